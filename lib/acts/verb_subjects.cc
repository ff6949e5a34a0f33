#include "acts/verb_subjects.h"

#include <algorithm>

#include "acts/act_words.h"
#include "morph/prepositions.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kSubjectWithin = 4;  // tokens from a verb on to who did it
constexpr TokenIndex kOtherWithin = 6;    // tokens from one who did it on to another

}  // namespace

// The last one before the range's end.
ActOwner VerbSubjects::last_in(TokenRange range, TokenIndex verb) const {
  if (range.begin >= range.end) return {};
  const auto names = names_.beginning_in(d_.span_of(range.begin, range.end));
  for (auto m = names.rbegin(); m != names.rend(); ++m) {
    if (m->nested || m->end > range.end || !is_subject(*m, verb)) continue;
    return {m->entity, m->type};
  }
  return {};
}

// The only name in the range that it may be.
ActOwner VerbSubjects::only_one_in(TokenRange range, TokenIndex verb) const {
  if (range.begin >= range.end) return {};
  ActOwner only;
  for (const NameMention& m : names_.beginning_in(d_.span_of(range.begin, range.end))) {
    if (m.nested || !is_subject(m, verb) || m.entity == only.entity) continue;
    if (only.entity != kNoIndex) return {};
    only = {m.entity, m.type};
  }
  return only;
}

ActOwner VerbSubjects::behind(TokenIndex verb, TokenIndex limit) const {
  const TokenIndex from = verb + 1;
  const TokenIndex end = std::min({d_.tokens.sentences[d_.sentence_of[verb]].end, from + kSubjectWithin, limit});
  if (from >= end) return {};
  for (const NameMention& m : names_.beginning_in(d_.span_of(from, end)))
    if (!m.nested && is_subject(m, verb, true)) return {m.entity, m.type};
  return {};
}

// A name, or a common noun for somebody or a body: "внесла группа сенаторов", "совет директоров принял".
bool VerbSubjects::has_subject(TokenIndex from, TokenIndex verb) const {
  if (behind(verb, kNone).entity != kNoIndex || last_in({from, verb}, verb).entity != kNoIndex) return true;
  const Grammemes w = finite_grammemes(d_, verb);
  const TokenIndex end = std::min(d_.tokens.sentences[d_.sentence_of[verb]].end, verb + 1 + kSubjectWithin);
  for (TokenIndex i = from; i < end; ++i) {
    if (d_.token(i).kind != TokenKind::word || follows(d_, i, PREP)) continue;
    for (const Analysis& a : d_.analyses(i)) {
      const Grammemes g = a.reading.grammemes;
      if ((g & NOUN) == 0 || (g & nomn) == 0 || !agree(g, w, (w & sing) != 0 ? numbers | genders : numbers)) continue;
      if ((g & anim) != 0 || is_body_noun(i)) return true;
    }
  }
  return false;
}

bool VerbSubjects::has_body_in(TokenRange range) const {
  for (TokenIndex i = range.begin; i < range.end; ++i)
    if ((is_body_noun(i) || says(d_, i, ActWord::meeting | ActWord::chamber)) &&
        (d_.words.any(d_.token(i).word) & nomn) != 0 && (d_.reading(i).reading.grammemes & gent) == 0)
      return true;
  return false;
}

// "суд", "партия"
bool VerbSubjects::is_body_noun(TokenIndex i) const {
  const auto found = d_.names_at(i);
  return std::any_of(found.begin(), found.end(),
                     [&](const NameMatch& m) { return d_.gazetteer.entry_class(m.entry) == "org_head"; });
}

// "подписан президентом Иваном Громовым", "принято правительством".
ActOwner VerbSubjects::agent_in(TokenRange range) const {
  if (range.begin >= range.end) return {};
  const auto names = names_.beginning_in(d_.span_of(range.begin, range.end));
  for (const NameMention& m : names) {
    if (!is_agent(m)) continue;
    // "подписан Громовым и Озеровой": there are several.
    if (d_.is(m.end, FunctionWord::additive))
      for (const NameMention& other :
           names_.beginning_in(d_.span_of(m.end, std::min(d_.token_count(), m.end + kOtherWithin))))
        if (is_agent(other)) return {};
    return {m.entity, m.type};
  }
  return {};
}

bool VerbSubjects::is_agent(const NameMention& m) const {
  if (m.nested || m.entity == kNoIndex || d_.token(m.begin).shape == Shape::upper) return false;
  // "в рамках договора между Озерией и Луганью"
  const MentionIndex partner =
      m.begin > 1 && d_.is(m.begin - 1, FunctionWord::additive) ? names_.covering(m.begin - 2) : kNone;
  if (partner != kNone && follows(d_, names_[partner].begin, PREP)) return false;
  const Grammemes any = d_.words.any(d_.token(m.begin).word);
  // "указом губернатора Озёрской области": the genitive has the same form.
  if (m.type != EntityType::person && (any & gent) != 0 && follows(d_, m.begin, NOUN)) return false;
  return (any & ablt) != 0 && !follows(d_, m.begin, PREP);
}

// In the nominative, in the verb's number and gender, and after no preposition.
bool VerbSubjects::is_subject(const NameMention& m, TokenIndex verb, bool inverted) const {
  if (m.entity == kNoIndex || m.type == EntityType::place) return false;
  const Grammemes w = finite_grammemes(d_, verb);
  const TokenIndex begin = m.begin;
  if ((w & plur) != 0 && (m.type == EntityType::person || is_joined(m))) return false;
  if (is_governed(begin)) return false;
  // "американские сенаторы приняли"
  if (m.type == EntityType::country && m.end == begin + 1 && (d_.reading(begin).reading.grammemes & ADJF) != 0)
    return false;
  // What is not declined may be an attribute as well: "лидеры стран АСЕАН".
  const bool attribute = follows(d_, begin, NOUN);
  if (attribute && (d_.token(begin).shape == Shape::upper || may_belong(m))) return false;
  if (begin > 0 && d_.token(begin - 1).kind == TokenKind::bracket_open) return false;
  // A name stands in the nominative if its first word or its noun may.
  for (TokenIndex i = begin; i < m.end; ++i) {
    if (d_.token(i).kind != TokenKind::word) continue;
    // A known noun has the case that its context gives it: "депутаты палаты приняли".
    // Behind the verb, "принял парламент", it may as well be the subject as the object.
    const Grammemes chosen = d_.reading(i).reading.grammemes;
    const bool known = d_.words.known(d_.token(i).word) && (chosen & NOUN) != 0 && m.type != EntityType::person &&
                       !(inverted && (chosen & accs) != 0);
    for (const Analysis& a : known ? std::span(&d_.reading(i), 1) : d_.analyses(i)) {
      const Grammemes g = a.reading.grammemes;
      if ((g & nomn) == 0 || (g & (NOUN | NPRO | ADJF)) == 0) continue;
      if ((w & numbers & g) == 0 && (g & Fixd) == 0) continue;
      // "ЦИК принял", "ЦИК приняла": usage differs on the gender of abbreviations.
      const bool abbreviation = m.type == EntityType::organization && d_.token(i).shape == Shape::upper;
      if (!abbreviation && (w & sing) != 0 && (w & genders) != 0 && (g & genders) != 0 && (w & genders & g) == 0)
        continue;
      return true;
    }
    // The dictionary has one gender for a name that is not declined; the surname decides.
    if (m.type == EntityType::person && (d_.reading(i).reading.grammemes & Fixd) != 0) continue;
    // "Олий Мажлис": a foreign word that looks like another form.
    if (m.type == EntityType::organization && i + 1 < m.end && (d_.reading(i + 1).reading.grammemes & NOUN) != 0 &&
        (d_.reading(i + 1).reading.grammemes & nomn) != 0)
      continue;
    if ((d_.words.any(d_.token(i).word) & (NOUN | NPRO)) != 0)
      return (w & plur) == 0 && d_.token(i).has(token_flag::latin);
  }
  return !attribute && (w & plur) == 0 &&
         (d_.token(begin).shape == Shape::upper || d_.token(begin).kind == TokenKind::quote_open);
}

// "Россия и США": each did it with another.
bool VerbSubjects::is_joined(const NameMention& m) const {
  if (d_.is(m.end, FunctionWord::additive) && names_.covering(m.end + 1) != kNone) return true;
  return m.begin > 1 && d_.is(m.begin - 1, FunctionWord::additive) && names_.covering(m.begin - 2) != kNone;
}

// "Партия Озерова", "наказание Ортеги": what the name may belong to stands before it.
bool VerbSubjects::may_belong(const NameMention& m) const {
  const Grammemes g = d_.reading(m.begin - 1).reading.grammemes;
  if (m.type != EntityType::person || (g & inan) == 0 || (g & (nomn | accs)) == 0) return false;
  return (d_.words.any(d_.token(m.end - 1).word) & gent) != 0;
}

// By a preposition, and not by an adverb that looks like one: "накануне парламент".
bool VerbSubjects::is_governed(TokenIndex i) const {
  if (!follows(d_, i, PREP)) return false;
  const Preposition* const preposition = find_preposition(d_.folded(i - 1));
  return preposition == nullptr || preposition->cases == 0 ||
         (d_.words.any(d_.token(i).word) & preposition->cases) != 0;
}

}  // namespace newsx
