#include "bartizan/response/ec2_prepare.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"
#include "bartizan/response/ec2_fleet.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using change::Probe;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr size_t kMostVpcs = 1'000;

Probe DoneIf(bool there) {
  return there ? Probe::kDone : Probe::kNotDone;
}
Status Stays(const Context&) {
  return {};
}

// --- groups

Operation GroupOperation(const Ec2Work& work, const std::string& vpc, Ec2GroupKind kind) {
  Operation operation;
  operation.id = fmt::format("groups/{}/{}", vpc, Ec2GroupKindName(kind));
  operation.title = fmt::format("Quarantine group \"{}\" of {}", Ec2GroupKindName(kind), vpc);
  operation.detail = JsonObject{{"vpc", vpc}, {"group", Ec2GroupKindName(kind)}};
  operation.probe = [work, vpc, kind](const Context& context) -> Result<Probe> {
    BARTIZAN_TRY(const auto group, work.groups->Look(kind, vpc, CallLimits(context)));
    if (!group) return Probe::kNotDone;
    Ec2Expected expected;
    if (kind == Ec2GroupKind::kCollect) {
      BARTIZAN_TRY(expected.collectors, work.groups->CollectorRules(vpc, CallLimits(context)));
    }
    return DoneIf(FindExcess(*group, kind, expected).empty());
  };
  operation.apply = [work, vpc, kind](const Context& context) -> Result<Json> {
    BARTIZAN_TRY(const auto made, work.groups->Ensure(kind, vpc, {}, CallLimits(context)));
    return JsonObject{{"group", made.id}, {"repaired", ToStrings(made.repaired)}};
  };
  operation.inverse = [work, vpc, kind](const Context& context) -> Status {
    BARTIZAN_DO(work.groups->DeleteUnused(kind, vpc, {}, CallLimits(context)));
    return {};
  };
  return operation;
}

Operation CollectorsOperation(const Ec2Work& work, const std::string& vpc) {
  Operation operation;
  operation.id = fmt::format("groups/{}/collectors", vpc);
  operation.title = fmt::format("What the group \"collect\" of {} can reach", vpc);
  operation.detail = JsonObject{{"vpc", vpc}};
  operation.needs = {fmt::format("groups/{}/collect", vpc)};
  operation.probe = [work, vpc](const Context& context) -> Result<Probe> {
    const auto limits = CallLimits(context);
    BARTIZAN_TRY(const auto group, work.groups->Look(Ec2GroupKind::kCollect, vpc, limits));
    if (!group) return Probe::kNotDone;
    BARTIZAN_TRY(const auto rules, work.groups->CollectorRules(vpc, limits));
    return DoneIf(group->egress == rules);
  };
  operation.apply = [work, vpc](const Context& context) -> Result<Json> {
    BARTIZAN_TRY(const auto changes, work.groups->OpenCollectors(vpc, CallLimits(context)));
    return JsonObject{{"changes", ToStrings(changes)}};
  };
  operation.inverse = Stays;
  return operation;
}

// --- calls that make something, or find it made

bool IsNoSuch(const aws::CallError& error) {
  return error.code.starts_with("NoSuch") || error.code == "NotFound" || error.status == 404 ||
         error.code == "ServerSideEncryptionConfigurationNotFoundError" ||
         error.code == "ObjectLockConfigurationNotFoundError";
}

struct Thing {
  std::string id, title, service;
  std::vector<std::string> needs;
  std::string read;  // an operation that tells whether it is there; kNotFound of the service: not
  JsonObject read_input;
  std::function<bool(const JsonObject& output)> fine;  // empty: that it is there is enough
  std::string write;
  JsonObject write_input;
  std::set<std::string> there;  // errors that say that it is there already
};

Operation ThingOperation(const Ec2Work& work, const Thing& step) {
  Operation operation;
  operation.id = step.id;
  operation.title = step.title;
  operation.needs = step.needs;
  operation.detail = JsonObject{{"call", fmt::format("{}:{}", step.service, step.write)}};
  operation.probe = [work, step](const Context& context) -> Result<Probe> {
    auto answer = work.ec2->Call(step.service, step.read, step.read_input, CallLimits(context));
    if (answer) return DoneIf(!step.fine || step.fine(answer->output));
    if (IsNoSuch(answer.error())) return Probe::kNotDone;
    return std::unexpected(EffectError(answer.error()));
  };
  operation.apply = [work, step](const Context& context) -> Result<Json> {
    auto done = work.ec2->Call(step.service, step.write, step.write_input, CallLimits(context));
    if (!done && !step.there.contains(done.error().code)) {
      return std::unexpected(EffectError(done.error()));
    }
    return JsonObject{};
  };
  operation.inverse = Stays;
  return operation;
}

// --- the instance profile

// As IAM gives it: percent-encoded by AWS, plain by others.
bool SamePolicy(const std::string& given, const std::string& wanted) {
  std::string text;
  for (size_t i = 0; i < given.size(); ++i) {
    const auto byte = given[i] == '%' && i + 2 < given.size()
                          ? HexDecode(std::string_view(given).substr(i + 1, 2))
                          : std::nullopt;
    if (byte) i += 2;
    text += byte ? static_cast<char>(byte->front()) : given[i];
  }
  const auto a = data::ParseJson(text, "policy");
  const auto b = data::ParseJson(wanted, "policy");
  return a && b && *a == *b;
}

bool HasRole(const JsonObject& output, const std::string& name) {
  const JsonObject* profile = data::FindObject(output, "InstanceProfile");
  const JsonArray* roles = profile == nullptr ? nullptr : data::FindArray(*profile, "Roles");
  return roles != nullptr && std::ranges::any_of(*roles, [&](const Json& role) {
           return data::Str(role, "RoleName") == name;
         });
}

std::vector<Thing> ProfileThings(const Config& config, const std::string& partition) {
  const std::string& name = config.aws.collector_profile;
  const std::string policy = Ec2CollectorPolicy(config, partition);
  const std::string service = partition == "aws-cn" ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com";
  const std::string trust = data::ToJson(
      JsonObject{{"Version", "2012-10-17"},
                 {"Statement", JsonArray{JsonObject{{"Effect", "Allow"},
                                                    {"Principal", JsonObject{{"Service", service}}},
                                                    {"Action", "sts:AssumeRole"}}}}});
  return {
      {.id = "role",
       .title = fmt::format("Role {} for collecting evidence", name),
       .service = "iam",
       .read = "GetRole",
       .read_input = {{"RoleName", name}},
       .write = "CreateRole",
       .write_input = {{"RoleName", name},
                       {"AssumeRolePolicyDocument", trust},
                       {"Description", "Of instances while Bartizan collects evidence"}},
       .there = {"EntityAlreadyExists", "EntityAlreadyExistsException"}},
      {.id = "role/policy",
       .title = fmt::format("What the role {} may do: take commands, upload evidence", name),
       .service = "iam",
       .needs = {"role"},
       .read = "GetRolePolicy",
       .read_input = {{"RoleName", name}, {"PolicyName", name}},
       .fine =
           [policy](const JsonObject& output) {
             return SamePolicy(data::Str(output, "PolicyDocument"), policy);
           },
       .write = "PutRolePolicy",
       .write_input = {{"RoleName", name}, {"PolicyName", name}, {"PolicyDocument", policy}}},
      {.id = "profile",
       .title = fmt::format("Instance profile {}", name),
       .service = "iam",
       .read = "GetInstanceProfile",
       .read_input = {{"InstanceProfileName", name}},
       .write = "CreateInstanceProfile",
       .write_input = {{"InstanceProfileName", name}},
       .there = {"EntityAlreadyExists", "EntityAlreadyExistsException"}},
      {.id = "profile/role",
       .title = fmt::format("Role {} in instance profile {}", name, name),
       .service = "iam",
       .needs = {"role", "profile"},
       .read = "GetInstanceProfile",
       .read_input = {{"InstanceProfileName", name}},
       .fine = [name](const JsonObject& output) { return HasRole(output, name); },
       .write = "AddRoleToInstanceProfile",
       .write_input = {{"InstanceProfileName", name}, {"RoleName", name}},
       .there = {"LimitExceeded", "LimitExceededException"}},
  };
}

// --- the bucket

JsonObject EncryptionOf(const EvidenceBucket& bucket) {
  JsonObject rule{{"SSEAlgorithm", bucket.sse.empty() ? "AES256" : bucket.sse}};
  if (!bucket.kms_key_id.empty()) rule["KMSMasterKeyID"] = bucket.kms_key_id;
  return {
      {"Rules", JsonArray{JsonObject{{"ApplyServerSideEncryptionByDefault", std::move(rule)}}}}};
}

JsonObject CreateBucketInput(const std::string& name, const std::string& region) {
  JsonObject input{{"Bucket", name},
                   {"ObjectLockEnabledForBucket", true},
                   {"ObjectOwnership", "BucketOwnerEnforced"}};
  // The first region is the one that must not be named.
  if (region != "us-east-1") {
    input["CreateBucketConfiguration"] = JsonObject{{"LocationConstraint", region}};
  }
  return input;
}

bool SameEncryption(const JsonObject& output, const EvidenceBucket& bucket) {
  const JsonObject* configuration = data::FindObject(output, "ServerSideEncryptionConfiguration");
  const JsonArray* rules =
      configuration == nullptr ? nullptr : data::FindArray(*configuration, "Rules");
  if (rules == nullptr || rules->empty()) return false;
  const JsonObject* by = data::FindObject(rules->front(), "ApplyServerSideEncryptionByDefault");
  if (by == nullptr) return false;
  const std::string wanted = bucket.sse.empty() ? "AES256" : bucket.sse;
  return data::Str(*by, "SSEAlgorithm") == wanted &&
         (bucket.kms_key_id.empty() || data::Str(*by, "KMSMasterKeyID") == bucket.kms_key_id);
}

Result<std::vector<Thing>> BucketThings(const EvidenceBucket& bucket, const std::string& region) {
  BARTIZAN_TRY(const aws::S3Place place, aws::ParseS3Uri(bucket.uri));
  const JsonObject of{{"Bucket", place.bucket}};
  const auto with = [&](std::string_view key, JsonObject value) {
    JsonObject input = of;
    input[key] = std::move(value);
    return input;
  };
  const JsonObject closed{{"BlockPublicAcls", true},
                          {"IgnorePublicAcls", true},
                          {"BlockPublicPolicy", true},
                          {"RestrictPublicBuckets", true}};
  std::vector<Thing> steps{
      {.id = "bucket",
       .title = fmt::format("Bucket {} with Object Lock, owned by its account alone", place.bucket),
       .service = "s3",
       .read = "HeadBucket",
       .read_input = of,
       .write = "CreateBucket",
       .write_input = CreateBucketInput(place.bucket, region),
       .there = {"BucketAlreadyOwnedByYou"}},
      {.id = "bucket/public-access",
       .title = fmt::format("No public access to bucket {}", place.bucket),
       .service = "s3",
       .needs = {"bucket"},
       .read = "GetPublicAccessBlock",
       .read_input = of,
       .fine =
           [closed](const JsonObject& output) {
             const JsonObject* now = data::FindObject(output, "PublicAccessBlockConfiguration");
             return now != nullptr && *now == closed;
           },
       .write = "PutPublicAccessBlock",
       .write_input = with("PublicAccessBlockConfiguration", closed)},
      {.id = "bucket/encryption",
       .title = fmt::format("Encryption of bucket {}", place.bucket),
       .service = "s3",
       .needs = {"bucket"},
       .read = "GetBucketEncryption",
       .read_input = of,
       .fine = [bucket](const JsonObject& output) { return SameEncryption(output, bucket); },
       .write = "PutBucketEncryption",
       .write_input = with("ServerSideEncryptionConfiguration", EncryptionOf(bucket))}};
  if (bucket.lock_mode.empty() || bucket.retain == Micros(0)) return steps;
  constexpr int64_t kDay = 86'400'000'000;
  const int64_t days = std::max<int64_t>(1, bucket.retain.count() / kDay);
  const std::string mode = ToUpper(bucket.lock_mode);
  const JsonObject rule{{"DefaultRetention", JsonObject{{"Mode", mode}, {"Days", days}}}};
  steps.push_back(
      {.id = "bucket/lock",
       .title = fmt::format("Objects of bucket {} are locked for {} days ({})", place.bucket, days,
                            bucket.lock_mode),
       .service = "s3",
       .needs = {"bucket"},
       .read = "GetObjectLockConfiguration",
       .read_input = of,
       .fine =
           [mode, days](const JsonObject& output) {
             const JsonObject* now = data::FindObject(output, "ObjectLockConfiguration");
             const JsonObject* live = now == nullptr ? nullptr : data::FindObject(*now, "Rule");
             const JsonObject* by =
                 live == nullptr ? nullptr : data::FindObject(*live, "DefaultRetention");
             return by != nullptr && data::Str(*by, "Mode") == mode &&
                    data::Int(*by, "Days") == days;
           },
       .write = "PutObjectLockConfiguration",
       .write_input = with("ObjectLockConfiguration",
                           JsonObject{{"ObjectLockEnabled", "Enabled"}, {"Rule", rule}})});
  return steps;
}

Result<std::vector<std::string>> VpcsOf(const Ec2Work& work, const Ec2PrepareRequest& request) {
  if (!request.vpcs.empty()) return request.vpcs;
  BARTIZAN_TRY(const JsonArray found,
               work.ec2->List("ec2", "DescribeVpcs", {}, "Vpcs", {}, kMostVpcs));
  std::vector<std::string> vpcs;
  for (const Json& vpc : found) vpcs.push_back(data::Str(vpc, "VpcId"));
  std::ranges::sort(vpcs);
  return vpcs;
}

}  // namespace

Result<change::Plan> PlanEc2Preparation(const Config& config, const Ec2PrepareRequest& request,
                                        const aws::System& system) {
  Ec2Fleet fleet(config, system);
  BARTIZAN_TRY(const Ec2Work work, fleet.WorkAt(request.account, request.region));
  BARTIZAN_TRY(const std::vector<std::string> vpcs, VpcsOf(work, request));
  const Ec2Place& place = work.ec2->place();
  const std::string where =
      fmt::format("{}/{}", request.account.empty() ? "own account" : request.account, place.region);
  // What is prepared changes with time: every preparation is a plan of its own.
  change::Plan plan{.id = fmt::format("prepare/{}/{}", where, FormatIso(work.ec2->Now(), true)),
                    .target = "respond/prepare/" + where};
  for (const std::string& vpc : vpcs) {
    plan.operations.push_back(GroupOperation(work, vpc, Ec2GroupKind::kCollect));
    plan.operations.push_back(GroupOperation(work, vpc, Ec2GroupKind::kIsolate));
    plan.operations.push_back(CollectorsOperation(work, vpc));
  }
  for (const Thing& step : ProfileThings(config, place.partition)) {
    plan.operations.push_back(ThingOperation(work, step));
  }
  if (config.bucket) {
    BARTIZAN_TRY(const auto steps, BucketThings(*config.bucket, place.region));
    for (const Thing& step : steps) plan.operations.push_back(ThingOperation(work, step));
  }
  return plan;
}

}  // namespace bartizan::response
