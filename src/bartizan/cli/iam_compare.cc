#include "bartizan/cli/iam_compare.h"

#include <fmt/format.h>

#include <future>

#include "bartizan/base/heap.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/findings_view.h"
#include "bartizan/cli/iam_options.h"
#include "bartizan/cli/iam_sources.h"
#include "bartizan/cli/iam_view.h"
#include "bartizan/cli/scan_record.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/export_asff.h"
#include "bartizan/findings/export_sarif.h"
#include "bartizan/findings/identity.h"
#include "bartizan/iam/as_findings.h"
#include "bartizan/iam/report_files.h"
#include "bartizan/iam/snapshot.h"
#include "bartizan/iam/suggest.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::cli {

namespace {

using findings::Severity;

constexpr uint64_t kMaxRules = 16U << 20U;

Status TakeOutAccepted(Invocation& invocation, ComparedAccounts& compared) {
  const auto file = invocation.Get("accepted");
  if (!file) return {};
  BARTIZAN_TRY(const auto accepted, iam::ReadAccepted(*file));
  compared.context.accepted =
      iam::RemoveAccepted(compared.report, accepted, invocation.clock().Now(), compared.expired);
  for (const std::string& each : compared.expired) invocation.Warn("no longer accepted: " + each);
  return {};
}

std::vector<findings::Finding> IdentifiedFindings(const ComparedAccounts& compared) {
  auto found = iam::AsFindings(compared.report, compared.context).findings;
  const auto identities = findings::Identify(found);
  for (size_t i = 0; i < found.size(); ++i) {
    found[i].id = identities[i].key;
    found[i].target = iam::TargetOf(compared.context);
  }
  return found;
}

Status PrintReport(Invocation& invocation, const ComparedAccounts& compared) {
  const std::string format = invocation.Format();
  const auto& [report, context] = std::tie(compared.report, compared.context);
  if (format == "json") {
    invocation.Print(data::ToPrettyJson(iam::ReportJson(report, context)));
  } else if (format == "csv") {
    invocation.Print(iam::ReportCsv(report, context));
  } else if (format == "md") {
    invocation.Print(iam::ReportMarkdown(report, context));
  } else if (format == "html") {
    invocation.Print(iam::ReportHtml(report, context));
  } else if (format == "sarif") {
    invocation.Print(data::ToPrettyJson(findings::ToSarif(IdentifiedFindings(compared))));
  } else if (format == "asff") {
    findings::AsffOptions options;
    if (const auto& account = compared.accounts[1]; account.id.size() == 12) {
      options.account = account.id;
      options.partition = account.partition;
    }
    if (const auto region = invocation.Get("region")) options.region = *region;
    BARTIZAN_TRY(auto records,
                 findings::ToAsff(IdentifiedFindings(compared), options, invocation.clock().Now()));
    invocation.Print(data::ToPrettyJson(std::move(records)));
  } else {
    BARTIZAN_TRY(const auto top, invocation.Int("top", 0, 1'000'000));
    PrintComparison(invocation, report, context, static_cast<size_t>(top.value_or(0)));
  }
  return {};
}

Status Store(Invocation& invocation, const ComparedAccounts& compared) {
  auto report = iam::AsFindings(compared.report, compared.context);
  const Time now = invocation.clock().Now();
  RecordedScan recorded;
  recorded.found = std::move(report.findings);
  recorded.scan.scan_id = crypto::SortableId(ToInt(now) / 1000);
  recorded.scan.tool = report.tool;
  recorded.scan.target = iam::TargetOf(compared.context);
  recorded.scan.branch = "main";
  recorded.scan.complete = report.complete;
  recorded.scan.problems = report.problems;
  recorded.scan.time = now;
  const std::string text = data::ToJson(iam::ReportJson(compared.report, compared.context));
  BARTIZAN_DO(RecordScan(invocation, text, recorded));
  const auto& summary = recorded.summary;
  invocation.Note(fmt::format("recorded as {}: {} new, {} known, {} back again, {} gone",
                              recorded.scan.target, summary.fresh, summary.persisting,
                              summary.reopened, summary.resolved));
  return {};
}

// Whether a difference is one that --fail-on counts.
bool Counts(const iam::Difference& difference, std::string_view fail_on) {
  if (fail_on == "none") return false;
  if (fail_on == "any") return true;
  if (fail_on == "new-access") {
    return std::ranges::any_of(difference.changes, [](const iam::Change& change) {
      return change.direction == iam::Direction::kMore ||
             change.kind == iam::ChangeKind::kCrossing || !change.proven;
    });
  }
  const auto least = findings::ParseSeverity(fail_on);
  return least && difference.severity >= *least;
}

}  // namespace

std::vector<Flag> WithCompareFlags(std::vector<Flag> own) {
  std::vector<Flag> flags = {
      {.name = "equiv",
       .value = "FILE",
       .help = "what is called differently in each account: rules (version 2) or an "
               "equivalency_list.json"},
      {.name = "suggest", .help = "find such rules in the data, and use them"},
      {.name = "principal",
       .value = "PATTERN",
       .help = "only principals with such a name ('*' and '?')"},
      {.name = "kind",
       .value = "KIND",
       .help = "only these",
       .repeatable = true,
       .choices = {"role", "user", "group"}},
      {.name = "include-slr", .help = "service-linked roles too"},
      {.name = "no-boundary", .help = "compare as if there were no permissions boundaries"},
      {.name = "closed-world",
       .help = "take the catalogue as complete: actions that AWS may add make no difference"},
      {.name = "accepted",
       .value = "FILE",
       .help = "differences that somebody accepted (bartizan iam baseline accept)"},
      CatalogueFlag(),
  };
  for (Flag& flag : own) flags.push_back(std::move(flag));
  return WithSourceFlags(std::move(flags));
}

Result<iam::CompareOptions> CompareOptionsOf(const Invocation& invocation) {
  iam::CompareOptions options;
  if (invocation.Has("kind")) {
    const auto kinds = invocation.Values("kind");
    options.roles = Contains(kinds, "role");
    options.users = Contains(kinds, "user");
    options.groups = Contains(kinds, "group");
  }
  options.service_linked = invocation.Has("include-slr");
  options.boundaries = !invocation.Has("no-boundary");
  options.closed_world = invocation.Has("closed-world");
  if (const auto pattern = invocation.Get("principal")) {
    BARTIZAN_TRY(options.principal, iampolicy::EncodePattern(*pattern, false));
  }
  return options;
}

// Suggestions for the first account and each other one; those of one value there are one rule.
static std::vector<iam::MapRule> SuggestedRules(const Invocation& invocation,
                                                std::span<const iam::AccountModel> accounts) {
  std::vector<iam::MapRule> rules;
  for (size_t i = 1; i < accounts.size(); ++i) {
    for (auto& suggestion : iam::SuggestRules(accounts[0], accounts[i])) {
      const auto values = suggestion.rule.values;
      if (values.size() != 2) continue;
      invocation.Detail(
          fmt::format("rule {}: {} supporters", suggestion.rule.name, suggestion.support));
      const auto known = std::ranges::find_if(
          rules, [&](const iam::MapRule& rule) { return rule.values[0] == values[0]; });
      if (known != rules.end()) {
        known->values[i] = values[1];
        continue;
      }
      suggestion.rule.values.assign(accounts.size(), std::nullopt);
      suggestion.rule.values[0] = values[0];
      suggestion.rule.values[i] = values[1];
      rules.push_back(std::move(suggestion.rule));
    }
  }
  return rules;
}

Result<iam::Mapping> MappingFor(const Invocation& invocation,
                                std::span<const iam::AccountModel> accounts) {
  std::vector<iam::Mapping::Side> sides;
  for (const auto& account : accounts) {
    sides.push_back({.label = account.label, .account_id = account.id});
  }
  if (const auto file = invocation.Get("equiv")) {
    BARTIZAN_TRY(const std::string text, ReadFile(*file, kMaxRules));
    return iam::Mapping::Parse(text, *file, std::move(sides));
  }
  if (!invocation.Has("suggest")) return iam::Mapping::Parse("", "", std::move(sides));
  return iam::Mapping::FromRules(SuggestedRules(invocation, accounts), std::move(sides));
}

Result<ComparedAccounts*> CompareModels(Invocation& invocation, iam::AccountModel first,
                                        iam::AccountModel second, bool ids) {
  auto compared = std::make_unique<ComparedAccounts>();
  compared->accounts = {std::move(first), std::move(second)};
  auto& [a, b] = compared->accounts;
  if (a.label == b.label) {
    return Fail(Code::kUsage, fmt::format("both accounts are called {}", a.label),
                "give them names: dev=SOURCE qa=SOURCE");
  }
  BARTIZAN_TRY(compared->catalogue, CatalogueOf(invocation));
  BARTIZAN_TRY(compared->mapping, MappingFor(invocation, compared->accounts));
  BARTIZAN_TRY(auto options, CompareOptionsOf(invocation));
  options.catalogue = compared->catalogue.get();
  options.cache = &compared->contained.emplace(*compared->catalogue);
  options.ids = ids || invocation.Has("accepted");
  auto other =
      std::async(std::launch::async, [&] { return iam::MapAccount(b, 1, *compared->mapping); });
  compared->mapped[0] = iam::MapAccount(a, 0, *compared->mapping);
  compared->mapped[1] = other.get();
  compared->report =
      iam::CompareAccounts(compared->mapped[0], compared->mapped[1], *compared->mapping, options);
  compared->context = {.accounts = {&a, &b},
                       .mapping = &*compared->mapping,
                       .catalogue = compared->catalogue.get(),
                       .closed_world = options.closed_world};
  BARTIZAN_DO(TakeOutAccepted(invocation, *compared));
  return Keep(std::move(compared));
}

Result<ComparedAccounts*> CompareSources(Invocation& invocation, const std::string& first,
                                         const std::string& second, bool ids) {
  const auto documents = std::make_shared<iampolicy::DocumentCache>();
  PrepareLargeHeap();
  auto other = std::async(std::launch::async, [&] {
    PrepareLargeHeap();
    return LoadSource(invocation, second, documents);
  });
  auto a = LoadSource(invocation, first, documents);
  auto b = other.get();
  if (!a) return std::unexpected(std::move(a).error());
  if (!b) return std::unexpected(std::move(b).error());
  BARTIZAN_TRY(auto* const compared, CompareModels(invocation, *std::move(a), *std::move(b), ids));
  compared->documents = documents;
  return compared;
}

Result<int> FinishComparison(Invocation& invocation, const ComparedAccounts& compared) {
  BARTIZAN_DO(PrintReport(invocation, compared));
  invocation.FlushOutput();
  if (invocation.Has("record")) BARTIZAN_DO(Store(invocation, compared));
  for (const std::string& problem : compared.report.problems) invocation.Warn(problem);
  if (!compared.report.problems.empty()) return ExitCode(Code::kInvalid);
  const std::string fail_on = invocation.Value("fail-on");
  const bool counts = std::ranges::any_of(
      compared.report.differences,
      [&](const iam::Difference& difference) { return Counts(difference, fail_on); });
  return counts ? ExitCode(Code::kFailed) : 0;
}

}  // namespace bartizan::cli
