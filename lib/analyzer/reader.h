// From texts to what the rules matched in them: tokens, readings, names of the tables, marks, matches.
//
// A Reader is what a thread has met so far (word caches and automata, which grow within bounds and change no result)
// and a slot for each document of a batch, which the next batch fills anew. Each pass goes over the whole batch before
// the next pass begins, so that its code and tables are in the processor's caches for all documents but the first.
// Cost: linear in the texts. Threads: one Reader a thread. Errors: Stopped; after an exception a Reader must not be
// reused.
#pragma once
#include <span>
#include <string_view>
#include <vector>

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
  // Text i goes to slot i. The views must stay valid while the slots are used.
  void read(std::span<const std::string_view> texts);

  // Text `i` of those read last, for the passes; what they store goes to `strings`.
  Document document(std::size_t i, Arena& strings);
  const DocumentSlot& slot(std::size_t i) const { return slots_[i]; }
  // Looks up parts of words in the tables.
  const NameFinder& name_finder() const { return finder_; }
  // Watches the rules at work in the first of the texts that were read last.
  std::vector<RuleAttempt> watch(const RuleWatch& watch);

 private:
  void tokenize(std::span<const std::string_view> texts);
  MatchInput match_input(std::size_t i) const;

  const LoadedKnowledge& knowledge_;
  WordCaches words_;
  NameFinder finder_;
  Matcher matcher_;
  std::vector<DocumentSlot> slots_;  // at least one
  std::vector<std::string_view> texts_;
  Stop stop_;
};

}  // namespace newsx
