#pragma once
// The parts of an exported case, for a folder and for a bucket. Private to response/.
#include <functional>
#include <string>

#include "bartizan/response/custody.h"

namespace bartizan::response {

// case.json: the case, its targets with what undoes them, and what was remembered of them.
Result<std::string> CaseFile(store::Tx& tx, std::string_view case_id);

// The case's records 1 to `count` in their order. kInvalid: one is gone from the audit trail.
Status EachCustodyEntry(store::Tx& tx, std::string_view case_id, int64_t count,
                        const std::function<Status(int64_t number, const audit::Entry&)>& take);
// custody.jsonl up to the head, in pieces.
Status WriteCustodyLog(store::Tx& tx, const CustodyHead& head,
                       const std::function<Status(std::string_view)>& take);

// Contents of custody.head, custody.sig and custody.pub.pem.
struct SignedCustody {
  std::string head, signature, public_key;
};
Result<SignedCustody> SignCustody(const store::Home& home, const CustodyHead& head, Time now);

}  // namespace bartizan::response
