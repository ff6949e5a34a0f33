#include "study/corpus_joins.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <vector>

#include "study/near_spelling.h"
#include "text/utf8.h"

namespace newsx {
namespace {

using Entry = Things::Map::value_type;

// How many times as many documents may have the short name as the full one that it is joined to.
constexpr std::uint64_t kMostTimes = 8;
// Names that share the beginning and all letters but one; more are too many for any of them to be sure.
constexpr std::size_t kMostNear = 16;
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

// Whether no more than `years` lie between the articles of the two; days that are not known contradict nothing.
bool same_time(const Things::Thing& a, const Things::Thing& b, int years) {
  if (a.first.empty() || b.first.empty()) return true;
  return year_of(std::max(a.first, b.first)) - year_of(std::min(a.last, b.last)) <= years;
}

// Title and body of a post, as Things keeps them.
std::string_view title_of(std::string_view post) { return post.substr(0, post.find('\n')); }
std::string_view body_of(std::string_view post) { return post.substr(post.find('\n') + 1); }

// Whom else the documents of these people name.
class Company {
 public:
  Company(const std::set<std::string_view>& keys, const ItemsByDocument& together) {
    if (keys.empty()) return;
    together.each([](std::string_view item) { return std::string(item); },
                  [&](std::uint64_t, const ItemsByDocument::Counts& people) {
                    for (const auto& [key, one] : people)
                      if (const auto wanted = keys.find(key); wanted != keys.end())
                        for (const auto& [other, count] : people)
                          if (other != key) of_[*wanted].insert(other);
                  });
  }

  bool has(std::string_view key, const std::string& other) const {
    const auto found = of_.find(key);
    return found != of_.end() && found->second.contains(other);
  }
  // How many people both are named with, and whether these are most of those that one of them is named with.
  struct Shared {
    std::size_t people = 0;
    bool are_most = false;
  };
  Shared shared(std::string_view a, std::string_view b) const {
    const auto of_a = of_.find(a), of_b = of_.find(b);
    if (of_a == of_.end() || of_b == of_.end()) return {};
    const auto people = static_cast<std::size_t>(
        std::ranges::count_if(of_a->second, [&](const std::string& person) { return of_b->second.contains(person); }));
    return {people, 2 * people >= std::min(of_a->second.size(), of_b->second.size())};
  }

 private:
  std::map<std::string_view, std::set<std::string>> of_;
};

struct Agreement {
  bool post = false, title = false, body = false;
};
Agreement agreement(const Things::Thing& a, const Things::Thing& b) {
  Agreement out;
  for (const std::string& one : a.posts)
    for (const std::string& other : b.posts) {
      const bool title = title_of(one) == title_of(other);
      const bool body = !body_of(one).empty() && body_of(one) == body_of(other);
      out.post |= title && body;
      out.title |= title;
      out.body |= body;
    }
  return out;
}

// Two spellings of one name are the same person where post or body and the people around agree.
bool same_company(const Entry& a, const Entry& b, const Company& company) {
  if (company.has(a.first, b.first) || !same_time(a.second, b.second, kYearsOfSpellings)) return false;
  const Agreement agreed = agreement(a.second, b.second);
  const Company::Shared shared = company.shared(a.first, b.first);
  if (a.second.posts.empty() || b.second.posts.empty()) return shared.people >= 3 && shared.are_most;
  return (agreed.post && shared.people >= 1) || (agreed.body && shared.people >= 2);
}

// A minister and a coach of one surname are two people, if nobody is named with both.
bool is_contradicted(const Entry& a, const Entry& b, const Company& company) {
  if (!same_time(a.second, b.second, kYearsOfSurnames)) return true;
  if (a.second.posts.empty() || b.second.posts.empty()) return false;
  const Agreement agreed = agreement(a.second, b.second);
  return !agreed.title && !agreed.body && !company.has(a.first, b.first) &&
         company.shared(a.first, b.first).people == 0;
}

// Pairs of full names a letter apart, of which neither has a third name as near.
class NearNames {
 public:
  explicit NearNames(const Things::Map& things) {
    for (const Entry& entry : things)
      if (is_full(entry.second)) file(entry);
    for (const auto& [part, entries] : drawers_) compare(entries);
  }

  std::vector<std::pair<const Entry*, const Entry*>> pairs() const {
    std::vector<std::pair<const Entry*, const Entry*>> out;
    for (const auto& [key, near] : near_) {
      const Entry* const one = near.second;
      const auto& others = near.first;
      if (others.size() != 1 || crowded_.contains(key)) continue;
      const Entry* const other = *others.begin();
      const auto& back = near_.find(other->first)->second.first;
      if (back.size() == 1 && !crowded_.contains(other->first) && one->first < other->first)
        out.emplace_back(one, other);
    }
    return out;
  }

 private:
  // Under its surname, and under that with each letter but the first taken out: what is near shares one of these.
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
      for (const Entry* entry : entries) crowded_.insert(entry->first);
      return;
    }
    for (const Entry* one : entries)
      for (const Entry* other : entries)
        if (one != other && is_near(one->second, other->second)) {
          near_[one->first].first.insert(other);
          near_[one->first].second = one;
        }
  }

  static bool is_near(const Things::Thing& a, const Things::Thing& b) {
    if (!same_gender(a, b)) return false;
    if (a.given == b.given) return is_near_spelling(a.surname, b.surname, NamePartKind::surname);
    return a.surname == b.surname && is_near_spelling(a.given, b.given, NamePartKind::given);
  }

  std::map<std::string, std::vector<const Entry*>> drawers_;
  std::map<std::string_view, std::pair<std::set<const Entry*>, const Entry*>> near_;  // by key
  std::set<std::string_view> crowded_;
};

// People known by surname alone, or with initials, and the full names that they may be short for.
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
  std::set<std::string_view> keys;
  for (const auto& [one, other] : pairs) keys.insert({one->first, other->first});
  for (const Short& candidate : shorts)
    if (!candidate.name->second.posts.empty()) {
      keys.insert(candidate.name->first);
      for (const Entry* full : candidate.full) keys.insert(full->first);
    }
  const Company company(keys, together);
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

// A body's key without hyphens and with doubled letters once; empty: too short, or of the tables, whose keys are
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
