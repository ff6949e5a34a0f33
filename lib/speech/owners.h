// Whose something is: names and nouns that belong to the noun before them and are no subject, though their form would
// do for one. Each O(1). Threads: may run at once. Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

// "через агентство «Заря»", "на страницах журнала «Заря»": the name belongs to the noun for a body before it, which is
// no subject.
bool is_name_of_oblique(const SpeechText& t, const NameMention& name, TokenIndex from);
// "Кандидатура Керри": a surname that is not declined, right behind a thing in the nominative.
bool is_behind_its_noun(const SpeechText& t, const NamePositions& at, const NameMention& name, TokenIndex from);
// "Тело жертвы обнаружили", "ученик школы, его подозревают": what may be several in the nominative is one owner.
bool is_owner_of_thing(const SpeechText& t, const Phrase& p, Grammemes verb);
// "Речь свою подытожил": an attribute behind the noun shows that it is the object.
bool is_before_own_attribute(const SpeechText& t, const Phrase& p);

}  // namespace newsx
