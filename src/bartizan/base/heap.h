#pragma once
// The heap of commands that fill it with very many small objects and end.

namespace bartizan {

// Asks the C library to take memory in large steps, also for large blocks, and not to give it back;
// and the system to make the calling thread's heap of huge pages: to touch 30 MB page by page takes
// 12 ms, more than to parse what comes to lie there. The steps are for all threads from then on,
// the pages for those that call it, best before they allocate. A wish: where it cannot be
// fulfilled, nothing happens. Thread-safe.
void PrepareLargeHeap();

}  // namespace bartizan
