#include "bartizan/iam/document.h"

#include <fmt/format.h>

#include "bartizan/iampolicy/document.h"

namespace bartizan::iam {

Result<std::vector<const data::Json*>> Statements(const data::Json* document,
                                                  data::JsonScratch& scratch) {
  if (document == nullptr) return Fail(Code::kInvalid, "there is no document");
  BARTIZAN_TRY(const data::Json* const json, iampolicy::DocumentJson(*document, scratch));
  const data::Json* const found = data::Find(*json, "Statement");
  if (found == nullptr) return Fail(Code::kInvalid, "the document has no Statement");
  std::vector<const data::Json*> statements;
  if (found->is_array()) {
    for (const data::Json& each : found->get_array()) statements.push_back(&each);
  } else {
    statements.push_back(found);
  }
  return statements;
}

Result<std::vector<std::string_view>> Texts(const data::Json* value, std::string_view what) {
  std::vector<std::string_view> texts;
  if (value == nullptr) return texts;
  if (value->is_string()) {
    texts.push_back(data::View(value->get_string()));
    return texts;
  }
  if (!value->is_array()) return Fail(Code::kInvalid, fmt::format("{} is not text", what));
  for (const data::Json& each : value->get_array()) {
    if (!each.is_string()) {
      return Fail(Code::kInvalid, fmt::format("{} holds something that is not text", what));
    }
    texts.push_back(data::View(each.get_string()));
  }
  return texts;
}

}  // namespace bartizan::iam
