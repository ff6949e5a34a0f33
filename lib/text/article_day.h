// The article's day: decided once, when a document is read, and kept in its Text.
//
// Sources, the strongest first: a field of the record; the metadata of the page, feed or message; --date; the dateline;
// the file's name or the record's id; the day on which an office file was made, which is seldom that of its words when
// these or the name say another; the day of archiving. Dates elsewhere in the text never count. O(bytes of the first
// lines). Threads: functions may run at once. Errors: none.
#pragma once
#include <string_view>

#include "text/text.h"

namespace newsx {

std::string_view to_string(DateSource source);     // "option" …; empty for none
DateSource date_source_of(std::string_view name);  // none for another word

// Sets the day, "2019-11-28", if its source is stronger than that of the present one. An empty day changes nothing.
void offer_day(Text& text, std::string_view day, DateSource source);
// If no stronger source set the day, looks at the dateline and at the document's name ("news/2019-11-28_speech.txt",
// "20191128.txt"). A dateline without a year gets the year that puts it nearest to the day in the name; without such a
// day it is ignored. `name`: a path or an id; empty: none.
void settle_day(Text& text, std::string_view name);

}  // namespace newsx
