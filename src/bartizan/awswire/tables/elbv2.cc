// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Boolean,
  Integer,
  Long,
  String,
  Timestamp,
  Action,
  Actions,
  AdministrativeOverride,
  AlpnPolicyName,
  AnomalyDetection,
  AuthenticateCognitoActionAuthenticationRequestExtraParams,
  AuthenticateCognitoActionConfig,
  AuthenticateOidcActionAuthenticationRequestExtraParams,
  AuthenticateOidcActionConfig,
  AvailabilityZone,
  AvailabilityZones,
  Certificate,
  CertificateList,
  DeregisterTargetsInput,
  DeregisterTargetsOutput,
  DescribeListenersInput,
  DescribeListenersOutput,
  DescribeLoadBalancersInput,
  DescribeLoadBalancersOutput,
  DescribeTagsInput,
  DescribeTagsOutput,
  DescribeTargetGroupsInput,
  DescribeTargetGroupsOutput,
  DescribeTargetHealthInput,
  DescribeTargetHealthOutput,
  FixedResponseActionConfig,
  ForwardActionConfig,
  HealthUnavailableException,
  InvalidConfigurationRequestException,
  InvalidSecurityGroupException,
  InvalidTargetException,
  IpamPools,
  JwtValidationActionAdditionalClaim,
  JwtValidationActionAdditionalClaimValues,
  JwtValidationActionAdditionalClaims,
  JwtValidationActionConfig,
  ListOfDescribeTargetHealthIncludeOptions,
  Listener,
  ListenerArns,
  ListenerNotFoundException,
  Listeners,
  LoadBalancer,
  LoadBalancerAddress,
  LoadBalancerAddresses,
  LoadBalancerArns,
  LoadBalancerNames,
  LoadBalancerNotFoundException,
  LoadBalancerState,
  LoadBalancers,
  Matcher,
  MutualAuthenticationAttributes,
  RedirectActionConfig,
  RegisterTargetsInput,
  RegisterTargetsOutput,
  ResourceArns,
  RuleNotFoundException,
  SecurityGroups,
  SetSecurityGroupsInput,
  SetSecurityGroupsOutput,
  SourceNatIpv6Prefixes,
  Tag,
  TagDescription,
  TagDescriptions,
  TagList,
  TargetDescription,
  TargetDescriptions,
  TargetGroup,
  TargetGroupArns,
  TargetGroupList,
  TargetGroupNames,
  TargetGroupNotFoundException,
  TargetGroupStickinessConfig,
  TargetGroupTuple,
  TargetGroups,
  TargetHealth,
  TargetHealthDescription,
  TargetHealthDescriptions,
  TooManyRegistrationsForTargetIdException,
  TooManyTargetsException,
  TrustStoreNotFoundException,
  UnsupportedProtocolException,
};
}  // namespace id

namespace members {
constexpr Member Action[] = {
    {.name = "Type", .shape = id::String, .required = true},
    {.name = "TargetGroupArn", .shape = id::String},
    {.name = "AuthenticateOidcConfig", .shape = id::AuthenticateOidcActionConfig},
    {.name = "AuthenticateCognitoConfig", .shape = id::AuthenticateCognitoActionConfig},
    {.name = "Order", .shape = id::Integer},
    {.name = "RedirectConfig", .shape = id::RedirectActionConfig},
    {.name = "FixedResponseConfig", .shape = id::FixedResponseActionConfig},
    {.name = "ForwardConfig", .shape = id::ForwardActionConfig},
    {.name = "JwtValidationConfig", .shape = id::JwtValidationActionConfig},
};
constexpr Member Actions[] = {
    {.name = "member", .shape = id::Action},
};
constexpr Member AdministrativeOverride[] = {
    {.name = "State", .shape = id::String},
    {.name = "Reason", .shape = id::String},
    {.name = "Description", .shape = id::String},
};
constexpr Member AlpnPolicyName[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AnomalyDetection[] = {
    {.name = "Result", .shape = id::String},
    {.name = "MitigationInEffect", .shape = id::String},
};
constexpr Member AuthenticateCognitoActionAuthenticationRequestExtraParams[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member AuthenticateCognitoActionConfig[] = {
    {.name = "UserPoolArn", .shape = id::String, .required = true},
    {.name = "UserPoolClientId", .shape = id::String, .required = true},
    {.name = "UserPoolDomain", .shape = id::String, .required = true},
    {.name = "SessionCookieName", .shape = id::String},
    {.name = "Scope", .shape = id::String},
    {.name = "SessionTimeout", .shape = id::Long},
    {.name = "AuthenticationRequestExtraParams",
     .shape = id::AuthenticateCognitoActionAuthenticationRequestExtraParams},
    {.name = "OnUnauthenticatedRequest", .shape = id::String},
};
constexpr Member AuthenticateOidcActionAuthenticationRequestExtraParams[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member AuthenticateOidcActionConfig[] = {
    {.name = "Issuer", .shape = id::String, .required = true},
    {.name = "AuthorizationEndpoint", .shape = id::String, .required = true},
    {.name = "TokenEndpoint", .shape = id::String, .required = true},
    {.name = "UserInfoEndpoint", .shape = id::String, .required = true},
    {.name = "ClientId", .shape = id::String, .required = true},
    {.name = "ClientSecret", .shape = id::String},
    {.name = "SessionCookieName", .shape = id::String},
    {.name = "Scope", .shape = id::String},
    {.name = "SessionTimeout", .shape = id::Long},
    {.name = "AuthenticationRequestExtraParams",
     .shape = id::AuthenticateOidcActionAuthenticationRequestExtraParams},
    {.name = "OnUnauthenticatedRequest", .shape = id::String},
    {.name = "UseExistingClientSecret", .shape = id::Boolean},
};
constexpr Member AvailabilityZone[] = {
    {.name = "ZoneName", .shape = id::String},
    {.name = "SubnetId", .shape = id::String},
    {.name = "OutpostId", .shape = id::String},
    {.name = "LoadBalancerAddresses", .shape = id::LoadBalancerAddresses},
    {.name = "SourceNatIpv6Prefixes", .shape = id::SourceNatIpv6Prefixes},
};
constexpr Member AvailabilityZones[] = {
    {.name = "member", .shape = id::AvailabilityZone},
};
constexpr Member Certificate[] = {
    {.name = "CertificateArn", .shape = id::String},
    {.name = "IsDefault", .shape = id::Boolean},
};
constexpr Member CertificateList[] = {
    {.name = "member", .shape = id::Certificate},
};
constexpr Member DeregisterTargetsInput[] = {
    {.name = "TargetGroupArn", .shape = id::String, .required = true},
    {.name = "Targets", .shape = id::TargetDescriptions, .required = true},
};
constexpr Member DescribeListenersInput[] = {
    {.name = "LoadBalancerArn", .shape = id::String},
    {.name = "ListenerArns", .shape = id::ListenerArns},
    {.name = "Marker", .shape = id::String},
    {.name = "PageSize", .shape = id::Integer},
};
constexpr Member DescribeListenersOutput[] = {
    {.name = "Listeners", .shape = id::Listeners},
    {.name = "NextMarker", .shape = id::String},
};
constexpr Member DescribeLoadBalancersInput[] = {
    {.name = "LoadBalancerArns", .shape = id::LoadBalancerArns},
    {.name = "Names", .shape = id::LoadBalancerNames},
    {.name = "Marker", .shape = id::String},
    {.name = "PageSize", .shape = id::Integer},
};
constexpr Member DescribeLoadBalancersOutput[] = {
    {.name = "LoadBalancers", .shape = id::LoadBalancers},
    {.name = "NextMarker", .shape = id::String},
};
constexpr Member DescribeTagsInput[] = {
    {.name = "ResourceArns", .shape = id::ResourceArns, .required = true},
};
constexpr Member DescribeTagsOutput[] = {
    {.name = "TagDescriptions", .shape = id::TagDescriptions},
};
constexpr Member DescribeTargetGroupsInput[] = {
    {.name = "LoadBalancerArn", .shape = id::String},
    {.name = "TargetGroupArns", .shape = id::TargetGroupArns},
    {.name = "Names", .shape = id::TargetGroupNames},
    {.name = "Marker", .shape = id::String},
    {.name = "PageSize", .shape = id::Integer},
};
constexpr Member DescribeTargetGroupsOutput[] = {
    {.name = "TargetGroups", .shape = id::TargetGroups},
    {.name = "NextMarker", .shape = id::String},
};
constexpr Member DescribeTargetHealthInput[] = {
    {.name = "TargetGroupArn", .shape = id::String, .required = true},
    {.name = "Targets", .shape = id::TargetDescriptions},
    {.name = "Include", .shape = id::ListOfDescribeTargetHealthIncludeOptions},
};
constexpr Member DescribeTargetHealthOutput[] = {
    {.name = "TargetHealthDescriptions", .shape = id::TargetHealthDescriptions},
};
constexpr Member FixedResponseActionConfig[] = {
    {.name = "MessageBody", .shape = id::String},
    {.name = "StatusCode", .shape = id::String, .required = true},
    {.name = "ContentType", .shape = id::String},
};
constexpr Member ForwardActionConfig[] = {
    {.name = "TargetGroups", .shape = id::TargetGroupList},
    {.name = "TargetGroupStickinessConfig", .shape = id::TargetGroupStickinessConfig},
};
constexpr Member IpamPools[] = {
    {.name = "Ipv4IpamPoolId", .shape = id::String},
};
constexpr Member JwtValidationActionAdditionalClaim[] = {
    {.name = "Format", .shape = id::String, .required = true},
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Values", .shape = id::JwtValidationActionAdditionalClaimValues, .required = true},
};
constexpr Member JwtValidationActionAdditionalClaimValues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member JwtValidationActionAdditionalClaims[] = {
    {.name = "member", .shape = id::JwtValidationActionAdditionalClaim},
};
constexpr Member JwtValidationActionConfig[] = {
    {.name = "JwksEndpoint", .shape = id::String, .required = true},
    {.name = "Issuer", .shape = id::String, .required = true},
    {.name = "AdditionalClaims", .shape = id::JwtValidationActionAdditionalClaims},
};
constexpr Member ListOfDescribeTargetHealthIncludeOptions[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Listener[] = {
    {.name = "ListenerArn", .shape = id::String},
    {.name = "LoadBalancerArn", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "Protocol", .shape = id::String},
    {.name = "Certificates", .shape = id::CertificateList},
    {.name = "SslPolicy", .shape = id::String},
    {.name = "DefaultActions", .shape = id::Actions},
    {.name = "AlpnPolicy", .shape = id::AlpnPolicyName},
    {.name = "MutualAuthentication", .shape = id::MutualAuthenticationAttributes},
};
constexpr Member ListenerArns[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Listeners[] = {
    {.name = "member", .shape = id::Listener},
};
constexpr Member LoadBalancer[] = {
    {.name = "LoadBalancerArn", .shape = id::String},
    {.name = "DNSName", .shape = id::String},
    {.name = "CanonicalHostedZoneId", .shape = id::String},
    {.name = "CreatedTime", .shape = id::Timestamp},
    {.name = "LoadBalancerName", .shape = id::String},
    {.name = "Scheme", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "State", .shape = id::LoadBalancerState},
    {.name = "Type", .shape = id::String},
    {.name = "AvailabilityZones", .shape = id::AvailabilityZones},
    {.name = "SecurityGroups", .shape = id::SecurityGroups},
    {.name = "IpAddressType", .shape = id::String},
    {.name = "CustomerOwnedIpv4Pool", .shape = id::String},
    {.name = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", .shape = id::String},
    {.name = "EnablePrefixForIpv6SourceNat", .shape = id::String},
    {.name = "IpamPools", .shape = id::IpamPools},
};
constexpr Member LoadBalancerAddress[] = {
    {.name = "IpAddress", .shape = id::String},
    {.name = "AllocationId", .shape = id::String},
    {.name = "PrivateIPv4Address", .shape = id::String},
    {.name = "IPv6Address", .shape = id::String},
};
constexpr Member LoadBalancerAddresses[] = {
    {.name = "member", .shape = id::LoadBalancerAddress},
};
constexpr Member LoadBalancerArns[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LoadBalancerNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LoadBalancerState[] = {
    {.name = "Code", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member LoadBalancers[] = {
    {.name = "member", .shape = id::LoadBalancer},
};
constexpr Member Matcher[] = {
    {.name = "HttpCode", .shape = id::String},
    {.name = "GrpcCode", .shape = id::String},
};
constexpr Member MutualAuthenticationAttributes[] = {
    {.name = "Mode", .shape = id::String},
    {.name = "TrustStoreArn", .shape = id::String},
    {.name = "IgnoreClientCertificateExpiry", .shape = id::Boolean},
    {.name = "TrustStoreAssociationStatus", .shape = id::String},
    {.name = "AdvertiseTrustStoreCaNames", .shape = id::String},
};
constexpr Member RedirectActionConfig[] = {
    {.name = "Protocol", .shape = id::String},
    {.name = "Port", .shape = id::String},
    {.name = "Host", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "Query", .shape = id::String},
    {.name = "StatusCode", .shape = id::String, .required = true},
};
constexpr Member RegisterTargetsInput[] = {
    {.name = "TargetGroupArn", .shape = id::String, .required = true},
    {.name = "Targets", .shape = id::TargetDescriptions, .required = true},
};
constexpr Member ResourceArns[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SecurityGroups[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SetSecurityGroupsInput[] = {
    {.name = "LoadBalancerArn", .shape = id::String, .required = true},
    {.name = "SecurityGroups", .shape = id::SecurityGroups, .required = true},
    {.name = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", .shape = id::String},
};
constexpr Member SetSecurityGroupsOutput[] = {
    {.name = "SecurityGroupIds", .shape = id::SecurityGroups},
    {.name = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", .shape = id::String},
};
constexpr Member SourceNatIpv6Prefixes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String},
};
constexpr Member TagDescription[] = {
    {.name = "ResourceArn", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
};
constexpr Member TagDescriptions[] = {
    {.name = "member", .shape = id::TagDescription},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TargetDescription[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "Port", .shape = id::Integer},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "QuicServerId", .shape = id::String},
};
constexpr Member TargetDescriptions[] = {
    {.name = "member", .shape = id::TargetDescription},
};
constexpr Member TargetGroup[] = {
    {.name = "TargetGroupArn", .shape = id::String},
    {.name = "TargetGroupName", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "VpcId", .shape = id::String},
    {.name = "HealthCheckProtocol", .shape = id::String},
    {.name = "HealthCheckPort", .shape = id::String},
    {.name = "HealthCheckEnabled", .shape = id::Boolean},
    {.name = "HealthCheckIntervalSeconds", .shape = id::Integer},
    {.name = "HealthCheckTimeoutSeconds", .shape = id::Integer},
    {.name = "HealthyThresholdCount", .shape = id::Integer},
    {.name = "UnhealthyThresholdCount", .shape = id::Integer},
    {.name = "HealthCheckPath", .shape = id::String},
    {.name = "Matcher", .shape = id::Matcher},
    {.name = "LoadBalancerArns", .shape = id::LoadBalancerArns},
    {.name = "TargetType", .shape = id::String},
    {.name = "ProtocolVersion", .shape = id::String},
    {.name = "IpAddressType", .shape = id::String},
    {.name = "TargetControlPort", .shape = id::Integer},
};
constexpr Member TargetGroupArns[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TargetGroupList[] = {
    {.name = "member", .shape = id::TargetGroupTuple},
};
constexpr Member TargetGroupNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TargetGroupStickinessConfig[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "DurationSeconds", .shape = id::Integer},
};
constexpr Member TargetGroupTuple[] = {
    {.name = "TargetGroupArn", .shape = id::String},
    {.name = "Weight", .shape = id::Integer},
};
constexpr Member TargetGroups[] = {
    {.name = "member", .shape = id::TargetGroup},
};
constexpr Member TargetHealth[] = {
    {.name = "State", .shape = id::String},
    {.name = "Reason", .shape = id::String},
    {.name = "Description", .shape = id::String},
};
constexpr Member TargetHealthDescription[] = {
    {.name = "Target", .shape = id::TargetDescription},
    {.name = "HealthCheckPort", .shape = id::String},
    {.name = "TargetHealth", .shape = id::TargetHealth},
    {.name = "AnomalyDetection", .shape = id::AnomalyDetection},
    {.name = "AdministrativeOverride", .shape = id::AdministrativeOverride},
};
constexpr Member TargetHealthDescriptions[] = {
    {.name = "member", .shape = id::TargetHealthDescription},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "Action", .members = members::Action},
    {.name = "Actions", .type = Type::kList, .members = members::Actions},
    {.name = "AdministrativeOverride", .members = members::AdministrativeOverride},
    {.name = "AlpnPolicyName", .type = Type::kList, .members = members::AlpnPolicyName},
    {.name = "AnomalyDetection", .members = members::AnomalyDetection},
    {.name = "AuthenticateCognitoActionAuthenticationRequestExtraParams", .type = Type::kMap,
     .members = members::AuthenticateCognitoActionAuthenticationRequestExtraParams},
    {.name = "AuthenticateCognitoActionConfig",
     .members = members::AuthenticateCognitoActionConfig},
    {.name = "AuthenticateOidcActionAuthenticationRequestExtraParams", .type = Type::kMap,
     .members = members::AuthenticateOidcActionAuthenticationRequestExtraParams},
    {.name = "AuthenticateOidcActionConfig", .members = members::AuthenticateOidcActionConfig},
    {.name = "AvailabilityZone", .members = members::AvailabilityZone},
    {.name = "AvailabilityZones", .type = Type::kList, .members = members::AvailabilityZones},
    {.name = "Certificate", .members = members::Certificate},
    {.name = "CertificateList", .type = Type::kList, .members = members::CertificateList},
    {.name = "DeregisterTargetsInput", .members = members::DeregisterTargetsInput},
    {.name = "DeregisterTargetsOutput"},
    {.name = "DescribeListenersInput", .members = members::DescribeListenersInput},
    {.name = "DescribeListenersOutput", .members = members::DescribeListenersOutput},
    {.name = "DescribeLoadBalancersInput", .members = members::DescribeLoadBalancersInput},
    {.name = "DescribeLoadBalancersOutput", .members = members::DescribeLoadBalancersOutput},
    {.name = "DescribeTagsInput", .members = members::DescribeTagsInput},
    {.name = "DescribeTagsOutput", .members = members::DescribeTagsOutput},
    {.name = "DescribeTargetGroupsInput", .members = members::DescribeTargetGroupsInput},
    {.name = "DescribeTargetGroupsOutput", .members = members::DescribeTargetGroupsOutput},
    {.name = "DescribeTargetHealthInput", .members = members::DescribeTargetHealthInput},
    {.name = "DescribeTargetHealthOutput", .members = members::DescribeTargetHealthOutput},
    {.name = "FixedResponseActionConfig", .members = members::FixedResponseActionConfig},
    {.name = "ForwardActionConfig", .members = members::ForwardActionConfig},
    {.name = "HealthUnavailableException", .error = true, .status = 500,
     .error_code = "HealthUnavailable"},
    {.name = "InvalidConfigurationRequestException", .error = true, .sender_fault = true,
     .status = 400, .error_code = "InvalidConfigurationRequest"},
    {.name = "InvalidSecurityGroupException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "InvalidSecurityGroup"},
    {.name = "InvalidTargetException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "InvalidTarget"},
    {.name = "IpamPools", .members = members::IpamPools},
    {.name = "JwtValidationActionAdditionalClaim",
     .members = members::JwtValidationActionAdditionalClaim},
    {.name = "JwtValidationActionAdditionalClaimValues", .type = Type::kList,
     .members = members::JwtValidationActionAdditionalClaimValues},
    {.name = "JwtValidationActionAdditionalClaims", .type = Type::kList,
     .members = members::JwtValidationActionAdditionalClaims},
    {.name = "JwtValidationActionConfig", .members = members::JwtValidationActionConfig},
    {.name = "ListOfDescribeTargetHealthIncludeOptions", .type = Type::kList,
     .members = members::ListOfDescribeTargetHealthIncludeOptions},
    {.name = "Listener", .members = members::Listener},
    {.name = "ListenerArns", .type = Type::kList, .members = members::ListenerArns},
    {.name = "ListenerNotFoundException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "ListenerNotFound"},
    {.name = "Listeners", .type = Type::kList, .members = members::Listeners},
    {.name = "LoadBalancer", .members = members::LoadBalancer},
    {.name = "LoadBalancerAddress", .members = members::LoadBalancerAddress},
    {.name = "LoadBalancerAddresses", .type = Type::kList,
     .members = members::LoadBalancerAddresses},
    {.name = "LoadBalancerArns", .type = Type::kList, .members = members::LoadBalancerArns},
    {.name = "LoadBalancerNames", .type = Type::kList, .members = members::LoadBalancerNames},
    {.name = "LoadBalancerNotFoundException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "LoadBalancerNotFound"},
    {.name = "LoadBalancerState", .members = members::LoadBalancerState},
    {.name = "LoadBalancers", .type = Type::kList, .members = members::LoadBalancers},
    {.name = "Matcher", .members = members::Matcher},
    {.name = "MutualAuthenticationAttributes", .members = members::MutualAuthenticationAttributes},
    {.name = "RedirectActionConfig", .members = members::RedirectActionConfig},
    {.name = "RegisterTargetsInput", .members = members::RegisterTargetsInput},
    {.name = "RegisterTargetsOutput"},
    {.name = "ResourceArns", .type = Type::kList, .members = members::ResourceArns},
    {.name = "RuleNotFoundException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "RuleNotFound"},
    {.name = "SecurityGroups", .type = Type::kList, .members = members::SecurityGroups},
    {.name = "SetSecurityGroupsInput", .members = members::SetSecurityGroupsInput},
    {.name = "SetSecurityGroupsOutput", .members = members::SetSecurityGroupsOutput},
    {.name = "SourceNatIpv6Prefixes", .type = Type::kList,
     .members = members::SourceNatIpv6Prefixes},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagDescription", .members = members::TagDescription},
    {.name = "TagDescriptions", .type = Type::kList, .members = members::TagDescriptions},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TargetDescription", .members = members::TargetDescription},
    {.name = "TargetDescriptions", .type = Type::kList, .members = members::TargetDescriptions},
    {.name = "TargetGroup", .members = members::TargetGroup},
    {.name = "TargetGroupArns", .type = Type::kList, .members = members::TargetGroupArns},
    {.name = "TargetGroupList", .type = Type::kList, .members = members::TargetGroupList},
    {.name = "TargetGroupNames", .type = Type::kList, .members = members::TargetGroupNames},
    {.name = "TargetGroupNotFoundException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "TargetGroupNotFound"},
    {.name = "TargetGroupStickinessConfig", .members = members::TargetGroupStickinessConfig},
    {.name = "TargetGroupTuple", .members = members::TargetGroupTuple},
    {.name = "TargetGroups", .type = Type::kList, .members = members::TargetGroups},
    {.name = "TargetHealth", .members = members::TargetHealth},
    {.name = "TargetHealthDescription", .members = members::TargetHealthDescription},
    {.name = "TargetHealthDescriptions", .type = Type::kList,
     .members = members::TargetHealthDescriptions},
    {.name = "TooManyRegistrationsForTargetIdException", .error = true, .sender_fault = true,
     .status = 400, .error_code = "TooManyRegistrationsForTargetId"},
    {.name = "TooManyTargetsException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "TooManyTargets"},
    {.name = "TrustStoreNotFoundException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "TrustStoreNotFound"},
    {.name = "UnsupportedProtocolException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "UnsupportedProtocol"},
};

namespace errors {
constexpr uint16_t DeregisterTargets[] = {id::TargetGroupNotFoundException,
    id::InvalidTargetException};
constexpr uint16_t DescribeListeners[] = {id::ListenerNotFoundException,
    id::LoadBalancerNotFoundException, id::UnsupportedProtocolException};
constexpr uint16_t DescribeLoadBalancers[] = {id::LoadBalancerNotFoundException};
constexpr uint16_t DescribeTags[] = {id::LoadBalancerNotFoundException,
    id::TargetGroupNotFoundException, id::ListenerNotFoundException, id::RuleNotFoundException,
    id::TrustStoreNotFoundException};
constexpr uint16_t DescribeTargetGroups[] = {id::LoadBalancerNotFoundException,
    id::TargetGroupNotFoundException};
constexpr uint16_t DescribeTargetHealth[] = {id::InvalidTargetException,
    id::TargetGroupNotFoundException, id::HealthUnavailableException};
constexpr uint16_t RegisterTargets[] = {id::TargetGroupNotFoundException,
    id::TooManyTargetsException, id::InvalidTargetException,
    id::TooManyRegistrationsForTargetIdException};
constexpr uint16_t SetSecurityGroups[] = {id::LoadBalancerNotFoundException,
    id::InvalidConfigurationRequestException, id::InvalidSecurityGroupException};
}  // namespace errors

namespace words {
constexpr std::string_view Listeners[] = {"Listeners"};
constexpr std::string_view LoadBalancers[] = {"LoadBalancers"};
constexpr std::string_view Marker[] = {"Marker"};
constexpr std::string_view NextMarker[] = {"NextMarker"};
constexpr std::string_view TargetGroups[] = {"TargetGroups"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeListeners =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker, .limit_key = "PageSize",
     .result_keys = words::Listeners};
constexpr Pagination DescribeLoadBalancers =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker, .limit_key = "PageSize",
     .result_keys = words::LoadBalancers};
constexpr Pagination DescribeTargetGroups =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker, .limit_key = "PageSize",
     .result_keys = words::TargetGroups};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "DeregisterTargets", .input = id::DeregisterTargetsInput,
     .output = id::DeregisterTargetsOutput, .result_wrapper = "DeregisterTargetsResult",
     .errors = errors::DeregisterTargets},
    {.name = "DescribeListeners", .input = id::DescribeListenersInput,
     .output = id::DescribeListenersOutput, .result_wrapper = "DescribeListenersResult",
     .errors = errors::DescribeListeners, .pagination = &pages::DescribeListeners},
    {.name = "DescribeLoadBalancers", .input = id::DescribeLoadBalancersInput,
     .output = id::DescribeLoadBalancersOutput, .result_wrapper = "DescribeLoadBalancersResult",
     .errors = errors::DescribeLoadBalancers, .pagination = &pages::DescribeLoadBalancers},
    {.name = "DescribeTags", .input = id::DescribeTagsInput, .output = id::DescribeTagsOutput,
     .result_wrapper = "DescribeTagsResult", .errors = errors::DescribeTags},
    {.name = "DescribeTargetGroups", .input = id::DescribeTargetGroupsInput,
     .output = id::DescribeTargetGroupsOutput, .result_wrapper = "DescribeTargetGroupsResult",
     .errors = errors::DescribeTargetGroups, .pagination = &pages::DescribeTargetGroups},
    {.name = "DescribeTargetHealth", .input = id::DescribeTargetHealthInput,
     .output = id::DescribeTargetHealthOutput, .result_wrapper = "DescribeTargetHealthResult",
     .errors = errors::DescribeTargetHealth},
    {.name = "RegisterTargets", .input = id::RegisterTargetsInput,
     .output = id::RegisterTargetsOutput, .result_wrapper = "RegisterTargetsResult",
     .errors = errors::RegisterTargets},
    {.name = "SetSecurityGroups", .input = id::SetSecurityGroupsInput,
     .output = id::SetSecurityGroupsOutput, .result_wrapper = "SetSecurityGroupsResult",
     .errors = errors::SetSecurityGroups},
};

}  // namespace

constexpr Service kElbv2 =
    {.name = "elbv2", .id = "Elastic Load Balancing v2", .endpoint_prefix = "elasticloadbalancing",
     .signing_name = "elasticloadbalancing", .api_version = "2015-12-01",
     .protocol = Protocol::kQuery,
     .xml_namespace = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
     .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
