#pragma once
// What the report's files have in common.
#include <string>
#include <vector>

#include "bartizan/iam/report_json.h"

namespace bartizan::iam {

// One line in valid UTF-8 that shows all that it holds: line breaks and tabs become spaces; other
// control characters and those that change the order of text become U+FFFD.
std::string Legible(std::string_view text);

// Items until the text would be longer than `max_bytes`, then "and 12 more".
std::string JoinSome(const std::vector<std::string_view>& items, std::string_view separator,
                     size_t max_bytes);

// "31 principals differ: 2 critical, 5 high".
std::string VerdictLine(const SemanticReport& report);
// "+2 −1 ?1 ·3": more, less, not proven, without order.
std::string MarksText(const Difference& difference);
// What side 0 or 1 answers to its request: "allowed", "denied", "not decided".
std::string_view AnswerText(const Change& change, size_t side);
// "more in qa", "less in qa", "may be more in qa"; "" without order.
std::string DirectionText(const Change& change, const ReportContext& context);
std::vector<std::string> RuleTexts(const Mapping& mapping);

// Statements that answer for a change, in one of the two accounts.
struct Responsible {
  std::string head;  // "allowed in qa by", "denied in dev by"
  const std::vector<SourceRef>* sources = nullptr;
  // In the same order; may be fewer.
  const std::vector<const iampolicy::Statement*>* statements = nullptr;
};
std::vector<Responsible> ResponsibleOf(const Change& change, const ReportContext& context);
// As JSON in mapped words, in one line.
std::string StatementText(const iampolicy::Statement& statement, ChangeKind kind);

}  // namespace bartizan::iam
