/* docs/database.sql as read-only data. */
    .section .rodata
    .global newsx_database_begin, newsx_database_end
newsx_database_begin:
    .incbin NEWSX_DATABASE_FILE
newsx_database_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
