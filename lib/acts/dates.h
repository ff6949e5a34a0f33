// Dates in the text and their ISO 8601 or EDTF values.
//
// The rules of the phase "dates" find them (class date, parts day, month, year, …); this pass computes the values. A
// value that depends on the article's day ("вчера", "текущего года") stays empty if that is unknown (Text::date); a day
// or month without a year has only the year open: "XXXX-11-25". O(annotations). Threads: may run at once. Errors:
// Stopped.
#pragma once
#include "reading/document.h"

namespace newsx {

constexpr std::size_t kDayLength = 10;  // bytes of the value of a day: "2019-11-28", "XXXX-11-25"

// `day`: the article's, in ISO 8601; empty: unknown.
void read_dates(const Document& d, std::string_view day, std::vector<Date>& out);
// The value of an annotation of class date, in the result's arena; empty if unknown.
std::string_view date_value(const Document& d, const Annotation& date, std::string_view day = {});
// The same for the date of an act or deed: without a year it is the last such day up to the article's, not the nearest.
std::string_view past_date_value(const Document& d, const Annotation& date, std::string_view day);

}  // namespace newsx
