#include "formats/html_meta.h"

#include <simdjson.h>

#include <unordered_map>

#include "formats/html_content.h"
#include "text/ascii.h"
#include "text/written_date.h"

namespace newsx::html {
namespace {

// Keeps the first.
void set(std::string& field, std::string_view value) {
  if (field.empty()) field = trim(value);
}

// Keeps the first that is a date; until there is one, the first of all.
void set_date(std::string& field, std::string_view value) {
  if (field.empty() || (!read_date(field) && read_date(value))) field = trim(value);
}

bool is_address(std::string_view value) { return value.starts_with("http://") || value.starts_with("https://"); }

// "name" of an object, or the string itself, or the first of a list of these.
std::string_view name_of(simdjson::dom::element element) {
  simdjson::dom::array list;
  if (element.get(list) == simdjson::SUCCESS) {
    if (list.size() == 0 || list.at(0).get(element) != simdjson::SUCCESS) return {};
  }
  simdjson::dom::object object;
  if (element.get(object) == simdjson::SUCCESS && object["name"].get(element) != simdjson::SUCCESS) return {};
  std::string_view text;
  return element.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

bool is_article(simdjson::dom::object object) {
  simdjson::dom::element type;
  if (object["@type"].get(type) != simdjson::SUCCESS) return false;
  const std::string_view name = name_of(type);
  return name.ends_with("Article") || name == "BlogPosting" || name == "Report";
}

std::string_view member(simdjson::dom::object object, std::string_view key) {
  simdjson::dom::element value;
  return object[key].get(value) == simdjson::SUCCESS ? name_of(value) : std::string_view();
}

void read_linked_data(simdjson::dom::element element, PageMeta& meta, int depth) {
  constexpr int deepest = 4;  // @graph in a list
  if (depth > deepest) return;
  simdjson::dom::array list;
  if (element.get(list) == simdjson::SUCCESS) {
    for (const simdjson::dom::element one : list) read_linked_data(one, meta, depth + 1);
    return;
  }
  simdjson::dom::object object;
  if (element.get(object) != simdjson::SUCCESS) return;
  simdjson::dom::element graph;
  if (object["@graph"].get(graph) == simdjson::SUCCESS) read_linked_data(graph, meta, depth + 1);
  if (!is_article(object)) return;
  set(meta.title, member(object, "headline"));
  set(meta.author, member(object, "author"));
  set_date(meta.date, member(object, "datePublished"));
  set(meta.site, member(object, "publisher"));
  set(meta.language, member(object, "inLanguage"));
  set(meta.body, member(object, "articleBody"));
}

void read_property(const GumboNode* node, PageMeta& meta) {
  std::string_view name = attribute(node, "property");
  if (name.empty()) name = attribute(node, "name");
  const std::string_view value = attribute(node, "content");
  if (name == "og:title") set(meta.title, value);
  if (name == "article:author" && !is_address(value)) set(meta.author, value);
  if (name == "article:published_time" || name == "og:article:published_time") set_date(meta.date, value);
  if (name == "og:site_name") set(meta.site, value);
  if (name == "og:description" || name == "description") set(meta.lead, value);
}

void read_other_meta(const GumboNode* node, PageMeta& meta) {
  const std::string_view name = attribute(node, "name"), part = attribute(node, "itemprop");
  const std::string_view value = attribute(node, "content");
  if (name == "author") set(meta.author, value);
  if (part == "datePublished" || name == "date" || name == "pubdate" || name == "DC.date") set_date(meta.date, value);
  if (name == "application-name") set(meta.site, value);
  if (attribute(node, "property") == "og:locale" || attribute(node, "http-equiv") == "content-language")
    set(meta.language, value);
}

bool is_cell(const GumboNode* node) { return is_one_of(node, {GUMBO_TAG_TD, GUMBO_TAG_FIGCAPTION}); }
bool is_passage(const GumboNode* node) {
  return is_cell(node) || is_one_of(node, {GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_BLOCKQUOTE});
}

// A day that a sentence speaks of is not the article's. A byline, "28.11.2019, 10:15 | Анна Озерова", is short and does
// not end as a sentence does, unless it is a date: "28 ноября 2019 г."
class RunningText {
 public:
  explicit RunningText(Stop stop) : stop_(stop) {}

  // Whether an element stands in a block of running text. O(depth), and once a block O(nodes) until the text is longer
  // than a byline's.
  bool is_around(const GumboNode* node) {
    const GumboNode* block = node->parent;
    while (block != nullptr && !is_passage(block)) block = block->parent;
    if (block == nullptr) return false;
    const auto [answer, is_new] = answers_.try_emplace(block, false);
    if (is_new) answer->second = is_cell(block) || is_running(text_of(block, stop_, kLongestByline));
    return answer->second;
  }

 private:
  static constexpr std::size_t kLongestByline = 160;  // bytes

  static bool is_running(std::string_view text) {
    if (text.size() > kLongestByline) return true;
    const bool ends = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
    return ends && !read_date(text);
  }

  Stop stop_;
  std::unordered_map<const GumboNode*, bool> answers_;  // blocks nest: those around come again after those inside
};

bool says_published(const GumboNode* time) {
  return attribute(time, "itemprop").find("datePublished") != std::string_view::npos || has_attribute(time, "pubdate");
}

// `nobody`: the last element of an author that had no words; what is inside it has none either.
void read_element(const GumboNode* node, PageMeta& meta, const GumboNode*& nobody, Stop stop) {
  const std::string_view part = attribute(node, "itemprop");
  if (tag_of(node) == GUMBO_TAG_HTML) set(meta.language, attribute(node, "lang"));
  if (tag_of(node) == GUMBO_TAG_META) return read_other_meta(node, meta);
  const bool author = meta.author.empty() && (part == "author" || attribute(node, "rel") == "author");
  if (author && (nobody == nullptr || !is_inside(node, nobody))) {
    set(meta.author, text_of(node, stop));
    if (meta.author.empty()) nobody = node;
  }
}

template <class F>
void each_element(const GumboNode* root, Stop stop, F&& f) {
  walk(
      root,
      [&](const GumboNode* node) {
        if (is_element(node)) f(node);
        return is_element(node);
      },
      [](const GumboNode*) {}, stop);
}

// The page's <time> elements: those that say that they tell when it was published before those of bylines.
void read_times(const GumboNode* root, PageMeta& meta, Stop stop) {
  RunningText running(stop);
  for (const bool said : {true, false})
    each_element(root, stop, [&](const GumboNode* node) {
      if (tag_of(node) != GUMBO_TAG_TIME || says_published(node) != said) return;
      if (said || !running.is_around(node)) set_date(meta.date, attribute(node, "datetime"));
    });
}

}  // namespace

PageMeta read_meta(const GumboNode* root, const std::vector<std::string>& linked_data, Stop stop) {
  PageMeta meta;
  each_element(root, stop, [&](const GumboNode* node) {
    if (tag_of(node) == GUMBO_TAG_META) read_property(node, meta);
  });
  simdjson::dom::parser parser;
  for (const std::string& json : linked_data) {
    simdjson::dom::element element;
    if (parser.parse(json).get(element) == simdjson::SUCCESS) read_linked_data(element, meta, 0);
  }
  const GumboNode* nobody = nullptr;
  each_element(root, stop, [&](const GumboNode* node) { read_element(node, meta, nobody, stop); });
  if (!read_date(meta.date)) read_times(root, meta, stop);
  return meta;
}

std::string page_title(const GumboNode* root, Stop stop) {
  std::string title;
  each_element(root, stop, [&](const GumboNode* node) {
    if (title.empty() && tag_of(node) == GUMBO_TAG_TITLE) title = text_of(node, stop);
  });
  return title;
}

}  // namespace newsx::html
