#pragma once
// Credentials, and a holder that keeps them fresh.
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::aws {

struct Credentials {
  std::string access_key_id, secret_access_key;
  std::string session_token;       // may be empty
  std::optional<Time> expiration;  // none: never
  std::string account_id;          // where the source tells it
  std::string source;              // for people: "environment", "profile dev in ~/.aws/credentials"
};

using CredentialsSource = std::function<Result<Credentials>()>;

// Gives immutable snapshots. Within 15 minutes of the expiration (advisory) one caller fetches anew
// while others go on with the old ones, and a failure is swallowed; within 10 minutes (mandatory)
// all wait for one fetch and its failure is returned. Credentials that live shorter have windows of
// a half and a third of their life. Early fetches that fail are a minute apart at least. The source
// never runs twice at once, and no lock is held while it runs.
// A source of static stability (IMDS) may return credentials that are expired: they are used on,
// and fetched again after 2 to 10 minutes beyond the window. Thread-safe.
// (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html, botocore)
class CachedCredentials {
 public:
  CachedCredentials(CredentialsSource source, const Clock& clock, bool static_stability = false);
  ~CachedCredentials();
  Result<std::shared_ptr<const Credentials>> Get();
  // After ExpiredToken: the next Get fetches, unless the snapshot is not `seen` any more.
  void Expire(const std::shared_ptr<const Credentials>& seen);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bartizan::aws
