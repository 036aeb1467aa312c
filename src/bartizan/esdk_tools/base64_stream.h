#pragma once
// Base64 (RFC 4648 section 4) in pieces of any size. For this module only.
#include <string>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::esdk_tools {

class Base64Encoder {
 public:
  std::string Take(std::string_view bytes);
  std::string Finish();  // what is left, and a line end

 private:
  std::string rest_;  // fewer than 3 bytes
};

class Base64Decoder {
 public:
  // kInvalid for what is not base64; white space is passed over.
  Result<std::vector<uint8_t>> Take(std::string_view text);
  Status Finish() const;  // kInvalid when the text was cut

 private:
  std::string rest_;  // fewer than 4 characters
  bool ended_ = false;
};

}  // namespace bartizan::esdk_tools
