#include "formats/html_linked_data.h"

#include <simdjson.h>

namespace newsx::html {
namespace {

using simdjson::dom::element;

constexpr int kDeepest = 4;  // lists and @graph in one another

// Calls f with the text, or with each item of a list: strings, or the "name" (or "@id") of objects.
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
    article = article || name.ends_with("Article") || name == "BlogPosting" || name == "LiveBlogPosting" ||
              name == "SocialMediaPosting" || name == "DiscussionForumPosting" || name == "Report";
  });
  return article;
}

class LinkedDataReader {
 public:
  explicit LinkedDataReader(PageMeta& meta) : meta_(meta) {}

  void read(element value, int depth = 0) {
    if (depth > kDeepest) return;
    simdjson::dom::array list;
    if (value.get(list) == simdjson::SUCCESS) {
      for (const element one : list) read(one, depth + 1);
      return;
    }
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS) return;
    element graph;
    if (object["@graph"].get(graph) == simdjson::SUCCESS) read(graph, depth + 1);
    if (is_article(object)) read_article(object);
  }

  // A front page lists many articles; an article's page has one, alone or in a list of other things.
  bool is_of_article() const { return is_article_ && !has_others_; }

 private:
  void read_article(simdjson::dom::object object) {
    each_member(object, "headline", [&](std::string_view headline) {
      has_others_ = has_others_ || (is_article_ && headline != headline_);
      headline_ = headline;
    });
    is_article_ = true;
    const auto first = [&](std::string& field, std::string_view key) {
      each_member(object, key, [&](std::string_view name) { set(field, name); });
    };
    first(meta_.title, "headline");
    if (meta_.authors.empty()) each_member(object, "author", [&](std::string_view name) { add(meta_.authors, name); });
    each_member(object, "datePublished", [&](std::string_view date) { set_date(meta_.date, date); });
    each_member(object, "dateModified", [&](std::string_view date) { set_date(meta_.modified, date); });
    first(meta_.site, "publisher");
    first(meta_.language, "inLanguage");
    first(meta_.section, "articleSection");
    first(meta_.lead, "description");
    first(meta_.url, "mainEntityOfPage");
    first(meta_.body, "articleBody");
    if (meta_.body.empty()) read_updates(object);
    if (meta_.tags.empty()) each_member(object, "keywords", [&](std::string_view name) { add_tags(meta_.tags, name); });
  }

  // In a live blog the text is that of its entries.
  void read_updates(simdjson::dom::object object) {
    simdjson::dom::array updates;
    if (object["liveBlogUpdate"].get(updates) != simdjson::SUCCESS) return;
    const auto append = [&](std::string_view line) { (meta_.body += line) += '\n'; };
    for (const element update : updates) {
      simdjson::dom::object entry;
      if (update.get(entry) != simdjson::SUCCESS) continue;
      each_member(entry, "headline", append);
      each_member(entry, "articleBody", append);
    }
  }

  PageMeta& meta_;
  std::string headline_;  // of the last article
  bool is_article_ = false, has_others_ = false;
};

}  // namespace

void read_linked_data(const std::vector<std::string>& linked_data, PageMeta& meta) {
  simdjson::dom::parser parser;
  LinkedDataReader reader(meta);
  for (const std::string& json : linked_data) {
    element value;
    if (parser.parse(json).get(value) == simdjson::SUCCESS) reader.read(value);
  }
  meta.is_article = meta.is_article || reader.is_of_article();
}

}  // namespace newsx::html
