#include "text/zip_signature.h"

#include <doctest/doctest.h>

using namespace newsx;

TEST_CASE("little-endian numbers") {
  CHECK(little_endian("\x01\x02\x03\x04\x05\x06\x07\x08", 0, 8) == 0x0807060504030201);
  CHECK(little_endian("a\xFF\x01", 1, 2) == 0x1FF);
}

TEST_CASE("what is no ZIP file has no members") {
  CHECK(!is_zip_of_type("mimetypeapplication/epub+zip", "application/epub+zip"));
  CHECK(!is_office_file("PK\3\4", "word/", "word/document.xml"));
}
