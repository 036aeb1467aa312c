# bartizan_aws_test(NAME integration.aws.s3 SOURCES s3_test.cc LIBS bartizan_aws)
# bartizan_aws_test(NAME integration.aws.iam COMMAND script.sh $<TARGET_FILE:bartizan>)
# registers a test that runs against a fresh AWS emulator (tests/aws/README.md), and is skipped
# where that is not installed. SOURCES become a program with gtest's main. VERIFY 0 has every
# signature and policy checked, VERIFY 5 all but those of the first five calls.
function(bartizan_aws_test)
  cmake_parse_arguments(T "" "NAME;VERIFY;REGION;TIMEOUT" "SOURCES;LIBS;COMMAND" ${ARGN})
  set(options)
  if(DEFINED T_VERIFY)
    list(APPEND options --verify "${T_VERIFY}")
  endif()
  if(T_REGION)
    list(APPEND options --region "${T_REGION}")
  endif()
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  set(command ${T_COMMAND})
  if(T_SOURCES)
    string(REPLACE "." "_" target "bartizan_${T_NAME}")
    bartizan_test_pch()
    add_executable(${target} ${T_SOURCES})
    target_link_libraries(${target} PRIVATE ${T_LIBS} GTest::gmock GTest::gtest_main
                                            Threads::Threads)
    target_precompile_headers(${target} REUSE_FROM bartizan_test_pch)
    set(command $<TARGET_FILE:${target}> --gtest_brief=1)
  endif()
  set(peer "${CMAKE_SOURCE_DIR}/tests/aws")
  add_test(NAME ${T_NAME}
           COMMAND "${peer}/python" "${peer}/with_moto.py" ${options} -- ${command})
  set_tests_properties(${T_NAME} PROPERTIES LABELS integration SKIP_RETURN_CODE 77
                       TIMEOUT ${T_TIMEOUT})
endfunction()
