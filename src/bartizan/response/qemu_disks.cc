// Copies of all disks as they were at one moment, as raw files. A backup job of QEMU copies what is
// about to be overwritten first, so the machine runs on and its own files stay what they are. Nodes
// and jobs have names that the case gives, so that an attempt that died is found and finished or
// taken away.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <thread>

#include "bartizan/crypto/hash.h"
#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

constexpr Micros kCommandTime{60'000'000};
constexpr Micros kFirstPause{2'000}, kLongestPause{500'000};

struct Copy {
  QemuUndo::Disk disk;
  std::string id;  // of the job; QEMU allows names of nodes 31 characters
  fs::path path;
  std::string evidence;
  std::string job;    // its status; "" where there is none
  std::string error;  // of the job, or why there is none
  std::string file_node() const { return id + "-f"; }
  std::string image_node() const { return id + "-i"; }
};

class Copies {
 public:
  Copies(Qmp& qmp, const CaseContext& context, const Until& until)
      : qmp_(qmp), context_(context), until_(until) {}

  Result<data::Json> Keep(const QemuUndo& undo) {
    BARTIZAN_DO(Find(undo));
    BARTIZAN_DO(Look());
    for (Copy& copy : copies_) {
      if (!copy.job.empty() && !Usable(copy)) BARTIZAN_DO(TakeAway(copy));
    }
    Status done = Start();
    if (done) done = Await();
    if (done) done = Store();
    // What is not kept is not left behind either, also when cancelled or out of time.
    for (Copy& copy : copies_) (void)TakeAway(copy);
    if (!done) return std::unexpected(std::move(done).error());
    return data::Json(
        data::JsonObject{{"disks", std::move(kept_)}, {"missing", std::move(missing_)}});
  }

 private:
  Status Find(const QemuUndo& undo) {
    BARTIZAN_TRY(const fs::path folder, context_.Scratch());
    for (const auto& disk : undo.disks) {
      crypto::Sha256 hash;
      hash.Field(context_.case_id()).Field(context_.target_id()).Field(disk.node);
      Copy copy{.disk = disk, .id = "bartizan-" + hash.FinishHex().substr(0, 16)};
      copy.path = folder / (copy.id + ".raw");
      copy.evidence = NameOf(disk.node);
      BARTIZAN_TRY(const bool there, context_.Has(copy.evidence));
      if (there) {
        (void)TakeAway(copy);
      } else {
        copies_.push_back(std::move(copy));
      }
    }
    return {};
  }

  // Two nodes may become the same name; the undo record's order tells them apart.
  std::string NameOf(const std::string& node) {
    const std::string part = EvidencePart(node);
    const size_t before = named_[part]++;
    return before == 0 ? fmt::format("disks/{}.raw", part)
                       : fmt::format("disks/{}.{}.raw", part, before + 1);
  }

  Status Look() {
    BARTIZAN_TRY(const auto jobs, qmp_.Query("query-jobs", until_.AtMost(kCommandTime)));
    for (Copy& copy : copies_) copy.job.clear();
    if (!jobs.is_array()) return Fail(Code::kInvalid, "QEMU's list of jobs is none");
    for (const data::Json& job : jobs.get_array()) {
      const auto copy = std::ranges::find(copies_, data::Str(job, "id"), &Copy::id);
      if (copy == copies_.end()) continue;
      copy->job = data::Str(job, "status", "unknown");
      copy->error = data::Str(job, "error");
    }
    return {};
  }

  static bool Usable(const Copy& copy) {
    std::error_code failure;
    const auto size = fs::file_size(copy.path, failure);
    return !failure && size == copy.disk.size && copy.error.empty();
  }

  // Removes what an attempt left in QEMU and here. What is not there is fine.
  Status TakeAway(Copy& copy) {
    // Must come to its end when the attempt itself has no time left.
    const Until until(kCommandTime);
    const auto tell = [&](std::string_view command, data::JsonObject arguments) -> Status {
      const auto told = qmp_.Execute(command, std::move(arguments), QmpEffect::kChanges, until);
      if (told || told.error().code == Code::kFailed || told.error().code == Code::kNotFound) {
        return {};
      }
      return std::unexpected(told.error());
    };
    BARTIZAN_DO(tell("block-job-cancel", {{"device", copy.id}, {"force", true}}));
    BARTIZAN_DO(AwaitConcluded(copy, until));
    BARTIZAN_DO(tell("job-dismiss", {{"id", copy.id}}));
    BARTIZAN_DO(tell("blockdev-del", {{"node-name", copy.image_node()}}));
    BARTIZAN_DO(tell("blockdev-del", {{"node-name", copy.file_node()}}));
    copy.job.clear();
    copy.error.clear();
    std::error_code ignored;
    fs::remove(copy.path, ignored);
    return {};
  }

  Status AwaitConcluded(const Copy& copy, const Until& until) {
    for (Micros pause = kFirstPause;; pause = std::min(pause * 2, kLongestPause)) {
      BARTIZAN_TRY(const auto jobs, qmp_.Query("query-jobs", until));
      bool at_work = false;
      for (const data::Json& job : jobs.is_array() ? jobs.get_array() : data::JsonArray()) {
        at_work =
            at_work || (data::Str(job, "id") == copy.id && data::Str(job, "status") != "concluded");
      }
      if (!at_work) return {};
      BARTIZAN_DO(until.Check());
      std::this_thread::sleep_for(pause);
    }
  }

  Status Prepare(const Copy& copy) {
    const UniqueFd file(open(copy.path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file || ftruncate(file.get(), static_cast<off_t>(copy.disk.size)) != 0) {
      return FailErrno(errno, fmt::format("making {}", copy.path.string()));
    }
    BARTIZAN_TRY(const PassedFile passed, PassedFile::Pass(qmp_, file.get(), until_));
    return AddNodes(copy, passed.path());
  }

  Status AddNodes(const Copy& copy, const std::string& path) {
    BARTIZAN_DO(qmp_.Execute("blockdev-add",
                             {{"driver", "file"},
                              {"node-name", copy.file_node()},
                              {"filename", path},
                              {"discard", "unmap"}},
                             QmpEffect::kChanges, until_));
    BARTIZAN_DO(qmp_.Execute("blockdev-add",
                             {{"driver", "raw"},
                              {"node-name", copy.image_node()},
                              {"file", copy.file_node()},
                              {"discard", "unmap"},
                              {"detect-zeroes", "unmap"}},
                             QmpEffect::kChanges, until_));
    return {};
  }

  // All at one moment; where QEMU refuses that, each by itself, so that one disk which cannot be
  // copied does not hinder the others.
  Status Start() {
    data::JsonArray all;
    for (Copy& copy : copies_) {
      if (!copy.job.empty()) continue;
      BARTIZAN_DO(TakeAway(copy));
      Status ready = Prepare(copy);
      if (!ready && ready.error().code != Code::kFailed) return ready;
      if (ready) {
        all.push_back(Action(copy));
      } else {
        copy.error = ready.error().OneLine();
      }
    }
    if (all.empty()) return {};
    auto begun = Begin(all);
    if (begun || begun.error().code != Code::kFailed || all.size() == 1) {
      if (!begun && begun.error().code == Code::kFailed) return NoteRefusal(begun.error());
      return begun;
    }
    for (const data::Json& action : all) {
      auto one = Begin(data::JsonArray{action});
      if (one) continue;
      if (one.error().code != Code::kFailed) return one;
      BARTIZAN_DO(NoteRefusal(one.error(), data::Str(action.at("data"), "job-id")));
    }
    return {};
  }

  Status NoteRefusal(const Error& error, std::string_view id = {}) {
    for (Copy& copy : copies_) {
      if (copy.error.empty() && (id.empty() || copy.id == id)) copy.error = error.OneLine();
    }
    return {};
  }

  static data::Json Action(const Copy& copy) {
    return data::JsonObject{{"type", "blockdev-backup"},
                            {"data", data::JsonObject{{"job-id", copy.id},
                                                      {"device", copy.disk.node},
                                                      {"target", copy.image_node()},
                                                      {"sync", "full"},
                                                      {"auto-dismiss", false}}}};
  }

  Status Begin(const data::JsonArray& actions) {
    began_ = FormatIso(context_.clock().Now(), true);
    BARTIZAN_DO(qmp_.Execute("transaction", {{"actions", actions}}, QmpEffect::kChanges, until_));
    return {};
  }

  Status Await() {
    for (Micros pause = kFirstPause;; pause = std::min(pause * 2, kLongestPause)) {
      std::vector<std::string> refused;
      for (Copy& copy : copies_) refused.push_back(copy.error);
      BARTIZAN_DO(Look());
      bool at_work = false;
      for (size_t i = 0; i < copies_.size(); ++i) {
        Copy& copy = copies_[i];
        at_work = at_work || (!copy.job.empty() && copy.job != "concluded");
        if (copy.job.empty()) copy.error = refused[i].empty() ? "its job is gone" : refused[i];
      }
      if (!at_work) return {};
      BARTIZAN_DO(until_.Check());
      std::this_thread::sleep_for(pause);
    }
  }

  Status Store() {
    for (Copy& copy : copies_) {
      if (!copy.error.empty()) {
        missing_.emplace_back(fmt::format("{}: {}", copy.disk.node, copy.error));
        continue;
      }
      BARTIZAN_TRY(const Evidence kept, context_.PutFile({.name = copy.evidence,
                                                          .step = "disks",
                                                          .media_type = "application/octet-stream",
                                                          .source = "qmp:blockdev-backup",
                                                          .detail = {{"node", copy.disk.node},
                                                                     {"file", copy.disk.file},
                                                                     {"format", copy.disk.format},
                                                                     {"began", began_}}},
                                                         copy.path));
      kept_.emplace_back(
          data::JsonObject{{"node", copy.disk.node}, {"sha256", kept.sha256}, {"size", kept.size}});
    }
    return {};
  }

  Qmp& qmp_;
  const CaseContext& context_;
  const Until& until_;
  std::vector<Copy> copies_;
  std::map<std::string, size_t> named_;
  std::string began_;  // "" where an earlier attempt began it
  data::JsonArray kept_, missing_;
};

}  // namespace

Result<data::Json> KeepDisks(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                             const Until& until) {
  BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
  return Copies(*qmp, context, until).Keep(undo);
}

}  // namespace bartizan::response
