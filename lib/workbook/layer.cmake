# Apart from output, so that libnewsx does without zlib. Static where there is one: a shared library more is time at each start.
find_library(NEWSX_WORKBOOK_Z NAMES libz.a z REQUIRED)
target_link_libraries(newsx_workbook PUBLIC fmt::fmt PRIVATE ${NEWSX_WORKBOOK_Z})
