#pragma once
// What the files of Client share.
#include <map>
#include <mutex>

#include "bartizan/aws/client.h"
#include "bartizan/aws/retry.h"

namespace bartizan::aws {

// What clients made from one another share, whatever their credentials.
struct Shared {
  RetryQuota quota;
  std::mutex mutex;                            // of what follows; nothing is called under it
  Micros clock_offset{0};                      // to add to the clock when signing
  std::map<std::string, std::string> buckets;  // bucket → region, learnt from redirects
  std::optional<std::string> instance_region;  // asked for once
};

struct Client::State {
  System system;
  Settings settings;
  std::optional<std::string> region;  // instead of the settings'
  std::shared_ptr<CachedCredentials> credentials;
  std::shared_ptr<Shared> shared = std::make_shared<Shared>();

  Result<std::string> Region() const;
  Micros ClockOffset() const;  // of what servers said
  Time Now() const;            // corrected by it
};

// An operation with its input on the wire, the same for all attempts.
struct Prepared {
  const awswire::Service* service = nullptr;
  const awswire::Operation* operation = nullptr;
  awswire::WireRequest wire;
  std::string bucket;        // of S3
  std::string payload_hash;  // hex SHA-256 or UNSIGNED-PAYLOAD
  std::string body_member;   // streaming output: the member's name
  std::string custom_url, custom_source;
  std::string region;  // to resolve the endpoint with
  Endpoint endpoint;
};

// A link has no body, so nothing about one may be signed with it.
Result<Prepared> Prepare(const Client::State& state, std::string_view service,
                         std::string_view operation, data::JsonObject input,
                         const CallOptions& options, bool as_link = false);
// By the name of the API reference or the AWS CLI ("get-caller-identity"); null when there is none.
const awswire::Operation* FindOperation(const awswire::Service& service, std::string_view name);
// Resolves the endpoint for prepared.region.
Status Locate(const Client::State& state, Prepared& prepared);

// The parts of the address: what is signed and what is sent.
struct Address {
  std::string origin;  // "https://host:port"
  std::string host, path;
};
Address AddressOf(const Prepared& prepared);

// How an attempt failed.
struct Trouble {
  awswire::ServiceError service;   // code is empty when no answer came
  std::optional<Error> transport;  // when no answer came, or one that cannot be read
  bool own = false;                // transport is the caller's own error (its disk is full …)
  std::string credential_source;
};
CallError MakeCallError(const Prepared& prepared, Trouble trouble, int attempts,
                        bool outcome_unknown);
// A failure before anything was sent.
CallError MakeCallError(std::string_view service, std::string_view operation, Error error);

}  // namespace bartizan::aws
