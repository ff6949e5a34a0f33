// The words by which a sentence tells that something was done with an act: the tables act_verbs.tsv and act_words.tsv.
//
// O(letters) a question. Threads: the tables are read once and may be asked at once. Errors: a row with a stage or
// word that is none throws Error at the first use.
#pragma once
#include <cstdint>
#include <string_view>

#include "reading/document.h"

namespace newsx {

// What a word says; the head of act_words.tsv has the examples. Sets of them.
// clang-format off
enum class ActWord : std::uint32_t {
  none = 0,
  reading = 1u << 0, final = 1u << 1, basis = 1u << 2,
  voice = 1u << 3, vote = 1u << 4, support = 1u << 5,
  in_favour = 1u << 6, against = 1u << 7, abstained = 1u << 8,
  consideration = 1u << 9,
  topic = 1u << 10, topic_in = 1u << 11, occasion = 1u << 12, end = 1u << 13,
  instruction = 1u << 14, deadline = 1u << 15, responsible = 1u << 16, agreement = 1u << 17, resolve = 1u << 18,
  according = 1u << 19, abroad = 1u << 20, resolution = 1u << 21, meeting = 1u << 22,
};
// clang-format on
constexpr ActWord operator|(ActWord a, ActWord b) {
  return static_cast<ActWord>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr bool intersects(ActWord a, ActWord b) {
  return (static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b)) != 0;
}

// What the word at token i says, by its form and by the base form of its reading.
ActWord act_word(const Document& d, TokenIndex i);
inline bool says(const Document& d, TokenIndex i, ActWord wanted) { return intersects(act_word(d, i), wanted); }

// A verb that does something with an act.
struct ActVerb {
  Stage stage = Stage::unknown;
  std::string_view near;         // forms, separated by commas, one of which stands near; empty: none is needed
  std::string_view classes;      // of the acts, likewise; empty: all
  std::string_view preposition;  // before the act; empty: none
  bool act_subject = false;      // "закон утратил силу": the act does it
};

// How token i is read as a finite verb, of any tense, or as a short participle; null: it is none. "Принято" is a
// participle here, whatever adjective it may be elsewhere.
const Analysis* finite_reading(const Document& d, TokenIndex i);

// Of that reading, or of the chosen one where there is none.
Grammemes finite_grammemes(const Document& d, TokenIndex i);
// Whether the word right before token i is read as one of these.
bool follows(const Document& d, TokenIndex i, Grammemes wanted);

// Null where the reading of token i is no such verb.
const ActVerb* act_verb(const Document& d, TokenIndex i);

// The same for a passive participle before a noun: "среди подписанных документов".
const ActVerb* act_participle(const Document& d, TokenIndex i);

// The kind of a list of acts that all reached this stage: `kind`, unless they were repealed or vetoed.
ListKind kind_by_stage(ListKind kind, Stage stage);

// Whether `list`, words separated by commas, has the word.
bool lists_word(std::string_view list, std::string_view word);

}  // namespace newsx
