#include "speech/embedded_clauses.h"

#include <algorithm>

#include "speech/subject_phrases.h"

namespace newsx {
namespace {

using namespace gram;

constexpr int kMostCommas = 3;             // passed over on the way to where an embedded clause begins
constexpr TokenIndex kMostBeforeVerb = 4;  // tokens before its verb: "в своё время представлявших"

// "также и как": what leads from an adjective to what somebody is known as.
bool names_capacity(const SpeechText& t, TokenIndex i, TokenIndex end) {
  for (TokenIndex k = i; k < std::min(end, i + kMostBeforeVerb) && (t.grammemes(k) & (CONJ | PRCL | ADVB)) != 0; ++k)
    if (t.d.is(k, FunctionWord::as)) return true;
  return false;
}

// Whether the relative, participial or adverbial clause begins at `i`; `verb`: the clause has a finite verb.
bool embedded_begins(const SpeechText& t, TokenIndex i, TokenIndex end, bool verb) {
  for (TokenIndex k = i; k < std::min(end, i + kMostBeforeVerb); ++k) {
    const Grammemes g = t.grammemes(k);
    const bool relative = t.d.is(k, FunctionWord::relative | FunctionWord::place | FunctionWord::time);
    // "источник, близкий к правительству,"
    // "Озерова, известная также как певица,"
    const bool adjective = k == i && (t.d.words.any(t.token(k).word) & ADJF) != 0 && k + 1 < end &&
                           ((t.grammemes(k + 1) & PREP) != 0 || names_capacity(t, k + 1, end));
    // "письмо, копия которого есть у редакции,"
    const bool part = k == i && (g & NOUN) != 0 && (g & nomn) != 0 && k + 1 < end &&
                      t.d.is(k + 1, FunctionWord::relative) && (t.grammemes(k + 1) & gent) != 0;
    if (relative || part || (!verb && ((g & (PRTF | GRND)) != 0 || adjective))) return true;
    if ((g & (NOUN | NPRO)) != 0 && (g & nomn) != 0) return false;
    if ((g & (VERB | CONJ)) != 0) return false;
  }
  return false;
}

// "Сам президент, напоминает газета, называл это «модой»": an author's clause between a subject and its verb.
bool author_clause_begins(const SpeechText& t, TokenIndex i, TokenIndex lo) {
  const Cue* cue = t.cue_at(i);
  return cue != nullptr && cue->kind() == CueKind::verb && (cue->form & VERB) != 0 && cue->is(CueTrait::that_clause) &&
         !t.has_verb(lo, i - 1);
}

}  // namespace

TokenIndex over_embedded(const SpeechText& t, TokenIndex comma, TokenIndex lo) {
  int commas = 0;
  bool verb = false;
  // ", и добавил": what the comma closes is a clause with "что".
  const bool verb_follows = comma + 2 < t.size() && (t.grammemes(comma + 2) & VERB) != 0;
  const bool goes_on = t.d.is(comma + 1, FunctionWord::coordination) ||
                       (t.d.is(comma + 1, FunctionWord::contrast) && verb_follows);  // ", однако напомнил"
  for (TokenIndex i = comma; i-- > lo && i + kMostToSubject > comma;) {
    if (t.is_kind(i, TokenKind::quote_close)) {
      while (i > lo && !t.is_kind(i, TokenKind::quote_open)) --i;
      continue;
    }
    if ((t.grammemes(i) & VERB) != 0) verb = true;
    if (!t.is_mark(i, ",")) continue;
    if (t.d.is(i + 1, FunctionWord::that | FunctionWord::purpose)) {
      if (goes_on) return i;
      verb = false;  // inside another clause
      continue;
    }
    if (embedded_begins(t, i + 1, comma, verb)) return i;
    if (commas == 0 && !goes_on && author_clause_begins(t, i + 1, lo)) return i;
    if (verb || ++commas == kMostCommas) return comma;
  }
  return comma;
}

}  // namespace newsx
