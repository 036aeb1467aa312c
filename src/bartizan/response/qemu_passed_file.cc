#include <fmt/format.h>

#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

// By which what was passed is known again.
constexpr std::string_view kMark = "bartizan";
constexpr Micros kCommandTime{10'000'000};

}  // namespace

Result<PassedFile> PassedFile::Pass(Qmp& qmp, int fd, const Until& until) {
  BARTIZAN_TRY(const auto passed,
               qmp.Execute("add-fd", {{"opaque", kMark}}, QmpEffect::kReads, until, fd));
  const auto set = data::Int(passed, "fdset-id");
  if (!set) return Fail(Code::kInvalid, "QEMU took a descriptor and gave it no number");
  return PassedFile(qmp, *set);
}

PassedFile::~PassedFile() {
  if (qmp_ == nullptr) return;
  // Also when the attempt was cancelled. Where it fails, the next connection takes it back.
  (void)qmp_->Execute("remove-fd", {{"fdset-id", set_}}, QmpEffect::kReads, Until(kCommandTime));
}

std::string PassedFile::path() const {
  return fmt::format("/dev/fdset/{}", set_);
}

Status TakeBackFiles(Qmp& qmp, const Until& until) {
  BARTIZAN_TRY(const auto sets, qmp.Query("query-fdsets", until));
  for (const data::Json& set : sets.is_array() ? sets.get_array() : data::JsonArray()) {
    const auto* const fds = data::FindArray(set, "fds");
    const auto id = data::Int(set, "fdset-id");
    if (fds == nullptr || fds->empty() || !id) continue;
    if (data::Str(fds->front(), "opaque") != kMark) continue;
    BARTIZAN_DO(qmp.Execute("remove-fd", {{"fdset-id", *id}}, QmpEffect::kReads, until));
  }
  return {};
}

}  // namespace bartizan::response
