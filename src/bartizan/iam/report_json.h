#pragma once
// The report for machines, schema "bartizan.iam-diff/1":
//
// {"schema": "bartizan.iam-diff/1", "catalogue": {"date", "source"}, "world": "open"|"closed",
//  "sides": [{"label", "account", "place"}, …2], "rules": [{"name", "values": ["dev", "qa"],
//  "automatic"}], "counts": {"role": {"total": [n, n], "only": [n, n], "matched", "more", "less",
//  "both", "unproven",
//             "other", "same_text", "same_access"}, "user": …, "group": …},
//  "differences": [{"id", "kind": "role", "name": "app1-<env>", "path", "names": ["app1-dev",
//  null],
//    "arns": ["arn:…", null], "severity": "HIGH",
//    "changes": [{"change": "access"|"trust"|"boundary"|"cross-env"|"metadata"|"only"|"unreadable",
//      "direction": "more"|"less"|"neither", "proven": true, "severity", "title", "reason",
//      "actions": ["s3:PutObject"], "future": false, "conditional": false, "target",
//      "witness": [{"action", "resource" | "principal", "context": {"aws:…": ["…"]}}, {…}] | null,
//      "confirmed": true, "allowed_by": [{"policy", "type", "group", "statement", "sid"}],
//      "stopped": "not-allowed"|"denied"|"bounded", "stopped_by": […]}]}],
//  "same_access": ["role x"], "accepted": n, "problems": ["…"]}
//
// witness[i] is the request in the words of sides[i]. "direction": "more" says that sides[1] allows
// witness[1] and sides[0] does not allow witness[0]; "less" the other way round. "principal" is
// written as iampolicy/principal.h does ("AWS|111122223333|arn:…", "Service|ec2.amazonaws.com").
#include "bartizan/data/json.h"
#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

struct ReportContext {
  std::array<const AccountModel*, 2> accounts{};
  const Mapping* mapping = nullptr;
  const iampolicy::ActionCatalogue* catalogue = nullptr;
  bool closed_world = false;
  size_t accepted = 0;
};

// {"action", "resource" or for trust "principal", "context"}.
data::JsonObject RequestJson(const iampolicy::Request& request, ChangeKind kind);
// [{"policy", "type", "group", "statement", "sid"}].
data::JsonArray SourcesJson(const std::vector<SourceRef>& sources);
data::JsonObject DifferenceJson(const Difference& difference);  // one element of "differences"
data::JsonObject ReportJson(const SemanticReport& report, const ReportContext& context);

}  // namespace bartizan::iam
