#include "bartizan/cli/esdk_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"

namespace bartizan::cli {

namespace {

Status AddFolder(const fs::path& folder, const fs::path& to, std::string_view suffix,
                 std::vector<FileJob>& jobs) {
  BARTIZAN_TRY(const auto files, FilesBelow(folder));
  for (const fs::path& file : files) {
    const fs::path target = to / file.lexically_relative(folder);
    jobs.push_back({file.string(), target.string() + std::string(suffix)});
  }
  return {};
}

Status CheckJobs(const std::vector<FileJob>& jobs) {
  std::set<std::string> targets;
  for (const FileJob& job : jobs) {
    std::error_code none;
    if (job.from != "-" && job.to != "-" && fs::equivalent(job.from, job.to, none)) {
      return Fail(Code::kUsage, job.from + " would be its own output");
    }
    if (!targets.insert(fs::path(job.to).lexically_normal().string()).second) {
      return Fail(Code::kUsage, "two inputs would be written to " + job.to);
    }
  }
  return {};
}

}  // namespace

Result<std::vector<fs::path>> FilesBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  while (!error && at != fs::recursive_directory_iterator()) {
    const auto status = at->symlink_status(error);
    if (!error && fs::is_regular_file(status)) files.push_back(at->path());
    if (!error) at.increment(error);
  }
  if (error) return FailErrno(error.value(), "reading the folder " + folder.string());
  std::ranges::sort(files);
  return files;
}

Result<std::vector<FileJob>> PlanFiles(const Invocation& invocation, std::string_view suffix) {
  const auto inputs = invocation.Values("input");
  const std::string output = invocation.Value("output");
  std::error_code none;
  const bool into_folder = output != "-" && fs::is_directory(output, none);
  std::vector<FileJob> jobs;
  for (const std::string& input : inputs) {
    const bool folder = input != "-" && fs::is_directory(input, none);
    if (folder && !invocation.Has("recursive")) {
      return Fail(Code::kUsage, input + " is a folder", "--recursive takes all files below it");
    }
    if ((folder || inputs.size() > 1) && !into_folder) {
      return Fail(Code::kUsage, "--output must be a folder that exists, for several files");
    }
    if (input == "-" && into_folder) {
      return Fail(Code::kUsage, "--output must be a file for standard input");
    }
    if (folder) {
      BARTIZAN_DO(AddFolder(input, output, suffix, jobs));
    } else if (into_folder) {
      const fs::path target = fs::path(output) / fs::path(input).filename();
      jobs.push_back({input, target.string() + std::string(suffix)});
    } else {
      jobs.push_back({input, output});
    }
  }
  BARTIZAN_DO(CheckJobs(jobs));
  return jobs;
}

Result<InputFile> InputFile::Open(const std::string& path) {
  InputFile file;
  file.name_ = path == "-" ? "standard input" : path;
  if (path != "-") {
    file.fd_ = UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.fd_) return FailErrno(errno, "opening " + path);
  }
  struct stat info{};
  const int fd = file.fd_ ? file.fd_.get() : STDIN_FILENO;
  if (::fstat(fd, &info) != 0) return FailErrno(errno, "reading " + file.name_);
  if (S_ISDIR(info.st_mode)) return Fail(Code::kInvalid, path + " is a folder");
  if (file.fd_ && S_ISREG(info.st_mode)) file.size_ = static_cast<uint64_t>(info.st_size);
  file.mode_ = info.st_mode & 0777U;
  return file;
}

esdk_tools::Input InputFile::input() const {
  return esdk_tools::FromDescriptor(fd_ ? fd_.get() : STDIN_FILENO, name_);
}

Result<MetadataOutput> MetadataOutput::Open(Invocation& invocation,
                                            const std::vector<FileJob>& jobs) {
  MetadataOutput output;
  const std::string path = invocation.Value("metadata-output");
  if (path.empty()) return output;
  if (invocation.Has("suppress-metadata")) {
    return Fail(Code::kUsage, "--metadata-output and --suppress-metadata exclude each other");
  }
  if (path == "-") {
    if (std::ranges::any_of(jobs, [](const FileJob& job) { return job.to == "-"; })) {
      return Fail(Code::kUsage, "metadata and data cannot both go to standard output");
    }
    output.invocation_ = &invocation;
    return output;
  }
  const int how = invocation.Has("overwrite-metadata") ? O_TRUNC : O_APPEND;
  output.fd_ = UniqueFd(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | how, 0600));
  if (!output.fd_) return FailErrno(errno, "opening " + path);
  return output;
}

Status MetadataOutput::Write(const data::JsonObject& line) {
  const std::string text = data::ToJson(line) + "\n";
  if (invocation_ != nullptr) invocation_->Print(text);
  if (!fd_) return {};
  // One call, so that lines of several processes do not mix.
  const ssize_t n = ::write(fd_.get(), text.data(), text.size());
  if (n < 0) return FailErrno(errno, "writing the metadata");
  if (static_cast<size_t>(n) != text.size()) return Fail(Code::kIo, "the metadata was cut");
  return {};
}

}  // namespace bartizan::cli
