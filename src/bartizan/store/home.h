#pragma once
// The data home: one folder that holds everything Bartizan keeps on this machine.
//   bartizan.db   records of every kind        blobs/  content-addressed artifacts
//   runs/         checkouts and logs of runs   keys/   the home's keys (mode 0600)
//   deploy/       local deployments
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "bartizan/store/database.h"

namespace bartizan::store {

// --home if given, else $BARTIZAN_HOME, else $XDG_DATA_HOME/bartizan, else ~/.local/share/bartizan.
Result<fs::path> ResolveHome(const std::optional<std::string>& flag);

// Creates the folders (mode 0700) and opens the database with the given migrations.
class Home {
 public:
  static Result<std::unique_ptr<Home>> Open(const fs::path& folder,
                                            std::span<const Migration> migrations,
                                            DatabaseOptions options = {});
  const fs::path& path() const { return path_; }
  fs::path blobs() const { return path_ / "blobs"; }
  fs::path runs() const { return path_ / "runs"; }
  fs::path keys() const { return path_ / "keys"; }
  fs::path deploy() const { return path_ / "deploy"; }
  Database& db() { return *database_; }

 private:
  Home(fs::path path, std::unique_ptr<Database> database)
      : path_(std::move(path)), database_(std::move(database)) {}
  fs::path path_;
  std::unique_ptr<Database> database_;
};

}  // namespace bartizan::store
