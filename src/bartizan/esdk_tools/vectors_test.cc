#include "bartizan/esdk_tools/vectors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "bartizan/base/text.h"

namespace bartizan::esdk_tools {
namespace {

using testing::HasSubstr;

struct Outcomes {
  std::map<VectorOutcome, int> counts;
  std::map<std::string, VectorResult> by_id;
  std::string first_failure;
};

Result<Outcomes> RunAll(const fs::path& manifest) {
  Outcomes outcomes;
  BARTIZAN_DO(RunVectors(manifest, [&](const VectorResult& result) {
    ++outcomes.counts[result.outcome];
    outcomes.by_id[result.id] = result;
    if (result.outcome == VectorOutcome::kFailed && outcomes.first_failure.empty()) {
      outcomes.first_failure = result.id + ": " + result.detail;
    }
  }));
  return outcomes;
}

class SharedVectors : public testing::Test {
 protected:
  void SetUp() override {
    const char* shared = std::getenv("BARTIZAN_SHARED_DATA");
    folder_ = fs::path(shared == nullptr ? "../shared/data" : shared) / "esdk";
    if (!fs::exists(folder_)) GTEST_SKIP() << "no vectors at " << folder_;
  }
  void Expect(const std::string& manifest, int passed, int skipped) {
    const auto outcomes = RunAll(folder_ / manifest);
    ASSERT_TRUE(outcomes) << outcomes.error().Render();
    auto counts = outcomes->counts;
    EXPECT_EQ(counts[VectorOutcome::kPassed], passed);
    EXPECT_EQ(counts[VectorOutcome::kSkipped], skipped);
    EXPECT_EQ(counts[VectorOutcome::kFailed], 0) << outcomes->first_failure;
  }
  fs::path folder_;
};

TEST_F(SharedVectors, AllMessagesOfTheDafnySuiteThatNeedNoKms) {
  Expect("dafny-4.1.0/decrypt-manifest.json", 297, 190);
}
TEST_F(SharedVectors, OneCiphertextUnderTwoKeys) {
  Expect("salamander/manifest-salamander.json", 16, 0);
}
TEST_F(SharedVectors, KnownAnswersOfCommitment) {
  Expect("commitment-kat/commitment-known-answer-tests.json", 46, 0);
}
TEST_F(SharedVectors, StaticDataKeys) {
  Expect("static-key-v1/decrypt_vectors.json", 18, 9);
}

class Manifests : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = *TempDir::Create();
    Write("keys.json", R"({"manifest": {"type": "keys", "version": 3}, "keys": {
      "aes": {"key-id": "aes", "encoding": "base64",
              "material": "AAECAwQFBgcICRAREhMUFRYXGBkgISIjJCUmJygpMDE="},
      "kms": {"type": "aws-kms", "key-id": "arn:aws:kms:us-west-2:111122223333:key/k"}}})");
  }
  void Write(const std::string& name, std::string_view text) {
    ASSERT_TRUE(WriteFileAtomic(folder_->path() / name, text));
  }
  VectorResult One(const std::string& type, const std::string& test) {
    Write("m.json", R"({"manifest": {"type": ")" + type + R"(", "version": 4},
      "keys": "file://keys.json", "plaintexts": {"tiny": 10}, "tests": {"it": )" +
                        test + "}}");
    const auto outcomes = RunAll(folder_->path() / "m.json");
    if (!outcomes) return {"", VectorOutcome::kFailed, outcomes.error().OneLine()};
    return outcomes->by_id.at("it");
  }
  VectorResult Encrypt(const std::string& suite, const std::string& key, const std::string& more) {
    return One("awses-encrypt", R"({"encryption-scenario": {"plaintext": "tiny", "algorithm": ")" +
                                    suite +
                                    R"(", "frame-size": 16, "encryption-context": {"a": "б"},
      "master-keys": [)" + key + "]}" +
                                    more + "}");
  }
  const std::string aes_ =
      R"({"type": "raw", "key": "aes", "provider-id": "p", "encryption-algorithm": "aes"})";
  Result<TempDir> folder_ = Fail(Code::kInternal, "");
};

TEST_F(Manifests, ScenariosAreEncryptedAndDecrypted) {
  EXPECT_EQ(Encrypt("0578", aes_, "").outcome, VectorOutcome::kPassed);
  EXPECT_EQ(Encrypt("0014", aes_, "").outcome, VectorOutcome::kPassed);
  EXPECT_EQ(Encrypt("0478", R"({"type": "aws-kms", "key": "kms"})", "").outcome,
            VectorOutcome::kPassed);
  EXPECT_EQ(Encrypt("9999", aes_, "").outcome, VectorOutcome::kFailed);
}

TEST_F(Manifests, TamperedMessagesAreRefused) {
  EXPECT_EQ(Encrypt("0478", aes_, R"(, "tampering": "truncate")").outcome, VectorOutcome::kPassed);
  EXPECT_EQ(Encrypt("0478", aes_, R"(, "tampering": "mutate")").outcome, VectorOutcome::kPassed);
  const auto other = Encrypt("0478", aes_, R"(, "tampering": {"x": 1})");
  EXPECT_EQ(other.outcome, VectorOutcome::kSkipped);
}

TEST_F(Manifests, StreamingOfUnsignedMessagesOnly) {
  const std::string method = R"(, "decryption-method": "streaming-unsigned-only")";
  EXPECT_EQ(Encrypt("0478", aes_, method).outcome, VectorOutcome::kPassed);
  EXPECT_EQ(Encrypt("0578", aes_, method).outcome, VectorOutcome::kFailed);
  EXPECT_EQ(Encrypt("0578", aes_, method + R"(, "result": {"error": {}})").outcome,
            VectorOutcome::kPassed);
  // A message that decrypts although the vector says that it must not.
  EXPECT_EQ(Encrypt("0478", aes_, R"(, "result": {"error": {}})").outcome, VectorOutcome::kFailed);
}

TEST_F(Manifests, WhatCannotBeRunIsToldApart) {
  const auto decrypt = [&](const std::string& keys, const std::string& file) {
    return One("awses-decrypt", R"({"ciphertext": ")" + file + R"(", "master-keys": )" + keys +
                                    R"(, "result": {"output": {"plaintext": "file://p"}}})");
  };
  EXPECT_THAT(decrypt("[]", "file://keys.json").detail, HasSubstr("names no keys"));
  EXPECT_THAT(decrypt("[" + aes_ + "]", "file://none").detail, HasSubstr("No such file"));
  EXPECT_THAT(decrypt("[" + aes_ + "]", "file://../keys.json").detail, HasSubstr("leads out"));
  EXPECT_THAT(decrypt("[" + aes_ + "]", "file:///etc/passwd").detail, HasSubstr("leads out"));
  EXPECT_THAT(decrypt("[" + aes_ + "]", "http://x").detail, HasSubstr("does not name a file"));
  EXPECT_EQ(decrypt(R"([{"type": "new"}])", "file://keys.json").outcome, VectorOutcome::kSkipped);
  EXPECT_THAT(
      decrypt(R"([{"type": "raw", "key": "x", "encryption-algorithm": "aes"}])", "file://keys.json")
          .detail,
      HasSubstr("no key x"));
  // Not a message at all.
  EXPECT_EQ(decrypt("[" + aes_ + "]", "file://keys.json").outcome, VectorOutcome::kFailed);
}

TEST_F(Manifests, OtherFilesAreRefused) {
  for (const std::string text : {"{}", "7", R"({"manifest": {"type": "keys", "version": 3}})",
                                 R"({"manifest": {"type": "awses-decrypt", "version": 6}})"}) {
    Write("m.json", text);
    const auto outcomes = RunAll(folder_->path() / "m.json");
    ASSERT_FALSE(outcomes) << text;
    EXPECT_EQ(outcomes.error().code, Code::kInvalid) << text;
  }
}

}  // namespace
}  // namespace bartizan::esdk_tools
