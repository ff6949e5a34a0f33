// Readings of units, and agreement between them.
//
// A unit that a class atom took is read as its annotation says ("Мира" taken as <given> is a woman's name,
// not the genitive of "мир"). Otherwise a token has its word's readings and those of its annotations. Of
// these the readings stay that would satisfy the unit's condition alone.
#pragma once
#include <cstdint>
#include <vector>

#include "grammar/scene.h"

namespace newsx::rulelang {

// The annotation that a unit stands for where `label` took it: the one that the label's first class atom asks
// for (`asked` is set), else its first.
std::uint32_t annotation_for(const Scene& scene, const Unit& unit, Label label, bool& asked);

// Replaces `out`; without doubles, at most kMaxUnitReadings.
void readings_for(const Scene& scene, const Unit& unit, Label label, std::vector<Grammemes>& out);

// Whether the unit can be the head of a phrase: a noun, pronoun or name in one of the readings, or several
// tokens.
bool is_nominal(const Unit& unit, const std::vector<Grammemes>& readings);

// Keeps of each list the readings that agree with one of each other list, all in the same case, number and
// gender as far as `categories` asks; false, and nothing changed, when there is no such choice. A reading
// without a category agrees in it when no reading of its list has that category; plurals agree in gender. An
// empty list agrees.
bool keep_agreeing(std::vector<std::vector<Grammemes>>& lists, Grammemes categories);

}  // namespace newsx::rulelang
