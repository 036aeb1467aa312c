// What nft answers about a table: a difference is found or none, never a crash, and what was asked
// for itself differs from nothing.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bartizan/response/nft_quarantine.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::response;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const Quarantine asked{.table = "bartizan_quarantine_T",
                                .endpoints = {*ParseEndpoint("10.0.0.5:6514")}};
  (void)QuarantineDifference(text, asked);
  (void)DroppedPackets(text, asked.table);
  (void)ParseEndpoint(text);
  return 0;
}
