/* The indexed tables of offices, and what offices are called; the file names come from layer.cmake. */
    .section .rodata
    .globl newsx_offices_begin
newsx_offices_begin:
    .incbin NEWSX_OFFICES_FILE
    .byte 0
    .globl newsx_office_titles_begin
newsx_office_titles_begin:
    .incbin NEWSX_OFFICE_TITLES_FILE
    .byte 0
    .section .note.GNU-stack,"",%progbits
