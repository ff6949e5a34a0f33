// The article's day: decided once, when a document is read, and kept in its Text.
//
// What tells it, the strongest first: a field of its record; a page's, feed's or message's metadata; the archive that
// it comes from; --date; its dateline; the name of its file, or its id. A date in the text is never the article's day
// unless it stands in a dateline. O(bytes of the first lines). Threads: functions may run at once. Errors: none.
#pragma once
#include <string_view>

#include "text/text.h"

namespace newsx {

std::string_view to_string(DateSource source);     // "option" …; empty for none
DateSource date_source_of(std::string_view name);  // none for another word

// Takes the day, "2019-11-28", where its source is stronger than what told one before. An empty day is none.
void offer_day(Text& text, std::string_view day, DateSource source);
// Looks at the dateline and at the document's name, "news/2019-11-28_speech.txt", "20191128.txt", where nothing
// stronger has told the day. A dateline without a year takes the one in which it lies nearest to the name's day, and
// says nothing where the name has none. `name`: a path or an id; empty: none.
void settle_day(Text& text, std::string_view name);

}  // namespace newsx
