// Feeds what HAProxy may answer to every reader of answers. What is accepted must be whole, and the
// same when it is written as HAProxy writes it.
//   build/fuzz/bin/haproxy_answer_fuzz -max_len=4096 CORPUS_DIR
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/ipranges/haproxy_answer.h"

using namespace bartizan;  // NOLINT: a program of one file

namespace {

void CheckError(const Error& error) {
  BARTIZAN_CHECK(!error.message.empty());
  BARTIZAN_CHECK(error.message.size() < 400);
  BARTIZAN_CHECK(!FindInvalidUtf8(error.message));
}

void CheckAcl(std::string_view answer) {
  const auto acl = ipranges::ParseHaproxyAcl(answer, "#0");
  if (!acl) return CheckError(acl.error());
  BARTIZAN_CHECK(std::ranges::is_sorted(acl->open));
  BARTIZAN_CHECK(acl->open.size() <= acl->patterns);
  BARTIZAN_CHECK(acl->patterns + 1 == static_cast<size_t>(std::ranges::count(answer, '\n')));
  std::string again;
  for (const IpPrefix& prefix : acl->open) again += fmt::format("0x1 {}\n", ToString(prefix));
  const auto same = ipranges::ParseHaproxyAcl(again + "\n", "#0");
  BARTIZAN_CHECK(same.has_value() && same->open == acl->open);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view answer(reinterpret_cast<const char*>(bytes), size);
  CheckAcl(answer);
  const auto version = ipranges::ParseHaproxyVersion(answer, "#0");
  if (!version) CheckError(version.error());
  const auto silence = ipranges::CheckHaproxySilence(answer, 2, "#0");
  BARTIZAN_CHECK(silence || !silence.error().message.empty());
  return 0;
}
