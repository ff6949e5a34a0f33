#include "names/post_years.h"

#include <algorithm>
#include <array>

namespace newsx {
namespace {

constexpr TokenIndex kLook = 12;  // tokens

bool is_year(const Document& d, TokenIndex t) {
  const std::string_view s = d.text_of(t);
  return d.token(t).kind == TokenKind::number && s.size() == 4 && (s[0] == '1' || s[0] == '2') &&
         std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Reads the year at `t` into `out`.
void read(const Document& d, TokenIndex t, TokenIndex begin, TokenIndex end, YearSpan& out) {
  if (!is_year(d, t)) return;
  if (t + 2 < end && d.token(t + 1).kind == TokenKind::dash && is_year(d, t + 2)) {
    out = {d.text_of(t), d.text_of(t + 2)};
  } else if (t > begin && d.is(t - 1, FunctionWord::since)) {
    out.from = d.text_of(t);
  } else if (t > begin && d.is(t - 1, FunctionWord::until) && out.to.empty()) {
    out.to = d.text_of(t);
  }
}

}  // namespace

YearSpan years_beside(const Document& d, const PostPhrase& post, TokenIndex begin, TokenIndex end) {
  YearSpan years;
  TokenIndex from = post.left;
  while (from > begin && post.left - from < kLook && !d.is(from - 1, ",")) --from;
  TokenIndex to = post.tail;
  while (to < end && to - post.tail < kLook && !d.is(to, ",")) ++to;
  for (TokenIndex t = from; t < to; ++t) read(d, t, from, to, years);
  return years;
}

}  // namespace newsx
