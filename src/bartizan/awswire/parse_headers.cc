#include "bartizan/awswire/parse_body.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire::internal {
namespace {

// Headers are bytes; what is not UTF-8 is taken for ISO 8859-1, so that nothing is lost.
std::string HeaderText(std::string_view bytes) {
  bytes = Trim(bytes);
  if (!FindInvalidUtf8(bytes)) return std::string(bytes);
  std::string out;
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else {
      out += static_cast<char>(0xC0U | (byte >> 6U));
      out += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return out;
}

// Several headers of one name are one list (RFC 9110 section 5.3).
std::optional<std::string> FindHeader(const Headers& headers, std::string_view name) {
  std::optional<std::string> found;
  for (const auto& [key, value] : headers) {
    if (!EqualsIgnoreCase(key, name)) continue;
    found = found ? *found + ", " + HeaderText(value) : HeaderText(value);
  }
  return found;
}

data::JsonObject WithPrefix(const Headers& headers, std::string_view prefix) {
  data::JsonObject out;
  for (const auto& [key, value] : headers) {
    std::string_view name = key;
    if (name.size() < prefix.size() || !EqualsIgnoreCase(name.substr(0, prefix.size()), prefix)) {
      continue;
    }
    Put(out, HeaderText(name.substr(prefix.size())), Text(HeaderText(value)));
  }
  return out;
}

bool ReadValue(const Service& service, const Member& member, const std::string& text,
               data::Json& out, Mismatch& mismatch) {
  const Shape& shape = service.shapes[member.shape];
  if (member.json_value) {
    auto bytes = Base64Decode(text);
    std::string json = bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
    if (!bytes || FindInvalidUtf8(json)) return mismatch.Set("not base64 of text");
    out = Text(json);
    return true;
  }
  if (shape.type != Type::kList) return ReadText(shape.type, text, out, mismatch);
  Type item_type = service.shapes[shape.members[0].shape].type;
  auto& array = out.emplace_array();
  for (const std::string& item : SplitHeaderList(text)) {
    array.emplace_back(nullptr);
    if (!ReadText(item_type, item, array.back(), mismatch)) return mismatch.At(array.size() - 1);
  }
  return true;
}

bool ReadHeader(const Service& service, const Member& member, const Headers& headers,
                data::JsonObject& out, Mismatch& mismatch) {
  auto text = FindHeader(headers, WireName(member));
  if (!text) return true;
  if (text->empty() && service.shapes[member.shape].type != Type::kString) return true;
  data::Json value;
  if (!ReadValue(service, member, *text, value, mismatch)) return mismatch.Under(member.name);
  Put(out, member.name, std::move(value));
  return true;
}

}  // namespace

bool ReadHeaders(const Service& service, const Shape& shape, const WireResponse& response,
                 data::JsonObject& out, Mismatch& mismatch) {
  for (const Member& member : shape.members) {
    if (member.location == Location::kStatus) {
      Put(out, member.name, response.status);
    } else if (member.location == Location::kHeaderPrefix) {
      Put(out, member.name, WithPrefix(response.headers, member.wire));
    } else if (member.location == Location::kHeader) {
      if (!ReadHeader(service, member, response.headers, out, mismatch)) return false;
    }
  }
  return true;
}

}  // namespace bartizan::awswire::internal
