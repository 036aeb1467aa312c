// Whether a virtio card has a carrier, read where its driver reads it: the two bytes "status"
// behind the six of the MAC address in the device's configuration (VIRTIO 1.2, 5.1.4). QEMU tells
// where that lies by the region's offset (qom-get) in the card's BAR 4 and the BAR's address
// (query-pci).
#include <fmt/format.h>

#include <charconv>

#include "bartizan/base/text.h"
#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

constexpr int kModernBar = 4;
constexpr unsigned kDeepestBus = 16;

const data::JsonObject* FindDevice(const data::JsonArray& devices, std::string_view id,
                                   unsigned depth) {
  for (const data::Json& device : devices) {
    if (!device.is_object()) continue;
    if (data::Str(device, "qdev_id") == id) return &device.get_object();
    const auto* const bridge = data::FindObject(device, "pci_bridge");
    const auto* const below = bridge == nullptr ? nullptr : data::FindArray(*bridge, "devices");
    if (below == nullptr || depth == kDeepestBus) continue;
    if (const auto* const found = FindDevice(*below, id, depth + 1)) return found;
  }
  return nullptr;
}

std::optional<int64_t> BarAddress(const data::Json& buses, std::string_view id) {
  if (!buses.is_array()) return {};
  for (const data::Json& bus : buses.get_array()) {
    const auto* const devices = data::FindArray(bus, "devices");
    const auto* const device = devices == nullptr ? nullptr : FindDevice(*devices, id, 0);
    const auto* const regions = device == nullptr ? nullptr : data::FindArray(*device, "regions");
    if (regions == nullptr) continue;
    for (const data::Json& region : *regions) {
      if (data::Int(region, "bar") == kModernBar) return data::Int(region, "address");
    }
  }
  return {};
}

std::optional<std::string> MacOf(const data::Json& filters, std::string_view nic) {
  if (!filters.is_array()) return {};
  for (const data::Json& filter : filters.get_array()) {
    if (data::Str(filter, "name") != nic) continue;
    const auto bytes = HexDecode(ReplaceAll(data::Str(filter, "main-mac"), ":", ""));
    if (bytes && bytes->size() == 6) return std::string(bytes->begin(), bytes->end());
  }
  return {};
}

Result<Link> TryReadLink(Qmp& qmp, const std::string& nic, const Until& until) {
  BARTIZAN_TRY(const auto filters, qmp.Query("query-rx-filter", until));
  const auto mac = MacOf(filters, nic);
  if (!mac) return Link::kUnknown;
  const std::string region =
      fmt::format("/machine/peripheral/{}/virtio-pci-device-virtio-net[0]", nic);
  BARTIZAN_TRY(const auto offset,
               qmp.Query("qom-get", until, {{"path", region}, {"property", "addr"}}));
  BARTIZAN_TRY(const auto buses, qmp.Query("query-pci", until));
  const auto bar = BarAddress(buses, nic);
  if (!bar || *bar <= 0 || !offset.is_int64() || offset.get_int64() < 0) return Link::kUnknown;
  const auto at = static_cast<uint64_t>(*bar) + static_cast<uint64_t>(offset.get_int64());
  BARTIZAN_TRY(const auto dump, Human(qmp, fmt::format("xp /8bx {:#x}", at), until));
  const auto bytes = ParseBytes(dump, 8);
  // Without its MAC address there it is something else.
  if (!bytes || !bytes->starts_with(*mac)) return Link::kUnknown;
  return (static_cast<unsigned char>((*bytes)[6]) & 1U) != 0 ? Link::kUp : Link::kDown;
}

}  // namespace

Result<std::string> Human(Qmp& qmp, const std::string& command, const Until& until) {
  BARTIZAN_TRY(const auto answer,
               qmp.Query("human-monitor-command", until, {{"command-line", command}}));
  if (!answer.is_string()) {
    return Fail(Code::kInvalid, fmt::format("QEMU's answer to \"{}\" is no text", command));
  }
  return std::string(data::View(answer.get_string()));
}

std::optional<std::string> ParseBytes(std::string_view dump, size_t count) {
  std::string bytes;
  for (const std::string& line : Split(dump, '\n')) {
    const size_t colon = line.find(": ");
    if (colon == std::string::npos) continue;
    for (const std::string& word : Split(Trim(std::string_view(line).substr(colon + 2)), ' ')) {
      unsigned value = 0;
      const char* const end = word.data() + word.size();
      if (!word.starts_with("0x") || bytes.size() == count) return {};
      const auto parsed = std::from_chars(word.data() + 2, end, value, 16);
      if (parsed.ec != std::errc() || parsed.ptr != end || value > 255) return {};
      bytes.push_back(static_cast<char>(value));
    }
  }
  if (bytes.size() != count) return {};
  return bytes;
}

Link ReadLink(Qmp& qmp, const std::string& nic, const Until& until) {
  return TryReadLink(qmp, nic, until).value_or(Link::kUnknown);
}

}  // namespace bartizan::response
