#include <sys/stat.h>

#include <random>

#include "bartizan/response/custody_fixture.h"

namespace bartizan::response {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class VerifyTest : public CustodyFolderTest {
 protected:
  void SetUp() override {
    CustodyFolderTest::SetUp();
    Export();
    public_key_ = audit::ExportPublicKey(*home_).value();
    ASSERT_THAT(Check(public_key_).problems, ElementsAre());
  }
  std::vector<std::string> Found() { return Check(public_key_).problems; }
  std::string Evidence(std::string_view name) {
    return fmt::format("evidence/aws-ec2_111122223333_eu-west-1_i-0abc/{}", name);
  }
  // Lines rewritten so that they hang together again, from the first on, as somebody would who
  // has all but the key. Returns the head that they lead to.
  CustodyHead Rechain(std::vector<std::string>& lines) {
    std::string previous(64, '0'), trail(64, '0');
    int64_t number = 0;
    for (std::string& line : lines) {
      auto entry = ParseCustodyLine(line).value();
      auto record = data::ParseJson(entry.record, "record").value();
      auto& custody = record.as_object()["requestParameters"].as_object()["custody"].as_object();
      custody["number"] = ++number;
      custody["previous"] = previous;
      custody["sequence"] = number;
      custody["trail"] = trail;
      entry = {
          .sequence = number, .record = data::ToJson(record), .previous_hash = trail, .hash = ""};
      entry.hash = crypto::Sha256Hex(trail + entry.record);
      trail = entry.hash;
      previous = crypto::Sha256Hex(entry.record);
      line = CustodyLine(entry);
    }
    WriteLines(lines);
    return {.case_id = case_, .count = number, .last = previous};
  }

  static const crypto::SigningKey& Stranger() {
    static const auto key = crypto::SigningKey::Generate().value();
    return key;
  }

  std::string public_key_;
};

TEST_F(VerifyTest, AnyChangedByteOfAnyFileIsFound) {
  std::mt19937 random(20261123);
  for (const std::string& file : Files()) {
    const std::string whole = Read(file);
    if (whole.empty()) continue;
    const size_t tries = std::min<size_t>(whole.size(), 60);
    for (size_t i = 0; i < tries; ++i) {
      std::string changed = whole;
      const size_t at = tries == whole.size() ? i : random() % whole.size();
      changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1U << (random() % 8)));
      Write(file, changed);
      EXPECT_THAT(Found(), Not(ElementsAre())) << file << " at " << at;
      // Also without a key from elsewhere.
      EXPECT_FALSE(Check().ok()) << file << " at " << at;
    }
    Write(file, whole);
  }
  EXPECT_THAT(Found(), ElementsAre());
}

TEST_F(VerifyTest, AnyByteTooManyOrTooFewIsFound) {
  std::mt19937 random(7);
  for (const std::string& file : Files()) {
    const std::string whole = Read(file);
    for (int i = 0; i < 20; ++i) {
      std::string longer = whole;
      longer.insert(random() % (whole.size() + 1), 1, " \n0a}\0"[random() % 6]);
      Write(file, longer);
      EXPECT_FALSE(Check().ok()) << file;
      if (whole.empty()) continue;
      Write(file, whole.substr(0, random() % whole.size()));
      EXPECT_FALSE(Check().ok()) << file;
    }
    Write(file, whole);
  }
}

TEST_F(VerifyTest, AMissingFileIsFound) {
  for (const std::string& file : Files()) {
    fs::rename(out_ / file, folder_.path() / "aside");
    EXPECT_THAT(Found(), Contains(HasSubstr(file + ": it is missing")));
    fs::rename(folder_.path() / "aside", out_ / file);
  }
}

TEST_F(VerifyTest, AMissingRecordIsFoundWithItsPlace) {
  const auto lines = Lines();
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    auto fewer = lines;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    WriteLines(fewer);
    EXPECT_THAT(Found(), Contains(fmt::format("custody.jsonl:{}: record {} is missing before it",
                                              i + 1, i + 1)));
  }
  auto fewer = lines;
  fewer.erase(fewer.begin() + 1, fewer.begin() + 4);
  WriteLines(fewer);
  EXPECT_THAT(Found(), Contains("custody.jsonl:2: records 2 to 4 are missing before it"));
}

TEST_F(VerifyTest, ARepeatedRecordIsFound) {
  const auto lines = Lines();
  for (size_t i = 0; i < lines.size(); ++i) {
    auto more = lines;
    more.insert(more.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    WriteLines(more);
    EXPECT_THAT(Found(),
                Contains(HasSubstr(fmt::format("custody.jsonl:{}: it is record {} where record {} "
                                               "is due",
                                               i + 2, i + 1, i + 2))));
  }
}

TEST_F(VerifyTest, SwappedRecordsAreFound) {
  const auto lines = Lines();
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    auto swapped = lines;
    std::swap(swapped[i], swapped[i + 1]);
    WriteLines(swapped);
    EXPECT_FALSE(Check().ok());
  }
}

TEST_F(VerifyTest, AnInsertedRecordIsFound) {
  const auto lines = Lines();
  auto entry = ParseCustodyLine(lines[2]).value();
  entry.record = ReplaceAll(entry.record, "collect/ps.txt", "collect/no.txt");
  entry.hash = crypto::Sha256Hex(entry.previous_hash + entry.record);
  auto more = lines;
  more.insert(more.begin() + 2, CustodyLine(entry));
  WriteLines(more);
  EXPECT_THAT(Found(), Contains(HasSubstr("custody.jsonl:4: it is record 3 where record 4")));
}

TEST_F(VerifyTest, ARecordOfAnotherCaseIsFound) {
  const std::string other = MakeTestCase(*home_, {"host:web_1"}, start_ + Micros(9'000'000)).id;
  ASSERT_TRUE(home_->db().Write(
      [&](store::Tx& tx) { return AppendCustody(tx, other, {.name = "A"}, start_); }));
  auto newest = home_->db().Read([](store::Tx& tx) { return audit::ListEntries(tx, {}); }).value();
  auto lines = Lines();
  lines[0] = CustodyLine(newest.back());
  WriteLines(lines);
  EXPECT_THAT(Found(), Contains(HasSubstr("custody.jsonl:1: it is a record of another case")));
}

TEST_F(VerifyTest, ARecordOfTheTrailThatIsNoneOfACaseIsFound) {
  auto entry = home_->db().Read([](store::Tx& tx) { return audit::FindEntry(tx, 6); }).value();
  auto lines = Lines();
  lines.insert(lines.begin() + 5, CustodyLine(*entry));
  WriteLines(lines);
  EXPECT_THAT(Found(), Contains(HasSubstr("custody.jsonl:6: it is no record of a custody log")));
}

TEST_F(VerifyTest, ACutTailIsFoundByTheSignedHead) {
  auto lines = Lines();
  lines.pop_back();
  WriteLines(lines);
  EXPECT_THAT(Found(), Contains(HasSubstr("it ends with record 6, the signed head with record 7: "
                                          "its tail has been cut off")));
  lines.clear();
  WriteLines(lines);
  EXPECT_THAT(Found(), Contains(HasSubstr("it ends with record 0")));
}

TEST_F(VerifyTest, ACutTailWithItsHeadRewrittenIsFoundByTheSignature) {
  auto lines = Lines();
  lines.pop_back();
  WriteLines(lines);
  const CustodyHead head{
      .case_id = case_, .count = 6, .last = crypto::Sha256Hex(RecordOf(lines.back()))};
  Write("custody.head", CustodyHeadText(head, clock_.Now()));
  auto found = Found();
  EXPECT_THAT(found, Contains(HasSubstr("custody.sig: it is not the signature of custody.head")));
  EXPECT_THAT(found, Not(Contains(HasSubstr("cut off"))));
}

TEST_F(VerifyTest, AnotherKeyIsFoundWhereTheOwnOneIsGiven) {
  const auto& key = Stranger();
  auto lines = Lines();
  // The whole log anew, hanging together, signed by somebody else.
  lines.erase(lines.begin());
  fs::remove(out_ / Evidence("screen.png"));
  ForgeHead(Rechain(lines), key);
  Write("custody.pub.pem", key.Public().Pem());
  EXPECT_THAT(Found(), AllOf(Contains(HasSubstr("custody.pub.pem: another key was expected")),
                             Contains(HasSubstr("custody.sig: it is not the signature"))));
  // Without it nothing is to be seen but another fingerprint: as custody.h says.
  CustodyCheck alone = Check();
  EXPECT_THAT(alone.problems, ElementsAre());
  EXPECT_EQ(alone.key_fingerprint, key.Public().Fingerprint());
  EXPECT_NE(alone.key_fingerprint, crypto::PublicKey::FromPem(public_key_).value().Fingerprint());
}

TEST_F(VerifyTest, RewritingOneRecordBreaksTheSignature) {
  auto lines = Lines();
  auto head = Rechain(lines);  // the same tale, other places in the trail
  EXPECT_EQ(head.count, kRecords);
  EXPECT_THAT(Found(), ElementsAre(HasSubstr("its last record, 7, is not the one")));
  auto entry = ParseCustodyLine(lines[6]).value();
  entry.sequence += 5;
  lines[6] = CustodyLine(entry);
  WriteLines(lines);
  EXPECT_THAT(Found(), Contains(HasSubstr("its place in the audit trail has been changed")));
}

TEST_F(VerifyTest, ChangedEvidenceIsFound) {
  Write(Evidence("screen.png"), "\x89PNG\r!");
  EXPECT_THAT(Found(), ElementsAre(HasSubstr("screen.png: its content has been changed")));
  Write(Evidence("screen.png"), "short");
  EXPECT_THAT(Found(), ElementsAre(HasSubstr("screen.png: it has 5 bytes, 6 are told")));
}

TEST_F(VerifyTest, AddedAndRenamedFilesAreFound) {
  Write(Evidence("planted.txt"), "x");
  Write("README", "x");
  EXPECT_THAT(Found(),
              testing::UnorderedElementsAre(HasSubstr("planted.txt: no record tells of this file"),
                                            HasSubstr("README: no record tells of this file")));
  fs::remove(out_ / "README");
  fs::remove(out_ / Evidence("planted.txt"));
  fs::rename(out_ / Evidence("screen.png"), out_ / Evidence("other.png"));
  EXPECT_THAT(Found(),
              testing::UnorderedElementsAre(HasSubstr("screen.png: it is missing"),
                                            HasSubstr("other.png: no record tells of this file")));
}

TEST_F(VerifyTest, ExchangedEvidenceIsFound) {
  fs::rename(out_ / Evidence("screen.png"), folder_.path() / "aside");
  fs::rename(out_ / Evidence("metadata/DescribeInstances.json"), out_ / Evidence("screen.png"));
  fs::rename(folder_.path() / "aside", out_ / Evidence("metadata/DescribeInstances.json"));
  EXPECT_EQ(Found().size(), 2U);
}

TEST_F(VerifyTest, ChangedDocumentsAreFound) {
  Write("case.json", ReplaceAll(Read("case.json"), "\"open\"", "\"oper\""));
  EXPECT_THAT(Found(), ElementsAre(HasSubstr("case.json: its content has been changed")));
}

TEST_F(VerifyTest, LinksAreNotFollowed) {
  const std::string content = Read(Evidence("screen.png"));
  fs::rename(out_ / Evidence("screen.png"), folder_.path() / "outside");
  fs::create_symlink(folder_.path() / "outside", out_ / Evidence("screen.png"));
  EXPECT_THAT(Found(), Contains(HasSubstr("screen.png: a symbolic link or a file stands where")));
  fs::remove(out_ / Evidence("screen.png"));
  fs::rename(folder_.path() / "outside", out_ / Evidence("screen.png"));
  ASSERT_TRUE(Check().ok());
  // Nor on the way.
  fs::rename(out_ / "evidence", folder_.path() / "elsewhere");
  fs::create_directory_symlink(folder_.path() / "elsewhere", out_ / "evidence");
  EXPECT_THAT(Found(), Contains(HasSubstr("screen.png: a symbolic link")));
  fs::remove(out_ / "evidence");
  fs::rename(folder_.path() / "elsewhere", out_ / "evidence");
  fs::create_symlink("/", out_ / "root");
  EXPECT_THAT(Found(), ElementsAre(HasSubstr("root: no record tells of what is here")));
  for (const char* name : {"custody.jsonl", "custody.head", "custody.sig", "custody.pub.pem"}) {
    fs::rename(out_ / name, folder_.path() / "aside");
    fs::create_symlink(folder_.path() / "aside", out_ / name);
    EXPECT_THAT(Found(), Contains(HasSubstr(fmt::format("{}: a symbolic link", name))));
    fs::remove(out_ / name);
    fs::rename(folder_.path() / "aside", out_ / name);
  }
}

TEST_F(VerifyTest, PipesAndFoldersInPlacesOfFilesAreFound) {
  for (const std::string& name : {std::string("custody.jsonl"), std::string("custody.head"),
                                  std::string("case.json"), Evidence("screen.png")}) {
    fs::rename(out_ / name, folder_.path() / "aside");
    ASSERT_EQ(::mkfifo((out_ / name).c_str(), 0600), 0);
    EXPECT_THAT(Found(), Contains(HasSubstr(name + ": it is no file")));
    fs::remove(out_ / name);
    fs::create_directory(out_ / name);
    EXPECT_THAT(Found(), Contains(HasSubstr(name + ": it is no file")));
    fs::remove(out_ / name);
    fs::rename(folder_.path() / "aside", out_ / name);
  }
}

TEST_F(VerifyTest, WhatIsNoFolderIsAnError) {
  EXPECT_EQ(VerifyFolder(folder_.path() / "nowhere", {}).error().code, Code::kNotFound);
  EXPECT_EQ(VerifyFolder(out_ / "case.json", {}).error().code, Code::kInvalid);
  EXPECT_EQ(VerifyFolder(out_, "no key").error().code, Code::kInvalid);
  out_ = folder_.path() / "empty";
  fs::create_directory(out_);
  CustodyCheck check = Check();
  EXPECT_FALSE(check.ok());
  EXPECT_EQ(check.key_fingerprint, "");
  EXPECT_EQ(check.records, 0);
}

TEST_F(VerifyTest, LinesHaveALimit) {
  Write("custody.jsonl", std::string(3U << 20U, '{'));
  EXPECT_THAT(Found(), Contains(HasSubstr("custody.jsonl:1: the line is longer than")));
  auto lines = Lines();
  Write("custody.jsonl", std::string(kMaxCustodyLine + 10, 'x') + "\n");
  EXPECT_THAT(Found(), Contains(HasSubstr("custody.jsonl:1: the line is longer than")));
  Write("custody.jsonl", std::string(10'099, '\n'));
  auto found = Found();
  EXPECT_EQ(found.size(), 101U);
  EXPECT_THAT(found.back(), HasSubstr("and 10008 more"));
}

TEST_F(VerifyTest, HugeFilesAreNotRead) {
  fs::resize_file(out_ / Evidence("screen.png"), uint64_t{1} << 42U);  // a hole of 4 TiB
  EXPECT_THAT(Found(), ElementsAre(HasSubstr("screen.png: it has 4398046511104 bytes")));
  fs::resize_file(out_ / "custody.head", uint64_t{1} << 42U);
  EXPECT_THAT(Found(), Contains(HasSubstr("custody.head: it is larger than")));
}

// A log of one record that says what the test wants, signed by its own key.
class ForgedTest : public VerifyTest {
 protected:
  void Forge(std::string_view name, const std::string& parameters) {
    const auto& key = Stranger();
    const std::string zeros(64, '0');
    audit::Entry entry;
    entry.sequence = 1;
    entry.previous_hash = zeros;
    entry.record = fmt::format(
        R"({{"eventName":"{}","eventSource":"response.bartizan","requestParameters":{{{})"
        R"("custody":{{"case":"{}","number":1,"previous":"{}","sequence":1,"trail":"{}"}}}}}})",
        name, parameters, case_, zeros, zeros);
    entry.hash = crypto::Sha256Hex(zeros + entry.record);
    WriteLines({CustodyLine(entry)});
    ForgeHead({.case_id = case_, .count = 1, .last = crypto::Sha256Hex(entry.record)}, key);
    Write("custody.pub.pem", key.Public().Pem());
  }
  std::string Told(std::string_view target, std::string_view name, std::string_view path) {
    return fmt::format(R"("target":"{}","name":"{}","path":"{}","sha256":"{}","size":1,)", target,
                       name, path, std::string(64, 'a'));
  }
};

TEST_F(ForgedTest, RecordsCannotLeadOutside) {
  for (const auto& [target, name, path] :
       {std::tuple{"t", "../../x", "evidence/t/../../x"}, std::tuple{"t", "x", "/etc/passwd"},
        std::tuple{"..", "x", "evidence/../x"}, std::tuple{"t", "x", "evidence/u/x"},
        std::tuple{"", "x", "evidence//x"}, std::tuple{"t", "", "evidence/t/"}}) {
    Forge("AddEvidence", Told(target, name, path));
    EXPECT_THAT(Check().problems, Contains(HasSubstr("custody.jsonl:1: what it tells of evidence")))
        << path;
  }
  Forge("AddEvidence", Told("t", "x", "evidence/t/x"));
  EXPECT_THAT(Check().problems, Contains(HasSubstr("evidence/t/x: it is missing")));
  for (const char* name : {"../x", "/etc/passwd", "custody.head", "evidence", "a/b"}) {
    Forge("ExportCase", fmt::format(R"("files":{{"{}":{{"sha256":"{}","size":1}}}},)", name,
                                    std::string(64, 'a')));
    EXPECT_THAT(Check().problems, Contains(HasSubstr("what it tells of the folder's files")))
        << name;
  }
}

TEST_F(ForgedTest, ValuesOfOtherTypesAreProblems) {
  for (const char* parameters :
       {"", R"("name":1,"path":[],)", R"("target":"t","name":"x","path":"evidence/t/x",)",
        R"("target":"t","name":"x","path":"evidence/t/x","sha256":"ab","size":1,)",
        R"("target":{},"name":null,"sha256":true,"size":-1,)"}) {
    Forge("AddEvidence", parameters);
    EXPECT_THAT(Check().problems, Contains(HasSubstr("what it tells of evidence"))) << parameters;
  }
  for (const char* parameters : {"", R"("files":[],)", R"("files":{"case.json":1},)",
                                 R"("files":{"case.json":{"sha256":"x","size":1}},)"}) {
    Forge("ExportCase", parameters);
    EXPECT_THAT(Check().problems, Contains(HasSubstr("what it tells of the folder's files")))
        << parameters;
  }
}

TEST_F(ForgedTest, DeepJsonIsRefused) {
  Forge("A", "\"x\":" + std::string(200'000, '[') + std::string(200'000, ']') + ",");
  EXPECT_THAT(Check().problems, Contains(HasSubstr("custody.jsonl:1")));
}

TEST_F(ForgedTest, ANumberBeyondReasonIsAProblem) {
  const std::string zeros(64, '0');
  audit::Entry entry{.sequence = 1, .record = "", .previous_hash = zeros, .hash = ""};
  std::vector<std::string> lines;
  for (const char* number : {"9223372036854775807", "-9223372036854775808", "1e300", "\"x\""}) {
    entry.record = fmt::format(
        R"({{"eventSource":"response.bartizan","requestParameters":{{"custody":{{"case":"{}",)"
        R"("number":{}}}}}}})",
        case_, number);
    entry.hash = crypto::Sha256Hex(zeros + entry.record);
    lines.push_back(CustodyLine(entry));
  }
  WriteLines(lines);
  for (size_t i = 1; i <= lines.size(); ++i) {
    EXPECT_THAT(Check().problems,
                Contains(HasSubstr(fmt::format("custody.jsonl:{}: it is record ", i))));
  }
}

TEST_F(ForgedTest, WhatIsShownCannotDriveATerminal) {
  Write("evil\x1b]0;name\x07\n.txt", "x");
  Forge("AddEvidence", Told("\\u001b[2J", "x", "evidence/x"));
  for (const std::string& problem : Check().problems) {
    EXPECT_EQ(problem.find_first_of("\x1b\x07\n"), std::string::npos) << problem;
    EXPECT_LE(problem.size(), 500U);
  }
}

TEST(CustodyLineTest, TakesNothingButWhatIsWritten) {
  const audit::Entry entry{.sequence = 12,
                           .record = R"({"a":"}"})",
                           .previous_hash = std::string(64, '0'),
                           .hash = std::string(64, 'f')};
  const std::string line = CustodyLine(entry);
  auto parsed = ParseCustodyLine(line);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(CustodyLine(*parsed), line);
  EXPECT_EQ(parsed->record, entry.record);
  for (size_t i = 0; i < line.size(); ++i) EXPECT_FALSE(ParseCustodyLine(line.substr(0, i)));
  for (const std::string& other :
       {" " + line, line + " ", ReplaceAll(line, ":12,", ":012,"), ReplaceAll(line, ":12,", ":,"),
        ReplaceAll(line, ":12,", ":-1,"), ReplaceAll(line, ":12,", ":99999999999999999999,"),
        ReplaceAll(line, "ff\"", "fF\""), ReplaceAll(line, "ff\"", "f\""),
        ReplaceAll(line, R"({"a":"}"})", "[]"), ReplaceAll(line, "\"record\"", "\"Record\"")}) {
    EXPECT_FALSE(ParseCustodyLine(other)) << other;
  }
}

TEST(CustodyHeadTest, TakesNothingButWhatIsWritten) {
  const CustodyHead head{.case_id = "01K", .count = 3, .last = std::string(64, 'a')};
  const std::string text = CustodyHeadText(head, FromInt(77));
  auto parsed = ParseCustodyHead(text);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(CustodyHeadText(parsed->head, parsed->signed_at), text);
  for (size_t i = 0; i + 1 < text.size(); ++i) EXPECT_FALSE(ParseCustodyHead(text.substr(0, i)));
  for (const std::string& other :
       {text + "\n", "\n" + text, ReplaceAll(text, "/1", "/2"), ReplaceAll(text, "\n3\n", "\n03\n"),
        ReplaceAll(text, "\n3\n", "\n-3\n"), ReplaceAll(text, "01K", "../x"),
        ReplaceAll(text, "aa", "AA"), ReplaceAll(text, "\n", "\r\n")}) {
    EXPECT_FALSE(ParseCustodyHead(other)) << other;
  }
}

TEST(EvidencePathTest, DiffersWhereIdsDiffer) {
  std::set<std::string> paths;
  const std::vector<std::string> ids = {"a/b", "a_b", "a:b", "a b", "a/_b", "a//b", "_a_b", "",
                                        ".",   "..",  ".a",  "a",   "a/",   "/a",   "\xff"};
  for (const std::string& id : ids) {
    const std::string path = EvidencePath(id, "x");
    EXPECT_TRUE(paths.insert(path).second) << id;
    EXPECT_EQ(Split(path, '/').size(), 3U) << path;
    EXPECT_TRUE(IsEvidenceName(path)) << path;
  }
  EXPECT_EQ(EvidencePath("aws-ec2/i-0abc", "a/b"), "evidence/aws-ec2_i-0abc/a/b");
}

class VerifyCaseTest : public CustodyFolderTest {
 protected:
  void SetUp() override {
    CustodyFolderTest::SetUp();
    ASSERT_TRUE(audit::SignHead(*home_, clock_.Now()));
  }
  CustodyCheck Check() {
    auto check = VerifyCase(*home_, case_);
    EXPECT_TRUE(check) << check.error().Render();
    return check.value_or(CustodyCheck{.problems = {"not verified"}});
  }
  void Sql(std::string_view sql, std::initializer_list<store::Value> parameters = {}) {
    auto done = home_->db().Write([&](store::Tx& tx) { return tx.Execute(sql, parameters); });
    ASSERT_TRUE(done) << done.error().Render();
    EXPECT_EQ(*done, 1);
  }
};

TEST_F(VerifyCaseTest, FindsNothingWhereNothingIsWrong) {
  CustodyCheck check = Check();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.case_id, case_);
  EXPECT_EQ(check.records, kRecords - 1);
  EXPECT_EQ(check.files, 5U);
  EXPECT_EQ(check.bytes, 42U);
  EXPECT_EQ(check.key_fingerprint.size(), 32U);
  ASSERT_TRUE(VerifyCase(*home_, case_.substr(0, 20)));
  EXPECT_EQ(VerifyCase(*home_, "01X").error().code, Code::kNotFound);
}

TEST_F(VerifyCaseTest, FindsChangedRecords) {
  Sql("UPDATE audit_events SET record = replace(record, 'ps.txt', 'pt.txt') WHERE sequence = 3");
  EXPECT_THAT(Check().problems,
              AllOf(Contains(HasSubstr("audit trail: entry 3 has been changed")),
                    Contains(HasSubstr("record 3: the record has been changed"))));
}

TEST_F(VerifyCaseTest, FindsMissingRecords) {
  Sql("DELETE FROM response_custody WHERE number = 3");
  EXPECT_THAT(Check().problems, Contains("record 4: record 3 is missing before it"));
}

TEST_F(VerifyCaseTest, FindsRecordsThatTheTrailLost) {
  Sql("DELETE FROM audit_events WHERE sequence = 3");
  EXPECT_THAT(Check().problems,
              Contains(HasSubstr("record 3: entry 3 of the audit trail is gone")));
}

TEST_F(VerifyCaseTest, FindsACutTail) {
  Sql("DELETE FROM response_custody WHERE number = 6");
  EXPECT_THAT(Check().problems, Contains(HasSubstr("ends with record 5, the audit trail has 6")));
}

TEST_F(VerifyCaseTest, FindsChangedEvidenceRows) {
  Sql("UPDATE response_evidence SET sha256 = ? WHERE name = 'late.txt'",
      {crypto::Sha256Hex("\x89PNG\r\n")});
  EXPECT_THAT(Check().problems, ElementsAre(HasSubstr("late.txt: digest or size are not those")));
  Sql("DELETE FROM response_evidence WHERE name = 'late.txt'");
  EXPECT_THAT(Check().problems, ElementsAre(HasSubstr("late.txt: it is missing")));
  Sql("UPDATE response_evidence SET name = 'early.txt' WHERE name = 'screen.png'");
  EXPECT_THAT(Check().problems, Contains(HasSubstr("early.txt: no record tells of it")));
}

TEST_F(VerifyCaseTest, FindsDamagedAndMissingArtifacts) {
  artifacts::ArtifactStore store(*home_);
  const fs::path blob = store.FileOf(crypto::Sha256Hex("late\n")).value().path;
  fs::permissions(blob, fs::perms::owner_all);
  std::ofstream(blob) << "hate\n";
  EXPECT_THAT(Check().problems, ElementsAre(HasSubstr("late.txt: ")));
  fs::remove(blob);
  EXPECT_THAT(Check().problems, ElementsAre(HasSubstr("late.txt: ")));
}

TEST_F(VerifyCaseTest, FindsChangedFacts) {
  Sql("UPDATE response_facts SET value = '{}'");
  EXPECT_THAT(Check().problems, ElementsAre(HasSubstr("fact groups of linux-host/web_1: it has")));
  Sql("UPDATE response_facts SET fact_key = 'other'");
  EXPECT_THAT(Check().problems,
              testing::UnorderedElementsAre(HasSubstr("fact other of linux-host/web_1: no record"),
                                            HasSubstr("fact groups of linux-host/web_1: it is "
                                                      "missing")));
}

TEST_F(VerifyCaseTest, LooksNoMoreForWhatWasDropped) {
  Sql("UPDATE response_evidence SET dropped_at = 1 WHERE name = 'late.txt'");
  EXPECT_THAT(Check().problems, ElementsAre(HasSubstr("late.txt: it is marked as dropped")));
  ASSERT_TRUE(home_->db().Write(
      [&](store::Tx& tx) { return DropEvidence(tx, case_, "alice", clock_.Now()); }));
  artifacts::ArtifactStore store(*home_);
  ASSERT_TRUE(store.Prune({}, SystemClock().Now() + std::chrono::hours(1)));
  CustodyCheck check = Check();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.files, 0U);
}

}  // namespace
}  // namespace bartizan::response
