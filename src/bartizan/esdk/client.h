#pragma once
// Encryption and decryption of messages. (client-apis/encrypt.md, decrypt.md)
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "bartizan/esdk/header.h"
#include "bartizan/esdk/keyrings.h"
#include "bartizan/esdk/materials.h"

namespace bartizan::esdk {

// Options are given by name, `{.context = context}`. Each has an initializer, even an empty one:
// g++ warns of those that are left out otherwise (-Wextra).
struct Config {
  CommitmentPolicy policy = CommitmentPolicy::kRequireEncryptRequireDecrypt;
  Limits limits = {};
  unsigned threads = 1;  // for frames of one message
};

struct EncryptOptions {
  const AlgorithmSuite* suite = nullptr;  // null: the policy's default
  EncryptionContext context = {};
  uint32_t frame_length = 4096;
  std::optional<uint64_t> plaintext_length = {};  // of a stream: a bound, kept (kLimit beyond)
};

// When a decryptor gives out plaintext.
enum class Release : uint8_t {
  kAfterVerification,  // all at the end, when tags and signature are right
  kPerFrame,      // each frame when its tag is right; of signed messages the last one only after
                  // the signature: what came before is not yet signed
  kUnsignedOnly,  // each frame; signed messages are refused at the header
};

struct DecryptOptions {
  // Must be equal where it is in the message; adds required keys.
  EncryptionContext reproduced = {};
  std::optional<CommitmentPolicy> policy = {};  // only to be stricter than the client's
};

struct Encrypted {
  std::vector<uint8_t> message;
  Header header;
};
struct Decrypted {
  std::vector<uint8_t> plaintext;
  EncryptionContext context;  // authenticated
  Header header;
};

// Streams. `out` receives what is ready; Finish says that the input has ended. After an error the
// object is done. Not thread-safe.
using Sink = std::function<Status(Bytes)>;
class Encryptor {
 public:
  ~Encryptor();
  Encryptor(Encryptor&&) noexcept;
  Status Update(Bytes plaintext, const Sink& out);
  Status Finish(const Sink& out);
  const Header& header() const;

 private:
  friend class Client;
  struct Impl;
  explicit Encryptor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};
class Decryptor {
 public:
  ~Decryptor();
  Decryptor(Decryptor&&) noexcept;
  Status Update(Bytes message, const Sink& out);
  Status Finish(const Sink& out);  // kIncomplete when the message is cut
  const Header* header() const;    // null until it is authenticated
  const EncryptionContext& context() const;

 private:
  friend class Client;
  struct Impl;
  explicit Decryptor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Any bytes with a length, read at any place, from several threads.
struct RandomAccess {
  uint64_t size = 0;
  std::function<Status(uint64_t offset, MutableBytes out)> read;
};

// Parts of a framed message without reading the rest: the header and its commitment are checked
// once, then only the frames that are touched. What a signature covers is not checked: open signed
// messages only where that is asked for. Thread-safe.
class RangedReader {
 public:
  ~RangedReader();
  RangedReader(RangedReader&&) noexcept;
  uint64_t size() const;  // of the plaintext
  const Header& header() const;
  Status Read(uint64_t offset, MutableBytes out) const;

 private:
  friend class Client;
  struct Impl;
  explicit RangedReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

struct FileOutcome {
  Header header;
  EncryptionContext context;
  uint64_t bytes_in = 0, bytes_out = 0;
};

// Immutable, thread-safe.
class Client {
 public:
  explicit Client(Config config = {});
  const Config& config() const { return config_; }

  Result<Encrypted> Encrypt(Bytes plaintext, MaterialsManager& materials,
                            const EncryptOptions& options = {}) const;
  Result<Decrypted> Decrypt(Bytes message, MaterialsManager& materials,
                            const DecryptOptions& options = {}) const;
  // Into memory of the caller; the number of bytes written. kLimit when `out` is too small: nothing
  // is usable then. The size is known beforehand from the materials: MessageSize.
  Result<size_t> EncryptInto(MutableBytes out, Bytes plaintext, MaterialsManager& materials,
                             const EncryptOptions& options = {}) const;

  Result<Encryptor> MakeEncryptor(MaterialsManager& materials,
                                  const EncryptOptions& options = {}) const;
  Decryptor MakeDecryptor(MaterialsManager& materials, Release release,
                          const DecryptOptions& options = {}) const;

  // Whole files; the output appears whole or not at all. Frames are worked on in parallel
  // (Config::threads) in memory that does not grow with the file; what comes through a pipe is
  // decrypted by one thread. Of a plain file as much is encrypted as it holds at the start. What is
  // decrypted is readable by its owner only (mode 0600).
  Result<FileOutcome> EncryptFile(const std::filesystem::path& from,
                                  const std::filesystem::path& to, MaterialsManager& materials,
                                  const EncryptOptions& options = {}) const;
  Result<FileOutcome> DecryptFile(const std::filesystem::path& from,
                                  const std::filesystem::path& to, MaterialsManager& materials,
                                  const DecryptOptions& options = {}) const;
  Result<RangedReader> OpenRanged(RandomAccess source, MaterialsManager& materials,
                                  bool accept_unverified_signature,
                                  const DecryptOptions& options = {}) const;

 private:
  Config config_;
};

// Upper bound of the message's length for a plaintext.
uint64_t MessageSize(const Header& header, uint64_t plaintext_length);

}  // namespace bartizan::esdk
