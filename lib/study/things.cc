#include "study/things.h"

#include <algorithm>
#include <utility>

#include "text/fold_case.h"
#include "text/utf8.h"
#include "text/yo.h"

namespace newsx {
namespace {

// How many times as many documents may have the short name as the full one that it is joined to.
constexpr std::uint64_t kMostTimes = 8;

std::string folded(std::string_view name) { return without_yo(fold_case(name)); }

bool is_initial(std::string_view given) { return given.ends_with('.'); }

// What tells two things of one name apart: "KZ" of "organization:interior-ministry.kz", else the whole key.
std::string distinction(std::string_view key) {
  const std::size_t stop = key.rfind('.');
  if (stop == key.npos || key.size() - stop != 3) return std::string(key);
  std::string code(key.substr(stop + 1));
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return code;
}

}  // namespace

std::string_view item_of(const Entity& entity, Join join) {
  return join == Join::none || entity.key.empty() ? entity.name : entity.key;
}

std::string_view speaker_item(const Result& result, const Quotation& quotation, Join join) {
  if (!quotation.has_speaker) return {};
  return quotation.speaker_entity == kNoIndex ? quotation.speaker_name
                                              : item_of(result.entities[quotation.speaker_entity], join);
}

void Things::add(const Result& result, std::string_view type) {
  if (join_ == Join::none) return;
  for (const Entity& e : result.entities) {
    if (e.key.empty() || (!type.empty() && e.type != type)) continue;
    Thing thing;
    thing.names[std::string(e.name)] = thing.documents = 1;
    if (e.type == "person") {
      thing.surname = folded(e.surname);
      thing.given = folded(e.given);
      thing.gender = e.gender;
    }
    add(std::string(e.key), thing);
  }
}

void Things::add(const Things& other) {
  for (const auto& [key, thing] : other.things_) add(key, thing);
}

void Things::add(const std::string& key, const Thing& theirs) {
  Thing& mine = things_[key];
  for (const auto& [name, documents] : theirs.names) mine.names[name] += documents;
  mine.documents += theirs.documents;
  // The least of each, so that the order does not matter.
  for (auto [own, other] : {std::pair(&mine.given, &theirs.given), std::pair(&mine.surname, &theirs.surname)})
    if (own->empty() || (!other->empty() && *other < *own)) *own = *other;
  if (mine.gender == 0 || (theirs.gender != 0 && theirs.gender < mine.gender)) mine.gender = theirs.gender;
}

void Things::settle() {
  into_.clear();
  names_.clear();
  if (join_ == Join::corpus) join_people();
  choose_names();
}

void Things::join_people() {
  using Entry = std::pair<const std::string, Thing>;
  std::map<std::string_view, std::vector<const Entry*>> by_surname;  // people with a given name
  for (const Entry& entry : things_)
    if (!entry.second.surname.empty() && !entry.second.given.empty() && !is_initial(entry.second.given))
      by_surname[entry.second.surname].push_back(&entry);
  for (const auto& [key, thing] : things_) {
    if (thing.surname.empty() || (!thing.given.empty() && !is_initial(thing.given))) continue;
    const auto namesakes = by_surname.find(thing.surname);
    if (namesakes == by_surname.end()) continue;
    const Entry* only = nullptr;
    bool is_only = true;
    for (const Entry* full : namesakes->second) {
      const Thing& other = full->second;
      if (thing.gender != 0 && other.gender != 0 && thing.gender != other.gender) continue;
      if (!thing.given.empty() && first_code_point(thing.given) != first_code_point(other.given)) continue;
      is_only = only == nullptr;
      only = full;
    }
    if (only != nullptr && is_only && thing.documents <= kMostTimes * only->second.documents)
      into_.emplace(key, only->first);
  }
}

std::string_view Things::usual_name(const Thing& thing) {
  const auto most = std::ranges::max_element(thing.names, {}, [](const auto& name) { return name.second; });
  return most == thing.names.end() ? std::string_view() : most->first;
}

void Things::choose_names() {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::string_view>> keys_of;  // by type and name
  for (const auto& [key, thing] : things_)
    if (!into_.contains(key))
      keys_of[{std::string_view(key).substr(0, key.find(':')), usual_name(thing)}].push_back(key);
  for (const auto& [type_and_name, keys] : keys_of)
    for (const std::string_view key : keys) {
      std::string name(type_and_name.second);
      if (keys.size() > 1) name += " (" + distinction(key) + ')';
      names_.emplace(key, std::move(name));
    }
}

std::string Things::name_of(std::string_view item) const {
  const auto joined = into_.find(item);
  const auto name = names_.find(joined == into_.end() ? item : std::string_view(joined->second));
  return name == names_.end() ? std::string(item) : name->second;
}

std::vector<Things::Joined> Things::joined() const {
  std::vector<Joined> out;
  for (const auto& [key, into] : into_) {
    const Thing& thing = things_.find(key)->second;
    out.push_back(
        {std::string(usual_name(thing)), name_of(into), key, into,
         thing.given.empty() ? "the one full name with this surname" : "the one full name with these initials",
         thing.documents});
  }
  return out;
}

}  // namespace newsx
