#include "bartizan/crypto/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/crypto/testing/test_ca.h"

namespace bartizan::crypto {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Time kNow = FromInt(1'795'000'000'000'000);

const TestCertificate& Root() {
  static const TestCertificate root = TestCertificate::Root();
  return root;
}
const TestCertificate& Between() {
  static const TestCertificate between =
      Root().Issue({.name = "Test Between", .authority = true, .usage = ""});
  return between;
}
const TestCertificate& Leaf() {
  static const TestCertificate leaf = Between().Issue(
      {.dns_names = {"leaf.test", "other.test"}, .issuer_url = "http://ca.test/between.cer"});
  return leaf;
}

Status Chain(const TestCertificate& leaf, std::vector<Certificate> others,
             std::vector<Certificate> roots, Time at = kNow) {
  return VerifyChain(leaf.Parsed(), others, roots, at);
}

// "" when it is trusted.
std::string Refusal(const TestCertificate& leaf, std::vector<Certificate> others, Time at = kNow) {
  Status status = Chain(leaf, std::move(others), {Root().Parsed()}, at);
  if (status) return "";
  EXPECT_EQ(status.error().code, Code::kDenied);
  return status.error().message;
}

TEST(CertificateParsing, TakesPemAndDer) {
  auto der = Certificate::Parse(Leaf().Der());
  ASSERT_TRUE(der) << der.error().OneLine();
  EXPECT_TRUE(der->IsFor("leaf.test"));
  auto pem = Certificate::Parse("some words before\n" + Leaf().Pem());
  ASSERT_TRUE(pem) << pem.error().OneLine();
  EXPECT_TRUE(pem->IsFor("leaf.test"));
}

TEST(CertificateParsing, RefusesWhatIsNoCertificate) {
  const std::string der = Leaf().Der();
  const std::string pem = Leaf().Pem();
  for (const std::string& bad :
       {std::string(), std::string("text"), der + "x", der.substr(0, der.size() - 1),
        pem.substr(0, pem.size() / 2), std::string("-----BEGIN PUBLIC KEY-----\nAAAA\n"),
        std::string("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")}) {
    auto read = Certificate::Parse(bad);
    ASSERT_FALSE(read) << bad.size();
    EXPECT_EQ(read.error().code, Code::kInvalid);
  }
  auto large = Certificate::Parse(std::string((64U << 10U) + 1, 'x'));
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().code, Code::kLimit);
}

TEST(CertificateParsing, EveryCutIsAnError) {
  const std::string der = Leaf().Der();
  for (size_t size = 0; size < der.size(); ++size) {
    ASSERT_FALSE(Certificate::Parse(std::string_view(der).substr(0, size))) << size;
  }
}

TEST(CertificateParsing, ReadsSeveral) {
  auto all = Certificate::ParseAll(Leaf().Pem() + "\n# words\n" + Between().Pem(), 2);
  ASSERT_TRUE(all) << all.error().OneLine();
  ASSERT_EQ(all->size(), 2U);
  EXPECT_TRUE((*all)[0].IsFor("leaf.test"));
  auto many = Certificate::ParseAll(Leaf().Pem() + Between().Pem(), 1);
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error().code, Code::kLimit);
}

TEST(CertificateParsing, OneBrokenAmongSeveralIsAnError) {
  const std::string pem = Between().Pem();
  auto cut = Certificate::ParseAll(Leaf().Pem() + pem.substr(0, pem.size() - 30), 5);
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().code, Code::kInvalid);
  EXPECT_THAT(cut.error().message, HasSubstr("certificate 2"));
  auto none = Certificate::ParseAll("no block at all", 5);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::kInvalid);
}

TEST(CertificateNames, AreComparedWhole) {
  Certificate leaf = Leaf().Parsed();
  EXPECT_TRUE(leaf.IsFor("other.test"));
  for (const char* other : {"", "test", "x.leaf.test", "leaf.test.evil", "eaf.test"}) {
    EXPECT_FALSE(leaf.IsFor(other)) << other;
  }
  EXPECT_FALSE(leaf.IsFor(std::string("leaf.test\0evil", 14)));
}

TEST(CertificateNames, WildcardsNameNothing) {
  Certificate wild = Root().Issue({.name = "x", .dns_names = {"*.wild.test"}}).Parsed();
  EXPECT_FALSE(wild.IsFor("leaf.wild.test"));
  EXPECT_TRUE(wild.IsFor("*.wild.test"));
}

TEST(CertificateNames, TheCommonNameCountsOnlyWithoutAlternatives) {
  EXPECT_TRUE(Root().Issue({.name = "common.test"}).Parsed().IsFor("common.test"));
  Certificate both = Root().Issue({.name = "common.test", .dns_names = {"x.test"}}).Parsed();
  EXPECT_FALSE(both.IsFor("common.test"));
}

TEST(CertificateIssuer, SaysWhereItLies) {
  EXPECT_THAT(Leaf().Parsed().IssuerUrls(), ElementsAre("http://ca.test/between.cer"));
  EXPECT_THAT(Root().Parsed().IssuerUrls(), IsEmpty());
}

TEST(CertificateSignature, BothDigests) {
  Certificate leaf = Leaf().Parsed();
  Certificate other_key = Root().Issue({}).Parsed();
  for (auto hash : {SignatureHash::kSha1, SignatureHash::kSha256}) {
    auto signature = Leaf().Sign(hash, "text");
    EXPECT_TRUE(leaf.Verify(hash, "text", signature));
    EXPECT_FALSE(leaf.Verify(hash, "texu", signature));
    EXPECT_FALSE(leaf.Verify(hash, "", signature));
    EXPECT_FALSE(other_key.Verify(hash, "text", signature));
    auto other = hash == SignatureHash::kSha1 ? SignatureHash::kSha256 : SignatureHash::kSha1;
    EXPECT_FALSE(leaf.Verify(other, "text", signature));
  }
}

TEST(CertificateSignature, EveryBitCounts) {
  Certificate leaf = Leaf().Parsed();
  auto signature = Leaf().Sign(SignatureHash::kSha256, "text");
  for (size_t i = 0; i < signature.size(); ++i) {
    auto bent = signature;
    bent[i] ^= static_cast<uint8_t>(1U << (i % 8));
    ASSERT_FALSE(leaf.Verify(SignatureHash::kSha256, "text", bent)) << i;
  }
  EXPECT_FALSE(leaf.Verify(SignatureHash::kSha256, "text", {}));
  signature.push_back(0);
  EXPECT_FALSE(leaf.Verify(SignatureHash::kSha256, "text", signature));
}

TEST(CertificateSignature, ShortKeysSignNothing) {
  TestCertificate weak = Root().Issue({.bits = 1024});
  auto signature = weak.Sign(SignatureHash::kSha256, "text");
  EXPECT_FALSE(weak.Parsed().Verify(SignatureHash::kSha256, "text", signature));
}

TEST(CertificateChain, LeadsToARoot) {
  EXPECT_EQ(Refusal(Leaf(), {Between().Parsed()}), "");
  EXPECT_EQ(Refusal(Root().Issue({}), {}), "");
  // What has nothing to do with it does not disturb.
  EXPECT_EQ(Refusal(Leaf(), {Leaf().Parsed(), Root().Parsed(), Between().Parsed()}), "");
}

TEST(CertificateChain, TellsThatAnIssuerIsMissing) {
  auto leaf_alone = Chain(Leaf(), {}, {Root().Parsed()});
  ASSERT_FALSE(leaf_alone);
  EXPECT_EQ(leaf_alone.error().code, Code::kNotFound);
  auto other_root = Chain(Leaf(), {Between().Parsed()}, {TestCertificate::Root().Parsed()});
  ASSERT_FALSE(other_root);
  // A root of the same name signed nothing here.
  EXPECT_NE(other_root.error().message, "");
  EXPECT_FALSE(Chain(Leaf(), {Between().Parsed()}, {}));
}

TEST(CertificateChain, RootsComeFromTheCallerOnly) {
  TestCertificate own = TestCertificate::Root("Evil Root");
  TestCertificate leaf = own.Issue({});
  EXPECT_NE(Refusal(leaf, {own.Parsed()}), "");
  TestCertificate self = TestCertificate::SelfSigned({});
  EXPECT_NE(Refusal(self, {}), "");
  EXPECT_NE(Refusal(self, {self.Parsed()}), "");
}

TEST(CertificateChain, ASignerMustBeAnAuthority) {
  TestCertificate end = Root().Issue({.name = "end.test"});
  TestCertificate forged = end.Issue({});
  EXPECT_NE(Refusal(forged, {end.Parsed()}), "");
}

TEST(CertificateChain, EachPartMustBeValidThen) {
  const Time from = FromInt(1'790'000'000'000'000), to = FromInt(1'791'000'000'000'000);
  const Micros second{1'000'000};
  TestCertificate leaf = Root().Issue({.from = from, .to = to});
  EXPECT_EQ(Refusal(leaf, {}, from), "");
  EXPECT_EQ(Refusal(leaf, {}, to - second), "");
  EXPECT_THAT(Refusal(leaf, {}, from - second), HasSubstr("not yet valid"));
  EXPECT_THAT(Refusal(leaf, {}, to + second), HasSubstr("expired"));
  TestCertificate between = Root().Issue(
      {.name = "Short Between", .from = from, .to = to, .authority = true, .usage = ""});
  TestCertificate below = between.Issue({});
  EXPECT_EQ(Refusal(below, {between.Parsed()}, to - second), "");
  EXPECT_THAT(Refusal(below, {between.Parsed()}, to + second), HasSubstr("expired"));
}

TEST(CertificateChain, WeakLinksAreRefused) {
  EXPECT_NE(Refusal(Root().Issue({.bits = 1024}), {}), "");
  EXPECT_NE(Refusal(Root().Issue({.sha1 = true}), {}), "");
}

TEST(CertificateChain, IsForTlsServers) {
  EXPECT_EQ(Refusal(Root().Issue({.usage = ""}), {}), "");
  EXPECT_NE(Refusal(Root().Issue({.usage = "clientAuth"}), {}), "");
}

TEST(CertificateChain, HasFewSteps) {
  std::vector<TestCertificate> line = {TestCertificate::Root()};
  std::vector<Certificate> between;
  for (int i = 0; i < 6; ++i) {
    line.push_back(
        line.back().Issue({.name = "Step " + std::to_string(i), .authority = true, .usage = ""}));
    between.push_back(line.back().Parsed());
  }
  EXPECT_FALSE(Chain(line.back().Issue({}), between, {line.front().Parsed()}));
  EXPECT_TRUE(Chain(line[3].Issue({}), between, {line.front().Parsed()}));
}

}  // namespace
}  // namespace bartizan::crypto
