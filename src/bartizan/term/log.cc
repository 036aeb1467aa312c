#include "bartizan/term/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <memory>
#include <mutex>

#include "bartizan/base/text.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"
#include "bartizan/term/printable.h"
#include "bartizan/term/style.h"

namespace bartizan::term {
namespace {

// Whole lines with one write each, so that lines of several processes do not mix.
class LineSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit LineSink(std::function<void(std::string_view)> write) : write_(std::move(write)) {}

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    std::string line(message.payload.data(), message.payload.size());
    line += '\n';
    if (write_) return write_(line);
    std::string_view rest = line;
    while (!rest.empty()) {
      ssize_t n = ::write(STDERR_FILENO, rest.data(), rest.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return;  // nobody is left to tell
      rest.remove_prefix(static_cast<size_t>(n));
    }
  }
  void flush_() override {}

 private:
  std::function<void(std::string_view)> write_;
};

struct Logger {
  explicit Logger(LogOptions given)
      : options(std::move(given)), spd("bartizan", std::make_shared<LineSink>(options.write)) {
    spd.set_level(Convert(options.least));
  }
  static spdlog::level::level_enum Convert(Level level) {
    switch (level) {
      case Level::kDebug:
        return spdlog::level::debug;
      case Level::kInfo:
        return spdlog::level::info;
      case Level::kWarning:
        return spdlog::level::warn;
      case Level::kError:
        return spdlog::level::err;
    }
    return spdlog::level::err;
  }

  LogOptions options;
  spdlog::logger spd;
};

// Swapped as a whole, so that a thread that is logging keeps the one it has.
std::atomic<std::shared_ptr<Logger>>& Current() {
  static std::atomic<std::shared_ptr<Logger>> logger(std::make_shared<Logger>(LogOptions{}));
  return logger;
}

std::string_view Name(Level level) {
  switch (level) {
    case Level::kDebug:
      return "debug";
    case Level::kInfo:
      return "info";
    case Level::kWarning:
      return "warning";
    case Level::kError:
      return "error";
  }
  return "error";
}

std::string JsonLine(Level level, std::string_view message, std::initializer_list<Field> fields) {
  data::JsonObject object;
  object["time"] = FormatIso(SystemClock().Now(), /*with_micros=*/true);
  object["level"] = Name(level);
  object["message"] = ScrubUtf8(message);
  for (const auto& field : fields) {
    // A field cannot pretend to be one of the three above.
    object.emplace(boost::json::string_view(field.key.data(), field.key.size()),
                   ScrubUtf8(field.value));
  }
  return data::ToJson(object);
}

std::string Quoted(std::string_view value) {
  std::string safe = PrintableLine(value);
  if (!safe.empty() && safe.find_first_of(" \"=") == std::string::npos) return safe;
  return data::ToJson(data::Json(safe));
}

std::string TextLine(const LogOptions& options, Level level, std::string_view message,
                     std::initializer_list<Field> fields) {
  Style style(options.color);
  std::string name = fmt::format("{}:", Name(level));
  if (level == Level::kError) name = style.Red(name);
  if (level == Level::kWarning) name = style.Yellow(name);
  if (level == Level::kDebug) name = style.Dim(name);
  std::string line;
  if (options.times) line = FormatIso(SystemClock().Now()) + " ";
  line += name + " " + PrintableLine(message);
  for (const auto& field : fields) line += fmt::format(" {}={}", field.key, Quoted(field.value));
  return line;
}

}  // namespace

void SetUpLog(LogOptions options) {
  Current().store(std::make_shared<Logger>(std::move(options)));
}

void Log(Level level, std::string_view message, std::initializer_list<Field> fields) {
  std::shared_ptr<Logger> logger = Current().load();
  auto converted = Logger::Convert(level);
  if (!logger->spd.should_log(converted)) return;
  std::string line = logger->options.json ? JsonLine(level, message, fields)
                                          : TextLine(logger->options, level, message, fields);
  logger->spd.log(converted, spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace bartizan::term
