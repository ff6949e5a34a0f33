#include "speech/cue_lexicon.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "reading/function_words.h"
#include "text/yo.h"

namespace newsx {
namespace {

template <class Value, std::size_t count>
using NamedValues = std::array<std::pair<std::string_view, Value>, count>;

constexpr NamedValues<CueKind, 3> kCueKinds = {{
    {"preposition", CueKind::preposition},
    {"noun", CueKind::noun},
    {"predicate", CueKind::predicate},
}};
constexpr NamedValues<Referent::Kind, 7> kReferentKinds = {{
    {"person", Referent::Kind::person},
    {"body", Referent::Kind::body},
    {"source", Referent::Kind::source},
    {"group", Referent::Kind::group},
    {"label", Referent::Kind::label},
    {"attribute", Referent::Kind::attribute},
    {"stranger", Referent::Kind::stranger},
}};
// The column `pattern`; "что", "о" and "за" stand there as themselves.
constexpr NamedValues<CueTrait, 5> kPatternTraits = {{
    {"direct", CueTrait::direct_speech},
    {"names", CueTrait::naming},
    {"relays", CueTrait::relaying},
    {"medium", CueTrait::medium},
    {"dat", CueTrait::addressed},
}};

template <class Value, std::size_t count>
Value value_of(const NamedValues<Value, count>& values, std::string_view name, Value otherwise) {
  for (const auto& [known, value] : values)
    if (known == name) return value;
  return otherwise;
}

std::string_view take_item(std::string_view& list) {
  const std::string_view item = list.substr(0, list.find(','));
  list.remove_prefix(std::min(list.size(), item.size() + 1));
  return item;
}

CueTrait traits_of(std::string_view cls, std::string_view pattern, bool weak) {
  CueTrait traits = weak ? CueTrait::weak : CueTrait::none;
  if (cls == "deny") traits = traits | CueTrait::denying;
  const bool says = cls == "say" || cls == "write";
  while (!pattern.empty()) {
    const std::string_view item = take_item(pattern);
    const FunctionWord word = FunctionWordTable::built_in().of_form(item);
    traits = traits | value_of(kPatternTraits, item, CueTrait::none);
    if (intersects(word, FunctionWord::that)) traits = traits | CueTrait::that_clause;
    if (intersects(word, FunctionWord::about)) traits = traits | CueTrait::topical;
    if (intersects(word, FunctionWord::within)) traits = traits | CueTrait::judging;
    if (says && (item == "object" || intersects(word, FunctionWord::about))) traits = traits | CueTrait::telling;
  }
  return traits;
}

CueRow row_of(const Gazetteer& gazetteer, EntryId e) {
  const std::string_view cls = gazetteer.attribute(e, "class");
  CueRow row;
  row.kind = value_of(kCueKinds, cls, CueKind::verb);
  row.pattern = gazetteer.attribute(e, "pattern");
  row.traits = traits_of(cls, row.pattern, gazetteer.attribute(e, "weak") == "yes");
  row.lemma = gazetteer.name(e);
  row.entry = e;
  return row;
}

// In the order of their rows: of two with the same words the first counts.
std::vector<EntryId> cues_of(const Gazetteer& gazetteer) {
  std::vector<EntryId> cues;
  for (const std::string_view cls : {"cue_verb", "cue_noun"}) {
    const std::span<const EntryId> own = gazetteer.entries_of(cls);
    cues.insert(cues.end(), own.begin(), own.end());
  }
  std::sort(cues.begin(), cues.end());
  return cues;
}

}  // namespace

bool has_item(std::string_view list, std::string_view item) {
  while (!list.empty())
    if (take_item(list) == item) return true;
  return false;
}

bool CueRow::governs(std::string_view word) const { return has_item(pattern, word); }

CueLexicon::CueLexicon(const Gazetteer& gazetteer, const Dictionary& dictionary) {
  for (const EntryId e : gazetteer.entries_of("cue_referent")) {
    const Referent::Kind kind = value_of(kReferentKinds, gazetteer.attribute(e, "class"), Referent::Kind::document);
    const std::string_view post = gazetteer.attribute(e, "post");
    const bool heads = post == "head";
    referents_.try_emplace(without_yo(gazetteer.name(e)),
                           Referent{kind, gazetteer.attribute(e, "of"), heads ? std::string_view{} : post, heads,
                                    gazetteer.attribute(e, "called")});
  }
  std::map<std::string, std::vector<CuePhrase>> phrases;
  for (const EntryId e : cues_of(gazetteer)) {
    const CueRow row = row_of(gazetteer, e);
    const std::string name = without_yo(row.lemma);
    const std::string first = name.substr(0, name.find(' '));
    const bool several = first.size() < name.size();
    if (row.kind == CueKind::verb && several) {
      phrases[first].push_back({name.substr(first.size() + 1), row});
      continue;
    }
    if (row.kind == CueKind::preposition && several && !row.is(CueTrait::medium))
      source_beginnings_.try_emplace(first, true);
    if (row.kind == CueKind::predicate) add_short_forms(row, dictionary);
    rows_.try_emplace(name, row);
  }
  for (auto& [verb, rows] : phrases) phrases_.try_emplace(verb, std::move(rows));
}

void CueLexicon::add_short_forms(const CueRow& row, const Dictionary& dictionary) {
  constexpr Grammemes kShort = gram::ADJS | gram::PRTS;
  std::vector<Reading> readings;
  dictionary.read(row.lemma, readings);
  for (const Reading& r : readings) {
    // "объявлено" is a row for itself, "уверен" one for "уверена", too.
    if ((r.grammemes & kShort) == 0 || (r.grammemes & gram::masc) == 0) continue;
    for (const auto& [form, grammemes] : dictionary.forms(row.lemma, r))
      if ((grammemes & kShort) != 0) short_forms_.try_emplace(without_yo(form), row);
  }
}

const CueRow* CueLexicon::find(std::string_view lemma) const {
  std::string buffer;
  return rows_.find(without_yo(lemma, buffer));
}

const CueRow* CueLexicon::find_form(std::string_view form) const {
  std::string buffer;
  const std::string_view key = without_yo(form, buffer);
  const CueRow* row = rows_.find(key);
  return row != nullptr ? row : short_forms_.find(key);
}

const std::vector<CuePhrase>* CueLexicon::phrases(std::string_view verb) const {
  std::string buffer;
  return phrases_.find(without_yo(verb, buffer));
}

const Referent* CueLexicon::referent(std::string_view lemma) const {
  std::string buffer;
  return referents_.find(without_yo(lemma, buffer));
}

}  // namespace newsx
