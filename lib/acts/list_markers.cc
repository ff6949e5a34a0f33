#include "acts/list_markers.h"

#include <algorithm>
#include <array>

#include "acts/class_words.h"
#include "acts/inline_markers.h"
#include "acts/item_labels.h"
#include "acts/marker_parts.h"
#include "acts/number_markers.h"
#include "acts/sign_markers.h"
#include "acts/title_leads.h"
#include "text/ascii.h"
#include "text/fold_case.h"
#include "text/number.h"
#include "text/utf8.h"
#include "tokens/numbers.h"

namespace newsx {
namespace {

class MarkerReader : public MarkerParts {
 public:
  explicit MarkerReader(const Document& d) : MarkerParts(d), numbers_(d), signs_(d), inline_(d) {}

  bool at_line_start(TokenIndex i, Marker& m) const {
    m = {};
    m.begin = i;
    m.line_start = true;
    if (at(i) == "|") return first_cell(i, m);
    if (at(i) == "**" && is_number_sign(at(i + 1))) return bold_number(i, m);
    if (numbers_.alone(i, m) || bold_label(i, m) || signs_.circled(i, m) || framed(i, m)) return true;
    if (signs_.bullet(i, m)) {
      if (!numbered_behind(m)) read_act_number(m.body, m);
      return true;
    }
    TokenIndex label = i;
    // "Вопрос 1. О …", "п. 3 О …", "§ 2. О …"
    bool worded =
        (at(i) == "§" || (kind(i) == TokenKind::word && d_.is(i, FunctionWord::item_label))) && !new_line(i + 1);
    if (worded) ++label;
    if (is_number_sign(at(label))) {
      if (!numbers_.by_number_sign(label, m)) return false;
      if (worded && at(label + 1).find_first_not_of("0123456789") == std::string_view::npos)
        m.closer = '.';  // "Вопрос № 1" counts the items, unlike "рег. № 08-145"
      return true;
    }
    if (worded && kind(label) != TokenKind::number) return line_ordinal(i, m);
    if (kind(i) == TokenKind::bracket_open) {
      if (is_number_sign(at(i + 1)) && !new_line(i + 1)) return numbers_.by_number_sign(i + 1, m);
      if (!read_label(i + 1, m) || kind(i + 2) != TokenKind::bracket_close || new_line(i + 2)) return false;
      m.closer = '(';
      return body_at(i + 3, m, true);
    }
    if (numbers_.glued_number(i, m) || numbers_.glued_sign(i, m) || numbers_.coded(i, m) || line_ordinal(i, m) ||
        numbers_.counted_act(i, m))
      return true;
    if (numbers_.slashed(i, m) || numbers_.in_series(i, m) || numbers_.registered(i, m)) return true;
    if (!read_label(label, m))
      return read_article(label, m) && closed(label, worded, m) &&
             (begins_document(d_, m.body) || begins_topic_or_marks(m.body));
    worded |= m.number.end < tokens_[label].end() && is_ordinal(at(label));
    return closed(label, worded, m);
  }

  void read_act_number(TokenIndex i, Marker& m) const {
    for (TokenIndex k = i; k < i + kActNumberWithin; ++k) {
      // "Решение" and below "от 3 мая № 45"
      if (k > i && new_line(k) && !(k < d_.token_count() && d_.is(k, FunctionWord::from))) return;
      if (kind(k) == TokenKind::quote_open) return;
      const ActNumber number = act_number_at(d_, k);
      if (!number.span.empty() && !(k > i + 1 && ends_title(number.end))) {
        m.number = number.span;
        return;
      }
      // "Резолюция 2254", "Решение 4/1"
      if (!is_class_word(d_, k) || new_line(k + 1)) continue;
      const Span bare = number_behind_class(d_, k + 1, d_.token_count());
      if (bare.empty()) continue;
      m.number = bare;
      return;
    }
  }

 private:
  // "План строительства эллинга № 3;": the number is of the title's last noun.
  bool ends_title(TokenIndex i) const {
    const bool stop = at(i) == ";" || at(i) == "," || at(i) == ".";
    return (stop && new_line(i + 1)) || (new_line(i) && !begins_topic_or_marks(i));
  }

  // "| 1 | О лесах |", "| «О лесах» | 5 мая |"
  bool first_cell(TokenIndex bar, Marker& m) const {
    const TokenIndex cell = bar + 1;
    if (kind(cell) == TokenKind::number && at(cell + 1) == "|" && !new_line(cell) && !new_line(cell + 1)) {
      m.closer = '|';
      return read_label(cell, m) && (begins_title(cell + 2) || begins_act(cell + 2)) && body_at(cell + 2, m, false);
    }
    if (kind(cell) != TokenKind::quote_open && !d_.is(cell, FunctionWord::about) && !begins_document(d_, cell))
      return false;
    m.kind = MarkerKind::bullet;
    m.sign = static_cast<unsigned char>('|');
    return body_at(cell, m, false);
  }

  // "– 1. О лесах": the number is the marker.
  bool numbered_behind(Marker& m) const {
    const TokenIndex label = m.body;
    if (kind(label) != TokenKind::number || new_line(label) || new_line(label + 1)) return false;
    const bool slash = at(label + 1) == "/" && glued(label + 1);  // "🔷 1/ О лесах"
    if (at(label + 1) != "." && !slash && kind(label + 1) != TokenKind::bracket_close) return false;
    Marker inner = m;
    inner.sign = 0;
    inner.closer = at(label + 1).front();
    const TokenIndex body = label + 2;  // "📌 1) программа переселения", too
    if (!read_label(label, inner) || !(begins_title(body) || begins_document(d_, body)) || !body_at(body, inner, false))
      return false;
    m = inner;
    return true;
  }

  // "**1.** О лесах", "__1__. О лесах"
  bool bold_label(TokenIndex i, Marker& m) const {
    const std::string_view sign = at(i);
    if ((sign != "**" && sign != "__") || kind(i + 1) != TokenKind::number) return false;
    const auto stop = [&](TokenIndex k) { return at(k) == "." || at(k) == ")"; };
    const bool inside = stop(i + 2) && at(i + 3) == sign, behind = at(i + 2) == sign && stop(i + 3);
    if ((!inside && !behind) || new_line(i + 3)) return false;
    m.closer = at(inside ? i + 2 : i + 3).front();
    return read_label(i + 1, m) && body_at(i + 4, m, true);
  }

  // "**№ 87-VII** «О лесах»"
  bool bold_number(TokenIndex i, Marker& m) const {
    const TokenIndex end = act_number_at(d_, i + 1).end;
    if (end == 0 || at(end) != at(i) || !numbers_.by_number_sign(i + 1, m)) return false;
    return body_at(end + 1, m, true);
  }

  // "#1 О лесах", "-1- О лесах", "<1> О лесах"
  bool framed(TokenIndex i, Marker& m) const {
    if (kind(i + 1) != TokenKind::number || !glued(i + 1) || new_line(i + 2)) return false;
    const std::string_view sign = at(i);
    const bool both = glued(i + 2) && ((sign == "-" && at(i + 2) == "-") || (sign == "<" && at(i + 2) == ">"));
    if (!both && sign != "#") return false;
    m.closer = sign.front();
    const TokenIndex body = both ? i + 3 : i + 2;
    return read_label(i + 1, m) && (begins_title(body) || begins_act(body)) && body_at(body, m, true);
  }

  // What follows the label of a marker at a line's beginning.
  bool closed(TokenIndex label, bool worded, Marker& m) const {
    TokenIndex next = label + 1;
    if (at(next) == "°" && glued(next)) {
      ++next;
      worded = true;  // "1° закон «О лесах»"
    }
    if (at(label).ends_with(kKeycap)) {
      m.closer = kKeycap.front();
      return body_at(next, m, true);
    }
    const bool letter = m.kind == MarkerKind::cyrillic_letter || m.kind == MarkerKind::latin_letter;
    if (at(label).ends_with('.')) {  // "I." and "a." read as initials
      m.closer = '.';
      const bool small = tokens_[label].shape == Shape::lower || tokens_[next].shape == Shape::lower;
      return (begins_title(next) || begins_document(d_, next) ||
              ((letter || m.kind == MarkerKind::roman) && !new_line(next) && small)) &&
             body_at(next, m, true);
    }
    // "1-й вопрос: О плане"
    if (is_ordinal(at(label)) && kind(next) == TokenKind::word && at(next + 1) == ":" && !new_line(next + 1)) {
      m.closer = ':';
      return (begins_title(next + 2) || begins_act(next + 2)) && body_at(next + 2, m, true);
    }
    if (new_line(next)) {
      m.closer = '\n';
      return m.kind == MarkerKind::arabic && m.depth == 0 && begins_title(next) && body_at(next, m, true);
    }
    if (kind(next) == TokenKind::bracket_close) {
      m.closer = ')';
      return body_at(next + 1, m, true);
    }
    const std::string_view mark = at(next);
    if (mark == "." || (worded && mark == ":")) {
      m.closer = '.';
      const bool both = kind(next + 1) == TokenKind::bracket_close && !new_line(next + 1);
      // "А. Озеров" has initials, "А. О бюджете" a letter.
      const bool label_letter = !letter || tokens_[label].shape == Shape::lower || begins_topic_or_marks(next + 1) ||
                                begins_act(next + 1) ||
                                (kind(next + 1) == TokenKind::word && tokens_[next + 1].shape == Shape::lower);
      return label_letter && body_at(next + (both ? 2 : 1), m, true);
    }
    if (letter && !(mark == "/" && begins_topic_or_marks(next + 1))) return false;
    if (mark == ",") {
      m.closer = ',';
      return kind(next + 1) == TokenKind::quote_open && body_at(next + 1, m, false);
    }
    const bool arrow = kind(next) == TokenKind::symbol && !is_ascii(mark.front()) && mark != "№";
    if (kind(next) == TokenKind::dash || mark == "|" || mark == "/" || mark == ":" || arrow) {
      m.closer = kind(next) == TokenKind::dash ? '-' : mark.front();
      if (mark == "|") next = last_bar(next);
      return (begins_title(next + 1) || begins_act(next + 1) || begins_deed(next + 1)) && body_at(next + 1, m, true);
    }
    m.closer = worded ? '.' : ' ';
    // "1	03.05.2024	«О лесах»"; before a title without marks the date is a column of its own.
    if (kind(next) == TokenKind::date && !new_line(next + 1) && begins_title(next + 1))
      return m.kind == MarkerKind::arabic &&
             body_at(kind(next + 1) == TokenKind::quote_open ? next : next + 1, m, false);
    const bool column = is_column(next);
    return m.kind == MarkerKind::arabic && (begins_title(next) || ((worded || column) && begins_act(next))) &&
           body_at(next, m, true);
  }

  // Whether a tab stands before token i.
  bool is_column(TokenIndex i) const {
    return i > 0 && d_.text.substr(tokens_[i - 1].end(), tokens_[i].begin - tokens_[i - 1].end()).find('\t') !=
                        std::string_view::npos;
  }

  // "Первый документ: «О …»", "Первый — «О …»", "Первое: о …", "Первое. О …"
  bool line_ordinal(TokenIndex i, Marker& m) const {
    if (kind(i) == TokenKind::word && kind(i + 1) == TokenKind::bracket_close && !new_line(i + 2)) {  // "первое) …"
      m.value = ordinal_at(d_, i);
      m.kind = MarkerKind::ordinal;
      return m.value > 0 && body_at(i + 2, m, false);
    }
    if (kind(i) != TokenKind::word) return false;
    if (tokens_[i].shape != Shape::title)  // "первый – о лесах"
      return (kind(i + 1) == TokenKind::dash || at(i + 1) == ":") && inline_.ordinal(i + 1, m);
    // "Пункт первый: …", "Указ второй: …"
    const bool labelled =
        kind(i + 1) == TokenKind::word && (d_.is(i, FunctionWord::item_label) || is_class_word(d_, i));
    TokenIndex colon = i + 1;
    if (kind(colon) == TokenKind::word) ++colon;
    if (labelled) ++i;
    if (new_line(colon) && kind(colon) == TokenKind::quote_open) {  // "Первый документ" and below "«О лесах»"
      m.value = ordinal_at(d_, i);
      m.kind = MarkerKind::ordinal;
      return m.value > 0 && body_at(colon, m, true);
    }
    if ((at(colon) != ":" && at(colon) != "." && kind(colon) != TokenKind::dash) || new_line(colon) ||
        !(begins_title(colon + 1) || begins_act(colon + 1)) || new_line(colon + 1))
      return false;
    m.value = ordinal_at(d_, i);
    m.kind = MarkerKind::ordinal;
    return m.value > 0 && body_at(colon + 1, m, false);
  }

  const NumberMarkers numbers_;
  const SignMarkers signs_;
  const InlineMarkers inline_;
};

}  // namespace

void find_markers(const Document& d, std::vector<Marker>& out) {
  out.clear();
  const MarkerReader lines(d);
  const InlineMarkers inside(d);
  Marker m;
  std::uint32_t paragraph = 0;
  for (TokenIndex i = 0; i < d.token_count(); ++i) {
    d.stop.check(i);
    const Token& t = d.token(i);
    paragraph += t.has(token_flag::paragraph_start);
    bool found = false;
    if (t.has(token_flag::line_start))
      found = lines.at_line_start(i, m);
    else if (inside.may_begin(i))
      found = inside.read(i, m);
    if (!found) continue;
    m.paragraph = paragraph;
    out.push_back(m);
  }
}

bool line_marker(const Document& d, TokenIndex i, Marker& out) { return MarkerReader(d).at_line_start(i, out); }

void read_act_number(const Document& d, TokenIndex i, Marker& out) { MarkerReader(d).read_act_number(i, out); }

}  // namespace newsx
