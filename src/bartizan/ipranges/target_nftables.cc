#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/local_program.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/nft.h"
#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr Micros kTimeLimit = std::chrono::seconds(60);

// One of the sets as it was listed.
struct SetState {
  NftSetName set;
  bool exists = true;
  std::vector<NftElement> elements;
};
using State = std::vector<SetState>;

std::vector<Interval> IntervalsOf(const SetState& state) {
  std::vector<Interval> intervals;
  for (const NftElement& element : state.elements) intervals.push_back(element.interval);
  return Merge(std::move(intervals));
}

std::vector<Interval> OfFamily(std::span<const Interval> intervals, bool v6) {
  std::vector<Interval> those;
  std::ranges::copy_if(intervals, std::back_inserter(those),
                       [v6](const Interval& interval) { return interval.first.v6 == v6; });
  return those;
}

JsonArray PrefixList(std::span<const Interval> intervals) {
  JsonArray list;
  for (const IpPrefix& prefix : ToPrefixes(intervals)) list.emplace_back(ToString(prefix));
  return list;
}

// What is kept of the time before, for the inverse: {"NAME": ["PREFIX", …]}.
JsonObject Remember(const State& state) {
  JsonObject before;
  for (const SetState& set : state) before[set.set.name] = PrefixList(IntervalsOf(set));
  return before;
}

Result<std::vector<Interval>> Recall(const JsonObject& before) {
  std::vector<IpPrefix> prefixes;
  for (const auto& [name, list] : before) {
    if (!list.is_array()) return Fail(Code::kInvalid, "the journal's prefixes are no list");
    for (const Json& item : list.get_array()) {
      const auto* text = item.if_string();
      if (text == nullptr) return Fail(Code::kInvalid, "the journal's prefixes are no texts");
      BARTIZAN_TRY(prefixes.emplace_back(), ParseIpPrefix(data::View(*text)));
    }
  }
  return ToIntervals(prefixes);
}

std::vector<NftChange> Changes(const State& state, std::span<const Interval> desired) {
  std::vector<NftChange> changes;
  for (const SetState& set : state) {
    NftChange change{.set = set.set,
                     .create = !set.exists,
                     .delta = DeltaOf(set.elements, OfFamily(desired, set.set.v6))};
    if (change.create || !change.delta.empty()) changes.push_back(std::move(change));
  }
  return changes;
}

bool ValidName(std::string_view name) {
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
  return !name.empty() && name.size() <= 128 && name[0] != '-' && name[0] != '.' &&
         name.find_first_not_of(kLetters) == std::string_view::npos;
}

class Nftables final : public Target {
 public:
  explicit Nftables(NftablesConfig config) : config_(std::move(config)) {
    if (!config_.set4.empty()) sets_.push_back(Name(config_.set4, false));
    if (!config_.set6.empty()) sets_.push_back(Name(config_.set6, true));
  }

  std::string id() const override {
    std::string id = kind();
    if (!config_.netns.empty()) id += "/netns:" + config_.netns;
    id += fmt::format("/{}/{}", config_.family, config_.table);
    for (const NftSetName& set : sets_) id += "/" + set.name;
    return id;
  }
  std::string kind() const override { return "nftables"; }

  Result<Observed> Observe() override {
    BARTIZAN_TRY(auto state, List());
    Observed observed;
    std::vector<Interval> open;
    JsonObject sets;
    for (const SetState& set : state) {
      const auto intervals = IntervalsOf(set);
      open.insert(open.end(), intervals.begin(), intervals.end());
      sets[set.set.name] = JsonObject{{"exists", set.exists}, {"elements", set.elements.size()}};
      const auto limited = std::ranges::count(set.elements, false, &NftElement::lasting);
      if (limited > 0) {
        observed.warnings.push_back(fmt::format("set {}: {} with a time limit", set.set.name,
                                                Count(static_cast<size_t>(limited), "element")));
      }
    }
    observed.open = ToPrefixes(Merge(std::move(open)));
    observed.detail = {{"family", config_.family}, {"table", config_.table}, {"sets", sets}};
    WarnOfUnused(state, observed.warnings);
    observed.own = std::make_shared<const State>(std::move(state));
    return observed;
  }

  Result<change::Plan> PlanChange(const Observed& observed, const Desired& desired) override {
    BARTIZAN_CHECK(observed.own != nullptr);
    const auto state = std::static_pointer_cast<const State>(observed.own);
    const auto wanted =
        std::make_shared<const std::vector<Interval>>(ToIntervals(desired.prefixes));
    BARTIZAN_DO(CheckPlaces(*state, *wanted));
    change::Plan plan{.target = id()};
    const std::vector<NftChange> changes = Changes(*state, *wanted);
    if (changes.empty()) return plan;

    change::Operation operation{.id = "elements"};
    Describe(changes, desired, operation);
    operation.probe = [this, wanted](const change::Context&) { return Is(*wanted); };
    operation.apply = [this, state, wanted](const change::Context&) {
      return Apply(*state, *wanted);
    };
    operation.postcondition = [this, wanted](const change::Context&) { return Verify(*wanted); };
    operation.inverse = [this, state](const change::Context& context) {
      return Restore(context, *state);
    };
    plan.operations.push_back(std::move(operation));
    return plan;
  }

 private:
  NftSetName Name(const std::string& name, bool v6) const {
    return {.family = config_.family, .table = config_.table, .name = name, .v6 = v6};
  }

  Result<std::string> Nft(std::vector<std::string> arguments, std::string input) const {
    std::vector<std::string> argv;
    if (!config_.netns.empty()) argv = {"ip", "netns", "exec", config_.netns};
    argv.emplace_back("nft");
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    BARTIZAN_TRY(process::Outcome outcome, RunLocal(argv, std::move(input), kTimeLimit));
    if (outcome.ok()) return std::move(outcome.out);
    if (outcome.end == process::Outcome::kExited) {
      if (outcome.err.find("Cannot open network namespace") != std::string::npos) {
        return Fail(Code::kNotFound, fmt::format("there is no network namespace {}", config_.netns),
                    fmt::format("create it: ip netns add {}", config_.netns));
      }
      return std::unexpected(NftError(outcome.err));
    }
    // It may have been stopped before or after the kernel took the transaction.
    return Fail(Code::kUndecided, "nft " + outcome.Describe());
  }

  Result<SetState> ListSet(const NftSetName& set) const {
    auto answer = Nft({"-j", "list", "set", set.family, set.table, set.name}, {});
    if (!answer && answer.error().code == Code::kNotFound &&
        answer.error().message.starts_with("nft: ")) {
      if (config_.create) return SetState{.set = set, .exists = false};
      return Fail(
          Code::kNotFound,
          fmt::format("there is no set {} in table {} {}", set.name, set.family, set.table),
          fmt::format("create them: nft 'add table {0} {1}; add set {0} {1} {2} {{ type {3}; "
                      "flags interval; auto-merge; }}', or configure `create: true`",
                      set.family, set.table, set.name, set.v6 ? "ipv6_addr" : "ipv4_addr"));
    }
    if (!answer && answer.error().code == Code::kUndecided) answer.error().code = Code::kTimeout;
    if (!answer) return std::unexpected(std::move(answer).error());
    BARTIZAN_TRY(auto elements, ParseNftSet(*answer, set));
    return SetState{.set = set, .elements = std::move(elements)};
  }

  Result<State> List() const {
    State state;
    for (const NftSetName& set : sets_) {
      BARTIZAN_TRY(state.emplace_back(), ListSet(set));
    }
    return state;
  }

  // A set that no rule looks at opens nothing; only a warning, since rules may be loaded later.
  void WarnOfUnused(const State& state, std::vector<std::string>& warnings) const {
    const auto table = Nft({"-j", "-t", "list", "table", config_.family, config_.table}, {});
    if (!table) return;
    for (const SetState& set : state) {
      if (!NftTableUses(*table, set.set.name)) {
        warnings.push_back(fmt::format("no rule of table {} {} uses set {}", config_.family,
                                       config_.table, set.set.name));
      }
    }
  }

  // Every prefix has a set, and no set that has elements would lose all of them.
  Status CheckPlaces(const State& state, std::span<const Interval> wanted) const {
    if (wanted.empty()) {
      return Fail(Code::kConflict, "an empty list is refused: it would close everything",
                  "look at what the selection finds: bartizan ip-ranges select");
    }
    for (const bool v6 : {false, true}) {
      const bool placed =
          std::ranges::any_of(sets_, [v6](const auto& set) { return set.v6 == v6; });
      if (!placed && !OfFamily(wanted, v6).empty()) {
        return Fail(Code::kInvalid,
                    fmt::format("the list has {} prefixes, and no set for them is named",
                                v6 ? "IPv6" : "IPv4"),
                    fmt::format("name `set{}`, or select the other family only", v6 ? 6 : 4));
      }
    }
    for (const SetState& set : state) {
      if (!set.elements.empty() && OfFamily(wanted, set.set.v6).empty()) {
        return Fail(
            Code::kConflict,
            fmt::format("the list has no {} prefix: set {} would become empty",
                        set.set.v6 ? "IPv6" : "IPv4", set.set.name),
            "if that is meant, leave the set out of the configuration and flush it by hand");
      }
    }
    return {};
  }

  void Describe(const std::vector<NftChange>& changes, const Desired& desired,
                change::Operation& operation) const {
    std::vector<std::string> parts;
    JsonObject sets;
    for (const NftChange& change : changes) {
      const auto removed = ToPrefixes(Merge(change.delta.remove));
      const auto added = ToPrefixes(Merge(change.delta.add));
      // An element that is replaced by a part of itself shows only what it loses.
      const auto closes = Subtract(removed, added);
      const auto opens = Subtract(added, removed);
      parts.push_back(fmt::format("{}set {} +{} -{}", change.create ? "create " : "",
                                  change.set.name, opens.size(), closes.size()));
      sets[change.set.name] = JsonObject{{"create", change.create},
                                         {"add", PrefixList(ToIntervals(opens))},
                                         {"remove", PrefixList(ToIntervals(closes))}};
    }
    operation.title = fmt::format("nftables {} {}: {} ({})", config_.family, config_.table,
                                  Join(parts, ", "), desired.label);
    operation.detail = JsonObject{{"kind", kind()},
                                  {"family", config_.family},
                                  {"table", config_.table},
                                  {"netns", config_.netns},
                                  {"sets", std::move(sets)}};
  }

  Result<change::Probe> Is(const std::vector<Interval>& wanted) const {
    BARTIZAN_TRY(const State state, List());
    return Changes(state, wanted).empty() ? change::Probe::kDone : change::Probe::kNotDone;
  }

  Status Commit(const std::vector<NftChange>& changes) const {
    if (changes.empty()) return {};
    BARTIZAN_DO(Nft({"-j", "-f", "-"}, NftBatch(changes)));
    return {};
  }

  Result<Json> Apply(const State& observed, const std::vector<Interval>& wanted) const {
    JsonObject before = Remember(observed);
    Status done = Commit(Changes(observed, wanted));
    if (!done && NftSetMoved(done.error())) {
      // Somebody changed the set since: what is there now decides, and is what an undo restores.
      BARTIZAN_TRY(const State now, List());
      before = Remember(now);
      done = Commit(Changes(now, wanted));
    }
    if (!done) return std::unexpected(std::move(done).error());
    return Json(JsonObject{{"before", std::move(before)}});
  }

  Status Verify(const std::vector<Interval>& wanted) const {
    BARTIZAN_TRY(const State state, List());
    const auto changes = Changes(state, wanted);
    if (changes.empty()) return {};
    const NftDelta& delta = changes.front().delta;
    return Fail(Code::kFailed,
                fmt::format("set {} is not as it was made: {} missing, {} too many",
                            changes.front().set.name, Count(delta.add.size(), "element"),
                            Count(delta.remove.size(), "element")),
                "another program changes the same set");
  }

  // The journal knows better than the plan, which may have been made after the change.
  Status Restore(const change::Context& context, const State& observed) const {
    const JsonObject planned = Remember(observed);
    const JsonObject* journalled = data::FindObject(context.result, "before");
    BARTIZAN_TRY(const auto before, Recall(journalled != nullptr ? *journalled : planned));
    BARTIZAN_TRY(const State now, List());
    BARTIZAN_DO(Commit(Changes(now, before)));
    return Verify(before);
  }

  NftablesConfig config_;
  std::vector<NftSetName> sets_;
};

}  // namespace

Result<std::unique_ptr<Target>> NftablesTarget(NftablesConfig config) {
  const std::vector<std::string> families = {"ip", "ip6", "inet", "bridge", "netdev"};
  if (!Contains(families, config.family)) {
    return Fail(Code::kInvalid, fmt::format("nftables has no family \"{}\"", config.family),
                "one of " + Join(families, ", "));
  }
  if (config.set4.empty() && config.set6.empty()) {
    return Fail(Code::kInvalid, "an nftables target needs `set4`, `set6` or both");
  }
  if (config.set4 == config.set6) {
    return Fail(Code::kInvalid, "a set of nftables holds one family: `set4` and `set6` differ");
  }
  for (const std::string* name : {&config.table, &config.set4, &config.set6, &config.netns}) {
    const bool optional = name != &config.table;
    if (!(optional && name->empty()) && !ValidName(*name)) {
      return Fail(Code::kInvalid, fmt::format("\"{}\" is no name of an nftables object", *name),
                  "letters, digits, \"_\", \".\" and \"-\"");
    }
  }
  return std::make_unique<Nftables>(std::move(config));
}

}  // namespace bartizan::ipranges
