#include "acts/item_lists.h"

#include <algorithm>

#include "acts/bare_items.h"
#include "acts/class_words.h"
#include "acts/comma_parts.h"
#include "acts/item_bounds.h"
#include "acts/list_breaks.h"
#include "acts/list_markers.h"
#include "acts/semicolon_parts.h"

namespace newsx {
namespace {

constexpr std::uint32_t kWidestGap = 9;     // numbers left out between two items of a list
constexpr std::uint32_t kOfRegister = 100;  // the least number that a register gave, and not the list
constexpr std::uint32_t kWidestGapOfRegister = 19;
constexpr std::uint32_t kWidestGapOfTitles = 49;
constexpr TokenIndex kLongestComment = 500;       // tokens between two numbered items
constexpr TokenIndex kLongestBulletComment = 90;  // tokens between two bullets
constexpr TokenIndex kLongestSectionHead = 8;     // tokens of a section's
constexpr std::size_t kPeek = 6;                  // markers looked at to see whether an inline list goes on

class ListFinder {
 public:
  ListFinder(const Document& d, const TitleTest& titled, Lists& out)
      : d_(d), tokens_(d.tokens.tokens), titled_(titled), bounds_(d, titled), breaks_(d, bounds_), out_(out) {}

  void run() {
    out_.lists.clear();
    out_.items.clear();
    find_markers(d_, markers_);
    find_semicolon_parts(d_, titled_, markers_);
    find_comma_parts(d_, markers_);
    find_bare_items(d_, titled_, bounds_, markers_);
    if (markers_.empty()) return;
    group();
    for (const ItemList& list : out_.lists) {
      d_.stop.check();
      for (std::uint32_t i = 0; i < list.item_count; ++i) bound(list, i);
    }
  }

 private:
  std::string_view at(TokenIndex i) const { return i < size() ? d_.text_of(i) : std::string_view{}; }
  TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
  bool starts_line(TokenIndex i) const { return tokens_[i].has(token_flag::line_start); }
  TokenIndex list_begin() const { return out_.items[out_.lists.back().first_item].marker; }
  // --- Runs.

  bool goes_on(const Marker& last, const Marker& next) const {
    if (next.kind != last.kind) return false;
    if (!next.line_start) return inline_goes_on(last, next);
    if (!last.line_start && !begins_next_line(last, next)) return false;
    if (next.kind == MarkerKind::none) return next.run == last.run;
    if (next.kind == MarkerKind::bullet) return last.sign == next.sign && bullets_adjoin(last, next);
    if (next.begin - last.body > kLongestComment || breaks_.tells_other_list(list_begin(), last, next)) return false;
    if (next.depth + 1 == last.depth) return next.value == last.parent + 1;  // "1.1.", "1.2.", "2."
    if (next.depth != last.depth) return false;
    if (next.depth == 1 && next.value == 1 && next.parent == last.parent + 1) return headed_section(last, next);
    if (last.closer == '#' && next.closer == '#')
      return next.number.of(d_.text) != last.number.of(d_.text) && bullets_adjoin(last, next);
    if (next.value == last.value + 1) return true;
    // A number printed twice: "2. О скоте" and again "2. О пастбищах"; "1. О скоте" and "1а. О пастбищах".
    if (next.value == last.value && (next.value > 1 || is_lettered(last, next)) && last.closer == next.closer)
      return bounds_.torn_end(last.body, next.begin + 1) == next.begin;
    if (last.closer != next.closer || next.value < last.value) return false;
    const std::uint32_t gap = last.value < kOfRegister ? kWidestGap : kWidestGapOfRegister;
    return next.value - last.value <= gap + 1 || follows_as_title(last, next);
  }

  // "15. «О лесах»," and right below "29. «О водах»": some of many on an agenda.
  bool follows_as_title(const Marker& last, const Marker& next) const {
    return next.value - last.value <= kWidestGapOfTitles + 1 && titled_(last.body) && titled_(next.body) &&
           bounds_.torn_end(last.body, next.begin + 1) == next.begin;
  }

  // "1.3. О лесах", "Кадровый блок:", "2.1. О судьях": at most a heading between them, which announces nothing.
  bool headed_section(const Marker& last, const Marker& next) const {
    const TokenIndex end = bounds_.torn_end(last.body, next.begin);
    if (next.begin - end > kLongestSectionHead) return false;
    const bool colon = next.begin > end && at(next.begin - 1) == ":";
    for (TokenIndex i = end; i + (colon ? 1 : 0) < next.begin; ++i)
      if (tokens_[i].kind == TokenKind::punctuation || (colon && is_class_word(d_, i))) return false;
    return true;
  }

  // A list whose first items stand in the line that announces them: "Приняты: 1. «О лесах»;" and below "2. «О водах»".
  bool begins_next_line(const Marker& last, const Marker& next) const {
    return next.kind != MarkerKind::none && last.closer == next.closer &&
           (next.value == last.value + 1 || next.kind == MarkerKind::bullet) &&
           bounds_.torn_end(last.body, next.begin + 1) == next.begin;
  }

  bool inline_goes_on(const Marker& last, const Marker& next) const {
    if (next.line_start || next.paragraph != last.paragraph) return false;
    if (next.kind == MarkerKind::none) return next.run == last.run;
    if (next.kind == MarkerKind::bullet) return last.sign == next.sign && (next.value == 2 || next.sign != kDashSign);
    if (last.closer == '#' && next.closer == '#')
      return next.value == last.value + 1 ||
             (next.number.of(d_.text) != last.number.of(d_.text) && (is_separated(next.begin) || heads_sentence(next)));
    const bool lettered = next.value == last.value && is_lettered(last, next);
    if (!closes_alike(last, next) || (next.value <= last.value && !lettered) || breaks_.heads_other_list(last, next))
      return false;
    return lettered || next.value == last.value + 1 ||
           (next.value - last.value <= kWidestGap + 1 && adjoins(last, next));
  }

  // "Решение № 41 «О лесах» действует с мая."
  bool heads_sentence(const Marker& m) const {
    return m.closer == '#' && tokens_[m.begin].has(token_flag::sentence_start) &&
           tokens_[m.body].kind == TokenKind::quote_open && !m.line_start;
  }

  // Whether a mark or a conjunction stands before the marker at token i.
  bool is_separated(TokenIndex i) const {
    return i > 0 && (at(i - 1) == "," || at(i - 1) == ";" || d_.is(i - 1, FunctionWord::between_items));
  }

  // "2" and "2а"
  bool is_lettered(const Marker& last, const Marker& next) const {
    return next.kind == MarkerKind::arabic && next.number.of(d_.text) != last.number.of(d_.text);
  }

  // ")" and ")", or "(" and ")" of "два закона (1) «О лесах», 2) «О водах»)"
  static bool closes_alike(const Marker& last, const Marker& next) {
    return next.closer == last.closer || (last.value == 1 && last.closer == '(' && next.closer == ')');
  }

  // "п. 3 – «О пляжах» и п. 5 – «О воде»": nothing stands between the first one's title and the next marker.
  bool adjoins(const Marker& last, const Marker& next) const {
    TokenIndex end = next.begin;
    while (end > last.body && is_separated(end)) --end;
    return end > last.body && end < next.begin && tokens_[last.body].kind == TokenKind::quote_open &&
           tokens_[end - 1].kind == TokenKind::quote_close;
  }

  // Between two bullets only their item's own lines, or a short comment that announces nothing.
  bool bullets_adjoin(const Marker& last, const Marker& next) const {
    const TokenIndex end = bounds_.torn_end(last.body, next.begin);
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
      if (next.kind != first.kind || !closes_alike(first, next)) continue;
      return inline_goes_on(first, next);
    }
    return false;
  }

  bool sub_item(const Marker& parent, const Marker& m, bool after_sub, const Marker& last) const {
    const bool inside = !m.line_start && !parent.line_start && m.paragraph == parent.paragraph;
    if ((!inside && !(m.line_start && parent.line_start)) || m.begin - parent.body > kLongestComment) return false;
    if (m.kind == MarkerKind::arabic && parent.kind == MarkerKind::arabic && m.depth == parent.depth + 1)
      return m.parent == parent.value && (!after_sub || m.value > last.value);
    if (inside) return false;
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
      if (after_sub && last.kind == m.kind) return m.value == last.value + 1;
      // "I. …", "1.", "2.", "II. …", "3.": the numbers go on.
      return m.value == 1 ||
             (parent.kind == MarkerKind::roman && m.kind == MarkerKind::arabic && m.value == last_sub_.value + 1);
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
      // "№ 1. Решение № 40 «О лесах»": the act's number begins no item.
      if (open_ && next.begin == last_.body && next.closer == '#') continue;
      if (m + 1 < markers_.size() && breaks_.announces_next(next, markers_[m + 1])) {
        open_ = false;
        continue;
      }
      if (open_) {
        // "«Об отставке мэра" and below "г. Озёрска»"
        if (next.line_start && next.kind == MarkerKind::cyrillic_letter && is_in_last(next.begin)) continue;
        if (goes_on(top_, next)) {
          semicolons_ |= at(next.begin - 1) == ";";
          add_unnumbered(next);
          add(next, 0);
          top_ = next;
          in_sub_ = false;
          continue;
        }
        const bool counts_on = last_sub_.value > 0 && next.kind == last_sub_.kind && next.value == last_sub_.value + 1;
        next_goes_on_after_subs_ = in_sub_ || counts_on || top_goes_on(m, top_);
        if (sub_item(top_, next, in_sub_, last_)) {
          add(next, 1);
          last_sub_ = next;
          in_sub_ = true;
          continue;
        }
        if (!next.line_start && top_.line_start && is_in_last(next.begin) && !is_told(next)) continue;
        if (next.line_start && inside_item(m, next)) continue;
      }
      // "две резолюции: 2788 — о мандате; 2789 — о порте"
      const bool first = next.value == 1 || next.closer == '-' || heads_sentence(next) ||
                         (next.begin > 0 && at(next.begin - 1) == ":");
      const bool begins = first && next.depth == 0 && has_second(m);
      if (!next.line_start && next.kind != MarkerKind::none && !begins) continue;
      begin(next);
    }
  }

  // "– Приняты два закона: первый «О лесах», второй «О водах»", "❗ Коротко о сессии. Совет принял решения: а) о воде;
  // б) о лесах": what looks like an item is speech, and tells of a list.
  bool is_told(const Marker& next) const {
    if (top_.kind != MarkerKind::bullet || next.begin == 0 || at(next.begin - 1) != ":") return false;
    if (d_.sentence_of[next.begin - 1] != d_.sentence_of[top_.body]) return true;
    return (d_.reading(top_.body).reading.grammemes & (gram::VERB | gram::PRTS)) != 0;
  }

  // "2. «О лесах»", "«О водах»", "4. «О горах»": the one line between them has lost its number.
  void add_unnumbered(const Marker& next) {
    if (!next.line_start || next.kind == MarkerKind::bullet || next.value != top_.value + 2) return;
    const TokenIndex line = bounds_.torn_end(top_.body, next.begin);
    if (line >= next.begin || tokens_[line].kind != TokenKind::quote_open || !titled_(line)) return;
    if (bounds_.torn_end(line, next.begin + 1) != next.begin) return;
    Marker lost;
    lost.begin = lost.body = line;
    lost.line_start = true;
    add(lost, 0);
  }

  // Whether token i is one of the words of the last item, which begins a line.
  bool is_in_last(TokenIndex i) {
    if (last_body_ != last_.body) {
      last_body_ = last_.body;
      last_end_ = bounds_.torn_end(last_.body, size());
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
    last_sub_ = {};
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
    item.end = bounds_.torn_end(item.begin, next != nullptr ? next->marker : size());
  }

  const Document& d_;
  const std::vector<Token>& tokens_;
  const TitleTest& titled_;
  ItemBounds bounds_;
  ListBreaks breaks_;
  Lists& out_;
  std::vector<Marker> markers_;
  bool open_ = false, in_sub_ = false, semicolons_ = false, next_goes_on_after_subs_ = false;
  TokenIndex last_body_ = kNone, last_end_ = 0;  // of the item that is_in_last() asked about last
  Marker top_, last_, last_sub_;                 // the open list's last item of the upper level, of any, of the lower
};

}  // namespace

void find_lists(const Document& d, const TitleTest& titled, Lists& out) { ListFinder(d, titled, out).run(); }

}  // namespace newsx
