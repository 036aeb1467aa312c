#pragma once
// Package URLs (https://github.com/package-url/purl-spec): pkg:type/namespace/name@version?k=v#sub.
// Pure, thread-safe.
#include <map>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::sca {

// Decoded parts; empty means absent. Qualifier keys are in lower case.
struct Purl {
  std::string type, name_space, name, version;
  std::map<std::string, std::string> qualifiers;
  std::string subpath;

  bool operator==(const Purl&) const = default;
};

// Brings the parts to the form that the type asks for (names of PyPI, GitHub … in lower case).
// kInvalid for a text without scheme, type or name, a bad type or qualifier key, a broken percent
// code, text that is not UTF-8, or more than 4 KiB.
Result<Purl> ParsePurl(std::string_view text);
// The canonical text. The parts are brought to the type's form first.
std::string FormatPurl(Purl purl);

// "pkg:npm/%40scope/name@1.0.0" and "pkg:pypi/name@1.0"; empty for another ecosystem.
std::string PurlOf(std::string_view ecosystem, std::string_view name, std::string_view version);

}  // namespace bartizan::sca
