#include "bartizan/pipeline/git.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "bartizan/base/text.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {
namespace {

// Only what git needs; nothing of the caller's that could redirect it (GIT_DIR, GIT_INDEX_FILE …).
std::map<std::string, std::string> GitEnvironment(std::map<std::string, std::string> extra) {
  std::map<std::string, std::string> environment = std::move(extra);
  for (const auto& [name, value] : process::CurrentEnvironment()) {
    bool kept = name == "PATH" || name == "HOME" || name == "USER" || name == "XDG_CONFIG_HOME" ||
                name == "TMPDIR" || name.starts_with("SUDO_");
    if (kept) environment.try_emplace(name, value);
  }
  environment.try_emplace("LC_ALL", "C.UTF-8");
  environment.try_emplace("GIT_TERMINAL_PROMPT", "0");
  environment.try_emplace("GIT_OPTIONAL_LOCKS", "0");
  return environment;
}

Result<process::Outcome> RunGit(const fs::path& directory, std::vector<std::string> arguments,
                                std::map<std::string, std::string> environment,
                                const std::atomic<bool>* cancel = nullptr) {
  process::Spec spec;
  spec.argv = {"git",
               "-c",
               "core.hooksPath=/dev/null",
               "-c",
               "core.fsmonitor=false",
               "-c",
               "advice.detachedHead=false"};
  spec.argv.insert(spec.argv.end(), arguments.begin(), arguments.end());
  spec.directory = directory;
  spec.environment = GitEnvironment(std::move(environment));
  spec.timeout = std::chrono::minutes(10);
  spec.max_output_bytes = 512ULL << 20U;
  spec.cancel = cancel;
  auto outcome = process::Run(spec);
  if (!outcome && outcome.error().code == Code::kNotFound) {
    return Fail(Code::kUnavailable, "the program git is not installed", "install git");
  }
  return outcome;
}

std::unexpected<Error> GitFailed(const std::vector<std::string>& arguments,
                                 const process::Outcome& outcome) {
  std::string said(Trim(outcome.err));
  std::string hint;
  if (said.find("dubious ownership") != std::string::npos) {
    hint =
        "the repository belongs to another user: run as its owner, or add it to git's "
        "safe.directory";
  }
  return Fail(Code::kInvalid,
              fmt::format("git {}: {}", arguments.front(),
                          said.empty() ? outcome.Describe() : Ellipsize(said, 500)),
              std::move(hint));
}

Status CheckRefName(const std::string& ref) {
  if (ref.empty() || ref.starts_with('-') || ref.find_first_of("\n\r") != std::string::npos) {
    return Fail(Code::kUsage, fmt::format("'{}' is not a ref", Ellipsize(ref, 80)));
  }
  return {};
}

// A checkout can be made again, so nothing in it is synced.
Status WriteFileQuick(const fs::path& path, std::string_view content) {
  BARTIZAN_DO(MakeDirectories(path.parent_path()));
  std::ofstream out(path, std::ios::binary);
  out << content;
  out.close();
  if (!out) return Fail(Code::kIo, fmt::format("writing {}", path.string()));
  return {};
}

}  // namespace

Result<std::string> Repository::Git(const std::vector<std::string>& arguments,
                                    std::map<std::string, std::string> environment) const {
  if (!extra_objects_.empty()) {
    environment.try_emplace("GIT_ALTERNATE_OBJECT_DIRECTORIES", extra_objects_.string());
  }
  BARTIZAN_TRY(auto outcome, RunGit(root_, arguments, std::move(environment)));
  if (!outcome.ok()) return GitFailed(arguments, outcome);
  return std::move(outcome.out);
}

Result<Repository> Repository::Open(const fs::path& folder) {
  fs::path start = folder.empty() ? fs::current_path() : fs::absolute(folder);
  if (!fs::is_directory(start)) {
    return Fail(Code::kNotFound, fmt::format("{} is not a folder", start.string()));
  }
  std::vector<std::string> arguments = {"rev-parse", "--show-toplevel", "--git-path", "objects"};
  BARTIZAN_TRY(auto outcome, RunGit(start, arguments, {}));
  if (!outcome.ok()) {
    if (outcome.err.find("not a git repository") == std::string::npos) {
      return GitFailed(arguments, outcome);
    }
    return Fail(
        Code::kInvalid, fmt::format("{} is not in a git repository", start.string()),
        "run it inside your repository, or make one with: git init && git add -A && git commit");
  }
  std::vector<std::string> lines = Split(Trim(outcome.out), '\n');
  if (lines.size() != 2) return Fail(Code::kInternal, "unexpected answer of git rev-parse");
  return Repository(lines[0], fs::weakly_canonical(start / lines[1]));
}

Result<Commit> Repository::Resolve(const std::string& ref) const {
  BARTIZAN_DO(CheckRefName(ref));
  auto id = Git({"rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"});
  if (!id) {
    return Fail(Code::kNotFound,
                fmt::format("there is no commit '{}' in {}", Ellipsize(ref, 80), root_.string()),
                ref == "HEAD" ? "the repository has no commit yet: git add -A && git commit"
                              : "list branches with: git branch -a");
  }
  Commit commit;
  commit.id = std::string(Trim(*id));
  BARTIZAN_TRY(std::string shown, Git({"show", "-s", "--no-show-signature",
                                       "--format=%T%n%an%n%ae%n%ce%n%s", commit.id}));
  std::vector<std::string> lines = Split(shown, '\n');
  lines.resize(std::max<size_t>(lines.size(), 5));
  commit.tree = lines[0];
  commit.author_name = ScrubUtf8(lines[1]);
  commit.author_email = ScrubUtf8(lines[2]);
  commit.committer_email = ScrubUtf8(lines[3]);
  commit.subject = ScrubUtf8(lines[4]);
  auto full = Git({"rev-parse", "--symbolic-full-name", "--end-of-options", ref});
  std::string name = full ? std::string(Trim(*full)) : std::string();
  constexpr std::string_view kEcho = "--end-of-options\n";
  if (name.starts_with(kEcho)) name.erase(0, kEcho.size());
  if (name.starts_with("refs/heads/")) commit.branch = name.substr(11);
  return commit;
}

Result<bool> Repository::IsDirty() const {
  BARTIZAN_TRY(std::string status, Git({"status", "--porcelain", "--untracked-files=normal"}));
  return !Trim(status).empty();
}

Result<std::string> Repository::DefaultBranch() const {
  auto remote = Git({"symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"});
  if (remote && Trim(*remote).starts_with("origin/")) return std::string(Trim(*remote).substr(7));
  for (const char* name : {"main", "master"}) {
    if (Git({"rev-parse", "--verify", "--quiet", fmt::format("refs/heads/{}", name)})) return name;
  }
  auto head = Git({"symbolic-ref", "--quiet", "--short", "HEAD"});
  return head ? std::string(Trim(*head)) : std::string("main");
}

std::string Repository::BranchRef(const std::string& branch) const {
  std::string here = "refs/heads/" + branch;
  bool local = Git({"rev-parse", "--verify", "--quiet", "--end-of-options", here}).has_value();
  return local ? here : "refs/remotes/origin/" + branch;
}

Result<std::string> Repository::FileAt(const std::string& commit, const std::string& path) const {
  BARTIZAN_DO(CheckRefName(commit));
  auto content = Git({"cat-file", "blob", commit + ":" + path});
  if (!content) {
    return Fail(Code::kNotFound, fmt::format("there is no {} in {}", path, commit.substr(0, 12)));
  }
  return content;
}

Repository Repository::WithObjects(const fs::path& objects_folder) const {
  Repository other = *this;
  other.extra_objects_ = objects_folder;
  return other;
}

Result<std::vector<TreeEntry>> Repository::ListTree(const std::string& commit) const {
  BARTIZAN_TRY(std::string listing, Git({"ls-tree", "-r", "-z", commit}));
  std::vector<TreeEntry> entries;
  for (const std::string& line : Split(listing, '\0')) {
    size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    std::vector<std::string> head = Split(line.substr(0, tab), ' ');
    if (head.size() != 3) return Fail(Code::kInternal, "unexpected answer of git ls-tree");
    entries.push_back({.mode = head[0], .object = head[2], .path = line.substr(tab + 1)});
  }
  return entries;
}

Result<std::string> Repository::PackedRefs() const {
  BARTIZAN_TRY(std::string listing, Git({"for-each-ref", "--format=%(objectname) %(refname)",
                                         "refs/tags", "refs/heads"}));
  std::vector<std::string> lines;
  for (std::string& line : Split(Trim(listing), '\n')) {
    if (!line.empty())
      lines.push_back(ReplaceAll(std::move(line), " refs/heads/", " refs/remotes/origin/"));
  }
  std::ranges::sort(lines, {}, [](const std::string& line) { return line.substr(line.find(' ')); });
  std::string text = "# pack-refs with: sorted \n";
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

Result<Commit> Repository::Snapshot(const fs::path& objects_folder) const {
  BARTIZAN_DO(MakeDirectories(objects_folder));
  BARTIZAN_TRY(TempDir scratch, TempDir::Create("bartizan-index"));
  BARTIZAN_TRY(std::string index, Git({"rev-parse", "--git-path", "index"}));
  std::error_code
      ignored;  // without an index to start from, git add reads every file: slower, same result
  fs::copy_file(root_ / std::string(Trim(index)), scratch.path() / "index", ignored);
  std::map<std::string, std::string> environment = {
      {"GIT_INDEX_FILE", (scratch.path() / "index").string()},
      {"GIT_OBJECT_DIRECTORY", objects_folder.string()},
      {"GIT_ALTERNATE_OBJECT_DIRECTORIES", objects_.string()},
      // A run refers to these objects alone: they are on the disk before its row is.
      {"GIT_CONFIG_COUNT", "2"},
      {"GIT_CONFIG_KEY_0", "core.fsync"},
      {"GIT_CONFIG_VALUE_0", "loose-object,pack"},
      {"GIT_CONFIG_KEY_1", "core.fsyncMethod"},
      {"GIT_CONFIG_VALUE_1", "batch"}};
  BARTIZAN_TRY(Commit head, Resolve("HEAD"));
  BARTIZAN_DO(Git({"add", "-A"}, environment));
  BARTIZAN_TRY(std::string tree, Git({"write-tree"}, environment));
  Commit commit = head;
  commit.tree = std::string(Trim(tree));
  commit.subject = "working tree on " + head.id.substr(0, 12);
  // Who is at work: the configured author, else the author of HEAD.
  auto email = Git({"config", "user.email"});
  auto name = Git({"config", "user.name"});
  if (email && !Trim(*email).empty()) commit.author_email = commit.committer_email = Trim(*email);
  if (name && !Trim(*name).empty()) commit.author_name = Trim(*name);
  environment["GIT_AUTHOR_NAME"] = environment["GIT_COMMITTER_NAME"] = commit.author_name;
  environment["GIT_AUTHOR_EMAIL"] = environment["GIT_COMMITTER_EMAIL"] = commit.author_email;
  BARTIZAN_TRY(std::string id,
               Git({"commit-tree", commit.tree, "-p", head.id, "-m", commit.subject}, environment));
  commit.id = std::string(Trim(id));
  auto branch = Git({"symbolic-ref", "--quiet", "--short", "HEAD"});
  commit.branch = branch ? std::string(Trim(*branch)) : std::string();
  return commit;
}

Status CheckOut(const CheckoutSpec& spec, const fs::path& folder, const std::atomic<bool>* cancel) {
  BARTIZAN_DO(RemoveAll(folder));
  BARTIZAN_DO(MakeDirectories(folder));
  std::vector<std::string> init = {"init", "-q", "--template=", "."};
  BARTIZAN_TRY(auto made, RunGit(folder, init, {}, cancel));
  if (made.end == process::Outcome::kCancelled) return Fail(Code::kCancelled, "cancelled");
  if (!made.ok()) return GitFailed(init, made);
  fs::path git = folder / ".git";
  std::string alternates = spec.objects.string() + "\n";
  if (spec.extra_objects) alternates += spec.extra_objects->string() + "\n";
  BARTIZAN_DO(WriteFileQuick(git / "objects" / "info" / "alternates", alternates));
  BARTIZAN_DO(WriteFileQuick(git / "packed-refs", spec.packed_refs));
  std::vector<std::string> checkout = {"checkout", "-q", "--detach", spec.commit};
  BARTIZAN_TRY(auto outcome, RunGit(folder, checkout, {}, cancel));
  if (outcome.end == process::Outcome::kCancelled) return Fail(Code::kCancelled, "cancelled");
  if (!outcome.ok()) return GitFailed(checkout, outcome);
  return {};
}

}  // namespace bartizan::pipeline
