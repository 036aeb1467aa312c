#pragma once
// A case with evidence, facts and an export, for the tests of custody.
#include <gmock/gmock.h>

#include <fstream>

#include "bartizan/base/text.h"
#include "bartizan/crypto/sign.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/custody_log.h"
#include "bartizan/response/evidence.h"
#include "bartizan/response/target.h"
#include "bartizan/response/test_home.h"

namespace bartizan::response {

class CustodyFolderTest : public testing::Test {
 protected:
  void SetUp() override {
    // Making a key takes longer than most tests.
    static const crypto::SigningKey key = crypto::SigningKey::Generate().value();
    ASSERT_TRUE(key.Save(home_->keys() / "audit.pem"));
    case_ = MakeTestCase(*home_, {"111122223333/eu-west-1/i-0abc", "host:web_1"}, start_).id;
    Put(kInstance, "screen.png", "\x89PNG\r\n");
    Put(kInstance, "metadata/DescribeInstances.json", "{\"Reservations\": []}");
    Put(kHost, "collect/ps.txt", "PID\n1 init\n");
    Put(kHost, "collect/empty.txt", "");
    CaseContext context(*home_, {.case_id = case_,
                                 .target_id = std::string(kHost),
                                 .operator_name = "alice",
                                 .scratch = {},
                                 .clock = &clock_});
    ASSERT_TRUE(context.Remember("groups", data::JsonObject{{"eni-1", data::JsonArray{"sg-1"}}}));
    // Other records of the trail stand between those of the case.
    ASSERT_TRUE(home_->db().Write(
        [&](store::Tx& tx) { return audit::Append(tx, {.name = "StartRun"}, clock_.Now()); }));
    Put(kHost, "late.txt", "late\n");
  }
  void Put(std::string_view target, std::string_view name, std::string_view content) {
    clock_.Advance(Micros(1'500'000));
    auto put = PutEvidence(*home_, case_, target, {.name = std::string(name), .step = "collect"},
                           content, {.operator_name = "alice", .clock = &clock_});
    EXPECT_TRUE(put) << put.error().Render();
  }
  Status Export(const ExportOptions& options) {
    return ExportCase(*home_, case_, out_, options, clock_.Now());
  }
  void Export() {
    auto done = Export({.evidence = true, .documents = {{"report.html", "<p>report</p>\n"}}});
    ASSERT_TRUE(done) << done.error().Render();
  }
  CustodyCheck Check(const std::optional<std::string>& key = {}) {
    auto check = VerifyFolder(out_, key);
    EXPECT_TRUE(check) << check.error().Render();
    return check ? *check : CustodyCheck{.problems = {"not verified"}};
  }
  std::string Read(const std::string& name) { return ReadFile(out_ / name).value(); }
  void Write(const std::string& name, std::string_view content) {
    std::ofstream(out_ / name, std::ios::binary | std::ios::trunc) << content;
  }
  std::vector<std::string> Files() {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(out_)) {
      if (entry.is_regular_file()) files.push_back(fs::relative(entry.path(), out_).string());
    }
    std::ranges::sort(files);
    return files;
  }
  std::vector<std::string> Lines() {
    auto lines = Split(Read("custody.jsonl"), '\n');
    lines.pop_back();
    return lines;
  }
  void WriteLines(const std::vector<std::string>& lines) {
    Write("custody.jsonl", lines.empty() ? "" : Join(lines, "\n") + "\n");
  }
  // As somebody writes it who has no key of the home.
  void ForgeHead(const CustodyHead& head, const crypto::SigningKey& key) {
    const std::string text = CustodyHeadText(head, clock_.Now());
    Write("custody.head", text);
    Write("custody.sig", Base64Encode(key.Sign(text).value()) + "\n");
  }
  static std::string RecordOf(const std::string& line) { return ParseCustodyLine(line)->record; }

  static constexpr std::string_view kInstance = "aws-ec2/111122223333/eu-west-1/i-0abc";
  static constexpr std::string_view kHost = "linux-host/web_1";
  static constexpr int64_t kRecords = 7;  // five of evidence, a fact, the export
  const Time start_ = ParseIso("2026-11-23T14:00:00Z").value();
  FakeClock clock_{start_};
  TempDir folder_ = TempDir::Create().value();
  fs::path out_ = folder_.path() / "out";
  std::unique_ptr<store::Home> home_ = OpenTestHome(folder_.path() / "home");
  std::string case_;
};

}  // namespace bartizan::response
