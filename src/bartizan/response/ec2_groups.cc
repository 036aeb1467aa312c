#include "bartizan/response/ec2_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr size_t kNames = 4;  // that are tried where others took the first
constexpr size_t kLooks = 8;  // until a change is seen
constexpr Micros kPause = std::chrono::milliseconds(250);
constexpr int64_t kHttps = 443;
constexpr std::string_view kRuleText = "bartizan: collector";

bool IsCancelled(const aws::CallOptions& options) {
  return options.cancel != nullptr && options.cancel->load();
}
bool IsMissingRule(const aws::CallError& error) {
  return error.code == "InvalidPermission.NotFound";
}
bool IsMissingGroup(const aws::CallError& error) {
  return error.code == "InvalidGroup.NotFound" || error.code == "InvalidGroupId.Malformed";
}

std::vector<std::string> Texts(std::string_view verb, const std::set<Ec2Rule>& rules) {
  std::vector<std::string> texts;
  for (const Ec2Rule& rule : rules) texts.push_back(fmt::format("{} {}", verb, ToText(rule)));
  return texts;
}

// What nobody else has to be told of: of several groups the one that is named as configured.
bool Better(const Ec2LiveGroup& a, const Ec2LiveGroup& b) {
  return std::pair(a.name.size(), a.id) < std::pair(b.name.size(), b.id);
}

}  // namespace

Ec2Groups::Slot& Ec2Groups::SlotOf(const Key& key) const {
  std::lock_guard lock(mutex_);
  auto& slot = slots_[key];
  if (!slot) slot = std::make_unique<Slot>();
  return *slot;
}

std::optional<Ec2LiveGroup> Ec2Groups::Slot::Seen() {
  std::lock_guard lock(mutex);
  return seen;
}

void Ec2Groups::Slot::Set(std::optional<Ec2LiveGroup> group, bool is_ready) {
  std::lock_guard lock(mutex);
  seen = std::move(group);
  ready = is_ready;
}

std::string Ec2Groups::NameOf(Ec2GroupKind kind, size_t number) const {
  const std::string& name =
      kind == Ec2GroupKind::kCollect ? config_->aws.collect_group : config_->aws.isolate_group;
  return number == 0 ? name : fmt::format("{}-{}", name, number + 1);
}

void Ec2Groups::Seen(const std::vector<Ec2LiveGroup>& groups, Ec2Expected expected) {
  {
    std::lock_guard lock(mutex_);
    expected_ = std::move(expected);
    observed_ = true;
  }
  for (const Ec2LiveGroup& group : groups) {
    for (const Ec2GroupKind kind : {Ec2GroupKind::kCollect, Ec2GroupKind::kIsolate}) {
      if (group.purpose != Ec2GroupKindName(kind)) continue;
      Slot& slot = SlotOf({group.vpc, kind});
      std::lock_guard lock(slot.mutex);
      if (!slot.seen || Better(group, *slot.seen)) slot.seen = group;
      slot.ready = FindExcess(*slot.seen, kind, expected_).empty();
    }
  }
}

Ec2Group Ec2Groups::Find(Ec2GroupKind kind, const std::string& vpc) const {
  Slot& slot = SlotOf({vpc, kind});
  std::lock_guard lock(slot.mutex);
  return slot.seen ? Ec2Group{.id = slot.seen->id, .sound = slot.ready} : Ec2Group{};
}

void Ec2Groups::Forget(Ec2GroupKind kind, const std::string& vpc) {
  Slot& slot = SlotOf({vpc, kind});
  std::lock_guard lock(slot.mutex);
  slot.seen.reset();
  slot.ready = slot.open = false;
}

// --- looking

Result<std::optional<Ec2LiveGroup>> Ec2Groups::Look(Ec2GroupKind kind, const std::string& vpc,
                                                    const aws::CallOptions& options) {
  const std::string tag = fmt::format("tag:{}", kQuarantineTag);
  JsonArray filters{Ec2Filter("vpc-id", {vpc}),
                    Ec2Filter(tag, {std::string(Ec2GroupKindName(kind))})};
  BARTIZAN_TRY(const JsonArray groups,
               ec2_->List("ec2", "DescribeSecurityGroups", {{"Filters", std::move(filters)}},
                          "SecurityGroups", options));
  std::optional<Ec2LiveGroup> best;
  for (const Json& item : groups) {
    Ec2LiveGroup group = ReadGroup(item);
    if (!best || Better(group, *best)) best = std::move(group);
  }
  return best;
}

Result<std::optional<Ec2LiveGroup>> Ec2Groups::LookById(const std::string& id,
                                                        const aws::CallOptions& options) {
  BARTIZAN_TRY(
      const JsonArray groups,
      ec2_->List("ec2", "DescribeSecurityGroups",
                 {{"Filters", JsonArray{Ec2Filter("group-id", {id})}}}, "SecurityGroups", options));
  if (groups.empty()) return std::nullopt;
  return ReadGroup(groups.front());
}

Result<std::optional<Ec2LiveGroup>> Ec2Groups::LookByName(const std::string& vpc,
                                                          const std::string& name,
                                                          const aws::CallOptions& options) {
  JsonArray filters{Ec2Filter("vpc-id", {vpc}), Ec2Filter("group-name", {name})};
  BARTIZAN_TRY(const JsonArray groups,
               ec2_->List("ec2", "DescribeSecurityGroups", {{"Filters", std::move(filters)}},
                          "SecurityGroups", options));
  if (groups.empty()) return std::nullopt;
  return ReadGroup(groups.front());
}

Result<std::string> Ec2Groups::Id(Ec2GroupKind kind, const std::string& vpc,
                                  const aws::CallOptions& options) {
  Slot& slot = SlotOf({vpc, kind});
  if (const auto seen = slot.Seen(); seen) return seen->id;
  std::lock_guard lock(slot.making);
  if (const auto seen = slot.Seen(); seen) return seen->id;
  BARTIZAN_TRY(const std::optional<Ec2LiveGroup> found, Look(kind, vpc, options));
  if (found) {
    slot.Set(found, false);
    return found->id;
  }
  return Fail(Code::kNotFound, fmt::format("{} has no group tagged {}={}", vpc, kQuarantineTag,
                                           Ec2GroupKindName(kind)));
}

// --- making

Result<Ec2Groups::Made> Ec2Groups::Ensure(Ec2GroupKind kind, const std::string& vpc,
                                          const For& whom, const aws::CallOptions& options) {
  Slot& slot = SlotOf({vpc, kind});
  std::lock_guard lock(slot.making);
  if (const Ec2Group known = Find(kind, vpc); known.sound) return Made{.id = known.id};
  std::optional<Ec2LiveGroup> seen = slot.Seen();
  if (!seen && !observed_) {
    BARTIZAN_TRY(seen, Look(kind, vpc, options));
  }
  Made made;
  if (seen) {
    BARTIZAN_TRY(made, Repair(kind, *seen, options));
  } else {
    BARTIZAN_TRY(made, Create(kind, vpc, whom, options));
  }
  slot.Set(Ec2LiveGroup{.id = made.id, .vpc = vpc}, true);
  return made;
}

Result<Ec2Groups::Made> Ec2Groups::Create(Ec2GroupKind kind, const std::string& vpc,
                                          const For& whom, const aws::CallOptions& options) {
  std::vector<std::pair<std::string, std::string>> tags{
      {std::string(kQuarantineTag), std::string(Ec2GroupKindName(kind))}};
  for (size_t number = 0; number < kNames; ++number) {
    const std::string name = NameOf(kind, number);
    tags.resize(1);
    tags.emplace_back("Name", name);
    const JsonObject input{
        {"GroupName", name},
        {"Description", kind == Ec2GroupKind::kCollect
                            ? "Quarantine: only collectors of evidence can be reached"
                            : "Quarantine: nothing in, nothing out"},
        {"VpcId", vpc},
        {"TagSpecifications",
         JsonArray{JsonObject{{"ResourceType", "security-group"},
                              {"Tags", CaseTags(whom.case_id, whom.target_id, tags)}}}}};
    auto answer = ec2_->Call("ec2", "CreateSecurityGroup", input, options);
    if (answer) {
      const std::string id = data::Str(answer->output, "GroupId");
      Status closed = RemoveDefaultEgress(id, options);
      if (closed) closed = Verify(kind, id, options);
      if (closed) return Made{.id = id, .created = true};
      Error error = std::move(closed).error();
      error.code = Code::kUndecided;  // it is there, and a release has to take it away
      return std::unexpected(std::move(error));
    }
    const aws::CallError& error = answer.error();
    if (error.code != "InvalidGroup.Duplicate" && !error.outcome_unknown) {
      return std::unexpected(EffectError(error));
    }
    // Another process was faster, or this one was and nobody told it.
    BARTIZAN_TRY(std::optional<Ec2LiveGroup> there, LookByName(vpc, name, options));
    if (there && there->purpose == Ec2GroupKindName(kind)) {
      const bool ours = there->made_for_case == whom.case_id;
      BARTIZAN_TRY(Made made, Repair(kind, *std::move(there), options));
      made.created = ours;
      return made;
    }
    if (!there) return std::unexpected(EffectError(error));
  }
  return Fail(Code::kConflict,
              fmt::format("{} has groups named {} that are not ours", vpc, NameOf(kind, 0)),
              "choose other names under aws: groups: in respond.yaml");
}

// A new group lets everything out: to IPv4, and in VPCs that have IPv6 to that too.
Status Ec2Groups::RemoveDefaultEgress(const std::string& id, const aws::CallOptions& options) {
  const auto revoke = [&](std::string_view kind, std::string_view all) -> Status {
    return Revoke(id, false,
                  {{.protocol = "-1", .kind = std::string(kind), .value = std::string(all)}},
                  options);
  };
  auto v6 = std::async(std::launch::async, revoke, "CidrIpv6", "::/0");
  const Status v4 = revoke("CidrIp", "0.0.0.0/0");
  BARTIZAN_DO(v6.get());
  return v4;
}

Status Ec2Groups::Revoke(const std::string& id, bool ingress, const std::set<Ec2Rule>& rules,
                         const aws::CallOptions& options) {
  if (rules.empty()) return {};
  const std::string operation =
      ingress ? "RevokeSecurityGroupIngress" : "RevokeSecurityGroupEgress";
  for (size_t attempt = 0;; ++attempt) {
    auto done = ec2_->Call("ec2", operation,
                           {{"GroupId", id}, {"IpPermissions", ToPermissions(rules)}}, options);
    if (done || IsMissingRule(done.error())) return {};  // what counts is looked at afterwards
    // A group that has just been made is not seen by everybody.
    if (!IsMissingGroup(done.error()) || attempt == kLooks || IsCancelled(options)) {
      if (done.error().outcome_unknown) return {};
      return std::unexpected(EffectError(done.error()));
    }
    ec2_->Sleep(kPause, options.cancel);
  }
}

Status Ec2Groups::Verify(Ec2GroupKind kind, const std::string& id,
                         const aws::CallOptions& options) {
  for (size_t look = 0;; ++look) {
    BARTIZAN_TRY(const std::optional<Ec2LiveGroup> group, LookById(id, options));
    if (group && FindExcess(*group, kind, expected_).empty()) return {};
    if (look == kLooks || IsCancelled(options)) {
      return Fail(Code::kConflict,
                  group ? fmt::format("group {} still has rules that it must not have", id)
                        : fmt::format("group {} cannot be seen", id));
    }
    // Whoever answered may not know yet; a rule that came between is taken away too.
    ec2_->Sleep(kPause, options.cancel);
    if (!group) continue;
    const Ec2Excess excess = FindExcess(*group, kind, expected_);
    BARTIZAN_DO(Revoke(id, true, excess.ingress, options));
    BARTIZAN_DO(Revoke(id, false, excess.egress, options));
  }
}

Result<Ec2Groups::Made> Ec2Groups::Repair(Ec2GroupKind kind, Ec2LiveGroup group,
                                          const aws::CallOptions& options) {
  const Ec2Excess excess = FindExcess(group, kind, expected_);
  Made made{.id = group.id};
  if (excess.empty()) return made;
  auto ingress = std::async(std::launch::async,
                            [&] { return Revoke(group.id, true, excess.ingress, options); });
  const Status egress = Revoke(group.id, false, excess.egress, options);
  BARTIZAN_DO(ingress.get());
  BARTIZAN_DO(egress);
  BARTIZAN_DO(Verify(kind, group.id, options));
  made.repaired = Texts("in:", excess.ingress);
  std::ranges::move(Texts("out:", excess.egress), std::back_inserter(made.repaired));
  return made;
}

// --- collectors

Result<std::set<Ec2Rule>> Ec2Groups::CollectorRules(const std::string& vpc,
                                                    const aws::CallOptions& options) {
  std::set<Ec2Rule> rules = ExpectedRules(config_->aws).collectors;
  if (!config_->aws.collector_endpoints) return rules;
  BARTIZAN_TRY(
      const JsonArray endpoints,
      ec2_->List("ec2", "DescribeVpcEndpoints",
                 {{"Filters", JsonArray{Ec2Filter("vpc-id", {vpc})}}}, "VpcEndpoints", options));
  constexpr std::string_view kServices[] = {"ssm", "ssmmessages", "ec2messages", "kms", "s3"};
  std::vector<std::string> interfaces;
  bool gateway = false;
  for (const Json& endpoint : endpoints) {
    const std::string service = data::Str(endpoint, "ServiceName");
    const std::string_view last = std::string_view(service).substr(service.rfind('.') + 1);
    if (std::ranges::find(kServices, last) == std::end(kServices)) continue;
    const std::string type = data::Str(endpoint, "VpcEndpointType");
    if (type == "Gateway") gateway = gateway || last == "s3";
    if (type != "Interface") continue;
    for (const std::string& id : FromStrings(endpoint, "NetworkInterfaceIds")) {
      interfaces.push_back(id);
    }
  }
  if (gateway) {
    BARTIZAN_TRY(const JsonArray lists,
                 ec2_->List("ec2", "DescribeManagedPrefixLists",
                            {{"Filters", JsonArray{Ec2Filter("owner-id", {"AWS"})}}}, "PrefixLists",
                            options));
    for (const Json& list : lists) {
      const std::string name = data::Str(list, "PrefixListName");
      if (name != fmt::format("com.amazonaws.{}.s3", ec2_->place().region)) continue;
      rules.insert({.from = kHttps,
                    .to = kHttps,
                    .kind = "PrefixListId",
                    .value = data::Str(list, "PrefixListId")});
    }
  }
  if (interfaces.empty()) return rules;
  BARTIZAN_TRY(const JsonArray found,
               ec2_->List("ec2", "DescribeNetworkInterfaces",
                          {{"Filters", JsonArray{Ec2Filter("network-interface-id", interfaces)}}},
                          "NetworkInterfaces", options));
  const auto add = [&](std::string_view kind, const std::string& address, std::string_view bits) {
    if (address.empty()) return;
    rules.insert({.from = kHttps,
                  .to = kHttps,
                  .kind = std::string(kind),
                  .value = fmt::format("{}/{}", address, bits)});
  };
  for (const Json& interface : found) {
    add("CidrIp", data::Str(interface, "PrivateIpAddress"), "32");
    const JsonArray* v6 = data::FindArray(interface, "Ipv6Addresses");
    if (v6 == nullptr) continue;
    for (const Json& item : *v6) {
      const auto address = ParseIpAddress(data::Str(item, "Ipv6Address"));
      if (address) add("CidrIpv6", ToString(*address), "128");
    }
  }
  return rules;
}

Status Ec2Groups::Authorize(const std::string& id, const std::set<Ec2Rule>& rules,
                            const aws::CallOptions& options) {
  if (rules.empty()) return {};
  auto done =
      ec2_->Call("ec2", "AuthorizeSecurityGroupEgress",
                 {{"GroupId", id}, {"IpPermissions", ToPermissions(rules, kRuleText)}}, options);
  if (done) return {};
  const aws::CallError& error = done.error();
  if (error.code != "InvalidPermission.Duplicate" && !error.outcome_unknown) {
    return std::unexpected(EffectError(error));
  }
  // Somebody was faster with some of them: one by one.
  if (rules.size() == 1 && !error.outcome_unknown) return {};
  for (const Ec2Rule& rule : rules) {
    auto one =
        ec2_->Call("ec2", "AuthorizeSecurityGroupEgress",
                   {{"GroupId", id}, {"IpPermissions", ToPermissions({rule}, kRuleText)}}, options);
    if (!one && one.error().code != "InvalidPermission.Duplicate") {
      return std::unexpected(EffectError(one.error()));
    }
  }
  return {};
}

Result<std::vector<std::string>> Ec2Groups::OpenCollectors(const std::string& vpc,
                                                           const aws::CallOptions& options) {
  BARTIZAN_TRY(const std::string id, Id(Ec2GroupKind::kCollect, vpc, options));
  Slot& slot = SlotOf({vpc, Ec2GroupKind::kCollect});
  std::lock_guard lock(slot.opening);
  if (slot.open) return std::vector<std::string>{};
  BARTIZAN_TRY(const std::set<Ec2Rule> wanted, CollectorRules(vpc, options));
  BARTIZAN_TRY(const std::optional<Ec2LiveGroup> live, LookById(id, options));
  if (!live) return Fail(Code::kNotFound, fmt::format("group {} is gone", id));
  std::set<Ec2Rule> add, remove;
  std::ranges::set_difference(wanted, live->egress, std::inserter(add, add.end()));
  std::ranges::set_difference(live->egress, wanted, std::inserter(remove, remove.end()));
  BARTIZAN_DO(Authorize(id, add, options));
  BARTIZAN_DO(Revoke(id, false, remove, options));
  slot.open = true;
  std::vector<std::string> texts = Texts("opened", add);
  std::ranges::move(Texts("closed", remove), std::back_inserter(texts));
  return texts;
}

Result<bool> Ec2Groups::DeleteUnused(Ec2GroupKind kind, const std::string& vpc,
                                     const std::string& case_id, const aws::CallOptions& options) {
  BARTIZAN_TRY(const std::optional<Ec2LiveGroup> group, Look(kind, vpc, options));
  if (!group) return true;
  if (group->made_for_case.empty() || group->made_for_case != case_id) return false;
  auto done = ec2_->Call("ec2", "DeleteSecurityGroup", {{"GroupId", group->id}}, options);
  if (done || IsMissingGroup(done.error())) {
    Forget(kind, vpc);
    return true;
  }
  if (done.error().code == "DependencyViolation") return false;
  return std::unexpected(EffectError(done.error()));
}

}  // namespace bartizan::response
