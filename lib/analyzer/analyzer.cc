#include "analyzer/analyzer.h"

#include <algorithm>

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

namespace {

// A document of a batch: what has been read, its names, and its result.
struct Article {
  Document document;
  Names& names;
  Result& result;
};

}  // namespace

struct Analyzer::Impl {
  explicit Impl(const AnalyzerOptions& options)
      : knowledge(options), use_offices(options.use_offices), explain(options.explain) {}

  void analyze(std::span<Result> batch, Scratch::Impl& scratch) const;
  std::vector<Article> read(std::span<Result> batch, Scratch::Impl& scratch) const;
  void name(std::span<const Article> articles, Scratch::Impl& scratch) const;

  LoadedKnowledge knowledge;
  bool use_offices;
  bool explain;
};

// What belongs to a thread, and the slots of a batch.
struct Scratch::Impl {
  explicit Impl(const LoadedKnowledge& knowledge) : reader(knowledge), cues(knowledge.cues) {}

  Reader reader;
  CueFinder cues;
  AnnouncingMemory announcing;
  std::vector<Names> names;  // by document of the batch
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

namespace {

// Each document of a batch takes a slot of the Scratch, whose vectors keep their capacity: 3 MB a thread with these
// bounds.
constexpr std::size_t kMostTogether = 16;
constexpr std::size_t kLongestTogether = 8 << 10;  // bytes of a text; longer ones gain nothing from a batch

// The number of leading documents that make the next batch.
std::size_t batch_size(std::span<const Result> results) {
  const auto is_short = [](const Result& result) { return result.utf8().size() <= kLongestTogether; };
  const std::span<const Result> first = results.first(std::min(results.size(), kMostTogether));
  return std::max<std::ptrdiff_t>(1, std::ranges::find_if_not(first, is_short) - first.begin());
}

void settle(Text& text) {
  // A short string lies inside its object and would leave the views behind when the result is moved.
  text.utf8.reserve(sizeof(std::string));
  if (text.date.empty() && !text.day_settled) settle_day(text, {});  // the caller had no file name to take a date from
}

}  // namespace

Result Analyzer::analyze(Text text, Scratch& scratch) const {
  Result result;
  result.text = std::move(text);
  analyze(std::span(&result, 1), scratch);
  return result;
}

void Analyzer::analyze(std::span<Result> results, Scratch& scratch) const {
  for (std::size_t size = 0; !results.empty(); results = results.subspan(size)) {
    size = batch_size(results);
    impl_->analyze(results.first(size), *scratch.impl_);
  }
}

// Each line is a pass or a group of passes, run over the whole batch before the next starts. A pass writes only to its
// non-const reference parameters: its part of the result, and caches of the thread.
void Analyzer::Impl::analyze(std::span<Result> batch, Scratch::Impl& s) const {
  const std::vector<Article> articles = read(batch, s);
  name(articles, s);
  for (const auto& [d, names, r] : articles) attribute_quotations(d, names, r, s.cues, r);
  for (const auto& [d, names, r] : articles) insert_mentions(pronouns_of_speakers(d, r.quotations), r, d.stop);
  for (const auto& [d, names, r] : articles) read_decisions(d, names.mentions, r.text.date, s.announcing, r);
  for (const auto& [d, names, r] : articles) read_prose_acts(d, names.mentions, r.text.date, s.announcing, r);
  for (const auto& [d, names, r] : articles) read_legal_acts(d, names.mentions, r.text.date, r);
  for (const auto& [d, names, r] : articles) read_dates(d, r.text.date, r.dates);
  for (const auto& [d, names, r] : articles) describe(d, r);
}

std::vector<Article> Analyzer::Impl::read(std::span<Result> batch, Scratch::Impl& s) const {
  std::vector<std::string_view> texts;
  for (Result& result : batch) {
    settle(result.text);
    texts.push_back(result.utf8());
  }
  s.reader.read(texts);
  if (s.names.size() < batch.size()) s.names.resize(batch.size());
  std::vector<Article> articles;
  articles.reserve(batch.size());
  for (std::size_t i = 0; i < batch.size(); ++i) {
    articles.push_back({s.reader.document(i, *batch[i].strings), s.names[i], batch[i]});
    articles.back().document.explain = explain;
  }
  return articles;
}

void Analyzer::Impl::name(std::span<const Article> articles, Scratch::Impl& s) const {
  std::vector<NamedDocument> documents;
  documents.reserve(articles.size());
  for (const auto& [d, names, r] : articles) documents.push_back({d, r.text.date, names, r});
  find_names(documents, {knowledge.names, s.reader.name_finder(), use_offices});
}

std::vector<std::string> Analyzer::check_rules(std::size_t& checked) const {
  std::vector<std::string> failures;
  const Grammar& rules = grammar();
  Reader reader(impl_->knowledge);
  checked = 0;
  for (const Grammar::Example& example : rules.examples()) {
    ++checked;
    const std::string_view text = example.text;
    reader.read(std::span(&text, 1));
    const DocumentSlot& slot = reader.slot(0);
    const std::string wrong = check_example(rules, example, text, slot.tokens, slot.cascade);
    if (wrong.empty()) continue;
    const Grammar::RuleInfo& rule = rules.rules()[example.rule];
    failures.push_back(rule.file + ':' + std::to_string(example.line) + ": rule " + rule.name + ": " + wrong);
  }
  return failures;
}

std::vector<RuleAttempt> Analyzer::trace_rules(std::string_view utf8, const RuleWatch& watch, Scratch& scratch) const {
  scratch.impl_->reader.read(std::span(&utf8, 1));
  return scratch.impl_->reader.watch(watch);
}

const Grammar& Analyzer::grammar() const { return impl_->knowledge.grammar; }

std::vector<std::string_view> Analyzer::entity_types() const { return impl_->knowledge.names.classes().names(); }

std::string Analyzer::dictionary_version() const { return impl_->knowledge.dictionary().version(); }
std::size_t Analyzer::rule_count() const { return impl_->knowledge.grammar.rules().size(); }
std::size_t Analyzer::gazetteer_entry_count() const { return impl_->knowledge.gazetteer.entry_count(); }

}  // namespace newsx
