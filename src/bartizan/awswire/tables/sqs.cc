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
  AttributeNameList,
  BatchEntryIdsNotDistinct,
  BatchRequestTooLong,
  BatchResultErrorEntry,
  BatchResultErrorEntryList,
  BinaryList,
  ChangeMessageVisibilityBatchRequest,
  ChangeMessageVisibilityBatchRequestEntry,
  ChangeMessageVisibilityBatchRequestEntryList,
  ChangeMessageVisibilityBatchResult,
  ChangeMessageVisibilityBatchResultEntry,
  ChangeMessageVisibilityBatchResultEntryList,
  ChangeMessageVisibilityRequest,
  CreateQueueRequest,
  CreateQueueResult,
  DeleteMessageBatchRequest,
  DeleteMessageBatchRequestEntry,
  DeleteMessageBatchRequestEntryList,
  DeleteMessageBatchResult,
  DeleteMessageBatchResultEntry,
  DeleteMessageBatchResultEntryList,
  DeleteMessageRequest,
  DeleteQueueRequest,
  EmptyBatchRequest,
  GetQueueAttributesRequest,
  GetQueueAttributesResult,
  GetQueueUrlRequest,
  GetQueueUrlResult,
  InvalidAddress,
  InvalidAttributeName,
  InvalidAttributeValue,
  InvalidBatchEntryId,
  InvalidIdFormat,
  InvalidMessageContents,
  InvalidSecurity,
  KmsAccessDenied,
  KmsDisabled,
  KmsInvalidKeyUsage,
  KmsInvalidState,
  KmsNotFound,
  KmsOptInRequired,
  KmsThrottled,
  ListQueuesRequest,
  ListQueuesResult,
  Message,
  MessageAttributeNameList,
  MessageAttributeValue,
  MessageBodyAttributeMap,
  MessageBodySystemAttributeMap,
  MessageList,
  MessageNotInflight,
  MessageSystemAttributeList,
  MessageSystemAttributeMap,
  MessageSystemAttributeValue,
  OverLimit,
  PurgeQueueInProgress,
  PurgeQueueRequest,
  QueueAttributeMap,
  QueueDeletedRecently,
  QueueDoesNotExist,
  QueueNameExists,
  QueueUrlList,
  ReceiptHandleIsInvalid,
  ReceiveMessageRequest,
  ReceiveMessageResult,
  RequestThrottled,
  SendMessageBatchRequest,
  SendMessageBatchRequestEntry,
  SendMessageBatchRequestEntryList,
  SendMessageBatchResult,
  SendMessageBatchResultEntry,
  SendMessageBatchResultEntryList,
  SendMessageRequest,
  SendMessageResult,
  SetQueueAttributesRequest,
  StringList,
  TagMap,
  TooManyEntriesInBatchRequest,
  UnsupportedOperation,
};
}  // namespace id

namespace members {
constexpr Member AttributeNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member BatchEntryIdsNotDistinct[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member BatchRequestTooLong[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member BatchResultErrorEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "SenderFault", .shape = id::Boolean, .required = true},
    {.name = "Code", .shape = id::String, .required = true},
    {.name = "Message", .shape = id::String},
};
constexpr Member BatchResultErrorEntryList[] = {
    {.name = "member", .shape = id::BatchResultErrorEntry},
};
constexpr Member BinaryList[] = {
    {.name = "member", .shape = id::Blob},
};
constexpr Member ChangeMessageVisibilityBatchRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "Entries", .shape = id::ChangeMessageVisibilityBatchRequestEntryList,
     .required = true},
};
constexpr Member ChangeMessageVisibilityBatchRequestEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ReceiptHandle", .shape = id::String, .required = true},
    {.name = "VisibilityTimeout", .shape = id::Integer},
};
constexpr Member ChangeMessageVisibilityBatchRequestEntryList[] = {
    {.name = "member", .shape = id::ChangeMessageVisibilityBatchRequestEntry},
};
constexpr Member ChangeMessageVisibilityBatchResult[] = {
    {.name = "Successful", .shape = id::ChangeMessageVisibilityBatchResultEntryList,
     .required = true},
    {.name = "Failed", .shape = id::BatchResultErrorEntryList, .required = true},
};
constexpr Member ChangeMessageVisibilityBatchResultEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
};
constexpr Member ChangeMessageVisibilityBatchResultEntryList[] = {
    {.name = "member", .shape = id::ChangeMessageVisibilityBatchResultEntry},
};
constexpr Member ChangeMessageVisibilityRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "ReceiptHandle", .shape = id::String, .required = true},
    {.name = "VisibilityTimeout", .shape = id::Integer, .required = true},
};
constexpr Member CreateQueueRequest[] = {
    {.name = "QueueName", .shape = id::String, .required = true},
    {.name = "Attributes", .shape = id::QueueAttributeMap},
    {.name = "tags", .shape = id::TagMap},
};
constexpr Member CreateQueueResult[] = {
    {.name = "QueueUrl", .shape = id::String},
};
constexpr Member DeleteMessageBatchRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "Entries", .shape = id::DeleteMessageBatchRequestEntryList, .required = true},
};
constexpr Member DeleteMessageBatchRequestEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ReceiptHandle", .shape = id::String, .required = true},
};
constexpr Member DeleteMessageBatchRequestEntryList[] = {
    {.name = "member", .shape = id::DeleteMessageBatchRequestEntry},
};
constexpr Member DeleteMessageBatchResult[] = {
    {.name = "Successful", .shape = id::DeleteMessageBatchResultEntryList, .required = true},
    {.name = "Failed", .shape = id::BatchResultErrorEntryList, .required = true},
};
constexpr Member DeleteMessageBatchResultEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
};
constexpr Member DeleteMessageBatchResultEntryList[] = {
    {.name = "member", .shape = id::DeleteMessageBatchResultEntry},
};
constexpr Member DeleteMessageRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "ReceiptHandle", .shape = id::String, .required = true},
};
constexpr Member DeleteQueueRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
};
constexpr Member EmptyBatchRequest[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member GetQueueAttributesRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "AttributeNames", .shape = id::AttributeNameList},
};
constexpr Member GetQueueAttributesResult[] = {
    {.name = "Attributes", .shape = id::QueueAttributeMap},
};
constexpr Member GetQueueUrlRequest[] = {
    {.name = "QueueName", .shape = id::String, .required = true},
    {.name = "QueueOwnerAWSAccountId", .shape = id::String},
};
constexpr Member GetQueueUrlResult[] = {
    {.name = "QueueUrl", .shape = id::String},
};
constexpr Member InvalidAddress[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidAttributeName[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidAttributeValue[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidBatchEntryId[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidMessageContents[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidSecurity[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsAccessDenied[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsDisabled[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsInvalidKeyUsage[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsInvalidState[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsNotFound[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsOptInRequired[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsThrottled[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListQueuesRequest[] = {
    {.name = "QueueNamePrefix", .shape = id::String},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member ListQueuesResult[] = {
    {.name = "QueueUrls", .shape = id::QueueUrlList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member Message[] = {
    {.name = "MessageId", .shape = id::String},
    {.name = "ReceiptHandle", .shape = id::String},
    {.name = "MD5OfBody", .shape = id::String},
    {.name = "Body", .shape = id::String},
    {.name = "Attributes", .shape = id::MessageSystemAttributeMap},
    {.name = "MD5OfMessageAttributes", .shape = id::String},
    {.name = "MessageAttributes", .shape = id::MessageBodyAttributeMap},
};
constexpr Member MessageAttributeNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member MessageAttributeValue[] = {
    {.name = "StringValue", .shape = id::String},
    {.name = "BinaryValue", .shape = id::Blob},
    {.name = "StringListValues", .shape = id::StringList, .flattened = true},
    {.name = "BinaryListValues", .shape = id::BinaryList, .flattened = true},
    {.name = "DataType", .shape = id::String, .required = true},
};
constexpr Member MessageBodyAttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::MessageAttributeValue},
};
constexpr Member MessageBodySystemAttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::MessageSystemAttributeValue},
};
constexpr Member MessageList[] = {
    {.name = "member", .shape = id::Message},
};
constexpr Member MessageSystemAttributeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member MessageSystemAttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member MessageSystemAttributeValue[] = {
    {.name = "StringValue", .shape = id::String},
    {.name = "BinaryValue", .shape = id::Blob},
    {.name = "StringListValues", .shape = id::StringList, .flattened = true},
    {.name = "BinaryListValues", .shape = id::BinaryList, .flattened = true},
    {.name = "DataType", .shape = id::String, .required = true},
};
constexpr Member OverLimit[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PurgeQueueInProgress[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PurgeQueueRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
};
constexpr Member QueueAttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member QueueDeletedRecently[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member QueueDoesNotExist[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member QueueNameExists[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member QueueUrlList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ReceiptHandleIsInvalid[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ReceiveMessageRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "AttributeNames", .shape = id::AttributeNameList},
    {.name = "MessageSystemAttributeNames", .shape = id::MessageSystemAttributeList},
    {.name = "MessageAttributeNames", .shape = id::MessageAttributeNameList},
    {.name = "MaxNumberOfMessages", .shape = id::Integer},
    {.name = "VisibilityTimeout", .shape = id::Integer},
    {.name = "WaitTimeSeconds", .shape = id::Integer},
    {.name = "ReceiveRequestAttemptId", .shape = id::String},
};
constexpr Member ReceiveMessageResult[] = {
    {.name = "Messages", .shape = id::MessageList},
};
constexpr Member RequestThrottled[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member SendMessageBatchRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "Entries", .shape = id::SendMessageBatchRequestEntryList, .required = true},
};
constexpr Member SendMessageBatchRequestEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "MessageBody", .shape = id::String, .required = true},
    {.name = "DelaySeconds", .shape = id::Integer},
    {.name = "MessageAttributes", .shape = id::MessageBodyAttributeMap},
    {.name = "MessageSystemAttributes", .shape = id::MessageBodySystemAttributeMap},
    {.name = "MessageDeduplicationId", .shape = id::String},
    {.name = "MessageGroupId", .shape = id::String},
};
constexpr Member SendMessageBatchRequestEntryList[] = {
    {.name = "member", .shape = id::SendMessageBatchRequestEntry},
};
constexpr Member SendMessageBatchResult[] = {
    {.name = "Successful", .shape = id::SendMessageBatchResultEntryList, .required = true},
    {.name = "Failed", .shape = id::BatchResultErrorEntryList, .required = true},
};
constexpr Member SendMessageBatchResultEntry[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "MessageId", .shape = id::String, .required = true},
    {.name = "MD5OfMessageBody", .shape = id::String, .required = true},
    {.name = "MD5OfMessageAttributes", .shape = id::String},
    {.name = "MD5OfMessageSystemAttributes", .shape = id::String},
    {.name = "SequenceNumber", .shape = id::String},
};
constexpr Member SendMessageBatchResultEntryList[] = {
    {.name = "member", .shape = id::SendMessageBatchResultEntry},
};
constexpr Member SendMessageRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "MessageBody", .shape = id::String, .required = true},
    {.name = "DelaySeconds", .shape = id::Integer},
    {.name = "MessageAttributes", .shape = id::MessageBodyAttributeMap},
    {.name = "MessageSystemAttributes", .shape = id::MessageBodySystemAttributeMap},
    {.name = "MessageDeduplicationId", .shape = id::String},
    {.name = "MessageGroupId", .shape = id::String},
};
constexpr Member SendMessageResult[] = {
    {.name = "MD5OfMessageBody", .shape = id::String},
    {.name = "MD5OfMessageAttributes", .shape = id::String},
    {.name = "MD5OfMessageSystemAttributes", .shape = id::String},
    {.name = "MessageId", .shape = id::String},
    {.name = "SequenceNumber", .shape = id::String},
};
constexpr Member SetQueueAttributesRequest[] = {
    {.name = "QueueUrl", .shape = id::String, .required = true},
    {.name = "Attributes", .shape = id::QueueAttributeMap, .required = true},
};
constexpr Member StringList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TagMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TooManyEntriesInBatchRequest[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UnsupportedOperation[] = {
    {.name = "message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "AttributeNameList", .type = Type::kList, .members = members::AttributeNameList,
     .flattened = true},
    {.name = "BatchEntryIdsNotDistinct", .members = members::BatchEntryIdsNotDistinct,
     .error = true},
    {.name = "BatchRequestTooLong", .members = members::BatchRequestTooLong, .error = true},
    {.name = "BatchResultErrorEntry", .members = members::BatchResultErrorEntry},
    {.name = "BatchResultErrorEntryList", .type = Type::kList,
     .members = members::BatchResultErrorEntryList, .flattened = true},
    {.name = "BinaryList", .type = Type::kList, .members = members::BinaryList},
    {.name = "ChangeMessageVisibilityBatchRequest",
     .members = members::ChangeMessageVisibilityBatchRequest},
    {.name = "ChangeMessageVisibilityBatchRequestEntry",
     .members = members::ChangeMessageVisibilityBatchRequestEntry},
    {.name = "ChangeMessageVisibilityBatchRequestEntryList", .type = Type::kList,
     .members = members::ChangeMessageVisibilityBatchRequestEntryList, .flattened = true},
    {.name = "ChangeMessageVisibilityBatchResult",
     .members = members::ChangeMessageVisibilityBatchResult},
    {.name = "ChangeMessageVisibilityBatchResultEntry",
     .members = members::ChangeMessageVisibilityBatchResultEntry},
    {.name = "ChangeMessageVisibilityBatchResultEntryList", .type = Type::kList,
     .members = members::ChangeMessageVisibilityBatchResultEntryList, .flattened = true},
    {.name = "ChangeMessageVisibilityRequest", .members = members::ChangeMessageVisibilityRequest},
    {.name = "CreateQueueRequest", .members = members::CreateQueueRequest},
    {.name = "CreateQueueResult", .members = members::CreateQueueResult},
    {.name = "DeleteMessageBatchRequest", .members = members::DeleteMessageBatchRequest},
    {.name = "DeleteMessageBatchRequestEntry", .members = members::DeleteMessageBatchRequestEntry},
    {.name = "DeleteMessageBatchRequestEntryList", .type = Type::kList,
     .members = members::DeleteMessageBatchRequestEntryList, .flattened = true},
    {.name = "DeleteMessageBatchResult", .members = members::DeleteMessageBatchResult},
    {.name = "DeleteMessageBatchResultEntry", .members = members::DeleteMessageBatchResultEntry},
    {.name = "DeleteMessageBatchResultEntryList", .type = Type::kList,
     .members = members::DeleteMessageBatchResultEntryList, .flattened = true},
    {.name = "DeleteMessageRequest", .members = members::DeleteMessageRequest},
    {.name = "DeleteQueueRequest", .members = members::DeleteQueueRequest},
    {.name = "EmptyBatchRequest", .members = members::EmptyBatchRequest, .error = true},
    {.name = "GetQueueAttributesRequest", .members = members::GetQueueAttributesRequest},
    {.name = "GetQueueAttributesResult", .members = members::GetQueueAttributesResult},
    {.name = "GetQueueUrlRequest", .members = members::GetQueueUrlRequest},
    {.name = "GetQueueUrlResult", .members = members::GetQueueUrlResult},
    {.name = "InvalidAddress", .members = members::InvalidAddress, .error = true},
    {.name = "InvalidAttributeName", .members = members::InvalidAttributeName, .error = true},
    {.name = "InvalidAttributeValue", .members = members::InvalidAttributeValue, .error = true},
    {.name = "InvalidBatchEntryId", .members = members::InvalidBatchEntryId, .error = true},
    {.name = "InvalidIdFormat", .error = true},
    {.name = "InvalidMessageContents", .members = members::InvalidMessageContents, .error = true},
    {.name = "InvalidSecurity", .members = members::InvalidSecurity, .error = true},
    {.name = "KmsAccessDenied", .members = members::KmsAccessDenied, .error = true},
    {.name = "KmsDisabled", .members = members::KmsDisabled, .error = true},
    {.name = "KmsInvalidKeyUsage", .members = members::KmsInvalidKeyUsage, .error = true},
    {.name = "KmsInvalidState", .members = members::KmsInvalidState, .error = true},
    {.name = "KmsNotFound", .members = members::KmsNotFound, .error = true},
    {.name = "KmsOptInRequired", .members = members::KmsOptInRequired, .error = true},
    {.name = "KmsThrottled", .members = members::KmsThrottled, .error = true},
    {.name = "ListQueuesRequest", .members = members::ListQueuesRequest},
    {.name = "ListQueuesResult", .members = members::ListQueuesResult},
    {.name = "Message", .members = members::Message},
    {.name = "MessageAttributeNameList", .type = Type::kList,
     .members = members::MessageAttributeNameList, .flattened = true},
    {.name = "MessageAttributeValue", .members = members::MessageAttributeValue},
    {.name = "MessageBodyAttributeMap", .type = Type::kMap,
     .members = members::MessageBodyAttributeMap, .flattened = true},
    {.name = "MessageBodySystemAttributeMap", .type = Type::kMap,
     .members = members::MessageBodySystemAttributeMap, .flattened = true},
    {.name = "MessageList", .type = Type::kList, .members = members::MessageList,
     .flattened = true},
    {.name = "MessageNotInflight", .error = true},
    {.name = "MessageSystemAttributeList", .type = Type::kList,
     .members = members::MessageSystemAttributeList, .flattened = true},
    {.name = "MessageSystemAttributeMap", .type = Type::kMap,
     .members = members::MessageSystemAttributeMap, .flattened = true},
    {.name = "MessageSystemAttributeValue", .members = members::MessageSystemAttributeValue},
    {.name = "OverLimit", .members = members::OverLimit, .error = true},
    {.name = "PurgeQueueInProgress", .members = members::PurgeQueueInProgress, .error = true},
    {.name = "PurgeQueueRequest", .members = members::PurgeQueueRequest},
    {.name = "QueueAttributeMap", .type = Type::kMap, .members = members::QueueAttributeMap,
     .flattened = true},
    {.name = "QueueDeletedRecently", .members = members::QueueDeletedRecently, .error = true},
    {.name = "QueueDoesNotExist", .members = members::QueueDoesNotExist, .error = true},
    {.name = "QueueNameExists", .members = members::QueueNameExists, .error = true},
    {.name = "QueueUrlList", .type = Type::kList, .members = members::QueueUrlList,
     .flattened = true},
    {.name = "ReceiptHandleIsInvalid", .members = members::ReceiptHandleIsInvalid, .error = true},
    {.name = "ReceiveMessageRequest", .members = members::ReceiveMessageRequest},
    {.name = "ReceiveMessageResult", .members = members::ReceiveMessageResult},
    {.name = "RequestThrottled", .members = members::RequestThrottled, .error = true},
    {.name = "SendMessageBatchRequest", .members = members::SendMessageBatchRequest},
    {.name = "SendMessageBatchRequestEntry", .members = members::SendMessageBatchRequestEntry},
    {.name = "SendMessageBatchRequestEntryList", .type = Type::kList,
     .members = members::SendMessageBatchRequestEntryList, .flattened = true},
    {.name = "SendMessageBatchResult", .members = members::SendMessageBatchResult},
    {.name = "SendMessageBatchResultEntry", .members = members::SendMessageBatchResultEntry},
    {.name = "SendMessageBatchResultEntryList", .type = Type::kList,
     .members = members::SendMessageBatchResultEntryList, .flattened = true},
    {.name = "SendMessageRequest", .members = members::SendMessageRequest},
    {.name = "SendMessageResult", .members = members::SendMessageResult},
    {.name = "SetQueueAttributesRequest", .members = members::SetQueueAttributesRequest},
    {.name = "StringList", .type = Type::kList, .members = members::StringList},
    {.name = "TagMap", .type = Type::kMap, .members = members::TagMap, .flattened = true},
    {.name = "TooManyEntriesInBatchRequest", .members = members::TooManyEntriesInBatchRequest,
     .error = true},
    {.name = "UnsupportedOperation", .members = members::UnsupportedOperation, .error = true},
};

namespace errors {
constexpr uint16_t ChangeMessageVisibility[] = {id::MessageNotInflight, id::ReceiptHandleIsInvalid,
    id::RequestThrottled, id::QueueDoesNotExist, id::UnsupportedOperation, id::InvalidAddress,
    id::InvalidSecurity};
constexpr uint16_t ChangeMessageVisibilityBatch[] = {id::TooManyEntriesInBatchRequest,
    id::EmptyBatchRequest, id::BatchEntryIdsNotDistinct, id::InvalidBatchEntryId,
    id::RequestThrottled, id::QueueDoesNotExist, id::UnsupportedOperation, id::InvalidAddress,
    id::InvalidSecurity};
constexpr uint16_t CreateQueue[] = {id::QueueDeletedRecently, id::QueueNameExists,
    id::RequestThrottled, id::InvalidAddress, id::InvalidAttributeName, id::InvalidAttributeValue,
    id::UnsupportedOperation, id::InvalidSecurity};
constexpr uint16_t DeleteMessage[] = {id::InvalidIdFormat, id::ReceiptHandleIsInvalid,
    id::RequestThrottled, id::QueueDoesNotExist, id::UnsupportedOperation, id::InvalidSecurity,
    id::InvalidAddress};
constexpr uint16_t DeleteMessageBatch[] = {id::TooManyEntriesInBatchRequest, id::EmptyBatchRequest,
    id::BatchEntryIdsNotDistinct, id::InvalidBatchEntryId, id::RequestThrottled,
    id::QueueDoesNotExist, id::UnsupportedOperation, id::InvalidAddress, id::InvalidSecurity};
constexpr uint16_t DeleteQueue[] = {id::RequestThrottled, id::QueueDoesNotExist, id::InvalidAddress,
    id::UnsupportedOperation, id::InvalidSecurity};
constexpr uint16_t GetQueueAttributes[] = {id::InvalidAttributeName, id::RequestThrottled,
    id::QueueDoesNotExist, id::UnsupportedOperation, id::InvalidSecurity, id::InvalidAddress};
constexpr uint16_t GetQueueUrl[] = {id::RequestThrottled, id::QueueDoesNotExist, id::InvalidAddress,
    id::InvalidSecurity, id::UnsupportedOperation};
constexpr uint16_t ListQueues[] = {id::RequestThrottled, id::InvalidSecurity, id::InvalidAddress,
    id::UnsupportedOperation};
constexpr uint16_t PurgeQueue[] = {id::QueueDoesNotExist, id::PurgeQueueInProgress,
    id::RequestThrottled, id::InvalidAddress, id::InvalidSecurity, id::UnsupportedOperation};
constexpr uint16_t ReceiveMessage[] = {id::UnsupportedOperation, id::OverLimit,
    id::RequestThrottled, id::QueueDoesNotExist, id::InvalidSecurity, id::KmsDisabled,
    id::KmsInvalidState, id::KmsNotFound, id::KmsOptInRequired, id::KmsThrottled,
    id::KmsAccessDenied, id::KmsInvalidKeyUsage, id::InvalidAddress};
constexpr uint16_t SendMessage[] = {id::InvalidMessageContents, id::UnsupportedOperation,
    id::RequestThrottled, id::QueueDoesNotExist, id::InvalidSecurity, id::KmsDisabled,
    id::KmsInvalidState, id::KmsNotFound, id::KmsOptInRequired, id::KmsThrottled,
    id::KmsAccessDenied, id::KmsInvalidKeyUsage, id::InvalidAddress};
constexpr uint16_t SendMessageBatch[] = {id::TooManyEntriesInBatchRequest, id::EmptyBatchRequest,
    id::BatchEntryIdsNotDistinct, id::BatchRequestTooLong, id::InvalidBatchEntryId,
    id::UnsupportedOperation, id::RequestThrottled, id::QueueDoesNotExist, id::InvalidSecurity,
    id::KmsDisabled, id::KmsInvalidState, id::KmsNotFound, id::KmsOptInRequired, id::KmsThrottled,
    id::KmsAccessDenied, id::KmsInvalidKeyUsage, id::InvalidAddress};
constexpr uint16_t SetQueueAttributes[] = {id::InvalidAttributeName, id::InvalidAttributeValue,
    id::RequestThrottled, id::QueueDoesNotExist, id::UnsupportedOperation, id::OverLimit,
    id::InvalidAddress, id::InvalidSecurity};
}  // namespace errors

namespace words {
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view QueueUrls[] = {"QueueUrls"};
}  // namespace words

namespace pages {
constexpr Pagination ListQueues =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::QueueUrls};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "ChangeMessageVisibility", .input = id::ChangeMessageVisibilityRequest,
     .errors = errors::ChangeMessageVisibility},
    {.name = "ChangeMessageVisibilityBatch", .input = id::ChangeMessageVisibilityBatchRequest,
     .output = id::ChangeMessageVisibilityBatchResult,
     .errors = errors::ChangeMessageVisibilityBatch},
    {.name = "CreateQueue", .input = id::CreateQueueRequest, .output = id::CreateQueueResult,
     .errors = errors::CreateQueue},
    {.name = "DeleteMessage", .input = id::DeleteMessageRequest, .errors = errors::DeleteMessage},
    {.name = "DeleteMessageBatch", .input = id::DeleteMessageBatchRequest,
     .output = id::DeleteMessageBatchResult, .errors = errors::DeleteMessageBatch},
    {.name = "DeleteQueue", .input = id::DeleteQueueRequest, .errors = errors::DeleteQueue},
    {.name = "GetQueueAttributes", .input = id::GetQueueAttributesRequest,
     .output = id::GetQueueAttributesResult, .errors = errors::GetQueueAttributes},
    {.name = "GetQueueUrl", .input = id::GetQueueUrlRequest, .output = id::GetQueueUrlResult,
     .errors = errors::GetQueueUrl},
    {.name = "ListQueues", .input = id::ListQueuesRequest, .output = id::ListQueuesResult,
     .errors = errors::ListQueues, .pagination = &pages::ListQueues},
    {.name = "PurgeQueue", .input = id::PurgeQueueRequest, .errors = errors::PurgeQueue},
    {.name = "ReceiveMessage", .input = id::ReceiveMessageRequest,
     .output = id::ReceiveMessageResult, .errors = errors::ReceiveMessage, .long_poll = true},
    {.name = "SendMessage", .input = id::SendMessageRequest, .output = id::SendMessageResult,
     .errors = errors::SendMessage},
    {.name = "SendMessageBatch", .input = id::SendMessageBatchRequest,
     .output = id::SendMessageBatchResult, .errors = errors::SendMessageBatch},
    {.name = "SetQueueAttributes", .input = id::SetQueueAttributesRequest,
     .errors = errors::SetQueueAttributes},
};

}  // namespace

constexpr Service kSqs =
    {.name = "sqs", .id = "SQS", .endpoint_prefix = "sqs", .signing_name = "sqs",
     .api_version = "2012-11-05", .protocol = Protocol::kJson, .json_version = "1.0",
     .target_prefix = "AmazonSQS", .query_compatible = true, .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
