#pragma once
// Calls of AWS operations: settings, credentials, endpoint, signature, transport and retries put
// together over awswire's tables.
#include <atomic>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "bartizan/aws/chain.h"
#include "bartizan/aws/endpoints.h"
#include "bartizan/aws/settings.h"
#include "bartizan/aws/system.h"
#include "bartizan/awswire/codec.h"

namespace bartizan::aws {

// Why a call failed. Converts to Error, so BARTIZAN_TRY works; look at `code` to tell cases apart.
struct CallError {
  Error error;          // names service, operation, code, request id, endpoint, credential source
  std::string code;     // of the service ("NoSuchKey"); empty when no answer came
  std::string message;  // of the service
  std::string request_id;
  int status = 0;  // 0: no answer
  int attempts = 0;
  // One of the attempts may have taken effect although no answer came (a broken connection, a
  // timeout, a cut answer, an error of the server): look the effect up before you repeat it without
  // a token. The error is that of the last attempt, which may well say "it exists already".
  bool outcome_unknown = false;
  data::JsonObject details;                         // members of the service's error
  operator Error() const& { return error; }         // NOLINT(google-explicit-constructor)
  operator Error() && { return std::move(error); }  // NOLINT(google-explicit-constructor)
};
template <class T>
using CallResult = std::expected<T, CallError>;

// A body that does not go through memory.
struct Upload {
  uint64_t size = 0;
  std::string sha256;  // hex, of the whole body; empty: UNSIGNED-PAYLOAD (https only)
  // Fills the buffer from an offset, returns the number of bytes; short only at the end. Called
  // again from 0 for every attempt.
  std::function<Result<size_t>(uint64_t offset, std::span<char> buffer)> read;
};

struct CallOptions {
  std::optional<std::string> region;  // instead of the client's
  std::optional<int> max_attempts;
  std::optional<Micros> deadline;             // for all attempts together
  const std::atomic<bool>* cancel = nullptr;  // ends waits, transfers and further attempts
  const Upload* upload = nullptr;             // for operations with a streaming payload
  // Takes the body of a streaming output. A retry starts anew: `restart` is called first. Without
  // `restart` a body that broke off is an error. Without both, the body is base64 text under the
  // payload's name in the output (at most 64 MiB).
  std::function<Status(std::string_view)> on_body;
  std::function<Status()> restart;
  awswire::Headers headers;  // added before signing
};

struct Answer {
  data::JsonObject output;
  std::string request_id;
  int status = 0;
  int attempts = 1;
  awswire::Headers headers;  // names in lower case
};

// Thread-safe, cheap to share; connections are kept by the System.
class Client {
 public:
  // Reads the environment and the files; nothing is sent yet.
  static Result<std::shared_ptr<Client>> Create(const System& system, const Choices& choices = {});
  // With other credentials (another account) and the same settings otherwise.
  std::shared_ptr<Client> With(std::shared_ptr<CachedCredentials> credentials,
                               std::optional<std::string> region = std::nullopt) const;
  ~Client();

  CallResult<Answer> Call(std::string_view service, std::string_view operation,
                          data::JsonObject input, const CallOptions& options = {});
  // Follows the pagination; `on_page` may change or move the output. A token that comes twice is
  // an error. Operations without pagination give one page.
  CallResult<void> Pages(std::string_view service, std::string_view operation,
                         data::JsonObject input,
                         const std::function<Status(data::JsonObject& output)>& on_page,
                         const CallOptions& options = {});
  // All pages joined: the lists named by the pagination are concatenated, the rest is of the first
  // page. At most `max_items` of the first list (0: all).
  CallResult<data::JsonObject> Collect(std::string_view service, std::string_view operation,
                                       data::JsonObject input, size_t max_items = 0,
                                       const CallOptions& options = {});
  // A presigned request (S3 GetObject, PutObject; STS GetCallerIdentity …): whoever sends it must
  // send `headers` too, since they are part of the signature.
  struct Presigned {
    std::string method, url;
    awswire::Headers headers;
  };
  Result<Presigned> PresignedRequest(std::string_view service, std::string_view operation,
                                     data::JsonObject input, std::chrono::seconds expires);

  // From the settings, else from instance metadata; kInvalid with a hint when nobody says.
  Result<std::string> Region();
  Result<std::shared_ptr<const Credentials>> CurrentCredentials();
  const Settings& settings() const;
  const System& outside() const;  // what it was made with

  struct State;  // in call_state.h

 private:
  explicit Client(std::shared_ptr<State> state);
  std::shared_ptr<State> state_;
};

}  // namespace bartizan::aws
