#include "acts/item_bounds.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/class_words.h"
#include "acts/list_markers.h"
#include "acts/title_leads.h"
#include "morph/prepositions.h"

namespace newsx {

namespace {
constexpr int kMostLines = 8;                // of one item
constexpr TokenIndex kLongestMarker = 6;     // tokens
constexpr TokenIndex kLongestLabel = 4;      // tokens of "Вносит:"
constexpr TokenIndex kLongestSentence = 40;  // tokens up to its verb
}  // namespace

TokenIndex ItemBounds::line_end(TokenIndex i) const {
  const TokenIndex limit = std::min(size(), i + kLongestItem);
  for (++i; i < limit && !starts_line(i); ++i) {
  }
  return i;
}

bool ItemBounds::is_line_marker(TokenIndex i) const {
  Marker m;
  return i < size() && starts_line(i) && line_marker(d_, i, m);
}

// "Решение № 31", "Распоряжение № 31 от 5 мая 2024 года": class, number and date, whose title stands below; also the
// class alone above marks.
bool ItemBounds::heads_act(TokenRange line) const {
  if (!begins_document(d_, line.begin)) return false;
  if (line.end == line.begin + 1) return line.end < size() && tokens_[line.end].kind == TokenKind::quote_open;
  TokenIndex i = line.begin + 1;
  while (i < line.end && act_number_at(d_, i).span.empty()) ++i;
  if (i >= line.end) return false;
  for (i = act_number_at(d_, i).end; i < line.end; ++i)
    if (!is_date_part(d_, i) && !(i + 1 == line.end && at(i) == ":")) return false;
  return true;
}

// "а также два протокола:", a line of its own between two lists.
bool ItemBounds::leads_to_more(TokenIndex line) const {
  return d_.is(line, FunctionWord::contrast | FunctionWord::between_items) && at(line_end(line) - 1) == ":";
}

// Whether marks open in the line that begins at the token.
bool ItemBounds::has_marks(TokenIndex line) const {
  const TokenIndex end = line_end(line);
  return std::any_of(tokens_.begin() + line, tokens_.begin() + end,
                     [](const Token& t) { return t.kind == TokenKind::quote_open; });
}

// Whether the number of an act stands behind the class word with which the line begins.
bool ItemBounds::is_numbered(TokenIndex line) const {
  for (TokenIndex i = line + 1; i < size() && i < line + kLongestLabel && !starts_line(i); ++i)
    if (!act_number_at(d_, i).span.empty()) return true;
  return false;
}

bool ItemBounds::blank_line_before(TokenIndex i) const {
  if (i == 0 || i >= size()) return true;
  const std::string_view gap = d_.text.substr(tokens_[i - 1].end(), tokens_[i].begin - tokens_[i - 1].end());
  return std::count(gap.begin(), gap.end(), '\n') >= 2;
}

TokenIndex ItemBounds::torn_end(TokenIndex begin, TokenIndex limit) const {
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
    if (end >= size() || blank_line_before(end)) return end;
    Marker m;
    if (starts_line(end) && line_marker(d_, end, m)) {
      // "г. Озёрска»", the second line of a title, reads as a label.
      const bool in_title = depth > 0 && m.kind == MarkerKind::cyrillic_letter && closes_all(end, depth);
      if (!in_title) return end;
    }
    if (leads_to_more(end)) return end;
    // "закон № 4 «О лесах» (первое чтение)" and below "закон № 5 «О водах»"
    const bool alike = (has_marks(from) && has_marks(end)) || (is_numbered(begin) && is_numbered(end));
    if (depth == 0 && alike && begins_document(d_, begin) && begins_document(d_, end)) return end;
    const bool begins_title = tokens_[end].kind == TokenKind::quote_open || d_.is(end, FunctionWord::about);
    const bool headed = begins_title && titled_(end) && heads_act({begin, end});
    if (!headed && !torn(end, depth) && !is_indented(begin, end)) return closed_at(end, limit) ? limit : end;
    // "утвердили", "план перевозок,", "программу обмена"
    if (at(end - 1) == "," && begins_document(d_, begin) && begins_document(d_, end)) return end;
  }
  return end;
}

// Whether an item whose line has no mark at its end goes on up to the semicolon before `limit`, as "… и Правительством"
// and below "Лугании о торговле;".
bool ItemBounds::closed_at(TokenIndex end, TokenIndex limit) const {
  if (limit >= size() || limit > end + kLongestItem || at(limit - 1) != ";" || tokens_[end - 1].kind != TokenKind::word)
    return false;
  int lines = 1;
  for (TokenIndex i = end; i < limit; ++i)
    if (starts_line(i) && (blank_line_before(i) || is_line_marker(i) || titled_(i) || ++lines > kMostLines))
      return false;
  return true;
}

// Whether the line that begins at `next` goes on with what stands before it.
bool ItemBounds::torn(TokenIndex next, int depth) const {
  const Token& last = tokens_[next - 1];
  const std::string_view mark = at(next - 1);
  const Token& first = tokens_[next];
  if (marks_after_number(d_, next) != kNone) return false;  // "от 3 мая № 301 «О лесах»" is the next item
  if (last.kind == TokenKind::punctuation && mark != "," && mark != "-") return false;
  if (depth == 0 && last.kind == TokenKind::quote_close)
    return first.shape == Shape::lower && first.kind == TokenKind::word;
  if (first.shape == Shape::lower && first.kind == TokenKind::word) return true;
  if (mark == ",") return false;
  if (!first.has(token_flag::paragraph_start)) return !is_sentence(next);
  if (last.kind == TokenKind::word && last.shape == Shape::lower && joins(next - 1)) return true;
  if (last.kind == TokenKind::dash || mark == "-" || mark == "№") return true;
  // "О проекте технического регламента" and below "«О качелях»"
  if (depth == 0 && first.kind == TokenKind::quote_open && last.kind == TokenKind::word && last.shape == Shape::lower &&
      !starts_line(next - 1) && is_class_word(d_, next - 1) && !is_sentence(next))
    return true;
  // "«О поправках в законы" and below "«О бюджете» и «О сборах»»"
  if (depth > 0 && first.kind == TokenKind::quote_open && last.kind == TokenKind::word && titled_(next - 1))
    return true;
  if (depth > 0 && first.kind == TokenKind::quote_open && closes_all(next, depth)) return true;
  return depth > 0 && closes_soon(next);
}

// "Следующее заседание пройдёт в июне.", "«Мы готовы», – сказал министр.": unlike the words of a title, with a verb.
bool ItemBounds::is_sentence(TokenIndex next) const {
  int depth = 0;
  for (TokenIndex i = next; i < size() && i < next + kLongestSentence; ++i) {
    depth += tokens_[i].kind == TokenKind::quote_open;
    depth -= tokens_[i].kind == TokenKind::quote_close;
    if (depth > 0) continue;
    if (i > next && (at(i) == ";" || tokens_[i].has(token_flag::sentence_start))) return false;
    if ((finite_grammemes(d_, i) & (gram::VERB | gram::PRTS)) != 0) return true;
    if (at(i) == ":" && i < next + kLongestLabel) return true;  // "Фото: пресс-служба"
  }
  return false;
}

// Whether the line that begins at `next` closes what it opens and what was open before it: "„О звании", "«Мастер»“;".
bool ItemBounds::closes_all(TokenIndex next, int depth) const {
  const TokenIndex end = line_end(next);
  for (TokenIndex i = next; i < end; ++i) {
    depth += tokens_[i].kind == TokenKind::quote_open;
    depth -= tokens_[i].kind == TokenKind::quote_close;
  }
  return depth == 0;
}

// "1. Хартия университетов" and below, deeper than the marker, "    Приозёрного союза".
bool ItemBounds::is_indented(TokenIndex begin, TokenIndex next) const {
  const Token& last = tokens_[next - 1];
  if (last.kind == TokenKind::punctuation || last.kind == TokenKind::quote_close) return false;
  for (TokenIndex i = next; i < size() && i < next + kLongestLabel && (i == next || !starts_line(i)); ++i)
    if (at(i) == ":") return false;  // "    Докладчик: Озеров"
  TokenIndex line = begin;
  while (line > 0 && line + kLongestMarker > begin && !starts_line(line)) --line;
  return indent(next) > indent(line) + 1;
}

// In bytes of white space at the beginning of the line of token i, which starts it.
std::size_t ItemBounds::indent(TokenIndex i) const {
  const std::size_t from = i == 0 ? 0 : tokens_[i - 1].end();
  const std::size_t end = d_.text.substr(0, tokens_[i].begin).rfind('\n');
  return tokens_[i].begin - (end == d_.text.npos || end < from ? from : end + 1);
}

// An open quotation whose mark stands in one of the next lines, before any that opens one.
bool ItemBounds::closes_soon(TokenIndex next) const {
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
bool ItemBounds::joins(TokenIndex i) const {
  return d_.is(i, FunctionWord::coordination | FunctionWord::contrast | FunctionWord::between_items |
                      FunctionWord::negation | FunctionWord::possessive) ||
         find_preposition(d_.folded(i)) != nullptr;
}

}  // namespace newsx
