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
  SensitiveString,
  String,
  AuthorizationErrorException,
  BatchEntryIdsNotDistinctException,
  BatchRequestTooLongException,
  BatchResultErrorEntry,
  BatchResultErrorEntryList,
  ConcurrentAccessException,
  ConfirmSubscriptionInput,
  ConfirmSubscriptionResponse,
  CreateTopicInput,
  CreateTopicResponse,
  DeleteTopicInput,
  EmptyBatchRequestException,
  EndpointDisabledException,
  FilterPolicyLimitExceededException,
  GetSubscriptionAttributesInput,
  GetSubscriptionAttributesResponse,
  GetTopicAttributesInput,
  GetTopicAttributesResponse,
  InternalErrorException,
  InvalidBatchEntryIdException,
  InvalidParameterException,
  InvalidParameterValueException,
  InvalidSecurityException,
  InvalidStateException,
  KMSAccessDeniedException,
  KMSDisabledException,
  KMSInvalidStateException,
  KMSNotFoundException,
  KMSOptInRequired,
  KMSThrottlingException,
  ListSubscriptionsByTopicInput,
  ListSubscriptionsByTopicResponse,
  ListSubscriptionsInput,
  ListSubscriptionsResponse,
  ListTopicsInput,
  ListTopicsResponse,
  MessageAttributeMap,
  MessageAttributeValue,
  NotFoundException,
  PlatformApplicationDisabledException,
  PublishBatchInput,
  PublishBatchRequestEntry,
  PublishBatchRequestEntryList,
  PublishBatchResponse,
  PublishBatchResultEntry,
  PublishBatchResultEntryList,
  PublishInput,
  PublishResponse,
  ReplayLimitExceededException,
  ResourceNotFoundException,
  SetSubscriptionAttributesInput,
  SetTopicAttributesInput,
  StaleTagException,
  SubscribeInput,
  SubscribeResponse,
  Subscription,
  SubscriptionAttributesMap,
  SubscriptionLimitExceededException,
  SubscriptionsList,
  Tag,
  TagLimitExceededException,
  TagList,
  TagPolicyException,
  TagResourceRequest,
  TagResourceResponse,
  TooManyEntriesInBatchRequestException,
  Topic,
  TopicAttributesMap,
  TopicLimitExceededException,
  TopicsList,
  UnsubscribeInput,
  ValidationException,
};
}  // namespace id

namespace members {
constexpr Member AuthorizationErrorException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member BatchEntryIdsNotDistinctException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member BatchRequestTooLongException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member BatchResultErrorEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "Code", .shape = id::String, .required = true},
    {.name = "Message", .shape = id::String},
    {.name = "SenderFault", .shape = id::Boolean, .required = true},
};
constexpr Member BatchResultErrorEntryList[] = {
    {.name = "member", .shape = id::BatchResultErrorEntry},
};
constexpr Member ConcurrentAccessException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ConfirmSubscriptionInput[] = {
    {.name = "TopicArn", .shape = id::String, .required = true},
    {.name = "Token", .shape = id::String, .required = true},
    {.name = "AuthenticateOnUnsubscribe", .shape = id::String},
};
constexpr Member ConfirmSubscriptionResponse[] = {
    {.name = "SubscriptionArn", .shape = id::String},
};
constexpr Member CreateTopicInput[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Attributes", .shape = id::TopicAttributesMap},
    {.name = "Tags", .shape = id::TagList},
    {.name = "DataProtectionPolicy", .shape = id::String},
};
constexpr Member CreateTopicResponse[] = {
    {.name = "TopicArn", .shape = id::String},
};
constexpr Member DeleteTopicInput[] = {
    {.name = "TopicArn", .shape = id::String, .required = true},
};
constexpr Member EmptyBatchRequestException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member EndpointDisabledException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member FilterPolicyLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member GetSubscriptionAttributesInput[] = {
    {.name = "SubscriptionArn", .shape = id::String, .required = true},
};
constexpr Member GetSubscriptionAttributesResponse[] = {
    {.name = "Attributes", .shape = id::SubscriptionAttributesMap},
};
constexpr Member GetTopicAttributesInput[] = {
    {.name = "TopicArn", .shape = id::String, .required = true},
};
constexpr Member GetTopicAttributesResponse[] = {
    {.name = "Attributes", .shape = id::TopicAttributesMap},
};
constexpr Member InternalErrorException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidBatchEntryIdException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidParameterException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidParameterValueException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidSecurityException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidStateException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSAccessDeniedException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSDisabledException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSInvalidStateException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSOptInRequired[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSThrottlingException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListSubscriptionsByTopicInput[] = {
    {.name = "TopicArn", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListSubscriptionsByTopicResponse[] = {
    {.name = "Subscriptions", .shape = id::SubscriptionsList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListSubscriptionsInput[] = {
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListSubscriptionsResponse[] = {
    {.name = "Subscriptions", .shape = id::SubscriptionsList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListTopicsInput[] = {
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListTopicsResponse[] = {
    {.name = "Topics", .shape = id::TopicsList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member MessageAttributeMap[] = {
    {.name = "key", .wire = "Name", .shape = id::String},
    {.name = "value", .wire = "Value", .shape = id::MessageAttributeValue},
};
constexpr Member MessageAttributeValue[] = {
    {.name = "DataType", .shape = id::String, .required = true},
    {.name = "StringValue", .shape = id::String},
    {.name = "BinaryValue", .shape = id::Blob},
};
constexpr Member NotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PlatformApplicationDisabledException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PublishBatchInput[] = {
    {.name = "TopicArn", .shape = id::String, .required = true},
    {.name = "PublishBatchRequestEntries", .shape = id::PublishBatchRequestEntryList,
     .required = true},
};
constexpr Member PublishBatchRequestEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "Message", .shape = id::String, .required = true},
    {.name = "Subject", .shape = id::String},
    {.name = "MessageStructure", .shape = id::String},
    {.name = "MessageAttributes", .shape = id::MessageAttributeMap},
    {.name = "MessageDeduplicationId", .shape = id::String},
    {.name = "MessageGroupId", .shape = id::String},
};
constexpr Member PublishBatchRequestEntryList[] = {
    {.name = "member", .shape = id::PublishBatchRequestEntry},
};
constexpr Member PublishBatchResponse[] = {
    {.name = "Successful", .shape = id::PublishBatchResultEntryList},
    {.name = "Failed", .shape = id::BatchResultErrorEntryList},
};
constexpr Member PublishBatchResultEntry[] = {
    {.name = "Id", .shape = id::String},
    {.name = "MessageId", .shape = id::String},
    {.name = "SequenceNumber", .shape = id::String},
};
constexpr Member PublishBatchResultEntryList[] = {
    {.name = "member", .shape = id::PublishBatchResultEntry},
};
constexpr Member PublishInput[] = {
    {.name = "TopicArn", .shape = id::String},
    {.name = "TargetArn", .shape = id::String},
    {.name = "PhoneNumber", .shape = id::SensitiveString},
    {.name = "Message", .shape = id::String, .required = true},
    {.name = "Subject", .shape = id::String},
    {.name = "MessageStructure", .shape = id::String},
    {.name = "MessageAttributes", .shape = id::MessageAttributeMap},
    {.name = "MessageDeduplicationId", .shape = id::String},
    {.name = "MessageGroupId", .shape = id::String},
};
constexpr Member PublishResponse[] = {
    {.name = "MessageId", .shape = id::String},
    {.name = "SequenceNumber", .shape = id::String},
};
constexpr Member ReplayLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member SetSubscriptionAttributesInput[] = {
    {.name = "SubscriptionArn", .shape = id::String, .required = true},
    {.name = "AttributeName", .shape = id::String, .required = true},
    {.name = "AttributeValue", .shape = id::String},
};
constexpr Member SetTopicAttributesInput[] = {
    {.name = "TopicArn", .shape = id::String, .required = true},
    {.name = "AttributeName", .shape = id::String, .required = true},
    {.name = "AttributeValue", .shape = id::String},
};
constexpr Member StaleTagException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member SubscribeInput[] = {
    {.name = "TopicArn", .shape = id::String, .required = true},
    {.name = "Protocol", .shape = id::String, .required = true},
    {.name = "Endpoint", .shape = id::String},
    {.name = "Attributes", .shape = id::SubscriptionAttributesMap},
    {.name = "ReturnSubscriptionArn", .shape = id::Boolean},
};
constexpr Member SubscribeResponse[] = {
    {.name = "SubscriptionArn", .shape = id::String},
};
constexpr Member Subscription[] = {
    {.name = "SubscriptionArn", .shape = id::String},
    {.name = "Owner", .shape = id::String},
    {.name = "Protocol", .shape = id::String},
    {.name = "Endpoint", .shape = id::String},
    {.name = "TopicArn", .shape = id::String},
};
constexpr Member SubscriptionAttributesMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member SubscriptionLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member SubscriptionsList[] = {
    {.name = "member", .shape = id::Subscription},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TagPolicyException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TagResourceRequest[] = {
    {.name = "ResourceArn", .shape = id::String, .required = true},
    {.name = "Tags", .shape = id::TagList, .required = true},
};
constexpr Member TooManyEntriesInBatchRequestException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member Topic[] = {
    {.name = "TopicArn", .shape = id::String},
};
constexpr Member TopicAttributesMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TopicLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TopicsList[] = {
    {.name = "member", .shape = id::Topic},
};
constexpr Member UnsubscribeInput[] = {
    {.name = "SubscriptionArn", .shape = id::String, .required = true},
};
constexpr Member ValidationException[] = {
    {.name = "Message", .shape = id::String, .required = true},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "AuthorizationErrorException", .members = members::AuthorizationErrorException,
     .error = true, .sender_fault = true, .status = 403, .error_code = "AuthorizationError"},
    {.name = "BatchEntryIdsNotDistinctException",
     .members = members::BatchEntryIdsNotDistinctException, .error = true, .sender_fault = true,
     .status = 400, .error_code = "BatchEntryIdsNotDistinct"},
    {.name = "BatchRequestTooLongException", .members = members::BatchRequestTooLongException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "BatchRequestTooLong"},
    {.name = "BatchResultErrorEntry", .members = members::BatchResultErrorEntry},
    {.name = "BatchResultErrorEntryList", .type = Type::kList,
     .members = members::BatchResultErrorEntryList},
    {.name = "ConcurrentAccessException", .members = members::ConcurrentAccessException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "ConcurrentAccess"},
    {.name = "ConfirmSubscriptionInput", .members = members::ConfirmSubscriptionInput},
    {.name = "ConfirmSubscriptionResponse", .members = members::ConfirmSubscriptionResponse},
    {.name = "CreateTopicInput", .members = members::CreateTopicInput},
    {.name = "CreateTopicResponse", .members = members::CreateTopicResponse},
    {.name = "DeleteTopicInput", .members = members::DeleteTopicInput},
    {.name = "EmptyBatchRequestException", .members = members::EmptyBatchRequestException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "EmptyBatchRequest"},
    {.name = "EndpointDisabledException", .members = members::EndpointDisabledException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "EndpointDisabled"},
    {.name = "FilterPolicyLimitExceededException",
     .members = members::FilterPolicyLimitExceededException, .error = true, .sender_fault = true,
     .status = 403, .error_code = "FilterPolicyLimitExceeded"},
    {.name = "GetSubscriptionAttributesInput", .members = members::GetSubscriptionAttributesInput},
    {.name = "GetSubscriptionAttributesResponse",
     .members = members::GetSubscriptionAttributesResponse},
    {.name = "GetTopicAttributesInput", .members = members::GetTopicAttributesInput},
    {.name = "GetTopicAttributesResponse", .members = members::GetTopicAttributesResponse},
    {.name = "InternalErrorException", .members = members::InternalErrorException, .error = true,
     .status = 500, .error_code = "InternalError"},
    {.name = "InvalidBatchEntryIdException", .members = members::InvalidBatchEntryIdException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "InvalidBatchEntryId"},
    {.name = "InvalidParameterException", .members = members::InvalidParameterException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "InvalidParameter"},
    {.name = "InvalidParameterValueException", .members = members::InvalidParameterValueException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "ParameterValueInvalid"},
    {.name = "InvalidSecurityException", .members = members::InvalidSecurityException,
     .error = true, .sender_fault = true, .status = 403, .error_code = "InvalidSecurity"},
    {.name = "InvalidStateException", .members = members::InvalidStateException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "InvalidState"},
    {.name = "KMSAccessDeniedException", .members = members::KMSAccessDeniedException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "KMSAccessDenied"},
    {.name = "KMSDisabledException", .members = members::KMSDisabledException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "KMSDisabled"},
    {.name = "KMSInvalidStateException", .members = members::KMSInvalidStateException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "KMSInvalidState"},
    {.name = "KMSNotFoundException", .members = members::KMSNotFoundException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "KMSNotFound"},
    {.name = "KMSOptInRequired", .members = members::KMSOptInRequired, .error = true,
     .sender_fault = true, .status = 403},
    {.name = "KMSThrottlingException", .members = members::KMSThrottlingException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "KMSThrottling"},
    {.name = "ListSubscriptionsByTopicInput", .members = members::ListSubscriptionsByTopicInput},
    {.name = "ListSubscriptionsByTopicResponse",
     .members = members::ListSubscriptionsByTopicResponse},
    {.name = "ListSubscriptionsInput", .members = members::ListSubscriptionsInput},
    {.name = "ListSubscriptionsResponse", .members = members::ListSubscriptionsResponse},
    {.name = "ListTopicsInput", .members = members::ListTopicsInput},
    {.name = "ListTopicsResponse", .members = members::ListTopicsResponse},
    {.name = "MessageAttributeMap", .type = Type::kMap, .members = members::MessageAttributeMap},
    {.name = "MessageAttributeValue", .members = members::MessageAttributeValue},
    {.name = "NotFoundException", .members = members::NotFoundException, .error = true,
     .sender_fault = true, .status = 404, .error_code = "NotFound"},
    {.name = "PlatformApplicationDisabledException",
     .members = members::PlatformApplicationDisabledException, .error = true, .sender_fault = true,
     .status = 400, .error_code = "PlatformApplicationDisabled"},
    {.name = "PublishBatchInput", .members = members::PublishBatchInput},
    {.name = "PublishBatchRequestEntry", .members = members::PublishBatchRequestEntry},
    {.name = "PublishBatchRequestEntryList", .type = Type::kList,
     .members = members::PublishBatchRequestEntryList},
    {.name = "PublishBatchResponse", .members = members::PublishBatchResponse},
    {.name = "PublishBatchResultEntry", .members = members::PublishBatchResultEntry},
    {.name = "PublishBatchResultEntryList", .type = Type::kList,
     .members = members::PublishBatchResultEntryList},
    {.name = "PublishInput", .members = members::PublishInput},
    {.name = "PublishResponse", .members = members::PublishResponse},
    {.name = "ReplayLimitExceededException", .members = members::ReplayLimitExceededException,
     .error = true, .sender_fault = true, .status = 403, .error_code = "ReplayLimitExceeded"},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true, .sender_fault = true, .status = 404, .error_code = "ResourceNotFound"},
    {.name = "SetSubscriptionAttributesInput", .members = members::SetSubscriptionAttributesInput},
    {.name = "SetTopicAttributesInput", .members = members::SetTopicAttributesInput},
    {.name = "StaleTagException", .members = members::StaleTagException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "StaleTag"},
    {.name = "SubscribeInput", .members = members::SubscribeInput},
    {.name = "SubscribeResponse", .members = members::SubscribeResponse},
    {.name = "Subscription", .members = members::Subscription},
    {.name = "SubscriptionAttributesMap", .type = Type::kMap,
     .members = members::SubscriptionAttributesMap},
    {.name = "SubscriptionLimitExceededException",
     .members = members::SubscriptionLimitExceededException, .error = true, .sender_fault = true,
     .status = 403, .error_code = "SubscriptionLimitExceeded"},
    {.name = "SubscriptionsList", .type = Type::kList, .members = members::SubscriptionsList},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagLimitExceededException", .members = members::TagLimitExceededException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "TagLimitExceeded"},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TagPolicyException", .members = members::TagPolicyException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "TagPolicy"},
    {.name = "TagResourceRequest", .members = members::TagResourceRequest},
    {.name = "TagResourceResponse"},
    {.name = "TooManyEntriesInBatchRequestException",
     .members = members::TooManyEntriesInBatchRequestException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "TooManyEntriesInBatchRequest"},
    {.name = "Topic", .members = members::Topic},
    {.name = "TopicAttributesMap", .type = Type::kMap, .members = members::TopicAttributesMap},
    {.name = "TopicLimitExceededException", .members = members::TopicLimitExceededException,
     .error = true, .sender_fault = true, .status = 403, .error_code = "TopicLimitExceeded"},
    {.name = "TopicsList", .type = Type::kList, .members = members::TopicsList},
    {.name = "UnsubscribeInput", .members = members::UnsubscribeInput},
    {.name = "ValidationException", .members = members::ValidationException, .error = true,
     .sender_fault = true, .status = 400},
};

namespace errors {
constexpr uint16_t ConfirmSubscription[] = {id::SubscriptionLimitExceededException,
    id::InvalidParameterException, id::NotFoundException, id::InternalErrorException,
    id::AuthorizationErrorException, id::FilterPolicyLimitExceededException,
    id::ReplayLimitExceededException};
constexpr uint16_t CreateTopic[] = {id::InvalidParameterException, id::TopicLimitExceededException,
    id::InternalErrorException, id::AuthorizationErrorException, id::InvalidSecurityException,
    id::TagLimitExceededException, id::StaleTagException, id::TagPolicyException,
    id::ConcurrentAccessException};
constexpr uint16_t DeleteTopic[] = {id::InvalidParameterException, id::InvalidStateException,
    id::InternalErrorException, id::AuthorizationErrorException, id::NotFoundException,
    id::StaleTagException, id::TagPolicyException, id::ConcurrentAccessException};
constexpr uint16_t GetSubscriptionAttributes[] = {id::InvalidParameterException,
    id::InternalErrorException, id::NotFoundException, id::AuthorizationErrorException};
constexpr uint16_t GetTopicAttributes[] = {id::InvalidParameterException,
    id::InternalErrorException, id::NotFoundException, id::AuthorizationErrorException,
    id::InvalidSecurityException};
constexpr uint16_t ListSubscriptions[] = {id::InvalidParameterException, id::InternalErrorException,
    id::AuthorizationErrorException};
constexpr uint16_t ListSubscriptionsByTopic[] = {id::InvalidParameterException,
    id::InternalErrorException, id::NotFoundException, id::AuthorizationErrorException};
constexpr uint16_t ListTopics[] = {id::InvalidParameterException, id::InternalErrorException,
    id::AuthorizationErrorException};
constexpr uint16_t Publish[] = {id::InvalidParameterException, id::InvalidParameterValueException,
    id::InternalErrorException, id::NotFoundException, id::EndpointDisabledException,
    id::PlatformApplicationDisabledException, id::AuthorizationErrorException,
    id::KMSDisabledException, id::KMSInvalidStateException, id::KMSNotFoundException,
    id::KMSOptInRequired, id::KMSThrottlingException, id::KMSAccessDeniedException,
    id::InvalidSecurityException, id::ValidationException};
constexpr uint16_t PublishBatch[] = {id::InvalidParameterException,
    id::InvalidParameterValueException, id::InternalErrorException, id::NotFoundException,
    id::EndpointDisabledException, id::PlatformApplicationDisabledException,
    id::AuthorizationErrorException, id::BatchEntryIdsNotDistinctException,
    id::BatchRequestTooLongException, id::EmptyBatchRequestException,
    id::InvalidBatchEntryIdException, id::TooManyEntriesInBatchRequestException,
    id::KMSDisabledException, id::KMSInvalidStateException, id::KMSNotFoundException,
    id::KMSOptInRequired, id::KMSThrottlingException, id::KMSAccessDeniedException,
    id::InvalidSecurityException, id::ValidationException};
constexpr uint16_t SetSubscriptionAttributes[] = {id::InvalidParameterException,
    id::FilterPolicyLimitExceededException, id::ReplayLimitExceededException,
    id::InternalErrorException, id::NotFoundException, id::AuthorizationErrorException};
constexpr uint16_t SetTopicAttributes[] = {id::InvalidParameterException,
    id::InternalErrorException, id::NotFoundException, id::AuthorizationErrorException,
    id::InvalidSecurityException};
constexpr uint16_t Subscribe[] = {id::SubscriptionLimitExceededException,
    id::FilterPolicyLimitExceededException, id::ReplayLimitExceededException,
    id::InvalidParameterException, id::InternalErrorException, id::NotFoundException,
    id::AuthorizationErrorException, id::InvalidSecurityException};
constexpr uint16_t TagResource[] = {id::ResourceNotFoundException, id::TagLimitExceededException,
    id::StaleTagException, id::TagPolicyException, id::InvalidParameterException,
    id::AuthorizationErrorException, id::ConcurrentAccessException};
constexpr uint16_t Unsubscribe[] = {id::InvalidParameterException, id::InternalErrorException,
    id::AuthorizationErrorException, id::NotFoundException, id::InvalidSecurityException};
}  // namespace errors

namespace words {
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view Subscriptions[] = {"Subscriptions"};
constexpr std::string_view Topics[] = {"Topics"};
}  // namespace words

namespace pages {
constexpr Pagination ListSubscriptions =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Subscriptions};
constexpr Pagination ListSubscriptionsByTopic =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Subscriptions};
constexpr Pagination ListTopics =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Topics};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "ConfirmSubscription", .input = id::ConfirmSubscriptionInput,
     .output = id::ConfirmSubscriptionResponse, .result_wrapper = "ConfirmSubscriptionResult",
     .errors = errors::ConfirmSubscription},
    {.name = "CreateTopic", .input = id::CreateTopicInput, .output = id::CreateTopicResponse,
     .result_wrapper = "CreateTopicResult", .errors = errors::CreateTopic},
    {.name = "DeleteTopic", .input = id::DeleteTopicInput, .errors = errors::DeleteTopic},
    {.name = "GetSubscriptionAttributes", .input = id::GetSubscriptionAttributesInput,
     .output = id::GetSubscriptionAttributesResponse,
     .result_wrapper = "GetSubscriptionAttributesResult",
     .errors = errors::GetSubscriptionAttributes},
    {.name = "GetTopicAttributes", .input = id::GetTopicAttributesInput,
     .output = id::GetTopicAttributesResponse, .result_wrapper = "GetTopicAttributesResult",
     .errors = errors::GetTopicAttributes},
    {.name = "ListSubscriptions", .input = id::ListSubscriptionsInput,
     .output = id::ListSubscriptionsResponse, .result_wrapper = "ListSubscriptionsResult",
     .errors = errors::ListSubscriptions, .pagination = &pages::ListSubscriptions},
    {.name = "ListSubscriptionsByTopic", .input = id::ListSubscriptionsByTopicInput,
     .output = id::ListSubscriptionsByTopicResponse,
     .result_wrapper = "ListSubscriptionsByTopicResult",
     .errors = errors::ListSubscriptionsByTopic, .pagination = &pages::ListSubscriptionsByTopic},
    {.name = "ListTopics", .input = id::ListTopicsInput, .output = id::ListTopicsResponse,
     .result_wrapper = "ListTopicsResult", .errors = errors::ListTopics,
     .pagination = &pages::ListTopics},
    {.name = "Publish", .input = id::PublishInput, .output = id::PublishResponse,
     .result_wrapper = "PublishResult", .errors = errors::Publish},
    {.name = "PublishBatch", .input = id::PublishBatchInput, .output = id::PublishBatchResponse,
     .result_wrapper = "PublishBatchResult", .errors = errors::PublishBatch},
    {.name = "SetSubscriptionAttributes", .input = id::SetSubscriptionAttributesInput,
     .errors = errors::SetSubscriptionAttributes},
    {.name = "SetTopicAttributes", .input = id::SetTopicAttributesInput,
     .errors = errors::SetTopicAttributes},
    {.name = "Subscribe", .input = id::SubscribeInput, .output = id::SubscribeResponse,
     .result_wrapper = "SubscribeResult", .errors = errors::Subscribe},
    {.name = "TagResource", .input = id::TagResourceRequest, .output = id::TagResourceResponse,
     .result_wrapper = "TagResourceResult", .errors = errors::TagResource},
    {.name = "Unsubscribe", .input = id::UnsubscribeInput, .errors = errors::Unsubscribe},
};

}  // namespace

constexpr Service kSns =
    {.name = "sns", .id = "SNS", .endpoint_prefix = "sns", .signing_name = "sns",
     .api_version = "2010-03-31", .protocol = Protocol::kQuery,
     .xml_namespace = "http://sns.amazonaws.com/doc/2010-03-31/", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
