#include "bartizan/response/target_linux.h"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <algorithm>
#include <cstdlib>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/proc_files.h"
#include "bartizan/response/proc_text.h"

namespace bartizan::response {
namespace {

using data::JsonArray;
using data::JsonObject;

std::string TextOf(const std::string& path) {
  const auto text = ReadProc(path, 4096);
  return text ? EscapeBytes(Trim(*text)) : "";
}

JsonObject IdentityOf(const HostConfig& config) {
  utsname name{};
  (void)uname(&name);
  return {{"hostname", EscapeBytes(name.nodename)},
          {"kernel", EscapeBytes(name.release)},
          {"machine_id", TextOf("/etc/machine-id")},
          {"boot_id", TextOf("/proc/sys/kernel/random/boot_id")},
          {"netns", config.netns}};
}

// Whoever answers over ssh would cut themselves off.
std::optional<std::string> SshWarning(const LinuxWork& work) {
  const char* connection = std::getenv("SSH_CONNECTION");
  if (connection == nullptr || !work.config.netns.empty()) return {};
  const auto parts = Split(connection, ' ');
  const auto client = ParseIpAddress(parts[0]);
  if (!client || parts.size() != 4) return {};
  for (const Endpoint& endpoint : work.endpoints) {
    if (endpoint.inbound && endpoint.prefix.Covers(*client)) return {};
  }
  const std::string there = ToString(*client);
  return fmt::format(
      "this session comes over ssh from {0} and will be cut: add the collector "
      "\"from:{1}:{2}\" to keep it",
      there, client->v6 ? fmt::format("[{}]", there) : there, parts[3]);
}

JsonObject ToJson(const ProcessId& process) {
  return {{"pid", process.pid}, {"start", process.start}};
}

Result<ProcessId> ProcessFrom(const data::Json& json) {
  const auto pid = json.is_object() ? data::Int(json, "pid") : std::nullopt;
  const auto start = json.is_object() ? data::Int(json, "start") : std::nullopt;
  if (!pid || !start || *pid <= 0 || *start < 0) {
    return Fail(Code::kInvalid, "the undo record's processes are not understood");
  }
  return ProcessId{.pid = *pid, .start = static_cast<uint64_t>(*start)};
}

class LinuxTarget final : public Target {
 public:
  LinuxTarget(TargetSpec spec, LinuxWork work) : spec_(std::move(spec)), work_(std::move(work)) {}

  const TargetSpec& spec() const override { return spec_; }

  Result<Observed> Observe() override {
    BARTIZAN_TRY(const NetworkNamespace where, NetworkNamespace::Open(work_.config.netns));
    LinuxUndo undo{.netns = where.inode()};
    FindProcesses(undo);
    FindGroups(undo);
    const JsonObject identity = IdentityOf(work_.config);

    Observed observed;
    observed.title = fmt::format("{} ({}{})", work_.config.name, data::Str(identity, "hostname"),
                                 work_.config.netns.empty()
                                     ? ""
                                     : fmt::format(", network namespace {}", work_.config.netns));
    observed.undo = response::ToJson(undo);
    for (const auto& [key, value] : identity) observed.undo[key] = value;
    const auto ruleset = NftTables(where).Ruleset();
    if (ruleset) {
      observed.undo["ruleset_sha256"] = crypto::Sha256Hex(*ruleset);
    } else {
      observed.warnings.push_back("the firewall cannot be asked: " + ruleset.error().OneLine());
    }
    observed.warnings.insert(observed.warnings.end(), undo.unavailable.begin(),
                             undo.unavailable.end());
    if (auto warning = SshWarning(work_)) observed.warnings.push_back(std::move(*warning));
    observed.documents.push_back({.name = "metadata/host.json",
                                  .media_type = "application/json",
                                  .source = "/proc",
                                  .content = data::ToPrettyJson(identity)});
    return observed;
  }

  Result<std::vector<change::Operation>> Plan(const JsonObject& json, const std::set<Step>& steps,
                                              const CaseContext& context) override {
    BARTIZAN_TRY(const LinuxUndo undo, LinuxUndoFrom(json));
    auto evidence = LinuxEvidence(work_, undo, steps, context);
    std::vector<std::string> ids;
    for (const change::Operation& operation : evidence) ids.push_back(operation.id);
    BARTIZAN_TRY(auto operations, LinuxIsolation(work_, undo, steps, ids, context));
    operations.insert(operations.end(), std::make_move_iterator(evidence.begin()),
                      std::make_move_iterator(evidence.end()));
    return operations;
  }

 private:
  void FindProcesses(LinuxUndo& undo) const {
    // Of any case: only the places are asked for.
    const auto freezer = Freezer::Open("observe");
    for (const int64_t pid : work_.config.freeze_pids) {
      Status allowed = freezer ? freezer->CheckProcess(pid) : std::unexpected(freezer.error());
      const auto place = allowed ? freezer->Find(pid) : std::unexpected(allowed.error());
      if (place) {
        undo.processes.push_back(place->placement);
      } else {
        undo.unavailable.push_back(
            fmt::format("freeze: process {}: {}", pid, place.error().OneLine()));
      }
    }
    for (const int64_t pid : work_.config.memory_pids) {
      const auto process = FindProcess(pid);
      if (process) {
        undo.memory.push_back(*process);
      } else {
        undo.unavailable.push_back("memory: " + process.error().OneLine());
      }
    }
  }

  void FindGroups(LinuxUndo& undo) const {
    if (work_.config.freeze_cgroups.empty()) return;
    const auto freezer = Freezer::Open("observe");
    for (const std::string& group : work_.config.freeze_cgroups) {
      const Status allowed =
          freezer ? freezer->CheckGroup(group) : std::unexpected(freezer.error());
      const auto frozen =
          allowed ? freezer->IsSetToFrozen(group) : std::unexpected(allowed.error());
      if (frozen) {
        undo.groups.push_back({group, *frozen});
      } else {
        undo.unavailable.push_back("freeze: " + frozen.error().OneLine());
      }
    }
  }

  TargetSpec spec_;
  LinuxWork work_;
};

}  // namespace

data::JsonObject ToJson(const LinuxUndo& undo) {
  JsonArray processes, groups, memory, unavailable;
  for (const Placement& placement : undo.processes) {
    JsonObject one = ToJson(placement.process);
    one["group"] = EscapeBytes(placement.group);
    processes.emplace_back(std::move(one));
  }
  for (const LinuxUndo::Group& group : undo.groups) {
    groups.emplace_back(JsonObject{{"group", EscapeBytes(group.group)}, {"frozen", group.frozen}});
  }
  for (const ProcessId& process : undo.memory) memory.emplace_back(ToJson(process));
  for (const std::string& each : undo.unavailable) unavailable.emplace_back(each);
  return {{"netns_inode", undo.netns},
          {"processes", std::move(processes)},
          {"groups", std::move(groups)},
          {"memory", std::move(memory)},
          {"unavailable", std::move(unavailable)}};
}

Result<LinuxUndo> LinuxUndoFrom(const data::JsonObject& json) {
  LinuxUndo undo;
  const auto netns = data::Int(json, "netns_inode");
  const JsonArray* processes = data::FindArray(json, "processes");
  const JsonArray* groups = data::FindArray(json, "groups");
  const JsonArray* memory = data::FindArray(json, "memory");
  const JsonArray* unavailable = data::FindArray(json, "unavailable");
  if (!netns || processes == nullptr || groups == nullptr || memory == nullptr ||
      unavailable == nullptr) {
    return Fail(Code::kInvalid, "the undo record of a host is not understood");
  }
  undo.netns = static_cast<uint64_t>(*netns);
  for (const data::Json& each : *processes) {
    BARTIZAN_TRY(const ProcessId process, ProcessFrom(each));
    const auto group = UnescapeBytes(data::Str(each, "group"));
    if (!group || group->empty()) return Fail(Code::kInvalid, "a process without a control group");
    undo.processes.push_back({process, *group});
  }
  for (const data::Json& each : *groups) {
    const auto group = UnescapeBytes(each.is_object() ? data::Str(each, "group") : "");
    if (!group || group->empty()) return Fail(Code::kInvalid, "a control group without a path");
    undo.groups.push_back({*group, data::Bool(each, "frozen").value_or(false)});
  }
  for (const data::Json& each : *memory) {
    BARTIZAN_TRY(undo.memory.emplace_back(), ProcessFrom(each));
  }
  for (const data::Json& each : *unavailable) {
    if (each.is_string()) undo.unavailable.emplace_back(data::View(each.get_string()));
  }
  return undo;
}

Result<NetworkNamespace> LinuxWork::Where(const LinuxUndo& undo) const {
  BARTIZAN_TRY(NetworkNamespace where, NetworkNamespace::Open(config.netns));
  if (where.inode() != undo.netns) {
    return Fail(Code::kConflict,
                fmt::format("the network namespace {} is another one than before: {}, not {}",
                            config.netns, where.inode(), undo.netns),
                "it was made anew since, or the machine was started again; open a new case");
  }
  return where;
}

Result<std::unique_ptr<Target>> MakeLinuxTarget(const HostConfig& config, TargetSpec spec) {
  LinuxWork work{.config = config, .endpoints = {}};
  for (const std::string& text : config.collectors) {
    BARTIZAN_TRY(work.endpoints.emplace_back(), ParseEndpoint(text));
  }
  for (std::string& group : work.config.freeze_cgroups) {  // "system.slice/web.service"
    if (!group.starts_with('/')) group.insert(0, "/");
  }
  return std::unique_ptr<Target>(std::make_unique<LinuxTarget>(std::move(spec), std::move(work)));
}

std::vector<Result<std::unique_ptr<Target>>> MakeLinuxTargets(const Config& config,
                                                              std::span<const TargetSpec> specs) {
  std::vector<Result<std::unique_ptr<Target>>> targets;
  for (const TargetSpec& spec : specs) {
    const auto found = std::ranges::find(config.hosts, spec.name, &HostConfig::name);
    if (found != config.hosts.end()) {
      targets.push_back(MakeLinuxTarget(*found, spec));
    } else if (spec.name == "localhost") {
      targets.push_back(MakeLinuxTarget({.name = spec.name}, spec));
    } else {
      targets.push_back(
          Fail(Code::kNotFound, fmt::format("no host \"{}\" is configured", spec.name),
               "`hosts:` of respond.yaml names them; this machine is host:localhost"));
    }
  }
  return targets;
}

}  // namespace bartizan::response
