// framework/branch-key-store.md, with scripted answers of DynamoDB and KMS.
#include "bartizan/esdk_kms/branch_key_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/esdk_kms/testing_aws.h"

namespace bartizan::esdk_kms {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kKey = "arn:aws:kms:us-west-2:111122223333:key/1234";
const std::string kMrkEast = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";
const std::string kMrkWest = "arn:aws:kms:us-west-2:111122223333:key/mrk-1";
constexpr const char* kUuid = "83eec007-5659-4554-bf11-699b90f41ac6";

class BranchKeyStoreTest : public ::testing::Test {
 protected:
  std::shared_ptr<KeyStore> Make(BranchKeyTable table) {
    auto store = MakeBranchKeyStore(aws_.Make(), std::move(table));
    EXPECT_TRUE(store) << store.error().ToString();
    return *store;
  }
  static BranchKeyTable Table(std::string key = kKey) {
    BranchKeyTable table;
    table.table = "keys";
    table.logical_name = "logical";
    table.kms_key_arn = std::move(key);
    return table;
  }
  void AnswerItem(std::string_view type, const std::string& kms_arn = kKey) {
    data::JsonObject item{{"branch-key-id", data::JsonObject{{"S", "branch"}}},
                          {"type", data::JsonObject{{"S", type}}},
                          {"enc", data::JsonObject{{"B", "AQIDBA=="}}},
                          {"kms-arn", data::JsonObject{{"S", kms_arn}}},
                          {"create-time", data::JsonObject{{"S", "2023-06-03T19:03:29.358Z"}}},
                          {"hierarchy-version", data::JsonObject{{"N", "1"}}},
                          {"aws-crypto-ec:department", data::JsonObject{{"S", "admin"}}}};
    if (type == "branch:ACTIVE") {
      item["version"] = data::JsonObject{{"S", std::string("branch:version:") + kUuid}};
    }
    aws_.Answer({{"Item", std::move(item)}});
  }
  void AnswerKey(const std::string& key_id, size_t bytes = 32) {
    aws_.Answer({{"Plaintext", Base64Encode(std::vector<uint8_t>(bytes, 7))}, {"KeyId", key_id}});
  }
  void AnswerBlob(std::string_view blob, const std::string& key_id = kKey) {
    aws_.Answer({{"CiphertextBlob", blob}, {"KeyId", key_id}, {"SourceKeyId", key_id}});
  }
  std::vector<std::string> Targets() {
    std::vector<std::string> targets;
    for (size_t i = 0; i < aws_.sent(); ++i) targets.push_back(aws_.Target(i));
    return targets;
  }
  // The texts of an item in a Put of a transaction.
  static std::map<std::string, std::string> Attributes(const data::JsonObject& item) {
    std::map<std::string, std::string> texts;
    for (const auto& [name, value] : item) {
      for (const auto& [type, text] : value.as_object()) {
        texts[std::string(name)] =
            std::string(type) + " " + std::string(data::View(text.as_string()));
      }
    }
    return texts;
  }
  data::JsonObject Put(size_t request, size_t index) {
    return aws_.Body(request).at("TransactItems").as_array().at(index).at("Put").as_object();
  }
  ScriptedAws aws_;
};

// "Initialization", "AWS KMS Configuration"
TEST_F(BranchKeyStoreTest, NeedsATableItsNameAndAKeyArn) {
  auto made = [&](auto change) {
    BranchKeyTable table = Table();
    change(table);
    return MakeBranchKeyStore(aws_.Make(), table).has_value();
  };
  using T = BranchKeyTable&;
  EXPECT_TRUE(made([](T) {}));
  EXPECT_TRUE(made([](T t) { t.kms_key_arn.clear(); }));
  EXPECT_FALSE(made([](T t) { t.table.clear(); }));
  EXPECT_FALSE(made([](T t) { t.logical_name.clear(); }));
  EXPECT_FALSE(made([](T t) { t.kms_key_arn = "1234"; }));
  EXPECT_FALSE(made([](T t) { t.kms_key_arn = "arn:aws:kms:us-west-2:111122223333:alias/a"; }));
  EXPECT_FALSE(made([](T t) { t.discovery_region = "us-east-1"; }));
  EXPECT_FALSE(made([](T t) {
    t.kms_key_arn.clear();
    t.mrk_aware = true;
  }));
  EXPECT_FALSE(MakeBranchKeyStore(nullptr, Table()));
}

// "GetActiveBranchKey", "AWS KMS Branch Key Decryption"
TEST_F(BranchKeyStoreTest, GivesTheActiveKey) {
  AnswerItem("branch:ACTIVE");
  AnswerKey(kKey);
  auto key = Make(Table())->Active("branch");
  ASSERT_TRUE(key) << key.error().ToString();
  EXPECT_EQ(key->id, "branch");
  EXPECT_EQ(key->version, kUuid);
  EXPECT_TRUE(esdk::ConstantTimeEqual(key->key.view(), std::vector<uint8_t>(32, 7)));
  EXPECT_THAT(Targets(), ElementsAre("DynamoDB_20120810.GetItem", "TrentService.Decrypt"));
  auto get = aws_.Body(0);
  EXPECT_EQ(data::ToJson(get.at("Key")),
            R"({"branch-key-id":{"S":"branch"},"type":{"S":"branch:ACTIVE"}})");
  EXPECT_EQ(data::Str(get, "TableName"), "keys");
  auto decrypt = aws_.Body(1);
  EXPECT_EQ(data::Str(decrypt, "KeyId"), kKey);
  EXPECT_EQ(data::Str(decrypt, "CiphertextBlob"), "AQIDBA==");
  const auto& context = decrypt.at("EncryptionContext").as_object();
  EXPECT_EQ(data::Str(context, "tablename"), "logical");
  EXPECT_EQ(data::Str(context, "aws-crypto-ec:department"), "admin");
  EXPECT_EQ(context.size(), 8U);
}

// "GetBranchKeyVersion"
TEST_F(BranchKeyStoreTest, GivesAVersion) {
  AnswerItem(std::string("branch:version:") + kUuid);
  AnswerKey(kKey);
  auto key = Make(Table())->Version("branch", kUuid);
  ASSERT_TRUE(key) << key.error().ToString();
  EXPECT_EQ(key->version, kUuid);
  EXPECT_EQ(data::Str(aws_.Body(0).at("Key").at("type"), "S"),
            std::string("branch:version:") + kUuid);
  EXPECT_EQ(aws_.Body(1).at("EncryptionContext").as_object().size(), 7U);
}

TEST_F(BranchKeyStoreTest, TheTableMayBeInAnotherRegion) {
  AnswerItem("branch:ACTIVE");
  AnswerKey(kKey);
  BranchKeyTable table = Table();
  table.region = "ap-south-1";
  ASSERT_TRUE(Make(table)->Active("branch"));
  EXPECT_THAT(aws_.Url(0), HasSubstr("dynamodb.ap-south-1."));
  EXPECT_THAT(aws_.Url(1), HasSubstr("kms.us-west-2."));
}

// "AWS Key ARN Compatibility": KMS is not asked for keys that are not configured.
TEST_F(BranchKeyStoreTest, RefusesKeysUnderOtherKmsKeys) {
  for (const std::string& named : {kMrkEast, std::string("1234"), std::string("alias/a"),
                                   std::string("arn:aws:kms:us-west-2:111122223333:alias/a")}) {
    for (const std::string& configured : {kKey, kMrkWest, std::string()}) {
      if (configured.empty() && named == kMrkEast) continue;  // discovery
      const size_t before = aws_.sent();
      AnswerItem("branch:ACTIVE", named);
      auto key = Make(Table(configured))->Active("branch");
      ASSERT_FALSE(key) << named << " " << configured;
      EXPECT_EQ(key.error().code, esdk::Errc::kKeyService);
      EXPECT_EQ(aws_.sent(), before + 1);
    }
  }
}

TEST_F(BranchKeyStoreTest, ReplicasWillDoWhereThatIsWanted) {
  AnswerItem("branch:ACTIVE", kMrkEast);
  AnswerKey(kMrkWest);
  BranchKeyTable table = Table(kMrkWest);
  table.mrk_aware = true;
  auto key = Make(table)->Active("branch");
  ASSERT_TRUE(key) << key.error().ToString();
  EXPECT_EQ(data::Str(aws_.Body(1), "KeyId"), kMrkWest);
  // What is authenticated is what the item says.
  EXPECT_EQ(data::Str(aws_.Body(1).at("EncryptionContext"), "kms-arn"), kMrkEast);
}

// "Discovery", "MRDiscovery"
TEST_F(BranchKeyStoreTest, DiscoveryTakesTheKeyOfTheItem) {
  AnswerItem("branch:ACTIVE", kMrkEast);
  AnswerKey(kMrkEast);
  BranchKeyTable table = Table("");
  ASSERT_TRUE(Make(table)->Active("branch"));
  EXPECT_THAT(aws_.Url(1), HasSubstr("kms.us-east-1."));

  table.discovery_region = "us-west-2";
  AnswerItem("branch:ACTIVE", kMrkEast);
  AnswerKey(kMrkWest);
  ASSERT_TRUE(Make(table)->Active("branch"));
  EXPECT_EQ(data::Str(aws_.Body(3), "KeyId"), kMrkWest);

  EXPECT_FALSE(Make(table)->CreateKey(std::nullopt, {}));
  EXPECT_FALSE(Make(table)->VersionKey("branch"));
  EXPECT_EQ(aws_.sent(), 4U);
}

TEST_F(BranchKeyStoreTest, RefusesWrongAnswers) {
  aws_.Answer({});
  auto absent = Make(Table())->Active("branch");
  ASSERT_FALSE(absent);
  EXPECT_THAT(absent.error().message, HasSubstr("no such branch key"));
  AnswerItem("branch:ACTIVE");
  EXPECT_FALSE(Make(Table())->Active("other"));
  AnswerItem("branch:ACTIVE");
  AnswerKey(kMrkEast);
  EXPECT_FALSE(Make(Table())->Active("branch"));
  AnswerItem("branch:ACTIVE");
  AnswerKey(kKey, 31);
  EXPECT_FALSE(Make(Table())->Active("branch"));
  AnswerItem("branch:ACTIVE");
  aws_.Refuse("InvalidCiphertextException", "");
  auto refused = Make(Table())->Active("branch");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().ToString(), HasSubstr("InvalidCiphertextException"));
  aws_.Refuse("ResourceNotFoundException", "no table");
  EXPECT_FALSE(Make(Table())->Active("branch"));
}

// "CreateKey", "Branch Key and Beacon Key Creation", "Writing Branch Key and Beacon Key to
// Keystore"
TEST_F(BranchKeyStoreTest, CreatesAKeyInOneTransaction) {
  AnswerBlob("AQ==");
  AnswerBlob("Ag==");
  AnswerBlob("Aw==");
  aws_.Answer({});
  auto id = Make(Table())->CreateKey("branch", {{"department", "admin"}});
  ASSERT_TRUE(id) << id.error().ToString();
  EXPECT_EQ(*id, "branch");
  EXPECT_THAT(Targets(),
              ElementsAre("TrentService.GenerateDataKeyWithoutPlaintext", "TrentService.ReEncrypt",
                          "TrentService.GenerateDataKeyWithoutPlaintext",
                          "DynamoDB_20120810.TransactWriteItems"));
  auto version = Attributes(Put(3, 0).at("Item").as_object());
  auto active = Attributes(Put(3, 1).at("Item").as_object());
  auto beacon = Attributes(Put(3, 2).at("Item").as_object());
  EXPECT_THAT(version["type"], HasSubstr("S branch:version:"));
  const std::string uuid = version["type"].substr(std::string("S branch:version:").size());
  EXPECT_EQ(uuid.size(), 36U);
  EXPECT_EQ(version["enc"], "B AQ==");
  EXPECT_EQ(active["type"], "S branch:ACTIVE");
  EXPECT_EQ(active["version"], version["type"]);
  EXPECT_EQ(active["enc"], "B Ag==");
  EXPECT_EQ(beacon["type"], "S beacon:ACTIVE");
  EXPECT_EQ(beacon["enc"], "B Aw==");
  EXPECT_FALSE(version.contains("version") || beacon.contains("version"));
  for (auto* item : {&version, &active, &beacon}) {
    EXPECT_EQ((*item)["branch-key-id"], "S branch");
    EXPECT_EQ((*item)["kms-arn"], "S " + kKey);
    EXPECT_EQ((*item)["hierarchy-version"], "N 1");
    EXPECT_EQ((*item)["aws-crypto-ec:department"], "S admin");
    EXPECT_EQ((*item)["create-time"], version["create-time"]);
    EXPECT_THAT((*item)["create-time"], ::testing::MatchesRegex("S ....-..-..T..:..:..\\.......Z"));
  }
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(data::Str(Put(3, i), "ConditionExpression"), "attribute_not_exists(#id)");
    EXPECT_EQ(data::Str(Put(3, i), "TableName"), "keys");
  }
  // KMS is given for each key exactly what its item says.
  auto context = [](const std::map<std::string, std::string>& item) {
    std::map<std::string, std::string> pairs{{"tablename", "logical"}};
    for (const auto& [name, value] : item) {
      if (name != "enc") pairs[name] = value.substr(2);
    }
    return pairs;
  };
  auto sent = [&](size_t request, std::string_view member) {
    std::map<std::string, std::string> pairs;
    auto body = aws_.Body(request);  // must live as long as the loop
    for (const auto& [name, value] : body.at(member).as_object()) {
      pairs[std::string(name)] = std::string(data::View(value.as_string()));
    }
    return pairs;
  };
  EXPECT_EQ(sent(0, "EncryptionContext"), context(version));
  EXPECT_EQ(sent(1, "SourceEncryptionContext"), context(version));
  EXPECT_EQ(sent(1, "DestinationEncryptionContext"), context(active));
  EXPECT_EQ(sent(2, "EncryptionContext"), context(beacon));
  EXPECT_EQ(data::Int(aws_.Body(0), "NumberOfBytes"), 32);
  EXPECT_EQ(data::Str(aws_.Body(1), "CiphertextBlob"), "AQ==");
  EXPECT_EQ(data::Str(aws_.Body(1), "SourceKeyId"), kKey);
  EXPECT_EQ(data::Str(aws_.Body(1), "DestinationKeyId"), kKey);
}

TEST_F(BranchKeyStoreTest, AnIdOfOnesOwnNeedsAContext) {
  auto store = Make(Table());
  EXPECT_FALSE(store->CreateKey("branch", {}));
  EXPECT_FALSE(store->CreateKey("", {{"a", "b"}}));
  EXPECT_FALSE(store->CreateKey(std::nullopt, {{"a", "\xFF"}}));
  EXPECT_EQ(aws_.sent(), 0U);
  for (int i = 0; i < 3; ++i) AnswerBlob("AQ==");
  aws_.Answer({});
  auto id = store->CreateKey(std::nullopt, {});
  ASSERT_TRUE(id);
  EXPECT_EQ(id->size(), 36U);
}

// "VersionKey", "Authenticating a Keystore item"
TEST_F(BranchKeyStoreTest, AddsAVersion) {
  AnswerItem("branch:ACTIVE");
  AnswerBlob("BQ==");  // proves the item
  AnswerBlob("Bg==");
  AnswerBlob("Bw==");
  aws_.Answer({});
  auto version = Make(Table())->VersionKey("branch");
  ASSERT_TRUE(version) << version.error().ToString();
  EXPECT_EQ(version->size(), 36U);
  EXPECT_NE(*version, kUuid);
  EXPECT_THAT(Targets(),
              ElementsAre("DynamoDB_20120810.GetItem", "TrentService.ReEncrypt",
                          "TrentService.GenerateDataKeyWithoutPlaintext", "TrentService.ReEncrypt",
                          "DynamoDB_20120810.TransactWriteItems"));
  auto proof = aws_.Body(1);
  EXPECT_EQ(data::Str(proof, "CiphertextBlob"), "AQIDBA==");
  EXPECT_EQ(proof.at("SourceEncryptionContext"), proof.at("DestinationEncryptionContext"));
  auto old = Put(4, 0);
  auto active = Put(4, 1);
  EXPECT_EQ(data::Str(old, "ConditionExpression"), "attribute_not_exists(#id)");
  EXPECT_EQ(data::Str(active, "ConditionExpression"), "attribute_exists(#id) AND enc = :encOld");
  EXPECT_EQ(data::ToJson(active.at("ExpressionAttributeValues")),
            R"({":encOld":{"B":"AQIDBA=="}})");
  auto item = Attributes(active.at("Item").as_object());
  EXPECT_EQ(item["version"], "S branch:version:" + *version);
  EXPECT_EQ(item["enc"], "B Bw==");
  EXPECT_EQ(item["aws-crypto-ec:department"], "S admin");
  EXPECT_NE(item["create-time"], "S 2023-06-03T19:03:29.358Z");
  EXPECT_EQ(aws_.Body(4).at("TransactItems").as_array().size(), 2U);
}

// "VersionKey": the stored kms-arn stays, even where a replica does the work.
TEST_F(BranchKeyStoreTest, AReplicaDoesNotChangeTheKmsArn) {
  AnswerItem("branch:ACTIVE", kMrkEast);
  for (int i = 0; i < 3; ++i) AnswerBlob("AQ==", kMrkWest);
  aws_.Answer({});
  BranchKeyTable table = Table(kMrkWest);
  table.mrk_aware = true;
  ASSERT_TRUE(Make(table)->VersionKey("branch"));
  EXPECT_EQ(Attributes(Put(4, 1).at("Item").as_object())["kms-arn"], "S " + kMrkEast);
  EXPECT_EQ(data::Str(aws_.Body(2), "KeyId"), kMrkWest);
}

TEST_F(BranchKeyStoreTest, StopsWhereTheItemIsNotProven) {
  AnswerItem("branch:ACTIVE");
  aws_.Refuse("InvalidCiphertextException", "");
  EXPECT_FALSE(Make(Table())->VersionKey("branch"));
  EXPECT_EQ(aws_.sent(), 2U);
  AnswerItem("branch:ACTIVE", kMrkEast);
  EXPECT_FALSE(Make(Table())->VersionKey("branch"));
  EXPECT_EQ(aws_.sent(), 3U);
  AnswerBlob("AQ==", kMrkEast);  // under another key than asked
  EXPECT_FALSE(Make(Table())->CreateKey(std::nullopt, {}));
  EXPECT_EQ(aws_.sent(), 4U);
}

TEST_F(BranchKeyStoreTest, TellsWhenSomebodyElseWasFaster) {
  AnswerItem("branch:ACTIVE");
  for (int i = 0; i < 3; ++i) AnswerBlob("AQ==");
  aws_.Refuse("TransactionCanceledException", "[None, ConditionalCheckFailed]");
  auto version = Make(Table())->VersionKey("branch");
  ASSERT_FALSE(version);
  EXPECT_THAT(version.error().ToString(), HasSubstr("ConditionalCheckFailed"));
}

}  // namespace
}  // namespace bartizan::esdk_kms
