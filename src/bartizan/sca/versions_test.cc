// The orders of versions against lists of known comparisons and against node-semver and Python's
// packaging themselves (skipped where they are absent).
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <random>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/sca/peer_test.h"
#include "bartizan/sca/shared_data_test.h"
#include "bartizan/sca/version_pypi.h"
#include "bartizan/sca/version_semver.h"

namespace bartizan::sca {
namespace {

template <class Version>
std::string Compare(const std::string& a, const std::string& b) {
  auto left = Version::Parse(a);
  auto right = Version::Parse(b);
  if (!left || !right) return "?";
  auto order = *left <=> *right;
  return order < 0 ? "<" : order > 0 ? ">" : "=";
}

// Lines "a < b"; every other line is empty or a comment. Returns how many were compared.
template <class Version>
size_t CheckList(const fs::path& path) {
  std::ifstream in(path);
  std::string line;
  size_t checked = 0;
  for (size_t number = 1; std::getline(in, line); ++number) {
    if (Trim(line).empty() || line.starts_with("//")) continue;
    auto parts = Split(line, ' ');
    if (parts.size() != 3) {
      ADD_FAILURE() << path << ":" << number << ": " << line;
      continue;
    }
    std::string opposite = parts[1] == "<" ? ">" : parts[1] == ">" ? "<" : "=";
    EXPECT_EQ(Compare<Version>(parts[0], parts[2]), parts[1]) << number << ": " << line;
    EXPECT_EQ(Compare<Version>(parts[2], parts[0]), opposite) << number << ": " << line;
    ++checked;
  }
  return checked;
}

TEST(SemVerTest, AgreesWithTheList) {
  fs::path path = SharedData("versions/semver-versions.txt");
  if (!fs::exists(path)) GTEST_SKIP() << path << " is absent";
  EXPECT_GT(CheckList<SemVer>(path), 80U);
}

TEST(SemVerTest, OrdersPrereleases) {
  const std::array<std::string, 9> rising = {"1.0.0-0",          "1.0.0-alpha",  "1.0.0-alpha.1",
                                             "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11",
                                             "1.0.0-rc.1",       "1.0.0",        "1.0.1-0"};
  for (size_t i = 0; i < rising.size(); ++i) {
    for (size_t j = 0; j < rising.size(); ++j) {
      EXPECT_EQ(Compare<SemVer>(rising[i], rising[j]), i < j ? "<" : i > j ? ">" : "=");
    }
  }
  EXPECT_EQ(Compare<SemVer>("1", "1.0.0+b"), "=");
  EXPECT_EQ(Compare<SemVer>("1.2", "1.2.0-rc1"), ">");
  EXPECT_EQ(Compare<SemVer>("1.2.3rc1", "1.2.3-rc1"), "=");
  EXPECT_EQ(Compare<SemVer>("0", "0.0.0-a"), ">");
}

TEST(SemVerTest, RefusesWhatIsNoVersion) {
  for (std::string text : {"", "v", "latest", "1.x", "1.2.x", "1.2.3-", "1.2.3-a..b", "1.2.3 - 2",
                           "1.", ">=1.0.0", "1.2.3-\xff", "1.2.3 4"}) {
    EXPECT_FALSE(SemVer::Parse(text)) << text;
  }
  EXPECT_FALSE(SemVer::Parse(std::string(257, '1')));
  EXPECT_TRUE(SemVer::Parse(std::string(200, '9') + ".0.0"));
}

TEST(PypiVersionTest, AgreesWithTheLists) {
  fs::path written = SharedData("versions/pypi-versions.txt");
  if (!fs::exists(written)) GTEST_SKIP() << written << " is absent";
  EXPECT_GT(CheckList<PypiVersion>(written), 30U);
  EXPECT_GT(CheckList<PypiVersion>(SharedData("versions/pypi-versions-generated.txt")), 12'000U);
}

TEST(PypiVersionTest, OrdersThePhases) {
  const std::array<std::string, 16> rising = {
      "something-odd", "1.0.dev1", "1.0a1.dev1", "1.0a1", "1.0a1.post1", "1.0b1",
      "1.0rc1",        "1.0",      "1.0+abc",    "1.0+5", "1.0+5.1",     "1.0.post1.dev1",
      "1.0.post1",     "1.1.dev1", "1.1",        "1!0.1"};
  for (size_t i = 0; i < rising.size(); ++i) {
    for (size_t j = 0; j < rising.size(); ++j) {
      EXPECT_EQ(Compare<PypiVersion>(rising[i], rising[j]), i < j   ? "<"
                                                            : i > j ? ">"
                                                                    : "=")
          << rising[i] << " " << rising[j];
    }
  }
}

TEST(PypiVersionTest, SpellingsThatAreEqual) {
  const std::array<std::pair<std::string, std::string>, 12> same = {{{"1", "1.0.0"},
                                                                     {"v1.0", "1"},
                                                                     {"1.0alpha1", "1.0a1"},
                                                                     {"1.0-beta.2", "1.0b2"},
                                                                     {"1.0c", "1.0rc0"},
                                                                     {"1.0preview3", "1.0rc3"},
                                                                     {"1.0-1", "1.0.post1"},
                                                                     {"1.0.rev2", "1.0.post2"},
                                                                     {"1.0DEV", "1.0.dev0"},
                                                                     {" 01.02 ", "1.2"},
                                                                     {"1.0+Ab-1", "1.0+ab.1"},
                                                                     {"0!1.0", "1.0"}}};
  for (const auto& [a, b] : same) EXPECT_EQ(Compare<PypiVersion>(a, b), "=") << a << " " << b;
  EXPECT_TRUE(PypiVersion::Parse("1.0-bulbasaur")->legacy());
  EXPECT_FALSE(PypiVersion::Parse("1.0.post1.dev3+x")->legacy());
  EXPECT_FALSE(PypiVersion::Parse(""));
  EXPECT_FALSE(PypiVersion::Parse("1\n2"));
  EXPECT_FALSE(PypiVersion::Parse(std::string(300, '1')));
}

// Random PEP 440-like texts: what Python's packaging accepts and how it orders them.
TEST(PypiVersionTest, AgreesWithPackaging) {
  std::mt19937 random(440);
  auto pick = [&random](std::vector<std::string> of) { return of[random() % of.size()]; };
  auto number = [&random] { return std::to_string(random() % 4); };
  auto separator = [&pick] { return pick({"", "", ".", "-", "_"}); };
  auto make = [&] {
    std::string text = pick({"", "", "", "", "v", "1!", "0!"}) + number();
    for (size_t i = random() % 3; i > 0; --i) text += "." + number();
    if (random() % 3 == 0) {
      text += separator() + pick({"a", "b", "rc", "c", "alpha", "pre", "x"}) + separator() +
              pick({"", "1", "2"});
    }
    if (random() % 4 == 0) text += pick({"-1", ".post1", "post", "-r2", "rev3", "-post-1"});
    if (random() % 4 == 0) text += separator() + "dev" + pick({"", "1", "0"});
    if (random() % 5 == 0) text += "+" + pick({"a", "1", "a.1", "1_a", "00", "a--b"});
    return text;
  };
  std::string input;
  std::vector<std::pair<std::string, std::string>> pairs;
  for (int i = 0; i < 4000; ++i) {
    pairs.emplace_back(make(), make());
    input += pairs.back().first + "\t" + pairs.back().second + "\n";
  }
  auto answers = RunPeer({"python3", "-c",
                          "import sys\n"
                          "from packaging.version import Version, InvalidVersion\n"
                          "for line in open(sys.argv[1]):\n"
                          "    try:\n"
                          "        a, b = map(Version, line.rstrip('\\n').split('\\t'))\n"
                          "        print('<' if a < b else '>' if a > b else '=')\n"
                          "    except InvalidVersion:\n"
                          "        print('?')\n"},
                         input);
  if (!answers) GTEST_SKIP() << "no Python with packaging";
  ASSERT_EQ(answers->size(), pairs.size());
  for (size_t i = 0; i < pairs.size(); ++i) {
    const auto& [a, b] = pairs[i];
    auto left = PypiVersion::Parse(a);
    auto right = PypiVersion::Parse(b);
    ASSERT_TRUE(left && right);
    bool refused = left->legacy() || right->legacy();
    EXPECT_EQ(refused ? "?" : Compare<PypiVersion>(a, b), (*answers)[i]) << a << " " << b;
  }
}

}  // namespace
}  // namespace bartizan::sca
