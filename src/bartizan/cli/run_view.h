#pragma once
// How a run looks while it executes: a live list of its steps on a terminal, plain lines elsewhere,
// JSON events for machines.
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/pipeline/engine.h"
#include "bartizan/term/live.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

// "succeeded" green, "failed" red …
std::string Paint(const term::Style& style, pipeline::StepState state, std::string_view text);
std::string Paint(const term::Style& style, pipeline::RunState state, std::string_view text);
// The steps of a run in rows, with durations and messages.
std::string RenderSteps(const std::vector<pipeline::StepRow>& steps, Time now,
                        const term::Style& style, size_t width);

// Thread-safe. The engine's callbacks go to OnEvent and OnLog.
class RunView {
 public:
  enum Mode { kLive, kPlain, kJson };
  RunView(Invocation& invocation, store::Home& home, const pipeline::Run& run,
          std::vector<pipeline::StepRow> steps, bool show_logs);
  ~RunView();
  void OnEvent(const pipeline::Run& run, const pipeline::RunEvent& event);
  void OnLog(const std::string& step, std::string_view line);
  // Takes the live region away; what is printed later stays below.
  void Finish();

 private:
  void Redraw();
  void PlainLine(const pipeline::RunEvent& event);
  void ShowTail(const pipeline::StepRow& step);
  void Say(std::string_view line);

  Invocation& invocation_;
  store::Home& home_;
  const std::string run_id_;
  const Mode mode_;
  const bool show_logs_;
  const term::Style style_;  // of standard error
  std::mutex mutex_;
  std::vector<pipeline::StepRow> steps_;
  std::unique_ptr<term::LiveRegion> region_;
  std::jthread ticker_;
};

}  // namespace bartizan::cli
