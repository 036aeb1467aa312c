#pragma once
// A catalogue in the form of AWS's policy generator, which iamctl keeps as iam.json.
#include <string>

#include "bartizan/iampolicy/catalogue.h"

namespace bartizan::iampolicy {

// {"serviceMap": {"Amazon S3": {"StringPrefix": "s3", "ARNFormat": …, "ARNRegex":
// "^arn:aws:s3:.+", "HasResource": true, "Actions": […], "conditionKeys": []}}}, by title, one
// service a line. A service has one ARNRegex, which takes every ARN of the service: other than in
// AWS's file it asks for no particular region or account, so a policy with wildcards there matches.
std::string PolicyGeneratorJson(const ActionCatalogue& catalogue);

}  // namespace bartizan::iampolicy
