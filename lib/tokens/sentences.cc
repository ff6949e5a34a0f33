#include "tokens/sentences.h"

#include "tokens/classes.h"

namespace newsx {
namespace {

constexpr std::uint32_t kLongestBracket = 120;  // tokens: a longer one does not hold sentences together
constexpr std::uint32_t kShortQuote = 2;   // words of «Что? Где? Когда?»: a mark of a name, not a sentence
constexpr std::uint32_t kYearAtStart = 4;  // tokens: "В мае 2010 г." alone is no sentence

class Sentences {
 public:
  Sentences(std::string_view text, const Abbreviations& abbreviations, Tokens& tokens, Stop stop)
      : text_(text), abbreviations_(abbreviations), tokens_(tokens.tokens), out_(tokens.sentences), stop_(stop) {
    out_.clear();
    for (std::uint32_t i = 0; i < tokens.paragraphs.size(); ++i) paragraph(tokens.paragraphs[i], i);
  }

 private:
  enum class Ending { none, stop, exclamation, ellipsis, abbreviation, initial };

  std::string_view at(TokenIndex i) const { return tokens_[i].span().of(text_); }

  void paragraph(const Paragraph& p, std::uint32_t number) {
    closing_brackets_ = 0;
    for (TokenIndex i = p.begin; i < p.end; ++i) closing_brackets_ += tokens_[i].kind == TokenKind::bracket_close;
    open_brackets_ = quotes_ = 0;
    end_ = p.end;
    start(p.begin);
    for (TokenIndex i = p.begin; i < p.end; ++i) {
      stop_.check(i);
      if (i > begin_ && ending_ != Ending::none && ends_before(i)) {
        out_.push_back({begin_, i, number});
        start(i);
      }
      read(i);
    }
    out_.push_back({begin_, p.end, number});
  }

  void start(TokenIndex i) {
    begin_ = i;
    tokens_[i].flags |= token_flag::sentence_start;
    ending_ = Ending::none;
    words_ = 0;
    closed_quote_ = false;
  }

  // Takes token i into the sentence and notes whether it may be the last.
  void read(TokenIndex i) {
    const Token& t = tokens_[i];
    switch (t.kind) {
      case TokenKind::bracket_open:
        if (open_brackets_ == 0) bracket_begin_ = i;
        if (closing_brackets_ > open_brackets_) ++open_brackets_;
        ending_ = Ending::none;
        return;
      case TokenKind::bracket_close: {
        if (closing_brackets_ > 0) --closing_brackets_;
        const bool marker = i > begin_ && is_inline_marker(i - 1);
        if (marker) tokens_[i - 1].flags |= token_flag::list_marker;
        if (open_brackets_ > 0 && !marker) --open_brackets_;
        return;
      }
      case TokenKind::quote_open:
        ++quotes_;
        words_in_quote_ = 0;
        ending_ = Ending::none;
        return;
      case TokenKind::quote_close:
        if (quotes_ > 0) --quotes_;
        closed_quote_ = true;
        return;
      case TokenKind::punctuation:
        ending_ = ending_of(i);
        break;
      case TokenKind::word:
      case TokenKind::number:
      case TokenKind::date:
      case TokenKind::time:
        ++words_;
        ++words_in_quote_;
        ending_ = t.has(token_flag::initial)        ? Ending::initial
                  : t.has(token_flag::abbreviation) ? Ending::abbreviation
                                                    : Ending::none;
        last_ = i;
        break;
      default:
        ending_ = Ending::none;
        ++words_;
        break;
    }
    closed_quote_ = false;
  }

  Ending ending_of(TokenIndex i) {
    const std::string_view mark = at(i);
    const char* const p = mark.data();
    const std::uint8_t first = class_at(p, p + mark.size());
    if (first == char_class::exclamation || first == char_class::question)
      return words_ > 0 ? Ending::exclamation : Ending::none;
    if (first == char_class::ellipsis || mark.starts_with("..")) return words_ > 0 ? Ending::ellipsis : Ending::none;
    if (first != char_class::stop) return Ending::none;
    if (ending_ == Ending::exclamation || ending_ == Ending::ellipsis) return ending_;
    if (i > 0 && tokens_[i - 1].has(token_flag::list_marker)) return Ending::none;
    if (words_ == 0) return Ending::none;
    return Ending::stop;
  }

  // "1)" or "а)" in running text.
  bool is_inline_marker(TokenIndex i) const {
    const Token& t = tokens_[i];
    const bool label = (t.kind == TokenKind::number && t.length <= 2) ||
                       (t.kind == TokenKind::word && t.length <= 2 && t.shape == Shape::lower);
    if (!label || tokens_[i + 1].has(token_flag::space_before)) return false;
    if (i == begin_) return true;
    const Token& before = tokens_[i - 1];
    return before.kind == TokenKind::punctuation || (open_brackets_ == 0 && before.kind != TokenKind::bracket_open);
  }

  // The first token from i that is no opening mark, dash or bracket.
  TokenIndex first_word(TokenIndex i) const {
    for (TokenIndex k = i; k < end_ && k < i + 4; ++k) {
      const TokenKind kind = tokens_[k].kind;
      if (kind != TokenKind::quote_open && kind != TokenKind::bracket_open && kind != TokenKind::dash &&
          at(k) != "..." && at(k) != "…")
        return k;
    }
    return i;
  }

  bool begins_small(const Token& t) const {
    if (t.kind != TokenKind::word && t.kind != TokenKind::url) return false;
    const char* const p = text_.data() + t.begin;
    return (class_at(p, text_.data() + text_.size()) & (char_class::letter | char_class::upper)) == char_class::letter;
  }

  // Whether a sentence that may end does so before token i.
  bool ends_before(TokenIndex i) const {
    const Token& t = tokens_[i];
    if (t.kind == TokenKind::punctuation) {
      const bool opening = (at(i) == "..." || at(i) == "…") && t.has(token_flag::space_before);
      if (!opening) return false;
    }
    if (t.kind == TokenKind::quote_close || t.kind == TokenKind::bracket_close) return false;
    if (open_brackets_ > 0 && i - bracket_begin_ < kLongestBracket) return false;
    if (!t.has(token_flag::space_before) && ending_ != Ending::exclamation && ending_ != Ending::stop &&
        ending_ != Ending::ellipsis)
      return false;
    const Token& word = tokens_[first_word(i)];
    if (begins_small(word)) return false;
    if (t.kind == TokenKind::dash && closed_quote_) return false;  // «…?» — Иванов
    if (t.kind == TokenKind::symbol && at(i) == "/") return false;
    switch (ending_) {
      case Ending::initial:
        return tokens_[last_].has(token_flag::may_end) && (is_opener(word) || word.kind != TokenKind::word) &&
               t.kind != TokenKind::dash;
      case Ending::abbreviation:
        return abbreviation_ends(t, word);
      case Ending::exclamation:
        return quotes_ == 0 || words_in_quote_ > kShortQuote;
      default:
        return true;
    }
  }

  bool abbreviation_ends(const Token& t, const Token& word) const {
    const Token& last = tokens_[last_];
    if (!last.has(token_flag::may_end) || t.kind == TokenKind::dash || t.kind == TokenKind::bracket_open) return false;
    if (word.kind == TokenKind::number || word.kind == TokenKind::symbol || word.kind == TokenKind::date ||
        word.kind == TokenKind::time)
      return false;
    return is_opener(word) || last_ - begin_ >= kYearAtStart;
  }

  bool is_opener(const Token& word) const {
    char buffer[Abbreviations::kLongest];
    const std::string_view folded = fold_short(word.span().of(text_), buffer, sizeof buffer);
    return !folded.empty() && (abbreviations_.kinds(folded) & abbreviation::opener) != 0;
  }

  std::string_view text_;
  const Abbreviations& abbreviations_;
  std::vector<Token>& tokens_;
  std::vector<Sentence>& out_;
  Stop stop_;
  TokenIndex begin_ = 0;          // of the sentence
  TokenIndex end_ = 0;            // of the paragraph
  TokenIndex last_ = 0;           // the last word or number
  TokenIndex bracket_begin_ = 0;  // the outermost open bracket
  Ending ending_ = Ending::none;
  bool closed_quote_ = false;         // a quotation mark was closed after the ending
  std::uint32_t words_ = 0;           // in the sentence so far
  std::uint32_t words_in_quote_ = 0;  // since the last opening mark
  std::uint32_t quotes_ = 0, open_brackets_ = 0;
  std::uint32_t closing_brackets_ = 0;  // still to come in the paragraph
};

}  // namespace

void mark_sentences(std::string_view text, const Abbreviations& abbreviations, Tokens& tokens, Stop stop) {
  Sentences(text, abbreviations, tokens, stop);
}

}  // namespace newsx
