// Patterns, and conditions on one unit, from lexemes.
#pragma once
#include "grammar/ast.h"
#include "grammar/lexeme_stream.h"

namespace newsx::rulelang {

Pattern parse_pattern(LexemeStream& in);
// An atom, or [a & b | !c].
Expression parse_unit(LexemeStream& in);
// The words of a list, and other lists, up to the end of the statement.
Expression parse_word_list(LexemeStream& in);

// Small letters, ё as е: how literals and lemmas are compared.
std::string fold(std::string_view word);

}  // namespace newsx::rulelang
