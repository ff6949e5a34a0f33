// What the items of a list look like: whether their titles begin as those of acts do, or as steps, names and speech.
//
// Cost: O(items and their tokens). Threads: one object per document. Errors: none.
#pragma once
#include <span>

#include "acts/announcing_words.h"
#include "acts/item_lists.h"
#include "acts/item_title.h"
#include "names/mentions.h"

namespace newsx {

struct Looks {
  std::uint32_t items = 0;
  std::uint32_t official = 0;   // begin as titles of acts do
  std::uint32_t about = 0;      // begin with "О", "Об"
  std::uint32_t classed = 0;    // have a class word before such a title in marks
  std::uint32_t papers = 0;     // begin with a class word, in whatever case
  std::uint32_t marked = 0;     // stand in marks
  std::uint32_t drafts = 0;     // begin with "О проекте"
  std::uint32_t verbal = 0;     // begin with a verb
  std::uint32_t named = 0;      // begin with a person, a place, a number
  std::uint32_t spoken = 0;     // end as speech does
  std::uint32_t sentences = 0;  // are sentences of their own
  std::uint32_t clauses = 0;  // have a verb of their own, "О ценах расскажет министр", and hence are no titles

  // None of a list that only heads others.
  bool most(std::uint32_t n) const { return items > 0 && 2 * n >= items; }
};

class LooksReader {
 public:
  LooksReader(const Document& d, const Mentions& names, AnnouncingWords& words) : d_(d), names_(names), words_(words) {}

  // `titles` are those of `items`, in all calls.
  Looks look_at(std::span<const ListItem> items, std::span<const ItemTitle> titles);
  // "I. Межправительственные документы:"; but "Решение об утверждении документов:" is an act that has parts.
  bool heads_others(const ListItem& item, const ItemTitle& t) const;
  // "2. Принятые решения" above "2.1. О составе президиума"
  bool heads_section(std::span<const ListItem> items, std::span<const ItemTitle> titles, std::size_t k) const;
  bool has_verb(const ItemTitle& t) const;
  bool has_own_verb(const ItemTitle& t) const;
  // The lemma of the first noun of all titles, "Методика расчёта платы", "Типовая методика"; empty if they differ.
  std::string_view common_head(std::span<const ListItem> items, std::span<const ItemTitle> titles) const;

 private:
  bool is_official(const ListItem& item, const ItemTitle& t) const;
  bool is_heading_word(const ItemTitle& t) const;
  bool is_heading(const ItemTitle& t) const;
  bool is_plural(TokenIndex i) const { return (d_.reading(i).reading.grammemes & gram::plur) != 0; }
  bool is_marked_act(const ListItem& item, const ItemTitle& t) const;
  bool names(TokenIndex i) const;

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords& words_;
};

}  // namespace newsx
