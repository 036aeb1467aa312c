#include "bartizan/iam/snapshot_state.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::iam {

namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr uint64_t kMaxFile = 64U << 20U;
constexpr std::string_view kAccountFile = "account.json";
constexpr std::string_view kHistoryFile = "history.jsonl";

bool IsDigest(std::string_view text) {
  return text.size() == 64 && HexDecode(text).has_value();
}

// Names that SnapshotFileName makes: one folder, no way out of it.
bool IsFileName(std::string_view name) {
  const size_t slash = name.find('/');
  return slash != std::string_view::npos && slash > 0 && name.find('/', slash + 1) == name.npos &&
         name.ends_with(".json") && name.substr(slash + 1).find("..") != 0 && name[0] != '.';
}

Result<std::optional<std::string>> ReadIfThere(const fs::path& path) {
  auto text = ReadFile(path, kMaxFile);
  if (text) return std::optional<std::string>(*std::move(text));
  if (text.error().code == Code::kNotFound) return std::optional<std::string>();
  return std::unexpected(std::move(text).error());
}

// Whole or not there, but not durable: the caller syncs all at once.
Status WriteUnsynced(const fs::path& path, std::string_view content) {
  BARTIZAN_DO(MakeDirectories(path.parent_path()));
  fs::path temporary = path;
  temporary += ".new";
  const UniqueFd fd(open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (!fd) return FailErrno(errno, "creating " + temporary.string());
  for (std::string_view rest = content; !rest.empty();) {
    const ssize_t written = write(fd.get(), rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int error = errno;
      unlink(temporary.c_str());
      return FailErrno(error, "writing " + temporary.string());
    }
    rest.remove_prefix(static_cast<size_t>(written));
  }
  if (rename(temporary.c_str(), path.c_str()) == 0) return {};
  return FailErrno(errno, "renaming to " + path.string());
}

}  // namespace

std::string Manifest::ToText() const {
  JsonArray list;
  for (const auto& [file, digest] : files) {
    list.push_back(JsonObject{{"file", file}, {"sha256", digest}});
  }
  JsonArray problem_list;
  for (const std::string& problem : problems) problem_list.emplace_back(problem);
  return data::ToPrettyJson(JsonObject{{"schema", kSnapshotSchema},
                                       {"id", id},
                                       {"partition", partition},
                                       {"problems", std::move(problem_list)},
                                       {"principals", std::move(list)}});
}

Result<Manifest> Manifest::Parse(std::string_view text, std::string_view name) {
  BARTIZAN_TRY(const Json tree, data::ParseJson(text, name));
  const JsonArray* const list = data::FindArray(tree, "principals");
  if (list == nullptr || data::Str(tree, "schema") != kSnapshotSchema) {
    return Fail(Code::kInvalid, fmt::format("{} is no list of a snapshot's files", name));
  }
  Manifest made{.id = data::Str(tree, "id"), .partition = data::Str(tree, "partition")};
  if (const JsonArray* const problems = data::FindArray(tree, "problems")) {
    for (const Json& each : *problems) {
      if (each.is_string()) made.problems.emplace_back(data::View(each.get_string()));
    }
  }
  for (const Json& item : *list) {
    std::string file = data::Str(item, "file");
    std::string digest = data::Str(item, "sha256");
    if (!IsFileName(file) || !IsDigest(digest)) {
      return Fail(Code::kInvalid, fmt::format("{}: \"{}\" is no file of a snapshot", name, file));
    }
    made.files.emplace(std::move(file), std::move(digest));
  }
  return made;
}

JsonObject StateLine::ToJson() const {
  return {{"schema", kSnapshotSchema},
          {"id", info.account_id},
          {"taken", FormatIso(info.taken, true)},
          {"digest", info.digest},
          {"principals", info.principals},
          {"source", source},
          {"by", by}};
}

Result<StateLine> StateLine::Parse(const Json& json, std::string_view place) {
  StateLine made;
  const auto taken = ParseIso(data::Str(json, "taken"));
  const auto principals = data::Int(json, "principals");
  made.info.digest = data::Str(json, "digest");
  if (data::Str(json, "schema") != kSnapshotSchema || !taken || !IsDigest(made.info.digest) ||
      !principals || *principals < 0) {
    return Fail(Code::kInvalid, fmt::format("{} is no state of a snapshot", place));
  }
  made.info.taken = *taken;
  made.info.principals = static_cast<size_t>(*principals);
  made.info.account_id = data::Str(json, "id");
  made.source = data::Str(json, "source");
  made.by = data::Str(json, "by");
  return made;
}

fs::path SnapshotFolder::Object(const std::string& digest) const {
  return path_ / "objects" / digest.substr(0, 2) / (digest.substr(2) + ".json");
}

Result<std::optional<StateLine>> SnapshotFolder::Last() const {
  const fs::path file = path_ / kAccountFile;
  BARTIZAN_TRY(const auto text, ReadIfThere(file));
  if (!text) return std::optional<StateLine>();
  BARTIZAN_TRY(const Json json, data::ParseJson(*text, file.string()));
  BARTIZAN_TRY(auto line, StateLine::Parse(json, file.string()));
  line.info.name = path_.filename();
  return std::optional<StateLine>(std::move(line));
}

Result<std::vector<StateLine>> SnapshotFolder::History() const {
  std::vector<StateLine> lines;
  BARTIZAN_TRY(const auto last, Last());
  if (!last) return lines;
  const fs::path file = path_ / kHistoryFile;
  BARTIZAN_TRY(const std::string text, ReadFile(file, kMaxFile));
  for (const std::string& each : Split(text, '\n')) {
    if (each.empty()) continue;
    const std::string place = fmt::format("{}:{}", file.string(), lines.size() + 1);
    BARTIZAN_TRY(const Json json, data::ParseJson(each, place));
    BARTIZAN_TRY(auto line, StateLine::Parse(json, place));
    line.info.name = path_.filename();
    lines.push_back(std::move(line));
  }
  while (!lines.empty() && (lines.back().info.digest != last->info.digest ||
                            lines.back().info.taken != last->info.taken)) {
    lines.pop_back();
  }
  if (!lines.empty()) return lines;
  return Fail(Code::kInvalid,
              fmt::format("{} does not have the state that {} names", file.string(), kAccountFile));
}

Result<Manifest> SnapshotFolder::ManifestOf(const std::string& digest) const {
  const fs::path file = Object(digest);
  BARTIZAN_TRY(const std::string text, ReadFile(file, kMaxFile));
  if (crypto::Sha256Hex(text) != digest) {
    return Fail(Code::kInvalid,
                fmt::format("{} is damaged: its SHA-256 is another one", file.string()));
  }
  return Manifest::Parse(text, file.string());
}

Result<std::string> SnapshotFolder::Content(const std::string& file,
                                            const std::string& digest) const {
  BARTIZAN_TRY(auto text, ReadIfThere(path_ / file));
  if (text && crypto::Sha256Hex(*text) == digest) return *std::move(text);
  BARTIZAN_TRY(auto kept, ReadIfThere(Object(digest)));
  if (kept && crypto::Sha256Hex(*kept) == digest) return *std::move(kept);
  return Fail(Code::kInvalid,
              fmt::format("{} is damaged: {}", (path_ / file).string(),
                          text ? "its SHA-256 is another one" : "it is missing"),
              "take the file from a backup, or save the snapshot anew");
}

Status SnapshotFolder::WriteObject(const std::string& digest, std::string_view content) {
  const fs::path file = Object(digest);
  BARTIZAN_TRY(const auto present, ReadIfThere(file));
  if (present == content) return {};
  return WriteUnsynced(file, content);
}

// What the next state changes or leaves out. What is damaged cannot be kept.
Status SnapshotFolder::Keep(const Manifest& last, const Manifest& next) {
  for (const auto& [file, digest] : last.files) {
    const auto now = next.files.find(file);
    if (now != next.files.end() && now->second == digest) continue;
    BARTIZAN_TRY(const auto text, ReadIfThere(path_ / file));
    if (text && crypto::Sha256Hex(*text) == digest) BARTIZAN_DO(WriteObject(digest, *text));
  }
  return {};
}

Status SnapshotFolder::WriteFiles(const std::map<std::string, std::string>& contents,
                                  const Manifest& manifest) {
  for (const auto& [file, digest] : manifest.files) {
    const std::string& content = contents.at(file);
    BARTIZAN_TRY(const auto present, ReadIfThere(path_ / file));
    if (present != content) BARTIZAN_DO(WriteUnsynced(path_ / file, content));
  }
  return {};
}

Status SnapshotFolder::RemoveFiles(const Manifest& last, const Manifest& next) {
  for (const auto& [file, digest] : last.files) {
    if (next.files.contains(file)) continue;
    if (unlink((path_ / file).c_str()) != 0 && errno != ENOENT) {
      return FailErrno(errno, "removing " + (path_ / file).string());
    }
  }
  return {};
}

// One call for all files: a sync each would take minutes for thousands of them.
Status SnapshotFolder::Sync() const {
  const UniqueFd fd(open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd || syncfs(fd.get()) != 0) return FailErrno(errno, "writing " + path_.string() + " out");
  return {};
}

Status SnapshotFolder::Replace(const Manifest& manifest,
                               const std::map<std::string, std::string>& contents,
                               const StateLine& now) {
  BARTIZAN_TRY(auto history, History());
  Manifest last;
  if (!history.empty()) {
    const std::string& digest = history.back().info.digest;
    if (digest == now.info.digest) return WriteFiles(contents, manifest);
    BARTIZAN_TRY(last, ManifestOf(digest));
  }
  BARTIZAN_DO(MakeDirectories(path_));
  BARTIZAN_DO(Keep(last, manifest));
  BARTIZAN_DO(WriteObject(now.info.digest, manifest.ToText()));
  BARTIZAN_DO(Sync());
  BARTIZAN_DO(WriteFiles(contents, manifest));
  BARTIZAN_DO(Sync());
  history.push_back(now);
  std::string lines;
  for (const StateLine& line : history) lines += data::ToJson(line.ToJson()) + "\n";
  BARTIZAN_DO(WriteFileAtomic(path_ / kHistoryFile, lines));
  BARTIZAN_DO(WriteFileAtomic(path_ / kAccountFile, data::ToPrettyJson(now.ToJson())));
  return RemoveFiles(last, manifest);
}

}  // namespace bartizan::iam
