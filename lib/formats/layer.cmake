# Static where there is one: a shared library more is time at each start.
find_library(NEWSX_GUMBO NAMES libgumbo.a gumbo REQUIRED)
find_path(NEWSX_GUMBO_INCLUDE gumbo.h REQUIRED)
find_library(NEWSX_EXPAT NAMES libexpat.a expat REQUIRED)
find_path(NEWSX_EXPAT_INCLUDE expat.h REQUIRED)
find_library(NEWSX_NETTLE NAMES libnettle.a nettle REQUIRED)
find_path(NEWSX_NETTLE_INCLUDE nettle/base64.h REQUIRED)
target_include_directories(newsx_formats PRIVATE ${NEWSX_GUMBO_INCLUDE} ${NEWSX_EXPAT_INCLUDE} ${NEWSX_NETTLE_INCLUDE})
target_link_libraries(newsx_formats PRIVATE ${NEWSX_GUMBO} ${NEWSX_EXPAT} ${NEWSX_NETTLE})
include(${CMAKE_CURRENT_LIST_DIR}/archive.cmake)

# PDF in the program itself. Without it an installed pdftotext reads them, which costs nothing at each start.
option(NEWSX_PDF "read PDF by poppler-cpp" OFF)
if(NEWSX_PDF)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(NEWSX_POPPLER REQUIRED IMPORTED_TARGET poppler-cpp>=20.12)
  target_link_libraries(newsx_formats PRIVATE PkgConfig::NEWSX_POPPLER)
  target_compile_definitions(newsx_formats PRIVATE NEWSX_POPPLER)
endif()

# Pages of web archives that are packed with brotli: read where the library is installed. Static: nothing at each start.
find_library(NEWSX_BROTLI_DECODER libbrotlidec.a)
find_library(NEWSX_BROTLI_COMMON libbrotlicommon.a)
find_path(NEWSX_BROTLI_INCLUDE brotli/decode.h)
if(NEWSX_BROTLI_DECODER AND NEWSX_BROTLI_COMMON AND NEWSX_BROTLI_INCLUDE)
  target_include_directories(newsx_formats PRIVATE ${NEWSX_BROTLI_INCLUDE})
  target_link_libraries(newsx_formats PRIVATE ${NEWSX_BROTLI_DECODER} ${NEWSX_BROTLI_COMMON})
  target_compile_definitions(newsx_formats PRIVATE NEWSX_BROTLI)
endif()
