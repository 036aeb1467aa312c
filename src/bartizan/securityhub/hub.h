#pragma once
// AWS Security Hub of one account and region, and what the home's database remembers of it.
// (https://docs.aws.amazon.com/securityhub/1.0/APIReference/)
#include <atomic>
#include <optional>
#include <span>
#include <string>

#include "bartizan/aws/client.h"
#include "bartizan/store/database.h"

namespace bartizan::securityhub {

std::span<const store::Migration> SecurityHubMigrations();

struct Hub {
  std::string partition, region, account;
  std::string Key() const;         // "111122223333/eu-central-1", names it in the database
  std::string ProductArn() const;  // the account's own product there, which needs no registration
};

// The region of the client and the account of its credentials (sts:GetCallerIdentity). kDenied when
// `account` is given and the credentials belong to another: findings must not go astray.
Result<Hub> FindHub(aws::Client& client, const std::optional<std::string>& account,
                    const std::atomic<bool>* cancel);
// The same without a call, where the account is known.
Result<Hub> HubOf(aws::Client& client, const std::string& account);

// What to do about a call that Security Hub refused as a whole: says how to turn it on.
Error Explain(aws::CallError failed, const Hub& hub);

}  // namespace bartizan::securityhub
