// What VerifyFolder reads: a custody log (custody.jsonl) or, where the first byte is 'h', its head.
// What is taken is what is written; nothing tells of a file outside the folder.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "bartizan/base/text.h"
#include "bartizan/response/custody_files.h"
#include "bartizan/response/custody_log.h"

namespace {

using bartizan::response::CustodyReader;
using bartizan::response::Problems;

void Expect(bool holds) {
  if (!holds) std::abort();
}

void CheckHead(std::string_view text) {
  auto head = bartizan::response::ParseCustodyHead(text);
  if (head) Expect(bartizan::response::CustodyHeadText(head->head, head->signed_at) == text);
}

void CheckLine(std::string_view line) {
  auto entry = bartizan::response::ParseCustodyLine(line);
  if (entry) Expect(bartizan::response::CustodyLine(*entry) == line);
}

void CheckLog(std::string_view text) {
  Problems problems;
  CustodyReader reader("", problems);
  size_t at = 0;
  // In odd pieces, so that lines are cut at every place.
  auto read = [&](char* to, size_t size) -> bartizan::Result<size_t> {
    const size_t n = std::min({size, text.size() - at, size_t{7}});
    std::memcpy(to, text.data() + at, n);
    at += n;
    return n;
  };
  auto status = bartizan::response::ReadCustodyLog(read, reader, problems);
  Expect(status.has_value());
  for (const auto& [path, file] : reader.evidence()) {
    Expect(path.starts_with("evidence/"));
    for (const std::string& part : bartizan::Split(path, '/')) {
      Expect(bartizan::response::IsEvidenceName(part) || part.size() > 200);
    }
  }
  if (reader.exported()) {
    for (const auto& [name, file] : reader.exported()->files) {
      Expect(name == "case.json" || bartizan::response::IsDocumentName(name));
    }
  }
  for (const std::string& problem : problems.Finish()) {
    Expect(problem.find_first_of("\n\x1b") == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with('h')) {
    CheckHead(input.substr(1));
    return 0;
  }
  CheckLine(input.substr(0, input.find('\n')));
  CheckLog(input);
  return 0;
}
