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
  std::string Sha256() { return sha256_.FinishHex(); }
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

Result<Known> Head(Client& client, const S3Place& place) {
  data::JsonObject input{{"Bucket", place.bucket}, {"Key", place.key}, {"ChecksumMode", "ENABLED"}};
  BARTIZAN_TRY(Answer head, client.Call("s3", "HeadObject", std::move(input)));
  auto size = data::Int(head.output, "ContentLength");
  if (!size || *size < 0) return Fail(Code::kUnavailable, "the answer tells no Content-Length");
  Known known{.size = static_cast<uint64_t>(*size),
              .etag = data::Str(head.output, "ETag"),
              .version_id = data::Str(head.output, "VersionId"),
              .algorithm = {},
              .checksum = {}};
  for (std::string_view name : {"SHA256", "CRC64NVME", "CRC32C", "CRC32", "SHA1"}) {
    std::string value = data::Str(head.output, fmt::format("Checksum{}", name));
    // "…-12" is a checksum of the parts' checksums, not of the content.
    if (value.empty() || value.find('-') != std::string::npos) continue;
    known.algorithm = name;
    known.checksum = std::move(value);
    break;
  }
  return known;
}

// Fetches what is still missing; each break continues behind what has come.
Status Fetch(Client& client, const S3Place& place, const Known& known, Sink& sink) {
  int idle = 0;
  while (sink.written() < known.size || known.size == 0) {
    const uint64_t from = sink.written();
    data::JsonObject input{{"Bucket", place.bucket}, {"Key", place.key}};
    if (!known.etag.empty()) input["IfMatch"] = known.etag;
    if (!known.version_id.empty()) input["VersionId"] = known.version_id;
    if (from > 0) input["Range"] = fmt::format("bytes={}-", from);
    CallOptions options;
    options.on_body = [&](std::string_view piece) -> Status {
      if (piece.size() > known.size - sink.written()) {
        return Fail(Code::kInvalid, "the object is longer than its Content-Length");
      }
      return sink.Write(piece);
    };
    auto answer = client.Call("s3", "GetObject", std::move(input), options);
    if (answer && from > 0 && answer->status != 206) {
      return Fail(Code::kUnavailable, "the server ignored the Range of a resumed download");
    }
    if (answer && (known.size == 0 || sink.written() == known.size)) return {};
    const bool broke = answer || answer.error().code.empty();
    if (!answer && answer.error().status == 412) {
      return Fail(Code::kConflict,
                  fmt::format("s3://{}/{} changed while it was read", place.bucket, place.key));
    }
    idle = sink.written() > from ? 0 : idle + 1;
    if (!broke || idle >= kMostAttemptsWithoutProgress) {
      if (!answer) return std::unexpected(std::move(answer).error().error);
      return Fail(Code::kUnavailable, fmt::format("the object broke off after {} of {} bytes",
                                                  sink.written(), known.size));
    }
    if (!answer && answer.error().error.code != Code::kUnavailable &&
        answer.error().error.code != Code::kTimeout) {
      return std::unexpected(std::move(answer).error().error);  // the disk is full …
    }
  }
  return {};
}

}  // namespace

Result<PutOutcome> GetFile(Client& client, const S3Place& place, const fs::path& destination,
                           std::string_view sha256) {
  BARTIZAN_TRY(Known known, Head(client, place));
  BARTIZAN_TRY(AtomicFile file, AtomicFile::Create(destination));
  std::optional<Checksum> checksum;
  if (!known.algorithm.empty()) {
    if (auto made = Checksum::Create(known.algorithm)) checksum = *std::move(made);
  }
  const bool checked = checksum.has_value();
  Sink sink(file, std::move(checksum));
  BARTIZAN_DO(Fetch(client, place, known, sink));
  PutOutcome outcome{.etag = known.etag,
                     .version_id = known.version_id,
                     .sha256 = sink.Sha256(),
                     .size = sink.written()};
  const std::string name = fmt::format("s3://{}/{}", place.bucket, place.key);
  if (checked && sink.OwnChecksum() != known.checksum) {
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
      return Fail(Code::kLimit, fmt::format("s3://{}/{} is larger than {} bytes", place.bucket,
                                            place.key, max_bytes));
    }
    content += piece;
    return {};
  };
  options.restart = [&]() -> Status {
    content.clear();
    return {};
  };
  BARTIZAN_DO(
      client.Call("s3", "GetObject", {{"Bucket", place.bucket}, {"Key", place.key}}, options));
  return content;
}

}  // namespace bartizan::aws
