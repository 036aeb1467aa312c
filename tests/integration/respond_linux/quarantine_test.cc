// The quarantine table and the cut of flows, with real packets.
#include "host.h"

namespace bartizan::response {
namespace {

constexpr uint16_t kPort = 6514;

class QuarantineOfAHost : public ::testing::Test {
 protected:
  void SetUp() override {
    host_ = Host::Make();
    if (!host_) GTEST_SKIP() << "needs root, nft, ip and ss";
    inside_ = std::make_unique<NetworkNamespace>(host_->Inside());
    outside_ = std::make_unique<NetworkNamespace>(host_->Outside());
    tables_ = std::make_unique<NftTables>(*inside_);
    // Somebody's own rules, which must be left alone and cannot overrule the quarantine.
    Must({"ip", "netns", "exec", host_->name, "nft", "-f", "-"},
         "table inet own {\n"
         "set s { type ipv4_addr; flags interval; elements = { 10.0.0.0/8 }; }\n"
         "chain c { type filter hook input priority -400; policy accept; ip saddr @s accept; }\n"
         "chain n { type nat hook output priority 0; }\n"
         "chain t { type filter hook output priority 0; ct state established accept; }\n}\n");
    before_ = *tables_->Ruleset();
  }
  Quarantine StageOne() const {
    return {.table = "bartizan_quarantine_T",
            .endpoints = {*ParseEndpoint("10.78.0.9:6514"), *ParseEndpoint("[fd78::9]:6514"),
                          *ParseEndpoint("from:10.78.0.9:22")}};
  }
  static Quarantine StageTwo() { return {.table = "bartizan_quarantine_T"}; }

  // A connection from the host to an address outside.
  Connection Open(const char* from, const char* address, uint16_t port, int patience = 10'000) {
    Connection made;
    made.listener = Listen(*outside_, address, port);
    made.client = Connect(*inside_, from, address, port, patience);
    if (made.client) made.server = Accept(made.listener.get());
    return made;
  }
  bool Reaches(const char* from, const char* address, uint16_t port, int patience = 10'000) {
    return static_cast<bool>(Open(from, address, port, patience).client);
  }
  bool IsReached(const char* from, const char* address, uint16_t port, int patience = 10'000) {
    const UniqueFd listener = Listen(*inside_, address, port);
    return static_cast<bool>(Connect(*outside_, from, address, port, patience));
  }
  // Flows to an address that connection tracking knows of.
  size_t Tracked(const std::string& address) {
    const bool v6 = address.find(':') != std::string::npos;
    const std::string list = Must({"ip", "netns", "exec", host_->name, "conntrack", "-L", "-f",
                                   v6 ? "ipv6" : "ipv4", "-d", address});
    return Split(list, '\n').size() - 1;
  }
  std::string Difference(const Quarantine& quarantine) {
    return QuarantineDifference(*tables_->List(quarantine.table), quarantine)
        .value_or("(not understood)");
  }

  std::unique_ptr<Host> host_;
  std::unique_ptr<NetworkNamespace> inside_, outside_;
  std::unique_ptr<NftTables> tables_;
  std::string before_;
};

TEST_F(QuarantineOfAHost, IsAsItWasAskedFor) {
  EXPECT_EQ(*tables_->List("bartizan_quarantine_T"), "");
  Done(tables_->Apply(StageOne()));
  EXPECT_EQ(Difference(StageOne()), "");
  EXPECT_NE(Difference(StageTwo()), "");
  Quarantine with_resets = StageOne();
  with_resets.resets = true;
  Done(tables_->Apply(with_resets));
  EXPECT_EQ(Difference(with_resets), "");
  EXPECT_NE(Difference(StageOne()), "");
  Quarantine networks = StageTwo();
  networks.endpoints = {*ParseEndpoint("udp:10.0.0.0/8:514"), *ParseEndpoint("[fd00::/8]:1"),
                        *ParseEndpoint("from:udp:[fd00::1]:53")};
  Done(tables_->Apply(networks));
  EXPECT_EQ(Difference(networks), "");
  Done(tables_->Apply(StageTwo()));
  EXPECT_EQ(Difference(StageTwo()), "");
}

TEST_F(QuarantineOfAHost, IsMendedByApplyingItAgain) {
  Done(tables_->Apply(StageOne()));
  for (const char* command : {"add chain inet bartizan_quarantine_T output { policy accept; }",
                              "flush chain inet bartizan_quarantine_T output",
                              "add rule inet bartizan_quarantine_T prerouting accept",
                              "insert rule inet bartizan_quarantine_T prerouting accept",
                              "add table inet bartizan_quarantine_T { flags dormant; }",
                              "delete table inet bartizan_quarantine_T"}) {
    Must({"ip", "netns", "exec", host_->name, "nft", "-f", "-"}, command);
    EXPECT_NE(Difference(StageOne()), "") << command;
    Done(tables_->Apply(StageOne()));
    EXPECT_EQ(Difference(StageOne()), "") << command;
  }
}

TEST_F(QuarantineOfAHost, StopsNewConnectionsOfBothFamiliesAndKeepsTheCollector) {
  ASSERT_TRUE(Reaches(Host::kHost4, Host::kOther4, kPort));
  ASSERT_TRUE(Reaches(Host::kHost6, Host::kOther6, kPort));
  ASSERT_TRUE(IsReached(Host::kOther4, Host::kHost4, 22));
  Done(tables_->Apply(StageOne()));
  // IPv6's neighbours must be found anew, too.
  Must({"ip", "-n", host_->name, "neigh", "flush", "all"});
  EXPECT_FALSE(Reaches(Host::kHost4, Host::kOther4, kPort, kHaste));
  EXPECT_FALSE(Reaches(Host::kHost6, Host::kOther6, kPort, kHaste));
  EXPECT_FALSE(IsReached(Host::kOther4, Host::kHost4, 22, kHaste));
  EXPECT_FALSE(IsReached(Host::kOther6, Host::kHost6, 22, kHaste));
  EXPECT_TRUE(Reaches(Host::kHost4, Host::kCollector4, kPort));
  EXPECT_TRUE(Reaches(Host::kHost6, Host::kCollector6, kPort));
  EXPECT_FALSE(Reaches(Host::kHost4, Host::kCollector4, kPort + 1, kHaste));
  EXPECT_TRUE(IsReached(Host::kCollector4, Host::kHost4, 22));
  EXPECT_FALSE(IsReached(Host::kCollector4, Host::kHost4, 23, kHaste));
  const auto dropped =
      DroppedPackets(*tables_->List("bartizan_quarantine_T"), "bartizan_quarantine_T");
  EXPECT_GT(data::Int(*dropped, "output").value_or(0), 0);
  EXPECT_GT(data::Int(*dropped, "prerouting").value_or(0), 0);

  Done(tables_->Apply(StageTwo()));
  EXPECT_FALSE(Reaches(Host::kHost4, Host::kCollector4, kPort, kHaste));
  EXPECT_FALSE(Reaches(Host::kHost6, Host::kCollector6, kPort, kHaste));
  EXPECT_FALSE(IsReached(Host::kCollector4, Host::kHost4, 22, kHaste));
  // Loopback goes on.
  const UniqueFd local = Listen(*inside_, "127.0.0.1", 80);
  EXPECT_TRUE(Connect(*inside_, "127.0.0.1", "127.0.0.1", 80, 10'000));
}

TEST_F(QuarantineOfAHost, StopsWhatIsOpenAtOnceAndTheCutEndsIt) {
  for (const bool v6 : {false, true}) {
    const Connection held =
        Open(v6 ? Host::kHost6 : Host::kHost4, v6 ? Host::kOther6 : Host::kOther4, kPort);
    ASSERT_TRUE(held.server);
    const Connection kept =
        Open(v6 ? Host::kHost6 : Host::kHost4, v6 ? Host::kCollector6 : Host::kCollector4, kPort);
    ASSERT_TRUE(kept.server);
    ASSERT_TRUE(Passes(held.client.get(), held.server.get(), 10'000));
    if (Installed("conntrack")) {
      EXPECT_GT(Tracked(v6 ? Host::kOther6 : Host::kOther4), 0U);
    }

    Done(tables_->Apply(StageOne()));
    EXPECT_FALSE(Passes(held.client.get(), held.server.get(), kHaste));
    EXPECT_FALSE(Passes(held.server.get(), held.client.get(), kHaste));
    EXPECT_TRUE(Passes(kept.client.get(), kept.server.get(), 10'000));

    const auto endpoints = StageOne().endpoints;
    EXPECT_THAT(*OpenConnections(*inside_, endpoints), ::testing::SizeIs(1));
    Quarantine with_resets = StageOne();
    with_resets.resets = true;
    Done(tables_->Apply(with_resets));
    const auto cut = CutFlows(*inside_, endpoints);
    ASSERT_TRUE(cut) << cut.error().Render();
    Done(tables_->Apply(StageOne()));
    EXPECT_THAT(cut->connections, ::testing::SizeIs(1));
    // Nothing of it is left that could go on when the quarantine is lifted.
    if (Installed("conntrack")) {
      EXPECT_TRUE(cut->conntrack);
      EXPECT_EQ(Tracked(v6 ? Host::kOther6 : Host::kOther4), 0U);
    }
    EXPECT_EQ(ErrorAt(held.client.get()), ECONNABORTED);
    EXPECT_EQ(ErrorAt(held.server.get()), ECONNRESET);
    EXPECT_TRUE(Passes(kept.client.get(), kept.server.get(), 10'000));
    EXPECT_TRUE(OpenConnections(*inside_, endpoints)->empty());
    EXPECT_TRUE(*tables_->Remove("bartizan_quarantine_T"));
  }
}

// The two stages follow each other without a moment in which something else gets through, and the
// collector's connection lives through any number of replacements.
TEST_F(QuarantineOfAHost, HasNoGapBetweenItsStages) {
  const Connection held = Open(Host::kHost4, Host::kOther4, kPort);
  const Connection kept = Open(Host::kHost4, Host::kCollector4, kPort);
  ASSERT_TRUE(held.server && kept.server);
  Done(tables_->Apply(StageOne()));
  std::atomic<bool> stop = false;
  std::thread sender([&] {
    while (!stop) {
      (void)send(held.server.get(), "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
      (void)send(held.client.get(), "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    }
  });
  for (int i = 0; i < 20; ++i) Done(tables_->Apply(i % 2 == 0 ? StageTwo() : StageOne()));
  stop = true;
  sender.join();
  char bytes[16];
  EXPECT_LT(recv(held.client.get(), bytes, sizeof bytes, 0), 0);
  EXPECT_LT(recv(held.server.get(), bytes, sizeof bytes, 0), 0);
  EXPECT_TRUE(Passes(kept.client.get(), kept.server.get(), 10'000));
}

TEST_F(QuarantineOfAHost, LeavesNothingBehind) {
  Done(tables_->Apply(StageOne()));
  EXPECT_NE(*tables_->Ruleset(), before_);
  Done(tables_->Apply(StageTwo()));
  EXPECT_TRUE(*tables_->Remove("bartizan_quarantine_T"));
  EXPECT_EQ(*tables_->Ruleset(), before_);
  EXPECT_FALSE(*tables_->Remove("bartizan_quarantine_T"));
  EXPECT_TRUE(Reaches(Host::kHost4, Host::kOther4, kPort));
  EXPECT_TRUE(Reaches(Host::kHost6, Host::kOther6, kPort));
  EXPECT_TRUE(IsReached(Host::kOther4, Host::kHost4, 22));
}

}  // namespace
}  // namespace bartizan::response
