#pragma once
// For tests only: an AWS client with scripted answers, and what it sent.
#include <gtest/gtest.h>

#include "bartizan/aws/client.h"
#include "bartizan/aws/testing_system.h"

namespace bartizan::esdk_kms {

class ScriptedAws {
 public:
  ScriptedAws() {
    world.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                         {"AWS_SECRET_ACCESS_KEY", "the-secret-key"},
                         {"AWS_REGION", "eu-central-1"}};
  }
  std::shared_ptr<aws::Client> Make() {
    auto client = aws::Client::Create(world.Make());
    EXPECT_TRUE(client) << client.error().OneLine();
    return *client;
  }
  void Answer(const data::JsonObject& output) { world.Reply(200, data::ToJson(output)); }
  void Refuse(std::string_view code, std::string_view message, int status = 400) {
    world.Reply(status, data::ToJson(data::JsonObject{{"__type", code}, {"message", message}}));
  }
  size_t sent() const { return world.Requests().size(); }
  data::JsonObject Body(size_t request) const {
    auto body = data::ParseJson(world.Requests().at(request).body, "request");
    EXPECT_TRUE(body);
    return body ? body->as_object() : data::JsonObject();
  }
  std::string Url(size_t request) const { return world.Requests().at(request).url; }
  // "TrentService.Decrypt"
  std::string Target(size_t request) const {
    const net::HttpRequest sent_request = world.Requests().at(request);
    for (const auto& [name, value] : sent_request.headers) {
      if (EqualsIgnoreCase(name, "x-amz-target")) return value;
    }
    return "(none)";
  }

  aws::TestSystem world;
};

}  // namespace bartizan::esdk_kms
