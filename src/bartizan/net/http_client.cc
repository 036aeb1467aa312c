#include "bartizan/net/http_client.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <memory>

#include "bartizan/base/text.h"

namespace bartizan::net {
namespace {

constexpr size_t kMaxHeaderBytes = 256U << 10U;

struct EasyDelete {
  void operator()(CURL* curl) const { ::curl_easy_cleanup(curl); }
};
struct ListDelete {
  void operator()(curl_slist* list) const { ::curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, EasyDelete>;
using List = std::unique_ptr<curl_slist, ListDelete>;

// What the callbacks fill; neither they nor curl may let an exception through.
struct Receiver {
  HttpResponse response;
  uint64_t max_body = 0;
  uint64_t header_bytes = 0;
  bool too_large = false;
};

size_t OnBody(char* data, size_t /*one*/, size_t size, void* user) {
  auto& receiver = *static_cast<Receiver*>(user);
  if (size > receiver.max_body - receiver.response.body.size()) {
    receiver.too_large = true;
    return 0;  // makes curl stop
  }
  receiver.response.body.append(data, size);
  return size;
}

size_t OnHeader(char* data, size_t /*one*/, size_t size, void* user) {
  auto& receiver = *static_cast<Receiver*>(user);
  receiver.header_bytes += size;
  if (receiver.header_bytes > kMaxHeaderBytes) {
    receiver.too_large = true;
    return 0;
  }
  std::string_view line = Trim({data, size});
  if (line.starts_with("HTTP/")) receiver.response.headers.clear();  // after "100 Continue"
  size_t colon = line.find(':');
  if (colon != std::string_view::npos && !line.starts_with("HTTP/")) {
    receiver.response.headers.emplace_back(ToLower(line.substr(0, colon)),
                                           Trim(line.substr(colon + 1)));
  }
  return size;
}

// User names, passwords, queries and fragments may be secret: error texts show the rest.
std::string Shown(std::string_view url) {
  size_t end = std::min(url.find_first_of("?#"), url.size());
  std::string_view rest = url.substr(0, end);
  size_t scheme = rest.find("://");
  size_t from = scheme == std::string_view::npos ? 0 : scheme + 3;
  size_t authority_end = std::min(rest.find('/', from), rest.size());
  size_t at = rest.substr(0, authority_end).rfind('@');
  if (at != std::string_view::npos && at >= from) {
    return Ellipsize(std::string(rest.substr(0, from)) + std::string(rest.substr(at + 1)), 200);
  }
  return Ellipsize(rest, 200);
}

bool IsToken(std::string_view text) {  // RFC 9110 section 5.6.2
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

// Line ends and zero bytes would let a value become headers of its own.
Status Check(const HttpRequest& request) {
  if (!IsToken(request.method)) return Fail(Code::kInvalid, "the HTTP method is not a word");
  std::string scheme = ToLower(std::string_view(request.url).substr(0, 8));
  if ((!scheme.starts_with("http://") && scheme != "https://") ||
      request.url.find_first_of(std::string_view("\r\n\0 ", 4)) != std::string::npos) {
    return Fail(Code::kInvalid,
                fmt::format("{}: not a valid http or https address", Shown(request.url)));
  }
  for (const auto& [name, value] : request.headers) {
    if (!IsToken(name)) return Fail(Code::kInvalid, "an HTTP header name is not valid");
    if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
      return Fail(Code::kInvalid, fmt::format("the HTTP header {} holds a line end", name));
    }
  }
  return {};
}

Result<List> HeaderList(const HttpRequest& request) {
  List list;
  auto append = [&](const std::string& line) {
    curl_slist* longer = ::curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) return false;
    (void)list.release();
    list.reset(longer);
    return true;
  };
  bool good = append("Expect:");  // no pause before a body
  for (const auto& [name, value] : request.headers) {
    good = good && append(value.empty() ? name + ";" : name + ": " + value);
  }
  if (!good) return Fail(Code::kInternal, "out of memory for HTTP headers");
  return list;
}

long Milliseconds(Micros time) {
  return std::max(1L,
                  static_cast<long>(std::chrono::ceil<std::chrono::milliseconds>(time).count()));
}

// Once, before the first handle: curl_global_init is thread-safe only where the library was built
// so (https://curl.se/libcurl/c/curl_global_init.html).
bool InitCurl() {
  static const CURLcode code = ::curl_global_init(CURL_GLOBAL_DEFAULT);
  return code == CURLE_OK;
}

// A peer that hangs up during a TLS write raises SIGPIPE, and with CURLOPT_NOSIGNAL curl leaves
// that to its caller. Keeps it from this thread and swallows one that came.
class NoSigpipe {
 public:
  NoSigpipe() {
    ::sigemptyset(&pipe_);
    ::sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  NoSigpipe(const NoSigpipe&) = delete;
  NoSigpipe& operator=(const NoSigpipe&) = delete;
  ~NoSigpipe() {
    timespec at_once{};
    while (::sigtimedwait(&pipe_, nullptr, &at_once) < 0 && errno == EINTR) {
    }
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t pipe_{}, before_{};
};

void SetUp(CURL* curl, const HttpRequest& request, curl_slist* headers, Receiver& receiver) {
  auto set = [&](CURLoption option, auto value) { ::curl_easy_setopt(curl, option, value); };
  set(CURLOPT_URL, request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(CURLOPT_USERAGENT, "bartizan");
  set(CURLOPT_CONNECTTIMEOUT_MS, Milliseconds(request.connect_timeout));
  set(CURLOPT_TIMEOUT_MS, Milliseconds(request.timeout));
  if (!request.use_proxy) set(CURLOPT_PROXY, "");  // also overrules http_proxy and the like
  set(CURLOPT_HTTPHEADER, headers);
  set(CURLOPT_WRITEFUNCTION, &OnBody);
  set(CURLOPT_WRITEDATA, static_cast<void*>(&receiver));
  set(CURLOPT_HEADERFUNCTION, &OnHeader);
  set(CURLOPT_HEADERDATA, static_cast<void*>(&receiver));
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  if (!request.body.empty() || request.method == "POST") {
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    set(CURLOPT_POSTFIELDS, request.body.c_str());
  }
  if (request.method == "HEAD") set(CURLOPT_NOBODY, 1L);
  set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
}

std::unexpected<Error> Failure(CURLcode code, const HttpRequest& request, const Receiver& receiver,
                               std::string_view detail) {
  std::string place = fmt::format("{} {}", request.method, Shown(request.url));
  if (receiver.too_large || code == CURLE_FILESIZE_EXCEEDED) {
    return Fail(Code::kLimit, fmt::format("{}: the answer is larger than {} bytes", place,
                                          request.max_response_bytes));
  }
  std::string what = fmt::format(
      "{}: {}", place, detail.empty() ? std::string_view(::curl_easy_strerror(code)) : detail);
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return Fail(Code::kTimeout, std::move(what));
    case CURLE_URL_MALFORMAT:
      // curl's own text may repeat the address, and what is secret in it.
      return Fail(Code::kInvalid, fmt::format("{}: not a valid http or https address", place));
    default:
      return Fail(Code::kUnavailable, std::move(what));
  }
}

}  // namespace

Result<HttpResponse> Send(const HttpRequest& request) {
  BARTIZAN_DO(Check(request));
  if (!InitCurl()) return Fail(Code::kInternal, "libcurl cannot be set up");
  BARTIZAN_TRY(List headers, HeaderList(request));
  Easy curl(::curl_easy_init());
  if (!curl) return Fail(Code::kInternal, "libcurl cannot be set up");
  Receiver receiver{.response = {}, .max_body = request.max_response_bytes};
  std::array<char, CURL_ERROR_SIZE> detail{};
  SetUp(curl.get(), request, headers.get(), receiver);
  ::curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, detail.data());
  NoSigpipe quiet;
  CURLcode code = ::curl_easy_perform(curl.get());
  if (code != CURLE_OK) return Failure(code, request, receiver, detail.data());
  long status = 0;
  ::curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  receiver.response.status = static_cast<int>(status);
  return std::move(receiver.response);
}

}  // namespace bartizan::net
