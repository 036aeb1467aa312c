#pragma once
// Calls of AWS in the words of the encryption SDK. For this module only.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk_kms {

// kKeyService with what the service said.
esdk::Result<data::JsonObject> Call(aws::Client& client, std::string_view service,
                                    std::string_view operation, data::JsonObject input,
                                    const std::optional<std::string>& region = std::nullopt);
// A call of KMS, in the region of the key's ARN.
esdk::Result<data::JsonObject> CallKms(aws::Client& client, std::string_view operation,
                                       const std::string& key_id, data::JsonObject input);

// Members of an answer; kKeyService where they are absent or not base64.
esdk::Result<std::string> TextMember(const data::JsonObject& output, std::string_view name);
esdk::Result<std::vector<uint8_t>> BlobMember(const data::JsonObject& output,
                                              std::string_view name);
// Wipes the text that it was made from.
esdk::Result<esdk::SecretBytes> SecretMember(data::JsonObject& output, std::string_view name);

// The other way. Of a secret the text is wiped as soon as the tree has its copy.
data::Json Blob(esdk::Bytes bytes);
data::Json SecretBlob(esdk::Bytes bytes);
void PutContext(data::JsonObject& input, std::string_view name,
                const esdk::EncryptionContext& context);

}  // namespace bartizan::esdk_kms
