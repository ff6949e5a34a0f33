// The entities of a result in the contract's order, with their mentions.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "names/names.h"

namespace newsx {

// Sorts the entities by type and first mention, leaves out those without one, and writes their ids and mentions.
// NameMention::entity, RoleMention::entity and Role::entity are the new numbers then. O(mentions + entities log
// entities).
void write_entities(const Document& d, Names& names, NameResult& result);

// Puts further mentions, each once, among those of their entities; numbers of entities stay. O(mentions + added log
// added).
void insert_mentions(std::vector<Mention> added, NameResult& result, Stop stop);

}  // namespace newsx
