// An account as the comparison sees it: mapped texts, mapped documents, fingerprints.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "bartizan/iam/mapping.h"
#include "bartizan/iam/mapping_texts.h"
#include "bartizan/iampolicy/canonical.h"
#include "bartizan/iampolicy/principal.h"
#include "bartizan/iampolicy/universal_hash.h"

namespace bartizan::iam {

namespace {

using iampolicy::Condition;
using iampolicy::Document;
using iampolicy::Statement;
using DocumentPointer = std::shared_ptr<const Document>;
using iampolicy::HashValue;
using iampolicy::UniversalHash;

template <class T>
void SortOnce(std::vector<T>& values) {
  std::ranges::sort(values);
  const auto [first, last] = std::ranges::unique(values);
  values.erase(first, last);
}

struct Text {
  std::string mapped;
  std::vector<Crossing> crossings;
};

struct MappedDocument {
  DocumentPointer document;
  std::vector<Crossing> crossings;
  std::vector<HashValue> hashes;  // of its statements, where the document has none
};

class AccountMapper {
 public:
  AccountMapper(const AccountModel& account, size_t side, const Mapping& mapping)
      : account_(account), side_(side), mapping_(mapping) {}

  MappedAccount Map() {
    MappedAccount made{&account_, {}};
    made.principals.reserve(account_.principals.size());
    for (const Principal& principal : account_.principals) {
      made.principals.push_back(MapPrincipal(principal));
    }
    return made;
  }

 private:
  using Crossings = std::vector<Crossing>;

  const std::string& MapText(std::string_view text, MapPlace place, Crossings& crossings) {
    const auto [entry, added] = texts_[static_cast<size_t>(place)].try_emplace(text);
    Text& known = entry->second;
    if (added) known.mapped = mapping_.Map(side_, text, place, &known.crossings);
    crossings.insert(crossings.end(), known.crossings.begin(), known.crossings.end());
    return known.mapped;
  }

  // The type before the first '|' ("AWS|…") is no name.
  std::string MapTarget(std::string_view target, iampolicy::Kind kind, Crossings& crossings) {
    if (kind == iampolicy::Kind::kIdentity) {
      return MapText(target, MapPlace::kResource, crossings);
    }
    const size_t type = TypeLength(target);
    Crossings found;
    std::string made(target.substr(0, type));
    made += MapText(target.substr(type), MapPlace::kPrincipal, found);
    for (Crossing& crossing : found) {
      crossing.text = iampolicy::ShowPrincipal(target);
      crossings.push_back(std::move(crossing));
    }
    return made;
  }

  void MapCondition(Condition& condition, Crossings& crossings) {
    if (NamesProvider(condition.key)) {
      condition.key = MapText(condition.key, MapPlace::kConditionKey, crossings);
    }
    if (!HasNames(condition.op)) return;
    for (std::string& value : condition.values) {
      value = MapText(value, MapPlace::kCondition, crossings);
    }
    SortOnce(condition.values);
  }

  // Whether mapping changes any of its texts. Most statements it leaves alone.
  bool Changes(const Statement& statement, iampolicy::Kind kind, Crossings& crossings) {
    bool changes = false;
    for (const std::string& target : statement.targets) {
      changes |= kind == iampolicy::Kind::kIdentity
                     ? MapText(target, MapPlace::kResource, crossings) != target
                     : MapTarget(target, kind, crossings) != target;
    }
    for (const Condition& condition : statement.conditions) {
      if (NamesProvider(condition.key)) {
        changes |= MapText(condition.key, MapPlace::kConditionKey, crossings) != condition.key;
      }
      if (!HasNames(condition.op)) continue;
      for (const std::string& value : condition.values) {
        changes |= MapText(value, MapPlace::kCondition, crossings) != value;
      }
    }
    return changes;
  }

  // Of a copy, all of whose texts are known from Changes. Mapping can change the order, and make
  // two patterns one.
  void MapStatement(Statement& statement, iampolicy::Kind kind, Crossings& crossings) {
    for (std::string& target : statement.targets) target = MapTarget(target, kind, crossings);
    SortOnce(statement.targets);
    for (Condition& condition : statement.conditions) MapCondition(condition, crossings);
    SortOnce(statement.conditions);
  }

  // Null for none.
  MappedDocument* MapDocument(const DocumentPointer& original, bool verbatim) {
    if (original == nullptr) return nullptr;
    const auto [entry, added] = documents_[verbatim ? 1 : 0].try_emplace(original.get());
    MappedDocument& known = entry->second;
    if (!added) return &known;
    known.document = original;
    if (verbatim) return &known;
    std::shared_ptr<Document> made;
    for (size_t i = 0; i < original->statements.size(); ++i) {
      const Statement& statement = original->statements[i];
      if (!Changes(statement, original->kind, known.crossings)) continue;
      if (made == nullptr) made = std::make_shared<Document>(*original);
      MapStatement(made->statements[i], original->kind, known.crossings);
      if (!made->hashes.empty()) {
        made->hashes[i] = iampolicy::StatementHash(made->statements[i], made->kind);
      }
    }
    SortOnce(known.crossings);
    if (made != nullptr) known.document = std::move(made);
    return &known;
  }

  MappedPrincipal MapPrincipal(const Principal& principal) {
    MappedPrincipal made;
    made.original = &principal;
    made.name = MapText(principal.name, MapPlace::kName, made.crossings);
    made.path = MapText(principal.path, MapPlace::kName, made.crossings);
    std::vector<MappedDocument*> policies;
    for (const AttachedPolicy& policy : principal.policies) {
      MappedDocument* const document = MapDocument(policy.document, IsOfAws(policy));
      policies.push_back(document);
      made.policies.push_back(Take(document, made.crossings));
    }
    MappedDocument* const trust = MapDocument(principal.trust, false);
    made.trust = Take(trust, made.crossings);
    MappedDocument* boundary = nullptr;
    if (principal.boundary) {
      boundary = MapDocument(principal.boundary->document, IsOfAws(*principal.boundary));
      made.boundary = Take(boundary, made.crossings);
    }
    made.fingerprint = Identify(principal, made, policies, trust, boundary);
    SortOnce(made.crossings);
    return made;
  }

  static DocumentPointer Take(const MappedDocument* document, Crossings& crossings) {
    if (document == nullptr) return nullptr;
    crossings.insert(crossings.end(), document->crossings.begin(), document->crossings.end());
    return document->document;
  }

  std::string Identify(const Principal& principal, MappedPrincipal& made,
                       const std::vector<MappedDocument*>& policies, MappedDocument* trust,
                       MappedDocument* boundary) {
    if (!Whole(principal, policies, trust, boundary)) {
      return fmt::format("unreadable {} {} {} {}", side_, PrincipalKindName(principal.kind),
                         principal.path, principal.name);
    }
    UniversalHash hash;
    hash.Add(static_cast<uint64_t>(principal.kind));
    hash.Add(made.path);
    AddStatements(policies, hash);
    for (MappedDocument* const other : {trust, boundary}) {
      hash.Add(uint64_t{other != nullptr});
      if (other != nullptr) AddStatements({other}, hash);
    }
    hash.Add(uint64_t{principal.max_session.has_value()});
    hash.Add(static_cast<uint64_t>(principal.max_session.value_or(0)));
    AddNames(principal.groups, made.crossings, hash);
    AddNames(principal.instance_profiles, made.crossings, hash);
    return fmt::format("{:x}-{:x}", hash.value()[0], hash.value()[1]);
  }

  // Whether everything could be read: what could not is never equal to anything.
  static bool Whole(const Principal& principal, const std::vector<MappedDocument*>& policies,
                    const MappedDocument* trust, const MappedDocument* boundary) {
    const auto read = [](const MappedDocument* document) {
      return document != nullptr && document->document->problems.empty();
    };
    return principal.problems.empty() && std::ranges::all_of(policies, read) &&
           (trust == nullptr || read(trust)) && (!principal.boundary || read(boundary));
  }

  void AddNames(const std::vector<std::string>& names, Crossings& crossings, UniversalHash& hash) {
    std::vector<std::string> mapped;
    for (const std::string& name : names) {
      mapped.push_back(MapText(name, MapPlace::kName, crossings));
    }
    SortOnce(mapped);
    hash.Add(uint64_t{mapped.size()});
    for (const std::string& name : mapped) hash.Add(name);
  }

  static const std::vector<HashValue>& HashesOf(MappedDocument& mapped) {
    const Document& document = *mapped.document;
    if (!document.hashes.empty()) return document.hashes;
    if (mapped.hashes.empty()) {
      mapped.hashes.reserve(document.statements.size());
      for (const Statement& statement : document.statements) {
        mapped.hashes.push_back(iampolicy::StatementHash(statement, document.kind));
      }
    }
    return mapped.hashes;
  }

  // The statements of all documents as one set, so that it does not matter which of them says what.
  // Other words for the same are found by the comparison, which is cheap enough.
  static void AddStatements(const std::vector<MappedDocument*>& documents, UniversalHash& hash) {
    std::vector<HashValue> all;
    for (MappedDocument* const document : documents) {
      const auto& hashes = HashesOf(*document);
      all.insert(all.end(), hashes.begin(), hashes.end());
    }
    SortOnce(all);
    hash.Add(uint64_t{all.size()});
    for (const HashValue& value : all) {
      hash.Add(value[0]);
      hash.Add(value[1]);
    }
  }

  const AccountModel& account_;
  size_t side_;
  const Mapping& mapping_;
  // Keys point into the account, which outlives this.
  std::array<std::unordered_map<std::string_view, Text>, 5> texts_;
  std::array<std::unordered_map<const Document*, MappedDocument>, 2> documents_;
};

}  // namespace

MappedAccount MapAccount(const AccountModel& account, size_t side, const Mapping& mapping) {
  return AccountMapper(account, side, mapping).Map();
}

}  // namespace bartizan::iam
