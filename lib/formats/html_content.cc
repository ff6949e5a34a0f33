#include "formats/html_content.h"

#include <algorithm>
#include <unordered_map>

#include "formats/html_hints.h"
#include "formats/html_prune.h"

namespace newsx::html {
namespace {

// Shares of the page's prose.
constexpr double kSaid = .3;       // an element that is said to be the article, of what is no clutter
constexpr double kContainer = .5;  // <article>, <main>
constexpr double kHeir = .75;      // a child that has nearly all of its parent's is taken instead

// What is clutter by its name. An element with most of the page's prose is none, whatever its name ("has-sidebar").
Dropped drop_by_hints(const Page& page, Strictness strictness, Stop stop) {
  Dropped dropped(page.nodes.size());
  if (strictness == Strictness::none) return dropped;
  const Measures measures = measure(page, dropped, stop);
  const double total = measures.nodes[page.body].prose;
  NodeIndex article_end = 0;  // of an <article> or <main>
  for (NodeIndex i = page.body + 1; i < page.nodes.size(); ++i) {
    stop.check(i);
    const GumboNode* node = page.nodes[i].source;
    if (!is_element(node)) continue;
    if (is_one_of(node, {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN})) article_end = std::max(article_end, page.nodes[i].end);
    // A site's header is no part of an article, an article's is.
    const bool of_site = page.tag(i) == GUMBO_TAG_HEADER && i >= article_end;
    const Hint hint = of_site ? Hint::clutter : hint_of(node);
    if (hint == Hint::body || hint == Hint::none) continue;
    if (hint == Hint::doubtful && strictness != Strictness::strict) continue;
    const double share = total == 0 ? 0 : measures.nodes[i].prose / total;
    if (share < (hint == Hint::clutter ? .9 : .4)) dropped[i] = true;
  }
  return dropped;
}

class Chooser {
 public:
  Chooser(const Page& page, const Dropped& dropped, Stop stop)
      : page_(page), dropped_(dropped), measures_(measure(page, dropped, stop)), stop_(stop) {
    for (NodeIndex i = page.body; i < page.nodes[page.body].end;) {
      if (dropped[i]) {
        i = page.nodes[i].end;
        continue;
      }
      kept_.push_back(i++);
    }
  }

  std::vector<NodeIndex> choose() const {
    std::vector<NodeIndex> said = elements_said_to_be_text();
    if (!said.empty()) return said;
    NodeIndex best = page_.body;
    for (const NodeIndex i : kept_) {
      const bool container = page_.tag(i) == GUMBO_TAG_ARTICLE || page_.tag(i) == GUMBO_TAG_MAIN ||
                             attribute(page_.nodes[i].source, "role") == "main";
      if (container && prose(i) >= kContainer * prose(page_.body)) best = i;  // the innermost
    }
    return {heir_of(best)};
  }

  const Measures& measures() const { return measures_; }

 private:
  double prose(NodeIndex i) const { return measures_.nodes[i].prose; }

  std::vector<NodeIndex> elements_said_to_be_text() const {
    NodeIndex best = 0;
    NodeIndex inside = 0;  // an element said to be text ends here
    for (const NodeIndex i : kept_) {
      if (!is_element(page_.nodes[i].source) || prose(i) == 0) continue;
      if (hint_of(page_.nodes[i].source) != Hint::body) continue;
      // The innermost that still has nearly all.
      if (best == 0 || prose(i) > prose(best) || (i < inside && prose(i) >= kHeir * prose(best))) best = i;
      inside = std::max(inside, page_.nodes[best].end);
    }
    if (best == 0 || prose(best) < kSaid * prose(page_.body)) return {};
    // An article may be cut into several elements of the same class.
    std::vector<NodeIndex> parts;
    const std::string_view name = attribute(page_.nodes[best].source, "class");
    for (NodeIndex i = page_.nodes[page_.nodes[best].parent].parent;
         i < page_.nodes[page_.nodes[page_.nodes[best].parent].parent].end;) {
      if (dropped_[i]) {
        i = page_.nodes[i].end;
        continue;
      }
      const bool part = i == best || (is_element(page_.nodes[i].source) && !name.empty() &&
                                      attribute(page_.nodes[i].source, "class") == name &&
                                      hint_of(page_.nodes[i].source) == Hint::body);
      if (part && !page_.is_inside(best, i)) parts.push_back(i);
      if (i == best) parts.push_back(i);
      i = part && (i == best || !page_.is_inside(best, i)) ? page_.nodes[i].end : i + 1;
    }
    return parts;
  }

  NodeIndex heir_of(NodeIndex i) const {
    while (true) {
      NodeIndex heir = 0;
      for (NodeIndex child = i + 1; child < page_.nodes[i].end; child = page_.nodes[child].end)
        if (!dropped_[child] && (heir == 0 || prose(child) > prose(heir))) heir = child;
      if (heir == 0 || prose(heir) < kHeir * prose(i) || prose(heir) == 0 || !is_container(heir)) return i;
      i = heir;
    }
  }
  bool is_container(NodeIndex i) const {
    return is_one_of(page_.nodes[i].source,
                     {GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_TABLE,
                      GUMBO_TAG_TBODY, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_CENTER, GUMBO_TAG_FORM, GUMBO_TAG_SPAN,
                      GUMBO_TAG_FONT, GUMBO_TAG_BODY, GUMBO_TAG_HEADER, GUMBO_TAG_ASIDE});
  }

  const Page& page_;
  const Dropped& dropped_;
  Measures measures_;
  std::vector<NodeIndex> kept_;
  Stop stop_;
};

}  // namespace

Article find_article(const Page& page, Strictness strictness, Stop stop) {
  Article article;
  article.dropped = drop_by_hints(page, strictness, stop);
  const Chooser chooser(page, article.dropped, stop);
  article.parts = chooser.choose();
  prune(page, article.parts, chooser.measures(), article.dropped, stop);
  const Measures left = measure(page, article.dropped, stop);
  for (const NodeIndex part : article.parts) {
    article.measure.chars += left.nodes[part].chars;
    article.measure.linked += left.nodes[part].linked;
    article.measure.prose += left.nodes[part].prose;
  }
  return article;
}

Article whole_page(const Page& page, Stop stop) {
  Article article;
  article.dropped = drop_by_hints(page, Strictness::soft, stop);
  article.parts = {page.body};
  return article;
}

}  // namespace newsx::html
