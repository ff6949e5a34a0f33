/* The dictionary file as it is; NEWSX_DICTIONARY_FILE comes from layer.cmake. */
    .section .rodata
    .globl newsx_dictionary_begin
    .globl newsx_dictionary_end
    .balign 64
newsx_dictionary_begin:
    .incbin NEWSX_DICTIONARY_FILE
newsx_dictionary_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
