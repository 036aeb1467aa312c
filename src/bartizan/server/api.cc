#include "bartizan/server/api.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "bartizan/data/json.h"
#include "bartizan/response/case_json.h"
#include "bartizan/response/event.h"

namespace bartizan::server {
namespace {

using net::ErrorResponse;
using net::HeadVerdict;
using net::ServerRequest;
using net::ServerResponse;
using response::OpenedCase;

constexpr size_t kListedCases = 100;

Micros Steady() {
  return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

ServerResponse JsonResponse(int status, const data::JsonObject& body) {
  return {.status = status, .body = data::ToJson(body)};
}

ServerResponse Failure(const Error& error) {
  const int status = net::HttpStatus(error.code);
  // What went wrong inside is for the log of the server.
  return ErrorResponse(status, status == 500 ? "internal error" : error.message);
}

std::string_view KeyOf(const ServerRequest& request) {
  const std::string_view key = request.Header("x-api-key");
  if (!key.empty()) return key;
  std::string_view bearer = request.Header("authorization");
  constexpr std::string_view kBearer = "Bearer ";
  if (!bearer.starts_with(kBearer)) return {};
  bearer.remove_prefix(kBearer.size());
  return bearer;
}

HeadVerdict Refuse(int status, std::string_view message, std::string_view reason) {
  HeadVerdict verdict = net::Reject(status, message);
  verdict.reason = reason;
  // API Gateway's member, beside ours: clients of the post's API read it.
  verdict.answer->body = data::ToJson(data::JsonObject{{"error", message}, {"message", message}});
  return verdict;
}

data::JsonObject Started(const OpenedCase& opened) {
  return {{"case", opened.id}, {"fresh", opened.fresh}, {"status", "/v1/cases/" + opened.id}};
}

}  // namespace

struct Api::Route {
  std::string_view method, path;  // "{stage}" and "{id}" stand for one segment
  std::string_view scope;         // "" : for everybody
  uint64_t max_body;
  ServerResponse (Api::*handle)(const ServerRequest&);
};

std::span<const Api::Route> Api::Routes() {
  static constexpr std::array<Route, 4> kRoutes{{
      {"POST", "/{stage}/secresponse", kStartScope, 4U << 10U, &Api::Start},
      {"GET", "/v1/cases", kReadScope, 0, &Api::Cases},
      {"GET", "/v1/cases/{id}", kReadScope, 0, &Api::OneCase},
      {"POST", "/v1/events", kEventsScope, 1U << 20U, &Api::Event},
  }};
  return kRoutes;
}

Api::Api(store::Home& home, response::Config config, ApiOptions options)
    : home_(home),
      config_(std::move(config)),
      options_(std::move(options)),
      of_keys_(options_.requests_per_second, options_.burst),
      refusals_(options_.refusals_per_second, options_.refusal_burst),
      queue_(options_.cases_at_once, options_.work) {}

bool Api::Matches(const Route& route, std::string_view path) const {
  if (route.path == "/{stage}/secresponse") return path == "/" + options_.stage + "/secresponse";
  constexpr std::string_view kId = "{id}";
  if (!route.path.ends_with(kId)) return path == route.path;
  const std::string_view prefix = route.path.substr(0, route.path.size() - kId.size());
  return path.starts_with(prefix) && path.size() > prefix.size() &&
         path.find('/', prefix.size()) == std::string_view::npos;
}

const Api::Route* Api::Find(const ServerRequest& request, bool& other_method) const {
  const std::string_view method =
      request.method == "HEAD" ? "GET" : std::string_view(request.method);
  for (const Route& route : Routes()) {
    if (!Matches(route, request.path)) continue;
    if (route.method == method) return &route;
    other_method = true;
  }
  return nullptr;
}

HeadVerdict Api::Head(const ServerRequest& request) {
  if (request.path == "/healthz") {
    return {.answer = ServerResponse{.body = R"({"status":"ok"})"}};
  }
  // Paths are told to nobody without a key.
  const std::optional<ApiKey> key = keys_.Find(KeyOf(request), options_.clock->Now());
  if (!key) {
    if (!refusals_.Take(request.peer, Steady())) {
      return Refuse(429, "Too Many Requests", "too many wrong keys");
    }
    return Refuse(403, "Forbidden", "no valid key");
  }
  if (!of_keys_.Take(key->id, Steady())) {
    HeadVerdict verdict = Refuse(429, "Too Many Requests", "too many requests of a key");
    verdict.principal = "key " + key->id;
    return verdict;
  }
  bool other_method = false;
  const Route* const route = Find(request, other_method);
  HeadVerdict verdict;
  if (route == nullptr) {
    verdict = other_method ? Refuse(405, "Method Not Allowed", "method")
                           : Refuse(404, "Not Found", "path");
  } else if (!key->scopes.contains(std::string(route->scope))) {
    verdict = Refuse(403, "Forbidden", "the key lacks the scope " + std::string(route->scope));
  } else {
    verdict.max_body = route->max_body;
    verdict.context = key->name;
  }
  verdict.principal = "key " + key->id;
  return verdict;
}

ServerResponse Api::Handle(const ServerRequest& request) {
  bool other_method = false;
  const Route* const route = Find(request, other_method);
  return route == nullptr ? ErrorResponse(404, "Not Found") : (this->*route->handle)(request);
}

Result<OpenedCase> Api::Open(const response::OpenRequest& request) {
  BARTIZAN_TRY(OpenedCase opened,
               response::OpenCase(home_, config_, request, options_.clock->Now()));
  queue_.Add(opened.id);
  return opened;
}

ServerResponse Api::Start(const ServerRequest& request) {
  const auto body = data::ParseJson(request.body, "body", {.max_bytes = 4U << 10U, .max_depth = 4});
  if (!body) return Failure(body.error());
  const data::Json* const id = body->is_object() ? data::Find(*body, "instance_id") : nullptr;
  if (id == nullptr || !id->is_string()) {
    return ErrorResponse(400, "the body must be {\"instance_id\": \"i-…\"}");
  }
  auto target = response::ParseTarget(data::View(id->get_string()));
  if (!target || target->kind != "aws-ec2")
    return ErrorResponse(400, "instance_id is no instance id");
  const auto* const name = std::any_cast<std::string>(&request.context);
  auto opened = Open({.targets = {std::move(*target)},
                      .reason = "called through the API",
                      .opened_by = "api key " + (name == nullptr ? std::string() : *name)});
  return opened ? JsonResponse(202, Started(*opened)) : Failure(opened.error());
}

ServerResponse Api::Cases(const ServerRequest&) {
  auto cases = home_.db().Read(
      [](store::Tx& tx) { return response::ListCases(tx, std::nullopt, kListedCases); });
  if (!cases) return Failure(cases.error());
  data::JsonArray rows;
  for (const response::Case& each : *cases) rows.emplace_back(response::CaseJson(each));
  return JsonResponse(200, {{"schema", "bartizan.respond.cases/1"}, {"cases", std::move(rows)}});
}

ServerResponse Api::OneCase(const ServerRequest& request) {
  const std::string id = request.path.substr(std::string_view("/v1/cases/").size());
  auto what = home_.db().Read([&](store::Tx& tx) { return response::LoadCase(tx, id); });
  if (!what) return Failure(what.error());
  return JsonResponse(200, response::CaseJson(*what));
}

ServerResponse Api::Event(const ServerRequest& request) {
  const auto findings = response::ParseFindings(request.body, "body");
  if (!findings) return Failure(findings.error());
  data::JsonArray started;
  for (const response::Finding& finding : *findings) {
    const auto rule = response::MatchRule(config_.rules, finding);
    if (!rule || finding.targets.empty()) continue;
    auto opened = Open({.targets = finding.targets,
                        .reason = finding.title,
                        .opened_by = "rule " + rule->name,
                        .only = rule->only,
                        .skip = rule->skip,
                        .trigger = finding.raw});
    if (!opened) return Failure(opened.error());
    started.emplace_back(Started(*opened));
  }
  const int status = started.empty() ? 200 : 202;
  return JsonResponse(status, {{"findings", findings->size()}, {"cases", std::move(started)}});
}

Result<size_t> Api::ResumeCases() {
  size_t resumed = 0;
  for (const auto state : {response::CaseState::kOpen, response::CaseState::kResponding}) {
    BARTIZAN_TRY(const auto cases,
                 home_.db().Read([&](store::Tx& tx) { return response::ListCases(tx, state, 0); }));
    for (const response::Case& each : cases) queue_.Add(each.id);
    resumed += cases.size();
  }
  return resumed;
}

}  // namespace bartizan::server
