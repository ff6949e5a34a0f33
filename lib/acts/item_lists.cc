#include "acts/item_lists.h"

#include <algorithm>

#include "acts/brackets.h"
#include "acts/item_labels.h"
#include "acts/list_markers.h"
#include "morph/prepositions.h"

namespace newsx {
namespace {

constexpr std::uint32_t kWidestGap = 9;           // numbers left out between two items of a list
constexpr TokenIndex kLongestComment = 500;       // tokens between two numbered items
constexpr TokenIndex kLongestBulletComment = 90;  // tokens between two bullets
constexpr TokenIndex kLeadWithin = 12;            // tokens of a line before its title in marks
constexpr int kMostLines = 8;                     // of one item
constexpr TokenIndex kLongestItem = 400;          // tokens
constexpr std::uint32_t kMostBareItems = 200;
constexpr std::size_t kPeek = 6;  // markers looked at to see whether an inline list goes on

class ListFinder {
 public:
  ListFinder(const Document& d, const std::function<bool(TokenIndex)>& titled, Lists& out)
      : d_(d), tokens_(d.tokens.tokens), titled_(titled), out_(out) {}

  void run() {
    out_.lists.clear();
    out_.items.clear();
    find_markers(d_, markers_);
    find_bare_items();
    if (markers_.empty()) return;
    group();
    for (const ItemList& list : out_.lists) {
      d_.stop.check();
      for (std::uint32_t i = 0; i < list.item_count; ++i) bound(list, i);
    }
  }

 private:
  std::string_view at(TokenIndex i) const { return d_.text_of(i); }
  TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
  bool starts_line(TokenIndex i) const { return tokens_[i].has(token_flag::line_start); }
  // The end of i's line, or kLongestItem tokens on.
  TokenIndex line_end(TokenIndex i) const {
    const TokenIndex limit = std::min(size(), i + kLongestItem);
    for (++i; i < limit && !starts_line(i); ++i) {
    }
    return i;
  }
  bool is_line_marker(TokenIndex i) const {
    Marker m;
    return i < size() && starts_line(i) && line_marker(d_, i, m);
  }
  bool blank_line_before(TokenIndex i) const {
    if (i == 0 || i >= size()) return true;
    const std::string_view gap = d_.text.substr(tokens_[i - 1].end(), tokens_[i].begin - tokens_[i - 1].end());
    return std::count(gap.begin(), gap.end(), '\n') >= 2;
  }

  // Items without markers: lines under a line that ends with a colon or a heading, parts of a paragraph after a colon,
  // titles in quotation marks that follow a word.
  void find_bare_items() {
    const std::size_t marked = markers_.size();
    for (TokenIndex i = 0; i < size(); ++i) {
      d_.stop.check(i);
      const bool colon = i > 0 && at(i - 1) == ":";
      const bool first = i == 0 && leads_to_marks(0) && line_end(0) < size() && leads_to_marks(line_end(0));
      const bool below = i > 0 && starts_line(i) && heads_list(i) &&
                         (tokens_[i].shape != Shape::lower || marks_after_number(d_, i) != kNone);
      const bool begins = first || colon || below || (i > 0 && !starts_line(i) && marks_after_word(i));
      if (!begins || !begins_item(i)) continue;
      ++run_;
      i = starts_line(i) ? bare_lines(i, marked) : bare_parts(i);
    }
    std::inplace_merge(markers_.begin(), markers_.begin() + static_cast<std::ptrdiff_t>(marked), markers_.end(),
                       by_place);
  }

  bool begins_item(TokenIndex i) const {
    if (titled_(i)) return true;
    const TokenIndex marks = marks_after_number(d_, i);
    if ((marks != kNone && titled_(marks)) || orders_title(i) || counts_title(i)) return true;
    if (!starts_line(i)) return false;
    const TokenIndex day = behind_day(d_, i);
    return (day != kNone && titled_(day)) || leads_to_marks(i);
  }

  // "Указ № 15: «О лесах»", "**Закон**	«О лесах»": a line with its title in marks behind a lead without a verb.
  bool leads_to_marks(TokenIndex line) const {
    bool act = false;
    for (TokenIndex i = line; i < size() && i < line + kLeadWithin && (i == line || !starts_line(i)); ++i) {
      if (tokens_[i].kind == TokenKind::quote_open) return act && d_.is(i + 1, FunctionWord::about) && titled_(i);
      act |= titled_(i);
      if (at(i) == "," || at(i) == ";" || at(i) == ".") return false;
      if (i > line && d_.is(i, FunctionWord::about)) return false;
      if ((d_.reading(i).reading.grammemes & (gram::VERB | gram::INFN | gram::PRTS)) != 0) return false;
    }
    return false;
  }

  // "первый «О лесах»"
  bool counts_title(TokenIndex i) const {
    return i + 1 < size() && tokens_[i + 1].kind == TokenKind::quote_open && titled_(i + 1) && ordinal_at(d_, i) > 0;
  }

  // "во-первых, «О лесах»"
  bool orders_title(TokenIndex i) const {
    return i + 2 < size() && tokens_[i].kind == TokenKind::word && at(i + 1) == "," && !starts_line(i) &&
           tokens_[i + 2].kind == TokenKind::quote_open && titled_(i + 2);
  }

  bool marks_after_word(TokenIndex i) const {
    return tokens_[i].kind == TokenKind::quote_open && tokens_[i - 1].kind == TokenKind::word;
  }

  // A line before token i that has no mark at its end, as headings.
  bool heads_list(TokenIndex i) const {
    const TokenKind last = tokens_[i - 1].kind;
    return last == TokenKind::word || last == TokenKind::number || last == TokenKind::date;
  }

  TokenIndex bare_lines(TokenIndex line, std::size_t marked) {
    const TokenIndex first = line;
    bool separated = false;
    for (std::uint32_t found = 0; line < size() && found < kMostBareItems && (begins_item(line) || separated);
         ++found) {
      const auto end = markers_.begin() + static_cast<std::ptrdiff_t>(marked);
      const auto m =
          std::lower_bound(markers_.begin(), end, line, [](const Marker& a, TokenIndex t) { return a.begin < t; });
      if (m != end && m->begin == line && m->line_start) break;
      add_bare(line, true);
      line = torn_end(line, size());
      if (separated && at(line - 1) == ".") break;
      separated = at(line - 1) == ";";
    }
    return std::max(line, first + 1) - 1;
  }

  // "«О …», «О …» и «О …»" or parts between semicolons. One part alone is no list.
  TokenIndex bare_parts(TokenIndex part) {
    const std::size_t before = markers_.size();
    const TokenIndex first = part;
    const bool marks = in_marks(part);
    while (part < size() && begins_item(part)) {
      add_bare(part, false);
      const TokenIndex end = over_bracket(d_, part_end(part, marks), size());
      part = end;
      if (end >= size() || starts_line(end) || !(separates(end) || (marks && dash_before_marks(end)))) break;
      while (part < size() && (separates(part) || d_.is(part, FunctionWord::between_items))) ++part;
      if (marks && part + 2 < size() && dash_before_marks(part)) part += at(part) == "." ? 2 : 1;
      if (part < size() && marks && !in_marks(part)) break;
    }
    if (markers_.size() == before + 1) markers_.resize(before);
    return std::max(part, first + 1) - 1;
  }

  bool in_marks(TokenIndex part) const {
    if (tokens_[part].kind == TokenKind::quote_open || marks_after_number(d_, part) != kNone) return true;
    // "законы «О лесах» и «О водах», а также указ «О гербе»"
    const bool class_word = part + 1 < size() && tokens_[part + 1].kind == TokenKind::quote_open && titled_(part);
    return class_word || orders_title(part) || counts_title(part);
  }

  bool separates(TokenIndex i) const {
    return at(i) == ";" || at(i) == "," || at(i) == "/" || at(i) == "|" || at(i) == "…" || at(i) == "..." ||
           d_.is(i, FunctionWord::additive);
  }

  // "«О рубке леса». – «О сплаве»"
  bool dash_before_marks(TokenIndex i) const {
    const TokenIndex dash = at(i) == "." ? i + 1 : i;
    return dash + 1 < size() && tokens_[dash].kind == TokenKind::dash && !starts_line(dash) &&
           tokens_[dash + 1].kind == TokenKind::quote_open && titled_(dash + 1);
  }

  // ", о регламенте", "и о выборах" behind a topic: a question of its own.
  bool begins_topic_part(TokenIndex i) const {
    return (at(i) == "," || d_.is(i, FunctionWord::between_items)) && i + 1 < size() &&
           d_.is(i + 1, FunctionWord::about) && titled_(i + 1);
  }

  // The token after a part: after its closing mark, or a semicolon.
  TokenIndex part_end(TokenIndex part, bool marks) const {
    int depth = 0;
    for (TokenIndex i = part; i < size() && i < part + kLongestItem && (i == part || !starts_line(i)); ++i) {
      depth += tokens_[i].kind == TokenKind::quote_open;
      if (tokens_[i].kind == TokenKind::quote_close && --depth <= 0 && marks) return i + 1;
      if (!marks && depth <= 0 &&
          (at(i) == ";" || at(i) == "|" || (i > part && begins_topic_part(i)) ||
           (i > part && tokens_[i].has(token_flag::sentence_start))))
        return i;
    }
    return std::min(part + kLongestItem, size());
  }

  void add_bare(TokenIndex i, bool line) {
    Marker m;
    m.begin = i;
    const TokenIndex day = line && !titled_(i) ? behind_day(d_, i) : kNone;
    m.body = orders_title(i) ? i + 2 : counts_title(i) ? i + 1 : day != kNone ? day : i;
    m.line_start = line;
    m.run = run_;
    m.value = 1;
    if (line || at(i) == "№") read_act_number(d_, i, m);
    markers_.push_back(m);
  }

  static bool by_place(const Marker& a, const Marker& b) { return a.begin < b.begin; }

  // --- Runs.

  bool goes_on(const Marker& last, const Marker& next) const {
    if (next.kind != last.kind) return false;
    if (!next.line_start) return inline_goes_on(last, next);
    if (!last.line_start && !begins_next_line(last, next)) return false;
    if (next.kind == MarkerKind::none) return next.run == last.run;
    if (next.kind == MarkerKind::bullet) return last.sign == next.sign && bullets_adjoin(last, next);
    if (next.depth != last.depth || next.begin - last.body > kLongestComment) return false;
    if (last.closer == '#' && next.closer == '#') return next.value != last.value && bullets_adjoin(last, next);
    if (next.value == last.value + 1) return true;
    // A number printed twice: "2. О скоте" and again "2. О пастбищах".
    if (next.value == last.value && next.value > 1 && last.closer == next.closer)
      return torn_end(last.body, next.begin + 1) == next.begin;
    return last.closer == next.closer && next.value > last.value && next.value - last.value <= kWidestGap + 1;
  }

  // A list whose first items stand in the line that announces them: "Приняты: 1. «О лесах»;" and below "2. «О водах»".
  bool begins_next_line(const Marker& last, const Marker& next) const {
    return next.kind != MarkerKind::none && last.closer == next.closer &&
           (next.value == last.value + 1 || next.kind == MarkerKind::bullet) &&
           torn_end(last.body, next.begin + 1) == next.begin;
  }

  bool inline_goes_on(const Marker& last, const Marker& next) const {
    if (next.line_start || next.paragraph != last.paragraph) return false;
    if (next.kind == MarkerKind::none) return next.run == last.run;
    if (next.kind == MarkerKind::bullet) return last.sign == next.sign && (next.value == 2 || next.sign != kDashSign);
    return next.closer == last.closer && next.value == last.value + 1;
  }

  // Between two bullets only their item's own lines, or a short comment that announces nothing.
  bool bullets_adjoin(const Marker& last, const Marker& next) const {
    const TokenIndex end = torn_end(last.body, next.begin);
    if (semicolons_ && at(end - 1) == ".") return false;  // the list is closed: speech, or another list
    if (end >= next.begin) return true;
    if (next.begin - end > kLongestBulletComment || at(next.begin - 1) == ":") return false;
    int lines = 0;
    for (TokenIndex i = end; i < next.begin; ++i) lines += starts_line(i);
    return lines <= 1;
  }

  // An inline list begins where its second marker is near.
  bool has_second(std::size_t m) const {
    const Marker& first = markers_[m];
    for (std::size_t k = m + 1; k < markers_.size() && k <= m + kPeek; ++k) {
      const Marker& next = markers_[k];
      if (next.begin < first.body) continue;  // the figure of "п. 1."
      if (next.line_start) return next.kind == first.kind && begins_next_line(first, next);
      if (next.kind != first.kind || next.closer != first.closer) continue;
      return inline_goes_on(first, next);
    }
    return false;
  }

  bool sub_item(const Marker& parent, const Marker& m, bool after_sub, const Marker& last) const {
    if (!m.line_start || !parent.line_start || m.begin - parent.body > kLongestComment) return false;
    if (m.kind == MarkerKind::arabic && parent.kind == MarkerKind::arabic && m.depth == parent.depth + 1)
      return m.parent == parent.value && (!after_sub || m.value > last.value);
    // "2. Решение об утверждении документов:" and below its dashes
    if (m.kind == MarkerKind::bullet && parent.kind != MarkerKind::bullet && parent.kind != MarkerKind::none)
      return next_goes_on_after_subs_ &&
             (after_sub ? last.kind == m.kind && last.sign == m.sign : at(m.begin - 1) == ":");
    if (parent.kind == MarkerKind::arabic || parent.kind == MarkerKind::roman) {
      const bool other =
          m.kind == MarkerKind::cyrillic_letter || m.kind == MarkerKind::latin_letter ||
          (parent.kind == MarkerKind::roman && m.kind == MarkerKind::arabic) ||
          (m.kind == MarkerKind::arabic && m.depth == parent.depth && parent.closer == '.' && m.closer != '.');
      if (!other || !next_goes_on_after_subs_) return false;
      return after_sub && last.kind == m.kind ? m.value == last.value + 1 : m.value == 1;
    }
    return false;
  }

  // Whether some marker after `m` goes on with the list of `top`: else what looks like its sub-items may be a list of
  // its own.
  bool top_goes_on(std::size_t m, const Marker& top) const {
    for (std::size_t k = m + 1; k < markers_.size() && k < m + 40; ++k)
      if (markers_[k].line_start && markers_[k].kind == top.kind && markers_[k].closer == top.closer &&
          markers_[k].depth == top.depth)
        return markers_[k].value == top.value + 1 && markers_[k].begin - top.body <= kLongestComment;
    return false;
  }

  void group() {
    for (std::size_t m = 0; m < markers_.size(); ++m) {
      d_.stop.check();
      const Marker& next = markers_[m];
      if (open_ && next.begin < last_.body) continue;
      if (open_) {
        if (goes_on(top_, next)) {
          semicolons_ |= at(next.begin - 1) == ";";
          add(next, 0);
          top_ = next;
          in_sub_ = false;
          continue;
        }
        next_goes_on_after_subs_ = in_sub_ || top_goes_on(m, top_);
        if (sub_item(top_, next, in_sub_, last_)) {
          add(next, 1);
          in_sub_ = true;
          continue;
        }
        if (!next.line_start && top_.line_start && is_in_last(next.begin)) continue;  // inside an item
        if (next.line_start && inside_item(m, next)) continue;
      }
      if (!next.line_start && (next.value != 1 || !has_second(m))) continue;
      begin(next);
    }
  }

  // Whether token i is one of the words of the last item, which begins a line.
  bool is_in_last(TokenIndex i) {
    if (last_body_ != last_.body) {
      last_body_ = last_.body;
      last_end_ = torn_end(last_.body, size());
    }
    return i < last_end_;
  }

  // Bullets and letters under a numbered item that goes on after them: the item's own details.
  bool inside_item(std::size_t m, const Marker& next) const {
    if (next.kind == MarkerKind::arabic || top_.kind == MarkerKind::bullet || top_.kind == MarkerKind::none)
      return false;
    return top_goes_on(m, top_);
  }

  void begin(const Marker& m) {
    out_.lists.push_back({static_cast<std::uint32_t>(out_.items.size()), 0, m.line_start});
    open_ = true;
    in_sub_ = semicolons_ = false;
    top_ = m;
    add(m, 0);
  }

  void add(const Marker& m, std::uint8_t level) {
    ListItem item;
    item.marker = m.begin;
    item.begin = item.end = m.body;
    item.glued_bytes = m.glued_bytes;
    item.number = m.number;
    item.value = m.value;
    item.kind = m.kind;
    item.level = level;
    item.line_start = m.line_start;
    out_.items.push_back(item);
    ++out_.lists.back().item_count;
    last_ = m;
  }

  // --- Words of an item.

  void bound(const ItemList& list, std::uint32_t i) {
    ListItem& item = out_.items[list.first_item + i];
    const ListItem* const next = i + 1 < list.item_count ? &out_.items[list.first_item + i + 1] : nullptr;
    item.end = torn_end(item.begin, next != nullptr ? next->marker : size());
  }

  // The end of the item that begins at `begin`: its line and those that it was torn over.
  TokenIndex torn_end(TokenIndex begin, TokenIndex limit) const {
    TokenIndex end = begin;
    int depth = 0;
    for (int line = 0; line < kMostLines; ++line) {
      const TokenIndex from = end;
      end = line_end(end);
      if (end >= limit) return limit;
      if (end - begin >= kLongestItem) return end;
      for (TokenIndex i = from; i < end; ++i) {
        depth += tokens_[i].kind == TokenKind::quote_open;
        if (tokens_[i].kind == TokenKind::quote_close && depth > 0) --depth;
      }
      if (end >= size() || blank_line_before(end) || is_line_marker(end) || !torn(end, depth)) return end;
    }
    return end;
  }

  // Whether the line that begins at `next` goes on with what stands before it.
  bool torn(TokenIndex next, int depth) const {
    const Token& last = tokens_[next - 1];
    const std::string_view mark = at(next - 1);
    const Token& first = tokens_[next];
    if (marks_after_number(d_, next) != kNone) return false;  // "от 3 мая № 301 «О лесах»" is the next item
    if (last.kind == TokenKind::punctuation && mark != "," && mark != "-") return false;
    if (depth == 0 && last.kind == TokenKind::quote_close)
      return first.shape == Shape::lower && first.kind == TokenKind::word;
    if (first.shape == Shape::lower && first.kind == TokenKind::word) return true;
    if (mark == ",") return false;
    if (!first.has(token_flag::paragraph_start)) return true;
    if (last.kind == TokenKind::word && last.shape == Shape::lower && joins(next - 1)) return true;
    if (last.kind == TokenKind::dash || mark == "-" || mark == "№") return true;
    // "«О поправках в законы" and below "«О бюджете» и «О сборах»»"
    if (depth > 0 && first.kind == TokenKind::quote_open && last.kind == TokenKind::word && titled_(next - 1))
      return true;
    return depth > 0 && closes_soon(next);
  }

  // An open quotation whose mark stands in one of the next lines, before any that opens one.
  bool closes_soon(TokenIndex next) const {
    TokenIndex end = next;
    int depth = 1;
    for (int line = 0; line < 4 && end < size(); ++line) {
      if (blank_line_before(end) || is_line_marker(end) || (tokens_[end].kind == TokenKind::quote_open && line == 0))
        return false;
      const TokenIndex from = end;
      end = line_end(end);
      for (TokenIndex i = from; i < end; ++i) {
        depth += tokens_[i].kind == TokenKind::quote_open;
        if (tokens_[i].kind == TokenKind::quote_close && --depth == 0) return true;
      }
      const std::string_view last = at(end - 1);
      if (last == ";" || last == "." || last == ":") return false;
    }
    return false;
  }

  // Words that a line does not end with unless it was torn.
  bool joins(TokenIndex i) const {
    return d_.is(i, FunctionWord::coordination | FunctionWord::contrast | FunctionWord::between_items |
                        FunctionWord::negation | FunctionWord::possessive) ||
           find_preposition(d_.folded(i)) != nullptr;
  }

  const Document& d_;
  const std::vector<Token>& tokens_;
  const std::function<bool(TokenIndex)>& titled_;
  Lists& out_;
  std::vector<Marker> markers_;
  std::uint32_t run_ = 0;
  bool open_ = false, in_sub_ = false, semicolons_ = false, next_goes_on_after_subs_ = false;
  TokenIndex last_body_ = kNone, last_end_ = 0;  // of the item that is_in_last() asked about last
  Marker top_, last_;                            // the open list's last item of the upper level, and of any
};

}  // namespace

void find_lists(const Document& d, const std::function<bool(TokenIndex)>& titled, Lists& out) {
  ListFinder(d, titled, out).run();
}

}  // namespace newsx
