// The shared configuration and credentials files of AWS. The text before the first byte 0x00 is the
// configuration file, the text behind it the credentials file. What parses must parse to the same
// again when it is written down.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "bartizan/aws/profile.h"
#include "bartizan/base/result.h"
#include "bartizan/base/text.h"

using namespace bartizan;  // NOLINT: a program of one file

namespace {

using Sections = std::map<std::string, aws::Section>;

void Write(std::string& text, std::string_view type, const Sections& sections) {
  for (const auto& [name, section] : sections) {
    BARTIZAN_CHECK(!name.empty());
    text += "[" + std::string(type) + " " + name + "]\n";
    for (const auto& [key, value] : section.values) {
      BARTIZAN_CHECK(!key.empty() && key == ToLower(key) && section.places.contains(key));
      // No blank after the sign: a value may start with the mark of a comment.
      text += key + " =" + ReplaceAll(value, "\n", "\n ") + "\n";
    }
    for (const auto& [key, block] : section.nested) {
      BARTIZAN_CHECK(section.Get(key).starts_with("\n"));
    }
  }
}

void CheckSame(const Sections& a, const Sections& b) {
  BARTIZAN_CHECK(a.size() == b.size());
  for (const auto& [name, section] : a) {
    BARTIZAN_CHECK(b.contains(name) && b.at(name).values == section.values);
    BARTIZAN_CHECK(b.at(name).nested == section.nested);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  size_t cut = std::min(text.find('\0'), size);
  auto files =
      aws::ParseProfileFiles(text.substr(0, cut), "c", text.substr(std::min(cut + 1, size)), "k");
  if (!files) {
    const std::string& message = files.error().message;
    BARTIZAN_CHECK(message.starts_with("c:") || message.starts_with("k:"));
    return 0;
  }
  BARTIZAN_CHECK(files->warnings.size() <= 202);
  std::string written;
  Write(written, "profile", files->profiles);
  Write(written, "sso-session", files->sso_sessions);
  Write(written, "services", files->services);
  auto again = aws::ParseProfileFiles(written, "c", "", "k");
  BARTIZAN_CHECK(again.has_value());
  CheckSame(files->profiles, again->profiles);
  CheckSame(files->sso_sessions, again->sso_sessions);
  CheckSame(files->services, again->services);
  return 0;
}
