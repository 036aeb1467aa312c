#pragma once
// What a plan would do. Private to change/.
#include "bartizan/change/graph.h"

namespace bartizan::change {

// Reads the journal, asks probes and preconditions, and writes nothing. The precondition of an
// operation is asked when nothing that it needs is still to be done: before that it may well say
// no.
Result<Outcome> DryApply(store::Home& home, const Plan& plan, const Options& options,
                         const Graph& graph);
Result<Outcome> DryUndo(store::Home& home, const Plan& plan, const Options& options,
                        const Graph& graph);

}  // namespace bartizan::change
