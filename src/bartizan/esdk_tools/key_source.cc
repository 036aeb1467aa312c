#include "bartizan/esdk_tools/key_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::esdk_tools {

namespace {

constexpr size_t kMostKeyBytes = size_t{64} << 10U;

Result<esdk::SecretBytes> ReadAll(int fd, const std::string& name) {
  esdk::SecretBytes buffer(kMostKeyBytes + 1);
  size_t size = 0;
  while (size < buffer.size()) {
    const ssize_t n = ::read(fd, buffer.mutable_view().data() + size, buffer.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, "reading the key from " + name);
    if (n == 0) break;
    size += static_cast<size_t>(n);
  }
  if (size > kMostKeyBytes) return Fail(Code::kLimit, name + " is too long for a key");
  if (size == 0) return Fail(Code::kInvalid, name + " holds no key: it is empty");
  return esdk::SecretBytes::CopyOf(buffer.view().first(size));
}

Result<esdk::SecretBytes> ReadKeyFile(const std::string& path, std::vector<std::string>& warnings) {
  const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return FailErrno(errno, "opening the key file " + path);
  struct stat info{};
  if (::fstat(fd.get(), &info) != 0) return FailErrno(errno, "reading the key file " + path);
  if (S_ISDIR(info.st_mode)) return Fail(Code::kInvalid, path + " is a folder, not a key file");
  if (S_ISREG(info.st_mode) && (info.st_mode & 077U) != 0) {
    warnings.push_back(fmt::format("others may read the key file {} (mode {:04o}): chmod 600 it",
                                   path, info.st_mode & 07777U));
  }
  return ReadAll(fd.get(), path);
}

Result<esdk::SecretBytes> ReadVariable(const std::string& name) {
  const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): nobody sets it
  if (value == nullptr || *value == 0) {
    return Fail(Code::kNotFound, fmt::format("the variable {} holds no key", name));
  }
  return esdk::SecretBytes::CopyOf(Bytes(value));
}

Result<esdk::SecretBytes> ReadDescriptor(std::string_view number) {
  const auto fd = ParseInt(number);
  if (!fd || *fd < 0 || *fd > 65'535) return Fail(Code::kUsage, "fd: is not followed by a number");
  return ReadAll(static_cast<int>(*fd), fmt::format("descriptor {}", *fd));
}

bool IsKeyLength(size_t size) {
  return size == 16 || size == 24 || size == 32;
}

esdk::SecretBytes Taken(std::vector<uint8_t> bytes) {
  auto secret = esdk::SecretBytes::CopyOf(bytes);
  crypto::Wipe(bytes.data(), bytes.size());
  return secret;
}

}  // namespace

Result<esdk::SecretBytes> ReadKeySource(std::string_view source,
                                        std::vector<std::string>& warnings) {
  const auto colon = source.find(':');
  const std::string_view kind = source.substr(0, colon);
  const std::string rest(colon == source.npos ? std::string_view() : source.substr(colon + 1));
  if (!rest.empty() && kind == "file") return ReadKeyFile(rest, warnings);
  if (!rest.empty() && kind == "env") return ReadVariable(rest);
  if (!rest.empty() && kind == "fd") return ReadDescriptor(rest);
  return Fail(Code::kUsage, "a raw key is given as file:PATH, env:NAME or fd:N",
              "a key itself never belongs on a command line: process lists show it");
}

Result<esdk::SecretBytes> DecodeAesKey(const esdk::SecretBytes& material) {
  const std::string_view text = Trim(TextOf(material));
  if (IsKeyLength(text.size() / 2) && text.size() % 2 == 0) {
    if (auto bytes = HexDecode(text)) return Taken(*std::move(bytes));
  }
  if (text.size() % 4 == 0) {
    if (auto bytes = Base64Decode(text)) {
      auto key = Taken(*std::move(bytes));
      if (IsKeyLength(key.size())) return key;
    }
  }
  if (IsKeyLength(material.size())) return material.Clone();
  return Fail(Code::kInvalid,
              "an AES key has 16, 24 or 32 bytes, in hexadecimal, in base64 or as they are");
}

Status WriteNewKeyFile(const fs::path& path, std::string_view content, unsigned mode) {
  const UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (!fd && errno == EEXIST) {
    return Fail(Code::kConflict, path.string() + " exists already", "keys are never overwritten");
  }
  if (!fd) return FailErrno(errno, "making " + path.string());
  for (size_t done = 0; done < content.size();) {
    const ssize_t n = ::write(fd.get(), content.data() + done, content.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      const int why = errno;
      ::unlink(path.c_str());
      return FailErrno(why, "writing " + path.string());
    }
    done += static_cast<size_t>(n);
  }
  if (::fsync(fd.get()) != 0) return FailErrno(errno, "syncing " + path.string());
  const fs::path folder = path.parent_path();
  return SyncDirectory(folder.empty() ? fs::path(".") : folder);
}

}  // namespace bartizan::esdk_tools
