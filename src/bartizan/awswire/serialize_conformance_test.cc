// Serialize against the cases of botocore's protocol tests.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "bartizan/awswire/codec.h"
#include "bartizan/awswire/model_loader_test.h"
#include "bartizan/base/text.h"
#include "bartizan/data/xml.h"

namespace bartizan::awswire {
namespace {

using testing::ProtocolCase;
using testing::ProtocolSuite;

// Cases that do not pass, with the reason; docs/aws-conformance.md shows the same table.
constexpr std::string_view kCompression =
    "Request compression is not supported: of the operations in use only PutMetricData has it.";
constexpr std::string_view kPayloadRoot =
    "The case names the payload's root element after its shape though the model names the member; "
    "S3 takes the member's name only (LegalHold, Retention, LifecycleConfiguration).";
const std::map<std::string, std::string_view, std::less<>> kExcluded = {
    {"SDKAppliedContentEncoding_awsQuery", kCompression},
    {"SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery", kCompression},
    {"SDKAppliedContentEncoding_ec2Query", kCompression},
    {"SDKAppendsGzipAndIgnoresHttpProvidedEncoding_ec2Query", kCompression},
    {"SDKAppliedContentEncoding_awsJson1_0", kCompression},
    {"SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0", kCompression},
    {"SDKAppliedContentEncoding_awsJson1_1", kCompression},
    {"SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1", kCompression},
    {"SDKAppliedContentEncoding_restJson1", kCompression},
    {"SDKAppendedGzipAfterProvidedEncoding_restJson1", kCompression},
    {"RestXmlHttpPayloadWithUnion", kPayloadRoot},
    {"HttpPayloadWithXmlNamespace", kPayloadRoot},
    {"HttpPayloadWithXmlNamespaceAndPrefix", kPayloadRoot},
    {"XmlAttributesOnPayload", kPayloadRoot},
    {"SDKAppliedContentEncoding_restXml", kCompression},
    {"SDKAppendedGzipAfterProvidedEncoding_restXml", kCompression},
};

constexpr std::string_view kToken = "00000000-0000-4000-8000-000000000000";

// The case files hold blobs as plain text; the value tree holds them as base64.
data::Json WithBase64(const Service& service, uint16_t index, const data::Json& value) {
  const Shape& shape = service.shapes[index];
  if (shape.type == Type::kBlob && value.is_string()) {
    return data::Json(Base64Encode(Bytes(data::View(value.get_string()))));
  }
  if (value.is_array() && shape.type == Type::kList) {
    data::JsonArray out;
    for (const auto& item : value.get_array()) {
      out.push_back(WithBase64(service, shape.members[0].shape, item));
    }
    return out;
  }
  if (!value.is_object() || (shape.type != Type::kStructure && shape.type != Type::kMap)) {
    return value;
  }
  data::JsonObject out;
  for (const auto& [key, item] : value.get_object()) {
    const auto member = std::ranges::find(shape.members, data::View(key), &Member::name);
    const Member* found = shape.type == Type::kMap        ? &shape.members[1]
                          : member == shape.members.end() ? nullptr
                                                          : &*member;
    out[key] = found == nullptr ? item : WithBase64(service, found->shape, item);
  }
  return out;
}

// 1 and 1.0 are the same number.
bool SameJson(const data::Json& a, const data::Json& b) {
  if (a.is_number() && b.is_number()) return a.to_number<double>() == b.to_number<double>();
  if (a.is_array() && b.is_array()) {
    return std::ranges::equal(a.get_array(), b.get_array(), SameJson);
  }
  if (a.is_object() && b.is_object()) {
    return a.get_object().size() == b.get_object().size() &&
           std::ranges::all_of(a.get_object(), [&](auto& pair) {
             const data::Json* other = b.get_object().if_contains(pair.key());
             return other != nullptr && SameJson(pair.value(), *other);
           });
  }
  return a == b;
}

std::vector<std::string> SortedPairs(std::string_view text) {
  std::vector<std::string> pairs = text.empty() ? std::vector<std::string>() : Split(text, '&');
  std::ranges::sort(pairs);
  return pairs;
}

// Without the white space that lays the expected text out.
std::string FlatXml(std::string_view text) {
  std::string flat;
  size_t at = 0;
  bool opened = false;
  while (at < text.size()) {
    const size_t tag = text.find('<', at);
    const std::string_view between = text.substr(at, tag == text.npos ? tag : tag - at);
    const bool closes = tag != text.npos && text.substr(tag).starts_with("</");
    if ((opened && closes) || !Trim(between).empty()) flat += between;
    opened = !closes;
    if (tag == text.npos) break;
    const size_t end = text.find('>', tag);
    flat += text.substr(tag, end == text.npos ? end : end - tag + 1);
    at = end == text.npos ? text.size() : end + 1;
  }
  return flat;
}

// What is wrong with a request; nothing when it is as the case says.
class Comparison {
 public:
  Comparison(const ProtocolSuite& suite, const WireRequest& request,
             const data::JsonObject& expected, std::string_view endpoint)
      : suite_(suite), request_(request), expected_(expected), endpoint_(endpoint) {}

  std::vector<std::string> Run() {
    Same("method", data::Str(expected_, "method"), request_.method);
    Uri();
    Headers();
    if (expected_.contains("body")) Body(data::Str(expected_, "body"));
    return std::move(wrong_);
  }

 private:
  void Same(std::string_view what, std::string_view expected, std::string_view actual) {
    if (expected != actual) wrong_.push_back(fmt::format("{}: {} != {}", what, actual, expected));
  }

  void Uri() {
    // "https://example.com/custom": the transport puts an endpoint's path before the request's.
    const std::string_view after =
        endpoint_.substr(std::min(endpoint_.find("://"), endpoint_.size()));
    const std::string_view place = after.empty() ? after : after.substr(3);
    const size_t slash = std::min(place.find('/'), place.size());
    const std::string uri = data::Str(expected_, "uri");
    const size_t mark = std::min(uri.find('?'), uri.size());
    Same("path", uri.substr(0, mark), std::string(place.substr(slash)) + request_.path);
    Same("query", Join(SortedPairs(mark < uri.size() ? uri.substr(mark + 1) : ""), "&"),
         Join(SortedPairs(request_.query), "&"));
    if (expected_.contains("host")) {
      Same("host", data::Str(expected_, "host"), request_.host_prefix + std::string(place));
    }
  }

  const std::string* Header(std::string_view name) const {
    const auto found = std::ranges::find_if(
        request_.headers, [&](auto& header) { return EqualsIgnoreCase(header.first, name); });
    return found == request_.headers.end() ? nullptr : &found->second;
  }

  // The transport adds it to every body.
  bool Has(std::string_view name) const {
    return EqualsIgnoreCase(name, "content-length") ? !request_.body.empty()
                                                    : Header(name) != nullptr;
  }

  void Headers() {
    if (const auto* headers = data::FindObject(expected_, "headers")) {
      for (const auto& [name, value] : *headers) {
        const std::string* actual = Header(data::View(name));
        Same(data::View(name), data::View(value.as_string()), actual ? *actual : "(absent)");
      }
    }
    for (const auto& [list, wanted] :
         {std::pair{"requireHeaders", true}, {"forbidHeaders", false}}) {
      const auto* names = data::FindArray(expected_, list);
      if (names == nullptr) continue;
      for (const auto& name : *names) {
        if (Has(data::View(name.as_string())) != wanted) {
          wrong_.push_back(fmt::format("{}: {}", list, data::View(name.as_string())));
        }
      }
    }
  }

  void Body(const std::string& expected) {
    const std::string* type = Header("content-type");
    if (suite_.service.protocol == Protocol::kQuery || suite_.service.protocol == Protocol::kEc2) {
      Same("form", Join(SortedPairs(expected), "\n"), Join(SortedPairs(request_.body), "\n"));
    } else if (type != nullptr && type->contains("json")) {
      const auto a = data::ParseJson(request_.body, "body");
      const auto b = data::ParseJson(expected, "expected");
      if (!a || !b || !SameJson(*a, *b)) Same("JSON", expected, request_.body);
    } else if (type != nullptr && *type == "application/xml") {
      Same("XML", FlatXml(expected), request_.body);
      if (!data::XmlDocument::Parse(request_.body, "body")) wrong_.emplace_back("not XML");
    } else {
      Same("body", expected, request_.body);
    }
  }

  const ProtocolSuite& suite_;
  const WireRequest& request_;
  const data::JsonObject& expected_;
  std::string_view endpoint_;
  std::vector<std::string> wrong_;
};

std::vector<std::string> RunCase(const ProtocolSuite& suite, const ProtocolCase& one,
                                 std::string_view endpoint) {
  const data::Json params = data::JsonObject(*data::FindObject(*one.json, "params"));
  const data::Json input = one.operation.input == kNoShape
                               ? params
                               : WithBase64(suite.service, one.operation.input, params);
  SerializeOptions options;
  options.token = [] { return std::string(kToken); };
  const auto request = Serialize(suite.service, one.operation, input.get_object(), options);
  if (!request) return {request.error().OneLine()};
  return Comparison(suite, *request, *data::FindObject(*one.json, "serialized"), endpoint).Run();
}

class SerializeConformance : public ::testing::TestWithParam<std::pair<const char*, size_t>> {};

TEST_P(SerializeConformance, Cases) {
  const fs::path folder = testing::ProtocolFolder("input");
  if (folder.empty()) GTEST_SKIP() << "no protocol tests";
  const auto [name, count] = GetParam();
  const auto file = testing::LoadProtocolFile(folder / name);
  ASSERT_TRUE(file) << file.error().OneLine();
  size_t cases = 0;
  size_t excluded = 0;
  for (size_t i = 0; i < (*file)->suites.size(); ++i) {
    const ProtocolSuite& suite = *(*file)->suites[i];
    const std::string endpoint = data::Str((*file)->json.get_array()[i], "clientEndpoint");
    for (const ProtocolCase& one : suite.cases) {
      ++cases;
      const auto wrong = RunCase(suite, one, endpoint);
      if (kExcluded.contains(one.id)) {
        ++excluded;
        EXPECT_FALSE(wrong.empty()) << one.id << " passes now: take it off the list";
      } else {
        EXPECT_TRUE(wrong.empty()) << one.id << "\n  " << Join(wrong, "\n  ");
      }
    }
  }
  EXPECT_GE(cases, count);
  fmt::print("{}: {} cases, {} excluded\n", name, cases, excluded);
}

INSTANTIATE_TEST_SUITE_P(Files, SerializeConformance,
                         ::testing::Values(std::pair{"query.json", 38}, std::pair{"ec2.json", 29},
                                           std::pair{"json_1_0.json", 21},
                                           std::pair{"json_1_0-query-compatible.json", 1},
                                           std::pair{"json.json", 54},
                                           std::pair{"rest-json.json", 113},
                                           std::pair{"rest-xml.json", 94}),
                         [](const auto& param) {
                           std::string name = param.param.first;
                           std::erase_if(name, [](char c) { return c == '-' || c == '.'; });
                           return name;
                         });

TEST(SerializeExclusions, AreCasesThatExist) {
  const fs::path folder = testing::ProtocolFolder("input");
  if (folder.empty()) GTEST_SKIP() << "no protocol tests";
  std::set<std::string> ids;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto file = testing::LoadProtocolFile(entry.path());
    ASSERT_TRUE(file) << file.error().OneLine();
    for (const auto& suite : (*file)->suites) {
      for (const auto& one : suite->cases) ids.insert(one.id);
    }
  }
  for (const auto& [id, reason] : kExcluded) EXPECT_TRUE(ids.contains(id)) << id;
}

}  // namespace
}  // namespace bartizan::awswire
