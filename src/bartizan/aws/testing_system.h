#pragma once
// For tests only: a System that is a folder of files, an environment and a list of answers. Nothing
// of this machine is touched, and time passes only when someone sleeps.
//
// Load reads a recorded case: env.json (the environment), fs/ (the root of the file system),
// http-traffic.json (requests with their answers, in order); each may be absent.
#include <gtest/gtest.h>

#include <deque>
#include <mutex>
#include <optional>
#include <set>

#include "bartizan/aws/system.h"
#include "bartizan/base/text.h"
#include "bartizan/data/json.h"

namespace bartizan::aws {

// BARTIZAN_SHARED_DATA, else beside the repository; tests skip where the folder is absent.
inline fs::path SharedData(std::string_view below) {
  const char* root = std::getenv("BARTIZAN_SHARED_DATA");
  return fs::path(root != nullptr && *root != 0 ? root : "../shared/data") / below;
}

// One request that is expected next, and its answer. Without `method` any request will do.
struct Exchange {
  std::string method, url;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
  net::HttpResponse response;
  std::optional<Error> error;  // instead of the response
};

class TestSystem {
 public:
  TestSystem() : state_(std::make_shared<State>()) {}

  static Result<TestSystem> Load(const fs::path& folder) {
    TestSystem test;
    test.state_->root = folder / "fs";
    if (fs::exists(folder / "env.json")) {
      BARTIZAN_TRY(data::Json variables, data::ReadJsonFile((folder / "env.json").string()));
      for (const auto& [name, value] : variables.as_object()) {
        test.environment[std::string(name)] = data::View(value.as_string());
      }
    }
    if (fs::exists(folder / "http-traffic.json")) {
      BARTIZAN_TRY(data::Json traffic, data::ReadJsonFile((folder / "http-traffic.json").string()));
      for (Exchange& exchange : Recorded(traffic)) test.Expect(std::move(exchange));
    }
    return test;
  }

  // Shares files, answers and time with all other Systems of this object, and with `clock()`, which
  // must not end before the System does.
  System Make() const {
    System system;
    system.environment = environment;
    system.clock = &state_->clock;
    system.read_file = [state = state_](const fs::path& path, uint64_t max_bytes) {
      return state->Read(path, max_bytes);
    };
    system.send = [state = state_](const net::HttpRequest& request) {
      return state->Answer(request);
    };
    system.run = [](const process::Spec& spec) -> Result<process::Outcome> {
      return Fail(Code::kNotFound, "the test has no program " +
                                       (spec.argv.empty() ? std::string("at all") : spec.argv[0]));
    };
    system.sleep = [state = state_](Micros time) {
      std::lock_guard lock(state->mutex);
      state->sleeps.push_back(time);
      state->clock.Advance(time);
    };
    system.random = [] { return 0.5; };
    return system;
  }

  void SetFile(const fs::path& path, std::string content) {
    std::lock_guard lock(state_->mutex);
    state_->files[path] = std::move(content);
  }
  void Expect(Exchange exchange) {
    std::lock_guard lock(state_->mutex);
    state_->expected.push_back(std::move(exchange));
  }
  // The next request, whatever it is, gets this answer.
  void Reply(int status, std::string body = {}) {
    Exchange exchange;
    exchange.response = {status, {}, std::move(body)};
    Expect(std::move(exchange));
  }
  void Break(Error error) {
    Exchange exchange;
    exchange.error = std::move(error);
    Expect(std::move(exchange));
  }

  // What recorded requests may differ in: headers (lower case) and fields of a form.
  std::set<std::string>& loose_headers() { return state_->loose_headers; }
  std::set<std::string>& loose_fields() { return state_->loose_fields; }

  // Requests that were not the expected ones, and expected ones that did not come.
  std::vector<std::string> Problems() const {
    std::lock_guard lock(state_->mutex);
    std::vector<std::string> problems = state_->problems;
    for (const Exchange& missing : state_->expected) {
      problems.push_back("never sent: " + missing.method + " " + missing.url);
    }
    return problems;
  }
  std::vector<net::HttpRequest> Requests() const {
    std::lock_guard lock(state_->mutex);
    return state_->requests;
  }
  std::vector<Micros> Sleeps() const {
    std::lock_guard lock(state_->mutex);
    return state_->sleeps;
  }
  FakeClock& clock() const { return state_->clock; }

  std::map<std::string, std::string> environment;  // copied by Make

 private:
  struct State {
    mutable std::mutex mutex;
    fs::path root;  // empty: only `files`
    std::map<fs::path, std::string> files;
    std::deque<Exchange> expected;
    std::vector<std::string> problems;
    std::vector<net::HttpRequest> requests;
    std::vector<Micros> sleeps;
    // Recorded agents, dates and lengths are those of the recording program; of a signature only
    // who signed is compared.
    std::set<std::string> loose_headers = {"user-agent", "x-amz-user-agent", "x-amz-date",
                                           "content-length", "host"};
    std::set<std::string> loose_fields = {"RoleSessionName", "WebIdentityToken"};
    FakeClock clock{FromInt(1'000'000'000'000'000)};  // 2001: before all recorded expirations

    Result<std::string> Read(const fs::path& path, uint64_t max_bytes) {
      std::lock_guard lock(mutex);
      if (auto found = files.find(path); found != files.end()) {
        if (found->second.size() <= max_bytes) return found->second;
        return Fail(Code::kLimit, path.string() + " is too large");
      }
      fs::path real = root / path.relative_path();
      if (root.empty() || !fs::exists(real)) return FailErrno(ENOENT, "opening " + path.string());
      return ReadFile(real, max_bytes);
    }

    Result<net::HttpResponse> Answer(const net::HttpRequest& request) {
      std::lock_guard lock(mutex);
      requests.push_back(request);
      if (expected.empty()) {
        problems.push_back("not expected: " + request.method + " " + request.url);
        return Fail(Code::kUnavailable, "the test expects no more requests");
      }
      Exchange next = std::move(expected.front());
      expected.pop_front();
      if (!next.method.empty()) Compare(next, request);
      if (next.error) return std::unexpected(*next.error);
      if (next.response.status < 300 && request.on_body) {
        BARTIZAN_DO(request.on_body(next.response.body));
        next.response.body.clear();
      }
      return next.response;
    }

    void Compare(const Exchange& want, const net::HttpRequest& got) {
      auto differ = [&](std::string_view what, std::string_view a, std::string_view b) {
        if (a == b) return;
        problems.push_back(got.method + " " + got.url + ": " + std::string(what) + " is \"" +
                           std::string(b) + "\", not \"" + std::string(a) + "\"");
      };
      differ("method", want.method, got.method);
      differ("address", Canonical(want.url), Canonical(got.url));
      for (const auto& [name, value] : want.headers) {
        if (!loose_headers.contains(name)) {
          differ(name, Signer(value), Signer(Header(got, name)));
        }
      }
      if (!want.body.starts_with("Action=")) return differ("body", want.body, got.body);
      auto fields = Fields(want.body);
      auto sent = Fields(got.body);
      for (const auto& [name, value] : sent) fields.try_emplace(name, "(absent)");
      for (const auto& [name, value] : fields) {
        if (!sent.contains(name)) {
          differ(name, value, "(absent)");
        } else if (!loose_fields.contains(name)) {
          differ(name, value, sent[name]);
        }
      }
    }
  };

  static std::string Header(const net::HttpRequest& request, std::string_view name) {
    for (const auto& [key, value] : request.headers) {
      if (EqualsIgnoreCase(key, name)) return value;
    }
    return "(absent)";
  }
  static std::map<std::string, std::string> Fields(std::string_view form) {
    std::map<std::string, std::string> fields;
    for (const std::string& field : Split(form, '&')) {
      size_t equals = std::min(field.find('='), field.size());
      fields[field.substr(0, equals)] = field.substr(std::min(equals + 1, field.size()));
    }
    return fields;
  }
  // "AWS4-HMAC-SHA256 Credential=AKID/…" → up to the first slash; other values as they are.
  static std::string Signer(const std::string& value) {
    return value.starts_with("AWS4-") ? value.substr(0, value.find('/')) : value;
  }
  // The order of parameters and the slash of an empty path do not matter.
  static std::string Canonical(const std::string& url) {
    size_t question = url.find('?');
    std::string place = url.substr(0, question);
    size_t authority = place.find("://");
    if (authority != std::string::npos && place.find('/', authority + 3) == std::string::npos) {
      place += '/';
    }
    if (question == std::string::npos) return place;
    std::vector<std::string> parameters = Split(std::string_view(url).substr(question + 1), '&');
    std::ranges::sort(parameters);
    return place + "?" + Join(parameters, "&");
  }

  // Events of one connection are one exchange; a Data event is a piece of one of the two bodies.
  static std::vector<Exchange> Recorded(const data::Json& traffic) {
    std::map<int64_t, Exchange> exchanges;
    for (const data::Json& event : traffic.at("events").as_array()) {
      Exchange& exchange = exchanges[event.at("connection_id").to_number<int64_t>()];
      const data::Json& action = event.at("action");
      if (const data::Json* entry = data::Find(action, "Request")) {
        const data::Json& request = entry->at("request");
        exchange.method = data::Str(request, "method");
        exchange.url = data::Str(request, "uri");
        exchange.headers = Headers(request);
      } else if (const data::Json* answer = data::Find(action, "Response")) {
        const data::Json& response = answer->at("response").at("Ok");
        exchange.response.status = static_cast<int>(response.at("status").to_number<int64_t>());
        exchange.response.headers = Headers(response);
      } else if (const data::Json* piece = data::Find(action, "Data")) {
        bool sent = data::Str(*piece, "direction") == "Request";
        (sent ? exchange.body : exchange.response.body) += data::Str(piece->at("data"), "Utf8");
      }
    }
    std::vector<Exchange> list;
    for (auto& [id, exchange] : exchanges) list.push_back(std::move(exchange));
    return list;
  }
  static std::vector<std::pair<std::string, std::string>> Headers(const data::Json& message) {
    std::vector<std::pair<std::string, std::string>> headers;
    for (const auto& [name, values] : message.at("headers").as_object()) {
      for (const data::Json& value : values.as_array()) {
        headers.emplace_back(ToLower(std::string(name)), data::View(value.as_string()));
      }
    }
    return headers;
  }

  std::shared_ptr<State> state_;
};

}  // namespace bartizan::aws
