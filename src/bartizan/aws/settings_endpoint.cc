#include "bartizan/aws/settings_endpoint.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr std::string_view kVariable = "AWS_ENDPOINT_URL";
constexpr std::string_view kKey = "endpoint_url";

bool IsUrl(std::string_view text) {
  size_t scheme = text.starts_with("http://") ? 7 : text.starts_with("https://") ? 8 : 0;
  if (scheme == 0 || text.size() == scheme || text[scheme] == '/') return false;
  return std::ranges::all_of(
      text, [](char c) { return c > ' ' && c < 0x7f && c != '?' && c != '#' && c != '\\'; });
}

Status CheckUrl(std::string_view url, std::string_view place) {
  if (Trim(url).empty() || IsUrl(Trim(url))) return {};
  return Fail(Code::kInvalid,
              fmt::format("{} must be an address like https://host:port, without a query", place));
}

// "CloudWatch Logs" → "cloudwatch_logs".
std::string ServiceKey(std::string_view service_id) {
  std::string key = ToLower(service_id);
  std::ranges::replace_if(key, [](char c) { return c == ' ' || c == '-'; }, '_');
  return key;
}

// The section [services …] that the profile names; null when it is not there.
const Section* Services(const Settings& settings) {
  const Section* profile = settings.Profile();
  if (profile == nullptr) return nullptr;
  auto found = settings.files.services.find(profile->Get("services"));
  return found == settings.files.services.end() ? nullptr : &found->second;
}

std::string ServiceUrl(const Section* services, const std::string& key) {
  if (services == nullptr) return {};
  auto block = services->nested.find(key);
  if (block == services->nested.end()) return {};
  auto url = block->second.find(std::string(kKey));
  return url == block->second.end() ? std::string() : url->second;
}

}  // namespace

std::string PlaceOf(const Section& section, const std::string& key) {
  auto place = section.places.find(key);
  return place == section.places.end() ? key : fmt::format("{}: {}", place->second, key);
}

Status CheckEndpoints(const System& system, const Settings& settings) {
  BARTIZAN_DO(CheckUrl(settings.explicit_endpoint_url, "the given endpoint_url"));
  if (settings.ignore_endpoint_urls) return {};
  for (const auto& [name, value] : system.environment) {
    bool of_all = name == kVariable;
    bool of_one = name.starts_with(kVariable) && name[kVariable.size()] == '_';
    if (of_all || of_one) BARTIZAN_DO(CheckUrl(value, name));
  }
  const Section* profile = settings.Profile();
  if (profile == nullptr) return {};
  BARTIZAN_DO(CheckUrl(profile->Get(kKey), PlaceOf(*profile, std::string(kKey))));
  if (profile->Get("services").empty()) return {};
  const Section* services = Services(settings);
  if (services == nullptr) {
    return Fail(Code::kInvalid, fmt::format("{} must be the name of a [services NAME] section",
                                            PlaceOf(*profile, "services")));
  }
  for (const auto& [key, block] : services->nested) {
    BARTIZAN_DO(CheckUrl(ServiceUrl(services, key), PlaceOf(*services, key)));
  }
  return {};
}

ConfiguredEndpoint FindConfiguredEndpoint(const System& system, const Settings& settings,
                                          std::string_view service_id) {
  if (!settings.explicit_endpoint_url.empty()) {
    return {settings.explicit_endpoint_url, "the caller"};
  }
  if (settings.ignore_endpoint_urls) return {};
  std::string key = ServiceKey(service_id);
  for (const std::string& variable :
       {fmt::format("{}_{}", kVariable, ToUpper(key)), std::string(kVariable)}) {
    std::string value(Trim(system.Variable(variable)));
    if (!value.empty()) return {value, variable};
  }
  if (std::string url = ServiceUrl(Services(settings), key); !url.empty()) {
    return {url, fmt::format("{} of services {}", key, settings.Profile()->Get("services"))};
  }
  const Section* profile = settings.Profile();
  std::string url = profile == nullptr ? std::string() : profile->Get(kKey);
  if (url.empty()) return {};
  return {url, "profile " + settings.profile};
}

}  // namespace bartizan::aws
