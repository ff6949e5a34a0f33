# Who held which office when, indexed by surname and by office. A new table is a new file.
set(newsx_office_titles ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/offices/titles.tsv)
file(GLOB newsx_office_tables CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/offices/*.tsv)
list(REMOVE_ITEM newsx_office_tables ${newsx_office_titles})
set(newsx_by_surname ${CMAKE_CURRENT_BINARY_DIR}/offices.by_surname)
set(newsx_by_office ${CMAKE_CURRENT_BINARY_DIR}/offices.by_office)

add_executable(newsx-index-offices ${CMAKE_CURRENT_SOURCE_DIR}/names/index_offices_tool.cc
                                   ${CMAKE_CURRENT_SOURCE_DIR}/names/letters.cc)
target_link_libraries(newsx-index-offices PRIVATE newsx_tokens)
add_custom_command(OUTPUT ${newsx_by_surname} ${newsx_by_office}
  COMMAND newsx-index-offices ${newsx_by_surname} ${newsx_by_office} ${newsx_office_tables}
  DEPENDS newsx-index-offices ${newsx_office_tables}
  COMMENT "Indexing the offices")
set(newsx_offices ${CMAKE_CURRENT_SOURCE_DIR}/names/offices.S)
set_source_files_properties(${newsx_offices} PROPERTIES
  COMPILE_DEFINITIONS "NEWSX_BY_SURNAME_FILE=\"${newsx_by_surname}\";NEWSX_BY_OFFICE_FILE=\"${newsx_by_office}\";NEWSX_OFFICE_TITLES_FILE=\"${newsx_office_titles}\""
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS "${newsx_by_surname};${newsx_by_office};${newsx_office_titles}")
target_sources(newsx_names PRIVATE ${newsx_offices})
