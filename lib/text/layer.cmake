find_package(simdjson REQUIRED)
# Static where there is one: a shared library more is time at each start.
find_library(NEWSX_GUMBO NAMES libgumbo.a gumbo REQUIRED)
find_path(NEWSX_GUMBO_INCLUDE gumbo.h REQUIRED)
target_include_directories(newsx_text PRIVATE ${NEWSX_GUMBO_INCLUDE})
target_link_libraries(newsx_text PRIVATE ${NEWSX_GUMBO})
target_link_libraries(newsx_text PUBLIC ICU::uc simdjson::simdjson)
