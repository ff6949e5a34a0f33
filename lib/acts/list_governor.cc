#include "acts/list_governor.h"

#include <algorithm>

#include "acts/act_number.h"
#include "acts/part_leads.h"

namespace newsx {

using namespace gram;

namespace {
constexpr TokenIndex kWholeWithin = 25;      // tokens from "11 законов" to "Среди них"
constexpr TokenIndex kComplementWithin = 6;  // tokens of "решения прошлых лет"
constexpr TokenIndex kLongestAdjunct = 7;    // tokens of "на заседании совета", from its end
constexpr TokenIndex kVerbWithin = 8;        // tokens from "наложил" to "на"
constexpr TokenIndex kNearWithin = 4;        // tokens from "признаны" to "силу"
constexpr TokenIndex kVerbAndActs = 12;  // tokens of "законы, по словам спикера, вчера единогласно приняты"
constexpr TokenIndex kToNextKind = 2;  // tokens from a title's closing mark to "и" of "») и три указа («"
}  // namespace

bool ListGovernorFinder::is_act(TokenIndex i) {
  const AnnouncingRole role = words_.look_up(i).role;
  return role == AnnouncingRole::act || role == AnnouncingRole::noun || role == AnnouncingRole::draft ||
         (role == AnnouncingRole::event && (d_.words.any(d_.token(i).word) & plur) != 0) ||
         (role == AnnouncingRole::question && (d_.words.any(d_.token(i).word) & (nomn | accs | gent)) != 0);
}

ListGovernor ListGovernorFinder::before(TokenIndex i, TokenIndex free_from) {
  if (i == 0) return ListGovernor::none;
  if (d_.token(i - 1).kind == TokenKind::bracket_open) --i;  // "приняты два закона («О лесах», «О водах»)"
  if (const TokenIndex as = before_examples(i); as > 0) i = as;
  if (const TokenIndex part = part_lead_before(d_, i); part != kNone) {
    i = behind_counted(part);
    if (i == 0) return ListGovernor::none;
    if (is_done({i, part})) return begins_with_count(i) ? ListGovernor::verb : ListGovernor::none;
  }
  // "приняла «О лесах» и «О водах»", "успела принять «О лесах» и «О водах»"
  if (words_.look_up(i - 1).role == AnnouncingRole::adopt) {
    const bool done = (finite_grammemes(d_, i - 1) & (VERB | PRTS)) != 0 ||
                      (i > 1 && words_.look_up(i - 2).role == AnnouncingRole::manage);
    return done ? ListGovernor::verb : ListGovernor::none;
  }
  // "внёс три законопроекта – «О лесах», «О водах»", "отменил два решения прошлых лет – «О лесах», «О водах»"
  if (d_.token(i - 1).kind == TokenKind::dash) i = behind_counted_act(i - 1);
  // "распоряжения за номерами | 602-р («О лесах»)"
  if (i > 2 && d_.is(i - 1, FunctionWord::item_label) && (d_.reading(i - 2).reading.grammemes & PREP) != 0) i -= 2;
  if (i > 1 && is_number_sign(d_.text_of(i)) && follows(d_, i, PREP)) --i;  // "приказы под | № 88 «О лесах»"
  if (i > 1 && d_.text_of(i - 1) == "," && is_act(i - 2)) --i;  // "утвердил два закона, «О лесах» и «О водах»"
  if (i > 0 && !is_act(i - 1)) i = before_owner(i);
  // "законами стали три – «О лесах»"
  const bool counted = i > 0 && d_.token(i).kind == TokenKind::dash && words_.look_up(i - 1).value > 0;
  if (i == 0) return ListGovernor::none;
  if (is_act(i - 1) || counted) return of_act(i - 1, free_from);
  const TokenKind mark = d_.token(i).kind;
  return mark == TokenKind::dash || mark == TokenKind::bracket_open ? behind_verb(i) : ListGovernor::none;
}

ListGovernor ListGovernorFinder::of_act(TokenIndex noun, TokenIndex free_from) {
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[noun]].begin;
  // "подготовил проекты законов"
  if (noun > from && words_.look_up(noun - 1).role == AnnouncingRole::draft) --noun;
  bool fits = (d_.words.any(d_.token(noun).word) & (nomn | accs)) != 0 || words_.look_up(noun).value > 0;
  TokenIndex preposition = kNone;
  for (TokenIndex i = noun; i-- > from;) {
    const AnnouncingWord w = words_.look_up(i);
    fits |= w.value > 0;  // "два закона"
    if (!words_.takes(w).empty() && (w.grammemes & (VERB | PRTS)) != 0)
      return has_form(noun, preposition, words_.takes(w)) ? ListGovernor::verb : ListGovernor::none;
    if (preposition == kNone && governs_genitive(i, noun)) return ListGovernor::verb;
    if (preposition == kNone && governs(i)) {
      // "под | законами", "прекращено действие | законов"
      const Grammemes g = d_.reading(i).reading.grammemes;
      const bool other_case = (g & PREP) != 0 || ((g & NOUN) != 0 && w.role != AnnouncingRole::agenda);
      return fits || other_case ? ListGovernor::verb : ListGovernor::none;
    }
    if (w.role == AnnouncingRole::part && i == from && is_done_with(noun)) return ListGovernor::verb;
    // "утвердил двадцать документов, среди которых регламент «О почте»"
    if (const TokenIndex part = w.role == AnnouncingRole::part ? part_lead_before(d_, i + 1) : kNone; part != kNone) {
      noun = behind_counted(part);
      if (noun == 0) return ListGovernor::none;
      i = --noun;
      fits = true;
      continue;
    }
    if (preposition != kNone && is_done_to(i, preposition)) return ListGovernor::verb;
    // "пакет из | трёх законов"
    if (d_.is(i, FunctionWord::out_of) && i > from && words_.look_up(i - 1).role == AnnouncingRole::container) continue;
    if (preposition == kNone && is_preposition_of(i, noun)) preposition = i;
    const bool part_of_verb = preposition == i || words_.belongs_to_verb(i);
    fits |= part_of_verb;  // the verb tells the case
    // "в повестке дня законопроекты"
    if (part_of_verb || d_.is(i, FunctionWord::linking) || follows_agenda(i)) continue;
    if (w.role == AnnouncingRole::several || w.role == AnnouncingRole::container) {  // "ряд законов"
      fits = true;
      continue;
    }
    if (is_attribute(i, w)) continue;
    if (preposition != kNone && w.is_item()) return ListGovernor::none;  // "принял поправки в законы"
    if (w.is_item() && fits) continue;  // "пять документов: два закона"
    if (fits && preposition == kNone && free_from > from && i <= free_from + kToNextKind)
      return i >= free_from ? ListGovernor::list_before : ListGovernor::none;
    if (d_.text_of(i) == ":") continue;
    const TokenKind kind = d_.token(i).kind;
    if (kind != TokenKind::word && kind != TokenKind::number) return ListGovernor::none;
    // "проголосовал за 11 законов"
    if (fits && i > 0 && says(d_, i, ActWord::in_favour) && says(d_, i - 1, ActWord::vote)) continue;
    TokenIndex adjunct = fits ? adjunct_begin(i, from) : i + 1;
    if (fits && adjunct > i) adjunct = subject_begin(i, from);
    if (adjunct > i) return ListGovernor::none;
    i = adjunct;
  }
  return ListGovernor::none;
}

// Behind "повестка", "повестка дня".
bool ListGovernorFinder::follows_agenda(TokenIndex i) {
  for (TokenIndex back = 1; back <= 2 && back <= i; ++back) {
    if (words_.look_up(i - back).role == AnnouncingRole::agenda) return true;
    if ((d_.words.any(d_.token(i - back).word) & gent) == 0) break;
  }
  return false;
}

// "дал ход | законам", "согласился | с законами"
bool ListGovernorFinder::has_form(TokenIndex noun, TokenIndex preposition, std::string_view takes) const {
  if (preposition != kNone) return lists_word(takes, d_.folded(preposition));
  const Grammemes any = d_.words.any(d_.token(noun).word);
  return ((any & datv) != 0 && lists_word(takes, "datv")) || ((any & ablt) != 0 && lists_word(takes, "ablt"));
}

// "вето, наложенное | на законы"
bool ListGovernorFinder::is_done_to(TokenIndex participle, TokenIndex preposition) const {
  const ActVerb* const row = act_participle(d_, participle);
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[preposition]].begin;
  return row != nullptr && !row->preposition.empty() && d_.is(preposition, row->preposition) &&
         has_near(d_, {from, preposition}, *row);
}

// With nothing but attributes between them.
bool ListGovernorFinder::is_preposition_of(TokenIndex i, TokenIndex noun) const {
  if (d_.token(i).kind != TokenKind::word || (d_.reading(i).reading.grammemes & PREP) == 0) return false;
  const Grammemes form = d_.words.any(d_.token(noun).word) & cases;
  while (++i < noun) {
    const Grammemes any = d_.words.any(d_.token(i).word);
    if ((any & (ADJF | PRTF)) == 0 || (any & form) == 0) return false;
  }
  return true;
}

// "состоялось подписание | соглашений", "ожидается рассмотрение | законопроектов"
bool ListGovernorFinder::governs_genitive(TokenIndex i, TokenIndex noun) {
  const AnnouncingWord w = words_.look_up(i);
  if (w.role != AnnouncingRole::adopt && w.role != AnnouncingRole::considering) return false;
  if ((w.grammemes & NOUN) == 0 || (w.grammemes & (nomn | accs)) == 0) return false;
  return (d_.words.any(d_.token(noun).word) & gent) != 0 && is_planned(i);
}

// "среди | подписанных законов – «О лесах»"
bool ListGovernorFinder::is_done_with(TokenIndex noun) const {
  while (noun > 0 && (d_.reading(noun - 1).reading.grammemes & (ADJF | PRTF)) != 0)
    if (act_participle(d_, --noun) != nullptr) return true;
  return false;
}

bool ListGovernorFinder::governs(TokenIndex i) {
  using enum AnnouncingRole;
  const AnnouncingWord w = words_.look_up(i);
  if (w.role == adopt || w.role == consider || w.role == propose)
    return (w.grammemes & (VERB | PRTS)) != 0 || ((w.grammemes & INFN) != 0 && is_planned(i));
  if ((w.role == put || w.role == publish) && (w.grammemes & (VERB | PRTS)) != 0) return true;  // "в повестку включил"
  if (w.role == plan && (w.grammemes & PRTS) != 0) return true;  // "к рассмотрению запланированы"
  if (w.role == contain && follows_agenda(i)) return true;       // "повестка дня включает"
  return w.role == agenda || does_act(i);
}

// "планируется рассмотреть", "будет принимать", "успели одобрить"; unlike "предложил изучить"
bool ListGovernorFinder::is_planned(TokenIndex infinitive) {
  for (TokenIndex i = d_.tokens.sentences[d_.sentence_of[infinitive]].begin; i < infinitive; ++i) {
    const AnnouncingRole role = words_.look_up(i).role;
    if (role == AnnouncingRole::plan || role == AnnouncingRole::manage || d_.is(i, FunctionWord::future)) return true;
  }
  return false;
}

bool ListGovernorFinder::is_attribute(TokenIndex i, const AnnouncingWord& w) const {
  return w.value > 0 || (d_.words.any(d_.token(i).word) & (ADJF | PRTF)) != 0 || d_.is(i, FunctionWord::count_modifier);
}

// The first token of what stands between a verb and its object and ends with token `last`: "единогласно", "14 июня",
// "во втором чтении", "большинством голосов"; last + 1 if it is none of these.
TokenIndex ListGovernorFinder::adjunct_begin(TokenIndex last, TokenIndex from) const {
  if ((d_.reading(last).reading.grammemes & ADVB) != 0) return last;
  const bool means = (d_.reading(last).reading.grammemes & (NOUN | ablt)) == (NOUN | ablt);  // "своей рукой"
  for (TokenIndex i = last + 1; i-- > from && i + kLongestAdjunct > last;) {
    const Token& t = d_.token(i);
    const Grammemes g = d_.reading(i).reading.grammemes;
    if ((g & PREP) != 0) return i < last ? i : last + 1;
    if (t.kind == TokenKind::number || t.kind == TokenKind::date) {
      if (!follows(d_, i, PREP)) return i;
      continue;
    }
    if (t.kind != TokenKind::word || (g & (NOUN | ADJF | PRTF)) == 0) {
      if (means && i < last) return i + 1;
      break;
    }
    if ((g & (gent | datv | accs | ablt | loct)) == 0) break;
    if ((g & NOUN) != 0 && (g & ablt) != 0 && !follows(d_, i, PREP | ADJF)) return i;
  }
  return last + 1;
}

// The first token of the subject that stands between the verb and its object and ends with token `last`: "отменил |
// суд законы"; last + 1 if it is none.
TokenIndex ListGovernorFinder::subject_begin(TokenIndex last, TokenIndex from) {
  for (TokenIndex i = last + 1; i-- > from + 1 && i + kLongestAdjunct > last && d_.token(i).kind == TokenKind::word;) {
    if ((d_.words.any(d_.token(i).word) & (NOUN | ADJF)) == 0) break;
    if ((d_.words.any(d_.token(i).word) & nomn) == 0) continue;
    const TokenIndex adjunct = adjunct_begin(i - 1, from);  // "внёс в парламент | губернатор законы"
    const TokenIndex verb = adjunct < i ? adjunct : i;
    if (verb > from && (finite_grammemes(d_, verb - 1) & VERB) != 0 && governs(verb - 1)) return i;
  }
  return last + 1;
}

// "законы подписаны | – «О лесах»", "законы отменил суд | («О лесах»)": the acts and their verb stand before the mark
// that ends with token `end`.
ListGovernor ListGovernorFinder::behind_verb(TokenIndex end) {
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[end - 1]].begin;
  bool verb = false;
  for (TokenIndex i = end; i-- > from && i + kVerbAndActs > end;) {
    if (d_.token(i).kind != TokenKind::word && d_.token(i).kind != TokenKind::number) break;
    if (verb && words_.look_up(i).value > 0) return ListGovernor::verb;  // "из шести законов четыре подписал"
    if (verb && is_act(i))
      return (d_.words.any(d_.token(i).word) & (nomn | accs | gent)) != 0 ? ListGovernor::verb : ListGovernor::none;
    verb |= governs(i) || is_done_to_before(i);
  }
  return ListGovernor::none;
}

// "на три закона президент | наложил вето": the verb takes the acts before it with a preposition.
bool ListGovernorFinder::is_done_to_before(TokenIndex verb) const {
  const ActVerb* const row = act_verb(d_, verb);
  if (row == nullptr || row->preposition.empty()) return false;
  const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[verb]];
  const TokenIndex from = std::max(sentence.begin + kVerbAndActs, verb) - kVerbAndActs;
  for (TokenIndex i = from; i < verb; ++i)
    if (d_.is(i, row->preposition))
      return has_near_or_before(d_, {from, std::min(sentence.end, verb + kNearWithin)}, *row);
  return false;
}

// The token after the act that a number counts and whose complements end at token `end`; `end` if there is none.
TokenIndex ListGovernorFinder::behind_counted_act(TokenIndex end) {
  for (TokenIndex i = end; i > 1 && i + kComplementWithin > end; --i) {
    if (is_act(i - 1)) return i == end || words_.look_up(i - 2).value > 0 ? i : end;
    if (d_.token(i - 1).kind != TokenKind::word || (d_.reading(i - 1).reading.grammemes & (VERB | PRTS)) != 0) break;
  }
  return end;
}

TokenIndex ListGovernorFinder::before_owner(TokenIndex end) {
  for (TokenIndex i = end; i > 0 && i + kComplementWithin > end; --i) {
    const Grammemes any = d_.words.any(d_.token(i - 1).word);
    if (is_act(i - 1) && i < end) return (any & (nomn | accs)) != 0 && (any & plur) != 0 ? i : end;
    const bool name = d_.token(i - 1).shape == Shape::title;
    if (d_.token(i - 1).kind != TokenKind::word || !(name || ((any & gent) != 0 && (any & (NOUN | ADJF)) != 0))) break;
  }
  return end;
}

// "отменил", "на" of "наложил вето на", "силу" of "утратили силу"
bool ListGovernorFinder::does_act(TokenIndex i) const {
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[i]].begin;
  const TokenRange before = {from, i + 1};
  if (const ActVerb* const row = act_verb(d_, i)) return row->preposition.empty() && has_near(d_, before, *row);
  for (TokenIndex k = i; k > from && k + kVerbWithin > i; --k) {
    const ActVerb* const row = act_verb(d_, k - 1);
    if (row == nullptr) continue;
    if (row->preposition.empty()) return k + kNearWithin > i && is_near(i, *row);
    return d_.is(i, row->preposition) && has_near(d_, before, *row);
  }
  return false;
}

// Whether token i is one of the words that the verb needs, or the noun behind it: "утратили | силу", "признаны
// утратившими | силу".
bool ListGovernorFinder::is_near(TokenIndex i, const ActVerb& verb) const {
  if (lists_word(verb.near, d_.folded(i))) return true;
  return lists_word(verb.near, d_.folded(i - 1)) && (d_.reading(i).reading.grammemes & NOUN) != 0;
}

// "приняла ряд законов, таких как «О лесах»": the comma; 0 if no such words stand before token i.
TokenIndex ListGovernorFinder::before_examples(TokenIndex i) const {
  if (i < 3 || !d_.is(i - 1, FunctionWord::as)) return 0;
  if (d_.text_of(i - 2) == ",") return i - 2;
  return d_.is(i - 2, FunctionWord::demonstrative) && d_.text_of(i - 3) == "," ? i - 3 : 0;
}

// The token after the acts that "…, в том числе" or "…. Среди них" takes a part of; 0 if none are told of.
TokenIndex ListGovernorFinder::behind_counted(TokenIndex part) {
  if (part == 0) return 0;
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[part - 1]].begin;
  for (TokenIndex i = part; i > from && i + kWholeWithin > part; --i)
    if (is_act(i - 1)) return i;
  return 0;
}

// "11 законов приняты на сессии. Среди них": what is said behind the acts.
bool ListGovernorFinder::is_done(TokenRange clause) {
  for (TokenIndex i = clause.begin; i < clause.end; ++i)
    if (words_.look_up(i).role == AnnouncingRole::adopt && (finite_grammemes(d_, i) & (VERB | PRTS)) != 0) return true;
  return false;
}

// Whether the acts that end before token `end` begin their sentence, with a count.
bool ListGovernorFinder::begins_with_count(TokenIndex end) {
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[end - 1]].begin;
  bool counted = false;
  TokenIndex i = end - 1;
  for (; i > from && !counted; --i) {
    counted = words_.look_up(i - 1).value > 0;
    if (!counted && (d_.words.any(d_.token(i - 1).word) & (ADJF | PRTF)) == 0) return false;
  }
  return counted && i == from;
}

}  // namespace newsx
