#include "acts/announcing_verbs.h"

#include <algorithm>

namespace newsx {

using namespace gram;

namespace {
constexpr TokenIndex kObjectWithin = 4;     // tokens from "вынес" to "постановления"
constexpr TokenIndex kSignatureWithin = 4;  // tokens between "поставить" and "подпись"
}  // namespace

bool AnnouncingVerbs::puts_act(TokenIndex i, const AnnouncingWord& w) {
  const ActVerb* const row = act_verb(d_, i);
  if ((w.grammemes & (VERB | PRTS)) == 0 || i + 1 >= d_.token_count() || row == nullptr) return false;
  return (d_.is(i + 2, ":") && (d_.reading(i + 1).reading.grammemes & (ADJF | PRTF)) != 0) || takes_act(i, *row);
}

// Whether an act of the classes that the verb takes stands right behind it, "вынес три постановления".
bool AnnouncingVerbs::takes_act(TokenIndex verb, const ActVerb& row) {
  for (TokenIndex k = verb + 1; k < d_.token_count() && k <= verb + kObjectWithin; ++k) {
    const AnnouncingWord object = words_.look_up(k);
    if (object.role == AnnouncingRole::act) return row.classes.empty() || lists_word(row.classes, object.act_class);
    // "вынесены четыре определения": a paper that is no act by itself
    TokenIndex end = k;
    const EntryId act = words_.act_at(k, std::min(k + kObjectWithin, d_.token_count()), end);
    if (act != kNoEntry && lists_word(row.classes, d_.attribute(act, "class"))) return true;
    if (object.value == 0 && !d_.is(k, FunctionWord::count_modifier) &&
        (d_.words.any(d_.token(k).word) & (ADJF | PRTF)) == 0)
      break;
  }
  return false;
}

bool AnnouncingVerbs::signs(TokenIndex i) const {
  const ActVerb* const row = act_verb(d_, i);
  if (row == nullptr || row->stage != Stage::signed_into_law) return false;
  const TokenIndex end = std::min(i + kSignatureWithin, d_.token_count());
  for (TokenIndex k = i > kSignatureWithin ? i - kSignatureWithin : 0; k < end; ++k)
    if (lists_word(row->near, d_.folded(k))) return true;
  return false;
}

bool AnnouncingVerbs::undoes(TokenIndex i, TokenRange before) const {
  const ActVerb* const row = act_verb(d_, i);
  return row != nullptr && row->near.empty() && kind_by_stage(ListKind::adopted, row->stage) != ListKind::adopted &&
         !is_denied(before.begin, i);
}

bool AnnouncingVerbs::vetoes(TokenIndex i, TokenRange sentence) {
  const ActVerb* const row = act_verb(d_, i);
  if (row == nullptr || row->stage != Stage::vetoed) return false;
  return row->near.empty() ? takes_act(i, *row) : has_near_or_before(d_, sentence, *row);
}

bool AnnouncingVerbs::is_denied(TokenIndex from, TokenIndex verb) const {
  if (verb > from && d_.is(verb - 1, FunctionWord::negation)) return true;
  return verb > from + 1 && d_.is(verb - 2, FunctionWord::negation) &&
         (d_.reading(verb - 1).reading.grammemes & VERB) != 0;
}

}  // namespace newsx
