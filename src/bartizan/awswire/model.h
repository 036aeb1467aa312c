#pragma once
// What the codecs know of a service: a reduced form of botocore's service model
// (https://github.com/boto/botocore, data/*/service-2.json). All of it is constant and lives as
// long as the program: the build makes tables of models/<service>.txt (tables.h), and a service is
// made of them when it is first asked for; tests make theirs of model files. Safe to share between
// threads.
#include <cstdint>
#include <span>
#include <string_view>

namespace bartizan::awswire {

// The wire protocols (https://smithy.io/2.0/aws/protocols/).
enum class Protocol : uint8_t { kQuery, kEc2, kJson, kRestJson, kRestXml };

enum class Type : uint8_t {
  kStructure,  // members; also unions
  kList,       // members[0] is the element
  kMap,        // members[0] is the key, members[1] the value
  kString,
  kInteger,
  kLong,
  kFloat,
  kDouble,
  kBoolean,
  kBlob,
  kTimestamp,
  kDocument,  // any JSON
};

enum class Location : uint8_t { kBody, kUri, kQuery, kHeader, kHeaderPrefix, kStatus };

// kDefault: what the protocol and the location say.
enum class TimeFormat : uint8_t { kDefault, kIso8601, kUnix, kHttpDate };

struct XmlNamespace {
  std::string_view uri;
  std::string_view prefix;
};

// A reference to a shape with what holds for this reference only.
struct Member {
  std::string_view name;   // as in the API reference: the key in the value tree
  std::string_view wire;   // locationName; empty: the name
  std::string_view query;  // EC2's queryName; may be empty
  uint16_t shape = 0;      // index into Service::shapes
  Location location = Location::kBody;
  TimeFormat time = TimeFormat::kDefault;
  XmlNamespace xmlns;
  bool required = false;
  bool payload = false;    // this member is the whole body
  bool streaming = false;  // a payload that never enters the value tree
  bool attribute = false;  // XML attribute
  bool flattened = false;
  bool idempotency_token = false;
  bool host_label = false;
  bool json_value = false;  // JSON text in a header, base64 coded
};

struct Shape {
  std::string_view name;
  Type type = Type::kStructure;
  std::span<const Member> members;
  std::string_view wire;  // locationName of the shape itself; may be empty
  TimeFormat time = TimeFormat::kDefault;
  XmlNamespace xmlns;
  bool flattened = false;
  bool is_union = false;
  bool sensitive = false;
  // Of an error shape:
  bool error = false;
  bool sender_fault = false;
  bool retryable = false;
  bool throttling = false;
  uint16_t status = 0;          // 0: not stated
  std::string_view error_code;  // where it differs from the name
};

// Paths are JMESPath of the small kind that the paginators use: "A.B", "A[-1].B", "X || Y".
struct Pagination {
  std::span<const std::string_view> input_tokens;
  std::span<const std::string_view> output_tokens;  // parallel to input_tokens
  std::string_view more_results;                    // true while there are more pages; may be empty
  std::string_view limit_key;
  std::span<const std::string_view> result_keys;  // lists that are joined over the pages
};

inline constexpr uint16_t kNoShape = 0xFFFF;

struct Operation {
  std::string_view name;
  std::string_view method = "POST";
  std::string_view uri = "/";  // "/{Bucket}/{Key+}?uploads"
  uint16_t input = kNoShape;
  uint16_t output = kNoShape;
  std::string_view input_wire;      // rest-xml: name of the root element
  XmlNamespace input_xmlns;         // and its namespace
  std::string_view result_wrapper;  // query: "GetCallerIdentityResult"
  std::span<const uint16_t> errors;
  const Pagination* pagination = nullptr;
  std::string_view host_prefix;         // "data-{Name}."
  std::string_view checksum_algorithm;  // input member that names the algorithm (httpChecksum)
  bool checksum_required = false;
  bool unsigned_request = false;  // no signature (AssumeRoleWithWebIdentity)
  bool unsigned_payload = false;
  bool long_poll = false;  // may rest on the server for seconds (SQS ReceiveMessage)
};

struct Service {
  std::string_view name;             // as for the AWS CLI: "securityhub"
  std::string_view id;               // serviceId: "SecurityHub"
  std::string_view endpoint_prefix;  // "api.ecr"
  std::string_view signing_name;     // "ecr"
  std::string_view api_version;
  Protocol protocol = Protocol::kJson;
  std::string_view json_version;   // "1.1"
  std::string_view target_prefix;  // "TrentService"
  std::string_view xml_namespace;
  bool query_compatible = false;  // awsQueryCompatible: code in x-amzn-query-error
  std::span<const Shape> shapes;
  std::span<const Operation> operations;  // sorted by name

  const Operation* Find(std::string_view operation) const;  // null when not in the table
};

// All services of the table, sorted by name. Makes them all, 2 MB: to find one, use FindService.
std::span<const Service* const> Services();
// By the CLI's name, the service id or the endpoint prefix; null when not in the table.
const Service* FindService(std::string_view name);

}  // namespace bartizan::awswire
