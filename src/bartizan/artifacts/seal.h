#pragma once
// Sealed blobs: what lies in the blobs folder is a message of the AWS Encryption SDK format, which
// commits to its key. Its encryption context names the artifact's digest and the home, so that no
// sealed blob can stand in for another.
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/esdk/keyrings.h"
#include "bartizan/store/database.h"

namespace bartizan::artifacts {

// Bytes in pieces, from the first to the last.
using TakePiece = std::function<Status(std::span<const uint8_t>)>;
using GivePieces = std::function<Status(const TakePiece&)>;

class Sealer {  // thread-safe
 public:
  virtual ~Sealer() = default;
  virtual Status Seal(std::string_view digest, const GivePieces& plain,
                      const TakePiece& sealed) const = 0;
  // Each piece was authenticated, but all of them are there only when this succeeds. kDenied: under
  // a key that is not here; kInvalid: damaged, or sealed as another artifact; kUnavailable: the key
  // service.
  virtual Status Open(std::string_view digest, const GivePieces& sealed,
                      const TakePiece& plain) const = 0;
};

// Kept in the database: names of keys, no keys.
//   raw-aes:FILE  a file of 32 bytes, mode 0600; below the home's keys/ unless it starts with /
//   kms:ARN       a symmetric key in KMS: a call for each blob, in both directions
struct SealSetting {
  std::string home_id;            // empty: no blob was ever sealed here
  std::string key;                // new blobs are sealed under it; empty: they are kept as they are
  std::vector<std::string> keys;  // all that blobs here may be sealed under
  bool operator==(const SealSetting&) const = default;
};
Result<SealSetting> ReadSealSetting(store::Database& db);
// From now on; an empty key ends it. What is sealed stays so, and its keys stay known.
Status SetSealKey(store::Tx& tx, std::string_view key, Time now);

// The keyring of a key's name. kInvalid, kNotFound; kDenied where others may read the file.
Result<esdk::KeyringPtr> SealKeyring(const fs::path& keys_folder, std::string_view key);
// Makes the file of a new random key, synced; false when it is there already.
Result<bool> CreateSealKeyFile(const fs::path& file);
// Empty for keys that are not in a file.
fs::path SealKeyFile(const fs::path& keys_folder, std::string_view key);

// How keyrings of KMS keys are made: given once, before other threads run. Without, they are
// kUnavailable.
using KmsKeyringMaker = std::function<Result<esdk::KeyringPtr>(const std::string& arn)>;
void UseKmsKeyrings(KmsKeyringMaker make);

// A key that cannot be had is told by Seal, and by Open where no other one helps.
std::shared_ptr<const Sealer> MakeSealer(const SealSetting& setting, const fs::path& keys_folder);

}  // namespace bartizan::artifacts
