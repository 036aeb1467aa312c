#pragma once
// Branch keys in a DynamoDB table, each encrypted under a KMS key.
// (aws-encryption-sdk-specification, framework/branch-key-store.md)
#include <memory>
#include <optional>
#include <string>

#include "bartizan/aws/client.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk_kms {

struct BranchKeyTable {
  std::string table;
  // Bound to every key of the table and independent of its name, so that a table that was restored
  // under another name still works.
  std::string logical_name;
  std::optional<std::string> region;  // of the table; none: the client's
  // The KMS key that keeps the branch keys, an ARN: nothing under another key is decrypted. Empty:
  // discovery, the key that an item names; then keys can be read only.
  std::string kms_key_arn;
  bool mrk_aware = false;        // replicas of kms_key_arn will do
  std::string discovery_region;  // discovery: where multi-Region keys are called
};

// Thread-safe.
class KeyStore : public esdk::BranchKeyStore {
 public:
  // A new branch key with its first version and a beacon key, in one transaction; its id. An id of
  // one's own needs a context (bound to all versions); without one it is a random UUID.
  virtual esdk::Result<std::string> CreateKey(const std::optional<std::string>& branch_key_id,
                                              const esdk::EncryptionContext& context) = 0;
  // A new version that becomes the active one; older ones go on decrypting. The version's UUID.
  // kKeyService when somebody else changed the active version meanwhile.
  virtual esdk::Result<std::string> VersionKey(const std::string& branch_key_id) = 0;
};

// kInvalidArgument without table or logical name, or for what is no key ARN.
esdk::Result<std::shared_ptr<KeyStore>> MakeBranchKeyStore(std::shared_ptr<aws::Client> client,
                                                           BranchKeyTable table);

}  // namespace bartizan::esdk_kms
