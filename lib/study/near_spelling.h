// Two spellings of one name, a letter apart.
//
// A letter inside the word is another of its kind (а and о, т and д; и, й and ь), or is there once only, or two stand
// the other way round. The first letter and the last do not change: the last ones are endings ("Озеров", "Озерова").
// Folded words. O(bytes). Threads: a pure function. Errors: none.
#pragma once
#include <string_view>

namespace newsx {

enum class NamePartKind : bool { given, surname };  // given names are too many and too short for other vowels

bool is_near_spelling(std::string_view a, std::string_view b, NamePartKind kind);

}  // namespace newsx
