#include "bartizan/esdk_tools/transform.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk_tools/base64_stream.h"
#include "bartizan/esdk_tools/describe.h"
#include "bartizan/esdk_tools/failure.h"

namespace bartizan::esdk_tools {

namespace {

constexpr size_t kPieceBytes = size_t{256} << 10U;

std::string_view TextOf(esdk::Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Reads to the end, decoded where that is asked for; `take` gets no empty pieces.
Status ForEachPiece(const Input& input, bool decode,
                    const std::function<Status(esdk::Bytes)>& take) {
  esdk::SecretBytes buffer(kPieceBytes);  // it may be plaintext
  Base64Decoder decoder;
  while (true) {
    BARTIZAN_TRY(const size_t size, input(buffer.mutable_view()));
    if (size == 0) return decode ? decoder.Finish() : Status();
    if (!decode) {
      BARTIZAN_DO(take(buffer.view().first(size)));
      continue;
    }
    BARTIZAN_TRY(const auto bytes, decoder.Take(TextOf(buffer.view().first(size))));
    if (!bytes.empty()) BARTIZAN_DO(take(bytes));
  }
}

// A Sink over an Output. An error of the output is kept, since the library has its own errors.
class Outlet {
 public:
  Outlet(const Output& output, bool encode) : output_(output), encode_(encode) {}
  Status Write(esdk::Bytes bytes) {
    count_ += bytes.size();
    return output_(encode_ ? encoder_.Take(TextOf(bytes)) : TextOf(bytes));
  }
  Status Finish() { return encode_ ? output_(encoder_.Finish()) : Status(); }
  esdk::Sink sink() {
    return [this](esdk::Bytes bytes) -> esdk::Status {
      auto written = Write(bytes);
      if (written) return {};
      failure_ = written.error();
      return esdk::Fail(esdk::Errc::kIo, "the output failed");
    };
  }
  // The library's answer, or what the output said.
  Status Told(const esdk::Status& status) {
    if (status) return {};
    is_policy_ = status.error().code == esdk::Errc::kCommitmentPolicy;
    return std::unexpected(failure_ ? *failure_ : Translate(status.error()));
  }
  bool is_policy() const { return is_policy_; }
  uint64_t count() const { return count_; }

 private:
  const Output& output_;
  bool encode_;
  Base64Encoder encoder_;
  std::optional<Error> failure_;
  uint64_t count_ = 0;
  bool is_policy_ = false;
};

std::string Shown(const std::vector<std::string>& keys) {
  return Ellipsize(Join(keys, ", "), 300);
}

// Looks at the header before any key is asked, and at the outcome.
class ContextGuard {
 public:
  ContextGuard(const DecryptJob& job, const esdk::Limits& limits) : job_(job), parser_(limits) {}

  // The beginning of the message; the decryptor reports what is malformed.
  Status Look(esdk::Bytes piece) {
    if (done_) return {};
    const auto fed = parser_.Feed(piece);
    done_ = !fed || parser_.done();
    if (!fed || !parser_.done()) return {};
    const esdk::Header header = parser_.Take();
    if (job_.seen != nullptr) *job_.seen = header;
    return Compare(header);
  }

  bool done() const { return done_; }

  // An error of the decryption, with the pairs that were only assumed.
  Error Explain(Error error) const {
    if (unstored_.empty() || error.code != Code::kFailed) return error;
    Record();
    return std::move(error).Hint(
        fmt::format("the message does not store {}: right only where it was encrypted with "
                    "required context of that value",
                    Shown(unstored_)));
  }

 private:
  Status Compare(const esdk::Header& header) {
    std::vector<std::string> wrong;
    for (const std::string& key : job_.expected.keys) {
      if (header.context.contains(key)) continue;
      wrong.push_back(key);
      if (job_.mismatch != nullptr) job_.mismatch->missing_keys.push_back(key);
    }
    for (const auto& [key, value] : job_.expected.pairs) {
      const auto found = header.context.find(key);
      if (found == header.context.end()) {
        unstored_.push_back(key);
      } else if (found->second != value) {
        wrong.push_back(key);
        if (job_.mismatch != nullptr) job_.mismatch->missing_pairs.emplace(key, value);
      }
    }
    if (wrong.empty()) return {};
    Record();
    return Fail(Code::kFailed, "the encryption context is not the expected one: " + Shown(wrong));
  }
  void Record() const {
    if (job_.mismatch == nullptr) return;
    for (const auto& key : unstored_) {
      job_.mismatch->missing_pairs.emplace(key, job_.expected.pairs.at(key));
    }
  }

  const DecryptJob& job_;
  esdk::HeaderParser parser_;
  bool done_ = false;
  std::vector<std::string> unstored_;
};

Error HintAtPolicy(Error error) {
  return std::move(error).Hint(
      "--commitment-policy require-encrypt-allow-decrypt accepts messages without commitment");
}

// Base64 text where a message is expected is a mistake that the error should name.
Error HintAtBase64(Error error, std::string_view start) {
  if (error.code != Code::kInvalid || !LooksLikeBase64Message(start)) return error;
  return std::move(error).Hint("--decode reads base64 text");
}

}  // namespace

Result<Transformed> Encrypt(const Input& input, const Output& output, const esdk::Client& client,
                            esdk::MaterialsManager& manager, const esdk::EncryptOptions& options,
                            Base64Use base64) {
  BARTIZAN_TRY(auto encryptor, Lift(client.MakeEncryptor(manager, options)));
  Outlet outlet(output, base64.encode);
  const esdk::Sink sink = outlet.sink();
  uint64_t read = 0;
  BARTIZAN_DO(ForEachPiece(input, base64.decode, [&](esdk::Bytes piece) {
    read += piece.size();
    return outlet.Told(encryptor.Update(piece, sink));
  }));
  BARTIZAN_DO(outlet.Told(encryptor.Finish(sink)));
  BARTIZAN_DO(outlet.Finish());
  return Transformed{encryptor.header(), options.context, read, outlet.count()};
}

Result<Transformed> Decrypt(const Input& input, const Output& output, const esdk::Client& client,
                            esdk::MaterialsManager& manager, const DecryptJob& job) {
  const esdk::DecryptOptions options{.reproduced = job.expected.pairs, .policy = {}};
  auto decryptor = client.MakeDecryptor(manager, job.release, options);
  Outlet outlet(output, job.base64.encode);
  const esdk::Sink sink = outlet.sink();
  ContextGuard guard(job, client.config().limits);
  uint64_t read = 0;
  std::string start;
  Status status = ForEachPiece(input, job.base64.decode, [&](esdk::Bytes piece) -> Status {
    if (start.size() < 8) start += TextOf(piece).substr(0, 8);
    read += piece.size();
    BARTIZAN_DO(guard.Look(piece));
    return outlet.Told(decryptor.Update(piece, sink));
  });
  if (status) status = outlet.Told(decryptor.Finish(sink));
  if (!status) {
    Error error = HintAtBase64(guard.Explain(status.error()), start);
    if (outlet.is_policy()) error = HintAtPolicy(std::move(error));
    return std::unexpected(std::move(error));
  }
  BARTIZAN_DO(outlet.Finish());
  return Transformed{*decryptor.header(), decryptor.context(), read, outlet.count()};
}

Result<Transformed> EncryptFile(const fs::path& from, const fs::path& to,
                                const esdk::Client& client, esdk::MaterialsManager& manager,
                                const esdk::EncryptOptions& options) {
  BARTIZAN_TRY(auto done, Lift(client.EncryptFile(from, to, manager, options)));
  return Transformed{std::move(done.header), std::move(done.context), done.bytes_in,
                     done.bytes_out};
}

Result<Transformed> DecryptFile(const fs::path& from, const fs::path& to,
                                const esdk::Client& client, esdk::MaterialsManager& manager,
                                const DecryptJob& job) {
  const UniqueFd fd(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return FailErrno(errno, "opening " + from.string());
  ContextGuard guard(job, client.config().limits);
  std::string start;
  const Status looked = ForEachPiece(FromDescriptor(fd.get(), from.string()), false,
                                     [&](esdk::Bytes piece) -> Status {
                                       if (start.empty()) start = TextOf(piece).substr(0, 8);
                                       BARTIZAN_DO(guard.Look(piece));
                                       // The rest is read below.
                                       return guard.done() ? Fail(Code::kCancelled, "") : Status();
                                     });
  if (!looked && looked.error().code != Code::kCancelled) return std::unexpected(looked.error());
  // The file that was looked at, even when its name means another one by now.
  const fs::path same = fmt::format("/proc/self/fd/{}", fd.get());
  auto done = client.DecryptFile(same, to, manager,
                                 {.reproduced = job.expected.pairs, .policy = std::nullopt});
  if (!done) {
    Error error = HintAtBase64(guard.Explain(Translate(done.error())), start);
    if (done.error().code == esdk::Errc::kCommitmentPolicy) error = HintAtPolicy(std::move(error));
    return std::unexpected(std::move(error));
  }
  return Transformed{std::move(done->header), std::move(done->context), done->bytes_in,
                     done->bytes_out};
}

Result<Transformed> Reencrypt(const Input& input, const Output& output,
                              const esdk::Client& decrypting, esdk::MaterialsManager& old_keys,
                              const esdk::Client& encrypting, esdk::MaterialsManager& new_keys,
                              esdk::EncryptOptions options) {
  auto decryptor = decrypting.MakeDecryptor(old_keys, esdk::Release::kPerFrame);
  std::optional<esdk::Encryptor> encryptor;
  Outlet outlet(output, false);
  const esdk::Sink sink = outlet.sink();
  uint64_t read = 0;
  // The context is known when the header is authenticated, which is before the first plaintext.
  const auto start = [&]() -> esdk::Status {
    if (encryptor) return {};
    options.context = decryptor.context();
    options.context.erase(std::string(esdk::kPublicKeyField));
    BARTIZAN_TRY(auto made, encrypting.MakeEncryptor(new_keys, options));
    encryptor.emplace(std::move(made));
    return {};
  };
  const esdk::Sink again = [&](esdk::Bytes plaintext) -> esdk::Status {
    BARTIZAN_DO(start());
    return encryptor->Update(plaintext, sink);
  };
  BARTIZAN_DO(ForEachPiece(input, false, [&](esdk::Bytes piece) {
    read += piece.size();
    return outlet.Told(decryptor.Update(piece, again));
  }));
  BARTIZAN_DO(outlet.Told(decryptor.Finish(again)));
  BARTIZAN_DO(Lift(start()));
  BARTIZAN_DO(outlet.Told(encryptor->Finish(sink)));
  return Transformed{encryptor->header(), options.context, read, outlet.count()};
}

Result<esdk::Header> ReadHeader(const Input& input, const esdk::Limits& limits, bool base64) {
  esdk::HeaderParser parser(limits);
  std::optional<Error> failure;
  std::string start;
  const Status status = ForEachPiece(input, base64, [&](esdk::Bytes piece) -> Status {
    if (parser.done()) return {};
    if (start.size() < 8) start += TextOf(piece).substr(0, 8);
    const auto fed = parser.Feed(piece);
    if (!fed) return std::unexpected(Translate(fed.error()));
    // The rest does not matter: an error that nobody sees ends the reading.
    return parser.done() ? Status(Fail(Code::kCancelled, "")) : Status();
  });
  if (parser.done()) return parser.Take();
  if (!status) return std::unexpected(HintAtBase64(status.error(), start));
  return Fail(Code::kInvalid, "the message is cut within its header");
}

Input FromDescriptor(int fd, std::string name) {
  return [fd, name = std::move(name)](std::span<uint8_t> buffer) -> Result<size_t> {
    while (true) {
      const ssize_t n = ::read(fd, buffer.data(), buffer.size());
      if (n >= 0) return static_cast<size_t>(n);
      if (errno != EINTR) return FailErrno(errno, "reading " + name);
    }
  };
}

}  // namespace bartizan::esdk_tools
