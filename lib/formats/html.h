// The article of an HTML page: its text and metadata.
//
// The page is parsed as browsers parse it (WHATWG, by libgumbo). Then
//  1. clutter is dropped: scripts, controls, navigation, asides, footers, hidden elements, and elements that their
//  role,
//     class or id gives away (menu, comments, cookie, share …);
//  2. the article is the element with itemprop=articleBody, else the longest <article>, else <main>, else the element
//     whose paragraphs have the most text outside links; paragraphs of its children count half;
//  3. paragraphs, headings and cells become paragraphs of the text, list items lines with their marker ("1.", "•"). A
//     heading outside the article comes first.
// Nothing is loaded or run. Cost: linear; a page that nests deeper, has more attributes in a tag, or needs more memory
// than real pages do is refused. Threads: may run at once. Errors: values.
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
  std::string date;                  // of publication, as written; empty: unknown
  std::string meta;                  // a JSON object of title, author, date, site, language, as far as known; or empty
};

struct HtmlError {
  std::string cause;
};

// `utf8` is valid UTF-8.
Expected<HtmlArticle, HtmlError> read_html(std::string_view utf8, Stop stop = {});

// The encoding named in the first kilobyte (<meta charset>, http-equiv, XML declaration); empty: none.
std::string declared_encoding(std::string_view bytes);

// Whether a page begins: <!DOCTYPE html, <html, after white space and comments.
bool looks_like_html(std::string_view bytes);

}  // namespace newsx
