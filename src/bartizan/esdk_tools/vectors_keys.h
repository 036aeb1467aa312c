#pragma once
// Key descriptions of test vectors. For this module only.
#include <memory>
#include <string>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/data/json.h"
#include "bartizan/esdk/materials.h"
#include "bartizan/esdk_tools/vectors_kms.h"

namespace bartizan::esdk_tools {

// The keys manifest, and what vectors make of it. kUnavailable: a description that this cannot
// serve (the vector is skipped); kInvalid: one that is wrong.
class VectorKeys {
 public:
  explicit VectorKeys(data::JsonObject keys) : keys_(std::move(keys)) {}

  // A keyring or a materials manager of version 5.
  Result<esdk::ManagerPtr> Manager(const data::Json& description,
                                   const std::shared_ptr<VectorKms>& kms) const;
  // "master-keys" of the versions before: the first makes the data key.
  Result<esdk::ManagerPtr> Manager(const data::JsonArray& master_keys,
                                   const std::shared_ptr<VectorKms>& kms) const;

 private:
  using Kms = std::shared_ptr<VectorKms>;
  Result<const data::JsonObject*> Find(std::string_view name) const;
  Result<esdk::KeyringPtr> Keyring(const data::Json& description, const Kms& kms,
                                   int depth = 0) const;
  Result<esdk::KeyringPtr> Raw(const data::Json& description) const;
  Result<esdk::KeyringPtr> RawRsa(const data::Json& description, const std::string& name) const;
  Result<esdk::KeyringPtr> RawEcdh(const data::Json& description) const;
  Result<esdk::KeyringPtr> Multi(const data::Json& description, const Kms& kms, int depth) const;
  Result<esdk::KeyringPtr> KmsKey(const data::Json& description, const Kms& kms,
                                  bool mrk_aware) const;
  Result<esdk::KeyringPtr> KmsDiscovery(const data::Json& description, const Kms& kms) const;
  Result<esdk::KeyringPtr> KmsRsa(const data::Json& description, const Kms& kms) const;
  Result<esdk::KeyringPtr> KmsEcdh(const data::Json& description, const Kms& kms) const;
  Result<esdk::KeyringPtr> Hierarchical(const data::Json& description) const;

  data::JsonObject keys_;
};

}  // namespace bartizan::esdk_tools
