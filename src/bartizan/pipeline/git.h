#pragma once
// The user's repository, read through the git program: it is never written to (no refs, no index,
// no objects); checkouts are made beside it with its objects as alternates.
#include <atomic>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

namespace bartizan::pipeline {

struct Commit {
  std::string id, tree;
  std::string branch;  // "main", or "" when the ref names no branch
  std::string subject;
  std::string author_name, author_email, committer_email;
};

struct TreeEntry {
  std::string mode, object, path;
};

// One repository. Functions start git, so they cost milliseconds each. Thread-safe.
class Repository {
 public:
  // The repository that `folder` lies in; kInvalid with a hint when there is none.
  static Result<Repository> Open(const fs::path& folder);

  const fs::path& root() const { return root_; }
  const fs::path& objects() const { return objects_; }

  // A branch, tag, commit or anything `git rev-parse` reads. An option-like name is refused.
  Result<Commit> Resolve(const std::string& ref) const;
  Result<bool> IsDirty() const;  // tracked changes or untracked files that are not ignored
  // The branch whose files are trusted (who may have secrets): origin's HEAD, main, master, or the
  // branch that is checked out.
  Result<std::string> DefaultBranch() const;
  // The branch's full ref, here or at origin (a tag of the same name must not take its place).
  std::string BranchRef(const std::string& branch) const;
  // kNotFound when the commit has no such file.
  Result<std::string> FileAt(const std::string& commit, const std::string& path) const;
  Result<std::vector<TreeEntry>> ListTree(const std::string& commit) const;
  // "<object> <refname>" lines: tags, and branches as refs/remotes/origin/*; the form of
  // packed-refs.
  Result<std::string> PackedRefs() const;
  // Commits the working tree (changed and untracked files, not ignored ones) into `objects_folder`
  // without touching the repository's index, refs or objects. The objects are durable afterwards.
  Result<Commit> Snapshot(const fs::path& objects_folder) const;
  // The same repository that also sees the objects of a snapshot.
  Repository WithObjects(const fs::path& objects_folder) const;

 private:
  Repository(fs::path root, fs::path objects)
      : root_(std::move(root)), objects_(std::move(objects)) {}
  Result<std::string> Git(const std::vector<std::string>& arguments,
                          std::map<std::string, std::string> environment = {}) const;
  fs::path root_, objects_, extra_objects_;
};

struct CheckoutSpec {
  fs::path objects;                       // of the repository
  std::optional<fs::path> extra_objects;  // of a snapshot
  std::string packed_refs;                // so that `git describe` works in a step
  std::string commit;
};
// Makes `folder` (replacing it) a detached checkout of the commit, without hooks.
Status CheckOut(const CheckoutSpec& spec, const fs::path& folder,
                const std::atomic<bool>* cancel = nullptr);

}  // namespace bartizan::pipeline
