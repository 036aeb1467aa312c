// The two files that steer a pipeline, bartizan.yaml and policy.yaml. ParseDefinition on any bytes:
// no crash, and either a definition or problems, each with a hint slot. What parses is drawn,
// walked and expanded too.
#include <cstdint>
#include <cstdlib>
#include <map>

#include "bartizan/findings/gate.h"
#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/scanner.h"

using namespace bartizan::pipeline;  // NOLINT: a program of one function

namespace {

void Require(bool condition) {
  if (!condition) std::abort();
}

void CheckDefinition(const Definition& definition) {
  const std::map<std::string, std::string> environment = {{"A", "1"}, {"STAGING_URL", "http://x/"}};
  std::map<std::string, size_t> place;
  for (const Step& step : definition.steps) {
    for (const std::string& need : step.needs) Require(place.contains(need));
    Require(place.emplace(step.name, place.size()).second);
    Require(TransitiveNeeds(definition, step).size() >= step.needs.size());
    Require(definition.Find(step.name) == &step);
    if (const auto* scan = std::get_if<ScanAction>(&step.action)) {
      Require(FindScanner(scan->tool) != nullptr);
      (void)ExpandScan(*scan, environment);
    }
  }
  Require(!RenderGraph(definition).empty());
  Require(!RenderDot(definition).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  ParseOutcome outcome = ParseDefinition(text, "f");
  Require(outcome.definition.has_value() == outcome.problems.empty());
  Require(outcome.problems.size() == outcome.hints.size());
  if (outcome.definition) CheckDefinition(*outcome.definition);
  auto policy = bartizan::findings::ParsePolicy(text, "f");
  if (policy) (void)bartizan::findings::Evaluate(*policy, {});
  return 0;
}
