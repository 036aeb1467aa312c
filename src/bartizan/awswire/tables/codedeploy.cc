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
  Timestamp,
  Alarm,
  AlarmConfiguration,
  AlarmList,
  AlarmsLimitExceededException,
  AppSpecContent,
  ApplicationAlreadyExistsException,
  ApplicationDoesNotExistException,
  ApplicationInfo,
  ApplicationLimitExceededException,
  ApplicationNameRequiredException,
  ApplicationsList,
  AutoRollbackConfiguration,
  AutoRollbackEventsList,
  AutoScalingGroup,
  AutoScalingGroupList,
  AutoScalingGroupNameList,
  BatchGetDeploymentTargetsInput,
  BatchGetDeploymentTargetsOutput,
  BatchGetDeploymentsInput,
  BatchGetDeploymentsOutput,
  BatchLimitExceededException,
  BlueGreenDeploymentConfiguration,
  BlueInstanceTerminationOption,
  CloudFormationTarget,
  ContinueDeploymentInput,
  CreateApplicationInput,
  CreateApplicationOutput,
  CreateDeploymentGroupInput,
  CreateDeploymentGroupOutput,
  CreateDeploymentInput,
  CreateDeploymentOutput,
  DeploymentAlreadyCompletedException,
  DeploymentConfigDoesNotExistException,
  DeploymentDoesNotExistException,
  DeploymentGroupAlreadyExistsException,
  DeploymentGroupDoesNotExistException,
  DeploymentGroupInfo,
  DeploymentGroupLimitExceededException,
  DeploymentGroupNameRequiredException,
  DeploymentGroupsList,
  DeploymentIdRequiredException,
  DeploymentInfo,
  DeploymentIsNotInReadyStateException,
  DeploymentLimitExceededException,
  DeploymentNotStartedException,
  DeploymentOverview,
  DeploymentReadyOption,
  DeploymentStatusList,
  DeploymentStatusMessageList,
  DeploymentStyle,
  DeploymentTarget,
  DeploymentTargetDoesNotExistException,
  DeploymentTargetIdRequiredException,
  DeploymentTargetList,
  DeploymentTargetListSizeExceededException,
  DeploymentsInfoList,
  DeploymentsList,
  DescriptionTooLongException,
  Diagnostics,
  EC2TagFilter,
  EC2TagFilterList,
  EC2TagSet,
  EC2TagSetList,
  ECSService,
  ECSServiceList,
  ECSServiceMappingLimitExceededException,
  ECSTarget,
  ECSTaskSet,
  ECSTaskSetList,
  ELBInfo,
  ELBInfoList,
  ErrorInformation,
  GetApplicationInput,
  GetApplicationOutput,
  GetDeploymentGroupInput,
  GetDeploymentGroupOutput,
  GetDeploymentInput,
  GetDeploymentOutput,
  GitHubLocation,
  GreenFleetProvisioningOption,
  InstanceDoesNotExistException,
  InstanceTarget,
  InvalidAlarmConfigException,
  InvalidApplicationNameException,
  InvalidAutoRollbackConfigException,
  InvalidAutoScalingGroupException,
  InvalidBlueGreenDeploymentConfigurationException,
  InvalidComputePlatformException,
  InvalidDeploymentConfigNameException,
  InvalidDeploymentGroupNameException,
  InvalidDeploymentIdException,
  InvalidDeploymentStatusException,
  InvalidDeploymentStyleException,
  InvalidDeploymentTargetIdException,
  InvalidDeploymentWaitTypeException,
  InvalidEC2TagCombinationException,
  InvalidEC2TagException,
  InvalidECSServiceException,
  InvalidExternalIdException,
  InvalidFileExistsBehaviorException,
  InvalidGitHubAccountTokenException,
  InvalidIgnoreApplicationStopFailuresValueException,
  InvalidInputException,
  InvalidLifecycleEventHookExecutionIdException,
  InvalidLifecycleEventHookExecutionStatusException,
  InvalidLoadBalancerInfoException,
  InvalidNextTokenException,
  InvalidOnPremisesTagCombinationException,
  InvalidRevisionException,
  InvalidRoleException,
  InvalidTagException,
  InvalidTagsToAddException,
  InvalidTargetGroupPairException,
  InvalidTargetInstancesException,
  InvalidTimeRangeException,
  InvalidTrafficRoutingConfigurationException,
  InvalidTriggerConfigException,
  InvalidUpdateOutdatedInstancesOnlyValueException,
  LambdaFunctionInfo,
  LambdaTarget,
  LastDeploymentInfo,
  LifecycleEvent,
  LifecycleEventAlreadyCompletedException,
  LifecycleEventList,
  LifecycleHookLimitExceededException,
  ListApplicationsInput,
  ListApplicationsOutput,
  ListDeploymentGroupsInput,
  ListDeploymentGroupsOutput,
  ListDeploymentsInput,
  ListDeploymentsOutput,
  ListenerArnList,
  LoadBalancerInfo,
  OnPremisesTagSet,
  OnPremisesTagSetList,
  PutLifecycleEventHookExecutionStatusInput,
  PutLifecycleEventHookExecutionStatusOutput,
  RawString,
  RegisterApplicationRevisionInput,
  RelatedDeployments,
  RevisionDoesNotExistException,
  RevisionLocation,
  RevisionRequiredException,
  RoleRequiredException,
  RollbackInfo,
  S3Location,
  StopDeploymentInput,
  StopDeploymentOutput,
  Tag,
  TagFilter,
  TagFilterList,
  TagList,
  TagSetListLimitExceededException,
  TargetGroupInfo,
  TargetGroupInfoList,
  TargetGroupPairInfo,
  TargetGroupPairInfoList,
  TargetIdList,
  TargetInstances,
  ThrottlingException,
  TimeRange,
  TrafficRoute,
  TriggerConfig,
  TriggerConfigList,
  TriggerEventTypeList,
  TriggerTargetsLimitExceededException,
  UnsupportedActionForDeploymentTypeException,
};
}  // namespace id

namespace members {
constexpr Member Alarm[] = {
    {.name = "name", .shape = id::String},
};
constexpr Member AlarmConfiguration[] = {
    {.name = "enabled", .shape = id::Boolean},
    {.name = "ignorePollAlarmFailure", .shape = id::Boolean},
    {.name = "alarms", .shape = id::AlarmList},
};
constexpr Member AlarmList[] = {
    {.name = "member", .shape = id::Alarm},
};
constexpr Member AppSpecContent[] = {
    {.name = "content", .shape = id::String},
    {.name = "sha256", .shape = id::String},
};
constexpr Member ApplicationInfo[] = {
    {.name = "applicationId", .shape = id::String},
    {.name = "applicationName", .shape = id::String},
    {.name = "createTime", .shape = id::Timestamp},
    {.name = "linkedToGitHub", .shape = id::Boolean},
    {.name = "gitHubAccountName", .shape = id::String},
    {.name = "computePlatform", .shape = id::String},
};
constexpr Member ApplicationsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AutoRollbackConfiguration[] = {
    {.name = "enabled", .shape = id::Boolean},
    {.name = "events", .shape = id::AutoRollbackEventsList},
};
constexpr Member AutoRollbackEventsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AutoScalingGroup[] = {
    {.name = "name", .shape = id::String},
    {.name = "hook", .shape = id::String},
    {.name = "terminationHook", .shape = id::String},
};
constexpr Member AutoScalingGroupList[] = {
    {.name = "member", .shape = id::AutoScalingGroup},
};
constexpr Member AutoScalingGroupNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member BatchGetDeploymentTargetsInput[] = {
    {.name = "deploymentId", .shape = id::String, .required = true},
    {.name = "targetIds", .shape = id::TargetIdList, .required = true},
};
constexpr Member BatchGetDeploymentTargetsOutput[] = {
    {.name = "deploymentTargets", .shape = id::DeploymentTargetList},
};
constexpr Member BatchGetDeploymentsInput[] = {
    {.name = "deploymentIds", .shape = id::DeploymentsList, .required = true},
};
constexpr Member BatchGetDeploymentsOutput[] = {
    {.name = "deploymentsInfo", .shape = id::DeploymentsInfoList},
};
constexpr Member BlueGreenDeploymentConfiguration[] = {
    {.name = "terminateBlueInstancesOnDeploymentSuccess",
     .shape = id::BlueInstanceTerminationOption},
    {.name = "deploymentReadyOption", .shape = id::DeploymentReadyOption},
    {.name = "greenFleetProvisioningOption", .shape = id::GreenFleetProvisioningOption},
};
constexpr Member BlueInstanceTerminationOption[] = {
    {.name = "action", .shape = id::String},
    {.name = "terminationWaitTimeInMinutes", .shape = id::Integer},
};
constexpr Member CloudFormationTarget[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "targetId", .shape = id::String},
    {.name = "lastUpdatedAt", .shape = id::Timestamp},
    {.name = "lifecycleEvents", .shape = id::LifecycleEventList},
    {.name = "status", .shape = id::String},
    {.name = "resourceType", .shape = id::String},
    {.name = "targetVersionWeight", .shape = id::Double},
};
constexpr Member ContinueDeploymentInput[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "deploymentWaitType", .shape = id::String},
};
constexpr Member CreateApplicationInput[] = {
    {.name = "applicationName", .shape = id::String, .required = true},
    {.name = "computePlatform", .shape = id::String},
    {.name = "tags", .shape = id::TagList},
};
constexpr Member CreateApplicationOutput[] = {
    {.name = "applicationId", .shape = id::String},
};
constexpr Member CreateDeploymentGroupInput[] = {
    {.name = "applicationName", .shape = id::String, .required = true},
    {.name = "deploymentGroupName", .shape = id::String, .required = true},
    {.name = "deploymentConfigName", .shape = id::String},
    {.name = "ec2TagFilters", .shape = id::EC2TagFilterList},
    {.name = "onPremisesInstanceTagFilters", .shape = id::TagFilterList},
    {.name = "autoScalingGroups", .shape = id::AutoScalingGroupNameList},
    {.name = "serviceRoleArn", .shape = id::String, .required = true},
    {.name = "triggerConfigurations", .shape = id::TriggerConfigList},
    {.name = "alarmConfiguration", .shape = id::AlarmConfiguration},
    {.name = "autoRollbackConfiguration", .shape = id::AutoRollbackConfiguration},
    {.name = "outdatedInstancesStrategy", .shape = id::String},
    {.name = "deploymentStyle", .shape = id::DeploymentStyle},
    {.name = "blueGreenDeploymentConfiguration", .shape = id::BlueGreenDeploymentConfiguration},
    {.name = "loadBalancerInfo", .shape = id::LoadBalancerInfo},
    {.name = "ec2TagSet", .shape = id::EC2TagSet},
    {.name = "ecsServices", .shape = id::ECSServiceList},
    {.name = "onPremisesTagSet", .shape = id::OnPremisesTagSet},
    {.name = "tags", .shape = id::TagList},
    {.name = "terminationHookEnabled", .shape = id::Boolean},
};
constexpr Member CreateDeploymentGroupOutput[] = {
    {.name = "deploymentGroupId", .shape = id::String},
};
constexpr Member CreateDeploymentInput[] = {
    {.name = "applicationName", .shape = id::String, .required = true},
    {.name = "deploymentGroupName", .shape = id::String},
    {.name = "revision", .shape = id::RevisionLocation},
    {.name = "deploymentConfigName", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "ignoreApplicationStopFailures", .shape = id::Boolean},
    {.name = "targetInstances", .shape = id::TargetInstances},
    {.name = "autoRollbackConfiguration", .shape = id::AutoRollbackConfiguration},
    {.name = "updateOutdatedInstancesOnly", .shape = id::Boolean},
    {.name = "fileExistsBehavior", .shape = id::String},
    {.name = "overrideAlarmConfiguration", .shape = id::AlarmConfiguration},
};
constexpr Member CreateDeploymentOutput[] = {
    {.name = "deploymentId", .shape = id::String},
};
constexpr Member DeploymentGroupInfo[] = {
    {.name = "applicationName", .shape = id::String},
    {.name = "deploymentGroupId", .shape = id::String},
    {.name = "deploymentGroupName", .shape = id::String},
    {.name = "deploymentConfigName", .shape = id::String},
    {.name = "ec2TagFilters", .shape = id::EC2TagFilterList},
    {.name = "onPremisesInstanceTagFilters", .shape = id::TagFilterList},
    {.name = "autoScalingGroups", .shape = id::AutoScalingGroupList},
    {.name = "serviceRoleArn", .shape = id::String},
    {.name = "targetRevision", .shape = id::RevisionLocation},
    {.name = "triggerConfigurations", .shape = id::TriggerConfigList},
    {.name = "alarmConfiguration", .shape = id::AlarmConfiguration},
    {.name = "autoRollbackConfiguration", .shape = id::AutoRollbackConfiguration},
    {.name = "deploymentStyle", .shape = id::DeploymentStyle},
    {.name = "outdatedInstancesStrategy", .shape = id::String},
    {.name = "blueGreenDeploymentConfiguration", .shape = id::BlueGreenDeploymentConfiguration},
    {.name = "loadBalancerInfo", .shape = id::LoadBalancerInfo},
    {.name = "lastSuccessfulDeployment", .shape = id::LastDeploymentInfo},
    {.name = "lastAttemptedDeployment", .shape = id::LastDeploymentInfo},
    {.name = "ec2TagSet", .shape = id::EC2TagSet},
    {.name = "onPremisesTagSet", .shape = id::OnPremisesTagSet},
    {.name = "computePlatform", .shape = id::String},
    {.name = "ecsServices", .shape = id::ECSServiceList},
    {.name = "terminationHookEnabled", .shape = id::Boolean},
};
constexpr Member DeploymentGroupsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DeploymentInfo[] = {
    {.name = "applicationName", .shape = id::String},
    {.name = "deploymentGroupName", .shape = id::String},
    {.name = "deploymentConfigName", .shape = id::String},
    {.name = "deploymentId", .shape = id::String},
    {.name = "previousRevision", .shape = id::RevisionLocation},
    {.name = "revision", .shape = id::RevisionLocation},
    {.name = "status", .shape = id::String},
    {.name = "errorInformation", .shape = id::ErrorInformation},
    {.name = "createTime", .shape = id::Timestamp},
    {.name = "startTime", .shape = id::Timestamp},
    {.name = "completeTime", .shape = id::Timestamp},
    {.name = "deploymentOverview", .shape = id::DeploymentOverview},
    {.name = "description", .shape = id::String},
    {.name = "creator", .shape = id::String},
    {.name = "ignoreApplicationStopFailures", .shape = id::Boolean},
    {.name = "autoRollbackConfiguration", .shape = id::AutoRollbackConfiguration},
    {.name = "updateOutdatedInstancesOnly", .shape = id::Boolean},
    {.name = "rollbackInfo", .shape = id::RollbackInfo},
    {.name = "deploymentStyle", .shape = id::DeploymentStyle},
    {.name = "targetInstances", .shape = id::TargetInstances},
    {.name = "instanceTerminationWaitTimeStarted", .shape = id::Boolean},
    {.name = "blueGreenDeploymentConfiguration", .shape = id::BlueGreenDeploymentConfiguration},
    {.name = "loadBalancerInfo", .shape = id::LoadBalancerInfo},
    {.name = "additionalDeploymentStatusInfo", .shape = id::String},
    {.name = "fileExistsBehavior", .shape = id::String},
    {.name = "deploymentStatusMessages", .shape = id::DeploymentStatusMessageList},
    {.name = "computePlatform", .shape = id::String},
    {.name = "externalId", .shape = id::String},
    {.name = "relatedDeployments", .shape = id::RelatedDeployments},
    {.name = "overrideAlarmConfiguration", .shape = id::AlarmConfiguration},
};
constexpr Member DeploymentOverview[] = {
    {.name = "Pending", .shape = id::Long},
    {.name = "InProgress", .shape = id::Long},
    {.name = "Succeeded", .shape = id::Long},
    {.name = "Failed", .shape = id::Long},
    {.name = "Skipped", .shape = id::Long},
    {.name = "Ready", .shape = id::Long},
};
constexpr Member DeploymentReadyOption[] = {
    {.name = "actionOnTimeout", .shape = id::String},
    {.name = "waitTimeInMinutes", .shape = id::Integer},
};
constexpr Member DeploymentStatusList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DeploymentStatusMessageList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DeploymentStyle[] = {
    {.name = "deploymentType", .shape = id::String},
    {.name = "deploymentOption", .shape = id::String},
};
constexpr Member DeploymentTarget[] = {
    {.name = "deploymentTargetType", .shape = id::String},
    {.name = "instanceTarget", .shape = id::InstanceTarget},
    {.name = "lambdaTarget", .shape = id::LambdaTarget},
    {.name = "ecsTarget", .shape = id::ECSTarget},
    {.name = "cloudFormationTarget", .shape = id::CloudFormationTarget},
};
constexpr Member DeploymentTargetList[] = {
    {.name = "member", .shape = id::DeploymentTarget},
};
constexpr Member DeploymentsInfoList[] = {
    {.name = "member", .shape = id::DeploymentInfo},
};
constexpr Member DeploymentsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Diagnostics[] = {
    {.name = "errorCode", .shape = id::String},
    {.name = "scriptName", .shape = id::String},
    {.name = "message", .shape = id::String},
    {.name = "logTail", .shape = id::String},
};
constexpr Member EC2TagFilter[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member EC2TagFilterList[] = {
    {.name = "member", .shape = id::EC2TagFilter},
};
constexpr Member EC2TagSet[] = {
    {.name = "ec2TagSetList", .shape = id::EC2TagSetList},
};
constexpr Member EC2TagSetList[] = {
    {.name = "member", .shape = id::EC2TagFilterList},
};
constexpr Member ECSService[] = {
    {.name = "serviceName", .shape = id::String},
    {.name = "clusterName", .shape = id::String},
};
constexpr Member ECSServiceList[] = {
    {.name = "member", .shape = id::ECSService},
};
constexpr Member ECSTarget[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "targetId", .shape = id::String},
    {.name = "targetArn", .shape = id::String},
    {.name = "lastUpdatedAt", .shape = id::Timestamp},
    {.name = "lifecycleEvents", .shape = id::LifecycleEventList},
    {.name = "status", .shape = id::String},
    {.name = "taskSetsInfo", .shape = id::ECSTaskSetList},
};
constexpr Member ECSTaskSet[] = {
    {.name = "identifer", .shape = id::String},
    {.name = "desiredCount", .shape = id::Long},
    {.name = "pendingCount", .shape = id::Long},
    {.name = "runningCount", .shape = id::Long},
    {.name = "status", .shape = id::String},
    {.name = "trafficWeight", .shape = id::Double},
    {.name = "targetGroup", .shape = id::TargetGroupInfo},
    {.name = "taskSetLabel", .shape = id::String},
};
constexpr Member ECSTaskSetList[] = {
    {.name = "member", .shape = id::ECSTaskSet},
};
constexpr Member ELBInfo[] = {
    {.name = "name", .shape = id::String},
};
constexpr Member ELBInfoList[] = {
    {.name = "member", .shape = id::ELBInfo},
};
constexpr Member ErrorInformation[] = {
    {.name = "code", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member GetApplicationInput[] = {
    {.name = "applicationName", .shape = id::String, .required = true},
};
constexpr Member GetApplicationOutput[] = {
    {.name = "application", .shape = id::ApplicationInfo},
};
constexpr Member GetDeploymentGroupInput[] = {
    {.name = "applicationName", .shape = id::String, .required = true},
    {.name = "deploymentGroupName", .shape = id::String, .required = true},
};
constexpr Member GetDeploymentGroupOutput[] = {
    {.name = "deploymentGroupInfo", .shape = id::DeploymentGroupInfo},
};
constexpr Member GetDeploymentInput[] = {
    {.name = "deploymentId", .shape = id::String, .required = true},
};
constexpr Member GetDeploymentOutput[] = {
    {.name = "deploymentInfo", .shape = id::DeploymentInfo},
};
constexpr Member GitHubLocation[] = {
    {.name = "repository", .shape = id::String},
    {.name = "commitId", .shape = id::String},
};
constexpr Member GreenFleetProvisioningOption[] = {
    {.name = "action", .shape = id::String},
};
constexpr Member InstanceTarget[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "targetId", .shape = id::String},
    {.name = "targetArn", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "lastUpdatedAt", .shape = id::Timestamp},
    {.name = "lifecycleEvents", .shape = id::LifecycleEventList},
    {.name = "instanceLabel", .shape = id::String},
};
constexpr Member LambdaFunctionInfo[] = {
    {.name = "functionName", .shape = id::String},
    {.name = "functionAlias", .shape = id::String},
    {.name = "currentVersion", .shape = id::String},
    {.name = "targetVersion", .shape = id::String},
    {.name = "targetVersionWeight", .shape = id::Double},
};
constexpr Member LambdaTarget[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "targetId", .shape = id::String},
    {.name = "targetArn", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "lastUpdatedAt", .shape = id::Timestamp},
    {.name = "lifecycleEvents", .shape = id::LifecycleEventList},
    {.name = "lambdaFunctionInfo", .shape = id::LambdaFunctionInfo},
};
constexpr Member LastDeploymentInfo[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "endTime", .shape = id::Timestamp},
    {.name = "createTime", .shape = id::Timestamp},
};
constexpr Member LifecycleEvent[] = {
    {.name = "lifecycleEventName", .shape = id::String},
    {.name = "diagnostics", .shape = id::Diagnostics},
    {.name = "startTime", .shape = id::Timestamp},
    {.name = "endTime", .shape = id::Timestamp},
    {.name = "status", .shape = id::String},
};
constexpr Member LifecycleEventList[] = {
    {.name = "member", .shape = id::LifecycleEvent},
};
constexpr Member ListApplicationsInput[] = {
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListApplicationsOutput[] = {
    {.name = "applications", .shape = id::ApplicationsList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListDeploymentGroupsInput[] = {
    {.name = "applicationName", .shape = id::String, .required = true},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListDeploymentGroupsOutput[] = {
    {.name = "applicationName", .shape = id::String},
    {.name = "deploymentGroups", .shape = id::DeploymentGroupsList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListDeploymentsInput[] = {
    {.name = "applicationName", .shape = id::String},
    {.name = "deploymentGroupName", .shape = id::String},
    {.name = "externalId", .shape = id::String},
    {.name = "includeOnlyStatuses", .shape = id::DeploymentStatusList},
    {.name = "createTimeRange", .shape = id::TimeRange},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListDeploymentsOutput[] = {
    {.name = "deployments", .shape = id::DeploymentsList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListenerArnList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LoadBalancerInfo[] = {
    {.name = "elbInfoList", .shape = id::ELBInfoList},
    {.name = "targetGroupInfoList", .shape = id::TargetGroupInfoList},
    {.name = "targetGroupPairInfoList", .shape = id::TargetGroupPairInfoList},
};
constexpr Member OnPremisesTagSet[] = {
    {.name = "onPremisesTagSetList", .shape = id::OnPremisesTagSetList},
};
constexpr Member OnPremisesTagSetList[] = {
    {.name = "member", .shape = id::TagFilterList},
};
constexpr Member PutLifecycleEventHookExecutionStatusInput[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "lifecycleEventHookExecutionId", .shape = id::String},
    {.name = "status", .shape = id::String},
};
constexpr Member PutLifecycleEventHookExecutionStatusOutput[] = {
    {.name = "lifecycleEventHookExecutionId", .shape = id::String},
};
constexpr Member RawString[] = {
    {.name = "content", .shape = id::String},
    {.name = "sha256", .shape = id::String},
};
constexpr Member RegisterApplicationRevisionInput[] = {
    {.name = "applicationName", .shape = id::String, .required = true},
    {.name = "description", .shape = id::String},
    {.name = "revision", .shape = id::RevisionLocation, .required = true},
};
constexpr Member RelatedDeployments[] = {
    {.name = "autoUpdateOutdatedInstancesRootDeploymentId", .shape = id::String},
    {.name = "autoUpdateOutdatedInstancesDeploymentIds", .shape = id::DeploymentsList},
};
constexpr Member RevisionLocation[] = {
    {.name = "revisionType", .shape = id::String},
    {.name = "s3Location", .shape = id::S3Location},
    {.name = "gitHubLocation", .shape = id::GitHubLocation},
    {.name = "string", .shape = id::RawString},
    {.name = "appSpecContent", .shape = id::AppSpecContent},
};
constexpr Member RollbackInfo[] = {
    {.name = "rollbackDeploymentId", .shape = id::String},
    {.name = "rollbackTriggeringDeploymentId", .shape = id::String},
    {.name = "rollbackMessage", .shape = id::String},
};
constexpr Member S3Location[] = {
    {.name = "bucket", .shape = id::String},
    {.name = "key", .shape = id::String},
    {.name = "bundleType", .shape = id::String},
    {.name = "version", .shape = id::String},
    {.name = "eTag", .shape = id::String},
};
constexpr Member StopDeploymentInput[] = {
    {.name = "deploymentId", .shape = id::String, .required = true},
    {.name = "autoRollbackEnabled", .shape = id::Boolean},
};
constexpr Member StopDeploymentOutput[] = {
    {.name = "status", .shape = id::String},
    {.name = "statusMessage", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member TagFilter[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member TagFilterList[] = {
    {.name = "member", .shape = id::TagFilter},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TargetGroupInfo[] = {
    {.name = "name", .shape = id::String},
};
constexpr Member TargetGroupInfoList[] = {
    {.name = "member", .shape = id::TargetGroupInfo},
};
constexpr Member TargetGroupPairInfo[] = {
    {.name = "targetGroups", .shape = id::TargetGroupInfoList},
    {.name = "prodTrafficRoute", .shape = id::TrafficRoute},
    {.name = "testTrafficRoute", .shape = id::TrafficRoute},
};
constexpr Member TargetGroupPairInfoList[] = {
    {.name = "member", .shape = id::TargetGroupPairInfo},
};
constexpr Member TargetIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TargetInstances[] = {
    {.name = "tagFilters", .shape = id::EC2TagFilterList},
    {.name = "autoScalingGroups", .shape = id::AutoScalingGroupNameList},
    {.name = "ec2TagSet", .shape = id::EC2TagSet},
};
constexpr Member TimeRange[] = {
    {.name = "start", .shape = id::Timestamp},
    {.name = "end", .shape = id::Timestamp},
};
constexpr Member TrafficRoute[] = {
    {.name = "listenerArns", .shape = id::ListenerArnList},
};
constexpr Member TriggerConfig[] = {
    {.name = "triggerName", .shape = id::String},
    {.name = "triggerTargetArn", .shape = id::String},
    {.name = "triggerEvents", .shape = id::TriggerEventTypeList},
};
constexpr Member TriggerConfigList[] = {
    {.name = "member", .shape = id::TriggerConfig},
};
constexpr Member TriggerEventTypeList[] = {
    {.name = "member", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "Alarm", .members = members::Alarm},
    {.name = "AlarmConfiguration", .members = members::AlarmConfiguration},
    {.name = "AlarmList", .type = Type::kList, .members = members::AlarmList},
    {.name = "AlarmsLimitExceededException", .error = true},
    {.name = "AppSpecContent", .members = members::AppSpecContent},
    {.name = "ApplicationAlreadyExistsException", .error = true},
    {.name = "ApplicationDoesNotExistException", .error = true},
    {.name = "ApplicationInfo", .members = members::ApplicationInfo},
    {.name = "ApplicationLimitExceededException", .error = true},
    {.name = "ApplicationNameRequiredException", .error = true},
    {.name = "ApplicationsList", .type = Type::kList, .members = members::ApplicationsList},
    {.name = "AutoRollbackConfiguration", .members = members::AutoRollbackConfiguration},
    {.name = "AutoRollbackEventsList", .type = Type::kList,
     .members = members::AutoRollbackEventsList},
    {.name = "AutoScalingGroup", .members = members::AutoScalingGroup},
    {.name = "AutoScalingGroupList", .type = Type::kList,
     .members = members::AutoScalingGroupList},
    {.name = "AutoScalingGroupNameList", .type = Type::kList,
     .members = members::AutoScalingGroupNameList},
    {.name = "BatchGetDeploymentTargetsInput", .members = members::BatchGetDeploymentTargetsInput},
    {.name = "BatchGetDeploymentTargetsOutput",
     .members = members::BatchGetDeploymentTargetsOutput},
    {.name = "BatchGetDeploymentsInput", .members = members::BatchGetDeploymentsInput},
    {.name = "BatchGetDeploymentsOutput", .members = members::BatchGetDeploymentsOutput},
    {.name = "BatchLimitExceededException", .error = true},
    {.name = "BlueGreenDeploymentConfiguration",
     .members = members::BlueGreenDeploymentConfiguration},
    {.name = "BlueInstanceTerminationOption", .members = members::BlueInstanceTerminationOption},
    {.name = "CloudFormationTarget", .members = members::CloudFormationTarget},
    {.name = "ContinueDeploymentInput", .members = members::ContinueDeploymentInput},
    {.name = "CreateApplicationInput", .members = members::CreateApplicationInput},
    {.name = "CreateApplicationOutput", .members = members::CreateApplicationOutput},
    {.name = "CreateDeploymentGroupInput", .members = members::CreateDeploymentGroupInput},
    {.name = "CreateDeploymentGroupOutput", .members = members::CreateDeploymentGroupOutput},
    {.name = "CreateDeploymentInput", .members = members::CreateDeploymentInput},
    {.name = "CreateDeploymentOutput", .members = members::CreateDeploymentOutput},
    {.name = "DeploymentAlreadyCompletedException", .error = true},
    {.name = "DeploymentConfigDoesNotExistException", .error = true},
    {.name = "DeploymentDoesNotExistException", .error = true},
    {.name = "DeploymentGroupAlreadyExistsException", .error = true},
    {.name = "DeploymentGroupDoesNotExistException", .error = true},
    {.name = "DeploymentGroupInfo", .members = members::DeploymentGroupInfo},
    {.name = "DeploymentGroupLimitExceededException", .error = true},
    {.name = "DeploymentGroupNameRequiredException", .error = true},
    {.name = "DeploymentGroupsList", .type = Type::kList,
     .members = members::DeploymentGroupsList},
    {.name = "DeploymentIdRequiredException", .error = true},
    {.name = "DeploymentInfo", .members = members::DeploymentInfo},
    {.name = "DeploymentIsNotInReadyStateException", .error = true},
    {.name = "DeploymentLimitExceededException", .error = true},
    {.name = "DeploymentNotStartedException", .error = true},
    {.name = "DeploymentOverview", .members = members::DeploymentOverview},
    {.name = "DeploymentReadyOption", .members = members::DeploymentReadyOption},
    {.name = "DeploymentStatusList", .type = Type::kList,
     .members = members::DeploymentStatusList},
    {.name = "DeploymentStatusMessageList", .type = Type::kList,
     .members = members::DeploymentStatusMessageList},
    {.name = "DeploymentStyle", .members = members::DeploymentStyle},
    {.name = "DeploymentTarget", .members = members::DeploymentTarget},
    {.name = "DeploymentTargetDoesNotExistException", .error = true},
    {.name = "DeploymentTargetIdRequiredException", .error = true},
    {.name = "DeploymentTargetList", .type = Type::kList,
     .members = members::DeploymentTargetList},
    {.name = "DeploymentTargetListSizeExceededException", .error = true},
    {.name = "DeploymentsInfoList", .type = Type::kList, .members = members::DeploymentsInfoList},
    {.name = "DeploymentsList", .type = Type::kList, .members = members::DeploymentsList},
    {.name = "DescriptionTooLongException", .error = true},
    {.name = "Diagnostics", .members = members::Diagnostics},
    {.name = "EC2TagFilter", .members = members::EC2TagFilter},
    {.name = "EC2TagFilterList", .type = Type::kList, .members = members::EC2TagFilterList},
    {.name = "EC2TagSet", .members = members::EC2TagSet},
    {.name = "EC2TagSetList", .type = Type::kList, .members = members::EC2TagSetList},
    {.name = "ECSService", .members = members::ECSService},
    {.name = "ECSServiceList", .type = Type::kList, .members = members::ECSServiceList},
    {.name = "ECSServiceMappingLimitExceededException", .error = true},
    {.name = "ECSTarget", .members = members::ECSTarget},
    {.name = "ECSTaskSet", .members = members::ECSTaskSet},
    {.name = "ECSTaskSetList", .type = Type::kList, .members = members::ECSTaskSetList},
    {.name = "ELBInfo", .members = members::ELBInfo},
    {.name = "ELBInfoList", .type = Type::kList, .members = members::ELBInfoList},
    {.name = "ErrorInformation", .members = members::ErrorInformation},
    {.name = "GetApplicationInput", .members = members::GetApplicationInput},
    {.name = "GetApplicationOutput", .members = members::GetApplicationOutput},
    {.name = "GetDeploymentGroupInput", .members = members::GetDeploymentGroupInput},
    {.name = "GetDeploymentGroupOutput", .members = members::GetDeploymentGroupOutput},
    {.name = "GetDeploymentInput", .members = members::GetDeploymentInput},
    {.name = "GetDeploymentOutput", .members = members::GetDeploymentOutput},
    {.name = "GitHubLocation", .members = members::GitHubLocation},
    {.name = "GreenFleetProvisioningOption", .members = members::GreenFleetProvisioningOption},
    {.name = "InstanceDoesNotExistException", .error = true},
    {.name = "InstanceTarget", .members = members::InstanceTarget},
    {.name = "InvalidAlarmConfigException", .error = true},
    {.name = "InvalidApplicationNameException", .error = true},
    {.name = "InvalidAutoRollbackConfigException", .error = true},
    {.name = "InvalidAutoScalingGroupException", .error = true},
    {.name = "InvalidBlueGreenDeploymentConfigurationException", .error = true},
    {.name = "InvalidComputePlatformException", .error = true},
    {.name = "InvalidDeploymentConfigNameException", .error = true},
    {.name = "InvalidDeploymentGroupNameException", .error = true},
    {.name = "InvalidDeploymentIdException", .error = true},
    {.name = "InvalidDeploymentStatusException", .error = true},
    {.name = "InvalidDeploymentStyleException", .error = true},
    {.name = "InvalidDeploymentTargetIdException", .error = true},
    {.name = "InvalidDeploymentWaitTypeException", .error = true},
    {.name = "InvalidEC2TagCombinationException", .error = true},
    {.name = "InvalidEC2TagException", .error = true},
    {.name = "InvalidECSServiceException", .error = true},
    {.name = "InvalidExternalIdException", .error = true},
    {.name = "InvalidFileExistsBehaviorException", .error = true},
    {.name = "InvalidGitHubAccountTokenException", .error = true},
    {.name = "InvalidIgnoreApplicationStopFailuresValueException", .error = true},
    {.name = "InvalidInputException", .error = true},
    {.name = "InvalidLifecycleEventHookExecutionIdException", .error = true},
    {.name = "InvalidLifecycleEventHookExecutionStatusException", .error = true},
    {.name = "InvalidLoadBalancerInfoException", .error = true},
    {.name = "InvalidNextTokenException", .error = true},
    {.name = "InvalidOnPremisesTagCombinationException", .error = true},
    {.name = "InvalidRevisionException", .error = true},
    {.name = "InvalidRoleException", .error = true},
    {.name = "InvalidTagException", .error = true},
    {.name = "InvalidTagsToAddException", .error = true},
    {.name = "InvalidTargetGroupPairException", .error = true},
    {.name = "InvalidTargetInstancesException", .error = true},
    {.name = "InvalidTimeRangeException", .error = true},
    {.name = "InvalidTrafficRoutingConfigurationException", .error = true},
    {.name = "InvalidTriggerConfigException", .error = true},
    {.name = "InvalidUpdateOutdatedInstancesOnlyValueException", .error = true},
    {.name = "LambdaFunctionInfo", .members = members::LambdaFunctionInfo},
    {.name = "LambdaTarget", .members = members::LambdaTarget},
    {.name = "LastDeploymentInfo", .members = members::LastDeploymentInfo},
    {.name = "LifecycleEvent", .members = members::LifecycleEvent},
    {.name = "LifecycleEventAlreadyCompletedException", .error = true},
    {.name = "LifecycleEventList", .type = Type::kList, .members = members::LifecycleEventList},
    {.name = "LifecycleHookLimitExceededException", .error = true},
    {.name = "ListApplicationsInput", .members = members::ListApplicationsInput},
    {.name = "ListApplicationsOutput", .members = members::ListApplicationsOutput},
    {.name = "ListDeploymentGroupsInput", .members = members::ListDeploymentGroupsInput},
    {.name = "ListDeploymentGroupsOutput", .members = members::ListDeploymentGroupsOutput},
    {.name = "ListDeploymentsInput", .members = members::ListDeploymentsInput},
    {.name = "ListDeploymentsOutput", .members = members::ListDeploymentsOutput},
    {.name = "ListenerArnList", .type = Type::kList, .members = members::ListenerArnList},
    {.name = "LoadBalancerInfo", .members = members::LoadBalancerInfo},
    {.name = "OnPremisesTagSet", .members = members::OnPremisesTagSet},
    {.name = "OnPremisesTagSetList", .type = Type::kList,
     .members = members::OnPremisesTagSetList},
    {.name = "PutLifecycleEventHookExecutionStatusInput",
     .members = members::PutLifecycleEventHookExecutionStatusInput},
    {.name = "PutLifecycleEventHookExecutionStatusOutput",
     .members = members::PutLifecycleEventHookExecutionStatusOutput},
    {.name = "RawString", .members = members::RawString},
    {.name = "RegisterApplicationRevisionInput",
     .members = members::RegisterApplicationRevisionInput},
    {.name = "RelatedDeployments", .members = members::RelatedDeployments},
    {.name = "RevisionDoesNotExistException", .error = true},
    {.name = "RevisionLocation", .members = members::RevisionLocation},
    {.name = "RevisionRequiredException", .error = true},
    {.name = "RoleRequiredException", .error = true},
    {.name = "RollbackInfo", .members = members::RollbackInfo},
    {.name = "S3Location", .members = members::S3Location},
    {.name = "StopDeploymentInput", .members = members::StopDeploymentInput},
    {.name = "StopDeploymentOutput", .members = members::StopDeploymentOutput},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagFilter", .members = members::TagFilter},
    {.name = "TagFilterList", .type = Type::kList, .members = members::TagFilterList},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TagSetListLimitExceededException", .error = true},
    {.name = "TargetGroupInfo", .members = members::TargetGroupInfo},
    {.name = "TargetGroupInfoList", .type = Type::kList, .members = members::TargetGroupInfoList},
    {.name = "TargetGroupPairInfo", .members = members::TargetGroupPairInfo},
    {.name = "TargetGroupPairInfoList", .type = Type::kList,
     .members = members::TargetGroupPairInfoList},
    {.name = "TargetIdList", .type = Type::kList, .members = members::TargetIdList},
    {.name = "TargetInstances", .members = members::TargetInstances},
    {.name = "ThrottlingException", .error = true},
    {.name = "TimeRange", .members = members::TimeRange},
    {.name = "TrafficRoute", .members = members::TrafficRoute},
    {.name = "TriggerConfig", .members = members::TriggerConfig},
    {.name = "TriggerConfigList", .type = Type::kList, .members = members::TriggerConfigList},
    {.name = "TriggerEventTypeList", .type = Type::kList,
     .members = members::TriggerEventTypeList},
    {.name = "TriggerTargetsLimitExceededException", .error = true},
    {.name = "UnsupportedActionForDeploymentTypeException", .error = true},
};

namespace errors {
constexpr uint16_t BatchGetDeploymentTargets[] = {id::InvalidDeploymentIdException,
    id::DeploymentIdRequiredException, id::DeploymentDoesNotExistException,
    id::DeploymentNotStartedException, id::DeploymentTargetIdRequiredException,
    id::InvalidDeploymentTargetIdException, id::DeploymentTargetDoesNotExistException,
    id::DeploymentTargetListSizeExceededException, id::InstanceDoesNotExistException};
constexpr uint16_t BatchGetDeployments[] = {id::DeploymentIdRequiredException,
    id::InvalidDeploymentIdException, id::BatchLimitExceededException};
constexpr uint16_t ContinueDeployment[] = {id::DeploymentIdRequiredException,
    id::DeploymentDoesNotExistException, id::DeploymentAlreadyCompletedException,
    id::InvalidDeploymentIdException, id::DeploymentIsNotInReadyStateException,
    id::UnsupportedActionForDeploymentTypeException, id::InvalidDeploymentWaitTypeException,
    id::InvalidDeploymentStatusException};
constexpr uint16_t CreateApplication[] = {id::ApplicationNameRequiredException,
    id::InvalidApplicationNameException, id::ApplicationAlreadyExistsException,
    id::ApplicationLimitExceededException, id::InvalidComputePlatformException,
    id::InvalidTagsToAddException};
constexpr uint16_t CreateDeployment[] = {id::ApplicationNameRequiredException,
    id::InvalidApplicationNameException, id::ApplicationDoesNotExistException,
    id::DeploymentGroupNameRequiredException, id::InvalidDeploymentGroupNameException,
    id::DeploymentGroupDoesNotExistException, id::RevisionRequiredException,
    id::RevisionDoesNotExistException, id::InvalidRevisionException,
    id::InvalidDeploymentConfigNameException, id::DeploymentConfigDoesNotExistException,
    id::DescriptionTooLongException, id::DeploymentLimitExceededException,
    id::InvalidTargetInstancesException, id::InvalidAlarmConfigException,
    id::AlarmsLimitExceededException, id::InvalidAutoRollbackConfigException,
    id::InvalidLoadBalancerInfoException, id::InvalidFileExistsBehaviorException,
    id::InvalidRoleException, id::InvalidAutoScalingGroupException, id::ThrottlingException,
    id::InvalidUpdateOutdatedInstancesOnlyValueException,
    id::InvalidIgnoreApplicationStopFailuresValueException, id::InvalidGitHubAccountTokenException,
    id::InvalidTrafficRoutingConfigurationException};
constexpr uint16_t CreateDeploymentGroup[] = {id::ApplicationNameRequiredException,
    id::InvalidApplicationNameException, id::ApplicationDoesNotExistException,
    id::DeploymentGroupNameRequiredException, id::InvalidDeploymentGroupNameException,
    id::DeploymentGroupAlreadyExistsException, id::InvalidEC2TagException, id::InvalidTagException,
    id::InvalidAutoScalingGroupException, id::InvalidDeploymentConfigNameException,
    id::DeploymentConfigDoesNotExistException, id::RoleRequiredException, id::InvalidRoleException,
    id::DeploymentGroupLimitExceededException, id::LifecycleHookLimitExceededException,
    id::InvalidTriggerConfigException, id::TriggerTargetsLimitExceededException,
    id::InvalidAlarmConfigException, id::AlarmsLimitExceededException,
    id::InvalidAutoRollbackConfigException, id::InvalidLoadBalancerInfoException,
    id::InvalidDeploymentStyleException, id::InvalidBlueGreenDeploymentConfigurationException,
    id::InvalidEC2TagCombinationException, id::InvalidOnPremisesTagCombinationException,
    id::TagSetListLimitExceededException, id::InvalidInputException, id::ThrottlingException,
    id::InvalidECSServiceException, id::InvalidTargetGroupPairException,
    id::ECSServiceMappingLimitExceededException, id::InvalidTagsToAddException,
    id::InvalidTrafficRoutingConfigurationException};
constexpr uint16_t GetApplication[] = {id::ApplicationNameRequiredException,
    id::InvalidApplicationNameException, id::ApplicationDoesNotExistException};
constexpr uint16_t GetDeployment[] = {id::DeploymentIdRequiredException,
    id::InvalidDeploymentIdException, id::DeploymentDoesNotExistException};
constexpr uint16_t GetDeploymentGroup[] = {id::ApplicationNameRequiredException,
    id::InvalidApplicationNameException, id::ApplicationDoesNotExistException,
    id::DeploymentGroupNameRequiredException, id::InvalidDeploymentGroupNameException,
    id::DeploymentGroupDoesNotExistException, id::DeploymentConfigDoesNotExistException};
constexpr uint16_t ListApplications[] = {id::InvalidNextTokenException};
constexpr uint16_t ListDeploymentGroups[] = {id::ApplicationNameRequiredException,
    id::InvalidApplicationNameException, id::ApplicationDoesNotExistException,
    id::InvalidNextTokenException};
constexpr uint16_t ListDeployments[] = {id::ApplicationNameRequiredException,
    id::InvalidApplicationNameException, id::ApplicationDoesNotExistException,
    id::InvalidDeploymentGroupNameException, id::DeploymentGroupDoesNotExistException,
    id::DeploymentGroupNameRequiredException, id::InvalidTimeRangeException,
    id::InvalidDeploymentStatusException, id::InvalidNextTokenException,
    id::InvalidExternalIdException, id::InvalidInputException};
constexpr uint16_t PutLifecycleEventHookExecutionStatus[] = {
    id::InvalidLifecycleEventHookExecutionStatusException,
    id::InvalidLifecycleEventHookExecutionIdException, id::LifecycleEventAlreadyCompletedException,
    id::DeploymentIdRequiredException, id::DeploymentDoesNotExistException,
    id::InvalidDeploymentIdException, id::UnsupportedActionForDeploymentTypeException};
constexpr uint16_t RegisterApplicationRevision[] = {id::ApplicationDoesNotExistException,
    id::ApplicationNameRequiredException, id::InvalidApplicationNameException,
    id::DescriptionTooLongException, id::RevisionRequiredException, id::InvalidRevisionException};
constexpr uint16_t StopDeployment[] = {id::DeploymentIdRequiredException,
    id::DeploymentDoesNotExistException, id::DeploymentGroupDoesNotExistException,
    id::DeploymentAlreadyCompletedException, id::InvalidDeploymentIdException,
    id::UnsupportedActionForDeploymentTypeException};
}  // namespace errors

namespace words {
constexpr std::string_view applications[] = {"applications"};
constexpr std::string_view deploymentGroups[] = {"deploymentGroups"};
constexpr std::string_view deployments[] = {"deployments"};
constexpr std::string_view nextToken[] = {"nextToken"};
}  // namespace words

namespace pages {
constexpr Pagination ListApplications =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::applications};
constexpr Pagination ListDeploymentGroups =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::deploymentGroups};
constexpr Pagination ListDeployments =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::deployments};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "BatchGetDeploymentTargets", .input = id::BatchGetDeploymentTargetsInput,
     .output = id::BatchGetDeploymentTargetsOutput, .errors = errors::BatchGetDeploymentTargets},
    {.name = "BatchGetDeployments", .input = id::BatchGetDeploymentsInput,
     .output = id::BatchGetDeploymentsOutput, .errors = errors::BatchGetDeployments},
    {.name = "ContinueDeployment", .input = id::ContinueDeploymentInput,
     .errors = errors::ContinueDeployment},
    {.name = "CreateApplication", .input = id::CreateApplicationInput,
     .output = id::CreateApplicationOutput, .errors = errors::CreateApplication},
    {.name = "CreateDeployment", .input = id::CreateDeploymentInput,
     .output = id::CreateDeploymentOutput, .errors = errors::CreateDeployment},
    {.name = "CreateDeploymentGroup", .input = id::CreateDeploymentGroupInput,
     .output = id::CreateDeploymentGroupOutput, .errors = errors::CreateDeploymentGroup},
    {.name = "GetApplication", .input = id::GetApplicationInput,
     .output = id::GetApplicationOutput, .errors = errors::GetApplication},
    {.name = "GetDeployment", .input = id::GetDeploymentInput, .output = id::GetDeploymentOutput,
     .errors = errors::GetDeployment},
    {.name = "GetDeploymentGroup", .input = id::GetDeploymentGroupInput,
     .output = id::GetDeploymentGroupOutput, .errors = errors::GetDeploymentGroup},
    {.name = "ListApplications", .input = id::ListApplicationsInput,
     .output = id::ListApplicationsOutput, .errors = errors::ListApplications,
     .pagination = &pages::ListApplications},
    {.name = "ListDeploymentGroups", .input = id::ListDeploymentGroupsInput,
     .output = id::ListDeploymentGroupsOutput, .errors = errors::ListDeploymentGroups,
     .pagination = &pages::ListDeploymentGroups},
    {.name = "ListDeployments", .input = id::ListDeploymentsInput,
     .output = id::ListDeploymentsOutput, .errors = errors::ListDeployments,
     .pagination = &pages::ListDeployments},
    {.name = "PutLifecycleEventHookExecutionStatus",
     .input = id::PutLifecycleEventHookExecutionStatusInput,
     .output = id::PutLifecycleEventHookExecutionStatusOutput,
     .errors = errors::PutLifecycleEventHookExecutionStatus},
    {.name = "RegisterApplicationRevision", .input = id::RegisterApplicationRevisionInput,
     .errors = errors::RegisterApplicationRevision},
    {.name = "StopDeployment", .input = id::StopDeploymentInput,
     .output = id::StopDeploymentOutput, .errors = errors::StopDeployment},
};

}  // namespace

constexpr Service kCodedeploy =
    {.name = "codedeploy", .id = "CodeDeploy", .endpoint_prefix = "codedeploy",
     .signing_name = "codedeploy", .api_version = "2014-10-06", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "CodeDeploy_20141006", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
