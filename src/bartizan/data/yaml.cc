#include "bartizan/data/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::data {
namespace {

constexpr int kMaxDocuments = 1;

// Carries our error out of yaml-cpp's parser; caught in ParseYaml.
struct Stop {
  Error error;
};

// Builds our tree from yaml-cpp's events. Its own loader is not used: it never ends on some
// malformed inputs (",\x1a" is one), and would build everything before a limit could stop it.
// An alias becomes a copy whose nodes are counted, so that a "billion laughs" document stops at
// the limit instead of filling the memory.
class Builder final : public YAML::EventHandler {
 public:
  Builder(std::string_view name, YamlLimits limits) : name_(name), limits_(limits) {}

  int documents() const { return documents_; }
  Yaml Take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ <= kMaxDocuments) return;
    Fail(At(mark), "one document is expected, and here another begins");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Yaml node = At(mark);
    Enter(node);
    Leave(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    auto found = anchors_.find(anchor);
    if (found == anchors_.end()) Fail(At(mark), "an alias inside of what it names");
    CountCopy(found->second, open_.size());
    Leave(Yaml(found->second), 0);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Yaml node = Tagged(mark, tag);
    node.kind = Yaml::kScalar;
    node.quoted = tag == "!";
    node.scalar = value;
    Enter(node);
    Leave(std::move(node), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    Open(mark, tag, anchor, Yaml::kSequence);
  }
  void OnSequenceEnd() override { Close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    Open(mark, tag, anchor, Yaml::kMapping);
  }
  void OnMapEnd() override { Close(); }

 private:
  // A list or mapping whose end has not come yet.
  struct Frame {
    Yaml node;
    YAML::anchor_t anchor;
    std::optional<Yaml> key;  // of a mapping: waits for its value
    std::set<std::string> seen;
  };

  static Yaml At(const YAML::Mark& mark) {
    return Yaml{.line = static_cast<size_t>(mark.line + 1),
                .column = static_cast<size_t>(mark.column + 1)};
  }
  static Yaml Tagged(const YAML::Mark& mark, const std::string& tag) {
    Yaml node = At(mark);
    if (tag != "?" && tag != "!") node.tag = tag;
    return node;
  }

  [[noreturn]] void Fail(const Yaml& at, std::string message, Code code = Code::kInvalid) {
    Error error = FailAt(name_, at, std::move(message)).error();
    error.code = code;
    throw Stop{std::move(error)};
  }

  void Enter(const Yaml& node) { Enter(node, open_.size()); }
  void Enter(const Yaml& node, size_t depth) {
    if (depth > limits_.max_depth) {
      Fail(node, fmt::format("nested deeper than {} levels", limits_.max_depth), Code::kLimit);
    }
    if (++nodes_ > limits_.max_nodes) {
      Fail(node,
           fmt::format("more than {} values (aliases count each time they are used)",
                       limits_.max_nodes),
           Code::kLimit);
    }
    bytes_ += node.scalar.size();
    if (bytes_ > limits_.max_bytes * 4) Fail(node, "too much text behind aliases", Code::kLimit);
  }

  // Recursion ends at the depth limit.
  void CountCopy(const Yaml& node, size_t depth) {
    Enter(node, depth);
    for (const Yaml& item : node.items) CountCopy(item, depth + 1);
    for (const auto& [key, value] : node.members) {
      CountCopy(key, depth + 1);
      CountCopy(value, depth + 1);
    }
  }

  void Open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            Yaml::Kind kind) {
    Yaml node = Tagged(mark, tag);
    node.kind = kind;
    Enter(node);
    open_.push_back({std::move(node), anchor, std::nullopt, {}});
  }

  void Close() {
    Frame frame = std::move(open_.back());
    open_.pop_back();
    Leave(std::move(frame.node), frame.anchor);
  }

  // Gives a whole node to what it lies in.
  void Leave(Yaml node, YAML::anchor_t anchor) {
    if (anchor != 0) {
      CountCopy(node, open_.size());  // nested anchors would hold as many copies as they are deep
      anchors_[anchor] = node;
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& parent = open_.back();
    if (parent.node.kind == Yaml::kSequence) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key) {
      parent.node.members.push_back({*std::move(parent.key), std::move(node)});
      parent.key.reset();
    } else {
      if (node.kind != Yaml::kScalar) Fail(node, "a key must be plain text");
      if (!parent.seen.insert(node.scalar).second) {
        Fail(node, fmt::format("the key '{}' stands here twice", node.scalar));
      }
      parent.key = std::move(node);
    }
  }

  std::string_view name_;
  YamlLimits limits_;
  int documents_ = 0;
  size_t nodes_ = 0;
  uint64_t bytes_ = 0;
  Yaml root_;
  std::vector<Frame> open_;
  std::map<YAML::anchor_t, Yaml> anchors_;
};

// YAML 1.2.2 section 5.1 allows no other control characters; yaml-cpp takes some as end of input.
std::optional<size_t> FindControl(std::string_view text) {
  auto found = std::ranges::find_if(text, [](char c) {
    auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  });
  if (found == text.end()) return {};
  return static_cast<size_t>(found - text.begin());
}

Json ScalarToJson(const Yaml& node) {
  // !!int and the like leave it to the look of the scalar; !!str and tags of others mean text.
  bool core = node.tag.starts_with("tag:yaml.org,2002:") && node.tag != "tag:yaml.org,2002:str";
  if (node.quoted || (!node.tag.empty() && !core)) return Json(node.scalar);
  const std::string& s = node.scalar;
  if (s == "true" || s == "True" || s == "TRUE") return Json(true);
  if (s == "false" || s == "False" || s == "FALSE") return Json(false);
  if (s == "null" || s == "Null" || s == "NULL" || s == "~" || s.empty()) return Json(nullptr);
  if (auto whole = ParseInt(s)) return Json(*whole);
  bool numeric = s.find_first_not_of("0123456789+-.eE") == std::string::npos;
  if (auto number = ParseDouble(s); number && numeric) return Json(*number);
  return Json(s);
}

}  // namespace

const Yaml* Yaml::Find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

std::unexpected<Error> FailAt(std::string_view name, const Yaml& node, std::string message,
                              std::string hint) {
  return Fail(Code::kInvalid, fmt::format("{}:{}:{}: {}", name, node.line, node.column, message),
              std::move(hint));
}

Result<Yaml> ParseYaml(std::string_view text, std::string_view name, YamlLimits limits) {
  if (text.size() > limits.max_bytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than {} bytes", name, limits.max_bytes));
  }
  if (auto bad = FindInvalidUtf8(text)) {
    TextPosition at = PositionAt(text, *bad);
    return Fail(Code::kInvalid,
                fmt::format("{}:{}:{} (byte {}): not valid UTF-8", name, at.line, at.column, *bad));
  }
  if (auto bad = FindControl(text)) {
    TextPosition at = PositionAt(text, *bad);
    return Fail(Code::kInvalid, fmt::format("{}:{}:{} (byte {}): a control character", name,
                                            at.line, at.column, *bad));
  }
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    Builder builder(name, limits);
    while (parser.HandleNextDocument(builder)) {
    }
    if (builder.documents() == 0) return Yaml{.line = 1, .column = 1};
    return builder.Take();
  } catch (Stop& stop) {
    return std::unexpected(std::move(stop.error));
  } catch (const YAML::DeepRecursion& error) {
    return Fail(Code::kLimit, fmt::format("{}:{}:{}: nested too deeply", name, error.mark.line + 1,
                                          error.mark.column + 1));
  } catch (const YAML::Exception& error) {
    Yaml at{.line = static_cast<size_t>(error.mark.line + 1),
            .column = static_cast<size_t>(error.mark.column + 1)};
    return FailAt(name, at, fmt::format("not valid YAML: {}", error.msg));
  } catch (const std::exception& error) {
    return Fail(Code::kLimit, fmt::format("{}: {}", name, error.what()));
  }
}

Result<Yaml> ReadYamlFile(const std::string& path, YamlLimits limits) {
  BARTIZAN_TRY(std::string text, ReadFile(path, limits.max_bytes));
  return ParseYaml(text, path, limits);
}

Json YamlToJson(const Yaml& node) {
  switch (node.kind) {
    case Yaml::kNull:
      return Json(nullptr);
    case Yaml::kScalar:
      return ScalarToJson(node);
    case Yaml::kSequence: {
      JsonArray array;
      for (const auto& item : node.items) array.push_back(YamlToJson(item));
      return array;
    }
    case Yaml::kMapping: {
      JsonObject object;
      for (const auto& [key, value] : node.members) object[key.scalar] = YamlToJson(value);
      return object;
    }
  }
  return Json(nullptr);
}

}  // namespace bartizan::data
