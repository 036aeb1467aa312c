#include "bartizan/aws/checksum.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr std::array kNames = {"CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256", "MD5"};

std::string Hex(std::string_view name, std::string_view bytes) {
  return HexEncode(Base64Decode(ChecksumBase64(name, bytes).value()).value());
}

// The "check" values of the CRC catalogue (https://reveng.sourceforge.io/crc-catalogue/), RFC 3720
// 9260's neighbour RFC 3720 appendix B.4 (32 bytes of zeroes and of ones), the NVM Express base
// specification's 4 KiB of zeroes and of ones, and the published digests.
TEST(Checksum, GivesKnownAnswers) {
  EXPECT_EQ(Hex("CRC32", "123456789"), "cbf43926");
  EXPECT_EQ(Hex("CRC32C", "123456789"), "e3069283");
  EXPECT_EQ(Hex("CRC64NVME", "123456789"), "ae8b14860a799888");
  EXPECT_EQ(Hex("CRC32C", std::string(32, '\0')), "8a9136aa");
  EXPECT_EQ(Hex("CRC32C", std::string(32, '\xff')), "62a8ab43");
  EXPECT_EQ(Hex("CRC64NVME", std::string(4096, '\0')), "6482d367eb22b64e");
  EXPECT_EQ(Hex("CRC64NVME", std::string(4096, '\xff')), "c0ddba7302eca3ac");
  EXPECT_EQ(Hex("SHA1", "abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(Hex("SHA256", "abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Hex("MD5", "abc"), "900150983cd24fb0d6963f7d28e17f72");
}

TEST(Checksum, OfNothing) {
  EXPECT_EQ(ChecksumBase64("CRC32", "").value(), "AAAAAA==");
  EXPECT_EQ(ChecksumBase64("CRC32C", "").value(), "AAAAAA==");
  EXPECT_EQ(ChecksumBase64("CRC64NVME", "").value(), "AAAAAAAAAAA=");
  EXPECT_EQ(ChecksumBase64("MD5", "").value(), "1B2M2Y8AsgTpgAmY7PhCfg==");
  EXPECT_EQ(ChecksumBase64("SHA256", "").value(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

// The eight-byte steps of the CRCs meet every remainder and every place of a cut.
TEST(Checksum, DoesNotDependOnHowTheInputIsCutAndStartsAnew) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += static_cast<char>(i * 37 + 5);
  for (const char* name : kNames) {
    Checksum checksum = Checksum::Create(name).value();
    for (size_t length : {1U, 7U, 8U, 9U, 15U, 16U, 17U, 64U, 300U}) {
      std::string_view part = std::string_view(text).substr(0, length);
      for (size_t step : {1U, 3U, 7U, 8U, 13U, 300U}) {
        for (size_t at = 0; at < part.size(); at += step) checksum.Update(part.substr(at, step));
        EXPECT_EQ(checksum.Base64(), ChecksumBase64(name, part).value())
            << name << ' ' << length << ' ' << step;
      }
    }
  }
}

// Bit by bit, as the catalogue defines a reflected CRC.
uint64_t PlainCrc(uint64_t polynomial, uint64_t ones, std::string_view bytes) {
  uint64_t crc = ones;
  for (char c : bytes) {
    crc ^= static_cast<uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? polynomial : 0);
  }
  return crc ^ ones;
}

TEST(Checksum, AgreesWithThePlainDefinition) {
  std::string text;
  for (size_t i = 0; i < 100; ++i) {
    text += static_cast<char>(i * i * 31 + 7);
    EXPECT_EQ(Hex("CRC32", text), fmt::format("{:08x}", PlainCrc(0xEDB88320U, ~0U, text)));
    EXPECT_EQ(Hex("CRC32C", text), fmt::format("{:08x}", PlainCrc(0x82F63B78U, ~0U, text)));
    EXPECT_EQ(Hex("CRC64NVME", text),
              fmt::format("{:016x}", PlainCrc(0x9A6C9329AC4BC9B5U, ~uint64_t{0}, text)));
  }
}

TEST(Checksum, NamesAreTakenInAnyCaseAndOthersRefused) {
  EXPECT_EQ(Hex("crc64nvme", "123456789"), "ae8b14860a799888");
  for (const char* name : {"", "CRC", "CRC-32", "SHA512", "CRC32 "}) {
    EXPECT_EQ(Checksum::Create(name).error().code, Code::kInvalid) << name;
  }
}

}  // namespace
}  // namespace bartizan::aws
