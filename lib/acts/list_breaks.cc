#include "acts/list_breaks.h"

#include "acts/act_words.h"
#include "acts/class_words.h"

namespace newsx {

namespace {
constexpr TokenIndex kPhraseWithin = 40;  // tokens before a list that tell what was done
constexpr TokenIndex kLongestHead = 12;   // tokens of "Приняты два закона:"
}  // namespace

bool ListBreaks::tells_other_list(TokenIndex list, const Marker& last, const Marker& next) const {
  if (next.begin == 0 || at(next.begin - 1) != ":") return false;
  const TokenRange between = {bounds_.torn_end(last.body, next.begin), next.begin};
  if (counts_acts(between)) return true;
  const TokenIndex word = next.begin - 2;  // "Правительству поручено:"
  if (word >= between.begin && says(d_, word, ActWord::instruction) && (finite_grammemes(d_, word) & gram::PRTS) != 0)
    return true;
  const ListKind kind = told_kind(between);
  return kind != ListKind::agenda && kind != told_kind({list > kPhraseWithin ? list - kPhraseWithin : 0, list});
}

// A number in words, and a verb.
bool ListBreaks::counts_acts(TokenRange range) const {
  bool verb = false, number = false;
  for (TokenIndex i = range.begin; i < range.end; ++i) {
    verb |= (finite_grammemes(d_, i) & (gram::VERB | gram::PRTS)) != 0;
    number |= (d_.reading(i).reading.grammemes & gram::NUMR) != 0;
  }
  return verb && number;
}

// By the last verb that does something with acts; agenda if there is none.
ListKind ListBreaks::told_kind(TokenRange range) const {
  ListKind kind = ListKind::agenda;
  for (TokenIndex i = range.begin; i < range.end; ++i)
    if (const ActVerb* const row = act_verb(d_, i)) kind = kind_by_stage(ListKind::adopted, row->stage);
  return kind;
}

bool ListBreaks::heads_other_list(const Marker& last, const Marker& next) const {
  return next.begin > 0 && at(next.begin - 1) == ":" && d_.sentence_of[last.begin] != d_.sentence_of[next.begin];
}

bool ListBreaks::announces_next(const Marker& marker, const Marker& next) const {
  if (!marker.line_start || !next.line_start || next.begin > marker.body + kLongestHead || at(next.begin - 1) != ":")
    return false;
  const bool count =
      kind(marker.body) == TokenKind::number || (d_.words.any(tokens_[marker.body].word) & gram::NUMR) != 0;
  bool tells = count && is_class_word(d_, next.begin - 2);
  for (TokenIndex i = marker.body; i < next.begin; ++i) {
    if (i > marker.body && starts_line(i)) return false;
    tells |= act_verb(d_, i) != nullptr;
  }
  return tells;
}

}  // namespace newsx
