#include "bartizan/data/yaml_mapping.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "bartizan/base/text.h"

namespace bartizan::data {
namespace {

std::optional<uint64_t> ParseSize(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, unsigned>, 3> kUnits = {
      {{"KiB", 10}, {"MiB", 20}, {"GiB", 30}}};
  unsigned shift = 0;
  for (const auto& [unit, power] : kUnits) {
    if (!text.ends_with(unit)) continue;
    text.remove_suffix(unit.size());
    shift = power;
    break;
  }
  const auto number = ParseInt(text);
  if (!number || *number < 0 || *number > INT64_MAX >> shift) return std::nullopt;
  return static_cast<uint64_t>(*number) << shift;
}

}  // namespace

Result<std::string> ScalarText(const Yaml& node, std::string_view file, std::string_view what) {
  if (node.kind != Yaml::kScalar || node.scalar.empty()) {
    return FailAt(file, node, fmt::format("{} must be a text that is not empty", what));
  }
  return node.scalar;
}

Result<MappingReader> MappingReader::Open(const Yaml& node, std::string_view file,
                                          std::string_view what) {
  if (node.kind != Yaml::kMapping) {
    return FailAt(file, node, fmt::format("{} must be a mapping of keys and values", what));
  }
  return MappingReader(node, file, what);
}

const Yaml* MappingReader::Find(std::string_view key) {
  known_.emplace(key);
  const Yaml* value = node_->Find(key);
  return value == nullptr || value->kind == Yaml::kNull ? nullptr : value;
}

Status MappingReader::Required(std::string_view key) {
  if (Find(key) != nullptr) return {};
  return FailAt(file_, *node_, fmt::format("{} needs \"{}\"", what_, key));
}

Status MappingReader::Text(std::string_view key, std::string& out) {
  const Yaml* value = Find(key);
  if (value == nullptr) return {};
  BARTIZAN_TRY(out, ScalarText(*value, file_, key));
  return {};
}

Status MappingReader::Flag(std::string_view key, bool& out) {
  const Yaml* value = Find(key);
  if (value == nullptr) return {};
  const Json json = YamlToJson(*value);
  if (!json.is_bool()) return FailAt(file_, *value, fmt::format("{} is true or false", key));
  out = json.get_bool();
  return {};
}

Status MappingReader::Number(std::string_view key, size_t& out, size_t least, size_t most) {
  const Yaml* value = Find(key);
  if (value == nullptr) return {};
  const auto number = value->kind == Yaml::kScalar ? ParseInt(value->scalar) : std::nullopt;
  if (!number || *number < 0 || static_cast<size_t>(*number) < least ||
      static_cast<size_t>(*number) > most) {
    return FailAt(file_, *value, fmt::format("{} is a number from {} to {}", key, least, most));
  }
  out = static_cast<size_t>(*number);
  return {};
}

Status MappingReader::Percent(std::string_view key, double& out, double most) {
  const Yaml* value = Find(key);
  if (value == nullptr) return {};
  std::string_view text = value->kind == Yaml::kScalar ? value->scalar : std::string_view();
  const auto number =
      text.ends_with('%') ? ParseDouble(Trim(text.substr(0, text.size() - 1))) : std::nullopt;
  if (!number || *number < 0 || *number > most) {
    return FailAt(file_, *value,
                  fmt::format("{} is a percentage from 0% to {:g}%, such as 1%", key, most));
  }
  out = *number;
  return {};
}

Status MappingReader::Duration(std::string_view key, Micros& out) {
  const Yaml* value = Find(key);
  if (value == nullptr) return {};
  auto duration = ParseDuration(value->kind == Yaml::kScalar ? value->scalar : "");
  if (!duration) {
    return FailAt(file_, *value, fmt::format("{} is a duration, such as 24h or 10m", key));
  }
  out = *duration;
  return {};
}

Status MappingReader::Size(std::string_view key, uint64_t& out, uint64_t least, uint64_t most) {
  const Yaml* value = Find(key);
  if (value == nullptr) return {};
  const auto size = value->kind == Yaml::kScalar ? ParseSize(value->scalar) : std::nullopt;
  if (!size || *size < least || *size > most) {
    return FailAt(
        file_, *value,
        fmt::format("{} is a size from {} to {} bytes, such as 512KiB or 8MiB", key, least, most));
  }
  out = *size;
  return {};
}

Status MappingReader::Texts(std::string_view key, std::vector<std::string>& out) {
  const Yaml* value = Find(key);
  if (value == nullptr) return {};
  out.clear();
  if (value->kind != Yaml::kSequence) {
    BARTIZAN_TRY(std::string one, ScalarText(*value, file_, key));
    out.push_back(std::move(one));
    return {};
  }
  for (const Yaml& item : value->items) {
    BARTIZAN_TRY(std::string one, ScalarText(item, file_, fmt::format("each of {}", key)));
    if (Contains(out, one)) return FailAt(file_, item, fmt::format("{} is there twice", one));
    out.push_back(std::move(one));
  }
  return {};
}

Status MappingReader::Finish() const {
  std::vector<std::string> names(known_.begin(), known_.end());
  for (const YamlMember& member : node_->members) {
    if (known_.contains(member.first.scalar)) continue;
    const auto near = Nearest(member.first.scalar, names);
    return FailAt(
        file_, member.first, fmt::format("{} knows no \"{}\"", what_, member.first.scalar),
        near ? fmt::format("did you mean \"{}\"?", *near) : "it knows: " + Join(names, ", "));
  }
  return {};
}

}  // namespace bartizan::data
