#pragma once
// Answers of real operations, one or more a protocol, shared by the tests of the reader.
#include <string_view>

namespace bartizan::awswire::testing {

struct Sample {
  std::string_view service;
  std::string_view operation;
  std::string_view body;
  std::string_view tree;  // what it has to give, as JSON
};

inline constexpr Sample kSamples[] = {
    {"iam", "ListRoles", R"(<ListRolesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
  <ListRolesResult>
    <IsTruncated>true</IsTruncated>
    <Marker>AAE=</Marker>
    <Roles>
      <member>
        <Path>/</Path>
        <RoleName>deploy &amp; run</RoleName>
        <CreateDate>2026-01-02T03:04:05.678Z</CreateDate>
        <MaxSessionDuration>3600</MaxSessionDuration>
        <Unheard><Of>it</Of></Unheard>
        <Tags><member><Key>a</Key><Value/></member></Tags>
      </member>
    </Roles>
  </ListRolesResult>
  <ResponseMetadata><RequestId>7a62c49f-347e-4fc4-9331-6e8eEXAMPLE</RequestId></ResponseMetadata>
</ListRolesResponse>)",
     R"({"IsTruncated": true, "Marker": "AAE=", "Roles": [{"Path": "/", "RoleName": "deploy & run",
         "CreateDate": "2026-01-02T03:04:05.678Z", "MaxSessionDuration": 3600,
         "Tags": [{"Key": "a", "Value": ""}]}]})"},
    {"ec2", "DescribeSecurityGroups", R"(<?xml version="1.0" encoding="UTF-8"?>
<DescribeSecurityGroupsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
  <requestId>59dbff89-35bd-4eac-99ed-be587EXAMPLE</requestId>
  <securityGroupInfo>
    <item>
      <groupId>sg-1</groupId>
      <groupName>edge</groupName>
      <ipPermissions>
        <item>
          <ipProtocol>tcp</ipProtocol>
          <fromPort>443</fromPort>
          <toPort>443</toPort>
          <groups/>
          <ipRanges><item><cidrIp>10.0.0.0/8</cidrIp></item></ipRanges>
          <ipv6Ranges><item><cidrIpv6>2001:db8::/32</cidrIpv6></item></ipv6Ranges>
          <prefixListIds/>
        </item>
      </ipPermissions>
      <tagSet><item><key>Name</key><value>edge</value></item></tagSet>
    </item>
  </securityGroupInfo>
  <nextToken>more</nextToken>
</DescribeSecurityGroupsResponse>)",
     R"({"SecurityGroups": [{"GroupId": "sg-1", "GroupName": "edge", "IpPermissions": [
         {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "UserIdGroupPairs": [],
          "IpRanges": [{"CidrIp": "10.0.0.0/8"}], "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32"}],
          "PrefixListIds": []}], "Tags": [{"Key": "Name", "Value": "edge"}]}],
         "NextToken": "more"})"},
    {"kms", "DescribeKey", R"({"KeyMetadata": {"AWSAccountId": "111122223333", "KeyId": "k",
  "CreationDate": 1.767323045678E9, "DeletionDate": 1767323045, "ValidTo": null, "Enabled": true,
  "Description": "\u00e4 \"quoted\"", "FutureMember": {"a": [1, 2]}}})",
     R"({"KeyMetadata": {"AWSAccountId": "111122223333", "KeyId": "k",
         "CreationDate": "2026-01-02T03:04:05.678Z", "DeletionDate": "2026-01-02T03:04:05Z",
         "Enabled": true, "Description": "ä \"quoted\""}})"},
    {"sqs", "ReceiveMessage", R"({"Messages": [{"MessageId": "m", "Body": "b",
  "Attributes": {"SentTimestamp": "1", "Gone": null},
  "MessageAttributes": {"n": {"DataType": "Binary", "BinaryValue": "AAEC"}}}]})",
     R"({"Messages": [{"MessageId": "m", "Body": "b", "Attributes": {"SentTimestamp": "1"},
         "MessageAttributes": {"n": {"DataType": "Binary", "BinaryValue": "AAEC"}}}]})"},
    {"securityhub", "GetFindings", R"({"Findings": [{"Id": "f", "SchemaVersion": "2018-10-08",
  "CreatedAt": "2026-01-02T03:04:05.678Z", "Severity": {"Label": "HIGH", "Normalized": 70,
  "Product": 7.5}, "Resources": [{"Type": "AwsEc2Instance", "Id": "i"}],
  "ProductFields": {"Any Key": "v"}, "Workflow": {"Status": "NEW"}}], "NextToken": "t"})",
     R"({"Findings": [{"Id": "f", "SchemaVersion": "2018-10-08",
         "CreatedAt": "2026-01-02T03:04:05.678Z", "Severity": {"Label": "HIGH", "Normalized": 70,
         "Product": 7.5}, "Resources": [{"Type": "AwsEc2Instance", "Id": "i"}],
         "ProductFields": {"Any Key": "v"}, "Workflow": {"Status": "NEW"}}], "NextToken": "t"})"},
    {"guardduty", "ListFindings", R"({"findingIds": ["a", "b"], "nextToken": "t"})",
     R"({"FindingIds": ["a", "b"], "NextToken": "t"})"},
    {"s3", "ListObjectsV2", R"(<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Name>bucket</Name><Prefix/><KeyCount>2</KeyCount><IsTruncated>false</IsTruncated>
  <Contents><Key> a b </Key><LastModified>2026-01-02T03:04:05.000Z</LastModified>
    <ETag>&quot;e1&quot;</ETag><Size>5368709121</Size></Contents>
  <Contents><Key>c</Key><Size>0</Size></Contents>
  <CommonPrefixes><Prefix>d/</Prefix></CommonPrefixes>
</ListBucketResult>)",
     R"({"Name": "bucket", "Prefix": "", "KeyCount": 2, "IsTruncated": false, "Contents": [
         {"Key": " a b ", "LastModified": "2026-01-02T03:04:05Z", "ETag": "\"e1\"",
          "Size": 5368709121}, {"Key": "c", "Size": 0}], "CommonPrefixes": [{"Prefix": "d/"}]})"},
};

}  // namespace bartizan::awswire::testing
