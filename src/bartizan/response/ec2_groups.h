#pragma once
// The quarantine groups of one account and region: found by tag, checked whenever they are used,
// made or repaired where they are not as they have to be. Internal to aws-ec2.
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "bartizan/base/ip.h"
#include "bartizan/response/config.h"
#include "bartizan/response/ec2_client.h"

namespace bartizan::response {

// The value tells what a group is for: "collect" or "isolate".
inline constexpr std::string_view kQuarantineTag = "bartizan:quarantine";

enum class Ec2GroupKind { kCollect, kIsolate };
std::string_view Ec2GroupKindName(Ec2GroupKind kind);  // "collect"

// One direction, one range of ports, one range of addresses.
struct Ec2Rule {
  std::string protocol = "tcp";
  int64_t from = -1, to = -1;  // -1: all
  std::string kind;            // "CidrIp", "CidrIpv6", "PrefixListId", "GroupId"
  std::string value;
  auto operator<=>(const Ec2Rule&) const = default;
};
std::set<Ec2Rule> ReadRules(const data::JsonArray& permissions);
data::JsonArray ToPermissions(const std::set<Ec2Rule>& rules, std::string_view description = {});

struct Ec2LiveGroup {
  std::string id, name, vpc, purpose, made_for_case;
  std::set<Ec2Rule> ingress, egress;
};
Ec2LiveGroup ReadGroup(const data::Json& group);

// What may be open to collectors at first sight, before the VPC's endpoints are looked at.
struct Ec2Expected {
  std::set<Ec2Rule> collectors;        // of the configuration
  bool endpoints = false;              // single private addresses too, port 443
  std::set<std::string> prefix_lists;  // and AWS's own lists for S3
  std::vector<IpPrefix> v6;            // within these networks, single addresses too
};
// Rules that must not be there; both empty: the group is sound.
struct Ec2Excess {
  std::set<Ec2Rule> ingress, egress;
  bool empty() const { return ingress.empty() && egress.empty(); }
};
Ec2Excess FindExcess(const Ec2LiveGroup& group, Ec2GroupKind kind, const Ec2Expected& expected);

// Of the configuration alone.
Ec2Expected ExpectedRules(const AwsConfig& config);

// Thread-safe.
class Ec2Groups {
 public:
  Ec2Groups(std::shared_ptr<Ec2> ec2, std::shared_ptr<const Config> config)
      : ec2_(std::move(ec2)), config_(std::move(config)), expected_(ExpectedRules(config_->aws)) {}

  // What Observe has seen; groups that are sound need no further look.
  void Seen(const std::vector<Ec2LiveGroup>& groups, Ec2Expected expected);
  Ec2Group Find(Ec2GroupKind kind, const std::string& vpc) const;

  struct Made {
    std::string id;
    bool created = false;
    std::vector<std::string> repaired;  // texts: what had been open
  };
  struct For {
    std::string case_id, target_id;
  };
  // Looks for it, then makes or repairs it, once at a time for each VPC. Without rules that are too
  // many when this returns, looked at after the change.
  Result<Made> Ensure(Ec2GroupKind kind, const std::string& vpc, const For& whom,
                      const aws::CallOptions& options);
  // The id of a group that is there, without a call where it has been seen before.
  Result<std::string> Id(Ec2GroupKind kind, const std::string& vpc,
                         const aws::CallOptions& options);
  void Forget(Ec2GroupKind kind, const std::string& vpc);
  Result<std::optional<Ec2LiveGroup>> Look(Ec2GroupKind kind, const std::string& vpc,
                                           const aws::CallOptions& options);
  // Makes the collect group's egress exactly the collectors': the configuration's and the VPC's
  // endpoints. Once for each VPC; texts of what was changed.
  Result<std::vector<std::string>> OpenCollectors(const std::string& vpc,
                                                  const aws::CallOptions& options);
  // Where this case made it and nobody uses it any more; otherwise it stays. True: it is gone.
  Result<bool> DeleteUnused(Ec2GroupKind kind, const std::string& vpc, const std::string& case_id,
                            const aws::CallOptions& options);
  // The rules that collectors need in a VPC.
  Result<std::set<Ec2Rule>> CollectorRules(const std::string& vpc, const aws::CallOptions& options);

 private:
  using Key = std::pair<std::string, Ec2GroupKind>;
  // Whoever only wants the id does not wait for work on rules.
  struct Slot {
    std::mutex making, opening;  // held while that is done
    std::mutex mutex;            // held for the rest, never during a call
    std::optional<Ec2LiveGroup> seen;
    bool ready = false;
    std::atomic<bool> open = false;

    std::optional<Ec2LiveGroup> Seen();
    void Set(std::optional<Ec2LiveGroup> group, bool is_ready);
  };
  Slot& SlotOf(const Key& key) const;
  std::string NameOf(Ec2GroupKind kind, size_t number) const;
  Result<Made> Create(Ec2GroupKind kind, const std::string& vpc, const For& whom,
                      const aws::CallOptions& options);
  Result<Made> Repair(Ec2GroupKind kind, Ec2LiveGroup group, const aws::CallOptions& options);
  Status RemoveDefaultEgress(const std::string& id, const aws::CallOptions& options);
  // Looks until nothing is too much.
  Status Verify(Ec2GroupKind kind, const std::string& id, const aws::CallOptions& options);
  Result<std::optional<Ec2LiveGroup>> LookById(const std::string& id,
                                               const aws::CallOptions& options);
  Result<std::optional<Ec2LiveGroup>> LookByName(const std::string& vpc, const std::string& name,
                                                 const aws::CallOptions& options);
  Status Revoke(const std::string& id, bool ingress, const std::set<Ec2Rule>& rules,
                const aws::CallOptions& options);
  Status Authorize(const std::string& id, const std::set<Ec2Rule>& rules,
                   const aws::CallOptions& options);

  std::shared_ptr<Ec2> ec2_;
  std::shared_ptr<const Config> config_;
  mutable std::mutex mutex_;
  Ec2Expected expected_;
  std::atomic<bool> observed_ = false;  // else what is not known may be there nevertheless
  mutable std::map<Key, std::unique_ptr<Slot>> slots_;
};

std::string ToText(const Ec2Rule& rule);  // "tcp 443 10.0.0.9/32"

}  // namespace bartizan::response
