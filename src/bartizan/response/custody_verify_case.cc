#include <fmt/format.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/sign.h"
#include "bartizan/response/case.h"
#include "bartizan/response/custody_log.h"
#include "bartizan/response/evidence.h"

namespace bartizan::response {
namespace {

// Newest records of the trail that name the case: one of them is its last.
constexpr size_t kNewest = 20;

class CaseVerifier {
 public:
  explicit CaseVerifier(store::Home& home) : home_(home) {}

  Status Run(std::string_view case_id) {
    BARTIZAN_TRY(const audit::Verification trail, audit::Verify(home_, {}));
    for (const std::string& problem : trail.problems) problems_.Add("audit trail: " + problem);
    BARTIZAN_DO(home_.db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(const Case what, LoadCase(tx, case_id));
      check_.case_id = what.id;
      CustodyReader reader(what.id, problems_);
      BARTIZAN_DO(ReadRecords(tx, reader));
      BARTIZAN_DO(CompareEnd(tx, reader));
      BARTIZAN_DO(CompareFacts(tx, reader));
      BARTIZAN_TRY(evidence_, ListEvidence(tx, what.id));
      CompareEvidence(reader);
      check_.records = reader.records();
      return {};
    }));
    return CheckArtifacts();
  }

  Result<CustodyCheck> Finish() {
    auto pem = audit::ExportPublicKey(home_);
    if (!pem && pem.error().code != Code::kNotFound) {
      return std::unexpected(std::move(pem).error());
    }
    if (pem) {
      BARTIZAN_TRY(auto key, crypto::PublicKey::FromPem(*pem));
      check_.key_fingerprint = key.Fingerprint();
    }
    check_.problems = problems_.Finish();
    return std::move(check_);
  }

 private:
  Status ReadRecords(store::Tx& tx, CustodyReader& reader) {
    const std::vector<store::Value> parameters = {check_.case_id};
    return tx.Each(
        "SELECT number, sequence, sha256 FROM response_custody WHERE case_id = ? ORDER BY number",
        parameters, [&](const store::Row& row) -> Status {
          const std::string place = fmt::format("record {}", row.Int(0));
          BARTIZAN_TRY(auto entry, audit::FindEntry(tx, row.Int(1)));
          if (!entry) {
            problems_.Add(
                fmt::format("{}: entry {} of the audit trail is gone", place, row.Int(1)));
            return {};
          }
          BARTIZAN_DO(reader.Record(*entry, place));
          if (reader.head().count != row.Int(0) || reader.head().last != row.Text(2)) {
            problems_.Add(fmt::format("{}: it is not the one that was written down", place));
          }
          return {};
        });
  }

  Status CompareEnd(store::Tx& tx, const CustodyReader& reader) {
    audit::EntryQuery query;
    query.resource = "case/" + check_.case_id;
    query.limit = kNewest;
    BARTIZAN_TRY(const auto newest, audit::ListEntries(tx, query));
    int64_t last = 0;
    for (const audit::Entry& entry : newest) {
      auto record = data::ParseJson(entry.record, "audit trail");
      if (!record) continue;  // told by audit::Verify
      const auto* request = data::FindObject(*record, "requestParameters");
      const auto* custody = request != nullptr ? data::FindObject(*request, "custody") : nullptr;
      if (custody == nullptr || data::Str(*custody, "case") != check_.case_id) continue;
      last = std::max(last, data::Int(*custody, "number").value_or(0));
    }
    if (last > reader.head().count) {
      problems_.Add(
          fmt::format("the case's log ends with record {}, the audit trail has {}: its "
                      "tail has been cut off",
                      reader.head().count, last));
    }
    return {};
  }

  Status CompareFacts(store::Tx& tx, const CustodyReader& reader) {
    auto told = reader.facts();
    BARTIZAN_TRY(auto rows, tx.Query("SELECT target_id, fact_key, value FROM response_facts "
                                     "WHERE case_id = ? ORDER BY target_id, fact_key",
                                     {check_.case_id}));
    for (const store::Row& row : rows) {
      const auto found = told.find({row.Text(0), row.Text(1)});
      const std::string place = fmt::format("fact {} of {}", row.Text(1), row.Text(0));
      if (found == told.end()) {
        problems_.Add(place + ": no record tells of it");
        continue;
      }
      if (found->second != crypto::Sha256Hex(row.Text(2))) {
        problems_.Add(place + ": it has been changed");
      }
      told.erase(found);
    }
    for (const auto& [fact, sha256] : told) {
      problems_.Add(fmt::format("fact {} of {}: it is missing", fact.second, fact.first));
    }
    return {};
  }

  void CompareEvidence(const CustodyReader& reader) {
    auto told = reader.evidence();
    for (const Evidence& one : evidence_) {
      const std::string path = EvidencePath(one.target_id, one.name);
      const auto found = told.find(path);
      if (found == told.end()) {
        problems_.Add(path + ": no record tells of it");
        continue;
      }
      if (HexEncode(found->second.sha256) != one.sha256 || found->second.size != one.size) {
        problems_.Add(path + ": digest or size are not those that are told");
      }
      if (one.dropped && !reader.dropped()) {
        problems_.Add(path + ": it is marked as dropped, but no record tells of it");
      }
      told.erase(found);
    }
    for (const auto& [path, file] : told) problems_.Add(path + ": it is missing");
  }

  // Dropped evidence that is still there is not looked at.
  Status CheckArtifacts() {
    artifacts::ArtifactStore store(home_);
    for (const Evidence& one : evidence_) {
      if (one.dropped) continue;
      const auto fine = store.Verify(one.sha256);
      if (fine) {
        ++check_.files;
        check_.bytes += one.size;
      } else if (fine.error().code == Code::kInvalid || fine.error().code == Code::kNotFound) {
        problems_.Add(
            fmt::format("{}: {}", EvidencePath(one.target_id, one.name), fine.error().OneLine()));
      } else {
        return fine;
      }
    }
    return {};
  }

  store::Home& home_;
  Problems problems_;
  CustodyCheck check_;
  std::vector<Evidence> evidence_;
};

}  // namespace

Result<CustodyCheck> VerifyCase(store::Home& home, std::string_view case_id) {
  CaseVerifier verifier(home);
  BARTIZAN_DO(verifier.Run(case_id));
  return verifier.Finish();
}

}  // namespace bartizan::response
