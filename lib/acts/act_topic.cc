#include "acts/act_topic.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/dates.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kEventWithin = 5;  // tokens behind "в рамках" to the event
constexpr TokenIndex kLongestList = 8;  // tokens from a comma to the "и" before the last noun of an enumeration

}  // namespace

const NameMatch* act_at(const Document& d, TokenIndex i, TokenIndex limit) {
  for (TokenIndex k = i; k < limit && k <= i + 2; ++k) {
    for (const NameMatch& m : d.names_at(k))
      if (m.kind != AliasKind::abbreviation && d.gazetteer.entry_class(m.entry) == "act") return &m;
    if ((d.reading(k).reading.grammemes & (ADJF | PRTF)) == 0) break;
  }
  return nullptr;
}

TokenIndex ActTopicReader::clause_end(TokenIndex i) const {
  const TokenIndex limit = std::min(sentence_end(d_, i), i + kLongestPhrase);
  const bool infinitive = (d_.reading(i).reading.grammemes & INFN) != 0;
  // Behind an infinitive or a participle, a verb after a comma is the sentence's.
  const bool participle = (d_.reading(behind_adverb(i)).reading.grammemes & PRTF) != 0;
  for (bool subordinate = false, finite = infinitive || participle; i < limit; ++i) {
    const Token& t = d_.token(i);
    if (finite_reading(d_, i) != nullptr) finite |= !d_.is(i, FunctionWord::linking);
    if (t.kind == TokenKind::quote_open) {
      i = std::max(i, over_marks(i, limit) - 1);
      continue;
    }
    if (names_reading(i, limit)) return i;
    const std::string_view mark = d_.text_of(i);
    if (t.kind == TokenKind::quote_close || t.kind == TokenKind::dash || mark == ";" || mark == ":") return i;
    // "Решение продать завод было принято", "постановил продать завод и отклонил иск"
    if (infinitive && !subordinate && (d_.reading(i).reading.grammemes & (VERB | PRTS)) != 0)
      return d_.is(i - 1, FunctionWord::coordination) ? i - 1 : i;
    if (t.kind != TokenKind::punctuation) continue;
    subordinate = true;
    if (mark != ",") return i;
    // ", сообщила пресс-служба", ", а министр …"
    if (i + 1 >= limit || (d_.reading(i + 1).reading.grammemes & (finite ? VERB | PRTS | GRND : GRND)) != 0) return i;
    if (d_.is(i + 1, FunctionWord::coordination) && !d_.is(i + 1, FunctionWord::additive)) return i;
  }
  return i;
}

TokenIndex ActTopicReader::topic_end(TokenIndex i, TokenIndex limit, bool several) const {
  const TokenIndex first = i++;
  for (bool infinitive = false; i < limit; ++i) {
    const Token& t = d_.token(i);
    infinitive |= t.kind == TokenKind::word && (d_.reading(i).reading.grammemes & INFN) != 0;
    if (t.kind == TokenKind::quote_open) {
      i = std::max(i, over_marks(i, limit) - 1);
      continue;
    }
    if (t.kind == TokenKind::punctuation && d_.text_of(i) == ",") {
      if (!comma_belongs(first, i, limit)) return i;
      continue;
    }
    if (is_abbreviation_in_brackets(i, limit)) {
      i += 2;
      continue;
    }
    if (!infinitive && begins_subject(i)) return i;
    // "закон о лесах и о водах" is one act.
    if (d_.is(i, FunctionWord::additive) && i + 1 < limit && d_.is(i + 1, FunctionWord::about) && !several) continue;
    if (ends_topic(i, limit)) return i;
  }
  return i;
}

// Behind the marks that open at the token: one mark may close two.
TokenIndex ActTopicReader::over_marks(TokenIndex open, TokenIndex limit) const {
  const auto mark = std::lower_bound(d_.marks.begin(), d_.marks.end(), open,
                                     [](const MarkPair& m, TokenIndex t) { return m.open < t; });
  if (mark == d_.marks.end() || mark->open != open || mark->close >= limit) return open + 1;
  return mark->close + 1;
}

TokenIndex ActTopicReader::behind_adverb(TokenIndex i) const {
  const bool adverb = (d_.reading(i).reading.grammemes & ADVB) != 0 && !d_.is(i, FunctionWord::relative);
  return adverb && i + 1 < sentence_end(d_, i) && (d_.reading(i + 1).reading.grammemes & PRTF) != 0 ? i + 1 : i;
}

// A comma inside an enumeration ("о лесах, водах и недрах") or before a participle of a noun of the topic ("о запрете
// партий, причастных …").
bool ActTopicReader::comma_belongs(TokenIndex first, TokenIndex comma, TokenIndex limit) const {
  if (comma + 1 >= limit || d_.token(comma + 1).kind != TokenKind::word) return false;
  const Grammemes before = d_.words.any(d_.token(comma - 1).word) & cases & ~nomn;
  const Grammemes after = d_.reading(comma + 1).reading.grammemes;
  if (d_.is(comma + 1, FunctionWord::relative) || act_at(d_, comma + 1, limit) != nullptr) return false;
  const bool declined = before != 0 && d_.token(comma - 1).shape != Shape::upper;
  // "постоянно проживающим"
  const TokenIndex next = comma + ((after & ADVB) != 0 && comma + 2 < limit ? 2 : 1);
  const Grammemes any = d_.words.any(d_.token(next).word);
  if ((any & PRTF) != 0) return (any & (declined ? before : cases) & (gent | loct | datv | ablt)) != 0;
  if ((after & (NOUN | ADJF)) == 0) return false;
  const Grammemes topic =
      (d_.words.any(d_.token(comma - 1).word) | d_.words.any(d_.token(first + 1).word)) & cases & ~nomn;
  // An abbreviation has no case: "о запрете СМИ, рекламы и кино".
  if ((d_.words.any(d_.token(comma + 1).word) & topic) == 0 && d_.token(comma - 1).shape != Shape::upper) return false;
  for (TokenIndex i = comma + 1; i < limit && i < comma + kLongestList; ++i) {
    if (d_.is(i, FunctionWord::additive)) return true;
    if (d_.text_of(i) == ",") continue;
    if (d_.token(i).kind != TokenKind::word || (d_.reading(i).reading.grammemes & (VERB | PRTS)) != 0) return false;
  }
  return false;
}

bool ActTopicReader::ends_topic(TokenIndex i, TokenIndex limit) const {
  const Token& t = d_.token(i);
  if (t.kind == TokenKind::dash && !t.has(token_flag::space_before) && i + 1 < limit &&
      d_.token(i + 1).kind == TokenKind::number)  // "2025–2030 годы"
    return false;
  if (t.kind == TokenKind::punctuation || t.kind == TokenKind::dash || t.kind == TokenKind::bracket_open ||
      t.kind == TokenKind::quote_close || t.kind == TokenKind::bracket_close)
    return true;
  const bool next = i + 1 < limit;
  if (t.kind == TokenKind::number && next && says(d_, i + 1, ActWord::voice)) return true;  // "121 голосом"
  // "закон о лесах 4 мая", but "заявление о событиях 4 мая"
  if (t.kind == TokenKind::number || t.kind == TokenKind::date)
    return is_day(i) && d_.token(i - 1).kind == TokenKind::word && !says(d_, i - 1, ActWord::event) &&
           (d_.reading(i - 1).reading.grammemes & (PREP | ADJF | PRTF)) == 0;
  if (t.kind != TokenKind::word) return false;
  const Grammemes g = d_.reading(i).reading.grammemes;
  if (names_.covering(i) != kNone) return false;
  if ((g & (VERB | PRTS | GRND)) != 0) return true;
  if (says(d_, i, ActWord::end)) return !next || !says(d_, i + 1, ActWord::abroad);  // "из-за рубежа"
  if (d_.is(i, FunctionWord::within) && next && says(d_, i + 1, ActWord::basis)) return true;
  if (dates_.at(i) != nullptr && (d_.reading(i - 1).reading.grammemes & (PREP | ADJF | PRTF)) == 0) return true;
  if ((g & (ADJF | PRTF)) != 0 && next && says(d_, i + 1, ActWord::end)) return true;  // "подавляющим большинством"
  if ((g & PREP) != 0 && next) {
    // "с 5 мая"; not "на период с 2026 по 2030 год"
    if (const Annotation* const date = d_.is(i, FunctionWord::since) ? dates_.at(i + 1) : nullptr; date != nullptr)
      return !d_.is(i - 2, FunctionWord::belonging) && !goes_on(date->end, limit);
    if (d_.is(i, FunctionWord::about)) return false;
    if (says(d_, i + 1, ActWord::framework)) return has_event(i + 2, limit);
    if (says(d_, i + 1, ActWord::occasion | ActWord::during)) return true;
    const bool adjective = (d_.reading(i + 1).reading.grammemes & (ADJF | PRTF)) != 0;
    return adjective && i + 2 < limit && says(d_, i + 2, ActWord::reading | ActWord::occasion);
  }
  if (!d_.is(i, FunctionWord::between_items) || !next) return false;
  if (says(d_, i + 1, ActWord::rest) && (d_.words.any(d_.token(i + 1).word) & nomn) != 0) return true;
  if (d_.is(i + 1, FunctionWord::about) || d_.is(i + 1, FunctionWord::between_items)) return true;
  const Grammemes after = d_.reading(i + 1).reading.grammemes;
  // "и направил", "и указ о гербе"; a class word in another case belongs to the topic: "об указах и законах".
  if ((after & (VERB | PRTS | GRND)) != 0) return true;
  const NameMatch* const act = act_at(d_, i + 1, limit);
  return act != nullptr && (d_.words.any(d_.token(act->begin).word) & (nomn | accs)) != 0 &&
         (d_.reading(act->begin).reading.grammemes & gent) == 0;
}

// "закон о рынке Совет Федерации принял", "указ о гербе президент подписал": in no case that a topic may have.
bool ActTopicReader::begins_subject(TokenIndex i) const {
  if (d_.token(i).kind != TokenKind::word) return false;
  const Grammemes any = d_.words.any(d_.token(i).word);
  const MentionIndex m = names_.covering(i);
  if (m != kNone && names_[m].begin == i && does_act(i, names_[m].end)) return true;
  if (m != kNone ? names_[m].begin != i : (any & NOUN) == 0 || (any & anim) == 0) return false;
  return (any & nomn) != 0 && (any & (gent | datv | ablt | loct)) == 0 &&
         (d_.reading(i - 1).reading.grammemes & (PREP | ADJF | PRTF)) == 0;
}

// "указ о награждении Громыко подписал": the verb behind the name tells the case.
bool ActTopicReader::does_act(TokenIndex name, TokenIndex verb) const {
  if (act_verb(d_, verb) == nullptr) return false;
  const Grammemes w = finite_grammemes(d_, verb);
  if ((w & VERB) == 0 || (w & sing) == 0) return false;
  const auto analyses = d_.analyses(name);
  return std::any_of(analyses.begin(), analyses.end(), [&](const Analysis& a) {
    const Grammemes g = a.reading.grammemes;
    return (g & nomn) != 0 && agree(g, w, numbers | genders);
  });
}

// "Службы безопасности (СБ) страны": the topic goes on behind it.
bool ActTopicReader::is_abbreviation_in_brackets(TokenIndex i, TokenIndex limit) const {
  return i + 3 < limit && d_.token(i).kind == TokenKind::bracket_open && d_.token(i + 1).shape == Shape::upper &&
         d_.token(i + 2).kind == TokenKind::bracket_close && d_.token(i + 3).kind == TokenKind::word &&
         !ends_topic(i + 3, limit);
}

// "в первом чтении"
bool ActTopicReader::names_reading(TokenIndex preposition, TokenIndex limit) const {
  return preposition + 2 < limit && (d_.reading(preposition).reading.grammemes & PREP) != 0 &&
         says(d_, preposition + 2, ActWord::reading);
}

// "4 мая", unlike "2004 года"
bool ActTopicReader::is_day(TokenIndex i) const {
  const Annotation* const date = dates_.at(i);
  return date != nullptr && date_value(d_, *date, day_).size() == kDayLength;
}

// "об отмене с 5 мая всех ограничений"
bool ActTopicReader::goes_on(TokenIndex i, TokenIndex limit) const {
  return i < limit && d_.token(i).kind == TokenKind::word && (d_.reading(i).reading.grammemes & (NOUN | ADJF)) != 0 &&
         (d_.reading(i).reading.grammemes & gent) != 0;
}

// "в рамках Озёрского форума"
bool ActTopicReader::has_event(TokenIndex i, TokenIndex limit) const {
  for (TokenIndex k = i; k < limit && k < i + kEventWithin && d_.token(k).kind != TokenKind::punctuation; ++k)
    if (says(d_, k, ActWord::event)) return true;
  return false;
}

}  // namespace newsx
