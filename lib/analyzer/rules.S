/* The built-in rules, compiled; the file name comes from layer.cmake. */
    .section .rodata
    .globl newsx_rules_begin
    .globl newsx_rules_end
    .balign 64
newsx_rules_begin:
    .incbin NEWSX_RULES_FILE
newsx_rules_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
