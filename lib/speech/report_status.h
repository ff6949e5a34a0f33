// Whether what a cue reports was said: asserted, denied ("не сказал, что"), alleged ("якобы сказал") or hypothetical
// ("если скажет", "сказал бы").
//
// By the words of the cue's own clause, which status_words.h knows. O(tokens of the sentence). Threads: may run at
// once. Errors: none.
#pragma once
#include "reading/result.h"
#include "speech/speech_text.h"

namespace newsx {

class FoundQuotations;

QuotationStatus status_of(const SpeechText& text, const Cue& cue, QuotationKind kind);

// The verb or predicate whose infinitive the cue is, with adverbs and a copula between at most: "не *стал* отрицать",
// "*вынужден* был признать"; kNone: none.
TokenIndex governor_of(const SpeechText& text, const Cue& cue, const Sentence& sentence);

// What is said inside words that nobody is said to have said is not asserted either. `found`: sorted.
void inherit_status(FoundQuotations& found);

}  // namespace newsx
