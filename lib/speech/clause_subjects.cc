#include "speech/clause_subjects.h"

#include "speech/antecedents.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostToRelative = 4;  // tokens from the comma to the verb: ", в котором она сказала"

}  // namespace

Speaker ClauseSubjects::of_participle(const Cue& cue, TokenIndex lo) const {
  TokenIndex begin = cue.begin;
  while (begin > lo && (t_.grammemes(begin - 1) & (ADVB | PRCL)) != 0) --begin;
  if (begin <= lo || !t_.is_mark(begin - 1, ",")) return {};
  // By all its readings: "объявившим" is one's and several's.
  const Grammemes form = t_.d.words.any(t_.token(cue.begin).word) & (numbers | genders);
  return antecedent_of(t_, phrases_, begin - 1, form, lo);
}

Speaker ClauseSubjects::of_main_clause(TokenIndex participle, TokenIndex lo) const {
  constexpr Grammemes kFinite = past | pres | futr;
  if (participle <= lo || !t_.is_mark(participle - 1, ",")) return {};
  for (TokenIndex i = participle - 1; i-- > lo && i + kMostToSubject > participle;) {
    if (t_.is_kind(i, TokenKind::quote_close)) {
      while (i > lo && !t_.is_kind(i, TokenKind::quote_open)) --i;
      continue;
    }
    // Another clause between them may have a subject of its own.
    if (t_.is_mark(i, ",")) return {};
    const Grammemes g = t_.grammemes(i);
    if ((g & VERB) == 0 || (g & kFinite) == 0) continue;
    Phrase p;
    const bool follows = i > lo && t_.is_kind(i - 1, TokenKind::punctuation);  // ", указал он, подчеркнув"
    if (follows && phrases_.read(i + 1, participle - 1, p) && agrees(p, g)) return p.speaker;
    Speaker s = before_.find(i, g, lo);
    // "мэр дал согласие, назвав"
    if (s.reference == Reference::person && s.gender == 0 && (g & past) != 0)
      s.gender = (g & femn) != 0 ? 'f' : (g & masc) != 0 ? 'm' : '\0';
    return s;
  }
  return {};
}

Speaker ClauseSubjects::of_main_clause(const Cue& cue, TokenIndex lo) const {
  TokenIndex begin = cue.begin;  // of the relative clause
  bool relative = false;
  while (begin > lo && begin + kMostToRelative > cue.begin && !t_.is_mark(begin - 1, ",")) {
    --begin;
    relative |= t_.d.is(begin, FunctionWord::relative | FunctionWord::place);
  }
  const bool oblique =
      begin > lo && relative && ((t_.grammemes(begin) & PREP) != 0 || t_.d.is(begin, FunctionWord::place));
  if (!oblique) return {};
  for (TokenIndex i = begin - 1; i-- > lo && i + kMostToSubject > begin && !t_.is_kind(i, TokenKind::punctuation);) {
    const Grammemes g = t_.grammemes(i);
    constexpr Grammemes kForm = past | numbers | genders;
    if ((g & VERB) != 0) return (g & kForm) == (cue.form & kForm) ? before_.find(i, g, lo) : Speaker{};
  }
  return {};
}

Speaker ClauseSubjects::of_later_clause(TokenIndex i, TokenIndex hi) const {
  Phrase p;
  for (; i + 1 < hi; ++i) {
    if (!t_.is_mark(i, ",") || !phrases_.read(i + 1, hi, p) || !p.nominative || p.end >= hi) continue;
    const bool named = p.speaker.entity != kNoIndex || p.speaker.reference == Reference::pronoun;
    const bool verb_after = (t_.grammemes(p.end) & VERB) != 0;
    if (p.speaker.found && (named || verb_after)) return p.speaker;
  }
  return {};
}

}  // namespace newsx
