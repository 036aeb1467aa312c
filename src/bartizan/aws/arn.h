#pragma once
// Amazon Resource Names: "arn:aws:iam::123456789012:role/ops/reader".
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html) Pure; thread-safe.
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::aws {

struct Arn {
  std::string partition;  // "aws", "aws-cn", …; also ones that are newer than the table
  std::string service;    // "iam"
  std::string region;     // may be empty
  std::string account;    // 12 digits, an owner that AWS names ("aws", "cloudfront"), or empty
  std::string resource;   // all the rest, with its colons and slashes; never empty

  std::string ToString() const;
  bool operator==(const Arn&) const = default;
};

// The ARN of one thing, at most 2,048 bytes of UTF-8 without control characters. kInvalid tells the
// field that is wrong. Wildcards before the resource make it a pattern, which is refused; in the
// resource they are characters like others, for S3 keys may hold them. Parsing what ToString prints
// gives the same ARN again.
Result<Arn> ParseArn(std::string_view text);

}  // namespace bartizan::aws
