#pragma once
// Programs of this machine that targets call. Not for other modules.
#include "bartizan/process/local_program.h"

namespace bartizan::ipranges {

using process::RunLocal;

}  // namespace bartizan::ipranges
