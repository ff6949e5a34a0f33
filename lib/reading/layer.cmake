# The table of function words is put into the program by the assembler.
target_sources(newsx_reading PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/reading/function_words.S)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/reading/function_words.S PROPERTIES
  COMPILE_DEFINITIONS "NEWSX_FUNCTION_WORDS_FILE=\"${CMAKE_CURRENT_SOURCE_DIR}/knowledge/words/function_words.tsv\""
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/words/function_words.tsv)
