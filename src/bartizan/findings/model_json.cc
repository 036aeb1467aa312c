// The JSON form of a finding. Members that say nothing (empty, zero) are left out.
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/findings/model.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

void Put(JsonObject& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out[boost::json::string_view(key.data(), key.size())] = value;
}
void Put(JsonObject& out, std::string_view key, std::optional<int> value) {
  if (value) out[boost::json::string_view(key.data(), key.size())] = *value;
}
template <class T>
void Put(JsonObject& out, std::string_view key, const std::vector<T>& values) {
  if (values.empty()) return;
  JsonArray array;
  for (const T& value : values) array.emplace_back(value);
  out[boost::json::string_view(key.data(), key.size())] = std::move(array);
}
void Put(JsonObject& out, std::string_view key, Time value) {
  if (value != Time{}) Put(out, key, FormatIso(value, true));
}

JsonObject LocationJson(const Location& at) {
  JsonObject out;
  Put(out, "path", at.path);
  Put(out, "line", at.line);
  Put(out, "end_line", at.end_line);
  Put(out, "column", at.column);
  Put(out, "url", at.url);
  Put(out, "method", at.method);
  Put(out, "parameter", at.parameter);
  Put(out, "function", at.function);
  Put(out, "snippet", at.snippet);
  return out;
}

JsonObject PackageJson(const Package& package) {
  JsonObject out;
  Put(out, "name", package.name);
  Put(out, "version", package.version);
  Put(out, "ecosystem", package.ecosystem);
  Put(out, "purl", package.purl);
  Put(out, "fixed_version", package.fixed_version);
  Put(out, "path", package.path);
  return out;
}

JsonObject CvssJson(const Cvss& cvss) {
  JsonObject out;
  Put(out, "version", cvss.version);
  Put(out, "vector", cvss.vector);
  if (cvss.score) out["score"] = *cvss.score;
  Put(out, "source", cvss.source);
  return out;
}

// Reads members and remembers the first that has the wrong type, so that a damaged document is
// refused as a whole.
class Members {
 public:
  explicit Members(const JsonObject& object) : object_(object) {}

  void Read(std::string_view key, std::string& to) {
    const Json* value = Present(key);
    if (value == nullptr) return;
    if (const auto* text = value->if_string()) {
      to = data::View(*text);
    } else {
      Reject(key, "a string");
    }
  }
  void Read(std::string_view key, int& to) {
    std::optional<int> value;
    Read(key, value);
    if (value) to = *value;
  }
  void Read(std::string_view key, std::optional<int>& to) {
    const Json* value = Present(key);
    if (value == nullptr) return;
    boost::json::error_code error;
    int number = value->is_number() ? value->to_number<int>(error) : 0;
    if (error || !value->is_number()) return Reject(key, "a whole number");
    to = number;
  }
  void Read(std::string_view key, std::optional<double>& to) {
    const Json* value = Present(key);
    if (value == nullptr) return;
    boost::json::error_code error;
    double number = value->is_number() ? value->to_number<double>(error) : 0;
    if (error || !value->is_number()) return Reject(key, "a number");
    to = number;
  }
  void Read(std::string_view key, bool& to) {
    const Json* value = Present(key);
    if (value == nullptr) return;
    if (const auto* flag = value->if_bool()) {
      to = *flag;
    } else {
      Reject(key, "true or false");
    }
  }
  void Read(std::string_view key, Time& to) {
    std::string text;
    Read(key, text);
    if (text.empty()) return;
    auto time = ParseIso(text);
    if (!time) return Reject(key, "a time");
    to = *time;
  }
  void Read(std::string_view key, std::vector<std::string>& to) {
    for (const Json& item : Items(key)) {
      if (!item.is_string()) return Reject(key, "an array of strings");
      to.emplace_back(data::View(item.get_string()));
    }
  }
  void Read(std::string_view key, std::vector<int>& to) {
    for (const Json& item : Items(key)) {
      boost::json::error_code error;
      int number = item.is_number() ? item.to_number<int>(error) : 0;
      if (error || !item.is_number()) return Reject(key, "an array of whole numbers");
      to.push_back(number);
    }
  }
  // Calls `read(Members&)` for each object of an array and takes over its complaint.
  template <class F>
  void Each(std::string_view key, F read) {
    for (const Json& item : Items(key)) {
      if (!item.is_object()) return Reject(key, "an array of objects");
      Members inner(item.get_object());
      read(inner);
      if (problem_.empty()) problem_ = inner.problem_;
    }
  }
  template <class F>
  void One(std::string_view key, F read) {
    const Json* value = Present(key);
    if (value == nullptr) return;
    if (!value->is_object()) return Reject(key, "an object");
    Members inner(value->get_object());
    read(inner);
    if (problem_.empty()) problem_ = inner.problem_;
  }
  void Reject(std::string_view key, std::string_view wanted) {
    if (problem_.empty()) problem_ = fmt::format("'{}' is not {}", key, wanted);
  }
  Status status() const {
    if (problem_.empty()) return {};
    return Fail(Code::kInvalid, fmt::format("not a finding: {}", problem_));
  }

 private:
  const Json* Present(std::string_view key) const {
    const Json* value = data::Find(object_, key);
    return value == nullptr || value->is_null() ? nullptr : value;
  }
  const JsonArray& Items(std::string_view key) {
    static const JsonArray kNone;
    const Json* value = Present(key);
    if (value == nullptr) return kNone;
    if (const auto* array = value->if_array()) return *array;
    Reject(key, "an array");
    return kNone;
  }

  const JsonObject& object_;
  std::string problem_;
};

void ReadLocation(Members& in, Location& at) {
  in.Read("path", at.path);
  in.Read("line", at.line);
  in.Read("end_line", at.end_line);
  in.Read("column", at.column);
  in.Read("url", at.url);
  in.Read("method", at.method);
  in.Read("parameter", at.parameter);
  in.Read("function", at.function);
  in.Read("snippet", at.snippet);
}

void ReadPackage(Members& in, Package& package) {
  in.Read("name", package.name);
  in.Read("version", package.version);
  in.Read("ecosystem", package.ecosystem);
  in.Read("purl", package.purl);
  in.Read("fixed_version", package.fixed_version);
  in.Read("path", package.path);
}

void ReadSeverityAndState(Members& in, Finding& finding) {
  std::string severity;
  in.Read("severity", severity);
  if (auto parsed = ParseSeverity(severity)) {
    finding.severity = *parsed;
  } else {
    in.Reject("severity", "a severity");
  }
  std::string state = "open";
  in.Read("state", state);
  for (State known : {State::kOpen, State::kSuppressed, State::kResolved}) {
    if (StateName(known) != state) continue;
    finding.state = known;
    return;
  }
  in.Reject("state", "open, suppressed or resolved");
}

}  // namespace

Json ToJson(const Finding& finding) {
  JsonObject out;
  Put(out, "id", finding.id);
  out["tool"] = finding.tool;
  out["rule"] = finding.rule;
  out["title"] = finding.title;
  Put(out, "description", finding.description);
  Put(out, "remediation", finding.remediation);
  out["severity"] = std::string(SeverityName(finding.severity));
  Put(out, "score", finding.score);
  Put(out, "original_severity", finding.original_severity);
  Put(out, "confidence", finding.confidence);
  if (auto at = LocationJson(finding.location); !at.empty()) out["location"] = std::move(at);
  if (finding.package) out["package"] = PackageJson(*finding.package);
  Put(out, "cwes", finding.cwes);
  Put(out, "cves", finding.cves);
  Put(out, "aliases", finding.aliases);
  JsonArray scores;
  for (const Cvss& cvss : finding.cvss) scores.emplace_back(CvssJson(cvss));
  if (!scores.empty()) out["cvss"] = std::move(scores);
  Put(out, "references", finding.references);
  JsonArray prints;
  for (const auto& [name, value] : finding.fingerprints) {
    prints.emplace_back(JsonObject{{"name", name}, {"value", value}});
  }
  if (!prints.empty()) out["fingerprints"] = std::move(prints);
  if (finding.occurrences != 1) out["occurrences"] = finding.occurrences;
  if (finding.exploited) out["exploited"] = true;
  out["state"] = std::string(StateName(finding.state));
  Put(out, "state_reason", finding.state_reason);
  Put(out, "target", finding.target);
  Put(out, "run_id", finding.run_id);
  Put(out, "commit", finding.commit);
  Put(out, "branch", finding.branch);
  Put(out, "first_seen", finding.first_seen);
  Put(out, "last_seen", finding.last_seen);
  return out;
}

Result<Finding> FindingFromJson(const Json& json) {
  if (!json.is_object()) return Fail(Code::kInvalid, "not a finding: not an object");
  Members in(json.get_object());
  Finding finding;
  in.Read("id", finding.id);
  in.Read("tool", finding.tool);
  in.Read("rule", finding.rule);
  in.Read("title", finding.title);
  in.Read("description", finding.description);
  in.Read("remediation", finding.remediation);
  ReadSeverityAndState(in, finding);
  in.Read("score", finding.score);
  in.Read("original_severity", finding.original_severity);
  in.Read("confidence", finding.confidence);
  in.One("location", [&](Members& at) { ReadLocation(at, finding.location); });
  in.One("package", [&](Members& at) { ReadPackage(at, finding.package.emplace()); });
  in.Read("cwes", finding.cwes);
  in.Read("cves", finding.cves);
  in.Read("aliases", finding.aliases);
  in.Each("cvss", [&](Members& at) {
    Cvss& cvss = finding.cvss.emplace_back();
    at.Read("version", cvss.version);
    at.Read("vector", cvss.vector);
    at.Read("score", cvss.score);
    at.Read("source", cvss.source);
  });
  in.Read("references", finding.references);
  in.Each("fingerprints", [&](Members& at) {
    auto& [name, value] = finding.fingerprints.emplace_back();
    at.Read("name", name);
    at.Read("value", value);
  });
  in.Read("occurrences", finding.occurrences);
  in.Read("exploited", finding.exploited);
  in.Read("state_reason", finding.state_reason);
  in.Read("target", finding.target);
  in.Read("run_id", finding.run_id);
  in.Read("commit", finding.commit);
  in.Read("branch", finding.branch);
  in.Read("first_seen", finding.first_seen);
  in.Read("last_seen", finding.last_seen);
  BARTIZAN_DO(in.status());
  return finding;
}

}  // namespace bartizan::findings
