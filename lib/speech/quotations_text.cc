// A quotation's fragments as one text, with the stops that the author's words between them tell.
#include "speech/attributor.h"

namespace newsx {

// What stands between two fragments: ". " or " ". Before the author's words Russian writes a comma whatever the
// speaker's sentence has there, or nothing at all (D. Rosenthal, "Spravochnik po pravopisaniyu", direct speech), so
// that a comma tells nothing. A full stop behind the author's words ends the sentence before them («Я готов, — сказал
// он. — Остальное …»); ? ! … before them are in the fragment.
std::string_view Attributor::stop_between(Span before, Span after) const {
  const auto ends_in = [&](std::string_view mark) { return before.of(d_.text).ends_with(mark); };
  if (ends_in("?") || ends_in("!") || ends_in("…") || ends_in(".")) return " ";
  const TokenIndex first = token_at(before.end - 1) + 1, second = token_at(after.begin);
  if (is_mark(first, ".")) return ". ";
  TokenIndex last = second;
  const auto passed_over = [&](TokenIndex i) {
    const TokenKind kind = token(i).kind;
    return kind == TokenKind::dash || kind == TokenKind::quote_open || kind == TokenKind::quote_close;
  };
  while (last > first && passed_over(last - 1)) --last;
  if (last == first) return " ";
  // A small letter behind the stop: it was an abbreviation's ("в 2020 г. — к диалогу").
  const bool new_sentence = token(second).shape != Shape::lower;
  const bool stop = is_mark(last - 1, ".") || is_mark(last - 1, "?") || is_mark(last - 1, "!") ||
                    is_mark(last - 1, "…") || is_mark(last - 1, ":") ||
                    token(last - 1).has(token_flag::abbreviation | token_flag::initial);
  return stop && new_sentence ? ". " : " ";
}

std::string_view Attributor::text_of(const std::vector<Span>& fragments) {
  if (fragments.size() == 1) return fragments.front().of(d_.text);
  std::string joined;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    if (i > 0) joined += stop_between(fragments[i - 1], fragments[i]);
    joined += fragments[i].of(d_.text);
  }
  return d_.store(joined);
}

}  // namespace newsx
