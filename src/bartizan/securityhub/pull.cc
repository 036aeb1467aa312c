#include "bartizan/securityhub/pull.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/securityhub/pace.h"

namespace bartizan::securityhub {
namespace {

using data::JsonArray;
using data::JsonObject;

constexpr int kPage = 100;
constexpr size_t kMaxNote = 512;  // of the service
constexpr size_t kMaxStatus = 64;
// Notes are asked for from a little before the last pull: clocks differ, and listings lag behind.
constexpr Micros kOverlap = std::chrono::minutes(15);

JsonArray Equals(std::initializer_list<std::string_view> values) {
  JsonArray filters;
  for (std::string_view value : values) {
    filters.push_back(JsonObject{{"Value", value}, {"Comparison", "EQUALS"}});
  }
  return filters;
}

class Puller {
 public:
  Puller(store::Home& home, aws::Client& client, const Hub& hub, const PullOptions& options)
      : home_(home),
        client_(client),
        options_(options),
        pace_(client.outside(), kGetRate),
        started_(client.outside().clock->Now()) {
    summary_.hub = hub;
  }

  Result<PullSummary> Run() {
    BARTIZAN_TRY(const Time since, LastPull());
    BARTIZAN_DO(Read({{"WorkflowStatus", Equals({"NOTIFIED", "RESOLVED", "SUPPRESSED"})}}));
    const Time from = std::max(Time{}, since - kOverlap);
    const Time until = started_ + std::chrono::hours(24);
    JsonObject range{{"Start", FormatIso(from)}, {"End", FormatIso(until)}};
    BARTIZAN_DO(Read({{"NoteUpdatedAt", JsonArray{std::move(range)}}}));
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) { return Store(tx); }));
    return std::move(summary_);
  }

 private:
  Result<Time> LastPull() {
    BARTIZAN_TRY(auto row, home_.db().Read([&](store::Tx& tx) {
      return tx.One("SELECT pulled_at FROM hubs WHERE hub = ?", {summary_.hub.Key()});
    }));
    return row ? row->At(0) : Time{};
  }

  Status Read(JsonObject filters) {
    filters["ProductArn"] = Equals({summary_.hub.ProductArn()});
    JsonObject input{{"Filters", std::move(filters)}, {"MaxResults", kPage}};
    if (!pace_.Next(options_.cancel)) return Interrupted();
    auto read = client_.Pages("securityhub", "GetFindings", std::move(input),
                              [&](JsonObject& output) -> Status {
                                BARTIZAN_DO(Take(output));
                                return pace_.Next(options_.cancel) ? Status() : Interrupted();
                              },
                              {.cancel = options_.cancel});
    if (!read) return std::unexpected(Explain(std::move(read).error(), summary_.hub));
    return {};
  }

  static std::unexpected<Error> Interrupted() { return Fail(Code::kCancelled, "interrupted"); }

  Status Take(const JsonObject& output) {
    const JsonArray* list = data::FindArray(output, "Findings");
    if (list == nullptr) return Fail(Code::kUnavailable, "the answer holds no list of findings");
    for (const data::Json& record : *list) {
      if (data::Str(record, "ProductArn") != summary_.hub.ProductArn()) continue;
      Workflow& found = found_[data::Str(record, "Id")];
      const JsonObject* workflow = data::FindObject(record, "Workflow");
      found.status = workflow == nullptr ? "NEW" : data::Str(*workflow, "Status", "NEW");
      found.status = Ellipsize(found.status, kMaxStatus);
      if (const JsonObject* note = data::FindObject(record, "Note"); note != nullptr) {
        found.note = Ellipsize(data::Str(*note, "Text"), kMaxNote);
        found.note_by = Ellipsize(data::Str(*note, "UpdatedBy"), kMaxNote);
        found.note_at = data::Str(*note, "UpdatedAt");
      }
    }
    summary_.read = found_.size();
    if (options_.progress) options_.progress(summary_.read);
    return {};
  }

  Status Store(store::Tx& tx) {
    BARTIZAN_TRY(auto before, Stored(tx));
    for (auto& [id, found] : found_) {
      BARTIZAN_TRY(auto ours, tx.One("SELECT target, finding_id FROM hub_findings"
                                     " WHERE hub = ? AND record_id = ?",
                                     {summary_.hub.Key(), id}));
      if (!ours) {
        ++summary_.foreign;
        continue;
      }
      found.target = ours->Text(0);
      found.finding_id = ours->Text(1);
      BARTIZAN_DO(Merge(tx, id, std::move(found), before[id]));
      before.erase(id);
    }
    // What was neither listed as decided nor by its note has gone back to NEW.
    for (auto& [id, old] : before) {
      if (old.status == "NEW") continue;
      Workflow now = old;
      now.status = "NEW";
      BARTIZAN_DO(Merge(tx, id, std::move(now), old));
    }
    BARTIZAN_DO(
        tx.Execute("INSERT INTO hubs (hub, sent, archived, rejected, pulled_at)"
                   " VALUES (?, 0, 0, 0, ?)"
                   " ON CONFLICT (hub) DO UPDATE SET pulled_at = excluded.pulled_at",
                   {summary_.hub.Key(), started_}));
    return Audit(tx);
  }

  Result<std::map<std::string, Workflow>> Stored(store::Tx& tx) {
    std::map<std::string, Workflow> stored;
    BARTIZAN_DO(tx.Each(
        "SELECT w.record_id, f.target, f.finding_id, w.status, w.note, w.note_by, w.note_at"
        " FROM hub_workflow w JOIN hub_findings f"
        " ON f.hub = w.hub AND f.record_id = w.record_id WHERE w.hub = ?",
        std::array<store::Value, 1>{summary_.hub.Key()}, [&](const store::Row& row) -> Status {
          stored[row.Text(0)] = {.hub = summary_.hub.Key(),
                                 .record_id = row.Text(0),
                                 .target = row.Text(1),
                                 .finding_id = row.Text(2),
                                 .status = row.Text(3),
                                 .note = row.Text(4),
                                 .note_by = row.Text(5),
                                 .note_at = row.Text(6)};
          return {};
        }));
    return stored;
  }

  Status Merge(store::Tx& tx, const std::string& id, Workflow now, const Workflow& old) {
    now.hub = summary_.hub.Key();
    now.record_id = id;
    const std::string status = old.status.empty() ? "NEW" : old.status;
    if (now.status == status && now.note == old.note && now.note_by == old.note_by &&
        now.note_at == old.note_at) {
      return {};
    }
    BARTIZAN_DO(
        tx.Execute("INSERT INTO hub_workflow (hub, record_id, status, note, note_by, note_at)"
                   " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hub, record_id) DO UPDATE SET"
                   " status = excluded.status, note = excluded.note, note_by = excluded.note_by,"
                   " note_at = excluded.note_at",
                   {now.hub, id, now.status, now.note, now.note_by, now.note_at}));
    summary_.changed.push_back(std::move(now));
    return {};
  }

  Status Audit(store::Tx& tx) {
    std::ranges::sort(summary_.changed, {}, &Workflow::record_id);
    audit::Event event{.name = "PullWorkflow", .source = "securityhub.bartizan"};
    event.request = {{"account", summary_.hub.account}, {"region", summary_.hub.region}};
    event.response = {{"read", summary_.read}, {"changed", summary_.changed.size()}};
    event.resources = {summary_.hub.ProductArn()};
    BARTIZAN_DO(audit::Append(tx, event, started_));
    return {};
  }

  store::Home& home_;
  aws::Client& client_;
  const PullOptions& options_;
  Pace pace_;
  const Time started_;
  std::map<std::string, Workflow> found_;  // by record id
  PullSummary summary_;
};

}  // namespace

Result<PullSummary> Pull(store::Home& home, aws::Client& client, const PullOptions& options) {
  BARTIZAN_TRY(const Hub hub, FindHub(client, options.account, options.cancel));
  return Puller(home, client, hub, options).Run();
}

Result<std::vector<Workflow>> ListWorkflow(store::Tx& tx) {
  BARTIZAN_TRY(
      auto rows,
      tx.Query("SELECT w.hub, w.record_id, f.target, f.finding_id, w.status, w.note, w.note_by,"
               " w.note_at FROM hub_workflow w JOIN hub_findings f"
               " ON f.hub = w.hub AND f.record_id = w.record_id"
               " WHERE w.status <> 'NEW' OR w.note <> '' ORDER BY f.finding_id, f.target, w.hub"));
  std::vector<Workflow> out;
  out.reserve(rows.size());
  for (const auto& row : rows) {
    out.push_back({row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5),
                   row.Text(6), row.Text(7)});
  }
  return out;
}

}  // namespace bartizan::securityhub
