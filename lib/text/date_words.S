/* The table of date words as it is; NEWSX_DATE_WORDS_FILE comes from layer.cmake. */
    .section .rodata
    .globl newsx_date_words_begin
    .globl newsx_date_words_end
newsx_date_words_begin:
    .incbin NEWSX_DATE_WORDS_FILE
newsx_date_words_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
