#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>

#include "bartizan/process/child.h"
#include "bartizan/process/process.h"

namespace bartizan::process {

Result<int64_t> StartService(const ServiceSpec& spec) {
  if (spec.log.has_parent_path()) BARTIZAN_DO(MakeDirectories(spec.log.parent_path()));
  UniqueFd log(::open(spec.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!log) return FailErrno(errno, fmt::format("opening the log {}", spec.log.string()));
  UniqueFd nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  if (!nothing) return FailErrno(errno, "opening /dev/null");
  BARTIZAN_TRY(internal::Started child, internal::Start({.argv = spec.argv,
                                                         .directory = spec.directory,
                                                         .environment = spec.environment,
                                                         .in = nothing.get(),
                                                         .out = log.get(),
                                                         .err = log.get(),
                                                         .service = true,
                                                         .limits = {}}));
  // On an error the control socket closes and the waiting process ends by itself.
  if (spec.on_started) BARTIZAN_DO(spec.on_started(child.pid));
  BARTIZAN_DO(internal::Release(child));
  BARTIZAN_DO(internal::ReadExec(child, /*wait=*/true));
  return child.pid;
}

}  // namespace bartizan::process
