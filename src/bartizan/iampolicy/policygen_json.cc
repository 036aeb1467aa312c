#include "bartizan/iampolicy/policygen_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"

namespace bartizan::iampolicy {

namespace {

// Whether it stands for itself in a regular expression.
bool IsPlain(std::string_view part) {
  return !part.empty() && std::ranges::all_of(part, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// The third part of the ARNs that actions of the service name: mostly its prefix, once.
std::set<std::string> ArnServices(const ActionCatalogue& catalogue, const ServiceFact& service) {
  std::set<std::string> found;
  bool any = false;
  for (size_t i = service.first; i < service.first + service.count; ++i) {
    const ActionFact fact = catalogue.action(i);
    any |= fact.has_resources;
    for (const std::string_view arn : fact.arns) {
      const auto parts = Split(arn, ':');
      if (parts.size() > 2 && IsPlain(parts[2])) found.insert(parts[2]);
    }
  }
  const std::string own(service.prefix);
  if (!IsPlain(own)) return found;
  if (found.contains(own) || (found.empty() && any)) return {own};
  return found;
}

std::string Alternatives(const std::set<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : "|") + word;
  return words.size() == 1 ? joined : "(?:" + joined + ")";
}

data::JsonObject ServiceJson(const ActionCatalogue& catalogue, const ServiceFact& service) {
  data::JsonArray actions;
  for (size_t i = service.first; i < service.first + service.count; ++i) {
    actions.emplace_back(catalogue.action(i).name);
  }
  data::JsonObject tree{{"StringPrefix", service.prefix}};
  const auto arn_services = ArnServices(catalogue, service);
  tree["HasResource"] = !arn_services.empty();
  if (!arn_services.empty()) {
    tree["ARNFormat"] =
        fmt::format("arn:aws:{}:${{Region}}:${{Account}}:${{Resource}}", *arn_services.begin());
    tree["ARNRegex"] = fmt::format("^arn:aws:{}:.+", Alternatives(arn_services));
  }
  tree["Actions"] = std::move(actions);
  tree["conditionKeys"] = data::JsonArray();
  return tree;
}

}  // namespace

std::string PolicyGeneratorJson(const ActionCatalogue& catalogue) {
  std::map<std::string, std::string> services;  // by title, which must be unique here
  for (const ServiceFact& service : catalogue.services()) {
    std::string title(service.title);
    if (services.contains(title)) title += fmt::format(" ({})", service.prefix);
    services[title] = data::ToJson(data::Json(ServiceJson(catalogue, service)));
  }
  std::string text = "{\"serviceMap\": {";
  std::string_view separator = "\n";
  for (const auto& [title, service] : services) {
    text += fmt::format("{}{}: {}", separator, data::ToJson(data::Json(title)), service);
    separator = ",\n";
  }
  return text + "\n}}\n";
}

}  // namespace bartizan::iampolicy
