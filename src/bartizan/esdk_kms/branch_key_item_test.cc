// framework/branch-key-store.md, "Record Format" and "Encryption Context".
#include "bartizan/esdk_kms/branch_key_item.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::esdk_kms {
namespace {

using ::testing::HasSubstr;

constexpr const char* kId = "bbb9baf1-03e6-4716-a586-6bf29995314b";
constexpr const char* kVersion = "branch:version:83eec007-5659-4554-bf11-699b90f41ac6";

// The example of the specification as DynamoDB gives it.
data::JsonObject Item(std::string_view type) {
  auto item = data::ParseJson(R"({
    "branch-key-id": {"S": "bbb9baf1-03e6-4716-a586-6bf29995314b"},
    "enc": {"B": "AQIDBA=="},
    "kms-arn": {"S": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"},
    "create-time": {"S": "2023-06-03T19:03:29.358Z"},
    "hierarchy-version": {"N": "1"},
    "aws-crypto-ec:department": {"S": "admin"}})",
                              "item")
                  .value()
                  .as_object();
  item["type"] = data::JsonObject{{"S", type}};
  if (type == kActiveType) item["version"] = data::JsonObject{{"S", kVersion}};
  return item;
}

TEST(BranchKeyItemTest, AuthenticatesEveryAttributeButTheKey) {
  auto active = ParseItem(Item(kActiveType), kId, kActiveType);
  ASSERT_TRUE(active) << active.error().ToString();
  const esdk::EncryptionContext expected = {
      {"branch-key-id", kId},
      {"type", "branch:ACTIVE"},
      {"version", kVersion},
      {"kms-arn", "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"},
      {"create-time", "2023-06-03T19:03:29.358Z"},
      {"hierarchy-version", "1"},
      {"aws-crypto-ec:department", "admin"},
      {"tablename", "logical"}};
  EXPECT_EQ(active->Context("logical"), expected);
  EXPECT_EQ(active->encrypted, (std::vector<uint8_t>{1, 2, 3, 4}));
  EXPECT_EQ(active->version(), "83eec007-5659-4554-bf11-699b90f41ac6");
}

TEST(BranchKeyItemTest, AVersionNamesItselfByItsType) {
  auto item = ParseItem(Item(kVersion), kId, kVersion);
  ASSERT_TRUE(item) << item.error().ToString();
  EXPECT_EQ(item->version(), "83eec007-5659-4554-bf11-699b90f41ac6");
  EXPECT_FALSE(item->Context("t").contains("version"));
}

TEST(BranchKeyItemTest, IsWrittenAsItWasRead) {
  for (std::string_view type : {kActiveType, std::string_view(kVersion)}) {
    auto item = ParseItem(Item(type), kId, type).value();
    EXPECT_EQ(item.ToDynamo(), Item(type));
  }
}

// What somebody adds to the table is authenticated as well: KMS refuses then.
TEST(BranchKeyItemTest, FurtherTextIsPartOfTheContext) {
  data::JsonObject changed = Item(kVersion);
  changed["note"] = data::JsonObject{{"S", "added"}};
  auto item = ParseItem(changed, kId, kVersion);
  ASSERT_TRUE(item);
  EXPECT_EQ(item->Context("t").at("note"), "added");
}

TEST(BranchKeyItemTest, RefusesWhatIsMissing) {
  for (const char* name :
       {"branch-key-id", "type", "version", "enc", "kms-arn", "create-time", "hierarchy-version"}) {
    data::JsonObject item = Item(kActiveType);
    item.erase(name);
    auto parsed = ParseItem(item, kId, kActiveType);
    ASSERT_FALSE(parsed) << name;
    EXPECT_EQ(parsed.error().code, esdk::Errc::kKeyService);
    EXPECT_THAT(parsed.error().message, HasSubstr("the item is no branch key"));
  }
  EXPECT_FALSE(ParseItem({}, kId, kActiveType));
}

TEST(BranchKeyItemTest, RefusesWhatIsWrong) {
  auto refused = [](std::string_view type, std::string_view name, data::JsonObject value) {
    data::JsonObject item = Item(type);
    item[name] = std::move(value);
    return !ParseItem(item, kId, type);
  };
  EXPECT_TRUE(refused(kActiveType, "branch-key-id", {{"S", "other"}}));
  EXPECT_TRUE(refused(kActiveType, "type", {{"S", kVersion}}));
  EXPECT_TRUE(refused(kVersion, "type", {{"S", "beacon:ACTIVE"}}));
  EXPECT_TRUE(refused(kVersion, "version", {{"S", kVersion}}));
  EXPECT_TRUE(refused(kActiveType, "version", {{"S", "83eec007-5659-4554-bf11-699b90f41ac6"}}));
  EXPECT_TRUE(refused(kActiveType, "hierarchy-version", {{"S", "1"}}));
  EXPECT_TRUE(refused(kActiveType, "hierarchy-version", {{"N", "2"}}));
  EXPECT_TRUE(refused(kActiveType, "tablename", {{"S", "logical"}}));
  EXPECT_TRUE(refused(kActiveType, "enc", {{"S", "AQIDBA=="}}));
  EXPECT_TRUE(refused(kActiveType, "enc", {{"B", "AQID"}, {"S", "x"}}));
  EXPECT_TRUE(refused(kActiveType, "enc", {{"B", ""}}));
  EXPECT_TRUE(refused(kActiveType, "enc", {{"B", "AQ"}}));
  EXPECT_TRUE(refused(kActiveType, "kms-arn", {{"S", ""}}));
  EXPECT_TRUE(refused(kActiveType, "note", {{"BOOL", true}}));
  EXPECT_TRUE(refused(kActiveType, "note", {{"N", "1"}}));
  data::JsonObject item = Item(kActiveType);
  item["note"] = "text";
  EXPECT_FALSE(ParseItem(item, kId, kActiveType));
}

}  // namespace
}  // namespace bartizan::esdk_kms
