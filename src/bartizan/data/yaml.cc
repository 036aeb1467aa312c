#include "bartizan/data/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <set>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::data {
namespace {

// Copies yaml-cpp's graph into our tree. Aliases are expanded here and every node is counted,
// so that a "billion laughs" document stops at the limit instead of filling the memory.
class Copier {
 public:
  Copier(std::string_view name, YamlLimits limits) : name_(name), limits_(limits) {}

  Result<Yaml> Copy(const YAML::Node& node, unsigned depth) {
    Yaml out;
    out.line = static_cast<size_t>(node.Mark().line + 1);
    out.column = static_cast<size_t>(node.Mark().column + 1);
    if (depth > limits_.max_depth) {
      return Limit(out, fmt::format("nested deeper than {} levels", limits_.max_depth));
    }
    if (++nodes_ > limits_.max_nodes) {
      return Limit(out, fmt::format("more than {} values (aliases count each time they are used)",
                                    limits_.max_nodes));
    }
    if (node.Tag() != "?" && node.Tag() != "!") out.tag = node.Tag();
    switch (node.Type()) {
      case YAML::NodeType::Undefined:
      case YAML::NodeType::Null:
        return out;
      case YAML::NodeType::Scalar:
        out.kind = Yaml::kScalar;
        out.scalar = node.Scalar();
        out.quoted = node.Tag() == "!";
        bytes_ += out.scalar.size();
        if (bytes_ > limits_.max_bytes * 4) return Limit(out, "too much text behind aliases");
        return out;
      case YAML::NodeType::Sequence:
        out.kind = Yaml::kSequence;
        for (const auto& item : node) {
          BARTIZAN_TRY(out.items.emplace_back(), Copy(item, depth + 1));
        }
        return out;
      case YAML::NodeType::Map:
        return CopyMapping(node, depth, std::move(out));
    }
    return out;
  }

 private:
  Result<Yaml> CopyMapping(const YAML::Node& node, unsigned depth, Yaml out) {
    out.kind = Yaml::kMapping;
    std::set<std::string> seen;
    for (const auto& member : node) {
      BARTIZAN_TRY(Yaml key, Copy(member.first, depth + 1));
      if (key.kind != Yaml::kScalar) return FailAt(name_, key, "a key must be plain text");
      if (!seen.insert(key.scalar).second) {
        return FailAt(name_, key, fmt::format("the key '{}' stands here twice", key.scalar));
      }
      BARTIZAN_TRY(Yaml value, Copy(member.second, depth + 1));
      if (value.line == 0) {
        value.line = key.line;
        value.column = key.column;
      }
      out.members.emplace_back(std::move(key), std::move(value));
    }
    return out;
  }

  std::unexpected<Error> Limit(const Yaml& at, std::string message) {
    auto error = FailAt(name_, at, std::move(message));
    error.error().code = Code::kLimit;
    return error;
  }

  std::string_view name_;
  YamlLimits limits_;
  size_t nodes_ = 0;
  uint64_t bytes_ = 0;
};

Json ScalarToJson(const Yaml& node) {
  if (node.quoted || !node.tag.empty()) return Json(node.scalar);
  const std::string& s = node.scalar;
  if (s == "true" || s == "True" || s == "TRUE") return Json(true);
  if (s == "false" || s == "False" || s == "FALSE") return Json(false);
  if (s == "null" || s == "~" || s.empty()) return Json(nullptr);
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
  try {
    std::vector<YAML::Node> documents = YAML::LoadAll(std::string(text));
    if (documents.size() > 1) {
      return Fail(Code::kInvalid, fmt::format("{}:{}:1: one document is expected, not {}", name,
                                              documents[1].Mark().line + 1, documents.size()));
    }
    if (documents.empty()) return Yaml{.line = 1, .column = 1};
    return Copier(name, limits).Copy(documents[0], 0);
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
