#include "bartizan/esdk/header.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "bartizan/base/text.h"

namespace bartizan::esdk {
namespace {

std::vector<uint8_t> Filled(size_t size, uint8_t first) {
  std::vector<uint8_t> bytes(size);
  for (size_t i = 0; i < size; ++i) bytes[i] = static_cast<uint8_t>(first + i);
  return bytes;
}

Header MakeHeader(uint16_t suite, ContentType type = ContentType::kFramed) {
  Header header;
  header.suite = FindSuite(suite);
  header.message_id = Filled(header.suite->message_id_length(), 0x10);
  header.context = {{"purpose", "test"}, {"ä", "ö"}};
  header.encrypted_keys = {{.provider_id = "aws-kms", .info = {1, 2}, .ciphertext = {3, 4, 5}},
                           {.provider_id = "raw", .info = {}, .ciphertext = {6}}};
  header.content_type = type;
  header.frame_length = type == ContentType::kFramed ? 4096 : 0;
  if (header.suite->committing) header.commitment = Filled(32, 0x60);
  header.tag = Filled(16, 0xA0);
  if (!header.suite->committing) header.iv = Filled(12, 0xC0);
  return header;
}

std::vector<uint8_t> Write(Header& header) {
  EXPECT_TRUE(SerializeHeader(header));
  auto bytes = header.body_bytes;
  auto authentication = SerializeHeaderAuthentication(header);
  bytes.insert(bytes.end(), authentication.begin(), authentication.end());
  return bytes;
}

std::vector<uint8_t> Written(Header header) {
  return Write(header);
}

void ExpectSame(const Header& a, const Header& b) {
  EXPECT_EQ(a.suite, b.suite);
  EXPECT_EQ(a.message_id, b.message_id);
  EXPECT_EQ(a.context, b.context);
  EXPECT_EQ(a.encrypted_keys, b.encrypted_keys);
  EXPECT_EQ(a.content_type, b.content_type);
  EXPECT_EQ(a.frame_length, b.frame_length);
  EXPECT_EQ(a.commitment, b.commitment);
  EXPECT_EQ(a.iv, b.iv);
  EXPECT_EQ(a.tag, b.tag);
  EXPECT_EQ(a.body_offset, b.body_offset);
  EXPECT_EQ(a.body_bytes, b.body_bytes);
}

bool Same(const Header& a, const Header& b) {
  return a.suite == b.suite && a.message_id == b.message_id && a.context == b.context &&
         a.encrypted_keys == b.encrypted_keys && a.content_type == b.content_type &&
         a.frame_length == b.frame_length && a.commitment == b.commitment && a.iv == b.iv &&
         a.tag == b.tag;
}

// The small message that the tests of damaged bytes start from. Offsets of version 1: 0 version,
// 1 type, 2 suite, 4 message id, 20 context length, 22 context (pairs), …
constexpr std::string_view kV1 =
    "0180"
    "0178"
    "101112131415161718191a1b1c1d1e1f"
    "0008"
    "0001"
    "000161"
    "000162"
    "0001"
    "0003726177"
    "000109"
    "00020708"
    "02"
    "00000000"
    "0c"
    "00001000"
    "c0c1c2c3c4c5c6c7c8c9cacb"
    "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf";
// Version 2: 0 version, 1 suite, 3 message id, 35 context length, …
constexpr std::string_view kV2 =
    "02"
    "0478"
    "101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
    "0000"
    "0001"
    "0003726177"
    "000109"
    "00020708"
    "02"
    "00001000"
    "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f"
    "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf";

std::vector<uint8_t> Hex(std::string_view text) {
  return HexDecode(text).value();
}

// With one byte, or several, replaced.
std::vector<uint8_t> With(std::string_view hex, size_t offset, std::string_view replacement) {
  auto bytes = Hex(hex);
  auto by = Hex(replacement);
  std::ranges::copy(by, bytes.begin() + static_cast<ptrdiff_t>(offset));
  return bytes;
}

void ExpectError(const std::vector<uint8_t>& bytes, Errc code, std::string_view start,
                 const Limits& limits = {}) {
  auto header = ParseHeader(bytes, limits);
  ASSERT_FALSE(header) << start;
  EXPECT_EQ(header.error().code, code) << header.error().message;
  EXPECT_TRUE(header.error().message.starts_with(start)) << header.error().message;
}

// data-format/message-header.md, "Header Body Version 1.0" and "Header Authentication Version 1.0".
TEST(HeaderTest, ReadsVersion1) {
  auto header = ParseHeader(Hex(kV1), {}).value();
  EXPECT_EQ(header.suite->id, 0x0178);
  EXPECT_EQ(header.message_id, Filled(16, 0x10));
  EXPECT_EQ(header.context, (EncryptionContext{{"a", "b"}}));
  ASSERT_EQ(header.encrypted_keys.size(), 1U);
  EXPECT_EQ(header.encrypted_keys[0],
            (EncryptedDataKey{.provider_id = "raw", .info = {9}, .ciphertext = {7, 8}}));
  EXPECT_EQ(header.content_type, ContentType::kFramed);
  EXPECT_EQ(header.frame_length, 4096U);
  EXPECT_TRUE(header.commitment.empty());
  EXPECT_EQ(header.iv, Filled(12, 0xC0));
  EXPECT_EQ(header.tag, Filled(16, 0xA0));
  EXPECT_EQ(header.body_offset, kV1.size() / 2);
  EXPECT_EQ(HexEncode(header.body_bytes), kV1.substr(0, kV1.size() - 56));
  EXPECT_EQ(Written(header), Hex(kV1));
}

// data-format/message-header.md, "Header Body Version 2.0" and "Header Authentication Version 2.0".
TEST(HeaderTest, ReadsVersion2) {
  auto header = ParseHeader(Hex(kV2), {}).value();
  EXPECT_EQ(header.suite->id, 0x0478);
  EXPECT_EQ(header.message_id, Filled(32, 0x10));
  EXPECT_TRUE(header.context.empty());
  EXPECT_EQ(header.commitment, Filled(32, 0x60));
  EXPECT_EQ(header.iv, std::vector<uint8_t>(12));
  EXPECT_EQ(header.tag, Filled(16, 0xA0));
  EXPECT_EQ(HexEncode(header.body_bytes), kV2.substr(0, kV2.size() - 32));
  EXPECT_EQ(Written(header), Hex(kV2));
}

TEST(HeaderTest, ReadsWhatItWroteForAllSuites) {
  for (const auto& suite : AlgorithmSuites()) {
    for (auto type : {ContentType::kFramed, ContentType::kUnframed}) {
      Header header = MakeHeader(suite.id, type);
      auto bytes = Write(header);
      EXPECT_EQ(bytes.size(), header.body_offset);
      auto read = ParseHeader(bytes, {});
      ASSERT_TRUE(read) << read.error().message;
      ExpectSame(*read, header);
    }
  }
}

// The message body that follows is not touched.
TEST(HeaderTest, LeavesWhatFollows) {
  auto bytes = Hex(kV2);
  const size_t size = bytes.size();
  bytes.resize(size + 100, 0xFF);
  HeaderParser parser({});
  EXPECT_EQ(parser.Feed(bytes).value(), size);
  EXPECT_TRUE(parser.done());
  EXPECT_EQ(parser.Feed(bytes).value(), 0U);
  EXPECT_EQ(parser.Take().body_offset, size);
}

TEST(HeaderTest, IsIncompleteAtEveryCut) {
  for (auto hex : {kV1, kV2}) {
    auto bytes = Hex(hex);
    for (size_t n = 0; n < bytes.size(); ++n) {
      auto cut = ParseHeader(Bytes(bytes).first(n), {});
      ASSERT_FALSE(cut) << n;
      ASSERT_EQ(cut.error().code, Errc::kIncomplete) << n;
      HeaderParser parser({});
      EXPECT_EQ(parser.Feed(Bytes(bytes).first(n)).value(), n);
      EXPECT_FALSE(parser.done());
      // And goes on from there.
      EXPECT_EQ(parser.Feed(Bytes(bytes).subspan(n)).value(), bytes.size() - n);
      ASSERT_TRUE(parser.done());
      ExpectSame(parser.Take(), ParseHeader(bytes, {}).value());
    }
  }
}

TEST(HeaderTest, TakesPiecesOfAnySize) {
  for (const auto& suite : AlgorithmSuites()) {
    Header header = MakeHeader(suite.id);
    auto bytes = Write(header);
    for (size_t size : {1U, 2U, 3U, 7U, 64U}) {
      HeaderParser parser({});
      for (size_t at = 0; at < bytes.size(); at += size) {
        ASSERT_FALSE(parser.done());
        EXPECT_TRUE(parser.Feed({}));
        ASSERT_TRUE(parser.Feed(Bytes(bytes).subspan(at, std::min(size, bytes.size() - at))));
      }
      ASSERT_TRUE(parser.done());
      ExpectSame(parser.Take(), header);
    }
  }
}

// Each changed byte is refused, or seen in a field: nothing is read past.
TEST(HeaderTest, SeesEveryChangedByte) {
  for (auto hex : {kV1, kV2}) {
    const auto bytes = Hex(hex);
    const Header header = ParseHeader(bytes, {}).value();
    auto damaged = bytes;
    for (size_t at = 0; at < bytes.size(); ++at) {
      for (unsigned change = 1; change < 256; ++change) {
        damaged[at] = static_cast<uint8_t>(bytes[at] ^ change);
        auto read = ParseHeader(damaged, {});
        ASSERT_FALSE(read && Same(*read, header)) << at << " ^ " << change;
      }
      damaged[at] = bytes[at];
    }
  }
}

TEST(HeaderTest, ReadsWhatItWroteAtRandom) {
  std::mt19937 random(20261123);  // NOLINT(cert-msc51-cpp): the same every time
  auto number = [&](size_t most) { return std::uniform_int_distribution<size_t>(0, most)(random); };
  auto text = [&](size_t most) {
    static constexpr std::array<const char*, 5> kPieces{"a", "\xC3\xA4", "Ж", "\x01", "🏰"};
    std::string out;
    for (size_t n = number(most); n > 0; --n) out += kPieces[number(4)];
    return out;
  };
  for (int round = 0; round < 500; ++round) {
    Header header = MakeHeader(AlgorithmSuites()[number(10)].id,
                               number(1) == 0 ? ContentType::kFramed : ContentType::kUnframed);
    header.context.clear();
    for (size_t n = number(4); n > 0; --n) header.context[text(9)] = text(20);
    header.encrypted_keys.clear();
    for (size_t n = number(40); n < 41; ++n) {
      header.encrypted_keys.push_back({.provider_id = text(5),
                                       .info = Filled(number(50), 1),
                                       .ciphertext = Filled(number(300), 2)});
    }
    if (header.frame_length > 0)
      header.frame_length = static_cast<uint32_t>(1 + number(0xFFFFFFFE));
    auto bytes = Write(header);
    HeaderParser parser({});
    size_t at = 0;
    while (at < bytes.size()) {
      size_t size = std::min(1 + number(100), bytes.size() - at);
      ASSERT_TRUE(parser.Feed(Bytes(bytes).subspan(at, size)));
      at += size;
    }
    ASSERT_TRUE(parser.done());
    ExpectSame(parser.Take(), header);
  }
}

// message-header.md, "Version", "Type", "Algorithm Suite ID": only the values of the tables; no
// suites of other formats.
TEST(HeaderTest, RefusesOtherVersionsTypesAndSuites) {
  for (const char* version : {"00", "03", "80", "ff"}) {
    ExpectError(With(kV1, 0, version), Errc::kMalformed, "byte 0: not an encrypted message");
  }
  ExpectError(With(kV1, 0, "02"), Errc::kMalformed, "byte 1: ");
  ExpectError(With(kV2, 0, "01"), Errc::kMalformed, "byte 1: ");
  for (const char* type : {"00", "01", "81"}) {
    ExpectError(With(kV1, 1, type), Errc::kMalformed, "byte 1: ");
  }
  for (const char* suite : {"0000", "0070", "0074", "6700", "6701", "0479", "ffff"}) {
    ExpectError(With(kV1, 2, suite), Errc::kMalformed, "byte 2: there is no algorithm suite ");
    ExpectError(With(kV2, 1, suite), Errc::kMalformed, "byte 1: there is no algorithm suite ");
  }
  ExpectError(With(kV1, 2, "0478"), Errc::kMalformed, "byte 2: the algorithm suite does not ");
  ExpectError(With(kV2, 1, "0178"), Errc::kMalformed, "byte 1: the algorithm suite does not ");
}

// message-header.md, "AAD"; framework/structures.md, "Encryption Context", "Serialization".
TEST(HeaderTest, RefusesWrongContexts) {
  ExpectError(With(kV1, 22, "0000"), Errc::kMalformed, "byte 22: ");  // no pairs
  ExpectError(With(kV1, 22, "0002"), Errc::kMalformed, "byte 22: ");  // a pair too few
  ExpectError(With(kV1, 20, "0009"), Errc::kMalformed, "byte 22: ");  // a byte left over
  ExpectError(With(kV1, 26, "ff"), Errc::kMalformed, "byte 22: ");    // not UTF-8
  ExpectError(With(kV1, 24, "0100"), Errc::kMalformed, "byte 22: ");  // key beyond the end
  Header header = MakeHeader(0x0478);
  header.context = {{"a", "1"}, {"b", "2"}};
  auto bytes = Written(header);
  auto b = std::ranges::find(bytes.begin() + 35, bytes.end(), 'b');
  *b = 'a';
  ExpectError(bytes, Errc::kMalformed, "byte 37: a key comes twice");
}

// message-header.md, "Encrypted Data Key Count": more than 0.
TEST(HeaderTest, RefusesNoKeys) {
  ExpectError(With(kV1, 30, "0000"), Errc::kMalformed, "byte 30: a message has at least one");
  ExpectError(With(kV2, 37, "0000"), Errc::kMalformed, "byte 37: a message has at least one");
}

TEST(HeaderTest, RefusesProvidersThatAreNotUtf8) {
  ExpectError(With(kV1, 34, "ff"), Errc::kMalformed, "byte 34: the key provider id");
}

// message-header.md, "Content Type", "Reserved", "IV Length", "Frame Length".
TEST(HeaderTest, RefusesWrongFixedFields) {
  constexpr size_t kContentType = 44;  // in version 1
  for (const char* type : {"00", "03", "82"}) {
    ExpectError(With(kV1, kContentType, type), Errc::kMalformed, "byte 44: the content is");
  }
  for (const char* reserved : {"00000001", "01000000", "ffffffff"}) {
    ExpectError(With(kV1, kContentType + 1, reserved), Errc::kMalformed, "byte 45: the reserved");
  }
  for (const char* length : {"00", "0b", "0d", "10"}) {
    ExpectError(With(kV1, kContentType + 5, length), Errc::kMalformed, "byte 49: the IV length");
  }
  ExpectError(With(kV1, kContentType + 6, "00000000"), Errc::kMalformed, "byte 50: the frame");
  ExpectError(With(kV1, kContentType, "01"), Errc::kMalformed, "byte 50: an unframed message has");
  ExpectError(With(kV2, 51, "01"), Errc::kMalformed, "byte 52: an unframed message has");
  ExpectError(With(kV2, 52, "00000000"), Errc::kMalformed, "byte 52: the frame length is 0");
}

TEST(HeaderTest, SaysWhenItLooksLikeBase64) {
  for (const auto& suite : AlgorithmSuites()) {
    std::string text = Base64Encode(Written(MakeHeader(suite.id)));
    auto header =
        ParseHeader(Bytes(reinterpret_cast<const uint8_t*>(text.data()), text.size()), {});
    ASSERT_FALSE(header);
    EXPECT_TRUE(header.error().message.ends_with("it looks like base64: decode it first"))
        << header.error().message;
  }
  for (std::string_view text : {"AAAA", "Ag==", "A", "{\"a\":1}", "AgAA", "AQAA"}) {
    auto header =
        ParseHeader(Bytes(reinterpret_cast<const uint8_t*>(text.data()), text.size()), {});
    ASSERT_FALSE(header);
    EXPECT_EQ(header.error().code, Errc::kMalformed);
    EXPECT_FALSE(header.error().message.contains("base64")) << text;
  }
}

TEST(HeaderTest, StaysFailed) {
  HeaderParser parser({});
  EXPECT_FALSE(parser.Feed(With(kV1, 2, "ffff")));
  auto again = parser.Feed(Hex(kV1));
  ASSERT_FALSE(again);
  EXPECT_TRUE(again.error().message.starts_with("byte 2: "));
  EXPECT_FALSE(parser.done());
}

// client-apis/decrypt.md, "Parse the header": more encrypted data keys than allowed are an error as
// soon as their number is known.
TEST(HeaderLimitTest, CountsKeysAtTheirCount) {
  Limits limits;
  limits.max_encrypted_keys = 1;
  EXPECT_TRUE(ParseHeader(Hex(kV2), limits));
  auto two = With(kV2, 37, "0002");
  two.resize(39);  // the count is the last that is there
  ExpectError(two, Errc::kLimit, "byte 37: 2 encrypted data keys: the limit is 1", limits);
  limits.max_encrypted_keys = 0;
  ExpectError(Hex(kV2), Errc::kLimit, "byte 37: ", limits);
  ExpectError(With(kV2, 37, "0000"), Errc::kMalformed, "byte 37: ", limits);
}

TEST(HeaderLimitTest, KeepsToTheBytesOfAHeader) {
  for (auto hex : {kV1, kV2}) {
    auto bytes = Hex(hex);
    Limits limits;
    limits.max_header_bytes = bytes.size();
    EXPECT_TRUE(ParseHeader(bytes, limits));
    for (size_t n = 2; n < bytes.size(); ++n) {
      limits.max_header_bytes = n;
      ExpectError(bytes, Errc::kLimit, "byte ", limits);
      // Known from what comes before: no more than the limit is ever taken.
      HeaderParser parser(limits);
      Result<size_t> fed = 0;
      size_t taken = 0;
      while (fed && taken < bytes.size()) {
        fed = parser.Feed(Bytes(bytes).subspan(taken, 1));
        if (fed) ++taken;
      }
      EXPECT_LT(taken, n);
    }
  }
}

TEST(HeaderLimitTest, BelievesNoLengths) {
  Limits limits;
  limits.max_header_bytes = 1000;
  ExpectError(With(kV2, 35, "ffff"), Errc::kLimit, "byte 35: the header is longer", limits);
  ExpectError(With(kV2, 37, "ffff"), Errc::kLimit, "byte 37: 65535 encrypted data keys", limits);
  ExpectError(With(kV2, 39, "ffff"), Errc::kLimit, "byte 39: the header is longer", limits);
  ExpectError(With(kV2, 44, "ffff"), Errc::kLimit, "byte 44: the header is longer", limits);
  ExpectError(With(kV2, 47, "ffff"), Errc::kLimit, "byte 47: the header is longer", limits);
}

TEST(HeaderLimitTest, TakesTheMostKeys) {
  Header header = MakeHeader(0x0478);
  header.encrypted_keys.assign(65'535, {});
  auto bytes = Written(header);
  EXPECT_EQ(ParseHeader(bytes, {}).value().encrypted_keys.size(), 65'535U);
}

TEST(SerializeHeaderTest, WritesZerosForAnEmptyIv) {
  Header header = MakeHeader(0x0178);
  header.iv.clear();
  Write(header);
  EXPECT_EQ(header.iv, std::vector<uint8_t>(12));
}

TEST(SerializeHeaderTest, RefusesWhatCouldNotBeRead) {
  auto refused = [](auto change, Errc code, uint16_t suite = 0x0478) {
    Header header = MakeHeader(suite);
    change(header);
    auto result = SerializeHeader(header);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, code) << result.error().message;
  };
  using enum Errc;
  refused([](Header& h) { h.suite = nullptr; }, kInvalidArgument);
  refused([](Header& h) { h.message_id.pop_back(); }, kInvalidArgument);
  refused([](Header& h) { h.commitment.clear(); }, kInvalidArgument);
  refused([](Header& h) { h.commitment.assign(32, 0); }, kInvalidArgument, 0x0178);
  refused([](Header& h) { h.frame_length = 0; }, kInvalidArgument);
  refused([](Header& h) { h.content_type = ContentType::kUnframed; }, kInvalidArgument);
  refused([](Header& h) { h.iv.assign(11, 0); }, kInvalidArgument);
  refused([](Header& h) { h.context["a"] = "\xFF"; }, kInvalidArgument);
  refused([](Header& h) { h.context["a"] = std::string(65'535, 'x'); }, kLimit);
  refused([](Header& h) { h.encrypted_keys.clear(); }, kInvalidArgument);
  refused([](Header& h) { h.encrypted_keys.resize(65'536); }, kLimit);
  refused([](Header& h) { h.encrypted_keys[0].info.resize(65'536); }, kLimit);
  refused([](Header& h) { h.encrypted_keys[0].provider_id = "\xFF"; }, kInvalidArgument);
}

// Messages that other implementations wrote.
TEST(HeaderConformanceTest, ReadsAndRewritesKnownMessages) {
  const char* folder = std::getenv("BARTIZAN_SHARED_DATA");  // NOLINT(concurrency-mt-unsafe)
  std::filesystem::path root = std::filesystem::path(folder ? folder : "../shared/data") / "esdk";
  if (!std::filesystem::exists(root)) GTEST_SKIP() << "no test vectors at " << root;
  size_t messages = 0;
  for (const char* set : {"dafny-4.1.0/ciphertexts", "salamander"}) {
    if (!std::filesystem::exists(root / set)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / set)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::vector<uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
      if (bytes.empty() || bytes[0] > 2) continue;
      auto header = ParseHeader(bytes, {});
      ASSERT_TRUE(header) << entry.path() << ": " << header.error().message;
      bytes.resize(header->body_offset);
      EXPECT_EQ(Written(*header), bytes) << entry.path();
      ++messages;
    }
  }
  EXPECT_GE(messages, 400U);
}

}  // namespace
}  // namespace bartizan::esdk
