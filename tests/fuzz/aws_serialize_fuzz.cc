// Serialize on any JSON for any operation of the tables: no crash, and either a clear error or a
// request whose parts cannot be taken for something else.
#include <cstdint>
#include <cstdlib>

#include "bartizan/awswire/codec.h"
#include "bartizan/base/text.h"
#include "bartizan/data/xml.h"

using namespace bartizan;  // NOLINT: a program of one function

namespace {

void Require(bool condition) {
  if (!condition) std::abort();
}

void CheckBody(const awswire::WireRequest& request, std::string_view content_type) {
  if (content_type.contains("json")) Require(data::ParseJson(request.body, "body").has_value());
  if (content_type == "application/xml") {
    const data::XmlLimits limits{.max_depth = 1024};
    Require(data::XmlDocument::Parse(request.body, "body", limits).has_value());
  }
}

// Whether the input itself may say what the body is.
bool ChoosesType(const awswire::Service& service, const awswire::Operation& operation) {
  if (operation.input == awswire::kNoShape) return false;
  for (const auto& member : service.shapes[operation.input].members) {
    if (EqualsIgnoreCase(member.wire, "content-type")) return true;
  }
  return false;
}

void CheckRequest(const awswire::WireRequest& request, bool chooses_type) {
  Require(!request.method.empty() && request.path.starts_with('/'));
  for (const std::string* part : {&request.path, &request.query, &request.host_prefix}) {
    Require(part->find_first_of(" \r\n#<>\"\\") == std::string::npos);
  }
  Require(request.path.find('?') == std::string::npos);
  std::string_view content_type;
  for (const auto& [name, value] : request.headers) {
    Require(!name.empty() && name.find_first_of(": \r\n") == std::string::npos);
    Require(value.find_first_of("\r\n") == std::string::npos);
    if (name == "content-type") content_type = value;
  }
  if (!chooses_type) CheckBody(request, content_type);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  if (size < 2) return 0;
  const auto services = awswire::Services();
  const awswire::Service& service = *services[bytes[0] % services.size()];
  const awswire::Operation& operation = service.operations[bytes[1] % service.operations.size()];
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 2, size - 2);
  const auto input = data::ParseJson(text, "input");
  if (!input || !input->is_object()) return 0;
  const auto request = awswire::Serialize(service, operation, input->get_object());
  if (request) {
    CheckRequest(*request, ChoosesType(service, operation));
  } else {
    Require(request.error().code == Code::kInvalid || request.error().code == Code::kLimit);
    Require(!request.error().message.empty());
  }
  return 0;
}
