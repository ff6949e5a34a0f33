// From a text to what the rules matched in it: tokens, readings, names of the tables, marks, matches.
//
// A Reader is what a thread has met so far (word caches and automata, which grow within bounds and change no result)
// and one document slot, which each text fills anew. Cost: linear in the text. Threads: one Reader a thread. Errors:
// Stopped; after an exception a Reader must not be reused.
#pragma once
#include <string_view>

#include "analyzer/loaded_knowledge.h"
#include "reading/document.h"
#include "reading/tokenized_text.h"

namespace newsx {

class Reader {
 public:
  // `knowledge` must outlive it.
  explicit Reader(const LoadedKnowledge& knowledge);

  void set_stop(Stop stop) { stop_ = stop; }
  Stop stop() const { return stop_; }

  // Tokens and readings alone. Views are valid until the next text.
  TokenizedText tokenize(std::string_view utf8);
  void read(std::string_view utf8);

  // What was read last, for the passes; what they store goes to `strings`.
  Document document(std::string_view utf8, Arena& strings);
  const DocumentSlot& slot() const { return slot_; }
  // Looks up parts of words in the tables.
  const NameFinder& name_finder() const { return finder_; }
  // Watches the rules at work in the text that was read last.
  std::vector<RuleAttempt> watch(std::string_view utf8, const RuleWatch& watch);

 private:
  MatchInput match_input(std::string_view utf8) const;

  const LoadedKnowledge& knowledge_;
  WordCaches words_;
  NameFinder finder_;
  Matcher matcher_;
  DocumentSlot slot_;
  Stop stop_;
};

}  // namespace newsx
