#pragma once
// Internal to data/: which encoding an XML document is in, and the document in UTF-8.
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::data::internal {

// Detection by XML 1.0 (fifth edition) appendix F: byte order marks, the pattern of zero bytes,
// then the declaration. UTF-8 (unchanged, not yet validated), UTF-16 and ISO-8859-1; documents that
// declare another encoding only when all their bytes are ASCII. kInvalid without a place otherwise.
Result<std::string> XmlToUtf8(std::string_view text);

}  // namespace bartizan::data::internal
