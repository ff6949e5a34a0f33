// Finds the cues of a document, using CueLexicon.
//
// Verbs and nouns are found by lemma in any form; verbs of several words may have one other word between ("подвёл также
// итог"); prepositional cues are found as they stand ("по словам") or around a possessive ("по её словам"). Each word
// of the vocabulary is looked up once. O(tokens). Threads: a CueFinder belongs to a thread, like its Vocabulary.
// Errors: Stopped.
#pragma once
#include <cstdint>
#include <vector>

#include "reading/document.h"
#include "speech/cue_lexicon.h"
#include "tokens/word_memory.h"

namespace newsx {

struct Cue {
  TokenIndex begin = 0, end = 0;
  Grammemes form = 0;  // the reading, of a verb, noun or predicate
  const CueRow* row = nullptr;

  CueKind kind() const { return row->kind; }
  bool is(CueTrait trait) const { return row->is(trait); }
  // A verb or predicate that may have a subject of its own.
  bool is_finite() const {
    if (kind() == CueKind::predicate) return (form & gram::PRTF) == 0;
    return kind() == CueKind::verb && (form & (gram::VERB | gram::GRND | gram::PRTS)) != 0;
  }
};

class CueFinder {
 public:
  explicit CueFinder(const CueLexicon& lexicon) : lexicon_(&lexicon) {}
  // Fills `out` with the document's cues in order.
  void find(const Document& d, std::vector<Cue>& out);
  const CueLexicon& lexicon() const { return *lexicon_; }

 private:
  // A word that is or starts a cue.
  struct Known {
    const CueRow* row = nullptr;
    Grammemes form = 0;
    const std::vector<CuePhrase>* phrases = nullptr;  // phrases that it may start
    Grammemes phrase_form = 0;
    bool begins_source = false;
  };
  void look_up(const Document& d);
  Known known_of(const Document& d, WordId word) const;
  const CueRow* row_of(const Document& d, WordId word, const Analysis& a, const CueRow* of_lemma) const;
  Cue at(const Document& d, TokenIndex i, std::size_t first_match) const;
  Cue prepositional_cue(const Document& d, TokenIndex i, std::size_t first_match) const;
  Cue possessive_cue(const Document& d, TokenIndex i) const;
  Cue phrase_cue(const Document& d, TokenIndex i, const Known& known) const;

  const CueLexicon* lexicon_;
  // Few words matter: two bytes per word keep the pass over a document's tokens in the cache.
  WordMemory<std::uint16_t> words_;  // index in known_ plus 1; 0: none
  std::vector<Known> known_;
};

}  // namespace newsx
