#pragma once
// The file that nginx includes: our lines between two markers, what others wrote around them.
//   # BEGIN bartizan: CLOUDFRONT, 2 prefixes, sha256 0123456789abcdef
//   10.0.0.0/8 1;            (or "allow 10.0.0.0/8;", and "deny all;" where asked)
//   # END bartizan
// Pure; thread-safe. Not for other modules.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/ip.h"

namespace bartizan::ipranges {

struct NginxForm {
  bool geo = true;    // of ngx_http_geo_module, else of ngx_http_access_module
  bool deny = false;  // "deny all;" at the end of the allow lines
};

struct NginxFile {
  std::string before, after;         // hand-made lines, as they stand
  std::optional<std::string> block;  // from the one marker to the other, both included
  std::vector<IpPrefix> open;        // of the block: sorted, each once
  std::vector<std::string> foreign;  // "line 3: deny 192.0.2.1;"
  std::vector<std::string> warnings;
};

// kInvalid with NAME:LINE for a marker without its pair or a second pair. What stands between the
// markers and is not of the form is a warning: the next change replaces it.
Result<NginxFile> ParseNginxFile(std::string_view text, std::string_view name,
                                 const NginxForm& form);

std::string NginxBlock(std::span<const IpPrefix> prefixes, std::string_view label,
                       const NginxForm& form);
// The whole file with another block ("" for none). Where there was none it goes to the end, or
// before a hand-made "deny all;" that would make it meaningless.
std::string NginxText(const NginxFile& file, std::string_view block, const NginxForm& form);

}  // namespace bartizan::ipranges
