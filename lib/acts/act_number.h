// The number of an act as items print it: "№ 7", "№ 301/2", "2398-р".
//
// O(1), or O(tokens) of a range. Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "reading/document.h"

namespace newsx {

struct ActNumber {
  Span span;           // without the sign; empty: no number
  TokenIndex end = 0;  // the token after it
};

inline bool is_number_sign(std::string_view w) { return w == "№" || w == "N" || w == "No" || w == "No."; }

// The number that starts at token i, in the same line: after its sign, or without one where it has the letters of a
// series ("2398-р", "УП-45", not "5-й").
ActNumber act_number_at(const Document& d, TokenIndex i);
// The last number in the range; empty: none.
Span last_act_number(const Document& d, TokenRange in);
// The number at token i behind a class word, which needs no sign there: "Резолюция 2254 (2015)", not "План 2030 года".
Span number_behind_class(const Document& d, TokenIndex i, TokenIndex limit);
// The number at token i with a sign, in a series, in Roman figures, or as behind a class word.
Span any_number_at(const Document& d, TokenIndex i);
// A word of "от 3 мая 2021 г."
bool is_date_part(const Document& d, TokenIndex i);

}  // namespace newsx
