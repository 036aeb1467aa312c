#pragma once
// The routes of `bartizan serve`.
//
//   GET  /healthz                  no key
//   POST /STAGE/secresponse        {"instance_id": "i-…"} → 202 {"case": ID, …}   respond:start
//   GET  /v1/cases, /v1/cases/ID   respond:read
//   POST /v1/events                a finding that may begin a case by rule         events:write
//
// The key is in x-api-key, or in Authorization: Bearer. As API Gateway does, a missing or wrong one
// is answered with 403 {"message":"Forbidden"}.
#include <functional>
#include <memory>
#include <string>

#include "bartizan/net/http_server.h"
#include "bartizan/response/config.h"
#include "bartizan/response/run.h"
#include "bartizan/server/case_queue.h"
#include "bartizan/server/keys.h"
#include "bartizan/server/rate.h"
#include "bartizan/store/home.h"

namespace bartizan::server {

struct ApiOptions {
  std::string stage = "DEMO";
  // Works on a case: RunCase and what follows. Called on threads of the queue; `cancel` of its
  // options must be told by the owner before this is destroyed. Required.
  std::function<void(const std::string& case_id)> work;
  size_t cases_at_once = 4;
  // Of one key; and refusals of one address, beyond which it gets 429.
  double requests_per_second = 10, burst = 50;
  double refusals_per_second = 5, refusal_burst = 50;
  const Clock* clock = &SystemClock();
};

// Thread-safe. The home outlives it.
class Api {
 public:
  Api(store::Home& home, response::Config config, ApiOptions options);

  // Of ServerOptions::on_head: knows the caller without touching the home.
  net::HeadVerdict Head(const net::ServerRequest& request);
  // The handler.
  net::ServerResponse Handle(const net::ServerRequest& request);

  // Reads the keys again; called about once a second by the owner, so that revoking takes effect.
  Status ReloadKeys() { return keys_.Reload(home_.db()); }
  // Puts the cases that an earlier process left into the queue; how many.
  Result<size_t> ResumeCases();
  CaseQueue& queue() { return queue_; }

 private:
  struct Route;
  static std::span<const Route> Routes();
  const Route* Find(const net::ServerRequest& request, bool& other_method) const;
  bool Matches(const Route& route, std::string_view path) const;

  net::ServerResponse Start(const net::ServerRequest& request);
  net::ServerResponse Cases(const net::ServerRequest& request);
  net::ServerResponse OneCase(const net::ServerRequest& request);
  net::ServerResponse Event(const net::ServerRequest& request);
  Result<response::OpenedCase> Open(const response::OpenRequest& request);

  store::Home& home_;
  const response::Config config_;
  const ApiOptions options_;
  KeyRing keys_;
  RateLimiter of_keys_, refusals_;
  CaseQueue queue_;  // last: its threads end first
};

}  // namespace bartizan::server
