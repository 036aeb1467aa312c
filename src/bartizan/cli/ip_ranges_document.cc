#include "bartizan/cli/ip_ranges_document.h"

#include "bartizan/base/fs.h"

namespace bartizan::cli {

Flag DocumentFlag() {
  return {
      .name = "file", .value = "FILE", .help = "the ip-ranges.json to read; - is standard input"};
}

Result<ipranges::Document> DocumentOf(const Invocation& invocation) {
  const auto file = invocation.Get("file");
  if (!file) {
    return Fail(Code::kUsage, "which document? give --file FILE",
                "https://ip-ranges.amazonaws.com/ip-ranges.json is AWS's");
  }
  return ReadDocument(*file);
}

Result<ipranges::Document> ReadDocument(const std::string& path) {
  // One byte more than a document may have, so that its reader says what is wrong.
  BARTIZAN_TRY(const std::string text, ReadFile(path, (8ULL << 20U) + 1));
  return ipranges::ParseDocument(text, path == "-" ? "standard input" : path);
}

}  // namespace bartizan::cli
