# Language mode, warnings, hardening and sanitizers: the same for every target.
option(BARTIZAN_BENCH "build the benchmarks" OFF)
option(BARTIZAN_FUZZ "build the fuzz targets (clang only)" OFF)
set(BARTIZAN_SANITIZE "" CACHE STRING "address;undefined or thread")

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(BARTIZAN_CCACHE ccache)
if(BARTIZAN_CCACHE)
  # A precompiled header is hashed by content; time macros and its defines may differ without harm.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
      CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "${BARTIZAN_CCACHE}")
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
                    -Wno-missing-field-initializers -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports false positives of this kind inside libstdc++ when optimising.
  set(false_positives -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow
                      -Wno-stringop-overread)
  add_compile_options(-fpch-preprocess "$<$<CONFIG:Release>:${false_positives}>")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++'s own std::stable_sort calls what it has deprecated.
  add_compile_options(-Wno-deprecated-declarations)
endif()
# Set for all, so that one precompiled header fits every target.
add_compile_options(-pthread)
add_compile_definitions(BOOST_CONTAINER_DYN_LINK BOOST_CONTAINER_NO_LIB BOOST_JSON_DYN_LINK BOOST_JSON_NO_LIB)
add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection)
add_compile_definitions(_GLIBCXX_ASSERTIONS $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
add_link_options(-Wl,-z,relro,-z,now)

if(BARTIZAN_SANITIZE)
  string(REPLACE ";" "," kinds "${BARTIZAN_SANITIZE}")
  add_compile_options(-fsanitize=${kinds} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${kinds})
endif()

if(BARTIZAN_FUZZ)
  # Without it in the libraries the fuzzer would not see which inputs reach new code.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
