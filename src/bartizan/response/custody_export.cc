#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "bartizan/artifacts/store.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/sign.h"
#include "bartizan/response/case.h"
#include "bartizan/response/case_file.h"
#include "bartizan/response/custody_log.h"
#include "bartizan/response/evidence.h"

namespace bartizan::response {
namespace {

constexpr size_t kPiece = size_t{256} << 10U;

data::Json MaybeIso(const std::optional<Time>& time) {
  return time ? data::Json(FormatIso(*time, true)) : data::Json();
}

Result<data::JsonArray> FactsOf(store::Tx& tx, const std::string& case_id,
                                const std::string& target_id) {
  data::JsonArray facts;
  BARTIZAN_TRY(auto rows, tx.Query("SELECT fact_key, value, sha256, known_at FROM response_facts "
                                   "WHERE case_id = ? AND target_id = ? ORDER BY fact_key",
                                   {case_id, target_id}));
  for (const store::Row& row : rows) {
    BARTIZAN_TRY(data::Json value, data::ParseJson(row.Text(1), "fact " + row.Text(0)));
    facts.push_back(data::JsonObject{{"key", row.Text(0)},
                                     {"value", std::move(value)},
                                     {"sha256", row.Text(2)},
                                     {"known", FormatIso(row.At(3), true)}});
  }
  return facts;
}

Result<data::JsonObject> TargetJson(store::Tx& tx, const std::string& case_id,
                                    const CaseTarget& target) {
  BARTIZAN_TRY(data::JsonArray facts, FactsOf(tx, case_id, target.spec.id()));
  return data::JsonObject{
      {"id", target.spec.id()},
      {"kind", target.spec.kind},
      {"name", target.spec.name},
      {"account", target.spec.account},
      {"region", target.spec.region},
      {"plan", target.plan_id},
      {"state", CaseStateName(target.state)},
      {"title", target.title},
      {"isolated", MaybeIso(target.isolated)},
      {"missing", data::JsonArray(target.missing.begin(), target.missing.end())},
      {"error", target.error},
      {"undo", target.undo},
      {"undo_sha256", target.undo_sha256},
      {"facts", std::move(facts)}};
}

data::JsonObject FileJson(std::string_view content) {
  return {{"sha256", crypto::Sha256Hex(content)}, {"size", content.size()}};
}

// What is fixed in the transaction that tells of the export.
struct Snapshot {
  std::string case_json;
  CustodyHead head;
  std::vector<Evidence> evidence;
};

bool AnyDropped(const std::vector<Evidence>& evidence) {
  return std::ranges::any_of(evidence, &Evidence::dropped);
}

Result<Snapshot> TellExport(store::Tx& tx, std::string_view case_id, const ExportOptions& options,
                            std::string_view fingerprint, Time now) {
  Snapshot snapshot;
  BARTIZAN_TRY(snapshot.case_json, CaseFile(tx, case_id));
  BARTIZAN_TRY(snapshot.evidence, ListEvidence(tx, case_id));
  // What the home may have no more cannot be exported.
  const bool with_evidence = options.evidence && !AnyDropped(snapshot.evidence);
  data::JsonObject files{{"case.json", FileJson(snapshot.case_json)}};
  for (const auto& [name, content] : options.documents) files[name] = FileJson(content);
  audit::Event event;
  event.name = "ExportCase";
  event.request = {{"evidence", with_evidence}, {"key", fingerprint}, {"files", std::move(files)}};
  BARTIZAN_DO(AppendCustody(tx, case_id, std::move(event), now));
  BARTIZAN_TRY(snapshot.head, ReadCustodyHead(tx, case_id));
  if (!with_evidence) snapshot.evidence.clear();
  return snapshot;
}

Status CheckDocuments(const ExportOptions& options) {
  std::set<std::string_view> names;
  for (const auto& [name, content] : options.documents) {
    if (IsDocumentName(name) && names.insert(name).second) continue;
    return Fail(Code::kUsage,
                fmt::format("\"{}\" cannot be a name of a document", Ellipsize(name, 80)));
  }
  return {};
}

// The folder that is written to, for its owner alone. Without Keep it is emptied again.
class Destination {
 public:
  static Result<Destination> Open(const fs::path& folder) {
    std::error_code error;
    const bool there = fs::exists(fs::symlink_status(folder, error));
    if (there && (!fs::is_directory(folder, error) || !fs::is_empty(folder, error))) {
      return Fail(Code::kConflict, fmt::format("{} is there and not empty", folder.string()),
                  "name a new folder");
    }
    if (!there) {
      if (folder.has_parent_path()) BARTIZAN_DO(MakeDirectories(folder.parent_path()));
      if (::mkdir(folder.c_str(), 0700) != 0) {
        return FailErrno(errno, fmt::format("creating folder {}", folder.string()));
      }
    }
    return Destination(folder, there);
  }
  Destination(Destination&& other) noexcept
      : folder_(std::move(other.folder_)),
        there_(other.there_),
        keep_(std::exchange(other.keep_, true)) {}
  ~Destination() {
    if (keep_) return;
    std::error_code error;
    for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
      std::error_code ignored;
      fs::remove_all(it->path(), ignored);
    }
    if (!there_) fs::remove(folder_, error);
  }
  void Keep() { keep_ = true; }

 private:
  Destination(fs::path folder, bool there) : folder_(std::move(folder)), there_(there) {}
  fs::path folder_;
  bool there_;
  bool keep_ = false;
};

Status WriteEvidence(store::Home& home, const std::vector<Evidence>& evidence,
                     const fs::path& folder) {
  artifacts::ArtifactStore store(home);
  for (const Evidence& one : evidence) {
    const fs::path path = folder / EvidencePath(one.target_id, one.name);
    BARTIZAN_DO(MakeDirectories(path.parent_path()));
    auto restored = store.Restore(one.sha256, path);
    if (!restored) {
      return std::unexpected(std::move(restored).error().With(
          fmt::format("evidence {} of {}", one.name, one.target_id)));
    }
  }
  return {};
}

}  // namespace

Result<std::string> CaseFile(store::Tx& tx, std::string_view case_id) {
  BARTIZAN_TRY(const Case what, LoadCase(tx, case_id));
  data::JsonArray steps, targets;
  for (Step step : what.steps) steps.emplace_back(StepName(step));
  for (const CaseTarget& target : what.targets) {
    BARTIZAN_TRY(data::JsonObject one, TargetJson(tx, what.id, target));
    targets.push_back(std::move(one));
  }
  return data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.respond.case-file/1"},
                                             {"id", what.id},
                                             {"state", CaseStateName(what.state)},
                                             {"reason", what.reason},
                                             {"opened_by", what.opened_by},
                                             {"opened", FormatIso(what.opened, true)},
                                             {"updated", FormatIso(what.updated, true)},
                                             {"released", MaybeIso(what.released)},
                                             {"closed", MaybeIso(what.closed)},
                                             {"steps", std::move(steps)},
                                             {"trigger", what.trigger},
                                             {"targets", std::move(targets)}});
}

Status EachCustodyEntry(store::Tx& tx, std::string_view case_id, int64_t count,
                        const std::function<Status(int64_t, const audit::Entry&)>& take) {
  const std::vector<store::Value> parameters = {case_id, count};
  return tx.Each(
      "SELECT number, sequence FROM response_custody WHERE case_id = ? AND number <= ? "
      "ORDER BY number",
      parameters, [&](const store::Row& row) -> Status {
        BARTIZAN_TRY(auto entry, audit::FindEntry(tx, row.Int(1)));
        if (!entry) {
          return Fail(Code::kInvalid,
                      fmt::format("entry {} of the audit trail, record {} of the "
                                  "case, is gone",
                                  row.Int(1), row.Int(0)),
                      "bartizan audit verify");
        }
        return take(row.Int(0), *entry);
      });
}

Status WriteCustodyLog(store::Tx& tx, const CustodyHead& head,
                       const std::function<Status(std::string_view)>& take) {
  std::string piece;
  BARTIZAN_DO(EachCustodyEntry(tx, head.case_id, head.count,
                               [&](int64_t, const audit::Entry& entry) -> Status {
                                 piece += CustodyLine(entry);
                                 piece += '\n';
                                 if (piece.size() < kPiece) return {};
                                 BARTIZAN_DO(take(piece));
                                 piece.clear();
                                 return {};
                               }));
  return take(piece);
}

Result<SignedCustody> SignCustody(const store::Home& home, const CustodyHead& head, Time now) {
  BARTIZAN_TRY(auto key, crypto::SigningKey::LoadOrCreate(home.keys() / "audit.pem"));
  SignedCustody out{.head = CustodyHeadText(head, now), .signature = "", .public_key = ""};
  BARTIZAN_TRY(auto signature, key.Sign(out.head));
  out.signature = Base64Encode(signature) + "\n";
  out.public_key = key.Public().Pem();
  return out;
}

Status ExportCase(store::Home& home, std::string_view case_id, const fs::path& folder,
                  const ExportOptions& options, Time now) {
  BARTIZAN_DO(CheckDocuments(options));
  BARTIZAN_TRY(auto key, crypto::SigningKey::LoadOrCreate(home.keys() / "audit.pem"));
  BARTIZAN_TRY(const Case what,
               home.db().Read([&](store::Tx& tx) { return LoadCase(tx, case_id); }));
  BARTIZAN_TRY(Destination destination, Destination::Open(folder));
  BARTIZAN_TRY(const Snapshot snapshot, home.db().Write([&](store::Tx& tx) {
    return TellExport(tx, what.id, options, key.Public().Fingerprint(), now);
  }));
  BARTIZAN_DO(audit::SignHead(home, now));
  BARTIZAN_DO(WriteEvidence(home, snapshot.evidence, folder));
  BARTIZAN_DO(WriteFileAtomic(folder / "case.json", snapshot.case_json));
  for (const auto& [name, content] : options.documents) {
    BARTIZAN_DO(WriteFileAtomic(folder / name, content));
  }
  BARTIZAN_TRY(AtomicFile log, AtomicFile::Create(folder / "custody.jsonl"));
  BARTIZAN_DO(home.db().Read([&](store::Tx& tx) {
    return WriteCustodyLog(tx, snapshot.head,
                           [&](std::string_view piece) { return log.Write(piece); });
  }));
  BARTIZAN_DO(log.Commit());
  BARTIZAN_TRY(const SignedCustody custody, SignCustody(home, snapshot.head, now));
  BARTIZAN_DO(WriteFileAtomic(folder / "custody.pub.pem", custody.public_key));
  BARTIZAN_DO(WriteFileAtomic(folder / "custody.sig", custody.signature));
  BARTIZAN_DO(WriteFileAtomic(folder / "custody.head", custody.head));
  destination.Keep();
  return {};
}

}  // namespace bartizan::response
