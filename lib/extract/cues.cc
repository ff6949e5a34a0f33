#include "extract/cues.h"

#include <algorithm>

#include "base/prefetch.h"
#include "text/yo.h"

namespace newsx {
namespace {

using namespace gram;

bool lists(std::string_view pattern, std::string_view item) {
  while (!pattern.empty()) {
    const std::size_t comma = pattern.find(',');
    if (pattern.substr(0, comma) == item) return true;
    if (comma == std::string_view::npos) break;
    pattern.remove_prefix(comma + 1);
  }
  return false;
}

Referent::Kind referent_kind(std::string_view cls) {
  using Kind = Referent::Kind;
  return cls == "person"      ? Kind::person
         : cls == "body"      ? Kind::body
         : cls == "source"    ? Kind::source
         : cls == "group"     ? Kind::group
         : cls == "label"     ? Kind::label
         : cls == "attribute" ? Kind::attribute
                              : Kind::document;
}

Grammemes case_by_name(std::string_view name) { return grammeme_by_name(name).value_or(0) & cases; }

Cue cue_of(const CueLexicon::Row& row, TokenIndex begin, TokenIndex end, Grammemes form) {
  return {begin,     end,        row.kind,   row.that,      row.direct,     row.weak, row.denies,
          row.names, row.relays, row.medium, row.addressed, row.government, form,     row.lemma};
}

}  // namespace

CueLexicon::CueLexicon(const Gazetteer& gazetteer) {
  for (EntryId e = 0; e < gazetteer.entry_count(); ++e) {
    const std::string_view table = gazetteer.entry_class(e);
    if (table != "cue_verb" && table != "cue_noun" && table != "cue_referent") continue;
    const std::string_view cls = gazetteer.attribute(e, "class");
    if (table == "cue_referent") {
      referents_.try_emplace(without_yo(gazetteer.name(e)), Referent{referent_kind(cls), gazetteer.attribute(e, "of")});
      continue;
    }
    const std::string_view pattern = gazetteer.attribute(e, "pattern");
    Row row;
    row.kind = cls == "preposition" ? CueKind::preposition
               : cls == "noun"      ? CueKind::noun
               : cls == "predicate" ? CueKind::predicate
                                    : CueKind::verb;
    row.that = lists(pattern, "что");
    row.direct = lists(pattern, "direct");
    row.weak = gazetteer.attribute(e, "weak") == "yes";
    row.denies = cls == "deny";
    row.names = lists(pattern, "names");
    row.relays = lists(pattern, "relays");
    row.medium = lists(pattern, "medium");
    row.addressed = lists(pattern, "dat");
    row.government = case_by_name(gazetteer.attribute(e, "government"));
    row.lemma = gazetteer.name(e);
    rows_.try_emplace(without_yo(gazetteer.name(e)), row);
  }
}

const CueLexicon::Row* CueLexicon::find(std::string_view lemma) const {
  std::string buffer;
  return rows_.find(without_yo(lemma, buffer));
}

const CueLexicon::Row* CueLexicon::find_form(std::string_view form) const {
  if (const Row* row = find(form)) return row;
  constexpr std::size_t letter = 2;  // bytes
  if (form.size() < 4 * letter || !(form.ends_with("а") || form.ends_with("о") || form.ends_with("ы"))) return nullptr;
  form.remove_suffix(letter);
  if (const Row* row = find(form)) return row;
  std::string fleeting(form.substr(0, form.size() - letter));
  fleeting.append("е").append(form.substr(form.size() - letter));
  return find(fleeting);
}

const Referent* CueLexicon::referent(std::string_view lemma) const {
  std::string buffer;
  return referents_.find(without_yo(lemma, buffer));
}

// "по его словам", "на её взгляд", "с их точки зрения": a prepositional cue with a possessive inside. Its end; 0 where
// none begins at `i`.
TokenIndex CueFinder::possessive_cue(const Document& d, TokenIndex i, std::vector<Cue>& out) const {
  const auto is_possessive = [&](TokenIndex k) {
    return d.is(k, "его") || d.is(k, "её") || d.is(k, "ее") || d.is(k, "их");
  };
  if (i + 2 >= d.token_count() || !is_possessive(i + 1)) return 0;
  if (!d.is(i, "по") && !d.is(i, "на") && !d.is(i, "с") && !d.is(i, "согласно")) return 0;
  std::string words(d.folded(i));
  for (TokenIndex end = i + 2; end < std::min(i + 4, d.token_count()); ++end) {
    (words += ' ') += d.folded(end);
    const CueLexicon::Row* row = lexicon_->find(words);
    if (row == nullptr || row->kind != CueKind::preposition) continue;
    out.push_back(cue_of(*row, i, end + 1, 0));
    return end + 1;
  }
  return 0;
}

void CueFinder::find(const Document& d, std::vector<Cue>& out) {
  out.clear();
  if (generation_ != d.vocabulary.generation()) {
    words_.clear();
    generation_ = d.vocabulary.generation();
  }
  for (std::size_t id = words_.size(); id < d.vocabulary.size(); ++id) {
    const CueLexicon::Row* row = nullptr;
    Grammemes form = 0;
    const CueLexicon::Row* of_lemma = nullptr;
    std::string_view lemma;
    for (const Analysis& a : d.words.analyses(static_cast<WordId>(id))) {
      const Grammemes g = a.reading.grammemes;
      const bool verb = (g & (VERB | GRND | INFN | PRTF | PRTS)) != 0;
      if (a.lemma.data() != lemma.data()) {  // readings with the same lemma mostly follow one another
        lemma = a.lemma;
        of_lemma = lexicon_->find(lemma);
      }
      const CueLexicon::Row* r = of_lemma;
      // Predicates stand in the table in their own form: "уверен" is not looked for as "уверить".
      if ((r == nullptr && (g & (PRED | VERB)) != 0) || (g & (ADJS | PRTS)) != 0) {
        const CueLexicon::Row* own = lexicon_->find_form(d.vocabulary.folded(static_cast<WordId>(id)));
        if (own != nullptr) r = own;
      }
      if (r == nullptr || r->kind == CueKind::preposition) continue;
      if (r->kind == CueKind::verb && !verb) continue;
      if (r->kind == CueKind::noun && (g & NOUN) == 0) continue;
      row = r;
      form = g;
      break;
    }
    words_.emplace_back(row, form);
  }
  constexpr TokenIndex ahead = 16;  // tokens
  std::size_t next_match = 0;
  const auto& matches = d.matches.matches;
  for (TokenIndex i = 0; i < d.token_count(); ++i) {
    if (i + ahead < d.token_count()) prefetch(&words_[d.token(i + ahead).word]);
    while (next_match < matches.size() && matches[next_match].begin < i) ++next_match;
    bool prepositional = false;
    for (std::size_t m = next_match; m < matches.size() && matches[m].begin == i; ++m) {
      if (d.gazetteer.entry_class(matches[m].entry) != "cue_noun") continue;
      const CueLexicon::Row* row = lexicon_->find(d.gazetteer.name(matches[m].entry));
      if (row == nullptr || row->kind != CueKind::preposition) continue;
      out.push_back(cue_of(*row, i, matches[m].end, 0));
      i = matches[m].end - 1;
      prepositional = true;
      break;
    }
    if (prepositional) continue;
    if (const TokenIndex end = possessive_cue(d, i, out); end != 0) {
      i = end - 1;
      continue;
    }
    const auto& [row, form] = words_[d.token(i).word];
    if (row == nullptr) continue;
    out.push_back(cue_of(*row, i, i + 1, form));
  }
}

}  // namespace newsx
