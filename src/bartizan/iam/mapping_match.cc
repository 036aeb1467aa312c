#include "bartizan/iam/mapping_match.h"

#include <algorithm>

namespace bartizan::iam {

namespace {

bool IsLower(char c) {
  return c >= 'a' && c <= 'z';
}
bool IsUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
size_t First(std::string_view text) {
  return static_cast<unsigned char>(text[0]);
}

}  // namespace

bool IsWord(char c) {
  return IsLower(c) || IsUpper(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 127;
}

bool TokenBoundary(std::string_view text, size_t at) {
  if (at == 0 || at == text.size()) return true;
  const char before = text[at - 1];
  const char after = text[at];
  return !IsWord(before) || !IsWord(after) || (IsLower(before) && IsUpper(after));
}

void Matcher::Prepare() {
  std::ranges::stable_sort(values_, [](const Value& a, const Value& b) {
    if (a.text[0] != b.text[0]) return First(a.text) < First(b.text);
    if (a.text.size() != b.text.size()) return a.text.size() > b.text.size();
    return a.own && !b.own;
  });
  for (const Value& value : values_) ++starts_[First(value.text) + 1U];
  for (size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

const Value* Matcher::At(std::string_view text, size_t at) const {
  const std::string_view rest = text.substr(at);
  const size_t byte = First(rest);
  for (size_t i = starts_[byte]; i < starts_[byte + 1]; ++i) {
    const Value& value = values_[i];
    if (!rest.starts_with(value.text)) continue;
    if (!value.token || (TokenBoundary(text, at) && TokenBoundary(text, at + value.text.size()))) {
      return &value;
    }
  }
  return nullptr;
}

}  // namespace bartizan::iam
