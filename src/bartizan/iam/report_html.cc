// One page without scripts, forms, images or references to anything outside: its policy forbids
// them all (https://www.w3.org/TR/CSP3/). What comes from the accounts is only ever put between
// tags and into ids, escaped.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "bartizan/base/text.h"
#include "bartizan/data/html_page.h"
#include "bartizan/iam/report_files.h"
#include "bartizan/iam/report_html_style.h"
#include "bartizan/iam/report_text.h"
#include "bartizan/iam/wording.h"

namespace bartizan::iam {

namespace {

using findings::Severity;

constexpr size_t kMaxText = 8'000;   // of one text of the accounts
constexpr size_t kMaxActions = 500;  // of one change: "*" allows some 20,000
constexpr size_t kMaxSources = 100;

constexpr std::array kSeverities{Severity::kCritical, Severity::kHigh, Severity::kMedium,
                                 Severity::kLow, Severity::kInformational};

std::string Text(std::string_view text) {
  return EscapeMarkup(Ellipsize(Legible(text), kMaxText));
}

std::string Code(std::string_view text) {
  return "<code>" + Text(text) + "</code>";
}

std::string_view ClassOf(Severity severity) {
  switch (severity) {
    case Severity::kCritical:
      return "critical";
    case Severity::kHigh:
      return "high";
    case Severity::kMedium:
      return "medium";
    case Severity::kLow:
      return "low";
    default:
      return "info";
  }
}

std::string Badge(Severity severity) {
  return fmt::format(R"(<span class="badge {}">{}</span>)", ClassOf(severity),
                     severity == Severity::kInformational ? "INFO" : SeverityName(severity));
}

std::string Label(const ReportContext& context, size_t side) {
  return Text(context.accounts.at(side)->label);
}

std::string HeadHtml(const ReportContext& context) {
  return data::PageHead(
      fmt::format("IAM: {} \xE2\x86\x92 {}", Label(context, 0), Label(context, 1)), kReportStyle);
}

std::string SideHtml(const AccountModel& account) {
  return fmt::format("<div class=\"side\"><b>{}</b>{}<br><span class=\"soft\">{}</span></div>\n",
                     Text(account.label),
                     account.id.empty() ? "no account id" : "account " + Code(account.id),
                     Text(account.place));
}

std::string TilesHtml(const SemanticReport& report) {
  std::string html = "<ul class=\"tiles\" aria-label=\"Differing principals by severity\">\n";
  for (const Severity severity : kSeverities) {
    const auto n = std::ranges::count(report.differences, severity, &Difference::severity);
    const std::string inner = fmt::format("<b>{}</b>{}", n, ToLower(SeverityName(severity)));
    html += fmt::format("<li class=\"tile {}\">", ClassOf(severity));
    html +=
        n == 0 ? inner : fmt::format("<a href=\"#severity-{}\">{}</a>", ClassOf(severity), inner);
    html += "</li>\n";
  }
  return html + "</ul>\n";
}

using CountOf = size_t (*)(const KindCounts&);

// A row with a column a kind: narrow enough for every screen.
std::string CountsRow(const SemanticReport& report, std::string_view head, CountOf count) {
  std::string html = fmt::format("<tr><th scope=\"row\">{}</th>", head);
  for (const KindCounts& counts : report.counts) {
    const size_t n = count(counts);
    html += fmt::format("<td{}>{}</td>", n == 0 ? " class=\"zero\"" : "", n);
  }
  return html + "</tr>\n";
}

std::string CountsHtml(const SemanticReport& report, const ReportContext& context) {
  const std::string first = Label(context, 0);
  const std::string second = Label(context, 1);
  const auto row = [&](const std::string& head, CountOf count) {
    return CountsRow(report, head, count);
  };
  return "<div class=\"card counts\"><table>\n<thead><tr><th scope=\"col\">Principals</th>"
         "<th scope=\"col\">Roles</th><th scope=\"col\">Users</th><th scope=\"col\">Groups</th>"
         "</tr></thead>\n<tbody>\n" +
         row("in " + first, [](const KindCounts& c) { return c.total[0]; }) +
         row("in " + second, [](const KindCounts& c) { return c.total[1]; }) +
         row("only in " + first, [](const KindCounts& c) { return c.only[0]; }) +
         row("only in " + second, [](const KindCounts& c) { return c.only[1]; }) +
         row("same", [](const KindCounts& c) { return c.same_text; }) +
         row("same access, other words", [](const KindCounts& c) { return c.same_access; }) +
         row("more in " + second, [](const KindCounts& c) { return c.more; }) +
         row("less in " + second, [](const KindCounts& c) { return c.less; }) +
         row("more and less", [](const KindCounts& c) { return c.both; }) +
         row("not proven", [](const KindCounts& c) { return c.unproven; }) +
         row("other differences", [](const KindCounts& c) { return c.other; }) +
         "</tbody>\n</table></div>\n";
}

std::string BasisHtml(const ReportContext& context) {
  const auto rules = RuleTexts(*context.mapping);
  std::string html =
      "<div class=\"card\"><h2>How this was compared</h2>\n<dl "
      "class=\"facts\">\n<dt>Rules</dt><dd>";
  for (const auto& rule : rules) html += Code(rule) + "<br>";
  html += rules.empty() ? "none" : "";
  html +=
      fmt::format("</dd>\n<dt>Actions</dt><dd>as of {}{}</dd>\n", Text(context.catalogue->date()),
                  context.closed_world ? ", and none beyond those" : ", and those to come");
  if (context.accepted > 0) html += fmt::format("<dt>Accepted</dt><dd>{}</dd>\n", context.accepted);
  return html + "</dl></div>\n";
}

std::string ListHtml(const std::vector<std::string>& items) {
  std::string html = "<ul>\n";
  for (const auto& item : items) html += "<li>" + Text(item) + "</li>\n";
  return html + "</ul>\n";
}

std::string ProblemsHtml(const SemanticReport& report) {
  if (report.problems.empty()) return {};
  return fmt::format(
      "<div class=\"notice\" role=\"note\"><b>{} kept the comparison from being "
      "whole</b>\n{}</div>\n",
      Count(report.problems.size(), "problem"), ListHtml(report.problems));
}

std::string RequestsHtml(const Change& change, const ReportContext& context) {
  if (!change.witness) return {};
  std::string html =
      "<table class=\"asked\"><thead><tr><th scope=\"col\">Account</th><th scope=\"col\">Answer"
      "</th><th scope=\"col\">Request</th></tr></thead>\n<tbody>\n";
  for (const size_t side : {size_t{0}, size_t{1}}) {
    const std::string_view answer = AnswerText(change, side);
    html += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"{}\">{}</td><td>{}</td></tr>\n",
                        Label(context, side), answer == "allowed" ? "yes" : "no", answer,
                        Code(RequestText(change.witness->at(side), change.kind)));
  }
  return html + "</tbody></table>\n";
}

std::string ActionsHtml(const Change& change) {
  if (change.actions.size() <= 3) return {};
  const size_t shown = std::min(change.actions.size(), kMaxActions);
  const auto first = change.actions | std::views::take(shown);
  std::vector<std::string> actions(first.begin(), first.end());
  if (shown < change.actions.size()) {
    actions.push_back(fmt::format("and {} more", change.actions.size() - shown));
  }
  return fmt::format("<details><summary>{}</summary><p>{}</p></details>\n",
                     Count(change.actions.size(), "action"),
                     "<code>" + EscapeMarkup(Legible(Join(actions, ", "))) + "</code>");
}

std::string StatementsHtml(const Change& change, const ReportContext& context) {
  std::string html;
  for (const Responsible& each : ResponsibleOf(change, context)) {
    const size_t shown = std::min(each.sources->size(), kMaxSources);
    for (size_t i = 0; i < shown; ++i) {
      html += fmt::format("<p class=\"soft\">{} {}</p>\n", Text(each.head),
                          Code(SourceText(each.sources->at(i))));
      if (i >= each.statements->size()) continue;
      html += "<pre>" + Text(StatementText(*each.statements->at(i), change.kind)) + "</pre>\n";
    }
    if (const size_t left = each.sources->size() - shown; left > 0) {
      html += fmt::format("<p class=\"soft\">and {} more</p>\n", Count(left, "statement"));
    }
  }
  return html;
}

std::string ChangeHtml(const Change& change, const ReportContext& context) {
  std::vector<std::string> notes{std::string(ChangeKindName(change.kind))};
  if (const auto direction = DirectionText(change, context); !direction.empty()) {
    notes.push_back(direction);
  }
  if (!change.reason.empty()) notes.push_back(change.reason);
  return fmt::format("<li><h4>{} {}</h4>\n<p class=\"soft\">{}</p>\n", Badge(change.severity),
                     Code(change.title), Text(Join(notes, " \xC2\xB7 "))) +
         RequestsHtml(change, context) + ActionsHtml(change) + StatementsHtml(change, context) +
         "</li>\n";
}

std::string FactsHtml(const Difference& difference, const ReportContext& context) {
  std::string html = "<dl class=\"facts\">\n";
  for (const size_t side : {size_t{0}, size_t{1}}) {
    const MappedPrincipal* principal = difference.sides.at(side);
    html +=
        fmt::format("<dt>{}</dt><dd>{}</dd>\n", Label(context, side),
                    principal == nullptr ? "<i>is not there</i>" : Code(principal->original->arn));
  }
  return html + fmt::format("<dt>id</dt><dd>{}</dd>\n</dl>\n", Code(difference.id));
}

std::string DifferenceHtml(const Difference& difference, const ReportContext& context) {
  const Change& worst = difference.changes.front();
  const std::string why = worst.reason.empty() ? "" : " \xC2\xB7 " + Text(worst.reason);
  std::string html = fmt::format(
      "<li><details class=\"item\" id=\"{}\">\n<summary><span class=\"who\">{} {}</span> <span "
      "class=\"marks\">{}</span> <span class=\"worst\">{}<span class=\"soft\">{}</span></span>"
      "</summary>\n<div class=\"inside\">\n",
      Text(difference.id), PrincipalKindName(difference.kind), Code(difference.name),
      Text(MarksText(difference)), Code(worst.title), why);
  html += FactsHtml(difference, context) + "<ol class=\"changes\">\n";
  for (const Change& change : difference.changes) html += ChangeHtml(change, context);
  return html + "</ol>\n</div></details></li>\n";
}

// The principals of one severity, which are neighbours.
std::string SeverityHtml(const SemanticReport& report, Severity severity,
                         const ReportContext& context) {
  std::string items;
  size_t n = 0;
  for (const Difference& difference : report.differences) {
    if (ClassOf(difference.severity) != ClassOf(severity)) continue;
    items += DifferenceHtml(difference, context);
    ++n;
  }
  if (n == 0) return {};
  return fmt::format("<h3 id=\"severity-{}\">{} {}</h3>\n<ul class=\"list\">\n{}</ul>\n",
                     ClassOf(severity), Badge(severity), Count(n, "principal"), items);
}

std::string DifferencesHtml(const SemanticReport& report, const ReportContext& context) {
  std::string html = "<h2 id=\"differences\">Differences</h2>\n";
  if (report.Same()) return html + "<p>None.</p>\n";
  html += fmt::format(
      "<p class=\"soft\">+ more in {0}, \xE2\x88\x92 less in {0}, ? may be more (not proven), \xC2"
      "\xB7 without order</p>\n",
      Label(context, 1));
  for (const Severity severity : kSeverities) html += SeverityHtml(report, severity, context);
  return html;
}

std::string SameAccessHtml(const SemanticReport& report) {
  if (report.same_access.empty()) return {};
  return fmt::format(
      "<h2>Same access in other words</h2>\n<details class=\"card\"><summary>{}"
      "</summary>\n{}</details>\n",
      Count(report.same_access.size(), "principal"), ListHtml(report.same_access));
}

}  // namespace

std::string ReportHtml(const SemanticReport& report, const ReportContext& context) {
  return HeadHtml(context) +
         fmt::format(
             "<body>\n<a class=\"skip\" href=\"#differences\">To the differences</a>\n<div "
             "class=\"page\">\n<header>\n<h1>IAM: {} \xE2\x86\x92 {}</h1>\n<p class=\"verdict\">{}."
             "</p>\n</header>\n<main>\n",
             Label(context, 0), Label(context, 1), VerdictLine(report)) +
         "<div class=\"sides\">\n" + SideHtml(*context.accounts[0]) +
         SideHtml(*context.accounts[1]) + "</div>\n" + ProblemsHtml(report) + TilesHtml(report) +
         "<div class=\"overview\">\n" + CountsHtml(report, context) + BasisHtml(context) +
         "</div>\n" + DifferencesHtml(report, context) + SameAccessHtml(report) +
         "</main>\n</div>\n</body>\n</html>\n";
}

}  // namespace bartizan::iam
