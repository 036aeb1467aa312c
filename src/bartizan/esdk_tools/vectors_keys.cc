#include "bartizan/esdk_tools/vectors_keys.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/esdk_tools/failure.h"

namespace bartizan::esdk_tools {

namespace {

using esdk::KeyringPtr;

constexpr int kMostKeyringDepth = 8;

Result<std::vector<uint8_t>> FromBase64(const data::JsonObject& key, std::string_view field) {
  auto bytes = Base64Decode(data::Str(key, field));
  if (!bytes || bytes->empty()) {
    return Fail(Code::kInvalid, fmt::format("a key's {} is not base64", field));
  }
  return *std::move(bytes);
}

Result<std::string> PublicPem(const data::JsonObject& key, std::string_view field) {
  std::string text = data::Str(key, field);
  if (text.empty()) return Fail(Code::kInvalid, fmt::format("a key has no {}", field));
  if (text.starts_with("-----")) return text;
  return "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n";
}

Result<esdk::Curve> CurveOf(const data::JsonObject& key) {
  switch (data::Int(key, "bits").value_or(0)) {
    case 256:
      return esdk::Curve::kP256;
    case 384:
      return esdk::Curve::kP384;
    case 521:
      return esdk::Curve::kP521;
    default:
      break;
  }
  const std::string id = data::Str(key, "key-id");
  if (id == "ecc-256") return esdk::Curve::kP256;
  if (id == "ecc-384") return esdk::Curve::kP384;
  if (id == "ecc-521") return esdk::Curve::kP521;
  return Fail(Code::kUnavailable, "an elliptic curve that is not here");
}

Result<esdk::RsaPadding> PaddingOf(const data::Json& description) {
  const std::string padding = data::Str(description, "padding-algorithm");
  const std::string hash = data::Str(description, "padding-hash");
  if (padding == "pkcs1") return esdk::RsaPadding::kPkcs1;
  if (padding == "oaep-mgf1" && hash == "sha1") return esdk::RsaPadding::kOaepSha1;
  if (padding == "oaep-mgf1" && hash == "sha256") return esdk::RsaPadding::kOaepSha256;
  if (padding == "oaep-mgf1" && hash == "sha384") return esdk::RsaPadding::kOaepSha384;
  if (padding == "oaep-mgf1" && hash == "sha512") return esdk::RsaPadding::kOaepSha512;
  return Fail(Code::kUnavailable, fmt::format("padding {} {}", padding, hash));
}

// One branch key whose material the manifest gives.
class StaticBranchKeys final : public esdk::BranchKeyStore {
 public:
  StaticBranchKeys(std::string id, std::string version, esdk::SecretBytes key)
      : id_(std::move(id)), version_(std::move(version)), key_(std::move(key)) {}
  esdk::Result<esdk::BranchKey> Active(const std::string& id) override {
    return Version(id, version_);
  }
  esdk::Result<esdk::BranchKey> Version(const std::string& id,
                                        const std::string& version) override {
    if (id != id_ || version != version_) {
      return esdk::Fail(esdk::Errc::kKeyService, "no such branch key");
    }
    return esdk::BranchKey{id_, version_, key_.Clone()};
  }

 private:
  std::string id_, version_;
  esdk::SecretBytes key_;
};

}  // namespace

Result<const data::JsonObject*> VectorKeys::Find(std::string_view name) const {
  const auto* key = data::FindObject(keys_, name);
  if (key == nullptr) return Fail(Code::kInvalid, fmt::format("no key {} in the manifest", name));
  return key;
}

Result<KeyringPtr> VectorKeys::RawRsa(const data::Json& description,
                                      const std::string& name) const {
  BARTIZAN_TRY(const auto* key, Find(name));
  BARTIZAN_TRY(const auto padding, PaddingOf(description));
  const auto half = [&](std::string_view suffix) {
    const std::string other = ReplaceAll(ReplaceAll(name, "-private", suffix), "-public", suffix);
    const auto* found = data::FindObject(keys_, other);
    return found == nullptr ? std::string() : data::Str(*found, "material");
  };
  return Lift(esdk::RawRsaKeyring(data::Str(description, "provider-id"), data::Str(*key, "key-id"),
                                  padding, half("-public"), half("-private")));
}

Result<KeyringPtr> VectorKeys::Raw(const data::Json& description) const {
  const std::string name = data::Str(description, "key");
  const std::string algorithm = data::Str(description, "encryption-algorithm");
  if (algorithm == "rsa") return RawRsa(description, name);
  if (algorithm != "aes") return Fail(Code::kUnavailable, "encryption algorithm " + algorithm);
  BARTIZAN_TRY(const auto* key, Find(name));
  BARTIZAN_TRY(const auto material, FromBase64(*key, "material"));
  return Lift(esdk::RawAesKeyring(data::Str(description, "provider-id"), data::Str(*key, "key-id"),
                                  esdk::SecretBytes::CopyOf(material)));
}

Result<KeyringPtr> VectorKeys::RawEcdh(const data::Json& description) const {
  const std::string schema = data::Str(description, "schema");
  BARTIZAN_TRY(const auto* recipient, Find(data::Str(description, "recipient")));
  esdk::EcdhKeys keys;
  BARTIZAN_TRY(keys.curve, CurveOf(*recipient));
  if (schema == "discovery") {
    keys.schema = esdk::EcdhSchema::kPublicKeyDiscovery;
    keys.private_pem = data::Str(*recipient, "recipient-material");
    return Lift(esdk::RawEcdhKeyring(keys));
  }
  BARTIZAN_TRY(keys.recipient_public_pem, PublicPem(*recipient, "recipient-material-public-key"));
  keys.schema = esdk::EcdhSchema::kEphemeralToPublic;
  if (schema == "static") {
    keys.schema = esdk::EcdhSchema::kStatic;
    BARTIZAN_TRY(const auto* sender, Find(data::Str(description, "sender")));
    keys.private_pem = data::Str(*sender, "sender-material");
  }
  return Lift(esdk::RawEcdhKeyring(keys));
}

Result<KeyringPtr> VectorKeys::Multi(const data::Json& description, const Kms& kms,
                                     int depth) const {
  KeyringPtr generator;
  const auto* described = data::Find(description, "generator");
  if (described != nullptr && described->is_object()) {
    BARTIZAN_TRY(generator, Keyring(*described, kms, depth + 1));
  }
  std::vector<KeyringPtr> children;
  if (const auto* list = data::FindArray(description, "childKeyrings")) {
    for (const auto& child : *list) {
      BARTIZAN_TRY(children.emplace_back(), Keyring(child, kms, depth + 1));
    }
  }
  return Lift(esdk::MultiKeyring(std::move(generator), std::move(children), false));
}

Result<KeyringPtr> VectorKeys::KmsKey(const data::Json& description, const Kms& kms,
                                      bool mrk_aware) const {
  BARTIZAN_TRY(const auto* key, Find(data::Str(description, "key")));
  const std::string id = data::Str(*key, "key-id");
  if (id.find(":alias/") != id.npos) return Fail(Code::kUnavailable, "a KMS alias, not a key");
  return Lift(esdk::KmsKeyring(kms, id, mrk_aware));
}

Result<KeyringPtr> VectorKeys::KmsDiscovery(const data::Json& description, const Kms& kms) const {
  const std::string region = data::Str(description, "default-mrk-region");
  const auto* filter = data::FindObject(description, "aws-kms-discovery-filter");
  if (filter == nullptr) {
    return Lift(esdk::KmsMrkDiscoveryKeyring(kms, region, esdk::AnyAccount{}));
  }
  esdk::DiscoveryFilter accounts{data::Str(*filter, "partition"), {}};
  if (const auto* ids = data::FindArray(*filter, "account-ids")) {
    for (const auto& id : *ids) {
      if (id.is_string()) accounts.accounts.emplace_back(data::View(id.as_string()));
    }
  }
  return Lift(esdk::KmsMrkDiscoveryKeyring(kms, region, std::move(accounts)));
}

Result<KeyringPtr> VectorKeys::KmsRsa(const data::Json& description, const Kms& kms) const {
  BARTIZAN_TRY(const auto* key, Find(data::Str(description, "key")));
  const bool sha1 = data::Str(description, "encryption-algorithm") == "RSAES_OAEP_SHA_1";
  return Lift(
      esdk::KmsRsaKeyring(kms, data::Str(*key, "key-id"), data::Str(*key, "material"),
                          sha1 ? esdk::RsaPadding::kOaepSha1 : esdk::RsaPadding::kOaepSha256));
}

Result<KeyringPtr> VectorKeys::KmsEcdh(const data::Json& description, const Kms& kms) const {
  BARTIZAN_TRY(const auto* recipient, Find(data::Str(description, "recipient")));
  esdk::KmsEcdhKeys keys;
  BARTIZAN_TRY(keys.curve, CurveOf(*recipient));
  BARTIZAN_TRY(keys.recipient_public, FromBase64(*recipient, "recipient-material-public-key"));
  if (data::Str(description, "schema") == "discovery") {
    keys.schema = esdk::EcdhSchema::kPublicKeyDiscovery;
    keys.key_arn = data::Str(*recipient, "recipient-material");
    return Lift(esdk::KmsEcdhKeyring(kms, keys));
  }
  BARTIZAN_TRY(const auto* sender, Find(data::Str(description, "sender")));
  keys.key_arn = data::Str(*sender, "sender-material");
  BARTIZAN_TRY(keys.sender_public, FromBase64(*sender, "sender-material-public-key"));
  return Lift(esdk::KmsEcdhKeyring(kms, keys));
}

Result<KeyringPtr> VectorKeys::Hierarchical(const data::Json& description) const {
  BARTIZAN_TRY(const auto* key, Find(data::Str(description, "key")));
  BARTIZAN_TRY(const auto material, FromBase64(*key, "branchKey"));
  esdk::HierarchicalOptions options;
  options.branch_key_id = data::Str(*key, "key-id");
  auto store =
      std::make_shared<StaticBranchKeys>(options.branch_key_id, data::Str(*key, "branchKeyVersion"),
                                         esdk::SecretBytes::CopyOf(material));
  return Lift(esdk::HierarchicalKeyring(std::move(store), std::move(options)));
}

Result<KeyringPtr> VectorKeys::Keyring(const data::Json& description, const Kms& kms,
                                       int depth) const {
  if (depth > kMostKeyringDepth) return Fail(Code::kLimit, "keyrings are nested too deeply");
  const std::string type = data::Str(description, "type");
  if (type == "raw") return Raw(description);
  if (type == "raw-ecdh") return RawEcdh(description);
  if (type == "multi-keyring") return Multi(description, kms, depth);
  if (type == "aws-kms") return KmsKey(description, kms, false);
  if (type == "aws-kms-mrk-aware") return KmsKey(description, kms, true);
  if (type == "aws-kms-mrk-aware-discovery") return KmsDiscovery(description, kms);
  if (type == "aws-kms-rsa") return KmsRsa(description, kms);
  if (type == "aws-kms-ecdh") return KmsEcdh(description, kms);
  if (type == "aws-kms-hierarchy") return Hierarchical(description);
  return Fail(Code::kUnavailable, fmt::format("keyring type {}", Ellipsize(type, 60)));
}

Result<esdk::ManagerPtr> VectorKeys::Manager(const data::Json& description, const Kms& kms) const {
  if (data::Str(description, "type") != "required-encryption-context-cmm") {
    BARTIZAN_TRY(auto keyring, Keyring(description, kms));
    return esdk::DefaultManager(std::move(keyring));
  }
  const auto* underlying = data::Find(description, "underlying");
  if (underlying == nullptr) return Fail(Code::kInvalid, "the description has no underlying one");
  BARTIZAN_TRY(auto keyring, Keyring(*underlying, kms));
  std::set<std::string> required;
  if (const auto* list = data::FindArray(description, "requiredEncryptionContextKeys")) {
    for (const auto& key : *list) {
      if (key.is_string()) required.emplace(data::View(key.as_string()));
    }
  }
  return esdk::RequiredContextManager(esdk::DefaultManager(std::move(keyring)),
                                      std::move(required));
}

Result<esdk::ManagerPtr> VectorKeys::Manager(const data::JsonArray& master_keys,
                                             const Kms& kms) const {
  std::vector<KeyringPtr> children;
  for (const auto& description : master_keys) {
    BARTIZAN_TRY(children.emplace_back(), Keyring(description, kms));
  }
  if (children.empty()) return Fail(Code::kInvalid, "the vector names no keys");
  KeyringPtr generator = children.front();
  children.erase(children.begin());
  BARTIZAN_TRY(auto keyring,
               Lift(esdk::MultiKeyring(std::move(generator), std::move(children), false)));
  return esdk::DefaultManager(std::move(keyring));
}

}  // namespace bartizan::esdk_tools
