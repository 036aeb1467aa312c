#include "bartizan/esdk_kms/branch_key_store.h"

#include "bartizan/base/text.h"
#include "bartizan/base/time.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk_kms/branch_key_item.h"
#include "bartizan/esdk_kms/calls.h"
#include "bartizan/esdk_kms/kms_client.h"

namespace bartizan::esdk_kms {
namespace {

using esdk::Errc;
using esdk::Result;
using esdk::Status;

constexpr int64_t kBranchKeyBytes = 32;
constexpr const char* kIsNew = "attribute_not_exists(#id)";
constexpr const char* kIsUnchanged = "attribute_exists(#id) AND enc = :encOld";

data::JsonObject Put(const std::string& table, const BranchKeyItem& item,
                     const std::vector<uint8_t>* replaced = nullptr) {
  data::JsonObject put{{"TableName", table},
                       {"Item", item.ToDynamo()},
                       {"ConditionExpression", replaced == nullptr ? kIsNew : kIsUnchanged},
                       {"ExpressionAttributeNames", data::JsonObject{{"#id", "branch-key-id"}}}};
  if (replaced != nullptr) {
    put["ExpressionAttributeValues"] =
        data::JsonObject{{":encOld", data::JsonObject{{"B", Blob(*replaced)}}}};
  }
  return {{"Put", std::move(put)}};
}

// The same key twice: to decrypt, and as the active one.
struct WrappedBranchKey {
  BranchKeyItem version, active;
};

class DynamoKeyStore final : public KeyStore {
 public:
  DynamoKeyStore(std::shared_ptr<aws::Client> client, BranchKeyTable table)
      : client_(std::move(client)), kms_(MakeKmsClient(client_)), table_(std::move(table)) {}

  Result<esdk::BranchKey> Active(const std::string& branch_key_id) override {
    return Open(branch_key_id, std::string(kActiveType));
  }

  Result<esdk::BranchKey> Version(const std::string& branch_key_id,
                                  const std::string& version) override {
    return Open(branch_key_id, std::string(kVersionPrefix) + version);
  }

  Result<std::string> CreateKey(const std::optional<std::string>& branch_key_id,
                                const esdk::EncryptionContext& context) override {
    BARTIZAN_DO(CheckMayWrite());
    if (branch_key_id && (branch_key_id->empty() || context.empty())) {
      return esdk::Fail(Errc::kInvalidArgument,
                        "a branch key with an id of one's own needs an encryption context");
    }
    esdk::EncryptionContext common;
    for (const auto& [key, value] : context) common[std::string(kCustomPrefix) + key] = value;
    // Not CheckContext: with the prefix in front, any key of the caller's is a fair one.
    for (const auto& [key, value] : common) {
      if (FindInvalidUtf8(key) || FindInvalidUtf8(value)) {
        return esdk::Fail(Errc::kInvalidArgument, "the encryption context is not UTF-8");
      }
    }
    const std::string id = branch_key_id.value_or(crypto::RandomUuid());
    common["branch-key-id"] = id;
    common["kms-arn"] = table_.kms_key_arn;
    BARTIZAN_TRY(auto key, NewVersion(common));
    BranchKeyItem beacon;
    beacon.attributes = key.version.attributes;  // of the same time
    beacon.attributes["type"] = kBeaconType;
    BARTIZAN_TRY(beacon.encrypted, Generate(beacon));
    BARTIZAN_DO(Write({Put(table_.table, key.version), Put(table_.table, key.active),
                       Put(table_.table, beacon)}));
    return id;
  }

  Result<std::string> VersionKey(const std::string& branch_key_id) override {
    BARTIZAN_DO(CheckMayWrite());
    BARTIZAN_TRY(auto active, Get(branch_key_id, std::string(kActiveType)));
    BARTIZAN_DO(KeyFor(active));
    // KMS proves that nobody changed the item, without the key ever being here.
    BARTIZAN_DO(ReEncrypt(active, active));
    esdk::EncryptionContext common = active.attributes;
    common.erase("version");
    BARTIZAN_TRY(auto key, NewVersion(std::move(common)));
    BARTIZAN_DO(
        Write({Put(table_.table, key.version), Put(table_.table, key.active, &active.encrypted)}));
    return key.version.version();
  }

 private:
  Status CheckMayWrite() const {
    if (!table_.kms_key_arn.empty()) return {};
    return esdk::Fail(Errc::kInvalidArgument,
                      "to make branch keys the store must be given its KMS key");
  }

  Result<BranchKeyItem> Get(const std::string& branch_key_id, const std::string& type) {
    data::JsonObject key{{"branch-key-id", data::JsonObject{{"S", branch_key_id}}},
                         {"type", data::JsonObject{{"S", type}}}};
    // A version that was made a moment ago must be found by who decrypts with it.
    data::JsonObject input{
        {"TableName", table_.table}, {"Key", std::move(key)}, {"ConsistentRead", true}};
    BARTIZAN_TRY(auto output,
                 Call(*client_, "dynamodb", "GetItem", std::move(input), table_.region));
    const auto* item = data::FindObject(output, "Item");
    if (item == nullptr) {
      return esdk::Fail(Errc::kKeyService, "the table " + table_.table + " has no such branch key");
    }
    return ParseItem(*item, branch_key_id, type);
  }

  // ("AWS KMS Branch Key Decryption")
  Result<esdk::BranchKey> Open(const std::string& branch_key_id, const std::string& type) {
    BARTIZAN_TRY(auto item, Get(branch_key_id, type));
    BARTIZAN_TRY(const std::string key_id, KeyFor(item));
    BARTIZAN_TRY(auto answer,
                 kms_->Decrypt(key_id, item.encrypted, item.Context(table_.logical_name), {}));
    if (answer.key_id != key_id) {
      return esdk::Fail(Errc::kKeyService, "KMS decrypted the branch key with another key");
    }
    if (std::cmp_not_equal(answer.plaintext.size(), kBranchKeyBytes)) {
      return esdk::Fail(Errc::kKeyService, "the branch key does not have 32 bytes");
    }
    return esdk::BranchKey{branch_key_id, item.version(), std::move(answer.plaintext)};
  }

  // The key to call KMS with for an item. ("AWS Key ARN Compatibility")
  Result<std::string> KeyFor(const BranchKeyItem& item) const {
    const std::string& named = item.at("kms-arn");
    auto arn = esdk::KmsKeyArn::Parse(named);
    if (!arn || !arn->is_key()) {
      return esdk::Fail(Errc::kKeyService, "the branch key's kms-arn is no ARN of a key");
    }
    if (!table_.kms_key_arn.empty()) {
      const bool ours = table_.mrk_aware ? esdk::MatchForDecrypt(table_.kms_key_arn, named)
                                         : table_.kms_key_arn == named;
      if (ours) return table_.kms_key_arn;
      return esdk::Fail(Errc::kKeyService,
                        "the branch key is under " + named + ", not under " + table_.kms_key_arn);
    }
    if (!table_.discovery_region.empty() && arn->is_multi_region()) {
      arn->region = table_.discovery_region;
    }
    return arn->ToString();
  }

  // ("Wrapped Branch Key Creation") `common` is what both items have.
  Result<WrappedBranchKey> NewVersion(esdk::EncryptionContext common) {
    const std::string version = std::string(kVersionPrefix) + crypto::RandomUuid();
    common["create-time"] = FormatIso(client_->outside().clock->Now(), true);
    common["hierarchy-version"] = "1";
    WrappedBranchKey key;
    key.version.attributes = common;
    key.version.attributes["type"] = version;
    key.active.attributes = std::move(common);
    key.active.attributes["type"] = kActiveType;
    key.active.attributes["version"] = version;
    BARTIZAN_TRY(key.version.encrypted, Generate(key.version));
    BARTIZAN_TRY(key.active.encrypted, ReEncrypt(key.version, key.active));
    return key;
  }

  Result<std::vector<uint8_t>> Generate(const BranchKeyItem& item) {
    data::JsonObject input{{"KeyId", table_.kms_key_arn}, {"NumberOfBytes", kBranchKeyBytes}};
    PutContext(input, "EncryptionContext", item.Context(table_.logical_name));
    BARTIZAN_TRY(auto output, CallKms(*client_, "GenerateDataKeyWithoutPlaintext",
                                      table_.kms_key_arn, std::move(input)));
    BARTIZAN_DO(CheckKey(output, "KeyId"));
    return BlobMember(output, "CiphertextBlob");
  }

  // From the context of the one to that of the other.
  Result<std::vector<uint8_t>> ReEncrypt(const BranchKeyItem& from, const BranchKeyItem& to) {
    data::JsonObject input{{"CiphertextBlob", Blob(from.encrypted)},
                           {"SourceKeyId", table_.kms_key_arn},
                           {"DestinationKeyId", table_.kms_key_arn}};
    PutContext(input, "SourceEncryptionContext", from.Context(table_.logical_name));
    PutContext(input, "DestinationEncryptionContext", to.Context(table_.logical_name));
    BARTIZAN_TRY(auto output, CallKms(*client_, "ReEncrypt", table_.kms_key_arn, std::move(input)));
    BARTIZAN_DO(CheckKey(output, "SourceKeyId"));
    BARTIZAN_DO(CheckKey(output, "KeyId"));
    return BlobMember(output, "CiphertextBlob");
  }

  Status CheckKey(const data::JsonObject& output, std::string_view member) const {
    BARTIZAN_TRY(const std::string answered, TextMember(output, member));
    if (answered == table_.kms_key_arn) return {};
    return esdk::Fail(Errc::kKeyService, "KMS used another key than " + table_.kms_key_arn);
  }

  Status Write(std::vector<data::JsonObject> puts) {
    data::JsonArray items;
    for (data::JsonObject& put : puts) items.emplace_back(std::move(put));
    BARTIZAN_DO(Call(*client_, "dynamodb", "TransactWriteItems",
                     {{"TransactItems", std::move(items)}}, table_.region));
    return {};
  }

  std::shared_ptr<aws::Client> client_;
  esdk::KmsClientPtr kms_;
  BranchKeyTable table_;
};

}  // namespace

Result<std::shared_ptr<KeyStore>> MakeBranchKeyStore(std::shared_ptr<aws::Client> client,
                                                     BranchKeyTable table) {
  if (client == nullptr || table.table.empty() || table.logical_name.empty()) {
    return esdk::Fail(Errc::kInvalidArgument,
                      "a branch key store needs a client, a table and its logical name");
  }
  if (!table.kms_key_arn.empty()) {
    BARTIZAN_TRY(auto arn, esdk::KmsKeyArn::Parse(table.kms_key_arn));
    if (!arn.is_key()) {
      return esdk::Fail(Errc::kInvalidArgument, "a branch key store takes no alias");
    }
    if (!table.discovery_region.empty()) {
      return esdk::Fail(Errc::kInvalidArgument, "a region is for discovery, not for one KMS key");
    }
  } else if (table.mrk_aware) {
    return esdk::Fail(Errc::kInvalidArgument, "replicas of which KMS key? its ARN is missing");
  }
  return std::make_shared<DynamoKeyStore>(std::move(client), std::move(table));
}

}  // namespace bartizan::esdk_kms
