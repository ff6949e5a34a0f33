// What an element's tag, role, class and id say of its part in the page: lib/knowledge/words/page_hints.tsv.
//
// Cost: O(bytes of the names). Threads: may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <string_view>

#include "formats/html_tree.h"

namespace newsx::html {

enum class Hint : std::uint8_t {
  none,
  lead,      // the lead of an article, where it stands before the text
  body,      // the text of an article
  teaser,    // with links hardly ever part of an article, without them its lead or a box
  doubtful,  // hardly ever part of an article: teasers, bylines, galleries
  clutter,   // never part of one: menus, comments, advertising
};

Hint hint_of_names(std::string_view names);  // of a class or an id
Hint hint_of(const GumboNode* element);

}  // namespace newsx::html
