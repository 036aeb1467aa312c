// Patterns against a plain recursion over all short words of a tiny alphabet. With BARTIZAN_LONG=1,
// millions of cases instead of thousands.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

// Tests write a variable's symbol as 'V', a fresh character as 'F', "${*}" as 'S', 'é' as 'E'.
bool NaiveMatches(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*') {
    return NaiveMatches(pattern.substr(1), word) ||
           (!word.empty() && NaiveMatches(pattern, word.substr(1)));
  }
  if (word.empty()) return false;
  const bool first = pattern.front() == '?' ? word.front() != 'V' : pattern.front() == word.front();
  return first && NaiveMatches(pattern.substr(1), word.substr(1));
}

std::string Encode(std::string_view notation) {
  std::string encoded;
  for (const char c : notation) {
    if (c == 'V') {
      encoded += "\x01va\x02";  // its name holds a character of the alphabet
    } else if (c == 'F') {
      encoded += kFresh;
    } else if (c == 'S') {
      encoded += kLiteralStar;
    } else if (c == 'E') {
      encoded += "é";
    } else {
      encoded += c;
    }
  }
  return encoded;
}

std::string Notation(std::string_view encoded) {
  std::string notation;
  for (size_t i = 0; i < encoded.size(); ++i) {
    if (encoded[i] == kVariableBegin) {
      notation += 'V';
      i = encoded.find(kVariableEnd, i);
    } else {
      notation += encoded[i] == kFresh ? 'F' : encoded[i];
    }
  }
  return notation;
}

// All texts of at most `size` letters.
std::vector<std::string> Texts(std::string_view letters, size_t size) {
  std::vector<std::string> texts = {""};
  for (size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].size() == size) continue;
    for (const char c : letters) texts.push_back(texts[i] + c);
  }
  return texts;
}

bool IsLong() {
  return std::getenv("BARTIZAN_LONG") != nullptr;
}

size_t Cases(size_t usual, size_t many) {
  return IsLong() ? many : usual;
}

using Set = std::vector<bool>;

// All patterns of a few tokens, and which of all short words each matches.
struct World {
  std::vector<std::string> words = Texts("abFV", IsLong() ? 6 : 5);
  std::vector<std::string> encoded_words;
  std::vector<std::string> patterns = Texts("ab*?V", IsLong() ? 5 : 4);
  std::vector<std::string> encoded;
  std::vector<Set> matched;
  Set no_variable;

  World() {
    for (const auto& word : words) {
      encoded_words.push_back(Encode(word));
      no_variable.push_back(word.find('V') == std::string::npos);
    }
    for (const auto& pattern : patterns) {
      encoded.push_back(Encode(pattern));
      Set& set = matched.emplace_back();
      for (const auto& word : words) set.push_back(NaiveMatches(pattern, word));
    }
  }
  bool HasVariable(size_t pattern) const {
    return patterns[pattern].find('V') != std::string::npos;
  }
  // The words that exist where only these patterns do: variables that none names do not.
  bool Exists(size_t word, bool variables) const { return variables || no_variable[word]; }
};

const World& TheWorld() {
  static const World world;
  return world;
}

bool IsSubset(const Set& narrow, const Set& wide, const Set* among) {
  for (size_t i = 0; i < narrow.size(); ++i) {
    if (narrow[i] && !wide[i] && (among == nullptr || (*among)[i])) return false;
  }
  return true;
}

TEST(GlobProperty, MatchesAsTheRecursionDoes) {
  const World& world = TheWorld();
  for (size_t p = 0; p < world.patterns.size(); ++p) {
    for (size_t w = 0; w < world.words.size(); ++w) {
      ASSERT_EQ(PatternMatches(world.encoded[p], world.encoded_words[w]), world.matched[p][w])
          << world.patterns[p] << ' ' << world.words[w];
    }
  }
}

TEST(GlobProperty, MatchesLongerTextAsTheRecursionDoes) {
  EXPECT_TRUE(rc::check("matches", [] {
    for (size_t i = Cases(3, 10'000); i > 0; --i) {
      const auto pattern =
          *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aab***?VSE")));
      const auto word = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aabVSE")));
      if (pattern.size() > 14) continue;
      RC_ASSERT(PatternMatches(Encode(pattern), Encode(word)) == NaiveMatches(pattern, word));
    }
  }));
}

TEST(GlobProperty, SimplifyingKeepsTheWords) {
  const World& world = TheWorld();
  for (size_t p = 0; p < world.patterns.size(); ++p) {
    const std::string simple = SimplifyPattern(world.encoded[p]);
    for (size_t w = 0; w < world.words.size(); ++w) {
      if (!world.no_variable[w]) continue;
      ASSERT_EQ(PatternMatches(simple, world.encoded_words[w]), world.matched[p][w])
          << world.patterns[p] << ' ' << world.words[w];
    }
  }
}

void CheckCovers(const World& world, size_t wide, size_t narrow) {
  const auto covers = Covers(world.encoded[wide], world.encoded[narrow]);
  const bool variables = world.HasVariable(wide) || world.HasVariable(narrow);
  const std::string message = world.patterns[wide] + " covers " + world.patterns[narrow];
  ASSERT_TRUE(covers) << message;
  const bool subset = IsSubset(world.matched[narrow], world.matched[wide],
                               variables ? nullptr : &world.no_variable);
  if (*covers == subset) return;
  ASSERT_FALSE(*covers) << message;
  // Only a longer word shows it.
  const WordSearch search = FindWord({world.encoded[narrow]}, {world.encoded[wide]});
  ASSERT_TRUE(search.word) << message;
  const std::string word = Notation(*search.word);
  ASSERT_GT(word.size(), world.words.back().size()) << message << ' ' << word;
  ASSERT_TRUE(NaiveMatches(world.patterns[narrow], word)) << message << ' ' << word;
  ASSERT_FALSE(NaiveMatches(world.patterns[wide], word)) << message << ' ' << word;
}

TEST(GlobProperty, CoversWhatTheWordsSay) {
  const World& world = TheWorld();
  const size_t count = world.patterns.size();
  for (size_t i = 0; i < count * count; i += Cases(29, 1)) {
    CheckCovers(world, i / count, i % count);
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(GlobProperty, ACanonicalWordDecidesUnionsWithoutQuestionMarks) {
  const World& world = TheWorld();
  std::mt19937_64 random(1);
  for (size_t left = Cases(3'000, 1'000'000); left > 0;) {
    const size_t narrow = random() % world.patterns.size();
    std::vector<size_t> wides(1 + random() % 4);
    for (size_t& wide : wides) wide = random() % world.patterns.size();
    const auto question = [&](size_t p) {
      return world.patterns[p].find('?') != std::string::npos;
    };
    if (question(narrow) || std::any_of(wides.begin(), wides.end(), question)) continue;
    --left;
    Set united(world.words.size());
    bool one_matches = false;
    const std::string canonical = CanonicalWord(world.encoded[narrow]);
    for (const size_t wide : wides) {
      one_matches = one_matches || PatternMatches(world.encoded[wide], canonical);
      for (size_t w = 0; w < united.size(); ++w) united[w] = united[w] || world.matched[wide][w];
    }
    ASSERT_EQ(one_matches, IsSubset(world.matched[narrow], united, nullptr))
        << world.patterns[narrow];
  }
}

void CheckIntersection(const World& world, size_t a, size_t b) {
  const auto both = Intersection(world.encoded[a], world.encoded[b]);
  const std::string message = world.patterns[a] + " and " + world.patterns[b];
  ASSERT_TRUE(both) << message;
  for (size_t w = 0; w < world.words.size(); ++w) {
    const auto matches = [&](const auto& pattern) {
      return PatternMatches(pattern, world.encoded_words[w]);
    };
    ASSERT_EQ(std::any_of(both->begin(), both->end(), matches),
              world.matched[a][w] && world.matched[b][w])
        << message << ": " << world.words[w];
  }
}

TEST(GlobProperty, IntersectsAsTheWordsSay) {
  const World& world = TheWorld();
  const size_t count = world.patterns.size();
  for (size_t i = 0; i < count * count; i += Cases(997, 97)) {
    CheckIntersection(world, i / count, i % count);
    if (testing::Test::HasFatalFailure()) return;
  }
}

// The first of the words, which are sorted by length, that all of `all` and none of `none` match.
std::optional<std::string> FirstWord(const World& world, const std::vector<size_t>& all,
                                     const std::vector<size_t>& none) {
  bool variables = false;
  for (const auto* list : {&all, &none}) {
    for (const size_t p : *list) variables = variables || world.HasVariable(p);
  }
  for (size_t w = 0; w < world.words.size(); ++w) {
    const auto matches = [&](size_t p) { return world.matched[p][w]; };
    if (world.Exists(w, variables) && std::all_of(all.begin(), all.end(), matches) &&
        std::none_of(none.begin(), none.end(), matches)) {
      return world.words[w];
    }
  }
  return std::nullopt;
}

void CheckFindWord(const World& world, const std::vector<size_t>& all,
                   const std::vector<size_t>& none) {
  std::vector<std::string_view> wanted, refused;
  std::string message;
  for (const size_t p : all)
    wanted.emplace_back(world.encoded[p]), message += world.patterns[p] + ' ';
  message += "without ";
  for (const size_t p : none) {
    refused.emplace_back(world.encoded[p]), message += world.patterns[p] + ' ';
  }
  const WordSearch search = FindWord(wanted, refused);
  ASSERT_TRUE(search.proven) << message;
  const auto first = FirstWord(world, all, none);
  ASSERT_TRUE(search.word || !first) << message << *first;
  if (!search.word) return;
  const std::string word = Notation(*search.word);
  for (const size_t p : all) ASSERT_TRUE(NaiveMatches(world.patterns[p], word)) << message << word;
  for (const size_t p : none)
    ASSERT_FALSE(NaiveMatches(world.patterns[p], word)) << message << word;
  if (first) {
    ASSERT_EQ(word.size(), first->size()) << message << word << ' ' << *first;
  } else {
    ASSERT_GT(word.size(), world.words.back().size()) << message << word;
  }
}

TEST(GlobProperty, FindsAWordWhereThereIsOne) {
  const World& world = TheWorld();
  std::mt19937_64 random(2);
  for (size_t i = Cases(3'000, 1'000'000); i > 0; --i) {
    std::vector<size_t> all(random() % 4), none(random() % 5);
    for (size_t& p : all) p = random() % world.patterns.size();
    for (size_t& p : none) p = random() % world.patterns.size();
    CheckFindWord(world, all, none);
    if (testing::Test::HasFatalFailure()) return;
  }
}

// Longer patterns than the enumeration can follow: the word is the proof of a "no", random words
// of the pattern look for the opposite of a "yes".
std::string RandomWord(std::string_view pattern, std::mt19937_64& random) {
  constexpr std::string_view kLetters = "abFV", kCharacters = "abF";
  std::string word;
  for (const char c : pattern) {
    if (c == '*') {
      for (size_t n = random() % 4; n > 0; --n) word += kLetters[random() % kLetters.size()];
    } else {
      word += c == '?' ? kCharacters[random() % kCharacters.size()] : c;
    }
  }
  return word;
}

std::string RandomPattern(std::mt19937_64& random) {
  constexpr std::string_view kTokens = "aaabbb**??V";
  std::string pattern = "V";
  for (size_t n = random() % 10; n > 0; --n) pattern += kTokens[random() % kTokens.size()];
  return pattern;
}

TEST(GlobProperty, CoversAndIntersectsLongerPatterns) {
  std::mt19937_64 random(3);
  for (size_t i = Cases(2'000, 1'000'000); i > 0; --i) {
    const std::string a = RandomPattern(random), b = RandomPattern(random);
    const auto covers = Covers(Encode(a), Encode(b));
    ASSERT_TRUE(covers) << a << ' ' << b;
    const WordSearch search = FindWord({Encode(b)}, {Encode(a)});
    ASSERT_TRUE(search.proven);
    ASSERT_EQ(*covers, !search.word) << a << ' ' << b;
    if (search.word) {
      const std::string word = Notation(*search.word);
      ASSERT_TRUE(NaiveMatches(b, word) && !NaiveMatches(a, word)) << a << ' ' << b << ' ' << word;
    }
    const auto both = Intersection(Encode(a), Encode(b));
    ASSERT_TRUE(both) << a << ' ' << b;
    for (const std::string& pattern : *both) {
      const std::string word = RandomWord(Notation(pattern), random);
      ASSERT_TRUE(NaiveMatches(a, word) && NaiveMatches(b, word)) << a << ' ' << b << ' ' << word;
    }
    for (int n = 0; n < 10; ++n) {
      const std::string word = RandomWord(b, random);
      const auto matches = [&](const auto& p) { return PatternMatches(p, Encode(word)); };
      const bool in_a = NaiveMatches(a, word);
      ASSERT_TRUE(in_a || !*covers) << a << " covers " << b << ": " << word;
      ASSERT_EQ(std::any_of(both->begin(), both->end(), matches), in_a)
          << a << ' ' << b << ' ' << word;
    }
  }
}

}  // namespace
}  // namespace bartizan::iampolicy
