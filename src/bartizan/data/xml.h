#pragma once
// XML for scanner reports: bounded, no entity expansion, positions for errors. Names are compared
// without their namespace prefix.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::data {

struct XmlLimits {
  uint64_t max_bytes = 256ULL << 20U;
  unsigned max_depth = 128;
};

// A handle to an element of an XmlDocument; valid as long as the document. Empty handles answer
// every question with nothing. Cheap to copy.
class XmlElement {
 public:
  explicit operator bool() const { return node_ != nullptr; }
  std::string_view name() const;                       // local name
  std::string Attribute(std::string_view name) const;  // "" when absent
  bool HasAttribute(std::string_view name) const;
  XmlElement Child(std::string_view name) const;  // the first of that name
  std::vector<XmlElement> Children() const;
  std::vector<XmlElement> Children(std::string_view name) const;
  // One after the other without a list of them: for (auto c = e.FirstChild(); c; c = c.Next()).
  XmlElement FirstChild() const;
  XmlElement Next() const;
  std::string Text() const;     // own text and CDATA, trimmed
  std::string RawText() const;  // the same as it stands; white space beside elements is not kept
  std::string ChildText(std::string_view name) const { return Child(name).Text(); }

 private:
  friend class XmlDocument;
  explicit XmlElement(void* node = nullptr) : node_(node) {}
  void* node_;  // pugixml's node
};

class XmlDocument {
 public:
  // kInvalid with "NAME:LINE:COLUMN (byte N): …" for malformed or cut text, several roots, text
  // beside the root, attributes given twice, entity declarations (never expanded) and bytes that
  // are not UTF-8; kLimit beyond the limits. UTF-16 and ISO-8859-1 are converted first, and the
  // places are those of the converted text; other encodings are refused unless all is ASCII.
  static Result<XmlDocument> Parse(std::string_view text, std::string_view name,
                                   XmlLimits limits = {});
  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;
  ~XmlDocument();
  XmlElement root() const;

 private:
  struct Impl;
  explicit XmlDocument(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace bartizan::data
