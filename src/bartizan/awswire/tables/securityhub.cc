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
  String,
  TimestampIso8601,
  AccessDeniedException,
  Action,
  ActionLocalIpDetails,
  ActionLocalPortDetails,
  ActionRemoteIpDetails,
  ActionRemotePortDetails,
  ActionTarget,
  ActionTargetList,
  Actor,
  ActorSession,
  ActorUser,
  ActorsList,
  Adjustment,
  AdjustmentList,
  ArnList,
  AssociatedStandard,
  AssociatedStandardsList,
  AssociationSetDetails,
  AssociationSetList,
  AssociationStateDetails,
  AvailabilityZone,
  AvailabilityZones,
  AwsAmazonMqBrokerDetails,
  AwsAmazonMqBrokerEncryptionOptionsDetails,
  AwsAmazonMqBrokerLdapServerMetadataDetails,
  AwsAmazonMqBrokerLogsDetails,
  AwsAmazonMqBrokerLogsPendingDetails,
  AwsAmazonMqBrokerMaintenanceWindowStartTimeDetails,
  AwsAmazonMqBrokerUsersDetails,
  AwsAmazonMqBrokerUsersList,
  AwsApiCallAction,
  AwsApiCallActionDomainDetails,
  AwsApiGatewayAccessLogSettings,
  AwsApiGatewayCanarySettings,
  AwsApiGatewayEndpointConfiguration,
  AwsApiGatewayMethodSettings,
  AwsApiGatewayMethodSettingsList,
  AwsApiGatewayRestApiDetails,
  AwsApiGatewayStageDetails,
  AwsApiGatewayV2ApiDetails,
  AwsApiGatewayV2RouteSettings,
  AwsApiGatewayV2StageDetails,
  AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersDetails,
  AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersList,
  AwsAppSyncGraphQlApiDetails,
  AwsAppSyncGraphQlApiLambdaAuthorizerConfigDetails,
  AwsAppSyncGraphQlApiLogConfigDetails,
  AwsAppSyncGraphQlApiOpenIdConnectConfigDetails,
  AwsAppSyncGraphQlApiUserPoolConfigDetails,
  AwsAthenaWorkGroupConfigurationDetails,
  AwsAthenaWorkGroupConfigurationResultConfigurationDetails,
  AwsAthenaWorkGroupConfigurationResultConfigurationEncryptionConfigurationDetails,
  AwsAthenaWorkGroupDetails,
  AwsAutoScalingAutoScalingGroupAvailabilityZonesList,
  AwsAutoScalingAutoScalingGroupAvailabilityZonesListDetails,
  AwsAutoScalingAutoScalingGroupDetails,
  AwsAutoScalingAutoScalingGroupLaunchTemplateLaunchTemplateSpecification,
  AwsAutoScalingAutoScalingGroupMixedInstancesPolicyDetails,
  AwsAutoScalingAutoScalingGroupMixedInstancesPolicyInstancesDistributionDetails,
  AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateDetails,
  AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification,
  AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesList,
  AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesListDetails,
  AwsAutoScalingLaunchConfigurationBlockDeviceMappingsDetails,
  AwsAutoScalingLaunchConfigurationBlockDeviceMappingsEbsDetails,
  AwsAutoScalingLaunchConfigurationBlockDeviceMappingsList,
  AwsAutoScalingLaunchConfigurationDetails,
  AwsAutoScalingLaunchConfigurationInstanceMonitoringDetails,
  AwsAutoScalingLaunchConfigurationMetadataOptions,
  AwsBackupBackupPlanAdvancedBackupSettingsDetails,
  AwsBackupBackupPlanAdvancedBackupSettingsList,
  AwsBackupBackupPlanBackupPlanDetails,
  AwsBackupBackupPlanDetails,
  AwsBackupBackupPlanLifecycleDetails,
  AwsBackupBackupPlanRuleCopyActionsDetails,
  AwsBackupBackupPlanRuleCopyActionsList,
  AwsBackupBackupPlanRuleDetails,
  AwsBackupBackupPlanRuleList,
  AwsBackupBackupVaultDetails,
  AwsBackupBackupVaultNotificationsDetails,
  AwsBackupRecoveryPointCalculatedLifecycleDetails,
  AwsBackupRecoveryPointCreatedByDetails,
  AwsBackupRecoveryPointDetails,
  AwsBackupRecoveryPointLifecycleDetails,
  AwsCertificateManagerCertificateDetails,
  AwsCertificateManagerCertificateDomainValidationOption,
  AwsCertificateManagerCertificateDomainValidationOptions,
  AwsCertificateManagerCertificateExtendedKeyUsage,
  AwsCertificateManagerCertificateExtendedKeyUsages,
  AwsCertificateManagerCertificateKeyUsage,
  AwsCertificateManagerCertificateKeyUsages,
  AwsCertificateManagerCertificateOptions,
  AwsCertificateManagerCertificateRenewalSummary,
  AwsCertificateManagerCertificateResourceRecord,
  AwsCloudFormationStackDetails,
  AwsCloudFormationStackDriftInformationDetails,
  AwsCloudFormationStackOutputsDetails,
  AwsCloudFormationStackOutputsList,
  AwsCloudFrontDistributionCacheBehavior,
  AwsCloudFrontDistributionCacheBehaviors,
  AwsCloudFrontDistributionCacheBehaviorsItemList,
  AwsCloudFrontDistributionDefaultCacheBehavior,
  AwsCloudFrontDistributionDetails,
  AwsCloudFrontDistributionLogging,
  AwsCloudFrontDistributionOriginCustomOriginConfig,
  AwsCloudFrontDistributionOriginGroup,
  AwsCloudFrontDistributionOriginGroupFailover,
  AwsCloudFrontDistributionOriginGroupFailoverStatusCodes,
  AwsCloudFrontDistributionOriginGroupFailoverStatusCodesItemList,
  AwsCloudFrontDistributionOriginGroups,
  AwsCloudFrontDistributionOriginGroupsItemList,
  AwsCloudFrontDistributionOriginItem,
  AwsCloudFrontDistributionOriginItemList,
  AwsCloudFrontDistributionOriginS3OriginConfig,
  AwsCloudFrontDistributionOriginSslProtocols,
  AwsCloudFrontDistributionOrigins,
  AwsCloudFrontDistributionViewerCertificate,
  AwsCloudTrailTrailDetails,
  AwsCloudWatchAlarmDetails,
  AwsCloudWatchAlarmDimensionsDetails,
  AwsCloudWatchAlarmDimensionsList,
  AwsCodeBuildProjectArtifactsDetails,
  AwsCodeBuildProjectArtifactsList,
  AwsCodeBuildProjectDetails,
  AwsCodeBuildProjectEnvironment,
  AwsCodeBuildProjectEnvironmentEnvironmentVariablesDetails,
  AwsCodeBuildProjectEnvironmentEnvironmentVariablesList,
  AwsCodeBuildProjectEnvironmentRegistryCredential,
  AwsCodeBuildProjectLogsConfigCloudWatchLogsDetails,
  AwsCodeBuildProjectLogsConfigDetails,
  AwsCodeBuildProjectLogsConfigS3LogsDetails,
  AwsCodeBuildProjectSource,
  AwsCodeBuildProjectVpcConfig,
  AwsCorsConfiguration,
  AwsDmsEndpointDetails,
  AwsDmsReplicationInstanceDetails,
  AwsDmsReplicationInstanceReplicationSubnetGroupDetails,
  AwsDmsReplicationInstanceVpcSecurityGroupsDetails,
  AwsDmsReplicationInstanceVpcSecurityGroupsList,
  AwsDmsReplicationTaskDetails,
  AwsDynamoDbTableAttributeDefinition,
  AwsDynamoDbTableAttributeDefinitionList,
  AwsDynamoDbTableBillingModeSummary,
  AwsDynamoDbTableDetails,
  AwsDynamoDbTableGlobalSecondaryIndex,
  AwsDynamoDbTableGlobalSecondaryIndexList,
  AwsDynamoDbTableKeySchema,
  AwsDynamoDbTableKeySchemaList,
  AwsDynamoDbTableLocalSecondaryIndex,
  AwsDynamoDbTableLocalSecondaryIndexList,
  AwsDynamoDbTableProjection,
  AwsDynamoDbTableProvisionedThroughput,
  AwsDynamoDbTableProvisionedThroughputOverride,
  AwsDynamoDbTableReplica,
  AwsDynamoDbTableReplicaGlobalSecondaryIndex,
  AwsDynamoDbTableReplicaGlobalSecondaryIndexList,
  AwsDynamoDbTableReplicaList,
  AwsDynamoDbTableRestoreSummary,
  AwsDynamoDbTableSseDescription,
  AwsDynamoDbTableStreamSpecification,
  AwsEc2ClientVpnEndpointAuthenticationOptionsActiveDirectoryDetails,
  AwsEc2ClientVpnEndpointAuthenticationOptionsDetails,
  AwsEc2ClientVpnEndpointAuthenticationOptionsFederatedAuthenticationDetails,
  AwsEc2ClientVpnEndpointAuthenticationOptionsList,
  AwsEc2ClientVpnEndpointAuthenticationOptionsMutualAuthenticationDetails,
  AwsEc2ClientVpnEndpointClientConnectOptionsDetails,
  AwsEc2ClientVpnEndpointClientConnectOptionsStatusDetails,
  AwsEc2ClientVpnEndpointClientLoginBannerOptionsDetails,
  AwsEc2ClientVpnEndpointConnectionLogOptionsDetails,
  AwsEc2ClientVpnEndpointDetails,
  AwsEc2EipDetails,
  AwsEc2InstanceDetails,
  AwsEc2InstanceMetadataOptions,
  AwsEc2InstanceMonitoringDetails,
  AwsEc2InstanceNetworkInterfacesDetails,
  AwsEc2InstanceNetworkInterfacesList,
  AwsEc2LaunchTemplateDataBlockDeviceMappingSetDetails,
  AwsEc2LaunchTemplateDataBlockDeviceMappingSetEbsDetails,
  AwsEc2LaunchTemplateDataBlockDeviceMappingSetList,
  AwsEc2LaunchTemplateDataCapacityReservationSpecificationCapacityReservationTargetDetails,
  AwsEc2LaunchTemplateDataCapacityReservationSpecificationDetails,
  AwsEc2LaunchTemplateDataCpuOptionsDetails,
  AwsEc2LaunchTemplateDataCreditSpecificationDetails,
  AwsEc2LaunchTemplateDataDetails,
  AwsEc2LaunchTemplateDataElasticGpuSpecificationSetDetails,
  AwsEc2LaunchTemplateDataElasticGpuSpecificationSetList,
  AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetDetails,
  AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetList,
  AwsEc2LaunchTemplateDataEnclaveOptionsDetails,
  AwsEc2LaunchTemplateDataHibernationOptionsDetails,
  AwsEc2LaunchTemplateDataIamInstanceProfileDetails,
  AwsEc2LaunchTemplateDataInstanceMarketOptionsDetails,
  AwsEc2LaunchTemplateDataInstanceMarketOptionsSpotOptionsDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorCountDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorTotalMemoryMiBDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsBaselineEbsBandwidthMbpsDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsMemoryGiBPerVCpuDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsMemoryMiBDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsNetworkInterfaceCountDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsTotalLocalStorageGBDetails,
  AwsEc2LaunchTemplateDataInstanceRequirementsVCpuCountDetails,
  AwsEc2LaunchTemplateDataLicenseSetDetails,
  AwsEc2LaunchTemplateDataLicenseSetList,
  AwsEc2LaunchTemplateDataMaintenanceOptionsDetails,
  AwsEc2LaunchTemplateDataMetadataOptionsDetails,
  AwsEc2LaunchTemplateDataMonitoringDetails,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetDetails,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesDetails,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesList,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesDetails,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesList,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesDetails,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesList,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetList,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesDetails,
  AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesList,
  AwsEc2LaunchTemplateDataPlacementDetails,
  AwsEc2LaunchTemplateDataPrivateDnsNameOptionsDetails,
  AwsEc2LaunchTemplateDetails,
  AwsEc2NetworkAclAssociation,
  AwsEc2NetworkAclAssociationList,
  AwsEc2NetworkAclDetails,
  AwsEc2NetworkAclEntry,
  AwsEc2NetworkAclEntryList,
  AwsEc2NetworkInterfaceAttachment,
  AwsEc2NetworkInterfaceDetails,
  AwsEc2NetworkInterfaceIpV6AddressDetail,
  AwsEc2NetworkInterfaceIpV6AddressList,
  AwsEc2NetworkInterfacePrivateIpAddressDetail,
  AwsEc2NetworkInterfacePrivateIpAddressList,
  AwsEc2NetworkInterfaceSecurityGroup,
  AwsEc2NetworkInterfaceSecurityGroupList,
  AwsEc2RouteTableDetails,
  AwsEc2SecurityGroupDetails,
  AwsEc2SecurityGroupIpPermission,
  AwsEc2SecurityGroupIpPermissionList,
  AwsEc2SecurityGroupIpRange,
  AwsEc2SecurityGroupIpRangeList,
  AwsEc2SecurityGroupIpv6Range,
  AwsEc2SecurityGroupIpv6RangeList,
  AwsEc2SecurityGroupPrefixListId,
  AwsEc2SecurityGroupPrefixListIdList,
  AwsEc2SecurityGroupUserIdGroupPair,
  AwsEc2SecurityGroupUserIdGroupPairList,
  AwsEc2SubnetDetails,
  AwsEc2TransitGatewayDetails,
  AwsEc2VolumeAttachment,
  AwsEc2VolumeAttachmentList,
  AwsEc2VolumeDetails,
  AwsEc2VpcDetails,
  AwsEc2VpcEndpointServiceDetails,
  AwsEc2VpcEndpointServiceServiceTypeDetails,
  AwsEc2VpcEndpointServiceServiceTypeList,
  AwsEc2VpcPeeringConnectionDetails,
  AwsEc2VpcPeeringConnectionStatusDetails,
  AwsEc2VpcPeeringConnectionVpcInfoDetails,
  AwsEc2VpnConnectionDetails,
  AwsEc2VpnConnectionOptionsDetails,
  AwsEc2VpnConnectionOptionsTunnelOptionsDetails,
  AwsEc2VpnConnectionOptionsTunnelOptionsList,
  AwsEc2VpnConnectionRoutesDetails,
  AwsEc2VpnConnectionRoutesList,
  AwsEc2VpnConnectionVgwTelemetryDetails,
  AwsEc2VpnConnectionVgwTelemetryList,
  AwsEcrContainerImageDetails,
  AwsEcrRepositoryDetails,
  AwsEcrRepositoryImageScanningConfigurationDetails,
  AwsEcrRepositoryLifecyclePolicyDetails,
  AwsEcsClusterClusterSettingsDetails,
  AwsEcsClusterClusterSettingsList,
  AwsEcsClusterConfigurationDetails,
  AwsEcsClusterConfigurationExecuteCommandConfigurationDetails,
  AwsEcsClusterConfigurationExecuteCommandConfigurationLogConfigurationDetails,
  AwsEcsClusterDefaultCapacityProviderStrategyDetails,
  AwsEcsClusterDefaultCapacityProviderStrategyList,
  AwsEcsClusterDetails,
  AwsEcsContainerDetails,
  AwsEcsContainerDetailsList,
  AwsEcsServiceCapacityProviderStrategyDetails,
  AwsEcsServiceCapacityProviderStrategyList,
  AwsEcsServiceDeploymentConfigurationDeploymentCircuitBreakerDetails,
  AwsEcsServiceDeploymentConfigurationDetails,
  AwsEcsServiceDeploymentControllerDetails,
  AwsEcsServiceDetails,
  AwsEcsServiceLoadBalancersDetails,
  AwsEcsServiceLoadBalancersList,
  AwsEcsServiceNetworkConfigurationAwsVpcConfigurationDetails,
  AwsEcsServiceNetworkConfigurationDetails,
  AwsEcsServicePlacementConstraintsDetails,
  AwsEcsServicePlacementConstraintsList,
  AwsEcsServicePlacementStrategiesDetails,
  AwsEcsServicePlacementStrategiesList,
  AwsEcsServiceServiceRegistriesDetails,
  AwsEcsServiceServiceRegistriesList,
  AwsEcsTaskDefinitionContainerDefinitionsDependsOnDetails,
  AwsEcsTaskDefinitionContainerDefinitionsDependsOnList,
  AwsEcsTaskDefinitionContainerDefinitionsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsEnvironmentDetails,
  AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesDetails,
  AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesList,
  AwsEcsTaskDefinitionContainerDefinitionsEnvironmentList,
  AwsEcsTaskDefinitionContainerDefinitionsExtraHostsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsExtraHostsList,
  AwsEcsTaskDefinitionContainerDefinitionsFirelensConfigurationDetails,
  AwsEcsTaskDefinitionContainerDefinitionsHealthCheckDetails,
  AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersCapabilitiesDetails,
  AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDetails,
  AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesDetails,
  AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesList,
  AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsList,
  AwsEcsTaskDefinitionContainerDefinitionsList,
  AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationDetails,
  AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsList,
  AwsEcsTaskDefinitionContainerDefinitionsMountPointsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsMountPointsList,
  AwsEcsTaskDefinitionContainerDefinitionsPortMappingsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsPortMappingsList,
  AwsEcsTaskDefinitionContainerDefinitionsRepositoryCredentialsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsList,
  AwsEcsTaskDefinitionContainerDefinitionsSecretsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsSecretsList,
  AwsEcsTaskDefinitionContainerDefinitionsSystemControlsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsSystemControlsList,
  AwsEcsTaskDefinitionContainerDefinitionsUlimitsDetails,
  AwsEcsTaskDefinitionContainerDefinitionsUlimitsList,
  AwsEcsTaskDefinitionContainerDefinitionsVolumesFromDetails,
  AwsEcsTaskDefinitionContainerDefinitionsVolumesFromList,
  AwsEcsTaskDefinitionDetails,
  AwsEcsTaskDefinitionInferenceAcceleratorsDetails,
  AwsEcsTaskDefinitionInferenceAcceleratorsList,
  AwsEcsTaskDefinitionPlacementConstraintsDetails,
  AwsEcsTaskDefinitionPlacementConstraintsList,
  AwsEcsTaskDefinitionProxyConfigurationDetails,
  AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesDetails,
  AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesList,
  AwsEcsTaskDefinitionVolumesDetails,
  AwsEcsTaskDefinitionVolumesDockerVolumeConfigurationDetails,
  AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationAuthorizationConfigDetails,
  AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationDetails,
  AwsEcsTaskDefinitionVolumesHostDetails,
  AwsEcsTaskDefinitionVolumesList,
  AwsEcsTaskDetails,
  AwsEcsTaskVolumeDetails,
  AwsEcsTaskVolumeDetailsList,
  AwsEcsTaskVolumeHostDetails,
  AwsEfsAccessPointDetails,
  AwsEfsAccessPointPosixUserDetails,
  AwsEfsAccessPointRootDirectoryCreationInfoDetails,
  AwsEfsAccessPointRootDirectoryDetails,
  AwsEksClusterDetails,
  AwsEksClusterLoggingClusterLoggingDetails,
  AwsEksClusterLoggingClusterLoggingList,
  AwsEksClusterLoggingDetails,
  AwsEksClusterResourcesVpcConfigDetails,
  AwsElasticBeanstalkEnvironmentDetails,
  AwsElasticBeanstalkEnvironmentEnvironmentLink,
  AwsElasticBeanstalkEnvironmentEnvironmentLinks,
  AwsElasticBeanstalkEnvironmentOptionSetting,
  AwsElasticBeanstalkEnvironmentOptionSettings,
  AwsElasticBeanstalkEnvironmentTier,
  AwsElasticsearchDomainDetails,
  AwsElasticsearchDomainDomainEndpointOptions,
  AwsElasticsearchDomainElasticsearchClusterConfigDetails,
  AwsElasticsearchDomainElasticsearchClusterConfigZoneAwarenessConfigDetails,
  AwsElasticsearchDomainEncryptionAtRestOptions,
  AwsElasticsearchDomainLogPublishingOptions,
  AwsElasticsearchDomainLogPublishingOptionsLogConfig,
  AwsElasticsearchDomainNodeToNodeEncryptionOptions,
  AwsElasticsearchDomainServiceSoftwareOptions,
  AwsElasticsearchDomainVPCOptions,
  AwsElbAppCookieStickinessPolicies,
  AwsElbAppCookieStickinessPolicy,
  AwsElbLbCookieStickinessPolicies,
  AwsElbLbCookieStickinessPolicy,
  AwsElbLoadBalancerAccessLog,
  AwsElbLoadBalancerAdditionalAttribute,
  AwsElbLoadBalancerAdditionalAttributeList,
  AwsElbLoadBalancerAttributes,
  AwsElbLoadBalancerBackendServerDescription,
  AwsElbLoadBalancerBackendServerDescriptions,
  AwsElbLoadBalancerConnectionDraining,
  AwsElbLoadBalancerConnectionSettings,
  AwsElbLoadBalancerCrossZoneLoadBalancing,
  AwsElbLoadBalancerDetails,
  AwsElbLoadBalancerHealthCheck,
  AwsElbLoadBalancerInstance,
  AwsElbLoadBalancerInstances,
  AwsElbLoadBalancerListener,
  AwsElbLoadBalancerListenerDescription,
  AwsElbLoadBalancerListenerDescriptions,
  AwsElbLoadBalancerPolicies,
  AwsElbLoadBalancerSourceSecurityGroup,
  AwsElbv2LoadBalancerAttribute,
  AwsElbv2LoadBalancerAttributes,
  AwsElbv2LoadBalancerDetails,
  AwsEventSchemasRegistryDetails,
  AwsEventsEndpointDetails,
  AwsEventsEndpointEventBusesDetails,
  AwsEventsEndpointEventBusesList,
  AwsEventsEndpointReplicationConfigDetails,
  AwsEventsEndpointRoutingConfigDetails,
  AwsEventsEndpointRoutingConfigFailoverConfigDetails,
  AwsEventsEndpointRoutingConfigFailoverConfigPrimaryDetails,
  AwsEventsEndpointRoutingConfigFailoverConfigSecondaryDetails,
  AwsEventsEventbusDetails,
  AwsGuardDutyDetectorDataSourcesCloudTrailDetails,
  AwsGuardDutyDetectorDataSourcesDetails,
  AwsGuardDutyDetectorDataSourcesDnsLogsDetails,
  AwsGuardDutyDetectorDataSourcesFlowLogsDetails,
  AwsGuardDutyDetectorDataSourcesKubernetesAuditLogsDetails,
  AwsGuardDutyDetectorDataSourcesKubernetesDetails,
  AwsGuardDutyDetectorDataSourcesMalwareProtectionDetails,
  AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsDetails,
  AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsEbsVolumesDetails,
  AwsGuardDutyDetectorDataSourcesS3LogsDetails,
  AwsGuardDutyDetectorDetails,
  AwsGuardDutyDetectorFeaturesDetails,
  AwsGuardDutyDetectorFeaturesList,
  AwsIamAccessKeyDetails,
  AwsIamAccessKeySessionContext,
  AwsIamAccessKeySessionContextAttributes,
  AwsIamAccessKeySessionContextSessionIssuer,
  AwsIamAttachedManagedPolicy,
  AwsIamAttachedManagedPolicyList,
  AwsIamGroupDetails,
  AwsIamGroupPolicy,
  AwsIamGroupPolicyList,
  AwsIamInstanceProfile,
  AwsIamInstanceProfileList,
  AwsIamInstanceProfileRole,
  AwsIamInstanceProfileRoles,
  AwsIamPermissionsBoundary,
  AwsIamPolicyDetails,
  AwsIamPolicyVersion,
  AwsIamPolicyVersionList,
  AwsIamRoleDetails,
  AwsIamRolePolicy,
  AwsIamRolePolicyList,
  AwsIamUserDetails,
  AwsIamUserPolicy,
  AwsIamUserPolicyList,
  AwsKinesisStreamDetails,
  AwsKinesisStreamStreamEncryptionDetails,
  AwsKmsKeyDetails,
  AwsLambdaFunctionCode,
  AwsLambdaFunctionDeadLetterConfig,
  AwsLambdaFunctionDetails,
  AwsLambdaFunctionEnvironment,
  AwsLambdaFunctionEnvironmentError,
  AwsLambdaFunctionLayer,
  AwsLambdaFunctionLayerList,
  AwsLambdaFunctionTracingConfig,
  AwsLambdaFunctionVpcConfig,
  AwsLambdaLayerVersionDetails,
  AwsMountPoint,
  AwsMountPointList,
  AwsMskClusterClusterInfoClientAuthenticationDetails,
  AwsMskClusterClusterInfoClientAuthenticationSaslDetails,
  AwsMskClusterClusterInfoClientAuthenticationSaslIamDetails,
  AwsMskClusterClusterInfoClientAuthenticationSaslScramDetails,
  AwsMskClusterClusterInfoClientAuthenticationTlsDetails,
  AwsMskClusterClusterInfoClientAuthenticationUnauthenticatedDetails,
  AwsMskClusterClusterInfoDetails,
  AwsMskClusterClusterInfoEncryptionInfoDetails,
  AwsMskClusterClusterInfoEncryptionInfoEncryptionAtRestDetails,
  AwsMskClusterClusterInfoEncryptionInfoEncryptionInTransitDetails,
  AwsMskClusterDetails,
  AwsNetworkFirewallFirewallDetails,
  AwsNetworkFirewallFirewallPolicyDetails,
  AwsNetworkFirewallFirewallSubnetMappingsDetails,
  AwsNetworkFirewallFirewallSubnetMappingsList,
  AwsNetworkFirewallRuleGroupDetails,
  AwsOpenSearchServiceDomainAdvancedSecurityOptionsDetails,
  AwsOpenSearchServiceDomainClusterConfigDetails,
  AwsOpenSearchServiceDomainClusterConfigZoneAwarenessConfigDetails,
  AwsOpenSearchServiceDomainDetails,
  AwsOpenSearchServiceDomainDomainEndpointOptionsDetails,
  AwsOpenSearchServiceDomainEncryptionAtRestOptionsDetails,
  AwsOpenSearchServiceDomainLogPublishingOption,
  AwsOpenSearchServiceDomainLogPublishingOptionsDetails,
  AwsOpenSearchServiceDomainMasterUserOptionsDetails,
  AwsOpenSearchServiceDomainNodeToNodeEncryptionOptionsDetails,
  AwsOpenSearchServiceDomainServiceSoftwareOptionsDetails,
  AwsOpenSearchServiceDomainVpcOptionsDetails,
  AwsOrganizationScope,
  AwsOrganizationScopeList,
  AwsRdsDbClusterAssociatedRole,
  AwsRdsDbClusterAssociatedRoles,
  AwsRdsDbClusterDetails,
  AwsRdsDbClusterMember,
  AwsRdsDbClusterMembers,
  AwsRdsDbClusterOptionGroupMembership,
  AwsRdsDbClusterOptionGroupMemberships,
  AwsRdsDbClusterSnapshotDbClusterSnapshotAttribute,
  AwsRdsDbClusterSnapshotDbClusterSnapshotAttributes,
  AwsRdsDbClusterSnapshotDetails,
  AwsRdsDbDomainMembership,
  AwsRdsDbDomainMemberships,
  AwsRdsDbInstanceAssociatedRole,
  AwsRdsDbInstanceAssociatedRoles,
  AwsRdsDbInstanceDetails,
  AwsRdsDbInstanceEndpoint,
  AwsRdsDbInstanceVpcSecurityGroup,
  AwsRdsDbInstanceVpcSecurityGroups,
  AwsRdsDbOptionGroupMembership,
  AwsRdsDbOptionGroupMemberships,
  AwsRdsDbParameterGroup,
  AwsRdsDbParameterGroups,
  AwsRdsDbPendingModifiedValues,
  AwsRdsDbProcessorFeature,
  AwsRdsDbProcessorFeatures,
  AwsRdsDbSecurityGroupDetails,
  AwsRdsDbSecurityGroupEc2SecurityGroup,
  AwsRdsDbSecurityGroupEc2SecurityGroups,
  AwsRdsDbSecurityGroupIpRange,
  AwsRdsDbSecurityGroupIpRanges,
  AwsRdsDbSnapshotDetails,
  AwsRdsDbStatusInfo,
  AwsRdsDbStatusInfos,
  AwsRdsDbSubnetGroup,
  AwsRdsDbSubnetGroupSubnet,
  AwsRdsDbSubnetGroupSubnetAvailabilityZone,
  AwsRdsDbSubnetGroupSubnets,
  AwsRdsEventSubscriptionDetails,
  AwsRdsPendingCloudWatchLogsExports,
  AwsRedshiftClusterClusterNode,
  AwsRedshiftClusterClusterNodes,
  AwsRedshiftClusterClusterParameterGroup,
  AwsRedshiftClusterClusterParameterGroups,
  AwsRedshiftClusterClusterParameterStatus,
  AwsRedshiftClusterClusterParameterStatusList,
  AwsRedshiftClusterClusterSecurityGroup,
  AwsRedshiftClusterClusterSecurityGroups,
  AwsRedshiftClusterClusterSnapshotCopyStatus,
  AwsRedshiftClusterDeferredMaintenanceWindow,
  AwsRedshiftClusterDeferredMaintenanceWindows,
  AwsRedshiftClusterDetails,
  AwsRedshiftClusterElasticIpStatus,
  AwsRedshiftClusterEndpoint,
  AwsRedshiftClusterHsmStatus,
  AwsRedshiftClusterIamRole,
  AwsRedshiftClusterIamRoles,
  AwsRedshiftClusterLoggingStatus,
  AwsRedshiftClusterPendingModifiedValues,
  AwsRedshiftClusterResizeInfo,
  AwsRedshiftClusterRestoreStatus,
  AwsRedshiftClusterVpcSecurityGroup,
  AwsRedshiftClusterVpcSecurityGroups,
  AwsRoute53HostedZoneConfigDetails,
  AwsRoute53HostedZoneDetails,
  AwsRoute53HostedZoneNameServersList,
  AwsRoute53HostedZoneObjectDetails,
  AwsRoute53HostedZoneVpcDetails,
  AwsRoute53HostedZoneVpcsList,
  AwsRoute53QueryLoggingConfigDetails,
  AwsS3AccessPointDetails,
  AwsS3AccessPointVpcConfigurationDetails,
  AwsS3AccountPublicAccessBlockDetails,
  AwsS3BucketBucketLifecycleConfigurationDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesAbortIncompleteMultipartUploadDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesFilterDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsList,
  AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsTagDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateTagDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesList,
  AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsList,
  AwsS3BucketBucketLifecycleConfigurationRulesTransitionsDetails,
  AwsS3BucketBucketLifecycleConfigurationRulesTransitionsList,
  AwsS3BucketBucketVersioningConfiguration,
  AwsS3BucketDetails,
  AwsS3BucketLoggingConfiguration,
  AwsS3BucketNotificationConfiguration,
  AwsS3BucketNotificationConfigurationDetail,
  AwsS3BucketNotificationConfigurationDetails,
  AwsS3BucketNotificationConfigurationEvents,
  AwsS3BucketNotificationConfigurationFilter,
  AwsS3BucketNotificationConfigurationS3KeyFilter,
  AwsS3BucketNotificationConfigurationS3KeyFilterRule,
  AwsS3BucketNotificationConfigurationS3KeyFilterRules,
  AwsS3BucketObjectLockConfiguration,
  AwsS3BucketObjectLockConfigurationRuleDefaultRetentionDetails,
  AwsS3BucketObjectLockConfigurationRuleDetails,
  AwsS3BucketServerSideEncryptionByDefault,
  AwsS3BucketServerSideEncryptionConfiguration,
  AwsS3BucketServerSideEncryptionRule,
  AwsS3BucketServerSideEncryptionRules,
  AwsS3BucketWebsiteConfiguration,
  AwsS3BucketWebsiteConfigurationRedirectTo,
  AwsS3BucketWebsiteConfigurationRoutingRule,
  AwsS3BucketWebsiteConfigurationRoutingRuleCondition,
  AwsS3BucketWebsiteConfigurationRoutingRuleRedirect,
  AwsS3BucketWebsiteConfigurationRoutingRules,
  AwsS3ObjectDetails,
  AwsSageMakerNotebookInstanceDetails,
  AwsSageMakerNotebookInstanceMetadataServiceConfigurationDetails,
  AwsSecretsManagerSecretDetails,
  AwsSecretsManagerSecretRotationRules,
  AwsSecurityFinding,
  AwsSecurityFindingFilters,
  AwsSecurityFindingIdentifier,
  AwsSecurityFindingIdentifierList,
  AwsSecurityFindingList,
  AwsSnsTopicDetails,
  AwsSnsTopicSubscription,
  AwsSnsTopicSubscriptionList,
  AwsSqsQueueDetails,
  AwsSsmComplianceSummary,
  AwsSsmPatch,
  AwsSsmPatchComplianceDetails,
  AwsStepFunctionStateMachineDetails,
  AwsStepFunctionStateMachineLoggingConfigurationDestinationsCloudWatchLogsLogGroupDetails,
  AwsStepFunctionStateMachineLoggingConfigurationDestinationsDetails,
  AwsStepFunctionStateMachineLoggingConfigurationDestinationsList,
  AwsStepFunctionStateMachineLoggingConfigurationDetails,
  AwsStepFunctionStateMachineTracingConfigurationDetails,
  AwsWafRateBasedRuleDetails,
  AwsWafRateBasedRuleMatchPredicate,
  AwsWafRateBasedRuleMatchPredicateList,
  AwsWafRegionalRateBasedRuleDetails,
  AwsWafRegionalRateBasedRuleMatchPredicate,
  AwsWafRegionalRateBasedRuleMatchPredicateList,
  AwsWafRegionalRuleDetails,
  AwsWafRegionalRuleGroupDetails,
  AwsWafRegionalRuleGroupRulesActionDetails,
  AwsWafRegionalRuleGroupRulesDetails,
  AwsWafRegionalRuleGroupRulesList,
  AwsWafRegionalRulePredicateList,
  AwsWafRegionalRulePredicateListDetails,
  AwsWafRegionalWebAclDetails,
  AwsWafRegionalWebAclRulesList,
  AwsWafRegionalWebAclRulesListActionDetails,
  AwsWafRegionalWebAclRulesListDetails,
  AwsWafRegionalWebAclRulesListOverrideActionDetails,
  AwsWafRuleDetails,
  AwsWafRuleGroupDetails,
  AwsWafRuleGroupRulesActionDetails,
  AwsWafRuleGroupRulesDetails,
  AwsWafRuleGroupRulesList,
  AwsWafRulePredicateList,
  AwsWafRulePredicateListDetails,
  AwsWafWebAclDetails,
  AwsWafWebAclRule,
  AwsWafWebAclRuleList,
  AwsWafv2ActionAllowDetails,
  AwsWafv2ActionBlockDetails,
  AwsWafv2CustomHttpHeader,
  AwsWafv2CustomRequestHandlingDetails,
  AwsWafv2CustomResponseDetails,
  AwsWafv2InsertHeadersList,
  AwsWafv2RuleGroupDetails,
  AwsWafv2RulesActionCaptchaDetails,
  AwsWafv2RulesActionCountDetails,
  AwsWafv2RulesActionDetails,
  AwsWafv2RulesDetails,
  AwsWafv2RulesList,
  AwsWafv2VisibilityConfigDetails,
  AwsWafv2WebAclActionDetails,
  AwsWafv2WebAclCaptchaConfigDetails,
  AwsWafv2WebAclCaptchaConfigImmunityTimePropertyDetails,
  AwsWafv2WebAclDetails,
  AwsXrayEncryptionConfigDetails,
  BatchImportFindingsRequest,
  BatchImportFindingsRequestFindingList,
  BatchImportFindingsResponse,
  BatchUpdateFindingsRequest,
  BatchUpdateFindingsResponse,
  BatchUpdateFindingsUnprocessedFinding,
  BatchUpdateFindingsUnprocessedFindingsList,
  BatchUpdateFindingsV2ProcessedFinding,
  BatchUpdateFindingsV2ProcessedFindingsList,
  BatchUpdateFindingsV2Request,
  BatchUpdateFindingsV2Response,
  BatchUpdateFindingsV2UnprocessedFinding,
  BatchUpdateFindingsV2UnprocessedFindingsList,
  BooleanFilter,
  BooleanFilterList,
  CategoryList,
  Cell,
  Cells,
  CidrBlockAssociation,
  CidrBlockAssociationList,
  City,
  ClassificationResult,
  ClassificationStatus,
  CloudWatchLogsLogGroupArnConfigDetails,
  CodeRepositoryDetails,
  CodeVulnerabilitiesFilePath,
  Compliance,
  CompositeFilter,
  CompositeFilterList,
  ConflictException,
  ContainerDetails,
  Country,
  CreateActionTargetRequest,
  CreateActionTargetResponse,
  CreateInsightRequest,
  CreateInsightResponse,
  CustomDataIdentifiersDetections,
  CustomDataIdentifiersDetectionsList,
  CustomDataIdentifiersResult,
  Cvss,
  CvssList,
  DataClassificationDetails,
  DateFilter,
  DateFilterList,
  DateRange,
  DeleteActionTargetRequest,
  DeleteActionTargetResponse,
  DescribeActionTargetsRequest,
  DescribeActionTargetsResponse,
  DescribeHubRequest,
  DescribeHubResponse,
  DescribeProductsRequest,
  DescribeProductsResponse,
  Detection,
  DisableImportFindingsForProductRequest,
  DisableImportFindingsForProductResponse,
  DisableSecurityHubRequest,
  DisableSecurityHubResponse,
  DnsRequestAction,
  EnableImportFindingsForProductRequest,
  EnableImportFindingsForProductResponse,
  EnableSecurityHubRequest,
  EnableSecurityHubResponse,
  FieldMap,
  FilePathList,
  FilePaths,
  FindingAggregator,
  FindingAggregatorList,
  FindingHistoryRecord,
  FindingHistoryRecordList,
  FindingHistoryUpdate,
  FindingHistoryUpdateSource,
  FindingHistoryUpdatesList,
  FindingProviderFields,
  FindingProviderSeverity,
  FindingScopes,
  FirewallPolicyDetails,
  FirewallPolicyStatefulRuleGroupReferencesDetails,
  FirewallPolicyStatefulRuleGroupReferencesList,
  FirewallPolicyStatelessCustomActionsDetails,
  FirewallPolicyStatelessCustomActionsList,
  FirewallPolicyStatelessRuleGroupReferencesDetails,
  FirewallPolicyStatelessRuleGroupReferencesList,
  GeneratorDetails,
  GeoLocation,
  GetFindingAggregatorRequest,
  GetFindingAggregatorResponse,
  GetFindingHistoryRequest,
  GetFindingHistoryResponse,
  GetFindingsRequest,
  GetFindingsResponse,
  GetFindingsV2Request,
  GetFindingsV2Response,
  GetInsightResultsRequest,
  GetInsightResultsResponse,
  GetInsightsRequest,
  GetInsightsResponse,
  IcmpTypeCode,
  ImportFindingsError,
  ImportFindingsErrorList,
  Indicator,
  IndicatorsList,
  Insight,
  InsightList,
  InsightResultValue,
  InsightResultValueList,
  InsightResults,
  IntegerList,
  IntegrationTypeList,
  InternalException,
  InternalServerException,
  InvalidAccessException,
  InvalidInputException,
  IpFilter,
  IpFilterList,
  IpOrganizationDetails,
  Ipv6CidrBlockAssociation,
  Ipv6CidrBlockAssociationList,
  KeywordFilter,
  KeywordFilterList,
  LimitExceededException,
  ListEnabledProductsForImportRequest,
  ListEnabledProductsForImportResponse,
  ListFindingAggregatorsRequest,
  ListFindingAggregatorsResponse,
  LoadBalancerState,
  Malware,
  MalwareList,
  MapFilter,
  MapFilterList,
  MetadataUidList,
  Network,
  NetworkAutonomousSystem,
  NetworkConnection,
  NetworkConnectionAction,
  NetworkEndpoint,
  NetworkEndpointsList,
  NetworkGeoLocation,
  NetworkHeader,
  NetworkPathComponent,
  NetworkPathComponentDetails,
  NetworkPathList,
  NonEmptyStringList,
  Note,
  NoteUpdate,
  NumberFilter,
  NumberFilterList,
  Occurrences,
  OcsfBooleanFilter,
  OcsfBooleanFilterList,
  OcsfDateFilter,
  OcsfDateFilterList,
  OcsfFinding,
  OcsfFindingFilters,
  OcsfFindingIdentifier,
  OcsfFindingIdentifierList,
  OcsfFindingsList,
  OcsfIpFilter,
  OcsfIpFilterList,
  OcsfMapFilter,
  OcsfMapFilterList,
  OcsfNumberFilter,
  OcsfNumberFilterList,
  OcsfStringFilter,
  OcsfStringFilterList,
  OrganizationNotFoundException,
  OrganizationalUnitNotFoundException,
  Page,
  Pages,
  PatchSummary,
  PortProbeAction,
  PortProbeDetail,
  PortProbeDetailList,
  PortRange,
  PortRangeFromTo,
  PortRangeList,
  ProcessDetails,
  Product,
  ProductSubscriptionArnList,
  ProductsList,
  PropagatingVgwSetDetails,
  PropagatingVgwSetList,
  Range,
  Ranges,
  Recommendation,
  Record,
  Records,
  RelatedFinding,
  RelatedFindingList,
  RelatedRequirementsList,
  Remediation,
  Resource,
  ResourceConflictException,
  ResourceDetails,
  ResourceList,
  ResourceNotFoundException,
  RouteSetDetails,
  RouteSetList,
  RuleGroupDetails,
  RuleGroupSource,
  RuleGroupSourceCustomActionsDetails,
  RuleGroupSourceCustomActionsList,
  RuleGroupSourceListDetails,
  RuleGroupSourceStatefulRulesDetails,
  RuleGroupSourceStatefulRulesHeaderDetails,
  RuleGroupSourceStatefulRulesList,
  RuleGroupSourceStatefulRulesOptionsDetails,
  RuleGroupSourceStatefulRulesOptionsList,
  RuleGroupSourceStatefulRulesRuleOptionsSettingsList,
  RuleGroupSourceStatelessRuleDefinition,
  RuleGroupSourceStatelessRuleMatchAttributes,
  RuleGroupSourceStatelessRuleMatchAttributesDestinationPorts,
  RuleGroupSourceStatelessRuleMatchAttributesDestinationPortsList,
  RuleGroupSourceStatelessRuleMatchAttributesDestinations,
  RuleGroupSourceStatelessRuleMatchAttributesDestinationsList,
  RuleGroupSourceStatelessRuleMatchAttributesProtocolsList,
  RuleGroupSourceStatelessRuleMatchAttributesSourcePorts,
  RuleGroupSourceStatelessRuleMatchAttributesSourcePortsList,
  RuleGroupSourceStatelessRuleMatchAttributesSources,
  RuleGroupSourceStatelessRuleMatchAttributesSourcesList,
  RuleGroupSourceStatelessRuleMatchAttributesTcpFlags,
  RuleGroupSourceStatelessRuleMatchAttributesTcpFlagsList,
  RuleGroupSourceStatelessRulesAndCustomActionsDetails,
  RuleGroupSourceStatelessRulesDetails,
  RuleGroupSourceStatelessRulesList,
  RuleGroupVariables,
  RuleGroupVariablesIpSetsDetails,
  RuleGroupVariablesPortSetsDetails,
  SecurityControlParameter,
  SecurityControlParametersList,
  SecurityGroups,
  SensitiveDataDetections,
  SensitiveDataDetectionsList,
  SensitiveDataResult,
  SensitiveDataResultList,
  Sequence,
  Severity,
  SeverityUpdate,
  Signal,
  SignalsList,
  SoftwarePackage,
  SoftwarePackageList,
  SortCriteria,
  SortCriterion,
  StatelessCustomActionDefinition,
  StatelessCustomPublishMetricAction,
  StatelessCustomPublishMetricActionDimension,
  StatelessCustomPublishMetricActionDimensionsList,
  StatusReason,
  StatusReasonsList,
  StringFilter,
  StringFilterList,
  StringList,
  TagMap,
  Threat,
  ThreatIntelIndicator,
  ThreatIntelIndicatorList,
  ThreatList,
  ThrottlingException,
  TypeList,
  UserAccount,
  ValidationException,
  VolumeMount,
  VolumeMountList,
  VpcInfoCidrBlockSetDetails,
  VpcInfoCidrBlockSetList,
  VpcInfoIpv6CidrBlockSetDetails,
  VpcInfoIpv6CidrBlockSetList,
  VpcInfoPeeringOptionsDetails,
  Vulnerability,
  VulnerabilityCodeVulnerabilities,
  VulnerabilityCodeVulnerabilitiesList,
  VulnerabilityList,
  VulnerabilityVendor,
  WafAction,
  WafExcludedRule,
  WafExcludedRuleList,
  WafOverrideAction,
  Workflow,
  WorkflowUpdate,
};
}  // namespace id

namespace members {
constexpr Member AccessDeniedException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member Action[] = {
    {.name = "ActionType", .shape = id::String},
    {.name = "NetworkConnectionAction", .shape = id::NetworkConnectionAction},
    {.name = "AwsApiCallAction", .shape = id::AwsApiCallAction},
    {.name = "DnsRequestAction", .shape = id::DnsRequestAction},
    {.name = "PortProbeAction", .shape = id::PortProbeAction},
};
constexpr Member ActionLocalIpDetails[] = {
    {.name = "IpAddressV4", .shape = id::String},
};
constexpr Member ActionLocalPortDetails[] = {
    {.name = "Port", .shape = id::Integer},
    {.name = "PortName", .shape = id::String},
};
constexpr Member ActionRemoteIpDetails[] = {
    {.name = "IpAddressV4", .shape = id::String},
    {.name = "Organization", .shape = id::IpOrganizationDetails},
    {.name = "Country", .shape = id::Country},
    {.name = "City", .shape = id::City},
    {.name = "GeoLocation", .shape = id::GeoLocation},
};
constexpr Member ActionRemotePortDetails[] = {
    {.name = "Port", .shape = id::Integer},
    {.name = "PortName", .shape = id::String},
};
constexpr Member ActionTarget[] = {
    {.name = "ActionTargetArn", .shape = id::String, .required = true},
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String, .required = true},
};
constexpr Member ActionTargetList[] = {
    {.name = "member", .shape = id::ActionTarget},
};
constexpr Member Actor[] = {
    {.name = "Id", .shape = id::String},
    {.name = "User", .shape = id::ActorUser},
    {.name = "Session", .shape = id::ActorSession},
};
constexpr Member ActorSession[] = {
    {.name = "Uid", .shape = id::String},
    {.name = "MfaStatus", .shape = id::String},
    {.name = "CreatedTime", .shape = id::Long},
    {.name = "Issuer", .shape = id::String},
};
constexpr Member ActorUser[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Uid", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "CredentialUid", .shape = id::String},
    {.name = "Account", .shape = id::UserAccount},
};
constexpr Member ActorsList[] = {
    {.name = "member", .shape = id::Actor},
};
constexpr Member Adjustment[] = {
    {.name = "Metric", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member AdjustmentList[] = {
    {.name = "member", .shape = id::Adjustment},
};
constexpr Member ArnList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AssociatedStandard[] = {
    {.name = "StandardsId", .shape = id::String},
};
constexpr Member AssociatedStandardsList[] = {
    {.name = "member", .shape = id::AssociatedStandard},
};
constexpr Member AssociationSetDetails[] = {
    {.name = "AssociationState", .shape = id::AssociationStateDetails},
    {.name = "GatewayId", .shape = id::String},
    {.name = "Main", .shape = id::Boolean},
    {.name = "RouteTableAssociationId", .shape = id::String},
    {.name = "RouteTableId", .shape = id::String},
    {.name = "SubnetId", .shape = id::String},
};
constexpr Member AssociationSetList[] = {
    {.name = "member", .shape = id::AssociationSetDetails},
};
constexpr Member AssociationStateDetails[] = {
    {.name = "State", .shape = id::String},
    {.name = "StatusMessage", .shape = id::String},
};
constexpr Member AvailabilityZone[] = {
    {.name = "ZoneName", .shape = id::String},
    {.name = "SubnetId", .shape = id::String},
};
constexpr Member AvailabilityZones[] = {
    {.name = "member", .shape = id::AvailabilityZone},
};
constexpr Member AwsAmazonMqBrokerDetails[] = {
    {.name = "AuthenticationStrategy", .shape = id::String},
    {.name = "AutoMinorVersionUpgrade", .shape = id::Boolean},
    {.name = "BrokerArn", .shape = id::String},
    {.name = "BrokerName", .shape = id::String},
    {.name = "DeploymentMode", .shape = id::String},
    {.name = "EncryptionOptions", .shape = id::AwsAmazonMqBrokerEncryptionOptionsDetails},
    {.name = "EngineType", .shape = id::String},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "HostInstanceType", .shape = id::String},
    {.name = "BrokerId", .shape = id::String},
    {.name = "LdapServerMetadata", .shape = id::AwsAmazonMqBrokerLdapServerMetadataDetails},
    {.name = "Logs", .shape = id::AwsAmazonMqBrokerLogsDetails},
    {.name = "MaintenanceWindowStartTime",
     .shape = id::AwsAmazonMqBrokerMaintenanceWindowStartTimeDetails},
    {.name = "PubliclyAccessible", .shape = id::Boolean},
    {.name = "SecurityGroups", .shape = id::StringList},
    {.name = "StorageType", .shape = id::String},
    {.name = "SubnetIds", .shape = id::StringList},
    {.name = "Users", .shape = id::AwsAmazonMqBrokerUsersList},
};
constexpr Member AwsAmazonMqBrokerEncryptionOptionsDetails[] = {
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "UseAwsOwnedKey", .shape = id::Boolean},
};
constexpr Member AwsAmazonMqBrokerLdapServerMetadataDetails[] = {
    {.name = "Hosts", .shape = id::StringList},
    {.name = "RoleBase", .shape = id::String},
    {.name = "RoleName", .shape = id::String},
    {.name = "RoleSearchMatching", .shape = id::String},
    {.name = "RoleSearchSubtree", .shape = id::Boolean},
    {.name = "ServiceAccountUsername", .shape = id::String},
    {.name = "UserBase", .shape = id::String},
    {.name = "UserRoleName", .shape = id::String},
    {.name = "UserSearchMatching", .shape = id::String},
    {.name = "UserSearchSubtree", .shape = id::Boolean},
};
constexpr Member AwsAmazonMqBrokerLogsDetails[] = {
    {.name = "Audit", .shape = id::Boolean},
    {.name = "General", .shape = id::Boolean},
    {.name = "AuditLogGroup", .shape = id::String},
    {.name = "GeneralLogGroup", .shape = id::String},
    {.name = "Pending", .shape = id::AwsAmazonMqBrokerLogsPendingDetails},
};
constexpr Member AwsAmazonMqBrokerLogsPendingDetails[] = {
    {.name = "Audit", .shape = id::Boolean},
    {.name = "General", .shape = id::Boolean},
};
constexpr Member AwsAmazonMqBrokerMaintenanceWindowStartTimeDetails[] = {
    {.name = "DayOfWeek", .shape = id::String},
    {.name = "TimeOfDay", .shape = id::String},
    {.name = "TimeZone", .shape = id::String},
};
constexpr Member AwsAmazonMqBrokerUsersDetails[] = {
    {.name = "PendingChange", .shape = id::String},
    {.name = "Username", .shape = id::String},
};
constexpr Member AwsAmazonMqBrokerUsersList[] = {
    {.name = "member", .shape = id::AwsAmazonMqBrokerUsersDetails},
};
constexpr Member AwsApiCallAction[] = {
    {.name = "Api", .shape = id::String},
    {.name = "ServiceName", .shape = id::String},
    {.name = "CallerType", .shape = id::String},
    {.name = "RemoteIpDetails", .shape = id::ActionRemoteIpDetails},
    {.name = "DomainDetails", .shape = id::AwsApiCallActionDomainDetails},
    {.name = "AffectedResources", .shape = id::FieldMap},
    {.name = "FirstSeen", .shape = id::String},
    {.name = "LastSeen", .shape = id::String},
};
constexpr Member AwsApiCallActionDomainDetails[] = {
    {.name = "Domain", .shape = id::String},
};
constexpr Member AwsApiGatewayAccessLogSettings[] = {
    {.name = "Format", .shape = id::String},
    {.name = "DestinationArn", .shape = id::String},
};
constexpr Member AwsApiGatewayCanarySettings[] = {
    {.name = "PercentTraffic", .shape = id::Double},
    {.name = "DeploymentId", .shape = id::String},
    {.name = "StageVariableOverrides", .shape = id::FieldMap},
    {.name = "UseStageCache", .shape = id::Boolean},
};
constexpr Member AwsApiGatewayEndpointConfiguration[] = {
    {.name = "Types", .shape = id::NonEmptyStringList},
};
constexpr Member AwsApiGatewayMethodSettings[] = {
    {.name = "MetricsEnabled", .shape = id::Boolean},
    {.name = "LoggingLevel", .shape = id::String},
    {.name = "DataTraceEnabled", .shape = id::Boolean},
    {.name = "ThrottlingBurstLimit", .shape = id::Integer},
    {.name = "ThrottlingRateLimit", .shape = id::Double},
    {.name = "CachingEnabled", .shape = id::Boolean},
    {.name = "CacheTtlInSeconds", .shape = id::Integer},
    {.name = "CacheDataEncrypted", .shape = id::Boolean},
    {.name = "RequireAuthorizationForCacheControl", .shape = id::Boolean},
    {.name = "UnauthorizedCacheControlHeaderStrategy", .shape = id::String},
    {.name = "HttpMethod", .shape = id::String},
    {.name = "ResourcePath", .shape = id::String},
};
constexpr Member AwsApiGatewayMethodSettingsList[] = {
    {.name = "member", .shape = id::AwsApiGatewayMethodSettings},
};
constexpr Member AwsApiGatewayRestApiDetails[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "CreatedDate", .shape = id::String},
    {.name = "Version", .shape = id::String},
    {.name = "BinaryMediaTypes", .shape = id::NonEmptyStringList},
    {.name = "MinimumCompressionSize", .shape = id::Integer},
    {.name = "ApiKeySource", .shape = id::String},
    {.name = "EndpointConfiguration", .shape = id::AwsApiGatewayEndpointConfiguration},
};
constexpr Member AwsApiGatewayStageDetails[] = {
    {.name = "DeploymentId", .shape = id::String},
    {.name = "ClientCertificateId", .shape = id::String},
    {.name = "StageName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "CacheClusterEnabled", .shape = id::Boolean},
    {.name = "CacheClusterSize", .shape = id::String},
    {.name = "CacheClusterStatus", .shape = id::String},
    {.name = "MethodSettings", .shape = id::AwsApiGatewayMethodSettingsList},
    {.name = "Variables", .shape = id::FieldMap},
    {.name = "DocumentationVersion", .shape = id::String},
    {.name = "AccessLogSettings", .shape = id::AwsApiGatewayAccessLogSettings},
    {.name = "CanarySettings", .shape = id::AwsApiGatewayCanarySettings},
    {.name = "TracingEnabled", .shape = id::Boolean},
    {.name = "CreatedDate", .shape = id::String},
    {.name = "LastUpdatedDate", .shape = id::String},
    {.name = "WebAclArn", .shape = id::String},
};
constexpr Member AwsApiGatewayV2ApiDetails[] = {
    {.name = "ApiEndpoint", .shape = id::String},
    {.name = "ApiId", .shape = id::String},
    {.name = "ApiKeySelectionExpression", .shape = id::String},
    {.name = "CreatedDate", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Version", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "ProtocolType", .shape = id::String},
    {.name = "RouteSelectionExpression", .shape = id::String},
    {.name = "CorsConfiguration", .shape = id::AwsCorsConfiguration},
};
constexpr Member AwsApiGatewayV2RouteSettings[] = {
    {.name = "DetailedMetricsEnabled", .shape = id::Boolean},
    {.name = "LoggingLevel", .shape = id::String},
    {.name = "DataTraceEnabled", .shape = id::Boolean},
    {.name = "ThrottlingBurstLimit", .shape = id::Integer},
    {.name = "ThrottlingRateLimit", .shape = id::Double},
};
constexpr Member AwsApiGatewayV2StageDetails[] = {
    {.name = "ClientCertificateId", .shape = id::String},
    {.name = "CreatedDate", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "DefaultRouteSettings", .shape = id::AwsApiGatewayV2RouteSettings},
    {.name = "DeploymentId", .shape = id::String},
    {.name = "LastUpdatedDate", .shape = id::String},
    {.name = "RouteSettings", .shape = id::AwsApiGatewayV2RouteSettings},
    {.name = "StageName", .shape = id::String},
    {.name = "StageVariables", .shape = id::FieldMap},
    {.name = "AccessLogSettings", .shape = id::AwsApiGatewayAccessLogSettings},
    {.name = "AutoDeploy", .shape = id::Boolean},
    {.name = "LastDeploymentStatusMessage", .shape = id::String},
    {.name = "ApiGatewayManaged", .shape = id::Boolean},
};
constexpr Member AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersDetails[] = {
    {.name = "AuthenticationType", .shape = id::String},
    {.name = "LambdaAuthorizerConfig",
     .shape = id::AwsAppSyncGraphQlApiLambdaAuthorizerConfigDetails},
    {.name = "OpenIdConnectConfig", .shape = id::AwsAppSyncGraphQlApiOpenIdConnectConfigDetails},
    {.name = "UserPoolConfig", .shape = id::AwsAppSyncGraphQlApiUserPoolConfigDetails},
};
constexpr Member AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersList[] = {
    {.name = "member", .shape = id::AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersDetails},
};
constexpr Member AwsAppSyncGraphQlApiDetails[] = {
    {.name = "ApiId", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "OpenIdConnectConfig", .shape = id::AwsAppSyncGraphQlApiOpenIdConnectConfigDetails},
    {.name = "Name", .shape = id::String},
    {.name = "LambdaAuthorizerConfig",
     .shape = id::AwsAppSyncGraphQlApiLambdaAuthorizerConfigDetails},
    {.name = "XrayEnabled", .shape = id::Boolean},
    {.name = "Arn", .shape = id::String},
    {.name = "UserPoolConfig", .shape = id::AwsAppSyncGraphQlApiUserPoolConfigDetails},
    {.name = "AuthenticationType", .shape = id::String},
    {.name = "LogConfig", .shape = id::AwsAppSyncGraphQlApiLogConfigDetails},
    {.name = "AdditionalAuthenticationProviders",
     .shape = id::AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersList},
    {.name = "WafWebAclArn", .shape = id::String},
};
constexpr Member AwsAppSyncGraphQlApiLambdaAuthorizerConfigDetails[] = {
    {.name = "AuthorizerResultTtlInSeconds", .shape = id::Integer},
    {.name = "AuthorizerUri", .shape = id::String},
    {.name = "IdentityValidationExpression", .shape = id::String},
};
constexpr Member AwsAppSyncGraphQlApiLogConfigDetails[] = {
    {.name = "CloudWatchLogsRoleArn", .shape = id::String},
    {.name = "ExcludeVerboseContent", .shape = id::Boolean},
    {.name = "FieldLogLevel", .shape = id::String},
};
constexpr Member AwsAppSyncGraphQlApiOpenIdConnectConfigDetails[] = {
    {.name = "AuthTtL", .shape = id::Long},
    {.name = "ClientId", .shape = id::String},
    {.name = "IatTtL", .shape = id::Long},
    {.name = "Issuer", .shape = id::String},
};
constexpr Member AwsAppSyncGraphQlApiUserPoolConfigDetails[] = {
    {.name = "AppIdClientRegex", .shape = id::String},
    {.name = "AwsRegion", .shape = id::String},
    {.name = "DefaultAction", .shape = id::String},
    {.name = "UserPoolId", .shape = id::String},
};
constexpr Member AwsAthenaWorkGroupConfigurationDetails[] = {
    {.name = "ResultConfiguration",
     .shape = id::AwsAthenaWorkGroupConfigurationResultConfigurationDetails},
};
constexpr Member AwsAthenaWorkGroupConfigurationResultConfigurationDetails[] = {
    {.name = "EncryptionConfiguration",
     .shape = id::AwsAthenaWorkGroupConfigurationResultConfigurationEncryptionConfigurationDetails},
};
constexpr Member AwsAthenaWorkGroupConfigurationResultConfigurationEncryptionConfigurationDetails[] = {
    {.name = "EncryptionOption", .shape = id::String},
    {.name = "KmsKey", .shape = id::String},
};
constexpr Member AwsAthenaWorkGroupDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "Configuration", .shape = id::AwsAthenaWorkGroupConfigurationDetails},
};
constexpr Member AwsAutoScalingAutoScalingGroupAvailabilityZonesList[] = {
    {.name = "member", .shape = id::AwsAutoScalingAutoScalingGroupAvailabilityZonesListDetails},
};
constexpr Member AwsAutoScalingAutoScalingGroupAvailabilityZonesListDetails[] = {
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsAutoScalingAutoScalingGroupDetails[] = {
    {.name = "LaunchConfigurationName", .shape = id::String},
    {.name = "LoadBalancerNames", .shape = id::StringList},
    {.name = "HealthCheckType", .shape = id::String},
    {.name = "HealthCheckGracePeriod", .shape = id::Integer},
    {.name = "CreatedTime", .shape = id::String},
    {.name = "MixedInstancesPolicy",
     .shape = id::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyDetails},
    {.name = "AvailabilityZones",
     .shape = id::AwsAutoScalingAutoScalingGroupAvailabilityZonesList},
    {.name = "LaunchTemplate",
     .shape = id::AwsAutoScalingAutoScalingGroupLaunchTemplateLaunchTemplateSpecification},
    {.name = "CapacityRebalance", .shape = id::Boolean},
};
constexpr Member AwsAutoScalingAutoScalingGroupLaunchTemplateLaunchTemplateSpecification[] = {
    {.name = "LaunchTemplateId", .shape = id::String},
    {.name = "LaunchTemplateName", .shape = id::String},
    {.name = "Version", .shape = id::String},
};
constexpr Member AwsAutoScalingAutoScalingGroupMixedInstancesPolicyDetails[] = {
    {.name = "InstancesDistribution",
     .shape = id::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyInstancesDistributionDetails},
    {.name = "LaunchTemplate",
     .shape = id::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateDetails},
};
constexpr Member AwsAutoScalingAutoScalingGroupMixedInstancesPolicyInstancesDistributionDetails[] = {
    {.name = "OnDemandAllocationStrategy", .shape = id::String},
    {.name = "OnDemandBaseCapacity", .shape = id::Integer},
    {.name = "OnDemandPercentageAboveBaseCapacity", .shape = id::Integer},
    {.name = "SpotAllocationStrategy", .shape = id::String},
    {.name = "SpotInstancePools", .shape = id::Integer},
    {.name = "SpotMaxPrice", .shape = id::String},
};
constexpr Member AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateDetails[] = {
    {.name = "LaunchTemplateSpecification",
     .shape = id::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification},
    {.name = "Overrides",
     .shape = id::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesList},
};
constexpr Member AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification[] = {
    {.name = "LaunchTemplateId", .shape = id::String},
    {.name = "LaunchTemplateName", .shape = id::String},
    {.name = "Version", .shape = id::String},
};
constexpr Member AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesList[] = {
    {.name = "member",
     .shape = id::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesListDetails},
};
constexpr Member AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesListDetails[] = {
    {.name = "InstanceType", .shape = id::String},
    {.name = "WeightedCapacity", .shape = id::String},
};
constexpr Member AwsAutoScalingLaunchConfigurationBlockDeviceMappingsDetails[] = {
    {.name = "DeviceName", .shape = id::String},
    {.name = "Ebs", .shape = id::AwsAutoScalingLaunchConfigurationBlockDeviceMappingsEbsDetails},
    {.name = "NoDevice", .shape = id::Boolean},
    {.name = "VirtualName", .shape = id::String},
};
constexpr Member AwsAutoScalingLaunchConfigurationBlockDeviceMappingsEbsDetails[] = {
    {.name = "DeleteOnTermination", .shape = id::Boolean},
    {.name = "Encrypted", .shape = id::Boolean},
    {.name = "Iops", .shape = id::Integer},
    {.name = "SnapshotId", .shape = id::String},
    {.name = "VolumeSize", .shape = id::Integer},
    {.name = "VolumeType", .shape = id::String},
};
constexpr Member AwsAutoScalingLaunchConfigurationBlockDeviceMappingsList[] = {
    {.name = "member", .shape = id::AwsAutoScalingLaunchConfigurationBlockDeviceMappingsDetails},
};
constexpr Member AwsAutoScalingLaunchConfigurationDetails[] = {
    {.name = "AssociatePublicIpAddress", .shape = id::Boolean},
    {.name = "BlockDeviceMappings",
     .shape = id::AwsAutoScalingLaunchConfigurationBlockDeviceMappingsList},
    {.name = "ClassicLinkVpcId", .shape = id::String},
    {.name = "ClassicLinkVpcSecurityGroups", .shape = id::NonEmptyStringList},
    {.name = "CreatedTime", .shape = id::String},
    {.name = "EbsOptimized", .shape = id::Boolean},
    {.name = "IamInstanceProfile", .shape = id::String},
    {.name = "ImageId", .shape = id::String},
    {.name = "InstanceMonitoring",
     .shape = id::AwsAutoScalingLaunchConfigurationInstanceMonitoringDetails},
    {.name = "InstanceType", .shape = id::String},
    {.name = "KernelId", .shape = id::String},
    {.name = "KeyName", .shape = id::String},
    {.name = "LaunchConfigurationName", .shape = id::String},
    {.name = "PlacementTenancy", .shape = id::String},
    {.name = "RamdiskId", .shape = id::String},
    {.name = "SecurityGroups", .shape = id::NonEmptyStringList},
    {.name = "SpotPrice", .shape = id::String},
    {.name = "UserData", .shape = id::String},
    {.name = "MetadataOptions", .shape = id::AwsAutoScalingLaunchConfigurationMetadataOptions},
};
constexpr Member AwsAutoScalingLaunchConfigurationInstanceMonitoringDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsAutoScalingLaunchConfigurationMetadataOptions[] = {
    {.name = "HttpEndpoint", .shape = id::String},
    {.name = "HttpPutResponseHopLimit", .shape = id::Integer},
    {.name = "HttpTokens", .shape = id::String},
};
constexpr Member AwsBackupBackupPlanAdvancedBackupSettingsDetails[] = {
    {.name = "BackupOptions", .shape = id::FieldMap},
    {.name = "ResourceType", .shape = id::String},
};
constexpr Member AwsBackupBackupPlanAdvancedBackupSettingsList[] = {
    {.name = "member", .shape = id::AwsBackupBackupPlanAdvancedBackupSettingsDetails},
};
constexpr Member AwsBackupBackupPlanBackupPlanDetails[] = {
    {.name = "BackupPlanName", .shape = id::String},
    {.name = "AdvancedBackupSettings", .shape = id::AwsBackupBackupPlanAdvancedBackupSettingsList},
    {.name = "BackupPlanRule", .shape = id::AwsBackupBackupPlanRuleList},
};
constexpr Member AwsBackupBackupPlanDetails[] = {
    {.name = "BackupPlan", .shape = id::AwsBackupBackupPlanBackupPlanDetails},
    {.name = "BackupPlanArn", .shape = id::String},
    {.name = "BackupPlanId", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
};
constexpr Member AwsBackupBackupPlanLifecycleDetails[] = {
    {.name = "DeleteAfterDays", .shape = id::Long},
    {.name = "MoveToColdStorageAfterDays", .shape = id::Long},
};
constexpr Member AwsBackupBackupPlanRuleCopyActionsDetails[] = {
    {.name = "DestinationBackupVaultArn", .shape = id::String},
    {.name = "Lifecycle", .shape = id::AwsBackupBackupPlanLifecycleDetails},
};
constexpr Member AwsBackupBackupPlanRuleCopyActionsList[] = {
    {.name = "member", .shape = id::AwsBackupBackupPlanRuleCopyActionsDetails},
};
constexpr Member AwsBackupBackupPlanRuleDetails[] = {
    {.name = "TargetBackupVault", .shape = id::String},
    {.name = "StartWindowMinutes", .shape = id::Long},
    {.name = "ScheduleExpression", .shape = id::String},
    {.name = "RuleName", .shape = id::String},
    {.name = "RuleId", .shape = id::String},
    {.name = "EnableContinuousBackup", .shape = id::Boolean},
    {.name = "CompletionWindowMinutes", .shape = id::Long},
    {.name = "CopyActions", .shape = id::AwsBackupBackupPlanRuleCopyActionsList},
    {.name = "Lifecycle", .shape = id::AwsBackupBackupPlanLifecycleDetails},
};
constexpr Member AwsBackupBackupPlanRuleList[] = {
    {.name = "member", .shape = id::AwsBackupBackupPlanRuleDetails},
};
constexpr Member AwsBackupBackupVaultDetails[] = {
    {.name = "BackupVaultArn", .shape = id::String},
    {.name = "BackupVaultName", .shape = id::String},
    {.name = "EncryptionKeyArn", .shape = id::String},
    {.name = "Notifications", .shape = id::AwsBackupBackupVaultNotificationsDetails},
    {.name = "AccessPolicy", .shape = id::String},
};
constexpr Member AwsBackupBackupVaultNotificationsDetails[] = {
    {.name = "BackupVaultEvents", .shape = id::NonEmptyStringList},
    {.name = "SnsTopicArn", .shape = id::String},
};
constexpr Member AwsBackupRecoveryPointCalculatedLifecycleDetails[] = {
    {.name = "DeleteAt", .shape = id::String},
    {.name = "MoveToColdStorageAt", .shape = id::String},
};
constexpr Member AwsBackupRecoveryPointCreatedByDetails[] = {
    {.name = "BackupPlanArn", .shape = id::String},
    {.name = "BackupPlanId", .shape = id::String},
    {.name = "BackupPlanVersion", .shape = id::String},
    {.name = "BackupRuleId", .shape = id::String},
};
constexpr Member AwsBackupRecoveryPointDetails[] = {
    {.name = "BackupSizeInBytes", .shape = id::Long},
    {.name = "BackupVaultArn", .shape = id::String},
    {.name = "BackupVaultName", .shape = id::String},
    {.name = "CalculatedLifecycle", .shape = id::AwsBackupRecoveryPointCalculatedLifecycleDetails},
    {.name = "CompletionDate", .shape = id::String},
    {.name = "CreatedBy", .shape = id::AwsBackupRecoveryPointCreatedByDetails},
    {.name = "CreationDate", .shape = id::String},
    {.name = "EncryptionKeyArn", .shape = id::String},
    {.name = "IamRoleArn", .shape = id::String},
    {.name = "IsEncrypted", .shape = id::Boolean},
    {.name = "LastRestoreTime", .shape = id::String},
    {.name = "Lifecycle", .shape = id::AwsBackupRecoveryPointLifecycleDetails},
    {.name = "RecoveryPointArn", .shape = id::String},
    {.name = "ResourceArn", .shape = id::String},
    {.name = "ResourceType", .shape = id::String},
    {.name = "SourceBackupVaultArn", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusMessage", .shape = id::String},
    {.name = "StorageClass", .shape = id::String},
};
constexpr Member AwsBackupRecoveryPointLifecycleDetails[] = {
    {.name = "DeleteAfterDays", .shape = id::Long},
    {.name = "MoveToColdStorageAfterDays", .shape = id::Long},
};
constexpr Member AwsCertificateManagerCertificateDetails[] = {
    {.name = "CertificateAuthorityArn", .shape = id::String},
    {.name = "CreatedAt", .shape = id::String},
    {.name = "DomainName", .shape = id::String},
    {.name = "DomainValidationOptions",
     .shape = id::AwsCertificateManagerCertificateDomainValidationOptions},
    {.name = "ExtendedKeyUsages", .shape = id::AwsCertificateManagerCertificateExtendedKeyUsages},
    {.name = "FailureReason", .shape = id::String},
    {.name = "ImportedAt", .shape = id::String},
    {.name = "InUseBy", .shape = id::StringList},
    {.name = "IssuedAt", .shape = id::String},
    {.name = "Issuer", .shape = id::String},
    {.name = "KeyAlgorithm", .shape = id::String},
    {.name = "KeyUsages", .shape = id::AwsCertificateManagerCertificateKeyUsages},
    {.name = "NotAfter", .shape = id::String},
    {.name = "NotBefore", .shape = id::String},
    {.name = "Options", .shape = id::AwsCertificateManagerCertificateOptions},
    {.name = "RenewalEligibility", .shape = id::String},
    {.name = "RenewalSummary", .shape = id::AwsCertificateManagerCertificateRenewalSummary},
    {.name = "Serial", .shape = id::String},
    {.name = "SignatureAlgorithm", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "Subject", .shape = id::String},
    {.name = "SubjectAlternativeNames", .shape = id::StringList},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsCertificateManagerCertificateDomainValidationOption[] = {
    {.name = "DomainName", .shape = id::String},
    {.name = "ResourceRecord", .shape = id::AwsCertificateManagerCertificateResourceRecord},
    {.name = "ValidationDomain", .shape = id::String},
    {.name = "ValidationEmails", .shape = id::StringList},
    {.name = "ValidationMethod", .shape = id::String},
    {.name = "ValidationStatus", .shape = id::String},
};
constexpr Member AwsCertificateManagerCertificateDomainValidationOptions[] = {
    {.name = "member", .shape = id::AwsCertificateManagerCertificateDomainValidationOption},
};
constexpr Member AwsCertificateManagerCertificateExtendedKeyUsage[] = {
    {.name = "Name", .shape = id::String},
    {.name = "OId", .shape = id::String},
};
constexpr Member AwsCertificateManagerCertificateExtendedKeyUsages[] = {
    {.name = "member", .shape = id::AwsCertificateManagerCertificateExtendedKeyUsage},
};
constexpr Member AwsCertificateManagerCertificateKeyUsage[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member AwsCertificateManagerCertificateKeyUsages[] = {
    {.name = "member", .shape = id::AwsCertificateManagerCertificateKeyUsage},
};
constexpr Member AwsCertificateManagerCertificateOptions[] = {
    {.name = "CertificateTransparencyLoggingPreference", .shape = id::String},
};
constexpr Member AwsCertificateManagerCertificateRenewalSummary[] = {
    {.name = "DomainValidationOptions",
     .shape = id::AwsCertificateManagerCertificateDomainValidationOptions},
    {.name = "RenewalStatus", .shape = id::String},
    {.name = "RenewalStatusReason", .shape = id::String},
    {.name = "UpdatedAt", .shape = id::String},
};
constexpr Member AwsCertificateManagerCertificateResourceRecord[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsCloudFormationStackDetails[] = {
    {.name = "Capabilities", .shape = id::NonEmptyStringList},
    {.name = "CreationTime", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "DisableRollback", .shape = id::Boolean},
    {.name = "DriftInformation", .shape = id::AwsCloudFormationStackDriftInformationDetails},
    {.name = "EnableTerminationProtection", .shape = id::Boolean},
    {.name = "LastUpdatedTime", .shape = id::String},
    {.name = "NotificationArns", .shape = id::NonEmptyStringList},
    {.name = "Outputs", .shape = id::AwsCloudFormationStackOutputsList},
    {.name = "RoleArn", .shape = id::String},
    {.name = "StackId", .shape = id::String},
    {.name = "StackName", .shape = id::String},
    {.name = "StackStatus", .shape = id::String},
    {.name = "StackStatusReason", .shape = id::String},
    {.name = "TimeoutInMinutes", .shape = id::Integer},
};
constexpr Member AwsCloudFormationStackDriftInformationDetails[] = {
    {.name = "StackDriftStatus", .shape = id::String},
};
constexpr Member AwsCloudFormationStackOutputsDetails[] = {
    {.name = "Description", .shape = id::String},
    {.name = "OutputKey", .shape = id::String},
    {.name = "OutputValue", .shape = id::String},
};
constexpr Member AwsCloudFormationStackOutputsList[] = {
    {.name = "member", .shape = id::AwsCloudFormationStackOutputsDetails},
};
constexpr Member AwsCloudFrontDistributionCacheBehavior[] = {
    {.name = "ViewerProtocolPolicy", .shape = id::String},
};
constexpr Member AwsCloudFrontDistributionCacheBehaviors[] = {
    {.name = "Items", .shape = id::AwsCloudFrontDistributionCacheBehaviorsItemList},
};
constexpr Member AwsCloudFrontDistributionCacheBehaviorsItemList[] = {
    {.name = "member", .shape = id::AwsCloudFrontDistributionCacheBehavior},
};
constexpr Member AwsCloudFrontDistributionDefaultCacheBehavior[] = {
    {.name = "ViewerProtocolPolicy", .shape = id::String},
};
constexpr Member AwsCloudFrontDistributionDetails[] = {
    {.name = "CacheBehaviors", .shape = id::AwsCloudFrontDistributionCacheBehaviors},
    {.name = "DefaultCacheBehavior", .shape = id::AwsCloudFrontDistributionDefaultCacheBehavior},
    {.name = "DefaultRootObject", .shape = id::String},
    {.name = "DomainName", .shape = id::String},
    {.name = "ETag", .shape = id::String},
    {.name = "LastModifiedTime", .shape = id::String},
    {.name = "Logging", .shape = id::AwsCloudFrontDistributionLogging},
    {.name = "Origins", .shape = id::AwsCloudFrontDistributionOrigins},
    {.name = "OriginGroups", .shape = id::AwsCloudFrontDistributionOriginGroups},
    {.name = "ViewerCertificate", .shape = id::AwsCloudFrontDistributionViewerCertificate},
    {.name = "Status", .shape = id::String},
    {.name = "WebAclId", .shape = id::String},
};
constexpr Member AwsCloudFrontDistributionLogging[] = {
    {.name = "Bucket", .shape = id::String},
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "IncludeCookies", .shape = id::Boolean},
    {.name = "Prefix", .shape = id::String},
};
constexpr Member AwsCloudFrontDistributionOriginCustomOriginConfig[] = {
    {.name = "HttpPort", .shape = id::Integer},
    {.name = "HttpsPort", .shape = id::Integer},
    {.name = "OriginKeepaliveTimeout", .shape = id::Integer},
    {.name = "OriginProtocolPolicy", .shape = id::String},
    {.name = "OriginReadTimeout", .shape = id::Integer},
    {.name = "OriginSslProtocols", .shape = id::AwsCloudFrontDistributionOriginSslProtocols},
};
constexpr Member AwsCloudFrontDistributionOriginGroup[] = {
    {.name = "FailoverCriteria", .shape = id::AwsCloudFrontDistributionOriginGroupFailover},
};
constexpr Member AwsCloudFrontDistributionOriginGroupFailover[] = {
    {.name = "StatusCodes", .shape = id::AwsCloudFrontDistributionOriginGroupFailoverStatusCodes},
};
constexpr Member AwsCloudFrontDistributionOriginGroupFailoverStatusCodes[] = {
    {.name = "Items",
     .shape = id::AwsCloudFrontDistributionOriginGroupFailoverStatusCodesItemList},
    {.name = "Quantity", .shape = id::Integer},
};
constexpr Member AwsCloudFrontDistributionOriginGroupFailoverStatusCodesItemList[] = {
    {.name = "member", .shape = id::Integer},
};
constexpr Member AwsCloudFrontDistributionOriginGroups[] = {
    {.name = "Items", .shape = id::AwsCloudFrontDistributionOriginGroupsItemList},
};
constexpr Member AwsCloudFrontDistributionOriginGroupsItemList[] = {
    {.name = "member", .shape = id::AwsCloudFrontDistributionOriginGroup},
};
constexpr Member AwsCloudFrontDistributionOriginItem[] = {
    {.name = "DomainName", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "OriginPath", .shape = id::String},
    {.name = "S3OriginConfig", .shape = id::AwsCloudFrontDistributionOriginS3OriginConfig},
    {.name = "CustomOriginConfig", .shape = id::AwsCloudFrontDistributionOriginCustomOriginConfig},
};
constexpr Member AwsCloudFrontDistributionOriginItemList[] = {
    {.name = "member", .shape = id::AwsCloudFrontDistributionOriginItem},
};
constexpr Member AwsCloudFrontDistributionOriginS3OriginConfig[] = {
    {.name = "OriginAccessIdentity", .shape = id::String},
};
constexpr Member AwsCloudFrontDistributionOriginSslProtocols[] = {
    {.name = "Items", .shape = id::NonEmptyStringList},
    {.name = "Quantity", .shape = id::Integer},
};
constexpr Member AwsCloudFrontDistributionOrigins[] = {
    {.name = "Items", .shape = id::AwsCloudFrontDistributionOriginItemList},
};
constexpr Member AwsCloudFrontDistributionViewerCertificate[] = {
    {.name = "AcmCertificateArn", .shape = id::String},
    {.name = "Certificate", .shape = id::String},
    {.name = "CertificateSource", .shape = id::String},
    {.name = "CloudFrontDefaultCertificate", .shape = id::Boolean},
    {.name = "IamCertificateId", .shape = id::String},
    {.name = "MinimumProtocolVersion", .shape = id::String},
    {.name = "SslSupportMethod", .shape = id::String},
};
constexpr Member AwsCloudTrailTrailDetails[] = {
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "CloudWatchLogsRoleArn", .shape = id::String},
    {.name = "HasCustomEventSelectors", .shape = id::Boolean},
    {.name = "HomeRegion", .shape = id::String},
    {.name = "IncludeGlobalServiceEvents", .shape = id::Boolean},
    {.name = "IsMultiRegionTrail", .shape = id::Boolean},
    {.name = "IsOrganizationTrail", .shape = id::Boolean},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "LogFileValidationEnabled", .shape = id::Boolean},
    {.name = "Name", .shape = id::String},
    {.name = "S3BucketName", .shape = id::String},
    {.name = "S3KeyPrefix", .shape = id::String},
    {.name = "SnsTopicArn", .shape = id::String},
    {.name = "SnsTopicName", .shape = id::String},
    {.name = "TrailArn", .shape = id::String},
};
constexpr Member AwsCloudWatchAlarmDetails[] = {
    {.name = "ActionsEnabled", .shape = id::Boolean},
    {.name = "AlarmActions", .shape = id::NonEmptyStringList},
    {.name = "AlarmArn", .shape = id::String},
    {.name = "AlarmConfigurationUpdatedTimestamp", .shape = id::String},
    {.name = "AlarmDescription", .shape = id::String},
    {.name = "AlarmName", .shape = id::String},
    {.name = "ComparisonOperator", .shape = id::String},
    {.name = "DatapointsToAlarm", .shape = id::Integer},
    {.name = "Dimensions", .shape = id::AwsCloudWatchAlarmDimensionsList},
    {.name = "EvaluateLowSampleCountPercentile", .shape = id::String},
    {.name = "EvaluationPeriods", .shape = id::Integer},
    {.name = "ExtendedStatistic", .shape = id::String},
    {.name = "InsufficientDataActions", .shape = id::NonEmptyStringList},
    {.name = "MetricName", .shape = id::String},
    {.name = "Namespace", .shape = id::String},
    {.name = "OkActions", .shape = id::NonEmptyStringList},
    {.name = "Period", .shape = id::Integer},
    {.name = "Statistic", .shape = id::String},
    {.name = "Threshold", .shape = id::Double},
    {.name = "ThresholdMetricId", .shape = id::String},
    {.name = "TreatMissingData", .shape = id::String},
    {.name = "Unit", .shape = id::String},
};
constexpr Member AwsCloudWatchAlarmDimensionsDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsCloudWatchAlarmDimensionsList[] = {
    {.name = "member", .shape = id::AwsCloudWatchAlarmDimensionsDetails},
};
constexpr Member AwsCodeBuildProjectArtifactsDetails[] = {
    {.name = "ArtifactIdentifier", .shape = id::String},
    {.name = "EncryptionDisabled", .shape = id::Boolean},
    {.name = "Location", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "NamespaceType", .shape = id::String},
    {.name = "OverrideArtifactName", .shape = id::Boolean},
    {.name = "Packaging", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsCodeBuildProjectArtifactsList[] = {
    {.name = "member", .shape = id::AwsCodeBuildProjectArtifactsDetails},
};
constexpr Member AwsCodeBuildProjectDetails[] = {
    {.name = "EncryptionKey", .shape = id::String},
    {.name = "Artifacts", .shape = id::AwsCodeBuildProjectArtifactsList},
    {.name = "Environment", .shape = id::AwsCodeBuildProjectEnvironment},
    {.name = "Name", .shape = id::String},
    {.name = "Source", .shape = id::AwsCodeBuildProjectSource},
    {.name = "ServiceRole", .shape = id::String},
    {.name = "LogsConfig", .shape = id::AwsCodeBuildProjectLogsConfigDetails},
    {.name = "VpcConfig", .shape = id::AwsCodeBuildProjectVpcConfig},
    {.name = "SecondaryArtifacts", .shape = id::AwsCodeBuildProjectArtifactsList},
};
constexpr Member AwsCodeBuildProjectEnvironment[] = {
    {.name = "Certificate", .shape = id::String},
    {.name = "EnvironmentVariables",
     .shape = id::AwsCodeBuildProjectEnvironmentEnvironmentVariablesList},
    {.name = "PrivilegedMode", .shape = id::Boolean},
    {.name = "ImagePullCredentialsType", .shape = id::String},
    {.name = "RegistryCredential", .shape = id::AwsCodeBuildProjectEnvironmentRegistryCredential},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsCodeBuildProjectEnvironmentEnvironmentVariablesDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsCodeBuildProjectEnvironmentEnvironmentVariablesList[] = {
    {.name = "member", .shape = id::AwsCodeBuildProjectEnvironmentEnvironmentVariablesDetails},
};
constexpr Member AwsCodeBuildProjectEnvironmentRegistryCredential[] = {
    {.name = "Credential", .shape = id::String},
    {.name = "CredentialProvider", .shape = id::String},
};
constexpr Member AwsCodeBuildProjectLogsConfigCloudWatchLogsDetails[] = {
    {.name = "GroupName", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StreamName", .shape = id::String},
};
constexpr Member AwsCodeBuildProjectLogsConfigDetails[] = {
    {.name = "CloudWatchLogs", .shape = id::AwsCodeBuildProjectLogsConfigCloudWatchLogsDetails},
    {.name = "S3Logs", .shape = id::AwsCodeBuildProjectLogsConfigS3LogsDetails},
};
constexpr Member AwsCodeBuildProjectLogsConfigS3LogsDetails[] = {
    {.name = "EncryptionDisabled", .shape = id::Boolean},
    {.name = "Location", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsCodeBuildProjectSource[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Location", .shape = id::String},
    {.name = "GitCloneDepth", .shape = id::Integer},
    {.name = "InsecureSsl", .shape = id::Boolean},
};
constexpr Member AwsCodeBuildProjectVpcConfig[] = {
    {.name = "VpcId", .shape = id::String},
    {.name = "Subnets", .shape = id::NonEmptyStringList},
    {.name = "SecurityGroupIds", .shape = id::NonEmptyStringList},
};
constexpr Member AwsCorsConfiguration[] = {
    {.name = "AllowOrigins", .shape = id::NonEmptyStringList},
    {.name = "AllowCredentials", .shape = id::Boolean},
    {.name = "ExposeHeaders", .shape = id::NonEmptyStringList},
    {.name = "MaxAge", .shape = id::Integer},
    {.name = "AllowMethods", .shape = id::NonEmptyStringList},
    {.name = "AllowHeaders", .shape = id::NonEmptyStringList},
};
constexpr Member AwsDmsEndpointDetails[] = {
    {.name = "CertificateArn", .shape = id::String},
    {.name = "DatabaseName", .shape = id::String},
    {.name = "EndpointArn", .shape = id::String},
    {.name = "EndpointIdentifier", .shape = id::String},
    {.name = "EndpointType", .shape = id::String},
    {.name = "EngineName", .shape = id::String},
    {.name = "ExternalId", .shape = id::String},
    {.name = "ExtraConnectionAttributes", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "ServerName", .shape = id::String},
    {.name = "SslMode", .shape = id::String},
    {.name = "Username", .shape = id::String},
};
constexpr Member AwsDmsReplicationInstanceDetails[] = {
    {.name = "AllocatedStorage", .shape = id::Integer},
    {.name = "AutoMinorVersionUpgrade", .shape = id::Boolean},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "MultiAZ", .shape = id::Boolean},
    {.name = "PreferredMaintenanceWindow", .shape = id::String},
    {.name = "PubliclyAccessible", .shape = id::Boolean},
    {.name = "ReplicationInstanceClass", .shape = id::String},
    {.name = "ReplicationInstanceIdentifier", .shape = id::String},
    {.name = "ReplicationSubnetGroup",
     .shape = id::AwsDmsReplicationInstanceReplicationSubnetGroupDetails},
    {.name = "VpcSecurityGroups", .shape = id::AwsDmsReplicationInstanceVpcSecurityGroupsList},
};
constexpr Member AwsDmsReplicationInstanceReplicationSubnetGroupDetails[] = {
    {.name = "ReplicationSubnetGroupIdentifier", .shape = id::String},
};
constexpr Member AwsDmsReplicationInstanceVpcSecurityGroupsDetails[] = {
    {.name = "VpcSecurityGroupId", .shape = id::String},
};
constexpr Member AwsDmsReplicationInstanceVpcSecurityGroupsList[] = {
    {.name = "member", .shape = id::AwsDmsReplicationInstanceVpcSecurityGroupsDetails},
};
constexpr Member AwsDmsReplicationTaskDetails[] = {
    {.name = "CdcStartPosition", .shape = id::String},
    {.name = "CdcStartTime", .shape = id::String},
    {.name = "CdcStopPosition", .shape = id::String},
    {.name = "MigrationType", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "ResourceIdentifier", .shape = id::String},
    {.name = "ReplicationInstanceArn", .shape = id::String},
    {.name = "ReplicationTaskIdentifier", .shape = id::String},
    {.name = "ReplicationTaskSettings", .shape = id::String},
    {.name = "SourceEndpointArn", .shape = id::String},
    {.name = "TableMappings", .shape = id::String},
    {.name = "TargetEndpointArn", .shape = id::String},
    {.name = "TaskData", .shape = id::String},
};
constexpr Member AwsDynamoDbTableAttributeDefinition[] = {
    {.name = "AttributeName", .shape = id::String},
    {.name = "AttributeType", .shape = id::String},
};
constexpr Member AwsDynamoDbTableAttributeDefinitionList[] = {
    {.name = "member", .shape = id::AwsDynamoDbTableAttributeDefinition},
};
constexpr Member AwsDynamoDbTableBillingModeSummary[] = {
    {.name = "BillingMode", .shape = id::String},
    {.name = "LastUpdateToPayPerRequestDateTime", .shape = id::String},
};
constexpr Member AwsDynamoDbTableDetails[] = {
    {.name = "AttributeDefinitions", .shape = id::AwsDynamoDbTableAttributeDefinitionList},
    {.name = "BillingModeSummary", .shape = id::AwsDynamoDbTableBillingModeSummary},
    {.name = "CreationDateTime", .shape = id::String},
    {.name = "GlobalSecondaryIndexes", .shape = id::AwsDynamoDbTableGlobalSecondaryIndexList},
    {.name = "GlobalTableVersion", .shape = id::String},
    {.name = "ItemCount", .shape = id::Integer},
    {.name = "KeySchema", .shape = id::AwsDynamoDbTableKeySchemaList},
    {.name = "LatestStreamArn", .shape = id::String},
    {.name = "LatestStreamLabel", .shape = id::String},
    {.name = "LocalSecondaryIndexes", .shape = id::AwsDynamoDbTableLocalSecondaryIndexList},
    {.name = "ProvisionedThroughput", .shape = id::AwsDynamoDbTableProvisionedThroughput},
    {.name = "Replicas", .shape = id::AwsDynamoDbTableReplicaList},
    {.name = "RestoreSummary", .shape = id::AwsDynamoDbTableRestoreSummary},
    {.name = "SseDescription", .shape = id::AwsDynamoDbTableSseDescription},
    {.name = "StreamSpecification", .shape = id::AwsDynamoDbTableStreamSpecification},
    {.name = "TableId", .shape = id::String},
    {.name = "TableName", .shape = id::String},
    {.name = "TableSizeBytes", .shape = id::Long},
    {.name = "TableStatus", .shape = id::String},
    {.name = "DeletionProtectionEnabled", .shape = id::Boolean},
};
constexpr Member AwsDynamoDbTableGlobalSecondaryIndex[] = {
    {.name = "Backfilling", .shape = id::Boolean},
    {.name = "IndexArn", .shape = id::String},
    {.name = "IndexName", .shape = id::String},
    {.name = "IndexSizeBytes", .shape = id::Long},
    {.name = "IndexStatus", .shape = id::String},
    {.name = "ItemCount", .shape = id::Integer},
    {.name = "KeySchema", .shape = id::AwsDynamoDbTableKeySchemaList},
    {.name = "Projection", .shape = id::AwsDynamoDbTableProjection},
    {.name = "ProvisionedThroughput", .shape = id::AwsDynamoDbTableProvisionedThroughput},
};
constexpr Member AwsDynamoDbTableGlobalSecondaryIndexList[] = {
    {.name = "member", .shape = id::AwsDynamoDbTableGlobalSecondaryIndex},
};
constexpr Member AwsDynamoDbTableKeySchema[] = {
    {.name = "AttributeName", .shape = id::String},
    {.name = "KeyType", .shape = id::String},
};
constexpr Member AwsDynamoDbTableKeySchemaList[] = {
    {.name = "member", .shape = id::AwsDynamoDbTableKeySchema},
};
constexpr Member AwsDynamoDbTableLocalSecondaryIndex[] = {
    {.name = "IndexArn", .shape = id::String},
    {.name = "IndexName", .shape = id::String},
    {.name = "KeySchema", .shape = id::AwsDynamoDbTableKeySchemaList},
    {.name = "Projection", .shape = id::AwsDynamoDbTableProjection},
};
constexpr Member AwsDynamoDbTableLocalSecondaryIndexList[] = {
    {.name = "member", .shape = id::AwsDynamoDbTableLocalSecondaryIndex},
};
constexpr Member AwsDynamoDbTableProjection[] = {
    {.name = "NonKeyAttributes", .shape = id::StringList},
    {.name = "ProjectionType", .shape = id::String},
};
constexpr Member AwsDynamoDbTableProvisionedThroughput[] = {
    {.name = "LastDecreaseDateTime", .shape = id::String},
    {.name = "LastIncreaseDateTime", .shape = id::String},
    {.name = "NumberOfDecreasesToday", .shape = id::Integer},
    {.name = "ReadCapacityUnits", .shape = id::Integer},
    {.name = "WriteCapacityUnits", .shape = id::Integer},
};
constexpr Member AwsDynamoDbTableProvisionedThroughputOverride[] = {
    {.name = "ReadCapacityUnits", .shape = id::Integer},
};
constexpr Member AwsDynamoDbTableReplica[] = {
    {.name = "GlobalSecondaryIndexes",
     .shape = id::AwsDynamoDbTableReplicaGlobalSecondaryIndexList},
    {.name = "KmsMasterKeyId", .shape = id::String},
    {.name = "ProvisionedThroughputOverride",
     .shape = id::AwsDynamoDbTableProvisionedThroughputOverride},
    {.name = "RegionName", .shape = id::String},
    {.name = "ReplicaStatus", .shape = id::String},
    {.name = "ReplicaStatusDescription", .shape = id::String},
};
constexpr Member AwsDynamoDbTableReplicaGlobalSecondaryIndex[] = {
    {.name = "IndexName", .shape = id::String},
    {.name = "ProvisionedThroughputOverride",
     .shape = id::AwsDynamoDbTableProvisionedThroughputOverride},
};
constexpr Member AwsDynamoDbTableReplicaGlobalSecondaryIndexList[] = {
    {.name = "member", .shape = id::AwsDynamoDbTableReplicaGlobalSecondaryIndex},
};
constexpr Member AwsDynamoDbTableReplicaList[] = {
    {.name = "member", .shape = id::AwsDynamoDbTableReplica},
};
constexpr Member AwsDynamoDbTableRestoreSummary[] = {
    {.name = "SourceBackupArn", .shape = id::String},
    {.name = "SourceTableArn", .shape = id::String},
    {.name = "RestoreDateTime", .shape = id::String},
    {.name = "RestoreInProgress", .shape = id::Boolean},
};
constexpr Member AwsDynamoDbTableSseDescription[] = {
    {.name = "InaccessibleEncryptionDateTime", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "SseType", .shape = id::String},
    {.name = "KmsMasterKeyArn", .shape = id::String},
};
constexpr Member AwsDynamoDbTableStreamSpecification[] = {
    {.name = "StreamEnabled", .shape = id::Boolean},
    {.name = "StreamViewType", .shape = id::String},
};
constexpr Member AwsEc2ClientVpnEndpointAuthenticationOptionsActiveDirectoryDetails[] = {
    {.name = "DirectoryId", .shape = id::String},
};
constexpr Member AwsEc2ClientVpnEndpointAuthenticationOptionsDetails[] = {
    {.name = "Type", .shape = id::String},
    {.name = "ActiveDirectory",
     .shape = id::AwsEc2ClientVpnEndpointAuthenticationOptionsActiveDirectoryDetails},
    {.name = "MutualAuthentication",
     .shape = id::AwsEc2ClientVpnEndpointAuthenticationOptionsMutualAuthenticationDetails},
    {.name = "FederatedAuthentication",
     .shape = id::AwsEc2ClientVpnEndpointAuthenticationOptionsFederatedAuthenticationDetails},
};
constexpr Member AwsEc2ClientVpnEndpointAuthenticationOptionsFederatedAuthenticationDetails[] = {
    {.name = "SamlProviderArn", .shape = id::String},
    {.name = "SelfServiceSamlProviderArn", .shape = id::String},
};
constexpr Member AwsEc2ClientVpnEndpointAuthenticationOptionsList[] = {
    {.name = "member", .shape = id::AwsEc2ClientVpnEndpointAuthenticationOptionsDetails},
};
constexpr Member AwsEc2ClientVpnEndpointAuthenticationOptionsMutualAuthenticationDetails[] = {
    {.name = "ClientRootCertificateChain", .shape = id::String},
};
constexpr Member AwsEc2ClientVpnEndpointClientConnectOptionsDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "LambdaFunctionArn", .shape = id::String},
    {.name = "Status", .shape = id::AwsEc2ClientVpnEndpointClientConnectOptionsStatusDetails},
};
constexpr Member AwsEc2ClientVpnEndpointClientConnectOptionsStatusDetails[] = {
    {.name = "Code", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member AwsEc2ClientVpnEndpointClientLoginBannerOptionsDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "BannerText", .shape = id::String},
};
constexpr Member AwsEc2ClientVpnEndpointConnectionLogOptionsDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "CloudwatchLogGroup", .shape = id::String},
    {.name = "CloudwatchLogStream", .shape = id::String},
};
constexpr Member AwsEc2ClientVpnEndpointDetails[] = {
    {.name = "ClientVpnEndpointId", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "ClientCidrBlock", .shape = id::String},
    {.name = "DnsServer", .shape = id::StringList},
    {.name = "SplitTunnel", .shape = id::Boolean},
    {.name = "TransportProtocol", .shape = id::String},
    {.name = "VpnPort", .shape = id::Integer},
    {.name = "ServerCertificateArn", .shape = id::String},
    {.name = "AuthenticationOptions",
     .shape = id::AwsEc2ClientVpnEndpointAuthenticationOptionsList},
    {.name = "ConnectionLogOptions",
     .shape = id::AwsEc2ClientVpnEndpointConnectionLogOptionsDetails},
    {.name = "SecurityGroupIdSet", .shape = id::StringList},
    {.name = "VpcId", .shape = id::String},
    {.name = "SelfServicePortalUrl", .shape = id::String},
    {.name = "ClientConnectOptions",
     .shape = id::AwsEc2ClientVpnEndpointClientConnectOptionsDetails},
    {.name = "SessionTimeoutHours", .shape = id::Integer},
    {.name = "ClientLoginBannerOptions",
     .shape = id::AwsEc2ClientVpnEndpointClientLoginBannerOptionsDetails},
};
constexpr Member AwsEc2EipDetails[] = {
    {.name = "InstanceId", .shape = id::String},
    {.name = "PublicIp", .shape = id::String},
    {.name = "AllocationId", .shape = id::String},
    {.name = "AssociationId", .shape = id::String},
    {.name = "Domain", .shape = id::String},
    {.name = "PublicIpv4Pool", .shape = id::String},
    {.name = "NetworkBorderGroup", .shape = id::String},
    {.name = "NetworkInterfaceId", .shape = id::String},
    {.name = "NetworkInterfaceOwnerId", .shape = id::String},
    {.name = "PrivateIpAddress", .shape = id::String},
};
constexpr Member AwsEc2InstanceDetails[] = {
    {.name = "Type", .shape = id::String},
    {.name = "ImageId", .shape = id::String},
    {.name = "IpV4Addresses", .shape = id::StringList},
    {.name = "IpV6Addresses", .shape = id::StringList},
    {.name = "KeyName", .shape = id::String},
    {.name = "IamInstanceProfileArn", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "SubnetId", .shape = id::String},
    {.name = "LaunchedAt", .shape = id::String},
    {.name = "NetworkInterfaces", .shape = id::AwsEc2InstanceNetworkInterfacesList},
    {.name = "VirtualizationType", .shape = id::String},
    {.name = "MetadataOptions", .shape = id::AwsEc2InstanceMetadataOptions},
    {.name = "Monitoring", .shape = id::AwsEc2InstanceMonitoringDetails},
};
constexpr Member AwsEc2InstanceMetadataOptions[] = {
    {.name = "HttpEndpoint", .shape = id::String},
    {.name = "HttpProtocolIpv6", .shape = id::String},
    {.name = "HttpPutResponseHopLimit", .shape = id::Integer},
    {.name = "HttpTokens", .shape = id::String},
    {.name = "InstanceMetadataTags", .shape = id::String},
};
constexpr Member AwsEc2InstanceMonitoringDetails[] = {
    {.name = "State", .shape = id::String},
};
constexpr Member AwsEc2InstanceNetworkInterfacesDetails[] = {
    {.name = "NetworkInterfaceId", .shape = id::String},
};
constexpr Member AwsEc2InstanceNetworkInterfacesList[] = {
    {.name = "member", .shape = id::AwsEc2InstanceNetworkInterfacesDetails},
};
constexpr Member AwsEc2LaunchTemplateDataBlockDeviceMappingSetDetails[] = {
    {.name = "DeviceName", .shape = id::String},
    {.name = "Ebs", .shape = id::AwsEc2LaunchTemplateDataBlockDeviceMappingSetEbsDetails},
    {.name = "NoDevice", .shape = id::String},
    {.name = "VirtualName", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataBlockDeviceMappingSetEbsDetails[] = {
    {.name = "DeleteOnTermination", .shape = id::Boolean},
    {.name = "Encrypted", .shape = id::Boolean},
    {.name = "Iops", .shape = id::Integer},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "SnapshotId", .shape = id::String},
    {.name = "Throughput", .shape = id::Integer},
    {.name = "VolumeSize", .shape = id::Integer},
    {.name = "VolumeType", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataBlockDeviceMappingSetList[] = {
    {.name = "member", .shape = id::AwsEc2LaunchTemplateDataBlockDeviceMappingSetDetails},
};
constexpr Member AwsEc2LaunchTemplateDataCapacityReservationSpecificationCapacityReservationTargetDetails[] = {
    {.name = "CapacityReservationId", .shape = id::String},
    {.name = "CapacityReservationResourceGroupArn", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataCapacityReservationSpecificationDetails[] = {
    {.name = "CapacityReservationPreference", .shape = id::String},
    {.name = "CapacityReservationTarget",
     .shape = id::AwsEc2LaunchTemplateDataCapacityReservationSpecificationCapacityReservationTargetDetails},
};
constexpr Member AwsEc2LaunchTemplateDataCpuOptionsDetails[] = {
    {.name = "CoreCount", .shape = id::Integer},
    {.name = "ThreadsPerCore", .shape = id::Integer},
};
constexpr Member AwsEc2LaunchTemplateDataCreditSpecificationDetails[] = {
    {.name = "CpuCredits", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataDetails[] = {
    {.name = "BlockDeviceMappingSet",
     .shape = id::AwsEc2LaunchTemplateDataBlockDeviceMappingSetList},
    {.name = "CapacityReservationSpecification",
     .shape = id::AwsEc2LaunchTemplateDataCapacityReservationSpecificationDetails},
    {.name = "CpuOptions", .shape = id::AwsEc2LaunchTemplateDataCpuOptionsDetails},
    {.name = "CreditSpecification",
     .shape = id::AwsEc2LaunchTemplateDataCreditSpecificationDetails},
    {.name = "DisableApiStop", .shape = id::Boolean},
    {.name = "DisableApiTermination", .shape = id::Boolean},
    {.name = "EbsOptimized", .shape = id::Boolean},
    {.name = "ElasticGpuSpecificationSet",
     .shape = id::AwsEc2LaunchTemplateDataElasticGpuSpecificationSetList},
    {.name = "ElasticInferenceAcceleratorSet",
     .shape = id::AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetList},
    {.name = "EnclaveOptions", .shape = id::AwsEc2LaunchTemplateDataEnclaveOptionsDetails},
    {.name = "HibernationOptions", .shape = id::AwsEc2LaunchTemplateDataHibernationOptionsDetails},
    {.name = "IamInstanceProfile", .shape = id::AwsEc2LaunchTemplateDataIamInstanceProfileDetails},
    {.name = "ImageId", .shape = id::String},
    {.name = "InstanceInitiatedShutdownBehavior", .shape = id::String},
    {.name = "InstanceMarketOptions",
     .shape = id::AwsEc2LaunchTemplateDataInstanceMarketOptionsDetails},
    {.name = "InstanceRequirements",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsDetails},
    {.name = "InstanceType", .shape = id::String},
    {.name = "KernelId", .shape = id::String},
    {.name = "KeyName", .shape = id::String},
    {.name = "LicenseSet", .shape = id::AwsEc2LaunchTemplateDataLicenseSetList},
    {.name = "MaintenanceOptions", .shape = id::AwsEc2LaunchTemplateDataMaintenanceOptionsDetails},
    {.name = "MetadataOptions", .shape = id::AwsEc2LaunchTemplateDataMetadataOptionsDetails},
    {.name = "Monitoring", .shape = id::AwsEc2LaunchTemplateDataMonitoringDetails},
    {.name = "NetworkInterfaceSet", .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetList},
    {.name = "Placement", .shape = id::AwsEc2LaunchTemplateDataPlacementDetails},
    {.name = "PrivateDnsNameOptions",
     .shape = id::AwsEc2LaunchTemplateDataPrivateDnsNameOptionsDetails},
    {.name = "RamDiskId", .shape = id::String},
    {.name = "SecurityGroupIdSet", .shape = id::NonEmptyStringList},
    {.name = "SecurityGroupSet", .shape = id::NonEmptyStringList},
    {.name = "UserData", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataElasticGpuSpecificationSetDetails[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataElasticGpuSpecificationSetList[] = {
    {.name = "member", .shape = id::AwsEc2LaunchTemplateDataElasticGpuSpecificationSetDetails},
};
constexpr Member AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetDetails[] = {
    {.name = "Count", .shape = id::Integer},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetList[] = {
    {.name = "member", .shape = id::AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetDetails},
};
constexpr Member AwsEc2LaunchTemplateDataEnclaveOptionsDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsEc2LaunchTemplateDataHibernationOptionsDetails[] = {
    {.name = "Configured", .shape = id::Boolean},
};
constexpr Member AwsEc2LaunchTemplateDataIamInstanceProfileDetails[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "Name", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceMarketOptionsDetails[] = {
    {.name = "MarketType", .shape = id::String},
    {.name = "SpotOptions",
     .shape = id::AwsEc2LaunchTemplateDataInstanceMarketOptionsSpotOptionsDetails},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceMarketOptionsSpotOptionsDetails[] = {
    {.name = "BlockDurationMinutes", .shape = id::Integer},
    {.name = "InstanceInterruptionBehavior", .shape = id::String},
    {.name = "MaxPrice", .shape = id::String},
    {.name = "SpotInstanceType", .shape = id::String},
    {.name = "ValidUntil", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorCountDetails[] = {
    {.name = "Max", .shape = id::Integer},
    {.name = "Min", .shape = id::Integer},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorTotalMemoryMiBDetails[] = {
    {.name = "Max", .shape = id::Integer},
    {.name = "Min", .shape = id::Integer},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsBaselineEbsBandwidthMbpsDetails[] = {
    {.name = "Max", .shape = id::Integer},
    {.name = "Min", .shape = id::Integer},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsDetails[] = {
    {.name = "AcceleratorCount",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorCountDetails},
    {.name = "AcceleratorManufacturers", .shape = id::NonEmptyStringList},
    {.name = "AcceleratorNames", .shape = id::NonEmptyStringList},
    {.name = "AcceleratorTotalMemoryMiB",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorTotalMemoryMiBDetails},
    {.name = "AcceleratorTypes", .shape = id::NonEmptyStringList},
    {.name = "BareMetal", .shape = id::String},
    {.name = "BaselineEbsBandwidthMbps",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsBaselineEbsBandwidthMbpsDetails},
    {.name = "BurstablePerformance", .shape = id::String},
    {.name = "CpuManufacturers", .shape = id::NonEmptyStringList},
    {.name = "ExcludedInstanceTypes", .shape = id::NonEmptyStringList},
    {.name = "InstanceGenerations", .shape = id::NonEmptyStringList},
    {.name = "LocalStorage", .shape = id::String},
    {.name = "LocalStorageTypes", .shape = id::NonEmptyStringList},
    {.name = "MemoryGiBPerVCpu",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsMemoryGiBPerVCpuDetails},
    {.name = "MemoryMiB",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsMemoryMiBDetails},
    {.name = "NetworkInterfaceCount",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsNetworkInterfaceCountDetails},
    {.name = "OnDemandMaxPricePercentageOverLowestPrice", .shape = id::Integer},
    {.name = "RequireHibernateSupport", .shape = id::Boolean},
    {.name = "SpotMaxPricePercentageOverLowestPrice", .shape = id::Integer},
    {.name = "TotalLocalStorageGB",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsTotalLocalStorageGBDetails},
    {.name = "VCpuCount",
     .shape = id::AwsEc2LaunchTemplateDataInstanceRequirementsVCpuCountDetails},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsMemoryGiBPerVCpuDetails[] = {
    {.name = "Max", .shape = id::Double},
    {.name = "Min", .shape = id::Double},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsMemoryMiBDetails[] = {
    {.name = "Max", .shape = id::Integer},
    {.name = "Min", .shape = id::Integer},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsNetworkInterfaceCountDetails[] = {
    {.name = "Max", .shape = id::Integer},
    {.name = "Min", .shape = id::Integer},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsTotalLocalStorageGBDetails[] = {
    {.name = "Max", .shape = id::Double},
    {.name = "Min", .shape = id::Double},
};
constexpr Member AwsEc2LaunchTemplateDataInstanceRequirementsVCpuCountDetails[] = {
    {.name = "Max", .shape = id::Integer},
    {.name = "Min", .shape = id::Integer},
};
constexpr Member AwsEc2LaunchTemplateDataLicenseSetDetails[] = {
    {.name = "LicenseConfigurationArn", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataLicenseSetList[] = {
    {.name = "member", .shape = id::AwsEc2LaunchTemplateDataLicenseSetDetails},
};
constexpr Member AwsEc2LaunchTemplateDataMaintenanceOptionsDetails[] = {
    {.name = "AutoRecovery", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataMetadataOptionsDetails[] = {
    {.name = "HttpEndpoint", .shape = id::String},
    {.name = "HttpProtocolIpv6", .shape = id::String},
    {.name = "HttpTokens", .shape = id::String},
    {.name = "HttpPutResponseHopLimit", .shape = id::Integer},
    {.name = "InstanceMetadataTags", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataMonitoringDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetDetails[] = {
    {.name = "AssociateCarrierIpAddress", .shape = id::Boolean},
    {.name = "AssociatePublicIpAddress", .shape = id::Boolean},
    {.name = "DeleteOnTermination", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
    {.name = "DeviceIndex", .shape = id::Integer},
    {.name = "Groups", .shape = id::NonEmptyStringList},
    {.name = "InterfaceType", .shape = id::String},
    {.name = "Ipv4PrefixCount", .shape = id::Integer},
    {.name = "Ipv4Prefixes",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesList},
    {.name = "Ipv6AddressCount", .shape = id::Integer},
    {.name = "Ipv6Addresses",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesList},
    {.name = "Ipv6PrefixCount", .shape = id::Integer},
    {.name = "Ipv6Prefixes",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesList},
    {.name = "NetworkCardIndex", .shape = id::Integer},
    {.name = "NetworkInterfaceId", .shape = id::String},
    {.name = "PrivateIpAddress", .shape = id::String},
    {.name = "PrivateIpAddresses",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesList},
    {.name = "SecondaryPrivateIpAddressCount", .shape = id::Integer},
    {.name = "SubnetId", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesDetails[] = {
    {.name = "Ipv4Prefix", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesList[] = {
    {.name = "member",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesDetails},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesDetails[] = {
    {.name = "Ipv6Address", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesList[] = {
    {.name = "member",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesDetails},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesDetails[] = {
    {.name = "Ipv6Prefix", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesList[] = {
    {.name = "member",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesDetails},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetList[] = {
    {.name = "member", .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetDetails},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesDetails[] = {
    {.name = "Primary", .shape = id::Boolean},
    {.name = "PrivateIpAddress", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesList[] = {
    {.name = "member",
     .shape = id::AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesDetails},
};
constexpr Member AwsEc2LaunchTemplateDataPlacementDetails[] = {
    {.name = "Affinity", .shape = id::String},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "HostId", .shape = id::String},
    {.name = "HostResourceGroupArn", .shape = id::String},
    {.name = "PartitionNumber", .shape = id::Integer},
    {.name = "SpreadDomain", .shape = id::String},
    {.name = "Tenancy", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDataPrivateDnsNameOptionsDetails[] = {
    {.name = "EnableResourceNameDnsAAAARecord", .shape = id::Boolean},
    {.name = "EnableResourceNameDnsARecord", .shape = id::Boolean},
    {.name = "HostnameType", .shape = id::String},
};
constexpr Member AwsEc2LaunchTemplateDetails[] = {
    {.name = "LaunchTemplateName", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "LaunchTemplateData", .shape = id::AwsEc2LaunchTemplateDataDetails},
    {.name = "DefaultVersionNumber", .shape = id::Long},
    {.name = "LatestVersionNumber", .shape = id::Long},
};
constexpr Member AwsEc2NetworkAclAssociation[] = {
    {.name = "NetworkAclAssociationId", .shape = id::String},
    {.name = "NetworkAclId", .shape = id::String},
    {.name = "SubnetId", .shape = id::String},
};
constexpr Member AwsEc2NetworkAclAssociationList[] = {
    {.name = "member", .shape = id::AwsEc2NetworkAclAssociation},
};
constexpr Member AwsEc2NetworkAclDetails[] = {
    {.name = "IsDefault", .shape = id::Boolean},
    {.name = "NetworkAclId", .shape = id::String},
    {.name = "OwnerId", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "Associations", .shape = id::AwsEc2NetworkAclAssociationList},
    {.name = "Entries", .shape = id::AwsEc2NetworkAclEntryList},
};
constexpr Member AwsEc2NetworkAclEntry[] = {
    {.name = "CidrBlock", .shape = id::String},
    {.name = "Egress", .shape = id::Boolean},
    {.name = "IcmpTypeCode", .shape = id::IcmpTypeCode},
    {.name = "Ipv6CidrBlock", .shape = id::String},
    {.name = "PortRange", .shape = id::PortRangeFromTo},
    {.name = "Protocol", .shape = id::String},
    {.name = "RuleAction", .shape = id::String},
    {.name = "RuleNumber", .shape = id::Integer},
};
constexpr Member AwsEc2NetworkAclEntryList[] = {
    {.name = "member", .shape = id::AwsEc2NetworkAclEntry},
};
constexpr Member AwsEc2NetworkInterfaceAttachment[] = {
    {.name = "AttachTime", .shape = id::String},
    {.name = "AttachmentId", .shape = id::String},
    {.name = "DeleteOnTermination", .shape = id::Boolean},
    {.name = "DeviceIndex", .shape = id::Integer},
    {.name = "InstanceId", .shape = id::String},
    {.name = "InstanceOwnerId", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsEc2NetworkInterfaceDetails[] = {
    {.name = "Attachment", .shape = id::AwsEc2NetworkInterfaceAttachment},
    {.name = "NetworkInterfaceId", .shape = id::String},
    {.name = "SecurityGroups", .shape = id::AwsEc2NetworkInterfaceSecurityGroupList},
    {.name = "SourceDestCheck", .shape = id::Boolean},
    {.name = "IpV6Addresses", .shape = id::AwsEc2NetworkInterfaceIpV6AddressList},
    {.name = "PrivateIpAddresses", .shape = id::AwsEc2NetworkInterfacePrivateIpAddressList},
    {.name = "PublicDnsName", .shape = id::String},
    {.name = "PublicIp", .shape = id::String},
};
constexpr Member AwsEc2NetworkInterfaceIpV6AddressDetail[] = {
    {.name = "IpV6Address", .shape = id::String},
};
constexpr Member AwsEc2NetworkInterfaceIpV6AddressList[] = {
    {.name = "member", .shape = id::AwsEc2NetworkInterfaceIpV6AddressDetail},
};
constexpr Member AwsEc2NetworkInterfacePrivateIpAddressDetail[] = {
    {.name = "PrivateIpAddress", .shape = id::String},
    {.name = "PrivateDnsName", .shape = id::String},
};
constexpr Member AwsEc2NetworkInterfacePrivateIpAddressList[] = {
    {.name = "member", .shape = id::AwsEc2NetworkInterfacePrivateIpAddressDetail},
};
constexpr Member AwsEc2NetworkInterfaceSecurityGroup[] = {
    {.name = "GroupName", .shape = id::String},
    {.name = "GroupId", .shape = id::String},
};
constexpr Member AwsEc2NetworkInterfaceSecurityGroupList[] = {
    {.name = "member", .shape = id::AwsEc2NetworkInterfaceSecurityGroup},
};
constexpr Member AwsEc2RouteTableDetails[] = {
    {.name = "AssociationSet", .shape = id::AssociationSetList},
    {.name = "OwnerId", .shape = id::String},
    {.name = "PropagatingVgwSet", .shape = id::PropagatingVgwSetList},
    {.name = "RouteTableId", .shape = id::String},
    {.name = "RouteSet", .shape = id::RouteSetList},
    {.name = "VpcId", .shape = id::String},
};
constexpr Member AwsEc2SecurityGroupDetails[] = {
    {.name = "GroupName", .shape = id::String},
    {.name = "GroupId", .shape = id::String},
    {.name = "OwnerId", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "IpPermissions", .shape = id::AwsEc2SecurityGroupIpPermissionList},
    {.name = "IpPermissionsEgress", .shape = id::AwsEc2SecurityGroupIpPermissionList},
};
constexpr Member AwsEc2SecurityGroupIpPermission[] = {
    {.name = "IpProtocol", .shape = id::String},
    {.name = "FromPort", .shape = id::Integer},
    {.name = "ToPort", .shape = id::Integer},
    {.name = "UserIdGroupPairs", .shape = id::AwsEc2SecurityGroupUserIdGroupPairList},
    {.name = "IpRanges", .shape = id::AwsEc2SecurityGroupIpRangeList},
    {.name = "Ipv6Ranges", .shape = id::AwsEc2SecurityGroupIpv6RangeList},
    {.name = "PrefixListIds", .shape = id::AwsEc2SecurityGroupPrefixListIdList},
};
constexpr Member AwsEc2SecurityGroupIpPermissionList[] = {
    {.name = "member", .shape = id::AwsEc2SecurityGroupIpPermission},
};
constexpr Member AwsEc2SecurityGroupIpRange[] = {
    {.name = "CidrIp", .shape = id::String},
};
constexpr Member AwsEc2SecurityGroupIpRangeList[] = {
    {.name = "member", .shape = id::AwsEc2SecurityGroupIpRange},
};
constexpr Member AwsEc2SecurityGroupIpv6Range[] = {
    {.name = "CidrIpv6", .shape = id::String},
};
constexpr Member AwsEc2SecurityGroupIpv6RangeList[] = {
    {.name = "member", .shape = id::AwsEc2SecurityGroupIpv6Range},
};
constexpr Member AwsEc2SecurityGroupPrefixListId[] = {
    {.name = "PrefixListId", .shape = id::String},
};
constexpr Member AwsEc2SecurityGroupPrefixListIdList[] = {
    {.name = "member", .shape = id::AwsEc2SecurityGroupPrefixListId},
};
constexpr Member AwsEc2SecurityGroupUserIdGroupPair[] = {
    {.name = "GroupId", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "PeeringStatus", .shape = id::String},
    {.name = "UserId", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "VpcPeeringConnectionId", .shape = id::String},
};
constexpr Member AwsEc2SecurityGroupUserIdGroupPairList[] = {
    {.name = "member", .shape = id::AwsEc2SecurityGroupUserIdGroupPair},
};
constexpr Member AwsEc2SubnetDetails[] = {
    {.name = "AssignIpv6AddressOnCreation", .shape = id::Boolean},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "AvailabilityZoneId", .shape = id::String},
    {.name = "AvailableIpAddressCount", .shape = id::Integer},
    {.name = "CidrBlock", .shape = id::String},
    {.name = "DefaultForAz", .shape = id::Boolean},
    {.name = "MapPublicIpOnLaunch", .shape = id::Boolean},
    {.name = "OwnerId", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "SubnetArn", .shape = id::String},
    {.name = "SubnetId", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "Ipv6CidrBlockAssociationSet", .shape = id::Ipv6CidrBlockAssociationList},
};
constexpr Member AwsEc2TransitGatewayDetails[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "DefaultRouteTablePropagation", .shape = id::String},
    {.name = "AutoAcceptSharedAttachments", .shape = id::String},
    {.name = "DefaultRouteTableAssociation", .shape = id::String},
    {.name = "TransitGatewayCidrBlocks", .shape = id::NonEmptyStringList},
    {.name = "AssociationDefaultRouteTableId", .shape = id::String},
    {.name = "PropagationDefaultRouteTableId", .shape = id::String},
    {.name = "VpnEcmpSupport", .shape = id::String},
    {.name = "DnsSupport", .shape = id::String},
    {.name = "MulticastSupport", .shape = id::String},
    {.name = "AmazonSideAsn", .shape = id::Integer},
};
constexpr Member AwsEc2VolumeAttachment[] = {
    {.name = "AttachTime", .shape = id::String},
    {.name = "DeleteOnTermination", .shape = id::Boolean},
    {.name = "InstanceId", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsEc2VolumeAttachmentList[] = {
    {.name = "member", .shape = id::AwsEc2VolumeAttachment},
};
constexpr Member AwsEc2VolumeDetails[] = {
    {.name = "CreateTime", .shape = id::String},
    {.name = "DeviceName", .shape = id::String},
    {.name = "Encrypted", .shape = id::Boolean},
    {.name = "Size", .shape = id::Integer},
    {.name = "SnapshotId", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "Attachments", .shape = id::AwsEc2VolumeAttachmentList},
    {.name = "VolumeId", .shape = id::String},
    {.name = "VolumeType", .shape = id::String},
    {.name = "VolumeScanStatus", .shape = id::String},
};
constexpr Member AwsEc2VpcDetails[] = {
    {.name = "CidrBlockAssociationSet", .shape = id::CidrBlockAssociationList},
    {.name = "Ipv6CidrBlockAssociationSet", .shape = id::Ipv6CidrBlockAssociationList},
    {.name = "DhcpOptionsId", .shape = id::String},
    {.name = "State", .shape = id::String},
};
constexpr Member AwsEc2VpcEndpointServiceDetails[] = {
    {.name = "AcceptanceRequired", .shape = id::Boolean},
    {.name = "AvailabilityZones", .shape = id::NonEmptyStringList},
    {.name = "BaseEndpointDnsNames", .shape = id::NonEmptyStringList},
    {.name = "ManagesVpcEndpoints", .shape = id::Boolean},
    {.name = "GatewayLoadBalancerArns", .shape = id::NonEmptyStringList},
    {.name = "NetworkLoadBalancerArns", .shape = id::NonEmptyStringList},
    {.name = "PrivateDnsName", .shape = id::String},
    {.name = "ServiceId", .shape = id::String},
    {.name = "ServiceName", .shape = id::String},
    {.name = "ServiceState", .shape = id::String},
    {.name = "ServiceType", .shape = id::AwsEc2VpcEndpointServiceServiceTypeList},
};
constexpr Member AwsEc2VpcEndpointServiceServiceTypeDetails[] = {
    {.name = "ServiceType", .shape = id::String},
};
constexpr Member AwsEc2VpcEndpointServiceServiceTypeList[] = {
    {.name = "member", .shape = id::AwsEc2VpcEndpointServiceServiceTypeDetails},
};
constexpr Member AwsEc2VpcPeeringConnectionDetails[] = {
    {.name = "AccepterVpcInfo", .shape = id::AwsEc2VpcPeeringConnectionVpcInfoDetails},
    {.name = "ExpirationTime", .shape = id::String},
    {.name = "RequesterVpcInfo", .shape = id::AwsEc2VpcPeeringConnectionVpcInfoDetails},
    {.name = "Status", .shape = id::AwsEc2VpcPeeringConnectionStatusDetails},
    {.name = "VpcPeeringConnectionId", .shape = id::String},
};
constexpr Member AwsEc2VpcPeeringConnectionStatusDetails[] = {
    {.name = "Code", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member AwsEc2VpcPeeringConnectionVpcInfoDetails[] = {
    {.name = "CidrBlock", .shape = id::String},
    {.name = "CidrBlockSet", .shape = id::VpcInfoCidrBlockSetList},
    {.name = "Ipv6CidrBlockSet", .shape = id::VpcInfoIpv6CidrBlockSetList},
    {.name = "OwnerId", .shape = id::String},
    {.name = "PeeringOptions", .shape = id::VpcInfoPeeringOptionsDetails},
    {.name = "Region", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
};
constexpr Member AwsEc2VpnConnectionDetails[] = {
    {.name = "VpnConnectionId", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "CustomerGatewayId", .shape = id::String},
    {.name = "CustomerGatewayConfiguration", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "VpnGatewayId", .shape = id::String},
    {.name = "Category", .shape = id::String},
    {.name = "VgwTelemetry", .shape = id::AwsEc2VpnConnectionVgwTelemetryList},
    {.name = "Options", .shape = id::AwsEc2VpnConnectionOptionsDetails},
    {.name = "Routes", .shape = id::AwsEc2VpnConnectionRoutesList},
    {.name = "TransitGatewayId", .shape = id::String},
};
constexpr Member AwsEc2VpnConnectionOptionsDetails[] = {
    {.name = "StaticRoutesOnly", .shape = id::Boolean},
    {.name = "TunnelOptions", .shape = id::AwsEc2VpnConnectionOptionsTunnelOptionsList},
};
constexpr Member AwsEc2VpnConnectionOptionsTunnelOptionsDetails[] = {
    {.name = "DpdTimeoutSeconds", .shape = id::Integer},
    {.name = "IkeVersions", .shape = id::NonEmptyStringList},
    {.name = "OutsideIpAddress", .shape = id::String},
    {.name = "Phase1DhGroupNumbers", .shape = id::IntegerList},
    {.name = "Phase1EncryptionAlgorithms", .shape = id::NonEmptyStringList},
    {.name = "Phase1IntegrityAlgorithms", .shape = id::NonEmptyStringList},
    {.name = "Phase1LifetimeSeconds", .shape = id::Integer},
    {.name = "Phase2DhGroupNumbers", .shape = id::IntegerList},
    {.name = "Phase2EncryptionAlgorithms", .shape = id::NonEmptyStringList},
    {.name = "Phase2IntegrityAlgorithms", .shape = id::NonEmptyStringList},
    {.name = "Phase2LifetimeSeconds", .shape = id::Integer},
    {.name = "PreSharedKey", .shape = id::String},
    {.name = "RekeyFuzzPercentage", .shape = id::Integer},
    {.name = "RekeyMarginTimeSeconds", .shape = id::Integer},
    {.name = "ReplayWindowSize", .shape = id::Integer},
    {.name = "TunnelInsideCidr", .shape = id::String},
};
constexpr Member AwsEc2VpnConnectionOptionsTunnelOptionsList[] = {
    {.name = "member", .shape = id::AwsEc2VpnConnectionOptionsTunnelOptionsDetails},
};
constexpr Member AwsEc2VpnConnectionRoutesDetails[] = {
    {.name = "DestinationCidrBlock", .shape = id::String},
    {.name = "State", .shape = id::String},
};
constexpr Member AwsEc2VpnConnectionRoutesList[] = {
    {.name = "member", .shape = id::AwsEc2VpnConnectionRoutesDetails},
};
constexpr Member AwsEc2VpnConnectionVgwTelemetryDetails[] = {
    {.name = "AcceptedRouteCount", .shape = id::Integer},
    {.name = "CertificateArn", .shape = id::String},
    {.name = "LastStatusChange", .shape = id::String},
    {.name = "OutsideIpAddress", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusMessage", .shape = id::String},
};
constexpr Member AwsEc2VpnConnectionVgwTelemetryList[] = {
    {.name = "member", .shape = id::AwsEc2VpnConnectionVgwTelemetryDetails},
};
constexpr Member AwsEcrContainerImageDetails[] = {
    {.name = "RegistryId", .shape = id::String},
    {.name = "RepositoryName", .shape = id::String},
    {.name = "Architecture", .shape = id::String},
    {.name = "ImageDigest", .shape = id::String},
    {.name = "ImageTags", .shape = id::NonEmptyStringList},
    {.name = "ImagePublishedAt", .shape = id::String},
};
constexpr Member AwsEcrRepositoryDetails[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "ImageScanningConfiguration",
     .shape = id::AwsEcrRepositoryImageScanningConfigurationDetails},
    {.name = "ImageTagMutability", .shape = id::String},
    {.name = "LifecyclePolicy", .shape = id::AwsEcrRepositoryLifecyclePolicyDetails},
    {.name = "RepositoryName", .shape = id::String},
    {.name = "RepositoryPolicyText", .shape = id::String},
};
constexpr Member AwsEcrRepositoryImageScanningConfigurationDetails[] = {
    {.name = "ScanOnPush", .shape = id::Boolean},
};
constexpr Member AwsEcrRepositoryLifecyclePolicyDetails[] = {
    {.name = "LifecyclePolicyText", .shape = id::String},
    {.name = "RegistryId", .shape = id::String},
};
constexpr Member AwsEcsClusterClusterSettingsDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsEcsClusterClusterSettingsList[] = {
    {.name = "member", .shape = id::AwsEcsClusterClusterSettingsDetails},
};
constexpr Member AwsEcsClusterConfigurationDetails[] = {
    {.name = "ExecuteCommandConfiguration",
     .shape = id::AwsEcsClusterConfigurationExecuteCommandConfigurationDetails},
};
constexpr Member AwsEcsClusterConfigurationExecuteCommandConfigurationDetails[] = {
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "LogConfiguration",
     .shape = id::AwsEcsClusterConfigurationExecuteCommandConfigurationLogConfigurationDetails},
    {.name = "Logging", .shape = id::String},
};
constexpr Member AwsEcsClusterConfigurationExecuteCommandConfigurationLogConfigurationDetails[] = {
    {.name = "CloudWatchEncryptionEnabled", .shape = id::Boolean},
    {.name = "CloudWatchLogGroupName", .shape = id::String},
    {.name = "S3BucketName", .shape = id::String},
    {.name = "S3EncryptionEnabled", .shape = id::Boolean},
    {.name = "S3KeyPrefix", .shape = id::String},
};
constexpr Member AwsEcsClusterDefaultCapacityProviderStrategyDetails[] = {
    {.name = "Base", .shape = id::Integer},
    {.name = "CapacityProvider", .shape = id::String},
    {.name = "Weight", .shape = id::Integer},
};
constexpr Member AwsEcsClusterDefaultCapacityProviderStrategyList[] = {
    {.name = "member", .shape = id::AwsEcsClusterDefaultCapacityProviderStrategyDetails},
};
constexpr Member AwsEcsClusterDetails[] = {
    {.name = "ClusterArn", .shape = id::String},
    {.name = "ActiveServicesCount", .shape = id::Integer},
    {.name = "CapacityProviders", .shape = id::NonEmptyStringList},
    {.name = "ClusterSettings", .shape = id::AwsEcsClusterClusterSettingsList},
    {.name = "Configuration", .shape = id::AwsEcsClusterConfigurationDetails},
    {.name = "DefaultCapacityProviderStrategy",
     .shape = id::AwsEcsClusterDefaultCapacityProviderStrategyList},
    {.name = "ClusterName", .shape = id::String},
    {.name = "RegisteredContainerInstancesCount", .shape = id::Integer},
    {.name = "RunningTasksCount", .shape = id::Integer},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsEcsContainerDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Image", .shape = id::String},
    {.name = "MountPoints", .shape = id::AwsMountPointList},
    {.name = "Privileged", .shape = id::Boolean},
};
constexpr Member AwsEcsContainerDetailsList[] = {
    {.name = "member", .shape = id::AwsEcsContainerDetails},
};
constexpr Member AwsEcsServiceCapacityProviderStrategyDetails[] = {
    {.name = "Base", .shape = id::Integer},
    {.name = "CapacityProvider", .shape = id::String},
    {.name = "Weight", .shape = id::Integer},
};
constexpr Member AwsEcsServiceCapacityProviderStrategyList[] = {
    {.name = "member", .shape = id::AwsEcsServiceCapacityProviderStrategyDetails},
};
constexpr Member AwsEcsServiceDeploymentConfigurationDeploymentCircuitBreakerDetails[] = {
    {.name = "Enable", .shape = id::Boolean},
    {.name = "Rollback", .shape = id::Boolean},
};
constexpr Member AwsEcsServiceDeploymentConfigurationDetails[] = {
    {.name = "DeploymentCircuitBreaker",
     .shape = id::AwsEcsServiceDeploymentConfigurationDeploymentCircuitBreakerDetails},
    {.name = "MaximumPercent", .shape = id::Integer},
    {.name = "MinimumHealthyPercent", .shape = id::Integer},
};
constexpr Member AwsEcsServiceDeploymentControllerDetails[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEcsServiceDetails[] = {
    {.name = "CapacityProviderStrategy", .shape = id::AwsEcsServiceCapacityProviderStrategyList},
    {.name = "Cluster", .shape = id::String},
    {.name = "DeploymentConfiguration", .shape = id::AwsEcsServiceDeploymentConfigurationDetails},
    {.name = "DeploymentController", .shape = id::AwsEcsServiceDeploymentControllerDetails},
    {.name = "DesiredCount", .shape = id::Integer},
    {.name = "EnableEcsManagedTags", .shape = id::Boolean},
    {.name = "EnableExecuteCommand", .shape = id::Boolean},
    {.name = "HealthCheckGracePeriodSeconds", .shape = id::Integer},
    {.name = "LaunchType", .shape = id::String},
    {.name = "LoadBalancers", .shape = id::AwsEcsServiceLoadBalancersList},
    {.name = "Name", .shape = id::String},
    {.name = "NetworkConfiguration", .shape = id::AwsEcsServiceNetworkConfigurationDetails},
    {.name = "PlacementConstraints", .shape = id::AwsEcsServicePlacementConstraintsList},
    {.name = "PlacementStrategies", .shape = id::AwsEcsServicePlacementStrategiesList},
    {.name = "PlatformVersion", .shape = id::String},
    {.name = "PropagateTags", .shape = id::String},
    {.name = "Role", .shape = id::String},
    {.name = "SchedulingStrategy", .shape = id::String},
    {.name = "ServiceArn", .shape = id::String},
    {.name = "ServiceName", .shape = id::String},
    {.name = "ServiceRegistries", .shape = id::AwsEcsServiceServiceRegistriesList},
    {.name = "TaskDefinition", .shape = id::String},
};
constexpr Member AwsEcsServiceLoadBalancersDetails[] = {
    {.name = "ContainerName", .shape = id::String},
    {.name = "ContainerPort", .shape = id::Integer},
    {.name = "LoadBalancerName", .shape = id::String},
    {.name = "TargetGroupArn", .shape = id::String},
};
constexpr Member AwsEcsServiceLoadBalancersList[] = {
    {.name = "member", .shape = id::AwsEcsServiceLoadBalancersDetails},
};
constexpr Member AwsEcsServiceNetworkConfigurationAwsVpcConfigurationDetails[] = {
    {.name = "AssignPublicIp", .shape = id::String},
    {.name = "SecurityGroups", .shape = id::NonEmptyStringList},
    {.name = "Subnets", .shape = id::NonEmptyStringList},
};
constexpr Member AwsEcsServiceNetworkConfigurationDetails[] = {
    {.name = "AwsVpcConfiguration",
     .shape = id::AwsEcsServiceNetworkConfigurationAwsVpcConfigurationDetails},
};
constexpr Member AwsEcsServicePlacementConstraintsDetails[] = {
    {.name = "Expression", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEcsServicePlacementConstraintsList[] = {
    {.name = "member", .shape = id::AwsEcsServicePlacementConstraintsDetails},
};
constexpr Member AwsEcsServicePlacementStrategiesDetails[] = {
    {.name = "Field", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEcsServicePlacementStrategiesList[] = {
    {.name = "member", .shape = id::AwsEcsServicePlacementStrategiesDetails},
};
constexpr Member AwsEcsServiceServiceRegistriesDetails[] = {
    {.name = "ContainerName", .shape = id::String},
    {.name = "ContainerPort", .shape = id::Integer},
    {.name = "Port", .shape = id::Integer},
    {.name = "RegistryArn", .shape = id::String},
};
constexpr Member AwsEcsServiceServiceRegistriesList[] = {
    {.name = "member", .shape = id::AwsEcsServiceServiceRegistriesDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsDependsOnDetails[] = {
    {.name = "Condition", .shape = id::String},
    {.name = "ContainerName", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsDependsOnList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsDependsOnDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsDetails[] = {
    {.name = "Command", .shape = id::NonEmptyStringList},
    {.name = "Cpu", .shape = id::Integer},
    {.name = "DependsOn", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsDependsOnList},
    {.name = "DisableNetworking", .shape = id::Boolean},
    {.name = "DnsSearchDomains", .shape = id::NonEmptyStringList},
    {.name = "DnsServers", .shape = id::NonEmptyStringList},
    {.name = "DockerLabels", .shape = id::FieldMap},
    {.name = "DockerSecurityOptions", .shape = id::NonEmptyStringList},
    {.name = "EntryPoint", .shape = id::NonEmptyStringList},
    {.name = "Environment", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentList},
    {.name = "EnvironmentFiles",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesList},
    {.name = "Essential", .shape = id::Boolean},
    {.name = "ExtraHosts", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsExtraHostsList},
    {.name = "FirelensConfiguration",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsFirelensConfigurationDetails},
    {.name = "HealthCheck",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsHealthCheckDetails},
    {.name = "Hostname", .shape = id::String},
    {.name = "Image", .shape = id::String},
    {.name = "Interactive", .shape = id::Boolean},
    {.name = "Links", .shape = id::NonEmptyStringList},
    {.name = "LinuxParameters",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDetails},
    {.name = "LogConfiguration",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationDetails},
    {.name = "Memory", .shape = id::Integer},
    {.name = "MemoryReservation", .shape = id::Integer},
    {.name = "MountPoints", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsMountPointsList},
    {.name = "Name", .shape = id::String},
    {.name = "PortMappings",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsPortMappingsList},
    {.name = "Privileged", .shape = id::Boolean},
    {.name = "PseudoTerminal", .shape = id::Boolean},
    {.name = "ReadonlyRootFilesystem", .shape = id::Boolean},
    {.name = "RepositoryCredentials",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsRepositoryCredentialsDetails},
    {.name = "ResourceRequirements",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsList},
    {.name = "Secrets", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsSecretsList},
    {.name = "StartTimeout", .shape = id::Integer},
    {.name = "StopTimeout", .shape = id::Integer},
    {.name = "SystemControls",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsSystemControlsList},
    {.name = "Ulimits", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsUlimitsList},
    {.name = "User", .shape = id::String},
    {.name = "VolumesFrom", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsVolumesFromList},
    {.name = "WorkingDirectory", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsEnvironmentDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesDetails[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesList[] = {
    {.name = "member",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsEnvironmentList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsExtraHostsDetails[] = {
    {.name = "Hostname", .shape = id::String},
    {.name = "IpAddress", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsExtraHostsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsExtraHostsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsFirelensConfigurationDetails[] = {
    {.name = "Options", .shape = id::FieldMap},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsHealthCheckDetails[] = {
    {.name = "Command", .shape = id::NonEmptyStringList},
    {.name = "Interval", .shape = id::Integer},
    {.name = "Retries", .shape = id::Integer},
    {.name = "StartPeriod", .shape = id::Integer},
    {.name = "Timeout", .shape = id::Integer},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersCapabilitiesDetails[] = {
    {.name = "Add", .shape = id::NonEmptyStringList},
    {.name = "Drop", .shape = id::NonEmptyStringList},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDetails[] = {
    {.name = "Capabilities",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersCapabilitiesDetails},
    {.name = "Devices",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesList},
    {.name = "InitProcessEnabled", .shape = id::Boolean},
    {.name = "MaxSwap", .shape = id::Integer},
    {.name = "SharedMemorySize", .shape = id::Integer},
    {.name = "Swappiness", .shape = id::Integer},
    {.name = "Tmpfs",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsList},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesDetails[] = {
    {.name = "ContainerPath", .shape = id::String},
    {.name = "HostPath", .shape = id::String},
    {.name = "Permissions", .shape = id::NonEmptyStringList},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesList[] = {
    {.name = "member",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsDetails[] = {
    {.name = "ContainerPath", .shape = id::String},
    {.name = "MountOptions", .shape = id::NonEmptyStringList},
    {.name = "Size", .shape = id::Integer},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsList[] = {
    {.name = "member",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationDetails[] = {
    {.name = "LogDriver", .shape = id::String},
    {.name = "Options", .shape = id::FieldMap},
    {.name = "SecretOptions",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsList},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "ValueFrom", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsList[] = {
    {.name = "member",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsMountPointsDetails[] = {
    {.name = "ContainerPath", .shape = id::String},
    {.name = "ReadOnly", .shape = id::Boolean},
    {.name = "SourceVolume", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsMountPointsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsMountPointsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsPortMappingsDetails[] = {
    {.name = "ContainerPort", .shape = id::Integer},
    {.name = "HostPort", .shape = id::Integer},
    {.name = "Protocol", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsPortMappingsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsPortMappingsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsRepositoryCredentialsDetails[] = {
    {.name = "CredentialsParameter", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsDetails[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsList[] = {
    {.name = "member",
     .shape = id::AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsSecretsDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "ValueFrom", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsSecretsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsSecretsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsSystemControlsDetails[] = {
    {.name = "Namespace", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsSystemControlsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsSystemControlsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsUlimitsDetails[] = {
    {.name = "HardLimit", .shape = id::Integer},
    {.name = "Name", .shape = id::String},
    {.name = "SoftLimit", .shape = id::Integer},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsUlimitsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsUlimitsDetails},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsVolumesFromDetails[] = {
    {.name = "ReadOnly", .shape = id::Boolean},
    {.name = "SourceContainer", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionContainerDefinitionsVolumesFromList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsVolumesFromDetails},
};
constexpr Member AwsEcsTaskDefinitionDetails[] = {
    {.name = "ContainerDefinitions", .shape = id::AwsEcsTaskDefinitionContainerDefinitionsList},
    {.name = "Cpu", .shape = id::String},
    {.name = "ExecutionRoleArn", .shape = id::String},
    {.name = "Family", .shape = id::String},
    {.name = "InferenceAccelerators", .shape = id::AwsEcsTaskDefinitionInferenceAcceleratorsList},
    {.name = "IpcMode", .shape = id::String},
    {.name = "Memory", .shape = id::String},
    {.name = "NetworkMode", .shape = id::String},
    {.name = "PidMode", .shape = id::String},
    {.name = "PlacementConstraints", .shape = id::AwsEcsTaskDefinitionPlacementConstraintsList},
    {.name = "ProxyConfiguration", .shape = id::AwsEcsTaskDefinitionProxyConfigurationDetails},
    {.name = "RequiresCompatibilities", .shape = id::NonEmptyStringList},
    {.name = "TaskRoleArn", .shape = id::String},
    {.name = "Volumes", .shape = id::AwsEcsTaskDefinitionVolumesList},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionInferenceAcceleratorsDetails[] = {
    {.name = "DeviceName", .shape = id::String},
    {.name = "DeviceType", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionInferenceAcceleratorsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionInferenceAcceleratorsDetails},
};
constexpr Member AwsEcsTaskDefinitionPlacementConstraintsDetails[] = {
    {.name = "Expression", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionPlacementConstraintsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionPlacementConstraintsDetails},
};
constexpr Member AwsEcsTaskDefinitionProxyConfigurationDetails[] = {
    {.name = "ContainerName", .shape = id::String},
    {.name = "ProxyConfigurationProperties",
     .shape = id::AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesList},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesList[] = {
    {.name = "member",
     .shape = id::AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesDetails},
};
constexpr Member AwsEcsTaskDefinitionVolumesDetails[] = {
    {.name = "DockerVolumeConfiguration",
     .shape = id::AwsEcsTaskDefinitionVolumesDockerVolumeConfigurationDetails},
    {.name = "EfsVolumeConfiguration",
     .shape = id::AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationDetails},
    {.name = "Host", .shape = id::AwsEcsTaskDefinitionVolumesHostDetails},
    {.name = "Name", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionVolumesDockerVolumeConfigurationDetails[] = {
    {.name = "Autoprovision", .shape = id::Boolean},
    {.name = "Driver", .shape = id::String},
    {.name = "DriverOpts", .shape = id::FieldMap},
    {.name = "Labels", .shape = id::FieldMap},
    {.name = "Scope", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationAuthorizationConfigDetails[] = {
    {.name = "AccessPointId", .shape = id::String},
    {.name = "Iam", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationDetails[] = {
    {.name = "AuthorizationConfig",
     .shape = id::AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationAuthorizationConfigDetails},
    {.name = "FilesystemId", .shape = id::String},
    {.name = "RootDirectory", .shape = id::String},
    {.name = "TransitEncryption", .shape = id::String},
    {.name = "TransitEncryptionPort", .shape = id::Integer},
};
constexpr Member AwsEcsTaskDefinitionVolumesHostDetails[] = {
    {.name = "SourcePath", .shape = id::String},
};
constexpr Member AwsEcsTaskDefinitionVolumesList[] = {
    {.name = "member", .shape = id::AwsEcsTaskDefinitionVolumesDetails},
};
constexpr Member AwsEcsTaskDetails[] = {
    {.name = "ClusterArn", .shape = id::String},
    {.name = "TaskDefinitionArn", .shape = id::String},
    {.name = "Version", .shape = id::String},
    {.name = "CreatedAt", .shape = id::String},
    {.name = "StartedAt", .shape = id::String},
    {.name = "StartedBy", .shape = id::String},
    {.name = "Group", .shape = id::String},
    {.name = "Volumes", .shape = id::AwsEcsTaskVolumeDetailsList},
    {.name = "Containers", .shape = id::AwsEcsContainerDetailsList},
};
constexpr Member AwsEcsTaskVolumeDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Host", .shape = id::AwsEcsTaskVolumeHostDetails},
};
constexpr Member AwsEcsTaskVolumeDetailsList[] = {
    {.name = "member", .shape = id::AwsEcsTaskVolumeDetails},
};
constexpr Member AwsEcsTaskVolumeHostDetails[] = {
    {.name = "SourcePath", .shape = id::String},
};
constexpr Member AwsEfsAccessPointDetails[] = {
    {.name = "AccessPointId", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "ClientToken", .shape = id::String},
    {.name = "FileSystemId", .shape = id::String},
    {.name = "PosixUser", .shape = id::AwsEfsAccessPointPosixUserDetails},
    {.name = "RootDirectory", .shape = id::AwsEfsAccessPointRootDirectoryDetails},
};
constexpr Member AwsEfsAccessPointPosixUserDetails[] = {
    {.name = "Gid", .shape = id::String},
    {.name = "SecondaryGids", .shape = id::NonEmptyStringList},
    {.name = "Uid", .shape = id::String},
};
constexpr Member AwsEfsAccessPointRootDirectoryCreationInfoDetails[] = {
    {.name = "OwnerGid", .shape = id::String},
    {.name = "OwnerUid", .shape = id::String},
    {.name = "Permissions", .shape = id::String},
};
constexpr Member AwsEfsAccessPointRootDirectoryDetails[] = {
    {.name = "CreationInfo", .shape = id::AwsEfsAccessPointRootDirectoryCreationInfoDetails},
    {.name = "Path", .shape = id::String},
};
constexpr Member AwsEksClusterDetails[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "CertificateAuthorityData", .shape = id::String},
    {.name = "ClusterStatus", .shape = id::String},
    {.name = "Endpoint", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "ResourcesVpcConfig", .shape = id::AwsEksClusterResourcesVpcConfigDetails},
    {.name = "RoleArn", .shape = id::String},
    {.name = "Version", .shape = id::String},
    {.name = "Logging", .shape = id::AwsEksClusterLoggingDetails},
};
constexpr Member AwsEksClusterLoggingClusterLoggingDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "Types", .shape = id::NonEmptyStringList},
};
constexpr Member AwsEksClusterLoggingClusterLoggingList[] = {
    {.name = "member", .shape = id::AwsEksClusterLoggingClusterLoggingDetails},
};
constexpr Member AwsEksClusterLoggingDetails[] = {
    {.name = "ClusterLogging", .shape = id::AwsEksClusterLoggingClusterLoggingList},
};
constexpr Member AwsEksClusterResourcesVpcConfigDetails[] = {
    {.name = "SecurityGroupIds", .shape = id::NonEmptyStringList},
    {.name = "SubnetIds", .shape = id::NonEmptyStringList},
    {.name = "EndpointPublicAccess", .shape = id::Boolean},
};
constexpr Member AwsElasticBeanstalkEnvironmentDetails[] = {
    {.name = "ApplicationName", .shape = id::String},
    {.name = "Cname", .shape = id::String},
    {.name = "DateCreated", .shape = id::String},
    {.name = "DateUpdated", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "EndpointUrl", .shape = id::String},
    {.name = "EnvironmentArn", .shape = id::String},
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "EnvironmentLinks", .shape = id::AwsElasticBeanstalkEnvironmentEnvironmentLinks},
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "OptionSettings", .shape = id::AwsElasticBeanstalkEnvironmentOptionSettings},
    {.name = "PlatformArn", .shape = id::String},
    {.name = "SolutionStackName", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "Tier", .shape = id::AwsElasticBeanstalkEnvironmentTier},
    {.name = "VersionLabel", .shape = id::String},
};
constexpr Member AwsElasticBeanstalkEnvironmentEnvironmentLink[] = {
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "LinkName", .shape = id::String},
};
constexpr Member AwsElasticBeanstalkEnvironmentEnvironmentLinks[] = {
    {.name = "member", .shape = id::AwsElasticBeanstalkEnvironmentEnvironmentLink},
};
constexpr Member AwsElasticBeanstalkEnvironmentOptionSetting[] = {
    {.name = "Namespace", .shape = id::String},
    {.name = "OptionName", .shape = id::String},
    {.name = "ResourceName", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsElasticBeanstalkEnvironmentOptionSettings[] = {
    {.name = "member", .shape = id::AwsElasticBeanstalkEnvironmentOptionSetting},
};
constexpr Member AwsElasticBeanstalkEnvironmentTier[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Version", .shape = id::String},
};
constexpr Member AwsElasticsearchDomainDetails[] = {
    {.name = "AccessPolicies", .shape = id::String},
    {.name = "DomainEndpointOptions", .shape = id::AwsElasticsearchDomainDomainEndpointOptions},
    {.name = "DomainId", .shape = id::String},
    {.name = "DomainName", .shape = id::String},
    {.name = "Endpoint", .shape = id::String},
    {.name = "Endpoints", .shape = id::FieldMap},
    {.name = "ElasticsearchVersion", .shape = id::String},
    {.name = "ElasticsearchClusterConfig",
     .shape = id::AwsElasticsearchDomainElasticsearchClusterConfigDetails},
    {.name = "EncryptionAtRestOptions",
     .shape = id::AwsElasticsearchDomainEncryptionAtRestOptions},
    {.name = "LogPublishingOptions", .shape = id::AwsElasticsearchDomainLogPublishingOptions},
    {.name = "NodeToNodeEncryptionOptions",
     .shape = id::AwsElasticsearchDomainNodeToNodeEncryptionOptions},
    {.name = "ServiceSoftwareOptions", .shape = id::AwsElasticsearchDomainServiceSoftwareOptions},
    {.name = "VPCOptions", .shape = id::AwsElasticsearchDomainVPCOptions},
};
constexpr Member AwsElasticsearchDomainDomainEndpointOptions[] = {
    {.name = "EnforceHTTPS", .shape = id::Boolean},
    {.name = "TLSSecurityPolicy", .shape = id::String},
};
constexpr Member AwsElasticsearchDomainElasticsearchClusterConfigDetails[] = {
    {.name = "DedicatedMasterCount", .shape = id::Integer},
    {.name = "DedicatedMasterEnabled", .shape = id::Boolean},
    {.name = "DedicatedMasterType", .shape = id::String},
    {.name = "InstanceCount", .shape = id::Integer},
    {.name = "InstanceType", .shape = id::String},
    {.name = "ZoneAwarenessConfig",
     .shape = id::AwsElasticsearchDomainElasticsearchClusterConfigZoneAwarenessConfigDetails},
    {.name = "ZoneAwarenessEnabled", .shape = id::Boolean},
};
constexpr Member AwsElasticsearchDomainElasticsearchClusterConfigZoneAwarenessConfigDetails[] = {
    {.name = "AvailabilityZoneCount", .shape = id::Integer},
};
constexpr Member AwsElasticsearchDomainEncryptionAtRestOptions[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "KmsKeyId", .shape = id::String},
};
constexpr Member AwsElasticsearchDomainLogPublishingOptions[] = {
    {.name = "IndexSlowLogs", .shape = id::AwsElasticsearchDomainLogPublishingOptionsLogConfig},
    {.name = "SearchSlowLogs", .shape = id::AwsElasticsearchDomainLogPublishingOptionsLogConfig},
    {.name = "AuditLogs", .shape = id::AwsElasticsearchDomainLogPublishingOptionsLogConfig},
};
constexpr Member AwsElasticsearchDomainLogPublishingOptionsLogConfig[] = {
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsElasticsearchDomainNodeToNodeEncryptionOptions[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsElasticsearchDomainServiceSoftwareOptions[] = {
    {.name = "AutomatedUpdateDate", .shape = id::String},
    {.name = "Cancellable", .shape = id::Boolean},
    {.name = "CurrentVersion", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "NewVersion", .shape = id::String},
    {.name = "UpdateAvailable", .shape = id::Boolean},
    {.name = "UpdateStatus", .shape = id::String},
};
constexpr Member AwsElasticsearchDomainVPCOptions[] = {
    {.name = "AvailabilityZones", .shape = id::NonEmptyStringList},
    {.name = "SecurityGroupIds", .shape = id::NonEmptyStringList},
    {.name = "SubnetIds", .shape = id::NonEmptyStringList},
    {.name = "VPCId", .shape = id::String},
};
constexpr Member AwsElbAppCookieStickinessPolicies[] = {
    {.name = "member", .shape = id::AwsElbAppCookieStickinessPolicy},
};
constexpr Member AwsElbAppCookieStickinessPolicy[] = {
    {.name = "CookieName", .shape = id::String},
    {.name = "PolicyName", .shape = id::String},
};
constexpr Member AwsElbLbCookieStickinessPolicies[] = {
    {.name = "member", .shape = id::AwsElbLbCookieStickinessPolicy},
};
constexpr Member AwsElbLbCookieStickinessPolicy[] = {
    {.name = "CookieExpirationPeriod", .shape = id::Long},
    {.name = "PolicyName", .shape = id::String},
};
constexpr Member AwsElbLoadBalancerAccessLog[] = {
    {.name = "EmitInterval", .shape = id::Integer},
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "S3BucketName", .shape = id::String},
    {.name = "S3BucketPrefix", .shape = id::String},
};
constexpr Member AwsElbLoadBalancerAdditionalAttribute[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsElbLoadBalancerAdditionalAttributeList[] = {
    {.name = "member", .shape = id::AwsElbLoadBalancerAdditionalAttribute},
};
constexpr Member AwsElbLoadBalancerAttributes[] = {
    {.name = "AccessLog", .shape = id::AwsElbLoadBalancerAccessLog},
    {.name = "ConnectionDraining", .shape = id::AwsElbLoadBalancerConnectionDraining},
    {.name = "ConnectionSettings", .shape = id::AwsElbLoadBalancerConnectionSettings},
    {.name = "CrossZoneLoadBalancing", .shape = id::AwsElbLoadBalancerCrossZoneLoadBalancing},
    {.name = "AdditionalAttributes", .shape = id::AwsElbLoadBalancerAdditionalAttributeList},
};
constexpr Member AwsElbLoadBalancerBackendServerDescription[] = {
    {.name = "InstancePort", .shape = id::Integer},
    {.name = "PolicyNames", .shape = id::StringList},
};
constexpr Member AwsElbLoadBalancerBackendServerDescriptions[] = {
    {.name = "member", .shape = id::AwsElbLoadBalancerBackendServerDescription},
};
constexpr Member AwsElbLoadBalancerConnectionDraining[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "Timeout", .shape = id::Integer},
};
constexpr Member AwsElbLoadBalancerConnectionSettings[] = {
    {.name = "IdleTimeout", .shape = id::Integer},
};
constexpr Member AwsElbLoadBalancerCrossZoneLoadBalancing[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsElbLoadBalancerDetails[] = {
    {.name = "AvailabilityZones", .shape = id::StringList},
    {.name = "BackendServerDescriptions",
     .shape = id::AwsElbLoadBalancerBackendServerDescriptions},
    {.name = "CanonicalHostedZoneName", .shape = id::String},
    {.name = "CanonicalHostedZoneNameID", .shape = id::String},
    {.name = "CreatedTime", .shape = id::String},
    {.name = "DnsName", .shape = id::String},
    {.name = "HealthCheck", .shape = id::AwsElbLoadBalancerHealthCheck},
    {.name = "Instances", .shape = id::AwsElbLoadBalancerInstances},
    {.name = "ListenerDescriptions", .shape = id::AwsElbLoadBalancerListenerDescriptions},
    {.name = "LoadBalancerAttributes", .shape = id::AwsElbLoadBalancerAttributes},
    {.name = "LoadBalancerName", .shape = id::String},
    {.name = "Policies", .shape = id::AwsElbLoadBalancerPolicies},
    {.name = "Scheme", .shape = id::String},
    {.name = "SecurityGroups", .shape = id::StringList},
    {.name = "SourceSecurityGroup", .shape = id::AwsElbLoadBalancerSourceSecurityGroup},
    {.name = "Subnets", .shape = id::StringList},
    {.name = "VpcId", .shape = id::String},
};
constexpr Member AwsElbLoadBalancerHealthCheck[] = {
    {.name = "HealthyThreshold", .shape = id::Integer},
    {.name = "Interval", .shape = id::Integer},
    {.name = "Target", .shape = id::String},
    {.name = "Timeout", .shape = id::Integer},
    {.name = "UnhealthyThreshold", .shape = id::Integer},
};
constexpr Member AwsElbLoadBalancerInstance[] = {
    {.name = "InstanceId", .shape = id::String},
};
constexpr Member AwsElbLoadBalancerInstances[] = {
    {.name = "member", .shape = id::AwsElbLoadBalancerInstance},
};
constexpr Member AwsElbLoadBalancerListener[] = {
    {.name = "InstancePort", .shape = id::Integer},
    {.name = "InstanceProtocol", .shape = id::String},
    {.name = "LoadBalancerPort", .shape = id::Integer},
    {.name = "Protocol", .shape = id::String},
    {.name = "SslCertificateId", .shape = id::String},
};
constexpr Member AwsElbLoadBalancerListenerDescription[] = {
    {.name = "Listener", .shape = id::AwsElbLoadBalancerListener},
    {.name = "PolicyNames", .shape = id::StringList},
};
constexpr Member AwsElbLoadBalancerListenerDescriptions[] = {
    {.name = "member", .shape = id::AwsElbLoadBalancerListenerDescription},
};
constexpr Member AwsElbLoadBalancerPolicies[] = {
    {.name = "AppCookieStickinessPolicies", .shape = id::AwsElbAppCookieStickinessPolicies},
    {.name = "LbCookieStickinessPolicies", .shape = id::AwsElbLbCookieStickinessPolicies},
    {.name = "OtherPolicies", .shape = id::StringList},
};
constexpr Member AwsElbLoadBalancerSourceSecurityGroup[] = {
    {.name = "GroupName", .shape = id::String},
    {.name = "OwnerAlias", .shape = id::String},
};
constexpr Member AwsElbv2LoadBalancerAttribute[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsElbv2LoadBalancerAttributes[] = {
    {.name = "member", .shape = id::AwsElbv2LoadBalancerAttribute},
};
constexpr Member AwsElbv2LoadBalancerDetails[] = {
    {.name = "AvailabilityZones", .shape = id::AvailabilityZones},
    {.name = "CanonicalHostedZoneId", .shape = id::String},
    {.name = "CreatedTime", .shape = id::String},
    {.name = "DNSName", .shape = id::String},
    {.name = "IpAddressType", .shape = id::String},
    {.name = "Scheme", .shape = id::String},
    {.name = "SecurityGroups", .shape = id::SecurityGroups},
    {.name = "State", .shape = id::LoadBalancerState},
    {.name = "Type", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "LoadBalancerAttributes", .shape = id::AwsElbv2LoadBalancerAttributes},
};
constexpr Member AwsEventSchemasRegistryDetails[] = {
    {.name = "Description", .shape = id::String},
    {.name = "RegistryArn", .shape = id::String},
    {.name = "RegistryName", .shape = id::String},
};
constexpr Member AwsEventsEndpointDetails[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "EndpointId", .shape = id::String},
    {.name = "EndpointUrl", .shape = id::String},
    {.name = "EventBuses", .shape = id::AwsEventsEndpointEventBusesList},
    {.name = "Name", .shape = id::String},
    {.name = "ReplicationConfig", .shape = id::AwsEventsEndpointReplicationConfigDetails},
    {.name = "RoleArn", .shape = id::String},
    {.name = "RoutingConfig", .shape = id::AwsEventsEndpointRoutingConfigDetails},
    {.name = "State", .shape = id::String},
    {.name = "StateReason", .shape = id::String},
};
constexpr Member AwsEventsEndpointEventBusesDetails[] = {
    {.name = "EventBusArn", .shape = id::String},
};
constexpr Member AwsEventsEndpointEventBusesList[] = {
    {.name = "member", .shape = id::AwsEventsEndpointEventBusesDetails},
};
constexpr Member AwsEventsEndpointReplicationConfigDetails[] = {
    {.name = "State", .shape = id::String},
};
constexpr Member AwsEventsEndpointRoutingConfigDetails[] = {
    {.name = "FailoverConfig", .shape = id::AwsEventsEndpointRoutingConfigFailoverConfigDetails},
};
constexpr Member AwsEventsEndpointRoutingConfigFailoverConfigDetails[] = {
    {.name = "Primary", .shape = id::AwsEventsEndpointRoutingConfigFailoverConfigPrimaryDetails},
    {.name = "Secondary",
     .shape = id::AwsEventsEndpointRoutingConfigFailoverConfigSecondaryDetails},
};
constexpr Member AwsEventsEndpointRoutingConfigFailoverConfigPrimaryDetails[] = {
    {.name = "HealthCheck", .shape = id::String},
};
constexpr Member AwsEventsEndpointRoutingConfigFailoverConfigSecondaryDetails[] = {
    {.name = "Route", .shape = id::String},
};
constexpr Member AwsEventsEventbusDetails[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Policy", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDataSourcesCloudTrailDetails[] = {
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDataSourcesDetails[] = {
    {.name = "CloudTrail", .shape = id::AwsGuardDutyDetectorDataSourcesCloudTrailDetails},
    {.name = "DnsLogs", .shape = id::AwsGuardDutyDetectorDataSourcesDnsLogsDetails},
    {.name = "FlowLogs", .shape = id::AwsGuardDutyDetectorDataSourcesFlowLogsDetails},
    {.name = "Kubernetes", .shape = id::AwsGuardDutyDetectorDataSourcesKubernetesDetails},
    {.name = "MalwareProtection",
     .shape = id::AwsGuardDutyDetectorDataSourcesMalwareProtectionDetails},
    {.name = "S3Logs", .shape = id::AwsGuardDutyDetectorDataSourcesS3LogsDetails},
};
constexpr Member AwsGuardDutyDetectorDataSourcesDnsLogsDetails[] = {
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDataSourcesFlowLogsDetails[] = {
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDataSourcesKubernetesAuditLogsDetails[] = {
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDataSourcesKubernetesDetails[] = {
    {.name = "AuditLogs", .shape = id::AwsGuardDutyDetectorDataSourcesKubernetesAuditLogsDetails},
};
constexpr Member AwsGuardDutyDetectorDataSourcesMalwareProtectionDetails[] = {
    {.name = "ScanEc2InstanceWithFindings",
     .shape = id::AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsDetails},
    {.name = "ServiceRole", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsDetails[] = {
    {.name = "EbsVolumes",
     .shape = id::AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsEbsVolumesDetails},
};
constexpr Member AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsEbsVolumesDetails[] = {
    {.name = "Reason", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDataSourcesS3LogsDetails[] = {
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorDetails[] = {
    {.name = "DataSources", .shape = id::AwsGuardDutyDetectorDataSourcesDetails},
    {.name = "Features", .shape = id::AwsGuardDutyDetectorFeaturesList},
    {.name = "FindingPublishingFrequency", .shape = id::String},
    {.name = "ServiceRole", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorFeaturesDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsGuardDutyDetectorFeaturesList[] = {
    {.name = "member", .shape = id::AwsGuardDutyDetectorFeaturesDetails},
};
constexpr Member AwsIamAccessKeyDetails[] = {
    {.name = "UserName", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "CreatedAt", .shape = id::String},
    {.name = "PrincipalId", .shape = id::String},
    {.name = "PrincipalType", .shape = id::String},
    {.name = "PrincipalName", .shape = id::String},
    {.name = "AccountId", .shape = id::String},
    {.name = "AccessKeyId", .shape = id::String},
    {.name = "SessionContext", .shape = id::AwsIamAccessKeySessionContext},
};
constexpr Member AwsIamAccessKeySessionContext[] = {
    {.name = "Attributes", .shape = id::AwsIamAccessKeySessionContextAttributes},
    {.name = "SessionIssuer", .shape = id::AwsIamAccessKeySessionContextSessionIssuer},
};
constexpr Member AwsIamAccessKeySessionContextAttributes[] = {
    {.name = "MfaAuthenticated", .shape = id::Boolean},
    {.name = "CreationDate", .shape = id::String},
};
constexpr Member AwsIamAccessKeySessionContextSessionIssuer[] = {
    {.name = "Type", .shape = id::String},
    {.name = "PrincipalId", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "AccountId", .shape = id::String},
    {.name = "UserName", .shape = id::String},
};
constexpr Member AwsIamAttachedManagedPolicy[] = {
    {.name = "PolicyName", .shape = id::String},
    {.name = "PolicyArn", .shape = id::String},
};
constexpr Member AwsIamAttachedManagedPolicyList[] = {
    {.name = "member", .shape = id::AwsIamAttachedManagedPolicy},
};
constexpr Member AwsIamGroupDetails[] = {
    {.name = "AttachedManagedPolicies", .shape = id::AwsIamAttachedManagedPolicyList},
    {.name = "CreateDate", .shape = id::String},
    {.name = "GroupId", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "GroupPolicyList", .shape = id::AwsIamGroupPolicyList},
    {.name = "Path", .shape = id::String},
};
constexpr Member AwsIamGroupPolicy[] = {
    {.name = "PolicyName", .shape = id::String},
};
constexpr Member AwsIamGroupPolicyList[] = {
    {.name = "member", .shape = id::AwsIamGroupPolicy},
};
constexpr Member AwsIamInstanceProfile[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "CreateDate", .shape = id::String},
    {.name = "InstanceProfileId", .shape = id::String},
    {.name = "InstanceProfileName", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "Roles", .shape = id::AwsIamInstanceProfileRoles},
};
constexpr Member AwsIamInstanceProfileList[] = {
    {.name = "member", .shape = id::AwsIamInstanceProfile},
};
constexpr Member AwsIamInstanceProfileRole[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "AssumeRolePolicyDocument", .shape = id::String},
    {.name = "CreateDate", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "RoleId", .shape = id::String},
    {.name = "RoleName", .shape = id::String},
};
constexpr Member AwsIamInstanceProfileRoles[] = {
    {.name = "member", .shape = id::AwsIamInstanceProfileRole},
};
constexpr Member AwsIamPermissionsBoundary[] = {
    {.name = "PermissionsBoundaryArn", .shape = id::String},
    {.name = "PermissionsBoundaryType", .shape = id::String},
};
constexpr Member AwsIamPolicyDetails[] = {
    {.name = "AttachmentCount", .shape = id::Integer},
    {.name = "CreateDate", .shape = id::String},
    {.name = "DefaultVersionId", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "IsAttachable", .shape = id::Boolean},
    {.name = "Path", .shape = id::String},
    {.name = "PermissionsBoundaryUsageCount", .shape = id::Integer},
    {.name = "PolicyId", .shape = id::String},
    {.name = "PolicyName", .shape = id::String},
    {.name = "PolicyVersionList", .shape = id::AwsIamPolicyVersionList},
    {.name = "UpdateDate", .shape = id::String},
};
constexpr Member AwsIamPolicyVersion[] = {
    {.name = "VersionId", .shape = id::String},
    {.name = "IsDefaultVersion", .shape = id::Boolean},
    {.name = "CreateDate", .shape = id::String},
};
constexpr Member AwsIamPolicyVersionList[] = {
    {.name = "member", .shape = id::AwsIamPolicyVersion},
};
constexpr Member AwsIamRoleDetails[] = {
    {.name = "AssumeRolePolicyDocument", .shape = id::String},
    {.name = "AttachedManagedPolicies", .shape = id::AwsIamAttachedManagedPolicyList},
    {.name = "CreateDate", .shape = id::String},
    {.name = "InstanceProfileList", .shape = id::AwsIamInstanceProfileList},
    {.name = "PermissionsBoundary", .shape = id::AwsIamPermissionsBoundary},
    {.name = "RoleId", .shape = id::String},
    {.name = "RoleName", .shape = id::String},
    {.name = "RolePolicyList", .shape = id::AwsIamRolePolicyList},
    {.name = "MaxSessionDuration", .shape = id::Integer},
    {.name = "Path", .shape = id::String},
};
constexpr Member AwsIamRolePolicy[] = {
    {.name = "PolicyName", .shape = id::String},
};
constexpr Member AwsIamRolePolicyList[] = {
    {.name = "member", .shape = id::AwsIamRolePolicy},
};
constexpr Member AwsIamUserDetails[] = {
    {.name = "AttachedManagedPolicies", .shape = id::AwsIamAttachedManagedPolicyList},
    {.name = "CreateDate", .shape = id::String},
    {.name = "GroupList", .shape = id::StringList},
    {.name = "Path", .shape = id::String},
    {.name = "PermissionsBoundary", .shape = id::AwsIamPermissionsBoundary},
    {.name = "UserId", .shape = id::String},
    {.name = "UserName", .shape = id::String},
    {.name = "UserPolicyList", .shape = id::AwsIamUserPolicyList},
};
constexpr Member AwsIamUserPolicy[] = {
    {.name = "PolicyName", .shape = id::String},
};
constexpr Member AwsIamUserPolicyList[] = {
    {.name = "member", .shape = id::AwsIamUserPolicy},
};
constexpr Member AwsKinesisStreamDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "StreamEncryption", .shape = id::AwsKinesisStreamStreamEncryptionDetails},
    {.name = "ShardCount", .shape = id::Integer},
    {.name = "RetentionPeriodHours", .shape = id::Integer},
};
constexpr Member AwsKinesisStreamStreamEncryptionDetails[] = {
    {.name = "EncryptionType", .shape = id::String},
    {.name = "KeyId", .shape = id::String},
};
constexpr Member AwsKmsKeyDetails[] = {
    {.name = "AWSAccountId", .shape = id::String},
    {.name = "CreationDate", .shape = id::Double},
    {.name = "KeyId", .shape = id::String},
    {.name = "KeyManager", .shape = id::String},
    {.name = "KeyState", .shape = id::String},
    {.name = "Origin", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "KeyRotationStatus", .shape = id::Boolean},
};
constexpr Member AwsLambdaFunctionCode[] = {
    {.name = "S3Bucket", .shape = id::String},
    {.name = "S3Key", .shape = id::String},
    {.name = "S3ObjectVersion", .shape = id::String},
    {.name = "ZipFile", .shape = id::String},
};
constexpr Member AwsLambdaFunctionDeadLetterConfig[] = {
    {.name = "TargetArn", .shape = id::String},
};
constexpr Member AwsLambdaFunctionDetails[] = {
    {.name = "Code", .shape = id::AwsLambdaFunctionCode},
    {.name = "CodeSha256", .shape = id::String},
    {.name = "DeadLetterConfig", .shape = id::AwsLambdaFunctionDeadLetterConfig},
    {.name = "Environment", .shape = id::AwsLambdaFunctionEnvironment},
    {.name = "FunctionName", .shape = id::String},
    {.name = "Handler", .shape = id::String},
    {.name = "KmsKeyArn", .shape = id::String},
    {.name = "LastModified", .shape = id::String},
    {.name = "Layers", .shape = id::AwsLambdaFunctionLayerList},
    {.name = "MasterArn", .shape = id::String},
    {.name = "MemorySize", .shape = id::Integer},
    {.name = "RevisionId", .shape = id::String},
    {.name = "Role", .shape = id::String},
    {.name = "Runtime", .shape = id::String},
    {.name = "Timeout", .shape = id::Integer},
    {.name = "TracingConfig", .shape = id::AwsLambdaFunctionTracingConfig},
    {.name = "VpcConfig", .shape = id::AwsLambdaFunctionVpcConfig},
    {.name = "Version", .shape = id::String},
    {.name = "Architectures", .shape = id::NonEmptyStringList},
    {.name = "PackageType", .shape = id::String},
};
constexpr Member AwsLambdaFunctionEnvironment[] = {
    {.name = "Variables", .shape = id::FieldMap},
    {.name = "Error", .shape = id::AwsLambdaFunctionEnvironmentError},
};
constexpr Member AwsLambdaFunctionEnvironmentError[] = {
    {.name = "ErrorCode", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member AwsLambdaFunctionLayer[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "CodeSize", .shape = id::Integer},
};
constexpr Member AwsLambdaFunctionLayerList[] = {
    {.name = "member", .shape = id::AwsLambdaFunctionLayer},
};
constexpr Member AwsLambdaFunctionTracingConfig[] = {
    {.name = "Mode", .shape = id::String},
};
constexpr Member AwsLambdaFunctionVpcConfig[] = {
    {.name = "SecurityGroupIds", .shape = id::NonEmptyStringList},
    {.name = "SubnetIds", .shape = id::NonEmptyStringList},
    {.name = "VpcId", .shape = id::String},
};
constexpr Member AwsLambdaLayerVersionDetails[] = {
    {.name = "Version", .shape = id::Long},
    {.name = "CompatibleRuntimes", .shape = id::NonEmptyStringList},
    {.name = "CreatedDate", .shape = id::String},
};
constexpr Member AwsMountPoint[] = {
    {.name = "SourceVolume", .shape = id::String},
    {.name = "ContainerPath", .shape = id::String},
};
constexpr Member AwsMountPointList[] = {
    {.name = "member", .shape = id::AwsMountPoint},
};
constexpr Member AwsMskClusterClusterInfoClientAuthenticationDetails[] = {
    {.name = "Sasl", .shape = id::AwsMskClusterClusterInfoClientAuthenticationSaslDetails},
    {.name = "Unauthenticated",
     .shape = id::AwsMskClusterClusterInfoClientAuthenticationUnauthenticatedDetails},
    {.name = "Tls", .shape = id::AwsMskClusterClusterInfoClientAuthenticationTlsDetails},
};
constexpr Member AwsMskClusterClusterInfoClientAuthenticationSaslDetails[] = {
    {.name = "Iam", .shape = id::AwsMskClusterClusterInfoClientAuthenticationSaslIamDetails},
    {.name = "Scram", .shape = id::AwsMskClusterClusterInfoClientAuthenticationSaslScramDetails},
};
constexpr Member AwsMskClusterClusterInfoClientAuthenticationSaslIamDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsMskClusterClusterInfoClientAuthenticationSaslScramDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsMskClusterClusterInfoClientAuthenticationTlsDetails[] = {
    {.name = "CertificateAuthorityArnList", .shape = id::StringList},
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsMskClusterClusterInfoClientAuthenticationUnauthenticatedDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsMskClusterClusterInfoDetails[] = {
    {.name = "EncryptionInfo", .shape = id::AwsMskClusterClusterInfoEncryptionInfoDetails},
    {.name = "CurrentVersion", .shape = id::String},
    {.name = "NumberOfBrokerNodes", .shape = id::Integer},
    {.name = "ClusterName", .shape = id::String},
    {.name = "ClientAuthentication",
     .shape = id::AwsMskClusterClusterInfoClientAuthenticationDetails},
    {.name = "EnhancedMonitoring", .shape = id::String},
};
constexpr Member AwsMskClusterClusterInfoEncryptionInfoDetails[] = {
    {.name = "EncryptionInTransit",
     .shape = id::AwsMskClusterClusterInfoEncryptionInfoEncryptionInTransitDetails},
    {.name = "EncryptionAtRest",
     .shape = id::AwsMskClusterClusterInfoEncryptionInfoEncryptionAtRestDetails},
};
constexpr Member AwsMskClusterClusterInfoEncryptionInfoEncryptionAtRestDetails[] = {
    {.name = "DataVolumeKMSKeyId", .shape = id::String},
};
constexpr Member AwsMskClusterClusterInfoEncryptionInfoEncryptionInTransitDetails[] = {
    {.name = "InCluster", .shape = id::Boolean},
    {.name = "ClientBroker", .shape = id::String},
};
constexpr Member AwsMskClusterDetails[] = {
    {.name = "ClusterInfo", .shape = id::AwsMskClusterClusterInfoDetails},
};
constexpr Member AwsNetworkFirewallFirewallDetails[] = {
    {.name = "DeleteProtection", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
    {.name = "FirewallArn", .shape = id::String},
    {.name = "FirewallId", .shape = id::String},
    {.name = "FirewallName", .shape = id::String},
    {.name = "FirewallPolicyArn", .shape = id::String},
    {.name = "FirewallPolicyChangeProtection", .shape = id::Boolean},
    {.name = "SubnetChangeProtection", .shape = id::Boolean},
    {.name = "SubnetMappings", .shape = id::AwsNetworkFirewallFirewallSubnetMappingsList},
    {.name = "VpcId", .shape = id::String},
};
constexpr Member AwsNetworkFirewallFirewallPolicyDetails[] = {
    {.name = "FirewallPolicy", .shape = id::FirewallPolicyDetails},
    {.name = "FirewallPolicyArn", .shape = id::String},
    {.name = "FirewallPolicyId", .shape = id::String},
    {.name = "FirewallPolicyName", .shape = id::String},
    {.name = "Description", .shape = id::String},
};
constexpr Member AwsNetworkFirewallFirewallSubnetMappingsDetails[] = {
    {.name = "SubnetId", .shape = id::String},
};
constexpr Member AwsNetworkFirewallFirewallSubnetMappingsList[] = {
    {.name = "member", .shape = id::AwsNetworkFirewallFirewallSubnetMappingsDetails},
};
constexpr Member AwsNetworkFirewallRuleGroupDetails[] = {
    {.name = "Capacity", .shape = id::Integer},
    {.name = "Description", .shape = id::String},
    {.name = "RuleGroup", .shape = id::RuleGroupDetails},
    {.name = "RuleGroupArn", .shape = id::String},
    {.name = "RuleGroupId", .shape = id::String},
    {.name = "RuleGroupName", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsOpenSearchServiceDomainAdvancedSecurityOptionsDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "InternalUserDatabaseEnabled", .shape = id::Boolean},
    {.name = "MasterUserOptions", .shape = id::AwsOpenSearchServiceDomainMasterUserOptionsDetails},
};
constexpr Member AwsOpenSearchServiceDomainClusterConfigDetails[] = {
    {.name = "InstanceCount", .shape = id::Integer},
    {.name = "WarmEnabled", .shape = id::Boolean},
    {.name = "WarmCount", .shape = id::Integer},
    {.name = "DedicatedMasterEnabled", .shape = id::Boolean},
    {.name = "ZoneAwarenessConfig",
     .shape = id::AwsOpenSearchServiceDomainClusterConfigZoneAwarenessConfigDetails},
    {.name = "DedicatedMasterCount", .shape = id::Integer},
    {.name = "InstanceType", .shape = id::String},
    {.name = "WarmType", .shape = id::String},
    {.name = "ZoneAwarenessEnabled", .shape = id::Boolean},
    {.name = "DedicatedMasterType", .shape = id::String},
};
constexpr Member AwsOpenSearchServiceDomainClusterConfigZoneAwarenessConfigDetails[] = {
    {.name = "AvailabilityZoneCount", .shape = id::Integer},
};
constexpr Member AwsOpenSearchServiceDomainDetails[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "AccessPolicies", .shape = id::String},
    {.name = "DomainName", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "DomainEndpoint", .shape = id::String},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "EncryptionAtRestOptions",
     .shape = id::AwsOpenSearchServiceDomainEncryptionAtRestOptionsDetails},
    {.name = "NodeToNodeEncryptionOptions",
     .shape = id::AwsOpenSearchServiceDomainNodeToNodeEncryptionOptionsDetails},
    {.name = "ServiceSoftwareOptions",
     .shape = id::AwsOpenSearchServiceDomainServiceSoftwareOptionsDetails},
    {.name = "ClusterConfig", .shape = id::AwsOpenSearchServiceDomainClusterConfigDetails},
    {.name = "DomainEndpointOptions",
     .shape = id::AwsOpenSearchServiceDomainDomainEndpointOptionsDetails},
    {.name = "VpcOptions", .shape = id::AwsOpenSearchServiceDomainVpcOptionsDetails},
    {.name = "LogPublishingOptions",
     .shape = id::AwsOpenSearchServiceDomainLogPublishingOptionsDetails},
    {.name = "DomainEndpoints", .shape = id::FieldMap},
    {.name = "AdvancedSecurityOptions",
     .shape = id::AwsOpenSearchServiceDomainAdvancedSecurityOptionsDetails},
};
constexpr Member AwsOpenSearchServiceDomainDomainEndpointOptionsDetails[] = {
    {.name = "CustomEndpointCertificateArn", .shape = id::String},
    {.name = "CustomEndpointEnabled", .shape = id::Boolean},
    {.name = "EnforceHTTPS", .shape = id::Boolean},
    {.name = "CustomEndpoint", .shape = id::String},
    {.name = "TLSSecurityPolicy", .shape = id::String},
};
constexpr Member AwsOpenSearchServiceDomainEncryptionAtRestOptionsDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "KmsKeyId", .shape = id::String},
};
constexpr Member AwsOpenSearchServiceDomainLogPublishingOption[] = {
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsOpenSearchServiceDomainLogPublishingOptionsDetails[] = {
    {.name = "IndexSlowLogs", .shape = id::AwsOpenSearchServiceDomainLogPublishingOption},
    {.name = "SearchSlowLogs", .shape = id::AwsOpenSearchServiceDomainLogPublishingOption},
    {.name = "AuditLogs", .shape = id::AwsOpenSearchServiceDomainLogPublishingOption},
};
constexpr Member AwsOpenSearchServiceDomainMasterUserOptionsDetails[] = {
    {.name = "MasterUserArn", .shape = id::String},
    {.name = "MasterUserName", .shape = id::String},
    {.name = "MasterUserPassword", .shape = id::String},
};
constexpr Member AwsOpenSearchServiceDomainNodeToNodeEncryptionOptionsDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsOpenSearchServiceDomainServiceSoftwareOptionsDetails[] = {
    {.name = "AutomatedUpdateDate", .shape = id::String},
    {.name = "Cancellable", .shape = id::Boolean},
    {.name = "CurrentVersion", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "NewVersion", .shape = id::String},
    {.name = "UpdateAvailable", .shape = id::Boolean},
    {.name = "UpdateStatus", .shape = id::String},
    {.name = "OptionalDeployment", .shape = id::Boolean},
};
constexpr Member AwsOpenSearchServiceDomainVpcOptionsDetails[] = {
    {.name = "SecurityGroupIds", .shape = id::NonEmptyStringList},
    {.name = "SubnetIds", .shape = id::NonEmptyStringList},
};
constexpr Member AwsOrganizationScope[] = {
    {.name = "OrganizationId", .shape = id::String},
    {.name = "OrganizationalUnitId", .shape = id::String},
};
constexpr Member AwsOrganizationScopeList[] = {
    {.name = "member", .shape = id::AwsOrganizationScope},
};
constexpr Member AwsRdsDbClusterAssociatedRole[] = {
    {.name = "RoleArn", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRdsDbClusterAssociatedRoles[] = {
    {.name = "member", .shape = id::AwsRdsDbClusterAssociatedRole},
};
constexpr Member AwsRdsDbClusterDetails[] = {
    {.name = "AllocatedStorage", .shape = id::Integer},
    {.name = "AvailabilityZones", .shape = id::StringList},
    {.name = "BackupRetentionPeriod", .shape = id::Integer},
    {.name = "DatabaseName", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "Endpoint", .shape = id::String},
    {.name = "ReaderEndpoint", .shape = id::String},
    {.name = "CustomEndpoints", .shape = id::StringList},
    {.name = "MultiAz", .shape = id::Boolean},
    {.name = "Engine", .shape = id::String},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "MasterUsername", .shape = id::String},
    {.name = "PreferredBackupWindow", .shape = id::String},
    {.name = "PreferredMaintenanceWindow", .shape = id::String},
    {.name = "ReadReplicaIdentifiers", .shape = id::StringList},
    {.name = "VpcSecurityGroups", .shape = id::AwsRdsDbInstanceVpcSecurityGroups},
    {.name = "HostedZoneId", .shape = id::String},
    {.name = "StorageEncrypted", .shape = id::Boolean},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "DbClusterResourceId", .shape = id::String},
    {.name = "AssociatedRoles", .shape = id::AwsRdsDbClusterAssociatedRoles},
    {.name = "ClusterCreateTime", .shape = id::String},
    {.name = "EnabledCloudWatchLogsExports", .shape = id::StringList},
    {.name = "EngineMode", .shape = id::String},
    {.name = "DeletionProtection", .shape = id::Boolean},
    {.name = "HttpEndpointEnabled", .shape = id::Boolean},
    {.name = "ActivityStreamStatus", .shape = id::String},
    {.name = "CopyTagsToSnapshot", .shape = id::Boolean},
    {.name = "CrossAccountClone", .shape = id::Boolean},
    {.name = "DomainMemberships", .shape = id::AwsRdsDbDomainMemberships},
    {.name = "DbClusterParameterGroup", .shape = id::String},
    {.name = "DbSubnetGroup", .shape = id::String},
    {.name = "DbClusterOptionGroupMemberships",
     .shape = id::AwsRdsDbClusterOptionGroupMemberships},
    {.name = "DbClusterIdentifier", .shape = id::String},
    {.name = "DbClusterMembers", .shape = id::AwsRdsDbClusterMembers},
    {.name = "IamDatabaseAuthenticationEnabled", .shape = id::Boolean},
    {.name = "AutoMinorVersionUpgrade", .shape = id::Boolean},
};
constexpr Member AwsRdsDbClusterMember[] = {
    {.name = "IsClusterWriter", .shape = id::Boolean},
    {.name = "PromotionTier", .shape = id::Integer},
    {.name = "DbInstanceIdentifier", .shape = id::String},
    {.name = "DbClusterParameterGroupStatus", .shape = id::String},
};
constexpr Member AwsRdsDbClusterMembers[] = {
    {.name = "member", .shape = id::AwsRdsDbClusterMember},
};
constexpr Member AwsRdsDbClusterOptionGroupMembership[] = {
    {.name = "DbClusterOptionGroupName", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRdsDbClusterOptionGroupMemberships[] = {
    {.name = "member", .shape = id::AwsRdsDbClusterOptionGroupMembership},
};
constexpr Member AwsRdsDbClusterSnapshotDbClusterSnapshotAttribute[] = {
    {.name = "AttributeName", .shape = id::String},
    {.name = "AttributeValues", .shape = id::NonEmptyStringList},
};
constexpr Member AwsRdsDbClusterSnapshotDbClusterSnapshotAttributes[] = {
    {.name = "member", .shape = id::AwsRdsDbClusterSnapshotDbClusterSnapshotAttribute},
};
constexpr Member AwsRdsDbClusterSnapshotDetails[] = {
    {.name = "AvailabilityZones", .shape = id::StringList},
    {.name = "SnapshotCreateTime", .shape = id::String},
    {.name = "Engine", .shape = id::String},
    {.name = "AllocatedStorage", .shape = id::Integer},
    {.name = "Status", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "VpcId", .shape = id::String},
    {.name = "ClusterCreateTime", .shape = id::String},
    {.name = "MasterUsername", .shape = id::String},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "LicenseModel", .shape = id::String},
    {.name = "SnapshotType", .shape = id::String},
    {.name = "PercentProgress", .shape = id::Integer},
    {.name = "StorageEncrypted", .shape = id::Boolean},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "DbClusterIdentifier", .shape = id::String},
    {.name = "DbClusterSnapshotIdentifier", .shape = id::String},
    {.name = "IamDatabaseAuthenticationEnabled", .shape = id::Boolean},
    {.name = "DbClusterSnapshotAttributes",
     .shape = id::AwsRdsDbClusterSnapshotDbClusterSnapshotAttributes},
};
constexpr Member AwsRdsDbDomainMembership[] = {
    {.name = "Domain", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "Fqdn", .shape = id::String},
    {.name = "IamRoleName", .shape = id::String},
};
constexpr Member AwsRdsDbDomainMemberships[] = {
    {.name = "member", .shape = id::AwsRdsDbDomainMembership},
};
constexpr Member AwsRdsDbInstanceAssociatedRole[] = {
    {.name = "RoleArn", .shape = id::String},
    {.name = "FeatureName", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRdsDbInstanceAssociatedRoles[] = {
    {.name = "member", .shape = id::AwsRdsDbInstanceAssociatedRole},
};
constexpr Member AwsRdsDbInstanceDetails[] = {
    {.name = "AssociatedRoles", .shape = id::AwsRdsDbInstanceAssociatedRoles},
    {.name = "CACertificateIdentifier", .shape = id::String},
    {.name = "DBClusterIdentifier", .shape = id::String},
    {.name = "DBInstanceIdentifier", .shape = id::String},
    {.name = "DBInstanceClass", .shape = id::String},
    {.name = "DbInstancePort", .shape = id::Integer},
    {.name = "DbiResourceId", .shape = id::String},
    {.name = "DBName", .shape = id::String},
    {.name = "DeletionProtection", .shape = id::Boolean},
    {.name = "Endpoint", .shape = id::AwsRdsDbInstanceEndpoint},
    {.name = "Engine", .shape = id::String},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "IAMDatabaseAuthenticationEnabled", .shape = id::Boolean},
    {.name = "InstanceCreateTime", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "PubliclyAccessible", .shape = id::Boolean},
    {.name = "StorageEncrypted", .shape = id::Boolean},
    {.name = "TdeCredentialArn", .shape = id::String},
    {.name = "VpcSecurityGroups", .shape = id::AwsRdsDbInstanceVpcSecurityGroups},
    {.name = "MultiAz", .shape = id::Boolean},
    {.name = "EnhancedMonitoringResourceArn", .shape = id::String},
    {.name = "DbInstanceStatus", .shape = id::String},
    {.name = "MasterUsername", .shape = id::String},
    {.name = "AllocatedStorage", .shape = id::Integer},
    {.name = "PreferredBackupWindow", .shape = id::String},
    {.name = "BackupRetentionPeriod", .shape = id::Integer},
    {.name = "DbSecurityGroups", .shape = id::StringList},
    {.name = "DbParameterGroups", .shape = id::AwsRdsDbParameterGroups},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "DbSubnetGroup", .shape = id::AwsRdsDbSubnetGroup},
    {.name = "PreferredMaintenanceWindow", .shape = id::String},
    {.name = "PendingModifiedValues", .shape = id::AwsRdsDbPendingModifiedValues},
    {.name = "LatestRestorableTime", .shape = id::String},
    {.name = "AutoMinorVersionUpgrade", .shape = id::Boolean},
    {.name = "ReadReplicaSourceDBInstanceIdentifier", .shape = id::String},
    {.name = "ReadReplicaDBInstanceIdentifiers", .shape = id::StringList},
    {.name = "ReadReplicaDBClusterIdentifiers", .shape = id::StringList},
    {.name = "LicenseModel", .shape = id::String},
    {.name = "Iops", .shape = id::Integer},
    {.name = "OptionGroupMemberships", .shape = id::AwsRdsDbOptionGroupMemberships},
    {.name = "CharacterSetName", .shape = id::String},
    {.name = "SecondaryAvailabilityZone", .shape = id::String},
    {.name = "StatusInfos", .shape = id::AwsRdsDbStatusInfos},
    {.name = "StorageType", .shape = id::String},
    {.name = "DomainMemberships", .shape = id::AwsRdsDbDomainMemberships},
    {.name = "CopyTagsToSnapshot", .shape = id::Boolean},
    {.name = "MonitoringInterval", .shape = id::Integer},
    {.name = "MonitoringRoleArn", .shape = id::String},
    {.name = "PromotionTier", .shape = id::Integer},
    {.name = "Timezone", .shape = id::String},
    {.name = "PerformanceInsightsEnabled", .shape = id::Boolean},
    {.name = "PerformanceInsightsKmsKeyId", .shape = id::String},
    {.name = "PerformanceInsightsRetentionPeriod", .shape = id::Integer},
    {.name = "EnabledCloudWatchLogsExports", .shape = id::StringList},
    {.name = "ProcessorFeatures", .shape = id::AwsRdsDbProcessorFeatures},
    {.name = "ListenerEndpoint", .shape = id::AwsRdsDbInstanceEndpoint},
    {.name = "MaxAllocatedStorage", .shape = id::Integer},
};
constexpr Member AwsRdsDbInstanceEndpoint[] = {
    {.name = "Address", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "HostedZoneId", .shape = id::String},
};
constexpr Member AwsRdsDbInstanceVpcSecurityGroup[] = {
    {.name = "VpcSecurityGroupId", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRdsDbInstanceVpcSecurityGroups[] = {
    {.name = "member", .shape = id::AwsRdsDbInstanceVpcSecurityGroup},
};
constexpr Member AwsRdsDbOptionGroupMembership[] = {
    {.name = "OptionGroupName", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRdsDbOptionGroupMemberships[] = {
    {.name = "member", .shape = id::AwsRdsDbOptionGroupMembership},
};
constexpr Member AwsRdsDbParameterGroup[] = {
    {.name = "DbParameterGroupName", .shape = id::String},
    {.name = "ParameterApplyStatus", .shape = id::String},
};
constexpr Member AwsRdsDbParameterGroups[] = {
    {.name = "member", .shape = id::AwsRdsDbParameterGroup},
};
constexpr Member AwsRdsDbPendingModifiedValues[] = {
    {.name = "DbInstanceClass", .shape = id::String},
    {.name = "AllocatedStorage", .shape = id::Integer},
    {.name = "MasterUserPassword", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "BackupRetentionPeriod", .shape = id::Integer},
    {.name = "MultiAZ", .shape = id::Boolean},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "LicenseModel", .shape = id::String},
    {.name = "Iops", .shape = id::Integer},
    {.name = "DbInstanceIdentifier", .shape = id::String},
    {.name = "StorageType", .shape = id::String},
    {.name = "CaCertificateIdentifier", .shape = id::String},
    {.name = "DbSubnetGroupName", .shape = id::String},
    {.name = "PendingCloudWatchLogsExports", .shape = id::AwsRdsPendingCloudWatchLogsExports},
    {.name = "ProcessorFeatures", .shape = id::AwsRdsDbProcessorFeatures},
};
constexpr Member AwsRdsDbProcessorFeature[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsRdsDbProcessorFeatures[] = {
    {.name = "member", .shape = id::AwsRdsDbProcessorFeature},
};
constexpr Member AwsRdsDbSecurityGroupDetails[] = {
    {.name = "DbSecurityGroupArn", .shape = id::String},
    {.name = "DbSecurityGroupDescription", .shape = id::String},
    {.name = "DbSecurityGroupName", .shape = id::String},
    {.name = "Ec2SecurityGroups", .shape = id::AwsRdsDbSecurityGroupEc2SecurityGroups},
    {.name = "IpRanges", .shape = id::AwsRdsDbSecurityGroupIpRanges},
    {.name = "OwnerId", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
};
constexpr Member AwsRdsDbSecurityGroupEc2SecurityGroup[] = {
    {.name = "Ec2SecurityGroupId", .shape = id::String},
    {.name = "Ec2SecurityGroupName", .shape = id::String},
    {.name = "Ec2SecurityGroupOwnerId", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRdsDbSecurityGroupEc2SecurityGroups[] = {
    {.name = "member", .shape = id::AwsRdsDbSecurityGroupEc2SecurityGroup},
};
constexpr Member AwsRdsDbSecurityGroupIpRange[] = {
    {.name = "CidrIp", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRdsDbSecurityGroupIpRanges[] = {
    {.name = "member", .shape = id::AwsRdsDbSecurityGroupIpRange},
};
constexpr Member AwsRdsDbSnapshotDetails[] = {
    {.name = "DbSnapshotIdentifier", .shape = id::String},
    {.name = "DbInstanceIdentifier", .shape = id::String},
    {.name = "SnapshotCreateTime", .shape = id::String},
    {.name = "Engine", .shape = id::String},
    {.name = "AllocatedStorage", .shape = id::Integer},
    {.name = "Status", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "InstanceCreateTime", .shape = id::String},
    {.name = "MasterUsername", .shape = id::String},
    {.name = "EngineVersion", .shape = id::String},
    {.name = "LicenseModel", .shape = id::String},
    {.name = "SnapshotType", .shape = id::String},
    {.name = "Iops", .shape = id::Integer},
    {.name = "OptionGroupName", .shape = id::String},
    {.name = "PercentProgress", .shape = id::Integer},
    {.name = "SourceRegion", .shape = id::String},
    {.name = "SourceDbSnapshotIdentifier", .shape = id::String},
    {.name = "StorageType", .shape = id::String},
    {.name = "TdeCredentialArn", .shape = id::String},
    {.name = "Encrypted", .shape = id::Boolean},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "Timezone", .shape = id::String},
    {.name = "IamDatabaseAuthenticationEnabled", .shape = id::Boolean},
    {.name = "ProcessorFeatures", .shape = id::AwsRdsDbProcessorFeatures},
    {.name = "DbiResourceId", .shape = id::String},
};
constexpr Member AwsRdsDbStatusInfo[] = {
    {.name = "StatusType", .shape = id::String},
    {.name = "Normal", .shape = id::Boolean},
    {.name = "Status", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member AwsRdsDbStatusInfos[] = {
    {.name = "member", .shape = id::AwsRdsDbStatusInfo},
};
constexpr Member AwsRdsDbSubnetGroup[] = {
    {.name = "DbSubnetGroupName", .shape = id::String},
    {.name = "DbSubnetGroupDescription", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "SubnetGroupStatus", .shape = id::String},
    {.name = "Subnets", .shape = id::AwsRdsDbSubnetGroupSubnets},
    {.name = "DbSubnetGroupArn", .shape = id::String},
};
constexpr Member AwsRdsDbSubnetGroupSubnet[] = {
    {.name = "SubnetIdentifier", .shape = id::String},
    {.name = "SubnetAvailabilityZone", .shape = id::AwsRdsDbSubnetGroupSubnetAvailabilityZone},
    {.name = "SubnetStatus", .shape = id::String},
};
constexpr Member AwsRdsDbSubnetGroupSubnetAvailabilityZone[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member AwsRdsDbSubnetGroupSubnets[] = {
    {.name = "member", .shape = id::AwsRdsDbSubnetGroupSubnet},
};
constexpr Member AwsRdsEventSubscriptionDetails[] = {
    {.name = "CustSubscriptionId", .shape = id::String},
    {.name = "CustomerAwsId", .shape = id::String},
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "EventCategoriesList", .shape = id::NonEmptyStringList},
    {.name = "EventSubscriptionArn", .shape = id::String},
    {.name = "SnsTopicArn", .shape = id::String},
    {.name = "SourceIdsList", .shape = id::NonEmptyStringList},
    {.name = "SourceType", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "SubscriptionCreationTime", .shape = id::String},
};
constexpr Member AwsRdsPendingCloudWatchLogsExports[] = {
    {.name = "LogTypesToEnable", .shape = id::StringList},
    {.name = "LogTypesToDisable", .shape = id::StringList},
};
constexpr Member AwsRedshiftClusterClusterNode[] = {
    {.name = "NodeRole", .shape = id::String},
    {.name = "PrivateIpAddress", .shape = id::String},
    {.name = "PublicIpAddress", .shape = id::String},
};
constexpr Member AwsRedshiftClusterClusterNodes[] = {
    {.name = "member", .shape = id::AwsRedshiftClusterClusterNode},
};
constexpr Member AwsRedshiftClusterClusterParameterGroup[] = {
    {.name = "ClusterParameterStatusList",
     .shape = id::AwsRedshiftClusterClusterParameterStatusList},
    {.name = "ParameterApplyStatus", .shape = id::String},
    {.name = "ParameterGroupName", .shape = id::String},
};
constexpr Member AwsRedshiftClusterClusterParameterGroups[] = {
    {.name = "member", .shape = id::AwsRedshiftClusterClusterParameterGroup},
};
constexpr Member AwsRedshiftClusterClusterParameterStatus[] = {
    {.name = "ParameterName", .shape = id::String},
    {.name = "ParameterApplyStatus", .shape = id::String},
    {.name = "ParameterApplyErrorDescription", .shape = id::String},
};
constexpr Member AwsRedshiftClusterClusterParameterStatusList[] = {
    {.name = "member", .shape = id::AwsRedshiftClusterClusterParameterStatus},
};
constexpr Member AwsRedshiftClusterClusterSecurityGroup[] = {
    {.name = "ClusterSecurityGroupName", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRedshiftClusterClusterSecurityGroups[] = {
    {.name = "member", .shape = id::AwsRedshiftClusterClusterSecurityGroup},
};
constexpr Member AwsRedshiftClusterClusterSnapshotCopyStatus[] = {
    {.name = "DestinationRegion", .shape = id::String},
    {.name = "ManualSnapshotRetentionPeriod", .shape = id::Integer},
    {.name = "RetentionPeriod", .shape = id::Integer},
    {.name = "SnapshotCopyGrantName", .shape = id::String},
};
constexpr Member AwsRedshiftClusterDeferredMaintenanceWindow[] = {
    {.name = "DeferMaintenanceEndTime", .shape = id::String},
    {.name = "DeferMaintenanceIdentifier", .shape = id::String},
    {.name = "DeferMaintenanceStartTime", .shape = id::String},
};
constexpr Member AwsRedshiftClusterDeferredMaintenanceWindows[] = {
    {.name = "member", .shape = id::AwsRedshiftClusterDeferredMaintenanceWindow},
};
constexpr Member AwsRedshiftClusterDetails[] = {
    {.name = "AllowVersionUpgrade", .shape = id::Boolean},
    {.name = "AutomatedSnapshotRetentionPeriod", .shape = id::Integer},
    {.name = "AvailabilityZone", .shape = id::String},
    {.name = "ClusterAvailabilityStatus", .shape = id::String},
    {.name = "ClusterCreateTime", .shape = id::String},
    {.name = "ClusterIdentifier", .shape = id::String},
    {.name = "ClusterNodes", .shape = id::AwsRedshiftClusterClusterNodes},
    {.name = "ClusterParameterGroups", .shape = id::AwsRedshiftClusterClusterParameterGroups},
    {.name = "ClusterPublicKey", .shape = id::String},
    {.name = "ClusterRevisionNumber", .shape = id::String},
    {.name = "ClusterSecurityGroups", .shape = id::AwsRedshiftClusterClusterSecurityGroups},
    {.name = "ClusterSnapshotCopyStatus",
     .shape = id::AwsRedshiftClusterClusterSnapshotCopyStatus},
    {.name = "ClusterStatus", .shape = id::String},
    {.name = "ClusterSubnetGroupName", .shape = id::String},
    {.name = "ClusterVersion", .shape = id::String},
    {.name = "DBName", .shape = id::String},
    {.name = "DeferredMaintenanceWindows",
     .shape = id::AwsRedshiftClusterDeferredMaintenanceWindows},
    {.name = "ElasticIpStatus", .shape = id::AwsRedshiftClusterElasticIpStatus},
    {.name = "ElasticResizeNumberOfNodeOptions", .shape = id::String},
    {.name = "Encrypted", .shape = id::Boolean},
    {.name = "Endpoint", .shape = id::AwsRedshiftClusterEndpoint},
    {.name = "EnhancedVpcRouting", .shape = id::Boolean},
    {.name = "ExpectedNextSnapshotScheduleTime", .shape = id::String},
    {.name = "ExpectedNextSnapshotScheduleTimeStatus", .shape = id::String},
    {.name = "HsmStatus", .shape = id::AwsRedshiftClusterHsmStatus},
    {.name = "IamRoles", .shape = id::AwsRedshiftClusterIamRoles},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "MaintenanceTrackName", .shape = id::String},
    {.name = "ManualSnapshotRetentionPeriod", .shape = id::Integer},
    {.name = "MasterUsername", .shape = id::String},
    {.name = "NextMaintenanceWindowStartTime", .shape = id::String},
    {.name = "NodeType", .shape = id::String},
    {.name = "NumberOfNodes", .shape = id::Integer},
    {.name = "PendingActions", .shape = id::StringList},
    {.name = "PendingModifiedValues", .shape = id::AwsRedshiftClusterPendingModifiedValues},
    {.name = "PreferredMaintenanceWindow", .shape = id::String},
    {.name = "PubliclyAccessible", .shape = id::Boolean},
    {.name = "ResizeInfo", .shape = id::AwsRedshiftClusterResizeInfo},
    {.name = "RestoreStatus", .shape = id::AwsRedshiftClusterRestoreStatus},
    {.name = "SnapshotScheduleIdentifier", .shape = id::String},
    {.name = "SnapshotScheduleState", .shape = id::String},
    {.name = "VpcId", .shape = id::String},
    {.name = "VpcSecurityGroups", .shape = id::AwsRedshiftClusterVpcSecurityGroups},
    {.name = "LoggingStatus", .shape = id::AwsRedshiftClusterLoggingStatus},
};
constexpr Member AwsRedshiftClusterElasticIpStatus[] = {
    {.name = "ElasticIp", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRedshiftClusterEndpoint[] = {
    {.name = "Address", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
};
constexpr Member AwsRedshiftClusterHsmStatus[] = {
    {.name = "HsmClientCertificateIdentifier", .shape = id::String},
    {.name = "HsmConfigurationIdentifier", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRedshiftClusterIamRole[] = {
    {.name = "ApplyStatus", .shape = id::String},
    {.name = "IamRoleArn", .shape = id::String},
};
constexpr Member AwsRedshiftClusterIamRoles[] = {
    {.name = "member", .shape = id::AwsRedshiftClusterIamRole},
};
constexpr Member AwsRedshiftClusterLoggingStatus[] = {
    {.name = "BucketName", .shape = id::String},
    {.name = "LastFailureMessage", .shape = id::String},
    {.name = "LastFailureTime", .shape = id::String},
    {.name = "LastSuccessfulDeliveryTime", .shape = id::String},
    {.name = "LoggingEnabled", .shape = id::Boolean},
    {.name = "S3KeyPrefix", .shape = id::String},
};
constexpr Member AwsRedshiftClusterPendingModifiedValues[] = {
    {.name = "AutomatedSnapshotRetentionPeriod", .shape = id::Integer},
    {.name = "ClusterIdentifier", .shape = id::String},
    {.name = "ClusterType", .shape = id::String},
    {.name = "ClusterVersion", .shape = id::String},
    {.name = "EncryptionType", .shape = id::String},
    {.name = "EnhancedVpcRouting", .shape = id::Boolean},
    {.name = "MaintenanceTrackName", .shape = id::String},
    {.name = "MasterUserPassword", .shape = id::String},
    {.name = "NodeType", .shape = id::String},
    {.name = "NumberOfNodes", .shape = id::Integer},
    {.name = "PubliclyAccessible", .shape = id::Boolean},
};
constexpr Member AwsRedshiftClusterResizeInfo[] = {
    {.name = "AllowCancelResize", .shape = id::Boolean},
    {.name = "ResizeType", .shape = id::String},
};
constexpr Member AwsRedshiftClusterRestoreStatus[] = {
    {.name = "CurrentRestoreRateInMegaBytesPerSecond", .shape = id::Double},
    {.name = "ElapsedTimeInSeconds", .shape = id::Long},
    {.name = "EstimatedTimeToCompletionInSeconds", .shape = id::Long},
    {.name = "ProgressInMegaBytes", .shape = id::Long},
    {.name = "SnapshotSizeInMegaBytes", .shape = id::Long},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsRedshiftClusterVpcSecurityGroup[] = {
    {.name = "Status", .shape = id::String},
    {.name = "VpcSecurityGroupId", .shape = id::String},
};
constexpr Member AwsRedshiftClusterVpcSecurityGroups[] = {
    {.name = "member", .shape = id::AwsRedshiftClusterVpcSecurityGroup},
};
constexpr Member AwsRoute53HostedZoneConfigDetails[] = {
    {.name = "Comment", .shape = id::String},
};
constexpr Member AwsRoute53HostedZoneDetails[] = {
    {.name = "HostedZone", .shape = id::AwsRoute53HostedZoneObjectDetails},
    {.name = "Vpcs", .shape = id::AwsRoute53HostedZoneVpcsList},
    {.name = "NameServers", .shape = id::AwsRoute53HostedZoneNameServersList},
    {.name = "QueryLoggingConfig", .shape = id::AwsRoute53QueryLoggingConfigDetails},
};
constexpr Member AwsRoute53HostedZoneNameServersList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AwsRoute53HostedZoneObjectDetails[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Config", .shape = id::AwsRoute53HostedZoneConfigDetails},
};
constexpr Member AwsRoute53HostedZoneVpcDetails[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Region", .shape = id::String},
};
constexpr Member AwsRoute53HostedZoneVpcsList[] = {
    {.name = "member", .shape = id::AwsRoute53HostedZoneVpcDetails},
};
constexpr Member AwsRoute53QueryLoggingConfigDetails[] = {
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::CloudWatchLogsLogGroupArnConfigDetails},
};
constexpr Member AwsS3AccessPointDetails[] = {
    {.name = "AccessPointArn", .shape = id::String},
    {.name = "Alias", .shape = id::String},
    {.name = "Bucket", .shape = id::String},
    {.name = "BucketAccountId", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "NetworkOrigin", .shape = id::String},
    {.name = "PublicAccessBlockConfiguration", .shape = id::AwsS3AccountPublicAccessBlockDetails},
    {.name = "VpcConfiguration", .shape = id::AwsS3AccessPointVpcConfigurationDetails},
};
constexpr Member AwsS3AccessPointVpcConfigurationDetails[] = {
    {.name = "VpcId", .shape = id::String},
};
constexpr Member AwsS3AccountPublicAccessBlockDetails[] = {
    {.name = "BlockPublicAcls", .shape = id::Boolean},
    {.name = "BlockPublicPolicy", .shape = id::Boolean},
    {.name = "IgnorePublicAcls", .shape = id::Boolean},
    {.name = "RestrictPublicBuckets", .shape = id::Boolean},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationDetails[] = {
    {.name = "Rules", .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesList},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesAbortIncompleteMultipartUploadDetails[] = {
    {.name = "DaysAfterInitiation", .shape = id::Integer},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesDetails[] = {
    {.name = "AbortIncompleteMultipartUpload",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesAbortIncompleteMultipartUploadDetails},
    {.name = "ExpirationDate", .shape = id::String},
    {.name = "ExpirationInDays", .shape = id::Integer},
    {.name = "ExpiredObjectDeleteMarker", .shape = id::Boolean},
    {.name = "Filter", .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesFilterDetails},
    {.name = "ID", .shape = id::String},
    {.name = "NoncurrentVersionExpirationInDays", .shape = id::Integer},
    {.name = "NoncurrentVersionTransitions",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsList},
    {.name = "Prefix", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "Transitions",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesTransitionsList},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesFilterDetails[] = {
    {.name = "Predicate",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateDetails},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateDetails[] = {
    {.name = "Operands",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsList},
    {.name = "Prefix", .shape = id::String},
    {.name = "Tag",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateTagDetails},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsDetails[] = {
    {.name = "Prefix", .shape = id::String},
    {.name = "Tag",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsTagDetails},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsList[] = {
    {.name = "member",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsDetails},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsTagDetails[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateTagDetails[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesList[] = {
    {.name = "member", .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesDetails},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsDetails[] = {
    {.name = "Days", .shape = id::Integer},
    {.name = "StorageClass", .shape = id::String},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsList[] = {
    {.name = "member",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsDetails},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesTransitionsDetails[] = {
    {.name = "Date", .shape = id::String},
    {.name = "Days", .shape = id::Integer},
    {.name = "StorageClass", .shape = id::String},
};
constexpr Member AwsS3BucketBucketLifecycleConfigurationRulesTransitionsList[] = {
    {.name = "member",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationRulesTransitionsDetails},
};
constexpr Member AwsS3BucketBucketVersioningConfiguration[] = {
    {.name = "IsMfaDeleteEnabled", .shape = id::Boolean},
    {.name = "Status", .shape = id::String},
};
constexpr Member AwsS3BucketDetails[] = {
    {.name = "OwnerId", .shape = id::String},
    {.name = "OwnerName", .shape = id::String},
    {.name = "OwnerAccountId", .shape = id::String},
    {.name = "CreatedAt", .shape = id::String},
    {.name = "ServerSideEncryptionConfiguration",
     .shape = id::AwsS3BucketServerSideEncryptionConfiguration},
    {.name = "BucketLifecycleConfiguration",
     .shape = id::AwsS3BucketBucketLifecycleConfigurationDetails},
    {.name = "PublicAccessBlockConfiguration", .shape = id::AwsS3AccountPublicAccessBlockDetails},
    {.name = "AccessControlList", .shape = id::String},
    {.name = "BucketLoggingConfiguration", .shape = id::AwsS3BucketLoggingConfiguration},
    {.name = "BucketWebsiteConfiguration", .shape = id::AwsS3BucketWebsiteConfiguration},
    {.name = "BucketNotificationConfiguration", .shape = id::AwsS3BucketNotificationConfiguration},
    {.name = "BucketVersioningConfiguration",
     .shape = id::AwsS3BucketBucketVersioningConfiguration},
    {.name = "ObjectLockConfiguration", .shape = id::AwsS3BucketObjectLockConfiguration},
    {.name = "Name", .shape = id::String},
};
constexpr Member AwsS3BucketLoggingConfiguration[] = {
    {.name = "DestinationBucketName", .shape = id::String},
    {.name = "LogFilePrefix", .shape = id::String},
};
constexpr Member AwsS3BucketNotificationConfiguration[] = {
    {.name = "Configurations", .shape = id::AwsS3BucketNotificationConfigurationDetails},
};
constexpr Member AwsS3BucketNotificationConfigurationDetail[] = {
    {.name = "Events", .shape = id::AwsS3BucketNotificationConfigurationEvents},
    {.name = "Filter", .shape = id::AwsS3BucketNotificationConfigurationFilter},
    {.name = "Destination", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsS3BucketNotificationConfigurationDetails[] = {
    {.name = "member", .shape = id::AwsS3BucketNotificationConfigurationDetail},
};
constexpr Member AwsS3BucketNotificationConfigurationEvents[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AwsS3BucketNotificationConfigurationFilter[] = {
    {.name = "S3KeyFilter", .shape = id::AwsS3BucketNotificationConfigurationS3KeyFilter},
};
constexpr Member AwsS3BucketNotificationConfigurationS3KeyFilter[] = {
    {.name = "FilterRules", .shape = id::AwsS3BucketNotificationConfigurationS3KeyFilterRules},
};
constexpr Member AwsS3BucketNotificationConfigurationS3KeyFilterRule[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsS3BucketNotificationConfigurationS3KeyFilterRules[] = {
    {.name = "member", .shape = id::AwsS3BucketNotificationConfigurationS3KeyFilterRule},
};
constexpr Member AwsS3BucketObjectLockConfiguration[] = {
    {.name = "ObjectLockEnabled", .shape = id::String},
    {.name = "Rule", .shape = id::AwsS3BucketObjectLockConfigurationRuleDetails},
};
constexpr Member AwsS3BucketObjectLockConfigurationRuleDefaultRetentionDetails[] = {
    {.name = "Days", .shape = id::Integer},
    {.name = "Mode", .shape = id::String},
    {.name = "Years", .shape = id::Integer},
};
constexpr Member AwsS3BucketObjectLockConfigurationRuleDetails[] = {
    {.name = "DefaultRetention",
     .shape = id::AwsS3BucketObjectLockConfigurationRuleDefaultRetentionDetails},
};
constexpr Member AwsS3BucketServerSideEncryptionByDefault[] = {
    {.name = "SSEAlgorithm", .shape = id::String},
    {.name = "KMSMasterKeyID", .shape = id::String},
};
constexpr Member AwsS3BucketServerSideEncryptionConfiguration[] = {
    {.name = "Rules", .shape = id::AwsS3BucketServerSideEncryptionRules},
};
constexpr Member AwsS3BucketServerSideEncryptionRule[] = {
    {.name = "ApplyServerSideEncryptionByDefault",
     .shape = id::AwsS3BucketServerSideEncryptionByDefault},
};
constexpr Member AwsS3BucketServerSideEncryptionRules[] = {
    {.name = "member", .shape = id::AwsS3BucketServerSideEncryptionRule},
};
constexpr Member AwsS3BucketWebsiteConfiguration[] = {
    {.name = "ErrorDocument", .shape = id::String},
    {.name = "IndexDocumentSuffix", .shape = id::String},
    {.name = "RedirectAllRequestsTo", .shape = id::AwsS3BucketWebsiteConfigurationRedirectTo},
    {.name = "RoutingRules", .shape = id::AwsS3BucketWebsiteConfigurationRoutingRules},
};
constexpr Member AwsS3BucketWebsiteConfigurationRedirectTo[] = {
    {.name = "Hostname", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
};
constexpr Member AwsS3BucketWebsiteConfigurationRoutingRule[] = {
    {.name = "Condition", .shape = id::AwsS3BucketWebsiteConfigurationRoutingRuleCondition},
    {.name = "Redirect", .shape = id::AwsS3BucketWebsiteConfigurationRoutingRuleRedirect},
};
constexpr Member AwsS3BucketWebsiteConfigurationRoutingRuleCondition[] = {
    {.name = "HttpErrorCodeReturnedEquals", .shape = id::String},
    {.name = "KeyPrefixEquals", .shape = id::String},
};
constexpr Member AwsS3BucketWebsiteConfigurationRoutingRuleRedirect[] = {
    {.name = "Hostname", .shape = id::String},
    {.name = "HttpRedirectCode", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
    {.name = "ReplaceKeyPrefixWith", .shape = id::String},
    {.name = "ReplaceKeyWith", .shape = id::String},
};
constexpr Member AwsS3BucketWebsiteConfigurationRoutingRules[] = {
    {.name = "member", .shape = id::AwsS3BucketWebsiteConfigurationRoutingRule},
};
constexpr Member AwsS3ObjectDetails[] = {
    {.name = "LastModified", .shape = id::String},
    {.name = "ETag", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
    {.name = "ContentType", .shape = id::String},
    {.name = "ServerSideEncryption", .shape = id::String},
    {.name = "SSEKMSKeyId", .shape = id::String},
};
constexpr Member AwsSageMakerNotebookInstanceDetails[] = {
    {.name = "AcceleratorTypes", .shape = id::NonEmptyStringList},
    {.name = "AdditionalCodeRepositories", .shape = id::NonEmptyStringList},
    {.name = "DefaultCodeRepository", .shape = id::String},
    {.name = "DirectInternetAccess", .shape = id::String},
    {.name = "FailureReason", .shape = id::String},
    {.name = "InstanceMetadataServiceConfiguration",
     .shape = id::AwsSageMakerNotebookInstanceMetadataServiceConfigurationDetails},
    {.name = "InstanceType", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "NetworkInterfaceId", .shape = id::String},
    {.name = "NotebookInstanceArn", .shape = id::String},
    {.name = "NotebookInstanceLifecycleConfigName", .shape = id::String},
    {.name = "NotebookInstanceName", .shape = id::String},
    {.name = "NotebookInstanceStatus", .shape = id::String},
    {.name = "PlatformIdentifier", .shape = id::String},
    {.name = "RoleArn", .shape = id::String},
    {.name = "RootAccess", .shape = id::String},
    {.name = "SecurityGroups", .shape = id::NonEmptyStringList},
    {.name = "SubnetId", .shape = id::String},
    {.name = "Url", .shape = id::String},
    {.name = "VolumeSizeInGB", .shape = id::Integer},
};
constexpr Member AwsSageMakerNotebookInstanceMetadataServiceConfigurationDetails[] = {
    {.name = "MinimumInstanceMetadataServiceVersion", .shape = id::String},
};
constexpr Member AwsSecretsManagerSecretDetails[] = {
    {.name = "RotationRules", .shape = id::AwsSecretsManagerSecretRotationRules},
    {.name = "RotationOccurredWithinFrequency", .shape = id::Boolean},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "RotationEnabled", .shape = id::Boolean},
    {.name = "RotationLambdaArn", .shape = id::String},
    {.name = "Deleted", .shape = id::Boolean},
    {.name = "Name", .shape = id::String},
    {.name = "Description", .shape = id::String},
};
constexpr Member AwsSecretsManagerSecretRotationRules[] = {
    {.name = "AutomaticallyAfterDays", .shape = id::Integer},
};
constexpr Member AwsSecurityFinding[] = {
    {.name = "SchemaVersion", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ProductArn", .shape = id::String, .required = true},
    {.name = "ProductName", .shape = id::String},
    {.name = "CompanyName", .shape = id::String},
    {.name = "Region", .shape = id::String},
    {.name = "GeneratorId", .shape = id::String, .required = true},
    {.name = "AwsAccountId", .shape = id::String, .required = true},
    {.name = "Types", .shape = id::TypeList},
    {.name = "FirstObservedAt", .shape = id::String},
    {.name = "LastObservedAt", .shape = id::String},
    {.name = "CreatedAt", .shape = id::String, .required = true},
    {.name = "UpdatedAt", .shape = id::String, .required = true},
    {.name = "Severity", .shape = id::Severity},
    {.name = "Confidence", .shape = id::Integer},
    {.name = "Criticality", .shape = id::Integer},
    {.name = "Title", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String, .required = true},
    {.name = "Remediation", .shape = id::Remediation},
    {.name = "SourceUrl", .shape = id::String},
    {.name = "ProductFields", .shape = id::FieldMap},
    {.name = "UserDefinedFields", .shape = id::FieldMap},
    {.name = "Malware", .shape = id::MalwareList},
    {.name = "Network", .shape = id::Network},
    {.name = "NetworkPath", .shape = id::NetworkPathList},
    {.name = "Process", .shape = id::ProcessDetails},
    {.name = "Threats", .shape = id::ThreatList},
    {.name = "ThreatIntelIndicators", .shape = id::ThreatIntelIndicatorList},
    {.name = "Resources", .shape = id::ResourceList, .required = true},
    {.name = "Compliance", .shape = id::Compliance},
    {.name = "VerificationState", .shape = id::String},
    {.name = "WorkflowState", .shape = id::String},
    {.name = "Workflow", .shape = id::Workflow},
    {.name = "RecordState", .shape = id::String},
    {.name = "RelatedFindings", .shape = id::RelatedFindingList},
    {.name = "Note", .shape = id::Note},
    {.name = "Vulnerabilities", .shape = id::VulnerabilityList},
    {.name = "PatchSummary", .shape = id::PatchSummary},
    {.name = "Action", .shape = id::Action},
    {.name = "FindingProviderFields", .shape = id::FindingProviderFields},
    {.name = "Sample", .shape = id::Boolean},
    {.name = "GeneratorDetails", .shape = id::GeneratorDetails},
    {.name = "ProcessedAt", .shape = id::String},
    {.name = "AwsAccountName", .shape = id::String},
    {.name = "Detection", .shape = id::Detection},
};
constexpr Member AwsSecurityFindingFilters[] = {
    {.name = "ProductArn", .shape = id::StringFilterList},
    {.name = "AwsAccountId", .shape = id::StringFilterList},
    {.name = "Id", .shape = id::StringFilterList},
    {.name = "GeneratorId", .shape = id::StringFilterList},
    {.name = "Region", .shape = id::StringFilterList},
    {.name = "Type", .shape = id::StringFilterList},
    {.name = "FirstObservedAt", .shape = id::DateFilterList},
    {.name = "LastObservedAt", .shape = id::DateFilterList},
    {.name = "CreatedAt", .shape = id::DateFilterList},
    {.name = "UpdatedAt", .shape = id::DateFilterList},
    {.name = "SeverityProduct", .shape = id::NumberFilterList},
    {.name = "SeverityNormalized", .shape = id::NumberFilterList},
    {.name = "SeverityLabel", .shape = id::StringFilterList},
    {.name = "Confidence", .shape = id::NumberFilterList},
    {.name = "Criticality", .shape = id::NumberFilterList},
    {.name = "Title", .shape = id::StringFilterList},
    {.name = "Description", .shape = id::StringFilterList},
    {.name = "RecommendationText", .shape = id::StringFilterList},
    {.name = "SourceUrl", .shape = id::StringFilterList},
    {.name = "ProductFields", .shape = id::MapFilterList},
    {.name = "ProductName", .shape = id::StringFilterList},
    {.name = "CompanyName", .shape = id::StringFilterList},
    {.name = "UserDefinedFields", .shape = id::MapFilterList},
    {.name = "MalwareName", .shape = id::StringFilterList},
    {.name = "MalwareType", .shape = id::StringFilterList},
    {.name = "MalwarePath", .shape = id::StringFilterList},
    {.name = "MalwareState", .shape = id::StringFilterList},
    {.name = "NetworkDirection", .shape = id::StringFilterList},
    {.name = "NetworkProtocol", .shape = id::StringFilterList},
    {.name = "NetworkSourceIpV4", .shape = id::IpFilterList},
    {.name = "NetworkSourceIpV6", .shape = id::IpFilterList},
    {.name = "NetworkSourcePort", .shape = id::NumberFilterList},
    {.name = "NetworkSourceDomain", .shape = id::StringFilterList},
    {.name = "NetworkSourceMac", .shape = id::StringFilterList},
    {.name = "NetworkDestinationIpV4", .shape = id::IpFilterList},
    {.name = "NetworkDestinationIpV6", .shape = id::IpFilterList},
    {.name = "NetworkDestinationPort", .shape = id::NumberFilterList},
    {.name = "NetworkDestinationDomain", .shape = id::StringFilterList},
    {.name = "ProcessName", .shape = id::StringFilterList},
    {.name = "ProcessPath", .shape = id::StringFilterList},
    {.name = "ProcessPid", .shape = id::NumberFilterList},
    {.name = "ProcessParentPid", .shape = id::NumberFilterList},
    {.name = "ProcessLaunchedAt", .shape = id::DateFilterList},
    {.name = "ProcessTerminatedAt", .shape = id::DateFilterList},
    {.name = "ThreatIntelIndicatorType", .shape = id::StringFilterList},
    {.name = "ThreatIntelIndicatorValue", .shape = id::StringFilterList},
    {.name = "ThreatIntelIndicatorCategory", .shape = id::StringFilterList},
    {.name = "ThreatIntelIndicatorLastObservedAt", .shape = id::DateFilterList},
    {.name = "ThreatIntelIndicatorSource", .shape = id::StringFilterList},
    {.name = "ThreatIntelIndicatorSourceUrl", .shape = id::StringFilterList},
    {.name = "ResourceType", .shape = id::StringFilterList},
    {.name = "ResourceId", .shape = id::StringFilterList},
    {.name = "ResourcePartition", .shape = id::StringFilterList},
    {.name = "ResourceRegion", .shape = id::StringFilterList},
    {.name = "ResourceTags", .shape = id::MapFilterList},
    {.name = "ResourceAwsEc2InstanceType", .shape = id::StringFilterList},
    {.name = "ResourceAwsEc2InstanceImageId", .shape = id::StringFilterList},
    {.name = "ResourceAwsEc2InstanceIpV4Addresses", .shape = id::IpFilterList},
    {.name = "ResourceAwsEc2InstanceIpV6Addresses", .shape = id::IpFilterList},
    {.name = "ResourceAwsEc2InstanceKeyName", .shape = id::StringFilterList},
    {.name = "ResourceAwsEc2InstanceIamInstanceProfileArn", .shape = id::StringFilterList},
    {.name = "ResourceAwsEc2InstanceVpcId", .shape = id::StringFilterList},
    {.name = "ResourceAwsEc2InstanceSubnetId", .shape = id::StringFilterList},
    {.name = "ResourceAwsEc2InstanceLaunchedAt", .shape = id::DateFilterList},
    {.name = "ResourceAwsS3BucketOwnerId", .shape = id::StringFilterList},
    {.name = "ResourceAwsS3BucketOwnerName", .shape = id::StringFilterList},
    {.name = "ResourceAwsIamAccessKeyUserName", .shape = id::StringFilterList},
    {.name = "ResourceAwsIamAccessKeyPrincipalName", .shape = id::StringFilterList},
    {.name = "ResourceAwsIamAccessKeyStatus", .shape = id::StringFilterList},
    {.name = "ResourceAwsIamAccessKeyCreatedAt", .shape = id::DateFilterList},
    {.name = "ResourceAwsIamUserUserName", .shape = id::StringFilterList},
    {.name = "ResourceContainerName", .shape = id::StringFilterList},
    {.name = "ResourceContainerImageId", .shape = id::StringFilterList},
    {.name = "ResourceContainerImageName", .shape = id::StringFilterList},
    {.name = "ResourceContainerLaunchedAt", .shape = id::DateFilterList},
    {.name = "ResourceDetailsOther", .shape = id::MapFilterList},
    {.name = "ComplianceStatus", .shape = id::StringFilterList},
    {.name = "VerificationState", .shape = id::StringFilterList},
    {.name = "WorkflowState", .shape = id::StringFilterList},
    {.name = "WorkflowStatus", .shape = id::StringFilterList},
    {.name = "RecordState", .shape = id::StringFilterList},
    {.name = "RelatedFindingsProductArn", .shape = id::StringFilterList},
    {.name = "RelatedFindingsId", .shape = id::StringFilterList},
    {.name = "NoteText", .shape = id::StringFilterList},
    {.name = "NoteUpdatedAt", .shape = id::DateFilterList},
    {.name = "NoteUpdatedBy", .shape = id::StringFilterList},
    {.name = "Keyword", .shape = id::KeywordFilterList},
    {.name = "FindingProviderFieldsConfidence", .shape = id::NumberFilterList},
    {.name = "FindingProviderFieldsCriticality", .shape = id::NumberFilterList},
    {.name = "FindingProviderFieldsRelatedFindingsId", .shape = id::StringFilterList},
    {.name = "FindingProviderFieldsRelatedFindingsProductArn", .shape = id::StringFilterList},
    {.name = "FindingProviderFieldsSeverityLabel", .shape = id::StringFilterList},
    {.name = "FindingProviderFieldsSeverityOriginal", .shape = id::StringFilterList},
    {.name = "FindingProviderFieldsTypes", .shape = id::StringFilterList},
    {.name = "Sample", .shape = id::BooleanFilterList},
    {.name = "ComplianceSecurityControlId", .shape = id::StringFilterList},
    {.name = "ComplianceAssociatedStandardsId", .shape = id::StringFilterList},
    {.name = "VulnerabilitiesExploitAvailable", .shape = id::StringFilterList},
    {.name = "VulnerabilitiesFixAvailable", .shape = id::StringFilterList},
    {.name = "ComplianceSecurityControlParametersName", .shape = id::StringFilterList},
    {.name = "ComplianceSecurityControlParametersValue", .shape = id::StringFilterList},
    {.name = "AwsAccountName", .shape = id::StringFilterList},
    {.name = "ResourceApplicationName", .shape = id::StringFilterList},
    {.name = "ResourceApplicationArn", .shape = id::StringFilterList},
};
constexpr Member AwsSecurityFindingIdentifier[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ProductArn", .shape = id::String, .required = true},
};
constexpr Member AwsSecurityFindingIdentifierList[] = {
    {.name = "member", .shape = id::AwsSecurityFindingIdentifier},
};
constexpr Member AwsSecurityFindingList[] = {
    {.name = "member", .shape = id::AwsSecurityFinding},
};
constexpr Member AwsSnsTopicDetails[] = {
    {.name = "KmsMasterKeyId", .shape = id::String},
    {.name = "Subscription", .shape = id::AwsSnsTopicSubscriptionList},
    {.name = "TopicName", .shape = id::String},
    {.name = "Owner", .shape = id::String},
    {.name = "SqsSuccessFeedbackRoleArn", .shape = id::String},
    {.name = "SqsFailureFeedbackRoleArn", .shape = id::String},
    {.name = "ApplicationSuccessFeedbackRoleArn", .shape = id::String},
    {.name = "FirehoseSuccessFeedbackRoleArn", .shape = id::String},
    {.name = "FirehoseFailureFeedbackRoleArn", .shape = id::String},
    {.name = "HttpSuccessFeedbackRoleArn", .shape = id::String},
    {.name = "HttpFailureFeedbackRoleArn", .shape = id::String},
};
constexpr Member AwsSnsTopicSubscription[] = {
    {.name = "Endpoint", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
};
constexpr Member AwsSnsTopicSubscriptionList[] = {
    {.name = "member", .shape = id::AwsSnsTopicSubscription},
};
constexpr Member AwsSqsQueueDetails[] = {
    {.name = "KmsDataKeyReusePeriodSeconds", .shape = id::Integer},
    {.name = "KmsMasterKeyId", .shape = id::String},
    {.name = "QueueName", .shape = id::String},
    {.name = "DeadLetterTargetArn", .shape = id::String},
};
constexpr Member AwsSsmComplianceSummary[] = {
    {.name = "Status", .shape = id::String},
    {.name = "CompliantCriticalCount", .shape = id::Integer},
    {.name = "CompliantHighCount", .shape = id::Integer},
    {.name = "CompliantMediumCount", .shape = id::Integer},
    {.name = "ExecutionType", .shape = id::String},
    {.name = "NonCompliantCriticalCount", .shape = id::Integer},
    {.name = "CompliantInformationalCount", .shape = id::Integer},
    {.name = "NonCompliantInformationalCount", .shape = id::Integer},
    {.name = "CompliantUnspecifiedCount", .shape = id::Integer},
    {.name = "NonCompliantLowCount", .shape = id::Integer},
    {.name = "NonCompliantHighCount", .shape = id::Integer},
    {.name = "CompliantLowCount", .shape = id::Integer},
    {.name = "ComplianceType", .shape = id::String},
    {.name = "PatchBaselineId", .shape = id::String},
    {.name = "OverallSeverity", .shape = id::String},
    {.name = "NonCompliantMediumCount", .shape = id::Integer},
    {.name = "NonCompliantUnspecifiedCount", .shape = id::Integer},
    {.name = "PatchGroup", .shape = id::String},
};
constexpr Member AwsSsmPatch[] = {
    {.name = "ComplianceSummary", .shape = id::AwsSsmComplianceSummary},
};
constexpr Member AwsSsmPatchComplianceDetails[] = {
    {.name = "Patch", .shape = id::AwsSsmPatch},
};
constexpr Member AwsStepFunctionStateMachineDetails[] = {
    {.name = "Label", .shape = id::String},
    {.name = "LoggingConfiguration",
     .shape = id::AwsStepFunctionStateMachineLoggingConfigurationDetails},
    {.name = "Name", .shape = id::String},
    {.name = "RoleArn", .shape = id::String},
    {.name = "StateMachineArn", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "TracingConfiguration",
     .shape = id::AwsStepFunctionStateMachineTracingConfigurationDetails},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsStepFunctionStateMachineLoggingConfigurationDestinationsCloudWatchLogsLogGroupDetails[] = {
    {.name = "LogGroupArn", .shape = id::String},
};
constexpr Member AwsStepFunctionStateMachineLoggingConfigurationDestinationsDetails[] = {
    {.name = "CloudWatchLogsLogGroup",
     .shape = id::AwsStepFunctionStateMachineLoggingConfigurationDestinationsCloudWatchLogsLogGroupDetails},
};
constexpr Member AwsStepFunctionStateMachineLoggingConfigurationDestinationsList[] = {
    {.name = "member",
     .shape = id::AwsStepFunctionStateMachineLoggingConfigurationDestinationsDetails},
};
constexpr Member AwsStepFunctionStateMachineLoggingConfigurationDetails[] = {
    {.name = "Destinations",
     .shape = id::AwsStepFunctionStateMachineLoggingConfigurationDestinationsList},
    {.name = "IncludeExecutionData", .shape = id::Boolean},
    {.name = "Level", .shape = id::String},
};
constexpr Member AwsStepFunctionStateMachineTracingConfigurationDetails[] = {
    {.name = "Enabled", .shape = id::Boolean},
};
constexpr Member AwsWafRateBasedRuleDetails[] = {
    {.name = "MetricName", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "RateKey", .shape = id::String},
    {.name = "RateLimit", .shape = id::Long},
    {.name = "RuleId", .shape = id::String},
    {.name = "MatchPredicates", .shape = id::AwsWafRateBasedRuleMatchPredicateList},
};
constexpr Member AwsWafRateBasedRuleMatchPredicate[] = {
    {.name = "DataId", .shape = id::String},
    {.name = "Negated", .shape = id::Boolean},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRateBasedRuleMatchPredicateList[] = {
    {.name = "member", .shape = id::AwsWafRateBasedRuleMatchPredicate},
};
constexpr Member AwsWafRegionalRateBasedRuleDetails[] = {
    {.name = "MetricName", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "RateKey", .shape = id::String},
    {.name = "RateLimit", .shape = id::Long},
    {.name = "RuleId", .shape = id::String},
    {.name = "MatchPredicates", .shape = id::AwsWafRegionalRateBasedRuleMatchPredicateList},
};
constexpr Member AwsWafRegionalRateBasedRuleMatchPredicate[] = {
    {.name = "DataId", .shape = id::String},
    {.name = "Negated", .shape = id::Boolean},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRegionalRateBasedRuleMatchPredicateList[] = {
    {.name = "member", .shape = id::AwsWafRegionalRateBasedRuleMatchPredicate},
};
constexpr Member AwsWafRegionalRuleDetails[] = {
    {.name = "MetricName", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "PredicateList", .shape = id::AwsWafRegionalRulePredicateList},
    {.name = "RuleId", .shape = id::String},
};
constexpr Member AwsWafRegionalRuleGroupDetails[] = {
    {.name = "MetricName", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "RuleGroupId", .shape = id::String},
    {.name = "Rules", .shape = id::AwsWafRegionalRuleGroupRulesList},
};
constexpr Member AwsWafRegionalRuleGroupRulesActionDetails[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRegionalRuleGroupRulesDetails[] = {
    {.name = "Action", .shape = id::AwsWafRegionalRuleGroupRulesActionDetails},
    {.name = "Priority", .shape = id::Integer},
    {.name = "RuleId", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRegionalRuleGroupRulesList[] = {
    {.name = "member", .shape = id::AwsWafRegionalRuleGroupRulesDetails},
};
constexpr Member AwsWafRegionalRulePredicateList[] = {
    {.name = "member", .shape = id::AwsWafRegionalRulePredicateListDetails},
};
constexpr Member AwsWafRegionalRulePredicateListDetails[] = {
    {.name = "DataId", .shape = id::String},
    {.name = "Negated", .shape = id::Boolean},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRegionalWebAclDetails[] = {
    {.name = "DefaultAction", .shape = id::String},
    {.name = "MetricName", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "RulesList", .shape = id::AwsWafRegionalWebAclRulesList},
    {.name = "WebAclId", .shape = id::String},
};
constexpr Member AwsWafRegionalWebAclRulesList[] = {
    {.name = "member", .shape = id::AwsWafRegionalWebAclRulesListDetails},
};
constexpr Member AwsWafRegionalWebAclRulesListActionDetails[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRegionalWebAclRulesListDetails[] = {
    {.name = "Action", .shape = id::AwsWafRegionalWebAclRulesListActionDetails},
    {.name = "OverrideAction", .shape = id::AwsWafRegionalWebAclRulesListOverrideActionDetails},
    {.name = "Priority", .shape = id::Integer},
    {.name = "RuleId", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRegionalWebAclRulesListOverrideActionDetails[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRuleDetails[] = {
    {.name = "MetricName", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "PredicateList", .shape = id::AwsWafRulePredicateList},
    {.name = "RuleId", .shape = id::String},
};
constexpr Member AwsWafRuleGroupDetails[] = {
    {.name = "MetricName", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "RuleGroupId", .shape = id::String},
    {.name = "Rules", .shape = id::AwsWafRuleGroupRulesList},
};
constexpr Member AwsWafRuleGroupRulesActionDetails[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRuleGroupRulesDetails[] = {
    {.name = "Action", .shape = id::AwsWafRuleGroupRulesActionDetails},
    {.name = "Priority", .shape = id::Integer},
    {.name = "RuleId", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafRuleGroupRulesList[] = {
    {.name = "member", .shape = id::AwsWafRuleGroupRulesDetails},
};
constexpr Member AwsWafRulePredicateList[] = {
    {.name = "member", .shape = id::AwsWafRulePredicateListDetails},
};
constexpr Member AwsWafRulePredicateListDetails[] = {
    {.name = "DataId", .shape = id::String},
    {.name = "Negated", .shape = id::Boolean},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafWebAclDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "DefaultAction", .shape = id::String},
    {.name = "Rules", .shape = id::AwsWafWebAclRuleList},
    {.name = "WebAclId", .shape = id::String},
};
constexpr Member AwsWafWebAclRule[] = {
    {.name = "Action", .shape = id::WafAction},
    {.name = "ExcludedRules", .shape = id::WafExcludedRuleList},
    {.name = "OverrideAction", .shape = id::WafOverrideAction},
    {.name = "Priority", .shape = id::Integer},
    {.name = "RuleId", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member AwsWafWebAclRuleList[] = {
    {.name = "member", .shape = id::AwsWafWebAclRule},
};
constexpr Member AwsWafv2ActionAllowDetails[] = {
    {.name = "CustomRequestHandling", .shape = id::AwsWafv2CustomRequestHandlingDetails},
};
constexpr Member AwsWafv2ActionBlockDetails[] = {
    {.name = "CustomResponse", .shape = id::AwsWafv2CustomResponseDetails},
};
constexpr Member AwsWafv2CustomHttpHeader[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member AwsWafv2CustomRequestHandlingDetails[] = {
    {.name = "InsertHeaders", .shape = id::AwsWafv2InsertHeadersList},
};
constexpr Member AwsWafv2CustomResponseDetails[] = {
    {.name = "CustomResponseBodyKey", .shape = id::String},
    {.name = "ResponseCode", .shape = id::Integer},
    {.name = "ResponseHeaders", .shape = id::AwsWafv2InsertHeadersList},
};
constexpr Member AwsWafv2InsertHeadersList[] = {
    {.name = "member", .shape = id::AwsWafv2CustomHttpHeader},
};
constexpr Member AwsWafv2RuleGroupDetails[] = {
    {.name = "Capacity", .shape = id::Long},
    {.name = "Description", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "Rules", .shape = id::AwsWafv2RulesList},
    {.name = "Scope", .shape = id::String},
    {.name = "VisibilityConfig", .shape = id::AwsWafv2VisibilityConfigDetails},
};
constexpr Member AwsWafv2RulesActionCaptchaDetails[] = {
    {.name = "CustomRequestHandling", .shape = id::AwsWafv2CustomRequestHandlingDetails},
};
constexpr Member AwsWafv2RulesActionCountDetails[] = {
    {.name = "CustomRequestHandling", .shape = id::AwsWafv2CustomRequestHandlingDetails},
};
constexpr Member AwsWafv2RulesActionDetails[] = {
    {.name = "Allow", .shape = id::AwsWafv2ActionAllowDetails},
    {.name = "Block", .shape = id::AwsWafv2ActionBlockDetails},
    {.name = "Captcha", .shape = id::AwsWafv2RulesActionCaptchaDetails},
    {.name = "Count", .shape = id::AwsWafv2RulesActionCountDetails},
};
constexpr Member AwsWafv2RulesDetails[] = {
    {.name = "Action", .shape = id::AwsWafv2RulesActionDetails},
    {.name = "Name", .shape = id::String},
    {.name = "OverrideAction", .shape = id::String},
    {.name = "Priority", .shape = id::Integer},
    {.name = "VisibilityConfig", .shape = id::AwsWafv2VisibilityConfigDetails},
};
constexpr Member AwsWafv2RulesList[] = {
    {.name = "member", .shape = id::AwsWafv2RulesDetails},
};
constexpr Member AwsWafv2VisibilityConfigDetails[] = {
    {.name = "CloudWatchMetricsEnabled", .shape = id::Boolean},
    {.name = "MetricName", .shape = id::String},
    {.name = "SampledRequestsEnabled", .shape = id::Boolean},
};
constexpr Member AwsWafv2WebAclActionDetails[] = {
    {.name = "Allow", .shape = id::AwsWafv2ActionAllowDetails},
    {.name = "Block", .shape = id::AwsWafv2ActionBlockDetails},
};
constexpr Member AwsWafv2WebAclCaptchaConfigDetails[] = {
    {.name = "ImmunityTimeProperty",
     .shape = id::AwsWafv2WebAclCaptchaConfigImmunityTimePropertyDetails},
};
constexpr Member AwsWafv2WebAclCaptchaConfigImmunityTimePropertyDetails[] = {
    {.name = "ImmunityTime", .shape = id::Long},
};
constexpr Member AwsWafv2WebAclDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "ManagedbyFirewallManager", .shape = id::Boolean},
    {.name = "Id", .shape = id::String},
    {.name = "Capacity", .shape = id::Long},
    {.name = "CaptchaConfig", .shape = id::AwsWafv2WebAclCaptchaConfigDetails},
    {.name = "DefaultAction", .shape = id::AwsWafv2WebAclActionDetails},
    {.name = "Description", .shape = id::String},
    {.name = "Rules", .shape = id::AwsWafv2RulesList},
    {.name = "VisibilityConfig", .shape = id::AwsWafv2VisibilityConfigDetails},
};
constexpr Member AwsXrayEncryptionConfigDetails[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member BatchImportFindingsRequest[] = {
    {.name = "Findings", .shape = id::BatchImportFindingsRequestFindingList, .required = true},
};
constexpr Member BatchImportFindingsRequestFindingList[] = {
    {.name = "member", .shape = id::AwsSecurityFinding},
};
constexpr Member BatchImportFindingsResponse[] = {
    {.name = "FailedCount", .shape = id::Integer, .required = true},
    {.name = "SuccessCount", .shape = id::Integer, .required = true},
    {.name = "FailedFindings", .shape = id::ImportFindingsErrorList},
};
constexpr Member BatchUpdateFindingsRequest[] = {
    {.name = "FindingIdentifiers", .shape = id::AwsSecurityFindingIdentifierList,
     .required = true},
    {.name = "Note", .shape = id::NoteUpdate},
    {.name = "Severity", .shape = id::SeverityUpdate},
    {.name = "VerificationState", .shape = id::String},
    {.name = "Confidence", .shape = id::Integer},
    {.name = "Criticality", .shape = id::Integer},
    {.name = "Types", .shape = id::TypeList},
    {.name = "UserDefinedFields", .shape = id::FieldMap},
    {.name = "Workflow", .shape = id::WorkflowUpdate},
    {.name = "RelatedFindings", .shape = id::RelatedFindingList},
};
constexpr Member BatchUpdateFindingsResponse[] = {
    {.name = "ProcessedFindings", .shape = id::AwsSecurityFindingIdentifierList, .required = true},
    {.name = "UnprocessedFindings", .shape = id::BatchUpdateFindingsUnprocessedFindingsList,
     .required = true},
};
constexpr Member BatchUpdateFindingsUnprocessedFinding[] = {
    {.name = "FindingIdentifier", .shape = id::AwsSecurityFindingIdentifier, .required = true},
    {.name = "ErrorCode", .shape = id::String, .required = true},
    {.name = "ErrorMessage", .shape = id::String, .required = true},
};
constexpr Member BatchUpdateFindingsUnprocessedFindingsList[] = {
    {.name = "member", .shape = id::BatchUpdateFindingsUnprocessedFinding},
};
constexpr Member BatchUpdateFindingsV2ProcessedFinding[] = {
    {.name = "FindingIdentifier", .shape = id::OcsfFindingIdentifier},
    {.name = "MetadataUid", .shape = id::String},
};
constexpr Member BatchUpdateFindingsV2ProcessedFindingsList[] = {
    {.name = "member", .shape = id::BatchUpdateFindingsV2ProcessedFinding},
};
constexpr Member BatchUpdateFindingsV2Request[] = {
    {.name = "MetadataUids", .shape = id::MetadataUidList},
    {.name = "FindingIdentifiers", .shape = id::OcsfFindingIdentifierList},
    {.name = "Comment", .shape = id::String},
    {.name = "SeverityId", .shape = id::Integer},
    {.name = "StatusId", .shape = id::Integer},
};
constexpr Member BatchUpdateFindingsV2Response[] = {
    {.name = "ProcessedFindings", .shape = id::BatchUpdateFindingsV2ProcessedFindingsList,
     .required = true},
    {.name = "UnprocessedFindings", .shape = id::BatchUpdateFindingsV2UnprocessedFindingsList,
     .required = true},
};
constexpr Member BatchUpdateFindingsV2UnprocessedFinding[] = {
    {.name = "FindingIdentifier", .shape = id::OcsfFindingIdentifier},
    {.name = "MetadataUid", .shape = id::String},
    {.name = "ErrorCode", .shape = id::String},
    {.name = "ErrorMessage", .shape = id::String},
};
constexpr Member BatchUpdateFindingsV2UnprocessedFindingsList[] = {
    {.name = "member", .shape = id::BatchUpdateFindingsV2UnprocessedFinding},
};
constexpr Member BooleanFilter[] = {
    {.name = "Value", .shape = id::Boolean},
};
constexpr Member BooleanFilterList[] = {
    {.name = "member", .shape = id::BooleanFilter},
};
constexpr Member CategoryList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Cell[] = {
    {.name = "Column", .shape = id::Long},
    {.name = "Row", .shape = id::Long},
    {.name = "ColumnName", .shape = id::String},
    {.name = "CellReference", .shape = id::String},
};
constexpr Member Cells[] = {
    {.name = "member", .shape = id::Cell},
};
constexpr Member CidrBlockAssociation[] = {
    {.name = "AssociationId", .shape = id::String},
    {.name = "CidrBlock", .shape = id::String},
    {.name = "CidrBlockState", .shape = id::String},
};
constexpr Member CidrBlockAssociationList[] = {
    {.name = "member", .shape = id::CidrBlockAssociation},
};
constexpr Member City[] = {
    {.name = "CityName", .shape = id::String},
};
constexpr Member ClassificationResult[] = {
    {.name = "MimeType", .shape = id::String},
    {.name = "SizeClassified", .shape = id::Long},
    {.name = "AdditionalOccurrences", .shape = id::Boolean},
    {.name = "Status", .shape = id::ClassificationStatus},
    {.name = "SensitiveData", .shape = id::SensitiveDataResultList},
    {.name = "CustomDataIdentifiers", .shape = id::CustomDataIdentifiersResult},
};
constexpr Member ClassificationStatus[] = {
    {.name = "Code", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member CloudWatchLogsLogGroupArnConfigDetails[] = {
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "HostedZoneId", .shape = id::String},
    {.name = "Id", .shape = id::String},
};
constexpr Member CodeRepositoryDetails[] = {
    {.name = "ProviderType", .shape = id::String},
    {.name = "ProjectName", .shape = id::String},
    {.name = "CodeSecurityIntegrationArn", .shape = id::String},
};
constexpr Member CodeVulnerabilitiesFilePath[] = {
    {.name = "EndLine", .shape = id::Integer},
    {.name = "FileName", .shape = id::String},
    {.name = "FilePath", .shape = id::String},
    {.name = "StartLine", .shape = id::Integer},
};
constexpr Member Compliance[] = {
    {.name = "Status", .shape = id::String},
    {.name = "RelatedRequirements", .shape = id::RelatedRequirementsList},
    {.name = "StatusReasons", .shape = id::StatusReasonsList},
    {.name = "SecurityControlId", .shape = id::String},
    {.name = "AssociatedStandards", .shape = id::AssociatedStandardsList},
    {.name = "SecurityControlParameters", .shape = id::SecurityControlParametersList},
};
constexpr Member CompositeFilter[] = {
    {.name = "StringFilters", .shape = id::OcsfStringFilterList},
    {.name = "DateFilters", .shape = id::OcsfDateFilterList},
    {.name = "BooleanFilters", .shape = id::OcsfBooleanFilterList},
    {.name = "NumberFilters", .shape = id::OcsfNumberFilterList},
    {.name = "MapFilters", .shape = id::OcsfMapFilterList},
    {.name = "IpFilters", .shape = id::OcsfIpFilterList},
    {.name = "NestedCompositeFilters", .shape = id::CompositeFilterList},
    {.name = "Operator", .shape = id::String},
};
constexpr Member CompositeFilterList[] = {
    {.name = "member", .shape = id::CompositeFilter},
};
constexpr Member ConflictException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member ContainerDetails[] = {
    {.name = "ContainerRuntime", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "ImageId", .shape = id::String},
    {.name = "ImageName", .shape = id::String},
    {.name = "LaunchedAt", .shape = id::String},
    {.name = "VolumeMounts", .shape = id::VolumeMountList},
    {.name = "Privileged", .shape = id::Boolean},
};
constexpr Member Country[] = {
    {.name = "CountryCode", .shape = id::String},
    {.name = "CountryName", .shape = id::String},
};
constexpr Member CreateActionTargetRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
};
constexpr Member CreateActionTargetResponse[] = {
    {.name = "ActionTargetArn", .shape = id::String, .required = true},
};
constexpr Member CreateInsightRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Filters", .shape = id::AwsSecurityFindingFilters, .required = true},
    {.name = "GroupByAttribute", .shape = id::String, .required = true},
};
constexpr Member CreateInsightResponse[] = {
    {.name = "InsightArn", .shape = id::String, .required = true},
};
constexpr Member CustomDataIdentifiersDetections[] = {
    {.name = "Count", .shape = id::Long},
    {.name = "Arn", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Occurrences", .shape = id::Occurrences},
};
constexpr Member CustomDataIdentifiersDetectionsList[] = {
    {.name = "member", .shape = id::CustomDataIdentifiersDetections},
};
constexpr Member CustomDataIdentifiersResult[] = {
    {.name = "Detections", .shape = id::CustomDataIdentifiersDetectionsList},
    {.name = "TotalCount", .shape = id::Long},
};
constexpr Member Cvss[] = {
    {.name = "Version", .shape = id::String},
    {.name = "BaseScore", .shape = id::Double},
    {.name = "BaseVector", .shape = id::String},
    {.name = "Source", .shape = id::String},
    {.name = "Adjustments", .shape = id::AdjustmentList},
};
constexpr Member CvssList[] = {
    {.name = "member", .shape = id::Cvss},
};
constexpr Member DataClassificationDetails[] = {
    {.name = "DetailedResultsLocation", .shape = id::String},
    {.name = "Result", .shape = id::ClassificationResult},
};
constexpr Member DateFilter[] = {
    {.name = "Start", .shape = id::String},
    {.name = "End", .shape = id::String},
    {.name = "DateRange", .shape = id::DateRange},
};
constexpr Member DateFilterList[] = {
    {.name = "member", .shape = id::DateFilter},
};
constexpr Member DateRange[] = {
    {.name = "Value", .shape = id::Integer},
    {.name = "Unit", .shape = id::String},
    {.name = "Comparison", .shape = id::String},
};
constexpr Member DeleteActionTargetRequest[] = {
    {.name = "ActionTargetArn", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member DeleteActionTargetResponse[] = {
    {.name = "ActionTargetArn", .shape = id::String, .required = true},
};
constexpr Member DescribeActionTargetsRequest[] = {
    {.name = "ActionTargetArns", .shape = id::ArnList},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member DescribeActionTargetsResponse[] = {
    {.name = "ActionTargets", .shape = id::ActionTargetList, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeHubRequest[] = {
    {.name = "HubArn", .shape = id::String, .location = Location::kQuery},
};
constexpr Member DescribeHubResponse[] = {
    {.name = "HubArn", .shape = id::String},
    {.name = "SubscribedAt", .shape = id::String},
    {.name = "AutoEnableControls", .shape = id::Boolean},
    {.name = "ControlFindingGenerator", .shape = id::String},
};
constexpr Member DescribeProductsRequest[] = {
    {.name = "NextToken", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxResults", .shape = id::Integer, .location = Location::kQuery},
    {.name = "ProductArn", .shape = id::String, .location = Location::kQuery},
};
constexpr Member DescribeProductsResponse[] = {
    {.name = "Products", .shape = id::ProductsList, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member Detection[] = {
    {.name = "Sequence", .shape = id::Sequence},
};
constexpr Member DisableImportFindingsForProductRequest[] = {
    {.name = "ProductSubscriptionArn", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member DnsRequestAction[] = {
    {.name = "Domain", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
    {.name = "Blocked", .shape = id::Boolean},
};
constexpr Member EnableImportFindingsForProductRequest[] = {
    {.name = "ProductArn", .shape = id::String, .required = true},
};
constexpr Member EnableImportFindingsForProductResponse[] = {
    {.name = "ProductSubscriptionArn", .shape = id::String},
};
constexpr Member EnableSecurityHubRequest[] = {
    {.name = "Tags", .shape = id::TagMap},
    {.name = "EnableDefaultStandards", .shape = id::Boolean},
    {.name = "ControlFindingGenerator", .shape = id::String},
};
constexpr Member FieldMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member FilePathList[] = {
    {.name = "member", .shape = id::FilePaths},
};
constexpr Member FilePaths[] = {
    {.name = "FilePath", .shape = id::String},
    {.name = "FileName", .shape = id::String},
    {.name = "ResourceId", .shape = id::String},
    {.name = "Hash", .shape = id::String},
};
constexpr Member FindingAggregator[] = {
    {.name = "FindingAggregatorArn", .shape = id::String},
};
constexpr Member FindingAggregatorList[] = {
    {.name = "member", .shape = id::FindingAggregator},
};
constexpr Member FindingHistoryRecord[] = {
    {.name = "FindingIdentifier", .shape = id::AwsSecurityFindingIdentifier},
    {.name = "UpdateTime", .shape = id::TimestampIso8601},
    {.name = "FindingCreated", .shape = id::Boolean},
    {.name = "UpdateSource", .shape = id::FindingHistoryUpdateSource},
    {.name = "Updates", .shape = id::FindingHistoryUpdatesList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member FindingHistoryRecordList[] = {
    {.name = "member", .shape = id::FindingHistoryRecord},
};
constexpr Member FindingHistoryUpdate[] = {
    {.name = "UpdatedField", .shape = id::String},
    {.name = "OldValue", .shape = id::String},
    {.name = "NewValue", .shape = id::String},
};
constexpr Member FindingHistoryUpdateSource[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Identity", .shape = id::String},
};
constexpr Member FindingHistoryUpdatesList[] = {
    {.name = "member", .shape = id::FindingHistoryUpdate},
};
constexpr Member FindingProviderFields[] = {
    {.name = "Confidence", .shape = id::Integer},
    {.name = "Criticality", .shape = id::Integer},
    {.name = "RelatedFindings", .shape = id::RelatedFindingList},
    {.name = "Severity", .shape = id::FindingProviderSeverity},
    {.name = "Types", .shape = id::TypeList},
};
constexpr Member FindingProviderSeverity[] = {
    {.name = "Label", .shape = id::String},
    {.name = "Original", .shape = id::String},
};
constexpr Member FindingScopes[] = {
    {.name = "AwsOrganizations", .shape = id::AwsOrganizationScopeList},
};
constexpr Member FirewallPolicyDetails[] = {
    {.name = "StatefulRuleGroupReferences",
     .shape = id::FirewallPolicyStatefulRuleGroupReferencesList},
    {.name = "StatelessCustomActions", .shape = id::FirewallPolicyStatelessCustomActionsList},
    {.name = "StatelessDefaultActions", .shape = id::NonEmptyStringList},
    {.name = "StatelessFragmentDefaultActions", .shape = id::NonEmptyStringList},
    {.name = "StatelessRuleGroupReferences",
     .shape = id::FirewallPolicyStatelessRuleGroupReferencesList},
};
constexpr Member FirewallPolicyStatefulRuleGroupReferencesDetails[] = {
    {.name = "ResourceArn", .shape = id::String},
};
constexpr Member FirewallPolicyStatefulRuleGroupReferencesList[] = {
    {.name = "member", .shape = id::FirewallPolicyStatefulRuleGroupReferencesDetails},
};
constexpr Member FirewallPolicyStatelessCustomActionsDetails[] = {
    {.name = "ActionDefinition", .shape = id::StatelessCustomActionDefinition},
    {.name = "ActionName", .shape = id::String},
};
constexpr Member FirewallPolicyStatelessCustomActionsList[] = {
    {.name = "member", .shape = id::FirewallPolicyStatelessCustomActionsDetails},
};
constexpr Member FirewallPolicyStatelessRuleGroupReferencesDetails[] = {
    {.name = "Priority", .shape = id::Integer},
    {.name = "ResourceArn", .shape = id::String},
};
constexpr Member FirewallPolicyStatelessRuleGroupReferencesList[] = {
    {.name = "member", .shape = id::FirewallPolicyStatelessRuleGroupReferencesDetails},
};
constexpr Member GeneratorDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Labels", .shape = id::TypeList},
};
constexpr Member GeoLocation[] = {
    {.name = "Lon", .shape = id::Double},
    {.name = "Lat", .shape = id::Double},
};
constexpr Member GetFindingAggregatorRequest[] = {
    {.name = "FindingAggregatorArn", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member GetFindingAggregatorResponse[] = {
    {.name = "FindingAggregatorArn", .shape = id::String},
    {.name = "FindingAggregationRegion", .shape = id::String},
    {.name = "RegionLinkingMode", .shape = id::String},
    {.name = "Regions", .shape = id::StringList},
};
constexpr Member GetFindingHistoryRequest[] = {
    {.name = "FindingIdentifier", .shape = id::AwsSecurityFindingIdentifier, .required = true},
    {.name = "StartTime", .shape = id::TimestampIso8601},
    {.name = "EndTime", .shape = id::TimestampIso8601},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member GetFindingHistoryResponse[] = {
    {.name = "Records", .shape = id::FindingHistoryRecordList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetFindingsRequest[] = {
    {.name = "Filters", .shape = id::AwsSecurityFindingFilters},
    {.name = "SortCriteria", .shape = id::SortCriteria},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member GetFindingsResponse[] = {
    {.name = "Findings", .shape = id::AwsSecurityFindingList, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetFindingsV2Request[] = {
    {.name = "Filters", .shape = id::OcsfFindingFilters},
    {.name = "Scopes", .shape = id::FindingScopes},
    {.name = "SortCriteria", .shape = id::SortCriteria},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member GetFindingsV2Response[] = {
    {.name = "Findings", .shape = id::OcsfFindingsList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetInsightResultsRequest[] = {
    {.name = "InsightArn", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member GetInsightResultsResponse[] = {
    {.name = "InsightResults", .shape = id::InsightResults, .required = true},
};
constexpr Member GetInsightsRequest[] = {
    {.name = "InsightArns", .shape = id::ArnList},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member GetInsightsResponse[] = {
    {.name = "Insights", .shape = id::InsightList, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member IcmpTypeCode[] = {
    {.name = "Code", .shape = id::Integer},
    {.name = "Type", .shape = id::Integer},
};
constexpr Member ImportFindingsError[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ErrorCode", .shape = id::String, .required = true},
    {.name = "ErrorMessage", .shape = id::String, .required = true},
};
constexpr Member ImportFindingsErrorList[] = {
    {.name = "member", .shape = id::ImportFindingsError},
};
constexpr Member Indicator[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Values", .shape = id::NonEmptyStringList},
    {.name = "Title", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member IndicatorsList[] = {
    {.name = "member", .shape = id::Indicator},
};
constexpr Member Insight[] = {
    {.name = "InsightArn", .shape = id::String, .required = true},
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Filters", .shape = id::AwsSecurityFindingFilters, .required = true},
    {.name = "GroupByAttribute", .shape = id::String, .required = true},
};
constexpr Member InsightList[] = {
    {.name = "member", .shape = id::Insight},
};
constexpr Member InsightResultValue[] = {
    {.name = "GroupByAttributeValue", .shape = id::String, .required = true},
    {.name = "Count", .shape = id::Integer, .required = true},
};
constexpr Member InsightResultValueList[] = {
    {.name = "member", .shape = id::InsightResultValue},
};
constexpr Member InsightResults[] = {
    {.name = "InsightArn", .shape = id::String, .required = true},
    {.name = "GroupByAttribute", .shape = id::String, .required = true},
    {.name = "ResultValues", .shape = id::InsightResultValueList, .required = true},
};
constexpr Member IntegerList[] = {
    {.name = "member", .shape = id::Integer},
};
constexpr Member IntegrationTypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InternalException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member InternalServerException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member InvalidAccessException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member InvalidInputException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member IpFilter[] = {
    {.name = "Cidr", .shape = id::String},
};
constexpr Member IpFilterList[] = {
    {.name = "member", .shape = id::IpFilter},
};
constexpr Member IpOrganizationDetails[] = {
    {.name = "Asn", .shape = id::Integer},
    {.name = "AsnOrg", .shape = id::String},
    {.name = "Isp", .shape = id::String},
    {.name = "Org", .shape = id::String},
};
constexpr Member Ipv6CidrBlockAssociation[] = {
    {.name = "AssociationId", .shape = id::String},
    {.name = "Ipv6CidrBlock", .shape = id::String},
    {.name = "CidrBlockState", .shape = id::String},
};
constexpr Member Ipv6CidrBlockAssociationList[] = {
    {.name = "member", .shape = id::Ipv6CidrBlockAssociation},
};
constexpr Member KeywordFilter[] = {
    {.name = "Value", .shape = id::String},
};
constexpr Member KeywordFilterList[] = {
    {.name = "member", .shape = id::KeywordFilter},
};
constexpr Member LimitExceededException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member ListEnabledProductsForImportRequest[] = {
    {.name = "NextToken", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxResults", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member ListEnabledProductsForImportResponse[] = {
    {.name = "ProductSubscriptions", .shape = id::ProductSubscriptionArnList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListFindingAggregatorsRequest[] = {
    {.name = "NextToken", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxResults", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member ListFindingAggregatorsResponse[] = {
    {.name = "FindingAggregators", .shape = id::FindingAggregatorList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member LoadBalancerState[] = {
    {.name = "Code", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member Malware[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Type", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "State", .shape = id::String},
};
constexpr Member MalwareList[] = {
    {.name = "member", .shape = id::Malware},
};
constexpr Member MapFilter[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
    {.name = "Comparison", .shape = id::String},
};
constexpr Member MapFilterList[] = {
    {.name = "member", .shape = id::MapFilter},
};
constexpr Member MetadataUidList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Network[] = {
    {.name = "Direction", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
    {.name = "OpenPortRange", .shape = id::PortRange},
    {.name = "SourceIpV4", .shape = id::String},
    {.name = "SourceIpV6", .shape = id::String},
    {.name = "SourcePort", .shape = id::Integer},
    {.name = "SourceDomain", .shape = id::String},
    {.name = "SourceMac", .shape = id::String},
    {.name = "DestinationIpV4", .shape = id::String},
    {.name = "DestinationIpV6", .shape = id::String},
    {.name = "DestinationPort", .shape = id::Integer},
    {.name = "DestinationDomain", .shape = id::String},
};
constexpr Member NetworkAutonomousSystem[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Number", .shape = id::Integer},
};
constexpr Member NetworkConnection[] = {
    {.name = "Direction", .shape = id::String},
};
constexpr Member NetworkConnectionAction[] = {
    {.name = "ConnectionDirection", .shape = id::String},
    {.name = "RemoteIpDetails", .shape = id::ActionRemoteIpDetails},
    {.name = "RemotePortDetails", .shape = id::ActionRemotePortDetails},
    {.name = "LocalPortDetails", .shape = id::ActionLocalPortDetails},
    {.name = "Protocol", .shape = id::String},
    {.name = "Blocked", .shape = id::Boolean},
};
constexpr Member NetworkEndpoint[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Ip", .shape = id::String},
    {.name = "Domain", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
    {.name = "Location", .shape = id::NetworkGeoLocation},
    {.name = "AutonomousSystem", .shape = id::NetworkAutonomousSystem},
    {.name = "Connection", .shape = id::NetworkConnection},
};
constexpr Member NetworkEndpointsList[] = {
    {.name = "member", .shape = id::NetworkEndpoint},
};
constexpr Member NetworkGeoLocation[] = {
    {.name = "City", .shape = id::String},
    {.name = "Country", .shape = id::String},
    {.name = "Lat", .shape = id::Double},
    {.name = "Lon", .shape = id::Double},
};
constexpr Member NetworkHeader[] = {
    {.name = "Protocol", .shape = id::String},
    {.name = "Destination", .shape = id::NetworkPathComponentDetails},
    {.name = "Source", .shape = id::NetworkPathComponentDetails},
};
constexpr Member NetworkPathComponent[] = {
    {.name = "ComponentId", .shape = id::String},
    {.name = "ComponentType", .shape = id::String},
    {.name = "Egress", .shape = id::NetworkHeader},
    {.name = "Ingress", .shape = id::NetworkHeader},
};
constexpr Member NetworkPathComponentDetails[] = {
    {.name = "Address", .shape = id::StringList},
    {.name = "PortRanges", .shape = id::PortRangeList},
};
constexpr Member NetworkPathList[] = {
    {.name = "member", .shape = id::NetworkPathComponent},
};
constexpr Member NonEmptyStringList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Note[] = {
    {.name = "Text", .shape = id::String, .required = true},
    {.name = "UpdatedBy", .shape = id::String, .required = true},
    {.name = "UpdatedAt", .shape = id::String, .required = true},
};
constexpr Member NoteUpdate[] = {
    {.name = "Text", .shape = id::String, .required = true},
    {.name = "UpdatedBy", .shape = id::String, .required = true},
};
constexpr Member NumberFilter[] = {
    {.name = "Gte", .shape = id::Double},
    {.name = "Lte", .shape = id::Double},
    {.name = "Eq", .shape = id::Double},
    {.name = "Gt", .shape = id::Double},
    {.name = "Lt", .shape = id::Double},
};
constexpr Member NumberFilterList[] = {
    {.name = "member", .shape = id::NumberFilter},
};
constexpr Member Occurrences[] = {
    {.name = "LineRanges", .shape = id::Ranges},
    {.name = "OffsetRanges", .shape = id::Ranges},
    {.name = "Pages", .shape = id::Pages},
    {.name = "Records", .shape = id::Records},
    {.name = "Cells", .shape = id::Cells},
};
constexpr Member OcsfBooleanFilter[] = {
    {.name = "FieldName", .shape = id::String},
    {.name = "Filter", .shape = id::BooleanFilter},
};
constexpr Member OcsfBooleanFilterList[] = {
    {.name = "member", .shape = id::OcsfBooleanFilter},
};
constexpr Member OcsfDateFilter[] = {
    {.name = "FieldName", .shape = id::String},
    {.name = "Filter", .shape = id::DateFilter},
};
constexpr Member OcsfDateFilterList[] = {
    {.name = "member", .shape = id::OcsfDateFilter},
};
constexpr Member OcsfFindingFilters[] = {
    {.name = "CompositeFilters", .shape = id::CompositeFilterList},
    {.name = "CompositeOperator", .shape = id::String},
};
constexpr Member OcsfFindingIdentifier[] = {
    {.name = "CloudAccountUid", .shape = id::String, .required = true},
    {.name = "FindingInfoUid", .shape = id::String, .required = true},
    {.name = "MetadataProductUid", .shape = id::String, .required = true},
};
constexpr Member OcsfFindingIdentifierList[] = {
    {.name = "member", .shape = id::OcsfFindingIdentifier},
};
constexpr Member OcsfFindingsList[] = {
    {.name = "member", .shape = id::OcsfFinding},
};
constexpr Member OcsfIpFilter[] = {
    {.name = "FieldName", .shape = id::String},
    {.name = "Filter", .shape = id::IpFilter},
};
constexpr Member OcsfIpFilterList[] = {
    {.name = "member", .shape = id::OcsfIpFilter},
};
constexpr Member OcsfMapFilter[] = {
    {.name = "FieldName", .shape = id::String},
    {.name = "Filter", .shape = id::MapFilter},
};
constexpr Member OcsfMapFilterList[] = {
    {.name = "member", .shape = id::OcsfMapFilter},
};
constexpr Member OcsfNumberFilter[] = {
    {.name = "FieldName", .shape = id::String},
    {.name = "Filter", .shape = id::NumberFilter},
};
constexpr Member OcsfNumberFilterList[] = {
    {.name = "member", .shape = id::OcsfNumberFilter},
};
constexpr Member OcsfStringFilter[] = {
    {.name = "FieldName", .shape = id::String},
    {.name = "Filter", .shape = id::StringFilter},
};
constexpr Member OcsfStringFilterList[] = {
    {.name = "member", .shape = id::OcsfStringFilter},
};
constexpr Member OrganizationNotFoundException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member OrganizationalUnitNotFoundException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member Page[] = {
    {.name = "PageNumber", .shape = id::Long},
    {.name = "LineRange", .shape = id::Range},
    {.name = "OffsetRange", .shape = id::Range},
};
constexpr Member Pages[] = {
    {.name = "member", .shape = id::Page},
};
constexpr Member PatchSummary[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "InstalledCount", .shape = id::Integer},
    {.name = "MissingCount", .shape = id::Integer},
    {.name = "FailedCount", .shape = id::Integer},
    {.name = "InstalledOtherCount", .shape = id::Integer},
    {.name = "InstalledRejectedCount", .shape = id::Integer},
    {.name = "InstalledPendingReboot", .shape = id::Integer},
    {.name = "OperationStartTime", .shape = id::String},
    {.name = "OperationEndTime", .shape = id::String},
    {.name = "RebootOption", .shape = id::String},
    {.name = "Operation", .shape = id::String},
};
constexpr Member PortProbeAction[] = {
    {.name = "PortProbeDetails", .shape = id::PortProbeDetailList},
    {.name = "Blocked", .shape = id::Boolean},
};
constexpr Member PortProbeDetail[] = {
    {.name = "LocalPortDetails", .shape = id::ActionLocalPortDetails},
    {.name = "LocalIpDetails", .shape = id::ActionLocalIpDetails},
    {.name = "RemoteIpDetails", .shape = id::ActionRemoteIpDetails},
};
constexpr Member PortProbeDetailList[] = {
    {.name = "member", .shape = id::PortProbeDetail},
};
constexpr Member PortRange[] = {
    {.name = "Begin", .shape = id::Integer},
    {.name = "End", .shape = id::Integer},
};
constexpr Member PortRangeFromTo[] = {
    {.name = "From", .shape = id::Integer},
    {.name = "To", .shape = id::Integer},
};
constexpr Member PortRangeList[] = {
    {.name = "member", .shape = id::PortRange},
};
constexpr Member ProcessDetails[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "Pid", .shape = id::Integer},
    {.name = "ParentPid", .shape = id::Integer},
    {.name = "LaunchedAt", .shape = id::String},
    {.name = "TerminatedAt", .shape = id::String},
};
constexpr Member Product[] = {
    {.name = "ProductArn", .shape = id::String, .required = true},
    {.name = "ProductName", .shape = id::String},
    {.name = "CompanyName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Categories", .shape = id::CategoryList},
    {.name = "IntegrationTypes", .shape = id::IntegrationTypeList},
    {.name = "MarketplaceUrl", .shape = id::String},
    {.name = "ActivationUrl", .shape = id::String},
    {.name = "ProductSubscriptionResourcePolicy", .shape = id::String},
};
constexpr Member ProductSubscriptionArnList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ProductsList[] = {
    {.name = "member", .shape = id::Product},
};
constexpr Member PropagatingVgwSetDetails[] = {
    {.name = "GatewayId", .shape = id::String},
};
constexpr Member PropagatingVgwSetList[] = {
    {.name = "member", .shape = id::PropagatingVgwSetDetails},
};
constexpr Member Range[] = {
    {.name = "Start", .shape = id::Long},
    {.name = "End", .shape = id::Long},
    {.name = "StartColumn", .shape = id::Long},
};
constexpr Member Ranges[] = {
    {.name = "member", .shape = id::Range},
};
constexpr Member Recommendation[] = {
    {.name = "Text", .shape = id::String},
    {.name = "Url", .shape = id::String},
};
constexpr Member Record[] = {
    {.name = "JsonPath", .shape = id::String},
    {.name = "RecordIndex", .shape = id::Long},
};
constexpr Member Records[] = {
    {.name = "member", .shape = id::Record},
};
constexpr Member RelatedFinding[] = {
    {.name = "ProductArn", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
};
constexpr Member RelatedFindingList[] = {
    {.name = "member", .shape = id::RelatedFinding},
};
constexpr Member RelatedRequirementsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Remediation[] = {
    {.name = "Recommendation", .shape = id::Recommendation},
};
constexpr Member Resource[] = {
    {.name = "Type", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "Partition", .shape = id::String},
    {.name = "Region", .shape = id::String},
    {.name = "ResourceRole", .shape = id::String},
    {.name = "Tags", .shape = id::FieldMap},
    {.name = "DataClassification", .shape = id::DataClassificationDetails},
    {.name = "Details", .shape = id::ResourceDetails},
    {.name = "ApplicationName", .shape = id::String},
    {.name = "ApplicationArn", .shape = id::String},
};
constexpr Member ResourceConflictException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member ResourceDetails[] = {
    {.name = "AwsAutoScalingAutoScalingGroup", .shape = id::AwsAutoScalingAutoScalingGroupDetails},
    {.name = "AwsCodeBuildProject", .shape = id::AwsCodeBuildProjectDetails},
    {.name = "AwsCloudFrontDistribution", .shape = id::AwsCloudFrontDistributionDetails},
    {.name = "AwsEc2Instance", .shape = id::AwsEc2InstanceDetails},
    {.name = "AwsEc2NetworkInterface", .shape = id::AwsEc2NetworkInterfaceDetails},
    {.name = "AwsEc2SecurityGroup", .shape = id::AwsEc2SecurityGroupDetails},
    {.name = "AwsEc2Volume", .shape = id::AwsEc2VolumeDetails},
    {.name = "AwsEc2Vpc", .shape = id::AwsEc2VpcDetails},
    {.name = "AwsEc2Eip", .shape = id::AwsEc2EipDetails},
    {.name = "AwsEc2Subnet", .shape = id::AwsEc2SubnetDetails},
    {.name = "AwsEc2NetworkAcl", .shape = id::AwsEc2NetworkAclDetails},
    {.name = "AwsElbv2LoadBalancer", .shape = id::AwsElbv2LoadBalancerDetails},
    {.name = "AwsElasticBeanstalkEnvironment", .shape = id::AwsElasticBeanstalkEnvironmentDetails},
    {.name = "AwsElasticsearchDomain", .shape = id::AwsElasticsearchDomainDetails},
    {.name = "AwsS3Bucket", .shape = id::AwsS3BucketDetails},
    {.name = "AwsS3AccountPublicAccessBlock", .shape = id::AwsS3AccountPublicAccessBlockDetails},
    {.name = "AwsS3Object", .shape = id::AwsS3ObjectDetails},
    {.name = "AwsSecretsManagerSecret", .shape = id::AwsSecretsManagerSecretDetails},
    {.name = "AwsIamAccessKey", .shape = id::AwsIamAccessKeyDetails},
    {.name = "AwsIamUser", .shape = id::AwsIamUserDetails},
    {.name = "AwsIamPolicy", .shape = id::AwsIamPolicyDetails},
    {.name = "AwsApiGatewayV2Stage", .shape = id::AwsApiGatewayV2StageDetails},
    {.name = "AwsApiGatewayV2Api", .shape = id::AwsApiGatewayV2ApiDetails},
    {.name = "AwsDynamoDbTable", .shape = id::AwsDynamoDbTableDetails},
    {.name = "AwsApiGatewayStage", .shape = id::AwsApiGatewayStageDetails},
    {.name = "AwsApiGatewayRestApi", .shape = id::AwsApiGatewayRestApiDetails},
    {.name = "AwsCloudTrailTrail", .shape = id::AwsCloudTrailTrailDetails},
    {.name = "AwsSsmPatchCompliance", .shape = id::AwsSsmPatchComplianceDetails},
    {.name = "AwsCertificateManagerCertificate",
     .shape = id::AwsCertificateManagerCertificateDetails},
    {.name = "AwsRedshiftCluster", .shape = id::AwsRedshiftClusterDetails},
    {.name = "AwsElbLoadBalancer", .shape = id::AwsElbLoadBalancerDetails},
    {.name = "AwsIamGroup", .shape = id::AwsIamGroupDetails},
    {.name = "AwsIamRole", .shape = id::AwsIamRoleDetails},
    {.name = "AwsKmsKey", .shape = id::AwsKmsKeyDetails},
    {.name = "AwsLambdaFunction", .shape = id::AwsLambdaFunctionDetails},
    {.name = "AwsLambdaLayerVersion", .shape = id::AwsLambdaLayerVersionDetails},
    {.name = "AwsRdsDbInstance", .shape = id::AwsRdsDbInstanceDetails},
    {.name = "AwsSnsTopic", .shape = id::AwsSnsTopicDetails},
    {.name = "AwsSqsQueue", .shape = id::AwsSqsQueueDetails},
    {.name = "AwsWafWebAcl", .shape = id::AwsWafWebAclDetails},
    {.name = "AwsRdsDbSnapshot", .shape = id::AwsRdsDbSnapshotDetails},
    {.name = "AwsRdsDbClusterSnapshot", .shape = id::AwsRdsDbClusterSnapshotDetails},
    {.name = "AwsRdsDbCluster", .shape = id::AwsRdsDbClusterDetails},
    {.name = "AwsEcsCluster", .shape = id::AwsEcsClusterDetails},
    {.name = "AwsEcsContainer", .shape = id::AwsEcsContainerDetails},
    {.name = "AwsEcsTaskDefinition", .shape = id::AwsEcsTaskDefinitionDetails},
    {.name = "Container", .shape = id::ContainerDetails},
    {.name = "Other", .shape = id::FieldMap},
    {.name = "AwsRdsEventSubscription", .shape = id::AwsRdsEventSubscriptionDetails},
    {.name = "AwsEcsService", .shape = id::AwsEcsServiceDetails},
    {.name = "AwsAutoScalingLaunchConfiguration",
     .shape = id::AwsAutoScalingLaunchConfigurationDetails},
    {.name = "AwsEc2VpnConnection", .shape = id::AwsEc2VpnConnectionDetails},
    {.name = "AwsEcrContainerImage", .shape = id::AwsEcrContainerImageDetails},
    {.name = "AwsOpenSearchServiceDomain", .shape = id::AwsOpenSearchServiceDomainDetails},
    {.name = "AwsEc2VpcEndpointService", .shape = id::AwsEc2VpcEndpointServiceDetails},
    {.name = "AwsXrayEncryptionConfig", .shape = id::AwsXrayEncryptionConfigDetails},
    {.name = "AwsWafRateBasedRule", .shape = id::AwsWafRateBasedRuleDetails},
    {.name = "AwsWafRegionalRateBasedRule", .shape = id::AwsWafRegionalRateBasedRuleDetails},
    {.name = "AwsEcrRepository", .shape = id::AwsEcrRepositoryDetails},
    {.name = "AwsEksCluster", .shape = id::AwsEksClusterDetails},
    {.name = "AwsNetworkFirewallFirewallPolicy",
     .shape = id::AwsNetworkFirewallFirewallPolicyDetails},
    {.name = "AwsNetworkFirewallFirewall", .shape = id::AwsNetworkFirewallFirewallDetails},
    {.name = "AwsNetworkFirewallRuleGroup", .shape = id::AwsNetworkFirewallRuleGroupDetails},
    {.name = "AwsRdsDbSecurityGroup", .shape = id::AwsRdsDbSecurityGroupDetails},
    {.name = "AwsKinesisStream", .shape = id::AwsKinesisStreamDetails},
    {.name = "AwsEc2TransitGateway", .shape = id::AwsEc2TransitGatewayDetails},
    {.name = "AwsEfsAccessPoint", .shape = id::AwsEfsAccessPointDetails},
    {.name = "AwsCloudFormationStack", .shape = id::AwsCloudFormationStackDetails},
    {.name = "AwsCloudWatchAlarm", .shape = id::AwsCloudWatchAlarmDetails},
    {.name = "AwsEc2VpcPeeringConnection", .shape = id::AwsEc2VpcPeeringConnectionDetails},
    {.name = "AwsWafRegionalRuleGroup", .shape = id::AwsWafRegionalRuleGroupDetails},
    {.name = "AwsWafRegionalRule", .shape = id::AwsWafRegionalRuleDetails},
    {.name = "AwsWafRegionalWebAcl", .shape = id::AwsWafRegionalWebAclDetails},
    {.name = "AwsWafRule", .shape = id::AwsWafRuleDetails},
    {.name = "AwsWafRuleGroup", .shape = id::AwsWafRuleGroupDetails},
    {.name = "AwsEcsTask", .shape = id::AwsEcsTaskDetails},
    {.name = "AwsBackupBackupVault", .shape = id::AwsBackupBackupVaultDetails},
    {.name = "AwsBackupBackupPlan", .shape = id::AwsBackupBackupPlanDetails},
    {.name = "AwsBackupRecoveryPoint", .shape = id::AwsBackupRecoveryPointDetails},
    {.name = "AwsEc2LaunchTemplate", .shape = id::AwsEc2LaunchTemplateDetails},
    {.name = "AwsSageMakerNotebookInstance", .shape = id::AwsSageMakerNotebookInstanceDetails},
    {.name = "AwsWafv2WebAcl", .shape = id::AwsWafv2WebAclDetails},
    {.name = "AwsWafv2RuleGroup", .shape = id::AwsWafv2RuleGroupDetails},
    {.name = "AwsEc2RouteTable", .shape = id::AwsEc2RouteTableDetails},
    {.name = "AwsAmazonMqBroker", .shape = id::AwsAmazonMqBrokerDetails},
    {.name = "AwsAppSyncGraphQlApi", .shape = id::AwsAppSyncGraphQlApiDetails},
    {.name = "AwsEventSchemasRegistry", .shape = id::AwsEventSchemasRegistryDetails},
    {.name = "AwsGuardDutyDetector", .shape = id::AwsGuardDutyDetectorDetails},
    {.name = "AwsStepFunctionStateMachine", .shape = id::AwsStepFunctionStateMachineDetails},
    {.name = "AwsAthenaWorkGroup", .shape = id::AwsAthenaWorkGroupDetails},
    {.name = "AwsEventsEventbus", .shape = id::AwsEventsEventbusDetails},
    {.name = "AwsDmsEndpoint", .shape = id::AwsDmsEndpointDetails},
    {.name = "AwsEventsEndpoint", .shape = id::AwsEventsEndpointDetails},
    {.name = "AwsDmsReplicationTask", .shape = id::AwsDmsReplicationTaskDetails},
    {.name = "AwsDmsReplicationInstance", .shape = id::AwsDmsReplicationInstanceDetails},
    {.name = "AwsRoute53HostedZone", .shape = id::AwsRoute53HostedZoneDetails},
    {.name = "AwsMskCluster", .shape = id::AwsMskClusterDetails},
    {.name = "AwsS3AccessPoint", .shape = id::AwsS3AccessPointDetails},
    {.name = "AwsEc2ClientVpnEndpoint", .shape = id::AwsEc2ClientVpnEndpointDetails},
    {.name = "CodeRepository", .shape = id::CodeRepositoryDetails},
};
constexpr Member ResourceList[] = {
    {.name = "member", .shape = id::Resource},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member RouteSetDetails[] = {
    {.name = "CarrierGatewayId", .shape = id::String},
    {.name = "CoreNetworkArn", .shape = id::String},
    {.name = "DestinationCidrBlock", .shape = id::String},
    {.name = "DestinationIpv6CidrBlock", .shape = id::String},
    {.name = "DestinationPrefixListId", .shape = id::String},
    {.name = "EgressOnlyInternetGatewayId", .shape = id::String},
    {.name = "GatewayId", .shape = id::String},
    {.name = "InstanceId", .shape = id::String},
    {.name = "InstanceOwnerId", .shape = id::String},
    {.name = "LocalGatewayId", .shape = id::String},
    {.name = "NatGatewayId", .shape = id::String},
    {.name = "NetworkInterfaceId", .shape = id::String},
    {.name = "Origin", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "TransitGatewayId", .shape = id::String},
    {.name = "VpcPeeringConnectionId", .shape = id::String},
};
constexpr Member RouteSetList[] = {
    {.name = "member", .shape = id::RouteSetDetails},
};
constexpr Member RuleGroupDetails[] = {
    {.name = "RuleVariables", .shape = id::RuleGroupVariables},
    {.name = "RulesSource", .shape = id::RuleGroupSource},
};
constexpr Member RuleGroupSource[] = {
    {.name = "RulesSourceList", .shape = id::RuleGroupSourceListDetails},
    {.name = "RulesString", .shape = id::String},
    {.name = "StatefulRules", .shape = id::RuleGroupSourceStatefulRulesList},
    {.name = "StatelessRulesAndCustomActions",
     .shape = id::RuleGroupSourceStatelessRulesAndCustomActionsDetails},
};
constexpr Member RuleGroupSourceCustomActionsDetails[] = {
    {.name = "ActionDefinition", .shape = id::StatelessCustomActionDefinition},
    {.name = "ActionName", .shape = id::String},
};
constexpr Member RuleGroupSourceCustomActionsList[] = {
    {.name = "member", .shape = id::RuleGroupSourceCustomActionsDetails},
};
constexpr Member RuleGroupSourceListDetails[] = {
    {.name = "GeneratedRulesType", .shape = id::String},
    {.name = "TargetTypes", .shape = id::NonEmptyStringList},
    {.name = "Targets", .shape = id::NonEmptyStringList},
};
constexpr Member RuleGroupSourceStatefulRulesDetails[] = {
    {.name = "Action", .shape = id::String},
    {.name = "Header", .shape = id::RuleGroupSourceStatefulRulesHeaderDetails},
    {.name = "RuleOptions", .shape = id::RuleGroupSourceStatefulRulesOptionsList},
};
constexpr Member RuleGroupSourceStatefulRulesHeaderDetails[] = {
    {.name = "Destination", .shape = id::String},
    {.name = "DestinationPort", .shape = id::String},
    {.name = "Direction", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
    {.name = "Source", .shape = id::String},
    {.name = "SourcePort", .shape = id::String},
};
constexpr Member RuleGroupSourceStatefulRulesList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatefulRulesDetails},
};
constexpr Member RuleGroupSourceStatefulRulesOptionsDetails[] = {
    {.name = "Keyword", .shape = id::String},
    {.name = "Settings", .shape = id::RuleGroupSourceStatefulRulesRuleOptionsSettingsList},
};
constexpr Member RuleGroupSourceStatefulRulesOptionsList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatefulRulesOptionsDetails},
};
constexpr Member RuleGroupSourceStatefulRulesRuleOptionsSettingsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RuleGroupSourceStatelessRuleDefinition[] = {
    {.name = "Actions", .shape = id::NonEmptyStringList},
    {.name = "MatchAttributes", .shape = id::RuleGroupSourceStatelessRuleMatchAttributes},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributes[] = {
    {.name = "DestinationPorts",
     .shape = id::RuleGroupSourceStatelessRuleMatchAttributesDestinationPortsList},
    {.name = "Destinations",
     .shape = id::RuleGroupSourceStatelessRuleMatchAttributesDestinationsList},
    {.name = "Protocols", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesProtocolsList},
    {.name = "SourcePorts",
     .shape = id::RuleGroupSourceStatelessRuleMatchAttributesSourcePortsList},
    {.name = "Sources", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesSourcesList},
    {.name = "TcpFlags", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesTcpFlagsList},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesDestinationPorts[] = {
    {.name = "FromPort", .shape = id::Integer},
    {.name = "ToPort", .shape = id::Integer},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesDestinationPortsList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesDestinationPorts},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesDestinations[] = {
    {.name = "AddressDefinition", .shape = id::String},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesDestinationsList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesDestinations},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesProtocolsList[] = {
    {.name = "member", .shape = id::Integer},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesSourcePorts[] = {
    {.name = "FromPort", .shape = id::Integer},
    {.name = "ToPort", .shape = id::Integer},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesSourcePortsList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesSourcePorts},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesSources[] = {
    {.name = "AddressDefinition", .shape = id::String},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesSourcesList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesSources},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesTcpFlags[] = {
    {.name = "Flags", .shape = id::NonEmptyStringList},
    {.name = "Masks", .shape = id::NonEmptyStringList},
};
constexpr Member RuleGroupSourceStatelessRuleMatchAttributesTcpFlagsList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatelessRuleMatchAttributesTcpFlags},
};
constexpr Member RuleGroupSourceStatelessRulesAndCustomActionsDetails[] = {
    {.name = "CustomActions", .shape = id::RuleGroupSourceCustomActionsList},
    {.name = "StatelessRules", .shape = id::RuleGroupSourceStatelessRulesList},
};
constexpr Member RuleGroupSourceStatelessRulesDetails[] = {
    {.name = "Priority", .shape = id::Integer},
    {.name = "RuleDefinition", .shape = id::RuleGroupSourceStatelessRuleDefinition},
};
constexpr Member RuleGroupSourceStatelessRulesList[] = {
    {.name = "member", .shape = id::RuleGroupSourceStatelessRulesDetails},
};
constexpr Member RuleGroupVariables[] = {
    {.name = "IpSets", .shape = id::RuleGroupVariablesIpSetsDetails},
    {.name = "PortSets", .shape = id::RuleGroupVariablesPortSetsDetails},
};
constexpr Member RuleGroupVariablesIpSetsDetails[] = {
    {.name = "Definition", .shape = id::NonEmptyStringList},
};
constexpr Member RuleGroupVariablesPortSetsDetails[] = {
    {.name = "Definition", .shape = id::NonEmptyStringList},
};
constexpr Member SecurityControlParameter[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::TypeList},
};
constexpr Member SecurityControlParametersList[] = {
    {.name = "member", .shape = id::SecurityControlParameter},
};
constexpr Member SecurityGroups[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SensitiveDataDetections[] = {
    {.name = "Count", .shape = id::Long},
    {.name = "Type", .shape = id::String},
    {.name = "Occurrences", .shape = id::Occurrences},
};
constexpr Member SensitiveDataDetectionsList[] = {
    {.name = "member", .shape = id::SensitiveDataDetections},
};
constexpr Member SensitiveDataResult[] = {
    {.name = "Category", .shape = id::String},
    {.name = "Detections", .shape = id::SensitiveDataDetectionsList},
    {.name = "TotalCount", .shape = id::Long},
};
constexpr Member SensitiveDataResultList[] = {
    {.name = "member", .shape = id::SensitiveDataResult},
};
constexpr Member Sequence[] = {
    {.name = "Uid", .shape = id::String},
    {.name = "Actors", .shape = id::ActorsList},
    {.name = "Endpoints", .shape = id::NetworkEndpointsList},
    {.name = "Signals", .shape = id::SignalsList},
    {.name = "SequenceIndicators", .shape = id::IndicatorsList},
};
constexpr Member Severity[] = {
    {.name = "Product", .shape = id::Double},
    {.name = "Label", .shape = id::String},
    {.name = "Normalized", .shape = id::Integer},
    {.name = "Original", .shape = id::String},
};
constexpr Member SeverityUpdate[] = {
    {.name = "Normalized", .shape = id::Integer},
    {.name = "Product", .shape = id::Double},
    {.name = "Label", .shape = id::String},
};
constexpr Member Signal[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "Title", .shape = id::String},
    {.name = "ProductArn", .shape = id::String},
    {.name = "ResourceIds", .shape = id::NonEmptyStringList},
    {.name = "SignalIndicators", .shape = id::IndicatorsList},
    {.name = "Name", .shape = id::String},
    {.name = "CreatedAt", .shape = id::Long},
    {.name = "UpdatedAt", .shape = id::Long},
    {.name = "FirstSeenAt", .shape = id::Long},
    {.name = "LastSeenAt", .shape = id::Long},
    {.name = "Severity", .shape = id::Double},
    {.name = "Count", .shape = id::Integer},
    {.name = "ActorIds", .shape = id::NonEmptyStringList},
    {.name = "EndpointIds", .shape = id::NonEmptyStringList},
};
constexpr Member SignalsList[] = {
    {.name = "member", .shape = id::Signal},
};
constexpr Member SoftwarePackage[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Version", .shape = id::String},
    {.name = "Epoch", .shape = id::String},
    {.name = "Release", .shape = id::String},
    {.name = "Architecture", .shape = id::String},
    {.name = "PackageManager", .shape = id::String},
    {.name = "FilePath", .shape = id::String},
    {.name = "FixedInVersion", .shape = id::String},
    {.name = "Remediation", .shape = id::String},
    {.name = "SourceLayerHash", .shape = id::String},
    {.name = "SourceLayerArn", .shape = id::String},
};
constexpr Member SoftwarePackageList[] = {
    {.name = "member", .shape = id::SoftwarePackage},
};
constexpr Member SortCriteria[] = {
    {.name = "member", .shape = id::SortCriterion},
};
constexpr Member SortCriterion[] = {
    {.name = "Field", .shape = id::String},
    {.name = "SortOrder", .shape = id::String},
};
constexpr Member StatelessCustomActionDefinition[] = {
    {.name = "PublishMetricAction", .shape = id::StatelessCustomPublishMetricAction},
};
constexpr Member StatelessCustomPublishMetricAction[] = {
    {.name = "Dimensions", .shape = id::StatelessCustomPublishMetricActionDimensionsList},
};
constexpr Member StatelessCustomPublishMetricActionDimension[] = {
    {.name = "Value", .shape = id::String},
};
constexpr Member StatelessCustomPublishMetricActionDimensionsList[] = {
    {.name = "member", .shape = id::StatelessCustomPublishMetricActionDimension},
};
constexpr Member StatusReason[] = {
    {.name = "ReasonCode", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
};
constexpr Member StatusReasonsList[] = {
    {.name = "member", .shape = id::StatusReason},
};
constexpr Member StringFilter[] = {
    {.name = "Value", .shape = id::String},
    {.name = "Comparison", .shape = id::String},
};
constexpr Member StringFilterList[] = {
    {.name = "member", .shape = id::StringFilter},
};
constexpr Member StringList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TagMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member Threat[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Severity", .shape = id::String},
    {.name = "ItemCount", .shape = id::Integer},
    {.name = "FilePaths", .shape = id::FilePathList},
};
constexpr Member ThreatIntelIndicator[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Value", .shape = id::String},
    {.name = "Category", .shape = id::String},
    {.name = "LastObservedAt", .shape = id::String},
    {.name = "Source", .shape = id::String},
    {.name = "SourceUrl", .shape = id::String},
};
constexpr Member ThreatIntelIndicatorList[] = {
    {.name = "member", .shape = id::ThreatIntelIndicator},
};
constexpr Member ThreatList[] = {
    {.name = "member", .shape = id::Threat},
};
constexpr Member ThrottlingException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member TypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member UserAccount[] = {
    {.name = "Uid", .shape = id::String},
    {.name = "Name", .shape = id::String},
};
constexpr Member ValidationException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Code", .shape = id::String},
};
constexpr Member VolumeMount[] = {
    {.name = "Name", .shape = id::String},
    {.name = "MountPath", .shape = id::String},
};
constexpr Member VolumeMountList[] = {
    {.name = "member", .shape = id::VolumeMount},
};
constexpr Member VpcInfoCidrBlockSetDetails[] = {
    {.name = "CidrBlock", .shape = id::String},
};
constexpr Member VpcInfoCidrBlockSetList[] = {
    {.name = "member", .shape = id::VpcInfoCidrBlockSetDetails},
};
constexpr Member VpcInfoIpv6CidrBlockSetDetails[] = {
    {.name = "Ipv6CidrBlock", .shape = id::String},
};
constexpr Member VpcInfoIpv6CidrBlockSetList[] = {
    {.name = "member", .shape = id::VpcInfoIpv6CidrBlockSetDetails},
};
constexpr Member VpcInfoPeeringOptionsDetails[] = {
    {.name = "AllowDnsResolutionFromRemoteVpc", .shape = id::Boolean},
    {.name = "AllowEgressFromLocalClassicLinkToRemoteVpc", .shape = id::Boolean},
    {.name = "AllowEgressFromLocalVpcToRemoteClassicLink", .shape = id::Boolean},
};
constexpr Member Vulnerability[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "VulnerablePackages", .shape = id::SoftwarePackageList},
    {.name = "Cvss", .shape = id::CvssList},
    {.name = "RelatedVulnerabilities", .shape = id::StringList},
    {.name = "Vendor", .shape = id::VulnerabilityVendor},
    {.name = "ReferenceUrls", .shape = id::StringList},
    {.name = "FixAvailable", .shape = id::String},
    {.name = "EpssScore", .shape = id::Double},
    {.name = "ExploitAvailable", .shape = id::String},
    {.name = "LastKnownExploitAt", .shape = id::String},
    {.name = "CodeVulnerabilities", .shape = id::VulnerabilityCodeVulnerabilitiesList},
};
constexpr Member VulnerabilityCodeVulnerabilities[] = {
    {.name = "Cwes", .shape = id::TypeList},
    {.name = "FilePath", .shape = id::CodeVulnerabilitiesFilePath},
    {.name = "SourceArn", .shape = id::String},
};
constexpr Member VulnerabilityCodeVulnerabilitiesList[] = {
    {.name = "member", .shape = id::VulnerabilityCodeVulnerabilities},
};
constexpr Member VulnerabilityList[] = {
    {.name = "member", .shape = id::Vulnerability},
};
constexpr Member VulnerabilityVendor[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Url", .shape = id::String},
    {.name = "VendorSeverity", .shape = id::String},
    {.name = "VendorCreatedAt", .shape = id::String},
    {.name = "VendorUpdatedAt", .shape = id::String},
};
constexpr Member WafAction[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member WafExcludedRule[] = {
    {.name = "RuleId", .shape = id::String},
};
constexpr Member WafExcludedRuleList[] = {
    {.name = "member", .shape = id::WafExcludedRule},
};
constexpr Member WafOverrideAction[] = {
    {.name = "Type", .shape = id::String},
};
constexpr Member Workflow[] = {
    {.name = "Status", .shape = id::String},
};
constexpr Member WorkflowUpdate[] = {
    {.name = "Status", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "TimestampIso8601", .type = Type::kTimestamp, .time = TimeFormat::kIso8601},
    {.name = "AccessDeniedException", .members = members::AccessDeniedException, .error = true,
     .status = 403},
    {.name = "Action", .members = members::Action},
    {.name = "ActionLocalIpDetails", .members = members::ActionLocalIpDetails},
    {.name = "ActionLocalPortDetails", .members = members::ActionLocalPortDetails},
    {.name = "ActionRemoteIpDetails", .members = members::ActionRemoteIpDetails},
    {.name = "ActionRemotePortDetails", .members = members::ActionRemotePortDetails},
    {.name = "ActionTarget", .members = members::ActionTarget},
    {.name = "ActionTargetList", .type = Type::kList, .members = members::ActionTargetList},
    {.name = "Actor", .members = members::Actor},
    {.name = "ActorSession", .members = members::ActorSession},
    {.name = "ActorUser", .members = members::ActorUser},
    {.name = "ActorsList", .type = Type::kList, .members = members::ActorsList},
    {.name = "Adjustment", .members = members::Adjustment},
    {.name = "AdjustmentList", .type = Type::kList, .members = members::AdjustmentList},
    {.name = "ArnList", .type = Type::kList, .members = members::ArnList},
    {.name = "AssociatedStandard", .members = members::AssociatedStandard},
    {.name = "AssociatedStandardsList", .type = Type::kList,
     .members = members::AssociatedStandardsList},
    {.name = "AssociationSetDetails", .members = members::AssociationSetDetails},
    {.name = "AssociationSetList", .type = Type::kList, .members = members::AssociationSetList},
    {.name = "AssociationStateDetails", .members = members::AssociationStateDetails},
    {.name = "AvailabilityZone", .members = members::AvailabilityZone},
    {.name = "AvailabilityZones", .type = Type::kList, .members = members::AvailabilityZones},
    {.name = "AwsAmazonMqBrokerDetails", .members = members::AwsAmazonMqBrokerDetails},
    {.name = "AwsAmazonMqBrokerEncryptionOptionsDetails",
     .members = members::AwsAmazonMqBrokerEncryptionOptionsDetails},
    {.name = "AwsAmazonMqBrokerLdapServerMetadataDetails",
     .members = members::AwsAmazonMqBrokerLdapServerMetadataDetails},
    {.name = "AwsAmazonMqBrokerLogsDetails", .members = members::AwsAmazonMqBrokerLogsDetails},
    {.name = "AwsAmazonMqBrokerLogsPendingDetails",
     .members = members::AwsAmazonMqBrokerLogsPendingDetails},
    {.name = "AwsAmazonMqBrokerMaintenanceWindowStartTimeDetails",
     .members = members::AwsAmazonMqBrokerMaintenanceWindowStartTimeDetails},
    {.name = "AwsAmazonMqBrokerUsersDetails", .members = members::AwsAmazonMqBrokerUsersDetails},
    {.name = "AwsAmazonMqBrokerUsersList", .type = Type::kList,
     .members = members::AwsAmazonMqBrokerUsersList},
    {.name = "AwsApiCallAction", .members = members::AwsApiCallAction},
    {.name = "AwsApiCallActionDomainDetails", .members = members::AwsApiCallActionDomainDetails},
    {.name = "AwsApiGatewayAccessLogSettings", .members = members::AwsApiGatewayAccessLogSettings},
    {.name = "AwsApiGatewayCanarySettings", .members = members::AwsApiGatewayCanarySettings},
    {.name = "AwsApiGatewayEndpointConfiguration",
     .members = members::AwsApiGatewayEndpointConfiguration},
    {.name = "AwsApiGatewayMethodSettings", .members = members::AwsApiGatewayMethodSettings},
    {.name = "AwsApiGatewayMethodSettingsList", .type = Type::kList,
     .members = members::AwsApiGatewayMethodSettingsList},
    {.name = "AwsApiGatewayRestApiDetails", .members = members::AwsApiGatewayRestApiDetails},
    {.name = "AwsApiGatewayStageDetails", .members = members::AwsApiGatewayStageDetails},
    {.name = "AwsApiGatewayV2ApiDetails", .members = members::AwsApiGatewayV2ApiDetails},
    {.name = "AwsApiGatewayV2RouteSettings", .members = members::AwsApiGatewayV2RouteSettings},
    {.name = "AwsApiGatewayV2StageDetails", .members = members::AwsApiGatewayV2StageDetails},
    {.name = "AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersDetails",
     .members = members::AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersDetails},
    {.name = "AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersList", .type = Type::kList,
     .members = members::AwsAppSyncGraphQlApiAdditionalAuthenticationProvidersList},
    {.name = "AwsAppSyncGraphQlApiDetails", .members = members::AwsAppSyncGraphQlApiDetails},
    {.name = "AwsAppSyncGraphQlApiLambdaAuthorizerConfigDetails",
     .members = members::AwsAppSyncGraphQlApiLambdaAuthorizerConfigDetails},
    {.name = "AwsAppSyncGraphQlApiLogConfigDetails",
     .members = members::AwsAppSyncGraphQlApiLogConfigDetails},
    {.name = "AwsAppSyncGraphQlApiOpenIdConnectConfigDetails",
     .members = members::AwsAppSyncGraphQlApiOpenIdConnectConfigDetails},
    {.name = "AwsAppSyncGraphQlApiUserPoolConfigDetails",
     .members = members::AwsAppSyncGraphQlApiUserPoolConfigDetails},
    {.name = "AwsAthenaWorkGroupConfigurationDetails",
     .members = members::AwsAthenaWorkGroupConfigurationDetails},
    {.name = "AwsAthenaWorkGroupConfigurationResultConfigurationDetails",
     .members = members::AwsAthenaWorkGroupConfigurationResultConfigurationDetails},
    {.name = "AwsAthenaWorkGroupConfigurationResultConfigurationEncryptionConfigurationDetails",
     .members = members::AwsAthenaWorkGroupConfigurationResultConfigurationEncryptionConfigurationDetails},
    {.name = "AwsAthenaWorkGroupDetails", .members = members::AwsAthenaWorkGroupDetails},
    {.name = "AwsAutoScalingAutoScalingGroupAvailabilityZonesList", .type = Type::kList,
     .members = members::AwsAutoScalingAutoScalingGroupAvailabilityZonesList},
    {.name = "AwsAutoScalingAutoScalingGroupAvailabilityZonesListDetails",
     .members = members::AwsAutoScalingAutoScalingGroupAvailabilityZonesListDetails},
    {.name = "AwsAutoScalingAutoScalingGroupDetails",
     .members = members::AwsAutoScalingAutoScalingGroupDetails},
    {.name = "AwsAutoScalingAutoScalingGroupLaunchTemplateLaunchTemplateSpecification",
     .members = members::AwsAutoScalingAutoScalingGroupLaunchTemplateLaunchTemplateSpecification},
    {.name = "AwsAutoScalingAutoScalingGroupMixedInstancesPolicyDetails",
     .members = members::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyDetails},
    {.name = "AwsAutoScalingAutoScalingGroupMixedInstancesPolicyInstancesDistributionDetails",
     .members = members::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyInstancesDistributionDetails},
    {.name = "AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateDetails",
     .members = members::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateDetails},
    {
     .name = "AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification",
     .members = members::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification},
    {.name = "AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesList",
     .type = Type::kList,
     .members = members::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesList},
    {
     .name = "AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesListDetails",
     .members = members::AwsAutoScalingAutoScalingGroupMixedInstancesPolicyLaunchTemplateOverridesListDetails},
    {.name = "AwsAutoScalingLaunchConfigurationBlockDeviceMappingsDetails",
     .members = members::AwsAutoScalingLaunchConfigurationBlockDeviceMappingsDetails},
    {.name = "AwsAutoScalingLaunchConfigurationBlockDeviceMappingsEbsDetails",
     .members = members::AwsAutoScalingLaunchConfigurationBlockDeviceMappingsEbsDetails},
    {.name = "AwsAutoScalingLaunchConfigurationBlockDeviceMappingsList", .type = Type::kList,
     .members = members::AwsAutoScalingLaunchConfigurationBlockDeviceMappingsList},
    {.name = "AwsAutoScalingLaunchConfigurationDetails",
     .members = members::AwsAutoScalingLaunchConfigurationDetails},
    {.name = "AwsAutoScalingLaunchConfigurationInstanceMonitoringDetails",
     .members = members::AwsAutoScalingLaunchConfigurationInstanceMonitoringDetails},
    {.name = "AwsAutoScalingLaunchConfigurationMetadataOptions",
     .members = members::AwsAutoScalingLaunchConfigurationMetadataOptions},
    {.name = "AwsBackupBackupPlanAdvancedBackupSettingsDetails",
     .members = members::AwsBackupBackupPlanAdvancedBackupSettingsDetails},
    {.name = "AwsBackupBackupPlanAdvancedBackupSettingsList", .type = Type::kList,
     .members = members::AwsBackupBackupPlanAdvancedBackupSettingsList},
    {.name = "AwsBackupBackupPlanBackupPlanDetails",
     .members = members::AwsBackupBackupPlanBackupPlanDetails},
    {.name = "AwsBackupBackupPlanDetails", .members = members::AwsBackupBackupPlanDetails},
    {.name = "AwsBackupBackupPlanLifecycleDetails",
     .members = members::AwsBackupBackupPlanLifecycleDetails},
    {.name = "AwsBackupBackupPlanRuleCopyActionsDetails",
     .members = members::AwsBackupBackupPlanRuleCopyActionsDetails},
    {.name = "AwsBackupBackupPlanRuleCopyActionsList", .type = Type::kList,
     .members = members::AwsBackupBackupPlanRuleCopyActionsList},
    {.name = "AwsBackupBackupPlanRuleDetails", .members = members::AwsBackupBackupPlanRuleDetails},
    {.name = "AwsBackupBackupPlanRuleList", .type = Type::kList,
     .members = members::AwsBackupBackupPlanRuleList},
    {.name = "AwsBackupBackupVaultDetails", .members = members::AwsBackupBackupVaultDetails},
    {.name = "AwsBackupBackupVaultNotificationsDetails",
     .members = members::AwsBackupBackupVaultNotificationsDetails},
    {.name = "AwsBackupRecoveryPointCalculatedLifecycleDetails",
     .members = members::AwsBackupRecoveryPointCalculatedLifecycleDetails},
    {.name = "AwsBackupRecoveryPointCreatedByDetails",
     .members = members::AwsBackupRecoveryPointCreatedByDetails},
    {.name = "AwsBackupRecoveryPointDetails", .members = members::AwsBackupRecoveryPointDetails},
    {.name = "AwsBackupRecoveryPointLifecycleDetails",
     .members = members::AwsBackupRecoveryPointLifecycleDetails},
    {.name = "AwsCertificateManagerCertificateDetails",
     .members = members::AwsCertificateManagerCertificateDetails},
    {.name = "AwsCertificateManagerCertificateDomainValidationOption",
     .members = members::AwsCertificateManagerCertificateDomainValidationOption},
    {.name = "AwsCertificateManagerCertificateDomainValidationOptions", .type = Type::kList,
     .members = members::AwsCertificateManagerCertificateDomainValidationOptions},
    {.name = "AwsCertificateManagerCertificateExtendedKeyUsage",
     .members = members::AwsCertificateManagerCertificateExtendedKeyUsage},
    {.name = "AwsCertificateManagerCertificateExtendedKeyUsages", .type = Type::kList,
     .members = members::AwsCertificateManagerCertificateExtendedKeyUsages},
    {.name = "AwsCertificateManagerCertificateKeyUsage",
     .members = members::AwsCertificateManagerCertificateKeyUsage},
    {.name = "AwsCertificateManagerCertificateKeyUsages", .type = Type::kList,
     .members = members::AwsCertificateManagerCertificateKeyUsages},
    {.name = "AwsCertificateManagerCertificateOptions",
     .members = members::AwsCertificateManagerCertificateOptions},
    {.name = "AwsCertificateManagerCertificateRenewalSummary",
     .members = members::AwsCertificateManagerCertificateRenewalSummary},
    {.name = "AwsCertificateManagerCertificateResourceRecord",
     .members = members::AwsCertificateManagerCertificateResourceRecord},
    {.name = "AwsCloudFormationStackDetails", .members = members::AwsCloudFormationStackDetails},
    {.name = "AwsCloudFormationStackDriftInformationDetails",
     .members = members::AwsCloudFormationStackDriftInformationDetails},
    {.name = "AwsCloudFormationStackOutputsDetails",
     .members = members::AwsCloudFormationStackOutputsDetails},
    {.name = "AwsCloudFormationStackOutputsList", .type = Type::kList,
     .members = members::AwsCloudFormationStackOutputsList},
    {.name = "AwsCloudFrontDistributionCacheBehavior",
     .members = members::AwsCloudFrontDistributionCacheBehavior},
    {.name = "AwsCloudFrontDistributionCacheBehaviors",
     .members = members::AwsCloudFrontDistributionCacheBehaviors},
    {.name = "AwsCloudFrontDistributionCacheBehaviorsItemList", .type = Type::kList,
     .members = members::AwsCloudFrontDistributionCacheBehaviorsItemList},
    {.name = "AwsCloudFrontDistributionDefaultCacheBehavior",
     .members = members::AwsCloudFrontDistributionDefaultCacheBehavior},
    {.name = "AwsCloudFrontDistributionDetails",
     .members = members::AwsCloudFrontDistributionDetails},
    {.name = "AwsCloudFrontDistributionLogging",
     .members = members::AwsCloudFrontDistributionLogging},
    {.name = "AwsCloudFrontDistributionOriginCustomOriginConfig",
     .members = members::AwsCloudFrontDistributionOriginCustomOriginConfig},
    {.name = "AwsCloudFrontDistributionOriginGroup",
     .members = members::AwsCloudFrontDistributionOriginGroup},
    {.name = "AwsCloudFrontDistributionOriginGroupFailover",
     .members = members::AwsCloudFrontDistributionOriginGroupFailover},
    {.name = "AwsCloudFrontDistributionOriginGroupFailoverStatusCodes",
     .members = members::AwsCloudFrontDistributionOriginGroupFailoverStatusCodes},
    {.name = "AwsCloudFrontDistributionOriginGroupFailoverStatusCodesItemList",
     .type = Type::kList,
     .members = members::AwsCloudFrontDistributionOriginGroupFailoverStatusCodesItemList},
    {.name = "AwsCloudFrontDistributionOriginGroups",
     .members = members::AwsCloudFrontDistributionOriginGroups},
    {.name = "AwsCloudFrontDistributionOriginGroupsItemList", .type = Type::kList,
     .members = members::AwsCloudFrontDistributionOriginGroupsItemList},
    {.name = "AwsCloudFrontDistributionOriginItem",
     .members = members::AwsCloudFrontDistributionOriginItem},
    {.name = "AwsCloudFrontDistributionOriginItemList", .type = Type::kList,
     .members = members::AwsCloudFrontDistributionOriginItemList},
    {.name = "AwsCloudFrontDistributionOriginS3OriginConfig",
     .members = members::AwsCloudFrontDistributionOriginS3OriginConfig},
    {.name = "AwsCloudFrontDistributionOriginSslProtocols",
     .members = members::AwsCloudFrontDistributionOriginSslProtocols},
    {.name = "AwsCloudFrontDistributionOrigins",
     .members = members::AwsCloudFrontDistributionOrigins},
    {.name = "AwsCloudFrontDistributionViewerCertificate",
     .members = members::AwsCloudFrontDistributionViewerCertificate},
    {.name = "AwsCloudTrailTrailDetails", .members = members::AwsCloudTrailTrailDetails},
    {.name = "AwsCloudWatchAlarmDetails", .members = members::AwsCloudWatchAlarmDetails},
    {.name = "AwsCloudWatchAlarmDimensionsDetails",
     .members = members::AwsCloudWatchAlarmDimensionsDetails},
    {.name = "AwsCloudWatchAlarmDimensionsList", .type = Type::kList,
     .members = members::AwsCloudWatchAlarmDimensionsList},
    {.name = "AwsCodeBuildProjectArtifactsDetails",
     .members = members::AwsCodeBuildProjectArtifactsDetails},
    {.name = "AwsCodeBuildProjectArtifactsList", .type = Type::kList,
     .members = members::AwsCodeBuildProjectArtifactsList},
    {.name = "AwsCodeBuildProjectDetails", .members = members::AwsCodeBuildProjectDetails},
    {.name = "AwsCodeBuildProjectEnvironment", .members = members::AwsCodeBuildProjectEnvironment},
    {.name = "AwsCodeBuildProjectEnvironmentEnvironmentVariablesDetails",
     .members = members::AwsCodeBuildProjectEnvironmentEnvironmentVariablesDetails},
    {.name = "AwsCodeBuildProjectEnvironmentEnvironmentVariablesList", .type = Type::kList,
     .members = members::AwsCodeBuildProjectEnvironmentEnvironmentVariablesList},
    {.name = "AwsCodeBuildProjectEnvironmentRegistryCredential",
     .members = members::AwsCodeBuildProjectEnvironmentRegistryCredential},
    {.name = "AwsCodeBuildProjectLogsConfigCloudWatchLogsDetails",
     .members = members::AwsCodeBuildProjectLogsConfigCloudWatchLogsDetails},
    {.name = "AwsCodeBuildProjectLogsConfigDetails",
     .members = members::AwsCodeBuildProjectLogsConfigDetails},
    {.name = "AwsCodeBuildProjectLogsConfigS3LogsDetails",
     .members = members::AwsCodeBuildProjectLogsConfigS3LogsDetails},
    {.name = "AwsCodeBuildProjectSource", .members = members::AwsCodeBuildProjectSource},
    {.name = "AwsCodeBuildProjectVpcConfig", .members = members::AwsCodeBuildProjectVpcConfig},
    {.name = "AwsCorsConfiguration", .members = members::AwsCorsConfiguration},
    {.name = "AwsDmsEndpointDetails", .members = members::AwsDmsEndpointDetails},
    {.name = "AwsDmsReplicationInstanceDetails",
     .members = members::AwsDmsReplicationInstanceDetails},
    {.name = "AwsDmsReplicationInstanceReplicationSubnetGroupDetails",
     .members = members::AwsDmsReplicationInstanceReplicationSubnetGroupDetails},
    {.name = "AwsDmsReplicationInstanceVpcSecurityGroupsDetails",
     .members = members::AwsDmsReplicationInstanceVpcSecurityGroupsDetails},
    {.name = "AwsDmsReplicationInstanceVpcSecurityGroupsList", .type = Type::kList,
     .members = members::AwsDmsReplicationInstanceVpcSecurityGroupsList},
    {.name = "AwsDmsReplicationTaskDetails", .members = members::AwsDmsReplicationTaskDetails},
    {.name = "AwsDynamoDbTableAttributeDefinition",
     .members = members::AwsDynamoDbTableAttributeDefinition},
    {.name = "AwsDynamoDbTableAttributeDefinitionList", .type = Type::kList,
     .members = members::AwsDynamoDbTableAttributeDefinitionList},
    {.name = "AwsDynamoDbTableBillingModeSummary",
     .members = members::AwsDynamoDbTableBillingModeSummary},
    {.name = "AwsDynamoDbTableDetails", .members = members::AwsDynamoDbTableDetails},
    {.name = "AwsDynamoDbTableGlobalSecondaryIndex",
     .members = members::AwsDynamoDbTableGlobalSecondaryIndex},
    {.name = "AwsDynamoDbTableGlobalSecondaryIndexList", .type = Type::kList,
     .members = members::AwsDynamoDbTableGlobalSecondaryIndexList},
    {.name = "AwsDynamoDbTableKeySchema", .members = members::AwsDynamoDbTableKeySchema},
    {.name = "AwsDynamoDbTableKeySchemaList", .type = Type::kList,
     .members = members::AwsDynamoDbTableKeySchemaList},
    {.name = "AwsDynamoDbTableLocalSecondaryIndex",
     .members = members::AwsDynamoDbTableLocalSecondaryIndex},
    {.name = "AwsDynamoDbTableLocalSecondaryIndexList", .type = Type::kList,
     .members = members::AwsDynamoDbTableLocalSecondaryIndexList},
    {.name = "AwsDynamoDbTableProjection", .members = members::AwsDynamoDbTableProjection},
    {.name = "AwsDynamoDbTableProvisionedThroughput",
     .members = members::AwsDynamoDbTableProvisionedThroughput},
    {.name = "AwsDynamoDbTableProvisionedThroughputOverride",
     .members = members::AwsDynamoDbTableProvisionedThroughputOverride},
    {.name = "AwsDynamoDbTableReplica", .members = members::AwsDynamoDbTableReplica},
    {.name = "AwsDynamoDbTableReplicaGlobalSecondaryIndex",
     .members = members::AwsDynamoDbTableReplicaGlobalSecondaryIndex},
    {.name = "AwsDynamoDbTableReplicaGlobalSecondaryIndexList", .type = Type::kList,
     .members = members::AwsDynamoDbTableReplicaGlobalSecondaryIndexList},
    {.name = "AwsDynamoDbTableReplicaList", .type = Type::kList,
     .members = members::AwsDynamoDbTableReplicaList},
    {.name = "AwsDynamoDbTableRestoreSummary", .members = members::AwsDynamoDbTableRestoreSummary},
    {.name = "AwsDynamoDbTableSseDescription", .members = members::AwsDynamoDbTableSseDescription},
    {.name = "AwsDynamoDbTableStreamSpecification",
     .members = members::AwsDynamoDbTableStreamSpecification},
    {.name = "AwsEc2ClientVpnEndpointAuthenticationOptionsActiveDirectoryDetails",
     .members = members::AwsEc2ClientVpnEndpointAuthenticationOptionsActiveDirectoryDetails},
    {.name = "AwsEc2ClientVpnEndpointAuthenticationOptionsDetails",
     .members = members::AwsEc2ClientVpnEndpointAuthenticationOptionsDetails},
    {.name = "AwsEc2ClientVpnEndpointAuthenticationOptionsFederatedAuthenticationDetails",
     .members = members::AwsEc2ClientVpnEndpointAuthenticationOptionsFederatedAuthenticationDetails},
    {.name = "AwsEc2ClientVpnEndpointAuthenticationOptionsList", .type = Type::kList,
     .members = members::AwsEc2ClientVpnEndpointAuthenticationOptionsList},
    {.name = "AwsEc2ClientVpnEndpointAuthenticationOptionsMutualAuthenticationDetails",
     .members = members::AwsEc2ClientVpnEndpointAuthenticationOptionsMutualAuthenticationDetails},
    {.name = "AwsEc2ClientVpnEndpointClientConnectOptionsDetails",
     .members = members::AwsEc2ClientVpnEndpointClientConnectOptionsDetails},
    {.name = "AwsEc2ClientVpnEndpointClientConnectOptionsStatusDetails",
     .members = members::AwsEc2ClientVpnEndpointClientConnectOptionsStatusDetails},
    {.name = "AwsEc2ClientVpnEndpointClientLoginBannerOptionsDetails",
     .members = members::AwsEc2ClientVpnEndpointClientLoginBannerOptionsDetails},
    {.name = "AwsEc2ClientVpnEndpointConnectionLogOptionsDetails",
     .members = members::AwsEc2ClientVpnEndpointConnectionLogOptionsDetails},
    {.name = "AwsEc2ClientVpnEndpointDetails", .members = members::AwsEc2ClientVpnEndpointDetails},
    {.name = "AwsEc2EipDetails", .members = members::AwsEc2EipDetails},
    {.name = "AwsEc2InstanceDetails", .members = members::AwsEc2InstanceDetails},
    {.name = "AwsEc2InstanceMetadataOptions", .members = members::AwsEc2InstanceMetadataOptions},
    {.name = "AwsEc2InstanceMonitoringDetails",
     .members = members::AwsEc2InstanceMonitoringDetails},
    {.name = "AwsEc2InstanceNetworkInterfacesDetails",
     .members = members::AwsEc2InstanceNetworkInterfacesDetails},
    {.name = "AwsEc2InstanceNetworkInterfacesList", .type = Type::kList,
     .members = members::AwsEc2InstanceNetworkInterfacesList},
    {.name = "AwsEc2LaunchTemplateDataBlockDeviceMappingSetDetails",
     .members = members::AwsEc2LaunchTemplateDataBlockDeviceMappingSetDetails},
    {.name = "AwsEc2LaunchTemplateDataBlockDeviceMappingSetEbsDetails",
     .members = members::AwsEc2LaunchTemplateDataBlockDeviceMappingSetEbsDetails},
    {.name = "AwsEc2LaunchTemplateDataBlockDeviceMappingSetList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataBlockDeviceMappingSetList},
    {
     .name = "AwsEc2LaunchTemplateDataCapacityReservationSpecificationCapacityReservationTargetDetails",
     .members = members::AwsEc2LaunchTemplateDataCapacityReservationSpecificationCapacityReservationTargetDetails},
    {.name = "AwsEc2LaunchTemplateDataCapacityReservationSpecificationDetails",
     .members = members::AwsEc2LaunchTemplateDataCapacityReservationSpecificationDetails},
    {.name = "AwsEc2LaunchTemplateDataCpuOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataCpuOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDataCreditSpecificationDetails",
     .members = members::AwsEc2LaunchTemplateDataCreditSpecificationDetails},
    {.name = "AwsEc2LaunchTemplateDataDetails",
     .members = members::AwsEc2LaunchTemplateDataDetails},
    {.name = "AwsEc2LaunchTemplateDataElasticGpuSpecificationSetDetails",
     .members = members::AwsEc2LaunchTemplateDataElasticGpuSpecificationSetDetails},
    {.name = "AwsEc2LaunchTemplateDataElasticGpuSpecificationSetList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataElasticGpuSpecificationSetList},
    {.name = "AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetDetails",
     .members = members::AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetDetails},
    {.name = "AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataElasticInferenceAcceleratorSetList},
    {.name = "AwsEc2LaunchTemplateDataEnclaveOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataEnclaveOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDataHibernationOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataHibernationOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDataIamInstanceProfileDetails",
     .members = members::AwsEc2LaunchTemplateDataIamInstanceProfileDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceMarketOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceMarketOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceMarketOptionsSpotOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceMarketOptionsSpotOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorCountDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorCountDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorTotalMemoryMiBDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsAcceleratorTotalMemoryMiBDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsBaselineEbsBandwidthMbpsDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsBaselineEbsBandwidthMbpsDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsMemoryGiBPerVCpuDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsMemoryGiBPerVCpuDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsMemoryMiBDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsMemoryMiBDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsNetworkInterfaceCountDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsNetworkInterfaceCountDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsTotalLocalStorageGBDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsTotalLocalStorageGBDetails},
    {.name = "AwsEc2LaunchTemplateDataInstanceRequirementsVCpuCountDetails",
     .members = members::AwsEc2LaunchTemplateDataInstanceRequirementsVCpuCountDetails},
    {.name = "AwsEc2LaunchTemplateDataLicenseSetDetails",
     .members = members::AwsEc2LaunchTemplateDataLicenseSetDetails},
    {.name = "AwsEc2LaunchTemplateDataLicenseSetList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataLicenseSetList},
    {.name = "AwsEc2LaunchTemplateDataMaintenanceOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataMaintenanceOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDataMetadataOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataMetadataOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDataMonitoringDetails",
     .members = members::AwsEc2LaunchTemplateDataMonitoringDetails},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetDetails",
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetDetails},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesDetails",
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesDetails},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv4PrefixesList},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesDetails",
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesDetails},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6AddressesList},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesDetails",
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesDetails},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetIpv6PrefixesList},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetList", .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetList},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesDetails",
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesDetails},
    {.name = "AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesList",
     .type = Type::kList,
     .members = members::AwsEc2LaunchTemplateDataNetworkInterfaceSetPrivateIpAddressesList},
    {.name = "AwsEc2LaunchTemplateDataPlacementDetails",
     .members = members::AwsEc2LaunchTemplateDataPlacementDetails},
    {.name = "AwsEc2LaunchTemplateDataPrivateDnsNameOptionsDetails",
     .members = members::AwsEc2LaunchTemplateDataPrivateDnsNameOptionsDetails},
    {.name = "AwsEc2LaunchTemplateDetails", .members = members::AwsEc2LaunchTemplateDetails},
    {.name = "AwsEc2NetworkAclAssociation", .members = members::AwsEc2NetworkAclAssociation},
    {.name = "AwsEc2NetworkAclAssociationList", .type = Type::kList,
     .members = members::AwsEc2NetworkAclAssociationList},
    {.name = "AwsEc2NetworkAclDetails", .members = members::AwsEc2NetworkAclDetails},
    {.name = "AwsEc2NetworkAclEntry", .members = members::AwsEc2NetworkAclEntry},
    {.name = "AwsEc2NetworkAclEntryList", .type = Type::kList,
     .members = members::AwsEc2NetworkAclEntryList},
    {.name = "AwsEc2NetworkInterfaceAttachment",
     .members = members::AwsEc2NetworkInterfaceAttachment},
    {.name = "AwsEc2NetworkInterfaceDetails", .members = members::AwsEc2NetworkInterfaceDetails},
    {.name = "AwsEc2NetworkInterfaceIpV6AddressDetail",
     .members = members::AwsEc2NetworkInterfaceIpV6AddressDetail},
    {.name = "AwsEc2NetworkInterfaceIpV6AddressList", .type = Type::kList,
     .members = members::AwsEc2NetworkInterfaceIpV6AddressList},
    {.name = "AwsEc2NetworkInterfacePrivateIpAddressDetail",
     .members = members::AwsEc2NetworkInterfacePrivateIpAddressDetail},
    {.name = "AwsEc2NetworkInterfacePrivateIpAddressList", .type = Type::kList,
     .members = members::AwsEc2NetworkInterfacePrivateIpAddressList},
    {.name = "AwsEc2NetworkInterfaceSecurityGroup",
     .members = members::AwsEc2NetworkInterfaceSecurityGroup},
    {.name = "AwsEc2NetworkInterfaceSecurityGroupList", .type = Type::kList,
     .members = members::AwsEc2NetworkInterfaceSecurityGroupList},
    {.name = "AwsEc2RouteTableDetails", .members = members::AwsEc2RouteTableDetails},
    {.name = "AwsEc2SecurityGroupDetails", .members = members::AwsEc2SecurityGroupDetails},
    {.name = "AwsEc2SecurityGroupIpPermission",
     .members = members::AwsEc2SecurityGroupIpPermission},
    {.name = "AwsEc2SecurityGroupIpPermissionList", .type = Type::kList,
     .members = members::AwsEc2SecurityGroupIpPermissionList},
    {.name = "AwsEc2SecurityGroupIpRange", .members = members::AwsEc2SecurityGroupIpRange},
    {.name = "AwsEc2SecurityGroupIpRangeList", .type = Type::kList,
     .members = members::AwsEc2SecurityGroupIpRangeList},
    {.name = "AwsEc2SecurityGroupIpv6Range", .members = members::AwsEc2SecurityGroupIpv6Range},
    {.name = "AwsEc2SecurityGroupIpv6RangeList", .type = Type::kList,
     .members = members::AwsEc2SecurityGroupIpv6RangeList},
    {.name = "AwsEc2SecurityGroupPrefixListId",
     .members = members::AwsEc2SecurityGroupPrefixListId},
    {.name = "AwsEc2SecurityGroupPrefixListIdList", .type = Type::kList,
     .members = members::AwsEc2SecurityGroupPrefixListIdList},
    {.name = "AwsEc2SecurityGroupUserIdGroupPair",
     .members = members::AwsEc2SecurityGroupUserIdGroupPair},
    {.name = "AwsEc2SecurityGroupUserIdGroupPairList", .type = Type::kList,
     .members = members::AwsEc2SecurityGroupUserIdGroupPairList},
    {.name = "AwsEc2SubnetDetails", .members = members::AwsEc2SubnetDetails},
    {.name = "AwsEc2TransitGatewayDetails", .members = members::AwsEc2TransitGatewayDetails},
    {.name = "AwsEc2VolumeAttachment", .members = members::AwsEc2VolumeAttachment},
    {.name = "AwsEc2VolumeAttachmentList", .type = Type::kList,
     .members = members::AwsEc2VolumeAttachmentList},
    {.name = "AwsEc2VolumeDetails", .members = members::AwsEc2VolumeDetails},
    {.name = "AwsEc2VpcDetails", .members = members::AwsEc2VpcDetails},
    {.name = "AwsEc2VpcEndpointServiceDetails",
     .members = members::AwsEc2VpcEndpointServiceDetails},
    {.name = "AwsEc2VpcEndpointServiceServiceTypeDetails",
     .members = members::AwsEc2VpcEndpointServiceServiceTypeDetails},
    {.name = "AwsEc2VpcEndpointServiceServiceTypeList", .type = Type::kList,
     .members = members::AwsEc2VpcEndpointServiceServiceTypeList},
    {.name = "AwsEc2VpcPeeringConnectionDetails",
     .members = members::AwsEc2VpcPeeringConnectionDetails},
    {.name = "AwsEc2VpcPeeringConnectionStatusDetails",
     .members = members::AwsEc2VpcPeeringConnectionStatusDetails},
    {.name = "AwsEc2VpcPeeringConnectionVpcInfoDetails",
     .members = members::AwsEc2VpcPeeringConnectionVpcInfoDetails},
    {.name = "AwsEc2VpnConnectionDetails", .members = members::AwsEc2VpnConnectionDetails},
    {.name = "AwsEc2VpnConnectionOptionsDetails",
     .members = members::AwsEc2VpnConnectionOptionsDetails},
    {.name = "AwsEc2VpnConnectionOptionsTunnelOptionsDetails",
     .members = members::AwsEc2VpnConnectionOptionsTunnelOptionsDetails},
    {.name = "AwsEc2VpnConnectionOptionsTunnelOptionsList", .type = Type::kList,
     .members = members::AwsEc2VpnConnectionOptionsTunnelOptionsList},
    {.name = "AwsEc2VpnConnectionRoutesDetails",
     .members = members::AwsEc2VpnConnectionRoutesDetails},
    {.name = "AwsEc2VpnConnectionRoutesList", .type = Type::kList,
     .members = members::AwsEc2VpnConnectionRoutesList},
    {.name = "AwsEc2VpnConnectionVgwTelemetryDetails",
     .members = members::AwsEc2VpnConnectionVgwTelemetryDetails},
    {.name = "AwsEc2VpnConnectionVgwTelemetryList", .type = Type::kList,
     .members = members::AwsEc2VpnConnectionVgwTelemetryList},
    {.name = "AwsEcrContainerImageDetails", .members = members::AwsEcrContainerImageDetails},
    {.name = "AwsEcrRepositoryDetails", .members = members::AwsEcrRepositoryDetails},
    {.name = "AwsEcrRepositoryImageScanningConfigurationDetails",
     .members = members::AwsEcrRepositoryImageScanningConfigurationDetails},
    {.name = "AwsEcrRepositoryLifecyclePolicyDetails",
     .members = members::AwsEcrRepositoryLifecyclePolicyDetails},
    {.name = "AwsEcsClusterClusterSettingsDetails",
     .members = members::AwsEcsClusterClusterSettingsDetails},
    {.name = "AwsEcsClusterClusterSettingsList", .type = Type::kList,
     .members = members::AwsEcsClusterClusterSettingsList},
    {.name = "AwsEcsClusterConfigurationDetails",
     .members = members::AwsEcsClusterConfigurationDetails},
    {.name = "AwsEcsClusterConfigurationExecuteCommandConfigurationDetails",
     .members = members::AwsEcsClusterConfigurationExecuteCommandConfigurationDetails},
    {.name = "AwsEcsClusterConfigurationExecuteCommandConfigurationLogConfigurationDetails",
     .members = members::AwsEcsClusterConfigurationExecuteCommandConfigurationLogConfigurationDetails},
    {.name = "AwsEcsClusterDefaultCapacityProviderStrategyDetails",
     .members = members::AwsEcsClusterDefaultCapacityProviderStrategyDetails},
    {.name = "AwsEcsClusterDefaultCapacityProviderStrategyList", .type = Type::kList,
     .members = members::AwsEcsClusterDefaultCapacityProviderStrategyList},
    {.name = "AwsEcsClusterDetails", .members = members::AwsEcsClusterDetails},
    {.name = "AwsEcsContainerDetails", .members = members::AwsEcsContainerDetails},
    {.name = "AwsEcsContainerDetailsList", .type = Type::kList,
     .members = members::AwsEcsContainerDetailsList},
    {.name = "AwsEcsServiceCapacityProviderStrategyDetails",
     .members = members::AwsEcsServiceCapacityProviderStrategyDetails},
    {.name = "AwsEcsServiceCapacityProviderStrategyList", .type = Type::kList,
     .members = members::AwsEcsServiceCapacityProviderStrategyList},
    {.name = "AwsEcsServiceDeploymentConfigurationDeploymentCircuitBreakerDetails",
     .members = members::AwsEcsServiceDeploymentConfigurationDeploymentCircuitBreakerDetails},
    {.name = "AwsEcsServiceDeploymentConfigurationDetails",
     .members = members::AwsEcsServiceDeploymentConfigurationDetails},
    {.name = "AwsEcsServiceDeploymentControllerDetails",
     .members = members::AwsEcsServiceDeploymentControllerDetails},
    {.name = "AwsEcsServiceDetails", .members = members::AwsEcsServiceDetails},
    {.name = "AwsEcsServiceLoadBalancersDetails",
     .members = members::AwsEcsServiceLoadBalancersDetails},
    {.name = "AwsEcsServiceLoadBalancersList", .type = Type::kList,
     .members = members::AwsEcsServiceLoadBalancersList},
    {.name = "AwsEcsServiceNetworkConfigurationAwsVpcConfigurationDetails",
     .members = members::AwsEcsServiceNetworkConfigurationAwsVpcConfigurationDetails},
    {.name = "AwsEcsServiceNetworkConfigurationDetails",
     .members = members::AwsEcsServiceNetworkConfigurationDetails},
    {.name = "AwsEcsServicePlacementConstraintsDetails",
     .members = members::AwsEcsServicePlacementConstraintsDetails},
    {.name = "AwsEcsServicePlacementConstraintsList", .type = Type::kList,
     .members = members::AwsEcsServicePlacementConstraintsList},
    {.name = "AwsEcsServicePlacementStrategiesDetails",
     .members = members::AwsEcsServicePlacementStrategiesDetails},
    {.name = "AwsEcsServicePlacementStrategiesList", .type = Type::kList,
     .members = members::AwsEcsServicePlacementStrategiesList},
    {.name = "AwsEcsServiceServiceRegistriesDetails",
     .members = members::AwsEcsServiceServiceRegistriesDetails},
    {.name = "AwsEcsServiceServiceRegistriesList", .type = Type::kList,
     .members = members::AwsEcsServiceServiceRegistriesList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsDependsOnDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsDependsOnDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsDependsOnList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsDependsOnList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsEnvironmentDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentFilesList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsEnvironmentList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsEnvironmentList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsExtraHostsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsExtraHostsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsExtraHostsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsExtraHostsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsFirelensConfigurationDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsFirelensConfigurationDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsHealthCheckDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsHealthCheckDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersCapabilitiesDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersCapabilitiesDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesList",
     .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersDevicesList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsList",
     .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLinuxParametersTmpfsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsList",
     .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsLogConfigurationSecretOptionsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsMountPointsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsMountPointsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsMountPointsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsMountPointsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsPortMappingsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsPortMappingsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsPortMappingsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsPortMappingsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsRepositoryCredentialsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsRepositoryCredentialsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsList",
     .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsResourceRequirementsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsSecretsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsSecretsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsSecretsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsSecretsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsSystemControlsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsSystemControlsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsSystemControlsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsSystemControlsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsUlimitsDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsUlimitsDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsUlimitsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsUlimitsList},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsVolumesFromDetails",
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsVolumesFromDetails},
    {.name = "AwsEcsTaskDefinitionContainerDefinitionsVolumesFromList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionContainerDefinitionsVolumesFromList},
    {.name = "AwsEcsTaskDefinitionDetails", .members = members::AwsEcsTaskDefinitionDetails},
    {.name = "AwsEcsTaskDefinitionInferenceAcceleratorsDetails",
     .members = members::AwsEcsTaskDefinitionInferenceAcceleratorsDetails},
    {.name = "AwsEcsTaskDefinitionInferenceAcceleratorsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionInferenceAcceleratorsList},
    {.name = "AwsEcsTaskDefinitionPlacementConstraintsDetails",
     .members = members::AwsEcsTaskDefinitionPlacementConstraintsDetails},
    {.name = "AwsEcsTaskDefinitionPlacementConstraintsList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionPlacementConstraintsList},
    {.name = "AwsEcsTaskDefinitionProxyConfigurationDetails",
     .members = members::AwsEcsTaskDefinitionProxyConfigurationDetails},
    {.name = "AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesDetails",
     .members = members::AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesDetails},
    {.name = "AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesList",
     .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionProxyConfigurationProxyConfigurationPropertiesList},
    {.name = "AwsEcsTaskDefinitionVolumesDetails",
     .members = members::AwsEcsTaskDefinitionVolumesDetails},
    {.name = "AwsEcsTaskDefinitionVolumesDockerVolumeConfigurationDetails",
     .members = members::AwsEcsTaskDefinitionVolumesDockerVolumeConfigurationDetails},
    {.name = "AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationAuthorizationConfigDetails",
     .members = members::AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationAuthorizationConfigDetails},
    {.name = "AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationDetails",
     .members = members::AwsEcsTaskDefinitionVolumesEfsVolumeConfigurationDetails},
    {.name = "AwsEcsTaskDefinitionVolumesHostDetails",
     .members = members::AwsEcsTaskDefinitionVolumesHostDetails},
    {.name = "AwsEcsTaskDefinitionVolumesList", .type = Type::kList,
     .members = members::AwsEcsTaskDefinitionVolumesList},
    {.name = "AwsEcsTaskDetails", .members = members::AwsEcsTaskDetails},
    {.name = "AwsEcsTaskVolumeDetails", .members = members::AwsEcsTaskVolumeDetails},
    {.name = "AwsEcsTaskVolumeDetailsList", .type = Type::kList,
     .members = members::AwsEcsTaskVolumeDetailsList},
    {.name = "AwsEcsTaskVolumeHostDetails", .members = members::AwsEcsTaskVolumeHostDetails},
    {.name = "AwsEfsAccessPointDetails", .members = members::AwsEfsAccessPointDetails},
    {.name = "AwsEfsAccessPointPosixUserDetails",
     .members = members::AwsEfsAccessPointPosixUserDetails},
    {.name = "AwsEfsAccessPointRootDirectoryCreationInfoDetails",
     .members = members::AwsEfsAccessPointRootDirectoryCreationInfoDetails},
    {.name = "AwsEfsAccessPointRootDirectoryDetails",
     .members = members::AwsEfsAccessPointRootDirectoryDetails},
    {.name = "AwsEksClusterDetails", .members = members::AwsEksClusterDetails},
    {.name = "AwsEksClusterLoggingClusterLoggingDetails",
     .members = members::AwsEksClusterLoggingClusterLoggingDetails},
    {.name = "AwsEksClusterLoggingClusterLoggingList", .type = Type::kList,
     .members = members::AwsEksClusterLoggingClusterLoggingList},
    {.name = "AwsEksClusterLoggingDetails", .members = members::AwsEksClusterLoggingDetails},
    {.name = "AwsEksClusterResourcesVpcConfigDetails",
     .members = members::AwsEksClusterResourcesVpcConfigDetails},
    {.name = "AwsElasticBeanstalkEnvironmentDetails",
     .members = members::AwsElasticBeanstalkEnvironmentDetails},
    {.name = "AwsElasticBeanstalkEnvironmentEnvironmentLink",
     .members = members::AwsElasticBeanstalkEnvironmentEnvironmentLink},
    {.name = "AwsElasticBeanstalkEnvironmentEnvironmentLinks", .type = Type::kList,
     .members = members::AwsElasticBeanstalkEnvironmentEnvironmentLinks},
    {.name = "AwsElasticBeanstalkEnvironmentOptionSetting",
     .members = members::AwsElasticBeanstalkEnvironmentOptionSetting},
    {.name = "AwsElasticBeanstalkEnvironmentOptionSettings", .type = Type::kList,
     .members = members::AwsElasticBeanstalkEnvironmentOptionSettings},
    {.name = "AwsElasticBeanstalkEnvironmentTier",
     .members = members::AwsElasticBeanstalkEnvironmentTier},
    {.name = "AwsElasticsearchDomainDetails", .members = members::AwsElasticsearchDomainDetails},
    {.name = "AwsElasticsearchDomainDomainEndpointOptions",
     .members = members::AwsElasticsearchDomainDomainEndpointOptions},
    {.name = "AwsElasticsearchDomainElasticsearchClusterConfigDetails",
     .members = members::AwsElasticsearchDomainElasticsearchClusterConfigDetails},
    {.name = "AwsElasticsearchDomainElasticsearchClusterConfigZoneAwarenessConfigDetails",
     .members = members::AwsElasticsearchDomainElasticsearchClusterConfigZoneAwarenessConfigDetails},
    {.name = "AwsElasticsearchDomainEncryptionAtRestOptions",
     .members = members::AwsElasticsearchDomainEncryptionAtRestOptions},
    {.name = "AwsElasticsearchDomainLogPublishingOptions",
     .members = members::AwsElasticsearchDomainLogPublishingOptions},
    {.name = "AwsElasticsearchDomainLogPublishingOptionsLogConfig",
     .members = members::AwsElasticsearchDomainLogPublishingOptionsLogConfig},
    {.name = "AwsElasticsearchDomainNodeToNodeEncryptionOptions",
     .members = members::AwsElasticsearchDomainNodeToNodeEncryptionOptions},
    {.name = "AwsElasticsearchDomainServiceSoftwareOptions",
     .members = members::AwsElasticsearchDomainServiceSoftwareOptions},
    {.name = "AwsElasticsearchDomainVPCOptions",
     .members = members::AwsElasticsearchDomainVPCOptions},
    {.name = "AwsElbAppCookieStickinessPolicies", .type = Type::kList,
     .members = members::AwsElbAppCookieStickinessPolicies},
    {.name = "AwsElbAppCookieStickinessPolicy",
     .members = members::AwsElbAppCookieStickinessPolicy},
    {.name = "AwsElbLbCookieStickinessPolicies", .type = Type::kList,
     .members = members::AwsElbLbCookieStickinessPolicies},
    {.name = "AwsElbLbCookieStickinessPolicy", .members = members::AwsElbLbCookieStickinessPolicy},
    {.name = "AwsElbLoadBalancerAccessLog", .members = members::AwsElbLoadBalancerAccessLog},
    {.name = "AwsElbLoadBalancerAdditionalAttribute",
     .members = members::AwsElbLoadBalancerAdditionalAttribute},
    {.name = "AwsElbLoadBalancerAdditionalAttributeList", .type = Type::kList,
     .members = members::AwsElbLoadBalancerAdditionalAttributeList},
    {.name = "AwsElbLoadBalancerAttributes", .members = members::AwsElbLoadBalancerAttributes},
    {.name = "AwsElbLoadBalancerBackendServerDescription",
     .members = members::AwsElbLoadBalancerBackendServerDescription},
    {.name = "AwsElbLoadBalancerBackendServerDescriptions", .type = Type::kList,
     .members = members::AwsElbLoadBalancerBackendServerDescriptions},
    {.name = "AwsElbLoadBalancerConnectionDraining",
     .members = members::AwsElbLoadBalancerConnectionDraining},
    {.name = "AwsElbLoadBalancerConnectionSettings",
     .members = members::AwsElbLoadBalancerConnectionSettings},
    {.name = "AwsElbLoadBalancerCrossZoneLoadBalancing",
     .members = members::AwsElbLoadBalancerCrossZoneLoadBalancing},
    {.name = "AwsElbLoadBalancerDetails", .members = members::AwsElbLoadBalancerDetails},
    {.name = "AwsElbLoadBalancerHealthCheck", .members = members::AwsElbLoadBalancerHealthCheck},
    {.name = "AwsElbLoadBalancerInstance", .members = members::AwsElbLoadBalancerInstance},
    {.name = "AwsElbLoadBalancerInstances", .type = Type::kList,
     .members = members::AwsElbLoadBalancerInstances},
    {.name = "AwsElbLoadBalancerListener", .members = members::AwsElbLoadBalancerListener},
    {.name = "AwsElbLoadBalancerListenerDescription",
     .members = members::AwsElbLoadBalancerListenerDescription},
    {.name = "AwsElbLoadBalancerListenerDescriptions", .type = Type::kList,
     .members = members::AwsElbLoadBalancerListenerDescriptions},
    {.name = "AwsElbLoadBalancerPolicies", .members = members::AwsElbLoadBalancerPolicies},
    {.name = "AwsElbLoadBalancerSourceSecurityGroup",
     .members = members::AwsElbLoadBalancerSourceSecurityGroup},
    {.name = "AwsElbv2LoadBalancerAttribute", .members = members::AwsElbv2LoadBalancerAttribute},
    {.name = "AwsElbv2LoadBalancerAttributes", .type = Type::kList,
     .members = members::AwsElbv2LoadBalancerAttributes},
    {.name = "AwsElbv2LoadBalancerDetails", .members = members::AwsElbv2LoadBalancerDetails},
    {.name = "AwsEventSchemasRegistryDetails", .members = members::AwsEventSchemasRegistryDetails},
    {.name = "AwsEventsEndpointDetails", .members = members::AwsEventsEndpointDetails},
    {.name = "AwsEventsEndpointEventBusesDetails",
     .members = members::AwsEventsEndpointEventBusesDetails},
    {.name = "AwsEventsEndpointEventBusesList", .type = Type::kList,
     .members = members::AwsEventsEndpointEventBusesList},
    {.name = "AwsEventsEndpointReplicationConfigDetails",
     .members = members::AwsEventsEndpointReplicationConfigDetails},
    {.name = "AwsEventsEndpointRoutingConfigDetails",
     .members = members::AwsEventsEndpointRoutingConfigDetails},
    {.name = "AwsEventsEndpointRoutingConfigFailoverConfigDetails",
     .members = members::AwsEventsEndpointRoutingConfigFailoverConfigDetails},
    {.name = "AwsEventsEndpointRoutingConfigFailoverConfigPrimaryDetails",
     .members = members::AwsEventsEndpointRoutingConfigFailoverConfigPrimaryDetails},
    {.name = "AwsEventsEndpointRoutingConfigFailoverConfigSecondaryDetails",
     .members = members::AwsEventsEndpointRoutingConfigFailoverConfigSecondaryDetails},
    {.name = "AwsEventsEventbusDetails", .members = members::AwsEventsEventbusDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesCloudTrailDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesCloudTrailDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesDnsLogsDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesDnsLogsDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesFlowLogsDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesFlowLogsDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesKubernetesAuditLogsDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesKubernetesAuditLogsDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesKubernetesDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesKubernetesDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesMalwareProtectionDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesMalwareProtectionDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsDetails},
    {
     .name = "AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsEbsVolumesDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesMalwareProtectionScanEc2InstanceWithFindingsEbsVolumesDetails},
    {.name = "AwsGuardDutyDetectorDataSourcesS3LogsDetails",
     .members = members::AwsGuardDutyDetectorDataSourcesS3LogsDetails},
    {.name = "AwsGuardDutyDetectorDetails", .members = members::AwsGuardDutyDetectorDetails},
    {.name = "AwsGuardDutyDetectorFeaturesDetails",
     .members = members::AwsGuardDutyDetectorFeaturesDetails},
    {.name = "AwsGuardDutyDetectorFeaturesList", .type = Type::kList,
     .members = members::AwsGuardDutyDetectorFeaturesList},
    {.name = "AwsIamAccessKeyDetails", .members = members::AwsIamAccessKeyDetails},
    {.name = "AwsIamAccessKeySessionContext", .members = members::AwsIamAccessKeySessionContext},
    {.name = "AwsIamAccessKeySessionContextAttributes",
     .members = members::AwsIamAccessKeySessionContextAttributes},
    {.name = "AwsIamAccessKeySessionContextSessionIssuer",
     .members = members::AwsIamAccessKeySessionContextSessionIssuer},
    {.name = "AwsIamAttachedManagedPolicy", .members = members::AwsIamAttachedManagedPolicy},
    {.name = "AwsIamAttachedManagedPolicyList", .type = Type::kList,
     .members = members::AwsIamAttachedManagedPolicyList},
    {.name = "AwsIamGroupDetails", .members = members::AwsIamGroupDetails},
    {.name = "AwsIamGroupPolicy", .members = members::AwsIamGroupPolicy},
    {.name = "AwsIamGroupPolicyList", .type = Type::kList,
     .members = members::AwsIamGroupPolicyList},
    {.name = "AwsIamInstanceProfile", .members = members::AwsIamInstanceProfile},
    {.name = "AwsIamInstanceProfileList", .type = Type::kList,
     .members = members::AwsIamInstanceProfileList},
    {.name = "AwsIamInstanceProfileRole", .members = members::AwsIamInstanceProfileRole},
    {.name = "AwsIamInstanceProfileRoles", .type = Type::kList,
     .members = members::AwsIamInstanceProfileRoles},
    {.name = "AwsIamPermissionsBoundary", .members = members::AwsIamPermissionsBoundary},
    {.name = "AwsIamPolicyDetails", .members = members::AwsIamPolicyDetails},
    {.name = "AwsIamPolicyVersion", .members = members::AwsIamPolicyVersion},
    {.name = "AwsIamPolicyVersionList", .type = Type::kList,
     .members = members::AwsIamPolicyVersionList},
    {.name = "AwsIamRoleDetails", .members = members::AwsIamRoleDetails},
    {.name = "AwsIamRolePolicy", .members = members::AwsIamRolePolicy},
    {.name = "AwsIamRolePolicyList", .type = Type::kList,
     .members = members::AwsIamRolePolicyList},
    {.name = "AwsIamUserDetails", .members = members::AwsIamUserDetails},
    {.name = "AwsIamUserPolicy", .members = members::AwsIamUserPolicy},
    {.name = "AwsIamUserPolicyList", .type = Type::kList,
     .members = members::AwsIamUserPolicyList},
    {.name = "AwsKinesisStreamDetails", .members = members::AwsKinesisStreamDetails},
    {.name = "AwsKinesisStreamStreamEncryptionDetails",
     .members = members::AwsKinesisStreamStreamEncryptionDetails},
    {.name = "AwsKmsKeyDetails", .members = members::AwsKmsKeyDetails},
    {.name = "AwsLambdaFunctionCode", .members = members::AwsLambdaFunctionCode},
    {.name = "AwsLambdaFunctionDeadLetterConfig",
     .members = members::AwsLambdaFunctionDeadLetterConfig},
    {.name = "AwsLambdaFunctionDetails", .members = members::AwsLambdaFunctionDetails},
    {.name = "AwsLambdaFunctionEnvironment", .members = members::AwsLambdaFunctionEnvironment},
    {.name = "AwsLambdaFunctionEnvironmentError",
     .members = members::AwsLambdaFunctionEnvironmentError},
    {.name = "AwsLambdaFunctionLayer", .members = members::AwsLambdaFunctionLayer},
    {.name = "AwsLambdaFunctionLayerList", .type = Type::kList,
     .members = members::AwsLambdaFunctionLayerList},
    {.name = "AwsLambdaFunctionTracingConfig", .members = members::AwsLambdaFunctionTracingConfig},
    {.name = "AwsLambdaFunctionVpcConfig", .members = members::AwsLambdaFunctionVpcConfig},
    {.name = "AwsLambdaLayerVersionDetails", .members = members::AwsLambdaLayerVersionDetails},
    {.name = "AwsMountPoint", .members = members::AwsMountPoint},
    {.name = "AwsMountPointList", .type = Type::kList, .members = members::AwsMountPointList},
    {.name = "AwsMskClusterClusterInfoClientAuthenticationDetails",
     .members = members::AwsMskClusterClusterInfoClientAuthenticationDetails},
    {.name = "AwsMskClusterClusterInfoClientAuthenticationSaslDetails",
     .members = members::AwsMskClusterClusterInfoClientAuthenticationSaslDetails},
    {.name = "AwsMskClusterClusterInfoClientAuthenticationSaslIamDetails",
     .members = members::AwsMskClusterClusterInfoClientAuthenticationSaslIamDetails},
    {.name = "AwsMskClusterClusterInfoClientAuthenticationSaslScramDetails",
     .members = members::AwsMskClusterClusterInfoClientAuthenticationSaslScramDetails},
    {.name = "AwsMskClusterClusterInfoClientAuthenticationTlsDetails",
     .members = members::AwsMskClusterClusterInfoClientAuthenticationTlsDetails},
    {.name = "AwsMskClusterClusterInfoClientAuthenticationUnauthenticatedDetails",
     .members = members::AwsMskClusterClusterInfoClientAuthenticationUnauthenticatedDetails},
    {.name = "AwsMskClusterClusterInfoDetails",
     .members = members::AwsMskClusterClusterInfoDetails},
    {.name = "AwsMskClusterClusterInfoEncryptionInfoDetails",
     .members = members::AwsMskClusterClusterInfoEncryptionInfoDetails},
    {.name = "AwsMskClusterClusterInfoEncryptionInfoEncryptionAtRestDetails",
     .members = members::AwsMskClusterClusterInfoEncryptionInfoEncryptionAtRestDetails},
    {.name = "AwsMskClusterClusterInfoEncryptionInfoEncryptionInTransitDetails",
     .members = members::AwsMskClusterClusterInfoEncryptionInfoEncryptionInTransitDetails},
    {.name = "AwsMskClusterDetails", .members = members::AwsMskClusterDetails},
    {.name = "AwsNetworkFirewallFirewallDetails",
     .members = members::AwsNetworkFirewallFirewallDetails},
    {.name = "AwsNetworkFirewallFirewallPolicyDetails",
     .members = members::AwsNetworkFirewallFirewallPolicyDetails},
    {.name = "AwsNetworkFirewallFirewallSubnetMappingsDetails",
     .members = members::AwsNetworkFirewallFirewallSubnetMappingsDetails},
    {.name = "AwsNetworkFirewallFirewallSubnetMappingsList", .type = Type::kList,
     .members = members::AwsNetworkFirewallFirewallSubnetMappingsList},
    {.name = "AwsNetworkFirewallRuleGroupDetails",
     .members = members::AwsNetworkFirewallRuleGroupDetails},
    {.name = "AwsOpenSearchServiceDomainAdvancedSecurityOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainAdvancedSecurityOptionsDetails},
    {.name = "AwsOpenSearchServiceDomainClusterConfigDetails",
     .members = members::AwsOpenSearchServiceDomainClusterConfigDetails},
    {.name = "AwsOpenSearchServiceDomainClusterConfigZoneAwarenessConfigDetails",
     .members = members::AwsOpenSearchServiceDomainClusterConfigZoneAwarenessConfigDetails},
    {.name = "AwsOpenSearchServiceDomainDetails",
     .members = members::AwsOpenSearchServiceDomainDetails},
    {.name = "AwsOpenSearchServiceDomainDomainEndpointOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainDomainEndpointOptionsDetails},
    {.name = "AwsOpenSearchServiceDomainEncryptionAtRestOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainEncryptionAtRestOptionsDetails},
    {.name = "AwsOpenSearchServiceDomainLogPublishingOption",
     .members = members::AwsOpenSearchServiceDomainLogPublishingOption},
    {.name = "AwsOpenSearchServiceDomainLogPublishingOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainLogPublishingOptionsDetails},
    {.name = "AwsOpenSearchServiceDomainMasterUserOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainMasterUserOptionsDetails},
    {.name = "AwsOpenSearchServiceDomainNodeToNodeEncryptionOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainNodeToNodeEncryptionOptionsDetails},
    {.name = "AwsOpenSearchServiceDomainServiceSoftwareOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainServiceSoftwareOptionsDetails},
    {.name = "AwsOpenSearchServiceDomainVpcOptionsDetails",
     .members = members::AwsOpenSearchServiceDomainVpcOptionsDetails},
    {.name = "AwsOrganizationScope", .members = members::AwsOrganizationScope},
    {.name = "AwsOrganizationScopeList", .type = Type::kList,
     .members = members::AwsOrganizationScopeList},
    {.name = "AwsRdsDbClusterAssociatedRole", .members = members::AwsRdsDbClusterAssociatedRole},
    {.name = "AwsRdsDbClusterAssociatedRoles", .type = Type::kList,
     .members = members::AwsRdsDbClusterAssociatedRoles},
    {.name = "AwsRdsDbClusterDetails", .members = members::AwsRdsDbClusterDetails},
    {.name = "AwsRdsDbClusterMember", .members = members::AwsRdsDbClusterMember},
    {.name = "AwsRdsDbClusterMembers", .type = Type::kList,
     .members = members::AwsRdsDbClusterMembers},
    {.name = "AwsRdsDbClusterOptionGroupMembership",
     .members = members::AwsRdsDbClusterOptionGroupMembership},
    {.name = "AwsRdsDbClusterOptionGroupMemberships", .type = Type::kList,
     .members = members::AwsRdsDbClusterOptionGroupMemberships},
    {.name = "AwsRdsDbClusterSnapshotDbClusterSnapshotAttribute",
     .members = members::AwsRdsDbClusterSnapshotDbClusterSnapshotAttribute},
    {.name = "AwsRdsDbClusterSnapshotDbClusterSnapshotAttributes", .type = Type::kList,
     .members = members::AwsRdsDbClusterSnapshotDbClusterSnapshotAttributes},
    {.name = "AwsRdsDbClusterSnapshotDetails", .members = members::AwsRdsDbClusterSnapshotDetails},
    {.name = "AwsRdsDbDomainMembership", .members = members::AwsRdsDbDomainMembership},
    {.name = "AwsRdsDbDomainMemberships", .type = Type::kList,
     .members = members::AwsRdsDbDomainMemberships},
    {.name = "AwsRdsDbInstanceAssociatedRole", .members = members::AwsRdsDbInstanceAssociatedRole},
    {.name = "AwsRdsDbInstanceAssociatedRoles", .type = Type::kList,
     .members = members::AwsRdsDbInstanceAssociatedRoles},
    {.name = "AwsRdsDbInstanceDetails", .members = members::AwsRdsDbInstanceDetails},
    {.name = "AwsRdsDbInstanceEndpoint", .members = members::AwsRdsDbInstanceEndpoint},
    {.name = "AwsRdsDbInstanceVpcSecurityGroup",
     .members = members::AwsRdsDbInstanceVpcSecurityGroup},
    {.name = "AwsRdsDbInstanceVpcSecurityGroups", .type = Type::kList,
     .members = members::AwsRdsDbInstanceVpcSecurityGroups},
    {.name = "AwsRdsDbOptionGroupMembership", .members = members::AwsRdsDbOptionGroupMembership},
    {.name = "AwsRdsDbOptionGroupMemberships", .type = Type::kList,
     .members = members::AwsRdsDbOptionGroupMemberships},
    {.name = "AwsRdsDbParameterGroup", .members = members::AwsRdsDbParameterGroup},
    {.name = "AwsRdsDbParameterGroups", .type = Type::kList,
     .members = members::AwsRdsDbParameterGroups},
    {.name = "AwsRdsDbPendingModifiedValues", .members = members::AwsRdsDbPendingModifiedValues},
    {.name = "AwsRdsDbProcessorFeature", .members = members::AwsRdsDbProcessorFeature},
    {.name = "AwsRdsDbProcessorFeatures", .type = Type::kList,
     .members = members::AwsRdsDbProcessorFeatures},
    {.name = "AwsRdsDbSecurityGroupDetails", .members = members::AwsRdsDbSecurityGroupDetails},
    {.name = "AwsRdsDbSecurityGroupEc2SecurityGroup",
     .members = members::AwsRdsDbSecurityGroupEc2SecurityGroup},
    {.name = "AwsRdsDbSecurityGroupEc2SecurityGroups", .type = Type::kList,
     .members = members::AwsRdsDbSecurityGroupEc2SecurityGroups},
    {.name = "AwsRdsDbSecurityGroupIpRange", .members = members::AwsRdsDbSecurityGroupIpRange},
    {.name = "AwsRdsDbSecurityGroupIpRanges", .type = Type::kList,
     .members = members::AwsRdsDbSecurityGroupIpRanges},
    {.name = "AwsRdsDbSnapshotDetails", .members = members::AwsRdsDbSnapshotDetails},
    {.name = "AwsRdsDbStatusInfo", .members = members::AwsRdsDbStatusInfo},
    {.name = "AwsRdsDbStatusInfos", .type = Type::kList, .members = members::AwsRdsDbStatusInfos},
    {.name = "AwsRdsDbSubnetGroup", .members = members::AwsRdsDbSubnetGroup},
    {.name = "AwsRdsDbSubnetGroupSubnet", .members = members::AwsRdsDbSubnetGroupSubnet},
    {.name = "AwsRdsDbSubnetGroupSubnetAvailabilityZone",
     .members = members::AwsRdsDbSubnetGroupSubnetAvailabilityZone},
    {.name = "AwsRdsDbSubnetGroupSubnets", .type = Type::kList,
     .members = members::AwsRdsDbSubnetGroupSubnets},
    {.name = "AwsRdsEventSubscriptionDetails", .members = members::AwsRdsEventSubscriptionDetails},
    {.name = "AwsRdsPendingCloudWatchLogsExports",
     .members = members::AwsRdsPendingCloudWatchLogsExports},
    {.name = "AwsRedshiftClusterClusterNode", .members = members::AwsRedshiftClusterClusterNode},
    {.name = "AwsRedshiftClusterClusterNodes", .type = Type::kList,
     .members = members::AwsRedshiftClusterClusterNodes},
    {.name = "AwsRedshiftClusterClusterParameterGroup",
     .members = members::AwsRedshiftClusterClusterParameterGroup},
    {.name = "AwsRedshiftClusterClusterParameterGroups", .type = Type::kList,
     .members = members::AwsRedshiftClusterClusterParameterGroups},
    {.name = "AwsRedshiftClusterClusterParameterStatus",
     .members = members::AwsRedshiftClusterClusterParameterStatus},
    {.name = "AwsRedshiftClusterClusterParameterStatusList", .type = Type::kList,
     .members = members::AwsRedshiftClusterClusterParameterStatusList},
    {.name = "AwsRedshiftClusterClusterSecurityGroup",
     .members = members::AwsRedshiftClusterClusterSecurityGroup},
    {.name = "AwsRedshiftClusterClusterSecurityGroups", .type = Type::kList,
     .members = members::AwsRedshiftClusterClusterSecurityGroups},
    {.name = "AwsRedshiftClusterClusterSnapshotCopyStatus",
     .members = members::AwsRedshiftClusterClusterSnapshotCopyStatus},
    {.name = "AwsRedshiftClusterDeferredMaintenanceWindow",
     .members = members::AwsRedshiftClusterDeferredMaintenanceWindow},
    {.name = "AwsRedshiftClusterDeferredMaintenanceWindows", .type = Type::kList,
     .members = members::AwsRedshiftClusterDeferredMaintenanceWindows},
    {.name = "AwsRedshiftClusterDetails", .members = members::AwsRedshiftClusterDetails},
    {.name = "AwsRedshiftClusterElasticIpStatus",
     .members = members::AwsRedshiftClusterElasticIpStatus},
    {.name = "AwsRedshiftClusterEndpoint", .members = members::AwsRedshiftClusterEndpoint},
    {.name = "AwsRedshiftClusterHsmStatus", .members = members::AwsRedshiftClusterHsmStatus},
    {.name = "AwsRedshiftClusterIamRole", .members = members::AwsRedshiftClusterIamRole},
    {.name = "AwsRedshiftClusterIamRoles", .type = Type::kList,
     .members = members::AwsRedshiftClusterIamRoles},
    {.name = "AwsRedshiftClusterLoggingStatus",
     .members = members::AwsRedshiftClusterLoggingStatus},
    {.name = "AwsRedshiftClusterPendingModifiedValues",
     .members = members::AwsRedshiftClusterPendingModifiedValues},
    {.name = "AwsRedshiftClusterResizeInfo", .members = members::AwsRedshiftClusterResizeInfo},
    {.name = "AwsRedshiftClusterRestoreStatus",
     .members = members::AwsRedshiftClusterRestoreStatus},
    {.name = "AwsRedshiftClusterVpcSecurityGroup",
     .members = members::AwsRedshiftClusterVpcSecurityGroup},
    {.name = "AwsRedshiftClusterVpcSecurityGroups", .type = Type::kList,
     .members = members::AwsRedshiftClusterVpcSecurityGroups},
    {.name = "AwsRoute53HostedZoneConfigDetails",
     .members = members::AwsRoute53HostedZoneConfigDetails},
    {.name = "AwsRoute53HostedZoneDetails", .members = members::AwsRoute53HostedZoneDetails},
    {.name = "AwsRoute53HostedZoneNameServersList", .type = Type::kList,
     .members = members::AwsRoute53HostedZoneNameServersList},
    {.name = "AwsRoute53HostedZoneObjectDetails",
     .members = members::AwsRoute53HostedZoneObjectDetails},
    {.name = "AwsRoute53HostedZoneVpcDetails", .members = members::AwsRoute53HostedZoneVpcDetails},
    {.name = "AwsRoute53HostedZoneVpcsList", .type = Type::kList,
     .members = members::AwsRoute53HostedZoneVpcsList},
    {.name = "AwsRoute53QueryLoggingConfigDetails",
     .members = members::AwsRoute53QueryLoggingConfigDetails},
    {.name = "AwsS3AccessPointDetails", .members = members::AwsS3AccessPointDetails},
    {.name = "AwsS3AccessPointVpcConfigurationDetails",
     .members = members::AwsS3AccessPointVpcConfigurationDetails},
    {.name = "AwsS3AccountPublicAccessBlockDetails",
     .members = members::AwsS3AccountPublicAccessBlockDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesAbortIncompleteMultipartUploadDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesAbortIncompleteMultipartUploadDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesFilterDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesFilterDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsList",
     .type = Type::kList,
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsList},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsTagDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateOperandsTagDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateTagDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesFilterPredicateTagDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesList", .type = Type::kList,
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesList},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsList",
     .type = Type::kList,
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesNoncurrentVersionTransitionsList},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesTransitionsDetails",
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesTransitionsDetails},
    {.name = "AwsS3BucketBucketLifecycleConfigurationRulesTransitionsList", .type = Type::kList,
     .members = members::AwsS3BucketBucketLifecycleConfigurationRulesTransitionsList},
    {.name = "AwsS3BucketBucketVersioningConfiguration",
     .members = members::AwsS3BucketBucketVersioningConfiguration},
    {.name = "AwsS3BucketDetails", .members = members::AwsS3BucketDetails},
    {.name = "AwsS3BucketLoggingConfiguration",
     .members = members::AwsS3BucketLoggingConfiguration},
    {.name = "AwsS3BucketNotificationConfiguration",
     .members = members::AwsS3BucketNotificationConfiguration},
    {.name = "AwsS3BucketNotificationConfigurationDetail",
     .members = members::AwsS3BucketNotificationConfigurationDetail},
    {.name = "AwsS3BucketNotificationConfigurationDetails", .type = Type::kList,
     .members = members::AwsS3BucketNotificationConfigurationDetails},
    {.name = "AwsS3BucketNotificationConfigurationEvents", .type = Type::kList,
     .members = members::AwsS3BucketNotificationConfigurationEvents},
    {.name = "AwsS3BucketNotificationConfigurationFilter",
     .members = members::AwsS3BucketNotificationConfigurationFilter},
    {.name = "AwsS3BucketNotificationConfigurationS3KeyFilter",
     .members = members::AwsS3BucketNotificationConfigurationS3KeyFilter},
    {.name = "AwsS3BucketNotificationConfigurationS3KeyFilterRule",
     .members = members::AwsS3BucketNotificationConfigurationS3KeyFilterRule},
    {.name = "AwsS3BucketNotificationConfigurationS3KeyFilterRules", .type = Type::kList,
     .members = members::AwsS3BucketNotificationConfigurationS3KeyFilterRules},
    {.name = "AwsS3BucketObjectLockConfiguration",
     .members = members::AwsS3BucketObjectLockConfiguration},
    {.name = "AwsS3BucketObjectLockConfigurationRuleDefaultRetentionDetails",
     .members = members::AwsS3BucketObjectLockConfigurationRuleDefaultRetentionDetails},
    {.name = "AwsS3BucketObjectLockConfigurationRuleDetails",
     .members = members::AwsS3BucketObjectLockConfigurationRuleDetails},
    {.name = "AwsS3BucketServerSideEncryptionByDefault",
     .members = members::AwsS3BucketServerSideEncryptionByDefault},
    {.name = "AwsS3BucketServerSideEncryptionConfiguration",
     .members = members::AwsS3BucketServerSideEncryptionConfiguration},
    {.name = "AwsS3BucketServerSideEncryptionRule",
     .members = members::AwsS3BucketServerSideEncryptionRule},
    {.name = "AwsS3BucketServerSideEncryptionRules", .type = Type::kList,
     .members = members::AwsS3BucketServerSideEncryptionRules},
    {.name = "AwsS3BucketWebsiteConfiguration",
     .members = members::AwsS3BucketWebsiteConfiguration},
    {.name = "AwsS3BucketWebsiteConfigurationRedirectTo",
     .members = members::AwsS3BucketWebsiteConfigurationRedirectTo},
    {.name = "AwsS3BucketWebsiteConfigurationRoutingRule",
     .members = members::AwsS3BucketWebsiteConfigurationRoutingRule},
    {.name = "AwsS3BucketWebsiteConfigurationRoutingRuleCondition",
     .members = members::AwsS3BucketWebsiteConfigurationRoutingRuleCondition},
    {.name = "AwsS3BucketWebsiteConfigurationRoutingRuleRedirect",
     .members = members::AwsS3BucketWebsiteConfigurationRoutingRuleRedirect},
    {.name = "AwsS3BucketWebsiteConfigurationRoutingRules", .type = Type::kList,
     .members = members::AwsS3BucketWebsiteConfigurationRoutingRules},
    {.name = "AwsS3ObjectDetails", .members = members::AwsS3ObjectDetails},
    {.name = "AwsSageMakerNotebookInstanceDetails",
     .members = members::AwsSageMakerNotebookInstanceDetails},
    {.name = "AwsSageMakerNotebookInstanceMetadataServiceConfigurationDetails",
     .members = members::AwsSageMakerNotebookInstanceMetadataServiceConfigurationDetails},
    {.name = "AwsSecretsManagerSecretDetails", .members = members::AwsSecretsManagerSecretDetails},
    {.name = "AwsSecretsManagerSecretRotationRules",
     .members = members::AwsSecretsManagerSecretRotationRules},
    {.name = "AwsSecurityFinding", .members = members::AwsSecurityFinding},
    {.name = "AwsSecurityFindingFilters", .members = members::AwsSecurityFindingFilters},
    {.name = "AwsSecurityFindingIdentifier", .members = members::AwsSecurityFindingIdentifier},
    {.name = "AwsSecurityFindingIdentifierList", .type = Type::kList,
     .members = members::AwsSecurityFindingIdentifierList},
    {.name = "AwsSecurityFindingList", .type = Type::kList,
     .members = members::AwsSecurityFindingList},
    {.name = "AwsSnsTopicDetails", .members = members::AwsSnsTopicDetails},
    {.name = "AwsSnsTopicSubscription", .members = members::AwsSnsTopicSubscription},
    {.name = "AwsSnsTopicSubscriptionList", .type = Type::kList,
     .members = members::AwsSnsTopicSubscriptionList},
    {.name = "AwsSqsQueueDetails", .members = members::AwsSqsQueueDetails},
    {.name = "AwsSsmComplianceSummary", .members = members::AwsSsmComplianceSummary},
    {.name = "AwsSsmPatch", .members = members::AwsSsmPatch},
    {.name = "AwsSsmPatchComplianceDetails", .members = members::AwsSsmPatchComplianceDetails},
    {.name = "AwsStepFunctionStateMachineDetails",
     .members = members::AwsStepFunctionStateMachineDetails},
    {
     .name = "AwsStepFunctionStateMachineLoggingConfigurationDestinationsCloudWatchLogsLogGroupDetails",
     .members = members::AwsStepFunctionStateMachineLoggingConfigurationDestinationsCloudWatchLogsLogGroupDetails},
    {.name = "AwsStepFunctionStateMachineLoggingConfigurationDestinationsDetails",
     .members = members::AwsStepFunctionStateMachineLoggingConfigurationDestinationsDetails},
    {.name = "AwsStepFunctionStateMachineLoggingConfigurationDestinationsList",
     .type = Type::kList,
     .members = members::AwsStepFunctionStateMachineLoggingConfigurationDestinationsList},
    {.name = "AwsStepFunctionStateMachineLoggingConfigurationDetails",
     .members = members::AwsStepFunctionStateMachineLoggingConfigurationDetails},
    {.name = "AwsStepFunctionStateMachineTracingConfigurationDetails",
     .members = members::AwsStepFunctionStateMachineTracingConfigurationDetails},
    {.name = "AwsWafRateBasedRuleDetails", .members = members::AwsWafRateBasedRuleDetails},
    {.name = "AwsWafRateBasedRuleMatchPredicate",
     .members = members::AwsWafRateBasedRuleMatchPredicate},
    {.name = "AwsWafRateBasedRuleMatchPredicateList", .type = Type::kList,
     .members = members::AwsWafRateBasedRuleMatchPredicateList},
    {.name = "AwsWafRegionalRateBasedRuleDetails",
     .members = members::AwsWafRegionalRateBasedRuleDetails},
    {.name = "AwsWafRegionalRateBasedRuleMatchPredicate",
     .members = members::AwsWafRegionalRateBasedRuleMatchPredicate},
    {.name = "AwsWafRegionalRateBasedRuleMatchPredicateList", .type = Type::kList,
     .members = members::AwsWafRegionalRateBasedRuleMatchPredicateList},
    {.name = "AwsWafRegionalRuleDetails", .members = members::AwsWafRegionalRuleDetails},
    {.name = "AwsWafRegionalRuleGroupDetails", .members = members::AwsWafRegionalRuleGroupDetails},
    {.name = "AwsWafRegionalRuleGroupRulesActionDetails",
     .members = members::AwsWafRegionalRuleGroupRulesActionDetails},
    {.name = "AwsWafRegionalRuleGroupRulesDetails",
     .members = members::AwsWafRegionalRuleGroupRulesDetails},
    {.name = "AwsWafRegionalRuleGroupRulesList", .type = Type::kList,
     .members = members::AwsWafRegionalRuleGroupRulesList},
    {.name = "AwsWafRegionalRulePredicateList", .type = Type::kList,
     .members = members::AwsWafRegionalRulePredicateList},
    {.name = "AwsWafRegionalRulePredicateListDetails",
     .members = members::AwsWafRegionalRulePredicateListDetails},
    {.name = "AwsWafRegionalWebAclDetails", .members = members::AwsWafRegionalWebAclDetails},
    {.name = "AwsWafRegionalWebAclRulesList", .type = Type::kList,
     .members = members::AwsWafRegionalWebAclRulesList},
    {.name = "AwsWafRegionalWebAclRulesListActionDetails",
     .members = members::AwsWafRegionalWebAclRulesListActionDetails},
    {.name = "AwsWafRegionalWebAclRulesListDetails",
     .members = members::AwsWafRegionalWebAclRulesListDetails},
    {.name = "AwsWafRegionalWebAclRulesListOverrideActionDetails",
     .members = members::AwsWafRegionalWebAclRulesListOverrideActionDetails},
    {.name = "AwsWafRuleDetails", .members = members::AwsWafRuleDetails},
    {.name = "AwsWafRuleGroupDetails", .members = members::AwsWafRuleGroupDetails},
    {.name = "AwsWafRuleGroupRulesActionDetails",
     .members = members::AwsWafRuleGroupRulesActionDetails},
    {.name = "AwsWafRuleGroupRulesDetails", .members = members::AwsWafRuleGroupRulesDetails},
    {.name = "AwsWafRuleGroupRulesList", .type = Type::kList,
     .members = members::AwsWafRuleGroupRulesList},
    {.name = "AwsWafRulePredicateList", .type = Type::kList,
     .members = members::AwsWafRulePredicateList},
    {.name = "AwsWafRulePredicateListDetails", .members = members::AwsWafRulePredicateListDetails},
    {.name = "AwsWafWebAclDetails", .members = members::AwsWafWebAclDetails},
    {.name = "AwsWafWebAclRule", .members = members::AwsWafWebAclRule},
    {.name = "AwsWafWebAclRuleList", .type = Type::kList,
     .members = members::AwsWafWebAclRuleList},
    {.name = "AwsWafv2ActionAllowDetails", .members = members::AwsWafv2ActionAllowDetails},
    {.name = "AwsWafv2ActionBlockDetails", .members = members::AwsWafv2ActionBlockDetails},
    {.name = "AwsWafv2CustomHttpHeader", .members = members::AwsWafv2CustomHttpHeader},
    {.name = "AwsWafv2CustomRequestHandlingDetails",
     .members = members::AwsWafv2CustomRequestHandlingDetails},
    {.name = "AwsWafv2CustomResponseDetails", .members = members::AwsWafv2CustomResponseDetails},
    {.name = "AwsWafv2InsertHeadersList", .type = Type::kList,
     .members = members::AwsWafv2InsertHeadersList},
    {.name = "AwsWafv2RuleGroupDetails", .members = members::AwsWafv2RuleGroupDetails},
    {.name = "AwsWafv2RulesActionCaptchaDetails",
     .members = members::AwsWafv2RulesActionCaptchaDetails},
    {.name = "AwsWafv2RulesActionCountDetails",
     .members = members::AwsWafv2RulesActionCountDetails},
    {.name = "AwsWafv2RulesActionDetails", .members = members::AwsWafv2RulesActionDetails},
    {.name = "AwsWafv2RulesDetails", .members = members::AwsWafv2RulesDetails},
    {.name = "AwsWafv2RulesList", .type = Type::kList, .members = members::AwsWafv2RulesList},
    {.name = "AwsWafv2VisibilityConfigDetails",
     .members = members::AwsWafv2VisibilityConfigDetails},
    {.name = "AwsWafv2WebAclActionDetails", .members = members::AwsWafv2WebAclActionDetails},
    {.name = "AwsWafv2WebAclCaptchaConfigDetails",
     .members = members::AwsWafv2WebAclCaptchaConfigDetails},
    {.name = "AwsWafv2WebAclCaptchaConfigImmunityTimePropertyDetails",
     .members = members::AwsWafv2WebAclCaptchaConfigImmunityTimePropertyDetails},
    {.name = "AwsWafv2WebAclDetails", .members = members::AwsWafv2WebAclDetails},
    {.name = "AwsXrayEncryptionConfigDetails", .members = members::AwsXrayEncryptionConfigDetails},
    {.name = "BatchImportFindingsRequest", .members = members::BatchImportFindingsRequest},
    {.name = "BatchImportFindingsRequestFindingList", .type = Type::kList,
     .members = members::BatchImportFindingsRequestFindingList},
    {.name = "BatchImportFindingsResponse", .members = members::BatchImportFindingsResponse},
    {.name = "BatchUpdateFindingsRequest", .members = members::BatchUpdateFindingsRequest},
    {.name = "BatchUpdateFindingsResponse", .members = members::BatchUpdateFindingsResponse},
    {.name = "BatchUpdateFindingsUnprocessedFinding",
     .members = members::BatchUpdateFindingsUnprocessedFinding},
    {.name = "BatchUpdateFindingsUnprocessedFindingsList", .type = Type::kList,
     .members = members::BatchUpdateFindingsUnprocessedFindingsList},
    {.name = "BatchUpdateFindingsV2ProcessedFinding",
     .members = members::BatchUpdateFindingsV2ProcessedFinding},
    {.name = "BatchUpdateFindingsV2ProcessedFindingsList", .type = Type::kList,
     .members = members::BatchUpdateFindingsV2ProcessedFindingsList},
    {.name = "BatchUpdateFindingsV2Request", .members = members::BatchUpdateFindingsV2Request},
    {.name = "BatchUpdateFindingsV2Response", .members = members::BatchUpdateFindingsV2Response},
    {.name = "BatchUpdateFindingsV2UnprocessedFinding",
     .members = members::BatchUpdateFindingsV2UnprocessedFinding},
    {.name = "BatchUpdateFindingsV2UnprocessedFindingsList", .type = Type::kList,
     .members = members::BatchUpdateFindingsV2UnprocessedFindingsList},
    {.name = "BooleanFilter", .members = members::BooleanFilter},
    {.name = "BooleanFilterList", .type = Type::kList, .members = members::BooleanFilterList},
    {.name = "CategoryList", .type = Type::kList, .members = members::CategoryList},
    {.name = "Cell", .members = members::Cell},
    {.name = "Cells", .type = Type::kList, .members = members::Cells},
    {.name = "CidrBlockAssociation", .members = members::CidrBlockAssociation},
    {.name = "CidrBlockAssociationList", .type = Type::kList,
     .members = members::CidrBlockAssociationList},
    {.name = "City", .members = members::City},
    {.name = "ClassificationResult", .members = members::ClassificationResult},
    {.name = "ClassificationStatus", .members = members::ClassificationStatus},
    {.name = "CloudWatchLogsLogGroupArnConfigDetails",
     .members = members::CloudWatchLogsLogGroupArnConfigDetails},
    {.name = "CodeRepositoryDetails", .members = members::CodeRepositoryDetails},
    {.name = "CodeVulnerabilitiesFilePath", .members = members::CodeVulnerabilitiesFilePath},
    {.name = "Compliance", .members = members::Compliance},
    {.name = "CompositeFilter", .members = members::CompositeFilter},
    {.name = "CompositeFilterList", .type = Type::kList, .members = members::CompositeFilterList},
    {.name = "ConflictException", .members = members::ConflictException, .error = true,
     .status = 409},
    {.name = "ContainerDetails", .members = members::ContainerDetails},
    {.name = "Country", .members = members::Country},
    {.name = "CreateActionTargetRequest", .members = members::CreateActionTargetRequest},
    {.name = "CreateActionTargetResponse", .members = members::CreateActionTargetResponse},
    {.name = "CreateInsightRequest", .members = members::CreateInsightRequest},
    {.name = "CreateInsightResponse", .members = members::CreateInsightResponse},
    {.name = "CustomDataIdentifiersDetections",
     .members = members::CustomDataIdentifiersDetections},
    {.name = "CustomDataIdentifiersDetectionsList", .type = Type::kList,
     .members = members::CustomDataIdentifiersDetectionsList},
    {.name = "CustomDataIdentifiersResult", .members = members::CustomDataIdentifiersResult},
    {.name = "Cvss", .members = members::Cvss},
    {.name = "CvssList", .type = Type::kList, .members = members::CvssList},
    {.name = "DataClassificationDetails", .members = members::DataClassificationDetails},
    {.name = "DateFilter", .members = members::DateFilter},
    {.name = "DateFilterList", .type = Type::kList, .members = members::DateFilterList},
    {.name = "DateRange", .members = members::DateRange},
    {.name = "DeleteActionTargetRequest", .members = members::DeleteActionTargetRequest},
    {.name = "DeleteActionTargetResponse", .members = members::DeleteActionTargetResponse},
    {.name = "DescribeActionTargetsRequest", .members = members::DescribeActionTargetsRequest},
    {.name = "DescribeActionTargetsResponse", .members = members::DescribeActionTargetsResponse},
    {.name = "DescribeHubRequest", .members = members::DescribeHubRequest},
    {.name = "DescribeHubResponse", .members = members::DescribeHubResponse},
    {.name = "DescribeProductsRequest", .members = members::DescribeProductsRequest},
    {.name = "DescribeProductsResponse", .members = members::DescribeProductsResponse},
    {.name = "Detection", .members = members::Detection},
    {.name = "DisableImportFindingsForProductRequest",
     .members = members::DisableImportFindingsForProductRequest},
    {.name = "DisableImportFindingsForProductResponse"},
    {.name = "DisableSecurityHubRequest"},
    {.name = "DisableSecurityHubResponse"},
    {.name = "DnsRequestAction", .members = members::DnsRequestAction},
    {.name = "EnableImportFindingsForProductRequest",
     .members = members::EnableImportFindingsForProductRequest},
    {.name = "EnableImportFindingsForProductResponse",
     .members = members::EnableImportFindingsForProductResponse},
    {.name = "EnableSecurityHubRequest", .members = members::EnableSecurityHubRequest},
    {.name = "EnableSecurityHubResponse"},
    {.name = "FieldMap", .type = Type::kMap, .members = members::FieldMap},
    {.name = "FilePathList", .type = Type::kList, .members = members::FilePathList},
    {.name = "FilePaths", .members = members::FilePaths},
    {.name = "FindingAggregator", .members = members::FindingAggregator},
    {.name = "FindingAggregatorList", .type = Type::kList,
     .members = members::FindingAggregatorList},
    {.name = "FindingHistoryRecord", .members = members::FindingHistoryRecord},
    {.name = "FindingHistoryRecordList", .type = Type::kList,
     .members = members::FindingHistoryRecordList},
    {.name = "FindingHistoryUpdate", .members = members::FindingHistoryUpdate},
    {.name = "FindingHistoryUpdateSource", .members = members::FindingHistoryUpdateSource},
    {.name = "FindingHistoryUpdatesList", .type = Type::kList,
     .members = members::FindingHistoryUpdatesList},
    {.name = "FindingProviderFields", .members = members::FindingProviderFields},
    {.name = "FindingProviderSeverity", .members = members::FindingProviderSeverity},
    {.name = "FindingScopes", .members = members::FindingScopes},
    {.name = "FirewallPolicyDetails", .members = members::FirewallPolicyDetails},
    {.name = "FirewallPolicyStatefulRuleGroupReferencesDetails",
     .members = members::FirewallPolicyStatefulRuleGroupReferencesDetails},
    {.name = "FirewallPolicyStatefulRuleGroupReferencesList", .type = Type::kList,
     .members = members::FirewallPolicyStatefulRuleGroupReferencesList},
    {.name = "FirewallPolicyStatelessCustomActionsDetails",
     .members = members::FirewallPolicyStatelessCustomActionsDetails},
    {.name = "FirewallPolicyStatelessCustomActionsList", .type = Type::kList,
     .members = members::FirewallPolicyStatelessCustomActionsList},
    {.name = "FirewallPolicyStatelessRuleGroupReferencesDetails",
     .members = members::FirewallPolicyStatelessRuleGroupReferencesDetails},
    {.name = "FirewallPolicyStatelessRuleGroupReferencesList", .type = Type::kList,
     .members = members::FirewallPolicyStatelessRuleGroupReferencesList},
    {.name = "GeneratorDetails", .members = members::GeneratorDetails},
    {.name = "GeoLocation", .members = members::GeoLocation},
    {.name = "GetFindingAggregatorRequest", .members = members::GetFindingAggregatorRequest},
    {.name = "GetFindingAggregatorResponse", .members = members::GetFindingAggregatorResponse},
    {.name = "GetFindingHistoryRequest", .members = members::GetFindingHistoryRequest},
    {.name = "GetFindingHistoryResponse", .members = members::GetFindingHistoryResponse},
    {.name = "GetFindingsRequest", .members = members::GetFindingsRequest},
    {.name = "GetFindingsResponse", .members = members::GetFindingsResponse},
    {.name = "GetFindingsV2Request", .members = members::GetFindingsV2Request},
    {.name = "GetFindingsV2Response", .members = members::GetFindingsV2Response},
    {.name = "GetInsightResultsRequest", .members = members::GetInsightResultsRequest},
    {.name = "GetInsightResultsResponse", .members = members::GetInsightResultsResponse},
    {.name = "GetInsightsRequest", .members = members::GetInsightsRequest},
    {.name = "GetInsightsResponse", .members = members::GetInsightsResponse},
    {.name = "IcmpTypeCode", .members = members::IcmpTypeCode},
    {.name = "ImportFindingsError", .members = members::ImportFindingsError},
    {.name = "ImportFindingsErrorList", .type = Type::kList,
     .members = members::ImportFindingsErrorList},
    {.name = "Indicator", .members = members::Indicator},
    {.name = "IndicatorsList", .type = Type::kList, .members = members::IndicatorsList},
    {.name = "Insight", .members = members::Insight},
    {.name = "InsightList", .type = Type::kList, .members = members::InsightList},
    {.name = "InsightResultValue", .members = members::InsightResultValue},
    {.name = "InsightResultValueList", .type = Type::kList,
     .members = members::InsightResultValueList},
    {.name = "InsightResults", .members = members::InsightResults},
    {.name = "IntegerList", .type = Type::kList, .members = members::IntegerList},
    {.name = "IntegrationTypeList", .type = Type::kList, .members = members::IntegrationTypeList},
    {.name = "InternalException", .members = members::InternalException, .error = true,
     .status = 500},
    {.name = "InternalServerException", .members = members::InternalServerException, .error = true,
     .status = 500},
    {.name = "InvalidAccessException", .members = members::InvalidAccessException, .error = true,
     .status = 401},
    {.name = "InvalidInputException", .members = members::InvalidInputException, .error = true,
     .status = 400},
    {.name = "IpFilter", .members = members::IpFilter},
    {.name = "IpFilterList", .type = Type::kList, .members = members::IpFilterList},
    {.name = "IpOrganizationDetails", .members = members::IpOrganizationDetails},
    {.name = "Ipv6CidrBlockAssociation", .members = members::Ipv6CidrBlockAssociation},
    {.name = "Ipv6CidrBlockAssociationList", .type = Type::kList,
     .members = members::Ipv6CidrBlockAssociationList},
    {.name = "KeywordFilter", .members = members::KeywordFilter},
    {.name = "KeywordFilterList", .type = Type::kList, .members = members::KeywordFilterList},
    {.name = "LimitExceededException", .members = members::LimitExceededException, .error = true,
     .status = 429},
    {.name = "ListEnabledProductsForImportRequest",
     .members = members::ListEnabledProductsForImportRequest},
    {.name = "ListEnabledProductsForImportResponse",
     .members = members::ListEnabledProductsForImportResponse},
    {.name = "ListFindingAggregatorsRequest", .members = members::ListFindingAggregatorsRequest},
    {.name = "ListFindingAggregatorsResponse", .members = members::ListFindingAggregatorsResponse},
    {.name = "LoadBalancerState", .members = members::LoadBalancerState},
    {.name = "Malware", .members = members::Malware},
    {.name = "MalwareList", .type = Type::kList, .members = members::MalwareList},
    {.name = "MapFilter", .members = members::MapFilter},
    {.name = "MapFilterList", .type = Type::kList, .members = members::MapFilterList},
    {.name = "MetadataUidList", .type = Type::kList, .members = members::MetadataUidList},
    {.name = "Network", .members = members::Network},
    {.name = "NetworkAutonomousSystem", .members = members::NetworkAutonomousSystem},
    {.name = "NetworkConnection", .members = members::NetworkConnection},
    {.name = "NetworkConnectionAction", .members = members::NetworkConnectionAction},
    {.name = "NetworkEndpoint", .members = members::NetworkEndpoint},
    {.name = "NetworkEndpointsList", .type = Type::kList,
     .members = members::NetworkEndpointsList},
    {.name = "NetworkGeoLocation", .members = members::NetworkGeoLocation},
    {.name = "NetworkHeader", .members = members::NetworkHeader},
    {.name = "NetworkPathComponent", .members = members::NetworkPathComponent},
    {.name = "NetworkPathComponentDetails", .members = members::NetworkPathComponentDetails},
    {.name = "NetworkPathList", .type = Type::kList, .members = members::NetworkPathList},
    {.name = "NonEmptyStringList", .type = Type::kList, .members = members::NonEmptyStringList},
    {.name = "Note", .members = members::Note},
    {.name = "NoteUpdate", .members = members::NoteUpdate},
    {.name = "NumberFilter", .members = members::NumberFilter},
    {.name = "NumberFilterList", .type = Type::kList, .members = members::NumberFilterList},
    {.name = "Occurrences", .members = members::Occurrences},
    {.name = "OcsfBooleanFilter", .members = members::OcsfBooleanFilter},
    {.name = "OcsfBooleanFilterList", .type = Type::kList,
     .members = members::OcsfBooleanFilterList},
    {.name = "OcsfDateFilter", .members = members::OcsfDateFilter},
    {.name = "OcsfDateFilterList", .type = Type::kList, .members = members::OcsfDateFilterList},
    {.name = "OcsfFinding", .type = Type::kDocument},
    {.name = "OcsfFindingFilters", .members = members::OcsfFindingFilters},
    {.name = "OcsfFindingIdentifier", .members = members::OcsfFindingIdentifier},
    {.name = "OcsfFindingIdentifierList", .type = Type::kList,
     .members = members::OcsfFindingIdentifierList},
    {.name = "OcsfFindingsList", .type = Type::kList, .members = members::OcsfFindingsList},
    {.name = "OcsfIpFilter", .members = members::OcsfIpFilter},
    {.name = "OcsfIpFilterList", .type = Type::kList, .members = members::OcsfIpFilterList},
    {.name = "OcsfMapFilter", .members = members::OcsfMapFilter},
    {.name = "OcsfMapFilterList", .type = Type::kList, .members = members::OcsfMapFilterList},
    {.name = "OcsfNumberFilter", .members = members::OcsfNumberFilter},
    {.name = "OcsfNumberFilterList", .type = Type::kList,
     .members = members::OcsfNumberFilterList},
    {.name = "OcsfStringFilter", .members = members::OcsfStringFilter},
    {.name = "OcsfStringFilterList", .type = Type::kList,
     .members = members::OcsfStringFilterList},
    {.name = "OrganizationNotFoundException", .members = members::OrganizationNotFoundException,
     .error = true, .status = 400},
    {.name = "OrganizationalUnitNotFoundException",
     .members = members::OrganizationalUnitNotFoundException, .error = true, .status = 400},
    {.name = "Page", .members = members::Page},
    {.name = "Pages", .type = Type::kList, .members = members::Pages},
    {.name = "PatchSummary", .members = members::PatchSummary},
    {.name = "PortProbeAction", .members = members::PortProbeAction},
    {.name = "PortProbeDetail", .members = members::PortProbeDetail},
    {.name = "PortProbeDetailList", .type = Type::kList, .members = members::PortProbeDetailList},
    {.name = "PortRange", .members = members::PortRange},
    {.name = "PortRangeFromTo", .members = members::PortRangeFromTo},
    {.name = "PortRangeList", .type = Type::kList, .members = members::PortRangeList},
    {.name = "ProcessDetails", .members = members::ProcessDetails},
    {.name = "Product", .members = members::Product},
    {.name = "ProductSubscriptionArnList", .type = Type::kList,
     .members = members::ProductSubscriptionArnList},
    {.name = "ProductsList", .type = Type::kList, .members = members::ProductsList},
    {.name = "PropagatingVgwSetDetails", .members = members::PropagatingVgwSetDetails},
    {.name = "PropagatingVgwSetList", .type = Type::kList,
     .members = members::PropagatingVgwSetList},
    {.name = "Range", .members = members::Range},
    {.name = "Ranges", .type = Type::kList, .members = members::Ranges},
    {.name = "Recommendation", .members = members::Recommendation},
    {.name = "Record", .members = members::Record},
    {.name = "Records", .type = Type::kList, .members = members::Records},
    {.name = "RelatedFinding", .members = members::RelatedFinding},
    {.name = "RelatedFindingList", .type = Type::kList, .members = members::RelatedFindingList},
    {.name = "RelatedRequirementsList", .type = Type::kList,
     .members = members::RelatedRequirementsList},
    {.name = "Remediation", .members = members::Remediation},
    {.name = "Resource", .members = members::Resource},
    {.name = "ResourceConflictException", .members = members::ResourceConflictException,
     .error = true, .status = 409},
    {.name = "ResourceDetails", .members = members::ResourceDetails},
    {.name = "ResourceList", .type = Type::kList, .members = members::ResourceList},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true, .status = 404},
    {.name = "RouteSetDetails", .members = members::RouteSetDetails},
    {.name = "RouteSetList", .type = Type::kList, .members = members::RouteSetList},
    {.name = "RuleGroupDetails", .members = members::RuleGroupDetails},
    {.name = "RuleGroupSource", .members = members::RuleGroupSource},
    {.name = "RuleGroupSourceCustomActionsDetails",
     .members = members::RuleGroupSourceCustomActionsDetails},
    {.name = "RuleGroupSourceCustomActionsList", .type = Type::kList,
     .members = members::RuleGroupSourceCustomActionsList},
    {.name = "RuleGroupSourceListDetails", .members = members::RuleGroupSourceListDetails},
    {.name = "RuleGroupSourceStatefulRulesDetails",
     .members = members::RuleGroupSourceStatefulRulesDetails},
    {.name = "RuleGroupSourceStatefulRulesHeaderDetails",
     .members = members::RuleGroupSourceStatefulRulesHeaderDetails},
    {.name = "RuleGroupSourceStatefulRulesList", .type = Type::kList,
     .members = members::RuleGroupSourceStatefulRulesList},
    {.name = "RuleGroupSourceStatefulRulesOptionsDetails",
     .members = members::RuleGroupSourceStatefulRulesOptionsDetails},
    {.name = "RuleGroupSourceStatefulRulesOptionsList", .type = Type::kList,
     .members = members::RuleGroupSourceStatefulRulesOptionsList},
    {.name = "RuleGroupSourceStatefulRulesRuleOptionsSettingsList", .type = Type::kList,
     .members = members::RuleGroupSourceStatefulRulesRuleOptionsSettingsList},
    {.name = "RuleGroupSourceStatelessRuleDefinition",
     .members = members::RuleGroupSourceStatelessRuleDefinition},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributes",
     .members = members::RuleGroupSourceStatelessRuleMatchAttributes},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesDestinationPorts",
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesDestinationPorts},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesDestinationPortsList",
     .type = Type::kList,
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesDestinationPortsList},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesDestinations",
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesDestinations},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesDestinationsList", .type = Type::kList,
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesDestinationsList},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesProtocolsList", .type = Type::kList,
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesProtocolsList},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesSourcePorts",
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesSourcePorts},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesSourcePortsList", .type = Type::kList,
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesSourcePortsList},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesSources",
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesSources},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesSourcesList", .type = Type::kList,
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesSourcesList},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesTcpFlags",
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesTcpFlags},
    {.name = "RuleGroupSourceStatelessRuleMatchAttributesTcpFlagsList", .type = Type::kList,
     .members = members::RuleGroupSourceStatelessRuleMatchAttributesTcpFlagsList},
    {.name = "RuleGroupSourceStatelessRulesAndCustomActionsDetails",
     .members = members::RuleGroupSourceStatelessRulesAndCustomActionsDetails},
    {.name = "RuleGroupSourceStatelessRulesDetails",
     .members = members::RuleGroupSourceStatelessRulesDetails},
    {.name = "RuleGroupSourceStatelessRulesList", .type = Type::kList,
     .members = members::RuleGroupSourceStatelessRulesList},
    {.name = "RuleGroupVariables", .members = members::RuleGroupVariables},
    {.name = "RuleGroupVariablesIpSetsDetails",
     .members = members::RuleGroupVariablesIpSetsDetails},
    {.name = "RuleGroupVariablesPortSetsDetails",
     .members = members::RuleGroupVariablesPortSetsDetails},
    {.name = "SecurityControlParameter", .members = members::SecurityControlParameter},
    {.name = "SecurityControlParametersList", .type = Type::kList,
     .members = members::SecurityControlParametersList},
    {.name = "SecurityGroups", .type = Type::kList, .members = members::SecurityGroups},
    {.name = "SensitiveDataDetections", .members = members::SensitiveDataDetections},
    {.name = "SensitiveDataDetectionsList", .type = Type::kList,
     .members = members::SensitiveDataDetectionsList},
    {.name = "SensitiveDataResult", .members = members::SensitiveDataResult},
    {.name = "SensitiveDataResultList", .type = Type::kList,
     .members = members::SensitiveDataResultList},
    {.name = "Sequence", .members = members::Sequence},
    {.name = "Severity", .members = members::Severity},
    {.name = "SeverityUpdate", .members = members::SeverityUpdate},
    {.name = "Signal", .members = members::Signal},
    {.name = "SignalsList", .type = Type::kList, .members = members::SignalsList},
    {.name = "SoftwarePackage", .members = members::SoftwarePackage},
    {.name = "SoftwarePackageList", .type = Type::kList, .members = members::SoftwarePackageList},
    {.name = "SortCriteria", .type = Type::kList, .members = members::SortCriteria},
    {.name = "SortCriterion", .members = members::SortCriterion},
    {.name = "StatelessCustomActionDefinition",
     .members = members::StatelessCustomActionDefinition},
    {.name = "StatelessCustomPublishMetricAction",
     .members = members::StatelessCustomPublishMetricAction},
    {.name = "StatelessCustomPublishMetricActionDimension",
     .members = members::StatelessCustomPublishMetricActionDimension},
    {.name = "StatelessCustomPublishMetricActionDimensionsList", .type = Type::kList,
     .members = members::StatelessCustomPublishMetricActionDimensionsList},
    {.name = "StatusReason", .members = members::StatusReason},
    {.name = "StatusReasonsList", .type = Type::kList, .members = members::StatusReasonsList},
    {.name = "StringFilter", .members = members::StringFilter},
    {.name = "StringFilterList", .type = Type::kList, .members = members::StringFilterList},
    {.name = "StringList", .type = Type::kList, .members = members::StringList},
    {.name = "TagMap", .type = Type::kMap, .members = members::TagMap},
    {.name = "Threat", .members = members::Threat},
    {.name = "ThreatIntelIndicator", .members = members::ThreatIntelIndicator},
    {.name = "ThreatIntelIndicatorList", .type = Type::kList,
     .members = members::ThreatIntelIndicatorList},
    {.name = "ThreatList", .type = Type::kList, .members = members::ThreatList},
    {.name = "ThrottlingException", .members = members::ThrottlingException, .error = true,
     .status = 429},
    {.name = "TypeList", .type = Type::kList, .members = members::TypeList},
    {.name = "UserAccount", .members = members::UserAccount},
    {.name = "ValidationException", .members = members::ValidationException, .error = true,
     .status = 400},
    {.name = "VolumeMount", .members = members::VolumeMount},
    {.name = "VolumeMountList", .type = Type::kList, .members = members::VolumeMountList},
    {.name = "VpcInfoCidrBlockSetDetails", .members = members::VpcInfoCidrBlockSetDetails},
    {.name = "VpcInfoCidrBlockSetList", .type = Type::kList,
     .members = members::VpcInfoCidrBlockSetList},
    {.name = "VpcInfoIpv6CidrBlockSetDetails", .members = members::VpcInfoIpv6CidrBlockSetDetails},
    {.name = "VpcInfoIpv6CidrBlockSetList", .type = Type::kList,
     .members = members::VpcInfoIpv6CidrBlockSetList},
    {.name = "VpcInfoPeeringOptionsDetails", .members = members::VpcInfoPeeringOptionsDetails},
    {.name = "Vulnerability", .members = members::Vulnerability},
    {.name = "VulnerabilityCodeVulnerabilities",
     .members = members::VulnerabilityCodeVulnerabilities},
    {.name = "VulnerabilityCodeVulnerabilitiesList", .type = Type::kList,
     .members = members::VulnerabilityCodeVulnerabilitiesList},
    {.name = "VulnerabilityList", .type = Type::kList, .members = members::VulnerabilityList},
    {.name = "VulnerabilityVendor", .members = members::VulnerabilityVendor},
    {.name = "WafAction", .members = members::WafAction},
    {.name = "WafExcludedRule", .members = members::WafExcludedRule},
    {.name = "WafExcludedRuleList", .type = Type::kList, .members = members::WafExcludedRuleList},
    {.name = "WafOverrideAction", .members = members::WafOverrideAction},
    {.name = "Workflow", .members = members::Workflow},
    {.name = "WorkflowUpdate", .members = members::WorkflowUpdate},
};

namespace errors {
constexpr uint16_t BatchImportFindings[] = {id::InternalException, id::InvalidInputException,
    id::LimitExceededException, id::InvalidAccessException};
constexpr uint16_t BatchUpdateFindings[] = {id::InternalException, id::InvalidInputException,
    id::LimitExceededException, id::InvalidAccessException};
constexpr uint16_t BatchUpdateFindingsV2[] = {id::InternalServerException, id::ValidationException,
    id::AccessDeniedException, id::ThrottlingException, id::ConflictException};
constexpr uint16_t CreateActionTarget[] = {id::InternalException, id::InvalidInputException,
    id::InvalidAccessException, id::LimitExceededException, id::ResourceConflictException};
constexpr uint16_t CreateInsight[] = {id::InternalException, id::InvalidInputException,
    id::LimitExceededException, id::InvalidAccessException, id::ResourceConflictException};
constexpr uint16_t DeleteActionTarget[] = {id::InternalException, id::InvalidInputException,
    id::InvalidAccessException, id::ResourceNotFoundException};
constexpr uint16_t DescribeActionTargets[] = {id::InternalException, id::InvalidInputException,
    id::InvalidAccessException, id::ResourceNotFoundException};
constexpr uint16_t DescribeHub[] = {id::InternalException, id::LimitExceededException,
    id::InvalidAccessException, id::InvalidInputException, id::ResourceNotFoundException};
constexpr uint16_t DescribeProducts[] = {id::InternalException, id::LimitExceededException,
    id::InvalidAccessException, id::InvalidInputException};
constexpr uint16_t DisableImportFindingsForProduct[] = {id::InternalException,
    id::InvalidInputException, id::ResourceNotFoundException, id::InvalidAccessException,
    id::LimitExceededException};
constexpr uint16_t DisableSecurityHub[] = {id::InternalException, id::LimitExceededException,
    id::InvalidAccessException, id::ResourceNotFoundException, id::AccessDeniedException};
constexpr uint16_t EnableImportFindingsForProduct[] = {id::InternalException,
    id::InvalidInputException, id::InvalidAccessException, id::ResourceConflictException,
    id::LimitExceededException};
constexpr uint16_t EnableSecurityHub[] = {id::InternalException, id::LimitExceededException,
    id::InvalidAccessException, id::ResourceConflictException, id::AccessDeniedException};
constexpr uint16_t GetFindingAggregator[] = {id::InternalException, id::LimitExceededException,
    id::InvalidAccessException, id::AccessDeniedException, id::InvalidInputException,
    id::ResourceNotFoundException};
constexpr uint16_t GetFindingHistory[] = {id::InternalException, id::InvalidInputException,
    id::InvalidAccessException, id::LimitExceededException};
constexpr uint16_t GetFindings[] = {id::InternalException, id::InvalidInputException,
    id::InvalidAccessException, id::LimitExceededException};
constexpr uint16_t GetFindingsV2[] = {id::InternalServerException, id::ValidationException,
    id::AccessDeniedException, id::ConflictException, id::ThrottlingException,
    id::OrganizationalUnitNotFoundException, id::OrganizationNotFoundException};
constexpr uint16_t GetInsightResults[] = {id::InternalException, id::InvalidInputException,
    id::InvalidAccessException, id::LimitExceededException, id::ResourceNotFoundException};
constexpr uint16_t GetInsights[] = {id::InternalException, id::InvalidInputException,
    id::InvalidAccessException, id::LimitExceededException, id::ResourceNotFoundException};
constexpr uint16_t ListEnabledProductsForImport[] = {id::InternalException,
    id::LimitExceededException, id::InvalidAccessException};
constexpr uint16_t ListFindingAggregators[] = {id::InternalException, id::LimitExceededException,
    id::InvalidAccessException, id::AccessDeniedException, id::InvalidInputException};
}  // namespace errors

namespace words {
constexpr std::string_view ActionTargets[] = {"ActionTargets"};
constexpr std::string_view FindingAggregators[] = {"FindingAggregators"};
constexpr std::string_view Findings[] = {"Findings"};
constexpr std::string_view Insights[] = {"Insights"};
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view ProductSubscriptions[] = {"ProductSubscriptions"};
constexpr std::string_view Products[] = {"Products"};
constexpr std::string_view Records[] = {"Records"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeActionTargets =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::ActionTargets};
constexpr Pagination DescribeProducts =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Products};
constexpr Pagination GetFindingHistory =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Records};
constexpr Pagination GetFindings =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Findings};
constexpr Pagination GetFindingsV2 =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Findings};
constexpr Pagination GetInsights =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Insights};
constexpr Pagination ListEnabledProductsForImport =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::ProductSubscriptions};
constexpr Pagination ListFindingAggregators =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::FindingAggregators};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "BatchImportFindings", .uri = "/findings/import",
     .input = id::BatchImportFindingsRequest, .output = id::BatchImportFindingsResponse,
     .errors = errors::BatchImportFindings},
    {.name = "BatchUpdateFindings", .method = "PATCH", .uri = "/findings/batchupdate",
     .input = id::BatchUpdateFindingsRequest, .output = id::BatchUpdateFindingsResponse,
     .errors = errors::BatchUpdateFindings},
    {.name = "BatchUpdateFindingsV2", .method = "PATCH", .uri = "/findingsv2/batchupdatev2",
     .input = id::BatchUpdateFindingsV2Request, .output = id::BatchUpdateFindingsV2Response,
     .errors = errors::BatchUpdateFindingsV2},
    {.name = "CreateActionTarget", .uri = "/actionTargets", .input = id::CreateActionTargetRequest,
     .output = id::CreateActionTargetResponse, .errors = errors::CreateActionTarget},
    {.name = "CreateInsight", .uri = "/insights", .input = id::CreateInsightRequest,
     .output = id::CreateInsightResponse, .errors = errors::CreateInsight},
    {.name = "DeleteActionTarget", .method = "DELETE", .uri = "/actionTargets/{ActionTargetArn+}",
     .input = id::DeleteActionTargetRequest, .output = id::DeleteActionTargetResponse,
     .errors = errors::DeleteActionTarget},
    {.name = "DescribeActionTargets", .uri = "/actionTargets/get",
     .input = id::DescribeActionTargetsRequest, .output = id::DescribeActionTargetsResponse,
     .errors = errors::DescribeActionTargets, .pagination = &pages::DescribeActionTargets},
    {.name = "DescribeHub", .method = "GET", .uri = "/accounts", .input = id::DescribeHubRequest,
     .output = id::DescribeHubResponse, .errors = errors::DescribeHub},
    {.name = "DescribeProducts", .method = "GET", .uri = "/products",
     .input = id::DescribeProductsRequest, .output = id::DescribeProductsResponse,
     .errors = errors::DescribeProducts, .pagination = &pages::DescribeProducts},
    {.name = "DisableImportFindingsForProduct", .method = "DELETE",
     .uri = "/productSubscriptions/{ProductSubscriptionArn+}",
     .input = id::DisableImportFindingsForProductRequest,
     .output = id::DisableImportFindingsForProductResponse,
     .errors = errors::DisableImportFindingsForProduct},
    {.name = "DisableSecurityHub", .method = "DELETE", .uri = "/accounts",
     .input = id::DisableSecurityHubRequest, .output = id::DisableSecurityHubResponse,
     .errors = errors::DisableSecurityHub},
    {.name = "EnableImportFindingsForProduct", .uri = "/productSubscriptions",
     .input = id::EnableImportFindingsForProductRequest,
     .output = id::EnableImportFindingsForProductResponse,
     .errors = errors::EnableImportFindingsForProduct},
    {.name = "EnableSecurityHub", .uri = "/accounts", .input = id::EnableSecurityHubRequest,
     .output = id::EnableSecurityHubResponse, .errors = errors::EnableSecurityHub},
    {.name = "GetFindingAggregator", .method = "GET",
     .uri = "/findingAggregator/get/{FindingAggregatorArn+}",
     .input = id::GetFindingAggregatorRequest, .output = id::GetFindingAggregatorResponse,
     .errors = errors::GetFindingAggregator},
    {.name = "GetFindingHistory", .uri = "/findingHistory/get",
     .input = id::GetFindingHistoryRequest, .output = id::GetFindingHistoryResponse,
     .errors = errors::GetFindingHistory, .pagination = &pages::GetFindingHistory},
    {.name = "GetFindings", .uri = "/findings", .input = id::GetFindingsRequest,
     .output = id::GetFindingsResponse, .errors = errors::GetFindings,
     .pagination = &pages::GetFindings},
    {.name = "GetFindingsV2", .uri = "/findingsv2", .input = id::GetFindingsV2Request,
     .output = id::GetFindingsV2Response, .errors = errors::GetFindingsV2,
     .pagination = &pages::GetFindingsV2},
    {.name = "GetInsightResults", .method = "GET", .uri = "/insights/results/{InsightArn+}",
     .input = id::GetInsightResultsRequest, .output = id::GetInsightResultsResponse,
     .errors = errors::GetInsightResults},
    {.name = "GetInsights", .uri = "/insights/get", .input = id::GetInsightsRequest,
     .output = id::GetInsightsResponse, .errors = errors::GetInsights,
     .pagination = &pages::GetInsights},
    {.name = "ListEnabledProductsForImport", .method = "GET", .uri = "/productSubscriptions",
     .input = id::ListEnabledProductsForImportRequest,
     .output = id::ListEnabledProductsForImportResponse,
     .errors = errors::ListEnabledProductsForImport,
     .pagination = &pages::ListEnabledProductsForImport},
    {.name = "ListFindingAggregators", .method = "GET", .uri = "/findingAggregator/list",
     .input = id::ListFindingAggregatorsRequest, .output = id::ListFindingAggregatorsResponse,
     .errors = errors::ListFindingAggregators, .pagination = &pages::ListFindingAggregators},
};

}  // namespace

constexpr Service kSecurityhub =
    {.name = "securityhub", .id = "SecurityHub", .endpoint_prefix = "securityhub",
     .signing_name = "securityhub", .api_version = "2018-10-26", .protocol = Protocol::kRestJson,
     .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
