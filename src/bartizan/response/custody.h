#pragma once
// The custody log of a case: its slice of the home's audit chain. Each record of a case also holds
// its number within the case and the hash of the case's record before it, so that the slice is a
// chain of its own: exported, it shows any change, gap, insertion and cut-off tail without the rest
// of the home's trail. The head is signed with the home's key (keys/audit.pem).
//
// requestParameters.custody of each record: {"case": ID, "number": 1…, "previous": 64 hex digits,
// zeros for the first, "sequence" and "trail": its number in the home's trail and the chain hash
// before it}. "previous" is the SHA-256 of the text of the case's record before it.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/audit/audit.h"
#include "bartizan/base/fs.h"
#include "bartizan/store/home.h"

namespace bartizan::response {

// Appends to the audit trail within `tx`, as a record of the case: source "response.bartizan",
// resources: the case first ("case/ID"). Adds requestParameters.custody, tool version and, where
// `event.request` names no operator, the user of this process. Returns the SHA-256 of the record's
// text.
Result<std::string> AppendCustody(store::Tx& tx, std::string_view case_id, audit::Event event,
                                  Time now);

struct CustodyHead {
  std::string case_id;
  int64_t count = 0;
  std::string last;  // SHA-256 of the last record's text; zeros when there is none
};
Result<CustodyHead> ReadCustodyHead(store::Tx& tx, std::string_view case_id);
// What is signed: five lines without a last newline: "bartizan.custody.head/1", case, count, last,
// microseconds since the epoch.
std::string CustodyHeadText(const CustodyHead& head, Time signed_at);

// A case as a folder that can be copied anywhere and verified without the home:
//   case.json          what the case is, and of each target what undoes it
//   custody.jsonl      a line a record: {"sequence", "previous_hash", "hash", "record"}
//   custody.head       CustodyHeadText
//   custody.sig        its signature, in base 64
//   custody.pub.pem    the public half of the key
//   evidence/TARGET/NAME, report.html, report.md (docs/respond-evidence.md)
// The folder must not exist or be empty (kConflict); where it fails, nothing stays. Evidence is
// left out where some of it was dropped. Custody record "ExportCase" is the last one of the
// exported log and tells what else is in the folder.
struct ExportOptions {
  bool evidence = true;
  // Files beside, by name: "report.html". Told in the record with their digests.
  std::vector<std::pair<std::string, std::string>> documents;
};
Status ExportCase(store::Home& home, std::string_view case_id, const fs::path& folder,
                  const ExportOptions& options, Time now);

struct CustodyCheck {
  std::string case_id;
  int64_t records = 0;
  size_t files = 0;
  uint64_t bytes = 0;  // of evidence
  std::string
      key_fingerprint;  // crypto::PublicKey::Fingerprint: to be compared with the home's own
  // At most 100, then their number: changed or missing record, gap, insertion, cut-off tail, wrong
  // signature, evidence that is missing, changed or told by no record.
  std::vector<std::string> problems;
  bool ok() const { return problems.empty(); }
};
// Offline. Hostile input: bounded, memory does not grow with the evidence. `public_key`: PEM that
// was exported before; without, the one in the folder is used, which proves only that nothing was
// changed by somebody who lacks the key: the fingerprint must be compared.
Result<CustodyCheck> VerifyFolder(const fs::path& folder,
                                  const std::optional<std::string>& public_key);
// The same of a case of this home: its records, its evidence as stored.
Result<CustodyCheck> VerifyCase(store::Home& home, std::string_view case_id);

}  // namespace bartizan::response
