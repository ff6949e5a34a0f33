#include "analyzer/analyzer.h"

#include "acts/dates.h"
#include "acts/decisions.h"
#include "acts/legal_acts.h"
#include "acts/prose_acts.h"
#include "analyzer/description.h"
#include "analyzer/loaded_knowledge.h"
#include "analyzer/reader.h"
#include "names/entities.h"
#include "names/names.h"
#include "speech/pronouns.h"
#include "speech/quotations.h"
#include "text/article_day.h"

namespace newsx {

struct Analyzer::Impl {
  explicit Impl(const AnalyzerOptions& options)
      : knowledge(options), use_offices(options.use_offices), explain(options.explain) {}

  LoadedKnowledge knowledge;
  bool use_offices;
  bool explain;
};

// What belongs to a thread, and the slot of the current document.
struct Scratch::Impl {
  explicit Impl(const LoadedKnowledge& knowledge) : reader(knowledge), cues(knowledge.cues) {}

  Reader reader;
  CueFinder cues;
  AnnouncingMemory announcing;
  Names names;
};

Scratch::Scratch(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
void Scratch::set_stop(Stop stop) { impl_->reader.set_stop(stop); }

Analyzer::Analyzer(const AnalyzerOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;

Scratch Analyzer::scratch() const { return Scratch(std::make_unique<Scratch::Impl>(impl_->knowledge)); }

TokenizedText Analyzer::tokenize(std::string_view utf8, Scratch& scratch) const {
  return scratch.impl_->reader.tokenize(utf8);
}

// Each line is a pass. A pass writes only to its non-const reference parameters: its part of the result, and caches of
// the thread.
Result Analyzer::analyze(Text text, Scratch& scratch) const {
  Scratch::Impl& s = *scratch.impl_;
  Result result;
  result.text = std::move(text);
  // A short string lies inside its object and would leave the views behind when the result is moved.
  result.text.utf8.reserve(sizeof(std::string));
  if (result.text.date.empty() && !result.text.day_settled)
    settle_day(result.text, {});  // the caller had no file name to take a date from
  s.reader.read(result.utf8());
  Document document = s.reader.document(result.utf8(), *result.strings);
  document.explain = impl_->explain;
  const NameKnowledge knowledge{impl_->knowledge.names, s.reader.name_finder(), impl_->use_offices};
  find_names(document, knowledge, result.text.date, s.names, result);
  attribute_quotations(document, s.names, result, s.cues, result);
  insert_mentions(pronouns_of_speakers(document, result.quotations), result, s.reader.stop());
  read_decisions(document, s.names.mentions, result.text.date, s.announcing, result);
  read_prose_acts(document, s.names.mentions, result.text.date, s.announcing, result);
  read_legal_acts(document, s.names.mentions, result.text.date, result);
  read_dates(document, result.text.date, result.dates);
  describe(document, result);
  return result;
}

std::vector<std::string> Analyzer::check_rules(std::size_t& checked) const {
  std::vector<std::string> failures;
  const Grammar& rules = grammar();
  Reader reader(impl_->knowledge);
  checked = 0;
  for (const Grammar::Example& example : rules.examples()) {
    ++checked;
    reader.read(example.text);
    const std::string wrong = check_example(rules, example, example.text, reader.slot().tokens, reader.slot().cascade);
    if (wrong.empty()) continue;
    const Grammar::RuleInfo& rule = rules.rules()[example.rule];
    failures.push_back(rule.file + ':' + std::to_string(example.line) + ": rule " + rule.name + ": " + wrong);
  }
  return failures;
}

std::vector<RuleAttempt> Analyzer::trace_rules(std::string_view utf8, const RuleWatch& watch, Scratch& scratch) const {
  scratch.impl_->reader.read(utf8);
  return scratch.impl_->reader.watch(utf8, watch);
}

const Grammar& Analyzer::grammar() const { return impl_->knowledge.grammar; }

std::vector<std::string_view> Analyzer::entity_types() const { return impl_->knowledge.names.classes().names(); }

std::string Analyzer::dictionary_version() const { return impl_->knowledge.dictionary().version(); }
std::size_t Analyzer::rule_count() const { return impl_->knowledge.grammar.rules().size(); }
std::size_t Analyzer::gazetteer_entry_count() const { return impl_->knowledge.gazetteer.entry_count(); }

}  // namespace newsx
