/* The table of function words as it is; NEWSX_FUNCTION_WORDS_FILE comes from layer.cmake. */
    .section .rodata
    .globl newsx_function_words_begin
    .globl newsx_function_words_end
newsx_function_words_begin:
    .incbin NEWSX_FUNCTION_WORDS_FILE
newsx_function_words_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
