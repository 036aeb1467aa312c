#include "bartizan/cli/run_view.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <fstream>

#include "bartizan/base/text.h"
#include "bartizan/term/table.h"

namespace bartizan::cli {
namespace {

using pipeline::RunEvent;
using pipeline::StepRow;
using pipeline::StepState;

std::string_view Mark(StepState state) {
  switch (state) {
    case StepState::kSucceeded:
      return "✓";
    case StepState::kFailed:
    case StepState::kIncomplete:
      return "✗";
    case StepState::kRunning:
      return "●";
    case StepState::kWaiting:
    case StepState::kUnknown:
      return "?";
    case StepState::kSkipped:
    case StepState::kCancelled:
      return "-";
    case StepState::kPending:
      return "·";
  }
  return " ";
}

std::string Duration(const StepRow& step, Time now) {
  if (!step.started || step.state == StepState::kPending) return "";
  if (step.state == StepState::kSkipped) return "";
  return FormatDuration(step.finished.value_or(now) - *step.started);
}

std::string StateText(const StepRow& step) {
  return step.cached ? "reused" : std::string(pipeline::StepStateName(step.state));
}

StepState ParseState(std::string_view type) {
  std::string_view name = type.substr(5);  // "step.…"
  for (int i = 0; i <= static_cast<int>(StepState::kCancelled); ++i) {
    if (pipeline::StepStateName(static_cast<StepState>(i)) == name)
      return static_cast<StepState>(i);
  }
  return StepState::kPending;
}

}  // namespace

std::string Paint(const term::Style& style, StepState state, std::string_view text) {
  switch (state) {
    case StepState::kSucceeded:
      return style.Green(text);
    case StepState::kFailed:
    case StepState::kIncomplete:
      return style.Red(text);
    case StepState::kRunning:
      return style.Cyan(text);
    case StepState::kWaiting:
    case StepState::kUnknown:
      return style.Yellow(text);
    default:
      return style.Dim(text);
  }
}

std::string Paint(const term::Style& style, pipeline::RunState state, std::string_view text) {
  switch (state) {
    case pipeline::RunState::kSucceeded:
      return style.Green(text);
    case pipeline::RunState::kFailed:
      return style.Red(text);
    case pipeline::RunState::kWaiting:
      return style.Yellow(text);
    case pipeline::RunState::kRunning:
      return style.Cyan(text);
    default:
      return style.Dim(text);
  }
}

std::string RenderSteps(const std::vector<StepRow>& steps, Time now, const term::Style& style,
                        size_t width) {
  term::Table table({"", "step", "state", "time", ""});
  for (const StepRow& step : steps) {
    table.AddRow({std::string(Mark(step.state)), step.name, StateText(step), Duration(step, now),
                  step.message});
  }
  std::vector<std::string> lines = Split(table.Render({.width = width}), '\n');
  for (size_t i = 0; i < steps.size() && i + 1 < lines.size(); ++i) {
    std::string& line = lines[i + 1];  // the first line is the header
    size_t mark = Mark(steps[i].state).size();
    line = Paint(style, steps[i].state, line.substr(0, mark)) + line.substr(mark);
  }
  return Join(lines, "\n");
}

RunView::RunView(Invocation& invocation, store::Home& home, const pipeline::Run& run,
                 std::vector<StepRow> steps, bool show_logs)
    : invocation_(invocation),
      home_(home),
      run_id_(run.id),
      mode_(invocation.Format() == "json"                                               ? kJson
            : ::isatty(STDERR_FILENO) == 1 && !show_logs && !invocation.globals().quiet ? kLive
                                                                                        : kPlain),
      show_logs_(show_logs),
      style_(term::DetectTerminal(STDERR_FILENO).color && !invocation.globals().no_color),
      steps_(std::move(steps)) {
  if (mode_ != kLive) return;
  region_ = std::make_unique<term::LiveRegion>(STDERR_FILENO);
  // Durations grow while nothing happens.
  ticker_ = std::jthread([this](std::stop_token stop) {
    std::mutex sleep;
    std::condition_variable_any wake;
    std::unique_lock lock(sleep);
    while (!wake.wait_for(lock, stop, std::chrono::milliseconds(250), [&] {
      return stop.stop_requested();
    }) && !stop.stop_requested()) {
      std::lock_guard guard(mutex_);
      Redraw();
    }
  });
}

RunView::~RunView() {
  Finish();
}

void RunView::Finish() {
  if (ticker_.joinable()) {
    ticker_.request_stop();
    ticker_.join();
  }
  std::lock_guard lock(mutex_);
  if (region_) {
    Redraw();
    region_->Finish();
    region_.reset();
  }
}

void RunView::Redraw() {
  if (!region_) return;
  std::string text = RenderSteps(steps_, invocation_.clock().Now(), style_,
                                 term::DetectTerminal(STDERR_FILENO).width);
  std::vector<std::string> lines = Split(text.substr(0, text.find_last_not_of('\n') + 1), '\n');
  region_->Update(lines);
}

void RunView::Say(std::string_view line) {
  if (region_) {
    region_->Print(std::string(line));
  } else {
    invocation_.Note(line);
  }
}

void RunView::OnEvent(const pipeline::Run& run, const RunEvent& event) {
  std::lock_guard lock(mutex_);
  if (mode_ == kJson) {
    invocation_.Print(data::ToJson(pipeline::ToJson(event, run)) + "\n");
    invocation_.FlushOutput();
  }
  // A problem is told by a warning, with what to do about it.
  if (event.type == "run.sent" && mode_ != kJson) {
    std::string which = run.id == run_id_ ? "" : fmt::format("run {}: ", run.number);
    Say(term::PrintableLine(
        fmt::format("{:<12} sent: {}{}", data::Str(event.detail, "kind"), which, event.message)));
  }
  auto step = std::ranges::find(steps_, event.step, &StepRow::name);
  if (step == steps_.end()) return;
  step->state = ParseState(event.type);
  step->message = event.message;
  step->cached = data::Find(event.detail, "reused_from") != nullptr;
  if (step->state == StepState::kRunning || step->state == StepState::kWaiting)
    step->started = event.time;
  if (pipeline::IsFinal(step->state)) step->finished = event.time;
  if (mode_ == kLive) Redraw();
  if (mode_ == kPlain) PlainLine(event);
  bool bad = step->state == StepState::kFailed || step->state == StepState::kIncomplete;
  if (bad && mode_ != kJson && !show_logs_) ShowTail(*step);
}

void RunView::PlainLine(const RunEvent& event) {
  auto step = std::ranges::find(steps_, event.step, &StepRow::name);
  std::string line = fmt::format("{:<12} {}", step->name, StateText(*step));
  if (std::string time = Duration(*step, event.time);
      pipeline::IsFinal(step->state) && !time.empty()) {
    line += " in " + time;
  }
  if (!step->message.empty()) line += ": " + step->message;
  Say(term::PrintableLine(line));
}

// The end of a failed step's log tells most people what they need to know.
void RunView::ShowTail(const StepRow& step) {
  constexpr size_t kLines = 24;
  std::ifstream file(pipeline::StepLogPath(home_, run_id_, step.name));
  std::deque<std::string> tail;
  size_t total = 0;
  for (std::string line; std::getline(file, line); ++total) {
    tail.push_back(line);
    if (tail.size() > kLines) tail.pop_front();
  }
  if (!tail.empty() && tail.back() == step.message) tail.pop_back();  // it has been said
  if (total > kLines) Say(style_.Dim(fmt::format("  … {} lines before", total - kLines)));
  for (const std::string& line : tail) Say("  " + term::PrintableLine(Ellipsize(line, 400)));
}

void RunView::OnLog(const std::string& step, std::string_view line) {
  if (!show_logs_) return;
  std::lock_guard lock(mutex_);
  if (mode_ != kJson) Say(fmt::format("[{}] {}", step, term::PrintableLine(line)));
}

}  // namespace bartizan::cli
