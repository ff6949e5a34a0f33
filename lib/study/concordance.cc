#include "study/concordance.h"

#include <algorithm>
#include <array>

#include "study/collation.h"
#include "study/plain_words.h"
#include "text/utf8.h"

namespace newsx {
namespace {

enum : std::size_t { kDocument, kLine, kLeft, kHit, kRight, kStart };
constexpr auto kConcordanceColumns = with_article_columns(std::array{
    Column{"document", false, true, false, true}, Column{"line", true}, Column{"left", false, true, false, true, true},
    Column{"hit"}, Column{"right"}, Column{"start", true, false}});

// Limits of a context: otherwise a text without words, or an endless word, would be the context of every hit.
constexpr std::uint32_t kContextBytes = 256, kContextBytesAWord = 32;

bool is_word(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) > ' ') {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// The hit, extended by the longest possible context.
Span reach_of(Span place, unsigned words, std::string_view utf8) {
  const std::uint64_t bytes = kContextBytes + std::uint64_t{kContextBytesAWord} * words;
  Span reach = {place.begin > bytes ? static_cast<std::uint32_t>(place.begin - bytes) : 0,
                static_cast<std::uint32_t>(std::min<std::uint64_t>(place.end + bytes, utf8.size()))};
  while (reach.begin < place.begin && !begins_code_point(utf8[reach.begin])) ++reach.begin;
  while (reach.end < utf8.size() && reach.end > place.end && !begins_code_point(utf8[reach.end])) --reach.end;
  return reach;
}

// Bytes where the context before token `at` starts, and where the one after it ends.
std::uint32_t left_edge(const std::vector<Token>& tokens, std::size_t at, unsigned words, std::uint32_t edge,
                        std::uint32_t least) {
  while (at > 0 && words > 0 && edge > least) {
    if (is_word(tokens[--at])) --words;
    edge = tokens[at].begin;
  }
  return std::max(edge, least);
}

std::uint32_t right_edge(const std::vector<Token>& tokens, std::size_t at, unsigned words, std::uint32_t edge,
                         std::uint32_t most) {
  for (; at < tokens.size() && edge < most && (words > 0 || !is_word(tokens[at])); ++at) {
    if (is_word(tokens[at])) --words;
    edge = tokens[at].end();
  }
  return std::min(edge, most);
}

}  // namespace

std::span<const Column> concordance_columns() { return kConcordanceColumns; }

void append_concordance_rows(std::vector<Row>& rows, std::string_view utf8, const Tokens& tokens,
                             std::span<const Span> places, const ConcordanceView& view) {
  if (places.empty()) return;
  const Offsets offsets(utf8, view.offsets);
  std::uint64_t line = 1;
  std::uint32_t seen = 0;  // bytes whose lines are counted
  for (const Span place : places) {
    if (place.begin < seen) {  // mentions may nest
      line -= static_cast<std::uint64_t>(std::count(utf8.begin() + place.begin, utf8.begin() + seen, '\n'));
    } else {
      line += static_cast<std::uint64_t>(std::count(utf8.begin() + seen, utf8.begin() + place.begin, '\n'));
    }
    seen = place.begin;
    const std::vector<Token>& all = tokens.tokens;
    const auto first = std::ranges::lower_bound(all, place.begin, {}, &Token::begin);
    const auto last = std::ranges::lower_bound(all, place.end, {}, &Token::begin);
    const Span reach = reach_of(place, view.words, utf8);
    const std::uint32_t left =
        left_edge(all, static_cast<std::size_t>(first - all.begin()), view.words, place.begin, reach.begin);
    const std::uint32_t right =
        right_edge(all, static_cast<std::size_t>(last - all.begin()), view.words, place.end, reach.end);
    rows.push_back({view.article.id, std::to_string(line), one_line(utf8.substr(left, place.begin - left)),
                    one_line(utf8.substr(place.begin, place.end - place.begin)),
                    one_line(utf8.substr(place.end, right - place.end)), std::to_string(offsets.at(place.begin))});
    view.article.append_to(rows.back());
  }
}

void sort_concordance(std::vector<Row>& rows, ConcordanceOrder order) {
  if (order == ConcordanceOrder::file) return;
  struct Keyed {
    std::string key;
    Row row;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(rows.size());
  for (Row& row : rows) {
    const bool left = order == ConcordanceOrder::left;
    std::vector<std::string> words = folded_words(left ? row[kLeft] : row[kHit] + ' ' + row[kRight]);
    if (left) std::ranges::reverse(words);
    std::string key;  // a space is less than any letter
    for (const std::string& word : words) key.append(word).append(" ");
    keyed.push_back({std::move(key), std::move(row)});
  }
  sort_by_alphabet(keyed, [](const Keyed& k) { return std::string_view(k.key); });
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = std::move(keyed[i].row);
}

}  // namespace newsx
