#include "bartizan/esdk_tools/vectors_run.h"

#include <fmt/format.h>

#include <charconv>

#include "bartizan/base/text.h"
#include "bartizan/esdk_tools/failure.h"

namespace bartizan::esdk_tools {

namespace {

constexpr uint64_t kMostVectorBytes = 64ULL << 20U;
constexpr size_t kPiece = 1000;  // does not divide frames

Result<std::string> DecryptStream(const esdk::Client& client, std::span<const uint8_t> ciphertext,
                                  esdk::MaterialsManager& manager, esdk::Release release,
                                  const esdk::DecryptOptions& options) {
  std::string plaintext;
  const esdk::Sink sink = [&](esdk::Bytes bytes) -> esdk::Status {
    plaintext.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return {};
  };
  auto decryptor = client.MakeDecryptor(manager, release, options);
  for (size_t at = 0; at < ciphertext.size(); at += kPiece) {
    const auto piece = ciphertext.subspan(at, std::min(kPiece, ciphertext.size() - at));
    BARTIZAN_DO(Lift(decryptor.Update(piece, sink)));
  }
  BARTIZAN_DO(Lift(decryptor.Finish(sink)));
  return plaintext;
}

}  // namespace

VectorResult Passed() {
  return {{}, VectorOutcome::kPassed, {}};
}
VectorResult Failed(std::string why) {
  return {{}, VectorOutcome::kFailed, std::move(why)};
}
VectorResult Skipped(std::string why) {
  return {{}, VectorOutcome::kSkipped, std::move(why)};
}
VectorResult FailedOrSkipped(const Error& error) {
  return error.code == Code::kUnavailable ? Skipped(error.OneLine()) : Failed(error.OneLine());
}

Result<std::string> ReadVectorFile(const std::string& url, const fs::path& folder) {
  constexpr std::string_view kScheme = "file://";
  if (!url.starts_with(kScheme)) {
    return Fail(Code::kInvalid, fmt::format("\"{}\" does not name a file", Ellipsize(url, 100)));
  }
  const fs::path path = url.substr(kScheme.size());
  const bool climbs = std::ranges::any_of(path, [](const fs::path& part) { return part == ".."; });
  if (path.is_absolute() || climbs || path.empty()) {
    return Fail(Code::kInvalid, fmt::format("{} leads out of the manifest's folder", url));
  }
  return ReadFile(folder / path, kMostVectorBytes);
}

const esdk::AlgorithmSuite* FindSuiteByHex(std::string_view text) {
  uint16_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
  const bool whole = error == std::errc() && end == text.data() + text.size() && text.size() == 4;
  return whole ? esdk::FindSuite(id) : nullptr;
}

Result<std::string> DecryptVectorMessage(std::span<const uint8_t> ciphertext,
                                         esdk::MaterialsManager& manager,
                                         const VectorMessage& message) {
  const esdk::Client client({.policy = message.policy, .limits = {}, .threads = 1});
  const esdk::DecryptOptions options{.reproduced = message.reproduced, .policy = {}};
  if (message.unsigned_only) {
    return DecryptStream(client, ciphertext, manager, esdk::Release::kUnsignedOnly, options);
  }
  BARTIZAN_TRY(const auto whole, Lift(client.Decrypt(ciphertext, manager, options)));
  if (!message.suite.empty() && whole.header.suite != FindSuiteByHex(message.suite)) {
    return Fail(Code::kInvalid, "the message has another algorithm suite");
  }
  BARTIZAN_TRY(auto streamed, DecryptStream(client, ciphertext, manager,
                                            esdk::Release::kAfterVerification, options));
  if (!std::ranges::equal(Bytes(streamed), whole.plaintext)) {
    return Fail(Code::kInternal, "the stream gave another plaintext than the whole message");
  }
  return streamed;
}

}  // namespace bartizan::esdk_tools
