#include "formats/html.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "formats/decoded.h"
#include "formats/html_content.h"
#include "formats/html_meta.h"
#include "formats/html_tree.h"
#include "formats/input_format.h"
#include "text/ascii.h"
#include "text/json_string.h"
#include "text/prologue.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kBudgetBase = 32 << 20;  // bytes of memory for a page's tree, and so many a byte of the page
constexpr std::size_t kBudgetFactor = 16;
constexpr int kDeepest = 512;  // elements that are open at once; libgumbo looks through all of them at each tag
constexpr int kDeepestDoubtful = 4096;   // the same of those that nest in <svg> only: pages have hundreds that do not
constexpr int kMostAttributes = 1024;    // of one tag; libgumbo compares each with all before it
constexpr std::size_t kPrologue = 1024;  // bytes in which the encoding must be named (WHATWG)

template <std::size_t size>
bool is_any(std::string_view tag, const std::array<std::string_view, size>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// Elements whose end is often left out, or that have none: they say nothing about depth. The first ones end an <svg> or
// <math> that they stand in; in it the others nest as all elements do.
constexpr std::array<std::string_view, 9> kOftenOpen = {"p", "li", "dt", "dd", "br", "hr", "img", "meta", "embed"};
constexpr std::array<std::string_view, 17> kOftenOpenInHtml = {"tr",   "td",     "th",   "thead", "tbody", "tfoot",
                                                               "link", "option", "col",  "input", "base",  "rt",
                                                               "rp",   "wbr",    "area", "param", "source"};

// Counts the elements that are open, as nearly as can be told from the tags alone. An end tag closes what bears its
// name: others leave all that is open as it is.
class OpenElements {
 public:
  // Reads a tag.
  void read(const std::string& tag, bool closes) {
    foreign_ = foreign_ || tag == "svg" || tag == "math";
    if (is_any(tag, kOftenOpen)) return;
    const bool doubtful = is_any(tag, kOftenOpenInHtml);
    if (doubtful && !foreign_) return;
    int& of_name = by_name_[tag];
    if (closes && of_name == 0) return;
    const int change = closes ? -1 : 1;
    of_name += change;
    (doubtful ? doubtful_ : certain_) += change;
  }
  bool too_many() const { return certain_ > kDeepest || doubtful_ > kDeepestDoubtful; }

 private:
  std::unordered_map<std::string, int> by_name_;
  int certain_ = 0, doubtful_ = 0;
  bool foreign_ = false;  // an <svg> or <math> stands before
};

// Moves `i`, which stands after a tag's name, to its end; gives the number of attributes, which ends at too many.
int pass_attributes(std::string_view html, std::size_t& i) {
  int attributes = 0;
  char quote = 0;
  for (; i < html.size() && (quote != 0 || html[i] != '>') && attributes <= kMostAttributes; ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      quote = c;
    } else if (c == '/' || is_ascii_white(c)) {
      ++attributes;
    }
  }
  return attributes;
}

// Why libgumbo could take more than linear time on the page; null when it could not.
const char* too_costly(std::string_view html, Stop stop) {
  OpenElements open;
  std::string tag;
  for (std::size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i)) {
    stop.check();
    const bool closes = ++i < html.size() && html[i] == '/';
    if (closes) ++i;
    if (i >= html.size() || !is_ascii_letter(html[i])) continue;
    tag.clear();
    for (; i < html.size() && html[i] != '>' && html[i] != '/' && !is_ascii_white(html[i]); ++i)
      tag += ascii_lower(html[i]);
    if (pass_attributes(html, i) > kMostAttributes) return "a tag with too many attributes";
    open.read(tag, closes);
    if (open.too_many()) return "elements nest too deep";
  }
  return nullptr;
}

std::string meta_json(const html::PageMeta& meta) {
  std::string json;
  append_json_member(json, "title", meta.title);
  append_json_member(json, "author", meta.author);
  append_json_member(json, "date", meta.date);
  append_json_member(json, "site", meta.site);
  append_json_member(json, "language", meta.language);
  if (!json.empty()) json += '}';
  return json;
}

// Ignores the case of ASCII letters.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                 word.begin(), word.end(), [](char a, char b) { return (a | 0x20) == (b | 0x20); });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

// In the encoding that the page names, unless its bytes contradict that.
Expected<Text, DecodeError> decode_page(std::string bytes, Stop stop) {
  const std::string encoding = declared_encoding(bytes);
  const bool named_well = !encoding.empty() && is_known_encoding(encoding) && !is_valid_utf8(bytes);
  if (!named_well) return to_utf8(std::move(bytes), {}, stop);
  auto text = to_utf8(bytes, encoding, stop);
  constexpr std::uint32_t most_invalid = 8;  // pages have stray bytes; more than these mean another encoding
  return text && text->invalid <= most_invalid ? std::move(text) : to_utf8(std::move(bytes), {}, stop);
}

RecordResult read_page(std::string bytes, const ReadOptions& options, Stop stop) {
  auto page = options.encoding.empty() ? decode_page(std::move(bytes), stop)
                                       : to_utf8(std::move(bytes), options.encoding, stop);
  if (!page) return unreadable(page.error());
  auto article = read_html(page->utf8, stop);
  if (!article) return RecordFault{"html", article.error().cause, {}};
  Record record = record_of(*std::move(page));
  record.text = std::move(article->text);
  record.title = std::move(article->title);
  record.date = std::move(article->date);
  record.meta = std::move(article->meta);
  return record;
}

}  // namespace

Expected<HtmlArticle, HtmlError> read_html(std::string_view utf8, Stop stop) {
  if (const char* cause = too_costly(utf8, stop)) return HtmlError{std::string("HTML that cannot be read: ") + cause};
  const auto tree = html::Tree::parse(utf8, kBudgetBase + kBudgetFactor * utf8.size(), stop);
  if (!tree) return HtmlError{"HTML that cannot be read: too complex"};
  const GumboNode* const root = tree->root();
  html::PageMeta meta = html::read_meta(root, stop);
  const GumboNode* const article = html::find_article(root, stop);
  const GumboNode* const heading = html::find_heading(root, stop);
  const std::string words = heading == nullptr ? std::string() : html::text_of(heading, stop);
  if (meta.title.empty()) meta.title = words.empty() ? html::page_title(root, stop) : words;
  HtmlArticle result;
  result.text = html::article_text(article, stop);
  if (heading == nullptr || !html::is_inside(heading, article)) {
    const std::string& first = words.empty() ? meta.title : words;
    if (!first.empty() && !result.text.starts_with(first)) result.text.insert(0, first + "\n\n");
  }
  if (!meta.title.empty()) result.title = meta.title;
  result.meta = meta_json(meta);
  result.date = std::move(meta.date);
  return result;
}

std::string declared_encoding(std::string_view bytes) {
  const std::string_view beginning = bytes.substr(0, kPrologue);
  for (const std::string_view name : {"charset", "encoding"}) {
    std::size_t at = find_word(beginning, name);
    if (at == std::string_view::npos) continue;
    at = beginning.find_first_not_of(" \t\r\n", at + name.size());
    if (at == std::string_view::npos || beginning[at] != '=') continue;
    at = beginning.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string_view::npos) continue;
    const std::string_view value = beginning.substr(at);
    return std::string(value.substr(0, value.find_first_of(" \t\r\n\"';/?>")));
  }
  return {};
}

bool looks_like_html(std::string_view bytes) {
  bytes = after_prologue(bytes);
  return find_word(bytes.substr(0, 14), "<!doctype html") == 0 || find_word(bytes.substr(0, 5), "<html") == 0;
}

extern const InputFormat kHtml{
    .name = "html",
    .help = "the article of a page",
    .suffixes = ".html .htm .xhtml",
    .document = "page",
    .documents = "pages",
    .date_source = DateSource::page,
    .read_from_folders = true,
    .begins = looks_like_html,
    .read = read_page,
};

}  // namespace newsx
