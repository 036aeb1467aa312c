#pragma once
// What SyncDocument and Sync share. Not for other modules.
#include "bartizan/ipranges/decide.h"

namespace bartizan::ipranges {

// Those of --list, or all; kNotFound for a name that there is not.
Result<std::vector<const ListConfig*>> ChosenLists(const Config& config,
                                                   const SyncOptions& options);
Result<std::vector<ListOutcome>> RunLists(store::Home& home, const Config& config,
                                          const Source& source, const SyncOptions& options);

}  // namespace bartizan::ipranges
