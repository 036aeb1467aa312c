#include "bartizan/esdk/frame.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::esdk {
namespace {

Header MakeHeader(ContentType type, uint32_t frame_length, uint16_t suite = 0x0478) {
  Header header;
  header.suite = FindSuite(suite);
  header.content_type = type;
  header.frame_length = frame_length;
  header.body_offset = 100;
  return header;
}

void Append(std::vector<uint8_t>& out, BodyPart part, uint32_t sequence, size_t length) {
  std::vector<uint8_t> bytes(PartSize(part, length));
  auto room = WritePart(part, sequence, length, bytes);
  std::ranges::fill(room.content, static_cast<uint8_t>('a' + sequence % 26));
  std::ranges::fill(room.tag, static_cast<uint8_t>(0xEE));
  out.insert(out.end(), bytes.begin(), bytes.end());
}

// `regular` whole frames, then a final one.
std::vector<uint8_t> FramedBody(uint32_t regular, uint32_t frame_length, uint32_t final_length) {
  std::vector<uint8_t> body;
  for (uint32_t i = 1; i <= regular; ++i) Append(body, BodyPart::kRegularFrame, i, frame_length);
  Append(body, BodyPart::kFinalFrame, regular + 1, final_length);
  return body;
}

// Walks over a body; the error, or the number of parts (0 when it is cut).
Result<size_t> Walk(const Header& header, Bytes body, const Limits& limits = {}) {
  BodyReader reader(header, limits);
  size_t parts = 0;
  while (!reader.done()) {
    auto part = reader.Next(body);
    if (!part) return std::unexpected(part.error());
    if (!*part) return 0U;
    body = body.subspan((*part)->size);
    ++parts;
  }
  return body.empty() ? parts : parts + 1000;
}

Errc CodeOf(const Result<size_t>& result) {
  return result ? Errc::kInternal : result.error().code;
}

// data-format/message-body.md, "Regular Frame" and "Final Frame": the fields and their order.
TEST(FrameTest, HasTheFieldsOfTheFormat) {
  std::vector<uint8_t> body;
  Append(body, BodyPart::kRegularFrame, 1, 2);
  EXPECT_EQ(HexEncode(body),
            "00000001"
            "000000000000000000000001"
            "6262"
            "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee");
  body.clear();
  Append(body, BodyPart::kFinalFrame, 0x01020304, 1);
  EXPECT_EQ(HexEncode(body).substr(0, 50),
            "ffffffff"
            "01020304"
            "000000000000000001020304"
            "00000001"
            "6d");
  body.clear();
  Append(body, BodyPart::kUnframed, 1, 3);
  EXPECT_EQ(HexEncode(body).substr(0, 46),
            "000000000000000000000001"
            "0000000000000003"
            "626262");
}

// data-format/message-body-aad.md, "Structure".
TEST(BodyAadTest, IsIdNameSequenceLength) {
  std::vector<uint8_t> id(16, 0xAB);
  BodyAad aad(id);
  auto tail = [&](BodyPart part) {
    auto bytes = aad.For(part, 0x01020304, 0x05060708090A0B0CULL);
    EXPECT_EQ(HexEncode(bytes.first(16)), std::string(32, 'a').replace(0, 32, HexEncode(id)));
    EXPECT_EQ(HexEncode(bytes.last(12)), "0102030405060708090a0b0c");
    auto name = bytes.subspan(16, bytes.size() - 28);
    return std::string(name.begin(), name.end());
  };
  EXPECT_EQ(tail(BodyPart::kUnframed), "AWSKMSEncryptionClient Single Block");
  EXPECT_EQ(tail(BodyPart::kRegularFrame), "AWSKMSEncryptionClient Frame");
  EXPECT_EQ(tail(BodyPart::kFinalFrame), "AWSKMSEncryptionClient Final Frame");
  // Message ids of version 2 have 32 bytes, and all of them count.
  std::vector<uint8_t> long_id(32, 0xCD);
  BodyAad long_aad(long_id);
  EXPECT_EQ(long_aad.For(BodyPart::kUnframed, 1, 0).size(), 32U + 35 + 12);
}

TEST(BodyReaderTest, ReadsWhatWasWritten) {
  for (uint32_t regular : {0U, 1U, 5U}) {
    for (uint32_t final_length : {0U, 1U, 9U, 10U}) {
      auto body = FramedBody(regular, 10, final_length);
      EXPECT_EQ(Walk(MakeHeader(ContentType::kFramed, 10), body).value(), regular + 1);
    }
  }
  auto body = FramedBody(1, 10, 4);
  BodyReader reader(MakeHeader(ContentType::kFramed, 10), {});
  auto first = reader.Next(body).value().value();
  EXPECT_EQ(first.content.size(), 10U);
  EXPECT_EQ(HexEncode(first.iv), "000000000000000000000001");
  EXPECT_EQ(first.tag[0], 0xEE);
  EXPECT_EQ(reader.offset(), 100U + first.size);
  auto last = reader.Next(Bytes(body).subspan(first.size)).value().value();
  EXPECT_EQ(last.part, BodyPart::kFinalFrame);
  EXPECT_EQ(last.sequence, 2U);
  EXPECT_EQ(last.content.size(), 4U);
  EXPECT_TRUE(reader.done());
}

TEST(BodyReaderTest, AsksForMoreAtEveryCut) {
  auto check = [](const Header& header, const std::vector<uint8_t>& body) {
    for (size_t n = 0; n < body.size(); ++n) {
      auto cut = Walk(header, Bytes(body).first(n));
      ASSERT_TRUE(cut.has_value()) << n;
      ASSERT_EQ(*cut, 0U) << n;
    }
  };
  check(MakeHeader(ContentType::kFramed, 10), FramedBody(2, 10, 3));
  std::vector<uint8_t> unframed;
  Append(unframed, BodyPart::kUnframed, 1, 20);
  check(MakeHeader(ContentType::kUnframed, 0), unframed);
}

TEST(BodyReaderTest, SaysHowMuchItNeeds) {
  auto body = FramedBody(1, 10, 4);
  BodyReader reader(MakeHeader(ContentType::kFramed, 10), {});
  EXPECT_EQ(reader.needed(), 4U);
  EXPECT_FALSE(reader.Next(Bytes(body).first(4)).value());
  EXPECT_EQ(reader.needed(), 42U);
  body.erase(body.begin(), body.begin() + 42);
  ASSERT_TRUE(reader.Next(FramedBody(1, 10, 4)).value());
  EXPECT_EQ(reader.needed(), 4U);
  EXPECT_FALSE(reader.Next(Bytes(body).first(4)).value());
  EXPECT_EQ(reader.needed(), 24U);
  EXPECT_FALSE(reader.Next(Bytes(body).first(24)).value());
  EXPECT_EQ(reader.needed(), 44U);
}

// message-body.md, "Sequence Number": starts at 1, and grows by 1; "Final Frame": the number of
// frames, and not longer than a frame.
TEST(BodyReaderTest, RefusesWrongNumbersAndLengths) {
  Header header = MakeHeader(ContentType::kFramed, 10);
  std::vector<uint8_t> body;
  Append(body, BodyPart::kRegularFrame, 2, 10);
  auto from_two = Walk(header, body);
  ASSERT_FALSE(from_two);
  EXPECT_EQ(from_two.error().message, "byte 100: frame 2 where frame 1 should be");

  for (uint32_t second : {0U, 1U, 3U, 0xFFFFFFFEU}) {
    body.clear();
    Append(body, BodyPart::kRegularFrame, 1, 10);
    Append(body, BodyPart::kRegularFrame, second, 10);
    EXPECT_EQ(CodeOf(Walk(header, body)), Errc::kMalformed) << second;
  }
  for (uint32_t last : {0U, 1U, 3U, 0xFFFFFFFFU}) {
    body.clear();
    Append(body, BodyPart::kRegularFrame, 1, 10);
    Append(body, BodyPart::kFinalFrame, last, 3);
    EXPECT_EQ(CodeOf(Walk(header, body)), Errc::kMalformed) << last;
  }
  auto too_long = Walk(header, FramedBody(0, 10, 11));
  ASSERT_FALSE(too_long);
  EXPECT_EQ(too_long.error().code, Errc::kMalformed);
  EXPECT_TRUE(too_long.error().message.starts_with("byte 120: ")) << too_long.error().message;
}

TEST(BodyReaderTest, KeepsToItsLimits) {
  Limits limits;
  limits.max_frame_bytes = 9;
  limits.max_unframed_bytes = 20;
  Header header = MakeHeader(ContentType::kFramed, 10);
  // Known from the head alone: nobody has to bring the content.
  EXPECT_EQ(CodeOf(Walk(header, Bytes(FramedBody(1, 10, 1)).first(4), limits)), Errc::kLimit);
  EXPECT_EQ(CodeOf(Walk(header, Bytes(FramedBody(0, 10, 10)).first(24), limits)), Errc::kLimit);
  EXPECT_EQ(Walk(header, FramedBody(0, 10, 9), limits).value(), 1U);

  Header unframed = MakeHeader(ContentType::kUnframed, 0);
  std::vector<uint8_t> body;
  Append(body, BodyPart::kUnframed, 1, 20);
  EXPECT_EQ(Walk(unframed, body, limits).value(), 1U);
  body[kIvLength + 7] = 21;
  EXPECT_EQ(CodeOf(Walk(unframed, Bytes(body).first(20), limits)), Errc::kLimit);
  // message-body.md, "Encrypted Content Length": at most 2^36 - 32, whatever the limits.
  limits.max_unframed_bytes = UINT64_MAX;
  body[kIvLength + 3] = 0x10;
  EXPECT_EQ(CodeOf(Walk(unframed, Bytes(body).first(20), limits)), Errc::kMalformed);
}

TEST(FrameTest, IsParsedAtItsPlace) {
  auto body = FramedBody(1, 10, 4);
  Bytes regular = Bytes(body).first(42);
  Bytes last = Bytes(body).subspan(42);
  EXPECT_EQ(ParseRegularFrame(regular, 1).value().content.size(), 10U);
  EXPECT_FALSE(ParseRegularFrame(regular, 2));
  EXPECT_FALSE(ParseRegularFrame(regular.first(31), 1));
  EXPECT_FALSE(ParseRegularFrame(last, kFinalFrameMark));
  EXPECT_EQ(ParseFinalFrame(last, 2, 10).value().content.size(), 4U);
  EXPECT_FALSE(ParseFinalFrame(last, 1, 10));
  EXPECT_FALSE(ParseFinalFrame(last, 2, 3));
  EXPECT_FALSE(ParseFinalFrame(last.first(last.size() - 1), 2, 10));
  EXPECT_FALSE(ParseFinalFrame(regular, 1, 10));
}

TEST(FrameTest, AreCounted) {
  EXPECT_EQ(FrameCount(0, 512), 1U);
  EXPECT_EQ(FrameCount(511, 512), 1U);
  EXPECT_EQ(FrameCount(512, 512), 1U);
  EXPECT_EQ(FrameCount(513, 512), 2U);
  EXPECT_EQ(FrameCount(10240, 512), 20U);  // message-body.md, "Final Frame": SHOULD be full
  for (uint64_t length : {0U, 1U, 9U, 10U, 11U, 20U, 25U}) {
    auto frames = static_cast<uint32_t>(FrameCount(length, 10));
    auto last = static_cast<uint32_t>(length - uint64_t{frames - 1} * 10);
    EXPECT_EQ(FramedBody(frames - 1, 10, last).size(), FramedBodySize(length, 10)) << length;
  }
  EXPECT_TRUE(CheckFrameCount(0xFFFFFFFF, 1));
  EXPECT_EQ(CheckFrameCount(0x100000000, 1).error().code, Errc::kLimit);
  EXPECT_FALSE(CheckFrameCount(1, 0));
}

// message-footer.md, "Structure".
TEST(FooterTest, IsLengthAndSignature) {
  std::vector<uint8_t> signature{1, 2, 3};
  auto footer = SerializeFooter(signature).value();
  EXPECT_EQ(HexEncode(footer), "0003010203");
  for (size_t n = 0; n < footer.size(); ++n)
    EXPECT_FALSE(ParseFooter(Bytes(footer).first(n)).value());
  footer.push_back(9);
  auto parsed = ParseFooter(footer).value().value();
  EXPECT_EQ(parsed.size, 5U);
  EXPECT_EQ(HexEncode(parsed.signature), "010203");
  EXPECT_FALSE(ParseFooter(std::vector<uint8_t>{0, 0}));
  EXPECT_FALSE(SerializeFooter({}));
  EXPECT_FALSE(SerializeFooter(std::vector<uint8_t>(65'536)));
}

class FrameMapTest : public testing::Test {
 protected:
  Result<FrameMap> Locate(const Header& header, const std::vector<uint8_t>& after_header) {
    message_.assign(header.body_offset, 0);
    message_.insert(message_.end(), after_header.begin(), after_header.end());
    return LocateFrames(header, message_.size(), [this](uint64_t offset, MutableBytes out) {
      if (offset + out.size() > message_.size()) return Status(Fail(Errc::kIo, "beyond the end"));
      std::copy_n(message_.begin() + static_cast<ptrdiff_t>(offset), out.size(), out.begin());
      return Status();
    });
  }
  std::vector<uint8_t> message_;
};

TEST_F(FrameMapTest, FindsTheFinalFrame) {
  for (uint16_t suite : {uint16_t{0x0478}, uint16_t{0x0578}, uint16_t{0x0214}}) {
    for (uint32_t length : {1U, 2U, 10U, 500U}) {
      for (uint32_t regular : {0U, 1U, 7U}) {
        for (uint32_t last : {0U, 1U, length}) {
          for (size_t signature : {8U, 70U, 104U}) {
            Header header = MakeHeader(ContentType::kFramed, length, suite);
            auto body = FramedBody(regular, length, last);
            const size_t end = 100 + body.size();
            if (header.suite->has_signature()) {
              auto footer = SerializeFooter(std::vector<uint8_t>(signature, 0xFF)).value();
              body.insert(body.end(), footer.begin(), footer.end());
            }
            auto map = Locate(header, body);
            ASSERT_TRUE(map) << map.error().message << " regular " << regular << " of " << length;
            EXPECT_EQ(map->frames, regular + 1);
            EXPECT_EQ(map->final_length, last);
            EXPECT_EQ(map->body_end, end);
            EXPECT_EQ(map->plaintext_size(), uint64_t{regular} * length + last);
            EXPECT_EQ(map->frame_offset(regular) + map->frame_size(regular), end);
          }
        }
      }
    }
  }
}

TEST_F(FrameMapTest, RefusesEveryCutAndWhatFollows) {
  for (uint16_t suite : {uint16_t{0x0478}, uint16_t{0x0578}}) {
    Header header = MakeHeader(ContentType::kFramed, 10, suite);
    auto body = FramedBody(3, 10, 4);
    if (header.suite->has_signature()) {
      auto footer = SerializeFooter(std::vector<uint8_t>(103, 1)).value();
      body.insert(body.end(), footer.begin(), footer.end());
    }
    ASSERT_TRUE(Locate(header, body));
    for (size_t n = 0; n < body.size(); ++n) {
      EXPECT_FALSE(Locate(header, {body.begin(), body.begin() + static_cast<ptrdiff_t>(n)})) << n;
    }
    for (int i = 0; i < 200; ++i) {
      body.push_back(0);
      EXPECT_FALSE(Locate(header, body)) << i;
    }
  }
  EXPECT_FALSE(Locate(MakeHeader(ContentType::kUnframed, 0), std::vector<uint8_t>(100)));
}

}  // namespace
}  // namespace bartizan::esdk
