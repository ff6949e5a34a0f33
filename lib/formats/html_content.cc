#include "formats/html_content.h"

#include <algorithm>
#include <array>

#include "formats/html_lead.h"
#include "formats/html_prune.h"

namespace newsx::html {
namespace {

// Shares of the page's prose.
constexpr double kSaid = .3;          // an element that is said to be the article, of what is no clutter
constexpr double kContainer = .5;     // <article>, <main>
constexpr double kLeastArticle = 60;  // characters of prose in an <article> that is taken for its headline
constexpr double kHeir = .75;         // a child that has nearly all of its parent's is taken instead
// An element with more is no clutter, whatever its name ("has-sidebar").
constexpr double kMostOfClutter = .9, kMostOfDoubtful = .4;

constexpr std::uint32_t kLeastDirect = 300;  // characters of an article before its comments
constexpr double kRival = .5;                // of what is longest in one element of the comments

// Used before lists of links are dropped: a headline that is a link has at least so many characters.
constexpr std::uint32_t kHeadline = 25;
constexpr std::uint32_t kManyHeadlines = 8, kManyTeasers = 5;

// Calls f with `root` and each node below it that is not dropped.
template <class F>
void each_kept(const Page& page, NodeIndex root, const Dropped& dropped, F&& f) {
  for (NodeIndex i = root; i < page.nodes[root].end;) {
    const bool kept = i == root || !dropped[i];
    if (kept) f(i);
    i = kept ? i + 1 : page.nodes[i].end;
  }
}

// Whether the name marks it as clutter.
Dropped drop_by_hints(const Page& page, Strictness strictness, Stop stop) {
  Dropped dropped(page.nodes.size());
  if (strictness == Strictness::none) return dropped;
  const Measures measures = measure(page, dropped, stop);
  const double total = measures.nodes[page.body].prose;
  NodeIndex article_end = 0;  // of an <article> or <main>
  for (NodeIndex i = page.body + 1; i < page.nodes.size(); ++i) {
    stop.check(i);
    if (page.tag(i) == GUMBO_TAG_ARTICLE || page.tag(i) == GUMBO_TAG_MAIN)
      article_end = std::max(article_end, page.nodes[i].end);
    // A site's header is not part of an article, but an article's header is.
    const bool of_site = page.tag(i) == GUMBO_TAG_HEADER && i >= article_end;
    const Hint hint = of_site ? Hint::clutter : page.nodes[i].hint;
    const bool is_doubtful = hint == Hint::doubtful || (hint == Hint::teaser && measures.nodes[i].linked > 0);
    const double share = total == 0 ? 0 : measures.nodes[i].prose / total;
    dropped[i] = (hint == Hint::clutter && share < kMostOfClutter) ||
                 (is_doubtful && strictness == Strictness::strict && share < kMostOfDoubtful);
  }
  return dropped;
}

class Chooser {
 public:
  // `headline`: its element; 0: none.
  Chooser(const Page& page, const Dropped& dropped, const Measures& measures, NodeIndex headline)
      : page_(page), dropped_(dropped), measures_(measures), headline_(headline) {}

  std::vector<NodeIndex> choose() const {
    std::vector<NodeIndex> said = said_to_be_text();
    if (!said.empty()) return said;
    if (const NodeIndex own = article_of_headline(); own != 0) return {heir_of(own)};
    NodeIndex best = page_.body;
    each_kept(page_, page_.body, dropped_, [&](NodeIndex i) {
      const bool container = page_.tag(i) == GUMBO_TAG_ARTICLE || page_.tag(i) == GUMBO_TAG_MAIN ||
                             attribute(page_.nodes[i].source, "role") == "main";
      if (container && prose(i) >= kContainer * prose(page_.body)) best = i;  // the innermost
    });
    return {around_headline(before_longer(heir_of(best)))};
  }

 private:
  double prose(NodeIndex i) const { return measures_.nodes[i].prose; }

  std::vector<NodeIndex> said_to_be_text() const {
    NodeIndex best = 0, inside = 0;  // `inside`: the end of the outermost that is said to be text
    each_kept(page_, page_.body, dropped_, [&](NodeIndex i) {
      if (page_.nodes[i].hint != Hint::body || prose(i) == 0) return;
      const bool has_nearly_all = i < inside && prose(i) >= kHeir * prose(best);
      if (best == 0 || prose(i) > prose(best) || has_nearly_all) best = i;
      inside = std::max(inside, page_.nodes[best].end);
    });
    if (best == 0 || prose(best) < least_said()) return {};
    return with_siblings(best);
  }
  double least_said() const { return kSaid * prose(page_.body); }

  // An article may be split into several elements of the same class, side by side or each in a wrapper.
  std::vector<NodeIndex> with_siblings(NodeIndex best) const {
    std::vector<NodeIndex> parts;
    const std::string_view name = attribute(page_.nodes[best].source, "class");
    const NodeIndex around = page_.nodes[page_.nodes[best].parent].parent;
    NodeIndex end = 0;  // of the last part
    each_kept(page_, around, dropped_, [&](NodeIndex i) {
      const bool is_part =
          i == best || (page_.nodes[i].hint == Hint::body && !name.empty() && !page_.is_inside(best, i) &&
                        attribute(page_.nodes[i].source, "class") == name);
      if (!is_part || i < end) return;
      parts.push_back(i);
      end = page_.nodes[i].end;
    });
    return parts;
  }

  // The <article> around the headline, if other articles have most of the other prose: they are other news, however
  // long.
  NodeIndex article_of_headline() const {
    NodeIndex own = headline_;
    while (own != 0 && page_.tag(own) != GUMBO_TAG_ARTICLE) own = page_.nodes[own].parent;
    if (own == 0 || prose(own) < kLeastArticle) return 0;
    double articles = 0;
    NodeIndex end = 0;  // of the last article
    each_kept(page_, page_.body, dropped_, [&](NodeIndex i) {
      if (page_.tag(i) != GUMBO_TAG_ARTICLE || i < end || page_.is_inside(own, i)) return;
      articles += prose(i);
      end = page_.nodes[i].end;
    });
    return prose(own) + articles >= kHeir * prose(page_.body) ? own : 0;
  }

  // Running text directly in an element or in its children: an article has it in one element, comments each in their
  // own.
  std::vector<std::uint32_t> direct_prose() const {
    std::vector<std::uint32_t> direct(page_.nodes.size());
    for (const Block& block : measures_.blocks) {
      direct[block.owner] += block.prose;
      direct[page_.nodes[block.owner].parent] += block.prose;
    }
    return direct;
  }

  // The longest candidate may be the comments: returns `chosen`, or the element between headline and comments if it
  // looks like an article.
  NodeIndex before_longer(NodeIndex chosen) const {
    if (headline_ == 0 || page_.nodes[headline_].end > chosen) return chosen;
    const std::vector<std::uint32_t> direct = direct_prose();
    const auto begin = direct.begin();
    const auto before = std::max_element(begin + page_.nodes[headline_].end, begin + chosen);
    const auto inside = std::max_element(begin + chosen, begin + page_.nodes[chosen].end);
    if (before == begin + chosen || *before < kLeastDirect || *before < kRival * *inside) return chosen;
    auto own = static_cast<NodeIndex>(before - begin);
    while (!page_.is_inside(chosen, page_.nodes[own].parent)) own = page_.nodes[own].parent;
    return own;
  }

  // `chosen` may contain comments and teasers next to the article: takes the smallest element around the headline with
  // much of its prose in several lines.
  NodeIndex around_headline(NodeIndex chosen) const {
    if (headline_ == 0 || !page_.is_inside(headline_, chosen)) return chosen;
    if (headline_ == chosen) return chosen;  // <h1 role=main>
    for (NodeIndex i = page_.nodes[headline_].parent; i != chosen; i = page_.nodes[i].parent)
      if (is_whole(i, chosen)) return heir_of(i);
    return chosen;
  }
  bool is_whole(NodeIndex i, NodeIndex chosen) const {
    struct Least {
      double share;  // of the prose chosen
      int blocks;
    };
    constexpr std::array<Least, 3> kLeast = {{{.6, 2}, {.45, 3}, {.3, 5}}};
    const double share = prose(i) / prose(chosen);
    if (share < kLeast.back().share) return false;
    const int blocks = prose_blocks(i, kLeast.back().blocks);
    return std::any_of(kLeast.begin(), kLeast.end(),
                       [&](const Least& least) { return share >= least.share && blocks >= least.blocks; });
  }
  // Up to `most`.
  int prose_blocks(NodeIndex i, int most) const {
    int found = 0;
    for (auto block = measures_.first_block(i);
         block != measures_.blocks.end() && block->begin < page_.nodes[i].end && found < most; ++block)
      found += block->prose > 0;
    return found;
  }

  NodeIndex heir_of(NodeIndex i) const {
    while (true) {
      NodeIndex heir = 0;
      for (NodeIndex child = i + 1; child < page_.nodes[i].end; child = page_.nodes[child].end)
        if (!dropped_[child] && (heir == 0 || prose(child) > prose(heir))) heir = child;
      if (heir == 0 || prose(heir) == 0 || prose(heir) < kHeir * prose(i) || !is_container(heir)) return i;
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
  const Measures& measures_;
  NodeIndex headline_;
};

// `left`: the prose of the article.
bool is_listing(const Page& page, const std::vector<NodeIndex>& parts, const Measures& measures, std::uint32_t left) {
  std::uint32_t headlines = 0, teasers = 0, linked = 0;
  for (const Block& block : measures.blocks) {
    if (block.linked < kHeadline || block.linked * 2 < block.chars || !page.is_inside(block.begin, parts)) continue;
    ++headlines;
    linked += block.linked;
    teasers += rank_of_heading(page.tag(block.owner)) > 0;
  }
  return (headlines >= kManyHeadlines && linked > left) || (teasers >= kManyTeasers && linked * 8 > left);
}

}  // namespace

Article find_article(const Page& page, const GumboNode* heading, Strictness strictness, Stop stop) {
  Article article;
  article.dropped = drop_by_hints(page, strictness, stop);
  const Measures measures = measure(page, article.dropped, stop);
  const NodeIndex headline = page.index_of(heading);
  article.parts = Chooser(page, article.dropped, measures, headline).choose();
  const std::vector<NodeIndex> lead = find_lead(page, headline, article.parts.front(), measures, article.dropped);
  article.parts.insert(article.parts.begin(), lead.begin(), lead.end());
  prune(page, article.parts, measures, article.dropped, stop);
  const Measures left = measure(page, article.dropped, stop);
  for (const NodeIndex part : article.parts) {
    article.chars += left.nodes[part].chars;
    article.prose += left.nodes[part].prose;
  }
  article.is_listing = is_listing(page, article.parts, measures, article.prose);
  return article;
}

Article whole_page(const Page& page, Stop stop) {
  Article article;
  article.dropped = drop_by_hints(page, Strictness::strict, stop);
  article.parts = {page.body};
  return article;
}

}  // namespace newsx::html
