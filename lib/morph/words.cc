#include "morph/words.h"

#include <algorithm>
#include <array>

#include "morph/prepositions.h"

namespace newsx {

void Words::update(const Vocabulary& vocabulary, Stop stop) {
  if (follower_.is_behind(vocabulary)) {
    const std::size_t kept = follower_.catch_up(vocabulary);
    if (kept == 0) lasting_lemmas_.clear();
    lemmas_.clear();
    if (kept < entries_.size()) {
      analyses_.resize(entries_[kept].first);
      entries_.resize(kept);
    }
  }
  const std::size_t first_new = entries_.size();
  for (std::size_t word = first_new; word < vocabulary.size(); ++word) {
    stop.check(word);
    if ((word - first_new) % Dictionary::kWarmWords == 0) {
      std::array<std::string_view, Dictionary::kWarmWords> next;
      const std::size_t count = std::min(next.size(), vocabulary.size() - word);
      for (std::size_t i = 0; i < count; ++i) next[i] = vocabulary.folded(static_cast<WordId>(word + i));
      dictionary_->warm(std::span(next).first(count));
    }
    const std::string_view folded = vocabulary.folded(static_cast<WordId>(word));
    dictionary_->read(folded, scratch_, &memory_);
    Arena& lemmas = word < Vocabulary::kLasting ? lasting_lemmas_ : lemmas_;
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
                                                                                  : lemmas.store(lemma_)});
    }
    const Preposition* const preposition = (any & gram::PREP) == 0 ? nullptr : find_preposition(folded);
    const Grammemes governed = preposition == nullptr ? 0 : preposition->cases;
    entries_.push_back({any, static_cast<std::uint32_t>(first), static_cast<std::uint16_t>(analyses_.size() - first),
                        static_cast<std::uint8_t>(governed >> kCaseShift)});
  }
}

}  // namespace newsx
