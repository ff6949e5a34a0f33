#include "speech/joined_nouns.h"

#include <algorithm>

#include "reading/folded_space.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostAttributesBefore = 3;

bool is_worded(const Speaker& s) { return s.found && s.entity == kNoIndex && s.words_end > s.words_begin; }

}  // namespace

TokenIndex behind_bracket(const SpeechText& t, TokenIndex i) {
  return t.is_kind(i, TokenKind::bracket_open) ? std::max(i, t.close_of(i)) + 1 : i;
}

bool are_joined_nouns(const SpeechText& t, const Speaker& first, const Speaker& second) {
  if (!is_worded(first) || !is_worded(second)) return false;
  const TokenIndex additive = behind_bracket(t, first.words_end);
  return additive + 1 == second.words_begin && t.d.is(additive, FunctionWord::additive);
}

Speaker join_nouns(const SpeechText& t, const Speaker& first, const Speaker& second) {
  TokenIndex begin = first.words_begin;
  const TokenIndex from = t.sentence(begin).begin;
  const auto is_attribute = [&](TokenIndex i) {
    const Grammemes g = t.grammemes(i);
    return (g & (ADJF | PRTF)) != 0 && (g & nomn) != 0;
  };
  while (begin > from && begin + kMostAttributesBefore > first.words_begin && is_attribute(begin - 1)) --begin;
  Speaker s = Speaker::worded(t.d.span_of(begin, second.words_end), begin, second.words_end);
  s.name = folded_space(t.d, s.mention);  // subjects stand in the nominative
  s.plural = true;
  s.lemma = second.lemma;
  return s;
}

}  // namespace newsx
