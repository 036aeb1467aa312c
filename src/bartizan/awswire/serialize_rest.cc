// Where members of the REST protocols go: https://smithy.io/2.0/spec/http-bindings.html
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/awswire/serialize.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

MemberPath PathOf(const Member& member) {
  static constexpr MemberPath kRoot;
  return {&kRoot, MemberPath::Kind::kMember, member.name};
}

bool IsHeaderName(std::string_view name) {  // RFC 9110 section 5.6.2
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return !name.empty() && std::ranges::all_of(name, [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           kMarks.contains(c);
  });
}

bool IsHeaderValue(std::string_view value) {
  return std::ranges::all_of(value, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7F) || c == '\t';
  });
}

// As an element of a list of texts, which commas separate.
std::string QuoteInList(std::string text) {
  if (text.find_first_of(",\"") == std::string::npos) return text;
  return fmt::format("\"{}\"", ReplaceAll(ReplaceAll(std::move(text), "\\", "\\\\"), "\"", "\\\""));
}

class RestWriter {
 public:
  RestWriter(const Service& service, const Operation& operation, const data::JsonObject& input,
             WireRequest& request)
      : service_(service), operation_(operation), input_(input), request_(request) {
    if (operation.input != kNoShape) shape_ = &service.shapes[operation.input];
  }

  Status Write() {
    BARTIZAN_DO(Uri());
    if (shape_ == nullptr) return {};
    for (const Member& member : shape_->members) {
      const data::Json* value = Given(input_, member);
      if (value == nullptr) continue;
      if (member.location == Location::kHeader) BARTIZAN_DO(Header(member, *value));
    }
    for (const Member& member : shape_->members) {
      const data::Json* value = Given(input_, member);
      if (value == nullptr) continue;
      if (member.location == Location::kHeaderPrefix) BARTIZAN_DO(PrefixHeaders(member, *value));
    }
    Body();
    return {};
  }

 private:
  bool IsXml() const { return service_.protocol == Protocol::kRestXml; }

  Status Uri() {
    std::string_view path = operation_.uri;
    if (const size_t mark = path.find('?'); mark != path.npos) {
      request_.query = path.substr(mark + 1);
      path = path.substr(0, mark);
    }
    request_.path.clear();
    while (!path.empty()) {
      const size_t open = path.find('{');
      request_.path += path.substr(0, open);
      if (open == path.npos) break;
      const size_t close = path.find('}', open);
      if (close == path.npos) return Broken("a label without end");
      BARTIZAN_DO(Label(path.substr(open + 1, close - open - 1)));
      path.remove_prefix(close + 1);
    }
    if (shape_ != nullptr) Query();
    return {};
  }

  std::unexpected<Error> Broken(std::string_view what) const {
    return Fail(Code::kInternal,
                fmt::format("model of {}.{}: {}", service_.name, operation_.name, what));
  }

  Status Label(std::string_view name) {
    const bool greedy = name.ends_with('+');
    if (greedy) name.remove_suffix(1);
    const Member* member = FindLabel(name);
    if (member == nullptr) return Broken(fmt::format("no member for the label {}", name));
    const data::Json* value = Given(input_, *member);
    const MemberPath where = PathOf(*member);
    if (value == nullptr) return BadValue(where, "required in the path, but missing");
    const std::string text = ScalarText(service_, *member, *value, TimeFormat::kIso8601);
    if (text.empty()) return BadValue(where, "must not be empty, because it is part of the path");
    // Servers and proxies fold these, and the request would reach another resource. A greedy label
    // is the name of an S3 object, which may hold them; S3 paths are not folded.
    if (!greedy && (text == "." || text == "..")) {
      return BadValue(where, "must not be \".\" or \"..\", because it is part of the path");
    }
    request_.path += PercentEncode(text, greedy ? "/" : "");
    return {};
  }

  const Member* FindLabel(std::string_view name) const {
    if (shape_ == nullptr) return nullptr;
    const auto found = std::ranges::find_if(shape_->members, [&](const Member& member) {
      return member.location == Location::kUri && WireName(member) == name;
    });
    return found == shape_->members.end() ? nullptr : &*found;
  }

  void Query() {
    // Members with a name of their own win over the same key in a map.
    std::vector<std::string> taken;
    for (const Member& member : shape_->members) {
      const data::Json* value = Given(input_, member);
      if (member.location != Location::kQuery || value == nullptr) continue;
      if (ShapeOf(service_, member).type == Type::kMap) continue;
      taken.emplace_back(WireName(member));
      QueryValue(taken.back(), member, *value);
    }
    for (const Member& member : shape_->members) {
      const data::Json* value = Given(input_, member);
      const Shape& shape = ShapeOf(service_, member);
      if (member.location != Location::kQuery || value == nullptr || shape.type != Type::kMap) {
        continue;
      }
      for (const auto& [key, item] : value->get_object()) {
        const std::string name(data::View(key));
        if (!item.is_null() && !Contains(taken, name)) QueryValue(name, shape.members[1], item);
      }
    }
  }

  void QueryValue(const std::string& name, const Member& member, const data::Json& value) {
    const Shape& shape = ShapeOf(service_, member);
    if (shape.type == Type::kList) {
      for (const data::Json& item : value.get_array()) {
        if (!item.is_null()) QueryValue(name, shape.members[0], item);
      }
      return;
    }
    if (!request_.query.empty()) request_.query += '&';
    request_.query += PercentEncode(name) + '=' +
                      PercentEncode(ScalarText(service_, member, value, TimeFormat::kIso8601));
  }

  Status Header(const Member& member, const data::Json& value) {
    std::string text = HeaderText(member, value);
    if (!IsHeaderValue(text)) {
      return BadValue(PathOf(member), "must not hold line ends or control characters");
    }
    request_.headers.emplace_back(ToLower(WireName(member)), std::move(text));
    return {};
  }

  std::string HeaderText(const Member& member, const data::Json& value) const {
    if (member.json_value) {
      const std::string json =
          value.is_string() ? std::string(data::View(value.get_string())) : data::ToJson(value);
      return Base64Encode(Bytes(json));
    }
    const Shape& shape = ShapeOf(service_, member);
    if (shape.type != Type::kList) {
      return ScalarText(service_, member, value, TimeFormat::kHttpDate);
    }
    const Member& element = shape.members[0];
    const bool quoted = ShapeOf(service_, element).type == Type::kString;
    std::vector<std::string> items;
    for (const data::Json& item : value.get_array()) {
      if (item.is_null()) continue;
      std::string text = ScalarText(service_, element, item, TimeFormat::kHttpDate);
      items.push_back(quoted ? QuoteInList(std::move(text)) : std::move(text));
    }
    return Join(items, ", ");
  }

  Status PrefixHeaders(const Member& member, const data::Json& value) {
    const Member& element = ShapeOf(service_, member).members[1];
    for (const auto& [key, item] : value.get_object()) {
      if (item.is_null()) continue;
      const std::string name = ToLower(fmt::format("{}{}", WireName(member), data::View(key)));
      std::string text = ScalarText(service_, element, item, TimeFormat::kHttpDate);
      const MemberPath outer = PathOf(member);
      const std::string shown = Ellipsize(ScrubUtf8(data::View(key)), 64);
      const MemberPath where{&outer, MemberPath::Kind::kKey, shown};
      if (!IsHeaderName(name)) return BadValue(where, "cannot be the name of a header");
      if (!IsHeaderValue(text)) {
        return BadValue(where, "must not hold line ends or control characters");
      }
      if (HasHeader(name)) return BadValue(where, "gives a header twice");
      request_.headers.emplace_back(name, std::move(text));
    }
    return {};
  }

  bool HasHeader(std::string_view name) const {
    return std::ranges::any_of(request_.headers,
                               [&](auto& header) { return header.first == name; });
  }

  void SetBody(std::string body, std::string_view content_type) {
    request_.body = std::move(body);
    if (!HasHeader("content-type")) request_.headers.emplace_back("content-type", content_type);
  }

  void Body() {
    const auto payload = std::ranges::find(shape_->members, true, &Member::payload);
    if (payload != shape_->members.end()) return Payload(*payload);
    const bool modelled = std::ranges::any_of(shape_->members, IsInBody);
    const bool given = std::ranges::any_of(shape_->members, [&](const Member& member) {
      return IsInBody(member) && Given(input_, member) != nullptr;
    });
    if (IsXml() && given) {
      // A name of the shape itself is one that the model's author gave.
      const std::string_view root = !shape_->wire.empty()            ? shape_->wire
                                    : !operation_.input_wire.empty() ? operation_.input_wire
                                                                     : shape_->name;
      const XmlNamespace xmlns =
          operation_.input_xmlns.uri.empty() ? shape_->xmlns : operation_.input_xmlns;
      SetBody(XmlBody(service_, *shape_, input_, root, xmlns, Part::kBodyOnly), "application/xml");
    } else if (!IsXml() && modelled) {
      SetBody(JsonBody(service_, *shape_, input_, Part::kBodyOnly), "application/json");
    }
  }

  static bool IsInBody(const Member& member) { return member.location == Location::kBody; }

  void Payload(const Member& member) {
    if (member.streaming) {
      request_.streaming = true;
      return;
    }
    const Shape& shape = ShapeOf(service_, member);
    const data::Json* value = Given(input_, member);
    if (value == nullptr) {
      if (shape.type == Type::kStructure && !shape.is_union && !IsXml())
        SetBody("{}", "application/json");
      return;
    }
    switch (shape.type) {
      case Type::kStructure:
        if (IsXml()) {
          SetBody(XmlBody(service_, shape, value->get_object(), PayloadRoot(member, shape),
                          NamespaceOf(service_, member), Part::kAll),
                  "application/xml");
        } else {
          SetBody(JsonBody(service_, shape, value->get_object(), Part::kAll), "application/json");
        }
        return;
      case Type::kBlob: {
        const auto bytes = *Base64Decode(data::View(value->get_string()));
        return SetBody(std::string(bytes.begin(), bytes.end()), "application/octet-stream");
      }
      case Type::kDocument:
        return SetBody(data::ToJson(*value), "application/json");
      default:
        SetBody(ScalarText(service_, member, *value, TimeFormat::kIso8601), "text/plain");
    }
  }

  static std::string_view PayloadRoot(const Member& member, const Shape& shape) {
    const std::string_view wire = WireName(member);
    return wire == member.name && !shape.wire.empty() ? shape.wire : wire;
  }

  const Service& service_;
  const Operation& operation_;
  const data::JsonObject& input_;
  WireRequest& request_;
  const Shape* shape_ = nullptr;
};

}  // namespace

Status WriteRest(const Service& service, const Operation& operation, const data::JsonObject& input,
                 WireRequest& request) {
  return RestWriter(service, operation, input, request).Write();
}

}  // namespace bartizan::awswire
