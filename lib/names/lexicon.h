// What the tables and rules say of names, worked out once for all documents.
//
// Cost: O(rows) to make. Threads: const functions may run at once. Errors: a table that cannot be used throws Error.
#pragma once
#include "reading/entity_types.h"

namespace newsx {

class NameLexicon {
 public:
  NameLexicon() = default;
  NameLexicon(const Gazetteer& gazetteer, const Grammar& grammar) : classes_(gazetteer, grammar) {}

  const EntityClasses& classes() const { return classes_; }

 private:
  EntityClasses classes_;
};

}  // namespace newsx
