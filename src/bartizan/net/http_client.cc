#include "bartizan/net/http_client.h"

#include <unistd.h>

#include <algorithm>
#include <mutex>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/net/transfer.h"

namespace bartizan::net {
namespace {

using Steady = std::chrono::steady_clock;

constexpr size_t kMaxIdleHandles = 64;

std::map<std::string, std::string> ProcessEnvironment() {
  std::map<std::string, std::string> environment;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    std::string_view text = *entry;
    size_t equals = std::min(text.find('='), text.size());
    environment.emplace(text.substr(0, equals), text.substr(std::min(equals + 1, text.size())));
  }
  return environment;
}

}  // namespace

std::string FindCaBundle(const std::map<std::string, std::string>& environment) {
  auto given = environment.find("SSL_CERT_FILE");
  for (const std::string& path : {given == environment.end() ? std::string() : given->second,
                                  std::string("/etc/ssl/certs/ca-certificates.crt"),
                                  std::string("/etc/pki/tls/certs/ca-bundle.crt"),
                                  std::string("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
                                  std::string("/etc/ssl/cert.pem")}) {
    std::error_code none;
    if (!path.empty() && fs::is_regular_file(path, none)) return path;
  }
  return "";
}

// A handle serves one exchange at a time and stays with one origin and proxy: so at most one kept
// connection can turn out to be stale in an exchange, and curl's repetition of it is a fresh one.
// (Connections that curl itself shares between threads are not safe in the supported versions.)
struct HttpClient::Impl {
  struct Idle {
    std::string key;
    Easy easy;
    Steady::time_point since;
  };

  HttpClientOptions options;
  std::mutex mutex;
  std::vector<Idle> idle;  // the last used last

  // The handle that was used last, whose connection most likely still stands.
  Idle Take(std::string key) {
    std::lock_guard lock(mutex);
    auto found = std::find_if(idle.rbegin(), idle.rend(),
                              [&](const Idle& candidate) { return candidate.key == key; });
    if (found == idle.rend()) return {.key = std::move(key), .easy = {}, .since = {}};
    Idle taken = std::move(*found);
    idle.erase(std::next(found).base());
    return taken;
  }

  void Give(Idle handle) {
    Idle oldest;  // closes its connection outside the lock
    std::lock_guard lock(mutex);
    handle.since = Steady::now();
    idle.push_back(std::move(handle));
    if (idle.size() <= kMaxIdleHandles) return;
    oldest = std::move(idle.front());
    idle.erase(idle.begin());
  }
};

HttpClient::HttpClient(HttpClientOptions options) : impl_(std::make_unique<Impl>()) {
  impl_->options = std::move(options);
  if (impl_->options.ca_bundle.empty()) {
    impl_->options.ca_bundle = FindCaBundle(ProcessEnvironment());
  }
}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;

Result<HttpResponse> HttpClient::Send(const HttpRequest& request) {
  BARTIZAN_CHECK(impl_ != nullptr);
  BARTIZAN_DO(CheckRequest(request));
  const HttpClientOptions& options = impl_->options;
  Route route{.proxy = request.use_proxy ? options.proxies.For(request.url) : "",
              .ca_bundle = options.ca_bundle,
              .max_idle = options.max_idle};
  auto handle = impl_->Take(std::string(OriginOf(request.url)) + " " + route.proxy);
  if (handle.easy) {
    route.fresh_connection = Steady::now() - handle.since >= options.max_idle;
  } else {
    BARTIZAN_TRY(handle.easy, NewHandle());
  }
  auto response = Perform(handle.easy.get(), request, route);
  if (response) impl_->Give(std::move(handle));
  return response;
}

Result<HttpResponse> Send(const HttpRequest& request) {
  auto environment = ProcessEnvironment();
  return HttpClient({.proxies = ProxyRules::FromEnvironment(environment),
                     .ca_bundle = FindCaBundle(environment)})
      .Send(request);
}

}  // namespace bartizan::net
