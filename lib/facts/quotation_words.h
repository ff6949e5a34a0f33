// A quotation in words for people: the speaker's own words in quotation marks, a paraphrase without; the reporting
// verb as printed; and whether the text stands by it.
//
// Threads: pure functions. Errors: none.
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "reading/result.h"

namespace newsx {

inline constexpr std::array kQuotationKinds{QuotationKind::direct, QuotationKind::partial, QuotationKind::indirect};
inline constexpr std::array kQuotationStatuses{QuotationStatus::asserted, QuotationStatus::denied,
                                               QuotationStatus::alleged, QuotationStatus::hypothetical};

// The reporting word as printed: "опроверг". Its base form where the text's word is unknown, as in results of older
// versions; empty: none.
std::string_view cue_words(const Quotation& q);

// "«Мы готовы»" where the words are the speaker's own, "министр болен" where the author paraphrases.
std::string shown_words(const Quotation& q);
std::string shown_words(QuotationKind kind, std::string_view text);

// "direct", "indirect, denied": the kind, and the status unless the text simply asserts it.
std::string kind_and_status(const Quotation& q);

// "Лилит Манташян, опровергла": the speaker and the reporting word.
std::string teller_of(const Quotation& q);
// "Лилит Манташян, опровергла (indirect, denied)".
std::string attribution_of(const Quotation& q);

}  // namespace newsx
