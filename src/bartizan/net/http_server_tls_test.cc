// The server's TLS: against the module's own client, and against the openssl program as one that
// offers what must be refused.
#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "bartizan/base/fs.h"
#include "bartizan/net/http_client.h"
#include "bartizan/net/testing/server_fixture.h"

namespace bartizan::net {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;

// Whether the program ends well. It reads nothing and says nothing.
bool RunProgram(std::vector<std::string> words) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t pid = -1;
  const int failed =
      ::posix_spawnp(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  int status = -1;
  return failed == 0 && ::waitpid(pid, &status, 0) == pid && status == 0;
}

class ServerTls : public Server {
 protected:
  void SetUp() override {
    auto folder = TempDir::Create();
    ASSERT_TRUE(folder);
    folder_ = std::make_unique<TempDir>(std::move(*folder));
    if (!Make("own") || !Make("other")) GTEST_SKIP() << "no openssl program";
  }
  std::string Pem(std::string_view name) const {
    return folder_->path() / fmt::format("{}.pem", name);
  }
  bool Make(const std::string& name) {
    return RunProgram({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                       "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                       "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
                       Pem(name + "-key"), "-out", Pem(name)});
  }
  ServerOptions Options() const {
    return {.tls = TlsFiles{.certificate = Pem("own"), .key = Pem("own-key")}};
  }
  int Ask(std::string_view authority) {
    HttpClient client({.ca_bundle = Pem(authority), .max_idle = Micros(0)});
    auto response = client.Send({.method = "POST", .url = server_->url() + "/x", .body = "body"});
    if (!response) return -static_cast<int>(response.error().code);
    EXPECT_EQ(response->body, "body");
    return response->status;
  }
  bool Connects(std::vector<std::string> more) {
    std::vector<std::string> words = {"openssl", "s_client", "-connect",
                                      fmt::format("127.0.0.1:{}", server_->port())};
    words.insert(words.end(), more.begin(), more.end());
    return RunProgram(std::move(words));
  }

  std::unique_ptr<TempDir> folder_;
};

constexpr int kDenied = -static_cast<int>(Code::kDenied);

TEST_F(ServerTls, AnswersTheClient) {
  Start(Options());
  EXPECT_EQ(Ask("own"), 200);
  EXPECT_EQ(Ask("other"), kDenied);
  EXPECT_TRUE(journal_.Records(1).at(0).tls);
  EXPECT_EQ(journal_.Records(2).at(1).reason, "the TLS handshake failed");
  EXPECT_EQ(server_->statistics().failed_handshakes, 1U);
}

TEST_F(ServerTls, MovesLargeBodies) {
  ServerOptions options = Options();
  options.max_body_bytes = 8U << 20U;
  Start(std::move(options));
  HttpClient client({.ca_bundle = Pem("own")});
  const std::string large(7U << 20U, 'z');
  for (int i = 0; i < 2; ++i) {
    auto response = client.Send({.method = "PUT", .url = server_->url() + "/x", .body = large});
    ASSERT_TRUE(response) << response.error().Render();
    EXPECT_EQ(response->body, large);
  }
  EXPECT_EQ(server_->statistics().accepted, 1U);
}

TEST_F(ServerTls, MayBeReachedFromElsewhere) {
  ServerOptions options = Options();
  options.address = "0.0.0.0";
  Start(std::move(options));
  HttpClient client({.ca_bundle = Pem("own")});
  auto response = client.Send({.url = fmt::format("https://127.0.0.1:{}/", server_->port())});
  EXPECT_EQ(response.value_or(HttpResponse{}).status, 200);
}

TEST_F(ServerTls, SpeaksOnlyWhatIsSafe) {
  Start(Options());
  EXPECT_TRUE(Connects({"-tls1_3"}));
  EXPECT_TRUE(Connects({"-tls1_2"}));
  EXPECT_TRUE(Connects({"-alpn", "h2,http/1.1"}));
  EXPECT_FALSE(Connects({"-alpn", "h2"}));
  EXPECT_FALSE(Connects({"-tls1_1", "-cipher", "ALL:@SECLEVEL=0"}));
  EXPECT_FALSE(Connects({"-tls1", "-cipher", "ALL:@SECLEVEL=0"}));
  EXPECT_FALSE(
      Connects({"-tls1_2", "-cipher", "AES128-SHA:AES128-GCM-SHA256:ECDHE-ECDSA-AES128-SHA"}));
}

// Plain HTTP where TLS is spoken, a greeting that stops, one that never begins.
TEST_F(ServerTls, EndsWhatIsNoHandshake) {
  ServerOptions options = Options();
  options.handshake_timeout = milliseconds(20);
  Start(std::move(options));
  RawClient plain(server_->port()), cut(server_->port()), silent(server_->port());
  plain.Send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  cut.Send("\x16\x03\x01\x02");
  for (auto* client : {&plain, &cut, &silent}) EXPECT_TRUE(client->ReadToEnd());
  journal_.Records(3);
  EXPECT_EQ(server_->statistics().failed_handshakes, 3U);
  EXPECT_EQ(server_->statistics().timed_out, 2U);
}

TEST_F(ServerTls, TakesNewFilesWhenTold) {
  Start(Options());
  ASSERT_TRUE(WriteFileAtomic(Pem("own"), *ReadFile(Pem("other"))));
  const Status mixed = server_->ReloadTls();  // the key is not that certificate's
  EXPECT_EQ(mixed.error().code, Code::kInvalid);
  EXPECT_EQ(Ask("other"), kDenied);  // the old one is in service
  ASSERT_TRUE(WriteFileAtomic(Pem("own-key"), *ReadFile(Pem("other-key")), 0600));
  EXPECT_TRUE(server_->ReloadTls());
  EXPECT_EQ(Ask("other"), 200);
}

TEST_F(ServerTls, SeesNewFiles) {
  ServerOptions options = Options();
  options.tls_check_interval = milliseconds(1);
  options.idle_timeout = milliseconds(20);  // makes it look often
  Start(std::move(options));
  ASSERT_TRUE(WriteFileAtomic(Pem("own"), "no certificate"));
  EXPECT_THAT(journal_.Notices(1).at(0), HasSubstr("stays as it was"));
  EXPECT_EQ(Ask("other"), kDenied);
  ASSERT_TRUE(WriteFileAtomic(Pem("own-key"), *ReadFile(Pem("other-key")), 0600));
  EXPECT_EQ(journal_.Notices(2).size(), 2U);
  ASSERT_TRUE(WriteFileAtomic(Pem("own"), *ReadFile(Pem("other"))));
  EXPECT_EQ(journal_.Notices(3).at(2), "the certificate was read again");
  EXPECT_EQ(Ask("other"), 200);
}

TEST_F(ServerTls, StartsWithSafeFilesOnly) {
  const auto code = [&](const std::string& certificate, const std::string& key) {
    auto server =
        HttpServer::Start({.tls = TlsFiles{.certificate = certificate, .key = key}}, Echo);
    return server ? Code::kInternal : server.error().code;
  };
  EXPECT_EQ(code(Pem("own"), Pem("other-key")), Code::kInvalid);
  EXPECT_EQ(code(Pem("own-key"), Pem("own-key")), Code::kInvalid);
  EXPECT_EQ(code(Pem("own"), Pem("missing")), Code::kNotFound);
  EXPECT_EQ(code(Pem("own"), folder_->path()), Code::kInvalid);
  ASSERT_TRUE(RunProgram({"openssl", "pkcs8", "-topk8", "-in", Pem("own-key"), "-out",
                          Pem("locked"), "-passout", "pass:x"}));
  ASSERT_EQ(::chmod(Pem("locked").c_str(), 0600), 0);
  EXPECT_EQ(code(Pem("own"), Pem("locked")), Code::kInvalid);
  for (const mode_t mode : {0640U, 0604U, 0620U, 0777U}) {
    ASSERT_EQ(::chmod(Pem("own-key").c_str(), mode), 0);
    EXPECT_EQ(code(Pem("own"), Pem("own-key")), Code::kDenied) << mode;
  }
  ASSERT_EQ(::chmod(Pem("own-key").c_str(), 0400), 0);
  EXPECT_EQ(code(Pem("own"), Pem("own-key")), Code::kInternal);  // starts
}

}  // namespace
}  // namespace bartizan::net
