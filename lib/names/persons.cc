// Persons are tables of their parts, folded. A mention is looked up by its surname, else by its given name, and agrees
// with a person when no part contradicts: "П. Озеров" agrees with "Пётр Озеров".
//
// Three passes, surest first: full names, full names of doubtful gender ("Александра Тасыбекова"), bare surnames and
// given names; so a bare surname in the headline finds its person below. Finally, spelling variants, longer forms and
// surnames one typo apart are joined.
#include "names/persons.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "names/canonical.h"
#include "names/letters.h"
#include "names/offices.h"
#include "text/yo.h"

namespace newsx {
namespace {

// More bytes than any name has: one with a surname counts for more than one without.
constexpr std::size_t kWithSurname = 1 << 16;

// One person while mentions are being joined.
struct Person {
  std::string_view given, patronymic, surname;  // folded for comparison, ё as е; initials with their stops
  std::string spelling;                         // of a full name
  char gender = 0;
  MentionIndex first = 0;
  std::size_t best_length = 0;
  std::uint32_t count = 0;
  bool is_of_table = false;  // a row names the person in full
  PersonName shown;
  std::string_view name;
};

// "К." or "К.-Ж." abbreviates "Касым-Жомарт"; "" goes with everything.
bool part_agrees(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return true;
  return (is_initial(a) || is_initial(b)) && first_letter(a) == first_letter(b);
}

constexpr std::size_t kMostTried = 16;  // namesakes in one text

// "Нельсон" begins "Нельсон Ролилахла".
bool begins_given(std::string_view shorter, std::string_view longer) {
  return !shorter.empty() && longer.size() > shorter.size() && longer.starts_with(shorter) &&
         longer[shorter.size()] == ' ';
}

class PersonLinker {
 public:
  PersonLinker(const Document& d, bool use_offices, Names& names, std::vector<Entity>& entities)
      : d_(d), use_offices_(use_offices), names_(names), mentions_(names.mentions), entities_(entities) {}

  void run() {
    person_of_.assign(mentions_.size(), kNone);
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
    join_spellings();
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
      person = woman_by_verb(n, c);
      if (person == kNone) person = find_by_surname(n, n.surname, n.gender, c);
      if (person == kNone && !n.surname_other.empty()) {
        const char other = n.gender == 'm' ? 'f' : n.gender == 'f' ? 'm' : '\0';
        person = find_by_surname(n, n.surname_other, n.given.empty() ? other : '\0', c);
      }
      if (person == kNone) person = of_other_gender(c);
      if (person == kNone && n.given.empty()) person = of_doubtful_woman(n);
      if (person == kNone && n.given.empty()) person = by_half(n);
    } else {
      person = find_by_given(n, c);
    }
    if (person == kNone) {
      person = static_cast<std::uint32_t>(persons_.size());
      persons_.emplace_back();
      persons_.back().first = index;
      persons_.back().gender = n.gender;
      if (!n.surname.empty()) add_surname(comparable(n.surname), person);
      if (!n.given.empty() && !is_initial(n.given) && !n.surname.empty())
        by_given_[comparable(n.given)].push_back(person);
      if (n.surname.empty()) by_name_[comparable(!n.given.empty() ? n.given : c.name)].push_back(person);
    }
    person_of_[index] = person;
    absorb(persons_[person], c, n);
  }

  // "Анна Дэвис Рейган": either of two surnames is enough for the bare one.
  void add_surname(std::string_view surname, std::uint32_t person) {
    by_surname_[surname].push_back(person);
    const std::size_t space = surname.find(' ');
    if (space == std::string_view::npos || surname.find(' ', space + 1) != std::string_view::npos ||
        begins_with_article(surname))
      return;
    for (const std::string_view word : {surname.substr(0, space), surname.substr(space + 1)})
      by_part_[word].push_back(person);
  }

  // Whose surname this is half of; kNone: nobody's, or several people's.
  std::uint32_t by_half(const PersonName& n) const {
    const auto at = by_part_.find(comparable(n.surname));
    if (at == by_part_.end() || at->second.size() != 1) return kNone;
    const Person& person = persons_[at->second.front()];
    const bool other = n.gender != 0 && person.gender != 0 && n.gender != person.gender && n.is_gender_said;
    return other ? kNone : at->second.front();
  }

  // "Тасыбекова работала" where the text has a woman of this name in full, even if there is a Тасыбеков too.
  std::uint32_t woman_by_verb(const PersonName& n, const NameMention& c) const {
    const std::string_view surname = d_.text_of(c.begin);
    if (!n.given.empty() || c.end != c.begin + 1 || name_ending(d_.folded(c.begin)) != NameEnding::a) return kNone;
    const auto is_hers = [&](TokenIndex t) {
      constexpr Grammemes past_of_hers = gram::past | gram::femn;
      const Grammemes g = t < d_.token_count() ? d_.reading(t).reading.grammemes : Grammemes{0};
      return (g & gram::VERB) != 0 && (g & past_of_hers) == past_of_hers;
    };
    const bool is_word_between = c.end < d_.token_count() && d_.token(c.end).kind == TokenKind::word;
    const bool is_subject =
        (c.begin > 0 && is_hers(c.begin - 1)) || is_hers(c.end) || (is_word_between && is_hers(c.end + 1));
    return is_subject ? find_by_surname(n, surname, 'f', c) : kNone;
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
    return beside ? person_of_[index - 1] : kNone;
  }

  // "Младич" alone may be a woman's or a man's. It means the man if nobody else in the text has this surname.
  std::uint32_t of_doubtful_woman(const PersonName& n) const {
    if (n.gender != 'f' || n.is_gender_said || name_ending(n.surname) == NameEnding::other) return kNone;
    const auto at = by_surname_.find(comparable(n.surname));
    if (at == by_surname_.end() || at->second.size() != 1) return kNone;
    return persons_[at->second.front()].given.empty() ? kNone : at->second.front();
  }

  // A given name alone means the person last named in full with it; failing that, it is a surname that is also a given
  // name ("Али Абдалла Салех" … "Салех", "Роналду"); failing that, somebody whom the text calls only that.
  std::uint32_t find_by_given(const PersonName& n, NameMention& c) const {
    const std::string_view given = comparable(!n.given.empty() ? n.given : c.name);
    std::uint32_t person = last_named(by_given_, given, n);
    if (person == kNone && n.patronymic.empty() && c.end == c.begin + 1) {
      // A woman's surname may be a man's given name: "Соня Томас" … "Томас", which is not declined then.
      const bool may_be_hers = !n.is_gender_said && c.name == d_.text_of(c.begin);
      person = find_by_surname({}, given, may_be_hers ? '\0' : n.gender, c);
      if (person == kNone) person = find_by_surname({}, d_.text_of(c.begin), n.gender, c);
      if (person != kNone) c.base = c.name = persons_[person].shown.surname;
    }
    return person == kNone ? last_named(by_name_, given, n) : person;
  }

  // A part of a name as it is compared: ё as е.
  std::string_view comparable(std::string_view part) const { return has_yo(part) ? d_.store(without_yo(part)) : part; }

  using PersonTable = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

  std::uint32_t last_named(const PersonTable& table, std::string_view name, const PersonName& n) const {
    const auto at = table.find(name);
    if (at == table.end()) return kNone;
    const std::string_view patronymic = comparable(n.patronymic);
    std::size_t tried = 0;
    for (auto p = at->second.rbegin(); p != at->second.rend() && tried < kMostTried; ++p, ++tried)
      if (part_agrees(persons_[*p].patronymic, patronymic) && !is_known_otherwise(persons_[*p], patronymic)) return *p;
    return kNone;
  }

  // Whether the person is a figure of the tables with another patronymic: "Владимир Кириллович" is not Vladimir Putin.
  bool is_known_otherwise(const Person& person, std::string_view patronymic) const {
    if (!use_offices_ || patronymic.empty() || !person.patronymic.empty() || person.surname.empty()) return false;
    std::string surname, given, other;
    append_person_key(person.surname, surname);
    append_person_key(person.given, given);
    for (const Term& term : terms_of_surname(surname)) {
      other.clear();
      append_person_key(term.given, other);
      if (other == given && !term.patronymic.empty()) return !part_agrees(comparable(term.patronymic), patronymic);
    }
    return false;
  }

  // Two genders contradict only where both are sure.
  std::uint32_t find_by_surname(const PersonName& n, std::string_view surname, char gender,
                                const NameMention& c) const {
    const auto at = by_surname_.find(comparable(surname));
    if (at == by_surname_.end()) return kNone;
    const std::string_view given = comparable(n.given), patronymic = comparable(n.patronymic);
    std::uint32_t best = kNone;
    std::size_t tried = 0;
    for (auto p = at->second.rbegin(); p != at->second.rend() && tried < kMostTried; ++p, ++tried) {
      const Person& person = persons_[*p];
      const bool given_agrees =
          part_agrees(person.given, given) || begins_given(given, person.given) || begins_given(person.given, given);
      if (!given_agrees || !part_agrees(person.patronymic, patronymic)) continue;
      if (gender != 0 && person.gender != 0 && gender != person.gender && n.given.empty()) continue;
      // The nearest person named before; else the first named after. "Госпожа Обама" is no full name.
      const bool is_fuller = best != kNone && persons_[best].given.empty() && !person.given.empty();
      if (best == kNone || is_fuller || (n.given.empty() && is_main(person, persons_[best], c)) ||
          (mentions_[person.first].begin <= c.begin && mentions_[persons_[best].first].begin > c.begin))
        best = *p;
    }
    return best;
  }

  // Whether the first has far more mentions so far (full names come first, wherever they stand); the other is a
  // namesake named in passing.
  bool is_main(const Person& person, const Person& other, const NameMention& c) const {
    constexpr std::uint32_t more = 3;
    return !person.given.empty() && person.count >= more * other.count && mentions_[person.first].begin <= c.begin;
  }

  void absorb(Person& p, const NameMention& c, const PersonName& n) {
    ++p.count;
    const auto better = [](std::string_view have, std::string_view more) {
      return !more.empty() && (have.empty() || (is_initial(have) && !is_initial(more)));
    };
    // The shorter of two given names is the usual one ("Нельсон Мандела", "Нельсон Ролилахла Мандела"), but for those
    // of the tables ("Реджеп Тайип Эрдоган").
    const bool is_usual =
        (c.entry != kNoEntry && !n.given.empty()) || (!p.is_of_table && begins_given(comparable(n.given), p.given));
    p.is_of_table |= c.entry != kNoEntry;
    if (better(p.given, n.given) || is_usual) p.given = comparable(n.given), p.shown.given = n.given;
    if (better(p.patronymic, n.patronymic)) p.patronymic = comparable(n.patronymic), p.shown.patronymic = n.patronymic;
    if (p.surname.empty()) p.surname = comparable(n.surname), p.shown.surname = n.surname;
    if (p.gender == 0) p.gender = n.gender;
    // "Виктор Фёдорович" is shorter than any surname.
    const std::size_t length = (n.surname.empty() ? 0 : kWithSurname) + (n.initials ? 1 : c.name.size());
    if (length > p.best_length) {
      p.best_length = length;
      p.name = c.name;
    }
  }

  // The person of whose name this is a misspelling or a longer form; the person itself if there is none.
  struct Join {
    std::uint32_t into;
    std::string_view because;
  };

  void join_spellings() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word;
    join_.reserve(persons_.size());
    for (std::uint32_t i = 0; i < persons_.size(); ++i) {
      Person& person = persons_[i];
      join_.push_back({i, {}});
      if (person.given.empty() || person.surname.empty()) continue;
      person.spelling = spelling_of(person);
      by_first_word[person.spelling.substr(0, person.spelling.find(' '))].push_back(i);
    }
    constexpr std::size_t kMostNamesakes = 64;  // more people of one given name are not compared: cost
    for (const auto& [given, list] : by_first_word) {
      d_.stop.check();
      if (list.size() > kMostNamesakes) continue;
      for (std::uint32_t a : list)
        for (std::uint32_t b : list)
          if (a != b && join_[a].into == a && join_[b].into == b) join(a, b);
    }
  }

  void join(std::uint32_t a, std::uint32_t b) {
    Person &kept = persons_[a], &other = persons_[b];
    if (kept.gender != 0 && other.gender != 0 && kept.gender != other.gender) return;
    if (!part_agrees(kept.patronymic, other.patronymic)) return;
    const bool is_rarer = kept.count > other.count || (kept.count == other.count && a < b);
    if (kept.spelling == other.spelling && is_rarer) {
      join_[b] = {a, "another spelling of a name in the text"};
    } else if (is_longer_form(other, kept)) {
      join_[b] = {a, "a longer form of a name in the text"};
      kept.name = other.name;
    } else if (kept.given == other.given && kept.count > other.count && other.count <= 2 &&
               is_one_slip(kept.surname, other.surname)) {
      join_[b] = {a, "one letter off a name that is more frequent in the text"};
    }
  }

  // Given name and surname, word by word as keys have them: "Петреус" for "Петрэус".
  static std::string spelling_of(const Person& person) {
    std::string out;
    for (const std::string_view part : {std::string_view(person.given), std::string_view(person.surname)})
      for (std::size_t at = 0; at < part.size();) {
        const std::size_t end = std::min(part.find(' ', at), part.size());
        if (!out.empty()) out += ' ';
        append_person_key(part.substr(at, end - at), out);
        at = end + 1;
      }
    return out;
  }

  // "Энрике Каприлес Радонски", "Роберт Габриэль Мугабе" beside "Энрике Каприлес", "Роберт Мугабе".
  static bool is_longer_form(const Person& longer, const Person& shorter) {
    constexpr std::size_t shortest = 8;  // bytes of a surname: shorter ones may begin another's name
    if (shorter.surname.size() < shortest || is_initial(shorter.given)) return false;
    const std::string_view more = longer.spelling, less = shorter.spelling;
    if (more.size() <= less.size() + 1) return false;
    if (more.starts_with(less)) return more[less.size()] == ' ' && !begins_with_article(shorter.shown.surname);
    // One more name in the middle: Arabs with the same first and last names may be cousins.
    const auto words = [](std::string_view name) { return 1 + std::ranges::count(name, ' '); };
    return words(less) == 2 && words(more) == 3 && more.ends_with(less.substr(less.find(' ')));
  }

  // "Зин эль-Абидин", of "Зин эль-Абидин Бен Али".
  static bool begins_with_article(std::string_view surname) { return with_small_letter(surname) == surname; }

  // The person that this one was finally joined to.
  std::uint32_t joined(std::uint32_t person) const {
    while (join_[person].into != person) person = join_[person].into;
    return person;
  }

  void create_entities() {
    std::vector<Index> entity(persons_.size(), kNoIndex);
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      NameMention& c = mentions_.edit(i);
      if (person_of_[i] == kNone) continue;
      const std::uint32_t p = joined(person_of_[i]);
      if (p != person_of_[i]) c.because = join_[person_of_[i]].because;
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
  const bool use_offices_;
  Names& names_;
  Mentions& mentions_;
  std::vector<Entity>& entities_;
  std::vector<Person> persons_;
  std::vector<std::uint32_t> person_of_;  // by mention, in persons_; kNone: no person's name
  std::vector<Join> join_;                // by person
  PersonTable by_surname_, by_given_, by_name_;
  PersonTable by_part_;  // by each of two surnames
};

}  // namespace

void link_persons(const Document& d, bool use_offices, Names& names, std::vector<Entity>& entities) {
  PersonLinker(d, use_offices, names, entities).run();
}

}  // namespace newsx
