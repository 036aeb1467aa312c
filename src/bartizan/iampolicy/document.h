#pragma once
// A policy document as data, in canonical spelling: identity policies (inline, managed, boundaries)
// and trust policies of roles
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/data/json_arena.h"
#include "bartizan/iampolicy/universal_hash.h"

namespace bartizan::iampolicy {

enum class Kind : uint8_t { kIdentity, kTrust };

// The operators of conditions. A negated one is true where the key is absent.
enum class Operator : uint8_t {
  kStringEquals,
  kStringNotEquals,
  kStringEqualsIgnoreCase,
  kStringNotEqualsIgnoreCase,
  kStringLike,
  kStringNotLike,
  kNumericEquals,
  kNumericNotEquals,
  kNumericLessThan,
  kNumericLessThanEquals,
  kNumericGreaterThan,
  kNumericGreaterThanEquals,
  kDateEquals,
  kDateNotEquals,
  kDateLessThan,
  kDateLessThanEquals,
  kDateGreaterThan,
  kDateGreaterThanEquals,
  kBool,
  kBinaryEquals,
  kIpAddress,
  kNotIpAddress,
  kArnEquals,
  kArnLike,
  kArnNotEquals,
  kArnNotLike,
  kNull
};
std::string_view OperatorName(Operator op);  // "StringEquals"

enum class Quantifier : uint8_t { kNone, kForAllValues, kForAnyValue };

// One key of one operator block. Values are alternatives (for a negated operator: none of them).
struct Condition {
  Quantifier quantifier = Quantifier::kNone;
  Operator op = Operator::kStringEquals;
  bool if_exists = false;
  // Lower case; of keys with a tag ("aws:RequestTag/Team") the part behind '/' keeps its case.
  std::string key;
  // Encoded (glob.h; a '*' that is no wildcard for the operator is kLiteralStar), sorted, each
  // once. Canonical: "true"/"false" for Bool and Null, numbers without leading or trailing zeros
  // (so are dates, in seconds of Unix time), addresses as "ADDRESS/BITS" with the host part zero. A
  // value of these that names a policy variable is kept as it is. Empty: the condition never holds.
  std::vector<std::string> values;
  auto operator<=>(const Condition&) const = default;
};

struct Statement {
  size_t number = 0;  // in the document, from 1
  std::string sid;    // for people; means nothing
  bool allow = false;
  bool not_actions = false, not_targets = false;
  // Sorted, each once. Actions: lower case, "service:name" with '*' and '?', or "*".
  std::vector<std::string> actions;
  // Encoded patterns: of resources (identity), of principals as principal.h writes them (trust).
  std::vector<std::string> targets;
  std::vector<Condition> conditions;  // all must hold; sorted
  bool operator==(const Statement&) const = default;
};

// Immutable after parsing; shared between principals and threads.
struct Document {
  Kind kind = Kind::kIdentity;
  bool variables = false;  // Version 2012-10-17
  std::vector<Statement> statements;
  // What could not be read, with its place: "statement 2: Condition.StrinEquals: no such operator".
  // Such a statement is left out of `statements`, so a document with problems proves nothing.
  std::vector<std::string> problems;
  // StatementHash of each statement, where the document comes from a DocumentCache; else none.
  std::vector<HashValue> hashes;
};

// A document as IAM and its tools hand it out: an object, JSON text, or percent-encoded JSON text.
// Statement may be one object; Action, Resource, Principal and values one text or a list.
// kInvalid with the place: no JSON (line, column, byte), bad percent-encoding, no Statement.
// kLimit: larger than 16 MiB, deeper than 32. Anything smaller that is wrong is in
// Document::problems: an unknown element or operator, Effect that is neither Allow nor Deny, both
// or none of Action and NotAction, an action without a colon that is not "*", values that are no
// text, number or boolean, a Principal in an identity policy, a Resource in a trust policy.
Result<Document> ParseDocument(const data::Json& document, Kind kind);
Result<Document> ParseDocument(const data::Json& document, Kind kind, data::JsonScratch& scratch);
Result<Document> ParseDocumentText(std::string_view text, std::string_view name, Kind kind);

// The JSON of a document in any of these forms: `document` itself, or what its text says, parsed
// with `scratch`. Same errors, but what the JSON says is not looked at.
Result<const data::Json*> DocumentJson(const data::Json& document, data::JsonScratch& scratch);

// Parses every distinct text once, for any number of accounts. Thread-safe.
class DocumentCache {
 public:
  struct Entry;  // of a distinct text; lives as long as the cache
  // Parses the document, unless it is there or another thread is at it. Threads that first do this
  // for all they need share the work, also where they need the same in the same order.
  const Entry& Prepare(const data::Json& document, Kind kind, data::JsonScratch& scratch);
  // The document, or what ParseDocument says of it.
  static Result<std::shared_ptr<const Document>> Get(const Entry& prepared);
  Result<std::shared_ptr<const Document>> Get(const data::Json& document, Kind kind);
  DocumentCache();
  ~DocumentCache();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bartizan::iampolicy
