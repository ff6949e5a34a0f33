#include "acts/announcement.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "acts/act_words.h"
#include "acts/announced_count.h"

namespace newsx {
namespace {

using namespace gram;

constexpr int kLookBack = 3;                // sentences
constexpr TokenIndex kLongest = 160;        // tokens of a sentence that are looked at, the last ones
constexpr TokenIndex kNumberWithin = 3;     // tokens of "Статья 5."
constexpr TokenIndex kClassHeading = 2;     // tokens of "Соглашения:"
constexpr TokenIndex kSignatureWithin = 4;  // tokens between "поставить" and "подпись"
constexpr TokenIndex kLongestLeadOver = 7;  // tokens of "Перечень документов:"

// What a sentence says of the acts.
struct Said {
  bool adopted = false, to_be_adopted = false;
  bool considered = false, to_be_considered = false;
  bool proposed = false, put = false, planned = false;
  bool put_forward = false;                  // by somebody: "вынесло на обсуждение проекты"
  bool agenda = false, considering = false;  // nouns
  bool draft = false, question = false, decision = false;  // what is listed
  bool event = false, will_be = false;
  bool managed = false;      // "успели принять", "состоялось подписание"
  bool for_meeting = false;  // "на заседание вынесены законопроекты"
  bool rejected = false, needed = false;
  bool contains = false;  // "положение включает:"
  bool rated = false;     // "худшие законы года"
  bool based = false;     // "работа регулируется законами:"
  bool total = false;     // "всего", "все": the count is of all

  bool is_verb() const { return adopted || to_be_adopted || considered || proposed || put || planned || considering; }

  ListKind kind() const {
    if (agenda && !(adopted && decision)) return ListKind::agenda;
    if (adopted) return ListKind::adopted;
    if (proposed && draft) return ListKind::proposed;
    if (to_be_considered) return ListKind::agenda;
    if (proposed) return ListKind::proposed;
    if (put) return draft && !for_meeting && (!considering || put_forward) ? ListKind::proposed : ListKind::agenda;
    if (planned || to_be_adopted || considering) return ListKind::agenda;
    if (considered) return ListKind::adopted;
    if (question) return ListKind::agenda;
    return draft ? ListKind::proposed : ListKind::adopted;
  }

  // "приняли", "принято", "приняв"; "примут", "принять", "принятие", "будет принято".
  void adopt(Grammemes g) {
    const bool done = (g & (VERB | PRTS | PRTF)) != 0 && (g & futr) == 0 && (g & impr) == 0;
    if ((g & (INFN | NOUN)) != 0 && managed)
      adopted = true;
    else if ((g & (INFN | NOUN | futr)) != 0 || (will_be && (g & (PRTS | INFN)) != 0))
      to_be_adopted = true;
    else
      adopted |= done || (g & GRND) != 0;
  }

  void consider(Grammemes g) {
    considered = true;
    if ((g & past) == 0 || will_be) to_be_considered = true;
  }
};

class AnnouncementReader {
 public:
  AnnouncementReader(const Document& d, const Mentions& names, AnnouncingWords& words, const ListPlace& place)
      : d_(d), names_(names), words_(words), count_reader_(d, words), place_(place) {}

  Announcement read() {
    const TokenIndex from = place_.from;
    const Announcement nearest = read_sentence(sentence_before(place_.list, from));
    const bool table_head = is_table_head(nearest);
    if (nearest.other && !nearest.noun && !table_head) return nearest;
    if (nearest.is_any() && !(table_head && !nearest.verb)) return nearest.announced < 0 ? with_count_before(nearest) : nearest;
    Announcement counted = nearest;  // of the sentences that announce nothing, the one that counts or tells of a part
    TokenIndex end = nearest.begin;
    for (int back = 1; back < kLookBack && end > from; ++back) {
      Announcement a = read_sentence(sentence_before(end, from));
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
    const Announcement a = read_sentence(sentence);
    const bool all = std::cmp_equal(a.announced, place_.found) && a.noun && !a.part && !a.none && said_.total;
    return all ? a.announced : -1;
  }

 private:
  TokenRange sentence_before(TokenIndex end, TokenIndex from) const {
    const TokenIndex begin = std::max(d_.tokens.sentences[d_.sentence_of[end - 1]].begin, from);
    return {end - begin > kLongest ? end - kLongest : begin, end};
  }

  // "№	Программа	Срок"
  bool is_table_head(const Announcement& a) const {
    return d_.text.substr(d_.token(a.begin).begin, d_.token(a.end - 1).end() - d_.token(a.begin).begin).find('\t') !=
           std::string_view::npos;
  }

  static bool leads_over(const Announcement& a) { return a.end - a.begin <= kLongestLeadOver; }

  // Whether a sentence before the nearest one, which announces nothing, does: "Подписано пять законов. Их названия:". A
  // nearest one that is no mere heading has to be bridged by the count.
  bool announces_from_afar(const Announcement& a, const Announcement& nearest) const {
    if (nearest.colon && !leads_over(nearest)) return a.verb && a.noun && !a.part && counts_items(a);
    return (a.noun && (a.verb || (nearest.colon && a.announced > 0))) || a.agenda;
  }

  bool counts_items(const Announcement& a) const { return std::cmp_equal(a.announced, place_.found); }

  // The phrase with the count of a sentence before it: "Участники подписали пять документов. Перечень:"
  Announcement with_count_before(const Announcement& a) {
    if (a.part || a.none || (!leads_over(a) && (a.verb || a.agenda))) return a;
    const bool question = said_.question;
    TokenIndex end = a.begin;
    for (int back = 0; back <= kLookBack && end > place_.from; ++back) {
      const TokenRange sentence = sentence_before(end, place_.from);
      const Announcement before = read_sentence(sentence);
      if (back == 0 && before.part) return a;
      // "Рассмотрен 31 вопрос. Приняты законопроекты:"
      const bool of_questions = a.verb && a.noun && !question && said_.question && !counts_items(before);
      const bool fits = back == 0 ? before.noun && (before.verb || counts_items(before)) : counts_as(before, a);
      if (fits && !of_questions) return joined(before, a, back == 0);
      end = sentence.begin;
    }
    return place_.from == 0 && end > 0 ? with_count_of_headline(a) : a;
  }

  // Whether a sentence further back counts the acts of the phrase: "Совет принял пять законов" and, above five items,
  // "Приняты:" or "Законы:".
  bool counts_as(const Announcement& far, const Announcement& a) const {
    const bool heading = a.end - a.begin <= kClassHeading;
    if (!counts_items(far) || !far.noun || far.part || (!a.act_class.empty() && !heading)) return false;
    if (far.begin > 0 && !far.verb) return false;  // a headline needs no verb: "Пять законов за час"
    return a.act_class.empty() ? far.kind == a.kind : far.act_class == a.act_class;
  }

  Announcement with_count_of_headline(const Announcement& a) {
    const TokenRange headline = {0, d_.tokens.sentences.front().end};
    const Announcement far = read_sentence(headline);
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
    if (a.verb) both.kind = a.kind;
    if (a.act_class.empty()) return both;
    both.act_class = a.act_class;
    // "Подписаны семь документов. Соглашения:": the count is of all kinds.
    const bool other_kind = counts_.size() == 1 && counts_.front().act_class != a.act_class;
    if (other_kind && a.end - a.begin <= kClassHeading && !counts_items(before)) both.announced = -1;
    if (counts_.size() < 2) return both;
    // "3 закона и 22 постановления. Законы такие:"
    const auto same = std::find_if(counts_.begin(), counts_.end(),
                                   [&](const AnnouncedCount& count) { return count.act_class == a.act_class; });
    if (same != counts_.end()) both.announced = static_cast<std::int32_t>(same->value);
    return both;
  }

  Announcement read_sentence(TokenRange sentence) {
    Announcement a;
    a.begin = sentence.begin;
    a.end = sentence.end;
    a.colon = d_.text_of(sentence.end - 1) == ":";
    counts_.clear();
    said_ = {};
    last_noun_ = several_ = sentence.begin;
    read_words(a);
    choose_count(a);
    a.kind = said_.kind();
    a.agenda = said_.agenda && a.kind == ListKind::agenda;
    a.verb = said_.is_verb();
    a.question = said_.question;
    a.none |= !said_.adopted && (said_.rejected || (said_.needed && !said_.to_be_adopted && !said_.considered));
    a.none |= said_.contains && !a.verb && !said_.agenda && !a.lists;
    a.none |= said_.rated && !a.verb && !said_.agenda;
    a.none |= (said_.based && !a.verb && !said_.agenda && !a.lists) || is_of_law(sentence.begin);
    if (!a.verb && !said_.agenda) a.none |= has_verb(sentence, impr);  // "принесите документы:"
    a.none |= d_.text_of(a.end - 1) == "?" && has_verb(sentence, per2);  // "Какие решения вы поддерживаете?"
    a.many |= a.announced > 0 || a.agenda;
    if (a.is_any()) a.issuer = issuer(a);
    return a;
  }

  // "Статья 5. Решения совета": the line of token i heads a text of law.
  bool is_of_law(TokenIndex i) {
    for (TokenIndex back = 0; back < kNumberWithin && i > 0 && !d_.token(i).has(token_flag::line_start); ++back) --i;
    const bool begins_line = i == 0 || d_.token(i).has(token_flag::line_start);
    return begins_line && i + 1 < d_.token_count() && d_.token(i).kind == TokenKind::word &&
           words_.look_up(i).role == AnnouncingRole::article && d_.token(i + 1).kind == TokenKind::number;
  }

  bool has_verb(TokenRange sentence, Grammemes wanted) const {
    for (TokenIndex i = sentence.begin; i < sentence.end; ++i)
      if ((d_.reading(i).reading.grammemes & VERB) != 0 && (d_.reading(i).reading.grammemes & wanted) != 0) return true;
    return false;
  }

  void read_words(Announcement& a) {
    TokenIndex part = kNone;
    bool classes_differ = false;
    int depth = 0;  // of marks: names say nothing
    for (TokenIndex i = a.begin; i < a.end; ++i) {
      const TokenKind kind = d_.token(i).kind;
      // What is said announces, too: "«Мы подписали три соглашения», — сказал министр."
      depth += kind == TokenKind::quote_open && (i > a.begin || words_.begins_title(i)) && closes_before(i, a.end);
      if (kind == TokenKind::quote_close && depth > 0) --depth;
      if (depth > 0 || (kind != TokenKind::word && kind != TokenKind::number)) continue;
      if (count_reader_.begins_at(i)) {
        a.other |= counts_parts(a, i);
        i = std::max(i, count_reader_.read({a.begin, a.end}, i, said_.adopted, counts_));
        continue;
      }
      const AnnouncingWord w = words_.look_up(i);
      if (w.is_deed() && is_denied(a.begin, i)) {
        said_.rejected = true;
        continue;
      }
      a.lists |= w.role == AnnouncingRole::container || says(d_, i, ActWord::reading);
      if (w.role == AnnouncingRole::part || takes_some(a.begin, i)) part = i;
      if (w.role == AnnouncingRole::none) {
        if (d_.is(i, FunctionWord::future)) said_.will_be = true;
        said_.for_meeting |= i > a.begin && d_.is(i - 1, FunctionWord::belonging) && says(d_, i, ActWord::meeting) &&
                             (d_.reading(i).reading.grammemes & accs) != 0;
        // "О чём мы писали:", but "Об этом сообщил совет:"
        if (d_.is(i, FunctionWord::about) && i + 1 < a.end && d_.is(i + 1, FunctionWord::topic_pronoun))
          a.other |= !d_.is(i + 1, FunctionWord::demonstrative);
        if (a.noun && starts_clause(i)) a.leads_on = true;
        continue;
      }
      if (w.role == AnnouncingRole::several) several_ = i;
      note_role(i, w, a);
      const bool matter = w.role == AnnouncingRole::counted && !counts_.empty() && counts_.back().noun == i;
      if (w.is_item() || matter || (w.role == AnnouncingRole::event && said_.adopted))
        read_item(i, w, a, classes_differ);
    }
    // "одобрила прокат фильмов:"
    if (a.colon && !a.noun && a.end > a.begin + 1) {
      const AnnouncingWord last = words_.look_up(a.end - 2);
      a.none = last.role == AnnouncingRole::other && (last.grammemes & (nomn | gent | accs)) != 0;
    }
    if (said_.event && !a.noun) {
      a.other = true;
      a.none |=
          words_.look_up(a.begin).role == AnnouncingRole::event;  // "Программа концерта, утверждённая худсоветом:"
    }
    if (classes_differ) a.act_class = {};
    a.part = part != kNone && (counts_.empty() || part > counts_.back().noun);
  }

  // Whether the mark at token `open` closes; in "Из письма: «Просим внести законы:" it holds the list.
  bool closes_before(TokenIndex open, TokenIndex end) const {
    for (TokenIndex i = open + 1; i < end; ++i)
      if (d_.token(i).kind == TokenKind::quote_close) return true;
    return false;
  }

  // "некоторые из них", unlike "два из них"
  bool takes_some(TokenIndex from, TokenIndex i) {
    if (!d_.is(i, FunctionWord::them) || i < from + 2 || !d_.is(i - 1, FunctionWord::out_of)) return false;
    return (d_.words.any(d_.token(i - 2).word) & ADJF) != 0 && words_.look_up(i - 2).value == 0;
  }

  // "суд вынес постановления", "вынес следующее:", unlike "вынес на рассмотрение"
  bool puts_act(TokenIndex i, const AnnouncingWord& w) {
    if ((w.grammemes & VERB) == 0 || i + 1 >= d_.token_count() || act_verb(d_, i) == nullptr) return false;
    const bool following = d_.is(i + 2, ":") && (d_.reading(i + 1).reading.grammemes & (ADJF | PRTF)) != 0;
    return following || words_.look_up(i + 1).role == AnnouncingRole::act;
  }

  // "поставили подписи под документами"
  bool signs(TokenIndex i) const {
    const ActVerb* const row = act_verb(d_, i);
    if (row == nullptr || row->stage != Stage::signed_into_law) return false;
    const TokenIndex end = std::min(i + kSignatureWithin, d_.token_count());
    for (TokenIndex k = i > kSignatureWithin ? i - kSignatureWithin : 0; k < end; ++k)
      if (lists_word(row->near, d_.folded(k))) return true;
    return false;
  }

  // "воспользовался правом вето и отклонил два закона", which is a decision.
  bool vetoes(TokenIndex i, const Announcement& a) const {
    const ActVerb* const row = act_verb(d_, i);
    return row != nullptr && row->stage == Stage::vetoed && has_near(d_, {a.begin, a.end}, *row);
  }

  // "утвердила программу из трёх пунктов": the list has what stands in the act.
  bool counts_parts(const Announcement& a, TokenIndex count) {
    if (count < a.begin + 2 || !d_.is(count - 1, FunctionWord::out_of)) return false;
    const AnnouncingRole of = words_.look_up(count - 2).role;
    return (of == AnnouncingRole::act || of == AnnouncingRole::event) &&
           (d_.reading(count - 2).reading.grammemes & sing) != 0;
  }

  void note_role(TokenIndex i, const AnnouncingWord& w, Announcement& a) {
    switch (w.role) {
      case AnnouncingRole::adopt:
        return said_.adopt(w.grammemes);
      case AnnouncingRole::consider:
        return said_.consider(w.grammemes);
      case AnnouncingRole::propose:
        said_.proposed = true;
        // "решило внести три законопроекта"
        if ((w.grammemes & INFN) != 0 && i > a.begin && says(d_, i - 1, ActWord::resolve)) said_.adopted = false;
        break;
      case AnnouncingRole::put:
        if (puts_act(i, w) || signs(i)) return said_.adopt(w.grammemes);
        said_.put = true;
        said_.put_forward |= (w.grammemes & (VERB | tran)) == (VERB | tran);
        // "На слушания должны выноситься:" tells of no meeting.
        if ((w.grammemes & INFN) != 0 && (w.grammemes & impf) != 0) said_.needed = a.other = true;
        break;
      case AnnouncingRole::plan:
        said_.planned = true;
        break;
      case AnnouncingRole::agenda:
        said_.agenda = true;
        break;
      case AnnouncingRole::considering:
        said_.considering = true;
        break;
      case AnnouncingRole::reject:
        if (vetoes(i, a)) return said_.adopt(w.grammemes);
        said_.rejected |= (w.grammemes & (VERB | PRTS)) != 0;
        break;
      case AnnouncingRole::basis:
        said_.based = true;
        break;
      case AnnouncingRole::manage:
        said_.managed |= (w.grammemes & past) != 0;
        break;
      case AnnouncingRole::need:
        said_.needed = a.other = true;
        break;
      case AnnouncingRole::contain:
        said_.contains = true;
        break;
      case AnnouncingRole::total:
        said_.total = true;
        break;
      case AnnouncingRole::rating:
        said_.rated = a.other = true;
        break;
      case AnnouncingRole::article:
      case AnnouncingRole::other:
        a.other |= !is_attribute(i, w);
        break;
      case AnnouncingRole::event:
        said_.event = true;
        break;
      default:  // says something of a count or an item
        break;
    }
  }

  // "не рассмотрела", "не успела рассмотреть"
  bool is_denied(TokenIndex from, TokenIndex verb) const {
    if (verb > from && d_.is(verb - 1, FunctionWord::negation)) return true;
    return verb > from + 1 && d_.is(verb - 2, FunctionWord::negation) &&
           (d_.reading(verb - 1).reading.grammemes & VERB) != 0;
  }

  // "совет города", but "три города"
  bool is_attribute(TokenIndex i, const AnnouncingWord& w) {
    if ((w.grammemes & gent) == 0 || (w.grammemes & sing) == 0 || i == 0) return false;
    return d_.token(i - 1).kind == TokenKind::word && words_.look_up(i - 1).value == 0;
  }

  // What is listed: "решения", "законы", "вопросы".
  void read_item(TokenIndex i, const AnnouncingWord& w, Announcement& a, bool& classes_differ) {
    // "в послании говорил:"
    if ((w.grammemes & loct) != 0 && (w.grammemes & sing) != 0) return;
    if (is_uncounted(i, w, a.begin)) return;
    a.noun = true;
    a.leads_on = false;
    last_noun_ = i;
    a.many |= (d_.words.any(d_.token(i).word) & plur) != 0;
    said_.question |= w.role == AnnouncingRole::question || w.role == AnnouncingRole::counted;
    said_.draft |= w.role == AnnouncingRole::draft;
    said_.decision |= w.role == AnnouncingRole::act || w.role == AnnouncingRole::noun;
    if (w.act_class.empty() || (w.grammemes & NOUN) == 0) return;
    // "согласно регламенту", "указом президента": what is listed is something else.
    if ((w.grammemes & sing) != 0 && (w.grammemes & (datv | ablt)) != 0) return;
    classes_differ |= !a.act_class.empty() && a.act_class != w.act_class;
    a.act_class = w.act_class;
  }

  // "Принято заявлений за неделю:" tells how many, not what.
  bool is_uncounted(TokenIndex i, const AnnouncingWord& w, TokenIndex from) const {
    constexpr Grammemes kHowMany = gent | plur;
    const bool counted = !counts_.empty() && counts_.back().noun == i;
    if (counted || i == from || (w.grammemes & kHowMany) != kHowMany) return false;
    return (finite_grammemes(d_, i - 1) & PRTS) != 0 && (d_.reading(i - 1).reading.grammemes & neut) != 0;
  }

  // A relative word or a finite verb of something else.
  bool starts_clause(TokenIndex i) const {
    const Analysis& a = d_.reading(i);
    return d_.is(i, FunctionWord::relative) || ((a.reading.grammemes & VERB) != 0 && !d_.is(i, FunctionWord::linking));
  }

  void choose_count(Announcement& a) const {
    if (a.part) return;
    const auto of_class = std::find_if(counts_.begin(), counts_.end(), [&](const AnnouncedCount& count) {
      return !place_.act_class.empty() && count.act_class == place_.act_class;
    });
    const AnnouncedCount* const chosen = of_class != counts_.end() ? &*of_class : chosen_count(counts_, place_.found);
    if (chosen == nullptr) return;
    // "утвердил 28 программ и подписал ряд решений:"
    if (several_ > counts_.back().noun && last_noun_ > several_ && chosen->value != place_.found) return;
    std::uint32_t sum = single_acts(a);  // "меморандум и три соглашения" are four
    for (const AnnouncedCount& c : counts_) sum += c.value;
    a.announced = static_cast<std::int32_t>(chosen->value);
    if (sum > chosen->value && sum == place_.found && chosen->value != place_.found)
      a.announced = static_cast<std::int32_t>(sum);
    else if (!chosen->act_class.empty())
      a.act_class = chosen->act_class;
  }

  // Acts that the sentence names one by one beside those that it counts.
  std::uint32_t single_acts(const Announcement& a) const {
    std::uint32_t single = 0;
    for (TokenIndex i = a.begin; i < a.end; ++i) {
      const bool counted =
          std::any_of(counts_.begin(), counts_.end(), [&](const AnnouncedCount& count) { return count.noun == i; });
      const Grammemes g = d_.reading(i).reading.grammemes;
      const bool joined = (i + 1 < a.end && d_.is(i + 1, FunctionWord::additive)) ||
                          (i > a.begin && d_.is(i - 1, FunctionWord::additive));
      if (!counted && joined && (g & sing) != 0 && (g & (nomn | accs)) != 0 &&
          words_.look_up(i).role == AnnouncingRole::act)
        ++single;
    }
    return single;
  }

  // The body right after the noun ("решений Совета"), else the first one in the sentence.
  Index issuer(const Announcement& a) const {
    Index first = kNoIndex;
    const std::uint32_t noun_end = d_.token(last_noun_).end();
    for (const NameMention& m : names_.beginning_in(d_.span_of(a.begin, a.end))) {
      if (m.type != EntityType::organization || m.entity == kNoIndex) continue;
      if (m.span.begin >= noun_end && m.span.begin <= noun_end + 1 && last_noun_ > a.begin) return m.entity;
      if (first == kNoIndex) first = m.entity;
    }
    return first;
  }

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords& words_;
  CountReader count_reader_;
  const ListPlace& place_;
  // Of the sentence read last.
  Said said_;
  std::vector<AnnouncedCount> counts_;
  TokenIndex last_noun_ = 0, several_ = 0;  // several_: of "ряд"
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
