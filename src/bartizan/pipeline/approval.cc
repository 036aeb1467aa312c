#include "bartizan/pipeline/approval.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::pipeline {
namespace {

const ApproveAction& ActionOf(const Step& step) {
  return std::get<ApproveAction>(step.action);
}

const findings::Person* FindPerson(const std::vector<findings::Person>& people,
                                   const std::string& user) {
  auto found = std::ranges::find(people, user, &findings::Person::user);
  return found == people.end() ? nullptr : &*found;
}

Status CheckListed(const ApproveAction& action, const DecideRequest& request,
                   const findings::Person* person) {
  if (action.by.empty()) return {};
  for (const std::string& entry : action.by) {
    if (entry == request.actor.name) return {};
    bool member = person != nullptr && entry.starts_with("group:") &&
                  Contains(person->groups, entry.substr(6));
    if (member) return {};
  }
  return Fail(
      Code::kDenied,
      fmt::format("{} may not decide here, only {} may", request.actor.name, Join(action.by, ", ")),
      "the policy file's `people` says who is in which group");
}

// Fails closed: a user whose e-mail addresses nobody has written down cannot be told from the
// author.
Status CheckNotAuthor(const ApproveAction& action, const DecideRequest& request,
                      const findings::Person* person) {
  if (!action.not_author) return {};
  if (person == nullptr || person->emails.empty()) {
    return Fail(
        Code::kDenied,
        fmt::format("the policy does not say which e-mail addresses {} has, so it cannot be "
                    "told whether {} wrote this commit",
                    request.actor.name, request.actor.name),
        fmt::format("add to the policy file: people: {{ {}: {{ emails: [you@example.com] }} }}",
                    request.actor.name));
  }
  for (const std::string& email : person->emails) {
    if (EqualsIgnoreCase(email, request.run->author_email) ||
        EqualsIgnoreCase(email, request.run->committer_email)) {
      return Fail(Code::kDenied,
                  fmt::format("{} ({}) wrote this commit and may not approve it",
                              request.actor.name, email),
                  "another person must approve");
    }
  }
  return {};
}

bool IsLate(const ApproveAction& action, const StepRow& row, Time time) {
  return row.started && time > *row.started + action.timeout;
}

Result<StepRow> WaitingStep(store::Tx& tx, const DecideRequest& request) {
  BARTIZAN_TRY(auto rows, ListSteps(tx, request.run->id));
  std::erase_if(rows, [&](const StepRow& row) {
    bool other = request.step && row.name != *request.step;
    return row.kind != StepKind::kApprove || row.state != StepState::kWaiting || other;
  });
  if (rows.empty()) {
    return Fail(Code::kConflict,
                fmt::format("run {} does not wait for an approval{}", request.run->number,
                            request.step ? " of " + *request.step : std::string()),
                fmt::format("see its steps with: bartizan pipeline show {}", request.run->number));
  }
  if (rows.size() > 1) {
    return Fail(Code::kUsage, fmt::format("{} steps wait for an approval", rows.size()),
                fmt::format("name one: --step {}", rows[0].name));
  }
  return rows[0];
}

audit::Event EventOf(const DecideRequest& request, const std::string& step,
                     std::string_view subject) {
  audit::Event event;
  event.name = request.approve ? "ApproveRun" : "RejectRun";
  event.request = {{"run", request.run->number},
                   {"step", step},
                   {"comment", request.comment},
                   {"commit", request.run->commit},
                   {"subject", subject}};
  event.resources = {request.run->id};
  return event;
}

}  // namespace

Actor CurrentActor() {
  Actor actor{.uid = static_cast<int64_t>(::getuid())};
  passwd entry{};
  passwd* found = nullptr;
  std::string buffer(16384, '\0');
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
      found != nullptr) {
    actor.name = found->pw_name;
  } else {
    actor.name = fmt::format("uid-{}", actor.uid);
  }
  return actor;
}

Result<ApprovalSubject> SubjectOf(store::Tx& tx, const Run& run, const Definition& definition,
                                  const Step& step) {
  ApprovalSubject subject;
  subject.lines.push_back("commit " + run.commit);
  std::vector<std::string> needs = TransitiveNeeds(definition, step);
  BARTIZAN_TRY(auto artifacts, ListArtifacts(tx, run.id));
  for (const auto& a : artifacts) {
    if (Contains(needs, a.step)) {
      subject.lines.push_back(fmt::format("artifact {}/{} {}", a.step, a.name, a.digest));
    }
  }
  BARTIZAN_TRY(auto verdicts, ListVerdicts(tx, run.id));
  for (const auto& v : verdicts) {
    if (Contains(needs, v.step)) {
      subject.lines.push_back(
          fmt::format("verdict {} {} {}", v.step, v.open ? "open" : "closed", v.digest));
    }
  }
  crypto::Sha256 hash;
  for (const auto& line : subject.lines) hash.Field(line);
  subject.digest = hash.FinishHex();
  return subject;
}

Result<std::vector<Decision>> ListDecisions(store::Tx& tx, std::string_view run_id) {
  BARTIZAN_TRY(auto rows,
               tx.Query("SELECT step, approver, comment, subject, decision, generation, "
                        "created_at FROM approvals WHERE run_id = ? ORDER BY created_at, id",
                        {run_id}));
  std::vector<Decision> out;
  for (const auto& r : rows) {
    out.push_back({.step = r.Text(0),
                   .approver = r.Text(1),
                   .comment = r.Text(2),
                   .subject = r.Text(3),
                   .approve = r.Text(4) == "approve",
                   .generation = static_cast<int>(r.Int(5)),
                   .time = r.At(6)});
  }
  return out;
}

Result<Decision> Decide(store::Home& home, const DecideRequest& request) {
  std::string refused_step;
  auto decided = home.db().Write([&](store::Tx& tx) -> Result<Decision> {
    BARTIZAN_TRY(StepRow row, WaitingStep(tx, request));
    refused_step = row.name;
    const Step* step = request.definition->Find(row.name);
    BARTIZAN_CHECK(step != nullptr);
    if (IsLate(ActionOf(*step), row, request.now)) {
      return Fail(Code::kConflict,
                  fmt::format("{} was open for {} and is no more", row.name,
                              FormatDuration(ActionOf(*step).timeout)),
                  fmt::format("open it again with: bartizan pipeline retry {} --from {}",
                              request.run->number, row.name));
    }
    const findings::Person* person = FindPerson(request.people, request.actor.name);
    BARTIZAN_DO(CheckListed(ActionOf(*step), request, person));
    if (request.approve) BARTIZAN_DO(CheckNotAuthor(ActionOf(*step), request, person));
    BARTIZAN_TRY(auto subject, SubjectOf(tx, *request.run, *request.definition, *step));
    BARTIZAN_TRY(auto earlier, ListDecisions(tx, request.run->id));
    for (const Decision& d : earlier) {
      if (d.step == row.name && d.generation == row.generation &&
          d.approver == request.actor.name && d.subject == subject.digest) {
        return Fail(Code::kConflict,
                    fmt::format("{} has decided about {} already", d.approver, d.step));
      }
    }
    Decision decision{.step = row.name,
                      .approver = request.actor.name,
                      .comment = request.comment,
                      .subject = subject.digest,
                      .approve = request.approve,
                      .generation = row.generation,
                      .time = request.now};
    BARTIZAN_DO(
        tx.Execute("INSERT INTO approvals VALUES(?,?,?,?,?,?,?,?,?)",
                   {crypto::SortableId(ToInt(request.now) / 1000), request.run->id, row.name,
                    row.generation, decision.approver, request.approve ? "approve" : "reject",
                    request.comment, subject.digest, request.now}));
    BARTIZAN_DO(audit::Append(tx, EventOf(request, row.name, subject.digest), request.now));
    return decision;
  });
  if (!decided && decided.error().code == Code::kDenied) {
    audit::Event event = EventOf(request, refused_step, "");
    event.error_code = "AccessDenied";
    event.error_message = decided.error().message;
    BARTIZAN_DO(
        home.db().Write([&](store::Tx& tx) { return audit::Append(tx, event, request.now); }));
  }
  return decided;
}

Result<ApprovalStatus> CheckApproval(store::Tx& tx, const Run& run, const Definition& definition,
                                     const StepRow& row, Time now) {
  const Step* step = definition.Find(row.name);
  BARTIZAN_CHECK(step != nullptr);
  const ApproveAction& action = ActionOf(*step);
  BARTIZAN_TRY(auto subject, SubjectOf(tx, run, definition, *step));
  BARTIZAN_TRY(auto decisions, ListDecisions(tx, run.id));
  ApprovalStatus status;
  std::vector<std::string> approvers;
  for (const Decision& d : decisions) {
    if (d.step != row.name) continue;
    if (d.subject != subject.digest || d.generation != row.generation) {
      ++status.voided;
    } else if (!d.approve) {
      status.state = ApprovalStatus::kRejected;
      status.message =
          fmt::format("rejected by {}{}", d.approver, d.comment.empty() ? "" : ": " + d.comment);
      return status;
    } else if (!Contains(approvers, d.approver) && !IsLate(action, row, d.time)) {
      approvers.push_back(d.approver);
    }
  }
  if (std::ssize(approvers) >= action.count) {
    status.state = ApprovalStatus::kApproved;
    status.message = fmt::format("approved by {}", Join(approvers, ", "));
  } else if (IsLate(action, row, now)) {
    status.state = ApprovalStatus::kExpired;
    status.message = fmt::format("nobody decided within {}", FormatDuration(action.timeout));
  } else {
    status.message = fmt::format("{} of {} approvals", approvers.size(), action.count);
  }
  return status;
}

}  // namespace bartizan::pipeline
