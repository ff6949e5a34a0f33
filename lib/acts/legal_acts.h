// Acts named in running text: "Федеральный закон от 28.12.2010 № 390-ФЗ «О безопасности»", "резолюция 2254 Совета
// Безопасности ООН".
//
// The rules of the phase "acts" find them (class document); this pass reads class, number, date, title and issuer from
// their parts and joins mentions of the same act. O(annotations). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Fills the acts of `out`, their mentions and parties. `day`: the article's, in ISO 8601; empty: unknown.
void read_legal_acts(const Document& d, const Mentions& names, std::string_view day, ActResult& out);

}  // namespace newsx
