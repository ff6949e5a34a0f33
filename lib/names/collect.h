// From what gazetteers and rules found to candidates: mentions with their span, kind, core and base form, not yet
// linked.
//
// A later phase's annotation hides what lies under it, except where names nest: a country in an organization's name
// stays a mention of its own, a given name that is also a city does not inside a person's name. O(annotations +
// tokens).
#pragma once
#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

// Fills `names`, whose mentions are sorted, outer before inner. `parts` looks up the parts of double adjectives.
void collect_mentions(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names);

}  // namespace newsx
