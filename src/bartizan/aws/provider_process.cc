#include <fmt/format.h>

#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/provider_simple.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr Micros kTimeout = std::chrono::minutes(2);  // a person may have to confirm something
constexpr uint64_t kMaxOutput = 256U << 10U;

bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

Result<std::vector<std::string>> SplitCommand(std::string_view command) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (size_t i = 0; i < command.size(); ++i) {
    char c = command[i];
    if (quote == 0 && IsBlank(c)) {
      if (in_word) words.push_back(std::exchange(word, {}));
      in_word = false;
      continue;
    }
    in_word = true;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (c == '\\' && quote != '\'') {
      if (i + 1 == command.size()) return Fail(Code::kInvalid, "the command ends with a backslash");
      char next = command[++i];
      // In double quotes a backslash stands for itself, except before these.
      if (quote == '"' && next != '"' && next != '\\' && next != '$' && next != '`') word += c;
      word += next;
    } else {
      word += c;
    }
  }
  if (quote != 0) return Fail(Code::kInvalid, "the command has a quote that is not closed");
  if (in_word) words.push_back(std::move(word));
  if (words.empty()) return Fail(Code::kInvalid, "the command is empty");
  return words;
}

Result<Credentials> ProcessCredentials(const System& system, std::string_view profile,
                                       std::string_view command, std::string_view account_id) {
  std::string source = fmt::format("credential_process of profile {}", profile);
  process::Spec spec;
  auto words = SplitCommand(command);
  if (!words) return std::unexpected(std::move(words).error().With(source));
  spec.argv = *std::move(words);
  spec.environment = system.environment;
  spec.timeout = kTimeout;
  spec.max_output_bytes = kMaxOutput;
  auto outcome = system.run(spec);
  if (!outcome) {
    return std::unexpected(std::move(outcome).error().With(source).Hint(
        "credential_process runs without a shell: give the program's whole path"));
  }
  if (!outcome->ok()) {
    std::string said =
        SafeText(outcome->err,
                 {system.Variable("AWS_SECRET_ACCESS_KEY"), system.Variable("AWS_SESSION_TOKEN")},
                 outcome->out);
    return Fail(
        Code::kDenied,
        fmt::format("{} {}{}{}", source, outcome->Describe(), said.empty() ? "" : ": ", said),
        "run the command by hand to see what it needs");
  }
  BARTIZAN_TRY(data::JsonObject document, ReadDocument(outcome->out, source));
  const data::Json* version = data::Find(document, "Version");
  if (version == nullptr || !version->is_int64() || version->as_int64() != 1) {
    return Fail(Code::kInvalid, source + ": Version is not 1");
  }
  CredentialNames names{
      .token = "SessionToken", .token_required = false, .expiration_required = false};
  BARTIZAN_TRY(Credentials out, ReadCredentials(document, names, source));
  if (out.account_id.empty()) out.account_id = account_id;
  return out;
}

}  // namespace bartizan::aws
