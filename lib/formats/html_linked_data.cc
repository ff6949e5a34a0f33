#include "formats/html_linked_data.h"

#include <simdjson.h>

namespace newsx::html {
namespace {

using simdjson::dom::element;

constexpr int kDeepest = 4;  // lists and @graph in one another

// Calls f with the text, or with each one of a list: strings, or the "name" (or "@id") of objects.
template <class F>
void each_name(element value, F&& f, int depth = 0) {
  if (depth > kDeepest) return;
  simdjson::dom::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    for (const element one : list) each_name(one, f, depth + 1);
    return;
  }
  simdjson::dom::object object;
  if (value.get(object) == simdjson::SUCCESS && object["name"].get(value) != simdjson::SUCCESS &&
      object["@id"].get(value) != simdjson::SUCCESS)
    return;
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) f(text);
}

template <class F>
void each_member(simdjson::dom::object object, std::string_view key, F&& f) {
  element value;
  if (object[key].get(value) == simdjson::SUCCESS) each_name(value, f);
}

bool is_article(simdjson::dom::object object) {
  bool article = false;
  each_member(object, "@type", [&](std::string_view name) {
    article =
        article || name.ends_with("Article") || name == "BlogPosting" || name == "LiveBlogPosting" || name == "Report";
  });
  return article;
}

void read(element value, PageMeta& meta, int depth) {
  if (depth > kDeepest) return;
  simdjson::dom::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    for (const element one : list) read(one, meta, depth + 1);
    return;
  }
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return;
  element graph;
  if (object["@graph"].get(graph) == simdjson::SUCCESS) read(graph, meta, depth + 1);
  if (!is_article(object)) return;
  meta.is_article = meta.is_article || depth == 0;  // of a list of articles, each is one
  const auto first = [&](std::string& field, std::string_view key) {
    each_member(object, key, [&](std::string_view name) { set(field, name); });
  };
  first(meta.title, "headline");
  if (meta.authors.empty()) each_member(object, "author", [&](std::string_view name) { add(meta.authors, name); });
  each_member(object, "datePublished", [&](std::string_view date) { set_date(meta.date, date); });
  each_member(object, "dateModified", [&](std::string_view date) { set_date(meta.modified, date); });
  first(meta.site, "publisher");
  first(meta.language, "inLanguage");
  first(meta.section, "articleSection");
  first(meta.lead, "description");
  first(meta.url, "mainEntityOfPage");
  first(meta.body, "articleBody");
  if (meta.tags.empty()) each_member(object, "keywords", [&](std::string_view name) { add_tags(meta.tags, name); });
}

}  // namespace

void read_linked_data(const std::vector<std::string>& linked_data, PageMeta& meta) {
  simdjson::dom::parser parser;
  for (const std::string& json : linked_data) {
    element value;
    if (parser.parse(json).get(value) == simdjson::SUCCESS) read(value, meta, 0);
  }
}

}  // namespace newsx::html
