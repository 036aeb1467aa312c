#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {

Result<std::unique_ptr<Target>> PrefixListTarget(PrefixListConfig, std::shared_ptr<aws::Client>) {
  return Fail(Code::kInternal, "not here yet");
}

}  // namespace bartizan::ipranges
