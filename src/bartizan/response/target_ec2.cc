#include "bartizan/response/target_ec2.h"

#include <fmt/format.h>

#include "bartizan/response/ec2_fleet.h"

namespace bartizan::response {
namespace {

class Ec2Target final : public Target {
 public:
  Ec2Target(std::shared_ptr<Ec2Fleet> fleet, TargetSpec spec)
      : fleet_(std::move(fleet)), spec_(std::move(spec)) {}

  const TargetSpec& spec() const override { return spec_; }

  Status Prepare() override {
    fleet_->Prepare();
    return {};
  }

  Result<Observed> Observe() override {
    BARTIZAN_TRY(Ec2Fleet::Seen seen, fleet_->See(spec_));
    const Ec2Instance& instance = seen.instance;
    const std::string name = instance.Name();
    Observed observed{
        .title = fmt::format("{}{} in {}/{}", instance.id,
                             name.empty() ? std::string() : fmt::format(" ({})", name),
                             instance.account, instance.region),
        .account = instance.account,
        .tags = instance.tags,
        .undo = ToUndo(instance),
        .warnings = std::move(seen.warnings)};
    AddWarnings(instance, observed.warnings);
    AddDocument("DescribeInstances", "Reservations", std::move(seen.reservations), observed);
    AddDocument("DescribeNetworkInterfaces", "NetworkInterfaces", std::move(seen.interfaces),
                observed);
    return observed;
  }

  Result<std::vector<change::Operation>> Plan(const data::JsonObject& undo,
                                              const std::set<Step>& steps,
                                              const CaseContext& context) override {
    BARTIZAN_TRY(const Ec2Instance instance, FromUndo(undo));
    BARTIZAN_TRY(const Ec2Work work, WorkFor(instance));
    std::vector<change::Operation> evidence = EvidenceOperations(work, instance, steps, context);
    std::vector<std::string> ids;
    for (const change::Operation& operation : evidence) {
      if (!data::Bool(operation.detail, "background").value_or(false)) ids.push_back(operation.id);
    }
    std::vector<change::Operation> all = IsolationOperations(work, instance, steps, ids, context);
    // Of operations that may start at once the first ones do: isolation first.
    for (change::Operation& operation : evidence) all.push_back(std::move(operation));
    return all;
  }

  Result<std::vector<change::Operation>> PlanCleanup(const data::JsonObject& undo,
                                                     const CaseContext& context) override {
    BARTIZAN_TRY(const Ec2Instance instance, FromUndo(undo));
    BARTIZAN_TRY(const Ec2Work work, WorkFor(instance));
    std::vector<change::Operation> all = EvidenceCleanup(work, instance, context);
    for (change::Operation& operation : GroupCleanup(work, instance, context)) {
      all.push_back(std::move(operation));
    }
    return all;
  }

 private:
  // In a place that the instance does not name any more (the configuration's region is another one
  // now) nothing is done.
  Result<Ec2Work> WorkFor(const Ec2Instance& instance) {
    BARTIZAN_TRY(Ec2Work work, fleet_->WorkAt(spec_.account, spec_.region));
    if (work.ec2->place().region == instance.region) return work;
    return Fail(Code::kConflict,
                fmt::format("{} was answered for in {}, and the region is {} now", instance.id,
                            instance.region, work.ec2->place().region),
                "name its account and region");
  }

  static void AddWarnings(const Ec2Instance& instance, std::vector<std::string>& warnings) {
    if (IsGone(instance)) {
      warnings.push_back(fmt::format("it is {}: there is nothing left to isolate", instance.state));
    }
    for (const Ec2Interface& interface : instance.interfaces) {
      if (!interface.managed) continue;
      warnings.push_back(fmt::format(
          "{} is managed by another service ({}): its groups cannot be changed", interface.id,
          interface.description.empty() ? "no description" : interface.description));
    }
  }

  static void AddDocument(std::string_view operation, std::string_view member,
                          data::JsonArray items, Observed& observed) {
    observed.documents.push_back(
        {.name = fmt::format("metadata/{}.json", operation),
         .media_type = "application/json",
         .source = fmt::format("ec2:{}", operation),
         .content = data::ToPrettyJson(data::JsonObject{{member, std::move(items)}})});
  }

  std::shared_ptr<Ec2Fleet> fleet_;
  TargetSpec spec_;
};

}  // namespace

std::vector<Result<std::unique_ptr<Target>>> MakeEc2Targets(const Config& config,
                                                            std::span<const TargetSpec> specs,
                                                            const aws::System& system) {
  auto fleet = std::make_shared<Ec2Fleet>(config, system);
  std::vector<Result<std::unique_ptr<Target>>> targets;
  for (const TargetSpec& spec : specs) {
    if (const Status added = fleet->Add(spec); !added) {
      targets.emplace_back(std::unexpected(added.error()));
    } else {
      targets.emplace_back(std::make_unique<Ec2Target>(fleet, spec));
    }
  }
  return targets;
}

std::vector<change::Operation> IsolationOperations(const Ec2Work& work, const Ec2Instance& instance,
                                                   const std::set<Step>& steps,
                                                   const std::vector<std::string>& evidence,
                                                   const CaseContext& context) {
  auto plan = std::make_shared<Ec2Plan>(Ec2Plan{.work = work,
                                                .instance = instance,
                                                .context = &context,
                                                .steps = steps,
                                                .evidence = evidence,
                                                .collects = {}});
  for (const std::string& id : evidence) {
    if (id.starts_with("collect") || id.starts_with("memory") || id.starts_with("profile")) {
      plan->collects.push_back(id);
    }
  }
  struct Part {
    Step step;
    Operations (*make)(const Ec2PlanPtr& plan);
  };
  constexpr Part kParts[] = {
      {Step::kQuarantine, QuarantineOperations}, {Step::kCut, CutOperations},
      {Step::kProtect, ProtectOperations},       {Step::kDetach, DetachOperations},
      {Step::kSessions, SessionOperations},      {Step::kIsolate, IsolateOperations},
      {Step::kVerify, VerifyOperations}};
  std::vector<change::Operation> all;
  for (const Part& part : kParts) {
    if (!steps.contains(part.step)) continue;
    for (change::Operation& operation : part.make(plan)) all.push_back(std::move(operation));
  }
  return all;
}

}  // namespace bartizan::response
