#include "names/names.h"

#include "names/bare_bodies.h"
#include "names/bare_names.h"
#include "names/bracketed_places.h"
#include "names/collect.h"
#include "names/entities.h"
#include "names/figures.h"
#include "names/identity.h"
#include "names/join_bodies.h"
#include "names/keys.h"
#include "names/link.h"
#include "names/namesakes.h"
#include "names/office_holders.h"
#include "names/persons.h"
#include "names/roles.h"
#include "names/surnames.h"

namespace newsx {

namespace {

void find_mentions(std::span<const NamedDocument> documents, const NameKnowledge& knowledge) {
  for (const auto& [d, day, names, result] : documents) {
    names.clear();
    collect_mentions(d, knowledge.lexicon, knowledge.parts, names);
  }
  for (const auto& [d, day, names, result] : documents) find_bare_names(d, knowledge.lexicon, names);
  for (const auto& [d, day, names, result] : documents) {
    add_namesakes(d, names);
    find_bare_bodies(d, names);
    add_bracketed_places(d, names);
  }
}

// Which mentions are one entity.
void link_mentions(std::span<const NamedDocument> documents, const NameKnowledge& knowledge) {
  for (const auto& [d, day, names, result] : documents) settle_surnames(d, names);
  for (const auto& [d, day, names, result] : documents) link_persons(d, knowledge.use_offices, names, result.entities);
  for (const auto& [d, day, names, result] : documents) identify_bodies(d, names.mentions);
  for (const auto& [d, day, names, result] : documents) link_names(d, names.mentions, result.entities);
}

void write_and_key(const NamedDocument& x) {
  write_entities(x.document, x.names, x.result);
  write_keys(x.document, x.names.mentions, x.result);
}

}  // namespace

void find_names(std::span<const NamedDocument> documents, const NameKnowledge& knowledge) {
  find_mentions(documents, knowledge);
  link_mentions(documents, knowledge);
  for (const auto& [d, day, names, result] : documents) resolve_roles(d, knowledge.lexicon, names, result);
  if (knowledge.use_offices)
    for (const auto& [d, day, names, result] : documents) name_office_holders(d, day, names, result);
  for (const auto& [d, day, names, result] : documents) write_entities(d, names, result);
  if (knowledge.use_offices)
    for (const auto& [d, day, names, result] : documents) recognise_figures(d, day, names.mentions, result);
  for (const NamedDocument& x : documents) {
    write_keys(x.document, x.names.mentions, x.result);
    if (join_bodies(x.document, x.names, x.result)) write_and_key(x);
    x.names.mentions.cover(x.document.token_count(), Mentions::Which::all);
  }
}

}  // namespace newsx
