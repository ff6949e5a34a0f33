#include "speech/names_in_marks.h"

#include <algorithm>

namespace newsx {

using namespace gram;

bool holds_name(const SpeechText& t, const MarkPair& pair) {
  const MentionIndex m = t.names.mentions.covering(pair.open + 1);
  return m != kNone && t.names.mentions[m].begin <= pair.open + 1 && t.names.mentions[m].end >= pair.close;
}

bool holds_title(const SpeechText& t, const MarkPair& pair) {
  const TokenIndex first = pair.open + 1;
  return t.d.is(first, FunctionWord::about) && t.token(first).shape != Shape::lower && !t.has_verb(first, pair.close);
}

bool holds_term(const SpeechText& t, const MarkPair& pair) {
  const auto& matches = t.d.matches.matches;
  const TokenIndex first = pair.open + 1;
  // "депутаты-«зелёные»": one word with what stands before the hyphen
  const bool hyphen = pair.open > 1 && (t.is_kind(pair.open - 1, TokenKind::dash) || t.is_mark(pair.open - 1, "-"));
  if (hyphen && t.is_kind(pair.open - 2, TokenKind::word) &&
      t.token(pair.open - 2).end() == t.token(pair.open - 1).begin &&
      t.token(pair.open - 1).end() == t.token(pair.open).begin)
    return true;
  auto match = std::lower_bound(matches.begin(), matches.end(), first,
                                [](const NameMatch& m, TokenIndex at) { return m.begin < at; });
  for (; match != matches.end() && match->begin == first; ++match)
    if (match->end == pair.close && t.d.gazetteer.entry_class(match->entry) == "term") return true;
  return false;
}

bool is_declined(const SpeechText& t, TokenIndex first) {
  const Grammemes g = t.grammemes(first);
  return (g & (ADJF | PRTF)) != 0 && (g & (gent | datv | ablt | loct)) != 0 && (g & (nomn | accs)) == 0;
}

bool is_lone_attribute(const SpeechText& t, const MarkPair& pair) {
  if (pair.close != pair.open + 2 || !t.is_kind(pair.close + 1, TokenKind::word)) return false;
  const Grammemes attribute = t.grammemes(pair.open + 1), noun = t.grammemes(pair.close + 1);
  // Not so in "назвал «неприемлемыми» слова".
  const bool agrees =
      (t.d.words.any(t.token(pair.open + 1).word) & t.d.words.any(t.token(pair.close + 1).word) & cases) != 0;
  return agrees && (attribute & (ADJF | PRTF)) != 0 && (noun & NOUN) != 0;
}

bool noun_before_names(const SpeechText& t, const FoundQuotations& found, std::size_t m) {
  constexpr int kMostInRow = 8;
  const auto& marks = t.d.marks;
  TokenIndex open = marks[m].open;
  for (int row = 0; m > 0 && row < kMostInRow; ++row) {
    while (m > 0 && (!marks[m - 1].quote || marks[m - 1].depth != 0)) --m;
    if (m == 0) break;
    const MarkPair& earlier = marks[m - 1];
    const bool joined =
        earlier.close + 2 == open && (t.is_mark(open - 1, ",") || t.d.is(open - 1, FunctionWord::additive));
    if (!joined || found.is_taken(earlier.open)) break;
    open = earlier.open;
    --m;
  }
  if (open == 0 || t.token(open).has(token_flag::paragraph_start)) return false;
  const TokenIndex before = open - 1;
  if (t.is_kind(before, TokenKind::number)) return true;  // "статья 20.3 «…»"
  if (!t.is_kind(before, TokenKind::word) || (t.grammemes(before) & NOUN) == 0) return false;
  const Cue* cue = t.cue_at(before);
  return cue == nullptr || cue->kind() != CueKind::noun;
}

const Cue* naming_cue(const SpeechText& t, const MarkPair& pair) {
  constexpr TokenIndex kFarthest = 20, kMostToInstrumental = 4;
  const auto is_instrumental = [](const Analysis& a) { return (a.reading.grammemes & ablt) != 0; };
  bool instrumental = false;  // "«на редкость щедрой» сметой"
  for (TokenIndex i = pair.open + 1; i < std::min(pair.close, pair.open + kMostToInstrumental); ++i) {
    const auto readings = t.d.analyses(i);
    instrumental |= std::any_of(readings.begin(), readings.end(), is_instrumental);
  }
  if (!instrumental && !t.d.is(pair.open - 1, FunctionWord::as | FunctionWord::capacity)) return nullptr;
  const TokenIndex from = std::max(t.sentence(pair.open).begin, pair.open > kFarthest ? pair.open - kFarthest : 0);
  return t.last_cue(from, pair.open, [](const Cue& c) {
    const bool participle = c.kind() == CueKind::verb && (c.form & (PRTF | actv)) == (PRTF | actv);
    return (c.is_finite() || participle) && c.is(CueTrait::naming);
  });
}

}  // namespace newsx
