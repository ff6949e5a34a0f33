// The title in a list item.
//
// It is the text inside the item's outer quotation marks, nested marks included; a class word with number and date
// before the marks is not part of it ("Решение № 7 «О Плане»"). One missing mark and one mark that closes two are
// tolerated. Without marks it runs to the end of the sentence, without final separators. O(item). Threads: may run at
// once. Errors: none.
#pragma once
#include "acts/announcing_words.h"
#include "acts/item_lists.h"

namespace newsx {

struct ItemTitle {
  Span span;  // empty: the item has no words
  TokenIndex begin = 0, end = 0;
  std::string_view act_class;  // by the class word, in the title or before it
  Span docnum;                 // of an act named before the marks
  TokenIndex lead = 0;         // first token of the item's words, before any class word
};

ItemTitle read_title(const Document& d, AnnouncingWords& words, const ListItem& item);

}  // namespace newsx
