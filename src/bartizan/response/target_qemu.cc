#include "bartizan/response/target_qemu.h"

#include <fmt/format.h>

#include <algorithm>

namespace bartizan::response {
namespace {

using data::JsonArray;
using data::JsonObject;

constexpr Micros kConnectTime{5'000'000};
constexpr Micros kObserveTime{30'000'000};

class QemuTarget final : public Target {
 public:
  QemuTarget(VmConfig config, TargetSpec spec, std::optional<CollectionProfile> profile)
      : spec_(std::move(spec)), work_(std::move(config), std::move(profile)) {}

  const TargetSpec& spec() const override { return spec_; }

  Result<Observed> Observe() override { return ObserveQemu(work_, Until(kObserveTime)); }

  Result<std::vector<change::Operation>> Plan(const JsonObject& json, const std::set<Step>& steps,
                                              const CaseContext& context) override {
    BARTIZAN_TRY(const QemuUndo undo, QemuUndoFrom(json));
    auto operations = QemuIsolation(work_, undo, steps, context);
    std::ranges::move(QemuEvidence(work_, undo, steps, context), std::back_inserter(operations));
    return operations;
  }

 private:
  TargetSpec spec_;
  QemuWork work_;
};

Link LinkFrom(std::string_view name) {
  for (const Link link : {Link::kUp, Link::kDown}) {
    if (LinkName(link) == name) return link;
  }
  return Link::kUnknown;
}

std::unexpected<Error> NotUnderstood() {
  return Fail(Code::kInvalid, "the undo record of a virtual machine is not understood");
}

Result<QemuUndo::Disk> DiskFrom(const data::Json& json) {
  const auto size = data::Int(json, "size");
  QemuUndo::Disk disk{.node = data::Str(json, "node"),
                      .file = data::Str(json, "file"),
                      .format = data::Str(json, "format"),
                      .size = static_cast<uint64_t>(size.value_or(0))};
  if (disk.node.empty() || !size || *size < 0) return NotUnderstood();
  return disk;
}

// The profile that is used for the operating system of a machine.
Result<std::optional<CollectionProfile>> ProfileFor(const Config& config, const VmConfig& vm) {
  const auto wanted = config.collect.find(vm.os);
  if (vm.agent.empty() || wanted == config.collect.end()) {
    return std::optional<CollectionProfile>();
  }
  std::vector<CollectionProfile> own;
  if (!config.profiles.empty()) {
    BARTIZAN_TRY(const std::string text, ReadFile(config.profiles));
    BARTIZAN_TRY(own, ParseProfiles(text, config.profiles.string()));
  }
  BARTIZAN_TRY(auto found, FindProfile(own, wanted->second));
  return std::optional(std::move(found));
}

Result<std::unique_ptr<Target>> MakeOne(const Config& config, const TargetSpec& spec) {
  const auto vm = std::ranges::find(config.vms, spec.name, &VmConfig::name);
  if (vm == config.vms.end()) {
    return Fail(Code::kNotFound, fmt::format("no virtual machine \"{}\" is configured", spec.name),
                "`vms:` of respond.yaml names them, each with the path of its QMP socket");
  }
  BARTIZAN_TRY(auto profile, ProfileFor(config, *vm));
  return MakeQemuTarget(*vm, spec, std::move(profile));
}

}  // namespace

std::string_view LinkName(Link link) {
  return link == Link::kUp ? "up" : link == Link::kDown ? "down" : "unknown";
}

data::JsonObject ToJson(const QemuUndo& undo) {
  JsonArray nics, disks;
  for (const auto& nic : undo.nics) {
    nics.emplace_back(JsonObject{{"name", nic.name}, {"link", LinkName(nic.link)}});
  }
  for (const auto& disk : undo.disks) {
    disks.emplace_back(JsonObject{
        {"node", disk.node}, {"file", disk.file}, {"format", disk.format}, {"size", disk.size}});
  }
  return {{"name", undo.name},       {"uuid", undo.uuid},       {"status", undo.status},
          {"running", undo.running}, {"nics", std::move(nics)}, {"disks", std::move(disks)}};
}

Result<QemuUndo> QemuUndoFrom(const data::JsonObject& json) {
  const JsonArray* nics = data::FindArray(json, "nics");
  const JsonArray* disks = data::FindArray(json, "disks");
  const auto running = data::Bool(json, "running");
  if (nics == nullptr || disks == nullptr || !running) return NotUnderstood();
  QemuUndo undo{.name = data::Str(json, "name"),
                .uuid = data::Str(json, "uuid"),
                .status = data::Str(json, "status"),
                .running = *running,
                .nics = {},
                .disks = {}};
  for (const data::Json& each : *nics) {
    undo.nics.push_back({data::Str(each, "name"), LinkFrom(data::Str(each, "link"))});
    if (undo.nics.back().name.empty()) return NotUnderstood();
  }
  for (const data::Json& each : *disks) {
    BARTIZAN_TRY(undo.disks.emplace_back(), DiskFrom(each));
  }
  return undo;
}

Result<std::shared_ptr<Qmp>> QemuWork::Monitor(const Until& until, const QemuUndo* expected) {
  const std::scoped_lock lock(mutex_);
  if (qmp_ == nullptr || qmp_->broken()) {
    BARTIZAN_TRY(std::shared_ptr<Qmp> fresh, Qmp::Connect(config_.qmp, until.AtMost(kConnectTime)));
    BARTIZAN_TRY(const auto name, fresh->Query("query-name", until));
    BARTIZAN_TRY(const auto uuid, fresh->Query("query-uuid", until));
    BARTIZAN_DO(TakeBackFiles(*fresh, until));
    name_ = data::Str(name, "name");
    uuid_ = data::Str(uuid, "UUID");
    qmp_ = std::move(fresh);
  }
  if (expected != nullptr && (expected->name != name_ || expected->uuid != uuid_)) {
    return Fail(Code::kConflict,
                fmt::format("at {} now answers another virtual machine: {} ({}), not {} ({})",
                            config_.qmp.string(), name_, uuid_, expected->name, expected->uuid));
  }
  return qmp_;
}

Until Within(const change::Context& context, Micros limit) {
  return Until(std::min(context.time_left, limit), context.cancel);
}

std::unique_ptr<Target> MakeQemuTarget(VmConfig config, TargetSpec spec,
                                       std::optional<CollectionProfile> profile) {
  return std::make_unique<QemuTarget>(std::move(config), std::move(spec), std::move(profile));
}

std::vector<Result<std::unique_ptr<Target>>> MakeQemuTargets(const Config& config,
                                                             std::span<const TargetSpec> specs) {
  std::vector<Result<std::unique_ptr<Target>>> targets;
  for (const TargetSpec& spec : specs) targets.push_back(MakeOne(config, spec));
  return targets;
}

}  // namespace bartizan::response
