// GitHub's Markdown (https://github.github.com/gfm/). What comes from elsewhere stands in <code>
// elements, where no mention, number or address becomes a link, and all of its punctuation that
// Markdown knows stands as character references, which never are Markdown.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/response/report_view.h"

namespace bartizan::response {

namespace {

constexpr size_t kMaxRows = 300;  // of each table
constexpr size_t kMaxCell = 300;

bool IsPlain(char c, char before) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  if (c == '/') return before != '/';                   // no "://" that becomes a link
  if (c == '.') return before != 'w' && before != 'W';  // nor a "www."
  return static_cast<unsigned char>(c) >= 0x80 || std::string_view(" -:,;=+()").contains(c);
}

std::string Encoded(std::string_view text) {
  std::string out;
  char before = ' ';
  for (const char c : text) {
    if (IsPlain(c, before)) {
      out += c;
    } else {
      out += fmt::format("&#{};", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    before = c;
  }
  return out;
}

std::string Code(std::string_view text, size_t max_bytes = kMaxCell) {
  return text.empty() ? "" : "<code>" + Encoded(Legible(text, max_bytes)) + "</code>";
}

std::string LeftOut(size_t all) {
  return all <= kMaxRows ? ""
                         : fmt::format("\n{} more are left out of this table.\n", all - kMaxRows);
}

std::string Head(const CaseReport& report) {
  std::string text =
      fmt::format("# Case {}\n\n**Time to isolation: {}.** {}.\n\n", Encoded(report.what.id),
                  IsolationText(report), Encoded(Verdict(report)));
  text += fmt::format("- Opened {} by {}\n", FormatIso(report.what.opened),
                      Code(report.what.opened_by));
  if (!report.what.reason.empty()) {
    text += fmt::format("- Reason: {}\n", Code(report.what.reason, 2'000));
  }
  if (report.what.released) {
    text += fmt::format("- Released {}\n", FormatIso(*report.what.released));
  }
  return text;
}

std::string MissingPart(const CaseReport& report) {
  const auto missing = MissingOf(report);
  std::string text = "\n## Missing\n\n";
  if (missing.empty()) return text + "Nothing.\n";
  for (size_t i = 0; i < std::min(missing.size(), kMaxRows); ++i) {
    text += fmt::format("- **{}**: {}\n", Code(missing[i].target), Code(missing[i].what, 1'000));
  }
  return text + LeftOut(missing.size());
}

std::string ReleasePart(const CaseReport& report) {
  if (!CanBeReleased(report)) return "";
  return fmt::format(
      "\n## Release\n\nThis puts everything back as it was (with the configuration, -c FILE, that "
      "the case "
      "was opened with):\n```sh\n{}\n```\n",
      ReleaseCommand(report));
}

std::string TargetsPart(const CaseReport& report) {
  std::string text = "\n## Machines\n\n| Machine | State | Time to isolation |\n|:--|:--|--:|\n";
  const auto& targets = report.what.targets;
  for (size_t i = 0; i < std::min(targets.size(), kMaxRows); ++i) {
    const std::string& title = targets[i].title;
    text += fmt::format("| {} | {} | {} |\n", Code(title.empty() ? targets[i].spec.id() : title),
                        CaseStateName(targets[i].state),
                        targets[i].isolated ? SinceOpened(report, *targets[i].isolated) : "");
  }
  return text + LeftOut(targets.size());
}

std::string DonePart(const CaseReport& report) {
  const auto steps = SummariesOf(report);
  std::string text =
      "\n## What was done\n\n| Machine | Step | Done | Failed | Missing | Undone |\n"
      "|:--|:--|--:|--:|--:|--:|\n";
  for (size_t i = 0; i < std::min(steps.size(), kMaxRows); ++i) {
    const StepSummary& step = steps[i];
    text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", Code(step.target), Encoded(step.step),
                        step.done, step.failed, step.missing, step.undone);
  }
  return text + LeftOut(steps.size());
}

std::string EvidencePart(const CaseReport& report) {
  std::string text = "\n## Evidence\n\n| Machine | Name | Size | SHA-256 |\n|:--|:--|--:|:--|\n";
  for (size_t i = 0; i < std::min(report.evidence.size(), kMaxRows); ++i) {
    const Evidence& each = report.evidence[i];
    text += fmt::format("| {} | {} | {} | {} |\n", Code(each.target_id), Code(each.name),
                        SizeText(each.size), Code(each.sha256));
  }
  return text + LeftOut(report.evidence.size());
}

std::string TimelinePart(const CaseReport& report) {
  std::string text =
      "\n## Timeline\n\n| Since opened | Machine | What | Result |\n|--:|:--|:--|:--|\n";
  for (size_t i = 0; i < std::min(report.timeline.size(), kMaxRows); ++i) {
    const TimelineEntry& entry = report.timeline[i];
    text += fmt::format("| {} | {} | {} | {} |\n", SinceOpened(report, entry.at),
                        Code(entry.target_id), Code(entry.title), Code(entry.result));
  }
  return text + LeftOut(report.timeline.size());
}

std::string CustodyPart(const CaseReport& report) {
  return fmt::format(
      "\n## Custody\n\n{}, the last with SHA-256 {}{}. To verify: `{}`\n",
      Count(static_cast<size_t>(report.head.count), "record"), Code(report.head.last),
      report.key_fingerprint.empty() ? "" : ", signed by the key " + Code(report.key_fingerprint),
      VerifyCommand(report));
}

}  // namespace

std::string ReportMarkdown(const CaseReport& report) {
  return Head(report) + MissingPart(report) + ReleasePart(report) + TargetsPart(report) +
         DonePart(report) + EvidencePart(report) + TimelinePart(report) + CustodyPart(report);
}

}  // namespace bartizan::response
