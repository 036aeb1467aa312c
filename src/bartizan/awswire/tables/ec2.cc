// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Blob,
  Boolean,
  Double,
  Integer,
  Long,
  SensitiveString,
  String,
  Timestamp,
  AccountAttribute,
  AccountAttributeList,
  AccountAttributeNameStringList,
  AccountAttributeValue,
  AccountAttributeValueList,
  AddPrefixListEntries,
  AddPrefixListEntry,
  ArchitectureTypeList,
  AssociateIamInstanceProfileRequest,
  AssociateIamInstanceProfileResult,
  AssociatedSubnetList,
  AssociationIdList,
  AttachVolumeRequest,
  AttachmentEnaSrdSpecification,
  AttachmentEnaSrdUdpSpecification,
  AttributeBooleanValue,
  AttributeValue,
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupEgressResult,
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult,
  AvailabilityZone,
  AvailabilityZoneGeography,
  AvailabilityZoneGeographyList,
  AvailabilityZoneList,
  AvailabilityZoneMessage,
  AvailabilityZoneMessageList,
  AvailabilityZoneSubGeography,
  AvailabilityZoneSubGeographyList,
  BandwidthWeightingTypeList,
  BlobAttributeValue,
  BlockDeviceMapping,
  BlockDeviceMappingList,
  BlockDeviceMappingRequestList,
  BlockPublicAccessStates,
  BootModeTypeList,
  CapacityReservationSpecification,
  CapacityReservationSpecificationResponse,
  CapacityReservationTarget,
  CapacityReservationTargetResponse,
  ConnectionTrackingConfiguration,
  ConnectionTrackingSpecificationRequest,
  ConnectionTrackingSpecificationResponse,
  CopySnapshotRequest,
  CopySnapshotResult,
  CoreCountList,
  CpuOptions,
  CpuOptionsRequest,
  CreateManagedPrefixListRequest,
  CreateManagedPrefixListResult,
  CreateNetworkAclEntryRequest,
  CreateNetworkAclRequest,
  CreateNetworkAclResult,
  CreateNetworkInterfaceRequest,
  CreateNetworkInterfaceResult,
  CreateSecurityGroupRequest,
  CreateSecurityGroupResult,
  CreateSnapshotRequest,
  CreateSnapshotsRequest,
  CreateSnapshotsResult,
  CreateSubnetRequest,
  CreateSubnetResult,
  CreateTagsRequest,
  CreateVolumePermission,
  CreateVolumePermissionList,
  CreateVolumePermissionModifications,
  CreateVolumeRequest,
  CreateVpcRequest,
  CreateVpcResult,
  CreditSpecificationRequest,
  DefaultConnectionTrackingConfiguration,
  DeleteManagedPrefixListRequest,
  DeleteManagedPrefixListResult,
  DeleteNetworkAclEntryRequest,
  DeleteNetworkAclRequest,
  DeleteNetworkInterfaceRequest,
  DeleteSecurityGroupRequest,
  DeleteSecurityGroupResult,
  DeleteSnapshotRequest,
  DeleteSubnetRequest,
  DeleteTagsRequest,
  DeleteVolumeRequest,
  DeleteVpcRequest,
  DescribeAccountAttributesRequest,
  DescribeAccountAttributesResult,
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult,
  DescribeFlowLogsRequest,
  DescribeFlowLogsResult,
  DescribeIamInstanceProfileAssociationsRequest,
  DescribeIamInstanceProfileAssociationsResult,
  DescribeImagesRequest,
  DescribeImagesResult,
  DescribeInstanceAttributeRequest,
  DescribeInstanceCreditSpecificationsRequest,
  DescribeInstanceCreditSpecificationsResult,
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult,
  DescribeInstanceTypesRequest,
  DescribeInstanceTypesResult,
  DescribeInstancesRequest,
  DescribeInstancesResult,
  DescribeLockedSnapshotsRequest,
  DescribeLockedSnapshotsResult,
  DescribeManagedPrefixListsRequest,
  DescribeManagedPrefixListsResult,
  DescribeNetworkAclsRequest,
  DescribeNetworkAclsResult,
  DescribeNetworkInterfacesRequest,
  DescribeNetworkInterfacesResult,
  DescribeRegionsRequest,
  DescribeRegionsResult,
  DescribeRouteTablesRequest,
  DescribeRouteTablesResult,
  DescribeSecurityGroupRulesRequest,
  DescribeSecurityGroupRulesResult,
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult,
  DescribeSnapshotAttributeRequest,
  DescribeSnapshotAttributeResult,
  DescribeSnapshotTierStatusRequest,
  DescribeSnapshotTierStatusResult,
  DescribeSnapshotsRequest,
  DescribeSnapshotsResult,
  DescribeSubnetsRequest,
  DescribeSubnetsResult,
  DescribeTagsRequest,
  DescribeTagsResult,
  DescribeVolumeAttributeRequest,
  DescribeVolumeAttributeResult,
  DescribeVolumesRequest,
  DescribeVolumesResult,
  DescribeVpcEndpointsRequest,
  DescribeVpcEndpointsResult,
  DescribeVpcsRequest,
  DescribeVpcsResult,
  DestinationOptionsResponse,
  DetachVolumeRequest,
  DisassociateIamInstanceProfileRequest,
  DisassociateIamInstanceProfileResult,
  DiskInfo,
  DiskInfoList,
  DnsEntry,
  DnsEntrySet,
  DnsOptions,
  EbsBlockDevice,
  EbsCardInfo,
  EbsCardInfoList,
  EbsInfo,
  EbsInstanceBlockDevice,
  EbsInstanceBlockDeviceSpecification,
  EbsOptimizedInfo,
  EbsStatusDetails,
  EbsStatusDetailsList,
  EbsStatusSummary,
  EfaInfo,
  ElasticGpuAssociation,
  ElasticGpuAssociationList,
  ElasticGpuSpecification,
  ElasticGpuSpecifications,
  ElasticInferenceAccelerator,
  ElasticInferenceAcceleratorAssociation,
  ElasticInferenceAcceleratorAssociationList,
  ElasticInferenceAccelerators,
  EnaSrdSpecification,
  EnaSrdSpecificationRequest,
  EnaSrdUdpSpecification,
  EnaSrdUdpSpecificationRequest,
  EnclaveOptions,
  EnclaveOptionsRequest,
  ExecutableByStringList,
  Filter,
  FilterList,
  FlowLog,
  FlowLogIdList,
  FlowLogSet,
  FpgaDeviceInfo,
  FpgaDeviceInfoList,
  FpgaDeviceMemoryInfo,
  FpgaInfo,
  GetConsoleOutputRequest,
  GetConsoleOutputResult,
  GetConsoleScreenshotRequest,
  GetConsoleScreenshotResult,
  GetManagedPrefixListAssociationsRequest,
  GetManagedPrefixListAssociationsResult,
  GetManagedPrefixListEntriesRequest,
  GetManagedPrefixListEntriesResult,
  GpuDeviceInfo,
  GpuDeviceInfoList,
  GpuDeviceMemoryInfo,
  GpuInfo,
  GroupIdStringList,
  GroupIdentifier,
  GroupIdentifierList,
  GroupIdentifierSet,
  GroupNameStringList,
  HibernationOptions,
  HibernationOptionsRequest,
  IamInstanceProfile,
  IamInstanceProfileAssociation,
  IamInstanceProfileAssociationSet,
  IamInstanceProfileSpecification,
  IcmpTypeCode,
  Image,
  ImageIdStringList,
  ImageList,
  InferenceAcceleratorInfo,
  InferenceDeviceInfo,
  InferenceDeviceInfoList,
  InferenceDeviceMemoryInfo,
  Instance,
  InstanceAttachmentEnaSrdSpecification,
  InstanceAttachmentEnaSrdUdpSpecification,
  InstanceAttribute,
  InstanceBlockDeviceMapping,
  InstanceBlockDeviceMappingList,
  InstanceBlockDeviceMappingSpecification,
  InstanceBlockDeviceMappingSpecificationList,
  InstanceCreditSpecification,
  InstanceCreditSpecificationList,
  InstanceIdStringList,
  InstanceIpv4Prefix,
  InstanceIpv4PrefixList,
  InstanceIpv6Address,
  InstanceIpv6AddressList,
  InstanceIpv6Prefix,
  InstanceIpv6PrefixList,
  InstanceList,
  InstanceMaintenanceOptions,
  InstanceMaintenanceOptionsRequest,
  InstanceMarketOptionsRequest,
  InstanceMetadataOptionsRequest,
  InstanceMetadataOptionsResponse,
  InstanceNetworkInterface,
  InstanceNetworkInterfaceAssociation,
  InstanceNetworkInterfaceAttachment,
  InstanceNetworkInterfaceList,
  InstanceNetworkInterfaceSpecification,
  InstanceNetworkInterfaceSpecificationList,
  InstanceNetworkPerformanceOptions,
  InstanceNetworkPerformanceOptionsRequest,
  InstancePrivateIpAddress,
  InstancePrivateIpAddressList,
  InstanceSecondaryInterface,
  InstanceSecondaryInterfaceAttachment,
  InstanceSecondaryInterfaceList,
  InstanceSecondaryInterfacePrivateIpAddress,
  InstanceSecondaryInterfacePrivateIpAddressList,
  InstanceSecondaryInterfacePrivateIpAddressListRequest,
  InstanceSecondaryInterfacePrivateIpAddressRequest,
  InstanceSecondaryInterfaceSpecificationListRequest,
  InstanceSecondaryInterfaceSpecificationRequest,
  InstanceSpecification,
  InstanceState,
  InstanceStateChange,
  InstanceStateChangeList,
  InstanceStatus,
  InstanceStatusDetails,
  InstanceStatusDetailsList,
  InstanceStatusEvent,
  InstanceStatusEventList,
  InstanceStatusList,
  InstanceStatusSummary,
  InstanceStorageInfo,
  InstanceTypeInfo,
  InstanceTypeInfoList,
  IpPermission,
  IpPermissionList,
  IpRange,
  IpRangeList,
  Ipv4PrefixList,
  Ipv4PrefixSpecification,
  Ipv4PrefixSpecificationRequest,
  Ipv4PrefixesList,
  Ipv6PrefixList,
  Ipv6PrefixSpecification,
  Ipv6PrefixSpecificationRequest,
  Ipv6PrefixesList,
  Ipv6Range,
  Ipv6RangeList,
  LastError,
  LaunchTemplateSpecification,
  LicenseConfiguration,
  LicenseConfigurationRequest,
  LicenseList,
  LicenseSpecificationListRequest,
  LockSnapshotRequest,
  LockSnapshotResult,
  LockedSnapshotsInfo,
  LockedSnapshotsInfoList,
  ManagedPrefixList,
  ManagedPrefixListSet,
  MediaAcceleratorInfo,
  MediaDeviceInfo,
  MediaDeviceInfoList,
  MediaDeviceMemoryInfo,
  MemoryInfo,
  ModifyInstanceAttributeRequest,
  ModifyInstanceMetadataOptionsRequest,
  ModifyInstanceMetadataOptionsResult,
  ModifyManagedPrefixListRequest,
  ModifyManagedPrefixListResult,
  ModifyNetworkInterfaceAttributeRequest,
  ModifySecurityGroupRulesRequest,
  ModifySecurityGroupRulesResult,
  ModifySnapshotAttributeRequest,
  Monitoring,
  NetworkAcl,
  NetworkAclAssociation,
  NetworkAclAssociationList,
  NetworkAclEntry,
  NetworkAclEntryList,
  NetworkAclIdStringList,
  NetworkAclList,
  NetworkCardInfo,
  NetworkCardInfoList,
  NetworkInfo,
  NetworkInterface,
  NetworkInterfaceAssociation,
  NetworkInterfaceAttachment,
  NetworkInterfaceAttachmentChanges,
  NetworkInterfaceIdList,
  NetworkInterfaceIpv6Address,
  NetworkInterfaceIpv6AddressesList,
  NetworkInterfaceList,
  NetworkInterfacePrivateIpAddress,
  NetworkInterfacePrivateIpAddressList,
  NeuronDeviceCoreInfo,
  NeuronDeviceInfo,
  NeuronDeviceInfoList,
  NeuronDeviceMemoryInfo,
  NeuronInfo,
  NitroTpmInfo,
  NitroTpmSupportedVersionsList,
  OperatorRequest,
  OperatorResponse,
  OwnerStringList,
  Placement,
  PlacementGroupInfo,
  PlacementGroupStrategyList,
  PortRange,
  PrefixListAssociation,
  PrefixListAssociationSet,
  PrefixListEntry,
  PrefixListEntrySet,
  PrefixListId,
  PrefixListIdList,
  PrivateDnsNameOptionsOnLaunch,
  PrivateDnsNameOptionsRequest,
  PrivateDnsNameOptionsResponse,
  PrivateDnsSpecifiedDomainSet,
  PrivateIpAddressSpecification,
  PrivateIpAddressSpecificationList,
  ProcessorInfo,
  ProductCode,
  ProductCodeList,
  PropagatingVgw,
  PropagatingVgwList,
  PublicIpDnsNameOptions,
  RebootInstancesRequest,
  ReferencedSecurityGroup,
  Region,
  RegionGeography,
  RegionGeographyList,
  RegionList,
  RegionNameStringList,
  RemovePrefixListEntries,
  RemovePrefixListEntry,
  ReplaceIamInstanceProfileAssociationRequest,
  ReplaceIamInstanceProfileAssociationResult,
  ReplaceNetworkAclAssociationRequest,
  ReplaceNetworkAclAssociationResult,
  ReplaceNetworkAclEntryRequest,
  RequestInstanceTypeList,
  Reservation,
  ReservationList,
  ResourceIdList,
  RestorableByStringList,
  RestoreManagedPrefixListVersionRequest,
  RestoreManagedPrefixListVersionResult,
  RevokeSecurityGroupEgressRequest,
  RevokeSecurityGroupEgressResult,
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult,
  RevokedSecurityGroupRule,
  RevokedSecurityGroupRuleList,
  RootDeviceTypeList,
  Route,
  RouteList,
  RouteTable,
  RouteTableAssociation,
  RouteTableAssociationList,
  RouteTableAssociationState,
  RouteTableIdStringList,
  RouteTableList,
  RunInstancesMonitoringEnabled,
  RunInstancesRequest,
  SecurityGroup,
  SecurityGroupIdStringList,
  SecurityGroupIdentifier,
  SecurityGroupList,
  SecurityGroupRule,
  SecurityGroupRuleDescription,
  SecurityGroupRuleDescriptionList,
  SecurityGroupRuleIdList,
  SecurityGroupRuleList,
  SecurityGroupRuleRequest,
  SecurityGroupRuleUpdate,
  SecurityGroupRuleUpdateList,
  SecurityGroupStringList,
  Snapshot,
  SnapshotIdStringList,
  SnapshotInfo,
  SnapshotList,
  SnapshotSet,
  SnapshotTierStatus,
  SpotMarketOptions,
  StartInstancesRequest,
  StartInstancesResult,
  StateReason,
  StopInstancesRequest,
  StopInstancesResult,
  Subnet,
  SubnetCidrBlockState,
  SubnetIdList,
  SubnetIdStringList,
  SubnetIpPrefixes,
  SubnetIpPrefixesList,
  SubnetIpv6CidrBlockAssociation,
  SubnetIpv6CidrBlockAssociationSet,
  SubnetList,
  SupportedAdditionalProcessorFeatureList,
  Tag,
  TagDescription,
  TagDescriptionList,
  TagList,
  TagSpecification,
  TagSpecificationList,
  TerminateInstancesRequest,
  TerminateInstancesResult,
  ThreadsPerCoreList,
  UpdateSecurityGroupRuleDescriptionsEgressRequest,
  UpdateSecurityGroupRuleDescriptionsEgressResult,
  UpdateSecurityGroupRuleDescriptionsIngressRequest,
  UpdateSecurityGroupRuleDescriptionsIngressResult,
  UsageClassTypeList,
  UserIdGroupPair,
  UserIdGroupPairList,
  UserIdStringList,
  VCpuInfo,
  ValueStringList,
  VirtualizationTypeList,
  Volume,
  VolumeAttachment,
  VolumeAttachmentList,
  VolumeIdStringList,
  VolumeList,
  Vpc,
  VpcCidrBlockAssociation,
  VpcCidrBlockAssociationSet,
  VpcCidrBlockState,
  VpcEncryptionControl,
  VpcEncryptionControlConfiguration,
  VpcEncryptionControlExclusion,
  VpcEncryptionControlExclusions,
  VpcEndpoint,
  VpcEndpointIdList,
  VpcEndpointSet,
  VpcIdStringList,
  VpcIpv6CidrBlockAssociation,
  VpcIpv6CidrBlockAssociationSet,
  VpcList,
  WorkloadsList,
  ZoneIdStringList,
  ZoneNameStringList,
  snapshotTierStatusSet,
};
}  // namespace id

namespace members {
constexpr Member AccountAttribute[] = {
    {.name = "AttributeName", .wire = "attributeName", .shape = id::String},
    {.name = "AttributeValues", .wire = "attributeValueSet",
     .shape = id::AccountAttributeValueList},
};
constexpr Member AccountAttributeList[] = {
    {.name = "member", .wire = "item", .shape = id::AccountAttribute},
};
constexpr Member AccountAttributeNameStringList[] = {
    {.name = "member", .wire = "attributeName", .shape = id::String},
};
constexpr Member AccountAttributeValue[] = {
    {.name = "AttributeValue", .wire = "attributeValue", .shape = id::String},
};
constexpr Member AccountAttributeValueList[] = {
    {.name = "member", .wire = "item", .shape = id::AccountAttributeValue},
};
constexpr Member AddPrefixListEntries[] = {
    {.name = "member", .shape = id::AddPrefixListEntry},
};
constexpr Member AddPrefixListEntry[] = {
    {.name = "Cidr", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
};
constexpr Member ArchitectureTypeList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member AssociateIamInstanceProfileRequest[] = {
    {.name = "IamInstanceProfile", .shape = id::IamInstanceProfileSpecification, .required = true},
    {.name = "InstanceId", .shape = id::String, .required = true},
};
constexpr Member AssociateIamInstanceProfileResult[] = {
    {.name = "IamInstanceProfileAssociation", .wire = "iamInstanceProfileAssociation",
     .shape = id::IamInstanceProfileAssociation},
};
constexpr Member AssociatedSubnetList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member AssociationIdList[] = {
    {.name = "member", .wire = "AssociationId", .shape = id::String},
};
constexpr Member AttachVolumeRequest[] = {
    {.name = "Device", .shape = id::String, .required = true},
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "VolumeId", .shape = id::String, .required = true},
    {.name = "EbsCardIndex", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member AttachmentEnaSrdSpecification[] = {
    {.name = "EnaSrdEnabled", .wire = "enaSrdEnabled", .shape = id::Boolean},
    {.name = "EnaSrdUdpSpecification", .wire = "enaSrdUdpSpecification",
     .shape = id::AttachmentEnaSrdUdpSpecification},
};
constexpr Member AttachmentEnaSrdUdpSpecification[] = {
    {.name = "EnaSrdUdpEnabled", .wire = "enaSrdUdpEnabled", .shape = id::Boolean},
};
constexpr Member AttributeBooleanValue[] = {
    {.name = "Value", .wire = "value", .shape = id::Boolean},
};
constexpr Member AttributeValue[] = {
    {.name = "Value", .wire = "value", .shape = id::String},
};
constexpr Member AuthorizeSecurityGroupEgressRequest[] = {
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "GroupId", .wire = "groupId", .shape = id::String, .required = true},
    {.name = "SourceSecurityGroupName", .wire = "sourceSecurityGroupName", .shape = id::String},
    {.name = "SourceSecurityGroupOwnerId", .wire = "sourceSecurityGroupOwnerId",
     .shape = id::String},
    {.name = "IpProtocol", .wire = "ipProtocol", .shape = id::String},
    {.name = "FromPort", .wire = "fromPort", .shape = id::Integer},
    {.name = "ToPort", .wire = "toPort", .shape = id::Integer},
    {.name = "CidrIp", .wire = "cidrIp", .shape = id::String},
    {.name = "IpPermissions", .wire = "ipPermissions", .shape = id::IpPermissionList},
};
constexpr Member AuthorizeSecurityGroupEgressResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
    {.name = "SecurityGroupRules", .wire = "securityGroupRuleSet",
     .shape = id::SecurityGroupRuleList},
};
constexpr Member AuthorizeSecurityGroupIngressRequest[] = {
    {.name = "CidrIp", .shape = id::String},
    {.name = "FromPort", .shape = id::Integer},
    {.name = "GroupId", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "IpPermissions", .shape = id::IpPermissionList},
    {.name = "IpProtocol", .shape = id::String},
    {.name = "SourceSecurityGroupName", .shape = id::String},
    {.name = "SourceSecurityGroupOwnerId", .shape = id::String},
    {.name = "ToPort", .shape = id::Integer},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member AuthorizeSecurityGroupIngressResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
    {.name = "SecurityGroupRules", .wire = "securityGroupRuleSet",
     .shape = id::SecurityGroupRuleList},
};
constexpr Member AvailabilityZone[] = {
    {.name = "OptInStatus", .wire = "optInStatus", .shape = id::String},
    {.name = "Messages", .wire = "messageSet", .shape = id::AvailabilityZoneMessageList},
    {.name = "RegionName", .wire = "regionName", .shape = id::String},
    {.name = "ZoneName", .wire = "zoneName", .shape = id::String},
    {.name = "ZoneId", .wire = "zoneId", .shape = id::String},
    {.name = "GroupName", .wire = "groupName", .shape = id::String},
    {.name = "NetworkBorderGroup", .wire = "networkBorderGroup", .shape = id::String},
    {.name = "ZoneType", .wire = "zoneType", .shape = id::String},
    {.name = "ParentZoneName", .wire = "parentZoneName", .shape = id::String},
    {.name = "ParentZoneId", .wire = "parentZoneId", .shape = id::String},
    {.name = "GroupLongName", .wire = "groupLongName", .shape = id::String},
    {.name = "Geography", .wire = "geographySet", .shape = id::AvailabilityZoneGeographyList},
    {.name = "SubGeography", .wire = "subGeographySet",
     .shape = id::AvailabilityZoneSubGeographyList},
    {.name = "State", .wire = "zoneState", .shape = id::String},
};
constexpr Member AvailabilityZoneGeography[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
};
constexpr Member AvailabilityZoneGeographyList[] = {
    {.name = "member", .wire = "item", .shape = id::AvailabilityZoneGeography},
};
constexpr Member AvailabilityZoneList[] = {
    {.name = "member", .wire = "item", .shape = id::AvailabilityZone},
};
constexpr Member AvailabilityZoneMessage[] = {
    {.name = "Message", .wire = "message", .shape = id::String},
};
constexpr Member AvailabilityZoneMessageList[] = {
    {.name = "member", .wire = "item", .shape = id::AvailabilityZoneMessage},
};
constexpr Member AvailabilityZoneSubGeography[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
};
constexpr Member AvailabilityZoneSubGeographyList[] = {
    {.name = "member", .wire = "item", .shape = id::AvailabilityZoneSubGeography},
};
constexpr Member BandwidthWeightingTypeList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member BlobAttributeValue[] = {
    {.name = "Value", .wire = "value", .shape = id::Blob},
};
constexpr Member BlockDeviceMapping[] = {
    {.name = "Ebs", .wire = "ebs", .shape = id::EbsBlockDevice},
    {.name = "NoDevice", .wire = "noDevice", .shape = id::String},
    {.name = "DeviceName", .wire = "deviceName", .shape = id::String},
    {.name = "VirtualName", .wire = "virtualName", .shape = id::String},
};
constexpr Member BlockDeviceMappingList[] = {
    {.name = "member", .wire = "item", .shape = id::BlockDeviceMapping},
};
constexpr Member BlockDeviceMappingRequestList[] = {
    {.name = "member", .wire = "BlockDeviceMapping", .shape = id::BlockDeviceMapping},
};
constexpr Member BlockPublicAccessStates[] = {
    {.name = "InternetGatewayBlockMode", .wire = "internetGatewayBlockMode", .shape = id::String},
};
constexpr Member BootModeTypeList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member CapacityReservationSpecification[] = {
    {.name = "CapacityReservationPreference", .shape = id::String},
    {.name = "CapacityReservationTarget", .shape = id::CapacityReservationTarget},
};
constexpr Member CapacityReservationSpecificationResponse[] = {
    {.name = "CapacityReservationPreference", .wire = "capacityReservationPreference",
     .shape = id::String},
    {.name = "CapacityReservationTarget", .wire = "capacityReservationTarget",
     .shape = id::CapacityReservationTargetResponse},
};
constexpr Member CapacityReservationTarget[] = {
    {.name = "CapacityReservationId", .shape = id::String},
    {.name = "CapacityReservationResourceGroupArn", .shape = id::String},
};
constexpr Member CapacityReservationTargetResponse[] = {
    {.name = "CapacityReservationId", .wire = "capacityReservationId", .shape = id::String},
    {.name = "CapacityReservationResourceGroupArn", .wire = "capacityReservationResourceGroupArn",
     .shape = id::String},
};
constexpr Member ConnectionTrackingConfiguration[] = {
    {.name = "TcpEstablishedTimeout", .wire = "tcpEstablishedTimeout", .shape = id::Integer},
    {.name = "UdpStreamTimeout", .wire = "udpStreamTimeout", .shape = id::Integer},
    {.name = "UdpTimeout", .wire = "udpTimeout", .shape = id::Integer},
};
constexpr Member ConnectionTrackingSpecificationRequest[] = {
    {.name = "TcpEstablishedTimeout", .shape = id::Integer},
    {.name = "UdpStreamTimeout", .shape = id::Integer},
    {.name = "UdpTimeout", .shape = id::Integer},
};
constexpr Member ConnectionTrackingSpecificationResponse[] = {
    {.name = "TcpEstablishedTimeout", .wire = "tcpEstablishedTimeout", .shape = id::Integer},
    {.name = "UdpStreamTimeout", .wire = "udpStreamTimeout", .shape = id::Integer},
    {.name = "UdpTimeout", .wire = "udpTimeout", .shape = id::Integer},
};
constexpr Member CopySnapshotRequest[] = {
    {.name = "Description", .shape = id::String},
    {.name = "DestinationOutpostArn", .shape = id::String},
    {.name = "DestinationRegion", .wire = "destinationRegion", .shape = id::String},
    {.name = "Encrypted", .wire = "encrypted", .shape = id::Boolean},
    {.name = "KmsKeyId", .wire = "kmsKeyId", .shape = id::String},
    {.name = "PresignedUrl", .wire = "presignedUrl", .shape = id::SensitiveString},
    {.name = "SourceRegion", .shape = id::String, .required = true},
    {.name = "SourceSnapshotId", .shape = id::String, .required = true},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "CompletionDurationMinutes", .shape = id::Integer},
    {.name = "DestinationAvailabilityZone", .shape = id::String},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member CopySnapshotResult[] = {
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
};
constexpr Member CoreCountList[] = {
    {.name = "member", .wire = "item", .shape = id::Integer},
};
constexpr Member CpuOptions[] = {
    {.name = "CoreCount", .wire = "coreCount", .shape = id::Integer},
    {.name = "ThreadsPerCore", .wire = "threadsPerCore", .shape = id::Integer},
    {.name = "AmdSevSnp", .wire = "amdSevSnp", .shape = id::String},
    {.name = "NestedVirtualization", .wire = "nestedVirtualization", .shape = id::String},
};
constexpr Member CpuOptionsRequest[] = {
    {.name = "CoreCount", .shape = id::Integer},
    {.name = "ThreadsPerCore", .shape = id::Integer},
    {.name = "AmdSevSnp", .shape = id::String},
    {.name = "NestedVirtualization", .shape = id::String},
};
constexpr Member CreateManagedPrefixListRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "PrefixListName", .shape = id::String, .required = true},
    {.name = "Entries", .wire = "Entry", .shape = id::AddPrefixListEntries},
    {.name = "MaxEntries", .shape = id::Integer, .required = true},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "AddressFamily", .shape = id::String, .required = true},
    {.name = "ClientToken", .shape = id::String, .idempotency_token = true},
};
constexpr Member CreateManagedPrefixListResult[] = {
    {.name = "PrefixList", .wire = "prefixList", .shape = id::ManagedPrefixList},
};
constexpr Member CreateNetworkAclEntryRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkAclId", .wire = "networkAclId", .shape = id::String, .required = true},
    {.name = "RuleNumber", .wire = "ruleNumber", .shape = id::Integer, .required = true},
    {.name = "Protocol", .wire = "protocol", .shape = id::String, .required = true},
    {.name = "RuleAction", .wire = "ruleAction", .shape = id::String, .required = true},
    {.name = "Egress", .wire = "egress", .shape = id::Boolean, .required = true},
    {.name = "CidrBlock", .wire = "cidrBlock", .shape = id::String},
    {.name = "Ipv6CidrBlock", .wire = "ipv6CidrBlock", .shape = id::String},
    {.name = "IcmpTypeCode", .wire = "Icmp", .shape = id::IcmpTypeCode},
    {.name = "PortRange", .wire = "portRange", .shape = id::PortRange},
};
constexpr Member CreateNetworkAclRequest[] = {
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "ClientToken", .shape = id::String, .idempotency_token = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String, .required = true},
};
constexpr Member CreateNetworkAclResult[] = {
    {.name = "NetworkAcl", .wire = "networkAcl", .shape = id::NetworkAcl},
    {.name = "ClientToken", .wire = "clientToken", .shape = id::String},
};
constexpr Member CreateNetworkInterfaceRequest[] = {
    {.name = "Ipv4Prefixes", .wire = "Ipv4Prefix", .shape = id::Ipv4PrefixList},
    {.name = "Ipv4PrefixCount", .shape = id::Integer},
    {.name = "Ipv6Prefixes", .wire = "Ipv6Prefix", .shape = id::Ipv6PrefixList},
    {.name = "Ipv6PrefixCount", .shape = id::Integer},
    {.name = "InterfaceType", .shape = id::String},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "ClientToken", .shape = id::String, .idempotency_token = true},
    {.name = "EnablePrimaryIpv6", .shape = id::Boolean},
    {.name = "ConnectionTrackingSpecification",
     .shape = id::ConnectionTrackingSpecificationRequest},
    {.name = "Operator", .shape = id::OperatorRequest},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String, .required = true},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
    {.name = "Groups", .wire = "SecurityGroupId", .shape = id::SecurityGroupIdStringList},
    {.name = "PrivateIpAddresses", .wire = "privateIpAddresses",
     .shape = id::PrivateIpAddressSpecificationList},
    {.name = "SecondaryPrivateIpAddressCount", .wire = "secondaryPrivateIpAddressCount",
     .shape = id::Integer},
    {.name = "Ipv6Addresses", .wire = "ipv6Addresses", .shape = id::InstanceIpv6AddressList},
    {.name = "Ipv6AddressCount", .wire = "ipv6AddressCount", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member CreateNetworkInterfaceResult[] = {
    {.name = "NetworkInterface", .wire = "networkInterface", .shape = id::NetworkInterface},
    {.name = "ClientToken", .wire = "clientToken", .shape = id::String},
};
constexpr Member CreateSecurityGroupRequest[] = {
    {.name = "Description", .wire = "GroupDescription", .shape = id::String, .required = true},
    {.name = "GroupName", .shape = id::String, .required = true},
    {.name = "VpcId", .shape = id::String},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member CreateSecurityGroupResult[] = {
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "SecurityGroupArn", .wire = "securityGroupArn", .shape = id::String},
};
constexpr Member CreateSnapshotRequest[] = {
    {.name = "Description", .shape = id::String},
    {.name = "OutpostArn", .shape = id::String},
    {.name = "VolumeId", .shape = id::String, .required = true},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "Location", .shape = id::String},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member CreateSnapshotsRequest[] = {
    {.name = "Description", .shape = id::String},
    {.name = "InstanceSpecification", .shape = id::InstanceSpecification, .required = true},
    {.name = "OutpostArn", .shape = id::String},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "CopyTagsFromSource", .shape = id::String},
    {.name = "Location", .shape = id::String},
};
constexpr Member CreateSnapshotsResult[] = {
    {.name = "Snapshots", .wire = "snapshotSet", .shape = id::SnapshotSet},
};
constexpr Member CreateSubnetRequest[] = {
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "AvailabilityZoneId", .shape = id::String},
    {.name = "CidrBlock", .shape = id::String},
    {.name = "Ipv6CidrBlock", .shape = id::String},
    {.name = "OutpostArn", .shape = id::String},
    {.name = "VpcId", .shape = id::String, .required = true},
    {.name = "Ipv6Native", .shape = id::Boolean},
    {.name = "Ipv4IpamPoolId", .shape = id::String},
    {.name = "Ipv4NetmaskLength", .shape = id::Integer},
    {.name = "Ipv6IpamPoolId", .shape = id::String},
    {.name = "Ipv6NetmaskLength", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member CreateSubnetResult[] = {
    {.name = "Subnet", .wire = "subnet", .shape = id::Subnet},
};
constexpr Member CreateTagsRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Resources", .wire = "ResourceId", .shape = id::ResourceIdList, .required = true},
    {.name = "Tags", .wire = "Tag", .shape = id::TagList, .required = true},
};
constexpr Member CreateVolumePermission[] = {
    {.name = "UserId", .wire = "userId", .shape = id::String},
    {.name = "Group", .wire = "group", .shape = id::String},
};
constexpr Member CreateVolumePermissionList[] = {
    {.name = "member", .wire = "item", .shape = id::CreateVolumePermission},
};
constexpr Member CreateVolumePermissionModifications[] = {
    {.name = "Add", .shape = id::CreateVolumePermissionList},
    {.name = "Remove", .shape = id::CreateVolumePermissionList},
};
constexpr Member CreateVolumeRequest[] = {
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "AvailabilityZoneId", .shape = id::String},
    {.name = "Encrypted", .wire = "encrypted", .shape = id::Boolean},
    {.name = "Iops", .shape = id::Integer},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "OutpostArn", .shape = id::String},
    {.name = "Size", .shape = id::Integer},
    {.name = "SnapshotId", .shape = id::String},
    {.name = "VolumeType", .shape = id::String},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "MultiAttachEnabled", .shape = id::Boolean},
    {.name = "Throughput", .shape = id::Integer},
    {.name = "ClientToken", .shape = id::String, .idempotency_token = true},
    {.name = "VolumeInitializationRate", .shape = id::Integer},
    {.name = "Operator", .shape = id::OperatorRequest},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member CreateVpcRequest[] = {
    {.name = "CidrBlock", .shape = id::String},
    {.name = "Ipv6Pool", .shape = id::String},
    {.name = "Ipv6CidrBlock", .shape = id::String},
    {.name = "Ipv4IpamPoolId", .shape = id::String},
    {.name = "Ipv4NetmaskLength", .shape = id::Integer},
    {.name = "Ipv6IpamPoolId", .shape = id::String},
    {.name = "Ipv6NetmaskLength", .shape = id::Integer},
    {.name = "Ipv6CidrBlockNetworkBorderGroup", .shape = id::String},
    {.name = "VpcEncryptionControl", .shape = id::VpcEncryptionControlConfiguration},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "InstanceTenancy", .wire = "instanceTenancy", .shape = id::String},
    {.name = "AmazonProvidedIpv6CidrBlock", .wire = "amazonProvidedIpv6CidrBlock",
     .shape = id::Boolean},
};
constexpr Member CreateVpcResult[] = {
    {.name = "Vpc", .wire = "vpc", .shape = id::Vpc},
};
constexpr Member CreditSpecificationRequest[] = {
    {.name = "CpuCredits", .shape = id::String, .required = true},
};
constexpr Member DefaultConnectionTrackingConfiguration[] = {
    {.name = "DefaultTcpEstablishedTimeout", .wire = "defaultTcpEstablishedTimeout",
     .shape = id::Integer},
    {.name = "DefaultUdpTimeout", .wire = "defaultUdpTimeout", .shape = id::Integer},
    {.name = "DefaultUdpStreamTimeout", .wire = "defaultUdpStreamTimeout", .shape = id::Integer},
};
constexpr Member DeleteManagedPrefixListRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "PrefixListId", .shape = id::String, .required = true},
};
constexpr Member DeleteManagedPrefixListResult[] = {
    {.name = "PrefixList", .wire = "prefixList", .shape = id::ManagedPrefixList},
};
constexpr Member DeleteNetworkAclEntryRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkAclId", .wire = "networkAclId", .shape = id::String, .required = true},
    {.name = "RuleNumber", .wire = "ruleNumber", .shape = id::Integer, .required = true},
    {.name = "Egress", .wire = "egress", .shape = id::Boolean, .required = true},
};
constexpr Member DeleteNetworkAclRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkAclId", .wire = "networkAclId", .shape = id::String, .required = true},
};
constexpr Member DeleteNetworkInterfaceRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkInterfaceId", .wire = "networkInterfaceId", .shape = id::String,
     .required = true},
};
constexpr Member DeleteSecurityGroupRequest[] = {
    {.name = "GroupId", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DeleteSecurityGroupResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
};
constexpr Member DeleteSnapshotRequest[] = {
    {.name = "SnapshotId", .shape = id::String, .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DeleteSubnetRequest[] = {
    {.name = "SubnetId", .shape = id::String, .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DeleteTagsRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Resources", .wire = "resourceId", .shape = id::ResourceIdList, .required = true},
    {.name = "Tags", .wire = "tag", .shape = id::TagList},
};
constexpr Member DeleteVolumeRequest[] = {
    {.name = "VolumeId", .shape = id::String, .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DeleteVpcRequest[] = {
    {.name = "VpcId", .shape = id::String, .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DescribeAccountAttributesRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "AttributeNames", .wire = "attributeName",
     .shape = id::AccountAttributeNameStringList},
};
constexpr Member DescribeAccountAttributesResult[] = {
    {.name = "AccountAttributes", .wire = "accountAttributeSet",
     .shape = id::AccountAttributeList},
};
constexpr Member DescribeAvailabilityZonesRequest[] = {
    {.name = "ZoneNames", .wire = "ZoneName", .shape = id::ZoneNameStringList},
    {.name = "ZoneIds", .wire = "ZoneId", .shape = id::ZoneIdStringList},
    {.name = "AllAvailabilityZones", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
};
constexpr Member DescribeAvailabilityZonesResult[] = {
    {.name = "AvailabilityZones", .wire = "availabilityZoneInfo",
     .shape = id::AvailabilityZoneList},
};
constexpr Member DescribeFlowLogsRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "Filter", .shape = id::FilterList},
    {.name = "FlowLogIds", .wire = "FlowLogId", .shape = id::FlowLogIdList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeFlowLogsResult[] = {
    {.name = "FlowLogs", .wire = "flowLogSet", .shape = id::FlowLogSet},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeIamInstanceProfileAssociationsRequest[] = {
    {.name = "AssociationIds", .wire = "AssociationId", .shape = id::AssociationIdList},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeIamInstanceProfileAssociationsResult[] = {
    {.name = "IamInstanceProfileAssociations", .wire = "iamInstanceProfileAssociationSet",
     .shape = id::IamInstanceProfileAssociationSet},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeImagesRequest[] = {
    {.name = "ExecutableUsers", .wire = "ExecutableBy", .shape = id::ExecutableByStringList},
    {.name = "ImageIds", .wire = "ImageId", .shape = id::ImageIdStringList},
    {.name = "Owners", .wire = "Owner", .shape = id::OwnerStringList},
    {.name = "IncludeDeprecated", .shape = id::Boolean},
    {.name = "IncludeDisabled", .shape = id::Boolean},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
};
constexpr Member DescribeImagesResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "Images", .wire = "imagesSet", .shape = id::ImageList},
};
constexpr Member DescribeInstanceAttributeRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String, .required = true},
    {.name = "Attribute", .wire = "attribute", .shape = id::String, .required = true},
};
constexpr Member DescribeInstanceCreditSpecificationsRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "InstanceIds", .wire = "InstanceId", .shape = id::InstanceIdStringList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeInstanceCreditSpecificationsResult[] = {
    {.name = "InstanceCreditSpecifications", .wire = "instanceCreditSpecificationSet",
     .shape = id::InstanceCreditSpecificationList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeInstanceStatusRequest[] = {
    {.name = "InstanceIds", .wire = "InstanceId", .shape = id::InstanceIdStringList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "IncludeManagedResources", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "IncludeAllInstances", .wire = "includeAllInstances", .shape = id::Boolean},
};
constexpr Member DescribeInstanceStatusResult[] = {
    {.name = "InstanceStatuses", .wire = "instanceStatusSet", .shape = id::InstanceStatusList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeInstanceTypesRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "InstanceTypes", .wire = "InstanceType", .shape = id::RequestInstanceTypeList},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "IncludeUnsupportedInRegion", .shape = id::Boolean},
};
constexpr Member DescribeInstanceTypesResult[] = {
    {.name = "InstanceTypes", .wire = "instanceTypeSet", .shape = id::InstanceTypeInfoList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeInstancesRequest[] = {
    {.name = "InstanceIds", .wire = "InstanceId", .shape = id::InstanceIdStringList},
    {.name = "IncludeManagedResources", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "MaxResults", .wire = "maxResults", .shape = id::Integer},
};
constexpr Member DescribeInstancesResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "Reservations", .wire = "reservationSet", .shape = id::ReservationList},
};
constexpr Member DescribeLockedSnapshotsRequest[] = {
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "SnapshotIds", .wire = "SnapshotId", .shape = id::SnapshotIdStringList},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member DescribeLockedSnapshotsResult[] = {
    {.name = "Snapshots", .wire = "snapshotSet", .shape = id::LockedSnapshotsInfoList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeManagedPrefixListsRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "PrefixListIds", .wire = "PrefixListId", .shape = id::ValueStringList},
};
constexpr Member DescribeManagedPrefixListsResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "PrefixLists", .wire = "prefixListSet", .shape = id::ManagedPrefixListSet},
};
constexpr Member DescribeNetworkAclsRequest[] = {
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkAclIds", .wire = "NetworkAclId", .shape = id::NetworkAclIdStringList},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
};
constexpr Member DescribeNetworkAclsResult[] = {
    {.name = "NetworkAcls", .wire = "networkAclSet", .shape = id::NetworkAclList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeNetworkInterfacesRequest[] = {
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "IncludeManagedResources", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkInterfaceIds", .wire = "NetworkInterfaceId",
     .shape = id::NetworkInterfaceIdList},
    {.name = "Filters", .wire = "filter", .shape = id::FilterList},
};
constexpr Member DescribeNetworkInterfacesResult[] = {
    {.name = "NetworkInterfaces", .wire = "networkInterfaceSet",
     .shape = id::NetworkInterfaceList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeRegionsRequest[] = {
    {.name = "RegionNames", .wire = "RegionName", .shape = id::RegionNameStringList},
    {.name = "AllRegions", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
};
constexpr Member DescribeRegionsResult[] = {
    {.name = "Regions", .wire = "regionInfo", .shape = id::RegionList},
};
constexpr Member DescribeRouteTablesRequest[] = {
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "RouteTableIds", .wire = "RouteTableId", .shape = id::RouteTableIdStringList},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
};
constexpr Member DescribeRouteTablesResult[] = {
    {.name = "RouteTables", .wire = "routeTableSet", .shape = id::RouteTableList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeSecurityGroupRulesRequest[] = {
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "SecurityGroupRuleIds", .wire = "SecurityGroupRuleId",
     .shape = id::SecurityGroupRuleIdList},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member DescribeSecurityGroupRulesResult[] = {
    {.name = "SecurityGroupRules", .wire = "securityGroupRuleSet",
     .shape = id::SecurityGroupRuleList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeSecurityGroupsRequest[] = {
    {.name = "GroupIds", .wire = "GroupId", .shape = id::GroupIdStringList},
    {.name = "GroupNames", .wire = "GroupName", .shape = id::GroupNameStringList},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
};
constexpr Member DescribeSecurityGroupsResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "SecurityGroups", .wire = "securityGroupInfo", .shape = id::SecurityGroupList},
};
constexpr Member DescribeSnapshotAttributeRequest[] = {
    {.name = "Attribute", .shape = id::String, .required = true},
    {.name = "SnapshotId", .shape = id::String, .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DescribeSnapshotAttributeResult[] = {
    {.name = "ProductCodes", .wire = "productCodes", .shape = id::ProductCodeList},
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "CreateVolumePermissions", .wire = "createVolumePermission",
     .shape = id::CreateVolumePermissionList},
};
constexpr Member DescribeSnapshotTierStatusRequest[] = {
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member DescribeSnapshotTierStatusResult[] = {
    {.name = "SnapshotTierStatuses", .wire = "snapshotTierStatusSet",
     .shape = id::snapshotTierStatusSet},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeSnapshotsRequest[] = {
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "OwnerIds", .wire = "Owner", .shape = id::OwnerStringList},
    {.name = "RestorableByUserIds", .wire = "RestorableBy", .shape = id::RestorableByStringList},
    {.name = "SnapshotIds", .wire = "SnapshotId", .shape = id::SnapshotIdStringList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
};
constexpr Member DescribeSnapshotsResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "Snapshots", .wire = "snapshotSet", .shape = id::SnapshotList},
};
constexpr Member DescribeSubnetsRequest[] = {
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "SubnetIds", .wire = "SubnetId", .shape = id::SubnetIdStringList},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DescribeSubnetsResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "Subnets", .wire = "subnetSet", .shape = id::SubnetList},
};
constexpr Member DescribeTagsRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "MaxResults", .wire = "maxResults", .shape = id::Integer},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeTagsResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagDescriptionList},
};
constexpr Member DescribeVolumeAttributeRequest[] = {
    {.name = "Attribute", .shape = id::String, .required = true},
    {.name = "VolumeId", .shape = id::String, .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DescribeVolumeAttributeResult[] = {
    {.name = "AutoEnableIO", .wire = "autoEnableIO", .shape = id::AttributeBooleanValue},
    {.name = "ProductCodes", .wire = "productCodes", .shape = id::ProductCodeList},
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
};
constexpr Member DescribeVolumesRequest[] = {
    {.name = "VolumeIds", .wire = "VolumeId", .shape = id::VolumeIdStringList},
    {.name = "IncludeManagedResources", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "MaxResults", .wire = "maxResults", .shape = id::Integer},
};
constexpr Member DescribeVolumesResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "Volumes", .wire = "volumeSet", .shape = id::VolumeList},
};
constexpr Member DescribeVpcEndpointsRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "VpcEndpointIds", .wire = "VpcEndpointId", .shape = id::VpcEndpointIdList},
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeVpcEndpointsResult[] = {
    {.name = "VpcEndpoints", .wire = "vpcEndpointSet", .shape = id::VpcEndpointSet},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member DescribeVpcsRequest[] = {
    {.name = "Filters", .wire = "Filter", .shape = id::FilterList},
    {.name = "VpcIds", .wire = "VpcId", .shape = id::VpcIdStringList},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DescribeVpcsResult[] = {
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
    {.name = "Vpcs", .wire = "vpcSet", .shape = id::VpcList},
};
constexpr Member DestinationOptionsResponse[] = {
    {.name = "FileFormat", .wire = "fileFormat", .shape = id::String},
    {.name = "HiveCompatiblePartitions", .wire = "hiveCompatiblePartitions", .shape = id::Boolean},
    {.name = "PerHourPartition", .wire = "perHourPartition", .shape = id::Boolean},
};
constexpr Member DetachVolumeRequest[] = {
    {.name = "Device", .shape = id::String},
    {.name = "Force", .shape = id::Boolean},
    {.name = "InstanceId", .shape = id::String},
    {.name = "VolumeId", .shape = id::String, .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member DisassociateIamInstanceProfileRequest[] = {
    {.name = "AssociationId", .shape = id::String, .required = true},
};
constexpr Member DisassociateIamInstanceProfileResult[] = {
    {.name = "IamInstanceProfileAssociation", .wire = "iamInstanceProfileAssociation",
     .shape = id::IamInstanceProfileAssociation},
};
constexpr Member DiskInfo[] = {
    {.name = "SizeInGB", .wire = "sizeInGB", .shape = id::Long},
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "Type", .wire = "type", .shape = id::String},
};
constexpr Member DiskInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::DiskInfo},
};
constexpr Member DnsEntry[] = {
    {.name = "DnsName", .wire = "dnsName", .shape = id::String},
    {.name = "HostedZoneId", .wire = "hostedZoneId", .shape = id::String},
};
constexpr Member DnsEntrySet[] = {
    {.name = "member", .wire = "item", .shape = id::DnsEntry},
};
constexpr Member DnsOptions[] = {
    {.name = "DnsRecordIpType", .wire = "dnsRecordIpType", .shape = id::String},
    {.name = "PrivateDnsOnlyForInboundResolverEndpoint",
     .wire = "privateDnsOnlyForInboundResolverEndpoint", .shape = id::Boolean},
    {.name = "PrivateDnsPreference", .wire = "privateDnsPreference", .shape = id::String},
    {.name = "PrivateDnsSpecifiedDomains", .wire = "privateDnsSpecifiedDomainSet",
     .shape = id::PrivateDnsSpecifiedDomainSet},
};
constexpr Member EbsBlockDevice[] = {
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
    {.name = "Iops", .wire = "iops", .shape = id::Integer},
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "VolumeSize", .wire = "volumeSize", .shape = id::Integer},
    {.name = "VolumeType", .wire = "volumeType", .shape = id::String},
    {.name = "KmsKeyId", .wire = "kmsKeyId", .shape = id::String},
    {.name = "Throughput", .wire = "throughput", .shape = id::Integer},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "Encrypted", .wire = "encrypted", .shape = id::Boolean},
    {.name = "VolumeInitializationRate", .shape = id::Integer},
    {.name = "AvailabilityZoneId", .shape = id::String},
    {.name = "EbsCardIndex", .shape = id::Integer},
};
constexpr Member EbsCardInfo[] = {
    {.name = "EbsCardIndex", .wire = "ebsCardIndex", .shape = id::Integer},
    {.name = "BaselineBandwidthInMbps", .wire = "baselineBandwidthInMbps", .shape = id::Integer},
    {.name = "BaselineThroughputInMBps", .wire = "baselineThroughputInMBps", .shape = id::Double},
    {.name = "BaselineIops", .wire = "baselineIops", .shape = id::Integer},
    {.name = "MaximumBandwidthInMbps", .wire = "maximumBandwidthInMbps", .shape = id::Integer},
    {.name = "MaximumThroughputInMBps", .wire = "maximumThroughputInMBps", .shape = id::Double},
    {.name = "MaximumIops", .wire = "maximumIops", .shape = id::Integer},
};
constexpr Member EbsCardInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::EbsCardInfo},
};
constexpr Member EbsInfo[] = {
    {.name = "EbsOptimizedSupport", .wire = "ebsOptimizedSupport", .shape = id::String},
    {.name = "EncryptionSupport", .wire = "encryptionSupport", .shape = id::String},
    {.name = "EbsOptimizedInfo", .wire = "ebsOptimizedInfo", .shape = id::EbsOptimizedInfo},
    {.name = "NvmeSupport", .wire = "nvmeSupport", .shape = id::String},
    {.name = "MaximumEbsAttachments", .wire = "maximumEbsAttachments", .shape = id::Integer},
    {.name = "AttachmentLimitType", .wire = "attachmentLimitType", .shape = id::String},
    {.name = "MaximumEbsCards", .wire = "maximumEbsCards", .shape = id::Integer},
    {.name = "EbsCards", .wire = "ebsCardSet", .shape = id::EbsCardInfoList},
};
constexpr Member EbsInstanceBlockDevice[] = {
    {.name = "AttachTime", .wire = "attachTime", .shape = id::Timestamp},
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
    {.name = "AssociatedResource", .wire = "associatedResource", .shape = id::String},
    {.name = "VolumeOwnerId", .wire = "volumeOwnerId", .shape = id::String},
    {.name = "Operator", .wire = "operator", .shape = id::OperatorResponse},
    {.name = "EbsCardIndex", .wire = "ebsCardIndex", .shape = id::Integer},
};
constexpr Member EbsInstanceBlockDeviceSpecification[] = {
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
};
constexpr Member EbsOptimizedInfo[] = {
    {.name = "BaselineBandwidthInMbps", .wire = "baselineBandwidthInMbps", .shape = id::Integer},
    {.name = "BaselineThroughputInMBps", .wire = "baselineThroughputInMBps", .shape = id::Double},
    {.name = "BaselineIops", .wire = "baselineIops", .shape = id::Integer},
    {.name = "MaximumBandwidthInMbps", .wire = "maximumBandwidthInMbps", .shape = id::Integer},
    {.name = "MaximumThroughputInMBps", .wire = "maximumThroughputInMBps", .shape = id::Double},
    {.name = "MaximumIops", .wire = "maximumIops", .shape = id::Integer},
};
constexpr Member EbsStatusDetails[] = {
    {.name = "ImpairedSince", .wire = "impairedSince", .shape = id::Timestamp},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
};
constexpr Member EbsStatusDetailsList[] = {
    {.name = "member", .wire = "item", .shape = id::EbsStatusDetails},
};
constexpr Member EbsStatusSummary[] = {
    {.name = "Details", .wire = "details", .shape = id::EbsStatusDetailsList},
    {.name = "Status", .wire = "status", .shape = id::String},
};
constexpr Member EfaInfo[] = {
    {.name = "MaximumEfaInterfaces", .wire = "maximumEfaInterfaces", .shape = id::Integer},
};
constexpr Member ElasticGpuAssociation[] = {
    {.name = "ElasticGpuId", .wire = "elasticGpuId", .shape = id::String},
    {.name = "ElasticGpuAssociationId", .wire = "elasticGpuAssociationId", .shape = id::String},
    {.name = "ElasticGpuAssociationState", .wire = "elasticGpuAssociationState",
     .shape = id::String},
    {.name = "ElasticGpuAssociationTime", .wire = "elasticGpuAssociationTime",
     .shape = id::String},
};
constexpr Member ElasticGpuAssociationList[] = {
    {.name = "member", .wire = "item", .shape = id::ElasticGpuAssociation},
};
constexpr Member ElasticGpuSpecification[] = {
    {.name = "Type", .shape = id::String, .required = true},
};
constexpr Member ElasticGpuSpecifications[] = {
    {.name = "member", .wire = "item", .shape = id::ElasticGpuSpecification},
};
constexpr Member ElasticInferenceAccelerator[] = {
    {.name = "Type", .shape = id::String, .required = true},
    {.name = "Count", .shape = id::Integer},
};
constexpr Member ElasticInferenceAcceleratorAssociation[] = {
    {.name = "ElasticInferenceAcceleratorArn", .wire = "elasticInferenceAcceleratorArn",
     .shape = id::String},
    {.name = "ElasticInferenceAcceleratorAssociationId",
     .wire = "elasticInferenceAcceleratorAssociationId", .shape = id::String},
    {.name = "ElasticInferenceAcceleratorAssociationState",
     .wire = "elasticInferenceAcceleratorAssociationState", .shape = id::String},
    {.name = "ElasticInferenceAcceleratorAssociationTime",
     .wire = "elasticInferenceAcceleratorAssociationTime", .shape = id::Timestamp},
};
constexpr Member ElasticInferenceAcceleratorAssociationList[] = {
    {.name = "member", .wire = "item", .shape = id::ElasticInferenceAcceleratorAssociation},
};
constexpr Member ElasticInferenceAccelerators[] = {
    {.name = "member", .wire = "item", .shape = id::ElasticInferenceAccelerator},
};
constexpr Member EnaSrdSpecification[] = {
    {.name = "EnaSrdEnabled", .shape = id::Boolean},
    {.name = "EnaSrdUdpSpecification", .shape = id::EnaSrdUdpSpecification},
};
constexpr Member EnaSrdSpecificationRequest[] = {
    {.name = "EnaSrdEnabled", .shape = id::Boolean},
    {.name = "EnaSrdUdpSpecification", .shape = id::EnaSrdUdpSpecificationRequest},
};
constexpr Member EnaSrdUdpSpecification[] = {
    {.name = "EnaSrdUdpEnabled", .shape = id::Boolean},
};
constexpr Member EnaSrdUdpSpecificationRequest[] = {
    {.name = "EnaSrdUdpEnabled", .shape = id::Boolean},
};
constexpr Member EnclaveOptions[] = {
    {.name = "Enabled", .wire = "enabled", .shape = id::Boolean},
};
constexpr Member EnclaveOptionsRequest[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member ExecutableByStringList[] = {
    {.name = "member", .wire = "ExecutableBy", .shape = id::String},
};
constexpr Member Filter[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Values", .wire = "Value", .shape = id::ValueStringList},
};
constexpr Member FilterList[] = {
    {.name = "member", .wire = "Filter", .shape = id::Filter},
};
constexpr Member FlowLog[] = {
    {.name = "CreationTime", .wire = "creationTime", .shape = id::Timestamp},
    {.name = "DeliverLogsErrorMessage", .wire = "deliverLogsErrorMessage", .shape = id::String},
    {.name = "DeliverLogsPermissionArn", .wire = "deliverLogsPermissionArn", .shape = id::String},
    {.name = "DeliverCrossAccountRole", .wire = "deliverCrossAccountRole", .shape = id::String},
    {.name = "DeliverLogsStatus", .wire = "deliverLogsStatus", .shape = id::String},
    {.name = "FlowLogId", .wire = "flowLogId", .shape = id::String},
    {.name = "FlowLogStatus", .wire = "flowLogStatus", .shape = id::String},
    {.name = "LogGroupName", .wire = "logGroupName", .shape = id::String},
    {.name = "ResourceId", .wire = "resourceId", .shape = id::String},
    {.name = "TrafficType", .wire = "trafficType", .shape = id::String},
    {.name = "LogDestinationType", .wire = "logDestinationType", .shape = id::String},
    {.name = "LogDestination", .wire = "logDestination", .shape = id::String},
    {.name = "LogFormat", .wire = "logFormat", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "MaxAggregationInterval", .wire = "maxAggregationInterval", .shape = id::Integer},
    {.name = "DestinationOptions", .wire = "destinationOptions",
     .shape = id::DestinationOptionsResponse},
};
constexpr Member FlowLogIdList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member FlowLogSet[] = {
    {.name = "member", .wire = "item", .shape = id::FlowLog},
};
constexpr Member FpgaDeviceInfo[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Manufacturer", .wire = "manufacturer", .shape = id::String},
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "MemoryInfo", .wire = "memoryInfo", .shape = id::FpgaDeviceMemoryInfo},
};
constexpr Member FpgaDeviceInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::FpgaDeviceInfo},
};
constexpr Member FpgaDeviceMemoryInfo[] = {
    {.name = "SizeInMiB", .wire = "sizeInMiB", .shape = id::Integer},
};
constexpr Member FpgaInfo[] = {
    {.name = "Fpgas", .wire = "fpgas", .shape = id::FpgaDeviceInfoList},
    {.name = "TotalFpgaMemoryInMiB", .wire = "totalFpgaMemoryInMiB", .shape = id::Integer},
};
constexpr Member GetConsoleOutputRequest[] = {
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "Latest", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member GetConsoleOutputResult[] = {
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "Timestamp", .wire = "timestamp", .shape = id::Timestamp},
    {.name = "Output", .wire = "output", .shape = id::String},
};
constexpr Member GetConsoleScreenshotRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "WakeUp", .shape = id::Boolean},
};
constexpr Member GetConsoleScreenshotResult[] = {
    {.name = "ImageData", .wire = "imageData", .shape = id::String},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
};
constexpr Member GetManagedPrefixListAssociationsRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "PrefixListId", .shape = id::String, .required = true},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetManagedPrefixListAssociationsResult[] = {
    {.name = "PrefixListAssociations", .wire = "prefixListAssociationSet",
     .shape = id::PrefixListAssociationSet},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member GetManagedPrefixListEntriesRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "PrefixListId", .shape = id::String, .required = true},
    {.name = "TargetVersion", .shape = id::Long},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetManagedPrefixListEntriesResult[] = {
    {.name = "Entries", .wire = "entrySet", .shape = id::PrefixListEntrySet},
    {.name = "NextToken", .wire = "nextToken", .shape = id::String},
};
constexpr Member GpuDeviceInfo[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Manufacturer", .wire = "manufacturer", .shape = id::String},
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "LogicalGpuCount", .wire = "logicalGpuCount", .shape = id::Integer},
    {.name = "GpuPartitionSize", .wire = "gpuPartitionSize", .shape = id::Double},
    {.name = "Workloads", .wire = "workloadSet", .shape = id::WorkloadsList},
    {.name = "MemoryInfo", .wire = "memoryInfo", .shape = id::GpuDeviceMemoryInfo},
};
constexpr Member GpuDeviceInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::GpuDeviceInfo},
};
constexpr Member GpuDeviceMemoryInfo[] = {
    {.name = "SizeInMiB", .wire = "sizeInMiB", .shape = id::Integer},
};
constexpr Member GpuInfo[] = {
    {.name = "Gpus", .wire = "gpus", .shape = id::GpuDeviceInfoList},
    {.name = "TotalGpuMemoryInMiB", .wire = "totalGpuMemoryInMiB", .shape = id::Integer},
};
constexpr Member GroupIdStringList[] = {
    {.name = "member", .wire = "groupId", .shape = id::String},
};
constexpr Member GroupIdentifier[] = {
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "GroupName", .wire = "groupName", .shape = id::String},
};
constexpr Member GroupIdentifierList[] = {
    {.name = "member", .wire = "item", .shape = id::GroupIdentifier},
};
constexpr Member GroupIdentifierSet[] = {
    {.name = "member", .wire = "item", .shape = id::SecurityGroupIdentifier},
};
constexpr Member GroupNameStringList[] = {
    {.name = "member", .wire = "GroupName", .shape = id::String},
};
constexpr Member HibernationOptions[] = {
    {.name = "Configured", .wire = "configured", .shape = id::Boolean},
};
constexpr Member HibernationOptionsRequest[] = {
    {.name = "Configured", .shape = id::Boolean},
};
constexpr Member IamInstanceProfile[] = {
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "Id", .wire = "id", .shape = id::String},
};
constexpr Member IamInstanceProfileAssociation[] = {
    {.name = "AssociationId", .wire = "associationId", .shape = id::String},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "IamInstanceProfile", .wire = "iamInstanceProfile", .shape = id::IamInstanceProfile},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "Timestamp", .wire = "timestamp", .shape = id::Timestamp},
};
constexpr Member IamInstanceProfileAssociationSet[] = {
    {.name = "member", .wire = "item", .shape = id::IamInstanceProfileAssociation},
};
constexpr Member IamInstanceProfileSpecification[] = {
    {.name = "Arn", .wire = "arn", .shape = id::String},
    {.name = "Name", .wire = "name", .shape = id::String},
};
constexpr Member IcmpTypeCode[] = {
    {.name = "Code", .wire = "code", .shape = id::Integer},
    {.name = "Type", .wire = "type", .shape = id::Integer},
};
constexpr Member Image[] = {
    {.name = "PlatformDetails", .wire = "platformDetails", .shape = id::String},
    {.name = "UsageOperation", .wire = "usageOperation", .shape = id::String},
    {.name = "BlockDeviceMappings", .wire = "blockDeviceMapping",
     .shape = id::BlockDeviceMappingList},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "EnaSupport", .wire = "enaSupport", .shape = id::Boolean},
    {.name = "Hypervisor", .wire = "hypervisor", .shape = id::String},
    {.name = "ImageOwnerAlias", .wire = "imageOwnerAlias", .shape = id::String},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "RootDeviceName", .wire = "rootDeviceName", .shape = id::String},
    {.name = "RootDeviceType", .wire = "rootDeviceType", .shape = id::String},
    {.name = "SriovNetSupport", .wire = "sriovNetSupport", .shape = id::String},
    {.name = "StateReason", .wire = "stateReason", .shape = id::StateReason},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "VirtualizationType", .wire = "virtualizationType", .shape = id::String},
    {.name = "BootMode", .wire = "bootMode", .shape = id::String},
    {.name = "TpmSupport", .wire = "tpmSupport", .shape = id::String},
    {.name = "DeprecationTime", .wire = "deprecationTime", .shape = id::String},
    {.name = "ImdsSupport", .wire = "imdsSupport", .shape = id::String},
    {.name = "SourceInstanceId", .wire = "sourceInstanceId", .shape = id::String},
    {.name = "DeregistrationProtection", .wire = "deregistrationProtection", .shape = id::String},
    {.name = "LastLaunchedTime", .wire = "lastLaunchedTime", .shape = id::String},
    {.name = "ImageAllowed", .wire = "imageAllowed", .shape = id::Boolean},
    {.name = "SourceImageId", .wire = "sourceImageId", .shape = id::String},
    {.name = "SourceImageRegion", .wire = "sourceImageRegion", .shape = id::String},
    {.name = "FreeTierEligible", .wire = "freeTierEligible", .shape = id::Boolean},
    {.name = "ImageId", .wire = "imageId", .shape = id::String},
    {.name = "ImageLocation", .wire = "imageLocation", .shape = id::String},
    {.name = "State", .wire = "imageState", .shape = id::String},
    {.name = "OwnerId", .wire = "imageOwnerId", .shape = id::String},
    {.name = "CreationDate", .wire = "creationDate", .shape = id::String},
    {.name = "Public", .wire = "isPublic", .shape = id::Boolean},
    {.name = "ProductCodes", .wire = "productCodes", .shape = id::ProductCodeList},
    {.name = "Architecture", .wire = "architecture", .shape = id::String},
    {.name = "ImageType", .wire = "imageType", .shape = id::String},
    {.name = "KernelId", .wire = "kernelId", .shape = id::String},
    {.name = "RamdiskId", .wire = "ramdiskId", .shape = id::String},
    {.name = "Platform", .wire = "platform", .shape = id::String},
};
constexpr Member ImageIdStringList[] = {
    {.name = "member", .wire = "ImageId", .shape = id::String},
};
constexpr Member ImageList[] = {
    {.name = "member", .wire = "item", .shape = id::Image},
};
constexpr Member InferenceAcceleratorInfo[] = {
    {.name = "Accelerators", .wire = "accelerators", .shape = id::InferenceDeviceInfoList},
    {.name = "TotalInferenceMemoryInMiB", .wire = "totalInferenceMemoryInMiB",
     .shape = id::Integer},
};
constexpr Member InferenceDeviceInfo[] = {
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Manufacturer", .wire = "manufacturer", .shape = id::String},
    {.name = "MemoryInfo", .wire = "memoryInfo", .shape = id::InferenceDeviceMemoryInfo},
};
constexpr Member InferenceDeviceInfoList[] = {
    {.name = "member", .shape = id::InferenceDeviceInfo},
};
constexpr Member InferenceDeviceMemoryInfo[] = {
    {.name = "SizeInMiB", .wire = "sizeInMiB", .shape = id::Integer},
};
constexpr Member Instance[] = {
    {.name = "Architecture", .wire = "architecture", .shape = id::String},
    {.name = "BlockDeviceMappings", .wire = "blockDeviceMapping",
     .shape = id::InstanceBlockDeviceMappingList},
    {.name = "ClientToken", .wire = "clientToken", .shape = id::String},
    {.name = "EbsOptimized", .wire = "ebsOptimized", .shape = id::Boolean},
    {.name = "EnaSupport", .wire = "enaSupport", .shape = id::Boolean},
    {.name = "Hypervisor", .wire = "hypervisor", .shape = id::String},
    {.name = "IamInstanceProfile", .wire = "iamInstanceProfile", .shape = id::IamInstanceProfile},
    {.name = "InstanceLifecycle", .wire = "instanceLifecycle", .shape = id::String},
    {.name = "ElasticGpuAssociations", .wire = "elasticGpuAssociationSet",
     .shape = id::ElasticGpuAssociationList},
    {.name = "ElasticInferenceAcceleratorAssociations",
     .wire = "elasticInferenceAcceleratorAssociationSet",
     .shape = id::ElasticInferenceAcceleratorAssociationList},
    {.name = "NetworkInterfaces", .wire = "networkInterfaceSet",
     .shape = id::InstanceNetworkInterfaceList},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "RootDeviceName", .wire = "rootDeviceName", .shape = id::String},
    {.name = "RootDeviceType", .wire = "rootDeviceType", .shape = id::String},
    {.name = "SecurityGroups", .wire = "groupSet", .shape = id::GroupIdentifierList},
    {.name = "SourceDestCheck", .wire = "sourceDestCheck", .shape = id::Boolean},
    {.name = "SpotInstanceRequestId", .wire = "spotInstanceRequestId", .shape = id::String},
    {.name = "SriovNetSupport", .wire = "sriovNetSupport", .shape = id::String},
    {.name = "StateReason", .wire = "stateReason", .shape = id::StateReason},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "VirtualizationType", .wire = "virtualizationType", .shape = id::String},
    {.name = "CpuOptions", .wire = "cpuOptions", .shape = id::CpuOptions},
    {.name = "CapacityBlockId", .wire = "capacityBlockId", .shape = id::String},
    {.name = "CapacityReservationId", .wire = "capacityReservationId", .shape = id::String},
    {.name = "CapacityReservationSpecification", .wire = "capacityReservationSpecification",
     .shape = id::CapacityReservationSpecificationResponse},
    {.name = "HibernationOptions", .wire = "hibernationOptions", .shape = id::HibernationOptions},
    {.name = "Licenses", .wire = "licenseSet", .shape = id::LicenseList},
    {.name = "MetadataOptions", .wire = "metadataOptions",
     .shape = id::InstanceMetadataOptionsResponse},
    {.name = "EnclaveOptions", .wire = "enclaveOptions", .shape = id::EnclaveOptions},
    {.name = "BootMode", .wire = "bootMode", .shape = id::String},
    {.name = "PlatformDetails", .wire = "platformDetails", .shape = id::String},
    {.name = "UsageOperation", .wire = "usageOperation", .shape = id::String},
    {.name = "UsageOperationUpdateTime", .wire = "usageOperationUpdateTime",
     .shape = id::Timestamp},
    {.name = "PrivateDnsNameOptions", .wire = "privateDnsNameOptions",
     .shape = id::PrivateDnsNameOptionsResponse},
    {.name = "Ipv6Address", .wire = "ipv6Address", .shape = id::String},
    {.name = "TpmSupport", .wire = "tpmSupport", .shape = id::String},
    {.name = "MaintenanceOptions", .wire = "maintenanceOptions",
     .shape = id::InstanceMaintenanceOptions},
    {.name = "CurrentInstanceBootMode", .wire = "currentInstanceBootMode", .shape = id::String},
    {.name = "NetworkPerformanceOptions", .wire = "networkPerformanceOptions",
     .shape = id::InstanceNetworkPerformanceOptions},
    {.name = "Operator", .wire = "operator", .shape = id::OperatorResponse},
    {.name = "SecondaryInterfaces", .wire = "secondaryInterfaceSet",
     .shape = id::InstanceSecondaryInterfaceList},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "ImageId", .wire = "imageId", .shape = id::String},
    {.name = "State", .wire = "instanceState", .shape = id::InstanceState},
    {.name = "PrivateDnsName", .wire = "privateDnsName", .shape = id::String},
    {.name = "PublicDnsName", .wire = "dnsName", .shape = id::String},
    {.name = "StateTransitionReason", .wire = "reason", .shape = id::String},
    {.name = "KeyName", .wire = "keyName", .shape = id::String},
    {.name = "AmiLaunchIndex", .wire = "amiLaunchIndex", .shape = id::Integer},
    {.name = "ProductCodes", .wire = "productCodes", .shape = id::ProductCodeList},
    {.name = "InstanceType", .wire = "instanceType", .shape = id::String},
    {.name = "LaunchTime", .wire = "launchTime", .shape = id::Timestamp},
    {.name = "Placement", .wire = "placement", .shape = id::Placement},
    {.name = "KernelId", .wire = "kernelId", .shape = id::String},
    {.name = "RamdiskId", .wire = "ramdiskId", .shape = id::String},
    {.name = "Platform", .wire = "platform", .shape = id::String},
    {.name = "Monitoring", .wire = "monitoring", .shape = id::Monitoring},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
    {.name = "PublicIpAddress", .wire = "ipAddress", .shape = id::String},
};
constexpr Member InstanceAttachmentEnaSrdSpecification[] = {
    {.name = "EnaSrdEnabled", .wire = "enaSrdEnabled", .shape = id::Boolean},
    {.name = "EnaSrdUdpSpecification", .wire = "enaSrdUdpSpecification",
     .shape = id::InstanceAttachmentEnaSrdUdpSpecification},
};
constexpr Member InstanceAttachmentEnaSrdUdpSpecification[] = {
    {.name = "EnaSrdUdpEnabled", .wire = "enaSrdUdpEnabled", .shape = id::Boolean},
};
constexpr Member InstanceAttribute[] = {
    {.name = "BlockDeviceMappings", .wire = "blockDeviceMapping",
     .shape = id::InstanceBlockDeviceMappingList},
    {.name = "DisableApiTermination", .wire = "disableApiTermination",
     .shape = id::AttributeBooleanValue},
    {.name = "EnaSupport", .wire = "enaSupport", .shape = id::AttributeBooleanValue},
    {.name = "EnclaveOptions", .wire = "enclaveOptions", .shape = id::EnclaveOptions},
    {.name = "EbsOptimized", .wire = "ebsOptimized", .shape = id::AttributeBooleanValue},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "InstanceInitiatedShutdownBehavior", .wire = "instanceInitiatedShutdownBehavior",
     .shape = id::AttributeValue},
    {.name = "InstanceType", .wire = "instanceType", .shape = id::AttributeValue},
    {.name = "KernelId", .wire = "kernel", .shape = id::AttributeValue},
    {.name = "ProductCodes", .wire = "productCodes", .shape = id::ProductCodeList},
    {.name = "RamdiskId", .wire = "ramdisk", .shape = id::AttributeValue},
    {.name = "RootDeviceName", .wire = "rootDeviceName", .shape = id::AttributeValue},
    {.name = "SourceDestCheck", .wire = "sourceDestCheck", .shape = id::AttributeBooleanValue},
    {.name = "SriovNetSupport", .wire = "sriovNetSupport", .shape = id::AttributeValue},
    {.name = "UserData", .wire = "userData", .shape = id::AttributeValue},
    {.name = "DisableApiStop", .wire = "disableApiStop", .shape = id::AttributeBooleanValue},
    {.name = "Groups", .wire = "groupSet", .shape = id::GroupIdentifierList},
};
constexpr Member InstanceBlockDeviceMapping[] = {
    {.name = "DeviceName", .wire = "deviceName", .shape = id::String},
    {.name = "Ebs", .wire = "ebs", .shape = id::EbsInstanceBlockDevice},
};
constexpr Member InstanceBlockDeviceMappingList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceBlockDeviceMapping},
};
constexpr Member InstanceBlockDeviceMappingSpecification[] = {
    {.name = "DeviceName", .wire = "deviceName", .shape = id::String},
    {.name = "Ebs", .wire = "ebs", .shape = id::EbsInstanceBlockDeviceSpecification},
    {.name = "VirtualName", .wire = "virtualName", .shape = id::String},
    {.name = "NoDevice", .wire = "noDevice", .shape = id::String},
};
constexpr Member InstanceBlockDeviceMappingSpecificationList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceBlockDeviceMappingSpecification},
};
constexpr Member InstanceCreditSpecification[] = {
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "CpuCredits", .wire = "cpuCredits", .shape = id::String},
};
constexpr Member InstanceCreditSpecificationList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceCreditSpecification},
};
constexpr Member InstanceIdStringList[] = {
    {.name = "member", .wire = "InstanceId", .shape = id::String},
};
constexpr Member InstanceIpv4Prefix[] = {
    {.name = "Ipv4Prefix", .wire = "ipv4Prefix", .shape = id::String},
};
constexpr Member InstanceIpv4PrefixList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceIpv4Prefix},
};
constexpr Member InstanceIpv6Address[] = {
    {.name = "Ipv6Address", .wire = "ipv6Address", .shape = id::String},
    {.name = "IsPrimaryIpv6", .wire = "isPrimaryIpv6", .shape = id::Boolean},
};
constexpr Member InstanceIpv6AddressList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceIpv6Address},
};
constexpr Member InstanceIpv6Prefix[] = {
    {.name = "Ipv6Prefix", .wire = "ipv6Prefix", .shape = id::String},
};
constexpr Member InstanceIpv6PrefixList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceIpv6Prefix},
};
constexpr Member InstanceList[] = {
    {.name = "member", .wire = "item", .shape = id::Instance},
};
constexpr Member InstanceMaintenanceOptions[] = {
    {.name = "AutoRecovery", .wire = "autoRecovery", .shape = id::String},
    {.name = "RebootMigration", .wire = "rebootMigration", .shape = id::String},
};
constexpr Member InstanceMaintenanceOptionsRequest[] = {
    {.name = "AutoRecovery", .shape = id::String},
};
constexpr Member InstanceMarketOptionsRequest[] = {
    {.name = "MarketType", .shape = id::String},
    {.name = "SpotOptions", .shape = id::SpotMarketOptions},
};
constexpr Member InstanceMetadataOptionsRequest[] = {
    {.name = "HttpTokens", .shape = id::String},
    {.name = "HttpPutResponseHopLimit", .shape = id::Integer},
    {.name = "HttpEndpoint", .shape = id::String},
    {.name = "HttpProtocolIpv6", .shape = id::String},
    {.name = "InstanceMetadataTags", .shape = id::String},
};
constexpr Member InstanceMetadataOptionsResponse[] = {
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "HttpTokens", .wire = "httpTokens", .shape = id::String},
    {.name = "HttpPutResponseHopLimit", .wire = "httpPutResponseHopLimit", .shape = id::Integer},
    {.name = "HttpEndpoint", .wire = "httpEndpoint", .shape = id::String},
    {.name = "HttpProtocolIpv6", .wire = "httpProtocolIpv6", .shape = id::String},
    {.name = "InstanceMetadataTags", .wire = "instanceMetadataTags", .shape = id::String},
};
constexpr Member InstanceNetworkInterface[] = {
    {.name = "Association", .wire = "association",
     .shape = id::InstanceNetworkInterfaceAssociation},
    {.name = "Attachment", .wire = "attachment", .shape = id::InstanceNetworkInterfaceAttachment},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "Groups", .wire = "groupSet", .shape = id::GroupIdentifierList},
    {.name = "Ipv6Addresses", .wire = "ipv6AddressesSet", .shape = id::InstanceIpv6AddressList},
    {.name = "MacAddress", .wire = "macAddress", .shape = id::String},
    {.name = "NetworkInterfaceId", .wire = "networkInterfaceId", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "PrivateDnsName", .wire = "privateDnsName", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
    {.name = "PrivateIpAddresses", .wire = "privateIpAddressesSet",
     .shape = id::InstancePrivateIpAddressList},
    {.name = "SourceDestCheck", .wire = "sourceDestCheck", .shape = id::Boolean},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "InterfaceType", .wire = "interfaceType", .shape = id::String},
    {.name = "Ipv4Prefixes", .wire = "ipv4PrefixSet", .shape = id::InstanceIpv4PrefixList},
    {.name = "Ipv6Prefixes", .wire = "ipv6PrefixSet", .shape = id::InstanceIpv6PrefixList},
    {.name = "ConnectionTrackingConfiguration", .wire = "connectionTrackingConfiguration",
     .shape = id::ConnectionTrackingSpecificationResponse},
    {.name = "Operator", .wire = "operator", .shape = id::OperatorResponse},
};
constexpr Member InstanceNetworkInterfaceAssociation[] = {
    {.name = "CarrierIp", .wire = "carrierIp", .shape = id::String},
    {.name = "CustomerOwnedIp", .wire = "customerOwnedIp", .shape = id::String},
    {.name = "IpOwnerId", .wire = "ipOwnerId", .shape = id::String},
    {.name = "PublicDnsName", .wire = "publicDnsName", .shape = id::String},
    {.name = "PublicIp", .wire = "publicIp", .shape = id::String},
};
constexpr Member InstanceNetworkInterfaceAttachment[] = {
    {.name = "AttachTime", .wire = "attachTime", .shape = id::Timestamp},
    {.name = "AttachmentId", .wire = "attachmentId", .shape = id::String},
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
    {.name = "DeviceIndex", .wire = "deviceIndex", .shape = id::Integer},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "NetworkCardIndex", .wire = "networkCardIndex", .shape = id::Integer},
    {.name = "EnaSrdSpecification", .wire = "enaSrdSpecification",
     .shape = id::InstanceAttachmentEnaSrdSpecification},
    {.name = "EnaQueueCount", .wire = "enaQueueCount", .shape = id::Integer},
};
constexpr Member InstanceNetworkInterfaceList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceNetworkInterface},
};
constexpr Member InstanceNetworkInterfaceSpecification[] = {
    {.name = "AssociatePublicIpAddress", .wire = "associatePublicIpAddress", .shape = id::Boolean},
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "DeviceIndex", .wire = "deviceIndex", .shape = id::Integer},
    {.name = "Groups", .wire = "SecurityGroupId", .shape = id::SecurityGroupIdStringList},
    {.name = "Ipv6AddressCount", .wire = "ipv6AddressCount", .shape = id::Integer},
    {.name = "Ipv6Addresses", .wire = "ipv6AddressesSet", .query = "Ipv6Addresses",
     .shape = id::InstanceIpv6AddressList},
    {.name = "NetworkInterfaceId", .wire = "networkInterfaceId", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
    {.name = "PrivateIpAddresses", .wire = "privateIpAddressesSet", .query = "PrivateIpAddresses",
     .shape = id::PrivateIpAddressSpecificationList},
    {.name = "SecondaryPrivateIpAddressCount", .wire = "secondaryPrivateIpAddressCount",
     .shape = id::Integer},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "AssociateCarrierIpAddress", .shape = id::Boolean},
    {.name = "InterfaceType", .shape = id::String},
    {.name = "NetworkCardIndex", .shape = id::Integer},
    {.name = "Ipv4Prefixes", .wire = "Ipv4Prefix", .shape = id::Ipv4PrefixList},
    {.name = "Ipv4PrefixCount", .shape = id::Integer},
    {.name = "Ipv6Prefixes", .wire = "Ipv6Prefix", .shape = id::Ipv6PrefixList},
    {.name = "Ipv6PrefixCount", .shape = id::Integer},
    {.name = "PrimaryIpv6", .shape = id::Boolean},
    {.name = "EnaSrdSpecification", .shape = id::EnaSrdSpecificationRequest},
    {.name = "ConnectionTrackingSpecification",
     .shape = id::ConnectionTrackingSpecificationRequest},
    {.name = "EnaQueueCount", .shape = id::Integer},
};
constexpr Member InstanceNetworkInterfaceSpecificationList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceNetworkInterfaceSpecification},
};
constexpr Member InstanceNetworkPerformanceOptions[] = {
    {.name = "BandwidthWeighting", .wire = "bandwidthWeighting", .shape = id::String},
};
constexpr Member InstanceNetworkPerformanceOptionsRequest[] = {
    {.name = "BandwidthWeighting", .shape = id::String},
};
constexpr Member InstancePrivateIpAddress[] = {
    {.name = "Association", .wire = "association",
     .shape = id::InstanceNetworkInterfaceAssociation},
    {.name = "Primary", .wire = "primary", .shape = id::Boolean},
    {.name = "PrivateDnsName", .wire = "privateDnsName", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
};
constexpr Member InstancePrivateIpAddressList[] = {
    {.name = "member", .wire = "item", .shape = id::InstancePrivateIpAddress},
};
constexpr Member InstanceSecondaryInterface[] = {
    {.name = "Attachment", .wire = "attachment",
     .shape = id::InstanceSecondaryInterfaceAttachment},
    {.name = "MacAddress", .wire = "macAddress", .shape = id::String},
    {.name = "SecondaryInterfaceId", .wire = "secondaryInterfaceId", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "PrivateIpAddresses", .wire = "privateIpAddressSet",
     .shape = id::InstanceSecondaryInterfacePrivateIpAddressList},
    {.name = "SourceDestCheck", .wire = "sourceDestCheck", .shape = id::Boolean},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "SecondarySubnetId", .wire = "secondarySubnetId", .shape = id::String},
    {.name = "SecondaryNetworkId", .wire = "secondaryNetworkId", .shape = id::String},
    {.name = "InterfaceType", .wire = "interfaceType", .shape = id::String},
};
constexpr Member InstanceSecondaryInterfaceAttachment[] = {
    {.name = "AttachTime", .wire = "attachTime", .shape = id::Timestamp},
    {.name = "AttachmentId", .wire = "attachmentId", .shape = id::String},
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
    {.name = "DeviceIndex", .wire = "deviceIndex", .shape = id::Integer},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "NetworkCardIndex", .wire = "networkCardIndex", .shape = id::Integer},
};
constexpr Member InstanceSecondaryInterfaceList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceSecondaryInterface},
};
constexpr Member InstanceSecondaryInterfacePrivateIpAddress[] = {
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
};
constexpr Member InstanceSecondaryInterfacePrivateIpAddressList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceSecondaryInterfacePrivateIpAddress},
};
constexpr Member InstanceSecondaryInterfacePrivateIpAddressListRequest[] = {
    {.name = "member", .wire = "item",
     .shape = id::InstanceSecondaryInterfacePrivateIpAddressRequest},
};
constexpr Member InstanceSecondaryInterfacePrivateIpAddressRequest[] = {
    {.name = "PrivateIpAddress", .shape = id::String, .required = true},
};
constexpr Member InstanceSecondaryInterfaceSpecificationListRequest[] = {
    {.name = "member", .wire = "item",
     .shape = id::InstanceSecondaryInterfaceSpecificationRequest},
};
constexpr Member InstanceSecondaryInterfaceSpecificationRequest[] = {
    {.name = "DeleteOnTermination", .shape = id::Boolean},
    {.name = "DeviceIndex", .shape = id::Integer},
    {.name = "PrivateIpAddresses", .wire = "PrivateIpAddress",
     .shape = id::InstanceSecondaryInterfacePrivateIpAddressListRequest},
    {.name = "PrivateIpAddressCount", .shape = id::Integer},
    {.name = "SecondarySubnetId", .shape = id::String},
    {.name = "InterfaceType", .shape = id::String},
    {.name = "NetworkCardIndex", .shape = id::Integer},
};
constexpr Member InstanceSpecification[] = {
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "ExcludeBootVolume", .shape = id::Boolean},
    {.name = "ExcludeDataVolumeIds", .wire = "ExcludeDataVolumeId",
     .shape = id::VolumeIdStringList},
};
constexpr Member InstanceState[] = {
    {.name = "Code", .wire = "code", .shape = id::Integer},
    {.name = "Name", .wire = "name", .shape = id::String},
};
constexpr Member InstanceStateChange[] = {
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "CurrentState", .wire = "currentState", .shape = id::InstanceState},
    {.name = "PreviousState", .wire = "previousState", .shape = id::InstanceState},
};
constexpr Member InstanceStateChangeList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceStateChange},
};
constexpr Member InstanceStatus[] = {
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "AvailabilityZoneId", .wire = "availabilityZoneId", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "Operator", .wire = "operator", .shape = id::OperatorResponse},
    {.name = "Events", .wire = "eventsSet", .shape = id::InstanceStatusEventList},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "InstanceState", .wire = "instanceState", .shape = id::InstanceState},
    {.name = "InstanceStatus", .wire = "instanceStatus", .shape = id::InstanceStatusSummary},
    {.name = "SystemStatus", .wire = "systemStatus", .shape = id::InstanceStatusSummary},
    {.name = "AttachedEbsStatus", .wire = "attachedEbsStatus", .shape = id::EbsStatusSummary},
};
constexpr Member InstanceStatusDetails[] = {
    {.name = "ImpairedSince", .wire = "impairedSince", .shape = id::Timestamp},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
};
constexpr Member InstanceStatusDetailsList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceStatusDetails},
};
constexpr Member InstanceStatusEvent[] = {
    {.name = "InstanceEventId", .wire = "instanceEventId", .shape = id::String},
    {.name = "Code", .wire = "code", .shape = id::String},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "NotAfter", .wire = "notAfter", .shape = id::Timestamp},
    {.name = "NotBefore", .wire = "notBefore", .shape = id::Timestamp},
    {.name = "NotBeforeDeadline", .wire = "notBeforeDeadline", .shape = id::Timestamp},
};
constexpr Member InstanceStatusEventList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceStatusEvent},
};
constexpr Member InstanceStatusList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceStatus},
};
constexpr Member InstanceStatusSummary[] = {
    {.name = "Details", .wire = "details", .shape = id::InstanceStatusDetailsList},
    {.name = "Status", .wire = "status", .shape = id::String},
};
constexpr Member InstanceStorageInfo[] = {
    {.name = "TotalSizeInGB", .wire = "totalSizeInGB", .shape = id::Long},
    {.name = "Disks", .wire = "disks", .shape = id::DiskInfoList},
    {.name = "NvmeSupport", .wire = "nvmeSupport", .shape = id::String},
    {.name = "EncryptionSupport", .wire = "encryptionSupport", .shape = id::String},
};
constexpr Member InstanceTypeInfo[] = {
    {.name = "InstanceType", .wire = "instanceType", .shape = id::String},
    {.name = "CurrentGeneration", .wire = "currentGeneration", .shape = id::Boolean},
    {.name = "FreeTierEligible", .wire = "freeTierEligible", .shape = id::Boolean},
    {.name = "SupportedUsageClasses", .wire = "supportedUsageClasses",
     .shape = id::UsageClassTypeList},
    {.name = "SupportedRootDeviceTypes", .wire = "supportedRootDeviceTypes",
     .shape = id::RootDeviceTypeList},
    {.name = "SupportedVirtualizationTypes", .wire = "supportedVirtualizationTypes",
     .shape = id::VirtualizationTypeList},
    {.name = "BareMetal", .wire = "bareMetal", .shape = id::Boolean},
    {.name = "Hypervisor", .wire = "hypervisor", .shape = id::String},
    {.name = "ProcessorInfo", .wire = "processorInfo", .shape = id::ProcessorInfo},
    {.name = "VCpuInfo", .wire = "vCpuInfo", .shape = id::VCpuInfo},
    {.name = "MemoryInfo", .wire = "memoryInfo", .shape = id::MemoryInfo},
    {.name = "InstanceStorageSupported", .wire = "instanceStorageSupported", .shape = id::Boolean},
    {.name = "InstanceStorageInfo", .wire = "instanceStorageInfo",
     .shape = id::InstanceStorageInfo},
    {.name = "EbsInfo", .wire = "ebsInfo", .shape = id::EbsInfo},
    {.name = "NetworkInfo", .wire = "networkInfo", .shape = id::NetworkInfo},
    {.name = "GpuInfo", .wire = "gpuInfo", .shape = id::GpuInfo},
    {.name = "FpgaInfo", .wire = "fpgaInfo", .shape = id::FpgaInfo},
    {.name = "PlacementGroupInfo", .wire = "placementGroupInfo", .shape = id::PlacementGroupInfo},
    {.name = "InferenceAcceleratorInfo", .wire = "inferenceAcceleratorInfo",
     .shape = id::InferenceAcceleratorInfo},
    {.name = "HibernationSupported", .wire = "hibernationSupported", .shape = id::Boolean},
    {.name = "BurstablePerformanceSupported", .wire = "burstablePerformanceSupported",
     .shape = id::Boolean},
    {.name = "DedicatedHostsSupported", .wire = "dedicatedHostsSupported", .shape = id::Boolean},
    {.name = "AutoRecoverySupported", .wire = "autoRecoverySupported", .shape = id::Boolean},
    {.name = "SupportedBootModes", .wire = "supportedBootModes", .shape = id::BootModeTypeList},
    {.name = "NitroEnclavesSupport", .wire = "nitroEnclavesSupport", .shape = id::String},
    {.name = "NitroTpmSupport", .wire = "nitroTpmSupport", .shape = id::String},
    {.name = "NitroTpmInfo", .wire = "nitroTpmInfo", .shape = id::NitroTpmInfo},
    {.name = "MediaAcceleratorInfo", .wire = "mediaAcceleratorInfo",
     .shape = id::MediaAcceleratorInfo},
    {.name = "NeuronInfo", .wire = "neuronInfo", .shape = id::NeuronInfo},
    {.name = "PhcSupport", .wire = "phcSupport", .shape = id::String},
    {.name = "RebootMigrationSupport", .wire = "rebootMigrationSupport", .shape = id::String},
    {.name = "SupportedInRegion", .wire = "supportedInRegion", .shape = id::Boolean},
};
constexpr Member InstanceTypeInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::InstanceTypeInfo},
};
constexpr Member IpPermission[] = {
    {.name = "IpProtocol", .wire = "ipProtocol", .shape = id::String},
    {.name = "FromPort", .wire = "fromPort", .shape = id::Integer},
    {.name = "ToPort", .wire = "toPort", .shape = id::Integer},
    {.name = "UserIdGroupPairs", .wire = "groups", .shape = id::UserIdGroupPairList},
    {.name = "IpRanges", .wire = "ipRanges", .shape = id::IpRangeList},
    {.name = "Ipv6Ranges", .wire = "ipv6Ranges", .shape = id::Ipv6RangeList},
    {.name = "PrefixListIds", .wire = "prefixListIds", .shape = id::PrefixListIdList},
};
constexpr Member IpPermissionList[] = {
    {.name = "member", .wire = "item", .shape = id::IpPermission},
};
constexpr Member IpRange[] = {
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "CidrIp", .wire = "cidrIp", .shape = id::String},
};
constexpr Member IpRangeList[] = {
    {.name = "member", .wire = "item", .shape = id::IpRange},
};
constexpr Member Ipv4PrefixList[] = {
    {.name = "member", .wire = "item", .shape = id::Ipv4PrefixSpecificationRequest},
};
constexpr Member Ipv4PrefixSpecification[] = {
    {.name = "Ipv4Prefix", .wire = "ipv4Prefix", .shape = id::String},
};
constexpr Member Ipv4PrefixSpecificationRequest[] = {
    {.name = "Ipv4Prefix", .shape = id::String},
};
constexpr Member Ipv4PrefixesList[] = {
    {.name = "member", .wire = "item", .shape = id::Ipv4PrefixSpecification},
};
constexpr Member Ipv6PrefixList[] = {
    {.name = "member", .wire = "item", .shape = id::Ipv6PrefixSpecificationRequest},
};
constexpr Member Ipv6PrefixSpecification[] = {
    {.name = "Ipv6Prefix", .wire = "ipv6Prefix", .shape = id::String},
};
constexpr Member Ipv6PrefixSpecificationRequest[] = {
    {.name = "Ipv6Prefix", .shape = id::String},
};
constexpr Member Ipv6PrefixesList[] = {
    {.name = "member", .wire = "item", .shape = id::Ipv6PrefixSpecification},
};
constexpr Member Ipv6Range[] = {
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "CidrIpv6", .wire = "cidrIpv6", .shape = id::String},
};
constexpr Member Ipv6RangeList[] = {
    {.name = "member", .wire = "item", .shape = id::Ipv6Range},
};
constexpr Member LastError[] = {
    {.name = "Message", .wire = "message", .shape = id::String},
    {.name = "Code", .wire = "code", .shape = id::String},
};
constexpr Member LaunchTemplateSpecification[] = {
    {.name = "LaunchTemplateId", .shape = id::String},
    {.name = "LaunchTemplateName", .shape = id::String},
    {.name = "Version", .shape = id::String},
};
constexpr Member LicenseConfiguration[] = {
    {.name = "LicenseConfigurationArn", .wire = "licenseConfigurationArn", .shape = id::String},
};
constexpr Member LicenseConfigurationRequest[] = {
    {.name = "LicenseConfigurationArn", .shape = id::String},
};
constexpr Member LicenseList[] = {
    {.name = "member", .wire = "item", .shape = id::LicenseConfiguration},
};
constexpr Member LicenseSpecificationListRequest[] = {
    {.name = "member", .wire = "item", .shape = id::LicenseConfigurationRequest},
};
constexpr Member LockSnapshotRequest[] = {
    {.name = "SnapshotId", .shape = id::String, .required = true},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "LockMode", .shape = id::String, .required = true},
    {.name = "CoolOffPeriod", .shape = id::Integer},
    {.name = "LockDuration", .shape = id::Integer},
    {.name = "ExpirationDate", .shape = id::Timestamp},
};
constexpr Member LockSnapshotResult[] = {
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "LockState", .wire = "lockState", .shape = id::String},
    {.name = "LockDuration", .wire = "lockDuration", .shape = id::Integer},
    {.name = "CoolOffPeriod", .wire = "coolOffPeriod", .shape = id::Integer},
    {.name = "CoolOffPeriodExpiresOn", .wire = "coolOffPeriodExpiresOn", .shape = id::Timestamp},
    {.name = "LockCreatedOn", .wire = "lockCreatedOn", .shape = id::Timestamp},
    {.name = "LockExpiresOn", .wire = "lockExpiresOn", .shape = id::Timestamp},
    {.name = "LockDurationStartTime", .wire = "lockDurationStartTime", .shape = id::Timestamp},
};
constexpr Member LockedSnapshotsInfo[] = {
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "LockState", .wire = "lockState", .shape = id::String},
    {.name = "LockDuration", .wire = "lockDuration", .shape = id::Integer},
    {.name = "CoolOffPeriod", .wire = "coolOffPeriod", .shape = id::Integer},
    {.name = "CoolOffPeriodExpiresOn", .wire = "coolOffPeriodExpiresOn", .shape = id::Timestamp},
    {.name = "LockCreatedOn", .wire = "lockCreatedOn", .shape = id::Timestamp},
    {.name = "LockDurationStartTime", .wire = "lockDurationStartTime", .shape = id::Timestamp},
    {.name = "LockExpiresOn", .wire = "lockExpiresOn", .shape = id::Timestamp},
};
constexpr Member LockedSnapshotsInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::LockedSnapshotsInfo},
};
constexpr Member ManagedPrefixList[] = {
    {.name = "PrefixListId", .wire = "prefixListId", .shape = id::String},
    {.name = "AddressFamily", .wire = "addressFamily", .shape = id::String},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "StateMessage", .wire = "stateMessage", .shape = id::String},
    {.name = "PrefixListArn", .wire = "prefixListArn", .shape = id::String},
    {.name = "PrefixListName", .wire = "prefixListName", .shape = id::String},
    {.name = "MaxEntries", .wire = "maxEntries", .shape = id::Integer},
    {.name = "Version", .wire = "version", .shape = id::Long},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "IpamPrefixListResolverTargetId", .wire = "ipamPrefixListResolverTargetId",
     .shape = id::String},
    {.name = "IpamPrefixListResolverSyncEnabled", .wire = "ipamPrefixListResolverSyncEnabled",
     .shape = id::Boolean},
};
constexpr Member ManagedPrefixListSet[] = {
    {.name = "member", .wire = "item", .shape = id::ManagedPrefixList},
};
constexpr Member MediaAcceleratorInfo[] = {
    {.name = "Accelerators", .wire = "accelerators", .shape = id::MediaDeviceInfoList},
    {.name = "TotalMediaMemoryInMiB", .wire = "totalMediaMemoryInMiB", .shape = id::Integer},
};
constexpr Member MediaDeviceInfo[] = {
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "Manufacturer", .wire = "manufacturer", .shape = id::String},
    {.name = "MemoryInfo", .wire = "memoryInfo", .shape = id::MediaDeviceMemoryInfo},
};
constexpr Member MediaDeviceInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::MediaDeviceInfo},
};
constexpr Member MediaDeviceMemoryInfo[] = {
    {.name = "SizeInMiB", .wire = "sizeInMiB", .shape = id::Integer},
};
constexpr Member MemoryInfo[] = {
    {.name = "SizeInMiB", .wire = "sizeInMiB", .shape = id::Long},
};
constexpr Member ModifyInstanceAttributeRequest[] = {
    {.name = "SourceDestCheck", .shape = id::AttributeBooleanValue},
    {.name = "DisableApiStop", .shape = id::AttributeBooleanValue},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String, .required = true},
    {.name = "Attribute", .wire = "attribute", .shape = id::String},
    {.name = "Value", .wire = "value", .shape = id::SensitiveString},
    {.name = "BlockDeviceMappings", .wire = "blockDeviceMapping",
     .shape = id::InstanceBlockDeviceMappingSpecificationList},
    {.name = "DisableApiTermination", .wire = "disableApiTermination",
     .shape = id::AttributeBooleanValue},
    {.name = "InstanceType", .wire = "instanceType", .shape = id::AttributeValue},
    {.name = "Kernel", .wire = "kernel", .shape = id::AttributeValue},
    {.name = "Ramdisk", .wire = "ramdisk", .shape = id::AttributeValue},
    {.name = "UserData", .wire = "userData", .shape = id::BlobAttributeValue},
    {.name = "InstanceInitiatedShutdownBehavior", .wire = "instanceInitiatedShutdownBehavior",
     .shape = id::AttributeValue},
    {.name = "Groups", .wire = "GroupId", .shape = id::GroupIdStringList},
    {.name = "EbsOptimized", .wire = "ebsOptimized", .shape = id::AttributeBooleanValue},
    {.name = "SriovNetSupport", .wire = "sriovNetSupport", .shape = id::AttributeValue},
    {.name = "EnaSupport", .wire = "enaSupport", .shape = id::AttributeBooleanValue},
};
constexpr Member ModifyInstanceMetadataOptionsRequest[] = {
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "HttpTokens", .shape = id::String},
    {.name = "HttpPutResponseHopLimit", .shape = id::Integer},
    {.name = "HttpEndpoint", .shape = id::String},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "HttpProtocolIpv6", .shape = id::String},
    {.name = "InstanceMetadataTags", .shape = id::String},
};
constexpr Member ModifyInstanceMetadataOptionsResult[] = {
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "InstanceMetadataOptions", .wire = "instanceMetadataOptions",
     .shape = id::InstanceMetadataOptionsResponse},
};
constexpr Member ModifyManagedPrefixListRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "PrefixListId", .shape = id::String, .required = true},
    {.name = "CurrentVersion", .shape = id::Long},
    {.name = "PrefixListName", .shape = id::String},
    {.name = "AddEntries", .wire = "AddEntry", .shape = id::AddPrefixListEntries},
    {.name = "RemoveEntries", .wire = "RemoveEntry", .shape = id::RemovePrefixListEntries},
    {.name = "MaxEntries", .shape = id::Integer},
    {.name = "IpamPrefixListResolverSyncEnabled", .shape = id::Boolean},
};
constexpr Member ModifyManagedPrefixListResult[] = {
    {.name = "PrefixList", .wire = "prefixList", .shape = id::ManagedPrefixList},
};
constexpr Member ModifyNetworkInterfaceAttributeRequest[] = {
    {.name = "EnaSrdSpecification", .shape = id::EnaSrdSpecification},
    {.name = "EnablePrimaryIpv6", .shape = id::Boolean},
    {.name = "ConnectionTrackingSpecification",
     .shape = id::ConnectionTrackingSpecificationRequest},
    {.name = "AssociatePublicIpAddress", .shape = id::Boolean},
    {.name = "AssociatedSubnetIds", .wire = "AssociatedSubnetId", .shape = id::SubnetIdList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkInterfaceId", .wire = "networkInterfaceId", .shape = id::String,
     .required = true},
    {.name = "Description", .wire = "description", .shape = id::AttributeValue},
    {.name = "SourceDestCheck", .wire = "sourceDestCheck", .shape = id::AttributeBooleanValue},
    {.name = "Groups", .wire = "SecurityGroupId", .shape = id::SecurityGroupIdStringList},
    {.name = "Attachment", .wire = "attachment", .shape = id::NetworkInterfaceAttachmentChanges},
};
constexpr Member ModifySecurityGroupRulesRequest[] = {
    {.name = "GroupId", .shape = id::String, .required = true},
    {.name = "SecurityGroupRules", .wire = "SecurityGroupRule",
     .shape = id::SecurityGroupRuleUpdateList, .required = true},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member ModifySecurityGroupRulesResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
};
constexpr Member ModifySnapshotAttributeRequest[] = {
    {.name = "Attribute", .shape = id::String},
    {.name = "CreateVolumePermission", .shape = id::CreateVolumePermissionModifications},
    {.name = "GroupNames", .wire = "UserGroup", .shape = id::GroupNameStringList},
    {.name = "OperationType", .shape = id::String},
    {.name = "SnapshotId", .shape = id::String, .required = true},
    {.name = "UserIds", .wire = "UserId", .shape = id::UserIdStringList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member Monitoring[] = {
    {.name = "State", .wire = "state", .shape = id::String},
};
constexpr Member NetworkAcl[] = {
    {.name = "Associations", .wire = "associationSet", .shape = id::NetworkAclAssociationList},
    {.name = "Entries", .wire = "entrySet", .shape = id::NetworkAclEntryList},
    {.name = "IsDefault", .wire = "default", .shape = id::Boolean},
    {.name = "NetworkAclId", .wire = "networkAclId", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
};
constexpr Member NetworkAclAssociation[] = {
    {.name = "NetworkAclAssociationId", .wire = "networkAclAssociationId", .shape = id::String},
    {.name = "NetworkAclId", .wire = "networkAclId", .shape = id::String},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
};
constexpr Member NetworkAclAssociationList[] = {
    {.name = "member", .wire = "item", .shape = id::NetworkAclAssociation},
};
constexpr Member NetworkAclEntry[] = {
    {.name = "CidrBlock", .wire = "cidrBlock", .shape = id::String},
    {.name = "Egress", .wire = "egress", .shape = id::Boolean},
    {.name = "IcmpTypeCode", .wire = "icmpTypeCode", .shape = id::IcmpTypeCode},
    {.name = "Ipv6CidrBlock", .wire = "ipv6CidrBlock", .shape = id::String},
    {.name = "PortRange", .wire = "portRange", .shape = id::PortRange},
    {.name = "Protocol", .wire = "protocol", .shape = id::String},
    {.name = "RuleAction", .wire = "ruleAction", .shape = id::String},
    {.name = "RuleNumber", .wire = "ruleNumber", .shape = id::Integer},
};
constexpr Member NetworkAclEntryList[] = {
    {.name = "member", .wire = "item", .shape = id::NetworkAclEntry},
};
constexpr Member NetworkAclIdStringList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member NetworkAclList[] = {
    {.name = "member", .wire = "item", .shape = id::NetworkAcl},
};
constexpr Member NetworkCardInfo[] = {
    {.name = "NetworkCardIndex", .wire = "networkCardIndex", .shape = id::Integer},
    {.name = "NetworkPerformance", .wire = "networkPerformance", .shape = id::String},
    {.name = "MaximumNetworkInterfaces", .wire = "maximumNetworkInterfaces", .shape = id::Integer},
    {.name = "AdditionalFlexibleNetworkInterfaces", .wire = "additionalFlexibleNetworkInterfaces",
     .shape = id::Integer},
    {.name = "BaselineBandwidthInGbps", .wire = "baselineBandwidthInGbps", .shape = id::Double},
    {.name = "PeakBandwidthInGbps", .wire = "peakBandwidthInGbps", .shape = id::Double},
    {.name = "DefaultEnaQueueCountPerInterface", .wire = "defaultEnaQueueCountPerInterface",
     .shape = id::Integer},
    {.name = "MaximumEnaQueueCount", .wire = "maximumEnaQueueCount", .shape = id::Integer},
    {.name = "MaximumEnaQueueCountPerInterface", .wire = "maximumEnaQueueCountPerInterface",
     .shape = id::Integer},
};
constexpr Member NetworkCardInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::NetworkCardInfo},
};
constexpr Member NetworkInfo[] = {
    {.name = "NetworkPerformance", .wire = "networkPerformance", .shape = id::String},
    {.name = "MaximumNetworkInterfaces", .wire = "maximumNetworkInterfaces", .shape = id::Integer},
    {.name = "MaximumNetworkCards", .wire = "maximumNetworkCards", .shape = id::Integer},
    {.name = "DefaultNetworkCardIndex", .wire = "defaultNetworkCardIndex", .shape = id::Integer},
    {.name = "NetworkCards", .wire = "networkCards", .shape = id::NetworkCardInfoList},
    {.name = "Ipv4AddressesPerInterface", .wire = "ipv4AddressesPerInterface",
     .shape = id::Integer},
    {.name = "Ipv6AddressesPerInterface", .wire = "ipv6AddressesPerInterface",
     .shape = id::Integer},
    {.name = "Ipv6Supported", .wire = "ipv6Supported", .shape = id::Boolean},
    {.name = "EnaSupport", .wire = "enaSupport", .shape = id::String},
    {.name = "EfaSupported", .wire = "efaSupported", .shape = id::Boolean},
    {.name = "EfaInfo", .wire = "efaInfo", .shape = id::EfaInfo},
    {.name = "EncryptionInTransitSupported", .wire = "encryptionInTransitSupported",
     .shape = id::Boolean},
    {.name = "EnaSrdSupported", .wire = "enaSrdSupported", .shape = id::Boolean},
    {.name = "BandwidthWeightings", .wire = "bandwidthWeightings",
     .shape = id::BandwidthWeightingTypeList},
    {.name = "FlexibleEnaQueuesSupport", .wire = "flexibleEnaQueuesSupport", .shape = id::String},
    {.name = "ConnectionTrackingConfiguration", .wire = "connectionTrackingConfiguration",
     .shape = id::DefaultConnectionTrackingConfiguration},
    {.name = "SecondaryNetworkSupported", .wire = "secondaryNetworkSupported",
     .shape = id::Boolean},
    {.name = "MaximumSecondaryNetworkInterfaces", .wire = "maximumSecondaryNetworkInterfaces",
     .shape = id::Integer},
    {.name = "Ipv4AddressesPerSecondaryInterface", .wire = "ipv4AddressesPerSecondaryInterface",
     .shape = id::Integer},
};
constexpr Member NetworkInterface[] = {
    {.name = "Association", .wire = "association", .shape = id::NetworkInterfaceAssociation},
    {.name = "Attachment", .wire = "attachment", .shape = id::NetworkInterfaceAttachment},
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "ConnectionTrackingConfiguration", .wire = "connectionTrackingConfiguration",
     .shape = id::ConnectionTrackingConfiguration},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "Groups", .wire = "groupSet", .shape = id::GroupIdentifierList},
    {.name = "InterfaceType", .wire = "interfaceType", .shape = id::String},
    {.name = "Ipv6Addresses", .wire = "ipv6AddressesSet",
     .shape = id::NetworkInterfaceIpv6AddressesList},
    {.name = "MacAddress", .wire = "macAddress", .shape = id::String},
    {.name = "NetworkInterfaceId", .wire = "networkInterfaceId", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "PrivateDnsName", .wire = "privateDnsName", .shape = id::String},
    {.name = "PublicDnsName", .wire = "publicDnsName", .shape = id::String},
    {.name = "PublicIpDnsNameOptions", .wire = "publicIpDnsNameOptions",
     .shape = id::PublicIpDnsNameOptions},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
    {.name = "PrivateIpAddresses", .wire = "privateIpAddressesSet",
     .shape = id::NetworkInterfacePrivateIpAddressList},
    {.name = "Ipv4Prefixes", .wire = "ipv4PrefixSet", .shape = id::Ipv4PrefixesList},
    {.name = "Ipv6Prefixes", .wire = "ipv6PrefixSet", .shape = id::Ipv6PrefixesList},
    {.name = "RequesterId", .wire = "requesterId", .shape = id::String},
    {.name = "RequesterManaged", .wire = "requesterManaged", .shape = id::Boolean},
    {.name = "SourceDestCheck", .wire = "sourceDestCheck", .shape = id::Boolean},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "TagSet", .wire = "tagSet", .shape = id::TagList},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "DenyAllIgwTraffic", .wire = "denyAllIgwTraffic", .shape = id::Boolean},
    {.name = "Ipv6Native", .wire = "ipv6Native", .shape = id::Boolean},
    {.name = "Ipv6Address", .wire = "ipv6Address", .shape = id::String},
    {.name = "Operator", .wire = "operator", .shape = id::OperatorResponse},
    {.name = "AssociatedSubnets", .wire = "associatedSubnetSet",
     .shape = id::AssociatedSubnetList},
    {.name = "AvailabilityZoneId", .wire = "availabilityZoneId", .shape = id::String},
};
constexpr Member NetworkInterfaceAssociation[] = {
    {.name = "AllocationId", .wire = "allocationId", .shape = id::String},
    {.name = "AssociationId", .wire = "associationId", .shape = id::String},
    {.name = "IpOwnerId", .wire = "ipOwnerId", .shape = id::String},
    {.name = "PublicDnsName", .wire = "publicDnsName", .shape = id::String},
    {.name = "PublicIp", .wire = "publicIp", .shape = id::String},
    {.name = "CustomerOwnedIp", .wire = "customerOwnedIp", .shape = id::String},
    {.name = "CarrierIp", .wire = "carrierIp", .shape = id::String},
};
constexpr Member NetworkInterfaceAttachment[] = {
    {.name = "AttachTime", .wire = "attachTime", .shape = id::Timestamp},
    {.name = "AttachmentId", .wire = "attachmentId", .shape = id::String},
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
    {.name = "DeviceIndex", .wire = "deviceIndex", .shape = id::Integer},
    {.name = "NetworkCardIndex", .wire = "networkCardIndex", .shape = id::Integer},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "InstanceOwnerId", .wire = "instanceOwnerId", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "EnaSrdSpecification", .wire = "enaSrdSpecification",
     .shape = id::AttachmentEnaSrdSpecification},
    {.name = "EnaQueueCount", .wire = "enaQueueCount", .shape = id::Integer},
};
constexpr Member NetworkInterfaceAttachmentChanges[] = {
    {.name = "DefaultEnaQueueCount", .shape = id::Boolean},
    {.name = "EnaQueueCount", .shape = id::Integer},
    {.name = "AttachmentId", .wire = "attachmentId", .shape = id::String},
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
};
constexpr Member NetworkInterfaceIdList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member NetworkInterfaceIpv6Address[] = {
    {.name = "Ipv6Address", .wire = "ipv6Address", .shape = id::String},
    {.name = "PublicIpv6DnsName", .wire = "publicIpv6DnsName", .shape = id::String},
    {.name = "IsPrimaryIpv6", .wire = "isPrimaryIpv6", .shape = id::Boolean},
};
constexpr Member NetworkInterfaceIpv6AddressesList[] = {
    {.name = "member", .wire = "item", .shape = id::NetworkInterfaceIpv6Address},
};
constexpr Member NetworkInterfaceList[] = {
    {.name = "member", .wire = "item", .shape = id::NetworkInterface},
};
constexpr Member NetworkInterfacePrivateIpAddress[] = {
    {.name = "Association", .wire = "association", .shape = id::NetworkInterfaceAssociation},
    {.name = "Primary", .wire = "primary", .shape = id::Boolean},
    {.name = "PrivateDnsName", .wire = "privateDnsName", .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
};
constexpr Member NetworkInterfacePrivateIpAddressList[] = {
    {.name = "member", .wire = "item", .shape = id::NetworkInterfacePrivateIpAddress},
};
constexpr Member NeuronDeviceCoreInfo[] = {
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "Version", .wire = "version", .shape = id::Integer},
};
constexpr Member NeuronDeviceInfo[] = {
    {.name = "Count", .wire = "count", .shape = id::Integer},
    {.name = "Name", .wire = "name", .shape = id::String},
    {.name = "CoreInfo", .wire = "coreInfo", .shape = id::NeuronDeviceCoreInfo},
    {.name = "MemoryInfo", .wire = "memoryInfo", .shape = id::NeuronDeviceMemoryInfo},
};
constexpr Member NeuronDeviceInfoList[] = {
    {.name = "member", .wire = "item", .shape = id::NeuronDeviceInfo},
};
constexpr Member NeuronDeviceMemoryInfo[] = {
    {.name = "SizeInMiB", .wire = "sizeInMiB", .shape = id::Integer},
};
constexpr Member NeuronInfo[] = {
    {.name = "NeuronDevices", .wire = "neuronDevices", .shape = id::NeuronDeviceInfoList},
    {.name = "TotalNeuronDeviceMemoryInMiB", .wire = "totalNeuronDeviceMemoryInMiB",
     .shape = id::Integer},
};
constexpr Member NitroTpmInfo[] = {
    {.name = "SupportedVersions", .wire = "supportedVersions",
     .shape = id::NitroTpmSupportedVersionsList},
};
constexpr Member NitroTpmSupportedVersionsList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member OperatorRequest[] = {
    {.name = "Principal", .shape = id::String},
};
constexpr Member OperatorResponse[] = {
    {.name = "Managed", .wire = "managed", .shape = id::Boolean},
    {.name = "Principal", .wire = "principal", .shape = id::String},
    {.name = "HiddenByDefault", .wire = "hiddenByDefault", .shape = id::Boolean},
};
constexpr Member OwnerStringList[] = {
    {.name = "member", .wire = "Owner", .shape = id::String},
};
constexpr Member Placement[] = {
    {.name = "AvailabilityZoneId", .wire = "availabilityZoneId", .shape = id::String},
    {.name = "Affinity", .wire = "affinity", .shape = id::String},
    {.name = "GroupName", .wire = "groupName", .shape = id::String},
    {.name = "PartitionNumber", .wire = "partitionNumber", .shape = id::Integer},
    {.name = "HostId", .wire = "hostId", .shape = id::String},
    {.name = "Tenancy", .wire = "tenancy", .shape = id::String},
    {.name = "SpreadDomain", .wire = "spreadDomain", .shape = id::String},
    {.name = "HostResourceGroupArn", .wire = "hostResourceGroupArn", .shape = id::String},
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
};
constexpr Member PlacementGroupInfo[] = {
    {.name = "SupportedStrategies", .wire = "supportedStrategies",
     .shape = id::PlacementGroupStrategyList},
};
constexpr Member PlacementGroupStrategyList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member PortRange[] = {
    {.name = "From", .wire = "from", .shape = id::Integer},
    {.name = "To", .wire = "to", .shape = id::Integer},
};
constexpr Member PrefixListAssociation[] = {
    {.name = "ResourceId", .wire = "resourceId", .shape = id::String},
    {.name = "ResourceOwner", .wire = "resourceOwner", .shape = id::String},
};
constexpr Member PrefixListAssociationSet[] = {
    {.name = "member", .wire = "item", .shape = id::PrefixListAssociation},
};
constexpr Member PrefixListEntry[] = {
    {.name = "Cidr", .wire = "cidr", .shape = id::String},
    {.name = "Description", .wire = "description", .shape = id::String},
};
constexpr Member PrefixListEntrySet[] = {
    {.name = "member", .wire = "item", .shape = id::PrefixListEntry},
};
constexpr Member PrefixListId[] = {
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "PrefixListId", .wire = "prefixListId", .shape = id::String},
};
constexpr Member PrefixListIdList[] = {
    {.name = "member", .wire = "item", .shape = id::PrefixListId},
};
constexpr Member PrivateDnsNameOptionsOnLaunch[] = {
    {.name = "HostnameType", .wire = "hostnameType", .shape = id::String},
    {.name = "EnableResourceNameDnsARecord", .wire = "enableResourceNameDnsARecord",
     .shape = id::Boolean},
    {.name = "EnableResourceNameDnsAAAARecord", .wire = "enableResourceNameDnsAAAARecord",
     .shape = id::Boolean},
};
constexpr Member PrivateDnsNameOptionsRequest[] = {
    {.name = "HostnameType", .shape = id::String},
    {.name = "EnableResourceNameDnsARecord", .shape = id::Boolean},
    {.name = "EnableResourceNameDnsAAAARecord", .shape = id::Boolean},
};
constexpr Member PrivateDnsNameOptionsResponse[] = {
    {.name = "HostnameType", .wire = "hostnameType", .shape = id::String},
    {.name = "EnableResourceNameDnsARecord", .wire = "enableResourceNameDnsARecord",
     .shape = id::Boolean},
    {.name = "EnableResourceNameDnsAAAARecord", .wire = "enableResourceNameDnsAAAARecord",
     .shape = id::Boolean},
};
constexpr Member PrivateDnsSpecifiedDomainSet[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member PrivateIpAddressSpecification[] = {
    {.name = "Primary", .wire = "primary", .shape = id::Boolean},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
};
constexpr Member PrivateIpAddressSpecificationList[] = {
    {.name = "member", .wire = "item", .shape = id::PrivateIpAddressSpecification},
};
constexpr Member ProcessorInfo[] = {
    {.name = "SupportedArchitectures", .wire = "supportedArchitectures",
     .shape = id::ArchitectureTypeList},
    {.name = "SustainedClockSpeedInGhz", .wire = "sustainedClockSpeedInGhz", .shape = id::Double},
    {.name = "SupportedFeatures", .wire = "supportedFeatures",
     .shape = id::SupportedAdditionalProcessorFeatureList},
    {.name = "Manufacturer", .wire = "manufacturer", .shape = id::String},
};
constexpr Member ProductCode[] = {
    {.name = "ProductCodeId", .wire = "productCode", .shape = id::String},
    {.name = "ProductCodeType", .wire = "type", .shape = id::String},
};
constexpr Member ProductCodeList[] = {
    {.name = "member", .wire = "item", .shape = id::ProductCode},
};
constexpr Member PropagatingVgw[] = {
    {.name = "GatewayId", .wire = "gatewayId", .shape = id::String},
};
constexpr Member PropagatingVgwList[] = {
    {.name = "member", .wire = "item", .shape = id::PropagatingVgw},
};
constexpr Member PublicIpDnsNameOptions[] = {
    {.name = "DnsHostnameType", .wire = "dnsHostnameType", .shape = id::String},
    {.name = "PublicIpv4DnsName", .wire = "publicIpv4DnsName", .shape = id::String},
    {.name = "PublicIpv6DnsName", .wire = "publicIpv6DnsName", .shape = id::String},
    {.name = "PublicDualStackDnsName", .wire = "publicDualStackDnsName", .shape = id::String},
};
constexpr Member RebootInstancesRequest[] = {
    {.name = "InstanceIds", .wire = "InstanceId", .shape = id::InstanceIdStringList,
     .required = true},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member ReferencedSecurityGroup[] = {
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "PeeringStatus", .wire = "peeringStatus", .shape = id::String},
    {.name = "UserId", .wire = "userId", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "VpcPeeringConnectionId", .wire = "vpcPeeringConnectionId", .shape = id::String},
};
constexpr Member Region[] = {
    {.name = "OptInStatus", .wire = "optInStatus", .shape = id::String},
    {.name = "Geography", .wire = "geographySet", .shape = id::RegionGeographyList},
    {.name = "RegionName", .wire = "regionName", .shape = id::String},
    {.name = "Endpoint", .wire = "regionEndpoint", .shape = id::String},
};
constexpr Member RegionGeography[] = {
    {.name = "Name", .wire = "name", .shape = id::String},
};
constexpr Member RegionGeographyList[] = {
    {.name = "member", .wire = "item", .shape = id::RegionGeography},
};
constexpr Member RegionList[] = {
    {.name = "member", .wire = "item", .shape = id::Region},
};
constexpr Member RegionNameStringList[] = {
    {.name = "member", .wire = "RegionName", .shape = id::String},
};
constexpr Member RemovePrefixListEntries[] = {
    {.name = "member", .shape = id::RemovePrefixListEntry},
};
constexpr Member RemovePrefixListEntry[] = {
    {.name = "Cidr", .shape = id::String, .required = true},
};
constexpr Member ReplaceIamInstanceProfileAssociationRequest[] = {
    {.name = "IamInstanceProfile", .shape = id::IamInstanceProfileSpecification, .required = true},
    {.name = "AssociationId", .shape = id::String, .required = true},
};
constexpr Member ReplaceIamInstanceProfileAssociationResult[] = {
    {.name = "IamInstanceProfileAssociation", .wire = "iamInstanceProfileAssociation",
     .shape = id::IamInstanceProfileAssociation},
};
constexpr Member ReplaceNetworkAclAssociationRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "AssociationId", .wire = "associationId", .shape = id::String, .required = true},
    {.name = "NetworkAclId", .wire = "networkAclId", .shape = id::String, .required = true},
};
constexpr Member ReplaceNetworkAclAssociationResult[] = {
    {.name = "NewAssociationId", .wire = "newAssociationId", .shape = id::String},
};
constexpr Member ReplaceNetworkAclEntryRequest[] = {
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "NetworkAclId", .wire = "networkAclId", .shape = id::String, .required = true},
    {.name = "RuleNumber", .wire = "ruleNumber", .shape = id::Integer, .required = true},
    {.name = "Protocol", .wire = "protocol", .shape = id::String, .required = true},
    {.name = "RuleAction", .wire = "ruleAction", .shape = id::String, .required = true},
    {.name = "Egress", .wire = "egress", .shape = id::Boolean, .required = true},
    {.name = "CidrBlock", .wire = "cidrBlock", .shape = id::String},
    {.name = "Ipv6CidrBlock", .wire = "ipv6CidrBlock", .shape = id::String},
    {.name = "IcmpTypeCode", .wire = "Icmp", .shape = id::IcmpTypeCode},
    {.name = "PortRange", .wire = "portRange", .shape = id::PortRange},
};
constexpr Member RequestInstanceTypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Reservation[] = {
    {.name = "ReservationId", .wire = "reservationId", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "RequesterId", .wire = "requesterId", .shape = id::String},
    {.name = "Groups", .wire = "groupSet", .shape = id::GroupIdentifierList},
    {.name = "Instances", .wire = "instancesSet", .shape = id::InstanceList},
};
constexpr Member ReservationList[] = {
    {.name = "member", .wire = "item", .shape = id::Reservation},
};
constexpr Member ResourceIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RestorableByStringList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RestoreManagedPrefixListVersionRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "PrefixListId", .shape = id::String, .required = true},
    {.name = "PreviousVersion", .shape = id::Long, .required = true},
    {.name = "CurrentVersion", .shape = id::Long, .required = true},
};
constexpr Member RestoreManagedPrefixListVersionResult[] = {
    {.name = "PrefixList", .wire = "prefixList", .shape = id::ManagedPrefixList},
};
constexpr Member RevokeSecurityGroupEgressRequest[] = {
    {.name = "SecurityGroupRuleIds", .wire = "SecurityGroupRuleId",
     .shape = id::SecurityGroupRuleIdList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "GroupId", .wire = "groupId", .shape = id::String, .required = true},
    {.name = "SourceSecurityGroupName", .wire = "sourceSecurityGroupName", .shape = id::String},
    {.name = "SourceSecurityGroupOwnerId", .wire = "sourceSecurityGroupOwnerId",
     .shape = id::String},
    {.name = "IpProtocol", .wire = "ipProtocol", .shape = id::String},
    {.name = "FromPort", .wire = "fromPort", .shape = id::Integer},
    {.name = "ToPort", .wire = "toPort", .shape = id::Integer},
    {.name = "CidrIp", .wire = "cidrIp", .shape = id::String},
    {.name = "IpPermissions", .wire = "ipPermissions", .shape = id::IpPermissionList},
};
constexpr Member RevokeSecurityGroupEgressResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
    {.name = "UnknownIpPermissions", .wire = "unknownIpPermissionSet",
     .shape = id::IpPermissionList},
    {.name = "RevokedSecurityGroupRules", .wire = "revokedSecurityGroupRuleSet",
     .shape = id::RevokedSecurityGroupRuleList},
};
constexpr Member RevokeSecurityGroupIngressRequest[] = {
    {.name = "CidrIp", .shape = id::String},
    {.name = "FromPort", .shape = id::Integer},
    {.name = "GroupId", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "IpPermissions", .shape = id::IpPermissionList},
    {.name = "IpProtocol", .shape = id::String},
    {.name = "SourceSecurityGroupName", .shape = id::String},
    {.name = "SourceSecurityGroupOwnerId", .shape = id::String},
    {.name = "ToPort", .shape = id::Integer},
    {.name = "SecurityGroupRuleIds", .wire = "SecurityGroupRuleId",
     .shape = id::SecurityGroupRuleIdList},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member RevokeSecurityGroupIngressResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
    {.name = "UnknownIpPermissions", .wire = "unknownIpPermissionSet",
     .shape = id::IpPermissionList},
    {.name = "RevokedSecurityGroupRules", .wire = "revokedSecurityGroupRuleSet",
     .shape = id::RevokedSecurityGroupRuleList},
};
constexpr Member RevokedSecurityGroupRule[] = {
    {.name = "SecurityGroupRuleId", .wire = "securityGroupRuleId", .shape = id::String},
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "IsEgress", .wire = "isEgress", .shape = id::Boolean},
    {.name = "IpProtocol", .wire = "ipProtocol", .shape = id::String},
    {.name = "FromPort", .wire = "fromPort", .shape = id::Integer},
    {.name = "ToPort", .wire = "toPort", .shape = id::Integer},
    {.name = "CidrIpv4", .wire = "cidrIpv4", .shape = id::String},
    {.name = "CidrIpv6", .wire = "cidrIpv6", .shape = id::String},
    {.name = "PrefixListId", .wire = "prefixListId", .shape = id::String},
    {.name = "ReferencedGroupId", .wire = "referencedGroupId", .shape = id::String},
    {.name = "Description", .wire = "description", .shape = id::String},
};
constexpr Member RevokedSecurityGroupRuleList[] = {
    {.name = "member", .wire = "item", .shape = id::RevokedSecurityGroupRule},
};
constexpr Member RootDeviceTypeList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member Route[] = {
    {.name = "DestinationCidrBlock", .wire = "destinationCidrBlock", .shape = id::String},
    {.name = "DestinationIpv6CidrBlock", .wire = "destinationIpv6CidrBlock", .shape = id::String},
    {.name = "DestinationPrefixListId", .wire = "destinationPrefixListId", .shape = id::String},
    {.name = "EgressOnlyInternetGatewayId", .wire = "egressOnlyInternetGatewayId",
     .shape = id::String},
    {.name = "GatewayId", .wire = "gatewayId", .shape = id::String},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "InstanceOwnerId", .wire = "instanceOwnerId", .shape = id::String},
    {.name = "NatGatewayId", .wire = "natGatewayId", .shape = id::String},
    {.name = "TransitGatewayId", .wire = "transitGatewayId", .shape = id::String},
    {.name = "LocalGatewayId", .wire = "localGatewayId", .shape = id::String},
    {.name = "CarrierGatewayId", .wire = "carrierGatewayId", .shape = id::String},
    {.name = "NetworkInterfaceId", .wire = "networkInterfaceId", .shape = id::String},
    {.name = "Origin", .wire = "origin", .shape = id::String},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "VpcPeeringConnectionId", .wire = "vpcPeeringConnectionId", .shape = id::String},
    {.name = "CoreNetworkArn", .wire = "coreNetworkArn", .shape = id::String},
    {.name = "OdbNetworkArn", .wire = "odbNetworkArn", .shape = id::String},
    {.name = "IpAddress", .wire = "ipAddress", .shape = id::String},
};
constexpr Member RouteList[] = {
    {.name = "member", .wire = "item", .shape = id::Route},
};
constexpr Member RouteTable[] = {
    {.name = "Associations", .wire = "associationSet", .shape = id::RouteTableAssociationList},
    {.name = "PropagatingVgws", .wire = "propagatingVgwSet", .shape = id::PropagatingVgwList},
    {.name = "RouteTableId", .wire = "routeTableId", .shape = id::String},
    {.name = "Routes", .wire = "routeSet", .shape = id::RouteList},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
};
constexpr Member RouteTableAssociation[] = {
    {.name = "Main", .wire = "main", .shape = id::Boolean},
    {.name = "RouteTableAssociationId", .wire = "routeTableAssociationId", .shape = id::String},
    {.name = "RouteTableId", .wire = "routeTableId", .shape = id::String},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "GatewayId", .wire = "gatewayId", .shape = id::String},
    {.name = "PublicIpv4Pool", .wire = "publicIpv4Pool", .shape = id::String},
    {.name = "AssociationState", .wire = "associationState",
     .shape = id::RouteTableAssociationState},
};
constexpr Member RouteTableAssociationList[] = {
    {.name = "member", .wire = "item", .shape = id::RouteTableAssociation},
};
constexpr Member RouteTableAssociationState[] = {
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "StatusMessage", .wire = "statusMessage", .shape = id::String},
};
constexpr Member RouteTableIdStringList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member RouteTableList[] = {
    {.name = "member", .wire = "item", .shape = id::RouteTable},
};
constexpr Member RunInstancesMonitoringEnabled[] = {
    {.name = "Enabled", .wire = "enabled", .shape = id::Boolean, .required = true},
};
constexpr Member RunInstancesRequest[] = {
    {.name = "BlockDeviceMappings", .wire = "BlockDeviceMapping",
     .shape = id::BlockDeviceMappingRequestList},
    {.name = "ImageId", .shape = id::String},
    {.name = "InstanceType", .shape = id::String},
    {.name = "Ipv6AddressCount", .shape = id::Integer},
    {.name = "Ipv6Addresses", .wire = "Ipv6Address", .shape = id::InstanceIpv6AddressList},
    {.name = "KernelId", .shape = id::String},
    {.name = "KeyName", .shape = id::String},
    {.name = "MaxCount", .shape = id::Integer, .required = true},
    {.name = "MinCount", .shape = id::Integer, .required = true},
    {.name = "Monitoring", .shape = id::RunInstancesMonitoringEnabled},
    {.name = "Placement", .shape = id::Placement},
    {.name = "RamdiskId", .shape = id::String},
    {.name = "SecurityGroupIds", .wire = "SecurityGroupId",
     .shape = id::SecurityGroupIdStringList},
    {.name = "SecurityGroups", .wire = "SecurityGroup", .shape = id::SecurityGroupStringList},
    {.name = "SubnetId", .shape = id::String},
    {.name = "UserData", .shape = id::SensitiveString},
    {.name = "ElasticGpuSpecification", .shape = id::ElasticGpuSpecifications},
    {.name = "ElasticInferenceAccelerators", .wire = "ElasticInferenceAccelerator",
     .shape = id::ElasticInferenceAccelerators},
    {.name = "TagSpecifications", .wire = "TagSpecification", .shape = id::TagSpecificationList},
    {.name = "LaunchTemplate", .shape = id::LaunchTemplateSpecification},
    {.name = "InstanceMarketOptions", .shape = id::InstanceMarketOptionsRequest},
    {.name = "CreditSpecification", .shape = id::CreditSpecificationRequest},
    {.name = "CpuOptions", .shape = id::CpuOptionsRequest},
    {.name = "CapacityReservationSpecification", .shape = id::CapacityReservationSpecification},
    {.name = "HibernationOptions", .shape = id::HibernationOptionsRequest},
    {.name = "LicenseSpecifications", .wire = "LicenseSpecification",
     .shape = id::LicenseSpecificationListRequest},
    {.name = "MetadataOptions", .shape = id::InstanceMetadataOptionsRequest},
    {.name = "EnclaveOptions", .shape = id::EnclaveOptionsRequest},
    {.name = "PrivateDnsNameOptions", .shape = id::PrivateDnsNameOptionsRequest},
    {.name = "MaintenanceOptions", .shape = id::InstanceMaintenanceOptionsRequest},
    {.name = "DisableApiStop", .shape = id::Boolean},
    {.name = "EnablePrimaryIpv6", .shape = id::Boolean},
    {.name = "NetworkPerformanceOptions", .shape = id::InstanceNetworkPerformanceOptionsRequest},
    {.name = "Operator", .shape = id::OperatorRequest},
    {.name = "SecondaryInterfaces", .wire = "SecondaryInterface",
     .shape = id::InstanceSecondaryInterfaceSpecificationListRequest},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "DisableApiTermination", .wire = "disableApiTermination", .shape = id::Boolean},
    {.name = "InstanceInitiatedShutdownBehavior", .wire = "instanceInitiatedShutdownBehavior",
     .shape = id::String},
    {.name = "PrivateIpAddress", .wire = "privateIpAddress", .shape = id::String},
    {.name = "ClientToken", .wire = "clientToken", .shape = id::String, .idempotency_token = true},
    {.name = "AdditionalInfo", .wire = "additionalInfo", .shape = id::String},
    {.name = "NetworkInterfaces", .wire = "networkInterface",
     .shape = id::InstanceNetworkInterfaceSpecificationList},
    {.name = "IamInstanceProfile", .wire = "iamInstanceProfile",
     .shape = id::IamInstanceProfileSpecification},
    {.name = "EbsOptimized", .wire = "ebsOptimized", .shape = id::Boolean},
};
constexpr Member SecurityGroup[] = {
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "IpPermissionsEgress", .wire = "ipPermissionsEgress", .shape = id::IpPermissionList},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "SecurityGroupArn", .wire = "securityGroupArn", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "GroupName", .wire = "groupName", .shape = id::String},
    {.name = "Description", .wire = "groupDescription", .shape = id::String},
    {.name = "IpPermissions", .wire = "ipPermissions", .shape = id::IpPermissionList},
};
constexpr Member SecurityGroupIdStringList[] = {
    {.name = "member", .wire = "SecurityGroupId", .shape = id::String},
};
constexpr Member SecurityGroupIdentifier[] = {
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "GroupName", .wire = "groupName", .shape = id::String},
};
constexpr Member SecurityGroupList[] = {
    {.name = "member", .wire = "item", .shape = id::SecurityGroup},
};
constexpr Member SecurityGroupRule[] = {
    {.name = "SecurityGroupRuleId", .wire = "securityGroupRuleId", .shape = id::String},
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "GroupOwnerId", .wire = "groupOwnerId", .shape = id::String},
    {.name = "IsEgress", .wire = "isEgress", .shape = id::Boolean},
    {.name = "IpProtocol", .wire = "ipProtocol", .shape = id::String},
    {.name = "FromPort", .wire = "fromPort", .shape = id::Integer},
    {.name = "ToPort", .wire = "toPort", .shape = id::Integer},
    {.name = "CidrIpv4", .wire = "cidrIpv4", .shape = id::String},
    {.name = "CidrIpv6", .wire = "cidrIpv6", .shape = id::String},
    {.name = "PrefixListId", .wire = "prefixListId", .shape = id::String},
    {.name = "ReferencedGroupInfo", .wire = "referencedGroupInfo",
     .shape = id::ReferencedSecurityGroup},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "SecurityGroupRuleArn", .wire = "securityGroupRuleArn", .shape = id::String},
};
constexpr Member SecurityGroupRuleDescription[] = {
    {.name = "SecurityGroupRuleId", .shape = id::String},
    {.name = "Description", .shape = id::String},
};
constexpr Member SecurityGroupRuleDescriptionList[] = {
    {.name = "member", .wire = "item", .shape = id::SecurityGroupRuleDescription},
};
constexpr Member SecurityGroupRuleIdList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member SecurityGroupRuleList[] = {
    {.name = "member", .wire = "item", .shape = id::SecurityGroupRule},
};
constexpr Member SecurityGroupRuleRequest[] = {
    {.name = "IpProtocol", .shape = id::String},
    {.name = "FromPort", .shape = id::Integer},
    {.name = "ToPort", .shape = id::Integer},
    {.name = "CidrIpv4", .shape = id::String},
    {.name = "CidrIpv6", .shape = id::String},
    {.name = "PrefixListId", .shape = id::String},
    {.name = "ReferencedGroupId", .shape = id::String},
    {.name = "Description", .shape = id::String},
};
constexpr Member SecurityGroupRuleUpdate[] = {
    {.name = "SecurityGroupRuleId", .shape = id::String, .required = true},
    {.name = "SecurityGroupRule", .shape = id::SecurityGroupRuleRequest},
};
constexpr Member SecurityGroupRuleUpdateList[] = {
    {.name = "member", .wire = "item", .shape = id::SecurityGroupRuleUpdate},
};
constexpr Member SecurityGroupStringList[] = {
    {.name = "member", .wire = "SecurityGroup", .shape = id::String},
};
constexpr Member Snapshot[] = {
    {.name = "OwnerAlias", .wire = "ownerAlias", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "StorageTier", .wire = "storageTier", .shape = id::String},
    {.name = "RestoreExpiryTime", .wire = "restoreExpiryTime", .shape = id::Timestamp},
    {.name = "SseType", .wire = "sseType", .shape = id::String},
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "TransferType", .wire = "transferType", .shape = id::String},
    {.name = "CompletionDurationMinutes", .wire = "completionDurationMinutes",
     .shape = id::Integer},
    {.name = "CompletionTime", .wire = "completionTime", .shape = id::Timestamp},
    {.name = "FullSnapshotSizeInBytes", .wire = "fullSnapshotSizeInBytes", .shape = id::Long},
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
    {.name = "State", .wire = "status", .shape = id::String},
    {.name = "StateMessage", .wire = "statusMessage", .shape = id::String},
    {.name = "StartTime", .wire = "startTime", .shape = id::Timestamp},
    {.name = "Progress", .wire = "progress", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "VolumeSize", .wire = "volumeSize", .shape = id::Integer},
    {.name = "Encrypted", .wire = "encrypted", .shape = id::Boolean},
    {.name = "KmsKeyId", .wire = "kmsKeyId", .shape = id::String},
    {.name = "DataEncryptionKeyId", .wire = "dataEncryptionKeyId", .shape = id::String},
};
constexpr Member SnapshotIdStringList[] = {
    {.name = "member", .wire = "SnapshotId", .shape = id::String},
};
constexpr Member SnapshotInfo[] = {
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "Encrypted", .wire = "encrypted", .shape = id::Boolean},
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "VolumeSize", .wire = "volumeSize", .shape = id::Integer},
    {.name = "StartTime", .wire = "startTime", .shape = id::Timestamp},
    {.name = "Progress", .wire = "progress", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "SseType", .wire = "sseType", .shape = id::String},
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
};
constexpr Member SnapshotList[] = {
    {.name = "member", .wire = "item", .shape = id::Snapshot},
};
constexpr Member SnapshotSet[] = {
    {.name = "member", .wire = "item", .shape = id::SnapshotInfo},
};
constexpr Member SnapshotTierStatus[] = {
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
    {.name = "Status", .wire = "status", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "StorageTier", .wire = "storageTier", .shape = id::String},
    {.name = "LastTieringStartTime", .wire = "lastTieringStartTime", .shape = id::Timestamp},
    {.name = "LastTieringProgress", .wire = "lastTieringProgress", .shape = id::Integer},
    {.name = "LastTieringOperationStatus", .wire = "lastTieringOperationStatus",
     .shape = id::String},
    {.name = "LastTieringOperationStatusDetail", .wire = "lastTieringOperationStatusDetail",
     .shape = id::String},
    {.name = "ArchivalCompleteTime", .wire = "archivalCompleteTime", .shape = id::Timestamp},
    {.name = "RestoreExpiryTime", .wire = "restoreExpiryTime", .shape = id::Timestamp},
};
constexpr Member SpotMarketOptions[] = {
    {.name = "MaxPrice", .shape = id::String},
    {.name = "SpotInstanceType", .shape = id::String},
    {.name = "BlockDurationMinutes", .shape = id::Integer},
    {.name = "ValidUntil", .shape = id::Timestamp},
    {.name = "InstanceInterruptionBehavior", .shape = id::String},
};
constexpr Member StartInstancesRequest[] = {
    {.name = "InstanceIds", .wire = "InstanceId", .shape = id::InstanceIdStringList,
     .required = true},
    {.name = "AdditionalInfo", .wire = "additionalInfo", .shape = id::String},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member StartInstancesResult[] = {
    {.name = "StartingInstances", .wire = "instancesSet", .shape = id::InstanceStateChangeList},
};
constexpr Member StateReason[] = {
    {.name = "Code", .wire = "code", .shape = id::String},
    {.name = "Message", .wire = "message", .shape = id::String},
};
constexpr Member StopInstancesRequest[] = {
    {.name = "InstanceIds", .wire = "InstanceId", .shape = id::InstanceIdStringList,
     .required = true},
    {.name = "Hibernate", .shape = id::Boolean},
    {.name = "SkipOsShutdown", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
    {.name = "Force", .wire = "force", .shape = id::Boolean},
};
constexpr Member StopInstancesResult[] = {
    {.name = "StoppingInstances", .wire = "instancesSet", .shape = id::InstanceStateChangeList},
};
constexpr Member Subnet[] = {
    {.name = "AvailabilityZoneId", .wire = "availabilityZoneId", .shape = id::String},
    {.name = "EnableLniAtDeviceIndex", .wire = "enableLniAtDeviceIndex", .shape = id::Integer},
    {.name = "MapCustomerOwnedIpOnLaunch", .wire = "mapCustomerOwnedIpOnLaunch",
     .shape = id::Boolean},
    {.name = "CustomerOwnedIpv4Pool", .wire = "customerOwnedIpv4Pool", .shape = id::String},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "AssignIpv6AddressOnCreation", .wire = "assignIpv6AddressOnCreation",
     .shape = id::Boolean},
    {.name = "Ipv6CidrBlockAssociationSet", .wire = "ipv6CidrBlockAssociationSet",
     .shape = id::SubnetIpv6CidrBlockAssociationSet},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "SubnetArn", .wire = "subnetArn", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "EnableDns64", .wire = "enableDns64", .shape = id::Boolean},
    {.name = "Ipv6Native", .wire = "ipv6Native", .shape = id::Boolean},
    {.name = "PrivateDnsNameOptionsOnLaunch", .wire = "privateDnsNameOptionsOnLaunch",
     .shape = id::PrivateDnsNameOptionsOnLaunch},
    {.name = "BlockPublicAccessStates", .wire = "blockPublicAccessStates",
     .shape = id::BlockPublicAccessStates},
    {.name = "Type", .wire = "type", .shape = id::String},
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "CidrBlock", .wire = "cidrBlock", .shape = id::String},
    {.name = "AvailableIpAddressCount", .wire = "availableIpAddressCount", .shape = id::Integer},
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "DefaultForAz", .wire = "defaultForAz", .shape = id::Boolean},
    {.name = "MapPublicIpOnLaunch", .wire = "mapPublicIpOnLaunch", .shape = id::Boolean},
};
constexpr Member SubnetCidrBlockState[] = {
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "StatusMessage", .wire = "statusMessage", .shape = id::String},
};
constexpr Member SubnetIdList[] = {
    {.name = "member", .wire = "AssociatedSubnetId", .shape = id::String},
};
constexpr Member SubnetIdStringList[] = {
    {.name = "member", .wire = "SubnetId", .shape = id::String},
};
constexpr Member SubnetIpPrefixes[] = {
    {.name = "SubnetId", .wire = "subnetId", .shape = id::String},
    {.name = "IpPrefixes", .wire = "ipPrefixSet", .shape = id::ValueStringList},
};
constexpr Member SubnetIpPrefixesList[] = {
    {.name = "member", .wire = "item", .shape = id::SubnetIpPrefixes},
};
constexpr Member SubnetIpv6CidrBlockAssociation[] = {
    {.name = "AssociationId", .wire = "associationId", .shape = id::String},
    {.name = "Ipv6CidrBlock", .wire = "ipv6CidrBlock", .shape = id::String},
    {.name = "Ipv6CidrBlockState", .wire = "ipv6CidrBlockState",
     .shape = id::SubnetCidrBlockState},
    {.name = "Ipv6AddressAttribute", .wire = "ipv6AddressAttribute", .shape = id::String},
    {.name = "IpSource", .wire = "ipSource", .shape = id::String},
};
constexpr Member SubnetIpv6CidrBlockAssociationSet[] = {
    {.name = "member", .wire = "item", .shape = id::SubnetIpv6CidrBlockAssociation},
};
constexpr Member SubnetList[] = {
    {.name = "member", .wire = "item", .shape = id::Subnet},
};
constexpr Member SupportedAdditionalProcessorFeatureList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .wire = "key", .shape = id::String},
    {.name = "Value", .wire = "value", .shape = id::String},
};
constexpr Member TagDescription[] = {
    {.name = "Key", .wire = "key", .shape = id::String},
    {.name = "ResourceId", .wire = "resourceId", .shape = id::String},
    {.name = "ResourceType", .wire = "resourceType", .shape = id::String},
    {.name = "Value", .wire = "value", .shape = id::String},
};
constexpr Member TagDescriptionList[] = {
    {.name = "member", .wire = "item", .shape = id::TagDescription},
};
constexpr Member TagList[] = {
    {.name = "member", .wire = "item", .shape = id::Tag},
};
constexpr Member TagSpecification[] = {
    {.name = "ResourceType", .wire = "resourceType", .shape = id::String},
    {.name = "Tags", .wire = "Tag", .shape = id::TagList},
};
constexpr Member TagSpecificationList[] = {
    {.name = "member", .wire = "item", .shape = id::TagSpecification},
};
constexpr Member TerminateInstancesRequest[] = {
    {.name = "InstanceIds", .wire = "InstanceId", .shape = id::InstanceIdStringList,
     .required = true},
    {.name = "Force", .shape = id::Boolean},
    {.name = "SkipOsShutdown", .shape = id::Boolean},
    {.name = "DryRun", .wire = "dryRun", .shape = id::Boolean},
};
constexpr Member TerminateInstancesResult[] = {
    {.name = "TerminatingInstances", .wire = "instancesSet", .shape = id::InstanceStateChangeList},
};
constexpr Member ThreadsPerCoreList[] = {
    {.name = "member", .wire = "item", .shape = id::Integer},
};
constexpr Member UpdateSecurityGroupRuleDescriptionsEgressRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "GroupId", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "IpPermissions", .shape = id::IpPermissionList},
    {.name = "SecurityGroupRuleDescriptions", .wire = "SecurityGroupRuleDescription",
     .shape = id::SecurityGroupRuleDescriptionList},
};
constexpr Member UpdateSecurityGroupRuleDescriptionsEgressResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
};
constexpr Member UpdateSecurityGroupRuleDescriptionsIngressRequest[] = {
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "GroupId", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "IpPermissions", .shape = id::IpPermissionList},
    {.name = "SecurityGroupRuleDescriptions", .wire = "SecurityGroupRuleDescription",
     .shape = id::SecurityGroupRuleDescriptionList},
};
constexpr Member UpdateSecurityGroupRuleDescriptionsIngressResult[] = {
    {.name = "Return", .wire = "return", .shape = id::Boolean},
};
constexpr Member UsageClassTypeList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member UserIdGroupPair[] = {
    {.name = "Description", .wire = "description", .shape = id::String},
    {.name = "UserId", .wire = "userId", .shape = id::String},
    {.name = "GroupName", .wire = "groupName", .shape = id::String},
    {.name = "GroupId", .wire = "groupId", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "VpcPeeringConnectionId", .wire = "vpcPeeringConnectionId", .shape = id::String},
    {.name = "PeeringStatus", .wire = "peeringStatus", .shape = id::String},
};
constexpr Member UserIdGroupPairList[] = {
    {.name = "member", .wire = "item", .shape = id::UserIdGroupPair},
};
constexpr Member UserIdStringList[] = {
    {.name = "member", .wire = "UserId", .shape = id::String},
};
constexpr Member VCpuInfo[] = {
    {.name = "DefaultVCpus", .wire = "defaultVCpus", .shape = id::Integer},
    {.name = "DefaultCores", .wire = "defaultCores", .shape = id::Integer},
    {.name = "DefaultThreadsPerCore", .wire = "defaultThreadsPerCore", .shape = id::Integer},
    {.name = "ValidCores", .wire = "validCores", .shape = id::CoreCountList},
    {.name = "ValidThreadsPerCore", .wire = "validThreadsPerCore",
     .shape = id::ThreadsPerCoreList},
};
constexpr Member ValueStringList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member VirtualizationTypeList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member Volume[] = {
    {.name = "AvailabilityZoneId", .wire = "availabilityZoneId", .shape = id::String},
    {.name = "OutpostArn", .wire = "outpostArn", .shape = id::String},
    {.name = "SourceVolumeId", .wire = "sourceVolumeId", .shape = id::String},
    {.name = "Iops", .wire = "iops", .shape = id::Integer},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "VolumeType", .wire = "volumeType", .shape = id::String},
    {.name = "FastRestored", .wire = "fastRestored", .shape = id::Boolean},
    {.name = "MultiAttachEnabled", .wire = "multiAttachEnabled", .shape = id::Boolean},
    {.name = "Throughput", .wire = "throughput", .shape = id::Integer},
    {.name = "SseType", .wire = "sseType", .shape = id::String},
    {.name = "Operator", .wire = "operator", .shape = id::OperatorResponse},
    {.name = "VolumeInitializationRate", .wire = "volumeInitializationRate", .shape = id::Integer},
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
    {.name = "Size", .wire = "size", .shape = id::Integer},
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String},
    {.name = "AvailabilityZone", .wire = "availabilityZone", .shape = id::String},
    {.name = "State", .wire = "status", .shape = id::String},
    {.name = "CreateTime", .wire = "createTime", .shape = id::Timestamp},
    {.name = "Attachments", .wire = "attachmentSet", .shape = id::VolumeAttachmentList},
    {.name = "Encrypted", .wire = "encrypted", .shape = id::Boolean},
    {.name = "KmsKeyId", .wire = "kmsKeyId", .shape = id::String},
};
constexpr Member VolumeAttachment[] = {
    {.name = "DeleteOnTermination", .wire = "deleteOnTermination", .shape = id::Boolean},
    {.name = "AssociatedResource", .wire = "associatedResource", .shape = id::String},
    {.name = "InstanceOwningService", .wire = "instanceOwningService", .shape = id::String},
    {.name = "EbsCardIndex", .wire = "ebsCardIndex", .shape = id::Integer},
    {.name = "VolumeId", .wire = "volumeId", .shape = id::String},
    {.name = "InstanceId", .wire = "instanceId", .shape = id::String},
    {.name = "Device", .wire = "device", .shape = id::String},
    {.name = "State", .wire = "status", .shape = id::String},
    {.name = "AttachTime", .wire = "attachTime", .shape = id::Timestamp},
};
constexpr Member VolumeAttachmentList[] = {
    {.name = "member", .wire = "item", .shape = id::VolumeAttachment},
};
constexpr Member VolumeIdStringList[] = {
    {.name = "member", .wire = "VolumeId", .shape = id::String},
};
constexpr Member VolumeList[] = {
    {.name = "member", .wire = "item", .shape = id::Volume},
};
constexpr Member Vpc[] = {
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "InstanceTenancy", .wire = "instanceTenancy", .shape = id::String},
    {.name = "Ipv6CidrBlockAssociationSet", .wire = "ipv6CidrBlockAssociationSet",
     .shape = id::VpcIpv6CidrBlockAssociationSet},
    {.name = "CidrBlockAssociationSet", .wire = "cidrBlockAssociationSet",
     .shape = id::VpcCidrBlockAssociationSet},
    {.name = "IsDefault", .wire = "isDefault", .shape = id::Boolean},
    {.name = "EncryptionControl", .wire = "encryptionControl", .shape = id::VpcEncryptionControl},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "BlockPublicAccessStates", .wire = "blockPublicAccessStates",
     .shape = id::BlockPublicAccessStates},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "CidrBlock", .wire = "cidrBlock", .shape = id::String},
    {.name = "DhcpOptionsId", .wire = "dhcpOptionsId", .shape = id::String},
};
constexpr Member VpcCidrBlockAssociation[] = {
    {.name = "AssociationId", .wire = "associationId", .shape = id::String},
    {.name = "CidrBlock", .wire = "cidrBlock", .shape = id::String},
    {.name = "CidrBlockState", .wire = "cidrBlockState", .shape = id::VpcCidrBlockState},
};
constexpr Member VpcCidrBlockAssociationSet[] = {
    {.name = "member", .wire = "item", .shape = id::VpcCidrBlockAssociation},
};
constexpr Member VpcCidrBlockState[] = {
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "StatusMessage", .wire = "statusMessage", .shape = id::String},
};
constexpr Member VpcEncryptionControl[] = {
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "VpcEncryptionControlId", .wire = "vpcEncryptionControlId", .shape = id::String},
    {.name = "Mode", .wire = "mode", .shape = id::String},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "StateMessage", .wire = "stateMessage", .shape = id::String},
    {.name = "ResourceExclusions", .wire = "resourceExclusions",
     .shape = id::VpcEncryptionControlExclusions},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
};
constexpr Member VpcEncryptionControlConfiguration[] = {
    {.name = "Mode", .shape = id::String, .required = true},
    {.name = "InternetGatewayExclusion", .shape = id::String},
    {.name = "EgressOnlyInternetGatewayExclusion", .shape = id::String},
    {.name = "NatGatewayExclusion", .shape = id::String},
    {.name = "VirtualPrivateGatewayExclusion", .shape = id::String},
    {.name = "VpcPeeringExclusion", .shape = id::String},
    {.name = "LambdaExclusion", .shape = id::String},
    {.name = "VpcLatticeExclusion", .shape = id::String},
    {.name = "ElasticFileSystemExclusion", .shape = id::String},
};
constexpr Member VpcEncryptionControlExclusion[] = {
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "StateMessage", .wire = "stateMessage", .shape = id::String},
};
constexpr Member VpcEncryptionControlExclusions[] = {
    {.name = "InternetGateway", .wire = "internetGateway",
     .shape = id::VpcEncryptionControlExclusion},
    {.name = "EgressOnlyInternetGateway", .wire = "egressOnlyInternetGateway",
     .shape = id::VpcEncryptionControlExclusion},
    {.name = "NatGateway", .wire = "natGateway", .shape = id::VpcEncryptionControlExclusion},
    {.name = "VirtualPrivateGateway", .wire = "virtualPrivateGateway",
     .shape = id::VpcEncryptionControlExclusion},
    {.name = "VpcPeering", .wire = "vpcPeering", .shape = id::VpcEncryptionControlExclusion},
    {.name = "Lambda", .wire = "lambda", .shape = id::VpcEncryptionControlExclusion},
    {.name = "VpcLattice", .wire = "vpcLattice", .shape = id::VpcEncryptionControlExclusion},
    {.name = "ElasticFileSystem", .wire = "elasticFileSystem",
     .shape = id::VpcEncryptionControlExclusion},
};
constexpr Member VpcEndpoint[] = {
    {.name = "VpcEndpointId", .wire = "vpcEndpointId", .shape = id::String},
    {.name = "VpcEndpointType", .wire = "vpcEndpointType", .shape = id::String},
    {.name = "VpcId", .wire = "vpcId", .shape = id::String},
    {.name = "ServiceName", .wire = "serviceName", .shape = id::String},
    {.name = "State", .wire = "state", .shape = id::String},
    {.name = "PolicyDocument", .wire = "policyDocument", .shape = id::String},
    {.name = "RouteTableIds", .wire = "routeTableIdSet", .shape = id::ValueStringList},
    {.name = "SubnetIds", .wire = "subnetIdSet", .shape = id::ValueStringList},
    {.name = "Groups", .wire = "groupSet", .shape = id::GroupIdentifierSet},
    {.name = "IpAddressType", .wire = "ipAddressType", .shape = id::String},
    {.name = "DnsOptions", .wire = "dnsOptions", .shape = id::DnsOptions},
    {.name = "PrivateDnsEnabled", .wire = "privateDnsEnabled", .shape = id::Boolean},
    {.name = "RequesterManaged", .wire = "requesterManaged", .shape = id::Boolean},
    {.name = "NetworkInterfaceIds", .wire = "networkInterfaceIdSet", .shape = id::ValueStringList},
    {.name = "DnsEntries", .wire = "dnsEntrySet", .shape = id::DnsEntrySet},
    {.name = "CreationTimestamp", .wire = "creationTimestamp", .shape = id::Timestamp},
    {.name = "Tags", .wire = "tagSet", .shape = id::TagList},
    {.name = "OwnerId", .wire = "ownerId", .shape = id::String},
    {.name = "LastError", .wire = "lastError", .shape = id::LastError},
    {.name = "Ipv4Prefixes", .wire = "ipv4PrefixSet", .shape = id::SubnetIpPrefixesList},
    {.name = "Ipv6Prefixes", .wire = "ipv6PrefixSet", .shape = id::SubnetIpPrefixesList},
    {.name = "FailureReason", .wire = "failureReason", .shape = id::String},
    {.name = "ServiceNetworkArn", .wire = "serviceNetworkArn", .shape = id::String},
    {.name = "ResourceConfigurationArn", .wire = "resourceConfigurationArn", .shape = id::String},
    {.name = "ServiceRegion", .wire = "serviceRegion", .shape = id::String},
};
constexpr Member VpcEndpointIdList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member VpcEndpointSet[] = {
    {.name = "member", .wire = "item", .shape = id::VpcEndpoint},
};
constexpr Member VpcIdStringList[] = {
    {.name = "member", .wire = "VpcId", .shape = id::String},
};
constexpr Member VpcIpv6CidrBlockAssociation[] = {
    {.name = "AssociationId", .wire = "associationId", .shape = id::String},
    {.name = "Ipv6CidrBlock", .wire = "ipv6CidrBlock", .shape = id::String},
    {.name = "Ipv6CidrBlockState", .wire = "ipv6CidrBlockState", .shape = id::VpcCidrBlockState},
    {.name = "NetworkBorderGroup", .wire = "networkBorderGroup", .shape = id::String},
    {.name = "Ipv6Pool", .wire = "ipv6Pool", .shape = id::String},
    {.name = "Ipv6AddressAttribute", .wire = "ipv6AddressAttribute", .shape = id::String},
    {.name = "IpSource", .wire = "ipSource", .shape = id::String},
};
constexpr Member VpcIpv6CidrBlockAssociationSet[] = {
    {.name = "member", .wire = "item", .shape = id::VpcIpv6CidrBlockAssociation},
};
constexpr Member VpcList[] = {
    {.name = "member", .wire = "item", .shape = id::Vpc},
};
constexpr Member WorkloadsList[] = {
    {.name = "member", .wire = "item", .shape = id::String},
};
constexpr Member ZoneIdStringList[] = {
    {.name = "member", .wire = "ZoneId", .shape = id::String},
};
constexpr Member ZoneNameStringList[] = {
    {.name = "member", .wire = "ZoneName", .shape = id::String},
};
constexpr Member snapshotTierStatusSet[] = {
    {.name = "member", .wire = "item", .shape = id::SnapshotTierStatus},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AccountAttribute", .members = members::AccountAttribute},
    {.name = "AccountAttributeList", .type = Type::kList,
     .members = members::AccountAttributeList},
    {.name = "AccountAttributeNameStringList", .type = Type::kList,
     .members = members::AccountAttributeNameStringList},
    {.name = "AccountAttributeValue", .members = members::AccountAttributeValue},
    {.name = "AccountAttributeValueList", .type = Type::kList,
     .members = members::AccountAttributeValueList},
    {.name = "AddPrefixListEntries", .type = Type::kList,
     .members = members::AddPrefixListEntries},
    {.name = "AddPrefixListEntry", .members = members::AddPrefixListEntry},
    {.name = "ArchitectureTypeList", .type = Type::kList,
     .members = members::ArchitectureTypeList},
    {.name = "AssociateIamInstanceProfileRequest",
     .members = members::AssociateIamInstanceProfileRequest},
    {.name = "AssociateIamInstanceProfileResult",
     .members = members::AssociateIamInstanceProfileResult},
    {.name = "AssociatedSubnetList", .type = Type::kList,
     .members = members::AssociatedSubnetList},
    {.name = "AssociationIdList", .type = Type::kList, .members = members::AssociationIdList},
    {.name = "AttachVolumeRequest", .members = members::AttachVolumeRequest},
    {.name = "AttachmentEnaSrdSpecification", .members = members::AttachmentEnaSrdSpecification},
    {.name = "AttachmentEnaSrdUdpSpecification",
     .members = members::AttachmentEnaSrdUdpSpecification},
    {.name = "AttributeBooleanValue", .members = members::AttributeBooleanValue},
    {.name = "AttributeValue", .members = members::AttributeValue},
    {.name = "AuthorizeSecurityGroupEgressRequest",
     .members = members::AuthorizeSecurityGroupEgressRequest},
    {.name = "AuthorizeSecurityGroupEgressResult",
     .members = members::AuthorizeSecurityGroupEgressResult},
    {.name = "AuthorizeSecurityGroupIngressRequest",
     .members = members::AuthorizeSecurityGroupIngressRequest},
    {.name = "AuthorizeSecurityGroupIngressResult",
     .members = members::AuthorizeSecurityGroupIngressResult},
    {.name = "AvailabilityZone", .members = members::AvailabilityZone},
    {.name = "AvailabilityZoneGeography", .members = members::AvailabilityZoneGeography},
    {.name = "AvailabilityZoneGeographyList", .type = Type::kList,
     .members = members::AvailabilityZoneGeographyList},
    {.name = "AvailabilityZoneList", .type = Type::kList,
     .members = members::AvailabilityZoneList},
    {.name = "AvailabilityZoneMessage", .members = members::AvailabilityZoneMessage},
    {.name = "AvailabilityZoneMessageList", .type = Type::kList,
     .members = members::AvailabilityZoneMessageList},
    {.name = "AvailabilityZoneSubGeography", .members = members::AvailabilityZoneSubGeography},
    {.name = "AvailabilityZoneSubGeographyList", .type = Type::kList,
     .members = members::AvailabilityZoneSubGeographyList},
    {.name = "BandwidthWeightingTypeList", .type = Type::kList,
     .members = members::BandwidthWeightingTypeList},
    {.name = "BlobAttributeValue", .members = members::BlobAttributeValue},
    {.name = "BlockDeviceMapping", .members = members::BlockDeviceMapping},
    {.name = "BlockDeviceMappingList", .type = Type::kList,
     .members = members::BlockDeviceMappingList},
    {.name = "BlockDeviceMappingRequestList", .type = Type::kList,
     .members = members::BlockDeviceMappingRequestList},
    {.name = "BlockPublicAccessStates", .members = members::BlockPublicAccessStates},
    {.name = "BootModeTypeList", .type = Type::kList, .members = members::BootModeTypeList},
    {.name = "CapacityReservationSpecification",
     .members = members::CapacityReservationSpecification},
    {.name = "CapacityReservationSpecificationResponse",
     .members = members::CapacityReservationSpecificationResponse},
    {.name = "CapacityReservationTarget", .members = members::CapacityReservationTarget},
    {.name = "CapacityReservationTargetResponse",
     .members = members::CapacityReservationTargetResponse},
    {.name = "ConnectionTrackingConfiguration",
     .members = members::ConnectionTrackingConfiguration},
    {.name = "ConnectionTrackingSpecificationRequest",
     .members = members::ConnectionTrackingSpecificationRequest},
    {.name = "ConnectionTrackingSpecificationResponse",
     .members = members::ConnectionTrackingSpecificationResponse},
    {.name = "CopySnapshotRequest", .members = members::CopySnapshotRequest},
    {.name = "CopySnapshotResult", .members = members::CopySnapshotResult},
    {.name = "CoreCountList", .type = Type::kList, .members = members::CoreCountList},
    {.name = "CpuOptions", .members = members::CpuOptions},
    {.name = "CpuOptionsRequest", .members = members::CpuOptionsRequest},
    {.name = "CreateManagedPrefixListRequest", .members = members::CreateManagedPrefixListRequest},
    {.name = "CreateManagedPrefixListResult", .members = members::CreateManagedPrefixListResult},
    {.name = "CreateNetworkAclEntryRequest", .members = members::CreateNetworkAclEntryRequest},
    {.name = "CreateNetworkAclRequest", .members = members::CreateNetworkAclRequest},
    {.name = "CreateNetworkAclResult", .members = members::CreateNetworkAclResult},
    {.name = "CreateNetworkInterfaceRequest", .members = members::CreateNetworkInterfaceRequest},
    {.name = "CreateNetworkInterfaceResult", .members = members::CreateNetworkInterfaceResult},
    {.name = "CreateSecurityGroupRequest", .members = members::CreateSecurityGroupRequest},
    {.name = "CreateSecurityGroupResult", .members = members::CreateSecurityGroupResult},
    {.name = "CreateSnapshotRequest", .members = members::CreateSnapshotRequest},
    {.name = "CreateSnapshotsRequest", .members = members::CreateSnapshotsRequest},
    {.name = "CreateSnapshotsResult", .members = members::CreateSnapshotsResult},
    {.name = "CreateSubnetRequest", .members = members::CreateSubnetRequest},
    {.name = "CreateSubnetResult", .members = members::CreateSubnetResult},
    {.name = "CreateTagsRequest", .members = members::CreateTagsRequest},
    {.name = "CreateVolumePermission", .members = members::CreateVolumePermission},
    {.name = "CreateVolumePermissionList", .type = Type::kList,
     .members = members::CreateVolumePermissionList},
    {.name = "CreateVolumePermissionModifications",
     .members = members::CreateVolumePermissionModifications},
    {.name = "CreateVolumeRequest", .members = members::CreateVolumeRequest},
    {.name = "CreateVpcRequest", .members = members::CreateVpcRequest},
    {.name = "CreateVpcResult", .members = members::CreateVpcResult},
    {.name = "CreditSpecificationRequest", .members = members::CreditSpecificationRequest},
    {.name = "DefaultConnectionTrackingConfiguration",
     .members = members::DefaultConnectionTrackingConfiguration},
    {.name = "DeleteManagedPrefixListRequest", .members = members::DeleteManagedPrefixListRequest},
    {.name = "DeleteManagedPrefixListResult", .members = members::DeleteManagedPrefixListResult},
    {.name = "DeleteNetworkAclEntryRequest", .members = members::DeleteNetworkAclEntryRequest},
    {.name = "DeleteNetworkAclRequest", .members = members::DeleteNetworkAclRequest},
    {.name = "DeleteNetworkInterfaceRequest", .members = members::DeleteNetworkInterfaceRequest},
    {.name = "DeleteSecurityGroupRequest", .members = members::DeleteSecurityGroupRequest},
    {.name = "DeleteSecurityGroupResult", .members = members::DeleteSecurityGroupResult},
    {.name = "DeleteSnapshotRequest", .members = members::DeleteSnapshotRequest},
    {.name = "DeleteSubnetRequest", .members = members::DeleteSubnetRequest},
    {.name = "DeleteTagsRequest", .members = members::DeleteTagsRequest},
    {.name = "DeleteVolumeRequest", .members = members::DeleteVolumeRequest},
    {.name = "DeleteVpcRequest", .members = members::DeleteVpcRequest},
    {.name = "DescribeAccountAttributesRequest",
     .members = members::DescribeAccountAttributesRequest},
    {.name = "DescribeAccountAttributesResult",
     .members = members::DescribeAccountAttributesResult},
    {.name = "DescribeAvailabilityZonesRequest",
     .members = members::DescribeAvailabilityZonesRequest},
    {.name = "DescribeAvailabilityZonesResult",
     .members = members::DescribeAvailabilityZonesResult},
    {.name = "DescribeFlowLogsRequest", .members = members::DescribeFlowLogsRequest},
    {.name = "DescribeFlowLogsResult", .members = members::DescribeFlowLogsResult},
    {.name = "DescribeIamInstanceProfileAssociationsRequest",
     .members = members::DescribeIamInstanceProfileAssociationsRequest},
    {.name = "DescribeIamInstanceProfileAssociationsResult",
     .members = members::DescribeIamInstanceProfileAssociationsResult},
    {.name = "DescribeImagesRequest", .members = members::DescribeImagesRequest},
    {.name = "DescribeImagesResult", .members = members::DescribeImagesResult},
    {.name = "DescribeInstanceAttributeRequest",
     .members = members::DescribeInstanceAttributeRequest},
    {.name = "DescribeInstanceCreditSpecificationsRequest",
     .members = members::DescribeInstanceCreditSpecificationsRequest},
    {.name = "DescribeInstanceCreditSpecificationsResult",
     .members = members::DescribeInstanceCreditSpecificationsResult},
    {.name = "DescribeInstanceStatusRequest", .members = members::DescribeInstanceStatusRequest},
    {.name = "DescribeInstanceStatusResult", .members = members::DescribeInstanceStatusResult},
    {.name = "DescribeInstanceTypesRequest", .members = members::DescribeInstanceTypesRequest},
    {.name = "DescribeInstanceTypesResult", .members = members::DescribeInstanceTypesResult},
    {.name = "DescribeInstancesRequest", .members = members::DescribeInstancesRequest},
    {.name = "DescribeInstancesResult", .members = members::DescribeInstancesResult},
    {.name = "DescribeLockedSnapshotsRequest", .members = members::DescribeLockedSnapshotsRequest},
    {.name = "DescribeLockedSnapshotsResult", .members = members::DescribeLockedSnapshotsResult},
    {.name = "DescribeManagedPrefixListsRequest",
     .members = members::DescribeManagedPrefixListsRequest},
    {.name = "DescribeManagedPrefixListsResult",
     .members = members::DescribeManagedPrefixListsResult},
    {.name = "DescribeNetworkAclsRequest", .members = members::DescribeNetworkAclsRequest},
    {.name = "DescribeNetworkAclsResult", .members = members::DescribeNetworkAclsResult},
    {.name = "DescribeNetworkInterfacesRequest",
     .members = members::DescribeNetworkInterfacesRequest},
    {.name = "DescribeNetworkInterfacesResult",
     .members = members::DescribeNetworkInterfacesResult},
    {.name = "DescribeRegionsRequest", .members = members::DescribeRegionsRequest},
    {.name = "DescribeRegionsResult", .members = members::DescribeRegionsResult},
    {.name = "DescribeRouteTablesRequest", .members = members::DescribeRouteTablesRequest},
    {.name = "DescribeRouteTablesResult", .members = members::DescribeRouteTablesResult},
    {.name = "DescribeSecurityGroupRulesRequest",
     .members = members::DescribeSecurityGroupRulesRequest},
    {.name = "DescribeSecurityGroupRulesResult",
     .members = members::DescribeSecurityGroupRulesResult},
    {.name = "DescribeSecurityGroupsRequest", .members = members::DescribeSecurityGroupsRequest},
    {.name = "DescribeSecurityGroupsResult", .members = members::DescribeSecurityGroupsResult},
    {.name = "DescribeSnapshotAttributeRequest",
     .members = members::DescribeSnapshotAttributeRequest},
    {.name = "DescribeSnapshotAttributeResult",
     .members = members::DescribeSnapshotAttributeResult},
    {.name = "DescribeSnapshotTierStatusRequest",
     .members = members::DescribeSnapshotTierStatusRequest},
    {.name = "DescribeSnapshotTierStatusResult",
     .members = members::DescribeSnapshotTierStatusResult},
    {.name = "DescribeSnapshotsRequest", .members = members::DescribeSnapshotsRequest},
    {.name = "DescribeSnapshotsResult", .members = members::DescribeSnapshotsResult},
    {.name = "DescribeSubnetsRequest", .members = members::DescribeSubnetsRequest},
    {.name = "DescribeSubnetsResult", .members = members::DescribeSubnetsResult},
    {.name = "DescribeTagsRequest", .members = members::DescribeTagsRequest},
    {.name = "DescribeTagsResult", .members = members::DescribeTagsResult},
    {.name = "DescribeVolumeAttributeRequest", .members = members::DescribeVolumeAttributeRequest},
    {.name = "DescribeVolumeAttributeResult", .members = members::DescribeVolumeAttributeResult},
    {.name = "DescribeVolumesRequest", .members = members::DescribeVolumesRequest},
    {.name = "DescribeVolumesResult", .members = members::DescribeVolumesResult},
    {.name = "DescribeVpcEndpointsRequest", .members = members::DescribeVpcEndpointsRequest},
    {.name = "DescribeVpcEndpointsResult", .members = members::DescribeVpcEndpointsResult},
    {.name = "DescribeVpcsRequest", .members = members::DescribeVpcsRequest},
    {.name = "DescribeVpcsResult", .members = members::DescribeVpcsResult},
    {.name = "DestinationOptionsResponse", .members = members::DestinationOptionsResponse},
    {.name = "DetachVolumeRequest", .members = members::DetachVolumeRequest},
    {.name = "DisassociateIamInstanceProfileRequest",
     .members = members::DisassociateIamInstanceProfileRequest},
    {.name = "DisassociateIamInstanceProfileResult",
     .members = members::DisassociateIamInstanceProfileResult},
    {.name = "DiskInfo", .members = members::DiskInfo},
    {.name = "DiskInfoList", .type = Type::kList, .members = members::DiskInfoList},
    {.name = "DnsEntry", .members = members::DnsEntry},
    {.name = "DnsEntrySet", .type = Type::kList, .members = members::DnsEntrySet},
    {.name = "DnsOptions", .members = members::DnsOptions},
    {.name = "EbsBlockDevice", .members = members::EbsBlockDevice},
    {.name = "EbsCardInfo", .members = members::EbsCardInfo},
    {.name = "EbsCardInfoList", .type = Type::kList, .members = members::EbsCardInfoList},
    {.name = "EbsInfo", .members = members::EbsInfo},
    {.name = "EbsInstanceBlockDevice", .members = members::EbsInstanceBlockDevice},
    {.name = "EbsInstanceBlockDeviceSpecification",
     .members = members::EbsInstanceBlockDeviceSpecification},
    {.name = "EbsOptimizedInfo", .members = members::EbsOptimizedInfo},
    {.name = "EbsStatusDetails", .members = members::EbsStatusDetails},
    {.name = "EbsStatusDetailsList", .type = Type::kList,
     .members = members::EbsStatusDetailsList},
    {.name = "EbsStatusSummary", .members = members::EbsStatusSummary},
    {.name = "EfaInfo", .members = members::EfaInfo},
    {.name = "ElasticGpuAssociation", .members = members::ElasticGpuAssociation},
    {.name = "ElasticGpuAssociationList", .type = Type::kList,
     .members = members::ElasticGpuAssociationList},
    {.name = "ElasticGpuSpecification", .members = members::ElasticGpuSpecification},
    {.name = "ElasticGpuSpecifications", .type = Type::kList,
     .members = members::ElasticGpuSpecifications},
    {.name = "ElasticInferenceAccelerator", .members = members::ElasticInferenceAccelerator},
    {.name = "ElasticInferenceAcceleratorAssociation",
     .members = members::ElasticInferenceAcceleratorAssociation},
    {.name = "ElasticInferenceAcceleratorAssociationList", .type = Type::kList,
     .members = members::ElasticInferenceAcceleratorAssociationList},
    {.name = "ElasticInferenceAccelerators", .type = Type::kList,
     .members = members::ElasticInferenceAccelerators},
    {.name = "EnaSrdSpecification", .members = members::EnaSrdSpecification},
    {.name = "EnaSrdSpecificationRequest", .members = members::EnaSrdSpecificationRequest},
    {.name = "EnaSrdUdpSpecification", .members = members::EnaSrdUdpSpecification},
    {.name = "EnaSrdUdpSpecificationRequest", .members = members::EnaSrdUdpSpecificationRequest},
    {.name = "EnclaveOptions", .members = members::EnclaveOptions},
    {.name = "EnclaveOptionsRequest", .members = members::EnclaveOptionsRequest},
    {.name = "ExecutableByStringList", .type = Type::kList,
     .members = members::ExecutableByStringList},
    {.name = "Filter", .members = members::Filter},
    {.name = "FilterList", .type = Type::kList, .members = members::FilterList},
    {.name = "FlowLog", .members = members::FlowLog},
    {.name = "FlowLogIdList", .type = Type::kList, .members = members::FlowLogIdList},
    {.name = "FlowLogSet", .type = Type::kList, .members = members::FlowLogSet},
    {.name = "FpgaDeviceInfo", .members = members::FpgaDeviceInfo},
    {.name = "FpgaDeviceInfoList", .type = Type::kList, .members = members::FpgaDeviceInfoList},
    {.name = "FpgaDeviceMemoryInfo", .members = members::FpgaDeviceMemoryInfo},
    {.name = "FpgaInfo", .members = members::FpgaInfo},
    {.name = "GetConsoleOutputRequest", .members = members::GetConsoleOutputRequest},
    {.name = "GetConsoleOutputResult", .members = members::GetConsoleOutputResult},
    {.name = "GetConsoleScreenshotRequest", .members = members::GetConsoleScreenshotRequest},
    {.name = "GetConsoleScreenshotResult", .members = members::GetConsoleScreenshotResult},
    {.name = "GetManagedPrefixListAssociationsRequest",
     .members = members::GetManagedPrefixListAssociationsRequest},
    {.name = "GetManagedPrefixListAssociationsResult",
     .members = members::GetManagedPrefixListAssociationsResult},
    {.name = "GetManagedPrefixListEntriesRequest",
     .members = members::GetManagedPrefixListEntriesRequest},
    {.name = "GetManagedPrefixListEntriesResult",
     .members = members::GetManagedPrefixListEntriesResult},
    {.name = "GpuDeviceInfo", .members = members::GpuDeviceInfo},
    {.name = "GpuDeviceInfoList", .type = Type::kList, .members = members::GpuDeviceInfoList},
    {.name = "GpuDeviceMemoryInfo", .members = members::GpuDeviceMemoryInfo},
    {.name = "GpuInfo", .members = members::GpuInfo},
    {.name = "GroupIdStringList", .type = Type::kList, .members = members::GroupIdStringList},
    {.name = "GroupIdentifier", .members = members::GroupIdentifier},
    {.name = "GroupIdentifierList", .type = Type::kList, .members = members::GroupIdentifierList},
    {.name = "GroupIdentifierSet", .type = Type::kList, .members = members::GroupIdentifierSet},
    {.name = "GroupNameStringList", .type = Type::kList, .members = members::GroupNameStringList},
    {.name = "HibernationOptions", .members = members::HibernationOptions},
    {.name = "HibernationOptionsRequest", .members = members::HibernationOptionsRequest},
    {.name = "IamInstanceProfile", .members = members::IamInstanceProfile},
    {.name = "IamInstanceProfileAssociation", .members = members::IamInstanceProfileAssociation},
    {.name = "IamInstanceProfileAssociationSet", .type = Type::kList,
     .members = members::IamInstanceProfileAssociationSet},
    {.name = "IamInstanceProfileSpecification",
     .members = members::IamInstanceProfileSpecification},
    {.name = "IcmpTypeCode", .members = members::IcmpTypeCode},
    {.name = "Image", .members = members::Image},
    {.name = "ImageIdStringList", .type = Type::kList, .members = members::ImageIdStringList},
    {.name = "ImageList", .type = Type::kList, .members = members::ImageList},
    {.name = "InferenceAcceleratorInfo", .members = members::InferenceAcceleratorInfo},
    {.name = "InferenceDeviceInfo", .members = members::InferenceDeviceInfo},
    {.name = "InferenceDeviceInfoList", .type = Type::kList,
     .members = members::InferenceDeviceInfoList, .wire = "item"},
    {.name = "InferenceDeviceMemoryInfo", .members = members::InferenceDeviceMemoryInfo},
    {.name = "Instance", .members = members::Instance},
    {.name = "InstanceAttachmentEnaSrdSpecification",
     .members = members::InstanceAttachmentEnaSrdSpecification},
    {.name = "InstanceAttachmentEnaSrdUdpSpecification",
     .members = members::InstanceAttachmentEnaSrdUdpSpecification},
    {.name = "InstanceAttribute", .members = members::InstanceAttribute},
    {.name = "InstanceBlockDeviceMapping", .members = members::InstanceBlockDeviceMapping},
    {.name = "InstanceBlockDeviceMappingList", .type = Type::kList,
     .members = members::InstanceBlockDeviceMappingList},
    {.name = "InstanceBlockDeviceMappingSpecification",
     .members = members::InstanceBlockDeviceMappingSpecification},
    {.name = "InstanceBlockDeviceMappingSpecificationList", .type = Type::kList,
     .members = members::InstanceBlockDeviceMappingSpecificationList},
    {.name = "InstanceCreditSpecification", .members = members::InstanceCreditSpecification},
    {.name = "InstanceCreditSpecificationList", .type = Type::kList,
     .members = members::InstanceCreditSpecificationList},
    {.name = "InstanceIdStringList", .type = Type::kList,
     .members = members::InstanceIdStringList},
    {.name = "InstanceIpv4Prefix", .members = members::InstanceIpv4Prefix},
    {.name = "InstanceIpv4PrefixList", .type = Type::kList,
     .members = members::InstanceIpv4PrefixList},
    {.name = "InstanceIpv6Address", .members = members::InstanceIpv6Address},
    {.name = "InstanceIpv6AddressList", .type = Type::kList,
     .members = members::InstanceIpv6AddressList},
    {.name = "InstanceIpv6Prefix", .members = members::InstanceIpv6Prefix},
    {.name = "InstanceIpv6PrefixList", .type = Type::kList,
     .members = members::InstanceIpv6PrefixList},
    {.name = "InstanceList", .type = Type::kList, .members = members::InstanceList},
    {.name = "InstanceMaintenanceOptions", .members = members::InstanceMaintenanceOptions},
    {.name = "InstanceMaintenanceOptionsRequest",
     .members = members::InstanceMaintenanceOptionsRequest},
    {.name = "InstanceMarketOptionsRequest", .members = members::InstanceMarketOptionsRequest},
    {.name = "InstanceMetadataOptionsRequest", .members = members::InstanceMetadataOptionsRequest},
    {.name = "InstanceMetadataOptionsResponse",
     .members = members::InstanceMetadataOptionsResponse},
    {.name = "InstanceNetworkInterface", .members = members::InstanceNetworkInterface},
    {.name = "InstanceNetworkInterfaceAssociation",
     .members = members::InstanceNetworkInterfaceAssociation},
    {.name = "InstanceNetworkInterfaceAttachment",
     .members = members::InstanceNetworkInterfaceAttachment},
    {.name = "InstanceNetworkInterfaceList", .type = Type::kList,
     .members = members::InstanceNetworkInterfaceList},
    {.name = "InstanceNetworkInterfaceSpecification",
     .members = members::InstanceNetworkInterfaceSpecification},
    {.name = "InstanceNetworkInterfaceSpecificationList", .type = Type::kList,
     .members = members::InstanceNetworkInterfaceSpecificationList},
    {.name = "InstanceNetworkPerformanceOptions",
     .members = members::InstanceNetworkPerformanceOptions},
    {.name = "InstanceNetworkPerformanceOptionsRequest",
     .members = members::InstanceNetworkPerformanceOptionsRequest},
    {.name = "InstancePrivateIpAddress", .members = members::InstancePrivateIpAddress},
    {.name = "InstancePrivateIpAddressList", .type = Type::kList,
     .members = members::InstancePrivateIpAddressList},
    {.name = "InstanceSecondaryInterface", .members = members::InstanceSecondaryInterface},
    {.name = "InstanceSecondaryInterfaceAttachment",
     .members = members::InstanceSecondaryInterfaceAttachment},
    {.name = "InstanceSecondaryInterfaceList", .type = Type::kList,
     .members = members::InstanceSecondaryInterfaceList},
    {.name = "InstanceSecondaryInterfacePrivateIpAddress",
     .members = members::InstanceSecondaryInterfacePrivateIpAddress},
    {.name = "InstanceSecondaryInterfacePrivateIpAddressList", .type = Type::kList,
     .members = members::InstanceSecondaryInterfacePrivateIpAddressList},
    {.name = "InstanceSecondaryInterfacePrivateIpAddressListRequest", .type = Type::kList,
     .members = members::InstanceSecondaryInterfacePrivateIpAddressListRequest},
    {.name = "InstanceSecondaryInterfacePrivateIpAddressRequest",
     .members = members::InstanceSecondaryInterfacePrivateIpAddressRequest},
    {.name = "InstanceSecondaryInterfaceSpecificationListRequest", .type = Type::kList,
     .members = members::InstanceSecondaryInterfaceSpecificationListRequest},
    {.name = "InstanceSecondaryInterfaceSpecificationRequest",
     .members = members::InstanceSecondaryInterfaceSpecificationRequest},
    {.name = "InstanceSpecification", .members = members::InstanceSpecification},
    {.name = "InstanceState", .members = members::InstanceState},
    {.name = "InstanceStateChange", .members = members::InstanceStateChange},
    {.name = "InstanceStateChangeList", .type = Type::kList,
     .members = members::InstanceStateChangeList},
    {.name = "InstanceStatus", .members = members::InstanceStatus},
    {.name = "InstanceStatusDetails", .members = members::InstanceStatusDetails},
    {.name = "InstanceStatusDetailsList", .type = Type::kList,
     .members = members::InstanceStatusDetailsList},
    {.name = "InstanceStatusEvent", .members = members::InstanceStatusEvent},
    {.name = "InstanceStatusEventList", .type = Type::kList,
     .members = members::InstanceStatusEventList},
    {.name = "InstanceStatusList", .type = Type::kList, .members = members::InstanceStatusList},
    {.name = "InstanceStatusSummary", .members = members::InstanceStatusSummary},
    {.name = "InstanceStorageInfo", .members = members::InstanceStorageInfo},
    {.name = "InstanceTypeInfo", .members = members::InstanceTypeInfo},
    {.name = "InstanceTypeInfoList", .type = Type::kList,
     .members = members::InstanceTypeInfoList},
    {.name = "IpPermission", .members = members::IpPermission},
    {.name = "IpPermissionList", .type = Type::kList, .members = members::IpPermissionList},
    {.name = "IpRange", .members = members::IpRange},
    {.name = "IpRangeList", .type = Type::kList, .members = members::IpRangeList},
    {.name = "Ipv4PrefixList", .type = Type::kList, .members = members::Ipv4PrefixList},
    {.name = "Ipv4PrefixSpecification", .members = members::Ipv4PrefixSpecification},
    {.name = "Ipv4PrefixSpecificationRequest", .members = members::Ipv4PrefixSpecificationRequest},
    {.name = "Ipv4PrefixesList", .type = Type::kList, .members = members::Ipv4PrefixesList},
    {.name = "Ipv6PrefixList", .type = Type::kList, .members = members::Ipv6PrefixList},
    {.name = "Ipv6PrefixSpecification", .members = members::Ipv6PrefixSpecification},
    {.name = "Ipv6PrefixSpecificationRequest", .members = members::Ipv6PrefixSpecificationRequest},
    {.name = "Ipv6PrefixesList", .type = Type::kList, .members = members::Ipv6PrefixesList},
    {.name = "Ipv6Range", .members = members::Ipv6Range},
    {.name = "Ipv6RangeList", .type = Type::kList, .members = members::Ipv6RangeList},
    {.name = "LastError", .members = members::LastError},
    {.name = "LaunchTemplateSpecification", .members = members::LaunchTemplateSpecification},
    {.name = "LicenseConfiguration", .members = members::LicenseConfiguration},
    {.name = "LicenseConfigurationRequest", .members = members::LicenseConfigurationRequest},
    {.name = "LicenseList", .type = Type::kList, .members = members::LicenseList},
    {.name = "LicenseSpecificationListRequest", .type = Type::kList,
     .members = members::LicenseSpecificationListRequest},
    {.name = "LockSnapshotRequest", .members = members::LockSnapshotRequest},
    {.name = "LockSnapshotResult", .members = members::LockSnapshotResult},
    {.name = "LockedSnapshotsInfo", .members = members::LockedSnapshotsInfo},
    {.name = "LockedSnapshotsInfoList", .type = Type::kList,
     .members = members::LockedSnapshotsInfoList},
    {.name = "ManagedPrefixList", .members = members::ManagedPrefixList},
    {.name = "ManagedPrefixListSet", .type = Type::kList,
     .members = members::ManagedPrefixListSet},
    {.name = "MediaAcceleratorInfo", .members = members::MediaAcceleratorInfo},
    {.name = "MediaDeviceInfo", .members = members::MediaDeviceInfo},
    {.name = "MediaDeviceInfoList", .type = Type::kList, .members = members::MediaDeviceInfoList},
    {.name = "MediaDeviceMemoryInfo", .members = members::MediaDeviceMemoryInfo},
    {.name = "MemoryInfo", .members = members::MemoryInfo},
    {.name = "ModifyInstanceAttributeRequest", .members = members::ModifyInstanceAttributeRequest},
    {.name = "ModifyInstanceMetadataOptionsRequest",
     .members = members::ModifyInstanceMetadataOptionsRequest},
    {.name = "ModifyInstanceMetadataOptionsResult",
     .members = members::ModifyInstanceMetadataOptionsResult},
    {.name = "ModifyManagedPrefixListRequest", .members = members::ModifyManagedPrefixListRequest},
    {.name = "ModifyManagedPrefixListResult", .members = members::ModifyManagedPrefixListResult},
    {.name = "ModifyNetworkInterfaceAttributeRequest",
     .members = members::ModifyNetworkInterfaceAttributeRequest},
    {.name = "ModifySecurityGroupRulesRequest",
     .members = members::ModifySecurityGroupRulesRequest},
    {.name = "ModifySecurityGroupRulesResult", .members = members::ModifySecurityGroupRulesResult},
    {.name = "ModifySnapshotAttributeRequest", .members = members::ModifySnapshotAttributeRequest},
    {.name = "Monitoring", .members = members::Monitoring},
    {.name = "NetworkAcl", .members = members::NetworkAcl},
    {.name = "NetworkAclAssociation", .members = members::NetworkAclAssociation},
    {.name = "NetworkAclAssociationList", .type = Type::kList,
     .members = members::NetworkAclAssociationList},
    {.name = "NetworkAclEntry", .members = members::NetworkAclEntry},
    {.name = "NetworkAclEntryList", .type = Type::kList, .members = members::NetworkAclEntryList},
    {.name = "NetworkAclIdStringList", .type = Type::kList,
     .members = members::NetworkAclIdStringList},
    {.name = "NetworkAclList", .type = Type::kList, .members = members::NetworkAclList},
    {.name = "NetworkCardInfo", .members = members::NetworkCardInfo},
    {.name = "NetworkCardInfoList", .type = Type::kList, .members = members::NetworkCardInfoList},
    {.name = "NetworkInfo", .members = members::NetworkInfo},
    {.name = "NetworkInterface", .members = members::NetworkInterface},
    {.name = "NetworkInterfaceAssociation", .members = members::NetworkInterfaceAssociation},
    {.name = "NetworkInterfaceAttachment", .members = members::NetworkInterfaceAttachment},
    {.name = "NetworkInterfaceAttachmentChanges",
     .members = members::NetworkInterfaceAttachmentChanges},
    {.name = "NetworkInterfaceIdList", .type = Type::kList,
     .members = members::NetworkInterfaceIdList},
    {.name = "NetworkInterfaceIpv6Address", .members = members::NetworkInterfaceIpv6Address},
    {.name = "NetworkInterfaceIpv6AddressesList", .type = Type::kList,
     .members = members::NetworkInterfaceIpv6AddressesList},
    {.name = "NetworkInterfaceList", .type = Type::kList,
     .members = members::NetworkInterfaceList},
    {.name = "NetworkInterfacePrivateIpAddress",
     .members = members::NetworkInterfacePrivateIpAddress},
    {.name = "NetworkInterfacePrivateIpAddressList", .type = Type::kList,
     .members = members::NetworkInterfacePrivateIpAddressList},
    {.name = "NeuronDeviceCoreInfo", .members = members::NeuronDeviceCoreInfo},
    {.name = "NeuronDeviceInfo", .members = members::NeuronDeviceInfo},
    {.name = "NeuronDeviceInfoList", .type = Type::kList,
     .members = members::NeuronDeviceInfoList},
    {.name = "NeuronDeviceMemoryInfo", .members = members::NeuronDeviceMemoryInfo},
    {.name = "NeuronInfo", .members = members::NeuronInfo},
    {.name = "NitroTpmInfo", .members = members::NitroTpmInfo},
    {.name = "NitroTpmSupportedVersionsList", .type = Type::kList,
     .members = members::NitroTpmSupportedVersionsList},
    {.name = "OperatorRequest", .members = members::OperatorRequest},
    {.name = "OperatorResponse", .members = members::OperatorResponse},
    {.name = "OwnerStringList", .type = Type::kList, .members = members::OwnerStringList},
    {.name = "Placement", .members = members::Placement},
    {.name = "PlacementGroupInfo", .members = members::PlacementGroupInfo},
    {.name = "PlacementGroupStrategyList", .type = Type::kList,
     .members = members::PlacementGroupStrategyList},
    {.name = "PortRange", .members = members::PortRange},
    {.name = "PrefixListAssociation", .members = members::PrefixListAssociation},
    {.name = "PrefixListAssociationSet", .type = Type::kList,
     .members = members::PrefixListAssociationSet},
    {.name = "PrefixListEntry", .members = members::PrefixListEntry},
    {.name = "PrefixListEntrySet", .type = Type::kList, .members = members::PrefixListEntrySet},
    {.name = "PrefixListId", .members = members::PrefixListId},
    {.name = "PrefixListIdList", .type = Type::kList, .members = members::PrefixListIdList},
    {.name = "PrivateDnsNameOptionsOnLaunch", .members = members::PrivateDnsNameOptionsOnLaunch},
    {.name = "PrivateDnsNameOptionsRequest", .members = members::PrivateDnsNameOptionsRequest},
    {.name = "PrivateDnsNameOptionsResponse", .members = members::PrivateDnsNameOptionsResponse},
    {.name = "PrivateDnsSpecifiedDomainSet", .type = Type::kList,
     .members = members::PrivateDnsSpecifiedDomainSet},
    {.name = "PrivateIpAddressSpecification", .members = members::PrivateIpAddressSpecification},
    {.name = "PrivateIpAddressSpecificationList", .type = Type::kList,
     .members = members::PrivateIpAddressSpecificationList},
    {.name = "ProcessorInfo", .members = members::ProcessorInfo},
    {.name = "ProductCode", .members = members::ProductCode},
    {.name = "ProductCodeList", .type = Type::kList, .members = members::ProductCodeList},
    {.name = "PropagatingVgw", .members = members::PropagatingVgw},
    {.name = "PropagatingVgwList", .type = Type::kList, .members = members::PropagatingVgwList},
    {.name = "PublicIpDnsNameOptions", .members = members::PublicIpDnsNameOptions},
    {.name = "RebootInstancesRequest", .members = members::RebootInstancesRequest},
    {.name = "ReferencedSecurityGroup", .members = members::ReferencedSecurityGroup},
    {.name = "Region", .members = members::Region},
    {.name = "RegionGeography", .members = members::RegionGeography},
    {.name = "RegionGeographyList", .type = Type::kList, .members = members::RegionGeographyList},
    {.name = "RegionList", .type = Type::kList, .members = members::RegionList},
    {.name = "RegionNameStringList", .type = Type::kList,
     .members = members::RegionNameStringList},
    {.name = "RemovePrefixListEntries", .type = Type::kList,
     .members = members::RemovePrefixListEntries},
    {.name = "RemovePrefixListEntry", .members = members::RemovePrefixListEntry},
    {.name = "ReplaceIamInstanceProfileAssociationRequest",
     .members = members::ReplaceIamInstanceProfileAssociationRequest},
    {.name = "ReplaceIamInstanceProfileAssociationResult",
     .members = members::ReplaceIamInstanceProfileAssociationResult},
    {.name = "ReplaceNetworkAclAssociationRequest",
     .members = members::ReplaceNetworkAclAssociationRequest},
    {.name = "ReplaceNetworkAclAssociationResult",
     .members = members::ReplaceNetworkAclAssociationResult},
    {.name = "ReplaceNetworkAclEntryRequest", .members = members::ReplaceNetworkAclEntryRequest},
    {.name = "RequestInstanceTypeList", .type = Type::kList,
     .members = members::RequestInstanceTypeList, .wire = "InstanceType"},
    {.name = "Reservation", .members = members::Reservation},
    {.name = "ReservationList", .type = Type::kList, .members = members::ReservationList},
    {.name = "ResourceIdList", .type = Type::kList, .members = members::ResourceIdList},
    {.name = "RestorableByStringList", .type = Type::kList,
     .members = members::RestorableByStringList},
    {.name = "RestoreManagedPrefixListVersionRequest",
     .members = members::RestoreManagedPrefixListVersionRequest},
    {.name = "RestoreManagedPrefixListVersionResult",
     .members = members::RestoreManagedPrefixListVersionResult},
    {.name = "RevokeSecurityGroupEgressRequest",
     .members = members::RevokeSecurityGroupEgressRequest},
    {.name = "RevokeSecurityGroupEgressResult",
     .members = members::RevokeSecurityGroupEgressResult},
    {.name = "RevokeSecurityGroupIngressRequest",
     .members = members::RevokeSecurityGroupIngressRequest},
    {.name = "RevokeSecurityGroupIngressResult",
     .members = members::RevokeSecurityGroupIngressResult},
    {.name = "RevokedSecurityGroupRule", .members = members::RevokedSecurityGroupRule},
    {.name = "RevokedSecurityGroupRuleList", .type = Type::kList,
     .members = members::RevokedSecurityGroupRuleList},
    {.name = "RootDeviceTypeList", .type = Type::kList, .members = members::RootDeviceTypeList},
    {.name = "Route", .members = members::Route},
    {.name = "RouteList", .type = Type::kList, .members = members::RouteList},
    {.name = "RouteTable", .members = members::RouteTable},
    {.name = "RouteTableAssociation", .members = members::RouteTableAssociation},
    {.name = "RouteTableAssociationList", .type = Type::kList,
     .members = members::RouteTableAssociationList},
    {.name = "RouteTableAssociationState", .members = members::RouteTableAssociationState},
    {.name = "RouteTableIdStringList", .type = Type::kList,
     .members = members::RouteTableIdStringList},
    {.name = "RouteTableList", .type = Type::kList, .members = members::RouteTableList},
    {.name = "RunInstancesMonitoringEnabled", .members = members::RunInstancesMonitoringEnabled},
    {.name = "RunInstancesRequest", .members = members::RunInstancesRequest},
    {.name = "SecurityGroup", .members = members::SecurityGroup},
    {.name = "SecurityGroupIdStringList", .type = Type::kList,
     .members = members::SecurityGroupIdStringList},
    {.name = "SecurityGroupIdentifier", .members = members::SecurityGroupIdentifier},
    {.name = "SecurityGroupList", .type = Type::kList, .members = members::SecurityGroupList},
    {.name = "SecurityGroupRule", .members = members::SecurityGroupRule},
    {.name = "SecurityGroupRuleDescription", .members = members::SecurityGroupRuleDescription},
    {.name = "SecurityGroupRuleDescriptionList", .type = Type::kList,
     .members = members::SecurityGroupRuleDescriptionList},
    {.name = "SecurityGroupRuleIdList", .type = Type::kList,
     .members = members::SecurityGroupRuleIdList},
    {.name = "SecurityGroupRuleList", .type = Type::kList,
     .members = members::SecurityGroupRuleList},
    {.name = "SecurityGroupRuleRequest", .members = members::SecurityGroupRuleRequest},
    {.name = "SecurityGroupRuleUpdate", .members = members::SecurityGroupRuleUpdate},
    {.name = "SecurityGroupRuleUpdateList", .type = Type::kList,
     .members = members::SecurityGroupRuleUpdateList},
    {.name = "SecurityGroupStringList", .type = Type::kList,
     .members = members::SecurityGroupStringList},
    {.name = "Snapshot", .members = members::Snapshot},
    {.name = "SnapshotIdStringList", .type = Type::kList,
     .members = members::SnapshotIdStringList},
    {.name = "SnapshotInfo", .members = members::SnapshotInfo},
    {.name = "SnapshotList", .type = Type::kList, .members = members::SnapshotList},
    {.name = "SnapshotSet", .type = Type::kList, .members = members::SnapshotSet},
    {.name = "SnapshotTierStatus", .members = members::SnapshotTierStatus},
    {.name = "SpotMarketOptions", .members = members::SpotMarketOptions},
    {.name = "StartInstancesRequest", .members = members::StartInstancesRequest},
    {.name = "StartInstancesResult", .members = members::StartInstancesResult},
    {.name = "StateReason", .members = members::StateReason},
    {.name = "StopInstancesRequest", .members = members::StopInstancesRequest},
    {.name = "StopInstancesResult", .members = members::StopInstancesResult},
    {.name = "Subnet", .members = members::Subnet},
    {.name = "SubnetCidrBlockState", .members = members::SubnetCidrBlockState},
    {.name = "SubnetIdList", .type = Type::kList, .members = members::SubnetIdList},
    {.name = "SubnetIdStringList", .type = Type::kList, .members = members::SubnetIdStringList},
    {.name = "SubnetIpPrefixes", .members = members::SubnetIpPrefixes},
    {.name = "SubnetIpPrefixesList", .type = Type::kList,
     .members = members::SubnetIpPrefixesList},
    {.name = "SubnetIpv6CidrBlockAssociation", .members = members::SubnetIpv6CidrBlockAssociation},
    {.name = "SubnetIpv6CidrBlockAssociationSet", .type = Type::kList,
     .members = members::SubnetIpv6CidrBlockAssociationSet},
    {.name = "SubnetList", .type = Type::kList, .members = members::SubnetList},
    {.name = "SupportedAdditionalProcessorFeatureList", .type = Type::kList,
     .members = members::SupportedAdditionalProcessorFeatureList},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagDescription", .members = members::TagDescription},
    {.name = "TagDescriptionList", .type = Type::kList, .members = members::TagDescriptionList},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TagSpecification", .members = members::TagSpecification},
    {.name = "TagSpecificationList", .type = Type::kList,
     .members = members::TagSpecificationList},
    {.name = "TerminateInstancesRequest", .members = members::TerminateInstancesRequest},
    {.name = "TerminateInstancesResult", .members = members::TerminateInstancesResult},
    {.name = "ThreadsPerCoreList", .type = Type::kList, .members = members::ThreadsPerCoreList},
    {.name = "UpdateSecurityGroupRuleDescriptionsEgressRequest",
     .members = members::UpdateSecurityGroupRuleDescriptionsEgressRequest},
    {.name = "UpdateSecurityGroupRuleDescriptionsEgressResult",
     .members = members::UpdateSecurityGroupRuleDescriptionsEgressResult},
    {.name = "UpdateSecurityGroupRuleDescriptionsIngressRequest",
     .members = members::UpdateSecurityGroupRuleDescriptionsIngressRequest},
    {.name = "UpdateSecurityGroupRuleDescriptionsIngressResult",
     .members = members::UpdateSecurityGroupRuleDescriptionsIngressResult},
    {.name = "UsageClassTypeList", .type = Type::kList, .members = members::UsageClassTypeList},
    {.name = "UserIdGroupPair", .members = members::UserIdGroupPair},
    {.name = "UserIdGroupPairList", .type = Type::kList, .members = members::UserIdGroupPairList},
    {.name = "UserIdStringList", .type = Type::kList, .members = members::UserIdStringList},
    {.name = "VCpuInfo", .members = members::VCpuInfo},
    {.name = "ValueStringList", .type = Type::kList, .members = members::ValueStringList},
    {.name = "VirtualizationTypeList", .type = Type::kList,
     .members = members::VirtualizationTypeList},
    {.name = "Volume", .members = members::Volume},
    {.name = "VolumeAttachment", .members = members::VolumeAttachment},
    {.name = "VolumeAttachmentList", .type = Type::kList,
     .members = members::VolumeAttachmentList},
    {.name = "VolumeIdStringList", .type = Type::kList, .members = members::VolumeIdStringList},
    {.name = "VolumeList", .type = Type::kList, .members = members::VolumeList},
    {.name = "Vpc", .members = members::Vpc},
    {.name = "VpcCidrBlockAssociation", .members = members::VpcCidrBlockAssociation},
    {.name = "VpcCidrBlockAssociationSet", .type = Type::kList,
     .members = members::VpcCidrBlockAssociationSet},
    {.name = "VpcCidrBlockState", .members = members::VpcCidrBlockState},
    {.name = "VpcEncryptionControl", .members = members::VpcEncryptionControl},
    {.name = "VpcEncryptionControlConfiguration",
     .members = members::VpcEncryptionControlConfiguration},
    {.name = "VpcEncryptionControlExclusion", .members = members::VpcEncryptionControlExclusion},
    {.name = "VpcEncryptionControlExclusions", .members = members::VpcEncryptionControlExclusions},
    {.name = "VpcEndpoint", .members = members::VpcEndpoint},
    {.name = "VpcEndpointIdList", .type = Type::kList, .members = members::VpcEndpointIdList},
    {.name = "VpcEndpointSet", .type = Type::kList, .members = members::VpcEndpointSet},
    {.name = "VpcIdStringList", .type = Type::kList, .members = members::VpcIdStringList},
    {.name = "VpcIpv6CidrBlockAssociation", .members = members::VpcIpv6CidrBlockAssociation},
    {.name = "VpcIpv6CidrBlockAssociationSet", .type = Type::kList,
     .members = members::VpcIpv6CidrBlockAssociationSet},
    {.name = "VpcList", .type = Type::kList, .members = members::VpcList},
    {.name = "WorkloadsList", .type = Type::kList, .members = members::WorkloadsList},
    {.name = "ZoneIdStringList", .type = Type::kList, .members = members::ZoneIdStringList},
    {.name = "ZoneNameStringList", .type = Type::kList, .members = members::ZoneNameStringList},
    {.name = "snapshotTierStatusSet", .type = Type::kList,
     .members = members::snapshotTierStatusSet},
};

namespace words {
constexpr std::string_view Entries[] = {"Entries"};
constexpr std::string_view FlowLogs[] = {"FlowLogs"};
constexpr std::string_view IamInstanceProfileAssociations[] = {"IamInstanceProfileAssociations"};
constexpr std::string_view Images[] = {"Images"};
constexpr std::string_view InstanceCreditSpecifications[] = {"InstanceCreditSpecifications"};
constexpr std::string_view InstanceStatuses[] = {"InstanceStatuses"};
constexpr std::string_view InstanceTypes[] = {"InstanceTypes"};
constexpr std::string_view NetworkAcls[] = {"NetworkAcls"};
constexpr std::string_view NetworkInterfaces[] = {"NetworkInterfaces"};
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view PrefixListAssociations[] = {"PrefixListAssociations"};
constexpr std::string_view PrefixLists[] = {"PrefixLists"};
constexpr std::string_view Reservations[] = {"Reservations"};
constexpr std::string_view RouteTables[] = {"RouteTables"};
constexpr std::string_view SecurityGroupRules[] = {"SecurityGroupRules"};
constexpr std::string_view SecurityGroups[] = {"SecurityGroups"};
constexpr std::string_view SnapshotTierStatuses[] = {"SnapshotTierStatuses"};
constexpr std::string_view Snapshots[] = {"Snapshots"};
constexpr std::string_view Subnets[] = {"Subnets"};
constexpr std::string_view Tags[] = {"Tags"};
constexpr std::string_view Volumes[] = {"Volumes"};
constexpr std::string_view VpcEndpoints[] = {"VpcEndpoints"};
constexpr std::string_view Vpcs[] = {"Vpcs"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeFlowLogs =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::FlowLogs};
constexpr Pagination DescribeIamInstanceProfileAssociations =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::IamInstanceProfileAssociations};
constexpr Pagination DescribeImages =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Images};
constexpr Pagination DescribeInstanceCreditSpecifications =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::InstanceCreditSpecifications};
constexpr Pagination DescribeInstanceStatus =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::InstanceStatuses};
constexpr Pagination DescribeInstanceTypes =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::InstanceTypes};
constexpr Pagination DescribeInstances =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Reservations};
constexpr Pagination DescribeManagedPrefixLists =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::PrefixLists};
constexpr Pagination DescribeNetworkAcls =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::NetworkAcls};
constexpr Pagination DescribeNetworkInterfaces =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::NetworkInterfaces};
constexpr Pagination DescribeRouteTables =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::RouteTables};
constexpr Pagination DescribeSecurityGroupRules =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::SecurityGroupRules};
constexpr Pagination DescribeSecurityGroups =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::SecurityGroups};
constexpr Pagination DescribeSnapshotTierStatus =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::SnapshotTierStatuses};
constexpr Pagination DescribeSnapshots =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Snapshots};
constexpr Pagination DescribeSubnets =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Subnets};
constexpr Pagination DescribeTags =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Tags};
constexpr Pagination DescribeVolumes =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Volumes};
constexpr Pagination DescribeVpcEndpoints =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::VpcEndpoints};
constexpr Pagination DescribeVpcs =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Vpcs};
constexpr Pagination GetManagedPrefixListAssociations =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::PrefixListAssociations};
constexpr Pagination GetManagedPrefixListEntries =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Entries};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "AssociateIamInstanceProfile", .input = id::AssociateIamInstanceProfileRequest,
     .output = id::AssociateIamInstanceProfileResult},
    {.name = "AttachVolume", .input = id::AttachVolumeRequest, .output = id::VolumeAttachment},
    {.name = "AuthorizeSecurityGroupEgress", .input = id::AuthorizeSecurityGroupEgressRequest,
     .output = id::AuthorizeSecurityGroupEgressResult},
    {.name = "AuthorizeSecurityGroupIngress", .input = id::AuthorizeSecurityGroupIngressRequest,
     .output = id::AuthorizeSecurityGroupIngressResult},
    {.name = "CopySnapshot", .input = id::CopySnapshotRequest, .output = id::CopySnapshotResult},
    {.name = "CreateManagedPrefixList", .input = id::CreateManagedPrefixListRequest,
     .output = id::CreateManagedPrefixListResult},
    {.name = "CreateNetworkAcl", .input = id::CreateNetworkAclRequest,
     .output = id::CreateNetworkAclResult},
    {.name = "CreateNetworkAclEntry", .input = id::CreateNetworkAclEntryRequest},
    {.name = "CreateNetworkInterface", .input = id::CreateNetworkInterfaceRequest,
     .output = id::CreateNetworkInterfaceResult},
    {.name = "CreateSecurityGroup", .input = id::CreateSecurityGroupRequest,
     .output = id::CreateSecurityGroupResult},
    {.name = "CreateSnapshot", .input = id::CreateSnapshotRequest, .output = id::Snapshot},
    {.name = "CreateSnapshots", .input = id::CreateSnapshotsRequest,
     .output = id::CreateSnapshotsResult},
    {.name = "CreateSubnet", .input = id::CreateSubnetRequest, .output = id::CreateSubnetResult},
    {.name = "CreateTags", .input = id::CreateTagsRequest},
    {.name = "CreateVolume", .input = id::CreateVolumeRequest, .output = id::Volume},
    {.name = "CreateVpc", .input = id::CreateVpcRequest, .output = id::CreateVpcResult},
    {.name = "DeleteManagedPrefixList", .input = id::DeleteManagedPrefixListRequest,
     .output = id::DeleteManagedPrefixListResult},
    {.name = "DeleteNetworkAcl", .input = id::DeleteNetworkAclRequest},
    {.name = "DeleteNetworkAclEntry", .input = id::DeleteNetworkAclEntryRequest},
    {.name = "DeleteNetworkInterface", .input = id::DeleteNetworkInterfaceRequest},
    {.name = "DeleteSecurityGroup", .input = id::DeleteSecurityGroupRequest,
     .output = id::DeleteSecurityGroupResult},
    {.name = "DeleteSnapshot", .input = id::DeleteSnapshotRequest},
    {.name = "DeleteSubnet", .input = id::DeleteSubnetRequest},
    {.name = "DeleteTags", .input = id::DeleteTagsRequest},
    {.name = "DeleteVolume", .input = id::DeleteVolumeRequest},
    {.name = "DeleteVpc", .input = id::DeleteVpcRequest},
    {.name = "DescribeAccountAttributes", .input = id::DescribeAccountAttributesRequest,
     .output = id::DescribeAccountAttributesResult},
    {.name = "DescribeAvailabilityZones", .input = id::DescribeAvailabilityZonesRequest,
     .output = id::DescribeAvailabilityZonesResult},
    {.name = "DescribeFlowLogs", .input = id::DescribeFlowLogsRequest,
     .output = id::DescribeFlowLogsResult, .pagination = &pages::DescribeFlowLogs},
    {.name = "DescribeIamInstanceProfileAssociations",
     .input = id::DescribeIamInstanceProfileAssociationsRequest,
     .output = id::DescribeIamInstanceProfileAssociationsResult,
     .pagination = &pages::DescribeIamInstanceProfileAssociations},
    {.name = "DescribeImages", .input = id::DescribeImagesRequest,
     .output = id::DescribeImagesResult, .pagination = &pages::DescribeImages},
    {.name = "DescribeInstanceAttribute", .input = id::DescribeInstanceAttributeRequest,
     .output = id::InstanceAttribute},
    {.name = "DescribeInstanceCreditSpecifications",
     .input = id::DescribeInstanceCreditSpecificationsRequest,
     .output = id::DescribeInstanceCreditSpecificationsResult,
     .pagination = &pages::DescribeInstanceCreditSpecifications},
    {.name = "DescribeInstanceStatus", .input = id::DescribeInstanceStatusRequest,
     .output = id::DescribeInstanceStatusResult, .pagination = &pages::DescribeInstanceStatus},
    {.name = "DescribeInstanceTypes", .input = id::DescribeInstanceTypesRequest,
     .output = id::DescribeInstanceTypesResult, .pagination = &pages::DescribeInstanceTypes},
    {.name = "DescribeInstances", .input = id::DescribeInstancesRequest,
     .output = id::DescribeInstancesResult, .pagination = &pages::DescribeInstances},
    {.name = "DescribeLockedSnapshots", .input = id::DescribeLockedSnapshotsRequest,
     .output = id::DescribeLockedSnapshotsResult},
    {.name = "DescribeManagedPrefixLists", .input = id::DescribeManagedPrefixListsRequest,
     .output = id::DescribeManagedPrefixListsResult,
     .pagination = &pages::DescribeManagedPrefixLists},
    {.name = "DescribeNetworkAcls", .input = id::DescribeNetworkAclsRequest,
     .output = id::DescribeNetworkAclsResult, .pagination = &pages::DescribeNetworkAcls},
    {.name = "DescribeNetworkInterfaces", .input = id::DescribeNetworkInterfacesRequest,
     .output = id::DescribeNetworkInterfacesResult,
     .pagination = &pages::DescribeNetworkInterfaces},
    {.name = "DescribeRegions", .input = id::DescribeRegionsRequest,
     .output = id::DescribeRegionsResult},
    {.name = "DescribeRouteTables", .input = id::DescribeRouteTablesRequest,
     .output = id::DescribeRouteTablesResult, .pagination = &pages::DescribeRouteTables},
    {.name = "DescribeSecurityGroupRules", .input = id::DescribeSecurityGroupRulesRequest,
     .output = id::DescribeSecurityGroupRulesResult,
     .pagination = &pages::DescribeSecurityGroupRules},
    {.name = "DescribeSecurityGroups", .input = id::DescribeSecurityGroupsRequest,
     .output = id::DescribeSecurityGroupsResult, .pagination = &pages::DescribeSecurityGroups},
    {.name = "DescribeSnapshotAttribute", .input = id::DescribeSnapshotAttributeRequest,
     .output = id::DescribeSnapshotAttributeResult},
    {.name = "DescribeSnapshotTierStatus", .input = id::DescribeSnapshotTierStatusRequest,
     .output = id::DescribeSnapshotTierStatusResult,
     .pagination = &pages::DescribeSnapshotTierStatus},
    {.name = "DescribeSnapshots", .input = id::DescribeSnapshotsRequest,
     .output = id::DescribeSnapshotsResult, .pagination = &pages::DescribeSnapshots},
    {.name = "DescribeSubnets", .input = id::DescribeSubnetsRequest,
     .output = id::DescribeSubnetsResult, .pagination = &pages::DescribeSubnets},
    {.name = "DescribeTags", .input = id::DescribeTagsRequest, .output = id::DescribeTagsResult,
     .pagination = &pages::DescribeTags},
    {.name = "DescribeVolumeAttribute", .input = id::DescribeVolumeAttributeRequest,
     .output = id::DescribeVolumeAttributeResult},
    {.name = "DescribeVolumes", .input = id::DescribeVolumesRequest,
     .output = id::DescribeVolumesResult, .pagination = &pages::DescribeVolumes},
    {.name = "DescribeVpcEndpoints", .input = id::DescribeVpcEndpointsRequest,
     .output = id::DescribeVpcEndpointsResult, .pagination = &pages::DescribeVpcEndpoints},
    {.name = "DescribeVpcs", .input = id::DescribeVpcsRequest, .output = id::DescribeVpcsResult,
     .pagination = &pages::DescribeVpcs},
    {.name = "DetachVolume", .input = id::DetachVolumeRequest, .output = id::VolumeAttachment},
    {.name = "DisassociateIamInstanceProfile", .input = id::DisassociateIamInstanceProfileRequest,
     .output = id::DisassociateIamInstanceProfileResult},
    {.name = "GetConsoleOutput", .input = id::GetConsoleOutputRequest,
     .output = id::GetConsoleOutputResult},
    {.name = "GetConsoleScreenshot", .input = id::GetConsoleScreenshotRequest,
     .output = id::GetConsoleScreenshotResult},
    {.name = "GetManagedPrefixListAssociations",
     .input = id::GetManagedPrefixListAssociationsRequest,
     .output = id::GetManagedPrefixListAssociationsResult,
     .pagination = &pages::GetManagedPrefixListAssociations},
    {.name = "GetManagedPrefixListEntries", .input = id::GetManagedPrefixListEntriesRequest,
     .output = id::GetManagedPrefixListEntriesResult,
     .pagination = &pages::GetManagedPrefixListEntries},
    {.name = "LockSnapshot", .input = id::LockSnapshotRequest, .output = id::LockSnapshotResult},
    {.name = "ModifyInstanceAttribute", .input = id::ModifyInstanceAttributeRequest},
    {.name = "ModifyInstanceMetadataOptions", .input = id::ModifyInstanceMetadataOptionsRequest,
     .output = id::ModifyInstanceMetadataOptionsResult},
    {.name = "ModifyManagedPrefixList", .input = id::ModifyManagedPrefixListRequest,
     .output = id::ModifyManagedPrefixListResult},
    {.name = "ModifyNetworkInterfaceAttribute",
     .input = id::ModifyNetworkInterfaceAttributeRequest},
    {.name = "ModifySecurityGroupRules", .input = id::ModifySecurityGroupRulesRequest,
     .output = id::ModifySecurityGroupRulesResult},
    {.name = "ModifySnapshotAttribute", .input = id::ModifySnapshotAttributeRequest},
    {.name = "RebootInstances", .input = id::RebootInstancesRequest},
    {.name = "ReplaceIamInstanceProfileAssociation",
     .input = id::ReplaceIamInstanceProfileAssociationRequest,
     .output = id::ReplaceIamInstanceProfileAssociationResult},
    {.name = "ReplaceNetworkAclAssociation", .input = id::ReplaceNetworkAclAssociationRequest,
     .output = id::ReplaceNetworkAclAssociationResult},
    {.name = "ReplaceNetworkAclEntry", .input = id::ReplaceNetworkAclEntryRequest},
    {.name = "RestoreManagedPrefixListVersion",
     .input = id::RestoreManagedPrefixListVersionRequest,
     .output = id::RestoreManagedPrefixListVersionResult},
    {.name = "RevokeSecurityGroupEgress", .input = id::RevokeSecurityGroupEgressRequest,
     .output = id::RevokeSecurityGroupEgressResult},
    {.name = "RevokeSecurityGroupIngress", .input = id::RevokeSecurityGroupIngressRequest,
     .output = id::RevokeSecurityGroupIngressResult},
    {.name = "RunInstances", .input = id::RunInstancesRequest, .output = id::Reservation},
    {.name = "StartInstances", .input = id::StartInstancesRequest,
     .output = id::StartInstancesResult},
    {.name = "StopInstances", .input = id::StopInstancesRequest,
     .output = id::StopInstancesResult},
    {.name = "TerminateInstances", .input = id::TerminateInstancesRequest,
     .output = id::TerminateInstancesResult},
    {.name = "UpdateSecurityGroupRuleDescriptionsEgress",
     .input = id::UpdateSecurityGroupRuleDescriptionsEgressRequest,
     .output = id::UpdateSecurityGroupRuleDescriptionsEgressResult},
    {.name = "UpdateSecurityGroupRuleDescriptionsIngress",
     .input = id::UpdateSecurityGroupRuleDescriptionsIngressRequest,
     .output = id::UpdateSecurityGroupRuleDescriptionsIngressResult},
};

}  // namespace

constexpr Service kEc2 =
    {.name = "ec2", .id = "EC2", .endpoint_prefix = "ec2", .signing_name = "ec2",
     .api_version = "2016-11-15", .protocol = Protocol::kEc2,
     .xml_namespace = "http://ec2.amazonaws.com/doc/2016-11-15", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
