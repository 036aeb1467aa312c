#pragma once
// Dependencies against advisories. Pure.
#include <span>
#include <string>
#include <vector>

#include "bartizan/findings/model.h"
#include "bartizan/sca/advisories.h"
#include "bartizan/sca/dependency.h"

namespace bartizan::sca {

struct MatchResult {
  // One for each flaw of each version of a package in each lock file, by file, line, name and rule.
  std::vector<findings::Finding> findings;
  std::vector<std::string> problems;  // advisories that could not be evaluated
  std::vector<std::string> remarks;   // odd, but nothing is lost
};

// Records that share an id or alias are one flaw. Its rule is its GHSA id, else CVE, else the first
// in the alphabet; all ids are in `aliases`. Score: the newest version of CVSS that any of the
// records gives, of these the highest; without a vector the database's word; else unknown.
MatchResult Match(const Advisories& advisories, std::span<const Dependency> dependencies);

}  // namespace bartizan::sca
