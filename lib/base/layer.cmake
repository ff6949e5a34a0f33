# The assembler puts the tables of words into the program as they are: name, NUL, text, NUL for each. A new table is a new file.
file(GLOB newsx_words CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/knowledge/words/*.tsv)
set(newsx_word_tables ${CMAKE_CURRENT_BINARY_DIR}/word_tables.S)
set(content "    .section .rodata\n    .globl newsx_word_tables_begin\n    .globl newsx_word_tables_end\nnewsx_word_tables_begin:\n")
foreach(table IN LISTS newsx_words)
  get_filename_component(name ${table} NAME)
  string(APPEND content "    .asciz \"${name}\"\n    .incbin \"${table}\"\n    .byte 0\n")
endforeach()
string(APPEND content "newsx_word_tables_end:\n    .byte 0\n    .section .note.GNU-stack,\"\",%progbits\n")
file(CONFIGURE OUTPUT ${newsx_word_tables} CONTENT "${content}" @ONLY)
set_source_files_properties(${newsx_word_tables} PROPERTIES
  COMPILE_OPTIONS "-Wno-unused-command-line-argument"
  OBJECT_DEPENDS "${newsx_words}")
target_sources(newsx_base PRIVATE ${newsx_word_tables})

# Static where there is one: a shared library more is time at each start.
find_library(NEWSX_NETTLE NAMES libnettle.a nettle REQUIRED)
find_path(NEWSX_NETTLE_INCLUDE nettle/sha2.h REQUIRED)
target_include_directories(newsx_base PRIVATE ${NEWSX_NETTLE_INCLUDE})
target_link_libraries(newsx_base PRIVATE ${NEWSX_NETTLE})
