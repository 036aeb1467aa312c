#pragma once
// A firewall that follows a list of prefixes. A target observes what is there, plans how to get to
// what is desired without a moment in which a prefix of both is closed or one of neither is open,
// and verifies what it did. The change engine applies the plan.
#include <memory>
#include <string>
#include <vector>

#include "bartizan/base/ip.h"
#include "bartizan/change/change.h"

namespace bartizan::ipranges {

struct PortRange {
  uint16_t from = 0, to = 0;
  std::string protocol = "tcp";  // tcp, udp
  auto operator<=>(const PortRange&) const = default;
};

struct Desired {
  std::vector<IpPrefix> prefixes;  // sorted, both families
  std::vector<PortRange> ports;    // sorted; empty for targets without ports
  std::string label;               // "CLOUDFRONT": goes into descriptions
};

// What a target has now, in the target's own words, for people and for the plan.
struct Observed {
  std::vector<IpPrefix> open;  // open on every desired port everywhere: sorted
  data::JsonObject detail;     // "groups": […], "version": 7 …
  std::vector<std::string>
      foreign;  // rules and things that are not ours, and stay: "rule sgr-1: port 22"
  std::vector<std::string> warnings;  // "no interface uses these groups"
  std::shared_ptr<const void> own;    // what the target itself remembers from observing
};

class Target {
 public:
  virtual ~Target() = default;
  // "ec2-security-group/vpc-1/AUTOUPDATE": names the change's lock and its records.
  virtual std::string id() const = 0;
  virtual std::string kind() const = 0;  // "ec2-security-group"
  // Reads only. Errors: kDenied, kUnavailable, kNotFound (the VPC, the table …).
  virtual Result<Observed> Observe() = 0;
  // The operations from observed to desired; none when it is so already. The plan's id is left to
  // the caller. kLimit when it does not fit (quota, entries), before anything is changed, with the
  // number that would fit. The functions of the operations may keep references to this target.
  virtual Result<change::Plan> PlanChange(const Observed& observed, const Desired& desired) = 0;
  // Gives an operation that an earlier process applied its inverse (and probe) again, from its
  // detail and its record: how a run is undone later. A target that cannot is led back by a plan.
  virtual Status Rebuild(change::Operation& operation, const change::OperationRecord& record) {
    (void)record;
    return Fail(Code::kNotFound, "operation " + operation.id + " cannot be rebuilt");
  }
};

}  // namespace bartizan::ipranges
