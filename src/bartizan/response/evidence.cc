#include "bartizan/response/evidence.h"

#include <fmt/format.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/base/text.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/custody_log.h"
#include "bartizan/response/json_text.h"

namespace bartizan::response {
namespace {

Status CheckName(std::string_view name) {
  if (IsEvidenceName(name)) return {};
  return Fail(Code::kUsage,
              fmt::format("\"{}\" cannot be a name of evidence", Ellipsize(ScrubUtf8(name), 80)),
              fmt::format("relative, parts of A-Z a-z 0-9 . _ - joined by /, at most {} bytes",
                          kMaxEvidenceName));
}

constexpr std::string_view kColumns =
    "SELECT case_id, target_id, name, step, media_type, source, sha256, size, taken_at, detail, "
    "dropped_at FROM response_evidence";

Result<Evidence> ParseRow(const store::Row& row) {
  BARTIZAN_TRY(data::Json detail, data::ParseJson(row.Text(9), "detail of evidence"));
  if (!detail.is_object())
    return Fail(Code::kInvalid,
                "the database holds a detail of evidence "
                "that is no object");
  return Evidence{.case_id = row.Text(0),
                  .target_id = row.Text(1),
                  .name = row.Text(2),
                  .step = row.Text(3),
                  .media_type = row.Text(4),
                  .source = row.Text(5),
                  .sha256 = row.Text(6),
                  .size = static_cast<uint64_t>(row.Int(7)),
                  .taken = row.At(8),
                  .detail = std::move(detail.get_object()),
                  .dropped = !row.Null(10)};
}

Status CheckTarget(store::Tx& tx, std::string_view case_id, std::string_view target_id) {
  BARTIZAN_TRY(auto row,
               tx.One("SELECT 1 FROM response_targets WHERE case_id = ? AND target_id = ?",
                      {case_id, target_id}));
  if (row) return {};
  return Fail(Code::kNotFound, fmt::format("there is no case {} of {}", case_id, target_id));
}

// A name cannot be a file and a folder at once: the case is exported as files.
Status CheckBeside(store::Tx& tx, const Evidence& what) {
  auto taken = [&](std::string_view other) {
    return Fail(Code::kConflict, fmt::format("evidence {} of {} cannot stand beside {}", what.name,
                                             what.target_id, other));
  };
  for (size_t at = what.name.find('/'); at != std::string::npos; at = what.name.find('/', at + 1)) {
    const std::string folder = what.name.substr(0, at);
    BARTIZAN_TRY(auto file, FindEvidence(tx, what.case_id, what.target_id, folder));
    if (file) return taken(folder);
  }
  const std::string folder = what.name + "/";
  BARTIZAN_TRY(auto below,
               tx.One("SELECT name FROM response_evidence WHERE case_id = ? AND target_id = ? AND "
                      "substr(name, 1, ?) = ? LIMIT 1",
                      {what.case_id, what.target_id, folder.size(), folder}));
  if (below) return taken(below->Text(0));
  return {};
}

Status Insert(store::Tx& tx, const Evidence& what, std::string_view operator_name) {
  BARTIZAN_TRY(const std::string detail, JsonText(what.detail, "detail of evidence"));
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO response_evidence(case_id, target_id, name, step, media_type, source, sha256, "
      "size, taken_at, detail) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {what.case_id, what.target_id, what.name, what.step, what.media_type, what.source,
       what.sha256, what.size, what.taken, detail}));
  audit::Event event;
  event.name = "AddEvidence";
  event.resources = {what.target_id, "artifact/" + what.sha256};
  event.request = {{"operator", operator_name},
                   {"target", what.target_id},
                   {"name", what.name},
                   {"step", what.step},
                   {"media_type", what.media_type},
                   {"source", what.source},
                   {"taken", FormatIso(what.taken, true)},
                   {"detail", what.detail},
                   // Together and after the detail: sed finds them (docs/respond-evidence.md).
                   {"path", EvidencePath(what.target_id, what.name)},
                   {"sha256", what.sha256},
                   {"size", what.size}};
  BARTIZAN_DO(AppendCustody(tx, what.case_id, std::move(event), what.taken));
  return {};
}

Result<Evidence> Record(store::Tx& tx, Evidence what, std::string_view operator_name) {
  BARTIZAN_DO(CheckTarget(tx, what.case_id, what.target_id));
  BARTIZAN_TRY(auto old, FindEvidence(tx, what.case_id, what.target_id, what.name));
  if (old && old->sha256 == what.sha256) return *std::move(old);
  if (old) {
    return Fail(Code::kConflict,
                fmt::format("evidence {} of {} is there already, with other content", what.name,
                            what.target_id));
  }
  BARTIZAN_DO(CheckBeside(tx, what));
  BARTIZAN_DO(Insert(tx, what, operator_name));
  return what;
}

template <class PutContent>
Result<Evidence> Put(store::Home& home, std::string_view case_id, std::string_view target_id,
                     const NewEvidence& what, const EvidenceOrigin& origin, PutContent&& content) {
  BARTIZAN_DO(CheckName(what.name));
  artifacts::ArtifactStore store(home);
  BARTIZAN_TRY(const artifacts::Artifact artifact, content(store));
  Evidence evidence{.case_id = std::string(case_id),
                    .target_id = std::string(target_id),
                    .name = what.name,
                    .step = what.step,
                    .media_type = what.media_type,
                    .source = what.source,
                    .sha256 = artifact.digest,
                    .size = artifact.size,
                    .taken = origin.clock->Now(),
                    .detail = what.detail};
  return home.db().Write(
      [&](store::Tx& tx) { return Record(tx, std::move(evidence), origin.operator_name); });
}

}  // namespace

Result<Evidence> PutEvidence(store::Home& home, std::string_view case_id,
                             std::string_view target_id, const NewEvidence& what,
                             std::string_view content, const EvidenceOrigin& origin) {
  return Put(home, case_id, target_id, what, origin,
             [&](artifacts::ArtifactStore& store) { return store.PutBytes(content); });
}

Result<Evidence> PutEvidenceFile(store::Home& home, std::string_view case_id,
                                 std::string_view target_id, const NewEvidence& what,
                                 const fs::path& file, const EvidenceOrigin& origin) {
  return Put(home, case_id, target_id, what, origin,
             [&](artifacts::ArtifactStore& store) { return store.PutFile(file); });
}

Result<std::vector<Evidence>> ListEvidence(store::Tx& tx, std::string_view case_id,
                                           std::string_view target_id) {
  std::string sql = fmt::format("{} WHERE case_id = ?", kColumns);
  std::vector<store::Value> parameters = {case_id};
  if (!target_id.empty()) {
    sql += " AND target_id = ?";
    parameters.emplace_back(target_id);
  }
  sql += " ORDER BY target_id, name";
  std::vector<Evidence> all;
  BARTIZAN_DO(tx.Each(sql, parameters, [&](const store::Row& row) -> Status {
    BARTIZAN_TRY(Evidence one, ParseRow(row));
    all.push_back(std::move(one));
    return {};
  }));
  return all;
}

Result<std::optional<Evidence>> FindEvidence(store::Tx& tx, std::string_view case_id,
                                             std::string_view target_id, std::string_view name) {
  BARTIZAN_TRY(auto row,
               tx.One(fmt::format("{} WHERE case_id = ? AND target_id = ? AND name = ?", kColumns),
                      {case_id, target_id, name}));
  if (!row) return std::optional<Evidence>();
  BARTIZAN_TRY(Evidence found, ParseRow(*row));
  return std::optional(std::move(found));
}

Result<std::vector<std::string>> EvidenceInUse(store::Tx& tx) {
  BARTIZAN_TRY(auto rows,
               tx.Query("SELECT DISTINCT sha256 FROM response_evidence WHERE dropped_at IS NULL"));
  std::vector<std::string> digests;
  for (const store::Row& row : rows) digests.push_back(row.Text(0));
  return digests;
}

Status DropEvidence(store::Tx& tx, std::string_view case_id, std::string_view operator_name,
                    Time now) {
  BARTIZAN_TRY(const int64_t dropped,
               tx.Execute("UPDATE response_evidence SET dropped_at = ? WHERE case_id = ? AND "
                          "dropped_at IS NULL",
                          {now, case_id}));
  if (dropped == 0) return {};
  audit::Event event;
  event.name = "DropEvidence";
  event.request = {{"operator", operator_name}, {"files", dropped}};
  BARTIZAN_DO(AppendCustody(tx, case_id, std::move(event), now));
  return {};
}

}  // namespace bartizan::response
