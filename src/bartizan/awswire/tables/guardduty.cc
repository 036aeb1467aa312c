// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Boolean,
  Double,
  Integer,
  Long,
  SensitiveString,
  String,
  Timestamp,
  AccessControlList,
  AccessKey,
  AccessKeyDetails,
  Account,
  AccountLevelPermissions,
  Action,
  Actor,
  ActorIds,
  ActorProcess,
  Actors,
  AdditionalInfo,
  AdditionalSequenceTypes,
  AffectedResources,
  Anomaly,
  AnomalyObject,
  AnomalyProfileFeatureObjects,
  AnomalyProfileFeatures,
  AnomalyProfiles,
  AnomalyUnusual,
  AnomalyUnusualBehaviorFeature,
  ArchiveFindingsRequest,
  ArchiveFindingsResponse,
  AutonomousSystem,
  AutoscalingAutoScalingGroup,
  AwsApiCallAction,
  BadRequestException,
  Behavior,
  BlockPublicAccess,
  BucketLevelPermissions,
  BucketPolicy,
  City,
  CloudTrailConfigurationResult,
  CloudformationStack,
  Condition,
  Container,
  ContainerFindingResource,
  ContainerUids,
  Containers,
  Country,
  CreateDetectorRequest,
  CreateDetectorResponse,
  CreateSampleFindingsRequest,
  CreateSampleFindingsResponse,
  Criterion,
  DNSLogsConfigurationResult,
  DataSourceConfigurations,
  DataSourceConfigurationsResult,
  DefaultServerSideEncryption,
  DeleteDetectorRequest,
  DeleteDetectorResponse,
  Detection,
  DetectorAdditionalConfiguration,
  DetectorAdditionalConfigurationResult,
  DetectorAdditionalConfigurationResults,
  DetectorAdditionalConfigurations,
  DetectorFeatureConfiguration,
  DetectorFeatureConfigurationResult,
  DetectorFeatureConfigurations,
  DetectorFeatureConfigurationsResults,
  DetectorIds,
  DnsRequestAction,
  DomainDetails,
  EbsSnapshotDetails,
  EbsVolumeDetails,
  EbsVolumeScanDetails,
  EbsVolumesResult,
  Ec2Image,
  Ec2ImageDetails,
  Ec2Instance,
  Ec2InstanceUids,
  Ec2LaunchTemplate,
  Ec2NetworkInterface,
  Ec2NetworkInterfaceUids,
  Ec2Vpc,
  EcsCluster,
  EcsClusterDetails,
  EcsTask,
  EcsTaskDetails,
  EksCluster,
  EksClusterDetails,
  EndpointIds,
  Eq,
  Equals,
  Evidence,
  FilePaths,
  Finding,
  FindingCriteria,
  FindingIds,
  FindingTypes,
  Findings,
  FlagsList,
  FlowLogsConfigurationResult,
  GeoLocation,
  GetDetectorRequest,
  GetDetectorResponse,
  GetFindingsRequest,
  GetFindingsResponse,
  Groups,
  HighestSeverityThreatDetails,
  HostPath,
  IamInstanceProfile,
  IamInstanceProfileV2,
  ImpersonatedUser,
  IncrementalScanDetails,
  Indicator,
  IndicatorValues,
  Indicators,
  InstanceDetails,
  InternalServerErrorException,
  Ipv6Addresses,
  ItemDetails,
  ItemDetailsList,
  ItemPath,
  ItemPaths,
  KubernetesApiCallAction,
  KubernetesAuditLogsConfiguration,
  KubernetesAuditLogsConfigurationResult,
  KubernetesConfiguration,
  KubernetesConfigurationResult,
  KubernetesDetails,
  KubernetesPermissionCheckedDetails,
  KubernetesRoleBindingDetails,
  KubernetesRoleDetails,
  KubernetesUserDetails,
  KubernetesWorkload,
  KubernetesWorkloadDetails,
  LambdaDetails,
  Lineage,
  LineageObject,
  ListDetectorsRequest,
  ListDetectorsResponse,
  ListFindingsRequest,
  ListFindingsResponse,
  LocalIpDetails,
  LocalPortDetails,
  LoginAttribute,
  LoginAttributes,
  MalwareProtectionConfiguration,
  MalwareProtectionConfigurationResult,
  MalwareProtectionFindingsScanConfiguration,
  MalwareScanDetails,
  Matches,
  MemoryRegionsList,
  Neq,
  NetworkConnection,
  NetworkConnectionAction,
  NetworkEndpoint,
  NetworkEndpoints,
  NetworkGeoLocation,
  NetworkInterface,
  NetworkInterfaces,
  NotEquals,
  NotMatches,
  ObservationTexts,
  Observations,
  Organization,
  Owner,
  PermissionConfiguration,
  PortProbeAction,
  PortProbeDetail,
  PortProbeDetails,
  PrivateIpAddressDetails,
  PrivateIpAddresses,
  ProcessDetails,
  ProductCode,
  ProductCodes,
  PublicAccess,
  PublicAccessConfiguration,
  RdsDbInstanceDetails,
  RdsDbUserDetails,
  RdsLimitlessDbDetails,
  RdsLoginAttemptAction,
  RecoveryPointDetails,
  RemoteAccountDetails,
  RemoteIpDetails,
  RemotePortDetails,
  Resource,
  ResourceData,
  ResourceUids,
  ResourceV2,
  Resources,
  RuntimeContext,
  RuntimeDetails,
  S3Bucket,
  S3BucketDetail,
  S3BucketDetails,
  S3LogsConfiguration,
  S3LogsConfigurationResult,
  S3Object,
  S3ObjectDetail,
  S3ObjectDetails,
  S3ObjectUids,
  ScanDetections,
  ScanEc2InstanceWithFindings,
  ScanEc2InstanceWithFindingsResult,
  ScanFilePath,
  ScanThreatName,
  ScanThreatNames,
  ScannedItemCount,
  SecurityContext,
  SecurityGroup,
  SecurityGroups,
  Sequence,
  Service,
  ServiceAdditionalInfo,
  Session,
  SessionNameList,
  Signal,
  Signals,
  SortCriteria,
  SourceIps,
  Sources,
  SubnetIds,
  Tag,
  TagMap,
  Tags,
  Threat,
  ThreatDetectedByName,
  ThreatIntelligenceDetail,
  ThreatIntelligenceDetails,
  ThreatNames,
  Threats,
  ThreatsDetectedItemCount,
  UnprocessedDataSourcesResult,
  UpdateFindingsFeedbackRequest,
  UpdateFindingsFeedbackResponse,
  User,
  Volume,
  VolumeDetail,
  VolumeDetails,
  VolumeMount,
  VolumeMounts,
  Volumes,
  VpcConfig,
};
}  // namespace id

namespace members {
constexpr Member AccessControlList[] = {
    {.name = "AllowsPublicReadAccess", .wire = "allowsPublicReadAccess", .shape = id::Boolean},
    {.name = "AllowsPublicWriteAccess", .wire = "allowsPublicWriteAccess", .shape = id::Boolean},
};
constexpr Member AccessKey[] = {
    {.name = "PrincipalId", .wire = "principalId", .shape = id::String},
    {.name = "UserName", .wire = "userName", .shape = id::String},
    {.name = "UserType", .wire = "userType", .shape = id::String},
};
constexpr Member AccessKeyDetails[] = {
    {.name = "AccessKeyId", .wire = "accessKeyId", .shape = id::String},
    {.name = "PrincipalId", .wire = "principalId", .shape = id::String},
    {.name = "UserName", .wire = "userName", .shape = id::String},
    {.name = "UserType", .wire = "userType", .shape = id::String},
};
constexpr Member Account[] = {
    {.name = "Uid", .wire = "uid", .shape = id::String, .required = true},
    {.name = "Name", .wire = "account", .shape = id::String},
};
constexpr Member AccountLevelPermissions[] = {
    {.name = "BlockPublicAccess", .wire = "blockPublicAccess", .shape = id::BlockPublicAccess},
};
constexpr Member Action[] = {
    {.name = "ActionType", .wire = "actionType", .shape = id::String},
    {.name = "AwsApiCallAction", .wire = "awsApiCallAction", .shape = id::AwsApiCallAction},
    {.name = "DnsRequestAction", .wire = "dnsRequestAction", .shape = id::DnsRequestAction},
    {.name = "NetworkConnectionAction", .wire = "networkConnectionAction",
     .shape = id::NetworkConnectionAction},
    {.name = "PortProbeAction", .wire = "portProbeAction", .shape = id::PortProbeAction},
    {.name = "KubernetesApiCallAction", .wire = "kubernetesApiCallAction",
     .shape = id::KubernetesApiCallAction},
    {.name = "KubernetesPermissionCheckedDetails", .wire = "kubernetesPermissionCheckedDetails",
     .shape = id::KubernetesPermissionCheckedDetails},
    {.name = "KubernetesRoleBindingDetails", .wire = "kubernetesRoleBindingDetails",
     .shape = id::KubernetesRoleBindingDetails},
    {.name = "KubernetesRoleDetails", .wire = "kubernetesRoleDetails",
     .shape = id::KubernetesRoleDetails},
    {.name = "RdsLoginAttemptAction", .wire = "rdsLoginAttemptAction",
     .shape = id::RdsLoginAttemptAction},
};
constexpr Member Actor[] = {
    {.name = "Id", .wire = "id", .shape = id::String, .required = true},
    {.name = "User", .wire = "user", .shape = id::User},
    {.name = "Session", .wire = "session", .shape = id::Session},
    {.name = "Process", .wire = "process", .shape = id::ActorProcess},
};
constexpr Member ActorIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ActorProcess[] = {
    {.name = "Name", .wire = "name", .shape = id::String, .required = true},
    {.name = "Path", .wire = "path", .shape = id::String, .required = true},
    {.name = "Sha256", .wire = "sha256", .shape = id::String},
};
constexpr Member Actors[] = {
    {.name = "member", .shape = id::Actor},
};
constexpr Member AdditionalInfo[] = {
    {.name = "VersionId", .wire = "versionId", .shape = id::String},
    {.name = "DeviceName", .wire = "deviceName", .shape = id::String},
};
constexpr Member AdditionalSequenceTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AffectedResources[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member Anomaly[] = {
    {.name = "Profiles", .wire = "profiles", .shape = id::AnomalyProfiles},
    {.name = "Unusual", .wire = "unusual", .shape = id::AnomalyUnusual},
};
constexpr Member AnomalyObject[] = {
    {.name = "ProfileType", .wire = "profileType", .shape = id::String},
    {.name = "ProfileSubtype", .wire = "profileSubtype", .shape = id::String},
    {.name = "Observations", .wire = "observations", .shape = id::Observations},
};
constexpr Member AnomalyProfileFeatureObjects[] = {
    {.name = "member", .shape = id::AnomalyObject},
};
constexpr Member AnomalyProfileFeatures[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AnomalyProfileFeatureObjects},
};
constexpr Member AnomalyProfiles[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AnomalyProfileFeatures},
};
constexpr Member AnomalyUnusual[] = {
    {.name = "Behavior", .wire = "behavior", .shape = id::Behavior},
};
constexpr Member AnomalyUnusualBehaviorFeature[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AnomalyObject},
};
constexpr Member ArchiveFindingsRequest[] = {
    {.name = "DetectorId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "FindingIds", .wire = "findingIds", .shape = id::FindingIds, .required = true},
};
constexpr Member AutonomousSystem[] = {
    {.name = "Name", .wire = "name", .shape = id::String, .required = true},
    {.name = "Number", .wire = "number", .shape = id::Integer, .required = true},
};
constexpr Member AutoscalingAutoScalingGroup[] = {
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
};
constexpr Member AwsApiCallAction[] = {
    {.name = "Api", .wire = "api", .shape = id::String},
    {.name = "CallerType", .wire = "callerType", .shape = id::String},
    {.name = "DomainDetails", .wire = "domainDetails", .shape = id::DomainDetails},
    {.name = "ErrorCode", .wire = "errorCode", .shape = id::String},
    {.name = "UserAgent", .wire = "userAgent", .shape = id::String},
    {.name = "RemoteIpDetails", .wire = "remoteIpDetails", .shape = id::RemoteIpDetails},
    {.name = "ServiceName", .wire = "serviceName", .shape = id::String},
    {.name = "RemoteAccountDetails", .wire = "remoteAccountDetails",
     .shape = id::RemoteAccountDetails},
    {.name = "AffectedResources", .wire = "affectedResources", .shape = id::AffectedResources},
};
constexpr Member BadRequestException[] = {
    {.name = "Message", .wire = "message", .shape = id::String},
    {.name = "Type", .wire = "type", .shape = id::String},
};
constexpr Member Behavior[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AnomalyUnusualBehaviorFeature},
};
constexpr Member BlockPublicAccess[] = {
    {.name = "IgnorePublicAcls", .wire = "ignorePublicAcls", .shape = id::Boolean},
    {.name = "RestrictPublicBuckets", .wire = "restrictPublicBuckets", .shape = id::Boolean},
    {.name = "BlockPublicAcls", .wire = "blockPublicAcls", .shape = id::Boolean},
    {.name = "BlockPublicPolicy", .wire = "blockPublicPolicy", .shape = id::Boolean},
};
constexpr Member BucketLevelPermissions[] = {
    {.name = "AccessControlList", .wire = "accessControlList", .shape = id::AccessControlList},
    {.name = "BucketPolicy", .wire = "bucketPolicy", .shape = id::BucketPolicy},
    {.name = "BlockPublicAccess", .wire = "blockPublicAccess", .shape = id::BlockPublicAccess},
};
constexpr Member BucketPolicy[] = {
    {.name = "AllowsPublicReadAccess", .wire = "allowsPublicReadAccess", .shape = id::Boolean},
    {.name = "AllowsPublicWriteAccess", .wire = "allowsPublicWriteAccess", .shape = id::Boolean},
};
constexpr Member City[] = {
    {.name = "CityName", .wire = "cityName", .shape = id::String},
};
constexpr Member CloudTrailConfigurationResult[] = {
    {.name = "Status", .wire = "status", .shape = id::String, .required = true},
};
constexpr Member CloudformationStack[] = {
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
};
constexpr Member Condition[] = {
    {.name = "Eq", .wire = "eq", .shape = id::Eq},
    {.name = "Neq", .wire = "neq", .shape = id::Neq},
    {.name = "Gt", .wire = "gt", .shape = id::Integer},
    {.name = "Gte", .wire = "gte", .shape = id::Integer},
    {.name = "Lt", .wire = "lt", .shape = id::Integer},
    {.name = "Lte", .wire = "lte", .shape = id::Integer},
    {.name = "Equals", .wire = "equals", .shape = id::Equals},
    {.name = "NotEquals", .wire = "notEquals", .shape = id::NotEquals},
    {.name = "GreaterThan", .wire = "greaterThan", .shape = id::Long},
    {.name = "GreaterThanOrEqual", .wire = "greaterThanOrEqual", .shape = id::Long},
    {.name = "LessThan", .wire = "lessThan", .shape = id::Long},
    {.name = "LessThanOrEqual", .wire = "lessThanOrEqual", .shape = id::Long},
    {.name = "Matches", .wire = "matches", .shape = id::Matches},
    {.name = "NotMatches", .wire = "notMatches", .shape = id::NotMatches},
};
constexpr Member Container[] = {
    {.name = "ContainerRuntime", .wire = "containerRuntime", .shape = id::String},
    {.name = "Id", .wire = "id", .shape = id::String},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Image", .wire = "image", .shape = id::String},
    {.name = "ImagePrefix", .wire = "imagePrefix", .shape = id::String},
    {.name = "VolumeMounts", .wire = "volumeMounts", .shape = id::VolumeMounts},
    {.name = "SecurityContext", .wire = "securityContext", .shape = id::SecurityContext},
};
constexpr Member ContainerFindingResource[] = {
    {.name = "Image", .wire = "image", .shape = id::String, .required = true},
    {.name = "ImageUid", .wire = "imageUid", .shape = id::String},
};
constexpr Member ContainerUids[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Containers[] = {
    {.name = "member", .shape = id::Container},
};
constexpr Member Country[] = {
    {.name = "CountryCode", .wire = "countryCode", .shape = id::String},
    {.name = "CountryName", .wire = "countryName", .shape = id::String},
};
constexpr Member CreateDetectorRequest[] = {
    {.name = "Enable", .wire = "enable", .shape = id::Boolean, .required = true},
    {.name = "ClientToken", .wire = "clientToken", .shape = id::String, .idempotency_token = true},
    {.name = "FindingPublishingFrequency", .wire = "findingPublishingFrequency",
     .shape = id::String},
    {.name = "DataSources", .wire = "dataSources", .shape = id::DataSourceConfigurations},
    {.name = "Tags", .wire = "tags", .shape = id::TagMap},
    {.name = "Features", .wire = "features", .shape = id::DetectorFeatureConfigurations},
};
constexpr Member CreateDetectorResponse[] = {
    {.name = "DetectorId", .wire = "detectorId", .shape = id::String},
    {.name = "UnprocessedDataSources", .wire = "unprocessedDataSources",
     .shape = id::UnprocessedDataSourcesResult},
};
constexpr Member CreateSampleFindingsRequest[] = {
    {.name = "DetectorId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "FindingTypes", .wire = "findingTypes", .shape = id::FindingTypes},
};
constexpr Member Criterion[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Condition},
};
constexpr Member DNSLogsConfigurationResult[] = {
    {.name = "Status", .wire = "status", .shape = id::String, .required = true},
};
constexpr Member DataSourceConfigurations[] = {
    {.name = "S3Logs", .wire = "s3Logs", .shape = id::S3LogsConfiguration},
    {.name = "Kubernetes", .wire = "kubernetes", .shape = id::KubernetesConfiguration},
    {.name = "MalwareProtection", .wire = "malwareProtection",
     .shape = id::MalwareProtectionConfiguration},
};
constexpr Member DataSourceConfigurationsResult[] = {
    {.name = "CloudTrail", .wire = "cloudTrail", .shape = id::CloudTrailConfigurationResult,
     .required = true},
    {.name = "DNSLogs", .wire = "dnsLogs", .shape = id::DNSLogsConfigurationResult,
     .required = true},
    {.name = "FlowLogs", .wire = "flowLogs", .shape = id::FlowLogsConfigurationResult,
     .required = true},
    {.name = "S3Logs", .wire = "s3Logs", .shape = id::S3LogsConfigurationResult, .required = true},
    {.name = "Kubernetes", .wire = "kubernetes", .shape = id::KubernetesConfigurationResult},
    {.name = "MalwareProtection", .wire = "malwareProtection",
     .shape = id::MalwareProtectionConfigurationResult},
};
constexpr Member DefaultServerSideEncryption[] = {
    {.name = "EncryptionType", .wire = "encryptionType", .shape = id::String},
    {.name = "KmsMasterKeyArn", .wire = "kmsMasterKeyArn", .shape = id::String},
};
constexpr Member DeleteDetectorRequest[] = {
    {.name = "DetectorId", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member Detection[] = {
    {.name = "Anomaly", .wire = "anomaly", .shape = id::Anomaly},
    {.name = "Sequence", .wire = "sequence", .shape = id::Sequence},
};
constexpr Member DetectorAdditionalConfiguration[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
};
constexpr Member DetectorAdditionalConfigurationResult[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "UpdatedAt", .wire = "updatedAt", .shape = id::Timestamp},
};
constexpr Member DetectorAdditionalConfigurationResults[] = {
    {.name = "member", .shape = id::DetectorAdditionalConfigurationResult},
};
constexpr Member DetectorAdditionalConfigurations[] = {
    {.name = "member", .shape = id::DetectorAdditionalConfiguration},
};
constexpr Member DetectorFeatureConfiguration[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "AdditionalConfiguration", .wire = "additionalConfiguration",
     .shape = id::DetectorAdditionalConfigurations},
};
constexpr Member DetectorFeatureConfigurationResult[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "UpdatedAt", .wire = "updatedAt", .shape = id::Timestamp},
    {.name = "AdditionalConfiguration", .wire = "additionalConfiguration",
     .shape = id::DetectorAdditionalConfigurationResults},
};
constexpr Member DetectorFeatureConfigurations[] = {
    {.name = "member", .shape = id::DetectorFeatureConfiguration},
};
constexpr Member DetectorFeatureConfigurationsResults[] = {
    {.name = "member", .shape = id::DetectorFeatureConfigurationResult},
};
constexpr Member DetectorIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DnsRequestAction[] = {
    {.name = "Domain", .wire = "domain", .shape = id::String},
    {.name = "Protocol", .wire = "protocol", .shape = id::String},
    {.name = "Blocked", .wire = "blocked", .shape = id::Boolean},
    {.name = "DomainWithSuffix", .wire = "domainWithSuffix", .shape = id::String},
    {.name = "VpcOwnerAccountId", .wire = "vpcOwnerAccountId", .shape = id::String},
};
constexpr Member DomainDetails[] = {
    {.name = "Domain", .wire = "domain", .shape = id::String},
};
constexpr Member EbsSnapshotDetails[] = {
    {.name = "SnapshotArn", .wire = "snapshotArn", .shape = id::String},
};
constexpr Member EbsVolumeDetails[] = {
    {.name = "ScannedVolumeDetails", .wire = "scannedVolumeDetails", .shape = id::VolumeDetails},
    {.name = "SkippedVolumeDetails", .wire = "skippedVolumeDetails", .shape = id::VolumeDetails},
};
constexpr Member EbsVolumeScanDetails[] = {
    {.name = "ScanId", .wire = "scanId", .shape = id::String},
    {.name = "ScanStartedAt", .wire = "scanStartedAt", .shape = id::Timestamp},
    {.name = "ScanCompletedAt", .wire = "scanCompletedAt", .shape = id::Timestamp},
    {.name = "TriggerFindingId", .wire = "triggerFindingId", .shape = id::String},
    {.name = "Sources", .wire = "sources", .shape = id::Sources},
    {.name = "ScanDetections", .wire = "scanDetections", .shape = id::ScanDetections},
    {.name = "ScanType", .wire = "scanType", .shape = id::String},
};
constexpr Member EbsVolumesResult[] = {
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "Reason", .wire = "reason", .shape = id::String},
};
constexpr Member Ec2Image[] = {
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
};
constexpr Member Ec2ImageDetails[] = {
    {.name = "ImageArn", .wire = "imageArn", .shape = id::String},
};
constexpr Member Ec2Instance[] = {
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "ImageDescription", .wire = "imageDescription", .shape = id::String},
    {.name = "InstanceState", .wire = "instanceState", .shape = id::String},
    {.name = "IamInstanceProfile", .shape = id::IamInstanceProfile},
    {.name = "InstanceType", .wire = "instanceType", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "Platform", .wire = "platform", .shape = id::String},
    {.name = "ProductCodes", .wire = "productCodes", .shape = id::ProductCodes},
    {.name = "Ec2NetworkInterfaceUids", .wire = "ec2NetworkInterfaceUids",
     .shape = id::Ec2NetworkInterfaceUids},
};
constexpr Member Ec2InstanceUids[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Ec2LaunchTemplate[] = {
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
    {.name = "Version", .wire = "version", .shape = id::String},
};
constexpr Member Ec2NetworkInterface[] = {
    {.name = "Ipv6Addresses", .wire = "ipv6Addresses", .shape = id::Ipv6Addresses},
    {.name = "PrivateIpAddresses", .wire = "privateIpAddresses", .shape = id::PrivateIpAddresses},
    {.name = "PublicIp", .wire = "publicIp", .shape = id::String},
    {.name = "SecurityGroups", .wire = "securityGroups", .shape = id::SecurityGroups},
    {.name = "SubNetId", .wire = "subNetId", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
};
constexpr Member Ec2NetworkInterfaceUids[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Ec2Vpc[] = {
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
};
constexpr Member EcsCluster[] = {
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
};
constexpr Member EcsClusterDetails[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "ActiveServicesCount", .wire = "activeServicesCount", .shape = id::Integer},
    {.name = "RegisteredContainerInstancesCount", .wire = "registeredContainerInstancesCount",
     .shape = id::Integer},
    {.name = "RunningTasksCount", .wire = "runningTasksCount", .shape = id::Integer},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
    {.name = "TaskDetails", .wire = "taskDetails", .shape = id::EcsTaskDetails},
};
constexpr Member EcsTask[] = {
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::Timestamp},
    {.name = "TaskDefinitionArn", .wire = "taskDefinitionArn", .shape = id::String},
    {.name = "LaunchType", .wire = "launchType", .shape = id::String},
    {.name = "ContainerUids", .wire = "containerUids", .shape = id::ContainerUids},
};
constexpr Member EcsTaskDetails[] = {
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "DefinitionArn", .wire = "definitionArn", .shape = id::String},
    {.name = "Version", .wire = "version", .shape = id::String},
    {.name = "TaskCreatedAt", .wire = "createdAt", .shape = id::Timestamp},
    {.name = "StartedAt", .wire = "startedAt", .shape = id::Timestamp},
    {.name = "StartedBy", .wire = "startedBy", .shape = id::String},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
    {.name = "Volumes", .wire = "volumes", .shape = id::Volumes},
    {.name = "Containers", .wire = "containers", .shape = id::Containers},
    {.name = "Group", .wire = "group", .shape = id::String},
    {.name = "LaunchType", .wire = "launchType", .shape = id::String},
};
constexpr Member EksCluster[] = {
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::Timestamp},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
};
constexpr Member EksClusterDetails[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::Timestamp},
};
constexpr Member EndpointIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Eq[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Equals[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Evidence[] = {
    {.name = "ThreatIntelligenceDetails", .wire = "threatIntelligenceDetails",
     .shape = id::ThreatIntelligenceDetails},
};
constexpr Member FilePaths[] = {
    {.name = "member", .shape = id::ScanFilePath},
};
constexpr Member Finding[] = {
    {.name = "AccountId", .wire = "accountId", .shape = id::String, .required = true},
    {.name = "Arn", .wire = "arn", .shape = id::String, .required = true},
    {.name = "Confidence", .wire = "confidence", .shape = id::Double},
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::String, .required = true},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "Id", .wire = "id", .shape = id::String, .required = true},
    {.name = "Partition", .wire = "partition", .shape = id::String},
    {.name = "Region", .wire = "region", .shape = id::String, .required = true},
    {.name = "Resource", .wire = "resource", .shape = id::Resource, .required = true},
    {.name = "SchemaVersion", .wire = "schemaVersion", .shape = id::String, .required = true},
    {.name = "Service", .wire = "service", .shape = id::Service},
    {.name = "Severity", .wire = "severity", .shape = id::Double, .required = true},
    {.name = "Title", .wire = "title", .shape = id::String},
    {.name = "Type", .wire = "type", .shape = id::String, .required = true},
    {.name = "UpdatedAt", .wire = "updatedAt", .shape = id::String, .required = true},
    {.name = "AssociatedAttackSequenceArn", .wire = "associatedAttackSequenceArn",
     .shape = id::String},
};
constexpr Member FindingCriteria[] = {
    {.name = "Criterion", .wire = "criterion", .shape = id::Criterion},
};
constexpr Member FindingIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member FindingTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Findings[] = {
    {.name = "member", .shape = id::Finding},
};
constexpr Member FlagsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member FlowLogsConfigurationResult[] = {
    {.name = "Status", .wire = "status", .shape = id::String, .required = true},
};
constexpr Member GeoLocation[] = {
    {.name = "Lat", .wire = "lat", .shape = id::Double},
    {.name = "Lon", .wire = "lon", .shape = id::Double},
};
constexpr Member GetDetectorRequest[] = {
    {.name = "DetectorId", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member GetDetectorResponse[] = {
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::String},
    {.name = "FindingPublishingFrequency", .wire = "findingPublishingFrequency",
     .shape = id::String},
    {.name = "ServiceRole", .wire = "serviceRole", .shape = id::String, .required = true},
    {.name = "Status", .wire = "status", .shape = id::String, .required = true},
    {.name = "UpdatedAt", .wire = "updatedAt", .shape = id::String},
    {.name = "DataSources", .wire = "dataSources", .shape = id::DataSourceConfigurationsResult},
    {.name = "Tags", .wire = "tags", .shape = id::TagMap},
    {.name = "Features", .wire = "features", .shape = id::DetectorFeatureConfigurationsResults},
};
constexpr Member GetFindingsRequest[] = {
    {.name = "DetectorId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "FindingIds", .wire = "findingIds", .shape = id::FindingIds, .required = true},
    {.name = "SortCriteria", .wire = "sortCriteria", .shape = id::SortCriteria},
};
constexpr Member GetFindingsResponse[] = {
    {.name = "Findings", .wire = "findings", .shape = id::Findings, .required = true},
};
constexpr Member Groups[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member HighestSeverityThreatDetails[] = {
    {.name = "Severity", .wire = "severity", .shape = id::String},
    {.name = "ThreatName", .wire = "threatName", .shape = id::String},
    {.name = "Count", .wire = "count", .shape = id::Integer},
};
constexpr Member HostPath[] = {
    {.name = "Path", .wire = "path", .shape = id::String},
};
constexpr Member IamInstanceProfile[] = {
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "Id", .wire = "id", .shape = id::String},
};
constexpr Member IamInstanceProfileV2[] = {
    {.name = "Ec2InstanceUids", .wire = "ec2InstanceUids", .shape = id::Ec2InstanceUids},
};
constexpr Member ImpersonatedUser[] = {
    {.name = "Username", .wire = "username", .shape = id::String},
    {.name = "Groups", .wire = "groups", .shape = id::Groups},
};
constexpr Member IncrementalScanDetails[] = {
    {.name = "BaselineResourceArn", .wire = "baselineResourceArn", .shape = id::String,
     .required = true},
};
constexpr Member Indicator[] = {
    {.name = "Key", .wire = "key", .shape = id::String, .required = true},
    {.name = "Values", .wire = "values", .shape = id::IndicatorValues},
    {.name = "Title", .wire = "title", .shape = id::String},
};
constexpr Member IndicatorValues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Indicators[] = {
    {.name = "member", .shape = id::Indicator},
};
constexpr Member InstanceDetails[] = {
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "IamInstanceProfile", .wire = "iamInstanceProfile", .shape = id::IamInstanceProfile},
    {.name = "ImageDescription", .wire = "imageDescription", .shape = id::String},
    {.name = "ImageId", .wire = "imageId", .shape = id::String},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "InstanceState", .wire = "instanceState", .shape = id::String},
    {.name = "InstanceType", .wire = "instanceType", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "LaunchTime", .wire = "launchTime", .shape = id::String},
    {.name = "NetworkInterfaces", .wire = "networkInterfaces", .shape = id::NetworkInterfaces},
    {.name = "Platform", .wire = "platform", .shape = id::String},
    {.name = "ProductCodes", .wire = "productCodes", .shape = id::ProductCodes},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
};
constexpr Member InternalServerErrorException[] = {
    {.name = "Message", .wire = "message", .shape = id::String},
    {.name = "Type", .wire = "type", .shape = id::String},
};
constexpr Member Ipv6Addresses[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ItemDetails[] = {
    {.name = "ResourceArn", .wire = "resourceArn", .shape = id::String},
    {.name = "ItemPath", .wire = "itemPath", .shape = id::String},
    {.name = "Hash", .wire = "hash", .shape = id::String},
    {.name = "AdditionalInfo", .wire = "additionalInfo", .shape = id::AdditionalInfo},
};
constexpr Member ItemDetailsList[] = {
    {.name = "member", .shape = id::ItemDetails},
};
constexpr Member ItemPath[] = {
    {.name = "NestedItemPath", .wire = "nestedItemPath", .shape = id::String},
    {.name = "Hash", .wire = "hash", .shape = id::String},
};
constexpr Member ItemPaths[] = {
    {.name = "member", .shape = id::ItemPath},
};
constexpr Member KubernetesApiCallAction[] = {
    {.name = "RequestUri", .wire = "requestUri", .shape = id::String},
    {.name = "Verb", .wire = "verb", .shape = id::String},
    {.name = "Resource", .wire = "resource", .shape = id::String},
    {.name = "Subresource", .wire = "subresource", .shape = id::String},
    {.name = "Namespace", .wire = "namespace", .shape = id::String},
    {.name = "ResourceName", .wire = "resourceName", .shape = id::String},
    {.name = "SourceIps", .wire = "sourceIPs", .shape = id::SourceIps},
    {.name = "UserAgent", .wire = "userAgent", .shape = id::String},
    {.name = "RemoteIpDetails", .wire = "remoteIpDetails", .shape = id::RemoteIpDetails},
    {.name = "StatusCode", .wire = "statusCode", .shape = id::Integer},
    {.name = "Parameters", .wire = "parameters", .shape = id::String},
};
constexpr Member KubernetesAuditLogsConfiguration[] = {
    {.name = "Enable", .wire = "enable", .shape = id::Boolean, .required = true},
};
constexpr Member KubernetesAuditLogsConfigurationResult[] = {
    {.name = "Status", .wire = "status", .shape = id::String, .required = true},
};
constexpr Member KubernetesConfiguration[] = {
    {.name = "AuditLogs", .wire = "auditLogs", .shape = id::KubernetesAuditLogsConfiguration,
     .required = true},
};
constexpr Member KubernetesConfigurationResult[] = {
    {.name = "AuditLogs", .wire = "auditLogs", .shape = id::KubernetesAuditLogsConfigurationResult,
     .required = true},
};
constexpr Member KubernetesDetails[] = {
    {.name = "KubernetesUserDetails", .wire = "kubernetesUserDetails",
     .shape = id::KubernetesUserDetails},
    {.name = "KubernetesWorkloadDetails", .wire = "kubernetesWorkloadDetails",
     .shape = id::KubernetesWorkloadDetails},
};
constexpr Member KubernetesPermissionCheckedDetails[] = {
    {.name = "Verb", .wire = "verb", .shape = id::String},
    {.name = "Resource", .wire = "resource", .shape = id::String},
    {.name = "Namespace", .wire = "namespace", .shape = id::String},
    {.name = "Allowed", .wire = "allowed", .shape = id::Boolean},
};
constexpr Member KubernetesRoleBindingDetails[] = {
    {.name = "Kind", .wire = "kind", .shape = id::String},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Uid", .wire = "uid", .shape = id::String},
    {.name = "RoleRefName", .wire = "roleRefName", .shape = id::String},
    {.name = "RoleRefKind", .wire = "roleRefKind", .shape = id::String},
};
constexpr Member KubernetesRoleDetails[] = {
    {.name = "Kind", .wire = "kind", .shape = id::String},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Uid", .wire = "uid", .shape = id::String},
};
constexpr Member KubernetesUserDetails[] = {
    {.name = "Username", .wire = "username", .shape = id::String},
    {.name = "Uid", .wire = "uid", .shape = id::String},
    {.name = "Groups", .wire = "groups", .shape = id::Groups},
    {.name = "SessionName", .wire = "sessionName", .shape = id::SessionNameList},
    {.name = "ImpersonatedUser", .wire = "impersonatedUser", .shape = id::ImpersonatedUser},
};
constexpr Member KubernetesWorkload[] = {
    {.name = "ContainerUids", .wire = "containerUids", .shape = id::ContainerUids},
    {.name = "Namespace", .wire = "namespace", .shape = id::String},
    {.name = "KubernetesResourcesTypes", .wire = "type", .shape = id::String},
};
constexpr Member KubernetesWorkloadDetails[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Type", .wire = "type", .shape = id::String},
    {.name = "Uid", .wire = "uid", .shape = id::String},
    {.name = "Namespace", .wire = "namespace", .shape = id::String},
    {.name = "HostNetwork", .wire = "hostNetwork", .shape = id::Boolean},
    {.name = "ServiceAccountName", .wire = "serviceAccountName", .shape = id::String},
    {.name = "Containers", .wire = "containers", .shape = id::Containers},
    {.name = "Volumes", .wire = "volumes", .shape = id::Volumes},
    {.name = "HostIPC", .wire = "hostIPC", .shape = id::Boolean},
    {.name = "HostPID", .wire = "hostPID", .shape = id::Boolean},
};
constexpr Member LambdaDetails[] = {
    {.name = "FunctionArn", .wire = "functionArn", .shape = id::String},
    {.name = "FunctionName", .wire = "functionName", .shape = id::String},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "LastModifiedAt", .wire = "lastModifiedAt", .shape = id::Timestamp},
    {.name = "RevisionId", .wire = "revisionId", .shape = id::String},
    {.name = "FunctionVersion", .wire = "functionVersion", .shape = id::String},
    {.name = "Role", .wire = "role", .shape = id::String},
    {.name = "VpcConfig", .wire = "vpcConfig", .shape = id::VpcConfig},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
};
constexpr Member Lineage[] = {
    {.name = "member", .shape = id::LineageObject},
};
constexpr Member LineageObject[] = {
    {.name = "StartTime", .wire = "startTime", .shape = id::Timestamp},
    {.name = "NamespacePid", .wire = "namespacePid", .shape = id::Integer},
    {.name = "UserId", .wire = "userId", .shape = id::Integer},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Pid", .wire = "pid", .shape = id::Integer},
    {.name = "Uuid", .wire = "uuid", .shape = id::String},
    {.name = "ExecutablePath", .wire = "executablePath", .shape = id::String},
    {.name = "Euid", .wire = "euid", .shape = id::Integer},
    {.name = "ParentUuid", .wire = "parentUuid", .shape = id::String},
};
constexpr Member ListDetectorsRequest[] = {
    {.name = "MaxResults", .wire = "maxResults", .shape = id::Integer,
     .location = Location::kQuery},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String, .location = Location::kQuery},
};
constexpr Member ListDetectorsResponse[] = {
    {.name = "DetectorIds", .wire = "detectorIds", .shape = id::DetectorIds, .required = true},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member ListFindingsRequest[] = {
    {.name = "DetectorId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "FindingCriteria", .wire = "findingCriteria", .shape = id::FindingCriteria},
    {.name = "SortCriteria", .wire = "sortCriteria", .shape = id::SortCriteria},
    {.name = "MaxResults", .wire = "maxResults", .shape = id::Integer},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member ListFindingsResponse[] = {
    {.name = "FindingIds", .wire = "findingIds", .shape = id::FindingIds, .required = true},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member LocalIpDetails[] = {
    {.name = "IpAddressV4", .wire = "ipAddressV4", .shape = id::SensitiveString},
    {.name = "IpAddressV6", .wire = "ipAddressV6", .shape = id::SensitiveString},
};
constexpr Member LocalPortDetails[] = {
    {.name = "Port", .wire = "port", .shape = id::Integer},
    {.name = "PortName", .wire = "portName", .shape = id::String},
};
constexpr Member LoginAttribute[] = {
    {.name = "User", .wire = "user", .shape = id::String},
    {.name = "Application", .wire = "application", .shape = id::String},
    {.name = "FailedLoginAttempts", .wire = "failedLoginAttempts", .shape = id::Integer},
    {.name = "SuccessfulLoginAttempts", .wire = "successfulLoginAttempts", .shape = id::Integer},
};
constexpr Member LoginAttributes[] = {
    {.name = "member", .shape = id::LoginAttribute},
};
constexpr Member MalwareProtectionConfiguration[] = {
    {.name = "ScanEc2InstanceWithFindings", .wire = "scanEc2InstanceWithFindings",
     .shape = id::ScanEc2InstanceWithFindings},
};
constexpr Member MalwareProtectionConfigurationResult[] = {
    {.name = "ScanEc2InstanceWithFindings", .wire = "scanEc2InstanceWithFindings",
     .shape = id::ScanEc2InstanceWithFindingsResult},
    {.name = "ServiceRole", .wire = "serviceRole", .shape = id::String},
};
constexpr Member MalwareProtectionFindingsScanConfiguration[] = {
    {.name = "TriggerType", .wire = "triggerType", .shape = id::String},
    {.name = "IncrementalScanDetails", .wire = "incrementalScanDetails",
     .shape = id::IncrementalScanDetails},
};
constexpr Member MalwareScanDetails[] = {
    {.name = "Threats", .wire = "threats", .shape = id::Threats},
    {.name = "ScanId", .wire = "scanId", .shape = id::String},
    {.name = "ScanType", .wire = "scanType", .shape = id::String},
    {.name = "ScanCategory", .wire = "scanCategory", .shape = id::String},
    {.name = "ScanConfiguration", .wire = "scanConfiguration",
     .shape = id::MalwareProtectionFindingsScanConfiguration},
    {.name = "UniqueThreatCount", .wire = "uniqueThreatCount", .shape = id::Integer},
};
constexpr Member Matches[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member MemoryRegionsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Neq[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member NetworkConnection[] = {
    {.name = "Direction", .wire = "direction", .shape = id::String, .required = true},
};
constexpr Member NetworkConnectionAction[] = {
    {.name = "Blocked", .wire = "blocked", .shape = id::Boolean},
    {.name = "ConnectionDirection", .wire = "connectionDirection", .shape = id::String},
    {.name = "LocalPortDetails", .wire = "localPortDetails", .shape = id::LocalPortDetails},
    {.name = "Protocol", .wire = "protocol", .shape = id::String},
    {.name = "LocalIpDetails", .wire = "localIpDetails", .shape = id::LocalIpDetails},
    {.name = "LocalNetworkInterface", .wire = "localNetworkInterface", .shape = id::String},
    {.name = "RemoteIpDetails", .wire = "remoteIpDetails", .shape = id::RemoteIpDetails},
    {.name = "RemotePortDetails", .wire = "remotePortDetails", .shape = id::RemotePortDetails},
};
constexpr Member NetworkEndpoint[] = {
    {.name = "Id", .wire = "id", .shape = id::String, .required = true},
    {.name = "Ip", .wire = "ip", .shape = id::String},
    {.name = "Domain", .wire = "domain", .shape = id::String},
    {.name = "Port", .wire = "port", .shape = id::Integer},
    {.name = "Location", .wire = "location", .shape = id::NetworkGeoLocation},
    {.name = "AutonomousSystem", .wire = "autonomousSystem", .shape = id::AutonomousSystem},
    {.name = "Connection", .wire = "connection", .shape = id::NetworkConnection},
};
constexpr Member NetworkEndpoints[] = {
    {.name = "member", .shape = id::NetworkEndpoint},
};
constexpr Member NetworkGeoLocation[] = {
    {.name = "City", .wire = "city", .shape = id::String, .required = true},
    {.name = "Country", .wire = "country", .shape = id::String, .required = true},
    {.name = "Latitude", .wire = "lat", .shape = id::Double, .required = true},
    {.name = "Longitude", .wire = "lon", .shape = id::Double, .required = true},
};
constexpr Member NetworkInterface[] = {
    {.name = "Ipv6Addresses", .wire = "ipv6Addresses", .shape = id::Ipv6Addresses},
    {.name = "NetworkInterfaceId", .wire = "networkInterfaceId", .shape = id::String},
    {.name = "PrivateDnsName", .wire = "privateDnsName", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::SensitiveString},
    {.name = "PrivateIpAddresses", .wire = "privateIpAddresses", .shape = id::PrivateIpAddresses},
    {.name = "PublicDnsName", .wire = "publicDnsName", .shape = id::String},
    {.name = "PublicIp", .wire = "publicIp", .shape = id::String},
    {.name = "SecurityGroups", .wire = "securityGroups", .shape = id::SecurityGroups},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
};
constexpr Member NetworkInterfaces[] = {
    {.name = "member", .shape = id::NetworkInterface},
};
constexpr Member NotEquals[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member NotMatches[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ObservationTexts[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Observations[] = {
    {.name = "Text", .wire = "text", .shape = id::ObservationTexts},
};
constexpr Member Organization[] = {
    {.name = "Asn", .wire = "asn", .shape = id::String},
    {.name = "AsnOrg", .wire = "asnOrg", .shape = id::String},
    {.name = "Isp", .wire = "isp", .shape = id::String},
    {.name = "Org", .wire = "org", .shape = id::String},
};
constexpr Member Owner[] = {
    {.name = "Id", .wire = "id", .shape = id::String},
};
constexpr Member PermissionConfiguration[] = {
    {.name = "BucketLevelPermissions", .wire = "bucketLevelPermissions",
     .shape = id::BucketLevelPermissions},
    {.name = "AccountLevelPermissions", .wire = "accountLevelPermissions",
     .shape = id::AccountLevelPermissions},
};
constexpr Member PortProbeAction[] = {
    {.name = "Blocked", .wire = "blocked", .shape = id::Boolean},
    {.name = "PortProbeDetails", .wire = "portProbeDetails", .shape = id::PortProbeDetails},
};
constexpr Member PortProbeDetail[] = {
    {.name = "LocalPortDetails", .wire = "localPortDetails", .shape = id::LocalPortDetails},
    {.name = "LocalIpDetails", .wire = "localIpDetails", .shape = id::LocalIpDetails},
    {.name = "RemoteIpDetails", .wire = "remoteIpDetails", .shape = id::RemoteIpDetails},
};
constexpr Member PortProbeDetails[] = {
    {.name = "member", .shape = id::PortProbeDetail},
};
constexpr Member PrivateIpAddressDetails[] = {
    {.name = "PrivateDnsName", .wire = "privateDnsName", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::SensitiveString},
};
constexpr Member PrivateIpAddresses[] = {
    {.name = "member", .shape = id::PrivateIpAddressDetails},
};
constexpr Member ProcessDetails[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "ExecutablePath", .wire = "executablePath", .shape = id::String},
    {.name = "ExecutableSha256", .wire = "executableSha256", .shape = id::String},
    {.name = "NamespacePid", .wire = "namespacePid", .shape = id::Integer},
    {.name = "Pwd", .wire = "pwd", .shape = id::String},
    {.name = "Pid", .wire = "pid", .shape = id::Integer},
    {.name = "StartTime", .wire = "startTime", .shape = id::Timestamp},
    {.name = "Uuid", .wire = "uuid", .shape = id::String},
    {.name = "ParentUuid", .wire = "parentUuid", .shape = id::String},
    {.name = "User", .wire = "user", .shape = id::String},
    {.name = "UserId", .wire = "userId", .shape = id::Integer},
    {.name = "Euid", .wire = "euid", .shape = id::Integer},
    {.name = "Lineage", .wire = "lineage", .shape = id::Lineage},
};
constexpr Member ProductCode[] = {
    {.name = "Code", .wire = "productCodeId", .shape = id::String},
    {.name = "ProductType", .wire = "productCodeType", .shape = id::String},
};
constexpr Member ProductCodes[] = {
    {.name = "member", .shape = id::ProductCode},
};
constexpr Member PublicAccess[] = {
    {.name = "PermissionConfiguration", .wire = "permissionConfiguration",
     .shape = id::PermissionConfiguration},
    {.name = "EffectivePermission", .wire = "effectivePermission", .shape = id::String},
};
constexpr Member PublicAccessConfiguration[] = {
    {.name = "PublicAclAccess", .wire = "publicAclAccess", .shape = id::String},
    {.name = "PublicPolicyAccess", .wire = "publicPolicyAccess", .shape = id::String},
    {.name = "PublicAclIgnoreBehavior", .wire = "publicAclIgnoreBehavior", .shape = id::String},
    {.name = "PublicBucketRestrictBehavior", .wire = "publicBucketRestrictBehavior",
     .shape = id::String},
};
constexpr Member RdsDbInstanceDetails[] = {
    {.name = "DbInstanceIdentifier", .wire = "dbInstanceIdentifier", .shape = id::String},
    {.name = "Engine", .wire = "engine", .shape = id::String},
    {.name = "EngineVersion", .wire = "engineVersion", .shape = id::String},
    {.name = "DbClusterIdentifier", .wire = "dbClusterIdentifier", .shape = id::String},
    {.name = "DbInstanceArn", .wire = "dbInstanceArn", .shape = id::String},
    {.name = "DbiResourceId", .wire = "dbiResourceId", .shape = id::String},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
};
constexpr Member RdsDbUserDetails[] = {
    {.name = "User", .wire = "user", .shape = id::String},
    {.name = "Application", .wire = "application", .shape = id::String},
    {.name = "Database", .wire = "database", .shape = id::String},
    {.name = "Ssl", .wire = "ssl", .shape = id::String},
    {.name = "AuthMethod", .wire = "authMethod", .shape = id::String},
};
constexpr Member RdsLimitlessDbDetails[] = {
    {.name = "DbShardGroupIdentifier", .wire = "dbShardGroupIdentifier", .shape = id::String},
    {.name = "DbShardGroupResourceId", .wire = "dbShardGroupResourceId", .shape = id::String},
    {.name = "DbShardGroupArn", .wire = "dbShardGroupArn", .shape = id::String},
    {.name = "Engine", .wire = "engine", .shape = id::String},
    {.name = "EngineVersion", .wire = "engineVersion", .shape = id::String},
    {.name = "DbClusterIdentifier", .wire = "dbClusterIdentifier", .shape = id::String},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
};
constexpr Member RdsLoginAttemptAction[] = {
    {.name = "RemoteIpDetails", .wire = "remoteIpDetails", .shape = id::RemoteIpDetails},
    {.name = "LoginAttributes", .shape = id::LoginAttributes},
};
constexpr Member RecoveryPointDetails[] = {
    {.name = "RecoveryPointArn", .wire = "recoveryPointArn", .shape = id::String},
    {.name = "BackupVaultName", .wire = "backupVaultName", .shape = id::String},
};
constexpr Member RemoteAccountDetails[] = {
    {.name = "AccountId", .wire = "accountId", .shape = id::String},
    {.name = "Affiliated", .wire = "affiliated", .shape = id::Boolean},
};
constexpr Member RemoteIpDetails[] = {
    {.name = "City", .wire = "city", .shape = id::City},
    {.name = "Country", .wire = "country", .shape = id::Country},
    {.name = "GeoLocation", .wire = "geoLocation", .shape = id::GeoLocation},
    {.name = "IpAddressV4", .wire = "ipAddressV4", .shape = id::SensitiveString},
    {.name = "IpAddressV6", .wire = "ipAddressV6", .shape = id::SensitiveString},
    {.name = "Organization", .wire = "organization", .shape = id::Organization},
};
constexpr Member RemotePortDetails[] = {
    {.name = "Port", .wire = "port", .shape = id::Integer},
    {.name = "PortName", .wire = "portName", .shape = id::String},
};
constexpr Member Resource[] = {
    {.name = "AccessKeyDetails", .wire = "accessKeyDetails", .shape = id::AccessKeyDetails},
    {.name = "S3BucketDetails", .wire = "s3BucketDetails", .shape = id::S3BucketDetails},
    {.name = "InstanceDetails", .wire = "instanceDetails", .shape = id::InstanceDetails},
    {.name = "EksClusterDetails", .wire = "eksClusterDetails", .shape = id::EksClusterDetails},
    {.name = "KubernetesDetails", .wire = "kubernetesDetails", .shape = id::KubernetesDetails},
    {.name = "ResourceType", .wire = "resourceType", .shape = id::String},
    {.name = "EbsVolumeDetails", .wire = "ebsVolumeDetails", .shape = id::EbsVolumeDetails},
    {.name = "EcsClusterDetails", .wire = "ecsClusterDetails", .shape = id::EcsClusterDetails},
    {.name = "ContainerDetails", .wire = "containerDetails", .shape = id::Container},
    {.name = "LambdaDetails", .wire = "lambdaDetails", .shape = id::LambdaDetails},
    {.name = "RdsDbInstanceDetails", .wire = "rdsDbInstanceDetails",
     .shape = id::RdsDbInstanceDetails},
    {.name = "RdsLimitlessDbDetails", .wire = "rdsLimitlessDbDetails",
     .shape = id::RdsLimitlessDbDetails},
    {.name = "RdsDbUserDetails", .wire = "rdsDbUserDetails", .shape = id::RdsDbUserDetails},
    {.name = "EbsSnapshotDetails", .wire = "ebsSnapshotDetails", .shape = id::EbsSnapshotDetails},
    {.name = "Ec2ImageDetails", .wire = "ec2ImageDetails", .shape = id::Ec2ImageDetails},
    {.name = "RecoveryPointDetails", .wire = "recoveryPointDetails",
     .shape = id::RecoveryPointDetails},
};
constexpr Member ResourceData[] = {
    {.name = "S3Bucket", .wire = "s3Bucket", .shape = id::S3Bucket},
    {.name = "Ec2Instance", .wire = "ec2Instance", .shape = id::Ec2Instance},
    {.name = "AccessKey", .wire = "accessKey", .shape = id::AccessKey},
    {.name = "Ec2NetworkInterface", .wire = "ec2NetworkInterface",
     .shape = id::Ec2NetworkInterface},
    {.name = "S3Object", .wire = "s3Object", .shape = id::S3Object},
    {.name = "EksCluster", .wire = "eksCluster", .shape = id::EksCluster},
    {.name = "KubernetesWorkload", .wire = "kubernetesWorkload", .shape = id::KubernetesWorkload},
    {.name = "Container", .wire = "container", .shape = id::ContainerFindingResource},
    {.name = "EcsCluster", .wire = "ecsCluster", .shape = id::EcsCluster},
    {.name = "EcsTask", .wire = "ecsTask", .shape = id::EcsTask},
    {.name = "IamInstanceProfile", .wire = "iamInstanceProfile",
     .shape = id::IamInstanceProfileV2},
    {.name = "AutoscalingAutoScalingGroup", .wire = "autoscalingAutoScalingGroup",
     .shape = id::AutoscalingAutoScalingGroup},
    {.name = "Ec2LaunchTemplate", .wire = "ec2LaunchTemplate", .shape = id::Ec2LaunchTemplate},
    {.name = "Ec2Vpc", .wire = "ec2Vpc", .shape = id::Ec2Vpc},
    {.name = "Ec2Image", .wire = "ec2Image", .shape = id::Ec2Image},
    {.name = "CloudformationStack", .wire = "cloudformationStack",
     .shape = id::CloudformationStack},
};
constexpr Member ResourceUids[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceV2[] = {
    {.name = "Uid", .wire = "uid", .shape = id::String, .required = true},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "AccountId", .wire = "accountId", .shape = id::String},
    {.name = "ResourceType", .wire = "resourceType", .shape = id::String, .required = true},
    {.name = "Region", .wire = "region", .shape = id::String},
    {.name = "Service", .wire = "service", .shape = id::String},
    {.name = "CloudPartition", .wire = "cloudPartition", .shape = id::String},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
    {.name = "Data", .wire = "data", .shape = id::ResourceData},
};
constexpr Member Resources[] = {
    {.name = "member", .shape = id::ResourceV2},
};
constexpr Member RuntimeContext[] = {
    {.name = "ModifyingProcess", .wire = "modifyingProcess", .shape = id::ProcessDetails},
    {.name = "ModifiedAt", .wire = "modifiedAt", .shape = id::Timestamp},
    {.name = "ScriptPath", .wire = "scriptPath", .shape = id::String},
    {.name = "LibraryPath", .wire = "libraryPath", .shape = id::String},
    {.name = "LdPreloadValue", .wire = "ldPreloadValue", .shape = id::String},
    {.name = "SocketPath", .wire = "socketPath", .shape = id::String},
    {.name = "RuncBinaryPath", .wire = "runcBinaryPath", .shape = id::String},
    {.name = "ReleaseAgentPath", .wire = "releaseAgentPath", .shape = id::String},
    {.name = "MountSource", .wire = "mountSource", .shape = id::String},
    {.name = "MountTarget", .wire = "mountTarget", .shape = id::String},
    {.name = "FileSystemType", .wire = "fileSystemType", .shape = id::String},
    {.name = "Flags", .wire = "flags", .shape = id::FlagsList},
    {.name = "ModuleName", .wire = "moduleName", .shape = id::String},
    {.name = "ModuleFilePath", .wire = "moduleFilePath", .shape = id::String},
    {.name = "ModuleSha256", .wire = "moduleSha256", .shape = id::String},
    {.name = "ShellHistoryFilePath", .wire = "shellHistoryFilePath", .shape = id::String},
    {.name = "TargetProcess", .wire = "targetProcess", .shape = id::ProcessDetails},
    {.name = "AddressFamily", .wire = "addressFamily", .shape = id::String},
    {.name = "IanaProtocolNumber", .wire = "ianaProtocolNumber", .shape = id::Integer},
    {.name = "MemoryRegions", .wire = "memoryRegions", .shape = id::MemoryRegionsList},
    {.name = "ToolName", .wire = "toolName", .shape = id::String},
    {.name = "ToolCategory", .wire = "toolCategory", .shape = id::String},
    {.name = "ServiceName", .wire = "serviceName", .shape = id::String},
    {.name = "CommandLineExample", .wire = "commandLineExample", .shape = id::String},
    {.name = "ThreatFilePath", .wire = "threatFilePath", .shape = id::String},
};
constexpr Member RuntimeDetails[] = {
    {.name = "Process", .wire = "process", .shape = id::ProcessDetails},
    {.name = "Context", .wire = "context", .shape = id::RuntimeContext},
};
constexpr Member S3Bucket[] = {
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::Timestamp},
    {.name = "EncryptionType", .wire = "encryptionType", .shape = id::String},
    {.name = "EncryptionKeyArn", .wire = "encryptionKeyArn", .shape = id::String},
    {.name = "EffectivePermission", .wire = "effectivePermission", .shape = id::String},
    {.name = "PublicReadAccess", .wire = "publicReadAccess", .shape = id::String},
    {.name = "PublicWriteAccess", .wire = "publicWriteAccess", .shape = id::String},
    {.name = "AccountPublicAccess", .wire = "accountPublicAccess",
     .shape = id::PublicAccessConfiguration},
    {.name = "BucketPublicAccess", .wire = "bucketPublicAccess",
     .shape = id::PublicAccessConfiguration},
    {.name = "S3ObjectUids", .wire = "s3ObjectUids", .shape = id::S3ObjectUids},
};
constexpr Member S3BucketDetail[] = {
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Type", .wire = "type", .shape = id::String},
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::Timestamp},
    {.name = "Owner", .wire = "owner", .shape = id::Owner},
    {.name = "Tags", .wire = "tags", .shape = id::Tags},
    {.name = "DefaultServerSideEncryption", .wire = "defaultServerSideEncryption",
     .shape = id::DefaultServerSideEncryption},
    {.name = "PublicAccess", .wire = "publicAccess", .shape = id::PublicAccess},
    {.name = "S3ObjectDetails", .wire = "s3ObjectDetails", .shape = id::S3ObjectDetails},
};
constexpr Member S3BucketDetails[] = {
    {.name = "member", .shape = id::S3BucketDetail},
};
constexpr Member S3LogsConfiguration[] = {
    {.name = "Enable", .wire = "enable", .shape = id::Boolean, .required = true},
};
constexpr Member S3LogsConfigurationResult[] = {
    {.name = "Status", .wire = "status", .shape = id::String, .required = true},
};
constexpr Member S3Object[] = {
    {.name = "ETag", .wire = "eTag", .shape = id::String},
    {.name = "Key", .wire = "key", .shape = id::String},
    {.name = "VersionId", .wire = "versionId", .shape = id::String},
};
constexpr Member S3ObjectDetail[] = {
    {.name = "ObjectArn", .wire = "objectArn", .shape = id::String},
    {.name = "Key", .wire = "key", .shape = id::String},
    {.name = "ETag", .wire = "eTag", .shape = id::String},
    {.name = "Hash", .wire = "hash", .shape = id::String},
    {.name = "VersionId", .wire = "versionId", .shape = id::String},
};
constexpr Member S3ObjectDetails[] = {
    {.name = "member", .shape = id::S3ObjectDetail},
};
constexpr Member S3ObjectUids[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ScanDetections[] = {
    {.name = "ScannedItemCount", .wire = "scannedItemCount", .shape = id::ScannedItemCount},
    {.name = "ThreatsDetectedItemCount", .wire = "threatsDetectedItemCount",
     .shape = id::ThreatsDetectedItemCount},
    {.name = "HighestSeverityThreatDetails", .wire = "highestSeverityThreatDetails",
     .shape = id::HighestSeverityThreatDetails},
    {.name = "ThreatDetectedByName", .wire = "threatDetectedByName",
     .shape = id::ThreatDetectedByName},
};
constexpr Member ScanEc2InstanceWithFindings[] = {
    {.name = "EbsVolumes", .wire = "ebsVolumes", .shape = id::Boolean},
};
constexpr Member ScanEc2InstanceWithFindingsResult[] = {
    {.name = "EbsVolumes", .wire = "ebsVolumes", .shape = id::EbsVolumesResult},
};
constexpr Member ScanFilePath[] = {
    {.name = "FilePath", .wire = "filePath", .shape = id::String},
    {.name = "VolumeArn", .wire = "volumeArn", .shape = id::String},
    {.name = "Hash", .wire = "hash", .shape = id::String},
    {.name = "FileName", .wire = "fileName", .shape = id::String},
};
constexpr Member ScanThreatName[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Severity", .wire = "severity", .shape = id::String},
    {.name = "ItemCount", .wire = "itemCount", .shape = id::Integer},
    {.name = "FilePaths", .wire = "filePaths", .shape = id::FilePaths},
};
constexpr Member ScanThreatNames[] = {
    {.name = "member", .shape = id::ScanThreatName},
};
constexpr Member ScannedItemCount[] = {
    {.name = "TotalGb", .wire = "totalGb", .shape = id::Integer},
    {.name = "Files", .wire = "files", .shape = id::Integer},
    {.name = "Volumes", .wire = "volumes", .shape = id::Integer},
};
constexpr Member SecurityContext[] = {
    {.name = "Privileged", .wire = "privileged", .shape = id::Boolean},
    {.name = "AllowPrivilegeEscalation", .wire = "allowPrivilegeEscalation", .shape = id::Boolean},
};
constexpr Member SecurityGroup[] = {
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "GroupName", .wire = "groupName", .shape = id::String},
};
constexpr Member SecurityGroups[] = {
    {.name = "member", .shape = id::SecurityGroup},
};
constexpr Member Sequence[] = {
    {.name = "Uid", .wire = "uid", .shape = id::String, .required = true},
    {.name = "Description", .wire = "description", .shape = id::String, .required = true},
    {.name = "Actors", .wire = "actors", .shape = id::Actors},
    {.name = "Resources", .wire = "resources", .shape = id::Resources},
    {.name = "Endpoints", .wire = "endpoints", .shape = id::NetworkEndpoints},
    {.name = "Signals", .wire = "signals", .shape = id::Signals, .required = true},
    {.name = "SequenceIndicators", .wire = "sequenceIndicators", .shape = id::Indicators},
    {.name = "AdditionalSequenceTypes", .wire = "additionalSequenceTypes",
     .shape = id::AdditionalSequenceTypes},
};
constexpr Member Service[] = {
    {.name = "Action", .wire = "action", .shape = id::Action},
    {.name = "Evidence", .wire = "evidence", .shape = id::Evidence},
    {.name = "Archived", .wire = "archived", .shape = id::Boolean},
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "DetectorId", .wire = "detectorId", .shape = id::String},
    {.name = "EventFirstSeen", .wire = "eventFirstSeen", .shape = id::String},
    {.name = "EventLastSeen", .wire = "eventLastSeen", .shape = id::String},
    {.name = "ResourceRole", .wire = "resourceRole", .shape = id::String},
    {.name = "ServiceName", .wire = "serviceName", .shape = id::String},
    {.name = "UserFeedback", .wire = "userFeedback", .shape = id::String},
    {.name = "AdditionalInfo", .wire = "additionalInfo", .shape = id::ServiceAdditionalInfo},
    {.name = "FeatureName", .wire = "featureName", .shape = id::String},
    {.name = "EbsVolumeScanDetails", .wire = "ebsVolumeScanDetails",
     .shape = id::EbsVolumeScanDetails},
    {.name = "RuntimeDetails", .wire = "runtimeDetails", .shape = id::RuntimeDetails},
    {.name = "Detection", .wire = "detection", .shape = id::Detection},
    {.name = "MalwareScanDetails", .wire = "malwareScanDetails", .shape = id::MalwareScanDetails},
};
constexpr Member ServiceAdditionalInfo[] = {
    {.name = "Value", .wire = "value", .shape = id::String},
    {.name = "Type", .wire = "type", .shape = id::String},
};
constexpr Member Session[] = {
    {.name = "Uid", .wire = "uid", .shape = id::String},
    {.name = "MfaStatus", .wire = "mfaStatus", .shape = id::String},
    {.name = "CreatedTime", .wire = "createdTime", .shape = id::Timestamp},
    {.name = "Issuer", .wire = "issuer", .shape = id::String},
};
constexpr Member SessionNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Signal[] = {
    {.name = "Uid", .wire = "uid", .shape = id::String, .required = true},
    {.name = "Type", .wire = "type", .shape = id::String, .required = true},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "Name", .wire = "name", .shape = id::String, .required = true},
    {.name = "CreatedAt", .wire = "createdAt", .shape = id::Timestamp, .required = true},
    {.name = "UpdatedAt", .wire = "updatedAt", .shape = id::Timestamp, .required = true},
    {.name = "FirstSeenAt", .wire = "firstSeenAt", .shape = id::Timestamp, .required = true},
    {.name = "LastSeenAt", .wire = "lastSeenAt", .shape = id::Timestamp, .required = true},
    {.name = "Severity", .wire = "severity", .shape = id::Double},
    {.name = "Count", .wire = "count", .shape = id::Integer, .required = true},
    {.name = "ResourceUids", .wire = "resourceUids", .shape = id::ResourceUids},
    {.name = "ActorIds", .wire = "actorIds", .shape = id::ActorIds},
    {.name = "EndpointIds", .wire = "endpointIds", .shape = id::EndpointIds},
    {.name = "SignalIndicators", .wire = "signalIndicators", .shape = id::Indicators},
};
constexpr Member Signals[] = {
    {.name = "member", .shape = id::Signal},
};
constexpr Member SortCriteria[] = {
    {.name = "AttributeName", .wire = "attributeName", .shape = id::String},
    {.name = "OrderBy", .wire = "orderBy", .shape = id::String},
};
constexpr Member SourceIps[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Sources[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SubnetIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .wire = "key", .shape = id::String},
    {.name = "Value", .wire = "value", .shape = id::String},
};
constexpr Member TagMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member Tags[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member Threat[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Source", .wire = "source", .shape = id::String},
    {.name = "ItemPaths", .wire = "itemPaths", .shape = id::ItemPaths},
    {.name = "Count", .wire = "count", .shape = id::Long},
    {.name = "Hash", .wire = "hash", .shape = id::String},
    {.name = "ItemDetails", .wire = "itemDetails", .shape = id::ItemDetailsList},
};
constexpr Member ThreatDetectedByName[] = {
    {.name = "ItemCount", .wire = "itemCount", .shape = id::Integer},
    {.name = "UniqueThreatNameCount", .wire = "uniqueThreatNameCount", .shape = id::Integer},
    {.name = "Shortened", .wire = "shortened", .shape = id::Boolean},
    {.name = "ThreatNames", .wire = "threatNames", .shape = id::ScanThreatNames},
};
constexpr Member ThreatIntelligenceDetail[] = {
    {.name = "ThreatListName", .wire = "threatListName", .shape = id::String},
    {.name = "ThreatNames", .wire = "threatNames", .shape = id::ThreatNames},
    {.name = "ThreatFileSha256", .wire = "threatFileSha256", .shape = id::String},
};
constexpr Member ThreatIntelligenceDetails[] = {
    {.name = "member", .shape = id::ThreatIntelligenceDetail},
};
constexpr Member ThreatNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Threats[] = {
    {.name = "member", .shape = id::Threat},
};
constexpr Member ThreatsDetectedItemCount[] = {
    {.name = "Files", .wire = "files", .shape = id::Integer},
};
constexpr Member UnprocessedDataSourcesResult[] = {
    {.name = "MalwareProtection", .wire = "malwareProtection",
     .shape = id::MalwareProtectionConfigurationResult},
};
constexpr Member UpdateFindingsFeedbackRequest[] = {
    {.name = "DetectorId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "FindingIds", .wire = "findingIds", .shape = id::FindingIds, .required = true},
    {.name = "Feedback", .wire = "feedback", .shape = id::String, .required = true},
    {.name = "Comments", .wire = "comments", .shape = id::SensitiveString},
};
constexpr Member User[] = {
    {.name = "Name", .wire = "name", .shape = id::String, .required = true},
    {.name = "Uid", .wire = "uid", .shape = id::String, .required = true},
    {.name = "Type", .wire = "type", .shape = id::String, .required = true},
    {.name = "CredentialUid", .wire = "credentialUid", .shape = id::String},
    {.name = "Account", .wire = "account", .shape = id::Account},
};
constexpr Member Volume[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "HostPath", .wire = "hostPath", .shape = id::HostPath},
};
constexpr Member VolumeDetail[] = {
    {.name = "VolumeArn", .wire = "volumeArn", .shape = id::String},
    {.name = "VolumeType", .wire = "volumeType", .shape = id::String},
    {.name = "DeviceName", .wire = "deviceName", .shape = id::String},
    {.name = "VolumeSizeInGB", .wire = "volumeSizeInGB", .shape = id::Integer},
    {.name = "EncryptionType", .wire = "encryptionType", .shape = id::String},
    {.name = "SnapshotArn", .wire = "snapshotArn", .shape = id::String},
    {.name = "KmsKeyArn", .wire = "kmsKeyArn", .shape = id::String},
};
constexpr Member VolumeDetails[] = {
    {.name = "member", .shape = id::VolumeDetail},
};
constexpr Member VolumeMount[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "MountPath", .wire = "mountPath", .shape = id::String},
};
constexpr Member VolumeMounts[] = {
    {.name = "member", .shape = id::VolumeMount},
};
constexpr Member Volumes[] = {
    {.name = "member", .shape = id::Volume},
};
constexpr Member VpcConfig[] = {
    {.name = "SubnetIds", .wire = "subnetIds", .shape = id::SubnetIds},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "SecurityGroups", .wire = "securityGroups", .shape = id::SecurityGroups},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AccessControlList", .members = members::AccessControlList},
    {.name = "AccessKey", .members = members::AccessKey},
    {.name = "AccessKeyDetails", .members = members::AccessKeyDetails},
    {.name = "Account", .members = members::Account},
    {.name = "AccountLevelPermissions", .members = members::AccountLevelPermissions},
    {.name = "Action", .members = members::Action},
    {.name = "Actor", .members = members::Actor},
    {.name = "ActorIds", .type = Type::kList, .members = members::ActorIds},
    {.name = "ActorProcess", .members = members::ActorProcess},
    {.name = "Actors", .type = Type::kList, .members = members::Actors},
    {.name = "AdditionalInfo", .members = members::AdditionalInfo},
    {.name = "AdditionalSequenceTypes", .type = Type::kList,
     .members = members::AdditionalSequenceTypes},
    {.name = "AffectedResources", .type = Type::kMap, .members = members::AffectedResources},
    {.name = "Anomaly", .members = members::Anomaly},
    {.name = "AnomalyObject", .members = members::AnomalyObject},
    {.name = "AnomalyProfileFeatureObjects", .type = Type::kList,
     .members = members::AnomalyProfileFeatureObjects},
    {.name = "AnomalyProfileFeatures", .type = Type::kMap,
     .members = members::AnomalyProfileFeatures},
    {.name = "AnomalyProfiles", .type = Type::kMap, .members = members::AnomalyProfiles},
    {.name = "AnomalyUnusual", .members = members::AnomalyUnusual},
    {.name = "AnomalyUnusualBehaviorFeature", .type = Type::kMap,
     .members = members::AnomalyUnusualBehaviorFeature},
    {.name = "ArchiveFindingsRequest", .members = members::ArchiveFindingsRequest},
    {.name = "ArchiveFindingsResponse"},
    {.name = "AutonomousSystem", .members = members::AutonomousSystem},
    {.name = "AutoscalingAutoScalingGroup", .members = members::AutoscalingAutoScalingGroup},
    {.name = "AwsApiCallAction", .members = members::AwsApiCallAction},
    {.name = "BadRequestException", .members = members::BadRequestException, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "Behavior", .type = Type::kMap, .members = members::Behavior},
    {.name = "BlockPublicAccess", .members = members::BlockPublicAccess},
    {.name = "BucketLevelPermissions", .members = members::BucketLevelPermissions},
    {.name = "BucketPolicy", .members = members::BucketPolicy},
    {.name = "City", .members = members::City},
    {.name = "CloudTrailConfigurationResult", .members = members::CloudTrailConfigurationResult},
    {.name = "CloudformationStack", .members = members::CloudformationStack},
    {.name = "Condition", .members = members::Condition},
    {.name = "Container", .members = members::Container},
    {.name = "ContainerFindingResource", .members = members::ContainerFindingResource},
    {.name = "ContainerUids", .type = Type::kList, .members = members::ContainerUids},
    {.name = "Containers", .type = Type::kList, .members = members::Containers},
    {.name = "Country", .members = members::Country},
    {.name = "CreateDetectorRequest", .members = members::CreateDetectorRequest},
    {.name = "CreateDetectorResponse", .members = members::CreateDetectorResponse},
    {.name = "CreateSampleFindingsRequest", .members = members::CreateSampleFindingsRequest},
    {.name = "CreateSampleFindingsResponse"},
    {.name = "Criterion", .type = Type::kMap, .members = members::Criterion},
    {.name = "DNSLogsConfigurationResult", .members = members::DNSLogsConfigurationResult},
    {.name = "DataSourceConfigurations", .members = members::DataSourceConfigurations},
    {.name = "DataSourceConfigurationsResult", .members = members::DataSourceConfigurationsResult},
    {.name = "DefaultServerSideEncryption", .members = members::DefaultServerSideEncryption},
    {.name = "DeleteDetectorRequest", .members = members::DeleteDetectorRequest},
    {.name = "DeleteDetectorResponse"},
    {.name = "Detection", .members = members::Detection},
    {.name = "DetectorAdditionalConfiguration",
     .members = members::DetectorAdditionalConfiguration},
    {.name = "DetectorAdditionalConfigurationResult",
     .members = members::DetectorAdditionalConfigurationResult},
    {.name = "DetectorAdditionalConfigurationResults", .type = Type::kList,
     .members = members::DetectorAdditionalConfigurationResults},
    {.name = "DetectorAdditionalConfigurations", .type = Type::kList,
     .members = members::DetectorAdditionalConfigurations},
    {.name = "DetectorFeatureConfiguration", .members = members::DetectorFeatureConfiguration},
    {.name = "DetectorFeatureConfigurationResult",
     .members = members::DetectorFeatureConfigurationResult},
    {.name = "DetectorFeatureConfigurations", .type = Type::kList,
     .members = members::DetectorFeatureConfigurations},
    {.name = "DetectorFeatureConfigurationsResults", .type = Type::kList,
     .members = members::DetectorFeatureConfigurationsResults},
    {.name = "DetectorIds", .type = Type::kList, .members = members::DetectorIds},
    {.name = "DnsRequestAction", .members = members::DnsRequestAction},
    {.name = "DomainDetails", .members = members::DomainDetails},
    {.name = "EbsSnapshotDetails", .members = members::EbsSnapshotDetails},
    {.name = "EbsVolumeDetails", .members = members::EbsVolumeDetails},
    {.name = "EbsVolumeScanDetails", .members = members::EbsVolumeScanDetails},
    {.name = "EbsVolumesResult", .members = members::EbsVolumesResult},
    {.name = "Ec2Image", .members = members::Ec2Image},
    {.name = "Ec2ImageDetails", .members = members::Ec2ImageDetails},
    {.name = "Ec2Instance", .members = members::Ec2Instance},
    {.name = "Ec2InstanceUids", .type = Type::kList, .members = members::Ec2InstanceUids},
    {.name = "Ec2LaunchTemplate", .members = members::Ec2LaunchTemplate},
    {.name = "Ec2NetworkInterface", .members = members::Ec2NetworkInterface},
    {.name = "Ec2NetworkInterfaceUids", .type = Type::kList,
     .members = members::Ec2NetworkInterfaceUids},
    {.name = "Ec2Vpc", .members = members::Ec2Vpc},
    {.name = "EcsCluster", .members = members::EcsCluster},
    {.name = "EcsClusterDetails", .members = members::EcsClusterDetails},
    {.name = "EcsTask", .members = members::EcsTask},
    {.name = "EcsTaskDetails", .members = members::EcsTaskDetails},
    {.name = "EksCluster", .members = members::EksCluster},
    {.name = "EksClusterDetails", .members = members::EksClusterDetails},
    {.name = "EndpointIds", .type = Type::kList, .members = members::EndpointIds},
    {.name = "Eq", .type = Type::kList, .members = members::Eq},
    {.name = "Equals", .type = Type::kList, .members = members::Equals},
    {.name = "Evidence", .members = members::Evidence},
    {.name = "FilePaths", .type = Type::kList, .members = members::FilePaths},
    {.name = "Finding", .members = members::Finding},
    {.name = "FindingCriteria", .members = members::FindingCriteria},
    {.name = "FindingIds", .type = Type::kList, .members = members::FindingIds},
    {.name = "FindingTypes", .type = Type::kList, .members = members::FindingTypes},
    {.name = "Findings", .type = Type::kList, .members = members::Findings},
    {.name = "FlagsList", .type = Type::kList, .members = members::FlagsList},
    {.name = "FlowLogsConfigurationResult", .members = members::FlowLogsConfigurationResult},
    {.name = "GeoLocation", .members = members::GeoLocation},
    {.name = "GetDetectorRequest", .members = members::GetDetectorRequest},
    {.name = "GetDetectorResponse", .members = members::GetDetectorResponse},
    {.name = "GetFindingsRequest", .members = members::GetFindingsRequest},
    {.name = "GetFindingsResponse", .members = members::GetFindingsResponse},
    {.name = "Groups", .type = Type::kList, .members = members::Groups},
    {.name = "HighestSeverityThreatDetails", .members = members::HighestSeverityThreatDetails},
    {.name = "HostPath", .members = members::HostPath},
    {.name = "IamInstanceProfile", .members = members::IamInstanceProfile},
    {.name = "IamInstanceProfileV2", .members = members::IamInstanceProfileV2},
    {.name = "ImpersonatedUser", .members = members::ImpersonatedUser},
    {.name = "IncrementalScanDetails", .members = members::IncrementalScanDetails},
    {.name = "Indicator", .members = members::Indicator},
    {.name = "IndicatorValues", .type = Type::kList, .members = members::IndicatorValues},
    {.name = "Indicators", .type = Type::kList, .members = members::Indicators},
    {.name = "InstanceDetails", .members = members::InstanceDetails},
    {.name = "InternalServerErrorException", .members = members::InternalServerErrorException,
     .error = true, .status = 500},
    {.name = "Ipv6Addresses", .type = Type::kList, .members = members::Ipv6Addresses},
    {.name = "ItemDetails", .members = members::ItemDetails},
    {.name = "ItemDetailsList", .type = Type::kList, .members = members::ItemDetailsList},
    {.name = "ItemPath", .members = members::ItemPath},
    {.name = "ItemPaths", .type = Type::kList, .members = members::ItemPaths},
    {.name = "KubernetesApiCallAction", .members = members::KubernetesApiCallAction},
    {.name = "KubernetesAuditLogsConfiguration",
     .members = members::KubernetesAuditLogsConfiguration},
    {.name = "KubernetesAuditLogsConfigurationResult",
     .members = members::KubernetesAuditLogsConfigurationResult},
    {.name = "KubernetesConfiguration", .members = members::KubernetesConfiguration},
    {.name = "KubernetesConfigurationResult", .members = members::KubernetesConfigurationResult},
    {.name = "KubernetesDetails", .members = members::KubernetesDetails},
    {.name = "KubernetesPermissionCheckedDetails",
     .members = members::KubernetesPermissionCheckedDetails},
    {.name = "KubernetesRoleBindingDetails", .members = members::KubernetesRoleBindingDetails},
    {.name = "KubernetesRoleDetails", .members = members::KubernetesRoleDetails},
    {.name = "KubernetesUserDetails", .members = members::KubernetesUserDetails},
    {.name = "KubernetesWorkload", .members = members::KubernetesWorkload},
    {.name = "KubernetesWorkloadDetails", .members = members::KubernetesWorkloadDetails},
    {.name = "LambdaDetails", .members = members::LambdaDetails},
    {.name = "Lineage", .type = Type::kList, .members = members::Lineage},
    {.name = "LineageObject", .members = members::LineageObject},
    {.name = "ListDetectorsRequest", .members = members::ListDetectorsRequest},
    {.name = "ListDetectorsResponse", .members = members::ListDetectorsResponse},
    {.name = "ListFindingsRequest", .members = members::ListFindingsRequest},
    {.name = "ListFindingsResponse", .members = members::ListFindingsResponse},
    {.name = "LocalIpDetails", .members = members::LocalIpDetails},
    {.name = "LocalPortDetails", .members = members::LocalPortDetails},
    {.name = "LoginAttribute", .members = members::LoginAttribute},
    {.name = "LoginAttributes", .type = Type::kList, .members = members::LoginAttributes},
    {.name = "MalwareProtectionConfiguration", .members = members::MalwareProtectionConfiguration},
    {.name = "MalwareProtectionConfigurationResult",
     .members = members::MalwareProtectionConfigurationResult},
    {.name = "MalwareProtectionFindingsScanConfiguration",
     .members = members::MalwareProtectionFindingsScanConfiguration},
    {.name = "MalwareScanDetails", .members = members::MalwareScanDetails},
    {.name = "Matches", .type = Type::kList, .members = members::Matches},
    {.name = "MemoryRegionsList", .type = Type::kList, .members = members::MemoryRegionsList},
    {.name = "Neq", .type = Type::kList, .members = members::Neq},
    {.name = "NetworkConnection", .members = members::NetworkConnection},
    {.name = "NetworkConnectionAction", .members = members::NetworkConnectionAction},
    {.name = "NetworkEndpoint", .members = members::NetworkEndpoint},
    {.name = "NetworkEndpoints", .type = Type::kList, .members = members::NetworkEndpoints},
    {.name = "NetworkGeoLocation", .members = members::NetworkGeoLocation},
    {.name = "NetworkInterface", .members = members::NetworkInterface},
    {.name = "NetworkInterfaces", .type = Type::kList, .members = members::NetworkInterfaces},
    {.name = "NotEquals", .type = Type::kList, .members = members::NotEquals},
    {.name = "NotMatches", .type = Type::kList, .members = members::NotMatches},
    {.name = "ObservationTexts", .type = Type::kList, .members = members::ObservationTexts},
    {.name = "Observations", .members = members::Observations},
    {.name = "Organization", .members = members::Organization},
    {.name = "Owner", .members = members::Owner},
    {.name = "PermissionConfiguration", .members = members::PermissionConfiguration},
    {.name = "PortProbeAction", .members = members::PortProbeAction},
    {.name = "PortProbeDetail", .members = members::PortProbeDetail},
    {.name = "PortProbeDetails", .type = Type::kList, .members = members::PortProbeDetails},
    {.name = "PrivateIpAddressDetails", .members = members::PrivateIpAddressDetails},
    {.name = "PrivateIpAddresses", .type = Type::kList, .members = members::PrivateIpAddresses},
    {.name = "ProcessDetails", .members = members::ProcessDetails},
    {.name = "ProductCode", .members = members::ProductCode},
    {.name = "ProductCodes", .type = Type::kList, .members = members::ProductCodes},
    {.name = "PublicAccess", .members = members::PublicAccess},
    {.name = "PublicAccessConfiguration", .members = members::PublicAccessConfiguration},
    {.name = "RdsDbInstanceDetails", .members = members::RdsDbInstanceDetails},
    {.name = "RdsDbUserDetails", .members = members::RdsDbUserDetails},
    {.name = "RdsLimitlessDbDetails", .members = members::RdsLimitlessDbDetails},
    {.name = "RdsLoginAttemptAction", .members = members::RdsLoginAttemptAction},
    {.name = "RecoveryPointDetails", .members = members::RecoveryPointDetails},
    {.name = "RemoteAccountDetails", .members = members::RemoteAccountDetails},
    {.name = "RemoteIpDetails", .members = members::RemoteIpDetails},
    {.name = "RemotePortDetails", .members = members::RemotePortDetails},
    {.name = "Resource", .members = members::Resource},
    {.name = "ResourceData", .members = members::ResourceData},
    {.name = "ResourceUids", .type = Type::kList, .members = members::ResourceUids},
    {.name = "ResourceV2", .members = members::ResourceV2},
    {.name = "Resources", .type = Type::kList, .members = members::Resources},
    {.name = "RuntimeContext", .members = members::RuntimeContext},
    {.name = "RuntimeDetails", .members = members::RuntimeDetails},
    {.name = "S3Bucket", .members = members::S3Bucket},
    {.name = "S3BucketDetail", .members = members::S3BucketDetail},
    {.name = "S3BucketDetails", .type = Type::kList, .members = members::S3BucketDetails},
    {.name = "S3LogsConfiguration", .members = members::S3LogsConfiguration},
    {.name = "S3LogsConfigurationResult", .members = members::S3LogsConfigurationResult},
    {.name = "S3Object", .members = members::S3Object},
    {.name = "S3ObjectDetail", .members = members::S3ObjectDetail},
    {.name = "S3ObjectDetails", .type = Type::kList, .members = members::S3ObjectDetails},
    {.name = "S3ObjectUids", .type = Type::kList, .members = members::S3ObjectUids},
    {.name = "ScanDetections", .members = members::ScanDetections},
    {.name = "ScanEc2InstanceWithFindings", .members = members::ScanEc2InstanceWithFindings},
    {.name = "ScanEc2InstanceWithFindingsResult",
     .members = members::ScanEc2InstanceWithFindingsResult},
    {.name = "ScanFilePath", .members = members::ScanFilePath},
    {.name = "ScanThreatName", .members = members::ScanThreatName},
    {.name = "ScanThreatNames", .type = Type::kList, .members = members::ScanThreatNames},
    {.name = "ScannedItemCount", .members = members::ScannedItemCount},
    {.name = "SecurityContext", .members = members::SecurityContext},
    {.name = "SecurityGroup", .members = members::SecurityGroup},
    {.name = "SecurityGroups", .type = Type::kList, .members = members::SecurityGroups},
    {.name = "Sequence", .members = members::Sequence},
    {.name = "Service", .members = members::Service},
    {.name = "ServiceAdditionalInfo", .members = members::ServiceAdditionalInfo},
    {.name = "Session", .members = members::Session},
    {.name = "SessionNameList", .type = Type::kList, .members = members::SessionNameList},
    {.name = "Signal", .members = members::Signal},
    {.name = "Signals", .type = Type::kList, .members = members::Signals},
    {.name = "SortCriteria", .members = members::SortCriteria},
    {.name = "SourceIps", .type = Type::kList, .members = members::SourceIps},
    {.name = "Sources", .type = Type::kList, .members = members::Sources},
    {.name = "SubnetIds", .type = Type::kList, .members = members::SubnetIds},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagMap", .type = Type::kMap, .members = members::TagMap},
    {.name = "Tags", .type = Type::kList, .members = members::Tags},
    {.name = "Threat", .members = members::Threat},
    {.name = "ThreatDetectedByName", .members = members::ThreatDetectedByName},
    {.name = "ThreatIntelligenceDetail", .members = members::ThreatIntelligenceDetail},
    {.name = "ThreatIntelligenceDetails", .type = Type::kList,
     .members = members::ThreatIntelligenceDetails},
    {.name = "ThreatNames", .type = Type::kList, .members = members::ThreatNames},
    {.name = "Threats", .type = Type::kList, .members = members::Threats},
    {.name = "ThreatsDetectedItemCount", .members = members::ThreatsDetectedItemCount},
    {.name = "UnprocessedDataSourcesResult", .members = members::UnprocessedDataSourcesResult},
    {.name = "UpdateFindingsFeedbackRequest", .members = members::UpdateFindingsFeedbackRequest},
    {.name = "UpdateFindingsFeedbackResponse"},
    {.name = "User", .members = members::User},
    {.name = "Volume", .members = members::Volume},
    {.name = "VolumeDetail", .members = members::VolumeDetail},
    {.name = "VolumeDetails", .type = Type::kList, .members = members::VolumeDetails},
    {.name = "VolumeMount", .members = members::VolumeMount},
    {.name = "VolumeMounts", .type = Type::kList, .members = members::VolumeMounts},
    {.name = "Volumes", .type = Type::kList, .members = members::Volumes},
    {.name = "VpcConfig", .members = members::VpcConfig},
};

namespace errors {
constexpr uint16_t ArchiveFindings[] = {id::BadRequestException, id::InternalServerErrorException};
constexpr uint16_t CreateDetector[] = {id::BadRequestException, id::InternalServerErrorException};
constexpr uint16_t CreateSampleFindings[] = {id::BadRequestException,
    id::InternalServerErrorException};
constexpr uint16_t DeleteDetector[] = {id::BadRequestException, id::InternalServerErrorException};
constexpr uint16_t GetDetector[] = {id::BadRequestException, id::InternalServerErrorException};
constexpr uint16_t GetFindings[] = {id::BadRequestException, id::InternalServerErrorException};
constexpr uint16_t ListDetectors[] = {id::BadRequestException, id::InternalServerErrorException};
constexpr uint16_t ListFindings[] = {id::BadRequestException, id::InternalServerErrorException};
constexpr uint16_t UpdateFindingsFeedback[] = {id::BadRequestException,
    id::InternalServerErrorException};
}  // namespace errors

namespace words {
constexpr std::string_view DetectorIds[] = {"DetectorIds"};
constexpr std::string_view FindingIds[] = {"FindingIds"};
constexpr std::string_view NextToken[] = {"NextToken"};
}  // namespace words

namespace pages {
constexpr Pagination ListDetectors =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::DetectorIds};
constexpr Pagination ListFindings =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::FindingIds};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "ArchiveFindings", .uri = "/detector/{DetectorId}/findings/archive",
     .input = id::ArchiveFindingsRequest, .output = id::ArchiveFindingsResponse,
     .errors = errors::ArchiveFindings},
    {.name = "CreateDetector", .uri = "/detector", .input = id::CreateDetectorRequest,
     .output = id::CreateDetectorResponse, .errors = errors::CreateDetector},
    {.name = "CreateSampleFindings", .uri = "/detector/{DetectorId}/findings/create",
     .input = id::CreateSampleFindingsRequest, .output = id::CreateSampleFindingsResponse,
     .errors = errors::CreateSampleFindings},
    {.name = "DeleteDetector", .method = "DELETE", .uri = "/detector/{DetectorId}",
     .input = id::DeleteDetectorRequest, .output = id::DeleteDetectorResponse,
     .errors = errors::DeleteDetector},
    {.name = "GetDetector", .method = "GET", .uri = "/detector/{DetectorId}",
     .input = id::GetDetectorRequest, .output = id::GetDetectorResponse,
     .errors = errors::GetDetector},
    {.name = "GetFindings", .uri = "/detector/{DetectorId}/findings/get",
     .input = id::GetFindingsRequest, .output = id::GetFindingsResponse,
     .errors = errors::GetFindings},
    {.name = "ListDetectors", .method = "GET", .uri = "/detector",
     .input = id::ListDetectorsRequest, .output = id::ListDetectorsResponse,
     .errors = errors::ListDetectors, .pagination = &pages::ListDetectors},
    {.name = "ListFindings", .uri = "/detector/{DetectorId}/findings",
     .input = id::ListFindingsRequest, .output = id::ListFindingsResponse,
     .errors = errors::ListFindings, .pagination = &pages::ListFindings},
    {.name = "UpdateFindingsFeedback", .uri = "/detector/{DetectorId}/findings/feedback",
     .input = id::UpdateFindingsFeedbackRequest, .output = id::UpdateFindingsFeedbackResponse,
     .errors = errors::UpdateFindingsFeedback},
};

}  // namespace

constexpr Service kGuardduty =
    {.name = "guardduty", .id = "GuardDuty", .endpoint_prefix = "guardduty",
     .signing_name = "guardduty", .api_version = "2017-11-28", .protocol = Protocol::kRestJson,
     .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
