// Decrypts bytes under a fixed data key, in every way that the library has. Beyond not crashing:
// all ways agree on whether a message is one and on its plaintext, nothing is given out that is not
// the beginning of it, and what is accepted survives being encrypted and decrypted again.
// With an odd first byte the rest is a plaintext, which is encrypted and then changed at one place:
// that must always be refused.
//   build/fuzz/bin/esdk_message_fuzz -max_len=8192 -timeout=10 CORPUS_DIR
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "bartizan/base/result.h"
#include "bartizan/esdk/client.h"

using namespace bartizan;        // NOLINT: a program of one file
using namespace bartizan::esdk;  // NOLINT

namespace {

using Buffer = std::vector<uint8_t>;

// The data key, whatever the message says; for all suites.
class AnyKey final : public Keyring {
 public:
  esdk::Status OnEncrypt(EncryptionMaterials& materials) override {
    materials.data_key = SecretBytes(materials.suite->data_key_length);
    materials.encrypted_keys.push_back({"fuzz", {1}, {2}});
    return {};
  }
  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> /*keys*/,
                 std::vector<esdk::Error>& /*causes*/) override {
    materials.data_key = SecretBytes(materials.suite->data_key_length);
  }
};

MaterialsManager& Manager() {
  static const ManagerPtr manager = DefaultManager(std::make_shared<AnyKey>());
  return *manager;
}

Client Lax(unsigned threads) {
  return Client({.policy = CommitmentPolicy::kForbidEncryptAllowDecrypt, .threads = threads});
}

// What came out, and whether the message was taken as whole and right.
std::pair<bool, Buffer> Streamed(esdk::Bytes message, Release release, size_t piece) {
  Buffer out;
  Sink sink = [&](esdk::Bytes bytes) -> esdk::Status {
    out.insert(out.end(), bytes.begin(), bytes.end());
    return {};
  };
  Decryptor decryptor = Lax(1).MakeDecryptor(Manager(), release);
  while (!message.empty()) {
    size_t size = std::min(piece, message.size());
    if (!decryptor.Update(message.first(size), sink)) return {false, out};
    message = message.subspan(size);
  }
  bool good = decryptor.Finish(sink).has_value();
  return {good, out};
}

void CheckRanged(const Buffer& message, const Decrypted& whole) {
  RandomAccess source{
      .size = message.size(), .read = [&](uint64_t offset, MutableBytes out) -> esdk::Status {
        std::copy_n(message.begin() + static_cast<ptrdiff_t>(offset), out.size(), out.begin());
        return {};
      }};
  auto reader = Lax(1).OpenRanged(source, Manager(), true);
  BARTIZAN_CHECK(reader.has_value() == (whole.header.content_type == ContentType::kFramed));
  if (!reader) return;
  BARTIZAN_CHECK(reader->size() == whole.plaintext.size());
  Buffer all(reader->size());
  BARTIZAN_CHECK(reader->Read(0, all).has_value());
  BARTIZAN_CHECK(all == whole.plaintext);
}

void DecryptEveryWay(const Buffer& message) {
  auto whole = Lax(1).Decrypt(message, Manager());
  for (size_t piece : {size_t{1}, size_t{37}, message.size() + 1}) {
    auto [good, out] = Streamed(message, Release::kAfterVerification, piece);
    BARTIZAN_CHECK(good == whole.has_value());
    BARTIZAN_CHECK(out == (good ? whole->plaintext : Buffer()));
    auto [good_too, early] = Streamed(message, Release::kPerFrame, piece);
    BARTIZAN_CHECK(good_too == good);
    if (good) BARTIZAN_CHECK(early == whole->plaintext);
  }
  if (whole) CheckRanged(message, *whole);
}

void ChangeOneBit(esdk::Bytes input) {
  if (input.size() < 6) return;
  auto suites = AlgorithmSuites();
  const AlgorithmSuite& suite = suites[input[0] % suites.size()];
  if (suite.has_signature() && input[1] % 8 != 0) return;  // slow
  Client client({.policy = suite.committing ? CommitmentPolicy::kRequireEncryptAllowDecrypt
                                            : CommitmentPolicy::kForbidEncryptAllowDecrypt});
  auto made = client.Encrypt(input.subspan(6), Manager(),
                             {.suite = &suite, .frame_length = uint32_t{input[1]} + 1});
  BARTIZAN_CHECK(made.has_value());
  DecryptEveryWay(made->message);
  uint32_t at;
  std::memcpy(&at, input.data() + 2, sizeof(at));
  at %= static_cast<uint32_t>(made->message.size() * 8);
  made->message[at / 8] ^= static_cast<uint8_t>(1U << at % 8);
  BARTIZAN_CHECK(!client.Decrypt(made->message, Manager()));
  DecryptEveryWay(made->message);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  if (size == 0) return 0;
  esdk::Bytes input(bytes + 1, size - 1);
  if (bytes[0] % 2 == 1) {
    ChangeOneBit(input);
  } else {
    DecryptEveryWay(Buffer(input.begin(), input.end()));
  }
  return 0;
}
