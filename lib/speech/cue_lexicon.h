// Cues (cue_verbs.tsv, cue_nouns.tsv) and nouns that stand for a source (cue_referents.tsv), by lemma.
//
// Built once from a gazetteer, O(rows); a look-up hashes the word once. ё and е are one letter. Threads: const
// functions may run at once. Errors: none; a trait that a row omits is off.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_map.h"
#include "gazetteer/gazetteer.h"
#include "morph/dictionary.h"

namespace newsx {

enum class CueKind : std::uint8_t { verb, noun, preposition, predicate };

// Traits of a cue, as bits.
enum class CueTrait : std::uint16_t {
  none = 0,
  that_clause = 1 << 0,    // takes a clause with "что"
  direct_speech = 1 << 1,  // introduces direct speech
  weak = 1 << 2,           // often no report at all
  denying = 1 << 3,        // "отрицать"
  naming = 1 << 4,         // "назвать": takes words in quotation marks as its object
  relaying = 1 << 5,       // "приводить": its object is somebody's words or the person who said them
  medium = 1 << 6,         // "в интервью": names the medium
  addressed = 1 << 7,      // takes the addressee in the dative
  telling = 1 << 8,  // the words are its object, so its negation denies them: not "сказать", nothing was said; "не
                     // согласиться" says it
  topical = 1 << 9,   // governs "о"
  judging = 1 << 10,  // "критиковать": praises or blames its object for something
};
constexpr CueTrait operator|(CueTrait a, CueTrait b) {
  return static_cast<CueTrait>(static_cast<std::uint16_t>(a) | static_cast<std::uint16_t>(b));
}

struct CueRow {
  CueKind kind = CueKind::verb;
  CueTrait traits = CueTrait::none;
  std::string lemma;
  EntryId entry = kNoEntry;
  std::string_view pattern;  // what it governs, as in the table; lives as long as the gazetteer

  bool governs(std::string_view word) const;  // one item of the pattern: "в", "inf"
  bool is(CueTrait t) const { return (static_cast<std::uint16_t>(traits) & static_cast<std::uint16_t>(t)) != 0; }
};

// A row of several words that begins with a verb: "обратить внимание".
struct CuePhrase {
  std::string rest;  // the words after the verb, as they stand
  CueRow row;
};

// What a common noun that stands for a source means.
struct Referent {
  enum class Kind : std::uint8_t { person, body, source, document, group, label, attribute, stranger };
  Kind kind = Kind::document;
  std::string_view fits;  // classes of posts or bodies that it may refer to, separated by commas; empty: any
  std::string_view title;  // the post that it implies: "министр обороны" for "глава оборонного ведомства"
  bool heads = false;       // the head of a body: "председатель"
  std::string_view called;  // of bodies: words in the names of those that the noun may mean: "мвд" for "полиция"
};

// Whether a comma-separated list contains `item`.
bool has_item(std::string_view list, std::string_view item);

class CueLexicon {
 public:
  CueLexicon() = default;
  // `dictionary`: for the short forms of predicates; the table has only the masculine.
  CueLexicon(const Gazetteer& gazetteer, const Dictionary& dictionary);

  // All return nullptr for words that are not in the tables.
  const CueRow* find(std::string_view lemma) const;
  // By form alone: "сказано", "уверена", "согласны".
  const CueRow* find_form(std::string_view form) const;
  const std::vector<CuePhrase>* phrases(std::string_view verb) const;
  const Referent* referent(std::string_view lemma) const;
  const Referent* referent(std::string_view lemma, Referent::Kind kind) const {
    const Referent* r = referent(lemma);
    return r != nullptr && r->kind == kind ? r : nullptr;
  }
  // Whether the noun, or the last word of a post, stands for an unnamed source: "официальный представитель".
  bool is_source(std::string_view lemma) const {
    return referent(lemma.substr(lemma.rfind(' ') + 1), Referent::Kind::source) != nullptr;
  }
  // Whether it is one whom a medium talks to: "собеседник". The row's `post` says so.
  bool is_interlocutor(std::string_view lemma) const {
    const Referent* r = referent(lemma, Referent::Kind::source);
    return r != nullptr && r->title == "interlocutor";
  }
  // Whether a prepositional cue starts with this preposition, so that a possessive may follow: "по" in "по её словам".
  bool begins_source(std::string_view word) const { return source_beginnings_.find(word) != nullptr; }

 private:
  void add_short_forms(const CueRow& row, const Dictionary& dictionary);

  TextMap<CueRow> rows_;
  TextMap<CueRow> short_forms_;
  TextMap<Referent> referents_;
  TextMap<std::vector<CuePhrase>> phrases_;
  TextMap<bool> source_beginnings_;
};

}  // namespace newsx
