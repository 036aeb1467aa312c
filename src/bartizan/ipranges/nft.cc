#include "bartizan/ipranges/nft.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::ipranges {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

std::unexpected<Error> Malformed(const NftSetName& set, std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("nft's answer about set {}: {}", set.name, what));
}

Result<IpAddress> Address(const Json* json, const NftSetName& set) {
  const auto* text = json == nullptr ? nullptr : json->if_string();
  const auto address = text == nullptr ? std::nullopt : ParseIpAddress(data::View(*text));
  if (!address || address->v6 != set.v6) {
    return Malformed(set, "an element that is no address of its type");
  }
  return *address;
}

Result<Interval> Range(const JsonArray& ends, const NftSetName& set) {
  if (ends.size() != 2) return Malformed(set, "a range without two ends");
  BARTIZAN_TRY(const IpAddress first, Address(ends.data(), set));
  BARTIZAN_TRY(const IpAddress last, Address(&ends[1], set));
  if (last < first) return Malformed(set, "a range that ends before it begins");
  return Interval{first, last};
}

Result<Interval> Prefix(const JsonObject& prefix, const NftSetName& set) {
  BARTIZAN_TRY(const IpAddress address, Address(data::Find(prefix, "addr"), set));
  const auto bits = data::Int(prefix, "len");
  if (!bits) return Malformed(set, "a prefix without a length");
  auto parsed = ParseIpPrefix(fmt::format("{}/{}", ToString(address), *bits));
  if (!parsed) return Malformed(set, parsed.error().message);
  return Interval{parsed->First(), parsed->Last()};
}

Result<NftElement> Element(const Json& json, const NftSetName& set, bool wrapped = false) {
  if (const JsonArray* range = data::FindArray(json, "range")) {
    BARTIZAN_TRY(const Interval interval, Range(*range, set));
    return NftElement{interval};
  }
  if (const JsonObject* prefix = data::FindObject(json, "prefix")) {
    BARTIZAN_TRY(const Interval interval, Prefix(*prefix, set));
    return NftElement{interval};
  }
  // {"elem": {"val": …, "timeout": …, "comment": …}}
  if (const JsonObject* elem = data::FindObject(json, "elem"); elem != nullptr && !wrapped) {
    const Json* value = data::Find(*elem, "val");
    if (value == nullptr) return Malformed(set, "an element without a value");
    BARTIZAN_TRY(NftElement element, Element(*value, set, true));
    element.lasting = !elem->contains("timeout") && !elem->contains("expires");
    return element;
  }
  BARTIZAN_TRY(const IpAddress address, Address(&json, set));
  return NftElement{{address, address}};
}

Status CheckKind(const JsonObject& object, const NftSetName& set) {
  const std::string_view wanted = set.v6 ? "ipv6_addr" : "ipv4_addr";
  // A set by `typeof` may show an expression here; then its elements tell.
  const Json* type = data::Find(object, "type");
  const bool other =
      type != nullptr && (type->is_array() || (type->is_string() && *type->if_string() != wanted));
  if (other) {
    return Fail(Code::kInvalid,
                fmt::format("set {} holds {}, not {}", set.name, data::ToJson(*type), wanted));
  }
  const JsonArray* flags = data::FindArray(object, "flags");
  if (flags == nullptr || !Contains(*flags, Json("interval"))) {
    return Fail(Code::kInvalid,
                fmt::format("set {} has no `flags interval`: it cannot hold prefixes", set.name),
                "delete it and create it with `flags interval; auto-merge;`");
  }
  if (Contains(*flags, Json("constant"))) {
    return Fail(Code::kInvalid, fmt::format("set {} is constant: it cannot be changed", set.name));
  }
  return {};
}

std::string Quoted(std::string_view text) {
  return data::ToJson(Json(text));
}

// As text: thousands of elements are most of what a change costs here.
void AddElements(std::string& commands, std::string_view verb, const NftSetName& set,
                 std::span<const Interval> elements) {
  if (elements.empty()) return;
  commands += fmt::format(R"(,{{"{}":{{"element":{{"family":{},"table":{},"name":{},"elem":[)",
                          verb, Quoted(set.family), Quoted(set.table), Quoted(set.name));
  for (const Interval& element : elements) {
    if (element.first == element.last) {
      fmt::format_to(std::back_inserter(commands), R"("{}",)", ToString(element.first));
    } else {
      fmt::format_to(std::back_inserter(commands), R"({{"range":["{}","{}"]}},)",
                     ToString(element.first), ToString(element.last));
    }
  }
  commands.back() = ']';
  commands += "}}}";
}

void AddSet(std::string& commands, const NftSetName& set) {
  const std::string family = Quoted(set.family);
  const std::string table = Quoted(set.table);
  commands += fmt::format(R"(,{{"add":{{"table":{{"family":{},"name":{}}}}}}})", family, table);
  commands += fmt::format(
      R"(,{{"add":{{"set":{{"family":{},"table":{},"name":{},"type":"{}","flags":["interval"],)"
      R"("auto-merge":true}}}}}})",
      family, table, Quoted(set.name), set.v6 ? "ipv6_addr" : "ipv4_addr");
}

// {"match": {"right": "@NAME"}} anywhere in a rule. The document's depth was bounded when parsed.
bool Mentions(const Json& json, std::string_view reference) {
  if (const auto* text = json.if_string()) return data::View(*text) == reference;
  if (const auto* array = json.if_array()) {
    return std::ranges::any_of(*array, [&](const Json& item) { return Mentions(item, reference); });
  }
  const auto* object = json.if_object();
  return object != nullptr && std::ranges::any_of(*object, [&](const auto& member) {
           return Mentions(member.value(), reference);
         });
}

}  // namespace

Result<std::vector<NftElement>> ParseNftSet(std::string_view answer, const NftSetName& set) {
  BARTIZAN_TRY(const Json json, data::ParseJson(answer, "nft"));
  const JsonArray* objects = data::FindArray(json, "nftables");
  if (objects == nullptr) return Malformed(set, "no \"nftables\"");
  const JsonObject* found = nullptr;
  for (const Json& object : *objects) {
    if (const JsonObject* candidate = data::FindObject(object, "set")) found = candidate;
  }
  if (found == nullptr) return Malformed(set, "no set in it");
  BARTIZAN_DO(CheckKind(*found, set));
  std::vector<NftElement> elements;
  const Json* list = data::Find(*found, "elem");
  if (list == nullptr) return elements;
  if (!list->is_array()) return Malformed(set, "\"elem\" is no list");
  elements.reserve(list->if_array()->size());
  for (const Json& item : *list->if_array()) {
    BARTIZAN_TRY(elements.emplace_back(), Element(item, set));
  }
  std::ranges::sort(elements);
  return elements;
}

bool NftTableUses(std::string_view answer, std::string_view set) {
  const auto json = data::ParseJson(answer, "nft");
  const JsonArray* objects = json ? data::FindArray(*json, "nftables") : nullptr;
  if (objects == nullptr) return false;
  const std::string reference = fmt::format("@{}", set);
  return std::ranges::any_of(*objects, [&](const Json& object) {
    const Json* rule = data::Find(object, "rule");
    return rule != nullptr && Mentions(*rule, reference);
  });
}

NftDelta DeltaOf(std::span<const NftElement> now, std::span<const Interval> desired) {
  NftDelta delta;
  std::vector<Interval> kept;
  auto wanted = desired.begin();
  for (const NftElement& element : now) {
    while (wanted != desired.end() && wanted->last < element.interval.first) ++wanted;
    const bool stays =
        element.lasting && wanted != desired.end() && wanted->Contains(element.interval);
    (stays ? kept : delta.remove).push_back(element.interval);
  }
  size_t next = 0;  // of `kept`, each of which lies within one of `desired`
  for (const Interval& interval : desired) {
    const size_t begin = next;
    while (next < kept.size() && kept[next].first <= interval.last) ++next;
    const auto gaps = Gaps(interval, std::span(kept).subspan(begin, next - begin));
    delta.add.insert(delta.add.end(), gaps.begin(), gaps.end());
  }
  return delta;
}

std::string NftBatch(std::span<const NftChange> changes) {
  std::string commands;
  for (const NftChange& change : changes) {
    if (change.create) AddSet(commands, change.set);
  }
  // An element that grows or shrinks is deleted and added: the kernel refuses an overlap in between
  // but shows packets only the whole transaction.
  for (const NftChange& change : changes) {
    AddElements(commands, "delete", change.set, change.delta.remove);
    AddElements(commands, "add", change.set, change.delta.add);
  }
  return fmt::format(R"({{"nftables":[{}]}})",
                     std::string_view(commands).substr(!commands.empty()));
}

Error NftError(std::string_view message) {
  const std::string text = Ellipsize(Trim(message), 500);
  const auto says = [&](std::string_view words) { return text.find(words) != std::string::npos; };
  if (says("Operation not permitted") || says("Permission denied")) {
    return {.code = Code::kDenied,
            .message = "nft: " + text,
            .hint = "nftables needs root or the capability CAP_NET_ADMIN"};
  }
  if (says("No such file or directory"))
    return {.code = Code::kNotFound, .message = "nft: " + text};
  if (says("No space left") || says("Too many open files in system") || says("No buffer space") ||
      says("Message too long")) {
    return {.code = Code::kLimit, .message = "nft: " + text};
  }
  if (says("resource busy") || says("Interrupted system call")) {
    return {.code = Code::kUnavailable, .message = "nft: " + text};
  }
  return {.code = Code::kFailed, .message = "nft: " + text};
}

bool NftSetMoved(const Error& error) {
  return error.code == Code::kNotFound ||
         error.message.find("element does not exist") != std::string::npos ||
         error.message.find("overlaps with an existing one") != std::string::npos ||
         error.message.find("File exists") != std::string::npos;
}

}  // namespace bartizan::ipranges
