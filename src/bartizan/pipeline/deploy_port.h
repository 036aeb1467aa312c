#pragma once
// Who listens on a TCP port of this machine, from /proc (proc(5)). Internal to the deployments.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bartizan::pipeline {

// Whether 127.0.0.1:port can be listened on.
bool PortIsFree(int port);
// Processes that hold a listening socket on the port, as far as this user may see them.
std::vector<int64_t> ListenersOn(int port);
// Session of a process, 0 when it has gone.
int64_t SessionOf(int64_t pid);
// Its name, for messages; "" when it has gone.
std::string ProcessName(int64_t pid);
// The value of a variable in its environment as it was started; "" when absent or not readable.
std::string VariableOf(int64_t pid, std::string_view name);

}  // namespace bartizan::pipeline
