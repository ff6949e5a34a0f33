// A page's metadata.
//
// Cost: O(nodes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "formats/html_tree.h"

namespace newsx::html {

// Empty fields: the page does not say.
struct PageMeta {
  std::string title, date, site, language;
  std::string modified, section, url, lead;
  std::vector<std::string> authors, tags;
  std::string body;         // the article's text in JSON-LD, with or without tags
  bool is_article = false;  // Open Graph or JSON-LD say so
};

// Sets the field unless it is set.
void set(std::string& field, std::string_view value);
// Keeps the first value that is a date; until there is one, the first of all.
void set_date(std::string& field, std::string_view value);
// Adds a value unless it is there already or is a URL.
void add(std::vector<std::string>& list, std::string_view value);
// Adds each tag of a list: "Казахстан, визит".
void add_tags(std::vector<std::string>& tags, std::string_view list);

// For each field the first source that has it: Open Graph and article: properties, JSON-LD of an article, other <meta>
// and <link>, elements (itemprop, rel=author, <time datetime>, <html lang>). Does not take the title from <h1> or
// <title>. For the URL, <link rel=canonical> comes first. `linked_data`: the page's JSON-LD.
PageMeta read_meta(const GumboNode* root, const std::vector<std::string>& linked_data, Stop stop);
// The content of <title>.
std::string page_title(const GumboNode* root, Stop stop);
// A JSON object; empty if nothing is known.
std::string meta_json(const PageMeta& meta);

}  // namespace newsx::html
