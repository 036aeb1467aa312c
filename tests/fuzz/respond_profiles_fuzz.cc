// Collection profiles and the lines of shell that come of them: one line each, whatever is asked.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bartizan/response/config.h"
#include "bartizan/response/profile.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::response;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)ParseConfig(text, "input", "/etc");
  const BoundedOutput output = ParseBounded(text);
  BARTIZAN_CHECK(output.text.size() <= text.size());
  const auto profiles = ParseProfiles(text, "input");
  if (!profiles) return 0;
  BARTIZAN_CHECK(!profiles->empty());
  for (const CollectionProfile& profile : *profiles) {
    BARTIZAN_CHECK(BoundedFiles(profile).find('\n') == std::string::npos);
    BARTIZAN_CHECK(BoundedFiles(profile).empty() == profile.files.empty());
    for (const CollectCommand& command : profile.commands) {
      BARTIZAN_CHECK(BoundedCommand(profile, command).find('\n') == std::string::npos);
    }
  }
  return 0;
}
