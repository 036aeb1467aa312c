// Objects out of S3.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/checksum.h"
#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

constexpr int kMostAttemptsWithoutProgress = 4;

// Where the object lands, with the digests of what has come so far.
class Sink {
 public:
  Sink(AtomicFile& file, std::optional<Checksum> checksum)
      : file_(file), checksum_(std::move(checksum)) {}

  Status Write(std::string_view piece) {
    sha256_.Update(piece);
    if (checksum_) checksum_->Update(piece);
    written_ += piece.size();
    return file_.Write(piece);
  }
  uint64_t written() const { return written_; }
  crypto::Sha256Bytes Sha256() { return sha256_.Finish(); }
  std::string OwnChecksum() { return checksum_ ? checksum_->Base64() : std::string(); }

 private:
  AtomicFile& file_;
  std::optional<Checksum> checksum_;
  crypto::Sha256 sha256_;
  uint64_t written_ = 0;
};

struct Known {  // from HeadObject
  uint64_t size = 0;
  std::string etag, version_id, algorithm, checksum;
};

// The checksum of the whole content, if the object has one.
void ReadChecksum(const data::JsonObject& output, Known& known) {
  for (std::string_view name : {"SHA256", "CRC64NVME", "CRC32C", "CRC32", "SHA1"}) {
    std::string value = data::Str(output, fmt::format("Checksum{}", name));
    // "…-12" is a checksum of the parts' checksums, not of the content.
    if (value.empty() || value.find('-') != std::string::npos) continue;
    known.algorithm = name;
    known.checksum = std::move(value);
    return;
  }
}

std::string NameOf(const S3Place& place) {
  return fmt::format("s3://{}/{}", place.bucket, place.key);
}

Result<Known> Head(Client& client, const S3Place& place, const std::atomic<bool>* cancel) {
  data::JsonObject input{{"Bucket", place.bucket}, {"Key", place.key}, {"ChecksumMode", "ENABLED"}};
  BARTIZAN_TRY(Answer head, client.Call("s3", "HeadObject", std::move(input), {.cancel = cancel}));
  auto size = data::Int(head.output, "ContentLength");
  if (!size || *size < 0) return Fail(Code::kUnavailable, "the answer tells no Content-Length");
  Known known{.size = static_cast<uint64_t>(*size),
              .etag = data::Str(head.output, "ETag"),
              .version_id = data::Str(head.output, "VersionId"),
              .algorithm = {},
              .checksum = {}};
  ReadChecksum(head.output, known);
  return known;
}

// The whole object first; after a break the rest, range by range. A range is kept in memory until
// its answer has told that it is the one that was asked for: bytes of a server that ignores Range
// must not get into the file.
class Download {
 public:
  Download(Client& client, const S3Place& place, const Known& known, Sink& sink,
           const std::atomic<bool>* cancel)
      : client_(client), place_(place), known_(known), sink_(sink), cancel_(cancel) {}

  Status Run() {
    int idle = 0;
    while (true) {
      const uint64_t from = sink_.written();
      auto answer = from == 0 ? GetAll() : GetRange(from);
      if (fault_) return std::unexpected(*std::move(fault_));
      if (answer && Differs(*answer)) return std::unexpected(Changed());
      if (!answer && !Broke(answer.error())) return std::unexpected(Explained(answer.error()));
      if (sink_.written() == known_.size && (answer || known_.size > 0)) return {};
      idle = sink_.written() > from ? 0 : idle + 1;
      if (idle < kMostAttemptsWithoutProgress) continue;
      if (!answer) return std::unexpected(std::move(answer).error().error);
      return Fail(Code::kUnavailable, fmt::format("{} broke off after {} of {} bytes",
                                                  NameOf(place_), sink_.written(), known_.size));
    }
  }

 private:
  static constexpr uint64_t kLargestRange = 8ULL << 20U;

  data::JsonObject Input() const {
    data::JsonObject input{{"Bucket", place_.bucket}, {"Key", place_.key}};
    if (!known_.etag.empty()) input["IfMatch"] = known_.etag;
    return input;
  }

  // Ends the transfer with an error of ours, not of the connection.
  std::unexpected<Error> Stop(Error error) {
    fault_ = error;
    return std::unexpected(std::move(error));
  }
  Status CheckCancel() {
    if (cancel_ == nullptr || !cancel_->load()) return {};
    return Stop(Error{Code::kCancelled, "the download was interrupted", {}, {}});
  }

  CallResult<Answer> GetAll() {
    CallOptions options{.cancel = cancel_};
    options.on_body = [&](std::string_view piece) -> Status {
      BARTIZAN_DO(CheckCancel());
      if (piece.size() > known_.size - sink_.written()) {
        return Stop(Error{Code::kInvalid, NameOf(place_) + " is longer than was said", {}, {}});
      }
      auto written = sink_.Write(piece);
      if (!written) return Stop(std::move(written).error());
      return {};
    };
    return client_.Call("s3", "GetObject", Input(), options);
  }

  CallResult<Answer> GetRange(uint64_t from) {
    const uint64_t wanted = std::min(range_, known_.size - from);
    data::JsonObject input = Input();
    input["Range"] = fmt::format("bytes={}-{}", from, from + wanted - 1);
    std::string content;
    CallOptions options{.cancel = cancel_};
    options.on_body = [&](std::string_view piece) -> Status {
      BARTIZAN_DO(CheckCancel());
      if (piece.size() > wanted - content.size()) return Ignored();
      content += piece;
      return {};
    };
    options.restart = [&]() -> Status {
      content.clear();
      return {};
    };
    auto answer = client_.Call("s3", "GetObject", std::move(input), options);
    if (!answer) {
      range_ = std::max<uint64_t>(wanted / 16, 1024);  // what is smaller may come through
      return answer;
    }
    if (Differs(*answer)) return answer;
    const std::string expected = fmt::format("bytes {}-{}/", from, from + wanted - 1);
    if (answer->status != 206 || content.size() != wanted ||
        !data::Str(answer->output, "ContentRange").starts_with(expected)) {
      (void)Ignored();
      return answer;
    }
    auto written = sink_.Write(content);
    if (!written) (void)Stop(std::move(written).error());
    return answer;
  }

  std::unexpected<Error> Ignored() {
    return Stop(Error{Code::kUnavailable,
                      "the server does not send the range that a resumed download asks for",
                      {},
                      {}});
  }

  bool Differs(const Answer& answer) const {
    const std::string etag = data::Str(answer.output, "ETag");
    return !known_.etag.empty() && !etag.empty() && etag != known_.etag;
  }
  Error Changed() const {
    return Error{Code::kConflict, NameOf(place_) + " changed while it was read", {}, {}};
  }
  static bool Broke(const CallError& error) {
    return error.code.empty() &&
           (error.error.code == Code::kUnavailable || error.error.code == Code::kTimeout);
  }
  Error Explained(const CallError& error) const {
    return error.status == 412 ? Changed() : error.error;
  }

  Client& client_;
  const S3Place& place_;
  const Known& known_;
  Sink& sink_;
  const std::atomic<bool>* cancel_;
  uint64_t range_ = kLargestRange;
  std::optional<Error> fault_;
};

}  // namespace

Result<PutOutcome> GetFile(Client& client, const S3Place& place, const fs::path& destination,
                           std::string_view sha256, const std::atomic<bool>* cancel) {
  BARTIZAN_TRY(Known known, Head(client, place, cancel));
  BARTIZAN_TRY(AtomicFile file, AtomicFile::Create(destination));
  std::optional<Checksum> checksum;
  if (!known.algorithm.empty() && known.algorithm != "SHA256") {  // that one is computed anyway
    if (auto made = Checksum::Create(known.algorithm)) checksum = *std::move(made);
  }
  const bool checked = checksum || known.algorithm == "SHA256";
  Sink sink(file, std::move(checksum));
  BARTIZAN_DO(Download(client, place, known, sink, cancel).Run());
  const crypto::Sha256Bytes digest = sink.Sha256();
  PutOutcome outcome{.etag = known.etag,
                     .version_id = known.version_id,
                     .sha256 = HexEncode(digest),
                     .size = sink.written()};
  const std::string name = NameOf(place);
  const std::string own = known.algorithm == "SHA256" ? Base64Encode(digest) : sink.OwnChecksum();
  if (checked && own != known.checksum) {
    return Fail(Code::kInvalid, fmt::format("{}: the {} checksum is wrong", name, known.algorithm));
  }
  if (!sha256.empty() && !EqualsIgnoreCase(sha256, outcome.sha256)) {
    return Fail(Code::kInvalid,
                fmt::format("{}: SHA-256 is {}, expected {}", name, outcome.sha256, sha256));
  }
  BARTIZAN_DO(file.Commit());
  return outcome;
}

Result<std::string> GetBytes(Client& client, const S3Place& place, uint64_t max_bytes) {
  std::string content;
  CallOptions options;
  options.on_body = [&](std::string_view piece) -> Status {
    if (piece.size() > max_bytes - content.size()) {
      return Fail(Code::kLimit,
                  fmt::format("{} is larger than {} bytes", NameOf(place), max_bytes));
    }
    content += piece;
    return {};
  };
  options.restart = [&]() -> Status {
    content.clear();
    return {};
  };
  data::JsonObject input{{"Bucket", place.bucket}, {"Key", place.key}, {"ChecksumMode", "ENABLED"}};
  BARTIZAN_TRY(Answer answer, client.Call("s3", "GetObject", std::move(input), options));
  Known known;
  ReadChecksum(answer.output, known);
  if (known.algorithm.empty()) return content;
  auto checksum = ChecksumBase64(known.algorithm, content);
  if (checksum && *checksum != known.checksum) {
    return Fail(Code::kInvalid,
                fmt::format("{}: the {} checksum is wrong", NameOf(place), known.algorithm));
  }
  return content;
}

}  // namespace bartizan::aws
