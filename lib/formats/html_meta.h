// A page's metadata.
#pragma once
#include <string>
#include <vector>

#include "formats/html_tree.h"

namespace newsx::html {

// Empty: the page does not say.
struct PageMeta {
  std::string title, author, date, site, language;
  std::string lead;
  std::string body;  // the article's text, as JSON-LD has it: with or without tags
};

// Of each, the first that is there of: Open Graph and article: properties, JSON-LD of an article, other <meta>,
// elements (itemprop, rel=author, <time datetime>, <html lang>). Not the title of <h1> and <title>.
// `linked_data`: the texts of its JSON-LD.
PageMeta read_meta(const GumboNode* root, const std::vector<std::string>& linked_data, Stop stop);
// Of <title>.
std::string page_title(const GumboNode* root, Stop stop);

}  // namespace newsx::html
