#include "speech/subject_candidates.h"

#include "speech/entity_kinds.h"
#include "speech/joined_nouns.h"
#include "speech/owners.h"

namespace newsx {

using namespace gram;

// "Ковалюк, глава союза, заявил": the name before a noun phrase is the one who is called so.
bool SubjectCandidates::is_apposition(const Speaker& name, const Speaker& noun) const {
  const bool person = name.proper || is_person(t_.named, name.entity);  // "Как писала «Заря», министр заявил"
  const bool called = noun.entity == kNoIndex && noun.reference != Reference::pronoun;
  return called && (person || (name.entity != kNoIndex && !noun.animate)) &&
         name.mention.end + 2 == noun.mention.begin && t_.d.text[name.mention.end] == ',';
}

// Whether "и" alone stands between the name and the phrase of `next`: "Бозович и его коллеги", "Израиль и США".
bool SubjectCandidates::is_joined_to(const Phrase& name, const Speaker& next) const {
  const bool named =
      is_person(t_.named, name.speaker.entity) || (name.speaker.entity != kNoIndex && is_place(t_.named, next.entity));
  return named && next.found && name.end + 1 < t_.size() && t_.d.is(name.end, FunctionWord::additive) &&
         t_.token(name.end + 1).begin == next.mention.begin;
}

// Records a phrase that is no subject by itself: one of several, or a name of uncertain gender; true if that settles
// the subject.
bool SubjectCandidates::add_disagreeing(const Phrase& p, bool beside_verb) {
  const Speaker& s = p.speaker;
  // A surname alone may be that of another person of the family.
  const bool named = beside_verb && is_person(t_.named, s.entity) && p.chosen_nominative &&
                     s.mention.of(t_.d.text).find(' ') != std::string_view::npos;
  if (named && agrees(p, verb_ & ~genders) && !other_gender_.found) other_gender_ = s;
  // "Иванов и Петров заявили", "Иванов и его семья"
  const bool one = p.nominative && (verb_ & plur) != 0 && (p.readings & plur) == 0;
  // "президент и главный тренер", "мэр и депутаты"
  for (const Speaker* next : {&strong_, &companion_})
    if (one && p.chosen_nominative && can_speak(t_, p) && are_joined_nouns(t_, s, *next)) {
      strong_ = join_nouns(t_, s, *next);
      return true;
    }
  if (one && is_joined_to(p, strong_)) {
    strong_ = s;
    return true;
  }
  if (one && is_joined_to(p, other_)) other_ = s;
  if (one && s.entity != kNoIndex) {
    if (is_joined_to(p, companion_)) ++joined_count_;
    if (!joined_.found || joined_.mention.begin != s.mention.begin) ++joined_count_;
    joined_ = s;
  } else if (one && p.chosen_nominative && s.words_end > s.words_begin && can_speak(t_, p)) {
    companion_ = s;
  }
  return false;
}

bool SubjectCandidates::add(const Phrase& p, bool beside_verb) {
  const Speaker& s = p.speaker;
  if (is_owner_of_thing(t_, p, verb_) || is_before_own_attribute(t_, p)) return false;
  if (!agrees(p, verb_)) {
    Phrase owned = p;  // "Адвокат Биби сказал": a woman's
    if (phrases_.as_owner(owned) && agrees(owned, verb_)) return add(owned, beside_verb);
    return add_disagreeing(p, beside_verb);
  }
  if (strong_.found && s.mention.end < strong_.mention.end) {
    if (is_apposition(s, strong_)) strong_ = s;
    // "врачи и учителя", "родители и адвокат"
    const bool several = (verb_ & plur) != 0 && p.chosen_nominative && can_speak(t_, p);
    if (several && are_joined_nouns(t_, s, strong_)) strong_ = join_nouns(t_, s, strong_);
    return true;
  }
  if (!s.found && (s.reference == Reference::none || s.reference == Reference::they)) {
    // "они"
    if (!strong_.found) strong_ = s;
    return !strong_.found;
  }
  // "российская сторона": with its attributes; "семья Биби" of a person.
  const bool whole = strong_.entity == kNoIndex || (is_person(t_.named, strong_.entity) &&
                                                    t_.lexicon.referent(s.lemma, Referent::Kind::body) != nullptr);
  const bool noun = s.entity == kNoIndex || s.reference == Reference::body;
  if (strong_.found && whole && noun && p.chosen_nominative && s.mention.end == strong_.mention.end) {
    strong_ = s;
    return false;
  }
  const bool place = is_place(t_.named, s.entity);
  const bool named = (s.entity != kNoIndex || s.reference == Reference::pronoun) && p.chosen_nominative;
  const bool by_noun = p.chosen_nominative && ((p.readings & anim) != 0 || s.reference != Reference::none);
  if (by_noun && (verb_ & plur) != 0 && are_joined_nouns(t_, s, companion_)) {
    strong_ = join_nouns(t_, s, companion_);
    return true;
  }
  if ((named && !place) || by_noun) {
    // What is before it with the same end is its head or attribute.
    strong_ = s;
  } else if (s.entity != kNoIndex || can_speak(t_, p)) {
    Speaker& kept = p.chosen_nominative && !place ? common_ : other_;
    if (!kept.found || s.mention.end == kept.mention.end) kept = s;
  } else if (beside_verb && p.chosen_nominative && !strong_.found) {
    // "Неосведомлённость говорит о том, что": a thing says nothing.
    strong_ = {};
    strong_.reference = Reference::thing;
    strong_.mention = s.mention;
    return true;
  }
  return false;
}

Speaker SubjectCandidates::best() const {
  if (strong_.is_settled()) return strong_;
  if (joined_count_ > 1) return joined_;
  if (common_.found) return common_;
  return other_.found ? other_ : other_gender_;
}

}  // namespace newsx
