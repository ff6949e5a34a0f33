// One thing under many names over a corpus. The people and bodies are invented.
#include "study/things.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/error.h"

using namespace newsx;

namespace {

Entity person(std::string_view key, std::string_view name, std::string_view given, std::string_view surname,
              char gender = 'm') {
  Entity e;
  e.type = "person";
  e.key = key;
  e.name = name;
  e.given = given;
  e.surname = surname;
  e.gender = gender;
  return e;
}

Entity body(std::string_view key, std::string_view name) {
  Entity e;
  e.type = "organization";
  e.key = key;
  e.name = name;
  return e;
}

// Each entity in so many documents of its own.
void add(Things& things, const Entity& entity, int documents = 1) {
  for (int i = 0; i < documents; ++i) {
    Result result;
    result.entities.push_back(entity);
    things.add(result);
  }
}

const Entity kFull = person("person:иван-озеров", "Иван Озеров", "Иван", "Озеров");
const Entity kBare = person("person:озеров", "Озеров", "", "Озеров");

std::string name_of(const std::vector<Entity>& entities, std::string_view item, Join join = Join::corpus) {
  Things things(join);
  for (const Entity& e : entities) add(things, e);
  things.settle();
  return things.name_of(item);
}

}  // namespace

TEST_CASE("a thing is called by the name that most documents have, of equals the first") {
  Things things;
  add(things, body("organization:a.ru", "МВД России"), 2);
  add(things, body("organization:a.ru", "МВД РФ"), 3);
  add(things, body("organization:b.ru", "Б"));
  add(things, body("organization:b.ru", "А"));
  things.settle();
  CHECK(things.name_of("organization:a.ru") == "МВД РФ");
  CHECK(things.name_of("organization:b.ru") == "А");
  CHECK(things.name_of("слово") == "слово");
}

TEST_CASE("two things of one name have their country after it") {
  const std::vector<Entity> two{body("organization:a.ru", "МВД"), body("organization:a.kz", "МВД")};
  CHECK(name_of(two, "organization:a.ru") == "МВД (RU)");
  CHECK(name_of(two, "organization:a.kz") == "МВД (KZ)");
  CHECK(name_of({body("organization:a", "Весна"), body("organization:b", "Весна")}, "organization:a") ==
        "Весна (organization:a)");
}

TEST_CASE("a surname alone goes to the one full name with it") {
  CHECK(name_of({kFull, kBare}, "person:озеров") == "Иван Озеров");
  CHECK(name_of({kFull, kBare}, "person:озеров", Join::keys) == "Озеров");
  CHECK(name_of({kBare}, "person:озеров") == "Озеров");
}

TEST_CASE("never in doubt: not where a second full name, another gender or a rare full name stands") {
  const Entity rival = person("person:петр-озеров", "Пётр Озеров", "Пётр", "Озеров");
  CHECK(name_of({kFull, rival, kBare}, "person:озеров") == "Озеров");
  const Entity woman = person("person:озеров", "Озеров", "", "Озеров", 'f');
  CHECK(name_of({kFull, woman}, "person:озеров") == "Озеров");
  Things things;
  add(things, kFull);
  add(things, kBare, 9);
  things.settle();
  CHECK(things.name_of("person:озеров") == "Озеров");
}

TEST_CASE("initials choose among full names") {
  const Entity rival = person("person:петр-озеров", "Пётр Озеров", "Пётр", "Озеров");
  const Entity initials = person("person:п-озеров", "П. Озеров", "П.", "Озеров");
  CHECK(name_of({kFull, rival, initials}, "person:п-озеров") == "Пётр Озеров");
}

TEST_CASE("a user's aliases win: by key or name, and to a name that nobody has") {
  const auto name_with = [](const Aliases& aliases, std::string_view item) {
    Things things;
    add(things, kFull);
    add(things, kBare);
    add(things, body("organization:a.ru", "МВД"));
    things.settle(aliases);
    return things.name_of(item);
  };
  CHECK(name_with({{"МВД", "Министерство"}}, "organization:a.ru") == "Министерство");
  CHECK(name_with({{"organization:a.ru", "Иван Озеров"}}, "organization:a.ru") == "Иван Озеров");
  CHECK(name_with({{"Озеров", "person:озеров"}}, "person:озеров") == "Иван Озеров");
  CHECK(name_with({{"Озеров", "МВД"}}, "person:озеров") == "МВД");
  CHECK(name_with({{"МВД", "Озеров"}, {"Озеров", "МВД"}}, "organization:a.ru") == "Иван Озеров");  // around
  CHECK(name_with({{"Никто", "МВД"}}, "person:озеров") == "Иван Озеров");
}

TEST_CASE("a table of aliases has two columns") {
  CHECK(read_aliases("# a comment\nМВД\tМинистерство\r\n\n", "a.tsv") == Aliases{{"МВД", "Министерство"}});
  for (const char* wrong : {"МВД", "МВД\t", "\tМВД", "а\tб\tв"}) {
    std::string message;
    try {
      read_aliases(std::string("а\tб\n") + wrong, "a.tsv");
    } catch (const Error& e) {
      message = e.what();
    }
    CHECK(message == "a.tsv:2:1: not two columns with a tab between them: a name or key, and what it is");
  }
}

TEST_CASE("what was joined is told, with the reason") {
  Things things;
  add(things, kFull, 2);
  add(things, kBare);
  things.settle();
  const auto joined = things.joined();
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].name == "Озеров");
  CHECK(joined[0].into == "Иван Озеров");
  CHECK(joined[0].key == "person:озеров");
  CHECK(joined[0].into_key == "person:иван-озеров");
  CHECK(joined[0].because == "the one full name with this surname");
  CHECK(joined[0].documents == 1);
}

TEST_CASE("threads in any order give the same names") {
  Things a, b, ab, ba;
  add(a, kFull);
  add(a, body("organization:a.ru", "МВД России"));
  add(b, kBare);
  add(b, body("organization:a.ru", "МВД РФ"));
  ab.add(a), ab.add(b), ba.add(b), ba.add(a);
  ab.settle(), ba.settle();
  for (const char* item : {"person:озеров", "organization:a.ru"}) CHECK(ab.name_of(item) == ba.name_of(item));
}

TEST_CASE("items are keys, or names where keys are not to join or there are none") {
  CHECK(item_of(kFull, Join::keys) == "person:иван-озеров");
  CHECK(item_of(kFull, Join::none) == "Иван Озеров");
  CHECK(item_of(body("", "Весна"), Join::corpus) == "Весна");
}
