#include "bartizan/audit/record.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/base/version.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::audit {
namespace {

std::string Quote(std::string_view text) {
  return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

data::Json OrNull(const data::JsonObject& object) {
  return object.empty() ? data::Json() : data::Json(object);
}

// Who the kernel says runs this process; environment variables are not asked.
data::JsonObject UserIdentity() {
  uid_t uid = ::getuid();
  std::array<char, 4096> buffer;
  passwd entry{};
  passwd* found = nullptr;
  ::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found);
  data::JsonObject identity;
  identity["type"] = "OperatingSystemUser";
  identity["principalId"] = fmt::format("uid:{}", uid);
  identity["userName"] = found != nullptr ? ScrubUtf8(found->pw_name) : "";
  return identity;
}

std::string ResourcesText(const std::vector<std::string>& resources) {
  std::vector<std::string> elements;
  elements.reserve(resources.size());
  for (const auto& resource : resources) elements.push_back(ResourceText(resource));
  return fmt::format("[{}]", Join(elements, ","));
}

// What lies between the prefix and the suffix, as JSON members in a fixed order.
data::JsonObject Middle(const Event& event) {
  data::JsonObject record;
  record["eventSource"] = event.source;
  record["awsRegion"] = "local";
  record["sourceIPAddress"] = "localhost";
  record["userAgent"] = fmt::format("bartizan/{}", kVersion);
  record["userIdentity"] = UserIdentity();
  record["eventID"] = crypto::RandomUuid();
  record["readOnly"] = event.read_only;
  record["eventType"] = "BartizanAction";
  record["managementEvent"] = true;
  record["eventCategory"] = "Management";
  record["recipientAccountId"] = "000000000000";
  if (!event.error_code.empty()) record["errorCode"] = event.error_code;
  if (!event.error_message.empty()) record["errorMessage"] = event.error_message;
  record["requestParameters"] = OrNull(event.request);
  record["responseElements"] = OrNull(event.response);
  return record;
}

}  // namespace

std::string ResourceText(std::string_view resource) {
  return fmt::format("{{\"ARN\":{}}}", Quote(ScrubUtf8(resource)));
}

std::string Prefix(Time time, std::string_view name) {
  return fmt::format(R"({{"eventVersion":"1.11","eventTime":"{}","eventName":{},)", FormatIso(time),
                     Quote(name));
}

std::string Suffix(std::string_view resources) {
  return fmt::format(R"(,"resources":{}}})", resources);
}

Record MakeRecord(const Event& event, Time now) {
  Record record;
  record.index = {.time = std::chrono::floor<std::chrono::seconds>(now),
                  .name = ScrubUtf8(event.name),
                  .resources = ResourcesText(event.resources)};
  // Branch names and paths may hold any byte; a trail that refused them would lose the event.
  std::string middle = ScrubUtf8(data::ToJson(Middle(event)));
  record.text = Prefix(record.index.time, record.index.name) + middle.substr(1, middle.size() - 2) +
                Suffix(record.index.resources);
  return record;
}

}  // namespace bartizan::audit
