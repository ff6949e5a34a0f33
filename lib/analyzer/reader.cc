#include "analyzer/reader.h"

#include "reading/languages.h"

namespace newsx {
namespace {

// Past this many distinct words a thread's word caches forget the later ones before the next batch: some 11 MB a
// thread. More would make fresh words rarer, but 100 MB of articles on two cores are to stay under 64 MiB.
constexpr std::size_t kMostCachedWords = 20'000;
static_assert(kMostCachedWords > Vocabulary::kLasting);

}  // namespace

Reader::Reader(const LoadedKnowledge& knowledge)
    : knowledge_(knowledge),
      words_(knowledge.dictionary()),
      finder_(knowledge.gazetteer),
      matcher_(knowledge.grammar, knowledge.gazetteer),
      slots_(1) {}

TokenizedText Reader::tokenize(std::string_view utf8) {
  tokenize(std::span(&utf8, 1));
  return {slots_[0].tokens, words_.vocabulary, words_.words, slots_[0].choice, stop_};
}

// The vocabulary may forget words only here: the documents of a batch share it.
void Reader::tokenize(std::span<const std::string_view> texts) {
  if (slots_.size() < texts.size()) slots_.resize(texts.size());
  if (words_.vocabulary.size() > kMostCachedWords) words_.vocabulary.forget();
  for (std::size_t i = 0; i < texts.size(); ++i)
    knowledge_.tokenizer.tokenize(texts[i], words_.vocabulary, slots_[i].tokens, stop_);
  words_.words.update(words_.vocabulary, stop_);
  for (std::size_t i = 0; i < texts.size(); ++i)
    choose_readings(slots_[i].tokens, words_.words, slots_[i].choice, stop_);
}

void Reader::read(std::span<const std::string_view> texts) {
  texts_.assign(texts.begin(), texts.end());
  tokenize(texts);
  const std::span<DocumentSlot> slots = std::span(slots_).first(texts.size());
  for (std::size_t i = 0; i < slots.size(); ++i) find_languages(texts[i], words_.words, slots[i].tokens, stop_);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    finder_.find(texts[i], slots[i].tokens, words_.vocabulary, slots[i].matches, stop_);
    drop_foreign_matches(texts[i], knowledge_.gazetteer, slots[i].tokens, slots[i].matches);
  }
  for (std::size_t i = 0; i < slots.size(); ++i) {
    pair_marks(texts[i], slots[i].tokens, slots[i].marks, stop_);
    drop_foreign_marks(slots[i].tokens, slots[i].marks);
  }
  words_.functions.update(words_.vocabulary, words_.words, stop_);
  for (DocumentSlot& slot : slots) words_.stems.read(slot.tokens, words_.vocabulary, slot.evidence, stop_);
  for (std::size_t i = 0; i < slots.size(); ++i) matcher_.run(match_input(i), slots[i].cascade);
  for (DocumentSlot& slot : slots) number_sentences(slot.tokens, slot.sentence_of);
}

Document Reader::document(std::size_t i, Arena& strings) {
  Document document({knowledge_.grammar, knowledge_.gazetteer}, words_, slots_[i], texts_[i], strings);
  document.stop = stop_;
  return document;
}

std::vector<RuleAttempt> Reader::watch(const RuleWatch& watch) {
  Cascade found;
  return watch_rules(knowledge_.grammar, matcher_, match_input(0), watch, found);
}

MatchInput Reader::match_input(std::size_t i) const {
  const DocumentSlot& slot = slots_[i];
  return {texts_[i], slot.tokens, words_.vocabulary, words_.words, slot.matches, slot.evidence, stop_};
}

}  // namespace newsx
