#include "acts/decisions.h"

#include <algorithm>
#include <string>
#include <vector>

#include "acts/act_governor.h"
#include "acts/act_words.h"
#include "acts/announcement.h"
#include "acts/date_places.h"
#include "acts/dates.h"
#include "acts/instructions.h"
#include "acts/item_labels.h"
#include "acts/item_lists.h"
#include "acts/item_title.h"
#include "acts/list_looks.h"
#include "names/reasons.h"
#include "reading/folded_space.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestHeading = 7;  // tokens of "По бюджету:"
constexpr TokenIndex kPhraseWithin = 10;   // tokens of "– эти два закона подписал"
constexpr TokenIndex kToNextKind = 2;  // tokens from a title's closing mark to "и" of "») и три указа («"
constexpr TokenIndex kInstructionWithin = 40;  // tokens from "Перечень поручений:" to its items

class DecisionReader {
 public:
  DecisionReader(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory)
      : d_(d),
        names_(names),
        day_(day),
        words_(d, memory),
        looks_(d, names, words_),
        dates_(d),
        instructions_(d, names, day, dates_) {}

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
      const Looks looks = looks_.look_at(items, titles_);
      goes_on_ = false;
      const TokenRange behind = in_prose(list) ? phrase_behind(items) : TokenRange{};
      if (in_prose(list) && behind.end == 0 && !follows_verb(begin, free_from)) continue;
      Announcement announcement;
      if (behind.end > 0)
        announcement = read_announcement(d_, names_, words_, {behind.begin, behind.end, looks.items});
      else if (begin > free_from)
        announcement = read_announcement(d_, names_, words_, {free_from, begin, looks.items});
      const bool section = goes_on_ || is_section(list, {free_from, begin}, announcement, looks);
      if (section) announcement = as_before(announcement);
      if (goes_on_ && !out.decision_lists.empty())
        announcement.announced = count_in_sentence(begin, out.decision_lists.back().found + looks.items);
      else if (!announcement.is_any() && looks.most(looks.drafts))
        announcement.kind = ListKind::agenda;
      heads_sub_items_ = heads_sub_items_ && begin <= free_from;
      const bool titles = 2 * looks.official > looks.items;
      const Order order = heads_sub_items_ ? Order::instruction
                          : titles         ? Order::none
                                           : order_before(announcement, begin, items);
      if (order == Order::none && !section && !is_about_decisions(list, items.front(), looks, announcement)) continue;
      if (is_left_to_prose(items, announcement) || (order != Order::none && looks.most(looks.spoken))) continue;
      if (order != Order::none && begin > free_from)
        announcement = read_announcement(d_, names_, words_, {sentence_before(begin, free_from), begin, looks.items});
      add(items, {announcement, order, begin <= free_from && free_from > 0}, out);
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
  Announcement as_before(const Announcement& own) const {
    Announcement h = announcement_;
    h.announced = own.announced;
    if (!own.act_class.empty()) h.act_class = own.act_class;
    return h;
  }

  // Of all acts that the sentence lists up to token i.
  std::int32_t count_in_sentence(TokenIndex i, std::uint32_t found) {
    const TokenIndex from = d_.tokens.sentences[d_.sentence_of[i]].begin;
    return read_announcement(d_, names_, words_, {from, i, found}).announced;
  }

  // Titles in quotation marks in the middle of a sentence.
  bool in_prose(const ItemList& list) const {
    const ListItem& first = lists_.items[list.first_item];
    if (first.kind != MarkerKind::none || list.line_start || words_.begins_topic(first.marker)) return false;
    if (first.marker == 0) return true;
    const bool own_sentence =
        d_.token(first.marker).has(token_flag::sentence_start) &&  // "Соглашение о рыбе; Протокол"
        d_.token(first.marker).kind == TokenKind::word;
    return d_.text_of(first.marker - 1) != ":" && !own_sentence;
  }

  // "принял законы: о почте, о бане и о школе" is told by its verb; "рассмотрит вопросы: о почте и о бане" is a list.
  bool is_left_to_prose(std::span<const ListItem> items, const Announcement& h) const {
    const ListItem& first = items.front();
    if (first.kind != MarkerKind::none || first.line_start || items.size() < 2) return false;
    const TokenIndex gap = items[1].marker - 1;
    const bool commas = d_.text_of(gap) == "," || d_.is(gap, FunctionWord::between_items);
    return commas && words_.begins_topic(first.begin) && h.kind == ListKind::adopted && !h.question;
  }

  // "«О лесах», «О водах» – эти два закона подписал президент": what stands behind the
  // dash; empty for others.
  TokenRange phrase_behind(std::span<const ListItem> items) {
    const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[items.front().marker]];
    const ItemTitle& last = titles_[items.size() - 1];
    if (items.front().marker != sentence.begin || last.span.empty()) return {};
    TokenIndex dash = last.end;
    while (dash < sentence.end && d_.token(dash).kind == TokenKind::quote_close) ++dash;
    if (dash >= sentence.end || d_.token(dash).kind != TokenKind::dash) return {};
    bool act = false;
    for (TokenIndex i = dash + 1; i < sentence.end && i < dash + kPhraseWithin; ++i) {
      act |= is_act(i);
      if (act && act_verb(d_, i) != nullptr) return {dash + 1, sentence.end};
    }
    return {};
  }

  // "Принят закон «О …»" and its like before token i: an act that is the verb's own subject or object, with nothing
  // between but its attributes; else what is done is done to something else ("принял поправки в законы «О …» и «О …»").
  bool follows_verb(TokenIndex i, TokenIndex free_from) {
    if (i == 0) return false;
    if (d_.token(i - 1).kind == TokenKind::bracket_open) --i;  // "приняты два закона («О лесах», «О водах»)"
    if (const TokenIndex as = before_examples(i); as > 0) i = as;
    // "приняла «О лесах» и «О водах»"
    if (words_.look_up(i - 1).role == AnnouncingRole::adopt) return (finite_grammemes(d_, i - 1) & (VERB | PRTS)) != 0;
    if (!is_act(--i)) return false;
    bool fits = (d_.words.any(d_.token(i).word) & (nomn | accs)) != 0;
    while (i-- > 0) {
      const Token& t = d_.token(i);
      // "… и три указа («О хлебе»)": the list before stands beside it, and follows the verb.
      if (fits && free_from > 0 && i <= free_from + kToNextKind) return goes_on_ = i >= free_from;
      if (d_.text_of(i) == ":") continue;
      if (t.kind != TokenKind::word && t.kind != TokenKind::number) return false;
      const AnnouncingWord w = words_.look_up(i);
      using enum AnnouncingRole;
      if (w.is_item() && fits) continue;  // "пять документов: два закона"
      if (w.role == adopt || w.role == consider || w.role == propose) return fits && (w.grammemes & (VERB | PRTS)) != 0;
      fits |= w.value > 0;                             // "два закона"
      if (w.role == several || w.role == container) {  // "ряд законов"
        fits = true;
        continue;
      }
      if (w.value == 0 && (d_.words.any(t.word) & (ADJF | PRTF)) == 0 && !d_.is(i, FunctionWord::count_modifier))
        return false;
    }
    return false;
  }

  // "приняла ряд законов, таких как «О лесах»": the comma; 0 if no such words stand before token i.
  TokenIndex before_examples(TokenIndex i) const {
    if (i < 3 || !d_.is(i - 1, FunctionWord::as)) return 0;
    if (d_.text_of(i - 2) == ",") return i - 2;
    return d_.is(i - 2, FunctionWord::demonstrative) && d_.text_of(i - 3) == "," ? i - 3 : 0;
  }

  bool is_act(TokenIndex i) {
    const AnnouncingRole role = words_.look_up(i).role;
    return role == AnnouncingRole::act || role == AnnouncingRole::noun || role == AnnouncingRole::draft;
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

  // "• и другие."
  bool is_rest(std::span<const ListItem> items) const {
    const ItemTitle& last = titles_[items.size() - 1];
    return !last.span.empty() && d_.is(last.begin, FunctionWord::between_items) && !words_.begins_title(last.begin + 1);
  }

  bool is_about_decisions(const ItemList& list, const ListItem& first, const Looks& looks, const Announcement& h) {
    if (looks.items == 0 || looks.most(looks.spoken) || h.none) return false;
    const bool announced = h.verb || h.noun || h.agenda;
    const bool strong = (h.verb && h.noun) || h.agenda;
    const bool bare = first.kind == MarkerKind::none;
    const bool official = looks.most(looks.official);
    if (looks.items == 1 && (!official || !strong || !h.colon || looks.verbal > 0)) return false;
    // "Закон	«О лесах»", or topics under a table's head.
    const bool plain = looks.classed == looks.items || (looks.about == looks.items && h.noun && !h.other);
    // "вопросы: об отчёте; вопросы земли; разное" in lines
    const bool separated =
        bare && h.colon && strong && list.line_start && looks.official > 0 && d_.text_of(first.end - 1) == ";";
    if (bare && (looks.sentences > 0 || !(official || separated) || !(h.colon ? announced : plain || strong)))
      return false;
    if (official) {
      if (h.other && !h.noun && !h.verb) return false;
      if (announced && !strong && looks.most(looks.sentences)) return false;
      if (announced) return list.line_start || h.colon || strong;
      if (!list.line_start || looks.sentences > 0) return false;
      if (first.kind == MarkerKind::bullet || (h.colon && !h.lists)) return looks.classed == looks.items;
      return 4 * looks.official >= 3 * looks.items;
    }
    // "Утверждены: 1. Положение о стипендии; 2. Смета"
    const bool verb_alone = h.verb && h.colon && h.kind == ListKind::adopted && (looks.official > 0 || ends_passive(h));
    // "Протокольные решения: 1. Одобрить проект."
    const bool clauses = h.noun && h.colon && h.kind == ListKind::adopted && looks.most(looks.verbal);
    if (!(verb_alone || ((strong || clauses) && h.many)) || h.other || h.leads_on || looks.most(looks.named) ||
        looks.most(looks.sentences))
      return false;
    if (!h.colon && !(list.line_start && is_heading_line(h))) return false;
    if (looks.most(looks.verbal)) return words_.lists_clauses(h.act_class);
    return true;
  }

  // Lists whose items say what is to be done: "Перечень поручений:", "Решили:", "Стороны договорились:".
  enum class Order : std::uint8_t { none, instruction, resolution, agreement };

  Order order_before(const Announcement& h, TokenIndex list, std::span<const ListItem> items) const {
    if (items.front().kind == MarkerKind::none || list == 0) return Order::none;
    // "Совет решил а) поднять взнос"
    if (list > 1 && !items.front().line_start && says(d_, list - 1, ActWord::resolve) &&
        (finite_grammemes(d_, list - 1) & VERB) != 0)
      return Order::resolution;
    if (list < 2 || d_.text_of(list - 1) != ":") {
      const ListItem& first = items.front();
      // "Президент утвердил перечень поручений." and below "1. Правительству …"
      const bool told = is_heading_line(h) ? tells_deed(first) : begins_deed(first);
      return first.line_start && told && has_instruction(list) ? Order::instruction : Order::none;
    }
    // "решили:", "решили следующее:"
    const bool following = list > 2 && (d_.reading(list - 2).reading.grammemes & (ADJF | PRTF)) != 0;
    const TokenIndex verb = list - (following ? 3 : 2);
    const bool finite = (finite_grammemes(d_, verb) & (VERB | PRTS)) != 0;
    if (finite && says(d_, verb, ActWord::resolve)) return Order::resolution;
    if ((has_instruction(list) && tells_deed(items.front())) || is_headed(list)) return Order::instruction;
    if (is_resolved(h, list - 2, items.front())) return Order::resolution;
    return finite && says(d_, verb, ActWord::agreement) ? Order::agreement : Order::none;
  }

  // Whom it is for, or what to do.
  bool tells_deed(const ListItem& item) const {
    if ((d_.words.any(d_.token(item.begin).word) & datv) != 0) return true;
    for (TokenIndex i = item.begin; i < item.end; ++i)
      if ((d_.reading(i).reading.grammemes & INFN) != 0) return true;
    return false;
  }

  bool begins_deed(const ListItem& item) const {
    return item.begin < item.end && (d_.reading(item.begin).reading.grammemes & (datv | INFN)) != 0;
  }

  // "приняли резолюцию: 1. Потребовать отставки мэра."
  bool is_resolved(const Announcement& h, TokenIndex noun, const ListItem& first) const {
    if (!h.verb || h.kind != ListKind::adopted || !says(d_, noun, ActWord::resolution)) return false;
    return (d_.reading(first.begin).reading.grammemes & INFN) != 0;
  }

  // "Утверждены:"
  bool ends_passive(const Announcement& h) const {
    return h.end >= h.begin + 2 && (finite_grammemes(d_, h.end - 2) & PRTS) != 0;
  }

  // "Перечень поручений: 1. Правительству: а) …"
  bool is_headed(TokenIndex list) const {
    if (instructions_.head_before(list).number.empty()) return false;
    for (TokenIndex i = list; i > 0 && i + kInstructionWithin > list; --i)
      if (says(d_, i - 1, ActWord::instruction)) return true;
    return false;
  }

  TokenIndex sentence_before(TokenIndex list, TokenIndex from) const {
    const TokenIndex begin = std::max(d_.tokens.sentences[d_.sentence_of[list - 1]].begin, from);
    return list > begin + kInstructionWithin ? list - kInstructionWithin : begin;
  }

  // In the sentence before the list.
  bool has_instruction(TokenIndex list) const {
    for (TokenIndex i = sentence_before(list, 0); i < list; ++i)
      if (says(d_, i, ActWord::instruction) && (d_.reading(i).reading.grammemes & (INFN | futr | PRTS)) == 0)
        return true;
    return false;
  }

  // What the announcing phrase says was done with all.
  Stage stage_before(const Announcement& h, Order order, ListKind kind) {
    if (order == Order::resolution) return Stage::adopted;
    if (order != Order::none || kind == ListKind::agenda) return Stage::unknown;
    Stage stage = Stage::unknown;
    for (TokenIndex i = h.begin; i < h.end; ++i)
      if (const ActVerb* const verb = act_verb(d_, i); verb != nullptr && has_near(h, *verb)) stage = verb->stage;
    if (kind == ListKind::proposed) return stage == Stage::introduced ? stage : Stage::unknown;
    return stage == Stage::introduced ? Stage::unknown : with_reading(d_, words_, stage, {h.begin, h.end});
  }

  // "признаны утратившими силу"
  bool has_near(const Announcement& h, const ActVerb& verb) const {
    bool found = verb.near.empty();
    for (TokenIndex i = h.begin; i < h.end && !found; ++i) found = lists_word(verb.near, d_.folded(i));
    return found;
  }

  bool is_heading_line(const Announcement& h) const {
    return h.end > h.begin && d_.token(h.end - 1).kind == TokenKind::word;
  }

  // How a list was told.
  struct Telling {
    const Announcement& phrase;
    Order order;
    bool restarted;  // it goes on with the list before, whose kind it has
  };

  static ListKind kind_of(const Telling& telling, const ActResult& r) {
    if (telling.order == Order::instruction) return ListKind::instruction;
    if (telling.order == Order::agreement) return ListKind::agreement;
    if (telling.order == Order::resolution) return ListKind::adopted;
    return telling.restarted && !r.decision_lists.empty() ? r.decision_lists.back().kind : telling.phrase.kind;
  }

  // What is the same for all items of a list, and what an item leaves for those below it.
  struct OpenList {
    const Telling& telling;
    DecisionList list = {};
    Stage stage = Stage::unknown;
    Index number = 0;
    bool headed = false;  // all items are below the line before the list: "2. Прокуратуре:"
    bool closed_above = false;  // letters below are items, too: "1. Порядок выдачи; а) форма пропуска;"
    std::string_view top = {};  // number of the last item of the upper level
    Charged addressee = {};     // of the item above

    bool ordered() const { return telling.order != Order::none; }
  };

  void add(std::span<const ListItem> items, const Telling& telling, ActResult& r) {
    const Announcement& h = telling.phrase;
    OpenList open{telling};
    DecisionList& list = open.list;
    list.kind = kind_of(telling, r);
    list.announced = h.announced;
    if (h.end > h.begin) list.heading = d_.span_of(h.begin, h.end);
    open.stage = stage_before(h, telling.order, list.kind);
    list.kind = kind_by_stage(list.kind, open.stage);
    if (list.kind == ListKind::instruction) {
      const InstructionHead head = instructions_.head_before(items.front().marker);
      open.headed = !head.number.empty();
      open.top = head.number;
      open.addressee = head.addressee;
    }
    const bool goes_on = (heads_sub_items_ && has_items_) || (goes_on_ && !r.decision_lists.empty());
    open.number = static_cast<Index>(r.decision_lists.size() + (goes_on ? 0 : 1));
    heads_sub_items_ = false;
    for (std::size_t k = 0; k < items.size(); ++k) add_item(items, k, open, r);
    if (goes_on) {
      r.decision_lists.back().found += list.found;
      if (goes_on_) r.decision_lists.back().announced = h.announced;
    } else if (list.found > 0)
      r.decision_lists.push_back(list);
    has_items_ = goes_on || list.found > 0;
  }

  // "Во втором чтении приняты законы «О лесах» и «О водах», а в первом – «О горах»": the item's own reading, and that
  // of those behind it.
  Stage reading_told(const ListItem& item, Stage stage) const {
    const bool read = stage == Stage::first_reading || stage == Stage::second_reading || stage == Stage::third_reading;
    if (!read || item.kind != MarkerKind::none || item.begin < item.marker + 2) return stage;
    switch (ordinal_at(d_, item.marker + 1)) {
      case 1:
        return Stage::first_reading;
      case 2:
        return Stage::second_reading;
      case 3:
        return Stage::third_reading;
      default:
        return stage;
    }
  }

  void add_item(std::span<const ListItem> items, std::size_t k, OpenList& open, ActResult& r) {
    const ListItem& item = items[k];
    ItemTitle& t = titles_[k];
    const bool below = item.level > 0 || open.headed;
    if (!below) open.top = item.number.of(d_.text);
    if (!below) open.closed_above = d_.text_of(item.end - 1) == ";";
    if (t.span.empty()) return;
    // What heads points of an agenda is one.
    const bool section = open.list.kind != ListKind::agenda && looks_.heads_section(items, titles_, k);
    if (!open.ordered() && (section || looks_.heads_others(item, t))) return;
    const bool detail = item.kind == MarkerKind::bullet || !open.closed_above;
    if (!open.ordered() && below && item.kind != MarkerKind::arabic && !words_.begins_title(t.begin) && detail) return;
    Instruction said;
    // "ПОСТАНОВЛЯЮ: 2. Прокуратуре:" has deeds below it, too.
    if (open.list.kind == ListKind::instruction || (open.ordered() && d_.is(t.end, ":"))) {
      const TokenIndex next = k + 1 < items.size() ? items[k + 1].marker : d_.token_count();
      said = instructions_.read(t, next);
      if (!below) open.addressee = said.addressee;
      heads_sub_items_ = said.only_addressee;
      if (said.only_addressee) return add_unmarked(item, {t.end, next}, open, r);
      if (t.span.empty()) return;
      if (below && said.addressee.name.empty()) said.addressee = open.addressee;
    } else if (below) {
      said.addressee = open.addressee;
    } else {
      open.addressee = {};
    }
    open.stage = reading_told(item, open.stage);
    Decision& decision = add_decision(t, said, open, r);
    decision.number = item.number.of(d_.text);
    if (below) decision.parent = open.top;
  }

  // The deeds that stand in lines without markers below their addressee. One alone is the item itself.
  void add_unmarked(const ListItem& item, TokenRange below, OpenList& open, ActResult& r) {
    instructions_.read_unmarked(below, deeds_);
    for (std::size_t k = 0; k < deeds_.size(); ++k) {
      Instruction said = instructions_.read(deeds_[k], k + 1 < deeds_.size() ? deeds_[k + 1].begin : below.end);
      said.addressee = open.addressee;
      Decision& decision = add_decision(deeds_[k], said, open, r);
      if (deeds_.size() == 1)
        decision.number = item.number.of(d_.text);
      else
        decision.parent = open.top;
      heads_sub_items_ = false;
    }
  }

  Decision& add_decision(const ItemTitle& t, const Instruction& said, OpenList& open, ActResult& r) {
    const Announcement& h = open.telling.phrase;
    Decision decision;
    decision.stage = open.stage;
    decision.addressee = said.addressee;
    decision.responsible = said.responsible;
    decision.deadline = said.deadline;
    decision.title = folded_space(d_, t.span.of(d_.text));
    decision.span = t.span;
    decision.list = open.number;
    if (!open.ordered())
      decision.cls = !t.act_class.empty() && t.lead != t.begin ? t.act_class
                     : !h.act_class.empty()                    ? h.act_class
                                                               : t.act_class;
    decision.issuer = h.issuer;
    decision.docnum = t.docnum.of(d_.text);
    decision.date = date_before(t);
    decision.reason.rule = "decision list";
    decision.reason.because =
        h.verb || h.noun || h.agenda ? "an announcing phrase before the list" : "titles begin as those of acts do";
    if (const EntryId entry = telling_row(h, t); entry != kNoEntry) point_at(d_, entry, decision.reason);
    r.decisions.push_back(decision);
    ++open.list.found;
    return r.decisions.back();
  }

  // The row of the tables by which the list was told: of the first announcing word before it, else of the act's kind.
  EntryId telling_row(const Announcement& h, const ItemTitle& t) {
    for (TokenIndex i = h.begin; i < h.end; ++i)
      if (const EntryId entry = words_.look_up(i).entry; entry != kNoEntry) return entry;
    TokenIndex end = t.lead;
    return words_.act_at(t.lead, t.end, end);
  }

  // The date between class word and marks.
  std::string_view date_before(const ItemTitle& t) {
    if (t.lead == t.begin) return {};
    const Annotation* const date = dates_.from(t.lead);
    return date != nullptr && date->end <= t.begin ? past_date_value(d_, *date, day_) : std::string_view();
  }

  const Document& d_;
  const Mentions& names_;
  std::string_view day_;  // the article's
  AnnouncingWords words_;
  LooksReader looks_;
  Lists lists_;
  std::vector<ItemTitle> titles_;
  std::vector<ItemTitle> deeds_;  // scratch
  DatePlaces dates_;
  InstructionReader instructions_;
  Announcement announcement_;     // of the last list
  bool goes_on_ = false;          // a list inside a sentence has the verb of the last one
  bool heads_sub_items_ = false;  // the last item read is an addressee alone; what follows is its list
  bool has_items_ = false;        // that item's own list has others
};

}  // namespace

void read_decisions(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                    ActResult& out) {
  DecisionReader(d, names, day, memory).run(out);
}

}  // namespace newsx
