#include "speech/author_clauses.h"

#include <algorithm>

#include "speech/names_in_marks.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kCueInside = 8;  // tokens of a clause inside somebody's words that its cue stands in

// Where a clause may begin that stands at `i`: after marks and a dash, or a comma; kNone: nowhere.
TokenIndex clause_begin(const SpeechText& t, TokenIndex i, TokenIndex limit) {
  const TokenIndex start = i;
  while (i < limit && t.is_kind(i, TokenKind::punctuation) && !t.is_mark(i, ":") && !t.is_mark(i, ";")) ++i;
  const bool comma = i > start && t.is_mark(i - 1, ",");
  const bool dash = i < limit && t.is_kind(i, TokenKind::dash);
  if (dash)
    ++i;
  else if (!comma && !(i == start && i < limit && t.cue_at(i) != nullptr))
    return kNone;
  if (i >= limit || !t.is_kind(i, TokenKind::word)) return kNone;
  return dash || t.token(i).shape == Shape::lower ? i : kNone;
}

// Whether the dash at `i` ends the clause before it.
bool dash_ends(const SpeechText& t, TokenIndex i, TokenIndex limit) {
  if (t.is_mark(i - 1, ",") || t.is_mark(i - 1, ".")) return true;
  if (t.is_kind(i - 1, TokenKind::punctuation)) return false;
  return i + 1 >= limit || t.is_kind(i + 1, TokenKind::quote_open) || t.is_kind(i - 1, TokenKind::word);
}

// The dash, stop, colon or mark that ends the clause from `begin` on; `limit` where none does.
TokenIndex clause_limit(const SpeechText& t, TokenIndex begin, TokenIndex limit) {
  for (TokenIndex i = begin; i < limit; ++i) {
    if (i > begin && t.token(i).has(token_flag::paragraph_start)) return i;
    if (t.is_kind(i, TokenKind::quote_open) && i > begin) {
      // A name in quotation marks belongs to the clause: сказал глава «Роснефти».
      const TokenIndex close = t.close_of(i);
      if (close == 0 || close >= limit || t.words_in(i, close) > kNameWords || t.is_mark(i - 1, ":")) return i;
      i = close;
      continue;
    }
    if (t.is_kind(i, TokenKind::dash) && i > begin && dash_ends(t, i, limit)) return i;
    if (is_full_stop(t, i) && !(i + 1 < limit && t.is_kind(i + 1, TokenKind::dash))) return i;
    if (t.is_mark(i, ":")) return i;
  }
  return limit;
}

}  // namespace

AuthorClause author_clause_at(const SpeechText& t, TokenIndex i, TokenIndex limit) {
  AuthorClause a;
  limit = std::min(limit, i + kLongestSentence);
  const TokenIndex begin = clause_begin(t, i, limit);
  if (begin == kNone) return a;
  a.begin = begin;
  a.end = a.next = clause_limit(t, begin, limit);
  while (a.end > a.begin && t.is_kind(a.end - 1, TokenKind::punctuation)) --a.end;
  a.cue = t.first_cue(a.begin, a.end, [](const Cue& c) {
    return c.is_finite() && (!c.is(CueTrait::denying) || c.is(CueTrait::direct_speech));
  });
  if (a.cue == nullptr)
    a.cue = t.first_cue(a.begin, a.end, [](const Cue& c) { return c.kind() == CueKind::preposition; });
  if (a.next < limit) {
    const bool stop_and_dash = t.is_mark(a.next, ".") && a.next + 1 < limit && t.is_kind(a.next + 1, TokenKind::dash);
    a.goes_on = t.is_kind(a.next, TokenKind::dash) || t.is_mark(a.next, ":") || stop_and_dash;
  }
  return a;
}

AuthorClause author_clause_inside(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin + 1; i + 1 < end; ++i) {
    if (!t.is_kind(i, TokenKind::dash) || !t.is_kind(i - 1, TokenKind::punctuation) || t.is_mark(i - 1, ":")) continue;
    const AuthorClause a = author_clause_at(t, t.is_mark(i - 1, ";") ? i : i - 1, end);
    if (!a.is_present()) continue;
    const Cue* cue =
        t.first_cue(a.begin, std::min(a.end, a.begin + kCueInside), [](const Cue& c) { return c.is_finite(); });
    const bool reports_another = cue != nullptr && (cue->form & (past | pres)) != 0 && (cue->form & (per1 | per2)) == 0;
    if (reports_another) return a;
  }
  return {};
}

void add_words_around_clauses(const SpeechText& t, TokenIndex begin, TokenIndex end, FoundQuotation& q) {
  for (AuthorClause author; (author = author_clause_inside(t, begin, end)).is_present(); begin = author.next)
    q.add_words(t, begin, author.begin - 1);
  q.add_words(t, begin, end);
}

}  // namespace newsx
