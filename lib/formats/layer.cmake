# Static where there is one: a shared library more is time at each start.
find_library(NEWSX_GUMBO NAMES libgumbo.a gumbo REQUIRED)
find_path(NEWSX_GUMBO_INCLUDE gumbo.h REQUIRED)
find_library(NEWSX_EXPAT NAMES libexpat.a expat REQUIRED)
find_path(NEWSX_EXPAT_INCLUDE expat.h REQUIRED)
find_library(NEWSX_NETTLE NAMES libnettle.a nettle REQUIRED)
find_path(NEWSX_NETTLE_INCLUDE nettle/base64.h REQUIRED)
target_include_directories(newsx_formats PRIVATE ${NEWSX_GUMBO_INCLUDE} ${NEWSX_EXPAT_INCLUDE} ${NEWSX_NETTLE_INCLUDE})
target_link_libraries(newsx_formats PRIVATE ${NEWSX_GUMBO} ${NEWSX_EXPAT} ${NEWSX_NETTLE})
