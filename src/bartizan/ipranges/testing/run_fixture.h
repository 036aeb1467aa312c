#pragma once
// A home, a clock and one list with firewalls in memory.
#include <gtest/gtest.h>
#include <unistd.h>

#include <map>

#include "bartizan/audit/audit.h"
#include "bartizan/ipranges/testing/memory_target.h"
#include "bartizan/notify/notify.h"

namespace bartizan::ipranges {

inline std::unique_ptr<store::Home> OpenRunHome(const fs::path& folder) {
  std::vector<store::Migration> all;
  for (auto part : {store::LeaseMigrations(), audit::AuditMigrations(), change::ChangeMigrations(),
                    notify::NotifyMigrations(), IpRangesMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  auto home = store::Home::Open(folder, all);
  if (home) return std::move(*home);
  ADD_FAILURE() << home.error().Render();
  return nullptr;
}

// nftables tables name the firewalls: "edge" is firewalls["edge"].
inline TargetConfig Named(const std::string& name) {
  return {.nftables = NftablesConfig{.table = name, .set4 = "a"}};
}

// Checks from now on, by what is open now: what stays must stay open, nothing else is opened.
inline void Watch(Firewall& firewall, const std::vector<IpPrefix>& wanted) {
  const auto open = firewall.Open();
  std::vector<IpPrefix> may = open;
  may.insert(may.end(), wanted.begin(), wanted.end());
  std::ranges::sort(may);
  firewall.Expect(Subtract(open, Subtract(open, wanted)), may);
}

class RunFixture : public testing::Test {
 protected:
  void SetUp() override {
    home_ = OpenRunHome(dir_.path());
    list_.name = "cdn";
    list_.selection.services = {"CLOUDFRONT"};
    list_.guards = {.max_prefixes = 100, .max_removed_percent = 50, .always = 2};
    list_.targets = {Named("edge")};
    config_.lists = {list_};
    for (const char* name : {"edge", "inner"}) firewalls_[name];
    options_.clock = &clock_;
    options_.pause = [](Micros) {};
    options_.progress = [this](std::string_view line) { said_.emplace_back(line); };
    options_.make_target = [this](const TargetConfig& config) -> Result<std::unique_ptr<Target>> {
      const std::string& name = config.nftables->table;
      if (name == "away") return Fail(Code::kDenied, "no credentials");
      auto target = std::make_unique<MemoryTarget>(firewalls_[name], name, 2, rebuilds_);
      target->most = quota_;
      return target;
    };
  }

  // Checks the invariant during the run, of what is open now and what is wanted.
  SyncOutcome Run(int64_t token, const std::vector<IpPrefix>& published) {
    for (auto& [name, firewall] : firewalls_) Watch(firewall, published);
    auto outcome = SyncDocument(*home_, config_, MakeDocument(token, published), options_);
    EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().Render());
    for (auto& [name, firewall] : firewalls_) {
      EXPECT_EQ(firewall.gaps, 0) << name;
      EXPECT_EQ(firewall.holes, 0) << name;
    }
    return outcome ? *outcome : SyncOutcome{};
  }
  ListState State() {
    auto state = home_->db().Read([](store::Tx& tx) { return LoadState(tx, "cdn"); });
    EXPECT_TRUE(state && *state);
    return state && *state ? **state : ListState{};
  }
  std::vector<TargetState> Targets() {
    return *home_->db().Read([](store::Tx& tx) { return LoadTargets(tx, "cdn"); });
  }
  std::vector<std::string> AuditNames() {
    std::vector<std::string> names;
    EXPECT_TRUE(home_->db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(auto entries, audit::ListEntries(tx, {.limit = 0}));
      for (const auto& entry : entries) {
        names.push_back(data::Str(*data::ParseJson(entry.record, "record"), "eventName"));
      }
      return {};
    }));
    return names;
  }
  std::vector<std::string> Messages() {
    std::vector<std::string> events;
    auto waiting = home_->db().Read([](store::Tx& tx) { return notify::ListWaiting(tx); });
    for (const auto& each : *waiting) events.push_back(each.message.event);
    return events;
  }

  // In memory where there is such a folder: thousands of transactions wait for no disk then.
  static TempDir MakeFolder() {
    if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 1);
    return *TempDir::Create();
  }
  TempDir dir_ = MakeFolder();
  std::unique_ptr<store::Home> home_;
  FakeClock clock_{FromInt(1'700'000'000'000'000)};
  std::map<std::string, Firewall> firewalls_;
  ListConfig list_;
  Config config_;
  SyncOptions options_;
  std::vector<std::string> said_;
  size_t quota_ = 100'000;
  bool rebuilds_ = true;
};

}  // namespace bartizan::ipranges
