// Finds quotations in quotation marks: whole sentences of a speaker, or a piece of them in the author's sentence.
//
// Each outermost pair of marks is examined once, in text order. It is the first of these that fits:
//   - a name or title: no quotation;
//   - words with an author's clause after or inside them: «…», — сказал X;
//   - words and a name after a dash, as in headlines: «…» — Озерова;
//   - words after a colon: X сказал: «…»;
//   - a sentence of its own: the previous speaker goes on;
//   - words right after a verb: сказав «мы готовы и ждём»;
//   - otherwise a piece of a reported clause, if a cue is near.
//
// O(tokens). Threads: as SpeechText. Errors: Stopped.
#pragma once
#include "speech/author_clauses.h"
#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

class WordsInMarks {
 public:
  WordsInMarks(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media, FoundQuotations& found)
      : t_(text), speakers_(speakers), media_(media), found_(found) {}
  void find();

 private:
  // A pair of marks and its surroundings.
  struct Marked {
    MarkPair pair;
    TokenIndex after = 0;          // the token after the marks
    TokenIndex paragraph_end = 0;  // end of what is examined
    Sentence sentence;             // where the marks open
    AuthorClause inside, tail;     // author's clauses
    const Cue* before = nullptr;   // the last cue before the marks in the same sentence
    int words = 0;                 // inside
    bool verb = false;             // inside
    bool capital = false;          // the first word is capitalised
    bool colon = false;            // right before the marks
    bool is_sentence = false;      // the marks open at the start of a sentence
    bool named = false;            // a noun before the marks says that they hold a name
    bool infinitive = false;       // the first word is a lower-case infinitive
    bool predicate = false;        // "трудно ответить"
    bool declined = false;         // the first of several words is an attribute in an oblique case
    bool is_name_given = false;    // a verb before the marks says what something is called
  };

  Marked look_at(std::size_t m) const;
  std::size_t find_at(std::size_t m);
  bool begins_sentence(TokenIndex open) const;
  bool ends_sentence(TokenIndex after) const;
  const Cue* verb_right_before(const Marked& q) const;
  bool add_statement_of(const Marked& q);
  std::size_t add_with_clause(std::size_t m, const Marked& q, bool inside);
  std::size_t next_fragment(std::size_t m, const AuthorClause& clause) const;
  void attribute_to(const AuthorClause& clause, const Marked& q, FoundQuotation& out) const;
  Speaker topical_speaker(const Marked& q) const;
  bool add_headline(const Marked& q);
  void add_after_cue(const Marked& q, const Cue* cue);
  void add_alone(const Marked& q);
  bool is_inserted(const Cue& cue, const Marked& q) const;
  void add_piece(const Marked& q, const Cue* cue);
  bool says_of_noun(const Marked& q, const Cue& noun) const;
  const Cue* reporting_cue(const Marked& q, const Cue* before) const;
  bool is_object(const Marked& q, const Cue& cue) const;
  bool is_near(const Cue& cue, TokenIndex open) const;
  bool is_in_report(const Marked& q, const Cue& cue) const;
  bool is_in_topic(const Cue& cue, TokenIndex open) const;
  bool continues_row(const Marked& q) const;
  bool may_begin_words(TokenIndex open, const Cue& cue) const;
  bool is_term(const Marked& q, const Cue& cue) const;
  bool is_in_name(TokenIndex i) const;
  bool has_comma(TokenIndex begin, TokenIndex end) const;
  Speaker speaker_before(TokenIndex open) const;

  const SpeechText& t_;
  const SpeakerFinder& speakers_;
  const MediumFinder& media_;
  FoundQuotations& found_;
};

}  // namespace newsx
