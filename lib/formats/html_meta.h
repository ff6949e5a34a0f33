// A page's metadata.
//
// Cost: O(nodes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "formats/html_tree.h"

namespace newsx::html {

// Empty: the page does not say.
struct PageMeta {
  std::string title, date, site, language;
  std::string modified, section, url, lead;
  std::vector<std::string> authors, tags;
  std::string body;         // the article's text, as JSON-LD has it: with or without tags
  bool is_article = false;  // Open Graph or JSON-LD say so
};

// Keeps the first.
void set(std::string& field, std::string_view value);
// Keeps the first that is a date; until there is one, the first of all.
void set_date(std::string& field, std::string_view value);
// One that is not there yet, and no address.
void add(std::vector<std::string>& list, std::string_view value);
// "Казахстан, визит": each of them.
void add_tags(std::vector<std::string>& tags, std::string_view list);

// Of each, the first that is there of: Open Graph and article: properties, JSON-LD of an article, other <meta> and
// <link>, elements (itemprop, rel=author, <time datetime>, <html lang>). Not the title of <h1> and <title>.
// Of addresses, that of <link rel=canonical> before all others. `linked_data`: the texts of the page's JSON-LD.
PageMeta read_meta(const GumboNode* root, const std::vector<std::string>& linked_data, Stop stop);
// Of <title>.
std::string page_title(const GumboNode* root, Stop stop);
// A JSON object; empty when nothing is known.
std::string meta_json(const PageMeta& meta);

}  // namespace newsx::html
