#pragma once
// Who is who among findings: ids that survive re-runs, shifted lines and renamed files.
//
// An id is "btz-" and 32 hex digits of a SHA-256 over what makes a finding that finding:
//   code     tool, rule, path and the stripped source line (its title where there is none)
//   package  tool, package without its version, advisory (CVE before the tool's own id), manifest
//   URL      tool, rule, method, path of the URL as a template, names of its query, parameter
// and an ordinal among equals, counted in the order of their lines. Never in it: line numbers,
// hosts and ports, query values, descriptions, severities. Findings that carry the tool's own key,
// for tools whose keys are known to be stable, use that key instead of the line.
//
// Matching against what is stored is one-to-one, an old finding is consumed once, in this order:
//   1. the same identity;
//   2. the same second key: GitHub's rolling hash of the line (code), the tool's own advisory id
//      (packages: survives a CVE that is assigned later);
//   3. same rule and path, at most three lines apart, same function where both know it: the line
//      itself was edited;
//   4. same rule and line without the path, for a path that has vanished from the report: a
//      renamed file.
// Not done: the line map of git between two commits (exact, needs both trees), matching of moved
// code whose old file still has findings, merging one flaw reported by several tools.
//
// All functions are pure and thread-safe.
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/findings/model.h"

namespace bartizan::findings {

// What is compared. Empty keys never match.
struct Identity {
  std::string key;     // the id of a finding that has no history
  std::string second;  // step 2
  std::string moved;   // step 4
  std::string rule;    // hash over tool and rule
  std::string path;    // normalised
  std::string function;
  int line = 0;  // 0: unknown
};

// One a finding, in the same order. The findings must be those of one report: ordinals count
// within them.
std::vector<Identity> Identify(std::span<const Finding> findings);

// For each of `now` the index of its old self, or nothing. Each old one is used once. Only old
// ones with `alive` take part in steps 2 to 4; a resolved finding comes back by step 1 alone.
// Step 4 needs a `whole` report: a path that an incomplete one does not name may well be there.
struct Known {
  Identity identity;
  bool alive = true;
};
std::vector<std::optional<size_t>> MatchIdentities(std::span<const Identity> now,
                                                   std::span<const Known> old, bool whole);

// The whole text of a file of the scanned tree; nothing when there is none.
using SourceReader = std::function<std::optional<std::string>(std::string_view path)>;
// Before RecordScan, when the tree is at hand: sets each snippet to the real source line and adds
// GitHub's line hash as the fingerprint kLineHash. Findings that are secrets are left alone, their
// line must not be kept.
inline constexpr std::string_view kLineHash = "primaryLocationLineHash";
void AddSource(std::span<Finding> findings, const SourceReader& read);

// "hash:n" of every line, as github/codeql-action computes primaryLocationLineHash
// (src/fingerprints.ts): a rolling hash over the 100 characters from the line's start on.
std::vector<std::string> GitHubLineHashes(std::string_view text);

// Without "./", doubled and backward slashes, "file://" and inner "..".
std::string NormalPath(std::string_view path);
// The path of a URL with numbers, UUIDs and long hex runs as "{}" and the sorted names of its
// query: "/a/{}?id&page". No scheme, host, port, values or fragment.
std::string UrlTemplate(std::string_view url);

}  // namespace bartizan::findings
