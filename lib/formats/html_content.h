// Finds a page's article and drops what does not belong to it, around it and inside it.
//
// Method: docs/pages.md. Cost: O(nodes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>
#include <vector>

#include "formats/html_page.h"

namespace newsx::html {

// How much is dropped.
enum class Strictness : std::uint8_t {
  none,    // scripts and hidden elements only
  soft,    // also what is never part of an article
  strict,  // also what hardly ever is
};

struct Article {
  std::vector<NodeIndex> parts;        // the elements that contain it, in order, not nested
  Dropped dropped;                     // what is dropped inside them
  std::uint32_t chars = 0, prose = 0;  // of what remains, as in Measure
  bool is_listing = false;             // mostly headlines that are links, with teasers under them
};

// `heading`: the headline; null: none.
Article find_article(const Page& page, const GumboNode* heading, Strictness strictness, Stop stop);
// All of a fragment, without clutter.
Article whole_page(const Page& page, Stop stop);
// Paragraphs separated by empty lines, list items as lines. `heading` is omitted.
std::string article_text(const Page& page, const Article& article, const GumboNode* heading, Stop stop);

}  // namespace newsx::html
