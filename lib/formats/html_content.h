// Where a page's article is, and its text.
#pragma once
#include <string>

#include "formats/html_tree.h"

namespace newsx::html {

// Whether an element is no part of an article: navigation, scripts, comments …
bool is_clutter(const GumboNode* node);
// The element that is, or best holds, the article; the page's <body> or root when nothing stands out.
const GumboNode* find_article(const GumboNode* root, Stop stop);
// The first <h1> with words that is no clutter; null: none.
const GumboNode* find_heading(const GumboNode* root, Stop stop);
// Paragraphs with an empty line between, list items as lines.
std::string article_text(const GumboNode* article, Stop stop);
bool is_inside(const GumboNode* node, const GumboNode* ancestor);

}  // namespace newsx::html
