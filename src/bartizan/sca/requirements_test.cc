#include "bartizan/sca/requirements.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "bartizan/base/text.h"

namespace bartizan::sca {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Files {
  std::map<std::string, std::string> files;
  Result<Manifest> Parse(const std::string& name = "requirements.txt") const {
    return ParseRequirements(files.at(name), name, [this](const std::string& path) {
      auto found = files.find(path);
      if (found == files.end()) return Result<std::string>(Fail(Code::kNotFound, "no such file"));
      return Result<std::string>(found->second);
    });
  }
};

Result<Manifest> Parse(std::string text) {
  return Files{{{"requirements.txt", std::move(text)}}}.Parse();
}

std::vector<std::string> Shown(const Manifest& manifest) {
  std::vector<std::string> out;
  for (const Dependency& d : manifest.dependencies) {
    out.push_back(fmt::format("{} {} {}:{}", d.name, d.version, d.file, d.line));
  }
  return out;
}

TEST(RequirementsTest, ReadsPins) {
  auto manifest = Parse(
      "\xEF\xBB\xBF# comment == 1\r\n"
      "Django==3.2.1\r\n"
      "\r\n"
      "  requests[security,socks] == 2.30.0 ; python_version >= \"3.7\"  # why\r\n"
      "zope.interface===5.0\n"
      "A_b.-C (==1.0)\n"
      "jinja2==2.11.2 \\\n"
      "    --hash=sha256:aaaa \\\n"
      "    --hash=sha256:bbbb\n"
      "urllib3>1.0,==1.26.5,\n"
      "pkg\\\n"
      "==1!2.0.post1\n"
      "--index-url https://user:hunter2@example.org/simple\n"
      "-i https://example.org\n"
      "--pre\n"
      "last==1.0");
  ASSERT_TRUE(manifest) << manifest.error().message;
  EXPECT_THAT(Shown(*manifest),
              ElementsAre("django 3.2.1 requirements.txt:2", "requests 2.30.0 requirements.txt:4",
                          "zope-interface 5.0 requirements.txt:5", "a-b-c 1.0 requirements.txt:6",
                          "jinja2 2.11.2 requirements.txt:7", "urllib3 1.26.5 requirements.txt:10",
                          "pkg 1!2.0.post1 requirements.txt:11", "last 1.0 requirements.txt:16"));
  EXPECT_THAT(manifest->problems, IsEmpty());
}

TEST(RequirementsTest, NamesWhatItDoesNotCheck) {
  auto manifest = Parse(
      "flask>=1.0\n"
      "numpy\n"
      "six==1.*\n"
      "-e git+https://token:hunter2@example.org/x.git#egg=x\n"
      "--editable=./local\n"
      "name @ https://user:hunter2@example.org/name.whl?sig=hunter2\n"
      "https://user:hunter2@example.org/other.tar.gz?key=hunter2\n"
      "./folder\n"
      "dist/thing-1.0-py3-none-any.whl\n"
      "foo bar\n"
      "x==${VERSION}\n"
      "-r https://example.org/more.txt\n"
      "--unknown-option 3\n"
      "y ==\n"
      "z=1\n");
  ASSERT_TRUE(manifest) << manifest.error().message;
  EXPECT_THAT(manifest->dependencies, IsEmpty());
  EXPECT_EQ(manifest->problems.size(), 15U) << Join(manifest->problems, "\n");
  std::string all = Join(manifest->problems, "\n");
  EXPECT_THAT(all, HasSubstr("requirements.txt:1: flask is not pinned"));
  EXPECT_THAT(all, HasSubstr("requirements.txt:4: editable git+https://example.org/x.git"));
  EXPECT_THAT(all, HasSubstr("requirements.txt:6: name comes from a URL"));
  EXPECT_THAT(all, HasSubstr("requirements.txt:10: not a requirement"));
  EXPECT_THAT(all, Not(HasSubstr("hunter2")));
}

TEST(RequirementsTest, FollowsIncludes) {
  Files files{{{"app/requirements.txt", "-r base.txt\n--requirement=../shared/dev.txt\na==1.0\n"},
               {"app/base.txt", "b==2.0\n-r requirements.txt\n"},
               {"shared/dev.txt", "\nc==3.0\n-r../missing.txt\n"}}};
  auto manifest = files.Parse("app/requirements.txt");
  ASSERT_TRUE(manifest);
  EXPECT_THAT(Shown(*manifest), ElementsAre("b 2.0 app/base.txt:1", "c 3.0 shared/dev.txt:2",
                                            "a 1.0 app/requirements.txt:3"));
  EXPECT_THAT(manifest->problems,
              ElementsAre("shared/dev.txt:3: includes '../missing.txt': no such file"));
}

TEST(RequirementsTest, ConstraintsPin) {
  Files files{{{"requirements.txt", "Flask\nnumpy>=1\nscipy\n-c pins.txt\n"},
               {"pins.txt", "flask==1.0\nwerkzeug==0.15\nnumpy>1\n"},
               {"other.txt", "scipy==1.0"}}};
  auto manifest = files.Parse();
  ASSERT_TRUE(manifest);
  EXPECT_THAT(Shown(*manifest), ElementsAre("flask 1.0 pins.txt:1", "werkzeug 0.15 pins.txt:2"));
  EXPECT_THAT(manifest->problems,
              ElementsAre("requirements.txt:2: numpy is not pinned: not checked",
                          "requirements.txt:3: scipy is not pinned: not checked"));
}

TEST(RequirementsTest, IncludesAreBounded) {
  auto endless = [](const std::string& path) {
    return Result<std::string>(fmt::format("-r x{}\n-r y{}\n", path, path));
  };
  auto manifest = ParseRequirements("-r a\n", "r.txt", endless);
  ASSERT_TRUE(manifest);
  EXPECT_THAT(Join(manifest->problems, " "), HasSubstr("includes too many files"));
  EXPECT_LT(manifest->problems.size(), 200U);
}

TEST(RequirementsTest, RefusesWhatIsNoText) {
  auto binary = Parse("a==1\nb\xff==2\n");
  ASSERT_FALSE(binary);
  EXPECT_EQ(binary.error().code, Code::kInvalid);
  EXPECT_THAT(binary.error().message, HasSubstr("requirements.txt:2:2"));
  EXPECT_FALSE(Parse(std::string("a==1\0", 5)));
  auto huge = Parse(std::string(9U << 20U, '#'));
  ASSERT_FALSE(huge);
  EXPECT_EQ(huge.error().code, Code::kLimit);
  EXPECT_THAT(Parse("")->dependencies, IsEmpty());
}

TEST(RequirementsTest, NormalizesNames) {
  EXPECT_EQ(NormalizePypiName("Zope.._-Interface"), "zope-interface");
  EXPECT_EQ(NormalizePypiName("PyYAML"), "pyyaml");
}

}  // namespace
}  // namespace bartizan::sca
