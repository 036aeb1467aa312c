#pragma once
// Folders into blobs and back. Private to artifacts/.
#include <vector>

#include "bartizan/artifacts/blobs.h"
#include "bartizan/artifacts/manifest.h"

namespace bartizan::artifacts {

// Adds every file below `folder` (or the one file) to the batch. `home` must not lie inside.
Result<std::vector<Entry>> ScanTree(const fs::path& folder, const fs::path& home, BlobBatch& batch);

// Writes checked entries (of ReadManifest) below `destination`, never through a symbolic link that
// stands there: it is replaced by the folder that the tree has in its place.
Status WriteTree(const std::vector<Entry>& entries, const BlobReader& blobs,
                 const fs::path& destination);

// Writes one blob to a file, which appears whole or not at all.
Status WriteBlob(const BlobReader& blobs, const Blob& blob, int folder, const std::string& name,
                 unsigned mode);

}  // namespace bartizan::artifacts
