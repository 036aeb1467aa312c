#include "bartizan/aws/profile_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr std::string_view kBlank = " \t";
constexpr size_t kMaxWarnings = 100;  // a hostile file could bring one with every fourth byte

// Profiles', sections' and properties' names alike.
bool IsName(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           std::string_view("-_/.%@:+").find(c) != std::string_view::npos;
  });
}

// On a property's line a comment starts after white space only: a value may hold "#" and ";".
std::string_view WithoutComment(std::string_view line) {
  for (size_t i = 1; i < line.size(); ++i) {
    bool marker = line[i] == '#' || line[i] == ';';
    if (marker && kBlank.find(line[i - 1]) != std::string_view::npos) return line.substr(0, i);
  }
  return line;
}

// What no such file holds: it came from elsewhere, is cut or is of another encoding.
Status CheckBytes(std::string_view text, std::string_view name) {
  if (text.size() > kMaxProfileFileBytes) {
    return Fail(Code::kLimit,
                fmt::format("{} is larger than {} bytes", name, kMaxProfileFileBytes));
  }
  auto fail = [&](size_t offset, std::string what) {
    return Fail(Code::kInvalid, fmt::format("{}:{}: {}", name, PositionAt(text, offset).line, what),
                "the file must be plain UTF-8 text");
  };
  for (size_t i = 0; i < text.size(); ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != 0x7f) continue;
    if (byte == '\n' || byte == '\t') continue;
    if (byte == '\r' && (i + 1 == text.size() || text[i + 1] == '\n')) continue;
    return fail(i, byte == 0 ? "a NUL byte" : fmt::format("a control character (0x{:02x})", byte));
  }
  if (auto offset = FindInvalidUtf8(text)) return fail(*offset, "invalid UTF-8");
  return {};
}

class Parser {
 public:
  Parser(std::string_view name, ProfileFileKind kind) : name_(name), kind_(kind) {}

  Result<ProfileFile> Parse(std::string_view text) {
    while (!text.empty()) {
      ++line_number_;
      size_t end = text.find('\n');
      BARTIZAN_DO(Line(text.substr(0, end)));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    ChooseDefault();
    if (suppressed_ > 0) {
      file_.warnings.push_back(fmt::format("{}: {} more like these", name_, suppressed_));
    }
    return std::move(file_);
  }

 private:
  // Both trimmed.
  struct Property {
    std::string_view name, value;
  };

  Status Line(std::string_view line) {
    std::string_view content = Trim(line);
    if (content.empty() || content.front() == '#' || content.front() == ';') return {};
    if (kBlank.find(line.front()) != std::string_view::npos) return ContinuationLine(content);
    if (line.front() == '[') return SectionLine(content);
    return PropertyLine(content);
  }

  Status SectionLine(std::string_view line) {
    std::string_view definition = Trim(line.substr(0, line.find_first_of("#;")));
    if (!definition.ends_with(']')) return Problem("Profile definition must end with ']'");
    std::string_view inner = Trim(definition.substr(1, definition.size() - 2));
    section_ = kind_ == ProfileFileKind::kConfig ? ConfigSection(inner) : CredentialsSection(inner);
    if (section_ == nullptr) {
      ignored_ = {};
      section_ = &ignored_;
    }
    key_.clear();
    in_property_ = false;
    return {};
  }

  // Null when the section is not one that matters.
  Section* ConfigSection(std::string_view inner) {
    if (inner == "default") {
      if (default_line_ == 0) default_line_ = line_number_;
      return &plain_default_;
    }
    size_t blank = inner.find_first_of(kBlank);
    if (blank == std::string_view::npos) {
      bool of_the_cli = inner == "preview" || inner == "plugins";
      if (!of_the_cli) {
        Warn(IsName(inner) ? fmt::format("[{}] is ignored: in this file a profile is [profile {}]",
                                         inner, inner)
                           : "a section is ignored: its name has characters that are not allowed");
      }
      return nullptr;
    }
    std::string_view type = inner.substr(0, blank);
    std::string_view name = Trim(inner.substr(blank));
    auto* sections = type == "profile"       ? &file_.profiles
                     : type == "sso-session" ? &file_.sso_sessions
                     : type == "services"    ? &file_.services
                                             : nullptr;
    if (sections == nullptr) {
      Warn("a section is ignored: it is no profile, sso-session or services");
      return nullptr;
    }
    return Named(*sections, name);
  }

  Section* CredentialsSection(std::string_view inner) {
    if (inner.starts_with("profile ") || inner.starts_with("profile\t")) {
      Warn("a section is ignored: in this file a profile is [NAME], without the word \"profile\"");
      return nullptr;
    }
    return Named(file_.profiles, inner);
  }

  Section* Named(std::map<std::string, Section>& sections, std::string_view name) {
    if (IsName(name)) return &sections[std::string(name)];
    Warn("a section is ignored: its name has characters that are not allowed");
    return nullptr;
  }

  Status PropertyLine(std::string_view line) {
    if (section_ == nullptr) return Problem("Expected a profile definition");
    BARTIZAN_TRY(Property property, SplitProperty(line, "Property", "a property"));
    in_property_ = true;
    nested_ = property.value.empty();
    key_.clear();
    if (!IsName(property.name)) {
      Warn("a property is ignored: its name has characters that are not allowed");
      return {};
    }
    key_ = ToLower(property.name);
    std::string& place = section_->places[key_];
    if (!place.empty()) Warn(fmt::format("this replaces the property of {}", place));
    place = fmt::format("{}:{}", name_, line_number_);
    section_->values[key_] = property.value;
    section_->nested.erase(key_);
    return {};
  }

  Status ContinuationLine(std::string_view content) {
    if (section_ == nullptr) return Problem("Expected a profile definition");
    if (!in_property_) return Problem("Expected a property definition, found continuation");
    if (key_.empty()) return {};  // of a property that is ignored
    if (nested_) {
      BARTIZAN_TRY(Property property, SplitProperty(content, "Sub-property", "a sub-property"));
      auto& block = section_->nested[key_];
      if (IsName(property.name)) {
        block[ToLower(property.name)] = property.value;
      } else {
        Warn("a sub-property is ignored: its name has characters that are not allowed");
      }
    }
    std::string& value = section_->values[key_];
    value += '\n';
    value += content;
    return {};
  }

  Result<Property> SplitProperty(std::string_view line, std::string_view what,
                                 std::string_view a_what) {
    std::string_view definition = WithoutComment(line);
    size_t equals = definition.find('=');
    if (equals == std::string_view::npos) {
      return Problem(fmt::format("Expected an '=' sign defining {}", a_what));
    }
    Property property{Trim(definition.substr(0, equals)), Trim(definition.substr(equals + 1))};
    if (property.name.empty()) return Problem(fmt::format("{} did not have a name", what));
    return property;
  }

  // [profile default] makes [default] count for nothing, wherever in the file they are.
  void ChooseDefault() {
    if (default_line_ == 0) return;
    if (!file_.profiles.contains("default")) {
      file_.profiles["default"] = std::move(plain_default_);
      return;
    }
    line_number_ = default_line_;
    Warn("[default] is ignored, because there is [profile default]");
  }

  std::unexpected<Error> Problem(std::string_view what) {
    return Fail(Code::kInvalid, fmt::format("{}:{}: {}", name_, line_number_, what));
  }
  void Warn(std::string_view what) {
    if (file_.warnings.size() == kMaxWarnings) {
      ++suppressed_;
    } else {
      file_.warnings.push_back(fmt::format("{}:{}: {}", name_, line_number_, what));
    }
  }

  std::string_view name_;
  ProfileFileKind kind_;
  size_t line_number_ = 0;
  ProfileFile file_;
  size_t suppressed_ = 0;  // warnings beyond kMaxWarnings
  Section plain_default_;  // [default] of the configuration file
  size_t default_line_ = 0;
  Section ignored_;             // takes what is in sections that do not matter
  Section* section_ = nullptr;  // null before the first
  std::string key_;             // of the last property; empty when it is ignored
  bool in_property_ = false;    // whether a line may continue one
  bool nested_ = false;         // whether such lines are sub-properties
};

}  // namespace

Result<ProfileFile> ParseProfileFile(std::string_view text, std::string_view name,
                                     ProfileFileKind kind) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // a byte order mark
  BARTIZAN_DO(CheckBytes(text, name));
  return Parser(name, kind).Parse(text);
}

}  // namespace bartizan::aws
