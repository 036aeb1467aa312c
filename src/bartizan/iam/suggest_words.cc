#include "bartizan/iam/suggest_words.h"

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/iam/mapping_match.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {

namespace {

using Kind = Word::Kind;

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsLowerCase(char c) {
  return c >= 'a' && c <= 'z';
}
bool IsHex(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool IsCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

template <class Is>
bool All(std::string_view text, Is is) {
  return std::ranges::all_of(text, is);
}

size_t RunOf(std::string_view text, bool (*is)(char)) {
  return static_cast<size_t>(std::ranges::find_if_not(text, is) - text.begin());
}

// "eu-west-1", "us-gov-east-1": the length, 0 for something else.
size_t RegionLength(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kDirections{
      "north",     "south",     "east",      "west",     "central",
      "northeast", "southeast", "northwest", "southwest"};
  size_t at = RunOf(text, IsLowerCase);
  if (at != 2) return 0;
  for (size_t part = 0; part < 2; ++part) {
    if (!text.substr(at).starts_with('-')) return 0;
    const size_t length = RunOf(text.substr(at + 1), IsLowerCase);
    const std::string_view word = text.substr(at + 1, length);
    at += 1 + length;
    if (!Contains(kDirections, word)) continue;
    if (!text.substr(at).starts_with('-')) return 0;
    const size_t digits = RunOf(text.substr(at + 1), IsDigit);
    return digits == 1 || digits == 2 ? at + 1 + digits : 0;
  }
  return 0;
}

size_t KeyLength(std::string_view text) {
  constexpr std::string_view kForm = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";
  if (text.size() < kForm.size()) return 0;
  for (size_t i = 0; i < kForm.size(); ++i) {
    if (kForm[i] == '-' ? text[i] != '-' : !IsHex(text[i])) return 0;
  }
  return kForm.size();
}

Kind KindOfPlain(std::string_view word) {
  if (word.size() == 12 && All(word, IsDigit)) return Kind::kAccount;
  const bool capitals = All(word, [](char c) { return IsDigit(c) || IsCapital(c); });
  if (capitals && (word.size() == 12 || word.size() == 13) && std::ranges::any_of(word, IsDigit)) {
    return Kind::kSuffix;
  }
  if (word.size() == 32 && All(word, IsHex)) return Kind::kCluster;
  return Kind::kPlain;
}

Word WordAt(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest[0] == iampolicy::kVariableBegin) {
    const size_t end = std::min(rest.find(iampolicy::kVariableEnd), rest.size() - 1);
    return {Kind::kBetween, rest.substr(0, end + 1)};
  }
  if (!IsWord(rest[0])) return {Kind::kBetween, rest.substr(0, 1)};
  const size_t region = RegionLength(rest);
  if (region > 0 && TokenBoundary(text, at + region))
    return {Kind::kRegion, rest.substr(0, region)};
  const size_t key = KeyLength(rest);
  if (key > 0 && TokenBoundary(text, at + key)) return {Kind::kKey, rest.substr(0, key)};
  size_t length = 1;
  while (!TokenBoundary(text, at + length)) ++length;
  return {KindOfPlain(rest.substr(0, length)), rest.substr(0, length)};
}

bool SameShape(const std::vector<Word>& first, const std::vector<Word>& second) {
  return std::ranges::equal(first, second, [](const Word& a, const Word& b) {
    return a.kind == b.kind && (a.kind != Kind::kBetween || a.text == b.text);
  });
}

size_t CountWords(const std::vector<Word>& words) {
  return static_cast<size_t>(
      std::ranges::count_if(words, [](const Word& word) { return word.kind != Kind::kBetween; }));
}

std::vector<WordPair> PairsOf(const std::vector<Word>& first, const std::vector<Word>& second) {
  std::vector<WordPair> pairs;
  for (size_t i = 0; i < first.size(); ++i) {
    if (first[i].text != second[i].text) {
      pairs.push_back({std::string(first[i].text), std::string(second[i].text)});
    }
  }
  return pairs;
}

bool IsEnvironment(const std::string& word) {
  static constexpr std::array<std::string_view, 24> kKnown{
      "dev",   "devel",       "development", "qa",   "test", "tst",        "testing", "stg",
      "stage", "staging",     "uat",         "prod", "prd",  "production", "preprod", "nonprod",
      "int",   "integration", "sandbox",     "sbx",  "live", "demo",       "perf",    "acc"};
  return Contains(kKnown, ToLower(word));
}

std::string MaskWords(std::string_view text) {
  std::string shape;
  for (const Word& word : WordsOf(text)) {
    if (word.kind == Kind::kBetween) {
      shape += word.text;
    } else {
      shape += static_cast<char>('a' + static_cast<char>(word.kind));
    }
  }
  return shape;
}

// Words that tell what they are differ for a reason; only of the others can there be too many.
bool TooManyDiffer(const std::vector<WordPair>& pairs, size_t words) {
  const auto plain = static_cast<size_t>(std::ranges::count_if(pairs, [](const WordPair& pair) {
    return WordsOf(pair.first).front().kind == Kind::kPlain;
  }));
  return plain > 1 && 2 * plain > words;
}

}  // namespace

std::vector<Word> WordsOf(std::string_view text) {
  std::vector<Word> words;
  for (size_t at = 0; at < text.size(); at += words.back().text.size()) {
    words.push_back(WordAt(text, at));
  }
  return words;
}

std::string_view BucketOf(std::string_view arn) {
  if (!arn.starts_with("arn:")) return {};
  const size_t service = arn.find(":s3:::");
  if (service == std::string_view::npos) return {};
  const std::string_view bucket = arn.substr(service + 6);
  return bucket.substr(0, bucket.find_first_of("/*?\x01"));
}

std::string ShapeOf(std::string_view text) {
  const std::string_view bucket = BucketOf(text);
  if (!bucket.empty()) {
    const size_t end = static_cast<size_t>(bucket.data() - text.data()) + bucket.size();
    return "s3:" + MaskWords(text.substr(end));
  }
  return MaskWords(text);
}

std::vector<WordPair> DifferingWords(std::string_view first, std::string_view second) {
  const std::string_view bucket1 = BucketOf(first);
  const std::string_view bucket2 = BucketOf(second);
  if (!bucket1.empty() && !bucket2.empty() && bucket1 != bucket2) {
    const auto words1 = WordsOf(bucket1);
    const auto words2 = WordsOf(bucket2);
    if (!SameShape(words1, words2) || PairsOf(words1, words2).size() == CountWords(words1)) {
      return {{std::string(bucket1), std::string(bucket2)}};
    }
  }
  const auto words1 = WordsOf(first);
  const auto words2 = WordsOf(second);
  if (!SameShape(words1, words2)) return {};
  auto pairs = PairsOf(words1, words2);
  std::ranges::sort(pairs);
  const auto [same, end] = std::ranges::unique(pairs);
  pairs.erase(same, end);
  return TooManyDiffer(pairs, CountWords(words1)) ? std::vector<WordPair>{} : pairs;
}

std::string_view NameForPair(const WordPair& pair) {
  if (IsEnvironment(pair.first) && IsEnvironment(pair.second)) return "env";
  const auto words = WordsOf(pair.first);
  if (words.size() > 1) return "bucket";
  switch (words.front().kind) {
    case Kind::kAccount:
      return "peer";
    case Kind::kRegion:
      return "region";
    case Kind::kKey:
      return "key";
    case Kind::kSuffix:
      return "stack";
    case Kind::kCluster:
      return "cluster";
    default:
      return "name";
  }
}

}  // namespace bartizan::iam
