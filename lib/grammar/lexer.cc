#include "grammar/lexer.h"

#include "base/error.h"
#include "text/utf8.h"

namespace newsx::rulelang {

std::size_t code_point(std::string_view text, char32_t& out) {
  if (text.empty()) return 0;
  const CodePoint c = decode_utf8(text.data(), text.data() + text.size());
  if (!c.valid) return 0;
  out = c.value;
  return c.bytes;
}

namespace {

bool is_word_character(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x3FF) ||
         (c >= 0x400 && c <= 0x52F);
}

class Reader {
 public:
  Reader(const std::string& file, std::string_view text) : file_(file), text_(text) {}

  std::vector<Lexeme> read() {
    out_.reserve(text_.size() / 8 + 8);              // lexemes average more bytes, with the blank that follows
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // a byte order mark
    while (skip_blank()) read_one();
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(Place place, const std::string& message) const {
    throw Error(file_, place.line, place.column, message);
  }
  Place here() const { return {line_, column_}; }

  // The next code point, 0 at the end of the text.
  char32_t peek(std::size_t* length = nullptr) const {
    char32_t c = 0;
    std::size_t n = 0;
    const auto byte = at_ < text_.size() ? static_cast<unsigned char>(text_[at_]) : 0;
    if (byte > 0 && is_ascii(static_cast<char>(byte))) {
      n = 1;
      c = byte;
    } else if (at_ < text_.size()) {
      n = code_point(text_.substr(at_), c);
      if (n == 0) fail(here(), "this is not valid UTF-8");
      if (c == 0) fail(here(), "a NUL character");
    }
    if (length != nullptr) *length = n;
    return c;
  }

  void take(std::string* to = nullptr) {
    std::size_t n = 0;
    const char32_t c = peek(&n);
    if (to != nullptr) to->append(text_.substr(at_, n));
    at_ += n;
    ++column_;
    if (c == '\n') {
      ++line_;
      column_ = 1;
      line_begins_ = true;
    }
  }

  bool skip_blank() {
    gap_ = line_begins_;
    while (true) {
      const char32_t c = peek();
      if (c == 0) return false;
      if (c == '#') {
        while (peek() != 0 && peek() != '\n') take();
      } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0) {
        if (c == '\t' && line_begins_) tab_ = here();
        if (c == '\n') tab_ = {};
        take();
      } else {
        return true;
      }
      gap_ = true;
    }
  }

  void read_one() {
    if (line_begins_) {
      if (tab_.line != 0) fail(tab_, "indent with spaces, not with tabs");
      indent_ = column_ - 1;
    }
    Lexeme lexeme;
    lexeme.place = here();
    lexeme.indent = indent_;
    lexeme.first_in_line = line_begins_;
    lexeme.glued = !gap_;
    line_begins_ = false;
    const char32_t c = peek();
    if (c == '"') {
      read_text(lexeme);
    } else if (is_word_character(c)) {
      read_word(lexeme);
    } else {
      read_mark(lexeme);
    }
    lexeme.end_column = column_;
    out_.push_back(std::move(lexeme));
  }

  void read_text(Lexeme& lexeme) {
    lexeme.kind = Lexeme::Kind::text;
    take();
    for (char32_t c = peek(); c != '"'; c = peek()) {
      if (c == 0 || c == '\n') fail(lexeme.place, "this quotation mark is not closed on its line");
      if (c == '\\') {
        const Place place = here();
        take();
        if (peek() != '"' && peek() != '\\')
          fail(place, "a backslash stands only before a quotation mark or another backslash");
      }
      take(&lexeme.text);
    }
    take();
  }

  void read_word(Lexeme& lexeme) {
    lexeme.kind = Lexeme::Kind::word;
    while (true) {
      while (is_word_character(peek())) take(&lexeme.text);
      if (peek() != '-' && peek() != '.') return;
      char32_t after = 0;  // a hyphen or dot belongs to a word only if the word continues
      if (code_point(text_.substr(at_ + 1), after) == 0 || !is_word_character(after)) return;
      take(&lexeme.text);
    }
  }

  void read_mark(Lexeme& lexeme) {
    lexeme.kind = Lexeme::Kind::mark;
    const char32_t c = peek();
    const std::string_view marks = "()[]<>|&!?*+-{},:=@";
    if (c >= 0x80 || marks.find(static_cast<char>(c)) == std::string_view::npos) {
      std::string character;
      take(&character);
      fail(lexeme.place, "\"" + character + "\" means nothing here; to match it, write it in quotation marks");
    }
    take(&lexeme.text);
    if (c == '=' && peek() == '>') take(&lexeme.text);
  }

  const std::string& file_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1, column_ = 1, indent_ = 0;
  bool line_begins_ = true, gap_ = true;
  Place tab_;
  std::vector<Lexeme> out_;
};

}  // namespace

std::vector<Lexeme> read_lexemes(const std::string& file, std::string_view text) { return Reader(file, text).read(); }

}  // namespace newsx::rulelang
