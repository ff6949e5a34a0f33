#include "acts/act_governor.h"

#include <algorithm>

#include "text/number.h"
#include "text/roman.h"
#include "tokens/numbers.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kWidestLook = 40;    // tokens from an act back to its verb
constexpr TokenIndex kWidestClause = 60;  // tokens from a verb back to the beginning of its clause
constexpr TokenIndex kVerbWithin = 12;    // tokens from an act on to its verb
constexpr TokenIndex kPartWithin = 3;     // tokens from a sentence's beginning to "среди них"
constexpr TokenIndex kNear = 6;  // tokens to the word that makes a phrase with the verb: "вступил в силу"
constexpr TokenIndex kDoubtWithin = 12;    // tokens from "опровергли" to "что"
constexpr TokenIndex kAgentWithin = 4;     // tokens from a verb on to who did it
constexpr TokenIndex kWidestSubject = 12;  // tokens from a verb to the chamber that did it

// 1 for "в первом чтении", the greatest of several; 0: token i tells none.
std::uint32_t reading_before(const Document& d, TokenIndex low, TokenIndex i) {
  std::uint32_t reading = 0;
  for (TokenIndex k = i; k > low && k + kNear > i; --k) {
    if (says(d, k - 1, ActWord::final)) return 3;
    if (const int roman = roman_value(d.text_of(k - 1)); roman >= 1 && roman <= 3)  // "в II чтении"
      return static_cast<std::uint32_t>(roman);
    if (k == i && is_ordinal(d.text_of(k - 1)))  // "в 1-м чтении", not "3-го июня в первом чтении"
      return static_cast<std::uint32_t>(std::max(0, leading_number(d.text_of(k - 1))));
    for (const NameMatch& m : d.names_at(k - 1))
      if (d.gazetteer.entry_class(m.entry) == "ordinal")
        reading = std::max(reading, read_number<std::uint32_t>(d.attribute(m.entry, "value")).value_or(0));
  }
  return reading;
}

}  // namespace

Stage with_reading(const Document& d, AnnouncingWords& words, Stage stage, TokenRange range) {
  if (stage != Stage::adopted) return stage;
  for (TokenIndex i = range.begin; i < range.end; ++i) {
    const ActWord word = act_word(d, i);
    if (intersects(word, ActWord::basis) && i > range.begin && d.is(i - 1, FunctionWord::within)) {
      const bool whole = i + 3 < range.end && says(d, i + 3, ActWord::whole);  // "за основу и в целом"
      return whole ? stage : Stage::first_reading;
    }
    if (!intersects(word, ActWord::reading)) continue;
    // "одобрил законопроект ко второму чтению"
    if ((d.reading(i).reading.grammemes & (datv | loct)) == datv) continue;
    std::uint32_t reading = reading_before(d, range.begin, i);
    // "в двух чтениях, первом и втором"
    if (reading == 0) reading = reading_before(d, i, std::min(range.end, i + kNear));
    if (reading == 0 && i > range.begin) reading = words.look_up(i - 1).value;
    if (reading == 1) return Stage::first_reading;
    if (reading == 2) return Stage::second_reading;
    if (reading == 3) return Stage::third_reading;
  }
  return stage;
}

ActGovernor ActGovernorFinder::before(const ActPhrase& act) { return settled(look_before(act), act.end); }

ActGovernor ActGovernorFinder::behind(std::span<const ActPhrase> acts) {
  return settled(look_behind(acts), acts.back().end);
}

ActGovernor ActGovernorFinder::settled(ActGovernor g, TokenIndex end) {
  if (!g.is_found() || !happened(g.verb)) return {};
  g.clause = clause_begin(g.verb);
  g.present = (finite_grammemes(d_, g.verb) & pres) != 0;
  // "Закон денонсирует соглашение" tells what is in the law.
  if (g.present && g.stage == Stage::repealed && g.verb > 0 && words_.look_up(g.verb - 1).is_item()) return {};
  for (TokenIndex i = g.clause; i < g.verb; ++i)
    if (d_.is(i, FunctionWord::condition | FunctionWord::purpose | FunctionWord::hearsay | FunctionWord::subjunctive))
      return {};
  const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[g.verb]];
  if (d_.text_of(sentence.end - 1) == "?") return {};
  g.stage = with_reading(d_, words_, g.stage, {g.clause, std::min(sentence.end, std::max(end, g.verb) + kVerbWithin)});
  return g;
}

ActGovernor ActGovernorFinder::of_verb(TokenIndex verb) const {
  ActGovernor g;
  if (!happened(verb)) return g;
  g.verb = verb;
  g.stage = Stage::adopted;
  g.clause = clause_begin(verb);
  return g;
}

// Back over adverbials and the counted whole ("три документа:") to the verb.
ActGovernor ActGovernorFinder::look_before(const ActPhrase& act) {
  ActGovernor g;
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[act.head]].begin;
  const TokenIndex low = act.begin > first + kWidestLook ? act.begin - kWidestLook : first;
  int depth = 0, brackets = 0;
  bool dash = false, counted = false;
  for (TokenIndex i = is_in_marks(act) ? act.begin - 1 : act.begin; i-- > low;) {
    const Token& t = d_.token(i);
    dash |= t.kind == TokenKind::dash;
    depth += t.kind == TokenKind::quote_close;
    brackets += t.kind == TokenKind::bracket_close && d_.text_of(i) == ")";  // "[" opens a link, not an aside
    if (t.kind == TokenKind::quote_open && --depth < 0) return {};
    if (t.kind == TokenKind::bracket_open && d_.text_of(i) == "(" && --brackets < 0) {
      if (!enumerates(i)) return {};
      g.colon = true;
      brackets = 0;
    }
    if (depth > 0 || brackets > 0) continue;
    const std::string_view mark = d_.text_of(i);
    // "среди которых", "в том числе"
    const bool part = i > low && t.kind == TokenKind::word && d_.is(i, FunctionWord::relative) &&
                      words_.look_up(i - 1).role == AnnouncingRole::part;
    if (mark == ";" || mark == "." || (!part && d_.is(i, FunctionWord::relative | FunctionWord::that))) return {};
    if (t.kind == TokenKind::punctuation && mark == ":") {
      if (g.colon) return {};
      g.colon = true;
    }
    if (t.kind != TokenKind::word) continue;
    if (i + 1 == act.begin && contrasts(d_, i)) return {};  // ", а законы о водах отклонил"
    const AnnouncingWord said = words_.look_up(i);
    if (said.role == AnnouncingRole::part) {  // "в том числе", "включая"
      g.colon = true;
      continue;
    }
    counted |= dash && said.is_item();
    const Grammemes w = finite_grammemes(d_, i);
    if (const ActVerb* const row = act_verb(d_, i)) {
      g.passive = (w & PRTS) != 0 || (w & intr) != 0;
      g.colon |= counted;  // "подписано два документа – договор о мосте и протокол о пошлинах"
      if (!fits(i, *row, act, g.colon ? Side::list_behind : Side::behind)) return {};
      g.verb = i;
      g.stage = row->stage;
      g.by_vote = row->is_vote();
      return g;
    }
    // "Среди подписанных документов – соглашение о границе"
    const ActVerb* const among = (dash || g.colon) && i > low && (w & PRTF) != 0 ? act_participle(d_, i) : nullptr;
    if (among != nullptr && (act.grammemes & nomn) != 0 && words_.look_up(i - 1).role == AnnouncingRole::part) {
      g.verb = i;
      g.stage = among->stage;
      g.passive = g.colon = true;
      return g;
    }
    if (hides(i, low)) return {};
  }
  return low == first && (act.grammemes & nomn) != 0 ? told_before(first) : ActGovernor();
}

// "Подписаны пять документов. Среди них – соглашение о границе": the verb of the sentence before the one that begins
// at token i.
ActGovernor ActGovernorFinder::told_before(TokenIndex i) {
  ActGovernor g;
  bool part = false;
  for (TokenIndex k = i; k < i + kPartWithin && k < d_.token_count(); ++k)
    part |= d_.token(k).kind == TokenKind::word && words_.look_up(k).role == AnnouncingRole::part;
  if (!part || i == 0) return g;
  const Sentence& before = d_.tokens.sentences[d_.sentence_of[i - 1]];
  bool many = false;
  for (TokenIndex k = i; k > before.begin && k + kWidestClause > i; --k) {
    if (d_.token(k - 1).kind != TokenKind::word) continue;
    many |= words_.look_up(k - 1).is_item() && (d_.words.any(d_.token(k - 1).word) & plur) != 0;
    const ActVerb* const row = act_verb(d_, k - 1);
    if (row == nullptr || !row->classes.empty() || !row->near.empty() || !row->preposition.empty()) continue;
    if (g.is_found()) return {};  // which of them is not told
    g.verb = k - 1;
    g.stage = row->stage;
  }
  if (!g.is_found() || !many) return {};
  g.passive = (finite_grammemes(d_, g.verb) & (PRTS | intr)) != 0;
  g.colon = true;
  return g;
}

// Whether the word at token i is a verb with objects of its own; an earlier verb says nothing of the act then.
bool ActGovernorFinder::hides(TokenIndex i, TokenIndex low) const {
  const Grammemes w = finite_grammemes(d_, i);
  // "подписал и обнародовал закон"
  const bool joined = (w & VERB) != 0 && i > low + 1 && d_.is(i - 1, FunctionWord::additive) && act_verb(d_, i - 2);
  if ((w & (VERB | INFN | GRND)) != 0 && !joined && !d_.is(i, FunctionWord::linking)) return true;
  // "признало утратившим силу" goes on to the verb.
  return (w & PRTS) != 0 || ((w & PRTF) != 0 && (w & actv) != 0 && (w & ablt) == 0);
}

// "принял «Закон о лесах»": the marks hold the act and nothing else.
bool ActGovernorFinder::is_in_marks(const ActPhrase& act) const {
  return act.begin > 0 && act.end < d_.token_count() && d_.token(act.begin - 1).kind == TokenKind::quote_open &&
         d_.token(act.end).kind == TokenKind::quote_close;
}

// "подписаны документы (соглашение о мостах …)"; not "принят проект (так называемый закон о мостах)".
bool ActGovernorFinder::enumerates(TokenIndex bracket) {
  if (bracket == 0 || !words_.look_up(bracket - 1).is_item()) return false;
  const bool counted = bracket > 1 && words_.look_up(bracket - 2).value > 1;  // "четыре документа (…"
  return counted || (d_.reading(bracket - 1).reading.grammemes & plur) != 0;
}

// On to a verb in the same clause, with nothing but adverbials and inserted clauses between.
ActGovernor ActGovernorFinder::look_behind(std::span<const ActPhrase> acts) {
  ActGovernor g;
  const ActPhrase& act = acts.front();
  // "Закон, запрещающий салюты, принят"
  const bool comma = acts.back().clause && d_.is(acts.back().end, ",");
  const TokenIndex end = acts.back().end + (comma || is_in_marks(acts.back()) ? 1 : 0);
  const TokenIndex from = over_insertion(end, d_.tokens.sentences[d_.sentence_of[act.head]].end);
  const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[act.head]];
  if (act.begin > sentence.begin && d_.token(act.begin - 1).kind == TokenKind::word &&
      !d_.is(act.begin - 1, FunctionWord::coordination | FunctionWord::that) &&
      (d_.reading(act.begin - 1).reading.grammemes & (ADVB | NOUN | PRCL | PREP)) == 0)
    return g;
  const TokenIndex high = std::min(sentence.end, from + kVerbWithin);
  for (TokenIndex i = from; i < high; ++i) {
    const Token& t = d_.token(i);
    if (t.kind == TokenKind::punctuation || t.kind == TokenKind::dash || t.kind == TokenKind::quote_open) return g;
    if (t.kind != TokenKind::word) continue;
    const Grammemes w = finite_grammemes(d_, i);
    if (const ActVerb* const row = act_verb(d_, i)) {
      g.passive = (w & PRTS) != 0 || (w & intr) != 0 || row->act_subject;
      if (!fits(i, *row, act, acts.size() > 1 ? Side::several_before : Side::before)) return {};
      // "Закон о лесах принял президент", "Указ «О гербе» президент подписал", "Закон приняли": otherwise the act is
      // the subject.
      const bool impersonal = acts.size() == 1 && is_impersonal(i, act) && !d_.is(i + 1, ":");
      const bool other = impersonal || subjects_.has_subject(from, i) || (row->of_chamber && is_done_by_chamber(i));
      if (!g.passive && row->preposition.empty() && (!other || has_object(i))) return {};
      g.verb = i;
      g.resumes = from;
      g.stage = row->stage;
      g.by_vote = row->is_vote();
      return g;
    }
    if ((w & (VERB | INFN | GRND | PRTS)) != 0 && !d_.is(i, FunctionWord::linking)) return g;
  }
  return g;
}

// Behind the clause that is inserted at token i between commas, or the bracket: "закон, автором которого он является,".
TokenIndex ActGovernorFinder::over_insertion(TokenIndex i, TokenIndex end) const {
  end = std::min(end, i + kWidestLook);
  const bool bracket = i < end && d_.token(i).kind == TokenKind::bracket_open;
  const bool clause = i + 3 < end && d_.text_of(i) == "," &&
                      (d_.is(i + 1, FunctionWord::relative) || d_.is(i + 2, FunctionWord::relative) ||
                       (d_.reading(i + 1).reading.grammemes & PRTF) != 0);
  if (!bracket && !clause) return i;
  for (TokenIndex k = i + 1; k < end; ++k)
    if (bracket ? d_.token(k).kind == TokenKind::bracket_close : d_.text_of(k) == ",") return k + 1;
  return i;
}

// "Закон приняли": the act is not its subject.
bool ActGovernorFinder::is_impersonal(TokenIndex verb, const ActPhrase& act) const {
  return (finite_grammemes(d_, verb) & plur) != 0 && (act.grammemes & plur) == 0;
}

// "Указ № 5. Президент подписал закон": the verb has another act for its object.
bool ActGovernorFinder::has_object(TokenIndex verb) const {
  TokenIndex end = verb;
  return words_.act_at(verb + 1, d_.tokens.sentences[d_.sentence_of[verb]].end, end) != kNoEntry;
}

// "проголосовали за принятие закона", "за три закона": noun and number stand to the verb as the act would.
ActPhrase ActGovernorFinder::voted_on(const ActPhrase& act) const {
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[act.head]].begin;
  if (act.begin == first || (act.grammemes & gent) == 0) return act;
  ActPhrase noun = act;
  --noun.begin;
  if (act.counted && (d_.token(noun.begin).kind == TokenKind::number || follows(d_, act.begin, NUMR))) return noun;
  if (!says(d_, noun.begin, ActWord::passing)) return act;
  noun.grammemes = d_.words.any(d_.token(noun.begin).word) & (cases | numbers | genders);
  return noun;
}

bool ActGovernorFinder::fits(TokenIndex verb, const ActVerb& row, const ActPhrase& named, Side side) {
  const ActPhrase act = voted_on(named);
  const Grammemes w = finite_grammemes(d_, verb);
  if (!row.classes.empty() && !lists_word(row.classes, act.cls)) return false;
  if (!row.near.empty() && !has_near(verb, row.near) && !(row.of_chamber && is_done_by_chamber(verb))) return false;
  // "внесла поправки в закон" changes the law; "внесла в Думу поправки" puts them forward.
  if (row.stage == Stage::introduced && d_.attribute(act.entry, "topic") == "act" &&
      !d_.is(verb + 1, FunctionWord::inside))
    return false;
  // "включая соглашение" belongs to no preposition.
  const bool part = act.begin > 0 && words_.look_up(act.begin - 1).role == AnnouncingRole::part;
  const bool preposition = !part && follows(d_, act.begin, PREP);
  if (row.preposition.empty() ? preposition : !preposition || !d_.is(act.begin - 1, row.preposition)) return false;
  const bool subject = (w & PRTS) != 0 || (w & intr) != 0;
  if ((act.grammemes & (subject ? nomn : nomn | accs)) == 0) return false;
  if (!subject && (act.grammemes & accs) == 0) return false;
  // "Решением суда отменено постановление": a short participle agrees with its act.
  if (side != Side::list_behind && (w & PRTS) != 0 && (w & sing) != 0 && !agree(w, act.grammemes, numbers | genders))
    return false;
  const bool plural = (act.grammemes & plur) != 0 || side == Side::several_before;
  if (side != Side::behind && side != Side::list_behind && (w & PRTS) != 0 && (w & plur) != 0 && !plural) return false;
  for (TokenIndex i = std::min(verb, act.end); i < std::max(verb, act.begin); ++i)
    if (row.stage != Stage::introduced && says(d_, i, ActWord::consideration)) return false;
  return true;
}

bool ActGovernorFinder::has_near(TokenIndex verb, std::string_view forms) const {
  const Sentence& s = d_.tokens.sentences[d_.sentence_of[verb]];
  const TokenIndex low = verb > s.begin + kNear ? verb - kNear : s.begin;
  for (TokenIndex i = low; i < std::min(s.end, verb + kNear); ++i)
    if (lists_word(forms, d_.folded(i))) return true;
  return false;
}

// "Рада поддержала", "поддержали 280 депутатов"; not "депутаты от оппозиции поддержали".
bool ActGovernorFinder::is_done_by_chamber(TokenIndex verb) const {
  const Sentence& s = d_.tokens.sentences[d_.sentence_of[verb]];
  const auto ends = [&](TokenIndex i) { return d_.token(i).kind == TokenKind::punctuation || act_verb(d_, i); };
  const Grammemes as = (finite_grammemes(d_, verb) & PRTS) != 0 ? ablt : nomn;  // "поддержан парламентом"
  for (TokenIndex i = verb; i > s.begin && i + kWidestSubject > verb && !ends(i - 1); --i)
    if (is_chamber(i - 1, as)) return true;
  for (TokenIndex i = verb + 1; i < std::min(s.end, verb + kWidestSubject) && !ends(i); ++i)
    if (is_chamber(i, as)) return true;
  return false;
}

bool ActGovernorFinder::is_chamber(TokenIndex i, Grammemes as) const {
  if (!says(d_, i, ActWord::chamber | ActWord::voter)) return false;
  if (d_.is(i + 1, FunctionWord::from) || d_.is(i + 1, FunctionWord::out_of)) return false;
  for (TokenIndex k = i; k > 0 && k + 3 > i; --k)  // "280 народных депутатов"
    if (d_.token(k - 1).kind == TokenKind::number || follows(d_, k, NUMR))
      return k < 2 || !says(d_, k - 2, ActWord::end);  // "лишь 27 депутатов"
  return says(d_, i, ActWord::chamber) && (d_.reading(i).reading.grammemes & as) != 0 && !follows(d_, i, PREP);
}

// In the past, or in the present of an imperfective ("отменяет"), and not denied.
bool ActGovernorFinder::happened(TokenIndex verb) const {
  const Grammemes w = finite_grammemes(d_, verb);
  const bool done = (w & PRTS) != 0 || (w & past) != 0 || ((w & pres) != 0 && (w & impf) != 0);
  if (!done || (w & impr) != 0) return false;
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[verb]].begin;
  for (TokenIndex i = verb; i > first && i + 3 > verb;) {
    --i;
    if (d_.is(i, FunctionWord::negation | FunctionWord::future | FunctionWord::subjunctive)) return false;
    const Grammemes before = d_.reading(i).reading.grammemes;
    if ((w & PRTS) != 0 && (before & (INFN | futr)) != 0) return false;  // "может быть принят"
    if (d_.token(i).kind != TokenKind::word) break;
  }
  return !is_doubted(verb);
}

// "опровергли сообщения о том, что президент подписал указ", "президент якобы подписал указ", "будто подписан указ"
bool ActGovernorFinder::is_doubted(TokenIndex verb) const {
  const TokenIndex clause = clause_begin(verb);
  for (TokenIndex i = clause; i < verb; ++i)
    if (d_.is(i, FunctionWord::hearsay | FunctionWord::as_if)) return true;
  if (!d_.is(clause, FunctionWord::that)) return false;
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[verb]].begin;
  for (TokenIndex i = clause; i > first && i + kDoubtWithin > clause; --i)
    if (says(d_, i - 1, ActWord::doubt)) return i == first + 1 || !d_.is(i - 2, FunctionWord::negation);
  return false;
}

TokenIndex ActGovernorFinder::clause_begin(TokenIndex verb) const {
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[verb]].begin;
  const TokenIndex low = verb > first + kWidestClause ? verb - kWidestClause : first;
  int depth = 0;
  for (TokenIndex i = verb; i-- > low;) {
    depth += d_.token(i).kind == TokenKind::quote_close;
    if (d_.token(i).kind == TokenKind::quote_open && --depth < 0) return i + 1;
    if (depth > 0) continue;
    if (d_.text_of(i) == ";" || d_.text_of(i) == ":" || d_.is(i, FunctionWord::that)) return i;
    if (d_.token(i).kind == TokenKind::word && i + 1 < verb && (d_.reading(i).reading.grammemes & VERB) != 0)
      return i + 1;
    if (d_.is(i, FunctionWord::condition | FunctionWord::purpose)) return i;
  }
  return low;
}

ActOwner ActGovernorFinder::issuer(const ActGovernor& governor, const ActPhrase& act) const {
  if (governor.stage == Stage::in_force) return act.owner;
  if (governor.passive) {
    const TokenIndex end =
        std::min(d_.tokens.sentences[d_.sentence_of[governor.verb]].end, governor.verb + 1 + kAgentWithin);
    ActOwner agent = subjects_.agent_in({governor.verb + 1, end});
    const TokenIndex low = act.begin < governor.verb ? std::max(governor.clause, act.end) : governor.clause;
    if (agent.entity == kNoIndex) agent = subjects_.agent_in({low, governor.verb});
    if (agent.entity == kNoIndex && low > governor.clause) agent = subjects_.agent_in({governor.clause, act.begin});
    return agent.entity != kNoIndex ? agent : act.owner;
  }
  if (subject_from(governor) < governor.clause)
    return subjects_.only_one_in({subject_from(governor), governor.clause}, governor.verb);
  const ActOwner before = subjects_.last_in({governor.clause, governor.verb}, governor.verb);
  // "указ подписал президент Иван Громов", "подписал президент указ"
  if (before.entity != kNoIndex) return before;
  const bool inverted = act.begin < governor.verb;
  const ActOwner subject = subjects_.behind(governor.verb, inverted ? kNone : act.begin);
  return subject.entity == kNoIndex && inverted && is_impersonal(governor.verb, act) ? act.owner : subject;
}

bool ActGovernorFinder::has_body_subject(const ActGovernor& governor) const {
  return subjects_.has_body_in({subject_from(governor), governor.verb});
}

// Where the verb's subject may stand from: a verb behind "и" shares its subject with one before it ("Суд оправдал его и
// отменил указ").
TokenIndex ActGovernorFinder::subject_from(const ActGovernor& governor) const {
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[governor.verb]].begin;
  TokenIndex join = governor.verb;  // "и отменил", "а также отменил"
  if (join > first && d_.is(join - 1, FunctionWord::also)) --join;
  if (join == first || !d_.is(join - 1, FunctionWord::coordination) || d_.is(join - 1, FunctionWord::contrast))
    return governor.clause;
  return governor.verb > first + kWidestClause ? governor.verb - kWidestClause : first;
}

}  // namespace newsx
