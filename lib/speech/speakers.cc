#include "speech/speakers.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;

char gender_of_past(Grammemes verb) {
  if ((verb & past) == 0) return '\0';
  return (verb & femn) != 0 ? 'f' : (verb & masc) != 0 ? 'm' : '\0';
}

}  // namespace

SpeakerFinder::SpeakerFinder(const SpeechText& text)
    : t_(text),
      positions_(text.d, text.names),
      phrases_(text, positions_),
      subjects_(text, positions_, phrases_),
      sources_(text, phrases_, subjects_) {}

Speaker SpeakerFinder::of(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const {
  Speaker s = find(cue, lo, hi, side);
  const bool verb = cue.kind() == CueKind::verb && (cue.form & VERB) != 0;
  const char gender = verb ? gender_of_past(cue.form) : '\0';
  if (gender != 0 && is_of_other_gender(s, gender))
    s = Speaker::worded(t_.d.span_of(s.words_begin, s.words_end), s.words_begin, s.words_end);
  if (s.reference == Reference::person && s.gender == 0) s.gender = gender;
  if (s.reference == Reference::person && verb && (cue.form & numbers) == plur) {
    s.reference = Reference::none;  // "Критики считают": several, though the word may be one's genitive
    s.plural = true;
  }
  // "Добавил, что …": somebody spoken of before.
  const bool personal = (cue.form & GRND) != 0 || ((cue.form & (past | pres)) != 0 && (cue.form & sing) != 0 &&
                                                   (cue.form & (neut | per1 | per2)) == 0);
  if ((verb || (cue.form & GRND) != 0) && !s.is_settled() && personal) {
    s.reference = Reference::omitted;
    s.gender = gender;
  }
  return s;
}

// "Пресс-секретарь сообщила" of a post that the text seems to give to a man.
bool SpeakerFinder::is_of_other_gender(const Speaker& s, char gender) const {
  if (s.entity == kNoIndex || s.words_end == s.words_begin) return false;
  const char of_entity = t_.named.entities[s.entity].gender;
  return of_entity != 0 && of_entity != gender;
}

Speaker SpeakerFinder::find(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const {
  const auto before = [&] {
    return subjects_.before(cue.begin, cue.kind() == CueKind::noun ? Grammemes{0} : cue.form, lo);
  };
  if (cue.kind() == CueKind::preposition) return sources_.of_preposition(cue, hi);
  if (cue.kind() == CueKind::noun) {
    if (const Speaker owner = at(cue.end, hi); owner.found) return owner;
    return before();
  }
  if ((cue.form & PRTF) != 0 && (cue.form & actv) != 0)
    if (const Speaker s = subjects_.of_participle(cue, lo); s.found) return s;
  if (!SourceReader::is_impersonal(cue)) {
    if (side == SubjectSide::after)
      if (const Speaker s = subjects_.after(cue, hi); s.is_settled()) return s;
    if ((cue.form & GRND) != 0)
      if (const Speaker s = subjects_.of_main_clause(cue.begin, lo); s.is_settled() && s.reference != Reference::thing)
        return s;
    if (const Speaker s = before(); s.is_settled()) return s;
    if (side == SubjectSide::before) {
      if ((cue.form & GRND) != 0) return subjects_.of_later_clause(cue.end, hi);
      if (const Speaker s = subjects_.after(cue, hi); s.is_settled()) return s;
    }
  }
  return sources_.in_clause(cue, lo, hi);
}

Speaker SpeakerFinder::subject_at(TokenIndex i, TokenIndex hi) const {
  Phrase p;
  const bool named = positions_.person_at(i) != nullptr && phrases_.read(i, hi, p);
  return named && p.chosen_nominative ? p.speaker : Speaker{};
}

Speaker SpeakerFinder::alone_after_dash(TokenIndex dash, TokenIndex end) const {
  if (!t_.is_kind(dash, TokenKind::dash) || dash + 1 >= end) return {};
  const Speaker s = at(dash + 1, end);
  return s.entity != kNoIndex && s.mention.end == t_.token(end - 1).end() ? s : Speaker{};
}

Speaker SpeakerFinder::object_of(const Cue& cue, const Speaker& subject, TokenIndex hi) const {
  const auto ends_clause = [&](TokenIndex i) {
    const TokenKind kind = t_.token(i).kind;
    return kind == TokenKind::punctuation || kind == TokenKind::dash || kind == TokenKind::quote_close ||
           (t_.grammemes(i) & PREP) != 0;
  };
  Phrase p;
  for (TokenIndex i = cue.end; i < hi;) {
    if (t_.is_kind(i, TokenKind::quote_open)) {  // "цитирует «Зарю» министр": a name in marks is the medium's
      i = std::max(i, t_.close_of(i)) + 1;
      continue;
    }
    if (ends_clause(i)) break;
    if (t_.d.is(i, FunctionWord::possessive)) return whose(i);  // "цитирует его ТАСС"
    if (!phrases_.read(i, hi, p)) {
      ++i;
      continue;
    }
    const bool oblique = (p.readings & (accs | gent)) != 0 || !p.chosen_nominative;
    const bool one = p.speaker.entity != kNoIndex || p.speaker.animate;
    if (oblique && one && !p.speaker.mention.overlaps(subject.mention)) return p.speaker;
    i = std::max(p.end, i + 1);
  }
  return {};
}

}  // namespace newsx
