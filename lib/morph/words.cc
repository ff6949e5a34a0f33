#include "morph/words.h"

namespace newsx {

void Words::update(const Vocabulary& vocabulary) {
  if (generation_ != vocabulary.generation()) {
    generation_ = vocabulary.generation();
    analyses_.clear();
    first_.assign(1, 0);
    any_.clear();
    lemmas_.clear();
  }
  for (std::size_t word = any_.size(); word < vocabulary.size(); ++word) {
    const std::string_view folded = vocabulary.folded(static_cast<WordId>(word));
    dictionary_->read(folded, scratch_);
    Grammemes any = 0;
    for (const Reading& reading : scratch_) {
      any |= reading.grammemes;
      dictionary_->lemma(folded, reading, lemma_);
      const bool as_before = analyses_.size() > first_.back() && analyses_.back().lemma == lemma_;
      analyses_.push_back({reading, as_before          ? analyses_.back().lemma
                                    : lemma_ == folded ? folded
                                                       : lemmas_.store(lemma_)});
    }
    any_.push_back(any);
    first_.push_back(static_cast<std::uint32_t>(analyses_.size()));
  }
}

}  // namespace newsx
