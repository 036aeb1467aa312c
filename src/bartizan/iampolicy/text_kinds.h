#pragma once
// Texts that tell patterns apart: for each combination of patterns that some text matches at once,
// a shortest such text. Internal to iampolicy. Pure; thread-safe.
#include <span>
#include <string>
#include <vector>

namespace bartizan::iampolicy {

enum class TextForm : uint8_t {
  kExact,           // '*' and '?' are characters
  kExactInAnyCase,  // ASCII letters match either way
  kGlob,            // glob.h
  kArn              // a glob for each of the six parts of an ARN
};

struct TextPattern {
  TextForm form = TextForm::kExact;
  std::string encoded;  // glob.h, without variables
  // Patterns of one group are alternatives: combinations of groups are told apart.
  std::vector<size_t> groups;
};

struct TextKind {
  std::string text;           // concrete
  std::vector<bool> matches;  // parallel to groups
};
struct TextKinds {
  std::vector<TextKind> kinds;  // short texts first
  // All combinations that exist are there. False beyond `most` kinds or some 20,000 states.
  bool complete = true;
};

// `only_arns`: among texts of the form arn:*:*:*:*:* alone.
TextKinds TellApart(std::span<const TextPattern> patterns, size_t groups, bool only_arns,
                    size_t most);

}  // namespace bartizan::iampolicy
