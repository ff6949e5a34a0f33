// The dates of a document by position, as the rules of the phase "dates" found them.
//
// Collected at the first query in O(annotations); then O(log dates) per query. Threads: one object per document.
// Errors: none.
#pragma once
#include <algorithm>
#include <vector>

#include "reading/document.h"

namespace newsx {

class DatePlaces {
 public:
  explicit DatePlaces(const Document& d) : d_(d) {}

  // The first that starts at token i or later; null: none.
  const Annotation* from(TokenIndex i) const {
    if (!collected_) collect();
    const auto date = std::lower_bound(dates_.begin(), dates_.end(), i,
                                       [](const Annotation* a, TokenIndex t) { return a->begin < t; });
    return date == dates_.end() ? nullptr : *date;
  }
  // The one that starts at token i; null: none.
  const Annotation* at(TokenIndex i) const {
    const Annotation* const date = from(i);
    return date != nullptr && date->begin == i ? date : nullptr;
  }

 private:
  void collect() const {
    collected_ = true;
    for (const Annotation& a : d_.cascade.annotations)
      if (a.rule != kNoRule && d_.cls(a) == "date") dates_.push_back(&a);
  }

  const Document& d_;
  mutable bool collected_ = false;
  mutable std::vector<const Annotation*> dates_;  // by position
};

}  // namespace newsx
