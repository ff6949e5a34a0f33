// What readers of markers share: where a title, a label and an item's words begin.
//
// Cost: O(1). Threads: may run at once. Errors: none.
#pragma once
#include <algorithm>

#include "acts/act_number.h"
#include "acts/class_words.h"
#include "acts/item_labels.h"
#include "acts/list_markers.h"
#include "acts/title_leads.h"
#include "acts/token_lines.h"

namespace newsx {

class MarkerParts : public TokenLines {
 public:
  using TokenLines::TokenLines;

  bool begins_title(TokenIndex i) const {
    if (i >= tokens_.size()) return false;
    return kind(i) == TokenKind::quote_open || d_.is(i, FunctionWord::about) ||
           (kind(i) == TokenKind::word && tokens_[i].shape != Shape::lower && tokens_[i].shape != Shape::none);
  }

  // "закон «О лесах»", "проект закона «О лесах»"
  bool begins_act(TokenIndex i) const {
    const TokenIndex end = new_line(i) ? i : behind_class_words(d_, i);
    return end > i && kind(end) == TokenKind::quote_open;
  }

  // "1 – починить мост"
  bool begins_deed(TokenIndex i) const {
    return i < tokens_.size() && kind(i) == TokenKind::word && (d_.reading(i).reading.grammemes & gram::INFN) != 0;
  }

  // "| 02.10.2024 | О лесах": the last of the bars between which cells with dates stand.
  TokenIndex last_bar(TokenIndex bar) const {
    TokenIndex i = bar + 1;
    while (!new_line(i) && i < bar + kActNumberWithin && is_date_part(d_, i)) ++i;
    return i > bar + 1 && !new_line(i) && at(i) == "|" ? i : bar;
  }

  bool begins_topic_or_marks(TokenIndex i) const {
    return kind(i) == TokenKind::quote_open || (d_.is(i, FunctionWord::about) && kind(i + 1) == TokenKind::word);
  }

  // What may stand behind a marker inside a line, where few words have one: marks, a topic, a class word.
  bool begins_part(TokenIndex i) const {
    return !new_line(i) && (kind(i) == TokenKind::quote_open || d_.is(i, FunctionWord::about) ||
                            begins_document(d_, i) || begins_act(i));
  }

  // Where a marker may stand inside a line: behind a mark or a conjunction, or at the beginning of what is cited behind
  // a colon.
  bool is_free(TokenIndex i) const {
    if (i == 0) return true;
    const std::string_view before = at(i - 1);
    return before == ":" || before == ";" || before == "," || before.ends_with('.') ||
           d_.is(i - 1, FunctionWord::additive | FunctionWord::also) || kind(i - 1) == TokenKind::quote_close ||
           kind(i - 1) == TokenKind::bracket_open || kind(i - 1) == TokenKind::dash ||
           (kind(i - 1) == TokenKind::quote_open && i > 1 && at(i - 2) == ":") ||
           (kind(i - 1) == TokenKind::symbol && !is_number_sign(before));
  }

  // The item's words begin at token `body` or behind stray signs; false if none do.
  bool body_at(TokenIndex body, Marker& m, bool may_be_next_line) const {
    // Dashes and stray marks between the marker and the title.
    while (body < tokens_.size() && !new_line(body) &&
           (kind(body) == TokenKind::dash || at(body) == "." || at(body) == "|" || at(body) == ">"))
      ++body;
    if (body >= tokens_.size()) return false;
    // "(против — 4);", and "№ 5»" of a torn title
    const bool two = at(body) == "," && at(body + 1) == ",";  // ",,О лесах``"
    if (at(body) == ";" || (at(body) == "," && !two) || kind(body) == TokenKind::quote_close) return false;
    if (new_line(body)) {
      const std::string_view gap =
          d_.text.substr(tokens_[body - 1].end(), tokens_[body].begin - tokens_[body - 1].end());
      if (!may_be_next_line || !begins_title(body) || std::count(gap.begin(), gap.end(), '\n') > 2) return false;
    }
    // "– 2 апреля: распоряжение «О лесах»"
    const TokenIndex day = behind_day(d_, body);
    m.body = day != kNone && (begins_topic_or_marks(day) || begins_act(day)) ? day : body;
    return true;
  }

  bool read_label(TokenIndex i, Marker& m) const { return read_item_label(d_, i, m); }
  // "1215. Закон «О лесах»" in a gazette's contents.
  bool read_article(TokenIndex i, Marker& m) const {
    return kind(i) == TokenKind::number && tokens_[i].length == 4 && read_item_label(d_, i, m, kGreatestArticle) &&
           m.depth == 0;
  }
};

}  // namespace newsx
