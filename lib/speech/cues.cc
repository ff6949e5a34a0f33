#include "speech/cues.h"

#include <algorithm>
#include <string>

#include "text/yo.h"

namespace newsx {
namespace {

using namespace gram;

constexpr Grammemes kVerbForms = VERB | GRND | INFN | PRTF | PRTS;
constexpr TokenIndex kLongestSource = 4;  // tokens of a prepositional cue with its possessive

}  // namespace

void CueFinder::find(const Document& d, std::vector<Cue>& out) {
  out.clear();
  look_up(d);
  std::size_t next_match = 0;
  const auto& matches = d.matches.matches;
  for (TokenIndex i = 0; i < d.token_count(); ++i) {
    d.stop.check(i);
    while (next_match < matches.size() && matches[next_match].begin < i) ++next_match;
    const bool is_match = next_match < matches.size() && matches[next_match].begin == i;
    if (!is_match && words_[d.token(i).word] == 0) continue;
    if (d.is_foreign(i)) continue;
    const Cue cue = at(d, i, next_match);
    if (cue.row == nullptr) continue;
    out.push_back(cue);
    if (cue.kind() == CueKind::preposition) i = cue.end - 1;
  }
}

// The cue at token `i`, whose names of the tables begin at `first_match`; without a row where there is none.
Cue CueFinder::at(const Document& d, TokenIndex i, std::size_t first_match) const {
  const std::uint16_t number = words_[d.token(i).word];
  // Before "согласно" alone: "согласно его словам".
  if (number != 0 && known_[number - 1].begins_source && d.is(i + 1, FunctionWord::possessive))
    if (const Cue cue = possessive_cue(d, i); cue.row != nullptr) return cue;
  if (first_match < d.matches.matches.size() && d.matches.matches[first_match].begin == i)
    if (const Cue cue = prepositional_cue(d, i, first_match); cue.row != nullptr) return cue;
  if (number == 0) return {};
  const Known& known = known_[number - 1];
  if (known.phrases != nullptr)
    if (const Cue cue = phrase_cue(d, i, known); cue.row != nullptr) return cue;
  // "призвал вести себя": no news
  const bool as_verb = (d.reading(i).reading.grammemes & (VERB | INFN)) != 0;
  if (known.row != nullptr && known.row->kind == CueKind::noun && as_verb) return {};
  // "благодаря мосту": no gerund
  if (known.row != nullptr && known.row->kind == CueKind::verb && (d.reading(i).reading.grammemes & PREP) != 0)
    return {};
  return {i, i + 1, known.form, known.row};
}

// A prepositional cue among the names found at `i`.
Cue CueFinder::prepositional_cue(const Document& d, TokenIndex i, std::size_t first_match) const {
  const auto& matches = d.matches.matches;
  for (std::size_t m = first_match; m < matches.size() && matches[m].begin == i; ++m) {
    if (d.gazetteer.entry_class(matches[m].entry) != "cue_noun") continue;
    const CueRow* row = lexicon_->find(d.gazetteer.name(matches[m].entry));
    // "Другими словами, …": a noun that an adjective belongs to.
    const bool phrase = matches[m].end == i + 1 && i > 0 && (d.reading(i).reading.grammemes & NOUN) != 0 &&
                        (d.reading(i - 1).reading.grammemes & ADJF) != 0;
    if (row != nullptr && row->kind == CueKind::preposition && !phrase) return {i, matches[m].end, 0, row};
  }
  return {};
}

// "по его словам", "на её взгляд", "с их точки зрения": the possessive stands at `i` + 1.
Cue CueFinder::possessive_cue(const Document& d, TokenIndex i) const {
  std::string words(d.folded(i));
  for (TokenIndex k = i + 2; k < std::min(i + kLongestSource, d.token_count()); ++k) {
    (words += ' ') += d.folded(k);
    const CueRow* row = lexicon_->find(words);
    if (row != nullptr && row->kind == CueKind::preposition) return {i, k + 1, 0, row};
  }
  return {};
}

// "обратил внимание", "подвёл также итог": the words after the verb, with one other word between at most.
Cue CueFinder::phrase_cue(const Document& d, TokenIndex i, const Known& known) const {
  for (const CuePhrase& phrase : *known.phrases)
    for (TokenIndex k : {i + 1, i + 2}) {
      std::string_view rest = phrase.rest;
      for (; k < d.token_count() && !rest.empty(); ++k) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (without_yo(d.folded(k)) != word) break;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      }
      if (rest.empty()) return {i, k, known.phrase_form, &phrase.row};
    }
  return {};
}

// What the tables say of the vocabulary's new words.
void CueFinder::look_up(const Document& d) {
  constexpr std::size_t kMostKnown = 0xFFFF;
  // What forgotten words left in known_ is given back before the numbers run out.
  if (known_.size() > kMostKnown / 2) known_.clear(), words_.forget();
  for (WordId id = words_.update(d.vocabulary); id < d.vocabulary.size(); ++id) {
    d.stop.check(id);
    const Known known = known_of(d, id);
    const bool nothing = known.row == nullptr && known.phrases == nullptr && !known.begins_source;
    if (nothing || known_.size() == kMostKnown) continue;
    known_.push_back(known);
    words_[id] = static_cast<std::uint16_t>(known_.size());
  }
}

CueFinder::Known CueFinder::known_of(const Document& d, WordId word) const {
  Known known;
  known.begins_source = (d.words.any(word) & PREP) != 0 && lexicon_->begins_source(d.vocabulary.folded(word));
  const CueRow* of_lemma = nullptr;
  std::string_view lemma;
  for (const Analysis& a : d.words.analyses(word)) {
    const Grammemes g = a.reading.grammemes;
    if (a.lemma.data() != lemma.data()) {  // readings with the same lemma mostly follow one another
      lemma = a.lemma;
      of_lemma = lexicon_->find(lemma);
      if ((g & kVerbForms) != 0 && known.phrases == nullptr && (known.phrases = lexicon_->phrases(lemma)) != nullptr)
        known.phrase_form = g;
    }
    known.row = row_of(d, word, a, of_lemma);
    if (known.row == nullptr) continue;
    known.form = g;
    break;
  }
  return known;
}

// The row of a word by one of its readings. Predicates are found by their form: "уверена" is not "уверить".
const CueRow* CueFinder::row_of(const Document& d, WordId word, const Analysis& a, const CueRow* of_lemma) const {
  const Grammemes g = a.reading.grammemes;
  const CueRow* row = of_lemma;
  if ((g & (ADJS | PRTS)) != 0 || (row == nullptr && (g & (PRED | VERB)) != 0))
    if (const CueRow* own = lexicon_->find_form(d.vocabulary.folded(word))) row = own;
  if (row == nullptr || row->kind == CueKind::preposition) return nullptr;
  if (row->kind == CueKind::verb && (g & kVerbForms) == 0) return nullptr;
  if (row->kind == CueKind::noun && (g & NOUN) == 0) return nullptr;
  return row;
}

}  // namespace newsx
