#include <fmt/format.h>

#include <algorithm>

#include "bartizan/awswire/parse_body.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

using data::XmlElement;

constexpr size_t kMaxCode = 200;
constexpr size_t kMaxMessage = 16U << 10U;  // encoded authorization messages are long
constexpr size_t kMaxBody = 1U << 20U;      // errors are small: more is a page of somebody else
constexpr size_t kMaxPage = 200;            // of an answer that is not of the protocol

std::string_view Header(const WireResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (EqualsIgnoreCase(key, name)) return Trim(value);
  }
  return {};
}

// What a server says goes to terminals: no control characters, no runs of white space, bounded.
std::string Printable(std::string_view text, size_t max_bytes) {
  std::string out;
  for (char c : Trim(text.substr(0, max_bytes * 4))) {
    bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (control && out.ends_with(' ')) continue;
    out += control ? ' ' : c;
  }
  return Ellipsize(ScrubUtf8(out), max_bytes);
}

// "aws.protocoltests.restjson#FooError:http://internal.amazon.com/…" is FooError.
std::string CodeOf(std::string_view text) {
  text = text.substr(0, text.find(':'));
  text = text.substr(text.rfind('#') + 1);  // npos + 1 is 0
  return Printable(text, kMaxCode);
}

// The usual words for answers without a body (HEAD).
std::string_view Reason(int status) {
  switch (status) {
    case 301:
      return "Moved Permanently";
    case 304:
      return "Not Modified";
    case 307:
      return "Temporary Redirect";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 412:
      return "Precondition Failed";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    default:
      return "there is no body";
  }
}

std::string_view FirstOf(const data::JsonObject& object,
                         std::initializer_list<std::string_view> keys) {
  for (std::string_view key : keys) {
    const data::Json* found = data::Find(object, key);
    if (found != nullptr && found->is_string()) return data::View(found->get_string());
  }
  return {};
}

// The element that holds Code and Message, in each of the forms.
XmlElement ErrorElement(XmlElement root) {
  if (root.name() == "Error") return root;
  XmlElement error = root.Child("Error");
  return error ? error : root.Child("Errors").Child("Error");
}

class ErrorParser {
 public:
  ErrorParser(const Service& service, const Operation& operation, const WireResponse& response)
      : service_(service), operation_(operation), response_(response) {
    if (response.body.size() <= kMaxBody) body_ = Trim(response.body);
  }

  ServiceError Parse() {
    error_.status = response_.status;
    error_.request_id = RequestId(response_);
    // By what it looks like: services of JSON answer in XML when no operation could be found.
    if (body_.starts_with('<') && Header(response_, "x-amzn-errortype").empty()) {
      ReadXmlError();
    } else {
      ReadJsonError();
    }
    if (error_.code.empty()) {
      error_.code = fmt::format("HTTP {}", response_.status);
      if (error_.message.empty()) error_.message = Page(Trim(response_.body));
    }
    return std::move(error_);
  }

 private:
  std::string Page(std::string_view body) const {
    if (!body.empty()) return Printable(body, kMaxPage);
    std::string_view region = Header(response_, "x-amz-bucket-region");
    std::string reason(Reason(response_.status));
    if (response_.status != 301 || region.empty()) return reason;
    return fmt::format("{} (the bucket is in {})", reason, Printable(region, kMaxCode));
  }

  const Shape* FindShape(std::string_view code) const {
    auto matches = [&](const Shape& s) {
      return s.error && (s.name == code || s.error_code == code);
    };
    for (uint16_t index : operation_.errors) {
      if (matches(service_.shapes[index])) return &service_.shapes[index];
    }
    auto found = std::ranges::find_if(service_.shapes, matches);
    return found == service_.shapes.end() ? nullptr : &*found;
  }

  const Shape* Known(std::string code, std::string_view message) {
    error_.code = std::move(code);
    error_.known = true;
    error_.message = Printable(message, kMaxMessage);
    const Shape* shape = FindShape(error_.code);
    if (shape == nullptr) return nullptr;
    error_.retryable = shape->retryable;
    error_.throttling = shape->throttling;
    // A body or header that does not fit is left out: the error is what counts.
    internal::Mismatch ignored;
    internal::ReadHeaders(service_, *shape, response_, error_.details, ignored);
    return shape;
  }

  void ReadXmlError() {
    auto xml = data::XmlDocument::Parse(body_, "error");
    if (!xml) return;
    XmlElement root = xml->root();
    XmlElement element = ErrorElement(root);
    std::string code = CodeOf(element.ChildText("Code"));
    // Front ends answer with the exception as the root: "<AccessDeniedException><Message>…".
    if (code.empty() && root.name().ends_with("Exception")) {
      element = root;
      code = CodeOf(root.name());
    }
    if (code.empty()) return;
    std::string message = element.ChildText("Message");
    if (message.empty()) message = element.ChildText("message");
    const Shape* shape = Known(std::move(code), message);
    if (shape == nullptr) return;
    internal::Mismatch ignored;
    data::JsonObject members;
    if (internal::ReadXmlMembers(service_, *shape, element, members, ignored)) AddDetails(members);
  }

  void AddDetails(data::JsonObject& members) {
    for (auto& member : members) {
      internal::Put(error_.details, data::View(member.key()), std::move(member.value()));
    }
  }

  void ReadJsonError() {
    data::JsonObject object;
    if (!body_.empty()) {
      auto json = data::ParseJson(body_, "error");
      if (json && json->is_object()) object = std::move(json->get_object());
    }
    std::string_view message = FirstOf(
        object, {"message", "Message", "errorMessage", "error_description", "ErrorMessage"});
    std::string code = CodeOf(Header(response_, "x-amzn-errortype"));
    if (code.empty()) code = CodeOf(FirstOf(object, {"__type", "code", "Code", "errorType"}));
    if (code.empty()) {
      error_.message = Printable(message, kMaxMessage);
      return;
    }
    const Shape* shape = Known(std::move(code), message);
    UseQueryCode();
    if (shape == nullptr) return;
    data::Json value(std::move(object));
    internal::Mismatch ignored;
    auto index = static_cast<uint16_t>(shape - service_.shapes.data());
    if (internal::ReadJson(service_, index, value, ignored)) AddDetails(value.get_object());
  }

  // Services that spoke the query protocol before keep their codes: "AWS.Simple…;Sender".
  void UseQueryCode() {
    std::string_view text = Header(response_, "x-amzn-query-error");
    size_t end = text.find(';');
    if (!service_.query_compatible || end == std::string_view::npos || end == 0) return;
    error_.code = Printable(text.substr(0, end), kMaxCode);
  }

  const Service& service_;
  const Operation& operation_;
  const WireResponse& response_;
  std::string_view body_;  // without space around it; empty when it is too large
  ServiceError error_;
};

// The text between the first (or last) <NAME> and </NAME>.
std::string_view Between(std::string_view text, std::string_view name, bool last) {
  std::string open = fmt::format("<{}>", name);
  size_t from = last ? text.rfind(open) : text.find(open);
  if (from == std::string_view::npos) return {};
  text.remove_prefix(from + open.size());
  size_t end = text.find('<');
  if (end == std::string_view::npos || !text.substr(end).starts_with(fmt::format("</{}>", name))) {
    return {};
  }
  return Trim(text.substr(0, end));
}

bool IsToken(std::string_view text) {
  return !text.empty() && text.size() <= kMaxCode &&
         std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

ServiceError ParseError(const Service& service, const Operation& operation,
                        const WireResponse& response) {
  return ErrorParser(service, operation, response).Parse();
}

std::string RequestId(const WireResponse& response) {
  for (std::string_view name : {"x-amzn-requestid", "x-amz-request-id", "x-amzn-request-id"}) {
    if (std::string_view id = Header(response, name); IsToken(id)) return std::string(id);
  }
  std::string_view body = response.body;
  if (!Trim(body).starts_with('<')) return {};
  // EC2 puts it first into its answers; all others, and all errors, last.
  for (std::string_view id : {Between(body, "requestId", false), Between(body, "RequestId", true),
                              Between(body, "RequestID", true)}) {
    if (IsToken(id)) return std::string(id);
  }
  return {};
}

bool IsErrorInSuccess(const Service& service, const Operation& operation,
                      const WireResponse& response) {
  constexpr std::string_view kOperations[] = {"CompleteMultipartUpload", "CopyObject",
                                              "UploadPartCopy"};
  if (service.protocol != Protocol::kRestXml || response.status >= 300) return false;
  if (!Contains(kOperations, operation.name) || response.body.size() > kMaxBody) return false;
  auto xml = data::XmlDocument::Parse(response.body, "answer");
  return xml && xml->root().name() == "Error";
}

}  // namespace bartizan::awswire
