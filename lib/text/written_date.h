// Dates as people and programs write them: one reader of all forms, for fields, options, pages, feeds and mail.
//
//   2024-11-21, 20241121, 2024/11/21, 2024.11.21        the year first
//   21.11.2024, 21/11/2024, 21-11-24                    the day before the month, always
//   21 ноября 2024 года, 21 нояб. 2024, November 21, 2024
//   21. November 2024, 21 de noviembre de 2024, 2024年11月21日: months of twelve languages
//   Thu, 21 Nov 2024 10:00:00 +0300                     RFC 822, 2822, 5322, 850; asctime
//   1732147200                                          Unix time in seconds or, of 12 and 13 digits, in milliseconds
// A time and its zone may stand beside it. The day is the one that is written, in the zone in which it is written; Unix
// time is UTC. Figures of two digits are the years 1950 to 2049. Years from 1000 to 2100; days that the calendar does
// not have are no dates. Words: lib/knowledge/words/date_words.tsv. O(bytes). Threads: may run at once.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace newsx {

struct WrittenDate {
  int year = 0;            // 0: not said
  int month = 0, day = 0;  // from 1
  std::string time, zone;  // "10:00", "10:00:00"; "+03:00", "Z"; empty: not said

  std::string iso_day() const;  // "2024-11-21"
  std::string iso() const;      // with the time and the zone: "2024-11-21T10:00:00+03:00"
};

// Nothing for what is no date, or more than one.
std::optional<WrittenDate> read_date(std::string_view text);
// In ISO 8601. What is in ISO 8601 already, or no date, as it is.
std::string iso_date(std::string_view text);
// The year in which a day without one lies nearest to `near`, a whole date, by their months; half a year away it is the
// year of `near`. `day` 0: a month alone. 29 February takes a leap year.
int nearest_year(int month, int day, const WrittenDate& near);
// Whether a text is a day as in 2024-11-21, and so says nothing that iso_day() would not.
bool is_plain_day(std::string_view text);

}  // namespace newsx
