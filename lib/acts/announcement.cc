#include "acts/announcement.h"

#include <algorithm>
#include <utility>

namespace newsx {
namespace {

constexpr int kLookBack = 3;                // sentences
constexpr TokenIndex kLongest = 160;        // tokens of a sentence that are looked at, the last ones
constexpr TokenIndex kClassHeading = 2;     // tokens of "Соглашения:"
constexpr TokenIndex kLongestLeadOver = 7;  // tokens of "Перечень документов:"

class AnnouncementReader {
 public:
  AnnouncementReader(const Document& d, const Mentions& names, AnnouncingWords& words, const ListPlace& place)
      : d_(d), sentence_(d, names, words, {place.found, place.act_class}), place_(place) {}

  Announcement read() {
    const TokenIndex from = place_.from;
    if (place_.list <= from) return {};
    const Announcement nearest = sentence_.read(sentence_before(place_.list, from));
    const bool table_head = is_table_head(nearest);
    if (nearest.other && !nearest.noun && !table_head) return nearest;
    if (nearest.is_any() && !(table_head && !nearest.verb))
      return nearest.announced < 0 ? with_count_before(nearest) : nearest;
    Announcement counted = nearest;  // of the sentences that announce nothing, the one that counts or tells of a part
    TokenIndex end = nearest.begin;
    for (int back = 1; back < kLookBack && end > from; ++back) {
      Announcement a = sentence_.read(sentence_before(end, from));
      end = a.begin;
      if (announces_from_afar(a, nearest)) {
        if (counted.part)
          a.announced = -1;
        else if (counted.announced >= 0)
          a.announced = counted.announced;
        return a;
      }
      if (counted.announced < 0 && !counted.part) counted = a;
    }
    return nearest;
  }

  // "Все три закона подписаны." in the sentence [begin, end) behind the list, which has no count before it.
  std::int32_t count_behind(TokenRange sentence) {
    if (sentence.end <= sentence.begin || sentence.end - sentence.begin > kLongest) return -1;
    const Announcement a = sentence_.read(sentence);
    const bool all = std::cmp_equal(a.announced, place_.found) && a.noun && !a.part && !a.none && a.total;
    return all ? a.announced : -1;
  }

 private:
  TokenRange sentence_before(TokenIndex end, TokenIndex from) const {
    const TokenIndex begin = std::max(d_.tokens.sentences[d_.sentence_of[end - 1]].begin, from);
    return {end - begin > kLongest ? end - kLongest : begin, end};
  }

  // "№	Программа	Срок", "Номер | Дата | Название"
  bool is_table_head(const Announcement& a) const {
    return d_.span_of(a.begin, a.end).of(d_.text).find_first_of("\t|") != std::string_view::npos;
  }

  static bool leads_over(const Announcement& a) { return a.end - a.begin <= kLongestLeadOver; }

  // Whether a sentence before the nearest one, which announces nothing, does: "Подписано пять законов. Их названия:". A
  // nearest one that is no mere heading has to be bridged by the count.
  bool announces_from_afar(const Announcement& a, const Announcement& nearest) const {
    if (is_table_head(nearest) && a.verb && a.colon) return true;  // "Утратили силу:" above "№	Наименование акта"
    if (nearest.colon && !nearest.lists && !leads_over(nearest)) return a.verb && a.noun && !a.part && counts_items(a);
    const bool counted = a.announced > 0 || counts_items(nearest);
    return (a.noun && (a.verb || (nearest.colon && counted))) || a.agenda;
  }

  bool counts_items(const Announcement& a) const { return std::cmp_equal(a.announced, place_.found); }

  // The phrase with the count of a sentence before it: "Участники подписали пять документов. Перечень:"
  Announcement with_count_before(const Announcement& a) {
    if (a.part || a.none || (!leads_over(a) && (a.verb || a.agenda))) return a;
    TokenIndex end = a.begin;
    for (int back = 0; back <= kLookBack && end > place_.from; ++back) {
      const TokenRange sentence = sentence_before(end, place_.from);
      const Announcement before = sentence_.read(sentence);
      if (back == 0 && before.part) return a;
      // "Рассмотрен 31 вопрос. Приняты законопроекты:"
      const bool of_questions = a.verb && a.noun && !a.question && before.question && !counts_items(before);
      // "За год принято 45 законов. Вчера приняты:"
      const bool of_more = a.verb && before.verb && !a.lists && !counts_items(before);
      const bool fits =
          back == 0 ? before.noun && ((before.verb && !of_more) || counts_items(before)) : counts_as(before, a);
      if (fits && !of_questions) return joined(before, a, back == 0);
      end = sentence.begin;
    }
    return place_.from == 0 && end > 0 ? with_count_of_headline(a) : a;
  }

  // Whether a sentence further back counts the acts of the phrase: "Совет принял пять законов" and, above five items,
  // "Приняты:" or "Законы:".
  bool counts_as(const Announcement& far, const Announcement& a) const {
    const bool heading = a.end - a.begin <= kClassHeading || !a.verb;
    if (!counts_items(far) || !far.noun || far.part || (!a.act_class.empty() && !heading)) return false;
    if (far.begin > 0 && !far.verb) return false;  // a headline needs no verb: "Пять законов за час"
    return a.act_class.empty() ? far.kind == a.kind : far.act_class == a.act_class;
  }

  Announcement with_count_of_headline(const Announcement& a) {
    const TokenRange headline = {0, d_.tokens.sentences.front().end};
    const Announcement far = sentence_.read(headline);
    return counts_as(far, a) ? joined(far, a, false) : a;
  }

  // What two phrases say together; `adjacent`: they are one heading.
  Announcement joined(const Announcement& before, const Announcement& a, bool adjacent) {
    Announcement both = before;
    both.end = a.end;
    if (!adjacent) both.begin = a.begin;
    both.colon = a.colon;
    both.leads_on = a.leads_on;
    both.agenda |= a.agenda;
    if (a.verb || (a.agenda && !before.enacted)) both.kind = a.kind;
    if (a.act_class.empty()) return both;
    both.act_class = a.act_class;
    // "Подписаны семь документов. Соглашения:": the count is of all kinds.
    const bool other_kind = sentence_.counts().size() == 1 && sentence_.counts().front().act_class != a.act_class;
    if (other_kind && a.end - a.begin <= kClassHeading && !counts_items(before)) both.announced = -1;
    if (sentence_.counts().size() < 2) return both;
    // "3 закона и 22 постановления. Законы такие:"
    const auto same = std::find_if(sentence_.counts().begin(), sentence_.counts().end(),
                                   [&](const AnnouncedCount& count) { return count.act_class == a.act_class; });
    if (same != sentence_.counts().end()) both.announced = static_cast<std::int32_t>(same->value);
    return both;
  }

  const Document& d_;
  SentenceReader sentence_;
  const ListPlace& place_;
};

}  // namespace

Announcement read_announcement(const Document& d, const Mentions& names, AnnouncingWords& words,
                               const ListPlace& place) {
  return AnnouncementReader(d, names, words, place).read();
}

std::int32_t count_behind(const Document& d, const Mentions& names, AnnouncingWords& words, TokenRange sentence,
                          std::uint32_t found) {
  return AnnouncementReader(d, names, words, {.list = sentence.begin, .found = found}).count_behind(sentence);
}

}  // namespace newsx
