# What `cmake --install` puts into a prefix, by component:
#   program  bin/bartizan, the units of systemd
#   esdk     libbartizan_esdk.a, its headers, find_package(bartizan COMPONENTS esdk), bartizan-esdk.pc
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
find_package(OpenSSL 3 REQUIRED)  # what a module finds is known in its folder only

install(TARGETS bartizan RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT program)
install(DIRECTORY packaging/systemd/ DESTINATION lib/systemd/system COMPONENT program)

# One archive with the modules that esdk stands on: who links it takes from it what is needed, and
# need not know in which order modules follow each other.
add_library(bartizan_esdk_library STATIC
  $<TARGET_OBJECTS:bartizan_esdk> $<TARGET_OBJECTS:bartizan_crypto> $<TARGET_OBJECTS:bartizan_base>)
set_target_properties(bartizan_esdk_library PROPERTIES
  LINKER_LANGUAGE CXX OUTPUT_NAME bartizan_esdk EXPORT_NAME esdk
  ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/install")
target_include_directories(bartizan_esdk_library INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_features(bartizan_esdk_library INTERFACE cxx_std_23)
target_link_libraries(bartizan_esdk_library PRIVATE OpenSSL::Crypto fmt::fmt Threads::Threads)

# The public headers; the others of the folder are its own. They include std and each other only.
set(esdk_headers client header keyrings materials suite types)
list(TRANSFORM esdk_headers PREPEND "${CMAKE_SOURCE_DIR}/src/bartizan/esdk/")
list(TRANSFORM esdk_headers APPEND ".h")

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/bartizan")
install(TARGETS bartizan_esdk_library EXPORT bartizan_esdk
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT esdk)
install(FILES ${esdk_headers} DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/bartizan/esdk" COMPONENT esdk)
install(EXPORT bartizan_esdk FILE bartizan-esdk.cmake NAMESPACE bartizan:: DESTINATION "${package_dir}"
        COMPONENT esdk)

configure_package_config_file(packaging/bartizan-config.cmake.in install/bartizan-config.cmake
                              INSTALL_DESTINATION "${package_dir}" NO_SET_AND_CHECK_MACRO)
# Before 1.0 each minor version may change signatures.
write_basic_package_version_file("${CMAKE_BINARY_DIR}/install/bartizan-config-version.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/install/bartizan-config.cmake"
              "${CMAKE_BINARY_DIR}/install/bartizan-config-version.cmake"
        DESTINATION "${package_dir}" COMPONENT esdk)

# The prefix is found from where the file lies, so that a prefix may be moved.
file(RELATIVE_PATH pc_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
string(REGEX REPLACE "/$" "" pc_to_prefix "${pc_to_prefix}")
configure_file(packaging/bartizan-esdk.pc.in install/bartizan-esdk.pc @ONLY)
install(FILES "${CMAKE_BINARY_DIR}/install/bartizan-esdk.pc"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT esdk)
