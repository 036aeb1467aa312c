#include "bartizan/sca/version_pypi.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <span>

#include "bartizan/base/text.h"
#include "bartizan/sca/digits.h"

namespace bartizan::sca {

// Reads one version; the text is trimmed and in lower case.
class PypiReader {
 public:
  explicit PypiReader(std::string_view text) : text_(text) {}

  std::optional<PypiVersion> Read() {
    PypiVersion version;
    Skip('v');
    if (!ReadRelease(version)) return {};
    ReadPre(version);
    ReadPost(version);
    ReadDev(version);
    if (!ReadLocal(version) || at_ != text_.size()) return {};
    if (version.pre_ == 4 && !version.post_ && version.dev_) version.pre_ = 0;
    return version;
  }

 private:
  bool Skip(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  static bool IsSeparator(char c) { return c == '-' || c == '_' || c == '.'; }

  bool ReadRelease(PypiVersion& version) {
    std::string_view number = TakeDigits(text_, at_);
    if (number.empty()) return false;
    if (Skip('!')) {
      version.epoch_ = StripZeros(number);
      number = TakeDigits(text_, at_);
      if (number.empty()) return false;
    }
    version.release_.emplace_back(StripZeros(number));
    while (at_ + 1 < text_.size() && text_[at_] == '.' && IsDigit(text_[at_ + 1])) {
      ++at_;
      version.release_.emplace_back(StripZeros(TakeDigits(text_, at_)));
    }
    while (!version.release_.empty() && version.release_.back().empty()) {
      version.release_.pop_back();  // 1.0 equals 1
    }
    return true;
  }

  // [separator] word [separator] [number]; leaves the place alone when no word fits.
  std::optional<size_t> ReadWord(std::span<const std::string_view> words, std::string& number) {
    size_t start = at_;
    if (start < text_.size() && IsSeparator(text_[start])) ++start;
    for (size_t i = 0; i < words.size(); ++i) {
      if (!text_.substr(start).starts_with(words[i])) continue;
      at_ = start + words[i].size();
      if (TrailingSeparator()) ++at_;
      number = StripZeros(TakeDigits(text_, at_));
      return i;
    }
    return {};
  }

  // "a.1", "a." and "a.-1": the separator belongs to the word before it unless a word follows.
  bool TrailingSeparator() const {
    if (at_ >= text_.size() || !IsSeparator(text_[at_])) return false;
    if (at_ + 1 == text_.size()) return true;
    char next = text_[at_ + 1];
    return IsDigit(next) || IsSeparator(next) || next == '+';
  }

  void ReadPre(PypiVersion& version) {
    // Longer words first, so that "alpha" is not read as "a".
    static constexpr std::array<std::string_view, 8> kWords = {"alpha", "beta", "preview", "pre",
                                                               "rc",    "a",    "b",       "c"};
    static constexpr std::array<int, 8> kRanks = {1, 2, 3, 3, 3, 1, 2, 3};
    if (auto word = ReadWord(kWords, version.pre_number_)) version.pre_ = kRanks[*word];
  }

  void ReadPost(PypiVersion& version) {
    bool implicit = at_ + 1 < text_.size() && text_[at_] == '-' && IsDigit(text_[at_ + 1]);
    if (implicit) {  // "1.0-1"
      ++at_;
      version.post_number_ = StripZeros(TakeDigits(text_, at_));
      version.post_ = true;
      return;
    }
    static constexpr std::array<std::string_view, 3> kWords = {"post", "rev", "r"};
    version.post_ = ReadWord(kWords, version.post_number_).has_value();
  }

  void ReadDev(PypiVersion& version) {
    static constexpr std::array<std::string_view, 1> kWords = {"dev"};
    version.dev_ = ReadWord(kWords, version.dev_number_).has_value();
  }

  bool ReadLocal(PypiVersion& version) {
    if (!Skip('+')) return true;
    std::string part;
    for (; at_ <= text_.size(); ++at_) {
      bool end = at_ == text_.size() || IsSeparator(text_[at_]);
      if (!end && !IsDigit(text_[at_]) && !IsLetter(text_[at_])) return false;
      if (!end) {
        part += text_[at_];
        continue;
      }
      if (part.empty()) return false;
      version.local_.push_back(std::exchange(part, {}));
    }
    at_ = text_.size();
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
};

namespace {

constexpr size_t kMaxLength = 256;

// Splits into numbers, words and dashes; what orders below a release is marked so that plain text
// comparison orders it: "*final" stands between "*c" (candidate) and "*post".
std::vector<std::string> LegacyKey(std::string_view text) {
  std::vector<std::string> key;
  auto push = [&key](std::string part) {
    if (part[0] == '*') {
      if (part < "*final") {
        while (!key.empty() && key.back() == "*final-") key.pop_back();
      }
      while (!key.empty() && key.back().empty()) key.pop_back();  // trailing zeros
    }
    key.push_back(std::move(part));
  };
  size_t at = 0;
  while (at < text.size()) {
    size_t start = at;
    if (IsDigit(text[at])) {
      push(std::string(StripZeros(TakeDigits(text, at))));
      continue;
    }
    if (text[at] == '.') {
      ++at;
      continue;
    }
    if (text[at] == '-') {
      ++at;
      push("*final-");
      continue;
    }
    bool letters = IsLetter(text[at]);
    while (at < text.size() && !IsDigit(text[at]) && text[at] != '.' && text[at] != '-' &&
           IsLetter(text[at]) == letters) {
      ++at;
    }
    std::string_view word = text.substr(start, at - start);
    if (word == "pre" || word == "preview" || word == "rc") word = "c";
    if (word == "dev") word = "@";
    push("*" + std::string(word));
  }
  push("*final");
  return key;
}

// Numbers sort after words in a legacy key ('*' < '0'), numbers among themselves by value.
std::strong_ordering CompareLegacyPart(std::string_view a, std::string_view b) {
  bool a_word = a.starts_with('*');
  bool b_word = b.starts_with('*');
  if (a_word && b_word) return a.compare(b) <=> 0;
  if (a_word != b_word) return a_word ? std::strong_ordering::less : std::strong_ordering::greater;
  return CompareDigits(a, b);
}

// In a local version numbers sort after words.
std::strong_ordering CompareLocalPart(std::string_view a, std::string_view b) {
  bool a_number = AllDigits(a);
  bool b_number = AllDigits(b);
  if (a_number && b_number) return CompareDigits(a, b);
  if (a_number != b_number) {
    return a_number ? std::strong_ordering::greater : std::strong_ordering::less;
  }
  return a.compare(b) <=> 0;
}

template <class Compare>
std::strong_ordering CompareLists(const std::vector<std::string>& a,
                                  const std::vector<std::string>& b, Compare compare) {
  size_t common = std::min(a.size(), b.size());
  for (size_t i = 0; i < common; ++i) {
    std::strong_ordering order = compare(a[i], b[i]);
    if (order != 0) return order;
  }
  return a.size() <=> b.size();
}

}  // namespace

Result<PypiVersion> PypiVersion::Parse(std::string_view text) {
  std::string body = ToLower(Trim(text));
  bool odd = body.empty() || body.size() > kMaxLength;
  for (char c : body) odd = odd || (c >= 0 && c < ' ');
  if (odd) {
    return Fail(Code::kInvalid,
                fmt::format("'{}' is not a version", ScrubUtf8(Ellipsize(text, 80))));
  }
  if (auto version = PypiReader(body).Read()) return *std::move(version);
  PypiVersion version;
  version.legacy_ = LegacyKey(body);
  return version;
}

std::strong_ordering operator<=>(const PypiVersion& a, const PypiVersion& b) {
  if (a.legacy() != b.legacy()) {
    return a.legacy() ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  if (a.legacy()) return CompareLists(a.legacy_, b.legacy_, CompareLegacyPart);
  if (auto order = CompareDigits(a.epoch_, b.epoch_); order != 0) return order;
  if (auto order = CompareLists(a.release_, b.release_, CompareDigits); order != 0) return order;
  if (a.pre_ != b.pre_) return a.pre_ <=> b.pre_;
  if (auto order = CompareDigits(a.pre_number_, b.pre_number_); order != 0) return order;
  if (a.post_ != b.post_) return a.post_ <=> b.post_;
  if (auto order = CompareDigits(a.post_number_, b.post_number_); order != 0) return order;
  if (a.dev_ != b.dev_) return b.dev_ <=> a.dev_;  // a development release comes first
  if (auto order = CompareDigits(a.dev_number_, b.dev_number_); order != 0) return order;
  return CompareLists(a.local_, b.local_, CompareLocalPart);
}

}  // namespace bartizan::sca
