// RecordScan: what a report says meets what is stored.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/identity.h"
#include "bartizan/findings/store.h"

namespace bartizan::findings {
namespace {

// A stored finding of the scope, as far as matching needs it.
struct Stored {
  std::string id, digest, last_scan;
  State state = State::kOpen;
  Time first_seen{};
};

class Recorder {
 public:
  Recorder(store::Tx& tx, const ScanInfo& scan, std::vector<Finding>& findings)
      : tx_(tx), scan_(scan), findings_(findings) {}

  Result<ScanSummary> Run() {
    BARTIZAN_DO(Check());
    BARTIZAN_DO(FindScope());
    BARTIZAN_DO(InsertScan());
    BARTIZAN_TRY(siblings_, Siblings());
    BARTIZAN_DO(Load(scope_, stored_, known_));
    identities_ = Identify(findings_);
    matches_ = MatchIdentities(identities_, known_, scan_.complete);
    BARTIZAN_DO(NameFresh());
    for (size_t i = 0; i < findings_.size(); ++i) BARTIZAN_DO(Write(i));
    BARTIZAN_DO(Touch());
    if (scan_.complete) BARTIZAN_DO(ResolveGone());
    summary_.total = findings_.size();
    return summary_;
  }

 private:
  Status Check() {
    if (scan_.scan_id.empty() || scan_.tool.empty() || scan_.target.empty()) {
      return Fail(Code::kInvalid, "a scan needs an id, a tool and a target");
    }
    BARTIZAN_TRY(auto taken, tx_.One("SELECT 1 FROM scans WHERE scan_id = ?", {scan_.scan_id}));
    if (taken)
      return Fail(Code::kConflict, fmt::format("scan {} is stored already", scan_.scan_id));
    return {};
  }

  Status FindScope() {
    BARTIZAN_TRY(auto row, tx_.One("SELECT scope FROM finding_scopes"
                                   " WHERE target = ? AND tool = ? AND branch = ?",
                                   {scan_.target, scan_.tool, scan_.branch}));
    if (row) {
      scope_ = row->Int(0);
      return {};
    }
    BARTIZAN_TRY(auto last, tx_.One("SELECT coalesce(max(scope), 0) FROM finding_scopes"));
    scope_ = last->Int(0) + 1;
    new_scope_ = true;
    BARTIZAN_DO(
        tx_.Execute("INSERT INTO finding_scopes (scope, target, tool, branch)"
                    " VALUES (?, ?, ?, ?)",
                    {scope_, scan_.target, scan_.tool, scan_.branch}));
    return {};
  }

  Status InsertScan() {
    data::JsonArray problems;
    for (const auto& problem : scan_.problems) problems.emplace_back(problem);
    BARTIZAN_DO(tx_.Execute(
        "INSERT INTO scans (scan_id, scope, commit_id, run_id, step, attempt, report_digest,"
        " complete, problems, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {scan_.scan_id, scope_, scan_.commit, scan_.run_id, scan_.step, scan_.attempt,
         scan_.report_digest, scan_.complete, data::ToJson(data::Json(problems)), scan_.time}));
    return {};
  }

  Status Load(int64_t scope, std::vector<Stored>& stored, std::vector<Known>& known) {
    return tx_.Each(
        "SELECT id, identity, second_identity, moved_identity, rule_identity, place, function,"
        " line, state, first_seen, last_scan, digest FROM findings WHERE scope = ? ORDER BY id",
        std::array{store::Value(scope)}, [&](const store::Row& row) -> Status {
          Stored& s = stored.emplace_back();
          s.id = row.Text(0);
          s.state = static_cast<State>(row.Int(8));
          s.first_seen = row.At(9);
          s.last_scan = row.Text(10);
          s.digest = row.Text(11);
          Identity identity{.key = row.Text(1), .second = row.Text(2), .moved = row.Text(3)};
          identity.rule = row.Text(4);
          identity.path = row.Text(5);
          identity.function = row.Text(6);
          identity.line = static_cast<int>(row.Int(7));
          bool alive = s.state != State::kResolved && !siblings_.contains(s.last_scan);
          known.push_back({std::move(identity), alive});
          return {};
        });
  }

  // Ids for findings that this branch has not seen: those of another branch, else their identity.
  Status NameFresh() {
    ids_.resize(findings_.size());
    std::unordered_set<std::string> taken;
    for (const auto& stored : stored_) taken.insert(stored.id);
    std::vector<size_t> fresh;
    for (size_t i = 0; i < findings_.size(); ++i) {
      if (matches_[i]) {
        ids_[i] = stored_[*matches_[i]].id;
      } else {
        fresh.push_back(i);
      }
    }
    if (!fresh.empty()) BARTIZAN_DO(BorrowIds(fresh, taken));
    for (size_t i : fresh) {
      if (!ids_[i].empty()) continue;
      ids_[i] = identities_[i].key;
      // Taken by a finding that was this one once and has moved on.
      for (size_t n = 2; !taken.insert(ids_[i]).second; ++n) {
        std::string hash = crypto::Sha256Hex(fmt::format("{} {}", identities_[i].key, n));
        ids_[i] = "btz-" + hash.substr(0, 32);
      }
    }
    return {};
  }

  Status BorrowIds(const std::vector<size_t>& fresh, std::unordered_set<std::string>& taken) {
    std::vector<Stored> stored;
    std::vector<Known> known;
    if (new_scope_) {
      BARTIZAN_TRY(auto donor,
                   tx_.One("SELECT s.scope FROM scans s JOIN finding_scopes c ON c.scope = s.scope"
                           " WHERE c.target = ? AND c.tool = ? AND s.scope <> ?"
                           " ORDER BY s.time DESC, s.scan_id DESC LIMIT 1",
                           {scan_.target, scan_.tool, scope_}));
      if (!donor) return {};
      BARTIZAN_DO(Load(donor->Int(0), stored, known));
    } else {
      BARTIZAN_DO(LoadRenamedElsewhere(stored, known));
    }
    std::vector<Identity> wanted;
    wanted.reserve(fresh.size());
    for (size_t i : fresh) wanted.push_back(identities_[i]);
    auto found = MatchIdentities(wanted, known, scan_.complete);
    for (size_t k = 0; k < fresh.size(); ++k) {
      if (!found[k]) continue;
      const std::string& id = stored[*found[k]].id;
      if (taken.insert(id).second) ids_[fresh[k]] = id;
    }
    return {};
  }

  // Findings of other branches whose id is not their identity any more.
  Status LoadRenamedElsewhere(std::vector<Stored>& stored, std::vector<Known>& known) {
    return tx_.Each(
        "SELECT f.id, f.identity FROM finding_scopes c JOIN findings f ON f.scope = c.scope"
        " WHERE c.target = ? AND c.tool = ? AND c.scope <> ? AND f.id <> f.identity"
        " ORDER BY f.id",
        std::array<store::Value, 3>{scan_.target, scan_.tool, scope_},
        [&](const store::Row& row) -> Status {
          stored.push_back({.id = row.Text(0)});
          known.push_back({.identity = {.key = row.Text(1)}, .alive = false});
          return {};
        });
  }

  // The finding without what the store keeps in columns, so that equal ones share a body.
  std::string BodyOf(Finding finding) {
    finding.id.clear();
    finding.target.clear();
    finding.run_id.clear();
    finding.commit.clear();
    finding.branch.clear();
    finding.first_seen = finding.last_seen = Time{};
    return data::ToJson(ToJson(finding));
  }

  Status Write(size_t i) {
    Finding& finding = findings_[i];
    std::string body = BodyOf(finding);
    std::string digest = crypto::Sha256Hex(body).substr(0, 32);
    Stored* old = matches_[i] ? &stored_[*matches_[i]] : nullptr;
    bool told_before = old != nullptr && old->digest == digest;
    if (!told_before) {
      BARTIZAN_DO(
          tx_.Execute("INSERT INTO finding_bodies (digest, body) VALUES (?, ?)"
                      " ON CONFLICT (digest) DO NOTHING",
                      {digest, std::move(body)}));
    }
    finding.id = ids_[i];
    finding.target = scan_.target;
    finding.branch = scan_.branch;
    finding.commit = scan_.commit;
    finding.run_id = scan_.run_id;
    finding.first_seen = old != nullptr ? old->first_seen : scan_.time;
    finding.last_seen = scan_.time;
    BARTIZAN_DO(
        tx_.Execute("INSERT INTO scan_findings (scan_id, position, id, state, digest)"
                    " VALUES (?, ?, ?, ?, ?)",
                    {scan_.scan_id, i, finding.id, StateOf(finding), digest}));
    if (old == nullptr) return Insert(i, digest);
    bool reopened = old->state == State::kResolved && finding.state == State::kOpen;
    ++(reopened ? summary_.reopened : summary_.persisting);
    if (reopened) BARTIZAN_DO(NoteStatus(finding.id, "reopened"));
    bool same = told_before && old->state == finding.state &&
                known_[*matches_[i]].identity.key == identities_[i].key;
    if (same) return {};
    return Update(i, digest);
  }

  static int StateOf(const Finding& finding) { return static_cast<int>(finding.state); }
  static const std::string& PathOf(const Finding& finding) {
    if (!finding.location.path.empty()) return finding.location.path;
    if (!finding.location.url.empty()) return finding.location.url;
    return finding.package ? finding.package->path : finding.location.path;
  }

  Status Insert(size_t i, const std::string& digest) {
    const Finding& finding = findings_[i];
    const Identity& identity = identities_[i];
    ++summary_.fresh;
    BARTIZAN_DO(tx_.Execute(
        "INSERT INTO findings (scope, id, identity, second_identity, moved_identity,"
        " rule_identity, place, function, rule, path, line, severity, score, state, first_seen,"
        " last_scan, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {scope_, finding.id, identity.key, identity.second, identity.moved, identity.rule,
         identity.path, identity.function, finding.rule, PathOf(finding), identity.line,
         static_cast<int>(finding.severity), finding.score.value_or(-1), StateOf(finding),
         finding.first_seen, scan_.scan_id, digest}));
    return {};
  }

  Status Update(size_t i, const std::string& digest) {
    const Finding& finding = findings_[i];
    const Identity& identity = identities_[i];
    BARTIZAN_DO(tx_.Execute(
        "UPDATE findings SET identity = ?, second_identity = ?, moved_identity = ?,"
        " rule_identity = ?, place = ?, function = ?, rule = ?, path = ?, line = ?, severity = ?,"
        " score = ?, state = ?, digest = ? WHERE scope = ? AND id = ?",
        {identity.key, identity.second, identity.moved, identity.rule, identity.path,
         identity.function, finding.rule, PathOf(finding), identity.line,
         static_cast<int>(finding.severity), finding.score.value_or(-1), StateOf(finding), digest,
         scope_, finding.id}));
    return {};
  }

  // One statement for all that this scan saw: an unchanged report writes little else.
  Status Touch() {
    BARTIZAN_DO(
        tx_.Execute("UPDATE findings SET last_scan = ? WHERE scope = ? AND id IN"
                    " (SELECT id FROM scan_findings WHERE scan_id = ?)",
                    {scan_.scan_id, scope_, scan_.scan_id}));
    return {};
  }

  Status ResolveGone() {
    std::vector<bool> seen(stored_.size());
    for (const auto& match : matches_) {
      if (match) seen[*match] = true;
    }
    for (size_t i = 0; i < stored_.size(); ++i) {
      const Stored& old = stored_[i];
      if (seen[i] || old.state == State::kResolved || siblings_.contains(old.last_scan)) continue;
      BARTIZAN_DO(tx_.Execute("UPDATE findings SET state = ? WHERE scope = ? AND id = ?",
                              {static_cast<int>(State::kResolved), scope_, old.id}));
      BARTIZAN_DO(NoteStatus(old.id, "resolved"));
      ++summary_.resolved;
    }
    return {};
  }

  // Other scans of the same run, attempt and scope: what they found is not gone, nor did it move.
  Result<std::unordered_set<std::string>> Siblings() {
    std::unordered_set<std::string> out;
    if (scan_.run_id.empty()) return out;
    BARTIZAN_TRY(auto rows, tx_.Query("SELECT scan_id FROM scans WHERE run_id = ? AND scope = ?"
                                      " AND attempt = ? AND scan_id <> ?",
                                      {scan_.run_id, scope_, scan_.attempt, scan_.scan_id}));
    for (const auto& row : rows) out.insert(row.Text(0));
    return out;
  }

  Status NoteStatus(const std::string& id, std::string_view status) {
    BARTIZAN_DO(tx_.Execute("INSERT INTO finding_statuses (scan_id, id, status) VALUES (?, ?, ?)",
                            {scan_.scan_id, id, status}));
    return {};
  }

  store::Tx& tx_;
  const ScanInfo& scan_;
  std::vector<Finding>& findings_;
  int64_t scope_ = 0;
  bool new_scope_ = false;
  std::unordered_set<std::string> siblings_;
  std::vector<Stored> stored_;
  std::vector<Known> known_;  // beside stored_
  std::vector<Identity> identities_;
  std::vector<std::optional<size_t>> matches_;
  std::vector<std::string> ids_;
  ScanSummary summary_;
};

}  // namespace

Result<ScanSummary> RecordScan(store::Tx& tx, const ScanInfo& scan,
                               std::vector<Finding>& findings) {
  auto summary = Recorder(tx, scan, findings).Run();
  if (!summary)
    return std::unexpected(std::move(summary).error().With("storing a scan of " + scan.tool));
  return summary;
}

}  // namespace bartizan::findings
