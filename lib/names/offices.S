/* The indexed tables of offices, and what offices are called; the file names come from layer.cmake. */
    .section .rodata
    .globl newsx_by_surname_begin
    .globl newsx_by_surname_end
newsx_by_surname_begin:
    .incbin NEWSX_BY_SURNAME_FILE
newsx_by_surname_end:
    .globl newsx_by_office_begin
    .globl newsx_by_office_end
newsx_by_office_begin:
    .incbin NEWSX_BY_OFFICE_FILE
newsx_by_office_end:
    .globl newsx_office_titles_begin
newsx_office_titles_begin:
    .incbin NEWSX_OFFICE_TITLES_FILE
    .byte 0
    .section .note.GNU-stack,"",%progbits
