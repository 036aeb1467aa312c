#include "bartizan/base/result.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <ranges>
#include <system_error>

namespace bartizan {

std::string_view CodeName(Code code) {
  switch (code) {
    case Code::kInvalid:
      return "invalid";
    case Code::kNotFound:
      return "not-found";
    case Code::kConflict:
      return "conflict";
    case Code::kLimit:
      return "limit";
    case Code::kUsage:
      return "usage";
    case Code::kDenied:
      return "denied";
    case Code::kUnavailable:
      return "unavailable";
    case Code::kTimeout:
      return "timeout";
    case Code::kUndecided:
      return "undecided";
    case Code::kFailed:
      return "failed";
    case Code::kIo:
      return "io";
    case Code::kCancelled:
      return "cancelled";
    case Code::kInternal:
      return "internal";
  }
  return "internal";
}

int ExitCode(Code code) {
  switch (code) {
    case Code::kFailed:
      return 1;
    case Code::kUsage:
      return 2;
    case Code::kInvalid:
    case Code::kNotFound:
    case Code::kConflict:
    case Code::kLimit:
    case Code::kIo:
      return 3;
    case Code::kDenied:
      return 4;
    case Code::kUnavailable:
    case Code::kTimeout:
      return 5;
    case Code::kUndecided:
      return 6;
    case Code::kCancelled:
      return 130;
    case Code::kInternal:
      return 70;
  }
  return 70;
}

std::string Error::OneLine() const {
  std::string line;
  for (const auto& outer : context | std::views::reverse) line += outer + ": ";
  return line + message;
}

std::string Error::Render() const {
  std::string text = fmt::format("error: {}\n", context.empty() ? message : context.back());
  if (!context.empty()) {
    for (const auto& outer : context | std::views::reverse | std::views::drop(1)) {
      text += fmt::format("caused by: {}\n", outer);
    }
    text += fmt::format("caused by: {}\n", message);
  }
  if (!hint.empty()) text += fmt::format("hint: {}\n", hint);
  return text;
}

std::unexpected<Error> FailErrno(int error_number, std::string what) {
  Code code = Code::kIo;
  if (error_number == ENOENT || error_number == ENOTDIR) code = Code::kNotFound;
  if (error_number == EACCES || error_number == EPERM) code = Code::kDenied;
  std::string hint;
  if (error_number == ENOSPC || error_number == EDQUOT) {
    hint = "free disk space (bartizan prune), then run the command again";
  }
  if (error_number == EROFS) hint = "the file system is read-only: choose another --home";
  what += ": " + std::generic_category().message(error_number);
  return Fail(code, std::move(what), std::move(hint));
}

void CheckFailed(std::string_view condition, std::source_location where) {
  fmt::print(stderr, "bug: {}:{}: broken invariant: {}\n", where.file_name(), where.line(),
             condition);
  std::abort();
}

}  // namespace bartizan
