# The built-in knowledge: the gazetteers compiled into one block, their tables as text (to be compiled together with a user's own), and the rules.
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
target_sources(newsx_analyzer PRIVATE ${newsx_knowledge})
target_link_libraries(newsx_analyzer PUBLIC fmt::fmt)
