#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

struct Question {
  std::string_view command;
  bool required = false;
};
// What a version or a machine type lacks is left out, but for what the plan is made of.
constexpr std::array kQuestions{
    Question{"query-version"},     Question{"query-name"},
    Question{"query-uuid"},        Question{"query-status", true},
    Question{"query-block", true}, Question{"query-named-block-nodes"},
    Question{"query-rx-filter"},   Question{"query-pci"},
    Question{"query-cpus-fast"},   Question{"query-memory-size-summary"},
    Question{"query-chardev"},     Question{"query-vnc"},
};
constexpr std::string_view kInfoNetwork = "info network";
constexpr size_t kMostNics = 256, kMostDisks = 256;

// Ways out of a machine that are no network cards of QEMU, by the beginning of their types.
constexpr std::array<std::string_view, 4> kOtherWays = {"vfio-", "vhost-vsock", "vhost-user-fs",
                                                        "ivshmem"};

bool Refusal(const Error& error) {
  return error.code == Code::kFailed || error.code == Code::kNotFound;
}

Document MakeDocument(std::string_view command, std::string content) {
  return {.name = fmt::format("metadata/{}.json", command),
          .media_type = "application/json",
          .source = fmt::format("qmp:{}", command),
          .content = std::move(content)};
}

class Look {
 public:
  Look(QemuWork& work, Qmp& qmp, const Until& until) : work_(work), qmp_(qmp), until_(until) {}

  Result<Observed> Take() {
    observed_.documents.push_back(MakeDocument("greeting", qmp_.greeting()));
    for (const Question& question : kQuestions) BARTIZAN_DO(Ask(question));
    undo_.name = data::Str(answers_["query-name"], "name");
    undo_.uuid = data::Str(answers_["query-uuid"], "UUID");
    undo_.status = data::Str(answers_["query-status"], "status");
    undo_.running = data::Bool(answers_["query-status"], "running").value_or(false);
    BARTIZAN_DO(FindNics());
    BARTIZAN_DO(FindDisks());
    FindOtherWays();
    observed_.title =
        fmt::format("{} ({}, QEMU {})", work_.config().name,
                    undo_.name.empty() ? "without a name" : Ellipsize(ScrubUtf8(undo_.name), 80),
                    qmp_.version());
    observed_.undo = ToJson(undo_);
    return std::move(observed_);
  }

 private:
  Status Ask(const Question& question) {
    const std::string name(question.command);
    data::JsonObject arguments;
    if (name == "query-named-block-nodes") arguments["flat"] = true;
    auto line = qmp_.QueryRaw(name, until_, std::move(arguments));
    if (!line && Refusal(line.error()) && !question.required) return {};
    if (!line) return std::unexpected(std::move(line).error());
    BARTIZAN_TRY(auto answer, data::ParseJson(*line, name));
    answers_[name] = answer.at("return");
    observed_.documents.push_back(MakeDocument(name, *std::move(line)));
    return {};
  }

  Status FindNics() {
    BARTIZAN_TRY(const std::string text, Human(qmp_, std::string(kInfoNetwork), until_));
    observed_.documents.push_back({.name = "metadata/info-network.txt",
                                   .media_type = "text/plain",
                                   .source = "hmp:info network",
                                   .content = text});
    const auto found = ParseNics(text);
    const auto& wanted = work_.config().nics;
    if (found.size() > kMostNics) return Fail(Code::kLimit, "the machine has too many cards");
    for (const std::string& name : wanted) {
      if (Contains(found, name)) continue;
      return Fail(Code::kNotFound, fmt::format("the machine has no network card \"{}\"", name),
                  "it has: " + Join(found, ", "));
    }
    for (const std::string& name : found) {
      if (!wanted.empty() && !Contains(wanted, name)) {
        observed_.warnings.push_back(
            fmt::format("the network card {} is not configured and stays connected", name));
        continue;
      }
      undo_.nics.push_back({name, ReadLink(qmp_, name, until_)});
    }
    if (found.empty()) observed_.warnings.emplace_back("the machine has no network card");
    return {};
  }

  Status FindDisks() {
    const data::Json& blocks = answers_["query-block"];
    if (!blocks.is_array()) return Fail(Code::kInvalid, "QEMU's list of disks is none");
    const auto& wanted = work_.config().disks;
    for (const data::Json& block : blocks.get_array()) {
      const auto* const inserted = data::FindObject(block, "inserted");
      const auto* const image =
          inserted == nullptr ? nullptr : data::FindObject(*inserted, "image");
      if (image == nullptr) continue;
      QemuUndo::Disk disk{.node = data::Str(*inserted, "node-name"),
                          .file = Ellipsize(ScrubUtf8(data::Str(*inserted, "file")), 1000),
                          .format = data::Str(*inserted, "drv"),
                          .size = static_cast<uint64_t>(
                              std::max<int64_t>(0, data::Int(*image, "virtual-size").value_or(0)))};
      const bool removable = data::Bool(block, "removable").value_or(false);
      if (disk.node.empty() || (wanted.empty() ? removable : !Contains(wanted, disk.node))) {
        observed_.warnings.push_back(fmt::format("the disk {} is not copied", disk.file));
        continue;
      }
      undo_.disks.push_back(std::move(disk));
    }
    for (const std::string& node : wanted) {
      if (std::ranges::find(undo_.disks, node, &QemuUndo::Disk::node) != undo_.disks.end())
        continue;
      return Fail(Code::kNotFound, fmt::format("the machine has no disk with the node {}", node));
    }
    if (undo_.disks.size() > kMostDisks)
      return Fail(Code::kLimit, "the machine has too many disks");
    return {};
  }

  void FindOtherWays() {
    for (const char* folder : {"/machine/peripheral", "/machine/peripheral-anon"}) {
      const auto listed = qmp_.Query("qom-list", until_, {{"path", folder}});
      if (!listed || !listed->is_array()) continue;
      for (const data::Json& each : listed->get_array()) {
        const std::string type = data::Str(each, "type");
        const bool way = std::ranges::any_of(kOtherWays, [&](std::string_view prefix) {
          return type.starts_with(fmt::format("child<{}", prefix));
        });
        if (!way) continue;
        observed_.warnings.push_back(
            fmt::format("the device {} ({}) is a way out that is not cut: remove it on the host",
                        ScrubUtf8(data::Str(each, "name")), ScrubUtf8(type)));
      }
    }
  }

  QemuWork& work_;
  Qmp& qmp_;
  const Until& until_;
  std::map<std::string, data::Json> answers_;
  QemuUndo undo_;
  Observed observed_;
};

}  // namespace

// "nic0: index=0,type=nic,model=virtio-net-pci,macaddr=…", indented where it hangs on a hub; a card
// of several queues comes once for each.
std::vector<std::string> ParseNics(std::string_view info_network) {
  std::vector<std::string> nics;
  for (const std::string& line : Split(info_network, '\n')) {
    std::string_view text = Trim(line);
    if (text.starts_with("\\ ")) text = Trim(text.substr(2));
    const size_t end = text.find(": index=");
    if (end == std::string_view::npos || end == 0) continue;
    const size_t type = text.find(',', end);
    if (type == std::string_view::npos || !text.substr(type).starts_with(",type=nic,")) continue;
    std::string name(text.substr(0, end));
    if (!Contains(nics, name)) nics.push_back(std::move(name));
  }
  return nics;
}

Result<Observed> ObserveQemu(QemuWork& work, const Until& until) {
  BARTIZAN_TRY(const auto qmp, work.Monitor(until));
  return Look(work, *qmp, until).Take();
}

}  // namespace bartizan::response
