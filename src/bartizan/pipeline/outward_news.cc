// The words of the messages that a run sends.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/notify/notify.h"
#include "bartizan/pipeline/outward.h"

namespace bartizan::pipeline {
namespace {

std::string Headline(const Run& run, const News& news) {
  switch (news.notice) {
    case Notice::kRunFailed:
      return fmt::format("run {} of {} failed", run.number, run.pipeline);
    case Notice::kRunSucceeded:
      return fmt::format("run {} of {} succeeded", run.number, run.pipeline);
    case Notice::kGateRefused:
      return fmt::format("{}: {} stopped run {}", run.pipeline, news.step, run.number);
    case Notice::kApprovalWanted:
      return fmt::format("{}: run {} waits for approval", run.pipeline, run.number);
    case Notice::kDeployed:
      break;
  }
  return fmt::format("{}: run {} is in {}", run.pipeline, run.number, news.environment);
}

// What to type next.
std::string Next(const Run& run, const News& news) {
  if (news.notice == Notice::kApprovalWanted) {
    return fmt::format(
        "Decide with: bartizan pipeline approve {0} --step {1}   (or: reject {0} --step {1})",
        run.number, news.step);
  }
  return fmt::format("Look with: bartizan pipeline show {}", run.number);
}

std::string Text(const Run& run, const News& news) {
  std::string text = Headline(run, news);
  if (!news.message.empty()) text += ": " + news.message;
  if (!news.url.empty() && news.url != news.message) text += "\n" + news.url;
  text += fmt::format("\n\ncommit {} {}\nby {}, {}\n\n{}", run.commit.substr(0, 12), run.subject,
                      run.author_name, run.branch.empty() ? run.ref : run.branch, Next(run, news));
  return text;
}

data::JsonObject Detail(const Run& run, const News& news) {
  data::JsonObject detail = {{"run", run.number},        {"run_id", run.id},
                             {"pipeline", run.pipeline}, {"commit", run.commit},
                             {"branch", run.branch},     {"message", news.message}};
  if (!news.step.empty()) detail["step"] = news.step;
  if (!news.environment.empty()) detail["environment"] = news.environment;
  if (!news.url.empty()) detail["url"] = news.url;
  return detail;
}

// "ops" of "arn:aws:sns:eu-central-1:111122223333:ops".
std::string TopicName(std::string_view arn) {
  return std::string(arn.substr(arn.rfind(':') + 1));
}

}  // namespace

std::string MessagePrefix(std::string_view run_id) {
  return fmt::format("run/{}/", run_id);
}

Status Tell(store::Tx& tx, const Run& run, const Outward& outward, const News& news,
            const RunEvent& event) {
  std::set<std::string> topics;
  for (const NotifyRule& rule : outward.notify) {
    if (Contains(rule.on, news.notice)) topics.insert(rule.topic);
  }
  if (topics.empty()) return {};
  for (const std::string& topic : topics) {
    notify::Message message{.topic = topic,
                            .event = std::string(NoticeName(news.notice)),
                            .subject = Headline(run, news),
                            .text = Text(run, news),
                            .detail = Detail(run, news),
                            .id = fmt::format("{}{}", MessagePrefix(run.id), event.sequence)};
    BARTIZAN_DO(notify::Enqueue(tx, message, event.time));
  }
  // All of the run's topics: what an earlier news left is sent along.
  std::vector<std::string> names;
  data::JsonArray all;
  for (const NotifyRule& rule : outward.notify) {
    if (Contains(names, TopicName(rule.topic)) && Contains(all, data::Json(rule.topic))) continue;
    names.push_back(TopicName(rule.topic));
    all.emplace_back(rule.topic);
  }
  const AwsChoice& aws = outward.aws;
  data::JsonObject settings = {
      {"aws", {{"profile", aws.profile}, {"region", aws.region}, {"account", aws.account}}},
      {"topics", std::move(all)}};
  return SaveOutgoing(tx, {.run_id = run.id,
                           .kind = "messages",
                           .state = "waiting",
                           .to = Join(names, ", "),
                           .settings = std::move(settings),
                           .queued = event.time});
}

}  // namespace bartizan::pipeline
