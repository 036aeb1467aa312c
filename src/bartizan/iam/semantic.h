#pragma once
// Two accounts compared by what their principals may do, in both directions.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/findings/model.h"
#include "bartizan/iam/mapping.h"
#include "bartizan/iampolicy/contain.h"

namespace bartizan::iam {

enum class ChangeKind : uint8_t {
  kAccess,     // what the policies (within the boundary) allow
  kTrust,      // who may assume the role, and how
  kBoundary,   // a permissions boundary came, went, or is another one
  kCrossing,   // a reference into the other environment
  kMetadata,   // longest session, path, instance profiles, groups
  kOnly,       // the principal is in one account alone
  kUnreadable  // something of it could not be read: never equal
};
std::string_view ChangeKindName(ChangeKind kind);  // "access"

enum class Direction : uint8_t {
  kMore,  // side 1 has more than side 0
  kLess,
  kNeither  // no order: metadata, crossings, unreadable
};

// A statement of a principal's policies, for people.
struct SourceRef {
  std::string policy;    // "trust", the policy's name, "boundary NAME"
  std::string type;      // "inline", "managed", "trust", "boundary"
  std::string group;     // the group that brings it
  size_t statement = 0;  // number, from 1
  std::string sid;
  bool operator==(const SourceRef&) const = default;
};

struct Change {
  ChangeKind kind = ChangeKind::kAccess;
  Direction direction = Direction::kNeither;
  bool proven = true;  // false: "may be more": neither witness nor proof
  findings::Severity severity = findings::Severity::kInformational;
  std::string title;   // one line: "+ s3:PutObject on app1-<env>/shared/*"
  std::string reason;  // why this severity: "completes lambda-001", "ExternalId condition dropped"
  // kAccess and kTrust:
  std::vector<std::string_view> actions;  // as those of a Gain
  bool future = false, conditional = false;
  std::string target;  // shown form, mapped ("arn:aws:s3:::app1-<env>/*")
  // The request that one account allows and the other does not, in the words of each account.
  std::optional<std::array<iampolicy::Request, 2>> witness;
  bool confirmed = false;  // both accounts' own documents were asked, and gave these answers
  std::vector<SourceRef> allowed_by;  // in the account that has more
  iampolicy::Verdict stopped = iampolicy::Verdict::kNotAllowed;
  std::vector<SourceRef> stopped_by;  // in the other one
  // What the rating looks at: the request in mapped words, and the statements themselves. They
  // live as long as the mapped accounts.
  iampolicy::Request asked;
  std::vector<const iampolicy::Statement*> allowing, stopping;
};

// One differing principal.
struct Difference {
  PrincipalKind kind = PrincipalKind::kRole;
  std::string name;  // mapped
  std::string path;
  std::array<const MappedPrincipal*, 2> sides{};  // null: not there
  std::vector<Change> changes;                    // worst first
  findings::Severity severity = findings::Severity::kInformational;
  std::string id;  // stable: of kind, path, mapped name and what changed (without wording)
};

struct KindCounts {
  std::array<size_t, 2> total{}, only{};
  size_t matched = 0, more = 0, less = 0, both = 0, unproven = 0, other = 0;
  size_t same_text = 0;    // the same statements
  size_t same_access = 0;  // other text, proven to allow the same
};

struct CompareOptions {
  bool roles = true, users = true, groups = true;
  bool service_linked = false;
  bool boundaries = true;
  bool closed_world = false;
  // Pattern of names, mapped or own ('*' and '?', encoded as iampolicy/glob.h says); "" for all.
  std::string principal;
  const iampolicy::ActionCatalogue* catalogue = &iampolicy::ActionCatalogue::BuiltIn();
  unsigned threads = 2;
  bool ids = true;  // false: differences get none, for who does not show them
  iampolicy::ContainCache* cache = nullptr;  // of the catalogue; null: one of its own
};

struct SemanticReport {
  std::array<KindCounts, 3> counts;      // by PrincipalKind
  std::vector<Difference> differences;   // worst first, then by kind and name
  std::vector<std::string> same_access;  // "role NAME": other text, same access; sorted
  std::vector<std::string> problems;     // of both accounts
  bool Same() const { return differences.empty(); }
};

// Principals are matched by kind and mapped name (path aside: it is metadata). The report points
// into the accounts and the mapping's result, which must outlive it. Deterministic whatever
// `threads` is.
SemanticReport CompareAccounts(const MappedAccount& first, const MappedAccount& second,
                               const Mapping& mapping, const CompareOptions& options);

}  // namespace bartizan::iam
