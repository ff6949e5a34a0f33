// Author's clauses beside and inside somebody's words: «…, — сказал X, — …».
#include <algorithm>

#include "speech/attributor.h"

namespace newsx {

using namespace gram;

// After a closing mark or inside marks: ", — сказал X" up to the dash or stop that ends it.
Attributor::Author Attributor::author_clause(TokenIndex i, TokenIndex limit) const {
  Author a;
  const TokenIndex start = i;
  limit = std::min(limit, start + kLongestSentence);
  while (i < limit && token(i).kind == TokenKind::punctuation && !is_mark(i, ":") && !is_mark(i, ";")) ++i;
  const bool comma = i > start && is_mark(i - 1, ",");
  if (i < limit && token(i).kind == TokenKind::dash)
    ++i;
  else if (!comma && !(i == start && i < limit && cue_at_[i] != kNone))
    return a;
  if (i >= limit || token(i).kind != TokenKind::word || (token(i).shape != Shape::lower && comma_only(start, i)))
    return a;
  a.begin = i;
  for (; i < limit; ++i) {
    const Token& t = token(i);
    if (i > a.begin && t.has(token_flag::paragraph_start)) break;
    if (t.kind == TokenKind::quote_open && i > a.begin) {
      // A name in marks belongs to the clause: сказал глава «Роснефти».
      const TokenIndex close = close_of(i);
      if (close == 0 || close >= limit || words_in(i, close) > kNameWords || is_mark(i - 1, ":")) break;
      i = close;
      continue;
    }
    if (t.kind == TokenKind::dash && i > a.begin &&
        (is_mark(i - 1, ",") || is_mark(i - 1, ".") || token(i - 1).kind != TokenKind::punctuation)) {
      if (is_mark(i - 1, ",") || is_mark(i - 1, ".") || i + 1 >= limit || token(i + 1).kind == TokenKind::quote_open)
        break;
      if (token(i - 1).kind == TokenKind::word) break;
    }
    if (is_mark(i, ".") || is_mark(i, "!") || is_mark(i, "?") || is_mark(i, "…")) {
      if (i + 1 < limit && token(i + 1).kind == TokenKind::dash) continue;
      break;
    }
    if (is_mark(i, ":")) break;
  }
  a.end = i;
  a.next = i;
  while (a.end > a.begin && token(a.end - 1).kind == TokenKind::punctuation) --a.end;
  const Cue* cue = first_cue(a.begin, a.end, [](const Cue& c) { return finite(c) && (!c.denies || c.direct); });
  if (cue == nullptr) cue = first_cue(a.begin, a.end, [](const Cue& c) { return c.kind == CueKind::preposition; });
  a.present = cue != nullptr;
  a.goes_on = i < limit && (token(i).kind == TokenKind::dash || is_mark(i, ":"));
  if (i < limit && is_mark(i, ".") && i + 1 < limit && token(i + 1).kind == TokenKind::dash) a.goes_on = true;
  return a;
}

bool Attributor::comma_only(TokenIndex start, TokenIndex i) const {
  for (TokenIndex k = start; k < i; ++k)
    if (token(k).kind == TokenKind::dash) return false;
  return true;
}

// «А, — сказал X, — Б»: the author's clause inside the marks.
Attributor::Author Attributor::inner_author(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin + 1; i + 1 < end; ++i) {
    if (token(i).kind != TokenKind::dash || token(i - 1).kind != TokenKind::punctuation || is_mark(i - 1, ":"))
      continue;
    Author a = author_clause(is_mark(i - 1, ";") ? i : i - 1, end);
    if (!a.present) continue;
    const Cue* cue =
        first_cue(a.begin, std::min<TokenIndex>(a.end, a.begin + 8), [](const Cue& c) { return finite(c); });
    if (cue == nullptr || (cue->form & (past | pres)) == 0) continue;
    if ((cue->form & (per1 | per2)) != 0) continue;
    return a;
  }
  return {};
}

void Attributor::add_words(Found& q, TokenIndex begin, TokenIndex end) {
  for (Author author; (author = inner_author(begin, end)).present; begin = author.next)
    add_fragment(q, begin, author.begin - 1);
  add_fragment(q, begin, end);
}

}  // namespace newsx
