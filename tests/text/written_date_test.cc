#include "text/written_date.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

// "2024-11-21T10:00+03:00"; empty: no date.
std::string read(std::string_view text) {
  const auto date = read_date(text);
  return date ? date->iso() : std::string();
}

}  // namespace

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

TEST_CASE("a day in every usual form") {
  for (const char* text : {"2024-11-21",
                           "21. November 2024",
                           "Donnerstag, 21. Nov. 2024",
                           "21 de noviembre de 2024",
                           "jeudi 21 novembre 2024",
                           "21 listopada 2024",
                           "21 листопада 2024",
                           "2024年11月21日",
                           "20241121",
                           "2024/11/21",
                           "2024.11.21",
                           "21.11.2024",
                           "21/11/2024",
                           "21-11-2024",
                           "21.11.24",
                           "21 ноября 2024",
                           "21 ноября 2024 г.",
                           "21 ноября 2024 года",
                           "21 НОЯБРЯ 2024",
                           "21-го ноября 2024",
                           "21 нояб. 2024",
                           "21 ноя 2024",
                           "четверг, 21 ноября 2024",
                           "чт, 21 ноября 2024 года",
                           "21 November 2024",
                           "November 21, 2024",
                           "Nov. 21st, 2024",
                           "Thursday, November 21, 2024",
                           " 21\u00a0ноября 2024 ",
                           "\ufeff21.11.2024",
                           "\u200e21.\u200e11.\u200e2024\u200e",
                           "21 но\u00adября 2024",
                           "21 ноября\u0301 2024\u200b го\u0301да"})
    CHECK_MESSAGE(read(text) == "2024-11-21", text);
}

TEST_CASE("times and zones beside the day: the day as written, in the zone as written") {
  CHECK(read("2024-11-21T23:30:00-05:00") == "2024-11-21T23:30:00-05:00");
  CHECK(read("2024-11-21T10:15:00.250Z") == "2024-11-21T10:15:00Z");
  CHECK(read("2024-11-21 10:15") == "2024-11-21T10:15");
  CHECK(read("20241121T101500Z") == "2024-11-21T10:15:00Z");
  CHECK(read("20241121101500") == "2024-11-21T10:15:00");
  CHECK(read("21.11.2024 в 10:15") == "2024-11-21T10:15");
  CHECK(read("10:15, 21.11.2024") == "2024-11-21T10:15");
  CHECK(read("21 ноября 2024 года, 10:15 (МСК)") == "2024-11-21T10:15");
  CHECK(read("21 ноября 2024, 9:05 мск") == "2024-11-21T09:05+03:00");
  CHECK(read("21 ноября 2024, 9:05 МСК+2") == "2024-11-21T09:05+05:00");
  CHECK(read("21 ноября 2024, 9:05 МСК-1") == "2024-11-21T09:05+02:00");
  CHECK(read("21 ноября 2024, 9:05 MSK+0300") == "2024-11-21T09:05+03:00");
  CHECK(read("21 ноября 2024, 9:05 UTC-3") == "2024-11-21T09:05-03:00");
  CHECK(read("2024-11-21T01:15-05:00") == "2024-11-21T01:15-05:00");
  CHECK(read("2024-11-21 01:15:00-05:00") == "2024-11-21T01:15:00-05:00");
  CHECK(read("2024-11-21 10:15-05:00") == "2024-11-21T10:15-05:00");
  CHECK(read("21.11.2024 10:15–11:20") == "2024-11-21T10:15");  // a span, no zone
  CHECK(read("21.11.2024, 9:00-09:30 мск") == "2024-11-21T09:00+03:00");
  CHECK(read("Nov 21, 2024 9:05 PM") == "2024-11-21T21:05");
  CHECK(read("Thu Nov 21 10:00:00 2024") == "2024-11-21T10:00:00");                       // asctime
  CHECK(read("Thu Nov 21 2024 10:00:00 GMT+0300 (MSK)") == "2024-11-21T10:00:00+03:00");  // JavaScript
  CHECK(read("Thursday, 21-Nov-24 10:00:00 GMT") == "2024-11-21T10:00:00Z");              // RFC 850
}

TEST_CASE("Unix time is UTC") {
  CHECK(read("1732147200") == "2024-11-21T00:00:00Z");
  CHECK(read("1732147199") == "2024-11-20T23:59:59Z");
  CHECK(read("1732147200.75") == "2024-11-21T00:00:00Z");
  CHECK(read("1732147200000") == "2024-11-21T00:00:00Z");
  CHECK(read("999999999") == "2001-09-09T01:46:39Z");
}

TEST_CASE("the day comes before the month, always") {
  CHECK(read("03/04/2024") == "2024-04-03");
  CHECK(read("11/21/2024").empty());  // else 03/04 of the same file would be misread in silence
}

TEST_CASE("what is no day of the calendar is none") {
  for (const char* text : {"",
                           "2019-99-99",
                           "2019-02-29",
                           "29 февраля 2023",
                           "31.04.2024",
                           "20241332",
                           "0000-00-00",
                           "0001-01-01",
                           "9999-12-31",
                           "2024",
                           "2024-11",
                           "ноябрь 2024",
                           "21 ноября",
                           "12345",
                           "-1732147200",
                           "99999999999",
                           "1e9",
                           "вчера",
                           "21.11.2024 22.11.2024",
                           "21.11.2024 – 22.11.2024",
                           "2024-11-21 25:00",
                           "2024-11-21 и позже",
                           "192.168.1.11",
                           "192.12.11.24",
                           "21 ноября 2024 года была подписана декларация",
                           "21 ноября 20\u00ad24",
                           "21 ноября 2024 2025"})
    CHECK_MESSAGE(read(text).empty(), text);
  CHECK(read("2024-02-29") == "2024-02-29");
  CHECK(read(std::string(5000, '1')).empty());
}

TEST_CASE("a plain day says no more than the day") {
  CHECK(is_plain_day("2024-11-21"));
  for (const char* more : {"2024-11-21T10:00", "21.11.2024", "2024-13-21", "", "1732147200"})
    CHECK_FALSE(is_plain_day(more));
}

TEST_CASE("the nearest year, by months") {
  const auto year = [](int month, int day, std::string_view near) {
    return nearest_year(month, day, *read_date(near));
  };
  CHECK(year(1, 3, "2019-12-28") == 2020);
  CHECK(year(12, 28, "2020-01-03") == 2019);
  CHECK(year(5, 28, "2019-11-02") == 2019);  // six months either way: the same year
  CHECK(year(4, 28, "2019-11-02") == 2020);
  CHECK(year(4, 0, "2012-10-19") == 2012);
  CHECK(year(2, 29, "2019-03-01") == 2020);  // there is none nearer
}
