#include <fmt/format.h>

#include <map>

#include "bartizan/base/text.h"
#include "bartizan/esdk_tools/wrapping.h"

namespace bartizan::esdk_tools {

namespace {

// Which words a provider takes, and which of them it needs.
struct Provider {
  std::string_view name;
  std::vector<std::string> takes, needs;
};

const std::vector<Provider>& Providers() {
  static const std::vector<Provider> all = {
      {"aws-kms",
       {"key", "region", "profile", "discovery", "discovery-account", "discovery-partition"},
       {}},
      {"raw-aes", {"namespace", "name", "key"}, {"namespace", "name", "key"}},
      {"raw-rsa", {"namespace", "name", "public", "private", "padding"}, {"namespace", "name"}},
      {"raw-ecdh", {"schema", "curve", "public", "private"}, {"schema", "curve"}},
  };
  return all;
}

using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

std::vector<std::string> All(const Values& values, std::string_view key) {
  const auto found = values.find(key);
  return found == values.end() ? std::vector<std::string>() : found->second;
}

std::string Last(const Values& values, std::string_view key) {
  const auto all = All(values, key);
  return all.empty() ? std::string() : all.back();
}

std::optional<std::string> Given(const Values& values, std::string_view key) {
  const auto all = All(values, key);
  return all.empty() ? std::nullopt : std::optional(all.back());
}

Result<Values> PairsOf(std::string_view text) {
  BARTIZAN_TRY(const auto words, SplitWords(text));
  if (words.empty()) return Fail(Code::kUsage, "--wrapping-keys is empty");
  Values values;
  for (const std::string& word : words) {
    const auto equals = word.find('=');
    // The word itself is not shown: it may be a key that was put there by mistake.
    if (equals == word.npos) {
      return Fail(Code::kUsage, "--wrapping-keys takes pairs like key=ARN, separated by blanks");
    }
    const std::string key = word.substr(0, equals), value = word.substr(equals + 1);
    if (value.empty()) {
      return Fail(Code::kUsage, fmt::format("--wrapping-keys: {}= has no value", key));
    }
    values[key].push_back(value);
  }
  return values;
}

Result<const Provider*> FindProvider(const std::string& name) {
  std::vector<std::string> known;
  for (const Provider& provider : Providers()) {
    if (provider.name == name) return &provider;
    known.emplace_back(provider.name);
  }
  return Fail(Code::kUsage, fmt::format("--wrapping-keys: no provider {}", Ellipsize(name, 60)),
              "one of: " + Join(known, ", "));
}

Status CheckWords(const Provider& provider, const Values& values) {
  static constexpr std::string_view kRepeatable[] = {"key", "discovery-account"};
  for (const auto& [key, given] : values) {
    if (key == "provider") continue;
    if (!Contains(provider.takes, key)) {
      const auto nearest = Nearest(key, provider.takes);
      return Fail(
          Code::kUsage,
          fmt::format("--wrapping-keys: {} does not take {}=", provider.name, Ellipsize(key, 60)),
          nearest ? fmt::format("did you mean {}=?", *nearest)
                  : "it takes " + Join(provider.takes, ", "));
    }
    const bool many = provider.name == "aws-kms" && Contains(kRepeatable, std::string_view(key));
    if (given.size() > 1 && !many) {
      return Fail(Code::kUsage, fmt::format("--wrapping-keys: {}= is there twice", key));
    }
  }
  for (const std::string& key : provider.needs) {
    if (values.contains(key)) continue;
    return Fail(Code::kUsage, fmt::format("--wrapping-keys: {} needs {}=", provider.name, key));
  }
  return {};
}

Status CheckKmsOnDecrypt(const WrappingKeys& wrapping) {
  if (wrapping.keys.empty() && !wrapping.discovery) {
    return Fail(Code::kUsage, "--wrapping-keys: decryption needs key=ARN or discovery=true");
  }
  for (const std::string& key : wrapping.keys) {
    const auto arn = esdk::KmsKeyArn::Parse(key);
    if (arn && arn->is_key()) continue;
    return Fail(Code::kUsage,
                fmt::format("--wrapping-keys: {} is not a key ARN, which decryption needs",
                            Ellipsize(key, 200)),
                "messages name keys by ARN; an alias or a bare id can only encrypt");
  }
  return {};
}

Status CheckKms(const WrappingKeys& wrapping, Direction direction) {
  const bool filtered = !wrapping.accounts.empty() || !wrapping.partition.empty();
  if (filtered && !wrapping.discovery) {
    return Fail(Code::kUsage,
                "--wrapping-keys: discovery-account= and discovery-partition= need discovery=true");
  }
  if (wrapping.accounts.empty() != wrapping.partition.empty()) {
    return Fail(Code::kUsage,
                "--wrapping-keys: discovery-account= and discovery-partition= only come together");
  }
  if (wrapping.discovery && !wrapping.keys.empty()) {
    return Fail(Code::kUsage, "--wrapping-keys: key= and discovery=true exclude each other");
  }
  if (direction == Direction::kDecrypt) return CheckKmsOnDecrypt(wrapping);
  if (wrapping.discovery) {
    return Fail(Code::kUsage, "--wrapping-keys: discovery=true is for decryption only");
  }
  if (wrapping.keys.empty()) return Fail(Code::kUsage, "--wrapping-keys: key= is missing");
  return {};
}

Status TakeKms(const Values& values, WrappingKeys& wrapping) {
  wrapping.keys = All(values, "key");
  wrapping.region = Given(values, "region");
  wrapping.profile = Given(values, "profile");
  wrapping.accounts = All(values, "discovery-account");
  wrapping.partition = Last(values, "discovery-partition");
  const std::string discovery = ToLower(Last(values, "discovery"));
  if (!discovery.empty() && discovery != "true" && discovery != "false") {
    return Fail(Code::kUsage, "--wrapping-keys: discovery= is true or false");
  }
  wrapping.discovery = discovery == "true";
  return {};
}

template <class Value>
Status Choose(const Values& values, const std::string& key,
              const std::vector<std::pair<std::string, Value>>& choices, Value& value) {
  const auto given = Given(values, key);
  if (!given) return {};
  std::vector<std::string> known;
  for (const auto& [name, choice] : choices) {
    if (name == ToLower(*given)) {
      value = choice;
      return {};
    }
    known.push_back(name);
  }
  return Fail(Code::kUsage,
              fmt::format("--wrapping-keys: {}= cannot be {}", key, Ellipsize(*given, 60)),
              "one of: " + Join(known, ", "));
}

Status TakeRaw(const Values& values, Direction direction, WrappingKeys& wrapping) {
  using esdk::RsaPadding, esdk::EcdhSchema, esdk::Curve;
  wrapping.keys = All(values, "key");
  wrapping.key_namespace = Last(values, "namespace");
  wrapping.name = Last(values, "name");
  wrapping.public_key = Last(values, "public");
  wrapping.private_key = Last(values, "private");
  BARTIZAN_DO(Choose<RsaPadding>(values, "padding",
                                 {{"pkcs1", RsaPadding::kPkcs1},
                                  {"oaep-sha1", RsaPadding::kOaepSha1},
                                  {"oaep-sha256", RsaPadding::kOaepSha256},
                                  {"oaep-sha384", RsaPadding::kOaepSha384},
                                  {"oaep-sha512", RsaPadding::kOaepSha512}},
                                 wrapping.padding));
  BARTIZAN_DO(Choose<EcdhSchema>(values, "schema",
                                 {{"static", EcdhSchema::kStatic},
                                  {"ephemeral", EcdhSchema::kEphemeralToPublic},
                                  {"discovery", EcdhSchema::kPublicKeyDiscovery}},
                                 wrapping.schema));
  BARTIZAN_DO(Choose<Curve>(
      values, "curve", {{"p256", Curve::kP256}, {"p384", Curve::kP384}, {"p521", Curve::kP521}},
      wrapping.curve));
  const bool encrypts = direction == Direction::kEncrypt;
  const auto need = [&](std::string_view key, bool has, std::string_view why) -> Status {
    if (has) return {};
    return Fail(Code::kUsage,
                fmt::format("--wrapping-keys: {} needs {}= to {}", wrapping.provider, key, why));
  };
  const std::string_view verb = encrypts ? "encrypt" : "decrypt";
  const bool has_public = !wrapping.public_key.empty(), has_private = !wrapping.private_key.empty();
  if (wrapping.provider == "raw-rsa") {
    return encrypts ? need("public", has_public, verb) : need("private", has_private, verb);
  }
  if (wrapping.provider != "raw-ecdh") return {};
  const bool ephemeral = wrapping.schema == EcdhSchema::kEphemeralToPublic;
  if (encrypts && wrapping.schema == EcdhSchema::kPublicKeyDiscovery) {
    return Fail(Code::kUsage, "--wrapping-keys: schema=discovery is for decryption only");
  }
  if (!encrypts && ephemeral) {
    return Fail(Code::kUsage, "--wrapping-keys: schema=ephemeral is for encryption only",
                "schema=discovery decrypts what it encrypted");
  }
  if (!ephemeral) BARTIZAN_DO(need("private", has_private, verb));
  if (wrapping.schema != EcdhSchema::kPublicKeyDiscovery) {
    BARTIZAN_DO(need("public", has_public, verb));
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> SplitWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;
  char quote = 0;
  const auto end = [&] {
    if (inside) words.push_back(std::move(word));
    word.clear();
    inside = false;
  };
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool separates = c == ' ' || c == ',' || c == '\t' || c == '\n';
    if (c == '\\' && quote != '\'') {
      if (++i == text.size()) return Fail(Code::kUsage, "nothing follows the last \\");
      word += text[i];
      inside = true;
    } else if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
      inside = true;
    } else if (quote == 0 && separates) {
      end();
    } else {
      word += c;
      inside = true;
    }
  }
  if (quote != 0) return Fail(Code::kUsage, fmt::format("a {} is not closed", quote));
  end();
  return words;
}

Result<WrappingKeys> ParseWrappingKeys(std::string_view text, Direction direction) {
  BARTIZAN_TRY(const auto values, PairsOf(text));
  WrappingKeys wrapping;
  if (const auto provider = Given(values, "provider")) wrapping.provider = *provider;
  BARTIZAN_TRY(const Provider* provider, FindProvider(wrapping.provider));
  BARTIZAN_DO(CheckWords(*provider, values));
  if (wrapping.provider == "aws-kms") {
    BARTIZAN_DO(TakeKms(values, wrapping));
    BARTIZAN_DO(CheckKms(wrapping, direction));
  } else {
    BARTIZAN_DO(TakeRaw(values, direction, wrapping));
  }
  return wrapping;
}

}  // namespace bartizan::esdk_tools
