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

void find_names(const Document& d, const NameKnowledge& knowledge, std::string_view day, Names& names,
                NameResult& result) {
  names.clear();
  collect_mentions(d, knowledge.lexicon, knowledge.parts, names);
  find_bare_names(d, knowledge.lexicon, names);
  add_namesakes(d, names);
  find_bare_bodies(d, names);
  add_bracketed_places(d, names);
  settle_surnames(d, names);
  link_persons(d, knowledge.use_offices, names, result.entities);
  identify_bodies(d, names.mentions);
  link_names(d, names.mentions, result.entities);
  resolve_roles(d, knowledge.lexicon, names, result);
  if (knowledge.use_offices) name_office_holders(d, day, names, result);
  write_entities(d, names, result);
  if (knowledge.use_offices) recognise_figures(d, day, names.mentions, result);
  write_keys(d, names.mentions, result);
  if (join_bodies(d, names, result)) {
    write_entities(d, names, result);
    write_keys(d, names.mentions, result);
  }
  names.mentions.cover(d.token_count(), Mentions::Which::all);
}

}  // namespace newsx
