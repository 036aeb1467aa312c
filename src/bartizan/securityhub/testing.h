#pragma once
// For tests only: a Security Hub in memory behind aws::System::send, and a home with findings.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "bartizan/audit/audit.h"
#include "bartizan/aws/testing_system.h"
#include "bartizan/findings/store.h"
#include "bartizan/findings/testing.h"
#include "bartizan/securityhub/push.h"

namespace bartizan::securityhub::testing {

inline constexpr std::string_view kAccount = "111122223333";
inline const Time kStart = FromInt(1'795'000'000'000'000);

// What a real kill leaves behind: nothing of the process runs any more.
struct Killed {};

class FakeHub {
 public:
  // May answer an import itself; nullopt lets it take its course. `ids` are those of the call.
  using Hook = std::function<std::optional<Result<net::HttpResponse>>(
      size_t call, const std::vector<std::string>& ids)>;
  Hook before_import, after_import;
  // Why a finding is refused: code and message; code "" takes it.
  std::function<std::pair<std::string, std::string>(const std::string& id)> objection;
  bool enabled = true;

  struct Record {
    data::Json content;
    int imports = 0;
    bool acknowledged = false;  // an answer that said so has left, for this version
  };
  std::map<std::string, Record> records;
  std::vector<std::vector<std::string>> calls;  // ids of every import
  std::vector<Time> times;                      // of every import
  size_t repeats = 0;                           // the same version again after its acknowledgement
  size_t bytes = 0;                             // of the largest call
  size_t page_size = 100;
  std::vector<data::Json> queries;                                      // inputs of GetFindings
  std::map<std::string, std::pair<std::string, std::string>> workflow;  // id → status, note

  aws::System Make() {
    aws::System system;
    system.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "secret"},
                          {"AWS_REGION", "eu-central-1"}};
    system.clock = &clock;
    system.read_file = [](const fs::path& path, uint64_t) -> Result<std::string> {
      return FailErrno(ENOENT, "opening " + path.string());
    };
    system.run = [](const process::Spec&) -> Result<process::Outcome> {
      return Fail(Code::kNotFound, "no programs here");
    };
    system.sleep = [this](Micros time) { clock.Advance(time); };
    system.random = [] { return 0.5; };
    system.send = [this](const net::HttpRequest& request) { return Answer(request); };
    return system;
  }
  std::shared_ptr<aws::Client> Client() { return aws::Client::Create(Make()).value(); }

  static net::HttpResponse Json(int status, const data::Json& body) {
    return {status, {{"content-type", "application/json"}}, data::ToJson(body)};
  }
  static net::HttpResponse Error(int status, std::string_view code, std::string_view message = "") {
    return {status,
            {{"content-type", "application/json"}, {"x-amzn-errortype", std::string(code)}},
            data::ToJson(data::JsonObject{{"Message", message}})};
  }

  FakeClock clock{kStart};

 private:
  Result<net::HttpResponse> Answer(const net::HttpRequest& request) {
    if (request.url.find("sts") != std::string::npos) return Identity();
    if (!enabled) return Error(401, "InvalidAccessException", "not subscribed");
    auto input = data::ParseJson(request.body, "request").value();
    if (request.url.ends_with("/findings/import")) return Import(input, request.body.size());
    if (request.url.ends_with("/findings")) return Get(input);
    return Error(404, "UnknownOperation");
  }

  static net::HttpResponse Identity() {
    return {200,
            {{"content-type", "text/xml"}},
            fmt::format("<GetCallerIdentityResponse><GetCallerIdentityResult><Account>{}</Account>"
                        "<UserId>u</UserId><Arn>arn:aws:iam::{}:user/u</Arn>"
                        "</GetCallerIdentityResult></GetCallerIdentityResponse>",
                        kAccount, kAccount)};
  }

  Result<net::HttpResponse> Import(const data::Json& input, size_t size) {
    const data::JsonArray& findings = input.at("Findings").as_array();
    std::vector<std::string> ids;
    for (const auto& finding : findings) ids.push_back(data::Str(finding, "Id"));
    calls.push_back(ids);
    times.push_back(clock.Now());
    bytes = std::max(bytes, size);
    const size_t number = calls.size() - 1;
    if (before_import) {
      if (auto answer = before_import(number, ids)) return *std::move(answer);
    }
    data::JsonArray failed;
    std::vector<std::string> taken;
    for (const auto& finding : findings) {
      const std::string id = data::Str(finding, "Id");
      auto [code, message] = objection ? objection(id) : std::pair<std::string, std::string>();
      if (code.empty()) {
        Take(id, finding);
        taken.push_back(id);
      } else {
        failed.push_back(
            data::JsonObject{{"Id", id}, {"ErrorCode", code}, {"ErrorMessage", message}});
      }
    }
    if (after_import) {
      if (auto answer = after_import(number, ids)) return *std::move(answer);
    }
    for (const auto& id : taken) records[id].acknowledged = true;
    const auto failures = failed.size();
    return Json(200, data::JsonObject{{"FailedCount", failures},
                                      {"SuccessCount", ids.size() - failures},
                                      {"FailedFindings", std::move(failed)}});
  }

  // As the service: only a later UpdatedAt replaces what is there.
  void Take(const std::string& id, const data::Json& finding) {
    Record& record = records[id];
    ++record.imports;
    if (record.content.is_null()) {
      record.content = finding;
      return;
    }
    const Time old = ParseIso(data::Str(record.content, "UpdatedAt")).value();
    const Time now = ParseIso(data::Str(finding, "UpdatedAt")).value();
    if (now > old) {
      record.content = finding;
      record.acknowledged = false;
    } else if (record.acknowledged) {
      ++repeats;
    } else {
      EXPECT_EQ(record.content, finding) << "another content with the same or an older UpdatedAt";
    }
  }

  net::HttpResponse Get(const data::Json& input) {
    queries.push_back(input);
    const data::JsonObject& filters = input.at("Filters").as_object();
    const bool notes = filters.contains("NoteUpdatedAt");
    data::JsonArray all;
    for (const auto& [id, state] : workflow) {
      if (notes ? state.second.empty() : state.first == "NEW") continue;
      data::JsonObject record{{"Id", id},
                              {"ProductArn", filters.at("ProductArn").at(0).at("Value")},
                              {"Workflow", {{"Status", state.first}}}};
      if (!state.second.empty()) {
        record["Note"] = {{"Text", state.second},
                          {"UpdatedBy", "anna"},
                          {"UpdatedAt", "2026-11-23T08:00:00.000Z"}};
      }
      all.push_back(std::move(record));
    }
    const auto start = static_cast<size_t>(data::Int(input, "NextToken").value_or(0));
    const size_t end = std::min(all.size(), start + page_size);
    data::JsonObject output{{"Findings", data::JsonArray(all.begin() + static_cast<long>(start),
                                                         all.begin() + static_cast<long>(end))}};
    if (end < all.size()) output["NextToken"] = fmt::to_string(end);
    return Json(200, output);
  }
};

class HubTest : public ::testing::Test {
 protected:
  static std::vector<store::Migration> Migrations() {
    std::vector<store::Migration> all;
    for (auto part :
         {audit::AuditMigrations(), findings::FindingMigrations(), SecurityHubMigrations()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }
  void Reopen() {
    home_.reset();
    home_ = store::Home::Open(folder_.path() / "home", Migrations()).value();
  }

  static std::vector<findings::Finding> Findings(size_t count) {
    std::vector<findings::Finding> all;
    for (size_t i = 0; i < count; ++i) {
      all.push_back(findings::testing::CodeFinding("r", fmt::format("f{:05}.c", i), 1, "x"));
    }
    return all;
  }
  // A complete scan of one branch: what is not in it is resolved.
  void Scan(std::vector<findings::Finding> found, const std::string& branch = "main") {
    hub_.clock.Advance(std::chrono::seconds(1));
    findings::ScanInfo scan{.scan_id = fmt::format("scan-{:04}", ++scans_), .tool = "cppcheck"};
    scan.target = "shop";
    scan.branch = branch;
    scan.commit = fmt::format("c{}", scans_);
    scan.time = hub_.clock.Now();
    auto stored =
        home_->db().Write([&](store::Tx& tx) { return findings::RecordScan(tx, scan, found); });
    ASSERT_TRUE(stored) << stored.error().Render();
  }
  PushSummary MustPush(const PushOptions& options = {}) {
    hub_.clock.Advance(std::chrono::seconds(1));
    auto client = hub_.Client();
    auto summary = Push(*home_, *client, options);
    EXPECT_TRUE(summary) << summary.error().Render();
    return summary.value_or(PushSummary{});
  }
  std::string RecordState(const std::string& id) {
    return data::Str(hub_.records.at(id).content, "RecordState");
  }
  std::vector<audit::Entry> Events() {
    return home_->db().Read([](store::Tx& tx) { return audit::ListEntries(tx, {}); }).value();
  }

  FakeHub hub_;
  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ =
      store::Home::Open(folder_.path() / "home", Migrations()).value();
  int scans_ = 0;
};

}  // namespace bartizan::securityhub::testing
