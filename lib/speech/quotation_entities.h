// Whom a quotation is addressed to ("рассказал Озеровой") and what it is about: entities of its clause and of its
// words.
//
// O(tokens of the clause) and O(names in the words). Threads: as FoundQuotations. Errors: none.
#pragma once
#include <vector>

#include "speech/found_quotations.h"
#include "speech/speech_text.h"

namespace newsx {

class QuotationEntities {
 public:
  // `entities`: SpeechResult::quotation_entities.
  QuotationEntities(const SpeechText& text, const FoundQuotations& found, std::vector<Index>& entities)
      : t_(text), found_(found), out_(entities), last_topic_in_(text.named.entities.size()) {}

  // Both append entities and record them in `q`; q.number must be set.
  void add_addressees(const FoundQuotation& f, Quotation& q);
  // Each entity that the words mention, once, in order.
  void add_topics(const FoundQuotation& f, Quotation& q);

 private:
  bool ends_clause(TokenIndex i) const;
  const NameMention* addressee_at(TokenIndex i, bool right_after_cue) const;

  const SpeechText& t_;
  const FoundQuotations& found_;
  std::vector<Index>& out_;
  std::vector<Index> last_topic_in_;  // by entity: number of the last quotation about it
};

}  // namespace newsx
