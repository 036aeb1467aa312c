// An account as the comparison sees it: mapped texts, mapped documents, fingerprints.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "bartizan/crypto/hash.h"
#include "bartizan/iam/mapping.h"
#include "bartizan/iam/mapping_texts.h"
#include "bartizan/iampolicy/canonical.h"
#include "bartizan/iampolicy/principal.h"

namespace bartizan::iam {

namespace {

using iampolicy::Condition;
using iampolicy::Document;
using iampolicy::Statement;
using DocumentPointer = std::shared_ptr<const Document>;

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
  std::vector<std::string> digests;  // of its statements, made when they are needed first
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

  void MapCondition(Condition& condition, const Condition& original, Crossings& crossings) {
    if (NamesProvider(original.key)) {
      condition.key = MapText(original.key, MapPlace::kConditionKey, crossings);
    }
    if (!HasNames(original.op)) return;
    for (size_t i = 0; i < original.values.size(); ++i) {
      condition.values[i] = MapText(original.values[i], MapPlace::kCondition, crossings);
    }
    SortOnce(condition.values);
  }

  // Mapping can change the order, and make two patterns one.
  Statement MapStatement(const Statement& original, iampolicy::Kind kind, Crossings& crossings) {
    Statement made = original;
    for (size_t i = 0; i < original.targets.size(); ++i) {
      made.targets[i] = MapTarget(original.targets[i], kind, crossings);
    }
    SortOnce(made.targets);
    for (size_t i = 0; i < original.conditions.size(); ++i) {
      MapCondition(made.conditions[i], original.conditions[i], crossings);
    }
    SortOnce(made.conditions);
    return made;
  }

  // Null for none.
  MappedDocument* MapDocument(const DocumentPointer& original, bool verbatim) {
    if (original == nullptr) return nullptr;
    const auto [entry, added] = documents_[verbatim ? 1 : 0].try_emplace(original.get());
    MappedDocument& known = entry->second;
    if (!added) return &known;
    known.document = original;
    if (verbatim) return &known;
    auto made = std::make_shared<Document>(*original);
    for (size_t i = 0; i < made->statements.size(); ++i) {
      made->statements[i] = MapStatement(original->statements[i], original->kind, known.crossings);
    }
    SortOnce(known.crossings);
    if (made->statements != original->statements) known.document = std::move(made);
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
    hash_.Field(PrincipalKindName(principal.kind)).Field(made.path).Field(FingerprintOf(policies));
    hash_.Field(trust == nullptr ? "-" : FingerprintOf(std::vector{trust}));
    hash_.Field(boundary == nullptr ? "-" : FingerprintOf(std::vector{boundary}));
    hash_.Field(principal.max_session ? fmt::to_string(*principal.max_session) : "-");
    AddNames(principal.groups, made.crossings);
    AddNames(principal.instance_profiles, made.crossings);
    return hash_.FinishHex();
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

  void AddNames(const std::vector<std::string>& names, Crossings& crossings) {
    std::vector<std::string> mapped;
    for (const std::string& name : names) {
      mapped.push_back(MapText(name, MapPlace::kName, crossings));
    }
    SortOnce(mapped);
    hash_.Field(fmt::to_string(mapped.size()));
    for (const std::string& name : mapped) hash_.Field(name);
  }

  static const std::vector<std::string>& DigestsOf(MappedDocument& mapped) {
    const Document& document = *mapped.document;
    if (mapped.digests.empty()) {
      mapped.digests.reserve(document.statements.size());
      for (const Statement& statement : document.statements) {
        mapped.digests.push_back(iampolicy::StatementDigest(statement, document.kind));
      }
    }
    return mapped.digests;
  }

  // Of the statements of all documents as one set, so that it does not matter which of them says
  // what. Other words for the same are found by the comparison, which is cheap enough.
  const std::string& FingerprintOf(std::vector<MappedDocument*> documents) {
    SortOnce(documents);
    const auto [entry, added] = fingerprints_.try_emplace(documents);
    if (!added) return entry->second;
    std::vector<std::string> all;
    for (MappedDocument* const document : documents) {
      const auto& digests = DigestsOf(*document);
      all.insert(all.end(), digests.begin(), digests.end());
    }
    SortOnce(all);
    crypto::Sha256 hash;
    for (const std::string& digest : all) hash.Update(digest);
    entry->second = hash.FinishHex();
    return entry->second;
  }

  const AccountModel& account_;
  size_t side_;
  const Mapping& mapping_;
  crypto::Sha256 hash_;
  // Keys point into the account, which outlives this.
  std::array<std::unordered_map<std::string_view, Text>, 5> texts_;
  std::array<std::unordered_map<const Document*, MappedDocument>, 2> documents_;
  std::map<std::vector<MappedDocument*>, std::string> fingerprints_;
};

}  // namespace

MappedAccount MapAccount(const AccountModel& account, size_t side, const Mapping& mapping) {
  return AccountMapper(account, side, mapping).Map();
}

}  // namespace bartizan::iam
