#pragma once
// A firewall in memory (or in a file, for tests that kill), whose operations fail where a test says
// so, and that looks after each of them whether a prefix is closed that must be open, or open that
// must be closed.
#include <algorithm>
#include <mutex>
#include <set>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/run.h"
#include "bartizan/store/lease.h"

namespace bartizan::ipranges {

class Firewall {
 public:
  enum Fault { kNone, kRefuses, kLosesAnswer, kLosesRequest };

  explicit Firewall(fs::path file = {}) : file_(std::move(file)) {}

  std::vector<IpPrefix> Open() const {
    std::lock_guard lock(mutex_);
    std::vector<IpPrefix> open;
    if (file_.empty()) return {open_.begin(), open_.end()};
    for (const std::string& line : Split(ReadFile(file_).value_or(""), '\n')) {
      if (!line.empty()) open.push_back(*ParseIpPrefix(line));
    }
    std::ranges::sort(open);
    return open;
  }

  // From here on: `must` stays open, nothing outside of `may` is opened.
  void Expect(std::vector<IpPrefix> must, std::vector<IpPrefix> may) {
    must_ = std::move(must);
    may_ = std::move(may);
  }

  Status Change(const std::vector<IpPrefix>& add, const std::vector<IpPrefix>& remove) {
    std::lock_guard lock(mutex_);
    ++changes;
    const Fault fault = changes == fault_at ? fault_kind : kNone;
    if (fault == kRefuses) return Fail(Code::kUnavailable, "slow down");
    if (fault == kLosesRequest) return Fail(Code::kUndecided, "no answer came");
    std::vector<IpPrefix> open = Open();
    std::set<IpPrefix> set(open.begin(), open.end());
    set.insert(add.begin(), add.end());
    for (const IpPrefix& prefix : remove) set.erase(prefix);
    Store(set);
    Look();
    if (after_change) after_change(changes);
    if (fault == kLosesAnswer) return Fail(Code::kUndecided, "no answer came");
    return {};
  }

  void Look() {
    const std::vector<IpPrefix> open = Open();
    if (!Subtract(must_, open).empty()) ++gaps;
    if (!Subtract(open, may_).empty()) ++holes;
  }

  int changes = 0, observations = 0;
  int fault_at = 0;  // of `changes`
  Fault fault_kind = kNone;
  int gaps = 0, holes = 0;
  std::function<void(int)> after_change;
  bool blind = false;  // does not show what was done

 private:
  void Store(const std::set<IpPrefix>& set) {
    if (file_.empty()) {
      open_ = set;
      return;
    }
    std::string text;
    for (const IpPrefix& prefix : set) text += ToString(prefix) + "\n";
    BARTIZAN_CHECK(WriteFileAtomic(file_, text).has_value());
  }

  mutable std::recursive_mutex mutex_;
  fs::path file_;
  std::set<IpPrefix> open_;
  std::vector<IpPrefix> must_, may_;
};

// Adds in pieces, then removes in pieces.
class MemoryTarget final : public Target {
 public:
  MemoryTarget(Firewall& firewall, std::string name, size_t piece = 3, bool rebuilds = true)
      : firewall_(firewall), name_(std::move(name)), piece_(piece), rebuilds_(rebuilds) {}

  std::string id() const override { return "memory/" + name_; }
  std::string kind() const override { return "memory"; }

  Result<Observed> Observe() override {
    ++firewall_.observations;
    if (firewall_.blind && firewall_.observations > 1) return Observed{};
    return Observed{.open = firewall_.Open()};
  }

  Result<change::Plan> PlanChange(const Observed& observed, const Desired& desired) override {
    if (desired.prefixes.size() > most) {
      return Fail(Code::kLimit, "the quota is " + std::to_string(most) + " prefixes");
    }
    const Difference difference = Compare(observed.open, desired.prefixes);
    change::Plan plan{.target = id()};
    std::vector<std::string> adds;
    AddPieces(plan, difference.added, true, {}, adds);
    std::vector<std::string> removes;
    AddPieces(plan, difference.removed, false, adds, removes);
    return plan;
  }

  Status Rebuild(change::Operation& operation, const change::OperationRecord& record) override {
    if (!rebuilds_) return Target::Rebuild(operation, record);
    std::vector<IpPrefix> prefixes;
    const auto* array = data::FindArray(operation.detail, "prefixes");
    if (array == nullptr) return Fail(Code::kInvalid, "no prefixes");
    for (const data::Json& each : *array) {
      prefixes.push_back(*ParseIpPrefix(data::View(each.get_string())));
    }
    GiveFunctions(operation, prefixes, data::Bool(operation.detail, "add").value_or(false));
    return {};
  }

  size_t most = 100'000;

 private:
  void AddPieces(change::Plan& plan, const std::vector<IpPrefix>& prefixes, bool add,
                 const std::vector<std::string>& needs, std::vector<std::string>& ids) {
    for (size_t begin = 0; begin < prefixes.size(); begin += piece_) {
      const size_t end = std::min(prefixes.size(), begin + piece_);
      std::vector<IpPrefix> part(prefixes.begin() + static_cast<std::ptrdiff_t>(begin),
                                 prefixes.begin() + static_cast<std::ptrdiff_t>(end));
      data::JsonArray texts;
      for (const IpPrefix& prefix : part) texts.emplace_back(ToString(prefix));
      change::Operation operation{
          .id = (add ? "add-" : "remove-") + std::to_string(ids.size() + 1),
          .needs = needs,
          .title = (add ? "open " : "close ") + Count(part.size(), "prefix"),
          .detail = data::JsonObject{{"add", add}, {"prefixes", std::move(texts)}}};
      GiveFunctions(operation, part, add);
      ids.push_back(operation.id);
      plan.operations.push_back(std::move(operation));
    }
  }

  void GiveFunctions(change::Operation& operation, const std::vector<IpPrefix>& part, bool add) {
    Firewall& firewall = firewall_;
    operation.probe = [&firewall, part, add](const change::Context&) -> Result<change::Probe> {
      const auto open = firewall.Open();
      const bool done = std::ranges::all_of(part, [&](const IpPrefix& prefix) {
        return std::ranges::binary_search(open, prefix) == add;
      });
      return done ? change::Probe::kDone : change::Probe::kNotDone;
    };
    operation.apply = [&firewall, part, add](const change::Context&) -> Result<data::Json> {
      BARTIZAN_DO(add ? firewall.Change(part, {}) : firewall.Change({}, part));
      return data::Json(true);
    };
    operation.inverse = [&firewall, part, add](const change::Context&) {
      return add ? firewall.Change({}, part) : firewall.Change(part, {});
    };
  }

  Firewall& firewall_;
  std::string name_;
  size_t piece_;
  bool rebuilds_;
};

// The prefixes as a service publishes them.
inline Document MakeDocument(int64_t token, const std::vector<IpPrefix>& prefixes) {
  Document document{.sync_token = token,
                    .created = FromInt(token * 1'000'000),
                    .md5 = "md5-" + std::to_string(token),
                    .names = {"", "CLOUDFRONT", "GLOBAL"}};
  for (const IpPrefix& prefix : prefixes) {
    document.entries.push_back({.prefix = prefix, .service = 1, .region = 2});
  }
  return document;
}

inline std::vector<IpPrefix> Prefixes(std::initializer_list<std::string_view> texts) {
  std::vector<IpPrefix> prefixes;
  for (std::string_view text : texts) prefixes.push_back(*ParseIpPrefix(text));
  std::ranges::sort(prefixes);
  return prefixes;
}

}  // namespace bartizan::ipranges
