// One page without scripts, forms or references to anything outside: its policy forbids them all
// (https://www.w3.org/TR/CSP3/) and allows pictures only within the page itself. What comes from
// elsewhere is only ever put between tags, escaped; never into attributes.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/data/html_page.h"
#include "bartizan/response/report_html_style.h"
#include "bartizan/response/report_view.h"

namespace bartizan::response {

namespace {

constexpr size_t kMaxRows = 5'000;               // of each table
constexpr uint64_t kMaxPicture = 2ULL << 20U;    // bytes of one
constexpr uint64_t kMaxPictures = 16ULL << 20U;  // of all

std::string Text(std::string_view text) {
  return EscapeMarkup(Legible(text));
}

std::string Code(std::string_view text) {
  return text.empty() ? "" : "<code>" + Text(text) + "</code>";
}

// `label` is our own: phones show it before the cell.
std::string Cell(std::string_view label, std::string_view html, std::string_view style = "") {
  return fmt::format("<td data-label=\"{}\"{}{}{}>{}</td>", label, style.empty() ? "" : " class=\"",
                     style, style.empty() ? "" : "\"", html);
}

// A head that begins with "#" is that of numbers.
std::string Table(std::initializer_list<std::string_view> heads, const std::string& rows,
                  size_t all) {
  std::string html = "<div class=\"scroll\"><table>\n<thead><tr>";
  for (std::string_view head : heads) {
    const bool number = head.starts_with('#');
    if (number) head.remove_prefix(1);
    html += fmt::format("<th scope=\"col\"{}>{}</th>", number ? " class=\"number\"" : "", head);
  }
  html += "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table></div>\n";
  if (all > kMaxRows) {
    html +=
        fmt::format("<p class=\"soft\">{} more are left out of this table.</p>\n", all - kMaxRows);
  }
  return html;
}

std::string HeadHtml(const CaseReport& report) {
  return data::PageHead("Case " + Text(report.what.id), kCaseStyle, data::PagePictures::kEmbedded);
}

std::string IntroHtml(const CaseReport& report) {
  std::string html =
      fmt::format("<header>\n<h1>Case {}</h1>\n<p>Opened {} by {}", Code(report.what.id),
                  FormatIso(report.what.opened), Code(report.what.opened_by));
  if (report.what.released) html += ", released " + FormatIso(*report.what.released);
  html += "</p>\n";
  if (!report.what.reason.empty()) html += "<p>" + Text(report.what.reason) + "</p>\n";
  return html + "</header>\n";
}

std::string Tile(std::string_view style, std::string_view value, std::string_view what) {
  return fmt::format("<li{}{}{}><b>{}</b>{}</li>\n", style.empty() ? "" : " class=\"", style,
                     style.empty() ? "" : "\"", value, what);
}

std::string TilesHtml(const CaseReport& report) {
  const size_t missing = MissingOf(report).size();
  uint64_t bytes = 0;
  for (const Evidence& each : report.evidence) bytes += each.size;
  const bool bad = report.what.state == CaseState::kIncomplete;
  return "<ul class=\"tiles\">\n" +
         Tile(TimeToIsolation(report) ? "good" : "bad", IsolationText(report),
              "time to isolation") +
         Tile(bad ? "bad" : "", CaseStateName(report.what.state), "state") +
         Tile(missing == 0 ? "" : "bad", fmt::to_string(missing), "missing") +
         Tile("", fmt::to_string(report.evidence.size()),
              "pieces of evidence, " + SizeText(bytes)) +
         "</ul>\n";
}

std::string MissingHtml(const CaseReport& report) {
  const auto missing = MissingOf(report);
  if (missing.empty()) return "";
  std::string html = "<section class=\"notice\" id=\"missing\">\n<h2>Missing</h2>\n<ul>\n";
  for (size_t i = 0; i < std::min(missing.size(), kMaxRows); ++i) {
    html += fmt::format("<li>{}: {}</li>\n", Code(missing[i].target), Text(missing[i].what));
  }
  return html + "</ul>\n</section>\n";
}

std::string ReleaseHtml(const CaseReport& report) {
  if (!CanBeReleased(report)) return "";
  return fmt::format(
      "<section class=\"card\" id=\"release\">\n<h2>How to release</h2>\n<p>This puts everything "
      "back as it was (with the configuration, <code>-c FILE</code>, that the case was opened "
      "with):</p>\n<pre>{}</pre>\n</section>\n",
      Text(ReleaseCommand(report)));
}

std::string TargetsHtml(const CaseReport& report) {
  const auto& targets = report.what.targets;
  std::string rows;
  for (size_t i = 0; i < std::min(targets.size(), kMaxRows); ++i) {
    const CaseTarget& target = targets[i];
    rows += "<tr>" + Cell("Machine", Code(target.title.empty() ? target.spec.id() : target.title)) +
            Cell("State", CaseStateName(target.state),
                 target.state == CaseState::kIncomplete ? "bad" : "") +
            Cell("Time to isolation",
                 target.isolated ? SinceOpened(report, *target.isolated) : "not isolated",
                 target.isolated ? "number" : "number bad") +
            "</tr>\n";
  }
  return "<h2>Machines</h2>\n" +
         Table({"Machine", "State", "#Time to isolation"}, rows, targets.size());
}

std::string CountHtml(std::string_view label, size_t n, std::string_view style) {
  return Cell(label, n == 0 ? "" : fmt::to_string(n), fmt::format("number {}", style));
}

std::string DoneHtml(const CaseReport& report) {
  const auto steps = SummariesOf(report);
  std::string rows;
  for (size_t i = 0; i < std::min(steps.size(), kMaxRows); ++i) {
    const StepSummary& step = steps[i];
    rows += "<tr>" + Cell("Machine", Code(step.target)) + Cell("Step", Text(step.step)) +
            Cell("Began", SinceOpened(report, step.first), "number") +
            CountHtml("Done", step.done, "good") + CountHtml("Failed", step.failed, "bad") +
            CountHtml("Missing", step.missing, "warn") + CountHtml("Undone", step.undone, "soft") +
            "</tr>\n";
  }
  return "<h2>What was done</h2>\n" +
         Table({"Machine", "Step", "#Began", "#Done", "#Failed", "#Missing", "#Undone"}, rows,
               steps.size());
}

std::string EvidenceHtml(const CaseReport& report) {
  std::string rows;
  for (size_t i = 0; i < std::min(report.evidence.size(), kMaxRows); ++i) {
    const Evidence& each = report.evidence[i];
    rows += "<tr>" + Cell("Machine", Code(each.target_id)) + Cell("Name", Code(each.name)) +
            Cell("Source", Text(each.source)) + Cell("Size", SizeText(each.size), "number") +
            Cell("Taken", FormatIso(each.taken), "number") +
            Cell("SHA-256", Code(each.sha256), "sha") + "</tr>\n";
  }
  return "<h2>Evidence</h2>\n" + Table({"Machine", "Name", "Source", "#Size", "#Taken", "SHA-256"},
                                       rows, report.evidence.size());
}

// What the bytes are, whatever they are said to be; "" for anything else.
std::string_view PictureType(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
  return "";
}

std::string PicturesHtml(const CaseReport& report,
                         const std::function<std::string(const Evidence&)>& picture) {
  std::string figures;
  uint64_t left = kMaxPictures;
  for (const Evidence& each : report.evidence) {
    if (each.media_type != "image/png" && each.media_type != "image/jpeg") continue;
    if (!picture || each.size > std::min(kMaxPicture, left)) continue;
    const std::string bytes = picture(each);
    if (bytes.size() > std::min(kMaxPicture, left) || PictureType(bytes) != each.media_type) {
      continue;
    }
    left -= bytes.size();
    figures += fmt::format(
        "<figure><img alt=\"The console's picture\" src=\"data:{};base64,{}\">"
        "<figcaption>{}, {}</figcaption></figure>\n",
        PictureType(bytes), Base64Encode(Bytes(bytes)), Code(each.target_id + "/" + each.name),
        FormatIso(each.taken));
  }
  return figures.empty() ? "" : "<h2>Pictures</h2>\n" + figures;
}

std::string_view ResultClass(std::string_view result) {
  if (result.starts_with("failed")) return "bad";
  return result.starts_with("missing") ? "warn" : "";
}

std::string TimelineHtml(const CaseReport& report) {
  std::string rows;
  for (size_t i = 0; i < std::min(report.timeline.size(), kMaxRows); ++i) {
    const TimelineEntry& entry = report.timeline[i];
    rows += "<tr>" + Cell("Since opened", SinceOpened(report, entry.at), "number") +
            Cell("Time", FormatIso(entry.at, true), "number soft") +
            Cell("Machine", Code(entry.target_id)) + Cell("What", Text(entry.title)) +
            Cell("Result", Text(entry.result), ResultClass(entry.result)) + "</tr>\n";
  }
  return "<h2>Timeline</h2>\n" + Table({"#Since opened", "#Time", "Machine", "What", "Result"},
                                       rows, report.timeline.size());
}

std::string CustodyHtml(const CaseReport& report) {
  std::string html =
      fmt::format("<h2>Custody</h2>\n<p>{}, the last with SHA-256 {}",
                  Count(static_cast<size_t>(report.head.count), "record"), Code(report.head.last));
  if (!report.key_fingerprint.empty()) {
    html += ", signed by the key " + Code(report.key_fingerprint);
  }
  return html +
         fmt::format(".</p>\n<p>To verify:</p>\n<pre>{}</pre>\n", Text(VerifyCommand(report)));
}

}  // namespace

std::string ReportHtml(const CaseReport& report,
                       const std::function<std::string(const Evidence&)>& picture) {
  return HeadHtml(report) + "<body>\n<div class=\"page\">\n" + IntroHtml(report) + "<main>\n" +
         TilesHtml(report) + MissingHtml(report) + ReleaseHtml(report) + TargetsHtml(report) +
         DoneHtml(report) + EvidenceHtml(report) + PicturesHtml(report, picture) +
         TimelineHtml(report) + CustodyHtml(report) + "</main>\n</div>\n</body>\n</html>\n";
}

}  // namespace bartizan::response
