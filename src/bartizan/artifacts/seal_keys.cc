// Which keys seal, and where they are.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "bartizan/artifacts/seal.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::artifacts {
namespace {

constexpr std::string_view kRawAes = "raw-aes:";
constexpr std::string_view kKms = "kms:";
constexpr size_t kKeyBytes = 32;

KmsKeyringMaker& KmsMaker() {
  static KmsKeyringMaker maker;
  return maker;
}

Result<esdk::SecretBytes> ReadKey(const fs::path& file) {
  UniqueFd fd(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat info{};
  if (!fd || ::fstat(fd.get(), &info) != 0) {
    return FailErrno(errno, fmt::format("opening the key {}", file.string()));
  }
  if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return Fail(Code::kDenied, fmt::format("the key {} can be read by others", file.string()),
                fmt::format("chmod 600 {}", file.string()));
  }
  esdk::SecretBytes key(kKeyBytes);
  if (!S_ISREG(info.st_mode) || info.st_size != kKeyBytes ||
      ::read(fd.get(), key.mutable_view().data(), kKeyBytes) != ssize_t{kKeyBytes}) {
    return Fail(Code::kInvalid,
                fmt::format("{} is no key: one has {} bytes", file.string(), kKeyBytes));
  }
  return key;
}

Result<esdk::KeyringPtr> FileKeyring(const fs::path& file) {
  BARTIZAN_TRY(esdk::SecretBytes key, ReadKey(file));
  // Named by what it is, not by where: a key that was moved still opens, and one that was replaced
  // is known to be another.
  std::string name =
      crypto::Sha256().Field("bartizan artifact key").Update(key.view()).FinishHex().substr(0, 16);
  auto keyring = esdk::RawAesKeyring("bartizan-artifacts", std::move(name), std::move(key));
  if (!keyring) return Fail(Code::kInternal, keyring.error().ToString());
  return *std::move(keyring);
}

Status WriteNewKey(const fs::path& file) {
  std::array<uint8_t, kKeyBytes> key{};
  crypto::RandomBytes(key);
  UniqueFd fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  const bool written = fd && ::write(fd.get(), key.data(), key.size()) == ssize_t{kKeyBytes} &&
                       ::fsync(fd.get()) == 0;
  const int error = errno;
  crypto::Wipe(key.data(), key.size());
  if (!written) return FailErrno(error, fmt::format("writing the key {}", file.string()));
  return {};
}

}  // namespace

void UseKmsKeyrings(KmsKeyringMaker make) {
  KmsMaker() = std::move(make);
}

fs::path SealKeyFile(const fs::path& keys_folder, std::string_view key) {
  if (!key.starts_with(kRawAes)) return {};
  return keys_folder / key.substr(kRawAes.size());  // an absolute path replaces the folder
}

Result<esdk::KeyringPtr> SealKeyring(const fs::path& keys_folder, std::string_view key) {
  if (key.starts_with(kRawAes) && key.size() > kRawAes.size()) {
    return FileKeyring(SealKeyFile(keys_folder, key));
  }
  if (key.starts_with(kKms)) {
    std::string arn(key.substr(kKms.size()));
    auto parsed = esdk::KmsKeyArn::Parse(arn);
    // A bare id or an alias could seal, but nothing would open it again.
    if (!parsed || !parsed->is_key()) {
      return Fail(Code::kInvalid, fmt::format("{} is not the ARN of a KMS key", arn));
    }
    if (KmsMaker()) return KmsMaker()(arn);
    return Fail(Code::kUnavailable, "keys of KMS cannot be used here");
  }
  return Fail(Code::kInvalid, fmt::format("{} is no key", key), "raw-aes:FILE or kms:ARN");
}

// Linked into place when it is whole, so that of several processes that do so at once all get the
// same key.
Result<bool> CreateSealKeyFile(const fs::path& file) {
  if (std::error_code ignored; fs::exists(file, ignored)) return false;
  fs::path temporary = file;
  temporary += "." + crypto::RandomUuid();
  Status written = WriteNewKey(temporary);
  const bool linked = written && ::link(temporary.c_str(), file.c_str()) == 0;
  const int error = errno;
  ::unlink(temporary.c_str());
  if (!written) return std::unexpected(std::move(written).error());
  if (!linked && error == EEXIST) return false;
  if (!linked) return FailErrno(error, fmt::format("creating the key {}", file.string()));
  BARTIZAN_DO(SyncDirectory(file.parent_path()));
  return true;
}

Result<SealSetting> ReadSealSetting(store::Database& db) {
  return db.Read([](store::Tx& tx) -> Result<SealSetting> {
    SealSetting setting;
    BARTIZAN_TRY(auto home, tx.One("SELECT home_id, key_name FROM artifact_seal"));
    if (!home) return setting;
    setting.home_id = home->Text(0);
    setting.key = home->Text(1);
    BARTIZAN_TRY(auto keys, tx.Query("SELECT name FROM artifact_keys ORDER BY added_at DESC"));
    for (const auto& key : keys) setting.keys.push_back(key.Text(0));
    return setting;
  });
}

Status SetSealKey(store::Tx& tx, std::string_view key, Time now) {
  BARTIZAN_TRY(int64_t rows, tx.Execute("UPDATE artifact_seal SET key_name = ?", {key}));
  if (rows == 0) {
    BARTIZAN_DO(tx.Execute("INSERT INTO artifact_seal VALUES (?, ?)", {crypto::RandomUuid(), key}));
  }
  if (key.empty()) return {};
  BARTIZAN_DO(
      tx.Execute("INSERT INTO artifact_keys VALUES (?, ?) "
                 "ON CONFLICT (name) DO UPDATE SET added_at = excluded.added_at",
                 {key, now}));
  return {};
}

}  // namespace bartizan::artifacts
