// Finds a page's article, and what around it and in it does not belong to it.
//
// Method: docs/pages.md. Cost: O(nodes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>
#include <vector>

#include "formats/html_page.h"

namespace newsx::html {

// How much is left out.
enum class Strictness : std::uint8_t {
  none,    // scripts and hidden elements only
  soft,    // what is never part of an article
  strict,  // also what is hardly ever
};

struct Article {
  std::vector<NodeIndex> parts;        // the elements that hold it, in order, none inside another
  Dropped dropped;                     // what is left out of them
  std::uint32_t chars = 0, prose = 0;  // of what is left, as in Measure
  bool is_listing = false;             // mostly headlines that are links, and teasers under them
};

// `heading`: the headline; null: none.
Article find_article(const Page& page, const GumboNode* heading, Strictness strictness, Stop stop);
// All of a fragment, without clutter.
Article whole_page(const Page& page, Stop stop);
// Paragraphs with an empty line between, list items as lines. `heading` is left out.
std::string article_text(const Page& page, const Article& article, const GumboNode* heading, Stop stop);

}  // namespace newsx::html
