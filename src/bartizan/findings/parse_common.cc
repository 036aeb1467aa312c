#include "bartizan/findings/parse_common.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "bartizan/base/text.h"
#include "bartizan/findings/cvss.h"

namespace bartizan::findings {
namespace {

constexpr size_t kMaxProblems = 50;
constexpr size_t kMaxReferences = 100;

template <class T>
void AddOnce(std::vector<T>& to, T value) {
  if (std::ranges::find(to, value) == to.end()) to.push_back(std::move(value));
}

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsAlnum(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view KindName(const data::Json& value) {
  if (value.is_object()) return "an object";
  if (value.is_array()) return "an array";
  if (value.is_string()) return "a string";
  if (value.is_null()) return "null";
  return value.is_bool() ? "true or false" : "a number";
}

bool ContainsIgnoreCase(std::string_view text, std::string_view lower_part) {
  auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return !std::ranges::search(text, lower_part, same).empty();
}

}  // namespace

std::unexpected<Error> Source::Bad(std::string_view what) const {
  return Fail(Code::kInvalid, fmt::format("{}: not a {} report: {}", name_, tool_, what));
}

Status Source::CheckText(std::string_view text) const {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string_view body = Trim(text);
  if (body.empty()) {
    return Fail(Code::kInvalid, fmt::format("{}: the report is empty", name_),
                "did the scanner run to its end?");
  }
  std::string head = ToLower(body.substr(0, 256));
  if (head.starts_with("<!doctype html") || head.starts_with("<html")) {
    return Fail(Code::kInvalid, fmt::format("{}:1:1: not a {} report: an HTML page", name_, tool_),
                "a server or proxy answered with a page instead of the report");
  }
  return {};
}

Result<data::Json> Source::Json(std::string_view text) const {
  BARTIZAN_DO(CheckText(text));
  if (LooksLikeXml(text)) {
    return Fail(Code::kInvalid,
                fmt::format("{}:1:1: not a {} report: XML or HTML, JSON expected", name_, tool_));
  }
  return data::ParseJson(text, name_);
}

Result<data::XmlDocument> Source::Xml(std::string_view text, std::string_view root) const {
  BARTIZAN_DO(CheckText(text));
  BARTIZAN_TRY(data::XmlDocument document, data::XmlDocument::Parse(text, name_));
  if (document.root().name() != root) {
    return Bad(
        fmt::format("the root element is <{}>, expected <{}>", document.root().name(), root));
  }
  return document;
}

Result<const data::JsonArray*> Source::Array(const data::Json& value, std::string_view key,
                                             std::string_view where, bool required) const {
  static const data::JsonArray kNone;
  if (!value.is_object()) {
    return Bad(fmt::format("{} is {}, expected an object", where, KindName(value)));
  }
  const data::Json* member = data::Find(value, key);
  if (member == nullptr || member->is_null()) {
    if (required) return Bad(fmt::format("{} has no '{}'", where, key));
    return &kNone;
  }
  if (const auto* array = member->if_array()) return array;
  return Bad(fmt::format("'{}' of {} is {}, expected an array", key, where, KindName(*member)));
}

Result<std::vector<const data::Json*>> Source::Objects(const data::JsonArray& array,
                                                       std::string_view where) const {
  std::vector<const data::Json*> out;
  out.reserve(array.size());
  for (const data::Json& item : array) {
    if (!item.is_object()) {
      return Bad(
          fmt::format("{}[{}] is {}, expected an object", where, out.size(), KindName(item)));
    }
    out.push_back(&item);
  }
  return out;
}

Result<std::vector<const data::Json*>> Source::Objects(const data::Json& value,
                                                       std::string_view key, std::string_view where,
                                                       bool required) const {
  BARTIZAN_TRY(const data::JsonArray* array, Array(value, key, where, required));
  return Objects(*array, key);
}

std::string Fields::operator[](std::string_view key) const {
  if (json_ != nullptr) return data::Str(*json_, key);
  return xml_ ? xml_->ChildText(key) : std::string();
}

std::string Fields::operator()(std::string_view key, std::string_view other) const {
  std::string first = (*this)[key];
  return first.empty() ? (*this)[other] : first;
}

Fields Fields::Child(std::string_view key) const {
  if (json_ != nullptr) {
    const data::Json* child = data::Find(*json_, key);
    return child != nullptr && child->is_object() ? Fields(child) : Fields();
  }
  if (!xml_) return {};
  data::XmlElement child = xml_->Child(key);
  return child ? Fields(child) : Fields();
}

namespace {

std::optional<int> Positive(std::optional<int64_t> number) {
  constexpr int64_t kMost = 1'000'000'000;
  if (!number || *number <= 0 || *number > kMost) return {};
  return static_cast<int>(*number);
}

}  // namespace

std::optional<int> Positive(const data::Json& value, std::string_view key) {
  return Positive(data::Int(value, key));
}

std::optional<int> Positive(std::string_view text) {
  return Positive(ParseInt(Trim(text)));
}

bool LooksLikeXml(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string_view body = Trim(text);
  // UTF-16 with a byte order mark or a zero byte is only ever XML here: JSON is UTF-8.
  if (body.starts_with("\xFF\xFE") || body.starts_with("\xFE\xFF")) return true;
  return body.starts_with('<') || (body.size() > 1 && body[0] == '\0' && body[1] == '<');
}

void AddCwe(Finding& finding, std::string_view text) {
  text = Trim(text);
  if (text.size() > 4 && EqualsIgnoreCase(text.substr(0, 4), "CWE-")) text.remove_prefix(4);
  size_t digits = 0;
  while (digits < text.size() && IsDigit(text[digits])) ++digits;
  bool ends = digits == text.size() || !IsAlnum(text[digits]);
  auto number = ParseInt(text.substr(0, digits));
  if (!ends || !number || *number <= 0 || *number > 1'000'000) return;
  AddOnce(finding.cwes, static_cast<int>(*number));
}

void AddCwesIn(Finding& finding, std::string_view text) {
  for (size_t at = 0; at + 4 < text.size(); ++at) {
    if (!EqualsIgnoreCase(text.substr(at, 4), "cwe-")) continue;
    if (at > 0 && IsAlnum(text[at - 1])) continue;
    if (at > 3 && EqualsIgnoreCase(text.substr(at - 4, 4), "NVD-")) continue;
    size_t end = at + 4;
    while (end < text.size() && IsDigit(text[end])) ++end;
    AddCwe(finding, text.substr(at, end - at));
    at = end - 1;
  }
}

void AddId(Finding& finding, std::string_view id) {
  id = Trim(id);
  if (id.empty() || id.size() > 200) return;
  if (id.size() > 9 && EqualsIgnoreCase(id.substr(0, 4), "CVE-")) {
    size_t end = 4;
    while (end < id.size() && (IsDigit(id[end]) || id[end] == '-')) ++end;
    if (end == id.size()) AddOnce(finding.cves, ToUpper(id));
    return;
  }
  AddOnce(finding.aliases, std::string(id));
}

void AddReference(Finding& finding, std::string_view url) {
  url = Trim(url);
  bool web = url.starts_with("http://") || url.starts_with("https://");
  if (!web || url.size() > 2000 || finding.references.size() >= kMaxReferences) return;
  AddOnce(finding.references, StripUserInfo(url));
}

void AddFingerprint(Finding& finding, std::string_view name, std::string_view value) {
  // Semgrep without an account writes these words into every finding: no fingerprint at all.
  if (name.empty() || value.empty() || value == "requires login") return;
  std::pair<std::string, std::string> print{name, value};
  AddOnce(finding.fingerprints, std::move(print));
}

void AddCvss(Finding& finding, std::string_view vector, std::optional<double> score,
             std::string_view version, std::string_view source) {
  if (score && !(*score >= 0 && *score <= 10)) score.reset();
  Cvss cvss{.version = std::string(version),
            .vector = std::string(Trim(vector)),
            .score = score,
            .source = std::string(source)};
  if (auto parsed = ParseCvss(vector); parsed && !cvss.vector.empty()) {
    cvss.version = parsed->version;
    cvss.vector = parsed->vector;
    cvss.score = parsed->score;
  }
  if (cvss.vector.empty() && !cvss.score) return;
  bool known = std::ranges::any_of(finding.cvss, [&](const Cvss& other) {
    return other.version == cvss.version && other.vector == cvss.vector &&
           other.score == cvss.score;
  });
  if (!known) finding.cvss.push_back(std::move(cvss));
}

bool ScoreByCvss(Finding& finding) {
  const Cvss* best = nullptr;
  for (const Cvss& cvss : finding.cvss) {
    if (!cvss.score) continue;
    if (best == nullptr || CvssRank(cvss.version) > CvssRank(best->version)) best = &cvss;
  }
  if (best != nullptr) SetScore(finding, *best->score);
  return best != nullptr;
}

void SetPoints(Finding& finding, int points) {
  finding.score = points;
  finding.severity = SeverityOfScore(points);
}

void SetSeverityWord(Finding& finding, std::string_view word) {
  std::string lower = ToLower(Trim(word));
  if (lower == "moderate") lower = "medium";
  if (lower == "none" || lower == "information") lower = "info";
  auto severity = ParseSeverity(lower);
  SetSeverity(finding, severity ? *severity : Severity::kUnknown);
}

bool IsAboutSecret(const Finding& finding) {
  constexpr std::array kTools = {"gitleaks", "secretlint", "trufflehog", "detect-secrets"};
  for (std::string_view tool : kTools) {
    if (finding.tool == tool) return true;
  }
  constexpr std::array kCwes = {259, 321, 798};  // hard-coded passwords, keys, credentials
  for (int cwe : kCwes) {
    if (std::ranges::find(finding.cwes, cwe) != finding.cwes.end()) return true;
  }
  constexpr std::array kWords = {"secret",      "password", "passwd",     "credential",
                                 "api-key",     "apikey",   "api_key",    "privatekey",
                                 "private-key", "token",    "private_key"};
  return std::ranges::any_of(
      kWords, [&](std::string_view word) { return ContainsIgnoreCase(finding.rule, word); });
}

std::string MaskSecrets(std::string_view text) {
  constexpr std::string_view kMask = "***";
  auto of_secret = [](char c) { return IsAlnum(c) || (c != '\0' && strchr("+/=_-.~", c)); };
  std::string out;
  for (size_t i = 0; i < text.size();) {
    char c = text[i];
    bool inside_word = i > 0 && IsAlnum(text[i - 1]);           // "don't"
    if ((c == '\'' || c == '"' || c == '`') && !inside_word) {  // what is quoted, on one line
      size_t end = text.find_first_of(std::string{c, '\n'}, i + 1);
      if (end != std::string_view::npos && text[end] == c && end > i + 1) {
        out += c;
        out += kMask;
        out += c;
        i = end + 1;
        continue;
      }
    }
    if (!of_secret(c)) {
      out += c;
      ++i;
      continue;
    }
    size_t end = i;
    bool digit = false;
    bool letter = false;
    for (; end < text.size() && of_secret(text[end]); ++end) {
      digit = digit || IsDigit(text[end]);
      letter = letter || (IsAlnum(text[end]) && !IsDigit(text[end]));
    }
    // Long runs that mix letters and digits; words and paths of words stay readable.
    bool secret = end - i >= 16 && digit && letter;
    out += secret ? kMask : text.substr(i, end - i);
    i = end;
  }
  return out;
}

void Remark(Report& report, std::string_view what) {
  if (report.problems.size() < kMaxProblems) {
    report.problems.push_back(OneLine(what));
  } else if (report.problems.size() == kMaxProblems) {
    report.problems.emplace_back("and more problems of this kind");
  }
}

void Incomplete(Report& report, std::string_view why) {
  report.complete = false;
  Remark(report, why);
}

namespace {

// Control characters would reach terminals and logs; line ends and tabs may stay in long texts.
void Clean(std::string& text, size_t max_bytes, bool lines = false) {
  // XML can smuggle in what is not UTF-8: &#xD800;, or an encoding that nobody knows.
  if (FindInvalidUtf8(text)) text = ScrubUtf8(text);
  bool dirty = std::ranges::any_of(text, [&](char c) {
    auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
  if (dirty) {
    std::string out;
    for (char c : text) {
      auto byte = static_cast<unsigned char>(c);
      bool keep = (byte >= 0x20 && byte != 0x7F) || (lines && (c == '\n' || c == '\t'));
      if (keep) {
        out += c;
      } else if (c == '\n' || c == '\t') {
        out += ' ';
      }
    }
    text = std::move(out);
  }
  if (text.size() > max_bytes) text = Ellipsize(text, max_bytes);
}

void CleanFinding(Finding& finding) {
  if (IsAboutSecret(finding)) {
    finding.location.snippet.clear();
    finding.title = MaskSecrets(finding.title);
    finding.description = MaskSecrets(finding.description);
  }
  constexpr size_t kShort = 512;
  constexpr size_t kLong = 8192;
  for (std::string* text : {&finding.rule, &finding.title, &finding.original_severity,
                            &finding.confidence, &finding.state_reason}) {
    Clean(*text, kShort);
  }
  Location& at = finding.location;
  for (std::string* text : {&at.path, &at.url, &at.method, &at.parameter, &at.function}) {
    Clean(*text, kLong);
  }
  Clean(at.snippet, 2048, true);
  Clean(finding.description, kLong, true);
  Clean(finding.remediation, 4096, true);
  if (finding.package) {
    for (std::string* text :
         {&finding.package->name, &finding.package->version, &finding.package->ecosystem,
          &finding.package->purl, &finding.package->fixed_version, &finding.package->path}) {
      Clean(*text, kLong);
    }
  }
  for (auto* list : {&finding.cves, &finding.aliases, &finding.references}) {
    for (std::string& text : *list) Clean(text, 2048);
  }
  for (Cvss& cvss : finding.cvss) {
    for (std::string* text : {&cvss.version, &cvss.vector, &cvss.source}) Clean(*text, kShort);
  }
  for (auto& [name, value] : finding.fingerprints) {
    Clean(name, kShort);
    Clean(value, kShort);
  }
  if (at.end_line && at.line && *at.end_line < *at.line) at.end_line.reset();
  if (finding.title.empty()) finding.title = finding.rule.empty() ? "(no title)" : finding.rule;
  if (finding.rule.empty()) finding.rule = "message-" + StableHash(finding.title);
  finding.occurrences = std::max(finding.occurrences, 1);
}

}  // namespace

Report Finish(Report report) {
  Clean(report.tool_version, 100);
  for (std::string& problem : report.problems) Clean(problem, 512);
  for (Finding& finding : report.findings) {
    if (finding.tool.empty()) finding.tool = report.tool;
    CleanFinding(finding);
  }
  return report;
}

}  // namespace bartizan::findings
