#include "facts/quotation_words.h"

namespace newsx {

std::string_view cue_words(const Quotation& q) { return q.cue_text.empty() ? q.cue_lemma : q.cue_text; }

std::string shown_words(QuotationKind kind, std::string_view text) {
  std::string words(text);
  return kind == QuotationKind::indirect ? words : "«" + words + "»";
}

std::string shown_words(const Quotation& q) { return shown_words(q.kind, q.text); }

std::string manner_of(const Quotation& q) {
  std::string manner(to_string(q.kind));
  if (q.status != QuotationStatus::asserted) manner.append(", ").append(to_string(q.status));
  return manner;
}

std::string teller_of(const Quotation& q) {
  std::string out(q.has_speaker ? q.speaker_name : std::string_view("nobody named"));
  if (q.has_cue) out.append(", ").append(cue_words(q));
  return out;
}

std::string attribution_of(const Quotation& q) { return teller_of(q) + " (" + manner_of(q) + ")"; }

}  // namespace newsx
