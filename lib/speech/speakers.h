// Who says it: the subject of a reporting verb, the source after "по словам", the body in "в МИД заявили".
//
// By syntax first: a noun phrase in the nominative that agrees with the verb in number and gender, after it in an
// author's clause, before it else; then apposition (a post or a common noun before a name is the name). What only
// refers to somebody ("он", "политик", "ведомство") is told as such and resolved by Referents. O(tokens of the
// sentence).
#pragma once
#include <string_view>
#include <utility>
#include <vector>

#include "reading/document.h"
#include "speech/cues.h"

namespace newsx {

// How words lead to a speaker.
enum class Reference : std::uint8_t {
  none,     // they name him or her, or stay as worded
  pronoun,  // "он"
  omitted,  // a verb without a subject: "Добавил, что …"
  person,   // a common noun or post alone: "политик", "министр"
  body,     // "ведомство"
  source,   // "собеседник агентства"
  thing,    // what cannot say anything: there is no report
};

struct Speaker {
  bool found = false;
  Index entity = kNoIndex;
  std::string_view name;                      // empty until it is made of the words
  TokenIndex words_begin = 0, words_end = 0;  // that it is made of
  Span mention;                               // empty: carried over from an earlier quotation
  Reference reference = Reference::none;
  char gender = 0;         // of the one referred to: 'm', 'f', 0: not told
  bool proper = false;     // by a name that is no entity
  char likely = 0;         // the gender that the noun speaks for without deciding it
  Index of = kNoIndex;     // the country whose one is meant: "российский министр"
  bool described = false;  // by more words than the noun: only somebody whose posts fit is meant
  bool animate = false;    // one person by a common noun, who may be "он" later
  std::string_view fits;   // classes of posts or bodies that the noun fits, separated by commas; empty: any
  std::string_view lemma;  // of the head noun of what stays as worded or refers

  static Speaker named(Index entity, std::string_view name, Span mention) {
    Speaker s;
    s.found = true;
    s.entity = entity;
    s.name = name;
    s.mention = mention;
    return s;
  }
  // What stays as worded, for which the base form is made when it is known to be needed.
  static Speaker worded(Span mention, TokenIndex begin, TokenIndex end) {
    Speaker s = named(kNoIndex, {}, mention);
    s.words_begin = begin;
    s.words_end = end;
    return s;
  }
};

class SpeakerFinder {
 public:
  // Reads the positions of names and roles once a document.
  SpeakerFinder(const Document& d, const Names& names, const std::vector<Entity>& entities, const CueLexicon& lexicon);

  // The cue's subject or source among the tokens [lo, hi). `after_first`: in "— сказал X" the subject follows.
  Speaker of(const Cue& cue, TokenIndex lo, TokenIndex hi, bool after_first);
  // The noun phrase that begins at `i`, whatever its case; not found when none does.
  Speaker at(TokenIndex i, TokenIndex hi);
  // The subject that ends at the dash: "а министр — «…»". Not found when there is none after `lo`.
  Speaker before_dash(TokenIndex dash, TokenIndex lo);
  // The person or body after the cue that is not its subject and stands in another case: "цитирует ТАСС министра".
  Speaker object_of(const Cue& cue, const Speaker& subject, TokenIndex hi);

 private:
  struct Phrase {
    TokenIndex begin = 0, end = 0;
    Grammemes readings = 0;  // of the head
    Speaker speaker;
    bool nominative = false;
    bool chosen_nominative = false;  // by the reading chosen in context
  };

  // What stands before a verb and may be its subject.
  struct Subjects {
    Speaker strong;  // a name or pronoun, or a noun for a person or body
    Speaker common;  // another noun in the nominative by the choice in context
    Speaker other;   // in the nominative by some reading, and places
    Speaker joined;  // the first of several names
    int joined_count = 0;
  };

  // Noun phrases: speakers_phrase.cc.
  bool read_phrase(TokenIndex i, TokenIndex hi, Phrase& out);
  bool read_entity(std::uint32_t candidate, Phrase& out);
  bool read_post(TokenIndex i, TokenIndex hi, Phrase& out);
  bool read_pronoun(TokenIndex i, Phrase& out);
  bool read_part(TokenIndex i, TokenIndex hi, Phrase& out);
  bool read_noun(TokenIndex i, TokenIndex hi, Phrase& out);
  bool read_attributed(TokenIndex i, TokenIndex head, TokenIndex hi, Phrase& out);
  bool read_group(TokenIndex i, Phrase& out) const;
  bool read_apposition(TokenIndex head, TokenIndex hi, Phrase& out);
  void refer(TokenIndex head, bool bare, bool animate, Phrase& out);
  std::uint32_t apposition(TokenIndex i, TokenIndex hi, Grammemes head) const;
  std::uint32_t name_after(TokenIndex i, TokenIndex hi) const;
  TokenIndex attributes_end(TokenIndex i, TokenIndex hi) const;
  TokenIndex tail_end(TokenIndex after_head, TokenIndex hi) const;
  bool is_nominative(const NameMention& c) const;
  bool counts(TokenIndex i) const;
  bool keeps_reference(TokenIndex attribute) const;
  TokenIndex close_of(TokenIndex i) const;
  bool is_candidate(TokenIndex i, EntityType type) const;

  // The cue's subject: speakers.cc.
  Speaker any(const Cue& cue, TokenIndex lo, TokenIndex hi, bool after_first);
  bool agrees(const Phrase& p, Grammemes verb) const;
  Speaker after(const Cue& cue, TokenIndex hi);
  Speaker told_by(const Phrase& first, const Cue& cue, TokenIndex hi);
  TokenIndex over_aside(TokenIndex i, TokenIndex hi) const;
  Speaker before(const Cue& cue, TokenIndex lo);
  bool may_begin(TokenIndex& i, TokenIndex from) const;
  bool weigh(const Phrase& p, Grammemes verb, bool beside_cue, Subjects& found) const;
  TokenIndex over_embedded(TokenIndex comma, TokenIndex lo) const;
  Speaker owner_of_paper(const Cue& cue, TokenIndex lo);
  bool speaks(const Phrase& p) const;
  bool impersonal(const Cue& cue) const;
  Speaker first_subject(TokenIndex i, TokenIndex hi);
  Speaker body_in(const Cue& cue, TokenIndex lo, TokenIndex hi);
  Speaker source(const Cue& cue, TokenIndex hi);
  Speaker possessor(TokenIndex i) const;
  bool is_body(const Speaker& s) const;

  const Document& d_;
  const Names& names_;
  const std::vector<Entity>& entities_;
  const CueLexicon& lexicon_;
  std::vector<std::uint32_t> candidate_at_;  // by token: the outermost candidate that begins there
  std::vector<std::uint32_t> role_at_;       // by token: the role that begins there
  std::vector<bool> inside_;                 // by token: in a role or name, after its first token
};

}  // namespace newsx
