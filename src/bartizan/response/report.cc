#include "bartizan/response/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/sign.h"
#include "bartizan/response/case_json.h"
#include "bartizan/response/report_view.h"

namespace bartizan::response {

using data::Json;
using data::JsonArray;
using data::JsonObject;

namespace {

// Facts and evidence are told in places of their own.
constexpr std::array<std::string_view, 2> kUntold = {"AddEvidence", "RememberFact"};

// Names of records in words; others stand for themselves.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kTitles = {{
    {"OpenCase", "case opened"},
    {"ContinueCase", "case continued"},
    {"StartResponse", "response began"},
    {"SaveUndo", "what undoes it was saved"},
    {"RefuseTarget", "target refused"},
    {"IsolationComplete", "isolated"},
    {"EndResponse", "response ended"},
    {"ReleaseCase", "release began"},
    {"EndRelease", "release ended"},
    {"CopyEvidence", "evidence copied"},
    {"ExportCase", "case exported"},
    {"CleanupCase", "cleanup began"},
    {"EndCleanup", "cleanup ended"},
}};

const JsonObject& Member(const JsonObject& object, std::string_view key) {
  static const JsonObject kNone;
  const JsonObject* found = data::FindObject(object, key);
  return found == nullptr ? kNone : *found;
}

std::string TitleOf(std::string_view name, const JsonObject& request, const JsonObject& response) {
  std::string title = data::Str(request, "title");
  if (name == "RespondStep" && !title.empty()) return title;
  const auto known = std::ranges::find(kTitles, name, [](const auto& each) { return each.first; });
  std::string text(known == kTitles.end() ? name : known->second);
  const std::string by = data::Str(request, "by");
  const std::string reason = data::Str(request, "reason");
  const std::string state = data::Str(response, "state");
  if (!by.empty()) text += " by " + by;
  if (!reason.empty()) text += ": " + reason;
  if (name.starts_with("End") && !state.empty()) text += ": " + state;
  return text;
}

std::string ResultOf(const JsonObject& record, std::string_view name, const JsonObject& response) {
  const std::string error = data::Str(record, "errorMessage");
  if (!error.empty()) return "failed: " + error;
  std::vector<std::string> missing;
  if (const JsonArray* list = data::FindArray(response, "missing")) {
    for (const Json& each : *list) {
      if (each.is_string()) missing.emplace_back(data::View(each.get_string()));
    }
  }
  if (!missing.empty()) return "missing: " + Join(missing, "; ");
  const std::string state = data::Str(response, "state");
  return name != "RespondStep" || state == "applied" || state.empty() ? "done" : state;
}

// Records of the trail have whole seconds. Where the case knows better, that is taken; a record is
// not before the one that it was written after.
class Timeline {
 public:
  explicit Timeline(const Case& what) : what_(what) {}

  void Add(const std::string& record_text) {
    const auto parsed = data::ParseJson(record_text, "record", {.max_bytes = 2ULL << 20U});
    const JsonObject* record = parsed ? parsed->if_object() : nullptr;
    if (record == nullptr) return;
    const std::string name = data::Str(*record, "eventName");
    const JsonObject& request = Member(*record, "requestParameters");
    const JsonObject& response = Member(*record, "responseElements");
    const Time at = TimeOf(*record, name, request);
    if (Contains(kUntold, name)) return;
    entries_.push_back({.at = at,
                        .target_id = data::Str(request, "target"),
                        .step = data::Str(request, "step"),
                        .operation = data::Str(request, "operation"),
                        .title = TitleOf(name, request, response),
                        .result = ResultOf(*record, name, response)});
  }

  std::vector<TimelineEntry> Finish() {
    std::ranges::stable_sort(entries_, {}, &TimelineEntry::at);
    return std::move(entries_);
  }

 private:
  Time TimeOf(const JsonObject& record, std::string_view name, const JsonObject& request) {
    Time at = ParseIso(data::Str(record, "eventTime")).value_or(last_);
    if (at < last_ && last_ - at < std::chrono::seconds(1)) at = last_;
    if (name == "OpenCase") at = what_.opened;
    const std::string target = data::Str(request, "target");
    for (const CaseTarget& each : what_.targets) {
      if (name == "IsolationComplete" && each.isolated && each.spec.id() == target) {
        at = *each.isolated;
      }
    }
    last_ = std::max(last_, at);
    const auto started = ParseIso(data::Str(request, "startedAt"));
    return started ? *started : at;
  }

  const Case& what_;
  Time last_{};
  std::vector<TimelineEntry> entries_;
};

Result<std::string> KeyFingerprint(store::Home& home) {
  auto pem = audit::ExportPublicKey(home);
  if (!pem && pem.error().code == Code::kNotFound) return std::string();
  if (!pem) return std::unexpected(std::move(pem).error());
  BARTIZAN_TRY(auto key, crypto::PublicKey::FromPem(*pem));
  return key.Fingerprint();
}

JsonArray TimelineJson(const CaseReport& report) {
  JsonArray timeline;
  for (const TimelineEntry& entry : report.timeline) {
    timeline.push_back(JsonObject{{"at", FormatIso(entry.at, true)},
                                  {"target", entry.target_id},
                                  {"step", entry.step},
                                  {"operation", entry.operation},
                                  {"title", entry.title},
                                  {"result", entry.result}});
  }
  return timeline;
}

JsonArray EvidenceJson(const CaseReport& report) {
  JsonArray evidence;
  for (const Evidence& each : report.evidence) {
    evidence.push_back(JsonObject{{"target", each.target_id},
                                  {"name", each.name},
                                  {"step", each.step},
                                  {"media_type", each.media_type},
                                  {"source", each.source},
                                  {"sha256", each.sha256},
                                  {"size", each.size},
                                  {"taken", FormatIso(each.taken, true)},
                                  {"detail", each.detail}});
  }
  return evidence;
}

}  // namespace

Result<CaseReport> LoadReport(store::Home& home, std::string_view case_id) {
  CaseReport report;
  BARTIZAN_DO(home.db().Read([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(report.what, LoadCase(tx, case_id));
    audit::EntryQuery query;
    query.resource = "case/" + report.what.id;
    query.limit = 0;
    BARTIZAN_TRY(const auto entries, audit::ListEntries(tx, query));
    Timeline timeline(report.what);
    for (const audit::Entry& entry : entries) timeline.Add(entry.record);
    report.timeline = timeline.Finish();
    BARTIZAN_TRY(report.evidence, ListEvidence(tx, report.what.id));
    BARTIZAN_TRY(report.head, ReadCustodyHead(tx, report.what.id));
    return {};
  }));
  BARTIZAN_TRY(report.key_fingerprint, KeyFingerprint(home));
  return report;
}

data::JsonObject ReportJson(const CaseReport& report) {
  JsonArray missing;
  for (const Missing& each : MissingOf(report)) {
    missing.push_back(JsonObject{{"target", each.target}, {"what", each.what}});
  }
  JsonObject json{{"schema", "bartizan.respond.case/1"}, {"case", CaseJson(report.what)}};
  if (const auto time = TimeToIsolation(report)) {
    json["seconds_to_isolation"] = static_cast<double>(time->count()) / 1e6;
  }
  json["missing"] = std::move(missing);
  json["evidence"] = EvidenceJson(report);
  json["timeline"] = TimelineJson(report);
  json["trigger"] = report.what.trigger;
  json["custody"] = JsonObject{{"records", report.head.count},
                               {"last", report.head.last},
                               {"key_fingerprint", report.key_fingerprint}};
  if (CanBeReleased(report)) json["release"] = ReleaseCommand(report);
  return json;
}

}  // namespace bartizan::response
