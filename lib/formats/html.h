// The article of an HTML page: its text and what the page says of itself.
//
// The page is parsed as browsers do (WHATWG, by libgumbo); then
//  1. what is no article is left out: scripts, controls, navigation, asides, footers, hidden elements, and elements
//  whose
//     role, class or id says so (menu, comments, cookie, share …);
//  2. the article is the element with itemprop=articleBody, else the longest <article>, else <main>, else the element
//     whose paragraphs have the most text outside of links, counting half for the paragraphs of its children;
//  3. paragraphs, headings and cells become paragraphs of the text; list items are lines with their marker ("1.", "•");
//     the page's heading comes first, if it stands outside.
// Nothing is loaded or run. Cost: linear; pages that nest deeper, have tags with more attributes, or need more memory
// than pages of people do are refused. Threads: may run at once. Errors: values.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"

namespace newsx {

struct HtmlArticle {
  std::string text;                  // paragraphs with an empty line between
  std::optional<std::string> title;  // Open Graph, JSON-LD, <h1>, <title>
  std::string date;                  // of publication, as the page has it; empty: not said
  std::string meta;                  // a JSON object of title, author, date, site, language, as far as known; or empty
};

struct HtmlError {
  std::string cause;
};

// `utf8` is valid UTF-8.
Expected<HtmlArticle, HtmlError> read_html(std::string_view utf8, Stop stop = {});

// The encoding that a page names in its first kilobyte (<meta charset>, http-equiv, XML declaration); empty: none.
std::string declared_encoding(std::string_view bytes);

// Whether bytes begin as a page does: <!DOCTYPE html, <html, after white space and comments.
bool looks_like_html(std::string_view bytes);

}  // namespace newsx
