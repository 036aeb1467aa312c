// The whole memory of an instance, by a program that this machine has (avml, or another one that
// writes the memory into the file which is its only argument).
//
// Both ways go through the bucket with what the instance's temporary profile allows, by the AWS CLI
// of the instance: no URL that allows anything is made, so none can be read in the history of
// commands, and neither keys nor URLs pass through this program. A presigned URL would have to be
// a parameter of the command, which everybody who may list commands can read for a month; a secret
// parameter or a list of URLs in the bucket would need the same CLI on the instance to be read. The
// profile is let into no more than the tool and the case's prefix.
//
// What was stored is compared with what the instance says: its size, and the server's SHA-256. Who
// rules the machine rules what it dumps; the comparison shows what happened on the way.
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/ec2_remote.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr Micros kLongestDump = std::chrono::hours(2);
constexpr std::string_view kName = "memory/memory.json";
constexpr std::string_view kLast = "bartizan-memory:";

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

// What both objects are named by. The key of the dump ends with its SHA-256 and ".raw": a second
// attempt is another object, and one whose answer was lost is found.
struct Places {
  aws::S3Place tool, dump;
  std::string tool_sha256;
};

std::string UploadUri(const EvidenceJob& job) {
  if (!job->config().memory_upload.empty()) return job->config().memory_upload;
  return job->work.config->bucket ? job->work.config->bucket->uri : "";
}

Result<Places> MakePlaces(const EvidenceJob& job, const Context& context) {
  const std::string uri = UploadUri(job);
  if (uri.empty()) {
    return Fail(Code::kInvalid, "there is no bucket for the memory of instances",
                "set evidence.s3 or aws.memory.upload in respond.yaml");
  }
  Places places;
  BARTIZAN_TRY(places.dump, CasePlace(job, uri));
  places.dump.key += fmt::format("/memory-{}-", context.token);
  BARTIZAN_TRY(places.tool_sha256, crypto::Sha256HexOfFile(job->config().memory_tool));
  BARTIZAN_TRY(places.tool, aws::ParseS3Uri(uri));
  while (places.tool.key.ends_with('/')) places.tool.key.pop_back();
  if (!places.tool.key.empty()) places.tool.key += '/';
  places.tool.key += "tools/" + places.tool_sha256;
  return places;
}

std::string ExpectedOwner(const EvidenceJob& job) {
  const auto& bucket = job->work.config->bucket;
  return bucket && job->config().memory_upload.empty() ? bucket->expected_owner : "";
}

// Named by its hash, and so put once for all instances.
Status PutTool(const EvidenceJob& job, const Context& context, const Places& places) {
  const auto put = aws::PutFile(job->ec2().client(), places.tool, job->config().memory_tool,
                                {.only_if_absent = true,
                                 .expected_owner = ExpectedOwner(job),
                                 .sha256 = places.tool_sha256,
                                 .cancel = context.cancel});
  if (put || put.error().code == Code::kConflict) return {};
  return std::unexpected(Error(put.error()).With("uploading the memory tool"));
}

// The same two options have other names in the two commands that store.
std::string Encryption(const EvidenceJob& job, std::string_view sse, std::string_view kms_key) {
  const auto& bucket = job->work.config->bucket;
  if (!bucket || bucket->sse.empty() || !job->config().memory_upload.empty()) return "";
  std::string options = fmt::format(" {} {}", sse, Quoted(bucket->sse));
  if (!bucket->kms_key_id.empty()) {
    options += fmt::format(" {} {}", kms_key, Quoted(bucket->kms_key_id));
  }
  return options;
}

// One object up to 5 GB, with a SHA-256 that the server checks; parts above. Both refuse to replace
// an object, as far as the CLI of the instance can say so.
std::string DumpScript(const EvidenceJob& job, const Places& places) {
  const std::string put = fmt::format(
      "aws s3api put-object --bucket {} --key {}\"$h.raw\" --body \"$d/memory\" --content-type "
      "application/octet-stream{}",
      Quoted(places.dump.bucket), Quoted(places.dump.key),
      Encryption(job, "--server-side-encryption", "--ssekms-key-id"));
  const std::string copy_options = Encryption(job, "--sse", "--sse-kms-key-id");
  const std::string dump_uri = fmt::format("s3://{}/{}", places.dump.bucket, places.dump.key);
  return fmt::format(
      R"sh(umask 077; export LC_ALL=C AWS_DEFAULT_REGION="${{AWS_DEFAULT_REGION:-{region}}}"
end() {{ echo "{last}$*"; exit 1; }}
command -v aws >/dev/null || end no AWS CLI
d=$(mktemp -d "${{TMPDIR:-/var/tmp}}/bartizan.XXXXXX") || end no temporary folder
trap 'rm -rf "$d"' EXIT
need=$(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo)
free=$(df -Pk "$d" | sed -n '2s/^.* \([0-9][0-9]*\)  *[0-9]*%.*$/\1/p')
[ "${{free:-0}}" -gt "${{need:-0}}" ] || end no room: $free KiB are free and memory has $need KiB
aws s3 cp --only-show-errors {tool} "$d/tool" >&2 || end the tool cannot be fetched
echo "{sha}  $d/tool" | sha256sum -c - >/dev/null || end the tool is not the one that was sent
chmod 700 "$d/tool"
"$d/tool" "$d/memory" >&2 || end the tool ended with $?
n=$(wc -c <"$d/memory") && h=$(sha256sum <"$d/memory") || end the memory cannot be read
h=${{h%% *}}; failed=0
put() {{ {put} "$@" >/dev/null; }}
if [ "$n" -le 5368709120 ]; then
new=; put --if-none-match '*' --generate-cli-skeleton 2>/dev/null && new=1
sum=; put --checksum-algorithm SHA256 --generate-cli-skeleton 2>/dev/null && sum=1
put ${{sum:+--checksum-algorithm SHA256}} ${{new:+--if-none-match '*'}} || failed=1
else
aws s3 cp --only-show-errors{copy} --checksum-algorithm SHA256 "$d/memory" {dump}"$h.raw" >&2 ||
aws s3 cp --only-show-errors{copy} "$d/memory" {dump}"$h.raw" >&2 || failed=1
fi
echo "{last}$n:$h"; exit $failed
)sh",
      fmt::arg("last", kLast), fmt::arg("region", job->instance.region),
      fmt::arg("tool", Quoted(fmt::format("s3://{}/{}", places.tool.bucket, places.tool.key))),
      fmt::arg("sha", places.tool_sha256), fmt::arg("put", put), fmt::arg("copy", copy_options),
      fmt::arg("dump", Quoted(dump_uri)));
}

// "bartizan-memory:SIZE:SHA256", the last line; whether it could be uploaded is seen in S3.
struct Dumped {
  uint64_t size = 0;
  std::string sha256;
};
Result<Dumped> ReadDumped(const RemoteOutcome& outcome) {
  const std::string text(Trim(outcome.out));
  const size_t at = text.rfind(kLast);
  const std::string last = at == std::string::npos ? "" : text.substr(at + kLast.size());
  const size_t colon = last.find(':');
  const auto size = ParseInt(std::string_view(last).substr(0, colon));
  const bool hex = colon != std::string::npos && HexDecode(last.substr(colon + 1)).has_value() &&
                   last.size() - colon - 1 == 64;
  if (size && *size >= 0 && hex) {
    return Dumped{.size = static_cast<uint64_t>(*size), .sha256 = last.substr(colon + 1)};
  }
  const std::string why = outcome.status == "TimedOut" ? "it took too long" : last;
  return Fail(Code::kFailed,
              fmt::format("the memory was not dumped: {}",
                          ScrubUtf8(Ellipsize(why.empty() ? outcome.err : why, 300))));
}

// What S3 has: "object" where its SHA-256 is that of the whole object and what the instance said,
// "parts" where S3 checked each part, "size" where only that is known.
Result<JsonObject> Verify(const EvidenceJob& job, const Context& context, const Places& places,
                          const Dumped& dumped) {
  const std::string key = fmt::format("{}{}.raw", places.dump.key, dumped.sha256);
  JsonObject input{{"Bucket", places.dump.bucket}, {"Key", key}, {"ChecksumMode", "ENABLED"}};
  if (const std::string owner = ExpectedOwner(job); !owner.empty()) {
    input["ExpectedBucketOwner"] = owner;
  }
  const auto answer =
      job->ec2().client().Call("s3", "HeadObject", std::move(input), CallLimits(context));
  if (!answer)
    return std::unexpected(ReadError(answer.error()).With("looking at the memory in S3"));
  const auto size = data::Int(answer->output, "ContentLength");
  if (size != static_cast<int64_t>(dumped.size)) {
    return Fail(Code::kInvalid,
                fmt::format("the memory in S3 has {} bytes, and the instance told {}",
                            size.value_or(-1), dumped.size));
  }
  const std::string checksum = data::Str(answer->output, "ChecksumSHA256");
  std::string verified = checksum.empty() ? "size" : "parts";
  if (!checksum.empty() && checksum.find('-') == std::string::npos) {
    const auto bytes = Base64Decode(checksum);
    if (!bytes || HexEncode(*bytes) != dumped.sha256) {
      return Fail(Code::kInvalid, "the memory in S3 is not what the instance told to have sent");
    }
    verified = "object";
  }
  return JsonObject{{"uri", fmt::format("s3://{}/{}", places.dump.bucket, key)},
                    {"version", data::Str(answer->output, "VersionId")},
                    {"size", dumped.size},
                    {"sha256", dumped.sha256},
                    {"checksum", checksum},
                    {"verified", verified},
                    {"tool", places.tool_sha256}};
}

Result<Json> Dump(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const bool has, job->context.Has(kName));
  if (has) return Json(JsonObject{});
  if (job->instance.platform == "windows") return Missing("memory is dumped on Linux only");
  BARTIZAN_TRY(const Places places, MakePlaces(job, context));
  BARTIZAN_DO(PutTool(job, context, places));
  BARTIZAN_TRY(const RemoteOutcome outcome,
               RunRemote(job, context,
                         {.text = DumpScript(job, places), .time = kLongestDump, .again = true}));
  BARTIZAN_TRY(const Dumped dumped, ReadDumped(outcome));
  auto stored = Verify(job, context, places, dumped);
  if (!stored && stored.error().code == Code::kNotFound) {
    return Fail(Code::kFailed, fmt::format("the memory could not be uploaded: {}",
                                           ScrubUtf8(Ellipsize(Trim(outcome.err), 300))));
  }
  BARTIZAN_TRY(JsonObject told, std::move(stored));
  told["command"] = outcome.command_id;
  BARTIZAN_DO(job->context.Put({.name = std::string(kName),
                                .step = "memory",
                                .media_type = "application/json",
                                .source = "ssm:SendCommand",
                                .detail = told},
                               data::ToPrettyJson(told)));
  JsonArray missing;
  if (data::Str(told, "verified") == "size") {
    missing.emplace_back("S3 has no checksum of it: only its size was compared");
  }
  told["missing"] = std::move(missing);
  return Json(std::move(told));
}

}  // namespace

// Writes to the disk, and so comes after the snapshots of it.
Operation MemoryOperation(const EvidenceJob& job) {
  Operation operation =
      EvidenceOperation(Step::kMemory, "memory/dump", "dump the memory of " + job->instance.id,
                        [job](const Context& context) { return Dump(job, context); });
  operation.needs = {"collect/agent"};
  operation.after = {"disks/snapshots"};
  operation.time_limit = RemoteLimit({.text = {}, .time = kLongestDump});
  return operation;
}

}  // namespace bartizan::response
