# What is installed: the command with its man pages and completions (component `command`), and the library as one shared
# object with its headers, for find_package(spor) and pkg-config (component `library`). Debian packages by CPack.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The manual is written by a program that holds the command's own definitions.
file(GLOB manual_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/manual/*.cpp)
add_executable(spor_manual ${manual_sources})
target_link_libraries(spor_manual PRIVATE spor_flags spor_cli spor_judge)
set(man ${CMAKE_CURRENT_BINARY_DIR}/man)
set(completions ${CMAKE_CURRENT_BINARY_DIR}/completions)
file(MAKE_DIRECTORY ${man} ${completions})
add_custom_command(OUTPUT ${man}/spor.1 COMMAND spor_manual ${man} ${completions} DEPENDS spor_manual
  COMMENT "Writing the man pages and completions" VERBATIM)
add_custom_target(manual ALL DEPENDS ${man}/spor.1)

# One shared library of all rooms but the command.
add_library(spor_library SHARED)
set(rooms spor_batch spor_judge spor_render spor_align spor_read spor_ooxml spor_pdf spor_git spor_markup spor_spelling spor_text spor_files spor_process)
foreach(room ${rooms})
  target_sources(spor_library PRIVATE $<TARGET_OBJECTS:${room}>)
endforeach()
target_link_libraries(spor_library PRIVATE spor_flags ${rooms})
target_include_directories(spor_library INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_features(spor_library INTERFACE cxx_std_20)
set_target_properties(spor_library PROPERTIES OUTPUT_NAME spor EXPORT_NAME spor LINKER_LANGUAGE CXX
  VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})

install(TARGETS spor RUNTIME COMPONENT command)
install(DIRECTORY ${man}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT command FILES_MATCHING PATTERN "*.1")
install(DIRECTORY ${man}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 COMPONENT command FILES_MATCHING PATTERN "*.5")
install(FILES ${completions}/spor DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT command)
install(FILES ${completions}/_spor DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT command)
install(FILES ${completions}/spor.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT command)
# Programs, all of them, whatever the umask under which the sources were fetched.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/recipes/review DESTINATION ${CMAKE_INSTALL_DATADIR}/spor COMPONENT command
  FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/spor RENAME copyright COMPONENT command)

install(TARGETS spor_library EXPORT spor-targets LIBRARY COMPONENT library)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/spor DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(EXPORT spor-targets NAMESPACE spor:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/spor COMPONENT library)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/spor-config.cmake.in "@PACKAGE_INIT@\ninclude(\"\${CMAKE_CURRENT_LIST_DIR}/spor-targets.cmake\")\n")
configure_package_config_file(${CMAKE_CURRENT_BINARY_DIR}/spor-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/spor-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/spor)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/spor-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/spor-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/spor-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/spor COMPONENT library)
# pkg-config finds its own folder, so that what was installed may be moved.
file(RELATIVE_PATH includes_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /${CMAKE_INSTALL_INCLUDEDIR})
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/spor.pc
"Name: spor
Description: ${PROJECT_DESCRIPTION}
Version: ${PROJECT_VERSION}
Cflags: -I\${pcfiledir}/${includes_from_pc}
Libs: -L\${pcfiledir}/.. -lspor
")
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/spor.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME spor)
set(CPACK_PACKAGE_CONTACT "spor's developers <spor@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_modes.cmake)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME spor)
set(CPACK_DEBIAN_COMMAND_PACKAGE_RECOMMENDS "poppler-utils, git")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libspor-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_COMPONENTS_ALL command library)
include(CPack)
