#pragma once
// A server with its journal, for tests of the server.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "bartizan/net/http_server.h"
#include "bartizan/net/testing/raw_client.h"

namespace bartizan::net {

// What the server said to its callbacks.
class Journal {
 public:
  void Attach(ServerOptions& options) {
    options.on_access = [this](const AccessRecord& record) {
      const std::scoped_lock lock(mutex_);
      records_.push_back(record);
      changed_.notify_all();
    };
    options.on_notice = [this](std::string_view text) {
      const std::scoped_lock lock(mutex_);
      notices_.emplace_back(text);
      changed_.notify_all();
    };
  }
  // Waits until there are so many.
  std::vector<AccessRecord> Records(size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(20), [&] { return records_.size() >= count; });
    return records_;
  }
  std::vector<std::string> Notices(size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(20), [&] { return notices_.size() >= count; });
    return notices_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<AccessRecord> records_;
  std::vector<std::string> notices_;
};

inline ServerResponse Echo(const ServerRequest& request) {
  return {.status = 200, .headers = {{"X-Path", request.path}}, .body = request.body};
}

class Server : public ::testing::Test {
 protected:
  void Start(ServerOptions options = {}, Handler handler = Echo) {
    journal_.Attach(options);
    auto server = HttpServer::Start(std::move(options), std::move(handler));
    ASSERT_TRUE(server) << server.error().Render();
    server_ = std::move(*server);
  }
  RawAnswer Ask(std::string_view bytes) { return RawClient(server_->port()).Ask(bytes); }
  // Until the server has read so many in all.
  void WaitForBytes(uint64_t count) {
    while (server_->statistics().bytes_in < count) std::this_thread::yield();
  }
  bool StillServes() { return Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 200; }

  Journal journal_;
  std::unique_ptr<HttpServer> server_;
};

inline std::string Get(std::string_view fields, std::string_view line = "GET / HTTP/1.1") {
  return fmt::format("{}\r\n{}\r\n", line, fields);
}
inline std::string Line(std::string_view line) {
  return Get("Host: localhost\r\n", line);
}
inline std::string Post(std::string_view fields, std::string_view body) {
  return Get(fmt::format("Host: localhost\r\n{}", fields), "POST / HTTP/1.1") + std::string(body);
}
inline std::string Chunked(std::string_view body) {
  return Post("Transfer-Encoding: chunked\r\n", body);
}

}  // namespace bartizan::net
