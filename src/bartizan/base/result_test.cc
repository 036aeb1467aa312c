#include "bartizan/base/result.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <set>

namespace bartizan {
namespace {

Result<int> Half(int n) {
  if (n % 2 != 0) return Fail(Code::kInvalid, "odd", "give an even one");
  return n / 2;
}

Result<int> Quarter(int n) {
  BARTIZAN_TRY(int half, Half(n));
  BARTIZAN_TRY(half, Half(half));
  return half;
}

Status Check(int n) {
  BARTIZAN_DO(Quarter(n));
  return {};
}

TEST(Result, TravelsUpThroughTheMacros) {
  EXPECT_EQ(Quarter(8).value(), 2);
  EXPECT_EQ(Quarter(6).error().message, "odd");
  EXPECT_TRUE(Check(4));
  EXPECT_EQ(Check(2).error().code, Code::kInvalid);
}

TEST(Error, IsRenderedFromTheOutsideIn) {
  Error error = Half(1).error();
  EXPECT_EQ(error.Render(), "error: odd\nhint: give an even one\n");
  error = std::move(error).With("reading b").With("loading a").Hint("not this one");
  EXPECT_EQ(error.OneLine(), "loading a: reading b: odd");
  EXPECT_EQ(error.Render(),
            "error: loading a\ncaused by: reading b\ncaused by: odd\nhint: give an even one\n");
}

TEST(Error, ExitCodesAreThoseOfTheDocumentation) {
  EXPECT_EQ(ExitCode(Code::kFailed), 1);
  EXPECT_EQ(ExitCode(Code::kUsage), 2);
  for (Code code : {Code::kInvalid, Code::kNotFound, Code::kConflict, Code::kLimit, Code::kIo}) {
    EXPECT_EQ(ExitCode(code), 3) << CodeName(code);
  }
  EXPECT_EQ(ExitCode(Code::kDenied), 4);
  EXPECT_EQ(ExitCode(Code::kUnavailable), 5);
  EXPECT_EQ(ExitCode(Code::kTimeout), 5);
  EXPECT_EQ(ExitCode(Code::kUndecided), 6);
  EXPECT_EQ(ExitCode(Code::kInternal), 70);
  EXPECT_EQ(ExitCode(Code::kCancelled), 130);
}

TEST(Error, EveryCodeHasANameOfItsOwn) {
  std::set<std::string_view> names;
  int count = static_cast<int>(Code::kInternal) + 1;
  for (int i = 0; i < count; ++i) names.insert(CodeName(static_cast<Code>(i)));
  EXPECT_EQ(names.size(), static_cast<size_t>(count));
}

TEST(FailErrno, SortsErrors) {
  auto code = [](int number) { return FailErrno(number, "opening x").error().code; };
  EXPECT_EQ(code(ENOENT), Code::kNotFound);
  EXPECT_EQ(code(EACCES), Code::kDenied);
  EXPECT_EQ(code(ENOSPC), Code::kIo);
  EXPECT_FALSE(FailErrno(ENOSPC, "x").error().hint.empty());
  EXPECT_EQ(FailErrno(ENOENT, "opening x").error().message, "opening x: No such file or directory");
}

TEST(CheckDeathTest, StopsTheProgramWithThePlace) {
  EXPECT_DEATH(BARTIZAN_CHECK(1 + 1 == 3), "bug: .*result_test.cc:[0-9]+: .*1 \\+ 1 == 3");
}

}  // namespace
}  // namespace bartizan
