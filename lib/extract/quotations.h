// Quotations: direct, partial and indirect, with speaker, cue, medium and status.
//
// Marks, cues (verbs, nouns and prepositions of the tables cue_verb and cue_noun) and clause edges tell what is said; the cue's subject by case and agreement tells who
// says it. What is annotated: docs/quotations.md. O(tokens).
#pragma once
#include <string_view>
#include <unordered_map>

#include "extract/document.h"

namespace newsx {

// What the tables say of reporting words, by lemma.
class QuotationRules {
 public:
  QuotationRules() = default;
  explicit QuotationRules(const Gazetteer& gazetteer) : gazetteer_(&gazetteer) {}

  const Gazetteer* gazetteer() const { return gazetteer_; }

 private:
  const Gazetteer* gazetteer_ = nullptr;
};

// Fills result.quotations and result.fragments. Runs after entities are finished.
void attribute_quotations(Document& d, const QuotationRules& rules);

}  // namespace newsx
