#pragma once
// The steps of the runbook, in the order in which they are planned. What may run at once does: a
// step waits only for those that its operations name (see plan.h of each target).
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::response {

enum class Step {
  kQuarantine,  // stage 1: only collectors can be reached; every interface
  kCut,         // flows that are open already are ended (aws-ec2: subnet ACL; off unless asked for)
  kProtect,     // against termination, stopping and loss of its disks
  kDetach,      // out of Auto Scaling and load balancers
  kFreeze,      // processes (linux-host) or the machine (qemu-vm) stand still; off unless asked for
  kMetadata,    // what the platform says of it, as it says it
  kScreen,      // the console's picture
  kConsole,     // the console's text
  kDisks,       // snapshots or images of all disks
  kMemory,
  kCollect,   // commands and files of a collection profile
  kSessions,  // credentials that the instance got before now are no longer worth anything
  kIsolate,   // stage 2: nothing in, nothing out
  kVerify,    // isolation looked at from outside
};
inline constexpr size_t kStepCount = 14;

std::string_view StepName(Step step);  // "quarantine", "cut", …
std::optional<Step> StepFromName(std::string_view name);
// All but those that are off unless asked for.
std::set<Step> UsualSteps();
// "screen,disks" → steps; kUsage naming the unknown one and the known ones.
Result<std::set<Step>> ParseSteps(std::string_view names);

}  // namespace bartizan::response
