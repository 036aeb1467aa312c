#include "bartizan/data/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <pugixml.hpp>

#include "bartizan/base/text.h"
#include "bartizan/data/xml_encoding.h"

namespace bartizan::data {
namespace {

constexpr unsigned kParseFlags =
    pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype | pugi::parse_fragment;

pugi::xml_node Node(void* raw) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(raw));
}

// This node or the first of its later siblings that is an element; null when there is none.
void* FirstElement(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node.internal_object();
}

std::string_view LocalName(const char* qualified) {
  std::string_view name = qualified;
  size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What pugixml lets pass: too much depth, and attributes given twice.
class Walker final : public pugi::xml_tree_walker {
 public:
  explicit Walker(unsigned limit) : limit_(static_cast<int>(limit)) {}

  bool for_each(pugi::xml_node& node) override {
    too_deep_ = depth() >= limit_;
    if (too_deep_) return false;
    names_.clear();
    for (pugi::xml_attribute attribute : node.attributes()) names_.emplace_back(attribute.name());
    std::ranges::sort(names_);
    if (std::ranges::adjacent_find(names_) == names_.end()) return true;
    twice_at_ = static_cast<size_t>(std::max<ptrdiff_t>(node.offset_debug(), 0));
    return false;
  }
  bool too_deep() const { return too_deep_; }
  size_t twice_at() const { return twice_at_; }

 private:
  int limit_;
  bool too_deep_ = false;
  size_t twice_at_ = 0;
  std::vector<std::string_view> names_;
};

// The offset of a reference to character zero ("&#0;", "&#x0;"), which XML forbids and which would
// cut the value that it stands in.
std::optional<size_t> FindZeroReference(std::string_view text) {
  auto skip = [&](size_t from, std::string_view end) {
    size_t at = text.find(end, from);
    return at == std::string_view::npos ? text.size() : at;
  };
  for (size_t i = text.find_first_of("&<"); i < text.size(); i = text.find_first_of("&<", i + 1)) {
    std::string_view rest = text.substr(i);
    if (rest.starts_with("<![CDATA[")) i = skip(i, "]]>");
    if (rest.starts_with("<!--")) i = skip(i + 4, "-->");
    if (!rest.starts_with("&#0") && !rest.starts_with("&#x0")) continue;
    size_t digit = rest.find_first_not_of('0', rest[2] == 'x' ? 3 : 2);
    if (digit == std::string_view::npos || rest[digit] == ';') return i;
  }
  return {};
}

std::unexpected<Error> Bad(std::string_view text, std::string_view name, size_t offset,
                           std::string_view what) {
  TextPosition at = PositionAt(text, std::min(offset, text.size()));
  return Fail(Code::kInvalid, fmt::format("{}:{}:{} (byte {}): not valid XML: {}", name, at.line,
                                          at.column, offset, what));
}

// pugixml never expands declared entities: a document that needs them would be misread silently.
// Text beside the root it drops unless asked to keep it (parse_fragment).
Status CheckTopLevel(const pugi::xml_document& document, std::string_view text,
                     std::string_view name) {
  size_t roots = 0;
  for (pugi::xml_node node : document) {
    auto at = static_cast<size_t>(std::max<ptrdiff_t>(node.offset_debug(), 0));
    if (node.type() == pugi::node_element && ++roots == 2) {
      return Bad(text, name, at, "a second root element");
    }
    if (node.type() == pugi::node_doctype &&
        std::string_view(node.value()).find("<!ENTITY") != std::string_view::npos) {
      return Bad(text, name, text.find("<!ENTITY"), "entity declarations are refused");
    }
    bool text_node = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
    if (text_node && !Trim(node.value()).empty()) {
      return Bad(text, name, at, "text outside the root element");
    }
  }
  if (roots == 0) return Bad(text, name, text.size(), "there is no element");
  return {};
}

}  // namespace

struct XmlDocument::Impl {
  pugi::xml_document document;
};

XmlDocument::XmlDocument(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&&) noexcept = default;
XmlDocument::~XmlDocument() = default;

Result<XmlDocument> XmlDocument::Parse(std::string_view text, std::string_view name,
                                       XmlLimits limits) {
  if (text.size() > limits.max_bytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than {} bytes", name, limits.max_bytes));
  }
  auto converted = internal::XmlToUtf8(text);
  if (!converted) {
    converted.error().message =
        fmt::format("{}: not valid XML: {}", name, converted.error().message);
    return std::unexpected(converted.error());
  }
  text = *converted;
  if (auto bad = FindInvalidUtf8(text)) return Bad(text, name, *bad, "not valid UTF-8");
  if (size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return Bad(text, name, nul, "a zero byte");
  }
  if (auto zero = FindZeroReference(text)) {
    return Bad(text, name, *zero, "a reference to character zero");
  }
  auto impl = std::make_unique<Impl>();
  pugi::xml_parse_result parsed =
      impl->document.load_buffer(text.data(), text.size(), kParseFlags, pugi::encoding_utf8);
  if (!parsed) {
    return Bad(text, name, static_cast<size_t>(parsed.offset), parsed.description());
  }
  BARTIZAN_DO(CheckTopLevel(impl->document, text, name));
  Walker walker(limits.max_depth);
  if (!impl->document.traverse(walker)) {
    if (!walker.too_deep()) return Bad(text, name, walker.twice_at(), "an attribute given twice");
    return Fail(Code::kLimit,
                fmt::format("{}: nested deeper than {} levels", name, limits.max_depth));
  }
  return XmlDocument(std::move(impl));
}

XmlElement XmlDocument::root() const {
  return XmlElement(impl_->document.document_element().internal_object());
}

std::string_view XmlElement::name() const {
  return LocalName(Node(node_).name());
}

std::string XmlElement::Attribute(std::string_view name) const {
  for (pugi::xml_attribute attribute : Node(node_).attributes()) {
    if (LocalName(attribute.name()) == name) return attribute.value();
  }
  return {};
}

bool XmlElement::HasAttribute(std::string_view name) const {
  for (pugi::xml_attribute attribute : Node(node_).attributes()) {
    if (LocalName(attribute.name()) == name) return true;
  }
  return false;
}

XmlElement XmlElement::Child(std::string_view name) const {
  for (pugi::xml_node child : Node(node_).children()) {
    if (child.type() == pugi::node_element && LocalName(child.name()) == name) {
      return XmlElement(child.internal_object());
    }
  }
  return XmlElement();
}

std::vector<XmlElement> XmlElement::Children() const {
  std::vector<XmlElement> out;
  for (pugi::xml_node child : Node(node_).children()) {
    if (child.type() == pugi::node_element) out.push_back(XmlElement(child.internal_object()));
  }
  return out;
}

std::vector<XmlElement> XmlElement::Children(std::string_view name) const {
  std::vector<XmlElement> out = Children();
  std::erase_if(out, [&](const XmlElement& child) { return child.name() != name; });
  return out;
}

XmlElement XmlElement::FirstChild() const {
  return XmlElement(FirstElement(Node(node_).first_child()));
}

XmlElement XmlElement::Next() const {
  return XmlElement(FirstElement(Node(node_).next_sibling()));
}

std::string XmlElement::Text() const {
  return std::string(Trim(RawText()));
}

std::string XmlElement::RawText() const {
  std::string text;
  for (pugi::xml_node child : Node(node_).children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      text += child.value();
  }
  return text;
}

}  // namespace bartizan::data
