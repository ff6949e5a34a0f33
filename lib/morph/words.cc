#include "morph/words.h"

#include "morph/prepositions.h"

namespace newsx {

void Words::update(const Vocabulary& vocabulary) {
  if (generation_ != vocabulary.generation()) {
    generation_ = vocabulary.generation();
    analyses_.clear();
    entries_.clear();
    lemmas_.clear();
  }
  for (std::size_t word = entries_.size(); word < vocabulary.size(); ++word) {
    const std::string_view folded = vocabulary.folded(static_cast<WordId>(word));
    dictionary_->read(folded, scratch_);
    Grammemes any = 0;
    const std::size_t first = analyses_.size();
    for (const Reading& reading : scratch_) {
      any |= reading.grammemes;
      const bool is_first = analyses_.size() == first;
      if (!is_first && dictionary_->shares_lemma(analyses_.back().reading, analyses_.back().lemma, reading)) {
        analyses_.push_back({reading, analyses_.back().lemma});
        continue;
      }
      dictionary_->lemma(folded, reading, lemma_);
      analyses_.push_back({reading, !is_first && analyses_.back().lemma == lemma_ ? analyses_.back().lemma
                                    : lemma_ == folded                            ? folded
                                                                                  : lemmas_.store(lemma_)});
    }
    const Grammemes governed = (any & gram::PREP) == 0 ? 0 : governed_cases(folded);
    entries_.push_back({any, static_cast<std::uint32_t>(first), static_cast<std::uint16_t>(analyses_.size() - first),
                        static_cast<std::uint8_t>(governed >> kCaseShift)});
  }
}

}  // namespace newsx
