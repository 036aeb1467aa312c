#include "bartizan/esdk_tools/base64_stream.h"

#include "bartizan/base/text.h"

namespace bartizan::esdk_tools {

std::string Base64Encoder::Take(std::string_view bytes) {
  rest_ += bytes;
  const size_t whole = rest_.size() / 3 * 3;
  std::string text = Base64Encode(Bytes(std::string_view(rest_).substr(0, whole)));
  rest_.erase(0, whole);
  return text;
}

std::string Base64Encoder::Finish() {
  std::string text = Base64Encode(Bytes(rest_)) + "\n";
  rest_.clear();
  return text;
}

Result<std::vector<uint8_t>> Base64Decoder::Take(std::string_view text) {
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') rest_ += c;
  }
  const size_t whole = rest_.size() / 4 * 4;
  if (whole == 0) return std::vector<uint8_t>();
  if (ended_) return Fail(Code::kInvalid, "the base64 text goes on behind its end");
  auto bytes = Base64Decode(std::string_view(rest_).substr(0, whole));
  if (!bytes) return Fail(Code::kInvalid, "the input is not base64 text");
  ended_ = rest_[whole - 1] == '=';
  rest_.erase(0, whole);
  return *std::move(bytes);
}

Status Base64Decoder::Finish() const {
  if (rest_.empty()) return {};
  return Fail(Code::kInvalid, "the base64 text is cut");
}

}  // namespace bartizan::esdk_tools
