/* The compiled gazetteers and the texts of tables and rules; the file names come from layer.cmake. */
    .section .rodata
    .globl newsx_block_begin
    .globl newsx_block_end
    .balign 64
newsx_block_begin:
    .incbin NEWSX_BLOCK_FILE
newsx_block_end:
    .byte 0
    .globl newsx_bundle_begin
    .globl newsx_bundle_end
newsx_bundle_begin:
    .incbin NEWSX_BUNDLE_FILE
newsx_bundle_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
