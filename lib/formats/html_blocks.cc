// The text of an article: one block after the other.
#include <algorithm>
#include <charconv>
#include <utility>

#include "formats/html_content.h"
#include "text/ascii.h"
#include "text/roman.h"

namespace newsx::html {
namespace {

// As in browsers, a number beyond 32 bits is none, so that counting never overflows.
std::int64_t number_of(std::string_view text, std::int64_t otherwise) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? value : otherwise;
}

std::string letters_of(std::int64_t number, char first) {
  std::string letters;
  for (; number > 0; number = (number - 1) / 26) letters.insert(0, 1, static_cast<char>(first + (number - 1) % 26));
  return letters;
}

class BlockWriter {
 public:
  bool enter(const GumboNode* node) {
    if (is_text(node)) {
      add(node->v.text.text);
      return false;
    }
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) {
      block_ += '\n';
      space_ = false;
      no_break_ = false;
    } else if (is_block(node)) {
      finish_block();
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      if (!block_.empty()) block_ += '\t';
      space_ = no_break_ = false;
    }
    if (tag == GUMBO_TAG_PRE) ++preformatted_;
    if ((tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL) && lists_.empty()) after_item_ = false;
    if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL)
      lists_.push_back({tag == GUMBO_TAG_OL, attribute(node, "type"), number_of(attribute(node, "start"), 1)});
    if (tag == GUMBO_TAG_LI) begin_item(node);
    return true;
  }

  void leave(const GumboNode* node) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_PRE) --preformatted_;
    if (is_block(node)) finish_block();
    if (tag == GUMBO_TAG_LI) marker_.clear();
    if ((tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL) && !lists_.empty()) lists_.pop_back();
  }

  std::string text() {
    finish_block();
    return std::move(text_);
  }

 private:
  struct List {
    bool ordered;
    std::string_view type;
    std::int64_t next;
  };

  void begin_item(const GumboNode* node) {
    if (lists_.empty() || !lists_.back().ordered) {
      marker_ = "• ";
      return;
    }
    List& list = lists_.back();
    list.next = number_of(attribute(node, "value"), list.next);
    const std::int64_t number = list.next++;
    const bool small = number > 0 && number < 4000;  // letters and Roman digits go no further
    if (small && list.type == "a") {
      marker_ = letters_of(number, 'a');
    } else if (small && list.type == "A") {
      marker_ = letters_of(number, 'A');
    } else if (small && is_same_but_case(list.type, "i")) {
      marker_ = roman_numeral(static_cast<int>(number));
      if (list.type == "i") std::transform(marker_.begin(), marker_.end(), marker_.begin(), ascii_lower);
    } else {
      marker_ = std::to_string(number);
    }
    marker_ += ". ";
  }

  // Soft hyphens and zero-width characters are dropped; a no-break space next to other white space is white space.
  void add(std::string_view text) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    for (std::size_t i = 0; i < text.size();) {
      const std::string_view rest = text.substr(i);
      if (const std::size_t bytes = bytes_without_width(rest); bytes > 0) {
        i += bytes;
      } else if (rest.starts_with(no_break_space)) {
        add_no_break_space();
        i += no_break_space.size();
      } else {
        add(text[i++]);
      }
    }
  }

  // The size of a soft hyphen, zero-width space, word joiner or byte order mark at the beginning; 0: there is none.
  static std::size_t bytes_without_width(std::string_view text) {
    for (const std::string_view mark : {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF"})
      if (text.starts_with(mark)) return mark.size();
    return 0;
  }

  void add_no_break_space() {
    if (space_ || no_break_) {
      no_break_ = false;
      space_ = true;
      return;
    }
    no_break_ = true;
  }

  void add(char c) {
    const bool white = is_ascii_white(c);
    if (white && preformatted_ > 0) {
      block_ += c == '\r' ? '\n' : c;
      return;
    }
    if (white) {
      space_ = true;
      no_break_ = false;
      return;
    }
    const bool at_begin = block_.empty() || block_.back() == '\n' || block_.back() == '\t';
    if (space_ && !at_begin) block_ += ' ';
    if (no_break_ && !at_begin) block_ += "\xC2\xA0";
    space_ = false;
    no_break_ = false;
    block_ += c;
  }

  void finish_block() {
    space_ = false;
    no_break_ = false;
    const std::size_t begin = block_.find_first_not_of("\n\t ");
    if (begin != std::string::npos) {
      block_.erase(block_.find_last_not_of("\n\t ") + 1);
      block_.erase(0, begin);
      const bool item = !marker_.empty();
      if (!text_.empty()) text_ += item && after_item_ ? "\n" : "\n\n";
      text_ += marker_;
      text_ += block_;
      marker_.clear();
      after_item_ = item;
    }
    block_.clear();
  }

  std::string text_, block_;
  bool space_ = false;     // owed before the next word
  bool no_break_ = false;  // the same as a no-break space
  int preformatted_ = 0;
  std::vector<List> lists_;  // the innermost last
  std::string marker_;       // of the item whose first words have not come
  bool after_item_ = false;
};

}  // namespace

std::string article_text(const Page& page, const Article& article, const GumboNode* heading, Stop stop) {
  BlockWriter writer;
  std::vector<NodeIndex> open;
  for (const NodeIndex part : article.parts) {
    const NodeIndex end = page.nodes[part].end;
    for (NodeIndex i = part; i <= end;) {
      stop.check(i);
      for (; !open.empty() && page.nodes[open.back()].end <= i; open.pop_back())
        writer.leave(page.nodes[open.back()].source);
      if (i == end) break;
      const GumboNode* node = page.nodes[i].source;
      if ((i != part && article.dropped[i]) || node == heading) {
        i = page.nodes[i].end;
        continue;
      }
      if (writer.enter(node)) open.push_back(i);
      ++i;
    }
  }
  return writer.text();
}

}  // namespace newsx::html
