// Objects into S3.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>

#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

constexpr uint64_t kMultipartFrom = 16ULL << 20U;
// Of S3 (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html).
constexpr uint64_t kMostParts = 10'000;
constexpr uint64_t kLeastPart = 5ULL << 20U;
constexpr uint64_t kMostPart = 5ULL << 30U;

struct Part {
  uint64_t offset = 0, size = 0;
  crypto::Sha256Bytes sha256{};
  std::string etag;
};

std::string Base64(const crypto::Sha256Bytes& digest) {
  return Base64Encode(digest);
}

// The content, wherever it lies.
struct Source {
  uint64_t size = 0;
  std::function<Result<size_t>(uint64_t offset, std::span<char> buffer)> read;
};

bool Cancelled(const PutOptions& options) {
  return options.cancel != nullptr && options.cancel->load();
}
Error Interrupted() {
  return Error{Code::kCancelled, "the upload was interrupted", {}, {}};
}

// Reads end where somebody interrupts.
Source Interruptible(Source source, const PutOptions& options) {
  if (options.cancel == nullptr) return source;
  return {source.size,
          [read = std::move(source.read), &options](uint64_t offset,
                                                    std::span<char> buffer) -> Result<size_t> {
            if (Cancelled(options)) return std::unexpected(Interrupted());
            return read(offset, buffer);
          }};
}

Source FromBytes(std::string_view content) {
  return {content.size(), [content](uint64_t offset, std::span<char> buffer) -> Result<size_t> {
            std::string_view rest = content.substr(std::min<size_t>(offset, content.size()));
            size_t n = std::min(rest.size(), buffer.size());
            std::copy_n(rest.data(), n, buffer.data());
            return n;
          }};
}

Result<Source> FromFile(int fd, const fs::path& file) {
  struct stat info{};
  if (::fstat(fd, &info) != 0) return FailErrno(errno, "reading " + file.string());
  if (!S_ISREG(info.st_mode)) {
    return Fail(Code::kInvalid, fmt::format("{} is not a regular file", file.string()));
  }
  return Source{static_cast<uint64_t>(info.st_size),
                [fd, file](uint64_t offset, std::span<char> buffer) -> Result<size_t> {
                  ssize_t n = ::pread(fd, buffer.data(), buffer.size(), static_cast<off_t>(offset));
                  if (n < 0) return FailErrno(errno, "reading " + file.string());
                  return static_cast<size_t>(n);
                }};
}

// One pass over the content: its digest, and that of each part.
Result<std::string> HashAll(const Source& source, std::vector<Part>& parts) {
  crypto::Sha256 whole;
  std::vector<char> buffer(256U << 10U);
  for (Part& part : parts) {
    crypto::Sha256 hash;
    for (uint64_t done = 0; done < part.size;) {
      size_t wanted = std::min<uint64_t>(buffer.size(), part.size - done);
      BARTIZAN_TRY(size_t got, source.read(part.offset + done, std::span(buffer.data(), wanted)));
      if (got == 0) return Fail(Code::kIo, "the file became shorter while it was read");
      std::string_view piece(buffer.data(), got);
      hash.Update(piece);
      if (parts.size() > 1) whole.Update(piece);
      done += got;
    }
    part.sha256 = hash.Finish();
  }
  return parts.size() > 1 ? whole.FinishHex() : HexEncode(parts.front().sha256);
}

std::vector<Part> Divide(uint64_t size, uint64_t part_size) {
  part_size = std::clamp(part_size, kLeastPart, kMostPart);
  part_size = std::max(part_size, (size + kMostParts - 1) / kMostParts);
  if (size < kMultipartFrom) part_size = std::max<uint64_t>(size, 1);
  std::vector<Part> parts;
  for (uint64_t offset = 0; offset < size || parts.empty(); offset += part_size) {
    parts.push_back({.offset = offset, .size = std::min(part_size, size - offset)});
  }
  return parts;
}

data::JsonObject Target(const S3Place& place, const PutOptions& options) {
  data::JsonObject input{{"Bucket", place.bucket}, {"Key", place.key}};
  if (!options.expected_owner.empty()) input["ExpectedBucketOwner"] = options.expected_owner;
  return input;
}

// What PutObject and CreateMultipartUpload have in common.
data::JsonObject Describe(const S3Place& place, const PutOptions& options) {
  data::JsonObject input = Target(place, options);
  input["ContentType"] = options.content_type;
  if (!options.sse.empty()) input["ServerSideEncryption"] = options.sse;
  if (!options.kms_key_id.empty()) input["SSEKMSKeyId"] = options.kms_key_id;
  data::JsonObject metadata;
  for (const auto& [key, value] : options.metadata) metadata[key] = value;
  if (!metadata.empty()) input["Metadata"] = std::move(metadata);
  for (const auto& [key, value] : options.headers) input[key] = value;
  return input;
}

Upload UploadOf(const Source& source, const Part& part) {
  return {.size = part.size,
          .sha256 = HexEncode(part.sha256),
          .read = [&source, &part](uint64_t offset, std::span<char> buffer) {
            size_t n = std::min<uint64_t>(buffer.size(), part.size - std::min(offset, part.size));
            return source.read(part.offset + offset, buffer.subspan(0, n));
          }};
}

// Whether the object there is the one that we were writing.
bool IsThere(Client& client, const S3Place& place, const PutOptions& options, uint64_t size,
             const std::string& checksum, PutOutcome& outcome) {
  data::JsonObject input = Target(place, options);
  input["ChecksumMode"] = "ENABLED";
  auto head = client.Call("s3", "HeadObject", std::move(input));
  if (!head || data::Int(head->output, "ContentLength") != static_cast<int64_t>(size) ||
      data::Str(head->output, "ChecksumSHA256") != checksum) {
    return false;
  }
  outcome.etag = data::Str(head->output, "ETag");
  outcome.version_id = data::Str(head->output, "VersionId");
  return true;
}

Error Explained(CallError error, const S3Place& place) {
  if (error.status == 412) {
    return Error{Code::kConflict,
                 fmt::format("s3://{}/{} exists", place.bucket, place.key),
                 {},
                 "objects are not overwritten here: choose another key"};
  }
  return std::move(error.error);
}

CallResult<PutOutcome> PutWhole(Client& client, const S3Place& place, const Source& source,
                                const Part& part, PutOutcome outcome, const PutOptions& options) {
  data::JsonObject input = Describe(place, options);
  input["ChecksumAlgorithm"] = "SHA256";
  input["ChecksumSHA256"] = Base64(part.sha256);
  if (options.only_if_absent) input["IfNoneMatch"] = "*";
  Upload upload = UploadOf(source, part);
  auto answer = client.Call("s3", "PutObject", std::move(input),
                            {.cancel = options.cancel, .upload = &upload});
  if (answer) {
    outcome.etag = data::Str(answer->output, "ETag");
    outcome.version_id = data::Str(answer->output, "VersionId");
    return outcome;
  }
  // An attempt whose answer was lost may have written the object, and then a repetition with
  // If-None-Match is refused.
  if (answer.error().outcome_unknown &&
      IsThere(client, place, options, part.size, Base64(part.sha256), outcome)) {
    return outcome;
  }
  return std::unexpected(std::move(answer).error());
}

// Parts on several threads; the first failure stops the others.
class Parts {
 public:
  Parts(Client& client, const S3Place& place, const PutOptions& options, const Source& source,
        std::vector<Part>& parts, std::string upload_id)
      : client_(client),
        place_(place),
        options_(options),
        source_(source),
        parts_(parts),
        upload_id_(std::move(upload_id)) {}

  CallResult<void> Send() {
    size_t count =
        std::clamp<size_t>(static_cast<size_t>(std::max(1, options_.parallel)), 1, parts_.size());
    std::vector<std::jthread> threads;
    try {
      for (size_t i = 1; i < count; ++i) threads.emplace_back([this] { Work(); });
    } catch (const std::system_error&) {  // no more threads: those that there are do it
    }
    Work();
    threads.clear();
    if (failure_) return std::unexpected(*std::move(failure_));
    return {};
  }

 private:
  void Work() {
    for (size_t i = next_++; i < parts_.size() && !stop_; i = next_++) {
      if (Cancelled(options_)) return Stop({.error = Interrupted()});
      if (auto status = SendPart(i); !status) return Stop(std::move(status).error());
    }
  }

  void Stop(CallError error) {
    std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(error);
    stop_ = true;
  }

  CallResult<void> SendPart(size_t index) {
    Part& part = parts_[index];
    data::JsonObject input = Target(place_, options_);
    input["UploadId"] = upload_id_;
    input["PartNumber"] = static_cast<int64_t>(index + 1);
    input["ChecksumAlgorithm"] = "SHA256";
    input["ChecksumSHA256"] = Base64(part.sha256);
    Upload upload = UploadOf(source_, part);
    auto answer = client_.Call("s3", "UploadPart", std::move(input),
                               {.cancel = options_.cancel, .upload = &upload});
    if (!answer) return std::unexpected(std::move(answer).error());
    part.etag = data::Str(answer->output, "ETag");
    return {};
  }

  Client& client_;
  const S3Place& place_;
  const PutOptions& options_;
  const Source& source_;
  std::vector<Part>& parts_;
  const std::string upload_id_;
  std::atomic<size_t> next_ = 0;
  std::atomic<bool> stop_ = false;
  std::mutex mutex_;
  std::optional<CallError> failure_;  // under mutex_; the first
};

// What S3 keeps as the checksum of an object made of parts.
std::string CompositeChecksum(const std::vector<Part>& parts) {
  crypto::Sha256 hash;
  for (const Part& part : parts) hash.Update(part.sha256);
  return fmt::format("{}-{}", Base64(hash.Finish()), parts.size());
}

CallResult<Answer> Complete(Client& client, const S3Place& place, const PutOptions& options,
                            const std::vector<Part>& parts, const std::string& upload_id) {
  data::JsonArray list;
  for (size_t i = 0; i < parts.size(); ++i) {
    list.push_back(data::JsonObject{{"PartNumber", static_cast<int64_t>(i + 1)},
                                    {"ETag", parts[i].etag},
                                    {"ChecksumSHA256", Base64(parts[i].sha256)}});
  }
  data::JsonObject input = Target(place, options);
  input["UploadId"] = upload_id;
  input["MultipartUpload"] = data::JsonObject{{"Parts", std::move(list)}};
  if (options.only_if_absent) input["IfNoneMatch"] = "*";
  return client.Call("s3", "CompleteMultipartUpload", std::move(input));
}

// Whether the upload may be complete although no good answer came: S3 also reports failures under
// the status 200.
bool MayBeComplete(const CallError& error) {
  return error.outcome_unknown || error.status < 300 || error.status >= 500;
}

CallResult<PutOutcome> PutParts(Client& client, const S3Place& place, const Source& source,
                                std::vector<Part> parts, PutOutcome outcome,
                                const PutOptions& options) {
  data::JsonObject create = Describe(place, options);
  create["ChecksumAlgorithm"] = "SHA256";
  BARTIZAN_TRY(Answer begun, client.Call("s3", "CreateMultipartUpload", std::move(create),
                                         {.cancel = options.cancel}));
  const std::string upload_id = data::Str(begun.output, "UploadId");
  auto abort = [&] {  // parts that stay behind cost money
    data::JsonObject input = Target(place, options);
    input["UploadId"] = upload_id;
    (void)client.Call("s3", "AbortMultipartUpload", std::move(input));
  };
  if (auto sent = Parts(client, place, options, source, parts, upload_id).Send(); !sent) {
    abort();
    return std::unexpected(std::move(sent).error());
  }
  auto done = Complete(client, place, options, parts, upload_id);
  if (done) {
    outcome.etag = data::Str(done->output, "ETag");
    outcome.version_id = data::Str(done->output, "VersionId");
    return outcome;
  }
  if (MayBeComplete(done.error()) &&
      IsThere(client, place, options, source.size, CompositeChecksum(parts), outcome)) {
    return outcome;
  }
  abort();
  return std::unexpected(std::move(done).error());
}

Result<PutOutcome> Put(Client& client, const S3Place& place, Source content,
                       const PutOptions& options) {
  constexpr int kTries = 3;
  if (place.key.empty()) return Fail(Code::kUsage, "the S3 address names no key");
  const Source source = Interruptible(std::move(content), options);
  std::vector<Part> parts = Divide(source.size, options.part_size);
  PutOutcome outcome{.size = source.size};
  BARTIZAN_TRY(outcome.sha256, HashAll(source, parts));
  if (!options.sha256.empty() && !EqualsIgnoreCase(options.sha256, outcome.sha256)) {
    return Fail(Code::kInvalid, fmt::format("the content's SHA-256 is {}, expected {}",
                                            outcome.sha256, options.sha256));
  }
  for (int number = 1;; ++number) {
    auto put = parts.size() == 1 ? PutWhole(client, place, source, parts.front(), outcome, options)
                                 : PutParts(client, place, source, parts, outcome, options);
    if (put) return *std::move(put);
    // Something else was written or deleted there at the same moment: only a new try tells.
    if (put.error().code != "ConditionalRequestConflict" || number == kTries ||
        Cancelled(options)) {
      return std::unexpected(Explained(std::move(put).error(), place));
    }
    client.outside().sleep(std::chrono::milliseconds(100 * number));
  }
}

}  // namespace

Result<S3Place> ParseS3Uri(std::string_view uri) {
  if (!uri.starts_with("s3://")) {
    return Fail(Code::kUsage, fmt::format("{}: not an S3 address", uri), "write s3://bucket/key");
  }
  uri.remove_prefix(5);
  size_t slash = std::min(uri.find('/'), uri.size());
  S3Place place{std::string(uri.substr(0, slash)),
                std::string(uri.substr(std::min(slash + 1, uri.size())))};
  if (place.bucket.empty()) return Fail(Code::kUsage, "the S3 address names no bucket");
  return place;
}

Result<PutOutcome> PutBytes(Client& client, const S3Place& place, std::string_view content,
                            const PutOptions& options) {
  return Put(client, place, FromBytes(content), options);
}

Result<PutOutcome> PutFile(Client& client, const S3Place& place, const fs::path& file,
                           const PutOptions& options) {
  UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return FailErrno(errno, "opening " + file.string());
  BARTIZAN_TRY(Source source, FromFile(fd.get(), file));
  return Put(client, place, std::move(source), options);
}

}  // namespace bartizan::aws
