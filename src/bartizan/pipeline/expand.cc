#include <fmt/format.h>

#include "bartizan/pipeline/definition_reader.h"
#include "bartizan/pipeline/scanner.h"

namespace bartizan::pipeline {
namespace {

constexpr size_t kMaxExpanded = 1U << 20U;

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The name after a `$` at the front of `rest`, which is moved past it; empty when there is none.
std::string_view TakeVariable(std::string_view& rest) {
  std::string_view name;
  if (rest.starts_with('{')) {
    size_t close = rest.find('}');
    if (close == std::string_view::npos) return {};
    name = rest.substr(1, close - 1);
    rest.remove_prefix(close + 1);
    return IsEnvironmentName(name) ? name : std::string_view{};
  }
  size_t length = 0;
  while (length < rest.size() && IsNameByte(rest[length])) ++length;
  name = rest.substr(0, length);
  rest.remove_prefix(length);
  return IsEnvironmentName(name) ? name : std::string_view{};
}

}  // namespace

Result<std::string> Expand(std::string_view text,
                           const std::map<std::string, std::string>& environment) {
  std::string out;
  std::string_view rest = text;
  for (size_t dollar; (dollar = rest.find('$')) != std::string_view::npos;) {
    out += rest.substr(0, dollar);
    rest.remove_prefix(dollar + 1);
    if (rest.starts_with('$')) {
      out += '$';
      rest.remove_prefix(1);
      continue;
    }
    size_t offset = text.size() - rest.size() - 1;
    std::string_view name = TakeVariable(rest);
    if (name.empty()) {
      return Fail(Code::kInvalid,
                  fmt::format("'$' at byte {} begins no variable ($NAME or ${{NAME}})", offset),
                  "write $$ for a dollar sign");
    }
    auto value = environment.find(std::string(name));
    if (value == environment.end()) {
      return Fail(Code::kInvalid, fmt::format("the variable {} is not set", name));
    }
    out += value->second;
    if (out.size() > kMaxExpanded) {
      return Fail(Code::kLimit, "the text is longer than 1 MiB after its variables are replaced");
    }
  }
  out += rest;
  return out;
}

Result<ScanAction> ExpandScan(const ScanAction& action,
                              const std::map<std::string, std::string>& environment) {
  ScanAction out = action;
  auto expand = [&](std::string& text, std::string_view what) -> Status {
    auto expanded = Expand(text, environment);
    if (!expanded) return std::unexpected(std::move(expanded).error().With(std::string(what)));
    text = *std::move(expanded);
    return {};
  };
  BARTIZAN_DO(expand(out.url, "'url' of the scan"));
  BARTIZAN_DO(expand(out.config, "'config' of the scan"));
  BARTIZAN_DO(expand(out.advisories, "'advisories' of the scan"));
  for (std::string& path : out.paths) BARTIZAN_DO(expand(path, "'paths' of the scan"));
  for (std::string& arg : out.args) BARTIZAN_DO(expand(arg, "'args' of the scan"));
  return out;
}

}  // namespace bartizan::pipeline
