// Commands that look after many messages: audit and reencrypt.
#include <fmt/format.h>

#include <array>

#include "bartizan/base/glob.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/esdk_files.h"
#include "bartizan/cli/esdk_options.h"
#include "bartizan/cli/listing.h"
#include "bartizan/esdk_tools/describe.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using esdk_tools::Direction;

// ---- audit

// Version and type, or version and algorithm suite: few other files begin so.
enum class Start { kNone, kMessage, kBase64 };

Start StartOf(std::string_view bytes) {
  if (esdk_tools::LooksLikeBase64Message(bytes)) return Start::kBase64;
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
  if (bytes.size() < 4) return Start::kNone;
  const auto suite = [&](size_t i) {
    return esdk::FindSuite(static_cast<uint16_t>(byte(i) << 8U | byte(i + 1))) != nullptr;
  };
  const bool first = byte(0) == 1 && byte(1) == 0x80 && suite(2);
  const bool second = byte(0) == 2 && suite(1);
  return first || second ? Start::kMessage : Start::kNone;
}

struct Audited {
  std::string file, algorithm;
  std::vector<std::string> problems;
};

bool IsTrusted(const std::string& label, const std::vector<std::string>& trusted) {
  return std::ranges::any_of(trusted, [&](const std::string& pattern) {
    return label == pattern || GlobMatch(pattern, label);
  });
}

// Empty for what is no message.
Result<std::optional<Audited>> AuditFile(const fs::path& path,
                                         const std::vector<std::string>& trusted) {
  std::array<uint8_t, 4> bytes{};
  BARTIZAN_TRY(const auto peek, InputFile::Open(path.string()));
  BARTIZAN_TRY(const size_t size, peek.input()(bytes));
  const Start start = StartOf({reinterpret_cast<const char*>(bytes.data()), size});
  if (start == Start::kNone) return std::optional<Audited>();
  BARTIZAN_TRY(const auto file, InputFile::Open(path.string()));
  Audited audited{path.string(), "", {}};
  const auto header = esdk_tools::ReadHeader(file.input(), esdk::Limits(), start == Start::kBase64);
  if (!header) {
    if (start == Start::kBase64) return std::optional<Audited>();
    audited.problems.push_back("damaged: " + header.error().OneLine());
    return audited;
  }
  audited.algorithm = esdk_tools::SuiteId(*header->suite);
  if (!header->suite->committing) audited.problems.emplace_back("no key commitment");
  for (const auto& key : header->encrypted_keys) {
    const std::string label = esdk_tools::KeyLabel(key);
    if (trusted.empty() || IsTrusted(label, trusted)) continue;
    audited.problems.push_back("key not trusted: " + label);
  }
  return audited;
}

struct AuditCount {
  size_t messages = 0, others = 0;
  std::vector<std::vector<std::string>> rows;  // file, algorithm, problem
};

Result<AuditCount> AuditAll(const Invocation& invocation) {
  AuditCount count;
  const auto trusted = invocation.Values("trust");
  for (const std::string& root : invocation.Positionals("PATH")) {
    std::error_code none;
    std::vector<fs::path> files{root};
    if (fs::is_directory(root, none)) {
      BARTIZAN_TRY(files, FilesBelow(root));
    }
    for (const fs::path& path : files) {
      BARTIZAN_TRY(const auto audited, AuditFile(path, trusted));
      audited ? ++count.messages : ++count.others;
      if (!audited) continue;
      for (const auto& problem : audited->problems) {
        count.rows.push_back({audited->file, audited->algorithm, problem});
      }
    }
  }
  return count;
}

Result<int> RunAudit(Invocation& invocation) {
  BARTIZAN_TRY(const auto count, AuditAll(invocation));
  if (invocation.Format() == "csv") {
    PrintCsv(invocation, {"file", "algorithm", "problem"}, count.rows);
  } else if (invocation.Format() == "json") {
    data::JsonArray list;
    for (const auto& row : count.rows) {
      list.push_back(
          data::JsonObject{{"file", row[0]}, {"algorithm_id", row[1]}, {"problem", row[2]}});
    }
    PrintJsonListing(invocation, "bartizan.esdk-audit/1", "problems", std::move(list));
  } else {
    term::Table table({"FILE", "ALGORITHM", "PROBLEM"});
    for (auto row : count.rows) table.AddRow(std::move(row));
    invocation.PrintTable(table);
  }
  invocation.Note(fmt::format("{} in {}; {}", Count(count.rows.size(), "problem"),
                              Count(count.messages, "message"), Count(count.others, "other file")));
  return count.rows.empty() ? 0 : 1;
}

// ---- reencrypt

struct Reencryption {
  Invocation& invocation;
  esdk::Client reader, writer;
  esdk::ManagerPtr old_keys, new_keys;
  esdk::EncryptOptions options;
};

// The file keeps its name, its permissions and, until the new message is whole, its content.
Status ReencryptFile(const Reencryption& work, const std::string& path) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);  // a link stays one
  if (error) return FailErrno(error.value(), "opening " + path);
  BARTIZAN_TRY(const auto file, InputFile::Open(target.string()));
  if (!file.size()) return Fail(Code::kInvalid, path + " is not a regular file");
  const bool dry = work.invocation.Has("dry-run");
  std::optional<AtomicFile> out;
  if (!dry) {
    BARTIZAN_TRY(auto made, AtomicFile::Create(target, file.mode()));
    out.emplace(std::move(made));
  }
  const esdk_tools::Output output = [&](std::string_view bytes) -> Status {
    return out ? out->Write(bytes) : Status();
  };
  BARTIZAN_TRY(const auto done,
               esdk_tools::Reencrypt(file.input(), output, work.reader, *work.old_keys, work.writer,
                                     *work.new_keys, work.options));
  if (out) BARTIZAN_DO(out->Commit());
  work.invocation.Print(
      term::PrintableLine(fmt::format("{}  {}  {}, {}", dry ? "would be" : "done", path,
                                      esdk_tools::SuiteId(*done.header.suite),
                                      Count(done.header.encrypted_keys.size(), "data key"))) +
      "\n");
  return {};
}

Result<int> RunReencrypt(Invocation& invocation) {
  BARTIZAN_TRY(const auto limits, LimitsOf(invocation));
  BARTIZAN_TRY(const auto policy, PolicyOf(invocation));
  BARTIZAN_TRY(const auto options, EncryptOptionsOf(invocation));
  BARTIZAN_TRY(auto from, KeyringOf(invocation, Direction::kDecrypt, "from"));
  BARTIZAN_TRY(auto to, KeyringOf(invocation, Direction::kEncrypt, "wrapping-keys"));
  // Old messages are what this is for: those without commitment are read too.
  const Reencryption work{
      invocation,
      esdk::Client({esdk::CommitmentPolicy::kRequireEncryptAllowDecrypt, limits, 1}),
      esdk::Client({policy, limits, 1}),
      esdk::DefaultManager(std::move(from)),
      esdk::DefaultManager(std::move(to)),
      options};
  const auto files = invocation.Positionals("FILE");
  size_t failed = 0;
  for (const std::string& path : files) {
    const Status status = ReencryptFile(work, path);
    if (status) continue;
    if (files.size() == 1) return std::unexpected(status.error());
    ++failed;
    invocation.Warn(fmt::format("{}: {}", path, status.error().OneLine()));
  }
  if (failed == 0) return 0;
  return Fail(Code::kFailed, fmt::format("{} of {} failed, and are as they were", failed,
                                         Count(files.size(), "file")));
}

std::vector<Flag> ReencryptFlags() {
  auto flags = WithEsdkFlags(
      {{.name = "from",
        .short_name = 'f',
        .value = "KEYS",
        .help = "the wrapping keys that decrypt, as for `bartizan decrypt`",
        .required = true,
        .repeatable = true},
       WrappingKeysFlag(),
       {.name = "algorithm", .value = "NAME", .help = "algorithm suite; else the policy's default"},
       {.name = "frame-length",
        .value = "BYTES",
        .help = "plaintext in each frame",
        .fallback = "4096"},
       {.name = "dry-run", .short_name = 'n', .help = "decrypt and encrypt, and write nothing"}});
  // One file at a time, each with a data key of its own.
  std::erase_if(flags,
                [](const Flag& flag) { return flag.name == "caching" || flag.name == "threads"; });
  return flags;
}

}  // namespace

std::span<const Command> EsdkFileCommands() {
  static const std::vector<ExitNote> exits(EsdkExits().begin(), EsdkExits().end());
  static const std::array<Command, 2> commands{{
      {.path = "esdk audit",
       .summary = "list messages without key commitment, or under other keys than yours",
       .description =
           "Looks at every file below the paths, links not followed. Files that are no messages "
           "are counted and passed over.\n\n"
           "A wrapping key is named PROVIDER:KEY, as `bartizan esdk inspect` shows it: "
           "aws-kms:arn:aws:kms:…, or NAMESPACE:NAME of a raw key. With --trust every data key of "
           "a message must be under a key that one of them matches; * stands for anything but /. "
           "Headers are not authenticated, so this finds mistakes, and `bartizan esdk verify` "
           "finds forgeries.",
       .positionals = {{.name = "PATH", .help = "folders and files", .repeatable = true}},
       .flags = {{.name = "trust",
                  .value = "PATTERN",
                  .help = "a wrapping key that may be used",
                  .repeatable = true}},
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan esdk audit backups --trust "
                     "'aws-kms:arn:aws:kms:eu-central-1:111122223333:key/*'",
                     "Is everything under our keys? Lists what is not."}},
       .exits = {{1, "there are such messages"}},
       .run = RunAudit},
      {.path = "esdk reencrypt",
       .summary = "make new messages of old ones, under other keys or with commitment",
       .description =
           "Decrypts each file under --from and puts a new message with the same encryption "
           "context in its place, under --wrapping-keys, with a new data key and a new message id. "
           "A file changes whole or not at all.\n\n"
           "The data keys of a message are not encrypted anew in place: a second header under the "
           "same message id and data key would use a nonce twice.",
       .positionals = {{.name = "FILE", .help = "messages", .repeatable = true}},
       .flags = ReencryptFlags(),
       .formats = {},
       .examples = {{"bartizan esdk reencrypt old.enc -f \"provider=raw-aes namespace=shop name=k1 "
                     "key=file:k1.key\" -w key=arn:aws:kms:eu-central-1:111122223333:key/"
                     "1234abcd-12ab-34cd-56ef-1234567890ab",
                     "Moves a message from a key of your own to KMS."}},
       .exits = exits,
       .run = RunReencrypt},
  }};
  return commands;
}

}  // namespace bartizan::cli
