// What is kept of a guest's files, by a machine and an agent that answer as a test tells them to.
#include <gmock/gmock.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/base/text.h"
#include "bartizan/response/target_qemu.h"
#include "bartizan/response/test_home.h"
#include "bartizan/response/testing_peer.h"
#include "bartizan/response/testing_qemu.h"

namespace bartizan::response {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view kArchive = "collect/files.tar";

class QemuCollectTest : public ::testing::Test {
 protected:
  QemuCollectTest()
      : home_(OpenTestHome(folder_.path() / "home")),
        case_(MakeTestCase(*home_, {"vm:db"})),
        context_(*home_, {.case_id = case_.id,
                          .target_id = "qemu-vm/db",
                          .operator_name = "tester",
                          .scratch = folder_.path() / "scratch"}) {}

  // What is missing when the agent answers the one command with this output.
  std::vector<std::string> Collect(const std::string& output) {
    const Peer agent([&output](PeerConnection& peer) {
      for (std::string line; !(line = peer.ReadLine()).empty();) {
        const auto words = Split(line, ' ');
        const std::string& token = words.at(1);
        peer.Write(words[0] == "ADD"
                       ? "\n" + token + " ADDED\n"
                       : "\n" + token + " BEGIN\n" + output + "\n" + token + " EXIT 0\n");
      }
    });
    auto target = MakeQemuTarget(
        {.name = "db", .qmp = qemu_.path(), .agent = agent.path()}, case_.targets[0].spec,
        CollectionProfile{.name = "test", .os = "linux", .commands = {}, .files = {{"/etc/a"}}});
    const auto observed = target->Observe();
    EXPECT_TRUE(observed) << observed.error().Render();
    const auto operations = target->Plan(observed->undo, {Step::kCollect}, context_);
    EXPECT_TRUE(operations);
    const auto done = operations->at(0).apply({});
    EXPECT_TRUE(done) << done.error().Render();
    std::vector<std::string> missing;
    for (const data::Json& one : *data::FindArray(*done, "missing")) {
      missing.emplace_back(data::View(one.get_string()));
    }
    return missing;
  }
  std::optional<Evidence> Find() {
    return home_->db()
        .Read([&](store::Tx& tx) { return FindEvidence(tx, case_.id, "qemu-vm/db", kArchive); })
        .value();
  }
  std::string Content() {
    const auto found = Find();
    return found ? artifacts::ArtifactStore(*home_).GetBytes(found->sha256).value_or("unreadable")
                 : "not kept";
  }
  bool IsTruncated() { return data::Bool(Find()->detail, "truncated").value_or(false); }

  TempDir folder_ = *TempDir::Create("bartizan-collect-test");
  FakeQemu qemu_;
  std::unique_ptr<store::Home> home_;
  Case case_;
  CaseContext context_;
};

// Every value of a byte; as base64(1) prints it.
std::string Tar() {
  std::string tar;
  for (int i = 0; i < 1000; ++i) tar.push_back(static_cast<char>(i));
  return tar;
}
std::string Encoded() {
  std::string lines;
  for (const char c : Base64Encode(Bytes(Tar()))) {
    lines.push_back(c);
    if (lines.size() % 77 == 76) lines.push_back('\n');
  }
  return lines + "\n";
}

TEST_F(QemuCollectTest, KeepsAWholeArchive) {
  EXPECT_THAT(Collect(Encoded() + "\nbartizan-exit:0\n"), IsEmpty());
  EXPECT_EQ(Content(), Tar());
  EXPECT_FALSE(IsTruncated());
}

// 100 characters, less the line break, are 24 groups of four and three more.
TEST_F(QemuCollectTest, KeepsWhatCameBeforeTheTimeWasOver) {
  EXPECT_THAT(Collect(Encoded().substr(0, 100) + "\nbartizan-exit:124\n"),
              ElementsAre(AllOf(HasSubstr(kArchive), HasSubstr("too long"))));
  EXPECT_EQ(Content(), Tar().substr(0, 72));
  EXPECT_TRUE(IsTruncated());
}

TEST_F(QemuCollectTest, ACutThatLeavesWholeGroupsIsOneToo) {
  EXPECT_THAT(Collect(Encoded().substr(0, 76) + "\n\nbartizan-exit:137\n"),
              ElementsAre(HasSubstr("too long")));
  EXPECT_EQ(Content(), Tar().substr(0, 57));
  EXPECT_TRUE(IsTruncated());
}

TEST_F(QemuCollectTest, TellsOfAnEndThatIsMissing) {
  EXPECT_THAT(Collect(Encoded().substr(0, 50)),
              ElementsAre(HasSubstr("does not end as it should")));
  EXPECT_EQ(Content(), Tar().substr(0, 36));
  EXPECT_TRUE(IsTruncated());
}

TEST_F(QemuCollectTest, KeepsNothingWhereNothingCame) {
  EXPECT_THAT(Collect("\nbartizan-exit:124\n"), ElementsAre(HasSubstr("before anything came")));
  EXPECT_FALSE(Find());
}

TEST_F(QemuCollectTest, KeepsNothingThatIsNoArchive) {
  EXPECT_THAT(Collect("sh: base64: not found\n\nbartizan-exit:127\n"),
              ElementsAre(HasSubstr("not base 64")));
  EXPECT_FALSE(Find());
}

}  // namespace
}  // namespace bartizan::response
