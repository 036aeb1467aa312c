#pragma once
// AWS's ip-ranges.json (https://docs.aws.amazon.com/vpc/latest/userguide/aws-ip-syntax.html).
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/ip.h"
#include "bartizan/base/time.h"

namespace bartizan::ipranges {

struct Entry {
  IpPrefix prefix;
  // Numbers of Document::names.
  uint32_t service = 0, region = 0, border_group = 0;  // border_group 0 (""): an old document
};

struct Document {
  int64_t sync_token = 0;  // seconds of Unix time at which it was published
  Time created{};
  std::string md5;                 // of the bytes that were parsed, hex
  std::vector<std::string> names;  // each text once; names[0] is ""
  std::vector<Entry> entries;      // in the order of the document: IPv4, then IPv6
  std::string_view Name(uint32_t number) const { return names[number]; }
};

// One pass over the text. kInvalid with the place: malformed JSON, no syncToken or createDate, a
// prefix that is none (its host part not zero, or of the wrong family), a key twice. kLimit: larger
// than 8 MiB, more than 200,000 entries, deeper than 8. A document without entries is refused (it
// would close everything), and so is one with a prefix of no bits (it would open everything).
Result<Document> ParseDocument(std::string_view text, std::string_view name);

struct Selection {
  std::vector<std::string> services;       // "CLOUDFRONT"; empty: "AMAZON", which holds all
  std::vector<std::string> regions;        // "us-east-1", "GLOBAL"; empty: all
  std::vector<std::string> border_groups;  // empty: all
  bool v4 = true, v6 = true;
};

// Each prefix once, sorted. kNotFound for a service, region or group that the document does not
// know (with the nearest name), and where nothing is left.
Result<std::vector<IpPrefix>> Select(const Document& document, const Selection& selection);

// Between two documents, of what a selection takes of each: sorted.
struct Difference {
  std::vector<IpPrefix> added, removed;
  bool Same() const { return added.empty() && removed.empty(); }
};
Difference Compare(std::span<const IpPrefix> before, std::span<const IpPrefix> after);

}  // namespace bartizan::ipranges
