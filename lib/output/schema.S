/* docs/schema.json as read-only data. */
    .section .rodata
    .global newsx_schema_begin, newsx_schema_end
newsx_schema_begin:
    .incbin NEWSX_SCHEMA_FILE
newsx_schema_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
