#include "acts/list_phrase.h"

#include <utility>

#include "acts/act_words.h"
#include "acts/class_words.h"

namespace newsx {

using namespace gram;

namespace {
constexpr TokenIndex kLongestComment = 6;  // tokens of "Докладчик: Иван Громов."
}

bool follows_words(const Document& d, TokenIndex list) {
  if (list == 0) return false;
  const TokenKind before = d.token(list - 1).kind;
  return before == TokenKind::word || before == TokenKind::dash || before == TokenKind::bracket_open;
}

std::optional<ListPhrase> ListPhraseFinder::find(const PlacedList& list, const Looks& looks,
                                                 std::uint32_t found_before) {
  ListPhrase out;
  const TokenRange before = list.before();
  const bool prose = in_prose(list);
  TokenRange behind = list.line_start ? TokenRange{} : behind_.deed(list.items, list.titles);
  if (prose && behind.end == 0) behind = behind_.phrase(list.items, list.titles);
  if (prose && behind.end == 0) {
    const ListGovernor governor = governors_.before(list.begin(), list.free_from);
    if (governor == ListGovernor::none && !is_counted_before(before, looks.items)) return std::nullopt;
    out.goes_on = governor == ListGovernor::list_before;
  }
  Announcement& told = out.announcement;
  if (behind.end > 0)
    told = read_behind(behind, list.begin(), looks.items);
  else if (before.end > before.begin)
    told = read_announcement(d_, names_, words_, {before.begin, before.end, looks.items});
  // The governor has found the verb, which may be one that announces no list by itself: "отменил".
  told.verb |= prose && behind.end == 0 && told.noun;
  out.repeats_noun = repeats_noun(told, list);
  if (out.repeats_noun) {
    told.noun = told.many = true;
    told.other = told.none = false;
  }
  out.is_section = out.goes_on || is_section(list, told, looks);
  if (out.is_section) told = of_last(told, looks.items);
  if (out.goes_on && found_before > 0)
    told.announced = count_in_sentence(list.begin(), found_before + looks.items);
  else if (!told.is_any() && looks.most(looks.drafts))
    told.kind = ListKind::agenda;
  return out;
}

// Titles in quotation marks in the middle of a sentence.
bool ListPhraseFinder::in_prose(const PlacedList& list) const {
  const ListItem& first = list.items.front();
  if (first.kind != MarkerKind::none || list.line_start) return false;
  if (first.marker == 0) return !words_.begins_topic(first.marker);
  if (words_.begins_topic(first.marker)) return follows_words(d_, first.marker);
  // "Подписаны документы. Соглашение о рыбе; Протокол о льде"
  const Token& t = d_.token(first.marker);
  const bool own_sentence = t.has(token_flag::sentence_start) && t.kind == TokenKind::word;
  return d_.text_of(first.marker - 1) != ":" && !own_sentence;
}

// "По бюджету:", "Второе чтение:", "Программы:": a short heading after another list, which the same phrase announces.
bool ListPhraseFinder::is_section(const PlacedList& list, const Announcement& h, const Looks& looks) const {
  const TokenRange between = list.before();
  if (!list.line_start || between.begin == 0 || between.end <= between.begin || looks.sentences > 0) return false;
  if (h.verb || h.agenda || h.other || h.none || between.end - between.begin > kLongestHeading) return false;
  if (d_.text_of(between.end - 1) != ":" || !d_.token(between.begin).has(token_flag::line_start)) return false;
  for (TokenIndex i = between.begin; i < between.end; ++i)
    if ((i > between.begin && d_.token(i).has(token_flag::line_start)) ||
        (finite_grammemes(d_, i) & (VERB | PRTS)) != 0)
      return false;
  const bool kind = !h.act_class.empty() && between.end == between.begin + 2;
  if (h.noun && !kind) return false;
  return 2 * looks.official > looks.items || (kind && looks.verbal == 0 && !looks.most(looks.named));
}

// The phrase of the list before, with the count and class that are told for this one.
Announcement ListPhraseFinder::of_last(const Announcement& own, std::uint32_t found) {
  Announcement h = last_;
  h.announced = own.announced;
  if (own.act_class.empty()) return h;
  h.act_class = own.act_class;
  // "приняты два закона и три указа." and below "Указы:"
  if (own.announced >= 0 || h.end <= h.begin) return h;
  const TokenIndex end = d_.tokens.sentences[d_.sentence_of[h.begin]].end;
  const Announcement counted = read_announcement(d_, names_, words_, {h.begin, end, found, own.act_class});
  if (counted.act_class == own.act_class) h.announced = counted.announced;
  return h;
}

// "Утверждены две методики: 1. Методика расчёта платы": all titles begin with the noun of which the phrase says that
// something is done with it, whatever the tables have.
bool ListPhraseFinder::repeats_noun(const Announcement& h, const PlacedList& list) {
  if (!h.verb || h.kind != ListKind::adopted || list.items.size() < 2) return false;
  const std::string_view head = looks_.common_head(list.items, list.titles);
  if (head.empty()) return false;
  for (TokenIndex i = h.begin; i < h.end; ++i) {
    if (d_.reading(i).lemma != head || (d_.reading(i).reading.grammemes & anim) != 0) continue;
    // "Жюри приняло фильмы:", but "приняты правила:"
    if (words_.look_up(i).role == AnnouncingRole::other && !begins_document(d_, i)) continue;
    TokenIndex first = i;  // "две новые"
    while (first > h.begin && ((d_.words.any(d_.token(first - 1).word) & (ADJF | PRTF | NUMR)) != 0 ||
                               words_.look_up(first - 1).value > 0))
      --first;
    const bool many = (d_.words.any(d_.token(i).word) & plur) != 0 || first < i;
    const auto done = [&](TokenIndex verb) {
      return words_.look_up(verb).role == AnnouncingRole::adopt && (finite_grammemes(d_, verb) & (VERB | PRTS)) != 0;
    };
    if (many && ((first > h.begin && done(first - 1)) || (i + 1 < h.end && done(i + 1)))) return true;
  }
  return false;
}

// Of all acts that the sentence lists up to token i.
std::int32_t ListPhraseFinder::count_in_sentence(TokenIndex i, std::uint32_t found) {
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[i]].begin;
  return read_announcement(d_, names_, words_, {from, i, found}).announced;
}

// "Приняты два закона. «О лесах» – 38 голосами. «О водах» – единогласно.": the list begins a sentence, and the one
// before it tells of as many acts.
bool ListPhraseFinder::is_counted_before(TokenRange before, std::uint32_t found) {
  if (before.end <= before.begin || !d_.token(before.end).has(token_flag::sentence_start)) return false;
  const Announcement a = read_announcement(d_, names_, words_, {before.begin, before.end, found});
  return a.verb && a.noun && !a.loose && std::cmp_equal(a.announced, found);
}

// What is said behind the titles; the class may stand before them.
Announcement ListPhraseFinder::read_behind(TokenRange behind, TokenIndex begin, std::uint32_t found) {
  Announcement a = read_announcement(d_, names_, words_, {behind.begin, behind.end, found});
  if (begin == 0) return a;
  if (a.act_class.empty()) a.act_class = words_.look_up(begin - 1).act_class;
  const TokenIndex from = behind_.clause_begin(begin);
  if (a.noun || from == begin) return a;
  const Announcement before = read_announcement(d_, names_, words_, {from, begin, found});
  a.noun = a.verb = before.noun || before.announced > 0;  // "а на два,"
  a.announced = before.announced;
  a.act_class = before.act_class;
  return a;
}

std::int32_t ListPhraseFinder::count_told_behind(const PlacedList& list, std::uint32_t found) {
  TokenRange sentence = sentence_behind(list);
  const std::int32_t count = count_behind(d_, names_, words_, sentence, found);
  if (count >= 0 || sentence.end - sentence.begin > kLongestComment || sentence.end >= d_.token_count()) return count;
  sentence = {sentence.end, d_.tokens.sentences[d_.sentence_of[sentence.end]].end};
  return count_behind(d_, names_, words_, sentence, found);
}

// What stands behind the last item, up to the end of its sentence; empty at the document's end.
TokenRange ListPhraseFinder::sentence_behind(const PlacedList& list) const {
  const ItemTitle& last = list.titles.back();
  const bool inside = !list.items.back().line_start && !last.span.empty();  // such an item ends with its sentence
  const TokenIndex begin = inside ? d_.tokens.sentences[d_.sentence_of[last.end - 1]].end : list.items.back().end;
  if (begin >= d_.token_count()) return {begin, begin};
  return {begin, d_.tokens.sentences[d_.sentence_of[begin]].end};
}

}  // namespace newsx
