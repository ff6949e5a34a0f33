find_package(simdjson REQUIRED)
target_link_libraries(newsx_text PRIVATE fmt::fmt)
target_link_libraries(newsx_text PUBLIC ICU::uc simdjson::simdjson)

# The table of date words is put into the program by the assembler.
target_sources(newsx_text PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/text/date_words.S)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/text/date_words.S PROPERTIES
  COMPILE_DEFINITIONS "NEWSX_DATE_WORDS_FILE=\"${CMAKE_CURRENT_SOURCE_DIR}/knowledge/words/date_words.tsv\""
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/words/date_words.tsv)
