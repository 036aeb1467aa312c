#pragma once
// Finds values of rules in texts. Internal to the mapping.
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace bartizan::iam {

// Letters and digits; bytes of other alphabets count as letters.
bool IsWord(char c);
// Whether a token may start or end before text[at].
bool TokenBoundary(std::string_view text, size_t at);

struct Value {
  std::string text;  // never empty
  size_t rule = 0;
  size_t of = 0;  // the side whose value it is
  bool own = false;
  bool token = true;
};

// The values that are looked for in the texts of one side and place.
class Matcher {
 public:
  void Add(Value value) { values_.push_back(std::move(value)); }
  void Prepare();  // after the last Add

  // The longest value that stands at text[at]; of one length, own values first, then in the order
  // of the rules. Null where there is none.
  const Value* At(std::string_view text, size_t at) const;

 private:
  std::vector<Value> values_;         // by first byte, then as they are to be tried
  std::array<size_t, 257> starts_{};  // where the values of a first byte begin
};

}  // namespace bartizan::iam
