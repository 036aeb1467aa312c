#include "bartizan/response/ec2_evidence.h"

#include <algorithm>

namespace bartizan::response {

using change::Context;
using change::Operation;
using data::Json;
using data::JsonArray;
using data::JsonObject;

Operation EvidenceOperation(Step step, std::string id, std::string title, Apply apply) {
  Operation operation{.id = std::move(id), .title = std::move(title)};
  operation.detail = JsonObject{{"step", StepName(step)}, {"evidence", true}};
  operation.apply = std::move(apply);
  operation.probe = [](const Context&) -> Result<change::Probe> { return change::Probe::kNotDone; };
  return operation;
}

Error ReadError(const aws::CallError& error) {
  return ReadError(EffectError(error));
}

Error ReadError(Error error) {
  if (error.code == Code::kUndecided) error.code = Code::kUnavailable;
  return error;
}

bool IsImpossible(const aws::CallError& error) {
  constexpr std::string_view kCodes[] = {"IncorrectInstanceState", "IncorrectState",
                                         "UnsupportedOperation", "Unsupported",
                                         "UnsupportedInstanceAttribute"};
  return std::ranges::find(kCodes, error.code) != std::end(kCodes) ||
         error.error.code == Code::kNotFound;
}

std::string NameOfArn(std::string_view arn) {
  return std::string(arn.substr(arn.rfind('/') + 1));
}

Result<bool> WasBegun(const EvidenceJob& job, const Context& context) {
  const std::string key = "begun/" + context.operation_id;
  BARTIZAN_TRY(const auto begun, job->context.Recall(key));
  if (begun) return true;
  BARTIZAN_DO(job->context.Remember(key, JsonObject{{"token", context.token}}));
  return false;
}

bool IsCancelled(const Context& context) {
  return context.cancel != nullptr && context.cancel->load();
}

namespace {

template <class Items, class More>
void Append(Items& items, More more) {
  items.insert(items.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

std::vector<Operation> EvidenceOperations(const Ec2Work& work, const Ec2Instance& instance,
                                          const std::set<Step>& steps, const CaseContext& context) {
  const auto job = std::make_shared<const Ec2EvidenceJob>(
      Ec2EvidenceJob{.work = work, .instance = instance, .context = context});
  std::vector<Operation> operations;
  if (steps.contains(Step::kMetadata)) Append(operations, MetadataOperations(job));
  if (steps.contains(Step::kScreen)) operations.push_back(ScreenOperation(job));
  if (steps.contains(Step::kConsole)) operations.push_back(ConsoleOperation(job));
  if (steps.contains(Step::kDisks)) Append(operations, DiskOperations(job));
  Append(operations, CollectOperations(job, steps));
  return operations;
}

std::vector<Operation> EvidenceCleanup(const Ec2Work& work, const Ec2Instance& instance,
                                       const CaseContext& context) {
  return DiskCleanup(std::make_shared<const Ec2EvidenceJob>(
      Ec2EvidenceJob{.work = work, .instance = instance, .context = context}));
}

}  // namespace bartizan::response
