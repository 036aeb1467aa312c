#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/security_groups.h"

namespace bartizan::ipranges {
namespace {

using sg::Group;
using sg::Rule;
using sg::State;

bool MadeHere(const Rule& rule) {
  return rule.description.starts_with("bartizan:");
}

// Open on every port, whoever opened it.
std::vector<IpPrefix> OpenOnAll(const State& state, std::span<const PortRange> ports) {
  std::map<IpPrefix, std::set<PortRange>> open;
  for (const Group& group : state.groups) {
    for (const Rule& rule : group.rules) {
      if (std::ranges::find(ports, rule.rule.port) != ports.end()) {
        open[rule.rule.prefix].insert(rule.rule.port);
      }
    }
  }
  std::vector<IpPrefix> all;
  for (const auto& [prefix, on] : open) {
    if (on.size() == ports.size()) all.push_back(prefix);
  }
  return all;
}

class GroupTarget final : public Target {
 public:
  GroupTarget(SecurityGroupConfig config, std::shared_ptr<aws::Client> client)
      : ec2_(std::make_shared<sg::Ec2>(std::move(config), std::move(client))) {}

  std::string id() const override {
    const SecurityGroupConfig& config = ec2_->config();
    if (!config.vpc.empty()) return fmt::format("{}/{}/{}", kind(), config.vpc, config.prefix);
    return fmt::format("{}/{}{}/{}", kind(), sg::PlaceName(config.aws), sg::kDefaultVpc,
                       config.prefix);
  }
  std::string kind() const override { return "ec2-security-group"; }

  Result<Observed> Observe() override {
    BARTIZAN_TRY(State state, ec2_->Read());
    Observed observed{.open = OpenOnAll(state, ec2_->config().ports)};
    data::JsonArray groups;
    for (const Group& group : state.groups) {
      groups.push_back(
          data::JsonObject{{"id", group.id}, {"name", group.name}, {"rules", group.rules.size()}});
      Describe(group, observed);
    }
    observed.detail = {{"vpc", state.vpc}, {"groups", std::move(groups)}};
    observed.own = std::make_shared<const State>(std::move(state));
    return observed;
  }

  Result<change::Plan> PlanChange(const Observed& observed, const Desired& desired) override {
    BARTIZAN_CHECK(observed.own);
    const auto* state = static_cast<const State*>(observed.own.get());
    Desired complete = desired;
    if (complete.ports.empty()) complete.ports = ec2_->config().ports;
    BARTIZAN_TRY(change::Plan plan, sg::MakePlan(ec2_, *state, complete));
    plan.target = id();
    return plan;
  }

 private:
  static void Describe(const Group& group, Observed& observed) {
    for (const Rule& rule : group.rules) {
      if (!MadeHere(rule)) {
        observed.foreign.push_back(fmt::format("{}: {}", group.name, sg::ToText(rule.rule)));
      }
    }
    if (group.full || group.other != PerFamily{}) {
      observed.foreign.push_back(
          fmt::format("{}: rules that are not of address ranges and ports", group.name));
    }
    if (group.made_for.empty()) {
      observed.warnings.push_back(
          fmt::format("{} was made by someone else: it is used, and never deleted", group.name));
    }
  }

  std::shared_ptr<sg::Ec2> ec2_;
};

}  // namespace

Result<std::unique_ptr<Target>> SecurityGroupTarget(SecurityGroupConfig config,
                                                    std::shared_ptr<aws::Client> ec2) {
  if (config.prefix.empty() || config.prefix.size() > 200 || config.prefix.starts_with("sg-")) {
    return Fail(Code::kInvalid,
                fmt::format("\"{}\" cannot begin the names of security groups", config.prefix),
                "take 1 to 200 characters that do not begin with sg-");
  }
  if (config.ports.empty()) return Fail(Code::kInvalid, "no ports to open");
  if (config.rules_per_group == 0U || config.groups_per_interface == 0U) {
    return Fail(Code::kInvalid, "a quota of 0 holds nothing");
  }
  return std::make_unique<GroupTarget>(std::move(config), std::move(ec2));
}

}  // namespace bartizan::ipranges
