#include "bartizan/sca/osv.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/sca/requirements.h"

namespace bartizan::sca {
namespace {

using data::Json;
using data::JsonArray;

constexpr size_t kMaxText = 64U << 10U;  // details longer than this are cut: people read them

class OsvReader {
 public:
  OsvReader(const Json& json, std::string_view name) : json_(json), name_(name) {}

  Result<OsvRecord> Read() {
    if (!json_.is_object()) return Bad("the record", "is not an object");
    record_.id = Trim(data::Str(json_, "id"));
    if (record_.id.empty() || record_.id.size() > 200) return Bad("id", "is missing");
    record_.source = name_;
    record_.summary = data::Str(json_, "summary");
    record_.details = Ellipsize(data::Str(json_, "details"), kMaxText);
    BARTIZAN_DO(ReadTimes());
    BARTIZAN_DO(ReadStrings("aliases", record_.aliases));
    BARTIZAN_DO(ReadReferences());
    BARTIZAN_DO(ReadSeverity(json_, "severity"));
    ReadDatabaseSpecific();
    BARTIZAN_TRY(const JsonArray* affected, List(json_, "affected", "affected"));
    for (size_t i = 0; affected != nullptr && i < affected->size(); ++i) {
      BARTIZAN_DO(ReadAffected((*affected)[i], fmt::format("affected[{}]", i)));
    }
    return std::move(record_);
  }

 private:
  std::unexpected<Error> Bad(std::string_view path, std::string_view what) const {
    return Fail(Code::kInvalid, fmt::format("{}: {} {}", name_, path, what));
  }

  // The array, or null when it is absent.
  Result<const JsonArray*> List(const Json& parent, std::string_view key,
                                std::string_view path) const {
    const Json* member = data::Find(parent, key);
    if (member == nullptr || member->is_null()) return nullptr;
    if (!member->is_array()) return Bad(path, "is not a list");
    return &member->get_array();
  }

  Status ReadTimes() {
    if (std::string text = data::Str(json_, "modified"); !text.empty()) {
      auto time = ParseIso(text);
      if (!time) return Bad("modified", "is not a time");
      record_.modified = *time;
    }
    const Json* withdrawn = data::Find(json_, "withdrawn");
    if (withdrawn == nullptr || withdrawn->is_null()) return {};
    // A word that is no time must not hide the advisory.
    if (!withdrawn->is_string() || !ParseIso(data::View(withdrawn->get_string()))) {
      return Bad("withdrawn", "is not a time");
    }
    record_.withdrawn = true;
    return {};
  }

  Status ReadStrings(std::string_view key, std::vector<std::string>& out) {
    BARTIZAN_TRY(const JsonArray* list, List(json_, key, key));
    if (list == nullptr) return {};
    for (const Json& item : *list) {
      if (!item.is_string()) return Bad(key, "holds what is not a text");
      out.emplace_back(data::View(item.get_string()));
    }
    return {};
  }

  Status ReadReferences() {
    BARTIZAN_TRY(const JsonArray* list, List(json_, "references", "references"));
    if (list == nullptr) return {};
    for (const Json& item : *list) {
      std::string url = data::Str(item, "url");
      if (url.empty()) return Bad("references", "holds one without a url");
      record_.references.push_back(std::move(url));
    }
    return {};
  }

  Status ReadSeverity(const Json& parent, std::string_view path) {
    BARTIZAN_TRY(const JsonArray* list, List(parent, "severity", path));
    if (list == nullptr) return {};
    for (const Json& item : *list) {
      OsvRecord::Severity severity{data::Str(item, "type"), data::Str(item, "score")};
      if (severity.type.empty() || severity.score.empty()) {
        return Bad(path, "holds one without type or score");
      }
      record_.severity.push_back(std::move(severity));
    }
    return {};
  }

  void ReadDatabaseSpecific() {
    const Json* specific = data::Find(json_, "database_specific");
    if (specific == nullptr) return;
    record_.severity_word = data::Str(*specific, "severity");
    const JsonArray* cwes = data::FindArray(*specific, "cwe_ids");
    if (cwes == nullptr) return;
    for (const Json& item : *cwes) {
      if (!item.is_string()) continue;
      std::string_view text = data::View(item.get_string());
      auto number = ParseInt(text.starts_with("CWE-") ? text.substr(4) : text);
      if (number && *number > 0 && *number < 100'000) {
        record_.cwes.push_back(static_cast<int>(*number));
      }
    }
  }

  Status ReadAffected(const Json& json, const std::string& path) {
    if (!json.is_object()) return Bad(path, "is not an object");
    OsvAffected affected;
    if (const Json* package = data::Find(json, "package"); package != nullptr) {
      affected.ecosystem = data::Str(*package, "ecosystem");
      affected.name = data::Str(*package, "name");
      if (affected.ecosystem.empty() || affected.name.empty()) {
        return Bad(path + ".package", "needs ecosystem and name");
      }
      if (affected.ecosystem == "PyPI") affected.name = NormalizePypiName(affected.name);
    }
    BARTIZAN_DO(ReadSeverity(json, path + ".severity"));
    ReadSeverityWord(json);
    BARTIZAN_TRY(const JsonArray* versions, List(json, "versions", path + ".versions"));
    for (size_t i = 0; versions != nullptr && i < versions->size(); ++i) {
      const Json& version = (*versions)[i];
      // Written in YAML without quotes, 1.10 would have become the number 1.1: refuse it.
      if (!version.is_string()) return Bad(path + ".versions", "holds what is not a text");
      affected.versions.emplace_back(data::View(version.get_string()));
    }
    BARTIZAN_TRY(const JsonArray* ranges, List(json, "ranges", path + ".ranges"));
    for (size_t i = 0; ranges != nullptr && i < ranges->size(); ++i) {
      BARTIZAN_TRY(OsvRange range, ReadRange((*ranges)[i], fmt::format("{}.ranges[{}]", path, i)));
      affected.ranges.push_back(std::move(range));
    }
    record_.affected.push_back(std::move(affected));
    return {};
  }

  // Some databases keep the word beside the package.
  void ReadSeverityWord(const Json& affected) {
    for (std::string_view key : {"database_specific", "ecosystem_specific"}) {
      const Json* specific = data::Find(affected, key);
      if (specific == nullptr || !record_.severity_word.empty()) continue;
      record_.severity_word = data::Str(*specific, "severity");
    }
  }

  Result<OsvRange> ReadRange(const Json& json, const std::string& path) {
    OsvRange range;
    std::string type = data::Str(json, "type");
    if (type != "SEMVER" && type != "ECOSYSTEM" && type != "GIT") {
      return Bad(path + ".type", "is not SEMVER, ECOSYSTEM or GIT");
    }
    range.git = type == "GIT";
    BARTIZAN_TRY(const JsonArray* events, List(json, "events", path + ".events"));
    if (events == nullptr || events->empty()) return Bad(path, "has no events");
    bool introduced = false;
    for (const Json& item : *events) {
      BARTIZAN_DO(ReadEvent(item, path, range));
      introduced = introduced || range.events.back().kind == OsvEvent::kIntroduced;
    }
    if (!introduced) return Bad(path + ".events", "never says 'introduced'");
    return range;
  }

  Status ReadEvent(const Json& item, const std::string& path, OsvRange& range) {
    static constexpr std::pair<std::string_view, OsvEvent::Kind> kKinds[] = {
        {"introduced", OsvEvent::kIntroduced},
        {"fixed", OsvEvent::kFixed},
        {"last_affected", OsvEvent::kLastAffected},
        {"limit", OsvEvent::kLimit}};
    size_t before = range.events.size();
    for (const auto& [key, kind] : kKinds) {
      const Json* version = data::Find(item, key);
      if (version == nullptr) continue;
      if (!version->is_string() || version->get_string().empty()) {
        return Bad(fmt::format("{}.events.{}", path, key), "is not a version");
      }
      // Old records put `introduced` and `fixed` into one event; they mean the same.
      range.events.push_back({kind, std::string(data::View(version->get_string()))});
    }
    if (range.events.size() == before) return Bad(path + ".events", "holds an unknown event");
    return {};
  }

  const Json& json_;
  std::string_view name_;
  OsvRecord record_;
};

}  // namespace

Result<OsvRecord> ParseOsv(const data::Json& json, std::string_view name) {
  return OsvReader(json, name).Read();
}

}  // namespace bartizan::sca
