#pragma once
// Headers of messages for people and for programs.
#include <string>

#include "bartizan/data/json.h"
#include "bartizan/esdk/header.h"

namespace bartizan::esdk_tools {

// "aws-kms:arn:aws:kms:…", "namespace:name" of a raw key, "raw-ecdh:…" with the recipient's public
// key in hexadecimal: which key an encrypted data key is under, in one line.
std::string KeyLabel(const esdk::EncryptedDataKey& key);

// "0578"
std::string SuiteId(const esdk::AlgorithmSuite& suite);

// In the form of aws-encryption-cli's metadata: "header" of it, and "header_auth".
data::JsonObject HeaderJson(const esdk::Header& header);
data::JsonObject HeaderAuthJson(const esdk::Header& header);

// The start of a message in base64, as --encode writes it.
bool LooksLikeBase64Message(std::string_view start);

}  // namespace bartizan::esdk_tools
