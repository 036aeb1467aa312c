#include "bartizan/net/transfer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include "bartizan/base/text.h"
#include "bartizan/net/curl_library.h"

namespace bartizan::net {
namespace {

using Steady = std::chrono::steady_clock;

constexpr size_t kMaxHeaderBytes = 256U << 10U;
constexpr long kBufferBytes = 256L << 10U;
constexpr std::string_view kTrustHint =
    "trust its authority: AWS_CA_BUNDLE or SSL_CERT_FILE names a PEM file that holds it";

struct ListDelete {
  void operator()(curl_slist* list) const { Curl().slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListDelete>;

// What the callbacks fill. They let no exception through curl: what throws there stops the program.
struct Exchange {
  const HttpRequest& request;
  HttpResponse response;
  uint64_t header_bytes = 0;
  bool head_complete = false;  // of the final answer
  std::optional<uint64_t> said_length;
  uint64_t received = 0;  // bytes of the body
  uint64_t sent = 0;
  std::optional<Error> error;  // why a callback ended it
  bool started = false;        // connected
  curl_off_t moved = 0;
  Steady::time_point last_byte;

  void Touch() { last_byte = Steady::now(); }
};

size_t Stop(Exchange& exchange, Error error, size_t value) {
  exchange.error = std::move(error);
  return value;
}

Error TooLarge(const Exchange& exchange) {
  return {Code::kLimit,
          fmt::format("the answer is larger than {} bytes", exchange.request.max_response_bytes),
          {},
          {}};
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

std::string Place(const HttpRequest& request) {
  return fmt::format("{} {}", request.method, Shown(request.url));
}

size_t OnBody(char* data, size_t /*one*/, size_t size, void* user) noexcept {
  auto& exchange = *static_cast<Exchange*>(user);
  exchange.Touch();
  exchange.received += size;
  std::string_view piece(data, size);
  if (exchange.request.on_body && exchange.response.status < 300) {
    auto taken = exchange.request.on_body(piece);
    return taken ? size : Stop(exchange, std::move(taken).error(), CURL_WRITEFUNC_ERROR);
  }
  if (exchange.received > exchange.request.max_response_bytes) {
    return Stop(exchange, TooLarge(exchange), CURL_WRITEFUNC_ERROR);
  }
  exchange.response.body += piece;
  return size;
}

// Two lengths that differ: whichever is taken, somebody before us may have taken the other.
bool TakeLength(Exchange& exchange, std::string_view value) {
  auto length = ParseInt(value);
  if (!length) return true;  // curl has its own word on what is no number
  auto said = static_cast<uint64_t>(*length);
  return std::exchange(exchange.said_length, said).value_or(said) == said;
}

size_t OnHeader(char* data, size_t /*one*/, size_t size, void* user) noexcept {
  auto& exchange = *static_cast<Exchange*>(user);
  auto& response = exchange.response;
  exchange.Touch();
  if (exchange.head_complete) return size;  // a trailer
  exchange.header_bytes += size;
  if (exchange.header_bytes > kMaxHeaderBytes) {
    return Stop(exchange, TooLarge(exchange), CURL_WRITEFUNC_ERROR);
  }
  std::string_view line = Trim({data, size});
  if (line.starts_with("HTTP/")) {  // again after an interim answer such as "100 Continue"
    response.headers.clear();
    exchange.said_length.reset();
    size_t space = std::min(line.find(' '), line.size());
    response.status = static_cast<int>(ParseInt(Trim(line.substr(space)).substr(0, 3)).value_or(0));
    return size;
  }
  if (line.empty()) {
    exchange.head_complete = response.status >= 200;
    return size;
  }
  size_t colon = line.find(':');
  if (colon == std::string_view::npos) return size;
  response.headers.emplace_back(ToLower(line.substr(0, colon)), Trim(line.substr(colon + 1)));
  const auto& [name, value] = response.headers.back();
  if (name == "content-length" && !TakeLength(exchange, value)) {
    return Stop(exchange, {Code::kUnavailable, "the answer says two different lengths", {}, {}},
                CURL_WRITEFUNC_ERROR);
  }
  return size;
}

size_t OnRead(char* buffer, size_t /*one*/, size_t size, void* user) noexcept {
  auto& exchange = *static_cast<Exchange*>(user);
  const HttpRequest& request = exchange.request;
  exchange.Touch();
  size_t wanted = std::min<uint64_t>(size, request.body_size - exchange.sent);
  if (wanted == 0) return 0;
  auto got = request.read_body(exchange.sent, {buffer, wanted});
  if (!got) return Stop(exchange, std::move(got).error(), CURL_READFUNC_ABORT);
  if (*got == 0 || *got > wanted) {
    std::string what =
        fmt::format("the body ended after {} of {} bytes", exchange.sent, request.body_size);
    return Stop(exchange, {Code::kInvalid, std::move(what), {}, {}}, CURL_READFUNC_ABORT);
  }
  exchange.sent += *got;
  return *got;
}

// Before a body is sent again on a fresh connection.
int OnSeek(void* user, curl_off_t offset, int /*origin*/) noexcept {
  static_cast<Exchange*>(user)->sent = static_cast<uint64_t>(offset);
  return CURL_SEEKFUNC_OK;
}

// RFC 9110 section 9.2.2: the others may be carried out twice without harm.
bool MayBeRepeated(const HttpRequest& request) {
  return request.method != "POST" && request.method != "PATCH";
}

int OnConnected(void* user, char*, char*, int, int) noexcept {
  auto& exchange = *static_cast<Exchange*>(user);
  if (exchange.started && !MayBeRepeated(exchange.request)) {
    exchange.error = Error{
        .code = Code::kUnavailable,
        .message = "the connection broke before an answer came; the request may have arrived"};
    return CURL_PREREQFUNC_ABORT;
  }
  exchange.response.sent_twice = exchange.started;  // curl repeats it
  exchange.started = true;
  exchange.Touch();
  return CURL_PREREQFUNC_OK;
}

bool Cancelled(const HttpRequest& request) {
  return request.cancel != nullptr && request.cancel->load();
}

// curl calls it about once a second while nothing moves. (CURLOPT_LOW_SPEED_TIME takes whole
// seconds only, and an average.)
int OnProgress(void* user, curl_off_t, curl_off_t down, curl_off_t, curl_off_t up) noexcept {
  auto& exchange = *static_cast<Exchange*>(user);
  if (Cancelled(exchange.request)) {
    exchange.error = Error{Code::kCancelled, "the transfer was interrupted", {}, {}};
    return 1;
  }
  Micros limit = exchange.request.idle_timeout;
  if (limit <= Micros(0) || !exchange.started) return 0;
  if (std::exchange(exchange.moved, down + up) != down + up) exchange.Touch();
  if (Steady::now() - exchange.last_byte < limit) return 0;
  exchange.error = Error{
      Code::kTimeout, fmt::format("not a byte came or went for {}", FormatDuration(limit)), {}, {}};
  return 1;
}

bool IsToken(std::string_view text) {  // RFC 9110 section 5.6.2
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

uint64_t BodySize(const HttpRequest& request) {
  return request.read_body ? request.body_size : request.body.size();
}

// Line ends and zero bytes would let a value become headers of its own; a length that is not the
// body's would make the rest of it the next request.
Status CheckHeader(const HttpRequest& request, const std::string& name, const std::string& value) {
  if (!IsToken(name)) return Fail(Code::kInvalid, "an HTTP header name is not valid");
  if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    return Fail(Code::kInvalid, fmt::format("the HTTP header {} holds a line end", name));
  }
  if (EqualsIgnoreCase(name, "transfer-encoding") || EqualsIgnoreCase(name, "expect")) {
    return Fail(Code::kInvalid, fmt::format("the HTTP header {} is not the caller's", name));
  }
  if (EqualsIgnoreCase(name, "content-length") && value != std::to_string(BodySize(request))) {
    return Fail(Code::kInvalid, "the HTTP header Content-Length is not the length of the body");
  }
  return {};
}

Result<List> HeaderList(const HttpRequest& request) {
  List list;
  auto append = [&](const std::string& line) {
    curl_slist* longer = Curl().slist_append(list.get(), line.c_str());
    if (longer == nullptr) return false;
    (void)list.release();
    list.reset(longer);
    return true;
  };
  bool good = true;
  // Without a value: what curl would add of its own. "Expect" would also wait before the body.
  for (const char* own : {"Accept:", "Content-Type:", "Expect:", "Proxy-Connection:"}) {
    good = good && append(own);
  }
  for (const auto& [name, value] : request.headers) {
    good = good && append(Trim(value).empty() ? name + ";" : name + ": " + value);
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
  static const CURLcode code = Curl().global_init(CURL_GLOBAL_DEFAULT);
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

// Types matter: curl reads a long, a curl_off_t or a pointer from its variable arguments.
class Options {
 public:
  explicit Options(CURL* curl) : curl_(curl) {}
  void Set(CURLoption option, long value) { Curl().easy_setopt(curl_, option, value); }
  void Set(CURLoption option, const char* value) { Curl().easy_setopt(curl_, option, value); }
  template <class R, class... A>
  void Set(CURLoption option, R (*value)(A...) noexcept) {
    Curl().easy_setopt(curl_, option, value);
  }
  void SetData(CURLoption option, void* value) { Curl().easy_setopt(curl_, option, value); }
  void SetSize(CURLoption option, uint64_t value) {
    Curl().easy_setopt(curl_, option, static_cast<curl_off_t>(value));
  }

 private:
  CURL* curl_;
};

void SetUpConnection(Options& options, const HttpRequest& request, const Route& route) {
  options.Set(CURLOPT_URL, request.url.c_str());
  options.Set(CURLOPT_PATH_AS_IS, 1L);  // signed as it is
  options.Set(CURLOPT_PROTOCOLS_STR, "http,https");
  // What is sent and what is signed stay byte for byte the same (HTTP/2 writes names anew), and a
  // connection carries one exchange, so that what was cut is known.
  options.Set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  options.Set(CURLOPT_FOLLOWLOCATION, 0L);
  options.Set(CURLOPT_NOSIGNAL, 1L);
  options.Set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  options.Set(CURLOPT_PROXY, route.proxy.c_str());  // "" also overrules curl's own look at
  options.Set(CURLOPT_NOPROXY, "");                 // the environment
  options.Set(CURLOPT_MAXCONNECTS, 1L);
  options.Set(CURLOPT_FRESH_CONNECT, route.fresh_connection ? 1L : 0L);
  options.Set(
      CURLOPT_MAXAGE_CONN,
      static_cast<long>(std::chrono::ceil<std::chrono::seconds>(route.max_idle).count()) + 1);
  options.Set(CURLOPT_TCP_KEEPALIVE, 1L);
  options.Set(CURLOPT_BUFFERSIZE, kBufferBytes);
  options.Set(CURLOPT_UPLOAD_BUFFERSIZE, kBufferBytes);
  options.Set(CURLOPT_CONNECTTIMEOUT_MS, Milliseconds(request.connect_timeout));
  if (request.timeout > Micros(0)) {
    options.Set(CURLOPT_TIMEOUT_MS, Milliseconds(request.timeout));
  }
  // Otherwise a timeout waits until the resolver has given up.
  options.Set(CURLOPT_QUICK_EXIT, 1L);
}

// The paths built into the library do not exist on every system, and its folder of authorities
// would be trusted besides the file.
void SetUpTls(Options& options, const std::string& ca_bundle) {
  auto version = static_cast<long>(CURL_SSLVERSION_TLSv1_2);  // and later
  options.Set(CURLOPT_SSLVERSION, version);
  options.Set(CURLOPT_PROXY_SSLVERSION, version);
  options.Set(CURLOPT_SSL_VERIFYPEER, 1L);
  options.Set(CURLOPT_SSL_VERIFYHOST, 2L);
  options.Set(CURLOPT_CAINFO, ca_bundle.c_str());
  options.Set(CURLOPT_PROXY_CAINFO, ca_bundle.c_str());
  const char* none = nullptr;
  options.Set(CURLOPT_CAPATH, none);
  options.Set(CURLOPT_PROXY_CAPATH, none);
}

void SetUpExchange(Options& options, Exchange& exchange, curl_slist* headers) {
  const HttpRequest& request = exchange.request;
  options.Set(CURLOPT_USERAGENT, "bartizan");  // a header of that name replaces it
  options.SetData(CURLOPT_HTTPHEADER, headers);
  options.Set(CURLOPT_WRITEFUNCTION, &OnBody);
  options.SetData(CURLOPT_WRITEDATA, &exchange);
  options.Set(CURLOPT_HEADERFUNCTION, &OnHeader);
  options.SetData(CURLOPT_HEADERDATA, &exchange);
  options.Set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  options.Set(CURLOPT_PREREQFUNCTION, &OnConnected);
  options.SetData(CURLOPT_PREREQDATA, &exchange);
  options.Set(CURLOPT_XFERINFOFUNCTION, &OnProgress);
  options.SetData(CURLOPT_XFERINFODATA, &exchange);
  const bool watched = request.idle_timeout > Micros(0) || request.cancel != nullptr;
  options.Set(CURLOPT_NOPROGRESS, watched ? 0L : 1L);
  // "Content-Length: 0" where a method is about a body (RFC 9110 section 8.6).
  bool has_body = BodySize(request) > 0 || request.read_body || request.method == "POST" ||
                  request.method == "PUT" || request.method == "PATCH";
  if (has_body && request.read_body) {
    options.Set(CURLOPT_UPLOAD, 1L);
    options.SetSize(CURLOPT_INFILESIZE_LARGE, request.body_size);
    options.Set(CURLOPT_READFUNCTION, &OnRead);
    options.SetData(CURLOPT_READDATA, &exchange);
    options.Set(CURLOPT_SEEKFUNCTION, &OnSeek);
    options.SetData(CURLOPT_SEEKDATA, &exchange);
  } else if (has_body) {
    options.SetSize(CURLOPT_POSTFIELDSIZE_LARGE, request.body.size());
    options.Set(CURLOPT_POSTFIELDS, request.body.c_str());
  }
  if (request.method == "HEAD") options.Set(CURLOPT_NOBODY, 1L);
  options.Set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
}

std::string CutShort(const Exchange& exchange) {
  if (!exchange.head_complete) return "the answer was cut short within its headers";
  if (!exchange.said_length) {
    return fmt::format("the answer was cut short after {} bytes", exchange.received);
  }
  return fmt::format("the answer was cut short after {} of {} bytes", exchange.received,
                     *exchange.said_length);
}

std::unexpected<Error> Failure(CURL* curl, CURLcode code, Exchange& exchange,
                               std::string_view detail) {
  std::string place = Place(exchange.request);
  if (exchange.error) return std::unexpected(std::move(*exchange.error).With(place));
  std::string what = fmt::format(
      "{}: {}", place, detail.empty() ? std::string_view(Curl().easy_strerror(code)) : detail);
  long connect_status = 0;
  Curl().easy_getinfo(curl, CURLINFO_HTTP_CONNECTCODE, &connect_status);
  if (connect_status == 407) {
    return Fail(Code::kDenied, fmt::format("{}: the proxy wants other credentials", place));
  }
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return Fail(Code::kTimeout, std::move(what));
    case CURLE_FILESIZE_EXCEEDED:
      return Fail(Code::kLimit, std::move(what));
    case CURLE_URL_MALFORMAT:
      // curl's own text may repeat the address, and what is secret in it.
      return Fail(Code::kInvalid, fmt::format("{}: not a valid http or https address", place));
    case CURLE_PEER_FAILED_VERIFICATION:
      return Fail(Code::kDenied, std::move(what), std::string(kTrustHint));
    case CURLE_SSL_CACERT_BADFILE:
      return Fail(Code::kInvalid, std::move(what), std::string(kTrustHint));
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
      if (exchange.response.status == 0) return Fail(Code::kUnavailable, std::move(what));
      return Fail(Code::kUnavailable, fmt::format("{}: {}", place, CutShort(exchange)));
    default:
      return Fail(Code::kUnavailable, std::move(what));
  }
}

}  // namespace

void EasyDelete::operator()(CURL* curl) const {
  NoSigpipe quiet;  // TLS says goodbye
  Curl().easy_cleanup(curl);
}

std::string_view OriginOf(std::string_view url) {
  size_t scheme = url.find("://");
  size_t from = scheme == std::string_view::npos ? 0 : scheme + 3;
  return url.substr(0, url.find_first_of("/?#", from));
}

Status CheckRequest(const HttpRequest& request) {
  if (!IsToken(request.method)) return Fail(Code::kInvalid, "the HTTP method is not a word");
  std::string scheme = ToLower(std::string_view(request.url).substr(0, 8));
  // curl would encode other bytes, and so send another address than was given (and signed).
  bool plain = std::ranges::all_of(request.url, [](char c) { return c > ' ' && c < '\x7f'; });
  if ((!scheme.starts_with("http://") && scheme != "https://") || !plain) {
    return Fail(Code::kInvalid,
                fmt::format("{}: not a valid http or https address", Shown(request.url)));
  }
  if (request.method == "HEAD" && BodySize(request) > 0) {
    return Fail(Code::kInvalid, fmt::format("{}: HEAD has no body", Place(request)));
  }
  for (const auto& [name, value] : request.headers) {
    BARTIZAN_DO(CheckHeader(request, name, value));
  }
  return {};
}

Result<Easy> NewHandle() {
  if (const auto& library = LoadCurl(); !library) return std::unexpected(library.error());
  Easy curl(InitCurl() ? Curl().easy_init() : nullptr);
  if (!curl) return Fail(Code::kInternal, "libcurl cannot be set up");
  return curl;
}

Result<HttpResponse> Perform(CURL* curl, const HttpRequest& request, const Route& route) {
  if (route.ca_bundle.empty() && ToLower(OriginOf(request.url)).starts_with("https")) {
    return Fail(Code::kDenied,
                fmt::format("{}: no certificate authorities to trust", Place(request)),
                std::string(kTrustHint));
  }
  BARTIZAN_TRY(List headers, HeaderList(request));
  Exchange exchange{.request = request};
  std::array<char, CURL_ERROR_SIZE> detail{};
  Options options(curl);
  SetUpConnection(options, request, route);
  SetUpTls(options, route.ca_bundle);
  SetUpExchange(options, exchange, headers.get());
  options.SetData(CURLOPT_ERRORBUFFER, detail.data());
  NoSigpipe quiet;
  CURLcode code = Curl().easy_perform(curl);
  // curl 7.88 takes an answer that ends within its headers for a whole one.
  bool good = code == CURLE_OK && exchange.head_complete;
  if (code == CURLE_OK && !good) code = CURLE_PARTIAL_FILE;
  Result<HttpResponse> result =
      good ? Result<HttpResponse>(std::move(exchange.response))
           : Result<HttpResponse>(Failure(curl, code, exchange, detail.data()));
  if (request.unsent != nullptr) *request.unsent = !good && !exchange.started;
  Curl().easy_reset(curl);
  options.Set(CURLOPT_NOSIGNAL, 1L);  // also while the handle waits or ends
  return result;
}

}  // namespace bartizan::net
