#include "bartizan/iam/report_json.h"

#include <fmt/format.h>

#include "bartizan/iam/wording.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {

namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

template <class Text>
JsonArray Texts(const std::vector<Text>& texts) {
  JsonArray array;
  for (const auto& text : texts) array.push_back(Json(text));
  return array;
}

}  // namespace

JsonObject RequestJson(const iampolicy::Request& request, ChangeKind kind) {
  JsonObject context;
  for (const auto& [key, values] : request.context) context[key] = Texts(values);
  return {{"action", request.action},
          {kind == ChangeKind::kTrust ? "principal" : "resource", request.target},
          {"context", std::move(context)}};
}

JsonArray SourcesJson(const std::vector<SourceRef>& sources) {
  JsonArray array;
  for (const SourceRef& source : sources) {
    array.push_back(JsonObject{{"policy", source.policy},
                               {"type", source.type},
                               {"group", source.group},
                               {"statement", source.statement},
                               {"sid", source.sid}});
  }
  return array;
}

namespace {

JsonArray Two(size_t first, size_t second) {
  return {first, second};
}

std::string_view DirectionName(Direction direction) {
  if (direction == Direction::kMore) return "more";
  return direction == Direction::kLess ? "less" : "neither";
}

std::string_view StoppedName(iampolicy::Verdict verdict) {
  if (verdict == iampolicy::Verdict::kDenied) return "denied";
  return verdict == iampolicy::Verdict::kBounded ? "bounded" : "not-allowed";
}

Json WitnessJson(const Change& change) {
  if (!change.witness) return nullptr;
  return JsonArray{RequestJson((*change.witness)[0], change.kind),
                   RequestJson((*change.witness)[1], change.kind)};
}

JsonObject ChangeJson(const Change& change) {
  JsonObject json{{"change", ChangeKindName(change.kind)},
                  {"direction", DirectionName(change.direction)},
                  {"proven", change.proven},
                  {"severity", findings::SeverityName(change.severity)},
                  {"title", change.title},
                  {"reason", change.reason}};
  if (change.kind != ChangeKind::kAccess && change.kind != ChangeKind::kTrust) return json;
  json["actions"] = Texts(change.actions);
  json["future"] = change.future;
  json["conditional"] = change.conditional;
  json["target"] = iampolicy::ShowPattern(change.target);
  json["witness"] = WitnessJson(change);
  json["confirmed"] = change.confirmed;
  json["allowed_by"] = SourcesJson(change.allowed_by);
  json["stopped"] = StoppedName(change.stopped);
  json["stopped_by"] = SourcesJson(change.stopped_by);
  return json;
}

// A member of each side's principal, null where it is not there.
template <class Member>
JsonArray OfSides(const Difference& difference, Member member) {
  JsonArray array;
  for (const auto* side : difference.sides) {
    if (side == nullptr)
      array.push_back(nullptr);
    else
      array.push_back(Json(side->original->*member));
  }
  return array;
}

JsonObject CountsJson(const KindCounts& counts) {
  return {{"total", Two(counts.total[0], counts.total[1])},
          {"only", Two(counts.only[0], counts.only[1])},
          {"matched", counts.matched},
          {"more", counts.more},
          {"less", counts.less},
          {"both", counts.both},
          {"unproven", counts.unproven},
          {"other", counts.other},
          {"same_text", counts.same_text},
          {"same_access", counts.same_access}};
}

JsonArray RulesJson(const Mapping& mapping) {
  JsonArray array;
  for (const MapRule& rule : mapping.rules()) {
    JsonArray values;
    for (const auto& value : rule.values) values.push_back(value ? Json(*value) : Json(nullptr));
    array.push_back(JsonObject{
        {"name", rule.name}, {"values", std::move(values)}, {"automatic", rule.automatic}});
  }
  return array;
}

}  // namespace

JsonObject DifferenceJson(const Difference& difference) {
  JsonArray changes;
  for (const Change& change : difference.changes) changes.push_back(ChangeJson(change));
  return {{"id", difference.id},
          {"kind", PrincipalKindName(difference.kind)},
          {"name", difference.name},
          {"path", difference.path},
          {"names", OfSides(difference, &Principal::name)},
          {"arns", OfSides(difference, &Principal::arn)},
          {"severity", findings::SeverityName(difference.severity)},
          {"changes", std::move(changes)}};
}

JsonObject ReportJson(const SemanticReport& report, const ReportContext& context) {
  JsonArray sides;
  for (const AccountModel* account : context.accounts) {
    sides.push_back(
        JsonObject{{"label", account->label}, {"account", account->id}, {"place", account->place}});
  }
  JsonObject counts;
  for (const auto kind : {PrincipalKind::kRole, PrincipalKind::kUser, PrincipalKind::kGroup}) {
    counts[PrincipalKindName(kind)] = CountsJson(report.counts.at(static_cast<size_t>(kind)));
  }
  JsonArray differences;
  for (const Difference& each : report.differences) differences.push_back(DifferenceJson(each));
  return {{"schema", "bartizan.iam-diff/1"},
          {"catalogue", JsonObject{{"date", context.catalogue->date()},
                                   {"source", context.catalogue->source()}}},
          {"world", context.closed_world ? "closed" : "open"},
          {"sides", std::move(sides)},
          {"rules", RulesJson(*context.mapping)},
          {"counts", std::move(counts)},
          {"differences", std::move(differences)},
          {"same_access", Texts(report.same_access)},
          {"accepted", context.accepted},
          {"problems", Texts(report.problems)}};
}

}  // namespace bartizan::iam
