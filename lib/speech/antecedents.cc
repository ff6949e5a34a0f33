#include "speech/antecedents.h"

#include "speech/entity_kinds.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostTokens = 16;  // of an antecedent, with its complements

bool agrees_with_clause(const Phrase& p, Grammemes clause) {
  if ((clause & neut) != 0) clause |= masc;  // one form for both: "заявившим"
  const auto clash = [&](Grammemes category) {
    return (clause & category) != 0 && (p.readings & category) != 0 && (clause & p.readings & category) == 0;
  };
  return !clash(numbers) && !((clause & sing) != 0 && clash(genders));
}

}  // namespace

Speaker antecedent_of(const SpeechText& t, const PhraseReader& phrases, TokenIndex comma, Grammemes clause,
                      TokenIndex lo) {
  Speaker longest;
  Phrase p;
  for (TokenIndex i = comma; i-- > lo && i + kMostTokens > comma;) {
    if (!t.is_kind(i, TokenKind::word) && !t.is_kind(i, TokenKind::quote_open)) {
      if (t.is_kind(i, TokenKind::quote_close)) continue;
      break;
    }
    if ((t.grammemes(i) & VERB) != 0) break;
    if (!phrases.read(i, comma, p) || !agrees_with_clause(p, clause)) continue;
    const bool whole = p.end == comma || (p.end + 1 == comma && t.is_kind(p.end, TokenKind::quote_close));
    if (!whole || !p.speaker.found) continue;
    // A name's own words are no antecedents beside it.
    if (is_person(t.named, p.speaker.entity)) return p.speaker;
    if (p.speaker.entity != kNoIndex || (p.readings & anim) != 0 || p.speaker.animate) longest = p.speaker;
  }
  return longest;
}

Speaker antecedent_of_relative(const SpeechText& t, const PhraseReader& phrases, TokenIndex pronoun, TokenIndex lo) {
  const bool subject = t.d.is(pronoun, FunctionWord::relative) && (t.d.words.any(t.token(pronoun).word) & nomn) != 0;
  if (!subject || pronoun <= lo || !t.is_mark(pronoun - 1, ",")) return {};
  return antecedent_of(t, phrases, pronoun - 1, t.grammemes(pronoun) & (numbers | genders), lo);
}

}  // namespace newsx
