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
  String,
  Timestamp,
  ArchivalSummary,
  AttributeDefinition,
  AttributeDefinitions,
  AttributeMap,
  AttributeNameList,
  AttributeUpdates,
  AttributeValue,
  AttributeValueList,
  AttributeValueUpdate,
  BillingModeSummary,
  BinarySetAttributeValue,
  CancellationReason,
  CancellationReasonList,
  Capacity,
  Condition,
  ConditionCheck,
  ConditionalCheckFailedException,
  ConsumedCapacity,
  ConsumedCapacityMultiple,
  CreateTableInput,
  CreateTableOutput,
  Delete,
  DeleteItemInput,
  DeleteItemOutput,
  DeleteTableInput,
  DeleteTableOutput,
  DescribeTableInput,
  DescribeTableOutput,
  ExpectedAttributeMap,
  ExpectedAttributeValue,
  ExpressionAttributeNameMap,
  ExpressionAttributeValueMap,
  FilterConditionMap,
  GetItemInput,
  GetItemOutput,
  GlobalSecondaryIndex,
  GlobalSecondaryIndexDescription,
  GlobalSecondaryIndexDescriptionList,
  GlobalSecondaryIndexList,
  GlobalSecondaryIndexWarmThroughputDescription,
  GlobalTableWitnessDescription,
  GlobalTableWitnessDescriptionList,
  IdempotentParameterMismatchException,
  InternalServerError,
  ItemCollectionKeyAttributeMap,
  ItemCollectionMetrics,
  ItemCollectionMetricsMultiple,
  ItemCollectionMetricsPerTable,
  ItemCollectionSizeEstimateRange,
  ItemCollectionSizeLimitExceededException,
  ItemList,
  Key,
  KeyConditions,
  KeySchema,
  KeySchemaElement,
  LimitExceededException,
  ListAttributeValue,
  LocalSecondaryIndex,
  LocalSecondaryIndexDescription,
  LocalSecondaryIndexDescriptionList,
  LocalSecondaryIndexList,
  MapAttributeValue,
  NonKeyAttributeNameList,
  NumberSetAttributeValue,
  OnDemandThroughput,
  OnDemandThroughputOverride,
  Projection,
  ProvisionedThroughput,
  ProvisionedThroughputDescription,
  ProvisionedThroughputExceededException,
  ProvisionedThroughputOverride,
  Put,
  PutItemInput,
  PutItemInputAttributeMap,
  PutItemOutput,
  QueryInput,
  QueryOutput,
  ReplicaDescription,
  ReplicaDescriptionList,
  ReplicaGlobalSecondaryIndexDescription,
  ReplicaGlobalSecondaryIndexDescriptionList,
  ReplicatedWriteConflictException,
  RequestLimitExceeded,
  ResourceInUseException,
  ResourceNotFoundException,
  RestoreSummary,
  SSEDescription,
  SSESpecification,
  SecondaryIndexesCapacityMap,
  StreamSpecification,
  StringSetAttributeValue,
  TableClassSummary,
  TableDescription,
  TableWarmThroughputDescription,
  Tag,
  TagList,
  ThrottlingException,
  ThrottlingReason,
  ThrottlingReasonList,
  TransactWriteItem,
  TransactWriteItemList,
  TransactWriteItemsInput,
  TransactWriteItemsOutput,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
  Update,
  UpdateItemInput,
  UpdateItemOutput,
  WarmThroughput,
};
}  // namespace id

namespace members {
constexpr Member ArchivalSummary[] = {
    {.name = "ArchivalDateTime", .shape = id::Timestamp},
    {.name = "ArchivalReason", .shape = id::String},
    {.name = "ArchivalBackupArn", .shape = id::String},
};
constexpr Member AttributeDefinition[] = {
    {.name = "AttributeName", .shape = id::String, .required = true},
    {.name = "AttributeType", .shape = id::String, .required = true},
};
constexpr Member AttributeDefinitions[] = {
    {.name = "member", .shape = id::AttributeDefinition},
};
constexpr Member AttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AttributeValue},
};
constexpr Member AttributeNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AttributeUpdates[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AttributeValueUpdate},
};
constexpr Member AttributeValue[] = {
    {.name = "S", .shape = id::String},
    {.name = "N", .shape = id::String},
    {.name = "B", .shape = id::Blob},
    {.name = "SS", .shape = id::StringSetAttributeValue},
    {.name = "NS", .shape = id::NumberSetAttributeValue},
    {.name = "BS", .shape = id::BinarySetAttributeValue},
    {.name = "M", .shape = id::MapAttributeValue},
    {.name = "L", .shape = id::ListAttributeValue},
    {.name = "NULL", .shape = id::Boolean},
    {.name = "BOOL", .shape = id::Boolean},
};
constexpr Member AttributeValueList[] = {
    {.name = "member", .shape = id::AttributeValue},
};
constexpr Member AttributeValueUpdate[] = {
    {.name = "Value", .shape = id::AttributeValue},
    {.name = "Action", .shape = id::String},
};
constexpr Member BillingModeSummary[] = {
    {.name = "BillingMode", .shape = id::String},
    {.name = "LastUpdateToPayPerRequestDateTime", .shape = id::Timestamp},
};
constexpr Member BinarySetAttributeValue[] = {
    {.name = "member", .shape = id::Blob},
};
constexpr Member CancellationReason[] = {
    {.name = "Item", .shape = id::AttributeMap},
    {.name = "Code", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member CancellationReasonList[] = {
    {.name = "member", .shape = id::CancellationReason},
};
constexpr Member Capacity[] = {
    {.name = "ReadCapacityUnits", .shape = id::Double},
    {.name = "WriteCapacityUnits", .shape = id::Double},
    {.name = "CapacityUnits", .shape = id::Double},
};
constexpr Member Condition[] = {
    {.name = "AttributeValueList", .shape = id::AttributeValueList},
    {.name = "ComparisonOperator", .shape = id::String, .required = true},
};
constexpr Member ConditionCheck[] = {
    {.name = "Key", .shape = id::Key, .required = true},
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "ConditionExpression", .shape = id::String, .required = true},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
    {.name = "ReturnValuesOnConditionCheckFailure", .shape = id::String},
};
constexpr Member ConditionalCheckFailedException[] = {
    {.name = "message", .shape = id::String},
    {.name = "Item", .shape = id::AttributeMap},
};
constexpr Member ConsumedCapacity[] = {
    {.name = "TableName", .shape = id::String},
    {.name = "CapacityUnits", .shape = id::Double},
    {.name = "ReadCapacityUnits", .shape = id::Double},
    {.name = "WriteCapacityUnits", .shape = id::Double},
    {.name = "Table", .shape = id::Capacity},
    {.name = "LocalSecondaryIndexes", .shape = id::SecondaryIndexesCapacityMap},
    {.name = "GlobalSecondaryIndexes", .shape = id::SecondaryIndexesCapacityMap},
};
constexpr Member ConsumedCapacityMultiple[] = {
    {.name = "member", .shape = id::ConsumedCapacity},
};
constexpr Member CreateTableInput[] = {
    {.name = "AttributeDefinitions", .shape = id::AttributeDefinitions},
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "KeySchema", .shape = id::KeySchema},
    {.name = "LocalSecondaryIndexes", .shape = id::LocalSecondaryIndexList},
    {.name = "GlobalSecondaryIndexes", .shape = id::GlobalSecondaryIndexList},
    {.name = "BillingMode", .shape = id::String},
    {.name = "ProvisionedThroughput", .shape = id::ProvisionedThroughput},
    {.name = "StreamSpecification", .shape = id::StreamSpecification},
    {.name = "SSESpecification", .shape = id::SSESpecification},
    {.name = "Tags", .shape = id::TagList},
    {.name = "TableClass", .shape = id::String},
    {.name = "DeletionProtectionEnabled", .shape = id::Boolean},
    {.name = "WarmThroughput", .shape = id::WarmThroughput},
    {.name = "ResourcePolicy", .shape = id::String},
    {.name = "OnDemandThroughput", .shape = id::OnDemandThroughput},
    {.name = "GlobalTableSourceArn", .shape = id::String},
    {.name = "GlobalTableSettingsReplicationMode", .shape = id::String},
};
constexpr Member CreateTableOutput[] = {
    {.name = "TableDescription", .shape = id::TableDescription},
};
constexpr Member Delete[] = {
    {.name = "Key", .shape = id::Key, .required = true},
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "ConditionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
    {.name = "ReturnValuesOnConditionCheckFailure", .shape = id::String},
};
constexpr Member DeleteItemInput[] = {
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "Key", .shape = id::Key, .required = true},
    {.name = "Expected", .shape = id::ExpectedAttributeMap},
    {.name = "ConditionalOperator", .shape = id::String},
    {.name = "ReturnValues", .shape = id::String},
    {.name = "ReturnConsumedCapacity", .shape = id::String},
    {.name = "ReturnItemCollectionMetrics", .shape = id::String},
    {.name = "ConditionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
    {.name = "ReturnValuesOnConditionCheckFailure", .shape = id::String},
};
constexpr Member DeleteItemOutput[] = {
    {.name = "Attributes", .shape = id::AttributeMap},
    {.name = "ConsumedCapacity", .shape = id::ConsumedCapacity},
    {.name = "ItemCollectionMetrics", .shape = id::ItemCollectionMetrics},
};
constexpr Member DeleteTableInput[] = {
    {.name = "TableName", .shape = id::String, .required = true},
};
constexpr Member DeleteTableOutput[] = {
    {.name = "TableDescription", .shape = id::TableDescription},
};
constexpr Member DescribeTableInput[] = {
    {.name = "TableName", .shape = id::String, .required = true},
};
constexpr Member DescribeTableOutput[] = {
    {.name = "Table", .shape = id::TableDescription},
};
constexpr Member ExpectedAttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::ExpectedAttributeValue},
};
constexpr Member ExpectedAttributeValue[] = {
    {.name = "Value", .shape = id::AttributeValue},
    {.name = "Exists", .shape = id::Boolean},
    {.name = "ComparisonOperator", .shape = id::String},
    {.name = "AttributeValueList", .shape = id::AttributeValueList},
};
constexpr Member ExpressionAttributeNameMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member ExpressionAttributeValueMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AttributeValue},
};
constexpr Member FilterConditionMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Condition},
};
constexpr Member GetItemInput[] = {
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "Key", .shape = id::Key, .required = true},
    {.name = "AttributesToGet", .shape = id::AttributeNameList},
    {.name = "ConsistentRead", .shape = id::Boolean},
    {.name = "ReturnConsumedCapacity", .shape = id::String},
    {.name = "ProjectionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
};
constexpr Member GetItemOutput[] = {
    {.name = "Item", .shape = id::AttributeMap},
    {.name = "ConsumedCapacity", .shape = id::ConsumedCapacity},
};
constexpr Member GlobalSecondaryIndex[] = {
    {.name = "IndexName", .shape = id::String, .required = true},
    {.name = "KeySchema", .shape = id::KeySchema, .required = true},
    {.name = "Projection", .shape = id::Projection, .required = true},
    {.name = "ProvisionedThroughput", .shape = id::ProvisionedThroughput},
    {.name = "OnDemandThroughput", .shape = id::OnDemandThroughput},
    {.name = "WarmThroughput", .shape = id::WarmThroughput},
};
constexpr Member GlobalSecondaryIndexDescription[] = {
    {.name = "IndexName", .shape = id::String},
    {.name = "KeySchema", .shape = id::KeySchema},
    {.name = "Projection", .shape = id::Projection},
    {.name = "IndexStatus", .shape = id::String},
    {.name = "Backfilling", .shape = id::Boolean},
    {.name = "ProvisionedThroughput", .shape = id::ProvisionedThroughputDescription},
    {.name = "IndexSizeBytes", .shape = id::Long},
    {.name = "ItemCount", .shape = id::Long},
    {.name = "IndexArn", .shape = id::String},
    {.name = "OnDemandThroughput", .shape = id::OnDemandThroughput},
    {.name = "WarmThroughput", .shape = id::GlobalSecondaryIndexWarmThroughputDescription},
};
constexpr Member GlobalSecondaryIndexDescriptionList[] = {
    {.name = "member", .shape = id::GlobalSecondaryIndexDescription},
};
constexpr Member GlobalSecondaryIndexList[] = {
    {.name = "member", .shape = id::GlobalSecondaryIndex},
};
constexpr Member GlobalSecondaryIndexWarmThroughputDescription[] = {
    {.name = "ReadUnitsPerSecond", .shape = id::Long},
    {.name = "WriteUnitsPerSecond", .shape = id::Long},
    {.name = "Status", .shape = id::String},
};
constexpr Member GlobalTableWitnessDescription[] = {
    {.name = "RegionName", .shape = id::String},
    {.name = "WitnessStatus", .shape = id::String},
};
constexpr Member GlobalTableWitnessDescriptionList[] = {
    {.name = "member", .shape = id::GlobalTableWitnessDescription},
};
constexpr Member IdempotentParameterMismatchException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InternalServerError[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ItemCollectionKeyAttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AttributeValue},
};
constexpr Member ItemCollectionMetrics[] = {
    {.name = "ItemCollectionKey", .shape = id::ItemCollectionKeyAttributeMap},
    {.name = "SizeEstimateRangeGB", .shape = id::ItemCollectionSizeEstimateRange},
};
constexpr Member ItemCollectionMetricsMultiple[] = {
    {.name = "member", .shape = id::ItemCollectionMetrics},
};
constexpr Member ItemCollectionMetricsPerTable[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::ItemCollectionMetricsMultiple},
};
constexpr Member ItemCollectionSizeEstimateRange[] = {
    {.name = "member", .shape = id::Double},
};
constexpr Member ItemCollectionSizeLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ItemList[] = {
    {.name = "member", .shape = id::AttributeMap},
};
constexpr Member Key[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AttributeValue},
};
constexpr Member KeyConditions[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Condition},
};
constexpr Member KeySchema[] = {
    {.name = "member", .shape = id::KeySchemaElement},
};
constexpr Member KeySchemaElement[] = {
    {.name = "AttributeName", .shape = id::String, .required = true},
    {.name = "KeyType", .shape = id::String, .required = true},
};
constexpr Member LimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListAttributeValue[] = {
    {.name = "member", .shape = id::AttributeValue},
};
constexpr Member LocalSecondaryIndex[] = {
    {.name = "IndexName", .shape = id::String, .required = true},
    {.name = "KeySchema", .shape = id::KeySchema, .required = true},
    {.name = "Projection", .shape = id::Projection, .required = true},
};
constexpr Member LocalSecondaryIndexDescription[] = {
    {.name = "IndexName", .shape = id::String},
    {.name = "KeySchema", .shape = id::KeySchema},
    {.name = "Projection", .shape = id::Projection},
    {.name = "IndexSizeBytes", .shape = id::Long},
    {.name = "ItemCount", .shape = id::Long},
    {.name = "IndexArn", .shape = id::String},
};
constexpr Member LocalSecondaryIndexDescriptionList[] = {
    {.name = "member", .shape = id::LocalSecondaryIndexDescription},
};
constexpr Member LocalSecondaryIndexList[] = {
    {.name = "member", .shape = id::LocalSecondaryIndex},
};
constexpr Member MapAttributeValue[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AttributeValue},
};
constexpr Member NonKeyAttributeNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member NumberSetAttributeValue[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member OnDemandThroughput[] = {
    {.name = "MaxReadRequestUnits", .shape = id::Long},
    {.name = "MaxWriteRequestUnits", .shape = id::Long},
};
constexpr Member OnDemandThroughputOverride[] = {
    {.name = "MaxReadRequestUnits", .shape = id::Long},
};
constexpr Member Projection[] = {
    {.name = "ProjectionType", .shape = id::String},
    {.name = "NonKeyAttributes", .shape = id::NonKeyAttributeNameList},
};
constexpr Member ProvisionedThroughput[] = {
    {.name = "ReadCapacityUnits", .shape = id::Long, .required = true},
    {.name = "WriteCapacityUnits", .shape = id::Long, .required = true},
};
constexpr Member ProvisionedThroughputDescription[] = {
    {.name = "LastIncreaseDateTime", .shape = id::Timestamp},
    {.name = "LastDecreaseDateTime", .shape = id::Timestamp},
    {.name = "NumberOfDecreasesToday", .shape = id::Long},
    {.name = "ReadCapacityUnits", .shape = id::Long},
    {.name = "WriteCapacityUnits", .shape = id::Long},
};
constexpr Member ProvisionedThroughputExceededException[] = {
    {.name = "message", .shape = id::String},
    {.name = "ThrottlingReasons", .shape = id::ThrottlingReasonList},
};
constexpr Member ProvisionedThroughputOverride[] = {
    {.name = "ReadCapacityUnits", .shape = id::Long},
};
constexpr Member Put[] = {
    {.name = "Item", .shape = id::PutItemInputAttributeMap, .required = true},
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "ConditionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
    {.name = "ReturnValuesOnConditionCheckFailure", .shape = id::String},
};
constexpr Member PutItemInput[] = {
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "Item", .shape = id::PutItemInputAttributeMap, .required = true},
    {.name = "Expected", .shape = id::ExpectedAttributeMap},
    {.name = "ReturnValues", .shape = id::String},
    {.name = "ReturnConsumedCapacity", .shape = id::String},
    {.name = "ReturnItemCollectionMetrics", .shape = id::String},
    {.name = "ConditionalOperator", .shape = id::String},
    {.name = "ConditionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
    {.name = "ReturnValuesOnConditionCheckFailure", .shape = id::String},
};
constexpr Member PutItemInputAttributeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::AttributeValue},
};
constexpr Member PutItemOutput[] = {
    {.name = "Attributes", .shape = id::AttributeMap},
    {.name = "ConsumedCapacity", .shape = id::ConsumedCapacity},
    {.name = "ItemCollectionMetrics", .shape = id::ItemCollectionMetrics},
};
constexpr Member QueryInput[] = {
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "IndexName", .shape = id::String},
    {.name = "Select", .shape = id::String},
    {.name = "AttributesToGet", .shape = id::AttributeNameList},
    {.name = "Limit", .shape = id::Integer},
    {.name = "ConsistentRead", .shape = id::Boolean},
    {.name = "KeyConditions", .shape = id::KeyConditions},
    {.name = "QueryFilter", .shape = id::FilterConditionMap},
    {.name = "ConditionalOperator", .shape = id::String},
    {.name = "ScanIndexForward", .shape = id::Boolean},
    {.name = "ExclusiveStartKey", .shape = id::Key},
    {.name = "ReturnConsumedCapacity", .shape = id::String},
    {.name = "ProjectionExpression", .shape = id::String},
    {.name = "FilterExpression", .shape = id::String},
    {.name = "KeyConditionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
};
constexpr Member QueryOutput[] = {
    {.name = "Items", .shape = id::ItemList},
    {.name = "Count", .shape = id::Integer},
    {.name = "ScannedCount", .shape = id::Integer},
    {.name = "LastEvaluatedKey", .shape = id::Key},
    {.name = "ConsumedCapacity", .shape = id::ConsumedCapacity},
};
constexpr Member ReplicaDescription[] = {
    {.name = "RegionName", .shape = id::String},
    {.name = "ReplicaStatus", .shape = id::String},
    {.name = "ReplicaArn", .shape = id::String},
    {.name = "ReplicaStatusDescription", .shape = id::String},
    {.name = "ReplicaStatusPercentProgress", .shape = id::String},
    {.name = "KMSMasterKeyId", .shape = id::String},
    {.name = "ProvisionedThroughputOverride", .shape = id::ProvisionedThroughputOverride},
    {.name = "OnDemandThroughputOverride", .shape = id::OnDemandThroughputOverride},
    {.name = "WarmThroughput", .shape = id::TableWarmThroughputDescription},
    {.name = "GlobalSecondaryIndexes", .shape = id::ReplicaGlobalSecondaryIndexDescriptionList},
    {.name = "ReplicaInaccessibleDateTime", .shape = id::Timestamp},
    {.name = "ReplicaTableClassSummary", .shape = id::TableClassSummary},
    {.name = "GlobalTableSettingsReplicationMode", .shape = id::String},
};
constexpr Member ReplicaDescriptionList[] = {
    {.name = "member", .shape = id::ReplicaDescription},
};
constexpr Member ReplicaGlobalSecondaryIndexDescription[] = {
    {.name = "IndexName", .shape = id::String},
    {.name = "ProvisionedThroughputOverride", .shape = id::ProvisionedThroughputOverride},
    {.name = "OnDemandThroughputOverride", .shape = id::OnDemandThroughputOverride},
    {.name = "WarmThroughput", .shape = id::GlobalSecondaryIndexWarmThroughputDescription},
};
constexpr Member ReplicaGlobalSecondaryIndexDescriptionList[] = {
    {.name = "member", .shape = id::ReplicaGlobalSecondaryIndexDescription},
};
constexpr Member ReplicatedWriteConflictException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RequestLimitExceeded[] = {
    {.name = "message", .shape = id::String},
    {.name = "ThrottlingReasons", .shape = id::ThrottlingReasonList},
};
constexpr Member ResourceInUseException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RestoreSummary[] = {
    {.name = "SourceBackupArn", .shape = id::String},
    {.name = "SourceTableArn", .shape = id::String},
    {.name = "RestoreDateTime", .shape = id::Timestamp, .required = true},
    {.name = "RestoreInProgress", .shape = id::Boolean, .required = true},
};
constexpr Member SSEDescription[] = {
    {.name = "Status", .shape = id::String},
    {.name = "SSEType", .shape = id::String},
    {.name = "KMSMasterKeyArn", .shape = id::String},
    {.name = "InaccessibleEncryptionDateTime", .shape = id::Timestamp},
};
constexpr Member SSESpecification[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "SSEType", .shape = id::String},
    {.name = "KMSMasterKeyId", .shape = id::String},
};
constexpr Member SecondaryIndexesCapacityMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Capacity},
};
constexpr Member StreamSpecification[] = {
    {.name = "StreamEnabled", .shape = id::Boolean, .required = true},
    {.name = "StreamViewType", .shape = id::String},
};
constexpr Member StringSetAttributeValue[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TableClassSummary[] = {
    {.name = "TableClass", .shape = id::String},
    {.name = "LastUpdateDateTime", .shape = id::Timestamp},
};
constexpr Member TableDescription[] = {
    {.name = "AttributeDefinitions", .shape = id::AttributeDefinitions},
    {.name = "TableName", .shape = id::String},
    {.name = "KeySchema", .shape = id::KeySchema},
    {.name = "TableStatus", .shape = id::String},
    {.name = "CreationDateTime", .shape = id::Timestamp},
    {.name = "ProvisionedThroughput", .shape = id::ProvisionedThroughputDescription},
    {.name = "TableSizeBytes", .shape = id::Long},
    {.name = "ItemCount", .shape = id::Long},
    {.name = "TableArn", .shape = id::String},
    {.name = "TableId", .shape = id::String},
    {.name = "BillingModeSummary", .shape = id::BillingModeSummary},
    {.name = "LocalSecondaryIndexes", .shape = id::LocalSecondaryIndexDescriptionList},
    {.name = "GlobalSecondaryIndexes", .shape = id::GlobalSecondaryIndexDescriptionList},
    {.name = "StreamSpecification", .shape = id::StreamSpecification},
    {.name = "LatestStreamLabel", .shape = id::String},
    {.name = "LatestStreamArn", .shape = id::String},
    {.name = "GlobalTableVersion", .shape = id::String},
    {.name = "Replicas", .shape = id::ReplicaDescriptionList},
    {.name = "GlobalTableWitnesses", .shape = id::GlobalTableWitnessDescriptionList},
    {.name = "GlobalTableSettingsReplicationMode", .shape = id::String},
    {.name = "RestoreSummary", .shape = id::RestoreSummary},
    {.name = "SSEDescription", .shape = id::SSEDescription},
    {.name = "ArchivalSummary", .shape = id::ArchivalSummary},
    {.name = "TableClassSummary", .shape = id::TableClassSummary},
    {.name = "DeletionProtectionEnabled", .shape = id::Boolean},
    {.name = "OnDemandThroughput", .shape = id::OnDemandThroughput},
    {.name = "WarmThroughput", .shape = id::TableWarmThroughputDescription},
    {.name = "MultiRegionConsistency", .shape = id::String},
};
constexpr Member TableWarmThroughputDescription[] = {
    {.name = "ReadUnitsPerSecond", .shape = id::Long},
    {.name = "WriteUnitsPerSecond", .shape = id::Long},
    {.name = "Status", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member ThrottlingException[] = {
    {.name = "message", .shape = id::String},
    {.name = "throttlingReasons", .shape = id::ThrottlingReasonList},
};
constexpr Member ThrottlingReason[] = {
    {.name = "reason", .shape = id::String},
    {.name = "resource", .shape = id::String},
};
constexpr Member ThrottlingReasonList[] = {
    {.name = "member", .shape = id::ThrottlingReason},
};
constexpr Member TransactWriteItem[] = {
    {.name = "ConditionCheck", .shape = id::ConditionCheck},
    {.name = "Put", .shape = id::Put},
    {.name = "Delete", .shape = id::Delete},
    {.name = "Update", .shape = id::Update},
};
constexpr Member TransactWriteItemList[] = {
    {.name = "member", .shape = id::TransactWriteItem},
};
constexpr Member TransactWriteItemsInput[] = {
    {.name = "TransactItems", .shape = id::TransactWriteItemList, .required = true},
    {.name = "ReturnConsumedCapacity", .shape = id::String},
    {.name = "ReturnItemCollectionMetrics", .shape = id::String},
    {.name = "ClientRequestToken", .shape = id::String, .idempotency_token = true},
};
constexpr Member TransactWriteItemsOutput[] = {
    {.name = "ConsumedCapacity", .shape = id::ConsumedCapacityMultiple},
    {.name = "ItemCollectionMetrics", .shape = id::ItemCollectionMetricsPerTable},
};
constexpr Member TransactionCanceledException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "CancellationReasons", .shape = id::CancellationReasonList},
};
constexpr Member TransactionConflictException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TransactionInProgressException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member Update[] = {
    {.name = "Key", .shape = id::Key, .required = true},
    {.name = "UpdateExpression", .shape = id::String, .required = true},
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "ConditionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
    {.name = "ReturnValuesOnConditionCheckFailure", .shape = id::String},
};
constexpr Member UpdateItemInput[] = {
    {.name = "TableName", .shape = id::String, .required = true},
    {.name = "Key", .shape = id::Key, .required = true},
    {.name = "AttributeUpdates", .shape = id::AttributeUpdates},
    {.name = "Expected", .shape = id::ExpectedAttributeMap},
    {.name = "ConditionalOperator", .shape = id::String},
    {.name = "ReturnValues", .shape = id::String},
    {.name = "ReturnConsumedCapacity", .shape = id::String},
    {.name = "ReturnItemCollectionMetrics", .shape = id::String},
    {.name = "UpdateExpression", .shape = id::String},
    {.name = "ConditionExpression", .shape = id::String},
    {.name = "ExpressionAttributeNames", .shape = id::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValues", .shape = id::ExpressionAttributeValueMap},
    {.name = "ReturnValuesOnConditionCheckFailure", .shape = id::String},
};
constexpr Member UpdateItemOutput[] = {
    {.name = "Attributes", .shape = id::AttributeMap},
    {.name = "ConsumedCapacity", .shape = id::ConsumedCapacity},
    {.name = "ItemCollectionMetrics", .shape = id::ItemCollectionMetrics},
};
constexpr Member WarmThroughput[] = {
    {.name = "ReadUnitsPerSecond", .shape = id::Long},
    {.name = "WriteUnitsPerSecond", .shape = id::Long},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "ArchivalSummary", .members = members::ArchivalSummary},
    {.name = "AttributeDefinition", .members = members::AttributeDefinition},
    {.name = "AttributeDefinitions", .type = Type::kList,
     .members = members::AttributeDefinitions},
    {.name = "AttributeMap", .type = Type::kMap, .members = members::AttributeMap},
    {.name = "AttributeNameList", .type = Type::kList, .members = members::AttributeNameList},
    {.name = "AttributeUpdates", .type = Type::kMap, .members = members::AttributeUpdates},
    {.name = "AttributeValue", .members = members::AttributeValue},
    {.name = "AttributeValueList", .type = Type::kList, .members = members::AttributeValueList},
    {.name = "AttributeValueUpdate", .members = members::AttributeValueUpdate},
    {.name = "BillingModeSummary", .members = members::BillingModeSummary},
    {.name = "BinarySetAttributeValue", .type = Type::kList,
     .members = members::BinarySetAttributeValue},
    {.name = "CancellationReason", .members = members::CancellationReason},
    {.name = "CancellationReasonList", .type = Type::kList,
     .members = members::CancellationReasonList},
    {.name = "Capacity", .members = members::Capacity},
    {.name = "Condition", .members = members::Condition},
    {.name = "ConditionCheck", .members = members::ConditionCheck},
    {.name = "ConditionalCheckFailedException",
     .members = members::ConditionalCheckFailedException, .error = true},
    {.name = "ConsumedCapacity", .members = members::ConsumedCapacity},
    {.name = "ConsumedCapacityMultiple", .type = Type::kList,
     .members = members::ConsumedCapacityMultiple},
    {.name = "CreateTableInput", .members = members::CreateTableInput},
    {.name = "CreateTableOutput", .members = members::CreateTableOutput},
    {.name = "Delete", .members = members::Delete},
    {.name = "DeleteItemInput", .members = members::DeleteItemInput},
    {.name = "DeleteItemOutput", .members = members::DeleteItemOutput},
    {.name = "DeleteTableInput", .members = members::DeleteTableInput},
    {.name = "DeleteTableOutput", .members = members::DeleteTableOutput},
    {.name = "DescribeTableInput", .members = members::DescribeTableInput},
    {.name = "DescribeTableOutput", .members = members::DescribeTableOutput},
    {.name = "ExpectedAttributeMap", .type = Type::kMap, .members = members::ExpectedAttributeMap},
    {.name = "ExpectedAttributeValue", .members = members::ExpectedAttributeValue},
    {.name = "ExpressionAttributeNameMap", .type = Type::kMap,
     .members = members::ExpressionAttributeNameMap},
    {.name = "ExpressionAttributeValueMap", .type = Type::kMap,
     .members = members::ExpressionAttributeValueMap},
    {.name = "FilterConditionMap", .type = Type::kMap, .members = members::FilterConditionMap},
    {.name = "GetItemInput", .members = members::GetItemInput},
    {.name = "GetItemOutput", .members = members::GetItemOutput},
    {.name = "GlobalSecondaryIndex", .members = members::GlobalSecondaryIndex},
    {.name = "GlobalSecondaryIndexDescription",
     .members = members::GlobalSecondaryIndexDescription},
    {.name = "GlobalSecondaryIndexDescriptionList", .type = Type::kList,
     .members = members::GlobalSecondaryIndexDescriptionList},
    {.name = "GlobalSecondaryIndexList", .type = Type::kList,
     .members = members::GlobalSecondaryIndexList},
    {.name = "GlobalSecondaryIndexWarmThroughputDescription",
     .members = members::GlobalSecondaryIndexWarmThroughputDescription},
    {.name = "GlobalTableWitnessDescription", .members = members::GlobalTableWitnessDescription},
    {.name = "GlobalTableWitnessDescriptionList", .type = Type::kList,
     .members = members::GlobalTableWitnessDescriptionList},
    {.name = "IdempotentParameterMismatchException",
     .members = members::IdempotentParameterMismatchException, .error = true},
    {.name = "InternalServerError", .members = members::InternalServerError, .error = true},
    {.name = "ItemCollectionKeyAttributeMap", .type = Type::kMap,
     .members = members::ItemCollectionKeyAttributeMap},
    {.name = "ItemCollectionMetrics", .members = members::ItemCollectionMetrics},
    {.name = "ItemCollectionMetricsMultiple", .type = Type::kList,
     .members = members::ItemCollectionMetricsMultiple},
    {.name = "ItemCollectionMetricsPerTable", .type = Type::kMap,
     .members = members::ItemCollectionMetricsPerTable},
    {.name = "ItemCollectionSizeEstimateRange", .type = Type::kList,
     .members = members::ItemCollectionSizeEstimateRange},
    {.name = "ItemCollectionSizeLimitExceededException",
     .members = members::ItemCollectionSizeLimitExceededException, .error = true},
    {.name = "ItemList", .type = Type::kList, .members = members::ItemList},
    {.name = "Key", .type = Type::kMap, .members = members::Key},
    {.name = "KeyConditions", .type = Type::kMap, .members = members::KeyConditions},
    {.name = "KeySchema", .type = Type::kList, .members = members::KeySchema},
    {.name = "KeySchemaElement", .members = members::KeySchemaElement},
    {.name = "LimitExceededException", .members = members::LimitExceededException, .error = true},
    {.name = "ListAttributeValue", .type = Type::kList, .members = members::ListAttributeValue},
    {.name = "LocalSecondaryIndex", .members = members::LocalSecondaryIndex},
    {.name = "LocalSecondaryIndexDescription", .members = members::LocalSecondaryIndexDescription},
    {.name = "LocalSecondaryIndexDescriptionList", .type = Type::kList,
     .members = members::LocalSecondaryIndexDescriptionList},
    {.name = "LocalSecondaryIndexList", .type = Type::kList,
     .members = members::LocalSecondaryIndexList},
    {.name = "MapAttributeValue", .type = Type::kMap, .members = members::MapAttributeValue},
    {.name = "NonKeyAttributeNameList", .type = Type::kList,
     .members = members::NonKeyAttributeNameList},
    {.name = "NumberSetAttributeValue", .type = Type::kList,
     .members = members::NumberSetAttributeValue},
    {.name = "OnDemandThroughput", .members = members::OnDemandThroughput},
    {.name = "OnDemandThroughputOverride", .members = members::OnDemandThroughputOverride},
    {.name = "Projection", .members = members::Projection},
    {.name = "ProvisionedThroughput", .members = members::ProvisionedThroughput},
    {.name = "ProvisionedThroughputDescription",
     .members = members::ProvisionedThroughputDescription},
    {.name = "ProvisionedThroughputExceededException",
     .members = members::ProvisionedThroughputExceededException, .error = true},
    {.name = "ProvisionedThroughputOverride", .members = members::ProvisionedThroughputOverride},
    {.name = "Put", .members = members::Put},
    {.name = "PutItemInput", .members = members::PutItemInput},
    {.name = "PutItemInputAttributeMap", .type = Type::kMap,
     .members = members::PutItemInputAttributeMap},
    {.name = "PutItemOutput", .members = members::PutItemOutput},
    {.name = "QueryInput", .members = members::QueryInput},
    {.name = "QueryOutput", .members = members::QueryOutput},
    {.name = "ReplicaDescription", .members = members::ReplicaDescription},
    {.name = "ReplicaDescriptionList", .type = Type::kList,
     .members = members::ReplicaDescriptionList},
    {.name = "ReplicaGlobalSecondaryIndexDescription",
     .members = members::ReplicaGlobalSecondaryIndexDescription},
    {.name = "ReplicaGlobalSecondaryIndexDescriptionList", .type = Type::kList,
     .members = members::ReplicaGlobalSecondaryIndexDescriptionList},
    {.name = "ReplicatedWriteConflictException",
     .members = members::ReplicatedWriteConflictException, .error = true, .retryable = true},
    {.name = "RequestLimitExceeded", .members = members::RequestLimitExceeded, .error = true},
    {.name = "ResourceInUseException", .members = members::ResourceInUseException, .error = true},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true},
    {.name = "RestoreSummary", .members = members::RestoreSummary},
    {.name = "SSEDescription", .members = members::SSEDescription},
    {.name = "SSESpecification", .members = members::SSESpecification},
    {.name = "SecondaryIndexesCapacityMap", .type = Type::kMap,
     .members = members::SecondaryIndexesCapacityMap},
    {.name = "StreamSpecification", .members = members::StreamSpecification},
    {.name = "StringSetAttributeValue", .type = Type::kList,
     .members = members::StringSetAttributeValue},
    {.name = "TableClassSummary", .members = members::TableClassSummary},
    {.name = "TableDescription", .members = members::TableDescription},
    {.name = "TableWarmThroughputDescription", .members = members::TableWarmThroughputDescription},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "ThrottlingException", .members = members::ThrottlingException, .error = true},
    {.name = "ThrottlingReason", .members = members::ThrottlingReason},
    {.name = "ThrottlingReasonList", .type = Type::kList,
     .members = members::ThrottlingReasonList},
    {.name = "TransactWriteItem", .members = members::TransactWriteItem},
    {.name = "TransactWriteItemList", .type = Type::kList,
     .members = members::TransactWriteItemList},
    {.name = "TransactWriteItemsInput", .members = members::TransactWriteItemsInput},
    {.name = "TransactWriteItemsOutput", .members = members::TransactWriteItemsOutput},
    {.name = "TransactionCanceledException", .members = members::TransactionCanceledException,
     .error = true},
    {.name = "TransactionConflictException", .members = members::TransactionConflictException,
     .error = true},
    {.name = "TransactionInProgressException", .members = members::TransactionInProgressException,
     .error = true},
    {.name = "Update", .members = members::Update},
    {.name = "UpdateItemInput", .members = members::UpdateItemInput},
    {.name = "UpdateItemOutput", .members = members::UpdateItemOutput},
    {.name = "WarmThroughput", .members = members::WarmThroughput},
};

namespace errors {
constexpr uint16_t CreateTable[] = {id::ResourceInUseException, id::LimitExceededException,
    id::InternalServerError};
constexpr uint16_t DeleteItem[] = {id::ConditionalCheckFailedException,
    id::ProvisionedThroughputExceededException, id::ResourceNotFoundException,
    id::ItemCollectionSizeLimitExceededException, id::TransactionConflictException,
    id::RequestLimitExceeded, id::InternalServerError, id::ReplicatedWriteConflictException,
    id::ThrottlingException};
constexpr uint16_t DeleteTable[] = {id::ResourceInUseException, id::ResourceNotFoundException,
    id::LimitExceededException, id::InternalServerError};
constexpr uint16_t DescribeTable[] = {id::ResourceNotFoundException, id::InternalServerError};
constexpr uint16_t GetItem[] = {id::ProvisionedThroughputExceededException,
    id::ResourceNotFoundException, id::RequestLimitExceeded, id::InternalServerError,
    id::ThrottlingException};
constexpr uint16_t PutItem[] = {id::ConditionalCheckFailedException,
    id::ProvisionedThroughputExceededException, id::ResourceNotFoundException,
    id::ItemCollectionSizeLimitExceededException, id::TransactionConflictException,
    id::RequestLimitExceeded, id::InternalServerError, id::ReplicatedWriteConflictException,
    id::ThrottlingException};
constexpr uint16_t Query[] = {id::ProvisionedThroughputExceededException,
    id::ResourceNotFoundException, id::RequestLimitExceeded, id::InternalServerError,
    id::ThrottlingException};
constexpr uint16_t TransactWriteItems[] = {id::ResourceNotFoundException,
    id::TransactionCanceledException, id::TransactionInProgressException,
    id::IdempotentParameterMismatchException, id::ProvisionedThroughputExceededException,
    id::RequestLimitExceeded, id::InternalServerError, id::ThrottlingException};
constexpr uint16_t UpdateItem[] = {id::ConditionalCheckFailedException,
    id::ProvisionedThroughputExceededException, id::ResourceNotFoundException,
    id::ItemCollectionSizeLimitExceededException, id::TransactionConflictException,
    id::RequestLimitExceeded, id::InternalServerError, id::ReplicatedWriteConflictException,
    id::ThrottlingException};
}  // namespace errors

namespace words {
constexpr std::string_view ExclusiveStartKey[] = {"ExclusiveStartKey"};
constexpr std::string_view Items_Count_ScannedCount[] = {"Items", "Count", "ScannedCount"};
constexpr std::string_view LastEvaluatedKey[] = {"LastEvaluatedKey"};
}  // namespace words

namespace pages {
constexpr Pagination Query =
    {.input_tokens = words::ExclusiveStartKey, .output_tokens = words::LastEvaluatedKey,
     .limit_key = "Limit", .result_keys = words::Items_Count_ScannedCount};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CreateTable", .input = id::CreateTableInput, .output = id::CreateTableOutput,
     .errors = errors::CreateTable},
    {.name = "DeleteItem", .input = id::DeleteItemInput, .output = id::DeleteItemOutput,
     .errors = errors::DeleteItem},
    {.name = "DeleteTable", .input = id::DeleteTableInput, .output = id::DeleteTableOutput,
     .errors = errors::DeleteTable},
    {.name = "DescribeTable", .input = id::DescribeTableInput, .output = id::DescribeTableOutput,
     .errors = errors::DescribeTable},
    {.name = "GetItem", .input = id::GetItemInput, .output = id::GetItemOutput,
     .errors = errors::GetItem},
    {.name = "PutItem", .input = id::PutItemInput, .output = id::PutItemOutput,
     .errors = errors::PutItem},
    {.name = "Query", .input = id::QueryInput, .output = id::QueryOutput, .errors = errors::Query,
     .pagination = &pages::Query},
    {.name = "TransactWriteItems", .input = id::TransactWriteItemsInput,
     .output = id::TransactWriteItemsOutput, .errors = errors::TransactWriteItems},
    {.name = "UpdateItem", .input = id::UpdateItemInput, .output = id::UpdateItemOutput,
     .errors = errors::UpdateItem},
};

}  // namespace

constexpr Service kDynamodb =
    {.name = "dynamodb", .id = "DynamoDB", .endpoint_prefix = "dynamodb",
     .signing_name = "dynamodb", .api_version = "2012-08-10", .protocol = Protocol::kJson,
     .json_version = "1.0", .target_prefix = "DynamoDB_20120810", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
