#include "bartizan/esdk_tools/wrapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/esdk_tools/key_source.h"

namespace bartizan::esdk_tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kArn = "arn:aws:kms:eu-central-1:111122223333:key/k";

std::string Refusal(std::string_view text, Direction direction) {
  const auto parsed = ParseWrappingKeys(text, direction);
  if (parsed) return "accepted";
  EXPECT_EQ(parsed.error().code, Code::kUsage);
  return parsed.error().Render();
}

TEST(Words, AreSplitAtBlanksAndCommas) {
  EXPECT_THAT(*SplitWords(" a=1,b=2  c=3 "), ElementsAre("a=1", "b=2", "c=3"));
  EXPECT_THAT(*SplitWords(R"(k='a b' l="x,y" m=\,\ n '')"),
              ElementsAre("k=a b", "l=x,y", "m=, n", ""));
  EXPECT_THAT(*SplitWords(""), IsEmpty());
  EXPECT_FALSE(SplitWords("'a"));
  EXPECT_FALSE(SplitWords("a\\"));
}

TEST(WrappingKeysText, KmsKeys) {
  const auto parsed = ParseWrappingKeys(
      "key=alias/a key=" + std::string(kArn) + " region=eu-west-1 profile=p", Direction::kEncrypt);
  ASSERT_TRUE(parsed) << parsed.error().Render();
  EXPECT_EQ(parsed->provider, "aws-kms");
  EXPECT_THAT(parsed->keys, ElementsAre("alias/a", kArn));
  EXPECT_EQ(parsed->region, "eu-west-1");
  EXPECT_EQ(parsed->profile, "p");
  const auto discovery = ParseWrappingKeys(
      "discovery=true,discovery-account=1,discovery-account=2,discovery-partition=aws",
      Direction::kDecrypt);
  ASSERT_TRUE(discovery) << discovery.error().Render();
  EXPECT_THAT(discovery->accounts, ElementsAre("1", "2"));
}

TEST(WrappingKeysText, WhatKmsKeysMustNotSay) {
  using enum Direction;
  EXPECT_THAT(Refusal("discovery=true key=k", kDecrypt), HasSubstr("exclude each other"));
  EXPECT_THAT(Refusal("discovery=true", kEncrypt), HasSubstr("decryption only"));
  EXPECT_THAT(Refusal("region=x", kEncrypt), HasSubstr("key= is missing"));
  EXPECT_THAT(Refusal("region=x", kDecrypt), HasSubstr("needs key=ARN or discovery=true"));
  EXPECT_THAT(Refusal("discovery=false", kDecrypt), HasSubstr("needs key=ARN"));
  EXPECT_THAT(Refusal("discovery=yes", kDecrypt), HasSubstr("true or false"));
  EXPECT_THAT(Refusal("discovery=true discovery-account=1", kDecrypt), HasSubstr("only come tog"));
  EXPECT_THAT(Refusal("discovery=true discovery-partition=aws", kDecrypt),
              HasSubstr("only come together"));
  EXPECT_THAT(Refusal("key=k discovery-account=1 discovery-partition=aws", kDecrypt),
              HasSubstr("need discovery=true"));
  EXPECT_THAT(Refusal("key=alias/a", kDecrypt), HasSubstr("not a key ARN"));
  EXPECT_THAT(Refusal("key=arn:aws:kms:eu-west-1:111122223333:alias/a", kDecrypt),
              HasSubstr("not a key ARN"));
  EXPECT_THAT(Refusal("key=k region=a region=b", kEncrypt), HasSubstr("region= is there twice"));
  EXPECT_THAT(Refusal("key=k regoin=a", kEncrypt), HasSubstr("did you mean region=?"));
  EXPECT_THAT(Refusal("provider=vault key=k", kEncrypt), HasSubstr("no provider vault"));
  EXPECT_THAT(Refusal("", kEncrypt), HasSubstr("is empty"));
  EXPECT_THAT(Refusal("key=", kEncrypt), HasSubstr("has no value"));
}

TEST(WrappingKeysText, RawKeys) {
  using enum Direction;
  EXPECT_TRUE(ParseWrappingKeys("provider=raw-aes namespace=n name=k key=fd:3", kEncrypt));
  EXPECT_THAT(Refusal("provider=raw-aes name=k key=fd:3", kEncrypt), HasSubstr("needs namespace="));
  EXPECT_THAT(Refusal("provider=raw-aes namespace=n name=k key=fd:3 region=x", kEncrypt),
              HasSubstr("does not take region="));
  EXPECT_THAT(Refusal("provider=raw-aes namespace=n name=k key=fd:3 key=fd:4", kEncrypt),
              HasSubstr("key= is there twice"));
  const auto rsa = ParseWrappingKeys(
      "provider=raw-rsa namespace=n name=k private=file:x padding=oaep-sha512", kDecrypt);
  ASSERT_TRUE(rsa);
  EXPECT_EQ(rsa->padding, esdk::RsaPadding::kOaepSha512);
  EXPECT_THAT(Refusal("provider=raw-rsa namespace=n name=k private=file:x", kEncrypt),
              HasSubstr("needs public= to encrypt"));
  EXPECT_THAT(Refusal("provider=raw-rsa namespace=n name=k public=file:x", kDecrypt),
              HasSubstr("needs private= to decrypt"));
  EXPECT_THAT(Refusal("provider=raw-rsa namespace=n name=k public=file:x padding=oaep", kEncrypt),
              HasSubstr("pkcs1, oaep-sha1"));
  EXPECT_THAT(Refusal("provider=raw-ecdh schema=discovery curve=p256 private=file:x", kEncrypt),
              HasSubstr("decryption only"));
  EXPECT_THAT(Refusal("provider=raw-ecdh schema=ephemeral curve=p256 public=file:x", kDecrypt),
              HasSubstr("encryption only"));
  EXPECT_THAT(Refusal("provider=raw-ecdh schema=static curve=p256 private=file:x", kEncrypt),
              HasSubstr("needs public="));
  EXPECT_TRUE(
      ParseWrappingKeys("provider=raw-ecdh schema=discovery curve=P521 private=file:x", kDecrypt));
}

TEST(WrappingKeysText, AKeyThatWasPutThereIsNotShown) {
  EXPECT_THAT(Refusal("c2VjcmV0LWtleS1tYXRlcmlhbA", Direction::kEncrypt), Not(HasSubstr("c2Vj")));
  std::vector<std::string> warnings;
  const auto read = ReadKeySource("c2VjcmV0LWtleS1tYXRlcmlhbA", warnings);
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error().Render(), Not(HasSubstr("c2Vj")));
}

class KeyFiles : public testing::Test {
 protected:
  std::string Write(std::string_view content, unsigned mode = 0600) {
    const fs::path path = folder_->path() / std::to_string(count_++);
    EXPECT_TRUE(WriteNewKeyFile(path, content, mode));
    ::chmod(path.c_str(), mode);
    return "file:" + path.string();
  }
  size_t AesBytes(std::string_view content) {
    auto read = ReadKeySource(Write(content), warnings_);
    if (!read) return 0;
    const auto key = DecodeAesKey(*read);
    return key ? key->size() : 0;
  }
  Result<TempDir> folder_ = TempDir::Create();
  std::vector<std::string> warnings_;
  int count_ = 0;
};

TEST_F(KeyFiles, AreReadInEveryForm) {
  EXPECT_EQ(AesBytes(std::string(16, '\x81')), 16U);
  EXPECT_EQ(AesBytes(std::string(32, '\n')), 32U);
  EXPECT_EQ(AesBytes("000102030405060708090a0b0c0d0e0f\n"), 16U);
  EXPECT_EQ(AesBytes("AAECAwQFBgcICRAREhMUFRYXGBkgISIjJCUmJygpMDE=\n"), 32U);
  EXPECT_EQ(AesBytes("AAECAwQFBgcICRAREhMUFRYXGBkgISIj"), 24U);
  EXPECT_EQ(AesBytes("too short"), 0U);
  EXPECT_EQ(AesBytes(std::string(33, '\x81')), 0U);
  EXPECT_EQ(AesBytes(""), 0U);
  EXPECT_EQ(AesBytes(std::string(70'000, 'A')), 0U);
  EXPECT_THAT(warnings_, IsEmpty());
}

TEST_F(KeyFiles, OfOthersWarn) {
  ASSERT_TRUE(ReadKeySource(Write("k", 0644), warnings_));
  EXPECT_THAT(warnings_, ElementsAre(HasSubstr("mode 0644")));
}

TEST_F(KeyFiles, AreNeverOverwritten) {
  const std::string path = Write("old").substr(5);
  const auto again = WriteNewKeyFile(path, "new");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, Code::kConflict);
  EXPECT_EQ(*ReadFile(path), "old");
}

TEST_F(KeyFiles, VariablesAndDescriptors) {
  ::setenv("BARTIZAN_TEST_KEY", "000102030405060708090a0b0c0d0e0f", 1);
  const auto variable = ReadKeySource("env:BARTIZAN_TEST_KEY", warnings_);
  ::unsetenv("BARTIZAN_TEST_KEY");
  ASSERT_TRUE(variable);
  EXPECT_EQ(DecodeAesKey(*variable)->size(), 16U);
  EXPECT_EQ(ReadKeySource("env:BARTIZAN_TEST_KEY", warnings_).error().code, Code::kNotFound);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const UniqueFd reader(ends[0]);
  ASSERT_EQ(::write(ends[1], "abc", 3), 3);
  ::close(ends[1]);
  EXPECT_EQ(TextOf(*ReadKeySource("fd:" + std::to_string(ends[0]), warnings_)), "abc");
  EXPECT_EQ(ReadKeySource("fd:x", warnings_).error().code, Code::kUsage);
  EXPECT_EQ(ReadKeySource("file:/nowhere/at/all", warnings_).error().code, Code::kNotFound);
}

TEST_F(KeyFiles, MakeKeyrings) {
  const std::string key = Write("000102030405060708090a0b0c0d0e0f");
  const auto one =
      *ParseWrappingKeys("provider=raw-aes namespace=n name=a key=" + key, Direction::kEncrypt);
  const auto two =
      *ParseWrappingKeys("provider=raw-aes namespace=n name=b key=" + key, Direction::kEncrypt);
  const KmsFactory none = [](const auto&, const auto&) -> Result<esdk::KmsClientPtr> {
    return Fail(Code::kUnavailable, "no KMS");
  };
  const auto keyring = MakeKeyring({one, two}, Direction::kEncrypt, none, warnings_);
  ASSERT_TRUE(keyring) << keyring.error().Render();
  esdk::EncryptionMaterials materials;
  materials.suite = &esdk::DefaultSuite(esdk::CommitmentPolicy::kRequireEncryptRequireDecrypt);
  ASSERT_TRUE((*keyring)->OnEncrypt(materials));
  EXPECT_EQ(materials.encrypted_keys.size(), 2U);
  const auto kms = *ParseWrappingKeys("key=" + std::string(kArn), Direction::kDecrypt);
  EXPECT_EQ(MakeKeyring({kms}, Direction::kDecrypt, none, warnings_).error().message, "no KMS");
}

}  // namespace
}  // namespace bartizan::esdk_tools
