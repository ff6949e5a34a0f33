// From bytes to tokens: the first pass of tokenize().
//
// Goes forward over the text; nothing is read again but the few characters after a full stop (up to the next word) and
// the labels of a host name, each at most twice, so time is O(bytes). Writes kinds, shapes and the flags of single
// tokens; edges of sentences and paragraphs come later. Threads: one scanner a text. Errors: Stopped.
#pragma once
#include <string_view>

#include "base/stop.h"
#include "tokens/abbreviations.h"
#include "tokens/classes.h"
#include "tokens/token.h"

namespace newsx {

class Scanner {
 public:
  // Word ids are 0: Vocabulary::number gives them.
  Scanner(std::string_view text, const Abbreviations& abbreviations, std::vector<Token>& out)
      : begin_(text.data()), end_(text.data() + text.size()), abbreviations_(abbreviations), out_(out) {}

  // Throws Stopped.
  void run(Stop stop);

 private:
  // What is known of the letters of the word being read.
  struct Letters {
    std::uint8_t all = 0;    // their classes together, and char_class::digit
    std::uint8_t first = 0;  // the first letter's class
    std::uint8_t inner = 0;  // classes of letters right after a letter
    std::uint32_t count = 0;
    bool hyphenated = false;
  };
  // What stands after a full stop, on the same line.
  struct Next {
    enum What { line_end, lower, upper, digit, quote, other } what;
    bool joined;  // no white space between
    bool opener;  // a capitalised word of the list of openers
    bool roman;   // begins with a Roman numeral's letter
  };

  const char* scan_word(const char* start, std::uint8_t cls);
  const char* word_end(const char* p, Letters& letters) const;
  const char* number_end(const char* p, TokenKind& kind) const;
  const char* grouped_digits_end(const char* p, const char* first_group) const;
  const char* after_word(const char* start, const char* p, Letters letters, TokenKind kind);
  const char* abbreviation_end(const char* start, const char* p, const Letters& letters, std::uint16_t& flags) const;
  bool stop_is_initials(const Next& next, std::uint16_t& flags) const;
  std::uint16_t kinds_of(std::string_view word) const;
  Next next_after(const char* p) const;
  const char* scan_mark(const char* p, Char c);
  const char* scan_run(const char* p, Char c, TokenKind kind);
  const char* scan_terminators(const char* p);
  const char* scan_hyphens(const char* p, Char c);
  const char* scan_straight_quotes(const char* p, Char c);
  const char* scan_at(const char* p);
  const char* scan_hashtag(const char* p);
  bool opens_here(const char* begin, const char* end) const;
  void emit(const char* begin, const char* end, TokenKind kind, Shape shape = Shape::none, std::uint16_t flags = 0);
  static Shape shape_of(const Letters& letters);

  const char* begin_;
  const char* end_;
  const Abbreviations& abbreviations_;
  std::vector<Token>& out_;
  std::uint16_t pending_ = token_flag::space_before | token_flag::line_start;  // flags of the next token
  const char* examined_host_ = nullptr;                                        // host names before it were looked for
  std::uint32_t open_straight_ = 0;  // straight double quotation marks open on this line
  std::uint32_t open_low_ = 0;       // „ open on this line
};

}  // namespace newsx
