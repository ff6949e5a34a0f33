// The phrase that announces a list of acts.
//
// It is the sentence before the list, with what the few sentences before it add where it is a mere heading ("Перечень
// документов:") or has no count. O(sentence), at most five sentences and the headline. Threads: may run at once.
// Errors: none.
#pragma once
#include "acts/announcing_sentence.h"

namespace newsx {

struct ListPlace {
  TokenIndex from = 0;              // earlier tokens belong to something else
  TokenIndex list = 0;              // the list's first token
  std::uint32_t found = 0;          // items in the list; picks between two announced counts
  std::string_view act_class = {};  // of the items, if a heading tells it: picks the count of this class
};

Announcement read_announcement(const Document& d, const Mentions& names, AnnouncingWords& words,
                               const ListPlace& place);

// The count in the sentence behind the list: "Всего подписано три закона."; -1 unless it is `found` and said of all.
std::int32_t count_behind(const Document& d, const Mentions& names, AnnouncingWords& words, TokenRange sentence,
                          std::uint32_t found);

// Whether the phrase ends with a word, as headings do.
inline bool is_heading_line(const Document& d, const Announcement& phrase) {
  return phrase.end > phrase.begin && d.token(phrase.end - 1).kind == TokenKind::word;
}

}  // namespace newsx
