#pragma once
// The few calls that credentials themselves come from (STS, SSO), without the client that needs
// credentials. Internal to this module. Thread-safe where the System is.
#include <expected>
#include <string>
#include <vector>

#include "bartizan/aws/credentials.h"
#include "bartizan/aws/settings.h"
#include "bartizan/aws/system.h"
#include "bartizan/data/json.h"

namespace bartizan::aws {

struct ServiceCall {
  std::string service, operation, region;
  data::JsonObject input;
  const Credentials* signer = nullptr;  // none: not signed
  std::vector<std::string> secrets;     // that an answer might repeat
};

struct ServiceFailure {
  Error error;          // names service, operation, address and the service's words
  std::string code;     // of the service; empty when no answer came
  std::string message;  // of the service, safe to show
};

// Up to three attempts (or as the settings say), signed anew each time.
std::expected<data::JsonObject, ServiceFailure> CallService(const System& system,
                                                            const Settings& settings,
                                                            const ServiceCall& call);

}  // namespace bartizan::aws
