#include "names/collect.h"

#include <algorithm>
#include <string>

#include "names/canonical.h"

namespace newsx {
namespace {

using namespace gram;

class Collector {
 public:
  Collector(const Document& d, const EntityClasses& classes, const NameFinder& parts, Names& names)
      : d_(d), classes_(classes), parts_(parts), names_(names), mentions_(names.mentions) {}

  void run() {
    mark_covers();
    for (std::uint32_t a = 0; a < d_.cascade.annotations.size(); ++a) {
      d_.stop.check();
      add(a);
    }
    split_double_adjectives();
    mentions_.sort(d_.stop);
    drop_doubles();
    nest();
    collect_roles();
  }

 private:
  std::string_view key(const Part& p) const { return d_.grammar.key_name(p.key); }

  // The outermost annotation of the last phase over each token, and the longest body of the tables.
  void mark_covers() {
    cover_.assign(d_.token_count(), kNone);
    body_.assign(d_.token_count(), kNone);
    generic_end_.assign(d_.token_count(), 0);
    for (std::uint32_t i = 0; i < d_.cascade.annotations.size(); ++i) {
      d_.stop.check();
      const Annotation& a = d_.cascade.annotations[i];
      if (a.rule != kNoRule && is_generic(a)) generic_end_[a.begin] = std::max(generic_end_[a.begin], a.end);
      const bool inside = body_[a.begin] != kNone && d_.cascade.annotations[body_[a.begin]].end >= a.end;
      if (a.rule == kNoRule && a.end > a.begin + 1 && !inside && d_.cls(a) == "organization")
        std::fill(body_.begin() + a.begin, body_.begin() + a.end, i);
      if (a.hidden || (a.rule == kNoRule && a.end == a.begin + 1)) continue;
      std::fill(cover_.begin() + a.begin, cover_.begin() + a.end, i);
    }
  }

  // Whether an annotation stays a mention under what covers it.
  bool survives(const Annotation& a, std::string_view cls) const {
    if (cls == "organization" && body_[a.begin] != kNone) {
      // "Думы" of "Государственной Думы", whatever covers both.
      const Annotation& body = d_.cascade.annotations[body_[a.begin]];
      if (body.end >= a.end && is_named_head(a, body)) return false;
    }
    if (!a.hidden) {
      const std::uint32_t c = cover_[a.begin];
      if (a.rule != kNoRule || c == kNone) return true;
      if (d_.cascade.annotations[c].rule == kNoRule) return !is_part_of_place(a, d_.cascade.annotations[c]);
      return survives_under(a, cls, d_.cascade.annotations[c]);
    }
    const std::uint32_t c = cover_[a.begin];
    if (c == kNone) return false;
    const Annotation& cover = d_.cascade.annotations[c];
    if (cover.begin > a.begin || cover.end < a.end) return false;
    // "парламент" of "парламент Грузии", whatever covers both.
    if (a.rule != kNoRule && is_generic(a) && generic_end_[a.begin] > a.end) return false;
    return survives_under(a, cls, cover);
  }

  // "Штаты" of "Соединённые Штаты", "Ирландия" of "Северная Ирландия".
  bool is_part_of_place(const Annotation& a, const Annotation& cover) const {
    const std::string_view over = d_.cls(cover);
    return (over == "country" || over == "place") && a.end - a.begin < cover.end - cover.begin;
  }

  bool survives_under(const Annotation& a, std::string_view cls, const Annotation& cover) const {
    const std::string_view over = d_.cls(cover);
    if (over == "person" || over == "date" || over == "country" || over == "thing") return false;
    if (over == "place") return cls == "country" && cover.end - cover.begin > a.end - a.begin + 1;
    if (over == "organization") {
      if (a.begin == cover.begin && a.end == cover.end) return false;
      if (cls == "organization" && repeats(a, cover)) return false;
      if (cls == "place" && a.begin > cover.begin && (d_.is(a.begin - 1, "имени") || d_.is(a.begin - 1, "им.")))
        return false;  // "университет имени Ломоносова"
      if (cover.rule == kNoRule && in_marks(cover)) return false;
      if ((cls == "organization" || (cover.rule == kNoRule && a.end == cover.end)) && is_named_head(a, cover))
        return false;
      // "пресс-служба Кремля": the residence stands for whoever sits there.
      if (is_residence(a, cls)) return false;
      // A name inside the quoted core is part of it.
      for (const Part& p : d_.parts(cover))
        if (key(p) == "quoted" && p.begin <= a.begin && a.end <= p.end) return false;
      return true;
    }
    // A user's rule has the last word on what the same tokens are.
    return !classes_.becomes_entity(cover.cls) || a.begin != cover.begin || a.end != cover.end;
  }

  // Whether a body's name inside another's is only a part of how that one is called: "Объединённых Наций" in
  // "Организация Объединённых Наций", "правительство" in "правительство Казахстана".
  bool repeats(const Annotation& a, const Annotation& cover) const {
    if (a.entry != kNoEntry && (a.entry == cover.entry || a.alias == AliasKind::short_form)) return true;
    if (a.begin == cover.begin && is_of_kind(a, "short")) return true;
    return is_generic(a) && is_generic(cover);
  }

  // Whether marks stand right around it.
  bool in_marks(const Annotation& a) const {
    return a.begin > 0 && d_.token(a.begin - 1).kind == TokenKind::quote_open && a.end < d_.token_count() &&
           d_.token(a.end).kind == TokenKind::quote_close;
  }

  // "Единая Россия", "Государственной Думы", "Милли Меджлис": the name with its attributes is what the body is called,
  // not who owns it. Where a noun stands before it ("Палата Думы"), it is.
  bool is_named_head(const Annotation& a, const Annotation& cover) const {
    if (a.begin == cover.begin) return false;
    for (TokenIndex t = cover.begin; t < a.begin; ++t) {
      const WordId word = d_.token(t).word;
      const bool attribute = (d_.words.any(word) & (ADJF | PRTF)) != 0;
      if (!attribute && (d_.words.known(word) || d_.token(t).shape == Shape::upper)) return false;
    }
    const auto attributes = d_.analyses(a.begin - 1);
    if (!d_.words.known(d_.token(a.begin - 1).word)) return true;
    return std::any_of(attributes.begin(), attributes.end(), [&](const Analysis& attribute) {
      if ((attribute.reading.grammemes & (ADJF | PRTF)) == 0) return false;
      const auto nouns = d_.analyses(a.begin);
      return std::any_of(nouns.begin(), nouns.end(), [&](const Analysis& noun) {
        return (noun.reading.grammemes & (NOUN | ADJF)) != 0 &&
               agree(attribute.reading.grammemes, noun.reading.grammemes);
      });
    });
  }

  // The Kremlin, the White House: a building that is named for whoever sits there.
  bool is_residence(const Annotation& a, std::string_view cls) const {
    if (a.entry == kNoEntry) return false;
    return cls == "place" ? d_.attribute(a.entry, "class") == "building" : d_.attribute(a.entry, "also") == "place";
  }

  bool is_generic(const Annotation& a) const { return is_of_kind(a, "generic"); }
  bool is_of_kind(const Annotation& a, std::string_view kind) const {
    const std::span<const Part> parts = d_.parts(a);
    return std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return key(p) == "kind" && p.text == kind; });
  }

  void add(std::uint32_t index) {
    const Annotation& a = d_.cascade.annotations[index];
    const std::string_view cls = d_.cls(a);
    if (!classes_.becomes_entity(a.cls) || !survives(a, cls)) return;
    NameMention c;
    c.type = classes_.type(a.cls);
    c.begin = a.begin;
    c.end = a.end;
    c.span = c.core = d_.span_of(a.begin, a.end);
    c.entry = a.entry;
    c.annotation = index;
    c.weak = a.weak;
    if (a.rule == kNoRule && !accept_entry(a, c)) return;
    if (c.type == EntityType::person) return add_person(a, c);
    if (a.rule != kNoRule) read_parts(a, c);
    if (c.kind == MentionKind::name && c.span == c.core && c.begin + 1 == c.end &&
        d_.token(c.begin).shape == Shape::upper && d_.token(c.begin).length > 2 && c.type != EntityType::place)
      c.kind = MentionKind::abbreviation;
    if (c.base.empty()) c.base = phrase_base(d_, c.begin, c.end);
    if (c.name.empty()) c.name = c.base;
    mentions_.add(c);
    add_inner_name(c);
  }

  // "партия «Единая Россия»": the name in marks is a mention of its own, of the same body.
  void add_inner_name(const NameMention& outer) {
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
  bool accept_entry(const Annotation& a, NameMention& c) {
    c.base = d_.matches.matches[c.annotation].alias;  // the tables' names are the first annotations, in their order
    c.name = d_.gazetteer.name(a.entry);
    if (a.alias == AliasKind::fixed && is_form_of(c.base, c.name)) c.base = c.name;
    switch (a.alias) {
      case AliasKind::abbreviation:
        c.kind = MentionKind::abbreviation;
        break;
      case AliasKind::adjective:
        c.kind = MentionKind::adjective;
        break;
      case AliasKind::prefix:
        return false;  // a word's part: split_double_adjectives
      case AliasKind::demonym:
        c.kind = MentionKind::demonym;
        break;
      case AliasKind::short_form:
        c.kind = MentionKind::short_name;
        break;
      default:
        c.kind = MentionKind::name;
    }
    // "Мюнхенская конференция": a capital inside a sentence shows that the adjective is a part of another name. That of
    // a body tells where it is, if the place is one to be in: "Мюнхенский университет", not "Евразийский союз".
    if (c.type == EntityType::place && c.kind == MentionKind::adjective && d_.token(a.begin).shape != Shape::lower &&
        !d_.token(a.begin).has(token_flag::sentence_start) && !is_seat(a))
      return false;
    if (c.type == EntityType::organization) c.abbreviation = d_.gazetteer.alias(a.entry, AliasKind::abbreviation);
    if (c.kind == MentionKind::name && a.end == a.begin + 1) c.weak = is_doubtful(a, c);
    return true;
  }

  // Whether a body is called by the town or division of a state that the annotation is.
  bool is_seat(const Annotation& a) const {
    const std::string_view cls = d_.attribute(a.entry, "class");
    if (d_.attribute(a.entry, "country").empty() || (cls != "city" && cls != "region" && cls != "district"))
      return false;
    const std::uint32_t cover = cover_[a.begin];
    return cover != kNone && d_.cls(d_.cascade.annotations[cover]) == "organization";
  }

  // A single word that is something else too needs more than a capital: marks or a head noun for a body, a place inside
  // the sentence for the rest.
  bool is_doubtful(const Annotation& a, const NameMention& c) const {
    const std::string_view also = d_.attribute(a.entry, "also");
    if (also.empty() && d_.attribute(a.entry, "ambiguous").empty()) return false;
    const Token& t = d_.token(a.begin);
    if (c.type != EntityType::organization) return t.has(token_flag::sentence_start);
    const bool marked = a.begin > 0 && d_.token(a.begin - 1).kind == TokenKind::quote_open;
    if (marked) return false;
    return also != "place" || is_other_name(a);
  }

  // Whether the same words are also a place's or a person's name.
  bool is_other_name(const Annotation& a) const {
    for (const NameMatch& m : d_.names_at(a.begin)) {
      const std::string_view cls = d_.gazetteer.entry_class(m.entry);
      if (m.end == a.end && cls != "organization" && cls != "org_head" && m.kind == AliasKind::name) return true;
    }
    return false;
  }

  // Whether a form that is not declined is a case of the name: "Конча-Заспы" of "Конча-Заспа", but not "СБ ООН".
  static bool is_form_of(std::string_view form, std::string_view name) {
    std::size_t same = 0;
    while (same < form.size() && same < name.size() && form[same] == name[same]) ++same;
    while (form.size() > same && name.size() > same && form.back() == name.back()) {  // "-на-Майне"
      form.remove_suffix(1);
      name.remove_suffix(1);
    }
    constexpr std::size_t ending = 8;  // bytes: four letters
    return same > 4 && form.size() - same <= ending && name.size() - same <= ending;
  }

  void read_parts(const Annotation& a, NameMention& c) {
    const Part* attribute = nullptr;
    const Part* shared = nullptr;
    for (const Part& p : d_.parts(a)) {
      const std::string_view k = key(p);
      if ((k == "core" || k == "quoted") && p.end > p.begin) {
        c.core = d_.span_of(p.begin, p.end);
        c.core_begin = p.begin;
        c.core_end = p.end;
      }
      if (k == "kind")
        c.kind = p.text == "generic"        ? MentionKind::generic
                 : p.text == "short"        ? MentionKind::short_name
                 : p.text == "adjective"    ? MentionKind::adjective
                 : p.text == "abbreviation" ? MentionKind::abbreviation
                 : p.text == "demonym"      ? MentionKind::demonym
                                            : MentionKind::name;
      if (k == "name" && p.end > p.begin) c.name = phrase_base(d_, p.begin, p.end);
      if (k == "attribute") attribute = &p;
      if (k == "shared") shared = &p;
    }
    if (a.entry != kNoEntry) c.name = d_.gazetteer.name(a.entry);
    if (attribute == nullptr || shared == nullptr) return;
    c.base = c.name = shared_head_base(d_, attribute->begin, shared->begin);
    c.entry = kNoEntry;  // "Московской" alone would be Moscow's adjective
  }

  void add_person(const Annotation& a, NameMention& c) {
    PersonName name;
    NameHints hints;
    bool nicknamed = false;
    const Part* shared = nullptr;
    if (a.entry != kNoEntry) {
      c.base = d_.gazetteer.name(a.entry);
      name.given = d_.attribute(a.entry, "given");
      name.surname = d_.attribute(a.entry, "surname");
      const std::string_view gender = d_.attribute(a.entry, "gender");
      name.gender = gender.empty() ? '\0' : gender.front();
    } else {
      for (const Part& p : d_.parts(a)) {
        const std::string_view k = key(p);
        if (k == "gender") hints.gender = p.text.empty() ? '\0' : p.text.front();
        if (k == "role" && p.annotation != kNone) hints.cases = cases_of(p.annotation);
        if (k == "nickname") nicknamed = true;
        if (k == "shared") shared = &p;
      }
      if (is_label(a)) hints.cases = nomn;
      c.base = person_name(d_, {a.begin, a.end}, name_tokens(d_, a, a.begin), hints, name);
    }
    c.name = c.base;
    if (nicknamed) c.name = d_.store(std::string(name.given) + ' ' + std::string(name.surname));
    if (shared != nullptr) {  // "Иван и Пётр Петровы"
      const NameToken surname{shared->begin, Surn};
      name.surname = person_base(d_, {&surname, 1}, {name.gender, 0}).words.front();
      c.name = d_.store(std::string(c.base) + ' ' + std::string(name.surname));
    }
    c.person = static_cast<std::uint32_t>(names_.persons.size());
    names_.persons.push_back(name);
    mentions_.add(c);
  }

  // "Д. Крутова: Спасибо": in transcripts the name of who speaks begins the line and stands in the nominative.
  bool is_label(const Annotation& a) const {
    return d_.token(a.begin).has(token_flag::line_start) && a.end < d_.token_count() && d_.text_of(a.end) == ":";
  }

  // "таджикско-афганском": each part that names a country or place is a mention of its own.
  void split_double_adjectives() {
    NameMatches parts;
    for (TokenIndex i = 0; i < d_.token_count(); ++i) {
      d_.stop.check(i);
      const Token& t = d_.token(i);
      if (t.kind != TokenKind::word || !t.has(token_flag::hyphenated) || t.shape == Shape::upper) continue;
      // "Санкт-Петербургский" and "Южно-Китайское море" are no double adjectives.
      const auto whole = d_.names_at(i);
      if (std::any_of(whole.begin(), whole.end(), [&](const NameMatch& m) { return m.kind == AliasKind::adjective; }))
        continue;
      if (cover_[i] != kNone && d_.cls(d_.cascade.annotations[cover_[i]]) == "place") continue;
      const std::string_view folded = d_.folded(i);
      if (folded.size() != t.length) continue;  // soft hyphens inside: positions would not hold
      std::size_t begin = 0;
      while (begin < folded.size()) {
        const std::size_t end = std::min(folded.find('-', begin), folded.size());
        parts.clear();
        parts_.find_word(folded.substr(begin, end - begin), parts);
        for (const NameMatch& m : parts.matches) {
          const EntityType type = entity_type(d_.gazetteer.entry_class(m.entry));
          const bool right_kind =
              end < folded.size() ? m.kind == AliasKind::prefix : m.kind == AliasKind::adjective && begin > 0;
          if (!right_kind || type == EntityType::other) continue;
          NameMention c;
          c.type = type;
          c.kind = MentionKind::adjective;
          c.begin = i;
          c.end = i + 1;
          c.span = {t.begin + static_cast<std::uint32_t>(begin), t.begin + static_cast<std::uint32_t>(end)};
          c.core = c.span;
          c.entry = m.entry;
          c.base = m.alias;
          c.name = d_.gazetteer.name(m.entry);
          c.part_of_word = true;
          c.because = "part of a double adjective";
          mentions_.add(c);
          break;
        }
        begin = end + 1;
      }
    }
  }

  // Several entries on the same words: the one whose class the rules asked for came last; of two entries of one class
  // the first stays.
  void drop_doubles() {
    const auto has_rule = [&](const NameMention& m) { return d_.cascade.annotations[m.annotation].rule != kNoRule; };
    const auto better = [&](const NameMention& kept, const NameMention& next) {
      const bool asked_for = next.annotation != kNone && kept.annotation != kNone && has_rule(next) && !has_rule(kept);
      return (kept.weak && !next.weak) || asked_for;
    };
    mentions_.keep_one_a_span(better, d_.stop);
  }

  void nest() {
    mentions_.nest(
        d_.token_count(), [&](NameMention& outer, const NameMention& inner) { leave_owner_out(outer, inner); },
        d_.stop);
  }

  // "Верховный суд США" of a table: the core of a state's body ends where the owner begins. "Эхо Москвы" is owned by
  // nobody.
  void leave_owner_out(NameMention& body, const NameMention& owner) const {
    const bool owns = owner.type == EntityType::country || owner.type == EntityType::place;
    if (body.type != EntityType::organization || body.core != body.span || !owns) return;
    if (owner.end != body.end || owner.begin == body.begin || owner.kind == MentionKind::adjective) return;
    const std::string_view cls = d_.attribute(body.entry, "class");
    if (body.entry != kNoEntry && cls != "state" && cls != "military") return;
    // "… по сотрудничеству в Европе" is owned by nobody.
    if ((d_.words.any(d_.token(owner.begin - 1).word) & gram::PREP) != 0) return;
    body.core = d_.span_of(body.begin, owner.begin);
    body.core_begin = body.begin;
    body.core_end = owner.begin;
  }

  void collect_roles() {
    std::vector<std::uint32_t> role_of_annotation(d_.cascade.annotations.size(), kNone);
    for (std::uint32_t i = 0; i < d_.cascade.annotations.size(); ++i) {
      d_.stop.check();
      const Annotation& a = d_.cascade.annotations[i];
      if (d_.cls(a) != "role" || a.hidden) continue;
      role_of_annotation[i] = static_cast<std::uint32_t>(names_.roles.size());
      add_role(a, i);
    }
    for (const NameMention& c : mentions_) {
      d_.stop.check();
      if (c.type != EntityType::person || c.annotation == kNone || d_.cascade.annotations[c.annotation].rule == kNoRule)
        continue;
      for (const Part& p : d_.parts(d_.cascade.annotations[c.annotation]))
        if (key(p) == "role" && p.annotation != kNone && role_of_annotation[p.annotation] != kNone) {
          names_.roles[role_of_annotation[p.annotation]].holder_begin = c.span.begin;
        }
    }
    for (std::size_t i = 0; i < names_.roles.size(); ++i) {
      d_.stop.check();
      if (!names_.roles[i].stands_alone()) continue;
      if (const NameMention* name = apposed_name(i)) names_.roles[i].holder_begin = name->span.begin;
    }
  }

  // The name that a post stands in apposition to: "Анна Озерова, министр обороны, …", "Озерова (министр) …",
  // "Озерова — министр", "Избран новый министр — Анна Озерова".
  const NameMention* apposed_name(std::size_t index) const {
    const RoleMention& role = names_.roles[index];
    if (role.plural || role.begin < 2) return nullptr;
    const TokenIndex mark = role.begin - 1;
    const bool dash = d_.token(mark).kind == TokenKind::dash;
    const bool bracket = d_.token(mark).kind == TokenKind::bracket_open;
    if (dash || bracket || (d_.is(mark, ",") && apposition_ends(index))) {
      const NameMention* const name = name_at(mark, &NameMention::end);
      if (name != nullptr && share_case(role, *name, dash ? nomn : cases)) return name;
    }
    if (role.end + 1 < d_.token_count() && d_.token(role.end).kind == TokenKind::dash) {
      const NameMention* const name = name_at(role.end + 1, &NameMention::begin);
      if (name != nullptr && share_case(role, *name, nomn)) return name;
    }
    return nullptr;
  }

  // A mark ends the apposition, and no other post comes after it: else it is a list of people.
  bool apposition_ends(std::size_t index) const {
    const TokenIndex end = names_.roles[index].end;
    if (end >= d_.token_count() || d_.token(end).has(token_flag::sentence_start)) return true;
    if (d_.token(end).kind != TokenKind::punctuation && d_.token(end).kind != TokenKind::dash) return false;
    return index + 1 == names_.roles.size() || names_.roles[index + 1].begin != end + 1;
  }

  // The person's name whose `edge` is this token.
  const NameMention* name_at(TokenIndex token, TokenIndex NameMention::*edge) const {
    constexpr TokenIndex longest_name = 8;
    for (const NameMention& m :
         mentions_.beginning_from(d_.token(token > longest_name ? token - longest_name : 0).begin)) {
      if (m.begin > token) break;
      if (m.type == EntityType::person && m.annotation != kNone && m.*edge == token) return &m;
    }
    return nullptr;
  }

  Grammemes cases_of(std::uint32_t annotation) const {
    const Annotation& a = d_.cascade.annotations[annotation];
    Grammemes all = 0;
    for (std::uint32_t i = 0; i < a.reading_count; ++i) all |= d_.cascade.readings[a.first_reading + i] & cases;
    return all;
  }

  bool share_case(const RoleMention& role, const NameMention& name, Grammemes wanted) const {
    return (cases_of(role.annotation) & cases_of(name.annotation) & wanted) != 0;
  }

  void add_role(const Annotation& a, std::uint32_t index) {
    RoleMention r;
    r.begin = a.begin;
    r.end = a.end;
    r.span = d_.span_of(a.begin, a.end);
    r.annotation = index;
    std::string title;
    for (const Part& p : d_.parts(a)) {
      const std::string_view k = key(p);
      if (k == "title" && p.end > p.begin) {
        if (!title.empty()) title += ' ';
        const std::string_view post = name_in_table(p);
        title += post.empty() ? lower_first(phrase_base(d_, p.begin, p.end)) : std::string(post);
        if (p.annotation != kNone) r.cls = d_.attribute(d_.cascade.annotations[p.annotation].entry, "class");
        read_number(p, r);
      } else if (k == "topic" && p.end > p.begin) {
        title.append(title.empty() ? "" : " ").append(folded_space(d_, d_.span_of(p.begin, p.end)));
      } else if (k == "delegation") {
        r.delegation = true;
      } else if (k == "leader") {
        r.leader = true;
      } else if (k == "of" && p.end > p.begin) {
        const NameMention* const of = mention_in(p);
        r.of = of != nullptr ? of->name : phrase_base(d_, p.begin, p.end);
        if (of != nullptr) r.ministry = ministry_of(of->entry);
      }
    }
    r.title = d_.store(title);
    names_.roles.push_back(r);
  }

  // A part that is a name of a table, as the table has it; empty for others.
  std::string_view name_in_table(const Part& p) const {
    if (p.annotation == kNone || d_.cascade.annotations[p.annotation].rule != kNoRule) return {};
    for (const NameMatch& m : d_.names_at(p.begin))
      if (m.end == p.end && m.entry == d_.cascade.annotations[p.annotation].entry) return m.alias;
    return {};
  }

  // "Министерство иностранных дел" → "иностранных дел"; empty for other bodies.
  std::string_view ministry_of(EntryId body) const {
    constexpr std::string_view ministry = "Министерство ";
    if (body == kNoEntry) return {};
    const std::string_view name = d_.gazetteer.name(body);
    return name.starts_with(ministry) ? name.substr(ministry.size()) : std::string_view{};
  }

  void read_number(const Part& p, RoleMention& r) const {
    for (TokenIndex t = p.begin; t < p.end; ++t) {
      const Grammemes g = d_.reading(t).reading.grammemes;
      if ((g & NOUN) == 0) continue;
      r.plural = (g & plur) != 0;
      r.gender = (g & masc) != 0 ? 'm' : (g & femn) != 0 ? 'f' : '\0';
      return;
    }
  }

  // The mention that stands at a part, or the first one inside it.
  const NameMention* mention_in(const Part& p) const {
    const Span span = d_.span_of(p.begin, p.end);
    for (const NameMention& m : mentions_.beginning_in(span))
      if (span.contains(m.span)) return &m;
    return nullptr;
  }

  // A title in its base form begins with a small letter unless it is all capitals.
  std::string lower_first(std::string_view title) const {
    std::string out(title);
    if (out.size() >= 4 && static_cast<unsigned char>(out[0]) == 0xD0) {
      const auto second = static_cast<unsigned char>(out[1]);
      const auto third = static_cast<unsigned char>(out[2]);
      const auto fourth = static_cast<unsigned char>(out[3]);
      const bool next_capital = third == 0xD0 && fourth >= 0x90 && fourth < 0xB0;
      if (next_capital) return out;
      if (second >= 0x90 && second < 0xA0)
        out[1] = static_cast<char>(second + 0x20);
      else if (second >= 0xA0 && second < 0xB0) {
        out[0] = static_cast<char>(0xD1);
        out[1] = static_cast<char>(second - 0x20);
      }
    }
    return out;
  }

  const Document& d_;
  const EntityClasses& classes_;
  const NameFinder& parts_;
  Names& names_;
  Mentions& mentions_;
  std::vector<std::uint32_t> cover_, body_;
  std::vector<TokenIndex>
      generic_end_;  // by token: the end of the longest body without a name of its own that begins there
};

}  // namespace

void collect_mentions(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names) {
  Collector(d, lexicon.classes(), parts, names).run();
}

}  // namespace newsx
