#include "speech/found_quotations.h"

#include "names/reasons.h"
#include "speech/report_status.h"

namespace newsx {

bool FoundQuotation::holds(std::uint32_t byte) const {
  const auto after = std::upper_bound(fragments.begin(), fragments.end(), byte,
                                      [](std::uint32_t at, const Span& s) { return at < s.begin; });
  return after != fragments.begin() && byte < std::prev(after)->end;
}

void FoundQuotation::add_words(const SpeechText& text, TokenIndex begin, TokenIndex end) {
  const auto is_edge = [&](TokenIndex i) {
    return text.is_kind(i, TokenKind::dash) || text.is_mark(i, ",") || text.is_mark(i, ".") || text.is_mark(i, ";") ||
           text.is_mark(i, ":");
  };
  while (begin < end && is_edge(begin)) ++begin;
  while (end > begin && is_edge(end - 1)) --end;
  if (begin < end) fragments.push_back(text.d.span_of(begin, end));
}

void FoundQuotation::attribute(const SpeechText& text, const Cue* cue, const Speaker& who, std::string_view rule) {
  const Document& d = text.d;
  if (cue != nullptr) {
    quotation.has_cue = true;
    quotation.cue_lemma = d.store(cue->row->lemma);
    quotation.cue = d.span_of(cue->begin, cue->end);
    quotation.cue_text = quotation.cue.of(d.text);
    if (cue->row->entry != kNoEntry) point_at(d, cue->row->entry, quotation.reason);
    quotation.status = status_of(text, *cue, quotation.kind);
  }
  speaker = who;
  quotation.reason.rule = "quotation";
  quotation.reason.because = rule;
}

void FoundQuotation::set_medium(const Document& d, const Speaker& medium) {
  quotation.has_via = true;
  quotation.via_entity = medium.entity;
  quotation.via_name = d.store(medium.name);
}

void FoundQuotations::take(TokenIndex begin, TokenIndex end) {
  std::fill(taken_.begin() + begin, taken_.begin() + std::min(end, static_cast<TokenIndex>(taken_.size())), true);
}

void FoundQuotations::sort() {
  std::erase_if(all_, [](const FoundQuotation& q) { return q.fragments.empty(); });
  std::stable_sort(all_.begin(), all_.end(),
                   [](const FoundQuotation& a, const FoundQuotation& b) { return a.begin() < b.begin(); });
}

void FoundQuotations::drop_nested() {
  sort();
  const FoundQuotation* outer = nullptr;
  for (FoundQuotation& q : all_) {
    if (outer != nullptr && outer->holds(q.begin()) && outer->holds(q.end() - 1))
      q.fragments.clear();
    else if (q.quotation.kind == QuotationKind::direct)
      outer = &q;
  }
  sort();
}

}  // namespace newsx
