#include "bartizan/artifacts/seal.h"

#include <fmt/format.h>

#include <optional>

#include "bartizan/esdk/client.h"

namespace bartizan::artifacts {
namespace {

constexpr uint32_t kFrameBytes = 64U << 10U;
constexpr std::string_view kBuildAgain =
    "build it again, or restore the blobs folder from a backup";

std::unexpected<Error> FailSealed(std::string_view digest, const esdk::Error& error) {
  const std::string text = error.ToString();
  switch (error.code) {
    case esdk::Errc::kNoUsableKey:
      return Fail(
          Code::kDenied,
          fmt::format("artifact {} is sealed under a key that is not here: {}", digest, text),
          "bring back the file of the key: see `bartizan artifacts seal --help`");
    case esdk::Errc::kKeyService:
      return Fail(Code::kUnavailable, fmt::format("artifact {}: {}", digest, text));
    case esdk::Errc::kIo:
      return Fail(Code::kIo, fmt::format("artifact {}: {}", digest, text));
    case esdk::Errc::kContextMismatch:
      return Fail(Code::kInvalid,
                  fmt::format("artifact {} was sealed as another one, or in another "
                              "home: {}",
                              digest, text),
                  std::string(kBuildAgain));
    default:
      return Fail(Code::kInvalid, fmt::format("artifact {} is damaged: {}", digest, text),
                  std::string(kBuildAgain));
  }
}

// A stream's output, whose own failure is not lost in the library's words.
class Output {
 public:
  explicit Output(const TakePiece& take) : take_(take) {}
  esdk::Sink sink() {
    return [this](esdk::Bytes piece) -> esdk::Status {
      Status taken = take_(piece);
      if (taken) return {};
      failure_ = std::move(taken).error();
      return esdk::Fail(esdk::Errc::kIo, "the output failed");
    };
  }
  std::unexpected<Error> Failure(std::string_view digest, const esdk::Error& error) {
    if (failure_) return std::unexpected(*std::move(failure_));
    return FailSealed(digest, error);
  }

 private:
  const TakePiece& take_;
  std::optional<Error> failure_;
};

template <class Stream>
Status Run(Stream& stream, std::string_view digest, const GivePieces& from, const TakePiece& to) {
  Output output(to);
  const esdk::Sink sink = output.sink();
  BARTIZAN_DO(from([&](std::span<const uint8_t> piece) -> Status {
    esdk::Status status = stream.Update(piece, sink);
    return status ? Status() : output.Failure(digest, status.error());
  }));
  esdk::Status status = stream.Finish(sink);
  return status ? Status() : output.Failure(digest, status.error());
}

class EsdkSealer final : public Sealer {
 public:
  EsdkSealer(const SealSetting& setting, const fs::path& keys_folder) : home_id_(setting.home_id) {
    std::vector<esdk::KeyringPtr> all;
    for (const std::string& key : setting.keys) {
      auto keyring = SealKeyring(keys_folder, key);
      if (!keyring) {
        missing_ += fmt::format("; {}", keyring.error().OneLine());
        if (key == setting.key) unusable_ = std::move(keyring).error();
        continue;
      }
      if (key == setting.key) sealing_ = esdk::DefaultManager(*keyring);
      all.push_back(*std::move(keyring));
    }
    auto any = esdk::MultiKeyring(nullptr, std::move(all));
    if (any) opening_ = esdk::DefaultManager(*std::move(any));
  }

  Status Seal(std::string_view digest, const GivePieces& plain,
              const TakePiece& sealed) const override {
    if (unusable_) return std::unexpected(Error(*unusable_).With("sealing artifacts"));
    BARTIZAN_CHECK(sealing_ != nullptr);
    // Not signed: who seals and who opens have the same key, so a signature would prove nothing.
    auto stream = client_.MakeEncryptor(
        *sealing_, {.suite = esdk::FindSuite("AES_256_GCM_HKDF_SHA512_COMMIT_KEY"),
                    .context = ContextOf(digest),
                    .frame_length = kFrameBytes});
    if (!stream) return FailSealed(digest, stream.error());
    return Run(*stream, digest, plain, sealed);
  }

  Status Open(std::string_view digest, const GivePieces& sealed,
              const TakePiece& plain) const override {
    if (opening_ == nullptr) {
      return Fail(Code::kDenied,
                  fmt::format("artifact {} is sealed, and there is no key{}", digest, missing_));
    }
    auto stream = client_.MakeDecryptor(*opening_, esdk::Release::kUnsignedOnly,
                                        {.reproduced = ContextOf(digest)});
    Status opened = Run(stream, digest, sealed, plain);
    if (!opened && opened.error().code == Code::kDenied) opened.error().message += missing_;
    return opened;
  }

 private:
  esdk::EncryptionContext ContextOf(std::string_view digest) const {
    return {{"bartizan-artifact", std::string(digest)}, {"bartizan-home", home_id_}};
  }

  const esdk::Client client_;
  std::string home_id_;
  esdk::ManagerPtr sealing_, opening_;
  std::optional<Error> unusable_;  // why there is no sealing_
  std::string missing_;            // "; why", for each key that is not there
};

}  // namespace

std::shared_ptr<const Sealer> MakeSealer(const SealSetting& setting, const fs::path& keys_folder) {
  return std::make_shared<EsdkSealer>(setting, keys_folder);
}

}  // namespace bartizan::artifacts
