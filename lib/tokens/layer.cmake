# The character classes, made at build time.
set(tokens_tables ${CMAKE_CURRENT_BINARY_DIR}/tokens_tables.cc)
add_executable(make_classes ${CMAKE_CURRENT_SOURCE_DIR}/tokens/make_classes_tool.cc)
target_include_directories(make_classes PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(make_classes PRIVATE ICU::uc)
add_custom_command(
  OUTPUT ${tokens_tables}
  COMMAND make_classes ${tokens_tables}
  DEPENDS make_classes
  COMMENT "Character classes from ICU's properties")
target_sources(newsx_tokens PRIVATE ${tokens_tables})
target_link_libraries(newsx_tokens PUBLIC ICU::uc)
