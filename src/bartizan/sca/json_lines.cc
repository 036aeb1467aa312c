#include "bartizan/sca/json_lines.h"

#include <vector>

#include "bartizan/data/json.h"

namespace bartizan::sca {
namespace {

class Walker {
 public:
  Walker(std::string_view text, const std::function<void(std::span<const std::string>, int)>& visit)
      : text_(text), visit_(visit) {}

  void Walk() {
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (c == '"') {
        ReadString();
        continue;
      }
      ++at_;
      if (c == '\n') ++line_;
      if (c == '{') Open(true);
      if (c == '[') Open(false);
      if (c == '}' || c == ']') Close();
      if (c == ',') expect_key_ = !in_object_.empty() && in_object_.back();
    }
  }

 private:
  void Open(bool object) {
    in_object_.push_back(object);
    if (!object) ++arrays_;
    if (object) keys_.emplace_back();  // the place of this object's current key
    expect_key_ = object;
  }

  void Close() {
    if (in_object_.empty()) return;
    if (in_object_.back()) keys_.pop_back();
    if (!in_object_.back()) --arrays_;
    in_object_.pop_back();
    expect_key_ = false;
  }

  void ReadString() {
    size_t start = at_++;
    bool escaped = false;
    while (at_ < text_.size() && text_[at_] != '"') {
      escaped = escaped || text_[at_] == '\\';
      at_ += text_[at_] == '\\' ? 2 : 1;
    }
    ++at_;
    if (!expect_key_ || keys_.empty() || at_ > text_.size()) return;
    expect_key_ = false;
    keys_.back() = text_.substr(start + 1, at_ - start - 2);
    if (escaped) {
      auto value = data::ParseJson(text_.substr(start, at_ - start), "key");
      if (value && value->is_string()) keys_.back() = data::View(value->get_string());
    }
    if (arrays_ == 0) visit_(keys_, line_);
  }

  std::string_view text_;
  const std::function<void(std::span<const std::string>, int)>& visit_;
  size_t at_ = 0;
  int line_ = 1;
  bool expect_key_ = false;
  size_t arrays_ = 0;
  std::vector<bool> in_object_;
  std::vector<std::string> keys_;
};

}  // namespace

void ForEachMember(std::string_view text,
                   const std::function<void(std::span<const std::string>, int)>& visit) {
  Walker(text, visit).Walk();
}

}  // namespace bartizan::sca
