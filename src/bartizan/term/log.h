#pragma once
// The program's own log: one line an event on standard error. Thread-safe after SetUpLog.
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace bartizan::term {

enum class Level { kDebug, kInfo, kWarning, kError };

struct LogOptions {
  Level least = Level::kInfo;  // --verbose: kDebug, --quiet: kError
  bool json = false;           // {"time":…,"level":…,"message":…, fields…}, one object a line
  bool times = false;          // text lines start with the time (JSON lines always have it)
  bool color = false;          // of the level, in text lines
  // Takes each line (with its newline) instead of standard error; called under the log's lock. A
  // LiveRegion's Print belongs here while one is shown.
  std::function<void(std::string_view)> write;
};

// Before the first thread is started, and again whenever the options change. Before it is called,
// the default options hold.
void SetUpLog(LogOptions options);

// "took=3s"; a value with spaces, quotes or "=" is quoted. Never pass a secret.
struct Field {
  std::string_view key;
  std::string value;
};

// "warning: the message key=value". Control characters are made visible.
void Log(Level level, std::string_view message, std::initializer_list<Field> fields = {});

inline void LogDebug(std::string_view message, std::initializer_list<Field> fields = {}) {
  Log(Level::kDebug, message, fields);
}
inline void LogInfo(std::string_view message, std::initializer_list<Field> fields = {}) {
  Log(Level::kInfo, message, fields);
}
inline void LogWarning(std::string_view message, std::initializer_list<Field> fields = {}) {
  Log(Level::kWarning, message, fields);
}
inline void LogError(std::string_view message, std::initializer_list<Field> fields = {}) {
  Log(Level::kError, message, fields);
}

}  // namespace bartizan::term
