// A test of a commitment proves something only when it fails without the comparison. This program
// takes the comparison's place with one that likes everything, and shows which known messages
// nothing else stops. The product has no such switch: derive_commitment.cc is just not linked here.
#include "bartizan/esdk/derive.h"
#include "known_messages.h"

namespace bartizan::esdk {

namespace {
int comparisons = 0;
}

bool SameCommitment(Bytes /*derived*/, Bytes /*stored*/) {
  ++comparisons;
  return true;
}

namespace {

using namespace testing;  // NOLINT: a test

TEST(CommitmentMutation, ExactlyTheseMessagesAreStoppedByTheCommitmentAlone) {
  if (!fs::exists(KnownMessagesFolder())) {
    GTEST_SKIP() << "no test vectors at " << KnownMessagesFolder();
  }
  std::vector<std::string> turned;
  int refused = 0;
  for (const auto& messages : {CommitmentMessages(), StaticKeyMessages(), SalamanderMessages()}) {
    for (const auto& known : messages) {
      auto manager = DefaultManager(known.keyring);
      auto result = Client({.policy = known.policy}).Decrypt(known.message, *manager);
      if (known.decrypts) {
        EXPECT_TRUE(result) << known.name;
      } else {
        ++refused;
        if (result) turned.push_back(known.name);
      }
    }
  }
  EXPECT_GT(comparisons, 0);
  EXPECT_EQ(refused, 5 + 2);
  EXPECT_EQ(turned, (std::vector<std::string>{"KAT 2. Non-KMS key provider (Expected Failure)",
                                              "salamander 0478-bob", "salamander 0578-bob"}));
}

// Without outside data: another data key, where only the tag remains.
TEST(CommitmentMutation, TheTagStillStopsAnyOtherKey) {
  auto one = DefaultManager(StaticDataKeyring(SecretBytes::CopyOf(Buffer(32, 1))));
  auto two = DefaultManager(StaticDataKeyring(SecretBytes::CopyOf(Buffer(32, 2))));
  auto made = Client().Encrypt(Buffer(10, 1), *one);
  ASSERT_TRUE(made);
  auto result = Client().Decrypt(made->message, *two);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Errc::kAuthentication);
}

}  // namespace
}  // namespace bartizan::esdk
