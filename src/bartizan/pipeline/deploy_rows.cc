#include "bartizan/pipeline/deploy_rows.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/data/json.h"

namespace bartizan::pipeline {
namespace {

constexpr std::string_view kSelect =
    "SELECT token, plan_id, environment, kind, run_id, step, commit_id, digest, state, outcome, "
    "message, previous, url, port, pid, start_ticks, boot_id, started_at FROM deployments ";

DeploymentRow ParseRow(const store::Row& row) {
  return {.token = row.Text(0),
          .plan_id = row.Text(1),
          .environment = row.Text(2),
          .kind = row.Text(3),
          .run_id = row.Text(4),
          .step = row.Text(5),
          .commit = row.Text(6),
          .digest = row.Text(7),
          .state = row.Text(8),
          .outcome = row.Text(9),
          .message = row.Text(10),
          .previous = row.Text(11),
          .url = row.Text(12),
          .port = static_cast<int>(row.Int(13)),
          .process = {.pid = row.Int(14), .start_ticks = row.Int(15), .boot_id = row.Text(16)},
          .started = row.At(17)};
}

}  // namespace

std::span<const store::Migration> DeployMigrations() {
  static constexpr std::array kMigrations = {store::Migration{"deploy", 1, R"sql(
    CREATE TABLE deployments(
      token TEXT NOT NULL PRIMARY KEY,
      plan_id TEXT NOT NULL UNIQUE,
      environment TEXT NOT NULL,
      kind TEXT NOT NULL,
      run_id TEXT NOT NULL,
      step TEXT NOT NULL,
      commit_id TEXT NOT NULL,
      digest TEXT NOT NULL,
      state TEXT NOT NULL,
      outcome TEXT NOT NULL,
      message TEXT NOT NULL,
      previous TEXT NOT NULL,
      url TEXT NOT NULL,
      port BIGINT NOT NULL,
      pid BIGINT NOT NULL,
      start_ticks BIGINT NOT NULL,
      boot_id TEXT NOT NULL,
      started_at BIGINT NOT NULL);
    CREATE INDEX deployments_environment ON deployments(environment, started_at);
  )sql"}};
  return kMigrations;
}

bool SameDefinition(const ServiceDefinition& a, const ServiceDefinition& b) {
  return a.deploy.run == b.deploy.run && a.deploy.port == b.deploy.port &&
         a.deploy.health == b.deploy.health && a.env == b.env;
}

VersionPaths PathsOf(const store::Home& home, const DeploymentRow& row) {
  VersionPaths paths{.base = home.deploy() / row.environment};
  std::string name =
      fmt::format("{}-{}", row.digest.empty() ? "none" : row.digest.substr(0, 16), row.token);
  paths.folder = paths.base / name;
  paths.definition = paths.base / (name + ".json");
  paths.log = paths.base / (name + ".log");
  return paths;
}

Status WriteDefinition(const fs::path& file, const ServiceDefinition& definition) {
  data::JsonArray run;
  for (const std::string& line : definition.deploy.run) run.emplace_back(line);
  data::JsonObject env;
  for (const auto& [name, value] : definition.env) env[name] = value;
  data::JsonObject all = {{"run", std::move(run)},
                          {"port", definition.deploy.port},
                          {"health", definition.deploy.health},
                          {"healthTimeout", definition.deploy.health_timeout.count()},
                          {"env", std::move(env)}};
  return WriteFileAtomic(file, data::ToPrettyJson(all), 0600);
}

Result<ServiceDefinition> ReadDefinition(const fs::path& file) {
  BARTIZAN_TRY(data::Json all, data::ReadJsonFile(file.string()));
  ServiceDefinition definition;
  const data::JsonArray* run = data::FindArray(all, "run");
  const data::JsonObject* env = data::FindObject(all, "env");
  auto port = data::Int(all, "port");
  auto timeout = data::Int(all, "healthTimeout");
  if (run == nullptr || env == nullptr || !port || !timeout) {
    return Fail(Code::kInvalid, file.string() + " is not the definition of a service");
  }
  for (const data::Json& line : *run) {
    if (const auto* text = line.if_string()) definition.deploy.run.emplace_back(data::View(*text));
  }
  for (const auto& [name, value] : *env) {
    if (const auto* text = value.if_string()) {
      definition.env.emplace(data::View(name), data::View(*text));
    }
  }
  definition.deploy.port = static_cast<int>(*port);
  definition.deploy.health = data::Str(all, "health", "/");
  definition.deploy.health_timeout = Micros(*timeout);
  return definition;
}

Status InsertDeployment(store::Tx& tx, const DeploymentRow& row) {
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO deployments(token, plan_id, environment, kind, run_id, step, commit_id, digest, "
      "state, outcome, message, previous, url, port, pid, start_ticks, boot_id, started_at) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {row.token, row.plan_id, row.environment, row.kind, row.run_id, row.step, row.commit,
       row.digest, row.state, row.outcome, row.message, row.previous, row.url, row.port,
       row.process.pid, row.process.start_ticks, row.process.boot_id, row.started}));
  return {};
}

Status UpdateDeployment(store::Tx& tx, const DeploymentRow& row) {
  BARTIZAN_TRY(
      int64_t changed,
      tx.Execute("UPDATE deployments SET state = ?, outcome = ?, message = ?, previous = ?, "
                 "pid = ?, start_ticks = ?, boot_id = ?, started_at = ? WHERE token = ?",
                 {row.state, row.outcome, row.message, row.previous, row.process.pid,
                  row.process.start_ticks, row.process.boot_id, row.started, row.token}));
  if (changed == 1) return {};
  return Fail(Code::kNotFound, "the record of deployment " + row.token + " has vanished");
}

Result<std::optional<DeploymentRow>> FindByPlan(store::Tx& tx, std::string_view plan_id) {
  BARTIZAN_TRY(std::optional<store::Row> row,
               tx.One(std::string(kSelect) + "WHERE plan_id = ?", {plan_id}));
  if (!row) return std::optional<DeploymentRow>();
  return std::optional(ParseRow(*row));
}

Result<DeploymentRow> LoadDeployment(store::Tx& tx, std::string_view token) {
  BARTIZAN_TRY(std::optional<store::Row> row,
               tx.One(std::string(kSelect) + "WHERE token = ?", {token}));
  if (row) return ParseRow(*row);
  return Fail(Code::kNotFound, "there is no deployment " + std::string(token));
}

Result<std::vector<DeploymentRow>> AllDeployments(store::Tx& tx, std::string_view environment) {
  BARTIZAN_TRY(std::vector<store::Row> rows,
               tx.Query(std::string(kSelect) + "WHERE ? = '' OR environment = ? "
                                               "ORDER BY started_at DESC, token DESC",
                        {environment, environment}));
  std::vector<DeploymentRow> parsed;
  for (const store::Row& row : rows) parsed.push_back(ParseRow(row));
  return parsed;
}

Status AuditDeployment(store::Tx& tx, std::string_view event, const DeploymentRow& row,
                       std::string_view error, Time now) {
  audit::Event entry{.name = std::string(event)};
  entry.request = {{"environment", row.environment},
                   {"deployment", row.token},
                   {"kind", row.kind},
                   {"runId", row.run_id},
                   {"step", row.step},
                   {"commit", row.commit},
                   {"digest", row.digest}};
  entry.response = {{"state", row.state}, {"outcome", row.outcome}};
  if (!error.empty()) {
    entry.error_code = "DeploymentFailed";
    entry.error_message = error;
  }
  entry.resources = {row.environment, row.token};
  for (const std::string& resource : {row.run_id, row.digest}) {
    if (!resource.empty()) entry.resources.push_back(resource);
  }
  BARTIZAN_DO(audit::Append(tx, entry, now));
  return {};
}

}  // namespace bartizan::pipeline
