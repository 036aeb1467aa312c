// Looking up a name counts as connecting, and a look-up that hangs does not hold its request up.
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <netdb.h>

#include <condition_variable>
#include <mutex>

#include "bartizan/net/http_client.h"

namespace {

// The resolver of this program: names below hang.test wait until the test lets them go.
struct Gate {
  std::mutex mutex;
  std::condition_variable changed;
  bool open = false;
  int waiting = 0;
};
Gate& TheGate() {
  static Gate gate;
  return gate;
}

}  // namespace

extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* hints,
                           addrinfo** result) {
  if (name != nullptr && std::string_view(name).ends_with("hang.test")) {
    std::unique_lock lock(TheGate().mutex);
    ++TheGate().waiting;
    TheGate().changed.notify_all();
    TheGate().changed.wait(lock, [] { return TheGate().open; });
    --TheGate().waiting;
    TheGate().changed.notify_all();
    return EAI_NONAME;
  }
  static const auto kReal =
      reinterpret_cast<decltype(&::getaddrinfo)>(::dlsym(RTLD_NEXT, "getaddrinfo"));
  return kReal(name, service, hints, result);
}

namespace bartizan::net {
namespace {

TEST(Resolving, CountsAsConnecting) {
  {
    HttpClient client({});
    auto response = client.Send({.url = "http://hang.test/",
                                 .connect_timeout = std::chrono::milliseconds(50),
                                 .timeout = std::chrono::milliseconds(0)});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, Code::kTimeout) << response.error().OneLine();
  }
  // Only now: neither the request nor the end of its client waited for the look-up.
  std::unique_lock lock(TheGate().mutex);
  EXPECT_EQ(TheGate().waiting, 1);
  TheGate().open = true;
  TheGate().changed.notify_all();
  TheGate().changed.wait(lock, [] { return TheGate().waiting == 0; });
}

TEST(Resolving, SaysThatThereIsNoSuchName) {
  auto response = HttpClient({}).Send({.url = "http://nobody.invalid/"});
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kUnavailable);
}

}  // namespace
}  // namespace bartizan::net
