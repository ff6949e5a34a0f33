// Patterns, and conditions on one unit, from lexemes.
#pragma once
#include "grammar/ast.h"
#include "grammar/lexeme_stream.h"

namespace newsx::rulelang {

Pattern parse_pattern(LexemeStream& in);
// An atom, or [a & b | !c].
Expression parse_unit(LexemeStream& in);

// Small letters, ё as е: how literals and lemmas are compared.
std::string fold(std::string_view word);

}  // namespace newsx::rulelang
