find_package(simdjson REQUIRED)
# Static where there is one: a shared library more is time at each start.
find_library(NEWSX_GUMBO NAMES libgumbo.a gumbo REQUIRED)
find_path(NEWSX_GUMBO_INCLUDE gumbo.h REQUIRED)
target_include_directories(newsx_text PRIVATE ${NEWSX_GUMBO_INCLUDE})
find_library(NEWSX_EXPAT NAMES libexpat.a expat REQUIRED)
find_path(NEWSX_EXPAT_INCLUDE expat.h REQUIRED)
find_library(NEWSX_NETTLE NAMES libnettle.a nettle REQUIRED)
find_path(NEWSX_NETTLE_INCLUDE nettle/base64.h REQUIRED)
target_include_directories(newsx_text PRIVATE ${NEWSX_EXPAT_INCLUDE} ${NEWSX_NETTLE_INCLUDE})
target_link_libraries(newsx_text PRIVATE ${NEWSX_GUMBO} ${NEWSX_EXPAT} ${NEWSX_NETTLE} fmt::fmt)
target_link_libraries(newsx_text PUBLIC ICU::uc simdjson::simdjson)

# The table of date words is put into the program by the assembler.
target_sources(newsx_text PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/text/date_words.S)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/text/date_words.S PROPERTIES
  COMPILE_DEFINITIONS "NEWSX_DATE_WORDS_FILE=\"${CMAKE_CURRENT_SOURCE_DIR}/knowledge/words/date_words.tsv\""
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/words/date_words.tsv)
