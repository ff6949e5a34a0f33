#include "acts/number_markers.h"

#include <algorithm>

#include "acts/class_words.h"
#include "acts/title_leads.h"
#include "text/ascii.h"
#include "text/fold_case.h"
#include "text/number.h"
#include "tokens/numbers.h"

namespace newsx {

namespace {
constexpr std::size_t kLongestCode = 5;  // bytes of the letters before the figures of "З-1."
}

bool NumberMarkers::by_number_sign(TokenIndex sign, Marker& m) const {
  const TokenIndex label = sign + 1;
  if (new_line(label) || !tokens_[label].has(token_flag::digit)) return false;
  m.kind = MarkerKind::arabic;
  m.closer = '#';
  m.number = tokens_[label].span();
  for (const char c : at(label)) {
    if (!is_ascii_digit(c)) break;
    m.value = std::min(m.value * 10 + static_cast<std::uint32_t>(c - '0'), 9'999'999u);
  }
  TokenIndex body = label + 1;
  while (!new_line(body + 1) && at(body) == "/" && glued(body) && glued(body + 1)) {  // "12/3"
    m.number.end = tokens_[body + 1].end();
    m.value = 100 * m.value + static_cast<std::uint32_t>(std::max(0, leading_number(at(body + 1))));
    body += 2;
  }
  for (const std::string_view mark : {")", ".", ":", ","})  // "(№ 4): «О лесах»"
    if (!new_line(body) && at(body) == mark && (mark != "," || kind(body + 1) == TokenKind::quote_open)) ++body;
  return body_at(behind_date(body), m, true);
}

TokenIndex NumberMarkers::behind_date(TokenIndex from) const {
  if (!d_.is(from, FunctionWord::from)) return from;
  TokenIndex i = from;
  while (!new_line(i) && is_date_part(d_, i)) ++i;
  const bool mark = at(i) == "." || at(i) == ":" || at(i) == "," || kind(i) == TokenKind::dash;
  if (!new_line(i) && mark && !new_line(i + 1) && begins_topic_or_marks(i + 1)) return i + 1;
  i = from;
  while (!new_line(i) && kind(i) != TokenKind::quote_open && i < from + kActNumberWithin) ++i;
  return new_line(i) && kind(i) == TokenKind::quote_open ? i : from;
}

bool NumberMarkers::signed_series(TokenIndex sign, Marker& m) const {
  const ActNumber number = act_number_at(d_, sign);
  if (number.span.empty() || number.span.of(d_.text).find('-') == std::string_view::npos) return false;
  const TokenIndex mark = number.end;
  if (at(mark) != ":" && at(mark) != "." && kind(mark) != TokenKind::dash) return false;
  m.kind = MarkerKind::arabic;
  m.closer = '#';
  m.number = number.span;
  m.value = static_cast<std::uint32_t>(std::max(1, leading_number(number.span.of(d_.text))));
  return begins_part(mark + 1) && body_at(mark + 1, m, false);
}

bool NumberMarkers::glued_number(TokenIndex i, Marker& m) const {
  const std::string_view w = at(i);
  if (kind(i) != TokenKind::word || w.empty() || !is_ascii_digit(w.front())) return false;
  std::size_t digits = 0;
  while (digits < w.size() && is_ascii_digit(w[digits]))
    m.value = m.value * 10 + static_cast<std::uint32_t>(w[digits++] - '0');
  const std::string_view rest = w.substr(digits);
  if (digits > 3 || !intersects(FunctionWordTable::built_in().of_form(fold_case(rest)), FunctionWord::about))
    return false;
  m.kind = MarkerKind::arabic;
  m.closer = ' ';
  m.number = {tokens_[i].begin, tokens_[i].begin + static_cast<std::uint32_t>(digits)};
  m.glued_bytes = static_cast<std::uint32_t>(digits);
  m.body = i;
  return true;
}

bool NumberMarkers::counted_act(TokenIndex i, Marker& m) const {
  if (new_line(i + 1) || !is_class_word(d_, i)) return false;
  const bool sign = is_number_sign(at(i + 1));
  if (sign && opens_sentence(i + 1, m)) {
    m.begin = i;
    return true;
  }
  if (slashed(i + 1, m)) {  // "Резолюция 79/41: «Роль науки»"
    m.body = i;
    return kind(i + 4) != TokenKind::quote_open;
  }
  const TokenIndex label = i + 1 + sign, mark = label + 1;
  if (new_line(label) || kind(label) != TokenKind::number || !read_label(label, m) || m.depth > 0) return false;
  if (new_line(mark) || (at(mark) != ":" && at(mark) != "." && kind(mark) != TokenKind::dash)) return false;
  m.closer = sign ? '#' : ':';
  m.body = begins_document(d_, mark + 1) ? mark + 1 : i;
  return begins_title(mark + 1);
}

bool NumberMarkers::opens_sentence(TokenIndex sign, Marker& m) const {
  const TokenIndex begin = sign > 0 && is_class_word(d_, sign - 1) ? sign - 1 : sign;
  if (new_line(begin) || !tokens_[begin].has(token_flag::sentence_start)) return false;
  const ActNumber number = act_number_at(d_, sign);
  if (number.span.empty() || new_line(number.end) || kind(number.end) != TokenKind::quote_open ||
      !d_.is(number.end + 1, FunctionWord::about))
    return false;
  set_number(number, m);
  return body_at(number.end, m, false);
}

bool NumberMarkers::slashed(TokenIndex i, Marker& m) const {
  if (kind(i) != TokenKind::number || at(i + 1) != "/" || kind(i + 2) != TokenKind::number || !glued(i + 1) ||
      !glued(i + 2) || new_line(i + 3))
    return false;
  const bool comma = at(i + 3) == "," && kind(i + 4) == TokenKind::quote_open;
  const bool mark = comma || at(i + 3) == "." || at(i + 3) == ":" || kind(i + 3) == TokenKind::dash;
  const TokenIndex body = i + (mark ? 4 : 3);
  if (new_line(body)) return false;
  m.kind = MarkerKind::arabic;
  m.closer = '#';
  m.value = static_cast<std::uint32_t>(std::max(1, leading_number(at(i + 2))));
  m.number = {tokens_[i].begin, tokens_[i + 2].end()};
  return begins_title(body) && body_at(body, m, false);
}

bool NumberMarkers::in_series(TokenIndex i, Marker& m) const {
  if (kind(i) != TokenKind::word) return false;
  const ActNumber number = act_number_at(d_, i);
  if (number.span.empty()) return false;
  TokenIndex mark = number.end;  // behind "602-р от 4 мая"
  while (!new_line(mark) && (is_date_part(d_, mark) || (mark > number.end && at(mark) == "."))) ++mark;
  const bool column = !new_line(mark) && at(mark) == "|";
  if (column) mark = last_bar(mark);
  const bool stop = (at(mark) == "." || at(mark) == ",") && begins_topic_or_marks(mark + 1);  // "602-р. О лесах"
  const bool colon = stop || (at(mark) == ":" && (mark > number.end || begins_topic_or_marks(mark + 1)));
  const bool directly = mark == number.end && begins_topic_or_marks(mark);  // "602-р О лесах"
  if (new_line(mark) || !(colon || column || directly || kind(mark) == TokenKind::dash)) return false;
  set_number(number, m);
  if (directly) return body_at(mark, m, false);
  return begins_title(mark + 1) && body_at(mark + 1, m, false);
}

bool NumberMarkers::alone(TokenIndex line, Marker& m) const {
  ActNumber number;
  TokenIndex i = line;
  while ((i == line || !new_line(i)) && i < line + kActNumberWithin) {
    if (number.span.empty() && !act_number_at(d_, i).span.empty()) {
      number = act_number_at(d_, i);
      i = number.end;
      continue;
    }
    const bool mark =
        at(i) == "." || at(i) == ":" || kind(i) == TokenKind::bracket_open || kind(i) == TokenKind::bracket_close;
    if (i >= tokens_.size() || !(mark || is_date_part(d_, i))) return false;
    ++i;
  }
  if (number.span.empty() || i >= tokens_.size() || !(begins_topic_or_marks(i) || heads_marks(i))) return false;
  set_number(number, m);
  return body_at(i, m, true);
}

bool NumberMarkers::heads_marks(TokenIndex line) const {
  const TokenIndex end = behind_class_words(d_, line);
  return end > line && kind(end) == TokenKind::quote_open && !new_line(end);
}

void NumberMarkers::set_number(const ActNumber& number, Marker& m) const {
  m.kind = MarkerKind::arabic;
  m.closer = '#';
  m.number = number.span;
  const std::string_view printed = number.span.of(d_.text);  // "УП-214", too
  const std::size_t figures = printed.find_first_of("0123456789");
  m.value = static_cast<std::uint32_t>(std::max(1, leading_number(printed.substr(figures))));
}

bool NumberMarkers::registered(TokenIndex i, Marker& m) const {
  const std::string_view w = at(i);
  if (kind(i) != TokenKind::number || w.find('-') == w.npos || is_ordinal(w) || new_line(i + 1)) return false;
  const bool mark = at(i + 1) == ":" || at(i + 1) == "." || at(i + 1) == "," || kind(i + 1) == TokenKind::dash;
  const TokenIndex body = mark ? i + 2 : i + 1;
  m.kind = MarkerKind::arabic;
  m.closer = '#';
  m.number = tokens_[i].span();
  m.value = static_cast<std::uint32_t>(std::max(1, leading_number(w)));
  return !new_line(body) && begins_topic_or_marks(body) && body_at(body, m, false);
}

bool NumberMarkers::dashed(TokenIndex i, Marker& m) const {
  // "подписали 1 — «О лесах», 2 — «О водах»"
  const bool first = at(i) == "1" && kind(i + 2) == TokenKind::quote_open;
  if (kind(i + 1) != TokenKind::dash || glued(i + 1) || new_line(i + 2) || !(is_free(i) || first) ||
      !(read_label(i, m) || read_article(i, m)) || m.depth > 0)
    return false;
  if (m.kind != MarkerKind::arabic && m.kind != MarkerKind::roman) return false;
  m.closer = '-';
  const bool capital = m.value > 1 && is_free(i) && at(i - 1) != "." && begins_title(i + 2);  // "IV – Разное"
  return (begins_part(i + 2) || capital) && body_at(i + 2, m, false);
}

bool NumberMarkers::glued_sign(TokenIndex i, Marker& m) const {
  const std::string_view w = at(i);
  if (kind(i) != TokenKind::word || !w.starts_with('N') || !read_arabic_label(w.substr(1), m)) return false;
  m.closer = '#';
  m.number = {tokens_[i].begin + 1, tokens_[i].end()};
  const bool mark = at(i + 1) == ")" || at(i + 1) == ":";
  return !new_line(i + 1) && body_at(i + (mark ? 2 : 1), m, true);
}

bool NumberMarkers::coded(TokenIndex i, Marker& m) const {
  const std::string_view w = at(i);
  const std::size_t figures = w.find_first_of("0123456789");
  const bool stop = glued(i + 1) && (at(i + 1) == "." || at(i + 1) == ")" || at(i + 1) == ":");
  const bool dash = kind(i + 1) == TokenKind::dash && kind(i + 2) == TokenKind::quote_open;  // "УП-45 – «О лесах»"
  if (kind(i) != TokenKind::word || figures == 0 || figures > kLongestCode || new_line(i + 1) || !(stop || dash) ||
      !begins_title(i + 2))
    return false;
  m.closer = dash ? '#' : at(i + 1).front();
  if (!read_arabic_label(w.substr(figures), m)) return false;
  m.number = tokens_[i].span();
  return body_at(i + 2, m, false);
}

}  // namespace newsx
