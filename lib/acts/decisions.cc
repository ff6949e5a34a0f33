#include "acts/decisions.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "acts/act_number.h"
#include "acts/act_words.h"
#include "acts/announcement.h"
#include "acts/class_words.h"
#include "acts/decision_writer.h"
#include "acts/item_lists.h"
#include "acts/item_title.h"
#include "acts/list_governor.h"
#include "acts/list_looks.h"
#include "acts/phrase_behind.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestHeading = 7;  // tokens of "По бюджету:"
constexpr TokenIndex kLongestComment = 6;  // tokens of "Докладчик: Иван Громов."
constexpr TokenIndex kWidestClause = 160;  // tokens before a list in a sentence that are looked at

class DecisionReader {
 public:
  DecisionReader(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory)
      : d_(d),
        names_(names),
        words_(d, memory),
        looks_(d, names, words_),
        governors_(d, words_),
        behind_(d, words_, governors_),
        writer_(d, names, day, words_, looks_),
        orders_(d, writer_.instructions()) {}

  void run(ActResult& out) {
    find_lists(
        d_, [this](TokenIndex i) { return words_.begins_title(i); }, lists_);
    TokenIndex free_from = 0;  // after the list before
    for (const ItemList& list : lists_.lists) {
      d_.stop.check();
      read_titles(list);
      const TokenIndex begin = lists_.items[list.first_item].marker;
      std::span<const ListItem> items(lists_.items.data() + list.first_item, list.item_count);
      while (items.size() > 1 && (speech_after(items) || is_rest(items))) items = items.first(items.size() - 1);
      Looks looks = looks_.look_at(items, titles_);
      goes_on_ = false;
      const bool prose = in_prose(list);
      TokenRange behind = list.line_start ? TokenRange{} : behind_.deed(items, titles_);
      if (prose && behind.end == 0) behind = behind_.phrase(items, titles_);
      if (prose && behind.end == 0) {
        const ListGovernor governor = governors_.before(begin, free_from);
        if (governor == ListGovernor::none && !is_counted_before({free_from, begin}, looks.items)) continue;
        goes_on_ = governor == ListGovernor::list_before;
      }
      Announcement announcement;
      if (behind.end > 0)
        announcement = phrase_of(behind, begin, looks.items);
      else if (begin > free_from)
        announcement = read_announcement(d_, names_, words_, {free_from, begin, looks.items});
      // The governor has found the verb, which may be one that announces no list by itself: "отменил".
      announcement.verb |= prose && behind.end == 0 && announcement.noun;
      if (tells_kind(announcement, items)) {
        announcement.noun = announcement.many = true;
        announcement.other = announcement.none = false;
        looks.official = looks.items;
      }
      const bool section = goes_on_ || is_section(list, {free_from, begin}, announcement, looks);
      if (section) announcement = as_before(announcement, looks.items);
      if (goes_on_ && !out.decision_lists.empty())
        announcement.announced = count_in_sentence(begin, out.decision_lists.back().found + looks.items);
      else if (!announcement.is_any() && looks.most(looks.drafts))
        announcement.kind = ListKind::agenda;
      const bool below_last = writer_.heads_sub_items() && begin <= free_from;
      const bool titles = 2 * looks.official > looks.items;
      ListOrder order = below_last ? ListOrder::instruction
                        : titles   ? ListOrder::none
                                   : orders_.read(announcement, begin, items);
      if (order == ListOrder::none && !titles && is_other_addressee({free_from, begin}, out))
        order = ListOrder::instruction;
      if (order == ListOrder::none && !section && !is_about_decisions(list, items.front(), looks, announcement))
        continue;
      if (is_left_to_prose(items, announcement) || (order != ListOrder::none && looks.most(looks.spoken))) continue;
      if (order != ListOrder::none && begin > free_from) {
        const std::int32_t told_before = announcement.announced;
        announcement =
            read_announcement(d_, names_, words_, {orders_.sentence_before(begin, free_from), begin, looks.items});
        // "Утверждён перечень из пяти поручений." and below "Правительству:"
        if (list.line_start && announcement.announced < 0 && !announcement.verb) announcement.announced = told_before;
      }
      if (announcement.announced < 0 && !announcement.part && !goes_on_)
        announcement.announced = count_told_behind(items, looks.items);
      const Telling telling = {.phrase = announcement,
                               .order = order,
                               .restarted = begin <= free_from && free_from > 0,
                               .below_last = below_last,
                               .in_sentence = goes_on_};
      writer_.add(items, titles_, telling, out);
      announcement_ = announcement;
      // Inside a paragraph what comes after the last title may announce another list.
      const ItemTitle& last = titles_[items.size() - 1];
      free_from = list.line_start || last.span.empty() ? items.back().end : last.end;
    }
  }

 private:
  void read_titles(const ItemList& list) {
    titles_.clear();
    for (std::uint32_t i = 0; i < list.item_count; ++i)
      titles_.push_back(read_title(d_, words_, lists_.items[list.first_item + i]));
  }

  // "Национальному банку:", between instructions to the government and those to the bank.
  bool is_other_addressee(TokenRange between, const ActResult& out) const {
    if (between.end <= between.begin || between.end - between.begin > kLongestHeading || out.decision_lists.empty())
      return false;
    return out.decision_lists.back().kind == ListKind::instruction &&
           !writer_.instructions().head_before(between.end).addressee.name.empty();
  }

  // "По бюджету:", "Второе чтение:", "Программы:": a short heading after another list, which the same phrase announces.
  bool is_section(const ItemList& list, TokenRange between, const Announcement& h, const Looks& looks) const {
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
  Announcement as_before(const Announcement& own, std::uint32_t found) {
    Announcement h = announcement_;
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
  bool tells_kind(const Announcement& h, std::span<const ListItem> items) {
    if (!h.verb || h.kind != ListKind::adopted || items.size() < 2) return false;
    const std::string_view head = looks_.common_head(items, titles_);
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
  std::int32_t count_in_sentence(TokenIndex i, std::uint32_t found) {
    const TokenIndex from = d_.tokens.sentences[d_.sentence_of[i]].begin;
    return read_announcement(d_, names_, words_, {from, i, found}).announced;
  }

  // Titles in quotation marks in the middle of a sentence.
  bool in_prose(const ItemList& list) const {
    const ListItem& first = lists_.items[list.first_item];
    if (first.kind != MarkerKind::none || list.line_start) return false;
    if (first.marker == 0) return !words_.begins_topic(first.marker);
    if (words_.begins_topic(first.marker)) return follows_words(first.marker);
    // "Подписаны документы. Соглашение о рыбе; Протокол о льде"
    const Token& t = d_.token(first.marker);
    const bool own_sentence = t.has(token_flag::sentence_start) && t.kind == TokenKind::word;
    return d_.text_of(first.marker - 1) != ":" && !own_sentence;
  }

  // "вопросы | о почте", "два вопроса – | о почте", "два вопроса (| о почте"
  bool follows_words(TokenIndex i) const {
    if (i == 0) return false;
    const TokenKind before = d_.token(i - 1).kind;
    return before == TokenKind::word || before == TokenKind::dash || before == TokenKind::bracket_open;
  }

  // "принял законы: о почте, о бане и о школе" is told by its verb; "рассмотрит вопросы: о почте и о бане" and "Три
  // закона принял совет: о почте, о бане и о школе" are lists.
  bool is_left_to_prose(std::span<const ListItem> items, const Announcement& h) const {
    const ListItem& first = items.front();
    if (first.kind != MarkerKind::none || first.line_start || items.size() < 2) return false;
    const TokenIndex gap = items[1].marker - 1;
    const bool commas = d_.text_of(gap) == "," || d_.is(gap, FunctionWord::between_items);
    if (!commas || !words_.begins_topic(first.begin) || !has_prose_verb(first.marker)) return false;
    if (follows_words(first.marker) && h.kind != ListKind::agenda) return true;
    if (h.kind != ListKind::adopted || h.question) return false;
    return h.announced < 0 || has_dash({d_.tokens.sentences[d_.sentence_of[first.marker]].begin, first.marker});
  }

  // Whether a verb before token i tells of an act in prose, too: "принял", unlike "дал ход".
  bool has_prose_verb(TokenIndex i) const {
    const TokenIndex from = d_.tokens.sentences[d_.sentence_of[i]].begin;
    for (TokenIndex k = i; k > from && k + kWidestClause > i; --k)
      if (act_verb(d_, k - 1) != nullptr) return true;
    return false;
  }

  // "три соглашения – о газе, о воде – и два протокола: о ценах, о сроках"
  bool has_dash(TokenRange range) const {
    for (TokenIndex i = range.begin; i < range.end; ++i)
      if (d_.token(i).kind == TokenKind::dash) return true;
    return false;
  }

  // "Приняты два закона. «О лесах» – 38 голосами. «О водах» – единогласно.": the list begins a sentence, and the one
  // before it tells of as many acts.
  bool is_counted_before(TokenRange before, std::uint32_t found) {
    if (before.end <= before.begin || !d_.token(before.end).has(token_flag::sentence_start)) return false;
    const Announcement a = read_announcement(d_, names_, words_, {before.begin, before.end, found});
    return a.verb && a.noun && !a.loose && std::cmp_equal(a.announced, found);
  }

  // What is said behind the titles; the class may stand before them.
  Announcement phrase_of(TokenRange behind, TokenIndex begin, std::uint32_t found) {
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

  // A sentence and no title, in a line after the list's: with a dash after dashes, or without a marker ("Закон о
  // лесах вступит в силу летом.") after lines without markers.
  bool speech_after(std::span<const ListItem> items) const {
    const ListItem& item = items.back();
    const ItemTitle& last = titles_[items.size() - 1];
    if (!item.line_start || last.span.empty() || !looks_.has_verb(last)) return false;
    if (item.kind == MarkerKind::none) return d_.text_of(item.end - 1) == ".";
    return item.kind == MarkerKind::bullet && !words_.begins_title(last.lead) && words_.begins_title(titles_[0].lead);
  }

  // In the sentence behind the list, or behind a comment on its last item: "Принято единогласно."
  std::int32_t count_told_behind(std::span<const ListItem> items, std::uint32_t found) {
    TokenRange sentence = sentence_behind(items);
    const std::int32_t count = count_behind(d_, names_, words_, sentence, found);
    if (count >= 0 || sentence.end - sentence.begin > kLongestComment || sentence.end >= d_.token_count()) return count;
    sentence = {sentence.end, d_.tokens.sentences[d_.sentence_of[sentence.end]].end};
    return count_behind(d_, names_, words_, sentence, found);
  }

  // What stands behind the last item, up to the end of its sentence; empty at the document's end.
  TokenRange sentence_behind(std::span<const ListItem> items) const {
    const ItemTitle& last = titles_[items.size() - 1];
    const bool inside = !items.back().line_start && !last.span.empty();  // such an item ends with its sentence
    const TokenIndex begin = inside ? d_.tokens.sentences[d_.sentence_of[last.end - 1]].end : items.back().end;
    if (begin >= d_.token_count()) return {begin, begin};
    return {begin, d_.tokens.sentences[d_.sentence_of[begin]].end};
  }

  // "• и другие."
  bool is_rest(std::span<const ListItem> items) const {
    const ItemTitle& last = titles_[items.size() - 1];
    return !last.span.empty() && d_.is(last.begin, FunctionWord::between_items) && !words_.begins_title(last.begin + 1);
  }

  bool is_about_decisions(const ItemList& list, const ListItem& first, const Looks& looks, const Announcement& h) {
    if (looks.items == 0 || looks.most(looks.spoken) || looks.most(looks.clauses) || h.none) return false;
    const bool announced = h.verb || h.noun || h.agenda;
    const bool strong = (h.verb && h.noun) || h.agenda;
    const bool bare = first.kind == MarkerKind::none;
    const bool official = looks.most(looks.official);
    // "утвердил программы «Чистая вода» и «Наш двор»"
    const bool names = (!list.line_start || (bare && h.colon)) && strong && h.kind != ListKind::agenda &&
                       looks.marked == looks.items && !looks.most(looks.named);
    const bool one = h.colon || h.announced == 1;  // "один закон – «О лесах»"
    if (looks.items == 1 && (!official || !strong || !one || looks.verbal > 0)) return false;
    // "Закон	«О лесах»", or topics under a table's head.
    const bool plain = looks.classed == looks.items || (looks.about == looks.items && (h.noun || h.verb) && !h.other);
    // "вопросы: об отчёте; вопросы земли; разное" in lines
    const bool separated =
        bare && h.colon && strong && list.line_start && looks.official > 0 && d_.text_of(first.end - 1) == ";";
    if (bare && (looks.sentences > 0 || !(official || separated || names) || !(h.colon ? announced : plain || strong)))
      return false;
    if (official) {
      const bool put = h.verb && h.kind != ListKind::proposed;  // unlike "поступили жалобы:"
      if (h.other && !h.noun && !put && !h.agenda) return false;
      if (announced && !strong && looks.most(looks.sentences)) return false;
      // "вернулся с тремя соглашениями. Первое – о лесах" tells of no decision.
      const bool counted = h.noun && !h.loose && std::cmp_equal(h.announced, looks.items);
      if (announced) return list.line_start || h.colon || strong || h.verb || counted;
      if (!list.line_start || looks.sentences > 0) return false;
      if (first.kind == MarkerKind::bullet || (h.colon && !h.lists)) return looks.classed == looks.items;
      return 4 * looks.official >= 3 * looks.items;
    }
    if (names && (h.many || !first.number.empty())) return !h.other && looks.clauses == 0;
    // "Утверждены: 1. Положение о стипендии; 2. Смета"
    const bool verb_alone = h.verb && h.colon && h.kind == ListKind::adopted && (looks.official > 0 || ends_passive(h));
    // "Протокольные решения: 1. Одобрить проект."
    const bool clauses = h.noun && h.colon && h.kind == ListKind::adopted && looks.most(looks.verbal);
    if (!(verb_alone || ((strong || clauses) && h.many)) || h.other || h.leads_on || looks.most(looks.named) ||
        looks.most(looks.sentences))
      return false;
    // "три документа (план работы; смета расходов)"
    const bool papers = !list.line_start && h.many && looks.verbal == 0 &&
                        (std::cmp_equal(h.announced, looks.items) || looks.papers > 0);
    if (!h.colon && !papers && !(list.line_start && is_heading_line(d_, h))) return false;
    if (looks.most(looks.verbal)) return words_.lists_clauses(h.act_class);
    return true;
  }

  // "Утверждены:"
  bool ends_passive(const Announcement& h) const {
    return h.end >= h.begin + 2 && (finite_grammemes(d_, h.end - 2) & PRTS) != 0;
  }

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords words_;
  LooksReader looks_;
  ListGovernorFinder governors_;
  PhraseBehindFinder behind_;
  Lists lists_;
  std::vector<ItemTitle> titles_;
  DecisionWriter writer_;
  OrderReader orders_;
  Announcement announcement_;  // of the last list
  bool goes_on_ = false;       // a list inside a sentence has the verb of the last one
};

}  // namespace

void read_decisions(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                    ActResult& out) {
  DecisionReader(d, names, day, memory).run(out);
}

}  // namespace newsx
