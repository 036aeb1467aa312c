// Cards without a carrier, a machine that stands still, and both looked at.
#include <fmt/format.h>

#include <thread>

#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using change::Probe;

constexpr Micros kCommandTime{10'000'000};
constexpr Micros kDumpTime{600'000'000};
constexpr Micros kPause{20'000};

// Both commands have the same effect however often they are given, so an attempt whose end is not
// known is simply repeated. What is so already is not left out: a guest may have a say in it.
Result<Probe> Repeat(const Context&) {
  return Probe::kNotDone;
}

Status SetLink(QemuWork& work, const QemuUndo& undo, const std::string& nic, bool up,
               const Context& context) {
  const Until until = Within(context, kCommandTime);
  BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
  BARTIZAN_DO(qmp->Execute("set_link", {{"name", nic}, {"up", up}}, QmpEffect::kChanges, until));
  return {};
}

Operation Unplug(QemuWork& work, const QemuUndo& undo, const QemuUndo::Nic& nic, Step step) {
  Operation operation{.id = fmt::format("{}/{}", StepName(step), nic.name),
                      .title = fmt::format("take the carrier from {}", nic.name)};
  operation.detail =
      data::JsonObject{{"step", StepName(step)}, {"nic", nic.name}, {"before", LinkName(nic.link)}};
  operation.time_limit = 2 * kCommandTime;
  operation.probe = Repeat;
  operation.apply = [&work, undo, name = nic.name](const Context& context) -> Result<data::Json> {
    BARTIZAN_DO(SetLink(work, undo, name, false, context));
    return data::Json(data::JsonObject{{"nic", name}, {"link", "down"}});
  };
  operation.inverse = [&work, undo, nic](const Context& context) -> Status {
    if (nic.link == Link::kDown) return {};
    return SetLink(work, undo, nic.name, true, context);
  };
  return operation;
}

// QEMU lets the machine go on after a copy of its memory that began while it ran, so one that a
// dead process began has to end before the machine can be stopped for good.
Status AwaitNoDump(Qmp& qmp, const Until& until) {
  while (true) {
    BARTIZAN_TRY(const auto dump, qmp.Query("query-dump", until));
    if (data::Str(dump, "status") != "active") return {};
    BARTIZAN_DO(until.Check());
    std::this_thread::sleep_for(kPause);
  }
}

Operation Freeze(QemuWork& work, const QemuUndo& undo) {
  Operation operation{.id = "freeze", .title = "stop the machine's processors"};
  operation.detail = data::JsonObject{{"step", "freeze"}, {"before", undo.status}};
  operation.probe = Repeat;
  operation.apply = [&work, undo](const Context& context) -> Result<data::Json> {
    const Until until = Within(context, kDumpTime);
    BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
    BARTIZAN_DO(AwaitNoDump(*qmp, until));
    BARTIZAN_DO(qmp->Execute("stop", {}, QmpEffect::kChanges, until));
    return data::Json(data::JsonObject{{"before", undo.status}});
  };
  operation.inverse = [&work, undo](const Context& context) -> Status {
    if (!undo.running) return {};
    const Until until = Within(context, kCommandTime);
    BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
    BARTIZAN_DO(qmp->Execute("cont", {}, QmpEffect::kChanges, until));
    return {};
  };
  return operation;
}

Result<data::Json> Verify(QemuWork& work, const QemuUndo& undo, bool cut, bool frozen,
                          const CaseContext& context, const Until& until) {
  BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
  data::JsonArray nics;
  for (const auto& nic : undo.nics) {
    const Link link = ReadLink(*qmp, nic.name, until);
    if (cut && link == Link::kUp) {
      return Fail(Code::kFailed, fmt::format("the network card {} has a carrier", nic.name));
    }
    nics.emplace_back(data::JsonObject{
        {"name", nic.name},
        {"link", link == Link::kUnknown && cut ? "set down, cannot be read" : LinkName(link)}});
  }
  BARTIZAN_TRY(const auto status, qmp->Query("query-status", until));
  if (frozen && data::Bool(status, "running").value_or(true)) {
    return Fail(Code::kFailed, "the machine runs");
  }
  data::JsonObject seen{{"nics", std::move(nics)}, {"frozen", frozen}};
  BARTIZAN_DO(context.Put({.name = "verify.json",
                           .step = "verify",
                           .media_type = "application/json",
                           .source = "qmp:human-monitor-command,query-status",
                           .detail = {}},
                          data::ToPrettyJson(seen)));
  return data::Json(std::move(seen));
}

Operation LookAgain(QemuWork& work, const QemuUndo& undo, bool cut, bool frozen,
                    std::vector<std::string> needs, const CaseContext& context) {
  Operation operation{.id = "verify", .needs = std::move(needs), .title = "look at what was cut"};
  operation.detail = data::JsonObject{{"step", "verify"}, {"evidence", true}};
  operation.probe = Repeat;
  operation.apply = [&work, undo, cut, frozen, &context](const Context& attempt) {
    return Verify(work, undo, cut, frozen, context, Within(attempt, kCommandTime));
  };
  return operation;
}

}  // namespace

std::vector<Operation> QemuIsolation(QemuWork& work, const QemuUndo& undo,
                                     const std::set<Step>& steps, const CaseContext& context) {
  std::vector<Operation> operations;
  std::vector<std::string> needs;
  const bool quarantine = steps.contains(Step::kQuarantine);
  const bool cut = quarantine || steps.contains(Step::kIsolate);
  if (cut) {
    for (const auto& nic : undo.nics) {
      operations.push_back(
          Unplug(work, undo, nic, quarantine ? Step::kQuarantine : Step::kIsolate));
      needs.push_back(operations.back().id);
    }
  }
  const bool frozen = steps.contains(Step::kFreeze);
  if (frozen) {
    operations.push_back(Freeze(work, undo));
    needs.push_back(operations.back().id);
  }
  if (steps.contains(Step::kVerify) && !needs.empty()) {
    operations.push_back(LookAgain(work, undo, cut, frozen, std::move(needs), context));
  }
  return operations;
}

}  // namespace bartizan::response
