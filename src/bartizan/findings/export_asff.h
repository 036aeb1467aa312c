#pragma once
// Findings as AWS Security Finding Format records, ready for Security Hub's BatchImportFindings
// (https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html).
//
// The record's Id is "TARGET/FINDING-ID": importing a finding again updates it, a resolved one
// becomes ARCHIVED. Too long texts are cut at a code point and end in dots, lists are cut, so that
// a record always stays below 240 KB. CWEs, path and line go into ProductFields and the resource's
// details: CodeVulnerabilities is too young a member for many installed AWS clients, which refuse
// what they do not know. Pure, thread-safe.
#include <span>
#include <string>

#include "bartizan/findings/model.h"

namespace bartizan::findings {

struct AsffOptions {
  std::string account = "000000000000";  // 12 digits
  std::string region = "us-east-1";
  std::string partition = "aws";  // aws, aws-cn, aws-us-gov
  std::string product = "Bartizan";
};

// In the order of the findings. Severity UNKNOWN, which ASFF lacks, becomes INFORMATIONAL with the
// original UNKNOWN and the product field "bartizan/severity": "unknown". kInvalid for options that
// Security Hub would refuse and for findings without an id.
Result<data::JsonArray> ToAsff(std::span<const Finding> findings, const AsffOptions& options,
                               Time now);

}  // namespace bartizan::findings
