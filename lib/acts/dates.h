// Dates in the text and their ISO 8601 / EDTF values.
//
// The rules of the phase "dates" find them (class date, parts day, month, year, …); this pass computes values. A value
// that would need the article's day ("вчера", "текущего года") is left empty where that is not known (Text::date).
// O(annotations).
#pragma once
#include "reading/document.h"

namespace newsx {

// Fills result.dates.
void read_dates(Document& d);
// The value of an annotation of class date, without what the article's own date would add; empty when not known. In the
// result's arena.
std::string_view date_value(Document& d, const Annotation& date);

}  // namespace newsx
