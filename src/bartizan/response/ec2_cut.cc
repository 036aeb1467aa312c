// Flows that are open already. A change of security groups leaves tracked flows alone; network ACLs
// know no flows, so an entry there ends them at once. An ACL's entry names the other end: the
// source of what comes into a subnet, the destination of what leaves it. Entries against the host
// therefore stand in the ACLs of the VPC's subnets, where they end what crosses from one subnet to
// another (NAT gateways, load balancers and transit gateways are in subnets of their own as a
// rule), and touch no other machine. What stays within the host's subnet, or goes to the internet
// straight from it through a public address, passes no entry that names the host; that is told.
// (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html,
//  https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html)
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/response/ec2_isolation.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr std::string_view kFact = "cut/flows";
constexpr size_t kRounds = 4;
constexpr int64_t kLastNumber = 32'766;

struct Entry {
  std::string acl, cidr;
  bool v6 = false, egress = false;
  int64_t number = 0;
};

JsonObject ToJsonObject(const Entry& entry) {
  return {{"acl", entry.acl},
          {"cidr", entry.cidr},
          {"v6", entry.v6},
          {"egress", entry.egress},
          {"number", entry.number}};
}
std::vector<Entry> FromFact(const Json& fact) {
  std::vector<Entry> entries;
  const JsonArray* list = data::FindArray(fact, "entries");
  if (list == nullptr) return entries;
  for (const Json& item : *list) {
    entries.push_back({.acl = data::Str(item, "acl"),
                       .cidr = data::Str(item, "cidr"),
                       .v6 = data::Bool(item, "v6").value_or(false),
                       .egress = data::Bool(item, "egress").value_or(false),
                       .number = data::Int(item, "number").value_or(0)});
  }
  return entries;
}

struct Address {
  std::string cidr;
  bool v6 = false;
};
std::vector<Address> AddressesOf(const Ec2Instance& instance) {
  std::vector<Address> all;
  for (const Ec2Interface& interface : instance.interfaces) {
    if (interface.managed) continue;
    for (const std::string& v4 : interface.private_v4) all.push_back({v4 + "/32", false});
    for (const std::string& v6 : interface.v6) all.push_back({v6 + "/128", true});
  }
  return all;
}

Result<JsonArray> ReadAcls(const Ec2Plan& plan, const Context& context) {
  return plan.ec2().List("ec2", "DescribeNetworkAcls",
                         {{"Filters", JsonArray{Ec2Filter("vpc-id", {plan.instance.vpc})}}},
                         "NetworkAcls", CallLimits(context));
}

// The first numbers that are free and stand before everything that is allowed.
class Numbers {
 public:
  Numbers(const Json& acl, bool egress) {
    const JsonArray* entries = data::FindArray(acl, "Entries");
    if (entries == nullptr) return;
    for (const Json& entry : *entries) {
      if (data::Bool(entry, "Egress").value_or(false) != egress) continue;
      const int64_t number = data::Int(entry, "RuleNumber").value_or(0);
      taken_.insert(number);
      if (data::Str(entry, "RuleAction") == "allow") first_allow_ = std::min(first_allow_, number);
    }
  }
  std::optional<int64_t> Next() {
    while (taken_.contains(next_)) ++next_;
    if (next_ >= first_allow_) return std::nullopt;
    return next_++;
  }

 private:
  std::set<int64_t> taken_;
  int64_t next_ = 1, first_allow_ = kLastNumber;
};

bool IsSame(const Json& live, const Entry& entry) {
  const auto cidr = ParseIpPrefix(data::Str(live, entry.v6 ? "Ipv6CidrBlock" : "CidrBlock"));
  const auto own = ParseIpPrefix(entry.cidr);
  return data::Bool(live, "Egress").value_or(false) == entry.egress &&
         data::Str(live, "RuleAction") == "deny" && cidr && own && *cidr == *own;
}

// The number of an entry that says the same.
std::optional<int64_t> NumberOf(const Json& acl, const Entry& entry) {
  const JsonArray* entries = data::FindArray(acl, "Entries");
  if (entries == nullptr) return std::nullopt;
  const auto found =
      std::ranges::find_if(*entries, [&](const Json& live) { return IsSame(live, entry); });
  return found == entries->end() ? std::nullopt : data::Int(*found, "RuleNumber");
}

// What lacks in ACLs that a subnet has. `missing` takes those without room.
std::vector<Entry> PlanEntries(const Ec2Instance& instance, const JsonArray& acls,
                               JsonArray& missing) {
  std::vector<Entry> entries;
  for (const Json& acl : acls) {
    const JsonArray* subnets = data::FindArray(acl, "Associations");
    if (subnets == nullptr || subnets->empty()) continue;
    const std::string id = data::Str(acl, "NetworkAclId");
    for (const bool egress : {false, true}) {
      Numbers numbers(acl, egress);
      for (const Address& address : AddressesOf(instance)) {
        Entry entry{.acl = id, .cidr = address.cidr, .v6 = address.v6, .egress = egress};
        if (NumberOf(acl, entry)) continue;
        const auto number = numbers.Next();
        if (!number) {
          missing.emplace_back(fmt::format(
              "{} has no free number before what it allows ({}): flows through it go on", id,
              egress ? "out" : "in"));
          break;
        }
        entry.number = *number;
        entries.push_back(std::move(entry));
      }
    }
  }
  return entries;
}

JsonObject InputOf(const Entry& entry) {
  return {{"NetworkAclId", entry.acl}, {"Egress", entry.egress}, {"RuleNumber", entry.number}};
}

// Whether exactly this entry is there.
bool IsThere(const JsonArray& acls, const Entry& entry) {
  const auto acl = std::ranges::find_if(
      acls, [&](const Json& item) { return data::Str(item, "NetworkAclId") == entry.acl; });
  const JsonArray* entries = acl == acls.end() ? nullptr : data::FindArray(*acl, "Entries");
  return entries != nullptr && std::ranges::any_of(*entries, [&](const Json& live) {
           return data::Int(live, "RuleNumber") == entry.number && IsSame(live, entry);
         });
}

// Where another took the number meanwhile, the next round finds another one.
Status Create(const Ec2Plan& plan, const Entry& entry, const Context& context, JsonArray& missing) {
  JsonObject input = InputOf(entry);
  input["Protocol"] = "-1";
  input["RuleAction"] = "deny";
  input[entry.v6 ? "Ipv6CidrBlock" : "CidrBlock"] = entry.cidr;
  auto done =
      plan.ec2().Call("ec2", "CreateNetworkAclEntry", std::move(input), CallLimits(context));
  if (done) return {};
  const aws::CallError& error = done.error();
  if (error.code == "NetworkAclEntryAlreadyExists" || error.outcome_unknown) return {};
  if (error.code == "NetworkAclEntryLimitExceeded") {
    missing.emplace_back(fmt::format("{} takes no more entries: flows of {} through it go on",
                                     entry.acl, entry.cidr));
    return {};
  }
  return std::unexpected(EffectError(error));
}

std::vector<std::string> PublicAddresses(const Ec2Instance& instance) {
  std::vector<std::string> all;
  for (const Ec2Interface& interface : instance.interfaces) {
    all.insert(all.end(), interface.public_v4.begin(), interface.public_v4.end());
  }
  return all;
}

std::string FactOf(size_t round) {
  return round == 0 ? std::string(kFact) : fmt::format("{}/{}", kFact, round + 1);
}

// One round: what lacks is remembered, then made. False: nothing lacked.
Result<bool> CutOnce(const Ec2Plan& plan, size_t round, const Context& context,
                     JsonArray& missing) {
  BARTIZAN_TRY(std::optional<Json> fact, plan.context->Recall(FactOf(round)));
  if (!fact) {
    BARTIZAN_TRY(const JsonArray acls, ReadAcls(plan, context));
    JsonArray entries;
    for (const Entry& entry : PlanEntries(plan.instance, acls, missing)) {
      entries.push_back(ToJsonObject(entry));
    }
    if (entries.empty()) return false;
    BARTIZAN_TRY(
        fact, plan.context->Remember(FactOf(round), JsonObject{{"entries", std::move(entries)}}));
  }
  for (const Entry& entry : FromFact(*fact)) {
    Status created = Create(plan, entry, context, missing);
    if (!created) return std::unexpected(Partly(std::move(created).error()));
  }
  return true;
}

Result<Json> Cut(const Ec2Plan& plan, const Context& context) {
  std::lock_guard lock(*plan.work.acls);  // or instances of one VPC take each other's numbers
  JsonArray missing;
  for (size_t round = 0;; ++round) {
    missing.clear();
    BARTIZAN_TRY(const bool lacked, CutOnce(plan, round, context, missing));
    if (!lacked || !missing.empty()) break;
    if (round == kRounds) {
      return Fail(Code::kConflict, "entries of network ACLs are taken away as they are made");
    }
  }
  if (const auto addresses = PublicAddresses(plan.instance); !addresses.empty()) {
    missing.emplace_back(
        fmt::format("flows that were open between the internet and {} are not ended by this",
                    Join(addresses, ", ")));
  }
  JsonObject result;
  if (!missing.empty()) result["missing"] = std::move(missing);
  return result;
}

// Only what is exactly ours.
Status Mend(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const JsonArray acls, ReadAcls(plan, context));
  for (size_t round = 0; round <= kRounds; ++round) {
    BARTIZAN_TRY(const auto fact, plan.context->Recall(FactOf(round)));
    if (!fact) break;
    for (const Entry& entry : FromFact(*fact)) {
      if (!IsThere(acls, entry)) continue;
      auto done =
          plan.ec2().Call("ec2", "DeleteNetworkAclEntry", InputOf(entry), CallLimits(context));
      if (!done && done.error().code != "InvalidNetworkAclEntry.NotFound") {
        return std::unexpected(EffectError(done.error()));
      }
    }
  }
  return {};
}

}  // namespace

Operations CutOperations(const Ec2PlanPtr& plan) {
  Operations all;
  std::vector<std::string> addresses;
  for (const Address& address : AddressesOf(plan->instance)) addresses.push_back(address.cidr);
  if (IsGone(plan->instance) || addresses.empty()) return all;
  Operation operation;
  operation.id = "cut/flows";
  operation.title = fmt::format(
      "Deny {} in every network ACL of {}, in and out, before all other entries: ends its open "
      "flows to other subnets, and what collects over the network then needs endpoints within its "
      "own subnet; traffic of other machines is not touched; flows within its subnet and to the "
      "internet through a public address of its own go on",
      Join(addresses, ", "), plan->instance.vpc);
  operation.detail = DetailOf(*plan, Step::kCut,
                              {{"vpc", plan->instance.vpc}, {"addresses", ToStrings(addresses)}});
  for (const Ec2Interface& interface : plan->instance.interfaces) {
    operation.after.push_back("quarantine/" + interface.id);
  }
  Completed(
      operation,
      [plan](const Context&) -> Result<bool> {
        BARTIZAN_TRY(const auto fact, plan->context->Recall(kFact));
        return fact.has_value();
      },
      [plan](const Context& context) { return Cut(*plan, context); });
  operation.inverse = [plan](const Context& context) { return Mend(*plan, context); };
  all.push_back(std::move(operation));
  return all;
}

}  // namespace bartizan::response
