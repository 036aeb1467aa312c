#include "bartizan/findings/cvss.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

#include "bartizan/base/text.h"
#include "bartizan/findings/cvss4_table.h"

namespace bartizan::findings {
namespace {

struct Metric {
  std::string_view name;
  std::string_view values;  // separated by '|'
  bool required = false;
};

constexpr auto kVersion2 = std::to_array<Metric>({
    {"AV", "L|A|N", true},
    {"AC", "H|M|L", true},
    {"Au", "M|S|N", true},
    {"C", "N|P|C", true},
    {"I", "N|P|C", true},
    {"A", "N|P|C", true},
    {"E", "U|POC|F|H|ND"},
    {"RL", "OF|TF|W|U|ND"},
    {"RC", "UC|UR|C|ND"},
    {"CDP", "N|L|LM|MH|H|ND"},
    {"TD", "N|L|M|H|ND"},
    {"CR", "L|M|H|ND"},
    {"IR", "L|M|H|ND"},
    {"AR", "L|M|H|ND"},
});
constexpr auto kVersion3 = std::to_array<Metric>({
    {"AV", "N|A|L|P", true}, {"AC", "L|H", true},  {"PR", "N|L|H", true}, {"UI", "N|R", true},
    {"S", "U|C", true},      {"C", "H|L|N", true}, {"I", "H|L|N", true},  {"A", "H|L|N", true},
    {"E", "X|H|F|P|U"},      {"RL", "X|U|W|T|O"},  {"RC", "X|C|R|U"},     {"CR", "X|H|M|L"},
    {"IR", "X|H|M|L"},       {"AR", "X|H|M|L"},    {"MAV", "X|N|A|L|P"},  {"MAC", "X|L|H"},
    {"MPR", "X|N|L|H"},      {"MUI", "X|N|R"},     {"MS", "X|U|C"},       {"MC", "X|N|L|H"},
    {"MI", "X|N|L|H"},       {"MA", "X|N|L|H"},
});
constexpr auto kVersion4 = std::to_array<Metric>({
    {"AV", "N|A|L|P", true}, {"AC", "L|H", true},
    {"AT", "N|P", true},     {"PR", "N|L|H", true},
    {"UI", "N|P|A", true},   {"VC", "H|L|N", true},
    {"VI", "H|L|N", true},   {"VA", "H|L|N", true},
    {"SC", "H|L|N", true},   {"SI", "H|L|N", true},
    {"SA", "H|L|N", true},   {"E", "X|A|P|U"},
    {"CR", "X|H|M|L"},       {"IR", "X|H|M|L"},
    {"AR", "X|H|M|L"},       {"MAV", "X|N|A|L|P"},
    {"MAC", "X|L|H"},        {"MAT", "X|N|P"},
    {"MPR", "X|N|L|H"},      {"MUI", "X|N|P|A"},
    {"MVC", "X|N|L|H"},      {"MVI", "X|N|L|H"},
    {"MVA", "X|N|L|H"},      {"MSC", "X|N|L|H"},
    {"MSI", "X|N|L|H|S"},    {"MSA", "X|N|L|H|S"},
    {"S", "X|N|P"},          {"AU", "X|N|Y"},
    {"R", "X|A|U|I"},        {"V", "X|D|C"},
    {"RE", "X|L|M|H"},       {"U", "X|Clear|Green|Amber|Red"},
});

using Values = std::map<std::string_view, std::string_view>;

Result<Values> ReadMetrics(std::string_view vector, std::span<const Metric> known) {
  Values values;
  for (std::string_view rest = vector; !rest.empty();) {
    size_t slash = std::min(rest.find('/'), rest.size());
    std::string_view part = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    size_t colon = part.find(':');
    std::string_view name = part.substr(0, colon);
    std::string_view value = colon == std::string_view::npos ? "" : part.substr(colon + 1);
    auto metric = std::ranges::find(known, name, &Metric::name);
    std::vector<std::string> allowed;
    if (metric != known.end()) allowed = Split(metric->values, '|');
    if (std::ranges::find(allowed, value) == allowed.end()) {
      return Fail(Code::kInvalid, fmt::format("CVSS vector: '{}' is no metric of this version",
                                              Ellipsize(part, 40)));
    }
    if (!values.emplace(name, value).second) {
      return Fail(Code::kInvalid, fmt::format("CVSS vector: '{}' is given twice", name));
    }
  }
  for (const Metric& metric : known) {
    if (metric.required && !values.contains(metric.name)) {
      return Fail(Code::kInvalid, fmt::format("CVSS vector: '{}' is missing", metric.name));
    }
  }
  return values;
}

// One weight a value, in the order of `letters`.
double Weight(std::string_view value, std::string_view letters,
              std::initializer_list<double> weights) {
  size_t at = letters.find(value.front());
  return at < weights.size() ? *(weights.begin() + at) : 0;
}

// Specification 2.0, section 3.2.1.
double Score2(const Values& v) {
  auto impact_of = [&](std::string_view name) {
    return 1 - Weight(v.at(name), "NPC", {0, 0.275, 0.66});
  };
  double impact = 10.41 * (1 - impact_of("C") * impact_of("I") * impact_of("A"));
  if (impact == 0) return 0;
  double exploitability = 20 * Weight(v.at("AV"), "LAN", {0.395, 0.646, 1}) *
                          Weight(v.at("AC"), "HML", {0.35, 0.61, 0.71}) *
                          Weight(v.at("Au"), "MSN", {0.45, 0.56, 0.704});
  double score = (0.6 * impact + 0.4 * exploitability - 1.5) * 1.176;
  return std::floor(score * 10 + 0.5 + 1e-9) / 10;
}

// Specification 3.1, appendix A: the smallest tenth that is not below, free of binary fractions.
// It gives what version 3.0 means, too.
double RoundUp(double score) {
  int64_t units = std::llround(score * 100'000);
  if (units % 10'000 == 0) return static_cast<double>(units) / 100'000;
  int64_t tenths = units / 10'000 + 1;
  return static_cast<double>(tenths) / 10;
}

// Specifications 3.0 section 8.1 and 3.1 section 7.1.
double Score3(const Values& v) {
  auto rest_of = [&](std::string_view name) {
    return 1 - Weight(v.at(name), "HLN", {0.56, 0.22, 0});
  };
  bool changed = v.at("S") == "C";
  double base = 1 - rest_of("C") * rest_of("I") * rest_of("A");
  double impact = changed ? 7.52 * (base - 0.029) - 3.25 * std::pow(base - 0.02, 15) : 6.42 * base;
  if (impact <= 0) return 0;
  double privileges = changed ? Weight(v.at("PR"), "NLH", {0.85, 0.68, 0.5})
                              : Weight(v.at("PR"), "NLH", {0.85, 0.62, 0.27});
  double exploitability = 8.22 * Weight(v.at("AV"), "NALP", {0.85, 0.62, 0.55, 0.2}) *
                          Weight(v.at("AC"), "LH", {0.77, 0.44}) * privileges *
                          Weight(v.at("UI"), "NR", {0.85, 0.62});
  double sum = impact + exploitability;
  return RoundUp(std::min(changed ? 1.08 * sum : sum, 10.0));
}

// The metrics of version 4 that count, as levels: 0 is the worst.
enum Metric4 { kAV, kPR, kUI, kAC, kAT, kVC, kVI, kVA, kCR, kIR, kAR, kSC, kSI, kSA, kE, kCount4 };
struct Scale4 {
  std::string_view name, letters, undefined;
};
constexpr std::array<Scale4, kCount4> kScales4 = {{
    {"AV", "NALP", ""},
    {"PR", "NLH", ""},
    {"UI", "NPA", ""},
    {"AC", "LH", ""},
    {"AT", "NP", ""},
    {"VC", "HLN", ""},
    {"VI", "HLN", ""},
    {"VA", "HLN", ""},
    {"CR", "HML", "H"},
    {"IR", "HML", "H"},
    {"AR", "HML", "H"},
    {"SC", "SHLN", ""},
    {"SI", "SHLN", ""},
    {"SA", "SHLN", ""},
    {"E", "APU", "A"},
}};
using Levels = std::array<int, kCount4>;

// A modified metric replaces its base metric; what is not defined counts as the worst.
Levels LevelsOf(const Values& values) {
  Levels levels{};
  for (size_t i = 0; i < kCount4; ++i) {
    const Scale4& scale = kScales4.at(i);
    std::string_view value = scale.undefined;
    for (const std::string& name : {std::string(scale.name), "M" + std::string(scale.name)}) {
      auto found = values.find(name);
      if (found != values.end() && found->second != "X") value = found->second;
    }
    levels.at(i) = static_cast<int>(scale.letters.find(value.front()));
  }
  return levels;
}

// Specification 4.0, section 8.2, tables 24 to 29.
MacroVector MacroOf(const Levels& l) {
  MacroVector macro;
  int none = (l[kAV] == 0) + (l[kPR] == 0) + (l[kUI] == 0);
  macro.eq1 = none == 3 ? 0 : (none > 0 && l[kAV] != 3 ? 1 : 2);
  macro.eq2 = l[kAC] == 0 && l[kAT] == 0 ? 0 : 1;
  bool any_high = l[kVC] == 0 || l[kVI] == 0 || l[kVA] == 0;
  macro.eq3 = l[kVC] == 0 && l[kVI] == 0 ? 0 : (any_high ? 1 : 2);
  bool safety = l[kSI] == 0 || l[kSA] == 0;
  bool later_high = l[kSC] <= 1 || l[kSI] <= 1 || l[kSA] <= 1;
  macro.eq4 = safety ? 0 : (later_high ? 1 : 2);
  macro.eq5 = l[kE];
  bool wanted =
      (l[kCR] == 0 && l[kVC] == 0) || (l[kIR] == 0 && l[kVI] == 0) || (l[kAR] == 0 && l[kVA] == 0);
  macro.eq6 = wanted ? 0 : 1;
  return macro;
}

// How many single steps `levels` lies below the highest vectors of its equivalence set. A set has
// several of them; the first that is nowhere better than `levels` counts.
int StepsBelow(const Levels& levels, size_t first, std::span<const std::string_view> highest) {
  for (std::string_view top : highest) {
    int steps = 0;
    bool fits = true;
    for (size_t i = 0; i < top.size(); ++i) {
      int below = levels.at(first + i) - (top[i] - '0');
      fits = fits && below >= 0;
      steps += below;
    }
    if (fits) return steps;
  }
  return 0;
}

// One equivalence set of a vector: its highest vectors, its depth and the score one level down.
struct SetOfMacro {
  std::span<const std::string_view> highest;
  size_t first = 0;
  int depth = 1;
  std::optional<int> lower_tenths;
};

template <size_t N>
using Tops = std::array<std::string_view, N>;

// Digits are levels in the order of Metric4 (table 30 of the specification).
constexpr Tops<1> kEq1Level0 = {"000"};
constexpr Tops<3> kEq1Level1 = {"100", "010", "001"};
constexpr Tops<2> kEq1Level2 = {"300", "111"};
constexpr Tops<1> kEq2Level0 = {"00"};
constexpr Tops<2> kEq2Level1 = {"10", "01"};
constexpr Tops<1> kEq36Level00 = {"000000"};
constexpr Tops<2> kEq36Level01 = {"001110", "000111"};
constexpr Tops<2> kEq36Level10 = {"100000", "010000"};
constexpr Tops<5> kEq36Level11 = {"101010", "100011", "010101", "011100", "110001"};
constexpr Tops<1> kEq36Level21 = {"111000"};
constexpr Tops<1> kEq4Level0 = {"100"};
constexpr Tops<1> kEq4Level1 = {"111"};
constexpr Tops<1> kEq4Level2 = {"222"};

std::optional<int> Lower(MacroVector macro, int MacroVector::* set) {
  macro.*set += 1;
  return MacroVectorTenths(macro);
}

SetOfMacro Set1(const MacroVector& macro) {
  std::span<const std::string_view> tops = kEq1Level2;
  if (macro.eq1 == 0) tops = kEq1Level0;
  if (macro.eq1 == 1) tops = kEq1Level1;
  constexpr std::array kDepth = {1, 4, 5};
  return {tops, kAV, kDepth.at(static_cast<size_t>(macro.eq1)), Lower(macro, &MacroVector::eq1)};
}

SetOfMacro Set2(const MacroVector& macro) {
  std::span<const std::string_view> tops = kEq2Level1;
  if (macro.eq2 == 0) tops = kEq2Level0;
  return {tops, kAC, macro.eq2 + 1, Lower(macro, &MacroVector::eq2)};
}

SetOfMacro Set3And6(const MacroVector& macro) {
  auto lower3 = Lower(macro, &MacroVector::eq3);
  auto lower6 = Lower(macro, &MacroVector::eq6);
  if (macro.eq3 == 2) return {kEq36Level21, kVC, 10, {}};
  if (macro.eq3 == 1) {
    return macro.eq6 == 1 ? SetOfMacro{kEq36Level11, kVC, 8, lower3}
                          : SetOfMacro{kEq36Level10, kVC, 8, lower6};
  }
  // Two ways down from (0, 0): the nearer one counts.
  return macro.eq6 == 1 ? SetOfMacro{kEq36Level01, kVC, 6, lower3}
                        : SetOfMacro{kEq36Level00, kVC, 7, std::max(lower3, lower6)};
}

SetOfMacro Set4(const MacroVector& macro) {
  std::span<const std::string_view> tops = kEq4Level2;
  if (macro.eq4 == 0) tops = kEq4Level0;
  if (macro.eq4 == 1) tops = kEq4Level1;
  return {tops, kSC, 6 - macro.eq4, Lower(macro, &MacroVector::eq4)};
}

// EQ5 has one vector a level: it takes part in the mean with a distance of nothing.
SetOfMacro Set5(const MacroVector& macro) {
  return {{}, kE, 1, Lower(macro, &MacroVector::eq5)};
}

// Specification 4.0, section 8.2: the macro vector's score less the mean of how far the vector
// lies on the way to the next lower macro vector in each equivalence set.
double Score4(const Values& values) {
  Levels levels = LevelsOf(values);
  bool no_impact = levels[kVC] == 2 && levels[kVI] == 2 && levels[kVA] == 2 && levels[kSC] == 3 &&
                   levels[kSI] == 3 && levels[kSA] == 3;
  if (no_impact) return 0;
  MacroVector macro = MacroOf(levels);
  int tenths = MacroVectorTenths(macro).value_or(0);
  double sum = 0;
  int sets = 0;
  for (const SetOfMacro& set :
       {Set1(macro), Set2(macro), Set3And6(macro), Set4(macro), Set5(macro)}) {
    if (!set.lower_tenths) continue;
    ++sets;
    sum += (tenths - *set.lower_tenths) * StepsBelow(levels, set.first, set.highest) /
           static_cast<double>(set.depth);
  }
  double score = sets == 0 ? tenths : tenths - sum / sets;
  return std::floor(std::clamp(score, 0.0, 100.0) + 0.5 + 1e-9) / 10;
}

}  // namespace

Result<Cvss> ParseCvss(std::string_view vector) {
  std::string_view text = Trim(vector);
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  if (text.size() > 500) return Fail(Code::kInvalid, "CVSS vector: too long");
  Cvss out{.version = "2.0", .vector = std::string(text), .score = {}, .source = {}};
  std::string_view metrics = text;
  if (text.starts_with("CVSS:")) {
    size_t slash = std::min(text.find('/'), text.size());
    out.version = text.substr(5, slash - 5);
    metrics = text.substr(std::min(slash + 1, text.size()));
  }
  if (out.version == "2.0") {
    BARTIZAN_TRY(Values values, ReadMetrics(metrics, kVersion2));
    out.score = Score2(values);
  } else if (out.version == "3.0" || out.version == "3.1") {
    BARTIZAN_TRY(Values values, ReadMetrics(metrics, kVersion3));
    out.score = Score3(values);
  } else if (out.version == "4.0") {
    BARTIZAN_TRY(Values values, ReadMetrics(metrics, kVersion4));
    out.score = Score4(values);
  } else {
    return Fail(Code::kInvalid,
                fmt::format("CVSS vector: unknown version '{}'", Ellipsize(out.version, 20)));
  }
  return out;
}

int CvssRank(std::string_view version) {
  constexpr std::array<std::string_view, 4> kVersions = {"2.0", "3.0", "3.1", "4.0"};
  const auto* found = std::ranges::find(kVersions, version);
  return found == kVersions.end() ? 0 : static_cast<int>(found - kVersions.begin()) + 1;
}

}  // namespace bartizan::findings
