#include "bartizan/iam/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/aws/chain.h"
#include "bartizan/base/text.h"
#include "bartizan/iam/account.h"
#include "bartizan/iam/snapshot.h"

namespace bartizan::iam {

namespace {

constexpr size_t kMaxLabel = 100;
constexpr std::string_view kSessionName = "bartizan-iam";
constexpr std::string_view kRegion = "us-east-1";  // IAM is global: any region of the partition

bool IsControl(char c) {
  return (c >= 0 && c < ' ') || c == '\x7f';
}

Status CheckLabel(std::string_view label) {
  const bool bad = label.empty() || label.size() > kMaxLabel || label.starts_with('.') ||
                   std::ranges::any_of(label, [](char c) { return c == '/' || IsControl(c); });
  if (!bad) return {};
  return Fail(Code::kUsage, fmt::format("\"{}\" cannot be a label", Ellipsize(label, 40)),
              "give up to 100 characters without a slash; a path with '=' is file:PATH");
}

// A label out of a name that may hold anything.
std::string LabelOf(std::string_view name) {
  std::string label(name.substr(0, kMaxLabel));
  for (char& c : label) {
    if (c == '/' || IsControl(c)) c = '_';
  }
  if (label.starts_with('.')) label[0] = '_';
  return label.empty() ? "account" : label;
}

bool IsPrefixed(std::string_view text) {
  constexpr std::array<std::string_view, 5> kPrefixes = {"snap:", "profile:", "file:", "@", "arn:"};
  return std::ranges::any_of(kPrefixes, [&](auto prefix) { return text.starts_with(prefix); });
}

// Takes "prefix" away from the front, if it is there.
bool Consume(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool IsPath(std::string_view text) {
  std::error_code error;
  return text.find('/') != std::string_view::npos || text.ends_with(".json") ||
         fs::exists(text, error);
}

SourceSpec PathSpec(std::string_view path) {
  std::error_code error;
  const bool folder = fs::is_directory(path, error);
  fs::path name = fs::path(path).lexically_normal();
  if (!name.has_filename()) name = name.parent_path();
  return {.kind = folder ? SourceKind::kFolder : SourceKind::kFile,
          .label = LabelOf((folder ? name.filename() : name.stem()).string()),
          .value = std::string(path)};
}

// arn:PARTITION:iam::ACCOUNT:role/NAME
Result<SourceSpec> RoleSpec(std::string_view arn) {
  const auto parts = Split(arn, ':');
  if (parts.size() < 6 || parts[2] != "iam" || !parts[5].starts_with("role/") ||
      parts[5].size() < 6) {
    return Fail(Code::kUsage, fmt::format("{} is no ARN of a role", arn),
                "write arn:aws:iam::111122223333:role/NAME");
  }
  return SourceSpec{
      .kind = SourceKind::kRole, .label = LabelOf(parts[4]), .value = std::string(arn)};
}

Result<SourceSpec> ParseValue(std::string_view text) {
  if (text == "-") {
    return SourceSpec{.kind = SourceKind::kStandardInput, .label = "stdin", .value = "-"};
  }
  if (text.starts_with("arn:")) return RoleSpec(text);
  const bool snapshot = Consume(text, "snap:");
  const bool profile = !snapshot && Consume(text, "profile:");
  const bool file = !snapshot && !profile && (Consume(text, "@") || Consume(text, "file:"));
  if (text.empty()) {
    return Fail(Code::kUsage, "the source of an account is empty",
                "give a profile, a file, a folder, -, snap:NAME or the ARN of a role");
  }
  if (file && text == "-") return ParseValue(text);
  if (file || (!snapshot && !profile && IsPath(text))) return PathSpec(text);
  return SourceSpec{.kind = snapshot ? SourceKind::kSnapshot : SourceKind::kProfile,
                    .label = LabelOf(text),
                    .value = std::string(text)};
}

// "NAME" or "NAME@2026-11-23".
Result<AccountModel> LoadSnapshotSource(std::string_view value, const SourceOptions& options) {
  const size_t at = value.rfind('@');
  if (at == std::string_view::npos) return LoadSnapshot(options.snapshots, value);
  return LoadSnapshot(options.snapshots, value.substr(0, at), std::string(value.substr(at + 1)));
}

Result<std::shared_ptr<aws::Client>> ClientFor(const SourceOptions& options,
                                               const std::optional<std::string>& profile) {
  aws::Choices choices;
  choices.profile = profile;
  choices.region = options.region;
  choices.endpoint_url = options.endpoint_url;
  BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem(), choices));
  for (const auto& warning : client->settings().warnings) options.warn(warning);
  if (client->Region()) return client;
  choices.region = kRegion;
  return aws::Client::Create(aws::RealSystem(), choices);
}

Result<Account> FetchProfile(const SourceSpec& spec, const SourceOptions& options) {
  BARTIZAN_TRY(const auto client, ClientFor(options, spec.value));
  return FetchAccount(*client, "profile " + spec.value, options.progress);
}

Result<Account> FetchRole(const SourceSpec& spec, const SourceOptions& options) {
  BARTIZAN_TRY(const auto client, ClientFor(options, options.profile));
  BARTIZAN_TRY(const std::string region, client->Region());
  const aws::RoleRequest request{.role_arn = spec.value,
                                 .session_name = std::string(kSessionName),
                                 .external_id = options.external_id.value_or(""),
                                 .region = region};
  const auto credentials =
      aws::AssumeRole(client->outside(), client->settings(),
                      aws::DefaultChain(client->outside(), client->settings()), request);
  return FetchAccount(*client->With(credentials), spec.value, options.progress);
}

Result<Account> ReadSource(const SourceSpec& spec, const SourceOptions& options) {
  switch (spec.kind) {
    case SourceKind::kProfile:
      return FetchProfile(spec, options);
    case SourceKind::kRole:
      return FetchRole(spec, options);
    case SourceKind::kFolder:
      return ReadPages(spec.value);
    default:
      return ReadAccount(spec.value);
  }
}

bool IsSnapshotFolder(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "account.json", error) &&
         fs::is_regular_file(folder / "history.jsonl", error);
}

Result<AccountModel> LoadUnlabelled(const SourceSpec& spec, const SourceOptions& options) {
  if (spec.kind == SourceKind::kSnapshot) return LoadSnapshotSource(spec.value, options);
  if (spec.kind == SourceKind::kFolder && IsSnapshotFolder(spec.value)) {
    std::error_code error;
    const fs::path folder = fs::canonical(spec.value, error);
    if (error) return FailErrno(error.value(), "opening " + spec.value);
    return LoadSnapshot(folder.parent_path(), folder.filename().string());
  }
  BARTIZAN_TRY(const Account account, ReadSource(spec, options));
  if (options.documents == nullptr) return BuildAccount(account, spec.label);
  return BuildAccount(account, spec.label, *options.documents);
}

}  // namespace

Result<SourceSpec> ParseSource(std::string_view text) {
  const size_t equals = IsPrefixed(text) ? std::string_view::npos : text.find('=');
  if (equals == std::string_view::npos) return ParseValue(text);
  const std::string_view label = text.substr(0, equals);
  BARTIZAN_DO(CheckLabel(label));
  BARTIZAN_TRY(SourceSpec spec, ParseValue(text.substr(equals + 1)));
  spec.label = label;
  return spec;
}

Result<AccountModel> LoadAccount(const SourceSpec& spec, const SourceOptions& options) {
  BARTIZAN_TRY(AccountModel model, LoadUnlabelled(spec, options));
  model.label = spec.label;
  return model;
}

}  // namespace bartizan::iam
