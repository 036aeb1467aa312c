#include "bartizan/pipeline/definition_reader.h"

#include <fmt/format.h>

#include <set>

#include "bartizan/base/text.h"

namespace bartizan::pipeline {
namespace {

using data::Yaml;

constexpr size_t kShown = 80;  // bytes of the user's words in a message

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

bool HasControl(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::string_view KindOf(const Yaml& node) {
  switch (node.kind) {
    case Yaml::kNull:
      return "nothing";
    case Yaml::kScalar:
      return "a single value";
    case Yaml::kSequence:
      return "a list";
    case Yaml::kMapping:
      return "a mapping";
  }
  return "";
}

std::string EnvironmentNameProblem(std::string_view name) {
  if (!IsEnvironmentName(name)) {
    return fmt::format("'{}' is not the name of an environment variable", Ellipsize(name, kShown));
  }
  if (name.starts_with("BARTIZAN_")) return fmt::format("the name '{}' is reserved", name);
  return {};
}

// Whether two neighbouring letters changed places, the commonest slip and two edits by distance.
bool IsSwapped(std::string_view word, std::string_view candidate) {
  if (word.size() != candidate.size() || word == candidate) return false;
  auto [left, right] = std::ranges::mismatch(word, candidate);
  auto at = static_cast<size_t>(left - word.begin());
  return at + 1 < word.size() && word[at] == candidate[at + 1] && word[at + 1] == candidate[at] &&
         word.substr(at + 2) == candidate.substr(at + 2);
}

}  // namespace

bool IsName(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  if (!IsLetter(text[0]) && !IsDigit(text[0])) return false;
  return std::ranges::all_of(
      text, [](char c) { return IsLetter(c) || IsDigit(c) || c == '_' || c == '.' || c == '-'; });
}

bool IsEnvironmentName(std::string_view text) {
  if (text.empty() || text.size() > 256 || IsDigit(text[0])) return false;
  return std::ranges::all_of(text, [](char c) { return IsLetter(c) || IsDigit(c) || c == '_'; });
}

std::string PathProblem(std::string_view path) {
  if (path.empty()) return "is empty";
  if (path.size() > 4096) return "is longer than 4096 bytes";
  if (HasControl(path)) return "has control characters";
  if (path.starts_with('/') || path.starts_with('~')) return "is not relative to the checkout";
  for (const std::string& part : Split(path, '/')) {
    if (part == "..") return "leaves the checkout";
  }
  return {};
}

std::string DidYouMean(std::string_view word, std::span<const std::string> candidates) {
  if (word.size() > 64) return {};  // the distance costs length times length
  auto nearest = std::ranges::find_if(
      candidates, [&](const std::string& candidate) { return IsSwapped(word, candidate); });
  if (nearest != candidates.end()) return fmt::format("did you mean '{}'?", *nearest);
  auto near = Nearest(word, candidates);
  return near ? fmt::format("did you mean '{}'?", *near) : "";
}

void DefinitionReader::Problem(const Yaml& at, std::string message, std::string hint) {
  if (Full()) return;
  entries_.push_back({at.line, at.column,
                      fmt::format("{}:{}:{}: {}", file_, at.line, at.column, message),
                      std::move(hint)});
}

void DefinitionReader::PlacedProblem(std::string text, std::string hint) {
  if (Full()) return;
  entries_.push_back({0, 0, std::move(text), std::move(hint)});
}

bool DefinitionReader::Mapping(const Yaml& node, std::string_view what) {
  if (node.kind == Yaml::kMapping) return true;
  Problem(node, fmt::format("{} must be a mapping (key: value), not {}", what, KindOf(node)));
  return false;
}

void DefinitionReader::OnlyKeys(const Yaml& mapping, std::span<const std::string_view> keys,
                                std::string_view where) {
  for (const auto& [key, value] : mapping.members) {
    if (std::ranges::find(keys, key.scalar) != keys.end()) continue;
    if (!has_room()) {
      ++count_;
      continue;
    }
    std::vector<std::string> known(keys.begin(), keys.end());
    std::string hint = DidYouMean(key.scalar, known);
    if (hint.empty()) hint = fmt::format("known keys: {}", Join(known, ", "));
    Problem(key, fmt::format("unknown key '{}' in {}", Ellipsize(key.scalar, kShown), where),
            std::move(hint));
  }
}

std::string DefinitionReader::Text(const Yaml& node, std::string_view what) {
  if (node.kind != Yaml::kScalar) {
    Problem(node, fmt::format("{} must be text, not {}", what, KindOf(node)),
            node.kind == Yaml::kMapping ? "put text that holds ': ' in quotes" : "");
    return {};
  }
  if (node.scalar.contains('\0')) {
    Problem(node, fmt::format("{} has a NUL byte", what));
    return {};
  }
  return node.scalar;
}

std::string DefinitionReader::Filled(const Yaml& node, std::string_view what) {
  if (node.kind == Yaml::kNull || (node.kind == Yaml::kScalar && Trim(node.scalar).empty())) {
    Problem(node, fmt::format("{} is empty", what));
    return {};
  }
  return Text(node, what);
}

std::string DefinitionReader::Name(const Yaml& node, std::string_view what) {
  std::string text = Filled(node, what);
  if (!text.empty() && !IsName(text)) {
    Problem(node, fmt::format("'{}' cannot be the {}", Ellipsize(text, kShown), what),
            "use letters, digits, '_', '.' and '-' (a letter or digit first, 64 at most)");
  }
  return text;
}

std::string DefinitionReader::Path(const Yaml& node, std::string_view what) {
  std::string text = Filled(node, what);
  if (text.empty()) return text;
  if (std::string problem = PathProblem(text); !problem.empty()) {
    Problem(node, fmt::format("the path '{}' ({}) {}", Ellipsize(text, kShown), what, problem),
            "paths are relative to the checkout and stay below it");
  }
  return text;
}

int64_t DefinitionReader::Integer(const Yaml& node, std::string_view what, int64_t least,
                                  int64_t most) {
  std::string text = Text(node, what);
  if (text.empty() && node.kind != Yaml::kScalar) return least;
  auto value = ParseInt(text);
  if (!value || *value < least || *value > most) {
    Problem(node, fmt::format("{} must be a number from {} to {}, not '{}'", what, least, most,
                              Ellipsize(text, kShown)));
    return least;
  }
  return *value;
}

bool DefinitionReader::Boolean(const Yaml& node, std::string_view what, bool otherwise) {
  if (node.kind == Yaml::kScalar && !node.quoted) {
    std::string word = ToLower(Ellipsize(node.scalar, kShown));
    if (word == "true") return true;
    if (word == "false") return false;
  }
  Problem(node, fmt::format("{} must be true or false", what));
  return otherwise;
}

Micros DefinitionReader::Duration(const Yaml& node, std::string_view what, bool may_be_zero) {
  constexpr Micros kLongest = std::chrono::days(366);
  std::string text = Filled(node, what);
  if (text.empty()) return Micros(1);
  auto value = ParseDuration(Ellipsize(text, kShown));
  if (!value) {
    Problem(node, fmt::format("{}: {}", what, value.error().message));
    return Micros(1);
  }
  if (*value < Micros(may_be_zero ? 0 : 1) || *value > kLongest) {
    Problem(node, fmt::format("{} must be {}at most 366d, not '{}'", what,
                              may_be_zero ? "" : "longer than zero and ", Ellipsize(text, kShown)));
  }
  return *value;
}

std::vector<const Yaml*> DefinitionReader::Items(const Yaml& node) {
  std::vector<const Yaml*> items;
  if (node.kind == Yaml::kNull) return items;
  if (node.kind != Yaml::kSequence) return {&node};
  for (const Yaml& item : node.items) items.push_back(&item);
  return items;
}

std::vector<std::string> DefinitionReader::Texts(const Yaml& node, std::string_view what) {
  std::vector<std::string> texts;
  std::set<std::string> seen;
  for (const Yaml* item : Items(node)) {
    std::string text = Filled(*item, what);
    if (text.empty()) continue;
    if (!seen.insert(text).second) {
      Problem(*item, fmt::format("'{}' stands twice in {}", Ellipsize(text, kShown), what));
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> DefinitionReader::Paths(const Yaml& node, std::string_view what) {
  for (const Yaml* item : Items(node)) {
    if (item->kind == Yaml::kScalar && !Trim(item->scalar).empty()) Path(*item, what);
  }
  return Texts(node, what);
}

std::vector<std::string> DefinitionReader::Commands(const Yaml& node, std::string_view what) {
  std::vector<std::string> commands;
  std::vector<const Yaml*> items = Items(node);
  if (items.empty()) Problem(node, fmt::format("{} is empty", what));
  for (const Yaml* item : items) {
    std::string command = Filled(*item, what);
    if (!command.empty()) commands.push_back(std::move(command));
  }
  return commands;
}

std::map<std::string, std::string> DefinitionReader::Environment(const Yaml& node,
                                                                 std::string_view what) {
  std::map<std::string, std::string> environment;
  if (node.kind == Yaml::kNull || !Mapping(node, what)) return environment;
  for (const auto& [key, value] : node.members) {
    if (std::string problem = EnvironmentNameProblem(key.scalar); !problem.empty()) {
      Problem(key, fmt::format("{}: {}", what, problem));
      continue;
    }
    std::string text;
    if (value.kind != Yaml::kNull) text = Text(value, fmt::format("{} of {}", key.scalar, what));
    environment[key.scalar] = std::move(text);
  }
  return environment;
}

std::vector<std::string> DefinitionReader::SecretNames(const Yaml& node, std::string_view what) {
  for (const Yaml* item : Items(node)) {
    if (item->kind != Yaml::kScalar || Trim(item->scalar).empty()) continue;
    if (std::string problem = EnvironmentNameProblem(item->scalar); !problem.empty()) {
      Problem(*item, fmt::format("{}: {}", what, problem),
              "list names only; a secret is passed in the environment variable of its name");
    }
  }
  return Texts(node, what);
}

void DefinitionReader::Finish(std::vector<std::string>& problems, std::vector<std::string>& hints) {
  std::ranges::stable_sort(entries_, [](const Entry& a, const Entry& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  for (Entry& entry : entries_) {
    problems.push_back(std::move(entry.text));
    hints.push_back(std::move(entry.hint));
  }
  if (count_ > kMaxProblems) {
    problems.push_back(fmt::format("{}: and {} more problems", file_, count_ - kMaxProblems));
    hints.emplace_back();
  }
}

}  // namespace bartizan::pipeline
