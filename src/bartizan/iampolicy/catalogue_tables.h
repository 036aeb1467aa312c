#pragma once
// The form of a catalogue in memory. tools/iam_tables.py makes a constant one of data/*.txt:
// numbers and text without any pointer, so that starting the program does nothing about it.
#include <cstdint>
#include <span>
#include <string_view>

#include "bartizan/iampolicy/catalogue.h"

namespace bartizan::iampolicy {

// One byte for what an action is: Level in bits 0 to 2, has_resources in bit 3, ActionFlag above.
inline constexpr unsigned kLevelMask = 7;
inline constexpr unsigned kResourceBit = 8;
inline constexpr unsigned kFlagShift = 4;

// Offsets have one more entry than there are items: the end of the last one.
struct CatalogueTables {
  std::string_view date, source;
  // "s3Amazon S3…": of each service its prefix and its title.
  std::string_view service_text;
  std::span<const uint32_t> service_offsets;
  std::span<const uint32_t> service_first;  // action numbers
  // "s3:GetObject…" and the same in lower case, which has the same offsets.
  std::string_view action_text, action_keys;
  std::span<const uint32_t> action_offsets;
  // In the order of the bytes of action_text: which place each action has, and whose each place is.
  std::span<const uint32_t> action_places, actions_by_name;
  std::span<const uint8_t> action_marks;
  std::span<const uint32_t> action_lists;  // of ARN patterns
  std::span<const uint32_t> list_offsets, list_items;
  std::string_view arn_text;
  std::span<const uint32_t> arn_offsets;
};

// Made while the program is built.
namespace builtin {
extern const CatalogueTables kTables;
extern const std::span<const EscalationPath> kEscalations;
}  // namespace builtin

}  // namespace bartizan::iampolicy
