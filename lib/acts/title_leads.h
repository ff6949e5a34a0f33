// What may stand before the title of an item that has no marker: the number, date or day of the act.
//
// Cost: O(1), at most 12 tokens. Threads: may run at once. Errors: none.
#pragma once
#include "acts/act_number.h"

namespace newsx {

constexpr TokenIndex kActNumberWithin = 12;  // tokens from the line's beginning to "№"

// The opening mark of an item that starts with an act's number or date: "№ 12-З «О лесах»", "от 3 мая № 301 «О лесах»",
// "2398-р «О лесах»", "03.05.2024 «О лесах»"; kNone if no such item starts at token i.
TokenIndex marks_after_number(const Document& d, TokenIndex i);
// The same for a number that nothing marks, right before the mark: "602-р «О лесах»", "41/7 «О лесах»", "2254 «О
// лесах»", "IV «О лесах»".
TokenIndex marks_after_figures(const Document& d, TokenIndex i);
// The token after a day and its dash or colon, or after a time: "3 мая – закон «О лесах»", "10:00 О лесах"; kNone if
// none starts at i.
TokenIndex behind_day(const Document& d, TokenIndex i);

}  // namespace newsx
