// The dates of a document by the tokens where they stand, as the rules of the phase "dates" found them.
//
// O(annotations) to make, O(log dates) a question. Threads: may run at once. Errors: none.
#pragma once
#include <algorithm>
#include <vector>

#include "reading/document.h"

namespace newsx {

class DatePlaces {
 public:
  explicit DatePlaces(const Document& d) {
    for (const Annotation& a : d.cascade.annotations)
      if (a.rule != kNoRule && d.cls(a) == "date") dates_.push_back(&a);
  }

  // The first that begins at token i or later; null: none.
  const Annotation* from(TokenIndex i) const {
    const auto date =
        std::lower_bound(dates_.begin(), dates_.end(), i, [](const Annotation* a, TokenIndex t) { return a->begin < t; });
    return date == dates_.end() ? nullptr : *date;
  }
  // The one that begins at token i; null: none.
  const Annotation* at(TokenIndex i) const {
    const Annotation* const date = from(i);
    return date != nullptr && date->begin == i ? date : nullptr;
  }

 private:
  std::vector<const Annotation*> dates_;  // by position
};

}  // namespace newsx
