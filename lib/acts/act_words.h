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
  reading = 1ull << 0, final = 1ull << 1, basis = 1ull << 2,
  voice = 1ull << 3, vote = 1ull << 4, support = 1ull << 5,
  in_favour = 1ull << 6, against = 1ull << 7, abstained = 1ull << 8,
  consideration = 1ull << 9,
  topic = 1ull << 10, topic_in = 1ull << 11, occasion = 1ull << 12, end = 1ull << 13,
  instruction = 1ull << 14, deadline = 1ull << 15, responsible = 1ull << 16,
  agreement = 1ull << 17, resolve = 1ull << 18,
  according = 1ull << 19, abroad = 1ull << 20, resolution = 1ull << 21, meeting = 1ull << 22,
  chamber = 1ull << 23, voter = 1ull << 24, passing = 1ull << 25,
  content = 1ull << 26, event = 1ull << 27, framework = 1ull << 28,
  law = 1ull << 29, several = 1ull << 30, whole = 1ull << 31,
  recommend = 1ull << 32, rest = 1ull << 33, link = 1ull << 34,
  during = 1ull << 35, doubt = 1ull << 36, matter = 1ull << 37, only = 1ull << 38,
  paper = 1ull << 39, before_colon = 1ull << 40,
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
// here even where it could be an adjective. Here and below, nothing stands behind the last token.
const Analysis* finite_reading(const Document& d, TokenIndex i);

// The grammemes of that reading, or of the chosen one if there is none.
Grammemes finite_grammemes(const Document& d, TokenIndex i);
// Whether the word right before token i has one of these grammemes.
bool follows(const Document& d, TokenIndex i, Grammemes wanted);

// Whether token i sets what follows against what was said: ", а" without "также".
bool contrasts(const Document& d, TokenIndex i);

// Null if token i has no reading as such a verb.
const ActVerb* act_verb(const Document& d, TokenIndex i);

// The same for a gerund: "признав их утратившими силу".
const ActVerb* act_gerund(const Document& d, TokenIndex i);

// The same for a passive participle before a noun: "среди подписанных документов".
const ActVerb* act_participle(const Document& d, TokenIndex i);

// Whether the sentence goes on to another deed at the comma: "о рынке, утвердили порядок".
bool goes_on_to_deed(const Document& d, TokenIndex comma);

// The kind of a list whose acts all reached this stage: `kind`, unless they were repealed or vetoed.
ListKind kind_by_stage(ListKind kind, Stage stage);

// Whether one of the words that the verb needs stands in the range, or it needs none: "признаны утратившими силу".
bool has_near(const Document& d, TokenRange in, const ActVerb& verb);

// The same; of a veto also in the sentence before the range: "Президент воспользовался правом вето. Отклонены законы:".
bool has_near_or_before(const Document& d, TokenRange in, const ActVerb& verb);

// Whether `list`, words separated by commas, contains the word.
bool lists_word(std::string_view list, std::string_view word);

}  // namespace newsx
