#include "formats/html_prune.h"

#include <algorithm>

namespace newsx::html {
namespace {

constexpr double kMostlyLinks = .6;

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

class Pruner {
 public:
  Pruner(const Page& page, NodeIndex part, const Measures& measures, Dropped& dropped, Stop stop)
      : page_(page), part_(part), measures_(measures), dropped_(dropped), stop_(stop) {}

  void run() {
    for (NodeIndex i = part_ + 1; i < page_.nodes[part_].end;) {
      stop_.check(i);
      if (!dropped_[i] && is_none(i)) dropped_[i] = true;
      i = dropped_[i] ? page_.nodes[i].end : i + 1;
    }
    drop_headings_of_nothing();
  }

 private:
  bool is_none(NodeIndex i) const {
    const GumboNode* node = page_.nodes[i].source;
    if (!is_element(node)) return false;
    const Measure& m = measures_.nodes[i];
    const GumboTag tag = page_.tag(i);
    if (tag == GUMBO_TAG_FIGCAPTION) return true;
    if (tag == GUMBO_TAG_FIGURE) return m.prose * 4 < measures_.nodes[part_].prose;
    if (m.chars == 0 || !is_block(node)) return false;
    return m.linked > kMostlyLinks * m.chars && m.prose * 5 < measures_.nodes[part_].prose;
  }

  // A heading that nothing follows before the next of its rank or the end.
  void drop_headings_of_nothing() {
    GumboTag after = GUMBO_TAG_H1;
    bool text = false;
    std::vector<NodeIndex> kept;
    for (NodeIndex i = part_; i < page_.nodes[part_].end;) {
      if (dropped_[i]) {
        i = page_.nodes[i].end;
        continue;
      }
      kept.push_back(i++);
    }
    NodeIndex inside_begin = page_.nodes[part_].end;
    for (auto at = kept.rbegin(); at != kept.rend(); ++at) {
      const GumboTag tag = page_.tag(*at);
      if (is_heading(tag)) {
        // texts of the heading itself came before it in this order
        const bool empty = !text || (after_heading_ && tag >= after);
        if (empty && tag != GUMBO_TAG_H1) {
          dropped_[*at] = true;
        } else {
          after = tag;
          after_heading_ = true;
          text = true;
        }
      } else if (is_text(page_.nodes[*at].source) && !is_in_heading(*at)) {
        const std::string_view t = page_.nodes[*at].source->v.text.text;
        if (t.find_first_not_of(" \t\r\n") != std::string_view::npos) text = true, after_heading_ = false;
      }
    }
    (void)inside_begin;
  }
  bool is_in_heading(NodeIndex i) const {
    while (i > part_) {
      if (is_heading(page_.tag(i))) return true;
      if (is_block(page_.nodes[i].source)) return false;
      i = page_.nodes[i].parent;
    }
    return false;
  }

  bool after_heading_ = false;
  const Page& page_;
  NodeIndex part_;
  const Measures& measures_;
  Dropped& dropped_;
  Stop stop_;
};

}  // namespace

void prune(const Page& page, NodeIndex part, const Measures& measures, Dropped& dropped, Stop stop) {
  Pruner(page, part, measures, dropped, stop).run();
}

}  // namespace newsx::html
