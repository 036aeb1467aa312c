#pragma once
// Everything outside this process that configuration, credentials and calls touch, so that tests
// replace it.
#include <functional>
#include <map>
#include <string>

#include "bartizan/base/fs.h"
#include "bartizan/base/time.h"
#include "bartizan/net/http_client.h"
#include "bartizan/process/process.h"

namespace bartizan::aws {

struct System {
  std::map<std::string, std::string> environment;
  // The whole file, at most `max_bytes`; kNotFound when it does not exist.
  std::function<Result<std::string>(const fs::path&, uint64_t max_bytes)> read_file;
  std::function<Result<net::HttpResponse>(const net::HttpRequest&)> send;
  std::function<Result<process::Outcome>(const process::Spec&)> run;
  std::function<void(Micros)> sleep;
  std::function<double()> random;  // in [0, 1)
  const Clock* clock = &SystemClock();

  // "" when unset or blank.
  std::string Variable(std::string_view name) const;
};

// This process's environment (HOME of the user database where it is not set) and files, a shared
// HttpClient (proxies and AWS_CA_BUNDLE from the environment), real time. Thread-safe to use from
// several threads.
System RealSystem();

// The same with another bundle of certificates (PEM) that peers are checked against: what a profile
// or the caller says (Settings::ca_bundle; "" changes nothing). Only RealSystem's own `send` is
// replaced; a test's stays.
System WithCaBundle(System system, const std::string& ca_bundle);

}  // namespace bartizan::aws
