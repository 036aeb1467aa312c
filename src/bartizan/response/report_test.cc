#include "bartizan/response/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "bartizan/base/text.h"
#include "bartizan/response/report_view.h"
#include "bartizan/response/test_home.h"

namespace bartizan::response {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const Time kOpened = ParseIso("2026-11-23T14:00:00.25Z").value();
const std::string kPng = "\x89PNG\r\n\x1a\nand more";

Time After(double seconds) {
  return kOpened + Micros(static_cast<int64_t>(seconds * 1e6));
}

// Two machines, of which one lacks a picture.
CaseReport Example() {
  CaseReport report;
  report.what.id = "01KBRQ5C2NABCDEFGHJKMNPQRS";
  report.what.state = CaseState::kIncomplete;
  report.what.reason = "GuardDuty: talks to a Tor entry node";
  report.what.opened_by = "alice";
  report.what.steps = {Step::kQuarantine, Step::kScreen};
  report.what.opened = kOpened;
  report.what.updated = After(9);
  CaseTarget web{.spec = {"aws-ec2", "i-0a1b2c3d", "111122223333", "eu-central-1"},
                 .plan_id = "case/1/web",
                 .state = CaseState::kIncomplete,
                 .title = "i-0a1b2c3d (web-1) in 111122223333/eu-central-1",
                 .undo_sha256 = std::string(64, 'c'),
                 .isolated = After(0.8),
                 .missing = {"screen: the instance is not running"}};
  CaseTarget db{.spec = {"qemu-vm", "db", "", ""},
                .plan_id = "case/1/db",
                .state = CaseState::kContained,
                .title = "db",
                .isolated = After(0.005)};
  const std::string id = web.spec.id();
  report.what.targets = {std::move(web), std::move(db)};
  report.timeline = {
      {kOpened, "", "", "", "case opened by alice", "done"},
      {After(0.001), "qemu-vm/db", "quarantine", "quarantine/nic0", "cut nic0 off", "done"},
      {After(0.2), id, "quarantine", "quarantine/eni-1", "quarantine eni-1", "done"},
      {After(0.8), id, "", "", "isolated", "done"},
      {After(1), id, "screen", "screen", "take the console's picture",
       "missing: screen: the instance is not running"},
      {After(1.5), "qemu-vm/db", "screen", "screen", "take the screen's picture", "done"},
      {After(2), id, "disks", "disks/vol-1", "snapshot vol-1", "failed: SnapshotLimitExceeded"}};
  report.evidence = {{.case_id = report.what.id,
                      .target_id = id,
                      .name = "metadata/DescribeInstances.json",
                      .step = "metadata",
                      .media_type = "application/json",
                      .source = "ec2:DescribeInstances",
                      .sha256 = std::string(64, 'a'),
                      .size = 20'480,
                      .taken = After(0.3)},
                     {.case_id = report.what.id,
                      .target_id = "qemu-vm/db",
                      .name = "screen.png",
                      .step = "screen",
                      .media_type = "image/png",
                      .source = "qmp:screendump",
                      .sha256 = std::string(64, 'b'),
                      .size = kPng.size(),
                      .taken = After(1.5)}};
  report.head = {report.what.id, 12, std::string(64, 'd')};
  report.key_fingerprint = "SHA256:0123456789";
  return report;
}

std::string Picture(const Evidence& evidence) {
  return evidence.name == "screen.png" ? kPng : "";
}

std::optional<fs::path> Golden(std::string_view name) {
  for (fs::path folder = fs::current_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (fs::exists(folder / "docs/layers.txt")) {
      return folder / "src/bartizan/response/golden" / name;
    }
  }
  return std::nullopt;
}

// With BARTIZAN_UPDATE_GOLDEN set, the file becomes what is.
void ExpectGolden(std::string_view name, const std::string& is) {
  const auto path = Golden(name);
  if (!path) GTEST_SKIP() << "not built within the repository";
  if (std::getenv("BARTIZAN_UPDATE_GOLDEN") != nullptr) {
    ASSERT_TRUE(WriteFileAtomic(*path, is));
  }
  EXPECT_EQ(is, ReadFile(*path).value_or("(missing)")) << *path;
}

TEST(CaseReport, AsJson) {
  ExpectGolden("case.json", data::ToPrettyJson(ReportJson(Example())));
}

TEST(CaseReport, AsMarkdown) {
  ExpectGolden("case.md", ReportMarkdown(Example()));
}

TEST(CaseReport, AsHtml) {
  ExpectGolden("case.html", ReportHtml(Example(), Picture));
}

TEST(CaseReport, TimeToIsolationIsOfTheSlowest) {
  CaseReport report = Example();
  EXPECT_EQ(IsolationText(report), "0.800s");
  report.what.targets[1].isolated = After(75);
  EXPECT_EQ(IsolationText(report), FormatDuration(Micros(75'000'000)));
  report.what.targets[0].isolated.reset();
  EXPECT_EQ(IsolationText(report), "not isolated");
  EXPECT_FALSE(ReportJson(report).contains("seconds_to_isolation"));
  EXPECT_THAT(ReportHtml(report, Picture), HasSubstr("<li class=\"bad\"><b>not isolated</b>"));
  EXPECT_THAT(ReportMarkdown(report), HasSubstr("**Time to isolation: not isolated.**"));
}

TEST(CaseReport, TimeToIsolationIsTheFirstNumber) {
  const std::string html = ReportHtml(Example(), Picture);
  EXPECT_LT(html.find("0.800s"), html.find("id=\"missing\""));
  EXPECT_LT(html.find("id=\"missing\""), html.find("id=\"release\""));
  EXPECT_LT(html.find("id=\"release\""), html.find("<h2>Machines"));
}

TEST(CaseReport, TellsHowToReleaseUntilItIs) {
  CaseReport report = Example();
  const std::string command = "bartizan respond release 01KBRQ5C2NABCDEFGHJKMNPQRS";
  EXPECT_THAT(ReportHtml(report, Picture), HasSubstr("<pre>" + command + "</pre>"));
  EXPECT_THAT(ReportMarkdown(report), HasSubstr("\n" + command + "\n"));
  EXPECT_EQ(data::Str(ReportJson(report), "release"), command);
  report.what.state = CaseState::kReleased;
  report.what.released = After(3'600);
  EXPECT_THAT(ReportHtml(report, Picture), Not(HasSubstr(command)));
  EXPECT_THAT(ReportHtml(report, Picture), HasSubstr("released 2026-11-23T15:00:00Z"));
  EXPECT_THAT(ReportMarkdown(report), Not(HasSubstr(command)));
  EXPECT_FALSE(ReportJson(report).contains("release"));
}

// In every place that text from elsewhere can get to.
CaseReport Hostile(const std::string& text) {
  CaseReport report = Example();
  report.what.reason = report.what.opened_by = text;
  for (CaseTarget& target : report.what.targets) {
    target.title = target.error = text;
    target.spec.name = text;
    target.missing = {text};
  }
  for (TimelineEntry& entry : report.timeline) {
    entry.target_id = entry.step = entry.operation = entry.title = entry.result = text;
  }
  for (Evidence& each : report.evidence) {
    each.target_id = each.name = each.step = each.source = each.sha256 = text;
  }
  report.key_fingerprint = report.head.last = text;
  return report;
}

TEST(CaseReport, HostileTextsStayText) {
  for (const std::string text : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                                 "' onmouseover='alert(1)", "</style><svg/onload=alert(1)>", "<!--",
                                 "]]>", "<iframe srcdoc=x>", "</title><base href=//evil>"}) {
    const std::string html = ReportHtml(Hostile(text), Picture);
    EXPECT_THAT(html, HasSubstr(EscapeMarkup(text))) << text;
    EXPECT_THAT(html, Not(HasSubstr(text))) << text;
    EXPECT_THAT(ReportMarkdown(Hostile(text)), Not(HasSubstr(text))) << text;
  }
  for (const std::string text :
       {"[x](https://evil.example)", "![x](//evil.example)", "`code`", "| a | b |", "@everyone",
        "https://evil.example", "**bold**", "#1", "www.evil.example", "~~x~~", "&lt;"}) {
    EXPECT_THAT(ReportMarkdown(Hostile(text)), Not(HasSubstr(text))) << text;
  }
}

TEST(CaseReport, HostileTextsDoNotHide) {
  const std::string html = ReportHtml(Hostile("a\u202eb\x1b[31mc\nd\xff"), Picture);
  EXPECT_THAT(html, Not(HasSubstr("\u202e")));
  EXPECT_THAT(html, Not(HasSubstr("\x1b")));
  EXPECT_FALSE(FindInvalidUtf8(html));
  const std::string markdown = ReportMarkdown(Hostile("a\n# b\n\n| c"));
  EXPECT_THAT(markdown, Not(HasSubstr("\n# b")));
  EXPECT_THAT(ReportHtml(Hostile(std::string(3U << 20U, 'x')), Picture).size(),
              ::testing::Lt(400'000U));
}

TEST(CaseReport, RefersToNothingOutside) {
  const std::string html = ReportHtml(Example(), Picture);
  for (const char* part :
       {"<script", "http://", "https://", "<link", "<form", "url(", "@import", "javascript:"}) {
    EXPECT_THAT(html, Not(HasSubstr(part)));
  }
  EXPECT_THAT(html, HasSubstr("default-src 'none'; style-src 'unsafe-inline'; img-src data:;"));
  EXPECT_THAT(html, StartsWith("<!doctype html>"));
  EXPECT_THAT(html, EndsWith("</html>\n"));
}

// Whether the page embeds the example's picture when it is this.
bool Embeds(const std::string& bytes, const std::string& type = "image/png") {
  CaseReport report = Example();
  report.evidence[1].media_type = type;
  const std::string html = ReportHtml(report, [&](const Evidence&) { return bytes; });
  EXPECT_EQ(html.find("<img") != std::string::npos, html.find("data:image/") != std::string::npos);
  return html.find("<img") != std::string::npos;
}

TEST(CaseReport, EmbedsPicturesThatArePictures) {
  EXPECT_THAT(ReportHtml(Example(), Picture),
              HasSubstr("src=\"data:image/png;base64," + Base64Encode(Bytes(kPng)) + "\""));
  EXPECT_TRUE(Embeds(kPng));
  EXPECT_TRUE(Embeds("\xff\xd8\xff\xe0 JFIF", "image/jpeg"));
  EXPECT_FALSE(Embeds(kPng, "image/jpeg"));
  EXPECT_FALSE(Embeds(kPng, "image/svg+xml"));
  EXPECT_FALSE(Embeds(kPng, "image/png\" onload=\"x"));
  EXPECT_FALSE(Embeds("<svg onload=alert(1)>"));
  EXPECT_FALSE(Embeds("\x89PNG"));
  EXPECT_FALSE(Embeds(""));
  EXPECT_FALSE(Embeds(kPng + std::string(2U << 20U, 'x')));
  EXPECT_THAT(ReportHtml(Example(), {}), Not(HasSubstr("<img")));
}

TEST(CaseReport, PicturesAreNotAskedForBeyondTheirLimits) {
  CaseReport report = Example();
  report.evidence[1].size = (2U << 20U) + 1;
  EXPECT_THAT(ReportHtml(report,
                         [](const Evidence&) -> std::string {
                           ADD_FAILURE() << "asked";
                           return "";
                         }),
              Not(HasSubstr("<img")));
  report.evidence[1].size = 2U << 20U;
  report.evidence.resize(30, report.evidence[1]);
  const std::string large = kPng + std::string((2U << 20U) - kPng.size(), 'x');
  EXPECT_LT(ReportHtml(report, [&](const Evidence&) { return large; }).size(), 24U << 20U);
}

TEST(CaseReport, TablesAreBounded) {
  CaseReport report = Example();
  report.timeline.resize(5'100, report.timeline.back());
  EXPECT_THAT(ReportHtml(report, {}), HasSubstr("100 more are left out of this table."));
  EXPECT_THAT(ReportMarkdown(report), HasSubstr("4800 more are left out of this table."));
  EXPECT_EQ(data::FindArray(ReportJson(report), "timeline")->size(), 5'100U);
}

class LoadReportTest : public ::testing::Test {
 protected:
  void Append(std::string name, data::JsonObject request, data::JsonObject response = {},
              std::string error = "") {
    audit::Event event;
    event.name = std::move(name);
    event.request = std::move(request);
    event.response = std::move(response);
    event.error_message = std::move(error);
    auto done =
        home_->db().Write([&](store::Tx& tx) { return AppendCustody(tx, what_.id, event, now_); });
    EXPECT_TRUE(done) << done.error().Render();
  }
  CaseReport Load() {
    auto report = LoadReport(*home_, what_.id.substr(0, 20));
    EXPECT_TRUE(report) << report.error().Render();
    return report ? *std::move(report) : CaseReport{};
  }
  static std::vector<std::string> Lines(const CaseReport& report) {
    std::vector<std::string> lines;
    for (const TimelineEntry& entry : report.timeline) {
      lines.push_back(SinceOpened(report, entry.at) + " " + entry.title + ": " + entry.result);
    }
    return lines;
  }

  TempDir folder_ = TempDir::Create("respond-report").value();
  std::unique_ptr<store::Home> home_ = OpenTestHome(folder_.path());
  Case what_ = MakeTestCase(*home_, {"host:a"}, kOpened);
  Time now_ = kOpened;
};

TEST_F(LoadReportTest, TellsWhatTheCustodyLogHolds) {
  const std::string target = what_.targets[0].spec.id();
  Append("OpenCase", {{"by", "alice"}, {"reason", "a test"}});
  Append("StartResponse", {{"by", "alice"}});
  Append("SaveUndo", {{"target", target}});
  now_ = After(1.2);
  Append("RespondStep",
         {{"target", target},
          {"operation", "quarantine/eth0"},
          {"step", "quarantine"},
          {"title", "quarantine eth0"},
          {"startedAt", FormatIso(After(0.4), true)}},
         {{"state", "applied"}});
  what_.targets[0].isolated = After(1.1);
  Append("IsolationComplete", {{"target", target}}, {{"micros", 1'100'000}});
  Append("RespondStep",
         {{"target", target},
          {"step", "screen"},
          {"title", "picture"},
          {"startedAt", FormatIso(After(0.5), true)}},
         {{"state", "applied"}, {"missing", {"screen: none", "more"}}});
  Append("RespondStep",
         {{"target", target},
          {"step", "disks"},
          {"title", "disks"},
          {"startedAt", FormatIso(After(0.6), true)}},
         {{"state", "failed"}}, "no space");
  Append("AddEvidence", {{"target", target}, {"name", "x"}});
  Append("SomethingNew", {{"target", 7}, {"step", data::JsonArray{}}});
  now_ = After(3);
  Append("EndResponse", {{"by", "alice"}}, {{"state", "incomplete"}});
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) { return UpdateCase(tx, what_); }));
  const CaseReport report = Load();
  EXPECT_THAT(
      Lines(report),
      ElementsAre("0.000s case opened by alice: a test: done",
                  "0.000s response began by alice: done", "0.000s what undoes it was saved: done",
                  "0.400s quarantine eth0: done", "0.500s picture: missing: screen: none; more",
                  "0.600s disks: failed: no space", "1.100s isolated: done",
                  "1.100s SomethingNew: done", "2.750s response ended by alice: incomplete: done"));
  EXPECT_EQ(report.timeline[3].target_id, target);
  EXPECT_EQ(report.timeline[3].step, "quarantine");
  EXPECT_EQ(report.timeline[3].operation, "quarantine/eth0");
  EXPECT_EQ(report.head.count, 10);
  EXPECT_EQ(IsolationText(report), "1.100s");
}

TEST_F(LoadReportTest, HoldsEvidenceAndTheKey) {
  const std::string target = what_.targets[0].spec.id();
  EXPECT_EQ(Load().key_fingerprint, "");
  ASSERT_TRUE(PutEvidence(*home_, what_.id, target,
                          {.name = "a.txt", .step = "collect", .media_type = "text/plain"},
                          "content"));
  ASSERT_TRUE(audit::SignHead(*home_, now_));
  const CaseReport report = Load();
  ASSERT_EQ(report.evidence.size(), 1U);
  EXPECT_EQ(report.evidence[0].sha256, crypto::Sha256Hex("content"));
  EXPECT_THAT(report.key_fingerprint, Not(IsEmpty()));
  EXPECT_THAT(report.timeline, IsEmpty());
  EXPECT_THAT(ReportHtml(report, {}), HasSubstr(crypto::Sha256Hex("content")));
}

TEST_F(LoadReportTest, OtherCasesAreNotInIt) {
  const Case other = MakeTestCase(*home_, {"host:b"}, After(5));
  Append("OpenCase", {{"by", "alice"}});
  auto report = LoadReport(*home_, other.id);
  ASSERT_TRUE(report);
  EXPECT_THAT(report->timeline, IsEmpty());
  auto none = LoadReport(*home_, "0000");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::kNotFound);
}

}  // namespace
}  // namespace bartizan::response
