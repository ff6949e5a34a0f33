// Words that report speech or thought, found in a document by the tables cue_verb and cue_noun.
//
// Verbs and nouns are found by lemma in any form, prepositional cues ("по словам") as they stand. A word is looked up
// once a vocabulary. O(tokens).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/text_map.h"
#include "reading/document.h"
#include "tokens/word_memory.h"

namespace newsx {

enum class CueKind : std::uint8_t { verb, noun, preposition, predicate };

struct Cue {
  TokenIndex begin = 0, end = 0;
  CueKind kind = CueKind::verb;
  bool that = false;       // carries a clause with "что"
  bool direct = false;     // frames direct speech
  bool weak = false;       // often reports nothing
  bool denies = false;     // "отрицать"
  bool names = false;      // "назвать": takes words in marks as its object
  bool relays = false;     // "приводить": its object is another's words or the one who said them
  bool medium = false;     // "в интервью": names who carried the words
  bool addressed = false;  // takes the one addressed in the dative
  bool tells = false;  // what is said is its object: not "сказать", nothing was said; "не согласиться" says it
  Grammemes government = 0;  // the case of the source after a preposition or noun
  Grammemes form = 0;        // the reading of a verb
  std::string_view lemma;
  EntryId entry = kNoEntry;  // the table's row
};

// What a common noun that stands for a source means: a row of the table cue_referent.
struct Referent {
  enum class Kind : std::uint8_t { person, body, source, document, group, label, attribute };
  Kind kind;
  std::string_view of;  // classes of posts or bodies that it fits, separated by commas; empty: any
};

// What the tables say, by lemma; immutable.
class CueLexicon {
 public:
  CueLexicon() = default;
  explicit CueLexicon(const Gazetteer& gazetteer);

  struct Row {
    CueKind kind;
    bool that, direct, weak, denies, names, relays, medium, addressed, tells;
    Grammemes government;
    std::string lemma;
    EntryId entry;
  };
  const Row* find(std::string_view lemma) const;
  // The rows of several words that begin with a verb of this lemma: "обратить внимание"; null where there are none.
  struct Phrase {
    std::string rest;  // the words after the verb, as they stand
    Row row;
  };
  const std::vector<Phrase>* phrases(std::string_view verb) const;
  // The row of a short form, which stands in the table as it is or in the masculine: "уверена", "согласны".
  const Row* find_form(std::string_view form) const;
  // What the noun means; null where the table does not have it.
  const Referent* referent(std::string_view lemma) const;

 private:
  TextMap<Row> rows_;
  TextMap<Referent> referents_;
  TextMap<std::vector<Phrase>> phrases_;
};

// A document's cues in order; remembers words between documents.
class CueFinder {
 public:
  explicit CueFinder(const CueLexicon& lexicon) : lexicon_(&lexicon) {}
  void find(const Document& d, std::vector<Cue>& out);
  const CueLexicon& lexicon() const { return *lexicon_; }

 private:
  // What is known of a word that is or begins a cue.
  struct Known {
    const CueLexicon::Row* row = nullptr;
    Grammemes form = 0;
    const std::vector<CueLexicon::Phrase>* phrases = nullptr;  // that it may begin
    Grammemes phrase_form = 0;
    bool possessive = false;  // "его"
  };
  void look_up(const Document& d);
  Known known_of(const Document& d, WordId word) const;
  bool prepositional_cue(const Document& d, std::size_t match, TokenIndex& i, std::vector<Cue>& out) const;
  TokenIndex possessive_cue(const Document& d, TokenIndex i, std::vector<Cue>& out) const;
  bool phrase_cue(const Document& d, TokenIndex i, const Known& known, std::vector<Cue>& out) const;

  const CueLexicon* lexicon_;
  // Few words are of interest: two bytes for each, so that the pass over a document's tokens stays in the cache.
  WordMemory<std::uint16_t> words_;  // the number in known_ plus 1; 0: nothing
  std::vector<Known> known_;
};

}  // namespace newsx
