#include "bartizan/response/qmp.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

// Whether a failed wait leaves the stream in order: nothing of it was lost or misunderstood.
bool Harmless(Code code) {
  return code == Code::kTimeout || code == Code::kCancelled;
}

std::string Shown(std::string_view text) {
  return Ellipsize(ScrubUtf8(text), 300);
}

std::unexpected<Error> Nonsense(std::string_view what, std::string_view line) {
  return Fail(Code::kInvalid, fmt::format("{}: {}", what, Shown(line)));
}

std::unexpected<Error> Refused(std::string_view command, const data::JsonObject& error) {
  const std::string kind = data::Str(error, "class", "no class");
  const bool absent = kind == "DeviceNotFound" || kind == "CommandNotFound";
  return Fail(absent ? Code::kNotFound : Code::kFailed,
              fmt::format("QEMU refused {}: {} ({})", command,
                          Shown(data::Str(error, "desc", "no description")), Shown(kind)));
}

// What a lost answer means for the caller.
std::unexpected<Error> Lost(Error error, std::string_view command, QmpEffect effect) {
  if (effect == QmpEffect::kReads) {
    return std::unexpected(std::move(error).With(fmt::format("QMP command {}", command)));
  }
  return Fail(Code::kUndecided,
              fmt::format("QMP command {} was sent and its outcome is unknown: {}", command,
                          error.OneLine()));
}

Result<std::string> VersionOf(const data::JsonObject& greeting) {
  const auto* const qmp = data::FindObject(greeting, "QMP");
  const auto* const version = qmp == nullptr ? nullptr : data::FindObject(*qmp, "version");
  const auto* const numbers = version == nullptr ? nullptr : data::FindObject(*version, "qemu");
  if (numbers == nullptr) return Fail(Code::kInvalid, "the greeting is not that of QEMU");
  return fmt::format("{}.{}.{}", data::Int(*numbers, "major").value_or(0),
                     data::Int(*numbers, "minor").value_or(0),
                     data::Int(*numbers, "micro").value_or(0));
}

}  // namespace

Result<std::unique_ptr<Qmp>> Qmp::Connect(const fs::path& socket, const Until& until,
                                          QmpLimits limits) {
  BARTIZAN_TRY(auto stream, UnixStream::Connect(socket, until));
  std::unique_ptr<Qmp> qmp(new Qmp(std::move(stream), limits));
  if (auto done = qmp->Negotiate(until); !done) {
    return std::unexpected(std::move(done).error().With("the QMP monitor " + socket.string()));
  }
  return qmp;
}

Status Qmp::Negotiate(const Until& until) {
  auto greeting = ReadObject(until);
  if (!greeting && greeting.error().code == Code::kTimeout) {
    return std::unexpected(std::move(greeting).error().Hint(
        "QEMU serves one client of a monitor at a time: another one (libvirt, a second run) may "
        "hold it; give the virtual machine a further -qmp socket"));
  }
  if (!greeting) return std::unexpected(std::move(greeting).error());
  BARTIZAN_TRY(version_, VersionOf(greeting->object));
  greeting_ = std::move(greeting->line);
  BARTIZAN_DO(Execute("qmp_capabilities", {}, QmpEffect::kReads, until));
  return {};
}

bool Qmp::broken() const {
  const std::scoped_lock lock(mutex_);
  return broken_;
}

Result<data::Json> Qmp::Execute(std::string_view command, data::JsonObject arguments,
                                QmpEffect effect, const Until& until, int fd) {
  BARTIZAN_TRY(const auto answer, Ask(command, std::move(arguments), effect, until, fd));
  return answer.object.at("return");
}

Result<data::Json> Qmp::Query(std::string_view command, const Until& until,
                              data::JsonObject arguments) {
  return Execute(command, std::move(arguments), QmpEffect::kReads, until);
}

Result<std::string> Qmp::QueryRaw(std::string_view command, const Until& until,
                                  data::JsonObject arguments) {
  BARTIZAN_TRY(auto answer, Ask(command, std::move(arguments), QmpEffect::kReads, until, -1));
  return std::move(answer.line);
}

Result<Qmp::Answer> Qmp::Ask(std::string_view command, data::JsonObject arguments, QmpEffect effect,
                             const Until& until, int fd) {
  const std::scoped_lock lock(mutex_);
  if (broken_) {
    return Fail(Code::kUnavailable,
                fmt::format("QMP command {} was not sent: the connection is gone", command));
  }
  const uint64_t id = ++last_id_;
  if (auto sent = SendCommand(id, command, std::move(arguments), until, fd); !sent) {
    return std::unexpected(std::move(sent).error());
  }
  auto answer = AwaitAnswer(id, until);
  if (!answer) {
    broken_ = broken_ || !Harmless(answer.error().code);
    return Lost(std::move(answer).error(), command, effect);
  }
  if (const auto* const error = data::FindObject(answer->object, "error"); error != nullptr) {
    return Refused(command, *error);
  }
  return answer;
}

Status Qmp::SendCommand(uint64_t id, std::string_view command, data::JsonObject arguments,
                        const Until& until, int fd) {
  data::JsonObject request{{"execute", command}, {"id", id}};
  if (!arguments.empty()) request["arguments"] = std::move(arguments);
  auto sent = until.Check();
  if (sent) {
    sent = stream_.Send(data::ToJson(request) + "\n", until, fd);
    // QEMU reads a command when it is whole, so a part of one has no effect, but nothing more can
    // be sent behind it.
    broken_ = broken_ || !sent;
  }
  if (sent) return {};
  return std::unexpected(
      std::move(sent).error().With(fmt::format("QMP command {} was not sent", command)));
}

Result<Qmp::Answer> Qmp::AwaitAnswer(uint64_t id, const Until& until) {
  while (true) {
    BARTIZAN_TRY(auto answer, ReadObject(until));
    if (answer.object.contains("event")) {
      Keep(answer.object);
      continue;
    }
    const auto answered = data::Int(answer.object, "id");
    if (!answered || *answered <= 0 || static_cast<uint64_t>(*answered) > id) {
      return Nonsense("an answer to no command", answer.line);
    }
    if (static_cast<uint64_t>(*answered) < id) continue;  // came after its deadline
    const bool error = data::FindObject(answer.object, "error") != nullptr;
    if (error == answer.object.contains("return")) {
      return Nonsense("an answer that has not one of return and error", answer.line);
    }
    return answer;
  }
}

Result<Qmp::Answer> Qmp::ReadObject(const Until& until) {
  BARTIZAN_TRY(auto line, stream_.ReadLine(limits_.max_line, until));
  BARTIZAN_TRY(auto value,
               data::ParseJson(line, "what QEMU sent", {limits_.max_line, limits_.max_depth}));
  if (!value.is_object()) return Nonsense("a line that is no object", line);
  return Answer{std::move(line), std::move(value.as_object())};
}

void Qmp::Keep(const data::JsonObject& event) {
  QmpEvent kept{.name = data::Str(event, "event"), .data = {}, .at = {}};
  if (const auto* const body = data::FindObject(event, "data"); body != nullptr) kept.data = *body;
  if (const auto* const at = data::FindObject(event, "timestamp"); at != nullptr) {
    // Hostile numbers must not overflow: beyond the year 5000 it is no time.
    const int64_t seconds = data::Int(*at, "seconds").value_or(0);
    const int64_t micros = data::Int(*at, "microseconds").value_or(0);
    if (seconds >= 0 && seconds < 100'000'000'000 && micros >= 0 && micros < 1'000'000) {
      kept.at = FromInt(seconds * 1'000'000 + micros);
    }
  }
  events_.push_back(std::move(kept));
  if (events_.size() > limits_.max_events) events_.pop_front();
}

Result<QmpEvent> Qmp::WaitEvent(const std::function<bool(const QmpEvent&)>& wanted,
                                const Until& until) {
  const std::scoped_lock lock(mutex_);
  while (true) {
    const auto found = std::ranges::find_if(events_, wanted);
    if (found != events_.end()) {
      QmpEvent event = std::move(*found);
      events_.erase(found);
      return event;
    }
    if (broken_) return Fail(Code::kUnavailable, "waiting for an event: the connection is gone");
    auto read = ReadObject(until);
    if (!read) {
      broken_ = !Harmless(read.error().code);
      return std::unexpected(std::move(read).error().With("waiting for an event of QEMU"));
    }
    if (read->object.contains("event")) Keep(read->object);
  }
}

}  // namespace bartizan::response
