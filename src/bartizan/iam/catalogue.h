#pragma once
// The catalogue of services and actions that AWS's policy generator uses, in the form that iamctl
// keeps as iam.json: {"serviceMap": {"Amazon S3": {"StringPrefix": "s3", "ARNRegex": …, "Actions":
// […]}}}. Both lookups are those of iamctl, with its gaps.
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::iam {

// The JSON in a copy of AWS's policies.js ("app.PolicyEditorConfig={…}"), or the text itself where
// it is JSON already. Does not look further than that.
std::string_view CatalogueJson(std::string_view text);

// Not thread-safe: what was looked up is remembered.
class Catalogue {
 public:
  // kInvalid with the place when it is no such file.
  static Result<Catalogue> Parse(std::string_view text, std::string_view name);
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept;
  ~Catalogue();

  // The names of actions of a service that match the pattern (FnMatch), of the first service with
  // exactly this prefix; none for another one.
  const std::vector<std::string_view>& Actions(std::string_view service, std::string_view pattern);
  // The prefixes of the services whose ARNRegex matches the start of the ARN, in the file's order;
  // a prefix may come twice. kInvalid for a regular expression that is none.
  Result<const std::vector<std::string_view>*> ServicesOf(std::string_view arn);

 private:
  struct State;
  explicit Catalogue(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bartizan::iam
