#include "bartizan/iampolicy/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/catalogue_draft.h"
#include "bartizan/iampolicy/catalogue_tables.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {

namespace {

std::string_view Part(std::string_view text, std::span<const uint32_t> offsets, size_t number) {
  return text.substr(offsets[number], offsets[number + 1] - offsets[number]);
}

bool HasWildcard(std::string_view pattern) {
  return pattern.find_first_of("*?") != std::string_view::npos;
}

}  // namespace

std::string_view LevelName(Level level) {
  switch (level) {
    case Level::kRead:
      return "Read";
    case Level::kList:
      return "List";
    case Level::kWrite:
      return "Write";
    case Level::kPermissions:
      return "Permissions management";
    case Level::kTagging:
      return "Tagging";
  }
  return "Read";
}

struct ActionCatalogue::State {
  CatalogueTables tables;
  std::unique_ptr<CatalogueStorage> owned;  // null: constant data
  std::vector<ServiceFact> services;
  std::vector<std::string_view> listed_arns;

  State(const CatalogueTables& with, std::unique_ptr<CatalogueStorage> storage)
      : tables(with), owned(std::move(storage)) {
    services.reserve(tables.service_first.size() - 1);
    for (size_t i = 0; i + 1 < tables.service_first.size(); ++i) {
      services.push_back({.prefix = Part(tables.service_text, tables.service_offsets, 2 * i),
                          .title = Part(tables.service_text, tables.service_offsets, 2 * i + 1),
                          .first = tables.service_first[i],
                          .count = tables.service_first[i + 1] - tables.service_first[i]});
    }
    listed_arns.reserve(tables.list_items.size());
    for (const uint32_t arn : tables.list_items) {
      listed_arns.push_back(Part(tables.arn_text, tables.arn_offsets, arn));
    }
  }

  std::string_view Key(size_t number) const {
    return Part(tables.action_keys, tables.action_offsets, number);
  }

  const ServiceFact* Service(std::string_view prefix) const {
    const auto found = std::ranges::lower_bound(services, prefix, {}, &ServiceFact::prefix);
    return found != services.end() && found->prefix == prefix ? &*found : nullptr;
  }

  const ServiceFact& ServiceOf(size_t number) const {
    return *std::prev(std::ranges::upper_bound(services, number, {}, &ServiceFact::first));
  }

  // The first action of the service whose key is not before `key`.
  size_t LowerBound(const ServiceFact& service, std::string_view key) const {
    size_t first = service.first, last = service.first + service.count;
    while (first < last) {
      const size_t middle = first + (last - first) / 2;
      if (Key(middle) < key) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  void Expand(const ServiceFact& service, std::string_view name, std::vector<size_t>& found) const {
    const size_t fixed = std::min(name.find_first_of("*?"), name.size());
    const std::string start = fmt::format("{}:{}", service.prefix, name.substr(0, fixed));
    const std::string_view rest = name.substr(fixed);
    const size_t end = service.first + service.count;
    for (size_t i = LowerBound(service, start); i < end && Key(i).starts_with(start); ++i) {
      if (PatternMatches(rest, Key(i).substr(start.size()))) found.push_back(i);
    }
  }
};

ActionCatalogue::ActionCatalogue(std::unique_ptr<State> state) : state_(std::move(state)) {}
ActionCatalogue::~ActionCatalogue() = default;

const ActionCatalogue& ActionCatalogue::BuiltIn() {
  static const ActionCatalogue catalogue(std::make_unique<State>(builtin::kTables, nullptr));
  return catalogue;
}

Result<std::shared_ptr<const ActionCatalogue>> ActionCatalogue::Parse(std::string_view text,
                                                                      std::string_view name,
                                                                      std::string_view date) {
  if (text.size() > CatalogueLimits::kBytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than 64 MiB", name));
  }
  CatalogueDraft draft;
  draft.date = date;
  if (text.starts_with("app.")) text.remove_prefix(std::min(text.find('{'), text.size()));
  const size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) {
    BARTIZAN_TRY(const data::Json tree, data::ParseJson(text, name));
    BARTIZAN_DO(ReadCatalogueJson(tree, name, draft));
  } else {
    BARTIZAN_DO(ReadCatalogueText(text, name, draft));
  }
  std::shared_ptr<const ActionCatalogue> made = Of(draft);
  if (made->size() == 0) return Fail(Code::kInvalid, fmt::format("{} has no actions", name));
  return made;
}

Result<std::shared_ptr<const ActionCatalogue>> ActionCatalogue::Merge(
    const ActionCatalogue& base, const ActionCatalogue& newer) {
  CatalogueDraft draft;
  draft.date = newer.date();
  draft.source = newer.source();
  for (const ServiceFact& service : newer.services()) {
    BARTIZAN_DO(draft.Copy(newer, service));
  }
  bool mixed = false;
  for (const ServiceFact& service : base.services()) {
    if (newer.FindService(service.prefix) != nullptr) continue;
    mixed = true;
    BARTIZAN_DO(draft.Copy(base, service));
  }
  if (mixed) draft.source += fmt::format("; other services as of {}", base.date());
  return Of(draft);
}

std::shared_ptr<const ActionCatalogue> ActionCatalogue::Of(const CatalogueDraft& draft) {
  auto storage = draft.Build();
  const CatalogueTables tables = storage->Tables();
  return std::shared_ptr<const ActionCatalogue>(
      new ActionCatalogue(std::make_unique<State>(tables, std::move(storage))));
}

std::string_view ActionCatalogue::date() const {
  return state_->tables.date;
}

std::string_view ActionCatalogue::source() const {
  return state_->tables.source;
}

size_t ActionCatalogue::size() const {
  return state_->tables.action_offsets.size() - 1;
}

ActionFact ActionCatalogue::action(size_t number) const {
  const CatalogueTables& tables = state_->tables;
  BARTIZAN_CHECK(number < size());
  const unsigned marks = tables.action_marks[number];
  const uint32_t list = tables.action_lists[number];
  const uint32_t first = tables.list_offsets[list], last = tables.list_offsets[list + 1];
  const std::string_view service = state_->ServiceOf(number).prefix;
  return {
      .service = service,
      .name = Part(tables.action_text, tables.action_offsets, number).substr(service.size() + 1),
      .level = static_cast<Level>(marks & kLevelMask),
      .flags = static_cast<uint8_t>(marks >> kFlagShift),
      .has_resources = (marks & kResourceBit) != 0,
      .arns = std::span(state_->listed_arns).subspan(first, last - first)};
}

std::span<const ServiceFact> ActionCatalogue::services() const {
  return state_->services;
}

const ServiceFact* ActionCatalogue::FindService(std::string_view prefix) const {
  return state_->Service(prefix);
}

std::optional<size_t> ActionCatalogue::Find(std::string_view action) const {
  const std::string key = ToLower(action);
  const size_t colon = key.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const ServiceFact* service = state_->Service(std::string_view(key).substr(0, colon));
  if (service == nullptr) return std::nullopt;
  const size_t number = state_->LowerBound(*service, key);
  if (number == service->first + service->count || Key(number) != key) return std::nullopt;
  return number;
}

std::vector<size_t> ActionCatalogue::Expand(std::string_view pattern) const {
  std::vector<size_t> found;
  const size_t colon = pattern.find(':');
  if (colon == std::string_view::npos) {
    if (pattern.empty() || pattern.find_first_not_of('*') != std::string_view::npos) return found;
    found.resize(size());
    std::iota(found.begin(), found.end(), size_t{0});
    return found;
  }
  const std::string_view prefix = pattern.substr(0, colon), name = pattern.substr(colon + 1);
  if (!HasWildcard(prefix)) {
    if (const ServiceFact* service = state_->Service(prefix)) state_->Expand(*service, name, found);
    return found;
  }
  for (const ServiceFact& service : state_->services) {
    if (PatternMatches(prefix, service.prefix)) state_->Expand(service, name, found);
  }
  return found;
}

std::string_view ActionCatalogue::Name(size_t number) const {
  BARTIZAN_CHECK(number < size());
  return Part(state_->tables.action_text, state_->tables.action_offsets, number);
}

bool ActionCatalogue::HasResources(size_t number) const {
  BARTIZAN_CHECK(number < size());
  return (state_->tables.action_marks[number] & kResourceBit) != 0;
}

ActionCatalogue::NameOrder ActionCatalogue::ByName() const {
  return {.place = state_->tables.action_places, .number = state_->tables.actions_by_name};
}

std::string_view ActionCatalogue::Key(size_t number) const {
  BARTIZAN_CHECK(number < size());
  return state_->Key(number);
}

std::span<const EscalationPath> EscalationPaths() {
  return builtin::kEscalations;
}

}  // namespace bartizan::iampolicy
