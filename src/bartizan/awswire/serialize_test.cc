// What Serialize does with the built-in tables: the wire forms that differ between services, and
// inputs that are wrong or hostile.
#include "bartizan/awswire/serialize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "bartizan/awswire/model_loader_test.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

data::JsonObject Object(std::string_view json) {
  auto value = data::ParseJson(json, "test");
  BARTIZAN_CHECK(value && value->is_object());
  return value->get_object();
}

Result<WireRequest> Try(std::string_view service, std::string_view operation,
                        const data::JsonObject& input) {
  const Service* found = FindService(service);
  BARTIZAN_CHECK(found != nullptr && found->Find(operation) != nullptr);
  SerializeOptions options;
  options.token = [] { return std::string("the-token"); };
  return Serialize(*found, *found->Find(operation), input, options);
}

WireRequest Must(std::string_view service, std::string_view operation, std::string_view json) {
  auto request = Try(service, operation, Object(json));
  if (!request) ADD_FAILURE() << request.error().OneLine();
  return request ? *request : WireRequest();
}

std::string ErrorOf(std::string_view service, std::string_view operation,
                    const data::JsonObject& input) {
  auto request = Try(service, operation, input);
  return request ? "no error" : request.error().OneLine();
}

std::string ErrorOf(std::string_view service, std::string_view operation, std::string_view json) {
  return ErrorOf(service, operation, Object(json));
}

std::string Header(const WireRequest& request, std::string_view name) {
  const auto found = std::ranges::find(request.headers, name, [](auto& h) { return h.first; });
  return found == request.headers.end() ? "(absent)" : found->second;
}

// A service of the test's own; `members` are those of the input.
struct OwnService {
  std::unique_ptr<testing::ProtocolFile> file;

  OwnService(std::string_view protocol, std::string_view members, std::string_view given = {}) {
    const std::string json =
        R"([{"description": "d", "metadata": {"protocol": ")" + std::string(protocol) +
        R"(", "apiVersion": "1", "jsonVersion": "1.1", "targetPrefix": "T"}, "shapes": {
        "In": {"type": "structure", "members": {)" +
        std::string(members) + R"(}}, "Text": {"type": "string"}, "Float": {"type": "float"},
        "Double": {"type": "double"}, "Int": {"type": "integer"}, "Long": {"type": "long"},
        "Flag": {"type": "boolean"}, "Blob": {"type": "blob"}, "Time": {"type": "timestamp"},
        "Any": {"type": "structure", "document": true, "members": {}},
        "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
        "List": {"type": "list", "member": {"shape": "Text"}},
        "Named": {"type": "list", "member": {"shape": "Text", "locationName": "item"}},
        "Tree": {"type": "structure", "members": {"Next": {"shape": "Tree"}}},
        "Union": {"type": "structure", "union": true, "members": {"A": {"shape": "Text"},
          "B": {"shape": "Text"}}}},
        "cases": [{"id": "one", "given": {"name": "Do", "http": {"requestUri": "/"}, )" +
        std::string(given) + R"("input": {"shape": "In"}}}]}])";
    auto loaded = testing::ParseProtocolFile(json, "test");
    BARTIZAN_CHECK(loaded.has_value());
    file = *std::move(loaded);
  }

  Result<WireRequest> Try(const data::JsonObject& input) const {
    const testing::ProtocolSuite& suite = *file->suites[0];
    return Serialize(suite.service, suite.cases[0].operation, input);
  }
  Result<WireRequest> Try(std::string_view json) const { return Try(Object(json)); }
  std::string Body(std::string_view json) const {
    auto request = Try(json);
    return request ? request->body : request.error().OneLine();
  }
};

TEST(Serialize, NamesListsAsEc2Does) {
  const WireRequest request = Must("ec2", "ModifyInstanceAttribute",
                                   R"({"InstanceId": "i-1", "Groups": ["sg-1", "sg-2"],
                                       "DisableApiTermination": {"Value": true}})");
  const auto pairs = Split(request.body, '&');
  for (const char* pair :
       {"Action=ModifyInstanceAttribute", "Version=2016-11-15", "InstanceId=i-1", "GroupId.1=sg-1",
        "GroupId.2=sg-2", "DisableApiTermination.Value=true"}) {
    EXPECT_TRUE(Contains(pairs, std::string(pair))) << pair << " in " << request.body;
  }
  EXPECT_TRUE(
      Must("ec2", "CreateSecurityGroup",
           R"({"Description": "d", "GroupName": "g", "TagSpecifications":
                       [{"ResourceType": "security-group", "Tags": [{"Key": "a", "Value": ""}]}]})")
          .body.ends_with("&TagSpecification.1.ResourceType=security-group"
                          "&TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value="));
  EXPECT_TRUE(Must("ec2", "AuthorizeSecurityGroupIngress",
                   R"({"IpPermissions": [{"Ipv6Ranges": [{"CidrIpv6": "::/0"}]}]})")
                  .body.contains("&IpPermissions.1.Ipv6Ranges.1.CidrIpv6=%3A%3A%2F0"));
}

TEST(Serialize, NamesListsAsQueryDoes) {
  EXPECT_EQ(Must("iam", "GetAccountAuthorizationDetails", R"({"Filter": ["Role", "User"]})").body,
            "Action=GetAccountAuthorizationDetails&Version=2010-05-08&Filter.member.1=Role&"
            "Filter.member.2=User");
  EXPECT_EQ(Must("sts", "GetCallerIdentity", "{}").body,
            "Action=GetCallerIdentity&Version=2011-06-15");
  EXPECT_EQ(Header(Must("sts", "GetCallerIdentity", "{}"), "content-type"),
            "application/x-www-form-urlencoded");
  // SNS's attributes are a map of structures.
  EXPECT_TRUE(Must("sns", "Publish", R"({"Message": "m", "MessageAttributes":
                     {"a": {"DataType": "Binary", "BinaryValue": "AAE="}}})")
                  .body.contains("MessageAttributes.entry.1.Name=a&MessageAttributes.entry.1.Value."
                                 "DataType=Binary&MessageAttributes.entry.1.Value.BinaryValue="
                                 "AAE%3D"));
}

TEST(Serialize, WritesJson) {
  const WireRequest kms = Must("kms", "Encrypt", R"({"KeyId": "k", "Plaintext": "c2VjcmV0"})");
  EXPECT_EQ(Header(kms, "x-amz-target"), "TrentService.Encrypt");
  EXPECT_EQ(Header(kms, "content-type"), "application/x-amz-json-1.1");
  EXPECT_EQ(Header(kms, "x-amzn-query-mode"), "(absent)");
  EXPECT_EQ(kms.body, R"({"KeyId":"k","Plaintext":"c2VjcmV0"})");
  const WireRequest sqs =
      Must("sqs", "DeleteMessage", R"({"QueueUrl": "q", "ReceiptHandle": "r"})");
  EXPECT_EQ(Header(sqs, "content-type"), "application/x-amz-json-1.0");
  EXPECT_EQ(Header(sqs, "x-amzn-query-mode"), "true");
}

TEST(Serialize, PutsS3MembersWhereTheyBelong) {
  const WireRequest put = Must("s3", "PutObject", R"({"Bucket": "b", "Key": "a b/../ü+",
      "Metadata": {"Case": "x"}, "ObjectLockRetainUntilDate": "2026-11-23T03:57:01.5Z"})");
  EXPECT_EQ(put.path, "/b/a%20b/../%C3%BC%2B");
  EXPECT_EQ(put.query, "");
  EXPECT_TRUE(put.streaming);
  EXPECT_EQ(put.body, "");
  EXPECT_EQ(Header(put, "x-amz-meta-case"), "x");
  EXPECT_EQ(Header(put, "x-amz-object-lock-retain-until-date"), "2026-11-23T03:57:01.500Z");
  EXPECT_EQ(Header(put, "content-type"), "(absent)");

  EXPECT_EQ(Must("s3", "ListObjectsV2", R"({"Bucket": "b", "Prefix": "p/", "MaxKeys": 5})").query,
            "list-type=2&max-keys=5&prefix=p%2F");
  const WireRequest hold = Must("s3", "PutObjectLegalHold",
                                R"({"Bucket": "b", "Key": "k", "LegalHold": {"Status": "ON"}})");
  EXPECT_EQ(hold.query, "legal-hold");
  EXPECT_EQ(hold.body,
            "<LegalHold xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Status>ON</Status>"
            "</LegalHold>");
  EXPECT_EQ(Must("s3", "DeleteObjects",
                 R"({"Bucket": "b", "Delete": {"Objects": [{"Key": "<&\r\n"}, {"Key": "2"}]}})")
                .body,
            "<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Object><Key>&lt;&amp;&#xD;"
            "&#xA;</Key></Object><Object><Key>2</Key></Object></Delete>");
  EXPECT_EQ(Must("s3", "PutBucketPolicy", R"({"Bucket": "b", "Policy": "{}"})").body, "{}");
}

TEST(Serialize, PutsBytesOfABlobPayloadInTheBody) {
  const WireRequest invoke =
      Must("lambda", "Invoke", R"({"FunctionName": "arn:aws:lambda:f", "Payload": "AP8="})");
  EXPECT_EQ(invoke.body, std::string("\0\xFF", 2));
  EXPECT_EQ(invoke.path, "/2015-03-31/functions/arn%3Aaws%3Alambda%3Af/invocations");
}

TEST(Serialize, FillsTokensOnce) {
  EXPECT_EQ(Must("secretsmanager", "PutSecretValue", R"({"SecretId": "s"})").body,
            R"({"SecretId":"s","ClientRequestToken":"the-token"})");
  EXPECT_EQ(
      Must("secretsmanager", "PutSecretValue", R"({"SecretId": "s", "ClientRequestToken": "mine"})")
          .body,
      R"({"SecretId":"s","ClientRequestToken":"mine"})");
  const Service& service = *FindService("secretsmanager");
  const auto random =
      Serialize(service, *service.Find("PutSecretValue"), Object(R"({"SecretId": "s"})"));
  ASSERT_TRUE(random);
  EXPECT_EQ(random->body.size(),
            std::string_view(R"({"SecretId":"s","ClientRequestToken":""})").size() + 36);
}

TEST(Serialize, TakesNullForAbsent) {
  EXPECT_EQ(Must("kms", "DescribeKey", R"({"KeyId": "k", "GrantTokens": null})").body,
            R"({"KeyId":"k"})");
  EXPECT_EQ(ErrorOf("kms", "DescribeKey", R"({"KeyId": null})"), "KeyId: required, but missing");
  EXPECT_EQ(ErrorOf("ec2", "CreateTags", R"({"Resources": [null], "Tags": []})"),
            "Resources[0]: must be a string, not null");
}

TEST(Serialize, SaysWhereTheErrorIs) {
  EXPECT_EQ(ErrorOf("securityhub", "GetFindings",
                    R"({"Filters": {"Title": [{"Value": "x", "Comparison": 1}]}})"),
            "Filters.Title[0].Comparison: must be a string, not a number");
  EXPECT_EQ(ErrorOf("securityhub", "GetFindings", R"({"Filters": {"Titel": []}})"),
            "Filters.Titel: unknown member; did you mean Title?");
  EXPECT_EQ(ErrorOf("sts", "GetCallerIdentity", R"({"Anything": 1})"), "Anything: unknown member");
  EXPECT_EQ(ErrorOf("codepipeline", "PutApprovalResult",
                    R"({"pipelineName": "p", "stageName": "s", "actionName": "a", "token": "t",
                        "result": {"status": "Approved"}})"),
            "result.summary: required, but missing");
  EXPECT_EQ(ErrorOf("lambda", "UpdateFunctionConfiguration",
                    R"({"FunctionName": "f", "Environment": {"Variables": {"A": 1}}})"),
            "Environment.Variables[\"A\"]: must be a string, not a number");
  EXPECT_EQ(ErrorOf("s3", "PutObject", R"({"Bucket": "b", "Key": "k", "Body": "eA=="})"),
            "Body: travels as the body, not as a member");
  const std::string long_name(5000, 'x');
  EXPECT_LT(ErrorOf("sts", "AssumeRole", data::JsonObject{{long_name, 1}}).size(), 200U);
}

TEST(Serialize, NeverShowsValues) {
  const char* secret = "hunter2";
  for (const std::string& error :
       {ErrorOf("kms", "Encrypt", data::JsonObject{{"KeyId", "k"}, {"Plaintext", secret}}),
        ErrorOf("secretsmanager", "PutSecretValue",
                data::JsonObject{{"SecretId", "s"}, {"SecretString", {secret}}}),
        ErrorOf("sso", "GetRoleCredentials",
                data::JsonObject{{"roleName", "r"},
                                 {"accountId", "1"},
                                 {"accessToken", std::string(secret) + "\r\nx: y"}})}) {
    EXPECT_NE(error, "no error");
    EXPECT_FALSE(error.contains(secret)) << error;
  }
}

TEST(Serialize, RefusesHeadersThatSplit) {
  for (const char* bad : {"a\r\nHost: evil", "a\nb", "a\rb", "\x7F", "\x01"}) {
    EXPECT_EQ(ErrorOf("s3", "PutObject",
                      data::JsonObject{{"Bucket", "b"}, {"Key", "k"}, {"ContentType", bad}}),
              "ContentType: must not hold line ends or control characters");
    EXPECT_TRUE(ErrorOf("s3", "PutObject",
                        data::JsonObject{{"Bucket", "b"}, {"Key", "k"}, {"Metadata", {{"m", bad}}}})
                    .starts_with("Metadata[\"m\"]: must not hold"));
  }
  EXPECT_TRUE(
      ErrorOf("s3", "PutObject",
              data::JsonObject{{"Bucket", "b"}, {"Key", "k"}, {"Metadata", {{"a: b\r\nc", "x"}}}})
          .ends_with("cannot be the name of a header"));
  EXPECT_TRUE(ErrorOf("s3", "PutObject", R"({"Bucket": "b", "Key": "k",
                        "Metadata": {"a": "1", "A": "2"}})")
                  .ends_with("gives a header twice"));
}

TEST(Serialize, RefusesPathsThatLeadElsewhere) {
  EXPECT_EQ(ErrorOf("s3", "HeadObject", R"({"Bucket": "b", "Key": ""})"),
            "Key: must not be empty, because it is part of the path");
  EXPECT_EQ(ErrorOf("s3", "HeadBucket", R"({"Bucket": ""})"),
            "Bucket: must not be empty, because it is part of the path");
  for (const char* name : {".", ".."}) {
    EXPECT_TRUE(ErrorOf("lambda", "GetFunction", data::JsonObject{{"FunctionName", name}})
                    .starts_with("FunctionName: must not be \".\" or \"..\""));
  }
  EXPECT_EQ(Must("lambda", "GetFunction", R"({"FunctionName": "a/b?c#d"})").path,
            "/2015-03-31/functions/a%2Fb%3Fc%23d");
}

TEST(Serialize, TakesSizesOfCallersAsTheyAre) {
  const Service& kms = *FindService("kms");
  data::JsonObject input{{"KeyId", "k"}, {"NumberOfBytes", uint64_t{32}}};
  const auto request = Serialize(kms, *kms.Find("GenerateDataKey"), input);
  ASSERT_TRUE(request) << request.error().OneLine();
  EXPECT_EQ(request->body, R"({"KeyId":"k","NumberOfBytes":32})");
  input["NumberOfBytes"] = uint64_t{1} << 63U;
  EXPECT_FALSE(Serialize(kms, *kms.Find("GenerateDataKey"), input));
}

TEST(Serialize, ChecksNumbers) {
  const OwnService own("json", R"("I": {"shape": "Int"}, "L": {"shape": "Long"},
                                  "F": {"shape": "Float"}, "D": {"shape": "Double"},
                                  "B": {"shape": "Flag"})");
  EXPECT_EQ(own.Body(R"({"I": -2147483648, "L": 9223372036854775807})"),
            R"({"I":-2147483648,"L":9223372036854775807})");
  EXPECT_EQ(own.Body(R"({"I": 3.0, "L": 1e3})"), R"({"I":3,"L":1000})");
  EXPECT_EQ(own.Body(R"({"I": 2147483648})"), "I: must be from -2147483648 to 2147483647");
  EXPECT_EQ(own.Body(R"({"L": 9223372036854775808})"),
            "L: must be from -9223372036854775808 to 9223372036854775807");
  EXPECT_EQ(own.Body(R"({"L": 1e30})"),
            "L: must be from -9223372036854775808 to 9223372036854775807");
  EXPECT_EQ(own.Body(R"({"I": 1.5})"), "I: must be a whole number");
  EXPECT_EQ(own.Body(R"({"I": "1"})"), "I: must be a whole number, not a string");
  EXPECT_EQ(own.Body(R"({"B": 1})"), "B: must be a boolean, not a number");
  EXPECT_EQ(own.Body(R"({"F": 1e39})"), "F: beyond the range of single precision");
  EXPECT_EQ(own.Body(R"({"F": 0.1, "D": 1e300})"), R"({"F":0.1,"D":1e+300})");
  EXPECT_EQ(own.Body(R"({"D": "NaN", "F": "-Infinity"})"), R"({"F":"-Infinity","D":"NaN"})");
  EXPECT_EQ(own.Body(R"({"D": "nan"})"),
            "D: must be a number, \"NaN\", \"Infinity\" or \"-Infinity\", not a string");
  const auto infinite = own.Try(data::JsonObject{{"D", std::numeric_limits<double>::infinity()}});
  ASSERT_TRUE(infinite);
  EXPECT_EQ(infinite->body, R"({"D":"Infinity"})");
  const auto not_whole = own.Try(data::JsonObject{{"I", std::numeric_limits<double>::quiet_NaN()}});
  EXPECT_FALSE(not_whole);
}

TEST(Serialize, ChecksTimes) {
  const OwnService own("json", R"("T": {"shape": "Time"}, "I": {"shape": "Time",
      "timestampFormat": "iso8601"}, "H": {"shape": "Time", "timestampFormat": "rfc822"})");
  EXPECT_EQ(own.Body(R"({"T": "2026-11-23T03:57:01Z", "I": 0, "H": -1})"),
            R"({"T":1795406221,"I":"1970-01-01T00:00:00Z","H":"Wed, 31 Dec 1969 23:59:59 GMT"})");
  EXPECT_EQ(own.Body(R"({"T": 1.25, "I": 1.25})"), R"({"T":1.25,"I":"1970-01-01T00:00:01.250Z"})");
  EXPECT_EQ(own.Body(R"({"T": -0.5, "I": 0.000001})"),
            R"({"T":-0.5,"I":"1970-01-01T00:00:00.000001Z"})");
  EXPECT_EQ(own.Body(R"({"I": 253402300799})"), R"({"I":"9999-12-31T23:59:59Z"})");
  for (const char* bad : {R"({"T": 253402300800})", R"({"T": -62135596801})", R"({"T": 1e300})",
                          R"({"T": "yesterday"})", R"({"T": "2026-02-30"})", R"({"T": ""})",
                          R"({"T": 18446744073709551615})"}) {
    EXPECT_TRUE(own.Body(bad).starts_with("T: not a time")) << bad << own.Body(bad);
  }
  EXPECT_EQ(own.Body(R"({"T": true})"),
            "T: must be ISO 8601 text or seconds since 1970, not a boolean");
}

TEST(Serialize, ChecksBlobsAndText) {
  const OwnService own("json", R"("B": {"shape": "Blob"}, "T": {"shape": "Text"},
                                  "M": {"shape": "Map"})");
  EXPECT_EQ(own.Body(R"({"B": ""})"), R"({"B":""})");
  for (const char* bad : {"a", "YQ", "YQ=", "YQ==\n", "Y Q=", "_-8="}) {
    const auto request = own.Try(data::JsonObject{{"B", bad}});
    ASSERT_FALSE(request) << bad;
    EXPECT_TRUE(request.error().message.starts_with("B: not valid base64"));
  }
  const auto broken = own.Try(data::JsonObject{{"T", "ab\xFFz"}});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().message, "T: not valid UTF-8 at byte 2");
  const auto broken_key = own.Try(data::JsonObject{{"M", {{"\xC3", "x"}}}});
  ASSERT_FALSE(broken_key);
  EXPECT_TRUE(broken_key.error().message.ends_with("not valid UTF-8 at byte 0"));
  EXPECT_EQ(own.Body(R"({"T": "\"\\\u0001\n\u2028é"})"),
            "{\"T\":\"\\\"\\\\\\u0001\\n\xE2\x80\xA8\xC3\xA9\"}");
}

TEST(Serialize, RefusesWhatXmlCannotCarry) {
  for (const char* bad : {"\x01", "a\x1F", "\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    const auto error =
        ErrorOf("s3", "PutObjectLegalHold",
                data::JsonObject{{"Bucket", "b"}, {"Key", "k"}, {"LegalHold", {{"Status", bad}}}});
    EXPECT_EQ(error, "LegalHold.Status: holds a character that XML cannot carry");
    // In a path it can be written.
    EXPECT_EQ(ErrorOf("s3", "HeadObject", data::JsonObject{{"Bucket", "b"}, {"Key", bad}}),
              "no error");
  }
}

TEST(Serialize, LimitsTheDepth) {
  for (const char* protocol : {"json", "query", "ec2", "rest-json", "rest-xml"}) {
    SCOPED_TRACE(protocol);
    const OwnService own(protocol, R"("T": {"shape": "Tree"}, "A": {"shape": "Any"})");
    data::Json value = data::JsonObject();
    for (unsigned i = 0; i + 1 < kMaxInputDepth; ++i) value = data::JsonObject{{"Next", value}};
    EXPECT_TRUE(own.Try(data::JsonObject{{"T", value}}));
    const auto request = own.Try(data::JsonObject{{"T", data::JsonObject{{"Next", value}}}});
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().code, Code::kLimit);
    EXPECT_EQ(request.error().message, "T: nested deeper than 128 levels");
  }
  const OwnService own("json", R"("A": {"shape": "Any"})");
  data::Json deep = 1;
  for (int i = 0; i < 1000; ++i) deep = data::JsonArray{deep};
  const auto request = own.Try(data::JsonObject{{"A", deep}});
  ASSERT_FALSE(request);
  EXPECT_EQ(request.error().code, Code::kLimit);
}

TEST(Serialize, TakesOneMemberOfAUnion) {
  const OwnService own("json", R"("U": {"shape": "Union"})");
  EXPECT_EQ(own.Body(R"({"U": {"A": "x", "B": null}})"), R"({"U":{"A":"x"}})");
  EXPECT_EQ(own.Body(R"({"U": {"A": "x", "B": "y"}})"),
            "U: takes exactly one of its members, not 2");
  EXPECT_EQ(own.Body(R"({"U": {}})"), "U: takes exactly one of its members, not 0");
}

TEST(Serialize, TakesHostLabelsOnly) {
  const OwnService own("json", R"("L": {"shape": "Text", "hostLabel": true})",
                       R"("endpoint": {"hostPrefix": "x-{L}."}, )");
  const auto good = own.Try(R"({"L": "a-1"})");
  ASSERT_TRUE(good);
  EXPECT_EQ(good->host_prefix, "x-a-1.");
  const std::string longest(64, 'a');
  for (const std::string bad : {"", "a.b", "evil.com/", "-a", "a-", "a b", "ü", longest.c_str()}) {
    const auto request = own.Try(data::JsonObject{{"L", bad}});
    ASSERT_FALSE(request) << bad;
    EXPECT_TRUE(request.error().message.starts_with("L: must be 1 to 63 letters"));
  }
  EXPECT_FALSE(own.Try("{}"));
}

TEST(Serialize, FlattensByTheRightName) {
  const OwnService own("query", R"("A": {"shape": "Named", "flattened": true},
      "B": {"shape": "Named", "flattened": true, "locationName": "Own"}, "C": {"shape": "Named"})");
  EXPECT_EQ(own.Body(R"({"A": ["1"], "B": ["2"], "C": ["3"]})"),
            "Action=Do&Version=1&item.1=1&Own.1=2&C.item.1=3");
  const OwnService ec2("ec2", R"("lower": {"shape": "List"}, "M": {"shape": "Map"})");
  EXPECT_EQ(ec2.Body(R"({"lower": ["1"]})"), "Action=Do&Version=1&Lower.1=1");
  EXPECT_EQ(ec2.Body(R"({"M": {}})"), "M: the EC2 protocol has no maps");
}

TEST(Serialize, KeepsNullsInJsonLists) {
  const OwnService own("rest-json", R"("L": {"shape": "List"}, "M": {"shape": "Map"},
      "A": {"shape": "Any"})");
  EXPECT_EQ(own.Body(R"({"L": ["a", null], "M": {"k": null}, "A": {"x": [null]}})"),
            R"({"L":["a",null],"M":{"k":null},"A":{"x":[null]}})");
}

TEST(PercentEncode, LeavesOnlyUnreservedBytes) {
  EXPECT_EQ(PercentEncode("AZaz09-._~"), "AZaz09-._~");
  EXPECT_EQ(PercentEncode(" /+%\xC3\xBC"), "%20%2F%2B%25%C3%BC");
  EXPECT_EQ(PercentEncode("a/b c", "/"), "a/b%20c");
  EXPECT_EQ(PercentEncode(std::string_view("\0\x7F\xFF", 3)), "%00%7F%FF");
  EXPECT_EQ(PercentEncode(""), "");
}

}  // namespace
}  // namespace bartizan::awswire
