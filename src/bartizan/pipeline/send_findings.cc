// A run's findings into Security Hub.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/send_kinds.h"
#include "bartizan/securityhub/push.h"

namespace bartizan::pipeline {
namespace {

std::string Describe(const securityhub::PushSummary& pushed) {
  if (pushed.sent == 0 && pushed.rejected == 0) {
    return fmt::format("nothing is new for Security Hub {}", pushed.hub.Key());
  }
  std::string text =
      fmt::format("{} to Security Hub {}", Count(pushed.sent, "finding"), pushed.hub.Key());
  if (pushed.archived > 0) text += fmt::format(", {} of them resolved", pushed.archived);
  return text;
}

}  // namespace

Result<Sent> SendFindings(const SendWork& work) {
  securityhub::PushOptions options{.cancel = work.cancel};
  if (auto account = ChoiceOf(work.outgoing).account; !account.empty()) options.account = account;
  BARTIZAN_TRY(auto hub, securityhub::FindHub(work.client, options.account, work.cancel));
  const auto* targets = data::FindArray(work.outgoing.settings, "targets");
  for (size_t i = 0; targets != nullptr && i < targets->size(); ++i) {
    findings::Query query{.tool = data::Str(targets->at(i), "tool"),
                          .target = data::Str(targets->at(i), "target"),
                          .branch = data::Str(work.outgoing.settings, "branch")};
    BARTIZAN_DO(securityhub::Enqueue(work.home.db(), hub, query, work.now, false));
  }
  BARTIZAN_TRY(auto pushed, securityhub::SendWaiting(work.home, work.client, hub, options));
  if (pushed.trouble) return std::unexpected(std::move(*pushed.trouble));
  if (pushed.remaining > 0) {
    return Fail(Code::kUnavailable,
                fmt::format("{} still wait", Count(pushed.remaining, "finding")));
  }
  Sent sent{.what = Describe(pushed)};
  if (pushed.rejected > 0) {
    sent.problems.push_back(
        fmt::format("Security Hub rejected {}", Count(pushed.rejected, "finding")));
  }
  return sent;
}

}  // namespace bartizan::pipeline
