// Who carried somebody's words: "приводит ТАСС слова министра", "сказал он в интервью газете", "пишет X со ссылкой на
// Y".
//
// The medium of a quotation is its `via`; the speaker is the one whose words it passes on. O(tokens of the clause), a
// name after a token O(log names). Threads: as SpeechText.
// Errors: none.
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
  // Whether the words tell a medium that no table has: "портал «Волна»", "Volna.ru".
  bool is_unknown_medium(const Speaker& s) const;
  // The subject of another reporting verb in [lo, hi), if it is a medium: "сказал X, передаёт ТАСС".
  void find_by_verb(FoundQuotation& q, const Cue& cue, TokenIndex lo, TokenIndex hi) const;
  // Behind "в интервью" and its like in the sentence of the quotation's cue.
  void find_by_preposition(FoundQuotation& q) const;
  // Whose words they are when `subject`, the speaker of the author's clause, only passes them on; else `subject`.
  Speaker source(FoundQuotation& q, const AuthorClause& clause, const Speaker& subject) const;
  // Makes `medium` the one that carries the words, by its name.
  void set(FoundQuotation& q, Speaker medium) const;

 private:
  Speaker source_in(FoundQuotation& q, const AuthorClause& clause, const Speaker& subject) const;
  const NameMention* medium_after(TokenIndex lo, TokenIndex hi) const;
  std::string_view in_marks(TokenIndex open, TokenIndex hi) const;

  const SpeechText& t_;
  const SpeakerFinder& speakers_;
};

}  // namespace newsx
