// The operations of linux-host that change something, and the look whether they did.
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/response/flow_cut.h"
#include "bartizan/response/target_linux.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using change::Probe;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr Micros kFreezePatience = std::chrono::seconds(10);
constexpr const char* kQuarantineId = "quarantine/host";
constexpr const char* kCutId = "cut";
constexpr const char* kIsolateId = "isolate";

JsonArray Texts(const std::vector<std::string>& texts) {
  JsonArray array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

// What all operations of a host share. Copied into each of them.
struct Host {
  const LinuxWork* work;
  const CaseContext* context;
  LinuxUndo undo;
  std::string table;

  Quarantine StageOne() const { return {.table = table, .endpoints = work->endpoints}; }
  Quarantine StageTwo() const { return {.table = table}; }

  Result<std::string> Difference(const Quarantine& asked) const {
    BARTIZAN_TRY(const NetworkNamespace where, work->Where(undo));
    BARTIZAN_TRY(const std::string listed, NftTables(where).List(table));
    if (listed.empty()) return fmt::format("table {} is missing", table);
    return QuarantineDifference(listed, asked);
  }
  Status Apply(const Quarantine& asked) const {
    BARTIZAN_TRY(const NetworkNamespace where, work->Where(undo));
    return NftTables(where).Apply(asked);
  }
  // Exactly our table; with the namespace it is gone too.
  Status Remove() const {
    const auto where = NetworkNamespace::Open(work->config.netns);
    if (!where && where.error().code == Code::kNotFound) return {};
    if (!where) return std::unexpected(where.error());
    BARTIZAN_DO(NftTables(*where).Remove(table));
    return {};
  }
  // What `nft` lists of it; empty where there is no such table, or no such namespace any more.
  Result<std::string> Listed() const {
    const auto where = NetworkNamespace::Open(work->config.netns);
    if (!where && where.error().code == Code::kNotFound) return std::string();
    if (!where) return std::unexpected(where.error());
    return NftTables(*where).List(table);
  }
};

Operation Make(Step step, std::string id, std::string title, bool evidence = false) {
  Operation operation{.id = std::move(id), .title = std::move(title)};
  operation.detail = JsonObject{{"step", StepName(step)}, {"evidence", evidence}};
  // The answer of the first attempt; where it could harm, a better one follows.
  operation.probe = [](const Context&) -> Result<Probe> { return Probe::kNotDone; };
  return operation;
}

std::string Names(const LinuxWork& work) {
  std::vector<std::string> names;
  for (const Endpoint& endpoint : work.endpoints) names.push_back(ToString(endpoint));
  return names.empty() ? "nothing" : Join(names, ", ");
}

Operation QuarantineOperation(const Host& host) {
  Operation operation =
      Make(Step::kQuarantine, kQuarantineId,
           fmt::format("nftables table {}: only {} can be reached", host.table, Names(*host.work)));
  // One transaction makes or removes it, so it is there in full or not at all; whether somebody
  // changed it since is what verify says.
  operation.probe = [host](const Context& context) -> Result<Probe> {
    if (!context.interrupted) return Probe::kNotDone;
    BARTIZAN_TRY(const std::string listed, host.Listed());
    return listed.empty() ? Probe::kNotDone : Probe::kDone;
  };
  operation.apply = [host](const Context&) -> Result<Json> {
    BARTIZAN_DO(host.Apply(host.StageOne()));
    return Json(JsonObject{{"table", host.table}, {"netns", host.work->config.netns}});
  };
  operation.inverse = [host](const Context&) { return host.Remove(); };
  return operation;
}

Result<Json> ApplyCut(const Host& host) {
  BARTIZAN_TRY(const NetworkNamespace where, host.work->Where(host.undo));
  // A case that goes on may be in stage 2 already, in which endpoints are cut too.
  BARTIZAN_TRY(const std::string difference, host.Difference(host.StageTwo()));
  const Quarantine strict = difference.empty() ? host.StageTwo() : host.StageOne();
  Quarantine loose = strict;
  loose.resets = true;
  const NftTables tables(where);
  BARTIZAN_DO(tables.Apply(loose));
  auto cut = CutFlows(where, strict.endpoints);
  BARTIZAN_DO(tables.Apply(strict));
  if (!cut) return std::unexpected(std::move(cut).error());
  const std::string name = "cut/connections.txt";
  BARTIZAN_TRY(const bool told, host.context->Has(name));
  if (!told) {
    BARTIZAN_DO(host.context->Put({.name = name,
                                   .step = std::string(StepName(Step::kCut)),
                                   .media_type = "text/plain",
                                   .source = "ss -K"},
                                  Join(cut->connections, "\n") + "\n"));
  }
  return Json(JsonObject{{"connections", cut->connections.size()}, {"conntrack", cut->conntrack}});
}

Operation CutOperation(const Host& host, bool quarantined) {
  Operation operation = Make(Step::kCut, kCutId, "end all connections but those with collectors");
  if (quarantined) operation.needs = {kQuarantineId};
  // The kernel's word of them is kept first.
  operation.after = {"collect/sockets", "collect/network"};
  operation.apply = [host](const Context&) { return ApplyCut(host); };
  // Nothing is left that could be undone: who was cut off connects again.
  operation.inverse = [](const Context&) -> Status { return {}; };
  return operation;
}

std::vector<std::string> GroupsOf(const LinuxUndo& undo) {
  std::vector<std::string> groups;
  for (const Placement& placement : undo.processes) {
    if (!Contains(groups, placement.group)) groups.push_back(placement.group);
  }
  return groups;
}

Result<Json> ApplyFreeze(const Host& host) {
  BARTIZAN_TRY(const Freezer freezer, Freezer::Open(host.context->case_id()));
  std::vector<std::string> missing;
  for (const std::string& each : host.undo.unavailable) {
    if (each.starts_with("freeze: ")) missing.push_back(each);
  }
  std::vector<Placement> those;
  for (const Placement& placement : host.undo.processes) {
    const Status allowed = freezer.CheckProcess(placement.process.pid);
    if (allowed) {
      those.push_back(placement);
    } else {
      missing.push_back(
          fmt::format("process {}: {}", placement.process.pid, allowed.error().OneLine()));
    }
  }
  BARTIZAN_TRY(const Freezer::Frozen frozen, freezer.FreezeProcesses(those, kFreezePatience));
  missing.insert(missing.end(), frozen.vanished.begin(), frozen.vanished.end());
  return Json(JsonObject{{"processes", frozen.processes.size()}, {"missing", Texts(missing)}});
}

// Of an attempt that was cut, in either direction. Half a freeze is taken back first, so that "not
// done" is true also for who only wants to release.
Result<Probe> ProbeFreeze(const Host& host) {
  BARTIZAN_TRY(const Freezer freezer, Freezer::Open(host.context->case_id()));
  bool any = false, half = false;
  for (const std::string& group : GroupsOf(host.undo)) {
    BARTIZAN_TRY(const auto set, freezer.CaseGroup(group));
    any = any || set.has_value();
    half = half || set == false;
  }
  if (half) BARTIZAN_DO(freezer.ThawProcesses(GroupsOf(host.undo), kFreezePatience));
  return any && !half ? Probe::kDone : Probe::kNotDone;
}

Operation FreezeProcessesOperation(const Host& host) {
  Operation operation =
      Make(Step::kFreeze, "freeze/processes",
           fmt::format("{} {} still", Count(host.undo.processes.size(), "process"),
                       host.undo.processes.size() == 1 ? "stands" : "stand"));
  operation.after = {kQuarantineId};
  operation.probe = [host](const Context& context) -> Result<Probe> {
    return context.interrupted ? ProbeFreeze(host) : Probe::kNotDone;
  };
  operation.apply = [host](const Context&) { return ApplyFreeze(host); };
  operation.inverse = [host](const Context&) -> Status {
    BARTIZAN_TRY(const Freezer freezer, Freezer::Open(host.context->case_id()));
    return freezer.ThawProcesses(GroupsOf(host.undo), kFreezePatience);
  };
  return operation;
}

Operation FreezeGroupOperation(const Host& host, size_t index) {
  const LinuxUndo::Group& group = host.undo.groups[index];
  Operation operation =
      Make(Step::kFreeze, fmt::format("freeze/group-{}", index),
           fmt::format("the processes of control group {} stand still", group.group));
  operation.after = {kQuarantineId};
  operation.probe = [host, group](const Context& context) -> Result<Probe> {
    if (!context.interrupted) return Probe::kNotDone;
    BARTIZAN_TRY(const Freezer freezer, Freezer::Open(host.context->case_id()));
    const auto set = freezer.IsSetToFrozen(group.group);
    if (!set && set.error().code != Code::kNotFound) return std::unexpected(set.error());
    return set.value_or(false) ? Probe::kDone : Probe::kNotDone;
  };
  operation.apply = [host, group](const Context&) -> Result<Json> {
    BARTIZAN_TRY(const Freezer freezer, Freezer::Open(host.context->case_id()));
    BARTIZAN_DO(freezer.FreezeGroup(group.group, kFreezePatience));
    return Json(JsonObject{{"frozen_before", group.frozen}});
  };
  operation.inverse = [host, group](const Context&) -> Status {
    if (group.frozen) return {};
    BARTIZAN_TRY(const Freezer freezer, Freezer::Open(host.context->case_id()));
    return freezer.ThawGroup(group.group, kFreezePatience);
  };
  return operation;
}

Operation IsolateOperation(const Host& host, std::vector<std::string> after) {
  Operation operation = Make(Step::kIsolate, kIsolateId,
                             fmt::format("nftables table {}: nothing can be reached", host.table));
  // Not `needs`: where the first stage failed, the second is all the more wanted.
  operation.after = std::move(after);
  operation.probe = [host](const Context& context) -> Result<Probe> {
    if (!context.interrupted) return Probe::kNotDone;
    BARTIZAN_TRY(const std::string listed, host.Listed());
    if (listed.empty()) return Probe::kNotDone;
    BARTIZAN_TRY(const std::string difference, QuarantineDifference(listed, host.StageTwo()));
    return difference.empty() ? Probe::kDone : Probe::kNotDone;
  };
  operation.apply = [host](const Context&) -> Result<Json> {
    BARTIZAN_DO(host.Apply(host.StageTwo()));
    return Json(JsonObject{{"table", host.table}});
  };
  operation.inverse = [host](const Context&) { return host.Remove(); };
  return operation;
}

std::vector<std::string> FreezeProblems(const Host& host) {
  std::vector<std::string> problems;
  const auto freezer = Freezer::Open(host.context->case_id());
  if (!freezer) return {freezer.error().OneLine()};
  for (const Placement& placement : host.undo.processes) {
    const auto now = FindProcess(placement.process.pid);
    if (!now || *now != placement.process) continue;  // it ended
    const auto place = freezer->Find(placement.process.pid);
    if (!place || !place->ours) {
      problems.push_back(fmt::format("process {} does not stand still", placement.process.pid));
    }
  }
  auto groups = GroupsOf(host.undo);
  for (const LinuxUndo::Group& group : host.undo.groups) groups.push_back(group.group);
  for (const std::string& group : groups) {
    const auto still = freezer->StandsStill(group);
    if (!still || !*still) problems.push_back(fmt::format("control group {} is not frozen", group));
  }
  return problems;
}

Result<Json> Verify(const Host& host, const std::set<Step>& steps) {
  const Quarantine asked = steps.contains(Step::kIsolate) ? host.StageTwo() : host.StageOne();
  BARTIZAN_TRY(const NetworkNamespace where, host.work->Where(host.undo));
  BARTIZAN_TRY(const std::string listed, NftTables(where).List(host.table));
  BARTIZAN_TRY(const std::string difference, host.Difference(asked));
  std::vector<std::string> problems;
  if (!difference.empty()) problems.push_back(difference);
  if (steps.contains(Step::kFreeze)) {
    for (std::string& each : FreezeProblems(host)) problems.push_back(std::move(each));
  }
  if (!problems.empty()) return Fail(Code::kFailed, Join(problems, "; "));

  BARTIZAN_TRY(const JsonObject dropped, DroppedPackets(listed, host.table));
  const std::string name = "verify/quarantine.json";
  BARTIZAN_TRY(const bool told, host.context->Has(name));
  if (!told) {
    BARTIZAN_DO(host.context->Put({.name = name,
                                   .step = std::string(StepName(Step::kVerify)),
                                   .media_type = "application/json",
                                   .source = "nft -j list table"},
                                  listed));
  }
  return Json(JsonObject{{"table", host.table}, {"dropped", dropped}});
}

}  // namespace

Result<std::vector<Operation>> LinuxIsolation(const LinuxWork& work, const LinuxUndo& undo,
                                              const std::set<Step>& steps,
                                              const std::vector<std::string>& evidence,
                                              const CaseContext& context) {
  Host host{.work = &work, .context = &context, .undo = undo, .table = {}};
  BARTIZAN_TRY(host.table, QuarantineTable(context.case_id()));
  const bool quarantined = steps.contains(Step::kQuarantine);

  std::vector<Operation> operations;
  if (quarantined) operations.push_back(QuarantineOperation(host));
  if (steps.contains(Step::kCut)) operations.push_back(CutOperation(host, quarantined));
  if (steps.contains(Step::kFreeze)) {
    const bool refused = !undo.unavailable.empty();
    if (!undo.processes.empty() || refused) operations.push_back(FreezeProcessesOperation(host));
    for (size_t i = 0; i < undo.groups.size(); ++i) {
      operations.push_back(FreezeGroupOperation(host, i));
    }
  }
  std::vector<std::string> before = evidence;
  for (const Operation& operation : operations) before.push_back(operation.id);
  const bool isolated = steps.contains(Step::kIsolate);
  if (isolated) operations.push_back(IsolateOperation(host, before));
  if (steps.contains(Step::kVerify) && (quarantined || isolated)) {
    Operation verify =
        Make(Step::kVerify, "verify", "the table and the processes are as asked", true);
    before.emplace_back(kIsolateId);
    verify.after = std::move(before);
    verify.apply = [host, steps](const Context&) { return Verify(host, steps); };
    operations.push_back(std::move(verify));
  }
  return operations;
}

}  // namespace bartizan::response
