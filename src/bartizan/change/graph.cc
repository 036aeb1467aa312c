#include "bartizan/change/graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace bartizan::change {
namespace {

// One cycle among the operations that could not be ordered, as "a → b → a". Every such operation
// needs another one of them, so that following needs must come round.
std::string DescribeCycle(const Plan& plan, const Graph& graph, const std::vector<bool>& ordered) {
  size_t at = static_cast<size_t>(std::ranges::find(ordered, false) - ordered.begin());
  std::vector<size_t> path;
  while (std::ranges::find(path, at) == path.end()) {
    path.push_back(at);
    at = *std::ranges::find_if(graph.needs[at], [&](size_t need) { return !ordered[need]; });
  }
  std::string text;
  for (auto step = std::ranges::find(path, at); step != path.end(); ++step) {
    text += plan.operations[*step].id + " → ";
  }
  return text + plan.operations[at].id;
}

Status CheckAcyclic(const Plan& plan, const Graph& graph) {
  std::vector<size_t> open(plan.operations.size());
  std::vector<size_t> ready;
  std::vector<bool> ordered(plan.operations.size());
  for (size_t i = 0; i < open.size(); ++i) {
    open[i] = graph.needs[i].size();
    if (open[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    size_t i = ready.back();
    ready.pop_back();
    ordered[i] = true;
    for (size_t next : graph.dependants[i]) {
      if (--open[next] == 0) ready.push_back(next);
    }
  }
  if (std::ranges::find(ordered, false) == ordered.end()) return {};
  return Fail(Code::kInvalid,
              fmt::format("the operations of plan {} need each other in a circle: {}", plan.id,
                          DescribeCycle(plan, graph, ordered)));
}

class Runner {
 public:
  Runner(const Graph& graph, const Walk& walk)
      : before_(walk.reverse ? graph.dependants : graph.needs),
        after_(walk.reverse ? graph.needs : graph.dependants),
        soft_(graph.soft),
        walk_(walk),
        open_(before_.size()),
        blocked_(before_.size()) {
    std::vector<size_t> first;
    for (size_t i = 0; i < before_.size(); ++i) {
      open_[i] = before_[i].size();
      if (open_[i] == 0) first.push_back(i);
    }
    for (size_t i : first) MakeReady(i);
  }

  void Run() {
    size_t todo = static_cast<size_t>(std::ranges::count(walk_.skip, false));
    std::vector<std::jthread> workers;
    for (size_t i = 0; i < std::min(std::max<size_t>(walk_.parallel, 1), todo); ++i) {
      workers.emplace_back([this] { Work(); });
    }
  }

 private:
  // A number that is smaller for what should start earlier.
  size_t Rank(size_t i) const { return walk_.reverse ? before_.size() - 1 - i : i; }

  // What does not wait any more: is ready, or has ended already because it is skipped or blocked.
  void MakeReady(size_t first) {
    std::vector<size_t> free = {first};
    while (!free.empty()) {  // a chain of skipped operations must not recurse
      size_t i = free.back();
      free.pop_back();
      if (walk_.skip[i] || blocked_[i]) {
        End(i, !walk_.skip[i], free);
      } else {
        ready_.insert(Rank(i));
      }
    }
  }

  void End(size_t i, bool blocked, std::vector<size_t>& free) {
    for (size_t next : after_[i]) {
      if (blocked && !IsSoft(i, next)) blocked_[next] = true;
      if (--open_[next] == 0) free.push_back(next);
    }
  }

  bool IsSoft(size_t a, size_t b) const {
    return soft_.contains(walk_.reverse ? std::pair(a, b) : std::pair(b, a));
  }

  void Work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return !ready_.empty() || running_ == 0 || stopped_; });
      if (!stopped_ && !ready_.empty() && walk_.stop && walk_.stop()) stopped_ = true;
      if (stopped_ || ready_.empty()) break;
      size_t i = Rank(*ready_.begin());
      ready_.erase(ready_.begin());
      ++running_;
      lock.unlock();
      Verdict verdict = walk_.task(i);
      lock.lock();
      --running_;
      if (verdict == Verdict::kStop) stopped_ = true;
      if (verdict != Verdict::kStop) Finish(i, verdict == Verdict::kBlocked);
      changed_.notify_all();
    }
    changed_.notify_all();
  }

  void Finish(size_t i, bool blocked) {
    std::vector<size_t> free;
    End(i, blocked, free);
    for (size_t next : free) MakeReady(next);
  }

  const std::vector<std::vector<size_t>>&before_, &after_;
  const std::set<std::pair<size_t, size_t>>& soft_;
  const Walk& walk_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<size_t> open_;   // how many operations each still waits for
  std::vector<bool> blocked_;  // needs what has failed
  std::set<size_t> ready_;     // by rank
  size_t running_ = 0;
  bool stopped_ = false;
};

}  // namespace

Result<Graph> BuildGraph(const Plan& plan) {
  std::map<std::string_view, size_t> index;
  for (size_t i = 0; i < plan.operations.size(); ++i) {
    const std::string& id = plan.operations[i].id;
    if (id.empty()) return Fail(Code::kInvalid, "an operation of plan " + plan.id + " has no id");
    if (!index.emplace(id, i).second) {
      return Fail(Code::kInvalid, fmt::format("plan {} has two operations named {}", plan.id, id));
    }
  }
  Graph graph;
  graph.needs.resize(plan.operations.size());
  graph.dependants.resize(plan.operations.size());
  for (size_t i = 0; i < plan.operations.size(); ++i) {
    std::set<size_t> needs;  // naming one twice is harmless
    for (const std::string& need : plan.operations[i].needs) {
      auto found = index.find(need);
      if (found == index.end()) {
        return Fail(Code::kInvalid,
                    fmt::format("operation {} of plan {} needs {}, which is not there",
                                plan.operations[i].id, plan.id, need));
      }
      needs.insert(found->second);
    }
    for (const std::string& before : plan.operations[i].after) {
      auto found = index.find(before);
      if (found == index.end() || !needs.insert(found->second).second) continue;
      graph.soft.emplace(i, found->second);
    }
    graph.needs[i].assign(needs.begin(), needs.end());
    for (size_t need : needs) graph.dependants[need].push_back(i);
  }
  BARTIZAN_DO(CheckAcyclic(plan, graph));
  return graph;
}

void RunGraph(const Graph& graph, const Walk& walk) {
  Runner(graph, walk).Run();
}

}  // namespace bartizan::change
