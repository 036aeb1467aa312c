#include "bartizan/response/volatile.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/base/fs.h"
#include "bartizan/response/proc_text.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Volatile : public ::testing::Test {
 protected:
  void SetUp() override {
    auto own = NetworkNamespace::Open("");
    ASSERT_TRUE(own);
    where_ = std::make_unique<NetworkNamespace>(std::move(*own));
  }
  VolatileResult Collect(VolatilePart part, const VolatileLimits& limits = {}) {
    auto result = CollectVolatile(part, *where_, limits);
    EXPECT_TRUE(result) << result.error().Render();
    return std::move(*result);
  }
  data::Json Document(VolatilePart part, const VolatileLimits& limits = {}) {
    const VolatileResult result = Collect(part, limits);
    EXPECT_FALSE(result.documents.empty());
    auto json = data::ParseJson(result.documents.at(0).content, "document");
    EXPECT_TRUE(json) << json.error().Render();
    EXPECT_EQ(data::Str(*json, "schema"), "bartizan.respond.volatile/1");
    EXPECT_EQ(data::Str(*json, "part"), VolatilePartName(part));
    return *json;
  }
  static data::JsonObject ProcessOf(const data::Json& document, int64_t pid) {
    for (const data::Json& each : *data::FindArray(document, "processes")) {
      if (data::Int(each, "pid") == pid) return each.get_object();
    }
    ADD_FAILURE() << "process " << pid << " is not there";
    return {};
  }
  std::unique_ptr<NetworkNamespace> where_;
};

// A name, arguments and an environment that would break a table or a terminal.
TEST_F(Volatile, ProcessesAreThereWithHostileNames) {
  const pid_t pid = fork();
  if (pid == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    char* const argv[] = {const_cast<char*>("sh"), const_cast<char*>("-c"),
                          const_cast<char*>("read x; : \xff\n\x1b[2J \\"), nullptr};
    char* const environment[] = {const_cast<char*>("TOKEN=geheim"), const_cast<char*>("B\nC=1"),
                                 nullptr};
    int ends[2];
    if (pipe(ends) == 0) dup2(ends[0], 0);
    execve("/bin/sh", argv, environment);
    _exit(127);
  }
  data::JsonObject process;
  for (int i = 0; i < 1000; ++i) {  // until it has become the shell
    process = ProcessOf(Document(VolatilePart::kProcesses), pid);
    if (data::FindArray(process, "arguments")->size() == 3 && data::Str(process, "name") == "sh") {
      break;
    }
  }
  const VolatileLimits with_values{.environment_values = true};
  const auto whole = ProcessOf(Document(VolatilePart::kProcesses, with_values), pid);
  kill(pid, SIGKILL);
  waitpid(pid, nullptr, 0);

  EXPECT_EQ(data::Int(process, "parent"), getpid());
  const std::string text = data::ToJson(process);
  EXPECT_THAT(data::View((*data::FindArray(process, "arguments"))[2].get_string()),
              HasSubstr("\\xff\\x0a\\x1b[2J \\x5c"));
  EXPECT_THAT(text, HasSubstr("\"TOKEN\""));
  EXPECT_THAT(text, HasSubstr("\"B\\\\x0aC\""));
  EXPECT_THAT(text, Not(HasSubstr("geheim")));
  EXPECT_THAT(data::ToJson(whole), HasSubstr("TOKEN=geheim"));
  EXPECT_TRUE(data::FindObject(process, "namespaces")->contains("net"));
  EXPECT_GT(data::FindArray(process, "files")->size(), 0U);
  EXPECT_GT(data::FindArray(process, "code")->size(), 0U);
  EXPECT_EQ(data::Bool(data::Json(process), "exe_deleted"), false);
}

// Code that lies in no file: what memory-only malware looks like.
TEST_F(Volatile, CodeWithoutAFileIsNamed) {
  const UniqueFd fd(memfd_create("hidden", MFD_CLOEXEC));
  ASSERT_EQ(ftruncate(fd.get(), 4096), 0);
  void* code = mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd.get(), 0);
  ASSERT_NE(code, MAP_FAILED);
  const auto process = ProcessOf(Document(VolatilePart::kProcesses), getpid());
  munmap(code, 4096);
  EXPECT_THAT(data::ToJson(*data::Find(process, "code_without_file")),
              HasSubstr("/memfd:hidden (deleted)"));
}

TEST_F(Volatile, SocketsNameTheirProcesses) {
  const UniqueFd tcp(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(bind(tcp.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ASSERT_EQ(listen(tcp.get(), 1), 0);
  socklen_t size = sizeof address;
  getsockname(tcp.get(), reinterpret_cast<sockaddr*>(&address), &size);
  const std::string name = "a\n" + std::to_string(getpid());
  const UniqueFd local(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un path{};
  path.sun_family = AF_UNIX;
  name.copy(path.sun_path + 1, name.size());
  ASSERT_EQ(bind(local.get(), reinterpret_cast<sockaddr*>(&path),
                 static_cast<socklen_t>(sizeof(sa_family_t) + 1 + name.size())),
            0);
  const data::Json document = Document(VolatilePart::kSockets);
  const std::string mine = fmt::format("127.0.0.1:{}", ntohs(address.sin_port));
  bool found = false;
  for (const data::Json& each : *data::FindArray(document, "sockets")) {
    if (data::Str(each, "local") != mine) continue;
    found = true;
    EXPECT_EQ(data::Str(each, "protocol"), "tcp");
    EXPECT_EQ(data::Str(each, "state"), "LISTEN");
    EXPECT_EQ(data::ToJson(*data::Find(each, "pids")), fmt::format("[{}]", getpid()));
  }
  EXPECT_TRUE(found);
  EXPECT_THAT(data::ToJson(document), HasSubstr("@a\\\\x0a" + std::to_string(getpid())));
}

TEST_F(Volatile, LimitsAreTold) {
  const data::Json few = Document(VolatilePart::kProcesses, {.processes = 1});
  EXPECT_EQ(data::FindArray(few, "processes")->size(), 1U);
  EXPECT_THAT(data::ToJson(*data::Find(few, "missing")), HasSubstr("only the first 1"));
  const data::Json late = Document(VolatilePart::kProcesses, {.time = Micros(-1)});
  EXPECT_EQ(data::FindArray(late, "processes")->size(), 0U);
  EXPECT_THAT(data::ToJson(*data::Find(late, "missing")), HasSubstr("the time limit is over"));
  const data::Json short_one = Document(VolatilePart::kSockets, {.bytes = 10});
  EXPECT_THAT(data::ToJson(*data::Find(short_one, "missing")), HasSubstr("has over 10 bytes"));
  const std::atomic<bool> cancel = true;
  EXPECT_EQ(CollectVolatile(VolatilePart::kFiles, *where_, {.cancel = &cancel}).error().code,
            Code::kCancelled);
}

// What a machine lacks is missing, and is no error.
TEST_F(Volatile, EveryPartAnswers) {
  for (const VolatilePart part : kVolatileParts) {
    const VolatileResult result = Collect(part);
    EXPECT_TRUE(!result.documents.empty() || !result.missing.empty()) << VolatilePartName(part);
    for (const VolatileDocument& document : result.documents) {
      if (document.media_type != "application/json") continue;
      EXPECT_TRUE(data::ParseJson(document.content, document.name)) << document.name;
    }
  }
  const data::Json system = Document(VolatilePart::kSystem);
  EXPECT_EQ(data::Str(system, "boot_id").size(), 36U);
  EXPECT_GT(data::Int(system, "boottime_micros").value_or(0), 0);
  EXPECT_GT(data::FindArray(system, "mounts")->size(), 0U);
  EXPECT_THAT(data::ToJson(Document(VolatilePart::kFiles)), HasSubstr("/etc/passwd"));
}

}  // namespace
}  // namespace bartizan::response
