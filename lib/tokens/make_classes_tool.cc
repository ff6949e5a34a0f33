// Writes the tables of classes.h from ICU's character properties.
// Usage: make_classes OUTPUT.cc
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "tokens/classes.h"

using namespace newsx;

namespace {

// Characters whose role ICU's properties do not tell.
const std::map<UChar32, int> kByHand = {
    {'.', char_class::stop},
    {',', char_class::comma},
    {':', char_class::colon},
    {';', char_class::semicolon},
    {'!', char_class::exclamation},
    {'?', char_class::question},
    {0x203C, char_class::exclamation},
    {0x2047, char_class::question},
    {0x2048, char_class::question},
    {0x2049, char_class::exclamation},
    {0x2026, char_class::ellipsis},
    {'"', char_class::straight_quote},
    {0x201C, char_class::upper_quote},
    {0x201E, char_class::quote_open},
    {0x201A, char_class::quote_open},
    {0xFF02, char_class::straight_quote},
    {'\'', char_class::apostrophe},
    {'`', char_class::apostrophe},
    {0x00B4, char_class::apostrophe},
    {0x02BC, char_class::curly_apostrophe},
    {0x2019, char_class::curly_apostrophe},
    {0x2018, char_class::opening_apostrophe},
    {'-', char_class::hyphen},
    {0x2010, char_class::hyphen},
    {0x2011, char_class::hyphen},
    {0x2212, char_class::minus},
    {'_', char_class::underscore},
    {'@', char_class::at_sign},
    {'#', char_class::number_sign},
    {'&', char_class::ampersand},
    {'<', char_class::less},
    {'>', char_class::greater},
    {'*', char_class::bullet},
    {0x2022, char_class::bullet},
    {0x2023, char_class::bullet},
    {0x2043, char_class::bullet},
    {0x00B7, char_class::bullet},
    {0x25AA, char_class::bullet},
    {0x25CF, char_class::bullet},
    {0x25CB, char_class::bullet},
    {0x25A0, char_class::bullet},
    {0x25A1, char_class::bullet},
    {0x25E6, char_class::bullet},
    {0x2219, char_class::bullet},
    {0x25BA, char_class::bullet},
    {0x25B6, char_class::bullet},
    {0x2013, char_class::dash},
    {0x2014, char_class::dash},
    {0x2015, char_class::dash},
    {0x2012, char_class::dash},
    {'%', char_class::symbol},
    {'/', char_class::punctuation},
};

int letter_class(UChar32 c, int category) {
  int cls = char_class::letter;
  if (category == U_UPPERCASE_LETTER || category == U_TITLECASE_LETTER) cls |= char_class::upper;
  if (category == U_LOWERCASE_LETTER) cls |= char_class::lower;
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &error);
  if (script == USCRIPT_CYRILLIC) cls |= char_class::cyrillic;
  if (script == USCRIPT_LATIN) cls |= char_class::latin;
  return cls;
}

int class_of(UChar32 c) {
  if (const auto found = kByHand.find(c); found != kByHand.end()) return found->second;
  if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029)
    return char_class::line_end;
  if (u_hasBinaryProperty(c, UCHAR_WHITE_SPACE)) return char_class::space;
  const int category = u_charType(c);
  switch (category) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return letter_class(c, category);
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return char_class::mark;
    case U_FORMAT_CHAR:
      return char_class::format;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
      return char_class::digit;
    case U_CONTROL_CHAR:
      return char_class::control;
    case U_DASH_PUNCTUATION:
      return char_class::dash;
    case U_INITIAL_PUNCTUATION:
      return char_class::quote_open;
    case U_FINAL_PUNCTUATION:
      return char_class::quote_close;
    case U_START_PUNCTUATION:
      return u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) ? char_class::quote_open : char_class::bracket_open;
    case U_END_PUNCTUATION:
      return u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) ? char_class::quote_close : char_class::bracket_close;
    case U_CONNECTOR_PUNCTUATION:
      return char_class::underscore;
    case U_OTHER_PUNCTUATION:
      return u_hasBinaryProperty(c, UCHAR_S_TERM) ? char_class::question : char_class::punctuation;
    default:
      return char_class::symbol;
  }
}

template <class Values>
void write_array(std::FILE* out, const char* declaration, const Values& values) {
  std::fprintf(out, "const %s = {", declaration);
  int column = 0;
  for (const int value : values) std::fprintf(out, "%s%d,", column++ % 24 == 0 ? "\n" : "", value);
  std::fprintf(out, "};\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::FILE* out = std::fopen(argv[1], "w");
  if (out == nullptr) return std::fprintf(stderr, "make_classes: cannot write %s\n", argv[1]), 1;

  std::vector<int> low, fold, blocks;
  for (UChar32 c = 0; c < 0x800; ++c) {
    low.push_back(class_of(c));
    fold.push_back(static_cast<int>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
  }
  std::vector<std::vector<int>> rows;
  std::map<std::vector<int>, int> row_numbers;
  for (UChar32 block = 0; block < 0x1100; ++block) {
    std::vector<int> row;
    for (UChar32 c = block << 8; c < (block + 1) << 8; ++c) row.push_back(class_of(c));
    const auto [place, is_new] = row_numbers.emplace(row, static_cast<int>(rows.size()));
    if (is_new) rows.push_back(row);
    blocks.push_back(place->second);
  }
  if (rows.size() > 256) return std::fprintf(stderr, "make_classes: more than 256 different blocks\n"), 1;

  std::fprintf(
      out, "// Made by make_classes_tool.cc from ICU %s.\n#include \"tokens/classes.h\"\nnamespace newsx::tables {\n",
      U_ICU_VERSION);
  write_array(out, "std::uint8_t class_low[0x800]", low);
  write_array(out, "std::uint16_t fold_low[0x800]", fold);
  write_array(out, "std::uint8_t class_block[0x1100]", blocks);
  std::fprintf(out, "const std::uint8_t class_rows[%zu][256] = {\n", rows.size());
  for (const auto& row : rows) {
    std::fprintf(out, "{");
    for (const int value : row) std::fprintf(out, "%d,", value);
    std::fprintf(out, "},\n");
  }
  std::fprintf(out, "};\n");
  std::fprintf(out, "}  // namespace newsx::tables\n");
  return std::fclose(out) == 0 ? 0 : 1;
}
