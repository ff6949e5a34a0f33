#include "formats/html_prune.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "formats/html_byline.h"
#include "formats/html_phrases.h"
#include "text/ascii.h"
#include "text/written_date.h"

namespace newsx::html {
namespace {

constexpr double kMostlyLinks = .6;         // of the characters of an element or line
constexpr double kSmall = .2;               // of the article's prose, in an element that may be left out
constexpr double kRest = .2;                // the same after a line that begins another section
constexpr std::uint32_t kEdgesProse = 400;  // characters of prose in an article whose edges are trimmed of all but days
constexpr std::size_t kRepeatedBytes = 40;  // of a line that is left out when it comes again
constexpr std::uint32_t kCard = 400, kOffer = 250;  // characters of a teaser, of what stands around a form
constexpr NodeIndex kOfferNodes = 200;

bool ends_sentence(std::string_view text) {
  constexpr std::string_view kMarks[] = {".", "!", "?", ":", ";", "…", "»", "\"", "”", "“", "。", ")"};
  return std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view mark) { return text.ends_with(mark); });
}

struct Line {
  const Block* block;
  std::string text;  // folded white space; cut where it is long
  GumboTag tag;      // of its element
  bool kept = true;
};

class Pruner {
 public:
  Pruner(const Page& page, std::span<const NodeIndex> parts, const Measures& measures, Dropped& dropped, Stop stop)
      : page_(page), parts_(parts), measures_(measures), dropped_(dropped), stop_(stop) {
    for (const NodeIndex part : parts) prose_ += measures.nodes[part].prose;
  }

  void run() {
    is_gallery_ = is_gallery();
    for (const NodeIndex part : parts_) drop_elements(part);
    read_lines();
    drop_asides();
    drop_repeated();
    trim_edges();
    drop_headings_of_nothing();
    for (const Line& line : lines_)
      for (NodeIndex i = line.block->begin; i < line.block->end && !line.kept; ++i)
        if (is_text(page_.nodes[i].source)) dropped_[i] = true;
  }

 private:
  // Whether the captions make up most of the text.
  bool is_gallery() const {
    std::uint32_t captions = 0;
    for (const NodeIndex part : parts_)
      for (NodeIndex i = part + 1; i < page_.nodes[part].end; ++i)
        if (!dropped_[i] && page_.tag(i) == GUMBO_TAG_FIGCAPTION) captions += measures_.nodes[i].prose;
    return captions * 2 > prose_;
  }

  void drop_elements(NodeIndex part) {
    for (NodeIndex i = part + 1; i < page_.nodes[part].end;) {
      stop_.check(i);
      if (!dropped_[i] && is_extraneous(i)) {
        dropped_[i] = true;
        left_out_.push_back(i);
      }
      i = dropped_[i] ? page_.nodes[i].end : i + 1;
    }
  }
  bool is_extraneous(NodeIndex i) const {
    const GumboNode* node = page_.nodes[i].source;
    if (!is_element(node)) return false;
    const Measure& m = measures_.nodes[i];
    const GumboTag tag = page_.tag(i);
    if (tag == GUMBO_TAG_FIGCAPTION) return !is_gallery_;
    if (tag == GUMBO_TAG_FIGURE) return !is_gallery_ && m.prose <= kSmall * prose_;
    if (m.chars == 0 || !page_.nodes[i].is_block) return false;
    const bool is_small = m.prose <= kSmall * prose_;
    if (is_small && ((m.chars <= kCard && is_card(node)) || (m.chars <= kOffer && has_form(i)))) return true;
    return m.linked > kMostlyLinks * m.chars && m.prose <= kSmall * prose_;
  }

  // A link without words covers a card, the teaser of another article.
  static bool is_card(const GumboNode* node) {
    if (!is_one_of(node, {GUMBO_TAG_DIV, GUMBO_TAG_LI, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE})) return false;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (tag_of(child) != GUMBO_TAG_A || child->v.element.children.length > 0) continue;
      const std::string_view to = attribute(child, "href");
      if (!to.empty() && to.find('#') == std::string_view::npos) return true;
    }
    return false;
  }

  // A subscription offer: the surroundings of an address field.
  bool has_form(NodeIndex i) const {
    const NodeIndex end = std::min(page_.nodes[i].end, i + kOfferNodes);
    if (!is_one_of(page_.nodes[i].source, {GUMBO_TAG_DIV, GUMBO_TAG_SECTION})) return false;
    for (NodeIndex k = i + 1; k < end; ++k)
      if (page_.tag(k) == GUMBO_TAG_FORM) return true;
    return false;
  }

  void read_lines() {
    for (const NodeIndex part : parts_) {
      for (auto block = measures_.first_block(part);
           block != measures_.blocks.end() && block->begin < page_.nodes[part].end; ++block) {
        // The whole line, since drop_elements() drops blocks.
        if (page_.is_inside(block->begin, left_out_)) continue;
        std::string text = text_of_block(page_, *block, dropped_, kLongestAside);
        if (!text.empty()) lines_.push_back({&*block, std::move(text), page_.tag(block->owner)});
      }
    }
  }

  static bool is_link_or_item(const Block& block, GumboTag tag) {
    return tag == GUMBO_TAG_LI ? block.linked > 0 : block.linked > kMostlyLinks * block.chars;
  }

  void drop_asides() {
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Line& line = lines_[i];
      stop_.check(i);
      const LineKind kind = kind_of_line(line.text);
      if (kind == LineKind::text) {
        before += line.block->prose;
        continue;
      }
      line.kept = false;
      for (; i + 1 < lines_.size() && is_link_or_item(*lines_[i + 1].block, lines_[i + 1].tag); ++i)
        lines_[i + 1].kept = false;  // of the list that it announces
      if (kind == LineKind::section && before > 0 && prose_ - std::min(prose_, before) < kRest * prose_) {
        for (; i < lines_.size(); ++i) lines_[i].kept = false;
      }
    }
  }

  // A line that occurs twice, such as a lead or a pull quote. A line that occurs more often is a question or a refrain.
  void drop_repeated() {
    std::unordered_map<std::string_view, int> times;
    const auto counts = [](const Line& line) {
      return line.kept && line.text.size() >= kRepeatedBytes && line.text.size() <= kLongestAside;
    };
    for (const Line& line : lines_)
      if (counts(line)) ++times[line.text];
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
      if (!counts(*line) || times[line->text] != 2) continue;
      line->kept = false;
      times[line->text] = 1;
    }
  }

  // Bylines, dates, tags: before the first and after the last line of running text.
  void trim_edges() {
    const auto is_prose = [](const Line& line) { return line.kept && line.block->prose > 0; };
    const auto first =
        std::find_if(lines_.begin(), lines_.end(), [&](const Line& line) { return is_prose(line) && !is_day(line); });
    const auto last = std::find_if(lines_.rbegin(), lines_.rend(), is_prose).base();
    for (auto line = lines_.begin(); line != first; ++line)
      line->kept = line->kept && (prose_ < kEdgesProse || may_begin(*line)) && !is_day(*line);
    if (prose_ < kEdgesProse) return;
    for (auto line = last; line != lines_.end(); ++line) line->kept = line->kept && may_end(*line);
  }
  // "10:15" of a chronicle.
  static bool is_time(std::string_view text) {
    return text.size() <= 5 && text.find(':') != std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c) || c == ':'; });
  }
  static bool is_day(const Line& line) {
    const std::string day = date_in_byline(line.text);
    return !day.empty() && (rank_of_heading(line.tag) == 0 || read_date(line.text));
  }
  static bool may_begin(const Line& line) {
    return is_time(line.text) || rank_of_heading(line.tag) > 0 || line.tag == GUMBO_TAG_LI || ends_sentence(line.text);
  }
  static bool is_address(std::string_view text) {
    return text.find(' ') == std::string_view::npos && text.find_first_of("@/") != std::string_view::npos;
  }
  static bool may_end(const Line& line) {
    if (is_address(line.text)) return false;
    if (line.tag == GUMBO_TAG_LI || line.tag == GUMBO_TAG_TR || line.tag == GUMBO_TAG_TD) return true;
    return line.block->linked == 0 || ends_sentence(line.text);
  }

  // A heading with nothing between it and the next one of its rank or the end.
  void drop_headings_of_nothing() {
    int after = 1;  // the rank of the next line that is a heading; 0: the next line is text
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
      if (!line->kept) continue;
      const int rank = rank_of_heading(line->tag);
      if (rank > 1 && after > 0 && after <= rank) {
        line->kept = false;
      } else {
        after = rank;
      }
    }
  }

  const Page& page_;
  std::span<const NodeIndex> parts_;
  const Measures& measures_;
  Dropped& dropped_;
  Stop stop_;
  std::uint32_t prose_ = 0;
  bool is_gallery_ = false;
  std::vector<NodeIndex> left_out_;  // by drop_elements(), in order
  std::vector<Line> lines_;
};

}  // namespace

void prune(const Page& page, std::span<const NodeIndex> parts, const Measures& measures, Dropped& dropped, Stop stop) {
  Pruner(page, parts, measures, dropped, stop).run();
}

}  // namespace newsx::html
