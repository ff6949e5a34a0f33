// Words, sentences and paragraphs of a document: plain records over its text.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsx {

// A distinct word form, case folded: an index into the Vocabulary.
using WordId = std::uint32_t;

enum class TokenKind : std::uint8_t {
  word,  // letters, also with hyphens, apostrophes and digits inside: "премьер-министр", "Ту-154", "О'Нил"
  number,       // "1 200,5", "2019", "2-й", "65", "XX" (Roman numerals of capitals only, two letters or more)
  punctuation,  // . , ; : ! ? … and what else is neither below
  quote_open,   // quotation marks with their direction, straight ones by their context
  quote_close,
  bracket_open,
  bracket_close,
  dash,    // – — and a hyphen between spaces
  symbol,  // % № $ € + = …
  url,
  email,
  hashtag,  // #слово and @name
  time,     // 12:30
  date,     // 28.11.2019
};

enum class Shape : std::uint8_t {
  none,     // no letters
  lower,    // "слово"
  title,    // "Слово", "Нью-Йорк", "Касым-Жомарт"; first letter a capital, small ones after it
  upper,    // "ОДКБ"; two capitals or more, no small letter
  capital,  // one capital letter alone: "К"
  mixed,    // "РосАтом", "iPhone"
};

// Bits of Token::flags.
namespace token_flag {
inline constexpr std::uint16_t space_before = 1 << 0;  // white space (or the text's begin) stands before
inline constexpr std::uint16_t paragraph_start = 1 << 1;
inline constexpr std::uint16_t sentence_start = 1 << 2;  // the first token of its sentence
inline constexpr std::uint16_t cyrillic = 1 << 3;        // has a Cyrillic letter
inline constexpr std::uint16_t latin = 1 << 4;           // has a Latin letter
inline constexpr std::uint16_t digit = 1 << 5;           // has a digit
inline constexpr std::uint16_t abbreviation = 1 << 6;    // ends with a full stop that belongs to it: "г.", "им."
inline constexpr std::uint16_t initial = 1 << 7;         // "К." before or after a name; full stop included
inline constexpr std::uint16_t hyphenated = 1 << 8;
inline constexpr std::uint16_t line_start = 1 << 9;    // the first token of its line
inline constexpr std::uint16_t list_marker = 1 << 10;  // number, letter or bullet that begins a list item
inline constexpr std::uint16_t straight = 1 << 11;     // a straight quotation mark, direction inferred from context
inline constexpr std::uint16_t may_end = 1 << 12;      // an abbreviation or initial after which a sentence may end
}  // namespace token_flag

struct Token {
  std::uint32_t begin;   // byte
  std::uint32_t length;  // bytes
  WordId word;
  TokenKind kind;
  Shape shape;
  std::uint16_t flags;

  Span span() const { return {begin, begin + length}; }
  std::uint32_t end() const { return begin + length; }
  bool has(std::uint16_t flag) const { return (flags & flag) != 0; }
};
static_assert(sizeof(Token) == 16);

enum class ParagraphKind : std::uint8_t { text, heading, list_item };

struct Paragraph {
  TokenIndex begin, end;
  ParagraphKind kind;
  std::string_view language = {};  // an ISO 639-1 code; empty: not known, or nobody has asked (reading/languages.h)
};
// In another language than the rules are for.
inline bool is_foreign(const Paragraph& p) { return !p.language.empty() && p.language != "ru"; }

struct Sentence {
  TokenIndex begin, end;  // tokens, never empty
  std::uint32_t paragraph;
};

// The words and sentences of one document. Sentences and paragraphs cover all tokens, in order, without overlap.
struct Tokens {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;

  void clear() {
    tokens.clear();
    sentences.clear();
    paragraphs.clear();
  }
};

}  // namespace newsx
