// What in quotation marks is a name, a title or a term rather than somebody's words.
//
// O(tokens inside the marks). Threads: may run at once.
// Errors: none.
#pragma once
#include "speech/found_quotations.h"
#include "speech/speech_text.h"

namespace newsx {

// A quoted span of fewer words without a verb, with a capital, is a name rather than somebody's words.
inline constexpr int kNameWords = 6;

// «Единая Россия» поддержала: a body, place or person by name, and nothing else in the marks.
bool holds_name(const SpeechText& text, const MarkPair& pair);
// «О бюджете на 2025 год»: the title of an act.
bool holds_title(const SpeechText& text, const MarkPair& pair);
// «голубое топливо»: a term of terms.tsv, and nothing else in the marks.
bool holds_term(const SpeechText& text, const MarkPair& pair);
// о срыве «очередной провокации»: an attribute in an oblique case, which a name in marks would not stand in.
bool is_declined(const SpeechText& text, TokenIndex first);
// «Педагогические» стихи: an adjective alone before its noun is irony or a term.
bool is_lone_attribute(const SpeechText& text, const MarkPair& pair);
// газета «…», операция «…», фильмы «…», «…» и «…»: the noun before names what stands in the marks of pair `m`, an index
// of Document::marks.
bool noun_before_names(const SpeechText& text, const FoundQuotations& found, std::size_t m);
// "назвал решение «исторической ошибкой»": the cue before that gives its object the words in quotation marks as a name,
// in the instrumental or after "как"; nullptr: none.
const Cue* naming_cue(const SpeechText& text, const MarkPair& pair);

}  // namespace newsx
