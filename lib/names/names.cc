#include "names/names.h"

#include "names/bare_bodies.h"
#include "names/bare_names.h"
#include "names/collect.h"
#include "names/entities.h"
#include "names/link.h"
#include "names/namesakes.h"
#include "names/persons.h"
#include "names/roles.h"

namespace newsx {

void find_names(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names,
                NameResult& result) {
  names.clear();
  collect_mentions(d, lexicon, parts, names);
  find_bare_names(d, lexicon, names);
  add_namesakes(d, names);
  find_bare_bodies(d, names);
  link_persons(d, names, result.entities);
  link_names(d, names.mentions, result.entities);
  resolve_roles(d, lexicon, names, result);
  write_entities(d, names, result);
  names.mentions.cover(d.token_count(), Mentions::Which::all);
}

}  // namespace newsx
