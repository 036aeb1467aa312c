#include "bartizan/data/xml_encoding.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::data::internal {
namespace {

void AppendUtf8(std::string& out, unsigned point) {
  auto add = [&](unsigned byte) { out += static_cast<char>(byte); };
  if (point < 0x80) return add(point);
  if (point < 0x800) {
    add(0xC0U | point >> 6U);
  } else {
    if (point < 0x10000) {
      add(0xE0U | point >> 12U);
    } else {
      add(0xF0U | point >> 18U);
      add(0x80U | (point >> 12U & 0x3FU));
    }
    add(0x80U | (point >> 6U & 0x3FU));
  }
  add(0x80U | (point & 0x3FU));
}

Result<std::string> FromUtf16(std::string_view text, bool big_endian) {
  auto bad = [](size_t at) {
    return Fail(Code::kInvalid, fmt::format("not valid UTF-16 at byte {}", at));
  };
  auto unit = [&](size_t at) {
    auto first = static_cast<unsigned char>(text[at]);
    auto second = static_cast<unsigned char>(text[at + 1]);
    return big_endian ? first * 256U + second : second * 256U + first;
  };
  if (text.size() % 2 != 0) return bad(text.size() - 1);
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size(); at += 2) {
    unsigned point = unit(at);
    if (point >= 0xDC00 && point <= 0xDFFF) return bad(at);
    if (point >= 0xD800 && point <= 0xDBFF) {
      if (at + 4 > text.size()) return bad(at);
      unsigned low = unit(at + 2);
      if (low < 0xDC00 || low > 0xDFFF) return bad(at);
      point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    AppendUtf8(out, point);
  }
  return out;
}

std::string FromLatin1(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (char c : text) AppendUtf8(out, static_cast<unsigned char>(c));
  return out;
}

// The value of `encoding` in the declaration, in lower case; "" when there is none.
std::string DeclaredEncoding(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!text.starts_with("<?xml")) return {};
  text = text.substr(0, text.find("?>"));
  size_t at = text.find("encoding");
  if (at == std::string_view::npos) return {};
  size_t open = text.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  size_t close = text.find(text[open], open + 1);
  if (close == std::string_view::npos) return {};
  return ToLower(text.substr(open + 1, close - open - 1));
}

}  // namespace

Result<std::string> XmlToUtf8(std::string_view text) {
  auto starts = [&](std::string_view bytes) { return text.starts_with(bytes); };
  if (starts({"\xFF\xFE\0\0", 4}) || starts({"\0\0", 2}) || starts({"<\0\0\0", 4})) {
    return Fail(Code::kInvalid, "UTF-32 is not supported", "convert the file to UTF-8");
  }
  if (starts("\xFF\xFE")) return FromUtf16(text.substr(2), false);
  if (starts("\xFE\xFF")) return FromUtf16(text.substr(2), true);
  if (starts({"<\0", 2})) return FromUtf16(text, false);
  if (starts({"\0<", 2})) return FromUtf16(text, true);
  std::string encoding = DeclaredEncoding(text);
  if (encoding == "iso-8859-1" || encoding == "latin1" || encoding == "iso_8859-1") {
    return FromLatin1(text);
  }
  // Programs that write text which they were given as a string often declare UTF-16 wrongly; what
  // is plainly 8-bit text is checked as UTF-8.
  bool utf8 = encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "utf-16";
  bool ascii =
      std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
  if (!utf8 && !ascii) {
    return Fail(Code::kInvalid,
                fmt::format("the encoding '{}' is not supported", Ellipsize(encoding, 40)),
                "convert the file to UTF-8");
  }
  return std::string(text);
}

}  // namespace bartizan::data::internal
