#include "bartizan/awswire/model_loader_test.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "bartizan/base/text.h"

namespace bartizan::awswire::testing {
namespace {

using data::Find;
using data::Str;

bool Flag(const data::JsonObject& object, std::string_view key) {
  return data::Bool(object, key).value_or(false);
}

// A trait that nobody thought of must not pass as absent.
Status CheckKeys(const data::JsonObject& object, const std::set<std::string_view>& known,
                 std::string_view where) {
  for (const auto& [key, value] : object) {
    if (!known.contains(data::View(key))) {
      return Fail(Code::kInvalid, fmt::format("{}: unknown trait {}", where, data::View(key)));
    }
  }
  return {};
}

template <class T>
Result<T> OneOf(const std::map<std::string_view, T>& known, const std::string& text) {
  auto found = known.find(text);
  if (found == known.end()) return Fail(Code::kInvalid, fmt::format("unknown value {}", text));
  return found->second;
}

const std::set<std::string_view> kMemberTraits = {
    "shape",        "locationName", "queryName", "location",      "timestampFormat",
    "xmlNamespace", "payload",      "streaming", "xmlAttribute",  "flattened",
    "hostLabel",    "jsonvalue",    "box",       "documentation", "idempotencyToken",
    "error",        "fault",        "exception", "resultWrapper"};
const std::set<std::string_view> kShapeTraits = {
    "type",      "members",       "member",     "key",      "value",     "required",
    "payload",   "locationName",  "flattened",  "union",    "sensitive", "timestampFormat",
    "error",     "fault",         "exception",  "document", "streaming", "xmlNamespace",
    "retryable", "documentation", "box",        "enum",     "min",       "max",
    "pattern",   "synthetic",     "senderFault"};
const std::set<std::string_view> kOperationTraits = {"name",
                                                     "http",
                                                     "input",
                                                     "output",
                                                     "errors",
                                                     "documentation",
                                                     "idempotent",
                                                     "endpoint",
                                                     "httpChecksumRequired",
                                                     "httpChecksum",
                                                     "requestcompression",
                                                     "authtype",
                                                     "unsignedPayload"};

Result<Type> TypeOf(const std::string& text) {
  static const std::map<std::string_view, Type> kTypes = {{"structure", Type::kStructure},
                                                          {"list", Type::kList},
                                                          {"map", Type::kMap},
                                                          {"string", Type::kString},
                                                          {"character", Type::kString},
                                                          {"integer", Type::kInteger},
                                                          {"long", Type::kLong},
                                                          {"float", Type::kFloat},
                                                          {"double", Type::kDouble},
                                                          {"boolean", Type::kBoolean},
                                                          {"blob", Type::kBlob},
                                                          {"timestamp", Type::kTimestamp}};
  return OneOf(kTypes, text);
}

Result<TimeFormat> TimeFormatOf(const std::string& text) {
  static const std::map<std::string_view, TimeFormat> kFormats = {
      {"", TimeFormat::kDefault},
      {"iso8601", TimeFormat::kIso8601},
      {"unixTimestamp", TimeFormat::kUnix},
      {"rfc822", TimeFormat::kHttpDate}};
  return OneOf(kFormats, text);
}

Result<Location> LocationOf(const std::string& text) {
  static const std::map<std::string_view, Location> kLocations = {
      {"", Location::kBody},
      {"uri", Location::kUri},
      {"querystring", Location::kQuery},
      {"header", Location::kHeader},
      {"headers", Location::kHeaderPrefix},
      {"statusCode", Location::kStatus}};
  return OneOf(kLocations, text);
}

Result<Protocol> ProtocolOf(const std::string& text) {
  static const std::map<std::string_view, Protocol> kProtocols = {
      {"query", Protocol::kQuery},
      {"ec2", Protocol::kEc2},
      {"json", Protocol::kJson},
      {"rest-json", Protocol::kRestJson},
      {"rest-xml", Protocol::kRestXml}};
  return OneOf(kProtocols, text);
}

class Loader {
 public:
  explicit Loader(ProtocolSuite& suite) : suite_(suite) {}

  Status Load(const data::JsonObject& json) {
    suite_.description = Str(json, "description");
    const auto* metadata = data::FindObject(json, "metadata");
    const auto* shapes = data::FindObject(json, "shapes");
    const auto* cases = data::FindArray(json, "cases");
    if (metadata == nullptr || shapes == nullptr || cases == nullptr) {
      return Fail(Code::kInvalid, "a suite has metadata, shapes and cases");
    }
    BARTIZAN_DO(LoadMetadata(*metadata));
    for (const auto& [name, shape] : *shapes) {
      indices_[data::View(name)] = static_cast<uint16_t>(indices_.size());
    }
    suite_.shapes.resize(indices_.size());
    for (const auto& [name, shape] : *shapes) {
      BARTIZAN_DO(LoadShape(data::View(name), shape.as_object()));
    }
    for (const data::Json& one : *cases) BARTIZAN_DO(LoadCase(one.as_object()));
    Finish();
    return {};
  }

 private:
  std::string_view Keep(std::string text) {
    return text.empty() ? std::string_view() : suite_.texts.emplace_back(std::move(text));
  }

  XmlNamespace NamespaceOf(const data::JsonObject& object) {
    const data::Json* found = Find(object, "xmlNamespace");
    if (found == nullptr) return {};
    if (found->is_string()) return {Keep(Str(object, "xmlNamespace")), {}};
    return {Keep(Str(*found, "uri")), Keep(Str(*found, "prefix"))};
  }

  Result<uint16_t> IndexOf(const std::string& name) {
    auto found = indices_.find(name);
    if (found == indices_.end()) return Fail(Code::kInvalid, "no shape " + name);
    return found->second;
  }

  Status LoadMetadata(const data::JsonObject& m) {
    Service& service = suite_.service;
    BARTIZAN_TRY(service.protocol, ProtocolOf(Str(m, "protocol")));
    service.name = Keep(Str(m, "endpointPrefix", "test"));
    service.id = Keep(Str(m, "serviceId", "Test"));
    service.endpoint_prefix = Keep(Str(m, "endpointPrefix", "test"));
    service.signing_name = Keep(Str(m, "signingName", "test"));
    service.api_version = Keep(Str(m, "apiVersion"));
    service.json_version = Keep(Str(m, "jsonVersion"));
    service.target_prefix = Keep(Str(m, "targetPrefix"));
    service.query_compatible = m.contains("awsQueryCompatible");
    service.xml_namespace = NamespaceOf(m).uri;
    return {};
  }

  Result<Member> LoadMember(std::string_view name, const data::JsonObject& json) {
    BARTIZAN_DO(CheckKeys(json, kMemberTraits, name));
    Member member;
    member.name = Keep(std::string(name));
    member.wire = Keep(Str(json, "locationName"));
    member.query = Keep(Str(json, "queryName"));
    BARTIZAN_TRY(member.shape, IndexOf(Str(json, "shape")));
    BARTIZAN_TRY(member.location, LocationOf(Str(json, "location")));
    BARTIZAN_TRY(member.time, TimeFormatOf(Str(json, "timestampFormat")));
    member.xmlns = NamespaceOf(json);
    member.streaming = Flag(json, "streaming");
    member.attribute = Flag(json, "xmlAttribute");
    member.flattened = Flag(json, "flattened");
    member.idempotency_token = Flag(json, "idempotencyToken");
    member.host_label = Flag(json, "hostLabel");
    member.json_value = Flag(json, "jsonvalue");
    return member;
  }

  Status LoadMembers(Shape& shape, const data::JsonObject& json) {
    auto& members = suite_.members.emplace_back();
    for (const char* role : {"member", "key", "value"}) {
      if (const auto* one = data::FindObject(json, role); one != nullptr) {
        BARTIZAN_TRY(members.emplace_back(), LoadMember(role, *one));
      }
    }
    if (const auto* all = data::FindObject(json, "members"); all != nullptr) {
      for (const auto& [name, one] : *all) {
        BARTIZAN_TRY(members.emplace_back(), LoadMember(data::View(name), one.as_object()));
      }
    }
    std::string payload = Str(json, "payload");
    std::set<std::string> required;
    if (const auto* names = data::FindArray(json, "required"); names != nullptr) {
      for (const data::Json& name : *names) required.emplace(data::View(name.as_string()));
    }
    for (Member& member : members) {
      member.payload = member.name == payload;
      member.required = required.contains(std::string(member.name));
    }
    shape.members = members;
    return {};
  }

  Status LoadShape(std::string_view name, const data::JsonObject& json) {
    BARTIZAN_DO(CheckKeys(json, kShapeTraits, name));
    Shape& shape = suite_.shapes[indices_[name]];
    shape.name = Keep(std::string(name));
    BARTIZAN_TRY(shape.type, TypeOf(Str(json, "type")));
    if (Flag(json, "document")) shape.type = Type::kDocument;
    shape.wire = Keep(Str(json, "locationName"));
    BARTIZAN_TRY(shape.time, TimeFormatOf(Str(json, "timestampFormat")));
    shape.xmlns = NamespaceOf(json);
    shape.flattened = Flag(json, "flattened");
    shape.is_union = Flag(json, "union");
    shape.sensitive = Flag(json, "sensitive");
    shape.error = Flag(json, "exception") || json.contains("error");
    if (const auto* error = data::FindObject(json, "error"); error != nullptr) {
      shape.sender_fault = Flag(*error, "senderFault");
      shape.status = static_cast<uint16_t>(data::Int(*error, "httpStatusCode").value_or(0));
      shape.error_code = Keep(Str(*error, "code"));
    }
    if (const auto* retry = Find(json, "retryable"); retry != nullptr) {
      shape.retryable = true;
      shape.throttling = data::Bool(*retry, "throttling").value_or(false);
    }
    return LoadMembers(shape, json);
  }

  Status LoadCase(const data::JsonObject& json) {
    const auto* given = data::FindObject(json, "given");
    if (given == nullptr) return Fail(Code::kInvalid, "a case has no operation");
    BARTIZAN_DO(CheckKeys(*given, kOperationTraits, Str(json, "id")));
    Operation operation;
    operation.name = Keep(Str(*given, "name"));
    if (const auto* http = data::FindObject(*given, "http"); http != nullptr) {
      operation.method = Keep(Str(*http, "method", "POST"));
      operation.uri = Keep(Str(*http, "requestUri", "/"));
    }
    if (const auto* input = data::FindObject(*given, "input"); input != nullptr) {
      BARTIZAN_TRY(operation.input, IndexOf(Str(*input, "shape")));
      operation.input_wire = Keep(Str(*input, "locationName"));
      operation.input_xmlns = NamespaceOf(*input);
    }
    if (const auto* output = data::FindObject(*given, "output"); output != nullptr) {
      BARTIZAN_TRY(operation.output, IndexOf(Str(*output, "shape")));
      operation.result_wrapper = Keep(Str(*output, "resultWrapper"));
    }
    BARTIZAN_DO(LoadErrors(operation, *given));
    if (const auto* endpoint = data::FindObject(*given, "endpoint"); endpoint != nullptr) {
      operation.host_prefix = Keep(Str(*endpoint, "hostPrefix"));
    }
    operation.checksum_required = Flag(*given, "httpChecksumRequired");
    if (const auto* checksum = data::FindObject(*given, "httpChecksum"); checksum != nullptr) {
      operation.checksum_algorithm = Keep(Str(*checksum, "requestAlgorithmMember"));
      operation.checksum_required |= Flag(*checksum, "requestChecksumRequired");
    }
    operation.unsigned_request = Str(*given, "authtype") == "none";
    operation.unsigned_payload = Flag(*given, "unsignedPayload");
    suite_.cases.push_back({Str(json, "id"), operation, given, &json});
    return {};
  }

  Status LoadErrors(Operation& operation, const data::JsonObject& given) {
    auto& errors = suite_.errors.emplace_back();
    if (const auto* all = data::FindArray(given, "errors"); all != nullptr) {
      for (const data::Json& one : *all) {
        BARTIZAN_TRY(errors.emplace_back(), IndexOf(Str(one, "shape")));
      }
    }
    operation.errors = errors;
    return {};
  }

  void Finish() {
    std::map<std::string_view, Operation> by_name;
    for (const ProtocolCase& one : suite_.cases) by_name[one.operation.name] = one.operation;
    for (auto& [name, operation] : by_name) suite_.operations.push_back(operation);
    suite_.service.shapes = suite_.shapes;
    suite_.service.operations = suite_.operations;
  }

  ProtocolSuite& suite_;
  std::map<std::string_view, uint16_t> indices_;
};

}  // namespace

Result<std::unique_ptr<ProtocolFile>> ParseProtocolFile(std::string_view text,
                                                        std::string_view name) {
  auto file = std::make_unique<ProtocolFile>();
  BARTIZAN_TRY(file->json, data::ParseJson(text, name));
  if (!file->json.is_array()) return Fail(Code::kInvalid, fmt::format("{}: not a list", name));
  for (const data::Json& json : file->json.get_array()) {
    if (!json.is_object()) return Fail(Code::kInvalid, fmt::format("{}: not suites", name));
    auto& suite = file->suites.emplace_back(std::make_unique<ProtocolSuite>());
    if (auto loaded = Loader(*suite).Load(json.get_object()); !loaded) {
      return std::unexpected(
          std::move(loaded).error().With(fmt::format("{}: {}", name, suite->description)));
    }
  }
  return file;
}

Result<std::unique_ptr<ProtocolFile>> LoadProtocolFile(const fs::path& path) {
  BARTIZAN_TRY(std::string text, ReadFile(path));
  return ParseProtocolFile(text, path.string());
}

fs::path RepositoryRoot() {
  fs::path folder = fs::current_path();
  while (folder.has_relative_path() && !fs::exists(folder / "docs/layers.txt")) {
    folder = folder.parent_path();
  }
  return folder;
}

fs::path ProtocolFolder(std::string_view direction) {
  const char* set = std::getenv("BARTIZAN_SHARED_DATA");
  fs::path data = set == nullptr ? RepositoryRoot() / "../shared/data" : fs::path(set);
  fs::path folder = data / "aws/protocols" / direction;
  std::error_code error;
  return fs::is_directory(folder, error) ? folder : fs::path();
}

namespace {

TEST(ModelLoader, TakesOverEveryTrait) {
  auto file = ParseProtocolFile(R"([{
    "description": "d",
    "metadata": {"protocol": "rest-xml", "jsonVersion": "1.1", "awsQueryCompatible": {}},
    "shapes": {
      "In": {"type": "structure", "payload": "Body", "required": ["Id"], "locationName": "Root",
        "members": {
          "Id": {"shape": "Text", "location": "header", "locationName": "x-id", "hostLabel": true},
          "Tags": {"shape": "Tags", "flattened": true, "idempotencyToken": true},
          "Body": {"shape": "Text", "streaming": true}}},
      "Text": {"type": "string"},
      "When": {"type": "timestamp", "timestampFormat": "rfc822"},
      "Any": {"type": "structure", "document": true, "members": {}},
      "Tags": {"type": "map", "key": {"shape": "Text"},
        "value": {"shape": "When", "timestampFormat": "iso8601"}},
      "Bad": {"type": "structure", "exception": true, "members": {"a": {"shape": "Text",
        "xmlAttribute": true, "xmlNamespace": {"prefix": "p", "uri": "u"}, "locationName": "p:a"}},
        "error": {"code": "Worse", "httpStatusCode": 402, "senderFault": true}}},
    "cases": [{"id": "one", "given": {"name": "Do", "http": {"method": "PUT", "requestUri": "/x"},
      "input": {"shape": "In", "locationName": "DoRequest", "xmlNamespace": {"uri": "n"}},
      "output": {"shape": "In", "resultWrapper": "DoResult"}, "errors": [{"shape": "Bad"}],
      "endpoint": {"hostPrefix": "a.{Id}."}, "httpChecksumRequired": true}}]}])",
                                "test");
  ASSERT_TRUE(file) << file.error().OneLine();
  const ProtocolSuite& suite = *(*file)->suites.at(0);
  const Service& service = suite.service;
  EXPECT_EQ(service.protocol, Protocol::kRestXml);
  EXPECT_TRUE(service.query_compatible);
  const Operation& operation = suite.cases.at(0).operation;
  EXPECT_EQ(operation.method, "PUT");
  EXPECT_EQ(operation.input_wire, "DoRequest");
  EXPECT_EQ(operation.input_xmlns.uri, "n");
  EXPECT_EQ(operation.result_wrapper, "DoResult");
  EXPECT_EQ(operation.host_prefix, "a.{Id}.");
  EXPECT_TRUE(operation.checksum_required);
  const Shape& in = service.shapes[operation.input];
  EXPECT_EQ(in.wire, "Root");
  ASSERT_EQ(in.members.size(), 3U);
  EXPECT_EQ(in.members[0].location, Location::kHeader);
  EXPECT_EQ(in.members[0].wire, "x-id");
  EXPECT_TRUE(in.members[0].required && in.members[0].host_label && !in.members[0].payload);
  EXPECT_TRUE(in.members[1].flattened && in.members[1].idempotency_token);
  EXPECT_TRUE(in.members[2].payload && in.members[2].streaming && !in.members[2].required);
  const Shape& tags = service.shapes[in.members[1].shape];
  EXPECT_EQ(tags.type, Type::kMap);
  EXPECT_EQ(tags.members[1].time, TimeFormat::kIso8601);
  EXPECT_EQ(service.shapes[tags.members[1].shape].time, TimeFormat::kHttpDate);
  const Shape& bad = service.shapes[operation.errors[0]];
  EXPECT_TRUE(bad.error && bad.sender_fault);
  EXPECT_EQ(bad.error_code, "Worse");
  EXPECT_EQ(bad.status, 402);
  EXPECT_TRUE(bad.members[0].attribute);
  EXPECT_EQ(bad.members[0].xmlns.prefix, "p");
}

TEST(ModelLoader, RefusesWhatItDoesNotKnow) {
  auto load = [](const std::string& shape) {
    auto file = ParseProtocolFile(R"([{"description": "d", "metadata": {"protocol": "json"},
      "cases": [], "shapes": {"A": )" +
                                      shape + "}}]",
                                  "test");
    return file ? "" : file.error().OneLine();
  };
  EXPECT_EQ(load(R"({"type": "string"})"), "");
  EXPECT_EQ(load(R"({"type": "rope"})"), "test: d: unknown value rope");
  EXPECT_EQ(load(R"({"type": "string", "magic": 1})"), "test: d: A: unknown trait magic");
  EXPECT_EQ(load(R"({"type": "list", "member": {"shape": "B"}})"), "test: d: no shape B");
  EXPECT_EQ(load(R"({"type": "list", "member": {"shape": "A", "odd": 1}})"),
            "test: d: member: unknown trait odd");
}

TEST(ModelLoader, ReadsAllFiles) {
  for (std::string_view direction : {"input", "output"}) {
    fs::path folder = ProtocolFolder(direction);
    if (folder.empty()) GTEST_SKIP() << "no protocol tests";
    size_t cases = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
      auto file = LoadProtocolFile(entry.path());
      ASSERT_TRUE(file) << file.error().OneLine();
      for (const auto& suite : (*file)->suites) cases += suite->cases.size();
    }
    EXPECT_GT(cases, 300U) << direction;
  }
}

}  // namespace
}  // namespace bartizan::awswire::testing
