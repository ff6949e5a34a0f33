// What an element's tag, role, class and id suggest about it: lib/knowledge/words/page_hints.tsv.
//
// Cost: O(bytes of the names). Threads: may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <string_view>

#include "formats/html_tree.h"

namespace newsx::html {

enum class Hint : std::uint8_t {
  none,
  lead,      // the lead of an article, if it precedes the text
  body,      // the text of an article
  teaser,    // with links hardly ever part of an article; without links its lead or a box
  doubtful,  // hardly ever part of an article: teasers, bylines, galleries
  clutter,   // never part of an article: menus, comments, advertising
};

Hint hint_of_names(std::string_view names);  // for a class or an id
Hint hint_of(const GumboNode* element);

}  // namespace newsx::html
