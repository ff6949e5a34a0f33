#include "names/collect.h"

#include <algorithm>
#include <string>

#include "names/canonical.h"
#include "names/double_adjectives.h"
#include "names/posts.h"
#include "names/short_forms.h"
#include "names/survivors.h"
#include "reading/folded_space.h"

namespace newsx {
namespace {

using namespace gram;

// Whether a form that is not declined is a case of the name: "Конча-Заспы" of "Конча-Заспа", but not "СБ ООН".
bool is_form_of(std::string_view form, std::string_view name) {
  std::size_t same = 0;
  while (same < form.size() && same < name.size() && form[same] == name[same]) ++same;
  while (form.size() > same && name.size() > same && form.back() == name.back()) {  // "-на-Майне"
    form.remove_suffix(1);
    name.remove_suffix(1);
  }
  constexpr std::size_t ending = 8;  // bytes: four letters
  return same > 4 && form.size() - same <= ending && name.size() - same <= ending;
}

MentionKind kind_of(AliasKind alias) {
  switch (alias) {
    case AliasKind::abbreviation:
      return MentionKind::abbreviation;
    case AliasKind::adjective:
    case AliasKind::prefix:
      return MentionKind::adjective;
    case AliasKind::demonym:
      return MentionKind::demonym;
    case AliasKind::short_form:
      return MentionKind::short_name;
    default:
      return MentionKind::name;
  }
}

class Collector {
 public:
  Collector(const Document& d, const NameLexicon& lexicon, Names& names)
      : d_(d), classes_(lexicon.classes()), survivors_(d, lexicon), names_(names), mentions_(names.mentions) {}

  void add_all() {
    for (std::uint32_t a = 0; a < d_.cascade.annotations.size(); ++a) {
      d_.stop.check();
      add(a);
    }
  }
  const Survivors& survivors() const { return survivors_; }

 private:
  void add(std::uint32_t index) {
    const Annotation& a = d_.cascade.annotations[index];
    if (!classes_.becomes_entity(a.cls) || !survivors_.contains(a)) return;
    NameMention m;
    m.type = classes_.type(a.cls);
    m.begin = a.begin;
    m.end = a.end;
    m.span = m.core = d_.span_of(a.begin, a.end);
    m.entry = a.entry;
    m.annotation = index;
    m.weak = a.weak;
    if (a.rule == kNoRule && !accept_entry(a, m)) return;
    if (m.type == EntityType::person) return add_person(a, m);
    if (a.rule != kNoRule) read_parts(a, m);
    if (m.kind == MentionKind::name && m.span == m.core && m.begin + 1 == m.end &&
        d_.token(m.begin).shape == Shape::upper && d_.token(m.begin).length > 2 && m.type != EntityType::place)
      m.kind = MentionKind::abbreviation;
    if (m.base.empty()) m.base = phrase_base(d_, m.begin, m.end);
    if (m.name.empty()) m.name = m.base;
    const NameMatch* const owner = a.rule == kNoRule ? nullptr : owner_in_marks(a);
    if (owner != nullptr) m.core_begin = m.core_end = 0;  // no name of its own
    mentions_.add(m);
    add_name_in_marks(m);
    if (owner != nullptr) add_owner(*owner);
    if (a.rule == kNoRule) add_name_before_state(m);
  }

  // "Демократическая партия Италии": without the state it is a mention of its own, of the same body.
  void add_name_before_state(const NameMention& outer) {
    constexpr TokenIndex least = 2;  // words before the state: not "Банк России"
    if (outer.type != EntityType::organization || outer.kind != MentionKind::name || outer.end <= outer.begin + least)
      return;
    const std::string_view country = d_.attribute(outer.entry, "country");
    if (country.empty()) return;
    const TokenIndex last = outer.end - 1;  // states of one word are enough, and abbreviated ones
    const auto is_state = [&](const NameMatch& m) {
      return m.end == outer.end && m.kind != AliasKind::adjective && d_.attribute(m.entry, "iso2") == country;
    };
    if (!std::ranges::any_of(d_.names_at(last), is_state)) return;
    NameMention inner = outer;
    inner.end = last;
    inner.span = inner.core = d_.span_of(inner.begin, inner.end);
    inner.base = phrase_base(d_, inner.begin, inner.end);
    inner.nested = true;
    mentions_.add(inner);
  }

  // "партия «Единая Россия»": the name in quotation marks is a mention of its own, of the same body.
  void add_name_in_marks(const NameMention& outer) {
    if (outer.type != EntityType::organization || outer.kind != MentionKind::name || outer.core_end == 0) return;
    if (outer.core_begin == 0 || outer.core == outer.span) return;
    if (d_.token(outer.core_begin - 1).kind != TokenKind::quote_open) return;
    NameMention inner = outer;
    inner.begin = outer.core_begin;
    inner.end = outer.core_end;
    inner.span = outer.core;
    inner.core_begin = inner.core_end = 0;
    inner.base = phrase_base(d_, inner.begin, inner.end);
    inner.nested = true;
    mentions_.add(inner);
  }

  // A gazetteer's entry: its kind, base form and name. False where the words mean something else here.
  bool accept_entry(const Annotation& a, NameMention& m) const {
    if (a.alias == AliasKind::prefix) return false;  // a part of a word: split_double_adjectives
    m.kind = kind_of(a.alias);
    m.base = d_.matches.matches[m.annotation].alias;  // the tables' names are the first annotations, in their order
    m.name = d_.gazetteer.name(a.entry);
    if (a.alias == AliasKind::fixed && is_form_of(m.base, m.name)) m.base = m.name;
    // "Евразийский союз": a capital inside a sentence shows that the adjective is a part of another name. It tells
    // where the thing is, if the place is one to be in: "Мюнхенский университет", "Мюнхенская конференция".
    if (m.type == EntityType::place && m.kind == MentionKind::adjective && d_.token(a.begin).shape != Shape::lower &&
        !d_.token(a.begin).has(token_flag::sentence_start) && !is_seat(a))
      return false;
    if (m.type == EntityType::place && is_namesake_in_marks(a)) return false;
    if (m.type == EntityType::organization) m.abbreviation = d_.gazetteer.alias(a.entry, AliasKind::abbreviation);
    if (m.kind == MentionKind::name && a.end == a.begin + 1) m.weak = is_doubtful(a, m.type);
    return true;
  }

  // Whether a body or an event is called by the town or division of a state that the annotation is, or by what a table
  // says so of.
  bool is_seat(const Annotation& a) const {
    const Annotation* const cover = survivors_.cover(a.begin);
    if (!d_.attribute(a.entry, "seat").empty())
      return cover != nullptr && classes_.type(cover->cls) == EntityType::organization;
    const std::string_view cls = d_.attribute(a.entry, "class");
    if (d_.attribute(a.entry, "country").empty() || (cls != "city" && cls != "region" && cls != "district"))
      return false;
    return cover == nullptr || classes_.type(cover->cls) == EntityType::organization || d_.cls(*cover) == "role";
  }

  // Alone in quotation marks, what has a town's name is a club, a ship or a paper. Buildings and sites may stand in
  // them.
  bool is_namesake_in_marks(const Annotation& a) const {
    const std::string_view cls = d_.attribute(a.entry, "class");
    return a.begin > 0 && a.end < d_.token_count() && (cls == "city" || cls == "region" || cls == "continent") &&
           d_.token(a.begin - 1).kind == TokenKind::quote_open && d_.token(a.end).kind == TokenKind::quote_close;
  }

  // A single word that is something else too needs more than a capital: marks or a head noun for a body, a place inside
  // the sentence for the rest.
  bool is_doubtful(const Annotation& a, EntityType type) const {
    const std::string_view also = d_.attribute(a.entry, "also");
    if (also.empty() && d_.attribute(a.entry, "ambiguous").empty()) return false;
    if (type != EntityType::organization) return d_.token(a.begin).has(token_flag::sentence_start);
    const bool marked = a.begin > 0 && d_.token(a.begin - 1).kind == TokenKind::quote_open;
    return !marked && (also != "place" || is_other_name(a));
  }

  // Whether the same words are also a place's or a person's name.
  bool is_other_name(const Annotation& a) const {
    for (const NameMatch& m : d_.names_at(a.begin)) {
      const std::string_view cls = d_.gazetteer.entry_class(m.entry);
      if (m.end == a.end && m.kind == AliasKind::name && entity_type(cls) != EntityType::organization &&
          cls != "org_head")
        return true;
    }
    return false;
  }

  // "Storm Marina": after its type word a name is not declined with it.
  bool can_be_nominative(TokenIndex t) const {
    const auto analyses = d_.analyses(t);
    return std::any_of(analyses.begin(), analyses.end(),
                       [](const Analysis& a) { return (a.reading.grammemes & nomn) != 0; });
  }

  // The body whose name the marks hold in the genitive: "совет директоров «Газпрома»", not "газета «Труд»". A head that
  // may be a genitive itself leaves it open ("членов партии «Единой России»"), but for one that heads offices. nullptr:
  // there is none.
  const NameMatch* owner_in_marks(const Annotation& a) const {
    const Part* head = nullptr;
    const Part* marks = nullptr;
    for (const Part& p : d_.parts(a)) {
      if (d_.key(p) == "head" && p.annotation != kNone) head = &p;
      if (d_.key(p) == "quoted" && p.end > p.begin) marks = &p;
    }
    if (head == nullptr || marks == nullptr || head->begin > marks->begin) return nullptr;
    if ((d_.words.any(d_.token(head->begin).word) & gent) != 0 &&
        d_.attribute(d_.cascade.annotations[head->annotation].entry, "kind") != "part")
      return nullptr;
    for (const NameMatch& m : d_.names_at(marks->begin)) {
      if (m.end != marks->end || entity_type(d_.gazetteer.entry_class(m.entry)) != EntityType::organization) continue;
      Grammemes cases = 0;
      for (std::uint32_t i = 0; i < m.reading_count; ++i) cases |= d_.matches.readings[m.first_reading + i];
      if ((cases & gent) != 0 && (cases & nomn) == 0) return &m;
    }
    return nullptr;
  }

  void add_owner(const NameMatch& owner) {
    NameMention m;
    m.type = EntityType::organization;
    m.kind = kind_of(owner.kind);
    m.begin = owner.begin;
    m.end = owner.end;
    m.span = m.core = d_.span_of(m.begin, m.end);
    m.entry = owner.entry;
    m.base = owner.alias;
    m.name = d_.gazetteer.name(owner.entry);
    m.abbreviation = d_.gazetteer.alias(owner.entry, AliasKind::abbreviation);
    m.nested = true;
    mentions_.add(m);
  }

  void read_parts(const Annotation& a, NameMention& m) const {
    const Part* attribute = nullptr;
    const Part* shared = nullptr;
    for (const Part& p : d_.parts(a)) {
      const std::string_view key = d_.key(p);
      if ((key == "core" || key == "quoted") && p.end > p.begin) {
        m.core = d_.span_of(p.begin, p.end);
        m.core_begin = p.begin;
        m.core_end = p.end;
      }
      if (key == "apposed" && can_be_nominative(p.begin)) m.base = folded_space(d_, d_.span_of(p.begin, p.end));
      if (key == "kind") m.kind = mention_kind_of_rule(p.text);
      if (key == "name" && p.end > p.begin) m.name = phrase_base(d_, p.begin, p.end);
      if (key == "attribute") attribute = &p;
      if (key == "shared") shared = &p;
    }
    if (a.entry != kNoEntry) m.name = d_.gazetteer.name(a.entry);
    if (attribute == nullptr || shared == nullptr) return;
    m.base = m.name = shared_head_base(d_, attribute->begin, shared->begin);
    m.entry = kNoEntry;  // "Московской" alone would be Moscow's adjective
  }

  void add_person(const Annotation& a, NameMention& m) {
    PersonName name;
    if (a.entry != kNoEntry)
      m.name = m.base = name_of_row(a.entry, name);
    else
      read_person(a, m, name);
    m.person = static_cast<std::uint32_t>(names_.persons.size());
    names_.persons.push_back(name);
    mentions_.add(m);
  }

  std::string_view name_of_row(EntryId entry, PersonName& name) const {
    name.given = d_.attribute(entry, "given");
    name.surname = d_.attribute(entry, "surname");
    const std::string_view gender = d_.attribute(entry, "gender");
    name.gender = gender.empty() ? '\0' : gender.front();
    return d_.gazetteer.name(entry);
  }

  // The name that a rule made.
  void read_person(const Annotation& a, NameMention& m, PersonName& name) const {
    NameHints hints;
    bool nicknamed = false;
    const Part* shared = nullptr;
    for (const Part& p : d_.parts(a)) {
      const std::string_view key = d_.key(p);
      if (key == "gender") hints.gender = p.text.empty() ? '\0' : p.text.front();
      if (key == "role" && p.annotation != kNone) hints.cases = d_.cases_of(d_.cascade.annotations[p.annotation]);
      if (key == "nickname") nicknamed = true;
      if (key == "shared") shared = &p;
    }
    if (hints.cases == 0) hints.cases = cases_after_preposition(d_, a.begin);
    if (is_label(a)) hints.cases = nomn;
    m.base = m.name = person_name(d_, {a.begin, a.end}, name_tokens(d_, a, a.begin), hints, name);
    if (hints.gender != 0) {
      name.is_gender_said = true;
      name.surname_other = {};
    }
    if (nicknamed) m.name = d_.store(std::string(name.given) + ' ' + std::string(name.surname));
    if (shared != nullptr) {  // "Иван и Пётр Петровы"
      const NameToken surname{shared->begin, Surn};
      name.surname = person_base(d_, {&surname, 1}, {name.gender, 0}).words.front();
      m.name = d_.store(std::string(m.base) + ' ' + std::string(name.surname));
    }
  }

  // "Д. Крутова: Спасибо": in transcripts the name of who speaks begins the line and stands in the nominative.
  bool is_label(const Annotation& a) const {
    return d_.token(a.begin).has(token_flag::line_start) && a.end < d_.token_count() && d_.text_of(a.end) == ":";
  }

  const Document& d_;
  const EntityClasses& classes_;
  const Survivors survivors_;
  Names& names_;
  Mentions& mentions_;
};

// Several entries on the same words: the one whose class the rules asked for came last; of two entries of one class the
// first stays.
void drop_doubles(const Document& d, Mentions& mentions) {
  const auto has_rule = [&](const NameMention& m) { return d.cascade.annotations[m.annotation].rule != kNoRule; };
  const auto better = [&](const NameMention& kept, const NameMention& next) {
    const bool is_by_rule = next.annotation != kNone && kept.annotation != kNone && has_rule(next) && !has_rule(kept);
    return (kept.weak && !next.weak) || is_by_rule;
  };
  mentions.keep_one_a_span(better, d.stop);
}

// "Верховный суд США" of a table: the core of a state's body ends where the owner begins. "Эхо Москвы" is owned by
// nobody.
void leave_owner_out(const Document& d, NameMention& body, const NameMention& owner) {
  const bool owns = owner.type == EntityType::country || owner.type == EntityType::place;
  if (body.type != EntityType::organization || body.core != body.span || !owns) return;
  if (owner.end != body.end || owner.begin == body.begin || owner.kind == MentionKind::adjective) return;
  const std::string_view cls = d.attribute(body.entry, "class");
  if (body.entry != kNoEntry && cls != "state" && cls != "military") return;
  // "… по сотрудничеству в Европе" is owned by nobody.
  if ((d.words.any(d.token(owner.begin - 1).word) & PREP) != 0) return;
  body.core = d.span_of(body.begin, owner.begin);
  body.core_begin = body.begin;
  body.core_end = owner.begin;
}

}  // namespace

void collect_mentions(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names) {
  Collector collector(d, lexicon, names);
  collector.add_all();
  Mentions& mentions = names.mentions;
  split_double_adjectives(d, parts, collector.survivors(), mentions);
  mentions.sort(d.stop);
  drop_doubles(d, mentions);
  mentions.nest(
      d.token_count(), [&](NameMention& outer, const NameMention& inner) { leave_owner_out(d, outer, inner); }, d.stop);
  settle_short_forms(d, mentions);
  collect_posts(d, lexicon, parts, names);
}

}  // namespace newsx
