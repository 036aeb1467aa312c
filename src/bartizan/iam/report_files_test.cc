#include "bartizan/iam/report_files.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "bartizan/base/text.h"
#include "bartizan/iam/report_text.h"

namespace bartizan::iam {
namespace {

using findings::Severity;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr std::string_view kHostile =
    "</style></title><script>alert(1)</script>\"'`|*_[x](http://e.example)\\|@team #1\n\n# big";

// A report put together by hand; owns what it points to.
class Report {
 public:
  Report() : Report("dev", "qa") {}
  Report(std::string first, std::string second)
      : accounts_{AccountModel{.label = std::move(first),
                               .place = "dev.json",
                               .id = "111122223333",
                               .partition = "aws",
                               .principals = {},
                               .problems = {}},
                  AccountModel{.label = std::move(second),
                               .place = "qa.json",
                               .id = "444455556666",
                               .partition = "aws",
                               .principals = {},
                               .problems = {}}},
        mapping_(Mapping::FromRules(
            {MapRule{.name = "env", .values = {{"dev"}, {"qa"}}}},
            {{accounts_[0].label, "111122223333"}, {accounts_[1].label, "444455556666"}})) {}

  const MappedPrincipal* Side(std::string_view name) {
    originals_.push_back({.kind = PrincipalKind::kRole,
                          .name = std::string(name),
                          .path = "/",
                          .arn = fmt::format("arn:aws:iam::111122223333:role/{}", name)});
    sides_.push_back({.original = &originals_.back(), .name = std::string(name), .path = "/"});
    return &sides_.back();
  }

  Difference& Add(std::string_view name, Severity severity, std::vector<Change> changes) {
    Difference difference{.kind = PrincipalKind::kRole,
                          .name = std::string(name),
                          .path = "/",
                          .sides = {Side(name), Side(name)},
                          .changes = std::move(changes),
                          .severity = severity,
                          .id = fmt::format("iam-{:016x}", report.differences.size())};
    report.differences.push_back(std::move(difference));
    return report.differences.back();
  }

  ReportContext Context() const {
    return {.accounts = {&accounts_[0], &accounts_[1]},
            .mapping = &mapping_,
            .catalogue = &iampolicy::ActionCatalogue::BuiltIn()};
  }
  std::string Csv() const { return ReportCsv(report, Context()); }
  std::string Markdown() const { return ReportMarkdown(report, Context()); }
  std::string Html() const { return ReportHtml(report, Context()); }

  SemanticReport report;

 private:
  std::array<AccountModel, 2> accounts_;
  Mapping mapping_;
  std::deque<Principal> originals_;
  std::deque<MappedPrincipal> sides_;
};

const iampolicy::Statement& PutStatement() {
  static const iampolicy::Statement kStatement{.number = 1,
                                               .sid = "Put",
                                               .allow = true,
                                               .actions = {"s3:putobject"},
                                               .targets = {"arn:aws:s3:::app1-<env>/*"},
                                               .conditions = {}};
  return kStatement;
}

Change PutChange() {
  Change change;
  change.direction = Direction::kMore;
  change.severity = Severity::kHigh;
  change.title = "+ s3:PutObject on app1-<env>/*";
  change.reason = "write access";
  change.actions = {"s3:PutObject"};
  change.target = "arn:aws:s3:::app1-<env>/*";
  change.witness = {iampolicy::Request{.action = "s3:PutObject",
                                       .target = "arn:aws:s3:::app1-dev/x",
                                       .context = {{"aws:username", {"bob"}}}},
                    iampolicy::Request{.action = "s3:PutObject",
                                       .target = "arn:aws:s3:::app1-qa/x",
                                       .context = {{"aws:username", {"bob"}}}}};
  change.confirmed = true;
  change.allowed_by = {
      {.policy = "s3_inline", .type = "inline", .group = "", .statement = 1, .sid = "Put"}};
  change.allowing = {&PutStatement()};
  change.stopped = iampolicy::Verdict::kDenied;
  change.stopped_by = {
      {.policy = "guard", .type = "managed", .group = "ops", .statement = 2, .sid = ""}};
  return change;
}

Change Plain(ChangeKind kind, Direction direction, std::string title, std::string target = {}) {
  Change change;
  change.kind = kind;
  change.direction = direction;
  change.title = std::move(title);
  change.target = std::move(target);
  return change;
}

Change HostileChange() {
  Change change = PutChange();
  const std::string text(kHostile);
  change.title = text;
  change.reason = text;
  change.target = text;
  change.actions.assign(4, kHostile);
  change.witness->at(0).target = text;
  change.witness->at(1).context = {{text, {text}}};
  change.allowed_by[0] = {
      .policy = text, .type = "inline", .group = text, .statement = 1, .sid = text};
  return change;
}

Report HostileReport() {
  Report report{std::string(kHostile), std::string(kHostile)};
  report.Add(kHostile, Severity::kHigh, {HostileChange()});
  report.report.counts[0].total = {1, 1};
  report.report.problems = {std::string(kHostile)};
  report.report.same_access = {std::string(kHostile)};
  return report;
}

size_t CountOf(std::string_view text, std::string_view part) {
  size_t n = 0;
  for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST(Legible, ShowsWhatWouldHideOrTurnText) {
  EXPECT_EQ(Legible("a\nb\tc"), "a b c");
  EXPECT_EQ(Legible("a\x1B[31mb\x7F"), "a\uFFFD[31mb\uFFFD");
  EXPECT_EQ(Legible("a\u202Eb\u2066c\u200Fd\uFEFFe\u061Cf"),
            "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
  EXPECT_EQ(Legible("a\xC2\x85z"), "a\uFFFDz");
  EXPECT_EQ(Legible("\xFF\xC3"), "\uFFFD\uFFFD");
  EXPECT_EQ(Legible("d\u00E9v \u2192 \u65E5\u672C \U0001F600"),
            "d\u00E9v \u2192 \u65E5\u672C \U0001F600");
}

TEST(ReportText, JoinsWhatFits) {
  EXPECT_EQ(JoinSome({"aa", "bb", "cc"}, ", ", 100), "aa, bb, cc");
  EXPECT_EQ(JoinSome({"aa", "bb", "cc"}, ", ", 6), "aa, bb, and 1 more");
  EXPECT_EQ(JoinSome({"aaaaaaa"}, ", ", 6), "and 1 more");
  EXPECT_EQ(JoinSome({}, ", ", 6), "");
}

TEST(ReportText, TalliesChanges) {
  Difference difference;
  difference.changes = {Plain(ChangeKind::kAccess, Direction::kMore, ""),
                        Plain(ChangeKind::kAccess, Direction::kLess, ""),
                        Plain(ChangeKind::kMetadata, Direction::kNeither, ""),
                        Plain(ChangeKind::kAccess, Direction::kMore, "")};
  EXPECT_EQ(MarksText(difference), "+2 \u22121 \u00B71");
  difference.changes[0].proven = false;
  EXPECT_EQ(MarksText(difference), "+1 \u22121 ?1 \u00B71");
}

constexpr std::string_view kCsvHead =
    "kind,name,severity,change,direction,proven,actions,target,conditional,reason,policy,statement,"
    "request in dev,request in qa,title,id\n";

TEST(ReportCsv, HasARowAChange) {
  Report report;
  report.Add(
      "app1-<env>", Severity::kHigh,
      {PutChange(), Plain(ChangeKind::kMetadata, Direction::kNeither, "path: / -> /x/", "path")});
  EXPECT_EQ(report.Csv(),
            std::string(kCsvHead) +
                "role,app1-<env>,HIGH,access,more,yes,s3:PutObject,arn:aws:s3:::app1-<env>/*,no,"
                "write access,s3_inline,#1 (Put),"
                "s3:PutObject on arn:aws:s3:::app1-dev/x with aws:username = bob,"
                "s3:PutObject on arn:aws:s3:::app1-qa/x with aws:username = bob,"
                "'+ s3:PutObject on app1-<env>/*,iam-0000000000000000\n"
                "role,app1-<env>,INFORMATIONAL,metadata,neither,yes,,path,no,,,,,,path: / -> /x/,"
                "iam-0000000000000000\n");
}

TEST(ReportCsv, OfNothingIsItsHead) {
  EXPECT_EQ(Report().Csv(), kCsvHead);
}

TEST(ReportCsv, RunsNothingInASpreadsheet) {
  for (const std::string_view start : {"=", "+", "-", "@"}) {
    Report report{std::string(start) + "dev", "qa"};
    Change change = PutChange();
    const std::string formula = std::string(start) + "cmd|' /C calc'!A0";
    change.reason = change.target = change.allowed_by[0].policy = formula;
    change.actions = {formula};
    report.Add(formula, Severity::kHigh, {change});
    const std::string csv = report.Csv();
    EXPECT_EQ(CountOf(csv, ",'" + formula), 5U) << csv;
    EXPECT_EQ(CountOf(csv, "," + formula), 0U) << csv;
  }
}

TEST(ReportCsv, KeepsARowInALineAndACellInItsPlace) {
  Report report;
  report.Add("a\r\n\"b\",\x7Fz", Severity::kLow, {PutChange()});
  EXPECT_THAT(report.Csv(), HasSubstr("\nrole,\"a  \"\"b\"\",\uFFFDz\",HIGH,access,"));
}

TEST(ReportCsv, CutsWhatNoSpreadsheetHolds) {
  Report report;
  Change change = PutChange();
  change.actions.assign(20'000, "s3:PutObject");
  change.witness->at(0).context["k"] = {std::string(100'000, 'v')};
  report.Add("a", Severity::kLow, {change});
  const std::string csv = report.Csv();
  for (const auto& cell : Split(csv, ',')) EXPECT_LT(cell.size(), 32'767U);
  EXPECT_THAT(csv, HasSubstr(" more,arn:aws:s3:::app1-<env>/*,"));
}

TEST(ReportCsv, NamesActionsToCome) {
  Report report;
  Change change = PutChange();
  change.actions.clear();
  change.future = true;
  report.Add("a", Severity::kLow, {change});
  EXPECT_THAT(report.Csv(), HasSubstr(",actions to come,"));
}

TEST(ReportMarkdown, ShowsTableAndDetails) {
  Report report;
  report.report.counts[0] = {
      .total = {3, 2}, .only = {1, 0}, .matched = 2, .more = 1, .same_text = 1};
  report.Add("app1-<env>", Severity::kHigh, {PutChange()});
  const std::string date(iampolicy::ActionCatalogue::BuiltIn().date());
  EXPECT_EQ(
      report.Markdown(),
      "## IAM: <code>dev</code> \u2192 <code>qa</code>\n\n"
      "**1 principal differs: 1 high.**\n\n"
      "| | <code>dev</code> | <code>qa</code> | only <code>dev</code> | only <code>qa</code> "
      "| same "
      "| more in <code>qa</code> | less in <code>qa</code> | both | not proven | other |\n"
      "|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
      "| roles | 3 | 2 | 1 | 0 | 1 | 1 | 0 | 0 | 0 | 0 |\n\n"
      "| Severity | Principal | Change | Why |\n|:--|:--|:--|:--|\n"
      "| HIGH | role <code>app1-&#60;env&#62;</code> | <code>+ s3:PutObject on "
      "app1-&#60;env&#62;/&#42;</code> | write access |\n\n"
      "<details><summary>HIGH: role <code>app1-&#60;env&#62;</code></summary>\n\n"
      "<code>dev</code>: <code>arn:aws:iam::111122223333:role/app1-&#60;env&#62;</code>  \n"
      "<code>qa</code>: <code>arn:aws:iam::111122223333:role/app1-&#60;env&#62;</code>  \n"
      "<code>iam-0000000000000000</code>\n\n"
      "- HIGH <code>+ s3:PutObject on app1-&#60;env&#62;/&#42;</code> (write access)\n"
      "  - <code>dev</code>: denied for <code>s3:PutObject on arn:aws:s3:::app1-dev/x with "
      "aws:username = bob</code>\n"
      "  - <code>qa</code>: allowed for <code>s3:PutObject on arn:aws:s3:::app1-qa/x with "
      "aws:username = bob</code>\n"
      "  - allowed in qa by <code>s3&#95;inline &#35;1 (Put)</code>: "
      "<code>{\"Effect\":\"Allow\",\"Action\":\"s3:putobject\","
      "\"Resource\":\"arn:aws:s3:::app1-&#60;env&#62;/&#42;\"}</code>\n"
      "  - denied in dev by <code>guard &#35;2 of group ops</code>\n\n"
      "</details>\n\n"
      "Rules: <code>&#60;env&#62; = dev &#124; qa</code>, <code>&#60;account&#62; = 111122223333 "
      "&#124; 444455556666 (found)</code>\n\n"
      "Actions as of " +
          date + ".\n");
}

TEST(ReportMarkdown, OfNothingSaysSo) {
  const std::string text = Report().Markdown();
  EXPECT_THAT(text, HasSubstr("\n**No differences.**\n"));
  EXPECT_THAT(text, Not(HasSubstr("Severity")));
  EXPECT_THAT(text, Not(HasSubstr("<details>")));
}

TEST(ReportMarkdown, IsNotSteeredByAccounts) {
  const std::string text = HostileReport().Markdown();
  for (const std::string_view part :
       {"<script", "</style", "`", "|@", "@team", "://", "](", "\n# ", "\\"}) {
    EXPECT_THAT(text, Not(HasSubstr(std::string(part))));
  }
  EXPECT_THAT(text, HasSubstr("&#64;<!-- -->team &#35;1"));
  // Outside of code, mentions and issue numbers are broken.
  EXPECT_THAT(text, HasSubstr("&#64;&#8203;team &#35;&#8203;1"));
  for (const auto& line : Split(text, '\n')) {
    if (!line.starts_with("| ")) continue;
    EXPECT_THAT(Split(line, '|'), testing::AnyOf(SizeIs(6), SizeIs(13)));
  }
  EXPECT_EQ(CountOf(text, "<code>"), CountOf(text, "</code>"));
}

TEST(ReportMarkdown, LeavesOutTheLeastBad) {
  Report report;
  for (size_t i = 0; i < 3'000; ++i) {
    report.Add(fmt::format("role-{:04}", i), i < 5 ? Severity::kCritical : Severity::kLow,
               {PutChange()});
  }
  const std::string text = report.Markdown();
  EXPECT_LE(text.size(), 60'000U);
  EXPECT_GT(text.size(), 55'000U);
  EXPECT_THAT(text, HasSubstr("**3000 principals differ: 5 critical, 2995 low.**"));
  const size_t rows = CountOf(text, "\n| LOW |") + CountOf(text, "\n| CRITICAL |");
  EXPECT_THAT(text, HasSubstr(fmt::format("\n{} more are left out of this table.", 3'000 - rows)));
  const size_t details = CountOf(text, "<details>");
  EXPECT_GT(details, 20U);
  EXPECT_THAT(text, HasSubstr(fmt::format("\nThe details of {} principals are left out here: ",
                                          3'000 - details)));
  EXPECT_THAT(text, HasSubstr("CRITICAL: role <code>role-0004</code>"));
}

TEST(ReportMarkdown, StaysBelowItsLimitWhateverItHolds) {
  const std::string stars(600, '*');
  Report report{stars, stars};
  Change change = HostileChange();
  change.title = change.reason = stars;
  change.allowed_by.assign(20, {.policy = stars, .type = "", .group = stars, .sid = stars});
  change.stopped_by = change.allowed_by;
  change.witness->at(0).target = change.witness->at(1).target = stars;
  for (size_t i = 0; i < 100; ++i) report.Add(stars, Severity::kHigh, {3, change});
  report.report.problems.assign(500, stars);
  report.report.counts[0].total = {100, 100};
  const std::string text = report.Markdown();
  EXPECT_LE(text.size(), 60'000U);
  EXPECT_THAT(text, HasSubstr(" are left out here: "));
  EXPECT_THAT(text, HasSubstr("and 490 more\n"));
}

TEST(ReportMarkdown, CutsALongPrincipal) {
  Report report;
  report.Add("a", Severity::kHigh, std::vector<Change>(100, PutChange()));
  const std::string text = report.Markdown();
  EXPECT_THAT(text, HasSubstr("- and "));
  EXPECT_THAT(text, HasSubstr(" and 99 more |"));
  EXPECT_LT(text.size(), 15'000U);
}

TEST(ReportHtml, ShowsAPrincipal) {
  Report report;
  report.report.counts[0] = {.total = {3, 2}, .matched = 2, .more = 1};
  report.Add("app1-<env>", Severity::kHigh, {PutChange()});
  const std::string html = report.Html();
  EXPECT_THAT(html, StartsWith("<!doctype html>\n<html lang=\"en\">"));
  EXPECT_THAT(html, EndsWith("</body>\n</html>\n"));
  EXPECT_THAT(html, HasSubstr("<title>IAM: dev \u2192 qa</title>"));
  EXPECT_THAT(html, HasSubstr("<p class=\"verdict\">1 principal differs: 1 high.</p>"));
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">in dev</th><td>3</td>"
                              "<td class=\"zero\">0</td><td class=\"zero\">0</td></tr>"));
  EXPECT_THAT(html,
              HasSubstr("<li class=\"tile high\"><a href=\"#severity-high\"><b>1</b>high</a>"));
  EXPECT_THAT(html, HasSubstr("<li class=\"tile critical\"><b>0</b>critical</li>"));
  EXPECT_THAT(html, HasSubstr("<h3 id=\"severity-high\">"));
  EXPECT_THAT(html, HasSubstr("<details class=\"item\" id=\"iam-0000000000000000\">"));
  EXPECT_THAT(html, HasSubstr("<code>+ s3:PutObject on app1-&lt;env&gt;/*</code>"));
  EXPECT_THAT(html,
              HasSubstr("<tr><th scope=\"row\">dev</th><td class=\"no\">denied</td><td><code>"
                        "s3:PutObject on arn:aws:s3:::app1-dev/x with aws:username = bob</code>"));
  EXPECT_THAT(html,
              HasSubstr("<tr><th scope=\"row\">qa</th><td class=\"yes\">allowed</td><td><code>"
                        "s3:PutObject on arn:aws:s3:::app1-qa/x with aws:username = bob</code>"));
  EXPECT_THAT(html, HasSubstr("<p class=\"soft\">allowed in qa by <code>s3_inline #1 (Put)</code>"
                              "</p>\n<pre>{&quot;Effect&quot;:&quot;Allow&quot;,"));
  EXPECT_THAT(html, HasSubstr("denied in dev by <code>guard #2 of group ops</code>"));
}

TEST(ReportHtml, OfNothingSaysSo) {
  const std::string html = Report().Html();
  EXPECT_THAT(html, HasSubstr("No differences."));
  EXPECT_THAT(html, HasSubstr("<p>None.</p>"));
  EXPECT_THAT(html, Not(HasSubstr("<details")));
  EXPECT_THAT(html, EndsWith("</html>\n"));
}

TEST(ReportHtml, SaysWhoIsNotThere) {
  Report report;
  report.Add("new", Severity::kLow, {Plain(ChangeKind::kOnly, Direction::kMore, "only in qa")})
      .sides[0] = nullptr;
  report
      .Add("old", Severity::kInformational,
           {Plain(ChangeKind::kOnly, Direction::kLess, "only in dev")})
      .sides[1] = nullptr;
  const std::string html = report.Html();
  EXPECT_THAT(html, HasSubstr("<dt>dev</dt><dd><i>is not there</i></dd>\n<dt>qa</dt><dd><code>arn:"
                              "aws:iam::111122223333:role/new</code>"));
  EXPECT_THAT(html, HasSubstr("role/old</code></dd>\n<dt>qa</dt><dd><i>is not there</i></dd>"));
  EXPECT_THAT(report.Markdown(), HasSubstr("<code>dev</code>: is not there  \n"));
  EXPECT_EQ(CountOf(report.Csv(), "\n"), 3U);
}

TEST(ReportHtml, SaysWhatIsNotProven) {
  Report report;
  Change change = PutChange();
  change.proven = change.confirmed = false;
  change.title = "? s3:PutObject on app1-<env>/*";
  report.Add("a", Severity::kMedium, {change});
  const std::string html = report.Html();
  EXPECT_THAT(html, HasSubstr("access \u00B7 may be more in qa \u00B7 write access"));
  EXPECT_EQ(CountOf(html, "not decided</td>"), 2U);
  EXPECT_THAT(html, HasSubstr("<span class=\"marks\">?1</span>"));
  EXPECT_EQ(CountOf(report.Markdown(), "not decided for"), 2U);
  EXPECT_THAT(report.Csv(), HasSubstr(",access,more,no,s3:PutObject,"));
  change.witness.reset();
  report.report.differences[0].changes = {change};
  EXPECT_THAT(report.Html(), Not(HasSubstr("not decided</td>")));
  EXPECT_THAT(report.Markdown(), Not(HasSubstr("not decided for")));
}

TEST(ReportHtml, TurnsAnswersRoundForLostAccess) {
  Report report;
  Change change = PutChange();
  change.direction = Direction::kLess;
  report.Add("a", Severity::kInformational, {change});
  EXPECT_THAT(report.Html(), AllOf(HasSubstr("dev</th><td class=\"yes\">allowed</td>"),
                                   HasSubstr("qa</th><td class=\"no\">denied</td>"),
                                   HasSubstr("allowed in dev by"), HasSubstr("denied in qa by")));
}

// The tags of a page in their order, without attributes; "!" where text holds a stray "<".
std::vector<std::string> TagsOf(std::string_view html) {
  std::vector<std::string> tags;
  for (size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    tags.emplace_back(html.substr(at, html.find_first_of(" >\n", at) - at));
  }
  return tags;
}

TEST(ReportHtml, IsNotSteeredByAccounts) {
  const std::string html = HostileReport().Html();
  Report tame{"dev", "qa"};
  Change change = HostileChange();
  change.title = change.reason = change.target = "x";
  tame.Add("x", Severity::kHigh, {change});
  tame.report.problems = tame.report.same_access = {"x"};
  EXPECT_EQ(TagsOf(html), TagsOf(tame.Html()));
  EXPECT_EQ(CountOf(html, "</style>"), 1U);
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("&lt;/style&gt;&lt;/title&gt;&lt;script&gt;"));
}

TEST(ReportHtml, RefersToNothingOutside) {
  const std::string html = HostileReport().Html();
  EXPECT_THAT(html, HasSubstr("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                              "'none'; style-src 'unsafe-inline'; "));
  for (const std::string_view part : {" src=", "url(", "@import", "<link", "<img", "<iframe",
                                      "<form", " style=", "javascript:"}) {
    EXPECT_THAT(html, Not(HasSubstr(std::string(part))));
  }
  EXPECT_EQ(CountOf(html, "href="), CountOf(html, "href=\"#"));
}

TEST(ReportHtml, ClosesWhatItOpens) {
  const auto tags = TagsOf(HostileReport().Html());
  std::vector<std::string> open;
  for (const std::string& tag : tags) {
    if (tag == "<!doctype" || tag == "<meta" || tag == "<br") continue;
    if (!tag.starts_with("</")) {
      open.push_back(tag.substr(1, tag.find('>') - 1));
      continue;
    }
    ASSERT_FALSE(open.empty()) << tag;
    EXPECT_EQ(tag.substr(2, tag.find('>') - 2), open.back());
    open.pop_back();
  }
  EXPECT_THAT(open, testing::IsEmpty());
}

TEST(ReportHtml, ShortensWhatIsVeryLong) {
  Report report;
  Change change = PutChange();
  change.title = std::string(1'000'000, 'x');
  change.actions.clear();
  std::vector<std::string> names;
  for (size_t i = 0; i < 20'000; ++i) names.push_back(fmt::format("s3:Action{}", i));
  change.actions.assign(names.begin(), names.end());
  change.allowed_by.assign(5'000, change.allowed_by[0]);
  report.Add("a", Severity::kHigh, {change});
  const std::string html = report.Html();
  EXPECT_LT(html.size(), 100'000U);
  EXPECT_THAT(html, HasSubstr("<summary>20000 actions</summary>"));
  EXPECT_THAT(html, HasSubstr("s3:Action499, and 19500 more<"));
  EXPECT_THAT(html, HasSubstr("and 4900 statements more"));
}

TEST(ReportHtml, ShowsEveryDifferenceOnceByItsSeverity) {
  Report report;
  const std::array all{Severity::kCritical, Severity::kHigh,          Severity::kMedium,
                       Severity::kLow,      Severity::kInformational, Severity::kUnknown};
  for (size_t i = 0; i < 60; ++i) {
    report.Add(fmt::format("r{}", i), all.at(i / 10), {PutChange()});
  }
  const std::string html = report.Html();
  for (size_t i = 0; i < 60; ++i) {
    EXPECT_EQ(CountOf(html, fmt::format("id=\"iam-{:016x}\"", i)), 1U);
  }
  EXPECT_THAT(html, HasSubstr("10 principals</h3>"));
  EXPECT_THAT(html, HasSubstr("20 principals</h3>"));
}

}  // namespace
}  // namespace bartizan::iam
