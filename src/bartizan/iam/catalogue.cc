#include "bartizan/iam/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>

#include "bartizan/data/json_arena.h"
#include "bartizan/data/regex.h"
#include "bartizan/iam/fnmatch.h"

namespace bartizan::iam {

namespace {

constexpr std::string_view kArnStart = "arn:aws:";

// An ARNRegex. Hundreds of them are tried for each ARN: the text that it must start with decides
// nearly always, and what is left is compiled when it is first needed.
struct ArnPattern {
  std::string service;
  std::string regex;
  std::string start;      // without wildcards
  bool any_rest = false;  // `start` and then ".+": nothing to compile
  std::optional<data::Regex> compiled;
};

ArnPattern MakePattern(std::string service, std::string regex) {
  ArnPattern pattern{.service = std::move(service), .regex = std::move(regex), .start = {}};
  std::string_view rest = pattern.regex;
  if (!rest.starts_with('^')) return pattern;
  rest.remove_prefix(1);
  if (rest.find('|') != std::string_view::npos && rest.find('(') == std::string_view::npos) {
    return pattern;  // alternatives of the whole
  }
  const size_t special = std::min(rest.find_first_of(".+*?()[]{}|\\^$"), rest.size());
  pattern.any_rest = rest.substr(special) == ".+";
  // A quantifier is about the character before it.
  const bool quantified =
      special < rest.size() && std::string_view("+*?{").find(rest[special]) != std::string::npos;
  pattern.start = rest.substr(0, quantified && special > 0 ? special - 1 : special);
  return pattern;
}

Result<bool> Matches(ArnPattern& pattern, std::string_view arn) {
  if (!arn.starts_with(pattern.start)) return false;
  if (pattern.any_rest)
    return arn.size() > pattern.start.size() && arn[pattern.start.size()] != '\n';
  if (!pattern.compiled) {
    auto compiled = data::Regex::Compile("^(?:" + pattern.regex + ")");
    if (!compiled)
      return std::unexpected(std::move(compiled).error().With("an ARNRegex of " + pattern.service));
    pattern.compiled.emplace(std::move(*compiled));
  }
  return pattern.compiled->Contains(arn);
}

// The service part of an ARN or of a start, where it is complete.
std::optional<std::string_view> ServicePart(std::string_view text) {
  if (!text.starts_with(kArnStart)) return std::nullopt;
  text.remove_prefix(kArnStart.size());
  const size_t end = text.find(':');
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(0, end);
}

Status Bad(std::string_view name, std::string_view service, std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("{}: service {}: {}", name, service, what));
}

}  // namespace

struct Catalogue::State {
  std::unordered_map<std::string, std::vector<std::string>> actions;
  std::deque<ArnPattern> patterns;
  std::unordered_map<std::string_view, std::vector<size_t>> by_service;  // by their start
  std::vector<size_t> others;
  std::unordered_map<std::string, std::vector<std::string_view>> expanded, services_of;
  std::string key;  // kept for its memory

  Status Add(std::string_view name, std::string_view title, const data::Json& service) {
    const std::string prefix = data::Str(service, "StringPrefix");
    const data::JsonArray* names = data::FindArray(service, "Actions");
    if (prefix.empty()) return Bad(name, title, "no StringPrefix");
    if (names == nullptr) return Bad(name, title, "no list of Actions");
    std::vector<std::string> list;
    list.reserve(names->size());
    for (const data::Json& action : *names) {
      if (!action.is_string()) return Bad(name, title, "an action that is not text");
      list.emplace_back(data::View(action.get_string()));
    }
    actions.try_emplace(prefix, std::move(list));  // the first one with a prefix counts
    const std::string regex = data::Str(service, "ARNRegex");
    if (regex.empty()) return {};
    const ArnPattern& pattern = patterns.emplace_back(MakePattern(prefix, regex));
    const auto part = ServicePart(pattern.start);
    (part ? by_service[*part] : others).push_back(patterns.size() - 1);
    return {};
  }
};

Catalogue::Catalogue(std::unique_ptr<State> state) : state_(std::move(state)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

std::string_view CatalogueJson(std::string_view text) {
  if (!text.starts_with("app.")) return text;
  const size_t start = text.find('{');
  return start == std::string_view::npos ? text : text.substr(start);
}

Result<Catalogue> Catalogue::Parse(std::string_view text, std::string_view name) {
  data::JsonScratch scratch;
  BARTIZAN_TRY(const data::Json* const tree, scratch.Parse(CatalogueJson(text), name));
  const data::JsonObject* services = data::FindObject(*tree, "serviceMap");
  if (services == nullptr) {
    return Fail(Code::kInvalid, fmt::format("{} has no serviceMap", name),
                "it is the catalogue of AWS's policy generator (policies.js)");
  }
  auto state = std::make_unique<State>();
  for (const auto& [title, service] : *services) {
    BARTIZAN_DO(state->Add(name, data::View(title), service));
  }
  return Catalogue(std::move(state));
}

const std::vector<std::string_view>& Catalogue::Actions(std::string_view service,
                                                        std::string_view pattern) {
  std::string& key = state_->key;
  key.assign(service).append(1, ':').append(pattern);
  const auto [entry, fresh] = state_->expanded.try_emplace(key);
  if (!fresh) return entry->second;
  const auto known = state_->actions.find(std::string(service));
  if (known == state_->actions.end()) return entry->second;
  const bool plain = pattern.find_first_of("*?[") == std::string_view::npos;
  for (const std::string& action : known->second) {
    if (plain ? pattern == action : FnMatch(pattern, action)) entry->second.emplace_back(action);
  }
  return entry->second;
}

Result<const std::vector<std::string_view>*> Catalogue::ServicesOf(std::string_view arn) {
  const auto known = state_->services_of.find(std::string(arn));
  if (known != state_->services_of.end()) return &known->second;
  std::vector<size_t> candidates = state_->others;
  if (const auto part = ServicePart(arn)) {
    const auto some = state_->by_service.find(*part);
    if (some != state_->by_service.end()) {
      candidates.insert(candidates.end(), some->second.begin(), some->second.end());
    }
  }
  std::ranges::sort(candidates);
  std::vector<std::string_view> services;
  for (const size_t index : candidates) {
    ArnPattern& pattern = state_->patterns[index];
    BARTIZAN_TRY(const bool matches, Matches(pattern, arn));
    if (matches) services.emplace_back(pattern.service);
  }
  return &state_->services_of.emplace(arn, std::move(services)).first->second;
}

}  // namespace bartizan::iam
