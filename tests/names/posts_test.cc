// Posts beside names and alone. The people are invented.
#include <doctest/doctest.h>

#include "../analyzer/examples.h"

using newsx::test::entities;
using newsx::test::roles;

TEST_CASE("a post in apposition belongs to the name beside it") {
  CHECK(roles("Анна Озерова, министр обороны, уехала.") == "Анна Озерова: министр обороны");
  CHECK(roles("Анна Озерова (министр обороны) уехала.") == "Анна Озерова: министр обороны");
  CHECK(roles("Анна Озерова — министр обороны.") == "Анна Озерова: министр обороны");
  CHECK(roles("Избран новый министр обороны — Анна Озерова.") == "Анна Озерова: министр обороны");
}

TEST_CASE("a list of people is no apposition, nor is a post in another case") {
  CHECK(roles("Пришли Анна Озерова, министр, посол и ректор.").empty());
  CHECK(roles("Анна Озерова, министра обороны ждали, уехала.").empty());
}

TEST_CASE("the head of a ministry is the minister of its affairs") {
  CHECK(entities("Министр иностранных дел Анна Озерова уехала. Позже глава МИД вернулась.") ==
        "person Анна Озерова [Анна Озерова|глава МИД]; organization Министерство иностранных дел [МИД]");
  CHECK(entities("Министр обороны Анна Озерова уехала. Позже глава МИД вернулась.")
            .starts_with("person Анна Озерова [Анна Озерова];"));
}

TEST_CASE("a post alone is whoever has it, of the same body") {
  CHECK(entities("Президент Казахстана Даурен Тасыбеков приехал. Позже глава государства уехал.")
            .starts_with("person Даурен Тасыбеков [Даурен Тасыбеков|глава государства];"));
  CHECK(entities("Президент Казахстана Даурен Тасыбеков приехал. Президент Грузии молчит.")
            .starts_with("person Даурен Тасыбеков [Даурен Тасыбеков];"));
  CHECK(entities("Депутат Даурен Тасыбеков приехал. Позже депутат уехал.") ==
        "person Даурен Тасыбеков [Даурен Тасыбеков]");
}

TEST_CASE("a delegation is led by whoever stands for its country") {
  CHECK(entities("Президент Казахстана Даурен Тасыбеков приехал. Позже руководитель казахстанской делегации уехал.")
            .starts_with("person Даурен Тасыбеков [Даурен Тасыбеков|руководитель казахстанской делегации];"));
}
