#include "formats/html_hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text_map.h"
#include "base/word_table.h"
#include "text/ascii.h"

namespace newsx::html {
namespace {

// As Hint has them.
constexpr std::array<std::string_view, 5> kKinds = {"lead", "body", "teaser", "doubtful", "clutter"};
constexpr std::size_t kMostWords = 4;  // of a row

class HintTable {
 public:
  HintTable() {
    for (WordTable row = WordTable::built_in("page_hints.tsv"); row.next();) {
      std::string_view words = row.cell(0);
      const std::string_view name = row.cell(1);
      const auto kind = std::find(kKinds.begin(), kKinds.end(), name);
      if (kind == kKinds.end()) row.fail(name, "expected lead, body, teaser, doubtful or clutter");
      const auto hint = static_cast<Hint>(kind - kKinds.begin() + 1);
      if (!words.ends_with('*')) {
        const bool alone = words.starts_with('^');
        if (alone) words.remove_prefix(1);
        whole_.try_emplace(words, {hint, alone});
        continue;
      }
      words.remove_suffix(1);
      beginnings_.push_back({words, hint});
    }
    std::sort(beginnings_.begin(), beginnings_.end(), [](const auto& a, const auto& b) { return a.words < b.words; });
  }

  // `alone`: the words are the whole name.
  Hint whole(std::string_view words, bool alone) const {
    const Whole* found = whole_.find(words);
    return found == nullptr || (found->alone && !alone) ? Hint::none : found->hint;
  }
  Hint beginning(std::string_view word) const {
    auto next = std::upper_bound(beginnings_.begin(), beginnings_.end(), word,
                                 [](std::string_view w, const auto& row) { return w < row.words; });
    return next != beginnings_.begin() && word.starts_with((--next)->words) ? next->hint : Hint::none;
  }

 private:
  struct Beginning {
    std::string_view words;
    Hint hint;
  };
  struct Whole {
    Hint hint;
    bool alone;  // only where it is the whole name
  };
  TextMap<Whole> whole_;
  std::vector<Beginning> beginnings_;  // sorted
};

// "articleBody topNews_list" as "article-body- top-news-list-": words in lower case, with the end of each name marked.
std::string words_of(std::string_view names, std::vector<std::size_t>& begins) {
  std::string words;
  bool open = false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool letter = is_ascii_letter(c);
    const bool capital = c >= 'A' && c <= 'Z' && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if (open && (!letter || capital)) words += '-', open = false;
    if (is_ascii_white(c) && !words.empty() && words.back() != ' ') words += ' ';
    if (!letter) continue;
    if (!open) begins.push_back(words.size());
    open = true;
    words += ascii_lower(c);
  }
  if (open) words += '-';
  return words;
}

// For an element that HTML does not have: "amp-sidebar", "share-buttons".
std::string_view own_name(const GumboNode* element) {
  GumboStringPiece tag = element->v.element.original_tag;
  if (tag.length == 0 || tag.data[0] != '<') return {};  // opened by an end tag
  gumbo_tag_from_original_text(&tag);
  return {tag.data, tag.length};
}

}  // namespace

Hint hint_of_names(std::string_view names) {
  static const HintTable table;
  if (names.empty()) return Hint::none;
  std::vector<std::size_t> begins;
  const std::string words = words_of(names, begins);
  Hint best = Hint::none;
  for (const std::size_t begin : begins) {
    std::size_t end = begin;
    for (std::size_t n = 0; n < kMostWords && end < words.size() && words[end] != ' '; ++n) {
      end = words.find('-', end + (n > 0 ? 1 : 0));
      if (end == std::string::npos) break;
      const std::string_view sequence = std::string_view(words).substr(begin, end - begin);
      const bool alone = (begin == 0 || words[begin - 1] == ' ') && (end + 1 >= words.size() || words[end + 1] == ' ');
      best = std::max(best, table.whole(sequence, alone));
      if (n == 0) best = std::max(best, table.beginning(sequence));
      if (end + 1 >= words.size() || words[end + 1] == ' ') break;
    }
  }
  return best;
}

Hint hint_of(const GumboNode* element) {
  if (is_one_of(element, {GUMBO_TAG_HTML, GUMBO_TAG_BODY})) return Hint::none;
  if (attribute(element, "itemprop").find("articleBody") != std::string_view::npos) return Hint::body;
  if (is_one_of(element, {GUMBO_TAG_NAV, GUMBO_TAG_FOOTER})) return Hint::clutter;
  if (is_one_of(element, {GUMBO_TAG_ASIDE, GUMBO_TAG_FORM})) return Hint::doubtful;
  constexpr std::array<std::string_view, 9> roles = {
      "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar"};
  const std::string_view role = attribute(element, "role");
  if (!role.empty() && std::find(roles.begin(), roles.end(), role) != roles.end()) return Hint::clutter;
  if (is_one_of(element, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN})) return Hint::none;
  const Hint hint = std::max(hint_of_names(attribute(element, "class")), hint_of_names(attribute(element, "id")));
  return tag_of(element) == GUMBO_TAG_UNKNOWN ? std::max(hint, hint_of_names(own_name(element))) : hint;
}

}  // namespace newsx::html
