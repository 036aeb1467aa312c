// follow HOME PLAN-ID MODE < JSON: one run of a target. JSON is {"kind", "config": {…}, "prefixes",
// "label"}; MODE is plan, apply, careful (undone where it fails) or undo (apply, then undo). Prints
// what was observed and done.
#include <cstdio>
#include <iostream>
#include <iterator>

#include "bartizan/audit/audit.h"
#include "bartizan/ipranges/targets.h"
#include "bartizan/store/lease.h"

namespace bartizan::ipranges {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

std::vector<std::string> Texts(const Json& value, std::string_view key) {
  std::vector<std::string> texts;
  const JsonArray* list = data::FindArray(value, key);
  if (list == nullptr) return texts;
  for (const Json& item : *list) texts.emplace_back(data::View(item.as_string()));
  return texts;
}

std::optional<size_t> Size(const Json& value, std::string_view key) {
  const auto number = data::Int(value, key);
  return number ? std::optional(static_cast<size_t>(*number)) : std::nullopt;
}

std::vector<PortRange> Ports(const Json& config) {
  std::vector<PortRange> ports;
  const JsonArray* list = data::FindArray(config, "ports");
  if (list == nullptr) return {{.from = 80, .to = 80}};
  for (const Json& item : *list) {
    const auto port = static_cast<uint16_t>(item.as_int64());
    ports.push_back({.from = port, .to = port});
  }
  return ports;
}

Result<std::unique_ptr<Target>> MakeTarget(const Json& given) {
  BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem()));
  const Json config = given.at("config");
  if (data::Str(given, "kind") == "prefix-list") {
    return PrefixListTarget({.name = data::Str(config, "name"),
                             .max_entries = Size(config, "max-entries").value_or(250)},
                            client);
  }
  return SecurityGroupTarget({.vpc = data::Str(config, "vpc"),
                              .prefix = data::Str(config, "prefix", "AUTOUPDATE"),
                              .ports = Ports(config),
                              .interfaces = Texts(config, "interfaces"),
                              .load_balancers = Texts(config, "load-balancers"),
                              .rules_per_group = Size(config, "rules-per-group"),
                              .groups_per_interface = Size(config, "groups-per-interface")},
                             client);
}

Result<std::unique_ptr<store::Home>> OpenHome(const fs::path& folder) {
  std::vector<store::Migration> schema;
  for (auto part :
       {store::LeaseMigrations(), audit::AuditMigrations(), change::ChangeMigrations()}) {
    schema.insert(schema.end(), part.begin(), part.end());
  }
  return store::Home::Open(folder, schema);
}

Result<JsonObject> Run(const fs::path& folder, const std::string& plan_id, std::string_view mode,
                       const Json& given) {
  BARTIZAN_TRY(auto target, MakeTarget(given));
  BARTIZAN_TRY(Observed observed, target->Observe());
  Desired desired{.label = data::Str(given, "label")};
  for (const std::string& text : Texts(given, "prefixes")) {
    BARTIZAN_TRY(const IpPrefix prefix, ParseIpPrefix(text));
    desired.prefixes.push_back(prefix);
  }
  std::ranges::sort(desired.prefixes);
  if (data::Str(given, "kind") != "prefix-list") desired.ports = Ports(given.at("config"));
  BARTIZAN_TRY(change::Plan plan, target->PlanChange(observed, desired));
  JsonArray foreign, warnings;
  for (const std::string& text : observed.foreign) foreign.emplace_back(text);
  for (const std::string& text : observed.warnings) warnings.emplace_back(text);
  JsonObject told{{"target", target->id()},    {"open", observed.open.size()},
                  {"detail", observed.detail}, {"foreign", foreign},
                  {"warnings", warnings},      {"plan", change::PlanToJson(plan)}};
  if (plan.operations.empty() || mode == "plan") return told;
  plan.id = plan_id;
  plan.target = target->id();
  BARTIZAN_TRY(auto home, OpenHome(folder));
  BARTIZAN_TRY(change::Outcome outcome,
               change::Apply(*home, plan, {.undo_on_failure = mode == "careful"}));
  if (mode == "undo") {
    BARTIZAN_TRY(outcome, change::Undo(*home, plan, {}));
  }
  told["state"] = change::OutcomeStateName(outcome.state);
  told["error"] = outcome.error;
  return told;
}

}  // namespace
}  // namespace bartizan::ipranges

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  auto given = bartizan::data::ParseJson(text, "standard input");
  if (!given) return 2;
  auto done = bartizan::ipranges::Run(argv[1], argv[2], argv[3], *given);
  if (!done) {
    const bartizan::Error& error = done.error();
    done = bartizan::data::JsonObject{{"state", "refused"},
                                      {"code", bartizan::CodeName(error.code)},
                                      {"error", error.OneLine()},
                                      {"hint", error.hint}};
  }
  std::puts(bartizan::data::ToJson(*done).c_str());
  return 0;
}
