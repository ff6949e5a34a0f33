#include "speech/owners.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;

// Whether the word may be a genitive of one.
bool may_be_owner(const SpeechText& t, TokenIndex i) {
  const auto readings = t.d.analyses(i);
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.reading.grammemes & gent) != 0 && (a.reading.grammemes & sing) != 0;
  });
}

}  // namespace

bool is_name_of_oblique(const SpeechText& t, const NameMention& name, TokenIndex from) {
  if (name.type != EntityType::organization || name.begin <= from + 1) return false;
  const TokenIndex noun = name.begin - 1;
  const Referent* r = t.lexicon.referent(t.d.reading(noun).lemma);
  // "в ответ на запрос «Зари»"
  if (r != nullptr && r->kind == Referent::Kind::document) return t.d.is(noun - 1, FunctionWord::belonging);
  if (r == nullptr || r->kind != Referent::Kind::body) return false;
  return (t.grammemes(noun - 1) & PREP) != 0 || (t.grammemes(noun) & nomn) == 0;
}

bool is_behind_its_noun(const SpeechText& t, const NamePositions& at, const NameMention& name, TokenIndex from) {
  // "Озерова, председатель PAS, заявила"
  constexpr Grammemes kPerson = NOUN | anim | nomn;
  if (name.type == EntityType::organization && name.begin > from &&
      (t.grammemes(name.begin - 1) & kPerson) == kPerson && t.token(name.begin - 1).shape == Shape::lower)
    return true;
  if (name.type != EntityType::person || name.end != name.begin + 1 || name.begin <= from) return false;
  const TokenIndex noun = name.begin - 1;
  const Grammemes g = t.grammemes(noun);
  // "до заявления Керри полиция сообщила"
  const CueRow* said = (g & NOUN) != 0 && (g & gent) != 0 ? t.lexicon.find(t.d.reading(noun).lemma) : nullptr;
  const bool words = said != nullptr && said->kind == CueKind::noun;
  const bool thing =
      (g & NOUN) != 0 && ((g & nomn) != 0 || words) && (g & anim) == 0 && t.token(noun).shape == Shape::lower;
  if (!thing || at.is_inside(noun) || at.post_at(noun) != nullptr) return false;
  TokenIndex before = noun;  // "за час Керри сказал"
  while (before > from && (t.grammemes(before - 1) & (ADJF | PRTF)) != 0) --before;
  if (!words && before > from && (t.grammemes(before - 1) & PREP) != 0) return false;
  if (t.d.is(noun, FunctionWord::period)) return false;
  return may_be_owner(t, name.begin);
}

bool is_owner_of_thing(const SpeechText& t, const Phrase& p, Grammemes verb) {
  if ((verb & plur) == 0 || p.begin == 0 || p.speaker.entity != kNoIndex || p.speaker.words_begin != p.begin)
    return false;
  const Grammemes owned = t.grammemes(p.begin - 1);
  const bool is_thing = (owned & (nomn | accs)) != 0 && (owned & anim) == 0;
  const bool is_owned = (owned & NOUN) != 0 && (is_thing || !p.chosen_nominative) &&
                        t.is_kind(p.begin - 1, TokenKind::word) && !t.d.is(p.begin - 1, FunctionWord::period);
  return is_owned && may_be_owner(t, p.begin);
}

bool is_before_own_attribute(const SpeechText& t, const Phrase& p) {
  const Grammemes behind = p.end < t.size() ? t.grammemes(p.end) : Grammemes{0};
  const Grammemes noun = t.grammemes(p.end - 1);
  return p.speaker.entity == kNoIndex && (behind & ADJF) != 0 && (behind & accs) != 0 &&
         (behind & (nomn | gent)) == 0 && (noun & NOUN) != 0 && (noun & behind & genders) != 0 &&
         (noun & behind & numbers) != 0;
}

}  // namespace newsx
