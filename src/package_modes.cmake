# What CPack runs before it packs: folders that everybody can enter, whatever the umask of whoever packs. (CMake makes
# them with mkdir, so that CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS can take away from the umask, but add nothing.)
file(CHMOD_RECURSE ${CPACK_TEMPORARY_DIRECTORY} DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
     GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
