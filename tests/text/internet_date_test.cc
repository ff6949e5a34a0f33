#include "text/internet_date.h"

#include <doctest/doctest.h>

using namespace newsx;

TEST_CASE("dates of e-mail and RSS in ISO 8601") {
  CHECK(iso_date("Tue, 03 Jun 2025 10:00:00 +0300") == "2025-06-03T10:00:00+03:00");
  CHECK(iso_date("3 Jun 2025 9:05 GMT") == "2025-06-03T09:05Z");
  CHECK(iso_date("Fri, 21 Nov 1997 09:55:06 -0600 (CST)") == "1997-11-21T09:55:06-06:00");  // RFC 5322, A.1.1
  CHECK(iso_date("21 Nov 97 09:55:06 GMT") == "1997-11-21T09:55:06Z");                      // RFC 5322, A.6.2
  CHECK(iso_date("1 September 2020") == "2020-09-01");
  CHECK(iso_date("1 Sep 2020 10:00 EST") == "2020-09-01T10:00");
  CHECK(iso_date("2025-06-03T10:00:00Z") == "2025-06-03T10:00:00Z");
  for (const char* other : {"", "вчера", "Tue,", "1 Foo 2020", "x Jun 2020", "1 Jun 20200", "1 Jun"})
    CHECK(iso_date(other) == other);
}
