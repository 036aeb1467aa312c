#pragma once
// For tests only: a small S3 on a loopback port, as strict about checksums and preconditions as the
// service, with a hook for what goes wrong. Link bartizan_net_testing.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "bartizan/aws/client.h"
#include "bartizan/aws/testing_system.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::aws {

class FakeS3 {
 public:
  struct Object {
    std::string content, etag, checksum;
  };
  enum class When { kBefore, kAfter };  // the request took effect
  // May replace the answer, before or after the effect.
  using Hook = std::function<std::optional<net::Reply>(When, const net::Received&)>;

  explicit FakeS3(Hook hook = {})
      : hook_(std::move(hook)),
        server_({.handler = [this](const net::Received& request) { return Answer(request); },
                 .kept_body = 64ULL << 20U}) {
    world_.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "the-secret-key"},
                          {"AWS_REGION", "eu-central-1"},
                          {"AWS_ENDPOINT_URL", server_.Url("")}};
    System system = world_.Make();
    auto http = std::make_shared<net::HttpClient>(net::HttpClientOptions{});
    system.send = [http](const net::HttpRequest& request) { return http->Send(request); };
    auto client = Client::Create(system);
    if (!client) ADD_FAILURE() << client.error().OneLine();
    client_ = *client;
  }

  Client& client() { return *client_; }
  std::vector<net::Received> requests() const { return server_.requests(); }
  size_t Count(std::string_view method, std::string_view part = {}) const {
    return static_cast<size_t>(std::ranges::count_if(server_.requests(), [&](const auto& request) {
      return request.method == method && request.target.find(part) != std::string::npos;
    }));
  }
  // By the path on the wire ("/b/a%20b"). Not while requests are under way.
  std::map<std::string, Object> objects;
  std::map<std::string, std::map<int64_t, Object>> uploads;

  void Store(const std::string& path, std::string content) {
    objects[path] = MakeObject(std::move(content));
  }
  static Object MakeObject(std::string content) {
    const auto digest = crypto::Sha256().Update(content).Finish();
    return {std::move(content), "\"" + HexEncode(digest).substr(0, 32) + "\"",
            Base64Encode(digest)};
  }
  static net::Reply Error(int status, std::string_view code) {
    return {.status = status,
            .body = "<Error><Code>" + std::string(code) + "</Code><Message>no</Message></Error>"};
  }
  static net::Reply Lost() { return {.cut_after = 0, .reset = true}; }

 private:
  net::Reply Answer(const net::Received& request) {
    if (hook_) {
      if (auto reply = hook_(When::kBefore, request)) return *std::move(reply);
    }
    net::Reply done = Do(request);
    if (hook_) {
      if (auto reply = hook_(When::kAfter, request)) return *std::move(reply);
    }
    return done;
  }

  static std::string Parameter(const net::Received& request, std::string_view name) {
    const size_t question = std::min(request.target.find('?'), request.target.size() - 1);
    for (const auto& pair : Split(request.target.substr(question + 1), '&')) {
      if (pair.starts_with(std::string(name) + "=")) return pair.substr(name.size() + 1);
    }
    return {};
  }

  net::Reply Do(const net::Received& request) {
    const std::string path = request.target.substr(0, request.target.find('?'));
    const std::string upload = Parameter(request, "uploadId");
    const bool begin = request.target.find("?uploads") != std::string::npos;
    if (request.method == "POST" && begin) {
      const std::string id = "up-" + std::to_string(++last_upload_);
      uploads[id];
      return {.body = "<InitiateMultipartUploadResult><UploadId>" + id +
                      "</UploadId></InitiateMultipartUploadResult>"};
    }
    if (!upload.empty() && !uploads.contains(upload)) return Error(404, "NoSuchUpload");
    if (request.method == "DELETE") {
      uploads.erase(upload);
      return {.status = 204};
    }
    if (request.method == "PUT") return Put(request, path, upload);
    if (request.method == "POST") return Complete(request, path, upload);
    return Get(request, path);
  }

  net::Reply Put(const net::Received& request, const std::string& path, const std::string& upload) {
    Object object = MakeObject(request.body);
    if (request.Header("x-amz-checksum-sha256") != object.checksum) return Error(400, "BadDigest");
    const std::string etag = object.etag;
    if (!upload.empty()) {
      uploads[upload][ParseInt(Parameter(request, "partNumber")).value_or(0)] = std::move(object);
    } else if (request.Header("if-none-match") == "*" && objects.contains(path)) {
      return Error(412, "PreconditionFailed");
    } else {
      objects[path] = std::move(object);
    }
    return {.headers = {{"ETag", etag}}};
  }

  net::Reply Complete(const net::Received& request, const std::string& path,
                      const std::string& upload) {
    if (request.Header("if-none-match") == "*" && objects.contains(path)) {
      return Error(412, "PreconditionFailed");
    }
    Object object;
    crypto::Sha256 checksums;
    for (const auto& [number, part] : uploads[upload]) {
      if (request.body.find("<ChecksumSHA256>" + part.checksum) == std::string::npos) {
        return Error(400, "InvalidPart");
      }
      object.content += part.content;
      checksums.Update(crypto::Sha256().Update(part.content).Finish());
    }
    const std::string count = std::to_string(uploads[upload].size());
    object.etag = "\"parts-" + count + "\"";
    object.checksum = Base64Encode(checksums.Finish()) + "-" + count;
    objects[path] = object;
    uploads.erase(upload);
    return {.body = "<CompleteMultipartUploadResult><ETag>" + object.etag +
                    "</ETag></CompleteMultipartUploadResult>"};
  }

  net::Reply Get(const net::Received& request, const std::string& path) {
    auto found = objects.find(path);
    if (found == objects.end()) return Error(404, "NoSuchKey");
    const Object& object = found->second;
    if (auto match = request.Header("if-match"); !match.empty() && match != object.etag) {
      return Error(412, "PreconditionFailed");
    }
    net::Reply reply{.headers = {{"ETag", object.etag}}, .body = object.content};
    if (request.Header("x-amz-checksum-mode") == "ENABLED") {
      reply.headers.emplace_back("x-amz-checksum-sha256", object.checksum);
    }
    const std::string range = request.Header("range");
    if (range.starts_with("bytes=")) {
      const auto ends = Split(range.substr(6), '-');
      const auto from = static_cast<size_t>(ParseInt(ends[0]).value_or(0));
      const auto to =
          std::min(static_cast<size_t>(ParseInt(ends[1]).value_or(0)), object.content.size() - 1);
      reply.status = 206;
      reply.body = object.content.substr(from, to - from + 1);
      reply.headers.emplace_back("Content-Range",
                                 fmt::format("bytes {}-{}/{}", from, to, object.content.size()));
    }
    return reply;
  }

  Hook hook_;
  int last_upload_ = 0;
  TestSystem world_;
  std::shared_ptr<Client> client_;
  net::FakeServer server_;
};

}  // namespace bartizan::aws
