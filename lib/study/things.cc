#include "study/things.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/error.h"
#include "reading/entity_types.h"
#include "study/corpus_joins.h"
#include "text/fold_case.h"

namespace newsx {
namespace {

// What distinguishes two things with the same name: "KZ" from "organization:interior-ministry.kz", or else the whole
// key.
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
  ItemsByDocument::Counts people;
  for (const Entity& e : result.entities) {
    if (e.key.empty() || (!type.empty() && e.type != type)) continue;
    Thing thing;
    thing.names[std::string(e.name)] = thing.documents = 1;
    thing.first = thing.last = result.text.date;
    if (entity_type(e.type) == EntityType::person) {
      thing.surname = fold_case(e.surname);
      thing.given = fold_case(e.given);
      thing.gender = e.gender;
      for (const Role& role : std::span(result.roles).subspan(e.first_role, e.role_count))
        thing.posts.insert(
            std::string(role.title) + '\n' +
            std::string(role.entity == kNoIndex ? role.of : item_of(result.entities[role.entity], join_)));
      people[std::string(e.key)] = 1;
    }
    add(std::string(e.key), thing);
  }
  if (join_ == Join::corpus && people.size() > 1) people_.add(0, people);
}

void Things::add(const Things& other) {
  for (const auto& [key, thing] : other.things_) add(key, thing);
  people_.add(other.people_);
}

void Things::add(const std::string& key, const Thing& theirs) {
  Thing& mine = things_[key];
  for (const auto& [name, documents] : theirs.names) mine.names[name] += documents;
  mine.documents += theirs.documents;
  if (mine.first.empty() || (!theirs.first.empty() && theirs.first < mine.first)) mine.first = theirs.first;
  mine.last = std::max(mine.last, theirs.last);
  mine.posts.insert(theirs.posts.begin(), theirs.posts.end());
  // The smallest of each, so that the order of documents does not matter.
  for (auto [own, other] : {std::pair(&mine.given, &theirs.given), std::pair(&mine.surname, &theirs.surname)})
    if (own->empty() || (!other->empty() && *other < *own)) *own = *other;
  if (mine.gender == 0 || (theirs.gender != 0 && theirs.gender < mine.gender)) mine.gender = theirs.gender;
}

void Things::settle(const Aliases& aliases) {
  into_.clear();
  named_.clear();
  if (join_ == Join::corpus) into_ = corpus_joins(things_, people_);
  apply(aliases);
  choose_names();
}

// Names are compared as the documents have them; a name that nothing has becomes the new name of the thing.
void Things::apply(const Aliases& aliases) {
  if (aliases.empty() || join_ == Join::none) return;
  std::map<std::string_view, std::vector<std::string_view>> by_name;  // keys
  for (const auto& [key, thing] : things_)
    for (const auto& [name, documents] : thing.names) by_name[name].push_back(key);
  const auto keys_of = [&](const std::string& text) {
    const auto named = by_name.find(text);
    return things_.contains(text)   ? std::vector<std::string_view>{text}
           : named == by_name.end() ? std::vector<std::string_view>()
                                    : named->second;
  };
  for (const auto& [from, to] : aliases) {
    const std::vector<std::string_view> targets = keys_of(to);
    for (const std::string_view key : keys_of(from)) {
      if (targets.empty()) {
        named_.insert_or_assign(std::string(key), to);
      } else if (!leads_to(targets.front(), key)) {  // never around
        into_.insert_or_assign(std::string(key), Target{std::string(targets.front()), "--aliases"});
      }
    }
  }
}

Aliases read_aliases(std::string_view text, const std::string& file) {
  Aliases out;
  for (std::uint32_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.starts_with('#')) continue;
    const std::size_t tab = row.find('\t');
    if (tab == row.npos || tab == 0 || tab + 1 == row.size() || row.find('\t', tab + 1) != row.npos)
      throw Error(file, line, 1, "not two columns with a tab between them: a name or key, and what it is");
    out.emplace_back(row.substr(0, tab), row.substr(tab + 1));
  }
  return out;
}

std::string_view Things::usual_name(const Thing& thing) {
  const auto most = std::ranges::max_element(thing.names, {}, [](const auto& name) { return name.second; });
  return most == thing.names.end() ? std::string_view() : most->first;
}

void Things::choose_names() {
  names_ = named_;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::string_view>> keys_of;  // by type and name
  for (const auto& [key, thing] : things_)
    if (!into_.contains(key))
      keys_of[{std::string_view(key).substr(0, key.find(':')), usual_name(thing)}].push_back(key);
  for (const auto& [type_and_name, keys] : keys_of)
    for (const std::string_view key : keys) {
      std::string name(type_and_name.second);
      if (keys.size() > 1) name += " (" + distinction(key) + ')';
      names_.emplace(key, std::move(name));  // not where the user has named it
    }
}

bool Things::leads_to(std::string_view item, std::string_view key) const {
  for (auto joined = into_.find(item); item != key; joined = into_.find(item)) {
    if (joined == into_.end()) return false;
    item = joined->second.key;
  }
  return true;
}

std::string_view Things::thing_of(std::string_view item) const {
  for (auto joined = into_.find(item); joined != into_.end(); joined = into_.find(item)) item = joined->second.key;
  return item;
}

std::string Things::name_of(std::string_view item) const {
  const auto name = names_.find(thing_of(item));
  return name == names_.end() ? std::string(item) : name->second;
}

std::string Things::plain_name_of(std::string_view item) const {
  const std::string_view key = thing_of(item);
  if (const auto named = named_.find(key); named != named_.end()) return named->second;
  const auto thing = things_.find(key);
  return std::string(thing == things_.end() ? item : usual_name(thing->second));
}

std::vector<Things::Joined> Things::joined() const {
  std::vector<Joined> out;
  for (const auto& [key, target] : into_) {
    const Thing& thing = things_.find(key)->second;
    out.push_back({std::string(usual_name(thing)), name_of(key), key, std::string(thing_of(key)),
                   std::string(target.because), thing.documents});
  }
  return out;
}

void Things::append_json(JsonWriter& json) const {
  json.key("names");
  json.begin_object();
  for (const auto& [item, thing] : things_) {
    std::string key;
    append_json_string(key, item);
    json.raw_key(key);
    json.begin_array();
    for (const std::string_view part : {std::string_view(thing.given), std::string_view(thing.surname),
                                        std::string_view(&thing.gender, thing.gender != 0)})
      json.string(part);
    json.number(thing.documents);
    json.string(thing.first);
    json.string(thing.last);
    json.begin_array();
    for (const std::string& post : thing.posts) json.string(post);
    json.end_array();
    for (const auto& [name, documents] : thing.names) json.string(name), json.number(documents);
    json.end_array();
  }
  json.end_object();
  json.key("together");
  people_.append_json(json);
}

namespace {

bool read_texts(const simdjson::dom::element& json, std::set<std::string>& texts) {
  simdjson::dom::array array;
  if (json.get(array) != simdjson::SUCCESS) return false;
  for (const simdjson::dom::element element : array) {
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS) return false;
    texts.emplace(text);
  }
  return true;
}

std::optional<Things::Thing> read_thing(const simdjson::dom::element& json) {
  simdjson::dom::array cells;
  constexpr std::size_t before_names = 7;
  if (json.get(cells) != simdjson::SUCCESS || cells.size() < before_names || cells.size() % 2 == 0) return std::nullopt;
  Things::Thing thing;
  std::string_view given, surname, gender, first, last;
  auto cell = cells.begin();
  const auto take = [&cell](auto& value) {
    const bool is_read = (*cell).get(value) == simdjson::SUCCESS;
    ++cell;
    return is_read;
  };
  if (!take(given) || !take(surname) || !take(gender) || !take(thing.documents) || !take(first) || !take(last) ||
      !read_texts(*cell, thing.posts))
    return std::nullopt;
  thing.given = given;
  thing.surname = surname;
  thing.gender = gender.empty() ? '\0' : gender.front();
  thing.first = first;
  thing.last = last;
  for (++cell; cell != cells.end();) {
    std::string_view name;
    std::uint64_t documents = 0;
    if (!take(name) || !take(documents)) return std::nullopt;
    thing.names[std::string(name)] += documents;
  }
  return thing;
}

}  // namespace

std::optional<Things> Things::read_json(const simdjson::dom::element& root) {
  simdjson::dom::object names;
  simdjson::dom::element together;
  if (root["names"].get(names) != simdjson::SUCCESS || root["together"].get(together) != simdjson::SUCCESS)
    return std::nullopt;
  Things out;
  for (const auto& [key, value] : names) {
    const auto thing = read_thing(value);
    if (!thing) return std::nullopt;
    out.add(std::string(key), *thing);
  }
  auto people = ItemsByDocument::read_json(together);
  if (!people) return std::nullopt;
  out.people_ = *std::move(people);
  return out;
}

}  // namespace newsx
