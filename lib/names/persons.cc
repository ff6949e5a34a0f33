#include "names/persons.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "names/canonical.h"
#include "text/yo.h"

namespace newsx {
namespace {

using namespace gram;

// Words that may be a name in this place: with a capital, no abbreviation.
bool may_be_bare_name(const Document& d, TokenIndex i) {
  const Token& t = d.token(i);
  return t.kind == TokenKind::word && (t.shape == Shape::title || t.shape == Shape::mixed || t.shape == Shape::upper) &&
         !t.has(token_flag::abbreviation);
}

// Alone in marks: a work or a thing that is called like somebody.
bool in_marks(const Document& d, TokenIndex i) {
  return i > 0 && i + 1 < d.token_count() && d.token(i - 1).kind == TokenKind::quote_open &&
         d.token(i + 1).kind == TokenKind::quote_close;
}

// Whether a table has the word as a given name.
bool is_given_name(const Document& d, TokenIndex i) {
  const auto names = d.names_at(i);
  return std::any_of(names.begin(), names.end(),
                     [&](const NameMatch& m) { return m.end == i + 1 && d.gazetteer.entry_class(m.entry) == "given"; });
}

// A town or a maker that is called as somebody in the text: "Борисов заявил", but "в Борисове", "город Борисов",
// «Рено».
bool is_namesake(const Document& d, const NameMention& c) {
  if (c.kind != MentionKind::name || c.end != c.begin + 1 || c.nested) return false;
  if (c.type == EntityType::organization)
    return d.token(c.begin).shape == Shape::title && !d.token(c.begin).has(token_flag::latin) &&
           (c.begin == 0 || d.token(c.begin - 1).kind != TokenKind::quote_open);
  if (c.type != EntityType::place) return false;
  constexpr std::string_view of_places[] = {"в", "во", "из", "на", "под", "через", "за", "к", "город", "города"};
  return c.begin == 0 || std::none_of(std::begin(of_places), std::end(of_places),
                                      [&](std::string_view word) { return d.is(c.begin - 1, word); });
}

// What the names of the text say of a stem.
struct Support {
  bool surname = false, given = false;
  std::uint32_t surname_in_full = 0, given_in_full = 0;  // names in which it stands beside the other part
};
using Supports = std::unordered_map<std::uint64_t, Support>;

// "адвокат Озеровой Иван Ветров" with a surname that is not declined looks like one name: one that begins with what is
// elsewhere a surname is two.
void split_off_surname(const Document& d, const Supports& support, std::vector<PersonName>& persons, NameMention& c) {
  constexpr TokenIndex shortest = 3;  // tokens
  if (c.end - c.begin < shortest || c.annotation == kNone) return;
  const auto first = support.find(d.stems.hash_of(d.token(c.begin).word));
  if (first == support.end() || first->second.surname_in_full <= first->second.given_in_full) return;
  const std::vector<NameToken> words = name_tokens(d, d.cascade.annotations[c.annotation], c.begin);
  if (words.size() < 2 || words.front().token != c.begin || words.front().part != Name) return;
  ++c.begin;
  c.span = c.core = d.span_of(c.begin, c.end);
  c.base = c.name = person_name(d, {c.begin, c.end}, std::span(words).subspan(1), {}, persons[c.person]);
  c.because = "the word before it is another's surname";
}

}  // namespace

void find_bare_names(const Document& d, Names& names) {
  Mentions& mentions = names.mentions;
  // Stems of the names that sure mentions have.
  Supports support;
  for (const NameMention& c : mentions) {
    d.stop.check();
    if (c.type != EntityType::person || c.weak || c.person == kNone) continue;
    const PersonName& n = names.persons[c.person];
    const Annotation* a = c.annotation == kNone ? nullptr : &d.cascade.annotations[c.annotation];
    if (a == nullptr || a->rule == kNoRule || a->entry != kNoEntry) {
      if (n.surname.empty()) continue;
      TokenIndex surname = c.end - 1;  // or where the table's surname stands: "Ким Чен Ын"
      for (TokenIndex t = c.begin; t < c.end; ++t)
        if (d.text_of(t) == n.surname) surname = t;
      support[d.stems.hash_of(d.token(surname).word)].surname = true;
      continue;
    }
    for (const Part& p : d.parts(*a)) {
      const std::string_view key = d.grammar.key_name(p.key);
      for (TokenIndex t = p.begin; t < p.end; ++t) {
        if (d.token(t).has(token_flag::initial)) continue;
        Support& word = support[d.stems.hash_of(d.token(t).word)];
        if (key == "surname") word.surname = true, word.surname_in_full += n.given.empty() ? 0 : 1;
        if (key == "given" && n.surname.empty()) word.given = true;
        if (key == "given" && !n.surname.empty()) ++word.given_in_full;
      }
    }
  }
  for (MentionIndex i = 0; i < mentions.size(); ++i) {
    d.stop.check();
    NameMention& c = mentions.edit(i);
    if (c.type != EntityType::person) continue;
    if (c.person != kNone && c.entry == kNoEntry) split_off_surname(d, support, names.persons, c);
    if (!c.weak) continue;
    // Weak mentions stand or fall with the sure ones.
    const auto at = support.find(d.stems.hash_of(d.token(c.end - 1).word));
    if (at == support.end() || !at->second.surname) {
      mentions.mark_erased(i);
      continue;
    }
    c.weak = false;
    c.because = "named in full elsewhere in the text";
  }
  mentions.erase_marked();
  // Bare occurrences.
  if (support.empty()) return;
  std::vector<NameMention> found;
  mentions.cover(d.token_count(), Mentions::Which::all);
  for (TokenIndex i = 0; i < d.token_count(); ++i) {
    d.stop.check(i);
    if (!may_be_bare_name(d, i)) continue;
    if (in_marks(d, i)) continue;
    const MentionIndex cover = mentions.covering(i);
    if (cover != kNone && !is_namesake(d, mentions[cover])) continue;
    const auto at = support.find(d.stems.hash_of(d.token(i).word));
    if (at == support.end()) continue;
    const bool surname = cover == kNone ? at->second.surname : at->second.surname_in_full > 0;
    const bool given = !surname && (at->second.given_in_full > 0 || (at->second.given && cover == kNone)) &&
                       (at->second.given || is_given_name(d, i));
    if (!surname && !given) continue;
    if (cover != kNone) mentions.mark_erased(cover);
    NameMention c;
    c.type = EntityType::person;
    c.begin = i;
    c.end = i + 1;
    c.span = c.core = d.span_of(i, i + 1);
    const NameToken word{i, surname ? Surn : Name};
    const NameBase base = person_base(d, {&word, 1});
    PersonName name;
    (surname ? name.surname : name.given) = base.words.front();
    name.surname_other = base.surname_other;
    name.gender = base.gender;
    c.base = c.name = base.words.front();
    c.because = "named in full elsewhere in the text";
    c.person = static_cast<std::uint32_t>(names.persons.size());
    names.persons.push_back(name);
    found.push_back(c);
  }
  if (found.empty()) return;
  mentions.erase_marked();
  for (const NameMention& m : found) mentions.add(m);
  mentions.sort(d.stop);
}

namespace {

// One person while mentions are being joined.
struct Person {
  std::string given, patronymic, surname;  // folded for comparison, ё as е; initials with their stops
  char gender = 0;
  MentionIndex first = 0;
  std::size_t best_length = 0;
  std::uint32_t count = 0;
  PersonName shown;
  std::string_view name;
};

bool is_initial(std::string_view part) { return part.ends_with('.'); }

// "К." or "К.-Ж." abbreviates "Касым-Жомарт"; "" goes with everything.
bool part_agrees(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return true;
  if (is_initial(a) || is_initial(b)) {
    const auto first_letter = [](std::string_view s) {
      return s.substr(0, static_cast<unsigned char>(s.front()) >= 0xC0 ? 2 : 1);
    };
    return first_letter(a) == first_letter(b);
  }
  return false;
}

// Whether two folded words differ by one letter put in, left out or changed, or by two neighbours changed about.
// Letters are two bytes in Cyrillic.
bool one_slip(std::string_view a, std::string_view b) {
  const auto letters = [](std::string_view s) {
    std::u16string out;
    for (std::size_t i = 0; i < s.size(); ++i) {
      const auto c = static_cast<unsigned char>(s[i]);
      if (c >= 0xC0 && i + 1 < s.size())
        out += static_cast<char16_t>(c << 8 | static_cast<unsigned char>(s[++i]));
      else
        out += c;
    }
    return out;
  };
  const std::u16string x = letters(a), y = letters(b);
  if (x.size() < 5 || y.size() < 5 || x == y) return false;
  std::size_t i = 0;
  while (i < x.size() && i < y.size() && x[i] == y[i]) ++i;
  const auto rest = [](const std::u16string& s, std::size_t from) {
    return std::u16string_view(s).substr(std::min(from, s.size()));
  };
  if (i + 1 < x.size() && i + 1 < y.size() && x[i] == y[i + 1] && x[i + 1] == y[i] && rest(x, i + 2) == rest(y, i + 2))
    return true;
  return rest(x, i + 1) == rest(y, i + 1) || rest(x, i + 1) == rest(y, i) || rest(x, i) == rest(y, i + 1);
}

class PersonLinker {
 public:
  PersonLinker(const Document& d, Names& names, std::vector<Entity>& entities)
      : d_(d), names_(names), mentions_(names.mentions), entities_(entities) {}

  void run() {
    // Sure full names first, so that a bare surname in the headline finds its person below.
    enum { sure, doubtful, bare };
    for (const int turn : {sure, doubtful, bare})
      for (MentionIndex i = 0; i < mentions_.size(); ++i) {
        d_.stop.check();
        const NameMention& c = mentions_[i];
        if (c.type != EntityType::person || c.person == kNone) continue;
        const PersonName& n = names_.persons[c.person];
        const bool has_both = !n.given.empty() && !n.surname.empty();
        if (turn == (!has_both ? bare : n.other_gender != 0 ? doubtful : sure)) place(i);
      }
    join_misspelt();
    create_entities();
  }

 private:
  void place(std::uint32_t index) {
    NameMention& c = mentions_.edit(index);
    const PersonName& n = names_.persons[c.person];
    std::uint32_t person = in_other_letters(index);
    if (person != kNone) {
      // "Джошуа Вольф (Joshua Wolf)"
    } else if (!n.surname.empty()) {
      person = find_by_surname(n, n.surname, n.gender, c);
      if (person == kNone && !n.surname_other.empty()) {
        const char other = n.gender == 'm' ? 'f' : n.gender == 'f' ? 'm' : '\0';
        person = find_by_surname(n, n.surname_other, n.given.empty() ? other : '\0', c);
      }
      if (person == kNone) person = of_other_gender(c);
    } else {
      person = find_one(by_name_, without_yo(!n.given.empty() ? n.given : c.name));
      if (person == kNone && !n.given.empty()) person = find_one(by_given_, without_yo(n.given));
    }
    if (person == kNone) {
      person = static_cast<std::uint32_t>(persons_.size());
      persons_.emplace_back();
      persons_.back().first = index;
      persons_.back().gender = n.gender;
      if (!n.surname.empty()) by_surname_[without_yo(n.surname)].push_back(person);
      if (!n.given.empty() && !is_initial(n.given) && !n.surname.empty())
        by_given_[without_yo(n.given)].push_back(person);
      if (n.surname.empty()) by_name_[without_yo(!n.given.empty() ? n.given : c.name)].push_back(person);
    }
    c.entity = person;  // becomes the entity's index in create_entities
    absorb(persons_[person], c, n);
  }

  // "Александра Тасыбекова" where the text also has "Александр Тасыбеков": a man in an oblique case.
  std::uint32_t of_other_gender(NameMention& c) {
    const PersonName& n = names_.persons[c.person];
    if (n.other_gender == 0 || n.given.empty() || c.annotation == kNone || c.nested) return kNone;
    PersonName other;
    const std::vector<NameToken> words = name_tokens(d_, d_.cascade.annotations[c.annotation], c.begin);
    const std::string_view base = person_name(d_, {c.begin, c.end}, words, {n.other_gender, 0}, other);
    const std::uint32_t person = find_by_surname(other, other.surname, other.gender, c);
    if (person == kNone) return kNone;
    names_.persons[c.person] = other;
    c.base = c.name = base;
    return person;
  }

  // The person whose name stands right before the bracket that this one, in Latin letters, stands in.
  std::uint32_t in_other_letters(std::uint32_t index) const {
    const NameMention& c = mentions_[index];
    if (index == 0 || c.begin == 0 || !d_.token(c.begin).has(token_flag::latin)) return kNone;
    const NameMention& before = mentions_[index - 1];
    const bool beside = before.type == EntityType::person && before.end + 1 == c.begin &&
                        d_.token(before.end).kind == TokenKind::bracket_open;
    return beside && before.entity != kNoIndex ? before.entity : kNone;
  }

  static std::uint32_t find_one(const std::unordered_map<std::string, std::vector<std::uint32_t>>& table,
                                const std::string& key) {
    const auto at = table.find(key);
    return at == table.end() ? kNone : at->second.back();
  }

  // Two genders contradict only where both are sure.
  std::uint32_t find_by_surname(const PersonName& n, std::string_view surname, char gender,
                                const NameMention& c) const {
    const auto at = by_surname_.find(without_yo(surname));
    if (at == by_surname_.end()) return kNone;
    const std::string given = without_yo(n.given), patronymic = without_yo(n.patronymic);
    std::uint32_t best = kNone;
    constexpr std::size_t kMostTried = 16;  // namesakes in one text
    std::size_t tried = 0;
    for (auto p = at->second.rbegin(); p != at->second.rend() && tried < kMostTried; ++p, ++tried) {
      const Person& person = persons_[*p];
      if (!part_agrees(person.given, given) || !part_agrees(person.patronymic, patronymic)) continue;
      if (gender != 0 && person.gender != 0 && gender != person.gender && n.given.empty()) continue;
      // The nearest person named before; else the first named after.
      if (best == kNone ||
          (mentions_[person.first].begin <= c.begin && mentions_[persons_[best].first].begin > c.begin))
        best = *p;
    }
    return best;
  }

  void absorb(Person& p, const NameMention& c, const PersonName& n) {
    ++p.count;
    const auto better = [](const std::string& have, std::string_view more) {
      return !more.empty() && (have.empty() || (is_initial(have) && !is_initial(more)));
    };
    if (better(p.given, n.given)) p.given = without_yo(n.given), p.shown.given = n.given;
    if (better(p.patronymic, n.patronymic)) p.patronymic = without_yo(n.patronymic), p.shown.patronymic = n.patronymic;
    if (p.surname.empty()) p.surname = without_yo(n.surname), p.shown.surname = n.surname;
    if (p.gender == 0) p.gender = n.gender;
    const std::size_t length = n.initials ? 1 : c.name.size();
    if (length > p.best_length) {
      p.best_length = length;
      p.name = c.name;
    }
  }

  void join_misspelt() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_given;
    for (std::uint32_t i = 0; i < persons_.size(); ++i)
      if (!persons_[i].given.empty() && !persons_[i].surname.empty()) by_given[persons_[i].given].push_back(i);
    into_.resize(persons_.size());
    for (std::uint32_t i = 0; i < persons_.size(); ++i) into_[i] = i;
    constexpr std::size_t kMostNamesakes = 64;  // more people of one given name are not compared: cost
    for (const auto& [given, list] : by_given) {
      d_.stop.check();
      if (list.size() > kMostNamesakes) continue;
      for (std::uint32_t a : list)
        for (std::uint32_t b : list)
          if (persons_[a].count > persons_[b].count && persons_[b].count <= 2 && into_[a] == a &&
              one_slip(persons_[a].surname, persons_[b].surname))
            into_[b] = a;
    }
  }

  void create_entities() {
    std::vector<Index> entity(persons_.size(), kNoIndex);
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      NameMention& c = mentions_.edit(i);
      if (c.type != EntityType::person || c.person == kNone || c.entity == kNoIndex) continue;
      const std::uint32_t p = into_[c.entity];
      if (p != c.entity) c.because = "one slip from a name that the text has oftener";
      if (entity[p] == kNoIndex) {
        entity[p] = static_cast<Index>(entities_.size());
        const Person& person = persons_[p];
        Entity e;
        e.type = name_of(EntityType::person);
        e.name = person.name;  // of the fullest mention
        e.given = person.shown.given;
        e.patronymic = person.shown.patronymic;
        e.surname = person.shown.surname;
        e.gender = person.gender;
        entities_.push_back(e);
      }
      c.entity = entity[p];
    }
  }

  const Document& d_;
  Names& names_;
  Mentions& mentions_;
  std::vector<Entity>& entities_;
  std::vector<Person> persons_;
  std::vector<std::uint32_t> into_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname_, by_given_, by_name_;
};

}  // namespace

void link_persons(const Document& d, Names& names, std::vector<Entity>& entities) {
  PersonLinker(d, names, entities).run();
}

}  // namespace newsx
