#pragma once
// One state of an account as files: which, with which content. Internal to this module.
#include <map>
#include <string>
#include <vector>

#include "bartizan/base/time.h"
#include "bartizan/iam/snapshot.h"

namespace bartizan::iam {

inline constexpr std::string_view kSnapshotSchema = "bartizan.iam-snapshot/1";

// The files of a state by their names in the snapshot's folder, with the SHA-256 of each.
struct Manifest {
  std::string id, partition;
  std::vector<std::string> problems;  // of the account, without its place
  std::map<std::string, std::string> files;

  // One spelling, so that its SHA-256 names the state.
  std::string ToText() const;
  static Result<Manifest> Parse(std::string_view text, std::string_view name);
};

// The line of history.jsonl and the content of account.json.
struct StateLine {
  SnapshotInfo info;
  std::string source, by;

  data::JsonObject ToJson() const;
  static Result<StateLine> Parse(const data::Json& json, std::string_view place);
};

// The folder of one snapshot. A state becomes the last one in one step, when account.json is
// replaced. Before that the files of the last state that change are copied to objects/, where
// readers find what is no more, or not yet, in its place.
class SnapshotFolder {
 public:
  explicit SnapshotFolder(fs::path path) : path_(std::move(path)) {}

  const fs::path& path() const { return path_; }
  // None where there is no snapshot.
  Result<std::optional<StateLine>> Last() const;
  // Up to the last one. What a crash left behind it is no state.
  Result<std::vector<StateLine>> History() const;
  Result<Manifest> ManifestOf(const std::string& digest) const;
  // The file of a state: from its place, else from objects/. kInvalid where neither has it.
  Result<std::string> Content(const std::string& file, const std::string& digest) const;

  // `contents` by file name, those of the manifest. `now`: the new state; equal to the last one, it
  // only puts files right that were changed.
  Status Replace(const Manifest& manifest, const std::map<std::string, std::string>& contents,
                 const StateLine& now);

 private:
  fs::path Object(const std::string& digest) const;
  Status Keep(const Manifest& last, const Manifest& next);
  Status WriteObject(const std::string& digest, std::string_view content);
  Status WriteFiles(const std::map<std::string, std::string>& contents, const Manifest& manifest);
  Status RemoveFiles(const Manifest& last, const Manifest& next);
  Status Sync() const;

  fs::path path_;
};

}  // namespace bartizan::iam
