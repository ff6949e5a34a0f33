// The parts of a noun phrase: the attributes before its head, the genitive and the name after it.
//
// O(tokens of the part), bounded by a constant. Threads: may run at once. Errors: none.
#pragma once
#include "speech/name_positions.h"
#include "speech/speech_text.h"

namespace newsx {

// The end of the attributes that start at `i`; relative pronouns are none.
TokenIndex attributes_end(const SpeechText& text, TokenIndex i, TokenIndex hi);
// "пункт 4 устава", "ч. 3 ст. 2": the end of a label at `i` and its number; `i + 1` if it has none.
TokenIndex number_end(const SpeechText& text, TokenIndex i, TokenIndex hi);
// "представитель генсека", "источник в ведомстве": the end of the head's complements that start at `i`.
TokenIndex tail_end(const SpeechText& text, const NamePositions& positions, TokenIndex i, TokenIndex hi);
// ", близкий к правительству", ", знакомых с ходом переговоров": the end of a descriptive clause after the head at `i`;
// `i` itself if there is none.
TokenIndex description_end(const SpeechText& text, TokenIndex i, TokenIndex hi);
// "двое", "несколько", in the nominative.
bool is_counting(const SpeechText& text, TokenIndex i);
// The name that follows the complement of a post, which starts at `i` ("директор международного общества … Ульрих
// Делиус"): in the nominative, with no verb, stop or other name between; nullptr: none.
const NameMention* name_behind(const SpeechText& text, const NamePositions& positions, TokenIndex i, TokenIndex hi);
// A name that fills the quotation marks opening at `i`; nullptr: none.
const NameMention* name_in_marks(const SpeechText& text, const NamePositions& positions, TokenIndex i);
// "на первой странице газета «Заря»": a body whose name begins with a common noun in the nominative.
bool is_by_noun_in_nominative(const SpeechText& text, const NameMention& name);
// Whether the person's name may be in one of these cases.
bool is_in_case(const SpeechText& text, const NameMention& name, Grammemes wanted);
// Whether a capital inside the sentence makes a body of the common noun at `i`: "вчера Водоканал сообщил".
bool is_capitalized_noun(const SpeechText& t, TokenIndex i);
// Whether a name is in the nominative: each word is in its base form, or nominative by its reading in context.
bool is_nominative(const SpeechText& text, const NameMention& name);

}  // namespace newsx
