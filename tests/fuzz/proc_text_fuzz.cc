// Texts of /proc, which hold what processes wrote there: the first byte picks the parser. Escaped
// bytes come back as they were.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "bartizan/base/text.h"
#include "bartizan/response/proc_text.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::response;
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  switch (data[0] % 9) {
    case 0:
      (void)ParseProcessStat(text);
      break;
    case 1:
      if (const auto maps = ParseMaps(text)) {
        uint64_t last = 0;
        for (const Mapping& mapping : *maps) {
          if (mapping.first < last || mapping.first >= mapping.end) abort();
          last = mapping.end;
        }
      }
      break;
    case 2:
      (void)ParseCgroupLines(text);
      break;
    case 3:
      (void)ParseMountInfo(text);
      break;
    case 4:
      (void)ParseInetSockets(text, true);
      break;
    case 5:
      (void)ParseUnixSockets(text);
      break;
    case 6:
      (void)ParsePacketSockets(text);
      break;
    case 7: {
      const std::string escaped = EscapeBytes(text);
      if (bartizan::FindInvalidUtf8(escaped) || UnescapeBytes(escaped) != text) abort();
      for (const char letter : escaped) {
        if (static_cast<uint8_t>(letter) < 0x20) abort();
      }
      break;
    }
    default:
      (void)UnescapeBytes(text);
      break;
  }
  return 0;
}
