// The article of an HTML page: text and metadata.
//
// The page is parsed as browsers do (WHATWG, by libgumbo); class names, running text and links show which part of it is
// the article: docs/pages.md. Paragraphs, headings and cells become paragraphs of the text, list items lines with their
// marker ("1.", "•"). The headline comes first. Nothing is loaded or executed. Cost: linear; if a page nests deeper,
// has more attributes in a tag or needs more memory than real pages do, part of it is dropped. Threads: may run at
// once. Errors: none, every page gives a text; throws Stopped.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/stop.h"
#include "formats/record.h"

namespace newsx {

struct HtmlArticle {
  std::string text;                  // paragraphs separated by empty lines
  std::optional<std::string> title;  // Open Graph, JSON-LD, <h1>, <title>
  std::string date;                  // of publication, as written; empty: unknown or not a date
  std::string meta;                  // a JSON object of title, author, date, site, language, where present; or empty
  bool is_listing = false;           // a front page or list of links, not an article
  std::string cut;                   // what limits cut from the page, for people; empty: nothing
};

// `utf8` must be valid UTF-8.
HtmlArticle read_html(std::string_view utf8, Stop stop = {});
// For an item of a feed or a mail: there is nothing around the text, so all of it is the article.
HtmlArticle read_html_fragment(std::string_view utf8, Stop stop = {});

// Sets the record's text and metadata from the page's article.
void take_article(Record& record, HtmlArticle article);

// The encoding declared in the first kilobyte (<meta charset>, http-equiv, XML declaration); empty: none.
std::string declared_encoding(std::string_view bytes);

// Whether the bytes start a page: <!DOCTYPE html or <html, after white space and comments.
bool looks_like_html(std::string_view bytes);

}  // namespace newsx
