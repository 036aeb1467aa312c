#include "bartizan/cli/iam_options.h"

#include <fmt/format.h>

#include <algorithm>

namespace bartizan::cli {

namespace {

using iampolicy::ActionCatalogue;
using CataloguePtr = std::shared_ptr<const ActionCatalogue>;

constexpr uint64_t kMostBytes = 64U << 20U;

Result<CataloguePtr> SavedCatalogue(const Invocation& invocation) {
  const ActionCatalogue& built_in = ActionCatalogue::BuiltIn();
  BARTIZAN_TRY(const fs::path home, invocation.HomePath());
  const fs::path path = home / kCatalogueFileName;
  auto text = ReadFile(path, kMostBytes);
  if (!text && text.error().code == Code::kNotFound) {
    return CataloguePtr(CataloguePtr(), &built_in);  // lives as long as the program
  }
  if (!text) return std::unexpected(std::move(text).error());
  auto saved = ActionCatalogue::Parse(*text, path.string());
  if (!saved) {
    return std::unexpected(
        std::move(saved).error().Hint("without this file the built-in catalogue is used"));
  }
  if ((*saved)->date() < built_in.date()) {
    invocation.Note(fmt::format("the catalogue of actions in {} is of {}, the built-in one of {}",
                                path.string(), (*saved)->date(), built_in.date()));
  }
  return saved;
}

}  // namespace

Flag CatalogueFlag() {
  return {.name = "catalogue",
          .value = "FILE",
          .help = "another catalogue of AWS's actions, in a form that `iam catalog update` reads"};
}

Result<CataloguePtr> CatalogueOf(const Invocation& invocation) {
  const auto& flags = invocation.command().flags;
  if (std::ranges::find(flags, "catalogue", &Flag::name) != flags.end()) {
    if (const auto path = invocation.Get("catalogue")) return ReadCatalogueFile(invocation, *path);
  }
  return SavedCatalogue(invocation);
}

Result<CataloguePtr> ReadCatalogueFile(const Invocation& invocation, const std::string& path,
                                       std::string_view date) {
  BARTIZAN_TRY(const std::string text, ReadFile(path, kMostBytes));
  const std::string today = FormatIso(invocation.clock().Now()).substr(0, 10);
  return ActionCatalogue::Parse(text, path, date.empty() ? today : date);
}

}  // namespace bartizan::cli
