#include "acts/decision_writer.h"

#include "acts/act_governor.h"
#include "acts/dates.h"
#include "acts/item_labels.h"
#include "names/reasons.h"
#include "reading/folded_space.h"

namespace newsx {

// What the announcing phrase says was done with all.
Stage DecisionWriter::stage_before(const Announcement& h, ListOrder order, ListKind kind) {
  if (order == ListOrder::resolution) return Stage::adopted;
  if (order != ListOrder::none || kind == ListKind::agenda) return Stage::unknown;
  Stage stage = Stage::unknown;
  bool relative = false;
  for (TokenIndex i = h.begin; i < h.end; ++i) {
    const ActVerb* const gerund = act_gerund(d_, i);  // "признав их утратившими силу"
    const ActVerb* const verb = gerund != nullptr ? gerund : act_verb(d_, i);
    // "наложил вето на законы, за которые проголосовал парламент"
    relative |= d_.is(i, FunctionWord::relative) && (d_.words.any(d_.token(i).word) & gram::ablt) == 0 &&
                stage != Stage::unknown;
    if (verb != nullptr && !relative && has_near_or_before(d_, {h.begin, h.end}, *verb)) stage = verb->stage;
  }
  // "Среди подписанных законов –"; not "законы, принятые в мае, вступили в силу"
  for (TokenIndex i = h.begin; i < h.end && stage == Stage::unknown; ++i)
    if (const ActVerb* const verb = act_participle(d_, i); verb != nullptr && has_near(d_, {h.begin, h.end}, *verb))
      stage = verb->stage;
  if (kind == ListKind::proposed) return stage == Stage::introduced ? stage : Stage::unknown;
  return stage == Stage::introduced ? Stage::unknown : with_reading(d_, words_, stage, {h.begin, h.end});
}

ListKind DecisionWriter::kind_of(const Telling& telling, const ActResult& r) {
  if (telling.order == ListOrder::instruction) return ListKind::instruction;
  if (telling.order == ListOrder::agreement) return ListKind::agreement;
  if (telling.order == ListOrder::resolution) return ListKind::adopted;
  return telling.restarted && !r.decision_lists.empty() ? r.decision_lists.back().kind : telling.phrase.kind;
}

void DecisionWriter::add(std::span<const ListItem> items, std::span<ItemTitle> titles, const Telling& telling,
                         ActResult& r) {
  const Announcement& h = telling.phrase;
  OpenList open{telling, titles};
  DecisionList& list = open.list;
  list.kind = kind_of(telling, r);
  list.announced = h.announced;
  if (h.end > h.begin) list.heading = d_.span_of(h.begin, h.end);
  open.act_class = h.act_class;
  open.stage = stage_before(h, telling.order, list.kind);
  list.kind = kind_by_stage(list.kind, open.stage);
  if (list.kind == ListKind::instruction) {
    const InstructionHead head = instructions_.head_before(items.front().marker);
    open.headed = !head.number.empty();
    open.top = head.number;
    open.addressee = head.addressee;
  }
  const bool goes_on = (telling.below_last && has_items_) || (telling.in_sentence && !r.decision_lists.empty());
  open.number = static_cast<Index>(r.decision_lists.size() + (goes_on ? 0 : 1));
  heads_sub_items_ = false;
  for (std::size_t k = 0; k < items.size(); ++k) add_item(items, k, open, r);
  if (goes_on) {
    r.decision_lists.back().found += list.found;
    if (telling.in_sentence) r.decision_lists.back().announced = h.announced;
  } else if (list.found > 0)
    r.decision_lists.push_back(list);
  has_items_ = goes_on || list.found > 0;
}

// "Во втором чтении приняты законы «О лесах» и «О водах», а в первом – «О горах»": the item's own reading, and that
// of those behind it.
Stage DecisionWriter::reading_told(const ListItem& item, Stage stage) const {
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

void DecisionWriter::add_item(std::span<const ListItem> items, std::size_t k, OpenList& open, ActResult& r) {
  const ListItem& item = items[k];
  ItemTitle& t = open.titles[k];
  const bool below = item.level > 0 || open.headed;
  if (!below) open.top = item.number.of(d_.text);
  if (!below) open.closed_above = d_.text_of(item.end - 1) == ";";
  if (t.span.empty()) return;
  // What heads points of an agenda is one.
  const bool section = open.list.kind != ListKind::agenda && looks_.heads_section(items, open.titles, k);
  if (!open.ordered() && (section || looks_.heads_others(item, t))) return;
  if (k > 0) read_section({items[k - 1].end, item.marker}, open);
  const bool detail = item.kind == MarkerKind::bullet || !open.closed_above;
  if (!open.ordered() && below && item.kind != MarkerKind::arabic && !words_.begins_title(t.begin) && detail) return;
  Instruction said;
  // "ПОСТАНОВЛЯЮ: 2. Прокуратуре:" has deeds below it, too.
  if (open.list.kind == ListKind::instruction || open.ordered()) {
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
void DecisionWriter::add_unmarked(const ListItem& item, TokenRange below, OpenList& open, ActResult& r) {
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

Decision& DecisionWriter::add_decision(const ItemTitle& t, const Instruction& said, OpenList& open, ActResult& r) {
  const Announcement& h = open.telling.phrase;
  Decision decision;
  decision.stage = open.stage;
  decision.addressee = said.addressee;
  decision.responsible = said.responsible;
  decision.deadline = said.deadline;
  decision.title = folded_space(d_, t.span.of(d_.text));
  decision.span = t.span;
  decision.list = open.number;
  if (!open.ordered()) decision.cls = class_of(t, open.act_class);
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

// The title's own class, unless it is what the acts adopt: "Решения: 1. План действий".
std::string_view DecisionWriter::class_of(const ItemTitle& t, std::string_view act_class) {
  if (act_class.empty()) return t.act_class;
  const bool own = !t.act_class.empty() && (t.lead != t.begin || !words_.adopts_papers(act_class));
  return own ? t.act_class : act_class;
}

// "Проекты постановлений" between two items: the class of those below.
void DecisionWriter::read_section(TokenRange between, OpenList& open) const {
  if (between.end <= between.begin) return;
  TokenIndex end = between.begin;
  const EntryId act = words_.act_at(between.begin, between.end, end);
  if (act != kNoEntry) open.act_class = d_.attribute(act, "class");
}

// The row of the tables by which the list was told: of the first announcing word before it, else of the act's kind.
EntryId DecisionWriter::telling_row(const Announcement& h, const ItemTitle& t) {
  for (TokenIndex i = h.begin; i < h.end; ++i)
    if (const EntryId entry = words_.look_up(i).entry; entry != kNoEntry) return entry;
  TokenIndex end = t.lead;
  return words_.act_at(t.lead, t.end, end);
}

// The date between class word and marks.
std::string_view DecisionWriter::date_before(const ItemTitle& t) {
  if (t.lead == t.begin) return {};
  const Annotation* const date = dates_.from(t.lead);
  return date != nullptr && date->end <= t.begin ? past_date_value(d_, *date, day_) : std::string_view();
}

}  // namespace newsx
