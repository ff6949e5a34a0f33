#include "acts/title_leads.h"

#include <string>

#include "acts/token_lines.h"
#include "text/date_words.h"
#include "text/roman.h"
#include "text/yo.h"

namespace newsx {

namespace {
constexpr std::size_t kShortestNumber = 2;  // bytes of an act's number that nothing marks
constexpr TokenIndex kDayWithin = 4;        // tokens from the line's beginning to the dash behind a day

// "10:00", "10.00"
bool is_time(const TokenLines& lines, TokenIndex i) {
  const std::string_view w = lines.at(i);
  const bool dotted = lines.kind(i) == TokenKind::number && w.size() >= 4 && w.size() <= 5 && w[w.size() - 3] == '.';
  return lines.kind(i) == TokenKind::time || dotted;
}

// The token after "10:00", "10.00–10.15" or "10:00."; i if it is no time.
TokenIndex behind_time(const TokenLines& lines, TokenIndex i) {
  if (!is_time(lines, i)) return i;
  const TokenIndex next = lines.kind(i + 1) == TokenKind::dash && is_time(lines, i + 2) ? i + 3 : i + 1;
  return lines.at(next) == "." && !lines.new_line(next) ? next + 1 : next;
}

}  // namespace

TokenIndex marks_after_number(const Document& d, TokenIndex i) {
  const TokenLines lines(d);
  const bool dated = lines.kind(i) == TokenKind::date;
  if (dated) {  // "03.06.2026. «О лесах»"
    const TokenIndex next = lines.at(i + 1) == "." || lines.at(i + 1) == ":" ? i + 2 : i + 1;
    if (lines.kind(next) == TokenKind::quote_open && !lines.new_line(next)) return next;
  }
  // "(№ 4) «О лесах»", "03.06.2026 № 12-З «О лесах»", "рег. № 12 «О лесах»"
  const bool labelled = d.is(i, FunctionWord::item_label) && is_number_sign(lines.at(i + 1));
  const TokenIndex first = dated || labelled || lines.kind(i) == TokenKind::bracket_open ? i + 1 : i;
  bool numbered = !act_number_at(d, first).span.empty();
  if (!numbered && !d.is(first, FunctionWord::from)) return kNone;
  for (TokenIndex k = i; k < i + kActNumberWithin && (k == i || !lines.new_line(k)); ++k) {
    numbered |= !act_number_at(d, k).span.empty();
    if (lines.kind(k) == TokenKind::quote_open) return numbered ? k : kNone;
    const bool before_marks = lines.kind(k + 1) == TokenKind::quote_open && !lines.new_line(k + 1);  // "№ 4, «О лесах»"
    if (lines.at(k) == ";" || (lines.at(k) == "," && !(numbered && before_marks))) return kNone;
  }
  return kNone;
}

TokenIndex marks_after_figures(const Document& d, TokenIndex i) {
  const TokenLines lines(d);
  if (lines.kind(i) != TokenKind::word && lines.kind(i) != TokenKind::number) return kNone;
  if (d.token(i).shape == Shape::lower && !d.token(i).has(token_flag::digit)) return kNone;
  TokenIndex next = act_number_at(d, i).end;
  if (next == 0 && lines.kind(i) == TokenKind::word && roman_value(lines.at(i)) > 0) next = i + 1;
  if (next == 0 && (lines.kind(i) != TokenKind::number || lines.at(i).size() < kShortestNumber)) return kNone;
  if (next == 0) next = lines.at(i + 1) == "/" && lines.glued(i + 1) && lines.glued(i + 2) ? i + 3 : i + 1;
  if (lines.kind(next) == TokenKind::bracket_open && !lines.new_line(next)) ++next;  // "602-р («О лесах»)"
  return lines.kind(next) == TokenKind::quote_open && !lines.new_line(next) ? next : kNone;
}

TokenIndex behind_day(const Document& d, TokenIndex i) {
  const TokenLines lines(d);
  std::string buffer;
  if (TokenIndex next = behind_time(lines, i); next != i) {
    if (lines.kind(next) == TokenKind::dash && !lines.new_line(next)) ++next;  // "10:00 – «О лесах»"
    return lines.new_line(next) ? kNone : next;
  }
  bool day = lines.kind(i) == TokenKind::date;
  for (TokenIndex k = i; k < i + kDayWithin && (k == i || !lines.new_line(k)); ++k) {
    if (day && (lines.kind(k) == TokenKind::dash || lines.at(k) == ":")) return lines.new_line(k + 1) ? kNone : k + 1;
    if (lines.kind(k) == TokenKind::word) {
      const auto word = date_word(without_yo(d.folded(k), buffer));
      day |=
          word && !word->abbreviated && (word->kind == DateWord::Kind::month || word->kind == DateWord::Kind::weekday);
    } else if (lines.kind(k) != TokenKind::number && lines.kind(k) != TokenKind::date) {
      return kNone;
    }
  }
  return kNone;
}

}  // namespace newsx
