// The phrase that announces a list of acts, wherever it stands: before the list, behind it in the same sentence, or
// before an earlier list whose phrase is meant for this one, too.
//
// Cost: O(tokens of the sentences beside the list). Threads: one object per document. Errors: none.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "acts/announcement.h"
#include "acts/item_lists.h"
#include "acts/item_title.h"
#include "acts/list_governor.h"
#include "acts/list_looks.h"
#include "acts/phrase_behind.h"

namespace newsx {

constexpr TokenIndex kLongestHeading = 7;  // tokens of "По бюджету:"

// A list and where it stands.
struct PlacedList {
  std::span<const ListItem> items;    // at least one
  std::span<const ItemTitle> titles;  // of the items
  TokenIndex free_from = 0;           // the token behind the list before
  bool line_start = false;            // items start lines

  TokenIndex begin() const { return items.front().marker; }
  // The words between the list before and this one; none below the last item of that list.
  TokenRange before() const { return {free_from, begin()}; }
};

struct ListPhrase {
  Announcement announcement;
  bool goes_on = false;     // the list has the verb of the list before, in one sentence
  bool is_section = false;  // a short heading between two lists that one phrase announces: "Указы:"
  bool repeats_noun = false;  // all titles begin with the noun of the phrase: "Утверждены две методики: 1. Методика …"
};

class ListPhraseFinder {
 public:
  // All must outlive the object.
  ListPhraseFinder(const Document& d, const Mentions& names, AnnouncingWords& words, const LooksReader& looks)
      : d_(d), names_(names), words_(words), looks_(looks), governors_(d, words), behind_(d, words, governors_) {}

  // `found_before`: the acts of the last list, 0 without one. Nothing for titles in a sentence whose verb does nothing
  // with them.
  std::optional<ListPhrase> find(const PlacedList& list, const Looks& looks, std::uint32_t found_before);
  // The phrase told for this list of acts is meant for headings below it, too.
  void keep(const Announcement& told) { last_ = told; }
  // The count in the sentence behind the list, or behind a comment on its last item: "Принято единогласно."; -1
  // without one.
  std::int32_t count_told_behind(const PlacedList& list, std::uint32_t found);

 private:
  bool in_prose(const PlacedList& list) const;
  bool is_section(const PlacedList& list, const Announcement& h, const Looks& looks) const;
  Announcement of_last(const Announcement& own, std::uint32_t found);
  bool repeats_noun(const Announcement& h, const PlacedList& list);
  std::int32_t count_in_sentence(TokenIndex i, std::uint32_t found);
  bool is_counted_before(TokenRange before, std::uint32_t found);
  Announcement read_behind(TokenRange behind, TokenIndex begin, std::uint32_t found);
  TokenRange sentence_behind(const PlacedList& list) const;

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords& words_;
  const LooksReader& looks_;
  ListGovernorFinder governors_;
  PhraseBehindFinder behind_;
  Announcement last_;  // of the last list of acts
};

// Whether words, a dash or a bracket, and no colon, introduce the list that begins at this token: "вопросы | о почте",
// "два вопроса – | о почте", "два вопроса (| о почте".
bool follows_words(const Document& d, TokenIndex list);

}  // namespace newsx
