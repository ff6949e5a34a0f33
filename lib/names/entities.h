// The entities of a result in the contract's order, with their mentions.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "names/names.h"

namespace newsx {

// Sorts entities by type and first mention, drops those without a mention, and writes their ids and mentions. Renumbers
// NameMention::entity, RoleMention::entity and Role::entity accordingly. O(mentions + entities log entities).
void write_entities(const Document& d, Names& names, NameResult& result);

// Adds further mentions to their entities, without duplicates; the numbers of entities do not change. O(mentions +
// added log added).
void insert_mentions(std::vector<Mention> added, NameResult& result, Stop stop);

}  // namespace newsx
