// A part of a name that somebody asks for: "озерова" finds "Анна Озерова".
//
// Capitals, and ё and е, are the same; it must stand at the begin of a word. O(name). Threads: const functions may run
// at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "reading/result.h"

namespace newsx {

class NamePart {
 public:
  explicit NamePart(std::string_view part);

  bool is_in(std::string_view name) const;
  // In its name or its abbreviation.
  bool is_in(const Entity& entity) const;
  bool empty() const { return part_.empty(); }

 private:
  std::string part_;  // folded
};

}  // namespace newsx
