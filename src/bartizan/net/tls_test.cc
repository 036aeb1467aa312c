// TLS against the server of the openssl program, and proxies.
#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <memory>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/net/http_client.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::net {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// A program with its standard output in a pipe; ended by the destructor.
class Child {
 public:
  explicit Child(std::vector<std::string> words) {
    std::array<int, 2> ends{};
    BARTIZAN_CHECK(::pipe2(ends.data(), O_CLOEXEC) == 0);
    output_ = UniqueFd(ends[0]);
    UniqueFd writer(ends[1]);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, writer.get(), 1);
    ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (::posix_spawnp(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) {
      pid_ = -1;
    }
    ::posix_spawn_file_actions_destroy(&actions);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ > 0) ::kill(pid_, SIGTERM);
    Wait();
  }

  bool Wait() {
    int status = -1;
    if (pid_ > 0) ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return status == 0;
  }
  // The next line, "" at the end.
  std::string Line() {
    std::string line;
    for (char c; ::read(output_.get(), &c, 1) == 1 && c != '\n';) line += c;
    return line;
  }

 private:
  pid_t pid_ = -1;
  UniqueFd output_;
};

// A certificate of its own for 127.0.0.1 and bartizan.test, and a server that shows it. Tells how
// each connection was made ("New, TLSv1.3, …" or "Reused, …").
class Tls : public ::testing::Test {
 protected:
  void SetUp() override {
    auto folder = TempDir::Create();
    ASSERT_TRUE(folder);
    folder_ = std::make_unique<TempDir>(std::move(*folder));
    if (!Make("own") || !Make("other")) GTEST_SKIP() << "no openssl program";
    server_ = std::make_unique<Child>(std::vector<std::string>{"openssl", "s_server", "-accept",
                                                               "127.0.0.1:0", "-www", "-cert",
                                                               Pem("own"), "-key", Pem("own-key")});
    std::string line;
    do {
      line = server_->Line();
      ASSERT_NE(line, "");
    } while (!line.starts_with("ACCEPT 127.0.0.1:"));
    port_ = static_cast<uint16_t>(ParseInt(line.substr(17)).value_or(0));
    ASSERT_NE(port_, 0);
  }

  std::string Pem(std::string_view name) const {
    return folder_->path() / fmt::format("{}.pem", name);
  }
  bool Make(const std::string& name) {
    return Child({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                  "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=" + name,
                  "-addext", "subjectAltName=IP:127.0.0.1,DNS:bartizan.test", "-keyout",
                  Pem(name + "-key"), "-out", Pem(name)})
        .Wait();
  }
  std::string Url(std::string_view host = "127.0.0.1") const {
    return fmt::format("https://{}:{}/", host, port_);
  }

  std::unique_ptr<TempDir> folder_;
  std::unique_ptr<Child> server_;
  uint16_t port_ = 0;
};

TEST_F(Tls, TrustsWhatTheBundleHolds) {
  HttpClient client({.ca_bundle = Pem("own")});
  auto response = client.Send({.url = Url()});
  ASSERT_TRUE(response) << response.error().Render();
  EXPECT_EQ(response->status, 200);
  EXPECT_THAT(response->body, HasSubstr("TLSv1.3"));
}

TEST_F(Tls, DeniesWhatItDoesNot) {
  HttpClient other({.ca_bundle = Pem("other")});
  HttpClient usual({});
  for (auto* client : {&other, &usual}) {
    auto response = client->Send({.url = Url() + "?hunter22"});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, Code::kDenied) << response.error().Render();
    EXPECT_THAT(response.error().hint, HasSubstr("AWS_CA_BUNDLE"));
    EXPECT_THAT(response.error().Render(), Not(HasSubstr("hunter")));
  }
}

TEST_F(Tls, DeniesACertificateOfAnotherName) {
  HttpClient client({.ca_bundle = Pem("own")});
  auto response = client.Send({.url = Url("localhost")});
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kDenied) << response.error().Render();
}

TEST_F(Tls, RefusesABundleThatCannotBeRead) {
  HttpClient client({.ca_bundle = Pem("missing")});
  auto response = client.Send({.url = Url()});
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kInvalid) << response.error().Render();
}

TEST_F(Tls, TakesUpItsSessionsOnFreshConnections) {
  HttpClient client({.ca_bundle = Pem("own"), .max_idle = Micros(0)});
  EXPECT_THAT(client.Send({.url = Url()}).value_or(HttpResponse{}).body, HasSubstr("New, TLS"));
  EXPECT_THAT(client.Send({.url = Url()}).value_or(HttpResponse{}).body, HasSubstr("Reused, TLS"));
}

TEST_F(Tls, GoesThroughAProxy) {
  FakeServer proxy([&](const Received& request) {
    return request.method == "CONNECT" ? Reply{.tunnel_to = port_} : Reply{.status = 500};
  });
  std::string address = fmt::format("http://user:hunter22@127.0.0.1:{}", proxy.port());
  HttpClient client({.proxies = {.https = address}, .ca_bundle = Pem("own")});
  auto response = client.Send(
      {.url = Url("bartizan.test") + "path", .headers = {{"Authorization", "for the peer"}}});
  ASSERT_TRUE(response) << response.error().Render();
  EXPECT_THAT(response->body, HasSubstr("TLSv1.3"));
  Received connect = proxy.requests().at(0);
  EXPECT_EQ(connect.target, fmt::format("bartizan.test:{}", port_));
  EXPECT_EQ(connect.CountHeader("authorization"), 0U);  // not for the proxy to see
  EXPECT_EQ(connect.Header("proxy-authorization"), "Basic dXNlcjpodW50ZXIyMg==");

  HttpClient distrusts({.proxies = {.https = address}, .ca_bundle = Pem("other")});
  EXPECT_EQ(distrusts.Send({.url = Url("bartizan.test")}).error().code, Code::kDenied);
}

TEST(Proxy, PassesPlainRequestsOn) {
  FakeServer proxy(std::vector<Reply>{{.status = 203, .body = "x"}});
  HttpClient client({.proxies = {.http = proxy.Url(), .no_proxy = "direct.test"}});
  for (int i = 0; i < 2; ++i) {
    auto response = client.Send({.url = "http://bartizan.test:81/a/../b?c"});
    EXPECT_EQ(response.value_or(HttpResponse{}).status, 203);
  }
  EXPECT_EQ(proxy.requests().at(0).head,
            "GET http://bartizan.test:81/a/../b?c HTTP/1.1\r\nHost: bartizan.test:81\r\n"
            "User-Agent: bartizan\r\n\r\n");
  EXPECT_EQ(proxy.connections(), 1U);
  EXPECT_FALSE(client.Send({.url = "http://direct.test:1/", .use_proxy = true}));
  EXPECT_FALSE(client.Send({.url = "http://bartizan.test:1/", .use_proxy = false}));
  EXPECT_EQ(proxy.requests().size(), 2U);
}

TEST(Proxy, ThatWantsCredentialsDenies) {
  FakeServer proxy(std::vector<Reply>{{.status = 407}});
  HttpClient client({.proxies = {.http = proxy.Url(), .https = proxy.Url()}});
  auto response = client.Send({.url = "https://bartizan.test/"});
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kDenied) << response.error().Render();
}

TEST(Proxy, ThatRefusesIsUnavailable) {
  FakeServer proxy(std::vector<Reply>{{.status = 503}});
  HttpClient client({.proxies = {.https = proxy.Url()}});
  EXPECT_EQ(client.Send({.url = "https://bartizan.test/"}).error().code, Code::kUnavailable);
}

TEST(Proxy, OfTheEnvironmentIsUsedOnlyWhenTold) {
  FakeServer proxy(std::vector<Reply>{{.status = 203}});
  FakeServer direct(std::vector<Reply>{{}});
  ::setenv("http_proxy", proxy.Url().c_str(), 1);
  ::unsetenv("no_proxy");
  ::unsetenv("NO_PROXY");
  HttpRequest request{.url = "http://bartizan.test/"};
  EXPECT_EQ(Send(request).value_or(HttpResponse{}).status, 203);
  // A client of its own options does not look at the environment.
  EXPECT_FALSE(HttpClient({}).Send(request));
  request.use_proxy = false;
  EXPECT_FALSE(Send(request));
  EXPECT_EQ(Send({.url = direct.Url()}).value_or(HttpResponse{}).status, 200);  // loopback
  ::unsetenv("http_proxy");
}

// Stands still in the TLS handshake, which belongs to connecting.
TEST(Connecting, EndsAfterItsTime) {
  FakeServer server(std::vector<Reply>{{}});
  auto url = ReplaceAll(server.Url(), "http://", "https://");
  auto response = HttpClient({}).Send({.url = url,
                                       .connect_timeout = std::chrono::milliseconds(50),
                                       .timeout = std::chrono::milliseconds(0)});
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kTimeout) << response.error().OneLine();
}

}  // namespace
}  // namespace bartizan::net
