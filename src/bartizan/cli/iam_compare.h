#pragma once
// What every command that compares accounts shares: its flags, the accounts, the rules, the report.
#include <memory>
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/iam/report_json.h"

namespace bartizan::cli {

// --equiv, --suggest, --principal, --kind … and those of iam_sources.h, then `own`.
std::vector<Flag> WithCompareFlags(std::vector<Flag> own);

// The flags' part in a comparison; the catalogue is not set.
Result<iam::CompareOptions> CompareOptionsOf(const Invocation& invocation);
// The rules of --equiv or --suggest for these accounts; account ids always.
Result<iam::Mapping> MappingFor(const Invocation& invocation,
                                std::span<const iam::AccountModel> accounts);

// Keeps everything that a report points into.
struct ComparedAccounts {
  std::array<iam::AccountModel, 2> accounts;
  std::shared_ptr<const iampolicy::ActionCatalogue> catalogue;
  std::optional<iam::Mapping> mapping;
  std::array<iam::MappedAccount, 2> mapped;
  iam::SemanticReport report;
  iam::ReportContext context;
  // What was found out on the way: to free it would take as long as to find it.
  std::shared_ptr<iampolicy::DocumentCache> documents;
  std::optional<iampolicy::ContainCache> contained;
  std::vector<std::string> expired;  // accepted differences whose time is over
};

// Reads both accounts (side by side where they are files), maps, compares, takes out what
// --accepted names, and warns of problems. What it returns lives until the program ends. Without
// `ids` the differences may have none.
Result<ComparedAccounts*> CompareSources(Invocation& invocation, const std::string& first,
                                         const std::string& second, bool ids = true);
// The same for accounts that are there already.
Result<ComparedAccounts*> CompareModels(Invocation& invocation, iam::AccountModel first,
                                        iam::AccountModel second, bool ids = true);

// Prints it by --format (table, json, csv, md, html, sarif, asff), records it with --record, and
// gives the exit code: 3 for problems, 1 for differences that --fail-on counts.
Result<int> FinishComparison(Invocation& invocation, const ComparedAccounts& compared);

inline const std::vector<std::string_view> kCompareFormats = {"table", "json",  "csv", "md",
                                                              "html",  "sarif", "asff"};

// What lives to the end of the program: it ends with the report, and freeing a million strings
// would take a third of its time.
template <class T>
T* Keep(std::unique_ptr<T> what) {
  static T* volatile kept = nullptr;  // volatile, or the store would be left out
  kept = what.release();
  return kept;
}

}  // namespace bartizan::cli
