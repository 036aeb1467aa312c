// How a message begins, in both directions: every check that comes before its first frame.
#include <algorithm>

#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/derive.h"
#include "bartizan/esdk/materials_check.h"
#include "bartizan/esdk/session.h"

namespace bartizan::esdk {
namespace {

Status CheckKeyCount(const Config& config, size_t count) {
  size_t most = std::min<size_t>(config.limits.max_encrypted_keys.value_or(0xFFFF), 0xFFFF);
  if (count > most) {
    return Fail(Errc::kLimit, std::to_string(count) + " encrypted data keys: the limit is " +
                                  std::to_string(most));
  }
  return {};
}

// The pairs of the context that are authenticated without being stored.
Result<EncryptionContext> RequiredPart(const EncryptionContext& context,
                                       const std::set<std::string>& required) {
  EncryptionContext part;
  for (const std::string& key : required) {
    auto found = context.find(key);
    if (found == context.end()) {
      return Fail(Errc::kContextMismatch, "the encryption context lacks the required key " + key);
    }
    part.insert(*found);
  }
  return part;
}

// client-apis/encrypt.md, "Construct the header": the header, then the pairs that it leaves out.
std::vector<uint8_t> HeaderAad(const Header& header, const EncryptionContext& required) {
  std::vector<uint8_t> aad = header.body_bytes;
  if (!required.empty()) {
    auto suffix = SerializeContext(required);
    aad.insert(aad.end(), suffix.begin(), suffix.end());
  }
  return aad;
}

Status SealHeaderTag(FrameCipher& cipher, Header& header, const EncryptionContext& required) {
  header.iv.assign(kIvLength, 0);
  header.tag.resize(kTagLength);
  if (required.empty()) return cipher.SealHeader(header.iv, header.body_bytes, header.tag);
  return cipher.SealHeader(header.iv, HeaderAad(header, required), header.tag);
}

bool IsHeaderTag(FrameCipher& cipher, const Header& header, const EncryptionContext& required) {
  if (header.iv.size() != kIvLength || header.tag.size() != kTagLength) return false;
  if (required.empty()) return cipher.OpenHeader(header.iv, header.body_bytes, header.tag);
  return cipher.OpenHeader(header.iv, HeaderAad(header, required), header.tag);
}

Result<EncryptionMaterials> GetMaterials(const Config& config, MaterialsManager& manager,
                                         const EncryptOptions& options,
                                         std::optional<uint64_t> plaintext_length) {
  if (options.frame_length == 0) {
    return Fail(Errc::kInvalidArgument, "the frame length must not be 0");
  }
  BARTIZAN_DO(CheckContext(options.context));
  if (plaintext_length) BARTIZAN_DO(CheckFrameCount(*plaintext_length, options.frame_length));
  EncryptionRequest request{.suite = options.suite,
                            .policy = config.policy,
                            .context = options.context,
                            .plaintext_length = plaintext_length};
  BARTIZAN_DO(CheckRequest(request));
  BARTIZAN_TRY(auto materials, manager.ForEncrypt(request));
  BARTIZAN_DO(CheckMaterials(materials, request));
  BARTIZAN_DO(CheckKeyCount(config, materials.encrypted_keys.size()));
  return materials;
}

// A single message may be held to more than the client's policy, never to less.
Result<CommitmentPolicy> PolicyFor(const Config& config, const DecryptOptions& options) {
  auto policy = options.policy.value_or(config.policy);
  if (config.policy == CommitmentPolicy::kRequireEncryptRequireDecrypt &&
      policy != CommitmentPolicy::kRequireEncryptRequireDecrypt) {
    return Fail(Errc::kInvalidArgument,
                "the policy of a message cannot be laxer than the client's");
  }
  return policy;
}

Result<DecryptionMaterials> GetMaterials(const Config& config, MaterialsManager& manager,
                                         const DecryptOptions& options, const Header& header) {
  BARTIZAN_TRY(auto policy, PolicyFor(config, options));
  DecryptionRequest request{.suite = header.suite,
                            .policy = policy,
                            .context = header.context,
                            .reproduced = options.reproduced,
                            .keys = header.encrypted_keys};
  BARTIZAN_DO(CheckRequest(request));
  BARTIZAN_TRY(auto materials, manager.ForDecrypt(request));
  BARTIZAN_DO(CheckMaterials(materials, request));
  return materials;
}

void HashHeader(const Header& header, std::optional<SignatureHash>& hash) {
  if (!hash) return;
  hash->Update(header.body_bytes);
  if (header.suite->message_version == 1) hash->Update(header.iv);
  hash->Update(header.tag);
}

}  // namespace

Result<EncryptSession> StartEncrypt(const Config& config, MaterialsManager& manager,
                                    const EncryptOptions& options,
                                    std::optional<uint64_t> plaintext_length) {
  BARTIZAN_TRY(auto materials, GetMaterials(config, manager, options, plaintext_length));
  BARTIZAN_TRY(auto required, RequiredPart(materials.context, materials.required_keys));
  Header header{.suite = materials.suite,
                .context = std::move(materials.context),
                .encrypted_keys = std::move(materials.encrypted_keys),
                .frame_length = options.frame_length};
  for (const std::string& key : materials.required_keys) header.context.erase(key);
  header.message_id.resize(header.suite->message_id_length());
  crypto::RandomBytes(header.message_id);

  BARTIZAN_TRY(auto key,
               DeriveMessageKey(*header.suite, materials.data_key.view(), header.message_id));
  if (header.suite->committing) {
    header.commitment.assign(key.commitment.begin(), key.commitment.end());
  }
  BARTIZAN_DO(SerializeHeader(header));
  BARTIZAN_TRY(auto cipher, FrameCipher::Create(key.content.view(), header.message_id));
  BARTIZAN_DO(SealHeaderTag(cipher, header, required));
  EncryptSession session{.header = std::move(header),
                         .content_key = std::move(key.content),
                         .signing_key = std::move(materials.signing_key),
                         .cipher = std::move(cipher),
                         .hash = SignatureHashFor(*materials.suite)};
  HashHeader(session.header, session.hash);
  return session;
}

Result<DecryptSession> StartDecrypt(const Config& config, MaterialsManager& manager,
                                    const DecryptOptions& options, Header header) {
  BARTIZAN_TRY(auto materials, GetMaterials(config, manager, options, header));
  BARTIZAN_TRY(auto required, RequiredPart(materials.context, materials.required_keys));
  BARTIZAN_TRY(auto key,
               DeriveMessageKey(*header.suite, materials.data_key.view(), header.message_id));
  if (header.suite->committing && !SameCommitment(key.commitment, header.commitment)) {
    return Fail(Errc::kCommitment, "the message was not encrypted under this data key");
  }
  BARTIZAN_TRY(auto cipher, FrameCipher::Create(key.content.view(), header.message_id));
  if (!IsHeaderTag(cipher, header, required)) {
    return Fail(Errc::kAuthentication,
                "the header is damaged, or the encryption context or the key is another");
  }
  DecryptSession session{.header = std::move(header),
                         .context = std::move(materials.context),
                         .content_key = std::move(key.content),
                         .verification_key = std::move(materials.verification_key),
                         .cipher = std::move(cipher),
                         .hash = SignatureHashFor(*materials.suite)};
  HashHeader(session.header, session.hash);
  return session;
}

}  // namespace bartizan::esdk
