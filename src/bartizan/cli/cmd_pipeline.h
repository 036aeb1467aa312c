#pragma once
// What the files of the `pipeline` commands share.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/pipeline/engine.h"

namespace bartizan::cli {

// The run that the positional RUN names ("latest" when it is left out).
Result<pipeline::Run> RunOf(Invocation& invocation, store::Home& home);
// The error for a name that is none of the run's steps, with what was probably meant.
std::unexpected<Error> UnknownStep(const pipeline::Run& run, std::string_view name,
                                   const std::vector<pipeline::StepRow>& rows);
// Executes a queued or interrupted run in the foreground and prints its result.
Result<int> DriveRun(Invocation& invocation, store::Home& home, const pipeline::Run& run);

Result<int> InitPipeline(Invocation& invocation);
Result<int> ValidatePipeline(Invocation& invocation);
Result<int> GraphPipeline(Invocation& invocation);
Result<int> StartPipeline(Invocation& invocation);
Result<int> ResumePipeline(Invocation& invocation);
Result<int> RetryPipeline(Invocation& invocation);
Result<int> PublishPipeline(Invocation& invocation);
Result<int> CancelPipeline(Invocation& invocation);
Result<int> ApprovePipeline(Invocation& invocation);
Result<int> RejectPipeline(Invocation& invocation);
Result<int> ListPipelineRuns(Invocation& invocation);
Result<int> ShowPipelineRun(Invocation& invocation);
Result<int> ShowPipelineLogs(Invocation& invocation);
Result<int> ListPipelineDeployments(Invocation& invocation);
Result<int> StopPipelineDeployment(Invocation& invocation);
Result<int> RollBackPipelineDeployment(Invocation& invocation);
Result<int> PruneHome(Invocation& invocation);

}  // namespace bartizan::cli
