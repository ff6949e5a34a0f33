#include "tokens/paragraphs.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"
#include "tokens/classes.h"

namespace newsx {
namespace {

constexpr std::uint32_t kWidestWrap = 110;    // columns: wider lines are nobody's wrapping
constexpr std::uint32_t kNarrowestWrap = 40;  // columns
constexpr std::uint32_t kFullLine = 30;  // columns: a shorter line that stops mid-sentence is one of a list, not torn
constexpr std::uint32_t kHeadingTokens = 30;
constexpr std::uint32_t kHeadingBytes = 400;   // about 200 Cyrillic letters
constexpr std::uint32_t kHeadingsAtStart = 4;  // headline, subtitle, rubric, date

std::uint32_t columns(std::string_view line) { return static_cast<std::uint32_t>(count_code_points(line)); }

bool blank(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

bool ends_sentence(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':') ||
         line.ends_with(';') || line.ends_with("…") || line.ends_with("»") || line.ends_with('"');
}

bool begins_lower(std::string_view line) {
  const char* p = line.data();
  const char* const end = p + line.size();
  while (p < end && (*p == ' ' || *p == '\t')) ++p;
  return (class_at(p, end) & (char_class::letter | char_class::lower)) == (char_class::letter | char_class::lower);
}

// The width that the text was wrapped at; 0 when it was not. Gives up at the first long line.
std::uint32_t wrap_width(std::string_view text, Stop stop) {
  std::uint32_t widest = 0, pairs = 0, going_on = 0;
  std::string_view before;
  for (std::size_t turn = 0; !text.empty(); ++turn) {
    stop.check(turn);
    const void* found = std::memchr(text.data(), '\n', std::min<std::size_t>(text.size(), 4 * kWidestWrap + 1));
    if (found == nullptr && text.size() > 4 * kWidestWrap) return 0;
    const std::size_t size =
        found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : text.size();
    const std::string_view line = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    const std::uint32_t width = columns(line);
    if (width > kWidestWrap) return 0;
    widest = std::max(widest, width);
    const bool empty = blank(line);
    if (!empty && !before.empty()) {
      ++pairs;
      if (begins_lower(line) && !ends_sentence(before)) ++going_on;
    }
    before = empty ? std::string_view() : line;
  }
  return widest >= kNarrowestWrap && going_on >= 2 && going_on * 5 >= pairs ? widest : 0;
}

class Paragraphs {
 public:
  Paragraphs(std::string_view text, Tokens& tokens, Stop stop)
      : text_(text), tokens_(tokens.tokens), out_(tokens.paragraphs), wrap_(wrap_width(text, stop)) {}

  void run(Stop stop) {
    out_.clear();
    if (tokens_.empty()) return;
    begin(0);
    for (TokenIndex i = 1; i < tokens_.size(); ++i) {
      stop.check(i);
      if (!tokens_[i].has(token_flag::line_start)) continue;
      if (breaks(i)) begin(i);
      line_begin_ = i;
    }
    out_.back().end = static_cast<TokenIndex>(tokens_.size());
    find_headings();
  }

 private:
  std::string_view at(TokenIndex i) const { return tokens_[i].span().of(text_); }
  std::string_view gap_before(TokenIndex i) const {
    const std::uint32_t from = i == 0 ? 0 : tokens_[i - 1].end();
    return text_.substr(from, tokens_[i].begin - from);
  }

  void begin(TokenIndex i) {
    if (!out_.empty()) out_.back().end = i;
    const TokenIndex marker = marker_length(i);
    const bool item = marker != 0 && is_item(i);
    out_.push_back({i, i, item ? ParagraphKind::list_item : ParagraphKind::text});
    tokens_[i].flags |= token_flag::paragraph_start;
    if (item) tokens_[i].flags |= token_flag::list_marker;
  }

  // Tokens of a list marker at the start of a line: "1." "1)" "(1)" "а)" "I." "•" "—"; 0 when there is none.
  TokenIndex marker_length(TokenIndex i) const {
    const auto kind = [&](TokenIndex k) {
      return k < tokens_.size() && (k == i || !tokens_[k].has(token_flag::line_start)) ? tokens_[k].kind
                                                                                       : TokenKind::url;
    };
    const auto is_label = [&](TokenIndex k) {
      const Token& t = tokens_[k];
      if (t.kind == TokenKind::number)
        return t.length <= 7 && (t.length <= 3 || t.shape != Shape::none || at(k).find('.') != std::string_view::npos);
      return t.kind == TokenKind::word && t.length <= 2 && t.shape != Shape::none &&
             (t.shape == Shape::lower || t.shape == Shape::capital);
    };
    const Token& first = tokens_[i];
    if (first.kind == TokenKind::dash) return 1;
    if (first.kind == TokenKind::symbol || first.kind == TokenKind::punctuation) {
      const char* p = text_.data() + first.begin;
      return class_at(p, text_.data() + text_.size()) == char_class::bullet || at(i) == "o" ? 1 : 0;
    }
    if (first.kind == TokenKind::bracket_open) {
      return i + 1 < tokens_.size() && is_label(i + 1) && kind(i + 1) != TokenKind::url &&
                     kind(i + 2) == TokenKind::bracket_close
                 ? 3
                 : 0;
    }
    if (!is_label(i)) return 0;
    if (kind(i + 1) == TokenKind::bracket_close && !tokens_[i + 1].has(token_flag::space_before)) return 2;
    const bool numeral = first.kind == TokenKind::number ||
                         (first.shape == Shape::capital && (at(i) == "I" || at(i) == "V" || at(i) == "X"));
    if (numeral && kind(i + 1) == TokenKind::punctuation && at(i + 1) == "." &&
        !tokens_[i + 1].has(token_flag::space_before) && kind(i + 2) != TokenKind::url) {
      return 2;
    }
    return 0;
  }

  // A dash at the start of a line may be a dialogue's: it counts as a marker in lists that a colon announces or whose
  // items are no sentences.
  bool is_item(TokenIndex i) const {
    if (tokens_[i].kind != TokenKind::dash || i == 0) return tokens_[i].kind != TokenKind::dash;
    const std::string_view before = at(i - 1);
    if (out_.size() >= 2 && out_.back().kind == ParagraphKind::list_item &&
        tokens_[out_.back().begin].kind == TokenKind::dash)
      return true;
    return before == ":" || before == ";";
  }

  // Whether the line that begins with token i begins a paragraph.
  bool breaks(TokenIndex i) const {
    const std::string_view gap = gap_before(i);
    const auto feeds = std::count(gap.begin(), gap.end(), '\n');
    const auto returns = std::count(gap.begin(), gap.end(), '\r');
    if (feeds >= 2 || (feeds == 0 && returns >= 2) || gap.find("\u2029") != std::string_view::npos ||
        gap.find('\f') != std::string_view::npos)
      return true;
    if (marker_length(i) != 0) return true;
    const std::uint32_t from = tokens_[line_begin_].begin;
    const std::string_view line = text_.substr(from, tokens_[i - 1].end() - from);
    if (line.size() > 8 * kWidestWrap && wrap_ == 0) return goes_on(i) ? false : true;
    const std::uint32_t width = columns(line);
    if (wrap_ == 0) return !(width >= kFullLine && goes_on(i));
    if (goes_on(i)) return false;
    const auto indentation = [](std::string_view s) {
      const std::size_t feed = s.find_last_of("\n\r");
      return feed == std::string_view::npos ? s.size() : s.size() - feed - 1;
    };
    if (indentation(gap) > indentation(gap_before(line_begin_))) return true;
    // The next word had room: the line was ended by hand.
    return width + 1 + columns(at(i)) <= wrap_;
  }

  // Whether the line before stops in mid-sentence and token i goes on in small letters.
  bool goes_on(TokenIndex i) const {
    if (tokens_[i].kind != TokenKind::word || tokens_[i].shape != Shape::lower) return false;
    const Token& last = tokens_[i - 1];
    return last.kind == TokenKind::word || last.kind == TokenKind::number || last.kind == TokenKind::date ||
           at(i - 1) == ",";
  }

  bool like_heading(std::size_t number) const {
    const Paragraph& p = out_[number];
    if (p.kind != ParagraphKind::text || p.end - p.begin > kHeadingTokens) return false;
    const Token& last = tokens_[p.end - 1];
    if (last.end() - tokens_[p.begin].begin > kHeadingBytes || tokens_[p.begin].kind == TokenKind::dash) return false;
    if (last.has(token_flag::abbreviation)) return false;
    if (last.kind != TokenKind::punctuation) return true;
    const std::string_view mark = at(p.end - 1);
    return number == 0 && (mark == "?" || mark == "!" || mark == "…" || mark == "...");
  }

  void find_headings() {
    bool at_start = true;
    for (std::size_t i = 0; i + 1 < out_.size(); ++i) {
      const bool heading = like_heading(i);
      at_start &= i < kHeadingsAtStart && heading;
      if (heading && (at_start || !like_heading(i + 1))) out_[i].kind = ParagraphKind::heading;
    }
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  std::vector<Paragraph>& out_;
  std::uint32_t wrap_;         // columns, 0: not wrapped
  TokenIndex line_begin_ = 0;  // first token of the line before
};

}  // namespace

void mark_paragraphs(std::string_view text, Tokens& tokens, Stop stop) { Paragraphs(text, tokens, stop).run(stop); }

}  // namespace newsx
