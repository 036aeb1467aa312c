#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "bartizan/awswire/model.h"
#include "bartizan/base/result.h"

namespace bartizan::awswire {
namespace {

const Operation& Op(std::string_view service, std::string_view operation) {
  const Service* found = FindService(service);
  BARTIZAN_CHECK(found != nullptr);
  BARTIZAN_CHECK(found->Find(operation) != nullptr);
  return *found->Find(operation);
}

TEST(Services, AreSortedAndComplete) {
  EXPECT_TRUE(std::ranges::is_sorted(Services(), {}, [](auto* s) { return s->name; }));
  for (const Service* service : Services()) {
    SCOPED_TRACE(service->name);
    EXPECT_TRUE(std::ranges::is_sorted(service->operations, {}, &Operation::name));
    EXPECT_FALSE(service->id.empty() || service->endpoint_prefix.empty() ||
                 service->signing_name.empty() || service->api_version.empty());
    if (service->protocol == Protocol::kJson) {
      EXPECT_FALSE(service->target_prefix.empty() || service->json_version.empty());
    }
  }
}

// Nothing points outside of its table, and every shape has the members that its type needs.
TEST(Services, TablesAreConsistent) {
  for (const Service* service : Services()) {
    SCOPED_TRACE(service->name);
    for (const Shape& shape : service->shapes) {
      SCOPED_TRACE(shape.name);
      if (shape.type == Type::kList || shape.type == Type::kMap) {
        EXPECT_EQ(shape.members.size(), shape.type == Type::kList ? 1U : 2U);
      }
      std::set<std::string_view> names;
      for (const Member& member : shape.members) {
        EXPECT_LT(member.shape, service->shapes.size());
        EXPECT_TRUE(names.insert(member.name).second) << member.name;
      }
    }
    for (const Operation& operation : service->operations) {
      SCOPED_TRACE(operation.name);
      for (uint16_t shape : {operation.input, operation.output}) {
        if (shape == kNoShape) continue;
        ASSERT_LT(shape, service->shapes.size());
        EXPECT_EQ(service->shapes[shape].type, Type::kStructure);
      }
      for (uint16_t error : operation.errors) EXPECT_TRUE(service->shapes[error].error);
      EXPECT_TRUE(operation.uri.starts_with("/"));
      if (operation.pagination == nullptr) continue;
      EXPECT_EQ(operation.pagination->input_tokens.size(),
                operation.pagination->output_tokens.size());
      EXPECT_FALSE(operation.pagination->result_keys.empty());
    }
  }
}

bool IsScalar(const Shape& shape) {
  return shape.type != Type::kStructure && shape.type != Type::kList && shape.type != Type::kMap &&
         shape.type != Type::kDocument;
}

// Serialize trusts the tables in this: what travels outside of the body is text in the end.
TEST(Services, MembersOutsideTheBodyAreTexts) {
  for (const Service* service : Services()) {
    for (const Operation& operation : service->operations) {
      if (operation.input == kNoShape) continue;
      SCOPED_TRACE(operation.name);
      for (const Member& member : service->shapes[operation.input].members) {
        SCOPED_TRACE(member.name);
        const Shape* shape = &service->shapes[member.shape];
        if (member.host_label) {
          EXPECT_EQ(shape->type, Type::kString);
        }
        if (member.location == Location::kBody) continue;
        EXPECT_NE(member.location, Location::kStatus);
        if (member.location == Location::kHeaderPrefix) {
          EXPECT_EQ(shape->type, Type::kMap);
        }
        const bool outer =
            member.location == Location::kQuery || member.location == Location::kHeaderPrefix;
        if (shape->type == Type::kMap && outer) shape = &service->shapes[shape->members[1].shape];
        if (shape->type == Type::kList && member.location != Location::kUri) {
          shape = &service->shapes[shape->members[0].shape];
        }
        EXPECT_TRUE(IsScalar(*shape));
      }
    }
  }
}

// Every label of a path or a host names a member.
TEST(Services, LabelsAreMembers) {
  for (const Service* service : Services()) {
    for (const Operation& operation : service->operations) {
      SCOPED_TRACE(operation.name);
      std::string_view uri = operation.uri;
      while (uri.find('{') != uri.npos) {
        uri.remove_prefix(uri.find('{') + 1);
        std::string_view label = uri.substr(0, uri.find_first_of("}+"));
        const auto& members = service->shapes[operation.input].members;
        EXPECT_TRUE(std::ranges::any_of(members, [&](const Member& member) {
          return member.location == Location::kUri &&
                 (member.wire.empty() ? member.name : member.wire) == label;
        })) << label;
      }
    }
  }
}

TEST(Services, AreFoundByEachName) {
  EXPECT_EQ(FindService("configservice")->name, "configservice");
  EXPECT_EQ(FindService("config")->name, "configservice");
  EXPECT_EQ(FindService("Config Service")->name, "configservice");
  EXPECT_EQ(FindService("api.ecr")->name, "ecr");
  EXPECT_EQ(FindService("nosuch"), nullptr);
  EXPECT_EQ(FindService(""), nullptr);
  EXPECT_EQ(FindService("sts")->Find("GetCallerIdentit"), nullptr);
  EXPECT_EQ(FindService("sts")->Find(""), nullptr);
  EXPECT_EQ(FindService("sts")->Find("Zzz"), nullptr);
}

// Callers keep pointers, and each service is made when it is first asked for.
TEST(Services, AreMadeOnce) {
  const Service* found = FindService("sts");
  EXPECT_EQ(FindService("STS"), found);
  EXPECT_THAT(Services(), ::testing::Contains(found));
  for (const Service* service : Services()) EXPECT_EQ(FindService(service->name), service);
}

TEST(Services, HaveTheProtocolsThatWeSpeak) {
  EXPECT_EQ(FindService("cloudwatch")->protocol, Protocol::kQuery);
  EXPECT_EQ(Op("cloudwatch", "ListMetrics").result_wrapper, "ListMetricsResult");
  EXPECT_EQ(FindService("sqs")->protocol, Protocol::kJson);
  EXPECT_EQ(FindService("sqs")->json_version, "1.0");
  EXPECT_TRUE(FindService("sqs")->query_compatible);
  EXPECT_FALSE(FindService("cloudwatch")->query_compatible);
  EXPECT_EQ(FindService("ec2")->protocol, Protocol::kEc2);
  EXPECT_EQ(FindService("s3")->protocol, Protocol::kRestXml);
  EXPECT_EQ(FindService("securityhub")->protocol, Protocol::kRestJson);
  EXPECT_EQ(FindService("kms")->target_prefix, "TrentService");
  EXPECT_EQ(FindService("ecr")->signing_name, "ecr");
}

TEST(Services, KnowWhatIsSpecialAboutAnOperation) {
  EXPECT_TRUE(Op("sts", "AssumeRoleWithWebIdentity").unsigned_request);
  EXPECT_FALSE(Op("sts", "AssumeRole").unsigned_request);
  EXPECT_TRUE(Op("sqs", "ReceiveMessage").long_poll);
  EXPECT_TRUE(Op("ebs", "PutSnapshotBlock").unsigned_payload);
  EXPECT_TRUE(Op("s3", "DeleteObjects").checksum_required);
  EXPECT_EQ(Op("s3", "PutObject").checksum_algorithm, "ChecksumAlgorithm");
  EXPECT_EQ(Op("securityhub", "BatchUpdateFindings").method, "PATCH");

  const Service& s3 = *FindService("s3");
  const Shape& put = s3.shapes[Op("s3", "PutObject").input];
  const auto body = std::ranges::find(put.members, "Body", &Member::name);
  ASSERT_NE(body, put.members.end());
  EXPECT_TRUE(body->payload && body->streaming);
  const auto key = std::ranges::find(put.members, "Key", &Member::name);
  EXPECT_TRUE(key->required);
  EXPECT_EQ(key->location, Location::kUri);
}

TEST(Services, KnowThePages) {
  const Pagination* versions = Op("s3", "ListObjectVersions").pagination;
  ASSERT_NE(versions, nullptr);
  EXPECT_EQ(versions->more_results, "IsTruncated");
  EXPECT_EQ(versions->input_tokens.size(), 2U);
  EXPECT_EQ(versions->output_tokens[1], "NextVersionIdMarker");
  EXPECT_EQ(versions->result_keys.size(), 3U);
  EXPECT_EQ(Op("iam", "ListRoles").pagination->limit_key, "MaxItems");
  EXPECT_EQ(Op("sts", "AssumeRole").pagination, nullptr);
}

TEST(Services, KnowTheErrors) {
  const Service& kms = *FindService("kms");
  const Operation& decrypt = Op("kms", "Decrypt");
  EXPECT_TRUE(std::ranges::any_of(decrypt.errors, [&](uint16_t error) {
    return kms.shapes[error].name == "IncorrectKeyException";
  }));
}

}  // namespace
}  // namespace bartizan::awswire
