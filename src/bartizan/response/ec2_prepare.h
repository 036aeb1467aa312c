#pragma once
// What makes an answer fast and whole, made before anything happens: quarantine groups of every
// VPC, the instance profile that evidence is collected with, the bucket for evidence. And a
// rehearsal: what would be refused.
#include <string>
#include <vector>

#include "bartizan/aws/system.h"
#include "bartizan/change/change.h"
#include "bartizan/response/case.h"
#include "bartizan/response/config.h"

namespace bartizan::response {

struct Ec2PrepareRequest {
  std::string account, region;    // empty: as configured
  std::vector<std::string> vpcs;  // empty: all of the region
};
// Reads which VPCs there are; the plan's operations probe what is there already, so that a dry run
// lists what lacks, and a second run changes nothing. Ids: "groups/VPC/collect",
// "groups/VPC/isolate", "groups/VPC/collectors", "role", "role/policy", "profile", "profile/role",
// "bucket", "bucket/public-access", "bucket/encryption", "bucket/lock". Undoing deletes groups that
// nobody uses, and leaves role, profile and bucket.
Result<change::Plan> PlanEc2Preparation(const Config& config, const Ec2PrepareRequest& request,
                                        const aws::System& system);

// The policy of whoever answers, as IAM takes it: all that the steps need, no more.
std::string Ec2ResponderPolicy(const Config& config, std::string_view partition);
// Of the instance profile during collection: Run Command, and uploads below the evidence prefix.
std::string Ec2CollectorPolicy(const Config& config, std::string_view partition);

// What would be done to one instance, asked with DryRun: nothing is changed.
struct Ec2Rehearsal {
  enum class Verdict { kAllowed, kDenied, kUnknown };
  struct Check {
    std::string action;  // "ec2:ModifyNetworkInterfaceAttribute"
    Verdict verdict = Verdict::kUnknown;
    std::string note;  // why it is not allowed, or why nobody can say
  };
  std::string title;  // of the instance
  std::vector<Check> checks;
  std::vector<std::string> unprepared;  // texts: groups that lack or are not as they have to be
  Micros round_trip{0};                 // of one call, the fastest of three
};
Result<Ec2Rehearsal> RehearseEc2(const Config& config, const TargetSpec& spec,
                                 const aws::System& system);

}  // namespace bartizan::response
