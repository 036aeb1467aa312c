#pragma once
// Path patterns: `*` and `?` stay within a path part, `**` crosses parts, `[a-z]` is a class,
// `\` escapes, "**/" matches whole folders or none. `?` and a class match one byte. A pattern that
// is empty or "." matches everything. A pattern that ends in `/` matches everything below that
// folder; a pattern without any wildcard matches the path itself and everything below it.
#include <string_view>

namespace bartizan {

// Linear-ish and iterative: hostile patterns cannot make it exponential. Thread-safe.
bool GlobMatch(std::string_view pattern, std::string_view path);
// As GlobMatch, and folder patterns as described above. Leading "./" is ignored on both sides.
bool PathMatches(std::string_view pattern, std::string_view path);

}  // namespace bartizan
