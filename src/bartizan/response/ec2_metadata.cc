// What EC2, IAM, CloudTrail and GuardDuty say of an instance, as their answers have it: the parsed
// answer as JSON under the names of the API, all pages joined. User data is only in these files.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/response/ec2_evidence.h"

namespace bartizan::response {
namespace {

using change::Context;
using data::Json;
using data::JsonArray;
using data::JsonObject;

// An answer, and for machines how it came.
struct Part {
  Json content;
  JsonObject detail;
};
using Ask = std::function<Result<Part>()>;

// Asks for the parts of one operation: one that is refused does not keep the others away.
class Parts {
 public:
  Parts(const EvidenceJob& job, const Context& context, std::string_view folder)
      : job_(job), context_(context), folder_(folder) {}

  Ec2& ec2() const { return job_->ec2(); }
  aws::CallOptions limits() const { return CallLimits(context_); }

  // What is in the case already is not asked for. What does not exist is told as missing.
  void Keep(std::string_view name, std::string_view source, const Ask& ask) {
    if (IsCancelled(context_)) return;
    Note(name, TryKeep(name, source, ask));
  }
  void KeepList(std::string_view operation, std::string_view member, JsonObject input) {
    Keep(operation, fmt::format("ec2:{}", operation),
         [&] { return List("ec2", operation, member, std::move(input)); });
  }
  Result<Part> List(std::string_view service, std::string_view operation, std::string_view member,
                    JsonObject input) const {
    auto items = ec2().List(service, operation, std::move(input), member, limits());
    if (!items) return std::unexpected(ReadError(std::move(items).error()));
    return Part{.content = JsonObject{{member, *std::move(items)}}, .detail = {}};
  }
  Result<Part> Call(std::string_view service, std::string_view operation, JsonObject input) const {
    auto answer = ec2().Call(service, operation, std::move(input), limits());
    if (!answer) return std::unexpected(ReadError(answer.error()));
    return Part{.content = std::move(answer->output),
                .detail = {{"requestId", answer->request_id}}};
  }
  void Miss(std::string text) { missing_.emplace_back(std::move(text)); }

  Result<Json> End() {
    if (IsCancelled(context_)) return Fail(Code::kCancelled, "cancelled");
    if (failed_) return std::unexpected(*std::move(failed_));
    return Json(JsonObject{{"documents", documents_}, {"missing", std::move(missing_)}});
  }

 private:
  Status TryKeep(std::string_view name, std::string_view source, const Ask& ask) {
    const std::string path = fmt::format("metadata/{}/{}.json", folder_, name);
    BARTIZAN_TRY(const bool has, job_->context.Has(path));
    if (has) return {};
    BARTIZAN_TRY(Part part, ask());
    part.detail["form"] = "parsed answer, all pages joined";
    BARTIZAN_DO(job_->context.Put({.name = path,
                                   .step = "metadata",
                                   .media_type = "application/json",
                                   .source = std::string(source),
                                   .detail = std::move(part.detail)},
                                  data::ToPrettyJson(part.content)));
    return {};
  }

  void Note(std::string_view name, const Status& kept) {
    if (kept) {
      ++documents_;
    } else if (kept.error().code == Code::kNotFound) {
      Miss(fmt::format("{}: {}", name, kept.error().OneLine()));
    } else if (failed_) {
      failed_->message += fmt::format("; {}: {}", name, kept.error().OneLine());
    } else {
      failed_ = Error{.code = kept.error().code,
                      .message = fmt::format("{}: {}", name, kept.error().OneLine()),
                      .hint = kept.error().hint};
    }
  }

  const EvidenceJob& job_;
  const Context& context_;
  std::string folder_;
  size_t documents_ = 0;
  JsonArray missing_;
  std::optional<Error> failed_;
};

JsonObject FilterBy(std::string_view name, const std::vector<std::string>& values) {
  return {{"Filters", JsonArray{Ec2Filter(name, values)}}};
}

// --- the instance

constexpr std::string_view kAttributes[] = {"instanceType",
                                            "kernel",
                                            "ramdisk",
                                            "userData",
                                            "disableApiTermination",
                                            "disableApiStop",
                                            "instanceInitiatedShutdownBehavior",
                                            "rootDeviceName",
                                            "blockDeviceMapping",
                                            "productCodes",
                                            "sourceDestCheck",
                                            "groupSet",
                                            "ebsOptimized",
                                            "sriovNetSupport",
                                            "enaSupport",
                                            "enclaveOptions"};

// One that this instance does not have is told beside the others; a refusal ends it.
Result<Part> AskForAttributes(const EvidenceJob& job, const Parts& parts) {
  JsonObject told;
  JsonArray request_ids;
  for (const std::string_view attribute : kAttributes) {
    auto answer = parts.ec2().Call("ec2", "DescribeInstanceAttribute",
                                   {{"InstanceId", job->instance.id}, {"Attribute", attribute}},
                                   parts.limits());
    if (answer) {
      told[attribute] = std::move(answer->output);
      request_ids.emplace_back(answer->request_id);
      continue;
    }
    Error error = ReadError(answer.error());
    if (error.code != Code::kInvalid && !IsImpossible(answer.error())) {
      return std::unexpected(std::move(error).With(std::string(attribute)));
    }
    if (answer.error().code.starts_with("InvalidInstanceID")) return std::unexpected(error);
    told[attribute] = JsonObject{{"Error", answer.error().code}};
  }
  return Part{.content = std::move(told), .detail = {{"requestIds", std::move(request_ids)}}};
}

Result<Json> KeepInstance(const EvidenceJob& job, const Context& context) {
  Parts parts(job, context, "instance");
  const Ec2Instance& instance = job->instance;
  parts.Keep("DescribeInstanceAttribute", "ec2:DescribeInstanceAttribute",
             [&] { return AskForAttributes(job, parts); });
  if (!instance.disks.empty()) {
    std::vector<std::string> volumes;
    for (const Ec2Disk& disk : instance.disks) volumes.push_back(disk.volume);
    parts.KeepList("DescribeVolumes", "Volumes", FilterBy("volume-id", volumes));
  }
  if (!instance.image.empty()) {
    parts.KeepList("DescribeImages", "Images", {{"ImageIds", ToStrings({instance.image})}});
  }
  parts.KeepList("DescribeTags", "Tags", FilterBy("resource-id", {instance.id}));
  return parts.End();
}

// --- its network

template <class Member>
std::vector<std::string> Unique(const Ec2Instance& instance, Member member) {
  std::vector<std::string> values;
  for (const Ec2Interface& each : instance.interfaces) {
    const std::string& value = each.*member;
    if (!value.empty() && !Contains(values, value)) values.push_back(value);
  }
  return values;
}

// Groups are those before the quarantine.
Result<Json> KeepNetwork(const EvidenceJob& job, const Context& context) {
  Parts parts(job, context, "network");
  const std::vector<std::string> interfaces = Unique(job->instance, &Ec2Interface::id);
  const std::vector<std::string> subnets = Unique(job->instance, &Ec2Interface::subnet);
  std::vector<std::string> groups;
  for (const Ec2Interface& each : job->instance.interfaces) {
    for (const std::string& group : each.groups) {
      if (!Contains(groups, group)) groups.push_back(group);
    }
  }
  if (!interfaces.empty()) {
    parts.KeepList("DescribeNetworkInterfaces", "NetworkInterfaces",
                   FilterBy("network-interface-id", interfaces));
  }
  if (!groups.empty()) {
    parts.KeepList("DescribeSecurityGroups", "SecurityGroups", FilterBy("group-id", groups));
    parts.KeepList("DescribeSecurityGroupRules", "SecurityGroupRules",
                   FilterBy("group-id", groups));
  }
  if (!subnets.empty()) {
    parts.KeepList("DescribeSubnets", "Subnets", FilterBy("subnet-id", subnets));
    parts.KeepList("DescribeNetworkAcls", "NetworkAcls",
                   FilterBy("association.subnet-id", subnets));
    // Subnets without an own table follow the VPC's main one: all tables of the VPC are kept.
    parts.KeepList("DescribeRouteTables", "RouteTables",
                   FilterBy("vpc-id", Unique(job->instance, &Ec2Interface::vpc)));
  }
  return parts.End();
}

// --- what it is allowed to do

// The role with all that its policies say.
Result<Part> AskForRole(const Parts& parts, const std::string& role) {
  const JsonObject which{{"RoleName", role}};
  BARTIZAN_TRY(Part part, parts.Call("iam", "GetRole", which));
  JsonObject& told = part.content.as_object();
  BARTIZAN_TRY(const Part names, parts.List("iam", "ListRolePolicies", "PolicyNames", which));
  JsonArray policies;
  for (const std::string& name : FromStrings(names.content, "PolicyNames")) {
    BARTIZAN_TRY(Part policy,
                 parts.Call("iam", "GetRolePolicy", {{"RoleName", role}, {"PolicyName", name}}));
    policies.push_back(std::move(policy.content));
  }
  told["RolePolicies"] = std::move(policies);
  BARTIZAN_TRY(Part attached,
               parts.List("iam", "ListAttachedRolePolicies", "AttachedPolicies", which));
  JsonArray managed;
  for (const Json& each : attached.content.as_object()["AttachedPolicies"].as_array()) {
    const std::string arn = data::Str(each, "PolicyArn");
    BARTIZAN_TRY(Part policy, parts.Call("iam", "GetPolicy", {{"PolicyArn", arn}}));
    const JsonObject* const found = data::FindObject(policy.content, "Policy");
    const std::string version = found == nullptr ? "" : data::Str(*found, "DefaultVersionId");
    BARTIZAN_TRY(Part text, parts.Call("iam", "GetPolicyVersion",
                                       {{"PolicyArn", arn}, {"VersionId", version}}));
    for (auto& [key, value] : text.content.as_object()) {
      policy.content.as_object()[key] = std::move(value);
    }
    managed.push_back(std::move(policy.content));
  }
  told["AttachedPolicies"] = std::move(managed);
  return part;
}

Result<Json> KeepIdentity(const EvidenceJob& job, const Context& context) {
  Parts parts(job, context, "identity");
  parts.KeepList("DescribeIamInstanceProfileAssociations", "IamInstanceProfileAssociations",
                 FilterBy("instance-id", {job->instance.id}));
  if (job->instance.profile_arn.empty()) return parts.End();
  std::vector<std::string> roles;
  auto ask = [&]() -> Result<Part> {
    BARTIZAN_TRY(Part part,
                 parts.Call("iam", "GetInstanceProfile",
                            {{"InstanceProfileName", NameOfArn(job->instance.profile_arn)}}));
    const JsonObject* const profile = data::FindObject(part.content, "InstanceProfile");
    const JsonArray* const found =
        profile == nullptr ? nullptr : data::FindArray(*profile, "Roles");
    for (const Json& role : found == nullptr ? JsonArray() : *found) {
      roles.push_back(data::Str(role, "RoleName"));
    }
    return part;
  };
  parts.Keep("GetInstanceProfile", "iam:GetInstanceProfile", ask);
  if (roles.empty()) (void)ask();  // the profile is in the case already, its roles may not be
  for (size_t i = 0; i < roles.size(); ++i) {
    parts.Keep(fmt::format("role-{}", i + 1), "iam:GetRole",
               [&] { return AskForRole(parts, roles[i]); });
  }
  return parts.End();
}

// --- what happened to it

constexpr int kEventPages = 20;

// The newest thousand events of the last ninety days, which is as far as CloudTrail looks back.
Result<Part> AskForEvents(const EvidenceJob& job, const Context& context, const Parts& parts) {
  JsonObject input{
      {"MaxResults", 50},
      {"LookupAttributes", JsonArray{JsonObject{{"AttributeKey", "ResourceName"},
                                                {"AttributeValue", job->instance.id}}}}};
  JsonArray events;
  bool more = true;
  for (int page = 0; more && page < kEventPages && !IsCancelled(context); ++page) {
    BARTIZAN_TRY(Part part, parts.Call("cloudtrail", "LookupEvents", input));
    JsonObject& output = part.content.as_object();
    if (const JsonArray* found = data::FindArray(output, "Events")) {
      events.insert(events.end(), found->begin(), found->end());
    }
    const std::string token = data::Str(output, "NextToken");
    more = !token.empty();
    input["NextToken"] = token;
  }
  return Part{.content = JsonObject{{"Events", std::move(events)}},
              .detail = {{"truncated", more}}};
}

Result<Part> AskForFindings(const EvidenceJob& job, const Parts& parts,
                            const JsonArray& detectors) {
  JsonArray findings;
  for (const Json& detector : detectors) {
    const JsonObject of{{"Equals", ToStrings({job->instance.id})}};
    BARTIZAN_TRY(
        Part ids,
        parts.Call("guardduty", "ListFindings",
                   {{"DetectorId", detector},
                    {"MaxResults", 50},
                    {"FindingCriteria",
                     JsonObject{{"Criterion",
                                 JsonObject{{"resource.instanceDetails.instanceId", of}}}}}}));
    const std::vector<std::string> found = FromStrings(ids.content, "FindingIds");
    if (found.empty()) continue;
    BARTIZAN_TRY(Part some,
                 parts.Call("guardduty", "GetFindings",
                            {{"DetectorId", detector}, {"FindingIds", ToStrings(found)}}));
    if (const JsonArray* list = data::FindArray(some.content, "Findings")) {
      findings.insert(findings.end(), list->begin(), list->end());
    }
  }
  return Part{.content = JsonObject{{"Findings", std::move(findings)}},
              .detail = {{"most", "50 of each detector"}}};
}

Result<Json> KeepHistory(const EvidenceJob& job, const Context& context) {
  Parts parts(job, context, "history");
  parts.Keep("LookupEvents", "cloudtrail:LookupEvents",
             [&] { return AskForEvents(job, context, parts); });
  // GuardDuty need not be on, and nobody need be let into it.
  auto detectors = parts.List("guardduty", "ListDetectors", "DetectorIds", {});
  if (!detectors) {
    parts.Miss("GuardDuty's findings: " + detectors.error().OneLine());
    return parts.End();
  }
  const JsonArray& ids = detectors->content.as_object()["DetectorIds"].as_array();
  if (ids.empty()) return parts.End();
  auto findings = AskForFindings(job, parts, ids);
  if (!findings) {
    parts.Miss("GuardDuty's findings: " + findings.error().OneLine());
    return parts.End();
  }
  parts.Keep("GetFindings", "guardduty:GetFindings", [&] { return std::move(findings); });
  return parts.End();
}

}  // namespace

std::vector<change::Operation> MetadataOperations(const EvidenceJob& job) {
  using Keep = Result<Json> (*)(const EvidenceJob&, const Context&);
  auto operation = [&](std::string_view name, std::string_view what, Keep keep) {
    return EvidenceOperation(Step::kMetadata, fmt::format("metadata/{}", name),
                             fmt::format("keep {} of {}", what, job->instance.id),
                             [job, keep](const Context& context) { return keep(job, context); });
  };
  return {operation("instance", "attributes, volumes, image and tags", KeepInstance),
          operation("network", "interfaces, groups, ACLs and routes", KeepNetwork),
          operation("identity", "instance profile, role and policies", KeepIdentity),
          operation("history", "events and findings", KeepHistory)};
}

}  // namespace bartizan::response
