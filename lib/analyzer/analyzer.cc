#include "analyzer/analyzer.h"

#include <algorithm>
#include <optional>

#include "acts/dates.h"
#include "acts/decisions.h"
#include "acts/legal_acts.h"
#include "analyzer/description.h"
#include "analyzer/knowledge.h"
#include "base/error.h"
#include "names/collect.h"
#include "names/entities.h"
#include "names/names.h"
#include "speech/pronouns.h"
#include "speech/quotations.h"
#include "text/article_day.h"

namespace newsx {
namespace {

// Past this many distinct words a thread's word caches forget the later ones before the next document: some 12 MB a
// thread. More would make fresh words rarer, but 100 MB of articles on two cores are to stay under 64 MiB.
constexpr std::size_t kMostCachedWords = 22'500;
static_assert(kMostCachedWords > Vocabulary::kLasting);

}  // namespace

struct Analyzer::Impl {
  std::vector<std::byte> dictionary_bytes;   // of --data
  std::vector<std::byte> gazetteer_block;    // compiled from --data or --gazetteer
  std::optional<Dictionary> own_dictionary;  // of --data
  Gazetteer gazetteer;
  Grammar grammar;
  Tokenizer tokenizer;
  CueLexicon cues;
  bool explain = false;

  const Dictionary& dictionary() const { return own_dictionary ? *own_dictionary : Dictionary::built_in(); }
};

// Two kinds of state: what the thread has met so far (grows within bounds, changes no result), and the document it is
// reading (a slot, filled anew each time).
struct Scratch::Impl {
  explicit Impl(const Analyzer::Impl& a)
      : words(a.dictionary()), finder(a.gazetteer), matcher(a.grammar, a.gazetteer), cues(a.cues) {}

  WordCaches words;
  NameFinder finder;
  Matcher matcher;
  CueFinder cues;
  AnnouncingMemory announcing;

  DocumentSlot slot;
  Names names;

  Stop stop;

  MatchInput match_input(std::string_view utf8) const {
    return {utf8, slot.tokens, words.vocabulary, words.words, slot.matches, slot.evidence, stop};
  }
};

Scratch::Scratch(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
void Scratch::set_stop(Stop stop) { impl_->stop = stop; }

namespace {

// The built-in block, or all tables compiled anew when the user brings some.
void load_gazetteer(const AnalyzerOptions& options, const Dictionary& dictionary, std::vector<std::byte>& block,
                    Gazetteer& gazetteer) {
  if (options.gazetteer_files.empty() && options.data_folder.empty()) {
    gazetteer = Gazetteer::view(built_in_gazetteer_block(), "built-in gazetteers");
    return;
  }
  std::vector<LoadedFile> files;
  for (const std::string& path : options.gazetteer_files) files.push_back(load_file(path));
  const std::size_t users = files.size();
  if (!options.data_folder.empty())
    for (LoadedFile& file : load_folder(options.data_folder + "/gazetteers", ".tsv")) files.push_back(std::move(file));
  std::vector<Gazetteer::Source> sources;
  for (std::size_t i = 0; i < files.size(); ++i) sources.push_back({files[i].path, files[i].text, i < users});
  if (options.data_folder.empty())
    for (const KnowledgeFile& file : built_in_files())
      if (file.name.ends_with(".tsv")) sources.push_back({std::string(file.name), file.text, false});
  block = Gazetteer::compile(sources, dictionary);
  gazetteer = Gazetteer::view(block, "gazetteers");
}

}  // namespace

Analyzer::Analyzer(const AnalyzerOptions& options) {
  auto impl = std::make_unique<Impl>();
  if (!options.data_folder.empty()) {
    const LoadedFile file = load_file(options.data_folder + "/opencorpora.dict");
    const auto* bytes = reinterpret_cast<const std::byte*>(file.text.data());
    impl->dictionary_bytes.assign(bytes, bytes + file.text.size());
    impl->own_dictionary = Dictionary::open(impl->dictionary_bytes, file.path);
    impl->own_dictionary->verify();
  }
  load_gazetteer(options, impl->dictionary(), impl->gazetteer_block, impl->gazetteer);
  impl->grammar = Grammar::compile(load_rules(options.rule_folders, options.data_folder),
                                   load_cascade(options.data_folder), impl->gazetteer);
  impl->cues = CueLexicon(impl->gazetteer, impl->dictionary());
  impl->explain = options.explain;
  impl_ = std::move(impl);
}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;

Scratch Analyzer::scratch() const { return Scratch(std::make_unique<Scratch::Impl>(*impl_)); }

TokenizedText Analyzer::tokenize(std::string_view utf8, Scratch& scratch) const {
  Scratch::Impl& s = *scratch.impl_;
  DocumentSlot& d = s.slot;
  if (s.words.vocabulary.size() > kMostCachedWords) s.words.vocabulary.forget();
  impl_->tokenizer.tokenize(utf8, s.words.vocabulary, d.tokens, s.stop);
  s.words.words.update(s.words.vocabulary, s.stop);
  choose_readings(d.tokens, s.words.words, d.choice, s.stop);
  return {d.tokens, s.words.vocabulary, s.words.words, d.choice, s.stop};
}

// From text to what the rules matched.
void Analyzer::read(std::string_view utf8, Scratch& scratch) const {
  tokenize(utf8, scratch);
  Scratch::Impl& s = *scratch.impl_;
  DocumentSlot& d = s.slot;
  s.finder.find(utf8, d.tokens, s.words.vocabulary, d.matches, s.stop);
  pair_marks(utf8, d.tokens, d.marks, s.stop);
  s.words.functions.update(s.words.vocabulary, s.words.words, s.stop);
  s.words.stems.read(d.tokens, s.words.vocabulary, d.evidence, s.stop);
  s.matcher.run(s.match_input(utf8), d.cascade);
  number_sentences(d.tokens, d.sentence_of);
}

// The way of a document: each line is a pass. What a pass may change is its last argument; the rest it reads.
Result Analyzer::analyze(Text text, Scratch& scratch) const {
  Scratch::Impl& s = *scratch.impl_;
  Result result;
  result.text = std::move(text);
  if (result.text.date.empty() && !result.text.day_settled) settle_day(result.text, {});  // who called had no name
  read(result.utf8(), scratch);
  Document document(impl_->grammar, impl_->gazetteer, s.words, s.slot, result.utf8(), *result.strings);
  document.stop = s.stop;
  document.explain = impl_->explain;
  find_names(document, s.finder, s.names, result);
  attribute_quotations(document, s.names, result, s.cues, result);
  insert_mentions(pronouns_of_speakers(document, result.quotations), result, s.stop);
  read_decisions(document, s.names.mentions, s.announcing, result);
  read_legal_acts(document, s.names.mentions, result);
  read_dates(document, result.text.date, result.dates);
  describe(document, result);
  return result;
}

std::vector<std::string> Analyzer::check_rules(std::size_t& checked) const {
  std::vector<std::string> failures;
  Scratch work = scratch();
  Scratch::Impl& s = *work.impl_;
  checked = 0;
  for (const Grammar::Example& example : impl_->grammar.examples()) {
    ++checked;
    read(example.text, work);
    const std::string wrong = check_example(impl_->grammar, example, example.text, s.slot.tokens, s.slot.cascade);
    if (wrong.empty()) continue;
    const Grammar::RuleInfo& rule = impl_->grammar.rules()[example.rule];
    failures.push_back(rule.file + ':' + std::to_string(example.line) + ": rule " + rule.name + ": " + wrong);
  }
  return failures;
}

std::vector<RuleAttempt> Analyzer::trace_rules(std::string_view utf8, const RuleWatch& watch, Scratch& scratch) const {
  Scratch::Impl& s = *scratch.impl_;
  read(utf8, scratch);
  return watch_rules(impl_->grammar, s.matcher, s.match_input(utf8), watch, s.slot.cascade);
}

const Grammar& Analyzer::grammar() const { return impl_->grammar; }

std::vector<std::string_view> Analyzer::entity_types() const {
  std::vector<std::string_view> types;
  const auto add = [&](std::string_view cls) {
    if (becomes_entity(cls) && std::find(types.begin(), types.end(), cls) == types.end()) types.push_back(cls);
  };
  for (const std::string_view cls : impl_->gazetteer.classes()) add(cls);
  for (const Grammar::RuleInfo& rule : impl_->grammar.rules()) add(impl_->grammar.class_name(rule.cls));
  return types;
}

std::string Analyzer::dictionary_version() const { return impl_->dictionary().version(); }
std::size_t Analyzer::rule_count() const { return impl_->grammar.rules().size(); }
std::size_t Analyzer::gazetteer_entry_count() const { return impl_->gazetteer.entry_count(); }

}  // namespace newsx
