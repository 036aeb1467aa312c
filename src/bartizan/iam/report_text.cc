#include "bartizan/iam/report_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/iam/wording.h"
#include "bartizan/iampolicy/canonical.h"

namespace bartizan::iam {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The length of a character in valid UTF-8 that hides text or changes its order, 0 for others:
// C1 controls, U+061C, U+200E, U+200F, U+2028 to U+202E, U+2060 to U+206F, U+FEFF.
size_t HidingLength(std::string_view text) {
  const auto at = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (at(0) == 0xC2) return at(1) < 0xA0 ? 2 : 0;
  if (at(0) == 0xD8) return at(1) == 0x9C ? 2 : 0;
  if (at(0) == 0xEF) return at(1) == 0xBB && at(2) == 0xBF ? 3 : 0;
  if (at(0) != 0xE2) return 0;
  const unsigned last = at(2);
  if (at(1) == 0x80) return last == 0x8E || last == 0x8F || (last >= 0xA8 && last <= 0xAE) ? 3 : 0;
  return at(1) == 0x81 && last >= 0xA0 && last <= 0xAF ? 3 : 0;
}

}  // namespace

std::string Legible(std::string_view text) {
  const std::string valid = ScrubUtf8(text);
  std::string out;
  out.reserve(valid.size());
  for (size_t i = 0; i < valid.size();) {
    const char c = valid[i];
    const size_t hiding = HidingLength(std::string_view(valid).substr(i));
    if (c == '\n' || c == '\r' || c == '\t') {
      out += ' ';
    } else if (hiding > 0 || static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
      out += kReplacement;
    } else {
      out += c;
    }
    i += std::max<size_t>(hiding, 1);
  }
  return out;
}

std::string JoinSome(const std::vector<std::string_view>& items, std::string_view separator,
                     size_t max_bytes) {
  std::string text;
  for (size_t i = 0; i < items.size(); ++i) {
    if (text.size() + items[i].size() > max_bytes) {
      return fmt::format("{}{}and {} more", text, text.empty() ? "" : separator, items.size() - i);
    }
    if (i > 0) text += separator;
    text += items[i];
  }
  return text;
}

std::string VerdictLine(const SemanticReport& report) {
  const size_t n = report.differences.size();
  if (n == 0) return "No differences";
  std::map<findings::Severity, size_t, std::greater<>> by;
  for (const Difference& difference : report.differences) ++by[difference.severity];
  std::vector<std::string> parts;
  for (const auto& [severity, count] : by) {
    parts.push_back(fmt::format("{} {}", count, ToLower(findings::SeverityName(severity))));
  }
  return fmt::format("{} {}: {}", Count(n, "principal"), n == 1 ? "differs" : "differ",
                     fmt::join(parts, ", "));
}

std::string MarksText(const Difference& difference) {
  size_t more = 0;
  size_t less = 0;
  size_t unproven = 0;
  size_t other = 0;
  for (const Change& change : difference.changes) {
    if (!change.proven)
      ++unproven;
    else if (change.direction == Direction::kMore)
      ++more;
    else
      ++(change.direction == Direction::kLess ? less : other);
  }
  std::vector<std::string> parts;
  if (more > 0) parts.push_back(fmt::format("+{}", more));
  if (less > 0) parts.push_back(fmt::format("\xE2\x88\x92{}", less));
  if (unproven > 0) parts.push_back(fmt::format("?{}", unproven));
  if (other > 0) parts.push_back(fmt::format("\xC2\xB7{}", other));
  return Join(parts, " ");
}

std::string_view AnswerText(const Change& change, size_t side) {
  if (!change.confirmed) return "not decided";
  const size_t more = change.direction == Direction::kLess ? 0 : 1;
  return side == more ? "allowed" : VerdictText(change.stopped);
}

std::string DirectionText(const Change& change, const ReportContext& context) {
  if (change.direction == Direction::kNeither) return {};
  const std::string_view word = change.direction == Direction::kMore ? "more" : "less";
  return fmt::format("{}{} in {}", change.proven ? "" : "may be ", word,
                     context.accounts[1]->label);
}

std::vector<std::string> RuleTexts(const Mapping& mapping) {
  std::vector<std::string> texts;
  for (const MapRule& rule : mapping.rules()) {
    std::vector<std::string> values;
    for (const auto& value : rule.values) values.push_back(value.value_or("-"));
    texts.push_back(fmt::format("<{}> = {}{}", rule.name, fmt::join(values, " | "),
                                rule.automatic ? " (found)" : ""));
  }
  if (mapping.version1()) texts.emplace_back("equivalency list of iamctl");
  return texts;
}

std::vector<Responsible> ResponsibleOf(const Change& change, const ReportContext& context) {
  const size_t more = change.direction == Direction::kLess ? 0 : 1;
  std::vector<Responsible> found;
  if (!change.allowed_by.empty()) {
    found.push_back({fmt::format("allowed in {} by", context.accounts.at(more)->label),
                     &change.allowed_by, &change.allowing});
  }
  if (!change.stopped_by.empty()) {
    found.push_back({fmt::format("{} in {} by", VerdictText(change.stopped),
                                 context.accounts.at(1 - more)->label),
                     &change.stopped_by, &change.stopping});
  }
  return found;
}

std::string StatementText(const iampolicy::Statement& statement, ChangeKind kind) {
  iampolicy::Document one;
  one.kind = kind == ChangeKind::kTrust ? iampolicy::Kind::kTrust : iampolicy::Kind::kIdentity;
  one.variables = true;
  one.statements.push_back(statement);
  const data::Json json = iampolicy::DocumentToJson(one);
  const auto* list = data::Find(json, "Statement");
  if (list == nullptr) return {};
  const bool several = list->is_array() && !list->get_array().empty();
  return data::ToJson(several ? list->get_array().front() : *list);
}

}  // namespace bartizan::iam
