#include "formats/html_meta.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "formats/html_linked_data.h"
#include "formats/html_phrases.h"
#include "text/ascii.h"
#include "text/json_string.h"
#include "text/written_date.h"

namespace newsx::html {
namespace {

constexpr std::size_t kLongestAuthor = 200;  // bytes
constexpr std::size_t kMostListed = 32;      // authors or tags

bool is_address(std::string_view value) { return value.starts_with("http://") || value.starts_with("https://"); }

void read_property(const GumboNode* node, PageMeta& meta) {
  std::string_view name = attribute(node, "property");
  if (name.empty()) name = attribute(node, "name");
  const std::string_view value = attribute(node, "content");
  if (name == "og:title") set(meta.title, value);
  if (name == "og:type" && value == "article") meta.is_article = true;
  if (name == "article:author") add(meta.authors, value);
  if (name == "article:published_time" || name == "og:article:published_time") set_date(meta.date, value);
  if (name == "article:modified_time" || name == "og:updated_time") set_date(meta.modified, value);
  if (name == "article:section") set(meta.section, value);
  if (name == "article:tag") add(meta.tags, value);
  if (name == "og:site_name") set(meta.site, value);
  if (name == "og:description") set(meta.lead, value);
  if (name == "og:url") set(meta.url, value);
}

bool tells_day(std::string_view name) {
  constexpr std::array<std::string_view, 12> kNames = {
      "date",          "pubdate", "publish-date",   "publication_date", "article.published", "parsely-pub-date",
      "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created",  "dcterms.issued",    "published_at"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view one) { return is_same_but_case(one, name); });
}

void read_other_meta(const GumboNode* node, PageMeta& meta) {
  const std::string_view name = attribute(node, "name"), part = attribute(node, "itemprop");
  const std::string_view value = attribute(node, "content");
  if (is_same_but_case(name, "author") && meta.authors.empty()) add(meta.authors, value);
  if (part == "datePublished" || tells_day(name)) set_date(meta.date, value);
  if (part == "dateModified" || name == "last-modified") set_date(meta.modified, value);
  if (part == "articleSection") set(meta.section, value);
  if (name == "application-name") set(meta.site, value);
  if (name == "description" || name == "DC.description") set(meta.lead, value);
  if ((name == "news_keywords" || name == "keywords") && meta.tags.empty()) add_tags(meta.tags, value);
  if (attribute(node, "property") == "og:locale" || attribute(node, "http-equiv") == "content-language")
    set(meta.language, value);
}

bool is_cell(const GumboNode* node) { return is_one_of(node, {GUMBO_TAG_TD, GUMBO_TAG_FIGCAPTION}); }
bool is_passage(const GumboNode* node) {
  return is_cell(node) || is_one_of(node, {GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_BLOCKQUOTE});
}

// A date in a sentence is not the article's. A byline, "28.11.2019, 10:15 | Анна Озерова", is short and does not end
// like a sentence, unless it is only a date: "28 ноября 2019 г."
class RunningText {
 public:
  explicit RunningText(Stop stop) : stop_(stop) {}

  // Whether an element is in a block of running text. O(depth), and once per block O(nodes) until the text is longer
  // than a byline.
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

bool has_class(const GumboNode* node, std::string_view name) {
  constexpr std::size_t longest = 1024;  // bytes: an element's classes are looked at for each child
  const std::string_view names = attribute(node, "class").substr(0, longest);
  for (std::size_t begin = names.find(name); begin != std::string_view::npos; begin = names.find(name, begin + 1)) {
    const std::size_t end = begin + name.size();
    if ((begin == 0 || is_ascii_white(names[begin - 1])) && (end == names.size() || is_ascii_white(names[end])))
      return true;
  }
  return false;
}

// The name in an author's hCard: <span class="author vcard">by <a class=fn>.
bool is_name_of_card(const GumboNode* node) {
  if (!has_class(node, "fn")) return false;
  const GumboNode* above = node->parent;
  for (int up = 0; up < 2 && above != nullptr && is_element(above); ++up, above = above->parent)
    if (has_class(above, "author") || has_class(above, "post-author") || has_class(above, "entry-author")) return true;
  return false;
}

// A link to the page of an author: <a href=/autor/anna-ozerova>Anna Ozerova</a>.
bool is_link_to_author(const GumboNode* node) {
  if (tag_of(node) != GUMBO_TAG_A) return false;
  constexpr std::array<std::string_view, 7> kParts = {"/author/", "/authors/", "/autor/", "/autoren/",
                                                      "/auteur/", "/auteurs/", "/autori/"};
  const std::string_view to = attribute(node, "href");
  if (std::none_of(kParts.begin(), kParts.end(), [&](auto part) { return to.find(part) != std::string_view::npos; }))
    return false;
  // A name; a single word may be "Authors".
  constexpr std::size_t longest = 60;  // bytes
  const std::string words = text_of(node, Stop(), longest);
  return words.size() <= longest && std::count(words.begin(), words.end(), ' ') > 0 &&
         kind_of_line(words) == LineKind::text;
}

// `nobody`: the last author element without words; elements inside it have none either.
void read_element(const GumboNode* node, PageMeta& meta, const GumboNode*& nobody, Stop stop) {
  const std::string_view part = attribute(node, "itemprop");
  if (tag_of(node) == GUMBO_TAG_HTML) set(meta.language, attribute(node, "lang"));
  if (tag_of(node) == GUMBO_TAG_META) return read_other_meta(node, meta);
  if (tag_of(node) == GUMBO_TAG_LINK && attribute(node, "rel") == "canonical") {
    if (const std::string_view url = trim(attribute(node, "href")); !url.empty()) meta.url = url;
    return;
  }
  const bool author = meta.authors.empty() && (part == "author" || attribute(node, "rel") == "author" ||
                                               is_name_of_card(node) || is_link_to_author(node));
  if (author && (nobody == nullptr || !is_inside(node, nobody))) {
    add(meta.authors, text_of(node, stop, kLongestAuthor));
    if (meta.authors.empty()) nobody = node;
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

// The page's <time> elements: those marked as the publication date before those in bylines.
void read_times(const GumboNode* root, PageMeta& meta, Stop stop) {
  RunningText running(stop);
  for (const bool said : {true, false})
    each_element(root, stop, [&](const GumboNode* node) {
      if (tag_of(node) != GUMBO_TAG_TIME || says_published(node) != said) return;
      if (said || !running.is_around(node)) set_date(meta.date, attribute(node, "datetime"));
    });
}

}  // namespace

void set(std::string& field, std::string_view value) {
  if (field.empty()) field = trim(value);
}

void set_date(std::string& field, std::string_view value) {
  if (field.empty() || (!read_date(field) && read_date(value))) field = trim(value);
}

void add(std::vector<std::string>& list, std::string_view value) {
  value = trim(value);
  if (value.empty() || is_address(value) || list.size() >= kMostListed) return;
  if (std::find(list.begin(), list.end(), value) == list.end()) list.emplace_back(value);
}

void add_tags(std::vector<std::string>& tags, std::string_view list) {
  for (std::size_t begin = 0; begin <= list.size() && tags.size() < kMostListed;) {
    const std::size_t end = std::min(list.find_first_of(",;", begin), list.size());
    add(tags, list.substr(begin, end - begin));
    begin = end + 1;
  }
}

PageMeta read_meta(const GumboNode* root, const std::vector<std::string>& linked_data, Stop stop) {
  PageMeta meta;
  each_element(root, stop, [&](const GumboNode* node) {
    if (tag_of(node) == GUMBO_TAG_META) read_property(node, meta);
  });
  read_linked_data(linked_data, meta);
  const GumboNode* nobody = nullptr;
  each_element(root, stop, [&](const GumboNode* node) { read_element(node, meta, nobody, stop); });
  if (!read_date(meta.date)) read_times(root, meta, stop);
  return meta;
}

std::string meta_json(const PageMeta& meta) {
  std::string json;
  const auto member_list = [&](std::string_view key, const std::vector<std::string>& list) {
    if (list.empty()) return;
    json += json.empty() ? '{' : ',';
    append_json_string(json, key);
    json += ':';
    for (std::size_t i = 0; i < list.size(); ++i) {
      json += i == 0 ? '[' : ',';
      append_json_string(json, list[i]);
    }
    json += ']';
  };
  append_json_member(json, "title", meta.title);
  append_json_member(json, "author", meta.authors.empty() ? std::string() : meta.authors.front());
  append_json_member(json, "date", meta.date);
  append_json_member(json, "site", meta.site);
  append_json_member(json, "language", meta.language);
  append_json_member(json, "modified", meta.modified);
  append_json_member(json, "section", meta.section);
  append_json_member(json, "url", meta.url);
  append_json_member(json, "lead", meta.lead);
  if (meta.authors.size() > 1) member_list("authors", meta.authors);
  member_list("tags", meta.tags);
  if (!json.empty()) json += '}';
  return json;
}

std::string page_title(const GumboNode* root, Stop stop) {
  std::string title;
  each_element(root, stop, [&](const GumboNode* node) {
    if (title.empty() && tag_of(node) == GUMBO_TAG_TITLE) title = text_of(node, stop);
  });
  return title;
}

}  // namespace newsx::html
