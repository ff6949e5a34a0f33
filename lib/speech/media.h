// The medium of a quotation: "приводит ТАСС слова министра", "сказал он в интервью газете", "пишет X со ссылкой на Y".
//
// The medium becomes the quotation's `via`; the speaker is the person it quotes. O(tokens of the clause), a name after
// a token O(log names). Threads: as SpeechText. Errors: none.
#pragma once
#include "speech/author_clauses.h"
#include "speech/found_quotations.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

class MediumFinder {
 public:
  MediumFinder(const SpeechText& text, const SpeakerFinder& speakers) : t_(text), speakers_(speakers) {}

  bool is_medium(const Speaker& s) const;
  // Whether the words name a medium that is in no table: "портал «Волна»", "Volna.ru".
  bool is_unknown_medium(const Speaker& s) const;
  // Whether `s`, the subject of `cue`, passes another's words on: a medium, known or not, or whatever "передаёт".
  bool is_carrier(const Cue& cue, const Speaker& s) const;
  // Takes the subject of another reporting verb in [lo, hi) if it is a carrier: "сказал X, передаёт ТАСС", "сказал X,
  // чьи слова приводит газета".
  void find_by_verb(FoundQuotation& q, const Cue& cue, TokenIndex lo, TokenIndex hi) const;
  // "Как передаёт «Заря», мост закрыт": where what is passed on begins; the sentence's beginning: elsewhere.
  TokenIndex behind_as_clause(const Sentence& s) const;
  // Looks after "в интервью" and the like in the sentence of the quotation's cue.
  void find_by_preposition(FoundQuotation& q) const;
  // The person quoted, if `subject`, the speaker of the author's clause, is only the medium; otherwise `subject`.
  Speaker source(FoundQuotation& q, const AuthorClause& clause, const Speaker& subject) const;
  // Makes `medium` the quotation's medium, by name.
  void set(FoundQuotation& q, Speaker medium) const;

 private:
  Speaker source_in(FoundQuotation& q, const AuthorClause& clause, const Speaker& subject) const;
  bool is_unnamed(const Speaker& s) const;
  const NameMention* medium_after(TokenIndex lo, TokenIndex hi) const;
  std::string_view in_marks(TokenIndex open, TokenIndex hi) const;

  const SpeechText& t_;
  const SpeakerFinder& speakers_;
};

}  // namespace newsx
