// Persons of many documents: joined by their keys, with their posts by day.
#include "study/people.h"

#include <doctest/doctest.h>

#include "analyzed.h"
#include "facts/earlier_result.h"
#include "output/json.h"
#include "study/items.h"

using namespace newsx;

namespace {

struct Held {
  std::string_view title, of = {};
  RoleStatus status = RoleStatus::current;
  std::string_view from = {}, to = {};
};

// A document in which one person is named so many times, and is quoted once.
Result article(std::string day, std::string_view key, std::string_view name, const std::vector<Held>& posts = {},
               Index mentions = 1) {
  Result result;
  result.text.date = std::move(day);
  Entity person;
  person.id = "p1";
  person.type = "person";
  person.key = key;
  person.name = name;
  person.mention_count = mentions;
  for (Index i = 0; i < mentions; ++i) {
    Mention mention;
    mention.span = mention.core = {10 * i, 10 * i + 5};
    mention.entity = 0;
    result.mentions.push_back(mention);
  }
  for (const Held& held : posts) {
    Role role;
    role.title = held.title;
    role.of = held.of;
    role.status = held.status;
    role.from = held.from;
    role.to = held.to;
    result.roles.push_back(role);
  }
  person.role_count = static_cast<Index>(result.roles.size());
  result.entities.push_back(person);
  Quotation quotation;
  quotation.has_speaker = true;
  quotation.speaker_entity = 0;
  result.quotations.push_back(quotation);
  return result;
}

// "NAME GENDER POSTS ARTICLES MENTIONS QUOTATIONS FIRST LAST", a line a person.
std::string told(const People& people, const People::Wanted& wanted = {}) {
  std::string out;
  for (const Person& person : people.list(wanted)) {
    std::string line;
    for (const std::string& cell : row_of(People::figures(), person)) line += (line.empty() ? "" : " | ") + cell;
    out += line + '\n';
  }
  return out;
}

// The posts of the only person on a day; "-": there is nobody.
std::string posts_at(const std::string& day, const std::vector<Result>& articles) {
  People people(kAllKinds, day);
  for (const Result& result : articles) people.add(result);
  const std::vector<Person> persons = people.list({});
  return persons.empty() ? "-" : row_of(People::figures(), persons.front())[2];
}

std::string json_of(const People& people) {
  std::string json;
  append_people_json(json, people.list({}), true, false);
  return json;
}

}  // namespace

TEST_CASE("persons are joined by their keys; the name is the one of most articles") {
  People people;
  people.add(article("2024-05-02", "person:1", "Анна Озерова", {{"мэр", "Брест"}}, 2));
  people.add(article("2024-05-01", "person:1", "Анна Львовна Озерова", {{"мэр", "Брест"}}));
  people.add(article("2024-05-09", "person:1", "Анна Озерова", {{"мэр"}, {"депутат", "", RoleStatus::former}}));
  people.add(article("", "person:1", "Анна Озерова"));
  people.add(article("2024-05-03", "person:2", "Анна Озерова", {}, 9));
  CHECK(told(people) ==
        "Анна Озерова |  |  | 1 | 9 | 1 | 2024-05-03 | 2024-05-03 | person:2\n"
        "Анна Озерова |  | мэр (Брест); депутат, former | 4 | 5 | 4 | 2024-05-01 | 2024-05-09 | person:1\n");
  // The post without its body is there for programs.
  CHECK(people.list({}).back().posts.size() == 3);
  CHECK(told(people, {.top = 1}).find("person:1") == std::string::npos);
}

TEST_CASE("of equal names the first of the alphabet; of an older result without keys the name joins") {
  People people;
  people.add(article("2024-05-02", "person:1", "Яна Озерова"));
  people.add(article("2024-05-02", "person:1", "Анна Озерова"));
  people.add(article("2024-05-02", "", "Ольга Ракитина"));
  people.add(article("2024-05-03", "", "Ольга Ракитина"));
  CHECK(told(people) ==
        "Анна Озерова |  |  | 2 | 2 | 2 | 2024-05-02 | 2024-05-02 | person:1\n"
        "Ольга Ракитина |  |  | 2 | 2 | 2 | 2024-05-02 | 2024-05-03 | \n");
}

TEST_CASE("gender is that of most articles; two against two is not known") {
  const auto with_gender = [](char gender) {
    Result result = article("", "person:1", "Саша Ли");
    result.entities[0].gender = gender;
    return result;
  };
  People people;
  people.add(with_gender('f'));
  people.add(with_gender('m'));
  people.add(with_gender(0));
  people.add(with_gender('f'));
  CHECK(people.list({})[0].gender == "f");
  people.add(with_gender('m'));
  CHECK(people.list({})[0].gender.empty());
}

TEST_CASE("a person in two entities of a document is in one article; a post is told once there") {
  Result result = article("2024-05-02", "person:1", "Анна Озерова", {{"мэр", "Брест"}, {"мэр", "Брест"}}, 2);
  Entity again = result.entities[0];
  again.first_mention = 1;
  again.mention_count = 1;
  result.entities[0].mention_count = 1;
  result.entities.push_back(again);
  People people;
  people.add(result);
  CHECK(told(people) == "Анна Озерова |  | мэр (Брест) | 1 | 2 | 1 | 2024-05-02 | 2024-05-02 | person:1\n");
  CHECK(people.list({})[0].posts[0].documents == 1);
}

TEST_CASE("parts add up to the whole, in any order") {
  const std::vector<Result> articles = [] {
    std::vector<Result> all;
    all.push_back(article("2024-05-02", "person:1", "Анна Озерова", {{"мэр", "Брест", RoleStatus::current, "2019"}}));
    all.push_back(article("2024-05-09", "person:1", "А. Озерова", {{"мэр", "Брест", RoleStatus::current, "2020"}}));
    all.push_back(article("2024-05-09", "person:1", "А. Озерова", {{"мэр", "Брест", RoleStatus::current, "2018"}}));
    all.push_back(article("", "person:2", "Ольга Ракитина", {{"посол", "Куба"}}));
    return all;
  }();
  for (const std::string at : {"", "2024-05-09"}) {
    CAPTURE(at);
    People whole(kAllKinds, at), left(kAllKinds, at), right(kAllKinds, at);
    for (const Result& result : articles) whole.add(result);
    left.add(articles[3]);
    left.add(articles[1]);
    right.add(articles[2]);
    right.add(articles[0]);
    People one = left, two = right;
    one.add(right);
    two.add(left);
    CHECK(json_of(one) == json_of(whole));
    CHECK(json_of(two) == json_of(whole));
    CHECK(one.undated() == whole.undated());
    CHECK(whole.undated() == (at.empty() ? 0 : 1));
    // Of two years told the same day, one is taken whatever the order.
    CHECK(whole.list({.name = "озерова"})[0].posts[0].from == "2018");
  }
}

TEST_CASE("who is wanted: words of the name, of a post and its body; ё as е, whatever the capitals") {
  People people;
  people.add(article("", "person:1", "Фёдор Озеров", {{"министр обороны", "Казахстан"}, {"депутат", "Мажилис"}}));
  people.add(article("", "person:2", "Ольга Ракитина", {{"посол", "Казахстан"}}));
  const auto names = [&](const People::Wanted& wanted) {
    std::string out;
    for (const Person& person : people.list(wanted)) out += person.key.back();
    return out;
  };
  CHECK(names({.name = "федор"}) == "1");
  CHECK(names({.post = "МИНИСТР"}) == "1");
  CHECK(names({.of = "казах"}) == "21");
  CHECK(names({.post = "депутат", .of = "казах"}).empty());  // of one post
  CHECK(names({.post = "посол", .of = "казах"}) == "2");
  CHECK(names({.name = "озеров", .post = "посол"}).empty());
}

TEST_CASE("a day: the posts that articles up to it give as held") {
  std::vector<Result> articles;
  articles.push_back(article("2024-05-02", "person:1", "Анна Озерова", {{"мэр", "Брест"}}));
  articles.push_back(article("2024-05-05", "person:1", "Анна Озерова", {{"депутат"}}));
  articles.push_back(article("2024-05-08", "person:1", "Анна Озерова", {{"мэр", "", RoleStatus::former}}));
  CHECK(posts_at("2024-05-01", articles) == "-");
  CHECK(posts_at("2024-05-02", articles) == "мэр (Брест)");
  CHECK(posts_at("2024-05-05", articles) == "депутат; мэр (Брест)");  // the nearest first
  CHECK(posts_at("2024-05-08", articles) == "депутат");
  // Called to it again.
  articles.push_back(article("2024-05-09", "person:1", "Анна Озерова", {{"мэр", "Брест", RoleStatus::acting}}));
  CHECK(posts_at("2024-05-09", articles) == "мэр (Брест), acting; депутат");
  // Articles of later days do not count at all.
  People people(kAllKinds, "2024-05-04");
  for (const Result& result : articles) people.add(result);
  CHECK(people.list({})[0].articles == 1);
}

TEST_CASE("a day: who is elect, a candidate or to come does not hold the post") {
  for (const RoleStatus status : {RoleStatus::elect, RoleStatus::candidate, RoleStatus::future, RoleStatus::former}) {
    std::vector<Result> articles;
    articles.push_back(article("2024-05-02", "person:1", "Анна Озерова", {{"мэр", "Брест", status}}));
    CHECK(posts_at("2024-05-02", articles) == "-");
  }
}

TEST_CASE("a day: years that contradict") {
  const auto at = [](const std::string& day, std::string_view from, std::string_view to) {
    std::vector<Result> articles;
    articles.push_back(
        article("2020-01-01", "person:1", "Анна Озерова", {{"мэр", "Брест", RoleStatus::current, from, to}}));
    return posts_at(day, articles) == "мэр (Брест)";
  };
  CHECK(at("2024-05-02", "2024", ""));
  CHECK_FALSE(at("2024-05-02", "2025", ""));
  CHECK(at("2024-05-02", "", "2024"));
  CHECK_FALSE(at("2024-05-02", "", "2023"));
  CHECK(at("2024-05-02", "2024-05-02", "2024-05-02"));
  CHECK_FALSE(at("2024-05-02", "2024-05-03", ""));
  CHECK_FALSE(at("2024-05-02", "", "2024-04"));
}

TEST_CASE("a day: a title with a word before it that says former ends the post, another post's does not") {
  std::vector<Result> articles;
  articles.push_back(article("2024-05-02", "person:1", "Анна Озерова", {{"президент", "Куба"}}));
  articles.push_back(
      article("2024-05-04", "person:1", "Анна Озерова", {{"экс-президент", "Куба", RoleStatus::former}}));
  CHECK(posts_at("2024-05-03", articles) == "президент (Куба)");
  CHECK(posts_at("2024-05-04", articles) == "-");
  articles.pop_back();
  articles.push_back(article("2024-05-01", "person:1", "Анна Озерова", {{"вице-президент", "Куба"}}));
  articles.push_back(
      article("2024-05-04", "person:1", "Анна Озерова", {{"вице-президент", "Куба", RoleStatus::former}}));
  CHECK(posts_at("2024-05-04", articles) == "президент (Куба)");
  articles.push_back(article("2024-05-05", "person:1", "Анна Озерова", {{"президент", "Чили", RoleStatus::former}}));
  CHECK(posts_at("2024-05-05", articles) == "президент (Куба)");
}

TEST_CASE("JSON has the posts as a list, and null for what is not known") {
  People people;
  people.add(article("2024-05-02", "person:1", "Анна Озерова", {{"мэр", "Брест", RoleStatus::acting, "2019"}}));
  people.add(article("", "person:2", "Ян Ли"));
  CHECK(json_of(people) ==
        R"({"name":"Анна Озерова","gender":null,"posts":[{"title":"мэр","of":"Брест","class":null,)"
        R"("status":"acting","from":"2019","to":null,"documents":1,"first":"2024-05-02","last":"2024-05-02"}],)"
        R"("articles":1,"mentions":1,"quotations":1,"first":"2024-05-02","last":"2024-05-02","key":"person:1"})"
        "\n"
        R"({"name":"Ян Ли","gender":null,"posts":[],"articles":1,"mentions":1,"quotations":1,"first":null,)"
        R"("last":null,"key":"person:2"})"
        "\n");
}

TEST_CASE("what is read back tells of persons what was found") {
  const Result found = test::analyzed(
      "Президент Казахстана Даурен Тасыбеков заявил, что мост достроят. Лидер партии «Мост» Анна Озерова возразила: "
      "«Нет». Экс-министр обороны Кубы Иван Лунин молчит. Пётр Вахрушев был мэром Бреста с 2010 по 2015 год.");
  std::string json;
  append_json(json, found, {}, {});
  const auto read = read_result(json);
  REQUIRE(read);
  People of_article, of_result;
  of_article.add(found);
  of_result.add(read->result);
  CHECK(json_of(of_result) == json_of(of_article));
  for (const std::string_view part :
       {"\"class\":\"party\"", "\"status\":\"former\"", "\"from\":\"2010\"", "\"to\":\"2015\"", "\"gender\":\"f\""}) {
    CAPTURE(part);
    CHECK(json_of(of_article).find(part) != std::string::npos);
  }
  for (const CountBy by : {CountBy::gender, CountBy::post, CountBy::party, CountBy::speaker_gender,
                           CountBy::speaker_post, CountBy::speaker_party}) {
    CAPTURE(to_string(by));
    const ItemCounts counts = items_of(found, "d", by, kAllKinds);
    CHECK_FALSE(counts.empty());
    CHECK(items_of(read->result, "d", by, kAllKinds) == counts);
  }
}

TEST_CASE("persons by gender, post and party: who is named, who is quoted, what is not known") {
  const Result result = test::analyzed(
      "Лидер партии «Мост» Анна Озерова выступила. «Мост открыт», — сказала Озерова. Озерова уехала. Экс-министр "
      "обороны Кубы Иван Лунин промолчал. Саша Ли уехал. МИД Кубы сообщил, что ответа нет. Источник заявил: «Да».");
  const auto counts = [&](CountBy by) {
    std::string out;
    for (const auto& [name, count] : items_of(result, "d", by, kAllKinds))
      out.append(out.empty() ? "" : "; ").append(name).append(" ").append(std::to_string(count));
    return out;
  };
  CHECK(counts(CountBy::gender) == "men 1; unknown 1; women 3");
  CHECK(counts(CountBy::post) == "no post 1; лидер 3; экс-министр обороны, former 1");
  CHECK(counts(CountBy::party) == "unknown 2; партия «Мост» 3");
  CHECK(counts(CountBy::speaker_gender) == "women 1");  // a body has no gender, a source no name
  CHECK(counts(CountBy::speaker_post) == "лидер 1");
  CHECK(counts(CountBy::speaker_party) == "партия «Мост» 1");
}
