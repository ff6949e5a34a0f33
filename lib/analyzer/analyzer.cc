#include "analyzer/analyzer.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "names/bare_bodies.h"
#include "names/collect.h"
#include "acts/dates.h"
#include "acts/decisions.h"
#include "reading/document.h"
#include "acts/legal_acts.h"
#include "names/finish.h"
#include "analyzer/knowledge.h"
#include "names/link.h"
#include "names/namesakes.h"
#include "names/persons.h"
#include "speech/pronouns.h"
#include "speech/quotations.h"
#include "names/roles.h"
#include "reading/stems.h"
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

struct Scratch::Impl {
  explicit Impl(const Analyzer::Impl& a)
      : words(a.dictionary()),
        inflections(words, vocabulary),
        finder(a.gazetteer),
        matcher(a.grammar, a.gazetteer),
        cues(a.cues),
        document(a.grammar, a.gazetteer, tokens, vocabulary, words, choice, marks, names, cascade, stems, inflections) {
    document.explain = a.explain;
  }

  Vocabulary vocabulary;
  Words words;
  Inflections inflections;
  NameFinder finder;
  Matcher matcher;
  CueFinder cues;
  AnnouncingMemory announcing;
  Tokens tokens;
  std::vector<std::uint8_t> choice, evidence;
  std::vector<MarkPair> marks;
  NameMatches names;
  Cascade cascade;
  StemTable stems;
  Document document;
};

Scratch::Scratch(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
void Scratch::set_stop(Stop stop) { impl_->document.stop = stop; }

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
  impl->cues = CueLexicon(impl->gazetteer);
  impl->explain = options.explain;
  impl_ = std::move(impl);
}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;

Scratch Analyzer::scratch() const { return Scratch(std::make_unique<Scratch::Impl>(*impl_)); }

TokenizedText Analyzer::tokenize(std::string_view utf8, Scratch& scratch) const {
  Scratch::Impl& s = *scratch.impl_;
  if (s.vocabulary.size() > kMostCachedWords) s.vocabulary.forget();
  impl_->tokenizer.tokenize(utf8, s.vocabulary, s.tokens, s.document.stop);
  s.words.update(s.vocabulary, s.document.stop);
  choose_readings(s.tokens, s.words, s.choice, s.document.stop);
  return {s.tokens, s.vocabulary, s.words, s.choice, s.document.stop};
}

// The way of a document: each line one pass, each pass only adds.
Result Analyzer::analyze(Text text, Scratch& scratch) const {
  Scratch::Impl& s = *scratch.impl_;
  Result result;
  result.text = std::move(text);
  if (result.text.date.empty() && !result.text.day_settled) settle_day(result.text, {});  // who called had no name
  Document& d = s.document;
  start(d, result);
  tokenize(d.text, scratch);
  s.finder.find(d.text, s.tokens, s.vocabulary, s.names, d.stop);
  pair_marks(d.text, s.tokens, s.marks, d.stop);
  s.stems.read(s.tokens, s.vocabulary, s.evidence, d.stop);
  s.matcher.run({d.text, s.tokens, s.vocabulary, s.words, s.names, s.evidence, d.stop}, s.cascade);
  collect_candidates(d, s.finder);
  find_bare_names(d);
  add_namesakes(d);
  find_bare_bodies(d);
  link_persons(d);
  link_names(d);
  resolve_roles(d);
  finish_entities(d);
  attribute_quotations(d, s.cues);
  add_pronouns(d);
  read_decisions(d, s.announcing);
  read_documents(d);
  read_dates(d);
  finish(d);
  return result;
}

std::vector<std::string> Analyzer::check_rules(std::size_t& checked) const {
  std::vector<std::string> failures;
  Scratch work = scratch();
  Scratch::Impl& s = *work.impl_;
  checked = 0;
  for (const Grammar::Example& example : impl_->grammar.examples()) {
    ++checked;
    tokenize(example.text, work);
    s.finder.find(example.text, s.tokens, s.vocabulary, s.names);
    s.stems.read(s.tokens, s.vocabulary, s.evidence);
    s.matcher.run({example.text, s.tokens, s.vocabulary, s.words, s.names, s.evidence}, s.cascade);
    const std::string wrong = check_example(impl_->grammar, example, example.text, s.tokens, s.cascade);
    if (wrong.empty()) continue;
    const Grammar::RuleInfo& rule = impl_->grammar.rules()[example.rule];
    failures.push_back(rule.file + ':' + std::to_string(example.line) + ": rule " + rule.name + ": " + wrong);
  }
  return failures;
}

std::vector<RuleAttempt> Analyzer::trace_rules(std::string_view utf8, const RuleWatch& watch, Scratch& scratch) const {
  Scratch::Impl& s = *scratch.impl_;
  tokenize(utf8, scratch);
  s.finder.find(utf8, s.tokens, s.vocabulary, s.names);
  s.stems.read(s.tokens, s.vocabulary, s.evidence);
  return watch_rules(impl_->grammar, s.matcher, {utf8, s.tokens, s.vocabulary, s.words, s.names, s.evidence}, watch,
                     s.cascade);
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
