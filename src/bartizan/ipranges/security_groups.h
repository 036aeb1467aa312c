#pragma once
// What EC2 has of security groups, their rules and the interfaces that use them, read and written
// for SecurityGroupTarget (targets.h). Internal to this module.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/OperationList-query-vpc.html)
#include <map>
#include <mutex>

#include "bartizan/ipranges/pack.h"
#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges::sg {

// Tags of the groups. The first is that of the post's Lambda; the second is given to groups that
// this program made, with "default" as value where they were made for the default VPC.
inline constexpr std::string_view kTag = "PREFIX_NAME";
inline constexpr std::string_view kMadeTag = "bartizan:vpc";
inline constexpr std::string_view kDefaultVpc = "default";

struct Rule {
  PackRule rule;
  std::string description;
};
struct Group {
  std::string id, name, vpc;
  std::vector<Rule> rules;  // of address ranges
  PerFamily other = {};     // room that all other rules take
  bool full = false;        // refers to a prefix list, whose weight is not known
  std::string made_for;     // kMadeTag's value; "" for groups that were made by hand
  data::JsonArray egress;   // as EC2 gives it
};
struct State {
  std::string vpc;
  bool is_default_vpc = false;
  std::vector<Group> groups;  // by name
};
struct LiveRule {
  std::string id, group;
  Rule rule;
};
struct Interface {
  std::string id;
  std::vector<std::string> groups;
  bool managed = false;  // by another service: its groups cannot be changed here
  std::string description;
};
struct Balancer {
  std::string arn, name;  // name: "app/NAME/ID"
  std::vector<std::string> groups;
};
struct Quotas {
  size_t rules_per_group = 60, groups_per_interface = 5;
};

// What a rule's description says of who made it: only what EC2 takes, at most 255 characters.
std::string Description(std::string_view label);
// "PROFILE:REGION/", as far as the configuration says; "" when it says neither.
std::string PlaceName(const AwsPlace& place);
std::string ToText(const PackRule& rule);  // "tcp 443 from 10.0.0.0/8"
data::JsonArray ToPermissions(std::span<const PackRule> rules, std::string_view description);

// Thread-safe.
class Ec2 {
 public:
  Ec2(SecurityGroupConfig config, std::shared_ptr<aws::Client> client)
      : config_(std::move(config)), client_(std::move(client)) {}
  const SecurityGroupConfig& config() const { return config_; }

  // One call; two where the default VPC is meant and has no groups of this program yet.
  Result<State> Read();
  Result<std::optional<Group>> FindByName(const std::string& vpc, const std::string& name);
  // Names in a VPC that begin as the groups' names do, whoever made them.
  Result<std::vector<std::string>> TakenNames(const std::string& vpc);
  Result<std::vector<LiveRule>> IngressRules(std::span<const std::string> groups);
  // Those that have one of the groups, in one call.
  Result<std::vector<Interface>> InterfacesWith(std::span<const std::string> groups);
  // Those that the configuration names.
  Result<std::vector<Interface>> ConfiguredInterfaces(const std::string& vpc);
  Result<std::optional<Interface>> FindInterface(const std::string& id);
  Result<std::vector<Balancer>> Balancers(std::span<const std::string> arns);
  Result<Quotas> ReadQuotas();

  aws::CallResult<data::JsonObject> Call(std::string_view operation, data::JsonObject input,
                                         std::string_view service = "ec2");
  void Pause(size_t attempt) const;

 private:
  Result<data::JsonArray> List(std::string_view operation, data::JsonObject input,
                               std::string_view member, std::string_view service = "ec2");
  Result<std::vector<Interface>> Interfaces(data::JsonObject input);
  Result<size_t> ReadQuota(std::string_view code, size_t otherwise);
  Result<std::string> FindDefaultVpc();

  SecurityGroupConfig config_;
  std::shared_ptr<aws::Client> client_;
};

// The operations of a plan; what they share.
struct Environment {
  std::shared_ptr<Ec2> ec2;
  State state;
  std::string label, description;
  std::vector<PackRule> desired;
  std::vector<std::string> names;  // of all groups of the plan

  std::mutex mutex;
  std::map<std::string, std::string> ids;  // of groups, by name

  // The group's id by its name, which it keeps when an undo makes it anew.
  Result<std::optional<std::string>> FindId(const std::string& name);
  Result<std::string> Id(const std::string& name);  // kNotFound
  void Remember(const std::string& name, const std::string& id);
  void Forget(const std::string& name);
};
using EnvironmentPtr = std::shared_ptr<Environment>;

change::Operation CreateOperation(const EnvironmentPtr& env, const std::string& name);
change::Operation EgressOperation(const EnvironmentPtr& env, const std::string& name);
change::Operation AttachOperation(const EnvironmentPtr& env, const Interface& interface,
                                  std::vector<std::string> names);
change::Operation AttachOperation(const EnvironmentPtr& env, const Balancer& balancer,
                                  std::vector<std::string> names);
change::Operation AuthorizeOperation(const EnvironmentPtr& env, const std::string& name,
                                     std::vector<PackRule> rules);
// `first`: before rules are added, since there is no room otherwise.
change::Operation RevokeOperation(const EnvironmentPtr& env, const std::string& name,
                                  std::vector<PackRule> rules, bool first);
// What must hold before anything is revoked; see CoverageProblem.
struct Check {
  std::vector<std::string> interfaces, balancers;       // all that is desired is open there
  std::map<std::string, std::vector<PackRule>> revoke;  // by the group's name
};
change::Operation CheckOperation(const EnvironmentPtr& env, Check check);
change::Operation DetachOperation(const EnvironmentPtr& env, const Interface& interface,
                                  std::vector<std::string> names);
change::Operation DetachOperation(const EnvironmentPtr& env, const Balancer& balancer,
                                  std::vector<std::string> names);
change::Operation DeleteOperation(const EnvironmentPtr& env, const std::string& name);

// By group id: what is open now, and what stays when all is revoked that is to be.
struct Coverage {
  std::map<std::string, std::vector<PackRule>> now, later;  // sorted
};
// What would be closed on an interface with these groups: a desired rule that is open now, or (with
// `all`) any desired one. "" when nothing.
std::string CoverageProblem(const Coverage& coverage, std::span<const PackRule> desired,
                            std::span<const std::string> groups, bool all);

// From observed to desired. kLimit when it does not fit.
Result<change::Plan> MakePlan(const std::shared_ptr<Ec2>& ec2, const State& state,
                              const Desired& desired);

}  // namespace bartizan::ipranges::sg
