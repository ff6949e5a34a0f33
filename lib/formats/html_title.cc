#include "formats/html_title.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "formats/html_phrases.h"
#include "text/ascii.h"
#include "text/fold_case.h"

namespace newsx::html {
namespace {

constexpr std::size_t kLongestHeading = 400;  // bytes that are compared with the titles
constexpr std::size_t kMostHeadings = 16;     // that are compared
constexpr std::size_t kLongestSite = 60;      // bytes after a bar that may be a site's name
// Separators between a title and the site's name. The first ones occur nowhere else.
constexpr std::array<std::string_view, 9> kSeparators = {" | ", " :: ", " » ", " « ", " · ",
                                                         " • ", " — ",  " – ", " - "};
constexpr std::size_t kSureSeparators = 6;

constexpr double kMostWords = .6;    // of a headline that the titles have, which may be worded a little otherwise
constexpr double kMostOfLower = .9;  // of an <h2> or <h3>, where <h1> is the site's name
constexpr std::size_t kLeastOfLower = 2, kMostLower = 64;
constexpr std::size_t kLeastLine = 15, kLongestLine = 200;  // bytes of a headline that is no heading
constexpr std::size_t kLongestTitles = 2048;                // bytes in which each line is looked for

// Bytes of the separator between words at i; 0: a word continues. General punctuation and «» have two and three bytes.
std::size_t bytes_between(std::string_view text, std::size_t i) {
  const std::string_view rest = text.substr(i);
  if (rest.starts_with("\xE2\x80")) return std::min<std::size_t>(3, rest.size());
  if (rest.starts_with("\xC2\xAB") || rest.starts_with("\xC2\xBB") || rest.starts_with("\xC2\xA0")) return 2;
  const char c = text[i];
  return static_cast<unsigned char>(c) < 0x80 && !is_ascii_letter(c) && !is_ascii_digit(c) ? 1 : 0;
}

// The words of a folded text.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t between = i == text.size() ? 1 : bytes_between(text, i);
    if (between == 0) {
      ++i;
      continue;
    }
    if (i > begin) words.push_back(text.substr(begin, i - begin));
    begin = i += between;
  }
  return words;
}

// Whether a heading is the site's name: a link to the home page, or in a header that is not an article's.
bool is_of_site(const GumboNode* heading) {
  const GumboVector& children = heading->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (tag_of(child) == GUMBO_TAG_A && attribute(child, "href") == "/") return true;
  }
  bool in_header = false;
  for (const GumboNode* up = heading->parent; up != nullptr && is_element(up); up = up->parent) {
    if (is_one_of(up, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN})) return false;
    in_header = in_header || tag_of(up) == GUMBO_TAG_HEADER;
  }
  return in_header;
}

bool has_no_headline(const GumboNode* node) {
  return is_one_of(node, {GUMBO_TAG_HEAD, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_TEMPLATE});
}

class HeadingFinder {
 public:
  HeadingFinder(std::string_view titles, Stop stop) : titles_(fold_case(titles)), stop_(stop) {
    for (const std::string_view word : words_of(titles_)) words_.insert(word);
  }

  Heading find(const GumboNode* root) {
    const auto leave = [](const GumboNode*) {};
    walk(
        root, [&](const GumboNode* node) { return enter(node); }, leave, stop_);
    if (best_.in_titles) return best_;
    walk(
        root, [&](const GumboNode* node) { return enter_line(node); }, leave, stop_);
    return best_;
  }

 private:
  bool enter(const GumboNode* node) {
    if (seen_ == kMostHeadings || has_no_headline(node)) return false;
    const bool lower = is_one_of(node, {GUMBO_TAG_H2, GUMBO_TAG_H3});
    if (tag_of(node) != GUMBO_TAG_H1 && !lower) return true;
    if (lower && ++lower_seen_ > kMostLower) return false;
    std::string words = text_of(node, stop_, kLongestHeading);
    if (words.empty() || kind_of_line(words) != LineKind::text) return false;
    if (!lower) ++seen_;
    const Match match = match_of(words);
    const bool is_long = match.found >= kLeastOfLower || words.size() >= kLeastLine;  // Chinese has no spaces
    const bool fits = lower ? is_long && match.share >= kMostOfLower : match.share >= kMostWords;
    const bool better = match.found > found_ || (match.found == found_ && of_site_ && !is_of_site(node));
    if (fits && better) {
      best_ = {node, std::move(words), true};
      found_ = match.found;
      of_site_ = is_of_site(node);
    } else if (best_.node == nullptr && !lower) {
      best_ = {node, text_of(node, stop_), false};
    }
    return false;  // what is inside one without words has none either
  }

  // Old pages have the headline in a cell or <font>: a line that the titles have verbatim.
  bool enter_line(const GumboNode* node) {
    if (has_no_headline(node) || tag_of(node) == GUMBO_TAG_A) return false;
    if (node->type != GUMBO_NODE_TEXT) return true;
    const std::string_view text = trim(node->v.text.text);
    if (text.size() < kLeastLine || text.size() > kLongestLine || text.find(' ') == std::string_view::npos)
      return false;
    if (text.size() <= best_.words.size() && best_.in_titles) return false;
    if (std::string_view(titles_).substr(0, kLongestTitles).find(fold_case(text)) != std::string_view::npos)
      best_ = {node, std::string(text), true};
    return false;
  }

  struct Match {
    std::size_t found = 0;  // words that the titles have
    double share = 0;
  };
  Match match_of(std::string_view heading) const {
    if (heading.size() > kLongestHeading) return {};
    const std::string folded = fold_case(heading);
    const std::vector<std::string_view> parts = words_of(folded);
    const auto found = static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [&](std::string_view word) { return words_.contains(word); }));
    return {found, parts.empty() ? 0 : static_cast<double>(found) / static_cast<double>(parts.size())};
  }

  std::string titles_;  // folded
  std::unordered_set<std::string_view> words_;
  Stop stop_;
  Heading best_;
  std::size_t found_ = 0, seen_ = 0, lower_seen_ = 0;
  bool of_site_ = false;  // the best one
};

}  // namespace

Heading find_heading(const GumboNode* root, std::string_view titles, Stop stop) {
  return HeadingFinder(titles, stop).find(root);
}

std::string without_site(std::string_view title, std::string_view heading, std::string_view site) {
  if (title.size() > kLongestHeading) return std::string(title);
  const std::string folded_heading = fold_case(heading), folded_site = fold_case(site);
  for (std::size_t s = 0; s < kSeparators.size(); ++s) {
    const std::string_view separator = kSeparators[s];
    const std::size_t first = title.find(separator), last = title.rfind(separator);
    if (first == std::string_view::npos) continue;
    const std::string_view before = title.substr(0, last), after = title.substr(last + separator.size());
    for (std::size_t at = first; at != std::string_view::npos; at = title.find(separator, at + 1))
      if (!heading.empty() && fold_case(title.substr(0, at)) == folded_heading) return std::string(heading);
    if (!site.empty() && fold_case(after) == folded_site) return without_site(before, heading, site);
    if (!site.empty() && fold_case(title.substr(0, first)) == folded_site)
      return std::string(title.substr(first + separator.size()));
    if (heading.empty() && s < kSureSeparators && after.size() <= kLongestSite && before.size() > after.size())
      return std::string(title.substr(0, first));
  }
  return std::string(title);
}

}  // namespace newsx::html
