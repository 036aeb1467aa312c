// The official test suite of Signature Version 4, as the AWS Common Runtime keeps it: every case
// signed in the header and in the query, down to the bytes of the signed request.
#include <gtest/gtest.h>

#include <cstdlib>

#include "bartizan/aws/sign.h"
#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/data/json.h"

namespace bartizan::aws {
namespace {

struct Message {
  SignableRequest request;
  std::string body;
};

// As the suite writes one: a target that may hold spaces, headers with folded lines, the body.
Message ParseMessage(std::string_view text) {
  Message message;
  size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  line.remove_suffix(std::string_view(" HTTP/1.1").size());
  message.request.method = line.substr(0, line.find(' '));
  std::string_view target = line.substr(line.find(' ') + 1);
  message.request.path = target.substr(0, target.find('?'));
  if (target.contains('?')) message.request.query = target.substr(target.find('?') + 1);
  for (text.remove_prefix(end + 1); !text.empty();) {
    end = std::min(text.find('\n'), text.size());
    line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    auto& headers = message.request.headers;
    if (line.empty()) {
      message.body = text;
      break;
    }
    if (line.starts_with(' ')) {
      headers.back().second.append("\n").append(line);
    } else {
      size_t colon = line.find(':');
      headers.emplace_back(line.substr(0, colon), line.substr(colon + 1));
    }
  }
  return message;
}

std::string Render(const Message& message) {
  const SignableRequest& request = message.request;
  std::string out = request.method + " " + request.path;
  if (!request.query.empty()) out += "?" + request.query;
  out += " HTTP/1.1\n";
  for (const auto& [name, value] : request.headers) out += name + ":" + value + "\n";
  return out + "\n" + message.body;
}

class Suite : public testing::Test {
 protected:
  void SetUp() override {
    const char* data = std::getenv("BARTIZAN_SHARED_DATA");
    root_ = fs::path(data != nullptr ? data : "../shared/data") / "aws/sigv4";
    if (!fs::exists(root_)) GTEST_SKIP() << "the suite is not at " << root_;
  }

  // The line ends at the end of a file are not part of what it says, nor are those after headers.
  static std::string Expected(const fs::path& file) {
    std::string text = ReadFile(file).value();
    while (text.ends_with('\n')) text.pop_back();
    return text;
  }

  static void Check(const fs::path& folder, bool in_query) {
    SCOPED_TRACE(folder.filename().string() + (in_query ? " query" : " header"));
    auto context = data::ParseJson(ReadFile(folder / "context.json").value(), "context.json")
                       .value()
                       .as_object();
    const auto& keys = context.at("credentials").as_object();
    auto text = [](const data::JsonObject& object, std::string_view name) {
      const auto* value = object.if_contains(name);
      return value != nullptr ? std::string(value->as_string()) : std::string();
    };
    auto flag = [&](std::string_view name) {
      const auto* value = context.if_contains(name);
      return value != nullptr && value->as_bool();
    };
    Message message = ParseMessage(ReadFile(folder / "request.txt").value());
    Credentials credentials{.access_key_id = text(keys, "access_key_id"),
                            .secret_access_key = text(keys, "secret_access_key"),
                            .session_token = text(keys, "token")};
    SigningOptions options{.region = text(context, "region"),
                           .service = text(context, "service"),
                           .time = ParseIso(text(context, "timestamp")).value()};
    options.normalize_path = flag("normalize");
    options.content_sha256_header = flag("sign_body");
    options.token_after_signing = flag("omit_session_token");
    options.expires = std::chrono::seconds(context.at("expiration_in_seconds").as_int64());
    if (!message.body.empty()) options.payload_hash = crypto::Sha256Hex(message.body);

    auto signature = in_query ? Presign(message.request, credentials, options)
                              : SignHeaders(message.request, credentials, options);
    ASSERT_TRUE(signature) << signature.error().Render();
    const std::string kind = in_query ? "query-" : "header-";
    EXPECT_EQ(signature->canonical_request, Expected(folder / (kind + "canonical-request.txt")));
    EXPECT_EQ(signature->string_to_sign, Expected(folder / (kind + "string-to-sign.txt")));
    EXPECT_EQ(signature->signature, Expected(folder / (kind + "signature.txt")));
    std::string rendered = Render(message);
    while (rendered.ends_with('\n')) rendered.pop_back();
    EXPECT_EQ(rendered, Expected(folder / (kind + "signed-request.txt")));
  }

  fs::path root_;
};

TEST_F(Suite, EveryCaseInHeaderAndQuery) {
  int cases = 0;
  for (const auto& entry : fs::directory_iterator(root_)) {
    if (!fs::exists(entry.path() / "context.json")) continue;
    Check(entry.path(), false);
    Check(entry.path(), true);
    cases += 2;
  }
  EXPECT_EQ(cases, 76);
}

}  // namespace
}  // namespace bartizan::aws
