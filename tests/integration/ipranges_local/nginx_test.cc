// The nginx target against nginx: real requests before and after.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>

#include "local.h"

namespace bartizan::ipranges {
namespace {

using ::testing::HasSubstr;

// nginx with its files in a folder of its own. Requests come over a Unix socket and name their
// client by the PROXY protocol, so that any address may ask.
class NginxServer {
 public:
  static std::unique_ptr<NginxServer> Start(std::string_view body, int status) {
    if (!Installed("nginx")) return nullptr;
    auto server = std::unique_ptr<NginxServer>(new NginxServer);
    const std::string at = server->folder_.path().string();
    server->config_ = ReplaceAll(ReplaceAll(std::string(kConfig), "BODY", body), "FOLDER", at);
    EXPECT_TRUE(WriteFileAtomic(server->Path("nginx.conf"), server->config_));
    EXPECT_TRUE(WriteFileAtomic(server->Path("cdn"), ""));
    server->peer_ = std::make_unique<Peer>(server->Command(""), server->folder_.path());
    EXPECT_EQ(server->AskUntil("10.1.2.3", status), status) << server->peer_->Log();
    return server;
  }
  fs::path Path(std::string_view name) const { return folder_.path() / name; }
  std::string Text(std::string_view name) const { return ReadFile(Path(name)).value_or("(none)"); }
  std::string CommandLine(std::string_view arguments) const {
    return fmt::format("nginx -c {} -e {}{}", Path("nginx.conf").string(),
                       Path("error.log").string(), arguments);
  }
  std::vector<std::string> Command(std::string_view arguments) const {
    return Split(CommandLine(arguments), ' ');
  }
  std::unique_ptr<Target> Make(NginxConfig config = {}) const {
    config.file = Path("cdn");
    if (config.test == "nginx -t") config.test = CommandLine(" -t");
    if (config.reload == "nginx -s reload") config.reload = CommandLine(" -s reload");
    auto target = NginxTarget(std::move(config));
    EXPECT_TRUE(target) << target.error().Render();
    return std::move(*target);
  }

  int Ask(std::string_view client) const { return ipranges::Ask(Path("socket"), client); }
  int AskUntil(std::string_view client, int status) const {
    return ipranges::AskUntil(Path("socket"), client, status);
  }
  void Break() const {
    EXPECT_TRUE(WriteFileAtomic(Path("nginx.conf"), config_ + "nonsense on;\n"));
  }
  void Mend() const { EXPECT_TRUE(WriteFileAtomic(Path("nginx.conf"), config_)); }

 private:
  NginxServer() : folder_(*TempDir::Create("bartizan-nginx")) {}

  static constexpr std::string_view kConfig = R"(pid FOLDER/pid;
daemon off;
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path FOLDER/t1; proxy_temp_path FOLDER/t2; fastcgi_temp_path FOLDER/t3;
  uwsgi_temp_path FOLDER/t4; scgi_temp_path FOLDER/t5;
  set_real_ip_from unix:;
  real_ip_header proxy_protocol;
  BODY
}
)";
  TempDir folder_;
  std::string config_;
  std::unique_ptr<Peer> peer_;
};

constexpr std::string_view kGeo = R"(geo $ok { default 0; include cdn; }
  server { listen unix:FOLDER/socket proxy_protocol;
    location / { if ($ok = 0) { return 403; } return 204; } })";
constexpr std::string_view kAllow = R"(server { listen unix:FOLDER/socket proxy_protocol;
    location / { include cdn; try_files /none =404; } })";

class NginxReal : public ::testing::Test {
 protected:
  void Start(std::string_view body, int status) {
    server_ = NginxServer::Start(body, status);
    if (!server_) GTEST_SKIP() << "needs nginx";
  }
  void ExpectApplied(Target& target, std::string_view prefixes) {
    const auto outcome = runner_.Sync(target, List(prefixes));
    ASSERT_TRUE(outcome) << outcome.error().Render();
    ASSERT_EQ(outcome->state, change::Outcome::kApplied) << outcome->error;
    EXPECT_EQ(Texts(target.Observe()->open), prefixes);
  }
  Runner runner_;
  std::unique_ptr<NginxServer> server_;
};

TEST_F(NginxReal, LetsInWhoIsOnTheList) {
  Start(kGeo, 403);
  if (IsSkipped()) return;
  EXPECT_EQ(server_->AskUntil("10.1.2.3", 403), 403);
  const auto target = server_->Make();
  ExpectApplied(*target, "10.1.0.0/16 2001:db8::/32");
  EXPECT_EQ(server_->AskUntil("10.1.2.3", 204), 204);
  EXPECT_EQ(server_->AskUntil("2001:db8::7", 204), 204);
  EXPECT_EQ(server_->AskUntil("10.2.0.1", 403), 403);

  ExpectApplied(*target, "10.2.0.0/16 2001:db8::/32");
  EXPECT_EQ(server_->AskUntil("10.1.2.3", 403), 403);
  EXPECT_EQ(server_->AskUntil("10.2.0.1", 204), 204);
  EXPECT_EQ(server_->AskUntil("2001:db8::7", 204), 204);

  ASSERT_EQ(runner_.UndoLast()->state, change::Outcome::kUndone);
  EXPECT_EQ(server_->AskUntil("10.1.2.3", 204), 204);
  EXPECT_EQ(server_->AskUntil("10.2.0.1", 403), 403);
}

TEST_F(NginxReal, AllowLinesDenyTheOthersWhenAsked) {
  Start(kAllow, 404);
  if (IsSkipped()) return;
  EXPECT_EQ(server_->AskUntil("10.2.0.1", 404), 404);  // let in: there is only no such page
  ExpectApplied(*server_->Make({.geo = false}), "10.1.0.0/16");
  EXPECT_EQ(server_->AskUntil("10.2.0.1", 404), 404);
  ExpectApplied(*server_->Make({.geo = false, .deny = true}), "10.1.0.0/16");
  EXPECT_EQ(server_->AskUntil("10.2.0.1", 403), 403);
  EXPECT_EQ(server_->AskUntil("10.1.0.1", 404), 404);
}

TEST_F(NginxReal, ABrokenConfigurationKeepsTheOldList) {
  Start(kGeo, 403);
  if (IsSkipped()) return;
  const auto target = server_->Make();
  ExpectApplied(*target, "10.1.0.0/16");
  ASSERT_EQ(server_->AskUntil("10.1.2.3", 204), 204);
  const std::string old = server_->Text("cdn");
  server_->Break();
  const auto outcome = runner_.Sync(*target, List("10.2.0.0/16"));
  ASSERT_TRUE(outcome) << outcome.error().Render();
  EXPECT_EQ(outcome->state, change::Outcome::kUndone);  // there was nothing to undo
  EXPECT_THAT(outcome->error, HasSubstr("unknown directive \"nonsense\""));
  EXPECT_EQ(server_->Text("cdn"), old);
  EXPECT_EQ(server_->AskUntil("10.1.2.3", 204), 204);
  server_->Mend();
  ExpectApplied(*target, "10.2.0.0/16");
  EXPECT_EQ(server_->AskUntil("10.2.2.3", 204), 204);
}

TEST_F(NginxReal, HandMadeLinesStay) {
  Start(kGeo, 403);
  if (IsSkipped()) return;
  ASSERT_TRUE(WriteFileAtomic(server_->Path("cdn"), "# office\n192.0.2.7/32 1;\n"));
  const auto target = server_->Make();
  ExpectApplied(*target, "10.1.0.0/16");
  EXPECT_EQ(server_->AskUntil("10.1.2.3", 204), 204);
  EXPECT_EQ(server_->AskUntil("192.0.2.7", 204), 204);
  EXPECT_THAT(target->Observe()->foreign, ::testing::ElementsAre("line 2: 192.0.2.7/32 1;"));
}

// The process is killed when the new file is in place and nginx has not been told: the next one
// sees that, although the file is as it should be.
TEST_F(NginxReal, GoesOnWhereItWasKilledBetweenRenameAndReload) {
  Start(kGeo, 403);
  if (IsSkipped()) return;
  ExpectApplied(*server_->Make(), "10.1.0.0/16");
  ASSERT_EQ(server_->AskUntil("10.1.2.3", 204), 204);
  const fs::path script = server_->Path("kill");
  ASSERT_TRUE(WriteFileAtomic(script, "#!/bin/sh\nkill -9 $PPID\n", 0755));
  const pid_t child = fork();
  if (child == 0) {
    const auto target = server_->Make({.reload = script.string()});
    const auto plan = PlanTo(*target, List("10.2.0.0/16"));
    if (plan) (void)plan->operations[0].apply({});
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << status;
  EXPECT_THAT(server_->Text("cdn"), HasSubstr("10.2.0.0/16 1;"));
  EXPECT_EQ(server_->AskUntil("10.2.2.3", 403), 403);

  const auto target = server_->Make();
  EXPECT_THAT(target->Observe()->warnings,
              ::testing::Contains(HasSubstr("an earlier change was interrupted")));
  ExpectApplied(*target, "10.2.0.0/16");
  EXPECT_EQ(server_->AskUntil("10.2.2.3", 204), 204);
  EXPECT_TRUE(PlanTo(*target, List("10.2.0.0/16"))->operations.empty());
}

}  // namespace
}  // namespace bartizan::ipranges
