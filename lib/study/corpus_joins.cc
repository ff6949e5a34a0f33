#include "study/corpus_joins.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "study/near_spelling.h"
#include "text/utf8.h"

namespace newsx {
namespace {

using Entry = Things::Map::value_type;

// How many times more documents the short name may have than the full name that it is joined to.
constexpr std::uint64_t kMostTimes = 8;
// Names that share all letters but one; if there are more, none of them is certain.
constexpr std::size_t kMostNear = 16;
// Most people of a document that count as company for each other; a longer list says little and would make n² pairs.
constexpr std::size_t kMostTogether = 128;
constexpr int kYearsOfSpellings = 1, kYearsOfSurnames = 5;  // between the articles of the two
constexpr std::size_t kLeastOfBodies = 8;                   // letters

bool is_full(const Things::Thing& person) {
  return !person.surname.empty() && !person.given.empty() && !person.given.ends_with('.');
}

bool same_gender(const Things::Thing& a, const Things::Thing& b) {
  return a.gender == 0 || b.gender == 0 || a.gender == b.gender;
}

int year_of(std::string_view day) {
  int year = 0;
  std::from_chars(day.data(), day.data() + std::min<std::size_t>(4, day.size()), year);
  return year;
}

// Whether the articles of the two are at most `years` apart; unknown days contradict nothing.
bool same_time(const Things::Thing& a, const Things::Thing& b, int years) {
  if (a.first.empty() || b.first.empty()) return true;
  return year_of(std::max(a.first, b.first)) - year_of(std::min(a.last, b.last)) <= years;
}

// Title and body of a post, as stored in Things.
std::string_view title_of(std::string_view post) { return post.substr(0, post.find('\n')); }
std::string_view body_of(std::string_view post) { return post.substr(post.find('\n') + 1); }

// The other people in the documents of these people.
class Company {
 public:
  Company(const std::set<const Entry*>& these, const Things::Map& things, const ItemsByDocument& together) {
    if (these.empty()) return;
    std::uint32_t document = 0;
    together.each([](std::string_view item) { return std::string(item); },
                  [&](std::uint64_t, const ItemsByDocument::Counts& people) {
                    std::vector<const Entry*> named;
                    for (const auto& [key, one] : people)
                      if (const auto thing = things.find(key); thing != things.end()) named.push_back(&*thing);
                    for (const Entry* person : named)
                      if (these.contains(person)) around_[person].add(document, named);
                    ++document;
                  });
    for (auto& [person, around] : around_) around.settle(person);
  }

  bool are_together(const Entry& a, const Entry& b) const { return common(of(a).documents, of(b).documents) > 0; }
  // How many people both are named with, and whether that is most of the company of one of them.
  struct Shared {
    std::size_t people = 0;
    bool are_most = false;
  };
  Shared shared(const Entry& a, const Entry& b) const {
    const auto &of_a = of(a).people, &of_b = of(b).people;
    const std::size_t people = common(of_a, of_b);
    return {people, 2 * people >= std::min(of_a.size(), of_b.size())};
  }

 private:
  struct Around {
    std::vector<std::uint32_t> documents;  // sorted
    std::vector<const Entry*> people;      // sorted once settled

    void add(std::uint32_t document, const std::vector<const Entry*>& named) {
      documents.push_back(document);
      if (named.size() <= kMostTogether) people.insert(people.end(), named.begin(), named.end());
    }
    void settle(const Entry* self) {
      std::ranges::sort(people);
      people.erase(std::unique(people.begin(), people.end()), people.end());
      std::erase(people, self);
    }
  };

  const Around& of(const Entry& person) const {
    static const Around kAlone;
    const auto found = around_.find(&person);
    return found == around_.end() ? kAlone : found->second;
  }
  // Searches the longer of the two instead of scanning it: a frequent name meets many rare ones.
  template <class T>
  static std::size_t common(const std::vector<T>& a, const std::vector<T>& b) {
    if (a.size() > b.size()) return common(b, a);
    return static_cast<std::size_t>(
        std::ranges::count_if(a, [&b](const T& one) { return std::ranges::binary_search(b, one); }));
  }

  std::map<const Entry*, Around> around_;
};

struct Agreement {
  bool post = false, title = false, body = false;
};
Agreement agreement(const Things::Thing& a, const Things::Thing& b) {
  std::set<std::string_view> titles, bodies;
  for (const std::string& post : a.posts) {
    titles.insert(title_of(post));
    bodies.insert(body_of(post));
  }
  Agreement out;
  for (const std::string& post : b.posts) {
    const bool has_body = !body_of(post).empty();
    out.post |= has_body && a.posts.contains(post);
    out.title |= titles.contains(title_of(post));
    out.body |= has_body && bodies.contains(body_of(post));
  }
  return out;
}

// Two spellings belong to the same person if post or body and the people around agree.
bool same_company(const Entry& a, const Entry& b, const Company& company) {
  if (company.are_together(a, b) || !same_time(a.second, b.second, kYearsOfSpellings)) return false;
  const Agreement agreed = agreement(a.second, b.second);
  const Company::Shared shared = company.shared(a, b);
  if (a.second.posts.empty() || b.second.posts.empty()) return shared.people >= 3 && shared.are_most;
  return (agreed.post && shared.people >= 1) || (agreed.body && shared.people >= 2);
}

// A minister and a coach with one surname are two people, unless somebody is named with both.
bool is_contradicted(const Entry& a, const Entry& b, const Company& company) {
  if (!same_time(a.second, b.second, kYearsOfSurnames)) return true;
  if (a.second.posts.empty() || b.second.posts.empty()) return false;
  const Agreement agreed = agreement(a.second, b.second);
  return !agreed.title && !agreed.body && !company.are_together(a, b) && company.shared(a, b).people == 0;
}

// Pairs of full names one letter apart, where neither has a third name equally close.
class NearNames {
 public:
  explicit NearNames(const Things::Map& things) {
    for (const Entry& entry : things)
      if (is_full(entry.second)) file(entry);
    for (const auto& [part, entries] : drawers_) compare(entries);
  }

  std::vector<std::pair<const Entry*, const Entry*>> pairs() const {
    std::vector<std::pair<const Entry*, const Entry*>> out;
    for (const auto& [one, others] : near_) {
      if (others.size() != 1 || crowded_.contains(one)) continue;
      const Entry* const other = *others.begin();
      if (near_.at(other).size() == 1 && !crowded_.contains(other) && one->first < other->first)
        out.emplace_back(one, other);
    }
    return out;
  }

 private:
  // Indexes a name under its surname and under every form of it with one letter (except the first) removed: near
  // spellings share one of these.
  void file(const Entry& entry) {
    const std::string& surname = entry.second.surname;
    const std::string begin = std::string(first_code_point(entry.second.given)) + ' ';
    drawers_[begin + surname].push_back(&entry);
    for (std::size_t at = first_code_point(surname).size(); at < surname.size();) {
      const std::size_t length = first_code_point(std::string_view(surname).substr(at)).size();
      drawers_[begin + surname.substr(0, at) + surname.substr(at + length)].push_back(&entry);
      at += length;
    }
  }

  void compare(const std::vector<const Entry*>& entries) {
    if (entries.size() > kMostNear) {
      crowded_.insert(entries.begin(), entries.end());
      return;
    }
    for (const Entry* one : entries)
      for (const Entry* other : entries)
        if (one != other && is_near(one->second, other->second)) near_[one].insert(other);
  }

  static bool is_near(const Things::Thing& a, const Things::Thing& b) {
    if (!same_gender(a, b)) return false;
    if (a.given == b.given) return is_near_spelling(a.surname, b.surname, NamePartKind::surname);
    return a.surname == b.surname && is_near_spelling(a.given, b.given, NamePartKind::given);
  }

  std::map<std::string, std::vector<const Entry*>> drawers_;
  std::map<const Entry*, std::set<const Entry*>> near_;
  std::set<const Entry*> crowded_;
};

// People known by surname alone or with initials, and the full names they may be short for.
struct Short {
  const Entry* name;
  std::vector<const Entry*> full;
};
std::vector<Short> short_names(const Things::Map& things) {
  std::map<std::string_view, std::vector<const Entry*>> by_surname;
  for (const Entry& entry : things)
    if (is_full(entry.second)) by_surname[entry.second.surname].push_back(&entry);
  std::vector<Short> out;
  for (const Entry& entry : things) {
    const Things::Thing& thing = entry.second;
    const auto namesakes = by_surname.find(thing.surname);
    if (thing.surname.empty() || is_full(thing) || namesakes == by_surname.end()) continue;
    Short found{&entry, {}};
    for (const Entry* full : namesakes->second)
      if (same_gender(thing, full->second) &&
          (thing.given.empty() || first_code_point(thing.given) == first_code_point(full->second.given)))
        found.full.push_back(full);
    if (!found.full.empty()) out.push_back(std::move(found));
  }
  return out;
}

void join_people(const Things::Map& things, const ItemsByDocument& together, Things::Targets& out) {
  const auto pairs = NearNames(things).pairs();
  const std::vector<Short> shorts = short_names(things);
  std::set<const Entry*> these;
  for (const auto& [one, other] : pairs) these.insert({one, other});
  for (const Short& candidate : shorts)
    if (!candidate.name->second.posts.empty()) {
      these.insert(candidate.name);
      these.insert(candidate.full.begin(), candidate.full.end());
    }
  const Company company(these, things, together);
  for (const auto& [one, other] : pairs) {
    if (!same_company(*one, *other, company)) continue;
    const bool is_first = one->second.documents >= other->second.documents;
    out.emplace((is_first ? other : one)->first,
                Things::Target{(is_first ? one : other)->first, "a letter apart, in the same company"});
  }
  for (const Short& candidate : shorts) {
    std::set<std::string_view> wholes;
    std::uint64_t documents = 0;
    for (const Entry* full : candidate.full) {
      const auto joined = out.find(full->first);
      wholes.insert(joined == out.end() ? std::string_view(full->first) : joined->second.key);
      documents += full->second.documents;
    }
    const Entry& name = *candidate.name;
    if (wholes.size() != 1 || name.second.documents > kMostTimes * documents) continue;
    if (std::ranges::all_of(candidate.full, [&](const Entry* full) { return is_contradicted(name, *full, company); }))
      continue;
    out.emplace(name.first, Things::Target{std::string(*wholes.begin()),
                                           name.second.given.empty() ? "the one full name with this surname"
                                                                     : "the one full name with these initials"});
  }
}

// A body's key without hyphens and double letters; empty if it is too short or comes from the tables, whose keys are
// Latin.
std::string squeezed(std::string_view key) {
  constexpr std::string_view kBody = "organization:";
  if (!key.starts_with(kBody)) return {};
  std::string out;
  std::size_t letters = 0;
  std::string_view last;
  bool is_owner = false;
  for (std::size_t at = kBody.size(); at < key.size();) {
    const std::string_view letter = first_code_point(key.substr(at));
    at += letter.size();
    is_owner |= letter == ".";
    if (!is_owner && (letter == "-" || letter == last)) continue;
    if (!is_owner && letter.size() == 1) return {};
    if (!is_owner) ++letters;
    out += letter;
    last = letter;
  }
  return letters < kLeastOfBodies ? std::string() : out;
}

void join_bodies(const Things::Map& things, Things::Targets& out) {
  std::map<std::string, std::vector<const Entry*>> alike;
  for (const Entry& entry : things)
    if (std::string name = squeezed(entry.first); !name.empty()) alike[std::move(name)].push_back(&entry);
  for (const auto& [name, entries] : alike) {
    const Entry* const whole =
        *std::ranges::max_element(entries, {}, [](const Entry* entry) { return entry->second.documents; });
    for (const Entry* entry : entries)
      if (entry != whole)
        out.emplace(entry->first, Things::Target{whole->first, "the same but for hyphens or doubled letters"});
  }
}

}  // namespace

Things::Targets corpus_joins(const Things::Map& things, const ItemsByDocument& together) {
  Things::Targets out;
  join_people(things, together, out);
  join_bodies(things, out);
  return out;
}

}  // namespace newsx
