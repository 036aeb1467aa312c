#pragma once
// Errors as values. Every function that can fail for a reason outside the program returns
// Result<T>; broken invariants stop the program through BARTIZAN_CHECK.
#include <cstdlib>
#include <expected>
#include <source_location>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bartizan {

// What kind of failure it is; decides the exit code (ExitCode below) and later the HTTP status.
enum class Code {
  kInvalid,      // bad input or configuration: exit 3
  kNotFound,     // a named thing does not exist: exit 3
  kConflict,     // exists already, or the state does not allow it: exit 3
  kLimit,        // larger, deeper or longer than allowed: exit 3
  kUsage,        // wrong command line: exit 2
  kDenied,       // not allowed, or no credentials: exit 4
  kUnavailable,  // a remote or a needed program cannot be reached: exit 5
  kTimeout,      // ran out of time: exit 5
  kUndecided,    // waits for a person, incomplete, not proven: exit 6
  kFailed,       // a step failed or a verdict is negative: exit 1
  kIo,           // the operating system refused: disk full, read-only …: exit 3
  kCancelled,    // interrupted: exit 130
  kInternal,     // a defect of this program: exit 70
};

std::string_view CodeName(Code code);
int ExitCode(Code code);

// A failure. `context` grows on the way up (innermost first); `hint` says what to do.
// Never put a secret into one.
struct Error {
  Code code = Code::kInternal;
  std::string message;
  std::vector<std::string> context;
  std::string hint;

  Error With(std::string what) && {
    context.push_back(std::move(what));
    return std::move(*this);
  }
  Error Hint(std::string what) && {
    if (hint.empty()) hint = std::move(what);
    return std::move(*this);
  }
  // "outermost: …: message", on one line.
  std::string OneLine() const;
  // "error: …\ncaused by: …\nhint: …\n", for a terminal.
  std::string Render() const;
};

template <class T>
using Result = std::expected<T, Error>;
using Status = std::expected<void, Error>;

inline std::unexpected<Error> Fail(Code code, std::string message, std::string hint = {}) {
  return std::unexpected(Error{code, std::move(message), {}, std::move(hint)});
}
// From errno: "opening x: No space left on device". ENOENT is kNotFound, EACCES and EPERM kDenied.
std::unexpected<Error> FailErrno(int error_number, std::string what);

// Stops the program with the place: for broken invariants only, never for input.
[[noreturn]] void CheckFailed(std::string_view condition, std::source_location where);

}  // namespace bartizan

#define BARTIZAN_CHECK(condition)                                                           \
  do {                                                                                      \
    if (!(condition)) ::bartizan::CheckFailed(#condition, std::source_location::current()); \
  } while (false)

#define BARTIZAN_CONCAT_INNER(a, b) a##b
#define BARTIZAN_CONCAT(a, b) BARTIZAN_CONCAT_INNER(a, b)

// BARTIZAN_TRY(auto x, F()): assigns the value or returns the error. The counter keeps the names of
// uses inside a lambda argument apart (there, __LINE__ is the same for all of them).
#define BARTIZAN_TRY(target, ...) \
  BARTIZAN_TRY_NAMED(BARTIZAN_CONCAT(bartizan_try_, __COUNTER__), target, __VA_ARGS__)
#define BARTIZAN_TRY_NAMED(name, target, ...)                 \
  auto name = (__VA_ARGS__);                                  \
  if (!name) return std::unexpected(std::move(name).error()); \
  target = *std::move(name)

// BARTIZAN_DO(F()): for results without a value (or whose value is not wanted).
#define BARTIZAN_DO(...) BARTIZAN_DO_NAMED(BARTIZAN_CONCAT(bartizan_do_, __COUNTER__), __VA_ARGS__)
#define BARTIZAN_DO_NAMED(name, ...)                            \
  do {                                                          \
    auto name = (__VA_ARGS__);                                  \
    if (!name) return std::unexpected(std::move(name).error()); \
  } while (false)
