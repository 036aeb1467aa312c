#!/usr/bin/env bash
# Checks how the sources may be put together: which module includes which, where headers from
# outside may appear, functions that nobody calls, long files.
# usage: check.sh ROOT    prints "FILE:LINE: what is wrong" and ends with 1, or with 0
set -euo pipefail
cd "$1"

# The one module (or several) that may include a header from outside, by prefix. A header that is
# neither here nor part of the language or the system is refused: it needs a module first.
owners='
archive.h=archive
boost/asio=net
boost/beast=net
boost/json=data
CLI/=cli
curl/=net
fmt/=*
libdeflate.h=archive
openssl/=crypto
pugixml.hpp=data
re2/=data
spdlog/=term
sqlite3.h=store
yaml-cpp/=data
zlib.h=archive
benchmark/=bench
fuzzer/=test
gmock/=test
gtest/=test
rapidcheck=test
'
system='^(sys|netinet|net|arpa|linux|asm)/|^(dirent|dlfcn|elf|fcntl|fnmatch|ftw|glob|grp|link|malloc|netdb|poll|pthread|pty|pwd|sched|signal|spawn|stdio|stdlib|string|syslog|termios|time|ucontext|unistd)\.h$'

mapfile -t files < <(find src tests bench agent -type f \( -name '*.cc' -o -name '*.h' \) 2>/dev/null | LC_ALL=C sort)
if [ "${#files[@]}" -eq 0 ]; then
  echo "no sources below $1"
  exit 1
fi
lists=()
for list in src/bartizan/*/CMakeLists.txt; do [ -e "$list" ] && lists+=("$list"); done
[ -e docs/long-files.txt ] && long=docs/long-files.txt || long=/dev/null

LC_ALL=C awk -v owners="$owners" -v system_headers="$system" -v long_list="$long" '
function bad(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; failed = 1 }
function finish_file() {
  if (last == "") return
  if (last_lines > 600 && !(last in excused)) {
    printf "%s:%d: longer than 600 lines: split it, or give the reason in docs/long-files.txt\n", last, last_lines
    failed = 1
  }
  if (last_lines <= 600 && last in excused) {
    printf "docs/long-files.txt: %s is not long any more\n", last
    failed = 1
  }
  delete excused[last]
}
# Comments and literals hold whatever they like. A raw string that goes on over lines is left out
# to its end.
function code_of(line,    out) {
  if (in_comment) {
    if (!match(line, /\*\//)) return ""
    line = substr(line, RSTART + 2); in_comment = 0
  }
  if (raw_end != "") {
    if (!index(line, raw_end)) return ""
    line = substr(line, index(line, raw_end) + length(raw_end)); raw_end = ""
  }
  if (match(line, /R"[^( ]*\(/)) {
    raw_end = ")" substr(line, RSTART + 2, RLENGTH - 3) "\""
    out = substr(line, RSTART + RLENGTH)
    line = substr(line, 1, RSTART - 1) "\"\""
    if (index(out, raw_end)) { line = line substr(out, index(out, raw_end) + length(raw_end)); raw_end = "" }
  }
  gsub(/\\\\/, "", line); gsub(/\\["\047]/, "", line)
  gsub(/"[^"]*"/, "\"\"", line)
  gsub(/\/\*.*\*\//, "", line)
  sub(/\/\/.*/, "", line)
  if (match(line, /\/\*/)) { line = substr(line, 1, RSTART - 1); in_comment = 1 }
  return line
}
function check_outside(header,    i, best, where) {
  for (i = 1; i <= owner_count; i++) {
    if (index(header, owner_prefix[i]) == 1 && length(owner_prefix[i]) > length(best)) {
      best = owner_prefix[i]; where = owner_module[i]
    }
  }
  if (best == "") {
    if (header ~ /^[a-z_]+$/ || header ~ system_headers) return
    return bad("<" header "> has no module: name one in tests/layering/check.sh")
  }
  if (where == "*" || where == module || where == area) return
  if (where == "test" && (FILENAME ~ /(test|fixture)[^\/]*$/ || FILENAME ~ /^(tests|bench)\//)) return
  bad("<" header "> may be included by " where " only")
}
BEGIN {
  n = split(owners, lines, "\n")
  for (i = 1; i <= n; i++) {
    if (split(lines[i], pair, "=") != 2) continue
    owner_prefix[++owner_count] = pair[1]; owner_module[owner_count] = pair[2]
  }
  while ((getline line < "docs/layers.txt") > 0) {
    if (line ~ /^#/ || line !~ /:/) continue
    name = line; sub(/:.*/, "", name); sub(/^[^:]*:/, "", line)
    known[name] = 1
    n = split(line, words, " ")
    for (i = 1; i <= n; i++) allowed[name, words[i]] = 1
  }
  while ((getline line < long_list) > 0) {
    if (line ~ /^#/ || line ~ /^ *$/) continue
    name = line; sub(/:.*/, "", name)
    reason = line; sub(/^[^:]*:? */, "", reason)
    if (reason == "") { print "docs/long-files.txt: " name " needs a reason"; failed = 1 }
    excused[name] = 1
  }
}
FNR == 1 {
  finish_file()
  last = FILENAME; in_comment = 0; raw_end = ""
  split(FILENAME, part, "/")
  area = part[1]
  module = area == "src" ? part[3] : ""
  if (area == "src" && !(module in known) && !(module in reported)) {
    bad("the module " module " has no line in docs/layers.txt"); reported[module] = 1
  }
}
{ last_lines = FNR }
FILENAME ~ /CMakeLists.txt$/ {
  if (match($0, /bartizan_module\(.* DEPS [a-z_ ]*/)) {
    text = substr($0, RSTART, RLENGTH); sub(/.* DEPS /, "", text)
    n = split(text, words, " ")
    for (i = 1; i <= n; i++) {
      if (words[i] ~ /^[a-z_]+$/ && !((module, words[i]) in allowed)) bad("docs/layers.txt does not let " module " use " words[i])
    }
  }
  next
}
{
  whole = $0
  text = code_of($0)
  if (raw_end == "" && whole ~ /^ *# *include *"bartizan\//) {
    other = whole; sub(/^[^"]*"bartizan\//, "", other); sub(/\/.*/, "", other)
    if (module != "" && other != module && !((module, other) in allowed)) {
      bad("docs/layers.txt does not let " module " include " other)
    }
  } else if (whole ~ /^ *# *include *</) {
    header = whole; sub(/^[^<]*</, "", header); sub(/>.*/, "", header)
    check_outside(header)
    if (header == "iostream" && FILENAME ~ /\.h$/) bad("<iostream> in a header")
    if (header == "regex") bad("std::regex is banned: use data/regex.h")
  }
  if (text ~ /std::regex/) bad("std::regex is banned: use data/regex.h")
  if (text ~ /using +namespace +std( *;|::)/ && text !~ /literals/) bad("using namespace std is banned")
  padded = " " text
  if (padded ~ /[^A-Za-z0-9_.>]system *\(/) bad("system() is banned: use process/")
  if (padded ~ /[^A-Za-z0-9_.>]popen *\(/) bad("popen() is banned: use process/")
  if (padded ~ /[^A-Za-z0-9_.>](strcpy|strcat|sprintf|vsprintf|gets) *\(/) bad("this function knows no bounds: use std::string or fmt")
  if (padded ~ /[^A-Za-z0-9_.>]s?rand *\(/) bad("rand() is banned: use <random>, or crypto/ for secrets")
}
END {
  finish_file()
  for (name in excused) { print "docs/long-files.txt: " name " does not exist"; failed = 1 }
  exit failed
}
' "${lists[@]}" "${files[@]}"
