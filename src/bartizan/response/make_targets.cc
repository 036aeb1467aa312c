#include "bartizan/response/make_targets.h"

#include <map>

#include "bartizan/response/target_ec2.h"
#include "bartizan/response/target_linux.h"
#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

using Made = std::vector<Result<std::unique_ptr<Target>>>;

Made MakeKind(const Config& config, const aws::System& system, const std::string& kind,
              std::span<const TargetSpec> specs) {
  if (kind == "aws-ec2") return MakeEc2Targets(config, specs, system);
  return kind == "linux-host" ? MakeLinuxTargets(config, specs) : MakeQemuTargets(config, specs);
}

}  // namespace

MakeTargets MakeAllTargets(const Config& config, const aws::System& system) {
  return [config, system](std::span<const TargetSpec> specs) {
    std::map<std::string, std::vector<TargetSpec>> by_kind;
    for (const TargetSpec& spec : specs) by_kind[spec.kind].push_back(spec);
    std::map<std::string, Made> made;
    for (const auto& [kind, some] : by_kind) made[kind] = MakeKind(config, system, kind, some);
    Made targets;
    std::map<std::string, size_t> next;
    for (const TargetSpec& spec : specs) {
      targets.push_back(std::move(made.at(spec.kind).at(next[spec.kind]++)));
    }
    return targets;
  };
}

}  // namespace bartizan::response
