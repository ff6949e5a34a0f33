#include "acts/sentence_parts.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/class_words.h"
#include "acts/title_leads.h"

namespace newsx {
namespace {

constexpr TokenIndex kLongestAside = 20;      // tokens between two items of a sentence
constexpr TokenIndex kLongestTitlePart = 60;  // tokens of a title before a semicolon
constexpr TokenIndex kAttributes = 3;         // before a class word

}  // namespace

TokenIndex SentenceParts::part_end(TokenIndex part, bool marks) const {
  const bool paper = !marks && begins_paper(part);
  int depth = 0, brackets = 0;
  TokenIndex inner = kNone;  // the mark inside the outer ones
  TokenIndex i = part;
  for (; i < size() && i < part + kLongestItem && (i == part || !starts_line(i)); ++i) {
    depth += tokens_[i].kind == TokenKind::quote_open;
    if (depth == 2 && tokens_[i].kind == TokenKind::quote_open) inner = i;
    brackets += tokens_[i].kind == TokenKind::bracket_open;
    if (!marks && tokens_[i].kind == TokenKind::bracket_close && --brackets < 0) return i;
    if (tokens_[i].kind == TokenKind::quote_close && (--depth <= 0 || closes_two(inner, i)) && marks) return i + 1;
    if (!marks && depth <= 0 &&
        (at(i) == ";" || at(i) == "|" ||
         (i > part &&
          (begins_topic_part(i) || begins_marks_part(i) || ends_clause(i) || (paper && leads_to_paper(i)))) ||
         (i > part && tokens_[i].has(token_flag::sentence_start))))
      return i;
  }
  return i;
}

TokenIndex SentenceParts::over_comment(TokenIndex i) const {
  if (tokens_[i].kind != TokenKind::dash || starts_line(i) || dash_before_marks(i)) return i;
  for (TokenIndex k = i + 1; k < i + kLongestAside && k + 2 < size(); ++k) {
    if (starts_line(k)) return i;
    if (tokens_[k].has(token_flag::sentence_start))
      return tokens_[k].kind == TokenKind::quote_open && titled_(k) ? k : i;
    const bool separator = at(k) == "," || at(k) == ";";
    if (!separator && tokens_[k].kind != TokenKind::dash) continue;
    const TokenIndex next = d_.is(k + 1, FunctionWord::between_items) ? k + 2 : k + 1;
    if (leads_.in_marks(next) && leads_.begins_item(next)) return separator ? k : k + 1;
  }
  return i;
}

bool SentenceParts::separates(TokenIndex i) const {
  return at(i) == ";" || at(i) == "," || at(i) == "/" || at(i) == "|" || at(i) == "…" || at(i) == "..." ||
         d_.is(i, FunctionWord::additive);
}

bool SentenceParts::dash_before_marks(TokenIndex i) const {
  const TokenIndex dash = at(i) == "." ? i + 1 : i;
  return dash + 1 < size() && tokens_[dash].kind == TokenKind::dash && !starts_line(dash) &&
         tokens_[dash + 1].kind == TokenKind::quote_open && titled_(dash + 1);
}

bool SentenceParts::begins_sentence(TokenIndex i) const {
  if (tokens_[i].kind != TokenKind::quote_open || (i > 0 && !tokens_[i].has(token_flag::sentence_start))) return false;
  const TokenIndex end = part_end(i, true);
  if (end + 1 >= size() || starts_line(end + 1)) return false;
  if (at(end) == "," || d_.is(end, FunctionWord::additive)) return tokens_[end + 1].kind == TokenKind::quote_open;
  // "«О лесах» – 38 голосами. «О водах» – единогласно."
  return tokens_[end].kind == TokenKind::dash && over_comment(end) > end;
}

bool SentenceParts::leads_parts(TokenIndex i) const {
  if (!tokens_[i].has(token_flag::sentence_start) || !titled_(i)) return false;
  for (TokenIndex k = i + 1; k + 1 < size() && k < i + kLongestTitlePart && !starts_line(k); ++k) {
    if (at(k) == ";") return titled_(k + 1);
    if (at(k) == ":" || tokens_[k].has(token_flag::sentence_start)) return false;
  }
  return false;
}

bool SentenceParts::are_topics(TokenIndex i) const {
  const TokenKind before = tokens_[i - 1].kind;
  const bool bracket = before == TokenKind::bracket_open;  // "четыре решения (о лесах; о водах)"
  if ((before != TokenKind::word && before != TokenKind::dash && !bracket) || !d_.is(i, FunctionWord::about) ||
      !titled_(i) || leads_.is_in_marks(i))  // "«Об итогах и о мерах»"
    return false;
  const TokenIndex end = part_end(i, false);
  return end < size() && (begins_topic_part(end) || (bracket && at(end) == ";" && titled_(end + 1)));
}

bool SentenceParts::are_papers(TokenIndex i) const {
  if (tokens_[i - 1].kind != TokenKind::bracket_open || !begins_paper(i) || !begins_document(d_, i)) return false;
  const TokenIndex end = part_end(i, false);
  return end < size() && leads_to_paper(end);
}

// ", План", "и План", ", а также План"
bool SentenceParts::leads_to_paper(TokenIndex i) const {
  if (!separates(i)) return false;
  while (i + 1 < size() && (separates(i) || d_.is(i, FunctionWord::between_items))) ++i;
  return begins_paper(i);
}

bool SentenceParts::begins_paper(TokenIndex i) const {
  if (i + 1 >= size() || tokens_[i].shape != Shape::title) return false;
  if (begins_document(d_, i)) return true;
  const Grammemes noun = d_.reading(i).reading.grammemes, next = d_.reading(i + 1).reading.grammemes;
  return (noun & gram::NOUN) != 0 && (noun & (gram::nomn | gram::accs)) != 0 && (next & gram::gent) != 0 &&
         (next & (gram::NOUN | gram::ADJF)) != 0;
}

bool SentenceParts::is_paper_line(TokenIndex line) const {
  if (!begins_paper(line)) return false;
  for (TokenIndex i = line + 1; i < size() && !starts_line(i); ++i)
    if (i > line + kLongestTitlePart || (finite_grammemes(d_, i) & (gram::VERB | gram::PRTS)) != 0) return false;
  return true;
}

bool SentenceParts::are_marked_lines(TokenIndex line) const {
  if (tokens_[line].kind != TokenKind::quote_open) return false;
  const TokenIndex next = part_end(line, true);
  return next < size() && starts_line(next) && tokens_[next].kind == TokenKind::quote_open && titled_(next);
}

bool SentenceParts::enumerates_numbers(TokenIndex line) const {
  if (!is_number_sign(at(line + 1)) || starts_line(line + 1)) return false;
  TokenIndex next = part_end(line, true);
  while (next < size() && !starts_line(next) && (separates(next) || d_.is(next, FunctionWord::between_items))) ++next;
  return next < size() && !starts_line(next) && is_number_sign(at(next));
}

bool SentenceParts::is_sentence(TokenIndex line) const {
  TokenIndex noun = line;  // "Два новых закона"
  while (noun < line + kAttributes && noun + 1 < size() &&
         (tokens_[noun].kind == TokenKind::number ||
          (d_.words.any(tokens_[noun].word) & (gram::ADJF | gram::PRTF | gram::NUMR)) != 0))
    ++noun;
  const bool counted = noun > line;
  if (!is_class_word(d_, noun) || (!counted && (d_.words.any(tokens_[noun].word) & gram::plur) == 0)) return false;
  int depth = 0;
  for (TokenIndex i = noun + 1; i < size() && i < line + kLongestItem && !starts_line(i); ++i) {
    depth += tokens_[i].kind == TokenKind::quote_open;
    depth -= tokens_[i].kind == TokenKind::quote_close;
    if (depth <= 0 && (finite_grammemes(d_, i) & (gram::VERB | gram::PRTS)) != 0) return true;
  }
  return false;
}

// ", о регламенте", "и о выборах" behind a topic: a question of its own.
bool SentenceParts::begins_topic_part(TokenIndex i) const {
  if (at(i) != "," && !d_.is(i, FunctionWord::between_items)) return false;
  if (leads_.orders_title(i + 1)) return true;
  while (i + 1 < size() && d_.is(i + 1, FunctionWord::between_items)) ++i;  // ", а также"
  return i + 1 < size() && d_.is(i + 1, FunctionWord::about) && titled_(i + 1);
}

// ", «О банках»" behind "Гражданский кодекс"
bool SentenceParts::begins_marks_part(TokenIndex i) const {
  return at(i) == "," && i + 1 < size() && tokens_[i + 1].kind == TokenKind::quote_open && titled_(i + 1);
}

// "«О поправках в решение № 4 «О бюджете», «О саде»": one mark closes two, unless what is open is plural, "законы «О
// лесах», «О водах»".
bool SentenceParts::closes_two(TokenIndex inner, TokenIndex close) const {
  if (inner == kNone || inner == 0 || !begins_marks_part(close + 1)) return false;
  const Token& before = tokens_[inner - 1];
  return before.kind != TokenKind::word || (d_.reading(inner - 1).reading.grammemes & gram::plur) == 0;
}

// ", сообщил мэр", ", утвердили смету"
bool SentenceParts::ends_clause(TokenIndex comma) const {
  return at(comma) == "," && comma + 1 < size() && (finite_grammemes(d_, comma + 1) & (gram::VERB | gram::PRTS)) != 0;
}

bool SentenceParts::leads_to_number(TokenIndex i) const {
  return i + 1 < size() && tokens_[i].kind == TokenKind::word && is_number_sign(at(i + 1)) && !starts_line(i + 1) &&
         (d_.reading(i).reading.grammemes & gram::PREP) != 0;
}

}  // namespace newsx
