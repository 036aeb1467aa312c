#pragma once
// Accounts made of a few policies, for the tests of the comparison.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "bartizan/iam/pair.h"

namespace bartizan::iam {

inline std::shared_ptr<const iampolicy::Document> DocumentOf(
    std::string_view statements, iampolicy::Kind kind = iampolicy::Kind::kIdentity) {
  const std::string text =
      R"({"Version": "2012-10-17", "Statement": [)" + std::string(statements) + "]}";
  auto made = iampolicy::ParseDocumentText(text, "test", kind);
  EXPECT_TRUE(made) << text;
  if (!made) return nullptr;
  EXPECT_TRUE(made->problems.empty()) << made->problems.front();
  return std::make_shared<const iampolicy::Document>(std::move(*made));
}

inline AttachedPolicy PolicyOf(std::string name, std::string_view statements,
                               PolicySource source = PolicySource::kInline) {
  return {.name = std::move(name),
          .source = source,
          .arn = {},
          .group = {},
          .document = DocumentOf(statements)};
}

inline std::string Allow(std::string_view actions, std::string_view resource = "*",
                         std::string_view more = "") {
  std::string text = R"({"Effect": "Allow", "Action": [)" + std::string(actions) + "], ";
  return text + R"("Resource": ")" + std::string(resource) + '"' + std::string(more) + "}";
}

inline std::string Trusts(std::string_view principal, std::string_view more = "",
                          std::string_view action = "sts:AssumeRole") {
  std::string text = R"({"Effect": "Allow", "Principal": )" + std::string(principal);
  return text + R"(, "Action": ")" + std::string(action) + '"' + std::string(more) + "}";
}

inline constexpr std::string_view kByEc2 = R"({"Service": "ec2.amazonaws.com"})";
inline constexpr std::string_view kMfaOnly =
    R"(, "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}})";

// A role that EC2 may assume.
inline Principal RoleWith(std::string name, std::string_view statements,
                          std::string_view trust = "") {
  Principal role;
  role.arn = "arn:aws:iam::111122223333:role/" + name;
  role.name = std::move(name);
  role.path = "/";
  if (!statements.empty()) role.policies.push_back(PolicyOf("p", statements));
  role.trust =
      DocumentOf(trust.empty() ? Trusts(kByEc2) : std::string(trust), iampolicy::Kind::kTrust);
  return role;
}

inline AccountModel AccountWith(std::string label, std::vector<Principal> principals) {
  AccountModel account;
  account.id = label == "dev" ? "111122223333" : "444455556666";
  account.place = label + ".json";
  account.label = std::move(label);
  account.partition = "aws";
  account.principals = std::move(principals);
  for (const Principal& each : account.principals) {
    for (const auto& problem : each.problems) {
      account.problems.push_back(account.place + ": " + each.name + ", " + problem);
    }
  }
  return account;
}

// Two accounts, mapped. Stays where it is made: the results point into it.
struct TwoAccounts {
  AccountModel first, second;
  Mapping mapping;
  MappedAccount mapped_first, mapped_second;
  CompareOptions options;

  static constexpr std::string_view kRules =
      R"({"version": 2, "rules": [{"name": "env", "per": {"dev": "dev", "qa": "qa"}}]})";

  TwoAccounts(std::vector<Principal> dev, std::vector<Principal> qa)
      : first(AccountWith("dev", std::move(dev))),
        second(AccountWith("qa", std::move(qa))),
        mapping(
            std::move(*Mapping::Parse(kRules, "rules", {{"dev", first.id}, {"qa", second.id}}))),
        mapped_first(MapAccount(first, 0, mapping)),
        mapped_second(MapAccount(second, 1, mapping)) {}
  TwoAccounts(const TwoAccounts&) = delete;
  TwoAccounts& operator=(const TwoAccounts&) = delete;

  SemanticReport Compare() const {
    return CompareAccounts(mapped_first, mapped_second, mapping, options);
  }
  // Of the first principal of each.
  Difference ComparePrincipals() const {
    return ComparePair(mapped_first.principals.data(), mapped_second.principals.data(), mapping,
                       options);
  }
};

}  // namespace bartizan::iam
