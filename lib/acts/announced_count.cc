#include "acts/announced_count.h"

#include <algorithm>

#include "acts/act_number.h"
#include "acts/act_words.h"
#include "text/number.h"
#include "tokens/numbers.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kNounWithin = 8;      // tokens from a count to what is counted
constexpr TokenIndex kVerbBefore = 3;      // tokens from a preposition back to its verb
constexpr TokenIndex kVerbBehind = 3;      // tokens from a number without a noun to its verb
constexpr TokenIndex kWholeWithin = 60;    // tokens from "из пяти законов" to such a number
constexpr TokenIndex kLongestBracket = 5;  // tokens of "(четырнадцать)"
constexpr std::size_t kMostFigures = 4;
constexpr std::size_t kMostFiguresInHeading = 2;  // four are a year

}  // namespace

// "14-ти", "5-ю".
std::uint32_t CountReader::figures_with_ending(TokenIndex i) const {
  const std::string_view w = d_.text_of(i);
  const std::string_view figures = leading_digits(w), rest = w.substr(figures.size());
  if (figures.empty() || figures.size() > kMostFigures || !rest.starts_with('-')) return 0;
  return is_cardinal_ending(rest.substr(1)) ? static_cast<std::uint32_t>(leading_number(figures)) : 0;
}

std::uint32_t CountReader::value_at(TokenIndex i) {
  if (d_.token(i).kind == TokenKind::word)
    if (const std::uint32_t value = figures_with_ending(i); value > 0) return value;
  return words_.look_up(i).value;
}

bool CountReader::begins_at(TokenIndex i) { return value_at(i) > 0; }

TokenIndex CountReader::read(TokenRange sentence, TokenIndex i, bool deed, std::vector<AnnouncedCount>& counts) {
  const TokenIndex first = i;
  std::uint32_t value = 0, last = 0;
  for (; i < sentence.end; ++i) {
    const std::uint32_t part = value_at(i);
    const bool figures = d_.token(i).kind == TokenKind::number;
    if (part == 0 || (value > 0 && (part >= last || figures))) break;
    value += part;
    last = part;
    if (figures) {
      ++i;
      break;
    }
  }
  const TokenIndex next = after_bracket(i, sentence.end);
  const bool loose = is_of_more(sentence, first, next);
  if (is_inexact(sentence.begin, first) || (loose && next >= sentence.end)) return i - 1;
  // "из них два", "из них по двум"
  const TokenIndex them = first > sentence.begin && d_.is(first - 1, FunctionWord::before_number) ? first - 1 : first;
  const bool of_them =
      them >= sentence.begin + 2 && d_.is(them - 1, FunctionWord::them) && d_.is(them - 2, FunctionWord::out_of);
  // "Всего их 14:", "Всего их 14.", "(всего 14):"
  const TokenIndex mark = next < sentence.end && d_.token(next).kind == TokenKind::bracket_close ? next + 1 : next;
  const bool all_of_them =
      mark + 1 == sentence.end && first > sentence.begin &&
      (d_.text_of(mark) == ":" || (d_.text_of(mark) == "." && d_.is(first - 1, FunctionWord::them)));
  if (of_them || all_of_them) {
    counts.push_back({value, first, first, {}, false});
    return i - 1;
  }
  // "шесть законов, два из них"
  if (next + 1 < sentence.end && d_.is(next, FunctionWord::out_of) && d_.is(next + 1, FunctionWord::them) &&
      !counts.empty()) {
    const AnnouncedCount whole = counts.back();
    counts.push_back({value, first, whole.noun, whole.act_class, whole.question, true});
    return i - 1;
  }
  if (const TokenIndex noun = noun_before(sentence, first, next); noun != kNone) {
    const AnnouncingWord w = words_.look_up(noun);
    counts.push_back({value, first, noun, w.act_class, w.role == AnnouncingRole::question});
    return i - 1;
  }
  // "3 из 5 решений"
  const bool of_more = next + 1 < sentence.end && d_.is(next, FunctionWord::out_of) && value_at(next + 1) > 0;
  const std::size_t before = counts.size();
  for (TokenIndex k = next + (of_more ? 2 : 0); k < sentence.end && k < next + kNounWithin; ++k) {
    const Token& t = d_.token(k);
    if (t.kind == TokenKind::dash && (k == next || d_.is(k - 1, FunctionWord::them))) continue;
    if (t.kind == TokenKind::symbol && k == next && d_.text_of(k) == "**") continue;  // "**два** положения"
    if (t.kind != TokenKind::word) break;
    const AnnouncingWord w = words_.look_up(k);
    const bool matter = w.role == AnnouncingRole::counted;
    if (w.is_item() || matter || (w.role == AnnouncingRole::event && deed)) {
      counts.push_back({value, first, k, w.act_class, matter || w.role == AnnouncingRole::question, loose});
      break;
    }
    const Grammemes g = d_.reading(k).reading.grammemes;
    const bool noun = (g & NOUN) != 0 && (d_.words.any(t.word) & ADJF) == 0;  // unlike "четыре главных решения"
    // "два одобренных палатой закона"
    const bool agent = k > next && (g & ablt) != 0 && (d_.reading(k - 1).reading.grammemes & PRTF) != 0;
    const bool stops = noun && !agent && !after_preposition(next, k);
    // "утвердили два разъяснения": a noun that no table knows
    if (stops && deed && w.role == AnnouncingRole::none && is_object(first, k))
      counts.push_back({value, first, k, {}, true, true});
    if (w.value > 0 || (g & VERB) != 0 || stops) break;
    // "семь документов, в том числе пять межправительственных:"
    const bool ends = k + 2 == sentence.end && d_.text_of(k + 1) == ":";
    if (ends && !counts.empty() && (g & (ADJF | PRTF)) != 0 && (g & plur) != 0) {
      counts.push_back({value, first, k, counts.back().act_class, counts.back().question});
      break;
    }
  }
  if (counts.size() == before) {
    if (const TokenIndex noun = noun_left_out(first, next); noun != kNone)
      counts.push_back({value, first, noun, words_.look_up(noun).act_class});
  }
  return i - 1;
}

// "Из пяти законов | два подписал, на | три наложил вето", "из пяти законов подписал | два:": the noun of the whole
// that the sentence tells before it, where a verb or the list stands behind the number; kNone for others.
TokenIndex CountReader::noun_left_out(TokenIndex first, TokenIndex next) {
  const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[first]];
  bool verb = next >= sentence.end;
  for (TokenIndex i = next; i < std::min(sentence.end, next + kVerbBehind) && !verb; ++i) {
    const TokenKind kind = d_.token(i).kind;
    const bool marks = d_.text_of(i) == "," && i + 1 < d_.token_count() &&
                       d_.token(i + 1).kind == TokenKind::quote_open;  // "а на два, «О рекламе» и …"
    verb = act_verb(d_, i) != nullptr || words_.look_up(i).is_deed() || kind == TokenKind::bracket_open ||
           kind == TokenKind::dash || marks;
    if (kind != TokenKind::word || (i == next && (d_.reading(i).reading.grammemes & (NOUN | gent)) == (NOUN | gent)))
      break;
  }
  if (!verb) return kNone;
  for (TokenIndex i = first; i > sentence.begin + 1 && i + kWholeWithin > first; --i) {
    const TokenIndex noun = i - 1;
    if (!words_.look_up(noun).is_item() || value_at(noun - 1) == 0) continue;
    return noun > sentence.begin + 1 && d_.is(noun - 2, FunctionWord::out_of) ? noun : kNone;
  }
  return kNone;
}

// Whether the noun at token k, with its number at `first`, may be what something is done with: no time, no people.
bool CountReader::is_object(TokenIndex first, TokenIndex k) const {
  const Grammemes g = d_.reading(k).reading.grammemes;
  const bool oblique = (d_.words.any(d_.token(first).word) & gent) != 0;  // "двух министерств"
  return !oblique && (d_.words.any(d_.token(k).word) & gent) != 0 && (g & anim) == 0 && !follows(d_, first, PREP) &&
         !is_date_part(d_, k) && !d_.is(k, FunctionWord::period);
}

// "Вопросов в повестке: 4.", "Принято решений – 3, а именно:", "Всего соглашений, как видим, четыре.": what the number
// counts that has nothing behind it; kNone for others.
TokenIndex CountReader::noun_before(TokenRange sentence, TokenIndex first, TokenIndex next) {
  if (first < sentence.begin + 2 || next > sentence.end) return kNone;
  const bool last = next == sentence.end;
  // "следующие решения (3 шт.):", "Признаны утратившими силу (2)"
  if (!last && d_.token(first - 1).kind == TokenKind::bracket_open) {
    const bool closes = d_.token(next).kind == TokenKind::bracket_close && next + 1 == sentence.end;
    if (closes && next == first + 1 && d_.text_of(first).size() <= kMostFiguresInHeading) return first - 2;
    if (words_.look_up(first - 2).is_item() && (d_.words.any(d_.token(first - 2).word) & plur) != 0) return first - 2;
  }
  if (!last && d_.token(next).kind != TokenKind::punctuation && d_.token(next).kind != TokenKind::dash) return kNone;
  // "Принято законов – 3", "Принято законов: 3"
  const bool dash = d_.token(first - 1).kind == TokenKind::dash, colon = d_.text_of(first - 1) == ":";
  if (dash || (last && colon)) {
    if (words_.look_up(first - 2).is_item()) return first - 2;
    if (dash || !last) return kNone;
    // "Опубликовано документов за 14.05.2024: 3"
    for (TokenIndex k = first - 2; k > sentence.begin && k + kNounWithin > first; --k)
      if (words_.look_up(k - 1).is_item()) return (d_.words.any(d_.token(k - 1).word) & gent) != 0 ? k - 1 : kNone;
    return kNone;
  }
  // "законами стали три –"
  if (!last && next + 1 == sentence.end && d_.token(next).kind == TokenKind::dash && !follows(d_, first, PREP)) {
    for (TokenIndex k = first - 1; k-- > sentence.begin;)
      if (words_.look_up(k).is_item()) return k;
  }
  const bool ends = next + 1 == sentence.end && d_.text_of(next) == ".";
  if (!ends || !(colon || words_.look_up(sentence.begin).role == AnnouncingRole::total)) return kNone;
  for (TokenIndex k = first - 1; k-- > sentence.begin;)
    if (words_.look_up(k).is_item()) return k;
  return kNone;
}

// After "(четырнадцать)" of "14 (четырнадцать)".
TokenIndex CountReader::after_bracket(TokenIndex i, TokenIndex end) const {
  if (i + 2 >= end || d_.token(i).kind != TokenKind::bracket_open) return i;
  TokenIndex next = i;
  while (next < end && next < i + kLongestBracket && d_.token(next).kind != TokenKind::bracket_close) ++next;
  return next + 1;
}

TokenIndex CountReader::before_modifiers(TokenIndex from, TokenIndex first) const {
  TokenIndex before = first - 1;
  while (before > from && d_.is(before, FunctionWord::count_modifier)) --before;
  return before;
}

// "№ 14", "статья 14", "около 14", "больше чем 14"
bool CountReader::is_inexact(TokenIndex from, TokenIndex first) {
  if (first == from) return false;
  const TokenIndex before = before_modifiers(from, first);
  // "№ 5–7"
  if (d_.token(before).kind == TokenKind::dash && before > from && d_.token(before - 1).kind == TokenKind::number)
    return true;
  const AnnouncingRole role = words_.look_up(before).role;
  if (d_.is(before, "№") || role == AnnouncingRole::rough || role == AnnouncingRole::article) return true;
  // "за три дня", but "за три закона"
  if (d_.is(before, FunctionWord::within)) return first + 1 >= d_.token_count() || !words_.look_up(first + 1).is_item();
  return d_.is(before, FunctionWord::before_number) && d_.is(before, FunctionWord::topic_pronoun);
}

// "из 14 решений", "по 14 решениям", "в 14 решениях"
bool CountReader::is_of_more(TokenRange sentence, TokenIndex first, TokenIndex next) {
  if (first == sentence.begin) return false;
  const TokenIndex before = before_modifiers(sentence.begin, first);
  if (d_.is(before, FunctionWord::out_of))
    return !(before > sentence.begin && leads_to_contents(sentence.begin, before - 1));
  // "итоги голосования по трём законам"
  if (before > sentence.begin && says(d_, before - 1, ActWord::vote)) return false;
  // "решения приняты по трём:"
  const bool ends = next + 1 == sentence.end && d_.text_of(next) == ":";
  return d_.is(before, FunctionWord::before_number) && !d_.is(before, FunctionWord::within) && !ends &&
         !is_of_verb(sentence, before);
}

// "наложил вето на два закона", "на два закона президент наложил вето"
bool CountReader::is_of_verb(TokenRange sentence, TokenIndex preposition) const {
  const TokenIndex from = std::max(sentence.begin + kVerbBefore, preposition) - kVerbBefore;
  const TokenIndex to = preposition == sentence.begin ? sentence.end : preposition;
  for (TokenIndex i = from; i < to; ++i)
    if (const ActVerb* const row = act_verb(d_, i);
        row != nullptr && !row->preposition.empty() && d_.is(preposition, row->preposition))
      return has_near(d_, sentence, *row);
  return false;
}

// "пакет из 14 документов", "повестка из двух пунктов", "повестка состоит из двух пунктов".
bool CountReader::leads_to_contents(TokenIndex from, TokenIndex i) {
  AnnouncingRole role = words_.look_up(i).role;
  if (role == AnnouncingRole::contain)
    while (i > from && role != AnnouncingRole::agenda) role = words_.look_up(--i).role;
  return role == AnnouncingRole::container || role == AnnouncingRole::agenda;
}

// Whether a preposition stands in [from, i], or before i by any reading: "14 принятых на заседании совета решений".
bool CountReader::after_preposition(TokenIndex from, TokenIndex i) const {
  if (i > from && (d_.words.any(d_.token(i - 1).word) & PREP) != 0) return true;
  for (TokenIndex k = from; k < i; ++k)
    if ((d_.reading(k).reading.grammemes & PREP) != 0) return true;
  return false;
}

const AnnouncedCount* chosen_count(std::span<const AnnouncedCount> counts, std::uint32_t found) {
  const AnnouncedCount* chosen = nullptr;  // the last one, of acts rather than of questions
  for (const AnnouncedCount& c : counts)
    if (!c.loose && (chosen == nullptr || !c.question || chosen->question)) chosen = &c;
  for (const AnnouncedCount& c : counts)
    if (c.value == found && (chosen == nullptr || chosen->value != found)) chosen = &c;
  return chosen;
}

}  // namespace newsx
