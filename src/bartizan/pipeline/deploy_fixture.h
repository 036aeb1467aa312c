#pragma once
// Tests of deployments: a data home, tiny services of Python, and nothing left behind.
#include <arpa/inet.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <set>

#include "bartizan/net/http_client.h"
#include "bartizan/pipeline/deploy_service.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {

inline std::vector<store::Migration> DeployTestMigrations() {
  std::vector<store::Migration> all;
  for (auto part :
       {store::LeaseMigrations(), audit::AuditMigrations(), artifacts::ArtifactMigrations(),
        change::ChangeMigrations(), DeployMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

// Holds a listening socket on a port that was free.
class Listener {
 public:
  explicit Listener(int port = 0) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(::bind(fd_.get(), generic, sizeof address), 0);
    EXPECT_EQ(::listen(fd_.get(), 1), 0);
    socklen_t size = sizeof address;
    EXPECT_EQ(::getsockname(fd_.get(), generic, &size), 0);
    port_ = ntohs(address.sin_port);
  }
  int port() const { return port_; }

 private:
  UniqueFd fd_;
  int port_ = 0;
};

inline int FreePort() {
  return Listener().port();
}

// Answers "<version> <pid> <value of COLOUR>". Its `mode`: ok, error (500), deaf (never listens),
// exit (ends at once).
inline constexpr std::string_view kServer = R"py(
import http.server, os, signal, sys
mode = open("mode").read()
print("mode", mode, flush=True)
if mode == "exit": sys.exit("cannot work")
if mode == "deaf": signal.pause()
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = "%s %d %s" % (open("version").read(), os.getpid(), os.environ.get("COLOUR", ""))
        self.send_response(500 if mode == "error" else 200)
        self.end_headers()
        self.wfile.write(body.encode())
    def log_message(self, *arguments): pass
http.server.HTTPServer.request_queue_size = 50
http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
)py";

class DeployFixture : public testing::Test {
 protected:
  void SetUp() override { OpenHome(); }
  void TearDown() override {
    auto rows = home_->db().Read([](store::Tx& tx) { return AllDeployments(tx, ""); });
    ASSERT_TRUE(rows) << rows.error().Render();
    for (const DeploymentRow& row : *rows) {
      EXPECT_TRUE(StopService(row, {}));
      EXPECT_TRUE(process::KillByEnvironment(kDeploymentVariable, row.token));
    }
  }

  void OpenHome() {
    auto home = store::Home::Open(dir_.path() / "home", DeployTestMigrations());
    ASSERT_TRUE(home) << home.error().Render();
    home_ = std::move(*home);
    artifacts_ = std::make_unique<artifacts::ArtifactStore>(*home_);
  }

  // The digest of an artifact that is a service.
  std::string Service(const std::string& version, const std::string& mode = "ok") {
    fs::path folder = dir_.path() / ("source-" + version);
    EXPECT_TRUE(WriteFileAtomic(folder / "server.py", kServer));
    EXPECT_TRUE(WriteFileAtomic(folder / "version", version));
    EXPECT_TRUE(WriteFileAtomic(folder / "mode", mode));
    auto artifact = artifacts_->PutTree(folder);
    EXPECT_TRUE(artifact) << artifact.error().Render();
    return artifact ? artifact->digest : "";
  }

  DeployRequest Local(const std::string& run, const std::string& digest) {
    LocalDeploy local{.artifact = "app", .port = port_, .health = "/health"};
    bool system = fs::exists("/usr/bin/python3");  // others may be slow wrappers
    local.run = {"true", (system ? "/usr/bin/python3" : "python3") + std::string(" server.py")};
    local.health_timeout = std::chrono::seconds(20);
    DeployRequest request{.run_id = run,
                          .step = "staging",
                          .environment = "staging",
                          .commit = "c0ffee",
                          .digest = digest,
                          .action = {local}};
    request.env = {{"PATH", process::CurrentEnvironment()["PATH"]}, {"COLOUR", "blue"}};
    request.directory = dir_.path();
    request.log = [this](std::string_view line) {
      std::lock_guard lock(mutex_);
      log_.emplace_back(line);
    };
    return request;
  }
  LocalDeploy& LocalOf(DeployRequest& request) {
    return std::get<LocalDeploy>(request.action.target);
  }

  DeployOutcome Run(const DeployRequest& request, DeployOutcome::State expected) {
    auto outcome = Deploy(*home_, *artifacts_, request, SystemClock());
    EXPECT_TRUE(outcome) << outcome.error().Render();
    if (!outcome) return {};
    EXPECT_EQ(outcome->state, expected) << outcome->message << "\n" << LogText();
    return *outcome;
  }

  // What the service on the port answers; "" when nothing does.
  std::string Answer() {
    net::HttpRequest request{.url = fmt::format("http://127.0.0.1:{}/", port_)};
    request.use_proxy = false;
    auto response = net::Send(request);
    return response ? response->body : "";
  }
  std::string LogText() {
    std::lock_guard lock(mutex_);
    std::string text;
    for (const std::string& line : log_) text += line + "\n";
    return text;
  }

  std::vector<DeploymentRow> Rows() {
    auto rows = home_->db().Read([](store::Tx& tx) { return AllDeployments(tx, "staging"); });
    EXPECT_TRUE(rows);
    return rows ? *rows : std::vector<DeploymentRow>();
  }
  // Every living process of every deployment here.
  std::vector<int64_t> Instances() {
    std::vector<int64_t> pids;
    for (const DeploymentRow& row : Rows()) {
      auto found = process::FindByEnvironment(kDeploymentVariable, row.token);
      EXPECT_TRUE(found);
      pids.insert(pids.end(), found->begin(), found->end());
    }
    return pids;
  }
  Deployment Current() {
    auto list = ListDeployments(*home_, false);
    EXPECT_TRUE(list);
    EXPECT_EQ(list->size(), 1U);
    return list && !list->empty() ? list->front() : Deployment{};
  }
  size_t CountFolders() {
    size_t count = 0;
    for (const auto& entry : fs::directory_iterator(home_->deploy() / "staging")) {
      if (entry.is_directory()) ++count;
    }
    return count;
  }
  // Names of audit events, oldest first, without those of the change engine.
  std::vector<std::string> Events() {
    std::vector<std::string> names;
    auto entries =
        home_->db().Read([](store::Tx& tx) { return audit::ListEntries(tx, {.limit = 0}); });
    EXPECT_TRUE(entries);
    std::ranges::sort(*entries, {}, &audit::Entry::sequence);
    for (const auto& entry : *entries) {
      auto record = data::ParseJson(entry.record, "record");
      std::string name = data::Str(*record, "eventName");
      if (name != "ApplyChange" && name != "UndoChange") names.push_back(name);
    }
    return names;
  }

  TempDir dir_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
  std::unique_ptr<artifacts::ArtifactStore> artifacts_;
  int port_ = FreePort();
  std::mutex mutex_;
  std::vector<std::string> log_;
};

}  // namespace bartizan::pipeline
