#include "bartizan/data/yaml_mapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::data {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

// A mapping with its tree, which outlives the reader.
class YamlMapping : public ::testing::Test {
 protected:
  MappingReader& Read(std::string_view text) {
    auto tree = ParseYaml(text, "c.yaml");
    EXPECT_TRUE(tree) << tree.error().OneLine();
    tree_ = *std::move(tree);
    auto reader = MappingReader::Open(tree_, "c.yaml", "a thing");
    EXPECT_TRUE(reader) << reader.error().OneLine();
    reader_ = *std::move(reader);
    return *reader_;
  }

 private:
  Yaml tree_;
  std::optional<MappingReader> reader_;
};

std::string ErrorOf(const Status& status) {
  return status ? "" : status.error().OneLine();
}

TEST_F(YamlMapping, ReadsEveryKindOfValue) {
  MappingReader& reader = Read(
      "text: a\nflag: true\nnumber: 7\npercent: 0.5%\nduration: 2m\nsize: 8MiB\nlist: [a, b]\n"
      "one: a\n");
  std::string text;
  bool flag = false;
  size_t number = 0;
  double percent = 0;
  Micros duration{};
  uint64_t size = 0;
  std::vector<std::string> list;
  std::vector<std::string> one;
  EXPECT_TRUE(reader.Text("text", text));
  EXPECT_TRUE(reader.Flag("flag", flag));
  EXPECT_TRUE(reader.Number("number", number, 1, 7));
  EXPECT_TRUE(reader.Percent("percent", percent, 100));
  EXPECT_TRUE(reader.Duration("duration", duration));
  EXPECT_TRUE(reader.Size("size", size, 1, UINT64_MAX));
  EXPECT_TRUE(reader.Texts("list", list));
  EXPECT_TRUE(reader.Texts("one", one));
  EXPECT_TRUE(reader.Finish());
  EXPECT_EQ(text, "a");
  EXPECT_TRUE(flag);
  EXPECT_EQ(number, 7U);
  EXPECT_EQ(percent, 0.5);
  EXPECT_EQ(duration, Micros(120'000'000));
  EXPECT_EQ(size, 8U << 20U);
  EXPECT_THAT(list, ElementsAre("a", "b"));
  EXPECT_THAT(one, ElementsAre("a"));
}

TEST_F(YamlMapping, LeavesWhatIsAbsentOrNullAsItWas) {
  MappingReader& reader = Read("text: null\n");
  std::string text = "before";
  uint64_t size = 3;
  EXPECT_TRUE(reader.Text("text", text));
  EXPECT_TRUE(reader.Size("size", size, 1, 9));
  EXPECT_FALSE(reader.Has("text"));
  EXPECT_EQ(text, "before");
  EXPECT_EQ(size, 3U);
  EXPECT_TRUE(reader.Finish());
}

TEST_F(YamlMapping, RefusesKeysThatNobodyAskedForAtTheirPlace) {
  MappingReader& reader = Read("name: x\nlimts: 3\n");
  EXPECT_TRUE(reader.Has("name"));
  EXPECT_FALSE(reader.Has("limits"));
  const Status status = reader.Finish();
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, Code::kInvalid);
  EXPECT_THAT(ErrorOf(status), StartsWith("c.yaml:2:1: a thing knows no \"limts\""));
  EXPECT_THAT(status.error().hint, HasSubstr("\"limits\""));
}

TEST_F(YamlMapping, RefusesOtherTypesAtTheirPlace) {
  MappingReader& reader = Read("text: [a]\nflag: 1\nnumber: 8\npercent: 5\nduration: soon\n");
  std::string text;
  bool flag = false;
  size_t number = 0;
  double percent = 0;
  Micros duration{};
  EXPECT_THAT(ErrorOf(reader.Text("text", text)), StartsWith("c.yaml:1:7: "));
  EXPECT_THAT(ErrorOf(reader.Flag("flag", flag)), StartsWith("c.yaml:2:7: "));
  EXPECT_THAT(ErrorOf(reader.Number("number", number, 1, 7)), StartsWith("c.yaml:3:9: "));
  EXPECT_THAT(ErrorOf(reader.Percent("percent", percent, 100)), StartsWith("c.yaml:4:10: "));
  EXPECT_THAT(ErrorOf(reader.Duration("duration", duration)), StartsWith("c.yaml:5:11: "));
  EXPECT_THAT(ErrorOf(reader.Required("else")), HasSubstr("a thing needs \"else\""));
}

TEST_F(YamlMapping, SizesAreWholeAndBounded) {
  MappingReader& reader =
      Read("a: 512\nb: 64KiB\nc: 2GiB\nd: 1.5MiB\ne: -1\nf: 9999999999GiB\ng: MiB\n");
  uint64_t size = 0;
  EXPECT_TRUE(reader.Size("a", size, 1, 512));
  EXPECT_EQ(size, 512U);
  EXPECT_TRUE(reader.Size("b", size, 1, UINT64_MAX));
  EXPECT_EQ(size, 65'536U);
  EXPECT_TRUE(reader.Size("c", size, 1, UINT64_MAX));
  EXPECT_EQ(size, 2ULL << 30U);
  for (const char* key : {"d", "e", "f", "g"}) {
    EXPECT_FALSE(reader.Size(key, size, 0, UINT64_MAX)) << key;
  }
  EXPECT_FALSE(reader.Size("a", size, 513, UINT64_MAX));
  EXPECT_FALSE(reader.Size("a", size, 1, 511));
}

TEST_F(YamlMapping, RefusesWhatIsThereTwiceInAList) {
  MappingReader& reader = Read("list: [a, b, a]\n");
  std::vector<std::string> list;
  EXPECT_THAT(ErrorOf(reader.Texts("list", list)), StartsWith("c.yaml:1:14: a is there twice"));
}

TEST(MappingReader, WantsAMapping) {
  auto tree = ParseYaml("- a\n", "c.yaml");
  ASSERT_TRUE(tree);
  auto reader = MappingReader::Open(*tree, "c.yaml", "a thing");
  ASSERT_FALSE(reader);
  EXPECT_THAT(reader.error().OneLine(), HasSubstr("a thing must be a mapping"));
}

}  // namespace
}  // namespace bartizan::data
