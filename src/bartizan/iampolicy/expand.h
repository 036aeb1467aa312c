#pragma once
// What a statement's actions are among those that a catalogue knows. Pure; thread-safe.
#include <span>
#include <string>
#include <vector>

#include "bartizan/iampolicy/catalogue.h"
#include "bartizan/iampolicy/document.h"

namespace bartizan::iampolicy {

struct Expansion {
  std::vector<size_t> actions;  // numbers in the catalogue, rising, each once
  // Patterns that match none of it, sorted: actions that are newer, or misspelt.
  std::vector<std::string> unknown;
};

// Patterns in lower case, as Statement::actions holds them.
Expansion ExpandPatterns(const ActionCatalogue& catalogue, std::span<const std::string> patterns);
// NotAction: all actions but those of the patterns; `unknown` then are patterns that exclude none.
Expansion ExpandStatement(const ActionCatalogue& catalogue, const Statement& statement);
// What all Allow statements name together, whatever their resources and conditions; Deny
// statements are not looked at.
Expansion ExpandAllowed(const ActionCatalogue& catalogue, const Document& document);

}  // namespace bartizan::iampolicy
