// Which lists tell of decisions, by the phrase that announces them and by what their titles look like.
//
// The titles of acts ("О бюджете", "Закон о лесах") need little of the phrase; other titles need a verb that adopts and
// a noun for acts. Cost: O(1), is_left_to_prose() O(tokens of the sentence before). Threads: one object per document.
// Errors: none.
#pragma once
#include "acts/list_looks.h"
#include "acts/list_phrase.h"

namespace newsx {

class ListAdmission {
 public:
  // All must outlive the object.
  ListAdmission(const Document& d, AnnouncingWords& words) : d_(d), words_(words) {}

  // `phrase` announces the list, whose titles look like `looks`, in all calls.
  bool tells_decisions(const PlacedList& list, const Looks& looks, const Announcement& phrase) const;
  // A list in a sentence of which the sentence's verb tells, act by act: "принял законы: о почте, о бане и о школе";
  // see prose_acts.h. Unlike "рассмотрит вопросы: о почте и о бане" and "Три закона принял совет: о почте, о бане".
  bool is_left_to_prose(const PlacedList& list, const Announcement& phrase) const;

 private:
  bool is_one_act(const Looks& looks, const Announcement& h) const;
  bool is_unmarked_list(const PlacedList& list, const Looks& looks, const Announcement& h) const;
  bool has_names_in_marks(const PlacedList& list, const Looks& looks, const Announcement& h) const;
  bool admits_acts(const PlacedList& list, const Looks& looks, const Announcement& h) const;
  bool admits_other_titles(const PlacedList& list, const Looks& looks, const Announcement& h) const;
  bool ends_passive(const Announcement& h) const;
  bool has_prose_verb(TokenIndex i) const;
  bool has_dash(TokenRange range) const;

  const Document& d_;
  AnnouncingWords& words_;
};

}  // namespace newsx
