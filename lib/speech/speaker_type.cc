#include "speech/speaker_type.h"

#include "reading/entity_types.h"

namespace newsx {
namespace {

// By the noun; empty where no table has it.
std::string_view type_of_noun(const SpeechText& t, const Speaker& s) {
  const Referent* r = t.lexicon.referent(s.lemma);
  if (r == nullptr) r = t.lexicon.referent(s.lemma.substr(s.lemma.rfind(' ') + 1));  // "официальный представитель"
  if (r == nullptr) return {};
  switch (r->kind) {
    case Referent::Kind::document:
      return "document";
    case Referent::Kind::body:
      return name_of(EntityType::organization);
    case Referent::Kind::source:
      return s.plural ? "group" : "source";
    case Referent::Kind::person:
      return s.plural ? "group" : name_of(EntityType::person);
    case Referent::Kind::group:
      return "group";
    case Referent::Kind::label:
    case Referent::Kind::attribute:
    case Referent::Kind::stranger:
      break;
  }
  return {};
}

}  // namespace

std::string_view speaker_type(const SpeechText& t, const Speaker& s) {
  if (s.entity != kNoIndex) return t.named.entities[s.entity].type;
  if (const std::string_view type = type_of_noun(t, s); !type.empty()) return type;
  if (s.plural) return "group";
  return s.animate || s.reference == Reference::person ? name_of(EntityType::person) : "other";
}

}  // namespace newsx
