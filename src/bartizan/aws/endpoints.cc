#include "bartizan/aws/endpoints.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/endpoints_rules.h"
#include "bartizan/aws/endpoints_url.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr bool IsLowerOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// A value as a message may show it.
std::string Shown(std::string_view text) {
  return Ellipsize(ScrubUtf8(text), 80);
}

Status CheckRegion(const EndpointRequest& request) {
  if (request.region.empty()) {
    if (!request.custom_url.empty()) return {};
    return Fail(Code::kInvalid, "no region",
                "set AWS_REGION, `region` in the profile, or --region");
  }
  if (IsHostLabel(request.region)) return {};
  return Fail(Code::kInvalid, fmt::format("`{}` is no region", Shown(request.region)),
              "regions look like eu-central-1");
}

Status CheckBucket(std::string_view bucket) {
  if (bucket.starts_with("arn:")) {
    return Fail(Code::kInvalid, fmt::format("`{}`: bucket ARNs are not supported", Shown(bucket)),
                "give the name of the bucket, or the alias of the access point");
  }
  if (bucket.ends_with("--x-s3") || bucket.ends_with("--xa-s3")) {
    return Fail(Code::kInvalid, fmt::format("`{}`: directory buckets (S3 Express One Zone) are not "
                                            "supported",
                                            Shown(bucket)));
  }
  if (bucket.ends_with("--op-s3")) {
    return Fail(Code::kInvalid,
                fmt::format("`{}`: buckets on Outposts are not supported", Shown(bucket)));
  }
  // What would change the path that is asked for. Other names that S3 does not allow are left to
  // the store that answers: some are looser.
  const bool harmful = std::ranges::any_of(bucket, [](char c) {
    return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  if (harmful || bucket == "." || bucket == ".." || bucket.size() > 255) {
    return Fail(Code::kInvalid, fmt::format("`{}` is no name of a bucket", Shown(bucket)));
  }
  return {};
}

// Whether a bucket may be part of a host name. Over https only without dots: a certificate's
// wildcard stands for one label.
bool FitsHost(std::string_view bucket, bool dots_allowed) {
  if (bucket.size() < 3 || bucket.size() > 63) return false;
  if (!dots_allowed) return IsHostLabel(bucket);
  const std::vector<std::string> labels = Split(bucket, '.');
  return std::ranges::all_of(labels, IsHostLabel) && !IsIpAddress(bucket);
}

bool FipsIsPlain(std::string_view prefix, const Partition& partition, bool dual_stack) {
  if (partition.id != "aws-us-gov") return false;
  return dual_stack ? Contains(kGovCloudPlainFipsDual, prefix)
                    : Contains(kGovCloudPlainFips, prefix);
}

// `region` is the one that request.region means.
Result<std::string> HostOf(const awswire::Service& service, const Partition& partition,
                           std::string_view region, const EndpointRequest& request) {
  const auto expand = [&](std::string_view host, bool fips) {
    std::string out = ReplaceAll(std::string(host), "{fips}", fips ? "-fips" : "");
    out = ReplaceAll(std::move(out), "{region}", region);
    out = ReplaceAll(std::move(out), "{home}", partition.implicit_global_region);
    out = ReplaceAll(std::move(out), "{dns}", partition.dns_suffix);
    return ReplaceAll(std::move(out), "{suffix}",
                      request.dual_stack ? partition.dual_stack_dns_suffix : partition.dns_suffix);
  };
  const uint8_t use = request.fips ? (request.dual_stack ? kFipsDual : kFips)
                                   : (request.dual_stack ? kDual : kPlain);
  for (const HostRule& rule : kHostRules) {
    if (rule.prefix != service.endpoint_prefix || (rule.uses & use) == 0) continue;
    if (!rule.partition.empty() && rule.partition != partition.id) continue;
    if (!rule.region.empty() && rule.region != request.region) continue;
    if (!rule.host.empty()) return expand(rule.host, request.fips);
    return Fail(Code::kInvalid, fmt::format("{} has no {} address in {}", service.id,
                                            request.fips ? "FIPS" : "dual-stack", region));
  }
  const bool fips =
      request.fips && !FipsIsPlain(service.endpoint_prefix, partition, request.dual_stack);
  return std::string(service.endpoint_prefix) + expand("{fips}.{region}.{suffix}", fips);
}

std::string SigningRegion(const awswire::Service& service, const Partition& partition,
                          std::string_view region) {
  for (const HomeRule& rule : kHomeRules) {
    if (rule.prefix != service.endpoint_prefix) continue;
    if (!rule.partition.empty() && rule.partition != partition.id) continue;
    return std::string(rule.region.empty() ? partition.implicit_global_region : rule.region);
  }
  return std::string(region);
}

}  // namespace

bool IsHostLabel(std::string_view text) {
  if (text.empty() || text.size() > 63 || text.front() == '-' || text.back() == '-') return false;
  return std::ranges::all_of(text, [](char c) { return IsLowerOrDigit(c) || c == '-'; });
}

Result<Endpoint> ResolveEndpoint(const awswire::Service& service, const EndpointRequest& request) {
  BARTIZAN_DO(CheckRegion(request));
  const Partition& partition = PartitionOf(request.region);
  const bool is_global = request.region == fmt::format("{}-global", partition.id);
  const std::string region(is_global ? partition.implicit_global_region : request.region);
  const bool is_s3 = service.endpoint_prefix == "s3" && !request.bucket.empty();
  if (is_s3) BARTIZAN_DO(CheckBucket(request.bucket));

  Endpoint endpoint;
  endpoint.signing_name =
      service.signing_name.empty() ? service.endpoint_prefix : service.signing_name;
  if (!region.empty()) endpoint.signing_region = SigningRegion(service, partition, region);

  CustomUrl url{"https", "", ""};
  if (!request.custom_url.empty()) {
    if (request.fips || request.dual_stack) {
      return Fail(Code::kInvalid,
                  fmt::format("{} does not go together with a custom address",
                              request.fips ? "FIPS" : "dual-stack"),
                  "turn one of them off");
    }
    BARTIZAN_TRY(url, ParseCustomUrl(request.custom_url));
  } else {
    if (request.fips && !partition.supports_fips) {
      return Fail(Code::kInvalid, fmt::format("partition {} has no FIPS addresses", partition.id));
    }
    if (request.dual_stack && !partition.supports_dual_stack) {
      return Fail(Code::kInvalid,
                  fmt::format("partition {} has no dual-stack addresses", partition.id));
    }
    BARTIZAN_TRY(url.authority, HostOf(service, partition, region, request));
  }
  const bool host_may_grow =
      request.custom_url.empty() || (request.custom_virtual_host && !IsIpAddress(url.Host()));
  endpoint.bucket_in_host = is_s3 && host_may_grow && !request.force_path_style &&
                            FitsHost(request.bucket, url.scheme == "http");
  endpoint.url =
      fmt::format("{}://{}{}{}{}", url.scheme, endpoint.bucket_in_host ? request.bucket : "",
                  endpoint.bucket_in_host ? "." : "", url.authority, url.path);
  return endpoint;
}

}  // namespace bartizan::aws
