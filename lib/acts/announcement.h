// The phrase that announces a list of acts: what is done with them, their class, how many there are, and who issues
// them.
//
// It is the sentence before the list, and also the one before that if the nearest is only a heading ("Перечень
// документов:"). Each word contributes its role (`AnnouncingRole`); all roles together decide. O(sentence), at most
// three sentences. Threads: may run at once. Errors: none.
#pragma once
#include "acts/announcing_words.h"
#include "names/mentions.h"

namespace newsx {

struct Announcement {
  TokenIndex begin = 0, end = 0;  // tokens; empty: none
  ListKind kind = ListKind::adopted;
  std::int32_t announced = -1;
  std::string_view act_class;  // "решение", if all acts are of one class
  Index issuer = kNoIndex;
  bool verb = false;      // a word says what is done
  bool noun = false;      // a word says what is listed
  bool question = false;  // "вопросы", not acts
  bool many = false;      // the noun is plural or counted
  bool agenda = false;    // "повестка"
  bool colon = false;
  bool other = false;     // a list of something else, or of papers to submit
  bool leads_on = false;  // the noun has a clause of its own: "закон, который вводит:"
  bool part = false;      // "среди них"
  bool lists = false;     // "вот список:", "первое чтение:"
  bool none = false;      // of acts that were rejected, or of papers that one must bring

  bool is_any() const { return verb || noun || agenda; }
};

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
