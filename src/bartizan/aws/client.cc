#include "bartizan/aws/client.h"

#include <fmt/format.h>

#include "bartizan/aws/call_state.h"
#include "bartizan/aws/sign.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {

Client::Client(std::shared_ptr<State> state) : state_(std::move(state)) {}
Client::~Client() = default;

Result<std::shared_ptr<Client>> Client::Create(const System& system, const Choices& choices) {
  auto state = std::make_shared<State>();
  state->system = system;
  BARTIZAN_TRY(state->settings, ResolveSettings(system, choices));
  state->system = WithCaBundle(system, state->settings.ca_bundle);
  state->credentials = DefaultChain(state->system, state->settings);
  return std::shared_ptr<Client>(new Client(std::move(state)));
}

std::shared_ptr<Client> Client::With(std::shared_ptr<CachedCredentials> credentials,
                                     std::optional<std::string> region) const {
  auto state = std::make_shared<State>(*state_);
  state->credentials = std::move(credentials);
  if (region) state->region = std::move(region);
  return std::shared_ptr<Client>(new Client(std::move(state)));
}

Micros Client::State::ClockOffset() const {
  std::lock_guard lock(shared->mutex);
  return shared->clock_offset;
}

Time Client::State::Now() const {
  return system.clock->Now() + ClockOffset();
}

Result<std::string> Client::State::Region() const {
  if (region) return *region;
  if (!settings.region.empty()) return settings.region;
  std::optional<std::string> known;
  {
    std::lock_guard lock(shared->mutex);
    known = shared->instance_region;
  }
  if (!known) {
    known = InstanceRegion(system, settings);
    std::lock_guard lock(shared->mutex);
    shared->instance_region = known;
  }
  if (!known->empty()) return *known;
  return Fail(Code::kInvalid, "no AWS region is set",
              "give --region, set AWS_REGION, or write `region = …` into the profile");
}

Result<std::string> Client::Region() {
  return state_->Region();
}
Result<std::shared_ptr<const Credentials>> Client::CurrentCredentials() {
  return state_->credentials->Get();
}
const Settings& Client::settings() const {
  return state_->settings;
}
const System& Client::outside() const {
  return state_->system;
}

Result<Client::Presigned> Client::PresignedRequest(std::string_view service,
                                                   std::string_view operation,
                                                   data::JsonObject input,
                                                   std::chrono::seconds expires) {
  BARTIZAN_TRY(Prepared prepared, Prepare(*state_, service, operation, std::move(input), {}, true));
  BARTIZAN_TRY(auto credentials, state_->credentials->Get());
  awswire::WireRequest& wire = prepared.wire;
  if (prepared.service->protocol == awswire::Protocol::kQuery ||
      prepared.service->protocol == awswire::Protocol::kEc2) {
    // A form is the query of a GET as well, and a link can only be that.
    wire.method = "GET";
    wire.query = std::exchange(wire.body, {});
    wire.headers.clear();
  }
  if (!wire.body.empty()) {
    return Fail(Code::kUsage,
                fmt::format("{} {} has a body: it cannot be presigned", service, operation));
  }
  Address address = AddressOf(prepared);
  SignableRequest request{wire.method, address.path, wire.query, wire.headers};
  request.headers.emplace_back("host", address.host);
  const bool s3 = prepared.service->name == "s3";
  SigningOptions signing{.region = prepared.endpoint.signing_region,
                         .service = prepared.endpoint.signing_name,
                         .time = state_->Now(),
                         .payload_hash = s3 ? std::string(kUnsignedPayload) : std::string(),
                         .s3_path = s3,
                         .expires = expires};
  BARTIZAN_DO(Presign(request, *credentials, signing));
  return Presigned{wire.method, fmt::format("{}{}?{}", address.origin, request.path, request.query),
                   std::move(wire.headers)};
}

}  // namespace bartizan::aws
