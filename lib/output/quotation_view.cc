#include "output/quotation_view.h"

#include <algorithm>
#include <array>

namespace newsx {
namespace {

std::size_t place_of_column(std::string_view name) {
  const std::span<const Column> columns = quotation_columns();
  return static_cast<std::size_t>(std::ranges::find(columns, name, &Column::name) - columns.begin());
}

}  // namespace

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

void append_shown_quotation_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                                 const RowOptions& options) {
  static const std::size_t text = place_of_column("text"), cue = place_of_column("cue_text");
  const std::size_t first = rows.size();
  append_quotation_rows(rows, result, document, options);
  for (std::size_t i = 0; i < result.quotations.size(); ++i) {
    rows[first + i][text] = shown_words(result.quotations[i]);
    rows[first + i][cue] = cue_words(result.quotations[i]);
  }
}

std::span<const std::size_t> shown_quotation_columns() {
  static const std::array columns{place_of_column("document"), place_of_column("kind"),     place_of_column("status"),
                                  place_of_column("speaker"),  place_of_column("cue_text"), place_of_column("text")};
  return columns;
}

}  // namespace newsx
