#include "speech/colon_cues.h"

namespace newsx {

const Cue* cue_before_colon(const SpeechText& t, TokenIndex begin, TokenIndex colon) {
  const Cue* last = t.last_cue(begin, colon, [](const Cue& c) { return c.is_finite(); });
  if (last == nullptr || (last->kind() != CueKind::predicate && last->is(CueTrait::direct_speech))) return last;
  TokenIndex that = last->begin;
  while (that > begin && !t.d.is(that, FunctionWord::that)) --that;
  const Cue* reporting =
      t.last_cue(begin, that, [](const Cue& c) { return c.is_finite() && c.is(CueTrait::that_clause); });
  return reporting != nullptr && t.is_mark(that - 1, ",") ? reporting : last;
}

}  // namespace newsx
