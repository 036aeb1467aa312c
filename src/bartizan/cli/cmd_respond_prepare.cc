// `respond prepare|rehearse|policy`: before anything happens.
#include <fmt/format.h>

#include <array>

#include "bartizan/audit/audit.h"
#include "bartizan/aws/client.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/respond_session.h"
#include "bartizan/response/ec2_prepare.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using response::Ec2Rehearsal;

Result<int> RunPrepare(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_TRY(const response::Config config, RespondConfigOf(invocation));
  const response::Ec2PrepareRequest request{.account = invocation.Value("account"),
                                            .region = invocation.Value("region"),
                                            .vpcs = invocation.Values("vpc")};
  BARTIZAN_TRY(const change::Plan plan,
               response::PlanEc2Preparation(config, request, aws::RealSystem()));
  BARTIZAN_TRY(store::Home* const home, invocation.OpenHome());
  change::Options options{.parallel = 8, .keep_going = true, .cancel = &interrupted};
  options.dry_run = invocation.Has("dry-run");
  BARTIZAN_TRY(const change::Outcome outcome, change::Apply(*home, plan, options));
  if (!options.dry_run) BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(change::OutcomeToJson(plan, outcome)));
  } else {
    invocation.Print(term::Printable(change::RenderOutcome(plan, outcome)));
  }
  const bool good = outcome.state == change::Outcome::kApplied ||
                    (options.dry_run && outcome.state == change::Outcome::kWouldChange);
  return good ? 0 : ExitCode(Code::kFailed);
}

std::string_view VerdictName(Ec2Rehearsal::Verdict verdict) {
  switch (verdict) {
    case Ec2Rehearsal::Verdict::kAllowed:
      return "allowed";
    case Ec2Rehearsal::Verdict::kDenied:
      return "denied";
    case Ec2Rehearsal::Verdict::kUnknown:
      return "unknown";
  }
  return "unknown";
}

data::JsonObject RehearsalJson(const Ec2Rehearsal& rehearsal) {
  data::JsonArray checks, unprepared;
  for (const Ec2Rehearsal::Check& check : rehearsal.checks) {
    checks.push_back(data::JsonObject{
        {"action", check.action}, {"verdict", VerdictName(check.verdict)}, {"note", check.note}});
  }
  for (const std::string& each : rehearsal.unprepared) unprepared.emplace_back(each);
  return {{"title", rehearsal.title},
          {"round_trip_seconds", static_cast<double>(rehearsal.round_trip.count()) / 1e6},
          {"checks", std::move(checks)},
          {"unprepared", std::move(unprepared)}};
}

void PrintRehearsal(Invocation& invocation, const Ec2Rehearsal& rehearsal) {
  invocation.Print(term::Printable(fmt::format("{}: one call takes {} ms\n", rehearsal.title,
                                               rehearsal.round_trip.count() / 1000)));
  term::Table table({"ACTION", "VERDICT", "NOTE"});
  for (const Ec2Rehearsal::Check& check : rehearsal.checks) {
    table.AddRow(
        {check.action, std::string(VerdictName(check.verdict)), term::PrintableLine(check.note)});
  }
  invocation.PrintTable(table);
  for (const std::string& each : rehearsal.unprepared) {
    invocation.Print(term::Printable("not prepared: " + each + "\n"));
  }
}

Result<int> RunRehearse(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_TRY(const response::Config config, RespondConfigOf(invocation));
  BARTIZAN_TRY(const auto targets, TargetsOf(invocation));
  data::JsonArray rows;
  bool good = true;
  for (const response::TargetSpec& spec : targets) {
    if (spec.kind != "aws-ec2") {
      return Fail(Code::kUsage, spec.id() + " is no EC2 instance",
                  "`bartizan respond plan` tells what would be done to hosts and virtual machines");
    }
    BARTIZAN_TRY(const Ec2Rehearsal rehearsal,
                 response::RehearseEc2(config, spec, aws::RealSystem()));
    good = good && rehearsal.unprepared.empty() &&
           std::ranges::none_of(rehearsal.checks, [](const Ec2Rehearsal::Check& check) {
             return check.verdict == Ec2Rehearsal::Verdict::kDenied;
           });
    if (invocation.Format() == "json") {
      rows.emplace_back(RehearsalJson(rehearsal));
    } else {
      PrintRehearsal(invocation, rehearsal);
    }
  }
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(data::JsonObject{
        {"schema", "bartizan.respond.rehearsals/1"}, {"rehearsals", std::move(rows)}}));
  }
  return good ? 0 : ExitCode(Code::kFailed);
}

Result<int> RunPolicy(Invocation& invocation) {
  BARTIZAN_TRY(const response::Config config, RespondConfigOf(invocation));
  const std::string partition = invocation.Value("partition");
  const std::string text = invocation.Has("collector")
                               ? response::Ec2CollectorPolicy(config, partition)
                               : response::Ec2ResponderPolicy(config, partition);
  BARTIZAN_TRY(const data::Json policy, data::ParseJson(text, "policy"));
  invocation.Print(data::ToPrettyJson(policy));
  return 0;
}

}  // namespace

std::span<const Command> RespondPrepareCommands() {
  static const std::array<Command, 3> commands{{
      {.path = "respond prepare",
       .summary = "make ahead of time what makes a response fast",
       .description =
           "In an account and region: the quarantine groups of each VPC, a role and instance "
           "profile that evidence is collected with (nothing but Run Command, and uploads below "
           "the evidence prefix), and the evidence bucket of the configuration. What is there and "
           "as it has to be is left alone. Nothing of a running machine is changed.",
       .positionals = {},
       .flags = WithRespondConfig(
           {{.name = "account", .value = "ID", .help = "through aws.role of the configuration"},
            {.name = "region", .value = "REGION", .help = "instead of the configured one"},
            {.name = "vpc", .value = "VPC", .help = "only these; else all", .repeatable = true},
            {.name = "dry-run", .help = "tell what lacks, and make nothing"}}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond prepare -c respond.yaml", "Prepares the configured region."},
                    {"bartizan respond prepare --region eu-west-1 --vpc vpc-0abc --dry-run",
                     "Tells what lacks in one VPC."}},
       .exits = {{1, "something could not be made"}, {4, "no credentials"}},
       .run = RunPrepare},
      {.path = "respond rehearse",
       .summary = "ask what a response would be refused, and change nothing",
       .description =
           "Every call that changes something is made with EC2's DryRun where there is one, what "
           "is prepared is compared with what has to be there, and the time of one call is "
           "measured: isolation takes two to three of them where it is prepared.",
       .positionals =
           {{.name = "TARGET", .help = "i-0abc or ACCOUNT/REGION/i-0abc", .repeatable = true}},
       .flags = WithRespondConfig({}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond rehearse i-0123456789abcdef0 -c respond.yaml",
                     "Asks which permission lacks."}},
       .exits = {{1, "something is denied or not prepared"}, {4, "no credentials"}},
       .run = RunRehearse},
      {.path = "respond policy",
       .summary = "print the IAM policy that a responder needs",
       .description =
           "All that the steps need and no more, as IAM takes it; with --collector that of the "
           "instance profile during collection.",
       .positionals = {},
       .flags =
           WithRespondConfig({{.name = "collector", .help = "of the collecting instance profile"},
                              {.name = "partition",
                               .value = "NAME",
                               .help = "aws, aws-cn, aws-us-gov …",
                               .fallback = "aws"}}),
       .formats = {},
       .examples = {{"bartizan respond policy -c respond.yaml", "Prints the responder's policy."}},
       .exits = {},
       .run = RunPolicy},
  }};
  return commands;
}

}  // namespace bartizan::cli
