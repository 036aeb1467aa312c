#include "bartizan/pipeline/aws_access.h"

#include <fmt/format.h>

namespace bartizan::pipeline {

Result<std::shared_ptr<aws::Client>> RealAwsClient(const AwsChoice& choice) {
  aws::Choices choices;
  if (!choice.profile.empty()) choices.profile = choice.profile;
  if (!choice.region.empty()) choices.region = choice.region;
  return aws::Client::Create(aws::RealSystem(), choices);
}

Result<std::shared_ptr<aws::Client>> OpenAws(const AwsClients& clients, const AwsChoice& choice,
                                             const std::atomic<bool>* cancel) {
  BARTIZAN_TRY(auto client, clients(choice));
  if (choice.account.empty()) return client;
  aws::CallOptions options{.deadline = std::chrono::seconds(60), .cancel = cancel};
  BARTIZAN_TRY(auto answer, client->Call("sts", "GetCallerIdentity", {}, options));
  std::string found = data::Str(answer.output, "Account");
  if (found != choice.account) {
    return Fail(Code::kDenied,
                fmt::format("the credentials belong to account {}, not to {}",
                            found.empty() ? "?" : found, choice.account),
                "aws: { account: … } of the default branch's file says which one is meant");
  }
  return client;
}

}  // namespace bartizan::pipeline
