#include <sys/stat.h>

#include "bartizan/response/custody_fixture.h"

namespace bartizan::response {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ExportTest : public CustodyFolderTest {
 protected:
  std::string HostFolder() {
    return fmt::format("evidence/_linux-host_web_1.{}", crypto::Sha256Hex(kHost).substr(0, 8));
  }
};

TEST_F(ExportTest, IsAFolderThatVerifies) {
  Export();
  EXPECT_THAT(Files(), ElementsAre("case.json", "custody.head", "custody.jsonl", "custody.pub.pem",
                                   "custody.sig", HostFolder() + "/collect/empty.txt",
                                   HostFolder() + "/collect/ps.txt", HostFolder() + "/late.txt",
                                   "evidence/aws-ec2_111122223333_eu-west-1_i-0abc/metadata/"
                                   "DescribeInstances.json",
                                   "evidence/aws-ec2_111122223333_eu-west-1_i-0abc/screen.png",
                                   "report.html"));
  EXPECT_EQ(Read(HostFolder() + "/collect/ps.txt"), "PID\n1 init\n");
  CustodyCheck check = Check();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.case_id, case_);
  EXPECT_EQ(check.records, kRecords);
  EXPECT_EQ(check.files, 5U);
  EXPECT_EQ(check.bytes, 6U + 20 + 11 + 0 + 5);
  const auto key = crypto::PublicKey::FromPem(audit::ExportPublicKey(*home_).value()).value();
  EXPECT_EQ(check.key_fingerprint, key.Fingerprint());
  EXPECT_TRUE(Check(key.Pem()).ok());
  struct stat info{};
  ASSERT_EQ(::stat(out_.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0700U);
}

TEST_F(ExportTest, TellsOfTheCaseAndWhatUndoesIt) {
  Export();
  auto json = data::ParseJson(Read("case.json"), "case.json").value();
  EXPECT_EQ(data::Str(json, "id"), case_);
  EXPECT_EQ(data::Str(json, "state"), "open");
  const auto& targets = *data::FindArray(json, "targets");
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(data::Str(targets[1], "id"), kHost);
  const auto& facts = *data::FindArray(targets[1], "facts");
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(data::Str(facts[0], "key"), "groups");
  EXPECT_EQ(data::Str(facts[0], "sha256"),
            crypto::Sha256Hex(data::ToJson(*data::Find(facts[0], "value"))));
}

TEST_F(ExportTest, ItsLastRecordHoldsDigestsOfTheFiles) {
  Export();
  auto record = data::ParseJson(RecordOf(Lines().back()), "record").value();
  EXPECT_EQ(data::Str(record, "eventName"), "ExportCase");
  const auto& files = *data::FindObject(*data::FindObject(record, "requestParameters"), "files");
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(data::Str(*data::FindObject(files, "report.html"), "sha256"),
            crypto::Sha256Hex(Read("report.html")));
  EXPECT_EQ(data::Str(*data::FindObject(files, "case.json"), "sha256"),
            crypto::Sha256Hex(Read("case.json")));
}

TEST_F(ExportTest, LinesHoldRecordsByteForByte) {
  Export();
  int64_t before = 0;
  for (const std::string& line : Lines()) {
    auto entry = ParseCustodyLine(line);
    ASSERT_TRUE(entry);
    auto kept = home_->db()
                    .Read([&](store::Tx& tx) { return audit::FindEntry(tx, entry->sequence); })
                    .value();
    EXPECT_EQ(entry->record, kept->record);
    EXPECT_EQ(entry->hash, kept->hash);
    EXPECT_EQ(entry->previous_hash, kept->previous_hash);
    EXPECT_GT(entry->sequence, before);
    before = entry->sequence;
    EXPECT_EQ(CustodyLine(*entry), line);
    EXPECT_TRUE(data::ParseJson(line, "line"));
  }
  EXPECT_EQ(before, 8);
}

TEST_F(ExportTest, MayLeaveEvidenceOut) {
  ASSERT_TRUE(Export({.evidence = false, .documents = {}}));
  EXPECT_THAT(Files(), ElementsAre("case.json", "custody.head", "custody.jsonl", "custody.pub.pem",
                                   "custody.sig"));
  CustodyCheck check = Check();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.files, 0U);
  fs::create_directories(out_ / "evidence");
  Write("evidence/a.txt", "x");
  EXPECT_THAT(Check().problems, ElementsAre(HasSubstr("evidence/a.txt: no record tells")));
}

TEST_F(ExportTest, LeavesOutWhatWasDropped) {
  ASSERT_TRUE(home_->db().Write(
      [&](store::Tx& tx) { return DropEvidence(tx, case_, "alice", clock_.Now()); }));
  Export();
  EXPECT_FALSE(fs::exists(out_ / "evidence"));
  EXPECT_THAT(Check().problems, ElementsAre());
}

TEST_F(ExportTest, OpensSealedEvidence) {
  ASSERT_TRUE(artifacts::CreateSealKeyFile(home_->keys() / "artifacts.key"));
  ASSERT_TRUE(home_->db().Write(
      [&](store::Tx& tx) { return artifacts::SetSealKey(tx, "raw-aes:artifacts.key", start_); }));
  Put(kInstance, "sealed.txt", "sealed here");
  Export();
  EXPECT_EQ(Read("evidence/aws-ec2_111122223333_eu-west-1_i-0abc/sealed.txt"), "sealed here");
  EXPECT_THAT(Check().problems, ElementsAre());
}

TEST_F(ExportTest, AgainIsALongerLog) {
  Export();
  out_ = folder_.path() / "again";
  Export();
  CustodyCheck check = Check();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.records, kRecords + 1);
}

TEST_F(ExportTest, GoesIntoAnEmptyFolderOnly) {
  fs::create_directories(out_);
  Export();
  EXPECT_TRUE(Check().ok());
  EXPECT_EQ(Export({}).error().code, Code::kConflict);
  EXPECT_TRUE(Check().ok());  // what was there is still so
  std::ofstream(folder_.path() / "file") << "x";
  out_ = folder_.path() / "file";
  EXPECT_EQ(Export({}).error().code, Code::kConflict);
  fs::create_symlink("nowhere", folder_.path() / "link");
  out_ = folder_.path() / "link";
  EXPECT_EQ(Export({}).error().code, Code::kConflict);
  out_ = folder_.path() / "new/deep/folder";
  EXPECT_TRUE(Export({}));
}

TEST_F(ExportTest, LeavesNothingHalf) {
  artifacts::ArtifactStore store(*home_);
  const fs::path blob = store.FileOf(crypto::Sha256Hex("late\n")).value().path;
  ASSERT_TRUE(fs::remove(blob));
  auto failed = Export({});
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().OneLine(), HasSubstr("late.txt"));
  EXPECT_FALSE(fs::exists(out_));
  fs::create_directories(out_);
  EXPECT_FALSE(Export({}));
  EXPECT_TRUE(fs::is_empty(out_));  // the folder was there before
}

TEST_F(ExportTest, RefusesDocumentsInPlacesOfOthers) {
  for (const char* name :
       {"case.json", "custody.jsonl", "custody.x", "evidence", "a/b", "..", "", "a b", "/etc/x"}) {
    EXPECT_EQ(Export({.evidence = true, .documents = {{name, "x"}}}).error().code, Code::kUsage)
        << name;
  }
  EXPECT_EQ(Export({.evidence = true, .documents = {{"a", "x"}, {"a", "y"}}}).error().code,
            Code::kUsage);
  EXPECT_FALSE(fs::exists(out_));
}

TEST_F(ExportTest, OfAnUnknownCaseIsNotFound) {
  case_ = "01K000000000000000000000AA";
  EXPECT_EQ(Export({}).error().code, Code::kNotFound);
  EXPECT_FALSE(fs::exists(out_));
}

}  // namespace
}  // namespace bartizan::response
