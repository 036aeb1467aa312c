#include "bartizan/store/home.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>

namespace bartizan::store {
namespace {

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Status MakePrivateFolder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0) return {};
  int error = errno;
  std::error_code ignored;
  if (fs::is_directory(folder, ignored)) return {};
  if (error == EEXIST || error == ENOTDIR) {
    return Fail(Code::kInvalid, fmt::format("{} is not a folder", folder.string()));
  }
  return FailErrno(error, fmt::format("creating folder {}", folder.string()));
}

}  // namespace

Result<fs::path> ResolveHome(const std::optional<std::string>& flag) {
  if (flag && flag->empty()) return Fail(Code::kUsage, "--home needs a folder");
  if (flag) return fs::absolute(*flag);
  if (std::string home = Environment("BARTIZAN_HOME"); !home.empty()) return fs::absolute(home);
  // The XDG base directory specification has relative paths ignored.
  fs::path data = Environment("XDG_DATA_HOME");
  if (data.is_absolute()) return data / "bartizan";
  fs::path user = Environment("HOME");
  if (user.is_absolute()) return user / ".local/share/bartizan";
  return Fail(Code::kInvalid, "no folder for the data: HOME is not set",
              "give --home, or set BARTIZAN_HOME");
}

Result<std::unique_ptr<Home>> Home::Open(const fs::path& folder,
                                         std::span<const Migration> migrations,
                                         DatabaseOptions options) {
  fs::path path = fs::absolute(folder);
  if (!path.has_filename()) path = path.parent_path();
  if (!options.read_only) {
    BARTIZAN_DO(MakeDirectories(path.parent_path()));
    BARTIZAN_DO(MakePrivateFolder(path));
    for (const char* name : {"blobs", "runs", "keys", "deploy"}) {
      BARTIZAN_DO(MakePrivateFolder(path / name));
    }
  } else if (std::error_code ignored; !fs::exists(path / "bartizan.db", ignored)) {
    return Fail(Code::kNotFound, fmt::format("{} holds no data of bartizan", path.string()),
                "check --home and BARTIZAN_HOME");
  }
  auto database = Database::Open(path / "bartizan.db", migrations, options);
  if (!database) {
    return std::unexpected(
        std::move(database).error().With(fmt::format("opening home {}", path.string())));
  }
  return std::unique_ptr<Home>(new Home(std::move(path), *std::move(database)));
}

}  // namespace bartizan::store
