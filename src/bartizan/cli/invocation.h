#pragma once
// What a handler gets: the values of the command line, the home, and where to print.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/time.h"
#include "bartizan/cli/output.h"
#include "bartizan/cli/parser.h"
#include "bartizan/store/home.h"
#include "bartizan/term/style.h"
#include "bartizan/term/table.h"

namespace bartizan::cli {

class Invocation {
 public:
  Invocation(ParsedLine line, Output& out);

  const Command& command() const { return *line_.command; }
  const Globals& globals() const { return line_.globals; }

  // Asking for a flag that the command does not declare is a defect.
  bool Has(std::string_view flag) const;  // given on the command line
  // The value given, else the fallback, else none.
  std::optional<std::string> Get(std::string_view flag) const;
  std::string Value(std::string_view flag) const;                // the same, "" for none
  std::vector<std::string> Values(std::string_view flag) const;  // of a repeatable flag
  Result<std::optional<int64_t>> Int(std::string_view flag, int64_t least, int64_t most) const;
  std::string Positional(std::string_view name) const;  // "" where an optional one is absent
  std::vector<std::string> Positionals(std::string_view name) const;
  std::string Format() const;  // of --format

  // Opened (and created) at the first call; lives as long as this.
  Result<store::Home*> OpenHome();
  // The same, but kNotFound where there is none yet: a mistyped --home must not look empty.
  Result<store::Home*> OpenExistingHome();
  // Where the home is, without touching it.
  Result<fs::path> HomePath() const;

  void Print(std::string_view text) { out_.Write(text); }  // data, to standard output
  void FlushOutput() { (void)out_.Flush(); }               // what streams (events, logs)
  void Note(std::string_view line) const;                  // to standard error; not with --quiet
  void Detail(std::string_view line) const;                // to standard error, with --verbose
  void Warn(std::string_view line) const;                  // "warning: …", likewise

  void PrintTable(const term::Table& table);  // nothing for one without rows

  const term::Style& style() const { return style_; }           // of standard output
  const term::Terminal& terminal() const { return terminal_; }  // of standard output
  const Clock& clock() const { return SystemClock(); }

 private:
  const Flag& Declared(std::string_view flag) const;

  ParsedLine line_;
  Output& out_;
  std::vector<Flag> flags_;
  term::Terminal terminal_;
  term::Style style_;
  std::unique_ptr<store::Home> home_;
};

}  // namespace bartizan::cli
