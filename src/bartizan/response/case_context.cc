#include <fmt/format.h>

#include "bartizan/crypto/hash.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/json_text.h"
#include "bartizan/response/target.h"

namespace bartizan::response {
namespace {

Result<std::optional<data::Json>> ReadFact(store::Tx& tx, const CaseContext& context,
                                           std::string_view key) {
  BARTIZAN_TRY(auto row, tx.One("SELECT value FROM response_facts WHERE case_id = ? AND "
                                "target_id = ? AND fact_key = ?",
                                {context.case_id(), context.target_id(), key}));
  if (!row) return std::optional<data::Json>();
  BARTIZAN_TRY(data::Json value, data::ParseJson(row->Text(0), fmt::format("fact {}", key)));
  return std::optional(std::move(value));
}

Status WriteFact(store::Tx& tx, const CaseContext& context, std::string_view key,
                 const std::string& text) {
  const std::string sha256 = crypto::Sha256Hex(text);
  const Time now = context.clock().Now();
  BARTIZAN_DO(
      tx.Execute("INSERT INTO response_facts(case_id, target_id, fact_key, value, sha256, known_at)"
                 " VALUES(?, ?, ?, ?, ?, ?)",
                 {context.case_id(), context.target_id(), key, text, sha256, now}));
  audit::Event event;
  event.name = "RememberFact";
  event.resources = {context.target_id()};
  event.request = {{"operator", context.operator_name()},
                   {"target", context.target_id()},
                   {"key", key},
                   {"sha256", sha256}};
  BARTIZAN_DO(AppendCustody(tx, context.case_id(), std::move(event), now));
  return {};
}

}  // namespace

Result<fs::path> CaseContext::Scratch() const {
  if (options_.scratch.empty()) return Fail(Code::kInternal, "the case has no folder for scratch");
  BARTIZAN_DO(MakeDirectories(options_.scratch));
  return options_.scratch;
}

Result<Evidence> CaseContext::Put(const NewEvidence& what, std::string_view content) const {
  return PutEvidence(home_, case_id(), target_id(), what, content,
                     {.operator_name = operator_name(), .clock = options_.clock});
}

Result<Evidence> CaseContext::PutFile(const NewEvidence& what, const fs::path& file) const {
  return PutEvidenceFile(home_, case_id(), target_id(), what, file,
                         {.operator_name = operator_name(), .clock = options_.clock});
}

Result<bool> CaseContext::Has(std::string_view evidence_name) const {
  return home_.db().Read([&](store::Tx& tx) -> Result<bool> {
    BARTIZAN_TRY(auto found, FindEvidence(tx, case_id(), target_id(), evidence_name));
    return found.has_value();
  });
}

Result<data::Json> CaseContext::Remember(std::string_view key, const data::Json& value) const {
  BARTIZAN_TRY(const std::string text, JsonText(value, fmt::format("fact {}", key)));
  return home_.db().Write([&](store::Tx& tx) -> Result<data::Json> {
    BARTIZAN_TRY(auto known, ReadFact(tx, *this, key));
    if (known) return *std::move(known);
    BARTIZAN_DO(WriteFact(tx, *this, key, text));
    return data::ParseJson(text, key);
  });
}

Result<std::optional<data::Json>> CaseContext::Recall(std::string_view key) const {
  return home_.db().Read([&](store::Tx& tx) { return ReadFact(tx, *this, key); });
}

}  // namespace bartizan::response
