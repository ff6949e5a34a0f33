// Recognises names, titles and terms in quotation marks, which are nobody's words.
//
// O(tokens inside the marks). Threads: may run at once. Errors: none.
#pragma once
#include "speech/found_quotations.h"
#include "speech/speech_text.h"

namespace newsx {

// Quoted text of fewer words, without a verb and with a capital, is a name.
inline constexpr int kNameWords = 6;

// «Единая Россия» поддержала: the marks hold the name of a body, place or person and nothing else.
bool holds_name(const SpeechText& text, const MarkPair& pair);
// «О бюджете на 2025 год»: the title of an act.
bool holds_title(const SpeechText& text, const MarkPair& pair);
// «голубое топливо»: the marks hold a term of terms.tsv and nothing else.
bool holds_term(const SpeechText& text, const MarkPair& pair);
// о срыве «очередной провокации»: an attribute in an oblique case; a name in marks would not be declined.
bool is_declined(const SpeechText& text, TokenIndex first);
// «Педагогические» стихи: an adjective alone before its noun is irony or a term.
bool is_lone_attribute(const SpeechText& text, const MarkPair& pair);
// газета «…», операция «…», фильмы «…», «…» и «…»: the noun before says that the marks of pair `m` (an index of
// Document::marks) hold a name.
bool noun_before_names(const SpeechText& text, const FoundQuotations& found, std::size_t m);
// "назвал решение «исторической ошибкой»": the cue before the marks whose object is called by the quoted words, in the
// instrumental or after "как"; nullptr: none.
const Cue* naming_cue(const SpeechText& text, const MarkPair& pair);

}  // namespace newsx
