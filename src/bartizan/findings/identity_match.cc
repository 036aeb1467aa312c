// The cascade that finds the old self of each finding.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "bartizan/findings/identity.h"

namespace bartizan::findings {
namespace {

constexpr int kNear = 3;  // lines

using KeyOf = std::function<std::string(const Identity&)>;

class Matcher {
 public:
  Matcher(std::span<const Identity> now, std::span<const Known> old)
      : now_(now), old_(old), match_(now.size()), used_(old.size()) {}

  std::vector<std::optional<size_t>> Run(bool whole) {
    Exact();
    Pass([](const Identity& i) { return i.second; });
    for (int distance = 0; distance <= kNear; ++distance) {
      Near(distance);
      if (distance > 0) Near(-distance);
    }
    if (whole) Renamed();
    return std::move(match_);
  }

 private:
  // Old findings by key, the first on top.
  using Waiting = std::unordered_map<std::string, std::vector<size_t>>;

  Waiting Collect(const KeyOf& key) {
    Waiting waiting;
    for (size_t i = old_.size(); i-- > 0;) {
      if (used_[i] || !old_[i].alive) continue;
      std::string text = key(old_[i].identity);
      if (!text.empty()) waiting[std::move(text)].push_back(i);
    }
    return waiting;
  }

  void Take(size_t now, size_t old) {
    match_[now] = old;
    used_[old] = true;
  }

  void Exact() {
    std::unordered_map<std::string_view, size_t> by_key;
    by_key.reserve(old_.size());
    for (size_t i = 0; i < old_.size(); ++i) by_key.emplace(old_[i].identity.key, i);
    for (size_t i = 0; i < now_.size(); ++i) {
      auto found = by_key.find(now_[i].key);
      if (found != by_key.end() && !used_[found->second]) Take(i, found->second);
    }
  }

  void Pass(const KeyOf& key_of_now, const KeyOf& key_of_old) {
    Waiting waiting = Collect(key_of_old);
    if (waiting.empty()) return;
    for (size_t i = 0; i < now_.size(); ++i) {
      if (match_[i]) continue;
      std::string key = key_of_now(now_[i]);
      auto found = key.empty() ? waiting.end() : waiting.find(key);
      if (found == waiting.end() || found->second.empty()) continue;
      if (!SameFunction(now_[i], old_[found->second.back()].identity)) continue;
      Take(i, found->second.back());
      found->second.pop_back();
    }
  }
  void Pass(const KeyOf& key) { Pass(key, key); }

  static bool SameFunction(const Identity& a, const Identity& b) {
    return a.function.empty() || b.function.empty() || a.function == b.function;
  }

  void Near(int distance) {
    auto place = [](const Identity& i, int shift) {
      return i.line == 0 || i.path.empty()
                 ? std::string()
                 : fmt::format("{}:{}:{}", i.rule, i.line + shift, i.path);
    };
    Pass([&](const Identity& i) { return place(i, 0); },
         [&](const Identity& i) { return place(i, distance); });
  }

  // A file of the same name in another folder is the likelier heir.
  void Renamed() {
    std::unordered_set<std::string_view> present, before;
    for (const auto& identity : now_) present.insert(identity.path);
    for (const auto& known : old_) {
      if (known.alive) before.insert(known.identity.path);
    }
    auto gone = [&](const Identity& i) {
      return present.contains(i.path) ? std::string() : i.moved;
    };
    auto come = [&](const Identity& i) {
      return before.contains(i.path) ? std::string() : i.moved;
    };
    auto named = [](const Identity& i, const std::string& moved) {
      return moved.empty() ? moved : moved + i.path.substr(i.path.rfind('/') + 1);
    };
    Pass([&](const Identity& i) { return named(i, come(i)); },
         [&](const Identity& i) { return named(i, gone(i)); });
    Pass(come, gone);
  }

  std::span<const Identity> now_;
  std::span<const Known> old_;
  std::vector<std::optional<size_t>> match_;
  std::vector<bool> used_;
};

}  // namespace

std::vector<std::optional<size_t>> MatchIdentities(std::span<const Identity> now,
                                                   std::span<const Known> old, bool whole) {
  return Matcher(now, old).Run(whole);
}

}  // namespace bartizan::findings
