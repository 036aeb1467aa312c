#include "bartizan/base/glob.h"

#include <string>
#include <vector>

namespace bartizan {
namespace {

// One element of a pattern: what it matches and whether it may repeat.
struct Token {
  // kFolders is "**/": no folder, or any number of whole ones. It makes two tokens: kFolders may be
  // skipped with the next one, kInFolders is left after a slash only.
  enum Kind { kLiteral, kAny, kStar, kDoubleStar, kClass, kFolders, kInFolders } kind = kLiteral;
  char literal = 0;
  std::string_view set;  // inside of [...]
};

// Where the class that starts at `i` ends. A "]" that stands first in it is a member (POSIX).
size_t ClassEnd(std::string_view p, size_t i) {
  if (p[i] != '[') return std::string_view::npos;
  size_t first = i + 1;
  if (first < p.size() && (p[first] == '!' || p[first] == '^')) ++first;
  return p.find(']', first + 1);
}

std::vector<Token> Compile(std::string_view p) {
  std::vector<Token> tokens;
  for (size_t i = 0; i < p.size(); ++i) {
    if (p[i] == '*') {
      bool at_part = i == 0 || p[i - 1] == '/';
      if (at_part && p.substr(i).starts_with("**/")) {
        tokens.push_back({Token::kFolders, 0, {}});
        tokens.push_back({Token::kInFolders, 0, {}});
        i += 2;
      } else {
        bool twice = i + 1 < p.size() && p[i + 1] == '*';
        tokens.push_back({twice ? Token::kDoubleStar : Token::kStar, 0, {}});
        if (twice) ++i;
      }
    } else if (p[i] == '?') {
      tokens.push_back({Token::kAny, 0, {}});
    } else if (size_t end = ClassEnd(p, i); end != std::string_view::npos) {
      tokens.push_back({Token::kClass, 0, p.substr(i + 1, end - i - 1)});
      i = end;
    } else {
      if (p[i] == '\\' && i + 1 < p.size()) ++i;
      tokens.push_back({Token::kLiteral, p[i], {}});
    }
  }
  return tokens;
}

bool InClass(std::string_view set, char c) {
  bool negated = set.starts_with('!') || set.starts_with('^');
  if (negated) set.remove_prefix(1);
  bool found = false;
  for (size_t i = 0; i < set.size(); ++i) {
    if (i + 2 < set.size() && set[i + 1] == '-') {
      found = found || (c >= set[i] && c <= set[i + 2]);
      i += 2;
    } else {
      found = found || c == set[i];
    }
  }
  return found != negated && c != '/';
}

std::string_view WithoutDot(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

}  // namespace

// A set of live pattern positions advances over the path (Thompson's simulation): the cost is
// at most |pattern| * |path| whatever the pattern.
bool GlobMatch(std::string_view pattern, std::string_view path) {
  std::vector<Token> tokens = Compile(pattern);
  std::vector<bool> live(tokens.size() + 1);
  auto open = [&](std::vector<bool>& at) {
    for (size_t i = 0; i < tokens.size(); ++i) {
      bool repeats = tokens[i].kind == Token::kStar || tokens[i].kind == Token::kDoubleStar;
      if (at[i] && (repeats || tokens[i].kind == Token::kFolders)) at[i + 1] = true;
      if (at[i] && tokens[i].kind == Token::kFolders) at[i + 2] = true;
    }
  };
  live[0] = true;
  open(live);
  std::vector<bool> next;
  for (char c : path) {
    next.assign(tokens.size() + 1, false);
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (!live[i]) continue;
      const Token& token = tokens[i];
      bool stays = token.kind == Token::kDoubleStar || token.kind == Token::kInFolders ||
                   (token.kind == Token::kStar && c != '/');
      if (stays) next[i] = true;
      bool one = (token.kind == Token::kLiteral && token.literal == c) ||
                 (token.kind == Token::kAny && c != '/') ||
                 (token.kind == Token::kInFolders && c == '/') ||
                 (token.kind == Token::kClass && InClass(token.set, c));
      if (one) next[i + 1] = true;
    }
    open(next);
    live.swap(next);
  }
  return live[tokens.size()];
}

bool PathMatches(std::string_view pattern, std::string_view path) {
  pattern = WithoutDot(pattern);
  path = WithoutDot(path);
  if (pattern.empty() || pattern == ".") return true;
  if (pattern.ends_with('/')) return GlobMatch(std::string(pattern) + "**", path);
  if (GlobMatch(pattern, path)) return true;
  bool wild = pattern.find_first_of("*?[") != std::string_view::npos;
  return !wild && GlobMatch(std::string(pattern) + "/**", path);
}

}  // namespace bartizan
