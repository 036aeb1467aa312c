// `serve` and `serve keys add|list|revoke`: the API.
#include <fmt/format.h>

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/respond_session.h"
#include "bartizan/cli/text.h"
#include "bartizan/server/api.h"
#include "bartizan/store/lease.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using server::ApiKey;

constexpr auto kTick = std::chrono::milliseconds(200);
constexpr Micros kGrace{10'000'000};

// One `serve` a home.
class ServeLease {
 public:
  static Result<ServeLease> Take(store::Home& home, Time now) {
    BARTIZAN_DO(home.db().Write([&](store::Tx& tx) { return store::TakeLease(tx, "serve", now); }));
    return ServeLease(home);
  }
  ServeLease(ServeLease&& other) noexcept : home_(std::exchange(other.home_, nullptr)) {}
  ServeLease& operator=(ServeLease&&) = delete;
  ~ServeLease() {
    if (home_ == nullptr) return;
    (void)home_->db().Write([](store::Tx& tx) { return store::DropLease(tx, "serve"); });
  }

 private:
  explicit ServeLease(store::Home& home) : home_(&home) {}
  store::Home* home_;
};

std::string AccessLine(const net::AccessRecord& access) {
  return data::ToJson(data::JsonObject{{"time", FormatIso(access.time, true)},
                                       {"peer", access.peer},
                                       {"tls", access.tls},
                                       {"principal", access.principal},
                                       {"method", access.method},
                                       {"path", access.path},
                                       {"status", access.status},
                                       {"bytes_in", access.bytes_in},
                                       {"bytes_out", access.bytes_out},
                                       {"micros", access.duration.count()},
                                       {"request_id", access.request_id},
                                       {"reason", access.reason}});
}

struct Listen {
  std::string address;
  uint16_t port = 0;
};

// "127.0.0.1:8080", "[::1]:8080"
Result<Listen> ParseListen(const std::string& text) {
  const size_t colon = text.rfind(':');
  const auto port = colon == std::string::npos ? std::nullopt : ParseInt(text.substr(colon + 1));
  if (!port || *port < 0 || *port > 65'535) {
    return Fail(Code::kUsage, fmt::format("{} is no ADDRESS:PORT", text));
  }
  Listen listen{.address = text.substr(0, colon), .port = static_cast<uint16_t>(*port)};
  if (listen.address.starts_with('[') && listen.address.ends_with(']')) {
    listen.address = listen.address.substr(1, listen.address.size() - 2);
  }
  return listen;
}

class Serving {
 public:
  Serving(Invocation& invocation, Responder& responder)
      : invocation_(invocation), responder_(responder) {}

  Status Run() {
    server::ApiOptions api{.stage = invocation_.Value("stage")};
    api.work = [this](const std::string& id) { Work(id); };
    server::Api routes(responder_.home(), responder_.config(), std::move(api));
    BARTIZAN_DO(routes.ReloadKeys());
    BARTIZAN_TRY(net::ServerOptions options, Options(routes));
    BARTIZAN_TRY(auto server, net::HttpServer::Start(std::move(options), [&](const auto& request) {
                   return routes.Handle(request);
                 }));
    BARTIZAN_TRY(const size_t resumed, routes.ResumeCases());
    invocation_.Print(fmt::format("listening on {}\n", server->url()));
    invocation_.FlushOutput();
    if (resumed > 0) invocation_.Note(fmt::format("{} cases go on", resumed));
    for (int tick = 0; !interrupted; ++tick) {
      std::this_thread::sleep_for(kTick);
      if (tick % 5 != 0) continue;
      if (Status read = routes.ReloadKeys(); !read) Warn(read.error());
    }
    invocation_.Note("stopping");
    return server->Stop(kGrace);
  }

 private:
  Result<net::ServerOptions> Options(server::Api& routes) {
    BARTIZAN_TRY(const Listen listen, ParseListen(invocation_.Value("listen")));
    net::ServerOptions options{.address = listen.address, .port = listen.port};
    const auto certificate = invocation_.Get("certificate"), key = invocation_.Get("key");
    if (certificate.has_value() != key.has_value()) {
      return Fail(Code::kUsage, "--certificate and --key belong together");
    }
    if (certificate) options.tls = net::TlsFiles{.certificate = *certificate, .key = *key};
    options.hosts = invocation_.Values("host");
    options.on_head = [&routes](const net::ServerRequest& request) { return routes.Head(request); };
    options.on_notice = [this](std::string_view line) { Note(line); };
    options.on_access = [this](const net::AccessRecord& access) {
      std::lock_guard lock(mutex_);
      invocation_.Print(AccessLine(access) + "\n");
      invocation_.FlushOutput();
    };
    return options;
  }

  void Work(const std::string& id) {
    const auto run =
        response::RunCase(responder_.home(), responder_.config(), id, responder_.options());
    if (!run) return Warn(run.error());
    responder_.CopyEvidence(id);
    responder_.SendMessages();
    Note(fmt::format("case {}: {}", id, response::CaseStateName(run->what.state)));
  }

  void Note(std::string_view line) {
    std::lock_guard lock(mutex_);
    invocation_.Note(term::PrintableLine(line));
  }
  void Warn(const Error& error) {
    std::lock_guard lock(mutex_);
    invocation_.Warn(term::PrintableLine(error.OneLine()));
  }

  Invocation& invocation_;
  Responder& responder_;
  std::mutex mutex_;
};

Result<int> RunServe(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_TRY(auto responder, Responder::Open(invocation));
  BARTIZAN_TRY(const ServeLease lease,
               ServeLease::Take(responder->home(), invocation.clock().Now()));
  BARTIZAN_DO(Serving(invocation, *responder).Run());
  return 0;
}

data::JsonObject KeyJson(const ApiKey& key, Time now) {
  data::JsonArray scopes;
  for (const std::string& scope : key.scopes) scopes.emplace_back(scope);
  data::JsonObject json{{"id", key.id},
                        {"name", key.name},
                        {"scopes", std::move(scopes)},
                        {"created", FormatIso(key.created)},
                        {"valid", key.IsValid(now)}};
  if (key.expires) json["expires"] = FormatIso(*key.expires);
  if (key.revoked) json["revoked"] = FormatIso(*key.revoked);
  return json;
}

Result<int> RunAdd(Invocation& invocation) {
  const Time now = invocation.clock().Now();
  std::optional<Time> expires;
  if (const auto lasts = invocation.Get("expires")) {
    BARTIZAN_TRY(const Micros duration, ParseDuration(*lasts));
    expires = now + duration;
  }
  std::set<std::string> scopes;
  for (const std::string& scope : invocation.Values("scope")) scopes.insert(scope);
  BARTIZAN_TRY(store::Home* const home, invocation.OpenHome());
  BARTIZAN_TRY(const auto made, home->db().Write([&](store::Tx& tx) {
    return server::AddKey(tx, invocation.Positional("NAME"), scopes, expires, now);
  }));
  BARTIZAN_DO(audit::SignHead(*home, now));
  if (invocation.Format() == "json") {
    data::JsonObject json = KeyJson(made.key, now);
    json["schema"] = "bartizan.serve.key/1";
    json["key"] = made.secret;
    invocation.Print(data::ToPrettyJson(json));
  } else {
    invocation.Print(made.secret + "\n");
  }
  invocation.Note("the key is shown this once; the home keeps its hash");
  return 0;
}

std::string_view Condition(const ApiKey& key, Time now) {
  if (key.revoked) return "revoked";
  return key.IsValid(now) ? "valid" : "expired";
}

Result<int> RunKeys(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto keys,
               home->db().Read([](store::Tx& tx) { return server::ListKeys(tx); }));
  const Time now = invocation.clock().Now();
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const ApiKey& key : keys) rows.emplace_back(KeyJson(key, now));
    invocation.Print(data::ToPrettyJson(
        data::JsonObject{{"schema", "bartizan.serve.keys/1"}, {"keys", std::move(rows)}}));
    return 0;
  }
  term::Table table({"ID", "NAME", "STATE", "SCOPES", "CREATED", "EXPIRES"});
  for (const ApiKey& key : keys) {
    table.AddRow({key.id, key.name, std::string(Condition(key, now)),
                  fmt::format("{}", fmt::join(key.scopes, " ")), ShownTime(key.created),
                  key.expires ? ShownTime(*key.expires) : "never"});
  }
  invocation.PrintTable(table);
  return 0;
}

Result<int> RunRevoke(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  const Time now = invocation.clock().Now();
  BARTIZAN_TRY(const ApiKey key, home->db().Write([&](store::Tx& tx) {
    return server::RevokeKey(tx, invocation.Positional("KEY"), now);
  }));
  BARTIZAN_DO(audit::SignHead(*home, now));
  invocation.Note(fmt::format("{} ({}) is worth nothing any more", key.name, key.id));
  return 0;
}

}  // namespace

std::span<const Command> ServeCommands() {
  static const std::array<Command, 4> commands{{
      {.path = "serve",
       .summary = "answer API calls: begin cases, tell about them",
       .description =
           "POST /DEMO/secresponse with x-api-key and {\"instance_id\": \"i-…\"} begins a case and "
           "answers 202 with its id; GET /v1/cases/ID tells about it; POST /v1/events takes "
           "findings. GET /healthz needs no key. Cases that an earlier process left go on.\n\n"
           "Listens on a loopback address; any other one needs a certificate, and no flag changes "
           "that. One JSON line a request goes to standard output, without headers, queries or "
           "bodies. Ends by SIGINT or SIGTERM: requests end, cases stop in a good place and go on "
           "with the next start.",
       .positionals = {},
       .flags = WithRespondConfig(
           {{.name = "listen",
             .value = "ADDRESS:PORT",
             .help = "where; port 0 is any free one",
             .fallback = "127.0.0.1:8443"},
            {.name = "stage",
             .value = "NAME",
             .help = "first part of the path /NAME/secresponse",
             .fallback = "DEMO"},
            {.name = "certificate", .value = "FILE", .help = "PEM, the server's own first"},
            {.name = "key", .value = "FILE", .help = "its private key (mode 0600)"},
            {.name = "host",
             .value = "NAME",
             .help = "a name that callers may use (Host header)",
             .repeatable = true}}),
       .formats = {},
       .examples = {{"bartizan serve -c respond.yaml", "Serves this machine's own programs."},
                    {"bartizan serve --listen 0.0.0.0:8443 --certificate api.pem --key api.key "
                     "--host ir.example.org",
                     "Serves others, with TLS."}},
       .exits = {{0, "stopped by a signal"}, {4, "the private key is readable by others"}},
       .run = RunServe},
      {.path = "serve keys add",
       .summary = "make an API key, and show it this once",
       .description = "Scopes: respond:start (begin a case), respond:read (look at cases), "
                      "events:write (deliver findings). The home keeps the key's hash alone.",
       .positionals = {{.name = "NAME", .help = "whose it is"}},
       .flags = {{.name = "scope",
                  .value = "SCOPE",
                  .help = "what it may do",
                  .required = true,
                  .repeatable = true,
                  .choices = {"respond:start", "respond:read", "events:write"}},
                 {.name = "expires", .value = "DURATION", .help = "after so long: 90d"}},
       .formats = {"text", "json"},
       .examples = {{"bartizan serve keys add soc --scope respond:start --expires 90d",
                     "Makes a key that can begin cases for 90 days."}},
       .exits = {},
       .run = RunAdd},
      {.path = "serve keys list",
       .summary = "list API keys, without what they are",
       .description = "Their names, scopes, and until when they are valid.",
       .positionals = {},
       .flags = {},
       .formats = {"table", "json"},
       .examples = {{"bartizan serve keys list", "Lists them."}},
       .exits = {},
       .run = RunKeys},
      {.path = "serve keys revoke",
       .summary = "end an API key now",
       .description = "A server that runs knows it within a second or so.",
       .positionals = {{.name = "KEY", .help = "its id or name"}},
       .flags = {},
       .formats = {},
       .examples = {{"bartizan serve keys revoke soc", "Ends that key."}},
       .exits = {},
       .run = RunRevoke},
  }};
  return commands;
}

}  // namespace bartizan::cli
