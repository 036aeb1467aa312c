#include "bartizan/cli/esdk_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "bartizan/base/text.h"
#include "bartizan/cli/aws_options.h"
#include "bartizan/esdk_kms/kms_client.h"
#include "bartizan/esdk_tools/failure.h"

namespace bartizan::cli {

using esdk_tools::Direction;

namespace {

bool Declares(const Invocation& invocation, std::string_view flag) {
  const auto& flags = invocation.command().flags;
  return std::ranges::find(flags, flag, &Flag::name) != flags.end();
}

constexpr int64_t kMostKeys = 65'535;

esdk_tools::KmsFactory KmsOf(const Invocation& invocation) {
  return [&invocation](const auto& profile, const auto& region) -> Result<esdk::KmsClientPtr> {
    aws::Choices choices;
    choices.profile = profile ? profile : invocation.Get("profile");
    choices.region = region ? region : invocation.Get("region");
    choices.endpoint_url = invocation.Get("endpoint-url");
    BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem(), choices));
    for (const auto& warning : client->settings().warnings) invocation.Warn(warning);
    return esdk_kms::MakeKmsClient(std::move(client));
  };
}

Result<uint64_t> NumberOf(std::string_view name, std::string_view text) {
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    return Fail(Code::kUsage, fmt::format("--caching: {}= is not a whole number", name));
  }
  return number;
}

Result<esdk::CacheLimits> CacheLimitsOf(std::string_view text) {
  BARTIZAN_TRY(const auto words, esdk_tools::SplitWords(text));
  esdk::CacheLimits limits;
  bool has_capacity = false, has_age = false;
  for (const std::string& word : words) {
    const auto equals = std::min(word.find('='), word.size());
    const std::string name = word.substr(0, equals);
    const std::string value = word.substr(std::min(equals + 1, word.size()));
    if (name == "max_age") {
      const auto age = ParseDouble(value);
      if (!age) return Fail(Code::kUsage, "--caching: max_age= is not a number of seconds");
      limits.max_age_seconds = *age;
      has_age = true;
      continue;
    }
    BARTIZAN_TRY(const uint64_t number, NumberOf(name, value));
    if (name == "capacity") {
      limits.capacity = number;
      has_capacity = true;
    } else if (name == "max_messages_encrypted") {
      limits.max_messages = number;
    } else if (name == "max_bytes_encrypted") {
      limits.max_bytes = number;
    } else {
      return Fail(Code::kUsage, "--caching does not take " + Ellipsize(name, 60),
                  "capacity, max_age, max_messages_encrypted, max_bytes_encrypted");
    }
  }
  if (!has_capacity || !has_age) {
    return Fail(Code::kUsage, "--caching needs capacity= and max_age=");
  }
  return limits;
}

}  // namespace

Flag WrappingKeysFlag() {
  return {.name = "wrapping-keys",
          .short_name = 'w',
          .value = "KEYS",
          .help =
              "pairs like \"provider=raw-aes namespace=n name=k key=file:PATH\"; without "
              "provider= keys of AWS KMS: \"key=ARN\"",
          .required = true,
          .repeatable = true};
}

std::vector<Flag> WithEsdkFlags(std::vector<Flag> own) {
  std::vector<Flag> flags = std::move(own);
  const std::vector<Flag> shared = WithAwsFlags(
      {{.name = "commitment-policy",
        .value = "POLICY",
        .help = "which algorithm suites are allowed",
        .fallback = "require-encrypt-require-decrypt",
        .choices = {"forbid-encrypt-allow-decrypt", "require-encrypt-allow-decrypt",
                    "require-encrypt-require-decrypt"}},
       {.name = "max-encrypted-data-keys",
        .value = "N",
        .help = "refuse messages with more, each of which may cost a call; or \"unlimited\"",
        .fallback = "50"},
       {.name = "caching",
        .value = "LIMITS",
        .help = "share data keys between files: \"capacity=N max_age=SECONDS "
                "[max_messages_encrypted=N] [max_bytes_encrypted=N]\""},
       {.name = "threads", .value = "N", .help = "for the frames of a file", .fallback = "1"}});
  flags.insert(flags.end(), shared.begin(), shared.end());
  return flags;
}

Result<esdk::CommitmentPolicy> PolicyOf(const Invocation& invocation) {
  const auto policy = esdk::FindPolicy(invocation.Value("commitment-policy"));
  BARTIZAN_CHECK(policy.has_value());  // the table allows no other
  return *policy;
}

Result<esdk::Limits> LimitsOf(const Invocation& invocation) {
  esdk::Limits limits;
  if (invocation.Value("max-encrypted-data-keys") != "unlimited") {
    BARTIZAN_TRY(const auto most, invocation.Int("max-encrypted-data-keys", 1, kMostKeys));
    limits.max_encrypted_keys = static_cast<uint32_t>(most.value_or(kMostKeys));
  }
  if (Declares(invocation, "max-length")) {
    BARTIZAN_TRY(const auto longest, invocation.Int("max-length", 1, 0xFFFF'FFFF));
    limits.max_frame_bytes = static_cast<uint32_t>(longest.value_or(limits.max_frame_bytes));
    limits.max_unframed_bytes = limits.max_frame_bytes;
  }
  return limits;
}

Result<esdk::KeyringPtr> KeyringOf(const Invocation& invocation, Direction direction,
                                   std::string_view flag) {
  std::vector<esdk_tools::WrappingKeys> wrapping;
  for (const std::string& text : invocation.Values(flag)) {
    BARTIZAN_TRY(wrapping.emplace_back(), esdk_tools::ParseWrappingKeys(text, direction));
  }
  std::vector<std::string> warnings;
  auto keyring = esdk_tools::MakeKeyring(wrapping, direction, KmsOf(invocation), warnings);
  for (const std::string& warning : warnings) invocation.Warn(warning);
  return keyring;
}

Result<EsdkSetup> SetUpEsdk(const Invocation& invocation, Direction direction,
                            std::string_view flag) {
  BARTIZAN_TRY(const auto policy, PolicyOf(invocation));
  BARTIZAN_TRY(const auto limits, LimitsOf(invocation));
  int64_t threads = 1;
  if (Declares(invocation, "threads")) {
    BARTIZAN_TRY(const auto given, invocation.Int("threads", 1, 64));
    threads = given.value_or(1);
  }
  BARTIZAN_TRY(auto keyring, KeyringOf(invocation, direction, flag));
  EsdkSetup setup{esdk::Client({policy, limits, static_cast<unsigned>(threads)}),
                  esdk::DefaultManager(std::move(keyring))};
  if (const auto caching = invocation.Get("caching")) {
    BARTIZAN_TRY(const auto cache, CacheLimitsOf(*caching));
    auto cached = esdk::CachingManager(setup.manager, nullptr, cache);
    if (!cached) return Fail(Code::kUsage, "--caching: " + cached.error().ToString());
    setup.manager = *std::move(cached);
  }
  return setup;
}

Result<esdk::EncryptOptions> EncryptOptionsOf(const Invocation& invocation) {
  esdk::EncryptOptions options;
  if (const auto name = invocation.Get("algorithm")) {
    std::vector<std::string> known;
    for (const auto& suite : esdk::AlgorithmSuites()) known.emplace_back(suite.name);
    options.suite = esdk::FindSuite(ToUpper(*name));
    if (options.suite == nullptr) {
      const auto nearest = Nearest(ToUpper(*name), known);
      return Fail(
          Code::kUsage, fmt::format("no algorithm {}", Ellipsize(*name, 80)),
          nearest ? fmt::format("did you mean {}?", *nearest) : "one of: " + Join(known, ", "));
    }
  }
  BARTIZAN_TRY(const auto frame, invocation.Int("frame-length", 1, 0xFFFF'FFFF));
  options.frame_length = static_cast<uint32_t>(frame.value_or(4096));
  return options;
}

Result<esdk_tools::ExpectedContext> ContextOf(const Invocation& invocation, Direction direction) {
  esdk_tools::ExpectedContext context;
  for (const std::string& pair : invocation.Values("encryption-context")) {
    const auto equals = pair.find('=');
    if (equals == pair.npos && direction == Direction::kEncrypt) {
      return Fail(Code::kUsage, "--encryption-context takes KEY=VALUE, one pair a flag");
    }
    const std::string key = pair.substr(0, equals);
    if (key.empty()) return Fail(Code::kUsage, "--encryption-context: a pair has no key");
    const bool again = context.pairs.contains(key) || Contains(context.keys, key);
    if (again) return Fail(Code::kUsage, "--encryption-context has a key twice: " + key);
    if (equals == pair.npos) {
      context.keys.push_back(key);
    } else {
      context.pairs.emplace(key, pair.substr(equals + 1));
    }
  }
  if (auto valid = esdk::CheckContext(context.pairs); !valid) {
    return Fail(Code::kUsage, "--encryption-context: " + valid.error().ToString());
  }
  return context;
}

std::span<const ExitNote> EsdkExits() {
  static const std::vector<ExitNote> exits = {
      {1, "a message is not authentic, not under these keys, or not as expected"},
      {4, "no credentials, or the call is not allowed"},
      {5, "KMS refused or cannot be reached"}};
  return exits;
}

}  // namespace bartizan::cli
