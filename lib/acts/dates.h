// Dates in the text and their ISO 8601 / EDTF values.
//
// The rules of the phase "dates" find them (class date, parts day, month, year, …); this pass computes values. A value
// that would need the article's day ("вчера", "текущего года") is left empty where that is not known (Text::date); of a
// day or month without a year only the year's digits are open: "XXXX-11-25".
// O(annotations).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "reading/document.h"

namespace newsx {

// `day`: the article's, in ISO 8601; empty: not known.
void read_dates(const Document& d, std::string_view day, std::vector<Date>& out);
// The value of an annotation of class date; empty when not known. In the result's arena.
std::string_view date_value(const Document& d, const Annotation& date, std::string_view day = {});
// The same for the day of an act or deed: without a year it is the last such day up to the article's, not the nearest.
std::string_view past_date_value(const Document& d, const Annotation& date, std::string_view day);

}  // namespace newsx
