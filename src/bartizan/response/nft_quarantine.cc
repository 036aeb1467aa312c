#include "bartizan/response/nft_quarantine.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/process/local_program.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr const char* kFamily = "inet";
constexpr int kPriority = -300;  // raw: before connection tracking (-200)
constexpr const char* kChains[] = {"prerouting", "forward", "output"};
// The longest reset: an IPv6 header and a TCP header with its options, and no data.
constexpr int kMostResetBytes = 80;
constexpr Micros kTimeLimit = std::chrono::seconds(30);

Json Match(Json left, Json right, std::string_view op = "==") {
  return JsonObject{{"match", JsonObject{{"op", op}, {"left", left}, {"right", right}}}};
}
Json Field(std::string_view protocol, std::string_view field) {
  return JsonObject{{"payload", JsonObject{{"protocol", protocol}, {"field", field}}}};
}
Json Meta(std::string_view key) {
  return JsonObject{{"meta", JsonObject{{"key", key}}}};
}
Json Accept() {
  return JsonObject{{"accept", nullptr}};
}
// nft prints a prefix of all its bits as an address, so it is written as one.
Json Address(const IpPrefix& prefix) {
  const std::string address = ToString(prefix.address);
  if (prefix.bits == (prefix.address.v6 ? 128 : 32)) return Json(address);
  return JsonObject{{"prefix", JsonObject{{"addr", address}, {"len", prefix.bits}}}};
}

// The endpoint's rule in the chain of packets that come in or of those that go out.
Json EndpointRule(const Endpoint& endpoint, bool outgoing) {
  return JsonArray{
      Match(Field(endpoint.prefix.address.v6 ? "ip6" : "ip", outgoing ? "daddr" : "saddr"),
            Address(endpoint.prefix)),
      Match(Field(endpoint.udp ? "udp" : "tcp", outgoing != endpoint.inbound ? "dport" : "sport"),
            endpoint.port),
      Accept()};
}

// What IPv6 needs to find the way to an endpoint. A hop limit of 255 says that it was not routed.
Json NeighbourRule(bool outgoing) {
  JsonArray types = {"nd-neighbor-solicit", "nd-neighbor-advert"};
  // In the order of their numbers, as nft lists them.
  types.insert(types.begin(), Json(outgoing ? "nd-router-solicit" : "nd-router-advert"));
  return JsonArray{Match(Field("ip6", "hoplimit"), 255),
                   Match(Field("icmpv6", "type"), JsonObject{{"set", std::move(types)}}), Accept()};
}

bool Any(const Quarantine& quarantine, bool v6) {
  return std::ranges::any_of(quarantine.endpoints, [v6](const Endpoint& endpoint) {
    return endpoint.prefix.address.v6 == v6;
  });
}

void AddPathMtu(const Quarantine& quarantine, std::vector<Json>& rules) {
  if (Any(quarantine, false)) {
    rules.push_back(JsonArray{Match(Field("icmp", "type"), "destination-unreachable"),
                              Match(Field("icmp", "code"), "frag-needed"), Accept()});
  }
  if (Any(quarantine, true)) {
    rules.push_back(JsonArray{Match(Field("icmpv6", "type"), "packet-too-big"), Accept()});
  }
}

// The expressions of each rule of a chain, in order.
std::vector<Json> Rules(const Quarantine& quarantine, std::string_view chain) {
  std::vector<Json> rules;
  if (chain != "forward") {
    const bool outgoing = chain == "output";
    rules.push_back(JsonArray{Match(Meta(outgoing ? "oif" : "iif"), "lo"), Accept()});
    for (const Endpoint& endpoint : quarantine.endpoints) {
      rules.push_back(EndpointRule(endpoint, outgoing));
    }
    if (Any(quarantine, true)) rules.push_back(NeighbourRule(outgoing));
    if (!outgoing) AddPathMtu(quarantine, rules);
    if (outgoing && quarantine.resets) {
      rules.push_back(JsonArray{Match(Field("tcp", "flags"), "rst", "in"),
                                Match(Meta("length"), kMostResetBytes, "<="), Accept()});
    }
  }
  rules.push_back(JsonArray{JsonObject{{"counter", nullptr}}});
  return rules;
}

JsonObject ChainObject(std::string_view table, std::string_view chain) {
  return {{"family", kFamily}, {"table", table},    {"name", chain},   {"type", "filter"},
          {"hook", chain},     {"prio", kPriority}, {"policy", "drop"}};
}

Json Command(std::string_view verb, std::string_view kind, JsonObject object) {
  return JsonObject{{verb, JsonObject{{kind, std::move(object)}}}};
}

Result<JsonArray> ParseAnswer(std::string_view answer) {
  BARTIZAN_TRY(const Json document, data::ParseJson(answer, "nft", {.max_bytes = 64ULL << 20U}));
  const JsonArray* items = data::FindArray(document, "nftables");
  if (items == nullptr) return Fail(Code::kInvalid, "nft answered no list of objects");
  return *items;
}

// As it was asked for: without what the kernel adds.
Json Plain(const JsonArray& expressions) {
  JsonArray plain = expressions;
  for (Json& expression : plain) {
    JsonObject* object = expression.if_object();
    if (object != nullptr && object->contains("counter")) (*object)["counter"] = nullptr;
  }
  return plain;
}

// What of a table was listed.
struct Listed {
  std::vector<std::string> other;  // objects that were not asked for
  bool table = false, flags = false;
  std::map<std::string, JsonObject, std::less<>> chains;
  std::map<std::string, std::vector<Json>, std::less<>> rules;
};

Listed Sort(const JsonArray& items, std::string_view table) {
  Listed listed;
  for (const Json& item : items) {
    if (const JsonObject* it = data::FindObject(item, "table")) {
      listed.table = data::Str(*it, "name") == table;
      listed.flags = it->contains("flags");  // "dormant" would switch every chain off
    } else if (const JsonObject* chain = data::FindObject(item, "chain")) {
      listed.chains[data::Str(*chain, "name")] = *chain;
    } else if (const JsonObject* rule = data::FindObject(item, "rule")) {
      const JsonArray* expressions = data::FindArray(*rule, "expr");
      listed.rules[data::Str(*rule, "chain")].push_back(
          Plain(expressions != nullptr ? *expressions : JsonArray()));
    } else if (item.is_object() && !item.get_object().contains("metainfo")) {
      for (const auto& [kind, value] : item.get_object()) listed.other.emplace_back(kind);
    }
  }
  return listed;
}

std::string ChainDifference(const Listed& listed, const Quarantine& quarantine,
                            std::string_view name) {
  const auto found = listed.chains.find(name);
  if (found == listed.chains.end()) return fmt::format("chain {} is missing", name);
  for (const auto& [key, value] : ChainObject(quarantine.table, name)) {
    const Json* there = data::Find(found->second, data::View(key));
    if (there == nullptr || *there != value) {
      return fmt::format("chain {}: {} is {}, not {}", name, data::View(key),
                         there != nullptr ? data::ToJson(*there) : "missing", data::ToJson(value));
    }
  }
  const auto wanted = Rules(quarantine, name);
  const auto rules = listed.rules.find(name);
  const size_t count = rules == listed.rules.end() ? 0 : rules->second.size();
  for (size_t i = 0; i < std::min(count, wanted.size()); ++i) {
    if (rules->second[i] != wanted[i]) {
      return fmt::format("chain {}: rule {} is {}, not {}", name, i + 1,
                         data::ToJson(rules->second[i]), data::ToJson(wanted[i]));
    }
  }
  if (count != wanted.size()) {
    return fmt::format("chain {} has {}, not {}", name, Count(count, "rule"), wanted.size());
  }
  return {};
}

// The first line of what nft said, without the position in our own input.
Error NftError(std::string_view said) {
  const std::string_view line = Trim(said.substr(0, said.find('\n')));
  Error error{Code::kFailed, fmt::format("nft: {}", Ellipsize(ScrubUtf8(line), 300)), {}, {}};
  if (said.find("Operation not permitted") != std::string_view::npos) {
    error.code = Code::kDenied;
    error.hint = "run as root, or with CAP_NET_ADMIN in that network namespace";
  } else if (said.find("No such file or directory") != std::string_view::npos) {
    error.code = Code::kNotFound;
  }
  return error;
}

}  // namespace

Result<std::string> QuarantineTable(std::string_view case_id) {
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
  if (case_id.empty() || case_id.size() > 64 ||
      case_id.find_first_not_of(kLetters) != std::string_view::npos) {
    return Fail(Code::kInvalid, "a case's id has 1 to 64 letters, digits, - and _");
  }
  // nft's names have no hyphens; what they become is no byte that ids of one kind mix with them.
  return "bartizan_quarantine_" + ReplaceAll(std::string(case_id), "-", "_");
}

data::Json QuarantineCommands(const Quarantine& quarantine) {
  const JsonObject table = {{"family", kFamily}, {"name", quarantine.table}};
  JsonArray commands = {Command("add", "table", table)};
  for (const char* chain : kChains) {
    commands.push_back(Command("add", "chain", ChainObject(quarantine.table, chain)));
  }
  for (const char* chain : kChains) {
    const JsonObject name = {{"family", kFamily}, {"table", quarantine.table}, {"name", chain}};
    commands.push_back(Command("flush", "chain", name));
    for (Json& rule : Rules(quarantine, chain)) {
      commands.push_back(Command("add", "rule",
                                 {{"family", kFamily},
                                  {"table", quarantine.table},
                                  {"chain", chain},
                                  {"expr", std::move(rule)}}));
    }
  }
  return JsonObject{{"nftables", std::move(commands)}};
}

Result<std::string> QuarantineDifference(std::string_view answer, const Quarantine& quarantine) {
  BARTIZAN_TRY(const JsonArray items, ParseAnswer(answer));
  const Listed listed = Sort(items, quarantine.table);
  if (!listed.table) return fmt::format("table {} is missing", quarantine.table);
  if (listed.flags) return fmt::format("table {} has flags (dormant?)", quarantine.table);
  if (!listed.other.empty()) return fmt::format("the table has a {} too", listed.other.front());
  for (const auto& [name, chain] : listed.chains) {
    if (!Contains(kChains, name)) return fmt::format("the table has a chain {} too", name);
  }
  for (const char* chain : kChains) {
    std::string difference = ChainDifference(listed, quarantine, chain);
    if (!difference.empty()) return difference;
  }
  return std::string();
}

Result<data::JsonObject> DroppedPackets(std::string_view answer, std::string_view table) {
  BARTIZAN_TRY(const JsonArray items, ParseAnswer(answer));
  JsonObject dropped;
  for (const Json& item : items) {
    const JsonObject* rule = data::FindObject(item, "rule");
    if (rule == nullptr || data::Str(*rule, "table") != table) continue;
    const JsonArray* expressions = data::FindArray(*rule, "expr");
    if (expressions == nullptr || expressions->size() != 1) continue;
    const JsonObject* counter = data::FindObject(expressions->front(), "counter");
    if (counter == nullptr) continue;
    dropped[data::Str(*rule, "chain")] = data::Int(*counter, "packets").value_or(0);
  }
  return dropped;
}

Result<std::string> NftTables::Nft(std::vector<std::string> arguments, std::string input) const {
  arguments.insert(arguments.begin(), "nft");
  Result<process::Outcome> outcome = Fail(Code::kInternal, "nft was not started");
  BARTIZAN_DO(where_->Run([&]() -> Status {
    outcome = process::RunLocal(std::move(arguments), std::move(input), kTimeLimit);
    return {};
  }));
  if (!outcome) return std::unexpected(std::move(outcome).error());
  if (outcome->ok()) return std::move(outcome->out);
  if (outcome->end == process::Outcome::kExited) return std::unexpected(NftError(outcome->err));
  // It may have been stopped before or after the kernel took the transaction.
  return Fail(Code::kUndecided, "nft " + outcome->Describe());
}

Status NftTables::Apply(const Quarantine& quarantine) const {
  BARTIZAN_DO(Nft({"-j", "-f", "-"}, data::ToJson(QuarantineCommands(quarantine))));
  return {};
}

Result<bool> NftTables::Remove(std::string_view table) const {
  auto removed = Nft({"delete", "table", kFamily, std::string(table)}, {});
  if (!removed && removed.error().code == Code::kNotFound) return false;
  if (!removed) return std::unexpected(std::move(removed).error());
  return true;
}

Result<std::string> NftTables::List(std::string_view table) const {
  auto answer = Nft({"-j", "list", "table", kFamily, std::string(table)}, {});
  if (!answer && answer.error().code == Code::kNotFound) return std::string();
  if (!answer && answer.error().code == Code::kUndecided) answer.error().code = Code::kTimeout;
  return answer;
}

Result<std::string> NftTables::Ruleset() const {
  auto answer = Nft({"list", "ruleset"}, {});
  if (!answer && answer.error().code == Code::kUndecided) answer.error().code = Code::kTimeout;
  return answer;
}

}  // namespace bartizan::response
