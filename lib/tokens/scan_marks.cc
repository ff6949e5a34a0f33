// The scanner's part for everything that is no word: quotation marks and their direction, dashes, runs of signs,
// addresses with @ and #.
#include <optional>

#include "text/utf8.h"
#include "tokens/addresses.h"
#include "tokens/scanner.h"

namespace newsx {
using namespace char_class;

namespace {

constexpr char32_t kLowQuote = 0x201E;  // „

// Marks that are one token each, whatever stands around them.
std::optional<TokenKind> kind_of_lone(std::uint8_t cls) {
  switch (cls) {
    case quote_open:
    case opening_apostrophe:
      return TokenKind::quote_open;
    case quote_close:
    case curly_apostrophe:
      return TokenKind::quote_close;
    case bracket_open:
      return TokenKind::bracket_open;
    case bracket_close:
      return TokenKind::bracket_close;
    case dash:
      return TokenKind::dash;
    case comma:
    case colon:
    case semicolon:
      return TokenKind::punctuation;
    default:
      return std::nullopt;
  }
}

}  // namespace

const char* Scanner::scan_mark(const char* p, Char c) {
  const char* const after = p + c.bytes;
  if (const auto kind = kind_of_lone(c.cls)) {
    if (c.cls == quote_open && decode_sequence(p, c.bytes) == kLowQuote) ++open_low_;
    emit(p, after, *kind);
    return after;
  }
  switch (c.cls) {
    case upper_quote: {
      const bool closes = open_low_ > 0 || !opens_here(p, after);
      if (open_low_ > 0) --open_low_;
      emit(p, after, closes ? TokenKind::quote_close : TokenKind::quote_open);
      return after;
    }
    case straight_quote:
    case apostrophe:
      return scan_straight_quotes(p, c);
    case less:
    case greater:
      if (after < end_ && *after == *p) {  // << and >> for « and »
        emit(p, after + 1, c.cls == less ? TokenKind::quote_open : TokenKind::quote_close);
        return after + 1;
      }
      return scan_run(p, c, TokenKind::symbol);
    case hyphen:
      return scan_hyphens(p, c);
    case minus: {  // a sign of numbers, which some editors give for a dash
      const std::uint8_t next = class_at(after, end_);
      if (next != space && next != line_end) return scan_run(p, c, TokenKind::symbol);
      emit(p, after, TokenKind::dash);
      return after;
    }
    case stop:
    case exclamation:
    case question:
    case ellipsis:
      return scan_terminators(p);
    case at_sign:
      return scan_at(p);
    case number_sign:
      return scan_hashtag(p);
    case punctuation:
      return scan_run(p, c, TokenKind::punctuation);
    default:
      return scan_run(p, c, TokenKind::symbol);  // marks without a letter before too
  }
}

// The same character again and again is one token ("====").
const char* Scanner::scan_run(const char* p, Char c, TokenKind kind) {
  const std::string_view one(p, c.bytes);
  const char* q = p + c.bytes;
  while (static_cast<std::size_t>(end_ - q) >= one.size() && std::string_view(q, one.size()) == one) q += c.bytes;
  while (q < end_) {  // combining marks and variation selectors
    const Char next = char_at(q, end_);
    if (next.cls != mark) break;
    q += next.bytes;
  }
  emit(p, q, kind);
  return q;
}

// "...", "?!", "!!!" are one token.
const char* Scanner::scan_terminators(const char* p) {
  const char* q = p;
  bool only_stops = true;
  while (q < end_) {
    const Char c = char_at(q, end_);
    if (c.cls != stop && c.cls != exclamation && c.cls != question && c.cls != ellipsis) break;
    if (only_stops && q > p && c.cls != stop && c.cls != ellipsis) break;  // ". ?" are two
    only_stops &= c.cls == stop || c.cls == ellipsis;
    q += c.bytes;
  }
  emit(p, q, TokenKind::punctuation);
  return q;
}

const char* Scanner::scan_hyphens(const char* p, Char c) {
  const std::string_view one(p, c.bytes);
  const char* q = p + c.bytes;
  while (static_cast<std::size_t>(end_ - q) >= one.size() && std::string_view(q, one.size()) == one) q += c.bytes;
  const bool doubled = q > p + c.bytes;
  const std::uint8_t after = class_at(q, end_);
  const bool space_before = (pending_ & token_flag::space_before) != 0;
  const bool space_after = after == space || after == line_end;
  const bool glued = p > begin_ && p[-1] == ',' && (after & letter) != 0;  // «…»,-сказал X
  const bool is_dash = doubled || space_after || glued || (space_before && !is_alphanumeric(after));
  emit(p, q, is_dash ? TokenKind::dash : TokenKind::punctuation);
  return q;
}

// Whether a mark that may open or close opens where it stands: [begin, end) is a run of such marks.
bool Scanner::opens_here(const char* begin, const char* end) const {
  const bool left_free =
      (pending_ & token_flag::space_before) != 0 || begin == begin_ ||
      (!out_.empty() && (out_.back().kind == TokenKind::bracket_open || out_.back().kind == TokenKind::quote_open ||
                         out_.back().kind == TokenKind::dash));
  const std::uint8_t after = class_at(end, end_);
  const bool right_free =
      !(is_alphanumeric(after) || after == quote_open || after == bracket_open || after == number_sign ||
        after == at_sign || after == ellipsis || after == symbol || after == opening_apostrophe);
  if (left_free != right_free) return left_free;
  return open_straight_ == 0;
}

const char* Scanner::scan_straight_quotes(const char* p, Char c) {
  const char* q = p;
  while (q < end_) {  // a run turns one way, so that `"ООО "Рога""` closes twice
    const Char next = char_at(q, end_);
    if (next.cls != c.cls) break;
    q += next.bytes;
  }
  bool opens = opens_here(p, q);
  if (q - p == 2 * c.bytes && open_straight_ == 0 && !opens) opens = false;
  const bool twice = c.cls == apostrophe && q - p >= 2;  // '' for "
  while (p < q) {
    const char* const after = p + (twice && q - p >= 2 ? 2 : char_at(p, q).bytes);
    emit(p, after, opens ? TokenKind::quote_open : TokenKind::quote_close, Shape::none, token_flag::straight);
    if (c.cls == straight_quote) {
      if (opens)
        ++open_straight_;
      else if (open_straight_ > 0)
        --open_straight_;
    }
    p = after;
  }
  return q;
}

// "@name", or the middle of a mail address: then the tokens before it that touch it are taken back into one.
const char* Scanner::scan_at(const char* p) {
  const bool touches = (pending_ & token_flag::space_before) == 0 && !out_.empty() && begin_ + out_.back().end() == p;
  if (touches && p >= examined_host_) {
    const Host host = host_end(p + 1, end_, abbreviations_);
    examined_host_ = host.examined;
    const char* start = p;
    std::uint16_t flags = 0;
    if (host.end != nullptr) {
      while (!out_.empty() && begin_ + out_.back().end() == start) {
        const Token& last = out_.back();
        const std::string_view text = last.span().of({begin_, static_cast<std::size_t>(end_ - begin_)});
        const bool joined = last.kind == TokenKind::word || last.kind == TokenKind::number ||
                            last.kind == TokenKind::url || text == "." || text == "-" || text == "+" || text == "_";
        if (!joined) break;
        start = begin_ + last.begin;
        flags = last.flags & (token_flag::space_before | token_flag::line_start);
        out_.pop_back();
      }
    }
    if (start < p) {
      emit(start, host.end, TokenKind::email, Shape::none, flags);
      return host.end;
    }
  }
  if (!touches && (class_at(p + 1, end_) & (letter | latin)) == (letter | latin)) return scan_hashtag(p);
  emit(p, p + 1, TokenKind::symbol);
  return p + 1;
}

// "#слово", "@name".
const char* Scanner::scan_hashtag(const char* p) {
  const char* q = p + 1;
  bool has_letter = false;
  while (q < end_) {
    const Char c = char_at(q, end_);
    if (!is_alphanumeric(c.cls) && c.cls != underscore && c.cls != mark && c.cls != format) break;
    has_letter |= (c.cls & letter) != 0;
    q += c.bytes;
  }
  if (!has_letter || (class_at(p + 1, end_) == digit && *p == '@')) q = p + 1;
  emit(p, q, q > p + 1 ? TokenKind::hashtag : TokenKind::symbol);
  return q;
}

}  // namespace newsx
