#include "bartizan/aws/system.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>

#include "bartizan/base/fs.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::aws {
namespace {

// Sets (or with null unsets) a variable of this process for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    Set(value);
  }
  ~Variable() { Set(before_ ? before_->c_str() : nullptr); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  void Set(const char* value) {
    if (value == nullptr) {
      ::unsetenv(name_);
    } else {
      ::setenv(name_, value, 1);
    }
  }

  const char* name_;
  std::optional<std::string> before_;
};

TEST(System, BlankVariablesAreUnset) {
  System system;
  system.environment = {{"EMPTY", ""}, {"BLANK", " \t"}, {"SET", " value "}};
  EXPECT_EQ(system.Variable("MISSING"), "");
  EXPECT_EQ(system.Variable("EMPTY"), "");
  EXPECT_EQ(system.Variable("BLANK"), "");
  EXPECT_EQ(system.Variable("SET"), " value ") << "a value is taken as it is";
}

TEST(RealSystem, IsThisProcess) {
  System system;
  {
    Variable variable("BARTIZAN_SYSTEM_TEST", "here");
    system = RealSystem();
  }
  EXPECT_EQ(system.Variable("BARTIZAN_SYSTEM_TEST"), "here") << "decided when it was made";
  EXPECT_EQ(system.clock, &SystemClock());
}

TEST(RealSystem, ReadsFilesWithinTheLimit) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  fs::path file = folder->path() / "config";
  ASSERT_TRUE(WriteFileAtomic(file, "12345"));
  System system = RealSystem();
  EXPECT_EQ(system.read_file(file, 5).value(), "12345");
  EXPECT_EQ(system.read_file(file, 4).error().code, Code::kLimit);
  EXPECT_EQ(system.read_file(folder->path() / "none", 5).error().code, Code::kNotFound);
  auto is_folder = system.read_file(folder->path(), 5);
  EXPECT_EQ(is_folder.error().code, Code::kInvalid);
  EXPECT_NE(is_folder.error().message.find(folder->path().string()), std::string::npos);
  EXPECT_EQ(system.read_file("-", 5).error().code, Code::kNotFound) << "never standard input";
}

net::HttpRequest To(std::string url) {
  net::HttpRequest request;
  request.url = std::move(url);
  return request;
}

TEST(RealSystem, CopiesShareConnections) {
  net::FakeServer server([](const net::Received&) { return net::Reply{.body = "hello"}; });
  System system = RealSystem();
  // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): what is tested
  const System copy = system;
  auto response = system.send(To(server.Url("/a")));
  ASSERT_TRUE(response) << response.error().OneLine();
  EXPECT_EQ(response->body, "hello");
  ASSERT_TRUE(copy.send(To(server.Url("/b"))));
  EXPECT_EQ(server.connections(), 1U);
}

TEST(RealSystem, TakesTheProxyOfTheEnvironment) {
  net::FakeServer proxy([](const net::Received&) { return net::Reply{.body = "by proxy"}; });
  Variable variable("http_proxy", proxy.Url("").c_str());
  auto response = RealSystem().send(To("http://service.invalid/x"));
  ASSERT_TRUE(response) << response.error().OneLine();
  EXPECT_EQ(response->body, "by proxy");
  EXPECT_EQ(proxy.requests().at(0).target, "http://service.invalid/x");
}

TEST(RealSystem, ABundleThatIsNotThereIsAnErrorNotIgnored) {
  net::FakeServer server([](const net::Received&) { return net::Reply{}; });
  std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
  Variable variable("AWS_CA_BUNDLE", "/nonexistent/environment.pem");
  System system = RealSystem();
  auto refused = system.send(To(url));
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().Render().find("/nonexistent/environment.pem"), std::string::npos)
      << refused.error().Render();
  refused = WithCaBundle(system, "/nonexistent/profile.pem").send(To(url));
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().Render().find("/nonexistent/profile.pem"), std::string::npos)
      << refused.error().Render();
}

TEST(WithCaBundle, LeavesOtherTransportsAlone) {
  System system;
  system.send = [](const net::HttpRequest&) {
    return Result<net::HttpResponse>(net::HttpResponse{.status = 201, .headers = {}, .body = {}});
  };
  EXPECT_EQ(WithCaBundle(system, "/nonexistent.pem").send({})->status, 201);
}

TEST(RealSystem, HomeOfTheUserWhereTheVariableIsMissing) {
  {
    Variable variable("HOME", "/said");
    EXPECT_EQ(RealSystem().Variable("HOME"), "/said");
  }
  Variable variable("HOME", nullptr);
  EXPECT_TRUE(RealSystem().Variable("HOME").starts_with("/")) << "this user has a home";
}

TEST(RealSystem, RunsProgramsAndDrawsNumbers) {
  System system = RealSystem();
  auto outcome = system.run({.argv = {"/bin/sh", "-c", "echo x; exit 3"}});
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->exit_code, 3);
  EXPECT_EQ(outcome->out, "x\n");
  double first = system.random();
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    double next = system.random();
    EXPECT_GE(next, 0);
    EXPECT_LT(next, 1);
    differs = differs || next != first;
  }
  EXPECT_TRUE(differs);
}

}  // namespace
}  // namespace bartizan::aws
