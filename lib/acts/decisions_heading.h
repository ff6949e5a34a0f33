// The phrase that announces a list: what is done with the acts, of what kind they are, how many, and whose.
//
// It is the sentence before the list; the one before that too where the nearest only leads over ("Перечень
// документов:"). O(sentence), at most kLookBack sentences.
#pragma once
#include "acts/decisions_words.h"
#include "names/mentions.h"

namespace newsx {

struct Heading {
  TokenIndex begin = 0, end = 0;  // tokens; empty: none
  ListKind kind = ListKind::adopted;
  std::int32_t announced = -1;
  std::string_view act_class;  // "решение", where the acts are all of one kind
  Index issuer = kNoIndex;
  bool verb = false;    // says what is done
  bool noun = false;    // says what is listed
  bool many = false;    // the noun is plural or counted
  bool agenda = false;  // "повестка"
  bool colon = false;
  bool other = false;     // a list of other things, or of papers to be brought
  bool leads_on = false;  // after the noun comes a clause of its own: "закон, который вводит:"
  bool part = false;      // "среди них"
};

struct ListPlace {
  TokenIndex from = 0;      // tokens before it belong to something else
  TokenIndex list = 0;      // the list's first token
  std::uint32_t found = 0;  // items in the list, which tells of which of two counts the list is
};

Heading read_heading(const Document& d, const Mentions& names, AnnouncingWords& words, const ListPlace& place);

}  // namespace newsx
