#include "formats/html_title.h"

#include <algorithm>
#include <array>

#include "formats/html_phrases.h"
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

}  // namespace

Heading find_heading(const GumboNode* root, std::string_view titles, Stop stop) {
  Heading best;
  std::size_t matched = 0, seen = 0;
  const std::string folded = fold_case(titles);
  const auto enter = [&](const GumboNode* node) {
    if (seen == kMostHeadings ||
        is_one_of(node, {GUMBO_TAG_HEAD, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_TEMPLATE}))
      return false;
    if (tag_of(node) != GUMBO_TAG_H1) return true;
    std::string words = text_of(node, stop);
    if (words.empty() || kind_of_line(words) != LineKind::text) return false;
    ++seen;
    const bool is_match = words.size() <= kLongestHeading && folded.find(fold_case(words)) != std::string::npos;
    const bool better = best.node == nullptr || (is_match && words.size() > matched);
    if (better) best = {node, words};
    if (better && is_match) matched = words.size();
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
