// From a name and a value tree to what goes on the wire.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/call_state.h"
#include "bartizan/aws/checksum.h"
#include "bartizan/aws/sign.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

std::string HintNearest(std::string_view word, const std::vector<std::string>& names) {
  auto nearest = Nearest(word, names);
  return nearest ? fmt::format("did you mean {}?", *nearest) : std::string();
}

Status FindBoth(Prepared& prepared, std::string_view service, std::string_view operation) {
  prepared.service = awswire::FindService(service);
  if (prepared.service == nullptr) {
    std::vector<std::string> names;
    for (const auto* known : awswire::Services()) names.emplace_back(known->name);
    return Fail(Code::kUsage, fmt::format("there is no AWS service {} in the table", service),
                HintNearest(service, names));
  }
  prepared.operation = FindOperation(*prepared.service, operation);
  if (prepared.operation == nullptr) {
    std::vector<std::string> names;
    for (const auto& known : prepared.service->operations) names.emplace_back(known.name);
    return Fail(
        Code::kUsage,
        fmt::format("{} has no operation {} in the table", prepared.service->name, operation),
        HintNearest(operation, names));
  }
  return {};
}

const awswire::Member* StreamingMember(const awswire::Service& service, uint16_t shape) {
  if (shape == awswire::kNoShape) return nullptr;
  for (const auto& member : service.shapes[shape].members) {
    if (member.streaming) return &member;
  }
  return nullptr;
}

// A streaming body given in the tree is base64 text.
Result<std::string> TakeBody(const awswire::Member& member, data::JsonObject& input) {
  auto found = input.find(member.name);
  if (found == input.end() || found->value().is_null()) return std::string();
  const auto* text = found->value().if_string();
  auto bytes = text == nullptr ? std::nullopt : Base64Decode(data::View(*text));
  if (!bytes) return Fail(Code::kInvalid, fmt::format("{}: not base64 text", member.name));
  input.erase(found);
  return std::string(bytes->begin(), bytes->end());
}

bool HasHeader(const awswire::Headers& headers, std::string_view name) {
  return std::ranges::any_of(headers,
                             [&](const auto& h) { return EqualsIgnoreCase(h.first, name); });
}

bool HasChecksum(const awswire::Headers& headers) {
  return std::ranges::any_of(headers, [](const auto& header) {
    std::string name = ToLower(header.first);
    return name == "content-md5" ||
           (name.starts_with("x-amz-checksum-") && name != "x-amz-checksum-algorithm" &&
            name != "x-amz-checksum-mode" && name != "x-amz-checksum-type");
  });
}

// Of the whole body, as `feed` gives it piece by piece.
Status ReadUpload(const Upload& upload, const std::function<void(std::string_view)>& feed) {
  std::vector<char> buffer(1U << 16U);
  for (uint64_t offset = 0; offset < upload.size;) {
    const size_t wanted = std::min<uint64_t>(buffer.size(), upload.size - offset);
    BARTIZAN_TRY(size_t got, upload.read(offset, std::span(buffer.data(), wanted)));
    if (got == 0) return Fail(Code::kIo, "the body ended before its announced length");
    feed(std::string_view(buffer.data(), got));
    offset += got;
  }
  return {};
}

Result<std::string> ChecksumOf(std::string_view algorithm, const awswire::WireRequest& wire,
                               const Upload* upload) {
  BARTIZAN_TRY(Checksum checksum, Checksum::Create(algorithm));
  if (upload == nullptr) {
    checksum.Update(wire.body);
  } else {
    BARTIZAN_DO(ReadUpload(*upload, [&](std::string_view piece) { checksum.Update(piece); }));
  }
  return checksum.Base64();
}

// What httpChecksum of the model asks for: S3 refuses some operations without one.
Status AddChecksum(Prepared& prepared, const data::JsonObject& input, const Upload* upload) {
  const awswire::Operation& operation = *prepared.operation;
  awswire::WireRequest& wire = prepared.wire;
  const bool by_choice = !operation.checksum_algorithm.empty();
  std::string algorithm = by_choice ? data::Str(input, operation.checksum_algorithm) : "";
  // As every SDK does for PutObject and UploadPart. What is streamed is not read for that alone.
  const bool put = by_choice && wire.streaming && (upload == nullptr || !upload->sha256.empty());
  if (!operation.checksum_required && algorithm.empty() && !put) return {};
  if (HasChecksum(wire.headers)) return {};
  const bool known = upload != nullptr && !upload->sha256.empty();
  if (algorithm.empty()) algorithm = !by_choice ? "MD5" : known ? "SHA256" : "CRC32";
  std::string value;
  if (auto sha256 = HexDecode(known ? upload->sha256 : "");
      known && sha256 && EqualsIgnoreCase(algorithm, "SHA256")) {
    value = Base64Encode(*sha256);
  } else {
    BARTIZAN_TRY(value, ChecksumOf(algorithm, wire, upload));
  }
  if (!by_choice) {
    wire.headers.emplace_back("Content-MD5", value);
    return {};
  }
  wire.headers.emplace_back("x-amz-checksum-" + ToLower(algorithm), value);
  if (!HasHeader(wire.headers, "x-amz-sdk-checksum-algorithm")) {
    wire.headers.emplace_back("x-amz-sdk-checksum-algorithm", ToUpper(algorithm));
  }
  return {};
}

// The hash that is signed. Without TLS nothing else would protect a body, so it is read once more.
Result<std::string> PayloadHash(const Prepared& prepared, const Upload* upload) {
  if (upload == nullptr) return crypto::Sha256Hex(prepared.wire.body);
  if (!upload->sha256.empty()) return upload->sha256;
  if (prepared.endpoint.url.starts_with("https://")) return std::string(kUnsignedPayload);
  crypto::Sha256 hash;
  BARTIZAN_DO(ReadUpload(*upload, [&](std::string_view piece) { hash.Update(piece); }));
  return hash.FinishHex();
}

Status CheckStreams(const Prepared& prepared, const CallOptions& options) {
  const auto refuse = [&](std::string_view what) {
    return Fail(Code::kUsage,
                fmt::format("{} {} {}", prepared.service->name, prepared.operation->name, what));
  };
  if (options.upload != nullptr && !prepared.wire.streaming) return refuse("takes no body");
  if (options.on_body && prepared.body_member.empty()) {
    return refuse("gives no body that could be saved");
  }
  return {};
}

// Services with one address a partition, which may be called without naming a region.
bool IsGlobal(const awswire::Service& service) {
  return service.name == "iam" || service.name == "organizations" || service.name == "cloudfront";
}

Result<std::string> RegionFor(const Client::State& state, const Prepared& prepared,
                              const CallOptions& options) {
  if (!prepared.bucket.empty()) {
    std::lock_guard lock(state.shared->mutex);
    auto known = state.shared->buckets.find(prepared.bucket);
    if (known != state.shared->buckets.end()) return known->second;
  }
  if (options.region) return *options.region;
  auto region = state.Region();
  if (!region && IsGlobal(*prepared.service)) return "us-east-1";
  return region;
}

}  // namespace

const awswire::Operation* FindOperation(const awswire::Service& service, std::string_view name) {
  if (const auto* found = service.Find(name)) return found;
  std::string plain = ToLower(ReplaceAll(std::string(name), "-", ""));
  for (const auto& operation : service.operations) {
    if (ToLower(operation.name) == plain) return &operation;
  }
  return nullptr;
}

Result<Prepared> Prepare(const Client::State& state, std::string_view service,
                         std::string_view operation, data::JsonObject input,
                         const CallOptions& options, bool as_link) {
  Prepared prepared;
  BARTIZAN_DO(FindBoth(prepared, service, operation));
  const awswire::Service& s = *prepared.service;
  const awswire::Operation& o = *prepared.operation;
  std::string body;
  if (const auto* member = StreamingMember(s, o.input)) {
    BARTIZAN_TRY(body, TakeBody(*member, input));
  }
  if (const auto* member = StreamingMember(s, o.output)) prepared.body_member = member->name;
  if (s.name == "s3") prepared.bucket = data::Str(input, "Bucket");
  BARTIZAN_TRY(prepared.wire, awswire::Serialize(s, o, input));
  if (!body.empty()) prepared.wire.body = std::move(body);
  for (const auto& header : options.headers) prepared.wire.headers.push_back(header);
  BARTIZAN_DO(CheckStreams(prepared, options));
  if (!as_link) BARTIZAN_DO(AddChecksum(prepared, input, options.upload));

  ConfiguredEndpoint configured = FindConfiguredEndpoint(state.system, state.settings, s.id);
  prepared.custom_url = configured.url;
  prepared.custom_source = configured.source;
  BARTIZAN_TRY(prepared.region, RegionFor(state, prepared, options));
  BARTIZAN_DO(Locate(state, prepared));
  BARTIZAN_TRY(prepared.payload_hash, PayloadHash(prepared, options.upload));
  return prepared;
}

Status Locate(const Client::State& state, Prepared& prepared) {
  EndpointRequest request;
  request.region = prepared.region;
  request.custom_url = prepared.custom_url;
  request.fips = state.settings.use_fips;
  request.dual_stack = state.settings.use_dual_stack;
  request.force_path_style = state.settings.s3_path_style;
  request.custom_virtual_host = state.settings.s3_virtual_style;
  request.bucket = prepared.bucket;
  auto endpoint = ResolveEndpoint(*prepared.service, request);
  if (!endpoint) {
    return std::unexpected(std::move(endpoint).error().With(
        prepared.custom_url.empty() ? "finding the address"
                                    : "the address of " + prepared.custom_source));
  }
  prepared.endpoint = *std::move(endpoint);
  return {};
}

Address AddressOf(const Prepared& prepared) {
  const std::string& url = prepared.endpoint.url;
  const size_t authority = url.find("://") + 3;
  const size_t slash = std::min(url.find('/', authority), url.size());
  Address address;
  address.host = prepared.wire.host_prefix + url.substr(authority, slash - authority);
  address.origin = url.substr(0, authority) + address.host;
  std::string path = prepared.wire.path;
  if (prepared.endpoint.bucket_in_host) {
    size_t next = path.find('/', 1);  // "/bucket/key" → "/key"
    path = next == std::string::npos ? "/" : path.substr(next);
  }
  address.path = url.substr(slash) + path;
  return address;
}

}  // namespace bartizan::aws
