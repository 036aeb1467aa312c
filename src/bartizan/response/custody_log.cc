#include "bartizan/response/custody_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/term/printable.h"

namespace bartizan::response {
namespace {

constexpr size_t kMaxProblems = 100;
constexpr size_t kMaxProblem = 400;
constexpr unsigned kMaxDepth = 128;
// A number further off is nonsense, and must not overflow what is due next.
constexpr int64_t kMaxGap = int64_t{1} << 40U;

bool IsNameChar(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
         c == '_' || c == '-';
}

bool IsHash(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// A number as fmt writes it: no leading zero, no sign.
std::optional<int64_t> Decimal(std::string_view text) {
  auto number = ParseInt(text);
  if (!number || *number < 0 || fmt::to_string(*number) != text) return std::nullopt;
  return number;
}

// Takes parts off the front of a text.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}
  bool Skip(std::string_view expected) {
    if (!text_.substr(at_).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }
  std::string_view TakeDigits() {
    const size_t end = std::min(text_.find_first_not_of("0123456789", at_), text_.size());
    return Take(end - at_);
  }
  std::string_view Take(size_t size) {
    const std::string_view part = text_.substr(at_, size);
    at_ += part.size();
    return part;
  }
  std::string_view rest() const { return text_.substr(at_); }
  size_t at() const { return at_; }

 private:
  std::string_view text_;
  size_t at_ = 0;
};

std::optional<CustodyReader::File> ParseFile(const data::JsonObject& file) {
  auto sha256 = HexDecode(data::Str(file, "sha256"));
  const auto size = data::Int(file, "size");
  if (!sha256 || sha256->size() != 32 || !size || *size < 0) return std::nullopt;
  CustodyReader::File parsed{.sha256 = {}, .size = static_cast<uint64_t>(*size)};
  std::ranges::copy(*sha256, parsed.sha256.begin());
  return parsed;
}

}  // namespace

bool IsEvidenceName(std::string_view name) {
  if (name.empty() || name.size() > kMaxEvidenceName) return false;
  return std::ranges::all_of(Split(name, '/'), [](const std::string& part) {
    return !part.empty() && part != "." && part != ".." && std::ranges::all_of(part, IsNameChar);
  });
}

std::string EvidencePath(std::string_view target_id, std::string_view name) {
  std::string folder(target_id);
  bool plain = !folder.empty() && folder[0] != '.';
  for (char& c : folder) {
    plain = plain && c != '_' && (c == '/' || IsNameChar(c));
    if (!IsNameChar(c)) c = '_';
  }
  if (!plain) folder = fmt::format("_{}.{}", folder, crypto::Sha256Hex(target_id).substr(0, 8));
  return fmt::format("evidence/{}/{}", folder, name);
}

bool IsDocumentName(std::string_view name) {
  return IsEvidenceName(name) && name.find('/') == std::string_view::npos && name != "case.json" &&
         name != "evidence" && !name.starts_with("custody.");
}

std::string CustodyLine(const audit::Entry& entry) {
  return fmt::format(R"({{"sequence":{},"previous_hash":"{}","hash":"{}","record":{}}})",
                     entry.sequence, entry.previous_hash, entry.hash, entry.record);
}

Result<audit::Entry> ParseCustodyLine(std::string_view line) {
  Cursor cursor(line);
  audit::Entry entry;
  auto wrong = [&](std::string_view what) {
    return Fail(Code::kInvalid, fmt::format("byte {}: {}", cursor.at(), what));
  };
  if (!cursor.Skip(R"({"sequence":)")) return wrong("no record of a custody log begins here");
  const auto sequence = Decimal(cursor.TakeDigits());
  if (!sequence) return wrong("the sequence is no number");
  entry.sequence = *sequence;
  for (auto [name, to] : {std::pair{R"(,"previous_hash":")", &entry.previous_hash},
                          std::pair{R"(,"hash":")", &entry.hash}}) {
    if (!cursor.Skip(name)) return wrong(fmt::format("{} is expected here", name));
    *to = cursor.Take(64);
    if (!IsHash(*to)) return wrong("a hash has 64 hexadecimal digits");
    if (!cursor.Skip("\"")) return wrong("the hash does not end here");
  }
  if (!cursor.Skip(R"(,"record":)")) return wrong("the record is expected here");
  std::string_view record = cursor.rest();
  if (!record.ends_with('}')) return wrong("the line is cut short");
  record.remove_suffix(1);
  if (!record.starts_with('{') || !record.ends_with('}')) return wrong("the record is no object");
  entry.record = record;
  return entry;
}

Result<SignedHead> ParseCustodyHead(std::string_view text) {
  const auto lines = Split(text, '\n');
  const auto count = lines.size() == 5 ? Decimal(lines[2]) : std::nullopt;
  const auto signed_at = lines.size() == 5 ? Decimal(lines[4]) : std::nullopt;
  if (!count || !signed_at || lines[0] != "bartizan.custody.head/1" || !IsHash(lines[3]) ||
      !IsEvidenceName(lines[1])) {
    return Fail(Code::kInvalid, "it is not the head of a custody log (five lines)");
  }
  return SignedHead{.head = {.case_id = lines[1], .count = *count, .last = lines[3]},
                    .signed_at = FromInt(*signed_at)};
}

void Problems::Add(std::string_view text) {
  if (list_.size() < kMaxProblems) {
    list_.push_back(Ellipsize(term::PrintableLine(text), kMaxProblem));
  } else {
    ++unnamed_;
  }
}

std::vector<std::string> Problems::Finish() {
  if (unnamed_ != 0) list_.push_back(fmt::format("… and {} more", unnamed_));
  return std::move(list_);
}

void CustodyReader::Problem(std::string_view place, std::string_view text) {
  problems_.Add(fmt::format("{}: {}", place, text));
}

Status CustodyReader::Record(const audit::Entry& entry, std::string_view place) {
  ++records_;
  exported_.reset();
  if (HexEncode(hash_.Update(entry.previous_hash).Update(entry.record).Finish()) != entry.hash) {
    Problem(place, "the record has been changed: its hash does not fit");
  }
  const std::string sha256 = HexEncode(hash_.Update(entry.record).Finish());
  auto record =
      data::ParseJson(entry.record, place, {.max_bytes = kMaxCustodyLine, .max_depth = kMaxDepth});
  if (!record) {
    problems_.Add(record.error().OneLine());
    ++number_;
    last_ = sha256;
    return {};
  }
  Chain(entry, *record, place);
  last_ = sha256;
  return Tell(*record, place);
}

void CustodyReader::Chain(const audit::Entry& entry, const data::Json& record,
                          std::string_view place) {
  const auto* request = data::FindObject(record, "requestParameters");
  const auto* custody = request != nullptr ? data::FindObject(*request, "custody") : nullptr;
  if (custody == nullptr || data::Str(record, "eventSource") != "response.bartizan") {
    ++number_;
    return Problem(place, "it is no record of a custody log");
  }
  const std::string case_id = data::Str(*custody, "case");
  if (case_id_.empty()) case_id_ = case_id;
  if (case_id != case_id_) {
    Problem(place, fmt::format("it is a record of another case, {}", case_id));
  }
  const int64_t due = number_ + 1;
  int64_t number = data::Int(*custody, "number").value_or(0);
  if (number > due + kMaxGap) number = 0;
  if (number == due + 1) {
    Problem(place, fmt::format("record {} is missing before it", due));
  } else if (number > due) {
    Problem(place, fmt::format("records {} to {} are missing before it", due, number - 1));
  } else if (number < due) {
    Problem(place, fmt::format("it is record {} where record {} is due", number, due));
  } else if (data::Str(*custody, "previous") != last_) {
    Problem(place, fmt::format("record {} does not follow what stands before it", number));
  }
  number_ = std::max(number, due);
  if (data::Int(*custody, "sequence") != entry.sequence ||
      data::Str(*custody, "trail") != entry.previous_hash) {
    Problem(place, "its place in the audit trail has been changed");
  } else if (entry.sequence <= sequence_) {
    Problem(place, "it stands earlier in the audit trail than what is before it");
  }
  sequence_ = entry.sequence;
}

Status CustodyReader::Tell(const data::Json& record, std::string_view place) {
  const auto* request = data::FindObject(record, "requestParameters");
  if (request == nullptr) return {};
  const std::string name = data::Str(record, "eventName");
  if (name == "AddEvidence") return TellEvidence(*request, place);
  if (name == "DropEvidence") dropped_ = true;
  if (name == "ExportCase" || name == "CopyEvidence") TellExport(*request, place);
  if (name == "RememberFact") {
    if (facts_.size() >= kMaxToldFiles) return Fail(Code::kLimit, "the log tells too many facts");
    facts_.emplace(std::pair(data::Str(*request, "target"), data::Str(*request, "key")),
                   data::Str(*request, "sha256"));
  }
  return {};
}

Status CustodyReader::TellEvidence(const data::JsonObject& request, std::string_view place) {
  if (evidence_.size() >= kMaxToldFiles) {
    return Fail(Code::kLimit, fmt::format("{}: the log tells of more than {} files of evidence",
                                          place, kMaxToldFiles));
  }
  const std::string name = data::Str(request, "name");
  std::string path = data::Str(request, "path");
  const auto file = ParseFile(request);
  if (!file || !IsEvidenceName(name) || path != EvidencePath(data::Str(request, "target"), name)) {
    Problem(place, "what it tells of evidence has no name, path, size or SHA-256 of that form");
    return {};
  }
  if (!evidence_.emplace(path, *file).second) {
    Problem(place, fmt::format("{} has been told before", path));
  }
  return {};
}

void CustodyReader::TellExport(const data::JsonObject& request, std::string_view place) {
  Export told{.evidence = data::Bool(request, "evidence").value_or(true),
              .sealed = data::Bool(request, "sealed").value_or(false),
              .files = {}};
  const auto* files = data::FindObject(request, "files");
  bool fine = files != nullptr;
  for (size_t i = 0; fine && i < files->size(); ++i) {
    const auto& member = *(files->begin() + static_cast<std::ptrdiff_t>(i));
    const std::string name(data::View(member.key()));
    const auto file =
        member.value().is_object() ? ParseFile(member.value().get_object()) : std::nullopt;
    fine = file && (name == "case.json" || IsDocumentName(name));
    if (fine) told.files.emplace(name, *file);
  }
  if (!fine) return Problem(place, "what it tells of the folder's files is not of that form");
  exported_ = std::move(told);
}

}  // namespace bartizan::response
