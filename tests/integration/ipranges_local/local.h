#pragma once
// What the tests with real programs share.
#include <gtest/gtest.h>
#include <unistd.h>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/local_program.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/targets.h"
#include "bartizan/store/lease.h"

namespace bartizan::ipranges {

inline constexpr Micros kPatience = std::chrono::seconds(60);

// Its standard output; a failure of the test where it fails.
inline std::string Must(std::vector<std::string> argv, std::string input = {}) {
  const std::string line = Join(argv, " ");
  const auto outcome = RunLocal(std::move(argv), std::move(input), kPatience);
  if (!outcome) {
    ADD_FAILURE() << line << ": " << outcome.error().Render();
    return "";
  }
  EXPECT_TRUE(outcome->ok()) << line << ": " << outcome->Describe() << "\n" << outcome->err;
  return outcome->out;
}

inline bool Installed(const std::string& program) {
  const auto found = process::FindProgram(program, "/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin");
  return found.has_value();
}

inline std::vector<IpPrefix> List(std::string_view texts) {
  std::vector<IpPrefix> prefixes;
  for (const auto& text : Split(texts, ' ')) {
    const auto prefix = ParseIpPrefix(text);
    if (!prefix) ADD_FAILURE() << prefix.error().Render();
    if (prefix) prefixes.push_back(*prefix);
  }
  std::ranges::sort(prefixes);
  return prefixes;
}

inline std::string Texts(std::span<const IpPrefix> prefixes) {
  std::vector<std::string> texts;
  for (const IpPrefix& prefix : prefixes) texts.push_back(ToString(prefix));
  return Join(texts, " ");
}

// The plan that leads from what the target has now to `prefixes`.
inline Result<change::Plan> PlanTo(Target& target, std::vector<IpPrefix> prefixes) {
  BARTIZAN_TRY(const Observed observed, target.Observe());
  BARTIZAN_TRY(auto plan,
               target.PlanChange(observed, {.prefixes = std::move(prefixes), .label = "TEST"}));
  return plan;
}

// A home in which the change engine runs a target's plans, as `sync` does.
class Runner {
 public:
  Runner() : folder_(*TempDir::Create()) {
    std::vector<store::Migration> all;
    for (auto part :
         {store::LeaseMigrations(), audit::AuditMigrations(), change::ChangeMigrations()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    auto home = store::Home::Open(folder_.path() / "home", all);
    if (!home) throw std::runtime_error(home.error().Render());
    home_ = std::move(*home);
  }

  // The state that the change ended in, and its error.
  Result<change::Outcome> Sync(Target& target, std::vector<IpPrefix> prefixes) {
    BARTIZAN_TRY(plan_, PlanTo(target, std::move(prefixes)));
    plan_.id = "plan-" + std::to_string(++plans_);
    return change::Apply(*home_, plan_, {.undo_on_failure = true});
  }
  Result<change::Outcome> UndoLast() { return change::Undo(*home_, plan_, {}); }

  const fs::path& folder() const { return folder_.path(); }
  const change::Plan& plan() const { return plan_; }

 private:
  TempDir folder_;
  std::unique_ptr<store::Home> home_;
  change::Plan plan_;
  size_t plans_ = 0;
};

}  // namespace bartizan::ipranges
