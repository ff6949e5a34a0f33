#include "formats/html.h"

#include <algorithm>
#include <memory>

#include "formats/decoded.h"
#include "formats/html_byline.h"
#include "formats/html_content.h"
#include "formats/html_meta.h"
#include "formats/html_source.h"
#include "formats/html_state.h"
#include "formats/html_title.h"
#include "formats/html_tree.h"
#include "formats/html_witness.h"
#include "formats/input_format.h"
#include "text/ascii.h"
#include "text/prologue.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx {
namespace {

constexpr std::size_t kBudgetBase = 32 << 20;  // bytes of memory for a page's tree, and so many a byte of the page
constexpr std::size_t kBudgetFactor = 16;
// Characters of an article: with fewer, the search is repeated less strictly; with still fewer, hidden parts are
// included; with hardly any, the whole page. A retry counts only if it finds much more.
constexpr std::uint32_t kManyChars = 2000, kFewChars = 250, kHardlyAny = 80;
constexpr std::uint32_t kMuchMore = 3;
constexpr std::size_t kPrologue = 1024;  // bytes in which the encoding must be named (WHATWG)

struct ParsedPage {
  std::unique_ptr<const html::Source> source;  // the tree points into it
  html::Tree tree;
};

// Parses as much of the page as memory allows: without formatting if the whole takes too much, then half of it, and so
// on.
ParsedPage parse_page(std::string_view utf8, Stop stop) {
  auto source = std::make_unique<html::Source>(html::bounded_source(utf8, html::Formatting::kept, stop));
  for (auto formatting = html::Formatting::kept;; formatting = html::Formatting::removed) {
    const std::size_t budget = kBudgetBase + kBudgetFactor * source->html.size();
    if (auto tree = html::Tree::parse(source->html, budget, stop)) return {std::move(source), *std::move(tree)};
    if (formatting == html::Formatting::removed) utf8 = utf8.substr(0, utf8.size() / 2);
    *source = html::bounded_source(utf8, html::Formatting::removed, stop);
    source->cut = "too complex";
  }
}

// Ignores the case of ASCII letters.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                 word.begin(), word.end(), [](char a, char b) { return (a | 0x20) == (b | 0x20); });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

// In the encoding that the page declares, unless its bytes contradict.
Expected<Text, DecodeError> decode_page(std::string bytes, Stop stop) {
  const std::string encoding = declared_encoding(bytes);
  const bool named_well = !encoding.empty() && is_known_encoding(encoding) && !is_valid_utf8(bytes);
  if (!named_well) return to_utf8(std::move(bytes), {}, stop);
  auto text = to_utf8(bytes, encoding, stop);
  constexpr std::uint32_t most_invalid = 8;  // pages have stray bytes; more than these mean another encoding
  return text && text->invalid <= most_invalid ? std::move(text) : to_utf8(std::move(bytes), {}, stop);
}

// Repeats the search less strictly if little was found; finally includes what is hidden until a script shows it.
html::Article find_article(const GumboNode* root, const GumboNode* heading, html::Page& page, Stop stop) {
  html::Article article = html::find_article(page, heading, html::Strictness::strict, stop);
  const auto is_better = [&](const html::Article& other) {
    return other.prose > kMuchMore * article.prose + kFewChars / 2 || article.chars == 0;
  };
  if (article.chars < kManyChars) {
    html::Article softer = html::find_article(page, heading, html::Strictness::soft, stop);
    if (is_better(softer)) article = std::move(softer);
  }
  for (const html::Strictness strictness : {html::Strictness::soft, html::Strictness::none}) {
    if (article.chars >= (strictness == html::Strictness::soft ? kFewChars : kHardlyAny)) return article;
    html::Page whole = html::page_of(root, html::Shown::all, stop);
    html::Article other = html::find_article(whole, heading, strictness, stop);
    if (!is_better(other)) continue;
    page = std::move(whole);
    article = std::move(other);
  }
  return article;
}

// The page's metadata and headline.
struct About {
  html::PageMeta meta;
  html::Heading heading;
};

About about(const ParsedPage& parsed, Stop stop) {
  const GumboNode* const root = parsed.tree.root();
  About out{html::read_meta(root, parsed.source->linked_data, stop), {}};
  const std::string page_title = html::page_title(root, stop);
  std::string& title = out.meta.title;
  out.heading = html::find_heading(root, title + '\n' + page_title, stop);
  if (title.empty()) title = out.heading.words.empty() ? page_title : out.heading.words;
  title = html::without_site(title, out.heading.words, out.meta.site);
  return out;
}

HtmlArticle article_of(About about, std::string text) {
  HtmlArticle result;
  result.text = std::move(text);
  const std::string& first = about.heading.words.empty() ? about.meta.title : about.heading.words;
  if (!first.empty() && !result.text.starts_with(first))
    result.text.insert(0, result.text.empty() ? first : first + "\n\n");
  if (!about.meta.title.empty()) result.title = about.meta.title;
  result.meta = html::meta_json(about.meta);
  if (read_date(about.meta.date)) result.date = std::move(about.meta.date);  // pages have "0001-01-01" and the like
  return result;
}

bool is_after(const html::Page& page, const GumboNode* heading, const html::Article& article) {
  return page.index_of(heading) >= page.nodes[article.parts.back()].end;
}

RecordResult read_page(std::string bytes, const ReadOptions& options, Stop stop) {
  auto page = options.encoding.empty() ? decode_page(std::move(bytes), stop)
                                       : to_utf8(std::move(bytes), options.encoding, stop);
  if (!page) return unreadable(page.error());
  HtmlArticle article = read_html(page->utf8, stop);
  Record record = record_of(*std::move(page));
  take_article(record, std::move(article));
  return record;
}

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): its members are moved
void take_article(Record& record, HtmlArticle article) {
  record.text = std::move(article.text);
  record.title = std::move(article.title);
  record.date = std::move(article.date);
  record.meta = std::move(article.meta);
  record.cut = std::move(article.cut);
  if (article.is_listing) record.kind = "listing";
}

HtmlArticle read_html(std::string_view utf8, Stop stop) {
  const ParsedPage parsed = parse_page(utf8, stop);
  const GumboNode* const root = parsed.tree.root();
  About known = about(parsed, stop);
  html::PageMeta& meta = known.meta;
  html::Page page = html::page_of(root, html::Shown::visible, stop);
  const html::Article article = find_article(root, known.heading.in_titles ? known.heading.node : nullptr, page, stop);
  // An <h1> below the article belongs to something else, unless the titles have it.
  if (!known.heading.in_titles && is_after(page, known.heading.node, article)) known.heading = {};
  std::string text = html::article_text(page, article, known.heading.node, stop);
  if (html::is_elsewhere(meta.body, text)) text = html::plain_text(meta.body, stop);
  if (article.chars < kFewChars && !article.is_listing) {
    std::string state = html::plain_text(html::text_of_state(parsed.source->scripts, stop), stop);
    if (state.size() > kMuchMore * text.size() + kFewChars / 2) text = std::move(state);
  }
  const bool is_listing = article.is_listing && !meta.is_article;
  if (is_listing && text.empty()) text = html::article_text(page, html::whole_page(page, stop), nullptr, stop);
  if (text.empty() && article.chars == 0) text = meta.lead;
  if (!read_date(meta.date)) {
    const html::NodeIndex heading = page.index_of(known.heading.node);
    const html::NodeIndex near = heading != 0 ? heading : article.parts.front();
    if (std::string date = html::date_near(page, near, stop); !date.empty()) meta.date = std::move(date);
  }
  HtmlArticle result = article_of(std::move(known), std::move(text));
  result.is_listing = is_listing;
  result.cut = parsed.source->cut;
  return result;
}

HtmlArticle read_html_fragment(std::string_view utf8, Stop stop) {
  const ParsedPage parsed = parse_page(utf8, stop);
  About known = about(parsed, stop);
  const html::Page page = html::page_of(parsed.tree.root(), html::Shown::visible, stop);
  std::string text = html::article_text(page, html::whole_page(page, stop), known.heading.node, stop);
  HtmlArticle result = article_of(std::move(known), std::move(text));
  result.cut = parsed.source->cut;
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
