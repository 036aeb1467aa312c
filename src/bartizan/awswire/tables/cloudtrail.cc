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
  Integer,
  String,
  Timestamp,
  AdvancedEventSelector,
  AdvancedEventSelectors,
  AdvancedFieldSelector,
  AdvancedFieldSelectors,
  CloudTrailARNInvalidException,
  CloudTrailAccessNotEnabledException,
  CloudTrailInvalidClientTokenIdException,
  CloudWatchLogsDeliveryUnavailableException,
  ConflictException,
  CreateTrailRequest,
  CreateTrailResponse,
  DataResource,
  DataResourceValues,
  DataResources,
  DeleteTrailRequest,
  DeleteTrailResponse,
  DescribeTrailsRequest,
  DescribeTrailsResponse,
  Event,
  EventSelector,
  EventSelectors,
  EventsList,
  ExcludeManagementEventSources,
  GetEventSelectorsRequest,
  GetEventSelectorsResponse,
  GetTrailRequest,
  GetTrailResponse,
  GetTrailStatusRequest,
  GetTrailStatusResponse,
  InsufficientDependencyServiceAccessPermissionException,
  InsufficientEncryptionPolicyException,
  InsufficientS3BucketPolicyException,
  InsufficientSnsTopicPolicyException,
  InvalidCloudWatchLogsLogGroupArnException,
  InvalidCloudWatchLogsRoleArnException,
  InvalidEventCategoryException,
  InvalidEventSelectorsException,
  InvalidHomeRegionException,
  InvalidKmsKeyIdException,
  InvalidLookupAttributesException,
  InvalidMaxResultsException,
  InvalidNextTokenException,
  InvalidParameterCombinationException,
  InvalidParameterException,
  InvalidS3BucketNameException,
  InvalidS3PrefixException,
  InvalidSnsTopicNameException,
  InvalidTagParameterException,
  InvalidTimeRangeException,
  InvalidTokenException,
  InvalidTrailNameException,
  KmsException,
  KmsKeyDisabledException,
  KmsKeyNotFoundException,
  ListPublicKeysRequest,
  ListPublicKeysResponse,
  ListTrailsRequest,
  ListTrailsResponse,
  LookupAttribute,
  LookupAttributesList,
  LookupEventsRequest,
  LookupEventsResponse,
  MaximumNumberOfTrailsExceededException,
  NoManagementAccountSLRExistsException,
  NotOrganizationMasterAccountException,
  OperationNotPermittedException,
  Operator,
  OrganizationNotInAllFeaturesModeException,
  OrganizationsNotInUseException,
  PublicKey,
  PublicKeyList,
  PutEventSelectorsRequest,
  PutEventSelectorsResponse,
  Resource,
  ResourceList,
  S3BucketDoesNotExistException,
  StartLoggingRequest,
  StartLoggingResponse,
  StopLoggingRequest,
  StopLoggingResponse,
  Tag,
  TagsLimitExceededException,
  TagsList,
  ThrottlingException,
  Trail,
  TrailAlreadyExistsException,
  TrailInfo,
  TrailList,
  TrailNameList,
  TrailNotFoundException,
  TrailNotProvidedException,
  Trails,
  UnsupportedOperationException,
  UpdateTrailRequest,
  UpdateTrailResponse,
};
}  // namespace id

namespace members {
constexpr Member AdvancedEventSelector[] = {
    {.name = "Name", .shape = id::String},
    {.name = "FieldSelectors", .shape = id::AdvancedFieldSelectors, .required = true},
};
constexpr Member AdvancedEventSelectors[] = {
    {.name = "member", .shape = id::AdvancedEventSelector},
};
constexpr Member AdvancedFieldSelector[] = {
    {.name = "Field", .shape = id::String, .required = true},
    {.name = "Equals", .shape = id::Operator},
    {.name = "StartsWith", .shape = id::Operator},
    {.name = "EndsWith", .shape = id::Operator},
    {.name = "NotEquals", .shape = id::Operator},
    {.name = "NotStartsWith", .shape = id::Operator},
    {.name = "NotEndsWith", .shape = id::Operator},
};
constexpr Member AdvancedFieldSelectors[] = {
    {.name = "member", .shape = id::AdvancedFieldSelector},
};
constexpr Member CreateTrailRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "S3BucketName", .shape = id::String, .required = true},
    {.name = "S3KeyPrefix", .shape = id::String},
    {.name = "SnsTopicName", .shape = id::String},
    {.name = "IncludeGlobalServiceEvents", .shape = id::Boolean},
    {.name = "IsMultiRegionTrail", .shape = id::Boolean},
    {.name = "EnableLogFileValidation", .shape = id::Boolean},
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "CloudWatchLogsRoleArn", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "IsOrganizationTrail", .shape = id::Boolean},
    {.name = "TagsList", .shape = id::TagsList},
};
constexpr Member CreateTrailResponse[] = {
    {.name = "Name", .shape = id::String},
    {.name = "S3BucketName", .shape = id::String},
    {.name = "S3KeyPrefix", .shape = id::String},
    {.name = "SnsTopicName", .shape = id::String},
    {.name = "SnsTopicARN", .shape = id::String},
    {.name = "IncludeGlobalServiceEvents", .shape = id::Boolean},
    {.name = "IsMultiRegionTrail", .shape = id::Boolean},
    {.name = "TrailARN", .shape = id::String},
    {.name = "LogFileValidationEnabled", .shape = id::Boolean},
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "CloudWatchLogsRoleArn", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "IsOrganizationTrail", .shape = id::Boolean},
};
constexpr Member DataResource[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Values", .shape = id::DataResourceValues},
};
constexpr Member DataResourceValues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DataResources[] = {
    {.name = "member", .shape = id::DataResource},
};
constexpr Member DeleteTrailRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member DescribeTrailsRequest[] = {
    {.name = "trailNameList", .shape = id::TrailNameList},
    {.name = "includeShadowTrails", .shape = id::Boolean},
};
constexpr Member DescribeTrailsResponse[] = {
    {.name = "trailList", .shape = id::TrailList},
};
constexpr Member Event[] = {
    {.name = "EventId", .shape = id::String},
    {.name = "EventName", .shape = id::String},
    {.name = "ReadOnly", .shape = id::String},
    {.name = "AccessKeyId", .shape = id::String},
    {.name = "EventTime", .shape = id::Timestamp},
    {.name = "EventSource", .shape = id::String},
    {.name = "Username", .shape = id::String},
    {.name = "Resources", .shape = id::ResourceList},
    {.name = "CloudTrailEvent", .shape = id::String},
};
constexpr Member EventSelector[] = {
    {.name = "ReadWriteType", .shape = id::String},
    {.name = "IncludeManagementEvents", .shape = id::Boolean},
    {.name = "DataResources", .shape = id::DataResources},
    {.name = "ExcludeManagementEventSources", .shape = id::ExcludeManagementEventSources},
};
constexpr Member EventSelectors[] = {
    {.name = "member", .shape = id::EventSelector},
};
constexpr Member EventsList[] = {
    {.name = "member", .shape = id::Event},
};
constexpr Member ExcludeManagementEventSources[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GetEventSelectorsRequest[] = {
    {.name = "TrailName", .shape = id::String, .required = true},
};
constexpr Member GetEventSelectorsResponse[] = {
    {.name = "TrailARN", .shape = id::String},
    {.name = "EventSelectors", .shape = id::EventSelectors},
    {.name = "AdvancedEventSelectors", .shape = id::AdvancedEventSelectors},
};
constexpr Member GetTrailRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member GetTrailResponse[] = {
    {.name = "Trail", .shape = id::Trail},
};
constexpr Member GetTrailStatusRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member GetTrailStatusResponse[] = {
    {.name = "IsLogging", .shape = id::Boolean},
    {.name = "LatestDeliveryError", .shape = id::String},
    {.name = "LatestNotificationError", .shape = id::String},
    {.name = "LatestDeliveryTime", .shape = id::Timestamp},
    {.name = "LatestNotificationTime", .shape = id::Timestamp},
    {.name = "StartLoggingTime", .shape = id::Timestamp},
    {.name = "StopLoggingTime", .shape = id::Timestamp},
    {.name = "LatestCloudWatchLogsDeliveryError", .shape = id::String},
    {.name = "LatestCloudWatchLogsDeliveryTime", .shape = id::Timestamp},
    {.name = "LatestDigestDeliveryTime", .shape = id::Timestamp},
    {.name = "LatestDigestDeliveryError", .shape = id::String},
    {.name = "LatestDeliveryAttemptTime", .shape = id::String},
    {.name = "LatestNotificationAttemptTime", .shape = id::String},
    {.name = "LatestNotificationAttemptSucceeded", .shape = id::String},
    {.name = "LatestDeliveryAttemptSucceeded", .shape = id::String},
    {.name = "TimeLoggingStarted", .shape = id::String},
    {.name = "TimeLoggingStopped", .shape = id::String},
};
constexpr Member ListPublicKeysRequest[] = {
    {.name = "StartTime", .shape = id::Timestamp},
    {.name = "EndTime", .shape = id::Timestamp},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListPublicKeysResponse[] = {
    {.name = "PublicKeyList", .shape = id::PublicKeyList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListTrailsRequest[] = {
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListTrailsResponse[] = {
    {.name = "Trails", .shape = id::Trails},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member LookupAttribute[] = {
    {.name = "AttributeKey", .shape = id::String, .required = true},
    {.name = "AttributeValue", .shape = id::String, .required = true},
};
constexpr Member LookupAttributesList[] = {
    {.name = "member", .shape = id::LookupAttribute},
};
constexpr Member LookupEventsRequest[] = {
    {.name = "LookupAttributes", .shape = id::LookupAttributesList},
    {.name = "StartTime", .shape = id::Timestamp},
    {.name = "EndTime", .shape = id::Timestamp},
    {.name = "EventCategory", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member LookupEventsResponse[] = {
    {.name = "Events", .shape = id::EventsList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member Operator[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PublicKey[] = {
    {.name = "Value", .shape = id::Blob},
    {.name = "ValidityStartTime", .shape = id::Timestamp},
    {.name = "ValidityEndTime", .shape = id::Timestamp},
    {.name = "Fingerprint", .shape = id::String},
};
constexpr Member PublicKeyList[] = {
    {.name = "member", .shape = id::PublicKey},
};
constexpr Member PutEventSelectorsRequest[] = {
    {.name = "TrailName", .shape = id::String, .required = true},
    {.name = "EventSelectors", .shape = id::EventSelectors},
    {.name = "AdvancedEventSelectors", .shape = id::AdvancedEventSelectors},
};
constexpr Member PutEventSelectorsResponse[] = {
    {.name = "TrailARN", .shape = id::String},
    {.name = "EventSelectors", .shape = id::EventSelectors},
    {.name = "AdvancedEventSelectors", .shape = id::AdvancedEventSelectors},
};
constexpr Member Resource[] = {
    {.name = "ResourceType", .shape = id::String},
    {.name = "ResourceName", .shape = id::String},
};
constexpr Member ResourceList[] = {
    {.name = "member", .shape = id::Resource},
};
constexpr Member StartLoggingRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member StopLoggingRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String},
};
constexpr Member TagsList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member Trail[] = {
    {.name = "Name", .shape = id::String},
    {.name = "S3BucketName", .shape = id::String},
    {.name = "S3KeyPrefix", .shape = id::String},
    {.name = "SnsTopicName", .shape = id::String},
    {.name = "SnsTopicARN", .shape = id::String},
    {.name = "IncludeGlobalServiceEvents", .shape = id::Boolean},
    {.name = "IsMultiRegionTrail", .shape = id::Boolean},
    {.name = "HomeRegion", .shape = id::String},
    {.name = "TrailARN", .shape = id::String},
    {.name = "LogFileValidationEnabled", .shape = id::Boolean},
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "CloudWatchLogsRoleArn", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "HasCustomEventSelectors", .shape = id::Boolean},
    {.name = "HasInsightSelectors", .shape = id::Boolean},
    {.name = "IsOrganizationTrail", .shape = id::Boolean},
};
constexpr Member TrailInfo[] = {
    {.name = "TrailARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "HomeRegion", .shape = id::String},
};
constexpr Member TrailList[] = {
    {.name = "member", .shape = id::Trail},
};
constexpr Member TrailNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Trails[] = {
    {.name = "member", .shape = id::TrailInfo},
};
constexpr Member UpdateTrailRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "S3BucketName", .shape = id::String},
    {.name = "S3KeyPrefix", .shape = id::String},
    {.name = "SnsTopicName", .shape = id::String},
    {.name = "IncludeGlobalServiceEvents", .shape = id::Boolean},
    {.name = "IsMultiRegionTrail", .shape = id::Boolean},
    {.name = "EnableLogFileValidation", .shape = id::Boolean},
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "CloudWatchLogsRoleArn", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "IsOrganizationTrail", .shape = id::Boolean},
};
constexpr Member UpdateTrailResponse[] = {
    {.name = "Name", .shape = id::String},
    {.name = "S3BucketName", .shape = id::String},
    {.name = "S3KeyPrefix", .shape = id::String},
    {.name = "SnsTopicName", .shape = id::String},
    {.name = "SnsTopicARN", .shape = id::String},
    {.name = "IncludeGlobalServiceEvents", .shape = id::Boolean},
    {.name = "IsMultiRegionTrail", .shape = id::Boolean},
    {.name = "TrailARN", .shape = id::String},
    {.name = "LogFileValidationEnabled", .shape = id::Boolean},
    {.name = "CloudWatchLogsLogGroupArn", .shape = id::String},
    {.name = "CloudWatchLogsRoleArn", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "IsOrganizationTrail", .shape = id::Boolean},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AdvancedEventSelector", .members = members::AdvancedEventSelector},
    {.name = "AdvancedEventSelectors", .type = Type::kList,
     .members = members::AdvancedEventSelectors},
    {.name = "AdvancedFieldSelector", .members = members::AdvancedFieldSelector},
    {.name = "AdvancedFieldSelectors", .type = Type::kList,
     .members = members::AdvancedFieldSelectors},
    {.name = "CloudTrailARNInvalidException", .error = true},
    {.name = "CloudTrailAccessNotEnabledException", .error = true},
    {.name = "CloudTrailInvalidClientTokenIdException", .error = true},
    {.name = "CloudWatchLogsDeliveryUnavailableException", .error = true},
    {.name = "ConflictException", .error = true},
    {.name = "CreateTrailRequest", .members = members::CreateTrailRequest},
    {.name = "CreateTrailResponse", .members = members::CreateTrailResponse},
    {.name = "DataResource", .members = members::DataResource},
    {.name = "DataResourceValues", .type = Type::kList, .members = members::DataResourceValues},
    {.name = "DataResources", .type = Type::kList, .members = members::DataResources},
    {.name = "DeleteTrailRequest", .members = members::DeleteTrailRequest},
    {.name = "DeleteTrailResponse"},
    {.name = "DescribeTrailsRequest", .members = members::DescribeTrailsRequest},
    {.name = "DescribeTrailsResponse", .members = members::DescribeTrailsResponse},
    {.name = "Event", .members = members::Event},
    {.name = "EventSelector", .members = members::EventSelector},
    {.name = "EventSelectors", .type = Type::kList, .members = members::EventSelectors},
    {.name = "EventsList", .type = Type::kList, .members = members::EventsList},
    {.name = "ExcludeManagementEventSources", .type = Type::kList,
     .members = members::ExcludeManagementEventSources},
    {.name = "GetEventSelectorsRequest", .members = members::GetEventSelectorsRequest},
    {.name = "GetEventSelectorsResponse", .members = members::GetEventSelectorsResponse},
    {.name = "GetTrailRequest", .members = members::GetTrailRequest},
    {.name = "GetTrailResponse", .members = members::GetTrailResponse},
    {.name = "GetTrailStatusRequest", .members = members::GetTrailStatusRequest},
    {.name = "GetTrailStatusResponse", .members = members::GetTrailStatusResponse},
    {.name = "InsufficientDependencyServiceAccessPermissionException", .error = true},
    {.name = "InsufficientEncryptionPolicyException", .error = true},
    {.name = "InsufficientS3BucketPolicyException", .error = true},
    {.name = "InsufficientSnsTopicPolicyException", .error = true},
    {.name = "InvalidCloudWatchLogsLogGroupArnException", .error = true},
    {.name = "InvalidCloudWatchLogsRoleArnException", .error = true},
    {.name = "InvalidEventCategoryException", .error = true},
    {.name = "InvalidEventSelectorsException", .error = true},
    {.name = "InvalidHomeRegionException", .error = true},
    {.name = "InvalidKmsKeyIdException", .error = true},
    {.name = "InvalidLookupAttributesException", .error = true},
    {.name = "InvalidMaxResultsException", .error = true},
    {.name = "InvalidNextTokenException", .error = true},
    {.name = "InvalidParameterCombinationException", .error = true},
    {.name = "InvalidParameterException", .error = true},
    {.name = "InvalidS3BucketNameException", .error = true},
    {.name = "InvalidS3PrefixException", .error = true},
    {.name = "InvalidSnsTopicNameException", .error = true},
    {.name = "InvalidTagParameterException", .error = true},
    {.name = "InvalidTimeRangeException", .error = true},
    {.name = "InvalidTokenException", .error = true},
    {.name = "InvalidTrailNameException", .error = true},
    {.name = "KmsException", .error = true},
    {.name = "KmsKeyDisabledException", .error = true},
    {.name = "KmsKeyNotFoundException", .error = true},
    {.name = "ListPublicKeysRequest", .members = members::ListPublicKeysRequest},
    {.name = "ListPublicKeysResponse", .members = members::ListPublicKeysResponse},
    {.name = "ListTrailsRequest", .members = members::ListTrailsRequest},
    {.name = "ListTrailsResponse", .members = members::ListTrailsResponse},
    {.name = "LookupAttribute", .members = members::LookupAttribute},
    {.name = "LookupAttributesList", .type = Type::kList,
     .members = members::LookupAttributesList},
    {.name = "LookupEventsRequest", .members = members::LookupEventsRequest},
    {.name = "LookupEventsResponse", .members = members::LookupEventsResponse},
    {.name = "MaximumNumberOfTrailsExceededException", .error = true},
    {.name = "NoManagementAccountSLRExistsException", .error = true},
    {.name = "NotOrganizationMasterAccountException", .error = true},
    {.name = "OperationNotPermittedException", .error = true},
    {.name = "Operator", .type = Type::kList, .members = members::Operator},
    {.name = "OrganizationNotInAllFeaturesModeException", .error = true},
    {.name = "OrganizationsNotInUseException", .error = true},
    {.name = "PublicKey", .members = members::PublicKey},
    {.name = "PublicKeyList", .type = Type::kList, .members = members::PublicKeyList},
    {.name = "PutEventSelectorsRequest", .members = members::PutEventSelectorsRequest},
    {.name = "PutEventSelectorsResponse", .members = members::PutEventSelectorsResponse},
    {.name = "Resource", .members = members::Resource},
    {.name = "ResourceList", .type = Type::kList, .members = members::ResourceList},
    {.name = "S3BucketDoesNotExistException", .error = true},
    {.name = "StartLoggingRequest", .members = members::StartLoggingRequest},
    {.name = "StartLoggingResponse"},
    {.name = "StopLoggingRequest", .members = members::StopLoggingRequest},
    {.name = "StopLoggingResponse"},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagsLimitExceededException", .error = true},
    {.name = "TagsList", .type = Type::kList, .members = members::TagsList},
    {.name = "ThrottlingException", .error = true},
    {.name = "Trail", .members = members::Trail},
    {.name = "TrailAlreadyExistsException", .error = true},
    {.name = "TrailInfo", .members = members::TrailInfo},
    {.name = "TrailList", .type = Type::kList, .members = members::TrailList},
    {.name = "TrailNameList", .type = Type::kList, .members = members::TrailNameList},
    {.name = "TrailNotFoundException", .error = true},
    {.name = "TrailNotProvidedException", .error = true},
    {.name = "Trails", .type = Type::kList, .members = members::Trails},
    {.name = "UnsupportedOperationException", .error = true},
    {.name = "UpdateTrailRequest", .members = members::UpdateTrailRequest},
    {.name = "UpdateTrailResponse", .members = members::UpdateTrailResponse},
};

namespace errors {
constexpr uint16_t CreateTrail[] = {id::MaximumNumberOfTrailsExceededException,
    id::TrailAlreadyExistsException, id::S3BucketDoesNotExistException,
    id::InsufficientS3BucketPolicyException, id::InsufficientSnsTopicPolicyException,
    id::InsufficientEncryptionPolicyException, id::InvalidS3BucketNameException,
    id::InvalidS3PrefixException, id::InvalidSnsTopicNameException, id::InvalidKmsKeyIdException,
    id::InvalidTrailNameException, id::TrailNotProvidedException, id::TagsLimitExceededException,
    id::InvalidParameterCombinationException, id::InvalidParameterException,
    id::KmsKeyNotFoundException, id::KmsKeyDisabledException, id::KmsException,
    id::InvalidCloudWatchLogsLogGroupArnException, id::InvalidCloudWatchLogsRoleArnException,
    id::CloudWatchLogsDeliveryUnavailableException, id::InvalidTagParameterException,
    id::UnsupportedOperationException, id::OperationNotPermittedException,
    id::CloudTrailAccessNotEnabledException,
    id::InsufficientDependencyServiceAccessPermissionException,
    id::NotOrganizationMasterAccountException, id::OrganizationsNotInUseException,
    id::OrganizationNotInAllFeaturesModeException, id::NoManagementAccountSLRExistsException,
    id::CloudTrailInvalidClientTokenIdException, id::ConflictException, id::ThrottlingException};
constexpr uint16_t DeleteTrail[] = {id::TrailNotFoundException, id::InvalidTrailNameException,
    id::CloudTrailARNInvalidException, id::ConflictException, id::ThrottlingException,
    id::InvalidHomeRegionException, id::UnsupportedOperationException,
    id::OperationNotPermittedException, id::NotOrganizationMasterAccountException,
    id::NoManagementAccountSLRExistsException,
    id::InsufficientDependencyServiceAccessPermissionException};
constexpr uint16_t DescribeTrails[] = {id::UnsupportedOperationException,
    id::OperationNotPermittedException, id::InvalidTrailNameException,
    id::CloudTrailARNInvalidException, id::NoManagementAccountSLRExistsException};
constexpr uint16_t GetEventSelectors[] = {id::TrailNotFoundException, id::InvalidTrailNameException,
    id::CloudTrailARNInvalidException, id::UnsupportedOperationException,
    id::OperationNotPermittedException, id::NoManagementAccountSLRExistsException};
constexpr uint16_t GetTrail[] = {id::CloudTrailARNInvalidException, id::TrailNotFoundException,
    id::InvalidTrailNameException, id::UnsupportedOperationException,
    id::OperationNotPermittedException};
constexpr uint16_t GetTrailStatus[] = {id::CloudTrailARNInvalidException,
    id::TrailNotFoundException, id::InvalidTrailNameException, id::UnsupportedOperationException,
    id::OperationNotPermittedException};
constexpr uint16_t ListPublicKeys[] = {id::InvalidTimeRangeException,
    id::UnsupportedOperationException, id::OperationNotPermittedException,
    id::InvalidTokenException};
constexpr uint16_t ListTrails[] = {id::UnsupportedOperationException,
    id::OperationNotPermittedException};
constexpr uint16_t LookupEvents[] = {id::InvalidLookupAttributesException,
    id::InvalidTimeRangeException, id::InvalidMaxResultsException, id::InvalidNextTokenException,
    id::InvalidEventCategoryException, id::UnsupportedOperationException,
    id::OperationNotPermittedException};
constexpr uint16_t PutEventSelectors[] = {id::TrailNotFoundException, id::InvalidTrailNameException,
    id::CloudTrailARNInvalidException, id::InvalidHomeRegionException,
    id::InvalidEventSelectorsException, id::ConflictException, id::ThrottlingException,
    id::UnsupportedOperationException, id::OperationNotPermittedException,
    id::NotOrganizationMasterAccountException, id::NoManagementAccountSLRExistsException,
    id::InsufficientDependencyServiceAccessPermissionException};
constexpr uint16_t StartLogging[] = {id::CloudTrailARNInvalidException, id::ConflictException,
    id::ThrottlingException, id::TrailNotFoundException, id::InvalidTrailNameException,
    id::InvalidHomeRegionException, id::UnsupportedOperationException,
    id::OperationNotPermittedException, id::NotOrganizationMasterAccountException,
    id::NoManagementAccountSLRExistsException,
    id::InsufficientDependencyServiceAccessPermissionException};
constexpr uint16_t StopLogging[] = {id::TrailNotFoundException, id::InvalidTrailNameException,
    id::CloudTrailARNInvalidException, id::ConflictException, id::ThrottlingException,
    id::InvalidHomeRegionException, id::UnsupportedOperationException,
    id::OperationNotPermittedException, id::NotOrganizationMasterAccountException,
    id::NoManagementAccountSLRExistsException,
    id::InsufficientDependencyServiceAccessPermissionException};
constexpr uint16_t UpdateTrail[] = {id::S3BucketDoesNotExistException,
    id::InsufficientS3BucketPolicyException, id::InsufficientSnsTopicPolicyException,
    id::InsufficientEncryptionPolicyException, id::TrailNotFoundException,
    id::InvalidS3BucketNameException, id::InvalidS3PrefixException,
    id::InvalidSnsTopicNameException, id::InvalidKmsKeyIdException, id::InvalidTrailNameException,
    id::TrailNotProvidedException, id::InvalidEventSelectorsException,
    id::CloudTrailARNInvalidException, id::ConflictException, id::ThrottlingException,
    id::InvalidParameterCombinationException, id::InvalidHomeRegionException,
    id::KmsKeyNotFoundException, id::KmsKeyDisabledException, id::KmsException,
    id::InvalidCloudWatchLogsLogGroupArnException, id::InvalidCloudWatchLogsRoleArnException,
    id::CloudWatchLogsDeliveryUnavailableException, id::UnsupportedOperationException,
    id::OperationNotPermittedException, id::CloudTrailAccessNotEnabledException,
    id::InsufficientDependencyServiceAccessPermissionException, id::OrganizationsNotInUseException,
    id::NotOrganizationMasterAccountException, id::OrganizationNotInAllFeaturesModeException,
    id::NoManagementAccountSLRExistsException, id::CloudTrailInvalidClientTokenIdException,
    id::InvalidParameterException};
}  // namespace errors

namespace words {
constexpr std::string_view Events[] = {"Events"};
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view PublicKeyList[] = {"PublicKeyList"};
constexpr std::string_view Trails[] = {"Trails"};
}  // namespace words

namespace pages {
constexpr Pagination ListPublicKeys =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::PublicKeyList};
constexpr Pagination ListTrails =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Trails};
constexpr Pagination LookupEvents =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Events};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CreateTrail", .input = id::CreateTrailRequest, .output = id::CreateTrailResponse,
     .errors = errors::CreateTrail},
    {.name = "DeleteTrail", .input = id::DeleteTrailRequest, .output = id::DeleteTrailResponse,
     .errors = errors::DeleteTrail},
    {.name = "DescribeTrails", .input = id::DescribeTrailsRequest,
     .output = id::DescribeTrailsResponse, .errors = errors::DescribeTrails},
    {.name = "GetEventSelectors", .input = id::GetEventSelectorsRequest,
     .output = id::GetEventSelectorsResponse, .errors = errors::GetEventSelectors},
    {.name = "GetTrail", .input = id::GetTrailRequest, .output = id::GetTrailResponse,
     .errors = errors::GetTrail},
    {.name = "GetTrailStatus", .input = id::GetTrailStatusRequest,
     .output = id::GetTrailStatusResponse, .errors = errors::GetTrailStatus},
    {.name = "ListPublicKeys", .input = id::ListPublicKeysRequest,
     .output = id::ListPublicKeysResponse, .errors = errors::ListPublicKeys,
     .pagination = &pages::ListPublicKeys},
    {.name = "ListTrails", .input = id::ListTrailsRequest, .output = id::ListTrailsResponse,
     .errors = errors::ListTrails, .pagination = &pages::ListTrails},
    {.name = "LookupEvents", .input = id::LookupEventsRequest, .output = id::LookupEventsResponse,
     .errors = errors::LookupEvents, .pagination = &pages::LookupEvents},
    {.name = "PutEventSelectors", .input = id::PutEventSelectorsRequest,
     .output = id::PutEventSelectorsResponse, .errors = errors::PutEventSelectors},
    {.name = "StartLogging", .input = id::StartLoggingRequest, .output = id::StartLoggingResponse,
     .errors = errors::StartLogging},
    {.name = "StopLogging", .input = id::StopLoggingRequest, .output = id::StopLoggingResponse,
     .errors = errors::StopLogging},
    {.name = "UpdateTrail", .input = id::UpdateTrailRequest, .output = id::UpdateTrailResponse,
     .errors = errors::UpdateTrail},
};

}  // namespace

constexpr Service kCloudtrail =
    {.name = "cloudtrail", .id = "CloudTrail", .endpoint_prefix = "cloudtrail",
     .signing_name = "cloudtrail", .api_version = "2013-11-01", .protocol = Protocol::kJson,
     .json_version = "1.1",
     .target_prefix = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
