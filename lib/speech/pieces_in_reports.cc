#include "speech/pieces_in_reports.h"

#include <algorithm>

#include "speech/names_in_marks.h"

namespace newsx {
namespace {

constexpr int kPieceWords = 4;               // fewer with a capital, or after a noun, are a name
constexpr std::uint32_t kShortestPiece = 6;  // bytes of a word alone: п. «в» is a letter

// "В жизни порта «главную скрипку» играет …": a name after a noun stands in the nominative or genitive.
bool is_in_own_case(const SpeechText& t, TokenIndex first) {
  const Grammemes g = t.grammemes(first);
  return (g & (gram::accs | gram::ablt | gram::datv | gram::loct)) != 0 && (g & (gram::nomn | gram::gent)) == 0;
}

bool has_cyrillic(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i)
    if (t.token(i).has(token_flag::cyrillic)) return true;
  return false;
}

// Whether the marks of pair `m` hold a piece of somebody's words rather than a name.
bool holds_words(const SpeechText& t, const FoundQuotations& found, std::size_t m) {
  const MarkPair& pair = t.d.marks[m];
  const TokenIndex first = pair.open + 1;
  if (holds_name(t, pair) || holds_title(t, pair) || holds_term(t, pair)) return false;
  const int words = t.words_in(first, pair.close);
  if (!has_cyrillic(t, first, pair.close)) return false;  // a song or a firm
  const bool clause = words >= kPieceWords || t.has_verb(first, pair.close);
  if (!clause && !starts_small(t, first, pair.close)) return false;
  const bool named = noun_before_names(t, found, m);
  // "орден «За заслуги перед городом»"
  if (named && !starts_small(t, first, pair.close) && !t.has_verb(first, pair.close)) return false;
  // "цены «в разы выше»", "цены «слишком низкие»"
  const bool phrase =
      words > 1 && (is_declined(t, first) || (t.grammemes(first) & (gram::PREP | gram::ADVB | gram::COMP)) != 0);
  if (!clause && named && !is_in_own_case(t, first) && !phrase) return false;
  if (pair.open > 0 && t.is_mark(pair.open - 1, "(")) return false;
  if (is_lone_attribute(t, pair)) return false;
  return words > 1 || t.token(first).end() - t.token(first).begin >= kShortestPiece;
}

// Words of the report `f` in the marks of `pair`.
FoundQuotation piece_of(const SpeechText& t, const FoundQuotation& f, const MarkPair& pair) {
  FoundQuotation piece = f;
  piece.quotation.kind = QuotationKind::partial;
  piece.fragments.clear();
  piece.add_words(t, pair.open + 1, pair.close);
  const Cue* cue = f.quotation.has_cue ? t.cue_at(t.token_at(f.quotation.cue.begin)) : nullptr;
  piece.attribute(t, cue, f.speaker, "a piece in marks of a reported clause");
  return piece;
}

// Whether the piece is all that the report says.
bool is_whole(const SpeechText& t, const FoundQuotation& report, const FoundQuotation& piece) {
  const TokenIndex begin = t.token_at(report.begin()), end = t.token_at(report.end() - 1) + 1;
  return t.words_in(begin, end) == t.words_in(t.token_at(piece.begin()), t.token_at(piece.end() - 1) + 1);
}

}  // namespace

void find_pieces_in_reports(const SpeechText& t, FoundQuotations& found) {
  std::vector<std::size_t> open;  // reported clauses around the present marks, the inmost last
  const std::size_t count = found.size();
  std::vector<std::size_t> inside;  // reports that lie inside a piece
  std::size_t next = 0;
  const auto& marks = t.d.marks;
  for (std::size_t m = 0; m < marks.size(); ++m) {
    t.d.stop.check(m);
    const MarkPair& pair = marks[m];
    if (!pair.quote || pair.depth != 0 || pair.open + 1 >= pair.close || found.is_taken(pair.open)) continue;
    const std::uint32_t begin = t.token(pair.open).begin, end = t.token(std::min(pair.close, t.size() - 1)).end();
    for (; next < count && found[next].begin() <= begin; ++next)
      if (found[next].quotation.kind == QuotationKind::indirect) open.push_back(next);
    std::erase_if(open, [&](std::size_t q) { return found[q].end() <= begin; });
    const auto around = std::find_if(open.rbegin(), open.rend(), [&](std::size_t q) {
      return found[q].holds(begin) && (found[q].holds(end - 1) || found[q].end() + 1 >= end);
    });
    if (around == open.rend() || !holds_words(t, found, m)) continue;
    FoundQuotation piece = piece_of(t, found[*around], pair);
    if (piece.fragments.empty()) continue;
    found.take(pair.open, pair.close + 1);
    // What the piece itself reports is a part of it.
    for (std::size_t q = next; q < count && found[q].begin() < end; ++q)
      if (found[q].quotation.kind == QuotationKind::indirect && found[q].end() <= end) inside.push_back(q);
    // A clause in marks as a whole is its piece alone.
    if (is_whole(t, found[*around], piece))
      found[*around] = std::move(piece);
    else
      found.add(std::move(piece));
  }
  for (const std::size_t q : inside) found[q].fragments.clear();
}

}  // namespace newsx
