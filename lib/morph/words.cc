#include "morph/words.h"

#include "morph/prepositions.h"

namespace newsx {

void Words::update(const Vocabulary& vocabulary) {
  if (generation_ != vocabulary.generation()) {
    generation_ = vocabulary.generation();
    analyses_.clear();
    first_.assign(1, 0);
    any_.clear();
    governed_.clear();
    lemmas_.clear();
  }
  for (std::size_t word = any_.size(); word < vocabulary.size(); ++word) {
    const std::string_view folded = vocabulary.folded(static_cast<WordId>(word));
    dictionary_->read(folded, scratch_);
    Grammemes any = 0;
    for (const Reading& reading : scratch_) {
      any |= reading.grammemes;
      const bool is_first = analyses_.size() == first_.back();
      if (!is_first && dictionary_->shares_lemma(analyses_.back().reading, analyses_.back().lemma, reading)) {
        analyses_.push_back({reading, analyses_.back().lemma});
        continue;
      }
      dictionary_->lemma(folded, reading, lemma_);
      analyses_.push_back({reading, !is_first && analyses_.back().lemma == lemma_ ? analyses_.back().lemma
                                    : lemma_ == folded                            ? folded
                                                                                  : lemmas_.store(lemma_)});
    }
    any_.push_back(any);
    governed_.push_back((any & gram::PREP) == 0 ? 0 : static_cast<std::uint8_t>(governed_cases(folded) >> kCaseShift));
    first_.push_back(static_cast<std::uint32_t>(analyses_.size()));
  }
}

}  // namespace newsx
