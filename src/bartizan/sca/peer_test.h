#pragma once
// Asks another implementation: starts a program on a file of input lines and reads its lines.
#include <optional>
#include <string>
#include <vector>

namespace bartizan::sca {

// `command` gets the path of the input file as its last argument. None when it cannot be started or
// fails (the peer is not installed).
std::optional<std::vector<std::string>> RunPeer(std::vector<std::string> command,
                                                const std::string& input);

}  // namespace bartizan::sca
