#include "bartizan/data/xml.h"

#include <fmt/format.h>

#include <pugixml.hpp>

#include "bartizan/base/text.h"

namespace bartizan::data {
namespace {

pugi::xml_node Node(void* raw) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(raw));
}

std::string_view LocalName(const char* qualified) {
  std::string_view name = qualified;
  size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

class DepthWalker final : public pugi::xml_tree_walker {
 public:
  explicit DepthWalker(int limit) : limit_(limit) {}
  bool for_each(pugi::xml_node& /*node*/) override { return depth() < limit_; }

 private:
  int limit_;
};

std::unexpected<Error> Bad(std::string_view text, std::string_view name, size_t offset,
                           std::string_view what) {
  TextPosition at = PositionAt(text, std::min(offset, text.size()));
  return Fail(Code::kInvalid, fmt::format("{}:{}:{} (byte {}): not valid XML: {}", name, at.line,
                                          at.column, offset, what));
}

bool DeclaresOtherEncoding(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() > 1 && (text[0] == '\0' || text[1] == '\0')) return true;
  std::string declaration = ToLower(text.substr(0, text.find("?>")));
  if (!declaration.starts_with("<?xml")) return false;
  size_t at = declaration.find("encoding");
  return at != std::string::npos && declaration.find("utf-8", at) == std::string::npos &&
         declaration.find("utf8", at) == std::string::npos &&
         declaration.find("us-ascii", at) == std::string::npos;
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
  bool convert = DeclaresOtherEncoding(text);
  if (!convert) {
    if (auto bad = FindInvalidUtf8(text)) return Bad(text, name, *bad, "not valid UTF-8");
    if (size_t nul = text.find('\0'); nul != std::string_view::npos) {
      return Bad(text, name, nul, "a zero byte");
    }
  }
  // pugixml never expands declared entities; a document that needs them would be misread silently.
  if (size_t entity = text.find("<!ENTITY"); entity != std::string_view::npos) {
    return Bad(text, name, entity, "entity declarations are refused");
  }
  auto impl = std::make_unique<Impl>();
  pugi::xml_parse_result parsed = impl->document.load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single,
      convert ? pugi::encoding_auto : pugi::encoding_utf8);
  if (!parsed) {
    return Bad(text, name, static_cast<size_t>(parsed.offset), parsed.description());
  }
  size_t roots = 0;
  for (pugi::xml_node node : impl->document) roots += node.type() == pugi::node_element ? 1U : 0U;
  if (roots != 1) return Bad(text, name, text.size(), fmt::format("{} root elements", roots));
  DepthWalker walker(static_cast<int>(limits.max_depth));
  if (!impl->document.traverse(walker)) {
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

std::string XmlElement::Text() const {
  std::string text;
  for (pugi::xml_node child : Node(node_).children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      text += child.value();
  }
  return std::string(Trim(text));
}

}  // namespace bartizan::data
