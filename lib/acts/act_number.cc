#include "acts/act_number.h"

#include <string>

#include "text/date_words.h"
#include "text/roman.h"
#include "text/yo.h"
#include "tokens/numbers.h"

namespace newsx {
namespace {

constexpr std::size_t kLongestSeries = 6;  // bytes of the letters: "р", "рп", "ЗРК"

// "УП-45", "ЗРУ-412": the letters of the series before the figures.
bool has_code(const Token& t, std::string_view word) {
  if (t.kind != TokenKind::word || t.shape != Shape::upper || !t.has(token_flag::digit)) return false;
  const std::size_t dash = word.find('-');
  return dash != word.npos && dash > 0 && dash <= kLongestSeries && dash + 1 < word.size() &&
         word.find_first_of("0123456789") == dash + 1 && word.find_first_not_of("0123456789", dash + 1) == word.npos;
}

bool is_in_series(const Token& t, std::string_view word) {
  if (has_code(t, word)) return true;
  if (t.kind != TokenKind::word || !t.has(token_flag::digit) || is_ordinal(word)) return false;
  const std::size_t figures = word.find_first_not_of("0123456789");
  return figures > 0 && figures != word.npos && word[figures] == '-' && word.size() - figures - 1 <= kLongestSeries &&
         word.find_first_of("0123456789", figures) == word.npos;
}

// The token after "УП–41" or "398–р", which a dash divides into three; i for others.
TokenIndex behind_series(const Document& d, TokenIndex i) {
  if (i + 2 >= d.token_count() || d.token(i + 1).kind != TokenKind::dash ||
      d.token(i + 1).has(token_flag::space_before) || d.token(i + 2).has(token_flag::space_before) ||
      d.token(i + 2).has(token_flag::line_start))
    return i;
  const Token &first = d.token(i), &last = d.token(i + 2);
  const bool code = first.kind == TokenKind::word && first.shape == Shape::upper && first.length <= kLongestSeries &&
                    last.kind == TokenKind::number;
  if (code) return i + 3;
  if (first.kind != TokenKind::number || last.kind != TokenKind::word || last.length > kLongestSeries) return i;
  const std::string hyphened = std::string(d.text_of(i)).append("-").append(d.text_of(i + 2));
  return is_ordinal(hyphened) ? i : i + 3;
}

// The number of token k, "301", with what belongs to it: "301/2".
ActNumber with_slash(const Document& d, TokenIndex k) {
  const auto is_glued = [&](TokenIndex t) {
    return t < d.token_count() && !d.token(t).has(token_flag::line_start) && !d.token(t).has(token_flag::space_before);
  };
  const bool slash = is_glued(k + 1) && d.text_of(k + 1) == "/" && is_glued(k + 2);
  return slash ? ActNumber{{d.token(k).begin, d.token(k + 2).end()}, k + 3} : ActNumber{d.token(k).span(), k + 1};
}

}  // namespace

ActNumber act_number_at(const Document& d, TokenIndex i) {
  if (i >= d.token_count()) return {};
  TokenIndex k = i;
  if (const TokenIndex end = behind_series(d, i); end > i) return {d.span_of(i, end), end};
  if (is_number_sign(d.text_of(i))) {
    ++k;
    const bool goes_on = k < d.token_count() && !d.token(k).has(token_flag::line_start);
    if (!goes_on || !d.token(k).has(token_flag::digit)) return {};
  } else if (!is_in_series(d.token(i), d.text_of(i))) {
    return {};
  }
  return with_slash(d, k);
}

Span last_act_number(const Document& d, TokenRange in) {
  Span number;
  for (TokenIndex i = in.begin; i < in.end; ++i)
    if (const ActNumber n = act_number_at(d, i); !n.span.empty()) {
      number = n.span;
      i = n.end - 1;
    }
  return number;
}

Span number_behind_class(const Document& d, TokenIndex i, TokenIndex limit) {
  if (i >= limit || d.token(i).kind != TokenKind::number) return {};
  const bool dated = i + 1 < limit && d.token(i + 1).kind == TokenKind::word && !d.is(i + 1, FunctionWord::from) &&
                     is_date_part(d, i + 1);
  return dated ? Span{} : with_slash(d, i).span;
}

Span any_number_at(const Document& d, TokenIndex i) {
  const Span number = act_number_at(d, i).span;
  if (!number.empty()) return number;
  return roman_value(d.text_of(i)) > 0 ? d.token(i).span() : number_behind_class(d, i, d.token_count());
}

bool is_date_part(const Document& d, TokenIndex i) {
  const TokenKind k = d.token(i).kind;
  if (k == TokenKind::number || k == TokenKind::date || d.is(i, FunctionWord::from)) return true;
  if (k != TokenKind::word) return false;
  std::string buffer;
  std::string_view word = without_yo(d.folded(i), buffer);
  if (word.ends_with('.')) word.remove_suffix(1);
  return date_word(word).has_value();
}

}  // namespace newsx
