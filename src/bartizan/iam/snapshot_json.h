#pragma once
// Principals as JSON and back, for snapshots. Internal to this module.
#include <string>
#include <unordered_map>

#include "bartizan/iam/principals.h"

namespace bartizan::iam {

// The name of a principal's file, "role/team~app~NAME.json": '~' for the slashes of the path, bytes
// outside [A-Za-z0-9+=,.@_-] as %XX. Different principals have different names.
std::string SnapshotFileName(const Principal& principal);

// Pretty JSON in one spelling: lists sorted, Sids kept, statements in the order of their text. The
// policies of groups are left out: they stand with the groups. Keeps what documents look like for
// as long as it lives, so the documents must outlive it. Not thread-safe.
class PrincipalWriter {
 public:
  std::string ToText(const Principal& principal);

 private:
  data::Json ToJson(const iampolicy::Document* document);
  data::Json ToJson(const AttachedPolicy& policy);

  std::unordered_map<const iampolicy::Document*, data::Json> documents_;
};

// The opposite of PrincipalWriter, but for the policies of groups. kInvalid for what it does not
// write.
Result<Principal> ParsePrincipal(std::string_view text, std::string_view name,
                                 iampolicy::DocumentCache& documents);

}  // namespace bartizan::iam
