#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/response/config_parts.h"
#include "bartizan/response/endpoint.h"

namespace bartizan::response {

using data::FailAt;
using data::MappingReader;
using data::Yaml;

namespace {

constexpr size_t kMostPid =
    1U << 22U;  // https://man7.org/linux/man-pages/man5/proc_sys_kernel.5.html

// "10.0.0.9:443", "[2001:db8::9]:443", "udp:10.0.0.0/24:514", "from:10.0.0.8:22".
std::string CheckEndpoint(std::string_view text) {
  if (ParseEndpoint(text)) return "";
  return "is no address with a port, such as 10.0.0.9:443 or [2001:db8::9]:443";
}

Status ReadPid(MappingReader& reader, std::vector<int64_t>& pids) {
  size_t pid = 0;
  BARTIZAN_DO(reader.Number("pid", pid, 1, kMostPid));
  if (pid > 0) pids.push_back(static_cast<int64_t>(pid));
  return {};
}

// Names within QEMU; those that it makes itself begin with "#".
std::string CheckDevice(std::string_view text) {
  return text.size() <= 128 && Printable(text) ? "" : "is no name of a device";
}

std::string CheckCgroup(std::string_view text) {
  return Contains(Split(text, '/'), "..") ? "is no path of a cgroup" : "";
}

Status ReadFreeze(const Yaml& node, std::string_view file, HostConfig& host) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "each of freeze"));
  if (reader.Has("cgroup") == reader.Has("pid")) {
    return FailAt(file, node, "each of freeze has either \"cgroup\" or \"pid\"");
  }
  std::string cgroup;
  BARTIZAN_DO(CheckedText(reader, "cgroup", CheckCgroup, cgroup));
  if (!cgroup.empty()) host.freeze_cgroups.push_back(cgroup);
  BARTIZAN_DO(ReadPid(reader, host.freeze_pids));
  return reader.Finish();
}

Status ReadMemory(const Yaml& node, std::string_view file, HostConfig& host) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "each of memory"));
  BARTIZAN_DO(reader.Required("pid"));
  BARTIZAN_DO(ReadPid(reader, host.memory_pids));
  return reader.Finish();
}

}  // namespace

Result<HostConfig> ReadHost(const Yaml& node, std::string_view file, const fs::path& folder) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "a host"));
  HostConfig host;
  BARTIZAN_DO(reader.Required("name"));
  BARTIZAN_DO(CheckedText(reader, "name", CheckName, host.name));
  BARTIZAN_DO(CheckedText(reader, "netns", CheckName, host.netns));
  BARTIZAN_DO(CheckedTexts(reader, "collectors", CheckEndpoint, host.collectors));
  BARTIZAN_DO(
      ForEach(reader, "freeze", [&](const Yaml& item) { return ReadFreeze(item, file, host); }));
  BARTIZAN_DO(
      ForEach(reader, "memory", [&](const Yaml& item) { return ReadMemory(item, file, host); }));
  BARTIZAN_DO(reader.Texts("disks", host.disks));
  for (std::string& disk : host.disks) disk = (folder / disk).lexically_normal().string();
  BARTIZAN_DO(reader.Finish());
  return host;
}

Result<VmConfig> ReadVm(const Yaml& node, std::string_view file, const fs::path& folder) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "a virtual machine"));
  VmConfig vm;
  BARTIZAN_DO(reader.Required("name"));
  BARTIZAN_DO(reader.Required("qmp"));
  BARTIZAN_DO(CheckedText(reader, "name", CheckName, vm.name));
  BARTIZAN_DO(FilePath(reader, "qmp", folder, vm.qmp));
  BARTIZAN_DO(FilePath(reader, "agent", folder, vm.agent));
  BARTIZAN_DO(CheckedTexts(reader, "nics", CheckDevice, vm.nics));
  BARTIZAN_DO(CheckedTexts(reader, "disks", CheckDevice, vm.disks));
  BARTIZAN_DO(CheckedText(reader, "os", OneOf({"linux", "windows"}), vm.os));
  BARTIZAN_DO(reader.Finish());
  return vm;
}

}  // namespace bartizan::response
