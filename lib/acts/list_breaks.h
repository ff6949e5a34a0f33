// What stands between two items and tells that the second belongs to another list, although its label goes on.
//
// Cost: O(tokens between the items). Threads: may run at once. Errors: none.
#pragma once
#include "acts/item_bounds.h"
#include "acts/list_markers.h"
#include "acts/token_lines.h"
#include "reading/result.h"

namespace newsx {

class ListBreaks : private TokenLines {
 public:
  // Both must outlive the object.
  ListBreaks(const Document& d, const ItemBounds& bounds) : TokenLines(d), bounds_(bounds) {}

  // "в) О лесах", "Признаны утратившими силу:", "г) О водах", or "Приняты два указа:" between the markers `last` and
  // `next` in lines. `list`: the first token of the list so far.
  bool tells_other_list(TokenIndex list, const Marker& last, const Marker& next) const;
  // "2) «О водах». Обсуждены законы: 3) «О горах»", inside a line.
  bool heads_other_list(const Marker& last, const Marker& next) const;
  // "I. Приняты два закона:", "I. Два закона:", and the list in the lines below: what looks like an item of `marker`
  // tells of the list of the marker `next`.
  bool announces_next(const Marker& marker, const Marker& next) const;

 private:
  bool counts_acts(TokenRange range) const;
  ListKind told_kind(TokenRange range) const;

  const ItemBounds& bounds_;
};

}  // namespace newsx
