// The headline of a page.
//
// Cost: O(nodes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>
#include <string_view>

#include "formats/html_tree.h"

namespace newsx::html {

struct Heading {
  const GumboNode* node = nullptr;  // an element, or the text node of a line; null: none
  std::string words;
  bool in_titles = false;  // it appears in the page's titles
};

// The <h1>, <h2> or <h3> with the most words of the page's titles and few others; otherwise the longest line that the
// titles contain verbatim; otherwise the first <h1> with words.
Heading find_heading(const GumboNode* root, std::string_view titles, Stop stop);

// "Визит — Вестник" without the site's name, as far as `heading`, `site` or the separators reveal it.
std::string without_site(std::string_view title, std::string_view heading, std::string_view site);

}  // namespace newsx::html
