#include "names/lexicon.h"

#include <algorithm>

#include "morph/prepositions.h"
#include "names/letters.h"

namespace newsx {
namespace {

std::string_view word_of(NameCue cue) { return cue == NameCue::place ? "place" : "namesake"; }

}  // namespace

NameLexicon::NameLexicon(const Gazetteer& gazetteer, const Grammar& grammar) : classes_(gazetteer, grammar) {
  for (const EntryId entry : gazetteer.entries_of("org_head")) {
    const std::string_view post = gazetteer.attribute(entry, "post");
    if (!post.empty()) head_posts_.emplace_back(gazetteer.name(entry), post);
  }
  for (const EntryId entry : gazetteer.entries_of("post_word")) post_words_.add(gazetteer, entry);
  for (const EntryId entry : gazetteer.entries_of("name_cue")) {
    // "им." keeps its full stop only before a name, so the gazetteer, which reads it alone, cannot find it.
    const std::string_view abbreviation = gazetteer.attribute(entry, "abbreviation");
    const bool place = gazetteer.attribute(entry, "tells") == word_of(NameCue::place);
    if (!abbreviation.empty()) abbreviations_.try_emplace(abbreviation, place ? NameCue::place : NameCue::namesake);
  }
}

std::string NameLexicon::head_post(std::string_view body) const {
  const std::size_t space = body.find(' ');
  if (space == std::string_view::npos || head_posts_.empty()) return {};
  const std::string noun = with_small_letter(body.substr(0, space));
  for (const auto& [head, post] : head_posts_)
    if (head == noun) return std::string(post).append(body.substr(space));
  return {};
}

bool NameLexicon::tells(const Document& d, TokenIndex word, NameCue cue) const {
  const std::string_view folded = d.folded(word);
  if (const Preposition* const known = find_preposition(folded); known != nullptr && known->of_place)
    return cue == NameCue::place;
  if (const NameCue* const known = abbreviations_.find(folded); known != nullptr) return *known == cue;
  const auto names = d.names_at(word);
  return std::any_of(names.begin(), names.end(), [&](const NameMatch& m) {
    return m.end == word + 1 && d.gazetteer.entry_class(m.entry) == "name_cue" &&
           d.attribute(m.entry, "tells") == word_of(cue);
  });
}

}  // namespace newsx
