// What a run did, for people and for programs.
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/ip_ranges_run.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using ipranges::ListOutcome;
using ipranges::SyncOutcome;
using ipranges::TargetOutcome;

data::JsonArray Texts(const std::vector<std::string>& texts) {
  return data::JsonArray(texts.begin(), texts.end());
}

std::string ListLine(const ListOutcome& list) {
  if (!list.refused.empty()) return fmt::format("{}: refused: {}", list.list, list.refused);
  std::string line = fmt::format("{}: {} {} published, {} open", list.list, list.published,
                                 list.published == 1 ? "prefix" : "prefixes", list.open);
  if (list.over_coverage > 0) {
    line += fmt::format(", {:.3g} % more addresses", list.over_coverage * 100);
  }
  if (list.waiting > 0) line += fmt::format(", {} withdrawn ones wait", list.waiting);
  if (list.spared > 0) line += fmt::format(", {} came back", list.spared);
  return line;
}

std::string Summary(const TargetOutcome& target, bool dry_run) {
  if (!target.error.empty()) return "error: " + target.error;
  if (!target.changed) return "nothing to do";
  return fmt::format("{}{} added, {} removed", dry_run ? "would be changed: " : "", target.added,
                     target.removed);
}

}  // namespace

std::string TargetText(const TargetOutcome& target, bool dry_run) {
  const std::string name = target.target.empty() ? "a target " + target.kind : target.target;
  std::string text = fmt::format("  {}: {}\n", name, Summary(target, dry_run));
  for (const std::string& warning : target.warnings) text += "    warning: " + warning + "\n";
  for (const std::string& foreign : target.foreign) text += "    not ours: " + foreign + "\n";
  if (target.plan.operations.empty()) return text;
  // The first line tells the target again.
  const std::string operations = change::RenderOutcome(target.plan, target.outcome);
  for (const std::string& line : Split(operations.substr(operations.find('\n') + 1), '\n')) {
    if (!line.empty()) text += "  " + line + "\n";
  }
  return text;
}

std::string SyncText(const SyncOutcome& outcome, bool dry_run) {
  std::string text = fmt::format("sync token {}{}\n", outcome.sync_token,
                                 outcome.not_modified ? ", not modified" : "");
  for (const ListOutcome& list : outcome.lists) {
    text += ListLine(list) + "\n";
    for (const TargetOutcome& target : list.targets) text += TargetText(target, dry_run);
  }
  return term::Printable(text);
}

data::JsonObject TargetJson(const TargetOutcome& target) {
  data::JsonObject object{{"target", target.target},           {"kind", target.kind},
                          {"changed", target.changed},         {"added", target.added},
                          {"removed", target.removed},         {"error", target.error},
                          {"plan_id", target.plan_id},         {"foreign", Texts(target.foreign)},
                          {"warnings", Texts(target.warnings)}};
  if (!target.plan.operations.empty()) {
    object["plan"] = change::OutcomeToJson(target.plan, target.outcome);
  }
  return object;
}

data::JsonObject SyncJson(const SyncOutcome& outcome, bool dry_run) {
  data::JsonArray lists;
  for (const ListOutcome& list : outcome.lists) {
    data::JsonArray targets;
    for (const TargetOutcome& target : list.targets) targets.emplace_back(TargetJson(target));
    lists.push_back(data::JsonObject{{"list", list.list},
                                     {"published", list.published},
                                     {"open", list.open},
                                     {"over_coverage", list.over_coverage},
                                     {"waiting", list.waiting},
                                     {"spared", list.spared},
                                     {"refused", list.refused},
                                     {"targets", std::move(targets)}});
  }
  return {{"schema", "bartizan.ip-ranges-run/1"},
          {"dry_run", dry_run},
          {"sync_token", outcome.sync_token},
          {"not_modified", outcome.not_modified},
          {"changed", outcome.changed()},
          {"failed", outcome.failed()},
          {"lists", std::move(lists)}};
}

}  // namespace bartizan::cli
