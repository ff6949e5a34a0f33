#include "names/survivors.h"

#include <algorithm>

namespace newsx {

Survivors::Survivors(const Document& d, const NameLexicon& lexicon)
    : d_(d), lexicon_(lexicon), classes_(lexicon.classes()) {
  cover_.assign(d.token_count(), kNone);
  body_.assign(d.token_count(), kNone);
  generic_end_.assign(d.token_count(), 0);
  for (std::uint32_t i = 0; i < d.cascade.annotations.size(); ++i) {
    d.stop.check();
    const Annotation& a = d.cascade.annotations[i];
    if (a.rule != kNoRule && is_generic(a)) generic_end_[a.begin] = std::max(generic_end_[a.begin], a.end);
    const Annotation* const body = at(body_[a.begin]);
    const bool inside = body != nullptr && body->end >= a.end;
    if (a.rule == kNoRule && a.end > a.begin + 1 && !inside && type(a) == EntityType::organization)
      std::fill(body_.begin() + a.begin, body_.begin() + a.end, i);
    if (a.hidden || (a.rule == kNoRule && a.end == a.begin + 1)) continue;
    std::fill(cover_.begin() + a.begin, cover_.begin() + a.end, i);
  }
}

bool Survivors::contains(const Annotation& a) const {
  const Annotation* const body = at(body_[a.begin]);
  // "Думы" of "Государственной Думы", whatever covers both.
  if (type(a) == EntityType::organization && body != nullptr && body->end >= a.end && is_named_head(a, *body))
    return false;
  const Annotation* const over = cover(a.begin);
  if (!a.hidden) {
    if (a.rule != kNoRule || over == nullptr) return true;
    return over->rule == kNoRule ? !is_part_of_place(a, *over) : survives_under(a, *over);
  }
  if (over == nullptr || over->begin > a.begin || over->end < a.end || begins_other_name(a)) return false;
  // "парламент" of "парламент Грузии", whatever covers both.
  if (a.rule != kNoRule && is_generic(a) && generic_end_[a.begin] > a.end) return false;
  return survives_under(a, *over);
}

// "Пермском" of "Пермском крае"; but "Лондонскую" of "Лондонскую школу экономики" and "New York" of "New York Times"
// say where these are.
bool Survivors::begins_other_name(const Annotation& a) const {
  if (a.rule != kNoRule) return false;
  const NameMatch& longest = d_.names_at(a.begin).front();
  if (longest.end <= a.end) return false;
  const bool is_territory = type(a) == EntityType::place || type(a) == EntityType::country;
  return !is_territory || entity_type(d_.gazetteer.entry_class(longest.entry)) != EntityType::organization;
}

// "Штаты" of "Соединённые Штаты", "Ирландия" of "Северная Ирландия".
bool Survivors::is_part_of_place(const Annotation& a, const Annotation& cover) const {
  const EntityType over = type(cover);
  return (over == EntityType::country || over == EntityType::place) && a.end - a.begin < cover.end - cover.begin;
}

bool Survivors::survives_under(const Annotation& a, const Annotation& cover) const {
  if (classes_.is_opaque(cover.cls)) return false;
  if (type(cover) == EntityType::organization) return survives_in_body(a, cover);
  if (type(cover) == EntityType::place)
    return type(a) == EntityType::country && cover.end - cover.begin > a.end - a.begin + 1;
  // A user's rule decides what the same tokens are.
  return !classes_.becomes_entity(cover.cls) || a.begin != cover.begin || a.end != cover.end;
}

bool Survivors::survives_in_body(const Annotation& a, const Annotation& body) const {
  if (a.begin == body.begin && a.end == body.end) return false;
  const bool is_body = type(a) == EntityType::organization;
  if (is_body && repeats(a, body)) return false;
  if (type(a) == EntityType::place && names_after_somebody(a, body)) return false;
  if (body.rule == kNoRule && is_in_marks(body)) return false;
  if ((is_body || (body.rule == kNoRule && a.end == body.end)) && is_named_head(a, body)) return false;
  // "пресс-служба Кремля": the residence stands for whoever sits there.
  if (is_residence(a)) return false;
  // A name inside the quoted core is part of it.
  const std::span<const Part> parts = d_.parts(body);
  return std::none_of(parts.begin(), parts.end(),
                      [&](const Part& p) { return p.begin <= a.begin && a.end <= p.end && d_.key(p) == "quoted"; });
}

// "университет имени М. В. Ломоносова"
bool Survivors::names_after_somebody(const Annotation& a, const Annotation& body) const {
  TokenIndex t = a.begin;
  while (t > body.begin && d_.token(t - 1).has(token_flag::initial)) --t;
  return t > body.begin && lexicon_.tells(d_, t - 1, NameCue::namesake);
}

// Whether a body's name inside another's is only a part of how that one is called: "Объединённых Наций" in
// "Организация Объединённых Наций", "правительство" in "правительство Казахстана".
bool Survivors::repeats(const Annotation& a, const Annotation& cover) const {
  if (a.entry != kNoEntry && (a.entry == cover.entry || a.alias == AliasKind::short_form)) return true;
  if (a.begin == cover.begin && is_of_kind(a, MentionKind::short_name)) return true;
  return is_generic(a) && is_generic(cover);
}

// Whether quotation marks enclose it directly.
bool Survivors::is_in_marks(const Annotation& a) const {
  return a.begin > 0 && d_.token(a.begin - 1).kind == TokenKind::quote_open && a.end < d_.token_count() &&
         d_.token(a.end).kind == TokenKind::quote_close;
}

// "Единая Россия", "Государственной Думы", "Милли Меджлис": the name with its attributes is what the body is called,
// not who owns it. Where a noun stands before it ("Палата Думы"), it is.
bool Survivors::is_named_head(const Annotation& a, const Annotation& cover) const {
  using namespace gram;
  if (a.begin == cover.begin) return false;
  for (TokenIndex t = cover.begin; t < a.begin; ++t) {
    const WordId word = d_.token(t).word;
    const bool attribute = (d_.words.any(word) & (ADJF | PRTF)) != 0;
    if (!attribute && (d_.words.known(word) || d_.token(t).shape == Shape::upper)) return false;
  }
  const auto attributes = d_.analyses(a.begin - 1);
  if (!d_.words.known(d_.token(a.begin - 1).word)) return true;
  return std::any_of(attributes.begin(), attributes.end(), [&](const Analysis& attribute) {
    if ((attribute.reading.grammemes & (ADJF | PRTF)) == 0) return false;
    const auto nouns = d_.analyses(a.begin);
    return std::any_of(nouns.begin(), nouns.end(), [&](const Analysis& noun) {
      return (noun.reading.grammemes & (NOUN | ADJF)) != 0 &&
             agree(attribute.reading.grammemes, noun.reading.grammemes);
    });
  });
}

// The Kremlin, the White House: a building that is named for whoever sits there.
bool Survivors::is_residence(const Annotation& a) const {
  if (a.entry == kNoEntry) return false;
  return type(a) == EntityType::place ? d_.attribute(a.entry, "class") == "building"
                                      : d_.attribute(a.entry, "also") == "place";
}

bool Survivors::is_of_kind(const Annotation& a, MentionKind kind) const {
  const std::span<const Part> parts = d_.parts(a);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Part& p) { return p.text == to_string(kind) && d_.key(p) == "kind"; });
}

}  // namespace newsx
