// Splits a rule file into words, quoted texts and marks, each with its line and column.
//
// O(bytes). Columns count code points from 1.
// Errors: invalid UTF-8, an unclosed quotation mark, a character without a meaning outside quotation marks, a tab in
// the indentation.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsx::rulelang {

struct Place {
  std::uint32_t line = 0, column = 0;
};

struct Lexeme {
  enum class Kind : std::uint8_t {
    word,  // letters, digits and "_"; also "-" and "." between them
    text,  // "…", \" and \\ unescaped
    mark,  // one of ( ) [ ] < > | & ! ? * + - { } , : = @ and =>
    end,   // of the statement
  };
  Kind kind = Kind::end;
  std::string text;
  Place place;
  std::uint32_t end_column = 0;
  std::uint32_t indent = 0;  // columns before the first lexeme of its line
  bool first_in_line = false;
  bool glued = false;  // follows the previous lexeme directly
};

std::vector<Lexeme> read_lexemes(const std::string& file, std::string_view text);

// Length in bytes of the first code point of `text`; 0 when it is not valid UTF-8.
std::size_t code_point(std::string_view text, char32_t& out);

}  // namespace newsx::rulelang
