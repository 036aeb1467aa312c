#include "bartizan/response/proc_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;

TEST(EscapedBytes, ShowWhatCannotBePrinted) {
  EXPECT_EQ(EscapeBytes("a b~é€😀"), "a b~é€😀");
  EXPECT_EQ(EscapeBytes("a\nb\x1b[2J\x7f"), "a\\x0ab\\x1b[2J\\x7f");
  EXPECT_EQ(EscapeBytes("c:\\x41"), "c:\\x5cx41");
  EXPECT_EQ(EscapeBytes("\xff\xc3(\xe2\x82"), "\\xff\\xc3(\\xe2\\x82");
  EXPECT_EQ(EscapeBytes("\xc2\x9b"), "\\xc2\\x9b");           // C1: a terminal obeys it
  EXPECT_EQ(EscapeBytes("\xed\xa0\x80"), "\\xed\\xa0\\x80");  // a surrogate
  EXPECT_EQ(EscapeBytes(std::string_view("\0x", 2)), "\\x00x");
}

TEST(EscapedBytes, ComeBackAsTheyWere) {
  std::string all;
  for (int i = 0; i < 256; ++i) {
    for (int j : {0, 0x41, 0x5c, 0x80, 0xa0, 0xff}) {
      all += static_cast<char>(i);
      all += static_cast<char>(j);
    }
  }
  const std::string escaped = EscapeBytes(all);
  EXPECT_FALSE(FindInvalidUtf8(escaped));
  EXPECT_EQ(UnescapeBytes(escaped), all);
  for (const char* bad : {"\\", "\\x", "\\x1", "\\y00", "\\xgg", "a\\n"}) {
    EXPECT_FALSE(UnescapeBytes(bad)) << bad;
  }
}

TEST(ProcessStats, SurviveHostileNames) {
  const std::string tail =
      " S 1 42 42 0 -1 4194304 9 0 0 0 11 7 0 0 20 0 3 0 987654 1000 200 18446744073709551615 1\n";
  const auto stat = ParseProcessStat("42 (a) R 9 (b\n)" + tail);
  ASSERT_TRUE(stat) << stat.error().Render();
  EXPECT_EQ(stat->name, "a) R 9 (b\n");
  EXPECT_EQ(*stat, (ProcessStat{.pid = 42,
                                .parent = 1,
                                .group = 42,
                                .session = 42,
                                .threads = 3,
                                .name = "a) R 9 (b\n",
                                .state = 'S',
                                .user_ticks = 11,
                                .system_ticks = 7,
                                .start_ticks = 987654}));
  for (const std::string& text :
       std::vector<std::string>{"", "42", "42 (x", "42 (x) S", "x (x)" + tail, ")(", "(x)" + tail,
                                "42 (x) SS" + tail.substr(2)}) {
    EXPECT_FALSE(ParseProcessStat(text)) << text;
  }
}

TEST(ProcessStats, AreReadOfThisProcess) {
  const auto stat = ParseProcessStat(*ReadFile("/proc/self/stat"));
  ASSERT_TRUE(stat) << stat.error().Render();
  EXPECT_EQ(stat->pid, getpid());
  EXPECT_EQ(stat->parent, getppid());
  EXPECT_GT(stat->start_ticks, 0U);
}

TEST(Maps, NameDeletedAndNamelessOnes) {
  const auto maps = ParseMaps(
      "00400000-00452000 r-xp 00000000 08:02 173521      /usr/bin/a b\n"
      "7f0000000000-7f0000001000 rw-p 00000010 00:01 9 /memfd:x (deleted)\n"
      "ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0 \n");
  ASSERT_TRUE(maps);
  ASSERT_EQ(maps->size(), 3U);
  EXPECT_EQ((*maps)[0].path, "/usr/bin/a b");
  EXPECT_TRUE((*maps)[1].deleted);
  EXPECT_EQ((*maps)[2].path, "");
}

TEST(Maps, AreRefusedWhenTheyGoBackwards) {
  EXPECT_FALSE(ParseMaps("2000-3000 r-xp 0 00:00 0\n1000-2000 r-xp 0 00:00 0\n"));
  EXPECT_FALSE(ParseMaps("2000-2000 r-xp 0 00:00 0\n"));
  EXPECT_FALSE(ParseMaps("2000-3000 r-xp 0 00:00\n"));
  EXPECT_FALSE(ParseMaps("2000-3000 r-x 0 00:00 0\n"));
  EXPECT_FALSE(ParseMaps("2000-10000000000000000 r-xp 0 00:00 0\n"));
  const auto cut = ParseMaps("2000-3000 r-xp 0 00:00 0 \n3000-40");
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().message, "maps:2: the line is cut short");
}

TEST(Maps, AreReadInFull) {
  const auto maps = ParseMaps("1000-2000 rw-p 00000a10 fe:01 77 /memfd:x (deleted)\n");
  ASSERT_TRUE(maps);
  EXPECT_EQ(maps->front(), (Mapping{.first = 0x1000,
                                    .end = 0x2000,
                                    .permissions = "rw-p",
                                    .offset = 0xa10,
                                    .inode = 77,
                                    .device = "fe:01",
                                    .path = "/memfd:x (deleted)",
                                    .deleted = true}));
  EXPECT_GT(ParseMaps(*ReadFile("/proc/self/maps"))->size(), 5U);
}

TEST(CgroupLines, AreOfBothVersions) {
  const auto lines = ParseCgroupLines("6:freezer:/a:b\n1:name=systemd:/\n0::/c\n");
  ASSERT_TRUE(lines);
  EXPECT_EQ(*lines,
            (std::vector<CgroupLine>{{"freezer", "/a:b"}, {"name=systemd", "/"}, {"", "/c"}}));
  EXPECT_FALSE(ParseCgroupLines("6:freezer\n"));
  EXPECT_FALSE(ParseCgroupLines("6:freezer:a\n"));
  EXPECT_TRUE(ParseCgroupLines(""));
}

TEST(Mounts, ResolveEscapes) {
  const auto mounts = ParseMountInfo(
      "36 35 98:0 /mnt1 /mnt\\0402 rw,noatime master:1 shared:2 - ext3 /dev/r\\134x rw,errors=c\n");
  ASSERT_TRUE(mounts);
  EXPECT_EQ(mounts->front(), (Mount{.root = "/mnt1",
                                    .point = "/mnt 2",
                                    .type = "ext3",
                                    .source = "/dev/r\\x",
                                    .options = "rw,noatime",
                                    .super_options = "rw,errors=c"}));
  EXPECT_FALSE(ParseMountInfo("36 35 98:0 / /x rw ext3 /dev/x rw\n"));
  EXPECT_GT(ParseMountInfo(*ReadFile("/proc/self/mountinfo"))->size(), 0U);
}

constexpr std::string_view kColumns = "  sl  local_address rem_address st …\n";

TEST(InetSockets, HaveAddressesOfBothFamilies) {
  const auto sockets = ParseInetSockets(
      std::string(kColumns) +
          "   0: 0100007F:0016 0200A8C0:D431 01 00000001:0000000A 00:00000000 00000000  1000 "
          "       0 12345 1 0000000000000000 100 0 0 10 0\n"
          "  11: 000077FD000000000000000001000000:01BB 00000000000000000000000000000000:0000 0A "
          "00000000:00000000 00:00000000 00000000     0        0 7 1 0\n",
      true);
  ASSERT_TRUE(sockets) << sockets.error().Render();
  EXPECT_EQ((*sockets)[0], (InetSocket{.local = "127.0.0.1:22",
                                       .remote = "192.168.0.2:54321",
                                       .state = "ESTABLISHED",
                                       .uid = 1000,
                                       .inode = 12345,
                                       .receive_queue = 10,
                                       .send_queue = 1}));
  EXPECT_EQ((*sockets)[1].local, "[fd77::1]:443");
  EXPECT_EQ((*sockets)[1].remote, "[::]:0");
  EXPECT_EQ((*sockets)[1].state, "LISTEN");
}

TEST(InetSockets, AreRefusedWhenMalformed) {
  for (const char* line :
       {"0: 0100007F:0016", "0: 0100007F0016 x", "0: 0100007:0016 00000000:0000 01 0:0 0 0 0 0 1\n",
        "0: 0100007F:10016 00000000:0000 01 0:0 0 0 0 0 1\n",
        "0: 0100007F:0016 00000000:0000 01 00 0 0 0 0 1\n",
        "0: 0100007F:0016 00000000:0000 01 0:0 0 0 -1 0 1\n"}) {
    EXPECT_FALSE(ParseInetSockets(std::string(kColumns) + line, true)) << line;
  }
  for (const char* file : {"tcp", "udp", "raw", "tcp6", "udp6", "raw6"}) {
    const auto text = ReadFile(std::string("/proc/net/") + file);
    if (text) {
      EXPECT_TRUE(ParseInetSockets(*text, false)) << *text;
    }
  }
}

TEST(UnixSockets, KeepNewlinesOfTheirPaths) {
  const auto sockets = ParseUnixSockets(
      "Num       RefCount Protocol Flags    Type St Inode Path\n"
      "00000000a874bf70: 00000002 00000000 00010000 0001 01 537 /tmp/a b\nc\n"
      "000000007014d01c: 00000003 00000000 00000000 0002 03  1056\n"
      "000000007014d01d: 00000003 00000000 00000000 0005 03  1057 @x\n");
  ASSERT_TRUE(sockets) << sockets.error().Render();
  EXPECT_EQ(*sockets, (std::vector<UnixSocket>{
                          {.inode = 537, .type = 1, .listening = true, .path = "/tmp/a b\nc"},
                          {.inode = 1056, .type = 2, .listening = false, .path = ""},
                          {.inode = 1057, .type = 5, .listening = false, .path = "@x"}}));
  EXPECT_FALSE(ParseUnixSockets("Num\nnonsense\n"));
  EXPECT_TRUE(ParseUnixSockets(*ReadFile("/proc/net/unix")));
}

TEST(PacketSockets, AreRead) {
  const auto sockets = ParsePacketSockets(
      "sk               RefCnt Type Proto  Iface R Rmem   User   Inode\n"
      "0000000012345678 3      3    0003   2     1 0      0      4242\n");
  ASSERT_TRUE(sockets);
  EXPECT_EQ(sockets->front(),
            (PacketSocket{.type = 3, .protocol = 3, .interface = 2, .uid = 0, .inode = 4242}));
  EXPECT_FALSE(ParsePacketSockets("sk\n0000000012345678 3 3 0003 2 1 0 0\n"));
}

TEST(BracketedNumbers, AreOfTheirKind) {
  EXPECT_EQ(BracketedNumber("socket:[77]", "socket"), 77U);
  EXPECT_FALSE(BracketedNumber("pipe:[77]", "socket"));
  EXPECT_FALSE(BracketedNumber("socket:[]", "socket"));
  EXPECT_FALSE(BracketedNumber("socket:[7", "socket"));
  EXPECT_FALSE(BracketedNumber("socket:]", "socket"));
}

}  // namespace
}  // namespace bartizan::response
