#include "bartizan/iam/mapping_texts.h"

#include <unordered_set>

namespace bartizan::iam {

namespace {

using iampolicy::Document;
using iampolicy::Operator;
using iampolicy::Statement;

void AddStatement(const Statement& statement, iampolicy::Kind kind, std::set<PlacedText>& texts) {
  for (const std::string& target : statement.targets) {
    if (kind == iampolicy::Kind::kIdentity) {
      texts.insert({MapPlace::kResource, target});
    } else {
      texts.insert({MapPlace::kPrincipal, std::string_view(target).substr(TypeLength(target))});
    }
  }
  for (const auto& condition : statement.conditions) {
    if (NamesProvider(condition.key)) texts.insert({MapPlace::kConditionKey, condition.key});
    if (!HasNames(condition.op)) continue;
    for (const std::string& value : condition.values) texts.insert({MapPlace::kCondition, value});
  }
}

template <class Take>
void ForEachDocument(const AccountModel& account, const Take& take) {
  std::unordered_set<const Document*> seen;
  const auto offer = [&](const Document* document) {
    if (document != nullptr && seen.insert(document).second) take(*document);
  };
  for (const Principal& principal : account.principals) {
    for (const AttachedPolicy& policy : principal.policies) {
      if (!IsOfAws(policy)) offer(policy.document.get());
    }
    offer(principal.trust.get());
    if (principal.boundary && !IsOfAws(*principal.boundary)) {
      offer(principal.boundary->document.get());
    }
  }
}

}  // namespace

bool HasNames(Operator op) {
  switch (op) {
    case Operator::kStringEquals:
    case Operator::kStringNotEquals:
    case Operator::kStringEqualsIgnoreCase:
    case Operator::kStringNotEqualsIgnoreCase:
    case Operator::kStringLike:
    case Operator::kStringNotLike:
    case Operator::kArnEquals:
    case Operator::kArnLike:
    case Operator::kArnNotEquals:
    case Operator::kArnNotLike:
      return true;
    default:
      return false;
  }
}

bool NamesProvider(std::string_view key) {
  return key.substr(0, key.find(':')).find('.') != std::string_view::npos;
}

bool IsOfAws(const AttachedPolicy& policy) {
  return policy.source == PolicySource::kManaged &&
         policy.arn.find(":iam::aws:policy/") != std::string::npos;
}

size_t TypeLength(std::string_view principal) {
  return principal.find('|') + 1;  // 0 where there is none
}

std::set<PlacedText> TextsOf(const AccountModel& account) {
  std::set<PlacedText> texts;
  for (const Principal& principal : account.principals) {
    texts.insert({MapPlace::kName, principal.name});
    texts.insert({MapPlace::kName, principal.path});
    for (const std::string& name : principal.groups) texts.insert({MapPlace::kName, name});
    for (const std::string& name : principal.instance_profiles) {
      texts.insert({MapPlace::kName, name});
    }
  }
  ForEachDocument(account, [&](const Document& document) {
    for (const Statement& statement : document.statements) {
      AddStatement(statement, document.kind, texts);
    }
  });
  return texts;
}

std::set<std::string_view> ActionsOf(const AccountModel& account) {
  std::set<std::string_view> actions;
  ForEachDocument(account, [&](const Document& document) {
    for (const Statement& statement : document.statements) {
      actions.insert(statement.actions.begin(), statement.actions.end());
    }
  });
  return actions;
}

}  // namespace bartizan::iam
