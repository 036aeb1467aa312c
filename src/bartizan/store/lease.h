#pragma once
// Ownership of a run or a case by a process, through a row that survives the process: a lease is
// held while the process with that pid, start time and boot id lives.
#include <string>

#include "bartizan/store/database.h"

namespace bartizan::store {

struct ProcessIdentity {
  int64_t pid = 0;
  int64_t start_ticks = 0;  // field 22 of /proc/PID/stat
  std::string boot_id;      // /proc/sys/kernel/random/boot_id
};
Result<ProcessIdentity> ThisProcess();
// The identity of a living process, kNotFound when there is none.
Result<ProcessIdentity> IdentityOf(int64_t pid);
// Whether exactly that process still lives (zombies do not count).
bool IsAlive(const ProcessIdentity& process);

std::span<const Migration> LeaseMigrations();

// Takes the lease named `name` ("run/01J…") for this process: succeeds when nobody holds it or its
// holder is dead; kConflict naming the living holder otherwise. Call inside a Write.
Status TakeLease(Tx& tx, std::string_view name, Time now);
Status DropLease(Tx& tx, std::string_view name);
// The living holder, if any.
Result<std::optional<ProcessIdentity>> LeaseHolder(Tx& tx, std::string_view name);

}  // namespace bartizan::store
