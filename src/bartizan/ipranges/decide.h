#pragma once
// What a list's firewalls should have, by a document and by what is remembered. Not for other
// modules.
#include "bartizan/ipranges/run.h"

namespace bartizan::ipranges {

struct Source {
  const Document* document = nullptr;  // null: what was published last still is
  std::string etag, last_modified;
};

struct Decision {
  ListState state;               // to be saved
  std::vector<IpPrefix> wanted;  // sorted; empty when it was refused
  ListOutcome outcome;           // without its targets
  bool news = false;             // another list, another refusal: worth a record
};

// Pure apart from the reading of the state. A refusal is a Decision, too.
Result<Decision> Decide(store::Tx& tx, const ListConfig& list, const Source& source,
                        const SyncOptions& options);

// The text by which two selections are compared.
std::string SelectionText(const Selection& selection);

}  // namespace bartizan::ipranges
