#include <fmt/format.h>

#include "bartizan/artifacts/seal.h"
#include "bartizan/audit/audit.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/invocation.h"

namespace bartizan::cli {

namespace {

// The key must be usable before anything relies on it.
Status CheckKey(Invocation& invocation, const store::Home& home, std::string_view key) {
  const fs::path file = artifacts::SealKeyFile(home.keys(), key);
  if (!file.empty() && file.parent_path() == home.keys()) {
    BARTIZAN_TRY(const bool created, artifacts::CreateSealKeyFile(file));
    if (created) {
      invocation.Note(fmt::format(
          "made the key {}: keep a copy, without it sealed artifacts are lost", file.string()));
    }
  }
  BARTIZAN_TRY(const auto keyring, artifacts::SealKeyring(home.keys(), key));
  return {};
}

Status Change(Invocation& invocation, store::Home& home, const std::string& key) {
  const Time now = invocation.clock().Now();
  audit::Event event{.name = key.empty() ? "StopSealing" : "StartSealing",
                     .source = "artifacts.bartizan"};
  if (!key.empty()) event.request = {{"key", key}};
  BARTIZAN_DO(home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(artifacts::SetSealKey(tx, key, now));
    BARTIZAN_DO(audit::Append(tx, event, now));
    return {};
  }));
  return audit::SignHead(home, now);
}

Result<int> RunSeal(Invocation& invocation) {
  const std::string key = invocation.Value("key");
  const bool off = invocation.Has("off");
  if (off && !key.empty()) return Fail(Code::kUsage, "give --key or --off, not both");
  if (off || !key.empty()) {
    BARTIZAN_TRY(store::Home* const home, invocation.OpenHome());
    if (!off) BARTIZAN_DO(CheckKey(invocation, *home, key));
    BARTIZAN_DO(Change(invocation, *home, key));
  }
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto setting, artifacts::ReadSealSetting(home->db()));
  invocation.Print(setting.key.empty()
                       ? "new artifacts are kept as they are\n"
                       : fmt::format("new artifacts are sealed under {}\n", setting.key));
  for (const std::string& other : setting.keys) {
    if (other != setting.key) invocation.Print(fmt::format("older ones may need {}\n", other));
  }
  return 0;
}

}  // namespace

std::span<const Command> ArtifactsCommands() {
  static const std::vector<Command> commands = {{
      .path = "artifacts seal",
      .summary = "encrypt new artifacts under a key, or show under which",
      .description =
          "From then on, what runs and scans keep (artifacts, reports, sources) is written "
          "encrypted only, in the message format of the AWS Encryption SDK, with a commitment to "
          "its key and bound to its digest and to this home. Digests stay those of the plain "
          "content. What was kept before stays as it is until it is kept again; both kinds lie "
          "side by side.\n\n"
          "Checking the stored bytes and `prune` need no key; whatever reads an artifact does. "
          "Copies in S3 stay sealed. A new key seals what comes after; older keys must stay where "
          "they are for what they sealed.\n\n"
          "raw-aes:FILE is a file of 32 bytes that only its owner can read; without a folder in "
          "its name it lies below keys/ of the home and is made when it is missing. A backup "
          "holds it with --with-keys only. kms:ARN is a symmetric KMS key; each file then costs a "
          "call, with the credentials and the profile of the environment.",
      .flags = {{.name = "key", .value = "KEY", .help = "raw-aes:FILE or kms:ARN"},
                {.name = "off", .help = "keep new artifacts as they are"}},
      .examples = {{"bartizan artifacts seal --key raw-aes:artifacts.key",
                    "Makes a key and uses it."},
                   {"bartizan artifacts seal", "Shows the setting."}},
      .exits = {{3, "the key cannot be used"}},
      .run = RunSeal,
  }};
  return commands;
}

}  // namespace bartizan::cli
