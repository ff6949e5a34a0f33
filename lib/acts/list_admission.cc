#include "acts/list_admission.h"

#include <utility>

#include "acts/act_words.h"

namespace newsx {

using namespace gram;

namespace {

constexpr TokenIndex kWidestClause = 160;  // tokens before a list in a sentence that are looked at

bool is_announced(const Announcement& h) { return h.verb || h.noun || h.agenda; }
// A verb that adopts and a noun for acts, or an agenda.
bool is_strong(const Announcement& h) { return (h.verb && h.noun) || h.agenda; }
bool has_markers(const PlacedList& list) { return list.items.front().kind != MarkerKind::none; }

}  // namespace

bool ListAdmission::tells_decisions(const PlacedList& list, const Looks& looks, const Announcement& h) const {
  if (looks.items == 0 || looks.most(looks.spoken) || looks.most(looks.clauses) || h.none) return false;
  if (looks.items == 1 && !is_one_act(looks, h)) return false;
  if (!has_markers(list) && !is_unmarked_list(list, looks, h)) return false;
  if (looks.most(looks.official)) return admits_acts(list, looks, h);
  if (has_names_in_marks(list, looks, h) && (h.many || !list.items.front().number.empty()))
    return !h.other && looks.clauses == 0;
  return admits_other_titles(list, looks, h);
}

// "один закон – «О лесах»"
bool ListAdmission::is_one_act(const Looks& looks, const Announcement& h) const {
  return looks.official > 0 && is_strong(h) && (h.colon || h.announced == 1) && looks.verbal == 0;
}

// Without markers the words around the titles must tell more.
bool ListAdmission::is_unmarked_list(const PlacedList& list, const Looks& looks, const Announcement& h) const {
  if (looks.sentences > 0) return false;
  // "Закон	«О лесах»", or topics under a table's head.
  const bool plain = looks.classed == looks.items || (looks.about == looks.items && (h.noun || h.verb) && !h.other);
  if (!(h.colon ? is_announced(h) : plain || is_strong(h))) return false;
  // "вопросы: об отчёте; вопросы земли; разное" in lines
  const bool separated =
      h.colon && is_strong(h) && list.line_start && looks.official > 0 && d_.text_of(list.items.front().end - 1) == ";";
  return looks.most(looks.official) || separated || has_names_in_marks(list, looks, h);
}

// "утвердил программы «Чистая вода» и «Наш двор»"
bool ListAdmission::has_names_in_marks(const PlacedList& list, const Looks& looks, const Announcement& h) const {
  if (list.line_start && (has_markers(list) || !h.colon)) return false;
  return is_strong(h) && h.kind != ListKind::agenda && looks.marked == looks.items && !looks.most(looks.named);
}

// For titles that begin as those of acts do.
bool ListAdmission::admits_acts(const PlacedList& list, const Looks& looks, const Announcement& h) const {
  const bool put = h.verb && h.kind != ListKind::proposed;  // unlike "поступили жалобы:"
  if (h.other && !h.noun && !put && !h.agenda) return false;
  if (is_announced(h)) {
    if (!is_strong(h) && looks.most(looks.sentences)) return false;
    // "вернулся с тремя соглашениями. Первое – о лесах" tells of no decision.
    const bool counted = h.noun && !h.loose && std::cmp_equal(h.announced, looks.items);
    return list.line_start || h.colon || is_strong(h) || h.verb || counted;
  }
  if (!list.line_start || looks.sentences > 0) return false;
  if (list.items.front().kind == MarkerKind::bullet || (h.colon && !h.lists)) return looks.classed == looks.items;
  return 4 * looks.official >= 3 * looks.items;
}

// For titles that might be anything: "Методика расчёта платы".
bool ListAdmission::admits_other_titles(const PlacedList& list, const Looks& looks, const Announcement& h) const {
  if (h.other || h.leads_on || looks.most(looks.named) || looks.most(looks.sentences)) return false;
  const bool adopts = h.colon && h.kind == ListKind::adopted;
  // "Утверждены: 1. Положение о стипендии; 2. Смета"
  const bool verb_alone = adopts && h.verb && (looks.official > 0 || ends_passive(h));
  // "Протокольные решения: 1. Одобрить проект."
  const bool clauses = adopts && h.noun && looks.most(looks.verbal);
  if (!verb_alone && !((is_strong(h) || clauses) && h.many)) return false;
  // "три документа (план работы; смета расходов)"
  const bool papers =
      !list.line_start && h.many && looks.verbal == 0 && (std::cmp_equal(h.announced, looks.items) || looks.papers > 0);
  if (!h.colon && !papers && !(list.line_start && is_heading_line(d_, h))) return false;
  return !looks.most(looks.verbal) || words_.lists_clauses(h.act_class);
}

// "Утверждены:"
bool ListAdmission::ends_passive(const Announcement& h) const {
  return h.end >= h.begin + 2 && (finite_grammemes(d_, h.end - 2) & PRTS) != 0;
}

bool ListAdmission::is_left_to_prose(const PlacedList& list, const Announcement& h) const {
  const ListItem& first = list.items.front();
  if (has_markers(list) || first.line_start || list.items.size() < 2) return false;
  const TokenIndex gap = list.items[1].marker - 1;
  const bool commas = d_.text_of(gap) == "," || d_.is(gap, FunctionWord::between_items);
  if (!commas || !words_.begins_topic(first.begin) || !has_prose_verb(first.marker)) return false;
  if (follows_words(d_, first.marker) && h.kind != ListKind::agenda) return true;
  if (h.kind != ListKind::adopted || h.question) return false;
  return h.announced < 0 || has_dash({d_.tokens.sentences[d_.sentence_of[first.marker]].begin, first.marker});
}

// Whether a verb before token i tells of an act in prose, too: "принял", unlike "дал ход".
bool ListAdmission::has_prose_verb(TokenIndex i) const {
  const TokenIndex from = d_.tokens.sentences[d_.sentence_of[i]].begin;
  for (TokenIndex k = i; k > from && k + kWidestClause > i; --k)
    if (act_verb(d_, k - 1) != nullptr) return true;
  return false;
}

// "три соглашения – о газе, о воде – и два протокола: о ценах, о сроках"
bool ListAdmission::has_dash(TokenRange range) const {
  for (TokenIndex i = range.begin; i < range.end; ++i)
    if (d_.token(i).kind == TokenKind::dash) return true;
  return false;
}

}  // namespace newsx
