// The text of an article: one block after the other.
#include <charconv>
#include <utility>

#include "formats/html_content.h"
#include "text/ascii.h"
#include "text/roman.h"

namespace newsx::html {
namespace {

bool is_block(const GumboNode* node) {
  return is_one_of(
      node, {GUMBO_TAG_P,        GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_MAIN,
             GUMBO_TAG_HEADER,   GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,         GUMBO_TAG_H4,
             GUMBO_TAG_H5,       GUMBO_TAG_H6,      GUMBO_TAG_UL,      GUMBO_TAG_OL,         GUMBO_TAG_LI,
             GUMBO_TAG_DL,       GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
             GUMBO_TAG_TABLE,    GUMBO_TAG_TR,      GUMBO_TAG_CAPTION, GUMBO_TAG_FIGURE,     GUMBO_TAG_FIGCAPTION,
             GUMBO_TAG_ADDRESS,  GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_HR,         GUMBO_TAG_BODY,
             GUMBO_TAG_FIELDSET, GUMBO_TAG_CENTER});
}

// As in browsers, what 32 bits cannot hold is no number: counting on from it never overflows.
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
    if (!is_element(node) || is_clutter(node)) return false;
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) {
      block_ += '\n';
      space_ = false;
    } else if (is_block(node)) {
      finish_block();
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      if (!block_.empty()) block_ += '\t';
      space_ = false;
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
    } else if (small && (list.type == "I" || list.type == "i")) {
      marker_ = roman_numeral(static_cast<int>(number));
    } else {
      marker_ = std::to_string(number);
    }
    marker_ += ". ";
  }

  void add(std::string_view text) {
    for (const char c : text) {
      const bool white = is_ascii_white(c);
      if (white && preformatted_ > 0) {
        block_ += c == '\r' ? '\n' : c;
      } else if (white) {
        space_ = !block_.empty() && block_.back() != '\n' && block_.back() != '\t';
      } else {
        if (space_) block_ += ' ';
        space_ = false;
        block_ += c;
      }
    }
  }

  void finish_block() {
    space_ = false;
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
  bool space_ = false;  // owed before the next word
  int preformatted_ = 0;
  std::vector<List> lists_;  // the innermost last
  std::string marker_;       // of the item whose first words have not come
  bool after_item_ = false;
};

}  // namespace

std::string article_text(const GumboNode* article, Stop stop) {
  BlockWriter writer;
  bool first = true;  // the article itself is taken whatever its class says
  walk(
      article,
      [&](const GumboNode* node) {
        return std::exchange(first, false) && is_element(node) ? true : writer.enter(node);
      },
      [&](const GumboNode* node) { writer.leave(node); }, stop);
  return writer.text();
}

}  // namespace newsx::html
