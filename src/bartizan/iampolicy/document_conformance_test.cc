// Every policy that AWS itself manages, and the documents of whole accounts.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/iampolicy/canonical.h"

namespace bartizan::iampolicy {
namespace {

using ::testing::IsEmpty;

fs::path Data() {
  const char* place = std::getenv("BARTIZAN_SHARED_DATA");
  return fs::path(place != nullptr ? place : "../shared/data") / "iam";
}

std::string Hex(uint8_t byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
}

// What is read, simplified and written is the same document.
void ExpectStable(const data::Json& json, Kind kind, const std::string& name) {
  SCOPED_TRACE(name);
  const auto document = ParseDocument(json, kind);
  ASSERT_TRUE(document) << document.error().OneLine();
  EXPECT_THAT(document->problems, IsEmpty());
  const Document canonical = Canonicalize(*document);
  EXPECT_EQ(Canonicalize(canonical).statements, canonical.statements);
  const auto again = ParseDocument(DocumentToJson(canonical), kind);
  ASSERT_TRUE(again) << again.error().OneLine();
  EXPECT_THAT(again->problems, IsEmpty());
  EXPECT_EQ(Fingerprint(Canonicalize(*again)), Fingerprint(canonical));
  // Text and percent-encoded text say the same as the object.
  const std::string text = data::ToJson(json);
  std::string encoded;
  for (const uint8_t byte : Bytes(text)) encoded += Hex(byte);
  for (const std::string& form : {text, encoded}) {
    const auto same = ParseDocumentText(form, name, kind);
    ASSERT_TRUE(same) << same.error().OneLine();
    EXPECT_EQ(same->statements, document->statements);
  }
}

TEST(IamDocumentConformance, EveryManagedPolicyIsRead) {
  const fs::path file = Data() / "aws_managed_policies_2026-08-22.json";
  if (!fs::exists(file)) GTEST_SKIP() << file << " is absent";
  const auto policies = data::ReadJsonFile(file.string());
  ASSERT_TRUE(policies) << policies.error().OneLine();
  ASSERT_EQ(policies->get_array().size(), 1643U);
  size_t statements = 0, variables = 0;
  for (const data::Json& policy : policies->get_array()) {
    const data::Json& json = policy.at("document");
    ExpectStable(json, Kind::kIdentity, data::Str(policy, "name"));
    const auto document = ParseDocument(json, Kind::kIdentity);
    ASSERT_TRUE(document);
    statements += document->statements.size();
    variables += document->variables ? 1 : 0;
  }
  EXPECT_EQ(statements, 9030U);
  EXPECT_GT(variables, 1500U);
}

// All values of members with this name.
void Collect(const data::Json& json, std::string_view name, std::vector<const data::Json*>& found) {
  if (const data::JsonArray* list = json.if_array()) {
    for (const data::Json& each : *list) Collect(each, name, found);
  } else if (const data::JsonObject* object = json.if_object()) {
    for (const auto& member : *object) {
      const bool there = data::View(member.key()) == name && !member.value().is_null();
      if (there) found.push_back(&member.value());
      Collect(member.value(), name, found);
    }
  }
}

TEST(IamDocumentConformance, DocumentsOfAccountsAreRead) {
  const fs::path folder = Data() / "gaad";
  if (!fs::exists(folder)) GTEST_SKIP() << folder << " is absent";
  size_t read = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    const auto account = data::ReadJsonFile(entry.path().string());
    ASSERT_TRUE(account) << account.error().OneLine();
    for (const auto& [name, kind] :
         {std::pair("AssumeRolePolicyDocument", Kind::kTrust),
          std::pair("PolicyDocument", Kind::kIdentity), std::pair("Document", Kind::kIdentity)}) {
      std::vector<const data::Json*> found;
      Collect(*account, name, found);
      for (const data::Json* json : found) {
        ExpectStable(*json, kind, entry.path().filename().string() + " " + name);
      }
      read += found.size();
    }
  }
  EXPECT_GT(read, 500U);
}

}  // namespace
}  // namespace bartizan::iampolicy
