#!/usr/bin/env bash
# Installs the library into a new prefix, moves that, and builds the examples against it in both
# ways: by find_package and by pkg-config. usage: check.sh SOURCES BUILD COMPILER
set -euo pipefail
sources=$1 build=$2 compiler=$3
type=$(sed -n "s/^CMAKE_BUILD_TYPE:[A-Z]*=//p" "$build/CMakeCache.txt")
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "$*"; }; }

quietly cmake --install "$build" --prefix "$work/first" --component esdk
mv "$work/first" "$work/prefix"  # nothing may depend on where it was
prefix="$work/prefix"

# The headers need nothing but the standard library and each other, and each stands alone.
headers=("$prefix"/include/bartizan/esdk/*.h)
[ "${#headers[@]}" -eq 6 ] || fail "headers: ${headers[*]}"
for header in "${headers[@]}"; do
  while read -r name; do
    case $name in
      \"bartizan/esdk/*.h\") name=${name//\"/}; [ -e "$prefix/include/$name" ] || fail "$header includes $name, which is not installed" ;;
      *) [[ "$name" =~ ^\<[a-z_]+\>$ ]] || fail "$header includes $name" ;;
    esac
  done < <(sed -nE 's/^ *# *include *([<"][^>"]*[>"]).*/\1/p' "$header")
  quietly "$compiler" -std=c++23 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$prefix/include" -include "$header" -x c++ /dev/null
done

# Nothing but these is installed, and none of it names the places where it was built.
(cd "$prefix" && find . -type f ! -path './include/*' | sed 's|.*/||' | LC_ALL=C sort) >"$work/files"
diff "$work/files" - <<LIST || fail "other files than expected"
bartizan-config-version.cmake
bartizan-config.cmake
bartizan-esdk-${type,,}.cmake
bartizan-esdk.cmake
bartizan-esdk.pc
libbartizan_esdk.a
LIST
! grep -rIlF -e "$sources" -e "$work/first" "$prefix" || fail "built-in paths"

# expect NAME PROGRAM: what the example prints is kept beside it.
expect() {
  (cd "$work" && "$2") >"$work/out" 2>&1 || { cat "$work/out" >&2; fail "$2"; }
  diff "$sources/examples/esdk/$1.expected" "$work/out" || fail "$1 prints something else"
}

examples=(encrypt_decrypt tour)
quietly cmake -S "$sources/examples/esdk" -B "$work/cmake" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" \
  -DCMAKE_PREFIX_PATH="$prefix"
quietly cmake --build "$work/cmake" -j 1
for example in "${examples[@]}"; do expect "$example" "$work/cmake/$example"; done

# The order of the libraries matters with static ones: it is pkg-config's.
export PKG_CONFIG_PATH
PKG_CONFIG_PATH="$(dirname "$(find "$prefix" -name bartizan-esdk.pc)")"
read -ra flags <<<"$(pkg-config --cflags --libs bartizan-esdk)"
read -ra static_flags <<<"$(pkg-config --static --cflags --libs bartizan-esdk)"
for example in "${examples[@]}"; do
  quietly "$compiler" -std=c++23 -Wall -Wextra -Werror -o "$work/$example" \
    "$sources/examples/esdk/$example.cc" "${flags[@]}"
  expect "$example" "$work/$example"
done
quietly "$compiler" -std=c++23 -o "$work/static" "$sources/examples/esdk/tour.cc" "${static_flags[@]}"

# A component that there is not is named.
cat >"$work/CMakeLists.txt" <<'TEXT'
cmake_minimum_required(VERSION 3.25)
project(none LANGUAGES CXX)
find_package(bartizan REQUIRED COMPONENTS nothing)
TEXT
if cmake -S "$work" -B "$work/none" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_PREFIX_PATH="$prefix" >"$work/log" 2>&1; then fail "found a component that there is not"; fi
grep -q "bartizan has no component nothing" "$work/log" || fail "$(cat "$work/log")"

python3 "$sources/tests/integration/esdk_install/check_doc.py" "$sources/docs/esdk-library.md" "$sources/examples/esdk"
echo "installed, built and run in both ways"
