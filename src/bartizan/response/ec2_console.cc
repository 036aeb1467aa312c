// The console as picture and as text. Both are what the machine shows: stored, never interpreted.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleScreenshot.html,
//  https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html)
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/response/ec2_evidence.h"

namespace bartizan::response {
namespace {

using change::Context;
using data::Json;
using data::JsonObject;

Result<std::string> Decoded(const JsonObject& output, std::string_view member) {
  std::string text = data::Str(output, member);
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == ' '; });
  const auto bytes = Base64Decode(text);
  if (!bytes) return Fail(Code::kInvalid, fmt::format("{} is not base 64", member));
  return std::string(bytes->begin(), bytes->end());
}

struct ImageKind {
  std::string_view magic, name, media_type;
};
constexpr ImageKind kImages[] = {{"\xff\xd8\xff", "screen.jpg", "image/jpeg"},
                                 {"\x89PNG\r\n\x1a\n", "screen.png", "image/png"}};
constexpr ImageKind kNoImage = {"", "screen.bin", "application/octet-stream"};

const ImageKind& KindOf(std::string_view picture) {
  for (const ImageKind& kind : kImages) {
    if (picture.starts_with(kind.magic)) return kind;
  }
  return kNoImage;
}

Result<bool> HasPicture(const CaseContext& context) {
  for (const ImageKind& kind : {kImages[0], kImages[1], kNoImage}) {
    BARTIZAN_TRY(const bool has, context.Has(kind.name));
    if (has) return true;
  }
  return false;
}

Result<Json> TakePicture(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const bool has, HasPicture(job->context));
  if (has) return Json(JsonObject{});
  const auto answer =
      job->ec2().Call("ec2", "GetConsoleScreenshot",
                      {{"InstanceId", job->instance.id}, {"WakeUp", true}}, CallLimits(context));
  if (!answer && IsImpossible(answer.error())) {
    return Missing("the instance gives no picture: " + answer.error().message);
  }
  if (!answer) return std::unexpected(ReadError(answer.error()));
  BARTIZAN_TRY(const std::string picture, Decoded(answer->output, "ImageData"));
  if (picture.empty()) return Missing("the picture is empty");
  const ImageKind& kind = KindOf(picture);
  BARTIZAN_TRY(const Evidence kept,
               job->context.Put({.name = std::string(kind.name),
                                 .step = "screen",
                                 .media_type = std::string(kind.media_type),
                                 .source = "ec2:GetConsoleScreenshot",
                                 .detail = {{"requestId", answer->request_id}}},
                                picture));
  if (kind.magic.empty()) return Missing("what came is neither a JPEG nor a PNG picture");
  return Json(JsonObject{{"name", kept.name}, {"sha256", kept.sha256}});
}

// The latest output where the instance can give it (on Nitro), else what was last posted.
aws::CallResult<aws::Answer> AskForOutput(const EvidenceJob& job, const Context& context,
                                          bool& latest) {
  const JsonObject which{{"InstanceId", job->instance.id}};
  JsonObject with_latest = which;
  with_latest["Latest"] = latest = true;
  auto answer =
      job->ec2().Call("ec2", "GetConsoleOutput", std::move(with_latest), CallLimits(context));
  if (answer || !IsImpossible(answer.error())) return answer;
  latest = false;
  return job->ec2().Call("ec2", "GetConsoleOutput", which, CallLimits(context));
}

Result<Json> TakeText(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const bool has, job->context.Has("console.txt"));
  if (has) return Json(JsonObject{});
  bool latest = false;
  const auto answer = AskForOutput(job, context, latest);
  if (!answer && IsImpossible(answer.error())) {
    return Missing("the instance gives no console output: " + answer.error().message);
  }
  if (!answer) return std::unexpected(ReadError(answer.error()));
  BARTIZAN_TRY(const std::string text, Decoded(answer->output, "Output"));
  if (text.empty()) return Missing("the console has no output");
  JsonObject detail{{"requestId", answer->request_id},
                    {"latest", latest},
                    {"timestamp", data::Str(answer->output, "Timestamp")}};
  BARTIZAN_TRY(const Evidence kept, job->context.Put({.name = "console.txt",
                                                      .step = "console",
                                                      .media_type = "text/plain",
                                                      .source = "ec2:GetConsoleOutput",
                                                      .detail = std::move(detail)},
                                                     text));
  return Json(JsonObject{{"name", kept.name}, {"sha256", kept.sha256}});
}

}  // namespace

change::Operation ScreenOperation(const EvidenceJob& job) {
  return EvidenceOperation(Step::kScreen, "screen",
                           "take a picture of the console of " + job->instance.id,
                           [job](const Context& context) { return TakePicture(job, context); });
}

change::Operation ConsoleOperation(const EvidenceJob& job) {
  return EvidenceOperation(Step::kConsole, "console",
                           "keep the text of the console of " + job->instance.id,
                           [job](const Context& context) { return TakeText(job, context); });
}

}  // namespace bartizan::response
