#include "tokens/marks.h"

#include <algorithm>
#include <array>

namespace newsx {
namespace {

// Marks that may close each other.
enum Family : std::uint8_t { guillemets, double_marks, single_marks, straight_marks, round, square, curly, families };

Family family_of(std::string_view mark, bool quote) {
  if (!quote) return mark == "[" || mark == "]" ? square : mark == "{" || mark == "}" ? curly : round;
  if (mark == "\"" || mark == "''" || mark == "＂") return straight_marks;
  if (mark == "'" || mark == "`" || mark == "´" || mark == "‘" || mark == "’" || mark == "‚" || mark == "‹" ||
      mark == "›")
    return single_marks;
  if (mark == "«" || mark == "»" || mark == "<<" || mark == ">>") return guillemets;
  return double_marks;
}

constexpr TokenIndex kNone = ~TokenIndex{0};
constexpr std::uint8_t kDeepest = 255;

// While a pair is open, its `close` is the index of the open pair around it: the stack lies in the result itself.
class Pairing {
 public:
  Pairing(std::string_view text, const Tokens& tokens, std::vector<MarkPair>& out, Stop stop)
      : text_(text), all_(tokens), tokens_(tokens.tokens), out_(out), stop_(stop) {}

  void run() {
    out_.clear();
    for (std::size_t i = 0; i < all_.paragraphs.size(); ++i) {
      paragraph(all_.paragraphs[i]);
      const bool runs_on = i + 1 < all_.paragraphs.size() && runs_over(all_.paragraphs[i], all_.paragraphs[i + 1]);
      const TokenIndex kept = runs_on ? outermost() : kNone;
      while (top_ != kNone && top_ != kept) close_unpaired(all_.paragraphs[i]);
      continues_ = kept != kNone;
      last_closed_ = kNone;
    }
  }

 private:
  std::string_view at(TokenIndex i) const { return tokens_[i].span().of(text_); }

  void paragraph(const Paragraph& p) {
    begin_ = p.begin;
    for (TokenIndex i = p.begin; i < p.end; ++i) {
      stop_.check(i);
      const TokenKind kind = tokens_[i].kind;
      if (kind == TokenKind::quote_open || kind == TokenKind::bracket_open) {
        if (continues_ && i == p.begin) continue;  // repeated at the start of each paragraph of a long quotation
        open(i, kind == TokenKind::quote_open);
      } else if (kind == TokenKind::quote_close || kind == TokenKind::bracket_close) {
        close(i, kind == TokenKind::quote_close);
      }
    }
  }

  void open(TokenIndex i, bool quote) {
    const auto depth = static_cast<std::uint8_t>(std::min<std::uint32_t>(quotes_, kDeepest));
    out_.push_back({i, top_, depth, quote});
    top_ = static_cast<TokenIndex>(out_.size() - 1);
    quotes_ += quote;
    ++open_[family_of(at(i), quote)];
  }

  // Takes the innermost open pair from the stack. `own`: by a mark of its own.
  void pop(TokenIndex close, bool own) {
    MarkPair& pair = out_[top_];
    const TokenIndex around = pair.close;
    pair.close = close;
    quotes_ -= pair.quote;
    --open_[family_of(at(pair.open), pair.quote)];
    if (pair.quote && own) {
      last_closed_ = top_;
      around_closed_ = around;
    }
    top_ = around;
  }

  void close(TokenIndex i, bool quote) {
    if (top_ == kNone || (!quote && i > 0 && tokens_[i - 1].has(token_flag::list_marker) &&
                          (i < 2 || tokens_[i - 2].kind != TokenKind::bracket_open)))
      return;
    const Family family = family_of(at(i), quote);
    if (open_[family] > 0) {
      while (family_of(at(out_[top_].open), out_[top_].quote) != family) pop(i, false);
      pop(i, true);
    } else if (quote && family != single_marks && out_[top_].quote &&
               family_of(at(out_[top_].open), true) != single_marks) {
      pop(i, true);  // «…"
    }
  }

  // The innermost open pair has no closing mark in its paragraph.
  void close_unpaired(const Paragraph& p) {
    const MarkPair& pair = out_[top_];
    if (pair.quote && last_closed_ != kNone && around_closed_ == top_ && shares(pair, out_[last_closed_], p)) {
      const TokenIndex shared = out_[last_closed_].close;
      pop(shared, true);
    } else {
      pop(p.end, false);
    }
  }

  // Whether the mark that closed `inner` closes `outer` too: «О внесении изменений в Закон «О занятости». A speech that
  // begins the paragraph or follows a colon and goes on after `inner` is rather one whose own mark was forgotten.
  bool shares(const MarkPair& outer, const MarkPair& inner, const Paragraph& p) const {
    const TokenIndex next = inner.close + 1;
    if (next >= p.end) return true;
    const bool speech = outer.open == p.begin || at(outer.open - 1) == ":";
    if (!speech) return true;
    if (tokens_[next].kind == TokenKind::dash || at(next) == ",") return true;
    return next + 1 >= p.end;
  }

  // Whether a mark of the paragraph closes what no mark in it opens.
  bool closes_more(const Paragraph& p) const {
    int open = 0;
    for (TokenIndex i = p.begin; i < p.end; ++i) {
      const TokenKind kind = tokens_[i].kind;
      if (kind != TokenKind::quote_open && kind != TokenKind::quote_close) continue;
      if (family_of(at(i), true) == single_marks) continue;  // apostrophes
      open += kind == TokenKind::quote_open ? 1 : -1;
      if (open < 0) return true;
    }
    return false;
  }

  TokenIndex outermost() const {
    TokenIndex found = kNone;
    for (TokenIndex i = top_; i != kNone; i = out_[i].close) found = i;
    return found;
  }

  // A quotation of several paragraphs: opens a paragraph or follows a colon, is the only one open, ends with the
  // sentence; the next paragraph opens anew, or closes what it has not opened.
  bool runs_over(const Paragraph& here, const Paragraph& next) const {
    if (top_ == kNone || out_[top_].close != kNone || !out_[top_].quote) return false;
    if (tokens_[next.begin].kind != TokenKind::quote_open && !closes_more(next)) return false;
    const TokenIndex open = out_[top_].open;
    const bool starts = open <= here.begin || at(open - 1) == ":" || tokens_[open].has(token_flag::paragraph_start);
    if (!starts) return false;
    const std::string_view last = at(here.end - 1);
    return tokens_[here.end - 1].kind == TokenKind::punctuation && last != "," && last != ":";
  }

  std::string_view text_;
  const Tokens& all_;
  const std::vector<Token>& tokens_;
  std::vector<MarkPair>& out_;
  Stop stop_;
  TokenIndex top_ = kNone;            // innermost open pair
  TokenIndex last_closed_ = kNone;    // the quotation closed last in this paragraph
  TokenIndex around_closed_ = kNone;  // the pair right around it
  TokenIndex begin_ = 0;
  std::uint32_t quotes_ = 0;  // open quotations
  std::array<std::uint32_t, families> open_{};
  bool continues_ = false;  // a quotation is open over the edge of the paragraph
};

}  // namespace

void pair_marks(std::string_view text, const Tokens& tokens, std::vector<MarkPair>& out, Stop stop) {
  Pairing(text, tokens, out, stop).run();
}

}  // namespace newsx
