// A document's decoded text, as all later layers see it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

// Where the article's day comes from; of two the later in this list is believed (text/article_day.h).
enum class DateSource : std::uint8_t { none, archive, document, filename, dateline, option, mail, feed, page, field };

// Valid UTF-8 without BOM at its start. Line ends are left as they were; offsets of the whole program refer to this
// string.
struct Text {
  std::string utf8;
  std::string encoding = "UTF-8";             // what the bytes were taken for, an IANA name
  std::uint64_t bytes = 0;                    // size of the undecoded input
  std::uint32_t invalid = 0;                  // sequences that were replaced by U+FFFD
  std::string_view language;                  // an ISO 639-1 code, empty: not known
  std::string sha256;                         // of the undecoded input, lower-case hexadecimal
  std::string date;                           // the article's day, as "2019-11-28"; empty: not known
  DateSource date_source = DateSource::none;  // of `date`
  bool day_settled = false;                   // settle_day() has looked at the dateline
  std::string_view kind = "article";          // what the document is: article, listing …; of static storage
  std::string cut;                            // what reading left out because of limits; empty: nothing
  bool is_sparse = false;  // not the text, but the words that an earlier result names, at their places
  std::string meta;        // a JSON object of further metadata; empty: nothing
};

}  // namespace newsx
