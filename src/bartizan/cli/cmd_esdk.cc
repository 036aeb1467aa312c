#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/esdk_files.h"
#include "bartizan/cli/esdk_options.h"
#include "bartizan/cli/listing.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/keygen.h"
#include "bartizan/esdk_tools/describe.h"
#include "bartizan/esdk_tools/key_source.h"
#include "bartizan/esdk_tools/vectors.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using esdk_tools::Direction;
using esdk_tools::VectorOutcome;

// ---- inspect

std::string ContentOf(const esdk::Header& header) {
  if (header.content_type == esdk::ContentType::kUnframed) return "unframed";
  return fmt::format("frames of {} bytes", header.frame_length);
}

void PrintHeader(Invocation& invocation, const esdk::Header& header) {
  const auto line = [&](std::string_view name, const std::string& value) {
    invocation.Print(fmt::format("{:<12} {}\n", name, term::PrintableLine(value)));
  };
  const esdk::AlgorithmSuite& suite = *header.suite;
  line("version", std::to_string(suite.message_version));
  line("algorithm", fmt::format("{} {}", esdk_tools::SuiteId(suite), suite.name));
  line("commitment", suite.committing ? HexEncode(header.commitment) : "none");
  line("signed", suite.has_signature() ? "yes" : "no");
  line("message id", HexEncode(header.message_id));
  line("content", ContentOf(header));
  line("header", fmt::format("{} bytes", header.body_offset));
  for (const auto& key : header.encrypted_keys) line("data key", esdk_tools::KeyLabel(key));
  for (const auto& [key, value] : header.context) line("context", key + "=" + value);
}

Result<int> RunInspect(Invocation& invocation) {
  const std::string path = invocation.Positional("FILE");
  BARTIZAN_TRY(const auto file, InputFile::Open(path));
  BARTIZAN_TRY(const auto header,
               esdk_tools::ReadHeader(file.input(), esdk::Limits(), invocation.Has("decode")));
  if (invocation.Format() == "json") {
    data::JsonArray keys;
    for (const auto& key : header.encrypted_keys) keys.emplace_back(esdk_tools::KeyLabel(key));
    invocation.Print(
        data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.esdk-header/1"},
                                            {"authenticated", false},
                                            {"algorithm_id", esdk_tools::SuiteId(*header.suite)},
                                            {"committing", header.suite->committing},
                                            {"signed", header.suite->has_signature()},
                                            {"header_bytes", header.body_offset},
                                            {"keys", std::move(keys)},
                                            {"header", esdk_tools::HeaderJson(header)},
                                            {"header_auth", esdk_tools::HeaderAuthJson(header)}}));
  } else {
    PrintHeader(invocation, header);
  }
  invocation.Note("not authenticated: anybody can write such a header; `esdk verify` checks it");
  return 0;
}

// ---- verify

Result<int> RunVerify(Invocation& invocation) {
  const auto files = invocation.Positionals("FILE");
  BARTIZAN_TRY(auto context, ContextOf(invocation, Direction::kDecrypt));
  BARTIZAN_TRY(const auto setup, SetUpEsdk(invocation, Direction::kDecrypt));
  std::optional<Error> first;
  data::JsonArray list;
  for (const std::string& path : files) {
    esdk_tools::DecryptJob job;
    job.release = esdk::Release::kPerFrame;  // to nowhere
    job.expected = context;
    job.base64.decode = invocation.Has("decode");
    const auto verify = [&]() -> Result<esdk_tools::Transformed> {
      BARTIZAN_TRY(const auto file, InputFile::Open(path));
      return esdk_tools::Decrypt(
          file.input(), [](std::string_view) -> Status { return {}; }, setup.client, *setup.manager,
          job);
    };
    const auto done = verify();
    const std::string why = done ? "" : done.error().OneLine();
    list.push_back(
        data::JsonObject{{"file", path},
                         {"verified", done.has_value()},
                         {"algorithm_id", done ? esdk_tools::SuiteId(*done->header.suite) : ""},
                         {"plaintext_bytes", done ? data::Json(done->bytes_out) : data::Json()},
                         {"error", why}});
    // One file's error is the command's.
    if (invocation.Format() == "text" && (done || files.size() > 1)) {
      invocation.Print(
          term::PrintableLine(done ? fmt::format("verified  {}  {}, {} bytes of plaintext", path,
                                                 esdk_tools::SuiteId(*done->header.suite),
                                                 done->bytes_out)
                                   : fmt::format("FAILED    {}  {}", path, why)) +
          "\n");
    }
    if (!done && !first) first = done.error();
  }
  if (invocation.Format() == "json") {
    PrintJsonListing(invocation, "bartizan.esdk-verified/1", "files", std::move(list));
  }
  if (!first) return 0;
  if (files.size() == 1) return std::unexpected(*first);
  return 1;
}

std::vector<Flag> VerifyFlags() {
  auto flags = WithEsdkFlags({WrappingKeysFlag(),
                              {.name = "encryption-context",
                               .short_name = 'c',
                               .value = "KEY[=VALUE]",
                               .help = "must be in each message; one a flag",
                               .repeatable = true},
                              {.name = "decode", .help = "read base64 text"}});
  std::erase_if(flags, [](const Flag& flag) { return flag.name == "threads"; });
  return flags;
}

// ---- keygen

struct NewKey {
  std::string secret, open;  // `open` is empty for AES
};

Result<NewKey> MakeAes(int64_t bits) {
  if (bits != 128 && bits != 192 && bits != 256) {
    return Fail(Code::kUsage, "an AES key has 128, 192 or 256 bits");
  }
  esdk::SecretBytes key(static_cast<size_t>(bits / 8));
  crypto::RandomBytes(key.mutable_view());
  return NewKey{Base64Encode(key.view()) + "\n", {}};
}

Result<NewKey> MakeKey(const Invocation& invocation) {
  const std::string kind = invocation.Positional("KIND");
  BARTIZAN_TRY(const auto bits, invocation.Int("bits", 128, 8192));
  if (kind == "raw-ecdh") {
    if (bits) return Fail(Code::kUsage, "an elliptic curve has --curve, not --bits");
    const std::string name = invocation.Value("curve");
    const auto curve = name == "p256"   ? crypto::Curve::kP256
                       : name == "p384" ? crypto::Curve::kP384
                                        : crypto::Curve::kP521;
    BARTIZAN_TRY(auto pair, crypto::GenerateEcPair(curve));
    return NewKey{std::move(pair.private_pem), std::move(pair.public_pem)};
  }
  if (invocation.Has("curve")) return Fail(Code::kUsage, "--curve is for raw-ecdh");
  if (kind == "raw-aes") return MakeAes(bits.value_or(256));
  if (bits && *bits < 2048) return Fail(Code::kUsage, "an RSA key has 2048 to 8192 bits");
  BARTIZAN_TRY(auto pair, crypto::GenerateRsaPair(static_cast<unsigned>(bits.value_or(4096))));
  return NewKey{std::move(pair.private_pem), std::move(pair.public_pem)};
}

Result<int> RunKeygen(Invocation& invocation) {
  const std::string path = invocation.Value("output");
  const std::string open_path = path + ".pub";
  BARTIZAN_TRY(auto key, MakeKey(invocation));
  const bool pair = !key.open.empty();
  if (std::error_code none; pair && fs::exists(fs::symlink_status(open_path, none))) {
    return Fail(Code::kConflict, open_path + " exists already", "keys are never overwritten");
  }
  const Status written = esdk_tools::WriteNewKeyFile(path, key.secret);
  crypto::Wipe(key.secret.data(), key.secret.size());
  if (!written) return std::unexpected(written.error());
  invocation.Note("wrote " + path + ", which only you may read");
  if (!pair) return 0;
  BARTIZAN_DO(esdk_tools::WriteNewKeyFile(open_path, key.open, 0644));
  invocation.Note("wrote " + open_path + ", which encrypts only");
  return 0;
}

// ---- test-vectors

Result<int> RunTestVectors(Invocation& invocation) {
  std::vector<std::vector<std::string>> rows;
  std::array<size_t, 3> counts{};
  BARTIZAN_DO(esdk_tools::RunVectors(invocation.Value("manifest"), [&](const auto& result) {
    ++counts[static_cast<size_t>(result.outcome)];
    rows.push_back({result.id, std::string(VectorOutcomeName(result.outcome)), result.detail});
  }));
  if (rows.empty()) return Fail(Code::kInvalid, "the manifest has no tests");
  if (invocation.Format() == "csv") {
    PrintCsv(invocation, {"id", "outcome", "detail"}, rows);
  } else if (invocation.Format() == "json") {
    data::JsonArray list;
    for (const auto& row : rows) {
      list.push_back(data::JsonObject{{"id", row[0]}, {"outcome", row[1]}, {"detail", row[2]}});
    }
    PrintJsonListing(invocation, "bartizan.test-vectors/1", "vectors", std::move(list));
  } else {
    term::Table table({"ID", "OUTCOME", "DETAIL"});
    for (auto& row : rows) table.AddRow(std::move(row));
    invocation.PrintTable(table);
  }
  const size_t failed = counts[static_cast<size_t>(VectorOutcome::kFailed)];
  invocation.Note(fmt::format("{} passed, {} failed, {} skipped",
                              counts[static_cast<size_t>(VectorOutcome::kPassed)], failed,
                              counts[static_cast<size_t>(VectorOutcome::kSkipped)]));
  return failed == 0 ? 0 : 1;
}

}  // namespace

std::span<const Command> EsdkCommands() {
  static const std::vector<ExitNote> exits(EsdkExits().begin(), EsdkExits().end());
  static const std::array<Command, 4> commands{{
      {.path = "esdk inspect",
       .summary = "show the header of a message, without any key",
       .description =
           "Which algorithm suite, which wrapping keys, which encryption context. Nothing of it is "
           "authenticated: only decryption under the right key shows that nobody changed it.",
       .positionals = {{.name = "FILE", .help = "a message, or - for standard input"}},
       .flags = {{.name = "decode", .help = "read base64 text"}},
       .formats = {"text", "json"},
       .examples = {{"bartizan esdk inspect report.pdf.enc", "Tells which key opens it."}},
       .exits = {},
       .run = RunInspect},
      {.path = "esdk verify",
       .summary = "decrypt messages to nowhere, to see that they can be",
       .description = "Checks commitment, tags and signature as `bartizan decrypt` does.",
       .positionals = {{.name = "FILE", .help = "messages", .repeatable = true}},
       .flags = VerifyFlags(),
       .formats = {"text", "json"},
       .examples = {{"bartizan esdk verify *.enc -w \"provider=raw-aes namespace=shop name=k1 "
                     "key=file:k1.key\"",
                     "Checks a backup."}},
       .exits = exits,
       .run = RunVerify},
      {.path = "esdk keygen",
       .summary = "make a wrapping key of your own",
       .description =
           "Writes a file that only you may read: an AES key in base64, or a private key in PEM "
           "with the public key beside it in FILE.pub. Nothing is ever overwritten.",
       .positionals = {{.name = "KIND",
                        .help = "raw-aes, raw-rsa or raw-ecdh",
                        .choices = {"raw-aes", "raw-rsa", "raw-ecdh"}}},
       .flags = {{.name = "output",
                  .short_name = 'o',
                  .value = "FILE",
                  .help = "the new file",
                  .required = true},
                 {.name = "bits", .value = "N", .help = "AES: 256 by default; RSA: 4096"},
                 {.name = "curve",
                  .value = "CURVE",
                  .help = "of raw-ecdh",
                  .fallback = "p384",
                  .choices = {"p256", "p384", "p521"}}},
       .formats = {},
       .examples = {{"bartizan esdk keygen raw-aes -o k1.key", "Makes a symmetric key."},
                    {"bartizan esdk keygen raw-rsa -o k2.pem --bits 3072", "Makes a key pair."}},
       .exits = {},
       .run = RunKeygen},
      {.path = "esdk test-vectors",
       .summary = "run test vectors of the message format",
       .description =
           "Decrypts the messages of an awses-decrypt manifest (versions 1 to 5), plays the "
           "scenarios of awses-encrypt and awses-decrypt-generate, and knows the known answers of "
           "key commitment.\n\n"
           "KMS is not asked: where it would have to be, the vector is skipped once the keyring "
           "has chosen a key.",
       .positionals = {},
       .flags = {{.name = "manifest",
                  .value = "FILE",
                  .help = "files that it names lie below its folder",
                  .required = true}},
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan esdk test-vectors --manifest decrypt-manifest.json",
                     "Compares this with another implementation."}},
       .exits = {{1, "a vector failed"}},
       .run = RunTestVectors},
  }};
  return commands;
}

}  // namespace bartizan::cli
