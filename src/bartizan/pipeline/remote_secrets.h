#pragma once
// Secrets that the trusted file keeps in AWS: SSM Parameter Store (GetParameter, decrypted) and
// Secrets Manager (GetSecretValue). Fetched when the first step needs them, kept in memory until
// the run's process ends, never stored.
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "bartizan/pipeline/engine.h"

namespace bartizan::pipeline {

// Thread-safe: the second step that needs a secret waits for the first one's call.
class RemoteSecrets {
 public:
  struct Setup {
    store::Home& home;
    const Clock& clock;
    std::string run_id;
    std::map<std::string, SecretSource> sources;
    AwsChoice choice;
    AwsClients aws;
    const std::atomic<bool>* cancel = nullptr;
  };
  explicit RemoteSecrets(Setup setup) : setup_(std::move(setup)) {}

  // Where the secret is kept; null when the file does not say.
  const SecretSource* Find(const std::string& name) const;
  // The value of a secret that Find finds. Errors name the parameter, never a value. Each fetch is
  // an audit event (FetchSecret).
  Result<std::string> Get(const std::string& name, const std::string& step);

 private:
  Result<std::string> Fetch(const SecretSource& source);

  const Setup setup_;
  std::mutex mutex_;
  std::shared_ptr<aws::Client> client_;
  std::map<std::string, std::string> values_;
};

}  // namespace bartizan::pipeline
