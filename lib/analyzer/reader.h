// Reads texts: tokens, readings, names of the tables, marks, matches of the rules.
//
// A Reader holds a thread's caches, which are bounded and never change a result, and one slot for each document of a
// batch. Each pass runs over the whole batch before the next starts, so that its code and tables stay in the
// processor's caches. Cost: linear in the texts. Threads: one Reader a thread. Errors: Stopped; after an exception a
// Reader must not be reused.
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

  // Tokens and readings only. Views are valid until the next text.
  TokenizedText tokenize(std::string_view utf8);
  // Reads text i into slot i. The texts must outlive the use of the slots.
  void read(std::span<const std::string_view> texts);

  // Text `i` of the last batch, for the passes, which store strings in `strings`.
  Document document(std::size_t i, Arena& strings);
  const DocumentSlot& slot(std::size_t i) const { return slots_[i]; }
  // Looks up parts of words in the tables.
  const NameFinder& name_finder() const { return finder_; }
  // Watches the rules at work in the first text of the last batch.
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
