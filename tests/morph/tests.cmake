# The dictionary is made anew where its source can be had; the package is fetched once into the build folder. That is a
# test of its own, so that ctest says when it is skipped.
set(regenerates "the committed dictionary is what the builder makes")
set(arguments "--test-case-exclude=${regenerates}")
add_test(NAME dictionary COMMAND test_morph "--test-case=${regenerates}")
set_tests_properties(dictionary PROPERTIES SKIP_REGULAR_EXPRESSION "skipped: the npm package")
add_dependencies(test_morph newsx-build-dictionary)
target_compile_definitions(test_morph PRIVATE
  NEWSX_BUILD_DICTIONARY="$<TARGET_FILE:newsx-build-dictionary>"
  NEWSX_AZ_FOLDER="${CMAKE_BINARY_DIR}/az")
