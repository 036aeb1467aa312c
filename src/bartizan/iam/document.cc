#include "bartizan/iam/document.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"

namespace bartizan::iam {

namespace {

constexpr data::JsonLimits kLimits{.max_bytes = 1U << 20U, .max_depth = 32};

Result<std::string> PercentDecoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    const auto byte = HexDecode(text.substr(i + 1, 2));
    if (!byte || byte->size() != 1) {
      return Fail(Code::kInvalid, fmt::format("bad percent-encoding at byte {}", i));
    }
    decoded += static_cast<char>(byte->front());
    i += 2;
  }
  return decoded;
}

Status ParseText(std::string_view text, data::Json& storage) {
  if (text.size() > 3 * kLimits.max_bytes) {
    return Fail(Code::kLimit, "the document is larger than 1 MiB");
  }
  if (Trim(text).starts_with('{')) {
    BARTIZAN_TRY(storage, data::ParseJson(text, "document", kLimits));
    return {};
  }
  BARTIZAN_TRY(const std::string decoded, PercentDecoded(text));
  BARTIZAN_TRY(storage, data::ParseJson(decoded, "document", kLimits));
  return {};
}

}  // namespace

Result<std::vector<const data::Json*>> Statements(const data::Json* document, data::Json& storage) {
  if (document == nullptr) return Fail(Code::kInvalid, "there is no document");
  if (document->is_string()) {
    BARTIZAN_DO(ParseText(data::View(document->get_string()), storage));
    document = &storage;
  }
  const data::Json* const found = data::Find(*document, "Statement");
  if (found == nullptr) return Fail(Code::kInvalid, "the document has no Statement");
  std::vector<const data::Json*> statements;
  if (found->is_array()) {
    for (const data::Json& each : found->get_array()) statements.push_back(&each);
  } else {
    statements.push_back(found);
  }
  return statements;
}

Result<std::vector<std::string_view>> Texts(const data::Json* value, std::string_view what) {
  std::vector<std::string_view> texts;
  if (value == nullptr) return texts;
  if (value->is_string()) {
    texts.push_back(data::View(value->get_string()));
    return texts;
  }
  if (!value->is_array()) return Fail(Code::kInvalid, fmt::format("{} is not text", what));
  for (const data::Json& each : value->get_array()) {
    if (!each.is_string()) {
      return Fail(Code::kInvalid, fmt::format("{} holds something that is not text", what));
    }
    texts.push_back(data::View(each.get_string()));
  }
  return texts;
}

}  // namespace bartizan::iam
