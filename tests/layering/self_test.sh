#!/usr/bin/env bash
# Plants one violation after another in a small tree: the check must name each, and pass the tree
# without them.
set -euo pipefail
check="$(dirname "$0")/check.sh"
tree="$(mktemp -d)"
trap 'rm -rf "$tree"' EXIT
failures=0
cases=0

reset() {
  rm -rf "${tree:?}"/*
  mkdir -p "$tree"/docs "$tree"/src/bartizan/{base,data,net} "$tree"/tests
  printf '# comment\nbase:\ndata: base\nnet: base\n' > "$tree/docs/layers.txt"
  printf 'bartizan_module(NAME data DEPS base LIBS Boost::json)\n' > "$tree/src/bartizan/data/CMakeLists.txt"
  printf '#pragma once\n#include <string>\n#include <sys/stat.h>\n' > "$tree/src/bartizan/base/a.h"
  printf '#include "bartizan/base/a.h"\n#include <boost/json.hpp>\n#include <fmt/format.h>\nint F();\n' \
    > "$tree/src/bartizan/data/a.cc"
  printf '#include <gtest/gtest.h>\n#include "bartizan/data/a.h"\n' > "$tree/src/bartizan/data/a_test.cc"
}

# refused NAME EXPECTED: the tree as it is now must be refused with a line that holds EXPECTED.
refused() {
  cases=$((cases + 1))
  if output="$("$check" "$tree" 2>&1)"; then
    echo "not found: $1"
    failures=$((failures + 1))
  elif [[ "$output" != *"$2"* ]]; then
    printf 'wrong answer for %s:\n%s\n' "$1" "$output"
    failures=$((failures + 1))
  fi
  reset
}
accepted() {
  cases=$((cases + 1))
  if ! output="$("$check" "$tree" 2>&1)"; then
    printf 'wrongly refused: %s\n%s\n' "$1" "$output"
    failures=$((failures + 1))
  fi
  reset
}
plant() { printf '%s\n' "$2" >> "$tree/src/bartizan/$1"; }

reset
accepted "the clean tree"

plant base/b.cc '#include "bartizan/data/a.h"'
refused "an include upward" "src/bartizan/base/b.cc:1: docs/layers.txt does not let base include data"
plant net/b.cc '#  include "bartizan/data/a.h"'
refused "an include sideways" "does not let net include data"
plant data/b_test.cc '#include "bartizan/net/a.h"'
refused "an include by a test" "does not let data include net"
mkdir "$tree/src/bartizan/new"
plant new/a.cc 'int F();'
refused "an unknown module" "the module new has no line in docs/layers.txt"
plant base/CMakeLists.txt 'bartizan_module(NAME base DEPS data)'
refused "a dependency in CMake" "does not let base use data"

plant net/b.cc '#include <boost/json.hpp>'
refused "a header of another module" "<boost/json.hpp> may be included by data only"
plant base/b.cc '#include <gtest/gtest.h>'
refused "a test header in the product" "<gtest/gtest.h> may be included by test only"
plant base/b.cc '#include <new_library/all.hpp>'
refused "a library without a module" "<new_library/all.hpp> has no module"
plant base/b.cc '#include <newlib.h>'
refused "a C library without a module" "<newlib.h> has no module"
plant base/b.h '#include <iostream>'
refused "<iostream> in a header" "b.h:1: <iostream> in a header"
plant base/b.cc '#include <iostream>'
accepted "<iostream> in a source"

plant base/b.cc 'int x = std::system("ls");'
refused "system" "system() is banned"
plant base/b.cc 'auto* f = popen (command, mode);'
refused "popen" "popen() is banned"
plant base/b.cc '  strcpy(a, b);'
refused "strcpy" "knows no bounds"
plant base/b.cc 'sprintf(a, "%d", 1);'
refused "sprintf" "knows no bounds"
plant base/b.cc 'int x = ::rand() % 6;'
refused "rand" "rand() is banned"
plant base/b.cc 'std::regex re;'
refused "std::regex" "std::regex is banned"
plant base/b.cc '#include <regex>'
refused "<regex>" "std::regex is banned"
plant base/b.cc 'using namespace std;'
refused "using namespace std" "using namespace std is banned"
plant base/b.cc '/* a comment */ int x = rand();'
refused "code after a comment" "rand() is banned"
plant base/b.cc 'auto s = R"(text)"; int x = rand();'
refused "code after a raw string" "rand() is banned"
plant base/b.cc 'auto s = "\""; int x = rand();'
refused "code after a quoted quote" "rand() is banned"
mkdir -p "$tree/tests/x"
printf 'int x = rand();\n' > "$tree/tests/x/t.cc"
refused "code in tests/" "tests/x/t.cc:1: rand() is banned"

plant base/b.cc '// system("x"), rand()
const char* s = "system(x) \" rand()";
/* strcpy(
   popen( */
auto r = R"sh(
  #include "bartizan/data/a.h"
  system(1); strcpy(2)
)sh";
file_system(1); operand(2); snprintf(a, 1, ""); this->system(3); x.rand();
using namespace std::chrono_literals;
using namespace std::literals;'
accepted "innocent text"

{ for ((i = 0; i < 601; i++)); do echo; done; } > "$tree/src/bartizan/base/b.cc"
refused "a long file" "longer than 600 lines"
{ for ((i = 0; i < 601; i++)); do echo; done; } > "$tree/src/bartizan/base/b.cc"
echo 'src/bartizan/base/b.cc: a table' > "$tree/docs/long-files.txt"
accepted "a long file with a reason"
{ for ((i = 0; i < 601; i++)); do echo; done; } > "$tree/src/bartizan/base/b.cc"
echo 'src/bartizan/base/b.cc:' > "$tree/docs/long-files.txt"
refused "a long file without a reason" "needs a reason"
echo 'src/bartizan/base/a.h: was long' > "$tree/docs/long-files.txt"
refused "a stale excuse" "a.h is not long any more"
echo 'src/bartizan/base/gone.cc: was there' > "$tree/docs/long-files.txt"
refused "an excuse for nothing" "gone.cc does not exist"
rm -rf "$tree/src" "$tree/tests"
refused "an empty tree" "no sources"

echo "$cases cases, $failures failed"
[ "$failures" -eq 0 ]
