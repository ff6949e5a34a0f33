#include "formats/html_content.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

#include "text/ascii.h"

namespace newsx::html {
namespace {

constexpr std::size_t kLeastText = 140;  // bytes: an element that is said to be the article but has less is none

// Words of classes and ids of what stands around articles, sorted.
constexpr std::array<std::string_view, 44> kClutterWords = {
    "ad",         "ads",          "advert",     "advertisement", "adv",     "banner",    "breadcrumb", "breadcrumbs",
    "comment",    "comments",     "consent",    "cookie",        "cookies", "copyright", "disqus",     "footer",
    "gdpr",       "hidden",       "login",      "menu",          "modal",   "nav",       "navbar",     "navigation",
    "newsletter", "pager",        "pagination", "popup",         "print",   "promo",     "rating",     "readalso",
    "recommend",  "recommended",  "related",    "share",         "sharing", "sidebar",   "social",     "sponsored",
    "subscribe",  "subscription", "tags",       "widget"};

// Calls f with each word of "article-comments_list topNews": lower case, cut at what is no letter and at capitals.
template <class F>
bool any_word(std::string_view names, F&& f) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool letter = is_ascii_letter(c);
    if ((!letter || capital) && !word.empty()) {
      if (f(word)) return true;
      word.clear();
    }
    if (letter) word += ascii_lower(c);
  }
  return false;
}

bool is_clutter_word(std::string_view word) {
  return std::find(kClutterWords.begin(), kClutterWords.end(), word) != kClutterWords.end();
}

bool is_hidden(const GumboNode* node) {
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  std::string style(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

bool has_clutter_role(const GumboNode* node) {
  constexpr std::array<std::string_view, 9> roles = {
      "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar"};
  const std::string_view role = attribute(node, "role");
  return !role.empty() && std::find(roles.begin(), roles.end(), role) != roles.end();
}

// A site's header is none, an article's is.
bool is_in_article(const GumboNode* node) {
  for (const GumboNode* n = node->parent; n != nullptr; n = n->parent)
    if (is_one_of(n, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN})) return true;
  return false;
}

bool is_paragraph(const GumboNode* node) {
  return is_one_of(node, {GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_DD});
}

struct Weight {
  std::size_t text = 0;   // bytes
  std::size_t links = 0;  // bytes of it inside <a>
};

// Words below each element that is no clutter.
std::unordered_map<const GumboNode*, Weight> weigh(const GumboNode* root, Stop stop) {
  std::unordered_map<const GumboNode*, Weight> weights;
  int in_link = 0;
  const auto enter = [&](const GumboNode* node) {
    if (is_text(node)) {
      const std::string_view text = node->v.text.text;
      const auto white = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ascii_white));
      Weight& own = weights[node->parent];
      own.text += text.size() - white;
      if (in_link > 0) own.links += text.size() - white;
      return false;
    }
    if (!is_element(node) || is_clutter(node)) return false;
    if (tag_of(node) == GUMBO_TAG_A) ++in_link;
    return true;
  };
  const auto leave = [&](const GumboNode* node) {
    if (tag_of(node) == GUMBO_TAG_A) --in_link;
    if (node == root) return;
    const Weight own = weights[node];
    Weight& above = weights[node->parent];
    above.text += own.text;
    above.links += own.links;
  };
  walk(root, enter, leave, stop);
  return weights;
}

}  // namespace

bool is_clutter(const GumboNode* node) {
  if (!is_element(node)) return false;
  if (node->type == GUMBO_NODE_TEMPLATE) return true;
  if (is_one_of(node, {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN})) return false;
  if (is_one_of(node, {GUMBO_TAG_HEAD,  GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
                       GUMBO_TAG_SVG,   GUMBO_TAG_MATH,   GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_EMBED,
                       GUMBO_TAG_LABEL, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_NAV,
                       GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,    GUMBO_TAG_CANVAS}))
    return true;
  if (tag_of(node) == GUMBO_TAG_HEADER && !is_in_article(node)) return true;
  if (is_hidden(node) || has_clutter_role(node)) return true;
  return any_word(attribute(node, "class"), is_clutter_word) || any_word(attribute(node, "id"), is_clutter_word);
}

bool is_inside(const GumboNode* node, const GumboNode* ancestor) {
  for (; node != nullptr; node = node->parent)
    if (node == ancestor) return true;
  return false;
}

const GumboNode* find_article(const GumboNode* root, Stop stop) {
  const auto weights = weigh(root, stop);
  const auto weight = [&](const GumboNode* node) {
    const auto found = weights.find(node);
    return found == weights.end() ? std::size_t{0} : found->second.text - found->second.links;
  };
  const GumboNode *said = nullptr, *article = nullptr, *main = nullptr, *body = root;
  std::unordered_map<const GumboNode*, double> scores;
  const auto longer = [&](const GumboNode*& best, const GumboNode* node) {
    if (weight(node) >= kLeastText && (best == nullptr || weight(node) > weight(best))) best = node;
  };
  const auto enter = [&](const GumboNode* node) {
    if (!is_element(node) || is_clutter(node)) return false;
    if (tag_of(node) == GUMBO_TAG_BODY) body = node;
    if (attribute(node, "itemprop") == "articleBody") longer(said, node);
    if (tag_of(node) == GUMBO_TAG_ARTICLE) longer(article, node);
    if (tag_of(node) == GUMBO_TAG_MAIN || attribute(node, "role") == "main") longer(main, node);
    if (is_paragraph(node) && node != root) {
      const auto own = static_cast<double>(weight(node));
      scores[node->parent] += own;
      if (node->parent != root) scores[node->parent->parent] += own / 2;
    }
    return true;
  };
  walk(
      root, enter, [](const GumboNode*) {}, stop);
  for (const GumboNode* found : {said, article, main})
    if (found != nullptr) return found;
  // In the order of the page, so that the choice between equals does not depend on addresses.
  const GumboNode* best = nullptr;
  double best_score = kLeastText;
  const auto compare = [&](const GumboNode* node) {
    const auto found = scores.find(node);
    if (found != scores.end() && found->second > best_score) {
      best = node;
      best_score = found->second;
    }
    return is_element(node);
  };
  walk(
      root, compare, [](const GumboNode*) {}, stop);
  return best != nullptr ? best : body;
}

const GumboNode* find_heading(const GumboNode* root, Stop stop) {
  const GumboNode* heading = nullptr;
  const auto enter = [&](const GumboNode* node) {
    // A site's <header> may hold the headline.
    if (heading != nullptr || (is_clutter(node) && tag_of(node) != GUMBO_TAG_HEADER)) return false;
    if (tag_of(node) != GUMBO_TAG_H1) return true;
    if (!text_of(node, stop, 0).empty()) heading = node;
    return false;  // what is inside one without words has none either
  };
  walk(
      root, enter, [](const GumboNode*) {}, stop);
  return heading;
}

}  // namespace newsx::html
