#include "output/document_json.h"
#include "reading/entity_types.h"

namespace newsx {

void DocumentJson::entities() {
  json_.key("entities");
  json_.begin_array();
  for (const Entity& entity : result_.entities) {
    if (!has_type(options_.types, entity.type)) continue;
    json_.begin_object();
    json_.member("id", entity.id);
    json_.member("type", entity.type);
    json_.member("name", entity.name);
    json_.member("key", entity.key);
    json_.member_or_null("wikidata", entity.wikidata);
    switch (entity_type(entity.type)) {
      case EntityType::person:
        person(entity);
        break;
      case EntityType::country:
        json_.member_or_null("iso2", entity.iso2);
        json_.member_or_null("iso3", entity.iso3);
        break;
      case EntityType::organization:
        json_.member_or_null("abbreviation", entity.abbreviation);
        json_.member_or_null("class", entity.cls);
        json_.member_or_null("country", entity.country);
        json_.key("country_inferred");
        json_.boolean(entity.country_inferred);
        entity_or_null("parent", entity.parent);
        break;
      case EntityType::place:
      case EntityType::other:
        json_.member_or_null("class", entity.cls);
        json_.member_or_null("country", entity.country);
    }
    json_.key("mentions");
    json_.begin_array();
    for (Index i = 0; i < entity.mention_count; ++i) {
      const Mention& m = result_.mentions[entity.first_mention + i];
      if (options_.mentions && (options_.kinds & kind_bit(m.kind)) != 0) mention(m);
    }
    json_.end_array();
    json_.end_object();
  }
  json_.end_array();
}

void DocumentJson::person(const Entity& entity) {
  json_.member_or_null("given", entity.given);
  json_.member_or_null("patronymic", entity.patronymic);
  json_.member_or_null("surname", entity.surname);
  json_.member_or_null("gender", entity.gender == 0 ? std::string_view() : std::string_view(&entity.gender, 1));
  json_.member_or_null("inferred", to_string(entity.inferred));
  json_.key("roles");
  json_.begin_array();
  for (Index i = 0; i < entity.role_count; ++i) {
    const Role& role = result_.roles[entity.first_role + i];
    json_.begin_object();
    json_.member("title", role.title);
    json_.member_or_null("of", role.of);
    entity_or_null("entity", role.entity);
    json_.member_or_null("class", role.cls);
    json_.member("status", to_string(role.status));
    json_.member_or_null("from", role.from);
    json_.member_or_null("to", role.to);
    json_.key("mentions");
    json_.begin_array();
    for (Index k = 0; options_.mentions && k < role.mention_count; ++k) {
      json_.begin_object();
      bounds_and_text(result_.role_mentions[role.first_mention + k]);
      json_.end_object();
    }
    json_.end_array();
    json_.member_or_null("inferred", role.of_is_inferred ? std::string_view("document") : std::string_view());
    reason(role.reason);
    json_.end_object();
  }
  json_.end_array();
}

void DocumentJson::mention(const Mention& mention) {
  options_.stop.check();
  json_.begin_object();
  bounds_and_text(mention.span);
  json_.member("base", mention.base);
  json_.member("kind", to_string(mention.kind));
  json_.member("sentence", mention.sentence);
  json_.key("core");
  if (mention.core == mention.span || mention.core.empty()) {
    json_.null();
  } else {
    json_.begin_object();
    bounds_and_text(mention.core);
    json_.end_object();
  }
  reason(mention.reason);
  json_.end_object();
}

}  // namespace newsx
