// What only a corpus joins. The people and bodies are invented.
#include "study/corpus_joins.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "study/document_counts.h"
#include "study/frequency.h"
#include "study/near_spelling.h"
#include "study/network.h"
#include "study/people.h"
#include "study/stats.h"
#include "study/timeline.h"

using namespace newsx;

namespace {

// A person of a document: "Тимур Абалов", his post and its body.
struct Named {
  std::string_view key, given, surname, title = {}, of = {};
  char gender = 'm';
};

const Named kOne = {"person:тимур-абулгазов", "Тимур", "Абулгазов", "министр", "МИД"};
const Named kOther = {"person:тимур-абылгазов", "Тимур", "Абылгазов", "министр", "МИД"};
const Named kBare = {"person:абулгазов", "", "Абулгазов"};
const Named kFriend = {"person:анна-рощина", "Анна", "Рощина", {}, {}, 'f'};

struct Document {
  std::vector<Named> people;
  std::string day = "2024-05-06";
  std::string_view body = {};  // the key of one
};

Result result_of(const Document& document) {
  Result result;
  result.text.date = document.day;
  result.counts.words = 10;
  for (const Named& named : document.people) {
    Entity e;
    e.type = "person";
    e.key = named.key;
    e.name = e.surname = named.surname;
    e.given = named.given;
    e.gender = named.gender;
    e.first_mention = static_cast<Index>(result.mentions.size());
    e.mention_count = 1;
    e.first_role = static_cast<Index>(result.roles.size());
    if (!named.title.empty()) {
      Role role;
      role.title = named.title;
      role.of = named.of;
      result.roles.push_back(role);
      e.role_count = 1;
    }
    Mention mention;
    mention.entity = static_cast<Index>(result.entities.size());
    const std::uint32_t at = 10 * mention.entity;
    mention.span = mention.core = {at, at + 5};
    result.mentions.push_back(mention);
    result.entities.push_back(e);
  }
  if (!document.body.empty()) {
    Entity e;
    e.type = "organization";
    e.key = e.name = document.body;
    result.entities.push_back(e);
  }
  return result;
}

// "KEY > KEY", what is joined to what.
std::string joined(const std::vector<Document>& documents, Join join = Join::corpus) {
  Things things(join);
  for (const Document& document : documents) things.add(result_of(document));
  things.settle();
  std::string out;
  for (const Things::Joined& pair : things.joined())
    out += (out.empty() ? "" : ", ") + pair.key.substr(pair.key.find(':') + 1) + " > " +
           pair.into_key.substr(pair.into_key.find(':') + 1);
  return out;
}

const std::vector<Document> kTwoSpellings{Document{{kOne, kFriend}}, Document{{kOne}}, Document{{kOther, kFriend}}};

template <class Counts>
Counts counted(Counts counts) {
  counts.add(result_of({{kOne, kBare}}));
  counts.add(result_of({{kOne}}));
  return counts;
}

}  // namespace

TEST_CASE("near spellings: a letter inside the word, of its kind") {
  for (const auto& [a, b] : {std::pair("абулгазов", "абылгазов"), std::pair("ахмедов", "ахметов"),
                             std::pair("керимбаев", "керимбеков"), std::pair("рахимжанов", "рахмжанов")})
    CHECK(is_near_spelling(a, b, NamePartKind::surname) == (std::string_view(b) != "керимбеков"));
  for (const auto& [a, b] : {std::pair("озеров", "озерова"), std::pair("озеров", "озерок"), std::pair("ким", "кин"),
                             std::pair("анков", "янков"), std::pair("озеров", "озеров"), std::pair("рощин", "рощен")})
    CHECK(is_near_spelling(a, b, NamePartKind::surname) == (std::string_view(b) == "рощен"));
  CHECK(is_near_spelling("наталья", "наталия", NamePartKind::given));
  CHECK(is_near_spelling("мухаммад", "мухаммед", NamePartKind::given));
  CHECK_FALSE(is_near_spelling("алина", "алена", NamePartKind::given));
  CHECK_FALSE(is_near_spelling("марина", "мадина", NamePartKind::given));
}

TEST_CASE("two spellings in the same company are one person, whichever document comes first") {
  CHECK(joined(kTwoSpellings) == "тимур-абылгазов > тимур-абулгазов");
  CHECK(joined({kTwoSpellings[2], kTwoSpellings[1], kTwoSpellings[0]}) == joined(kTwoSpellings));
  CHECK(joined(kTwoSpellings, Join::keys).empty());
}

TEST_CASE("never in doubt: other posts, nobody in common, one document, a third name, other years") {
  Named coach = kOther;
  coach.title = "тренер", coach.of = "«Спартак»";
  CHECK(joined({Document{{kOne, kFriend}}, Document{{coach, kFriend}}}).empty());
  CHECK(joined({Document{{kOne, kFriend}}, Document{{kOther}}}).empty());
  std::vector<Document> more = kTwoSpellings;
  more.push_back(Document{{kOne, kOther}});
  CHECK(joined(more).empty());
  const Named third = {"person:тимур-абалгазов", "Тимур", "Абалгазов", "министр", "МИД"};
  more = kTwoSpellings;
  more.push_back(Document{{third}});
  CHECK(joined(more).empty());
  CHECK(joined({Document{{kOne, kFriend}, "2010-01-01"}, Document{{kOther, kFriend}}}).empty());
  // The one in the middle may be either of the others, which are not near each other.
  const Named fourth = {"person:тимур-абалгасов", "Тимур", "Абалгасов", "министр", "МИД"};
  CHECK(joined({Document{{third, kFriend}}, Document{{kOne, kFriend}}, Document{{fourth, kFriend}}}).empty());
}

TEST_CASE("a long list of people is no company, but two that it names are named together") {
  std::vector<std::string> keys;
  for (int i = 0; i < 127; ++i) keys.push_back("person:" + std::to_string(i));
  std::vector<Named> crowd;
  for (const std::string& key : keys) crowd.push_back({key, {}, {}});
  const auto with_crowd = [&](std::vector<Named> people, std::size_t size) {
    people.insert(people.end(), crowd.begin(), crowd.begin() + static_cast<std::ptrdiff_t>(size));
    return Document{people};
  };
  CHECK(joined({with_crowd({kOne}, 127), with_crowd({kOther}, 127)}) == "тимур-абылгазов > тимур-абулгазов");
  CHECK(joined({with_crowd({kOne, kFriend}, 127), with_crowd({kOther, kFriend}, 127)}).empty());
  std::vector<Document> more = kTwoSpellings;
  more.push_back(with_crowd({kOne, kOther}, 127));
  CHECK(joined(more).empty());
}

TEST_CASE("a surname goes to both spellings of the one full name, not to whom post and company contradict") {
  std::vector<Document> more = kTwoSpellings;
  more.push_back(Document{{kBare}});
  CHECK(joined(more) == "абулгазов > тимур-абулгазов, тимур-абылгазов > тимур-абулгазов");
  Named coach = kBare;
  coach.title = "тренер", coach.of = "«Спартак»";
  CHECK(joined({Document{{kOne}}, Document{{coach}}}).empty());
  CHECK(joined({Document{{kOne, kFriend}}, Document{{coach, kFriend}}}) == "абулгазов > тимур-абулгазов");
  CHECK(joined({Document{{kOne}, "2010-01-01"}, Document{{kBare}}}).empty());
}

TEST_CASE("bodies that differ in hyphens or doubled letters are one; not of two owners, nor of the tables") {
  const auto bodies = [](std::string_view a, std::string_view b) { return joined({{{}, "", a}, {{}, "", b}}); };
  CHECK(bodies("organization:волга-нефть", "organization:волганефть") == "волганефть > волга-нефть");
  CHECK(bodies("organization:волганеффть.ru", "organization:волганефть.ru") == "волганеффть.ru > волганефть.ru");
  CHECK(bodies("organization:волга-нефть.ru", "organization:волганефть.kz").empty());
  CHECK(bodies("organization:state-bank.ru", "organization:statebank.ru").empty());
  CHECK(bodies("organization:во-да", "organization:вода").empty());
}

TEST_CASE("a document that names one thing by two keys is one document of it, in every figure") {
  Stats stats = counted(Stats(kAllKinds, Join::corpus));
  stats.name();
  std::string json;
  stats.append_json(json, 0, false);
  CHECK(json.find(R"("documents":2,"mentions":3)") != std::string::npos);

  const Network::View network = counted(Network({}, Relation::document, Join::corpus)).view();
  REQUIRE(network.nodes.size() == 1);
  CHECK(network.nodes[0].documents == 2);
  CHECK(network.nodes[0].units == 2);

  const std::vector<Person> people = counted(People()).list({});
  REQUIRE(people.size() == 1);
  CHECK(people[0].articles == 2);
  CHECK(people[0].mentions == 3);
}

TEST_CASE("lists, timelines and comparisons count it once, with the counts of both keys") {
  const Counting counting{CountBy::person, kAllKinds, Join::corpus};
  Things things;
  FrequencyList list;
  DocumentCounts counts;
  Timeline timeline(Period::day);
  for (const Document& document : {Document{{kOne, kBare}}, Document{{kOne}}}) {
    const Result result = result_of(document);
    const ItemCounts items = items_of(result, "a", counting);
    things.add(result);
    list.add_items(10, items);
    counts.add_items(10, items);
    timeline.add_items(result, result.text.date, items);
  }
  things.settle();
  list.name(things), counts.name(things), timeline.name(things);
  CHECK(list.list({})[0].documents == 2);
  CHECK(list.list({})[0].mentions == 3);
  const Occurrences& thing = counts.things().begin()->second;
  CHECK(thing.runs == std::vector<std::pair<std::uint64_t, std::uint64_t>>{{1, 1}, {2, 1}});
  CHECK(timeline.courses(0)[0].documents == 2);
}

TEST_CASE("partial counts join as the whole does, in any order") {
  const auto part = [](const Document& document) {
    const Result result = result_of(document);
    PartialCounts counts{"person", {}, {}};
    counts.groups[""].add_items(10, items_of(result, "a", {CountBy::person, kAllKinds, Join::corpus}));
    counts.things.add(result);
    std::string json;
    append_partial(json, counts);
    return read_partial(json, "a.json");
  };
  std::string forth, back;
  for (std::string* out : {&forth, &back}) {
    std::vector<Document> documents = kTwoSpellings;
    documents.push_back(Document{{kOther, kBare}});
    if (out == &back) std::reverse(documents.begin(), documents.end());
    PartialCounts sum{"person", {}, {}};
    for (const Document& document : documents) {
      const PartialCounts one = part(document);
      sum.groups[""].add(one.groups.at(""));
      sum.things.add(one.things);
    }
    append_partial(*out, sum);
    sum.things.settle();
    sum.groups[""].name(sum.things);
    CHECK(sum.groups[""].list({})[0].documents == 4);
    CHECK(sum.groups[""].list({})[0].mentions == 5);
  }
  CHECK(forth == back);
}
