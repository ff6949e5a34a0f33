#include "analyzer/reader.h"

#include "reading/languages.h"

namespace newsx {
namespace {

// Past this many distinct words a thread's word caches forget the later ones before the next document: some 12 MB a
// thread. More would make fresh words rarer, but 100 MB of articles on two cores are to stay under 64 MiB.
constexpr std::size_t kMostCachedWords = 21'500;
static_assert(kMostCachedWords > Vocabulary::kLasting);

}  // namespace

Reader::Reader(const LoadedKnowledge& knowledge)
    : knowledge_(knowledge),
      words_(knowledge.dictionary()),
      finder_(knowledge.gazetteer),
      matcher_(knowledge.grammar, knowledge.gazetteer) {}

TokenizedText Reader::tokenize(std::string_view utf8) {
  if (words_.vocabulary.size() > kMostCachedWords) words_.vocabulary.forget();
  knowledge_.tokenizer.tokenize(utf8, words_.vocabulary, slot_.tokens, stop_);
  words_.words.update(words_.vocabulary, stop_);
  choose_readings(slot_.tokens, words_.words, slot_.choice, stop_);
  return {slot_.tokens, words_.vocabulary, words_.words, slot_.choice, stop_};
}

void Reader::read(std::string_view utf8) {
  tokenize(utf8);
  find_languages(utf8, words_.words, slot_.tokens, stop_);
  finder_.find(utf8, slot_.tokens, words_.vocabulary, slot_.matches, stop_);
  drop_foreign_matches(utf8, knowledge_.gazetteer, slot_.tokens, slot_.matches);
  pair_marks(utf8, slot_.tokens, slot_.marks, stop_);
  drop_foreign_marks(slot_.tokens, slot_.marks);
  words_.functions.update(words_.vocabulary, words_.words, stop_);
  words_.stems.read(slot_.tokens, words_.vocabulary, slot_.evidence, stop_);
  matcher_.run(match_input(utf8), slot_.cascade);
  number_sentences(slot_.tokens, slot_.sentence_of);
}

Document Reader::document(std::string_view utf8, Arena& strings) {
  Document document({knowledge_.grammar, knowledge_.gazetteer}, words_, slot_, utf8, strings);
  document.stop = stop_;
  return document;
}

std::vector<RuleAttempt> Reader::watch(std::string_view utf8, const RuleWatch& watch) {
  Cascade found;
  return watch_rules(knowledge_.grammar, matcher_, match_input(utf8), watch, found);
}

MatchInput Reader::match_input(std::string_view utf8) const {
  return {utf8, slot_.tokens, words_.vocabulary, words_.words, slot_.matches, slot_.evidence, stop_};
}

}  // namespace newsx
