// The subject of a cue, by case, agreement and position.
#include "speech/speakers.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;

// Words between a cue and its subject; longer distances are not looked over.
constexpr TokenIndex kMostTokens = 40;
// From the head of a noun phrase to a name that is part of it ("представитель агентства ТАСС").
constexpr std::uint32_t kMostBytesInsidePhrase = 120;

bool ends_clause(const Token& t) {
  return t.kind == TokenKind::quote_open || t.kind == TokenKind::quote_close || t.kind == TokenKind::dash;
}

}  // namespace

SpeakerFinder::SpeakerFinder(const Document& d, const Names& names, const std::vector<Entity>& entities,
                             const CueLexicon& lexicon)
    : d_(d),
      names_(names),
      entities_(entities),
      lexicon_(lexicon),
      candidate_at_(d.token_count(), kNone),
      role_at_(d.token_count(), kNone),
      inside_(d.token_count()) {
  for (MentionIndex i = 0; i < names.mentions.size(); ++i) {
    d.stop.check(i);
    const NameMention& c = names.mentions[i];
    if (c.entity == kNoIndex || c.kind == MentionKind::role) continue;
    if (candidate_at_[c.begin] == kNone) candidate_at_[c.begin] = i;
    for (TokenIndex t = c.begin + 1; t < c.end; ++t) inside_[t] = true;
  }
  for (std::uint32_t i = 0; i < names.roles.size(); ++i) {
    const RoleMention& r = names.roles[i];
    role_at_[r.begin] = i;
    for (TokenIndex t = r.begin + 1; t < r.end; ++t) inside_[t] = true;
  }
}

bool SpeakerFinder::agrees(const Phrase& p, Grammemes verb) const {
  if (!p.nominative) return false;
  const Grammemes subject = p.readings;
  if ((verb & numbers) != 0 && (subject & numbers) != 0 && (verb & subject & numbers) == 0) return false;
  if ((verb & past) != 0 && (verb & sing) != 0 && (verb & genders) != 0 && (subject & genders) != 0 &&
      (verb & subject & genders) == 0)
    return false;
  return true;
}

// The token after an aside or the end of a name in marks at `i`: "добавил, прощаясь, министр", "сказал «Интерфаксу»
// источник". `i` itself where there is none; `hi` where the aside does not end.
TokenIndex SpeakerFinder::over_aside(TokenIndex i, TokenIndex hi) const {
  if (d_.token(i).kind == TokenKind::quote_close && i > 0 && candidate_at_[i - 1] != kNone) return i + 1;
  if (!d_.is(i, ",") || i + 1 >= hi || (d_.reading(i + 1).reading.grammemes & GRND) == 0) return i;
  TokenIndex close = i + 1;
  while (close < hi && !d_.is(close, ",")) ++close;
  return std::min(hi, close + 1);
}

// The subject that agrees, or the one right after it: "рассказал «Ъ» источник" tells to whom, then who. Not found where
// it can say nothing.
Speaker SpeakerFinder::told_by(const Phrase& first, const Cue& cue, TokenIndex hi) {
  const bool body = first.speaker.entity != kNoIndex && entities_[first.speaker.entity].type == "organization";
  TokenIndex next = first.end;
  if (next < hi && d_.token(next).kind == TokenKind::quote_close) ++next;
  Phrase second;
  if (body && next < hi && read_phrase(next, hi, second) && agrees(second, cue.form) && second.chosen_nominative &&
      (second.readings & (anim | masc | femn)) != 0 && speaks(second))
    return second.speaker;
  const bool thing = first.speaker.entity == kNoIndex && first.speaker.found && !speaks(first);
  return thing ? Speaker{} : first.speaker;
}

Speaker SpeakerFinder::after(const Cue& cue, TokenIndex hi) {
  const bool finite = (cue.form & (VERB | ADJS | PRTS | PRED)) != 0;
  Phrase p;
  Speaker other_gender;      // a name that agrees but for the gender, which names do not always tell
  bool skip_object = false;  // the words after a preposition
  for (TokenIndex i = cue.end; i < hi && i < cue.end + kMostTokens;) {
    if (const TokenIndex next = over_aside(i, hi); next > i) {
      i = next;
      continue;
    }
    const Token& t = d_.token(i);
    if (t.kind == TokenKind::punctuation || d_.is(i, FunctionWord::that)) break;
    const bool name_in_marks = t.kind == TokenKind::quote_open &&
                               (candidate_at_[i] != kNone || candidate_at_[std::min(i + 1, hi - 1)] != kNone);
    if (ends_clause(t) && !name_in_marks) break;
    const Grammemes g = d_.reading(i).reading.grammemes;
    const bool preposition = (g & PREP) != 0;
    if (preposition || !read_phrase(i, hi, p)) {
      if (!preposition && (g & VERB) != 0) break;
      skip_object |= preposition;
      ++i;
      continue;
    }
    if (skip_object) {
      skip_object = false;
      i = std::max(p.end, i + 1);
      continue;
    }
    if (!finite) return p.speaker;
    const bool subject = agrees(p, cue.form);
    if (subject) {
      const Speaker s = told_by(p, cue, hi);
      if (s.found || !s.mention.empty()) return s;
    }
    const bool person = p.speaker.entity != kNoIndex && entities_[p.speaker.entity].type == "person";
    if (!other_gender.found && person && p.chosen_nominative && agrees(p, cue.form & ~genders))
      other_gender = p.speaker;
    // A common noun that is not the subject ends where its own words end.
    const bool whole = subject || p.speaker.entity != kNoIndex || p.speaker.reference == Reference::pronoun;
    i = whole ? std::max(p.end, i + 1) : i + 1;
  }
  return other_gender;
}

// The comma that opens the relative, participial or adverbial clause that `comma` closes; `comma` itself when it closes
// none.
TokenIndex SpeakerFinder::over_embedded(TokenIndex comma, TokenIndex lo) const {
  constexpr int kMostCommas = 3;
  int commas = 0;
  bool verb = false;
  // ", и добавил": what the comma closes is a clause with "что".
  const bool goes_on = d_.is(comma + 1, FunctionWord::coordination);
  for (TokenIndex i = comma; i-- > lo && i + kMostTokens > comma;) {
    if (d_.token(i).kind == TokenKind::quote_close) {
      while (i > lo && d_.token(i).kind != TokenKind::quote_open) --i;
      continue;
    }
    if ((d_.reading(i).reading.grammemes & VERB) != 0) verb = true;
    if (!d_.is(i, ",")) continue;
    if (d_.is(i + 1, FunctionWord::that | FunctionWord::purpose)) {
      if (goes_on) return i;
      verb = false;  // inside another clause
      continue;
    }
    constexpr TokenIndex kMostBefore = 4;  // "в своё время представлявших"
    for (TokenIndex k = i + 1; k < std::min(comma, i + 1 + kMostBefore); ++k) {
      const Grammemes g = d_.reading(k).reading.grammemes;
      const bool relative = d_.is(k, FunctionWord::relative | FunctionWord::place | FunctionWord::time);
      if (relative || (!verb && (g & (PRTF | GRND)) != 0)) return i;
      if ((g & (NOUN | NPRO)) != 0 && (g & nomn) != 0) break;
      if ((g & (VERB | CONJ)) != 0) break;
    }
    if (verb || ++commas == kMostCommas) return comma;
  }
  return comma;
}

// Whether a subject may begin at `i`; over marks and embedded clauses `i` goes to where they begin.
bool SpeakerFinder::may_begin(TokenIndex& i, TokenIndex from) const {
  if (d_.token(i).kind == TokenKind::quote_close) {
    while (i > from && d_.token(i).kind != TokenKind::quote_open) --i;
    // "«Известия» сообщают": a name in marks.
    return candidate_at_[i] != kNone || (i + 1 < d_.token_count() && candidate_at_[i + 1] != kNone &&
                                         names_.mentions[candidate_at_[i + 1]].end + 1 >= close_of(i));
  }
  if (d_.is(i, ",")) {
    i = over_embedded(i, from);
    return false;
  }
  if (inside_[i]) return false;  // "глава МИД": the post speaks, not its body
  return i == 0 || (d_.reading(i - 1).reading.grammemes & PREP) == 0;
}

// Takes note of a phrase before the verb, from the nearest on; true when the subject is settled.
bool SpeakerFinder::weigh(const Phrase& p, Grammemes verb, bool beside_cue, Subjects& found) const {
  const Speaker& s = p.speaker;
  if (!agrees(p, verb)) {
    // "Иванов и Петров заявили"
    if (p.nominative && s.entity != kNoIndex && (verb & plur) != 0 && (p.readings & plur) == 0) {
      if (found.joined.mention.begin != s.mention.begin) ++found.joined_count;
      found.joined = s;
    }
    return false;
  }
  if (found.strong.found && s.mention.end < found.strong.mention.end) {
    // "Ковалюк, глава союза, заявил"
    const bool apposition = found.strong.entity == kNoIndex && (s.entity != kNoIndex || s.proper) &&
                            s.mention.end + 2 == found.strong.mention.begin && d_.text[s.mention.end] == ',';
    if (apposition) found.strong = s;
    return true;
  }
  const bool named = (s.entity != kNoIndex || s.reference == Reference::pronoun) && p.chosen_nominative;
  const bool place =
      s.entity != kNoIndex && (entities_[s.entity].type == "place" || entities_[s.entity].type == "country");
  const bool by_noun = p.chosen_nominative && ((p.readings & anim) != 0 || s.reference != Reference::none);
  if (!s.found && s.reference == Reference::none) {
    // "они"
    if (!found.strong.found) found.strong = s;
    return !found.strong.found;
  }
  if ((named && !place) || by_noun) {
    // What is before it with the same end is its head or attribute.
    found.strong = s;
  } else if (s.entity != kNoIndex || speaks(p)) {
    Speaker& kept = p.chosen_nominative && !place ? found.common : found.other;
    if (!kept.found || s.mention.end == kept.mention.end) kept = s;
  } else if (beside_cue && p.chosen_nominative && !found.strong.found) {
    // "Неосведомлённость говорит о том, что": a thing says nothing.
    found.strong = {};
    found.strong.reference = Reference::thing;
    found.strong.mention = s.mention;
    return true;
  }
  return false;
}

// The nearest subject before the cue. What names somebody, or is a person or body by a common noun, is taken at once;
// other nouns only when nothing better comes, those in the nominative by the choice in context first.
Speaker SpeakerFinder::before(const Cue& cue, TokenIndex lo) {
  const Grammemes verb = cue.kind == CueKind::noun ? Grammemes{0} : cue.form;
  const TokenIndex from = cue.begin > lo + kMostTokens ? cue.begin - kMostTokens : lo;
  TokenIndex beside = cue.begin;  // where the words just before the verb begin: adverbs and particles are none
  while (beside > from && (d_.reading(beside - 1).reading.grammemes & (ADVB | PRCL)) != 0) --beside;
  Subjects found;
  Phrase p;
  for (TokenIndex i = cue.begin; i-- > from;) {
    if (found.strong.found && d_.token(i).begin + kMostBytesInsidePhrase < found.strong.mention.begin) break;
    if (!may_begin(i, from) ||
        !read_phrase(candidate_at_[i] == kNone && d_.token(i).kind == TokenKind::quote_open ? i + 1 : i, cue.begin, p))
      continue;
    if (weigh(p, verb, p.end == beside, found)) break;
  }
  const bool settled = found.strong.found || !found.strong.mention.empty();
  if (settled) return found.strong;
  if (found.joined_count > 1) return found.joined;
  return found.common.found ? found.common : found.other;
}

bool SpeakerFinder::is_body(const Speaker& s) const {
  const Referent* r = s.lemma.empty() ? nullptr : lexicon_.referent(s.lemma);
  return r != nullptr && r->kind == Referent::Kind::body;
}

// Whether a common noun can say something: a person, a body or a paper.
bool SpeakerFinder::speaks(const Phrase& p) const {
  return (p.readings & anim) != 0 || p.speaker.animate || p.speaker.lemma.empty() ||
         lexicon_.referent(p.speaker.lemma) != nullptr;
}

Speaker SpeakerFinder::of(const Cue& cue, TokenIndex lo, TokenIndex hi, bool after_first) {
  Speaker s = any(cue, lo, hi, after_first);
  const bool verb = cue.kind == CueKind::verb && (cue.form & VERB) != 0;
  if (verb && s.reference == Reference::person && s.gender == 0 && (cue.form & past) != 0)
    s.gender = (cue.form & femn) != 0 ? 'f' : (cue.form & masc) != 0 ? 'm' : '\0';
  // "Добавил, что …": somebody spoken of before.
  const bool personal =
      (cue.form & (past | pres)) != 0 && (cue.form & sing) != 0 && (cue.form & (neut | per1 | per2)) == 0;
  if (verb && !s.found && s.mention.empty() && personal) {
    s.reference = Reference::omitted;
    s.gender = (cue.form & past) == 0 ? '\0' : (cue.form & femn) != 0 ? 'f' : 'm';
  }
  return s;
}

Speaker SpeakerFinder::any(const Cue& cue, TokenIndex lo, TokenIndex hi, bool after_first) {
  const auto settled = [](const Speaker& s) { return s.found || !s.mention.empty(); };
  if (cue.kind == CueKind::preposition) return source(cue, hi);
  if (cue.kind == CueKind::noun) {
    if (Speaker s = at(cue.end, hi); s.found) return s;
    return before(cue, lo);
  }
  if (impersonal(cue)) return body_in(cue, lo, hi);
  if (after_first) {
    if (Speaker s = after(cue, hi); settled(s)) return s;
    if (Speaker s = before(cue, lo); settled(s)) return s;
    return body_in(cue, lo, hi);
  }
  if (Speaker s = before(cue, lo); settled(s)) return s;
  // "Отметив, что …, министр уехал": the subject of what comes after.
  if ((cue.form & GRND) != 0) return first_subject(cue.end, hi);
  if (Speaker s = after(cue, hi); settled(s)) return s;
  return body_in(cue, lo, hi);
}

// "говорится", "сообщено", "известно": without a subject.
bool SpeakerFinder::impersonal(const Cue& cue) const {
  if (cue.kind != CueKind::predicate || cue.relays) return false;
  return (cue.form & (VERB | PRED)) != 0 || ((cue.form & (ADJS | PRTS)) != 0 && (cue.form & neut) != 0);
}

// Whom "его", "её" mean; "их": nobody by name.
Speaker SpeakerFinder::possessor(TokenIndex i) const {
  Speaker s;
  s.mention = d_.span_of(i, i + 1);
  if (d_.is(i, FunctionWord::plural)) return s;
  s.found = true;
  s.name = d_.text_of(i);
  s.reference = Reference::pronoun;
  s.gender = d_.is(i, FunctionWord::masculine) ? 'm' : 'f';
  return s;
}

// "по словам X", "по его словам".
Speaker SpeakerFinder::source(const Cue& cue, TokenIndex hi) {
  for (TokenIndex i = cue.begin; i < cue.end; ++i)
    if (d_.is(i, FunctionWord::possessive)) return possessor(i);
  return at(cue.end, hi);
}

// "В МИД заявили", "говорится в сообщении МИД": who has no subject speaks as a body, or in its paper. Within the
// cue's own clause.
Speaker SpeakerFinder::body_in(const Cue& cue, TokenIndex lo, TokenIndex hi) {
  const bool no_subject = impersonal(cue);
  if (!no_subject && ((cue.form & VERB) == 0 || (cue.form & plur) == 0 || (cue.form & (per1 | per2)) != 0)) return {};
  if (no_subject && cue.begin >= lo + 3 && d_.is(cue.begin - 1, FunctionWord::relative) &&
      d_.is(cue.begin - 2, FunctionWord::inside) && d_.is(cue.begin - 3, ","))
    return owner_of_paper(cue, lo);
  TokenIndex from = cue.begin, to = cue.end;
  const auto edge = [&](TokenIndex i) {
    return d_.token(i).kind == TokenKind::punctuation || ends_clause(d_.token(i)) || d_.is(i, FunctionWord::that);
  };
  while (from > lo && cue.begin - from < kMostTokens) {
    if (d_.token(from - 1).kind == TokenKind::quote_close) {
      while (from > lo && d_.token(from - 1).kind != TokenKind::quote_open) --from;
      if (from > lo) --from;
      continue;
    }
    if (edge(from - 1)) {
      const TokenIndex open = d_.is(from - 1, ",") ? over_embedded(from - 1, lo) : from - 1;
      if (open == from - 1) break;
      from = open;
      continue;
    }
    --from;
  }
  while (to < hi && to - cue.end < kMostTokens && (!edge(to) || d_.token(to).kind == TokenKind::quote_open)) ++to;
  Phrase p;
  for (TokenIndex i = from; i + 1 < to; ++i) {
    const bool paper_before = d_.is(i, FunctionWord::inside | FunctionWord::out_of);
    if (!paper_before || !read_phrase(i + 1, to, p)) continue;
    const Speaker s = p.speaker;
    if (s.entity != kNoIndex) {
      if (entities_[s.entity].type == "organization") return s;
    } else if (!no_subject && is_body(s)) {
      return s;
    }
    if (!no_subject || s.entity != kNoIndex) continue;
    // A paper: of its owner, else its own words.
    const TokenIndex paper = attributes_end(i + 1, to);
    if (paper == i + 2 && d_.is(i + 1, FunctionWord::possessive)) return possessor(i + 1);
    if (paper + 1 < to && read_phrase(paper + 1, to, p) && (p.speaker.entity != kNoIndex || (p.readings & gent) != 0))
      return p.speaker;
    const Referent* r = paper < to ? lexicon_.referent(d_.reading(paper).lemma) : nullptr;
    if (r == nullptr || r->kind != Referent::Kind::document || r->of == "message") continue;
    const bool alone = paper == i + 1 && s.mention == d_.span_of(paper, paper + 1);
    return alone ? Speaker::named(kNoIndex, d_.reading(paper).lemma, s.mention) : s;
  }
  return {};
}

// "X распространил письмо, в котором говорится": X; "закон, в котором сказано": the paper itself.
Speaker SpeakerFinder::owner_of_paper(const Cue& cue, TokenIndex lo) {
  const TokenIndex paper = cue.begin - 4;
  if (paper < lo || paper >= cue.begin) return {};
  const Referent* r = lexicon_.referent(d_.reading(paper).lemma);
  if (r != nullptr && r->kind == Referent::Kind::document && r->of != "message")
    return Speaker::named(kNoIndex, d_.reading(paper).lemma, d_.span_of(paper, paper + 1));
  Cue main = cue;
  main.kind = CueKind::noun;
  main.begin = cue.begin - 3;
  return before(main, lo);
}

Speaker SpeakerFinder::first_subject(TokenIndex i, TokenIndex hi) {
  Phrase p;
  for (; i + 1 < hi; ++i) {
    if (!d_.is(i, ",") || !read_phrase(i + 1, hi, p) || !p.nominative || p.end >= hi) continue;
    const bool named = p.speaker.entity != kNoIndex || p.speaker.reference == Reference::pronoun;
    const bool verb_after = (d_.reading(p.end).reading.grammemes & VERB) != 0;
    if (p.speaker.found && (named || verb_after)) return p.speaker;
  }
  return {};
}

Speaker SpeakerFinder::before_dash(TokenIndex dash, TokenIndex lo) {
  Phrase p;
  Speaker longest;
  for (TokenIndex i = dash; i-- > lo && i + kMostTokens > dash && d_.token(i).kind == TokenKind::word;)
    if (read_phrase(i, dash, p) && p.end == dash && p.nominative) longest = p.speaker;
  return longest;
}

Speaker SpeakerFinder::object_of(const Cue& cue, const Speaker& subject, TokenIndex hi) {
  Phrase p;
  for (TokenIndex i = cue.end; i < hi;) {
    const Token& t = d_.token(i);
    if (t.kind == TokenKind::punctuation || ends_clause(t) || (d_.reading(i).reading.grammemes & PREP) != 0) return {};
    if (!read_phrase(i, hi, p)) {
      ++i;
      continue;
    }
    const bool oblique = (p.readings & (accs | gent)) != 0 || !p.chosen_nominative;
    if (!p.speaker.mention.overlaps(subject.mention) && oblique && (p.speaker.entity != kNoIndex || p.speaker.animate))
      return p.speaker;
    i = std::max(p.end, i + 1);
  }
  return {};
}

Speaker SpeakerFinder::at(TokenIndex i, TokenIndex hi) {
  Phrase p;
  if (i < hi && read_phrase(i, hi, p)) return p.speaker;
  // Quotation marks around a medium's name: по данным «Фонтанки».
  if (i + 1 < hi && d_.token(i).kind == TokenKind::quote_open && read_phrase(i + 1, hi, p)) return p.speaker;
  return {};
}

}  // namespace newsx
