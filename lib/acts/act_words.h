// The words that say what was done with an act: the tables act_verbs.tsv and act_words.tsv.
//
// A query is O(letters). Threads: the tables are read once and may be queried at once. Errors: the first use throws
// Error for an unknown stage or word class.
#pragma once
#include <cstdint>
#include <string_view>

#include "reading/document.h"

namespace newsx {

// Functions of a word, as a bit set; the head of act_words.tsv has examples.
// clang-format off
enum class ActWord : std::uint64_t {
  none = 0,
  reading = 1u << 0, final = 1u << 1, basis = 1u << 2,
  voice = 1u << 3, vote = 1u << 4, support = 1u << 5,
  in_favour = 1u << 6, against = 1u << 7, abstained = 1u << 8,
  consideration = 1u << 9,
  topic = 1u << 10, topic_in = 1u << 11, occasion = 1u << 12, end = 1u << 13,
  instruction = 1u << 14, deadline = 1u << 15, responsible = 1u << 16, agreement = 1u << 17, resolve = 1u << 18,
  according = 1u << 19, abroad = 1u << 20, resolution = 1u << 21, meeting = 1u << 22,
  chamber = 1u << 24, voter = 1u << 25, passing = 1u << 26, content = 1u << 27, event = 1u << 28, framework = 1u << 29,
  law = 1u << 30, several = 1u << 31, whole = 1ull << 32,
};
// clang-format on
constexpr ActWord operator|(ActWord a, ActWord b) {
  return static_cast<ActWord>(static_cast<std::uint64_t>(a) | static_cast<std::uint64_t>(b));
}
constexpr bool intersects(ActWord a, ActWord b) {
  return (static_cast<std::uint64_t>(a) & static_cast<std::uint64_t>(b)) != 0;
}

// The functions of token i, by its form and by the lemma of its reading.
ActWord act_word(const Document& d, TokenIndex i);
inline bool says(const Document& d, TokenIndex i, ActWord wanted) { return intersects(act_word(d, i), wanted); }

// A verb for doing something with an act.
struct ActVerb {
  Stage stage = Stage::unknown;
  std::string_view near;         // forms, separated by commas, one of which must be near; empty: none
  std::string_view classes;      // classes of acts, likewise; empty: all
  std::string_view preposition;  // before the act; empty: none
  bool act_subject = false;      // "закон утратил силу": the act does it
  bool of_chamber = false;       // needs none of `near` where a chamber or its members do it

  // "проголосовать за", "поддержать": one may do so in vain.
  bool is_vote() const { return of_chamber || (stage == Stage::adopted && !preposition.empty()); }
};

// The reading of token i as a finite verb of any tense or as a short participle; null: none. "Принято" is a participle
// here even where it could be an adjective.
const Analysis* finite_reading(const Document& d, TokenIndex i);

// The grammemes of that reading, or of the chosen one if there is none.
Grammemes finite_grammemes(const Document& d, TokenIndex i);
// Whether the word right before token i has one of these grammemes.
bool follows(const Document& d, TokenIndex i, Grammemes wanted);

// Whether token i sets what follows against what was said: ", а" without "также".
bool contrasts(const Document& d, TokenIndex i);

// Null if token i has no reading as such a verb.
const ActVerb* act_verb(const Document& d, TokenIndex i);

// The same for a passive participle before a noun: "среди подписанных документов".
const ActVerb* act_participle(const Document& d, TokenIndex i);

// The kind of a list whose acts all reached this stage: `kind`, unless they were repealed or vetoed.
ListKind kind_by_stage(ListKind kind, Stage stage);

// Whether `list`, words separated by commas, contains the word.
bool lists_word(std::string_view list, std::string_view word);

}  // namespace newsx
