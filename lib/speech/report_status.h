// The status of a report: asserted, denied ("не сказал, что"), alleged ("якобы сказал") or hypothetical ("если скажет",
// "сказал бы").
//
// Decided by the words of the cue's own clause, which status_words.h classifies. O(tokens of the sentence). Threads:
// may run at once. Errors: none.
#pragma once
#include "reading/result.h"
#include "speech/speech_text.h"

namespace newsx {

class FoundQuotations;

QuotationStatus status_of(const SpeechText& text, const Cue& cue, QuotationKind kind);

// The verb or predicate that governs the cue's infinitive, with at most adverbs and a copula between: "не *стал*
// отрицать", "*вынужден* был признать"; kNone: none.
TokenIndex governor_of(const SpeechText& text, const Cue& cue, const Sentence& sentence);

// A quotation inside one that is not asserted is not asserted either. `found`: sorted.
void inherit_status(FoundQuotations& found);

}  // namespace newsx
