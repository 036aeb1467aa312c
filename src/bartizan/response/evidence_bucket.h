#pragma once
// A case in a bucket (EvidenceBucket of evidence.h), laid out as custody.h has it in a folder:
// below PREFIX/CASE-ID/. Downloaded, it verifies as that folder does.
//
// Evidence is written only where absent, with its SHA-256 as checksum; large objects, which have
// none of their whole content, have it as metadata "sha256". Sealed evidence stays sealed, below
// evidence-sealed/, with the metadata "bartizan-artifact": its digest.
#include <atomic>
#include <string>
#include <utility>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/response/evidence.h"
#include "bartizan/store/home.h"

namespace bartizan::response {

// Returns how many objects were sent: 0 where all of them are there. After an interruption or a
// failure, call it again. Custody record "CopyEvidence", once all evidence is there.
// kConflict: something else lies at the place of evidence; it is left as it is. kDenied: also where
// the bucket belongs to another account than the expected owner.
// `documents`: files beside, by name, as ExportOptions has them.
Result<size_t> CopyCase(store::Home& home, aws::Client& client, std::string_view case_id,
                        const EvidenceBucket& bucket, const std::atomic<bool>* cancel = nullptr,
                        const Clock& clock = SystemClock(),
                        const std::vector<std::pair<std::string, std::string>>& documents = {});

}  // namespace bartizan::response
