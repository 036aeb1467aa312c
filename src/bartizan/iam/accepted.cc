// The differences that somebody accepted.
#include <fmt/format.h>

#include <map>

#include "bartizan/base/text.h"
#include "bartizan/iam/snapshot.h"

namespace bartizan::iam {

namespace {

using data::Json;
using data::JsonObject;

constexpr std::string_view kSchema = "bartizan.iam-accepted/1";
constexpr uint64_t kMaxFile = 64U << 20U;

Result<Time> TimeOf(const Json& item, std::string_view key, std::string_view place) {
  const std::string text = data::Str(item, key);
  const auto time = ParseIso(text);
  if (time) return *time;
  return Fail(Code::kInvalid,
              fmt::format("{}: {} is no time: \"{}\"", place, key, Ellipsize(text, 40)));
}

Result<Accepted> AcceptedOf(const Json& item, std::string_view place) {
  Accepted made{.difference = data::Str(item, "difference"),
                .principal = data::Str(item, "principal"),
                .reason = data::Str(item, "reason"),
                .by = data::Str(item, "by")};
  if (made.difference.empty()) {
    return Fail(Code::kInvalid, fmt::format("{}: it names no difference", place));
  }
  BARTIZAN_TRY(made.at, TimeOf(item, "at", place));
  const Json* const until = data::Find(item, "until");
  if (until != nullptr && !until->is_null()) {
    BARTIZAN_TRY(made.until, TimeOf(item, "until", place));
  }
  return made;
}

bool IsExpired(const Accepted& accepted, Time now) {
  return accepted.until && *accepted.until <= now;
}

}  // namespace

Result<std::vector<Accepted>> ReadAccepted(const fs::path& file) {
  std::vector<Accepted> all;
  const auto text = ReadFile(file, kMaxFile);
  if (!text && text.error().code == Code::kNotFound) return all;
  if (!text) return std::unexpected(text.error());
  BARTIZAN_TRY(const Json tree, data::ParseJson(*text, file.string()));
  const data::JsonArray* const list = data::FindArray(tree, "accepted");
  if (list == nullptr || data::Str(tree, "schema") != kSchema) {
    return Fail(Code::kInvalid, fmt::format("{} is no list of accepted differences", file.string()),
                fmt::format("it needs \"schema\": \"{}\" and \"accepted\"", kSchema));
  }
  for (const Json& item : *list) {
    BARTIZAN_TRY(auto one, AcceptedOf(item, fmt::format("{}: accepted difference {}", file.string(),
                                                        all.size() + 1)));
    all.push_back(std::move(one));
  }
  return all;
}

Status WriteAccepted(const fs::path& file, const std::vector<Accepted>& all) {
  data::JsonArray list;
  for (const Accepted& each : all) {
    JsonObject item{{"difference", each.difference},
                    {"principal", each.principal},
                    {"reason", each.reason},
                    {"by", each.by},
                    {"at", FormatIso(each.at)}};
    if (each.until) item["until"] = FormatIso(*each.until);
    list.push_back(std::move(item));
  }
  return WriteFileAtomic(
      file, data::ToPrettyJson(JsonObject{{"schema", kSchema}, {"accepted", std::move(list)}}));
}

size_t RemoveAccepted(SemanticReport& report, const std::vector<Accepted>& accepted, Time now,
                      std::vector<std::string>& expired) {
  std::map<std::string_view, const Accepted*> known;  // the one that holds longest
  for (const Accepted& each : accepted) {
    const auto [place, added] = known.emplace(each.difference, &each);
    if (!added && IsExpired(*place->second, now)) place->second = &each;
  }
  return std::erase_if(report.differences, [&](const Difference& difference) {
    const auto found = known.find(difference.id);
    if (found == known.end()) return false;
    const Accepted& by = *found->second;
    if (!IsExpired(by, now)) return true;
    expired.push_back(fmt::format("{}: accepted by {} until {}: {}", by.principal, by.by,
                                  FormatIso(*by.until), by.reason));
    return false;
  });
}

}  // namespace bartizan::iam
