#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "bartizan/awswire/parse_body.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

using data::XmlElement;
using internal::InBody;
using internal::Mismatch;

// The output of an operation that has none.
constexpr Shape kNothing{.name = "nothing"};

class OutputParser {
 public:
  OutputParser(const Service& service, const Operation& operation, const WireResponse& response)
      : service_(service),
        operation_(operation),
        response_(response),
        output_(operation.output == kNoShape ? kNothing : service.shapes[operation.output]),
        name_(fmt::format("the answer to {}", operation.name)) {}

  Result<data::JsonObject> Parse() {
    data::JsonObject out;
    if (Status body = ParseBody(out); !body) return std::unexpected(std::move(body).error());
    if (!internal::ReadHeaders(service_, output_, response_, out, mismatch_)) return Misfit();
    return out;
  }

 private:
  bool IsJson() const {
    return service_.protocol == Protocol::kJson || service_.protocol == Protocol::kRestJson;
  }

  std::unexpected<Error> Misfit() const {
    return Fail(Code::kInvalid, fmt::format("{}: {}", name_, mismatch_.Text()));
  }
  std::unexpected<Error> Wrong(std::string_view what) const {
    return Fail(Code::kInvalid, fmt::format("{}: {}", name_, what));
  }
  // A position that every other error has too: the place of the first byte that is not space.
  std::unexpected<Error> WrongAtStart(std::string_view what) const {
    size_t offset = std::min(response_.body.find_first_not_of(" \t\r\n"), response_.body.size());
    TextPosition at = PositionAt(response_.body, offset);
    return Fail(Code::kInvalid,
                fmt::format("{}:{}:{} (byte {}): {}", name_, at.line, at.column, offset, what),
                "a proxy may have answered in place of the service");
  }

  Status ParseBody(data::JsonObject& out) {
    auto payload = std::ranges::find_if(output_.members, &Member::payload);
    if (payload != output_.members.end()) return ParsePayload(*payload, out);
    std::string_view body = Trim(response_.body);
    if (body.empty()) return MayBeEmpty();
    return IsJson() ? ParseJsonBody(out) : ParseXmlBody(out);
  }

  Status MayBeEmpty() const {
    bool none = response_.status == 204 || operation_.method == "HEAD";
    // Members of the path and the query belong to the input that serves as output here.
    if (none ||
        !Contains(output_.members | std::views::transform(&Member::location), Location::kBody)) {
      return {};
    }
    return Wrong("there is no body");
  }

  Status ParsePayload(const Member& member, data::JsonObject& out) {
    const Shape& shape = service_.shapes[member.shape];
    if (member.streaming) return {};
    if (shape.type == Type::kBlob) return BlobPayload(member, out);
    if (shape.type == Type::kString) return TextPayload(member, out);
    if (Trim(response_.body).empty()) {
      return shape.is_union || shape.type == Type::kDocument ? Status() : MayBeEmpty();
    }
    data::Json value;
    if (IsJson()) {
      BARTIZAN_TRY(value, ReadBodyAsJson());
      if (!internal::ReadJson(service_, member.shape, value, mismatch_)) return Misfit();
    } else {
      BARTIZAN_TRY(auto xml, ReadBodyAsXml());
      if (!internal::ReadXml(service_, member, xml.root(), value, mismatch_)) return Misfit();
    }
    internal::Put(out, member.name, std::move(value));
    return {};
  }

  Status BlobPayload(const Member& member, data::JsonObject& out) const {
    if (response_.body.empty()) return {};
    internal::Put(out, member.name, internal::Text(Base64Encode(Bytes(response_.body))));
    return {};
  }

  Status TextPayload(const Member& member, data::JsonObject& out) const {
    if (response_.body.empty()) return {};
    if (auto bad = FindInvalidUtf8(response_.body)) {
      TextPosition at = PositionAt(response_.body, *bad);
      return Fail(Code::kInvalid, fmt::format("{}:{}:{} (byte {}): not valid UTF-8", name_, at.line,
                                              at.column, *bad));
    }
    internal::Put(out, member.name, internal::Text(response_.body));
    return {};
  }

  Result<data::Json> ReadBodyAsJson() const {
    if (Trim(response_.body).starts_with('<')) return WrongAtStart("markup instead of JSON");
    return data::ParseJson(response_.body, name_);
  }

  Status ParseJsonBody(data::JsonObject& out) {
    BARTIZAN_TRY(data::Json value, ReadBodyAsJson());
    if (operation_.output == kNoShape) return {};
    if (value.is_null() && !std::ranges::any_of(output_.members, InBody)) return {};
    if (!internal::ReadJson(service_, operation_.output, value, mismatch_)) return Misfit();
    out = std::move(value.get_object());
    return {};
  }

  Result<data::XmlDocument> ReadBodyAsXml() const {
    auto xml = data::XmlDocument::Parse(response_.body, name_);
    bool html = EqualsIgnoreCase(Trim(response_.body).substr(0, 14), "<!doctype html") ||
                EqualsIgnoreCase(Trim(response_.body).substr(0, 5), "<html");
    if (html || (xml && EqualsIgnoreCase(xml->root().name(), "html"))) {
      return WrongAtStart("an HTML page instead of XML");
    }
    if (xml && (xml->root().name() == "Error" || xml->root().name() == "ErrorResponse")) {
      return WrongAtStart("an error in an answer that says success");
    }
    return xml;
  }

  Status ParseXmlBody(data::JsonObject& out) {
    BARTIZAN_TRY(data::XmlDocument xml, ReadBodyAsXml());
    BARTIZAN_TRY(XmlElement top, ResultElement(xml.root()));
    if (!top) return {};
    if (const Member* sole = SoleMember(top); sole != nullptr) {
      data::Json value;
      if (top.RawText().empty()) return {};
      if (!internal::ReadXml(service_, *sole, top, value, mismatch_)) return Misfit();
      internal::Put(out, sole->name, std::move(value));
      return {};
    }
    if (!internal::ReadXmlMembers(service_, output_, top, out, mismatch_)) return Misfit();
    return {};
  }

  // The element that holds the members; empty when the operation has no output.
  Result<XmlElement> ResultElement(XmlElement root) const {
    if (service_.protocol == Protocol::kRestXml) return root;
    if (!root.name().ends_with("Response") || root.name() == "Response") {
      return WrongAtStart("not the XML of this service: the root is no …Response");
    }
    if (service_.protocol == Protocol::kEc2) return root;
    // The protocol says "<name>Result"; models repeat it.
    std::string wrapper(operation_.result_wrapper);
    if (wrapper.empty()) wrapper = fmt::format("{}Result", operation_.name);
    XmlElement wrapped = root.Child(wrapper);
    if (wrapped || output_.members.empty()) return wrapped;
    return Wrong(fmt::format("there is no {} element", wrapper));
  }

  // S3's GetBucketLocation answers with the member itself as the root.
  const Member* SoleMember(XmlElement root) const {
    if (service_.protocol != Protocol::kRestXml || output_.members.size() != 1) return nullptr;
    const Member& member = output_.members[0];
    Type type = service_.shapes[member.shape].type;
    bool scalar = type != Type::kStructure && type != Type::kList && type != Type::kMap;
    bool matches = internal::WireName(member) == root.name() && InBody(member);
    return scalar && matches && !root.FirstChild() ? &member : nullptr;
  }

  const Service& service_;
  const Operation& operation_;
  const WireResponse& response_;
  const Shape& output_;
  std::string name_;
  Mismatch mismatch_;
};

}  // namespace

Result<data::JsonObject> ParseOutput(const Service& service, const Operation& operation,
                                     const WireResponse& response) {
  return OutputParser(service, operation, response).Parse();
}

}  // namespace bartizan::awswire
