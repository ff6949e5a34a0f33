// The analysis of a document: text in, Result out.
//
//   const newsx::Analyzer analyzer;                    // built-in data
//   newsx::Scratch scratch = analyzer.scratch();       // one a thread
//   newsx::Result r = analyzer.analyze(std::move(text), scratch);
//
// For many short documents, `analyze` a batch of them: each pass runs over all of them, which is faster.
//
// Threads: one immutable Analyzer for all; one Scratch a thread. The result depends on the text alone, not on what a
// Scratch saw before. Errors: the constructor throws Error for unusable data; analysis is total: every text gives a
// result. After an exception (std::bad_alloc, Stopped) a Scratch must not be reused: make another. Cost: linear in the
// text.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/stop.h"
#include "grammar/diagnosis.h"
#include "grammar/grammar.h"
#include "morph/words.h"
#include "reading/result.h"
#include "reading/tokenized_text.h"
#include "text/text.h"
#include "tokens/marks.h"
#include "tokens/token.h"
#include "tokens/tokenizer.h"

namespace newsx {

struct AnalyzerOptions {
  // Replaces the built-in data: opencorpora.dict, gazetteers/*.tsv, rules/*.rules, rules/*.defs, rules/cascade.list;
  // empty: built-in.
  std::string data_folder;
  std::vector<std::string> rule_folders;     // --rules
  std::vector<std::string> gazetteer_files;  // --gazetteer
  bool use_offices = true;                   // names may be completed from the table of public offices
  bool explain = false;                      // the evidence of each mention in words: Reason::because
};

// A thread's working memory: word caches, automaton caches, vectors that keep their room.
class Scratch {
 public:
  ~Scratch();
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;

  // From here on analysis with this Scratch ends within milliseconds when it is wanted: it throws Stopped.
  void set_stop(Stop stop);

 private:
  friend class Analyzer;
  struct Impl;
  explicit Scratch(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

class Analyzer {
 public:
  explicit Analyzer(const AnalyzerOptions& options = {});
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;

  Scratch scratch() const;
  Result analyze(Text text, Scratch& scratch) const;
  // Fills `results`, of which only the texts are set; each becomes what `analyze` returns for its text. After an
  // exception the texts are intact and everything else in `results` is void.
  void analyze(std::span<Result> results, Scratch& scratch) const;
  // Valid until the Scratch is used again.
  TokenizedText tokenize(std::string_view utf8, Scratch& scratch) const;

  // Runs the examples of all rules; each failure as "file:line: rule NAME: …", empty when all hold. `checked` counts
  // them.
  std::vector<std::string> check_rules(std::size_t& checked) const;

  // What became of the rules in a text: see grammar/diagnosis.h. The attempts' tokens are those of `tokenize`.
  std::vector<RuleAttempt> trace_rules(std::string_view utf8, const RuleWatch& watch, Scratch& scratch) const;
  const Grammar& grammar() const;
  // The types that entities may have: persons, countries, organizations, places, and the classes of the user's own.
  std::vector<std::string_view> entity_types() const;

  // Versions for `newsx --version`.
  std::string dictionary_version() const;
  std::size_t rule_count() const;
  std::size_t gazetteer_entry_count() const;

  struct Impl;

 private:
  std::unique_ptr<const Impl> impl_;
};

}  // namespace newsx
