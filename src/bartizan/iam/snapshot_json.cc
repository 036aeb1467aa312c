#include "bartizan/iam/snapshot_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/iampolicy/canonical.h"

namespace bartizan::iam {

namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;
using iampolicy::Document;
using iampolicy::Kind;

constexpr size_t kMaxFileName = 200;
constexpr std::array<PrincipalKind, 3> kKinds = {PrincipalKind::kRole, PrincipalKind::kUser,
                                                 PrincipalKind::kGroup};

bool IsPlain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         std::string_view("+=,.@_-").find(c) != std::string_view::npos;
}

// Of the parts between slashes.
std::string FilePart(std::string_view text) {
  std::string part;
  for (const char c : text) {
    if (c == '/') {
      part += '~';
    } else if (IsPlain(c)) {
      part += c;
    } else {
      part += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return part;
}

JsonArray Texts(const std::vector<std::string>& texts) {
  JsonArray list;
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

// The statement of a document of one, with its Sid in front.
JsonObject StatementJson(const Document& document, const iampolicy::Statement& statement) {
  Document one;
  one.kind = document.kind;
  one.variables = document.variables;
  one.statements.push_back(statement);
  const Json made = iampolicy::DocumentToJson(one);
  const Json* found = data::Find(made, "Statement");
  if (found != nullptr && found->is_array() && !found->get_array().empty()) {
    found = &found->get_array().front();
  }
  JsonObject with_sid;
  if (!statement.sid.empty()) with_sid["Sid"] = statement.sid;
  if (found == nullptr || !found->is_object()) return with_sid;
  for (const auto& [key, value] : found->get_object()) with_sid[key] = value;
  return with_sid;
}

Json DocumentJson(const Document& document) {
  std::vector<std::pair<std::string, JsonObject>> statements;
  for (const auto& statement : document.statements) {
    JsonObject made = StatementJson(document, statement);
    std::string text = data::ToJson(made);
    statements.emplace_back(std::move(text), std::move(made));
  }
  std::ranges::sort(statements, {},
                    [](const auto& each) -> const std::string& { return each.first; });
  JsonArray list;
  for (auto& [text, statement] : statements) list.push_back(std::move(statement));
  return JsonObject{{"Version", document.variables ? "2012-10-17" : "2008-10-17"},
                    {"Statement", std::move(list)}};
}

// Reads members, and remembers that one was not of its type.
class Reader {
 public:
  Reader(const JsonObject& object, std::string place) : object_(object), place_(std::move(place)) {}

  Result<std::string> Text(std::string_view key) const {
    const Json* const found = data::Find(object_, key);
    if (found == nullptr) return std::string();
    if (found->is_string()) return std::string(data::View(found->get_string()));
    return Bad(key);
  }
  Result<std::vector<std::string>> Texts(std::string_view key) const {
    std::vector<std::string> texts;
    const Json* const found = data::Find(object_, key);
    if (found == nullptr) return texts;
    if (!found->is_array()) return Bad(key);
    for (const Json& item : found->get_array()) {
      if (!item.is_string()) return Bad(key);
      texts.emplace_back(data::View(item.get_string()));
    }
    return texts;
  }
  std::unexpected<Error> Bad(std::string_view key) const {
    return Fail(Code::kInvalid, fmt::format("{}: {} is not what a snapshot holds", place_, key));
  }

 private:
  const JsonObject& object_;
  std::string place_;
};

class Parser {
 public:
  Parser(std::string_view name, iampolicy::DocumentCache& documents)
      : name_(name), documents_(documents) {}

  Result<Principal> Run(const JsonObject& object) {
    const Reader reader(object, name_);
    Principal made;
    BARTIZAN_TRY(made.kind, KindOf(object));
    BARTIZAN_TRY(made.name, reader.Text("name"));
    BARTIZAN_TRY(made.path, reader.Text("path"));
    BARTIZAN_TRY(made.arn, reader.Text("arn"));
    if (made.name.empty()) return reader.Bad("name");
    if (const JsonArray* const policies = data::FindArray(object, "policies")) {
      for (const Json& policy : *policies) {
        BARTIZAN_TRY(auto one, PolicyOf(policy));
        made.policies.push_back(std::move(one));
      }
    }
    if (const Json* const trust = data::Find(object, "trust"); trust != nullptr) {
      BARTIZAN_TRY(auto problems, reader.Texts("trust_problems"));
      BARTIZAN_TRY(made.trust, DocumentOf(*trust, Kind::kTrust, std::move(problems)));
    }
    if (const Json* const boundary = data::Find(object, "boundary"); boundary != nullptr) {
      BARTIZAN_TRY(made.boundary, PolicyOf(*boundary));
    }
    made.max_session = data::Int(object, "max_session");
    BARTIZAN_DO(ReadTags(object, made));
    BARTIZAN_TRY(made.groups, reader.Texts("groups"));
    BARTIZAN_TRY(made.instance_profiles, reader.Texts("instance_profiles"));
    BARTIZAN_TRY(made.problems, reader.Texts("problems"));
    return made;
  }

 private:
  Result<PrincipalKind> KindOf(const JsonObject& object) const {
    const std::string kind = data::Str(object, "kind");
    for (const PrincipalKind each : kKinds) {
      if (kind == PrincipalKindName(each)) return each;
    }
    return Fail(Code::kInvalid, fmt::format("{}: \"{}\" is no kind of principal", name_, kind));
  }

  Result<AttachedPolicy> PolicyOf(const Json& policy) {
    if (!policy.is_object()) {
      return Fail(Code::kInvalid, fmt::format("{}: a policy is no object", name_));
    }
    const JsonObject& object = policy.get_object();
    const Reader reader(object, name_);
    AttachedPolicy made;
    BARTIZAN_TRY(made.name, reader.Text("name"));
    BARTIZAN_TRY(made.arn, reader.Text("arn"));
    made.source =
        data::Str(object, "source") == "managed" ? PolicySource::kManaged : PolicySource::kInline;
    BARTIZAN_TRY(auto problems, reader.Texts("problems"));
    const Json* const document = data::Find(object, "document");
    if (document == nullptr) return reader.Bad("document");
    BARTIZAN_TRY(made.document, DocumentOf(*document, Kind::kIdentity, std::move(problems)));
    return made;
  }

  Result<std::shared_ptr<const Document>> DocumentOf(const Json& json, Kind kind,
                                                     std::vector<std::string> problems) {
    if (json.is_null()) return nullptr;
    auto parsed = documents_.Get(json, kind);
    if (!parsed) return std::unexpected(std::move(parsed).error().With(name_));
    if (problems.empty()) return *std::move(parsed);
    Document with_problems = **parsed;
    std::ranges::move(problems, std::back_inserter(with_problems.problems));
    return std::make_shared<const Document>(std::move(with_problems));
  }

  Status ReadTags(const JsonObject& object, Principal& to) const {
    const JsonObject* const tags = data::FindObject(object, "tags");
    if (tags == nullptr) return {};
    for (const auto& [key, value] : *tags) {
      if (!value.is_string()) return Reader(object, name_).Bad("tags");
      to.tags[std::string(data::View(key))] = data::View(value.get_string());
    }
    return {};
  }

  std::string name_;
  iampolicy::DocumentCache& documents_;
};

}  // namespace

std::string SnapshotFileName(const Principal& principal) {
  std::string_view path = principal.path;
  std::string name = FilePart(principal.name);
  bool exact = path == "/";
  if (path.size() > 2 && path.starts_with('/') && path.ends_with('/')) {
    name = FilePart(path.substr(1)) + name;
    exact = true;
  }
  if (name.starts_with('.')) name.replace(0, 1, "%2E");
  if (!exact || name.size() > kMaxFileName) {
    crypto::Sha256 hash;
    hash.Field(path).Field(principal.name);
    name = fmt::format("{}~~{}", name.substr(0, kMaxFileName / 2), hash.FinishHex());
  }
  return fmt::format("{}/{}.json", PrincipalKindName(principal.kind), name);
}

data::Json PrincipalWriter::ToJson(const Document* document) {
  if (document == nullptr) return nullptr;
  const auto [place, added] = documents_.try_emplace(document);
  if (added) place->second = DocumentJson(*document);
  return place->second;
}

data::Json PrincipalWriter::ToJson(const AttachedPolicy& policy) {
  const bool managed = policy.source == PolicySource::kManaged;
  JsonObject made{{"name", policy.name}, {"source", managed ? "managed" : "inline"}};
  if (!policy.arn.empty()) made["arn"] = policy.arn;
  made["document"] = ToJson(policy.document.get());
  if (policy.document != nullptr && !policy.document->problems.empty()) {
    made["problems"] = Texts(policy.document->problems);
  }
  return made;
}

std::string PrincipalWriter::ToText(const Principal& principal) {
  JsonObject made{{"kind", PrincipalKindName(principal.kind)},
                  {"name", principal.name},
                  {"path", principal.path},
                  {"arn", principal.arn}};
  JsonArray policies;
  for (const AttachedPolicy& policy : principal.policies) {
    if (policy.group.empty()) policies.push_back(ToJson(policy));
  }
  made["policies"] = std::move(policies);
  if (principal.kind == PrincipalKind::kRole) made["trust"] = ToJson(principal.trust.get());
  if (principal.trust != nullptr && !principal.trust->problems.empty()) {
    made["trust_problems"] = Texts(principal.trust->problems);
  }
  if (principal.boundary) made["boundary"] = ToJson(*principal.boundary);
  if (principal.max_session) made["max_session"] = *principal.max_session;
  if (!principal.tags.empty()) {
    JsonObject tags;
    for (const auto& [key, value] : principal.tags) tags[key] = value;
    made["tags"] = std::move(tags);
  }
  if (!principal.groups.empty()) made["groups"] = Texts(principal.groups);
  if (!principal.instance_profiles.empty()) {
    made["instance_profiles"] = Texts(principal.instance_profiles);
  }
  if (!principal.problems.empty()) made["problems"] = Texts(principal.problems);
  return data::ToPrettyJson(made);
}

Result<Principal> ParsePrincipal(std::string_view text, std::string_view name,
                                 iampolicy::DocumentCache& documents) {
  constexpr data::JsonLimits kLimits{.max_bytes = 64U << 20U, .max_depth = 48};
  BARTIZAN_TRY(const Json tree, data::ParseJson(text, name, kLimits));
  if (!tree.is_object()) return Fail(Code::kInvalid, fmt::format("{} is no object", name));
  return Parser(name, documents).Run(tree.get_object());
}

}  // namespace bartizan::iam
