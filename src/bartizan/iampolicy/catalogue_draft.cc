#include "bartizan/iampolicy/catalogue_draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "bartizan/base/text.h"

namespace bartizan::iampolicy {

namespace {

bool IsWord(std::string_view text) {
  return !text.empty() && text.size() <= CatalogueLimits::kWord &&
         std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_' || c == '.';
         });
}

bool IsPrintable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c != '\x7f'; });
}

// The reference's own words for what it does not annotate.
Level LevelOfVerb(std::string_view name) {
  constexpr std::array kVerbs =
      std::to_array<std::pair<std::string_view, Level>>({{"List", Level::kList},
                                                         {"Get", Level::kRead},
                                                         {"Describe", Level::kRead},
                                                         {"BatchGet", Level::kRead},
                                                         {"Search", Level::kRead},
                                                         {"Tag", Level::kTagging},
                                                         {"Untag", Level::kTagging}});
  for (const auto& [verb, level] : kVerbs) {
    if (name.starts_with(verb)) return level;
  }
  return Level::kWrite;
}

uint32_t Narrow(size_t number) {
  return static_cast<uint32_t>(number);  // all sizes are below the limits
}

}  // namespace

CatalogueTables CatalogueStorage::Tables() const {
  return {date,         source,         service_text,  service_offsets, service_first, action_text,
          action_keys,  action_offsets, action_places, actions_by_name, action_marks,  action_lists,
          list_offsets, list_items,     arn_text,      arn_offsets};
}

void CatalogueStorage::OrderByName() {
  const auto name = [this](uint32_t number) {
    return std::string_view(action_text)
        .substr(action_offsets[number], action_offsets[number + 1] - action_offsets[number]);
  };
  actions_by_name.resize(action_marks.size());
  std::iota(actions_by_name.begin(), actions_by_name.end(), 0U);
  std::ranges::sort(actions_by_name, {}, name);
  action_places.resize(actions_by_name.size());
  for (uint32_t place = 0; place < actions_by_name.size(); ++place) {
    action_places[actions_by_name[place]] = place;
  }
}

Result<CatalogueDraft::Service*> CatalogueDraft::AddService(std::string_view prefix,
                                                            std::string_view title) {
  if (!IsWord(prefix)) {
    return Fail(Code::kInvalid,
                fmt::format("\"{}\" is no service prefix", Ellipsize(ScrubUtf8(prefix), 60)));
  }
  const bool bad = title.empty() || title.size() > CatalogueLimits::kWord || !IsPrintable(title) ||
                   FindInvalidUtf8(title);
  if (bad) return Fail(Code::kInvalid, fmt::format("service {} has no usable title", prefix));
  Service& service = services_[ToLower(prefix)];
  if (service.title.empty()) service.title = title;
  return &service;
}

Result<uint32_t> CatalogueDraft::AddArn(std::string_view pattern) {
  const bool good = pattern.starts_with("arn:") && pattern.size() <= CatalogueLimits::kArn &&
                    std::ranges::all_of(pattern, [](char c) { return c > ' ' && c <= '~'; });
  if (!good) {
    return Fail(Code::kInvalid,
                fmt::format("\"{}\" is no pattern of an ARN", Ellipsize(ScrubUtf8(pattern), 60)));
  }
  const auto [entry, fresh] = arns_.try_emplace(std::string(pattern), Narrow(arn_order_.size()));
  if (fresh) arn_order_.push_back(entry->first);
  return entry->second;
}

Result<uint32_t> CatalogueDraft::AddList(std::vector<uint32_t> arns) {
  std::ranges::sort(arns, {}, [this](uint32_t arn) { return arn_order_[arn]; });
  const auto twice = std::ranges::unique(arns);
  arns.erase(twice.begin(), twice.end());
  const auto known = lists_.find(arns);
  if (known != lists_.end()) return known->second;
  listed_ += arns.size();
  if (arns.size() > CatalogueLimits::kArnsOfAction || listed_ > CatalogueLimits::kArnsOfAll) {
    return Fail(Code::kLimit, "too many patterns of ARNs");
  }
  const auto entry = lists_.emplace(std::move(arns), Narrow(list_order_.size())).first;
  list_order_.push_back(&entry->first);
  return entry->second;
}

Status CatalogueDraft::AddAction(Service& service, Action action) {
  if (!IsWord(action.name)) {
    return Fail(Code::kInvalid, fmt::format("\"{}\" is no name of an action",
                                            Ellipsize(ScrubUtf8(action.name), 60)));
  }
  std::string key = ToLower(action.name);
  const bool fresh = service.actions.try_emplace(std::move(key), std::move(action)).second;
  if (fresh && ++actions_ > CatalogueLimits::kActions) {
    return Fail(Code::kLimit, fmt::format("more than {} actions", CatalogueLimits::kActions));
  }
  return {};
}

Status CatalogueDraft::Copy(const ActionCatalogue& from, const ServiceFact& service) {
  BARTIZAN_TRY(Service * mine, AddService(service.prefix, service.title));
  for (size_t number = service.first; number < service.first + service.count; ++number) {
    const ActionFact fact = from.action(number);
    std::vector<uint32_t> arns;
    for (const std::string_view arn : fact.arns) {
      BARTIZAN_TRY(arns.emplace_back(), AddArn(arn));
    }
    BARTIZAN_TRY(const uint32_t list, AddList(std::move(arns)));
    BARTIZAN_DO(AddAction(
        *mine, {std::string(fact.name), fact.level, fact.flags, fact.has_resources, list}));
  }
  return {};
}

Result<CatalogueDraft::Action> CatalogueDraft::Known(std::string_view prefix,
                                                     std::string_view name) {
  Action action{.name = std::string(name), .level = LevelOfVerb(name), .has_resources = true};
  const ActionCatalogue& known = ActionCatalogue::BuiltIn();
  std::vector<uint32_t> arns;
  if (const auto number = known.Find(fmt::format("{}:{}", prefix, name))) {
    const ActionFact fact = known.action(*number);
    action.level = fact.level;
    action.flags = fact.flags;
    action.has_resources = fact.has_resources;
    for (const std::string_view arn : fact.arns) {
      BARTIZAN_TRY(arns.emplace_back(), AddArn(arn));
    }
  }
  BARTIZAN_TRY(action.list, AddList(std::move(arns)));
  return action;
}

std::unique_ptr<CatalogueStorage> CatalogueDraft::Build() const {
  auto made = std::make_unique<CatalogueStorage>();
  made->date = date;
  made->source = source;
  for (const auto& [prefix, service] : services_) {
    for (const std::string& text : {prefix, service.title}) {
      made->service_text += text;
      made->service_offsets.push_back(Narrow(made->service_text.size()));
    }
    for (const auto& [key, action] : service.actions) {
      made->action_text += prefix + ':' + action.name;
      made->action_keys += prefix + ':' + key;
      made->action_offsets.push_back(Narrow(made->action_keys.size()));
      made->action_marks.push_back(static_cast<uint8_t>(
          static_cast<unsigned>(action.level) | (action.has_resources ? kResourceBit : 0) |
          (static_cast<unsigned>(action.flags) << kFlagShift)));
      made->action_lists.push_back(action.list);
    }
    made->service_first.push_back(Narrow(made->action_marks.size()));
  }
  made->OrderByName();
  for (const std::vector<uint32_t>* list : list_order_) {
    made->list_items.insert(made->list_items.end(), list->begin(), list->end());
    made->list_offsets.push_back(Narrow(made->list_items.size()));
  }
  for (const std::string_view arn : arn_order_) {
    made->arn_text += arn;
    made->arn_offsets.push_back(Narrow(made->arn_text.size()));
  }
  return made;
}

}  // namespace bartizan::iampolicy
