#include "speech/sources.h"

#include <algorithm>

#include "speech/embedded_clauses.h"
#include "speech/entity_kinds.h"
#include "speech/phrase_parts.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kWidestClause = 40;  // tokens to each side of the cue

}  // namespace

Speaker SourceReader::at(TokenIndex i, TokenIndex hi) const {
  Phrase p;
  if (i < hi && phrases_.read(i, hi, p)) return p.speaker;
  // Quotation marks around a medium's name: по данным «Фонтанки».
  if (i + 1 < hi && t_.is_kind(i, TokenKind::quote_open) && phrases_.read(i + 1, hi, p)) return p.speaker;
  return {};
}

// Also a name in quotation marks: "в «Интерфаксе» заявили".
bool SourceReader::read_marked(TokenIndex i, TokenIndex hi, Phrase& out) const {
  if (phrases_.read(i, hi, out)) return true;
  const TokenIndex mark = attributes_end(t_, i, hi);  // "в озёрской «Заре»"
  return t_.is_kind(mark, TokenKind::quote_open) && phrases_.name_at(mark + 1, hi, out);
}

Speaker SourceReader::possessor(TokenIndex i) const {
  Speaker s;
  s.mention = t_.d.span_of(i, i + 1);
  if (t_.d.is(i, FunctionWord::plural)) {
    s.reference = Reference::they;
    return s;
  }
  s.found = true;
  s.name = t_.d.text_of(i);
  s.reference = Reference::pronoun;
  s.gender = t_.d.is(i, FunctionWord::masculine) ? 'm' : 'f';
  return s;
}

Speaker SourceReader::of_preposition(const Cue& cue, TokenIndex hi) const {
  for (TokenIndex i = cue.begin; i < cue.end; ++i)
    if (t_.d.is(i, FunctionWord::possessive)) {
      Speaker owner = possessor(i);
      const std::string_view noun = t_.d.reading(cue.end - 1).lemma;
      if (t_.lexicon.referent(noun, Referent::Kind::document) != nullptr) owner.lemma = noun;
      return owner;
    }
  TokenIndex first = cue.end;
  while (first < hi && (t_.grammemes(first) & PRCL) != 0) ++first;  // "по информации же X"
  if (t_.is_kind(first, TokenKind::number)) return {};  // "по имеющейся информации 46 детей"
  if (is_site_behind(first, hi)) return paper_at(first + 1, hi, {});  // "согласно сообщению на сайте мэрии"
  Speaker s = at(first, hi);
  if (!s.found) s = described_source(first, hi);
  if (!s.found) s = foreign_name(first, hi);
  if (is_next_subject(s)) return {};
  // "По сообщениям СМИ,": the cue's own last word.
  if (!s.found && t_.lexicon.referent(t_.d.reading(cue.end - 1).lemma, Referent::Kind::body) != nullptr)
    return Speaker::worded(t_.d.span_of(cue.end - 1, cue.end), cue.end - 1, cue.end);
  const bool paper = s.entity == kNoIndex && s.words_end == s.words_begin + 1 && s.words_begin == cue.end;
  if (paper && t_.lexicon.referent(s.lemma, Referent::Kind::document) != nullptr && !is_own_speaker(cue.end))
    return message(cue.end);
  if (!s.found && t_.is_mark(cue.end, ",")) {
    const Grammemes participle = cue.end + 1 < hi ? t_.grammemes(cue.end + 1) : Grammemes{0};
    if ((participle & PRTF) != 0 && agree(participle, t_.d.words.any(t_.token(cue.end - 1).word)))
      return publisher(cue.end - 1, hi);  // "по информации, опубликованной X, …"
    if (is_bare_message(cue)) return message(cue.end - 1);
  }
  const Speaker name = s.entity == kNoIndex ? name_in_apposition(s, first, hi) : Speaker{};
  return name.found ? name : s;
}

// "По предварительным данным затраты выросли": what stands behind the cue is no source but the clause's subject.
bool SourceReader::is_next_subject(const Speaker& s) const {
  const bool bare_name = is_person(t_.named, s.entity) && !s.mention.empty() && s.words_end == s.words_begin;
  if (bare_name && t_.named.entities[s.entity].gender == 'm') {
    const auto surname = t_.d.analyses(t_.token_at(s.mention.end - 1));
    const auto has_case = [&](Grammemes one) {
      return std::any_of(surname.begin(), surname.end(), [&](const Analysis& a) {
        return (a.reading.grammemes & one) != 0 && (a.reading.grammemes & numbers) != plur;
      });
    };
    return has_case(nomn) && !has_case(gent);
  }
  if (s.entity != kNoIndex || s.animate || s.words_end <= s.words_begin) return false;
  const TokenIndex head = attributes_end(t_, s.words_begin, s.words_end);
  const Grammemes g = head < s.words_end ? t_.grammemes(head) : Grammemes{0};
  const bool thing = (g & NOUN) != 0 && (g & (nomn | accs)) != 0 && (g & anim) == 0;
  return thing && t_.lexicon.referent(t_.d.reading(head).lemma) == nullptr && t_.token(head).shape == Shape::lower;
}

// "Согласно zaryaScore, …": a word in Latin letters with a capital, which no table has.
Speaker SourceReader::foreign_name(TokenIndex i, TokenIndex hi) const {
  if (i >= hi || !t_.is_kind(i, TokenKind::word) || t_.token(i).has(token_flag::cyrillic) ||
      t_.token(i).shape == Shape::lower)
    return {};
  Speaker s = Speaker::named(kNoIndex, t_.d.text_of(i), t_.d.span_of(i, i + 1));
  s.proper = true;
  return s;
}

// "По словам знакомого с ним рыбака": the noun stands behind what is said of it.
Speaker SourceReader::described_source(TokenIndex i, TokenIndex hi) const {
  constexpr TokenIndex kMostBefore = 6;
  const Grammemes first = i + 1 < hi ? t_.grammemes(i) : Grammemes{0};
  if ((first & (ADJF | PRTF)) == 0 || (t_.grammemes(i + 1) & PREP) == 0) return {};
  for (TokenIndex k = i + 2; k < std::min(hi, i + kMostBefore) && t_.is_kind(k, TokenKind::word); ++k) {
    const Grammemes g = t_.grammemes(k);
    const bool paper = t_.lexicon.referent(t_.d.reading(k).lemma, Referent::Kind::document) != nullptr;
    if ((g & NOUN) == 0 || ((g & anim) == 0 && !paper) || (g & first & cases) == 0 || (g & first & numbers) == 0)
      continue;
    if (paper) return at(k, hi);  // "согласно оглашённому в среду решению суда"
    Speaker s = Speaker::worded(t_.d.span_of(i, k + 1), i, k + 1);
    s.lemma = t_.d.reading(k).lemma;
    s.animate = (g & plur) == 0;
    return s;
  }
  return {};
}

// "Согласно сообщению, …"
bool SourceReader::is_bare_message(const Cue& cue) const {
  const TokenIndex paper = cue.end - 1;
  return paper > cue.begin && !is_own_speaker(paper) && (t_.grammemes(paper) & sing) != 0 &&
         t_.lexicon.find(t_.d.folded(cue.begin)) != nullptr;
}

// "По словам одного из участников, епископа Ивана Озёрского, …": the name between commas behind the words of `s`, which
// begin at `i`, in their case.
Speaker SourceReader::name_in_apposition(const Speaker& s, TokenIndex i, TokenIndex hi) const {
  while (i < hi && t_.token(i).begin < s.mention.end) ++i;
  Phrase p;
  if (i + 1 >= hi || !t_.is_mark(i, ",") || !phrases_.read(i + 1, hi, p) || p.end >= hi) return {};
  const bool named = is_person(t_.named, p.speaker.entity) && !p.nominative && t_.is_mark(p.end, ",");
  return named ? p.speaker : Speaker{};
}

bool SourceReader::is_impersonal(const Cue& cue) {
  if (cue.kind() != CueKind::predicate || cue.is(CueTrait::relaying)) return false;
  return (cue.form & (VERB | PRED | ADVB)) != 0 || ((cue.form & (ADJS | PRTS)) != 0 && (cue.form & neut) != 0);
}

bool SourceReader::is_edge(TokenIndex i) const {
  switch (t_.token(i).kind) {
    case TokenKind::punctuation:
    case TokenKind::dash:
    case TokenKind::quote_open:
    case TokenKind::quote_close:
      return true;
    default:
      return t_.d.is(i, FunctionWord::that);
  }
}

// "В письме, в частности, говорится": the comma before a few words without a verb that `comma` closes; else `comma`.
TokenIndex SourceReader::over_short_aside(TokenIndex comma, TokenIndex lo) const {
  constexpr TokenIndex kLongestAside = 5;
  if (!t_.is_mark(comma, ",")) return comma;
  for (TokenIndex i = comma; i-- > lo && i + kLongestAside > comma;) {
    if (t_.is_mark(i, ",")) return i;
    if (!t_.is_kind(i, TokenKind::word) || (t_.grammemes(i) & VERB) != 0) break;
  }
  return comma;
}

SourceReader::Clause SourceReader::clause_around(const Cue& cue, TokenIndex lo, TokenIndex hi) const {
  Clause c = {cue.begin, cue.end};
  while (c.begin > lo && cue.begin - c.begin < kWidestClause) {
    const TokenIndex before = c.begin - 1;
    if (t_.is_kind(before, TokenKind::quote_close)) {
      while (c.begin > lo && !t_.is_kind(c.begin - 1, TokenKind::quote_open)) --c.begin;
      if (c.begin > lo) --c.begin;
    } else if (is_edge(before)) {
      TokenIndex open = t_.is_mark(before, ",") ? over_embedded(t_, before, lo) : before;
      if (open == before) open = over_short_aside(before, lo);
      if (open == before) break;
      c.begin = open;
    } else {
      c.begin = before;
    }
  }
  const auto goes_on = [&](TokenIndex i) {  // also "в сообщении, опубликованном на сайте мэрии"
    const bool participle = t_.is_mark(i, ",") && i + 1 < hi && (t_.grammemes(i + 1) & (PRTF | loct)) == (PRTF | loct);
    return !is_edge(i) || participle || t_.is_kind(i, TokenKind::quote_open);
  };
  while (c.end < hi && c.end - cue.end < kWidestClause && goes_on(c.end))
    c.end = std::min(hi, std::max(c.end, t_.close_of(c.end)) + 1);
  return c;
}

Speaker SourceReader::in_clause(const Cue& cue, TokenIndex lo, TokenIndex hi) const {
  // "В сообщении полиции приводится: …", not "приводятся слова министра"
  const bool relaying = cue.kind() == CueKind::predicate && cue.is(CueTrait::relaying) && (cue.form & numbers) == sing;
  const bool impersonal = is_impersonal(cue) || relaying;
  const bool they = (cue.form & (VERB | ADJS | PRTS)) != 0 && (cue.form & plur) != 0 && (cue.form & (per1 | per2)) == 0;
  if (!impersonal && !they) return {};
  const TokenIndex i = cue.begin;
  if (impersonal && i >= lo + 3 && t_.d.is(i - 1, FunctionWord::relative) && t_.d.is(i - 2, FunctionWord::inside) &&
      t_.is_mark(i - 3, ","))
    return paper_before(i - 3, lo);
  if (impersonal && i >= lo + 2 && t_.d.is(i - 1, FunctionWord::place) && t_.is_mark(i - 2, ","))
    return paper_before(i - 2, lo);
  const Clause clause = clause_around(cue, lo, hi);
  if (impersonal && (cue.form & PRTS) != 0)
    if (const Speaker agent = agent_in(clause); agent.found) return agent;
  for (TokenIndex k = clause.begin; k < clause.end; ++k) {
    if (they && t_.d.is(k, FunctionWord::there)) return told_of_there(k);
    if (k + 1 == clause.end) break;
    // not "на сайте мэрии вывесили заявление союза, в котором сказано"
    const bool site = is_site_behind(k, clause.end) && (k > cue.begin || !has_predicate(k, cue.begin));
    if (!site && !t_.d.is(k, FunctionWord::inside | FunctionWord::out_of)) continue;
    if (impersonal && is_told_of(k + 1)) {
      Speaker paper;  // "В нём поясняется, что": who issued what the sentence before was of
      paper.reference = Reference::paper;
      paper.lemma = t_.d.reading(k + 1).lemma;
      return paper;
    }
    // "В резолюции мост называют «ошибкой»"
    const bool papers = impersonal || (cue.is(CueTrait::naming) && is_paper_behind(k, clause.end));
    const Speaker s = site ? paper_at(k + 1, clause.end, {}) : source_at(k + 1, clause.end, papers);
    // "назвали её святой за работу в Индии"
    const bool far = k > cue.end && is_place(t_.named, s.entity);
    if (s.is_settled() && !far) return s;
  }
  Speaker goes_on;                                                     // "Отмечено также, что"
  const bool reports = impersonal && cue.is(CueTrait::direct_speech);  // not "предполагается также"
  for (TokenIndex k = clause.begin; reports && k < clause.end; ++k)
    if (t_.d.is(k, FunctionWord::also)) goes_on.reference = Reference::paper;
  return goes_on;
}

// "Лесовым было сказано": a person by name in the instrumental, with no preposition.
Speaker SourceReader::agent_in(const Clause& clause) const {
  for (TokenIndex i = clause.begin; i < clause.end; ++i) {
    const MentionIndex m = t_.names.mentions.covering(i);
    if (m == kNone || t_.names.mentions[m].begin != i || t_.names.mentions[m].type != EntityType::person) continue;
    const Grammemes g = t_.d.words.any(t_.token(i).word);
    const bool free = i == clause.begin || (t_.grammemes(i - 1) & PREP) == 0;
    const NameMention& name = t_.names.mentions[m];
    if (free && (g & ablt) != 0 && (g & (nomn | gent)) == 0)
      return Speaker::named(name.entity, t_.named.entities[name.entity].name, name.span);
  }
  return {};
}

// "Там заявили": the body that was told of before.
Speaker SourceReader::told_of_there(TokenIndex there) const {
  Speaker s;
  s.mention = t_.d.span_of(there, there + 1);
  s.reference = Reference::there;
  return s;
}

// "нём", "ней": one thing told of before.
bool SourceReader::is_told_of(TokenIndex i) const {
  const Grammemes g = t_.grammemes(i);
  return (g & NPRO) != 0 && (g & loct) != 0 && (g & sing) != 0 && (g & (masc | femn)) != 0;
}

// "в опубликованном в среду | докладе": the paper that the participle's clause at `i` is told of; `i` itself if there
// is none.
TokenIndex SourceReader::behind_participle(TokenIndex i, TokenIndex hi) const {
  constexpr TokenIndex kLongestClause = 8;  // tokens of "опубликованном накануне в газете «Заря»"
  for (TokenIndex k = i + 1; k < std::min(hi, i + kLongestClause) && t_.is_kind(k, TokenKind::word); ++k) {
    const Grammemes g = t_.grammemes(k);
    const bool agrees = (g & loct) != 0 && ((g & plur) != 0 || (g & t_.grammemes(i) & genders) != 0);
    if (agrees && t_.lexicon.referent(t_.d.reading(k).lemma, Referent::Kind::document) != nullptr) return k;
  }
  return i;
}

// The body that is named at `i`, after "в" or "из"; where the cue is impersonal (`papers`) the paper's owner or the
// paper.
Speaker SourceReader::source_at(TokenIndex i, TokenIndex hi, bool papers) const {
  if (papers && (t_.grammemes(i) & (PRTF | loct)) == (PRTF | loct)) i = behind_participle(i, hi);
  Phrase p;
  if (!read_marked(i, hi, p)) return {};
  const Speaker& s = p.speaker;
  // "В Берлине заявили": those who govern there.
  if (s.entity != kNoIndex) return is_body(t_.named, s.entity) || (!papers && governs(s.entity)) ? s : Speaker{};
  if (papers) return paper_at(i, hi, s);
  // "В ГИБДД сообщили", "в Водоканале": an abbreviation and a noun with a capital are a body's, known or not.
  const bool body = !s.lemma.empty() && (t_.lexicon.referent(s.lemma, Referent::Kind::body) != nullptr ||
                                         t_.token(i).shape == Shape::upper || is_capitalized_noun(t_, i));
  return body ? s : Speaker{};
}

// Whether a verb or short participle other than "было" stands in [begin, end).
bool SourceReader::has_predicate(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = begin; i < end; ++i)
    if ((t_.grammemes(i) & (VERB | PRTS)) != 0 && !t_.d.is(i, FunctionWord::linking)) return true;
  return false;
}

bool SourceReader::is_paper_behind(TokenIndex i, TokenIndex hi) const {
  const TokenIndex paper = attributes_end(t_, i + 1, hi);
  return paper < hi && t_.lexicon.referent(t_.d.reading(paper).lemma, Referent::Kind::document) != nullptr;
}

// "На официальном сайте мэрии": whether the preposition at `i` leads to where a body publishes.
bool SourceReader::is_site_behind(TokenIndex i, TokenIndex hi) const {
  if (!t_.d.is(i, FunctionWord::belonging) || i + 1 >= hi) return false;
  const TokenIndex site = attributes_end(t_, i + 1, hi);
  const Referent* r = site < hi ? t_.lexicon.referent(t_.d.reading(site).lemma, Referent::Kind::document) : nullptr;
  return r != nullptr && r->fits == "site";
}

// A paper, whose phrase begins at `i`: its owner, else its own words.
Speaker SourceReader::paper_at(TokenIndex i, TokenIndex hi, const Speaker& phrase) const {
  const TokenIndex paper = attributes_end(t_, i, hi);
  if (paper == i + 1 && t_.d.is(i, FunctionWord::possessive)) return possessor(i);
  Phrase owner;
  if (paper + 1 < hi && read_marked(paper + 1, hi, owner)) {
    // "во время штурма": what is neither a paper nor somebody's.
    // "в тексте выступления Лесова"
    if (owner.speaker.entity == kNoIndex && (owner.readings & gent) != 0 &&
        t_.lexicon.referent(owner.speaker.lemma, Referent::Kind::document) != nullptr)
      return paper_at(paper + 1, hi, owner.speaker);
    const bool owned =
        can_speak(t_, owner) || t_.lexicon.referent(t_.d.reading(paper).lemma, Referent::Kind::document) != nullptr;
    if (owner.speaker.entity != kNoIndex || ((owner.readings & gent) != 0 && owned)) return owner.speaker;
  }
  if (paper >= hi) return {};
  if (is_site_behind(paper + 1, hi)) return paper_at(paper + 2, hi, {});  // "в сообщении на сайте мэрии"
  if (const Speaker s = publisher(paper, hi); s.found) return s;
  if (!is_own_speaker(paper)) return message(paper);
  const bool alone = paper == i && phrase.mention == t_.d.span_of(paper, paper + 1);
  return alone ? paper_itself(paper) : phrase;
}

Speaker SourceReader::paper_itself(TokenIndex paper) const {
  const std::string_view noun = t_.d.reading(paper).lemma;
  Speaker s = Speaker::named(kNoIndex, noun, t_.d.span_of(paper, paper + 1));
  s.lemma = noun;
  return s;
}

// "В отчёте, вывешенном в холле X, говорится": the body in the participle's clause.
Speaker SourceReader::publisher(TokenIndex paper, TokenIndex hi) const {
  TokenIndex i = paper + 1;
  if (i + 2 >= hi || !t_.is_mark(i, ",") || (t_.grammemes(i + 1) & PRTF) == 0) return {};
  Phrase p;
  for (++i; i < hi && !t_.is_mark(i, ","); ++i)
    if (read_marked(i, hi, p) && (is_body(t_.named, p.speaker.entity) || is_person(t_.named, p.speaker.entity)))
      return p.speaker;
  return {};
}

// A letter or statement that does not say whose it is.
Speaker SourceReader::message(TokenIndex paper) const {
  Speaker s;
  if (t_.lexicon.referent(t_.d.reading(paper).lemma, Referent::Kind::document) == nullptr) return s;
  s.mention = t_.d.span_of(paper, paper + 1);
  s.reference = Reference::paper;
  s.lemma = t_.d.reading(paper).lemma;
  return s;
}

bool SourceReader::governs(Index entity) const {
  if (!is_place(t_.named, entity)) return false;
  const Entity& e = t_.named.entities[entity];
  return e.type == name_of(EntityType::country) || e.cls == "city";
}

bool SourceReader::is_own_speaker(TokenIndex paper) const {
  const Referent* r = t_.lexicon.referent(t_.d.reading(paper).lemma, Referent::Kind::document);
  return r != nullptr && r->fits != "message" && r->fits != "site";
}

// The paper that ", в котором" at `comma` tells of: the nearest noun for one, else the word before the comma.
TokenIndex SourceReader::paper_noun_before(TokenIndex comma, TokenIndex lo) const {
  constexpr TokenIndex kMostBehindPaper = 8;  // tokens: "заявление пресс-службы МИД Норвегии"
  for (TokenIndex i = comma; i-- > lo && i + kMostBehindPaper > comma && !t_.is_kind(i, TokenKind::punctuation);) {
    const std::string_view lemma = t_.d.reading(i).lemma;
    const CueRow* cue = t_.lexicon.find(lemma);  // "ответ"
    const bool words = cue != nullptr && cue->kind == CueKind::noun && cue->is(CueTrait::direct_speech);
    if (words || t_.lexicon.referent(lemma, Referent::Kind::document) != nullptr) return i;
  }
  return comma - 1;
}

// "В газете «Заря» была опубликована статья, в которой говорится": the medium of the clause that ends at `paper`.
Speaker SourceReader::medium_before(TokenIndex paper, TokenIndex lo) const {
  Phrase p;
  for (TokenIndex i = paper; i-- > lo && i + kWidestClause > paper && !t_.is_mark(i, ",");)
    if (t_.d.is(i, FunctionWord::inside | FunctionWord::belonging) && read_marked(i + 1, paper, p) &&
        is_media_body(t_.named, p.speaker.entity))
      return p.speaker;
  return {};
}

// "X распространил письмо, в котором говорится": X; "закон, в котором сказано": the paper itself.
Speaker SourceReader::paper_before(TokenIndex comma, TokenIndex lo) const {
  if (comma <= lo) return {};
  const TokenIndex paper = paper_noun_before(comma, lo);
  // "ответ министерства транспорта, в котором"
  Phrase owner;
  if (paper + 1 < comma && read_marked(paper + 1, comma, owner) && owner.end == comma &&
      (owner.speaker.entity != kNoIndex || (owner.readings & gent) != 0) && can_speak(t_, owner))
    return owner.speaker;
  if (is_own_speaker(paper)) {
    // "«Заря» опубликовала статью, в которой говорится": the medium
    const Speaker who = subjects_.find(paper, Grammemes{0}, lo);
    if (is_media_body(t_.named, who.entity)) return who;
    const Speaker medium = medium_before(paper, lo);
    return medium.found ? medium : paper_itself(paper);
  }
  // "X получил письмо, в котором сказано": another's.
  for (TokenIndex i = paper; i-- > lo && i + kWidestClause > paper && !t_.is_mark(i, ",");)
    if (t_.d.is(i, FunctionWord::receiving)) return paper_itself(paper);
  const Speaker s = subjects_.find(paper, Grammemes{0}, lo);
  return s.is_settled() ? s : paper_itself(paper);
}

}  // namespace newsx
