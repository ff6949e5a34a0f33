#include "facts/quotation_words.h"

namespace newsx {

std::string_view cue_words(const Quotation& q) { return q.cue_text.empty() ? q.cue_lemma : q.cue_text; }

std::string shown_words(QuotationKind kind, std::string_view text) {
  std::string words(text);
  return kind == QuotationKind::indirect ? words : "«" + words + "»";
}

std::string shown_words(const Quotation& q) { return shown_words(q.kind, q.text); }

std::string kind_and_status(const Quotation& q) {
  std::string words(to_string(q.kind));
  if (q.status != QuotationStatus::asserted) words.append(", ").append(to_string(q.status));
  return words;
}

std::string teller_of(const Quotation& q) {
  std::string out(q.has_speaker ? q.speaker_name : std::string_view("nobody named"));
  if (q.has_cue) out.append(", ").append(cue_words(q));
  return out;
}

std::string attribution_of(const Quotation& q) { return teller_of(q) + " (" + kind_and_status(q) + ")"; }

}  // namespace newsx
