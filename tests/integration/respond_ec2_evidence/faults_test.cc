// Every call of a run fails in turn, in every way; then nothing is missing and nothing is twice.
#include "machine.h"

namespace bartizan::response {
namespace {

using testing::HasSubstr;

// What a run leaves behind in the account.
struct Left {
  size_t snapshots = 0;
  bool operator==(const Left&) const = default;
};

class Faults : public testing::TestWithParam<std::string> {};

const std::set<Step> kSteps = {Step::kMetadata, Step::kScreen, Step::kConsole, Step::kDisks};

Left LeftOf(Machine& machine) {
  return {.snapshots = machine.Snapshots().size()};
}

TEST_P(Faults, AtEveryCallLeaveNothingTwiceAndNothingOut) {
  Reset();
  Machine first;
  Control("DELETE", "/bartizan/requests");
  ASSERT_EQ(first.Run(kSteps).state, change::Outcome::kApplied);
  const auto calls = Calls();
  const Left wanted = LeftOf(first);
  const std::vector<std::string> names = first.Names();
  for (const auto& [call, count] : calls) {
    const size_t colon = call.find(':');
    for (int skip = 0; skip < count; ++skip) {
      SCOPED_TRACE(testing::Message() << call << " " << skip);
      Control("DELETE", "/bartizan/faults");
      Machine machine;
      Fault(call.substr(0, colon), call.substr(colon + 1), GetParam(), skip);
      change::Outcome outcome = machine.Run(kSteps);
      for (int again = 0; again < 2 && outcome.state != change::Outcome::kApplied; ++again) {
        outcome = machine.Run(kSteps);
      }
      EXPECT_EQ(outcome.state, change::Outcome::kApplied) << outcome.error;
      EXPECT_EQ(LeftOf(machine), wanted);
      EXPECT_EQ(machine.Names(), names);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, Faults,
                         testing::Values("throttle", "500", "no-answer-after-effect", "reset"),
                         [](const auto& each) {
                           std::string name = each.param;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace bartizan::response
