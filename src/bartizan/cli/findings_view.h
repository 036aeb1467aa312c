#pragma once
// Findings as people and programs read them.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/findings/model.h"
#include "bartizan/securityhub/pull.h"

namespace bartizan::cli {

// "12 findings: 1 critical, 3 high, 8 low"
std::string SummaryLine(std::span<const findings::Finding> all);

// What Security Hubs say of findings, by id and target.
using Workflows = std::map<std::pair<std::string, std::string>, std::vector<securityhub::Workflow>>;
Result<Workflows> LoadWorkflows(store::Tx& tx);
data::JsonObject WorkflowJson(const securityhub::Workflow& workflow);

// One row a finding, cut to the terminal's width; with a column for what a hub says where one does.
void PrintFindingsTable(Invocation& invocation, std::span<const findings::Finding> all,
                        const Workflows& workflows = {});
void PrintFindingsJson(Invocation& invocation, std::span<const findings::Finding> all,
                       const Workflows& workflows = {});
// All that is known of one.
void PrintFinding(Invocation& invocation, const findings::Finding& finding,
                  const Workflows& workflows = {});

}  // namespace bartizan::cli
