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
  String,
  Timestamp,
  AcceleratorCountRequest,
  AcceleratorManufacturers,
  AcceleratorNames,
  AcceleratorTotalMemoryMiBRequest,
  AcceleratorTypes,
  Activities,
  Activity,
  AllowedInstanceTypes,
  AttachInstancesQuery,
  AutoScalingGroup,
  AutoScalingGroupNames,
  AutoScalingGroupNamesType,
  AutoScalingGroups,
  AutoScalingGroupsType,
  AutoScalingInstanceDetails,
  AutoScalingInstances,
  AutoScalingInstancesType,
  AvailabilityZoneDistribution,
  AvailabilityZoneIds,
  AvailabilityZoneImpairmentPolicy,
  AvailabilityZones,
  BaselineEbsBandwidthMbpsRequest,
  BaselinePerformanceFactorsRequest,
  CapacityReservationIds,
  CapacityReservationResourceGroupArns,
  CapacityReservationSpecification,
  CapacityReservationTarget,
  CpuManufacturers,
  CpuPerformanceFactorRequest,
  DescribeAutoScalingInstancesType,
  DetachInstancesAnswer,
  DetachInstancesQuery,
  EnabledMetric,
  EnabledMetrics,
  EnterStandbyAnswer,
  EnterStandbyQuery,
  ExcludedInstanceTypes,
  ExitStandbyAnswer,
  ExitStandbyQuery,
  Filter,
  Filters,
  Instance,
  InstanceGenerations,
  InstanceIds,
  InstanceLifecyclePolicy,
  InstanceMaintenancePolicy,
  InstanceRequirements,
  InstanceReusePolicy,
  Instances,
  InstancesDistribution,
  InvalidNextToken,
  LaunchTemplate,
  LaunchTemplateOverrides,
  LaunchTemplateSpecification,
  LoadBalancerNames,
  LocalStorageTypes,
  MemoryGiBPerVCpuRequest,
  MemoryMiBRequest,
  MixedInstancesPolicy,
  NetworkBandwidthGbpsRequest,
  NetworkInterfaceCountRequest,
  Overrides,
  PerformanceFactorReferenceRequest,
  PerformanceFactorReferenceSetRequest,
  ProcessNames,
  ResourceContentionFault,
  ResourceInUseFault,
  RetentionTriggers,
  ScalingProcessQuery,
  ServiceLinkedRoleFailure,
  SetInstanceHealthQuery,
  SuspendedProcess,
  SuspendedProcesses,
  TagDescription,
  TagDescriptionList,
  TargetGroupARNs,
  TerminationPolicies,
  TotalLocalStorageGBRequest,
  TrafficSourceIdentifier,
  TrafficSources,
  VCpuCountRequest,
  Values,
  WarmPoolConfiguration,
};
}  // namespace id

namespace members {
constexpr Member AcceleratorCountRequest[] = {
    {.name = "Min", .shape = id::Integer},
    {.name = "Max", .shape = id::Integer},
};
constexpr Member AcceleratorManufacturers[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AcceleratorNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AcceleratorTotalMemoryMiBRequest[] = {
    {.name = "Min", .shape = id::Integer},
    {.name = "Max", .shape = id::Integer},
};
constexpr Member AcceleratorTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Activities[] = {
    {.name = "member", .shape = id::Activity},
};
constexpr Member Activity[] = {
    {.name = "ActivityId", .shape = id::String, .required = true},
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "Cause", .shape = id::String, .required = true},
    {.name = "StartTime", .shape = id::Timestamp, .required = true},
    {.name = "EndTime", .shape = id::Timestamp},
    {.name = "StatusCode", .shape = id::String, .required = true},
    {.name = "StatusMessage", .shape = id::String},
    {.name = "Progress", .shape = id::Integer},
    {.name = "Details", .shape = id::String},
    {.name = "AutoScalingGroupState", .shape = id::String},
    {.name = "AutoScalingGroupARN", .shape = id::String},
};
constexpr Member AllowedInstanceTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AttachInstancesQuery[] = {
    {.name = "InstanceIds", .shape = id::InstanceIds},
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
};
constexpr Member AutoScalingGroup[] = {
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
    {.name = "AutoScalingGroupARN", .shape = id::String},
    {.name = "LaunchConfigurationName", .shape = id::String},
    {.name = "LaunchTemplate", .shape = id::LaunchTemplateSpecification},
    {.name = "MixedInstancesPolicy", .shape = id::MixedInstancesPolicy},
    {.name = "MinSize", .shape = id::Integer, .required = true},
    {.name = "MaxSize", .shape = id::Integer, .required = true},
    {.name = "DesiredCapacity", .shape = id::Integer, .required = true},
    {.name = "PredictedCapacity", .shape = id::Integer},
    {.name = "DefaultCooldown", .shape = id::Integer, .required = true},
    {.name = "AvailabilityZones", .shape = id::AvailabilityZones, .required = true},
    {.name = "AvailabilityZoneIds", .shape = id::AvailabilityZoneIds},
    {.name = "LoadBalancerNames", .shape = id::LoadBalancerNames},
    {.name = "TargetGroupARNs", .shape = id::TargetGroupARNs},
    {.name = "HealthCheckType", .shape = id::String, .required = true},
    {.name = "HealthCheckGracePeriod", .shape = id::Integer},
    {.name = "Instances", .shape = id::Instances},
    {.name = "CreatedTime", .shape = id::Timestamp, .required = true},
    {.name = "SuspendedProcesses", .shape = id::SuspendedProcesses},
    {.name = "PlacementGroup", .shape = id::String},
    {.name = "VPCZoneIdentifier", .shape = id::String},
    {.name = "EnabledMetrics", .shape = id::EnabledMetrics},
    {.name = "Status", .shape = id::String},
    {.name = "Tags", .shape = id::TagDescriptionList},
    {.name = "TerminationPolicies", .shape = id::TerminationPolicies},
    {.name = "NewInstancesProtectedFromScaleIn", .shape = id::Boolean},
    {.name = "ServiceLinkedRoleARN", .shape = id::String},
    {.name = "MaxInstanceLifetime", .shape = id::Integer},
    {.name = "CapacityRebalance", .shape = id::Boolean},
    {.name = "WarmPoolConfiguration", .shape = id::WarmPoolConfiguration},
    {.name = "WarmPoolSize", .shape = id::Integer},
    {.name = "Context", .shape = id::String},
    {.name = "DesiredCapacityType", .shape = id::String},
    {.name = "DefaultInstanceWarmup", .shape = id::Integer},
    {.name = "TrafficSources", .shape = id::TrafficSources},
    {.name = "InstanceMaintenancePolicy", .shape = id::InstanceMaintenancePolicy},
    {.name = "DeletionProtection", .shape = id::String},
    {.name = "AvailabilityZoneDistribution", .shape = id::AvailabilityZoneDistribution},
    {.name = "AvailabilityZoneImpairmentPolicy", .shape = id::AvailabilityZoneImpairmentPolicy},
    {.name = "CapacityReservationSpecification", .shape = id::CapacityReservationSpecification},
    {.name = "InstanceLifecyclePolicy", .shape = id::InstanceLifecyclePolicy},
};
constexpr Member AutoScalingGroupNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AutoScalingGroupNamesType[] = {
    {.name = "AutoScalingGroupNames", .shape = id::AutoScalingGroupNames},
    {.name = "IncludeInstances", .shape = id::Boolean},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxRecords", .shape = id::Integer},
    {.name = "Filters", .shape = id::Filters},
};
constexpr Member AutoScalingGroups[] = {
    {.name = "member", .shape = id::AutoScalingGroup},
};
constexpr Member AutoScalingGroupsType[] = {
    {.name = "AutoScalingGroups", .shape = id::AutoScalingGroups, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member AutoScalingInstanceDetails[] = {
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "InstanceType", .shape = id::String},
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
    {.name = "AvailabilityZone", .shape = id::String, .required = true},
    {.name = "AvailabilityZoneId", .shape = id::String},
    {.name = "LifecycleState", .shape = id::String, .required = true},
    {.name = "HealthStatus", .shape = id::String, .required = true},
    {.name = "LaunchConfigurationName", .shape = id::String},
    {.name = "LaunchTemplate", .shape = id::LaunchTemplateSpecification},
    {.name = "ImageId", .shape = id::String},
    {.name = "ProtectedFromScaleIn", .shape = id::Boolean, .required = true},
    {.name = "WeightedCapacity", .shape = id::String},
};
constexpr Member AutoScalingInstances[] = {
    {.name = "member", .shape = id::AutoScalingInstanceDetails},
};
constexpr Member AutoScalingInstancesType[] = {
    {.name = "AutoScalingInstances", .shape = id::AutoScalingInstances},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member AvailabilityZoneDistribution[] = {
    {.name = "CapacityDistributionStrategy", .shape = id::String},
};
constexpr Member AvailabilityZoneIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AvailabilityZoneImpairmentPolicy[] = {
    {.name = "ZonalShiftEnabled", .shape = id::Boolean},
    {.name = "ImpairedZoneHealthCheckBehavior", .shape = id::String},
};
constexpr Member AvailabilityZones[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member BaselineEbsBandwidthMbpsRequest[] = {
    {.name = "Min", .shape = id::Integer},
    {.name = "Max", .shape = id::Integer},
};
constexpr Member BaselinePerformanceFactorsRequest[] = {
    {.name = "Cpu", .shape = id::CpuPerformanceFactorRequest},
};
constexpr Member CapacityReservationIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CapacityReservationResourceGroupArns[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CapacityReservationSpecification[] = {
    {.name = "CapacityReservationPreference", .shape = id::String},
    {.name = "CapacityReservationTarget", .shape = id::CapacityReservationTarget},
};
constexpr Member CapacityReservationTarget[] = {
    {.name = "CapacityReservationIds", .shape = id::CapacityReservationIds},
    {.name = "CapacityReservationResourceGroupArns",
     .shape = id::CapacityReservationResourceGroupArns},
};
constexpr Member CpuManufacturers[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CpuPerformanceFactorRequest[] = {
    {.name = "References", .wire = "Reference", .shape = id::PerformanceFactorReferenceSetRequest},
};
constexpr Member DescribeAutoScalingInstancesType[] = {
    {.name = "InstanceIds", .shape = id::InstanceIds},
    {.name = "MaxRecords", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DetachInstancesAnswer[] = {
    {.name = "Activities", .shape = id::Activities},
};
constexpr Member DetachInstancesQuery[] = {
    {.name = "InstanceIds", .shape = id::InstanceIds},
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
    {.name = "ShouldDecrementDesiredCapacity", .shape = id::Boolean, .required = true},
};
constexpr Member EnabledMetric[] = {
    {.name = "Metric", .shape = id::String},
    {.name = "Granularity", .shape = id::String},
};
constexpr Member EnabledMetrics[] = {
    {.name = "member", .shape = id::EnabledMetric},
};
constexpr Member EnterStandbyAnswer[] = {
    {.name = "Activities", .shape = id::Activities},
};
constexpr Member EnterStandbyQuery[] = {
    {.name = "InstanceIds", .shape = id::InstanceIds},
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
    {.name = "ShouldDecrementDesiredCapacity", .shape = id::Boolean, .required = true},
};
constexpr Member ExcludedInstanceTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ExitStandbyAnswer[] = {
    {.name = "Activities", .shape = id::Activities},
};
constexpr Member ExitStandbyQuery[] = {
    {.name = "InstanceIds", .shape = id::InstanceIds},
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
};
constexpr Member Filter[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Values", .shape = id::Values},
};
constexpr Member Filters[] = {
    {.name = "member", .shape = id::Filter},
};
constexpr Member Instance[] = {
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "InstanceType", .shape = id::String},
    {.name = "AvailabilityZone", .shape = id::String, .required = true},
    {.name = "AvailabilityZoneId", .shape = id::String},
    {.name = "LifecycleState", .shape = id::String, .required = true},
    {.name = "HealthStatus", .shape = id::String, .required = true},
    {.name = "LaunchConfigurationName", .shape = id::String},
    {.name = "LaunchTemplate", .shape = id::LaunchTemplateSpecification},
    {.name = "ImageId", .shape = id::String},
    {.name = "ProtectedFromScaleIn", .shape = id::Boolean, .required = true},
    {.name = "WeightedCapacity", .shape = id::String},
};
constexpr Member InstanceGenerations[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InstanceIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InstanceLifecyclePolicy[] = {
    {.name = "RetentionTriggers", .shape = id::RetentionTriggers},
};
constexpr Member InstanceMaintenancePolicy[] = {
    {.name = "MinHealthyPercentage", .shape = id::Integer},
    {.name = "MaxHealthyPercentage", .shape = id::Integer},
};
constexpr Member InstanceRequirements[] = {
    {.name = "VCpuCount", .shape = id::VCpuCountRequest, .required = true},
    {.name = "MemoryMiB", .shape = id::MemoryMiBRequest, .required = true},
    {.name = "CpuManufacturers", .shape = id::CpuManufacturers},
    {.name = "MemoryGiBPerVCpu", .shape = id::MemoryGiBPerVCpuRequest},
    {.name = "ExcludedInstanceTypes", .shape = id::ExcludedInstanceTypes},
    {.name = "InstanceGenerations", .shape = id::InstanceGenerations},
    {.name = "SpotMaxPricePercentageOverLowestPrice", .shape = id::Integer},
    {.name = "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", .shape = id::Integer},
    {.name = "OnDemandMaxPricePercentageOverLowestPrice", .shape = id::Integer},
    {.name = "BareMetal", .shape = id::String},
    {.name = "BurstablePerformance", .shape = id::String},
    {.name = "RequireHibernateSupport", .shape = id::Boolean},
    {.name = "NetworkInterfaceCount", .shape = id::NetworkInterfaceCountRequest},
    {.name = "LocalStorage", .shape = id::String},
    {.name = "LocalStorageTypes", .shape = id::LocalStorageTypes},
    {.name = "TotalLocalStorageGB", .shape = id::TotalLocalStorageGBRequest},
    {.name = "BaselineEbsBandwidthMbps", .shape = id::BaselineEbsBandwidthMbpsRequest},
    {.name = "AcceleratorTypes", .shape = id::AcceleratorTypes},
    {.name = "AcceleratorCount", .shape = id::AcceleratorCountRequest},
    {.name = "AcceleratorManufacturers", .shape = id::AcceleratorManufacturers},
    {.name = "AcceleratorNames", .shape = id::AcceleratorNames},
    {.name = "AcceleratorTotalMemoryMiB", .shape = id::AcceleratorTotalMemoryMiBRequest},
    {.name = "NetworkBandwidthGbps", .shape = id::NetworkBandwidthGbpsRequest},
    {.name = "AllowedInstanceTypes", .shape = id::AllowedInstanceTypes},
    {.name = "BaselinePerformanceFactors", .shape = id::BaselinePerformanceFactorsRequest},
};
constexpr Member InstanceReusePolicy[] = {
    {.name = "ReuseOnScaleIn", .shape = id::Boolean},
};
constexpr Member Instances[] = {
    {.name = "member", .shape = id::Instance},
};
constexpr Member InstancesDistribution[] = {
    {.name = "OnDemandAllocationStrategy", .shape = id::String},
    {.name = "OnDemandBaseCapacity", .shape = id::Integer},
    {.name = "OnDemandPercentageAboveBaseCapacity", .shape = id::Integer},
    {.name = "SpotAllocationStrategy", .shape = id::String},
    {.name = "SpotInstancePools", .shape = id::Integer},
    {.name = "SpotMaxPrice", .shape = id::String},
};
constexpr Member InvalidNextToken[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LaunchTemplate[] = {
    {.name = "LaunchTemplateSpecification", .shape = id::LaunchTemplateSpecification},
    {.name = "Overrides", .shape = id::Overrides},
};
constexpr Member LaunchTemplateOverrides[] = {
    {.name = "InstanceType", .shape = id::String},
    {.name = "WeightedCapacity", .shape = id::String},
    {.name = "LaunchTemplateSpecification", .shape = id::LaunchTemplateSpecification},
    {.name = "InstanceRequirements", .shape = id::InstanceRequirements},
    {.name = "ImageId", .shape = id::String},
};
constexpr Member LaunchTemplateSpecification[] = {
    {.name = "LaunchTemplateId", .shape = id::String},
    {.name = "LaunchTemplateName", .shape = id::String},
    {.name = "Version", .shape = id::String},
};
constexpr Member LoadBalancerNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LocalStorageTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member MemoryGiBPerVCpuRequest[] = {
    {.name = "Min", .shape = id::Double},
    {.name = "Max", .shape = id::Double},
};
constexpr Member MemoryMiBRequest[] = {
    {.name = "Min", .shape = id::Integer, .required = true},
    {.name = "Max", .shape = id::Integer},
};
constexpr Member MixedInstancesPolicy[] = {
    {.name = "LaunchTemplate", .shape = id::LaunchTemplate},
    {.name = "InstancesDistribution", .shape = id::InstancesDistribution},
};
constexpr Member NetworkBandwidthGbpsRequest[] = {
    {.name = "Min", .shape = id::Double},
    {.name = "Max", .shape = id::Double},
};
constexpr Member NetworkInterfaceCountRequest[] = {
    {.name = "Min", .shape = id::Integer},
    {.name = "Max", .shape = id::Integer},
};
constexpr Member Overrides[] = {
    {.name = "member", .shape = id::LaunchTemplateOverrides},
};
constexpr Member PerformanceFactorReferenceRequest[] = {
    {.name = "InstanceFamily", .shape = id::String},
};
constexpr Member PerformanceFactorReferenceSetRequest[] = {
    {.name = "member", .wire = "item", .shape = id::PerformanceFactorReferenceRequest},
};
constexpr Member ProcessNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceContentionFault[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ResourceInUseFault[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RetentionTriggers[] = {
    {.name = "TerminateHookAbandon", .shape = id::String},
};
constexpr Member ScalingProcessQuery[] = {
    {.name = "AutoScalingGroupName", .shape = id::String, .required = true},
    {.name = "ScalingProcesses", .shape = id::ProcessNames},
};
constexpr Member ServiceLinkedRoleFailure[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member SetInstanceHealthQuery[] = {
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "HealthStatus", .shape = id::String, .required = true},
    {.name = "ShouldRespectGracePeriod", .shape = id::Boolean},
};
constexpr Member SuspendedProcess[] = {
    {.name = "ProcessName", .shape = id::String},
    {.name = "SuspensionReason", .shape = id::String},
};
constexpr Member SuspendedProcesses[] = {
    {.name = "member", .shape = id::SuspendedProcess},
};
constexpr Member TagDescription[] = {
    {.name = "ResourceId", .shape = id::String},
    {.name = "ResourceType", .shape = id::String},
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
    {.name = "PropagateAtLaunch", .shape = id::Boolean},
};
constexpr Member TagDescriptionList[] = {
    {.name = "member", .shape = id::TagDescription},
};
constexpr Member TargetGroupARNs[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TerminationPolicies[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TotalLocalStorageGBRequest[] = {
    {.name = "Min", .shape = id::Double},
    {.name = "Max", .shape = id::Double},
};
constexpr Member TrafficSourceIdentifier[] = {
    {.name = "Identifier", .shape = id::String, .required = true},
    {.name = "Type", .shape = id::String},
};
constexpr Member TrafficSources[] = {
    {.name = "member", .shape = id::TrafficSourceIdentifier},
};
constexpr Member VCpuCountRequest[] = {
    {.name = "Min", .shape = id::Integer, .required = true},
    {.name = "Max", .shape = id::Integer},
};
constexpr Member Values[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member WarmPoolConfiguration[] = {
    {.name = "MaxGroupPreparedCapacity", .shape = id::Integer},
    {.name = "MinSize", .shape = id::Integer},
    {.name = "PoolState", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "InstanceReusePolicy", .shape = id::InstanceReusePolicy},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AcceleratorCountRequest", .members = members::AcceleratorCountRequest},
    {.name = "AcceleratorManufacturers", .type = Type::kList,
     .members = members::AcceleratorManufacturers},
    {.name = "AcceleratorNames", .type = Type::kList, .members = members::AcceleratorNames},
    {.name = "AcceleratorTotalMemoryMiBRequest",
     .members = members::AcceleratorTotalMemoryMiBRequest},
    {.name = "AcceleratorTypes", .type = Type::kList, .members = members::AcceleratorTypes},
    {.name = "Activities", .type = Type::kList, .members = members::Activities},
    {.name = "Activity", .members = members::Activity},
    {.name = "AllowedInstanceTypes", .type = Type::kList,
     .members = members::AllowedInstanceTypes},
    {.name = "AttachInstancesQuery", .members = members::AttachInstancesQuery},
    {.name = "AutoScalingGroup", .members = members::AutoScalingGroup},
    {.name = "AutoScalingGroupNames", .type = Type::kList,
     .members = members::AutoScalingGroupNames},
    {.name = "AutoScalingGroupNamesType", .members = members::AutoScalingGroupNamesType},
    {.name = "AutoScalingGroups", .type = Type::kList, .members = members::AutoScalingGroups},
    {.name = "AutoScalingGroupsType", .members = members::AutoScalingGroupsType},
    {.name = "AutoScalingInstanceDetails", .members = members::AutoScalingInstanceDetails},
    {.name = "AutoScalingInstances", .type = Type::kList,
     .members = members::AutoScalingInstances},
    {.name = "AutoScalingInstancesType", .members = members::AutoScalingInstancesType},
    {.name = "AvailabilityZoneDistribution", .members = members::AvailabilityZoneDistribution},
    {.name = "AvailabilityZoneIds", .type = Type::kList, .members = members::AvailabilityZoneIds},
    {.name = "AvailabilityZoneImpairmentPolicy",
     .members = members::AvailabilityZoneImpairmentPolicy},
    {.name = "AvailabilityZones", .type = Type::kList, .members = members::AvailabilityZones},
    {.name = "BaselineEbsBandwidthMbpsRequest",
     .members = members::BaselineEbsBandwidthMbpsRequest},
    {.name = "BaselinePerformanceFactorsRequest",
     .members = members::BaselinePerformanceFactorsRequest},
    {.name = "CapacityReservationIds", .type = Type::kList,
     .members = members::CapacityReservationIds},
    {.name = "CapacityReservationResourceGroupArns", .type = Type::kList,
     .members = members::CapacityReservationResourceGroupArns},
    {.name = "CapacityReservationSpecification",
     .members = members::CapacityReservationSpecification},
    {.name = "CapacityReservationTarget", .members = members::CapacityReservationTarget},
    {.name = "CpuManufacturers", .type = Type::kList, .members = members::CpuManufacturers},
    {.name = "CpuPerformanceFactorRequest", .members = members::CpuPerformanceFactorRequest},
    {.name = "DescribeAutoScalingInstancesType",
     .members = members::DescribeAutoScalingInstancesType},
    {.name = "DetachInstancesAnswer", .members = members::DetachInstancesAnswer},
    {.name = "DetachInstancesQuery", .members = members::DetachInstancesQuery},
    {.name = "EnabledMetric", .members = members::EnabledMetric},
    {.name = "EnabledMetrics", .type = Type::kList, .members = members::EnabledMetrics},
    {.name = "EnterStandbyAnswer", .members = members::EnterStandbyAnswer},
    {.name = "EnterStandbyQuery", .members = members::EnterStandbyQuery},
    {.name = "ExcludedInstanceTypes", .type = Type::kList,
     .members = members::ExcludedInstanceTypes},
    {.name = "ExitStandbyAnswer", .members = members::ExitStandbyAnswer},
    {.name = "ExitStandbyQuery", .members = members::ExitStandbyQuery},
    {.name = "Filter", .members = members::Filter},
    {.name = "Filters", .type = Type::kList, .members = members::Filters},
    {.name = "Instance", .members = members::Instance},
    {.name = "InstanceGenerations", .type = Type::kList, .members = members::InstanceGenerations},
    {.name = "InstanceIds", .type = Type::kList, .members = members::InstanceIds},
    {.name = "InstanceLifecyclePolicy", .members = members::InstanceLifecyclePolicy},
    {.name = "InstanceMaintenancePolicy", .members = members::InstanceMaintenancePolicy},
    {.name = "InstanceRequirements", .members = members::InstanceRequirements},
    {.name = "InstanceReusePolicy", .members = members::InstanceReusePolicy},
    {.name = "Instances", .type = Type::kList, .members = members::Instances},
    {.name = "InstancesDistribution", .members = members::InstancesDistribution},
    {.name = "InvalidNextToken", .members = members::InvalidNextToken, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "LaunchTemplate", .members = members::LaunchTemplate},
    {.name = "LaunchTemplateOverrides", .members = members::LaunchTemplateOverrides},
    {.name = "LaunchTemplateSpecification", .members = members::LaunchTemplateSpecification},
    {.name = "LoadBalancerNames", .type = Type::kList, .members = members::LoadBalancerNames},
    {.name = "LocalStorageTypes", .type = Type::kList, .members = members::LocalStorageTypes},
    {.name = "MemoryGiBPerVCpuRequest", .members = members::MemoryGiBPerVCpuRequest},
    {.name = "MemoryMiBRequest", .members = members::MemoryMiBRequest},
    {.name = "MixedInstancesPolicy", .members = members::MixedInstancesPolicy},
    {.name = "NetworkBandwidthGbpsRequest", .members = members::NetworkBandwidthGbpsRequest},
    {.name = "NetworkInterfaceCountRequest", .members = members::NetworkInterfaceCountRequest},
    {.name = "Overrides", .type = Type::kList, .members = members::Overrides},
    {.name = "PerformanceFactorReferenceRequest",
     .members = members::PerformanceFactorReferenceRequest},
    {.name = "PerformanceFactorReferenceSetRequest", .type = Type::kList,
     .members = members::PerformanceFactorReferenceSetRequest},
    {.name = "ProcessNames", .type = Type::kList, .members = members::ProcessNames},
    {.name = "ResourceContentionFault", .members = members::ResourceContentionFault, .error = true,
     .sender_fault = true, .status = 500, .error_code = "ResourceContention"},
    {.name = "ResourceInUseFault", .members = members::ResourceInUseFault, .error = true,
     .sender_fault = true, .status = 400, .error_code = "ResourceInUse"},
    {.name = "RetentionTriggers", .members = members::RetentionTriggers},
    {.name = "ScalingProcessQuery", .members = members::ScalingProcessQuery},
    {.name = "ServiceLinkedRoleFailure", .members = members::ServiceLinkedRoleFailure,
     .error = true, .sender_fault = true, .status = 500},
    {.name = "SetInstanceHealthQuery", .members = members::SetInstanceHealthQuery},
    {.name = "SuspendedProcess", .members = members::SuspendedProcess},
    {.name = "SuspendedProcesses", .type = Type::kList, .members = members::SuspendedProcesses},
    {.name = "TagDescription", .members = members::TagDescription},
    {.name = "TagDescriptionList", .type = Type::kList, .members = members::TagDescriptionList},
    {.name = "TargetGroupARNs", .type = Type::kList, .members = members::TargetGroupARNs},
    {.name = "TerminationPolicies", .type = Type::kList, .members = members::TerminationPolicies},
    {.name = "TotalLocalStorageGBRequest", .members = members::TotalLocalStorageGBRequest},
    {.name = "TrafficSourceIdentifier", .members = members::TrafficSourceIdentifier},
    {.name = "TrafficSources", .type = Type::kList, .members = members::TrafficSources},
    {.name = "VCpuCountRequest", .members = members::VCpuCountRequest},
    {.name = "Values", .type = Type::kList, .members = members::Values},
    {.name = "WarmPoolConfiguration", .members = members::WarmPoolConfiguration},
};

namespace errors {
constexpr uint16_t AttachInstances[] = {id::ResourceContentionFault, id::ServiceLinkedRoleFailure};
constexpr uint16_t DescribeAutoScalingGroups[] = {id::InvalidNextToken,
    id::ResourceContentionFault};
constexpr uint16_t DescribeAutoScalingInstances[] = {id::InvalidNextToken,
    id::ResourceContentionFault};
constexpr uint16_t DetachInstances[] = {id::ResourceContentionFault};
constexpr uint16_t EnterStandby[] = {id::ResourceContentionFault};
constexpr uint16_t ExitStandby[] = {id::ResourceContentionFault};
constexpr uint16_t ResumeProcesses[] = {id::ResourceInUseFault, id::ResourceContentionFault};
constexpr uint16_t SetInstanceHealth[] = {id::ResourceContentionFault};
constexpr uint16_t SuspendProcesses[] = {id::ResourceInUseFault, id::ResourceContentionFault};
}  // namespace errors

namespace words {
constexpr std::string_view AutoScalingGroups[] = {"AutoScalingGroups"};
constexpr std::string_view AutoScalingInstances[] = {"AutoScalingInstances"};
constexpr std::string_view NextToken[] = {"NextToken"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeAutoScalingGroups =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxRecords", .result_keys = words::AutoScalingGroups};
constexpr Pagination DescribeAutoScalingInstances =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxRecords", .result_keys = words::AutoScalingInstances};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "AttachInstances", .input = id::AttachInstancesQuery,
     .errors = errors::AttachInstances},
    {.name = "DescribeAutoScalingGroups", .input = id::AutoScalingGroupNamesType,
     .output = id::AutoScalingGroupsType, .result_wrapper = "DescribeAutoScalingGroupsResult",
     .errors = errors::DescribeAutoScalingGroups, .pagination = &pages::DescribeAutoScalingGroups},
    {.name = "DescribeAutoScalingInstances", .input = id::DescribeAutoScalingInstancesType,
     .output = id::AutoScalingInstancesType,
     .result_wrapper = "DescribeAutoScalingInstancesResult",
     .errors = errors::DescribeAutoScalingInstances,
     .pagination = &pages::DescribeAutoScalingInstances},
    {.name = "DetachInstances", .input = id::DetachInstancesQuery,
     .output = id::DetachInstancesAnswer, .result_wrapper = "DetachInstancesResult",
     .errors = errors::DetachInstances},
    {.name = "EnterStandby", .input = id::EnterStandbyQuery, .output = id::EnterStandbyAnswer,
     .result_wrapper = "EnterStandbyResult", .errors = errors::EnterStandby},
    {.name = "ExitStandby", .input = id::ExitStandbyQuery, .output = id::ExitStandbyAnswer,
     .result_wrapper = "ExitStandbyResult", .errors = errors::ExitStandby},
    {.name = "ResumeProcesses", .input = id::ScalingProcessQuery,
     .errors = errors::ResumeProcesses},
    {.name = "SetInstanceHealth", .input = id::SetInstanceHealthQuery,
     .errors = errors::SetInstanceHealth},
    {.name = "SuspendProcesses", .input = id::ScalingProcessQuery,
     .errors = errors::SuspendProcesses},
};

}  // namespace

constexpr Service kAutoscaling =
    {.name = "autoscaling", .id = "Auto Scaling", .endpoint_prefix = "autoscaling",
     .signing_name = "autoscaling", .api_version = "2011-01-01", .protocol = Protocol::kQuery,
     .xml_namespace = "http://autoscaling.amazonaws.com/doc/2011-01-01/", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
