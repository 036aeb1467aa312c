// Credentials that the instance has got: what was issued before now is refused everything, for this
// instance only. The role's sessions of EC2 have the instance's id as their name, so aws:userid is
// "ROLE-ID:INSTANCE-ID", wherever the credentials are used from.
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html,
//  https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html)
#include <fmt/format.h>

#include "bartizan/aws/arn.h"
#include "bartizan/response/ec2_isolation.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr std::string_view kFact = "sessions";

std::string PolicyName(const Ec2Plan& plan) {
  return fmt::format("bartizan-revoke-{}", plan.instance.id);
}

std::string Policy(const Ec2Plan& plan, const std::string& before) {
  return data::ToJson(JsonObject{
      {"Version", "2012-10-17"},
      {"Statement",
       JsonArray{JsonObject{
           {"Effect", "Deny"},
           {"Action", "*"},
           {"Resource", "*"},
           {"Condition",
            JsonObject{{"StringLike", JsonObject{{"aws:userid", "*:" + plan.instance.id}}},
                       {"DateLessThan", JsonObject{{"aws:TokenIssueTime", before}}}}}}}}});
}

// "arn:aws:iam::111122223333:instance-profile/path/NAME" → "NAME"
std::string ProfileName(const std::string& arn) {
  const size_t slash = arn.rfind('/');
  return slash == std::string::npos ? std::string() : arn.substr(slash + 1);
}

// "" where the profile is gone or has no role.
Result<std::string> RoleOf(const Ec2Plan& plan, const Context& context) {
  auto answer = plan.ec2().Call("iam", "GetInstanceProfile",
                                {{"InstanceProfileName", ProfileName(plan.instance.profile_arn)}},
                                CallLimits(context));
  if (!answer) {
    const std::string& code = answer.error().code;
    if (code == "NoSuchEntity" || code == "NoSuchEntityException") return std::string();
    return std::unexpected(EffectError(answer.error()));
  }
  const JsonObject* profile = data::FindObject(answer->output, "InstanceProfile");
  const JsonArray* roles = profile == nullptr ? nullptr : data::FindArray(*profile, "Roles");
  if (roles == nullptr || roles->empty()) return std::string();
  return data::Str(roles->front(), "RoleName");
}

Result<Json> Revoke(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const std::string role, RoleOf(plan, context));
  if (role.empty()) return Missing("its instance profile has no role any more");
  BARTIZAN_TRY(const Json fact,
               plan.context->Remember(kFact, JsonObject{{"role", role},
                                                        {"policy", PolicyName(plan)},
                                                        {"before", FormatIso(plan.ec2().Now())}}));
  auto done = plan.ec2().Call("iam", "PutRolePolicy",
                              {{"RoleName", data::Str(fact, "role")},
                               {"PolicyName", PolicyName(plan)},
                               {"PolicyDocument", Policy(plan, data::Str(fact, "before"))}},
                              CallLimits(context));
  if (!done) return std::unexpected(EffectError(done.error()));
  return fact;
}

Result<bool> IsRevoked(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const auto fact, plan.context->Recall(kFact));
  if (!fact) return false;
  auto answer =
      plan.ec2().Call("iam", "GetRolePolicy",
                      {{"RoleName", data::Str(*fact, "role")}, {"PolicyName", PolicyName(plan)}},
                      CallLimits(context));
  if (answer) return true;
  const std::string& code = answer.error().code;
  if (code == "NoSuchEntity" || code == "NoSuchEntityException") return false;
  return std::unexpected(EffectError(answer.error()));
}

Status Allow(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const auto fact, plan.context->Recall(kFact));
  if (!fact) return {};
  auto done =
      plan.ec2().Call("iam", "DeleteRolePolicy",
                      {{"RoleName", data::Str(*fact, "role")}, {"PolicyName", PolicyName(plan)}},
                      CallLimits(context));
  if (done) return {};
  const std::string& code = done.error().code;
  if (code == "NoSuchEntity" || code == "NoSuchEntityException") return {};
  return std::unexpected(EffectError(done.error()));
}

}  // namespace

Operations SessionOperations(const Ec2PlanPtr& plan) {
  Operations all;
  const std::string profile = ProfileName(plan->instance.profile_arn);
  if (profile.empty()) return all;
  Operation operation;
  operation.id = "sessions/" + profile;
  operation.title = fmt::format(
      "Refuse everything to credentials of the role of instance profile {} that {} was given "
      "before now (other instances keep theirs)",
      profile, plan->instance.id);
  operation.detail = DetailOf(*plan, Step::kSessions, {{"profile", plan->instance.profile_arn}});
  operation.after = plan->collects;  // the machine's own agent may need them until then
  operation.probe =
      ProbeWhenInterrupted([plan](const Context& context) { return IsRevoked(*plan, context); });
  operation.apply = [plan](const Context& context) { return Revoke(*plan, context); };
  operation.inverse = [plan](const Context& context) { return Allow(*plan, context); };
  all.push_back(std::move(operation));
  return all;
}

}  // namespace bartizan::response
