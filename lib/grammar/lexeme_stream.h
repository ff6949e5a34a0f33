// The lexemes of one file, read statement by statement.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "grammar/lexer.h"
#include "grammar/limits.h"

namespace newsx::rulelang {

class LexemeStream {
 public:
  LexemeStream(const std::string& file, std::vector<Lexeme> lexemes) : file_(file), lexemes_(std::move(lexemes)) {}

  [[noreturn]] void fail(Place place, const std::string& message) const {
    throw Error(file_, place.line, place.column, message);
  }

  bool at_file_end() const { return at_ == lexemes_.size(); }
  // The next lexeme is the first of a statement: what follows on its line belongs to it, and so do deeper
  // lines unless it stands at the margin.
  const Lexeme& begin_statement() {
    const Lexeme& first = lexemes_[at_];
    indent_ = first.indent;
    deeper_continue_ = first.indent > 0;
    ++at_;
    return first;
  }
  // Deeper lines belong to this statement although it stands at the margin.
  void continue_on_deeper_lines() { deeper_continue_ = true; }
  const Lexeme& next_line() const { return lexemes_[at_]; }

  // The next lexeme of the statement, of kind `end` when there is none.
  const Lexeme& peek(std::size_t ahead = 0) const {
    for (std::size_t i = at_; i <= at_ + ahead; ++i) {
      if (i >= lexemes_.size() || (lexemes_[i].first_in_line && (!deeper_continue_ || lexemes_[i].indent <= indent_)))
        return end_at(i);
    }
    return lexemes_[at_ + ahead];
  }
  const Lexeme& take() {
    const Lexeme& lexeme = peek();
    if (lexeme.kind != Lexeme::Kind::end) ++at_;
    return lexeme;
  }
  bool at_mark(std::string_view mark, std::size_t ahead = 0) const {
    const Lexeme& next = peek(ahead);
    return next.kind == Lexeme::Kind::mark && next.text == mark;
  }
  bool take_mark(std::string_view mark) {
    if (!at_mark(mark)) return false;
    ++at_;
    return true;
  }
  // `what` is said in the error: `expected WHAT, found "x"`.
  void expect_mark(std::string_view mark, std::string_view what) {
    if (!take_mark(mark)) expected(what);
  }
  const Lexeme& expect_word(std::string_view what) {
    if (peek().kind != Lexeme::Kind::word) expected(what);
    const Lexeme& word = take();
    if (word.text.size() > kMaxNameBytes)
      fail(word.place, "a name of more than " + std::to_string(kMaxNameBytes) + " bytes");
    return word;
  }
  const Lexeme& expect_text(std::string_view what) {
    if (peek().kind != Lexeme::Kind::text) expected(what);
    return take();
  }
  void expect_end() {
    if (peek().kind != Lexeme::Kind::end) fail(peek().place, "unexpected " + shown(peek()));
  }
  [[noreturn]] void expected(std::string_view what) const {
    fail(peek().place, "expected " + std::string(what) + ", found " + shown(peek()));
  }

 private:
  static std::string shown(const Lexeme& lexeme) {
    return lexeme.kind == Lexeme::Kind::end ? "the end of the line" : '"' + lexeme.text + '"';
  }
  const Lexeme& end_at(std::size_t index) const {
    end_ = {};
    if (index > 0) end_.place = {lexemes_[index - 1].place.line, lexemes_[index - 1].end_column};
    return end_;
  }

  const std::string& file_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::uint32_t indent_ = 0;
  bool deeper_continue_ = false;
  mutable Lexeme end_;
};

}  // namespace newsx::rulelang
