// Branch keys in DynamoDB under a KMS key, as the emulator has both.
#include <gmock/gmock.h>

#include "bartizan/esdk_kms/branch_key_store.h"
#include "peer.h"

namespace bartizan::esdk_kms {
namespace {

using esdk::Errc;
using esdk::KeyringPtr;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class BranchKeys : public Peer {
 protected:
  BranchKeys() {
    table_.table =
        fmt::format("keys-{}", ::testing::UnitTest::GetInstance()->current_test_info()->line());
    table_.logical_name = "logical";
    table_.kms_key_arn = MakeKey();
    auto attribute = [](std::string_view name, std::string_view type) {
      return data::JsonObject{{"AttributeName", name}, {"AttributeType", type}};
    };
    auto key = [](std::string_view name, std::string_view type) {
      return data::JsonObject{{"AttributeName", name}, {"KeyType", type}};
    };
    data::JsonObject input{{"TableName", table_.table}, {"BillingMode", "PAY_PER_REQUEST"}};
    input["AttributeDefinitions"] =
        data::JsonArray{attribute("branch-key-id", "S"), attribute("type", "S")};
    input["KeySchema"] = data::JsonArray{key("branch-key-id", "HASH"), key("type", "RANGE")};
    Call("dynamodb", "CreateTable", std::move(input));
  }

  std::shared_ptr<KeyStore> Store() { return MakeBranchKeyStore(client_, table_).value(); }
  KeyringPtr Keyring(const std::string& id) {
    esdk::HierarchicalOptions options;
    options.branch_key_id = id;
    return esdk::HierarchicalKeyring(Store(), std::move(options)).value();
  }
  std::string MakeBranchKey() {
    auto id = Store()->CreateKey(std::nullopt, {{"department", "admin"}});
    EXPECT_TRUE(id) << id.error().ToString();
    return id.value_or("");
  }
  void Change(const std::string& id, std::string_view type, std::string_view attribute,
              std::string_view value) {
    data::JsonObject input{{"TableName", table_.table}, {"UpdateExpression", "SET #a = :v"}};
    input["Key"] = data::JsonObject{{"branch-key-id", data::JsonObject{{"S", id}}},
                                    {"type", data::JsonObject{{"S", type}}}};
    input["ExpressionAttributeNames"] = data::JsonObject{{"#a", attribute}};
    input["ExpressionAttributeValues"] = data::JsonObject{{":v", data::JsonObject{{"S", value}}}};
    Call("dynamodb", "UpdateItem", std::move(input));
  }

  BranchKeyTable table_;
};

TEST_F(BranchKeys, DataKeysUnderThemRoundTrip) {
  const std::string id = MakeBranchKey();
  KeyringPtr keyring = Keyring(id);
  Forget();
  for (const esdk::AlgorithmSuite& suite : esdk::AlgorithmSuites()) {
    ExpectRoundTrip(keyring, keyring, suite.id);
  }
  // The active one and its version, each once.
  EXPECT_EQ(Asked(), (std::vector<std::string>{"GetItem us-east-1", "Decrypt us-east-1",
                                               "GetItem us-east-1", "Decrypt us-east-1"}));
}

TEST_F(BranchKeys, TheActiveKeyAndItsVersionAreOneKey) {
  const std::string id = MakeBranchKey();
  auto active = Store()->Active(id);
  ASSERT_TRUE(active) << active.error().ToString();
  auto version = Store()->Version(id, active->version);
  ASSERT_TRUE(version) << version.error().ToString();
  EXPECT_EQ(version->version, active->version);
  EXPECT_TRUE(esdk::ConstantTimeEqual(active->key.view(), version->key.view()));
}

TEST_F(BranchKeys, OlderVersionsGoOnReading) {
  const std::string id = MakeBranchKey();
  auto old = Store()->Active(id).value();
  auto sealed = Encrypt(Keyring(id), {{"a", "b"}}).value();
  auto version = Store()->VersionKey(id);
  ASSERT_TRUE(version) << version.error().ToString();
  auto active = Store()->Active(id).value();
  EXPECT_EQ(active.version, *version);
  EXPECT_NE(active.version, old.version);
  EXPECT_FALSE(esdk::ConstantTimeEqual(active.key.view(), old.key.view()));
  auto opened = Decrypt(Keyring(id), sealed);
  ASSERT_TRUE(opened) << opened.error().ToString();
  EXPECT_TRUE(esdk::ConstantTimeEqual(opened->data_key.view(), sealed.data_key.view()));
  ExpectRoundTrip(Keyring(id), Keyring(id));
}

// Whoever may write the table may not choose what its keys are for.
TEST_F(BranchKeys, EveryChangedAttributeIsNoticed) {
  for (const char* attribute :
       {"create-time", "aws-crypto-ec:department", "kms-arn", "added", "version"}) {
    const std::string id = MakeBranchKey();
    ASSERT_TRUE(Store()->Active(id));
    Change(id, "branch:ACTIVE", attribute, "branch:version:changed");
    auto active = Store()->Active(id);
    ASSERT_FALSE(active) << attribute;
    EXPECT_EQ(active.error().code, Errc::kKeyService);
    EXPECT_FALSE(Store()->VersionKey(id)) << attribute;
  }
}

TEST_F(BranchKeys, AnotherLogicalNameIsAnotherStore) {
  const std::string id = MakeBranchKey();
  table_.logical_name = "other";
  auto active = Store()->Active(id);
  ASSERT_FALSE(active);
  EXPECT_THAT(active.error().ToString(), HasSubstr("InvalidCiphertextException"));
}

TEST_F(BranchKeys, OnlyTheConfiguredKmsKeyOpensThem) {
  const std::string id = MakeBranchKey();
  table_.kms_key_arn = MakeKey();
  auto store = Store();
  Forget();
  EXPECT_FALSE(store->Active(id));
  EXPECT_THAT(Asked(), Not(Contains("Decrypt us-east-1")));
  table_.kms_key_arn.clear();  // discovery
  EXPECT_TRUE(Store()->Active(id));
}

TEST_F(BranchKeys, AKeyIsCreatedOnceOnly) {
  auto first = Store()->CreateKey("mine", {{"a", "b"}});
  ASSERT_TRUE(first) << first.error().ToString();
  auto second = Store()->CreateKey("mine", {{"a", "b"}});
  ASSERT_FALSE(second);
  EXPECT_THAT(second.error().ToString(), HasSubstr("TransactionCanceledException"));
  EXPECT_TRUE(Store()->Active("mine"));
  EXPECT_FALSE(Store()->Active("other"));
  EXPECT_FALSE(Store()->VersionKey("other"));
}

TEST_F(BranchKeys, PassingFaultsAreOvercome) {
  const std::string id = MakeBranchKey();
  for (const char* kind : {"throttle", "reset", "500"}) {
    Fault("GetItem", kind);
    Fault("Decrypt", kind);
    auto active = Store()->Active(id);
    EXPECT_TRUE(active) << kind << ": " << active.error().ToString();
  }
  Fault("TransactWriteItems", "reset");
  auto version = Store()->VersionKey(id);
  ASSERT_TRUE(version) << version.error().ToString();
  EXPECT_EQ(Store()->Active(id).value().version, *version);
}

}  // namespace
}  // namespace bartizan::esdk_kms
