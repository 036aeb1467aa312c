// The rows of run.h.
#include <fmt/format.h>

#include <array>

#include "bartizan/data/json.h"
#include "bartizan/ipranges/run.h"

namespace bartizan::ipranges {
namespace {

constexpr Micros kRemembered{2 * 3'600'000'000LL};

std::string PrefixesToText(const std::vector<IpPrefix>& prefixes) {
  data::JsonArray array;
  array.reserve(prefixes.size());
  for (const IpPrefix& prefix : prefixes) array.emplace_back(ToString(prefix));
  return data::ToJson(std::move(array));
}

std::unexpected<Error> Damaged(std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("the records hold {} that cannot be read", what),
              "the database was written by another version or damaged: bartizan doctor");
}

Result<std::vector<IpPrefix>> PrefixesFromText(const std::string& text) {
  BARTIZAN_TRY(data::Json json, data::ParseJson(text, "recorded prefixes"));
  if (!json.is_array()) return Damaged("a list of prefixes");
  std::vector<IpPrefix> prefixes;
  for (const data::Json& item : json.get_array()) {
    if (!item.is_string()) return Damaged("a prefix");
    BARTIZAN_TRY(IpPrefix prefix, ParseIpPrefix(data::View(item.get_string())));
    prefixes.push_back(prefix);
  }
  return prefixes;
}

std::string WithdrawnToText(const Withdrawn& withdrawn) {
  data::JsonObject object;
  for (const auto& [prefix, since] : withdrawn) object[ToString(prefix)] = ToInt(since);
  return data::ToJson(std::move(object));
}

Result<Withdrawn> WithdrawnFromText(const std::string& text) {
  BARTIZAN_TRY(data::Json json, data::ParseJson(text, "recorded withdrawn prefixes"));
  if (!json.is_object()) return Damaged("a list of withdrawn prefixes");
  Withdrawn withdrawn;
  for (const auto& member : json.get_object()) {
    BARTIZAN_TRY(IpPrefix prefix, ParseIpPrefix(data::View(member.key())));
    if (!member.value().is_int64()) return Damaged("a time of withdrawal");
    withdrawn.emplace(prefix, FromInt(member.value().get_int64()));
  }
  return withdrawn;
}

Result<TargetState> ParseTarget(const store::Row& row) {
  TargetState state{.list = row.Text(0),
                    .target = row.Text(1),
                    .kind = row.Text(2),
                    .plan_id = row.Text(3),
                    .state = row.Text(4),
                    .error = row.Text(5),
                    .updated = row.At(8)};
  BARTIZAN_TRY(state.before, PrefixesFromText(row.Text(6)));
  BARTIZAN_TRY(state.after, PrefixesFromText(row.Text(7)));
  return state;
}

}  // namespace

std::span<const store::Migration> IpRangesMigrations() {
  static constexpr std::array kMigrations = {store::Migration{"ipranges", 1, R"sql(
    CREATE TABLE ip_range_lists(
      list TEXT NOT NULL PRIMARY KEY,
      sync_token BIGINT NOT NULL,
      etag TEXT NOT NULL,
      last_modified TEXT NOT NULL,
      md5 TEXT NOT NULL,
      selection TEXT NOT NULL,
      published TEXT NOT NULL,
      previous TEXT NOT NULL,
      held TEXT NOT NULL,
      withdrawn TEXT NOT NULL,
      checked_at BIGINT NOT NULL,
      changed_at BIGINT NOT NULL,
      refused TEXT NOT NULL);
    CREATE TABLE ip_range_targets(
      list TEXT NOT NULL,
      target TEXT NOT NULL,
      kind TEXT NOT NULL,
      plan_id TEXT NOT NULL,
      state TEXT NOT NULL,
      error TEXT NOT NULL,
      before_run TEXT NOT NULL,
      after_run TEXT NOT NULL,
      updated_at BIGINT NOT NULL,
      PRIMARY KEY(list, target));
    CREATE TABLE ip_range_messages(
      message_id TEXT NOT NULL PRIMARY KEY,
      seen_at BIGINT NOT NULL);
  )sql"}};
  return kMigrations;
}

Result<std::optional<ListState>> LoadState(store::Tx& tx, std::string_view list) {
  BARTIZAN_TRY(std::optional<store::Row> row,
               tx.One("SELECT sync_token, etag, last_modified, md5, selection, published, "
                      "previous, held, withdrawn, checked_at, changed_at, refused "
                      "FROM ip_range_lists WHERE list = ?",
                      {list}));
  if (!row) return std::optional<ListState>();
  ListState state{.list = std::string(list),
                  .sync_token = row->Int(0),
                  .etag = row->Text(1),
                  .last_modified = row->Text(2),
                  .md5 = row->Text(3),
                  .selection = row->Text(4),
                  .checked = row->At(9),
                  .changed = row->At(10),
                  .refused = row->Text(11)};
  BARTIZAN_TRY(state.published, PrefixesFromText(row->Text(5)));
  BARTIZAN_TRY(state.previous, PrefixesFromText(row->Text(6)));
  BARTIZAN_TRY(state.held, PrefixesFromText(row->Text(7)));
  BARTIZAN_TRY(state.withdrawn, WithdrawnFromText(row->Text(8)));
  return std::optional(std::move(state));
}

Status SaveState(store::Tx& tx, const ListState& state) {
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO ip_range_lists(list, sync_token, etag, last_modified, md5, selection, "
      "published, previous, held, withdrawn, checked_at, changed_at, refused) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(list) DO UPDATE SET "
      "sync_token = excluded.sync_token, etag = excluded.etag, "
      "last_modified = excluded.last_modified, md5 = excluded.md5, "
      "selection = excluded.selection, published = excluded.published, "
      "previous = excluded.previous, held = excluded.held, withdrawn = excluded.withdrawn, "
      "checked_at = excluded.checked_at, changed_at = excluded.changed_at, "
      "refused = excluded.refused",
      {state.list, state.sync_token, state.etag, state.last_modified, state.md5, state.selection,
       PrefixesToText(state.published), PrefixesToText(state.previous), PrefixesToText(state.held),
       WithdrawnToText(state.withdrawn), state.checked, state.changed, state.refused}));
  return {};
}

Result<std::vector<TargetState>> LoadTargets(store::Tx& tx, std::string_view list) {
  BARTIZAN_TRY(std::vector<store::Row> rows,
               tx.Query("SELECT list, target, kind, plan_id, state, error, before_run, "
                        "after_run, updated_at FROM ip_range_targets WHERE list = ? "
                        "ORDER BY target",
                        {list}));
  std::vector<TargetState> states;
  for (const store::Row& row : rows) {
    BARTIZAN_TRY(TargetState state, ParseTarget(row));
    states.push_back(std::move(state));
  }
  return states;
}

Status SaveTarget(store::Tx& tx, const TargetState& state) {
  BARTIZAN_DO(
      tx.Execute("INSERT INTO ip_range_targets(list, target, kind, plan_id, state, error, "
                 "before_run, after_run, updated_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) "
                 "ON CONFLICT(list, target) DO UPDATE SET kind = excluded.kind, "
                 "plan_id = excluded.plan_id, state = excluded.state, error = excluded.error, "
                 "before_run = excluded.before_run, after_run = excluded.after_run, "
                 "updated_at = excluded.updated_at",
                 {state.list, state.target, state.kind, state.plan_id, state.state, state.error,
                  PrefixesToText(state.before), PrefixesToText(state.after), state.updated}));
  return {};
}

Result<bool> RememberMessage(store::Tx& tx, std::string_view message_id, Time now) {
  BARTIZAN_DO(tx.Execute("DELETE FROM ip_range_messages WHERE seen_at < ?", {now - kRemembered}));
  BARTIZAN_TRY(int64_t added,
               tx.Execute("INSERT INTO ip_range_messages(message_id, seen_at) VALUES(?, ?) "
                          "ON CONFLICT(message_id) DO NOTHING",
                          {message_id, now}));
  return added == 1;
}

}  // namespace bartizan::ipranges
