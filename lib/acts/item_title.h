// The title in the words of a list's item.
//
// Inside the item's outer marks, nested marks kept; a class word with number and date before the marks is not part of
// it ("Решение № 7 «О Плане»"). A mark missing on one side and one mark that closes two are tolerated. Without marks:
// to the end of the sentence, final separators left out. O(item).
// Threads: may run at once. Errors: none.
#pragma once
#include "acts/announcing_words.h"
#include "acts/item_lists.h"

namespace newsx {

struct ItemTitle {
  Span span;  // empty: the item has no words
  TokenIndex begin = 0, end = 0;
  std::string_view act_class;  // of the class word, in the title or before it
  Span docnum;                 // of an act named before marks
  TokenIndex lead = 0;         // first token of the item's words, before a class word
};

ItemTitle read_title(const Document& d, const AnnouncingWords& words, const ListItem& item);

}  // namespace newsx
