// Latin letters in the place of the Cyrillic ones that they look like: "Москвa" with a Latin a, from scanned pages and
// from keyboards of two alphabets.
//
// A word is taken for Cyrillic when each of its Latin letters looks like a Cyrillic one and Cyrillic letters outnumber
// them. The letters are lookalikes.tsv. Cost: O(bytes), for words of both alphabets only. Threads: pure functions.
// Errors: a row of the table that cannot be used throws Error at the first call.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// Of a word with Latin and Cyrillic letters: whether it is a Cyrillic one.
bool is_cyrillic_in_disguise(std::string_view word);

// Such a word in Cyrillic letters.
std::string without_lookalikes(std::string_view word);

}  // namespace newsx
