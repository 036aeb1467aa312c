#include "bartizan/aws/settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/settings_endpoint.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using Names = std::initializer_list<std::string_view>;

// A value and where it is from, for messages; `place` is empty when nobody says.
struct Said {
  enum By { kNobody, kCaller, kEnvironment, kProfile };
  By by = kNobody;
  std::string value, place;
};

// A region becomes a part of host names. (RFC 1123 section 2.1)
bool IsHostLabel(std::string_view text) {
  return !text.empty() && text.size() <= 63 && text.front() != '-' && text.back() != '-' &&
         std::ranges::all_of(text, [](char c) {
           return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                  (c >= 'A' && c <= 'Z');
         });
}

std::unexpected<Error> Bad(std::string_view place, std::string_view must) {
  return Fail(Code::kInvalid, fmt::format("{} must be {}", place, must));
}

class Resolver {
 public:
  Resolver(const System& system, const Choices& choices) : system_(system), choices_(choices) {}

  Result<Settings> Resolve() {
    BARTIZAN_TRY(settings_.files, ReadProfileFiles(system_));
    settings_.warnings = settings_.files.warnings;
    BARTIZAN_DO(ChooseProfile());
    BARTIZAN_DO(ChooseRegion());
    BARTIZAN_TRY(settings_.use_fips,
                 Flag(choices_.use_fips, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"));
    BARTIZAN_TRY(
        settings_.use_dual_stack,
        Flag(choices_.use_dual_stack, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"));
    BARTIZAN_DO(ChooseMaxAttempts());
    BARTIZAN_DO(ChooseRetryMode());
    BARTIZAN_DO(ChooseS3Style());
    BARTIZAN_DO(ChooseEndpoints());
    Said ca_bundle = Find(choices_.ca_bundle, {"AWS_CA_BUNDLE"}, "ca_bundle");
    settings_.ca_bundle = ExpandHome(system_, ca_bundle.value).string();
    settings_.role_session_name =
        Find(std::nullopt, {"AWS_ROLE_SESSION_NAME"}, "role_session_name").value;
    return std::move(settings_);
  }

 private:
  // The first that says something; a blank value says nothing.
  Said FindOutside(const std::optional<std::string>& choice, Names variables,
                   std::string_view name) const {
    if (choice) return {Said::kCaller, *choice, fmt::format("the given {}", name)};
    for (std::string_view variable : variables) {
      std::string value(Trim(system_.Variable(variable)));
      if (!value.empty()) return {Said::kEnvironment, value, std::string(variable)};
    }
    return {};
  }

  Said Find(const std::optional<std::string>& choice, Names variables,
            const std::string& key) const {
    Said said = FindOutside(choice, variables, key);
    const Section* profile = settings_.Profile();
    if (said.by != Said::kNobody || profile == nullptr) return said;
    std::string value(Trim(profile->Get(key)));
    if (value.empty()) return {};
    return {Said::kProfile, value, PlaceOf(*profile, key)};
  }

  Status ChooseProfile() {
    Said said = FindOutside(choices_.profile, {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}, "profile");
    if (said.by == Said::kNobody) return {};
    settings_.profile = said.value;
    settings_.profile_chosen = said.by == Said::kCaller;
    // The default profile is there even when nothing is said in it.
    if (settings_.Profile() != nullptr || said.value == "default") return {};
    return NoSuchProfile(said);
  }

  std::unexpected<Error> NoSuchProfile(const Said& said) const {
    const ProfileFiles& files = settings_.files;
    std::string by = said.by == Said::kCaller ? "the caller" : said.place;
    std::string places = files.config_path.empty() && files.credentials_path.empty()
                             ? "no file, as HOME is not set"
                             : files.config_path + " and " + files.credentials_path;
    return Fail(Code::kNotFound,
                fmt::format("there is no profile \"{}\", which {} names (looked at: {})",
                            Ellipsize(said.value, 100), by, places),
                ProfileHint(said.value));
  }

  std::string ProfileHint(std::string_view name) const {
    std::string without_the_word = fmt::format(" is [profile {}]", name);
    for (const std::string& warning : settings_.files.warnings) {
      if (warning.ends_with(without_the_word)) return warning;
    }
    std::vector<std::string> names;
    for (const auto& [known, section] : settings_.files.profiles) names.push_back(known);
    if (names.empty()) return "the files hold no profile";
    if (auto nearest = Nearest(name, names)) return fmt::format("did you mean \"{}\"?", *nearest);
    return "there are: " + Ellipsize(Join(names, ", "), 300);
  }

  Status ChooseRegion() {
    Said said = Find(choices_.region, {"AWS_REGION", "AWS_DEFAULT_REGION"}, "region");
    if (said.by == Said::kNobody) return {};
    if (!IsHostLabel(said.value)) return Bad(said.place, "a region, like eu-central-1");
    settings_.region = said.value;
    settings_.region_source = said.by == Said::kCaller    ? "the caller"
                              : said.by == Said::kProfile ? "profile " + settings_.profile
                                                          : said.place;
    return {};
  }

  Result<bool> Flag(std::optional<bool> choice, std::string_view variable,
                    const std::string& key) const {
    if (choice) return *choice;
    Said said = Find(std::nullopt, {variable}, key);
    if (said.by == Said::kNobody || EqualsIgnoreCase(said.value, "false")) return false;
    if (EqualsIgnoreCase(said.value, "true")) return true;
    return Bad(said.place, "true or false");
  }

  Status ChooseMaxAttempts() {
    std::optional<std::string> choice;
    if (choices_.max_attempts) choice = std::to_string(*choices_.max_attempts);
    Said said = Find(choice, {"AWS_MAX_ATTEMPTS"}, "max_attempts");
    if (said.by == Said::kNobody) return {};
    auto attempts = ParseInt(said.value);
    if (!attempts || *attempts < 1 || *attempts > 1000) {
      return Bad(said.place, "a whole number from 1 to 1000");
    }
    settings_.max_attempts = static_cast<int>(*attempts);
    return {};
  }

  Status ChooseRetryMode() {
    Said said = Find(std::nullopt, {"AWS_RETRY_MODE"}, "retry_mode");
    if (said.by == Said::kNobody || EqualsIgnoreCase(said.value, "standard")) return {};
    for (std::string_view other : {"adaptive", "legacy"}) {
      if (!EqualsIgnoreCase(said.value, other)) continue;
      settings_.warnings.push_back(
          fmt::format("{}: the mode \"{}\" is taken as \"standard\"", said.place, other));
      return {};
    }
    return Bad(said.place, "standard, adaptive or legacy");
  }

  Status ChooseS3Style() {
    const Section* profile = settings_.Profile();
    if (profile == nullptr || !profile->nested.contains("s3")) return {};
    const auto& block = profile->nested.at("s3");
    auto found = block.find("addressing_style");
    std::string_view style = found == block.end() ? std::string_view() : found->second;
    if (style.empty() || EqualsIgnoreCase(style, "auto")) return {};
    settings_.s3_path_style = EqualsIgnoreCase(style, "path");
    settings_.s3_virtual_style = EqualsIgnoreCase(style, "virtual");
    if (settings_.s3_path_style || settings_.s3_virtual_style) return {};
    return Bad(PlaceOf(*profile, "s3") + ": addressing_style", "auto, path or virtual");
  }

  Status ChooseEndpoints() {
    settings_.explicit_endpoint_url = choices_.endpoint_url.value_or("");
    BARTIZAN_TRY(settings_.ignore_endpoint_urls,
                 Flag(std::nullopt, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                      "ignore_configured_endpoint_urls"));
    return CheckEndpoints(system_, settings_);
  }

  const System& system_;
  const Choices& choices_;
  Settings settings_;
};

}  // namespace

const Section* Settings::Profile() const {
  auto found = files.profiles.find(profile);
  return found == files.profiles.end() ? nullptr : &found->second;
}

Result<Settings> ResolveSettings(const System& system, const Choices& choices) {
  return Resolver(system, choices).Resolve();
}

}  // namespace bartizan::aws
