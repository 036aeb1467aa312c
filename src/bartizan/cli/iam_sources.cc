#include "bartizan/cli/iam_sources.h"

#include <fmt/format.h>

#include <iterator>

#include "bartizan/base/text.h"
#include "bartizan/cli/aws_options.h"

namespace bartizan::cli {

namespace {

const Flag kSnapshots{.name = "snapshots",
                      .value = "DIR",
                      .help = "the folder of saved accounts; else iam below the home"};

template <class T>
std::vector<T> Joined(std::vector<T> first, std::vector<T> more) {
  first.insert(first.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  return first;
}

}  // namespace

std::vector<Flag> WithSourceFlags(std::vector<Flag> own) {
  return WithAwsFlags(Joined({{.name = "external-id",
                               .value = "ID",
                               .help = "what the trust policy of a role to assume asks for"},
                              kSnapshots},
                             std::move(own)));
}

std::vector<Flag> WithSnapshotsFlag(std::vector<Flag> own) {
  return Joined({kSnapshots}, std::move(own));
}

std::vector<ExitNote> WithSourceExits(std::vector<ExitNote> own) {
  return Joined({{3, "bad input, or something could not be read whole (the rest is there)"},
                 {4, "no credentials, or the call is not allowed"},
                 {5, "the service cannot be reached, or answers nothing that makes sense"}},
                std::move(own));
}

Result<fs::path> SnapshotsFolder(const Invocation& invocation) {
  if (const auto given = invocation.Get("snapshots")) return fs::path(*given);
  BARTIZAN_TRY(const fs::path home, invocation.HomePath());
  return home / "iam";
}

Result<iam::SourceOptions> SourceOptionsOf(const Invocation& invocation) {
  iam::SourceOptions options;
  options.profile = invocation.Get("profile");
  options.region = invocation.Get("region");
  options.endpoint_url = invocation.Get("endpoint-url");
  options.external_id = invocation.Get("external-id");
  BARTIZAN_TRY(options.snapshots, SnapshotsFolder(invocation));
  options.progress = [&invocation](std::string_view line) { invocation.Detail(line); };
  options.warn = [&invocation](std::string_view line) { invocation.Warn(line); };
  return options;
}

Result<iam::AccountModel> LoadSource(const Invocation& invocation, std::string_view text,
                                     std::shared_ptr<iampolicy::DocumentCache> documents) {
  BARTIZAN_TRY(const auto spec, iam::ParseSource(text));
  BARTIZAN_TRY(auto options, SourceOptionsOf(invocation));
  options.documents = std::move(documents);
  BARTIZAN_TRY(auto account, iam::LoadAccount(spec, options));
  invocation.Detail(
      fmt::format("{}: {}", account.place, Count(account.principals.size(), "principal")));
  return account;
}

int WarnOfProblems(const Invocation& invocation, const std::vector<std::string>& problems) {
  for (const std::string& problem : problems) invocation.Warn(problem);
  return problems.empty() ? 0 : ExitCode(Code::kInvalid);
}

}  // namespace bartizan::cli
