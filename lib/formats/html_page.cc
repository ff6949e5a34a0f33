#include "formats/html_page.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace newsx::html {
namespace {

constexpr std::uint32_t kLeastProse = 40;  // characters of a block that may read as a sentence
constexpr std::uint32_t kSureProse = 140;  // characters of one that does, whatever its marks
constexpr std::uint32_t kShortShare = 4;   // blocks without a sentence's marks count for a fourth

bool is_never_shown(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEMPLATE) return true;
  return is_one_of(node, {GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
                          GUMBO_TAG_MATH, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_LABEL,
                          GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,
                          GUMBO_TAG_CANVAS, GUMBO_TAG_INPUT, GUMBO_TAG_NOFRAMES});
}

bool is_hidden(const GumboNode* node) {
  if (tag_of(node) == GUMBO_TAG_NOSCRIPT) return true;
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  std::string style(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

// Characters without white space. A Chinese, Japanese or Korean character counts as two letters.
std::uint32_t count_chars(std::string_view text) {
  std::uint32_t chars = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!begins_code_point(c) || is_ascii_white(c)) continue;
    const bool no_break_space = c == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
    if (!no_break_space) chars += static_cast<unsigned char>(c) >= 0xE3 ? 2 : 1;
  }
  return chars;
}

bool has_sentence_mark(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool ends = i + 1 == text.size() || !(is_ascii_letter(text[i + 1]) || is_ascii_digit(text[i + 1]));
    if ((c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':') && ends) return true;
  }
  constexpr std::string_view kIdeographicStop = "\xE3\x80\x82", kFullWidthComma = "\xEF\xBC\x8C";
  return text.find(kIdeographicStop) != std::string_view::npos || text.find(kFullWidthComma) != std::string_view::npos;
}

// How much of a block is running text.
std::uint32_t prose_of(const Block& block, bool marks) {
  const std::uint32_t plain = block.chars - block.linked;
  if (block.linked * 2 > block.chars || plain < kLeastProse) return 0;
  return marks || plain >= kSureProse ? plain : plain / kShortShare;
}

// Drops white space at the beginning of `text`; stops appending once it has more than `most` bytes.
void append_folded(std::string& text, const char* more, std::size_t most) {
  for (; *more != '\0' && text.size() <= most; ++more)
    if (!is_ascii_white(*more)) {
      text += *more;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
}

class BlockCounter {
 public:
  BlockCounter(const Page& page, Measures& out) : page_(page), out_(out) {}

  void enter(NodeIndex i) {
    const GumboNode* node = page_.nodes[i].source;
    if (is_text(node)) return add(i, node->v.text.text);
    if (ends_line(i) || tag_of(node) == GUMBO_TAG_BR) finish();
    if (tag_of(node) == GUMBO_TAG_A) ++links_;
    open_.push_back(i);
  }
  // All that end before node i.
  void leave_before(NodeIndex i) {
    while (!open_.empty() && page_.nodes[open_.back()].end <= i) {
      const GumboNode* node = page_.nodes[open_.back()].source;
      if (ends_line(open_.back())) finish();
      if (tag_of(node) == GUMBO_TAG_A) --links_;
      open_.pop_back();
    }
  }

 private:
  bool ends_line(NodeIndex i) const {
    return page_.nodes[i].is_block || is_one_of(page_.nodes[i].source, {GUMBO_TAG_TD, GUMBO_TAG_TH});
  }
  void add(NodeIndex i, std::string_view text) {
    const std::uint32_t chars = count_chars(text);
    if (chars == 0) return;
    if (block_.chars == 0) block_.begin = i;
    block_.chars += chars;
    if (links_ > 0) {
      block_.linked += chars;
    } else {
      marks_ = marks_ || has_sentence_mark(text);
    }
    block_.end = i + 1;
  }
  void finish() {
    if (block_.chars > 0) {
      const auto owner = std::find_if(open_.rbegin(), open_.rend(), [&](NodeIndex i) { return ends_line(i); });
      block_.owner = owner == open_.rend() ? 0 : *owner;
      block_.prose = prose_of(block_, marks_);
      out_.blocks.push_back(block_);
    }
    block_ = {};
    marks_ = false;
  }

  const Page& page_;
  Measures& out_;
  std::vector<NodeIndex> open_;
  Block block_{};
  bool marks_ = false;
  int links_ = 0;
};

}  // namespace

bool is_block(const GumboNode* node) {
  return is_one_of(
      node, {GUMBO_TAG_P,        GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_MAIN,
             GUMBO_TAG_HEADER,   GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,         GUMBO_TAG_H4,
             GUMBO_TAG_H5,       GUMBO_TAG_H6,      GUMBO_TAG_UL,      GUMBO_TAG_OL,         GUMBO_TAG_LI,
             GUMBO_TAG_DL,       GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
             GUMBO_TAG_TABLE,    GUMBO_TAG_TR,      GUMBO_TAG_CAPTION, GUMBO_TAG_FIGURE,     GUMBO_TAG_FIGCAPTION,
             GUMBO_TAG_ADDRESS,  GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_HR,         GUMBO_TAG_BODY,
             GUMBO_TAG_FIELDSET, GUMBO_TAG_CENTER,  GUMBO_TAG_NAV,     GUMBO_TAG_ASIDE,      GUMBO_TAG_FOOTER,
             GUMBO_TAG_FORM});
}

bool Page::is_inside(NodeIndex i, std::span<const NodeIndex> ancestors) const {
  const auto after = std::upper_bound(ancestors.begin(), ancestors.end(), i);
  return after != ancestors.begin() && is_inside(i, *(after - 1));
}

NodeIndex Page::index_of(const GumboNode* node) const {
  const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const PageNode& one) { return one.source == node; });
  return found == nodes.end() ? 0 : static_cast<NodeIndex>(found - nodes.begin());
}

std::vector<Block>::const_iterator Measures::first_block(NodeIndex i) const {
  return std::lower_bound(blocks.begin(), blocks.end(), i,
                          [](const Block& block, NodeIndex node) { return block.begin < node; });
}

Page page_of(const GumboNode* root, Shown shown, Stop stop) {
  Page page;
  std::vector<NodeIndex> open;
  const auto enter = [&](const GumboNode* node) {
    if (!is_text(node) && (!is_element(node) || is_never_shown(node) || (shown == Shown::visible && is_hidden(node)))) {
      if (node != root) return false;
    }
    const auto index = static_cast<NodeIndex>(page.nodes.size());
    if (tag_of(node) == GUMBO_TAG_BODY) page.body = index;
    page.nodes.push_back({node, open.empty() ? 0 : open.back(), index + 1,
                          is_element(node) ? hint_of(node) : Hint::none, is_block(node)});
    if (!is_element(node)) return false;
    open.push_back(index);
    return true;
  };
  const auto leave = [&](const GumboNode*) {
    page.nodes[open.back()].end = static_cast<NodeIndex>(page.nodes.size());
    open.pop_back();
  };
  walk(root, enter, leave, stop);
  return page;
}

Measures measure(const Page& page, const Dropped& dropped, Stop stop) {
  Measures out;
  out.nodes.resize(page.nodes.size());
  BlockCounter counter(page, out);
  const auto size = static_cast<NodeIndex>(page.nodes.size());
  for (NodeIndex i = 0; i < size;) {
    stop.check(i);
    counter.leave_before(i);
    if (dropped[i]) {
      i = page.nodes[i].end;
      continue;
    }
    counter.enter(i++);
  }
  counter.leave_before(size);
  for (const Block& block : out.blocks) {
    Measure& own = out.nodes[block.owner];
    own.chars += block.chars;
    own.linked += block.linked;
    own.prose += block.prose;
  }
  for (NodeIndex i = size; i-- > 1;) {
    Measure& above = out.nodes[page.nodes[i].parent];
    above.chars += out.nodes[i].chars;
    above.linked += out.nodes[i].linked;
    above.prose += out.nodes[i].prose;
  }
  return out;
}

std::string text_of_block(const Page& page, const Block& block, const Dropped& dropped, std::size_t most) {
  std::string text;
  for (NodeIndex i = block.begin; i < block.end && text.size() <= most;) {
    if (dropped[i]) {
      i = page.nodes[i].end;
      continue;
    }
    if (const GumboNode* node = page.nodes[i++].source; is_text(node)) append_folded(text, node->v.text.text, most);
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace newsx::html
