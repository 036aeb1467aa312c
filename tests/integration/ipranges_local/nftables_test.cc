// The nftables target against the kernel, in network namespaces of its own.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <random>
#include <thread>

#include "bartizan/ipranges/interval.h"
#include "namespaces.h"

namespace bartizan::ipranges {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kSets = R"(table inet edge {
  set cf4 { type ipv4_addr; flags interval; auto-merge; }
  set cf6 { type ipv6_addr; flags interval; auto-merge; }
  set plain4 { type ipv4_addr; flags interval; }
  chain guard {
    type filter hook prerouting priority 0;
    udp dport 7777 ip saddr @cf4 counter accept
    udp dport 7777 counter drop
  }
  chain sink { type filter hook prerouting priority 10; udp dport 7777 drop; }
})";

class NftablesKernel : public ::testing::Test {
 protected:
  void SetUp() override {
    namespaces_ = Namespaces::Make();
    if (!namespaces_) GTEST_SKIP() << "needs root, ip and nft";
    namespaces_->Nft(std::string(kSets));
  }

  std::unique_ptr<Target> Make(NftablesConfig config) {
    config.table = config.table.empty() ? "edge" : config.table;
    config.netns = namespaces_->host;
    auto target = NftablesTarget(std::move(config));
    EXPECT_TRUE(target);
    return target ? std::move(*target) : nullptr;
  }
  std::string Open(Target& target) {
    const auto observed = target.Observe();
    return observed ? Texts(observed->open) : observed.error().Render();
  }
  void ExpectApplied(Runner& runner, Target& target, const std::vector<IpPrefix>& prefixes) {
    const auto outcome = runner.Sync(target, prefixes);
    ASSERT_TRUE(outcome) << outcome.error().Render();
    ASSERT_EQ(outcome->state, change::Outcome::kApplied) << outcome->error;
    EXPECT_EQ(Open(target), Texts(Aggregate(prefixes)));
  }

  std::unique_ptr<Namespaces> namespaces_;
};

TEST_F(NftablesKernel, FollowsAListAndUndoesIt) {
  const auto target = Make({.set4 = "cf4", .set6 = "cf6"});
  Runner runner;
  const auto first = List("10.0.0.0/24 10.0.1.0/24 10.5.0.1/32 2001:db8::/32");
  ExpectApplied(runner, *target, first);
  EXPECT_THAT(namespaces_->NftList({"set", "inet", "edge", "cf4"}), HasSubstr("10.0.0.0/23"));
  const auto again = PlanTo(*target, first);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->operations.empty());

  ExpectApplied(runner, *target, List("10.0.1.0/24 255.255.255.0/24 2001:db8::/33 ffff::/16"));
  EXPECT_THAT(runner.plan().operations[0].title, HasSubstr("set cf4 +1 -2, set cf6 +1 -1 (TEST)"));
  const auto undone = runner.UndoLast();
  ASSERT_TRUE(undone) << undone.error().Render();
  EXPECT_EQ(undone->state, change::Outcome::kUndone) << undone->error;
  EXPECT_EQ(Open(*target), Texts(Aggregate(first)));
}

TEST_F(NftablesKernel, WarnsOfASetThatNoRuleUses) {
  const auto observed = Make({.set4 = "cf4", .set6 = "cf6"})->Observe();
  ASSERT_TRUE(observed) << observed.error().Render();
  EXPECT_THAT(observed->warnings,
              ::testing::ElementsAre("no rule of table inet edge uses set cf6"));
}

TEST_F(NftablesKernel, SaysHowToCreateWhatIsMissingOrCreatesIt) {
  const auto missing = Make({.table = "other", .set4 = "cf4"})->Observe();
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Code::kNotFound);
  // The commands of the hint do what they say.
  const std::string& hint = missing.error().hint;
  const size_t begin = hint.find('\'') + 1;
  namespaces_->Nft(hint.substr(begin, hint.find('\'', begin) - begin));
  EXPECT_TRUE(Make({.table = "other", .set4 = "cf4"})->Observe());

  const auto made = Make({.table = "third", .set4 = "a4", .set6 = "a6", .create = true});
  Runner runner;
  ExpectApplied(runner, *made, List("10.0.0.0/24 2001:db8::/32"));
  EXPECT_THAT(namespaces_->NftList({"set", "inet", "third", "a6"}), HasSubstr("2001:db8::/32"));
}

TEST_F(NftablesKernel, RefusesToCloseEverything) {
  const auto target = Make({.set4 = "cf4", .set6 = "cf6"});
  EXPECT_THAT(PlanTo(*target, {}).error().message, HasSubstr("empty list is refused"));
  Runner runner;
  ExpectApplied(runner, *target, List("10.0.0.0/24 2001:db8::/32"));
  EXPECT_THAT(PlanTo(*target, List("10.0.0.0/24")).error().message,
              HasSubstr("set cf6 would become empty"));
  EXPECT_THAT(PlanTo(*Make({.set4 = "cf4"}), List("2001:db8::/32")).error().message,
              HasSubstr("no set for them is named"));
  EXPECT_EQ(Open(*target), "10.0.0.0/24 2001:db8::/32");
}

TEST_F(NftablesKernel, NamesWhatIsWrongWithASet) {
  namespaces_->Nft("add set inet edge hosts { type ipv4_addr; }");
  EXPECT_THAT(Make({.set4 = "hosts"})->Observe().error().message, HasSubstr("flags interval"));
  EXPECT_THAT(Make({.set4 = "cf6"})->Observe().error().message, HasSubstr("not ipv4_addr"));
  auto elsewhere = NftablesTarget({.table = "edge", .set4 = "cf4", .netns = "bartizan-none"});
  EXPECT_THAT((*elsewhere)->Observe().error().message, HasSubstr("no network namespace"));
}

TEST_F(NftablesKernel, FailsWholeWhereTheKernelRefuses) {
  namespaces_->Nft("add set inet edge small { type ipv4_addr; flags interval; size 4; }");
  const auto target = Make({.set4 = "small"});
  Runner runner;
  ExpectApplied(runner, *target, List("10.0.0.0/24"));
  std::vector<IpPrefix> many;
  for (int i = 0; i < 20; ++i) many.push_back(*ParseIpPrefix(fmt::format("10.{}.1.0/24", i)));
  const auto outcome = runner.Sync(*target, many);
  ASSERT_TRUE(outcome);
  EXPECT_NE(outcome->state, change::Outcome::kApplied);
  EXPECT_THAT(outcome->error, HasSubstr("nft: "));
  EXPECT_EQ(Open(*target), "10.0.0.0/24");
}

TEST_F(NftablesKernel, MeetsChangesOfOthers) {
  const auto target = Make({.set4 = "cf4"});
  Runner runner;
  ExpectApplied(runner, *target, List("10.0.0.0/24 10.2.0.0/24"));
  const auto plan = PlanTo(*target, List("10.2.0.0/24 10.4.0.0/24"));
  ASSERT_TRUE(plan);
  // What the plan removes is gone, and something else has come.
  namespaces_->Nft(
      "delete element inet edge cf4 { 10.0.0.0/24 }\n"
      "add element inet edge cf4 { 10.9.0.0/24 timeout 0s }");
  const auto applied = plan->operations[0].apply({});
  ASSERT_TRUE(applied) << applied.error().Render();
  EXPECT_EQ(Open(*target), "10.2.0.0/24 10.4.0.0/24");
  EXPECT_EQ(data::ToJson(*applied), R"({"before":{"cf4":["10.2.0.0/24","10.9.0.0/24"]}})");
}

// Random lists one after another: neighbours that merge and split, the ends of the address space.
TEST_F(NftablesKernel, LeadsFromAnyListToAnyOther) {
  std::mt19937 random(7);
  const auto some = [&](bool v6) {
    std::vector<IpPrefix> prefixes;
    for (unsigned i = 0; i < 12; ++i) {
      const unsigned place = random() % 32;
      const std::string text =
          v6 ? fmt::format("ff{:02x}::/{}", (place * 8) & 0xFFU, 13)
             : fmt::format("{}.{}.0.0/{}", place < 16 ? 0 : 255, (place % 16) * 16, 12);
      prefixes.push_back(*ParseIpPrefix(text));
    }
    return prefixes;
  };
  for (const std::string name : {"cf4", "plain4"}) {
    const auto target = Make({.set4 = name, .set6 = name == "cf4" ? "cf6" : ""});
    for (int step = 0; step < 40; ++step) {
      auto prefixes = some(false);
      if (name == "cf4") std::ranges::copy(some(true), std::back_inserter(prefixes));
      std::ranges::sort(prefixes);
      const auto plan = PlanTo(*target, prefixes);
      ASSERT_TRUE(plan) << plan.error().Render();
      for (const auto& operation : plan->operations) {
        const auto applied = operation.apply({});
        ASSERT_TRUE(applied) << name << " " << step << ": " << applied.error().Render();
      }
      ASSERT_EQ(Open(*target), Texts(Aggregate(prefixes))) << name << " " << step;
    }
  }
}

TEST_F(NftablesKernel, ReplaysPublishedDocuments) {
  const char* shared = std::getenv("BARTIZAN_SHARED_DATA");
  const fs::path folder = fs::path(shared == nullptr ? "../shared/data" : shared) / "ip-ranges";
  if (!fs::exists(folder)) GTEST_SKIP() << "no published documents";
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  ASSERT_GE(files.size(), 4U);
  const auto target = Make({.set4 = "cf4", .set6 = "cf6"});
  Runner runner;
  for (const fs::path& file : files) {
    const auto document = ParseDocument(*ReadFile(file), file.filename().string());
    ASSERT_TRUE(document) << document.error().Render();
    for (const char* service : {"CLOUDFRONT", "AMAZON"}) {
      auto prefixes = Select(*document, {.services = {service}});
      ASSERT_TRUE(prefixes) << prefixes.error().Render();
      // The set of a family that the document does not have yet stays empty, or as it was.
      if (prefixes->back().address.v6 || file == files.front()) {
        ExpectApplied(runner, *target, *prefixes);
      }
      if (file == files.front()) break;
    }
  }
}

struct Counters {
  uint64_t accepted = 0, dropped = 0;
};

class FloodProgram {
 public:
  FloodProgram(const Namespaces& namespaces, std::vector<std::string> sources) {
    int input[2], output[2];
    EXPECT_EQ(pipe(input) | pipe(output), 0);
    std::vector<std::string> words = {"ip",           "netns",     "exec", namespaces.outside,
                                      BARTIZAN_FLOOD, "10.77.0.1", "7777", "50000"};
    words.insert(words.end(), sources.begin(), sources.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_ = fork();
    if (pid_ == 0) {
      dup2(input[0], 0);
      dup2(output[1], 1);
      for (const int fd : {input[0], input[1], output[0], output[1]}) close(fd);
      execvp("ip", argv.data());
      _exit(127);
    }
    close(input[0]);
    close(output[1]);
    input_ = UniqueFd(input[1]);
    output_ = UniqueFd(output[0]);
    char ready[6];
    EXPECT_EQ(read(output_.get(), ready, 6), 6) << "the flood program did not start";
  }
  std::string Stop() {
    input_.Reset();
    std::string text;
    char piece[256];
    for (ssize_t n = 0; (n = read(output_.get(), piece, sizeof piece)) > 0;) {
      text.append(piece, static_cast<size_t>(n));
    }
    if (pid_ > 0) waitpid(pid_, nullptr, 0);
    pid_ = 0;
    return text;
  }
  ~FloodProgram() { Stop(); }

 private:
  pid_t pid_ = 0;
  UniqueFd input_, output_;
};

class NftablesFlood : public NftablesKernel {
 protected:
  Counters Read() {
    const std::string chain = namespaces_->NftList({"chain", "inet", "edge", "guard"});
    std::vector<uint64_t> numbers;
    for (size_t at = 0; (at = chain.find("packets ", at)) != std::string::npos;) {
      at += 8;
      numbers.push_back(std::strtoull(chain.c_str() + at, nullptr, 10));
    }
    EXPECT_EQ(numbers.size(), 2U) << chain;
    numbers.resize(2);
    return {numbers[0], numbers[1]};
  }
};

// The figure that counts is the kernel's own: how many packets its last rule dropped.
TEST_F(NftablesFlood, DropsNothingOfWhatStays) {
  const char* wanted = std::getenv("BARTIZAN_FLOOD_UPDATES");
  const int64_t updates = ParseInt(wanted == nullptr ? "1000" : wanted).value_or(0);
  const auto target = Make({.set4 = "cf4"});
  // What stays: by itself, at the lower and the upper end of an element that grows and shrinks, in
  // the middle of one that is cut on both sides.
  const auto stays = List("20.0.0.0/24 20.1.1.0/24 20.2.0.0/20 20.9.64.0/18");
  const auto comes = List("20.0.1.0/24 20.1.0.0/24 20.9.0.0/18 20.9.128.0/17 30.0.0.0/24");
  std::mt19937 random(11);
  const auto next = [&] {
    std::vector<IpPrefix> prefixes = stays;
    for (const IpPrefix& prefix : comes) {
      if (random() % 2 == 0) prefixes.push_back(prefix);
    }
    // Far away, so that the set is not small: a few hundred elements, some of which change.
    for (unsigned i = 0; i < 400; ++i) {
      if (i % 8 != 0 || random() % 2 == 0) {
        prefixes.push_back(*ParseIpPrefix(fmt::format("40.{}.{}.0/25", i / 200, i % 200)));
      }
    }
    std::ranges::sort(prefixes);
    return prefixes;
  };
  const auto update = [&] {
    const auto plan = PlanTo(*target, next());
    ASSERT_TRUE(plan) << plan.error().Render();
    for (const auto& operation : plan->operations) {
      const auto applied = operation.apply({});
      ASSERT_TRUE(applied) << applied.error().Render();
    }
  };
  update();
  FloodProgram flood(*namespaces_, {"20.0.0.1", "20.0.0.255", "20.1.1.0", "20.1.1.255", "20.2.3.4",
                                    "20.9.64.0", "20.9.100.1", "20.9.127.255"});
  const Counters before = Read();
  for (int64_t i = 0; i < updates && !HasFatalFailure(); ++i) update();
  const Counters after = Read();
  const std::string said = flood.Stop();
  std::cout << "flood: " << said << "updates: " << updates
            << ", accepted: " << after.accepted - before.accepted
            << ", dropped: " << after.dropped - before.dropped << "\n";
  EXPECT_GT(after.accepted, before.accepted);
  EXPECT_EQ(after.dropped, before.dropped);
}

// The counter would show a gap: the same flood, the same list, by emptying the set first.
TEST_F(NftablesFlood, SeesAGapWhereThereIsOne) {
  namespaces_->Nft("add element inet edge cf4 { 20.0.0.0/24 }");
  FloodProgram flood(*namespaces_, {"20.0.0.1"});
  for (int i = 0; i < 200 && Read().dropped == 0; ++i) {
    namespaces_->Nft("flush set inet edge cf4");
    namespaces_->Nft("add element inet edge cf4 { 20.0.0.0/24 }");
  }
  EXPECT_GT(Read().dropped, 0U);
}

}  // namespace
}  // namespace bartizan::ipranges
