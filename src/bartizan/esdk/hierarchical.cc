// framework/aws-kms/aws-kms-hierarchical-keyring.md: each data key under a key of its own, which is
// derived from a branch key.
#include <array>
#include <chrono>

#include "bartizan/base/text.h"
#include "bartizan/crypto/aead.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/esdk/hierarchical_cache.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/kms_common.h"

namespace bartizan::esdk {
namespace {

constexpr std::string_view kProvider = "aws-kms-hierarchy";
constexpr size_t kSaltBytes = 16, kVersionBytes = 16, kBranchKeyBytes = 32;
// Salt | IV | version | data key | tag.
constexpr size_t kIvAt = kSaltBytes, kVersionAt = kIvAt + kIvLength;
constexpr size_t kKeyAt = kVersionAt + kVersionBytes, kOverhead = kKeyAt + kTagLength;

using Version = std::array<uint8_t, kVersionBytes>;

// The lower-case text form: in the store a version is that text.
std::optional<Version> ParseVersion(std::string_view text) {
  if (text.size() != 36 || text != ToLower(text)) return std::nullopt;
  std::string hex;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if ((text[i] == '-') != hyphen) return std::nullopt;
    if (!hyphen) hex += text[i];
  }
  auto bytes = HexDecode(hex);
  if (!bytes) return std::nullopt;
  Version version{};
  std::ranges::copy(*bytes, version.begin());
  return version;
}

std::string VersionText(Bytes version) {
  std::string text = HexEncode(version);
  for (size_t at : {8U, 13U, 18U, 23U}) text.insert(at, 1, '-');
  return text;
}

Status CheckBranchKey(const BranchKey& key, const std::string& id, const std::string& version) {
  const bool asked_for = key.id == id && (version.empty() || key.version == version);
  if (asked_for && ParseVersion(key.version) && key.key.size() == kBranchKeyBytes) return {};
  return Fail(Errc::kKeyService, "the store's answer is not the branch key " + Shown(id) +
                                     ": another id or version, or not 32 bytes");
}

Result<std::vector<uint8_t>> AadOf(const std::string& id, Bytes version,
                                   const EncryptionContext& context) {
  BARTIZAN_TRY(auto canonical, internal::ContextBytes(context));
  std::vector<uint8_t> aad(kProvider.begin(), kProvider.end());
  aad.insert(aad.end(), id.begin(), id.end());
  aad.insert(aad.end(), version.begin(), version.end());
  aad.insert(aad.end(), canonical.begin(), canonical.end());
  return aad;
}

Result<crypto::AesGcm> CipherOf(const BranchKey& branch, Bytes salt) {
  SecretBytes derived(32);
  BARTIZAN_DO(internal::Lift(crypto::KdfCounter(crypto::Hash::kSha256, branch.key.view(),
                                                BytesOf(kProvider), salt, derived.mutable_view())));
  return internal::Lift(crypto::AesGcm::Create(derived.view()));
}

Result<std::vector<uint8_t>> Wrap(const BranchKey& branch, const EncryptionContext& context,
                                  Bytes data_key) {
  const Version version = ParseVersion(branch.version).value();  // as it was checked
  BARTIZAN_TRY(auto aad, AadOf(branch.id, version, context));
  std::vector<uint8_t> wrapped(kOverhead + data_key.size());
  MutableBytes out(wrapped);
  crypto::RandomBytes(out.first(kVersionAt));  // salt and IV
  std::ranges::copy(version, out.begin() + kVersionAt);
  BARTIZAN_TRY(auto cipher, CipherOf(branch, out.first(kSaltBytes)));
  BARTIZAN_DO(
      internal::Lift(cipher.Seal(out.subspan(kIvAt, kIvLength), aad, data_key,
                                 out.subspan(kKeyAt, data_key.size()), out.last(kTagLength))));
  return wrapped;
}

Result<SecretBytes> Open(const BranchKey& branch, const EncryptionContext& context, Bytes wrapped) {
  BARTIZAN_TRY(auto aad, AadOf(branch.id, wrapped.subspan(kVersionAt, kVersionBytes), context));
  BARTIZAN_TRY(auto cipher, CipherOf(branch, wrapped.first(kSaltBytes)));
  SecretBytes data_key(wrapped.size() - kOverhead);
  if (!cipher.Open(wrapped.subspan(kIvAt, kIvLength), aad, wrapped.subspan(kKeyAt, data_key.size()),
                   wrapped.last(kTagLength), data_key.mutable_view())) {
    return Fail(Errc::kAuthentication,
                "cannot be decrypted: another encryption context, another key, or tampering");
  }
  return data_key;
}

double SteadySeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

class Hierarchical final : public Keyring {
 public:
  Hierarchical(std::shared_ptr<BranchKeyStore> store, HierarchicalOptions options)
      : store_(std::move(store)),
        supplier_(std::move(options.supplier)),
        branch_key_id_(std::move(options.branch_key_id)),
        cache_(options.cache_entries, options.ttl_seconds,
               options.now ? std::move(options.now) : SteadySeconds) {}

  Status OnEncrypt(EncryptionMaterials& materials) override {
    BARTIZAN_TRY(auto data_key, internal::DataKeyToWrap::From(materials));
    BARTIZAN_TRY(auto id, IdFor(materials.context));
    BARTIZAN_TRY(auto branch, Find(id, {}));
    BARTIZAN_TRY(auto wrapped, Wrap(*branch, materials.context, data_key.view()));
    std::move(data_key).AddTo(materials,
                              {std::string(kProvider), InfoOf(branch->id), std::move(wrapped)});
    return {};
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes, "hierarchical keyring");
    if (!internal::MayDecrypt(materials, why)) return;
    auto id = IdFor(materials.context);
    if (!id) return why.Refuse(id.error().code, id.error().ToString());
    for (size_t i = 0; i < keys.size(); ++i) {
      if (keys[i].provider_id != kProvider || TextOf(keys[i].info) != *id) continue;
      auto opened = Unwrap(materials, *id, keys[i].ciphertext);
      if (opened) {
        materials.data_key = *std::move(opened);
        return;
      }
      why.Add(i, opened.error().code, opened.error().ToString());
    }
    why.Finish();
  }

 private:
  Result<std::string> IdFor(const EncryptionContext& context) const {
    if (!supplier_) return branch_key_id_;
    BARTIZAN_TRY(auto id, supplier_(context));
    if (id.empty() || id.size() > 65'535 || FindInvalidUtf8(id)) {
      return Fail(Errc::kInvalidArgument, "the supplier's branch key id is empty or not UTF-8");
    }
    return id;
  }

  Result<SecretBytes> Unwrap(const DecryptionMaterials& materials, const std::string& id,
                             Bytes wrapped) {
    if (wrapped.size() != kOverhead + materials.suite->data_key_length) {
      return Fail(Errc::kMalformed, "does not have the algorithm suite's length");
    }
    const std::string version = VersionText(wrapped.subspan(kVersionAt, kVersionBytes));
    auto branch = Find(id, version);
    if (!branch) {
      return Fail(branch.error().code, "has no branch key of version " + version,
                  {std::move(branch).error()});
    }
    return Open(**branch, materials.context, wrapped);
  }

  // The active one without a version. What is in the cache has been checked.
  Result<BranchKeyCache::Shared> Find(const std::string& id, const std::string& version) {
    return cache_.Get(id, version, [&]() -> Result<BranchKey> {
      BARTIZAN_TRY(auto key, version.empty() ? store_->Active(id) : store_->Version(id, version));
      BARTIZAN_DO(CheckBranchKey(key, id, version));
      return key;
    });
  }

  std::shared_ptr<BranchKeyStore> store_;
  std::function<Result<std::string>(const EncryptionContext&)> supplier_;
  std::string branch_key_id_;
  BranchKeyCache cache_;
};

}  // namespace

Result<KeyringPtr> HierarchicalKeyring(std::shared_ptr<BranchKeyStore> store,
                                       HierarchicalOptions options) {
  if (store == nullptr) {
    return Fail(Errc::kInvalidArgument, "a hierarchical keyring needs a branch key store");
  }
  if ((options.supplier == nullptr) == options.branch_key_id.empty()) {
    return Fail(Errc::kInvalidArgument,
                "a hierarchical keyring needs a branch key id or a supplier of them");
  }
  if (options.branch_key_id.size() > 65'535 || FindInvalidUtf8(options.branch_key_id)) {
    return Fail(Errc::kInvalidArgument, "the branch key id is too long or not UTF-8");
  }
  if (!(options.ttl_seconds > 0)) {
    return Fail(Errc::kInvalidArgument, "branch keys must be kept for some time");
  }
  return std::make_shared<Hierarchical>(std::move(store), std::move(options));
}

}  // namespace bartizan::esdk
