target_sources(newsx_output PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/output/schema.S)
set_source_files_properties(
  ${CMAKE_CURRENT_SOURCE_DIR}/output/schema.S
  PROPERTIES COMPILE_DEFINITIONS "NEWSX_SCHEMA_FILE=\"${CMAKE_SOURCE_DIR}/docs/schema.json\""
             OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/docs/schema.json)
target_link_libraries(newsx_output PUBLIC ICU::uc fmt::fmt)
