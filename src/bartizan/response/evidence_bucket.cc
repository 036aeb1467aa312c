#include "bartizan/response/evidence_bucket.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>

#include "bartizan/artifacts/store.h"
#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/case.h"
#include "bartizan/response/case_file.h"
#include "bartizan/response/custody_log.h"

namespace bartizan::response {
namespace {

// Small files wait for answers, not for the line; large ones have threads of their own.
constexpr size_t kAtOnce = 4;
constexpr std::string_view kBinary = "application/octet-stream";

struct Object {
  std::string name;  // below the case
  fs::path file;
  std::string sha256;  // of the file
  uint64_t size = 0;
  std::string content_type;
  std::string artifact;  // of sealed evidence: its digest
};

enum class There { kAbsent, kSame, kOther, kNotTold };

// The bucket as one case sees it. Thread-safe.
class Place {
 public:
  static Result<Place> Open(aws::Client& client, const EvidenceBucket& bucket,
                            std::string_view case_id, const std::atomic<bool>* cancel, Time now) {
    BARTIZAN_TRY(aws::S3Place base, aws::ParseS3Uri(bucket.uri));
    while (base.key.ends_with('/')) base.key.pop_back();
    base.key = base.key.empty() ? std::string(case_id) : fmt::format("{}/{}", base.key, case_id);
    Place place(client, std::move(base), cancel);
    place.options_.expected_owner = bucket.expected_owner;
    place.options_.sse = bucket.sse;
    place.options_.kms_key_id = bucket.kms_key_id;
    place.options_.cancel = cancel;
    if (!bucket.lock_mode.empty()) {
      place.until_ = FormatIso(now + bucket.retain);
      place.options_.headers["ObjectLockMode"] = bucket.lock_mode;
      place.options_.headers["ObjectLockRetainUntilDate"] = place.until_;
    }
    return place;
  }

  std::string Uri(std::string_view name) const {
    return fmt::format("s3://{}/{}/{}", base_.bucket, base_.key, name);
  }
  const std::string& until() const { return until_; }

  Result<There> Look(const Object& object) const {
    const aws::S3Place at = At(object.name);
    data::JsonObject input{{"Bucket", at.bucket}, {"Key", at.key}, {"ChecksumMode", "ENABLED"}};
    if (!options_.expected_owner.empty()) input["ExpectedBucketOwner"] = options_.expected_owner;
    auto head = client_.Call("s3", "HeadObject", std::move(input), {.cancel = cancel_});
    if (!head && head.error().error.code == Code::kNotFound) return There::kAbsent;
    // Without the right to list the bucket, S3 does not tell what is absent.
    if (!head && head.error().error.code == Code::kDenied) return There::kNotTold;
    if (!head) return std::unexpected(std::move(head).error().error);
    if (data::Int(head->output, "ContentLength") != static_cast<int64_t>(object.size)) {
      return There::kOther;
    }
    return DigestOf(head->output) == object.sha256 ? There::kSame : There::kOther;
  }

  Status Send(const Object& object, bool only_if_absent) const {
    aws::PutOptions options = options_;
    options.content_type = object.content_type;
    options.only_if_absent = only_if_absent;
    options.sha256 = object.sha256;
    options.metadata["sha256"] = object.sha256;
    if (!object.artifact.empty()) options.metadata["bartizan-artifact"] = object.artifact;
    BARTIZAN_DO(aws::PutFile(client_, At(object.name), object.file, options));
    return {};
  }

  // True where it had to be sent.
  Result<bool> SendEvidence(const Object& object) const {
    if (cancel_ != nullptr && cancel_->load()) {
      return Fail(Code::kCancelled, "the copy was interrupted");
    }
    BARTIZAN_TRY(const There there, Look(object));
    if (there == There::kSame) return false;
    if (there == There::kOther) return Taken(object);
    auto sent = Send(object, true);
    if (sent) return true;
    if (sent.error().code != Code::kConflict) return std::unexpected(std::move(sent).error());
    BARTIZAN_TRY(const There now, Look(object));  // somebody else was faster
    if (now == There::kSame) return false;
    if (now == There::kOther) return Taken(object);
    return std::unexpected(std::move(sent).error());
  }

 private:
  Place(aws::Client& client, aws::S3Place base, const std::atomic<bool>* cancel)
      : client_(client), base_(std::move(base)), cancel_(cancel) {}

  aws::S3Place At(std::string_view name) const {
    return {base_.bucket, fmt::format("{}/{}", base_.key, name)};
  }
  static std::string DigestOf(const data::JsonObject& head) {
    const std::string checksum = data::Str(head, "ChecksumSHA256");
    if (!checksum.empty() && checksum.find('-') == std::string::npos) {
      return HexEncode(Base64Decode(checksum).value_or(std::vector<uint8_t>()));
    }
    const auto* metadata = data::FindObject(head, "Metadata");
    return metadata == nullptr ? "" : data::Str(*metadata, "sha256");
  }
  std::unexpected<Error> Taken(const Object& object) const {
    return Fail(Code::kConflict,
                fmt::format("{} is not the evidence of that name", Uri(object.name)),
                "somebody else wrote it: look at it, then choose another prefix");
  }

  aws::Client& client_;
  aws::S3Place base_;
  const std::atomic<bool>* cancel_;
  aws::PutOptions options_;
  std::string until_;
};

struct Contents {
  std::vector<Object> evidence;
  std::vector<Object> dropped;  // without a file
  bool sealed = false;
};

Status DescribeSealed(const artifacts::StoredFile& file, Object& object) {
  std::error_code error;
  object.size = fs::file_size(file.path, error);
  if (error) return FailErrno(error.value(), "reading artifact " + object.sha256);
  object.name.insert(std::string_view("evidence").size(), "-sealed");
  object.artifact = std::exchange(object.sha256, file.sha256);
  object.content_type = kBinary;
  return {};
}

Result<Contents> ContentsOf(store::Home& home, const std::string& case_id) {
  BARTIZAN_TRY(const auto evidence,
               home.db().Read([&](store::Tx& tx) { return ListEvidence(tx, case_id); }));
  artifacts::ArtifactStore store(home);
  Contents contents;
  for (const Evidence& one : evidence) {
    Object object{.name = EvidencePath(one.target_id, one.name),
                  .file = {},
                  .sha256 = one.sha256,
                  .size = one.size,
                  .content_type = one.media_type,
                  .artifact = ""};
    if (object.content_type.empty()) object.content_type = kBinary;
    if (one.dropped) {
      contents.dropped.push_back(std::move(object));
      continue;
    }
    BARTIZAN_TRY(const artifacts::StoredFile file, store.FileOf(one.sha256));
    object.file = file.path;
    if (file.sealed) {
      BARTIZAN_DO(DescribeSealed(file, object));
      contents.sealed = true;
    }
    contents.evidence.push_back(std::move(object));
  }
  return contents;
}

// All of them; the first failure ends it. Returns how many had to be sent.
Result<size_t> SendAll(const Place& place, const std::vector<Object>& objects) {
  std::atomic<size_t> next = 0, sent = 0;
  std::mutex mutex;
  std::optional<Error> failure;
  std::atomic<bool> stop = false;
  auto work = [&] {
    for (size_t i = next++; i < objects.size() && !stop; i = next++) {
      auto one = place.SendEvidence(objects[i]);
      if (one) {
        sent += *one ? 1 : 0;
        continue;
      }
      std::lock_guard lock(mutex);
      if (!failure) failure = std::move(one).error().With("evidence " + objects[i].name);
      stop = true;
    }
  };
  std::vector<std::jthread> threads;
  try {
    for (size_t i = 1; i < std::min(kAtOnce, objects.size()); ++i) threads.emplace_back(work);
  } catch (const std::system_error&) {  // no more threads: those that there are do it
  }
  work();
  threads.clear();
  if (failure) return std::unexpected(*std::move(failure));
  return sent.load();
}

// Files that change with the case, written below a folder of their own first.
class Documents {
 public:
  static Result<Documents> Create() {
    BARTIZAN_TRY(TempDir folder, TempDir::Create());
    return Documents(std::move(folder));
  }
  Result<Object> Add(const std::string& name, std::string_view content, std::string type) const {
    BARTIZAN_DO(WriteFileAtomic(folder_.path() / name, content, 0600));
    return Describe(name, std::move(type));
  }
  Result<Object> AddLog(store::Home& home, const CustodyHead& head) const {
    BARTIZAN_TRY(AtomicFile log, AtomicFile::Create(folder_.path() / "custody.jsonl", 0600));
    BARTIZAN_DO(home.db().Read([&](store::Tx& tx) {
      return WriteCustodyLog(tx, head, [&](std::string_view piece) { return log.Write(piece); });
    }));
    BARTIZAN_DO(log.Commit());
    return Describe("custody.jsonl", "application/x-ndjson");
  }

 private:
  explicit Documents(TempDir folder) : folder_(std::move(folder)) {}
  Result<Object> Describe(const std::string& name, std::string type) const {
    const fs::path file = folder_.path() / name;
    BARTIZAN_TRY(std::string sha256, crypto::Sha256HexOfFile(file));
    std::error_code error;
    const uint64_t size = fs::file_size(file, error);
    if (error) return FailErrno(error.value(), "reading " + name);
    return Object{.name = name,
                  .file = file,
                  .sha256 = std::move(sha256),
                  .size = size,
                  .content_type = std::move(type),
                  .artifact = ""};
  }
  TempDir folder_;
};

std::string TypeOf(std::string_view name) {
  if (name.ends_with(".html")) return "text/html; charset=utf-8";
  if (name.ends_with(".md")) return "text/markdown; charset=utf-8";
  if (name.ends_with(".json")) return "application/json";
  return "text/plain; charset=utf-8";
}

class CaseCopy {
 public:
  CaseCopy(store::Home& home, const Place& place, const EvidenceBucket& bucket,
           const std::string& case_id,
           const std::vector<std::pair<std::string, std::string>>& documents, Time now)
      : home_(home),
        place_(place),
        bucket_(bucket),
        case_id_(case_id),
        documents_(documents),
        now_(now) {}

  Result<size_t> Run() {
    BARTIZAN_TRY(contents_, ContentsOf(home_, case_id_));
    BARTIZAN_TRY(const size_t sent, SendAll(place_, contents_.evidence));
    BARTIZAN_TRY(const bool current, IsCurrent());
    if (sent == 0 && current) return 0;
    BARTIZAN_TRY(whole_, HasDropped());
    BARTIZAN_TRY(const size_t documents, SendDocuments(sent));
    return sent + documents;
  }

 private:
  // Whether the log and all documents in the bucket are those of now. The log is sent last, so that
  // one that is there has its head beside it.
  Result<bool> IsCurrent() {
    BARTIZAN_TRY(const Documents files, Documents::Create());
    CustodyHead head;
    std::string case_json;
    BARTIZAN_DO(home_.db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(head, ReadCustodyHead(tx, case_id_));
      BARTIZAN_TRY(case_json, CaseFile(tx, case_id_));
      return {};
    }));
    std::vector<Object> objects;
    BARTIZAN_TRY(Object log, files.AddLog(home_, head));
    objects.push_back(std::move(log));
    BARTIZAN_TRY(Object json, files.Add("case.json", case_json, "application/json"));
    objects.push_back(std::move(json));
    for (const auto& [name, content] : documents_) {
      BARTIZAN_TRY(Object one, files.Add(name, content, TypeOf(name)));
      objects.push_back(std::move(one));
    }
    for (const Object& object : objects) {
      BARTIZAN_TRY(const There there, place_.Look(object));
      if (there != There::kSame) return false;
    }
    return true;
  }

  // What the home has no more may have been copied before.
  Result<bool> HasDropped() {
    for (const Object& object : contents_.dropped) {
      BARTIZAN_TRY(const There there, place_.Look(object));
      if (there != There::kSame) return false;
    }
    return true;
  }

  Result<size_t> SendDocuments(size_t sent) {
    BARTIZAN_TRY(const Documents files, Documents::Create());
    std::string case_json;
    CustodyHead head;
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(case_json, CaseFile(tx, case_id_));
      BARTIZAN_DO(AppendCustody(tx, case_id_, Event(sent, case_json), now_));
      BARTIZAN_TRY(head, ReadCustodyHead(tx, case_id_));
      return {};
    }));
    BARTIZAN_DO(audit::SignHead(home_, now_));
    BARTIZAN_TRY(const SignedCustody custody, SignCustody(home_, head, now_));
    std::vector<std::pair<std::string, std::string>> all = documents_;
    all.emplace_back("case.json", case_json);
    all.emplace_back("custody.pub.pem", custody.public_key);
    all.emplace_back("custody.head", custody.head);
    all.emplace_back("custody.sig", custody.signature);
    for (const auto& [name, content] : all) {
      BARTIZAN_TRY(const Object object, files.Add(name, content, TypeOf(name)));
      BARTIZAN_DO(place_.Send(object, false));
    }
    BARTIZAN_TRY(const Object log, files.AddLog(home_, head));
    BARTIZAN_DO(place_.Send(log, false));
    return all.size() + 1;
  }

  audit::Event Event(size_t sent, std::string_view case_json) const {
    auto file = [](std::string_view content) {
      return data::JsonObject{{"sha256", crypto::Sha256Hex(content)}, {"size", content.size()}};
    };
    data::JsonObject files{{"case.json", file(case_json)}};
    for (const auto& [name, content] : documents_) files[name] = file(content);
    audit::Event event;
    event.name = "CopyEvidence";
    event.resources = {place_.Uri("")};
    event.request = {{"place", place_.Uri("")},
                     {"owner", bucket_.expected_owner},
                     {"objects", contents_.evidence.size()},
                     {"sent", sent},
                     {"lock_mode", bucket_.lock_mode},
                     {"retain_until", place_.until()},
                     {"evidence", whole_ && !contents_.sealed},
                     {"sealed", contents_.sealed},
                     {"files", std::move(files)}};
    return event;
  }

  store::Home& home_;
  const Place& place_;
  const EvidenceBucket& bucket_;
  const std::string& case_id_;
  const std::vector<std::pair<std::string, std::string>>& documents_;
  Time now_;
  Contents contents_;
  bool whole_ = false;  // everything that records tell of is there
};

Status CheckRequest(const EvidenceBucket& bucket,
                    const std::vector<std::pair<std::string, std::string>>& documents) {
  if (bucket.lock_mode.empty() != (bucket.retain <= Micros(0))) {
    return Fail(Code::kUsage, "a lock of evidence needs both a mode and a time to retain");
  }
  for (const auto& [name, content] : documents) {
    if (IsDocumentName(name)) continue;
    return Fail(Code::kUsage,
                fmt::format("\"{}\" cannot be a name of a document", Ellipsize(name, 80)));
  }
  return {};
}

}  // namespace

Result<size_t> CopyCase(store::Home& home, aws::Client& client, std::string_view case_id,
                        const EvidenceBucket& bucket, const std::atomic<bool>* cancel,
                        const Clock& clock,
                        const std::vector<std::pair<std::string, std::string>>& documents) {
  BARTIZAN_DO(CheckRequest(bucket, documents));
  BARTIZAN_TRY(const Case what,
               home.db().Read([&](store::Tx& tx) { return LoadCase(tx, case_id); }));
  BARTIZAN_TRY(const Place place, Place::Open(client, bucket, what.id, cancel, clock.Now()));
  return CaseCopy(home, place, bucket, what.id, documents, clock.Now()).Run();
}

}  // namespace bartizan::response
