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
// Between a title and the site's name. The first ones stand nowhere else.
constexpr std::array<std::string_view, 9> kSeparators = {" | ", " :: ", " » ", " « ", " · ",
                                                         " • ", " — ",  " – ", " - "};
constexpr std::size_t kSureSeparators = 6;

constexpr double kMostWords = .6;    // of a headline that the titles have, which may be worded a little otherwise
constexpr double kMostOfLower = .9;  // of an <h2> or <h3>, where <h1> is the site's name
constexpr std::size_t kLeastOfLower = 2;

// Bytes of what stands between words at i; 0: a word goes on. General punctuation and «» are of two and three bytes.
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

}  // namespace

// Whether a heading is the site's name: a link home, or in a header that is not an article's.
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

Heading find_heading(const GumboNode* root, std::string_view titles, Stop stop) {
  Heading best;
  std::size_t matched = 0, seen = 0, lower_seen = 0;
  bool of_site = false;  // the best one
  const std::string folded = fold_case(titles);
  const std::vector<std::string_view> title_words = words_of(folded);
  const std::unordered_set<std::string_view> in_titles(title_words.begin(), title_words.end());
  const auto enter = [&](const GumboNode* node) {
    if (seen == kMostHeadings ||
        is_one_of(node, {GUMBO_TAG_HEAD, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_TEMPLATE}))
      return false;
    const bool lower = is_one_of(node, {GUMBO_TAG_H2, GUMBO_TAG_H3});
    if (tag_of(node) != GUMBO_TAG_H1 && !lower) return true;
    if (lower && ++lower_seen > kMostHeadings) return false;
    std::string words = text_of(node, stop);
    if (words.empty() || kind_of_line(words) != LineKind::text) return false;
    if (!lower) ++seen;
    const std::string heading = words.size() <= kLongestHeading ? fold_case(words) : std::string();
    const std::vector<std::string_view> parts = words_of(heading);
    const auto found = static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [&](std::string_view word) { return in_titles.contains(word); }));
    const double share = parts.empty() ? 0 : static_cast<double>(found) / static_cast<double>(parts.size());
    const bool is_match = lower ? found >= kLeastOfLower && share >= kMostOfLower : found > 0 && share >= kMostWords;
    const bool better = (best.node == nullptr && !lower) ||
                        (is_match && (found > matched || (found == matched && of_site && !is_of_site(node))));
    if (better) best = {node, words, is_match};
    if (better && is_match) {
      matched = found;
      of_site = is_of_site(node);
    }
    return false;  // what is inside one without words has none either
  };
  walk(
      root, enter, [](const GumboNode*) {}, stop);
  return best;
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
