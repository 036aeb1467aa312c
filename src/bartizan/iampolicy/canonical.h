#pragma once
// One spelling for documents that say the same in other words: order, Sid, lists of one, repeated
// or subsumed patterns and statements, split statements. Two documents with the same canonical form
// grant the same; the opposite need not hold (contain.h decides that). Pure; thread-safe.
#include <string>

#include "bartizan/iampolicy/document.h"

namespace bartizan::iampolicy {

// Patterns that another one of the same list covers are dropped; statements that another one of the
// same effect covers are dropped; statements that differ in only one of actions and targets are
// merged; sorted. Statement numbers and Sids are gone (0, "").
Document Canonicalize(const Document& document);

// As a policy that IAM accepts: Version, Statement (sorted), single values as text. Actions in
// lower case, no Sid.
data::Json DocumentToJson(const Document& document);

// SHA-256 (hex) over an unambiguous rendering of kind, variables and statements (without numbers
// and Sids), in their order: of a canonical document, its identity.
std::string Fingerprint(const Document& document);

}  // namespace bartizan::iampolicy
