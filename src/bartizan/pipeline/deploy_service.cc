#include "bartizan/pipeline/deploy_service.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/net/http_client.h"
#include "bartizan/pipeline/deploy_port.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using SteadyClock = std::chrono::steady_clock;

constexpr Micros kStopGrace = seconds(10);
constexpr Micros kPortPatience = seconds(3);  // for a stopped version's socket to vanish
constexpr Micros kExecPatience = seconds(1);

void Say(const LogLine& log, std::string_view line) {
  if (log) log(line);
}

Result<DeploymentRow> Load(store::Home& home, std::string_view token) {
  return home.db().Read([&](store::Tx& tx) { return LoadDeployment(tx, token); });
}

bool Belongs(int64_t pid, const DeploymentRow& row) {
  if (VariableOf(pid, kDeploymentVariable) == row.token) return true;
  return ServiceAlive(row) && SessionOf(pid) == row.process.pid;
}

std::string Describe(int64_t pid) {
  std::string name = ProcessName(pid);
  return name.empty() ? fmt::format("process {}", pid) : fmt::format("process {} ({})", pid, name);
}

std::unexpected<Error> PortTaken(int port, const std::string& owner) {
  return Fail(Code::kConflict, fmt::format("port {} is in use by {}", port, owner),
              "stop that process, or give the step another port");
}

// The version that ran before may need a moment to let go.
Status WaitForPort(store::Home& home, const DeploymentRow& row) {
  for (auto deadline = SteadyClock::now() + kPortPatience; !PortIsFree(row.port);) {
    Status ours = CheckPort(home, row);
    if (SteadyClock::now() >= deadline) {
      if (!ours) return ours;
      return PortTaken(row.port, "an earlier deployment that does not end");
    }
    std::this_thread::sleep_for(milliseconds(20));
  }
  return {};
}

// A program and its arguments, nothing that `exec` before it would break: no list of commands, no
// assignment in front.
bool IsSimpleCommand(std::string_view line) {
  std::string_view first = Trim(line);
  first = first.substr(0, first.find_first_of(" \t"));
  return !line.contains('\n') && line.find_first_of(";&|(){}<>`#") == std::string_view::npos &&
         !first.contains('=') && first != "exec";
}

// The last line replaces the shell, so that the service is the process that is recorded. Where it
// cannot, the shell stays: it is in the service's session and ends with it.
std::string ServiceScript(std::vector<std::string> lines) {
  if (IsSimpleCommand(lines.back())) lines.back() = "exec " + lines.back();
  return Join(lines, "\n");
}

process::ServiceSpec MakeSpec(store::Home& home, const DeploymentRow& row,
                              const ServiceDefinition& definition) {
  VersionPaths paths = PathsOf(home, row);
  process::ServiceSpec spec;
  spec.argv = {"/bin/sh", "-eu", "-c", ServiceScript(definition.deploy.run)};
  spec.directory = paths.folder;
  spec.environment = definition.env;
  spec.environment["PORT"] = std::to_string(row.port);
  spec.environment[std::string(kDeploymentVariable)] = row.token;
  spec.log = paths.log;
  return spec;
}

// Empty when well, else what is wrong.
std::string ProbeHealth(const DeploymentRow& row, const LocalDeploy& deploy, Micros patience) {
  net::HttpRequest request;
  request.url = fmt::format("http://127.0.0.1:{}{}", row.port, deploy.health);
  request.connect_timeout = std::min<Micros>(patience, seconds(1));
  request.timeout = std::min<Micros>(patience, seconds(2));
  request.use_proxy = false;
  auto response = net::Send(request);
  if (!response) return response.error().OneLine();
  if (response->status >= 200 && response->status < 400) return {};
  return fmt::format("{} answered {}", request.url, response->status);
}

// An answer counts only when the service itself has given it.
Status CheckOwner(const DeploymentRow& row) {
  std::vector<int64_t> listeners = ListenersOn(row.port);
  if (listeners.empty()) return {};
  auto ours = [&](int64_t pid) { return Belongs(pid, row); };
  if (std::ranges::any_of(listeners, ours)) return {};
  return Fail(Code::kFailed, fmt::format("port {} is answered by {}, not by the service", row.port,
                                         Describe(listeners.front())));
}

Status CheckAlive(store::Home& home, const DeploymentRow& row) {
  if (ServiceAlive(row)) return {};
  return Fail(Code::kFailed, fmt::format("the service has ended; its output is in {}",
                                         PathsOf(home, row).log.string()));
}

}  // namespace

bool ServiceAlive(const DeploymentRow& row) {
  return row.process.pid > 0 && store::IsAlive(row.process);
}

// A service that has overwritten its environment is believed after a while.
bool ServiceRuns(const DeploymentRow& row) {
  for (auto deadline = SteadyClock::now() + kExecPatience; ServiceAlive(row);) {
    if (VariableOf(row.process.pid, kDeploymentVariable) == row.token) return true;
    if (SteadyClock::now() >= deadline) return true;
    std::this_thread::sleep_for(milliseconds(5));
  }
  return false;
}

Status CheckPort(store::Home& home, const DeploymentRow& row) {
  if (PortIsFree(row.port)) return {};
  BARTIZAN_TRY(std::vector<DeploymentRow> rows,
               home.db().Read([&](store::Tx& tx) { return AllDeployments(tx, row.environment); }));
  std::vector<int64_t> listeners = ListenersOn(row.port);
  for (int64_t pid : listeners) {
    auto owns = [&](const DeploymentRow& other) { return Belongs(pid, other); };
    if (!std::ranges::any_of(rows, owns)) return PortTaken(row.port, Describe(pid));
  }
  auto holds = [&](const DeploymentRow& other) {
    return other.port == row.port && ServiceAlive(other);
  };
  if (!listeners.empty() || std::ranges::any_of(rows, holds)) return {};
  if (PortIsFree(row.port)) return {};  // let go meanwhile
  return PortTaken(row.port, "a process that cannot be identified");
}

Status EnsureStarted(store::Home& home, std::string_view token, const Clock& clock,
                     const LogLine& log) {
  BARTIZAN_TRY(DeploymentRow row, Load(home, token));
  if (ServiceRuns(row)) {
    Say(log, fmt::format("process {} runs already", row.process.pid));
    return {};
  }
  BARTIZAN_TRY(int killed, process::KillByEnvironment(kDeploymentVariable, row.token));
  if (killed > 0) Say(log, fmt::format("killed {} left over", Count(size_t(killed), "process")));
  BARTIZAN_DO(WaitForPort(home, row));
  BARTIZAN_TRY(ServiceDefinition definition, ReadDefinition(PathsOf(home, row).definition));
  process::ServiceSpec spec = MakeSpec(home, row, definition);
  spec.on_started = [&](int64_t pid) -> Status {
    BARTIZAN_TRY(row.process, store::IdentityOf(pid));
    row.state = "starting";
    row.started = clock.Now();
    return home.db().Write([&](store::Tx& tx) { return UpdateDeployment(tx, row); });
  };
  BARTIZAN_TRY(int64_t pid, process::StartService(spec));
  Say(log, fmt::format("started process {} on port {}", pid, row.port));
  return {};
}

Status StopService(const DeploymentRow& row, const LogLine& log) {
  if (ServiceAlive(row)) {
    Say(log, fmt::format("stopping process {}", row.process.pid));
    BARTIZAN_DO(process::StopGroup(row.process.pid, kStopGrace));
  }
  // What has left the group, and what a dead service has left behind.
  BARTIZAN_DO(process::KillByEnvironment(kDeploymentVariable, row.token));
  return {};
}

bool IsHealthy(const DeploymentRow& row, const LocalDeploy& deploy) {
  return ServiceAlive(row) && ProbeHealth(row, deploy, seconds(2)).empty() && CheckOwner(row);
}

Status WaitHealthy(store::Home& home, std::string_view token, const LocalDeploy& deploy,
                   const std::atomic<bool>* cancel, const LogLine& log) {
  BARTIZAN_TRY(DeploymentRow row, Load(home, token));
  auto begin = SteadyClock::now();
  auto deadline = begin + deploy.health_timeout;
  for (milliseconds pause(10);; pause = std::min(pause * 2, milliseconds(200))) {
    if (cancel != nullptr && cancel->load()) return Fail(Code::kCancelled, "cancelled");
    BARTIZAN_DO(CheckAlive(home, row));
    auto left = std::chrono::duration_cast<Micros>(deadline - SteadyClock::now());
    std::string problem = ProbeHealth(row, deploy, std::max<Micros>(left, milliseconds(50)));
    if (problem.empty()) {
      BARTIZAN_DO(CheckAlive(home, row));
      BARTIZAN_DO(CheckOwner(row));
      auto took = std::chrono::duration_cast<Micros>(SteadyClock::now() - begin);
      Say(log, fmt::format("healthy after {}", FormatDuration(took)));
      return {};
    }
    if (SteadyClock::now() >= deadline) {
      return Fail(Code::kTimeout, fmt::format("not healthy within {}: {}; its output is in {}",
                                              FormatDuration(deploy.health_timeout), problem,
                                              PathsOf(home, row).log.string()));
    }
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace bartizan::pipeline
