#include <fmt/format.h>

#include <array>

#include "bartizan/artifacts/store.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/sign.h"
#include "bartizan/response/case.h"
#include "bartizan/response/case_file.h"
#include "bartizan/response/custody_files.h"
#include "bartizan/response/custody_log.h"
#include "bartizan/response/evidence.h"

namespace bartizan::response {
namespace {

constexpr size_t kMaxSmallFile = 16U << 10U;
constexpr std::array<std::string_view, 4> kOwnFiles = {"custody.jsonl", "custody.head",
                                                       "custody.sig", "custody.pub.pem"};

std::unexpected<Error> TooLong() {
  return Fail(Code::kLimit, fmt::format("the line is longer than {} bytes", kMaxCustodyLine));
}

// What is in the folder besides evidence, each with what is to be said where it is missing.
class FolderVerifier {
 public:
  explicit FolderVerifier(HostileFolder folder) : folder_(std::move(folder)) {}

  Status Run(const std::optional<std::string>& public_key) {
    BARTIZAN_DO(ReadKey(public_key));
    BARTIZAN_DO(ReadHead());
    CustodyReader reader(head_ ? head_->head.case_id : "", problems_);
    BARTIZAN_DO(ReadLog(reader));
    CompareHead(reader);
    BARTIZAN_DO(CheckFiles(reader));
    check_.case_id = reader.head().case_id;
    check_.records = reader.records();
    return {};
  }
  CustodyCheck Finish() {
    check_.problems = problems_.Finish();
    return std::move(check_);
  }

 private:
  // None where it is missing or no file that may be there: that is told.
  Result<std::optional<std::string>> Small(const std::string& name) {
    BARTIZAN_TRY(auto file, Open(name));
    if (!file) return std::nullopt;
    if (file->size > kMaxSmallFile) {
      problems_.Add(fmt::format("{}: it is larger than {} bytes", name, kMaxSmallFile));
      return std::nullopt;
    }
    return file->Read(kMaxSmallFile);
  }

  Result<std::optional<HostileFile>> Open(const std::string& path) {
    auto file = folder_.Open(path);
    if (file) return std::optional(*std::move(file));
    if (file.error().code != Code::kInvalid && file.error().code != Code::kNotFound) {
      return std::unexpected(std::move(file).error());
    }
    problems_.Add(fmt::format("{}: {}", path, file.error().message));
    return std::nullopt;
  }

  Status ReadKey(const std::optional<std::string>& public_key) {
    BARTIZAN_TRY(auto pem, Small("custody.pub.pem"));
    std::optional<crypto::PublicKey> here;
    if (pem) {
      auto key = crypto::PublicKey::FromPem(*pem);
      if (key && key->Pem() == *pem) {
        here = *std::move(key);
      } else {
        problems_.Add("custody.pub.pem: it is no public RSA key as it was written");
      }
    }
    if (public_key) {
      BARTIZAN_TRY(key_, crypto::PublicKey::FromPem(*public_key));
      if (here && here->Fingerprint() != key_->Fingerprint()) {
        problems_.Add(fmt::format("custody.pub.pem: another key was expected: {}, not {}",
                                  key_->Fingerprint(), here->Fingerprint()));
      }
    } else {
      key_ = std::move(here);
    }
    if (key_) check_.key_fingerprint = key_->Fingerprint();
    return {};
  }

  Status ReadHead() {
    BARTIZAN_TRY(auto text, Small("custody.head"));
    BARTIZAN_TRY(auto signature, Small("custody.sig"));
    if (text) {
      auto head = ParseCustodyHead(*text);
      if (head) head_ = *std::move(head);
      if (!head) problems_.Add("custody.head: " + head.error().message);
    }
    if (!text || !signature || !key_) return {};
    std::string_view encoded = *signature;
    const auto bytes = encoded.ends_with('\n') ? Base64Decode(encoded.substr(0, encoded.size() - 1))
                                               : std::nullopt;
    if (!bytes || Base64Encode(*bytes) + "\n" != *signature) {
      problems_.Add("custody.sig: it is no signature in base 64");
    } else if (!key_->Verify(*text, *bytes)) {
      problems_.Add(fmt::format("custody.sig: it is not the signature of custody.head by key {}",
                                check_.key_fingerprint));
    }
    return {};
  }

  Status ReadLog(CustodyReader& reader) {
    BARTIZAN_TRY(auto file, Open("custody.jsonl"));
    if (!file) return {};
    return ReadCustodyLog([&](char* to, size_t size) { return file->ReadSome(to, size); }, reader,
                          problems_);
  }

  void CompareHead(const CustodyReader& reader) {
    if (!head_) return;
    const CustodyHead found = reader.head();
    const CustodyHead& told = head_->head;
    if (found.count == told.count && found.last == told.last) return;
    if (found.count < told.count) {
      problems_.Add(
          fmt::format("custody.jsonl: it ends with record {}, the signed head with "
                      "record {}: its tail has been cut off",
                      found.count, told.count));
    } else if (found.count > told.count) {
      problems_.Add(
          fmt::format("custody.jsonl: it ends with record {}, the signed head with "
                      "record {}: records have been added",
                      found.count, told.count));
    } else {
      problems_.Add(fmt::format(
          "custody.jsonl: its last record, {}, is not the one that was signed", told.count));
    }
  }

  Status CheckFiles(const CustodyReader& reader) {
    CustodyReader::Export told;
    if (reader.exported()) {
      told = *reader.exported();
    } else {
      problems_.Add(
          "custody.jsonl: its last record does not tell of an export: the digest of "
          "case.json is not known");
    }
    for (const auto& [path, file] : told.files) BARTIZAN_DO(CheckFile(path, file));
    if (told.evidence) BARTIZAN_DO(CheckEvidence(reader));
    return folder_.EachName([&](const std::string& path, bool regular) {
      if (told.files.contains(path) || Contains(kOwnFiles, path)) return;
      if (told.evidence && reader.evidence().contains(path)) return;
      if (told.sealed && path.starts_with("evidence-sealed/")) return;
      problems_.Add(fmt::format("{}: no record tells of {}", path,
                                regular ? "this file" : "what is here, which is no file"));
    });
  }

  Status CheckEvidence(const CustodyReader& reader) {
    for (const auto& [path, file] : reader.evidence()) {
      BARTIZAN_TRY(const bool fine, CheckFile(path, file));
      if (!fine) continue;
      ++check_.files;
      check_.bytes += file.size;
    }
    return {};
  }

  Result<bool> CheckFile(const std::string& path, const CustodyReader::File& told) {
    BARTIZAN_TRY(auto file, Open(path));
    if (!file) return false;
    if (file->size != told.size) {
      problems_.Add(fmt::format("{}: it has {} bytes, {} are told", path, file->size, told.size));
      return false;
    }
    BARTIZAN_TRY(const crypto::Sha256Bytes sha256, file->Hash());
    if (sha256 == told.sha256) return true;
    problems_.Add(fmt::format("{}: its content has been changed: SHA-256 {}, {} is told", path,
                              HexEncode(sha256), HexEncode(told.sha256)));
    return false;
  }

  HostileFolder folder_;
  Problems problems_;
  CustodyCheck check_;
  std::optional<crypto::PublicKey> key_;
  std::optional<SignedHead> head_;
};

}  // namespace

Status ReadCustodyLog(const ReadSome& read, CustodyReader& reader, Problems& problems) {
  std::string buffer;
  std::string piece(size_t{256} << 10U, '\0');
  int64_t number = 0;
  while (true) {
    BARTIZAN_TRY(const size_t size, read(piece.data(), piece.size()));
    if (size == 0) break;
    std::string_view rest(piece.data(), size);
    for (size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      buffer += rest.substr(0, end);
      rest.remove_prefix(end + 1);
      const std::string place = fmt::format("custody.jsonl:{}", ++number);
      auto entry = buffer.size() <= kMaxCustodyLine ? ParseCustodyLine(buffer)
                                                    : Result<audit::Entry>(TooLong());
      if (entry) {
        BARTIZAN_DO(reader.Record(*entry, place));
      } else {
        problems.Add(fmt::format("{}: {}", place, entry.error().message));
      }
      buffer.clear();
    }
    buffer += rest;
    if (buffer.size() > kMaxCustodyLine) {
      problems.Add(
          fmt::format("custody.jsonl:{}: the line is longer than {} bytes; what follows "
                      "was not read",
                      number + 1, kMaxCustodyLine));
      return {};
    }
  }
  if (!buffer.empty()) {
    problems.Add(fmt::format("custody.jsonl:{}: the line is cut short", number + 1));
  }
  return {};
}

Result<CustodyCheck> VerifyFolder(const fs::path& folder,
                                  const std::optional<std::string>& public_key) {
  BARTIZAN_TRY(HostileFolder opened, HostileFolder::Open(folder));
  FolderVerifier verifier(std::move(opened));
  BARTIZAN_DO(verifier.Run(public_key));
  return verifier.Finish();
}

}  // namespace bartizan::response
