// The protocol tests of botocore for answers: every case of the six files.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "bartizan/awswire/codec.h"
#include "bartizan/awswire/model_loader_test.h"
#include "bartizan/base/text.h"
#include "bartizan/base/time.h"

namespace bartizan::awswire::testing {
namespace {

struct Exclusion {
  std::string_view file;
  std::string_view id;
  std::string_view reason;
};

// What we do otherwise, and why; docs/aws-conformance.md shows the same table.
constexpr std::span<const Exclusion> kExclusions = {};

// Our tree in the form of the expected results: timestamps as seconds, blobs as their bytes.
data::Json Expected(const Service& service, uint16_t index, const data::Json& value) {
  const Shape& shape = service.shapes[index];
  if (value.is_null()) return value;
  if (shape.type == Type::kStructure) {
    data::JsonObject out;
    for (const auto& [key, member] : value.as_object()) {
      for (const Member& known : shape.members) {
        if (known.name == data::View(key)) out[key] = Expected(service, known.shape, member);
      }
      EXPECT_TRUE(out.contains(key)) << "not in the model: " << data::View(key);
    }
    return out;
  }
  if (shape.type == Type::kList) {
    data::JsonArray out;
    for (const auto& item : value.as_array()) {
      out.push_back(Expected(service, shape.members[0].shape, item));
    }
    return out;
  }
  if (shape.type == Type::kMap) {
    data::JsonObject out;
    for (const auto& [key, item] : value.as_object()) {
      out[key] = Expected(service, shape.members[1].shape, item);
    }
    return out;
  }
  if (shape.type == Type::kTimestamp) {
    auto time = ParseIso(data::View(value.as_string()));
    EXPECT_TRUE(time);
    return static_cast<double>(ToInt(time.value_or(Time()))) / 1e6;
  }
  if (shape.type == Type::kBlob) {
    auto bytes = Base64Decode(data::View(value.as_string()));
    EXPECT_TRUE(bytes);
    return data::Json(std::string(bytes->begin(), bytes->end()));
  }
  return value;
}

// Equal but for the kind of number, and for times below a microsecond.
bool Same(const data::Json& a, const data::Json& b) {
  if (a.is_number() && b.is_number()) {
    if (a.is_int64() && b.is_int64()) return a == b;
    return std::abs(a.to_number<double>() - b.to_number<double>()) < 1e-6;
  }
  if (a.is_object() && b.is_object()) {
    if (a.get_object().size() != b.get_object().size()) return false;
    for (const auto& [key, value] : a.get_object()) {
      const auto* other = b.get_object().if_contains(key);
      if (other == nullptr || !Same(value, *other)) return false;
    }
    return true;
  }
  if (a.is_array() && b.is_array()) {
    if (a.get_array().size() != b.get_array().size()) return false;
    for (size_t i = 0; i < a.get_array().size(); ++i) {
      if (!Same(a.get_array()[i], b.get_array()[i])) return false;
    }
    return true;
  }
  return a == b;
}

WireResponse ResponseOf(const ProtocolCase& one) {
  const data::JsonObject& json = one.json->at("response").as_object();
  WireResponse response;
  response.status = static_cast<int>(*data::Int(json, "status_code"));
  response.body = data::Str(json, "body");
  if (const auto* headers = data::FindObject(json, "headers"); headers != nullptr) {
    for (const auto& [name, value] : *headers) {
      response.headers.emplace_back(ToLower(data::View(name)), data::View(value.as_string()));
    }
  }
  return response;
}

std::string Difference(const data::Json& got, const data::Json& expected) {
  return Same(got, expected) ? ""
                             : "got " + data::ToJson(got) + ", expected " + data::ToJson(expected);
}

std::string CheckResult(const Service& service, const ProtocolCase& one) {
  auto output = ParseOutput(service, one.operation, ResponseOf(one));
  if (!output) return output.error().OneLine();
  const data::Json& expected = one.json->at("result");
  if (one.operation.output == kNoShape) return Difference(*output, expected);
  return Difference(Expected(service, one.operation.output, *output), expected);
}

std::string CheckError(const Service& service, const ProtocolCase& one) {
  ServiceError error = ParseError(service, one.operation, ResponseOf(one));
  if (!error.known) return "not known";
  if (error.code != data::Str(*one.json, "errorCode")) return "code " + error.code;
  if (one.json->contains("errorMessage") && error.message != data::Str(*one.json, "errorMessage")) {
    return "message " + error.message;
  }
  const auto* given = data::FindArray(*one.given, "errors");
  if (given == nullptr || given->size() != 1) return "not one modelled error";
  return Difference(Expected(service, one.operation.errors[0], error.details),
                    one.json->at("error"));
}

std::string Check(const Service& service, const ProtocolCase& one) {
  return one.json->contains("result") ? CheckResult(service, one) : CheckError(service, one);
}

const Exclusion* Excluded(std::string_view file, std::string_view id) {
  for (const Exclusion& exclusion : kExclusions) {
    if (exclusion.file == file && exclusion.id == id) return &exclusion;
  }
  return nullptr;
}

// The file's name, and how many cases it has to have.
class ProtocolOutput : public ::testing::TestWithParam<std::pair<std::string_view, size_t>> {};

TEST_P(ProtocolOutput, AllCases) {
  fs::path folder = ProtocolFolder("output");
  if (folder.empty()) GTEST_SKIP() << "no protocol tests: set BARTIZAN_SHARED_DATA";
  auto [name, expected] = GetParam();
  auto file = LoadProtocolFile(folder / (std::string(name) + ".json"));
  ASSERT_TRUE(file) << file.error().OneLine();
  size_t cases = 0;
  std::set<std::string> excluded;
  for (const auto& suite : (*file)->suites) {
    for (const ProtocolCase& one : suite->cases) {
      ++cases;
      std::string problem = Check(suite->service, one);
      if (Excluded(name, one.id) == nullptr) {
        EXPECT_EQ(problem, "") << one.id;
      } else {
        EXPECT_NE(problem, "") << one.id << " passes now: take it out of the exclusions";
        excluded.insert(one.id);
      }
    }
  }
  EXPECT_EQ(cases, expected);
  for (const Exclusion& exclusion : kExclusions) {
    if (exclusion.file != name) continue;
    EXPECT_TRUE(excluded.contains(std::string(exclusion.id))) << "no case " << exclusion.id;
    EXPECT_FALSE(exclusion.reason.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Files, ProtocolOutput,
    ::testing::Values(std::pair("query", 38), std::pair("ec2", 29), std::pair("json_1_0", 32),
                      std::pair("json_1_0-query-compatible", 2), std::pair("json", 58),
                      std::pair("rest-json", 91), std::pair("rest-xml", 78)),
    [](const auto& one) { return ReplaceAll(std::string(one.param.first), "-", "_"); });

TEST(ProtocolOutput, TheExclusionsAreInTheDocumentation) {
  auto page = ReadFile(RepositoryRoot() / "docs/aws-conformance.md");
  ASSERT_TRUE(page) << page.error().OneLine();
  EXPECT_NE(page->find("## Protocols: output"), std::string::npos);
  for (const Exclusion& exclusion : kExclusions) {
    EXPECT_NE(page->find(exclusion.id), std::string::npos) << exclusion.id;
  }
}

}  // namespace
}  // namespace bartizan::awswire::testing
