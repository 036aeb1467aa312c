#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/esdk_files.h"
#include "bartizan/cli/esdk_options.h"
#include "bartizan/esdk_tools/describe.h"

namespace bartizan::cli {

namespace {

using esdk_tools::Direction;
using esdk_tools::Transformed;

std::string Shown(const std::string& path, std::string_view stream) {
  return path == "-" ? std::string(stream) : path;
}

data::JsonObject MetadataOf(std::string_view mode, const FileJob& job) {
  return {
      {"input", Shown(job.from, "<stdin>")}, {"mode", mode}, {"output", Shown(job.to, "<stdout>")}};
}

// "header" before the rest: the keys are sorted.
data::JsonObject WithHeader(const esdk::Header& header, bool authenticated,
                            const data::JsonObject& rest) {
  data::JsonObject line{{"header", esdk_tools::HeaderJson(header)}};
  if (authenticated) line["header_auth"] = esdk_tools::HeaderAuthJson(header);
  for (const auto& pair : rest) line[pair.key()] = pair.value();
  return line;
}

// Everything that one encrypt or decrypt needs.
struct Work {
  Invocation& invocation;
  EsdkSetup setup;
  esdk_tools::ExpectedContext context;
  esdk_tools::Base64Use base64;
  MetadataOutput metadata;
  esdk::EncryptOptions options;          // encrypt
  std::optional<esdk::Release> release;  // decrypt: what was asked for
};

using Transform = std::function<Result<Transformed>(const InputFile&, const esdk_tools::Output&)>;

// Whether the file interface of the library will do, which works with several threads.
bool IsFileJob(const Work& work, const FileJob& job) {
  std::error_code none;
  return work.setup.client.config().threads > 1 && job.to != "-" && !work.release &&
         !work.base64.decode && !work.base64.encode && fs::is_regular_file(job.from, none);
}

Status CheckOverwrite(const Work& work, const FileJob& job) {
  std::error_code none;
  if (work.invocation.Has("no-overwrite") && fs::exists(fs::symlink_status(job.to, none))) {
    return Fail(Code::kConflict, job.to + " exists already");
  }
  return {};
}

// Writes the file whole or not at all; standard output as it comes.
Result<Transformed> WriteJob(const Work& work, const FileJob& job, unsigned mode,
                             const Transform& transform) {
  BARTIZAN_TRY(const auto input, InputFile::Open(job.from));
  if (job.to == "-") {
    return transform(input, [&](std::string_view bytes) -> Status {
      work.invocation.Print(bytes);
      return {};
    });
  }
  BARTIZAN_DO(CheckOverwrite(work, job));
  BARTIZAN_TRY(auto file, AtomicFile::Create(job.to, mode));
  BARTIZAN_TRY(auto done, transform(input, [&](std::string_view b) { return file.Write(b); }));
  BARTIZAN_DO(file.Commit());
  return done;
}

Result<Transformed> EncryptOne(const Work& work, const FileJob& job) {
  if (IsFileJob(work, job)) {
    BARTIZAN_DO(CheckOverwrite(work, job));
    return esdk_tools::EncryptFile(job.from, job.to, work.setup.client, *work.setup.manager,
                                   work.options);
  }
  return WriteJob(work, job, 0644, [&](const auto& input, const auto& output) {
    auto options = work.options;
    if (!work.base64.decode) options.plaintext_length = input.size();
    return esdk_tools::Encrypt(input.input(), output, work.setup.client, *work.setup.manager,
                               options, work.base64);
  });
}

Status EncryptJob(Work& work, const FileJob& job) {
  BARTIZAN_TRY(const auto done, EncryptOne(work, job));
  work.invocation.Detail(
      fmt::format("{} -> {}: {} to {} bytes", job.from, job.to, done.bytes_in, done.bytes_out));
  return work.metadata.Write(WithHeader(done.header, false, MetadataOf("encrypt", job)));
}

// What the metadata tells about a message whose context was refused.
data::JsonObject Skipped(const FileJob& job, std::string_view mode,
                         const esdk_tools::ContextMismatch& mismatch) {
  data::JsonArray keys, pairs;
  for (const auto& key : mismatch.missing_keys) keys.emplace_back(key);
  for (const auto& [key, value] : mismatch.missing_pairs) {
    pairs.push_back(data::JsonObject{{key, value}});
  }
  data::JsonObject line = MetadataOf(mode, job);
  line["missing_encryption_context_keys"] = std::move(keys);
  line["missing_encryption_context_pairs"] = std::move(pairs);
  line["reason"] = "Missing encryption context key or value";
  line["skipped"] = true;
  return line;
}

Result<Transformed> DecryptJobOf(const Work& work, const FileJob& job,
                                 const esdk_tools::DecryptJob& decrypt) {
  if (IsFileJob(work, job)) {
    BARTIZAN_DO(CheckOverwrite(work, job));
    return esdk_tools::DecryptFile(job.from, job.to, work.setup.client, *work.setup.manager,
                                   decrypt);
  }
  return WriteJob(work, job, 0600, [&](const auto& input, const auto& output) {
    return esdk_tools::Decrypt(input.input(), output, work.setup.client, *work.setup.manager,
                               decrypt);
  });
}

Status DecryptOne(Work& work, const FileJob& job) {
  const bool is_unsigned = work.release == esdk::Release::kUnsignedOnly;
  const std::string_view mode = is_unsigned ? "decrypt-unsigned" : "decrypt";
  esdk_tools::ContextMismatch mismatch;
  std::optional<esdk::Header> seen;
  esdk_tools::DecryptJob decrypt;
  // A file becomes visible when all was verified; so its frames may be written as they come.
  const auto safe = job.to == "-" ? esdk::Release::kAfterVerification : esdk::Release::kPerFrame;
  decrypt.release = work.release.value_or(safe);
  decrypt.expected = work.context;
  decrypt.base64 = work.base64;
  decrypt.mismatch = &mismatch;
  decrypt.seen = &seen;
  const auto done = DecryptJobOf(work, job, decrypt);
  if (!done) {
    const bool refused = !mismatch.missing_keys.empty() || !mismatch.missing_pairs.empty();
    if (refused && seen) {
      BARTIZAN_DO(work.metadata.Write(WithHeader(*seen, false, Skipped(job, mode, mismatch))));
    }
    return std::unexpected(done.error());
  }
  work.invocation.Detail(
      fmt::format("{} -> {}: {} to {} bytes", job.from, job.to, done->bytes_in, done->bytes_out));
  return work.metadata.Write(WithHeader(done->header, true, MetadataOf(mode, job)));
}

// One file's error is the command's; of several all are tried, and each failure is told.
Result<int> ForEachJob(Work& work, const std::vector<FileJob>& jobs,
                       Status (*run)(Work&, const FileJob&)) {
  if (jobs.size() == 1) {
    BARTIZAN_DO(run(work, jobs.front()));
    return 0;
  }
  size_t failed = 0;
  for (const FileJob& job : jobs) {
    const Status status = run(work, job);
    if (status) continue;
    ++failed;
    work.invocation.Warn(fmt::format("{}: {}", job.from, status.error().OneLine()));
  }
  if (failed > 0) {
    return Fail(Code::kFailed, fmt::format("{} of {} failed", failed, Count(jobs.size(), "file")));
  }
  work.invocation.Note(Count(jobs.size(), "file"));
  return 0;
}

Result<int> RunEncrypt(Invocation& invocation) {
  BARTIZAN_TRY(const auto jobs, PlanFiles(invocation, invocation.Value("suffix")));
  BARTIZAN_TRY(auto context, ContextOf(invocation, Direction::kEncrypt));
  BARTIZAN_TRY(auto options, EncryptOptionsOf(invocation));
  options.context = std::move(context.pairs);
  BARTIZAN_TRY(auto setup, SetUpEsdk(invocation, Direction::kEncrypt));
  BARTIZAN_TRY(auto metadata, MetadataOutput::Open(invocation, jobs));
  Work work{invocation,
            std::move(setup),
            {},
            {invocation.Has("decode"), invocation.Has("encode")},
            std::move(metadata),
            std::move(options),
            {}};
  return ForEachJob(work, jobs, EncryptJob);
}

Result<std::optional<esdk::Release>> ReleaseOf(const Invocation& invocation) {
  std::optional<esdk::Release> release;
  if (invocation.Value("release") == "per-frame") release = esdk::Release::kPerFrame;
  if (!invocation.Has("decrypt-unsigned")) return release;
  if (release) return Fail(Code::kUsage, "--release and --decrypt-unsigned exclude each other");
  return esdk::Release::kUnsignedOnly;
}

Result<int> RunDecrypt(Invocation& invocation) {
  BARTIZAN_TRY(const auto release, ReleaseOf(invocation));
  if (release && invocation.Has("buffer")) {
    return Fail(Code::kUsage, "--buffer excludes --release per-frame and --decrypt-unsigned");
  }
  BARTIZAN_TRY(const auto jobs, PlanFiles(invocation, invocation.Value("suffix")));
  BARTIZAN_TRY(auto context, ContextOf(invocation, Direction::kDecrypt));
  BARTIZAN_TRY(auto setup, SetUpEsdk(invocation, Direction::kDecrypt));
  BARTIZAN_TRY(auto metadata, MetadataOutput::Open(invocation, jobs));
  Work work{invocation,
            std::move(setup),
            std::move(context),
            {invocation.Has("decode"), invocation.Has("encode")},
            std::move(metadata),
            {},
            release};
  return ForEachJob(work, jobs, DecryptOne);
}

// The flags of both, around those of one.
std::vector<Flag> FileFlags(std::string_view suffix, std::vector<Flag> own) {
  std::vector<Flag> flags = {
      {.name = "input",
       .short_name = 'i',
       .value = "FILE",
       .help = "what to read: a file, a folder with --recursive, or - for standard input",
       .required = true,
       .repeatable = true},
      {.name = "output",
       .short_name = 'o',
       .value = "FILE",
       .help = "where to: a file, a folder that exists, or - for standard output",
       .required = true},
      WrappingKeysFlag()};
  flags.insert(flags.end(), own.begin(), own.end());
  const std::vector<Flag> rest = {
      {.name = "recursive", .short_name = 'r', .help = "all files below an input folder"},
      {.name = "suffix",
       .value = "TEXT",
       .help = "put behind the names of files in an output folder",
       .fallback = suffix},
      {.name = "no-overwrite", .help = "refuse to replace a file"},
      {.name = "encode", .help = "write base64 text"},
      {.name = "decode", .help = "read base64 text"},
      {.name = "metadata-output",
       .value = "FILE",
       .help = "add a line of JSON about each operation; - for standard output"},
      {.name = "overwrite-metadata", .help = "start that file anew"},
      {.name = "suppress-metadata", .short_name = 'S', .help = "no metadata, as by default"},
      {.name = "buffer",
       .short_name = 'b',
       .help = "give out nothing before all is done: the default, for old scripts"}};
  flags.insert(flags.end(), rest.begin(), rest.end());
  return WithEsdkFlags(std::move(flags));
}

constexpr std::string_view kKeysText =
    "--wrapping-keys says which keys, as pairs separated by blanks or commas, in quotes where a "
    "value has such:\n\n"
    "AWS KMS: `key=ARN` (repeatable), `region=`, `profile=`; on decryption instead of keys "
    "`discovery=true` with `discovery-account=` (repeatable) and `discovery-partition=`.\n\n"
    "AES: `provider=raw-aes namespace=NAMESPACE name=NAME key=SOURCE`. RSA: `provider=raw-rsa "
    "namespace= name= public=SOURCE private=SOURCE padding=pkcs1|oaep-sha1|oaep-sha256|"
    "oaep-sha384|oaep-sha512`. ECDH: `provider=raw-ecdh schema=static|ephemeral|discovery "
    "curve=p256|p384|p521 private=SOURCE public=SOURCE`.\n\n"
    "A SOURCE is `file:PATH`, `env:NAME` or `fd:N`: a key itself never stands on a command line.";

}  // namespace

std::span<const Command> EncryptCommands() {
  static const std::string encrypt_text =
      "Writes messages that every AWS Encryption SDK reads. The algorithm suite commits to the key "
      "and signs, unless --algorithm says otherwise; every data key is encrypted under all "
      "wrapping keys.\n\n" +
      std::string(kKeysText);
  static const std::string decrypt_text =
      "Reads messages of every AWS Encryption SDK. Nothing is decrypted under a key that is not "
      "named, and by default nothing whose algorithm suite does not commit to its key.\n\n"
      "An output file appears when everything was verified, the signature included; a failure "
      "leaves what was there. To standard output, too, nothing goes before that (the plaintext is "
      "kept in memory meanwhile) unless --release per-frame or --decrypt-unsigned is given.\n\n"
      "With --encryption-context KEY=VALUE the message must have this pair, with KEY alone this "
      "key.\n\n" +
      std::string(kKeysText);
  static const std::vector<ExitNote> exits(EsdkExits().begin(), EsdkExits().end());
  static const std::array<Command, 2> commands{{
      {.path = "encrypt",
       .summary = "encrypt files as AWS Encryption SDK messages",
       .description = encrypt_text,
       .positionals = {},
       .flags = FileFlags(".encrypted", {{.name = "encryption-context",
                                          .short_name = 'c',
                                          .value = "KEY=VALUE",
                                          .help = "not secret, authenticated; one pair a flag",
                                          .repeatable = true},
                                         {.name = "algorithm",
                                          .value = "NAME",
                                          .help = "algorithm suite; else the policy's default"},
                                         {.name = "frame-length",
                                          .value = "BYTES",
                                          .help = "plaintext in each frame",
                                          .fallback = "4096"}}),
       .formats = {},
       .examples =
           {{"bartizan encrypt -i report.pdf -o report.pdf.enc -w "
             "key=arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab "
             "-c team=shop",
             "Encrypts under a KMS key."},
            {"bartizan encrypt -r -i data -o sealed -w \"provider=raw-aes namespace=shop name=k1 "
             "key=file:k1.key\"",
             "Encrypts a folder under a key of your own."}},
       .exits = exits,
       .run = RunEncrypt},
      {.path = "decrypt",
       .summary = "decrypt AWS Encryption SDK messages",
       .description = decrypt_text,
       .positionals = {},
       .flags = FileFlags(".decrypted",
                          {{.name = "encryption-context",
                            .short_name = 'c',
                            .value = "KEY[=VALUE]",
                            .help = "must be in the message; one a flag",
                            .repeatable = true},
                           {.name = "max-length",
                            .value = "BYTES",
                            .help = "longest frame, or message that is not framed",
                            .fallback = "67108864"},
                           {.name = "release",
                            .value = "WHEN",
                            .help = "when plaintext goes to standard output; of a signed message "
                                    "what went before the end is not yet verified",
                            .fallback = "verified",
                            .choices = {"verified", "per-frame"}},
                           {.name = "decrypt-unsigned",
                            .help = "give out frames as they come, and refuse signed messages"}}),
       .formats = {},
       .examples =
           {{"bartizan decrypt -i report.pdf.enc -o report.pdf -w "
             "key=arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab "
             "-c team=shop",
             "Decrypts with the key and the context that the message must have."},
            {"bartizan decrypt -i m -o - -w \"discovery=true discovery-account=111122223333 "
             "discovery-partition=aws\"",
             "Takes any key of one account."}},
       .exits = exits,
       .run = RunDecrypt},
  }};
  return commands;
}

}  // namespace bartizan::cli
