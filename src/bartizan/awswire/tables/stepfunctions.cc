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
  SensitiveString,
  String,
  Timestamp,
  CloudWatchEventsExecutionDataDetails,
  CloudWatchLogsLogGroup,
  DescribeExecutionInput,
  DescribeExecutionOutput,
  DescribeStateMachineInput,
  DescribeStateMachineOutput,
  EncryptionConfiguration,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionLimitExceeded,
  InvalidArn,
  InvalidExecutionInput,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  KmsAccessDeniedException,
  KmsInvalidStateException,
  KmsThrottlingException,
  LogDestination,
  LogDestinationList,
  LoggingConfiguration,
  SendTaskFailureInput,
  SendTaskFailureOutput,
  SendTaskHeartbeatInput,
  SendTaskHeartbeatOutput,
  SendTaskSuccessInput,
  SendTaskSuccessOutput,
  StartExecutionInput,
  StartExecutionOutput,
  StateMachineDeleting,
  StateMachineDoesNotExist,
  StopExecutionInput,
  StopExecutionOutput,
  TaskDoesNotExist,
  TaskTimedOut,
  TracingConfiguration,
  ValidationException,
  VariableNameList,
  VariableReferences,
};
}  // namespace id

namespace members {
constexpr Member CloudWatchEventsExecutionDataDetails[] = {
    {.name = "included", .shape = id::Boolean},
};
constexpr Member CloudWatchLogsLogGroup[] = {
    {.name = "logGroupArn", .shape = id::String},
};
constexpr Member DescribeExecutionInput[] = {
    {.name = "executionArn", .shape = id::String, .required = true},
    {.name = "includedData", .shape = id::String},
};
constexpr Member DescribeExecutionOutput[] = {
    {.name = "executionArn", .shape = id::String, .required = true},
    {.name = "stateMachineArn", .shape = id::String, .required = true},
    {.name = "name", .shape = id::String},
    {.name = "status", .shape = id::String, .required = true},
    {.name = "startDate", .shape = id::Timestamp, .required = true},
    {.name = "stopDate", .shape = id::Timestamp},
    {.name = "input", .shape = id::SensitiveString},
    {.name = "inputDetails", .shape = id::CloudWatchEventsExecutionDataDetails},
    {.name = "output", .shape = id::SensitiveString},
    {.name = "outputDetails", .shape = id::CloudWatchEventsExecutionDataDetails},
    {.name = "traceHeader", .shape = id::String},
    {.name = "mapRunArn", .shape = id::String},
    {.name = "error", .shape = id::SensitiveString},
    {.name = "cause", .shape = id::SensitiveString},
    {.name = "stateMachineVersionArn", .shape = id::String},
    {.name = "stateMachineAliasArn", .shape = id::String},
    {.name = "redriveCount", .shape = id::Integer},
    {.name = "redriveDate", .shape = id::Timestamp},
    {.name = "redriveStatus", .shape = id::String},
    {.name = "redriveStatusReason", .shape = id::SensitiveString},
};
constexpr Member DescribeStateMachineInput[] = {
    {.name = "stateMachineArn", .shape = id::String, .required = true},
    {.name = "includedData", .shape = id::String},
};
constexpr Member DescribeStateMachineOutput[] = {
    {.name = "stateMachineArn", .shape = id::String, .required = true},
    {.name = "name", .shape = id::String, .required = true},
    {.name = "status", .shape = id::String},
    {.name = "definition", .shape = id::SensitiveString, .required = true},
    {.name = "roleArn", .shape = id::String, .required = true},
    {.name = "type", .shape = id::String, .required = true},
    {.name = "creationDate", .shape = id::Timestamp, .required = true},
    {.name = "loggingConfiguration", .shape = id::LoggingConfiguration},
    {.name = "tracingConfiguration", .shape = id::TracingConfiguration},
    {.name = "label", .shape = id::String},
    {.name = "revisionId", .shape = id::String},
    {.name = "description", .shape = id::SensitiveString},
    {.name = "encryptionConfiguration", .shape = id::EncryptionConfiguration},
    {.name = "variableReferences", .shape = id::VariableReferences},
};
constexpr Member EncryptionConfiguration[] = {
    {.name = "kmsKeyId", .shape = id::String},
    {.name = "kmsDataKeyReusePeriodSeconds", .shape = id::Integer},
    {.name = "type", .shape = id::String, .required = true},
};
constexpr Member ExecutionAlreadyExists[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ExecutionDoesNotExist[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ExecutionLimitExceeded[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidArn[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidExecutionInput[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidName[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidOutput[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidToken[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsAccessDeniedException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsInvalidStateException[] = {
    {.name = "kmsKeyState", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member KmsThrottlingException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LogDestination[] = {
    {.name = "cloudWatchLogsLogGroup", .shape = id::CloudWatchLogsLogGroup},
};
constexpr Member LogDestinationList[] = {
    {.name = "member", .shape = id::LogDestination},
};
constexpr Member LoggingConfiguration[] = {
    {.name = "level", .shape = id::String},
    {.name = "includeExecutionData", .shape = id::Boolean},
    {.name = "destinations", .shape = id::LogDestinationList},
};
constexpr Member SendTaskFailureInput[] = {
    {.name = "taskToken", .shape = id::String, .required = true},
    {.name = "error", .shape = id::SensitiveString},
    {.name = "cause", .shape = id::SensitiveString},
};
constexpr Member SendTaskHeartbeatInput[] = {
    {.name = "taskToken", .shape = id::String, .required = true},
};
constexpr Member SendTaskSuccessInput[] = {
    {.name = "taskToken", .shape = id::String, .required = true},
    {.name = "output", .shape = id::SensitiveString, .required = true},
};
constexpr Member StartExecutionInput[] = {
    {.name = "stateMachineArn", .shape = id::String, .required = true},
    {.name = "name", .shape = id::String},
    {.name = "input", .shape = id::SensitiveString},
    {.name = "traceHeader", .shape = id::String},
};
constexpr Member StartExecutionOutput[] = {
    {.name = "executionArn", .shape = id::String, .required = true},
    {.name = "startDate", .shape = id::Timestamp, .required = true},
};
constexpr Member StateMachineDeleting[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member StateMachineDoesNotExist[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member StopExecutionInput[] = {
    {.name = "executionArn", .shape = id::String, .required = true},
    {.name = "error", .shape = id::SensitiveString},
    {.name = "cause", .shape = id::SensitiveString},
};
constexpr Member StopExecutionOutput[] = {
    {.name = "stopDate", .shape = id::Timestamp, .required = true},
};
constexpr Member TaskDoesNotExist[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TaskTimedOut[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TracingConfiguration[] = {
    {.name = "enabled", .shape = id::Boolean},
};
constexpr Member ValidationException[] = {
    {.name = "message", .shape = id::String},
    {.name = "reason", .shape = id::String},
};
constexpr Member VariableNameList[] = {
    {.name = "member", .shape = id::SensitiveString},
};
constexpr Member VariableReferences[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::VariableNameList},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "CloudWatchEventsExecutionDataDetails",
     .members = members::CloudWatchEventsExecutionDataDetails},
    {.name = "CloudWatchLogsLogGroup", .members = members::CloudWatchLogsLogGroup},
    {.name = "DescribeExecutionInput", .members = members::DescribeExecutionInput},
    {.name = "DescribeExecutionOutput", .members = members::DescribeExecutionOutput},
    {.name = "DescribeStateMachineInput", .members = members::DescribeStateMachineInput},
    {.name = "DescribeStateMachineOutput", .members = members::DescribeStateMachineOutput},
    {.name = "EncryptionConfiguration", .members = members::EncryptionConfiguration},
    {.name = "ExecutionAlreadyExists", .members = members::ExecutionAlreadyExists, .error = true},
    {.name = "ExecutionDoesNotExist", .members = members::ExecutionDoesNotExist, .error = true},
    {.name = "ExecutionLimitExceeded", .members = members::ExecutionLimitExceeded, .error = true},
    {.name = "InvalidArn", .members = members::InvalidArn, .error = true},
    {.name = "InvalidExecutionInput", .members = members::InvalidExecutionInput, .error = true},
    {.name = "InvalidName", .members = members::InvalidName, .error = true},
    {.name = "InvalidOutput", .members = members::InvalidOutput, .error = true},
    {.name = "InvalidToken", .members = members::InvalidToken, .error = true},
    {.name = "KmsAccessDeniedException", .members = members::KmsAccessDeniedException,
     .error = true},
    {.name = "KmsInvalidStateException", .members = members::KmsInvalidStateException,
     .error = true},
    {.name = "KmsThrottlingException", .members = members::KmsThrottlingException, .error = true},
    {.name = "LogDestination", .members = members::LogDestination},
    {.name = "LogDestinationList", .type = Type::kList, .members = members::LogDestinationList},
    {.name = "LoggingConfiguration", .members = members::LoggingConfiguration},
    {.name = "SendTaskFailureInput", .members = members::SendTaskFailureInput},
    {.name = "SendTaskFailureOutput"},
    {.name = "SendTaskHeartbeatInput", .members = members::SendTaskHeartbeatInput},
    {.name = "SendTaskHeartbeatOutput"},
    {.name = "SendTaskSuccessInput", .members = members::SendTaskSuccessInput},
    {.name = "SendTaskSuccessOutput"},
    {.name = "StartExecutionInput", .members = members::StartExecutionInput},
    {.name = "StartExecutionOutput", .members = members::StartExecutionOutput},
    {.name = "StateMachineDeleting", .members = members::StateMachineDeleting, .error = true},
    {.name = "StateMachineDoesNotExist", .members = members::StateMachineDoesNotExist,
     .error = true},
    {.name = "StopExecutionInput", .members = members::StopExecutionInput},
    {.name = "StopExecutionOutput", .members = members::StopExecutionOutput},
    {.name = "TaskDoesNotExist", .members = members::TaskDoesNotExist, .error = true},
    {.name = "TaskTimedOut", .members = members::TaskTimedOut, .error = true},
    {.name = "TracingConfiguration", .members = members::TracingConfiguration},
    {.name = "ValidationException", .members = members::ValidationException, .error = true},
    {.name = "VariableNameList", .type = Type::kList, .members = members::VariableNameList},
    {.name = "VariableReferences", .type = Type::kMap, .members = members::VariableReferences,
     .sensitive = true},
};

namespace errors {
constexpr uint16_t DescribeExecution[] = {id::ExecutionDoesNotExist, id::InvalidArn,
    id::KmsAccessDeniedException, id::KmsInvalidStateException, id::KmsThrottlingException};
constexpr uint16_t DescribeStateMachine[] = {id::InvalidArn, id::StateMachineDoesNotExist,
    id::KmsAccessDeniedException, id::KmsInvalidStateException, id::KmsThrottlingException};
constexpr uint16_t SendTaskFailure[] = {id::TaskDoesNotExist, id::InvalidToken, id::TaskTimedOut,
    id::KmsAccessDeniedException, id::KmsInvalidStateException, id::KmsThrottlingException};
constexpr uint16_t SendTaskHeartbeat[] = {id::TaskDoesNotExist, id::InvalidToken, id::TaskTimedOut};
constexpr uint16_t SendTaskSuccess[] = {id::TaskDoesNotExist, id::InvalidOutput, id::InvalidToken,
    id::TaskTimedOut, id::KmsAccessDeniedException, id::KmsInvalidStateException,
    id::KmsThrottlingException};
constexpr uint16_t StartExecution[] = {id::ExecutionLimitExceeded, id::ExecutionAlreadyExists,
    id::InvalidArn, id::InvalidExecutionInput, id::InvalidName, id::StateMachineDoesNotExist,
    id::StateMachineDeleting, id::ValidationException, id::KmsAccessDeniedException,
    id::KmsInvalidStateException, id::KmsThrottlingException};
constexpr uint16_t StopExecution[] = {id::ExecutionDoesNotExist, id::InvalidArn,
    id::ValidationException, id::KmsAccessDeniedException, id::KmsInvalidStateException,
    id::KmsThrottlingException};
}  // namespace errors

constexpr Operation kOperations[] = {
    {.name = "DescribeExecution", .input = id::DescribeExecutionInput,
     .output = id::DescribeExecutionOutput, .errors = errors::DescribeExecution},
    {.name = "DescribeStateMachine", .input = id::DescribeStateMachineInput,
     .output = id::DescribeStateMachineOutput, .errors = errors::DescribeStateMachine},
    {.name = "SendTaskFailure", .input = id::SendTaskFailureInput,
     .output = id::SendTaskFailureOutput, .errors = errors::SendTaskFailure},
    {.name = "SendTaskHeartbeat", .input = id::SendTaskHeartbeatInput,
     .output = id::SendTaskHeartbeatOutput, .errors = errors::SendTaskHeartbeat},
    {.name = "SendTaskSuccess", .input = id::SendTaskSuccessInput,
     .output = id::SendTaskSuccessOutput, .errors = errors::SendTaskSuccess},
    {.name = "StartExecution", .input = id::StartExecutionInput,
     .output = id::StartExecutionOutput, .errors = errors::StartExecution},
    {.name = "StopExecution", .input = id::StopExecutionInput, .output = id::StopExecutionOutput,
     .errors = errors::StopExecution},
};

}  // namespace

constexpr Service kStepfunctions =
    {.name = "stepfunctions", .id = "SFN", .endpoint_prefix = "states", .signing_name = "states",
     .api_version = "2016-11-23", .protocol = Protocol::kJson, .json_version = "1.0",
     .target_prefix = "AWSStepFunctions", .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
