#include "bartizan/securityhub/hub.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/aws/endpoints.h"

namespace bartizan::securityhub {
namespace {

// hub_findings is the outbox and the memory of what was sent. `state` is "waiting" (the record
// must go out), "acknowledged" or "rejected" (until the finding changes). `digest` is of the
// content that is wanted there; `attempts` counts the calls that may have brought any version of
// it: at 0 the hub cannot know the finding. `record` is empty unless it waits.
// hubs counts what no audit event tells of yet, so that a killed push is reported by the next one.
constexpr std::string_view kSchema = R"sql(
CREATE TABLE hub_findings (
  hub TEXT NOT NULL,
  record_id TEXT NOT NULL,
  target TEXT NOT NULL,
  finding_id TEXT NOT NULL,
  state TEXT NOT NULL,
  digest TEXT NOT NULL,
  archived INTEGER NOT NULL,
  updated_at BIGINT NOT NULL,
  record TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  answered_at BIGINT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (hub, record_id)
);
CREATE INDEX hub_findings_by_state ON hub_findings (hub, state, record_id);
CREATE INDEX hub_findings_by_finding ON hub_findings (finding_id, target);
CREATE TABLE hub_workflow (
  hub TEXT NOT NULL,
  record_id TEXT NOT NULL,
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  note_by TEXT NOT NULL,
  note_at TEXT NOT NULL,
  PRIMARY KEY (hub, record_id)
);
CREATE TABLE hubs (
  hub TEXT PRIMARY KEY,
  sent BIGINT NOT NULL,
  archived BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  pulled_at BIGINT NOT NULL
);
)sql";

constexpr std::array<store::Migration, 1> kMigrations = {{{"securityhub", 1, kSchema}}};

bool IsAccount(std::string_view text) {
  return text.size() == 12 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::span<const store::Migration> SecurityHubMigrations() {
  return kMigrations;
}

std::string Hub::Key() const {
  return account + "/" + region;
}

std::string Hub::ProductArn() const {
  return fmt::format("arn:{}:securityhub:{}:{}:product/{}/default", partition, region, account,
                     account);
}

Result<Hub> HubOf(aws::Client& client, const std::string& account) {
  if (!IsAccount(account)) return Fail(Code::kInvalid, "an AWS account is 12 digits");
  BARTIZAN_TRY(std::string region, client.Region());
  std::string partition(aws::PartitionOf(region).id);
  return Hub{.partition = std::move(partition), .region = std::move(region), .account = account};
}

Result<Hub> FindHub(aws::Client& client, const std::optional<std::string>& account,
                    const std::atomic<bool>* cancel) {
  BARTIZAN_TRY(auto answer, client.Call("sts", "GetCallerIdentity", {}, {.cancel = cancel}));
  std::string found = data::Str(answer.output, "Account");
  if (!IsAccount(found)) {
    return Fail(Code::kUnavailable, "sts GetCallerIdentity named no account");
  }
  if (account && *account != found) {
    return Fail(Code::kDenied,
                fmt::format("the credentials belong to account {}, not {}", found, *account),
                "choose others with --profile");
  }
  return HubOf(client, found);
}

Error Explain(aws::CallError failed, const Hub& hub) {
  if (failed.code.starts_with("InvalidAccess")) {
    failed.error.code = Code::kDenied;
    failed.error.hint = fmt::format(
        "Security Hub is off in {0} of account {1}, or closed to you; to turn it on: bartizan aws "
        "call securityhub EnableSecurityHub --region {0} --json '{{\"EnableDefaultStandards\": "
        "false}}'",
        hub.region, hub.account);
  }
  return std::move(failed.error);
}

}  // namespace bartizan::securityhub
