#include "speech/quotation_entities.h"

namespace newsx {

using namespace gram;

bool QuotationEntities::ends_clause(TokenIndex i) const {
  if (t_.in_marks(i)) return found_.is_taken(i);
  return t_.is_kind(i, TokenKind::punctuation) || t_.is_kind(i, TokenKind::dash);
}

// The person or body in the dative whose name begins at `i`. "Марии" may be a genitive, too: the reading in context
// decides, except right after the cue.
const NameMention* QuotationEntities::addressee_at(TokenIndex i, bool right_after_cue) const {
  const MentionIndex m = t_.names.mentions.covering(i);
  if (m == kNone) return nullptr;
  const NameMention& name = t_.names.mentions[m];
  if (name.begin != i || name.entity == kNoIndex || name.span.of(t_.d.text) == name.base) return nullptr;
  if (name.type != EntityType::person && name.type != EntityType::organization) return nullptr;
  const bool may_be_dative = (t_.d.words.any(t_.token(name.end - 1).word) & datv) != 0;
  return (t_.grammemes(i) & datv) != 0 || (right_after_cue && may_be_dative) ? &name : nullptr;
}

void QuotationEntities::add_addressees(const FoundQuotation& f, Quotation& q) {
  q.first_to = static_cast<Index>(out_.size());
  if (!f.quotation.has_cue) return;
  const TokenIndex at = t_.token_at(f.quotation.cue.begin);
  const Cue* cue = t_.cue_at(at);
  if (cue == nullptr || !cue->is(CueTrait::addressed)) return;
  const Sentence s = t_.sentence(at);
  TokenIndex begin = at, end = cue->end;
  while (begin > s.begin && !ends_clause(begin - 1)) --begin;
  while (end < s.end && !ends_clause(end)) ++end;
  for (TokenIndex i = begin; i < end; ++i) {
    const NameMention* name = addressee_at(i, i == cue->end);
    const bool after_preposition = i > begin && (t_.grammemes(i - 1) & PREP) != 0;
    if (name == nullptr || name->entity == f.speaker.entity || after_preposition) continue;
    out_.push_back(name->entity);
    ++q.to_count;
  }
}

void QuotationEntities::add_topics(const FoundQuotation& f, Quotation& q) {
  q.first_about = static_cast<Index>(out_.size());
  for (const Span& words : f.fragments) {
    for (const NameMention& m : t_.names.mentions.beginning_in(words)) {
      if (m.entity == kNoIndex || last_topic_in_[m.entity] == q.number) continue;
      last_topic_in_[m.entity] = q.number;
      out_.push_back(m.entity);
    }
  }
  q.about_count = static_cast<Index>(out_.size()) - q.first_about;
}

}  // namespace newsx
