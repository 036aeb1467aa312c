#pragma once
// How changes are put for people.
#include <string>

#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

// "s3:GetObject, s3:PutObject", or "37 actions of s3 (s3:AbortMultipartUpload …)" for many.
std::string ActionsText(const Change& change);
// The target without what the action says already: "app1-<env>/shared/*", "role/x"; principals as
// "role/x of 111122223333".
std::string TargetText(const Change& change);
// "+ s3:PutObject on app1-<env>/*", "- …", "? …".
std::string TitleOf(const Change& change);
// "s3_inline #1", "trust #2 (AllowQa)".
std::string SourceText(const SourceRef& source);
// "s3:PutObject on arn:aws:s3:::app1-qa/x with aws:username = bob".
std::string RequestText(const iampolicy::Request& request, ChangeKind kind);
// "not allowed", "denied", "outside the boundary".
std::string_view VerdictText(iampolicy::Verdict verdict);

}  // namespace bartizan::iam
