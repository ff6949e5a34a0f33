# libarchive and what it needs, static where that links: eight shared libraries more would double the time to start.
include(CheckCXXSourceCompiles)
find_path(NEWSX_ARCHIVE_INCLUDE archive.h REQUIRED)
set(static_archive)
foreach(library archive nettle zstd lzma bz2 z)
  find_library(NEWSX_STATIC_${library} lib${library}.a)
  list(APPEND static_archive ${NEWSX_STATIC_${library}})
endforeach()
set(CMAKE_REQUIRED_INCLUDES ${NEWSX_ARCHIVE_INCLUDE})
set(CMAKE_REQUIRED_LIBRARIES ${static_archive})
check_cxx_source_compiles("
  #include <archive.h>
  int main() {
    struct archive* a = archive_read_new();
    archive_read_support_filter_bzip2(a);
    archive_read_support_filter_xz(a);
    archive_read_support_filter_zstd(a);
    archive_read_support_format_empty(a);
    archive_read_support_format_tar(a);
    archive_read_support_format_zip_streamable(a);
    archive_read_support_format_zip_seekable(a);
    archive_read_support_format_raw(a);
    return archive_read_free(a);
  }" NEWSX_STATIC_ARCHIVE_LINKS)
if(NEWSX_STATIC_ARCHIVE_LINKS)
  target_link_libraries(newsx_formats PUBLIC ${static_archive})
else()
  find_library(NEWSX_SHARED_ARCHIVE archive REQUIRED)
  find_library(NEWSX_SHARED_Z z REQUIRED)
  target_link_libraries(newsx_formats PUBLIC ${NEWSX_SHARED_ARCHIVE} ${NEWSX_SHARED_Z})
endif()
target_include_directories(newsx_formats PUBLIC ${NEWSX_ARCHIVE_INCLUDE})
