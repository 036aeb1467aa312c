#include "bartizan/response/ec2_isolation.h"

#include <algorithm>
#include <atomic>

namespace bartizan::response {

bool IsGone(const Ec2Instance& instance) {
  return instance.state == "terminated" || instance.state == "shutting-down";
}

std::function<Result<change::Probe>(const change::Context&)> ProbeWhenInterrupted(Look look,
                                                                                  bool before) {
  return [look = std::move(look), before](const change::Context& context) -> Result<change::Probe> {
    if (!context.interrupted) return before ? change::Probe::kDone : change::Probe::kNotDone;
    BARTIZAN_TRY(const bool there, look(context));
    return there ? change::Probe::kDone : change::Probe::kNotDone;
  };
}

void Completed(change::Operation& operation, Look begun,
               std::function<Result<data::Json>(const change::Context&)> effect) {
  operation.probe = ProbeWhenInterrupted(std::move(begun));
  const auto complete = std::make_shared<std::atomic<bool>>(false);
  operation.apply = [effect, complete](const change::Context& context) -> Result<data::Json> {
    BARTIZAN_TRY(data::Json result, effect(context));
    *complete = true;
    return result;
  };
  operation.postcondition = [effect, complete](const change::Context& context) -> Status {
    if (*complete) return {};
    BARTIZAN_DO(effect(context));
    *complete = true;
    return {};
  };
}

Error Partly(Error error) {
  error.code = Code::kUndecided;
  return error;
}

data::JsonObject DetailOf(const Ec2Plan& plan, Step step, data::JsonObject more) {
  data::JsonObject detail{{"step", StepName(step)}, {"instance", plan.instance.id}};
  for (auto& member : more) detail[member.key()] = std::move(member.value());
  return detail;
}

bool IsUnsupported(const aws::CallError& error) {
  constexpr std::string_view kCodes[] = {"UnsupportedOperation", "Unsupported",
                                         "UnsupportedInstanceAttribute",
                                         "InvalidParameterCombination"};
  return std::ranges::find(kCodes, error.code) != std::end(kCodes);
}

}  // namespace bartizan::response
