// Policy documents of IAM, of both kinds and in every form. What is read is canonical already where
// the header says so; its simplest form is stable, and what is written down reads back the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/iampolicy/canonical.h"
#include "bartizan/iampolicy/condition_parse.h"

using namespace bartizan;  // NOLINT: a program of one file
using iampolicy::Document;
using iampolicy::Kind;

namespace {

template <class T>
bool SortedOnce(const std::vector<T>& list) {
  return std::ranges::adjacent_find(list, std::greater_equal<>()) == list.end();
}

void CheckSpelling(const Document& document) {
  size_t number = 0;
  for (const iampolicy::Statement& statement : document.statements) {
    BARTIZAN_CHECK(statement.number > number);
    number = statement.number;
    BARTIZAN_CHECK(!statement.actions.empty() && SortedOnce(statement.actions));
    BARTIZAN_CHECK(!statement.targets.empty() && SortedOnce(statement.targets));
    BARTIZAN_CHECK(SortedOnce(statement.conditions));
    for (const std::string& action : statement.actions) {
      BARTIZAN_CHECK(action == ToLower(action));
      BARTIZAN_CHECK(action == "*" || action.find(':') != std::string::npos);
    }
    for (const iampolicy::Condition& condition : statement.conditions) {
      BARTIZAN_CHECK(!condition.key.empty() && SortedOnce(condition.values));
    }
  }
  BARTIZAN_CHECK(document.problems.size() <= 101);
  for (const std::string& problem : document.problems) {
    BARTIZAN_CHECK(!FindInvalidUtf8(problem));
    BARTIZAN_CHECK(std::ranges::none_of(
        problem, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }));
  }
}

std::vector<iampolicy::Statement> Bare(const Document& document) {
  auto statements = document.statements;
  for (iampolicy::Statement& statement : statements) {
    statement.number = 0;
    statement.sid.clear();
  }
  std::ranges::sort(statements, iampolicy::StatementLess);
  return statements;
}

void CheckReadsBack(const Document& document) {
  const auto again = iampolicy::ParseDocument(iampolicy::DocumentToJson(document), document.kind);
  BARTIZAN_CHECK(again.has_value() && again->problems.empty());
  BARTIZAN_CHECK(again->variables == document.variables);
  BARTIZAN_CHECK(Bare(*again) == Bare(document));
}

void CheckDocument(std::string_view text, Kind kind) {
  const auto document = iampolicy::ParseDocumentText(text, "d", kind);
  const data::Json as_text(boost::json::string_view(text.data(), text.size()));
  data::JsonScratch scratch;
  const auto json = iampolicy::DocumentJson(as_text, scratch);
  BARTIZAN_CHECK(json.has_value() || !document.has_value());
  if (!document) return;
  CheckSpelling(*document);
  const auto parsed = iampolicy::ParseDocument(**json, kind);
  BARTIZAN_CHECK(parsed.has_value() && parsed->statements == document->statements);

  iampolicy::DocumentCache cache;
  const auto first = cache.Get(**json, kind);
  BARTIZAN_CHECK(first.has_value() && (*first)->statements == document->statements);
  BARTIZAN_CHECK(cache.Get(**json, kind)->get() == first->get());
  const auto of_text = cache.Get(as_text, kind);
  BARTIZAN_CHECK(of_text.has_value() && (*of_text)->hashes == (*first)->hashes);

  CheckReadsBack(*document);
  const Document canonical = iampolicy::Canonicalize(*document);
  BARTIZAN_CHECK(iampolicy::Canonicalize(canonical).statements == canonical.statements);
  CheckReadsBack(canonical);
}

// Values that are read are written so that they read as themselves.
void CheckValues(const std::string& text) {
  for (const auto spelling :
       {iampolicy::CanonicalNumber, iampolicy::CanonicalDate, iampolicy::CanonicalAddress}) {
    const auto spelled = spelling(text);
    if (spelled) BARTIZAN_CHECK(spelling(*spelled) == *spelled);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  CheckDocument(text, Kind::kIdentity);
  CheckDocument(text, Kind::kTrust);
  CheckValues(std::string(text.substr(0, 100)));
  return 0;
}
