# Files of docs/ that are part of the program.
function(bundle_document source name)
  target_sources(newsx_output PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/output/${source})
  set_source_files_properties(
    ${CMAKE_CURRENT_SOURCE_DIR}/output/${source}
    PROPERTIES COMPILE_DEFINITIONS "${name}=\"${CMAKE_SOURCE_DIR}/docs/${ARGN}\""
               OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/docs/${ARGN})
endfunction()
bundle_document(schema.S NEWSX_SCHEMA_FILE schema.json)
bundle_document(database.S NEWSX_DATABASE_FILE database.sql)

# Static where there is one: a shared library more is time at each start.
find_library(NEWSX_SQLITE NAMES libsqlite3.a sqlite3 REQUIRED)
find_path(NEWSX_SQLITE_INCLUDE sqlite3.h REQUIRED)
target_include_directories(newsx_output PRIVATE ${NEWSX_SQLITE_INCLUDE})
target_link_libraries(newsx_output PUBLIC ICU::uc fmt::fmt PRIVATE ${NEWSX_SQLITE} Threads::Threads ${CMAKE_DL_LIBS} m)
