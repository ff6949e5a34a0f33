// All that rules can tell about a unit, as one number: units with equal signatures have the same primitives.
//
// A signature has three parts, each computed once and cached: the form of the unit's first token (Builtins as bits),
// its word (literals, lemmas, tests of readings; once per word of the vocabulary), and the annotations that gazetteers
// and rules made of it. So a plain token costs one array access and one hash probe per document, and nothing per phase.
// Bounded: past kMaxSignatures the caches are flushed at the next document.
// Threads: each thread needs its own.
// Errors: none.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/number_map.h"
#include "base/prefetch.h"
#include "grammar/atoms.h"
#include "grammar/grammar.h"
#include "grammar/program.h"
#include "grammar/set_pool.h"
#include "tokens/word_memory.h"

namespace newsx::rulelang {

using SignatureId = std::uint32_t;

class Signatures {
 public:
  Signatures(const Grammar::Impl& grammar, const Gazetteer& gazetteer) : grammar_(grammar), gazetteer_(gazetteer) {}

  // Call at the beginning of each document. True when all earlier signatures have become invalid.
  bool begin(const MatchInput& input);

  // The form of a token. `first`: it is the first word of its sentence.
  std::uint32_t form_of(const MatchInput& input, TokenIndex token, bool first) const;
  // Marks, bullets and the like, after which the next word is still first in its sentence.
  static bool stands_before_words(const Token& token);
  // The form of a unit of several tokens, from the forms of the first and of all others.
  static std::uint32_t joined_form(std::uint32_t first, std::uint32_t all_others);
  std::uint32_t form(SignatureId id) const { return keys_[id].form; }
  // The phases that may begin a match at a unit of this signature.
  PhaseSet starts(SignatureId id) const { return starts_[id]; }

  void prefetch_word(WordId word) const { prefetch(&words_[word]); }
  // `facts`: the set of the unit's annotations, 0 when it has none.
  SignatureId of_token(const MatchInput& input, std::uint32_t form, WordId word, std::uint32_t facts) {
    WordFacts& known = words_[word];
    if (known.set == kUnknown) known = {facts_of_word(input, word), 0, 0, kUnknown};
    const std::uint32_t wanted = form & grammar_.used_builtins;
    if (known.last == kUnknown || known.form != wanted || known.facts != facts)
      known = {known.set, wanted, facts, find({wanted, known.set, facts})};
    return known.last;
  }
  SignatureId of_joined(std::uint32_t form, std::uint32_t facts) {
    return find({form & grammar_.used_builtins, 0, facts});
  }

  // Sets of the primitives of annotations: class tests and tests of readings.
  struct NameFacts {
    ClassId cls = 0xFFFF;
    std::uint32_t set = 0;
  };
  NameFacts facts_of(const NameMatch& name, const NameMatches& names);
  std::uint32_t facts_of(const Annotation& annotation, const Cascade& cascade);  // made by a rule
  // The union. `sets` must not be empty.
  std::uint32_t joined_facts(std::span<const std::uint32_t> sets);
  bool set_has(std::uint32_t set, Primitive p) const {
    return std::binary_search(sets_[set].begin(), sets_[set].end(), p);
  }

  std::size_t size() const { return keys_.size(); }
  bool has(SignatureId id, Primitive p) const {
    const Key& key = keys_[id];
    return (p < kBuiltins && (key.form >> p & 1) != 0) || set_has(key.word, p) || set_has(key.facts, p);
  }
  // Calls `see(Primitive)` for each primitive of a signature.
  template <typename See>
  void for_each(SignatureId id, const See& see) const {
    const Key& key = keys_[id];
    for (std::uint32_t bits = key.form; bits != 0; bits &= bits - 1) see(static_cast<Primitive>(__builtin_ctz(bits)));
    for (const Primitive p : sets_[key.word]) see(p);
    for (const Primitive p : sets_[key.facts]) see(p);
  }

 private:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  struct Key {
    std::uint32_t form, word, facts;  // the latter two in sets_
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct WordFacts {
    std::uint32_t set = kUnknown;  // of the word's own primitives
    std::uint32_t form = 0, facts = 0;
    SignatureId last = kUnknown;  // of the word with this form and these facts
  };

  SignatureId find(const Key& key) {
    std::size_t slot = hash_of(key) & (slots_.size() - 1);
    while (slots_[slot] != 0) {
      if (keys_[slots_[slot] - 1] == key) return slots_[slot] - 1;
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return add(key, slot);
  }
  static std::uint64_t hash_of(const Key& key) {
    std::uint64_t hash =
        (key.form ^ (std::uint64_t{key.word} << 32 | key.facts) * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    return hash ^ hash >> 32;
  }
  SignatureId add(const Key& key, std::size_t slot);
  void start_anew();
  std::uint32_t facts_of_word(const MatchInput& input, WordId word);
  std::uint32_t facts_of(Grammemes reading);
  std::uint32_t facts_of_recipe();
  bool holds(const ClassTest& test, const Annotation& annotation, const Cascade& cascade) const;
  void add_grammemes(Grammemes reading, std::vector<Primitive>& out) const;

  const Grammar::Impl& grammar_;
  const Gazetteer& gazetteer_;
  VocabularyFollower follower_;
  std::vector<WordFacts> words_;  // by WordId
  SetPool<Primitive> sets_;
  std::vector<Key> keys_;
  std::vector<PhaseSet> starts_;      // by SignatureId
  std::vector<std::uint32_t> slots_;  // id plus 1, 0 is empty
  NumberMap<NameFacts> names_;        // by NameMatch::record
  std::unordered_map<std::string, ClassId> class_ids_;
  std::vector<Primitive> scratch_;

  // A recipe lists what a set is the union of: primitives and other sets. Most words and annotations share a recipe
  // with earlier ones.
  static constexpr std::uint32_t kSet = 1u << 31;  // in a recipe: the rest of the bits is a number in sets_
  NumberMap<std::uint32_t> readings_;              // by grammemes: number in sets_
  SetPool<std::uint32_t> recipes_;
  std::vector<std::uint32_t> set_of_recipe_;  // in sets_, or kUnknown
  std::vector<std::uint32_t> recipe_;
  std::string buffer_;
};

}  // namespace newsx::rulelang
