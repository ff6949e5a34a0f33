# The built-in knowledge: the gazetteers compiled into one block, the rules into another, and both as text (to be compiled together with a user's own).
file(GLOB newsx_tables CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/gazetteers/*.tsv)
file(GLOB newsx_rules CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/rules/*.rules
                           ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/rules/*.defs)
set(newsx_block ${CMAKE_CURRENT_BINARY_DIR}/gazetteers.block)
set(newsx_bundle ${CMAKE_CURRENT_BINARY_DIR}/knowledge.bundle)

add_executable(newsx-compile-gazetteers ${CMAKE_CURRENT_SOURCE_DIR}/gazetteer/compile_tool.cc)
target_link_libraries(newsx-compile-gazetteers PRIVATE newsx_gazetteer)
add_custom_command(OUTPUT ${newsx_block}
  COMMAND newsx-compile-gazetteers ${newsx_block} ${newsx_tables}
  DEPENDS newsx-compile-gazetteers ${newsx_tables}
  COMMENT "Compiling the gazetteers")
add_custom_command(OUTPUT ${newsx_bundle}
  COMMAND ${CMAKE_COMMAND} -DOUT=${newsx_bundle} "-DFILES=${newsx_tables};${newsx_rules};${CMAKE_CURRENT_SOURCE_DIR}/knowledge/rules/cascade.list"
          -P ${CMAKE_CURRENT_SOURCE_DIR}/analyzer/bundle.cmake
  DEPENDS ${newsx_tables} ${newsx_rules} ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/rules/cascade.list ${CMAKE_CURRENT_SOURCE_DIR}/analyzer/bundle.cmake
  VERBATIM COMMENT "Bundling tables and rules")

set(newsx_knowledge ${CMAKE_CURRENT_SOURCE_DIR}/analyzer/knowledge.S)
set_source_files_properties(${newsx_knowledge} PROPERTIES
  COMPILE_DEFINITIONS "NEWSX_BLOCK_FILE=\"${newsx_block}\";NEWSX_BUNDLE_FILE=\"${newsx_bundle}\""
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS "${newsx_block};${newsx_bundle}")

set(newsx_rules_block ${CMAKE_CURRENT_BINARY_DIR}/rules.block)
add_executable(newsx-compile-rules ${CMAKE_CURRENT_SOURCE_DIR}/analyzer/compile_rules_tool.cc
                                   ${CMAKE_CURRENT_SOURCE_DIR}/analyzer/knowledge_files.cc ${newsx_knowledge})
target_link_libraries(newsx-compile-rules PRIVATE newsx_grammar)
add_custom_command(OUTPUT ${newsx_rules_block}
  COMMAND newsx-compile-rules ${newsx_rules_block}
  DEPENDS newsx-compile-rules
  COMMENT "Compiling the rules")
set(newsx_rules_source ${CMAKE_CURRENT_SOURCE_DIR}/analyzer/rules.S)
set_source_files_properties(${newsx_rules_source} PROPERTIES
  COMPILE_DEFINITIONS "NEWSX_RULES_FILE=\"${newsx_rules_block}\""
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS ${newsx_rules_block})
target_sources(newsx_analyzer PRIVATE ${newsx_knowledge} ${newsx_rules_source})
target_link_libraries(newsx_analyzer PUBLIC fmt::fmt)
