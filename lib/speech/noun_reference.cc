#include "speech/noun_reference.h"

namespace newsx {
namespace {

using namespace gram;

// Classes of posts that a noun for a person fits; empty: any.
std::string_view fitting_posts(const Referent* r) {
  return r != nullptr && r->kind == Referent::Kind::person ? r->fits : std::string_view{};
}

// "Ветеран сцены", "российский министр", "тверской губернатор": what says more of whom may have a country's or a town's
// adjective, but no name.
bool read_place(const NamePositions& at, bool person, Phrase& out) {
  for (TokenIndex i = out.begin; i < out.end; ++i) {
    const NameMention* name = at.name_at(i);
    if (name == nullptr) continue;
    const bool place = name->type == EntityType::country || (person && name->type == EntityType::place);
    if (!place || name->kind != MentionKind::adjective || out.speaker.of != kNoIndex) return false;
    out.speaker.of = name->entity;
  }
  return true;
}

}  // namespace

bool keeps_reference(const SpeechText& t, TokenIndex attribute) {
  return t.lexicon.referent(t.d.reading(attribute).lemma, Referent::Kind::attribute) != nullptr;
}

bool is_stranger(const SpeechText& t, TokenIndex attribute) {
  return t.lexicon.referent(t.d.reading(attribute).lemma, Referent::Kind::stranger) != nullptr;
}

void set_reference(const SpeechText& t, const NamePositions& at, TokenIndex head, NounUse use, Phrase& out) {
  const Referent* r = t.lexicon.referent(t.d.reading(head).lemma);
  if (r == nullptr) r = t.lexicon.referent(out.speaker.lemma);  // "польского политика": read as "политика"
  const Grammemes g = t.grammemes(head);
  Speaker& s = out.speaker;
  if (r != nullptr && r->kind == Referent::Kind::source) {
    s.reference = Reference::source;
    s.fits = r->fits;
    s.animate = (g & plur) == 0;
    return;
  }
  s.animate = use.animate;
  if (!use.bare) {
    if (!read_place(at, use.animate, out)) return;
    // "Американское ведомство": only a body of that country.
    if (r != nullptr && r->kind == Referent::Kind::body && out.speaker.of != kNoIndex && (g & plur) == 0) {
      s.reference = Reference::body;
      s.described = true;
      s.fits = r->fits;
    }
    if (r != nullptr && r->kind == Referent::Kind::body && (g & plur) != 0) s.fits = r->fits;  // "местные СМИ"
    if (!use.animate) return;
    s.reference = Reference::person;
    s.described = true;
    s.fits = fitting_posts(r);
    return;
  }
  if (r != nullptr && r->kind == Referent::Kind::body) {
    s.fits = r->fits;
    if ((g & plur) == 0) s.reference = Reference::body;
    return;
  }
  if (!use.animate) return;
  s.reference = Reference::person;
  s.fits = fitting_posts(r);
  s.described = s.fits == "-";  // "соседка": only who is introduced so
  s.gender = (g & genders) == femn ? 'f' : '\0';
  s.likely = (g & genders) == masc ? 'm' : '\0';
}

}  // namespace newsx
