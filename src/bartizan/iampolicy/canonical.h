#pragma once
// One spelling for documents that say the same in other words: order, Sid, lists of one, repeated
// or subsumed patterns and statements, split statements. Two documents with the same canonical form
// grant the same; the opposite need not hold (contain.h decides that). Pure; thread-safe.
#include <string>

#include "bartizan/iampolicy/document.h"
#include "bartizan/iampolicy/universal_hash.h"

namespace bartizan::iampolicy {

// What a statement says about an action and a target is dropped where another pattern or statement
// of the same effect says it already, under the same or fewer conditions; actions with the same
// targets stand in one statement, each of them once for the same effect and conditions; ArnEquals
// is ArnLike, StringLike without wildcards is StringEquals; all is sorted. Statement numbers and
// Sids are gone (0, ""), `variables` is true, problems are kept. Documents of more than 500,000
// pairs of action and target are only tidied statement by statement.
Document Canonicalize(const Document& document);

// The order of statements: by effect (Deny first), then actions, targets, conditions.
bool StatementLess(const Statement& a, const Statement& b);

// As a policy that IAM accepts: Version, Statement (sorted), single values as text. Actions in
// lower case, no Sid.
data::Json DocumentToJson(const Document& document);

// SHA-256 (hex) over an unambiguous rendering of kind, variables and statements (without numbers
// and Sids), in their order: of a canonical document, its identity.
std::string Fingerprint(const Document& document);
// Tells statements apart within this process, by effect, actions, targets and conditions.
HashValue StatementHash(const Statement& statement, Kind kind);

}  // namespace bartizan::iampolicy
