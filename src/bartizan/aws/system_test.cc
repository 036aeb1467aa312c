#include "bartizan/aws/system.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "bartizan/base/fs.h"

namespace bartizan::aws {
namespace {

TEST(System, BlankVariablesAreUnset) {
  System system;
  system.environment = {{"EMPTY", ""}, {"BLANK", " \t"}, {"SET", " value "}};
  EXPECT_EQ(system.Variable("MISSING"), "");
  EXPECT_EQ(system.Variable("EMPTY"), "");
  EXPECT_EQ(system.Variable("BLANK"), "");
  EXPECT_EQ(system.Variable("SET"), " value ") << "a value is taken as it is";
}

TEST(RealSystem, IsThisProcess) {
  ASSERT_EQ(::setenv("BARTIZAN_SYSTEM_TEST", "here", 1), 0);
  System system = RealSystem();
  EXPECT_EQ(system.Variable("BARTIZAN_SYSTEM_TEST"), "here");
  ASSERT_EQ(::unsetenv("BARTIZAN_SYSTEM_TEST"), 0);
  EXPECT_EQ(system.Variable("BARTIZAN_SYSTEM_TEST"), "here") << "decided when it was made";
  EXPECT_EQ(system.clock, &SystemClock());
}

TEST(RealSystem, ReadsFilesWithinTheLimit) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  fs::path file = folder->path() / "config";
  ASSERT_TRUE(WriteFileAtomic(file, "12345"));
  System system = RealSystem();
  EXPECT_EQ(system.read_file(file, 5).value(), "12345");
  EXPECT_EQ(system.read_file(file, 4).error().code, Code::kLimit);
  EXPECT_EQ(system.read_file(folder->path() / "none", 5).error().code, Code::kNotFound);
  auto is_folder = system.read_file(folder->path(), 5);
  EXPECT_EQ(is_folder.error().code, Code::kInvalid);
  EXPECT_NE(is_folder.error().message.find(folder->path().string()), std::string::npos);
  EXPECT_EQ(system.read_file("-", 5).error().code, Code::kNotFound) << "never standard input";
}

TEST(RealSystem, RunsProgramsAndDrawsNumbers) {
  System system = RealSystem();
  auto outcome = system.run({.argv = {"/bin/sh", "-c", "echo x; exit 3"}});
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->exit_code, 3);
  EXPECT_EQ(outcome->out, "x\n");
  double first = system.random();
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    double next = system.random();
    EXPECT_GE(next, 0);
    EXPECT_LT(next, 1);
    differs = differs || next != first;
  }
  EXPECT_TRUE(differs);
}

}  // namespace
}  // namespace bartizan::aws
