#include "bartizan/store/lease.h"

#include <fmt/format.h>
#include <unistd.h>

#include "bartizan/base/text.h"

namespace bartizan::store {
namespace {

constexpr Migration kMigrations[] = {
    {.module = "leases",
     .version = 1,
     .sql = "CREATE TABLE leases ("
            "name TEXT NOT NULL PRIMARY KEY,"
            "pid BIGINT NOT NULL,"
            "start_ticks BIGINT NOT NULL,"
            "boot_id TEXT NOT NULL,"
            "taken_at BIGINT NOT NULL)"},
};

constexpr uint64_t kMaxProcFile = 65536;

Result<std::string> BootId() {
  // It never changes while this process lives.
  static const Result<std::string> text = ReadFile("/proc/sys/kernel/random/boot_id");
  if (!text) return text;
  return std::string(Trim(*text));
}

bool SameProcess(const ProcessIdentity& a, const ProcessIdentity& b) {
  return a.pid == b.pid && a.start_ticks == b.start_ticks && a.boot_id == b.boot_id;
}

Result<std::optional<ProcessIdentity>> Recorded(Tx& tx, std::string_view name) {
  BARTIZAN_TRY(auto row,
               tx.One("SELECT pid, start_ticks, boot_id FROM leases WHERE name = ?", {name}));
  if (!row) return std::nullopt;
  return ProcessIdentity{.pid = row->Int(0), .start_ticks = row->Int(1), .boot_id = row->Text(2)};
}

}  // namespace

Result<ProcessIdentity> ThisProcess() {
  return IdentityOf(::getpid());
}

Result<ProcessIdentity> IdentityOf(int64_t pid) {
  auto gone = [&] { return Fail(Code::kNotFound, fmt::format("no process {}", pid)); };
  auto stat = ReadFile(fmt::format("/proc/{}/stat", pid), kMaxProcFile);
  if (!stat) return gone();  // also a process that ended between open and read (ESRCH)
  // "PID (name) S …": the name may hold spaces and parentheses, so count from the last ")".
  size_t name_end = stat->rfind(')');
  if (name_end == std::string::npos || name_end + 2 > stat->size()) return gone();
  auto fields = Split(Trim(std::string_view(*stat).substr(name_end + 1)), ' ');
  constexpr size_t kState = 0;        // field 3
  constexpr size_t kStartTicks = 19;  // field 22
  if (fields.size() <= kStartTicks) return gone();
  if (fields[kState] == "Z" || fields[kState] == "X") return gone();
  auto ticks = ParseInt(fields[kStartTicks]);
  if (!ticks) return gone();
  BARTIZAN_TRY(std::string boot_id, BootId());
  return ProcessIdentity{.pid = pid, .start_ticks = *ticks, .boot_id = std::move(boot_id)};
}

bool IsAlive(const ProcessIdentity& process) {
  auto now = IdentityOf(process.pid);
  return now && SameProcess(*now, process);
}

std::span<const Migration> LeaseMigrations() {
  return kMigrations;
}

Status TakeLease(Tx& tx, std::string_view name, Time now) {
  BARTIZAN_TRY(auto holder, LeaseHolder(tx, name));
  if (holder) {
    return Fail(Code::kConflict, fmt::format("{} is held by process {}", name, holder->pid),
                "wait until that process ends, or stop it");
  }
  BARTIZAN_TRY(auto self, ThisProcess());
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO leases (name, pid, start_ticks, boot_id, taken_at) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (name) DO UPDATE SET pid = excluded.pid, start_ticks = excluded.start_ticks, "
      "boot_id = excluded.boot_id, taken_at = excluded.taken_at",
      {name, self.pid, self.start_ticks, self.boot_id, now}));
  return {};
}

Status DropLease(Tx& tx, std::string_view name) {
  BARTIZAN_TRY(auto holder, Recorded(tx, name));
  BARTIZAN_TRY(auto self, ThisProcess());
  // After a lease has passed on, its former holder must not drop it.
  if (!holder || !SameProcess(*holder, self)) return {};
  BARTIZAN_DO(tx.Execute("DELETE FROM leases WHERE name = ?", {name}));
  return {};
}

Result<std::optional<ProcessIdentity>> LeaseHolder(Tx& tx, std::string_view name) {
  BARTIZAN_TRY(auto holder, Recorded(tx, name));
  if (holder && !IsAlive(*holder)) return std::nullopt;
  return holder;
}

}  // namespace bartizan::store
