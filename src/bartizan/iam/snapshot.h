#pragma once
// Accounts saved to compare with later: one file a principal, in canonical JSON, so that a folder
// of them reads well in git and its history shows what changed.
//
//   DIR/NAME/account.json            the last state: {"schema": "bartizan.iam-snapshot/1", "id",
//                                    "taken", "digest", "principals", "source", "by"}
//   DIR/NAME/role/PATH~NAME.json     {"kind", "name", "path", "policies": […], "trust", …}
//   DIR/NAME/history.jsonl           a line a state: when, digest, who
//   DIR/NAME/objects/ab/cdef….json   the list of each state's files, and earlier states of
//                                    principals, by the SHA-256 of their content
//   DIR/NAME/accepted.json           {"accepted": [{"difference", "reason", "by", "until"}]}
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/time.h"
#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

struct SnapshotInfo {
  std::string name;
  Time taken{};
  std::string digest;  // SHA-256 over all principals: equal digests mean equal accounts
  std::string account_id;
  size_t principals = 0;
};

// Writes the account as it is (documents not canonicalised beyond order and spelling: Sids stay).
// A state equal to the last one adds nothing, and is the one returned. Atomic: a reader, and a
// crash, sees the old or the new state; two writers follow each other. kInvalid for a name that
// cannot be a folder, kConflict for another account of that name without `replace`.
Result<SnapshotInfo> SaveSnapshot(const fs::path& folder, std::string_view name,
                                  const AccountModel& account, Time now, bool replace = false);
// The last one, or the last one until the end of `day` ("2026-11-23", UTC). kNotFound; kInvalid
// where a file is damaged or its digest is another one.
Result<AccountModel> LoadSnapshot(const fs::path& folder, std::string_view name,
                                  std::optional<std::string> day = std::nullopt);
Result<std::vector<SnapshotInfo>> ListSnapshots(const fs::path& folder);  // by name
// Every state of one, oldest first.
Result<std::vector<SnapshotInfo>> SnapshotHistory(const fs::path& folder, std::string_view name);

// A difference that somebody looked at and accepts.
struct Accepted {
  std::string difference;  // Difference::id
  std::string principal;   // for people: "role app1"
  std::string reason, by;
  Time at{};
  std::optional<Time> until;  // none: for ever
};
Result<std::vector<Accepted>> ReadAccepted(const fs::path& file);  // none where the file is missing
Status WriteAccepted(const fs::path& file, const std::vector<Accepted>& all);
// Takes the accepted differences out of the report; returns how many. Expired ones stay in it, and
// are named in `expired`.
size_t RemoveAccepted(SemanticReport& report, const std::vector<Accepted>& accepted, Time now,
                      std::vector<std::string>& expired);

}  // namespace bartizan::iam
