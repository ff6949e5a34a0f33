#include "acts/inline_markers.h"

#include "acts/class_words.h"
#include "acts/item_labels.h"
#include "tokens/numbers.h"

namespace newsx {

namespace {
constexpr std::uint32_t kLongestFigure = 8;  // bytes of a label inside a line: a figure in a keycap
constexpr std::uint32_t kLongestWord = 6;    // bytes of a label that is a word: "VIII", "а."
}  // namespace

bool InlineMarkers::may_begin(TokenIndex i) const {
  const TokenKind k = kind(i), next = kind(i + 1);
  if (k == TokenKind::dash || k == TokenKind::symbol) return true;
  if (k == TokenKind::number) return tokens_[i].length <= kLongestFigure;
  if (k != TokenKind::word) return at(i) == "§" && next == TokenKind::number;
  return tokens_[i].length <= kLongestWord || tokens_[i].has(token_flag::digit) || next == TokenKind::number ||
         (next == TokenKind::symbol && is_number_sign(at(i + 1))) || d_.is(i, FunctionWord::item_label);
}

bool InlineMarkers::read(TokenIndex i, Marker& m) const {
  m = {};
  m.begin = i;
  if (kind(i) == TokenKind::dash) return ordinal(i, m) || behind_dash(i, m);
  if (at(i) == "§") return word_label(i, m);
  if (is_number_sign(at(i))) return number_sign(i, m);
  if (kind(i) == TokenKind::symbol) return signs_.circled(i, m) ? begins_part(m.body) : sign(i, m);
  if (kind(i) != TokenKind::number && kind(i) != TokenKind::word) return false;
  if (d_.is(i, FunctionWord::item_label)) return word_label(i, m);
  if (numbers_.dashed(i, m) || labelled_part(i, m)) return true;
  if (is_free(i) && !at(i).ends_with('.') && numbers_.in_series(i, m) && begins_part(m.body)) return true;
  const bool numbered = kind(i + 1) == TokenKind::number || is_number_sign(at(i + 1));
  if (numbered && is_free(i) && numbers_.counted_act(i, m)) return true;
  const bool spaced = kind(i) == TokenKind::number && at(i + 1) == "." && is_free(i);  // "постановляю: 1 . Принять"
  if (tokens_[i].length > kLongestFigure || new_line(i + 1) || !(glued(i + 1) || spaced)) return false;
  const bool in_bracket = kind(i + 1) == TokenKind::bracket_close;
  // The label last: few short words have a mark behind them.
  const bool slash = at(i + 1) == "/" && begins_part(i + 2);
  if ((!in_bracket && at(i + 1) != "." && !slash) || !read_label(i, m)) return false;
  if (m.depth > 1 || (m.depth == 1 && (in_bracket || !begins_part(i + 2)))) return false;  // "2.1. О лесах"
  if (in_bracket) {
    if (kind(i - 1) == TokenKind::bracket_open && glued(i)) {
      if (i > 1 && kind(i - 2) == TokenKind::quote_close && !begins_part(i + 2)) return false;  // "«О лесах» (1)"
      m.begin = i - 1;
      m.closer = '(';
    } else {
      m.closer = ')';
    }
    return body_at(i + 2, m, false);
  }
  if (m.kind != MarkerKind::arabic || !is_free(i) || !(slash || begins_deed(i + 2) || begins_title(i + 2)))
    return false;
  m.begin = with_sign(i);
  m.closer = at(i + 1).front();
  return body_at(i + 2, m, false);
}

bool InlineMarkers::labelled_part(TokenIndex i, Marker& m) const {
  if (tokens_[i].length > kLongestFigure || new_line(i + 1)) return false;
  const bool keycap = at(i).ends_with(kKeycap), own_stop = at(i).ends_with('.');              // "a." read as an initial
  const bool degree = at(i + 1) == "°";                                                       // "1° о лесах"
  const bool noun = is_ordinal(at(i)) && kind(i + 1) == TokenKind::word && at(i + 2) == ":";  // "1-й вопрос:"
  TokenIndex mark = own_stop || keycap ? i : noun ? i + 2 : i + 1;
  if (mark > i && (!glued(mark) || (at(mark) != "." && at(mark) != ":" && !degree))) return false;
  if (at(mark + 1) == ")" && glued(mark + 1)) ++mark;
  if (!is_free(i) || !begins_part(mark + 1) || !read_label(i, m) || m.depth > 0) return false;
  m.begin = with_sign(i);
  m.closer = keycap ? kKeycap.front() : at(mark).back();
  return body_at(mark + 1, m, false);
}

bool InlineMarkers::number_sign(TokenIndex sign, Marker& m) const {
  if (is_free(sign) && !new_line(sign + 1) && numbers_.signed_series(sign, m)) return true;
  const TokenIndex mark = sign + 2;
  if (numbers_.opens_sentence(sign, m)) return true;
  if (!is_free(sign) || new_line(sign + 1) || kind(sign + 1) != TokenKind::number || !read_label(sign + 1, m) ||
      m.depth > 0 || (at(mark) != "." && at(mark) != ":" && kind(mark) != TokenKind::dash))
    return false;
  m.closer = '#';
  return begins_part(mark + 1) && body_at(mark + 1, m, false);
}

TokenIndex InlineMarkers::with_sign(TokenIndex label) const {
  return label > 0 && kind(label - 1) == TokenKind::symbol && !new_line(label) ? label - 1 : label;
}

bool InlineMarkers::word_label(TokenIndex i, Marker& m) const {
  if (i > 0 && kind(i - 1) == TokenKind::number && !new_line(i)) return false;  // "в пп. 1, 2 п. 4 Положения"
  // "под номером 14 – «О лесах»"
  if (i > 0 && !new_line(i) && (d_.reading(i - 1).reading.grammemes & gram::PREP) != 0) m.begin = i - 1;
  if (kind(i + 1) == TokenKind::word && (at(i + 2) == "." || at(i + 2) == ":") && !new_line(i + 2)) {
    m.value = ordinal_at(d_, i + 1);
    m.kind = MarkerKind::ordinal;
    return m.value > 0 && begins_title(i + 3) && body_at(i + 3, m, false);
  }
  const TokenIndex label = is_number_sign(at(i + 1)) ? i + 2 : i + 1;  // "вопрос № 1 – о смете"
  if (kind(label) != TokenKind::number || new_line(label) || !read_label(label, m) || m.depth > 0) return false;
  m.closer = '.';
  const TokenIndex mark = label + 1;
  const bool closed = at(mark) == "." || at(mark) == ":" || (kind(mark) == TokenKind::dash && begins_part(mark + 1));
  const TokenIndex body = closed ? mark + 1 : mark;
  return (begins_part(body) || (closed && begins_title(body))) && body_at(body, m, false);
}

bool InlineMarkers::sign(TokenIndex i, Marker& m) const {
  if (at(i) == "**" || glued(i + 1) || new_line(i + 1) || !signs_.bullet(i, m)) return false;
  // "+ 2) О лесах"
  if (kind(i + 1) == TokenKind::number && (kind(i + 2) == TokenKind::bracket_close || at(i + 2) == ".")) return false;
  m.value = 1;
  return true;
}

bool InlineMarkers::behind_dash(TokenIndex i, Marker& m) const {
  const std::string_view before = at(i - 1);
  const bool joined = d_.is(i - 1, FunctionWord::additive | FunctionWord::also);  // "– «О лесах» и – «О водах»"
  if (before != ":" && before != ";" && before != "." && before != "," && !joined) return false;
  if (!begins_title(i + 1) && !begins_act(i + 1)) return false;
  m.kind = MarkerKind::bullet;
  m.sign = kDashSign;
  m.value = before == ":" ? 1 : 2;
  return body_at(i + 1, m, false);
}

bool InlineMarkers::ordinal(TokenIndex dash, Marker& m) const {
  if (new_line(dash) || (kind(dash + 1) != TokenKind::quote_open && !d_.is(dash + 1, FunctionWord::about) &&
                         !begins_document(d_, dash + 1)))
    return false;
  for (TokenIndex back = 1; back <= 2 && back < dash && kind(dash - back) == TokenKind::word; ++back) {
    m.value = ordinal_at(d_, dash - back);
    if (m.value == 0) continue;
    m.begin = dash - back;
    m.kind = MarkerKind::ordinal;
    return body_at(dash + 1, m, false);
  }
  return false;
}

}  // namespace newsx
