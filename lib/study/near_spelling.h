// Whether two spellings of a name differ by one letter.
//
// An inner letter may be replaced by a similar one (а and о, т and д; и, й and ь), be missing from one of them, or be
// swapped with its neighbour. The first and the last letter must be equal: last letters are endings ("Озеров",
// "Озерова"). For folded words. O(bytes). Threads: a pure function. Errors: none.
#pragma once
#include <string_view>

namespace newsx {

enum class NamePartKind : bool { given, surname };  // given names are many and short, so fewer differences count

bool is_near_spelling(std::string_view a, std::string_view b, NamePartKind kind);

}  // namespace newsx
