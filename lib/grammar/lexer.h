// Words, quoted texts and marks of a rule file, each with its line and column.
//
// O(bytes). Columns count code points from 1.
// Errors: invalid UTF-8, an unclosed quotation mark, a character that has no meaning outside quotation
// marks, a tab in the indentation.
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
    word,  // letters, digits, "_", and inside also "-" and "."
    text,  // "…", with \" and \\ undone
    mark,  // one of ( ) [ ] < > | & ! ? * + - { } , : = @ and =>
    end,   // of the statement
  };
  Kind kind = Kind::end;
  std::string text;
  Place place;
  std::uint32_t end_column = 0;
  std::uint32_t indent = 0;  // columns before the first lexeme of its line
  bool first_in_line = false;
  bool glued = false;  // nothing stands between it and the lexeme before
};

std::vector<Lexeme> read_lexemes(const std::string& file, std::string_view text);

// Length in bytes of the code point that `text` begins with; 0 when it is no valid UTF-8.
std::size_t code_point(std::string_view text, char32_t& out);

}  // namespace newsx::rulelang
