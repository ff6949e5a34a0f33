# The dictionary is made anew where its source can be had; the package is fetched once into the build folder.
add_dependencies(test_morph newsx-build-dictionary)
target_compile_definitions(test_morph PRIVATE
  NEWSX_BUILD_DICTIONARY="$<TARGET_FILE:newsx-build-dictionary>"
  NEWSX_AZ_FOLDER="${CMAKE_BINARY_DIR}/az")
