#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/local_program.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/nginx_file.h"
#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr Micros kTimeLimit = std::chrono::seconds(60);
constexpr uint64_t kMostBytes = 32ULL << 20U;

// The file as it was read.
struct State {
  bool exists = false;
  bool interrupted = false;  // an earlier change ended before nginx had been told
  std::string text;
  NginxFile file;
};

// Words between spaces; there is no shell, so that quotes would be taken as they are.
Result<std::vector<std::string>> Words(std::string_view command, std::string_view key) {
  if (command.find_first_of("'\"\\$`|&;<>*?\n") != std::string_view::npos) {
    return Fail(Code::kInvalid,
                fmt::format("`{}` is run without a shell: words and spaces only", key),
                "put the commands into a script and name that");
  }
  std::vector<std::string> words;
  for (const std::string& word : Split(command, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

class Nginx final : public Target {
 public:
  Nginx(NginxConfig config, std::vector<std::string> test, std::vector<std::string> reload)
      : config_(std::move(config)),
        form_{.geo = config_.geo, .deny = config_.deny},
        test_(std::move(test)),
        reload_(std::move(reload)) {}

  std::string id() const override { return "nginx/" + config_.file.string(); }
  std::string kind() const override { return "nginx"; }

  Result<Observed> Observe() override {
    BARTIZAN_TRY(State state, Read());
    Observed observed{
        .open = state.file.open, .foreign = state.file.foreign, .warnings = state.file.warnings};
    observed.detail = {{"file", config_.file.string()},
                       {"form", config_.geo ? "geo" : "allow"},
                       {"exists", state.exists},
                       {"interrupted", state.interrupted}};
    if (state.interrupted) {
      observed.warnings.push_back(
          "an earlier change was interrupted: nginx may not know this file");
    }
    observed.own = std::make_shared<const State>(std::move(state));
    return observed;
  }

  Result<change::Plan> PlanChange(const Observed& observed, const Desired& desired) override {
    BARTIZAN_CHECK(observed.own != nullptr);
    if (desired.prefixes.empty()) {
      return Fail(Code::kConflict, "an empty list is refused: it would close everything",
                  "look at what the selection finds: bartizan ip-ranges select");
    }
    const auto state = std::static_pointer_cast<const State>(observed.own);
    const std::string block = NginxBlock(desired.prefixes, desired.label, form_);
    change::Plan plan{.target = id()};
    if (IsBlock(*state, block)) return plan;

    change::Operation operation{.id = "file"};
    Describe(*state, desired, operation);
    operation.probe = [this, block](const change::Context&) -> Result<change::Probe> {
      BARTIZAN_TRY(const State now, Read());
      return IsBlock(now, block) ? change::Probe::kDone : change::Probe::kNotDone;
    };
    operation.apply = [this, state, block](const change::Context&) { return Apply(*state, block); };
    operation.postcondition = [this, block](const change::Context&) { return Verify(block); };
    operation.inverse = [this, state](const change::Context& context) {
      return Restore(context, state->file.block);
    };
    plan.operations.push_back(std::move(operation));
    return plan;
  }

 private:
  static bool IsBlock(const State& state, const std::string& block) {
    return !state.interrupted && state.file.block == block;
  }

  // What a link leads to: a rename would replace the link.
  Result<fs::path> File() const {
    std::error_code error;
    const fs::path folder = fs::canonical(config_.file.parent_path(), error);
    if (error) {
      return FailErrno(error.value(), "the folder of " + config_.file.string());
    }
    const fs::path real = fs::canonical(config_.file, error);
    return error ? folder / config_.file.filename() : real;
  }
  // The content before a change that nginx has not taken yet. Hidden, so that `include *.conf` does
  // not find it.
  static fs::path Backup(const fs::path& file) {
    return file.parent_path() / ("." + file.filename().string() + ".bartizan-before");
  }

  Result<State> Read() const {
    BARTIZAN_TRY(const fs::path file, File());
    State state;
    auto text = ReadFile(file, kMostBytes);
    if (!text && text.error().code != Code::kNotFound) {
      return std::unexpected(std::move(text).error());
    }
    state.exists = text.has_value();
    if (text) state.text = *std::move(text);
    std::error_code error;
    state.interrupted = fs::exists(Backup(file), error);
    BARTIZAN_TRY(state.file, ParseNginxFile(state.text, config_.file.string(), form_));
    return state;
  }

  void Describe(const State& state, const Desired& desired, change::Operation& operation) const {
    const auto list = [](std::span<const IpPrefix> prefixes) {
      JsonArray texts;
      for (const IpPrefix& prefix : prefixes) texts.emplace_back(ToString(prefix));
      return texts;
    };
    const auto added = Subtract(desired.prefixes, state.file.open);
    const auto removed = Subtract(state.file.open, desired.prefixes);
    operation.title = fmt::format("nginx {}: +{} -{}, check and reload ({})", config_.file.string(),
                                  added.size(), removed.size(), desired.label);
    operation.detail = JsonObject{{"kind", kind()},
                                  {"file", config_.file.string()},
                                  {"add", list(added)},
                                  {"remove", list(removed)},
                                  {"interrupted", state.interrupted}};
  }

  Result<Json> Apply(const State& observed, const std::string& block) const {
    BARTIZAN_TRY(const State now, Read());
    if (now.text != observed.text) {
      return Fail(Code::kConflict,
                  fmt::format("{} was changed since it was read", config_.file.string()),
                  "run it again");
    }
    BARTIZAN_DO(Exchange(now, NginxText(now.file, block, form_)));
    const auto& before = now.file.block;
    return Json(JsonObject{{"before", before ? Json(*before) : Json(nullptr)}});
  }

  Status Verify(const std::string& block) const {
    BARTIZAN_TRY(const State now, Read());
    if (IsBlock(now, block)) return {};
    return Fail(Code::kFailed, fmt::format("{} is not as it was written", config_.file.string()),
                "another program writes the same file");
  }

  // Only our lines: hand-made ones may have changed since.
  Status Restore(const change::Context& context, std::optional<std::string> block) const {
    if (const Json* before = data::Find(context.result, "before")) {
      block.reset();
      if (const auto* text = before->if_string()) block = std::string(data::View(*text));
    }
    BARTIZAN_TRY(const State now, Read());
    return Exchange(now, NginxText(now.file, block.value_or(""), form_));
  }

  // The backup stands from before the rename until nginx has taken the new file: whoever finds it
  // knows that this was not reached.
  Status Exchange(const State& now, const std::string& text) const {
    BARTIZAN_TRY(const fs::path file, File());
    if (!now.interrupted) BARTIZAN_DO(Write(Backup(file), now.text, file));
    Status done = Write(file, text, file);
    bool told = false;
    if (done) done = Call(test_, "the check");
    if (done) {
      told = true;
      done = Call(reload_, "the reload");
    }
    if (!done) return PutBack(now, file, told, std::move(done).error());
    return Forget(file);
  }

  Status PutBack(const State& now, const fs::path& file, bool told, Error cause) const {
    Status back;
    if (!now.exists && !now.interrupted) {
      std::error_code error;
      fs::remove(file, error);
      if (error) back = FailErrno(error.value(), "removing " + file.string());
    } else {
      auto text = ReadFile(Backup(file), kMostBytes);
      back = text ? Write(file, *text, file) : std::unexpected(std::move(text).error());
    }
    if (back && told) back = Call(reload_, "the reload with the old file");
    if (back && !told && !Call(test_, "the check")) {
      cause = std::move(cause).Hint("nginx refuses its configuration with the old file too");
    }
    if (back) back = Forget(file);
    if (back) {
      cause.message += "; the old file is back";
      return std::unexpected(std::move(cause));
    }
    return Fail(Code::kUndecided,
                fmt::format("{}; and the old file could not be brought back: {}", cause.message,
                            back.error().OneLine()),
                fmt::format("it is kept as {}", Backup(file).string()));
  }

  static Status Forget(const fs::path& file) {
    std::error_code error;
    fs::remove(Backup(file), error);
    if (error) return FailErrno(error.value(), "removing " + Backup(file).string());
    return SyncDirectory(file.parent_path());
  }

  // With the owner and the mode of `like`, where that exists.
  static Status Write(const fs::path& path, std::string_view text, const fs::path& like) {
    struct stat known{};
    const bool exists = stat(like.c_str(), &known) == 0;
    BARTIZAN_TRY(AtomicFile file, AtomicFile::Create(path, exists ? known.st_mode & 0777U : 0644));
    const bool foreign = exists && (known.st_uid != geteuid() || known.st_gid != getegid());
    if (foreign && fchown(file.fd(), known.st_uid, known.st_gid) != 0) {
      return FailErrno(errno, "keeping the owner of " + like.string());
    }
    BARTIZAN_DO(file.Write(text));
    return file.Commit();
  }

  static Status Call(const std::vector<std::string>& argv, std::string_view what) {
    if (argv.empty()) return {};
    BARTIZAN_TRY(const process::Outcome outcome, RunLocal(argv, {}, kTimeLimit));
    if (outcome.ok()) return {};
    const std::string said = Ellipsize(ScrubUtf8(Trim(outcome.err + outcome.out)), 1000);
    return Fail(Code::kFailed,
                fmt::format("{} ({}) {}: {}", what, Join(argv, " "), outcome.Describe(), said));
  }

  NginxConfig config_;
  NginxForm form_;
  std::vector<std::string> test_, reload_;
};

}  // namespace

Result<std::unique_ptr<Target>> NginxTarget(NginxConfig config) {
  if (!config.file.is_absolute() || !config.file.has_filename()) {
    return Fail(Code::kInvalid,
                fmt::format("nginx's `file` is \"{}\", no absolute path", config.file.string()));
  }
  BARTIZAN_TRY(auto test, Words(config.test, "test"));
  BARTIZAN_TRY(auto reload, Words(config.reload, "reload"));
  return std::make_unique<Nginx>(std::move(config), std::move(test), std::move(reload));
}

}  // namespace bartizan::ipranges
