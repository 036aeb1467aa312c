#pragma once
// An item of the table, and the encryption context that KMS is given for it: every attribute but
// the key itself is authenticated. (framework/branch-key-store.md, "Record Format", "Encryption
// Context") For this module only.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk_kms {

inline constexpr std::string_view kActiveType = "branch:ACTIVE", kBeaconType = "beacon:ACTIVE";
inline constexpr std::string_view kVersionPrefix = "branch:version:";
inline constexpr std::string_view kCustomPrefix = "aws-crypto-ec:";

struct BranchKeyItem {
  // "branch-key-id", "type", "version" (of the active one), "create-time", "kms-arn",
  // "hierarchy-version" and "aws-crypto-ec:…".
  esdk::EncryptionContext attributes;
  std::vector<uint8_t> encrypted;  // "enc"

  const std::string& at(const std::string& name) const { return attributes.at(name); }
  // The UUID alone.
  std::string version() const;
  // With the table's logical name as "tablename".
  esdk::EncryptionContext Context(const std::string& logical_name) const;
  data::JsonObject ToDynamo() const;
};

// The active key, or a version ("branch:version:UUID"), with everything that an item must have and
// nothing that could not be authenticated; kKeyService otherwise.
esdk::Result<BranchKeyItem> ParseItem(const data::JsonObject& item,
                                      const std::string& branch_key_id, std::string_view type);

}  // namespace bartizan::esdk_kms
