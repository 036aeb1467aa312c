// The catalogues of AWS in JSON: the service reference and that of the policy generator.
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/catalogue_draft.h"

namespace bartizan::iampolicy {

namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

std::unexpected<Error> Bad(std::string_view place, std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("{}: {}", place, what));
}

// "arn:${Partition}:s3:::${BucketName}" as "arn:*:s3:::*".
std::string PatternOf(std::string_view format) {
  std::string pattern;
  while (!format.empty()) {
    size_t taken = 1;
    char c = format.front();
    if (c == '$' || c == '{' || c == '<') {
      const size_t end = format.find(c == '<' ? '>' : '}');
      if (end != std::string_view::npos) {
        taken = end + 1;
        c = '*';
      }
    }
    format.remove_prefix(taken);
    if (c != '*' || !pattern.ends_with('*')) pattern += c;
  }
  return pattern;
}

std::string TitleOf(std::string_view prefix) {
  const ServiceFact* known = ActionCatalogue::BuiltIn().FindService(ToLower(prefix));
  return std::string(known != nullptr ? known->title : prefix);
}

// One object of the service reference.
class ServiceReference {
 public:
  ServiceReference(CatalogueDraft& draft, std::string place)
      : draft_(draft), place_(std::move(place)) {}

  Status Read(const Json& tree) {
    prefix_ = data::Str(tree, "Name");
    if (prefix_.empty()) return Bad(place_, "no Name of a service");
    const JsonArray* actions = data::FindArray(tree, "Actions");
    if (actions == nullptr) return Bad(place_, "no list of Actions");
    BARTIZAN_DO(ReadTypes(tree));
    BARTIZAN_TRY(auto* const service, draft_.AddService(prefix_, TitleOf(prefix_)));
    for (const Json& action : *actions) {
      BARTIZAN_DO(ReadAction(*service, action));
    }
    return {};
  }

 private:
  Status ReadTypes(const Json& tree) {
    const JsonArray* resources = data::FindArray(tree, "Resources");
    if (resources == nullptr) return {};
    for (const Json& resource : *resources) {
      const std::string name = data::Str(resource, "Name");
      const JsonArray* formats = data::FindArray(resource, "ARNFormats");
      if (name.empty() || formats == nullptr) {
        return Bad(place_, "a resource without Name or ARNFormats");
      }
      std::vector<uint32_t>& arns = types_[name];
      for (const Json& format : *formats) {
        if (!format.is_string()) return Bad(place_, "an ARN format that is not text");
        BARTIZAN_TRY(arns.emplace_back(),
                     draft_.AddArn(PatternOf(data::View(format.get_string()))));
      }
    }
    return {};
  }

  Status ReadAction(CatalogueDraft::Service& service, const Json& tree) {
    const std::string name = data::Str(tree, "Name");
    if (name.empty()) return Bad(place_, "an action without Name");
    BARTIZAN_TRY(CatalogueDraft::Action action, draft_.Known(prefix_, name));
    if (const Json* annotations = data::Find(tree, "Annotations")) {
      if (const Json* properties = data::Find(*annotations, "Properties")) {
        action.level = LevelOf(*properties);
      }
    }
    std::vector<uint32_t> arns;
    const JsonArray* resources = data::FindArray(tree, "Resources");
    action.has_resources = resources != nullptr && !resources->empty();
    if (resources != nullptr) {
      for (const Json& resource : *resources) {
        const auto type = types_.find(data::Str(resource, "Name"));
        if (type == types_.end()) continue;  // of another service, or not described
        arns.insert(arns.end(), type->second.begin(), type->second.end());
        if (arns.size() > CatalogueLimits::kArnsOfAction) {
          return Fail(Code::kLimit, fmt::format("{}: {} has too many ARNs", place_, name));
        }
      }
    }
    BARTIZAN_TRY(action.list, draft_.AddList(std::move(arns)));
    return draft_.AddAction(service, std::move(action));
  }

  static Level LevelOf(const Json& properties) {
    const auto is = [&](std::string_view key) {
      return data::Bool(properties, key).value_or(false);
    };
    if (is("IsPermissionManagement")) return Level::kPermissions;
    if (is("IsTaggingOnly")) return Level::kTagging;
    if (is("IsWrite")) return Level::kWrite;
    return is("IsList") ? Level::kList : Level::kRead;
  }

  CatalogueDraft& draft_;
  std::string place_, prefix_;
  std::map<std::string, std::vector<uint32_t>> types_;
};

// A member of the policy generator's serviceMap. It tells names and little else.
Status ReadGeneratorService(std::string_view place, std::string_view title, const Json& tree,
                            CatalogueDraft& draft) {
  const std::string prefix = data::Str(tree, "StringPrefix");
  const JsonArray* actions = data::FindArray(tree, "Actions");
  if (prefix.empty() || actions == nullptr) return Bad(place, "no StringPrefix or no Actions");
  BARTIZAN_TRY(auto* const service, draft.AddService(prefix, title));
  for (const Json& name : *actions) {
    if (!name.is_string()) return Bad(place, "an action that is not text");
    BARTIZAN_TRY(auto action, draft.Known(prefix, data::View(name.get_string())));
    const bool some = data::Bool(tree, "HasResource").value_or(true);
    if (!ActionCatalogue::BuiltIn().Find(fmt::format("{}:{}", prefix, action.name))) {
      action.has_resources = some;
    }
    BARTIZAN_DO(draft.AddAction(*service, std::move(action)));
  }
  return {};
}

}  // namespace

Status ReadCatalogueJson(const Json& tree, std::string_view name, CatalogueDraft& draft) {
  if (const JsonObject* services = data::FindObject(tree, "serviceMap")) {
    draft.source = "AWS Policy Generator";
    for (const auto& [title, service] : *services) {
      const std::string place =
          fmt::format("{}: service {}", name, Ellipsize(data::View(title), 60));
      if (auto done = ReadGeneratorService(place, data::View(title), service, draft); !done) {
        return std::unexpected(std::move(done).error().With(place));
      }
    }
    return {};
  }
  draft.source = "AWS service reference";
  if (!tree.is_array()) {
    if (data::Find(tree, "Actions") == nullptr) {
      return Fail(Code::kInvalid, fmt::format("{} is no catalogue of actions", name),
                  "it is AWS's service reference of a service or a list of them, or the policy "
                  "generator's policies.js");
    }
    return ServiceReference(draft, std::string(name)).Read(tree);
  }
  const JsonArray& list = tree.get_array();
  for (size_t i = 0; i < list.size(); ++i) {
    if (data::Find(list[i], "url") != nullptr) {
      return Fail(Code::kInvalid, fmt::format("{} names services without their actions", name),
                  "fetch what the \"url\" of each names, and put these objects into one list");
    }
    BARTIZAN_DO(ServiceReference(draft, fmt::format("{}: [{}]", name, i)).Read(list[i]));
  }
  return {};
}

}  // namespace bartizan::iampolicy
