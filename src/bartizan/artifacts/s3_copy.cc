#include "bartizan/artifacts/s3_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>

#include "bartizan/artifacts/blobs.h"
#include "bartizan/artifacts/manifest.h"
#include "bartizan/base/text.h"

namespace bartizan::artifacts {
namespace {

// Small files wait for answers, not for the line; large ones have threads of their own.
constexpr size_t kFilesAtOnce = 4;

aws::S3Place PlaceOf(const S3Target& target, std::string_view name) {
  std::string_view prefix = target.place.key;
  while (prefix.ends_with('/')) prefix.remove_suffix(1);
  return {target.place.bucket,
          prefix.empty() ? std::string(name) : fmt::format("{}/{}", prefix, name)};
}
aws::S3Place BlobPlace(const S3Target& target, std::string_view digest) {
  return PlaceOf(target, fmt::format("blobs/sha256/{}", digest));
}
std::string UriOf(const aws::S3Place& place) {
  return fmt::format("s3://{}/{}", place.bucket, place.key);
}

aws::PutOptions OptionsFor(const S3Target& target) {
  aws::PutOptions options;
  options.sse = target.sse;
  options.kms_key_id = target.kms_key_id;
  options.expected_owner = target.expected_owner;
  return options;
}

std::string Base64OfDigest(std::string_view digest) {
  return Base64Encode(HexDecode(digest).value_or(std::vector<uint8_t>()));
}

// What lies in the bucket is what lies here: of a sealed artifact its sealed bytes.
Result<Blob> ObjectOf(const Blob& artifact, const StoredFile& file) {
  if (!file.sealed) return artifact;
  std::error_code error;
  const uint64_t size = fs::file_size(file.path, error);
  if (error) return FailErrno(error.value(), "reading artifact " + artifact.digest);
  return Blob{.digest = file.sha256, .size = size};
}

class Copy {
 public:
  Copy(ArtifactStore& store, aws::Client& client, const S3Target& target,
       const std::atomic<bool>* cancel)
      : store_(store), client_(client), target_(target), cancel_(cancel) {}

  Status One(const Blob& artifact, std::string_view content_type) {
    if (cancel_ != nullptr && cancel_->load()) {
      return Fail(Code::kCancelled, "the copy was interrupted");
    }
    BARTIZAN_TRY(const StoredFile file, store_.FileOf(artifact.digest));
    BARTIZAN_TRY(const Blob blob, ObjectOf(artifact, file));
    const aws::S3Place place = BlobPlace(target_, blob.digest);
    auto there = IsThere(place, blob);
    // Without the right to list the bucket, S3 does not tell what is absent; writing is then all
    // that can be tried.
    if (!there && there.error().code != Code::kDenied) {
      return std::unexpected(std::move(there).error());
    }
    if (there && *there) return Count(blob, false);
    aws::PutOptions options = OptionsFor(target_);
    options.content_type = content_type;
    options.only_if_absent = true;
    options.sha256 = blob.digest;
    options.cancel = cancel_;
    if (file.sealed) options.metadata["bartizan-artifact"] = artifact.digest;
    auto put = aws::PutFile(client_, place, file.path, options);
    if (put) return Count(blob, true);
    if (put.error().code == Code::kConflict) {  // somebody else was faster
      BARTIZAN_TRY(bool present, IsThere(place, blob));
      if (present) return Count(blob, false);
    }
    return std::unexpected(std::move(put).error().With("artifact " + artifact.digest));
  }

  // The first failure ends it.
  Status All(const std::vector<Blob>& blobs) {
    std::vector<std::jthread> threads;
    auto work = [&] {
      for (size_t i = next_++; i < blobs.size() && !stop_; i = next_++) {
        if (auto status = One(blobs[i], "application/octet-stream"); !status) {
          std::lock_guard lock(mutex_);
          if (!failure_) failure_ = std::move(status).error();
          stop_ = true;
        }
      }
    };
    try {
      for (size_t i = 1; i < std::min(kFilesAtOnce, blobs.size()); ++i) threads.emplace_back(work);
    } catch (const std::system_error&) {  // no more threads: those that there are do it
    }
    work();
    threads.clear();
    if (failure_) return std::unexpected(*std::move(failure_));
    return {};
  }

  CopyOutcome outcome() const { return outcome_; }  // once nothing is under way

 private:
  Status Count(const Blob& blob, bool sent) {
    std::lock_guard lock(mutex_);
    ++(sent ? outcome_.sent : outcome_.present);
    if (sent) outcome_.bytes += blob.size;
    return {};
  }

  // A large upload is refused at its end only, so this is asked first.
  Result<bool> IsThere(const aws::S3Place& place, const Blob& blob) {
    data::JsonObject input{
        {"Bucket", place.bucket}, {"Key", place.key}, {"ChecksumMode", "ENABLED"}};
    if (!target_.expected_owner.empty()) input["ExpectedBucketOwner"] = target_.expected_owner;
    auto head = client_.Call("s3", "HeadObject", std::move(input), {.cancel = cancel_});
    if (!head && head.error().error.code == Code::kNotFound) return false;
    if (!head) return std::unexpected(std::move(head).error().error);
    const std::string checksum = data::Str(head->output, "ChecksumSHA256");
    const bool comparable = !checksum.empty() && checksum.find('-') == std::string::npos;
    if (data::Int(head->output, "ContentLength") != static_cast<int64_t>(blob.size) ||
        (comparable && checksum != Base64OfDigest(blob.digest))) {
      return Fail(Code::kConflict, fmt::format("{} is not the artifact of that name", UriOf(place)),
                  "somebody else wrote it: remove it, or choose another prefix");
    }
    return true;
  }

  ArtifactStore& store_;
  aws::Client& client_;
  const S3Target& target_;
  const std::atomic<bool>* cancel_;
  std::atomic<size_t> next_ = 0;
  std::atomic<bool> stop_ = false;
  std::mutex mutex_;
  std::optional<Error> failure_;  // under mutex_
  CopyOutcome outcome_;           // under mutex_
};

// The files of a folder, each once.
Result<std::vector<Blob>> FilesOf(ArtifactStore& store, std::string_view digest) {
  BARTIZAN_TRY(std::string manifest, store.GetBytes(digest));
  BARTIZAN_TRY(auto entries, ReadManifest(manifest, digest));
  std::map<std::string, uint64_t> files;
  for (const Entry& entry : entries) {
    if (entry.mode != Entry::Mode::kLink) files.emplace(entry.digest, entry.size);
  }
  std::vector<Blob> blobs;
  for (const auto& [name, size] : files) blobs.push_back({name, size});
  return blobs;
}

}  // namespace

Result<CopyOutcome> CopyToS3(ArtifactStore& store, aws::Client& client, std::string_view digest,
                             const S3Target& target, const std::atomic<bool>* cancel) {
  BARTIZAN_TRY(Artifact artifact, store.Find(digest));
  Copy copy(store, client, target, cancel);
  BARTIZAN_TRY(const StoredFile file, store.FileOf(digest));
  Blob blob{.digest = artifact.digest, .size = artifact.size};
  if (artifact.tree) {
    BARTIZAN_TRY(const auto files, FilesOf(store, digest));
    BARTIZAN_DO(copy.All(files));
    std::error_code error;
    blob.size = fs::file_size(file.path, error);
    if (error) return FailErrno(error.value(), "reading the manifest " + artifact.digest);
  }
  BARTIZAN_DO(copy.One(blob, artifact.tree ? "application/json" : "application/octet-stream"));
  CopyOutcome outcome = copy.outcome();
  outcome.uri = UriOf(BlobPlace(target, file.sha256));
  return outcome;
}

Result<std::string> PutDocument(aws::Client& client, const S3Target& target, std::string_view name,
                                std::string_view content, std::string_view content_type) {
  if (name.empty()) return Fail(Code::kUsage, "the document has no name");
  aws::PutOptions options = OptionsFor(target);
  options.content_type = content_type;
  const aws::S3Place place = PlaceOf(target, name);
  BARTIZAN_DO(aws::PutBytes(client, place, content, options));
  return UriOf(place);
}

}  // namespace bartizan::artifacts
