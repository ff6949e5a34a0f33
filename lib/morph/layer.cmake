# The assembler puts the dictionary into the program.
set(newsx_dictionary ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/opencorpora.dict)
set(newsx_built_in ${CMAKE_CURRENT_SOURCE_DIR}/morph/built_in_dictionary.S)
set_source_files_properties(${newsx_built_in} PROPERTIES
  COMPILE_DEFINITIONS "NEWSX_DICTIONARY_FILE=\"${newsx_dictionary}\""
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS ${newsx_dictionary})
target_sources(newsx_morph PRIVATE ${newsx_built_in})

# Writes knowledge/opencorpora.dict anew; only built when asked for: ninja newsx-build-dictionary
add_executable(newsx-build-dictionary EXCLUDE_FROM_ALL
  dictionaries/build_tool.cc dictionaries/builder.cc dictionaries/weights.cc dictionaries/automaton.cc
  morph/grammemes.cc)
target_include_directories(newsx-build-dictionary PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
# No fused multiplication, for the same bytes on every machine; GCC 12 warns without cause about comparing vectors of bytes.
target_compile_options(newsx-build-dictionary PRIVATE -ffp-contract=off $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overread>)
target_link_libraries(newsx-build-dictionary PRIVATE newsx_options simdjson::simdjson)
