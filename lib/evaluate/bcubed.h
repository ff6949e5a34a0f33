// Coreference score B³.
//
// A. Bagga, B. Baldwin, "Algorithms for Scoring Coreference Chains" (1998): for each mention, the share of its found
// entity that is right and the share of its annotated entity that was found, averaged. Computed over the mentions that
// both sides have, so that coreference is measured separately from detection. O(annotated × found mentions) per
// document. Threads: one object per thread, joined with `add`. Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <utility>

#include "evaluate/score.h"

namespace newsx {

class BCubed {
 public:
  // A mention that both sides have: numbers of its annotated and its found entity.
  using Mention = std::pair<std::uint32_t, std::uint32_t>;

  // The mentions of one document.
  void add(std::span<const Mention> mentions);
  void add(const BCubed& other);
  // Mentions of one document that both sides have, of any type that is evaluated.
  void add(std::span<const EvaluatedType> types, std::span<const GoldMention> gold,
           std::span<const SystemMention> found);

  std::uint64_t mentions() const { return mentions_; }
  double precision() const { return mean(precision_); }
  double recall() const { return mean(recall_); }
  double f1() const { return harmonic_mean(precision(), recall()); }

 private:
  double mean(double sum) const { return mentions_ == 0 ? 0 : sum / static_cast<double>(mentions_); }

  std::uint64_t mentions_ = 0;
  double precision_ = 0, recall_ = 0;  // sums
};

}  // namespace newsx
