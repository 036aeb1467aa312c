#pragma once
// A machine that is answered for. It is observed, then a plan of operations on the change engine is
// made of what was observed; `release` replays their inverses.
//
// What every operation keeps to:
//  - id "STEP" or "STEP/THING" ("quarantine/eni-1"), detail {"step": STEP, …}, no secrets in
//  either.
//  - A probe, so that an attempt that was cut is looked up and nothing is done twice. In the first
//    attempt (!Context::interrupted) it answers from what was observed and makes no call.
//  - The result that is journalled may hold "missing": [texts]: what could not be had though the
//    operation is done ("screen: the instance is not running"). Errors fail the operation, and only
//    what needs it: the engine keeps going, the case is then incomplete.
//  - What must be known to undo it is in Observed::undo, or is remembered (CaseContext::Remember)
//    before the effect: a fact that is there is never replaced, so a resumed attempt finds what was
//    so before the first one.
//  - An inverse that restores exactly what was; none for what is only evidence (such operations are
//    marked detail {"evidence": true}, and release passes over them).
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/change/change.h"
#include "bartizan/response/case.h"
#include "bartizan/response/evidence.h"

namespace bartizan::response {

struct Document {
  std::string name;        // evidence name: "metadata/DescribeInstances.json"
  std::string media_type;  // "application/json"
  std::string source;      // "ec2:DescribeInstances"
  std::string content;     // raw, as it came
};

struct Observed {
  std::string title;    // "i-0abc (web-1) in 111122223333/eu-central-1"
  std::string account;  // "" where there is none
  std::vector<std::pair<std::string, std::string>> tags;
  // All that planning and undoing need: Plan gets nothing else, in this process or a later one.
  data::JsonObject undo;
  std::vector<Document> documents;    // kept as evidence of the step metadata
  std::vector<std::string> warnings;  // for people, in plan and report
};

// What operations of one target may use; outlives the plan. Thread-safe.
class CaseContext {
 public:
  struct Options {
    std::string case_id, target_id, operator_name;
    fs::path scratch;  // an own folder for large files, removed at the end of the run
    const std::atomic<bool>* cancel = nullptr;
    const Clock* clock = &SystemClock();
  };
  CaseContext(store::Home& home, Options options) : home_(home), options_(std::move(options)) {}

  store::Home& home() const { return home_; }
  const std::string& case_id() const { return options_.case_id; }
  const std::string& target_id() const { return options_.target_id; }
  const std::string& operator_name() const { return options_.operator_name; }
  const std::atomic<bool>* cancel() const { return options_.cancel; }
  const Clock& clock() const { return *options_.clock; }
  Result<fs::path> Scratch() const;  // created

  Result<Evidence> Put(const NewEvidence& what, std::string_view content) const;
  Result<Evidence> PutFile(const NewEvidence& what, const fs::path& file) const;
  Result<bool> Has(std::string_view evidence_name) const;

  // A fact of this target, durable when this returns, its hash in the custody log. The first value
  // under a key stays; what is stored is returned.
  Result<data::Json> Remember(std::string_view key, const data::Json& value) const;
  Result<std::optional<data::Json>> Recall(std::string_view key) const;

 private:
  store::Home& home_;
  Options options_;
};

class Target {
 public:
  virtual ~Target() = default;
  virtual const TargetSpec& spec() const = 0;
  // Reads only, as little as the quarantine needs: time to isolation begins here. Errors:
  // kNotFound (no such machine), kDenied, kUnavailable.
  virtual Result<Observed> Observe() = 0;
  // The operations of the steps. Pure but for references to this target and the context, which
  // outlive the plan. The same input gives the same operations, in any process. Ids of quarantine
  // come first. Operations may name others of steps that are not asked for only if they check.
  virtual Result<std::vector<change::Operation>> Plan(const data::JsonObject& undo,
                                                      const std::set<Step>& steps,
                                                      const CaseContext& context) = 0;
  // Before the targets of one run are observed: what can be asked for many at once. May be empty.
  virtual Status Prepare() { return {}; }
  // What `cleanup` removes (snapshots, groups), once a case is released and its retention over:
  // operations without inverses, with probes.
  virtual Result<std::vector<change::Operation>> PlanCleanup(const data::JsonObject& undo,
                                                             const CaseContext& context) {
    (void)undo;
    (void)context;
    return std::vector<change::Operation>{};
  }
};

}  // namespace bartizan::response
