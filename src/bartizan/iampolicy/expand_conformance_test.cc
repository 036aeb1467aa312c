// What the policies that AWS manages allow, against the expansion of another project
// (iann0036/iam-dataset), which has a catalogue of another day. docs/iam-catalogue.md holds the
// outcome; BARTIZAN_UPDATE_DOCS=1 writes it anew.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/iampolicy/expand.h"

namespace bartizan::iampolicy {
namespace {

using Names = std::set<std::string, std::less<>>;

// The oracle has this policy as it was expanded years ago: without the newer actions of its
// "codepipeline:*", which the oracle's own catalogue knows. Its text is not of that.
constexpr std::string_view kStale = "AWSCodePipelineFullAccess";

fs::path Data() {
  const char* place = std::getenv("BARTIZAN_SHARED_DATA");
  return fs::path(place != nullptr ? place : "../shared/data") / "iam";
}

data::Json ReadList(std::string_view name) {
  auto tree = data::ReadJsonFile((Data() / name).string());
  EXPECT_TRUE(tree.has_value()) << tree.error().OneLine();
  return tree ? *std::move(tree) : data::Json();
}

Names LowerNames(const data::JsonArray& list) {
  Names names;
  for (const data::Json& name : list) names.insert(ToLower(data::View(name.get_string())));
  return names;
}

// By policy, all in lower case.
std::map<std::string, Names> Oracle() {
  std::map<std::string, Names> oracle;
  const data::Json tree = ReadList("aws_managed_effective_actions_2026-08-22.json");
  for (const auto& [policy, list] : tree.get_object()) {
    oracle[policy] = LowerNames(list.get_array());
  }
  return oracle;
}

// Actions that the catalogue does not have but a policy spells out are actions, too.
Names Allowed(const Document& document) {
  const ActionCatalogue& catalogue = ActionCatalogue::BuiltIn();
  const Expansion expansion = ExpandAllowed(catalogue, document);
  Names names;
  for (const size_t number : expansion.actions) names.emplace(catalogue.Key(number));
  for (const std::string& action : expansion.unknown) {
    if (action.find_first_of("*?") == std::string::npos) names.insert(action);
  }
  return names;
}

Names Minus(const Names& a, const Names& b) {
  Names rest;
  std::ranges::set_difference(a, b, std::inserter(rest, rest.end()));
  return rest;
}

struct Outcome {
  size_t policies = 0, same = 0, allowed = 0, missing = 0, extra = 0;
  Names not_here, not_there;  // actions that explain differences

  std::string Page() const;
};

std::string ByService(const Names& names) {
  std::map<std::string, std::vector<std::string>> services;
  for (const std::string& name : names) {
    const size_t colon = name.find(':');
    services[name.substr(0, colon)].push_back(name.substr(colon + 1));
  }
  std::string text;
  for (const auto& [service, list] : services) {
    text += fmt::format("- {} ({}): {}\n", service, list.size(), Join(list, ", "));
  }
  return text;
}

std::string Outcome::Page() const {
  const ActionCatalogue& catalogue = ActionCatalogue::BuiltIn();
  return fmt::format(
      "# The catalogue of AWS's actions\n\n"
      "`src/bartizan/iampolicy/data/` holds {} actions of {} services as of {}, made by\n"
      "`tools/iam_catalogue.py`; NOTICE names the sources. AWS adds about five actions a day, so "
      "an "
      "action that is\nnot there is compared like any other, and only its level is unknown. "
      "`bartizan iam catalog update` takes newer ones.\n\n"
      "## Checked against\n\n"
      "What the {} managed policies of AWS allow (wildcards expanded, NotAction included), as "
      "iann0036/iam-dataset\n2073fa52a (2026-08-22) has it. This page is written by "
      "`src/bartizan/iampolicy/expand_conformance_test.cc`.\n\n"
      "| what | number |\n| --- | ---: |\n"
      "| policies compared | {} |\n"
      "| … with the same actions | {} |\n"
      "| … that differ by actions which one catalogue does not have | {} |\n"
      "| … that differ otherwise | 0 |\n"
      "| allowed actions, over all policies | {} |\n"
      "| … only there (of {} actions that are not in this catalogue) | {} |\n"
      "| … only here (of {} actions that are not in the other one) | {} |\n\n"
      "Left out: {}, whose `codepipeline:*` was expanded there with an older catalogue than\n"
      "that of the other policies.\n\n"
      "## Not in this catalogue\n\n{}\n## Not in the other one\n\n{}",
      catalogue.size(), catalogue.services().size(), catalogue.date(), policies + 1, policies, same,
      policies - same, allowed, not_here.size(), missing, not_there.size(), extra, kStale,
      ByService(not_here), ByService(not_there));
}

TEST(ExpandConformance, ManagedPoliciesDifferByTheDateOfTheCatalogueAlone) {
  if (!fs::exists(Data() / "aws_managed_policies_2026-08-22.json")) {
    GTEST_SKIP() << "no shared data";
  }
  const auto oracle = Oracle();
  Names theirs, ours;
  for (const auto& [policy, actions] : oracle) theirs.insert(actions.begin(), actions.end());
  const ActionCatalogue& catalogue = ActionCatalogue::BuiltIn();
  for (size_t i = 0; i < catalogue.size(); ++i) ours.emplace_hint(ours.end(), catalogue.Key(i));

  Outcome outcome;
  const data::Json policies = ReadList("aws_managed_policies_2026-08-22.json");
  for (const data::Json& policy : policies.get_array()) {
    const std::string name = data::Str(policy, "name");
    const auto expected = oracle.find(name);
    if (expected == oracle.end() || name == kStale) continue;
    SCOPED_TRACE(name);
    const auto document = ParseDocument(*data::Find(policy, "document"), Kind::kIdentity);
    ASSERT_TRUE(document.has_value()) << document.error().OneLine();
    const Names allowed = Allowed(*document);
    const Names missing = Minus(expected->second, allowed);
    const Names extra = Minus(allowed, expected->second);
    for (const std::string& action : missing) EXPECT_FALSE(ours.contains(action)) << action;
    for (const std::string& action : extra) EXPECT_FALSE(theirs.contains(action)) << action;
    ++outcome.policies;
    outcome.same += missing.empty() && extra.empty() ? 1 : 0;
    outcome.allowed += expected->second.size();
    outcome.missing += missing.size();
    outcome.extra += extra.size();
    outcome.not_here.insert(missing.begin(), missing.end());
    outcome.not_there.insert(extra.begin(), extra.end());
  }
  EXPECT_EQ(outcome.policies, 1640U);

  const fs::path page = fs::path(BARTIZAN_SOURCE) / "docs/iam-catalogue.md";
  if (std::getenv("BARTIZAN_UPDATE_DOCS") != nullptr) {
    ASSERT_TRUE(WriteFileAtomic(page, outcome.Page()));
  }
  const auto written = ReadFile(page);
  ASSERT_TRUE(written.has_value());
  EXPECT_EQ(*written, outcome.Page()) << "BARTIZAN_UPDATE_DOCS=1 writes it anew";
}

// The corpus says of each policy whether it can be misused: by flags of the same project.
TEST(ExpandConformance, FlagsAreThoseOfThePolicies) {
  if (!fs::exists(Data() / "aws_managed_policies_2026-08-22.json")) {
    GTEST_SKIP() << "no shared data";
  }
  constexpr std::pair<std::string_view, ActionFlag> kFlags[] = {
      {"privesc", kPrivilegeEscalation},
      {"credentials_exposure", kCredentialExposure},
      {"data_access", kDataAccess},
      {"resource_exposure", kResourceExposure}};
  const ActionCatalogue& catalogue = ActionCatalogue::BuiltIn();
  size_t set = 0;
  const data::Json policies = ReadList("aws_managed_policies_2026-08-22.json");
  for (const data::Json& policy : policies.get_array()) {
    const auto document = ParseDocument(*data::Find(policy, "document"), Kind::kIdentity);
    ASSERT_TRUE(document.has_value());
    unsigned flags = 0;
    for (const size_t number : ExpandAllowed(catalogue, *document).actions) {
      flags |= catalogue.action(number).flags;
    }
    for (const auto& [key, flag] : kFlags) {
      const auto told = data::Bool(policy, key);
      if (!told) continue;
      EXPECT_EQ(*told, (flags & flag) != 0) << data::Str(policy, "name") << ' ' << key;
      set += *told ? 1 : 0;
    }
  }
  EXPECT_GT(set, 1000U);
}

}  // namespace
}  // namespace bartizan::iampolicy
