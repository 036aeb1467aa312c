#pragma once
// The targets of a configuration.
#include <map>
#include <tuple>

#include "bartizan/aws/system.h"
#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {

// One client for each place, made when it is first asked for. Not thread-safe.
class AwsClients {
 public:
  explicit AwsClients(aws::System system) : system_(std::move(system)) {}
  Result<std::shared_ptr<aws::Client>> For(const AwsPlace& place);

 private:
  aws::System system_;
  std::map<std::tuple<std::string, std::string, std::string>, std::shared_ptr<aws::Client>> known_;
};

// kInvalid for a configuration that names no kind; else the errors of that kind's maker, and of the
// settings of AWS.
Result<std::unique_ptr<Target>> MakeTarget(const TargetConfig& config, AwsClients& clients);

}  // namespace bartizan::ipranges
