#pragma once
// What was found: content-addressed artifacts of the home (sealed where the home has a key), each
// named within its case and target, each told in the custody log in the transaction that records
// it. Thread-safe.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"
#include "bartizan/store/home.h"

namespace bartizan::response {

struct NewEvidence {
  // Relative, parts of [A-Za-z0-9._-] joined by "/": "screen.png",
  // "metadata/DescribeInstances.json", "collect/ps.txt". Unique within its target: the second of a
  // name is kConflict, unless its content is the same.
  std::string name;
  std::string step;        // StepName
  std::string media_type;  // "application/json"
  std::string source;      // where it came from: "ec2:GetConsoleScreenshot", "qmp:screendump"
  // For machines, in the custody record: request ids, exit codes, "truncated": true …; no secrets.
  data::JsonObject detail;
};
struct Evidence {
  std::string case_id, target_id;
  std::string name, step, media_type, source;
  std::string sha256;  // of the content
  uint64_t size = 0;
  Time taken{};
  data::JsonObject detail;
  bool dropped = false;  // the home may have it no more
};

// Who took it, by which clock. An empty name: the user of this process.
struct EvidenceOrigin {
  std::string operator_name;
  const Clock* clock = &SystemClock();
};

// Stores the content, then row and custody record ("AddEvidence") in one transaction. kNotFound:
// the case has no such target.
Result<Evidence> PutEvidence(store::Home& home, std::string_view case_id,
                             std::string_view target_id, const NewEvidence& what,
                             std::string_view content, const EvidenceOrigin& origin = {});
// The same of a file, in constant memory. The file stays the caller's.
Result<Evidence> PutEvidenceFile(store::Home& home, std::string_view case_id,
                                 std::string_view target_id, const NewEvidence& what,
                                 const fs::path& file, const EvidenceOrigin& origin = {});

// By target and name. An empty target: of the whole case.
Result<std::vector<Evidence>> ListEvidence(store::Tx& tx, std::string_view case_id,
                                           std::string_view target_id = {});
Result<std::optional<Evidence>> FindEvidence(store::Tx& tx, std::string_view case_id,
                                             std::string_view target_id, std::string_view name);

// Digests of all evidence that was not dropped: what pruning must keep.
Result<std::vector<std::string>> EvidenceInUse(store::Tx& tx);
// From now on the next pruning may remove the case's evidence from the home; rows and custody log
// stay. Custody record "DropEvidence"; nothing happens where there is none.
Status DropEvidence(store::Tx& tx, std::string_view case_id, std::string_view operator_name,
                    Time now);

// A second place for all evidence and the custody log of a case: a bucket, perhaps of another
// account. What is there is not sent again; nothing is overwritten but case.json, the reports and
// the custody log's head. Object Lock: the bucket's own default holds; `retain` (with `lock_mode`)
// is asked for on top of it. Custody record "CopyEvidence".
struct EvidenceBucket {
  std::string uri;             // "s3://bucket/prefix"
  std::string expected_owner;  // account id; "" : not checked
  std::string sse, kms_key_id;
  std::string lock_mode;  // "", "GOVERNANCE", "COMPLIANCE"
  Micros retain{0};
};

}  // namespace bartizan::response
