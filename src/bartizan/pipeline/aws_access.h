#pragma once
// A client for what the trusted file chose.
#include <atomic>
#include <memory>

#include "bartizan/pipeline/engine.h"

namespace bartizan::pipeline {

// With `account` it is looked up whose the credentials are (sts:GetCallerIdentity): kDenied when
// they belong to another.
Result<std::shared_ptr<aws::Client>> OpenAws(const AwsClients& clients, const AwsChoice& choice,
                                             const std::atomic<bool>* cancel);

}  // namespace bartizan::pipeline
