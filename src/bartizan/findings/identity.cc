#include "bartizan/findings/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::findings {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// Fingerprints that survive shifted lines, as the parsers name them; the last is Semgrep's in
// SARIF.
constexpr std::array<std::string_view, 3> kStableKeys = {"sonarqube-key", "semgrep-fingerprint",
                                                         "matchBasedId/v1"};

std::string_view StableKey(const Finding& finding) {
  for (const auto& [name, value] : finding.fingerprints) {
    bool stable = std::ranges::find(kStableKeys, std::string_view(name)) != kStableKeys.end();
    // Semgrep without an account prints a sentence instead of a fingerprint.
    if (stable && !value.empty() && value != "requires login") return value;
  }
  return {};
}

std::string HashOf(std::initializer_list<std::string_view> fields) {
  crypto::Sha256 hash;
  for (std::string_view field : fields) hash.Field(field);
  return hash.FinishHex().substr(0, 32);
}

// Tools that write "line 12" into their messages would give the message a new identity with every
// shift: numbers after such a word, and after a colon, become "#".
std::string WithoutLineNumbers(std::string_view title) {
  static constexpr std::array<std::string_view, 8> kWords = {"line",    "lines",  "col", "column",
                                                             "columns", "offset", "ln",  ":"};
  std::string out;
  for (size_t i = 0; i < title.size();) {
    if (!IsDigit(title[i])) {
      out += title[i++];
      continue;
    }
    size_t end = std::min(title.find_first_not_of("0123456789", i), title.size());
    std::string_view before = Trim(std::string_view(out));
    size_t word = before.ends_with(':') ? before.size() - 1 : before.find_last_of(" (,[") + 1;
    bool place = std::ranges::find(kWords, ToLower(before.substr(word))) != kWords.end();
    if (place) {
      out += '#';
    } else {
      out += title.substr(i, end - i);
    }
    i = end;
  }
  return out;
}

constexpr size_t kMaxTitle = 512;

// Runs of white space count as one, so that re-indenting keeps the identity.
std::string Squeeze(std::string_view text) {
  std::string out;
  for (char c : Trim(text)) {
    bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

// CVE before others, the smallest of several: what most tools agree on.
std::string Advisory(const Finding& finding) {
  if (!finding.cves.empty()) return *std::ranges::min_element(finding.cves);
  return finding.rule;
}

// An archive's path often holds the version, "lib/log4j-2.14.jar".
std::string ManifestOf(const Package& package) {
  std::string path = NormalPath(package.path);
  bool telling = package.version.find_first_of("0123456789") != std::string::npos &&
                 package.version.size() >= 3;
  return telling ? ReplaceAll(std::move(path), package.version, "*") : path;
}

struct Draft {
  Identity identity;
  std::tuple<int, int, std::string> order;  // of equals: line, column, version or address
};

Draft DraftOfPackage(const Finding& finding) {
  const Package& package = *finding.package;
  std::string name = ToLower(package.ecosystem) + "/" + ToLower(package.name);
  std::string manifest = ManifestOf(package);
  Draft draft;
  draft.identity.key = HashOf({"package", finding.tool, name, Advisory(finding), manifest});
  draft.identity.second = HashOf({"package-rule", finding.tool, name, finding.rule, manifest});
  draft.order = {0, 0, package.version};
  return draft;
}

Draft DraftOfUrl(const Finding& finding) {
  const Location& at = finding.location;
  Draft draft;
  draft.identity.path = UrlTemplate(at.url);
  draft.identity.key = HashOf(
      {"url", finding.tool, finding.rule, ToUpper(at.method), draft.identity.path, at.parameter});
  draft.order = {0, 0, at.url};
  return draft;
}

Draft DraftOfCode(const Finding& finding) {
  const Location& at = finding.location;
  std::string line = Squeeze(at.snippet);
  std::string what = line.empty()
                         ? "title:" + WithoutLineNumbers(finding.title.substr(0, kMaxTitle))
                         : "line:" + line;
  Draft draft;
  Identity& identity = draft.identity;
  identity.path = NormalPath(at.path);
  identity.function = at.function;
  identity.line = at.line.value_or(0);
  identity.key = HashOf({"code", finding.tool, finding.rule, identity.path, what});
  if (!identity.path.empty()) identity.moved = HashOf({"moved", finding.tool, finding.rule, what});
  for (const auto& [name, value] : finding.fingerprints) {
    if (name != kLineHash || value.empty()) continue;
    identity.second = HashOf({"line-hash", finding.tool, finding.rule, identity.path, value});
  }
  draft.order = {identity.line, at.column.value_or(0), ""};
  return draft;
}

Draft DraftOf(const Finding& finding) {
  Draft draft = finding.package && !finding.package->name.empty() ? DraftOfPackage(finding)
                : !finding.location.url.empty()                   ? DraftOfUrl(finding)
                                                                  : DraftOfCode(finding);
  draft.identity.rule = HashOf({"rule", finding.tool, finding.rule});
  std::string_view stable = StableKey(finding);
  if (!stable.empty()) draft.identity.key = HashOf({"tool-key", finding.tool, stable});
  return draft;
}

// Appends the ordinal among equal hashes; `order` holds the indexes in the order of counting.
void Number(std::vector<Draft>& drafts, std::span<const size_t> order,
            std::string Identity::* member) {
  std::unordered_map<std::string, size_t> seen;
  seen.reserve(drafts.size());
  for (size_t index : order) {
    Identity& identity = drafts[index].identity;
    std::string& hash = identity.*member;
    if (hash.empty()) continue;
    // `moved` knows no path, but counts within one: a rename elsewhere must not renumber it.
    size_t n = ++seen[member == &Identity::moved ? hash + identity.path : hash];
    if (n > 1) hash = HashOf({hash, fmt::to_string(n)});
  }
}

}  // namespace

std::vector<Identity> Identify(std::span<const Finding> findings) {
  std::vector<Draft> drafts;
  drafts.reserve(findings.size());
  for (const auto& finding : findings) drafts.push_back(DraftOf(finding));
  std::vector<size_t> order(drafts.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::stable_sort(order, {}, [&](size_t i) -> const auto& { return drafts[i].order; });
  Number(drafts, order, &Identity::key);
  Number(drafts, order, &Identity::second);
  Number(drafts, order, &Identity::moved);
  std::vector<Identity> out;
  out.reserve(drafts.size());
  for (auto& draft : drafts) {
    draft.identity.key.insert(0, "btz-");
    out.push_back(std::move(draft.identity));
  }
  return out;
}

}  // namespace bartizan::findings
