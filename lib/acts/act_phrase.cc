#include "acts/act_phrase.h"

#include <algorithm>

#include "acts/act_words.h"
#include "acts/class_words.h"
#include "acts/dates.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestOwner = 6;  // tokens of whose act it is

}  // namespace

ActPhrase ActPhraseReader::read(const NameMatch& act) const {
  ActPhrase p;
  p.head = act.begin;
  p.head_end = act.end;
  // "план действий", "меморандум о взаимопонимании": what follows the noun belongs to the topic.
  const bool free = d_.attribute(act.entry, "topic") == "free";
  if (d_.attribute(act.entry, "proper") != "yes")
    for (TokenIndex i = act.begin; i + 1 < p.head_end; ++i)
      if ((d_.reading(i).reading.grammemes & NOUN) != 0 && (free || d_.is(i + 1, FunctionWord::about)))
        p.head_end = i + 1;
  p.end = p.head_end;
  p.entry = act.entry;
  p.cls = d_.attribute(act.entry, "class");
  for (std::uint32_t r = 0; r < act.reading_count; ++r)
    p.grammemes |= d_.matches.readings[act.first_reading + r] & (cases | numbers | genders);
  read_begin(p);
  const TokenIndex limit = std::min(sentence_end(d_, p.head), p.head + kLongestPhrase);
  for (int part = 0; part < 4 && p.end < limit; ++part)
    if (!read_number(p, limit) && !read_date(p, limit) && !read_owner(p, limit)) break;
  if (p.end < limit && p.begin > 0 && p.end == topics_.over_marks(p.begin - 1, limit) - 1 && p.end > p.begin) {
    --p.begin;  // "«Дорожная карта» по строительству портов"
    ++p.end;
  }
  read_title(p, limit);
  if (p.in_marks)
    while (p.end < limit && (read_number(p, limit) || read_date(p, limit))) {
    }
  return p;
}

// Adjectives, and what counts the acts.
void ActPhraseReader::read_begin(ActPhrase& p) const {
  const TokenIndex first = d_.tokens.sentences[d_.sentence_of[p.head]].begin;
  p.begin = over_adjectives(p.head, first);
  if (p.begin == first || d_.token(p.begin - 1).kind == TokenKind::punctuation || (p.grammemes & gent) == 0) return;
  const TokenIndex before = p.begin - 1;
  const Grammemes any = d_.words.any(d_.token(before).word);
  if ((any & NUMR) != 0 || is_count(first, before)) {  // "два закона": the case is the numeral's.
    p.counted = true;
    p.grammemes |= nomn | accs | plur;
  } else if (says(d_, before, ActWord::several) && (any & (nomn | accs)) != 0) {  // "ряд указов"
    p.counted = true;
    p.grammemes = (any & (cases | numbers | genders)) | plur;
    p.begin = over_adjectives(before, first);
  }
}

TokenIndex ActPhraseReader::over_adjectives(TokenIndex i, TokenIndex first) const {
  const TokenIndex noun = i;
  while (i > first && noun - i < 3 && d_.token(i - 1).kind == TokenKind::word &&
         (d_.reading(i - 1).reading.grammemes & (ADJF | PRTF)) != 0 && !d_.is(i - 1, FunctionWord::relative))
    --i;
  return i;
}

// Figures that count what follows, unlike those of "ст. 16 закона", "статьи 5 закона".
bool ActPhraseReader::is_count(TokenIndex first, TokenIndex number) const {
  if (d_.token(number).kind != TokenKind::number) return false;
  if (number == first) return true;
  const Token& before = d_.token(number - 1);
  return before.kind == TokenKind::word && (d_.reading(number - 1).reading.grammemes & NOUN) == 0 &&
         !d_.text_of(number - 1).ends_with('.');
}

ActPhrase ActPhraseReader::read_topic(const ActPhrase& first, TokenIndex i) const {
  ActPhrase p;
  p.begin = p.head = p.head_end = p.title_begin = p.title_end = i;
  p.entry = first.entry;
  p.cls = first.cls;
  p.grammemes = first.grammemes;
  const TokenIndex limit = std::min(sentence_end(d_, i), i + kLongestPhrase);
  p.end = i;
  if (read_number(p, limit))
    read_bracket(p, limit);
  else if (!read_marks(p, limit))
    p.end = p.title_end = topics_.topic_end(i, limit, is_plural(p));
  return p;
}

ActPhrase ActPhraseReader::read_whole(ActPhrase p) const {
  const TokenIndex limit = std::min(sentence_end(d_, p.head), p.head + kLongestPhrase);
  if (p.is_named() || p.head_end >= limit || d_.token(p.head_end).kind != TokenKind::word) return p;
  if ((d_.reading(p.head_end).reading.grammemes & (NOUN | ADJF)) == 0 ||
      (d_.words.any(d_.token(p.head_end).word) & gent) == 0)
    return p;
  p.title_begin = p.begin;
  p.end = p.title_end = topics_.topic_end(p.head_end, limit, is_plural(p));
  return p;
}

// "№ 118-VI", "№ 12/3"; of a resolution also "2254" and "2801 (2027)".
bool ActPhraseReader::read_number(ActPhrase& p, TokenIndex limit) const {
  TokenIndex i = p.end;
  const bool sign = d_.is(i, "№") || d_.is(i, "n");
  if (sign) ++i;
  if (i >= limit || !d_.token(i).has(token_flag::digit) || !p.docnum.empty()) return false;
  const bool titled = i + 1 < limit && d_.token(i + 1).kind == TokenKind::quote_open;  // "указ 991 «О гербе»"
  if (!sign && ((d_.attribute(p.entry, "number") != "bare" && !titled) || d_.token(i).kind != TokenKind::number ||
                counts_next(i, limit)))
    return false;
  const TokenIndex number = i++;
  while (i + 1 < limit && d_.text_of(i) == "/" && !d_.token(i).has(token_flag::space_before)) i += 2;
  p.docnum = d_.span_of(number, i).of(d_.text);
  if (i + 2 < limit && d_.token(i).kind == TokenKind::bracket_open && d_.token(i + 1).kind == TokenKind::number &&
      d_.token(i + 2).kind == TokenKind::bracket_close)
    i += 3;
  if (!p.in_marks) {
    if (!p.is_named()) p.title_begin = p.end;
    p.title_end = i;
  }
  p.end = i;
  return true;
}

// "приняли резолюцию 14 голосами"
bool ActPhraseReader::counts_next(TokenIndex number, TokenIndex limit) const {
  return number + 1 < limit && d_.token(number + 1).kind == TokenKind::word &&
         (d_.reading(number + 1).reading.grammemes & (NOUN | ADJF)) != 0;
}

bool ActPhraseReader::read_date(ActPhrase& p, TokenIndex limit) const {
  if (p.end + 1 >= limit || !d_.is(p.end, FunctionWord::from)) return false;
  const Annotation* const date = dates_.at(p.end + 1);
  if (date == nullptr || date->end > limit) return false;
  p.date = past_date_value(d_, *date, day_);
  if (!p.in_marks) {
    if (!p.is_named()) p.title_begin = p.end;
    p.title_end = date->end;
  }
  p.end = date->end;
  return true;
}

bool ActPhraseReader::read_owner(ActPhrase& p, TokenIndex limit) const {
  if ((d_.words.any(d_.token(p.end).word) & gent) == 0) return false;
  // "устав организации": a topic, if no name
  if (d_.attribute(p.entry, "topic") == "free" && d_.token(p.end).shape == Shape::lower) return false;
  const auto from = names_.beginning_in(d_.token(p.end).span());
  const bool named = !from.empty() && from.front().begin == p.end && from.front().end <= limit;
  // "решения итальянских судов": the adjective is the court's.
  if (named && p.owner.entity == kNoIndex &&
      (from.front().end > p.end + 1 || (d_.reading(p.end).reading.grammemes & ADJF) == 0)) {
    p.owner = {from.front().entity, from.front().type};
    p.end = from.front().end;
    return true;
  }
  return read_unnamed_owner(p, limit);
}

// "постановление правительства", "указ главы республики": nouns in the genitive before number, date, title or topic.
bool ActPhraseReader::read_unnamed_owner(ActPhrase& p, TokenIndex limit) const {
  TokenIndex i = p.end;
  while (i < limit && i < p.end + kLongestOwner && d_.token(i).kind == TokenKind::word &&
         (d_.words.any(d_.token(i).word) & gent) != 0 && (d_.reading(i).reading.grammemes & (NOUN | ADJF)) != 0)
    ++i;
  if (i == p.end || i >= limit) return false;
  if (!d_.is(i, FunctionWord::from) && !d_.is(i, "№") && !begins_topic(p, i, limit) && !words_.begins_title(i))
    return false;
  for (TokenIndex k = p.end; k < i; ++k) {
    const auto found = d_.names_at(k);
    p.of_body |= std::any_of(found.begin(), found.end(),
                             [&](const NameMatch& m) { return d_.gazetteer.entry_class(m.entry) == "org_head"; });
  }
  p.end = i;
  return true;
}

// "приказ № 101 (о форме дневника)"
bool ActPhraseReader::read_bracket(ActPhrase& p, TokenIndex limit) const {
  if (p.end + 1 >= limit || d_.token(p.end).kind != TokenKind::bracket_open || !words_.begins_topic(p.end + 1))
    return false;
  for (TokenIndex i = p.end + 2; i < limit; ++i) {
    if (d_.token(i).kind != TokenKind::bracket_close) continue;
    p.title_begin = p.end + 1;
    p.title_end = i;
    p.end = i + 1;
    return true;
  }
  return false;
}

void ActPhraseReader::read_title(ActPhrase& p, TokenIndex limit) const {
  if (p.end >= limit || read_marks(p, limit) || read_marks_behind_colon(p, limit) || read_bracket(p, limit)) return;
  if ((d_.reading(p.end).reading.grammemes & INFN) != 0 && d_.attribute(p.entry, "items") == "clauses") {
    p.resolves = true;
    p.title_begin = p.end;
    p.end = p.title_end = topics_.clause_end(p.end);
    return;
  }
  if (begins_that_clause(p.end, limit)) {
    p.title_begin = p.end;
    p.end = p.title_end = topics_.clause_end(p.end + 4);
    return;
  }
  const bool clause = !p.is_named() && begins_clause(p, p.end, limit);
  if (!clause && !begins_topic(p, p.end, limit)) return;
  const TokenIndex begin = p.end + (clause ? 1 : 0);
  const TokenIndex end = clause ? topics_.clause_end(begin) : topics_.topic_end(begin, limit, is_plural(p));
  const bool one_word = !clause && d_.attribute(p.entry, "topic") == "free";  // "устав организации"
  if (end < begin + (one_word ? 1 : 2) || d_.is(end - 1, FunctionWord::relative)) return;
  // "поправки в законы «О лесе» и «Об охоте»": the titles are of what is changed.
  if (d_.attribute(p.entry, "topic") == "act")
    for (TokenIndex i = begin + 1; i < end; ++i)
      if (d_.token(i).kind == TokenKind::quote_open && (d_.reading(i - 1).reading.grammemes & plur) != 0) return;
  p.clause = clause;
  p.title_begin = begin;
  p.title_end = p.end = end;
}

bool ActPhraseReader::read_marks(ActPhrase& p, TokenIndex limit) const {
  if (d_.token(p.end).kind != TokenKind::quote_open) return false;
  if (!words_.begins_title(p.end) && d_.attribute(p.entry, "legal") != "yes" &&
      d_.attribute(p.entry, "topic") != "free")
    return false;
  const TokenIndex after = topics_.over_marks(p.end, limit);
  if (after <= p.end + 2) return false;
  p.in_marks = true;
  p.title_begin = p.end + 1;
  p.title_end = d_.token(after - 1).kind == TokenKind::quote_close ? after - 1 : after;
  p.end = after;
  return true;
}

// "принял закон: «О лесах».", unlike "принял закон: «О лесах мы помним», – сказал министр."
bool ActPhraseReader::read_marks_behind_colon(ActPhrase& p, TokenIndex limit) const {
  const TokenIndex open = p.end + 1;
  if (open >= limit || (d_.text_of(p.end) != ":" && d_.token(p.end).kind != TokenKind::dash)) return false;
  if (d_.token(open).kind != TokenKind::quote_open || !words_.begins_title(open) || (p.grammemes & sing) == 0)
    return false;
  const TokenIndex end = topics_.over_marks(open, limit);
  if (end < limit && d_.text_of(end) != "." && d_.text_of(end) != ";") return false;
  ActPhrase named = p;
  named.end = open;
  if (!read_marks(named, limit)) return false;
  p = named;
  return true;
}

bool ActPhraseReader::begins_topic(const ActPhrase& p, TokenIndex i, TokenIndex limit) const {
  if (words_.begins_topic(i)) return true;
  if (i + 1 >= limit || d_.token(i).kind != TokenKind::word) return false;
  const Grammemes g = d_.reading(i).reading.grammemes;
  if (says(d_, i, ActWord::topic)) return !says(d_, i + 1, ActWord::occasion) && dates_.at(i + 1) == nullptr;
  // "резолюция с призывом", "в поддержку"
  if (d_.is(i, FunctionWord::since | FunctionWord::inside) && says(d_, i + 1, ActWord::topic_in)) return true;
  if (d_.is(i, FunctionWord::since) && d_.attribute(p.entry, "legal") != "yes") {  // "договор с Озерией"
    const MentionIndex m = names_.covering(i + 1);
    return m != kNone && names_[m].begin == i + 1 &&
           (names_[m].type == EntityType::country || names_[m].type == EntityType::place);
  }
  // "поправки в закон о связи"
  if (d_.is(i, FunctionWord::inside))
    return d_.attribute(p.entry, "topic") == "act" &&
           (act_at(d_, i + 1, limit) != nullptr || is_abbreviated_act(d_, i + 1) || is_law(i + 1));
  const bool free = d_.attribute(p.entry, "topic") == "free";
  if ((free || d_.attribute(p.entry, "topic") == "period") && d_.is(i, FunctionWord::belonging))
    return dates_.at(i + 1) != nullptr;  // "план на 2024 год"
  // "перечень из 20 мер", but not before a list of them
  if (free && d_.is(i, FunctionWord::out_of) && i + 2 < sentence_end(d_, i) &&
      d_.text_of(sentence_end(d_, i) - 1) != ":" && !is_class_word(d_, i + 2))
    return d_.token(i + 1).kind == TokenKind::number || (d_.reading(i + 1).reading.grammemes & NUMR) != 0;
  return free && d_.token(i).shape == Shape::lower && (g & (NOUN | ADJF)) != 0 && (g & gent) != 0 &&
         ((g & NOUN) == 0 || (g & anim) == 0);
}

// "в избирательное законодательство"
bool ActPhraseReader::is_law(TokenIndex i) const {
  return says(d_, i, ActWord::law) || ((d_.reading(i).reading.grammemes & ADJF) != 0 && says(d_, i + 1, ActWord::law));
}

// "о том, что парки закрыты"
bool ActPhraseReader::begins_that_clause(TokenIndex i, TokenIndex limit) const {
  return i + 4 < limit && d_.is(i, FunctionWord::about) && d_.is(i + 1, FunctionWord::topic_pronoun) &&
         d_.text_of(i + 2) == "," && d_.is(i + 3, FunctionWord::that);
}

// "закон, запрещающий …", "указ, согласно которому …".
bool ActPhraseReader::begins_clause(const ActPhrase& p, TokenIndex comma, TokenIndex limit) const {
  if (comma + 2 >= limit || d_.text_of(comma) != "," || d_.token(comma + 1).kind != TokenKind::word) return false;
  const TokenIndex verbal = topics_.behind_adverb(comma + 1);
  const Grammemes g = d_.reading(verbal).reading.grammemes;
  if ((g & PRTF) != 0 && ((g & actv) != 0 || tells_content(verbal)))
    return agree(g, p.grammemes, numbers) && (g & (p.counted ? nomn | accs | gent : nomn | accs)) != 0;
  if (d_.is(comma + 1, FunctionWord::relative))  // "закон, который запрещает"
    return d_.attribute(p.entry, "legal") == "yes" && (g & nomn) != 0 &&
           (d_.reading(comma + 2).reading.grammemes & VERB) != 0;
  if (!d_.is(comma + 2, FunctionWord::relative)) return false;
  return says(d_, comma + 1, ActWord::topic | ActWord::according) || d_.is(comma + 1, FunctionWord::inside);
}

// "направленный на защиту", unlike "направленный правительством"
bool ActPhraseReader::tells_content(TokenIndex participle) const {
  return says(d_, participle, ActWord::content) && participle + 1 < sentence_end(d_, participle) &&
         (d_.reading(participle + 1).reading.grammemes & (PREP | INFN | datv)) != 0;
}

}  // namespace newsx
