#include "morph/prepositions.h"

#include "base/text_map.h"
#include "morph/word_parts.h"

namespace newsx {

const Preposition* find_preposition(std::string_view folded) {
  static const TextMap<Preposition> prepositions = [] {
    TextMap<Preposition> out;
    for (WordTable row = WordTable::built_in("prepositions.tsv"); row.next();) {
      const std::string_view sense = row.cell(2);
      if (!sense.empty() && sense != "place") row.fail(sense, "the only sense is \"place\"");
      out.try_emplace(row.cell(0), {grammemes_in(row, 1), sense == "place"});
    }
    return out;
  }();
  return prepositions.find(folded);
}

}  // namespace newsx
