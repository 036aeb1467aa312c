#include "bartizan/ipranges/document.h"

#include <fmt/format.h>

#include <functional>
#include <future>
#include <optional>
#include <system_error>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/data/json_stream.h"

namespace bartizan::ipranges {
namespace {

constexpr uint64_t kMaxBytes = 8ULL << 20U;
constexpr unsigned kMaxDepth = 8;
constexpr size_t kWorthAThread = 256U << 10U;  // bytes
constexpr size_t kMaxEntries = 200'000;

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// Each text once, with a number.
class Names {
 public:
  explicit Names(std::vector<std::string>& names) : names_(names) { Number(""); }
  // Neighbours are often alike: `last` is asked first.
  uint32_t Number(std::string_view text, uint32_t last) {
    return names_[last] == text ? last : Number(text);
  }
  uint32_t Number(std::string_view text) {
    if (auto known = numbers_.find(text); known != numbers_.end()) return known->second;
    const auto number = static_cast<uint32_t>(names_.size());
    names_.emplace_back(text);
    numbers_.emplace(text, number);
    return number;
  }

 private:
  std::vector<std::string>& names_;
  std::unordered_map<std::string, uint32_t, TextHash, std::equal_to<>> numbers_;
};

enum class Top { kOther, kToken, kCreated, kPrefixes, kPrefixes6 };
enum class Field { kOther, kPrefix, kService, kRegion, kBorderGroup };
enum class Where { kOutside, kDocument, kList, kEntry };

// "2026-08-22-15-17-05", UTC.
std::optional<Time> ParseCreated(std::string_view text) {
  if (text.size() != 19 || text[10] != '-' || text[13] != '-' || text[16] != '-') return {};
  const auto time = ParseIso(fmt::format("{}T{}:{}:{}Z", text.substr(0, 10), text.substr(11, 2),
                                         text.substr(14, 2), text.substr(17, 2)));
  if (!time) return {};
  return *time;
}

class Reader final : public data::JsonEvents {
 public:
  explicit Reader(Document& document) : document_(document), names_(document.names) {}

  bool ObjectBegin() override {
    if (skipping_ > 0 || Skipped()) return Deeper();
    if (where_ == Where::kOutside) {
      where_ = Where::kDocument;
      return true;
    }
    if (where_ != Where::kList) return Misplaced();
    if (document_.entries.size() == kMaxEntries) {
      problem.code = Code::kLimit;
      return Refuse(fmt::format("more than {} prefixes", kMaxEntries));
    }
    where_ = Where::kEntry;
    seen_ = 0;
    field_ = Field::kOther;
    return true;
  }

  bool ObjectEnd() override {
    if (skipping_ > 0) return Shallower();
    if (where_ == Where::kDocument) {
      where_ = Where::kOutside;
      return true;
    }
    for (const Field needed : {Field::kPrefix, Field::kService, Field::kRegion}) {
      if (!Seen(needed)) return Refuse(fmt::format("an entry without \"{}\"", NameOf(needed)));
    }
    if (!Seen(Field::kBorderGroup)) entry_.border_group = 0;
    document_.entries.push_back(entry_);
    where_ = Where::kList;
    return true;
  }

  bool ArrayBegin() override {
    if (skipping_ > 0 || Skipped()) return Deeper();
    if (where_ != Where::kDocument || (top_ != Top::kPrefixes && top_ != Top::kPrefixes6)) {
      return Misplaced();
    }
    where_ = Where::kList;
    return true;
  }

  bool ArrayEnd() override {
    if (skipping_ > 0) return Shallower();
    where_ = Where::kDocument;
    return true;
  }

  bool Key(std::string_view key) override {
    if (skipping_ > 0) return true;
    return where_ == Where::kEntry ? EntryKey(key) : DocumentKey(key);
  }

  bool String(std::string_view text) override {
    if (skipping_ > 0 || Skipped()) return true;
    if (where_ == Where::kEntry) return SetField(text);
    if (where_ != Where::kDocument) return Misplaced();
    return SetTop(text);
  }

  bool Other() override { return skipping_ > 0 || Skipped() || Misplaced(); }

  // What is missing in the whole; "" for nothing.
  std::string_view Missing() const {
    if ((tops_seen_ & Bit(Top::kToken)) == 0) return "no \"syncToken\"";
    if ((tops_seen_ & Bit(Top::kCreated)) == 0) return "no \"createDate\"";
    if ((tops_seen_ & Bit(Top::kPrefixes)) == 0) return "no \"prefixes\"";
    return document_.entries.empty() ? "no prefixes at all" : "";
  }

 private:
  template <class E>
  static unsigned Bit(E value) {
    return 1U << static_cast<unsigned>(value);
  }
  bool Seen(Field field) const { return (seen_ & Bit(field)) != 0; }
  bool V6() const { return top_ == Top::kPrefixes6; }

  std::string_view NameOf(Field field) const {
    switch (field) {
      case Field::kPrefix:
        return V6() ? "ipv6_prefix" : "ip_prefix";
      case Field::kService:
        return "service";
      case Field::kRegion:
        return "region";
      case Field::kBorderGroup:
        return "network_border_group";
      case Field::kOther:
        break;
    }
    return "";
  }

  // Whether a value of a key that is not known begins here.
  bool Skipped() const {
    return (where_ == Where::kDocument && top_ == Top::kOther) ||
           (where_ == Where::kEntry && field_ == Field::kOther);
  }
  bool Deeper() {
    ++skipping_;
    return true;
  }
  bool Shallower() {
    --skipping_;
    return true;
  }

  bool Refuse(std::string message) {
    if (problem.code != Code::kLimit) problem.code = Code::kInvalid;
    problem.message = std::move(message);
    return false;
  }
  bool Misplaced() {
    return Refuse("not the form of ip-ranges.json: another kind of value is expected here");
  }

  bool DocumentKey(std::string_view key) {
    top_ = key == "syncToken"       ? Top::kToken
           : key == "createDate"    ? Top::kCreated
           : key == "prefixes"      ? Top::kPrefixes
           : key == "ipv6_prefixes" ? Top::kPrefixes6
                                    : Top::kOther;
    if (top_ == Top::kOther) return true;
    if ((tops_seen_ & Bit(top_)) != 0) return Refuse(fmt::format("\"{}\" a second time", key));
    tops_seen_ |= Bit(top_);
    return true;
  }

  bool EntryKey(std::string_view key) {
    field_ = Field::kOther;
    for (const Field known :
         {Field::kPrefix, Field::kService, Field::kRegion, Field::kBorderGroup}) {
      if (key == NameOf(known)) field_ = known;
    }
    if (field_ == Field::kOther) return true;
    if (Seen(field_)) return Refuse(fmt::format("\"{}\" a second time", key));
    seen_ |= Bit(field_);
    return true;
  }

  bool SetTop(std::string_view text) {
    if (top_ == Top::kToken) {
      const auto token = ParseInt(text);
      if (!token || *token <= 0) return Refuse("\"syncToken\" is no whole number above 0");
      document_.sync_token = *token;
      return true;
    }
    if (top_ != Top::kCreated) return Misplaced();
    const auto created = ParseCreated(text);
    if (!created) return Refuse("\"createDate\" is no YYYY-MM-DD-hh-mm-ss");
    document_.created = *created;
    return true;
  }

  bool SetField(std::string_view text) {
    switch (field_) {
      case Field::kService:
        entry_.service = names_.Number(text, entry_.service);
        break;
      case Field::kRegion:
        entry_.region = names_.Number(text, entry_.region);
        break;
      case Field::kBorderGroup:
        entry_.border_group = names_.Number(text, entry_.border_group);
        break;
      default:
        return SetPrefix(text);
    }
    return true;
  }

  bool SetPrefix(std::string_view text) {
    auto prefix = ParseIpPrefix(text);
    if (!prefix) {
      problem = std::move(prefix).error();
      return false;
    }
    if (prefix->address.v6 != V6()) {
      return Refuse(fmt::format("{} is of the other family", text));
    }
    if (prefix->bits == 0) return Refuse(fmt::format("{} is every address there is", text));
    entry_.prefix = *prefix;
    return true;
  }

  Document& document_;
  Names names_;
  Where where_ = Where::kOutside;
  Top top_ = Top::kOther;
  Field field_ = Field::kOther;
  unsigned tops_seen_ = 0, seen_ = 0;  // bits
  unsigned skipping_ = 0;              // levels within a value that is not known
  Entry entry_;                        // keeps the last one's names
};

Result<std::string> Md5Of(std::string_view text) {
  BARTIZAN_TRY(auto digest, crypto::Digest::Create(crypto::DigestKind::kMd5));
  return HexEncode(digest.Update(text).Finish());
}

// The digest takes nearly as long as the reading: at the same time where that is worth a thread,
// else (and where there is no thread to be had) when it is asked for.
std::future<Result<std::string>> Md5Beside(std::string_view text) {
  if (text.size() >= kWorthAThread) {
    try {
      return std::async(std::launch::async, Md5Of, text);
    } catch (const std::system_error&) {
    }
  }
  return std::async(std::launch::deferred, Md5Of, text);
}

}  // namespace

Result<Document> ParseDocument(std::string_view text, std::string_view name) {
  if (text.size() > kMaxBytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than {} bytes", name, kMaxBytes));
  }
  auto md5 = Md5Beside(text);  // ends before this function does
  Document document;
  Reader reader(document);
  BARTIZAN_DO(
      data::StreamJson(text, name, reader, {.max_bytes = kMaxBytes, .max_depth = kMaxDepth}));
  if (const auto missing = reader.Missing(); !missing.empty()) {
    return Fail(Code::kInvalid, fmt::format("{}: not an ip-ranges.json: {}", name, missing));
  }
  BARTIZAN_TRY(document.md5, md5.get());
  return document;
}

}  // namespace bartizan::ipranges
