# bartizan_module(NAME base DEPS other_module… LIBS Third::party…)
# makes bartizan_<name> of *.cc and bartizan_<name>_test of *_test.cc in the current folder.
# DEPS are modules (checked against docs/layers.txt by tests/layering), LIBS are libraries from outside.
# LABELS: `fast` (the default) runs under the address and undefined sanitizers too, `threads` under
# the thread sanitizer; `services` starts real services, which is too slow for either in every run.

# Heavy but common headers are compiled once; every module reuses the result.
function(bartizan_pch)
  if(TARGET bartizan_pch)
    return()
  endif()
  file(WRITE "${CMAKE_BINARY_DIR}/pch.cc.new" "// carries the precompiled header\n")
  configure_file("${CMAKE_BINARY_DIR}/pch.cc.new" "${CMAKE_BINARY_DIR}/pch.cc" COPYONLY)
  add_library(bartizan_pch STATIC "${CMAKE_BINARY_DIR}/pch.cc")
  target_precompile_headers(bartizan_pch PRIVATE
    <algorithm> <array> <chrono> <cstdint> <expected> <filesystem> <functional> <map> <memory> <mutex>
    <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>
    <fmt/format.h> <boost/json.hpp>)
  target_link_libraries(bartizan_pch PRIVATE fmt::fmt)
endfunction()

function(bartizan_test_pch)
  if(TARGET bartizan_test_pch)
    return()
  endif()
  add_library(bartizan_test_pch STATIC "${CMAKE_BINARY_DIR}/pch.cc")
  # Executables are compiled with -fPIE, and g++ refuses a precompiled header of other settings.
  set_target_properties(bartizan_test_pch PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  target_compile_options(bartizan_test_pch PRIVATE -fPIE)
  target_precompile_headers(bartizan_test_pch PRIVATE
    <algorithm> <chrono> <cstdint> <expected> <filesystem> <fstream> <functional> <map> <memory> <mutex>
    <optional> <set> <span> <string> <string_view> <thread> <utility> <variant> <vector>
    <fmt/format.h> <boost/json.hpp> <gmock/gmock.h> <gtest/gtest.h>)
  target_link_libraries(bartizan_test_pch PRIVATE fmt::fmt GTest::gmock GTest::gtest)
endfunction()

function(bartizan_module)
  cmake_parse_arguments(M "" "NAME" "DEPS;LIBS;LABELS" ${ARGN})
  bartizan_pch()
  bartizan_test_pch()
  file(GLOB sources CONFIGURE_DEPENDS "*.cc")
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  set(target bartizan_${M_NAME})
  if(NOT sources)  # headers only so far
    add_library(${target} INTERFACE)
    return()
  endif()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  list(TRANSFORM M_DEPS PREPEND bartizan_ OUTPUT_VARIABLE deps)
  target_link_libraries(${target} PUBLIC ${deps} ${M_LIBS} fmt::fmt)
  target_precompile_headers(${target} REUSE_FROM bartizan_pch)
  if(tests)
    add_executable(${target}_test ${tests})
    target_link_libraries(${target}_test PRIVATE ${target} GTest::gmock GTest::gtest_main Threads::Threads)
    target_precompile_headers(${target}_test REUSE_FROM bartizan_test_pch)
    # One ctest entry a module: a process per case would cost more than the cases do.
    add_test(NAME unit.${M_NAME} COMMAND ${target}_test --gtest_brief=1)
    if(NOT M_LABELS)
      set(M_LABELS fast)
    endif()
    if("threads" IN_LIST M_LABELS)
      add_dependencies(thread_tests ${target}_test)
    endif()
    if("fast" IN_LIST M_LABELS)
      add_dependencies(fast_tests ${target}_test)
    endif()
    set_tests_properties(unit.${M_NAME} PROPERTIES LABELS "unit;${M_LABELS}" TIMEOUT 300)
  endif()
endfunction()

# Every module that has sources, as targets, in VARIABLE.
function(bartizan_all_modules variable)
  file(GLOB lists CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/bartizan/*/CMakeLists.txt")
  set(modules)
  foreach(list IN LISTS lists)
    get_filename_component(dir "${list}" DIRECTORY)
    get_filename_component(module "${dir}" NAME)
    list(APPEND modules bartizan_${module})
  endforeach()
  set(${variable} ${modules} PARENT_SCOPE)
endfunction()
