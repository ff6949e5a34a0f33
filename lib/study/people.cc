#include "study/people.h"

#include <algorithm>
#include <array>
#include <span>

#include "reading/entity_types.h"
#include "study/collation.h"
#include "study/person_groups.h"
#include "text/fold_case.h"
#include "text/json_writer.h"

namespace newsx {
namespace {

// The value with the greatest count, ties alphabetically; empty: there is none.
std::string most_frequent(const std::map<std::string, std::uint64_t>& tally) {
  using Counted = std::pair<std::string_view, std::uint64_t>;
  std::vector<Counted> counts(tally.begin(), tally.end());
  keep_leaders(
      counts, 1, [](const Counted& c) { return c.first; }, [](const Counted& c) { return c.second; });
  return counts.empty() ? std::string() : std::string(counts.front().first);
}

// "m" or "f", whichever is more frequent; empty: a tie.
std::string majority(const std::map<std::string, std::uint64_t>& genders) {
  const auto count = [&](const std::string& gender) {
    const auto found = genders.find(gender);
    return found == genders.end() ? std::uint64_t{0} : found->second;
  };
  const std::uint64_t men = count("m"), women = count("f");
  return men > women ? "m" : women > men ? "f" : "";
}

bool contains(std::string_view text, const std::string& folded) {
  return folded.empty() || fold_case(text).find(folded) != std::string::npos;
}

// Whether a day is within the years, months or days from `from` to `to`; empty: open.
bool covers(std::string_view from, std::string_view to, std::string_view day) {
  return (from.empty() || from <= day.substr(0, from.size())) && (to.empty() || day.substr(0, to.size()) <= to);
}

// "ITEM\nTITLE\nBODY\nSTATUS".
std::string item_of_post(const std::string& item, const std::tuple<std::string, std::string, RoleStatus>& post) {
  return item + '\n' + std::get<0>(post) + '\n' + std::get<1>(post) + '\n' + std::string(to_string(std::get<2>(post)));
}

bool is_held_now(RoleStatus status) { return status == RoleStatus::current || status == RoleStatus::acting; }

// "бывший мэр", "экс-мэр" beside "мэр".
bool is_longer_title(std::string_view longer, std::string_view title) {
  if (longer.size() <= title.size() || !longer.ends_with(title)) return false;
  const char before = longer[longer.size() - title.size() - 1];
  return before == ' ' || before == '-';
}

std::string title_and_body(const PersonPost& post) {
  std::string out = post.title;
  if (!post.of.empty()) out.append(" (").append(post.of).append(")");
  return out;
}

std::string posts_in_words(const Person& person) {
  const auto is_said_better = [&](const PersonPost& post) {
    return std::ranges::any_of(person.posts, [&](const PersonPost& other) {
      if (other.status != post.status || (!post.of.empty() && other.of != post.of)) return false;
      if (other.title == post.title) return post.of.empty() && !other.of.empty();
      // "экс-мэр, former" beside "мэр, former"
      return post.status == RoleStatus::former && is_longer_title(post.title, other.title);
    });
  };
  std::string out;
  for (const PersonPost& post : person.posts)
    if (!is_said_better(post))
      out.append(out.empty() ? "" : "; ").append(with_status(title_and_body(post), post.status));
  return out;
}

constexpr std::array kPersonFigures{
    Figure<Person>{{"name", false, true, true}, "the name", "", "", [](const Person& p) { return p.name; }},
    Figure<Person>{{"gender"}, "m, f, or not known", "", "", [](const Person& p) { return p.gender; }},
    Figure<Person>{{"posts", false, true, true}, "posts and callings", "", "", posts_in_words},
    Figure<Person>{{"articles", true},
                   "documents that name the person",
                   "documents",
                   "",
                   [](const Person& p) { return std::to_string(p.articles); }},
    Figure<Person>{{"mentions", true},
                   "how often they do",
                   "mentions",
                   "",
                   [](const Person& p) { return std::to_string(p.mentions); }},
    Figure<Person>{{"quotations", true},
                   "quotations of the person",
                   "quotations",
                   "",
                   [](const Person& p) { return std::to_string(p.quotations); }},
    Figure<Person>{
        {.name = "first", .day = true}, "day of the first article", "", "", [](const Person& p) { return p.first; }},
    Figure<Person>{
        {.name = "last", .day = true}, "day of the last article", "", "", [](const Person& p) { return p.last; }},
    Figure<Person>{{"key"}, "the same in every document", "", "", [](const Person& p) { return p.key; }},
};

void append_post(JsonWriter& json, const PersonPost& post) {
  json.begin_object();
  json.member("title", post.title);
  json.member_or_null("of", post.of);
  json.member_or_null("class", post.cls);
  json.member("status", to_string(post.status));
  json.member_or_null("from", post.from);
  json.member_or_null("to", post.to);
  json.member("documents", post.documents);
  json.member_or_null("first", post.first);
  json.member_or_null("last", post.last);
  json.end_object();
}

void append_person(JsonWriter& json, const Person& person) {
  json.begin_object();
  json.member("name", person.name);
  json.member_or_null("gender", person.gender);
  json.key("posts");
  json.begin_array();
  for (const PersonPost& post : person.posts) append_post(json, post);
  json.end_array();
  json.member("articles", person.articles);
  json.member("mentions", person.mentions);
  json.member("quotations", person.quotations);
  json.member_or_null("first", person.first);
  json.member_or_null("last", person.last);
  json.member_or_null("key", person.key);
  json.end_object();
}

}  // namespace

void People::Days::add(const Days& other) {
  if (other.first.empty()) return;
  if (first.empty() || other.first < first) first = other.first;
  if (other.last > last) last = other.last;
}

void People::Latest::add(const Latest& other) {
  if (other.value.empty()) return;
  if (value.empty() || other.day > day || (other.day == day && other.value < value)) *this = other;
}

void People::Post::add(const Post& other) {
  for (const auto& [wording, count] : other.wordings) wordings[wording] += count;
  cls.add(other.cls);
  from.add(other.from);
  to.add(other.to);
  documents += other.documents;
  days.add(other.days);
}

void People::Record::add(const Record& other) {
  if (key.empty()) key = other.key;
  names.insert(other.names.begin(), other.names.end());
  for (const auto& [gender, count] : other.genders) genders[gender] += count;
  for (const auto& [post_key, post] : other.posts) posts[post_key].add(post);
  articles += other.articles;
  mentions += other.mentions;
  quotations += other.quotations;
  days.add(other.days);
}

// Counts each post once per document.
void People::add_posts(Record& record, const Result& result, const Entity& person) {
  const std::string& day = result.text.date;
  for (const Role& role : std::span(result.roles).subspan(person.first_role, person.role_count)) {
    const bool is_known = role.entity != kNoIndex && !result.entities[role.entity].key.empty();
    const std::string_view of = is_known ? result.entities[role.entity].key : role.of;
    Post& post = record.posts[{std::string(role.title), std::string(of), role.status}];
    if (!role.of.empty()) post.wordings.try_emplace(std::string(role.of), 1);
    post.cls.add({day, std::string(role.cls)});
    post.from.add({day, std::string(role.from)});
    post.to.add({day, std::string(role.to)});
    post.documents = 1;
    post.days = {day, day};
  }
}

void People::add(const Result& result) {
  const std::string& day = result.text.date;
  if (!at_.empty() && (day.empty() || day > at_)) {
    if (day.empty()) ++undated_;
    return;
  }
  std::map<std::string, Record> found;
  const auto id_of = [this](const Entity& e) { return std::string(item_of(e, join_)); };
  for (const Entity& entity : result.entities) {
    if (entity_type(entity.type) != EntityType::person || is_only_generic(result, entity)) continue;
    const std::uint64_t mentions = count_mentions(result, entity, kinds_);
    if (mentions == 0) continue;
    Record& record = found[id_of(entity)];
    record.key = entity.key;
    record.names.emplace(entity.name);
    if (entity.gender != 0) record.genders[std::string(1, entity.gender)] = 1;
    record.articles = 1;
    record.mentions += mentions;
    record.days = {day, day};
    add_posts(record, result, entity);
  }
  for (const Quotation& q : result.quotations) {
    if (q.speaker_entity == kNoIndex) continue;
    if (const auto speaker = found.find(id_of(result.entities[q.speaker_entity])); speaker != found.end())
      ++speaker->second.quotations;
  }
  ItemsByDocument::Counts named, posted;
  for (const auto& [id, record] : found) {
    records_[id].add(record);
    named[id] = 1;
    for (const auto& [post, said] : record.posts) posted[item_of_post(id, post)] = 1;
  }
  named_.add(0, named);
  posted_.add(0, posted);
  things_.add(result, name_of(EntityType::person));
}

void People::add(const People& other) {
  for (const auto& [id, record] : other.records_) records_[id].add(record);
  things_.add(other.things_);
  named_.add(other.named_);
  posted_.add(other.posted_);
  undated_ += other.undated_;
}

std::map<std::string, People::Record> People::joined(const Things& things) const {
  std::map<std::string, Record> records = records_;
  for (const Things::Joined& pair : things.joined()) {
    const auto part = records.find(pair.key), whole = records.find(pair.into_key);
    if (part == records.end() || whole == records.end()) continue;  // not mentioned in a way that counts
    whole->second.add(part->second);
    records.erase(part);
  }
  count_documents_once(things, records);
  return records;
}

// A document that names a person by two items was counted for each; the same holds for the posts it gives to both.
void People::count_documents_once(const Things& things, std::map<std::string, Record>& records) const {
  const auto thing_of = [&](std::string_view item) { return std::string(things.thing_of(item)); };
  for (const auto& [id, twice] : named_.surplus(thing_of))
    if (const auto record = records.find(id); record != records.end()) record->second.articles -= twice;
  const auto post_of = [&](std::string_view item) {
    const std::size_t end = item.find('\n');
    return thing_of(item.substr(0, end)).append(item.substr(end));
  };
  const ItemsByDocument::Counts twice = posted_.surplus(post_of);
  if (twice.empty()) return;
  for (auto& [id, record] : records)
    for (auto& [key, post] : record.posts)
      if (const auto found = twice.find(item_of_post(id, key)); found != twice.end()) post.documents -= found->second;
}

bool People::is_held(const Posts& posts, const Posts::value_type& post) const {
  const auto& [title, of, status] = post.first;
  if (!is_held_now(status) || !covers(post.second.from.value, post.second.to.value, at_)) return false;
  for (const auto& [other, said] : posts) {
    const auto& [other_title, other_of, other_status] = other;
    if (other_status == RoleStatus::former && (other_of == of || other_of.empty() || of.empty()) &&
        said.days.last > post.second.days.last && is_former_title(posts, other_title, title))
      return false;
  }
  return true;
}

// Whether `former`, the title of a post no longer held, refers to the post `title`: it is the same, or has an
// additional word or prefix. A vice-president is no former president: a longer title under which the person has held a
// post is a post of its own.
bool People::is_former_title(const Posts& posts, std::string_view former, std::string_view title) {
  if (former == title) return true;
  if (!is_longer_title(former, title)) return false;
  return std::ranges::none_of(posts, [&](const Posts::value_type& post) {
    return std::get<0>(post.first) == former && is_held_now(std::get<2>(post.first));
  });
}

std::vector<PersonPost> People::posts_of(const Record& record) const {
  std::vector<PersonPost> posts;
  for (const Posts::value_type& entry : record.posts) {
    if (!at_.empty() && !is_held(record.posts, entry)) continue;
    const Post& post = entry.second;
    posts.push_back({std::get<0>(entry.first), most_frequent(post.wordings), post.cls.value, std::get<2>(entry.first),
                     post.from.value, post.to.value, post.documents, post.days.first, post.days.last});
  }
  keep_leaders(
      posts, 0, [](const PersonPost& p) { return std::string_view(p.title); },
      [](const PersonPost& p) { return p.documents; });
  if (!at_.empty())
    std::stable_sort(posts.begin(), posts.end(),
                     [](const PersonPost& a, const PersonPost& b) { return a.last > b.last; });
  return posts;
}

std::vector<Person> People::list(const Wanted& wanted, const Aliases& aliases) const {
  Things things = things_;
  things.settle(aliases);
  const std::string name = fold_case(wanted.name), title = fold_case(wanted.post), of = fold_case(wanted.of);
  std::vector<Person> people;
  const auto has_name = [&name](const Record& record) {
    return std::ranges::any_of(record.names, [&](const std::string& text) { return contains(text, name); });
  };
  for (const auto& [id, record] : joined(things)) {
    if (!has_name(record)) continue;
    Person person{record.key,        things.plain_name_of(id), {},
                  posts_of(record),  record.articles,          record.mentions,
                  record.quotations, record.days.first,        record.days.last};
    const bool any_post = at_.empty() && title.empty() && of.empty();
    if (!any_post && std::ranges::none_of(person.posts, [&](const PersonPost& post) {
          return contains(post.title, title) && contains(post.of, of);
        }))
      continue;
    person.gender = majority(record.genders);
    people.push_back(std::move(person));
  }
  keep_leaders(
      people, wanted.top, [](const Person& p) { return std::string_view(p.name); },
      [](const Person& p) { return p.mentions; });
  return people;
}

Figures<Person> People::figures() { return kPersonFigures; }

void append_people_json(std::string& out, const std::vector<Person>& people, bool lines, bool pretty) {
  if (lines) {
    for (const Person& person : people) {
      JsonWriter json(out);
      append_person(json, person);
      out += '\n';
    }
    return;
  }
  JsonWriter json(out, pretty);
  json.begin_array();
  for (const Person& person : people) append_person(json, person);
  json.end_array();
  out += '\n';
}

}  // namespace newsx
