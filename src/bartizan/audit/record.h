#pragma once
// How an event becomes the text that is hashed. Private to audit/.
#include <string>

#include "bartizan/audit/audit.h"

namespace bartizan::audit {

inline constexpr std::string_view kFirstPreviousHash =
    "0000000000000000000000000000000000000000000000000000000000000000";

// The columns beside the record that queries filter by. They repeat parts of it: the time and the
// name its beginning, the resources its end, so that Verify compares them without parsing.
struct Index {
  Time time;  // whole seconds, as in the record
  std::string name;
  std::string resources;  // JSON: [{"ARN":"run/1"},…]
};

// The element of `resources` for one resource.
std::string ResourceText(std::string_view resource);
std::string Prefix(Time time, std::string_view name);
std::string Suffix(std::string_view resources);

struct Record {
  Index index;
  std::string text;
};
Record MakeRecord(const Event& event, Time now);

}  // namespace bartizan::audit
