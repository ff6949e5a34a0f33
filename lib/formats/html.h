// The article of an HTML page: its text and metadata.
//
// The page is parsed as browsers parse it (WHATWG, by libgumbo); which part of it is the article is told by names of
// classes, by where running text stands and by links: docs/pages.md. Paragraphs, headings and cells become paragraphs
// of the text, list items lines with their marker ("1.", "•"). The heading comes first.
// Nothing is loaded or run. Cost: linear; of a page that nests deeper, has more attributes in a tag, or needs more
// memory than real pages do, a part is left out. Threads: may run at once. Errors: none, every page gives a text;
// throws Stopped.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/stop.h"
#include "formats/record.h"

namespace newsx {

struct HtmlArticle {
  std::string text;                  // paragraphs with an empty line between
  std::optional<std::string> title;  // Open Graph, JSON-LD, <h1>, <title>
  std::string date;                  // of publication, as written; empty: unknown, or no date
  std::string meta;                  // a JSON object of title, author, date, site, language, as far as known; or empty
  bool is_listing = false;           // a front page, a list of links: no article
  std::string cut;                   // what was left out of the page because of limits, for people; empty: nothing
};

// `utf8` is valid UTF-8.
HtmlArticle read_html(std::string_view utf8, Stop stop = {});
// Of an item of a feed or a mail: nothing stands around its text, so all of it is the article.
HtmlArticle read_html_fragment(std::string_view utf8, Stop stop = {});

// Makes the page's article the record's text, with what the page says of it.
void take_article(Record& record, HtmlArticle article);

// The encoding named in the first kilobyte (<meta charset>, http-equiv, XML declaration); empty: none.
std::string declared_encoding(std::string_view bytes);

// Whether a page begins: <!DOCTYPE html, <html, after white space and comments.
bool looks_like_html(std::string_view bytes);

}  // namespace newsx
