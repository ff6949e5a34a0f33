#include "speech/quotation_text.h"

#include <string>

namespace newsx {
namespace {

bool is_passed_over(TokenKind kind) {
  return kind == TokenKind::dash || kind == TokenKind::quote_open || kind == TokenKind::quote_close;
}

// Whether every writer puts a comma before these words: "потому что", "в котором", "но".
bool needs_comma(const SpeechText& t, TokenIndex first) {
  constexpr FunctionWord kSubordinate = FunctionWord::that | FunctionWord::condition | FunctionWord::time |
                                        FunctionWord::relative | FunctionWord::place | FunctionWord::purpose |
                                        FunctionWord::contrast | FunctionWord::as_if;
  constexpr FunctionWord kJoining = FunctionWord::additive | FunctionWord::as | FunctionWord::between_items;
  if (t.d.is(first, kSubordinate)) return true;
  if (first + 1 < t.size() && t.d.is(first + 1, FunctionWord::that | FunctionWord::purpose | FunctionWord::relative))
    return true;
  if (t.d.is(first, FunctionWord::coordination)) return !t.d.is(first, FunctionWord::additive);
  return (t.grammemes(first) & gram::CONJ) != 0 && !t.d.is(first, kJoining);
}

// What stands between two fragments: ". ", ", " or " ".
std::string_view stop_between(const SpeechText& t, Span before, Span after) {
  const auto ends_in = [&](std::string_view mark) { return before.of(t.d.text).ends_with(mark); };
  if (ends_in("?") || ends_in("!") || ends_in("…") || ends_in(".")) return " ";
  const TokenIndex first = t.token_at(before.end - 1) + 1, second = t.token_at(after.begin);
  if (t.is_mark(first, ".")) return ". ";
  TokenIndex last = second;
  while (last > first && is_passed_over(t.token(last - 1).kind)) --last;
  if (last == first) return " ";
  const std::string_view plain = needs_comma(t, second) ? ", " : " ";
  const auto is_mark = [&](std::string_view mark) { return t.is_mark(last - 1, mark); };
  const bool stop = is_mark(".") || is_mark("?") || is_mark("!") || is_mark("…") || is_mark(":") ||
                    t.token(last - 1).has(token_flag::abbreviation | token_flag::initial);
  // A small letter after the stop: it was an abbreviation's ("в 2020 г. — к диалогу").
  const bool new_sentence = t.token(second).shape != Shape::lower;
  return stop && new_sentence ? ". " : plain;
}

}  // namespace

std::string_view joined_text(const SpeechText& t, std::span<const Span> fragments) {
  if (fragments.size() == 1) return fragments.front().of(t.d.text);
  std::string joined;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    if (i > 0) joined += stop_between(t, fragments[i - 1], fragments[i]);
    joined += fragments[i].of(t.d.text);
  }
  return t.d.store(joined);
}

}  // namespace newsx
