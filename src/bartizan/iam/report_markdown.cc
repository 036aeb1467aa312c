// GitHub's Markdown (https://github.github.com/gfm/). What comes from the accounts stands in <code>
// elements, where no mention, issue number or address becomes a link, and all of its punctuation
// that Markdown knows stands as character references, which never are Markdown
// (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/iam/report_files.h"
#include "bartizan/iam/report_text.h"
#include "bartizan/iam/wording.h"

namespace bartizan::iam {

namespace {

constexpr size_t kMaxReport = 60'000;  // bytes, of which there are no fewer than characters
constexpr size_t kMaxTable = 15'000;
constexpr size_t kNotes = 400;  // for what is said about what is left out
constexpr size_t kMaxLabel = 60;
constexpr size_t kMaxCell = 200;
constexpr size_t kMaxLine = 400;
constexpr size_t kMaxDetails = 8'000;  // of one principal, and what its last change needs
constexpr size_t kMaxSources = 4;
constexpr size_t kMaxListed = 10;  // rules, problems

bool IsPlain(char c, char before) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  if (c == '/') return before != '/';                   // no "://" that becomes a link
  if (c == '.') return before != 'w' && before != 'W';  // nor a "www."
  return static_cast<unsigned char>(c) >= 0x80 || std::string_view(" -:,;=+?%\"'{}()").contains(c);
}

std::string Encoded(std::string_view text) {
  std::string out;
  char before = ' ';
  for (const char c : text) {
    if (IsPlain(c, before))
      out += c;
    else
      out += fmt::format("&#{};", static_cast<int>(c));
    before = c;
  }
  return out;
}

// Mail addresses become links even here, unless something stands behind the '@'.
std::string Code(std::string_view text, size_t max_bytes = kMaxCell) {
  if (text.empty()) return {};
  const std::string inner = Encoded(Ellipsize(Legible(text), max_bytes));
  return "<code>" + ReplaceAll(inner, "&#64;", "&#64;<!-- -->") + "</code>";
}

// Outside of code: a character without width keeps "@name" and "#1" from being links.
std::string Prose(std::string_view text) {
  std::string out = Encoded(Ellipsize(Legible(text), kMaxCell));
  for (const std::string_view sign : {"&#64;", "&#35;"}) {
    out = ReplaceAll(std::move(out), sign, std::string(sign) + "&#8203;");
  }
  return out;
}

std::string Label(const ReportContext& context, size_t side) {
  return Code(context.accounts.at(side)->label, kMaxLabel);
}

std::string Head(const SemanticReport& report, const ReportContext& context) {
  std::string text =
      fmt::format("## IAM: {} \xE2\x86\x92 {}\n\n", Label(context, 0), Label(context, 1));
  text += fmt::format("**{}.**", VerdictLine(report));
  if (!report.same_access.empty()) {
    text += fmt::format(" {} allowed the same in other words.",
                        Count(report.same_access.size(), "principal") +
                            (report.same_access.size() == 1 ? " is" : " are"));
  }
  if (context.accepted > 0) text += fmt::format(" {} accepted.", context.accepted);
  if (!report.problems.empty()) {
    text += fmt::format(" **{} kept the comparison from being whole.**",
                        Count(report.problems.size(), "problem"));
  }
  return text + "\n";
}

std::string CountsTable(const SemanticReport& report, const ReportContext& context) {
  const std::string first = Label(context, 0);
  const std::string second = Label(context, 1);
  std::string text = fmt::format(
      "\n| | {0} | {1} | only {0} | only {1} | same | more in {1} | less in {1} | both | not "
      "proven | other |\n|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
      first, second);
  bool any = false;
  for (size_t kind = 0; kind < report.counts.size(); ++kind) {
    const KindCounts& c = report.counts.at(kind);
    if (c.total[0] + c.total[1] == 0) continue;
    any = true;
    text += fmt::format("| {}s | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
                        PrincipalKindName(PrincipalKind(kind)), c.total[0], c.total[1], c.only[0],
                        c.only[1], c.same_text + c.same_access, c.more, c.less, c.both, c.unproven,
                        c.other);
  }
  return any ? text : "";
}

std::string TableRow(const Difference& difference) {
  const Change& worst = difference.changes.front();
  const size_t rest = difference.changes.size() - 1;
  return fmt::format("| {} | {} {} | {}{} | {} |\n", findings::SeverityName(difference.severity),
                     PrincipalKindName(difference.kind), Code(difference.name), Code(worst.title),
                     rest > 0 ? fmt::format(" and {} more", rest) : "", Prose(worst.reason));
}

// The worst differences that fit; says what is left out.
std::string DifferencesTable(const SemanticReport& report) {
  if (report.differences.empty()) return {};
  std::string text = "\n| Severity | Principal | Change | Why |\n|:--|:--|:--|:--|\n";
  size_t shown = 0;
  for (const Difference& difference : report.differences) {
    const std::string row = TableRow(difference);
    if (text.size() + row.size() > kMaxTable) break;
    text += row;
    ++shown;
  }
  if (const size_t left = report.differences.size() - shown; left > 0) {
    text += fmt::format("\n{} more are left out of this table.\n", left);
  }
  return text;
}

void AddRequests(const Change& change, const ReportContext& context, std::string& text) {
  if (!change.witness) return;
  for (const size_t side : {size_t{0}, size_t{1}}) {
    text += fmt::format("  - {}: {} for {}\n", Label(context, side), AnswerText(change, side),
                        Code(RequestText(change.witness->at(side), change.kind), kMaxLine));
  }
}

void AddStatements(const Change& change, const ReportContext& context, std::string& text) {
  for (const Responsible& each : ResponsibleOf(change, context)) {
    const size_t shown = std::min(each.sources->size(), kMaxSources);
    for (size_t i = 0; i < shown; ++i) {
      text += fmt::format("  - {} {}", Prose(each.head), Code(SourceText(each.sources->at(i))));
      if (i < each.statements->size()) {
        text += ": " + Code(StatementText(*each.statements->at(i), change.kind), kMaxLine);
      }
      text += '\n';
    }
    if (const size_t left = each.sources->size() - shown; left > 0) {
      text += fmt::format("  - and {} more\n", Count(left, "statement"));
    }
  }
}

std::string Details(const Difference& difference, const ReportContext& context) {
  std::string text = fmt::format("\n<details><summary>{}: {} {}</summary>\n\n",
                                 findings::SeverityName(difference.severity),
                                 PrincipalKindName(difference.kind), Code(difference.name));
  for (const size_t side : {size_t{0}, size_t{1}}) {
    const MappedPrincipal* principal = difference.sides.at(side);
    text += fmt::format("{}: {}  \n", Label(context, side),
                        principal == nullptr ? "is not there" : Code(principal->original->arn));
  }
  text += Code(difference.id) + "\n\n";
  size_t left = difference.changes.size();
  for (const Change& change : difference.changes) {
    if (text.size() > kMaxDetails) break;
    --left;
    text += fmt::format("- {} {}", findings::SeverityName(change.severity), Code(change.title));
    if (!change.reason.empty()) text += fmt::format(" ({})", Prose(change.reason));
    text += '\n';
    AddRequests(change, context, text);
    AddStatements(change, context, text);
  }
  if (left > 0) text += fmt::format("- and {} more\n", Count(left, "change"));
  return text + "\n</details>\n";
}

// "key: a, b" with at most `kMaxListed` items.
std::string List(std::string_view head, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::vector<std::string> shown;
  for (const auto& item : items) {
    if (shown.size() == kMaxListed) break;
    shown.push_back(Code(item));
  }
  std::string text = fmt::format("\n{}: {}", head, Join(shown, ", "));
  if (shown.size() < items.size()) text += fmt::format(" and {} more", items.size() - shown.size());
  return text + "\n";
}

std::string Foot(const ReportContext& context) {
  return List("Rules", RuleTexts(*context.mapping)) +
         fmt::format("\nActions as of {}{}.\n", Prose(context.catalogue->date()),
                     context.closed_world ? ", and none beyond those" : "");
}

}  // namespace

std::string ReportMarkdown(const SemanticReport& report, const ReportContext& context) {
  std::string text = Head(report, context) + CountsTable(report, context) +
                     DifferencesTable(report) + List("Problems", report.problems);
  const std::string foot = Foot(context);
  size_t left = report.differences.size();
  for (const Difference& difference : report.differences) {
    const std::string details = Details(difference, context);
    if (text.size() + details.size() + foot.size() + kNotes > kMaxReport) break;
    text += details;
    --left;
  }
  if (left > 0) {
    text += fmt::format("\n{} left out here: the report as HTML or JSON has them all.\n",
                        left == 1 ? "The details of 1 principal are"
                                  : fmt::format("The details of {} principals are", left));
  }
  return text + foot;
}

}  // namespace bartizan::iam
