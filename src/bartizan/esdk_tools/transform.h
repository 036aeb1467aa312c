#pragma once
// Files and streams through encryption and decryption, base64 and safe outputs included.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/esdk/client.h"

namespace bartizan::esdk_tools {

struct Base64Use {
  bool decode = false;  // the input is base64 text, white space in it does not matter
  bool encode = false;  // the output becomes base64 text
};

// What must be in the encryption context of a message.
struct ExpectedContext {
  esdk::EncryptionContext pairs;
  std::vector<std::string> keys;  // with any value
};
// Those that a message does not have: for the error, which never shows values, and for metadata.
struct ContextMismatch {
  std::vector<std::string> missing_keys;
  esdk::EncryptionContext missing_pairs;
};

struct Transformed {
  esdk::Header header;
  esdk::EncryptionContext context;  // of a decrypted message, authenticated
  uint64_t bytes_in = 0, bytes_out = 0;
};

// Where bytes go. Status: the first failure ends the whole.
using Output = std::function<Status(std::string_view)>;
// Fills the buffer; 0 at the end.
using Input = std::function<Result<size_t>(std::span<uint8_t>)>;

Result<Transformed> Encrypt(const Input& input, const Output& output, const esdk::Client& client,
                            esdk::MaterialsManager& manager, const esdk::EncryptOptions& options,
                            Base64Use base64);

struct DecryptJob {
  esdk::Release release = esdk::Release::kAfterVerification;
  ExpectedContext expected;
  Base64Use base64;
  ContextMismatch* mismatch = nullptr;          // filled where the context is another
  std::optional<esdk::Header>* seen = nullptr;  // the header, before it is authenticated
};
// kFailed when the context is not the expected one; nothing was asked of a key then. A pair whose
// key is not in the message at all is taken for one that was authenticated without being stored
// (required-encryption-context-cmm.md); where that is wrong too, the error says so.
Result<Transformed> Decrypt(const Input& input, const Output& output, const esdk::Client& client,
                            esdk::MaterialsManager& manager, const DecryptJob& job);

// The same for files, with as many threads as the client has: the output appears whole or not at
// all, and nothing of a message is given out before all of it was verified. `job.release` and
// `job.base64` are not looked at.
Result<Transformed> EncryptFile(const fs::path& from, const fs::path& to,
                                const esdk::Client& client, esdk::MaterialsManager& manager,
                                const esdk::EncryptOptions& options);
Result<Transformed> DecryptFile(const fs::path& from, const fs::path& to,
                                const esdk::Client& client, esdk::MaterialsManager& manager,
                                const DecryptJob& job);

// Decrypts and encrypts again as a new message with the same context, a new data key and a new id.
Result<Transformed> Reencrypt(const Input& input, const Output& output,
                              const esdk::Client& decrypting, esdk::MaterialsManager& old_keys,
                              const esdk::Client& encrypting, esdk::MaterialsManager& new_keys,
                              esdk::EncryptOptions options);

// The header at the start; kInvalid with a hint where it looks like base64 text.
Result<esdk::Header> ReadHeader(const Input& input, const esdk::Limits& limits, bool base64);

Input FromDescriptor(int fd, std::string name);

}  // namespace bartizan::esdk_tools
