#include "bartizan/cli/invocation.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/home.h"
#include "bartizan/term/log.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

// Notes go out in one write each: other processes may share the terminal.
void ToStandardError(std::string text) {
  text += '\n';
  (void)!write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

Invocation::Invocation(ParsedLine line, Output& out)
    : line_(std::move(line)),
      out_(out),
      flags_(OwnFlags(*line_.command)),
      terminal_(term::DetectTerminal(out.fd())),
      style_(terminal_.color && !line_.globals.no_color) {}

const Flag& Invocation::Declared(std::string_view flag) const {
  const auto found = std::ranges::find(flags_, flag, &Flag::name);
  BARTIZAN_CHECK(found != flags_.end());
  return *found;
}

bool Invocation::Has(std::string_view flag) const {
  return line_.flags.contains(Declared(flag).name);
}

std::optional<std::string> Invocation::Get(std::string_view flag) const {
  const Flag& declared = Declared(flag);
  const auto given = line_.flags.find(declared.name);
  if (given != line_.flags.end()) return given->second.back();
  if (declared.fallback.empty()) return std::nullopt;
  return std::string(declared.fallback);
}

std::string Invocation::Value(std::string_view flag) const {
  return Get(flag).value_or("");
}

std::vector<std::string> Invocation::Values(std::string_view flag) const {
  const auto given = line_.flags.find(Declared(flag).name);
  return given == line_.flags.end() ? std::vector<std::string>{} : given->second;
}

Result<std::optional<int64_t>> Invocation::Int(std::string_view flag, int64_t least,
                                               int64_t most) const {
  const auto text = Get(flag);
  if (!text) return std::nullopt;
  const auto value = ParseInt(*text);
  if (!value || *value < least || *value > most) {
    return Fail(Code::kUsage, fmt::format("--{} wants a number from {} to {}, not \"{}\"", flag,
                                          least, most, term::PrintableLine(*text)));
  }
  return *value;
}

std::string Invocation::Positional(std::string_view name) const {
  const auto values = Positionals(name);
  return values.empty() ? std::string() : values.front();
}

std::vector<std::string> Invocation::Positionals(std::string_view name) const {
  const auto& declared = command().positionals;
  BARTIZAN_CHECK(std::ranges::find(declared, name, &cli::Positional::name) != declared.end());
  const auto given = line_.positionals.find(name);
  return given == line_.positionals.end() ? std::vector<std::string>{} : given->second;
}

std::string Invocation::Format() const {
  return Value("format");
}

Result<fs::path> Invocation::HomePath() const {
  return store::ResolveHome(line_.globals.home);
}

Result<store::Home*> Invocation::OpenHome() {
  if (home_ == nullptr) {
    BARTIZAN_TRY(const fs::path folder, HomePath());
    BARTIZAN_TRY(home_, store::Home::Open(folder, AllMigrations()));
  }
  return home_.get();
}

Result<store::Home*> Invocation::OpenExistingHome() {
  BARTIZAN_TRY(const fs::path folder, HomePath());
  std::error_code error;
  if (!fs::exists(folder / "bartizan.db", error)) {
    return Fail(Code::kNotFound, folder.string() + " holds no data of bartizan",
                "check --home and BARTIZAN_HOME; the first scan or run makes the home");
  }
  return OpenHome();
}

void Invocation::Note(std::string_view line) const {
  if (line_.globals.quiet) return;
  out_.Drain();
  ToStandardError(std::string(line));
}

void Invocation::Detail(std::string_view line) const {
  if (!line_.globals.verbose) return;
  out_.Drain();
  ToStandardError(std::string(line));
}

void Invocation::Warn(std::string_view line) const {
  out_.Drain();
  term::LogWarning(line);
}

void Invocation::PrintTable(const term::Table& table) {
  if (table.empty()) return;
  out_.Write(table.Render({.width = terminal_.width, .color = style_.color()}));
}

}  // namespace bartizan::cli
