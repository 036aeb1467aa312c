#include "bartizan/esdk_tools/describe.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::esdk_tools {

namespace {

// What the raw AES keyring puts behind the name: tag bits, IV length, IV.
// (framework/raw-aes-keyring.md)
constexpr uint8_t kAesInfoTail[] = {0, 0, 0, 128, 0, 0, 0, 12};
constexpr size_t kAesInfoTailSize = sizeof(kAesInfoTail) + esdk::kIvLength;

std::string InfoText(const std::vector<uint8_t>& info) {
  std::string_view text(reinterpret_cast<const char*>(info.data()), info.size());
  if (info.size() >= kAesInfoTailSize) {
    const size_t name = info.size() - kAesInfoTailSize;
    if (std::equal(std::begin(kAesInfoTail), std::end(kAesInfoTail),
                   info.begin() + static_cast<ptrdiff_t>(name))) {
      text = text.substr(0, name);
    }
  }
  return FindInvalidUtf8(text) ? HexEncode(info) : std::string(text);
}

// version 1 | length u32 | recipient | length u32 | sender
std::string RecipientOf(const std::vector<uint8_t>& info) {
  if (info.size() < 5 || info[0] != 1 || info[4] > info.size() - 5) return HexEncode(info);
  return HexEncode(std::span(info).subspan(5, info[4]));
}

data::JsonArray KeysJson(std::vector<esdk::EncryptedDataKey> keys) {
  std::ranges::sort(keys, [](const auto& a, const auto& b) {
    return std::tie(a.provider_id, a.info) < std::tie(b.provider_id, b.info);
  });
  data::JsonArray list;
  for (const auto& key : keys) {
    list.push_back(data::JsonObject{
        {"encrypted_data_key", Base64Encode(key.ciphertext)},
        {"key_provider", data::JsonObject{{"key_info", Base64Encode(key.info)},
                                          {"provider_id", Base64Encode(Bytes(key.provider_id))}}}});
  }
  return list;
}

}  // namespace

std::string KeyLabel(const esdk::EncryptedDataKey& key) {
  const bool ecdh = key.provider_id == "raw-ecdh" || key.provider_id == "aws-kms-ecdh";
  return key.provider_id + ":" + (ecdh ? RecipientOf(key.info) : InfoText(key.info));
}

std::string SuiteId(const esdk::AlgorithmSuite& suite) {
  return fmt::format("{:04x}", suite.id);
}

data::JsonObject HeaderJson(const esdk::Header& header) {
  const bool first = header.suite->message_version == 1;
  data::JsonObject context;
  for (const auto& [key, value] : header.context) context[key] = value;
  data::JsonObject json;
  json["algorithm"] = std::string(header.suite->name);
  json["commitment_key"] =
      header.commitment.empty() ? data::Json() : data::Json(Base64Encode(header.commitment));
  json["content_type"] = static_cast<int>(header.content_type);
  json["encrypted_data_keys"] = KeysJson(header.encrypted_keys);
  json["encryption_context"] = std::move(context);
  json["frame_length"] = header.frame_length;
  json["header_iv_length"] = first ? data::Json(esdk::kIvLength) : data::Json();
  json["message_id"] = Base64Encode(header.message_id);
  json["type"] = first ? data::Json(128) : data::Json();
  json["version"] = first ? "1.0" : "2.0";
  return json;
}

data::JsonObject HeaderAuthJson(const esdk::Header& header) {
  return {{"iv", Base64Encode(header.iv)}, {"tag", Base64Encode(header.tag)}};
}

bool LooksLikeBase64Message(std::string_view start) {
  // 01 80 and 02 04 78, 02 05 78.
  return start.starts_with("AYA") || start.starts_with("AgR4") || start.starts_with("AgV4");
}

}  // namespace bartizan::esdk_tools
