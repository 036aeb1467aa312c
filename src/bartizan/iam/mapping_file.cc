#include "bartizan/iam/mapping_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/iam/mapping_match.h"

namespace bartizan::iam {

namespace {

constexpr size_t kMaxRules = 1000;
constexpr std::array<std::pair<std::string_view, MapPlace>, 4> kPlaceNames{
    {{"name", MapPlace::kName},
     {"resource", MapPlace::kResource},
     {"principal", MapPlace::kPrincipal},
     {"condition", MapPlace::kCondition}}};

class RuleReader {
 public:
  RuleReader(std::string_view name, const std::vector<Mapping::Side>& sides)
      : name_(name), sides_(sides) {}

  Result<RuleFile> Read(const data::JsonObject& file) {
    BARTIZAN_DO(OnlyMembers(file, {"version", "rules"}, ""));
    const data::JsonArray* rules = data::FindArray(file, "rules");
    if (rules == nullptr) return Wrong("rules is not a list");
    if (rules->size() > kMaxRules) {
      return Fail(Code::kLimit, fmt::format("{}: more than {} rules", name_, kMaxRules));
    }
    for (size_t i = 0; i < rules->size(); ++i) {
      BARTIZAN_DO(ReadRule((*rules)[i], fmt::format("rule {}", i + 1)));
    }
    return std::move(made_);
  }

 private:
  std::unexpected<Error> Wrong(std::string_view what) const {
    return Fail(Code::kInvalid, fmt::format("{}: {}", name_, what));
  }

  Status OnlyMembers(const data::JsonObject& object, const std::vector<std::string_view>& known,
                     std::string_view place) const {
    for (const auto& [key, value] : object) {
      if (Contains(known, data::View(key))) continue;
      return Wrong(fmt::format("{}{}\"{}\" is no member that is known", place,
                               place.empty() ? "" : ": ", data::View(key)));
    }
    return {};
  }

  Status ReadRule(const data::Json& json, std::string place) {
    if (!json.is_object()) return Wrong(place + " is not an object");
    const data::JsonObject& object = json.get_object();
    BARTIZAN_DO(OnlyMembers(object, {"name", "per", "match", "in", "auto"}, place));
    MapRule rule;
    rule.name = data::Str(object, "name");
    BARTIZAN_DO(CheckName(rule.name, place));
    place = fmt::format("rule \"{}\"", rule.name);
    if (object.contains("auto")) return ReadAutomatic(object, rule.name, place);
    BARTIZAN_DO(ReadValues(object, rule, place));
    BARTIZAN_DO(ReadMatch(object, rule, place));
    BARTIZAN_DO(ReadPlaces(object, rule, place));
    made_.rules.push_back(std::move(rule));
    return {};
  }

  // The name comes to stand in patterns, so it holds nothing that means something there.
  Status CheckName(const std::string& rule, std::string_view place) {
    const bool plain = std::ranges::all_of(
        rule, [](char c) { return (IsWord(c) && c > 0) || c == '-' || c == '_' || c == '.'; });
    if (rule.empty() || rule.size() > 64 || !plain) {
      return Wrong(
          fmt::format("{}: the name is to be 1 to 64 letters, digits, '-', '_' and '.'", place));
    }
    if (!names_.insert(rule).second) return Wrong(fmt::format("two rules are named \"{}\"", rule));
    return {};
  }

  Status ReadAutomatic(const data::JsonObject& object, std::string_view rule,
                       std::string_view place) {
    const data::Json* automatic = data::Find(object, "auto");
    if (rule != kAccountRule || !automatic->is_bool() || object.size() != 2) {
      return Wrong(fmt::format(
          "{}: only {{\"name\": \"account\", \"auto\": true or false}} is automatic", place));
    }
    made_.account = automatic->get_bool();
    return {};
  }

  Status ReadValues(const data::JsonObject& object, MapRule& rule, std::string_view place) const {
    const data::JsonObject* per = data::FindObject(object, "per");
    if (per == nullptr) return Wrong(fmt::format("{}: per is not an object", place));
    for (const auto& [label, value] : *per) {
      if (!value.is_string() || value.get_string().empty() ||
          HasControl(data::View(value.get_string()))) {
        return Wrong(
            fmt::format("{}: the value of \"{}\" is empty or no text", place, data::View(label)));
      }
    }
    rule.values.resize(sides_.size());
    for (size_t side = 0; side < sides_.size(); ++side) {
      const data::Json* value = data::Find(*per, sides_[side].label);
      if (value != nullptr) rule.values[side] = data::View(value->get_string());
    }
    if (std::ranges::none_of(rule.values, [](const auto& value) { return value.has_value(); })) {
      std::vector<std::string> labels;
      for (const auto& side : sides_) labels.push_back(side.label);
      return Wrong(fmt::format("{}: no value for any of {}", place, Join(labels, ", ")));
    }
    return {};
  }

  Status ReadMatch(const data::JsonObject& object, MapRule& rule, std::string_view place) const {
    if (!object.contains("match")) return {};
    const std::string match = data::Str(object, "match");
    if (match != "token" && match != "text") {
      return Wrong(fmt::format("{}: match is neither \"token\" nor \"text\"", place));
    }
    rule.token = match == "token";
    return {};
  }

  Status ReadPlaces(const data::JsonObject& object, MapRule& rule, std::string_view place) const {
    if (!object.contains("in")) return {};
    const data::JsonArray* in = data::FindArray(object, "in");
    if (in == nullptr || in->empty()) return Wrong(fmt::format("{}: in is not a list", place));
    rule.places.clear();
    for (const data::Json& each : *in) {
      const auto known = std::ranges::find_if(kPlaceNames, [&](const auto& entry) {
        return each.is_string() && data::View(each.get_string()) == entry.first;
      });
      if (known == kPlaceNames.end()) {
        return Wrong(fmt::format("{}: in may hold name, resource, principal, condition", place));
      }
      rule.places.push_back(known->second);
    }
    return {};
  }

  std::string_view name_;
  const std::vector<Mapping::Side>& sides_;
  std::set<std::string> names_;
  RuleFile made_;
};

}  // namespace

Result<RuleFile> ReadRules(const data::JsonObject& file, std::string_view name,
                           const std::vector<Mapping::Side>& sides) {
  return RuleReader(name, sides).Read(file);
}

bool HasControl(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 32; });
}

std::string_view MapPlaceName(MapPlace place) {
  for (const auto& [name, known] : kPlaceNames) {
    if (known == place) return name;
  }
  return {};
}

}  // namespace bartizan::iam
