// The parts of a noun phrase: attributes before its head, the genitive and the name after it.
//
// O(tokens of the part), a constant at most. Threads: may run at once.
// Errors: none.
#pragma once
#include "speech/name_positions.h"
#include "speech/speech_text.h"

namespace newsx {

// The token after the attributes that begin at `i`; relative pronouns are none.
TokenIndex attributes_end(const SpeechText& text, TokenIndex i, TokenIndex hi);
// "представитель генсека", "источник в ведомстве": the end of what belongs to the head and stands from `i` on.
TokenIndex tail_end(const SpeechText& text, const NamePositions& positions, TokenIndex i, TokenIndex hi);
// ", близкий к правительству", ", знакомых с ходом переговоров": the end of what describes the head before `i` in a
// clause of its own; `i` itself where nothing does.
TokenIndex description_end(const SpeechText& text, TokenIndex i, TokenIndex hi);
// "двое", "несколько", in the nominative.
bool is_counting(const SpeechText& text, TokenIndex i);
// The name that ends a post's complement, which stands from `i` on ("директор международного общества … Ульрих
// Делиус"): nominative, with no verb, stop or other name between; nullptr: none.
const NameMention* name_behind(const SpeechText& text, const NamePositions& positions, TokenIndex i, TokenIndex hi);
// A name that fills the quotation marks which open at `i`; nullptr: none.
const NameMention* name_in_marks(const SpeechText& text, const NamePositions& positions, TokenIndex i);
// Whether the person's name may stand in one of these cases.
bool is_in_case(const SpeechText& text, const NameMention& name, Grammemes wanted);
// Whether a name stands in the nominative: each of its words as in the base form, or in the nominative by the reading
// in context.
bool is_nominative(const SpeechText& text, const NameMention& name);

}  // namespace newsx
