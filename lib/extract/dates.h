// Dates in the text and their ISO 8601 / EDTF values.
//
// The rules of the phase "dates" find them (class date, parts day, month, year, …); this pass computes values. A value that would need
// the article's own date is left empty. O(annotations).
#pragma once
#include "extract/document.h"

namespace newsx {

// Fills result.dates.
void read_dates(Document& d);

}  // namespace newsx
