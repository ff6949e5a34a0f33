#include "speech/cues.h"

#include <algorithm>
#include <map>

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
  return {begin,      end,        row.kind,      row.that,  row.direct,     row.weak, row.denies, row.names,
          row.relays, row.medium, row.addressed, row.tells, row.government, form,     row.lemma,  row.entry};
}

}  // namespace

CueLexicon::CueLexicon(const Gazetteer& gazetteer) {
  std::map<std::string, std::vector<Phrase>> phrases;
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
    row.tells = (cls == "say" || cls == "write") && (lists(pattern, "object") || lists(pattern, "о"));
    row.government = case_by_name(gazetteer.attribute(e, "government"));
    row.lemma = gazetteer.name(e);
    row.entry = e;
    const std::size_t space = row.lemma.find(' ');
    if (row.kind == CueKind::verb && space != std::string::npos) {
      phrases[without_yo(std::string_view(row.lemma).substr(0, space))].push_back(
          {without_yo(row.lemma.substr(space + 1)), row});
      continue;
    }
    rows_.try_emplace(without_yo(gazetteer.name(e)), row);
  }
  for (auto& [verb, rows] : phrases) phrases_.try_emplace(verb, std::move(rows));
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

const std::vector<CueLexicon::Phrase>* CueLexicon::phrases(std::string_view verb) const {
  std::string buffer;
  return phrases_.find(without_yo(verb, buffer));
}

const Referent* CueLexicon::referent(std::string_view lemma) const {
  std::string buffer;
  return referents_.find(without_yo(lemma, buffer));
}

// "по его словам", "на её взгляд", "с их точки зрения": a prepositional cue with a possessive inside, which stands at
// `i` + 1. The cue's end; 0 where none begins at `i`.
TokenIndex CueFinder::possessive_cue(const Document& d, TokenIndex i, std::vector<Cue>& out) const {
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

// "обратил внимание", "подвёл также итог": the words after the verb, with one other word between at most.
bool CueFinder::phrase_cue(const Document& d, TokenIndex i, const Known& known, std::vector<Cue>& out) const {
  if (known.phrases == nullptr) return false;
  for (const CueLexicon::Phrase& phrase : *known.phrases)
    for (TokenIndex from = i + 1; from <= i + 2; ++from) {
      std::string_view rest = phrase.rest;
      TokenIndex k = from;
      for (; k < d.token_count() && !rest.empty(); ++k) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (without_yo(d.folded(k)) != word) break;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      }
      if (!rest.empty()) continue;
      out.push_back(cue_of(phrase.row, i, k, known.phrase_form));
      return true;
    }
  return false;
}

// A prepositional cue among the names found at `i`.
bool CueFinder::prepositional_cue(const Document& d, std::size_t match, TokenIndex& i, std::vector<Cue>& out) const {
  const auto& matches = d.matches.matches;
  for (std::size_t m = match; m < matches.size() && matches[m].begin == i; ++m) {
    if (d.gazetteer.entry_class(matches[m].entry) != "cue_noun") continue;
    const CueLexicon::Row* row = lexicon_->find(d.gazetteer.name(matches[m].entry));
    if (row == nullptr || row->kind != CueKind::preposition) continue;
    out.push_back(cue_of(*row, i, matches[m].end, 0));
    i = matches[m].end - 1;
    return true;
  }
  return false;
}

// What the tables say of the vocabulary's new words.
void CueFinder::look_up(const Document& d) {
  constexpr std::size_t most_known = 0xFFFF;
  // What forgotten words left in known_ is given back before the numbers run out.
  if (known_.size() > most_known / 2) known_.clear(), words_.forget();
  for (WordId id = words_.update(d.vocabulary); id < d.vocabulary.size(); ++id) {
    d.stop.check(id);
    const Known known = known_of(d, id);
    if ((known.row == nullptr && known.phrases == nullptr && !known.possessive) || known_.size() == most_known)
      continue;
    known_.push_back(known);
    words_[id] = static_cast<std::uint16_t>(known_.size());
  }
}

CueFinder::Known CueFinder::known_of(const Document& d, WordId word) const {
  Known known;
  const std::string_view folded = d.vocabulary.folded(word);
  known.possessive = folded == "его" || folded == "её" || folded == "ее" || folded == "их";
  const CueLexicon::Row* of_lemma = nullptr;
  std::string_view lemma;
  for (const Analysis& a : d.words.analyses(word)) {
    const Grammemes g = a.reading.grammemes;
    const bool verb = (g & (VERB | GRND | INFN | PRTF | PRTS)) != 0;
    if (a.lemma.data() != lemma.data()) {  // readings with the same lemma mostly follow one another
      lemma = a.lemma;
      of_lemma = lexicon_->find(lemma);
      if (verb && known.phrases == nullptr && (known.phrases = lexicon_->phrases(lemma)) != nullptr)
        known.phrase_form = g;
    }
    const CueLexicon::Row* r = of_lemma;
    // Predicates stand in the table in their own form: "уверен" is not looked for as "уверить".
    if ((r == nullptr && (g & (PRED | VERB)) != 0) || (g & (ADJS | PRTS)) != 0) {
      if (const CueLexicon::Row* own = lexicon_->find_form(folded); own != nullptr) r = own;
    }
    if (r == nullptr || r->kind == CueKind::preposition) continue;
    if (r->kind == CueKind::verb && !verb) continue;
    if (r->kind == CueKind::noun && (g & NOUN) == 0) continue;
    known.row = r;
    known.form = g;
    break;
  }
  return known;
}

void CueFinder::find(const Document& d, std::vector<Cue>& out) {
  out.clear();
  look_up(d);
  std::size_t next_match = 0;
  const auto& matches = d.matches.matches;
  const TokenIndex count = d.token_count();
  for (TokenIndex i = 0; i < count; ++i) {
    d.stop.check(i);
    while (next_match < matches.size() && matches[next_match].begin < i) ++next_match;
    if (next_match < matches.size() && matches[next_match].begin == i && prepositional_cue(d, next_match, i, out))
      continue;
    if (i + 2 < count) {
      const std::uint16_t next = words_[d.token(i + 1).word];
      if (next != 0 && known_[next - 1].possessive) {
        if (const TokenIndex end = possessive_cue(d, i, out); end != 0) {
          i = end - 1;
          continue;
        }
      }
    }
    const std::uint16_t number = words_[d.token(i).word];
    if (number == 0) continue;
    const Known& known = known_[number - 1];
    if (phrase_cue(d, i, known, out)) continue;
    if (known.row != nullptr) out.push_back(cue_of(*known.row, i, i + 1, known.form));
  }
}

}  // namespace newsx
